//! The works that are measured, each a list of tables.

pub(crate) mod read;
pub(crate) mod write;

/// Odd, so that there is a middle one.
const ROUNDS: usize = 15;
