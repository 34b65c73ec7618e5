//! The body of a request: what it holds, and where it has another shape.
//!
//! A body that is right is parsed once, straight into the contact.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::mem;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::contact::Contact;

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
