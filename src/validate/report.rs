//! What validating a card found.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};
use thiserror::Error;

use crate::finding::issue::Issue;
use crate::finding::rule::Severity;

/// What [`Card::validate`](crate::Card::validate) found.
///
/// Its `Display` shows each finding as one clause, without the content of the card. It serializes as an object with
/// the members `valid` ([`Report::is_valid`]), `storable` ([`Report::is_storable`]) and `issues`, a list of [`Issue`]s.
///
/// ```
/// use contact_card::Card;
///
/// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEMAIL;PREF=101:ada@example.com\r\nEND:VCARD\r\n";
/// let report = Card::parse(text)?.validate();
/// assert!(!report.is_valid());
/// let error = report.into_result().unwrap_err();
/// assert_eq!(error.report().issues()[0].rule().code(), "bad-parameter");
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    pub(super) issues: Vec<Issue>,
}

impl Report {
    /// Whether the card keeps to the standard. There may still be warnings and advice.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert!(card.validate().is_valid());
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.is_below(Severity::Error)
    }

    /// Whether a server can store the card as it is: nothing in it makes readers in use lose data or refuse the card.
    ///
    /// Many real cards break the standard by habits that every reader copes with, such as a backslash before a colon.
    /// They are storable, though not valid. Ask [`Card::repairs`](crate::Card::repairs) what reading has left out.
    ///
    /// ```
    /// use contact_card::Card;
    ///
    /// let card = |line| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;;;;\r\nFN:a\r\n{line}\r\nEND:VCARD\r\n");
    /// let habit = Card::parse(&card("URL:http\\://a.example"))?.validate();
    /// assert_eq!((habit.is_valid(), habit.is_storable()), (false, true));
    ///
    /// let broken = Card::parse(&card("PHOTO:iVBORw0KGgo="))?.validate();
    /// assert!(!broken.is_storable());
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn is_storable(&self) -> bool {
        self.is_below(Severity::Critical)
    }

    /// Whether each finding is less serious.
    fn is_below(&self, severity: Severity) -> bool {
        let mut issues = self.issues.iter();
        issues.all(|issue| issue.rule().severity() < severity)
    }

    /// Every finding: first those about single properties, in the order of the card, then those about the whole
    /// card.
    ///
    /// ```
    /// use contact_card::{Card, Rule};
    ///
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.validate().issues()[0].rule(), Rule::MissingName);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// Returns an error with the report, unless the card is valid.
    ///
    /// # Errors
    ///
    /// [`InvalidCard`], if [`Report::is_valid`] is false.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;;;;\r\nEND:VCARD\r\n")?;
    /// let error = card.validate().into_result().unwrap_err();
    /// assert_eq!(error.to_string(), "FN: missing required property");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn into_result(self) -> Result<(), InvalidCard> {
        if self.is_valid() {
            Ok(())
        } else {
            Err(InvalidCard(Box::new(self)))
        }
    }
}

/// The error of [`Report::into_result`]: a card that is not valid. It shows each finding as one clause.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct InvalidCard(Box<Report>);

impl InvalidCard {
    /// Returns everything that validating found, warnings and advice included.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;;;;\r\nEND:VCARD\r\n")?;
    /// let error = card.validate().into_result().unwrap_err();
    /// assert_eq!(error.report(), &card.validate());
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.0
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, issue) in self.issues.iter().enumerate() {
            let separator = if index > 0 { "; " } else { "" };
            write!(f, "{separator}{issue}")?;
        }
        Ok(())
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Report", 3)?;
        object.serialize_field("valid", &self.is_valid())?;
        object.serialize_field("storable", &self.is_storable())?;
        object.serialize_field("issues", &self.issues)?;
        object.end()
    }
}
