//! The laws of the crate as property tests.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use std::collections::BTreeSet;

use common::contacts::{contact, typed_contact};
use common::laws::{self, VERSIONS};
use common::shown::Shown;
use common::table::legal_line;
use common::words::{anything, block, line, uri};
use common::{explore, fields, table};
use contact_card::{Card, Contact, Parameter, Property, Version, cards};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

proptest! {
    #![proptest_config(explore::law(1000))]

    #[test]
    fn a_contact_comes_back_in_both_versions(contact in contact()) {
        for version in VERSIONS {
            laws::contact_comes_back(&contact, version);
        }
    }

    #[test]
    fn a_contact_comes_back_from_json(contact in contact()) {
        let back: Contact = serde_json::from_str(&laws::json(&contact)).unwrap();
        prop_assert!(back == laws::as_label_words(&contact));
    }

    #[test]
    fn any_string_in_any_slot_is_refused_or_comes_back(slots in vec(slot(), 44)) {
        let contact = laws::contact_of(&slots.join("|"));
        prop_assume!(laws::contact_is_refused_or_comes_back(&contact));
    }

    #[test]
    fn reading_never_panics_and_what_is_read_comes_back(
        parts in vec(prop_oneof![anything(), fragment(), line()], 0..40),
    ) {
        laws::bytes_are_read_and_accounted_for(parts.concat().as_bytes());
    }

    #[test]
    fn bytes_of_any_charset_are_accounted_for(lines in vec(bytes_of_a_charset(), 0..5)) {
        let lines = lines.concat();
        let text = [b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:abcdef\r\n", &lines[..], b"END:VCARD\r\n"];
        laws::bytes_are_read_and_accounted_for(&text.concat());
    }

    #[test]
    fn strict_reading_is_tolerant_reading_without_repairs(
        lines in vec(prop_oneof![20 => legal_line(Version::V4_0), 1 => fragment()], 0..6),
    ) {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{}END:VCARD\r\n", lines.concat());
        let strict: Vec<_> = contact_card::ParseOptions::new().strict().cards(&text).collect();
        let tolerant: Vec<_> = cards(&text).collect();
        let is_strict = strict.iter().all(Result::is_ok);
        if is_strict {
            prop_assert_eq!(&strict, &tolerant);
        }
        for card in strict.iter().flatten() {
            prop_assert_eq!(card.repairs(), []);
        }
        let repaired = tolerant.iter().flatten().any(|card| card.repair_count() > 0);
        prop_assert_eq!(repaired || tolerant.iter().any(Result::is_err), !is_strict);
        prop_assume!(is_strict);
    }

    #[test]
    fn whatever_the_constructors_take_comes_back(
        version in select(&VERSIONS[..]),
        name in prop_oneof![9 => "[A-Za-z0-9-]{1,9}", 1 => "[ -~]{0,3}"],
        group in prop_oneof![4 => "[A-Za-z0-9-]{0,9}", 1 => anything()],
        param in (
            prop_oneof![4 => "[A-Z0-9-]{1,5}", 1 => "[ -~]{0,3}"],
            vec(prop_oneof![4 => line(), 1 => anything()], 1..3),
        ),
        value in prop_oneof![4 => block(), 1 => anything()],
    ) {
        let mut card = Card::new(version);
        card.push(Property::new("X-BEFORE", "").unwrap());
        let mut made = Vec::new();
        made.extend(Property::new(name.clone(), value.clone()));
        if let Ok(text) = Property::from_text(name.clone(), &value) {
            prop_assert_eq!(text.text(), value.replace("\r\n", "\n").replace('\r', "\n"));
            made.push(text);
        }
        if let Ok(list) = Property::from_list(name.clone(), [value.as_str(), "b"]) {
            prop_assert_eq!(list.list().count(), 2);
            made.push(list);
        }
        if let Ok(components) = Property::from_components(name, [value.as_str(), "b"]) {
            prop_assert_eq!(components.components().count(), 2);
            made.push(components);
        }
        prop_assume!(!made.is_empty());
        let values = param.1.iter().map(String::as_str);
        if let Ok(param) = Parameter::with_values(param.0, values.clone()) {
            prop_assert_eq!(param.values().collect::<Vec<_>>(), values.collect::<Vec<_>>());
            made = made.into_iter().map(|property| property.with_parameter(&param)).collect();
        }
        made = made.into_iter().map(|property| property.clone().with_group(group.clone()).unwrap_or(property)).collect();
        for property in made {
            let alone: Property<'static> = property.to_string().parse().unwrap();
            prop_assert_eq!(alone, property.clone());
            card.push(property);
        }
        card.push(Property::new("X-AFTER", "").unwrap());
        let text = card.to_string();
        let read = Card::parse(&text).unwrap();
        prop_assert!(laws::is_tidy(&read));
        prop_assert!(read == card);
    }
}

/// What `contact_of` takes as a field, most of it of a kind that a field can hold.
fn slot() -> BoxedStrategy<String> {
    prop_oneof![
        80 => line(),
        40 => Just(String::new()),
        16 => uri(),
        4 => select(&["2000-02-29", "--0412", "2001-02-03T04:05:06Z", "de", "48.1;11.6", "X-A;B=c:d"][..])
            .prop_map(str::to_owned),
        1 => anything(),
    ]
    .boxed()
}

/// Pieces of cards, whole and broken.
fn fragment() -> BoxedStrategy<String> {
    let group = select(&["", "", "item1.", "item2.", "a-b.", "a_b."][..]);
    let name = select(&NAMES[..]);
    let param = (select(&PARAMETERS[..]), select(&WORDS[..]));
    let params = vec(
        param.prop_map(|(name, word)| format!(";{name}={word}")),
        0..3,
    );
    let value = prop_oneof![
        3 => line(),
        1 => anything(),
        2 => select(&VALUES[..]).prop_map(str::to_owned),
    ];
    let end = select(&["\r\n", "\n", "\r\n abc\r\n", "\r\n \r\n"][..]);
    let property =
        (group, name, params, value, end).prop_map(|(group, name, params, value, end)| {
            format!("{group}{name}{}:{value}{end}", params.concat())
        });
    prop_oneof![
        1 => Just("BEGIN:VCARD\r\n".to_owned()),
        1 => Just("END:VCARD\r\n".to_owned()),
        1 => "VERSION:(2.1|3.0|4.0|5)?\r\n",
        8 => property,
        1 => "[A-Z.;:=\",\\\\ ]{0,12}\r?\n",
    ]
    .boxed()
}

const NAMES: [&str; 42] = [
    "FN",
    "N",
    "TEL",
    "EMAIL",
    "ADR",
    "URL",
    "BDAY",
    "PHOTO",
    "ORG",
    "X-ABLabel",
    "X-ABDATE",
    "NOTE",
    "KIND",
    "NICKNAME",
    "TITLE",
    "GENDER",
    "IMPP",
    "X-AIM",
    "X-SOCIALPROFILE",
    "SOCIALPROFILE",
    "RELATED",
    "X-ABRELATEDNAMES",
    "X-SPOUSE",
    "TZ",
    "GEO",
    "REV",
    "LANG",
    "SORT-STRING",
    "X-ABShowAs",
    "X-ADDRESSBOOKSERVER-KIND",
    "X-GENDER",
    "AGENT",
    "LABEL",
    "UID",
    "CATEGORIES",
    "ANNIVERSARY",
    "X-EVOLUTION-SPOUSE",
    "KEY",
    "VERSION",
    "X_A",
    "",
    "LOGO",
];

const PARAMETERS: [&str; 15] = [
    "TYPE",
    "PREF",
    "VALUE",
    "SORT-AS",
    "SERVICE-TYPE",
    "X-USER",
    "CHARSET",
    "ENCODING",
    "LANGUAGE",
    "MEDIATYPE",
    "LABEL",
    "ALTID",
    "CALSCALE",
    "X-APPLE-OMIT-YEAR",
    "A_B",
];

const WORDS: [&str; 22] = [
    "",
    "a",
    "1",
    "home",
    "pref",
    "\"a,b\"",
    "\"https://a.example\"",
    "\"a;b:c\"",
    "a\"b",
    "\"a",
    "uri",
    "text",
    "date",
    "UTF-8",
    "ISO-8859-1",
    "QUOTED-PRINTABLE",
    "b",
    "BASE64",
    "1604",
    "image/png",
    "a,b",
    "^n^'",
];

const VALUES: [&str; 26] = [
    "",
    "org",
    "group",
    "COMPANY",
    "individual",
    "M",
    "F;x",
    "-05",
    "geo:1,2",
    "1;2",
    "19951031T222710Z",
    "2000-02-30",
    "1604-12-31",
    "--0229",
    "Acme",
    "_$!<Home>!$_",
    "_$!<Anniversary>!$_",
    "data:image/png;base64,AAAA",
    "AAAA",
    "tel:+1;ext=2",
    "BEGIN:VCARD",
    "=C3=A9=\r\n=ZZ",
    "a;b;c;d;e;f;g;h",
    "http\\://a",
    "urn:uuid:1",
    "\u{80}",
];

/// The charsets that browsers know, in a name of each, and none.
const CHARSETS: [&str; 42] = [
    "",
    "UTF-8",
    "IBM866",
    "ISO-8859-1",
    "ISO-8859-2",
    "ISO-8859-3",
    "ISO-8859-4",
    "ISO-8859-5",
    "ISO-8859-6",
    "ISO-8859-7",
    "ISO-8859-8",
    "ISO-8859-8-I",
    "ISO-8859-10",
    "ISO-8859-13",
    "ISO-8859-14",
    "ISO-8859-15",
    "ISO-8859-16",
    "KOI8-R",
    "KOI8-U",
    "macintosh",
    "windows-874",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "x-mac-cyrillic",
    "GBK",
    "gb18030",
    "Big5",
    "EUC-JP",
    "ISO-2022-JP",
    "Shift_JIS",
    "EUC-KR",
    "UTF-16LE",
    "UTF-16BE",
    "UTF-7",
    "x-nobody",
];

/// A line of bytes in a charset, raw or in quoted-printable.
fn bytes_of_a_charset() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        4 => 0x80..=0xFF_u8,
        2 => 0x20..=0x7E_u8,
        1 => select(&b"\x1B$B(J\\;:,=\0"[..]),
    ];
    let is_quoted = any::<bool>();
    let end = select(&["\r\n", "\n", "\r\n \r\n", "=\r\n"][..]);
    (select(&CHARSETS[..]), is_quoted, vec(byte, 0..12), end).prop_map(
        |(charset, is_quoted, bytes, end)| {
            let charset = match charset {
                "" => String::new(),
                charset => format!(";CHARSET={charset}"),
            };
            let quoted = bytes.iter().map(|byte| format!("={byte:02X}"));
            if is_quoted {
                let quoted = quoted.collect::<String>();
                format!("NOTE{charset};ENCODING=QUOTED-PRINTABLE:{quoted}{end}").into_bytes()
            } else {
                [b"NOTE", charset.as_bytes(), b":", &bytes, end.as_bytes()].concat()
            }
        },
    )
}

/// So many values of a strategy, always the same.
fn samples<S: Strategy>(strategy: &S, count: u32) -> Vec<S::Value> {
    let mut runner = TestRunner::new(explore::settings(1, count));
    let mut sample = || strategy.new_tree(&mut runner).unwrap().current();
    (0..count).map(|_| sample()).collect()
}

/// The places that none of `contacts` fills.
fn never_filled<'c>(contacts: impl Iterator<Item = &'c Contact>) -> Vec<String> {
    let filled: BTreeSet<String> = contacts.flat_map(fields::said).collect();
    fields::values()
        .into_keys()
        .filter(|path| !filled.contains(path))
        .collect()
}

#[test]
fn the_contacts_of_the_laws_fill_every_field() {
    let none = Vec::<String>::new();
    let contacts = samples(&contact(), 4000);
    assert_eq!(
        never_filled(contacts.iter().map(|contact| &contact.0)),
        none
    );
    let contacts = samples(&typed_contact(), 4000);
    assert_eq!(
        never_filled(contacts.iter().map(|contact| &contact.0)),
        none
    );
    // One text makes a field of each kind: without the members that only a second one would fill.
    let contacts = samples(&vec(slot(), 44), 4000);
    let contacts: Vec<_> = contacts
        .iter()
        .map(|slots| laws::contact_of(&slots.join("|")))
        .collect();
    let filled: BTreeSet<String> = contacts.iter().flat_map(fields::said).collect();
    let is_filled = |name: &&String| {
        filled
            .iter()
            .any(|path| path.split(['.', '[']).next() == Some(name))
    };
    let never: Vec<_> = fields::names()
        .into_iter()
        .filter(|name| !is_filled(&name))
        .collect();
    assert_eq!(never, none);
}

#[test]
fn the_lines_of_the_laws_have_every_property_and_every_parameter_of_the_table() {
    for version in VERSIONS {
        let lines = samples(&legal_line(version), 8000);
        let names: Vec<Property<'_>> = lines
            .iter()
            .map(|line| line.trim_end().parse().unwrap())
            .collect();
        let entries = table::entries()
            .into_iter()
            .filter(|entry| entry.version == version.as_str());
        for entry in entries {
            let mut found = names.iter().filter(|line| line.name() == entry.name);
            assert!(found.next().is_some(), "{version} {}", entry.name);
            let lines = samples(&table::line_of(&entry), table::enough_for(&entry)).concat();
            for param in &entry.params {
                let param = format!(";{param}=");
                assert!(lines.contains(&param), "{version} {}{param}", entry.name);
            }
        }
    }
    // A vCard has no GROUP (RFC 7095 section 7.1).
    let mut names = table::parameter_names();
    names.retain(|name| *name != "GROUP");
    assert_eq!(names, table::parameters_with_a_value());
}

#[test]
fn a_law_that_fails_says_its_smallest_input() {
    let law = |contact: Shown<Contact>| {
        prop_assert!(contact.organization.is_none(), "nobody works");
        Ok(())
    };
    let mut runner = TestRunner::new(explore::settings(1, 100));
    let told = runner.run(&contact(), law).unwrap_err().to_string();
    assert!(told.starts_with("Test failed: nobody works at "), "{told}");
    let (_, smallest) = told.split_once("\nminimal failing input: ").unwrap();
    let smallest: Contact = serde_json::from_str(smallest).unwrap();
    let organization = smallest.organization.unwrap_or_default();
    assert_eq!(organization.chars().count(), 1, "{told}");
    assert_eq!(
        explore::repetition("a_law", 7, 100),
        "to repeat: CONTACT_CARD_LAWS=7 CONTACT_CARD_CASES=100 cargo test --all-features a_law"
    );
}

#[test]
fn a_law_that_rejects_more_than_a_third_of_its_cases_fails() {
    for (rejects, holds) in [(45, true), (55, false)] {
        let law = |percent: usize| {
            prop_assume!(percent >= rejects);
            Ok(())
        };
        let mut runner = TestRunner::new(explore::settings(1, 10_000));
        let ran = runner.run(&(0..150_usize), law);
        assert_eq!(ran.is_ok(), holds, "{rejects} of 150");
    }
}

#[test]
fn a_sort_name_is_checked_where_none_of_its_names_is_visible() {
    let mut contact = Contact::builder().full_name("a").build().unwrap();
    contact.sort_name = Some("\n,".into());
    assert!(!laws::contact_is_refused_or_comes_back(&contact));
}

/// 4.0 has GENDER once, so the second one gets an X- and loses the parameter that 4.0 does not allow.
#[test]
fn an_extension_that_is_renamed_settles_at_once() {
    let text =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nGENDER;PREF=:a\r\nTEL:1\r\nGENDER::a\r\nEND:VCARD\r\n";
    let contact = Contact::parse(text).unwrap();
    assert_eq!(contact.extensions.len(), 2);
    assert!(laws::contact_is_refused_or_comes_back(&contact));
}

#[test]
fn an_extension_without_alternatives_keeps_its_value() {
    let mut contact = Contact::builder().full_name("a").build().unwrap();
    let lines = ["GENDER;ALTID=de:a", "GENDER:a"];
    contact.extensions = lines.map(|line| line.parse().unwrap()).into();
    assert!(laws::contact_is_refused_or_comes_back(&contact));
}
