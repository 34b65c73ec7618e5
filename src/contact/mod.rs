//! A [`Contact`]: plain data about a person or an organization, its rules, and its forms as a card and as JSON.
//!
//! A text or a card goes in and a contact comes out, or the reverse.
//!
//! Inside, `read`, `write` and `builder` have the functions that users and `send_contact` call. The other modules, each
//! of which uses only the ones above it:
//!
//! - `model` has the types of the data, and `identity` the facts that follow from several fields.
//! - `violation` names the rules and the places, and `fields` is the table of all fields.
//! - `type_words` has the words of `TYPE`, and `zone` the time zones that are offsets.
//! - `from_card` reads a contact from a card.
//! - `rules` checks a contact.
//! - `to_lines` writes a contact as a card.

mod builder;
mod fields;
mod from_card;
mod identity;
mod model;
mod read;
mod rules;
mod to_lines;
mod type_words;
mod violation;
mod write;
mod zone;

pub use builder::ContactBuilder;
#[cfg(feature = "send-contact")]
pub(crate) use fields::{FieldKind, Fields, JsonType, Visitor};
pub use model::{
    Address, Contact, Email, Gender, InlineMedia, Kind, Label, Language, Media, Messenger, Phone,
    Related, Sex, SocialProfile, Url,
};
#[cfg(feature = "send-contact")]
pub(crate) use model::{E164_LIMIT, is_e164};
pub use read::{Contacts, contacts};
pub use violation::{ContactRule, FieldPath, InvalidContact, Violation};
