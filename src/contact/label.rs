use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::card::property;
use crate::text::{self, Upper};
use crate::version::Version;

/// What a phone, an e-mail address, a URL or another entry is for.
///
/// Text becomes a label by [`Label::from`]: trimmed and without case, the words of the table are
/// fixed labels, everything else is [`Label::Custom`] with its exact text, in any language.
///
/// | label | words |
/// |---|---|
/// | [`Mobile`](Label::Mobile) | `mobile`, `cell`, `cellular`, `cell phone` |
/// | [`IPhone`](Label::IPhone) | `iPhone` |
/// | [`AppleWatch`](Label::AppleWatch) | `Apple Watch` |
/// | [`Home`](Label::Home), [`Work`](Label::Work), [`Main`](Label::Main), [`Fax`](Label::Fax), [`Pager`](Label::Pager), [`Other`](Label::Other) | the same word |
/// | [`HomeFax`](Label::HomeFax), [`WorkFax`](Label::WorkFax), [`OtherFax`](Label::OtherFax) | `home fax`, `work fax`, `other fax` |
///
/// In JSON a label is its word or its text.
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
    /// Private.
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
    /// A fax, wherever it stands; an iPhone shows it as "work fax".
    Fax,
    /// A pager.
    Pager,
    /// None of the others.
    Other,
    /// Free text: one visible line, not of the shape `_$!<x>!$_`, which is Apple's.
    Custom(String),
}

/// The fixed labels: the word written, Apple's token for it, the other words read.
///
/// Apple shows a token in the reader's language; `iPhone` and `Apple Watch` stand bare.
const FIXED: [(Label, &str, Option<&str>, &[&str]); 12] = [
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

/// Reads the label of an entry from JSON: one that shows nothing is none.
pub(super) fn visible<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Label>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.filter(|text| !text::is_blank(text)).map(Label::from))
}

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
            fixed => FIXED
                .iter()
                .find(|row| row.0 == *fixed)
                .map_or("", |row| row.1),
        }
    }

    /// The label of an `X-ABLabel`: a token of Apple's or plain text; `None` if it says nothing.
    pub(super) fn from_group_label(raw: &str) -> Option<Self> {
        let text = raw.trim();
        let fixed = FIXED
            .iter()
            .find(|row| row.2.is_some_and(|token| token.eq_ignore_ascii_case(text)));
        match fixed {
            Some((label, ..)) => Some(label.clone()),
            None => group_text(text).map(Self::from),
        }
    }

    /// What stands in an `X-ABLabel` for this label.
    pub(super) fn group_label(&self) -> &str {
        match self {
            Self::Custom(text) => text.trim(),
            fixed => FIXED
                .iter()
                .find(|row| row.0 == *fixed)
                .map_or("", |row| row.2.unwrap_or(row.1)),
        }
    }
}

/// The text of an `X-ABLabel`, however often it is a token; `None` if it says nothing.
pub(super) fn group_text(raw: &str) -> Option<&str> {
    let mut text = raw.trim();
    while let Some(inner) = token_text(text) {
        text = inner.trim();
    }
    (!text::is_blank(text)).then_some(text)
}

/// What stands inside `_$!<` and `>!$_`.
pub(super) fn token_text(text: &str) -> Option<&str> {
    text.strip_prefix("_$!<")?.strip_suffix(">!$_")
}

impl From<&str> for Label {
    fn from(text: &str) -> Self {
        // A line break or a tab is no blank, but for whoever checks the label to refuse.
        let text = text.trim_matches(|c: char| c.is_whitespace() && !text::is_field_control(c));
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

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Shows a fixed label; the text of a free one is personal data.
impl fmt::Debug for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Custom(_) => f.debug_tuple("Custom").finish_non_exhaustive(),
            fixed => write!(f, "Label({fixed})"),
        }
    }
}

/// How a labelled property is written: its `TYPE` parameters, and whether an `X-ABLabel` line says
/// what they cannot.
pub(super) struct Written {
    pub(super) types: &'static str,
    pub(super) grouped: bool,
}

/// How a social profile carries its label in 3.0, where its types say the service.
pub(super) fn profile(label: Option<&Label>, version: Version) -> Written {
    match (version, label) {
        (Version::V3_0, Some(_)) => grouped(""),
        _ => place(label, version),
    }
}

const fn types(types: &'static str) -> Written {
    Written {
        types,
        grouped: false,
    }
}

const fn grouped(types: &'static str) -> Written {
    Written {
        types,
        grouped: true,
    }
}

/// How a phone carries its label. The type that means something comes first: some readers look at
/// the first one only. A 3.0 phone without a label gets VOICE, because a bare `TEL` is HOME on
/// Android. MAIN in 4.0 is `main-number` (RFC 7852 section 11.7).
#[inline]
pub(super) fn phone(label: Option<&Label>, version: Version) -> Written {
    use Label::{
        AppleWatch, Custom, Fax, Home, HomeFax, IPhone, Main, Mobile, Other, OtherFax, Pager, Work,
        WorkFax,
    };
    match (version, label) {
        (Version::V3_0, None) => types(";TYPE=VOICE"),
        (Version::V3_0, Some(Mobile)) => types(";TYPE=CELL;TYPE=VOICE"),
        (Version::V3_0, Some(IPhone)) => types(";TYPE=IPHONE;TYPE=CELL;TYPE=VOICE"),
        (Version::V3_0, Some(AppleWatch)) => types(";TYPE=APPLEWATCH;TYPE=CELL;TYPE=VOICE"),
        (Version::V3_0, Some(Home)) => types(";TYPE=HOME;TYPE=VOICE"),
        (Version::V3_0, Some(Work)) => types(";TYPE=WORK;TYPE=VOICE"),
        (Version::V3_0, Some(Main)) => types(";TYPE=MAIN"),
        (Version::V3_0, Some(HomeFax)) => types(";TYPE=HOME;TYPE=FAX"),
        (Version::V3_0, Some(WorkFax)) => types(";TYPE=WORK;TYPE=FAX"),
        (Version::V3_0, Some(OtherFax)) => types(";TYPE=OTHER;TYPE=FAX"),
        (Version::V3_0, Some(Fax)) => types(";TYPE=FAX"),
        (Version::V3_0, Some(Pager)) => types(";TYPE=PAGER"),
        (Version::V3_0, Some(Other)) => types(";TYPE=OTHER;TYPE=VOICE"),
        (Version::V4_0, None) => types(";TYPE=voice"),
        (Version::V4_0, Some(Mobile)) => types(";TYPE=cell"),
        (Version::V4_0, Some(IPhone | AppleWatch)) => grouped(";TYPE=cell"),
        (Version::V4_0, Some(Home)) => types(";TYPE=home"),
        (Version::V4_0, Some(Work)) => types(";TYPE=work"),
        (Version::V4_0, Some(Main)) => grouped(";TYPE=main-number"),
        (Version::V4_0, Some(HomeFax)) => types(";TYPE=home;TYPE=fax"),
        (Version::V4_0, Some(WorkFax)) => types(";TYPE=work;TYPE=fax"),
        (Version::V4_0, Some(OtherFax)) => grouped(";TYPE=fax"),
        (Version::V4_0, Some(Fax)) => types(";TYPE=fax"),
        (Version::V4_0, Some(Pager)) => types(";TYPE=pager"),
        (Version::V4_0, Some(Other)) => grouped(";TYPE=voice"),
        (_, Some(Custom(_))) => grouped(""),
    }
}

/// How an e-mail address carries its label. 4.0 dropped `INTERNET`.
#[inline]
pub(super) fn email(label: Option<&Label>, version: Version) -> Written {
    match (version, label) {
        (Version::V3_0, None) => types(";TYPE=INTERNET"),
        (Version::V3_0, Some(Label::Home)) => types(";TYPE=INTERNET;TYPE=HOME"),
        (Version::V3_0, Some(Label::Work)) => types(";TYPE=INTERNET;TYPE=WORK"),
        (Version::V3_0, Some(_)) => grouped(";TYPE=INTERNET"),
        (Version::V4_0, _) => place(label, version),
    }
}

/// How a URL or a postal address carries its label.
#[inline]
pub(super) fn place(label: Option<&Label>, version: Version) -> Written {
    match (version, label) {
        (_, None) => types(""),
        (Version::V3_0, Some(Label::Home)) => types(";TYPE=HOME"),
        (Version::V3_0, Some(Label::Work)) => types(";TYPE=WORK"),
        (Version::V4_0, Some(Label::Home)) => types(";TYPE=home"),
        (Version::V4_0, Some(Label::Work)) => types(";TYPE=work"),
        (_, Some(_)) => grouped(""),
    }
}

/// The words of `TYPE`, as far as they say what a value is for.
#[derive(Default)]
pub(super) struct Types<'t> {
    fax: bool,
    preferred: bool,
    /// The decisive type that comes first in the order that Apple's reader tries them.
    decisive: Option<Decisive>,
    /// The first type that nobody knows.
    unknown: Option<&'t str>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Decisive {
    IPhone,
    AppleWatch,
    Main,
    Mobile,
    Pager,
    Home,
    Work,
    Other,
    Fax,
}

impl<'t> Types<'t> {
    #[inline]
    pub(super) fn add(&mut self, word: &'t str) {
        let decisive = match Upper::default().of(word) {
            b"IPHONE" => Decisive::IPhone,
            b"APPLEWATCH" => Decisive::AppleWatch,
            b"MAIN" | b"MAIN-NUMBER" => Decisive::Main,
            b"CELL" | b"MOBILE" => Decisive::Mobile,
            b"PAGER" => Decisive::Pager,
            b"HOME" => Decisive::Home,
            b"WORK" => Decisive::Work,
            b"OTHER" => Decisive::Other,
            b"FAX" => Decisive::Fax,
            b"PREF" => {
                self.preferred = true;
                return;
            }
            // How or how well something is reached, not what it is for: never a label.
            b"VOICE" | b"INTERNET" | b"MSG" | b"TEXT" | b"VIDEO" | b"BBS" | b"MODEM" | b"ISDN"
            | b"PCS" | b"TEXTPHONE" | b"X400" | b"DOM" | b"INTL" | b"POSTAL" | b"PARCEL" => return,
            _ => {
                let word = Some(word).filter(|word| !text::has_field_control(word));
                self.unknown = self.unknown.or(word);
                return;
            }
        };
        self.fax |= decisive == Decisive::Fax;
        self.decisive = Some(self.decisive.map_or(decisive, |first| first.min(decisive)));
    }

    /// Whether `pref` is among the types.
    pub(super) fn preferred(&self) -> bool {
        self.preferred
    }

    /// The first type that nobody knows.
    pub(super) fn unknown(&self) -> Option<&'t str> {
        self.unknown
    }

    /// The label that the decisive type gives, else the first unknown one.
    pub(super) fn label(&self) -> Option<Label> {
        let unknown = || Label::from_group_label(without_x(self.unknown?));
        self.decisive_label().or_else(unknown)
    }

    /// The label that the decisive type gives.
    pub(super) fn decisive_label(&self) -> Option<Label> {
        Some(match (self.decisive, self.fax) {
            (Some(Decisive::IPhone), _) => Label::IPhone,
            (Some(Decisive::AppleWatch), _) => Label::AppleWatch,
            (Some(Decisive::Main), _) => Label::Main,
            (Some(Decisive::Mobile), _) => Label::Mobile,
            (Some(Decisive::Pager), _) => Label::Pager,
            (Some(Decisive::Home), false) => Label::Home,
            (Some(Decisive::Home), true) => Label::HomeFax,
            (Some(Decisive::Work), false) => Label::Work,
            (Some(Decisive::Work), true) => Label::WorkFax,
            (Some(Decisive::Other), false) => Label::Other,
            (Some(Decisive::Other), true) => Label::OtherFax,
            (Some(Decisive::Fax), _) => Label::Fax,
            (None, _) => return None,
        })
    }
}

/// Whether a word can stand in `TYPE` and says nothing there that a label or a preference would.
pub(super) fn is_free_type(word: &str) -> bool {
    let mut types = Types::default();
    types.add(word);
    property::is_name(word) && types.unknown().is_some()
}

/// A type without the mark of one that is not registered.
pub(super) fn without_x(word: &str) -> &str {
    match word.as_bytes() {
        [b'x' | b'X', b'-', ..] => &word[2..],
        _ => word,
    }
}
