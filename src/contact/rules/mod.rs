//! The rules of a contact, in one place. Writing checks what it can as it goes and comes here when
//! something looks wrong: this folder has the last word.

mod check;
mod violation;

use check::Check;
pub use violation::{ContactRule, FieldPath, InvalidContact, Violation};

use super::Contact;
use super::address::Address;
use super::entry::{SocialProfile, is_uri};
use super::fields::Broken;
use super::gender::Gender;
use super::kind::Kind;
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

/// Whether there is nothing that identifies the contact. Of a blank phone or e-mail it is told already.
pub(super) fn not_identifiable(contact: &Contact) -> Option<Broken> {
    let has_none = contact.phones.is_empty() && contact.emails.is_empty();
    let is_nobody = has_none && !is_identifiable(contact);
    is_nobody.then_some((None, ContactRule::NotIdentifiable))
}

pub(super) fn blank_address(address: &Address) -> Option<Broken> {
    address.is_blank().then_some((None, ContactRule::Blank))
}

pub(super) fn blank_gender(gender: &Gender) -> Option<Broken> {
    gender.is_blank().then_some((None, ContactRule::Blank))
}

/// What is no URI needs the name of its service, and has no other name (RFC 9554 sections 3.5 and 4.10).
pub(super) fn profile_rule(profile: &SocialProfile) -> Option<Broken> {
    if text::is_blank(&profile.value) || is_uri(&profile.value) {
        None
    } else if visible(profile.service.as_ref()).is_none() {
        Some((Some("service"), ContactRule::MissingService))
    } else {
        let user = visible(profile.user.as_ref());
        user.map(|_| (Some("user"), ContactRule::UserOfText))
    }
}
