//! The text that cards are read from, and where its charset was guessed.
//!
//! [`Decoded`] comes from `read/bytes.rs`; [`Input`] is what the public functions take, so that a `&str` and a
//! [`Decoded`] are read by one function; [`Output`] is where the decoders write.
//!
//! [`Output`]: crate::read::input::Output

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

/// The text that [`decode`](crate::decode()) made of bytes, and where it had to guess.
///
/// A function that reads cards, such as [`Card::parse`](crate::Card::parse) or [`cards`](crate::cards()), takes it
/// and reports each guess as a repair of its card. As a `str` it is the text alone.
///
/// ```
/// use contact_card::{Card, ParseOptions, Rule, decode};
///
/// let bytes = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xF6rg\r\nEND:VCARD\r\n";
/// let text = decode(bytes);
/// let card = Card::parse(&text)?;
/// let repair = &card.repairs()[0];
/// assert_eq!(repair.rule(), Rule::UndeclaredCharset);
/// assert_eq!(repair.position().map(|place| (place.line, place.column)), Some((3, 5)));
/// assert!(ParseOptions::new().strict().card(&text).is_err());
/// # Ok::<(), contact_card::ParseError>(())
/// ```
///
/// Valid UTF-8 is borrowed, so decoding it costs one check. `Debug` shows the length alone.
#[derive(Clone)]
pub struct Decoded<'b> {
    pub(super) text: Cow<'b, str>,
    /// The offsets of the guesses in the text, in ascending order.
    pub(super) guesses: Vec<usize>,
}

impl<'b> Decoded<'b> {
    /// Returns the text alone. Reading it does not report the guesses.
    ///
    /// ```
    /// assert_eq!(contact_card::decode(b"FN:Ada").into_text(), "FN:Ada");
    /// ```
    #[must_use]
    pub fn into_text(self) -> Cow<'b, str> {
        self.text
    }

    /// Copies the borrowed text.
    ///
    /// ```
    /// use contact_card::decode;
    /// use contact_card::read::Decoded;
    ///
    /// let text: Decoded<'static> = decode(&Vec::from("FN:Ada")).into_owned();
    /// assert_eq!(&*text, "FN:Ada");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Decoded<'static> {
        Decoded {
            text: Cow::Owned(self.text.into_owned()),
            guesses: self.guesses,
        }
    }
}

impl Deref for Decoded<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// Shows the length only: the text is personal data.
impl fmt::Debug for Decoded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoded")
            .field("length", &self.text.len())
            .finish_non_exhaustive()
    }
}

/// A text to read: a `&str`, a `&String` or the like, or the result of [`decode`](crate::decode()).
///
/// ```
/// use contact_card::read::Input;
/// use contact_card::{Card, ParseError, decode};
///
/// fn count<'a>(text: impl Into<Input<'a>>) -> Result<usize, ParseError> {
///     Ok(Card::parse(text)?.properties().len())
/// }
///
/// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n";
/// assert_eq!(count(text)?, 1);
/// assert_eq!(count(&decode(text.as_bytes()))?, 1);
/// # Ok::<(), ParseError>(())
/// ```
///
/// Functions take `impl Into<Input>`: pass `&text` or `&decoded`. A text of a `str` has no guesses, because its
/// charset was settled before.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    pub(crate) text: &'a str,
    /// The offsets of the guesses, in ascending order.
    pub(crate) guesses: &'a [usize],
}

impl<'a, T: AsRef<str> + ?Sized> From<&'a T> for Input<'a> {
    fn from(text: &'a T) -> Self {
        Self {
            text: text.as_ref(),
            guesses: &[],
        }
    }
}

impl<'a> From<&'a Decoded<'_>> for Input<'a> {
    fn from(decoded: &'a Decoded<'_>) -> Self {
        Self {
            text: decoded,
            guesses: &decoded.guesses,
        }
    }
}

/// Shows the length only: the text is personal data.
impl fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Input")
            .field("length", &self.text.len())
            .finish_non_exhaustive()
    }
}

/// Where decoded text goes, with the guesses in it.
pub(crate) struct Output<'o> {
    pub(super) text: &'o mut String,
    guesses: &'o mut Vec<usize>,
    /// The offset of `text` in the whole.
    start: usize,
}

impl<'o> Output<'o> {
    pub(crate) fn new(text: &'o mut String, guesses: &'o mut Vec<usize>, start: usize) -> Self {
        Self {
            text,
            guesses,
            start,
        }
    }

    /// Appends a text that is certain.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Appends a text that is a guess; its place is its first character that is not ASCII.
    #[cold]
    pub(super) fn push_guess(&mut self, text: &str) {
        let first = text.find(|c: char| !c.is_ascii()).unwrap_or(0);
        self.guesses.push(self.start + self.text.len() + first);
        self.text.push_str(text);
    }
}
