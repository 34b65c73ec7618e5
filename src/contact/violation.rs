//! The rules of a contact, the places in it, and the errors that name both.
//!
//! A rule and a place make a [`Violation`], and all violations of a contact make an [`InvalidContact`]. None of
//! them holds a value, because values are personal data. `contact/rules.rs` makes them.

use std::fmt;

use thiserror::Error;

/// A rule of [`Contact`](crate::Contact) that a field breaks.
///
/// ```
/// use contact_card::Contact;
/// use contact_card::contact::ContactRule;
///
/// let error = Contact::default().validate().unwrap_err();
/// assert_eq!(error.violations()[0].rule(), ContactRule::NotIdentifiable);
/// assert_eq!(ContactRule::NotIdentifiable.code(), "not-identifiable");
/// ```
///
/// | rule | a value that breaks it |
/// |---|---|
/// | `not-identifiable` | a contact with a title only |
/// | `blank` | a phone with the value ` ` |
/// | `control-character` | the name `Ada\r\nTEL:+1`, which would add a line |
/// | `preference` | 0 or 101 |
/// | `reserved-label` | the label `_$!<Home>!$_` |
/// | `tel-scheme` | the phone `tel:+14155551234` |
/// | `data-uri` | a photo with the URI `data:image/png;base64,…` |
/// | `uri` | the messenger `ada` |
/// | `language-tag` | the language `German, mostly` |
/// | `word` | the kind `my kind` |
/// | `missing-service` | the social profile `ada` without a service |
/// | `user-of-text` | the social profile `ada` with a user name |
/// | `timestamp` | the revision `1995-10-31` |
/// | `has-field` | the extension `TITLE:Cook` next to an empty title |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContactRule {
    /// The contact has no visible name or organization, no phone and no e-mail address.
    ///
    /// White space and invisible characters do not count. The place is the whole contact.
    NotIdentifiable,
    /// A required value has no visible character.
    ///
    /// The value of an entry and each item of a list are required. An optional text that is blank counts as absent.
    Blank,
    /// A field with a single line has a line break, a tab or another control character.
    ///
    /// Such a character could end the line and start a property of its own. It is refused and not removed. Notes
    /// and addresses may have line breaks and tabs.
    ControlCharacter,
    /// A preference is not in the range from 1 to 100.
    Preference,
    /// A label has Apple's form `_$!<x>!$_`, which would be read back as `x`.
    ///
    /// Also for a relation of a related person.
    ReservedLabel,
    /// A phone number starts with `tel:`, which writing adds.
    TelScheme,
    /// A photo is a `data:` URI and should be inline media.
    DataUri,
    /// A messenger or a linked photo is not a URI (RFC 3986).
    ///
    /// In 4.0, `IMPP` is a URI (RFC 6350 section 6.4.3).
    Uri,
    /// A language is not a language tag (BCP 47).
    LanguageTag,
    /// A kind has characters other than ASCII letters, digits and hyphens.
    ///
    /// RFC 6350 section 6.1.4 allows names of IANA and of vendors there.
    Word,
    /// A social profile is not a URI and has no service.
    MissingService,
    /// A social profile is not a URI and has a user name.
    UserOfText,
    /// A revision is not a complete date with a complete time.
    ///
    /// RFC 6350 section 6.7.4: `1995-10-31T22:27:10Z`.
    Timestamp,
    /// An extension belongs in a field of the contact.
    ///
    /// It would be read back as that field.
    HasField,
}

impl ContactRule {
    /// The stable code of the rule, in kebab case.
    ///
    /// ```
    /// assert_eq!(contact_card::contact::ContactRule::TelScheme.code(), "tel-scheme");
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
            Self::MissingService => "expected a service, because the profile is not a URI",
            Self::UserOfText => "expected no user, because the profile is not a URI",
            Self::Timestamp => "expected a date with a time such as 1995-10-31T22:27:10Z",
            Self::HasField => "expected the field for this property, not an extension",
        })
    }
}

/// The place of a violation: `full_name`, `phones[0].label`, or `contact` for the whole contact.
///
/// ```
/// use contact_card::{Contact, Phone};
///
/// let error = Contact::builder().phone(Phone::new("+1").labeled("a\nb")).build().unwrap_err();
/// assert_eq!(error.violations()[0].field().to_string(), "phones[0].label");
/// ```
///
/// The names are those of the Rust fields and of JSON. An index counts from 0.
///
/// | path | [`FieldPath::pointer`] |
/// |---|---|
/// | `contact` | empty |
/// | `full_name` | `/full_name` |
/// | `nicknames[1]` | `/nicknames/1` |
/// | `phones[0].label` | `/phones/0/label` |
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct FieldPath {
    field: Option<&'static str>,
    index: Option<usize>,
    member: Option<&'static str>,
}

impl FieldPath {
    /// The path of the whole contact.
    pub(crate) const WHOLE: Self = Self {
        field: None,
        index: None,
        member: None,
    };

    /// The path as a JSON pointer (RFC 6901) within the contact: `/phones/0/label`, or empty for the whole contact.
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
    ///
    /// `contact` and `phones` -> `phones`; `phones[0]` and `label` -> `phones[0].label`.
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

    /// Whether the path leads to a member of a field.
    #[inline]
    pub(in crate::contact) const fn is_member(self) -> bool {
        self.member.is_some()
    }

    /// The path of an item of a list: `phones` and 0 -> `phones[0]`.
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

/// One violation: a field and the rule that it breaks.
///
/// ```
/// use contact_card::Contact;
/// use contact_card::contact::ContactRule;
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
    /// The field that breaks the rule.
    ///
    /// ```
    /// let error = contact_card::Contact::default().validate().unwrap_err();
    /// assert_eq!(error.violations()[0].field().to_string(), "contact");
    /// ```
    #[must_use]
    pub fn field(&self) -> FieldPath {
        self.field
    }

    /// The rule that the field breaks.
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

// The box keeps a `Result` with this error one word wide.
/// The error for a contact that breaks rules: every violation, without the values.
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
    /// The violations in the order of the fields. There is at least one.
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
