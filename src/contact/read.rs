//! The public functions that read contacts from text and from cards.
//!
//! Text goes through `read/cards.rs` to a card, and the card through `contact/from_card` to a contact.

use std::fmt;
use std::iter::FusedIterator;
use std::mem;
use std::str::FromStr;

use super::Contact;
use super::from_card;
use crate::card::card::Card;
use crate::card::property::Property;
use crate::finding::error::ParseError;
use crate::options::ParseOptions;
use crate::read::cards::Cards;
use crate::read::input::Input;

impl Contact {
    /// Reads the only card in `text` as a contact, in tolerant mode.
    ///
    /// # Errors
    ///
    /// The same as [`Card::parse`].
    ///
    /// ```
    /// use contact_card::{Contact, Label};
    ///
    /// let contact = Contact::parse("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL;TYPE=CELL:+1\nEND:VCARD")?;
    /// assert_eq!(contact.phones[0].label, Some(Label::Mobile));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// To read several cards, use [`contacts`]. To see what tolerant reading repaired, read a [`Card`] first.
    pub fn parse<'a>(text: impl Into<Input<'a>>) -> Result<Self, ParseError> {
        ParseOptions::new().contact(text)
    }

    /// Reads a contact from a card. Every contact that is read can be written, if it is identifiable.
    ///
    /// ```
    /// use contact_card::{Card, Contact};
    ///
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nX-PET:Cat\r\nEND:VCARD\r\n")?;
    /// let contact = Contact::from_card(&card);
    /// assert_eq!(contact.full_name.as_deref(), Some("Ada"));
    /// assert_eq!(contact.extensions[0].name(), "X-PET");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// Nothing is lost: a property without a field, or whose value does not fit its field, is in
    /// [`Contact::extensions`], except for control characters.
    #[must_use]
    pub fn from_card(card: &Card<'_>) -> Self {
        from_card::contact_of(card)
    }
}

impl ParseOptions {
    /// Reads the only card in `text` as a contact.
    ///
    /// # Errors
    ///
    /// The same as [`ParseOptions::card`].
    ///
    /// ```
    /// use contact_card::ParseOptions;
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    /// let contact = ParseOptions::new().strict().contact(text)?;
    /// assert_eq!(contact.display_name(), "Ada");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn contact<'a>(self, text: impl Into<Input<'a>>) -> Result<Contact, ParseError> {
        self.card(text).map(|card| Contact::from_card(&card))
    }

    /// Reads every card in `text` as a contact; see [`contacts`].
    ///
    /// ```
    /// use contact_card::ParseOptions;
    ///
    /// let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n";
    /// assert!(ParseOptions::new().strict().contacts(text).all(|contact| contact.is_err()));
    /// ```
    ///
    /// In the example, strict reading refuses LF at the end of a line, where the standard has CRLF.
    #[must_use]
    pub fn contacts<'a>(self, text: impl Into<Input<'a>>) -> Contacts<'a> {
        Contacts {
            cards: self.cards(text),
            properties: Vec::new(),
        }
    }
}

/// Reads every card in `text` as a contact, in tolerant mode and within the default limits.
///
/// After an error, the iterator continues with the next card.
///
/// ```
/// let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Bob\nEND:VCARD\n";
/// let names: Result<Vec<_>, _> =
///     contact_card::contacts(text).map(|contact| Ok(contact?.display_name())).collect();
/// assert_eq!(names?, ["Ada", "Bob"]);
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[must_use]
pub fn contacts<'a>(text: impl Into<Input<'a>>) -> Contacts<'a> {
    ParseOptions::new().contacts(text)
}

/// An iterator over the contacts in a text; created by [`contacts`] and [`ParseOptions::contacts`].
#[derive(Clone)]
pub struct Contacts<'a> {
    cards: Cards<'a>,
    /// Empty; kept because every card needs such a list.
    properties: Vec<Property<'a>>,
}

impl Iterator for Contacts<'_> {
    type Item = Result<Contact, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        let properties = mem::take(&mut self.properties);
        let mut card = match self.cards.next_in(properties)? {
            Ok(card) => card,
            Err(error) => return Some(Err(error)),
        };
        // Filled where it is returned: to move a contact costs as much as to read a line.
        let mut item = Some(Ok(Contact::default()));
        if let Some(Ok(contact)) = &mut item {
            from_card::fill(contact, &card.properties);
        }
        card.properties.clear();
        mem::swap(&mut self.properties, &mut card.properties);
        item
    }
}

impl FusedIterator for Contacts<'_> {}

impl fmt::Debug for Contacts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contacts")
            .field("cards", &self.cards)
            .finish()
    }
}

/// The same as [`Contact::parse`].
impl FromStr for Contact {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

/// Takes the fields of a card, as [`Contact::from_card`] does.
///
/// ```
/// use contact_card::{Card, Contact};
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
/// assert_eq!(Contact::from(&card).full_name.as_deref(), Some("Ada"));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
impl From<&Card<'_>> for Contact {
    fn from(card: &Card<'_>) -> Self {
        Self::from_card(card)
    }
}
