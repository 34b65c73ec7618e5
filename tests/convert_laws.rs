//! Laws of the two ways to a version: a card is converted, or it becomes a contact that is written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;
#[path = "common/cards.rs"]
mod strategies;

use std::collections::BTreeSet;

use common::contacts::contact;
use common::explore;
use common::laws::{self, VERSIONS, other};
use common::properties::PROPERTIES;
use contact_card::{Card, Contact, Conversion, Issue, Rule, Severity, Version};
use proptest::prelude::*;
use strategies::{card_3_0, card_4_0, normal};

proptest! {
    #![proptest_config(explore::law(256))]

    #[test]
    fn a_card_of_a_contact_is_converted_to_the_other_one(contact in contact()) {
        for version in VERSIONS {
            let mut contact = marked(&contact);
            // A comma without a blank parts names that 3.0 does not part.
            contact.sort_name = contact.sort_name.filter(|name| !name.contains(','));
            // A contact tells a service from the type of a phone.
            for profile in &mut contact.social_profiles {
                let service = profile.service.as_mut();
                if let Some(service) = service.filter(|word| word.eq_ignore_ascii_case("fax")) {
                    "Pixelfed".clone_into(service);
                }
            }
            // Of the extensions it is held property by property below.
            contact.extensions.clear();
            let written = contact.to_card(version).unwrap();
            let other = contact.to_card(other(version)).unwrap();
            let converted = written.to_version(other.version()).card;
            // Of what 4.0 has once, the others have an `X-` in both versions once they were there.
            let told = |card| {
                let lines = told(card).into_iter();
                let mut lines: Vec<_> = lines.map(|line| line.replacen(".X-", ".", 1)).collect();
                lines.sort_unstable();
                lines
            };
            let difference = difference(&told(&converted), &told(&other));
            prop_assert_eq!(difference, None, "{}{}{}", written, converted, other);
        }
    }

    #[test]
    fn a_card_says_the_same_converted_or_written_by_its_contact(card in prop_oneof![card_3_0(), card_4_0()]) {
        let difference = difference_of_both_ways(&card);
        prop_assert_eq!(difference, None, "{}", *card);
    }
}

/// What only one of two lists of lines has.
fn difference(found: &[String], wanted: &[String]) -> Option<String> {
    let only = |these: &[String], those: &[String]| {
        let only = these.iter().filter(|line| !those.contains(line));
        only.cloned().collect::<Vec<_>>().join(" | ")
    };
    (found != wanted).then(|| format!("  {}\n  {}", only(found, wanted), only(wanted, found)))
}

/// How the contact of a card that is converted differs from that of the card which its contact writes.
fn difference_of_both_ways(card: &Card<'_>) -> Option<String> {
    let to = other(card.version());
    let contact = Contact::from_card(card);
    if !contact.is_identifiable() {
        return None;
    }
    // What shows nothing is nothing to a contact, and of a list it keeps the first.
    let is_kept = |text: &str| !text.trim().is_empty() && !text.contains(',');
    if !card
        .get_all("SORT-STRING")
        .all(|line| is_kept(&line.text()))
    {
        return None;
    }
    // A card loses an altitude, and the type of a zone that is a URI: its contact keeps them as extensions.
    let mut of_zone = card.get_all("TZ").chain(card.get_all("X-TZ"));
    let mut of_place = card.get_all("GEO").chain(card.get_all("X-GEO"));
    let is_zone = |value: &str| !value.contains(':') || value.starts_with(['+', '-']);
    let is_place = |value: &str| value.starts_with("geo:") && value.matches(',').count() == 1;
    if !of_zone.all(|line| is_zone(line.raw_value()))
        || to == Version::V3_0 && !of_place.all(|line| is_place(line.raw_value()))
    {
        return None;
    }
    let converted = card.to_version(to).card;
    let written = contact.to_card(to).unwrap();
    // The label of an address whose types a contact does not keep stands alone.
    // An unknown word is a media type in a card, and any type in an extension.
    let is_label = |line: &String| {
        line.contains("ADR;LABEL=") || line.contains("LABEL;") || line.contains("x-odd")
    };
    let told = |card| {
        let mut told = told(card);
        told.retain(|line| !is_label(line));
        told
    };
    difference(&told(&converted), &told(&written))
}

/// What a card tells a contact, the extensions up to their spelling.
fn told(card: &Card<'_>) -> Vec<String> {
    let mut contact = Contact::from_card(card);
    let mut extensions = Card::new(card.version());
    for property in std::mem::take(&mut contact.extensions) {
        extensions.push(property);
    }
    let mut lines = normal(&extensions);
    lines.extend(laws::json(&contact).lines().map(str::to_owned));
    lines
}

/// The lines of a card up to their spelling: a type that the property has anyway goes without saying, 3.0 has a mark for a
/// preference, and what a version has is told without an `X-`.
fn said(card: &Card<'_>) -> Vec<String> {
    let mut lines = normal(card);
    for line in &mut lines {
        *line = line.replace(";PREF=1", ";pref").replacen(".X-", ".", 1);
        let has_type = [
            "GENDER;",
            "TZ;",
            "SORT-STRING;",
            "ANNIVERSARY;",
            "DATE;",
            "BDAY;",
            "RELATEDNAMES;",
        ];
        if has_type.iter().any(|name| line.contains(name)) {
            *line = line.replace("VALUE=text;", "");
            *line = line.replace(";VALUE=text:", ":");
            *line = line.replace(";VALUE=utc-offset", "");
        }
        *line = line.replace(";:", ":");
    }
    lines.sort_unstable();
    lines
}

/// Whether a line is as its version has it: a vendor's name stands for a property that the version lacks, and its
/// parameters are the vendor's. What another version says so comes back in the form of this one.
fn is_own(card: &Card<'_>) -> bool {
    const OF_4_0: [&str; 5] = ["X-CLASS", "X-AGENT", "X-MAILER", "X-SORT-STRING", "X-N"];
    card.properties().iter().all(|property| {
        let is_vendor = property.name().starts_with("X-");
        let has = |name| property.param(name).is_some();
        let is_foreign = match card.version() {
            Version::V3_0 => OF_4_0.contains(&property.name()) || has("CONTEXT") || has("LABEL"),
            _ => is_vendor,
        };
        // Data in a URI is base64 in 3.0, and 4.0 has names for these parameters.
        let is_data = property.raw_value().starts_with("data:") && card.version() == Version::V3_0;
        let is_apple = card.version() == Version::V4_0 && (has("X-SERVICE-TYPE") || has("X-USER"));
        !(is_vendor && is_foreign || is_data || is_apple)
    })
}

/// The contact as 3.0 says it: it has one mark for preferences.
fn marked(contact: &Contact) -> Contact {
    let text = contact.to_vcard(Version::V3_0).unwrap();
    let read = Contact::parse(&text).unwrap();
    let mut contact = contact.clone();
    macro_rules! mark {
        ($($list:ident)+) => {$(
            for (entry, marked) in contact.$list.iter_mut().zip(read.$list) {
                entry.preference = marked.preference;
            }
        )+};
    }
    mark!(phones emails urls addresses messengers social_profiles related);
    contact
}

const PARAMS: &str = r#"
VALUE=text
VALUE=uri
VALUE=date
VALUE=date-time
VALUE=date-and-or-time
VALUE=timestamp
VALUE=utc-offset
VALUE=language-tag
VALUE=binary;ENCODING=b
VALUE=phone-number
VALUE=vcard
VALUE=x-odd
TYPE=home
TYPE=pref
TYPE=image/png
TYPE="home,pref"
TYPE=home;TYPE=x-odd
PREF=1
PREF=7
ALTID=1
PID=1
PID=1.1
LANGUAGE=de
LANGUAGE=x_y
MEDIATYPE=image/png
SORT-AS=a
SORT-AS="a,b"
CALSCALE=gregorian
CALSCALE=chinese
LABEL=a^nb
GEO="geo:1,2"
CONTEXT=x
X-SERVICE-TYPE=a
X-SERVICE-TYPE="a","b"
X-SERVICE-TYPE=
SERVICE-TYPE=a
X-USER=a
X-USER="a","b"
USERNAME=a
X-APPLE-OMIT-YEAR=1604
LEVEL=high
GROUP=a
PROP-ID=a
X-A=^n
"#;

const VALUES: &str = r"

a
a,b;c
\n
1985-04-12
19850412
--0412
1604-04-12
19850412T101010Z
1985-04-12T10:10:10.5Z
-05:00
-0500
1;2
geo:1,2
geo:1,2,3
tel:+1;ext=5
https://a.example/b,c;d
data:image/png;base64,AAAA
AAAA
BEGIN:VCARD\nEND:VCARD
M
;x
org
PUBLIC
VCARD
";

const VENDORS: [&str; 22] = [
    "X-CLASS",
    "X-GENDER",
    "X-BDAY",
    "X-ANNIVERSARY",
    "X-ABDATE",
    "X-SPOUSE",
    "X-ASSISTANT",
    "X-RELATED",
    "X-ABRELATEDNAMES",
    "X-SOCIALPROFILE",
    "X-GEO",
    "X-TZ",
    "X-N",
    "X-AGENT",
    "X-SORT-STRING",
    "X-MAILER",
    "X-LANG",
    "X-HOBBY",
    "X-XML",
    "X-DEATHDATE",
    "X-ADDRESSBOOKSERVER-KIND",
    "X-ABShowAs",
];

/// Every property with every parameter and value, alone in a card with names, in a group and without.
fn every_card() -> impl Iterator<Item = String> {
    let rows = PROPERTIES.trim().lines();
    let names = rows.map(|row| {
        let (_, illegal) = row.split_once(" ! ").unwrap();
        let line = illegal.split(' ').nth(1).unwrap();
        line.split([';', ':']).next().unwrap()
    });
    let names: BTreeSet<&str> = names.chain(VENDORS).collect();
    let lines = names.into_iter().flat_map(|name| {
        let with_params = PARAMS.trim().lines().flat_map(move |param| {
            let values = [
                "",
                "a,b;c",
                "19850412",
                "1985-04-12",
                "geo:1,2",
                "org",
                "PUBLIC",
            ];
            values.map(move |value| format!("{name};{param}:{value}"))
        });
        let bare = VALUES.lines().map(move |value| format!("{name}:{value}"));
        bare.chain(with_params)
    });
    let heads = ["", "a-b.", "item1."];
    lines.enumerate().flat_map(move |(index, line)| {
        let head = heads[index % heads.len()];
        let names = if line.starts_with("N:") || line.starts_with("N;") { "" } else { "N:Doe;Jane;;;\r\n" };
        VERSIONS.map(|version| format!("BEGIN:VCARD\r\nVERSION:{version}\r\n{names}FN:Jane Doe\r\n{head}{line}\r\nEND:VCARD\r\n"))
    })
}

/// Whether a card keeps to its version, and has nothing that the version merely tolerates, or that is of the other one.
fn is_clean(card: &Card<'_>) -> bool {
    let report = card.validate();
    let mut issues = report.issues().iter();
    issues.all(|issue| issue.rule().severity() < Severity::Warning) && is_own(card)
}

/// Whether a card keeps to its version, and has nothing of the other one.
fn is_legal(card: &Card<'_>) -> bool {
    let report = card.validate();
    let mut issues = report.issues().iter();
    report.is_valid() && issues.all(|issue| issue.rule() != Rule::OtherVersion)
}

/// Holds a law for every card of a kind; it gives what is wrong.
fn holds_for_every_card(is_of_kind: fn(&Card<'_>) -> bool, law: fn(&Card<'_>) -> Option<String>) {
    let mut faults = Vec::new();
    let mut count = 0;
    for text in every_card() {
        let card = Card::parse(&text).unwrap();
        if !is_of_kind(&card) {
            continue;
        }
        count += 1;
        if let Some(fault) = law(&card) {
            let line = text.lines().rev().nth(1).unwrap_or_default();
            faults.push(format!("{} {line}\n{fault}", card.version()));
        }
    }
    let shown: Vec<&str> = faults.iter().take(400).map(String::as_str).collect();
    assert!(
        faults.is_empty(),
        "{} of {count} cards\n{}",
        faults.len(),
        shown.join("\n")
    );
    assert!(count > 3_000, "{count}");
}

fn there(card: &Card<'_>) -> Card<'static> {
    card.to_version(other(card.version())).card.into_owned()
}

#[test]
fn every_legal_property_converts_to_a_legal_one() {
    holds_for_every_card(is_legal, |card| {
        let converted = there(card);
        let report = converted.validate();
        // What a vendor says stays as it is.
        let is_broken = |issue: &&Issue| {
            let name = issue.property().unwrap_or_default();
            issue.rule().severity() >= Severity::Error && !name.starts_with("X-")
        };
        let broken = report.issues().iter().find(is_broken);
        broken.map(|issue| format!("  {issue}"))
    });
}

#[test]
fn every_property_settles_when_it_is_converted_twice() {
    holds_for_every_card(is_clean, |card| {
        let back = there(&there(card));
        difference(&said(&there(&there(&back))), &said(&back))
    });
}

#[test]
fn every_property_comes_back_or_is_a_loss() {
    holds_for_every_card(is_clean, |card| {
        laws::card_is_converted(card);
        let Conversion {
            card: converted,
            losses,
            ..
        } = card.to_version(other(card.version()));
        let Conversion {
            card: back,
            losses: more,
            ..
        } = converted.to_version(card.version());
        // What has an X- in 3.0 comes back in the usual form.
        let usual = [
            "X-DEATHDATE",
            "X-GEO",
            "X-GENDER",
            "X-RELATED",
            "X-SOCIALPROFILE",
            "X-TZ",
        ];
        let is_usual = usual.iter().any(|name| card.get(name).is_some());
        let is_told = !losses.is_empty() || !more.is_empty() || is_usual;
        difference(&said(&back), &said(card)).filter(|_| !is_told)
    });
}

#[test]
fn every_property_says_the_same_converted_or_written_by_its_contact() {
    holds_for_every_card(is_clean, difference_of_both_ways);
}
