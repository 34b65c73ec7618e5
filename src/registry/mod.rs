//! What the standards and the common vendors define: one row for each property and each parameter.
//!
//! Reading, the contact, validating and converting look here; none repeats it. A row says what a property
//! is in each version, with the section that says so, and what becomes of it in the other version.
//!
//! # Adding a property
//!
//! One row in `properties.rs`: from then on it is read by its shape, gives its value by its type, is judged and
//! converted. What it becomes in the other version is one word of its row; a new one, [`Change`], is an arm in
//! `convert/mod.rs`.
//!
//! A field of the contact for it takes these, and what is forgotten does not compile or fails a test:
//!
//! | | where | who asks for it |
//! |---|---|---|
//! | `pub role: Option<String>`, left out of JSON if there is none | `contact/model/contact.rs` | `tests/json.rs` |
//! | `role: Line`, its kind, by which all rules go | `contact/fields/table.rs` | the compiler |
//! | a value, and a slot if it is a text | `tests/json.rs`, `tests/rules.rs` | these tests |
//! | `self.single("\r\nROLE:", contact.role.as_ref(), kinds.role)` | `contact/encode/card.rs` | the same tests |
//! | `b"ROLE" => take_text(&mut contact.role, line(property.raw_value()))` | `contact/decode/properties.rs` | the same tests |
//! | `role maybe_role: impl Into<String> => Into::into, "\"x\"", "what the person does there";` | `contact/builder.rs` | a test there |
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
pub(crate) use properties::{SEXES, has_items, properties, property};
pub(crate) use property::{
    Change, Content, Count, Need, PropertySpec, Refuses, Shape, UNKNOWN, Usage, Watch,
};
pub(crate) use relations::{Relation, is_relation};
pub(crate) use watched::{may_be_watched, watch};
