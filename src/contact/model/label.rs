//! The table of fixed labels: the word that is written, Apple's token and the words that are read. How a label is
//! written as `TYPE` is in `to_lines/labels.rs`, how `TYPE` is read in `type_words.rs`.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::text;
use crate::value::as_text::as_text;

/// The purpose of a phone, an e-mail address, a URL or another entry.
///
/// [`Label::from`] makes a label from text. It ignores case and blanks around the text. The words of this table are
/// fixed labels; every other text, in any language, is [`Label::Custom`] with the text itself.
///
/// | label | words |
/// |---|---|
/// | [`Mobile`](Label::Mobile) | `mobile`, `cell`, `cellular`, `cell phone` |
/// | [`IPhone`](Label::IPhone) | `iPhone` |
/// | [`AppleWatch`](Label::AppleWatch) | `Apple Watch` |
/// | [`Home`](Label::Home), [`Work`](Label::Work), [`Main`](Label::Main) | the same word |
/// | [`Fax`](Label::Fax), [`Pager`](Label::Pager), [`Other`](Label::Other) | the same word |
/// | [`HomeFax`](Label::HomeFax), [`WorkFax`](Label::WorkFax) | `home fax`, `work fax` |
/// | [`OtherFax`](Label::OtherFax) | `other fax` |
///
/// In JSON, a label is its word or its text.
///
/// ```
/// use contact_card::Label;
///
/// assert_eq!(Label::from(" Cell "), Label::Mobile);
/// assert_eq!(Label::Mobile.to_string(), "mobile");
/// assert_eq!(Label::from("Boat ⛵"), Label::Custom("Boat ⛵".into()));
/// ```
///
/// # In a card
///
/// A label with a word of `TYPE` is written with that word. Any other label needs a group, which both versions allow
/// and the address books of Apple and Google write:
///
/// | label of a phone | 3.0 | 4.0 |
/// |---|---|---|
/// | none | `TEL;TYPE=VOICE` | `TEL;TYPE=voice` |
/// | `Mobile` | `TEL;TYPE=CELL;TYPE=VOICE` | `TEL;TYPE=cell` |
/// | `IPhone` | `TEL;TYPE=IPHONE;TYPE=CELL;TYPE=VOICE` | `item1.TEL;TYPE=cell`, `item1.X-ABLabel:iPhone` |
/// | `Main` | `TEL;TYPE=MAIN` | `item1.TEL;TYPE=main-number`, `item1.X-ABLabel:_$!<Main>!$_` |
/// | `WorkFax` | `TEL;TYPE=WORK;TYPE=FAX` | `TEL;TYPE=work;TYPE=fax` |
/// | `Other` | `TEL;TYPE=OTHER;TYPE=VOICE` | `item1.TEL;TYPE=voice`, `item1.X-ABLabel:_$!<Other>!$_` |
/// | `Custom("Boat")` | `item1.TEL`, `item1.X-ABLabel:Boat` | the same |
///
/// When reading, the `X-ABLabel` of the group takes precedence over the types. `VOICE`, `INTERNET` and the like say
/// how a value is reached and are never a label. Nothing is guessed from words of other languages.
///
/// ```
/// use contact_card::{Contact, Label};
///
/// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\n\
///             item1.TEL;TYPE=HOME:+1\r\nitem1.X-ABLabel:_$!<Mobile>!$_\r\nEND:VCARD\r\n";
/// assert_eq!(Contact::parse(text)?.phones[0].label, Some(Label::Mobile));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum Label {
    /// A mobile phone: `TYPE=CELL`. `TYPE=MOBILE`, which some programs write, is read as well.
    Mobile,
    /// An iPhone: Apple's `TYPE=IPHONE` in 3.0.
    IPhone,
    /// An Apple Watch: Apple's `TYPE=APPLEWATCH` in 3.0.
    AppleWatch,
    /// At home: `TYPE=HOME`.
    Home,
    /// At work: `TYPE=WORK`.
    Work,
    /// The main number: Apple's `TYPE=MAIN` in 3.0, `TYPE=main-number` in 4.0 (RFC 7852 section 11.7).
    Main,
    /// A fax at home: `TYPE=HOME;TYPE=FAX`.
    HomeFax,
    /// A fax at work: `TYPE=WORK;TYPE=FAX`.
    WorkFax,
    /// Another fax: Apple's `TYPE=OTHER;TYPE=FAX` in 3.0.
    OtherFax,
    /// A fax at an unknown place: `TYPE=FAX`. An iPhone shows it as "work fax".
    Fax,
    /// A pager: `TYPE=PAGER`.
    Pager,
    /// None of the other labels: Apple's `TYPE=OTHER` for a phone in 3.0, else an `X-ABLabel`.
    Other,
    /// Free text: one line with a visible character, without Apple's form `_$!<x>!$_`.
    ///
    /// A token would be read back as the text inside it, so it is refused with
    /// [`ContactRule::ReservedLabel`](crate::contact::ContactRule::ReservedLabel).
    Custom(String),
}

/// A fixed label: the word that is written, Apple's token for it, and the other words that are read.
type FixedLabel = (
    Label,
    &'static str,
    Option<&'static str>,
    &'static [&'static str],
);

/// Apple shows a token in the language of the reader. `iPhone` and `Apple Watch` have no token.
static FIXED: [FixedLabel; 12] = [
    (
        Label::Mobile,
        "mobile",
        Some("_$!<Mobile>!$_"),
        &["cell", "cellular", "cell phone"],
    ),
    (Label::IPhone, "iPhone", None, &[]),
    (Label::AppleWatch, "Apple Watch", None, &[]),
    (Label::Home, "home", Some("_$!<Home>!$_"), &[]),
    (Label::Work, "work", Some("_$!<Work>!$_"), &[]),
    (Label::Main, "main", Some("_$!<Main>!$_"), &[]),
    (Label::HomeFax, "home fax", Some("_$!<HomeFAX>!$_"), &[]),
    (Label::WorkFax, "work fax", Some("_$!<WorkFAX>!$_"), &[]),
    (Label::OtherFax, "other fax", Some("_$!<OtherFAX>!$_"), &[]),
    (Label::Fax, "fax", None, &[]),
    (Label::Pager, "pager", Some("_$!<Pager>!$_"), &[]),
    (Label::Other, "other", Some("_$!<Other>!$_"), &[]),
];

impl Label {
    /// The word or the text of the label.
    ///
    /// ```
    /// assert_eq!(contact_card::Label::WorkFax.as_str(), "work fax");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Custom(text) => text,
            fixed => fixed.row().map_or("", |row| row.1),
        }
    }

    /// The row of a fixed label.
    fn row(&self) -> Option<&'static FixedLabel> {
        FIXED.iter().find(|row| row.0 == *self)
    }

    /// The label of an `X-ABLabel`, which is one of Apple's tokens or plain text; `None` if it is blank.
    ///
    /// `_$!<HomeFAX>!$_` -> [`Label::HomeFax`]; an unknown token such as `_$!<School>!$_` -> `Custom("School")`;
    /// `Cell` -> [`Label::Mobile`]; `Boat` -> `Custom("Boat")`.
    pub(in crate::contact) fn from_group_label(raw: &str) -> Option<Self> {
        let text = raw.trim();
        let fixed = FIXED
            .iter()
            .find(|row| row.2.is_some_and(|token| token.eq_ignore_ascii_case(text)));
        match fixed {
            Some((label, ..)) => Some(label.clone()),
            None => group_text(text).map(Self::from),
        }
    }

    /// The value of `X-ABLabel` for this label.
    ///
    /// [`Label::HomeFax`] -> `_$!<HomeFAX>!$_`; [`Label::IPhone`] -> `iPhone`, which has no token; `Custom("Boat")`
    /// -> `Boat`.
    pub(in crate::contact) fn group_label(&self) -> &str {
        match self {
            Self::Custom(text) => text.trim(),
            fixed => fixed.row().map_or("", |row| row.2.unwrap_or(row.1)),
        }
    }
}

/// The text of an `X-ABLabel` without the marks of a token, which may be nested; `None` if it is blank.
///
/// `_$!<School>!$_` -> `School`, `_$!<_$!<a>!$_>!$_` -> `a`: a text of the shape of a token could not be written
/// again.
pub(in crate::contact) fn group_text(raw: &str) -> Option<&str> {
    let mut text = raw.trim();
    while let Some(inner) = token_text(text) {
        text = inner.trim();
    }
    (!text::is_blank(text)).then_some(text)
}

/// The text between `_$!<` and `>!$_`.
pub(in crate::contact) fn token_text(text: &str) -> Option<&str> {
    text.strip_prefix("_$!<")?.strip_suffix(">!$_")
}

impl From<&str> for Label {
    fn from(text: &str) -> Self {
        let text = text::trim_blanks(text);
        let is = |word: &&str| word.eq_ignore_ascii_case(text);
        FIXED
            .iter()
            .find(|(_, word, _, others)| is(word) || others.iter().any(is))
            .map_or_else(|| Self::Custom(text.to_owned()), |row| row.0.clone())
    }
}

impl From<String> for Label {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Label> for String {
    fn from(label: Label) -> Self {
        label.to_string()
    }
}

as_text!(Label);

/// Shows a fixed label, but not the text of a custom one, which is personal data.
impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Custom(_) => f.debug_tuple("Custom").finish_non_exhaustive(),
            fixed => write!(f, "Label({fixed})"),
        }
    }
}

/// Reads the label of an entry from JSON. A label without a visible character is absent.
pub(in crate::contact) fn visible<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Label>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.filter(|text| !text::is_blank(text)).map(Label::from))
}
