//! The parameters of the same standards, by their names: one row each, in the order of the names.
//!
//! Validation looks the grammar of a value up here, the conversion asks which version has a parameter. A parameter
//! without a row is one of a vendor, and its values are free.

use super::parameter::Grammar::{
    Boolean, Encoding, Filled, Identifier, LanguageTag, Letters, Level, MediaType, Order, Pid,
    Positive, Preference, Reserved, Text, Timestamp, Types, Uri, ValueType, Word,
};
use super::parameter::Holds::{Many, One};
use super::parameter::{Companion, Condition, ParameterSpec, row};

/// RFC 9554 section 4.6: the written form of a pronunciation, and its script.
const PHONETIC_NEEDS: &[Companion] = &[
    Companion {
        name: "ALTID",
        word: None,
    },
    Companion {
        name: "SCRIPT",
        word: Some("script"),
    },
];

#[rustfmt::skip]
static PARAMETERS: &[ParameterSpec] = &[
    row("ALTID", "RFC 6350 section 5.4", Text, One),
    row("AUTHOR", "RFC 9554 section 4.1", Uri, One).anywhere(),
    row("AUTHOR-NAME", "RFC 9554 section 4.2", Filled, One).anywhere(),
    row("CALSCALE", "RFC 6350 section 5.8", Word, One).asks(Condition::Day),
    row("CC", "RFC 8605 section 3.1", Letters(2), One),
    row("CONTEXT", "RFC 2426 section 2.1.4", Word, One).only_3_0(),
    row("CREATED", "RFC 9554 section 4.3", Timestamp, One).anywhere(),
    row("DERIVED", "RFC 9554 section 4.4", Boolean, One).anywhere(),
    row("ENCODING", "RFC 2426 section 2.4.1", Encoding, One).only_3_0().asks(Condition::Base64),
    row("GEO", "RFC 6350 section 5.10", Uri, One),
    row("GROUP", "RFC 7095 section 3.3.1.2", Reserved, Many),
    row("INDEX", "RFC 6715 section 3.1", Positive, One),
    row("JSCOMPS", "RFC 9555 section 3.3.1", Order, One),
    row("JSPTR", "RFC 9555 section 3.3.2", Text, One),
    row("LABEL", "RFC 6350 section 6.3.1", Text, One),
    row("LANGUAGE", "RFC 6350 section 5.1", LanguageTag, One).v3_0("RFC 2426 section 4").asks(Condition::Language),
    row("LEVEL", "RFC 6715 section 3.2", Level, One),
    row("MEDIATYPE", "RFC 6350 section 5.7", MediaType, One).asks(Condition::NoText),
    row("PHONETIC", "RFC 9554 section 4.6", Word, One).needs(PHONETIC_NEEDS),
    row("PID", "RFC 6350 section 5.5", Pid, Many).strict(),
    row("PREF", "RFC 6350 section 5.3", Preference, One),
    row("PROP-ID", "RFC 9554 section 4.7", Identifier, One).anywhere(),
    row("SCRIPT", "RFC 9554 section 4.8", Letters(4), One).anywhere(),
    row("SERVICE-TYPE", "RFC 9554 section 4.9", Filled, One),
    row("SORT-AS", "RFC 6350 section 5.9", Text, Many),
    row("TYPE", "RFC 6350 section 5.6", Types, Many).v3_0("RFC 2426 section 4").strict(),
    row("TZ", "RFC 6350 section 5.11", Text, One),
    row("USERNAME", "RFC 9554 section 4.10", Text, One).asks(Condition::NoDeclaredText),
    row("VALUE", "RFC 6350 section 5.2", ValueType, One).v3_0("RFC 2426 section 4"),
];

/// The types that only a phone has (RFC 6350 section 6.4.1, RFC 7852 section 11.7).
pub(crate) const PHONE_TYPES: [&str; 8] = [
    "text",
    "voice",
    "fax",
    "cell",
    "video",
    "pager",
    "textphone",
    "main-number",
];

/// The parameters that a property of RFC 6350 must not have unless it lists them: `PID` and `TYPE` (RFC 6350 sections
/// 5.5 and 5.6).
pub(crate) fn strict_parameters() -> impl Iterator<Item = &'static ParameterSpec> {
    PARAMETERS.iter().filter(|row| row.is_strict)
}

/// Finds the row of a parameter by its name, compared without case.
pub(crate) fn parameter(name: &str) -> Option<&'static ParameterSpec> {
    PARAMETERS
        .iter()
        .find(|row| row.name.eq_ignore_ascii_case(name))
}
