//! What can be wrong with a card: the rules, a finding with its place, and the error of reading.
//!
//! Reading makes an issue of each repair, validating one of each fault; both name a [`rule::Rule`]. Reading
//! that stops makes an [`error::ParseError`].
//!
//! # Adding a rule
//!
//! One row in `rule.rs` gives it a code, a severity, a treatment, a section and a message.

pub(crate) mod error;
pub(crate) mod issue;
pub(crate) mod rule;
