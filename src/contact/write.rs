//! The public functions that write contacts to text and to cards.
//!
//! A contact comes in, and a text or a card goes out, through `contact/to_lines`. Every function checks the rules
//! of the contact; none of them writes an invalid contact.

use super::Contact;
use super::fields::{FieldKind, Fields as _, Visitor};
use super::model::InlineMedia;
use super::to_lines;
use super::violation::{FieldPath, InvalidContact};
use crate::card::card::Card;
use crate::convert::{Conversion, Loss};
use crate::options::WriteOptions;
use crate::version::Version;

impl Contact {
    /// Writes the contact as a card.
    ///
    /// # Errors
    ///
    /// The same as [`Contact::validate`].
    ///
    /// ```
    /// use contact_card::{Contact, Version};
    ///
    /// let contact = Contact::builder().full_name("Ada").build()?;
    /// assert_eq!(
    ///     contact.to_vcard(Version::V3_0)?,
    ///     "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Ada;;;\r\nFN:Ada\r\nEND:VCARD\r\n",
    /// );
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    ///
    /// Lines end in CRLF and are folded at 75 octets. 3.0 is the better choice for phones: Apple reads the labels
    /// of a 4.0 card only in groups.
    pub fn to_vcard(&self, version: Version) -> Result<String, InvalidContact> {
        let mut out = String::with_capacity(self.size_hint());
        self.write_vcard(version, &mut out)?;
        Ok(out)
    }

    /// Appends the contact to `out` as a card. After an error, `out` is unchanged.
    ///
    /// One `out` for many contacts saves the allocation of [`Contact::to_vcard`].
    ///
    /// # Errors
    ///
    /// The same as [`Contact::validate`].
    ///
    /// ```
    /// use contact_card::{Contact, Version};
    ///
    /// let mut out = String::new();
    /// for name in ["Ada", "Bob"] {
    ///     let contact = Contact::builder().full_name(name).build()?;
    ///     contact.write_vcard(Version::V4_0, &mut out)?;
    /// }
    /// assert_eq!(out.matches("BEGIN:VCARD").count(), 2);
    ///
    /// assert!(Contact::default().write_vcard(Version::V4_0, &mut out).is_err());
    /// assert_eq!(out.matches("BEGIN:VCARD").count(), 2);
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    pub fn write_vcard(&self, version: Version, out: &mut String) -> Result<(), InvalidContact> {
        to_lines::to_text(self, WriteOptions::new(version), out).map(drop)
    }

    /// The contact as a card, for example to add properties before writing it.
    ///
    /// # Errors
    ///
    /// The same as [`Contact::validate`].
    ///
    /// ```
    /// use contact_card::{Contact, Property, Version};
    ///
    /// let contact = Contact::builder().full_name("Ada").build()?;
    /// let mut card = contact.to_card(Version::V4_0)?;
    /// card.push(Property::new("REV", "20260102T030405Z")?);
    /// assert!(card.to_string().contains("REV:2026"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_card(&self, version: Version) -> Result<Card<'_>, InvalidContact> {
        Ok(self.to_conversion(version)?.card)
    }

    /// The contact as a card, and what its extensions lose in that version.
    ///
    /// A contact keeps a property without a field as it was in its card. If `version` writes that property in another
    /// way, it is converted as by [`Card::to_version`]. Each loss has the index of its extension.
    ///
    /// # Errors
    ///
    /// The same as [`Contact::validate`].
    ///
    /// ```
    /// use contact_card::{Contact, Version};
    ///
    /// let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nSOURCE;CONTEXT=LDAP:ldap://a.example\nEND:VCARD";
    /// let contact = Contact::parse(text)?;
    /// let conversion = contact.to_conversion(Version::V4_0)?;
    /// assert!(conversion.card.to_string().contains("SOURCE:ldap:"));
    /// assert_eq!(conversion.losses[0].to_string(), "SOURCE;CONTEXT: removed this parameter");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_conversion(&self, version: Version) -> Result<Conversion<'_>, InvalidContact> {
        to_lines::to_conversion(self, version)
    }

    /// The number of bytes that suffices for the card of an ordinary contact.
    ///
    /// It is a guess, above what is needed for most contacts: the text grows if it does not suffice.
    fn size_hint(&self) -> usize {
        let mut room = Room(512);
        self.visit(FieldPath::WHOLE, &mut room);
        room.0
    }
}

/// Counts the bytes that the fields need. A line that is being folded needs twice its length.
struct Room(usize);

impl<'c> Visitor<'c> for Room {
    #[inline]
    fn text(&mut self, at: FieldPath, kind: FieldKind, _: bool, text: &'c str) {
        // The lines of an address are counted with its entry.
        if kind == FieldKind::Block && !at.is_member() {
            self.0 += text.len() * 9 / 4;
        }
    }

    #[inline]
    fn list(&mut self, _: FieldPath, kind: FieldKind, count: usize) {
        if kind == FieldKind::Entry {
            self.0 += 128 * count;
        }
    }

    #[inline]
    fn inline_media(&mut self, _: FieldPath, media: &'c InlineMedia) {
        self.0 += media.base64().len() / 74 * 77 + 77;
    }
}

impl WriteOptions {
    /// Appends `contact` to `out` as a card, and returns what its extensions lose, as [`Contact::to_conversion`] does.
    /// After an error, `out` is unchanged.
    ///
    /// # Errors
    ///
    /// The same as [`Contact::validate`].
    ///
    /// ```
    /// use contact_card::{Contact, Version, WriteOptions};
    ///
    /// let contact = Contact::builder().full_name("Ada").build()?;
    /// let mut out = String::new();
    /// let losses = WriteOptions::new(Version::V4_0).contact(&contact, &mut out)?;
    /// assert_eq!(out, contact.to_vcard(Version::V4_0)?);
    /// assert!(losses.is_empty());
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    pub fn contact(self, contact: &Contact, out: &mut String) -> Result<Vec<Loss>, InvalidContact> {
        to_lines::to_text(contact, self, out)
    }
}
