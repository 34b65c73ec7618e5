//! The list of properties with what the envelope said. `read/draft.rs` fills a card; `convert`, `validate` and
//! `contact` read it.

use std::borrow::Cow;
use std::fmt;
use std::slice;

use crate::card::named::PropertiesNamed;
use crate::card::property::Property;
use crate::finding::issue::Issue;
use crate::finding::rule::Rule;
use crate::options::Fold;
use crate::text::position::Position;
use crate::version::Version;
use crate::write::LineWriter;

/// A card as it is written: its version and its properties, in order.
///
/// A card read from text borrows from the text and keeps everything but folds and line breaks. A card of vCard 2.1 is
/// upgraded to 3.0: its parameters get names, and its values are decoded and escaped as in 3.0.
/// `BEGIN`, `VERSION` and `END` are not among the properties. Two cards are equal when they have the
/// same version and equal properties.
///
/// # Examples
///
/// ```
/// use contact_card::{Card, Property, Version};
///
/// let mut card = Card::new(Version::V4_0);
/// card.push(Property::from_text("FN", "Ada Lovelace")?);
/// assert_eq!(card.to_string(), "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Lovelace\r\nEND:VCARD\r\n");
/// assert_eq!(Card::parse(&card.to_string())?, card);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// ```text
/// BEGIN:VCARD                                   not a property
/// VERSION:3.0                                   Card::version
/// FN:Ada Lovelace                               properties()[0]
/// item1.TEL;TYPE=CELL:+14155551234              properties()[1], in the group item1
/// item1.X-ABLabel:Boat                          properties()[2], the label of that group
/// END:VCARD                                     not a property
/// ```
///
/// No order and no number of properties is required here: [`Card::validate`] says what the standard asks.
/// Properties are found by name; for values by type see [`Property::value`], and for plain data
/// [`Contact::from_card`].
///
/// [`Card::validate`]: crate::Card::validate
/// [`Contact::from_card`]: crate::Contact::from_card
#[derive(Clone, Default)]
pub struct Card<'a> {
    pub(crate) version: Version,
    pub(crate) declared: Option<Cow<'a, str>>,
    pub(crate) properties: Vec<Property<'a>>,
    pub(crate) repairs: Vec<Issue>,
    pub(crate) repairs_dropped: usize,
    /// The place of `VERSION`, if other properties came before it.
    pub(crate) late_version: Option<Position>,
}

impl<'a> Card<'a> {
    /// Makes a card without properties.
    ///
    /// ```
    /// use contact_card::{Card, Version};
    ///
    /// assert!(Card::new(Version::V3_0).properties().is_empty());
    /// ```
    #[must_use]
    pub fn new(version: Version) -> Self {
        Self {
            version,
            declared: Some(version.as_str().into()),
            ..Self::default()
        }
    }

    /// Returns the version in which the card is read and written.
    ///
    /// ```
    /// use contact_card::{Card, Version};
    ///
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.version(), Version::V4_0);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// It is 3.0 or 4.0. A card of 2.1 is upgraded when it is read, and is a card of 3.0 then; so is a card without
    /// `VERSION`.
    #[must_use]
    pub fn version(&self) -> Version {
        self.version
    }

    /// Returns the value of `VERSION` as it was read; `None` if it was missing.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.declared_version(), None);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// It may be any text: `2.1` for a card that was upgraded, or `5.0` for one that is read as 4.0.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:2.1\r\nTEL;CELL:1\r\nEND:VCARD\r\n")?;
    /// assert_eq!((card.version().as_str(), card.declared_version()), ("3.0", Some("2.1")));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn declared_version(&self) -> Option<&str> {
        self.declared.as_deref()
    }

    /// Returns the properties, in the order of the text.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.properties()[0].name(), "FN");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// `BEGIN`, `VERSION` and `END` are not among them.
    #[must_use]
    pub fn properties(&self) -> &[Property<'a>] {
        &self.properties
    }

    /// Goes through the properties, in the order of the text.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.iter().count(), 1);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn iter(&self) -> slice::Iter<'_, Property<'a>> {
        self.properties.iter()
    }

    /// Returns the first property of that name, compared without case.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFn:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.get("FN").map(|name| name.text()).as_deref(), Some("Ada"));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// The group does not count: `get("TEL")` finds `item1.TEL:1`. The first property is not always the one to
    /// show; the preference is in `PREF`, or in `TYPE=pref` in 3.0.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Property<'a>> {
        self.properties
            .iter()
            .find(|property| property.is_named(name))
    }

    /// Returns every property of that name, compared without case.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:1\r\nTEL:2\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.get_all("tel").count(), 2);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn get_all<'c, 'n>(&'c self, name: &'n str) -> PropertiesNamed<'c, 'a, 'n> {
        PropertiesNamed {
            properties: self.properties.iter(),
            name,
        }
    }

    /// Adds a property at the end.
    ///
    /// ```
    /// use contact_card::{Card, Property, Version};
    ///
    /// let mut card = Card::new(Version::V3_0);
    /// card.push(Property::from_text("FN", "Ada")?);
    /// assert_eq!(card.properties().len(), 1);
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// 3.0 requires `N` and `FN` in every card (RFC 2426 sections 3.1.1 and 3.1.2), and 4.0 requires `FN` (RFC 6350
    /// section 6.2.1). [`Card::validate`] reports what is missing.
    pub fn push(&mut self, property: Property<'a>) {
        self.properties.push(property);
    }

    /// Adds a property before the one at `index`, or at the end.
    ///
    /// ```
    /// use contact_card::{Card, Property, Version};
    ///
    /// let mut card = Card::new(Version::V3_0);
    /// card.push(Property::from_text("FN", "Ada")?);
    /// card.insert(0, Property::new("N", "Lovelace;Ada;;;")?);
    /// assert_eq!(card.properties()[0].name(), "N");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// `index` counts from 0, without `BEGIN` and `VERSION`.
    pub fn insert(&mut self, index: usize, property: Property<'a>) {
        self.properties
            .insert(index.min(self.properties.len()), property);
    }

    /// Removes and returns the property at `index`; `None` if there is none.
    ///
    /// ```
    /// use contact_card::{Card, Property, Version};
    ///
    /// let mut card = Card::new(Version::V3_0);
    /// card.push(Property::from_text("FN", "Ada")?);
    /// assert!(card.remove(0).is_some());
    /// assert!(card.remove(0).is_none());
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    pub fn remove(&mut self, index: usize) -> Option<Property<'a>> {
        (index < self.properties.len()).then(|| self.properties.remove(index))
    }

    /// Keeps the properties for which `keep` is true.
    ///
    /// ```
    /// use contact_card::{Card, Property, Version};
    ///
    /// let mut card = Card::new(Version::V3_0);
    /// card.push(Property::new("X-SECRET", "1")?);
    /// card.retain(|property| !property.name().starts_with("X-"));
    /// assert!(card.properties().is_empty());
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// A label stays if only its property is removed: remove the other properties of its group, such as
    /// `item1.X-ABLabel`, too.
    pub fn retain(&mut self, keep: impl FnMut(&Property<'a>) -> bool) {
        self.properties.retain(keep);
    }

    /// Returns the repairs of tolerant reading, in the order of the text, at most
    /// [`Limits::repairs`](crate::Limits::repairs) of them.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;HOME:1\r\n")?;
    /// let codes: Vec<_> = card.repairs().iter().map(|repair| repair.rule().code()).collect();
    /// assert_eq!(codes, ["bare-parameter", "missing-end"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// Strict reading has none: its first finding is an error. A changed card keeps the repairs of its text.
    #[must_use]
    pub fn repairs(&self) -> &[Issue] {
        &self.repairs
    }

    /// Returns how many repairs there were, including those over the limit.
    ///
    /// ```
    /// use contact_card::{Limits, ParseOptions};
    ///
    /// let mut limits = Limits::default();
    /// limits.repairs = 1;
    /// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;HOME:1\r\nTEL;WORK:2\r\nEND:VCARD\r\n";
    /// let card = ParseOptions::new().limits(limits).card(text)?;
    /// assert_eq!((card.repairs().len(), card.repair_count()), (1, 2));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn repair_count(&self) -> usize {
        self.repairs.len() + self.repairs_dropped
    }

    /// Adds a repair, unless there are `limit` repairs already.
    ///
    /// Called after the card is finished, for text behind it.
    pub(crate) fn add_repair(&mut self, rule: Rule, position: Position, limit: usize) {
        if self.repairs.len() < limit {
            let repair = Issue::new(rule, self.version, None, position);
            self.repairs.push(repair);
        } else {
            self.repairs_dropped += 1;
        }
    }

    /// The place of `VERSION` in the text, if it did not follow `BEGIN` directly.
    pub(crate) fn late_version(&self) -> Option<Position> {
        self.late_version
    }

    /// Copies everything that the card borrows.
    ///
    /// ```
    /// use contact_card::Card;
    ///
    /// let text = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n");
    /// let card: Card<'static> = Card::parse(&text)?.into_owned();
    /// drop(text);
    /// assert_eq!(card.properties().len(), 1);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Card<'static> {
        Card {
            version: self.version,
            declared: self.declared.map(|declared| declared.into_owned().into()),
            properties: self
                .properties
                .into_iter()
                .map(Property::into_owned)
                .collect(),
            repairs: self.repairs,
            repairs_dropped: self.repairs_dropped,
            late_version: self.late_version,
        }
    }

    /// Appends the card to `out`, with CRLF line ends and lines folded at 75 octets. It cannot fail.
    ///
    /// ```
    /// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    /// let mut out = String::new();
    /// contact_card::Card::parse(text)?.write(&mut out);
    /// assert_eq!(out, text);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// A line is cut between characters, and where possible between grapheme clusters.
    /// [`WriteOptions`](crate::WriteOptions) switches folding off for readers that cannot unfold.
    ///
    /// ```
    /// use contact_card::{Card, Property, Version};
    ///
    /// let mut card = Card::new(Version::V4_0);
    /// card.push(Property::from_text("NOTE", &"x".repeat(80))?);
    /// let folded = format!("NOTE:{}\r\n {}\r\n", "x".repeat(70), "x".repeat(10));
    /// assert!(card.to_string().contains(&folded));
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    pub fn write(&self, out: &mut String) {
        self.write_folded(Fold::default(), out);
    }

    pub(crate) fn write_folded(&self, fold: Fold, out: &mut String) {
        let mut lines = LineWriter::new(out, fold);
        lines.begin(self.version);
        for property in &self.properties {
            lines.line(property.line());
        }
        lines.end();
    }
}

impl PartialEq for Card<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version && self.properties == other.properties
    }
}

impl Eq for Card<'_> {}

/// Writes the card as [`Card::write`] does.
impl fmt::Display for Card<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.write(&mut out);
        f.write_str(&out)
    }
}

/// Shows the names of the properties only: their values are personal data.
impl fmt::Debug for Card<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Card")
            .field("version", &self.version)
            .field("properties", &self.properties)
            .field("repairs", &self.repairs)
            .finish_non_exhaustive()
    }
}
