//! Card to contact: [`from_card`] takes the properties of a card into fields, in the order of the card.
//!
//! What no field takes stays in `extensions`. [`properties`] says which field takes which property.

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

pub(super) use card::{extensions_with_fields, from_card};
