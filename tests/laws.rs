//! The laws of the crate as property tests.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use common::laws::{self, VERSIONS};
use common::shown::Shown;
use common::{anything, contact, explore, line};
use contact_card::{Card, Contact, Parameter, Property, cards};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

proptest! {
    #![proptest_config(explore::law(256))]

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
    fn any_string_in_any_slot_is_refused_or_comes_back(
        usual in vec(anything(), 17),
        rare in vec(anything(), 0..8),
    ) {
        let text = [usual.join("|"), rare.join("|")].join("||");
        laws::contact_is_refused_or_comes_back(&laws::contact_of(&text));
    }

    #[test]
    fn reading_never_panics_and_what_is_read_comes_back(
        parts in vec(prop_oneof![anything(), fragment(), line()], 0..40),
    ) {
        laws::bytes_are_read_and_accounted_for(parts.concat().as_bytes());
    }

    #[test]
    fn strict_reading_is_tolerant_reading_without_repairs(parts in vec(fragment(), 0..12)) {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{}END:VCARD\r\n", parts.concat());
        let strict: Vec<_> = contact_card::ParseOptions::new().strict().cards(&text).collect();
        let tolerant: Vec<_> = cards(&text).collect();
        if strict.iter().all(Result::is_ok) {
            prop_assert_eq!(&strict, &tolerant);
        }
        for card in strict.iter().flatten() {
            prop_assert_eq!(card.repairs(), []);
        }
        let repaired = tolerant.iter().flatten().any(|card| card.repair_count() > 0);
        prop_assert_eq!(repaired || tolerant.iter().any(Result::is_err), strict.iter().any(Result::is_err));
    }

    #[test]
    fn whatever_the_constructors_take_comes_back(
        version in prop::sample::select(&VERSIONS[..]),
        name in "[A-Za-z0-9-]{1,20}|[ -~]{0,3}",
        group in anything(),
        param in ("[A-Z0-9-]{1,5}|[ -~]{0,3}", vec(anything(), 1..3)),
        value in anything(),
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

/// Pieces of cards, whole and broken.
fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("BEGIN:VCARD\r\n".to_owned()),
        Just("END:VCARD\r\n".to_owned()),
        "VERSION:(2.1|3.0|4.0|5)?\r\n",
        "(item[12]\\.)?(FN|N|TEL|EMAIL|ADR|URL|BDAY|PHOTO|ORG|X-ABLabel|X-ABDATE|NOTE|KIND|NICKNAME|TITLE|GENDER|IMPP|X-AIM|X-SOCIALPROFILE|SOCIALPROFILE|RELATED|X-ABRELATEDNAMES|X-SPOUSE|TZ|GEO|REV|LANG|SORT-STRING|X-ABShowAs)(;(TYPE|PREF|VALUE|SORT-AS|SERVICE-TYPE|X-USER)=[a-z0-9,\"]{0,8}){0,2}:\u{80}?(tel:|data:)?([ -~]|[\u{80}-\u{9f}\u{2028}]){0,60}(\r\n|\n|\r\n [a-z]{1,9}\r\n)",
        "(KIND|X-ADDRESSBOOKSERVER-KIND|X-ABShowAs|ORG|FN|N|TEL|GENDER|X-GENDER|TZ|GEO|REV|N;SORT-AS=\"a,b\"|SORT-STRING):(org|group|COMPANY|individual|M|F;x|-05|geo:1,2|1;2|19951031T222710Z|Acme)?\r\n",
        "[A-Z.;:=\",\\\\ ]{0,12}\r?\n",
        line().prop_map(|line| format!("NOTE:{line}\r\n")),
    ]
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
