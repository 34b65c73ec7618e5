//! What can be wrong with a card: each [`Rule`], an [`Issue`] with its place, and the [`ParseError`].
//!
//! Reading makes an issue of each repair, and validating makes an issue of each fault; both name a rule. Reading that
//! stops makes a [`ParseError`].
//!
//! # Adding a rule
//!
//! One row in `rule.rs` gives it a code, a severity, a treatment, a section and a message.

pub(crate) mod error;
pub(crate) mod issue;
pub(crate) mod rule;

pub use error::{Limit, ParseError, ParseErrorKind};
pub use issue::Issue;
pub use rule::{Rule, Severity, Treatment};

pub use crate::text::position::Position;
