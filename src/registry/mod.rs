//! What the standards and the common vendors define: one row for each property and each parameter.
//!
//! A name comes in, a row goes out. Reading, validating, converting and the contact all look here, so no fact
//! is stated twice. The row of a property has its definition in each version, with the section of the
//! standard, and its conversion. `property` and `parameter` hold the types, `properties`, `parameters` and
//! `relations` the tables, `watched` an index by name for reading.
//!
//! # Adding a property
//!
//! One row in `properties.rs` is enough: reading, typed values, validating and converting follow it. A new
//! kind of conversion is a variant of [`Change`] and an arm in `convert/change.rs`.
//!
//! A new field of the contact takes these steps. A forgotten step does not compile or fails a test:
//!
//! | | where | who asks for it |
//! |---|---|---|
//! | `pub role: Option<String>`, left out of JSON if there is none | `contact/model/contact.rs` | `tests/json.rs` |
//! | `role: Line`, its kind, by which all rules go | `contact/fields/table.rs` | the compiler |
//! | a value, and a slot if it is a text | `tests/json.rs`, `tests/rules.rs` | these tests |
//! | `self.single("\r\nROLE:", contact.role.as_ref(), kinds.role)` | `contact/to_lines/card.rs` | the same tests |
//! | `b"ROLE" => take_text(&mut contact.role, line(property.raw_value()))` | `contact/from_card/properties.rs` | the same tests |
//! | `role maybe_role: impl Into<String> => Into::into, "\"x\"", "the role in the organization";` | `contact/builder.rs` | a test there |
//! | values that the laws try | `tests/common/contacts.rs` | `tests/laws.rs` |
//! | the member | `examples/send_contact_server/contact.schema.json` | `tests/schema.rs` |

mod parameter;
mod parameters;
mod properties;
mod property;
mod relations;
mod watched;

pub(crate) use parameter::{Condition, Grammar, Holds, ParameterSpec};
pub(crate) use parameters::{PHONE_TYPES, parameter, strict_parameters};
pub(crate) use properties::{has_items, properties, property};
pub(crate) use property::{
    Change, Content, Count, Need, PropertySpec, Refuses, Shape, UNKNOWN, Usage, Watch,
};
pub(crate) use relations::{Relation, is_relation};
pub(crate) use watched::{may_be_watched, watch};
