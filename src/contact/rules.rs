//! The rules of a contact, in one place. Writing checks what it can as it goes and comes here when
//! something looks wrong: this file has the last word.

use std::fmt;

use thiserror::Error;

use super::Contact;
use super::decode;
use super::entry::has_tel;
use super::label::{Label, token_text};
use super::media::Media;
use crate::text;

/// A rule of [`Contact`] that a field broke.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FieldPath {
    field: &'static str,
    index: Option<usize>,
    member: Option<&'static str>,
}

/// The path of the contact as a whole.
const WHOLE: &str = "contact";

impl FieldPath {
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
        if self.field == WHOLE {
            return String::new();
        }
        let index = self.index.map(|index| format!("/{index}"));
        let member = self.member.map(|member| format!("/{member}"));
        format!(
            "/{}{}{}",
            self.field,
            index.unwrap_or_default(),
            member.unwrap_or_default()
        )
    }

    /// Whether it is a label.
    #[cfg(feature = "send-contact")]
    pub(crate) fn is_label(&self) -> bool {
        self.member == Some("label")
    }

    /// Whether it is a name of a person or an organization.
    #[cfg(feature = "send-contact")]
    pub(crate) fn is_name(&self) -> bool {
        let names = ["full_name", "given_name", "family_name", "organization"];
        names.contains(&self.field)
    }

    fn of(field: &'static str) -> Self {
        Self {
            field,
            index: None,
            member: None,
        }
    }

    fn at(self, index: usize) -> Self {
        Self {
            index: Some(index),
            ..self
        }
    }

    fn member(self, member: &'static str) -> Self {
        Self {
            member: Some(member),
            ..self
        }
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.field)?;
        if let Some(index) = self.index {
            write!(f, "[{index}]")?;
        }
        match self.member {
            Some(member) => write!(f, ".{member}"),
            None => Ok(()),
        }
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
    field: FieldPath,
    rule: ContactRule,
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
pub struct InvalidContact(Box<Vec<Violation>>);

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

/// `text` if something of it can be seen.
#[inline]
pub(super) fn visible(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str)
        .filter(|text| !text::is_blank(text))
}

/// The identifying-field rule: a visible name or organization, or a phone or an e-mail.
pub(super) fn is_identifiable(contact: &Contact) -> bool {
    let names = [
        &contact.full_name,
        &contact.given_name,
        &contact.family_name,
        &contact.organization,
    ];
    names
        .into_iter()
        .any(|name| visible(name.as_ref()).is_some())
        || contact
            .phones
            .iter()
            .any(|phone| !text::is_blank(&phone.value))
        || contact
            .emails
            .iter()
            .any(|email| !text::is_blank(&email.value))
}

/// Checks every rule.
#[cold]
pub(super) fn validate(contact: &Contact) -> Result<(), InvalidContact> {
    let mut check = Check::default();
    check.contact(contact);
    if check.violations.is_empty() {
        Ok(())
    } else {
        Err(InvalidContact(Box::new(check.violations)))
    }
}

/// Tells `visit` every text of a contact but photos and extensions, with its path.
#[cfg(feature = "send-contact")]
#[inline]
pub(crate) fn for_each_text(contact: &Contact, mut visit: impl FnMut(FieldPath, &str)) {
    for (field, value) in single_texts(contact) {
        if let Some(value) = value {
            visit(FieldPath::of(field), value);
        }
    }
    for (field, items) in lists(contact) {
        for (index, item) in items.iter().enumerate() {
            visit(FieldPath::of(field).at(index), item);
        }
    }
    let mut entry = |field, index, value: Option<&String>, label: Option<&Label>| {
        let path = FieldPath::of(field).at(index);
        if let Some(value) = value {
            visit(path.member("value"), value);
        }
        if let Some(Label::Custom(text)) = label {
            visit(path.member("label"), text);
        }
    };
    for (index, phone) in contact.phones.iter().enumerate() {
        entry("phones", index, Some(&phone.value), phone.label.as_ref());
    }
    for (index, email) in contact.emails.iter().enumerate() {
        entry("emails", index, Some(&email.value), email.label.as_ref());
    }
    for (index, url) in contact.urls.iter().enumerate() {
        entry("urls", index, Some(&url.value), url.label.as_ref());
    }
    for (index, address) in contact.addresses.iter().enumerate() {
        entry("addresses", index, None, address.label.as_ref());
    }
    for (index, address) in contact.addresses.iter().enumerate() {
        for (member, part) in address.parts() {
            if let Some(part) = part {
                visit(FieldPath::of("addresses").at(index).member(member), part);
            }
        }
    }
}

/// The fields of one text.
fn single_texts(contact: &Contact) -> [(&'static str, Option<&String>); 8] {
    [
        ("full_name", contact.full_name.as_ref()),
        ("given_name", contact.given_name.as_ref()),
        ("family_name", contact.family_name.as_ref()),
        ("organization", contact.organization.as_ref()),
        ("title", contact.title.as_ref()),
        ("role", contact.role.as_ref()),
        ("uid", contact.uid.as_ref()),
        ("note", contact.note.as_ref()),
    ]
}

/// The fields of several texts.
pub(crate) fn lists(contact: &Contact) -> [(&'static str, &Vec<String>); 6] {
    [
        ("additional_names", &contact.additional_names),
        ("name_prefixes", &contact.name_prefixes),
        ("name_suffixes", &contact.name_suffixes),
        ("nicknames", &contact.nicknames),
        ("organization_units", &contact.organization_units),
        ("categories", &contact.categories),
    ]
}

/// Whether a preference is one.
#[inline]
pub(super) fn is_preference(preference: u8) -> bool {
    (1..=100).contains(&preference)
}

/// The rule that the text of a free label breaks.
pub(super) fn label_rule(label: &str) -> Option<ContactRule> {
    if text::is_blank(label) {
        Some(ContactRule::Blank)
    } else if label.contains(text::is_field_control) {
        Some(ContactRule::ControlCharacter)
    } else {
        token_text(label.trim()).map(|_| ContactRule::ReservedLabel)
    }
}

#[derive(Default)]
struct Check {
    violations: Vec<Violation>,
}

impl Check {
    fn report(&mut self, field: FieldPath, rule: ContactRule) {
        self.violations.push(Violation { field, rule });
    }

    fn contact(&mut self, contact: &Contact) {
        if !is_identifiable(contact) && contact.phones.is_empty() && contact.emails.is_empty() {
            self.report(FieldPath::of(WHOLE), ContactRule::NotIdentifiable);
        }
        self.lines(contact);
        self.lists(contact);
        self.entries(contact);
        for (index, address) in contact.addresses.iter().enumerate() {
            let path = FieldPath::of("addresses").at(index);
            if address.is_blank() {
                self.report(path, ContactRule::Blank);
            }
            for (member, part) in address.parts() {
                self.block(path.member(member), part.as_ref());
            }
            self.label(path, address.label.as_ref(), address.preference);
        }
        self.photo(contact.photo.as_ref());
        for (index, property) in contact.extensions.iter().enumerate() {
            if property.has_control() {
                self.report(
                    FieldPath::of("extensions").at(index),
                    ContactRule::ControlCharacter,
                );
            }
        }
        for index in decode::extensions_with_fields(contact) {
            self.report(FieldPath::of("extensions").at(index), ContactRule::HasField);
        }
    }

    fn lines(&mut self, contact: &Contact) {
        for (field, value) in single_texts(contact) {
            match value {
                Some(_) if field == "note" => self.block(FieldPath::of(field), value),
                Some(value) => self.line(FieldPath::of(field), value),
                None => {}
            }
        }
    }

    fn lists(&mut self, contact: &Contact) {
        for (field, items) in lists(contact) {
            for (index, item) in items.iter().enumerate() {
                self.filled_line(FieldPath::of(field).at(index), item);
            }
        }
    }

    fn entries(&mut self, contact: &Contact) {
        for (index, phone) in contact.phones.iter().enumerate() {
            let path = FieldPath::of("phones").at(index);
            self.filled_line(path.member("value"), &phone.value);
            if has_tel(&phone.value) {
                self.report(path.member("value"), ContactRule::TelScheme);
            }
            self.label(path, phone.label.as_ref(), phone.preference);
        }
        for (index, email) in contact.emails.iter().enumerate() {
            let path = FieldPath::of("emails").at(index);
            self.filled_line(path.member("value"), &email.value);
            self.label(path, email.label.as_ref(), email.preference);
        }
        for (index, url) in contact.urls.iter().enumerate() {
            let path = FieldPath::of("urls").at(index);
            self.filled_line(path.member("value"), &url.value);
            self.label(path, url.label.as_ref(), url.preference);
        }
    }

    fn photo(&mut self, photo: Option<&Media>) {
        let path = FieldPath::of("photo");
        match photo {
            Some(Media::Uri(uri)) => {
                self.filled_line(path.member("uri"), uri);
                if text::is_data_uri(uri) {
                    self.report(path.member("uri"), ContactRule::DataUri);
                }
            }
            Some(Media::Inline(media)) if media.base64().is_empty() => {
                self.report(path.member("data"), ContactRule::Blank);
            }
            _ => {}
        }
    }

    /// A value of one line.
    fn line(&mut self, path: FieldPath, value: &str) {
        if value.contains(text::is_field_control) {
            self.report(path, ContactRule::ControlCharacter);
        }
    }

    /// A value of one line that has to be there.
    fn filled_line(&mut self, path: FieldPath, value: &str) {
        if text::is_blank(value) {
            self.report(path, ContactRule::Blank);
        } else {
            self.line(path, value);
        }
    }

    /// A value that may have several lines.
    fn block(&mut self, path: FieldPath, value: Option<&String>) {
        let forbidden = |c| text::is_field_control(c) && !matches!(c, '\t' | '\n' | '\r');
        if value.is_some_and(|value| value.contains(forbidden)) {
            self.report(path, ContactRule::ControlCharacter);
        }
    }

    fn label(&mut self, path: FieldPath, label: Option<&Label>, preference: Option<u8>) {
        if let Some(Label::Custom(text)) = label
            && let Some(rule) = label_rule(text)
        {
            self.report(path.member("label"), rule);
        }
        if preference.is_some_and(|preference| !is_preference(preference)) {
            self.report(path.member("preference"), ContactRule::Preference);
        }
    }
}
