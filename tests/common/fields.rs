//! The fields of a contact, as its own JSON names them: nothing here lists them.

use std::collections::{BTreeMap, BTreeSet};

use contact_card::Contact;
use serde_json::{Value, json};

/// What JSON takes somewhere in a contact.
enum Taken {
    Text,
    /// A number, or a text with a form of its own.
    Other,
    List,
    /// An object with these members.
    Object(Vec<String>),
}

/// A place in a contact in JSON: gives the whole with something at that place.
type Place<'p> = &'p dyn Fn(Value) -> Value;

fn error(contact: Value) -> Option<String> {
    let read = serde_json::from_value::<Contact>(contact);
    read.err().map(|error| error.to_string())
}

/// The members that an object has there, by the error that lists them.
fn members(at: Place<'_>) -> Vec<String> {
    let error = error(at(json!({ "": 0 }))).unwrap_or_default();
    let names = error.strip_prefix("unknown field ``").unwrap_or_default();
    let names = names.split('`').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

fn taken(at: Place<'_>) -> Taken {
    let members = members(at);
    if !members.is_empty() {
        return Taken::Object(members);
    }
    // A text may say anything but a form.
    match error(at(json!("\u{1}"))) {
        None => Taken::Text,
        Some(_) if error(at(json!([]))).is_none() => Taken::List,
        Some(_) => Taken::Other,
    }
}

/// The paths of all texts of a contact, the first item standing for all of a list.
pub(crate) fn texts() -> BTreeSet<String> {
    let texts = values().into_iter().filter(|(_, is_text)| *is_text);
    texts.map(|(path, _)| path).collect()
}

/// The path of everything that a contact holds, and whether it is a text.
pub(crate) fn values() -> BTreeMap<String, bool> {
    let mut paths = BTreeMap::new();
    find(&|value| value, "", &mut paths);
    paths
}

fn find(at: Place<'_>, path: &str, paths: &mut BTreeMap<String, bool>) {
    let mut found = |is_text| {
        paths.insert(path.trim_start_matches('.').to_owned(), is_text);
    };
    match taken(at) {
        Taken::Text => found(true),
        Taken::Other => found(false),
        Taken::List => find(&|value| at(json!([value])), &format!("{path}[0]"), paths),
        Taken::Object(members) => {
            // The others may be absent.
            let mut object = json!({});
            if members.iter().any(|name| name == "value") {
                object["value"] = json!("");
            }
            for name in members {
                let inside = |inner: Value| {
                    let mut object = object.clone();
                    object[&name] = inner;
                    at(object)
                };
                find(&inside, &format!("{path}.{name}"), paths);
            }
        }
    }
}

/// The names of the fields of a contact.
pub(crate) fn names() -> Vec<String> {
    members(&|value| value)
}

/// The paths of what `contact` says, as [`values`] has them.
pub(crate) fn said(contact: &Contact) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    say(&json!(contact), "", &mut paths);
    paths
}

fn say(value: &Value, path: &str, paths: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items
            .iter()
            .for_each(|item| say(item, &format!("{path}[0]"), paths)),
        Value::Object(members) => {
            for (name, value) in members {
                say(value, &format!("{path}.{name}"), paths);
            }
        }
        _ => {
            paths.insert(path.trim_start_matches('.').to_owned());
        }
    }
}
