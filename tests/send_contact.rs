//! The contract of the endpoint, row by row: the body, whether a chat id is given, and the outcome.
#![cfg(feature = "send-contact")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

use contact_card::send_contact::{self, E164, Options, Recipient, SendContactError, decode_with};
use contact_card::{Contact, Version};
use serde_json::{Value, json};

/// A request to a chat.
fn request(body: &Value) -> Result<send_contact::SendContact, SendContactError> {
    send_contact::decode(Some("ch_1"), body.to_string().as_bytes())
}

#[track_caller]
fn card(body: &Value) -> String {
    request(body).unwrap().vcard().to_owned()
}

/// The code and the pointer of the error, or 0.
fn outcome(chat_id: Option<&str>, body: &[u8]) -> (u16, Option<String>) {
    match send_contact::decode(chat_id, body) {
        Ok(_) => (0, None),
        Err(error) => (error.code(), error.pointer().map(str::to_owned)),
    }
}

#[track_caller]
fn assert_refused(contact: &Value, pointer: &str) {
    let body = json!({ "contact": contact }).to_string();
    let (code, found) = outcome(Some("ch_1"), body.as_bytes());
    assert_eq!((code, found.as_deref()), (1002, Some(pointer)), "{body}");
}

fn named(field: &str, value: &Value) -> Value {
    let mut contact = json!({ "full_name": "Ada" });
    contact[field] = value.clone();
    contact
}

#[test]
fn the_documented_contact_gives_the_documented_card() {
    let body = json!({
        "to": "+14155551234",
        "contact": {
            "full_name": "Sean Franklin",
            "given_name": "Sean",
            "family_name": "Franklin",
            "organization": "Acme Inc",
            "phones": [{ "value": "+14155551234", "label": "mobile" }],
            "emails": [{ "value": "sean@acme.example", "label": "work" }]
        }
    });
    let request = send_contact::decode(None, body.to_string().as_bytes()).unwrap();
    assert_eq!(
        request.vcard(),
        "BEGIN:VCARD\r\n\
         VERSION:3.0\r\n\
         N:Franklin;Sean;;;\r\n\
         FN:Sean Franklin\r\n\
         ORG:Acme Inc\r\n\
         TEL;TYPE=CELL;TYPE=VOICE:+14155551234\r\n\
         EMAIL;TYPE=INTERNET;TYPE=WORK:sean@acme.example\r\n\
         END:VCARD\r\n"
    );
    let number: E164 = "+14155551234".parse().unwrap();
    assert_eq!(*request.recipient(), Recipient::Phone(number));
}

#[test]
fn a_body_that_is_no_json_object_is_1004() {
    let deep = format!("{{\"x\":{}1{}}}", "[".repeat(200), "]".repeat(200));
    for body in [
        &b""[..],
        b"{",
        b"{\"contact\":{}} x",
        b"{\"to\":NaN}",
        b"{\"to\":\"\xFF\",\"contact\":{\"full_name\":\"a\"}}",
        b"{\"contact\":{\"full_name\":\"\\ud800\"}}",
        b"{\"x\":\"\\ud800\",\"contact\":{\"full_name\":\"a\"}}",
        deep.as_bytes(),
        b"[]",
        b"\"a\"",
        b"1",
        b"null",
    ] {
        assert_eq!(outcome(Some("ch_1"), body), (1004, None), "{body:?}");
    }
}

#[test]
fn a_body_without_content_is_1001() {
    for body in [
        "{}",
        r#"{"to":"+12"}"#,
        r#"{"contact":null}"#,
        r#"{"contact":null,"vcard_text":null}"#,
    ] {
        assert_eq!(
            outcome(Some("ch_1"), body.as_bytes()),
            (1001, None),
            "{body}"
        );
    }
}

#[test]
fn a_body_without_a_recipient_is_1001_and_with_another_one_1003() {
    for (to, code) in [
        ("null", 1001),
        (r#""""#, 1003),
        (r#""4155551234""#, 1003),
        (r#""+1 (415) 555-1234""#, 1003),
        ("5", 1003),
        (r#""+14155551234""#, 0),
    ] {
        let body = format!(r#"{{"to":{to},"contact":{{"full_name":"Ada"}}}}"#);
        assert_eq!(outcome(None, body.as_bytes()).0, code, "{to}");
        // With a chat id it is ignored.
        assert_eq!(outcome(Some("ch_1"), body.as_bytes()).0, 0, "{to}");
    }
    // The recipient comes before the contact, whatever is wrong with that.
    for contact in [r#"{"full_name":""}"#, r#"{"full_name":5}"#, "5"] {
        let body = format!(r#"{{"to":"x","contact":{contact}}}"#);
        assert_eq!(outcome(None, body.as_bytes()).0, 1003, "{contact}");
    }
    let error = send_contact::decode(None, br#"{"to":"+1 (415) 555-1234","contact":{}}"#);
    let message = error.unwrap_err().to_string();
    assert_eq!(
        message,
        "/to: expected a phone number in E.164, perhaps +14155551234"
    );
}

#[test]
fn both_contents_are_1002() {
    let body = r#"{"contact":{"full_name":"Ada"},"vcard_text":"BEGIN:VCARD\nFN:a\nEND:VCARD"}"#;
    let expected = (1002, Some("/vcard_text".to_owned()));
    assert_eq!(outcome(Some("ch_1"), body.as_bytes()), expected);
}

#[test]
fn a_wrong_shape_is_1002_with_its_pointer() {
    for (contact, pointer) in [
        (json!([]), "/contact"),
        (json!(["Ada"]), "/contact"),
        (named("phones", &json!([["+12"]])), "/contact/phones/0"),
        (
            named("urls", &json!([["https://a.example"]])),
            "/contact/urls/0",
        ),
        (named("addresses", &json!([["1"]])), "/contact/addresses/0"),
        (
            named("photo", &json!([null, "image/png", "AAAA"])),
            "/contact/photo",
        ),
        (json!("Ada"), "/contact"),
        (named("full_name", &json!(5)), "/contact/full_name"),
        (named("phones", &json!({})), "/contact/phones"),
        (named("phones", &json!(["+12"])), "/contact/phones/0"),
        (named("phones", &json!([{}])), "/contact/phones/0/value"),
        (
            named("phones", &json!([{ "value": 1 }])),
            "/contact/phones/0/value",
        ),
        (
            named("emails", &json!([{ "value": "a@b" }, { "label": "work" }])),
            "/contact/emails/1/value",
        ),
        (
            named("emails", &json!([{ "value": "a@b", "label": 1 }])),
            "/contact/emails/0/label",
        ),
        (named("phone", &json!("+12")), "/contact/phone"),
        (
            named("phones", &json!([{ "value": "+12", "type": "x" }])),
            "/contact/phones/0/type",
        ),
        (named("birthday", &json!("soon")), "/contact/birthday"),
    ] {
        assert_refused(&contact, pointer);
    }
}

#[test]
fn a_member_twice_is_1002() {
    for (body, pointer) in [
        (
            r#"{"contact":{"full_name":"a","full_name":"b"}}"#,
            "/contact",
        ),
        (
            r#"{"contact":{"full_name":"a"},"contact":{"full_name":"b"}}"#,
            "/contact",
        ),
        (
            r#"{"contact":{"full_name":"a"},"contact":null}"#,
            "/contact",
        ),
        (
            r#"{"contact":null,"contact":{"full_name":"a"}}"#,
            "/contact",
        ),
        (
            r#"{"contact":{"full_name":"a"},"to":"+12","to":null}"#,
            "/to",
        ),
    ] {
        let (code, found) = outcome(Some("ch_1"), body.as_bytes());
        assert_eq!((code, found.as_deref()), (1002, Some(pointer)), "{body}");
    }
}

#[test]
fn an_unknown_member_beside_the_contact_is_ignored() {
    let body = r#"{"contact":{"full_name":"a"},"more":[{"x":null}],"more":1}"#;
    assert_eq!(outcome(Some("ch_1"), body.as_bytes()).0, 0);
}

#[test]
fn an_unknown_member_inside_the_contact_is_1002() {
    assert_refused(&named("phone", &json!("+12")), "/contact/phone");
    let phones = json!([{ "value": "+12", "type": "x" }]);
    assert_refused(&named("phones", &phones), "/contact/phones/0/type");
}

#[test]
fn with_a_chat_id_whatever_to_holds_is_ignored() {
    for to in [json!(null), json!("x"), json!(5), json!([{}])] {
        let body = json!({ "to": to, "contact": { "full_name": "a" } });
        assert_eq!(outcome(Some("ch_1"), body.to_string().as_bytes()).0, 0);
    }
}

#[test]
fn a_contact_of_nobody_is_1002() {
    let invisible = "\u{200B}\u{2060}\u{3164} \u{2800}";
    for contact in [
        json!({}),
        json!({ "full_name": null, "given_name": "", "family_name": " ", "organization": invisible }),
        json!({ "phones": [], "emails": [], "note": "a", "title": "b" }),
    ] {
        assert_refused(&contact, "/contact");
    }
    assert_refused(
        &json!({ "full_name": "Ada", "phones": [{ "value": invisible }] }),
        "/contact/phones/0/value",
    );
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
fn an_e_mail_is_one_or_1002() {
    let long = format!("{}@example.com", "a".repeat(65));
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
        "a\u{FF20}b@example.com\u{FF20}c",
        "mailto:a@",
        &long,
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
fn text_that_hides_something_is_1002_and_text_of_any_script_passes() {
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
        "a\u{FFFF}b",
        "a\u{1FFFE}b",
        "a\u{FEFF}b",
        "a\u{202A}b",
        "a\u{202E}b",
        "a\u{2066}b",
        "a\u{2069}b",
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
    for label in ["work\n", "\tmobile", "\u{85}home", "desk\u{2028}"] {
        let phones = json!([{ "value": "+12", "label": label }]);
        assert_refused(&named("phones", &phones), "/contact/phones/0/label");
    }
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
        row(text("title", 8192), "/contact/title", "8192 characters"),
        row(text("note", 8192), "/contact/note", "8192 characters"),
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
            entries("extensions", &json!("X-A:1"), 1000),
            "/contact/extensions",
            "1000 extensions",
        ),
        row(
            (photo(204_800), photo(204_804)),
            "/contact/photo/data",
            "204800 characters of base64",
        ),
    ]
}

#[test]
fn what_is_over_a_limit_is_1002_and_named() {
    for (most, more, pointer, expected) in limits() {
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
    let lines = vec![format!("X-A:{}", "a".repeat(5_000)); 60];
    assert_refused(&named("extensions", &json!(lines)), "/contact");
}

fn body(contact: &Value) -> Vec<u8> {
    json!({ "contact": contact }).to_string().into_bytes()
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
            |options| options.limits.text = 20,
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
fn an_answer_does_not_grow_with_the_request_and_is_one_line() {
    let nobody = json!({ "nicknames": vec![""; 100_000] });
    let mut unknown = json!({});
    unknown["a\n".to_owned() + &"b".repeat(100_000)] = json!(1);
    for contact in [nobody, unknown] {
        let error = send_contact::decode(Some("ch_1"), &body(&contact)).unwrap_err();
        let message = error.to_string();
        assert!(message.len() < 10_000, "{}", message.len());
        assert!(!message.contains('\n'));
    }
}

#[test]
fn a_contact_may_have_more_than_six_fields_but_nothing_that_calls_home() {
    let photo = json!({ "media_type": "image/png", "data": "AAAA" });
    let rich = json!({
        "full_name": "Ada", "title": "a", "note": "a\nb", "nicknames": ["x"],
        "addresses": [{ "street": "1 Main", "city": "T" }],
        "urls": [{ "value": "https://example.com" }], "birthday": "1985-04-12", "photo": photo,
        "extensions": ["X-A:1"]
    });
    assert!(card(&json!({ "contact": rich })).contains("\r\nPHOTO;ENCODING=b;TYPE=PNG:AAAA\r\n"));
    for (field, value, pointer) in [
        (
            "photo",
            json!({ "uri": "http://a/b.png" }),
            "/contact/photo/uri",
        ),
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
fn every_violation_is_in_one_answer_and_no_value_is() {
    let body = json!({ "contact": {
        "full_name": "SECRET\u{7}", "phones": [{ "value": "SECRET" }],
        "emails": [{ "value": "SECRET", "label": "SECRET\nSECRET" }]
    } });
    let error = request(&body).unwrap_err();
    let SendContactError::InvalidContact(faults) = &error else {
        panic!("{error}")
    };
    let pointers: Vec<_> = faults.iter().map(send_contact::Fault::pointer).collect();
    assert_eq!(
        pointers,
        [
            "/contact/full_name",
            "/contact/emails/0/label",
            "/contact/phones/0/value",
            "/contact/emails/0/value"
        ]
    );
    for text in [error.to_string(), format!("{error:?}")] {
        assert!(!text.contains("SECRET"), "{text}");
    }
    for body in [
        r#"{"contact":{"full_name":{"SECRET":1}}}"#,
        r#"{"contact":{"birthday":"SECRET"}}"#,
        r#"{"vcard_text":"SECRET"}"#,
    ] {
        let error = send_contact::decode(Some("ch_1"), body.as_bytes()).unwrap_err();
        assert!(!error.to_string().contains("SECRET"), "{error}");
    }
}

fn raw(text: &str) -> Result<send_contact::SendContact, SendContactError> {
    request(&json!({ "vcard_text": text }))
}

#[test]
fn a_raw_card_is_read_and_written_again() {
    for version in ["2.1", "3.0", "4.0"] {
        let text = format!(
            "\u{FEFF} \nbegin:vcard\nVERSION:{version}\nN:Doe;Jane;;;\nFN:Jane Doe\nitem1.X-UNKNOWN;P=1:a\nEND:VCARD\n"
        );
        let request = raw(&text).unwrap();
        assert!(
            request
                .vcard()
                .starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n")
        );
        assert!(request.vcard().contains("\r\nitem1.X-UNKNOWN;P=1:a\r\n"));
        assert!(request.vcard().ends_with("\r\nEND:VCARD\r\n"));
        assert!(!request.repairs().is_empty());
    }
    let mut options = Options::default();
    options.version = Version::V4_0;
    let body = json!({ "vcard_text": "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n" });
    let request = decode_with(&options, Some("ch_1"), body.to_string().as_bytes()).unwrap();
    assert!(request.vcard().contains("VERSION:4.0\r\n"));
}

#[test]
fn a_raw_card_is_repaired_and_the_repairs_are_reported() {
    let start = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;;;;\r\nFN:a\r\n";
    for (text, codes, line) in [
        (
            "TEL;HOME:1\r\nEND:VCARD\r\n",
            &["bare-parameter"][..],
            "TEL;TYPE=HOME:1",
        ),
        ("NOTE:x\nEND:VCARD\r\n", &["line-break"], "NOTE:x"),
        ("NOTE:x\r\n", &["missing-end"], "NOTE:x"),
        ("BDAY:soon\r\nEND:VCARD\r\n", &["bad-date"], "BDAY:soon"),
        (
            "NOTE;ENCODING=QUOTED-PRINTABLE:=41=42\r\nEND:VCARD\r\n",
            &["quoted-printable"],
            "NOTE:AB",
        ),
        (
            "TITLE:a\u{202E}b\u{2028}c\u{85}d\u{FFFF}e\r\nEND:VCARD\r\n",
            &["control-character"],
            "TITLE:ab c de",
        ),
    ] {
        let request = raw(&(start.to_owned() + text)).unwrap();
        let repairs = request.repairs().iter();
        let found: Vec<&str> = repairs.map(|repair| repair.rule().code()).collect();
        assert_eq!(found, codes, "{text}");
        let lines: Vec<&str> = request.vcard().split("\r\n").collect();
        assert!(lines.contains(&line), "{}", request.vcard());
    }
}

#[test]
fn unknown_properties_groups_and_parameters_of_a_raw_card_are_kept() {
    for names in [
        "N:a;;;;\r\nFN:a\r\n",
        "FN:a\r\n",
        "N:a;;;;\r\n",
        "ORG:Acme\r\nFN:\r\n",
    ] {
        let kept = "item1.TEL;waid=1415;TYPE=CELL:+1415\r\nitem1.X-FOO;P=1:1\r\nPHOTO;ENCODING=b;TYPE=PNG:AAAA\r\n";
        let text = format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{names}{kept}END:VCARD\r\n");
        let vcard = raw(&text).unwrap().vcard().to_owned();
        assert!(vcard.contains(kept), "{vcard}");
        for name in ["N", "FN"] {
            let count = vcard.matches(&format!("\r\n{name}:")).count();
            assert_eq!(count, 1, "{vcard}");
        }
        assert!(!vcard.contains("\r\nFN:\r\n"), "{vcard}");
    }
}

#[test]
fn a_card_inside_a_card_is_1002_with_its_place() {
    let card = |body: &str| {
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Smith;Agent;;;\r\nFN:a\r\n{body}END:VCARD\r\n")
    };
    for (body, place) in [
        (
            "AGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD\r\n",
            "line 5 column 1",
        ),
        (
            "AGENT:\\nBEGIN:VCARD\\nFN:b\\nEND:VCARD\r\n",
            "line 5 column 1",
        ),
        (
            "AGENT:\r\nBEGIN:VCARD\r\nFN:b\r\nEND:VCARD\r\n",
            "line 5 column 1",
        ),
        ("BEGIN:VCARD\r\nFN:b\r\nEND:VCARD\r\n", "line 5 column 1"),
    ] {
        let error = raw(&card(body)).map(|_| ()).unwrap_err();
        assert_eq!((error.code(), error.pointer()), (1002, Some("/vcard_text")));
        assert!(error.to_string().ends_with(place), "{error}");
    }
    let agent = json!(["AGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD"]);
    assert_refused(&named("extensions", &agent), "/contact/extensions/0");
}

#[test]
fn a_raw_card_that_cannot_be_used_is_1002_with_its_place() {
    let wrap = |body: &str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{body}\r\nEND:VCARD\r\n");
    for (text, message) in [
        (String::new(), "expected BEGIN:VCARD"),
        ("  ".into(), "expected BEGIN:VCARD"),
        ("hello".into(), "expected BEGIN:VCARD"),
        (
            wrap("FN:a").repeat(2),
            "expected nothing after END:VCARD at line 5 column 1",
        ),
        (
            wrap("FN:a") + "bye",
            "expected nothing after END:VCARD at line 5 column 1",
        ),
        (
            wrap("NOTE:a"),
            "expected a name, an organization, a phone or an e-mail",
        ),
        (wrap("FN:a\0"), "expected no NUL at line 3 column 5"),
        (
            wrap("FN:a\r\nAGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD"),
            "expected no card inside the card at line 4 column 1",
        ),
        (
            wrap(&format!("X{}:1", ";A=1".repeat(65))),
            "expected fewer parameters at line 3",
        ),
        (
            wrap(&"X:1\r\n".repeat(1001)),
            "expected fewer properties in the card at line 1003",
        ),
        (wrap(&"X:1\r\n".repeat(60_000)), "expected a shorter text"),
    ] {
        let error = raw(&text).unwrap_err();
        assert_eq!((error.code(), error.pointer()), (1002, Some("/vcard_text")));
        assert!(error.to_string().contains(message), "{error}");
    }
    assert_eq!(
        request(&json!({ "vcard_text": 5 })).unwrap_err().code(),
        1002
    );
}

#[test]
fn what_calls_home_or_runs_something_is_dropped_and_reported() {
    let lines = [
        ("PHOTO;VALUE=uri:http://a/b", true),
        ("PHOTO;VALUE=uri://a.example/b", true),
        ("PHOTO;VALUE=URL:a.example/b", true),
        ("PHOTO://a.example/b", true),
        ("PHOTO;VALUE=uri:<http://a/b>", true),
        ("PHOTO;VALUE=uri:\u{200B}http://a/b", true),
        ("PHOTO;VALUE=uri:cid:a", false),
        ("SOURCE://a/b", true),
        ("URL:vbscript:x", true),
        ("URL:smb://a/b", true),
        ("URL:\"javascript:x\"", true),
        ("SOUND;ENCODING=b://uQxAAA", false),
        ("SOUND;X-IRMC-N:Yamada;Taro", false),
        ("LOGO:https://a/b", true),
        ("SOUND;VALUE=uri:ftp://a/b", true),
        ("KEY;VALUE=uri:http://a/b", true),
        ("SOURCE:ldap://a/b", true),
        ("URL:javascript:x", true),
        ("URL: JavaScript\t:x", true),
        ("URL:file:///etc/passwd", true),
        ("X-A:data:text/html,x", true),
        ("PHOTO;ENCODING=b;TYPE=PNG:AAAA", false),
        ("PHOTO;VALUE=uri:data:image/png;base64,AAAA", false),
        ("URL:https://example.com", false),
    ];
    for (line, is_dropped) in lines {
        let text =
            format!("BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;;;;\r\nFN:a\r\n{line}\r\nEND:VCARD\r\n");
        let request = raw(&text).unwrap();
        assert_eq!(!request.dropped().is_empty(), is_dropped, "{line}");
        let name = line.split([':', ';']).next().unwrap();
        assert_eq!(
            request.vcard().contains(&format!("\r\n{name}")),
            !is_dropped,
            "{line}"
        );
    }
}

#[test]
fn every_error_has_its_row() {
    for (error, code, status, retryable) in [
        (SendContactError::MissingContent, 1001, 400, false),
        (SendContactError::MissingRecipient, 1001, 400, false),
        (
            request(&json!({ "contact": {} })).unwrap_err(),
            1002,
            400,
            false,
        ),
        (SendContactError::InvalidRecipient(None), 1003, 400, false),
        (SendContactError::InvalidJson, 1004, 400, false),
        (SendContactError::ChatNotFound, 2002, 404, false),
        (SendContactError::DeliveryFailed, 4001, 502, true),
        (SendContactError::UnsupportedLine, 4099, 501, false),
    ] {
        assert_eq!(
            (error.code(), error.http_status(), error.retryable()),
            (code, status, retryable)
        );
        let body = serde_json::to_value(error.body("t")).unwrap();
        let expected = json!({
            "success": false, "trace_id": "t",
            "error": { "status": status, "code": code, "message": error.to_string(), "retryable": retryable }
        });
        assert_eq!(body, expected);
    }
}
