//! The fields of common properties.
//!
//! The upper-case name selects the field; everything else goes on to `rare.rs`. The answer says whether the
//! property is used up.

use super::clean::{block, is_blank, line};
use super::dates::take_date;
use super::names::take_organization;
use super::photo::take_photo;
use super::reader::ContactReader;
use super::slots::{take_list, take_text};
use crate::card::property::Property;

impl ContactReader<'_, '_> {
    /// Puts `property` into its field. Returns `false` if no field takes it, and `true` also if the value is blank.
    /// `name` is the name of the property in upper case.
    #[inline(always)]
    pub(super) fn take(&mut self, name: &[u8], property: &Property<'_>) -> bool {
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
