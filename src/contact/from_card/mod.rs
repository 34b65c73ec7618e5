//! Card to contact: the properties of a card go in, a [`Contact`](super::Contact) comes out.
//!
//! [`card`] goes through the properties in the order of the card. [`properties`] and [`rare`] decide which field takes
//! which property, [`names`] handles the names and the kind together, and [`labels`] chooses the label and the
//! preference of an entry. A property that no field takes goes to `extensions`.

mod card;
mod clean;
mod dates;
mod entries;
mod labels;
mod links;
mod names;
mod photo;
mod properties;
mod rare;
mod reader;
mod slots;

pub(super) use card::{contact_of, extensions_with_fields, fill};
