//! The JSON of a contact: documented form, both ways, nothing unknown.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use common::laws;
use contact_card::{Contact, Label, Version};

const DOCUMENTED: &str = r#"{
  "full_name": "Sean Franklin",
  "given_name": "Sean",
  "family_name": "Franklin",
  "organization": "Acme Inc",
  "phones": [
    {
      "value": "+14155551234",
      "label": "mobile"
    }
  ],
  "emails": [
    {
      "value": "sean@acme.example",
      "label": "work"
    }
  ]
}"#;

const COMPLETE: &str = r#"{
  "full_name": "Dr. Maria Oliveira",
  "given_name": "Maria",
  "family_name": "Oliveira",
  "additional_names": ["Fernanda"],
  "name_prefixes": ["Dr."],
  "name_suffixes": ["Jr."],
  "nicknames": ["Mia"],
  "organization": "Northwind, Ltd.",
  "organization_units": ["Sales"],
  "title": "Head",
  "role": "Buyer",
  "phones": [{"value": "1", "label": "Boat", "preference": 2}],
  "emails": [{"value": "a@b", "label": "work", "preference": 4}],
  "addresses": [
    {
      "po_box": "1", "extended": "2", "street": "3", "city": "4", "region": "5",
      "postal_code": "6", "country": "7", "label": "home", "preference": 1
    }
  ],
  "urls": [{"value": "https://a.example", "label": "home", "preference": 7}],
  "birthday": "1985-04-12",
  "anniversary": "--0412",
  "note": "two\nlines",
  "categories": ["Friends"],
  "uid": "urn:uuid:1",
  "kind": "application",
  "gender": {"sex": "other", "identity": "robot"},
  "pronouns": ["it"],
  "messengers": [{"value": "xmpp:a@b", "service": "XMPP", "label": "home", "preference": 1}],
  "social_profiles": [
    {"value": "https://a/@b", "service": "Pixelfed", "user": "b", "label": "work", "preference": 5}
  ],
  "related": [{"value": "Ada", "relation": "friend", "preference": 3}],
  "languages": [{"value": "pt", "label": "home", "preference": 6}],
  "time_zone": "Europe/Lisbon",
  "geo": "38.70,-9.1",
  "sort_name": "Oliveira",
  "revision": "1995-10-31T22:27:10Z",
  "photo": {"media_type": "image/png", "data": "iVBORw0KGgo="},
  "extensions": ["item1.X-ABDATE;TYPE=pref:2001-01-01"]
}"#;

fn read(json: &str) -> Result<Contact, serde_json::Error> {
    serde_json::from_str(json)
}

#[test]
fn the_documented_contact_comes_back_as_it_was() {
    let contact = read(DOCUMENTED).unwrap();
    assert_eq!(contact.phones[0].label, Some(Label::Mobile));
    assert_eq!(serde_json::to_string_pretty(&contact).unwrap(), DOCUMENTED);
}

#[test]
fn every_field_comes_back_as_it_was() {
    let value: serde_json::Value = serde_json::from_str(COMPLETE).unwrap();
    let contact = read(COMPLETE).unwrap();
    contact.validate().unwrap();
    assert_eq!(serde_json::to_value(&contact).unwrap(), value);
    for version in laws::VERSIONS {
        laws::contact_comes_back(&contact, version);
    }
}

#[test]
fn the_complete_contact_has_everything() {
    let complete: serde_json::Value = serde_json::from_str(COMPLETE).unwrap();
    for path in common::fields::values().keys() {
        let pointer = format!("/{}", path.replace(['.', '['], "/").replace(']', ""));
        // A photo is here or elsewhere.
        let is_there = complete.pointer(&pointer).is_some() || path == "photo.uri";
        assert!(is_there, "{path}");
    }
}

#[test]
fn empty_fields_are_left_out() {
    assert_eq!(serde_json::to_string(&Contact::default()).unwrap(), "{}");
}

#[test]
fn every_field_may_be_null() {
    let complete: serde_json::Value = serde_json::from_str(COMPLETE).unwrap();
    for name in complete.as_object().unwrap().keys() {
        let contact = read(&format!("{{\"{name}\":null}}"));
        assert!(contact.unwrap() == Contact::default(), "{name}");
    }
}

#[test]
fn a_value_that_would_be_lost_is_refused() {
    for (json, error) in [
        (r#"{"phone":[]}"#, "unknown field `phone`"),
        (
            r#"{"phones":[{"value":"1","kind":"x"}]}"#,
            "unknown field `kind`",
        ),
        (r#"{"phones":[{"label":"x"}]}"#, "missing field `value`"),
        (
            r#"{"phones":[{"value":"1","preference":300}]}"#,
            "expected a number from 1 to 100 at line 1",
        ),
        (
            r#"{"addresses":[{"preference":-1}]}"#,
            "expected a number from 1 to 100 at line 1",
        ),
        (
            r#"{"related":[{"value":"1","preference":"a"}]}"#,
            "expected a number from 1 to 100",
        ),
        (
            r#"{"phones":[{"value":"1","label":7}]}"#,
            "invalid type: integer `7`, expected a string",
        ),
        (r#"{"addresses":[{"town":"x"}]}"#, "unknown field `town`"),
        (
            r#"{"full_name":1}"#,
            "invalid type: integer `1`, expected a string",
        ),
        (
            r#"{"full_name":"a","full_name":"b"}"#,
            "duplicate field `full_name`",
        ),
        (r#"{"birthday":"soon"}"#, "expected a date such as"),
        (r#"{"birthday":"1990-02-30"}"#, "expected a day that exists"),
        (
            r#"{"photo":{"uri":"x","data":"AA=="}}"#,
            "expected either uri, or media_type and data",
        ),
        (
            r#"{"photo":{"media_type":"image/png","data":"!"}}"#,
            "expected base64",
        ),
        (
            r#"{"photo":{"media_type":"png","data":"AA=="}}"#,
            "expected a media type",
        ),
        (r#"{"gender":{"sex":"m"}}"#, "unknown variant `m`"),
        (r#"{"gender":{"kind":"x"}}"#, "unknown field `kind`"),
        (r#"{"gender":["male","x"]}"#, "invalid type: sequence"),
        (
            r#"{"messengers":[{"value":"a","user":"b"}]}"#,
            "unknown field `user`",
        ),
        (r#"{"messengers":[["a","b"]]}"#, "invalid type: sequence"),
        (
            r#"{"social_profiles":[["a","b"]]}"#,
            "invalid type: sequence",
        ),
        (r#"{"related":[["a","b"]]}"#, "invalid type: sequence"),
        (
            r#"{"related":[{"value":"a","label":"b"}]}"#,
            "unknown field `label`",
        ),
        (r#"{"languages":[["a"]]}"#, "invalid type: sequence"),
        (r#"{"geo":"91,0"}"#, "expected a latitude and a longitude"),
        (r#"{"geo":{"latitude":1}}"#, "invalid type: map"),
        (
            r#"{"extensions":["X-A:1\r\nTEL:2"]}"#,
            "control character at line 1 column 6",
        ),
        (
            r#"{"extensions":["X-A:1\u2028TEL:2"]}"#,
            "control character at line 1 column 6",
        ),
        (
            r#"{"extensions":["END:VCARD"]}"#,
            "expected a property name",
        ),
        (
            r#"{"extensions":["TEL"]}"#,
            "expected \":\" before the value at line 1 column 4",
        ),
    ] {
        let found = read(json).unwrap_err().to_string();
        assert!(found.contains(error), "{json}: {found}");
    }
}

#[test]
fn a_version_is_its_name() {
    for version in [Version::V3_0, Version::V4_0] {
        let json = serde_json::to_string(&version).unwrap();
        assert_eq!(json, format!("\"{version}\""));
        assert_eq!(serde_json::from_str::<Version>(&json).unwrap(), version);
    }
    let error = serde_json::from_str::<Version>("\"SECRET\"").unwrap_err();
    assert!(!error.to_string().contains("SECRET"), "{error}");
}
