//! A [`Card`] as it is written: a list of properties, each one content line.
//!
//! A content line comes in as text; its name, its parameters and its [`Value`] go out, as text or by their types.
//! Reading makes cards; validating, converting and the contact take them apart.
//!
//! Inside, `card` is the list of properties, `collection` its traits of the standard library, `property` one content
//! line, `parameter` one of its parameters, and `value` its value by type. `frame` knows the lines `BEGIN` and `END`,
//! `encoding` the values under `ENCODING` and `CHARSET`, `group` renames groups that clash, and `quirk` finds values
//! that are well formed but not as the standard asks.

#[allow(
    clippy::module_inception,
    reason = "the folder holds a card and what it is made of"
)]
pub(crate) mod card;
mod collection;
pub(crate) mod encoding;
pub(crate) mod frame;
pub(crate) mod group;
pub(crate) mod invalid;
pub(crate) mod iterators;
pub(crate) mod named;
pub(crate) mod parameter;
pub(crate) mod property;
pub(crate) mod quirk;
pub(crate) mod value;

pub use card::Card;
pub use invalid::InvalidProperty;
pub use iterators::{ComponentLists, Components, ListItems, Params, Types};
pub use named::PropertiesNamed;
pub use parameter::{ParamValues, Parameter};
pub use property::Property;
pub use value::Value;
