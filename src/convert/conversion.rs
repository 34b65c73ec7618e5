//! The conversion of a whole card.

use crate::card::card::Card;
use crate::options::WriteOptions;
use crate::version::Version;

use super::loss::Loss;
use super::work::Work;
use super::{change, names};

/// A card in another version, and what changed for good on the way.
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
    /// The card in the version that was asked for.
    pub card: Card<'a>,
    /// What does not come back by converting the card again.
    pub losses: Vec<Loss>,
}

impl<'a> Card<'a> {
    /// The same card in `version`: what both versions have in the form of that one, what only the other one
    /// has in the form that most programs read there.
    ///
    /// Nothing is lost without a word: [`Conversion::losses`] names each property that does not come back when
    /// the card is converted again, and what was made because the version requires it. What differs in
    /// spelling alone comes back in the usual one: a phone is a number and no `tel` URI, an e-mail address of
    /// 3.0 is `TYPE=INTERNET`, a position has no plus sign, data in a URI is base64, and an explicit
    /// `KIND:individual` goes without saying. A property that the version of the card does not have, such as a
    /// `KIND` in 3.0 or an `X-GENDER` in 4.0, comes back as the one that it has. Unknown properties and
    /// parameters stay as they are, whatever they say, and so does a value that is not what its property asks
    /// for: a card that is legal becomes one that is, but for those.
    ///
    /// A card that has the version already comes back as it is. Otherwise [`Card::declared_version`] is the
    /// new one, and there are no [`Card::repairs`]: they are about the text that the first card was read from.
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
    /// Appends `card` to `out`, converted by [`Card::to_version`] if it has another version, and tells what is lost
    /// by that.
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
