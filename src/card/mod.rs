//! A card as it is written: a list of properties, each one content line.
//!
//! `property.rs` is the line and its checked parts, `value.rs` gives its value by its type, `quirk.rs` finds
//! values in the forms of other programs, and `card.rs` is the list. Reading makes cards; validating,
//! converting and the contact take them apart.

#[allow(
    clippy::module_inception,
    reason = "the folder holds a card and what it is made of"
)]
pub(crate) mod card;
pub(crate) mod group;
pub(crate) mod property;
pub(crate) mod quirk;
pub(crate) mod value;
