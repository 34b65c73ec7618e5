//! What is written, row by row: names, labels, dates, media, escapes, folds.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use common::documented;
use common::laws::VERSIONS;
use contact_card::contact::{Messenger, Sex};
use contact_card::value::Geo;
use contact_card::{
    Address, Contact, Date, Email, Fold, Label, Media, Phone, Property, Url, Version, WriteOptions,
};

/// The lines of the card between `VERSION` and `END`.
#[track_caller]
fn lines(contact: &Contact, version: Version) -> Vec<String> {
    let text = contact.to_vcard(version).unwrap();
    let head = format!("BEGIN:VCARD\r\nVERSION:{version}\r\n");
    let body = text
        .strip_prefix(&head)
        .unwrap()
        .strip_suffix("END:VCARD\r\n")
        .unwrap();
    body.split_terminator("\r\n").map(str::to_owned).collect()
}

/// The lines that `change` adds to the card of a contact who is only called Ada.
#[track_caller]
fn added(version: Version, change: impl FnOnce(&mut Contact)) -> Vec<String> {
    let mut contact = Contact::builder().full_name("Ada").build().unwrap();
    change(&mut contact);
    let lines = lines(&contact, version);
    assert_eq!(lines[..2], ["N:;Ada;;;", "FN:Ada"]);
    lines[2..].to_vec()
}

#[test]
fn the_documented_contact_is_the_documented_card() {
    assert_eq!(
        documented().to_vcard(Version::V3_0).unwrap(),
        "BEGIN:VCARD\r\n\
         VERSION:3.0\r\n\
         N:Franklin;Sean;;;\r\n\
         FN:Sean Franklin\r\n\
         ORG:Acme Inc\r\n\
         TEL;TYPE=CELL;TYPE=VOICE:+14155551234\r\n\
         EMAIL;TYPE=INTERNET;TYPE=WORK:sean@acme.example\r\n\
         END:VCARD\r\n"
    );
    assert_eq!(
        lines(&documented(), Version::V4_0)[3..],
        [
            "TEL;VALUE=uri;TYPE=cell:tel:+14155551234",
            "EMAIL;TYPE=work:sean@acme.example"
        ]
    );
}

#[test]
fn every_writer_writes_the_same() {
    for version in VERSIONS {
        let contact = documented();
        let mut out = "x".to_owned();
        contact.write_vcard(version, &mut out).unwrap();
        assert_eq!(out, format!("x{}", contact.to_vcard(version).unwrap()));
        let mut card = String::new();
        contact.to_card(version).unwrap().write(&mut card);
        assert_eq!(card, contact.to_vcard(version).unwrap());
    }
}

#[test]
fn names_are_never_split_and_always_there() {
    let name = |full: &str, given: &str, family: &str, organization: &str| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut contact = Contact::default();
        contact.full_name = some(full);
        contact.given_name = some(given);
        contact.family_name = some(family);
        contact.organization = some(organization);
        contact.phones = vec![Phone::new("+1")];
        contact
    };
    for (contact, n, formatted) in [
        (
            name("Ada Lovelace", "", "", ""),
            "N:;Ada Lovelace;;;",
            "FN:Ada Lovelace",
        ),
        (
            name("Dr. Ada", "Ada", "Lovelace", ""),
            "N:Lovelace;Ada;;;",
            "FN:Dr. Ada",
        ),
        (
            name("Dr. Ada", "", "Lovelace", ""),
            "N:Lovelace;;;;",
            "FN:Dr. Ada",
        ),
        (
            name("", "Ada", "Lovelace", ""),
            "N:Lovelace;Ada;;;",
            "FN:Ada Lovelace",
        ),
        (
            name("", "", "Lovelace", "Acme"),
            "N:Lovelace;;;;",
            "FN:Lovelace",
        ),
        (name("", "", "", "Acme"), "N:;;;;", "FN:Acme"),
        (name("Ada", "", "", "Acme"), "N:;Ada;;;", "FN:Ada"),
        (name(" \u{200B}", "", "", ""), "N:;;;;", "FN:+1"),
    ] {
        for version in VERSIONS {
            assert_eq!(lines(&contact, version)[..2], [n, formatted]);
        }
    }
}

#[test]
fn a_contact_without_a_name_stands_under_what_shows_it() {
    let mut contact = Contact::default();
    contact.emails = vec![Email::new("ada@example.com")];
    assert_eq!(lines(&contact, Version::V3_0)[1], "FN:ada@example.com");
    contact.nicknames = vec!["Al".into()];
    assert_eq!(
        lines(&contact, Version::V3_0)[1..3],
        ["FN:Al", "NICKNAME:Al"]
    );
    contact.organization = Some("Acme".into());
    let company = ["FN:Acme", "NICKNAME:Al", "ORG:Acme"];
    assert_eq!(lines(&contact, Version::V3_0)[1..4], company);
    assert_eq!(lines(&contact, Version::V3_0)[4], "X-ABShowAs:COMPANY");
    assert_eq!(lines(&contact, Version::V4_0)[4], "KIND:org");
}

#[test]
#[allow(clippy::too_many_lines, reason = "one table")]
fn a_phone_carries_its_label() {
    let rows: &[(Option<&str>, &[&str], &[&str])] = &[
        (
            None,
            &["TEL;TYPE=VOICE:+12"],
            &["TEL;VALUE=uri;TYPE=voice:tel:+12"],
        ),
        (
            Some("mobile"),
            &["TEL;TYPE=CELL;TYPE=VOICE:+12"],
            &["TEL;VALUE=uri;TYPE=cell:tel:+12"],
        ),
        (
            Some("iPhone"),
            &["TEL;TYPE=IPHONE;TYPE=CELL;TYPE=VOICE:+12"],
            &[
                "item1.TEL;VALUE=uri;TYPE=cell:tel:+12",
                "item1.X-ABLabel:iPhone",
            ],
        ),
        (
            Some("Apple Watch"),
            &["TEL;TYPE=APPLEWATCH;TYPE=CELL;TYPE=VOICE:+12"],
            &[
                "item1.TEL;VALUE=uri;TYPE=cell:tel:+12",
                "item1.X-ABLabel:Apple Watch",
            ],
        ),
        (
            Some("home"),
            &["TEL;TYPE=HOME;TYPE=VOICE:+12"],
            &["TEL;VALUE=uri;TYPE=home:tel:+12"],
        ),
        (
            Some("work"),
            &["TEL;TYPE=WORK;TYPE=VOICE:+12"],
            &["TEL;VALUE=uri;TYPE=work:tel:+12"],
        ),
        (
            Some("main"),
            &["TEL;TYPE=MAIN:+12"],
            &[
                "item1.TEL;VALUE=uri;TYPE=main-number:tel:+12",
                "item1.X-ABLabel:_$!<Main>!$_",
            ],
        ),
        (
            Some("home fax"),
            &["TEL;TYPE=HOME;TYPE=FAX:+12"],
            &["TEL;VALUE=uri;TYPE=home;TYPE=fax:tel:+12"],
        ),
        (
            Some("work fax"),
            &["TEL;TYPE=WORK;TYPE=FAX:+12"],
            &["TEL;VALUE=uri;TYPE=work;TYPE=fax:tel:+12"],
        ),
        (
            Some("other fax"),
            &["TEL;TYPE=OTHER;TYPE=FAX:+12"],
            &[
                "item1.TEL;VALUE=uri;TYPE=fax:tel:+12",
                "item1.X-ABLabel:_$!<OtherFAX>!$_",
            ],
        ),
        (
            Some("fax"),
            &["TEL;TYPE=FAX:+12"],
            &["TEL;VALUE=uri;TYPE=fax:tel:+12"],
        ),
        (
            Some("pager"),
            &["TEL;TYPE=PAGER:+12"],
            &["TEL;VALUE=uri;TYPE=pager:tel:+12"],
        ),
        (
            Some("other"),
            &["TEL;TYPE=OTHER;TYPE=VOICE:+12"],
            &[
                "item1.TEL;VALUE=uri;TYPE=voice:tel:+12",
                "item1.X-ABLabel:_$!<Other>!$_",
            ],
        ),
        (
            Some("Assistant 👍; a,b\\"),
            &["item1.TEL:+12", r"item1.X-ABLabel:Assistant 👍\; a\,b\\"],
            &[
                "item1.TEL;VALUE=uri:tel:+12",
                r"item1.X-ABLabel:Assistant 👍\; a\,b\\",
            ],
        ),
    ];
    for (label, v3, v4) in rows {
        let mut phone = Phone::new("+12");
        phone.label = label.map(Label::from);
        assert_eq!(
            added(Version::V3_0, |contact| contact.phones.push(phone.clone())),
            *v3
        );
        assert_eq!(
            added(Version::V4_0, |contact| contact.phones.push(phone)),
            *v4
        );
    }
}

#[test]
fn only_an_e164_number_is_a_tel_uri() {
    for (value, line) in [
        ("+14155551234", "TEL;VALUE=uri;TYPE=voice:tel:+14155551234"),
        (
            "+123456789012345",
            "TEL;VALUE=uri;TYPE=voice:tel:+123456789012345",
        ),
        ("+1234567890123456", "TEL;TYPE=voice:+1234567890123456"),
        ("+1", "TEL;TYPE=voice:+1"),
        ("+1 (415) 555", "TEL;TYPE=voice:+1 (415) 555"),
        ("+0123", "TEL;TYPE=voice:+0123"),
        ("1;ext=5, x", r"TEL;TYPE=voice:1;ext=5\, x"),
    ] {
        assert_eq!(
            added(Version::V4_0, |contact| contact.phones.push(value.into())),
            [line]
        );
    }
}

#[test]
fn other_entries_carry_their_labels() {
    let email = |label: &str| Email::new("a@b").labeled(label);
    for (label, v3, v4) in [
        (
            "home",
            vec!["EMAIL;TYPE=INTERNET;TYPE=HOME:a@b"],
            vec!["EMAIL;TYPE=home:a@b"],
        ),
        (
            "work",
            vec!["EMAIL;TYPE=INTERNET;TYPE=WORK:a@b"],
            vec!["EMAIL;TYPE=work:a@b"],
        ),
        (
            "other",
            vec![
                "item1.EMAIL;TYPE=INTERNET:a@b",
                "item1.X-ABLabel:_$!<Other>!$_",
            ],
            vec!["item1.EMAIL:a@b", "item1.X-ABLabel:_$!<Other>!$_"],
        ),
        (
            "cell",
            vec![
                "item1.EMAIL;TYPE=INTERNET:a@b",
                "item1.X-ABLabel:_$!<Mobile>!$_",
            ],
            vec!["item1.EMAIL:a@b", "item1.X-ABLabel:_$!<Mobile>!$_"],
        ),
        (
            "iPhone",
            vec!["item1.EMAIL;TYPE=INTERNET:a@b", "item1.X-ABLabel:iPhone"],
            vec!["item1.EMAIL:a@b", "item1.X-ABLabel:iPhone"],
        ),
    ] {
        assert_eq!(
            added(Version::V3_0, |contact| contact.emails.push(email(label))),
            v3
        );
        assert_eq!(
            added(Version::V4_0, |contact| contact.emails.push(email(label))),
            v4
        );
    }
    let plain = |contact: &mut Contact| contact.emails.push("a@b".into());
    assert_eq!(added(Version::V3_0, plain), ["EMAIL;TYPE=INTERNET:a@b"]);
    assert_eq!(added(Version::V4_0, plain), ["EMAIL:a@b"]);
    let url = |contact: &mut Contact| {
        contact
            .urls
            .push(Url::new("https://a/?b,c;d").labeled("work"));
    };
    assert_eq!(
        added(Version::V3_0, url),
        ["URL;TYPE=WORK:https://a/?b,c;d"]
    );
    assert_eq!(
        added(Version::V4_0, url),
        ["URL;TYPE=work:https://a/?b,c;d"]
    );
}

#[test]
fn groups_count_all_labelled_entries_and_skip_those_of_extensions() {
    let lines = added(Version::V3_0, |contact| {
        contact.phones = vec![
            Phone::new("+1").labeled("A"),
            Phone::new("+2"),
            Phone::new("+3").labeled("A"),
        ];
        contact.emails = vec![Email::new("a@b").labeled("C")];
        let kept = |group: &'static str| {
            Property::new("X-KEPT", "1")
                .unwrap()
                .with_group(group)
                .unwrap()
        };
        contact.extensions = vec![kept("ITEM2"), kept("item4"), kept("other")];
    });
    assert_eq!(
        lines,
        [
            "item1.TEL:+1",
            "item1.X-ABLabel:A",
            "TEL;TYPE=VOICE:+2",
            "item3.TEL:+3",
            "item3.X-ABLabel:A",
            "item5.EMAIL;TYPE=INTERNET:a@b",
            "item5.X-ABLabel:C",
            "ITEM2.X-KEPT:1",
            "item4.X-KEPT:1",
            "other.X-KEPT:1",
        ]
    );
}

#[test]
fn the_most_preferred_entry_is_marked() {
    let phones = |contact: &mut Contact| {
        contact.phones = vec![
            Phone::new("+12").preferred(50),
            Phone::new("+13").labeled("home").preferred(2),
            Phone::new("+14").preferred(2),
        ];
    };
    let v3 = [
        "TEL;TYPE=VOICE:+12",
        "TEL;TYPE=HOME;TYPE=VOICE;TYPE=PREF:+13",
        "TEL;TYPE=VOICE;TYPE=PREF:+14",
    ];
    assert_eq!(added(Version::V3_0, phones), v3);
    let v4 = [
        "TEL;VALUE=uri;TYPE=voice;PREF=50:tel:+12",
        "TEL;VALUE=uri;TYPE=home;PREF=2:tel:+13",
        "TEL;VALUE=uri;TYPE=voice;PREF=2:tel:+14",
    ];
    assert_eq!(added(Version::V4_0, phones), v4);
}

#[test]
fn text_is_escaped_as_its_version_has_it() {
    let text = |contact: &mut Contact| {
        contact.title = Some("a,b;c\\d:e".into());
        contact.note = Some("1\r\n2\r3\n4\t5;\\".into());
        contact.categories = vec!["x,y".into(), "z;".into()];
        contact.organization = Some("A, B; C".into());
        contact.organization_units = vec!["D;E".into()];
        contact.uid = Some("a,b".into());
        contact.addresses = vec![Address::new().street("1, Main\r\nSt; x")];
    };
    assert_eq!(
        added(Version::V3_0, text),
        [
            r"ORG:A\, B\; C;D\;E",
            r"TITLE:a\,b\;c\\d:e",
            r"ADR:;;1\, Main\nSt\; x;;;;",
            "NOTE:1\\n2\\n3\\n4\t5\\;\\\\",
            r"CATEGORIES:x\,y,z\;",
            r"UID:a\,b",
        ]
    );
    assert_eq!(
        added(Version::V4_0, text),
        [
            r"ORG:A\, B\; C;D\;E",
            r"TITLE:a\,b;c\\d:e",
            r"ADR:;;1\, Main\nSt\; x;;;;",
            "NOTE:1\\n2\\n3\\n4\t5;\\\\",
            r"CATEGORIES:x\,y,z\;",
            r"UID;VALUE=text:a\,b",
        ]
    );
}

#[test]
fn dates_are_said_in_each_version() {
    let rows: &[(&str, &str, &[&str])] = &[
        ("1985-04-12", "19850412", &["BDAY:1985-04-12"]),
        (
            "--0412",
            "--0412",
            &["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"],
        ),
        (
            "1953-10-15T23:10:00Z",
            "19531015T231000Z",
            &["BDAY;VALUE=date-time:1953-10-15T23:10:00Z"],
        ),
        ("1985", "1985", &["X-BDAY;VALUE=text:1985"]),
        ("1985-04", "1985-04", &["X-BDAY;VALUE=text:1985-04"]),
        ("T1022", "T1022", &["X-BDAY;VALUE=text:T1022"]),
    ];
    for (date, v4, v3) in rows {
        let date: Date = date.parse().unwrap();
        let set = |contact: &mut Contact| contact.birthday = Some(date);
        assert_eq!(added(Version::V4_0, set), [format!("BDAY:{v4}")]);
        assert_eq!(added(Version::V3_0, set), *v3);
    }
    let set = |contact: &mut Contact| contact.anniversary = Date::new(2001, 2, 3).ok();
    assert_eq!(added(Version::V4_0, set), ["ANNIVERSARY:20010203"]);
    assert_eq!(
        added(Version::V3_0, set),
        [
            "X-ANNIVERSARY:2001-02-03",
            "item1.X-ABDATE:2001-02-03",
            "item1.X-ABLabel:_$!<Anniversary>!$_"
        ]
    );
    let set = |contact: &mut Contact| contact.anniversary = "2001".parse().ok();
    assert_eq!(added(Version::V3_0, set), ["X-ANNIVERSARY;VALUE=text:2001"]);
}

#[test]
fn photos_take_the_form_of_their_version() {
    let jpeg = |contact: &mut Contact| {
        contact.photo = Some(Media::inline(
            "image/jpeg".parse().unwrap(),
            b"\xFF\xD8\xFF",
        ));
    };
    assert_eq!(
        added(Version::V3_0, jpeg),
        ["PHOTO;ENCODING=b;TYPE=JPEG:/9j/"]
    );
    assert_eq!(
        added(Version::V4_0, jpeg),
        ["PHOTO:data:image/jpeg;base64,/9j/"]
    );
    let remote = |contact: &mut Contact| contact.photo = Some(Media::Uri("https://a/b,c".into()));
    for version in VERSIONS {
        assert_eq!(added(version, remote), ["PHOTO;VALUE=uri:https://a/b,c"]);
    }
}

#[test]
fn a_uid_says_whether_it_is_a_uri() {
    let uid = |uid: &str| {
        let uid = Some(uid.to_owned());
        added(Version::V4_0, |contact| contact.uid = uid)
    };
    assert_eq!(uid("urn:uuid:1,2"), ["UID:urn:uuid:1,2"]);
    assert_eq!(uid("550e8400-e29b"), ["UID;VALUE=text:550e8400-e29b"]);
}

/// The lines that fields in JSON add to the card of a contact who is only called Ada.
#[track_caller]
fn added_by(version: Version, fields: &str) -> Vec<String> {
    let json = format!(r#"{{"full_name":"Ada",{fields}}}"#);
    let contact: Contact = serde_json::from_str(&json).unwrap();
    added(version, |ada| *ada = contact)
}

/// Fields, and their lines in 3.0 and in 4.0.
type Row = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

#[track_caller]
fn assert_written(rows: &[Row]) {
    for (fields, v3, v4) in rows {
        assert_eq!(added_by(Version::V3_0, fields), *v3, "{fields}");
        assert_eq!(added_by(Version::V4_0, fields), *v4, "{fields}");
    }
}

#[test]
fn a_kind_is_said_where_it_says_something() {
    assert_written(&[
        (r#""kind":"individual""#, &[], &[]),
        (
            r#""kind":"group""#,
            &["X-ADDRESSBOOKSERVER-KIND:group"],
            &["KIND:group"],
        ),
        (r#""kind":"org""#, &["X-ABShowAs:COMPANY"], &["KIND:org"]),
        (
            r#""kind":"LOCATION""#,
            &["X-ADDRESSBOOKSERVER-KIND:location"],
            &["KIND:location"],
        ),
        (
            r#""kind":"X-Robot""#,
            &["X-ADDRESSBOOKSERVER-KIND:X-Robot"],
            &["KIND:X-Robot"],
        ),
        (
            r#""organization":"Acme","kind":"org""#,
            &["ORG:Acme", "X-ABShowAs:COMPANY"],
            &["ORG:Acme", "KIND:org"],
        ),
    ]);
    let mut company = Contact::builder()
        .organization("Acme")
        .kind("org")
        .build()
        .unwrap();
    assert_eq!(
        lines(&company, Version::V3_0)[2..],
        ["ORG:Acme", "X-ABShowAs:COMPANY"]
    );
    assert_eq!(
        lines(&company, Version::V4_0)[2..],
        ["ORG:Acme", "KIND:org"]
    );
    company.kind = Some("group".into());
    let marked = [
        "ORG:Acme",
        "X-ABShowAs:COMPANY",
        "X-ADDRESSBOOKSERVER-KIND:group",
    ];
    assert_eq!(lines(&company, Version::V3_0)[2..], marked);
    assert_eq!(
        lines(&company, Version::V4_0)[2..],
        ["ORG:Acme", "X-ABShowAs:COMPANY", "KIND:group"]
    );
}

#[test]
fn a_person_is_told_as_each_version_has_it() {
    assert_written(&[
        (
            r#""gender":{"sex":"male"}"#,
            &["X-GENDER:Male"],
            &["GENDER:M"],
        ),
        (
            r#""gender":{"sex":"female"}"#,
            &["X-GENDER:Female"],
            &["GENDER:F"],
        ),
        (r#""gender":{"sex":"none"}"#, &["X-GENDER:N"], &["GENDER:N"]),
        (
            r#""gender":{"sex":"male","identity":"a;b, c"}"#,
            &[r"X-GENDER:M;a\;b\, c"],
            &[r"GENDER:M;a\;b\, c"],
        ),
        (
            r#""gender":{"identity":"ork"}"#,
            &["X-GENDER:ork"],
            &["GENDER:;ork"],
        ),
        (
            r#""pronouns":["she/her","they, too"]"#,
            &["X-PRONOUNS:she/her", r"X-PRONOUNS:they\, too"],
            &["PRONOUNS:she/her", r"PRONOUNS:they\, too"],
        ),
        (
            r#""languages":[{"value":"de-AT","label":"work","preference":2},{"value":"en"}]"#,
            &["X-LANG;TYPE=WORK;PREF=2:de-AT", "X-LANG:en"],
            &["LANG;TYPE=work;PREF=2:de-AT", "LANG:en"],
        ),
    ]);
}

#[test]
fn messengers_and_profiles_carry_their_service() {
    assert_written(&[
        (
            r#""messengers":[{"value":"xmpp:a@b"}]"#,
            &["IMPP:xmpp:a@b"],
            &["IMPP:xmpp:a@b"],
        ),
        (
            r#""messengers":[{"value":"skype:a","service":"Skype","label":"home","preference":1}]"#,
            &["IMPP;X-SERVICE-TYPE=Skype;TYPE=HOME;TYPE=PREF:skype:a"],
            &["IMPP;SERVICE-TYPE=Skype;TYPE=home;PREF=1:skype:a"],
        ),
        (
            r#""messengers":[{"value":"x:a","service":"a:\"b\"","label":"Boat"}]"#,
            &[
                "item1.IMPP;X-SERVICE-TYPE=\"a:^'b^'\":x:a",
                "item1.X-ABLabel:Boat",
            ],
            &[
                "item1.IMPP;SERVICE-TYPE=\"a:^'b^'\":x:a",
                "item1.X-ABLabel:Boat",
            ],
        ),
        (
            r#""social_profiles":[{"value":"https://a/@b","service":"Pixelfed","user":"b"}]"#,
            &["X-SOCIALPROFILE;TYPE=Pixelfed;X-USER=b:https://a/@b"],
            &["SOCIALPROFILE;SERVICE-TYPE=Pixelfed;USERNAME=b:https://a/@b"],
        ),
        (
            r#""social_profiles":[{"value":"ada","service":"work","label":"home","preference":3}]"#,
            &[
                "item1.X-SOCIALPROFILE;X-SERVICE-TYPE=work;TYPE=PREF:ada",
                "item1.X-ABLabel:_$!<Home>!$_",
            ],
            &["SOCIALPROFILE;VALUE=text;SERVICE-TYPE=work;TYPE=home;PREF=3:ada"],
        ),
        (
            r#""social_profiles":[{"value":"a, b","service":"My Net"}]"#,
            &[r"X-SOCIALPROFILE;X-SERVICE-TYPE=My Net:a\, b"],
            &[r"SOCIALPROFILE;VALUE=text;SERVICE-TYPE=My Net:a\, b"],
        ),
    ]);
}

#[test]
fn a_relation_is_a_type_or_a_label() {
    assert_written(&[
        (
            r#""related":[{"value":"Will, Jr.","relation":"Spouse","preference":1}]"#,
            &[
                r"item1.X-ABRELATEDNAMES;TYPE=PREF:Will\, Jr.",
                "item1.X-ABLabel:_$!<Spouse>!$_",
            ],
            &[r"RELATED;TYPE=spouse;VALUE=text;PREF=1:Will\, Jr."],
        ),
        (
            r#""related":[{"value":"Annabella","relation":"mother"}]"#,
            &[
                "item1.X-ABRELATEDNAMES:Annabella",
                "item1.X-ABLabel:_$!<Mother>!$_",
            ],
            &[
                "item1.RELATED;VALUE=text:Annabella",
                "item1.X-ABLabel:_$!<Mother>!$_",
            ],
        ),
        (
            r#""related":[{"value":"Mary","relation":"colleague"},{"value":"Jo"}]"#,
            &[
                "item1.X-ABRELATEDNAMES:Mary",
                "item1.X-ABLabel:colleague",
                "X-ABRELATEDNAMES:Jo",
            ],
            &[
                "RELATED;TYPE=colleague;VALUE=text:Mary",
                "RELATED;VALUE=text:Jo",
            ],
        ),
        (
            r#""related":[{"value":"urn:uuid:1","relation":"friend"}]"#,
            &["X-RELATED;TYPE=friend:urn:uuid:1"],
            &["RELATED;TYPE=friend:urn:uuid:1"],
        ),
        (
            r#""related":[{"value":"urn:uuid:1","relation":"Tutor; old"}]"#,
            &["item1.X-RELATED:urn:uuid:1", r"item1.X-ABLabel:Tutor\; old"],
            &["item1.RELATED:urn:uuid:1", r"item1.X-ABLabel:Tutor\; old"],
        ),
    ]);
}

#[test]
fn places_and_times_take_the_form_of_their_version() {
    assert_written(&[
        (
            r#""time_zone":"Europe/Berlin""#,
            &["TZ;VALUE=text:Europe/Berlin"],
            &["TZ:Europe/Berlin"],
        ),
        (
            r#""time_zone":"-05:00""#,
            &["TZ:-05:00"],
            &["TZ;VALUE=utc-offset:-0500"],
        ),
        (
            r#""time_zone":"+05""#,
            &["TZ:+05:00"],
            &["TZ;VALUE=utc-offset:+0500"],
        ),
        (
            r#""geo":"48.10,-11.6""#,
            &["GEO:48.10;-11.6"],
            &["GEO:geo:48.10,-11.6"],
        ),
        (
            r#""revision":"1995-10-31T22:27:10Z""#,
            &["REV:1995-10-31T22:27:10Z"],
            &["REV:19951031T222710Z"],
        ),
    ]);
}

#[test]
fn a_photo_comes_back_from_3_0_with_its_media_type() {
    for (media_type, word) in [
        ("image/jpeg", "JPEG"),
        ("image/heic", "HEIC"),
        ("audio/ogg", "audio/ogg"),
        ("text/plain", "text/plain"),
    ] {
        let photo = Media::inline(media_type.parse().unwrap(), b"a");
        let contact = Contact::builder().full_name("Ada").photo(photo).build();
        let contact = contact.unwrap();
        let written = contact.to_vcard(Version::V3_0).unwrap();
        let head = format!("\r\nPHOTO;ENCODING=b;TYPE={word}:");
        assert!(written.contains(&head), "{written}");
        assert_eq!(Contact::parse(&written).unwrap(), contact);
    }
}

#[test]
fn a_sort_name_stands_with_the_name_in_4_0() {
    for (sort_name, v3, v4) in [
        (
            "Lovelace",
            "SORT-STRING:Lovelace",
            "N;SORT-AS=Lovelace:;Ada;;;",
        ),
        ("L, A", r"SORT-STRING:L\, A", "N;SORT-AS=\"L, A\":;Ada;;;"),
        ("L\"A\"", "SORT-STRING:L\"A\"", "N;SORT-AS=L^'A^':;Ada;;;"),
        // RFC 6350 section 5.9: a comma parts it, and there are no more names than components.
        ("L,A", r"SORT-STRING:L\,A", "N;SORT-AS=L:;Ada;;;"),
        (",,,,,0", r"SORT-STRING:\,\,\,\,\,0", "N;SORT-AS=0:;Ada;;;"),
        (",,,,,,", r"SORT-STRING:\,\,\,\,\,\,", "N:;Ada;;;"),
    ] {
        let contact = Contact::builder()
            .full_name("Ada")
            .sort_name(sort_name)
            .build()
            .unwrap();
        assert_eq!(lines(&contact, Version::V3_0)[2..], [v3]);
        assert_eq!(lines(&contact, Version::V4_0), [v4, "FN:Ada"]);
    }
}

#[test]
fn what_few_contacts_have_stands_before_the_photo() {
    let contact = Contact::builder()
        .full_name("Ada")
        .uid("urn:uuid:1")
        .photo(Media::Uri("https://a/b".into()))
        .extension(Property::new("X-A", "1").unwrap())
        .kind("group")
        .gender(Sex::Female)
        .pronouns("she/her")
        .messenger("xmpp:a@b")
        .social_profile("https://a/@b")
        .related("urn:uuid:2")
        .language("en")
        .time_zone("Europe/Berlin")
        .geo(Geo::new("1", "2").unwrap())
        .sort_name("A")
        .revision("19951031T222710Z".parse().unwrap())
        .build()
        .unwrap();
    let names = |version| -> Vec<String> {
        let card = contact.to_card(version).unwrap();
        let names = card.properties()[2..].iter();
        names.map(|property| property.name().to_owned()).collect()
    };
    let v3 = "UID X-ADDRESSBOOKSERVER-KIND X-GENDER X-PRONOUNS IMPP X-SOCIALPROFILE X-RELATED X-LANG TZ GEO \
              SORT-STRING REV PHOTO X-A";
    let v4 = "UID KIND GENDER PRONOUNS IMPP SOCIALPROFILE RELATED LANG TZ GEO REV PHOTO X-A";
    assert_eq!(names(Version::V3_0).join(" "), v3);
    assert_eq!(names(Version::V4_0).join(" "), v4);
}

#[test]
fn a_service_in_quotation_marks_encodes_no_value() {
    let messenger = Messenger::new("x:a=").service("a;ENCODING=QUOTED-PRINTABLE;b");
    let contact = Contact::builder()
        .full_name("Ada")
        .messenger(messenger)
        .language("en")
        .build()
        .unwrap();
    for version in VERSIONS {
        assert!(Contact::parse(&contact.to_vcard(version).unwrap()).unwrap() == contact);
    }
}

#[test]
fn a_second_full_name_stays_the_second() {
    let contact = |version: Version| {
        let text = format!(
            "BEGIN:VCARD\r\nVERSION:{version}\r\nFN;PREF=2:Second\r\nFN;PREF=1:First\r\nEND:VCARD\r\n"
        );
        Contact::parse(&text).unwrap()
    };
    for version in VERSIONS {
        let contact = contact(version);
        assert_eq!(contact.full_name.as_deref(), Some("First"));
        let back = Contact::parse(&contact.to_vcard(version).unwrap()).unwrap();
        let number = if version == Version::V4_0 {
            ";PREF=2"
        } else {
            ""
        };
        assert_eq!(back.extensions[0].to_string(), format!("FN{number}:Second"));
        assert_eq!(back.full_name, contact.full_name);
    }
}

#[test]
fn folds_are_exact_at_every_offset_of_a_character() {
    for piece in ["ü", "字", "👍", "👨‍👩‍👧", "e\u{301}", "\\", " "] {
        for lead in 60..80 {
            let note = format!("{}{}tail", "a".repeat(lead), piece.repeat(30));
            let contact = Contact::builder()
                .full_name("Ada")
                .note(note.clone())
                .build()
                .unwrap();
            let text = contact.to_vcard(Version::V4_0).unwrap();
            let physical: Vec<&str> = text.split("\r\n").collect();
            assert!(physical.iter().all(|line| line.len() <= 75));
            assert!(
                physical
                    .iter()
                    .all(|line| !line.ends_with(' ') || line.trim().is_empty())
            );
            let note_line = format!("NOTE:{}", note.replace('\\', "\\\\"));
            assert!(text.replace("\r\n ", "").contains(&note_line));
        }
    }
}

#[test]
fn folding_is_an_option() {
    let contact = Contact::builder()
        .full_name("a".repeat(100))
        .build()
        .unwrap();
    let mut out = String::new();
    WriteOptions::new(Version::V3_0)
        .fold(Fold::Off)
        .contact(&contact, &mut out)
        .unwrap();
    assert!(out.contains(&format!("\r\nFN:{}\r\n", "a".repeat(100))));
    let mut card = String::new();
    let losses = WriteOptions::new(Version::V3_0)
        .fold(Fold::Off)
        .card(&contact.to_card(Version::V3_0).unwrap(), &mut card);
    assert_eq!(losses, []);
    assert_eq!(card, out);
}
