//! Every field of a contact, once: its name and its kind, in the table of [`table`].
//!
//! Whoever asks something of all fields goes through [`Fields`]: the rules, the writer, the endpoint. A field without a
//! row does not compile.

mod kind;
mod table;
mod traits;
mod visitor;
mod whole;

pub(crate) use kind::FieldKind;
pub(crate) use traits::Fields;
#[cfg(feature = "send-contact")]
pub(crate) use traits::JsonType;
pub(crate) use visitor::Visitor;
pub(super) use whole::Broken;
