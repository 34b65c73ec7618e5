//! The documents of the example server, and a validator that knows them.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::sync::LazyLock;

use jsonschema::{Draft, Registry, Validator};
use serde_json::{Value, json};

use crate::http::Answer;

pub(crate) const OPENAPI: &str = include_str!("../../examples/send_contact_server/openapi.json");
pub(crate) const CONTACT: &str =
    include_str!("../../examples/send_contact_server/contact.schema.json");

pub(crate) static API: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(OPENAPI).unwrap());

/// As a client sees them that fetches the one and follows its references.
static DOCUMENTS: LazyLock<Registry<'static>> = LazyLock::new(|| {
    let contact: Value = serde_json::from_str(CONTACT).unwrap();
    let documents = Registry::new().draft(Draft::Draft202012);
    let documents = documents.add("http://server/openapi.json", &*API).unwrap();
    let documents = documents.add("http://server/contact.schema.json", contact);
    documents.unwrap().prepare().unwrap()
});

/// The validator of the schema at a pointer into a document.
pub(crate) fn validator(document: &str, pointer: &str) -> Validator {
    // A fragment has no braces (RFC 3986 section 3.5).
    let pointer = pointer.replace('{', "%7B").replace('}', "%7D");
    let schema = json!({ "$ref": format!("http://server/{document}#{pointer}") });
    let options = jsonschema::options().with_draft(Draft::Draft202012);
    options.with_registry(&DOCUMENTS).build(&schema).unwrap()
}

/// The path of the API that a path is of, and the pointer to it.
fn template(path: &str) -> Option<(&str, String)> {
    let paths = API["paths"].as_object().unwrap().keys();
    let is_of = |template: &&String| {
        let (wanted, found) = (template.split('/'), path.split('/'));
        wanted.clone().count() == found.clone().count()
            && wanted.zip(found).all(|(wanted, found)| {
                wanted == found || wanted.starts_with('{') && !found.is_empty()
            })
    };
    // A path without parameters goes first, as it does in the API.
    let template = paths.filter(is_of).min_by_key(|path| path.contains('{'))?;
    Some((template, format!("/paths/{}", template.replace('/', "~1"))))
}

/// Whether a body is one that the API takes there.
pub(crate) fn takes(path: &str, body: &Value) -> bool {
    let (_, pointer) = template(path).unwrap();
    let pointer = format!("{pointer}/post/requestBody/content/application~1json/schema");
    validator("openapi.json", &pointer).is_valid(body)
}

/// An answer of a route of the API is one that the API describes: its status, its headers and its body.
#[track_caller]
pub(crate) fn assert_described(method: &str, path: &str, answer: &Answer) {
    let Some((_, pointer)) = template(path) else {
        return;
    };
    let pointer = format!("{pointer}/{method}/responses/{}", answer.status);
    let response = API.pointer(&pointer);
    let response = response.unwrap_or_else(|| panic!("{pointer} is not described"));
    let reference = response["$ref"].as_str().map(|reference| &reference[1..]);
    let pointer = reference.unwrap_or(&pointer);
    let response = API.pointer(pointer).unwrap();
    for (name, header) in response["headers"].as_object().unwrap() {
        let reference = header["$ref"].as_str().map(|reference| &reference[1..]);
        let header = reference.map_or(header, |pointer| API.pointer(pointer).unwrap());
        let is_there = answer.header(name).is_some();
        assert!(is_there || header["required"] != true, "{name}: {answer:?}");
    }
    let schema = format!("{pointer}/content/application~1json/schema");
    let validity = validator("openapi.json", &schema)
        .validate(&answer.body)
        .map_err(|error| error.to_string());
    assert_eq!(validity, Ok(()), "{schema}");
    assert_eq!(answer.header("content-type"), Some("application/json"));
}
