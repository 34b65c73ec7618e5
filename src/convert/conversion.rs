//! The conversion of a whole card.
//!
//! A card of one version comes in, a [`Conversion`] goes out. It holds a card in the other version and the losses. The
//! conversion cannot fail: what has no form in the target version keeps its own form, under another name where the
//! standard needs that.

use crate::card::card::Card;
use crate::options::WriteOptions;
use crate::version::Version;

use super::loss::Loss;
use super::work::Work;
use super::{change, names};

/// A converted card, and what the conversion changed for good.
///
/// ```
/// use contact_card::{Card, Conversion, Version};
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nN:Ada;;;;\r\nEND:VCARD\r\n")?;
/// let Conversion { card, losses, .. } = card.to_version(Version::V4_0);
/// assert_eq!(card.version(), Version::V4_0);
/// assert!(losses.is_empty());
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
#[must_use]
pub struct Conversion<'a> {
    /// The card in the target version.
    pub card: Card<'a>,
    /// What is not restored by converting the card back, in the order of the properties; added names come last. It is
    /// empty if the whole card comes back.
    pub losses: Vec<Loss>,
}

impl<'a> Card<'a> {
    /// Converts the card to `version`. What both versions have gets the form of that version; what only the
    /// other version has gets the form that most programs read.
    ///
    /// Every loss is reported: [`Conversion::losses`] names each property that is not restored by converting
    /// the card back, and each property that was added because the target version requires it. Differences of
    /// spelling are no losses: a phone is a number instead of a `tel` URI, an e-mail address of 3.0 has
    /// `TYPE=INTERNET`, a position has no plus sign, data in a URI is base64, and `KIND:individual` is left
    /// out. A property of the other version, such as a `KIND` in 3.0 or an `X-GENDER` in 4.0, is restored as
    /// the property that the version has. Unknown properties and parameters stay as they are, and so does a
    /// malformed value. Valid cards stay valid, except for such unknown or malformed content.
    ///
    /// A card that already has the version is returned unchanged. Otherwise [`Card::declared_version`] is the
    /// target version, and [`Card::repairs`] is empty, because repairs are about the text of the source card.
    ///
    /// | 3.0 | 4.0 |
    /// |---|---|
    /// | `TYPE=pref` | `PREF=1`; 3.0 has one mark, on the lowest number of each property |
    /// | `PHOTO;ENCODING=b;TYPE=JPEG` | `PHOTO:data:image/jpeg;base64,` |
    /// | `LABEL` | `ADR;LABEL=`, on the address with the same types, else with the same group |
    /// | `SORT-STRING` | `N;SORT-AS=`, or `ORG;SORT-AS=` without a name |
    /// | `BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12` | `BDAY:--0412` |
    /// | `X-BDAY;VALUE=text:1985` | `BDAY:1985` |
    /// | `X-ANNIVERSARY`, and `X-ABDATE` with its label | `ANNIVERSARY` |
    /// | `X-ABShowAs:COMPANY`, `X-ADDRESSBOOKSERVER-KIND` | `KIND` |
    /// | `X-GENDER:Female` | `GENDER:F` |
    /// | `AGENT`; `X-ABRELATEDNAMES` and its label; `X-RELATED` | `RELATED` |
    /// | `CLASS`, `MAILER`, `NAME`, `PROFILE` | `X-CLASS`, ... |
    /// | `X-LANG`, `X-HOBBY`, ... | `LANG`, `HOBBY`, ... |
    ///
    /// ```
    /// use contact_card::{Card, Version};
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nBDAY:--1210\r\nTEL;VALUE=uri:tel:+1-555\r\nEND:VCARD\r\n";
    /// let conversion = Card::parse(text)?.to_version(Version::V3_0);
    /// let lines: Vec<String> = conversion.card.properties().iter().map(|line| line.to_string()).collect();
    /// assert_eq!(lines, ["N:;Ada;;;", "FN:Ada", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10", "TEL:+1-555"]);
    /// assert_eq!(conversion.losses[0].to_string(), "N: added a property that the target version requires");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn to_version(&self, version: Version) -> Conversion<'a> {
        if version == self.version() {
            let (card, losses) = (self.clone(), Vec::new());
            return Conversion { card, losses };
        }
        let mut work = Work::new(self, version);
        for index in 0..self.properties().len() {
            let outcome = change::converted(&work, index).commit();
            work.take(outcome);
        }
        names::complete(&mut work);
        let (properties, losses) = work.finish();
        let mut card = Card::new(version);
        card.properties = properties;
        Conversion { card, losses }
    }
}

impl WriteOptions {
    /// Appends `card` to `out`, and returns what is lost. A card of another version is converted by
    /// [`Card::to_version`].
    ///
    /// ```
    /// use contact_card::{Card, Fold, Property, Version, WriteOptions};
    ///
    /// let mut card = Card::new(Version::V3_0);
    /// card.push(Property::from_text("FN", "Ada")?);
    /// card.push(Property::from_text("X-GENDER", "Female")?);
    /// let mut out = String::new();
    /// let losses = WriteOptions::new(Version::V4_0).fold(Fold::Off).card(&card, &mut out);
    /// assert_eq!(out, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nGENDER:F\r\nEND:VCARD\r\n");
    /// assert!(losses.is_empty());
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    #[must_use = "what is lost is told here only"]
    pub fn card(self, card: &Card<'_>, out: &mut String) -> Vec<Loss> {
        if card.version() == self.version {
            card.write_folded(self.fold, out);
            return Vec::new();
        }
        let Conversion { card, losses } = card.to_version(self.version);
        card.write_folded(self.fold, out);
        losses
    }
}
