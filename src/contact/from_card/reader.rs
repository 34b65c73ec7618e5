//! The state of reading a contact.
//!
//! The methods are in the files for the fields, each named `take_...`; they return whether the property is used up.

use super::labels::LabelLines;
use crate::card::property::Property;
use crate::contact::model::Contact;

/// Puts properties into the fields of a contact. The first property that fits fills a field.
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
