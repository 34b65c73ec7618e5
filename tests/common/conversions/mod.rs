//! What a card becomes in the other version, property by property.
//!
//! A row is a block of lines. The first is its name. The second is a version and the lines of a card of it;
//! the third what they become in the other one. Both cards have the names of Jane Doe in front, unless the
//! version follows `bare`. The codes of the losses follow `!`; without such a line there are none.
//! What comes of the result when it is converted again is what follows `<`, or else, if nothing is lost,
//! the lines of the second line.
//!
//! `⏎` is a line break.

mod to_3_0;
mod to_4_0;

pub(crate) const GROUPS: [&str; 2] = [to_4_0::TO_4_0, to_3_0::TO_3_0];
