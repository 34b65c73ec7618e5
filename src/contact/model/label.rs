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
/// | [`Home`](Label::Home), [`Work`](Label::Work), [`Main`](Label::Main), [`Fax`](Label::Fax), [`Pager`](Label::Pager), [`Other`](Label::Other) | the same word |
/// | [`HomeFax`](Label::HomeFax), [`WorkFax`](Label::WorkFax), [`OtherFax`](Label::OtherFax) | `home fax`, `work fax`, `other fax` |
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
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum Label {
    /// A mobile phone.
    Mobile,
    /// An iPhone.
    IPhone,
    /// An Apple Watch.
    AppleWatch,
    /// At home.
    Home,
    /// At work.
    Work,
    /// The main number.
    Main,
    /// A fax at home.
    HomeFax,
    /// A fax at work.
    WorkFax,
    /// Another fax.
    OtherFax,
    /// A fax at an unknown place; an iPhone shows it as "work fax".
    Fax,
    /// A pager.
    Pager,
    /// None of the other labels.
    Other,
    /// Free text: one line with a visible character, without Apple's form `_$!<x>!$_`.
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
    pub(in crate::contact) fn group_label(&self) -> &str {
        match self {
            Self::Custom(text) => text.trim(),
            fixed => fixed.row().map_or("", |row| row.2.unwrap_or(row.1)),
        }
    }
}

/// The text of an `X-ABLabel` without the marks of a token, which may be nested; `None` if it is blank.
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
