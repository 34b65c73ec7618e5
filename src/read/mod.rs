//! Reading: bytes or text come in, cards come out, each with a list of its repairs.
//!
//! The steps, in order: `bytes` decodes bytes into text, `unfold` (with `joints`) makes logical lines,
//! `grammar` parses a line into a property. `mend` reads a line that the grammar refuses, `continuation`
//! appends a line that only goes on with the value before it, and `legacy` upgrades vCard 2.1 to 3.0.
//! `draft` is the card while it is read, `envelope` its `BEGIN`, `VERSION` and `END`, `assembly` the loop that finds where cards begin
//! and end, `nesting` counts cards inside cards. The lines come from a `source`: a text, or a `stream`.
//!
//! Callers use the public types of `cards`, `bytes` and `stream`; `contact` and `send_contact` do as well.

mod assembly;
pub(crate) mod bytes;
pub(crate) mod cards;
mod continuation;
mod draft;
mod envelope;
mod grammar;
pub(crate) mod joints;
mod legacy;
mod mend;
mod nesting;
mod source;
pub(crate) mod stream;
pub(crate) mod unfold;
