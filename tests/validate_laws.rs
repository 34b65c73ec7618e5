//! Laws of validating: what it says of cards that were read, written, and made.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use std::collections::BTreeSet;

use common::contacts::typed_contact;
use common::explore;
use common::laws::{self, VERSIONS};
use common::table::{legal_card, legal_line};
use common::words::anything;
use contact_card::finding::Treatment;
use contact_card::{Card, Issue, Rule, Severity, Version, cards};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn key(issue: &Issue) -> (Rule, Option<String>) {
    (issue.rule(), issue.property().map(str::to_ascii_uppercase))
}

/// A parameter more, of the kind that rules are about, or none.
fn broken(line: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    const PARAMS: [&str; 24] = [
        "TYPE=home",
        "TYPE=\"a,b\"",
        "TYPE=",
        "PREF=1",
        "PREF=101",
        "PID=1.1",
        "PID=uri",
        "ALTID=1",
        "VALUE=uri",
        "VALUE=text",
        "VALUE=integer",
        "VALUE=date",
        "LANGUAGE=de",
        "LANGUAGE=1",
        "SORT-AS=\"a,b\"",
        "PHONETIC=script",
        "CALSCALE=script",
        "X-B=^^",
        "CHARSET=\"a:b\"",
        "ENCODING=b",
        "MEDIATYPE=text/plain",
        "PROP-ID=a",
        "LEVEL=high",
        "A_=1",
    ];
    (line, select(&PARAMS[..])).prop_map(|(line, param)| {
        let end = line.find([';', ':']).unwrap_or(0);
        format!("{};{param}{}", &line[..end], &line[end..])
    })
}

/// Lines that the rules are about, legal and not.
fn property() -> BoxedStrategy<String> {
    let line = || prop_oneof![legal_line(Version::V3_0), legal_line(Version::V4_0)];
    prop_oneof![
        2 => line(),
        2 => broken(line()),
    ]
    .boxed()
}

/// What a card of both versions says of the rules.
fn text_of(version: Version, lines: &[String]) -> String {
    format!(
        "BEGIN:VCARD\r\nVERSION:{version}\r\n{}END:VCARD\r\n",
        lines.concat()
    )
}

proptest! {
    #![proptest_config(explore::law(2000))]

    #[test]
    fn what_a_contact_writes_is_valid(contact in typed_contact()) {
        for version in VERSIONS {
            let report = contact.to_card(version).unwrap().validate();
            prop_assert!(report.is_valid(), "{version}: {report}");
        }
    }

    #[test]
    fn what_a_legal_card_becomes_is_legal(text in prop_oneof![legal_card(Version::V3_0), legal_card(Version::V4_0)]) {
        let card = Card::parse(&text).unwrap();
        prop_assume!(laws::a_legal_card_becomes_a_legal_one(&card));
    }

    #[test]
    fn validating_never_panics_and_says_the_same_of_the_same(
        lines in vec(prop_oneof![8 => property(), 1 => anything()], 0..8),
        version in select(&VERSIONS[..]),
    ) {
        for card in cards(&text_of(version, &lines)).flatten() {
            let report = card.validate();
            let again = Card::parse(&card.to_string()).unwrap().validate();
            let keys = |issues: &[Issue]| issues.iter().map(key).collect::<Vec<_>>();
            prop_assert_eq!(keys(report.issues()), keys(again.issues()));
        }
    }

    #[test]
    fn what_reading_left_in_the_card_is_found_again(
        lines in vec(prop_oneof![8 => property(), 1 => "VERSION(;TYPE=(a|\"a,b\"))?:(3.0|4.0|a)\r\n"], 0..8),
        version in select(&VERSIONS[..]),
    ) {
        let text = text_of(version, &lines);
        let card = Card::parse(&text).unwrap();
        let found: Vec<_> = card.validate().issues().iter().map(key).collect();
        for repair in card.repairs() {
            if repair.rule().treatment() == Treatment::Kept {
                prop_assert!(found.contains(&key(repair)), "{repair}");
            }
        }
    }
}

#[test]
fn a_report_is_an_error_if_something_breaks_the_standard() {
    let card = |lines: &str| {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\nN:a;;;;\r\nFN:a\r\n{lines}END:VCARD\r\n");
        Card::parse(&text).unwrap().into_owned()
    };
    assert!(card("").validate().issues().is_empty());
    let warned = card("NOTE:a,b\r\n").validate();
    assert_eq!(warned.issues()[0].rule().severity(), Severity::Warning);
    assert!(warned.into_result().is_ok());
    let report = card("TEL;PREF=0;PID=1.1:1\r\nREV:x\r\n").validate();
    let error: Box<dyn std::error::Error> = report.into_result().unwrap_err().into();
    let text = error.to_string();
    let clauses: Vec<&str> = text
        .split("; ")
        .map(|clause| clause.split(" at ").next().unwrap())
        .collect();
    assert_eq!(
        clauses,
        [
            "TEL;PREF: expected a valid value for this parameter",
            "REV: expected a valid date",
            "TEL;PID: expected a CLIENTPIDMAP for the client of this PID",
        ]
    );
}

#[test]
fn a_report_quotes_no_value() {
    let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:SECRET\r\nTEL;PREF=SECRET;X-A=SECRET:SECRET\r\nBDAY:SECRET\r\nEND:VCARD\r\n";
    let report = Card::parse(text).unwrap().validate();
    assert!(report.issues().len() > 1);
    for shown in [report.to_string(), format!("{report:?}")] {
        assert!(!shown.contains("SECRET"), "{shown}");
    }
}

#[test]
fn a_finding_has_the_place_of_its_property() {
    let text = "BEGIN:VCARD\r\nN:a;;;;\r\nVERSION:3.0\r\nFN:a\r\n b\r\nitem1.X-ABLabel:\r\nTZ:-0500\r\nEND:VCARD\r\n";
    for card in [
        Card::parse(text).unwrap().into_owned(),
        contact_card::CardReader::new(text.as_bytes())
            .next()
            .unwrap()
            .unwrap(),
    ] {
        let report = card.validate();
        let place = |issue: &Issue| {
            let at = issue.position().map_or(0, |at| at.line);
            format!("{} {at}", issue.rule().code())
        };
        let places: Vec<String> = report.issues().iter().map(place).collect();
        assert_eq!(
            places,
            [
                "empty-label 6",
                "bad-offset 7",
                "late-version 3",
                "hidden-label 6"
            ]
        );
    }
}

#[test]
fn a_finding_names_the_standard_of_its_card() {
    let sections = |version: &str, line: &str| {
        let text = format!(
            "BEGIN:VCARD\r\nVERSION:{version}\r\nN:a;;;;\r\nFN:a\r\n{line}\r\nEND:VCARD\r\n"
        );
        let card = Card::parse(&text).unwrap().into_owned();
        let report = card.validate();
        let found = card.repairs().iter().chain(report.issues());
        found.map(Issue::section).collect::<BTreeSet<_>>()
    };
    for (version, line, section) in [
        ("3.0", r"NOTE:a\qb", "RFC 2426 section 4"),
        ("4.0", r"NOTE:a\qb", "RFC 6350 section 3.4"),
        ("3.0", "TEL;HOME:1", "RFC 2426 section 4"),
        ("3.0", "ADR:;;;;;;;", "RFC 2426 section 3.2.1"),
        ("4.0", "ADR:", "RFC 6350 section 6.3.1"),
        ("3.0", "BDAY:x", "RFC 2426 section 3.1.5"),
        ("3.0", "X-A;VALUE=float:x", "RFC 2425 section 5.8.4"),
        ("4.0", "X-A;VALUE=float:x", "RFC 6350 section 4.6"),
        ("4.0", "X-A;VALUE=integer:x", "RFC 6350 section 4.5"),
    ] {
        assert_eq!(
            sections(version, line),
            BTreeSet::from([section]),
            "{version} {line}"
        );
    }
}
