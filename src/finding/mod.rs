//! What can be wrong with a card: the rules, a finding with its place, and the error of reading.
//!
//! Reading reports repairs, validating reports findings; both name a [`rule::Rule`]. A new rule is one row in
//! `rule.rs`.

pub(crate) mod error;
pub(crate) mod issue;
pub(crate) mod rule;
