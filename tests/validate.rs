//! The rules that only validating knows, each with the smallest card that breaks it, and the properties of
//! the standards, each with values that are of its type and values that are not.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;
#[path = "common/findings.rs"]
mod findings;

use std::collections::BTreeSet;

use common::properties::{PROPERTIES, VENDOR_VALUES};
use common::rows::{Row, plain, said};
use contact_card::{Card, Contact, Conversion, Issue, Property, Version};
use findings::FINDINGS;

#[test]
fn each_rule_has_its_smallest_card() {
    for [code, severity, subject, text] in findings() {
        let found: Vec<String> = issues(text).iter().map(shown).collect();
        assert_eq!(found, [format!("{code} {severity} {subject}")], "{text}");
    }
}

#[test]
fn every_rule_of_validating_has_a_row() {
    let codes: Vec<&str> = documented().map(|rule| rule.code).collect();
    let rows: Vec<&str> = findings().map(|[code, ..]| code).collect();
    assert_eq!(codes, rows);
}

#[test]
fn every_example_of_a_rule_breaks_it() {
    let mut count = 0;
    for rule in documented() {
        for example in rule.examples() {
            let text = format!("{} {example}", rule.version());
            let found: Vec<&str> = issues(&text)
                .iter()
                .map(|issue| issue.rule().code())
                .collect();
            assert!(found.contains(&rule.code), "{text}: {found:?}");
            count += 1;
        }
    }
    assert_eq!(count, 24, "an example is no longer found");
}

#[test]
fn the_row_of_a_property_is_there_for_each_of_its_versions() {
    let rows: BTreeSet<_> = rows().map(|row| (row.version(), row.name())).collect();
    assert_eq!(rows, standard().collect());
}

#[test]
fn a_value_of_its_type_is_valid_and_has_the_type() {
    for row in rows() {
        assert_eq!(row.legal().strict_outcome(), "accept", "{}", row.line);
        let text = row.legal().text;
        let card = Card::parse(&text).unwrap();
        let value = card.get(row.name()).unwrap().value(card.version());
        assert_eq!(said(&value), plain(row.value), "{}", row.line);
    }
}

#[test]
fn a_value_of_another_type_is_an_error() {
    for row in rows() {
        let outcome = row.illegal().strict_outcome();
        let mut words = outcome.split(' ');
        let is_error = matches!(words.next(), Some("reject" | "refuse"));
        let is_told = words.any(|code| code == row.code);
        assert!(is_error && is_told, "{}: {outcome}", row.line);
    }
}

#[test]
fn a_property_of_a_vendor_has_its_type_in_both_versions() {
    let names: Vec<_> = vendors().collect();
    assert!(names.len() > 80);
    for (name, kind) in names {
        let [_, text, value, other] = VENDOR_VALUES.iter().find(|row| row[0] == kind).unwrap();
        for version in [Version::V3_0, Version::V4_0] {
            let property = Property::new(name, *text).unwrap();
            assert_eq!(said(&property.value(version)), *value, "{name}");
            let row = Row::of_text(name, &format!("{version} {name}:{text}"));
            assert_eq!(row.strict_outcome(), "accept", "{name}");
            let property = Property::new(name, "?").unwrap();
            assert_eq!(said(&property.value(version)), *other, "{name}");
        }
    }
}

/// The cards of the rows of [`PROPERTIES`], with the names that a version requires.
fn legal_cards() -> impl Iterator<Item = (Sample, Card<'static>)> {
    rows().map(|sample| {
        let row = sample.legal();
        let card = Card::parse(&row.text).unwrap().into_owned();
        (sample, row.completed(card))
    })
}

#[test]
fn every_property_becomes_part_of_a_contact_and_comes_back() {
    for (sample, mut card) in legal_cards() {
        let line = sample.line;
        let contact = Contact::from_card(&card);
        let written = contact.to_vcard(card.version()).unwrap();
        assert!(Contact::parse(&written).unwrap() == contact, "{line}");
        let report = Card::parse(&written).unwrap().validate();
        assert!(report.is_valid(), "{line}: {report}");
        // What says something is in a field, or among the extensions.
        card.retain(|property| property.name() != sample.name());
        assert!(Contact::from_card(&card) != contact, "{line}");
    }
}

#[test]
fn every_property_is_converted_to_a_legal_one_that_comes_back() {
    for (sample, card) in legal_cards() {
        let line = sample.line;
        let other = match card.version() {
            Version::V3_0 => Version::V4_0,
            _ => Version::V3_0,
        };
        let Conversion {
            card: converted,
            losses,
            ..
        } = card.to_version(other);
        let report = converted.validate();
        assert!(report.is_valid(), "{line}: {report}");
        let said = |card: &Card<'_>| Contact::from_card(card).to_vcard(card.version());
        let back = converted.to_version(card.version()).card;
        let is_same = said(&back) == said(&card);
        assert!(is_same || !losses.is_empty(), "{line}");
    }
}

/// The rows of [`FINDINGS`].
fn findings() -> impl Iterator<Item = [&'static str; 4]> {
    FINDINGS.trim().lines().map(|row| {
        let columns: Vec<&str> = row.splitn(4, ' ').collect();
        columns.try_into().unwrap()
    })
}

/// What the report of a text says.
fn issues(text: &str) -> Vec<Issue> {
    let row = Row::of_text("", text);
    let card = Card::parse(&row.text).unwrap();
    row.completed(card).validate().issues().to_owned()
}

fn shown(issue: &Issue) -> String {
    let severity = format!("{:?}", issue.rule().severity()).to_lowercase();
    let property = issue.property().unwrap_or_default();
    let parameter = issue.parameter().map(|name| format!(";{name}"));
    let parameter = parameter.unwrap_or_default();
    format!("{} {severity} {property}{parameter}", issue.rule().code())
}

/// A rule with its documentation.
struct Documented {
    code: &'static str,
    doc: Vec<&'static str>,
}

impl Documented {
    /// The lines of a card that the documentation quotes.
    fn examples(&self) -> impl Iterator<Item = &'static str> {
        let quoted = self
            .doc
            .iter()
            .flat_map(|line| line.split('`').skip(1).step_by(2));
        quoted.filter(|quoted| quoted.contains(':'))
    }

    /// The version that the examples are of: 4.0, unless the documentation names the other one.
    fn version(&self) -> &'static str {
        if self.doc.iter().any(|line| line.contains("3.0")) {
            "3.0"
        } else {
            "4.0"
        }
    }
}

/// The rules that only validating knows, as their table has them.
fn documented() -> impl Iterator<Item = Documented> {
    let source = include_str!("../src/finding/rule.rs");
    let (_, table) = source.split_once("\nrules! {").unwrap();
    let (table, _) = table.split_once("\n}").unwrap();
    let mut doc = Vec::new();
    let rules = table.lines().filter_map(move |line| {
        let Some(code) = line.split('"').nth(1).filter(|_| !line.contains("///")) else {
            doc.push(line);
            return None;
        };
        let doc = std::mem::take(&mut doc);
        Some(Documented { code, doc })
    });
    rules.skip_while(|rule| rule.code != "missing-property")
}

/// A row of [`PROPERTIES`].
struct Sample {
    line: &'static str,
    legal: &'static str,
    value: &'static str,
    code: &'static str,
    illegal: &'static str,
}

impl Sample {
    fn of(line: &'static str) -> Self {
        let (legal, illegal) = line.split_once(" ! ").unwrap();
        let (legal, value) = legal.split_once(" = ").unwrap();
        let (code, illegal) = illegal.split_once(' ').unwrap();
        Self {
            line,
            legal,
            value,
            code,
            illegal,
        }
    }

    fn version(&self) -> &'static str {
        self.legal.split_once(' ').unwrap().0
    }

    /// The name of the property: the last one.
    fn name(&self) -> &'static str {
        self.illegal.split([';', ':']).next().unwrap()
    }

    fn legal(&self) -> Row {
        Row::of_text(self.line, self.legal)
    }

    fn illegal(&self) -> Row {
        Row::of_text(self.line, &format!("{} {}", self.version(), self.illegal))
    }
}

fn rows() -> impl Iterator<Item = Sample> {
    PROPERTIES.trim().lines().map(Sample::of)
}

const TABLE: &str = include_str!("../src/registry/properties.rs");

/// The properties of the standards with their versions, as their table has them.
fn standard() -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut name = "";
    TABLE.lines().filter_map(move |line| {
        let line = line.trim_start();
        if let Some(row) = line.strip_prefix("row(\"") {
            name = row.split('"').next().unwrap();
        }
        let version = [(".v3_0(\"", "3.0"), (".v4_0(\"", "4.0")];
        let (_, version) = version.iter().find(|(call, _)| line.starts_with(call))?;
        Some((*version, name))
    })
}

/// The properties of vendors with their types.
fn vendors() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter_map(|line| {
        let row = line.trim_start().strip_prefix("vendor(\"")?;
        let name = row.split('"').next()?;
        let kind = row.split(", ").nth(2)?;
        Some((name, kind))
    })
}
