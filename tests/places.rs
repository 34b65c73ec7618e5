//! Where properties were read: what a naive look at the text says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use std::collections::HashSet;

use common::explore;
use common::laws::InPieces;
use contact_card::finding::Treatment;
use contact_card::{
    Card, Contact, Issue, Limits, Parameter, ParseOptions, Property, Severity, Version,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Where the physical line starts that has `marker`, and its number. CR CR LF is one break.
fn naive(text: &str, marker: &str) -> (usize, usize) {
    let found = text.find(marker).unwrap();
    let start = text[..found].rfind(['\r', '\n']).map_or(0, |at| at + 1);
    let breaks = text[..start].replace("\r\r\n", "\u{1}");
    let breaks = breaks.replace("\r\n", "\u{1}");
    let count = breaks.matches(['\u{1}', '\r', '\n']).count();
    (start, count + 1)
}

/// The number in the group or the name of a property, as it is in the text.
fn marker(property: &Property<'_>) -> String {
    let header = format!("{}.{}", property.group().unwrap_or(""), property.name());
    let (_, after) = header.split_once('P').unwrap();
    let (number, _) = after.split_once('E').unwrap();
    format!("P{number}E")
}

fn place(property: &Property<'_>) -> (usize, usize) {
    let place = property.position().unwrap();
    assert_eq!(place.column, 1);
    (place.offset, place.line)
}

#[track_caller]
fn check(text: &str, card: &Card<'_>) {
    for property in card.properties() {
        let marker = marker(property);
        assert_eq!(
            place(property),
            naive(text, &marker),
            "{marker} in {text:?}"
        );
    }
}

/// Pieces of files with `|` for a line break and `#` for a number of its own.
fn piece() -> impl Strategy<Value = String> {
    let framed = prop::sample::select(vec![
        "BEGIN:VCARD|VERSION:3.0|",
        "BEGIN:VCARD|VERSION:4.0|",
        "BEGIN:VCARD|VERSION:2.1|",
        "VERSION:3.0|",
        "END:VCARD|",
        "END:VCARD|BEGIN:VCARD|VERSION:3.0|",
        "END:VCARDBEGIN:VCARD|VERSION:3.0|",
        "END:VCARD  BEGIN:VCARD|VERSION:2.1|",
        "END:VCARD| BEGIN:VCARD|",
    ]);
    let odd = prop::sample::select(vec![
        "#.NOTE;ENCODING=QUOTED-PRINTABLE:a=C3=A9=|b=|c|",
        "#.NOTE;ENCODING=QUOTED-PRINTABLE:a=0A=| b=| c|",
        "#.NOTE;QUOTED-PRINTABLE:a=|",
        "#.TEL;HOME:1|",
        "#.PHOTO;ENCODING=BASE64:| AAAA|BBBB||",
        "#.ADR:;;a|spills over|",
        "\u{FEFF}X-#:a|",
        "X_#;;TYPE=\"a:b|",
        "#.N:a\u{7}|",
        "#.AGENT:|BEGIN:VCARD|X-#:é|END:VCARD|",
        "#.AGENT:BEGIN:VCARD|VERSION:2.1|X-#:é|END:VCARD|",
        "#.AGENT:|BEGIN:VCARD|#.AGENT:|BEGIN:VCARD|X-#:é|END:VCARD|END:VCARD|",
        "no property|",
        "|",
        " |",
    ]);
    prop_oneof![
        2 => framed.prop_map(str::to_owned),
        2 => odd.prop_map(str::to_owned),
        3 => r"X-#:[a-zé字👍;,=]{0,12}(\|[ \t][a-zé]{0,9}){0,3}\|",
        1 => r"X-#\|[ \t];X-A=é:(\| ){0,3}x\|",
        1 => r"[a-zé字]{30,90}(\| [a-z]{0,30}){0,3}\|",
    ]
}

/// A file of pieces, each with line breaks of one kind.
fn file() -> impl Strategy<Value = String> {
    let line_break = prop::sample::select(vec!["\r\n", "\n", "\r", "\r\r\n"]);
    vec((piece(), line_break), 0..24).prop_map(|pieces| {
        let pieces = pieces.iter().map(|(piece, end)| piece.replace('|', end));
        let text = pieces.collect::<String>();
        let mut parts = text.split('#');
        let first = parts.next().unwrap_or_default().to_owned();
        let numbered = parts.enumerate().map(|(n, part)| format!("P{n}E{part}"));
        first + &numbered.collect::<String>()
    })
}

fn limited(line: usize) -> ParseOptions {
    let mut limits = Limits::default();
    limits.line = line;
    ParseOptions::new().limits(limits)
}

proptest! {
    #![proptest_config(explore::law(10_000))]

    #[test]
    fn a_property_knows_where_it_was_read(
        text in file(),
        sizes in vec(1..40_usize, 1..5),
        line in prop_oneof![Just(1 << 20), 8..90_usize],
    ) {
        for card in limited(line).cards(&text).flatten() {
            check(&text, &card);
        }
        let stream = InPieces::new(text.as_bytes(), &sizes);
        for card in limited(line).reader(stream).flatten() {
            check(&text, &card);
        }
    }
}

proptest! {
    #![proptest_config(explore::law(2_000))]

    #[test]
    fn a_span_starts_at_the_position_or_in_its_line(text in file(), other in file()) {
        for card in ParseOptions::new().cards(&text).flatten() {
            for issue in card.repairs().iter().chain(card.validate().issues()) {
                let position = issue.position().map(|place| place.offset);
                let span = issue.span(&text);
                prop_assert_eq!(span.is_some(), position.is_some());
                if let (Some(position), Some(span)) = (position, span) {
                    prop_assert!(position <= span.start && text.get(span).is_some());
                }
                let _ = issue.span(&other);
            }
        }
    }
}

/// What is underlined in the text: by repairs, then by the report, without its advice.
fn underlined(text: &str) -> Vec<&str> {
    let card = Card::parse(text).unwrap();
    let report = card.validate();
    // The report repeats what the card keeps.
    let is_repaired = |issue: &&Issue| issue.rule().treatment() != Treatment::Kept;
    let repairs = card.repairs().iter().filter(is_repaired);
    repairs
        .chain(report.issues())
        .filter(|issue| issue.rule().severity() > Severity::Advice)
        .filter_map(|issue| Some(&text[issue.span(text)?]))
        .collect()
}

#[test]
fn a_span_is_what_the_issue_is_about() {
    for (lines, expected) in [
        // A parameter, a value, and a property.
        ("TEL;TYPE=home;PREF=0:1\r\n", &["PREF=0"][..]),
        ("a.TEL;PR\r\n EF=\r\n 0:1\r\n", &["PR\r\n EF=\r\n 0"]),
        ("TEL;X-A=\"a;PREF=1:\";PREF=0:1\r\n", &["PREF=0"]),
        ("BDAY:1985-02-30\r\n", &["1985-02-30"]),
        ("BDAY;X-A=\":\":1985\r\n -02-30\r\n", &["1985\r\n -02-30"]),
        ("REV:\r\n", &[""]),
        (
            "x.REV:20200101T000000Z\r\nREV:20200101T000000Z\r\n",
            &["REV"],
        ),
        // A parameter that is not in the text: the name and the parameters.
        ("TEL;home;PREF=0:1\r\n", &["home", "PREF=0"]),
        ("IMPP;INDEX=1:x\r\n", &["x", "INDEX=1"]),
        // What reading repaired.
        ("NOTE:a\n", &["\n"]),
        ("NOTE;TYPE=a\"b:a\r\n", &["\"b", "TYPE=a\"b"]),
        ("NOTE;;TYPE=a:a\r\n", &[";"]),
        ("no property\r\nFN:b\r\n", &[" property"]),
        ("\r\nFN:b\r\n", &["\r\n"]),
    ] {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\nN:a;;;;\r\nFN:a\r\n{lines}{END}");
        assert_eq!(underlined(&text), expected, "{text:?}");
    }
}

#[test]
fn an_error_has_a_span() {
    let strict = |text| ParseOptions::new().strict().card(text).unwrap_err();
    let text = "\r\nhello\r\nFN:a";
    let error = Card::parse(text).unwrap_err();
    assert_eq!(&text[error.span(text).unwrap()], "hello");
    let text = format!("{BEGIN}FN:a\r\nTEL;HOME;X=1:1\r\n{END}");
    let error = strict(&*text);
    assert_eq!(
        &text[..error.span(&text).unwrap().start],
        format!("{BEGIN}FN:a\r\nTEL;HOME")
    );
    assert_eq!(&text[error.span(&text).unwrap()], ";");
    assert_eq!(error.span("short"), None);
}

/// The properties of all cards as `name line@offset`, read as a whole and in pieces.
#[track_caller]
fn places(text: &str, options: ParseOptions) -> Vec<String> {
    let shown = |card: Card<'_>| {
        let show = |property: &Property<'_>| {
            let (offset, line) = place(property);
            format!("{} {line}@{offset}", property.name())
        };
        card.properties().iter().map(show).collect::<Vec<_>>()
    };
    let whole: Vec<_> = options.cards(text).flatten().flat_map(shown).collect();
    for size in [1, 2, 3, 7, 64] {
        let sizes = [size];
        let stream = options.reader(InPieces::new(text.as_bytes(), &sizes));
        let pieces: Vec<_> = stream.flatten().flat_map(shown).collect();
        assert_eq!(whole, pieces, "in pieces of {size}: {text:?}");
    }
    whole
}

const BEGIN: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
const OLD: &str = "BEGIN:VCARD\r\nVERSION:2.1\r\n";
const END: &str = "END:VCARD\r\n";

#[test]
fn the_place_is_that_of_the_first_physical_line() {
    for (text, expected) in [
        (
            format!("{BEGIN}FN:a\r\nTEL:1\r\n{END}"),
            &["FN 3@26", "TEL 4@32"][..],
        ),
        // Line breaks, each of which counts once.
        (
            format!("{BEGIN}FN:a\nNOTE:b\rTEL:1\r\r\nURL:c\r\n{END}"),
            &["FN 3@26", "NOTE 4@31", "TEL 5@38", "URL 6@46"],
        ),
        (
            format!("{BEGIN}FN:a\r\r\r\nTEL:1\r\n{END}"),
            &["FN 3@26", "TEL 5@34"],
        ),
        // Folds, of the name too; the place is in bytes.
        (
            format!("{BEGIN}NO\r\n TE:é\r\n 字\r\n\t👍\r\nTEL:1\r\n{END}"),
            &["NOTE 3@26", "TEL 7@51"],
        ),
        (
            format!("{OLD}NOTE;QUOTED-PRINTABLE:a=\r\nb=\r\n c\r\nTEL:1\r\n{END}"),
            &["NOTE 3@26", "TEL 6@60"],
        ),
        // Lines that are mended, and lines that go on.
        (
            format!("{BEGIN}\u{FEFF}X_A;=:a\r\nADR:;;b\r\nspills\r\nTEL:1\r\n{END}"),
            &["X-A 3@26", "ADR 4@38", "TEL 6@55"],
        ),
        (
            format!("{BEGIN}PHOTO;ENCODING=b:\r\nAAAA\r\nBBBB\r\n\r\nTEL:1\r\n{END}"),
            &["PHOTO 3@26", "TEL 7@59"],
        ),
        // What is upgraded is written anew, and decoded.
        (
            format!(
                "{OLD}N:a,b\r\nTEL;HOME;VOICE:1\r\nNOTE;ENCODING=QUOTED-PRINTABLE:=41\r\n{END}"
            ),
            &["N 3@26", "TEL 4@33", "NOTE 5@51"],
        ),
        (
            format!("{BEGIN}FN:a\r\nNOTE;ENCODING=QUOTED-PRINTABLE:=41\r\n{END}"),
            &["FN 3@26", "NOTE 4@32"],
        ),
        // The place of an `AGENT` is its start, for every content.
        (
            format!("{OLD}FN:a\r\nAGENT:\r\n{OLD}FN:b\r\n{END}TEL:1\r\n{END}"),
            &["FN 3@26", "AGENT 4@32", "TEL 9@83"],
        ),
        (
            format!("{OLD}AGENT:{OLD}FN:b\r\n{END}TEL:1\r\n{END}"),
            &["AGENT 3@26", "TEL 7@75"],
        ),
        (
            format!("{OLD}AGENT:\r\n\r\n{OLD}FN:b\r\n{END}TEL:1\r\n{END}"),
            &["AGENT 3@26", "TEL 9@79"],
        ),
    ] {
        assert_eq!(places(&text, ParseOptions::new()), expected, "{text:?}");
    }
}

#[test]
fn the_place_is_right_in_every_card_of_a_text() {
    for (text, expected) in [
        (
            format!("{BEGIN}FN:a\r\n{END}{BEGIN}FN:b\r\n{END}"),
            &["FN 3@26", "FN 7@69"][..],
        ),
        (
            format!("é\r\n\r\n{BEGIN}FN:a\r\n{END}\r\nx\r\n{BEGIN}FN:b\r\n{END}"),
            &["FN 5@32", "FN 11@80"],
        ),
        // One line for the end of a card and the start of the next.
        (
            format!("{BEGIN}FN:a\r\nEND:VCARD{BEGIN}FN:b\r\n{END}"),
            &["FN 3@26", "FN 6@67"],
        ),
        (
            format!("{BEGIN}FN:a\r\nEND:VCARD\r\n {BEGIN}FN:b\r\n{END}"),
            &["FN 3@26", "FN 7@70"],
        ),
        // A card without its end, or without its start.
        (
            format!("{BEGIN}FN:a\r\n{BEGIN}FN:b\r\n{END}"),
            &["FN 3@26", "FN 6@58"],
        ),
        (
            format!("{BEGIN}FN:a\r\n{END}VERSION:3.0\r\nFN:b\r\n{END}"),
            &["FN 3@26", "FN 6@56"],
        ),
    ] {
        assert_eq!(places(&text, ParseOptions::new()), expected, "{text:?}");
    }
}

#[test]
fn the_place_is_right_after_an_error() {
    let long = "NOTE:".to_owned() + &"é".repeat(400);
    let next = format!("{BEGIN}FN:b\r\n{END}");
    for (start, expected) in [
        (format!("{BEGIN}{long}\r\nFN:a\r\n{END}"), "FN 8@876"),
        (format!("{BEGIN}{long}\r\r\n{long}\r{long}\n"), "FN 8@2472"),
        (
            format!("{BEGIN}{long}\r\n {long}\r\r\n {long}\r\n{END}"),
            "FN 9@2487",
        ),
        (format!("{long}\r\r\n{long}\n"), "FN 5@1640"),
        (format!("{BEGIN}{long}\r\nEND:VCARD"), "FN 6@868"),
        (
            format!("{BEGIN}AGENT:BEGIN:VCARD\r\n{long}\r\n{END}"),
            "FN 8@889",
        ),
        (
            format!("{OLD}AGENT:\r\nBEGIN:VCARD\r\n{long}\r\n{END}{END}"),
            "FN 10@902",
        ),
    ] {
        let text = format!("{start}{next}");
        assert_eq!(places(&text, limited(60)), [expected], "{text:?}");
    }
}

#[test]
fn only_what_was_read_in_a_card_has_a_place() {
    let made = Property::new("TEL", "1").unwrap();
    assert_eq!(made.position(), None);
    let alone: Property<'_> = "TEL:1".parse().unwrap();
    assert_eq!(alone.position(), None);
    let json: Property<'_> = serde_json::from_str("\"TEL:1\"").unwrap();
    assert_eq!(json.position(), None);
    let contact: Contact = serde_json::from_str(r#"{"full_name":"a"}"#).unwrap();
    for property in contact.to_card(Version::V3_0).unwrap().properties() {
        assert_eq!(property.position(), None);
    }
}

#[test]
fn a_property_that_is_copied_or_changed_keeps_its_place() {
    let text = format!("{BEGIN}FN:a\r\nX-A:\u{80}1\r\n{END}");
    let card = Card::parse(&text).unwrap();
    let read = &card.properties()[1];
    let owned = read.clone().into_owned();
    let grouped = owned.clone().with_group("b").unwrap();
    let extended = grouped
        .clone()
        .with_parameter(&Parameter::new("C", "d").unwrap());
    for property in [&owned, &grouped, &extended] {
        assert_eq!(property.position(), read.position());
    }
    let contact = Contact::from_card(&card);
    let kept = &contact.extensions[0];
    assert_eq!(kept.to_string(), "X-A:1");
    assert_eq!(kept.position(), read.position());
}

#[test]
fn properties_compare_equal_at_different_places() {
    let text = format!("{BEGIN}TEL:1\r\nTEL:1\r\nTEL:2\r\n{END}");
    let card = Card::parse(&text).unwrap();
    let [first, second, other] = card.properties() else {
        panic!("{} properties", card.properties().len())
    };
    assert_ne!(first.position(), second.position());
    assert_eq!(first, second);
    assert_ne!(first, other);
    let made = Property::new("TEL", "1").unwrap();
    assert!(*first == made);
    let set: HashSet<_> = [first, second, other, &made].into_iter().collect();
    assert_eq!(set.len(), 2);
}
