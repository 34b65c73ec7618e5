//! What takes the properties of a card into the fields of a contact.

use super::labels::Labels;
use crate::card::property::Property;
use crate::contact::model::Contact;

/// Takes properties into the fields of a contact, each field from the first that fits.
pub(super) struct Decoder<'d, 'c> {
    pub(super) contact: &'d mut Contact,
    pub(super) labels: Labels<'c>,
}

impl<'d, 'c> Decoder<'d, 'c> {
    pub(super) fn new(contact: &'d mut Contact, properties: &'c [Property<'_>]) -> Self {
        Self {
            contact,
            labels: Labels::of(properties),
        }
    }
}
