//! A finding about a card: a repair of reading, or a fault that validating found.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::finding::rule::Rule;
use crate::registry;
use crate::text;
use crate::text::position::Position;
use crate::version::Version;

/// A finding about a card, with its place.
///
/// It shows the property, what is wrong, what reading did about it, and the place, but no content of the card. It
/// serializes as an object that always has all of these members:
///
/// | member | value |
/// |---|---|
/// | `code` | [`Rule::code`] |
/// | `severity` | `"advice"`, `"warning"`, `"error"` or `"critical"` |
/// | `message` | what it shows, without the place |
/// | `property`, `parameter` | a name, or null |
/// | `section` | [`Issue::section`] |
/// | `line`, `column`, `offset` | the place ([`Position`]), or null |
///
/// ```
/// use contact_card::{Card, Rule};
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;HOME:1\r\nEND:VCARD\r\n")?;
/// let repair = &card.repairs()[0];
/// assert_eq!(repair.rule(), Rule::BareParameter);
/// assert_eq!(repair.property(), Some("TEL"));
/// assert_eq!(repair.position().map(|place| (place.line, place.column)), Some((3, 5)));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    rule: Rule,
    /// The version of the card, whose standard has the rule.
    version: Version,
    property: Option<Box<str>>,
    /// Boxed, because there may be many repairs, and they have none.
    detail: Option<Box<Detail>>,
    /// [`Position::NOWHERE`] if there is none: an `Option` would be larger.
    position: Position,
}

/// What only validating reports.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Detail {
    parameter: Option<Box<str>>,
    section: Option<&'static str>,
}

impl Issue {
    /// A repair of a text.
    pub(crate) fn new(
        rule: Rule,
        version: Version,
        property: Option<Box<str>>,
        position: Position,
    ) -> Self {
        Self {
            property,
            position,
            ..Self::of_card(rule, version)
        }
    }

    /// A finding about a card as a whole.
    pub(crate) fn of_card(rule: Rule, version: Version) -> Self {
        Self {
            rule,
            version,
            property: None,
            detail: None,
            position: Position::NOWHERE,
        }
    }

    /// The same finding about a property.
    pub(crate) fn at(mut self, property: &str, position: Option<Position>) -> Self {
        self.property = Some(short_name(property).into());
        self.position = position.unwrap_or(Position::NOWHERE);
        self
    }

    /// The same finding about a parameter of the property.
    pub(crate) fn of_parameter(mut self, name: &str) -> Self {
        self.detail.get_or_insert_default().parameter = Some(name.into());
        self
    }

    /// The same finding by the section that defines the property or the parameter.
    pub(crate) fn by(mut self, section: &'static str) -> Self {
        self.detail.get_or_insert_default().section = Some(section);
        self
    }

    /// The rule that was broken.
    ///
    /// ```
    /// # let card = contact_card::Card::parse("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD").unwrap();
    /// assert_eq!(card.repairs()[0].rule(), contact_card::Rule::LineBreak);
    /// ```
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// The name of the property, if the finding is about one.
    ///
    /// ```
    /// # let card = contact_card::Card::parse("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD").unwrap();
    /// assert_eq!(card.repairs()[0].property(), None);
    /// ```
    #[must_use]
    pub fn property(&self) -> Option<&str> {
        self.property.as_deref()
    }

    /// The name of the parameter, if the finding is about one.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:a\r\nTEL;PREF=0:1\r\nEND:VCARD\r\n")?;
    /// let report = card.validate();
    /// assert_eq!(report.issues()[0].parameter(), Some("PREF"));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn parameter(&self) -> Option<&str> {
        self.detail.as_ref()?.parameter.as_deref()
    }

    /// The section of the standard that was broken: the one that defines the property or the parameter if the
    /// finding is about that, or else the one that states the rule.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.validate().issues()[0].section(), "RFC 2426 section 3.1.2");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn section(&self) -> &'static str {
        let own = self.detail.as_ref().and_then(|detail| detail.section);
        let own = own.or_else(|| self.section_of_property());
        own.unwrap_or(self.rule.section_in(self.version))
    }

    /// The section that says how the value of the property is built, if that is what the rule is about.
    fn section_of_property(&self) -> Option<&'static str> {
        let is_about_value = matches!(
            self.rule,
            Rule::BadDate | Rule::DateForm | Rule::ExtraComponent | Rule::MissingComponent
        );
        let name = self.property.as_deref().filter(|_| is_about_value)?;
        Some(registry::property(name)?.usage(self.version)?.section)
    }

    /// The place in the text; `None` for a card that was not read from text.
    ///
    /// ```
    /// # let card = contact_card::Card::parse("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD").unwrap();
    /// assert_eq!(card.repairs()[0].position().map(|place| place.line), Some(1));
    /// ```
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        Some(self.position).filter(|position| *position != Position::NOWHERE)
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Clause(self))?;
        match self.position() {
            Some(at) => write!(f, " at line {} column {}", at.line, at.column),
            None => Ok(()),
        }
    }
}

/// What an issue shows without its place.
struct Clause<'i>(&'i Issue);

impl fmt::Display for Clause<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(issue) = self;
        if let Some(name) = &issue.property {
            f.write_str(name)?;
            if let Some(parameter) = issue.parameter() {
                write!(f, ";{parameter}")?;
            }
            f.write_str(": ")?;
        }
        f.write_str(issue.rule.text())?;
        match issue.rule.done() {
            Some(done) => write!(f, ", {done}"),
            None => Ok(()),
        }
    }
}

impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Issue", 9)?;
        object.serialize_field("code", self.rule.code())?;
        object.serialize_field("severity", &self.rule.severity())?;
        object.serialize_field("message", &Clause(self).to_string())?;
        object.serialize_field("property", &self.property())?;
        object.serialize_field("parameter", &self.parameter())?;
        object.serialize_field("section", self.section())?;
        serialize_place(self.position(), &mut object)?;
        object.end()
    }
}

/// The members of a place, null if there is none.
pub(super) fn serialize_place<O: SerializeStruct>(
    place: Option<Position>,
    object: &mut O,
) -> Result<(), O::Error> {
    object.serialize_field("line", &place.map(|place| place.line))?;
    object.serialize_field("column", &place.map(|place| place.column))?;
    object.serialize_field("offset", &place.map(|place| place.offset))
}

/// The start of the name of a property. A name may be as long as a line, and there may be many findings.
pub(crate) fn short_name(name: &str) -> &str {
    &name[..text::floor_char_boundary(name, LONGEST_NAME)]
}

/// The longest name of a property in a finding, in bytes. The longest of the standards has 13.
const LONGEST_NAME: usize = 64;
