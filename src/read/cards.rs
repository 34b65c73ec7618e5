//! Reading cards: the envelope and recovery.
//!
//! One loop reads a text and a stream, tolerantly and strictly. It asks a [`Source`] for line after
//! line, hands what stands inside a card to a [`Draft`], and goes on at the next card after an error.

use std::fmt;
use std::iter::FusedIterator;

use crate::card::card::Card;
use crate::card::frame::{is_filler, is_frame, is_open_agent, name_and_value, next_begin};
use crate::finding::error::{Limit, ParseError, ParseErrorKind, Unplaced};
use crate::finding::rule::Rule;
use crate::options::{ParseOptions, Strictness};
use crate::read::bytes::Input;
use crate::read::draft::{Content, Draft};
use crate::read::joints::Joints;
use crate::read::source::{Source, Text};
use crate::read::unfold::{Line, OddBreaks, Span};
use crate::text;
use crate::text::position::{Place, Position};

/// The cards of a text, in order; made by [`cards`] and [`ParseOptions::cards`].
///
/// After an error it goes on at the next card.
#[derive(Clone)]
pub struct Cards<'a> {
    assembly: Assembly<Text<'a>>,
}

/// Reads every card of `text`, tolerantly and within the default limits.
///
/// One bad card costs one card: the error says what and where, and the next item is the next card.
/// Text before a card is a repair of that card, text after the last one an error: it may be a card that lost
/// its start.
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
    /// [`ParseErrorKind::MissingBegin`] without a card, [`ParseErrorKind::TextAfterCard`] with more than
    /// one, and what the options do not let pass: strictly also other text after the card.
    ///
    /// ```
    /// use contact_card::{Limits, ParseOptions};
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    /// let card = ParseOptions::new().limits(Limits::for_message()).card(text)?;
    /// assert_eq!(card.properties().len(), 1);
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
    /// one, and [`ParseErrorKind::Limit`].
    ///
    /// ```
    /// use contact_card::{Card, ParseErrorKind};
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

impl Cards<'_> {
    /// After the one card: the place of the text behind it, if there is some.
    ///
    /// It is an error if it holds another card, and for strict reading.
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

    fn error(&mut self, kind: ParseErrorKind, offset: usize) -> ParseError {
        Unplaced::new(kind, offset).locate(|at| self.assembly.source.locate(at))
    }

    /// How far the text was read, in bytes from 0: what stands before belongs to the items so far, and
    /// the next item starts here, with what stands between the cards.
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

impl<'a> Iterator for Cards<'a> {
    type Item = Result<Card<'a>, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.assembly.next()
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

/// Puts cards together from the lines of a source.
#[derive(Clone)]
pub(crate) struct Assembly<S> {
    options: ParseOptions,
    pub(crate) source: S,
    count: usize,
    /// Whether the next line is a `BEGIN` that was met inside a card.
    at_begin: bool,
    /// Whether a `BEGIN` was read whose `END` was not.
    inside: bool,
    done: bool,
}

impl<S> Assembly<S> {
    pub(crate) fn new(options: ParseOptions, source: S) -> Self {
        Self {
            options,
            source,
            count: 0,
            at_begin: false,
            inside: false,
            done: false,
        }
    }

    /// The next card or error; `None` at the end, and ever after.
    pub(crate) fn next<'a>(&mut self) -> Option<Result<Card<'a>, ParseError>>
    where
        S: Source<'a>,
    {
        if self.done {
            return None;
        }
        let item = match self.read() {
            Ok(Some(card)) => Ok(card),
            Ok(None) => {
                self.done = true;
                return None;
            }
            Err(fault) => {
                let error = fault.locate(|at| self.source.locate(at));
                self.recover();
                self.pass_guesses(self.source.offset());
                Err(error)
            }
        };
        self.source.forget(None);
        Some(item)
    }

    /// Reads the next card; `None` at the end.
    fn read<'a>(&mut self) -> Result<Option<Card<'a>>, Unplaced>
    where
        S: Source<'a>,
    {
        let mut draft = Draft::new(self.options);
        let Some(begin) = self.begin(&mut draft)? else {
            return Ok(None);
        };
        self.inside = true;
        let closed = self.body(&mut draft)?;
        self.inside = !closed;
        if !closed {
            draft.report(Rule::MissingEnd, self.source.offset())?;
        }
        if let Some(at) = self.source.odd_breaks().first {
            draft.report(Rule::LineBreak, at)?;
        }
        while let Some(at) = self.source.next_guess(self.source.offset()) {
            draft.report(Rule::UndeclaredCharset, at.max(begin))?;
        }
        if draft.lacks_version() {
            draft.report(Rule::MissingVersion, begin)?;
        }
        self.inside = false;
        Ok(Some(draft.finish(|offset| self.source.locate(offset))))
    }

    /// Goes past the next `BEGIN`; gives the offset of its line.
    fn begin<'a>(&mut self, draft: &mut Draft<'a>) -> Result<Option<usize>, Unplaced>
    where
        S: Source<'a>,
    {
        let limits = self.options.limits;
        if self.source.exceeds(limits.text) {
            return Err(self.stop(Limit::Text, limits.text));
        }
        let Some(start) = self.find_begin(draft)? else {
            return Ok(None);
        };
        if self.count == limits.cards {
            return Err(self.stop(Limit::Cards, start));
        }
        self.count += 1;
        Ok(Some(start))
    }

    fn find_begin<'a>(&mut self, draft: &mut Draft<'a>) -> Result<Option<usize>, Unplaced>
    where
        S: Source<'a>,
    {
        let at_begin = std::mem::take(&mut self.at_begin);
        let mut outside = None;
        self.source.join_folds(Joints::Blank);
        loop {
            *self.source.odd_breaks() = OddBreaks::default();
            let Some(line) = self.source.next_line() else {
                break;
            };
            let start = line.span.start;
            let begins = at_begin || self.is_line(&line, "BEGIN");
            if begins || self.is_version(&line) {
                if let Some(at) = outside {
                    self.pass_guesses(start.offset);
                    // An error here is the gap's: the card is read next.
                    let report = draft.report(Rule::TextOutsideCard, at);
                    report.inspect_err(|_| self.source.go_back(start))?;
                }
                self.inside = true;
                if begins {
                    draft.begin(&line)?;
                } else {
                    draft.report(Rule::MissingBegin, start.offset)?;
                    self.source.go_back(start);
                }
                return Ok(Some(start.offset));
            }
            let says_something = self.is_too_long(&line) || !line.text.chars().all(is_filler);
            if says_something {
                outside = outside.or(Some(start.offset));
            }
            self.source.forget(outside);
        }
        let kind = match self.count {
            0 => ParseErrorKind::MissingBegin,
            _ => ParseErrorKind::TextAfterCard,
        };
        outside.map_or(Ok(None), |at| Err(Unplaced::new(kind, at)))
    }

    /// Goes past the guesses before `end`, in text that is told of as a whole.
    #[cold]
    fn pass_guesses<'a>(&mut self, end: usize)
    where
        S: Source<'a>,
    {
        while self.source.next_guess(end).is_some() {}
    }

    fn is_too_long(&self, line: &Line<'_>) -> bool {
        line.span.length > self.options.limits.line
    }

    /// Whether `line` is `word` with the value `VCARD`. A line that is too long is nothing.
    fn is_line(&self, line: &Line<'_>, word: &str) -> bool {
        !self.is_too_long(line) && is_frame(&line.text, word)
    }

    /// Whether `line` can only be the start of a card that lacks its `BEGIN`.
    fn is_version(&self, line: &Line<'_>) -> bool {
        !self.is_too_long(line) && is_known_version(&line.text)
    }

    /// Reads the lines of a card into `draft`; whether `END` closed it.
    fn body<'a>(&mut self, draft: &mut Draft<'a>) -> Result<bool, Unplaced>
    where
        S: Source<'a>,
    {
        let ends_in_crlf = self.source.odd_breaks().first.is_none();
        loop {
            let odd_break = self.source.odd_breaks().first;
            let after_cr = odd_break.is_some() && ends_in_crlf && self.is_after_cr();
            let Some(line) = self.source.next_line() else {
                return Ok(false);
            };
            let Line { text, span } = line;
            if span.length > self.options.limits.line {
                return Err(self.too_long(span));
            }
            draft.at = span.start;
            if after_cr && self.takes_after_cr(draft, &text, span)? {
                continue;
            }
            let content = match draft.line(text) {
                Ok(content) if draft.is_placed() => content,
                content => self.place(draft, span, content)?,
            };
            let start = span.start;
            let closed = match content {
                Content::Blank => {
                    self.source.odd_breaks().leave_cr();
                    draft.blank(start.offset)?;
                    continue;
                }
                Content::Version => {
                    draft.settle_early()?;
                    if draft.is_legacy() {
                        self.source.join_folds(Joints::Nothing);
                    }
                    continue;
                }
                Content::End => return Ok(true),
                Content::EndAndMore if self.part(draft, span)? => return Ok(true),
                Content::EndAndMore | Content::Inside => continue,
                Content::Agent if !draft.is_legacy() && !self.is_version_next() => continue,
                Content::Agent => self.agent(draft, start.offset)?,
                Content::Begin if draft.awaits_agent() => self.agent(draft, start.offset)?,
                Content::Begin => self.leave(start, odd_break),
            };
            if !closed {
                return Ok(false);
            }
        }
    }

    #[cold]
    #[inline(never)]
    fn is_after_cr<'a>(&mut self) -> bool
    where
        S: Source<'a>,
    {
        let offset = self.source.offset();
        self.source.odd_breaks().is_after_cr(offset)
    }

    /// Takes a line after a CR alone as more of the value before it, if it may be that.
    #[cold]
    #[inline(never)]
    fn takes_after_cr<'a>(
        &mut self,
        draft: &mut Draft<'a>,
        line: &str,
        span: Span,
    ) -> Result<bool, Unplaced>
    where
        S: Source<'a>,
    {
        if frames(line) {
            return Ok(false);
        }
        let taken = draft.take_after_cr(line);
        self.place(draft, span, taken)
    }

    /// Whether a card begins here that stands as it is in a card of 3.0, where it should be one text.
    #[cold]
    fn is_version_next<'a>(&mut self) -> bool
    where
        S: Source<'a>,
    {
        let odd_break = self.source.odd_breaks().first;
        let next = self.source.next_line();
        next.is_some_and(|line| {
            self.source.go_back(line.span.start);
            self.source.odd_breaks().first = odd_break;
            self.is_version(&line)
        })
    }

    /// Gives the repairs of a line, or its error, their places in the text.
    #[cold]
    fn place<'a, T>(
        &mut self,
        draft: &mut Draft<'a>,
        span: Span,
        read: Result<T, Unplaced>,
    ) -> Result<T, Unplaced>
    where
        S: Source<'a>,
    {
        let raw = self.source.raw(span);
        draft.place(span.source_offsets(raw));
        read.map_err(|fault| Unplaced {
            offset: span.source_offsets(raw)(fault.offset),
            ..fault
        })
    }

    #[cold]
    fn too_long<'a>(&self, span: Span) -> Unplaced
    where
        S: Source<'a>,
    {
        let limit = ParseErrorKind::Limit(Limit::Line);
        let at = text::floor_char_boundary(self.source.raw(span), self.options.limits.line);
        Unplaced::new(limit, span.start.offset + at)
    }

    /// Goes back to a `BEGIN` inside a card: it is the next card's, with whatever is odd about it.
    fn leave<'a>(&mut self, start: Place, odd_break: Option<usize>) -> bool
    where
        S: Source<'a>,
    {
        self.source.go_back(start);
        self.source.odd_breaks().first = odd_break;
        self.at_begin = true;
        false
    }

    /// Reads a card that stands as it is inside an `AGENT`, as one text; whether its `END` came.
    ///
    /// It may hold another one in its own `AGENT`, and so on: they are counted, without recursion.
    #[cold]
    fn agent<'a>(&mut self, draft: &mut Draft<'a>, start: usize) -> Result<bool, Unplaced>
    where
        S: Source<'a>,
    {
        let mut text = String::from("BEGIN:VCARD\n");
        let (mut depth, mut awaits_begin) = (1, false);
        let closed = loop {
            let odd_break = self.source.odd_breaks().first;
            let Some(line) = self.source.next_line() else {
                break false;
            };
            let begins = self.is_line(&line, "BEGIN");
            if begins && !awaits_begin {
                break self.leave(line.span.start, odd_break);
            }
            if text.len() + line.span.length > self.options.limits.line {
                let limit = ParseErrorKind::Limit(Limit::Line);
                return Err(Unplaced::new(limit, line.span.start.offset));
            }
            let pushed = draft.push_nested(&mut text, &line.text);
            self.place(draft, line.span, pushed)?;
            depth += usize::from(begins);
            depth -= usize::from(self.is_line(&line, "END"));
            if depth == 0 {
                break true;
            }
            awaits_begin = is_open_agent(&line.text);
        };
        draft.set_agent(&text, start)?;
        Ok(closed)
    }

    /// Parts the `END` of a card from the `BEGIN` in the same line; whether it could.
    #[cold]
    fn part<'a>(&mut self, draft: &mut Draft<'a>, span: Span) -> Result<bool, Unplaced>
    where
        S: Source<'a>,
    {
        let next = self.go_back_to_begin(span);
        match next {
            Some(next) => draft.report(Rule::LineBreak, next)?,
            None => draft.report(Rule::UnreadableLine, span.start.offset)?,
        }
        Ok(next.is_some())
    }

    /// Goes back to a `BEGIN` in the line that is the `END` of the card before; gives its offset.
    #[cold]
    fn go_back_to_begin<'a>(&mut self, span: Span) -> Option<usize>
    where
        S: Source<'a>,
    {
        let raw = self.source.raw(span);
        let next = span.start.after(raw, next_begin(raw)?);
        self.source.go_back(next);
        Some(next.offset)
    }

    #[cold]
    fn stop(&mut self, limit: Limit, offset: usize) -> Unplaced {
        self.done = true;
        Unplaced::new(ParseErrorKind::Limit(limit), offset)
    }

    /// After an error: goes past the `END` of the card at fault, or to the next `BEGIN` but that of an agent.
    #[cold]
    fn recover<'a>(&mut self)
    where
        S: Source<'a>,
    {
        let inside = std::mem::take(&mut self.inside);
        if self.at_begin {
            return;
        }
        let (mut depth, mut awaits_agent) = (0, false);
        while let Some(line) = self.source.next_line() {
            let begins = self.is_line(&line, "BEGIN");
            if begins && !awaits_agent {
                self.source.go_back(line.span.start);
                return;
            }
            depth += usize::from(begins);
            if inside && self.is_line(&line, "END") {
                if depth == 0 {
                    return;
                }
                depth -= 1;
            }
            // A stream does not keep a line that is too long.
            let is_kept = !self.is_too_long(&line);
            awaits_agent = inside && is_kept && is_open_agent(&line.text);
            if is_kept
                && next_begin(&line.text).is_some()
                && self.go_back_to_begin(line.span).is_some()
            {
                return;
            }
            self.source.forget(None);
        }
    }
}

/// Whether a line says a version that a standard has.
fn is_known_version(line: &str) -> bool {
    name_and_value(line).is_some_and(|(name, value)| {
        name.eq_ignore_ascii_case("VERSION") && ["2.1", "3.0", "4.0"].contains(&value)
    })
}

/// Whether a line belongs to the envelope, wherever it stands.
fn frames(line: &str) -> bool {
    is_frame(line, "BEGIN") || is_frame(line, "END") || is_known_version(line)
}
