//! What the standards demand, rule by rule, in the form of `common::rows`: the smallest card that keeps to
//! a rule, or breaks it, with its outcome.
//!
//! The name of a row is an identifier in kebab case, the rule, and the section that has it.

mod dates;
mod differences;
mod extensions;
mod legacy;
mod lines;
mod parameters;
mod properties;
mod values;
mod written;

pub(crate) use differences::DIFFERENCES;
pub(crate) use written::WRITTEN;

pub(crate) const GROUPS: &[&str] = &[
    lines::LINES,
    #[cfg(feature = "charsets")]
    lines::BYTES,
    parameters::PARAMETERS,
    values::VALUES,
    properties::PROPERTIES,
    extensions::EXTENSIONS,
    legacy::VERSION_3_0,
    legacy::VERSION_2_1,
    #[cfg(feature = "charsets")]
    legacy::CHARSETS,
];

pub(crate) const FORMS: &[&str] = &[dates::FORMS, parameters::PLACES];
