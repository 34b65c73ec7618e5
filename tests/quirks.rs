//! What a reader meets, row by row: the traps of the standards, the habits of programs, and each rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;
#[path = "common/quirks/mod.rs"]
mod rows;

use common::laws::what_is_read_comes_back;
use contact_card::{
    Card, Contact, Issue, Limits, ParseErrorKind, ParseOptions, Property, Rule, cards,
};
use rows::{GROUPS, RULES};
use serde_json::Value;

#[test]
fn each_quirk_is_read_as_it_is_meant() {
    let wrong: Vec<String> = quirks().iter().filter_map(difference).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn strict_reading_refuses_a_quirk_exactly_if_it_has_a_repair() {
    for quirk in quirks() {
        let refused = ParseOptions::new()
            .strict()
            .cards(&quirk.text)
            .any(|card| card.is_err());
        let repaired = read(&quirk).iter().any(|card| card.repair_count() > 0);
        assert_eq!(refused, repaired, "{}", quirk.name);
    }
}

#[test]
fn what_is_read_of_a_quirk_comes_back() {
    for quirk in quirks() {
        what_is_read_comes_back(&quirk.text);
    }
}

#[test]
fn a_quirk_has_a_name_of_its_own() {
    let mut names: Vec<&str> = quirks().iter().map(|quirk| quirk.name).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

/// A fold may part the bytes of a character, and a charset may be none or the wrong one.
#[test]
fn bytes_are_decoded_before_they_are_read() {
    for (bytes, name) in [
        // RFC 6350 section 3.2 warns of this fold.
        (&b"VERSION:4.0\r\nFN:J\xC3\r\n \xB6rg"[..], "Jörg"),
        #[cfg(feature = "charsets")]
        (b"VERSION:2.1\r\nFN;CHARSET=UTF-8:M\xFCller", "Müller"),
        // Outlook writes the charset of Windows without a word.
        #[cfg(feature = "charsets")]
        (
            b"VERSION:2.1\r\nFN:M\xFCller \x96 Z\xFCrich",
            "Müller – Zürich",
        ),
    ] {
        let card = [b"BEGIN:VCARD\r\n", bytes, b"\r\nEND:VCARD\r\n"].concat();
        let text = contact_card::decode(&card);
        assert_eq!(Card::parse(&text).unwrap().get("FN").unwrap().text(), name);
    }
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

#[test]
fn the_repairs_of_a_mended_line_stand_where_its_writer_put_what_they_are_about() {
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
fn an_agent_of_a_card_that_is_refused_is_no_card() {
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
    let source = include_str!("../src/rule.rs");
    let (_, table) = source.split_once("\nrules! {").unwrap();
    let (table, _) = table.split_once("\n}").unwrap();
    let variants = table.lines().filter(|line| !line.contains("///"));
    let codes = variants.filter_map(|line| line.split('"').nth(1));
    // Then come the rules that only validating knows.
    let read: Vec<&str> = codes
        .take_while(|code| *code != "missing-property")
        .collect();
    assert_eq!(read, rules().map(|[rule, ..]| rule).collect::<Vec<_>>());
}

/// A row of the tables.
struct Quirk {
    name: &'static str,
    text: String,
    facts: Vec<(&'static str, String)>,
    repairs: Vec<&'static str>,
}

impl Quirk {
    fn of(block: &'static str) -> Self {
        let mut lines = block.lines();
        let [name, text] = [lines.next().unwrap(), lines.next().unwrap()];
        let (repairs, facts): (Vec<_>, Vec<_>) = lines.partition(|line| line.starts_with('!'));
        Self {
            name,
            text: wrapped(text),
            facts: facts.into_iter().map(fact).collect(),
            repairs: repairs
                .iter()
                .flat_map(|line| line[1..].split_whitespace())
                .collect(),
        }
    }
}

fn quirks() -> Vec<Quirk> {
    let blocks = GROUPS.iter().flat_map(|group| group.trim().split("\n\n"));
    blocks.map(Quirk::of).collect()
}

fn rules() -> impl Iterator<Item = [&'static str; 4]> {
    RULES.trim().lines().map(|row| {
        let columns: Vec<&str> = row.splitn(4, ' ').collect();
        columns.try_into().unwrap()
    })
}

/// What stands before ` = ` and after it.
fn fact(line: &'static str) -> (&'static str, String) {
    let (key, value) = line.split_once(" =").unwrap_or_else(|| panic!("{line}"));
    (key, plain(value.strip_prefix(' ').unwrap_or(value)))
}

/// The text of a row: as it stands after `text`, else the lines of a card of the version in front.
fn wrapped(row: &str) -> String {
    let (version, lines) = row.split_once(' ').unwrap();
    let lines = plain(lines);
    if version == "text" {
        return lines;
    }
    format!("BEGIN:VCARD\r\nVERSION:{version}\r\n{lines}\r\nEND:VCARD\r\n")
}

/// `text` with what its signs stand for.
fn plain(text: &str) -> String {
    let text = text.replace('⏎', "\r\n").replace("[BOM]", "\u{FEFF}");
    let control = |c| match c {
        '\u{2400}'..='\u{2420}' => char::from_u32(u32::from(c) - 0x2400).unwrap(),
        c => c,
    };
    text.chars().map(control).collect()
}

fn read(quirk: &Quirk) -> Vec<Card<'_>> {
    let read: Result<Vec<_>, _> = cards(&quirk.text).collect();
    read.unwrap_or_else(|error| panic!("{}: {error}", quirk.name))
}

/// What was not read as the row says, if anything.
fn difference(quirk: &Quirk) -> Option<String> {
    let cards = read(quirk);
    let repairs: Vec<&str> = cards.iter().flat_map(Card::repairs).map(code).collect();
    let mut lines: Vec<String> = quirk
        .facts
        .iter()
        .map(|(key, wanted)| (key, wanted, found(&cards, key)))
        .filter(|(_, wanted, found)| found != *wanted)
        .map(|(key, wanted, found)| format!("  {key}: {found:?} instead of {wanted:?}"))
        .collect();
    if repairs != quirk.repairs {
        lines.push(format!("  ! {repairs:?} instead of {:?}", quirk.repairs));
    }
    (!lines.is_empty()).then(|| format!("{}\n{}", quirk.name, lines.join("\n")))
}

/// What was read, by a key as in [`GROUPS`].
fn found(cards: &[Card<'_>], key: &str) -> String {
    let contact = || Contact::from_card(&cards[0]);
    match key {
        "cards" => cards.len().to_string(),
        "version" => cards[0].version().as_str().to_owned(),
        "display name" => contact().display_name(),
        pointer if pointer.starts_with('/') => {
            let json = serde_json::to_value(contact()).unwrap();
            json.pointer(pointer).map_or("∅".to_owned(), unquoted)
        }
        _ => {
            let (name, view) = key.split_once([' ', ';']).unwrap_or((key, "text"));
            let properties = cards.iter().flat_map(|card| card.get_all(name));
            let views: Vec<String> = properties.map(|property| seen(property, view)).collect();
            views.join(" & ")
        }
    }
}

fn unquoted(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A view of a property: of its value, of the whole line, or of a parameter.
fn seen(property: &Property<'_>, view: &str) -> String {
    match view {
        "text" => property.text().into_owned(),
        "uri" => property.uri().into_owned(),
        "raw" => property.raw_value().to_owned(),
        "line" => property.to_string(),
        "types" => joined(property.types(), "|"),
        "list" => joined(property.list(), "|"),
        "parts" => joined(property.components(), "|"),
        "lists" => joined(
            property.component_lists().map(|list| joined(list, "/")),
            "|",
        ),
        param => {
            let mut params = property.params();
            let param = params.find(|found| found.name().eq_ignore_ascii_case(param));
            param.map_or("∅".to_owned(), |param| joined(param.values(), "|"))
        }
    }
}

fn joined(items: impl Iterator<Item = impl AsRef<str>>, separator: &str) -> String {
    let items: Vec<String> = items.map(|item| item.as_ref().to_owned()).collect();
    items.join(separator)
}

fn code(repair: &Issue) -> &'static str {
    repair.rule().code()
}

fn code_and_place(repair: &Issue) -> String {
    let at = repair.position().unwrap();
    format!("{} {}:{}", code(repair), at.line, at.column)
}
