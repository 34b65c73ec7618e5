//! Why a body has another shape than a request: every place where, and what was expected there.
//!
//! It is parsed again for each of them, with what is wrong replaced by something right.

use serde_json::{Value, json};
use serde_path_to_error::{Path, Segment};

use super::error::Fault;
use super::request::Body;
use crate::contact::Contact;
use crate::text::floor_char_boundary;

/// How many wrong shapes are looked for: each takes as long as reading the body.
const MOST_SHAPES: usize = 20;

/// Where the shape of a body, which is JSON, is not the one of a request; and the contact that it would have with
/// something right in each of these places, if they were all found.
pub(super) fn wrong_shapes(bytes: &[u8], mut json: Value) -> (Vec<Fault>, Option<Box<Contact>>) {
    let mut faults: Vec<Fault> = Vec::new();
    while faults.len() < MOST_SHAPES {
        let pointer = match serde_path_to_error::deserialize::<_, Body<'_>>(&json) {
            Ok(body) if !faults.is_empty() => return (faults, body.contact),
            // In a parsed value no member stands twice.
            Ok(_) => return (vec![repeated(bytes)], None),
            Err(error) => pointer(error.path()),
        };
        let fault = wrong_shape(&pointer, &json);
        if faults.last() == Some(&fault) || !mend(&mut json, fault.pointer()) {
            faults.push(fault);
            break;
        }
        faults.push(fault);
    }
    faults.dedup();
    (faults, None)
}

fn repeated(bytes: &[u8]) -> Fault {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let result = serde_path_to_error::deserialize::<_, Body<'_>>(&mut deserializer);
    let pointer = result.err().map(|error| pointer(error.path()));
    Fault::new(pointer.unwrap_or_default(), "expected every member once")
}

fn wrong_shape(pointer: &str, json: &Value) -> Fault {
    let lacks_value = json.pointer(pointer).is_some_and(|entry| {
        is_entry(pointer) && entry.is_object() && entry.get("value").is_none()
    });
    if lacks_value {
        return Fault::new(format!("{pointer}/value"), "expected a string");
    }
    Fault::new(pointer, expected(pointer))
}

/// Puts something right in the place of what is wrong, or nothing where nothing is needed; whether it was found.
fn mend(json: &mut Value, pointer: &str) -> bool {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        return false;
    };
    let right = placeholder(pointer);
    match json.pointer_mut(parent) {
        Some(Value::Object(members)) if name == "value" => {
            members.insert(name.to_owned(), right);
            true
        }
        Some(Value::Object(members)) => {
            let name = name.replace("~1", "/").replace("~0", "~");
            members.remove(&name).is_some()
        }
        Some(Value::Array(items)) => {
            let item = name
                .parse()
                .ok()
                .and_then(|index: usize| items.get_mut(index));
            item.map(|item| *item = right).is_some()
        }
        _ => false,
    }
}

/// What is right for an item of a list, or for its value.
fn placeholder(pointer: &str) -> Value {
    match pointer.split('/').nth(2) {
        _ if is_entry(pointer) => json!({ "value": "" }),
        Some("addresses") => json!({}),
        Some("extensions") => json!("X:"),
        _ => json!(""),
    }
}

/// The longest name of a member in a pointer, in bytes; an unknown one may be as long as the body.
const LONGEST_NAME: usize = 64;

/// A path as a JSON pointer (RFC 6901).
fn pointer(path: &Path) -> String {
    let segment = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => {
            let name = &key[..floor_char_boundary(key, LONGEST_NAME)];
            format!("/{}", name.replace('~', "~0").replace('/', "~1"))
        }
        Segment::Enum { variant } => format!("/{variant}"),
        Segment::Unknown => String::new(),
    };
    path.iter().map(segment).collect()
}

/// Whether a pointer is of an entry with a value: `/contact/phones/0`.
fn is_entry(pointer: &str) -> bool {
    let parts: Vec<&str> = pointer.split('/').skip(1).collect();
    matches!(parts[..], ["contact", list, _] if ENTRIES.contains(&list))
}

/// What the shape of the field at a pointer is.
fn expected(pointer: &str) -> &'static str {
    let parts: Vec<&str> = pointer.split('/').skip(1).collect();
    match parts[..] {
        ["contact"] | ["contact", "gender"] | ["contact", "addresses", _] => "expected an object",
        ["contact", list, _] if ENTRIES.contains(&list) => "expected an object",
        ["contact", .., "preference"] => "expected a number from 1 to 100",
        ["contact", "birthday" | "anniversary"] => "expected a date such as 1985-04-12 or --0412",
        ["contact", "revision"] => "expected a date with a time such as 1995-10-31T22:27:10Z",
        ["contact", "geo"] => "expected a latitude and a longitude such as 48.1,11.6",
        ["contact", "gender", "sex", ..] => "expected male, female, other, none or unknown",
        ["contact", "gender", name] if name != "identity" => "expected a field of a contact",
        ["contact", "photo", ..] => "expected media_type and data",
        ["contact", "extensions", _] => "expected a content line",
        ["contact", name] if LISTS.contains(&name) || ENTRIES.contains(&name) => "expected a list",
        ["contact", name] if !TEXTS.contains(&name) => "expected a field of a contact",
        ["contact", _, _, name] if !ENTRY_MEMBERS.contains(&name) => {
            "expected a field of a contact"
        }
        _ => "expected a string",
    }
}

/// The lists of entries with a value.
const ENTRIES: [&str; 7] = [
    "phones",
    "emails",
    "urls",
    "messengers",
    "social_profiles",
    "related",
    "languages",
];
/// The other lists.
const LISTS: [&str; 9] = [
    "addresses",
    "additional_names",
    "name_prefixes",
    "name_suffixes",
    "nicknames",
    "organization_units",
    "categories",
    "pronouns",
    "extensions",
];
const TEXTS: [&str; 11] = [
    "full_name",
    "given_name",
    "family_name",
    "organization",
    "title",
    "role",
    "note",
    "uid",
    "kind",
    "time_zone",
    "sort_name",
];
const ENTRY_MEMBERS: [&str; 12] = [
    "value",
    "label",
    "service",
    "user",
    "relation",
    "po_box",
    "extended",
    "street",
    "city",
    "region",
    "postal_code",
    "country",
];
