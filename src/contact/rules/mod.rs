//! The rules of a contact, in one place. Writing checks what it can as it goes and comes here when
//! something looks wrong: this folder has the last word.

mod check;
mod rare;
mod violation;

use check::Check;
#[cfg(feature = "send-contact")]
pub(crate) use rare::for_each_rare_text;
pub(super) use rare::profile_rule;
pub use violation::{ContactRule, FieldPath, InvalidContact, Violation};

use super::Contact;
use super::kind::Kind;
#[cfg(feature = "send-contact")]
use super::label::Label;
use super::label::token_text;
use crate::text;

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

/// Whether there is a name that can be seen.
#[inline]
pub(super) fn is_named(contact: &Contact) -> bool {
    let names = [
        &contact.full_name,
        &contact.given_name,
        &contact.family_name,
    ];
    names
        .into_iter()
        .any(|name| visible(name.as_ref()).is_some())
}

/// Whether the card is marked as a company's: there is an organization and no name.
pub(super) fn is_company(contact: &Contact) -> bool {
    visible(contact.organization.as_ref()).is_some() && !is_named(contact)
}

/// The kind that a card says besides the mark of a company, which says the one of an organization.
pub(super) fn own_kind(contact: &Contact) -> Option<Kind> {
    match Kind::from(contact.kind.as_ref()?.as_str()) {
        Kind::Individual => None,
        Kind::Organization if is_company(contact) => None,
        kind => Some(kind),
    }
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

/// Tells `visit` every text of a contact but photos, extensions and what few contacts have, with its path.
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
