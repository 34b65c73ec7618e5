//! The properties of one name.
//!
//! Made by [`Card::get_all`](crate::Card::get_all) and never stored: it borrows the card and the name.

use std::iter::FusedIterator;
use std::slice;

use crate::card::property::Property;

/// The properties of one name; see [`Card::get_all`](crate::Card::get_all).
///
/// ```
/// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:1\r\nFN:Ada\r\nitem1.tel:2\r\nEND:VCARD\r\n";
/// let card = contact_card::Card::parse(text)?;
/// let numbers: Vec<_> = card.get_all("TEL").rev().map(|phone| phone.raw_value()).collect();
/// assert_eq!(numbers, ["2", "1"]);
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone)]
pub struct PropertiesNamed<'c, 'a, 'n> {
    pub(super) properties: slice::Iter<'c, Property<'a>>,
    pub(super) name: &'n str,
}

impl<'c, 'a> Iterator for PropertiesNamed<'c, 'a, '_> {
    type Item = &'c Property<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let name = self.name;
        self.properties.find(|property| property.is_named(name))
    }
}

impl DoubleEndedIterator for PropertiesNamed<'_, '_, '_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let name = self.name;
        self.properties.rfind(|property| property.is_named(name))
    }
}

impl FusedIterator for PropertiesNamed<'_, '_, '_> {}
