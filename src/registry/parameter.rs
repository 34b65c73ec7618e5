//! What a row of the table of parameters says: the name, the sections, and the grammar of the values.

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
    /// Whether any property of 4.0 may have it.
    pub(crate) anywhere: bool,
    /// What it asks of the value of its property.
    pub(crate) condition: Condition,
    /// Whether a property of RFC 6350 must not have it unless it lists it.
    pub(crate) is_strict: bool,
    /// The parameters that it needs beside it.
    pub(crate) needs: &'static [Companion],
}

/// A parameter that another one needs beside it.
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
    /// A date with a day: it is what a calendar counts.
    Day,
    /// Another type than text, declared or by default.
    NoText,
    /// A value that is not declared to be a text.
    NoDeclaredText,
    /// Base64 (RFC 2426 section 2.4.1).
    Base64,
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
    /// Words of `TYPE`; in 3.0 also a media type.
    Types,
    /// 1 to 100, without leading zeros (RFC 6350 section 5.3).
    Preference,
    /// A number from 1 on.
    Positive,
    Boolean,
    Timestamp,
    LanguageTag,
    Uri,
    MediaType,
    /// A value type.
    ValueType,
    /// This number of letters.
    Letters(usize),
    /// The number of a property, and after a dot that of a client (RFC 6350 section 5.5).
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
