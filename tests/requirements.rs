//! The requirements of the standards, row by row: what strict reading and validating say to a card, and
//! what tolerant reading makes of it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;
#[path = "common/requirements/mod.rs"]
mod requirements;

use common::laws::what_is_read_comes_back;
use common::rows::{
    Row, assert_names_differ, assert_read, assert_strict_refuses_repairs, forms, rows,
};
use contact_card::{Card, Fold, Property, Version, WriteOptions};
use requirements::{DIFFERENCES, FORMS, GROUPS, WRITTEN};

fn all() -> Vec<Row> {
    let mut all = rows(GROUPS);
    all.extend(forms(FORMS));
    all
}

#[test]
fn each_requirement_is_kept() {
    assert_read(&all());
}

#[test]
fn strict_reading_refuses_exactly_what_tolerant_reading_repairs() {
    assert_strict_refuses_repairs(&all());
}

#[test]
fn each_requirement_round_trips() {
    for row in all() {
        what_is_read_comes_back(&row.text);
    }
}

#[test]
fn a_requirement_has_an_identifier_of_its_own() {
    let all = all();
    assert_names_differ(&all);
    for row in rows(GROUPS) {
        let (id, _) = row.name.split_once(": ").unwrap();
        let is_kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(id.chars().all(is_kebab), "{id}");
        assert!(row.name.ends_with(')') && row.name.contains(" ("), "{id}");
    }
}

#[test]
fn each_line_is_written_as_its_requirement_says() {
    for (name, make, line) in WRITTEN {
        assert_eq!(make().unwrap().to_string(), *line, "{name}");
    }
}

/// RFC 6350 section 3.2, RFC 2426 section 2.6: whatever a line is made of, its physical lines have 75 octets
/// at most, and each holds something of it.
#[test]
fn every_kind_of_line_is_folded() {
    let long = "a".repeat(200);
    for line in [
        format!("X-{long}:b"),
        format!("X-A;X-{long}=b:c"),
        format!("X-A;X-B=\"{long}\":c"),
        format!("PHOTO;ENCODING=b:{long}"),
        format!("NOTE:{}", "ü".repeat(100)),
    ] {
        let mut card = Card::new(Version::V3_0);
        card.push(line.parse::<Property<'_>>().unwrap());
        let folded = card.to_string();
        let physical = || folded.split_terminator("\r\n");
        assert!(physical().all(|line| (2..=75).contains(&line.len())));
        assert!(physical().any(|line| line.len() >= 74));
        let mut unfolded = String::new();
        let options = WriteOptions::new(Version::V3_0).fold(Fold::Off);
        assert_eq!(options.card(&card, &mut unfolded), []);
        assert_eq!(folded.replace("\r\n ", ""), unfolded);
    }
}

#[test]
fn each_difference_is_one() {
    let all = all();
    for [id, words, reason] in DIFFERENCES {
        let row = all.iter().find(|row| identifier(row) == *id);
        let is_left_out = row.is_none() && !cfg!(feature = "charsets");
        if is_left_out {
            continue;
        }
        let (outcome, _) = row
            .unwrap()
            .strict
            .split_once(' ')
            .unwrap_or(("accept", ""));
        assert_ne!(outcome, *words, "{id}");
        assert!(!reason.is_empty(), "{id}");
    }
}

/// What comes before the rule in the name of a row, and of a form the form as well.
fn identifier(row: &Row) -> String {
    let (id, rest) = row.name.split_once(": ").unwrap();
    match id.split_once(" (") {
        Some((block, _)) => format!("{block}: {rest}"),
        None => id.to_owned(),
    }
}
