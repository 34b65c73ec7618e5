//! The options of reading and writing: plain values. The functions that take them are in `read`, `card` and `contact`.
//!
//! | Options | Default | Taken by |
//! |---|---|---|
//! | [`ParseOptions`] | tolerant, within [`Limits::default`] | the readers of cards and contacts |
//! | [`WriteOptions`] | 3.0, folded | the writers of cards and contacts |
//!
//! Both are copied, and making them cannot fail. A text beyond a limit is an error of the reader.

use crate::version::Version;

/// Limits on what reading accepts. They keep the memory that reading uses close to the size of the text.
///
/// A limit is the greatest number that is accepted: with `properties` at 1 a card may have one property. Sizes are in
/// bytes of the text in UTF-8, the others are counts. [`usize::MAX`] is no limit.
///
/// | | [`Limits::default`] | [`Limits::for_message`] |
/// |---|---|---|
/// | [`text`](Self::text) | none | 256 KiB |
/// | [`cards`](Self::cards) | none | 1 |
/// | [`line`](Self::line) | 16 MiB | 216 KiB |
/// | [`value`](Self::value) | none | 8 KiB |
/// | [`properties`](Self::properties) | 10,000 | 1,000 |
/// | [`parameters`](Self::parameters) | 256 | 64 |
/// | [`values`](Self::values) | 256 | 64 |
/// | [`components`](Self::components) | 10,000 | 1,000 |
/// | [`repairs`](Self::repairs) | 100 | 100 |
///
/// The default suits files of unknown origin. Text beyond a limit is an error of the kind
/// [`ParseErrorKind::Limit`](crate::finding::ParseErrorKind::Limit), except for [`repairs`](Self::repairs), which are
/// only counted beyond it.
///
/// ```
/// use contact_card::finding::{Limit, ParseErrorKind};
/// use contact_card::{Limits, ParseOptions};
///
/// let limits = Limits::default().properties(1);
/// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nN:a;;;;\r\nEND:VCARD\r\n";
/// let error = ParseOptions::new().limits(limits).card(text).unwrap_err();
/// assert_eq!(error.kind(), ParseErrorKind::Limit(Limit::Properties));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of the whole text. Default: unlimited.
    pub text: usize,
    /// Cards in the text. Default: unlimited.
    pub cards: usize,
    /// Bytes of one logical line, with its folds and without the last line break. Default: 16 MiB, enough for photos.
    pub line: usize,
    /// Bytes of one value, except for inline media (base64 or a data URI). Default: unlimited; the line has a limit.
    pub value: usize,
    /// Properties of one card. Default: 10,000.
    pub properties: usize,
    /// Parameters of one property. Default: 256.
    pub parameters: usize,
    /// Values of one parameter. Default: 256.
    pub values: usize,
    /// Components of one value of `N`, `ADR`, `ORG`, `NICKNAME` or `CATEGORIES`, counting every item of a list.
    /// Default: 10,000.
    pub components: usize,
    /// Repairs that a card keeps. Further repairs are counted and not kept. Default: 100.
    pub repairs: usize,
}

impl Limits {
    /// Without limits, for trusted input.
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

    /// Tight limits for one card inside a message: 256 KiB of text and 1,000 properties of at most 8 KiB each, with
    /// room for a photo of about 200 KiB of base64.
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

/// A setter for each limit of a type.
macro_rules! setters {
    ($owner:ident, $path:literal, $($name:ident)+) => {
        impl $owner {
            $(
                #[doc = concat!("Sets the field of the same name.

```
let limits = contact_card::", $path, "::default().", stringify!($name), "(7);
assert_eq!(limits.", stringify!($name), ", 7);
```")]
                #[must_use]
                pub const fn $name(mut self, limit: usize) -> Self {
                    self.$name = limit;
                    self
                }
            )+
        }
    };
}

#[cfg(feature = "send-contact")]
pub(crate) use setters;

setters! { Limits, "Limits", text cards line value properties parameters values components repairs }

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

/// Whether reading repairs what it can or stops at the first fault. A line that ends in LF is repaired by the first and
/// is an error for the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Strictness {
    #[default]
    Tolerant,
    Strict,
}

/// Options of reading. The default reads tolerantly, within [`Limits::default`].
///
/// Tolerant reading accepts what programs write, keeps every property that it can, and reports each repair in
/// [`Card::repairs`](crate::Card::repairs). Strict reading refuses a text that tolerant reading
/// would repair: the first repair is the error. Limits hold for both.
///
/// ```
/// use contact_card::finding::ParseErrorKind;
/// use contact_card::{ParseOptions, Rule};
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
    /// Creates the default options: tolerant reading within the default limits.
    ///
    /// ```
    /// # use contact_card::ParseOptions;
    /// assert_eq!(ParseOptions::new(), ParseOptions::default());
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads strictly: what tolerant reading would repair becomes an error.
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

    /// Sets the limits on what is accepted.
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

/// Whether a writer folds long lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Fold {
    /// Folds lines to at most 75 octets without the line break, as RFC 6350 section 3.2 recommends. A character of
    /// UTF-8 and an escape such as `\n` stay whole.
    #[default]
    Octets75,
    /// Never folds, for the few readers that cut text at a fold. The standard recommends folding and does not require
    /// it, so the text is still valid.
    Off,
}

/// Options of writing. The default writes vCard 3.0 and folds long lines.
///
/// A writer appends to a `String` and leaves what is in it. Line breaks are CRLF in either version (RFC 6350 section
/// 3.2).
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
    /// Creates options that write `version` and fold long lines.
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

    /// Sets whether the writer folds long lines.
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
