//! The table of all fields of a contact: [`table`] states the name and the kind of each field.
//!
//! Code that does something with every field uses the trait [`Fields`], which comes from that table: the rules, the
//! writer, the reader and the endpoint. A field without a row in the table does not compile.

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
