//! The documents of the example server, held against the crate.
#![cfg(feature = "send-contact")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

#[path = "common/api.rs"]
mod api;
mod common;
#[path = "common/http.rs"]
mod http;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use common::explore;
use contact_card::{Contact, send_contact};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn the_documents_are_schemas() {
    let contact: Value = serde_json::from_str(api::CONTACT).unwrap();
    let schemas = api::API["components"]["schemas"].as_object().unwrap();
    for schema in schemas.values().chain([&contact]) {
        let validity = jsonschema::meta::validate(schema).map_err(|error| error.to_string());
        assert_eq!(validity, Ok(()));
    }
}

/// The names that serde knows in an object, from its error about an unknown one.
fn known(contact: &Value) -> BTreeSet<String> {
    let error = serde_json::from_value::<Contact>(contact.clone()).unwrap_err();
    let error = error.to_string();
    let (_, names) = error.split_once("expected ").expect("the names");
    names
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

/// Where an unknown member is in a contact, and the schema of what it is in.
const OBJECTS: [(&str, &str); 12] = [
    (r#"{"?":0}"#, ""),
    (r#"{"phones":[{"?":0}]}"#, "/$defs/phone"),
    (r#"{"emails":[{"?":0}]}"#, "/$defs/email"),
    (r#"{"urls":[{"?":0}]}"#, "/$defs/url"),
    (r#"{"addresses":[{"?":0}]}"#, "/$defs/address"),
    (r#"{"messengers":[{"?":0}]}"#, "/$defs/messenger"),
    (r#"{"social_profiles":[{"?":0}]}"#, "/$defs/social_profile"),
    (r#"{"related":[{"?":0}]}"#, "/$defs/related"),
    (r#"{"languages":[{"?":0}]}"#, "/$defs/language"),
    (r#"{"gender":{"?":0}}"#, "/$defs/gender"),
    (r#"{"photo":{"?":0}}"#, "/$defs/photo"),
    (r#"{"gender":{"sex":"?"}}"#, "/$defs/gender/properties/sex"),
];

#[test]
fn the_schema_has_the_members_that_serde_knows() {
    let schema: Value = serde_json::from_str(api::CONTACT).unwrap();
    for (json, pointer) in OBJECTS {
        let place = schema.pointer(pointer).unwrap();
        let members = place["properties"]
            .as_object()
            .into_iter()
            .flat_map(|map| map.keys().cloned());
        let words = place["enum"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let names: BTreeSet<String> = members.chain(words.map(str::to_owned)).collect();
        assert_eq!(known(&serde_json::from_str(json).unwrap()), names, "{json}");
        assert!(
            place["additionalProperties"] == false || place["enum"].is_array(),
            "{pointer}"
        );
    }
    // And no object of the schema is left out above.
    let definitions = schema["$defs"].as_object().unwrap();
    let objects = definitions
        .values()
        .filter(|place| place["type"] == "object")
        .count();
    assert_eq!(objects + 2, OBJECTS.len());
}

static CONTACT: LazyLock<Validator> = LazyLock::new(|| api::validator("contact.schema.json", ""));
static CONTENT: LazyLock<Validator> =
    LazyLock::new(|| api::validator("openapi.json", "/components/schemas/Content"));

proptest! {
    #![proptest_config(explore::law(256))]

    #[test]
    fn the_schema_takes_every_contact(contact in common::contacts::contact()) {
        let json = serde_json::to_value(&*contact).unwrap();
        let validity = CONTACT.validate(&json).map_err(|error| error.schema_path().to_string());
        prop_assert_eq!(validity, Ok(()));
        // The endpoint serves no contact that its own schema, which says more, does not take.
        let body = json!({ "contact": json });
        let decoded = send_contact::decode(Some("ch_1"), body.to_string().as_bytes());
        prop_assert!(decoded.is_err() || CONTENT.is_valid(&body));
    }
}

#[test]
fn the_blanks_round_a_label_do_not_count() {
    let label = format!(" {} ", "a".repeat(64));
    let body = json!({ "contact": { "phones": [{ "value": "+14155551234", "label": label }] } });
    assert!(send_contact::decode(Some("ch_1"), body.to_string().as_bytes()).is_ok());
    assert!(CONTENT.is_valid(&body));
}

/// Contacts that are wrong, each in one place.
#[test]
fn the_schema_refuses_what_serde_and_the_rules_refuse() {
    for text in [
        "[]",
        "{}",
        r#"{"full_name":" "}"#,
        r#"{"full_name":5}"#,
        r#"{"full_name":"Ada\nTEL:1"}"#,
        r#"{"full_name":"Ada","note":"\u0000"}"#,
        r#"{"full_name":"Ada","phone":[]}"#,
        r#"{"full_name":"Ada","phones":{}}"#,
        r#"{"full_name":"Ada","phones":["+12"]}"#,
        r#"{"full_name":"Ada","phones":[{"label":"work"}]}"#,
        r#"{"full_name":"Ada","phones":[{"value":"+12","service":"x"}]}"#,
        r#"{"full_name":"Ada","phones":[{"value":"+12","preference":0}]}"#,
        r#"{"full_name":"Ada","phones":[{"value":"+12","preference":101}]}"#,
        r#"{"full_name":"Ada","birthday":"soon"}"#,
        r#"{"full_name":"Ada","birthday":1985}"#,
        r#"{"full_name":"Ada","gender":"female"}"#,
        r#"{"full_name":"Ada","gender":{"sex":"woman"}}"#,
        r#"{"full_name":"Ada","geo":"here"}"#,
        r#"{"full_name":"Ada","photo":{}}"#,
        r#"{"full_name":"Ada","photo":{"data":"AAAA"}}"#,
        r#"{"full_name":"Ada","photo":{"uri":"http://a/b","media_type":"image/png","data":"AAAA"}}"#,
        r#"{"full_name":"Ada","extensions":["X"]}"#,
        r#"{"full_name":"Ada","additional_names":["a","b\n"]}"#,
    ] {
        assert!(
            !CONTACT.is_valid(&serde_json::from_str(text).unwrap()),
            "{text}"
        );
        let contact = serde_json::from_str::<Contact>(text);
        assert!(
            contact.is_err() || contact.unwrap().validate().is_err(),
            "{text}"
        );
    }
}

#[test]
fn the_limits_of_the_document_are_those_of_the_crate() {
    let schema = |pointer: &str| {
        api::API
            .pointer(&format!("/components/schemas/{pointer}"))
            .unwrap()
    };
    for (pointer, limit) in [
        ("Name/maxLength", send_contact::NAME_LIMIT),
        ("Label/anyOf/0/maxLength", send_contact::LABEL_LIMIT),
        ("Text/maxLength", send_contact::VALUE_LIMIT),
        (
            "Content/properties/vcard_text/maxLength",
            send_contact::TEXT_LIMIT,
        ),
        (
            "Contact/properties/emails/items/properties/value/maxLength",
            send_contact::EMAIL_LIMIT,
        ),
    ] {
        assert_eq!(*schema(pointer), limit, "{pointer}");
    }
    let lists = schema("Contact/properties").as_object().unwrap().values();
    let counts = lists.filter_map(|field| field["maxItems"].as_u64());
    assert!(counts.clone().count() > 7);
    for count in counts {
        assert_eq!(count, send_contact::ENTRY_LIMIT as u64);
    }
    let too_long = api::API
        .pointer("/components/responses/TooLong/description")
        .unwrap();
    assert!(
        too_long
            .as_str()
            .unwrap()
            .contains(&send_contact::BODY_LIMIT.to_string())
    );
}
