//! What holds for every request.
#![cfg(feature = "send-contact")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use std::collections::BTreeMap;

use common::explore;
use common::laws::{VERSIONS, as_it_comes_back, json};
use common::table::legal_line;
use contact_card::send_contact::{self, Options, check_email, decode_with};
use contact_card::{Card, Contact, Property, Version};
use email_address::EmailAddress;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Text of the kinds that attacks and names are made of.
fn text() -> BoxedStrategy<String> {
    prop_oneof![
        "[a-zA-Z ]{1,12}",
        r"(\PC|[\r\n;,:\\]|BEGIN:VCARD|END:VCARD|\nTEL:1|=0D=0A|👨‍👩‍👧|\u{202E}|\u{2028}){1,8}",
    ]
    .boxed()
}

/// Text that is accepted, made of what the syntax cares about.
fn line() -> BoxedStrategy<String> {
    r#"[\p{L}\p{N}][\p{L}\p{N} ;,:\\"^=%'.!$<>-]{0,12}(BEGIN:VCARD|END:VCARD|\\nTEL:1|=0D=0A|👨‍👩‍👧)?"#
        .boxed()
}

fn contact() -> BoxedStrategy<Value> {
    let entries = |value: &'static str| {
        let label = proptest::option::of(prop_oneof![
            1 => text(),
            20 => line(),
            20 => "(mobile|Work|home fax)",
        ]);
        prop::collection::vec((value, label), 0..3)
    };
    let name = || prop_oneof![1 => text(), 20 => line()];
    let names = prop::collection::vec(proptest::option::of(name()), 4);
    (
        names,
        entries(r"\+[1-9][0-9]{1,14}"),
        entries("[a-z+]{1,6}@[a-z]{1,6}\\.example"),
        (name(), prop_oneof![20 => Just(1_usize), 1 => 1..800_usize]),
        proptest::option::weighted(0.2, photo()),
        proptest::option::weighted(0.2, "(urn:uuid:|javascript:|file:/|//)?[a-z]{1,6}"),
    )
        .prop_map(|(names, phones, emails, (note, times), photo, uid)| {
            let entries = |entries: Vec<(String, Option<String>)>| -> Value {
                let entries = entries.into_iter();
                entries
                    .map(|(value, label)| json!({ "value": value, "label": label }))
                    .collect()
            };
            json!({
                "full_name": names[0], "given_name": names[1], "family_name": names[2],
                "organization": names[3], "phones": entries(phones), "emails": entries(emails),
                "note": note.repeat(times), "photo": photo, "uid": uid,
            })
        })
        .boxed()
}

/// A photo by the starts that tell a JPEG, a PNG, a GIF, a text or a page, of any type.
fn photo() -> impl Strategy<Value = Value> {
    let media_type = "image/(jpeg|png|gif|svg\\+xml|x-a)";
    let data = "(/9j/|iVBORw0KGgo|R0lGODlh|aHR0cDov|PHNjcmlwdD4)([A-Za-z0-9+/]{4}){0,40}";
    (media_type, data).prop_map(|(media_type, data)| {
        let data = &data[..data.len() / 4 * 4];
        json!({ "media_type": media_type, "data": data })
    })
}

/// A line whose value opens or runs something, perhaps, or is another card.
fn line_of_a_card() -> BoxedStrategy<String> {
    let name = "(item1\\.)?(PHOTO|KEY|SOUND|LOGO|SOURCE|URL|AGENT|RELATED|X-ABRELATEDNAMES|X-ABLabel|SORT-STRING|CATEGORIES|NOTE|TEL|N|ADR|GEO|UID|MEMBER|X-A)";
    let params = "(;ENCODING=(b|QUOTED-PRINTABLE))?(;VALUE=(uri|text|URL))?(;TYPE=(agent|PNG|text/html|home))?(;(LABEL|SORT-AS|X-B)=\"javascript:x\")?";
    let value = r"(java|http|file|data|cid|geo|text|smb)?(\u{FFFE}|\u{202E}|\u{200B}|=EF=B7=90| |\\|/)?(script|:|//|\\\\|,)?(BEGIN:VCARD|AAAA|text/html|a\.b|:x|;base64|;|,|\\n)*";
    (name, params, value)
        .prop_map(|(name, params, value)| format!("{name}{params}:{value}"))
        .boxed()
}

/// A line that a version allows, without a card inside.
fn harmless_line(version: Version) -> impl Strategy<Value = String> {
    legal_line(version).prop_map(|line| line.trim_end_matches("\r\n").to_owned())
}

/// How often each property is in a card.
fn counts(card: &Card<'_>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for name in card.properties().iter().map(Property::name) {
        *counts.entry(name.to_owned()).or_default() += 1;
    }
    counts
}

proptest! {
    #![proptest_config(explore::law(1000))]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..60), chat in any::<bool>()) {
        let _ = send_contact::decode(chat.then_some("ch_1"), &bytes).is_ok();
    }

    #[test]
    fn any_broken_body_is_answered(
        contact in contact(),
        breaks in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut body = json!({ "to": "+12", "contact": contact }).to_string().into_bytes();
        for (index, byte) in breaks {
            let at = index.index(body.len());
            match byte % 3 {
                0 => body[at] = byte,
                1 => body.insert(at, b"[]{},:\"0n\\ "[usize::from(byte) % 11]),
                _ => body.truncate(at + 1),
            }
        }
        if let Err(error) = send_contact::decode(None, &body) {
            prop_assert!((1001..=1004).contains(&error.code()));
            prop_assert!(!error.to_string().contains(['\r', '\n']));
        }
    }

    #[test]
    fn any_raw_text_is_answered_and_what_is_written_reads_without_a_repair(
        parts in prop::collection::vec(text(), 0..6),
    ) {
        let text = format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{}\r\nFN:a\r\nEND:VCARD\r\n", parts.join("\r\n"));
        let body = json!({ "vcard_text": text }).to_string();
        let request = send_contact::decode(Some("ch_1"), body.as_bytes());
        prop_assume!(request.is_ok());
        let request = request.unwrap();
        let card = Card::parse(request.vcard()).unwrap();
        prop_assert!(common::laws::is_tidy(&card));
    }

    #[test]
    fn what_goes_out_may_come_in_and_goes_out_again_as_it_is(
        lines in prop::collection::vec(prop_oneof![line_of_a_card(), harmless_line(Version::V3_0), harmless_line(Version::V4_0)], 1..6),
        from in "(2\\.1|3\\.0|4\\.0)",
    ) {
        let mut is_sent = false;
        let text = format!("BEGIN:VCARD\r\nVERSION:{from}\r\nFN:a\r\n{}\r\nEND:VCARD\r\n", lines.join("\r\n"));
        for version in VERSIONS {
            let mut options = Options::default();
            options.version = version;
            let send = |text: &str| {
                let body = json!({ "vcard_text": text }).to_string();
                decode_with(&options, Some("ch_1"), body.as_bytes())
            };
            let Ok(sent) = send(&text) else {
                continue;
            };
            is_sent = true;
            let again = send(sent.vcard());
            prop_assert!(again.is_ok(), "{text}{}", sent.vcard());
            let again = again.unwrap();
            prop_assert_eq!(again.dropped().len(), 0, "{}{}", text, sent.vcard());
            prop_assert_eq!(again.vcard(), sent.vcard(), "{}", text);
        }
        prop_assume!(is_sent);
    }

    /// A recipient may send the card on: it comes in as `vcard_text` and goes out unchanged.
    #[test]
    fn the_card_of_an_accepted_contact_may_come_in(contact in contact()) {
        for version in VERSIONS {
            let mut options = Options::default();
            options.version = version;
            let send = |body: Value| decode_with(&options, Some("ch_1"), body.to_string().as_bytes());
            let sent = send(json!({ "contact": contact }));
            prop_assume!(sent.is_ok());
            let sent = sent.unwrap();
            let again = send(json!({ "vcard_text": sent.vcard() })).unwrap();
            prop_assert!(again.dropped().is_empty());
            prop_assert_eq!(again.vcard(), sent.vcard());
        }
    }

    #[test]
    fn an_accepted_contact_comes_back_and_brings_nothing_else(contact in contact()) {
        let body = json!({ "contact": contact }).to_string();
        for version in VERSIONS {
            let mut options = Options::default();
            options.version = version;
            let decoded = decode_with(&options, Some("ch_1"), body.as_bytes());
            // Most are accepted: the test fails if too few are.
            prop_assume!(decoded.is_ok());
            let request = decoded.unwrap();
            let again = decode_with(&options, Some("ch_1"), body.as_bytes()).unwrap();
            prop_assert_eq!(request.vcard(), again.vcard(), "equal requests give equal cards");

            let asked: Contact = serde_json::from_value(contact.clone()).unwrap();
            let read = Contact::parse(request.vcard()).unwrap();
            prop_assert_eq!(json(&read), json(&as_it_comes_back(&asked, version)));

            let counts = counts(&Card::parse(request.vcard()).unwrap());
            let count = |name: &str| counts.get(name).copied().unwrap_or_default();
            prop_assert_eq!(count("TEL"), asked.phones.len());
            prop_assert_eq!(count("EMAIL"), asked.emails.len());
            let known = ["N", "FN", "ORG", "NOTE", "PHOTO", "UID", "TEL", "EMAIL", "X-ABLabel", "X-ABShowAs", "KIND"];
            prop_assert!(counts.keys().all(|name| known.contains(&name.as_str())), "{:?}", counts);
            prop_assert!(["N", "FN"].iter().all(|name| count(name) == 1));
            prop_assert!(known[2..6].iter().all(|name| count(name) <= 1));
        }
    }

    #[test]
    fn e_mail_is_judged_as_by_another_library(
        local in prop_oneof![
            6 => r"[a-z0-9é]{1,3}([.+'_-][a-z0-9é]{1,3}){0,2}",
            1 => r#""[a-z0-9 @<>.+-]{1,6}""#,
            1 => r#"[a-z0-9.+'"@ <>é-]{0,8}"#,
        ],
        domain in prop_oneof![
            6 => r"[a-z0-9é]{1,4}(-[a-z0-9]{1,3})?(\.[a-zA-Zé]{1,5}){0,2}",
            1 => r"[a-zA-Z0-9.é_-]{0,10}",
        ],
    ) {
        let address = format!("{local}@{domain}");
        // The next test has these.
        prop_assume!(local != "\"\"");
        prop_assume!(!domain.split('.').any(|label| label.starts_with('_') || label.ends_with('_')));
        let is_valid = check_email(&address).is_ok();
        prop_assert_eq!(is_valid, theirs(&address), "{}", address);
        prop_assume!(is_valid);
    }
}

/// What `email_address` says, except what the next test lists.
fn theirs(address: &str) -> bool {
    use email_address::Options;
    let options = Options::default()
        .without_display_text()
        .without_domain_literal();
    EmailAddress::parse_with_options(address, options).is_ok() && address.len() <= 254
}

#[test]
fn the_differences_to_the_other_library_are_these() {
    let long = format!("{}@{}", "a".repeat(60), vec!["a".repeat(61); 4].join("."));
    for (address, ours) in [
        // Real hosts have such names, although RFC 1123 forbids them.
        ("a@_mail.example.com", true),
        // The limit of a path, RFC 5321 section 4.5.3.1.3.
        (&*long, false),
        // A quoted string may be empty, RFC 5321 section 4.1.2.
        ("\"\"@example.com", true),
    ] {
        assert_eq!(check_email(address).is_ok(), ours, "{address}");
        let options = email_address::Options::default().without_display_text();
        let theirs = EmailAddress::parse_with_options(address, options).is_ok();
        assert_ne!(theirs, ours, "{address}");
    }
}
