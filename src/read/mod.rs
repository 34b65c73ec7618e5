//! From bytes to cards.
//!
//! `bytes.rs` makes bytes text, `line.rs` makes text logical lines, `grammar.rs` makes a line a property.
//! `mend.rs` reads a line that the grammar refuses, and `legacy.rs` one of vCard 2.1. `draft.rs` is the card
//! while it is read, `cards.rs` finds where cards begin and end. `source.rs` is a text and `stream.rs` a
//! stream to read from.

pub(crate) mod bytes;
pub(crate) mod cards;
mod draft;
mod grammar;
pub(crate) mod legacy;
pub(crate) mod line;
mod mend;
mod source;
pub(crate) mod stream;
