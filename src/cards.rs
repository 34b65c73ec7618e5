//! Reading cards: the envelope, `VERSION`, recovery.
//!
//! Reading is one loop, tolerant and strict alike: every repair goes through [`Draft::report`], which
//! keeps it or makes it the error.

use std::borrow::Cow;
use std::fmt;
use std::iter::FusedIterator;

use crate::card::Card;
use crate::error::{Limit, ParseError, ParseErrorKind, Unplaced};
use crate::grammar;
use crate::issue::{Issue, Rule};
use crate::line::{Line, Lines};
use crate::mend;
use crate::options::{Limits, ParseOptions, Strictness};
use crate::position::Locator;
use crate::property::{self, Parts, Property};
use crate::text;
use crate::version::Version;

/// The cards of a text, in order; made by [`cards`] and [`ParseOptions::cards`].
///
/// After an error it goes on at the next card.
#[derive(Clone)]
pub struct Cards<'a> {
    options: ParseOptions,
    text: &'a str,
    lines: Lines<'a>,
    locator: Locator<'a>,
    count: usize,
    /// Whether the next line is a `BEGIN` that was met inside a card.
    at_begin: bool,
    /// Whether a `BEGIN` was read whose `END` was not.
    inside: bool,
    done: bool,
}

/// Reads every card of `text`, tolerantly and within the default limits.
///
/// One bad card costs one card: the error says what and where, and the next item is the next card.
/// Text before a card is a repair of that card, text after the last one an error.
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
pub fn cards(text: &str) -> Cards<'_> {
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
    pub fn cards(self, text: &str) -> Cards<'_> {
        Cards {
            options: self,
            text,
            lines: Lines::new(text),
            locator: Locator::new(text),
            count: 0,
            at_begin: false,
            inside: false,
            done: false,
        }
    }

    /// Reads the one card in `text`.
    ///
    /// # Errors
    ///
    /// [`ParseErrorKind::MissingBegin`] without a card, [`ParseErrorKind::TextAfterCard`] with more than
    /// one or with other text after it, and what the options do not let pass.
    ///
    /// ```
    /// use contact_card::{Limits, ParseOptions};
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    /// let card = ParseOptions::new().limits(Limits::for_message()).card(text)?;
    /// assert_eq!(card.properties().len(), 1);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn card(self, text: &str) -> Result<Card<'_>, ParseError> {
        let mut cards = self.cards(text);
        let card = match cards.next() {
            Some(card) => card?,
            None => return Err(cards.error(ParseErrorKind::MissingBegin, text.len())),
        };
        let after = cards.lines.offset;
        match text[after..].find(|c: char| !is_filler(c)) {
            Some(at) => Err(cards.error(ParseErrorKind::TextAfterCard, after + at)),
            None => Ok(card),
        }
    }
}

impl<'a> Card<'a> {
    /// Reads the one card in `text`, tolerantly and within the default limits.
    ///
    /// # Errors
    ///
    /// [`ParseErrorKind::MissingBegin`] without a card, [`ParseErrorKind::TextAfterCard`] with more than
    /// one or with other text after it, [`ParseErrorKind::UnsupportedVersion`], and
    /// [`ParseErrorKind::Limit`].
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
    pub fn parse(text: &'a str) -> Result<Self, ParseError> {
        ParseOptions::new().card(text)
    }
}

impl<'a> Iterator for Cards<'a> {
    type Item = Result<Card<'a>, ParseError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        match self.read() {
            Ok(Some(card)) => Some(Ok(card)),
            Ok(None) => {
                self.done = true;
                None
            }
            Err(fault) => {
                self.recover();
                Some(Err(fault.locate(&mut self.locator)))
            }
        }
    }
}

impl FusedIterator for Cards<'_> {}

impl fmt::Debug for Cards<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cards")
            .field("offset", &self.lines.offset)
            .finish_non_exhaustive()
    }
}

impl<'a> Cards<'a> {
    fn error(&mut self, kind: ParseErrorKind, offset: usize) -> ParseError {
        Unplaced::new(kind, offset).locate(&mut self.locator)
    }

    /// Reads the next card; `None` at the end of the text.
    fn read(&mut self) -> Result<Option<Card<'a>>, Unplaced> {
        let mut draft = Draft::new(self.options);
        let Some(begin) = self.begin(&mut draft)? else {
            return Ok(None);
        };
        self.inside = true;
        let closed = self.body(&mut draft)?;
        self.inside = !closed;
        if !closed {
            draft.report(Rule::MissingEnd, self.lines.offset)?;
        }
        if let Some(at) = self.lines.odd_break {
            draft.report(Rule::LineBreak, at)?;
        }
        if draft.card.declared.is_none() {
            draft.report(Rule::MissingVersion, begin)?;
        }
        self.inside = false;
        Ok(Some(draft.finish(&mut self.locator)))
    }

    /// Goes past the next `BEGIN`; gives the offset of its line.
    fn begin(&mut self, draft: &mut Draft<'a>) -> Result<Option<usize>, Unplaced> {
        let limits = self.options.limits;
        if self.text.len() > limits.text {
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

    fn find_begin(&mut self, draft: &mut Draft<'a>) -> Result<Option<usize>, Unplaced> {
        let at_begin = std::mem::take(&mut self.at_begin);
        let mut outside = None;
        loop {
            self.lines.odd_break = None;
            let Some(line) = self.lines.next() else {
                break;
            };
            if at_begin || is_frame(&line.text, "BEGIN") {
                if let Some(at) = outside {
                    // An error here is the gap's: the card is read next.
                    let report = draft.report(Rule::TextOutsideCard, at);
                    report.inspect_err(|_| self.lines.offset = line.start)?;
                }
                self.inside = true;
                draft.begin(&line)?;
                return Ok(Some(line.start));
            }
            if outside.is_none() && !line.text.chars().all(is_filler) {
                outside = Some(line.start);
            }
        }
        let kind = match self.count {
            0 => ParseErrorKind::MissingBegin,
            _ => ParseErrorKind::TextAfterCard,
        };
        outside.map_or(Ok(None), |at| Err(Unplaced::new(kind, at)))
    }

    /// Reads the lines of a card into `draft`; whether `END` closed it.
    fn body(&mut self, draft: &mut Draft<'a>) -> Result<bool, Unplaced> {
        loop {
            let odd_break = self.lines.odd_break;
            let Some(line) = self.lines.next() else {
                return Ok(false);
            };
            let start = line.start;
            match draft.line(line, &self.options.limits)? {
                Content::Inside => {}
                Content::End => return Ok(true),
                Content::Begin => {
                    // The line is the next card's, with whatever is odd about it.
                    self.lines.offset = start;
                    self.lines.odd_break = odd_break;
                    self.at_begin = true;
                    return Ok(false);
                }
            }
        }
    }

    #[cold]
    fn stop(&mut self, limit: Limit, offset: usize) -> Unplaced {
        self.done = true;
        Unplaced::new(ParseErrorKind::Limit(limit), offset)
    }

    /// After an error: goes past the `END` of the card at fault, or to the next `BEGIN`.
    #[cold]
    fn recover(&mut self) {
        let inside = std::mem::take(&mut self.inside);
        if self.at_begin {
            return;
        }
        while let Some(line) = self.lines.next() {
            if is_frame(&line.text, "BEGIN") {
                self.lines.offset = line.start;
                return;
            }
            if inside && is_frame(&line.text, "END") {
                return;
            }
        }
    }
}

/// What a line inside a card means for the card as a whole.
enum Content {
    Inside,
    Begin,
    End,
}

/// A card as far as it was read, with the offsets of its repairs.
struct Draft<'a> {
    card: Card<'a>,
    strictness: Strictness,
    kept: usize,
    repairs: Vec<(usize, Rule, Option<Box<str>>)>,
}

impl<'a> Draft<'a> {
    fn new(options: ParseOptions) -> Self {
        Self {
            card: Card::default(),
            strictness: options.strictness,
            kept: options.limits.repairs,
            repairs: Vec::new(),
        }
    }

    /// Keeps a repair, or makes it the error of strict reading.
    #[cold]
    fn report(&mut self, rule: Rule, offset: usize) -> Result<(), Unplaced> {
        self.report_in(rule, offset, None)
    }

    #[cold]
    fn report_in(
        &mut self,
        rule: Rule,
        offset: usize,
        property: Option<&str>,
    ) -> Result<(), Unplaced> {
        let property = property.map(Box::from);
        if self.strictness == Strictness::Strict {
            let kind = ParseErrorKind::Rule(rule);
            return Err(Unplaced {
                kind,
                offset,
                property,
            });
        }
        if self.repairs.len() < self.kept {
            self.repairs.push((offset, rule, property));
        } else {
            self.card.repairs_dropped += 1;
        }
        Ok(())
    }

    fn begin(&mut self, line: &Line<'a>) -> Result<(), Unplaced> {
        if line.text.starts_with('\u{FEFF}') {
            self.report(Rule::ByteOrderMark, line.start)
        } else if line.text.eq_ignore_ascii_case("BEGIN:VCARD") {
            Ok(())
        } else {
            self.report(Rule::EnvelopeSpelling, line.start)
        }
    }

    /// Reads one line inside the card.
    #[inline(always)]
    fn line(&mut self, line: Line<'a>, limits: &Limits) -> Result<Content, Unplaced> {
        if line.text.len() > limits.line {
            let at = line.source_offset(limits.line);
            return Err(Unplaced::new(ParseErrorKind::Limit(Limit::Line), at));
        }
        let parts = match grammar::content_line(&line, limits) {
            Ok(parts) => parts,
            Err(fault) => return self.mend(&line, fault, limits),
        };
        if text::has_line_control(&line.text.as_bytes()[parts.value..]) {
            return self.without_controls(&line, parts, limits);
        }
        if property::is_envelope(&line.text[parts.name..parts.params]) {
            return self.envelope(&Property::of_line(line.text, parts), line.start);
        }
        self.check_room(line.start, limits)?;
        self.card
            .properties
            .push(Property::of_line(line.text, parts));
        Ok(Content::Inside)
    }

    #[inline]
    fn check_room(&mut self, start: usize, limits: &Limits) -> Result<(), Unplaced> {
        if self.card.properties.len() == limits.properties {
            let limit = ParseErrorKind::Limit(Limit::Properties);
            return Err(Unplaced::new(limit, start));
        }
        if self.card.properties.capacity() == 0 {
            // Most cards have fewer.
            self.card.properties.reserve(8);
        }
        Ok(())
    }

    /// Keeps a property that had to be mended, if it is one.
    #[cold]
    fn mended(
        &mut self,
        property: Property<'a>,
        start: usize,
        limits: &Limits,
    ) -> Result<Content, Unplaced> {
        if property::is_envelope(property.name()) {
            return self.envelope(&property, start);
        }
        self.check_room(start, limits)?;
        self.card.properties.push(property);
        Ok(Content::Inside)
    }

    /// Reads a line that the grammar refuses.
    #[cold]
    fn mend(
        &mut self,
        line: &Line<'a>,
        fault: Unplaced,
        limits: &Limits,
    ) -> Result<Content, Unplaced> {
        if line.text.trim().is_empty() {
            self.report(Rule::BlankLine, line.start)?;
            return Ok(Content::Inside);
        }
        if is_frame(&line.text, "BEGIN") {
            return Ok(Content::Begin);
        }
        if self.strictness == Strictness::Strict || matches!(fault.kind, ParseErrorKind::Limit(_)) {
            return Err(fault);
        }
        let mut found = Vec::new();
        let parsed = mend::content_line(line, limits, |rule, at| found.push((at, rule)))?;
        let Some(mended) = parsed else {
            self.report_in(
                Rule::UnreadableLine,
                fault.offset,
                fault.property.as_deref(),
            )?;
            return Ok(Content::Inside);
        };
        found.sort_by_key(|&(at, _)| at);
        let mut source_offset = line.source_offsets();
        for (at, rule) in found {
            self.report_in(rule, source_offset(at), Some(&mended.name))?;
        }
        let value = self.clean_value(line, mended.value, &mended.name)?;
        self.mended(mended.with_value(&value), line.start, limits)
    }

    /// Keeps the property of `line` without the control characters of its value.
    #[cold]
    fn without_controls(
        &mut self,
        line: &Line<'a>,
        parts: Parts,
        limits: &Limits,
    ) -> Result<Content, Unplaced> {
        let name = &line.text[parts.name..parts.params];
        let value = self.clean_value(line, parts.value, name)?;
        let text = line.text[..parts.value].to_owned() + &value;
        self.mended(Property::of_line(text.into(), parts), line.start, limits)
    }

    /// The value that starts at `value`, without control characters.
    fn clean_value<'l>(
        &mut self,
        line: &'l Line<'a>,
        value: usize,
        name: &str,
    ) -> Result<Cow<'l, str>, Unplaced> {
        let text = &line.text[value..];
        let Some(first) = text.find(text::is_line_control_char) else {
            return Ok(Cow::Borrowed(text));
        };
        let at = line.source_offset(value + first);
        self.report_in(Rule::ControlCharacter, at, Some(name))?;
        Ok(text.replace(text::is_line_control_char, "").into())
    }

    fn envelope(&mut self, property: &Property<'a>, start: usize) -> Result<Content, Unplaced> {
        if property.is_named("VERSION") {
            self.version(property, start)?;
            return Ok(Content::Inside);
        }
        if !property.raw_value().trim().eq_ignore_ascii_case("VCARD") {
            self.report_in(Rule::UnreadableLine, start, Some(property.name()))?;
            return Ok(Content::Inside);
        }
        if property.is_named("BEGIN") {
            return Ok(Content::Begin);
        }
        if property.raw_value().len() > "VCARD".len()
            || property.group().is_some()
            || property.raw_params().next().is_some()
        {
            self.report_in(Rule::EnvelopeSpelling, start, Some(property.name()))?;
        }
        Ok(Content::End)
    }

    fn version(&mut self, property: &Property<'a>, start: usize) -> Result<(), Unplaced> {
        let name = Some(property.name());
        let declared = property.raw_value().trim();
        if self.card.declared.is_some() {
            return self.report_in(Rule::RepeatedVersion, start, name);
        }
        if declared.len() < property.raw_value().len() || property.group().is_some() {
            self.report_in(Rule::EnvelopeSpelling, start, name)?;
        }
        self.card.version = match declared.as_bytes() {
            [b'4', ..] => Version::V4_0,
            [b'2', ..] => {
                let kind = ParseErrorKind::UnsupportedVersion;
                let property = name.map(Box::from);
                return Err(Unplaced {
                    kind,
                    offset: start,
                    property,
                });
            }
            _ => Version::V3_0,
        };
        if declared != self.card.version.as_str() {
            self.report_in(Rule::UnknownVersion, start, name)?;
        }
        // RFC 2426 lets VERSION stand anywhere in the card.
        if self.card.version == Version::V4_0 && !self.card.properties.is_empty() {
            self.report_in(Rule::MisplacedVersion, start, name)?;
        }
        self.card.declared = Some(match self.card.version.as_str() {
            known if known == declared => Cow::Borrowed(known),
            _ => Cow::Owned(declared.to_owned()),
        });
        Ok(())
    }

    fn finish(mut self, locator: &mut Locator<'_>) -> Card<'a> {
        self.repairs.sort_by_key(|&(offset, ..)| offset);
        let issue = |(offset, rule, property)| Issue::new(rule, property, locator.locate(offset));
        self.card.repairs = self.repairs.into_iter().map(issue).collect();
        self.card
    }
}

/// Whether `line` is `word` with the value `VCARD`, however it is spelt: phones and old exporters
/// write lower case, blanks round the colon, a group, or a byte order mark in front.
fn is_frame(line: &str, word: &str) -> bool {
    // As it should be, it needs no closer look.
    if line.strip_suffix(":VCARD") == Some(word) {
        return true;
    }
    let Some((head, value)) = line.trim_matches(is_filler).split_once(':') else {
        return false;
    };
    let name = head.split(';').next().unwrap_or_default();
    let name = name.rsplit('.').next().unwrap_or_default();
    name.trim().eq_ignore_ascii_case(word) && value.trim().eq_ignore_ascii_case("VCARD")
}

/// Whether `c` says nothing outside a card: blanks, byte order marks, the end marks of old systems.
fn is_filler(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{1A}' | '\0')
}
