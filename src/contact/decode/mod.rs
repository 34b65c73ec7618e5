//! Card -> contact.
//!
//! What no field takes stays in `extensions`, in the order of the card.

mod dates;
mod entries;
mod labels;
mod links;
mod names;
mod photo;
mod rare;

use std::borrow::Cow;

use dates::take_date;
use labels::Labels;
use names::{Names, SaidKind, said_kind, sort_as};
use photo::take_photo;

use super::Contact;
use super::clean::{block, cleaned_line, line, lines};
use super::media::Media;
use super::rules;
use crate::card::card::Card;
use crate::card::property::Property;
use crate::text::{self, Upper};

pub(super) fn from_card(card: &Card<'_>) -> Contact {
    let mut contact = Contact::default();
    fill(&mut contact, &card.properties);
    contact
}

/// In place: a contact is large, and moving it about would cost a tenth of reading a small card.
fn fill(contact: &mut Contact, properties: &[Property<'_>]) {
    let mut decoder = Decoder::new(contact, properties);
    let mut kept: Vec<usize> = Vec::new();
    let mut names = Names::default();
    for (index, property) in properties.iter().enumerate() {
        let mut name = Upper::default();
        let name = name.of(property.name());
        let taken = names.take(index, name, property) || decoder.take(name, property);
        // What stays is written without control characters, and has to stay then too.
        let cleaned = |property: &Property<'_>| property.clone().into_owned().without_controls();
        let taken = taken || (property.has_control() && decoder.take(name, &cleaned(property)));
        if !taken {
            kept.push(index);
        }
    }
    let mut used = decoder.labels.used;
    used.sort_unstable();
    names.finish(contact, properties, &mut kept);
    kept.retain(|index| used.binary_search(index).is_err());
    let extension = |index: usize| properties[index].clone().into_owned().without_controls();
    contact.extensions = kept.into_iter().map(extension).collect();
}

/// The extensions that a field would take when the contact is read back.
pub(super) fn extensions_with_fields(contact: &Contact) -> Vec<usize> {
    let mut fields = occupied(contact);
    let mut decoder = Decoder::new(&mut fields, &contact.extensions);
    let mut taken = Vec::new();
    for (index, property) in contact.extensions.iter().enumerate() {
        let mut name = Upper::default();
        let name = name.of(property.name());
        if is_kind(contact, name, property) || decoder.take(name, property) {
            taken.push(index);
        }
    }
    taken
}

/// Whether an extension would be the kind of the contact. The mark of a company comes first, then the
/// kind that it has.
fn is_kind(contact: &Contact, name: &[u8], property: &Property<'_>) -> bool {
    let Some(said) = said_kind(name, property) else {
        return false;
    };
    let is_free = rules::own_kind(contact).is_none();
    match said {
        SaidKind::Nothing => true,
        SaidKind::Company => is_free && !rules::is_company(contact),
        SaidKind::Kind(_) => is_free,
    }
}

/// A contact with the same fields of one value taken, by anything: without a copy of the contact.
///
/// A blank text is not written, so its field is free. A field of many values is never full. [`Names`] has the names
/// and the kind.
fn occupied(contact: &Contact) -> Contact {
    let mark = |text: &Option<String>| rules::visible(text.as_ref()).map(|_| String::new());
    let has_units = !contact.organization_units.is_empty();
    Contact {
        full_name: None,
        given_name: None,
        family_name: None,
        additional_names: Vec::new(),
        name_prefixes: Vec::new(),
        name_suffixes: Vec::new(),
        nicknames: Vec::new(),
        organization_units: Vec::new(),
        phones: Vec::new(),
        emails: Vec::new(),
        addresses: Vec::new(),
        urls: Vec::new(),
        categories: Vec::new(),
        kind: None,
        pronouns: Vec::new(),
        messengers: Vec::new(),
        social_profiles: Vec::new(),
        related: Vec::new(),
        languages: Vec::new(),
        extensions: Vec::new(),
        title: mark(&contact.title),
        role: mark(&contact.role),
        note: mark(&contact.note),
        uid: mark(&contact.uid),
        organization: mark(&contact.organization).or(has_units.then(String::new)),
        birthday: contact.birthday,
        anniversary: contact.anniversary,
        gender: contact.gender.clone().filter(|gender| !gender.is_blank()),
        time_zone: mark(&contact.time_zone),
        geo: contact.geo.clone(),
        sort_name: mark(&contact.sort_name),
        revision: contact.revision,
        photo: contact.photo.as_ref().map(|_| Media::Uri(String::new())),
    }
}

/// Takes properties into the fields of a contact, each field from the first that fits.
struct Decoder<'d, 'c> {
    contact: &'d mut Contact,
    labels: Labels<'c>,
}

impl<'d, 'c> Decoder<'d, 'c> {
    fn new(contact: &'d mut Contact, properties: &'c [Property<'_>]) -> Self {
        Self {
            contact,
            labels: Labels::of(properties),
        }
    }

    /// Whether a field took `property`, or it says nothing that a field would hold. `name` is its name
    /// in upper case.
    fn take(&mut self, name: &[u8], property: &Property<'_>) -> bool {
        let contact = &mut *self.contact;
        match name {
            b"FN" => line(property.raw_value()).is_none(),
            b"NICKNAME" => take_list(&mut contact.nicknames, property),
            b"CATEGORIES" => take_list(&mut contact.categories, property),
            b"TITLE" => take_text(&mut contact.title, line(property.raw_value())),
            b"ROLE" => take_text(&mut contact.role, line(property.raw_value())),
            b"UID" => take_text(&mut contact.uid, line(property.raw_value())),
            b"NOTE" => take_text(&mut contact.note, block(property.raw_value())),
            b"ORG" => take_organization(contact, property),
            b"TEL" => self.take_phone(property),
            b"EMAIL" => self.take_email(property),
            b"URL" => self.take_url(property),
            b"ADR" => self.take_address(property),
            b"BDAY" | b"X-BDAY" => take_date(&mut contact.birthday, property),
            b"ANNIVERSARY" | b"X-ANNIVERSARY" => take_date(&mut contact.anniversary, property),
            b"X-ABDATE" => self.take_apple_date(property),
            b"PHOTO" => take_photo(&mut contact.photo, property),
            b"X-ABLABEL" => is_blank(property),
            _ => self.take_rare(name, property),
        }
    }
}

fn take_text(field: &mut Option<String>, value: Option<String>) -> bool {
    if value.is_some() && field.is_some() {
        return false;
    }
    if value.is_some() {
        *field = value;
    }
    true
}

fn take_list(field: &mut Vec<String>, property: &Property<'_>) -> bool {
    field.extend(lines(property.raw_value()));
    true
}

fn take_organization(contact: &mut Contact, property: &Property<'_>) -> bool {
    let mut components = text::split(property.raw_value(), b';').map(line);
    let organization = components.next().flatten();
    let units: Vec<String> = components.flatten().collect();
    let says_something = organization.is_some() || !units.is_empty();
    if says_something && (contact.organization.is_some() || !contact.organization_units.is_empty())
    {
        return false;
    }
    if says_something {
        contact.organization = organization;
        contact.organization_units = units;
    }
    // A company has no N that would say it.
    contact.sort_name = contact.sort_name.take().or_else(|| sort_as(property));
    true
}

fn is_value(property: &Property<'_>, value: &str) -> bool {
    let text = cleaned_line(Cow::Borrowed(property.raw_value()));
    text.trim().eq_ignore_ascii_case(value)
}

fn is_blank(property: &Property<'_>) -> bool {
    text::is_blank(&cleaned_line(Cow::Borrowed(property.raw_value())))
}
