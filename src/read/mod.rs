//! Reading: bytes or text come in, cards come out, each with a list of its repairs.
//!
//! [`decode()`] turns bytes into text, [`cards()`] reads the cards of a text, and [`CardReader`] those of a file or a
//! socket. [`Card::parse`](crate::Card::parse) and [`Contact::parse`](crate::Contact::parse) read one card.
//!
//! Inside:
//!
//! - `bytes` (`utf16`, `byte_lines`, and `chunks` for a stream) decodes bytes into an `input`.
//! - `source` is a text and `stream` a stream; both hand out the logical lines of `unfold` (`joints`).
//! - `grammar` parses a line into a property. `repair` reads a line that the grammar refuses, `continuation` knows
//!   which values continue without a fold, and `legacy` upgrades vCard 2.1 to 3.0.
//! - `assembly` is the loop that finds where cards begin and end (`nesting`: cards inside cards). It fills a
//!   `draft`, whose `BEGIN`, `VERSION` and `END` are in `envelope`.
//!
//! The public calls are in `bytes`, `cards` and `stream`. `contact` and `send_contact` use them too.

mod assembly;
mod byte_lines;
pub(crate) mod bytes;
pub(crate) mod cards;
mod chunks;
mod continuation;
mod draft;
mod envelope;
mod grammar;
pub(crate) mod input;
pub(crate) mod joints;
mod legacy;
mod nesting;
mod repair;
mod source;
mod span;
pub(crate) mod stream;
pub(crate) mod unfold;
mod utf16;

pub use bytes::decode;
pub use cards::{Cards, cards};
pub use input::{Decoded, Input};
pub use stream::{CardReader, ReadError};
