//! The faults of a body with wrong JSON types: every place, and what was expected there.
//!
//! The parser stops at the first fault. So the wrong value is replaced by a valid one and the body is parsed again.
//!
//! Called by `send_contact/decode.rs` for a body that is JSON and was refused. The JSON comes in, all faults go
//! out:
//!
//! ```text
//! {"contact":{"phone":"+1","emails":[{"label":"x"}]}}
//! /contact/emails/0/value   expected a string; "" is put there
//! /contact/phone            expected a field of a contact; the member is removed
//! ```
//!
//! What a pointer expects comes from the table of fields (`contact/fields`).

use serde_json::{Value, json};
use serde_path_to_error::{Path, Segment};

use super::body::Body;
use super::error::Fault;
use crate::contact::{Contact, Fields as _, JsonType};
use crate::text::floor_char_boundary;
use crate::value::date::Date;
use crate::value::invalid::InvalidValue;

/// The maximum number of faults that are searched for, because each needs the body to be parsed again.
const MOST_SHAPES: usize = 20;

/// The faults of a JSON body, and the contact with valid values in these places, if all faults were found.
///
/// The contact has placeholders in it. The caller checks its other fields, so that one answer has all faults.
pub(super) fn wrong_shapes(mut json: Value) -> (Vec<Fault>, Option<Box<Contact>>) {
    let mut faults: Vec<Fault> = Vec::new();
    while faults.len() < MOST_SHAPES {
        let pointer = match serde_path_to_error::deserialize::<_, Body<'_>>(&json) {
            Ok(body) => return (faults, body.contact),
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

/// The fault at `pointer`: `/contact/phones` -> `expected a list`, `/contact/emails/0` without a value ->
/// `/contact/emails/0/value: expected a string`.
fn wrong_shape(pointer: &str, json: &Value) -> Fault {
    let shape = shape_at(pointer);
    let lacking = shape.and_then(|shape| {
        let object = json.pointer(pointer)?.as_object()?;
        required(shape).find(|name| !object.contains_key(*name))
    });
    match (lacking, shape) {
        (Some(name), _) => Fault::new(format!("{pointer}/{name}"), TEXT),
        (None, Some(JsonType::Date(kind))) => match missing_day(json.pointer(pointer)) {
            Some(error) => Fault::new(pointer, error),
            None => Fault::new(pointer, kind.date_form()),
        },
        (None, Some(shape)) => Fault::new(pointer, expected(shape)),
        (None, None) => Fault::new(pointer, "expected a field of a contact"),
    }
}

/// The error of a text that has the form of a date but names a day or a time that does not exist.
///
/// `1985-02-30` -> `expected a day that exists`; `spring` -> `None`.
fn missing_day(value: Option<&Value>) -> Option<InvalidValue> {
    let error = value?.as_str()?.parse::<Date>().err()?;
    (error != InvalidValue::Date).then_some(error)
}

/// Replaces a wrong value by a valid one, or removes it if it is optional. Returns `false` if it was not found.
///
/// `/contact/birthday` -> removed; `/contact/phones/0/value` -> `""`; `/contact/extensions/0` -> `"X:"`.
fn mend(json: &mut Value, pointer: &str) -> bool {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        return false;
    };
    let Some(holder) = json.pointer_mut(parent) else {
        return false;
    };
    match holder {
        Value::Object(members) => {
            let name = name.replace("~1", "/").replace("~0", "~");
            let is_required =
                shape_at(parent).is_some_and(|shape| required(shape).any(|known| known == name));
            if is_required {
                members.insert(name, json!(""));
                return true;
            }
            members.remove(&name).is_some()
        }
        Value::Array(items) => {
            let item = name
                .parse()
                .ok()
                .and_then(|index: usize| items.get_mut(index));
            let right = shape_at(pointer).map(placeholder);
            let both = item.zip(right);
            both.map(|(item, right)| *item = right).is_some()
        }
        _ => false,
    }
}

/// A valid value for an item of a list.
///
/// An item cannot be removed, since the pointers of the items after it would change.
fn placeholder(shape: JsonType) -> Value {
    match shape {
        JsonType::Object(_) => required(shape)
            .map(|name| (name.to_owned(), json!("")))
            .collect(),
        JsonType::List(..) => json!([]),
        JsonType::Text => json!(""),
        // Content lines are the only such values in a list.
        JsonType::Own(_) | JsonType::Date(_) => json!("X:"),
    }
}

/// The required members of an object, which are texts.
fn required(shape: JsonType) -> impl Iterator<Item = &'static str> {
    let members = match shape {
        JsonType::Object(members) => members(),
        _ => Vec::new(),
    };
    let required = members.into_iter().filter(|member| member.is_required);
    required.map(|member| member.name)
}

/// The maximum length of a name in a pointer in bytes, because an unknown name may be as long as the body.
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

/// The type that a pointer leads to; `None` if a contact has no such field.
///
/// `/contact/phones/0/label` -> a text; `/contact/phone` -> `None`.
fn shape_at(pointer: &str) -> Option<JsonType> {
    let path = pointer.strip_prefix("/contact")?;
    let mut shape = JsonType::Object(Contact::members);
    for name in path.split('/').skip(1) {
        shape = match shape {
            JsonType::Object(members) => {
                let mut members = members().into_iter();
                members.find(|member| member.name == name)?.json_type
            }
            JsonType::List(item, kind) => item(kind),
            inner => inner,
        };
    }
    Some(shape)
}

const TEXT: &str = "expected a string";

fn expected(shape: JsonType) -> &'static str {
    match shape {
        JsonType::Text => TEXT,
        JsonType::Own(expected) => expected,
        JsonType::Date(kind) => kind.date_form(),
        JsonType::Object(_) => "expected an object",
        JsonType::List(..) => "expected a list",
    }
}
