//! How to read and how to write: plain choices, without the verbs.

use crate::version::Version;

/// Bounds on what reading accepts, so that no text can make it use much more memory than its own.
///
/// The default is for files of unknown origin.
///
/// ```
/// use contact_card::{Card, Limit, Limits, ParseErrorKind, ParseOptions};
///
/// let mut limits = Limits::default();
/// limits.properties = 1;
/// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nN:a;;;;\r\nEND:VCARD\r\n";
/// let error = ParseOptions::new().limits(limits).card(text).unwrap_err();
/// assert_eq!(error.kind(), ParseErrorKind::Limit(Limit::Properties));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of the whole text. Default: no limit.
    pub text: usize,
    /// Cards of the text. Default: no limit.
    pub cards: usize,
    /// Bytes of one logical line as it stands in the text, folds included. Default: 16 MiB, for photos.
    pub line: usize,
    /// Bytes of one value, unless it is inline media: base64 or a data URI. Default: no limit but that of the line.
    pub value: usize,
    /// Properties of one card. Default: 10,000.
    pub properties: usize,
    /// Parameters of one property. Default: 256.
    pub parameters: usize,
    /// Values of one parameter. Default: 256.
    pub values: usize,
    /// Components of one value of `N`, `ADR`, `ORG`, `NICKNAME` or `CATEGORIES`, with the items of lists
    /// counted. Default: 10,000.
    pub components: usize,
    /// Repairs of one card that are kept; the others are only counted. Default: 100.
    pub repairs: usize,
}

impl Limits {
    /// No limits, for trusted input.
    ///
    /// ```
    /// assert_eq!(contact_card::Limits::none().line, usize::MAX);
    /// ```
    #[must_use]
    pub fn none() -> Self {
        Self {
            text: usize::MAX,
            cards: usize::MAX,
            line: usize::MAX,
            value: usize::MAX,
            properties: usize::MAX,
            parameters: usize::MAX,
            values: usize::MAX,
            components: usize::MAX,
            repairs: usize::MAX,
        }
    }

    /// Tight limits for one card inside a message: a text of 256 KiB with 1,000 properties of 8 KiB, or a photo of
    /// 200 KiB and its folds.
    ///
    /// ```
    /// let limits = contact_card::Limits::for_message();
    /// assert_eq!((limits.cards, limits.value), (1, 8192));
    /// ```
    #[must_use]
    pub fn for_message() -> Self {
        Self {
            text: 256 << 10,
            cards: 1,
            line: 216 << 10,
            value: 8 << 10,
            properties: 1_000,
            parameters: 64,
            values: 64,
            components: 1_000,
            repairs: 100,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: usize::MAX,
            cards: usize::MAX,
            line: 16 << 20,
            value: usize::MAX,
            properties: 10_000,
            parameters: 256,
            values: 256,
            components: 10_000,
            repairs: 100,
        }
    }
}

/// Whether reading mends what it can or stops at the first fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Strictness {
    #[default]
    Tolerant,
    Strict,
}

/// How to read: tolerant within [`Limits::default`] unless told otherwise.
///
/// ```
/// use contact_card::{ParseErrorKind, ParseOptions, Rule};
///
/// let text = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n";
/// assert_eq!(ParseOptions::new().card(text)?.properties().len(), 1);
///
/// let error = ParseOptions::new().strict().card(text).unwrap_err();
/// assert_eq!(error.kind(), ParseErrorKind::Rule(Rule::LineBreak));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[must_use]
pub struct ParseOptions {
    pub(crate) strictness: Strictness,
    pub(crate) limits: Limits,
}

impl ParseOptions {
    /// Tolerant reading within the default limits.
    ///
    /// ```
    /// # use contact_card::ParseOptions;
    /// assert_eq!(ParseOptions::new(), ParseOptions::default());
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes what tolerant reading would mend an error.
    ///
    /// ```
    /// # use contact_card::ParseOptions;
    /// let text = "begin : vcard\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    /// assert!(ParseOptions::new().card(text).is_ok());
    /// assert!(ParseOptions::new().strict().card(text).is_err());
    /// ```
    pub fn strict(mut self) -> Self {
        self.strictness = Strictness::Strict;
        self
    }

    /// Sets the bounds on what is accepted.
    ///
    /// ```
    /// use contact_card::{Limits, ParseOptions};
    ///
    /// let options = ParseOptions::new().limits(Limits::for_message());
    /// assert!(options.card(&" ".repeat(1 << 20)).is_err());
    /// ```
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }
}

/// Whether long lines are folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Fold {
    /// Physical lines of at most 75 octets, as RFC 6350 section 3.2 recommends.
    #[default]
    Octets75,
    /// One physical line each, for the few readers that cut text at a fold.
    Off,
}

/// How to write.
///
/// ```
/// use contact_card::{Contact, Fold, Version, WriteOptions};
///
/// let contact = Contact::builder().full_name("Ada").note("word ".repeat(40)).build()?;
/// let mut out = String::new();
/// WriteOptions::new(Version::V4_0).fold(Fold::Off).contact(&contact, &mut out)?;
/// assert!(out.lines().any(|line| line.len() > 200));
/// # Ok::<(), contact_card::InvalidContact>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[must_use]
pub struct WriteOptions {
    pub(crate) version: Version,
    pub(crate) fold: Fold,
}

impl WriteOptions {
    /// Writes contacts and cards in `version`, folded.
    ///
    /// ```
    /// use contact_card::{Version, WriteOptions};
    ///
    /// assert_eq!(WriteOptions::new(Version::V3_0), WriteOptions::default());
    /// ```
    pub fn new(version: Version) -> Self {
        Self {
            version,
            fold: Fold::default(),
        }
    }

    /// Sets whether long lines are folded.
    ///
    /// ```
    /// use contact_card::{Fold, Version, WriteOptions};
    ///
    /// let options = WriteOptions::new(Version::V3_0);
    /// assert_eq!(options.fold(Fold::Octets75), options);
    /// ```
    pub fn fold(mut self, fold: Fold) -> Self {
        self.fold = fold;
        self
    }
}
