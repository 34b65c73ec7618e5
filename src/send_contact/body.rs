//! The members of the JSON body of a request.
//!
//! A valid body is parsed once, directly into the contact.
//!
//! Called by `send_contact/decode.rs`. The bytes come in, [`Body`] goes out; `repeats` says that some object has a
//! member twice, and [`repeated`] tells where, in a second walk that only a refused body needs.
//!
//! ```text
//! {"to":"+12","contact":{"full_name":"Ada"},"x":1}    to, contact; the unknown member is passed over
//! {"contact":null}                                    no contact
//! {"contact":{"full_name":"a","full_name":"b"}}       repeats: /contact/full_name
//! ```

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::contact::Contact;
use crate::text::floor_char_boundary;

/// The members of a body that are used. A member that is `null` is absent. The contact is boxed, because it is large
/// and is moved.
pub(super) struct Body<'b, C = Box<Contact>> {
    pub(super) to: Option<Loose<'b>>,
    pub(super) contact: Option<C>,
    pub(super) vcard_text: Option<Loose<'b>>,
    /// Whether an object has a member twice, here or deeper.
    pub(super) repeats: bool,
}

/// A text or any other value.
///
/// `to` and `vcard_text` are read in this way, so that a wrong type is an error of the API and not of JSON.
pub(super) enum Loose<'b> {
    Text(Cow<'b, str>),
    Other { repeats: bool },
}

impl Loose<'_> {
    fn repeats(&self) -> bool {
        matches!(self, Self::Other { repeats: true })
    }
}

impl<'b, C: Deserialize<'b>> Body<'b, C> {
    /// # Errors
    ///
    /// The text is not JSON, is no object, or `contact` has the wrong shape. The caller finds out which of them it
    /// is.
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
            repeats: false,
        };
        let mut seen = [false; 3];
        let mut others = BTreeSet::new();
        while let Some(Name(name)) = map.next_key()? {
            let known = MEMBERS.iter().position(|member| *member == name);
            let is_first = match known {
                Some(member) => !std::mem::replace(&mut seen[member], true),
                None => others.insert(name),
            };
            match known.filter(|_| is_first) {
                Some(TO) => body.to = map.next_value()?,
                Some(CONTACT) => body.contact = map.next_value()?,
                Some(_) => body.vcard_text = map.next_value()?,
                // Unknown members are allowed, but they must be JSON.
                None => body.repeats |= !is_first | map.next_value::<Loose<'_>>()?.repeats(),
            }
        }
        let texts = [&body.to, &body.vcard_text];
        body.repeats |= texts.into_iter().flatten().any(Loose::repeats);
        Ok(body)
    }
}

/// The names of the members that are used.
///
/// Other members are passed over: the envelope may grow.
const MEMBERS: [&str; 3] = ["to", "contact", "vcard_text"];
const TO: usize = 0;
const CONTACT: usize = 1;

/// The name of a member, borrowed unless it has escapes.
struct Name<'b>(Cow<'b, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(NameVisitor)
    }
}

struct NameVisitor;

impl<'de> Visitor<'de> for NameVisitor {
    type Value = Name<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Name(Cow::Borrowed(name)))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Name(Cow::Owned(name.to_owned())))
    }
}

/// The pointers of the members that an object has twice, up to [`MOST_REPEATED`].
///
/// `{"a":1,"a":2,"b":[{"c":1,"c":2}]}` -> `/a` and `/b/0/c`. Parsers differ in the one of two members that they
/// take, so that a repeated member is refused.
pub(super) fn repeated(bytes: &[u8]) -> Vec<String> {
    let mut walk = Walk::default();
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    // The caller has checked that the body is JSON.
    let _ = (&mut walk).deserialize(&mut deserializer).is_ok();
    walk.repeated
}

/// The maximum number of repeated members that are reported.
const MOST_REPEATED: usize = 100;
/// The maximum length of a pointer in bytes, because JSON may be deep.
const LONGEST_POINTER: usize = 256;
/// The maximum length of a name in a pointer in bytes, because an unknown name may be as long as the body.
const LONGEST_NAME: usize = 64;

/// Appends the name of a member to a pointer (RFC 6901).
///
/// `a/b` -> `/a~1b`. Nothing is appended to a pointer that is long already.
pub(super) fn push_name(pointer: &mut String, name: &str) {
    if pointer.len() < LONGEST_POINTER {
        let name = &name[..floor_char_boundary(name, LONGEST_NAME)];
        pointer.push('/');
        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
    }
}

/// A walk through a JSON value that collects repeated members.
#[derive(Default)]
struct Walk {
    pointer: String,
    repeated: Vec<String>,
}

impl Walk {
    /// Visits the member `name`.
    ///
    /// The pointer is longer by `name` during the visit.
    fn visit<E>(
        &mut self,
        name: &str,
        visit: impl FnOnce(&mut Self) -> Result<(), E>,
    ) -> Result<(), E> {
        let length = self.pointer.len();
        push_name(&mut self.pointer, name);
        visit(self)?;
        self.pointer.truncate(length);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for &mut Walk {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Walk {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        let mut is_more = true;
        while is_more {
            self.visit(&index.to_string(), |walk| {
                is_more = items.next_element_seed(walk)?.is_some();
                Ok(())
            })?;
            index += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(Name(name)) = map.next_key()? {
            self.visit(&name, |walk| {
                if seen.contains(&name) && walk.repeated.len() < MOST_REPEATED {
                    walk.repeated.push(walk.pointer.clone());
                }
                map.next_value_seed(walk)
            })?;
            seen.insert(name);
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Loose<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

const PLAIN: Loose<'static> = Loose::Other { repeats: false };

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
        Ok(PLAIN)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(PLAIN)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(PLAIN)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(PLAIN)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(PLAIN)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut repeats = false;
        while let Some(item) = items.next_element::<Loose<'_>>()? {
            repeats |= item.repeats();
        }
        Ok(Loose::Other { repeats })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut repeats = false;
        let mut seen = BTreeSet::new();
        while let Some((Name(name), value)) = map.next_entry::<Name<'_>, Loose<'_>>()? {
            repeats |= !seen.insert(name) | value.repeats();
        }
        Ok(Loose::Other { repeats })
    }
}
