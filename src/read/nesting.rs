//! Cards inside the `AGENT` properties of other cards (vCard 2.1 section 2.5.4).
//!
//! A line comes in, and [`Nested`] goes out. `read/assembly.rs` uses it in two places: when it takes the card of an
//! `AGENT` as one text, and when it looks for the end of a card that has an error.
//!
//! ```text
//! BEGIN:VCARD      depth 1
//! AGENT:           awaits a BEGIN
//! BEGIN:VCARD      depth 2
//! END:VCARD        depth 1
//! END:VCARD        depth 0, closed
//! ```

use crate::card::frame::{is_frame, is_open_agent};

/// Counts the `BEGIN` and `END` lines of cards inside cards, without recursion.
#[derive(Debug)]
pub(super) struct Nesting {
    depth: usize,
    /// Whether the last line was an `AGENT` whose card follows.
    awaits_begin: bool,
}

/// What a line means for the cards that are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nested {
    /// The line is part of an open card.
    Inside,
    /// The line is a `BEGIN` that no `AGENT` awaits: another card starts.
    NewCard,
    /// The line is the `END` of the outermost card.
    Closed,
}

impl Nesting {
    /// One card is open.
    pub(super) fn new() -> Self {
        Self {
            depth: 1,
            awaits_begin: false,
        }
    }

    /// A `BEGIN` that no `AGENT` awaits means that the `END` before it is missing. It does not count as a nested
    /// card, so that a file of cards without `END` is not one card of great depth.
    pub(super) fn take(&mut self, line: &str) -> Nested {
        let begins = is_frame(line, "BEGIN");
        if begins && !self.awaits_begin {
            return Nested::NewCard;
        }
        self.depth += usize::from(begins);
        self.depth -= usize::from(is_frame(line, "END"));
        self.awaits_begin = is_open_agent(line);
        match self.depth {
            0 => Nested::Closed,
            _ => Nested::Inside,
        }
    }
}
