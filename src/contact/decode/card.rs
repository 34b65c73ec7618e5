//! Every property of a card, in order.

use super::decoder::Decoder;
use super::names::{Names, SaidKind, said_kind};
use crate::card::card::Card;
use crate::card::property::Property;
use crate::contact::facts;
use crate::contact::model::{Contact, Media};
use crate::text::Upper;

pub(in crate::contact) fn from_card(card: &Card<'_>) -> Contact {
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
pub(in crate::contact) fn extensions_with_fields(contact: &Contact) -> Vec<usize> {
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
    let is_free = facts::own_kind(contact).is_none();
    match said {
        SaidKind::Nothing => true,
        SaidKind::Company => is_free && !facts::is_company(contact),
        SaidKind::Kind(_) => is_free,
    }
}

/// A contact with the same fields of one value taken, by anything: without a copy of the contact.
///
/// A blank text is not written, so its field is free. A field of many values is never full. [`Names`] has the names
/// and the kind.
fn occupied(contact: &Contact) -> Contact {
    let mark = |text: &Option<String>| facts::visible(text.as_ref()).map(|_| String::new());
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
