//! The contact: plain data, its rules, and the way to cards and back.

mod address;
mod builder;
mod clean;
mod decode;
mod encode;
mod entry;
mod fields;
mod gender;
mod geo;
mod json;
mod kind;
mod label;
mod media;
mod preference;
mod related;
mod rules;
mod sink;
mod zone;

use std::fmt;
use std::iter::FusedIterator;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use address::Address;
pub use builder::ContactBuilder;

#[cfg(feature = "send-contact")]
pub(crate) use entry::{E164_LIMIT, is_e164};
pub use entry::{Email, Language, Messenger, Phone, SocialProfile, Url};
#[cfg(feature = "send-contact")]
pub(crate) use fields::Shape;
pub(crate) use fields::{FieldKind, Fields, Visitor};
pub use gender::{Gender, Sex};
pub use geo::{Geo, InvalidGeo};
pub use kind::Kind;
pub use label::Label;
pub use media::{InlineMedia, Media};
pub use related::Related;
pub use rules::{ContactRule, FieldPath, InvalidContact, Violation};

use crate::card::card::Card;
use crate::card::group;
use crate::card::property::Property;
use crate::convert::{Conversion, Loss};
use crate::finding::error::ParseError;
use crate::options::{ParseOptions, WriteOptions};
use crate::read::bytes::Input;
use crate::read::cards::Cards;
use crate::value::date::Date;
use crate::version::Version;

/// A person or an organization: plain data, whatever version it came from or goes to.
///
/// The fields are public and take any string; [`Contact::validate`] and every writing function check
/// them. In JSON empty fields are left out and unknown ones refused; an error gets the path of its field from the crate
/// `serde_path_to_error`, as in the example `encode`.
///
/// # What comes back
///
/// A contact that is written and read back is the same contact, in both versions, up to this table:
///
/// | what goes out | what comes back |
/// |---|---|
/// | no `full_name`, but a given or a family name | `full_name` made of the two |
/// | a given name, no family name, and a `full_name` equal to it or absent | `full_name` only |
/// | a text of nothing visible | absent |
/// | CRLF or CR in a note or an address | LF |
/// | the spelling of a fixed label (`cell`), blanks round a free one | `mobile`; no blanks |
/// | blanks round an item of a list (middle names, prefixes, suffixes, nicknames, categories) | no blanks |
/// | an e-mail with `mailto:` | the address |
/// | a birthday or an anniversary in 1604 without a time, which stands for no year | the day of the year |
/// | preferences, in 3.0 | 1 for the most preferred entry of each field, none for the others |
/// | the kind of an individual, and of an organization without a name | absent: the card needs none |
/// | a relation that has a word, such as `Spouse`; blanks round another one, or round a kind | `spouse`; no blanks |
/// | an offset as a time zone, such as `-0500` | `-05:00` |
/// | a `sort_name` with a comma and no blank after it, in 4.0 | its first part that can be seen, if there is one |
///
/// # Names
///
/// A card always gets an `FN` and an `N`. Without a `full_name` the `FN` is given and family name, else
/// what [`Contact::display_name`] falls back to. Without given and family name the whole `full_name`
/// stands in the given slot of `N`: it is never split. An organization without a name is marked as a
/// company (`KIND:org` in 4.0, `X-ABShowAs:COMPANY` in 3.0, and in 4.0 beside another kind). Reading
/// undoes each of these: an `FN` that only repeats the organization of a company, or, beside an empty `N`, the first nickname, phone or
/// e-mail, is no `full_name`, and an `N` that only repeats the `FN` is no `given_name`.
///
/// # Two ways to a version
///
/// A card that is converted by [`Card::to_version`], and the one that its contact is written as in that version, give
/// the same contact, up to this table:
///
/// | the card | its contact in the other version |
/// |---|---|
/// | the `LABEL` of an address with types that a contact does not keep (`dom`) | stands alone |
/// | a `SORT-STRING` of several names | its first one |
/// | media elsewhere with a type that nobody knows, in 3.0 | keep it as a type |
///
/// # What is written is valid
///
/// Without `extensions`, [`Card::validate`] finds no error in what a contact writes. So what identifies something for
/// a program keeps the rule of the standard: a messenger and a photo elsewhere are URIs, a language is a tag, a kind is
/// a word. What people type is never refused for its form: an e-mail address and a phone number are texts in both
/// standards, and a [`Url`] without a scheme is only warned of.
///
/// # What has no field
///
/// Of a card that was read, `N`, `FN`, `ORG` and the other properties with a field give what the field
/// holds: their groups and their parameters beyond label and preference are the card's business, as
/// are components that only RFC 9554 knows. A property without a field, and one that its field cannot
/// hold (a second `TITLE`, a `BDAY` in words, a `GEO` with an altitude, an `IMPP` that is no URI), stays in `extensions`
/// and is written again: as it is, or in the form of the version if that is another one. It is then converted as [`Card::to_version`] converts a
/// card of the other version, a second one of what 4.0 has once gets an `X-` before its name, and
/// [`Contact::to_conversion`] tells what is lost.
/// Text that a field cannot hold is mended: a line break in a name becomes a space. The label of a group
/// goes with the value that it labels; another property of the group keeps the group without it.
///
/// # Examples
///
/// ```
/// use contact_card::{Contact, Phone, Version};
///
/// let mut contact = Contact::default();
/// contact.full_name = Some("Ada Lovelace".into());
/// contact.phones = vec![Phone::new("+14155551234").labeled("mobile")];
///
/// let text = contact.to_vcard(Version::V4_0)?;
/// assert_eq!(Contact::parse(&text)?, contact);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Contact {
    /// The name as it is shown (`FN`, RFC 6350 section 6.2.1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
    /// The given name (`N`, RFC 6350 section 6.2.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The family name (`N`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// Middle names (`N`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub additional_names: Vec<String>,
    /// What goes before the name, such as `Dr.` (`N`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub name_prefixes: Vec<String>,
    /// What goes after the name, such as `Jr.` (`N`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub name_suffixes: Vec<String>,
    /// Nicknames (`NICKNAME`, RFC 6350 section 6.2.3).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nicknames: Vec<String>,
    /// The company or other organization (`ORG`, RFC 6350 section 6.6.4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The units of the organization, the larger first (`ORG`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organization_units: Vec<String>,
    /// The position (`TITLE`, RFC 6350 section 6.6.1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the person does there (`ROLE`, RFC 6350 section 6.6.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Phone numbers (`TEL`, RFC 6350 section 6.4.1).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// E-mail addresses (`EMAIL`, RFC 6350 section 6.4.2).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<Email>,
    /// Postal addresses (`ADR`, RFC 6350 section 6.3.1).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<Address>,
    /// Web addresses (`URL`, RFC 6350 section 6.7.8).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<Url>,
    /// The birthday (`BDAY`, RFC 6350 section 6.2.5). 3.0 says a date without a year as Apple does, and
    /// other truncated ones as `X-BDAY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthday: Option<Date>,
    /// The anniversary (`ANNIVERSARY`, RFC 6350 section 6.2.6; `X-ANNIVERSARY` and `X-ABDATE` in 3.0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anniversary: Option<Date>,
    /// A note, of any number of lines (`NOTE`, RFC 6350 section 6.7.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Tags (`CATEGORIES`, RFC 6350 section 6.7.1).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// What identifies the contact for a machine (`UID`, RFC 6350 section 6.7.6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uid: Option<String>,
    /// What the contact stands for (`KIND`, RFC 6350 section 6.1.4; `X-ADDRESSBOOKSERVER-KIND`, and
    /// `X-ABShowAs` for an organization, in 3.0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Sex and gender identity (`GENDER`, RFC 6350 section 6.2.7; `X-GENDER` in 3.0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The pronouns to use, such as `she/her`, the preferred ones first (`PRONOUNS`, RFC 9554 section 3.4;
    /// `X-PRONOUNS` in 3.0).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pronouns: Vec<String>,
    /// Addresses for messages (`IMPP`, RFC 6350 section 6.4.3, RFC 4770).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub messengers: Vec<Messenger>,
    /// Accounts of social networks (`SOCIALPROFILE`, RFC 9554 section 3.5; `X-SOCIALPROFILE` in 3.0).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub social_profiles: Vec<SocialProfile>,
    /// Related people and things (`RELATED`, RFC 6350 section 6.6.6; `X-ABRELATEDNAMES` and `X-RELATED` in
    /// 3.0). Of several relations of one line the first counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// Languages to reach the contact in (`LANG`, RFC 6350 section 6.4.4; `X-LANG` in 3.0).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// The time zone (`TZ`, RFC 6350 section 6.5.1): a name such as `Europe/Berlin`, or an offset such as
    /// `-05:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// Where the contact is (`GEO`, RFC 6350 section 6.5.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geo: Option<Geo>,
    /// What the contact is sorted by (`SORT-AS` of `N`, RFC 6350 section 5.9; `SORT-STRING`, RFC 2426
    /// section 3.6.5, in 3.0). In 4.0 it is a list, even inside quotation marks (errata 3139 and 3713), and
    /// only the first item is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_name: Option<String>,
    /// When the card was last changed (`REV`, RFC 6350 section 6.7.4): a whole date with a whole time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Date>,
    /// A photo (`PHOTO`, RFC 6350 section 6.2.4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<Media>,
    /// Everything of a card that has no field, as some card had it; content lines in JSON.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Property<'static>>,
}

json::object!(Contact);

impl Contact {
    /// Starts a contact, field by field.
    ///
    /// ```
    /// let contact = contact_card::Contact::builder().full_name("Ada").phone("+14155551234").build()?;
    /// assert_eq!(contact.phones[0].value, "+14155551234");
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    pub fn builder() -> ContactBuilder {
        ContactBuilder::default()
    }

    /// Reads the one card in `text` as a contact, tolerantly.
    ///
    /// # Errors
    ///
    /// As [`Card::parse`].
    ///
    /// ```
    /// use contact_card::{Contact, Label};
    ///
    /// let contact = Contact::parse("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL;TYPE=CELL:+1\nEND:VCARD")?;
    /// assert_eq!(contact.phones[0].label, Some(Label::Mobile));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn parse<'a>(text: impl Into<Input<'a>>) -> Result<Self, ParseError> {
        ParseOptions::new().contact(text)
    }

    /// The contact of a card. It can always be written again if it is identifiable.
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
    #[must_use]
    pub fn from_card(card: &Card<'_>) -> Self {
        decode::from_card(card)
    }

    /// Adds the extensions of another contact. A group of theirs that this contact has too gets a number of its own:
    /// the label of a group is that of everything in it.
    ///
    /// ```
    /// use contact_card::{Contact, Property};
    ///
    /// let lines = |pet: &str| -> Result<Vec<Property<'static>>, _> {
    ///     [format!("item1.X-PET:{pet}"), format!("item1.X-ABLabel:{pet}")].iter().map(|line| line.parse()).collect()
    /// };
    /// let mut contact = Contact::default();
    /// contact.add_extensions(lines("Cat")?);
    /// contact.add_extensions(lines("Dog")?);
    /// let groups: Vec<_> = contact.extensions.iter().filter_map(|line| line.group()).collect();
    /// assert_eq!(groups, ["item1", "item1", "item2", "item2"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn add_extensions(&mut self, others: impl IntoIterator<Item = Property<'static>>) {
        let before = self.extensions.len();
        self.extensions.extend(others);
        let added = self.extensions.iter().enumerate().skip(before);
        let groups = added.filter_map(|(index, line)| Some((index, line.group()?.to_owned())));
        let groups: Vec<(usize, String)> = groups.collect();
        group::part(&mut self.extensions, &groups);
    }

    /// The identifying-field rule: whether there is a visible full, given or family name or
    /// organization, or a visible phone or e-mail. White space and invisible characters do not count.
    ///
    /// ```
    /// let mut contact = contact_card::Contact::default();
    /// contact.given_name = Some("\u{200B} ".into());
    /// assert!(!contact.is_identifiable());
    /// contact.organization = Some("Acme".into());
    /// assert!(contact.is_identifiable());
    /// ```
    #[must_use]
    pub fn is_identifiable(&self) -> bool {
        rules::is_identifiable(self)
    }

    /// The name to show: the full name, else given and family name, the organization, a nickname, a
    /// phone or an e-mail; empty if there is none of them.
    ///
    /// ```
    /// let contact = contact_card::Contact::builder().given_name("Ada").family_name("Byron").build()?;
    /// assert_eq!(contact.display_name(), "Ada Byron");
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    #[must_use]
    pub fn display_name(&self) -> String {
        let full_name = rules::visible(self.full_name.as_ref()).map(str::to_owned);
        let name = full_name.or_else(|| self.joined_name());
        name.unwrap_or_else(|| self.stand_in().unwrap_or_default().to_owned())
    }

    /// The given and the family name, as a full name is made of them.
    pub(crate) fn joined_name(&self) -> Option<String> {
        let names = [self.given_name.as_ref(), self.family_name.as_ref()];
        let parts: Vec<&str> = names.into_iter().filter_map(rules::visible).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// What shows who it is, for a contact without a name.
    fn stand_in(&self) -> Option<&str> {
        let phone = self.phones.first().map(|phone| &phone.value);
        let email = self.emails.first().map(|email| &email.value);
        [
            self.organization.as_ref(),
            self.nicknames.first(),
            phone,
            email,
        ]
        .into_iter()
        .find_map(rules::visible)
    }

    /// Checks every rule of a contact, as each writing function does.
    ///
    /// # Errors
    ///
    /// [`InvalidContact`] with every violation: a field path and a [`ContactRule`].
    ///
    /// ```
    /// use contact_card::{Contact, Phone};
    ///
    /// let mut contact = Contact::default();
    /// contact.full_name = Some("Ada\r\nTEL:+1".into());
    /// contact.phones = vec![Phone::new("")];
    /// let error = contact.validate().unwrap_err();
    /// let fields: Vec<_> = error.violations().iter().map(|found| found.field().to_string()).collect();
    /// assert_eq!(fields, ["full_name", "phones[0].value"]);
    /// ```
    pub fn validate(&self) -> Result<(), InvalidContact> {
        rules::validate(self)
    }

    /// Writes the contact as a card.
    ///
    /// # Errors
    ///
    /// [`InvalidContact`] as from [`Contact::validate`].
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
    pub fn to_vcard(&self, version: Version) -> Result<String, InvalidContact> {
        let mut out = String::with_capacity(self.size_hint());
        self.write_vcard(version, &mut out)?;
        Ok(out)
    }

    /// Appends the contact to `out` as a card; `out` stays as it was on an error.
    ///
    /// Reusing one `out` for many contacts saves the allocation of [`Contact::to_vcard`].
    ///
    /// # Errors
    ///
    /// [`InvalidContact`] as from [`Contact::validate`].
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
        encode::to_text(self, WriteOptions::new(version), out).map(drop)
    }

    /// The card of the contact, to add properties to before it is written.
    ///
    /// # Errors
    ///
    /// [`InvalidContact`] as from [`Contact::validate`].
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

    /// The card of the contact, and what its extensions lose by being of that version.
    ///
    /// A contact keeps a property without a field as some card had it. If `version` has it in another way, it is
    /// converted as by [`Card::to_version`](Card::to_version). A loss has the index of the extension.
    ///
    /// # Errors
    ///
    /// [`InvalidContact`] as from [`Contact::validate`].
    ///
    /// ```
    /// use contact_card::{Contact, Version};
    ///
    /// let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nSOURCE;CONTEXT=LDAP:ldap://a.example\nEND:VCARD";
    /// let contact = Contact::parse(text)?;
    /// let conversion = contact.to_conversion(Version::V4_0)?;
    /// assert!(conversion.card.to_string().contains("SOURCE:ldap:"));
    /// assert_eq!(conversion.losses[0].to_string(), "SOURCE;CONTEXT: left out this parameter");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_conversion(&self, version: Version) -> Result<Conversion<'_>, InvalidContact> {
        encode::to_conversion(self, version)
    }

    /// Bytes that writing an ordinary contact needs at most.
    fn size_hint(&self) -> usize {
        let mut room = Room(512);
        self.visit(FieldPath::WHOLE, &mut room);
        room.0
    }
}

/// Counts the bytes that the fields need. A folded line stands twice for a moment.
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
    /// Appends `contact` to `out` as a card, and tells what its extensions lose as [`Contact::to_conversion`] does;
    /// `out` stays as it was on an error.
    ///
    /// # Errors
    ///
    /// [`InvalidContact`] as from [`Contact::validate`].
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
        encode::to_text(contact, self, out)
    }
}

impl ParseOptions {
    /// Reads the one card in `text` as a contact.
    ///
    /// # Errors
    ///
    /// As [`ParseOptions::card`].
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

    /// Reads every card of `text` as a contact; see [`contacts`].
    ///
    /// ```
    /// use contact_card::ParseOptions;
    ///
    /// let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n";
    /// assert!(ParseOptions::new().strict().contacts(text).all(|contact| contact.is_err()));
    /// ```
    #[must_use]
    pub fn contacts<'a>(self, text: impl Into<Input<'a>>) -> Contacts<'a> {
        Contacts {
            cards: self.cards(text),
        }
    }
}

/// Reads every card of `text` as a contact, tolerantly and within the default limits.
///
/// After an error it goes on at the next card.
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

/// The cards of a text as contacts; made by [`contacts`] and [`ParseOptions::contacts`].
#[derive(Debug, Clone)]
pub struct Contacts<'a> {
    cards: Cards<'a>,
}

impl Iterator for Contacts<'_> {
    type Item = Result<Contact, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        let card = self.cards.next()?;
        Some(card.map(|card| Contact::from_card(&card)))
    }
}

impl FusedIterator for Contacts<'_> {}

/// Reads as [`Contact::parse`] does.
impl FromStr for Contact {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Self::parse(text)
    }
}

/// Shows how much there is, not what: it is personal data. Serialize it to see it.
impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contact")
            .field("phones", &self.phones)
            .field("emails", &self.emails)
            .field("addresses", &self.addresses)
            .field("urls", &self.urls)
            .field("kind", &self.kind)
            .field("messengers", &self.messengers)
            .field("social_profiles", &self.social_profiles)
            .field("related", &self.related)
            .field("languages", &self.languages)
            .field("photo", &self.photo)
            .field("extensions", &self.extensions)
            .finish_non_exhaustive()
    }
}
