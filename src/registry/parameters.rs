//! The parameters of the same standards.

use crate::version::Version;

/// What is known about a parameter.
#[derive(Debug)]
pub(crate) struct ParameterSpec {
    /// The name in upper case.
    pub(crate) name: &'static str,
    v3_0: Option<&'static str>,
    v4_0: Option<&'static str>,
    pub(crate) grammar: Grammar,
    pub(crate) holds: Holds,
    /// Whether any property of 4.0 may have it.
    pub(crate) anywhere: bool,
}

/// How many values a parameter has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    One,
    Many,
}

/// What the values of a parameter are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grammar {
    Text,
    /// A text that is not empty.
    Filled,
    /// A word, which anybody may register (`iana-token / x-name`).
    Word,
    /// Words of `TYPE`; in 3.0 perhaps a media type.
    Types,
    /// 1 to 100, without zeros before it (RFC 6350 section 5.3).
    Preference,
    /// A number from 1 on.
    Positive,
    Boolean,
    Timestamp,
    LanguageTag,
    Uri,
    MediaType,
    /// A type of values.
    ValueType,
    /// So many letters.
    Letters(usize),
    /// The number of a property, and after a dot that of a client (RFC 6350 section 5.5).
    Pid,
    /// 1 to 255 letters, digits, hyphens and underscores (RFC 9554 section 4.7).
    Identifier,
    /// A word for how good or how strong something is, as the property has them (RFC 6715 section 3.2).
    Level,
    /// `b` (RFC 2426 section 5).
    Encoding,
    /// The order of the components (RFC 9555 section 3.3.1).
    Order,
    /// A name that is kept for another format, and stands in no card.
    Reserved,
}

use Grammar::{
    Boolean, Encoding, Filled, Identifier, LanguageTag, Letters, Level, MediaType, Order, Pid,
    Positive, Preference, Reserved, Text, Timestamp, Types, Uri, ValueType, Word,
};
use Holds::{Many, One};

const fn row(
    name: &'static str,
    section: &'static str,
    grammar: Grammar,
    holds: Holds,
) -> ParameterSpec {
    ParameterSpec {
        name,
        v3_0: None,
        v4_0: Some(section),
        grammar,
        holds,
        anywhere: false,
    }
}

impl ParameterSpec {
    /// The section that defines it for `version`, if it is there.
    pub(crate) fn section(&self, version: Version) -> Option<&'static str> {
        match version {
            Version::V3_0 => self.v3_0,
            Version::V4_0 => self.v4_0,
        }
    }

    /// It is there in 3.0 too.
    const fn v3_0(self, section: &'static str) -> Self {
        Self {
            v3_0: Some(section),
            ..self
        }
    }

    const fn only_3_0(self) -> Self {
        Self {
            v3_0: self.v4_0,
            v4_0: None,
            ..self
        }
    }

    const fn anywhere(self) -> Self {
        Self {
            anywhere: true,
            ..self
        }
    }
}

#[rustfmt::skip]
pub(super) static PARAMETERS: &[ParameterSpec] = &[
    row("ALTID", "RFC 6350 section 5.4", Text, One),
    row("AUTHOR", "RFC 9554 section 4.1", Uri, One).anywhere(),
    row("AUTHOR-NAME", "RFC 9554 section 4.2", Filled, One).anywhere(),
    row("CALSCALE", "RFC 6350 section 5.8", Word, One),
    row("CC", "RFC 8605 section 3.1", Letters(2), One),
    row("CONTEXT", "RFC 2426 section 2.1.4", Word, One).only_3_0(),
    row("CREATED", "RFC 9554 section 4.3", Timestamp, One).anywhere(),
    row("DERIVED", "RFC 9554 section 4.4", Boolean, One).anywhere(),
    row("ENCODING", "RFC 2426 section 2.4.1", Encoding, One).only_3_0(),
    row("GEO", "RFC 6350 section 5.10", Uri, One),
    row("GROUP", "RFC 7095 section 3.3.1.2", Reserved, Many),
    row("INDEX", "RFC 6715 section 3.1", Positive, One),
    row("JSCOMPS", "RFC 9555 section 3.3.1", Order, One),
    row("JSPTR", "RFC 9555 section 3.3.2", Text, One),
    row("LABEL", "RFC 6350 section 6.3.1", Text, One),
    row("LANGUAGE", "RFC 6350 section 5.1", LanguageTag, One).v3_0("RFC 2426 section 4"),
    row("LEVEL", "RFC 6715 section 3.2", Level, One),
    row("MEDIATYPE", "RFC 6350 section 5.7", MediaType, One),
    row("PHONETIC", "RFC 9554 section 4.6", Word, One),
    row("PID", "RFC 6350 section 5.5", Pid, Many),
    row("PREF", "RFC 6350 section 5.3", Preference, One),
    row("PROP-ID", "RFC 9554 section 4.7", Identifier, One).anywhere(),
    row("SCRIPT", "RFC 9554 section 4.8", Letters(4), One).anywhere(),
    row("SERVICE-TYPE", "RFC 9554 section 4.9", Filled, One),
    row("SORT-AS", "RFC 6350 section 5.9", Text, Many),
    row("TYPE", "RFC 6350 section 5.6", Types, Many).v3_0("RFC 2426 section 4"),
    row("TZ", "RFC 6350 section 5.11", Text, One),
    row("USERNAME", "RFC 9554 section 4.10", Text, One),
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
