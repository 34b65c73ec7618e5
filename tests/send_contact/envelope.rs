//! What surrounds the contact: the body, its members, the recipient, the errors.

use contact_card::send_contact::{self, E164, Recipient, SendContactError};
use serde_json::json;

use crate::{assert_refused, body, named, outcome, request};

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

fn assert_no_object(bodies: &[&[u8]]) {
    for body in bodies {
        assert_eq!(outcome(Some("ch_1"), body), (1004, None), "{body:?}");
    }
}

#[test]
fn a_body_that_is_no_json_is_1004() {
    let deep = format!("{{\"x\":{}1{}}}", "[".repeat(200), "]".repeat(200));
    assert_no_object(&[
        b"",
        b"{",
        b"{\"contact\":{}} x",
        b"{\"to\":NaN}",
        b"{\"to\":\"\xFF\",\"contact\":{\"full_name\":\"a\"}}",
        b"{\"contact\":{\"full_name\":\"\\ud800\"}}",
        b"{\"x\":\"\\ud800\",\"contact\":{\"full_name\":\"a\"}}",
        deep.as_bytes(),
    ]);
}

#[test]
fn a_body_that_is_no_object_is_1004() {
    assert_no_object(&[b"[]", b"\"a\"", b"1", b"null"]);
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
fn a_body_without_a_recipient_is_1001() {
    for body in [
        r#"{"contact":{"full_name":"Ada"}}"#,
        r#"{"to":null,"contact":{"full_name":"Ada"}}"#,
        r#"{"to":null,"vcard_text":"hello"}"#,
    ] {
        assert_eq!(outcome(None, body.as_bytes()), (1001, None), "{body}");
    }
}

#[test]
fn a_recipient_that_is_no_number_is_1003_whatever_the_contact_is() {
    let refused = (1003, Some("/to".to_owned()));
    for to in [r#""""#, r#""4155551234""#, r#""+1 (415) 555-1234""#, "5"] {
        for contact in [
            r#"{"full_name":"Ada"}"#,
            r#"{"full_name":""}"#,
            r#"{"full_name":5}"#,
            "5",
        ] {
            let body = format!(r#"{{"to":{to},"contact":{contact}}}"#);
            assert_eq!(outcome(None, body.as_bytes()), refused, "{body}");
        }
    }
    let body = r#"{"to":"+14155551234","contact":{"full_name":"Ada"}}"#;
    assert_eq!(outcome(None, body.as_bytes()), (0, None));
}

#[test]
fn a_recipient_with_separators_only_is_1003_with_a_suggestion() {
    for to in [
        "+1 (415) 555-1234",
        "+1.415.555.1234",
        "+1\u{A0}415 5551234",
    ] {
        let body = json!({ "to": to, "contact": {} }).to_string();
        let error = send_contact::decode(None, body.as_bytes()).unwrap_err();
        let expected = "/to: expected a phone number in E.164, perhaps +14155551234";
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn with_a_chat_id_whatever_to_holds_is_ignored() {
    for to in [json!(null), json!("x"), json!(5), json!([{}])] {
        let body = json!({ "to": to, "contact": { "full_name": "a" } });
        assert_eq!(outcome(Some("ch_1"), body.to_string().as_bytes()).0, 0);
    }
}

#[test]
fn both_contents_are_1002_after_the_recipient() {
    let body =
        r#"{"to":5,"contact":{"full_name":"Ada"},"vcard_text":"BEGIN:VCARD\nFN:a\nEND:VCARD"}"#;
    let expected = (1002, Some("/vcard_text".to_owned()));
    assert_eq!(outcome(Some("ch_1"), body.as_bytes()), expected);
    let refused = (1003, Some("/to".to_owned()));
    assert_eq!(outcome(None, body.as_bytes()), refused);
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
        (
            named("messengers", &json!([["xmpp:a@b"]])),
            "/contact/messengers/0",
        ),
        (
            named("related", &json!([{ "relation": "friend" }])),
            "/contact/related/0/value",
        ),
    ] {
        assert_refused(&contact, pointer);
    }
}

#[test]
fn a_wrong_shape_says_what_was_expected() {
    for (field, value, expected) in [
        ("kind", json!(1), "/kind: expected a string"),
        ("time_zone", json!({}), "/time_zone: expected a string"),
        ("sort_name", json!([]), "/sort_name: expected a string"),
        ("gender", json!("male"), "/gender: expected an object"),
        (
            "gender",
            json!({ "sex": "m" }),
            "/gender/sex: expected male, female, other, none or unknown",
        ),
        (
            "gender",
            json!({ "identity": 1 }),
            "/gender/identity: expected a string",
        ),
        (
            "gender",
            json!({ "name": 1 }),
            "/gender/name: expected a field of a contact",
        ),
        ("pronouns", json!("she"), "/pronouns: expected a list"),
        ("messengers", json!({}), "/messengers: expected a list"),
        (
            "social_profiles",
            json!([1]),
            "/social_profiles/0: expected an object",
        ),
        (
            "social_profiles",
            json!([{ "value": "a", "user": 1 }]),
            "/social_profiles/0/user: expected a string",
        ),
        (
            "related",
            json!([{ "value": "a", "preference": 256 }]),
            "/related/0/preference: expected a number from 1 to 100",
        ),
        (
            "languages",
            json!([{ "value": "en", "tag": 1 }]),
            "/languages/0/tag: expected a field of a contact",
        ),
        (
            "geo",
            json!("91,0"),
            "/geo: expected a latitude and a longitude such as 48.1,11.6",
        ),
        (
            "revision",
            json!("now"),
            "/revision: expected a date with a time such as 1995-10-31T22:27:10Z",
        ),
    ] {
        let error = request(&json!({ "contact": named(field, &value) })).unwrap_err();
        assert_eq!(error.to_string(), format!("/contact{expected}"));
    }
}

#[test]
fn a_member_twice_is_1002() {
    for (body, pointer) in [
        (
            r#"{"contact":{"full_name":"a","full_name":"b"}}"#,
            "/contact/full_name",
        ),
        (
            r#"{"contact":{"phones":[{"value":"+12"},{"value":"+12","value":"+13"}]}}"#,
            "/contact/phones/1/value",
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
        (r#"{"contact":{"full_name":1},"contact":null}"#, "/contact"),
        (
            r#"{"contact":{"full_name":"a"},"more":1,"more":1}"#,
            "/more",
        ),
        (
            r#"{"contact":{"full_name":"a"},"more":[1,{"a/b":1,"a\u002fb":2}]}"#,
            "/more/1/a~1b",
        ),
        (
            r#"{"contact":{"full_name":"a","zzz":{"a":1,"a":1}}}"#,
            "/contact/zzz/a",
        ),
        (
            r#"{"to":{"a":1,"a":2},"contact":{"full_name":"a"}}"#,
            "/to/a",
        ),
        (
            r#"{"vcard_text":"BEGIN:VCARD\nFN:a\nEND:VCARD","vcard_text":null}"#,
            "/vcard_text",
        ),
    ] {
        let (code, found) = outcome(Some("ch_1"), body.as_bytes());
        assert_eq!((code, found.as_deref()), (1002, Some(pointer)), "{body}");
    }
}

#[test]
fn an_unknown_member_beside_the_contact_is_ignored() {
    let body = r#"{"contact":{"full_name":"a"},"more":[{"x":null},{"x":1}],"other":1}"#;
    assert_eq!(outcome(Some("ch_1"), body.as_bytes()).0, 0);
}

#[test]
fn an_unknown_member_inside_the_contact_is_1002() {
    assert_refused(&named("phone", &json!("+12")), "/contact/phone");
    let phones = json!([{ "value": "+12", "type": "x" }]);
    assert_refused(&named("phones", &phones), "/contact/phones/0/type");
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

#[test]
fn a_day_that_does_not_exist_is_told_as_such() {
    for (date, expected) in [
        ("1990-02-30", "expected a day that exists"),
        ("soon", "expected a date such as 1985-04-12 or --0412"),
    ] {
        let body = json!({ "contact": { "full_name": "Ada", "birthday": date } });
        let error = request(&body).unwrap_err();
        let told = format!("/contact/birthday: {expected}");
        assert!(error.to_string().contains(&told), "{error}");
    }
}

#[test]
fn every_wrong_shape_is_in_one_answer_with_the_other_violations() {
    let body = json!({ "contact": {
        "full_name": 1, "given_name": "a\nb", "zzz/~": 1, "nicknames": ["a", 2],
        "phones": [{ "value": "x" }, { "label": 3 }, { "value": 4, "label": "b" }, 5, { "value": "+12" }],
        "addresses": [1], "photo": { "media_type": "image/png" }, "extensions": [1], "emails": null, "urls": {},
    } });
    let SendContactError::InvalidContact(faults) = request(&body).unwrap_err() else {
        panic!("another error")
    };
    let pointers: Vec<_> = faults.iter().map(send_contact::Fault::pointer).collect();
    assert_eq!(
        pointers,
        [
            "/contact/addresses/0",
            "/contact/extensions/0",
            "/contact/full_name",
            "/contact/nicknames/1",
            "/contact/phones/1/label",
            "/contact/phones/1/value",
            "/contact/phones/2/value",
            "/contact/phones/3",
            "/contact/photo",
            "/contact/urls",
            "/contact/zzz~1~0",
            "/contact/given_name",
            "/contact/phones/0/value",
        ]
    );
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

#[test]
fn a_twice_written_recipient_is_1002_and_every_repeated_member_is_told() {
    let body = br#"{"to":"x","to":"+12","contact":{"full_name":"a","full_name":"b","note":"c","note":"d"}}"#;
    let SendContactError::InvalidContact(faults) = send_contact::decode(None, body).unwrap_err()
    else {
        panic!("another error")
    };
    let pointers: Vec<_> = faults.iter().map(send_contact::Fault::pointer).collect();
    assert_eq!(pointers, ["/to", "/contact/full_name", "/contact/note"]);
    // The recipient is looked at before the contact.
    let body = br#"{"to":"x","contact":{"full_name":"a","full_name":"b"}}"#;
    assert_eq!(outcome(None, body).0, 1003);
    assert_eq!(
        outcome(None, br#"{"to":"+12","more":{"a":1,"a":2}}"#).0,
        1001
    );
}

#[test]
fn debug_shows_no_number_and_no_name_that_the_caller_chose() {
    for body in [
        r#"{"to":"+1 415 5550","contact":{"full_name":"a"}}"#,
        r#"{"to":"+12","contact":{"phones":[{"value":"+1 415 5550"}]}}"#,
        r#"{"to":"+12","contact":{"SECRET":"a"}}"#,
        r#"{"to":"+12","SECRET":1,"SECRET":2,"contact":{"full_name":"a"}}"#,
        r#"{"to":"+12","vcard_text":"BEGIN:VCARD\nX-SECRET;a=1:1\nEND:VCARD"}"#,
    ] {
        let error = send_contact::decode(None, body.as_bytes()).unwrap_err();
        let SendContactError::InvalidContact(faults) = &error else {
            assert_eq!(error.code(), 1003);
            assert!(
                !format!("{error:?}{:?}", error.body("t")).contains("415"),
                "{error:?}"
            );
            continue;
        };
        let fault = faults.iter().next();
        let shown = format!("{error:?}{:?}{faults:?}{fault:?}", error.body("t"));
        assert!(
            !shown.contains("SECRET") && !shown.contains("415"),
            "{shown}"
        );
    }
    let text = "BEGIN:VCARD\nVERSION:2.1\nFN:a\nX-SECRET:javascript:x\nX-SECRET2;a:1\nEND:VCARD";
    let sent = request(&json!({ "vcard_text": text })).unwrap();
    assert_eq!(sent.dropped(), ["X-SECRET"]);
    assert!(!format!("{sent:?}").contains("SECRET"), "{sent:?}");
}
