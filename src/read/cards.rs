//! The public calls that read cards from a text: [`cards`], [`ParseOptions::card`] and [`Card::parse`].
//!
//! A text comes in, and cards go out, one by one. The work is done by `read/assembly.rs`; here it is given a text
//! as its source. `read/stream.rs` is the same for bytes.

use std::fmt;
use std::iter::FusedIterator;
use std::str::FromStr;

use crate::card::card::Card;
use crate::card::frame::is_filler;
use crate::card::property::Property;
use crate::finding::error::{InText, ParseError, ParseErrorKind, Unplaced};
use crate::finding::rule::Rule;
use crate::options::{ParseOptions, Strictness};
use crate::read::assembly::Assembly;
use crate::read::input::Input;
use crate::read::source::{Source as _, Text};
use crate::text::position::Position;

/// An iterator over the cards of a text; made by [`cards`] and [`ParseOptions::cards`].
///
/// After an error it continues with the next card.
///
/// It yields `Result<Card, ParseError>`, reads no further than the card that it yields, and can be cloned to try
/// something and come back. After its end it yields `None` for ever.
#[derive(Clone)]
pub struct Cards<'a> {
    assembly: Assembly<Text<'a>>,
}

/// Reads every card of `text`, tolerantly and within the default limits.
///
/// One bad card costs one card: the error says what is wrong and where, and the next item is the next card. Text
/// before a card is a repair of that card. Text after the last card is an error, since it may be a card that lost its
/// start.
///
/// ```
/// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n\
///             BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bob\r\nEND:VCARD\r\n";
/// let names: Result<Vec<String>, _> = contact_card::cards(text)
///     .map(|card| Ok(card?.get("FN").map(|name| name.text().into_owned()).unwrap_or_default()))
///     .collect();
/// assert_eq!(names?, ["Ada", "Bob"]);
/// # Ok::<(), contact_card::ParseError>(())
/// ```
///
/// ```
/// let text = "BEGIN:VCARD\nno end\nBEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\nhello\n";
/// let codes: Vec<String> = contact_card::cards(text)
///     .map(|card| match card {
///         Ok(card) => card.repairs().iter().map(|repair| repair.rule().code()).collect::<Vec<_>>().join(" "),
///         Err(error) => error.to_string(),
///     })
///     .collect();
/// assert_eq!(codes, [
///     "missing-version line-break unreadable-line missing-end",
///     "line-break",
///     "expected nothing after END:VCARD at line 7 column 1",
/// ]);
/// ```
#[must_use]
pub fn cards<'a>(text: impl Into<Input<'a>>) -> Cards<'a> {
    ParseOptions::new().cards(text)
}

impl ParseOptions {
    /// Reads every card of `text`; see [`cards`].
    ///
    /// ```
    /// use contact_card::ParseOptions;
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n".repeat(3);
    /// assert_eq!(ParseOptions::new().strict().cards(&text).flatten().count(), 3);
    /// ```
    #[must_use]
    pub fn cards<'a>(self, text: impl Into<Input<'a>>) -> Cards<'a> {
        Cards {
            assembly: Assembly::new(self, Text::new(text.into(), self.limits.line)),
        }
    }

    /// Reads the one card in `text`.
    ///
    /// # Errors
    ///
    /// [`ParseErrorKind::MissingBegin`] without a card, [`ParseErrorKind::TextAfterCard`] with more than one card,
    /// and every error that the options demand. Strict reading also refuses other text after the card.
    ///
    /// ```
    /// use contact_card::{Limits, ParseOptions};
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    /// let card = ParseOptions::new().limits(Limits::for_message()).card(text)?;
    /// assert_eq!(card.properties().len(), 1);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// Tolerant reading takes other text before and after the card for a repair:
    ///
    /// ```
    /// use contact_card::{Card, ParseOptions};
    ///
    /// let text = "Hi!\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\nBye!\r\n";
    /// let card = ParseOptions::new().card(text)?;
    /// let codes: Vec<_> = card.repairs().iter().map(|repair| repair.rule().code()).collect();
    /// assert_eq!(codes, ["text-outside-card", "text-outside-card"]);
    /// assert!(ParseOptions::new().strict().card(text).is_err());
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn card<'a>(self, text: impl Into<Input<'a>>) -> Result<Card<'a>, ParseError> {
        let mut cards = self.cards(text);
        let Some(card) = cards.next() else {
            let end = cards.offset();
            return Err(cards.error(ParseErrorKind::MissingBegin, end));
        };
        let mut card = card?;
        if let Some(after) = cards.text_after()? {
            card.add_repair(Rule::TextOutsideCard, after, self.limits.repairs);
        }
        Ok(card)
    }
}

impl<'a> Card<'a> {
    /// Reads the one card in `text`, tolerantly and within the default limits.
    ///
    /// # Errors
    ///
    /// [`ParseErrorKind::MissingBegin`] without a card, [`ParseErrorKind::TextAfterCard`] with more than
    /// one card, and [`ParseErrorKind::Limit`].
    ///
    /// ```
    /// use contact_card::Card;
    /// use contact_card::finding::ParseErrorKind;
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    /// assert_eq!(Card::parse(text)?.to_string(), text);
    ///
    /// let error = Card::parse(&text.repeat(2)).unwrap_err();
    /// assert_eq!(error.kind(), ParseErrorKind::TextAfterCard);
    /// assert_eq!(error.position().line, 5);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn parse(text: impl Into<Input<'a>>) -> Result<Self, ParseError> {
        ParseOptions::new().card(text)
    }
}

/// Reads as [`Card::parse`] does, and copies the text.
///
/// ```
/// use contact_card::{Card, Version};
///
/// let card: Card<'static> = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n".parse()?;
/// assert_eq!(card.version(), Version::V4_0);
/// # Ok::<(), contact_card::ParseError>(())
/// ```
impl FromStr for Card<'static> {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        Card::parse(text).map(Card::into_owned)
    }
}

impl Cards<'_> {
    /// The place of the text after the one card, if there is any.
    ///
    /// It is an error if the text has another card, or if reading is strict.
    ///
    /// `END:VCARD`, CRLF, `Bye!` -> the place of `Bye!`; blank lines and the end marks of old systems -> `None`.
    fn text_after(&mut self) -> Result<Option<Position>, ParseError> {
        let rest = self.assembly.source.rest();
        let Some(at) = rest.find(|c| !is_filler(c)) else {
            return Ok(None);
        };
        let error = self.error(ParseErrorKind::TextAfterCard, self.offset() + at);
        let is_text = |next: &ParseError| next.kind() == ParseErrorKind::TextAfterCard;
        let has_card = !matches!(self.next(), Some(Err(next)) if is_text(&next));
        if has_card || self.assembly.options.strictness == Strictness::Strict {
            return Err(error);
        }
        Ok(Some(error.position()))
    }

    /// The error of `kind` at `offset`.
    fn error(&mut self, kind: ParseErrorKind, offset: usize) -> ParseError {
        Unplaced::new(kind, InText(offset)).locate(|at| self.assembly.source.locate(at))
    }

    /// Returns how far the text was read, in bytes from 0. The text before belongs to the items so far. The next
    /// item starts here, including text between the cards.
    ///
    /// ```
    /// let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    /// let text = card.repeat(2);
    /// let mut cards = contact_card::cards(&text);
    /// let first = cards.next().transpose()?;
    /// assert!(first.is_some());
    /// assert_eq!(cards.offset(), card.len());
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn offset(&self) -> usize {
        self.assembly.source.offset()
    }
}

impl<'a> Cards<'a> {
    /// The next card, with an empty list that it uses for its properties.
    pub(crate) fn next_in(
        &mut self,
        properties: Vec<Property<'a>>,
    ) -> Option<Result<Card<'a>, ParseError>> {
        self.assembly.next(properties)
    }
}

impl<'a> Iterator for Cards<'a> {
    type Item = Result<Card<'a>, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_in(Vec::new())
    }
}

impl FusedIterator for Cards<'_> {}

impl fmt::Debug for Cards<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cards")
            .field("offset", &self.offset())
            .finish_non_exhaustive()
    }
}
