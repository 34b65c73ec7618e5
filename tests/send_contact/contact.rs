//! The contact in JSON: whose it is, its fields and their limits.

use contact_card::Contact;
use contact_card::send_contact::{self, Options, decode_with};
use serde_json::{Value, json};

use crate::{assert_refused, body, card, named, outcome, request};

const INVISIBLE: &str = "\u{200B}\u{2060}\u{3164} \u{2800}";

#[test]
fn a_contact_of_nobody_is_1002() {
    assert_refused(&json!({}), "/contact");
    let others = json!({ "phones": [], "emails": [], "note": "a", "title": "b" });
    assert_refused(&others, "/contact");
}

#[test]
fn what_is_blank_counts_as_absent() {
    for blank in [json!(null), json!(""), json!(" "), json!(INVISIBLE)] {
        let names = json!({
            "full_name": blank, "given_name": blank, "family_name": blank, "organization": blank
        });
        assert_refused(&names, "/contact");
        let contact = named("organization", &blank);
        let vcard = card(&json!({ "contact": contact }));
        assert_eq!(vcard, card(&json!({ "contact": { "full_name": "Ada" } })));
    }
}

#[test]
fn a_null_list_counts_as_absent() {
    let lists = [
        "additional_names",
        "name_prefixes",
        "name_suffixes",
        "nicknames",
        "organization_units",
        "phones",
        "emails",
        "addresses",
        "urls",
        "categories",
        "pronouns",
        "messengers",
        "social_profiles",
        "related",
        "languages",
        "extensions",
    ];
    let expected = card(&json!({ "contact": { "full_name": "Ada" } }));
    for field in lists {
        assert_eq!(
            card(&json!({ "contact": named(field, &json!(null)) })),
            expected,
            "{field}"
        );
        // An item is no list.
        assert_refused(
            &named(field, &json!([null])),
            &format!("/contact/{field}/0"),
        );
    }
    assert_refused(
        &json!({ "phones": null, "emails": null, "full_name": null }),
        "/contact",
    );
}

#[test]
fn a_null_or_blank_label_counts_as_absent() {
    for (field, entry) in [
        ("phones", json!({ "value": "+12" })),
        ("emails", json!({ "value": "a@b" })),
        ("urls", json!({ "value": "https://a.example" })),
        ("addresses", json!({ "city": "a" })),
        ("messengers", json!({ "value": "xmpp:a@b" })),
        ("social_profiles", json!({ "value": "https://a.example" })),
        ("languages", json!({ "value": "en" })),
    ] {
        let expected = card(&json!({ "contact": named(field, &json!([entry])) }));
        for label in [
            json!(null),
            json!(""),
            json!(" "),
            json!("\n"),
            json!(INVISIBLE),
        ] {
            let mut entry = entry.clone();
            entry["label"] = label;
            assert_eq!(
                card(&json!({ "contact": named(field, &json!([entry])) })),
                expected,
                "{field}"
            );
        }
    }
}

#[test]
fn a_card_that_could_not_come_in_again_is_1002() {
    for contact in [
        // Each semicolon becomes two characters.
        json!({ "full_name": "Ada", "note": ";".repeat(8_000) }),
        json!({ "full_name": "Ada", "categories": vec!["a".repeat(100); 100] }),
        json!({ "full_name": "Ada", "extensions": ["SOURCE;ENCODING=b:Y2lkOmE="] }),
        json!({ "full_name": "Ada", "extensions": ["X-A;PREF=1,TYPE=HOME:1"] }),
    ] {
        assert_refused(&contact, "/contact");
    }
}

#[test]
fn a_blank_phone_or_e_mail_is_1002() {
    for field in ["phones", "emails"] {
        for blank in ["", " ", INVISIBLE] {
            let contact = named(field, &json!([{ "value": blank }]));
            assert_refused(&contact, &format!("/contact/{field}/0/value"));
        }
    }
}

#[test]
fn a_phone_is_e164_or_1002() {
    for value in [
        "+1 (415) 555-1234",
        "+1.415.555.1234",
        "tel:+14155551234",
        "+1415;ext=5",
        "004915551234",
        "+0123",
        "4155551234",
        "+1\u{662}\u{663}",
        "+",
        "+1",
        "+1234567890123456",
        "+14155551234\n",
        " +14155551234",
    ] {
        assert_refused(
            &named("phones", &json!([{ "value": value }])),
            "/contact/phones/0/value",
        );
    }
    for value in ["+12", "+123456789012345"] {
        card(&json!({ "contact": { "phones": [{ "value": value }] } }));
    }
}

#[test]
fn a_phone_with_separators_only_is_1002_with_a_suggestion() {
    let contact = named("phones", &json!([{ "value": "+1 (415) 555-1234" }]));
    let error = request(&json!({ "contact": contact })).unwrap_err();
    let expected =
        "/contact/phones/0/value: expected a phone number in E.164, perhaps +14155551234";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn an_e_mail_is_one_or_1002() {
    let long = format!("{}@example.com", "a".repeat(65));
    let label = format!("a@{}.com", "a".repeat(64));
    let longer = format!("a@{}.com", vec!["a".repeat(63); 4].join("."));
    for value in [
        "nobody",
        "a@b@c",
        "Joe <a@b.com>",
        "a@[127.0.0.1]",
        "a@-example.com",
        "a@example.com.",
        "a..b@example.com",
        ".a@example.com",
        "a b@example.com",
        "a\u{202E}@example.com",
        "a@ex\u{200B}ample.com",
        "a@ex\u{3000}ample.com",
        "a@example\u{3002}com",
        "a@👍.example",
        "a@€.example",
        "a@“b”.example",
        "a\u{FF20}b@example.com\u{FF20}c",
        "mailto:a@",
        &long,
        &label,
        &longer,
    ] {
        let emails = json!([{ "value": value }]);
        assert_refused(&named("emails", &emails), "/contact/emails/0/value");
    }
    for value in [
        "用户@例子.广告",
        "josé@exämple.de",
        "o'brien@example.com",
        "a+b@example.com",
        "a@xn--e1afmkfd.example",
        "a@exam_ple.com",
        "\"john doe\"@example.com",
        "a@localhost",
        "a@ทัวร์.ไทย",
        "a@अंग्रेज़ी.भारत",
        "a@col·lecció.cat",
    ] {
        card(&json!({ "contact": { "emails": [{ "value": value }] } }));
    }
}

#[test]
fn text_that_hides_something_is_1002() {
    for text in [
        "a\rb",
        "a\nb",
        "a\r\nb",
        "a\tb",
        "a\0b",
        "a\u{B}b",
        "a\u{7F}b",
        "a\u{85}b",
        "a\u{2028}b",
        "a\u{2029}b",
        "a\u{FDD0}b",
        "a\u{FDD1}b",
        "a\u{FDEF}b",
        "a\u{FFFF}b",
        "a\u{1FFFE}b",
        "a\u{FEFF}b",
        "a\u{202A}b",
        "a\u{202B}b",
        "a\u{202C}b",
        "a\u{202D}b",
        "a\u{202E}b",
        "a\u{2066}b",
        "a\u{2069}b",
        "\u{2069}a\u{2066}",
    ] {
        for field in [
            "full_name",
            "given_name",
            "family_name",
            "organization",
            "title",
            "role",
        ] {
            assert_refused(&named(field, &json!(text)), &format!("/contact/{field}"));
        }
        let phones = json!([{ "value": "+12", "label": text }]);
        assert_refused(&named("phones", &phones), "/contact/phones/0/label");
    }
}

#[test]
fn text_that_reorders_is_1002_in_every_rare_field() {
    let text = "a\u{202E}b";
    for (field, value, pointer) in [
        ("kind", json!(text), "/kind"),
        ("gender", json!({ "identity": text }), "/gender/identity"),
        ("pronouns", json!([text]), "/pronouns/0"),
        (
            "messengers",
            json!([{ "value": "x:y", "service": text }]),
            "/messengers/0/service",
        ),
        (
            "social_profiles",
            json!([{ "value": "x:y", "user": text }]),
            "/social_profiles/0/user",
        ),
        (
            "related",
            json!([{ "value": "x", "relation": text }]),
            "/related/0/relation",
        ),
        ("related", json!([{ "value": text }]), "/related/0/value"),
        (
            "languages",
            json!([{ "value": "en", "label": text }]),
            "/languages/0/label",
        ),
        ("time_zone", json!(text), "/time_zone"),
        ("sort_name", json!(text), "/sort_name"),
    ] {
        assert_refused(&named(field, &value), &format!("/contact{pointer}"));
    }
}

#[test]
fn a_line_break_at_the_end_of_a_label_is_1002() {
    for label in ["work\n", "\tmobile", "\u{85}home", "desk\u{2028}"] {
        let phones = json!([{ "value": "+12", "label": label }]);
        assert_refused(&named("phones", &phones), "/contact/phones/0/label");
    }
}

#[test]
fn text_of_any_script_passes_unchanged() {
    for text in [
        "👩🏽\u{200D}💻 🇯🇵",
        "e\u{301}",
        "שלום \u{200F}\u{200E}\u{61C}",
        "می\u{200C}خواهم",
        "\u{2067}שלום\u{2069}",
        "%n%s{} __proto__",
        "=1+1",
    ] {
        let request = request(&json!({ "contact": { "full_name": text } })).unwrap();
        let read = Contact::parse(request.vcard()).unwrap();
        assert_eq!(read.display_name(), text);
    }
}

/// A contact with one field as long as can be, its pointer, and what the answer says of one more.
fn limits() -> Vec<(Value, Value, &'static str, &'static str)> {
    let text = |field: &str, length: usize| {
        let with = |length| named(field, &json!("é".repeat(length)));
        (with(length), with(length + 1))
    };
    let entries = |field: &str, entry: &Value, most: usize| {
        let with = |count| named(field, &json!(vec![entry; count]));
        (with(most), with(most + 1))
    };
    let label = |length| {
        named(
            "phones",
            &json!([{ "value": "+12", "label": "é".repeat(length) }]),
        )
    };
    let photo = |length| {
        let data = "A".repeat(length);
        named("photo", &json!({ "media_type": "image/png", "data": data }))
    };
    let row = |(most, more): (Value, Value), pointer, expected| (most, more, pointer, expected);
    vec![
        row(
            text("full_name", 256),
            "/contact/full_name",
            "256 characters",
        ),
        row(
            text("given_name", 256),
            "/contact/given_name",
            "256 characters",
        ),
        row(
            text("family_name", 256),
            "/contact/family_name",
            "256 characters",
        ),
        row(
            text("organization", 256),
            "/contact/organization",
            "256 characters",
        ),
        row(text("title", 4096), "/contact/title", "8192 octets"),
        row(text("note", 4096), "/contact/note", "8192 octets"),
        row(
            (label(64), label(65)),
            "/contact/phones/0/label",
            "64 characters",
        ),
        row(
            entries("phones", &json!({ "value": "+12" }), 50),
            "/contact/phones",
            "50 phones",
        ),
        row(
            entries("emails", &json!({ "value": "a@b" }), 50),
            "/contact/emails",
            "50 emails",
        ),
        row(
            entries("urls", &json!({ "value": "http://a" }), 50),
            "/contact/urls",
            "50 urls",
        ),
        row(
            entries("addresses", &json!({ "city": "a" }), 50),
            "/contact/addresses",
            "50 addresses",
        ),
        row(
            entries("categories", &json!("a"), 1000),
            "/contact/categories",
            "1000 categories",
        ),
        row(
            entries("nicknames", &json!("a"), 1000),
            "/contact/nicknames",
            "1000 nicknames",
        ),
        row(
            // The line has 204,800 octets, and holds the media type.
            (photo(204_772), photo(204_776)),
            "/contact/photo/data",
            "204772 characters of base64",
        ),
    ]
}

/// As [`limits`], of the fields that few contacts have.
fn rare_limits() -> Vec<(Value, Value, &'static str, &'static str)> {
    let entries = |field: &str, entry: &Value, most: usize| {
        let with = |count| named(field, &json!(vec![entry; count]));
        (with(most), with(most + 1))
    };
    let zone = |length| named("time_zone", &json!("é".repeat(length)));
    let relation = |length| {
        named(
            "related",
            &json!([{ "value": "a", "relation": "é".repeat(length) }]),
        )
    };
    let row = |(most, more): (Value, Value), pointer, expected| (most, more, pointer, expected);
    vec![
        row(
            entries("messengers", &json!({ "value": "x:a" }), 50),
            "/contact/messengers",
            "50 messengers",
        ),
        row(
            entries("social_profiles", &json!({ "value": "x:a" }), 50),
            "/contact/social_profiles",
            "50 social_profiles",
        ),
        row(
            entries("related", &json!({ "value": "a" }), 50),
            "/contact/related",
            "50 related",
        ),
        row(
            entries("languages", &json!({ "value": "en" }), 50),
            "/contact/languages",
            "50 languages",
        ),
        row(
            (zone(4096), zone(4097)),
            "/contact/time_zone",
            "8192 octets",
        ),
        row(
            (relation(64), relation(65)),
            "/contact/related/0/relation",
            "64 characters",
        ),
    ]
}

#[test]
fn what_is_over_a_limit_is_1002_and_named() {
    for (most, more, pointer, expected) in limits().into_iter().chain(rare_limits()) {
        assert_eq!(outcome(Some("ch_1"), &body(&most)).0, 0, "{pointer}");
        let error = send_contact::decode(Some("ch_1"), &body(&more)).unwrap_err();
        let message = format!("{pointer}: expected at most {expected}");
        assert_eq!((error.code(), error.to_string()), (1002, message));
        assert_eq!(error.pointer(), Some(pointer));
    }
    let blanks = " ".repeat(257) + "Ada";
    assert_refused(&named("full_name", &json!(blanks)), "/contact/full_name");
    let line = format!("X-A:{}", "a".repeat(204_800));
    assert_refused(
        &named("extensions", &json!([line])),
        "/contact/extensions/0",
    );
    for line in [
        format!("X-A:{}", "a".repeat(8_193)),
        format!("X-A{}:a", ";A=1".repeat(65)),
        format!("X-A;ENCODING=b:{}", "A".repeat(204_800)),
    ] {
        let extension = named("extensions", &json!([line]));
        assert_refused(&extension, "/contact/extensions/0");
    }
    // The card has two properties more, and a thousand at most.
    for (field, item) in [("extensions", "X-A:1"), ("pronouns", "a")] {
        let own = format!("/contact/{field}");
        for (count, pointer) in [(998, None), (999, Some("/contact")), (1001, Some(&*own))] {
            let contact = named(field, &json!(vec![item; count]));
            let (_, found) = outcome(Some("ch_1"), &body(&contact));
            assert_eq!(found.as_deref(), pointer, "{count}");
        }
    }
    let note = named("note", &json!("\u{e9}".repeat(4_097)));
    assert_refused(&note, "/contact/note");
    let lines = vec![format!("X-A:{}", "a".repeat(5_000)); 60];
    assert_refused(&named("extensions", &json!(lines)), "/contact");
}

#[test]
fn every_limit_can_be_set() {
    type Set = fn(&mut Options);
    let sets: [(Set, Value, &str); 5] = [
        (
            |options| options.name = 2,
            named("full_name", &json!("Ada")),
            "/contact/full_name",
        ),
        (
            |options| options.label = 2,
            named("phones", &json!([{ "value": "+12", "label": "abc" }])),
            "/contact/phones/0/label",
        ),
        (
            |options| options.value = 2,
            named("note", &json!("abc")),
            "/contact/note",
        ),
        (
            |options| options.entries = 1,
            named("urls", &json!([{ "value": "a" }, { "value": "b" }])),
            "/contact/urls",
        ),
        (
            |options| options.text = 20,
            named("note", &json!("a")),
            "/contact",
        ),
    ];
    for (set, contact, pointer) in sets {
        let mut options = Options::default();
        set(&mut options);
        let error = decode_with(&options, Some("ch_1"), &body(&contact)).unwrap_err();
        assert_eq!((error.code(), error.pointer()), (1002, Some(pointer)));
    }
}

#[test]
fn a_contact_may_have_more_than_six_fields() {
    let photo = json!({ "media_type": "image/png", "data": "AAAA" });
    let rich = json!({
        "full_name": "Ada", "title": "a", "note": "a\nb", "nicknames": ["x"],
        "addresses": [{ "street": "1 Main", "city": "T" }],
        "kind": "individual", "gender": { "sex": "female" }, "pronouns": ["she/her"],
        "messengers": [{ "value": "xmpp:a@b" }], "social_profiles": [{ "value": "https://a/@b" }],
        "related": [{ "value": "William", "relation": "spouse" }], "languages": [{ "value": "en" }],
        "time_zone": "Europe/London", "geo": "51.5,-0.1", "sort_name": "Ada",
        "revision": "1995-10-31T22:27:10Z",
        "urls": [{ "value": "https://example.com" }], "birthday": "1985-04-12", "photo": photo,
        "extensions": ["X-A:1"]
    });
    assert!(card(&json!({ "contact": rich })).contains("\r\nPHOTO;ENCODING=b;TYPE=PNG:AAAA\r\n"));
}

#[test]
fn a_uid_that_opens_or_runs_something_is_1002() {
    for uid in ["javascript:x", "file:/etc", "\\\\host\\share"] {
        assert_refused(&named("uid", &json!(uid)), "/contact/uid");
    }
    for uid in ["urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af", "a-1"] {
        assert!(request(&json!({ "contact": named("uid", &json!(uid)) })).is_ok());
    }
}

#[test]
fn a_photo_is_inline_data_or_1002() {
    assert_refused(
        &named("photo", &json!({ "uri": "http://a/b.png" })),
        "/contact/photo/uri",
    );
    let page = json!({ "media_type": "text/html", "data": "AAAA" });
    assert_refused(&named("photo", &page), "/contact/photo/media_type");
}

#[test]
fn what_runs_something_or_calls_home_is_1002() {
    for (field, value, pointer) in [
        (
            "urls",
            json!([{ "value": "javascript:x" }]),
            "/contact/urls/0/value",
        ),
        (
            "urls",
            json!([{ "value": "java\u{A0}script:x" }]),
            "/contact/urls/0/value",
        ),
        (
            "messengers",
            json!([{ "value": "JavaScript:x" }]),
            "/contact/messengers/0/value",
        ),
        (
            "social_profiles",
            json!([{ "value": "https://a" }, { "value": "vbscript:x", "service": "a" }]),
            "/contact/social_profiles/1/value",
        ),
        (
            "related",
            json!([{ "value": "data:text/html,x" }]),
            "/contact/related/0/value",
        ),
        (
            "related",
            json!([{ "value": "java script:x" }]),
            "/contact/related/0/value",
        ),
        (
            "extensions",
            json!(["LOGO;VALUE=uri:http://a/b"]),
            "/contact/extensions/0",
        ),
        (
            "extensions",
            json!(["X-A:data:text/html,x"]),
            "/contact/extensions/0",
        ),
    ] {
        assert_refused(&named(field, &value), pointer);
    }
}

#[test]
fn a_name_that_is_made_of_two_may_be_as_long_as_both() {
    let name = |c: &str| c.repeat(send_contact::NAME_LIMIT);
    let contact = json!({ "given_name": name("a"), "family_name": name("b") });
    let vcard = card(&json!({ "contact": contact }));
    assert_eq!(card(&json!({ "vcard_text": vcard })), vcard);
    let parsed = Contact::parse(&vcard).unwrap();
    assert_eq!(card(&json!({ "contact": parsed })), vcard);
    let long = format!("{} {}", name("a"), name("b"));
    assert_refused(&json!({ "full_name": long }), "/contact/full_name");
}
