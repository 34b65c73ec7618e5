//! What a row of the table of parameters says: the name, the sections, and the grammar of the values.
//!
//! `parameters` builds its rows from [`row`] and the functions that change one thing each:
//!
//! ```text
//! row("TYPE", "RFC 6350 section 5.6", Types, Many).v3_0("RFC 2426 section 4").strict()
//! ```
//!
//! This is `TYPE` of 4.0 and of 3.0, a list of words, which only the properties that list it may have. Which property
//! lists which parameter is in the rows of `properties`.

use crate::version::Version;

/// A row of the table of parameters.
#[derive(Debug)]
pub(crate) struct ParameterSpec {
    /// The name in upper case.
    pub(crate) name: &'static str,
    v3_0: Option<&'static str>,
    v4_0: Option<&'static str>,
    pub(crate) grammar: Grammar,
    pub(crate) holds: Holds,
    /// Whether any property of 4.0 may have it, as `AUTHOR` and `CREATED` (RFC 9554 section 4).
    pub(crate) anywhere: bool,
    /// What it asks of the value of its property.
    pub(crate) condition: Condition,
    /// Whether a property of RFC 6350 must not have it unless it lists it.
    pub(crate) is_strict: bool,
    /// The parameters that it needs beside it: `PHONETIC` needs `ALTID`.
    pub(crate) needs: &'static [Companion],
}

/// A parameter that another one needs beside it: `SCRIPT`, if `PHONETIC` is `script` (RFC 9554 section 4.6).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Companion {
    pub(crate) name: &'static str,
    /// The value of the other one that needs it, or `None` if all do.
    pub(crate) word: Option<&'static str>,
}

/// What a parameter asks of the value of its property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    Nothing,
    /// A value in some language: no date (RFC 6350 section 6.2.5) and no URI of someone related (section 6.6.6).
    Language,
    /// A date with a day, which is what a calendar counts: `CALSCALE` (RFC 6350 section 5.8).
    Day,
    /// Another type than text, declared or by default: `MEDIATYPE` is about what a URI refers to (RFC 6350 section
    /// 5.7).
    NoText,
    /// A value that is not declared to be a text: `USERNAME` (RFC 9554 section 4.10).
    NoDeclaredText,
    /// Base64 (RFC 2426 section 2.4.1).
    Base64,
}

/// How many values a parameter has: one (`PREF=1`), or a list with commas (`TYPE=home,work`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    One,
    Many,
}

/// What the values of a parameter are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grammar {
    Text,
    /// A text that is not empty: `SERVICE-TYPE`.
    Filled,
    /// A word, which anybody may register (`iana-token / x-name`): `CALSCALE=gregorian`.
    Word,
    /// Words of `TYPE`; in 3.0 also a media type: `TYPE=image/x-odd`.
    Types,
    /// 1 to 100, without leading zeros (RFC 6350 section 5.3).
    Preference,
    /// A number from 1 on: `INDEX=2` (RFC 6715 section 3.1).
    Positive,
    Boolean,
    Timestamp,
    LanguageTag,
    Uri,
    MediaType,
    /// A value type.
    ValueType,
    /// This number of letters: two in `CC=DE`, four in `SCRIPT=Latn`.
    Letters(usize),
    /// The number of a property, and after a dot that of a client (RFC 6350 section 5.5): `1`, `1.2`.
    Pid,
    /// 1 to 255 letters, digits, hyphens and underscores (RFC 9554 section 4.7).
    Identifier,
    /// A level, one of the words of the property (RFC 6715 section 3.2).
    Level,
    /// `b` (RFC 2426 section 5).
    Encoding,
    /// The order of the components (RFC 9555 section 3.3.1).
    Order,
    /// A name that is reserved for another format and must not occur in a card.
    Reserved,
}

/// A parameter of 4.0 that asks nothing of its property.
pub(super) const fn row(
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
        condition: Condition::Nothing,
        is_strict: false,
        needs: &[],
    }
}

impl ParameterSpec {
    /// The section that defines it for `version`, if there is one.
    pub(crate) fn section(&self, version: Version) -> Option<&'static str> {
        match version {
            Version::V3_0 => self.v3_0,
            Version::V4_0 => self.v4_0,
        }
    }

    /// 3.0 has it too.
    pub(super) const fn v3_0(self, section: &'static str) -> Self {
        Self {
            v3_0: Some(section),
            ..self
        }
    }

    /// The section is one of 3.0, and 4.0 lacks the parameter: `CONTEXT`, `ENCODING`.
    pub(super) const fn only_3_0(self) -> Self {
        Self {
            v3_0: self.v4_0,
            v4_0: None,
            ..self
        }
    }

    pub(super) const fn anywhere(self) -> Self {
        Self {
            anywhere: true,
            ..self
        }
    }

    pub(super) const fn asks(self, condition: Condition) -> Self {
        Self { condition, ..self }
    }

    pub(super) const fn strict(self) -> Self {
        Self {
            is_strict: true,
            ..self
        }
    }

    pub(super) const fn needs(self, needs: &'static [Companion]) -> Self {
        Self { needs, ..self }
    }
}
