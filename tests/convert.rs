//! A card of one version as a card of the other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;
#[path = "common/conversions/mod.rs"]
mod rows;
#[path = "common/cards.rs"]
mod strategies;

use common::explore;
use common::laws::{self, VERSIONS};
use common::words::{anything, line};
use contact_card::{Card, Contact, Conversion, Fold, Loss, Property, Version, WriteOptions, cards};
use proptest::collection::vec;
use proptest::prelude::*;
use rows::GROUPS;
use strategies::{card_3_0, card_4_0, normal};

proptest! {
    #![proptest_config(explore::law(256))]

    #[test]
    fn what_rfc_2426_defines_comes_back_from_4_0(card in card_3_0()) {
        let losses = comes_back(&card);
        prop_assert!(losses.iter().all(|code| *code == "nested-card"), "{:?}", losses);
    }

    #[test]
    fn what_3_0_keeps_comes_back_from_it(card in card_4_0()) {
        let losses = comes_back(&card);
        prop_assert_eq!(losses, Vec::<&str>::new());
    }

    #[test]
    fn any_card_is_converted_to_a_card_that_is_read_back(
        parts in vec(prop_oneof![anything(), fragment(), line()], 0..30),
    ) {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{}", parts.concat());
        for text in [&text.replacen("4.0", "3.0", 1), &text] {
            cards(text).flatten().for_each(|card| laws::card_is_converted(&card));
        }
    }

    #[test]
    fn what_is_lost_is_told(version in prop::sample::select(&VERSIONS[..]), picks in vec(any::<prop::sample::Index>(), 0..8)) {
        let all = row_lines(version);
        let mut lines: Vec<&str> = picks.iter().map(|pick| &*all[pick.index(all.len())]).collect();
        keep_one_of_each(&mut lines);
        let text = format!("BEGIN:VCARD\r\nVERSION:{version}\r\nN:a;b;;;\r\nFN:c\r\n{}\r\nEND:VCARD\r\n", lines.join("\r\n"));
        let card = Card::parse(&text).unwrap();
        laws::card_is_converted(&card);
        let Conversion { card: converted, losses, .. } = card.to_version(laws::other(version));
        let Conversion { card: back, losses: more, .. } = converted.to_version(version);
        // A card of one version may hold what only the other one has, and lose it on the way back.
        if losses.is_empty() && more.is_empty() {
            prop_assert_eq!(difference_of(&back, &card), None, "{}{}", text, converted);
        }
        // What changed for good changed once.
        let again = back.to_version(laws::other(version)).card.to_version(version).card;
        prop_assert_eq!(difference_of(&again, &back), None, "{}{}", text, back);
    }
}

/// The card is the same when it is converted and converted back, and says the same as a contact; gives the
/// losses.
fn comes_back(card: &Card<'_>) -> Vec<&'static str> {
    laws::card_is_converted(card);
    let Conversion {
        card: converted,
        losses,
        ..
    } = card.to_version(laws::other(card.version()));
    laws::a_legal_card_becomes_a_legal_one(card);
    let back = converted.to_version(card.version()).card;
    assert_same(&back, card);
    assert_eq!(contact(&converted), contact(card), "{converted}");
    let again = back.to_version(converted.version()).card;
    assert_same(&again, &converted);
    losses.iter().map(code).collect()
}

#[track_caller]
fn assert_same(found: &Card<'_>, wanted: &Card<'_>) {
    assert_eq!(difference_of(found, wanted), None);
}

/// The lines that only one of two cards has.
fn difference_of(found: &Card<'_>, wanted: &Card<'_>) -> Option<(Vec<String>, Vec<String>)> {
    let (mut found, mut wanted) = (normal(found), normal(wanted));
    let all = found.clone();
    found.retain(|line| !wanted.contains(line));
    wanted.retain(|line| !all.contains(line));
    (found != wanted).then_some((found, wanted))
}

/// What a card says as a contact, up to what the docs of `Contact` list, and without what has no field.
fn contact(card: &Card<'_>) -> serde_json::Value {
    let mut contact = Contact::from_card(card);
    contact.extensions.clear();
    let mut json = serde_json::to_value(contact).unwrap();
    for field in ["phones", "emails", "urls", "addresses"] {
        let entries = json
            .get_mut(field)
            .and_then(|entries| entries.as_array_mut());
        let entries = entries
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.as_object_mut());
        let mut entries: Vec<_> = entries.collect();
        let number = |entry: &serde_json::Map<_, _>| {
            entry.get("preference").and_then(serde_json::Value::as_u64)
        };
        let best = entries.iter().filter_map(|entry| number(entry)).min();
        for entry in &mut entries {
            match number(entry) {
                Some(found) if Some(found) == best => {
                    entry.insert("preference".to_owned(), 1.into())
                }
                _ => entry.remove("preference"),
            };
        }
    }
    json
}

/// Lines of what the standards know, whole and broken.
fn fragment() -> impl Strategy<Value = String> {
    const NAMES: &str = "N|FN|ADR|LABEL|TEL|EMAIL|BDAY|X-BDAY|ANNIVERSARY|X-ANNIVERSARY|X-ABDATE|X-ABLabel|REV|TZ|GEO|X-GEO|UID|PHOTO|KEY|SOUND|AGENT|X-AGENT|RELATED|X-ABRELATEDNAMES|SORT-STRING|ORG|KIND|X-ABShowAs|GENDER|X-GENDER|IMPP|X-SOCIALPROFILE|SOCIALPROFILE|DEATHDATE|CLASS|X-CLASS|X-HOBBY";
    const PARAMS: &str = "TYPE|PREF|VALUE|SORT-AS|LABEL|LANGUAGE|ENCODING|MEDIATYPE|X-APPLE-OMIT-YEAR|SERVICE-TYPE|CALSCALE";
    const WORDS: &str =
        "text|uri|pref|agent|b|1|1604|image/png|\"a,b\"|[\\^]n|date-time|utc-offset|";
    const VALUES: &str = "[0-9:TZ.+-]{0,16}|[a-z,;\\\\]{0,9}|data:[a-z/;,%0-9]{0,16}|geo:[0-9,;.-]{0,9}|tel:[0-9;=a-z]{0,9}|_[$]!<Anniversary>![$]_|BEGIN:VCARD";
    let pattern = format!("(item[1-3]\\.)?({NAMES})(;({PARAMS})=({WORDS})){{0,3}}:({VALUES})\r\n");
    proptest::string::string_regex(&pattern).unwrap()
}

/// Takes away the second line of a name of which there can be one only.
fn keep_one_of_each(lines: &mut Vec<&str>) {
    const SINGLE: [&str; 12] = [
        "BDAY",
        "ANNIVERSARY",
        "DEATHDATE",
        "REV",
        "GENDER",
        "KIND",
        "UID",
        "SORT-STRING",
        "CLASS",
        "TZ",
        "GEO",
        "X-BDAY",
    ];
    let mut seen = Vec::new();
    lines.retain(|line| {
        let head = line.split([';', ':']).next().unwrap_or_default();
        let name = head.rsplit('.').next().unwrap_or_default();
        let is_new = !seen.contains(&name);
        seen.push(name);
        is_new || !SINGLE.contains(&name)
    });
}

/// Every line of every row of a version that comes back as it is spelled, without the names.
fn row_lines(version: Version) -> Vec<String> {
    let rows = rows()
        .into_iter()
        .filter(|row| row.version == version && row.comes_back.is_none());
    let lines = rows.flat_map(|row| row.lines.split('⏎').map(str::to_owned).collect::<Vec<_>>());
    let is_name = |line: &String| ["N:", "N;", "FN"].iter().any(|name| line.starts_with(name));
    lines.filter(|line| !is_name(line)).collect()
}

#[test]
fn real_cards_say_the_same_in_the_other_version() {
    for file in std::fs::read_dir("tests/cards").unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let text = contact_card::decode(&bytes);
        for card in cards(&text).flatten() {
            laws::card_is_converted(&card);
            let converted = card.to_version(laws::other(card.version())).card;
            laws::a_legal_card_becomes_a_legal_one(&card);
            let (said, says) = (contact(&card), contact(&converted));
            // It may say more: a name that the version requires, an anniversary of a vendor.
            for (field, value) in said.as_object().unwrap() {
                assert_eq!(says.get(field), Some(value), "{}", path.display());
            }
        }
    }
}

#[test]
fn a_card_is_written_in_the_version_of_the_options() {
    let card = Card::parse(
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nN:;Ada;;;\r\nKIND:org\r\nEND:VCARD\r\n",
    )
    .unwrap();
    for version in VERSIONS {
        let mut out = String::new();
        let losses = WriteOptions::new(version)
            .fold(Fold::Off)
            .card(&card, &mut out);
        let conversion = card.to_version(version);
        assert_eq!(out, conversion.card.to_string());
        assert_eq!(losses, conversion.losses);
    }
}

#[test]
fn only_a_card_that_was_read_has_repairs() {
    let card = Card::parse("BEGIN:VCARD\nVERSION:2.1\nFN:Ada\nTEL;HOME:1\nEND:VCARD\n").unwrap();
    let same = card.to_version(Version::V3_0).card;
    assert_eq!(
        (same.repairs(), same.declared_version()),
        (card.repairs(), Some("2.1"))
    );
    let converted = card.to_version(Version::V4_0).card;
    assert_eq!(
        (converted.repair_count(), converted.declared_version()),
        (0, Some("4.0"))
    );
}

#[test]
fn each_property_becomes_what_its_row_says_and_comes_back() {
    let wrong: Vec<String> = rows().iter().filter_map(difference).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_row_has_a_name_of_its_own() {
    let mut names: Vec<String> = rows()
        .iter()
        .map(|row| format!("{:?} {}", row.version, row.name))
        .collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
}

struct Row {
    name: &'static str,
    version: Version,
    lines: String,
    becomes: String,
    losses: String,
    comes_back: Option<String>,
}

impl Row {
    fn of(block: &'static str) -> Self {
        let mut lines = block.lines();
        let [name, card, becomes] = std::array::from_fn(|_| lines.next().unwrap_or(block));
        let (names, card) = match card.strip_prefix("bare ") {
            Some(card) => ("", card),
            None => ("N:Doe;Jane;;;⏎FN:Jane Doe⏎", card),
        };
        let rest: Vec<&str> = lines.collect();
        let behind = |sign| rest.iter().find_map(|line| line.strip_prefix(sign));
        Self {
            name,
            version: card[..3].parse().unwrap(),
            lines: names.to_owned() + &card[4..],
            becomes: names.to_owned() + &becomes[4..],
            losses: behind("! ").unwrap_or_default().to_owned(),
            comes_back: behind("< ").map(|lines| {
                if lines.contains("FN:") {
                    lines.to_owned()
                } else {
                    names.to_owned() + lines
                }
            }),
        }
    }
}

fn rows() -> Vec<Row> {
    let blocks = GROUPS.iter().flat_map(|group| group.trim().split("\n\n"));
    blocks.map(Row::of).collect()
}

/// What did not become what the row says, if anything.
fn difference(row: &Row) -> Option<String> {
    let text = format!(
        "BEGIN:VCARD\r\nVERSION:{}\r\n{}\r\nEND:VCARD\r\n",
        row.version,
        row.lines.replace('⏎', "\r\n")
    );
    let card = Card::parse(&text).unwrap();
    let Conversion {
        card: converted,
        losses,
        ..
    } = card.to_version(laws::other(row.version));
    let back = lines(&converted.to_version(row.version).card);
    let losses: Vec<&str> = losses.iter().map(code).collect();
    let mut found = vec![
        ("becomes", lines(&converted), row.becomes.clone()),
        ("loses", losses.join(" "), row.losses.clone()),
    ];
    match &row.comes_back {
        Some(wanted) => found.push(("comes back as", back, wanted.clone())),
        None if losses.is_empty() => found.push(("comes back as", back, row.lines.clone())),
        None => {}
    }
    let wrong: Vec<String> = found
        .into_iter()
        .filter(|(_, found, wanted)| found != wanted)
        .map(|(what, found, wanted)| format!("  {what}\n    {found}\n    {wanted}"))
        .collect();
    (!wrong.is_empty()).then(|| format!("{} {}\n{}", row.version, row.name, wrong.join("\n")))
}

fn lines(card: &Card<'_>) -> String {
    let lines: Vec<String> = card.properties().iter().map(Property::to_string).collect();
    lines.join("⏎")
}

fn code(loss: &Loss) -> &'static str {
    loss.reason().code()
}

/// Quadratic work on these would take minutes.
#[test]
fn work_is_linear_in_the_size_of_the_card() {
    for version in VERSIONS {
        let rows = rows();
        let rows = rows.iter().filter(|row| row.version == version);
        let lines: Vec<&str> = rows.flat_map(|row| row.lines.split('⏎')).collect();
        let mut card = Card::new(version);
        for round in 0..200 {
            for line in &lines {
                let line = line.replace("item1.", &format!("item{round}."));
                card.push(line.parse().unwrap());
            }
        }
        let converted = card.to_version(laws::other(version)).card;
        assert!(converted.properties().len() > 10_000);
    }
}
