//! The reading of a whole card: every property in order.
//!
//! A card comes in from `Contact::from_card`, and the contact goes out. Names are collected first and settled last,
//! because `FN`, `N`, `ORG` and the kind explain each other; every other property goes to its field at once.
//!
//! ```text
//! FN:Ada                    full_name
//! TEL;TYPE=CELL:+1          phones
//! item1.X-ABLabel:Boat      the label of the other property of item1
//! TITLE:a, then TITLE:b     title, then an extension
//! X-PET:Cat                 an extension
//! ```

use super::names::{NameReader, SaidKind, said_kind};
use super::reader::ContactReader;
use crate::card::card::Card;
use crate::card::property::Property;
use crate::contact::fields::Fields as _;
use crate::contact::identity;
use crate::contact::model::Contact;
use crate::text::Upper;

/// The contact of `card`. The properties that no field takes become its extensions, in their order.
#[inline]
pub(in crate::contact) fn contact_of(card: &Card<'_>) -> Contact {
    let mut contact = Contact::default();
    fill(&mut contact, &card.properties);
    contact
}

/// Fills the contact in place, because moving a contact would take a tenth of the time for a small card.
#[inline(never)]
pub(in crate::contact) fn fill(contact: &mut Contact, properties: &[Property<'_>]) {
    let mut reader = ContactReader::new(contact, properties);
    let mut kept: Vec<usize> = Vec::new();
    let mut names = NameReader::default();
    let mut upper = Upper::default();
    for (index, property) in properties.iter().enumerate() {
        let name = upper.of(property.name_bytes());
        let taken = names.take(index, name, property) || reader.take(name, property);
        if !taken && !takes_cleaned(&mut reader, name, property) {
            kept.push(index);
        }
    }
    let mut used = reader.labels.used;
    names.finish(contact, properties, &mut kept);
    if kept.is_empty() {
        return;
    }
    used.sort_unstable();
    kept.retain(|index| used.binary_search(index).is_err());
    let extensions = kept.into_iter().map(|index| extension(&properties[index]));
    contact.extensions = extensions.collect();
}

/// Whether a field takes the form without control characters. An extension is written in that form, so a field must not
/// take it later either.
#[inline(never)]
fn takes_cleaned(reader: &mut ContactReader<'_, '_>, name: &[u8], property: &Property<'_>) -> bool {
    property.has_control() && reader.take(name, &extension(property))
}

/// The extension that a property becomes.
fn extension(property: &Property<'_>) -> Property<'static> {
    property.clone().into_owned().without_controls()
}

/// The indices of the extensions that would go into a field when the card of the contact is read.
///
/// The card has the fields of the contact first, then the extensions. So the extensions are read into a contact with a
/// placeholder in every field that the card fills.
///
/// The extension `TITLE:Cook` in a contact without a title -> its index; next to a title -> not, since a second
/// `TITLE` stays an extension.
pub(in crate::contact) fn extensions_with_fields(contact: &Contact) -> Vec<usize> {
    let mut fields = contact.placeholder();
    // One property holds the organization and its units.
    if !contact.organization_units.is_empty() {
        fields.organization = Some(String::new());
    }
    let mut reader = ContactReader::new(&mut fields, &contact.extensions);
    let mut taken = Vec::new();
    for (index, property) in contact.extensions.iter().enumerate() {
        let mut name = Upper::default();
        let name = name.of(property.name_bytes());
        if is_kind(contact, name, property) || reader.take(name, property) {
            taken.push(index);
        }
    }
    taken
}

/// Whether an extension would set the kind of the contact when the card is read. The mark of a company comes first in
/// the card, then the kind of the contact.
///
/// `KIND:group` in a contact without a kind -> true.
fn is_kind(contact: &Contact, name: &[u8], property: &Property<'_>) -> bool {
    let Some(said) = said_kind(name, property) else {
        return false;
    };
    let is_free = identity::own_kind(contact).is_none();
    match said {
        SaidKind::Nothing => true,
        SaidKind::Company => is_free && !identity::is_company(contact),
        SaidKind::Kind(_) => is_free,
    }
}
