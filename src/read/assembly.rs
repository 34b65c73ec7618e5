//! The state machine of reading: it puts cards together from the lines of a source.
//!
//! One loop reads a text and a stream, tolerantly and strictly. It asks a [`Source`] for line after
//! line, hands the lines inside a card to a [`Draft`], and continues at the next card after an error.
//!
//! The way through one card: [`Assembly::find_begin`] passes what stands before the card, [`Assembly::body`] reads
//! its lines, and [`Assembly::read`] reports what concerns the whole card. After an error, [`Assembly::recover`]
//! finds the line where the next card may start.
//!
//! ```text
//! hello                 Outside: text, repair `text-outside-card` of the card below
//! BEGIN:VCARD           Outside -> Inside
//! VERSION:3.0           Inside
//! FN:Ada                Inside
//! BEGIN:VCARD           Inside -> AtBegin: repair `missing-end`, the line is read again
//! VERSION:3.0           Inside
//! END:VCARD             Inside -> Outside
//! ```

use crate::card::card::Card;
use crate::card::frame::{is_filler, is_frame, name_and_value, next_begin};
use crate::card::property::Property;
use crate::finding::error::{InLine, InText, Limit, ParseError, ParseErrorKind, Unplaced};
use crate::finding::rule::Rule;
use crate::options::ParseOptions;
use crate::read::draft::{Draft, LineKind};
use crate::read::joints::Joints;
use crate::read::nesting::{Nested, Nesting};
use crate::read::source::Source;
use crate::read::unfold::{Line, OddBreaks, Span};
use crate::text;
use crate::text::position::Place;

/// Puts cards together from the lines of a source.
///
/// It is an iterator over cards and errors: one bad card costs one card.
#[derive(Clone)]
pub(crate) struct Assembly<S> {
    pub(super) options: ParseOptions,
    pub(crate) source: S,
    /// How many cards began.
    count: usize,
    state: State,
    done: bool,
}

/// Where the next line stands.
///
/// An error leaves the state as it is, and [`Assembly::recover`] acts by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before, between or behind cards.
    Outside,
    /// At a `BEGIN` that was found inside a card, which ends there.
    AtBegin,
    /// Inside a card: its `BEGIN` was read and its `END` was not.
    Inside,
}

/// How a card ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// With its `END`.
    Closed,
    /// With the `BEGIN` of another card, or with the text.
    Open,
}

/// What a line outside cards is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outside {
    /// `BEGIN:VCARD` in any spelling.
    Begin,
    /// The `VERSION` of a card that lacks its `BEGIN`.
    Version,
    /// A line of another format, of a mail, or of a card that lost its start.
    Text,
    /// A line without visible text.
    Filler,
}

impl<S> Assembly<S> {
    pub(crate) fn new(options: ParseOptions, source: S) -> Self {
        Self {
            options,
            source,
            count: 0,
            state: State::Outside,
            done: false,
        }
    }

    /// The next card or error; `None` at the end, and ever after. The card uses the empty list `properties`.
    ///
    /// The places of an error are located here, and only here, because that costs a pass over the text.
    pub(crate) fn next<'a>(
        &mut self,
        properties: Vec<Property<'a>>,
    ) -> Option<Result<Card<'a>, ParseError>>
    where
        S: Source<'a>,
    {
        if self.done {
            return None;
        }
        let item = match self.read(properties) {
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
    ///
    /// Reports what only the whole card tells: a missing `END`, line breaks other than CRLF (one report, at the
    /// first), guesses of the charset, and a missing `VERSION`.
    fn read<'a>(
        &mut self,
        properties: Vec<Property<'a>>,
    ) -> Result<Option<Card<'a>>, Unplaced<InText>>
    where
        S: Source<'a>,
    {
        let mut draft = Draft::new(self.options, properties);
        let Some(begin) = self.begin(&mut draft)? else {
            return Ok(None);
        };
        match self.body(&mut draft)? {
            Ending::Closed => self.state = State::Outside,
            Ending::Open => draft.report(Rule::MissingEnd, self.source.offset())?,
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
        if self.state == State::Inside {
            self.state = State::Outside;
        }
        Ok(Some(draft.finish(|offset| self.source.locate(offset))))
    }

    /// Goes past the next `BEGIN`; gives the offset of its line.
    ///
    /// # Errors
    ///
    /// [`Limit::Text`] and [`Limit::Cards`]; both end the iterator. In strict reading also text before the card.
    fn begin<'a>(&mut self, draft: &mut Draft<'a>) -> Result<Option<usize>, Unplaced<InText>>
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

    /// Goes past lines outside cards up to the start of the next card; gives its offset.
    ///
    /// A card without `BEGIN` starts at its `VERSION:3.0`; that line is read again as part of the card. Text at the
    /// end, after the last card, is an error, as it may be a card that lost its start.
    fn find_begin<'a>(&mut self, draft: &mut Draft<'a>) -> Result<Option<usize>, Unplaced<InText>>
    where
        S: Source<'a>,
    {
        let mut first_text = None;
        self.source.join_folds(Joints::Blank);
        loop {
            *self.source.odd_breaks() = OddBreaks::default();
            let Some(line) = self.source.next_line() else {
                break;
            };
            match self.classify(&line) {
                Outside::Begin => {
                    self.pass_text(draft, first_text, line.span.start)?;
                    draft.begin(&line)?;
                    return Ok(Some(line.span.start.offset));
                }
                Outside::Version => {
                    self.pass_text(draft, first_text, line.span.start)?;
                    draft.report(Rule::MissingBegin, line.span.start.offset)?;
                    self.source.go_back(line.span.start);
                    return Ok(Some(line.span.start.offset));
                }
                Outside::Text => first_text = first_text.or(Some(line.span.start.offset)),
                Outside::Filler => {}
            }
            self.source.forget(first_text);
        }
        let kind = match self.count {
            0 => ParseErrorKind::MissingBegin,
            _ => ParseErrorKind::TextAfterCard,
        };
        first_text.map_or(Ok(None), |at| Err(Unplaced::new(kind, InText(at))))
    }

    /// `begin:vcard` -> `Begin`, `VERSION:3.0` -> `Version`, an empty line or a byte order mark -> `Filler`,
    /// `hello` -> `Text`. A line over the limit is text, whatever it starts with.
    fn classify(&self, line: &Line<'_>) -> Outside {
        if self.state == State::AtBegin {
            Outside::Begin
        } else if self.is_too_long(line) {
            Outside::Text
        } else if is_frame(&line.text, "BEGIN") {
            Outside::Begin
        } else if is_known_version(&line.text) {
            Outside::Version
        } else if line.text.chars().all(is_filler) {
            Outside::Filler
        } else {
            Outside::Text
        }
    }

    /// Enters the card that starts at `start`; reports the text before it.
    fn pass_text<'a>(
        &mut self,
        draft: &mut Draft<'a>,
        first_text: Option<usize>,
        start: Place,
    ) -> Result<(), Unplaced<InText>>
    where
        S: Source<'a>,
    {
        if let Some(at) = first_text {
            self.pass_guesses(start.offset);
            // An error here belongs to the text: the card is read next.
            let report = draft.report(Rule::TextOutsideCard, at);
            report.inspect_err(|_| self.source.go_back(start))?;
        }
        self.state = State::Inside;
        Ok(())
    }

    /// Drops the guesses before `end`: one report covers the whole text there.
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

    /// Reads the lines of a card into `draft`.
    ///
    /// In a card whose lines end in CRLF, a lone CR is a line break inside a value. If `BEGIN` ends in a lone CR
    /// too, each CR ends a line.
    ///
    /// # Errors
    ///
    /// A limit, or the first finding in strict reading.
    fn body<'a>(&mut self, draft: &mut Draft<'a>) -> Result<Ending, Unplaced<InText>>
    where
        S: Source<'a>,
    {
        let ends_in_crlf = self.source.odd_breaks().first.is_none();
        loop {
            let odd_break = self.source.odd_breaks().first;
            let after_cr = odd_break.is_some() && ends_in_crlf && self.is_after_cr();
            let Some(Line { text, span }) = self.source.next_line() else {
                return Ok(Ending::Open);
            };
            if span.length > self.options.limits.line {
                return Err(self.too_long(span));
            }
            draft.at = span.start;
            if after_cr && self.takes_after_cr(draft, &text, span)? {
                continue;
            }
            let kind = match draft.line(text) {
                Ok(kind) if draft.is_placed() => kind,
                read => self.place(draft, span, read)?,
            };
            if kind == LineKind::Inside {
                continue;
            }
            if let Some(ending) = self.act_on(kind, draft, span, odd_break)? {
                return Ok(ending);
            }
        }
    }

    /// Acts on a line that means something for the whole card; gives how the card ends, if it ends here.
    ///
    /// `END:VCARD` -> closed; a `BEGIN` -> open, and the line is read again; `VERSION` -> the findings before it
    /// are settled, and folds are joined by the rule of 2.1 from there on.
    #[inline(never)]
    fn act_on<'a>(
        &mut self,
        kind: LineKind,
        draft: &mut Draft<'a>,
        span: Span,
        odd_break: Option<usize>,
    ) -> Result<Option<Ending>, Unplaced<InText>>
    where
        S: Source<'a>,
    {
        match kind {
            LineKind::End => Ok(Some(Ending::Closed)),
            LineKind::EndAndMore => self.part(draft, span),
            LineKind::Version => {
                draft.settle_early()?;
                if draft.is_legacy() {
                    self.source.join_folds(Joints::Nothing);
                }
                Ok(None)
            }
            LineKind::Blank => {
                self.source.odd_breaks().leave_cr();
                draft.blank(span.start.offset)?;
                Ok(None)
            }
            LineKind::Agent if draft.is_legacy() || self.is_version_next() => {
                self.agent(draft, span.start.offset)
            }
            LineKind::Inside | LineKind::Agent => Ok(None),
            LineKind::Begin if draft.awaits_agent() => self.agent(draft, span.start.offset),
            LineKind::Begin => Ok(Some(self.leave(span.start, odd_break))),
        }
    }

    /// `NOTE:a`, CR, `b`: true before `b`, if no LF stood alone in the card so far.
    #[cold]
    #[inline(never)]
    fn is_after_cr<'a>(&mut self) -> bool
    where
        S: Source<'a>,
    {
        let offset = self.source.offset();
        self.source.odd_breaks().is_after_cr(offset)
    }

    /// Takes a line after a lone CR as a continuation of the value before it, if it can be one.
    ///
    /// A `BEGIN`, an `END` or a `VERSION` never continues a value: old Macs end lines in a lone CR.
    #[cold]
    #[inline(never)]
    fn takes_after_cr<'a>(
        &mut self,
        draft: &mut Draft<'a>,
        line: &str,
        span: Span,
    ) -> Result<bool, Unplaced<InText>>
    where
        S: Source<'a>,
    {
        if frames(line) {
            return Ok(false);
        }
        let taken = draft.take_after_cr(line);
        self.place(draft, span, taken)
    }

    /// Whether the next line is the `VERSION` of an unescaped card inside a card of 3.0, where it should be
    /// one text.
    ///
    /// `AGENT:BEGIN:VCARD` in a card of 3.0 is either the first line of an unescaped card or a short value. The
    /// line is read, looked at and read again later.
    #[cold]
    fn is_version_next<'a>(&mut self) -> bool
    where
        S: Source<'a>,
    {
        let odd_break = self.source.odd_breaks().first;
        let Some(line) = self.source.next_line() else {
            return false;
        };
        self.source.go_back(line.span.start);
        self.source.odd_breaks().first = odd_break;
        !self.is_too_long(&line) && is_known_version(&line.text)
    }

    /// Turns the offsets of the repairs of a line, or of its error, into offsets in the text.
    #[cold]
    fn place<'a, T>(
        &mut self,
        draft: &mut Draft<'a>,
        span: Span,
        read: Result<T, Unplaced<InLine>>,
    ) -> Result<T, Unplaced<InText>>
    where
        S: Source<'a>,
    {
        let raw = self.source.raw(span);
        draft.place(span.source_offsets(raw));
        read.map_err(|fault| fault.map(span.source_offsets(raw)))
    }

    /// The place is the first character over the limit.
    #[cold]
    fn too_long<'a>(&self, span: Span) -> Unplaced<InText>
    where
        S: Source<'a>,
    {
        let limit = ParseErrorKind::Limit(Limit::Line);
        let at = text::floor_char_boundary(self.source.raw(span), self.options.limits.line);
        Unplaced::new(limit, InText(span.start.offset + at))
    }

    /// Leaves the card at a `BEGIN`, which belongs to the next card, and so does its line break.
    fn leave<'a>(&mut self, start: Place, odd_break: Option<usize>) -> Ending
    where
        S: Source<'a>,
    {
        self.source.go_back(start);
        self.source.odd_breaks().first = odd_break;
        self.state = State::AtBegin;
        Ending::Open
    }

    /// Reads an unescaped card inside an `AGENT` as one text. The outer card continues after the inner one,
    /// unless the inner one lacks its `END`.
    ///
    /// `AGENT:`, `BEGIN:VCARD`, `FN:b`, `END:VCARD` -> `AGENT:BEGIN\:VCARD\nFN\:b\nEND\:VCARD\n`. Cards inside the
    /// inner card are part of its text; the nesting is counted, without recursion.
    #[cold]
    fn agent<'a>(
        &mut self,
        draft: &mut Draft<'a>,
        start: usize,
    ) -> Result<Option<Ending>, Unplaced<InText>>
    where
        S: Source<'a>,
    {
        let mut text = String::from("BEGIN:VCARD\n");
        let mut nesting = Nesting::new();
        let ending = loop {
            let odd_break = self.source.odd_breaks().first;
            let Some(line) = self.source.next_line() else {
                break Some(Ending::Open);
            };
            let nested = nesting.take(self.kept(&line));
            if nested == Nested::NewCard {
                break Some(self.leave(line.span.start, odd_break));
            }
            if text.len() + line.span.length > self.options.limits.line {
                let limit = ParseErrorKind::Limit(Limit::Line);
                return Err(Unplaced::new(limit, InText(line.span.start.offset)));
            }
            let pushed = draft.push_nested(&mut text, &line.text);
            self.place(draft, line.span, pushed)?;
            if nested == Nested::Closed {
                break None;
            }
        };
        draft.set_agent(&text, start)?;
        Ok(ending)
    }

    /// The text of a line. A stream does not keep a line that is too long: it is empty.
    fn kept<'l>(&self, line: &'l Line<'_>) -> &'l str {
        if self.is_too_long(line) {
            ""
        } else {
            &line.text
        }
    }

    /// Splits the `END` of a card from the `BEGIN` in the same line, if it can.
    ///
    /// `END:VCARDBEGIN:VCARD` -> the end of this card, and `BEGIN:VCARD` as the next line. If the line was folded,
    /// the `BEGIN` may not be found in the text as it is; the line is dropped then.
    #[cold]
    fn part<'a>(
        &mut self,
        draft: &mut Draft<'a>,
        span: Span,
    ) -> Result<Option<Ending>, Unplaced<InText>>
    where
        S: Source<'a>,
    {
        let Some(next) = self.go_back_to_begin(span) else {
            draft.report(Rule::UnreadableLine, span.start.offset)?;
            return Ok(None);
        };
        draft.report(Rule::LineBreak, next)?;
        Ok(Some(Ending::Closed))
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
    fn stop(&mut self, limit: Limit, offset: usize) -> Unplaced<InText> {
        self.done = true;
        Unplaced::new(ParseErrorKind::Limit(limit), InText(offset))
    }

    /// After an error: finds the line where reading continues.
    ///
    /// An error in a card drops the rest of this card. An error outside a card drops the lines up to the next
    /// `BEGIN`. At a `BEGIN` that ended the card before, nothing is dropped.
    #[cold]
    fn recover<'a>(&mut self)
    where
        S: Source<'a>,
    {
        match self.state {
            State::AtBegin => {}
            State::Outside => self.skip(None),
            State::Inside => {
                self.state = State::Outside;
                self.skip(Some(Nesting::new()));
            }
        }
    }

    /// Goes past the rest of the open card, if there is one, but not past the `BEGIN` of another card.
    ///
    /// With `open`, it stops after the `END` of the open card, counting the cards of agents in it. It stops before
    /// a `BEGIN` that is not that of an agent.
    #[cold]
    fn skip<'a>(&mut self, mut open: Option<Nesting>)
    where
        S: Source<'a>,
    {
        while let Some(line) = self.source.next_line() {
            let text = self.kept(&line);
            let nested = match &mut open {
                Some(nesting) => nesting.take(text),
                None if is_frame(text, "BEGIN") => Nested::NewCard,
                None => Nested::Inside,
            };
            match nested {
                Nested::NewCard => return self.source.go_back(line.span.start),
                Nested::Closed => return,
                Nested::Inside => {}
            }
            if next_begin(text).is_some() && self.go_back_to_begin(line.span).is_some() {
                return;
            }
            self.source.forget(None);
        }
    }
}

/// Whether a line declares a version that a standard defines.
///
/// `version : 3.0` and `VERSION;X=1:2.1` -> true; `VERSION:5.0` -> false, as many other formats have such a line.
fn is_known_version(line: &str) -> bool {
    name_and_value(line).is_some_and(|(name, value)| {
        name.eq_ignore_ascii_case("VERSION") && ["2.1", "3.0", "4.0"].contains(&value)
    })
}

/// Whether a line belongs to the envelope, wherever it stands.
fn frames(line: &str) -> bool {
    is_frame(line, "BEGIN") || is_frame(line, "END") || is_known_version(line)
}
