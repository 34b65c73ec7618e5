//! The works that are measured, each a list of tables.

mod build;
mod escapes;
mod file;
pub(crate) mod large;
mod read;
mod request;
mod write;

use crate::inputs::Result;
use crate::table::Table;

/// Odd, so that there is a middle one.
const ROUNDS: usize = 31;

type Tables = fn() -> Result<Vec<Table>>;

/// The names that the command line takes.
pub(crate) const WORKS: [(&str, Tables); 6] = [
    ("write", write::tables),
    ("build", build::tables),
    ("request", request::tables),
    ("read", read::tables),
    ("file", file::tables),
    ("escapes", escapes::tables),
];
