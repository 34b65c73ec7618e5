//! A card as a collection of properties: the traits of the standard library.
//!
//! `for property in &card`, `card.extend(...)` and `card.into_iter()`: what users of `Vec` expect. Each goes to the
//! list of properties; the version and the repairs are not touched.

use std::slice;
use std::vec;

use crate::card::card::Card;
use crate::card::property::Property;

/// Adds properties at the end of the card.
///
/// ```
/// use contact_card::{Card, Property, Version};
///
/// let mut card = Card::new(Version::V3_0);
/// card.extend([Property::from_text("FN", "Ada")?, Property::from_text("NOTE", "a")?]);
/// assert_eq!(card.properties().len(), 2);
/// # Ok::<(), contact_card::InvalidProperty>(())
/// ```
impl<'a> Extend<Property<'a>> for Card<'a> {
    fn extend<I: IntoIterator<Item = Property<'a>>>(&mut self, properties: I) {
        self.properties.extend(properties);
    }
}

/// Takes the card apart into its properties.
///
/// ```
/// use contact_card::Card;
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
/// let names: Vec<_> = card.into_iter().map(|property| property.name().to_owned()).collect();
/// assert_eq!(names, ["FN"]);
/// # Ok::<(), contact_card::ParseError>(())
/// ```
impl<'a> IntoIterator for Card<'a> {
    type Item = Property<'a>;
    type IntoIter = vec::IntoIter<Property<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.properties.into_iter()
    }
}

/// Goes through the properties of the card.
///
/// ```
/// use contact_card::Card;
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
/// for property in &card {
///     assert_eq!(property.name(), "FN");
/// }
/// # Ok::<(), contact_card::ParseError>(())
/// ```
impl<'c, 'a> IntoIterator for &'c Card<'a> {
    type Item = &'c Property<'a>;
    type IntoIter = slice::Iter<'c, Property<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.properties.iter()
    }
}
