//! What is wrong with a contact, and where.

use std::fmt;

use thiserror::Error;

/// A rule of [`Contact`](crate::Contact) that a field broke.
///
/// ```
/// use contact_card::{Contact, ContactRule};
///
/// let error = Contact::default().validate().unwrap_err();
/// assert_eq!(error.violations()[0].rule(), ContactRule::NotIdentifiable);
/// assert_eq!(ContactRule::NotIdentifiable.code(), "not-identifiable");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContactRule {
    /// The contact has no visible name or organization, no phone and no e-mail.
    NotIdentifiable,
    /// A value that has to be there shows nothing: white space and invisible characters only.
    Blank,
    /// A field of one line has a line break, a tab or another control character.
    ControlCharacter,
    /// A preference outside 1 to 100.
    Preference,
    /// A label of the shape `_$!<x>!$_`, which is Apple's and would come back as `x`.
    ReservedLabel,
    /// A phone value with the scheme `tel:`, which belongs to the wire.
    TelScheme,
    /// A `data:` URI where inline media belong.
    DataUri,
    /// A messenger, or a photo elsewhere, that is no URI (RFC 3986).
    Uri,
    /// A language that is no tag (BCP 47).
    LanguageTag,
    /// A kind that is no word of ASCII letters, digits and hyphens.
    Word,
    /// A social profile that is no URI and has no service to say whose it is.
    MissingService,
    /// A user name beside a social profile that is no URI.
    UserOfText,
    /// A revision that is no whole date with a whole time.
    Timestamp,
    /// An extension that a field of the contact would take.
    HasField,
}

impl ContactRule {
    /// The stable machine code, in kebab case.
    ///
    /// ```
    /// assert_eq!(contact_card::ContactRule::TelScheme.code(), "tel-scheme");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotIdentifiable => "not-identifiable",
            Self::Blank => "blank",
            Self::ControlCharacter => "control-character",
            Self::Preference => "preference",
            Self::ReservedLabel => "reserved-label",
            Self::TelScheme => "tel-scheme",
            Self::DataUri => "data-uri",
            Self::Uri => "uri",
            Self::LanguageTag => "language-tag",
            Self::Word => "word",
            Self::MissingService => "missing-service",
            Self::UserOfText => "user-of-text",
            Self::Timestamp => "timestamp",
            Self::HasField => "has-field",
        }
    }
}

impl fmt::Display for ContactRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotIdentifiable => "expected a name, an organization, a phone or an e-mail",
            Self::Blank => "expected something visible",
            Self::ControlCharacter => "expected no line break or control character",
            Self::Preference => "expected a preference from 1 to 100",
            Self::ReservedLabel => "expected a label other than _$!<...>!$_",
            Self::TelScheme => "expected a phone without tel:",
            Self::DataUri => "expected inline media instead of a data: URI",
            Self::Uri => "expected a URI",
            Self::LanguageTag => "expected a language tag such as de-AT",
            Self::Word => "expected a word of letters, digits and hyphens",
            Self::MissingService => "expected a service beside a profile that is no URI",
            Self::UserOfText => "expected no user beside a profile that is no URI",
            Self::Timestamp => "expected a date with a time such as 1995-10-31T22:27:10Z",
            Self::HasField => "expected this property in its field",
        })
    }
}

/// Where in a contact a violation is: `full_name`, `phones[0].label`; `contact` for the whole.
///
/// ```
/// use contact_card::{Contact, Phone};
///
/// let error = Contact::builder().phone(Phone::new("+1").labeled("a\nb")).build().unwrap_err();
/// assert_eq!(error.violations()[0].field().to_string(), "phones[0].label");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FieldPath {
    field: Option<&'static str>,
    index: Option<usize>,
    member: Option<&'static str>,
}

impl FieldPath {
    /// The path of the contact as a whole.
    pub(crate) const WHOLE: Self = Self {
        field: None,
        index: None,
        member: None,
    };

    /// The path as a JSON pointer (RFC 6901) from the contact: `/phones/0/label`, empty for the whole.
    ///
    /// ```
    /// use contact_card::{Contact, Phone};
    ///
    /// let error = Contact::builder().phone(Phone::new("+1").labeled("a\nb")).build().unwrap_err();
    /// assert_eq!(error.violations()[0].field().pointer(), "/phones/0/label");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> String {
        let field = self.field.map(|field| format!("/{field}"));
        let index = self.index.map(|index| format!("/{index}"));
        let member = self.member.map(|member| format!("/{member}"));
        let parts = [field, index, member];
        parts.into_iter().flatten().collect()
    }

    /// The path of a field of the contact, or of a member of a field.
    #[inline]
    pub(crate) const fn join(self, name: &'static str) -> Self {
        match self.field {
            None => Self {
                field: Some(name),
                ..self
            },
            Some(_) => Self {
                member: Some(name),
                ..self
            },
        }
    }

    /// Whether it is of a member of a field.
    #[inline]
    pub(in crate::contact) const fn is_member(self) -> bool {
        self.member.is_some()
    }

    #[inline]
    pub(in crate::contact) const fn at(self, index: usize) -> Self {
        Self {
            index: Some(index),
            ..self
        }
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.field.unwrap_or("contact"))?;
        if let Some(index) = self.index {
            write!(f, "[{index}]")?;
        }
        match self.member {
            Some(member) => write!(f, ".{member}"),
            None => Ok(()),
        }
    }
}

/// Shows the path.
impl fmt::Debug for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FieldPath({self})")
    }
}

/// One violation: which field broke which rule.
///
/// ```
/// use contact_card::{Contact, ContactRule};
///
/// let error = Contact::builder().full_name("a\u{7}").build().unwrap_err();
/// let violation = &error.violations()[0];
/// assert_eq!(violation.rule(), ContactRule::ControlCharacter);
/// assert_eq!(violation.to_string(), "full_name: expected no line break or control character");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Violation {
    pub(super) field: FieldPath,
    pub(super) rule: ContactRule,
}

impl Violation {
    /// The field at fault.
    ///
    /// ```
    /// let error = contact_card::Contact::default().validate().unwrap_err();
    /// assert_eq!(error.violations()[0].field().to_string(), "contact");
    /// ```
    #[must_use]
    pub fn field(&self) -> FieldPath {
        self.field
    }

    /// The rule it broke.
    ///
    /// ```
    /// let error = contact_card::Contact::default().validate().unwrap_err();
    /// assert_eq!(error.violations()[0].rule().code(), "not-identifiable");
    /// ```
    #[must_use]
    pub fn rule(&self) -> ContactRule {
        self.rule
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.rule)
    }
}

// Boxed, so that a `Result` of it is one word wide.
/// The error of writing a contact that breaks its rules: every violation, never a value.
///
/// ```
/// use contact_card::{Contact, Email, Phone, Version};
///
/// let mut contact = Contact::default();
/// contact.phones = vec![Phone::new("tel:+1"), Phone::new("+2").preferred(0)];
/// contact.emails = vec![Email::new(" ")];
/// let error = contact.to_vcard(Version::V3_0).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "phones[0].value: expected a phone without tel:; \
///      phones[1].preference: expected a preference from 1 to 100; \
///      emails[0].value: expected something visible",
/// );
/// ```
#[allow(clippy::box_collection, reason = "one word wide")]
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct InvalidContact(pub(super) Box<Vec<Violation>>);

impl InvalidContact {
    /// The violations, in the order of the fields; at least one.
    ///
    /// ```
    /// let error = contact_card::Contact::default().validate().unwrap_err();
    /// assert_eq!(error.violations().len(), 1);
    /// ```
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.0
    }
}

impl fmt::Display for InvalidContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            let separator = if index > 0 { "; " } else { "" };
            write!(f, "{separator}{violation}")?;
        }
        Ok(())
    }
}
