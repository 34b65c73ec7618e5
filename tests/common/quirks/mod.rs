//! What a reader meets in real cards, and what it is to make of it, in the form of `common::rows`.

mod clients;
mod legacy;
mod lines;
mod parameters;
mod rules;
mod values;

pub(crate) use rules::RULES;

pub(crate) const GROUPS: &[&str] = &[
    lines::LINES,
    #[cfg(feature = "charsets")]
    lines::BYTES,
    parameters::PARAMETERS,
    values::VALUES,
    legacy::LEGACY,
    clients::CLIENTS,
];
