//! The contact: plain data, its rules, and the way from a card and to a card.
//!
//! [`read`] and [`write`] hold the public functions: text or a card goes in, a [`Contact`] comes out, and the other
//! way round. `send_contact` and the users of the crate call them.
//!
//! From the ground up:
//!
//! - [`model`]: the types that hold the data; [`facts`]: what several fields say together.
//! - [`violation`]: the names of the rules and of the places; [`fields`]: one table of all fields with the kind of each.
//! - [`types`], [`zone`]: words that reading and writing share.
//! - [`decode`]: card to contact; [`rules`]: the check of a contact; [`encode`]: contact to card.
//! - [`builder`], [`read`], [`write`]: what users call.

mod builder;
mod decode;
mod encode;
mod facts;
mod fields;
mod model;
mod read;
mod rules;
mod types;
mod violation;
mod write;
mod zone;

pub use builder::ContactBuilder;
#[cfg(feature = "send-contact")]
pub(crate) use fields::{FieldKind, Fields, JsonType, Visitor};
pub use model::{
    Address, Contact, Email, Gender, Geo, InlineMedia, Kind, Label, Language, Media, Messenger,
    Phone, Related, Sex, SocialProfile, Url,
};
#[cfg(feature = "send-contact")]
pub(crate) use model::{E164_LIMIT, is_e164};
pub use read::{Contacts, contacts};
pub use violation::{ContactRule, FieldPath, InvalidContact, Violation};
