//! Cards in the habits of programs and phones, byte for byte: `tests/cards/`, one file a producer.
//! The people, the addresses and the numbers are invented.
#![cfg(feature = "charsets")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

#[path = "common/producers.rs"]
mod rows;

use std::fs;
use std::path::PathBuf;

use contact_card::{
    Address, Card, Contact, Date, Label, Media, ParseError, Property, Version, cards, decode,
};
use rows::{CLEAN, FILES, KEPT, REPAIRS};

#[test]
fn every_file_has_its_row() {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(names.len(), 21);
    assert_eq!(names, FILES.map(|(name, _)| name));
}

#[test]
fn the_cards_of_each_producer_are_read_correctly() {
    let wrong: Vec<String> = FILES
        .iter()
        .filter_map(|(name, expected)| difference(name, expected))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_property_without_a_field_keeps_its_text() {
    for (name, property, part) in KEPT {
        let card = card(name, 0);
        let found = card
            .get_all(property)
            .any(|property| property.text().contains(part));
        assert!(found, "{name}: {property} without {part:?}");
    }
}

#[test]
fn the_faults_of_a_producer_are_repairs() {
    for (name, index, expected) in REPAIRS {
        let codes = codes(&card(name, index));
        let missing = expected.iter().find(|code| !codes.contains(code));
        assert_eq!(missing, None, "{name}: {codes:?}");
    }
}

#[test]
fn a_clean_card_needs_no_repair() {
    for name in CLEAN {
        let card = card(name, 0);
        assert_eq!(codes(&card), [""; 0], "{name}");
    }
}

#[test]
fn a_card_of_2_1_is_read_as_3_0() {
    for (name, _) in FILES {
        let text = text(name);
        for card in cards(&text).flatten() {
            let is_new = card.declared_version() == Some("4.0");
            assert_eq!(card.version() == Version::V4_0, is_new, "{name}");
            let written = card.to_string();
            assert_eq!(Card::parse(&written).unwrap(), card, "{name}");
        }
    }
}

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "cards"]
        .iter()
        .collect()
}

fn text(name: &str) -> String {
    let bytes = fs::read(folder().join(name)).unwrap();
    decode(&bytes).into_text().into_owned()
}

/// The card of that number, from 0.
fn card(name: &str, index: usize) -> Card<'static> {
    match cards(&text(name)).nth(index) {
        Some(Ok(card)) => card.into_owned(),
        Some(Err(error)) => panic!("{name}: {error}"),
        None => panic!("{name} has no card {index}"),
    }
}

fn codes(card: &Card<'_>) -> Vec<&'static str> {
    let repairs = card.repairs().iter();
    repairs.map(|repair| repair.rule().code()).collect()
}

/// What is missing of the file and what was not expected, if anything is.
fn difference(name: &str, expected: &[&str]) -> Option<String> {
    let found: Vec<Vec<String>> = cards(&text(name)).map(|item| facts(&item)).collect();
    let expected: Vec<Vec<&str>> = expected
        .iter()
        .map(|facts| facts.trim().lines().collect())
        .collect();
    let only = |sign: char, these: &[&str], others: &[&str]| -> Vec<String> {
        let alone = these.iter().filter(|fact| !others.contains(fact));
        alone.map(|fact| format!("  {sign} {fact}")).collect()
    };
    let found: Vec<Vec<&str>> = found
        .iter()
        .map(|facts| facts.iter().map(String::as_str).collect())
        .collect();
    (found != expected).then(|| {
        let (found, expected) = (found.concat(), expected.concat());
        let lines = [only('-', &expected, &found), only('+', &found, &expected)];
        format!("{name}\n{}", lines.concat().join("\n"))
    })
}

/// What an item says, in the lines of `rows`.
fn facts(item: &Result<Card<'_>, ParseError>) -> Vec<String> {
    let card = match item {
        Ok(card) => card,
        Err(error) => return vec![format!("error {}", error.kind().code())],
    };
    let contact = Contact::from_card(card);
    let version = card.declared_version().unwrap_or("no version");
    let mut facts = vec![format!("{version} {}", contact.display_name())];
    facts.extend(single_facts(&contact));
    facts.extend(repeated_facts(&contact));
    facts.extend(rare_facts(&contact));
    facts.extend(contact.photo.as_ref().map(photo));
    let kept: Vec<&str> = contact.extensions.iter().map(Property::name).collect();
    facts.extend((!kept.is_empty()).then(|| format!("kept {}", kept.join(" "))));
    facts.iter().map(|fact| fact.replace('\n', "⏎")).collect()
}

fn single_facts(contact: &Contact) -> impl Iterator<Item = String> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let date = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
    let name = [
        text(&contact.family_name),
        text(&contact.given_name),
        contact.additional_names.join("/"),
        contact.name_prefixes.join("/"),
        contact.name_suffixes.join("/"),
    ];
    let organization = [
        vec![text(&contact.organization)],
        contact.organization_units.clone(),
    ];
    [
        ("name", name.join("|")),
        ("nickname", contact.nicknames.join("/")),
        ("organization", organization.concat().join("|")),
        ("title", text(&contact.title)),
        ("role", text(&contact.role)),
        ("birthday", date(contact.birthday)),
        ("anniversary", date(contact.anniversary)),
        ("note", text(&contact.note)),
        ("category", contact.categories.join("/")),
        ("uid", text(&contact.uid)),
        ("gender", gender(contact)),
        ("zone", text(&contact.time_zone)),
        (
            "place",
            contact
                .geo
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
        ),
        ("sorted", text(&contact.sort_name)),
        ("revision", date(contact.revision)),
    ]
    .into_iter()
    .map(|(kind, value)| (kind, value.trim_end_matches('|').to_owned()))
    .filter(|(_, value)| !value.is_empty())
    .map(|(kind, value)| format!("{kind} {value}"))
}

fn repeated_facts(contact: &Contact) -> Vec<String> {
    let mut facts = Vec::new();
    let mut add = |kind: &str, label: &Option<Label>, preference, value: &str| {
        facts.push(format!(
            "{kind} {}{value}",
            brackets(label.as_ref(), preference)
        ));
    };
    for phone in &contact.phones {
        add("phone", &phone.label, phone.preference, &phone.value);
    }
    for email in &contact.emails {
        add("email", &email.label, email.preference, &email.value);
    }
    for url in &contact.urls {
        add("url", &url.label, url.preference, &url.value);
    }
    for place in &contact.addresses {
        add("address", &place.label, place.preference, &address(place));
    }
    facts
}

fn gender(contact: &Contact) -> String {
    let gender = contact.gender.as_ref();
    let sex = gender.and_then(|gender| gender.sex);
    sex.map_or_else(String::new, |sex| format!("{sex:?}"))
}

/// The service, the user and the relation are before the value.
fn rare_facts(contact: &Contact) -> Vec<String> {
    let mut facts = Vec::new();
    let mut add =
        |kind: &str, more: [&Option<String>; 2], label: Option<&Label>, preference, value: &str| {
            let more = more.into_iter().flatten().map(|more| format!("{more}: "));
            let more: String = more.collect();
            facts.push(format!(
                "{kind} {}{more}{value}",
                brackets(label, preference)
            ));
        };
    for entry in &contact.messengers {
        let more = [&entry.service, &None];
        add(
            "messenger",
            more,
            entry.label.as_ref(),
            entry.preference,
            &entry.value,
        );
    }
    for entry in &contact.social_profiles {
        let more = [&entry.service, &entry.user];
        add(
            "profile",
            more,
            entry.label.as_ref(),
            entry.preference,
            &entry.value,
        );
    }
    for entry in &contact.related {
        add(
            "related",
            [&entry.relation, &None],
            None,
            entry.preference,
            &entry.value,
        );
    }
    facts
}

fn brackets(label: Option<&Label>, preference: Option<u8>) -> String {
    match (label, preference) {
        (None, None) => String::new(),
        (Some(label), None) => format!("[{label}] "),
        (label, Some(number)) => format!("[{}, {number}] ", label.map_or("-", Label::as_str)),
    }
}

fn address(address: &Address) -> String {
    let parts = [
        &address.po_box,
        &address.extended,
        &address.street,
        &address.city,
        &address.region,
        &address.postal_code,
        &address.country,
    ];
    let parts = parts.map(|part| part.as_deref().unwrap_or_default());
    parts.join("|").trim_end_matches('|').to_owned()
}

fn photo(photo: &Media) -> String {
    match photo {
        Media::Inline(media) => format!("photo {} {}", media.media_type(), media.bytes().len()),
        Media::Uri(uri) => format!("photo {uri}"),
        _ => "photo of another kind".to_owned(),
    }
}
