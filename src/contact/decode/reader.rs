//! What takes the properties of a card into the fields of a contact.

use super::labels::LabelLines;
use crate::card::property::Property;
use crate::contact::model::Contact;

/// Takes properties into the fields of a contact, each field from the first that fits.
pub(super) struct ContactReader<'d, 'c> {
    pub(super) contact: &'d mut Contact,
    pub(super) labels: LabelLines<'c>,
}

impl<'d, 'c> ContactReader<'d, 'c> {
    pub(super) fn new(contact: &'d mut Contact, properties: &'c [Property<'_>]) -> Self {
        Self {
            contact,
            labels: LabelLines::of(properties),
        }
    }
}
