//! The error of reading: what was expected, and where.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};
use thiserror::Error;

use crate::finding::issue::serialize_place;
use crate::finding::rule::{Rule, Severity};
use crate::text::position::Position;

/// A limit of [`Limits`](crate::Limits) that a text exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// The bytes of the whole text.
    Text,
    /// The cards of the text.
    Cards,
    /// The bytes of one logical line, with its folds.
    Line,
    /// The bytes of one value, except for inline media.
    Value,
    /// The properties of one card.
    Properties,
    /// The parameters of one property.
    Parameters,
    /// The values of one parameter.
    Values,
    /// The components of one value.
    Components,
}

impl Limit {
    fn text(self) -> &'static str {
        match self {
            Self::Text => "expected a shorter text",
            Self::Cards => "expected fewer cards",
            Self::Line => "expected a shorter line",
            Self::Value => "expected a shorter value",
            Self::Properties => "expected fewer properties in the card",
            Self::Parameters => "expected fewer parameters",
            Self::Values => "expected fewer values in the parameter",
            Self::Components => "expected fewer components in the value",
        }
    }
}

/// The kind of a [`ParseError`]: what reading expected and did not find.
///
/// ```
/// use contact_card::Card;
/// use contact_card::finding::ParseErrorKind;
///
/// let error = Card::parse("no card here").unwrap_err();
/// assert_eq!(error.kind(), ParseErrorKind::MissingBegin);
/// assert_eq!(error.kind().code(), "missing-begin");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// The text has no `BEGIN:VCARD` where a card must begin.
    MissingBegin,
    /// Text stands after the last card, or after the only card that was asked for.
    TextAfterCard,
    /// A line does not start with a property name.
    MissingName,
    /// A line has no colon before its value.
    MissingColon,
    /// A semicolon has no parameter name after it.
    MissingParameterName,
    /// A parameter name has no equals sign after it.
    MissingEquals,
    /// A quoted parameter value has no closing quotation mark.
    UnclosedQuote,
    /// A parameter value is followed by something other than `,`, `;` or `:`.
    MissingSeparator,
    /// The text exceeds a limit of [`Limits`](crate::Limits).
    Limit(Limit),
    /// Strict reading found what tolerant reading would have repaired.
    Rule(Rule),
}

impl ParseErrorKind {
    /// Returns the stable code for programs, in kebab case.
    ///
    /// ```
    /// use contact_card::Rule;
    /// use contact_card::finding::{Limit, ParseErrorKind};
    ///
    /// assert_eq!(ParseErrorKind::Limit(Limit::Line).code(), "limit");
    /// assert_eq!(ParseErrorKind::Rule(Rule::LineBreak).code(), "line-break");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::MissingBegin => "missing-begin",
            Self::TextAfterCard => "text-after-card",
            Self::MissingName => "missing-property-name",
            Self::MissingColon => "missing-colon",
            Self::MissingParameterName => "missing-parameter-name",
            Self::MissingEquals => "missing-equals",
            Self::UnclosedQuote => "unclosed-quote",
            Self::MissingSeparator => "missing-separator",
            Self::Limit(_) => "limit",
            Self::Rule(rule) => rule.code(),
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::MissingBegin => Rule::MissingBegin.text(),
            Self::TextAfterCard => "expected nothing after END:VCARD",
            Self::MissingName => "expected a property name",
            Self::MissingColon => "expected \":\" before the value",
            Self::MissingParameterName => "expected a parameter name",
            Self::MissingEquals => "expected \"=\" after the parameter name",
            Self::UnclosedQuote => "expected a closing quotation mark after the parameter value",
            Self::MissingSeparator => "expected \",\", \";\" or \":\" after the parameter value",
            Self::Limit(limit) => limit.text(),
            Self::Rule(rule) => rule.text(),
        }
    }
}

// The box keeps a `Result` of a small value small.
/// The error of reading a card: its kind, its place and its property. It quotes no content of the card.
///
/// It serializes as an object with the members `code` ([`ParseErrorKind::code`]), `severity` (always `"error"`),
/// `message` (what it shows, without the place), `property` (a name or null), and `line`, `column` and `offset`
/// ([`Position`]).
///
/// ```
/// use contact_card::{Card, ParseOptions};
///
/// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nTEL;=x:1\r\nEND:VCARD\r\n";
/// let error = ParseOptions::new().strict().card(text).unwrap_err();
/// assert_eq!(error.to_string(), "TEL: expected a parameter name at line 3 column 5");
/// assert_eq!(error.property(), Some("TEL"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct ParseError(Box<Fault>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Fault {
    kind: ParseErrorKind,
    position: Position,
    property: Option<Box<str>>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { line, column, .. } = self.position;
        write!(f, "{} at line {line} column {column}", Clause(self))
    }
}

/// The message without the place: what was expected, and of which property.
struct Clause<'f>(&'f Fault);

impl fmt::Display for Clause<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = &self.0.property {
            write!(f, "{name}: ")?;
        }
        f.write_str(self.0.kind.text())
    }
}

impl ParseError {
    /// Returns what reading expected.
    ///
    /// ```
    /// # use contact_card::Contact;
    /// # use contact_card::finding::ParseErrorKind;
    /// let error = Contact::parse("").unwrap_err();
    /// assert_eq!(error.kind(), ParseErrorKind::MissingBegin);
    /// ```
    #[must_use]
    pub fn kind(&self) -> ParseErrorKind {
        self.0.kind
    }

    /// Returns the place in the text as it was given, before unfolding.
    ///
    /// ```
    /// let error = contact_card::Contact::parse("\r\n\r\nx").unwrap_err();
    /// assert_eq!(error.position().line, 3);
    /// ```
    #[must_use]
    pub fn position(&self) -> Position {
        self.0.position
    }

    /// The message without the place.
    pub(crate) fn clause(&self) -> String {
        Clause(&self.0).to_string()
    }

    /// Returns the name of the property at fault, if reading got that far.
    ///
    /// ```
    /// let error = contact_card::Contact::parse("").unwrap_err();
    /// assert_eq!(error.property(), None);
    /// ```
    #[must_use]
    pub fn property(&self) -> Option<&str> {
        self.0.property.as_deref()
    }
}

impl Serialize for ParseError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("ParseError", 7)?;
        object.serialize_field("code", self.kind().code())?;
        object.serialize_field("severity", &Severity::Error)?;
        object.serialize_field("message", &self.clause())?;
        object.serialize_field("property", &self.property())?;
        serialize_place(Some(self.position()), &mut object)?;
        object.end()
    }
}

/// An offset in a logical line, without its folds, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct InLine(pub(crate) usize);

/// An offset in the text that is read, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct InText(pub(crate) usize);

/// An error whose place is still an offset `At`, in a line at first and in the text later. The outermost layer turns the
/// offset into a line and a column, so that lines are counted only when there is an error.
#[derive(Debug, Clone)]
pub(crate) struct Unplaced<At> {
    pub(crate) kind: ParseErrorKind,
    pub(crate) at: At,
    pub(crate) property: Option<Box<str>>,
}

impl<At> Unplaced<At> {
    #[cold]
    pub(crate) fn new(kind: ParseErrorKind, at: At) -> Self {
        Self {
            kind,
            at,
            property: None,
        }
    }

    /// The same error at another kind of offset.
    #[cold]
    pub(crate) fn map<To>(self, to: impl FnOnce(At) -> To) -> Unplaced<To> {
        Unplaced {
            kind: self.kind,
            at: to(self.at),
            property: self.property,
        }
    }
}

impl Unplaced<InText> {
    #[cold]
    pub(crate) fn locate(self, locate: impl FnOnce(usize) -> Position) -> ParseError {
        ParseError(Box::new(Fault {
            kind: self.kind,
            position: locate(self.at.0),
            property: self.property,
        }))
    }
}
