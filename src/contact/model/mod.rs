//! The types of the data of a contact, with their form in JSON.
//!
//! These types do not depend on cards. A field may hold any text, which [`rules`](super::rules) checks.

mod address;
mod construct;
mod contact;
mod entry;
mod gender;
mod json;
mod kind;
mod label;
mod media;
mod preference;
mod related;

pub use address::Address;
pub use contact::Contact;
#[cfg(feature = "send-contact")]
pub(crate) use entry::E164_LIMIT;
pub(crate) use entry::is_e164;
pub use entry::{Email, Language, Messenger, Phone, SocialProfile, Url};
pub(super) use entry::{has_tel, without_tel};
pub use gender::Gender;
pub use kind::Kind;
pub use label::Label;
pub(super) use label::{group_text, token_text};
pub use media::{InlineMedia, Media};
pub(super) use preference::is_preference;
pub use related::Related;
pub(super) use related::canonical;

pub use crate::value::sex::Sex;
