//! What a reader meets, row by row: the traps of the standards, the habits of programs, and each rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;
#[path = "common/quirks/mod.rs"]
mod quirks;

use common::laws::what_is_read_comes_back;
use common::rows::{
    Row, assert_names_differ, assert_read, assert_strict_refuses_repairs, code, rows, wrapped,
};
use contact_card::finding::{ParseErrorKind, Treatment};
use contact_card::{Card, Issue, Limits, ParseOptions, Rule, cards};
use quirks::{GROUPS, RULES};

fn all() -> Vec<Row> {
    rows(GROUPS)
}

#[test]
fn each_quirk_has_its_intended_reading() {
    assert_read(&all());
}

#[test]
fn strict_reading_refuses_a_quirk_exactly_if_it_has_a_repair() {
    assert_strict_refuses_repairs(&all());
}

#[test]
fn a_quirk_that_was_read_round_trips() {
    for quirk in all() {
        what_is_read_comes_back(&quirk.text);
    }
}

#[test]
fn a_quirk_has_a_name_of_its_own() {
    assert_names_differ(&all());
}

#[test]
fn each_rule_has_its_smallest_text_and_strict_reading_refuses_it() {
    for [rule, place, refusal, text] in rules() {
        let text = wrapped(text);
        let card = Card::parse(&text).unwrap();
        let found: Vec<String> = card.repairs().iter().map(code_and_place).collect();
        assert_eq!(found, [format!("{rule} {place}")], "{text:?}");
        let error = ParseOptions::new().strict().card(&text).unwrap_err();
        assert_eq!(error.kind().code(), refusal, "{text:?}");
        if let ParseErrorKind::Rule(_) = error.kind() {
            let at = error.position();
            assert_eq!(format!("{}:{}", at.line, at.column), place, "{text:?}");
        }
    }
}

/// What is mended is gone, and what is kept as it is written is found again.
#[test]
fn validating_finds_what_reading_keeps() {
    for [rule, _, _, text] in rules() {
        let text = wrapped(text);
        let card = Card::parse(&text).unwrap();
        let is_kept = card.repairs()[0].rule().treatment() == Treatment::Kept;
        let report = card.validate();
        let is_found = report.issues().iter().any(|issue| code(issue) == rule);
        assert_eq!(is_found, is_kept, "{rule}");
    }
}

#[test]
fn repairs_of_a_line_point_at_the_text_as_it_was_written() {
    for (line, places) in [
        (
            "PHOTO;JPEG;ENCODING=BASE64:AA==",
            &["bare-parameter 3:7", "encoding 3:12"][..],
        ),
        (
            "TEL;HOME;TYPE=\"a,b\":1",
            &["bare-parameter 3:5", "quoted-list 3:10"],
        ),
        (
            "NOTE;;CHARSET=UTF-8:x",
            &["empty-parameter 3:6", "charset 3:7"],
        ),
        (
            "TEL;A; TYPE=\"é,x\":1",
            &["bare-parameter 3:5", "name-spelling 3:7", "quoted-list 3:8"],
        ),
        (
            "NOTE;HOME:a\u{7}b\\q",
            &[
                "bare-parameter 3:6",
                "control-character 3:12",
                "unknown-escape 3:14",
            ],
        ),
        (
            "PHOTO;ENCODING=b:\r\n  AA\u{7}AA",
            &["control-character 4:5"],
        ),
    ] {
        let text = format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{line}\r\nEND:VCARD\r\n");
        let card = Card::parse(&text).unwrap();
        let found: Vec<String> = card.repairs().iter().map(code_and_place).collect();
        assert_eq!(found, places, "{line}");
        for repair in card.repairs() {
            assert!(text.is_char_boundary(repair.position().unwrap().offset));
        }
    }
}

#[test]
fn files_joined_without_a_line_break_stay_two_cards() {
    let card = |name: &str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD");
    for between in ["", "\u{FEFF}", " "] {
        let text = card("A") + between + &card("B") + "\r\n";
        let read: Vec<Card<'_>> = cards(&text).map(Result::unwrap).collect();
        assert_eq!(names(&read), ["A", "B"]);
        let at = read[0].repairs()[0].position().unwrap();
        assert_eq!(read[0].repairs()[0].rule(), Rule::LineBreak);
        assert_eq!(&text[at.offset..][..5], "BEGIN");

        let mut strict = ParseOptions::new().strict().cards(&text);
        assert!(strict.next().unwrap().is_err());
        assert_eq!(names(&[strict.next().unwrap().unwrap()]), ["B"]);
        assert!(strict.next().is_none());

        // The first card is refused, and the second one is still read.
        let mut limits = Limits::default();
        limits.parameters = 1;
        let text = text.replacen("FN:A", "FN;A=1;B=2:A", 1);
        let mut limited = ParseOptions::new().limits(limits).cards(&text);
        assert!(limited.next().unwrap().is_err());
        assert_eq!(names(&[limited.next().unwrap().unwrap()]), ["B"]);
    }
}

#[test]
fn an_agent_of_a_refused_card_is_not_a_card() {
    let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nTEL;A=1;B=2:1\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:I\r\nAGENT:\r\n\
                BEGIN:VCARD\r\nFN:J\r\nEND:VCARD\r\nEND:VCARD\r\nEND:VCARD\r\n\
                BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Z\r\nEND:VCARD\r\n";
    let mut limits = Limits::default();
    limits.parameters = 1;
    let mut read = ParseOptions::new().limits(limits).cards(text);
    assert!(read.next().unwrap().is_err());
    let last = read.next().unwrap().unwrap();
    assert_eq!(last.repair_count(), 0);
    assert_eq!(names(&[last]), ["Z"]);
    assert!(read.next().is_none());
}

fn names(cards: &[Card<'_>]) -> Vec<String> {
    let name = |card: &Card<'_>| card.get("FN").unwrap().text().into_owned();
    cards.iter().map(name).collect()
}

#[test]
fn every_rule_has_a_row() {
    let codes = Rule::ALL.iter().map(|rule| rule.code());
    // Then come the rules that only validating knows.
    let read: Vec<&str> = codes
        .take_while(|code| *code != "missing-property")
        .collect();
    assert_eq!(read, rules().map(|[rule, ..]| rule).collect::<Vec<_>>());
}

/// One code is one fault: an error that shares the code of a rule says the same.
#[test]
fn an_error_has_a_code_of_its_own_or_says_what_the_rule_says() {
    for (kind, text) in [
        (ParseErrorKind::MissingBegin, "no card"),
        (
            ParseErrorKind::TextAfterCard,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n-",
        ),
        (ParseErrorKind::MissingName, ":"),
        (ParseErrorKind::MissingColon, "X"),
        (ParseErrorKind::MissingParameterName, "X;:"),
        (ParseErrorKind::MissingEquals, "X;A:"),
        (ParseErrorKind::UnclosedQuote, "X;A=\":"),
        (ParseErrorKind::MissingSeparator, "X;A=\"\"a:"),
    ] {
        let property = text.parse::<contact_card::Property<'_>>().err();
        let errors = [property, ParseOptions::new().strict().card(text).err()];
        let mut errors = errors.into_iter().flatten();
        let error = errors.find(|error| error.kind() == kind).unwrap();
        let (clause, _) = error
            .to_string()
            .split_once(" at line")
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap();
        let clause = clause.trim_start_matches("X: ");
        let rule = Rule::from_code(kind.code());
        assert!(
            rule.is_none_or(|rule| rule.to_string() == clause),
            "{kind:?}"
        );
    }
}

fn rules() -> impl Iterator<Item = [&'static str; 4]> {
    RULES.trim().lines().map(|row| {
        let columns: Vec<&str> = row.splitn(4, ' ').collect();
        columns.try_into().unwrap()
    })
}

fn code_and_place(repair: &Issue) -> String {
    let at = repair.position().unwrap();
    format!("{} {}:{}", code(repair), at.line, at.column)
}
