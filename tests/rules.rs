//! The rules of a contact: what is refused, with which path, by every writer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use std::collections::BTreeSet;

use common::laws;
use contact_card::contact::{
    ContactRule, Gender, Kind, Language, Messenger, Related, Sex, SocialProfile,
};
use contact_card::{
    Address, Card, Contact, Email, Label, Media, Phone, Property, Rule, Url, Version,
};

#[track_caller]
fn violations(contact: &Contact) -> Vec<(String, ContactRule)> {
    laws::contact_is_refused_or_comes_back(contact);
    let error = contact.validate().unwrap_err();
    error
        .violations()
        .iter()
        .map(|found| (found.field().to_string(), found.rule()))
        .collect()
}

fn ada() -> Contact {
    Contact::builder().full_name("Ada").build().unwrap()
}

#[test]
fn a_contact_needs_something_visible() {
    let blank = [
        "",
        " ",
        "\u{200B}",
        "\u{FEFF}\u{AD}",
        "\u{3164}",
        "\u{2800}\u{3000}",
        "\u{E0020}",
        "\u{FE0F}",
    ];
    for text in blank {
        let mut contact = Contact::default();
        contact.full_name = Some(text.into());
        contact.given_name = Some(text.into());
        contact.family_name = Some(text.into());
        contact.organization = Some(text.into());
        contact.note = Some("not a name".into());
        contact.nicknames = vec!["not identifying".into()];
        assert!(!contact.is_identifiable());
        assert_eq!(
            violations(&contact),
            [("contact".to_owned(), ContactRule::NotIdentifiable)]
        );
        contact.organization = Some("\u{200D}字".into());
        assert!(contact.is_identifiable());
        laws::contact_is_refused_or_comes_back(&contact);
    }
}

#[test]
fn each_identifying_field_is_enough() {
    let identified: [fn(&mut Contact); 6] = [
        |contact| contact.full_name = Some("a".into()),
        |contact| contact.given_name = Some("a".into()),
        |contact| contact.family_name = Some("a".into()),
        |contact| contact.organization = Some("a".into()),
        |contact| contact.phones.push(Phone::new("1")),
        |contact| contact.emails.push(Email::new("a@b")),
    ];
    for identify in identified {
        let mut contact = Contact::default();
        identify(&mut contact);
        assert!(contact.is_identifiable());
        assert!(contact.to_vcard(Version::V3_0).is_ok());
        assert!(contact.to_card(Version::V4_0).is_ok());
    }
}

#[test]
fn every_violation_is_listed_with_its_path() {
    let mut contact = ada();
    contact.title = Some("a\tb".into());
    contact.nicknames = vec!["ok".into(), String::new()];
    contact.phones = vec![
        Phone::new("\u{200B}"),
        Phone::new("TEL:1").preferred(0),
        Phone::new("1").labeled(Label::Custom("_$!<Home>!$_".into())),
    ];
    contact.emails = vec![Email::new("a\u{85}@b").labeled(Label::Custom(" ".into()))];
    contact.urls = vec![Url::new("http://a\r\nb").preferred(101)];
    contact.addresses = vec![
        Address::default(),
        Address::new()
            .city("a\u{2028}b")
            .labeled(Label::Custom("a\nb".into())),
    ];
    contact.photo = Some(Media::Uri("DATA:image/png;base64,AA==".into()));
    contact.extensions = vec![
        Property::new("X-OK", "1").unwrap(),
        Property::new("TEL", "1").unwrap(),
    ];
    contact.kind = Some(Kind::Other(" ".into()));
    contact.gender = Some(Gender::default());
    contact.messengers = vec![Messenger::new(" ").service("a\tb").preferred(0)];
    contact.social_profiles = vec![
        SocialProfile::new("ada"),
        SocialProfile::new("ada").service("a").user("b"),
        SocialProfile::new("x:y").user("a\nb"),
    ];
    contact.related = vec![
        Related::new("").preferred(101),
        Related::new("a").relation("_$!<Spouse>!$_"),
        Related::new("a").relation(" "),
    ];
    contact.languages = vec![Language::new("en\n").labeled(Label::Custom("a\nb".into()))];
    contact.revision = "1995-10-31".parse().ok();
    let expected = [
        ("nicknames[1]", ContactRule::Blank),
        ("title", ContactRule::ControlCharacter),
        ("phones[0].value", ContactRule::Blank),
        ("phones[1].value", ContactRule::TelScheme),
        ("phones[1].preference", ContactRule::Preference),
        ("phones[2].label", ContactRule::ReservedLabel),
        ("emails[0].value", ContactRule::ControlCharacter),
        ("emails[0].label", ContactRule::Blank),
        ("addresses[0]", ContactRule::Blank),
        ("addresses[1].city", ContactRule::ControlCharacter),
        ("addresses[1].label", ContactRule::ControlCharacter),
        ("urls[0].value", ContactRule::ControlCharacter),
        ("urls[0].preference", ContactRule::Preference),
        ("kind", ContactRule::Blank),
        ("gender", ContactRule::Blank),
        ("messengers[0].value", ContactRule::Blank),
        ("messengers[0].service", ContactRule::ControlCharacter),
        ("messengers[0].preference", ContactRule::Preference),
        ("social_profiles[0].service", ContactRule::MissingService),
        ("social_profiles[1].user", ContactRule::UserOfText),
        ("social_profiles[2].user", ContactRule::ControlCharacter),
        ("related[0].value", ContactRule::Blank),
        ("related[0].preference", ContactRule::Preference),
        ("related[1].relation", ContactRule::ReservedLabel),
        ("related[2].relation", ContactRule::Blank),
        ("languages[0].value", ContactRule::ControlCharacter),
        ("languages[0].label", ContactRule::ControlCharacter),
        ("revision", ContactRule::Timestamp),
        ("photo.uri", ContactRule::DataUri),
        ("extensions[1]", ContactRule::HasField),
    ];
    assert_eq!(
        violations(&contact),
        expected.map(|(path, rule)| (path.to_owned(), rule))
    );
}

#[test]
fn a_property_of_a_field_is_not_an_extension() {
    let extension = |name: &'static str, value: &'static str| Property::new(name, value).unwrap();
    for (name, value) in [
        ("TITLE", "Cook"),
        ("tel", "+1"),
        ("BDAY", "1985-04-12"),
        ("X-ANNIVERSARY", "2001-01-01"),
        ("PHOTO", "https://a/b.png"),
        ("NICKNAME", "Al"),
        ("ORG", "Acme"),
        ("KIND", "org"),
        ("KIND", "individual"),
        ("X-ABShowAs", "COMPANY"),
        ("X-ADDRESSBOOKSERVER-KIND", "group"),
        ("GENDER", "M"),
        ("PRONOUNS", "she/her"),
        ("X-AIM", "ada"),
        ("X-SOCIALPROFILE", "https://a"),
        ("X-SPOUSE", "William"),
        ("LANG", "en"),
        ("TZ", "-05:00"),
        ("GEO", "1;2"),
        ("SORT-STRING", "a"),
        ("REV", "19951031T222710Z"),
    ] {
        let mut contact = ada();
        contact.extensions = vec![extension(name, value)];
        assert_eq!(
            violations(&contact),
            [("extensions[0]".to_owned(), ContactRule::HasField)],
            "{name}"
        );
    }
    let mut contact = ada();
    contact.title = Some(" ".into());
    contact.extensions = vec![extension("TITLE", "Cook")];
    let expected = [("extensions[0]".to_owned(), ContactRule::HasField)];
    assert_eq!(violations(&contact), expected, "a blank field is free");

    let mut contact = ada();
    contact.title = Some("Cook".into());
    contact.extensions = vec![
        extension("TITLE", "Second"),
        extension("BDAY", "circa 1800"),
        extension("FN", "Other"),
        extension("N", "a;b;;;"),
        extension("KIND", "org"),
        extension("KIND", "x-robot"),
    ];
    contact.kind = Some(Kind::Group);
    contact.validate().unwrap();
    laws::contact_is_refused_or_comes_back(&contact);
}

#[test]
fn a_full_field_leaves_a_second_property_to_the_extensions() {
    let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\n";
    let first = "TITLE:a\r\nROLE:a\r\nNOTE:a\r\nUID;VALUE=text:a\r\nORG:;a\r\nBDAY:1985\r\nANNIVERSARY:1985\r\nPHOTO:http://a\r\n";
    let first = format!(
        "{first}KIND:group\r\nGENDER:M\r\nTZ:a\r\nGEO:1;2\r\nSORT-STRING:a\r\nREV:19851031T222710Z\r\n"
    );
    let second = first
        .replace("group", "org")
        .replace("GENDER:M", "GENDER:F")
        .replace("1;2", "1;3")
        .replace("985", "986")
        .replace(":a", ":b")
        .replace(";a", ";b");
    let contact = Contact::parse(&format!("{text}{first}{second}END:VCARD\r\n")).unwrap();
    assert_eq!(contact.extensions.len(), 14);
    contact.validate().unwrap();
    laws::contact_is_refused_or_comes_back(&contact);
}

#[test]
fn an_extension_holds_no_control_character() {
    for text in ["X-A:1\u{2028}TEL:2", "X-A;B=\u{85}:1"] {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\n{text}\r\nEND:VCARD\r\n");
        let card = Card::parse(&text).unwrap();
        let mut contact = ada();
        contact.extensions = vec![card.properties()[0].clone().into_owned()];
        let expected = [("extensions[0]".to_owned(), ContactRule::ControlCharacter)];
        assert_eq!(violations(&contact), expected);
    }
}

/// A field that takes a string: its path, whether it has several lines, and how to set it.
type Slot = (&'static str, bool, fn(&mut Contact, String));

#[allow(clippy::semicolon_if_nothing_returned, reason = "one row, one line")]
const SLOTS: &[Slot] = &[
    ("full_name", false, |contact, text| {
        contact.full_name = Some(text)
    }),
    ("given_name", false, |contact, text| {
        contact.given_name = Some(text)
    }),
    ("family_name", false, |contact, text| {
        contact.family_name = Some(text)
    }),
    ("organization", false, |contact, text| {
        contact.organization = Some(text)
    }),
    ("title", false, |contact, text| contact.title = Some(text)),
    ("role", false, |contact, text| contact.role = Some(text)),
    ("uid", false, |contact, text| contact.uid = Some(text)),
    ("note", true, |contact, text| contact.note = Some(text)),
    ("additional_names[0]", false, |contact, text| {
        contact.additional_names = vec![text]
    }),
    ("name_prefixes[0]", false, |contact, text| {
        contact.name_prefixes = vec![text]
    }),
    ("name_suffixes[0]", false, |contact, text| {
        contact.name_suffixes = vec![text]
    }),
    ("nicknames[0]", false, |contact, text| {
        contact.nicknames = vec![text]
    }),
    ("organization_units[0]", false, |contact, text| {
        contact.organization_units = vec![text]
    }),
    ("categories[0]", false, |contact, text| {
        contact.categories = vec![text]
    }),
    ("phones[0].value", false, |contact, text| {
        contact.phones = vec![Phone::new(text)]
    }),
    ("phones[0].label", false, |contact, text| {
        contact.phones = vec![Phone::new("+12").labeled(Label::Custom(text))]
    }),
    ("emails[0].value", false, |contact, text| {
        contact.emails = vec![Email::new(text)]
    }),
    ("emails[0].label", false, |contact, text| {
        contact.emails = vec![Email::new("a@b").labeled(Label::Custom(text))]
    }),
    ("urls[0].value", false, |contact, text| {
        contact.urls = vec![Url::new(text)]
    }),
    ("urls[0].label", false, |contact, text| {
        contact.urls = vec![Url::new("http://a").labeled(Label::Custom(text))]
    }),
    ("addresses[0].po_box", true, |contact, text| {
        contact.addresses = vec![Address::new().po_box(text)]
    }),
    ("addresses[0].extended", true, |contact, text| {
        contact.addresses = vec![Address::new().extended(text)]
    }),
    ("addresses[0].street", true, |contact, text| {
        contact.addresses = vec![Address::new().street(text)]
    }),
    ("addresses[0].city", true, |contact, text| {
        contact.addresses = vec![Address::new().city(text)]
    }),
    ("addresses[0].region", true, |contact, text| {
        contact.addresses = vec![Address::new().region(text)]
    }),
    ("addresses[0].postal_code", true, |contact, text| {
        contact.addresses = vec![Address::new().postal_code(text)]
    }),
    ("addresses[0].country", true, |contact, text| {
        contact.addresses = vec![Address::new().country(text)]
    }),
    ("addresses[0].label", false, |contact, text| {
        contact.addresses = vec![Address::new().city("a").labeled(Label::Custom(text))];
    }),
    ("kind", false, |contact, text| {
        contact.kind = Some(Kind::Other(text))
    }),
    ("gender.identity", false, |contact, text| {
        contact.gender = Some(Gender::from(Sex::Other).identity(text))
    }),
    ("pronouns[0]", false, |contact, text| {
        contact.pronouns = vec![text]
    }),
    ("messengers[0].value", false, |contact, text| {
        contact.messengers = vec![Messenger::new(text)]
    }),
    ("messengers[0].service", false, |contact, text| {
        contact.messengers = vec![Messenger::new("x:y").service(text)]
    }),
    ("messengers[0].label", false, |contact, text| {
        contact.messengers = vec![Messenger::new("x:y").labeled(Label::Custom(text))]
    }),
    ("social_profiles[0].value", false, |contact, text| {
        contact.social_profiles = vec![SocialProfile::new(text).service("a")]
    }),
    ("social_profiles[0].service", false, |contact, text| {
        contact.social_profiles = vec![SocialProfile::new("a").service(text)]
    }),
    ("social_profiles[0].user", false, |contact, text| {
        contact.social_profiles = vec![SocialProfile::new("x:y").user(text)]
    }),
    ("social_profiles[0].label", false, |contact, text| {
        contact.social_profiles = vec![SocialProfile::new("x:y").labeled(Label::Custom(text))]
    }),
    ("related[0].value", false, |contact, text| {
        contact.related = vec![Related::new(text)]
    }),
    ("related[0].relation", false, |contact, text| {
        contact.related = vec![Related::new("a").relation(text)]
    }),
    ("languages[0].value", false, |contact, text| {
        contact.languages = vec![Language::new(text)]
    }),
    ("languages[0].label", false, |contact, text| {
        contact.languages = vec![Language::new("en").labeled(Label::Custom(text))]
    }),
    ("time_zone", false, |contact, text| {
        contact.time_zone = Some(text)
    }),
    ("sort_name", false, |contact, text| {
        contact.sort_name = Some(text)
    }),
    ("photo.uri", false, |contact, text| {
        contact.photo = Some(Media::Uri(text))
    }),
];

#[test]
fn every_text_of_a_contact_has_a_slot() {
    let slots = SLOTS.iter().map(|(path, ..)| (*path).to_owned());
    let slots: BTreeSet<String> = slots.collect();
    assert_eq!(slots.len(), SLOTS.len());
    assert_eq!(slots, common::fields::texts());
}

#[test]
fn no_control_character_gets_into_a_field() {
    let breaks = ["\r", "\n", "\r\n", "\t"];
    let controls = [
        "\0", "\u{B}", "\u{C}", "\u{1B}", "\u{1C}", "\u{7F}", "\u{85}", "\u{9F}", "\u{2028}",
        "\u{2029}",
    ];
    for (path, several_lines, set) in SLOTS {
        for control in breaks.iter().chain(&controls) {
            let fits = *several_lines && breaks.contains(control);
            for attack in [
                format!("a{control}TEL:+666"),
                format!("{control}a"),
                format!("字{control}"),
            ] {
                let mut contact = ada();
                set(&mut contact, attack.clone());
                if fits {
                    laws::contact_is_refused_or_comes_back(&contact);
                    contact.validate().unwrap();
                } else {
                    let expected = [((*path).to_owned(), ContactRule::ControlCharacter)];
                    assert_eq!(violations(&contact), expected, "{path} {control:?}");
                }
            }
        }
    }
}

#[test]
fn no_text_gets_out_of_its_field() {
    let attacks = [
        "a;b",
        "a,b",
        "a\\",
        "\\;",
        "\\\\;b",
        "\\n",
        "\\N",
        "a:b",
        "\"q\"",
        "^n^'^^",
        "END:VCARD",
        "_$!<x",
        "%n%s{}",
        "=0D=0A",
        "a b",
        "#",
        "constructor",
        "\u{202E}abc",
        "e\u{301}\u{301}",
        "👨‍👩‍👧",
        "+1;ext=2",
    ];
    let mut written = 0;
    for (path, several_lines, set) in SLOTS {
        let multi = [
            "x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nTEL:+666",
            "\n",
            "a\n b\n\tc",
        ];
        let attacks = attacks
            .iter()
            .chain(if *several_lines { &multi[..] } else { &[] });
        for attack in attacks {
            let mut contact = ada();
            set(&mut contact, "plain".into());
            if contact.validate().is_err() {
                set(&mut contact, "x:plain".into());
            }
            let count = |contact: &Contact, version| -> Option<usize> {
                let text = contact.to_vcard(version).ok()?;
                Some(Card::parse(&text).unwrap().properties().len())
            };
            let plain = laws::VERSIONS.map(|version| count(&contact, version));
            set(&mut contact, (*attack).into());
            laws::contact_is_refused_or_comes_back(&contact);
            let attacked = laws::VERSIONS.map(|version| count(&contact, version));
            if laws::shows_something(attack) && contact.validate().is_ok() {
                assert_eq!(attacked, plain, "{path} {attack:?}");
                written += 1;
            }
        }
    }
    assert!(written > 18 * SLOTS.len(), "{written} were written");
}

#[test]
fn references_have_the_form_of_the_standard() {
    let slot = |wanted: &str| {
        let slot = SLOTS.iter().find(|(path, ..)| *path == wanted);
        slot.unwrap().2
    };
    for (path, rule, refused, fine) in [
        (
            "messengers[0].value",
            ContactRule::Uri,
            &["joe", "skype:joe doe", "http://\u{e4}", ":a"][..],
            &["skype:joe", "x:"][..],
        ),
        (
            "photo.uri",
            ContactRule::Uri,
            &["Home", "a/b.png", "http://a b/"],
            &["https://a/b", "cid:a@b"],
        ),
        (
            "languages[0].value",
            ContactRule::LanguageTag,
            &["German language", "de_AT", " de"],
            &["de-AT", "x-a"],
        ),
        (
            "kind",
            ContactRule::Word,
            &["x robot", "a;b", "\u{e4}"],
            &["x-robot", "ROBOT"],
        ),
    ] {
        let mut contact = ada();
        for text in refused {
            slot(path)(&mut contact, (*text).into());
            assert_eq!(violations(&contact), [(path.to_owned(), rule)], "{text}");
        }
        for text in fine {
            slot(path)(&mut contact, (*text).into());
            contact.validate().unwrap();
            laws::contact_is_refused_or_comes_back(&contact);
        }
    }
}

#[test]
fn a_web_address_without_a_scheme_is_written_with_a_warning() {
    for url in [
        "example.com",
        "http://a b/",
        "m\u{fc}ller.example",
        "my page",
        "geo:91,0",
    ] {
        let contact = Contact::builder()
            .full_name("Ada")
            .url(url)
            .build()
            .unwrap();
        for version in laws::VERSIONS {
            let card = contact.to_card(version).unwrap();
            assert_eq!(card.get("URL").unwrap().uri(), url);
            let report = card.validate();
            assert!(report.is_valid(), "{url}: {report}");
            assert_eq!(report.issues()[0].rule(), Rule::LooseUri, "{url}");
        }
    }
}

#[test]
fn a_value_that_a_field_cannot_hold_stays_an_extension() {
    for line in [
        "IMPP:joe",
        "X-IRC:joe doe%",
        "LANG:German language",
        "KIND:x robot",
        "PHOTO;VALUE=uri:Home",
        "SOCIALPROFILE:joe",
    ] {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\n{line}\r\nEND:VCARD\r\n");
        let contact = Contact::parse(&text).unwrap();
        let kept: Vec<String> = contact.extensions.iter().map(ToString::to_string).collect();
        assert_eq!(kept, [line]);
        contact.validate().unwrap();
        laws::contact_is_refused_or_comes_back(&contact);
    }
}

#[test]
fn the_illegal_characters_of_a_uri_are_encoded() {
    for (line, pointer, value) in [
        (
            "IMPP:skype:joe doe",
            "/messengers/0/value",
            "skype:joe%20doe",
        ),
        ("X-IRC:joe doe", "/messengers/0/value", "irc:joe%20doe"),
        (
            "PHOTO;VALUE=uri:http://a/b c.png",
            "/photo/uri",
            "http://a/b%20c.png",
        ),
        (
            "SOCIALPROFILE:https://a/\u{e4}",
            "/social_profiles/0/value",
            "https://a/%C3%A4",
        ),
    ] {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\n{line}\r\nEND:VCARD\r\n");
        let contact = Contact::parse(&text).unwrap();
        let json = serde_json::to_value(&contact).unwrap();
        assert_eq!(json.pointer(pointer).unwrap(), value, "{line}");
        contact.validate().unwrap();
        laws::contact_is_refused_or_comes_back(&contact);
    }
}
