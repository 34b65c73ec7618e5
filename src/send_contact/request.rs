//! The body of a request: what it holds, and where it has another shape.
//!
//! A body that is right is parsed once, straight into the contact. One that is not is parsed again, to say
//! whether it is JSON at all, and where the first wrong shape is.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::mem;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use super::error::Fault;
use crate::contact::Contact;
use crate::text::floor_char_boundary;

/// The members of a body that count. A member that is `null` is absent. The contact is boxed: it is large, and moves
/// on.
pub(super) struct Body<'b, C = Box<Contact>> {
    pub(super) to: Option<Loose<'b>>,
    pub(super) contact: Option<C>,
    pub(super) vcard_text: Option<Loose<'b>>,
    /// The first member that stands twice.
    pub(super) repeated: Option<&'static str>,
}

/// A text, or anything else.
pub(super) enum Loose<'b> {
    Text(Cow<'b, str>),
    Other,
}

impl<'b, C: Deserialize<'b>> Body<'b, C> {
    pub(super) fn parse(bytes: &'b [u8]) -> serde_json::Result<Self> {
        serde_json::from_slice(bytes)
    }
}

impl<'de, C: Deserialize<'de>> Deserialize<'de> for Body<'de, C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(BodyVisitor(PhantomData))
    }
}

struct BodyVisitor<C>(PhantomData<C>);

impl<'de, C: Deserialize<'de>> Visitor<'de> for BodyVisitor<C> {
    type Value = Body<'de, C>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Body<'de, C>, A::Error> {
        let mut body = Body {
            to: None,
            contact: None,
            vcard_text: None,
            repeated: None,
        };
        let mut seen = [false; 3];
        while let Some(member) = map.next_key::<Member>()? {
            let is_known = member != Member::Other;
            if is_known && mem::replace(&mut seen[member as usize], true) {
                body.repeated = body.repeated.or(Some(MEMBERS[member as usize]));
                map.next_value::<Loose<'_>>()?;
                continue;
            }
            match member {
                Member::To => body.to = map.next_value()?,
                Member::Contact => body.contact = map.next_value()?,
                Member::VcardText => body.vcard_text = map.next_value()?,
                // The envelope may grow; what is in it has to be JSON all the same.
                Member::Other => {
                    map.next_value::<Loose<'_>>()?;
                }
            }
        }
        Ok(body)
    }
}

/// The names of the members that count.
const MEMBERS: [&str; 3] = ["to", "contact", "vcard_text"];

#[derive(Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Member {
    To,
    Contact,
    VcardText,
    #[serde(other)]
    Other,
}

impl<'de> Deserialize<'de> for Loose<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Loose::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Loose::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Loose::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Loose::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(Loose::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Loose::Other)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Loose::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        while items.next_element::<Loose<'_>>()?.is_some() {}
        Ok(Loose::Other)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<Loose<'_>, Loose<'_>>()?.is_some() {}
        Ok(Loose::Other)
    }
}

/// Where the shape of a body, which is JSON, is not the one of a request.
pub(super) fn wrong_shape(bytes: &[u8], json: &Value) -> Fault {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let result = serde_path_to_error::deserialize::<_, Body<'_>>(&mut deserializer);
    let pointer = result
        .err()
        .map_or_else(String::new, |error| pointer(error.path()));
    // In a parsed value no member stands twice.
    if <Body<'_>>::deserialize(json).is_ok() {
        return Fault::new(pointer, "expected every member once");
    }
    let lacks_value = json.pointer(&pointer).is_some_and(|entry| {
        is_entry(&pointer) && entry.is_object() && entry.get("value").is_none()
    });
    if lacks_value {
        return Fault::new(pointer + "/value", "expected a string");
    }
    let expected = expected(&pointer);
    Fault::new(pointer, expected)
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
