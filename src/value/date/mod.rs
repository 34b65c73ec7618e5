//! Dates, whole and truncated, and the times that may follow them.
//!
//! RFC 6350 section 4.3.4 calls them `date-and-or-time`. Not supported: week and ordinal dates, years that do not
//! have four digits, other calendars. Fractions of a second are read and dropped: 4.0 has none.
//!
//! `day` is the type, `time` the time of day in it, `parse` and `write` its
//! text, and `form` tells which forms a version allows. Properties and the contact call it.

mod day;
mod form;
mod parse;
mod time;
mod write;

pub use day::Date;
pub(crate) use form::{has_form, is_date};
