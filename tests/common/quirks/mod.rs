//! What a reader meets in real cards, and what it is to make of it.
//!
//! A row is a block of lines. The first is its name, with who writes such a thing or where the standard
//! speaks of it. The second is what is read: a version and the lines of a card, or `text` and a whole text.
//! Then follows what was read, a key and a value in each line:
//!
//! - `NAME`, `NAME uri`, `NAME raw`, `NAME line`, `NAME types`, `NAME list`, `NAME parts`, `NAME lists`: the
//!   properties of that name, parted by ` & `; `|` parts items and components, `/` the items of a list
//!   inside one;
//! - `NAME;PARAM`: the values of a parameter;
//! - `/phones/0/value`: a field of the contact, as a pointer into its JSON;
//! - `version`, `cards`, `display name`.
//!
//! The line after `!` has the codes of the repairs; without one there is no repair.
//!
//! `⏎` is a line break (CRLF), `␊` is LF, `␍` CR, `␉` a tab, `␀` NUL, `␠` a blank at an end, `[BOM]` a byte
//! order mark, `∅` that there is nothing.

mod clients;
mod legacy;
mod lines;
mod parameters;
mod rules;
mod values;

pub(crate) use rules::RULES;

pub(crate) const GROUPS: [&str; 5] = [
    lines::LINES,
    parameters::PARAMETERS,
    values::VALUES,
    legacy::LEGACY,
    clients::CLIENTS,
];
