//! Cards from a stream: memory for one card at a time.
//!
//! Bytes come in from a [`BufRead`], `read/chunks.rs` decodes them, and `Stream` hands out logical lines as a
//! [`Source`] for `read/assembly.rs`, the same state machine that reads a text. A line is handed out only when it
//! certainly ends: the bytes to come may be a fold, the LF of a CRLF, or the rest of a soft line break.

use std::collections::VecDeque;
use std::fmt;
use std::io::{self, BufRead};
use std::iter::FusedIterator;

use memchr::memchr2;
use thiserror::Error;

use crate::card::card::Card;
use crate::finding::error::ParseError;
use crate::options::ParseOptions;
use crate::read::assembly::Assembly;
use crate::read::byte_lines::{LONGEST_BREAK, logical_line};
use crate::read::chunks::ChunkDecoder;
use crate::read::input::Output;
use crate::read::joints::Joints;
use crate::read::source::Source;
use crate::read::unfold::{Line, Lines, OddBreaks, Span};
use crate::text;
use crate::text::position::{Place, Position};

/// Reads the cards of a stream, such as a file, one after the other.
///
/// The items are the same as those of [`cards`](crate::cards()) after [`decode`](crate::decode()) of all bytes, in
/// whatever chunks the stream delivers them. Memory holds the largest card and a few buffers. Three things differ,
/// because the bytes to come are unknown:
///
/// - An error of the stream is an item, and the last one.
/// - [`Limits::text`](crate::Limits::text) ends the reading where it is reached.
/// - In a line over [`Limits::line`](crate::Limits::line), bytes that are not UTF-8 become U+FFFD before places are
///   counted.
///
/// ```
/// use contact_card::CardReader;
///
/// let file = &b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n"[..];
/// for card in CardReader::new(file) {
///     assert_eq!(card?.properties().len(), 1);
/// }
/// # Ok::<(), contact_card::ReadError>(())
/// ```
///
/// An error of a card does not end the reading: the next item is the next card. An error of the stream does.
///
/// ```
/// use contact_card::CardReader;
///
/// let file = &b"BEGIN:VCARD\r\nVERSION:3.0\r\nno colon\r\nEND:VCARD\r\n\
///               BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n"[..];
/// let cards: Vec<_> = contact_card::ParseOptions::new().strict().reader(file).collect();
/// assert!(cards[0].is_err());
/// assert!(cards[1].is_ok());
///
/// let cards: Result<Vec<_>, _> = CardReader::new(file).collect();
/// assert_eq!(cards?[0].repairs()[0].rule().code(), "unreadable-line");
/// # Ok::<(), contact_card::ReadError>(())
/// ```
pub struct CardReader<R> {
    assembly: Assembly<Stream<R>>,
    failed: bool,
}

impl<R: BufRead> CardReader<R> {
    /// Reads tolerantly and within the default limits.
    ///
    /// ```
    /// use contact_card::CardReader;
    ///
    /// assert!(CardReader::new(std::io::empty()).next().is_none());
    /// ```
    pub fn new(reader: R) -> Self {
        ParseOptions::new().reader(reader)
    }
}

impl ParseOptions {
    /// Reads the cards of a stream; see [`CardReader`].
    ///
    /// ```
    /// use contact_card::ParseOptions;
    ///
    /// let file = &b"begin:vcard\nversion:3.0\nfn:Ada\nend:vcard\n"[..];
    /// assert!(ParseOptions::new().reader(file).all(|card| card.is_ok()));
    /// assert!(ParseOptions::new().strict().reader(file).all(|card| card.is_err()));
    /// ```
    pub fn reader<R: BufRead>(self, reader: R) -> CardReader<R> {
        CardReader {
            assembly: Assembly::new(self, Stream::new(reader, self.limits.line)),
            failed: false,
        }
    }
}

impl<R: BufRead> Iterator for CardReader<R> {
    type Item = Result<Card<'static>, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        let item = self.assembly.next(Vec::new());
        // A card that was only partly read when the stream failed is dropped.
        let source = &mut self.assembly.source;
        if let Some(error) = source.error.take_if(|_| source.is_used_up) {
            self.failed = true;
            return Some(Err(ReadError(Box::new(Cause::Io(error)))));
        }
        item.map(|card| card.map_err(|error| ReadError(Box::new(Cause::Parse(error)))))
    }
}

impl<R: BufRead> FusedIterator for CardReader<R> {}

impl<R> fmt::Debug for CardReader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardReader")
            .field("offset", &self.assembly.source.read.offset)
            .finish_non_exhaustive()
    }
}

/// The error of reading a card from a stream: the stream failed, or the card is not readable.
///
/// ```
/// let error = contact_card::CardReader::new(&b"no card"[..]).next().and_then(Result::err);
/// assert_eq!(error.map(|error| error.to_string()).as_deref(), Some("expected BEGIN:VCARD at line 1 column 1"));
/// ```
#[derive(Debug, Error)]
#[error(transparent)]
pub struct ReadError(Box<Cause>);

#[derive(Debug, Error)]
enum Cause {
    #[error(transparent)]
    Io(io::Error),
    #[error(transparent)]
    Parse(ParseError),
}

impl ReadError {
    /// Returns the error of the card, if it is one. The next item is the next card.
    ///
    /// ```
    /// use contact_card::CardReader;
    /// use contact_card::finding::ParseErrorKind;
    ///
    /// let error = CardReader::new(&b"no card"[..]).next().and_then(Result::err);
    /// let kind = error.as_ref().and_then(|error| error.as_parse()).map(|error| error.kind());
    /// assert_eq!(kind, Some(ParseErrorKind::MissingBegin));
    /// ```
    #[must_use]
    pub fn as_parse(&self) -> Option<&ParseError> {
        match &*self.0 {
            Cause::Parse(error) => Some(error),
            Cause::Io(_) => None,
        }
    }

    /// Returns the error of the stream, if it is one. There is no next item.
    ///
    /// ```
    /// let error = contact_card::CardReader::new(&b"no card"[..]).next().and_then(Result::err);
    /// assert!(error.is_some_and(|error| error.as_io().is_none()));
    /// ```
    #[must_use]
    pub fn as_io(&self) -> Option<&io::Error> {
        match &*self.0 {
            Cause::Io(error) => Some(error),
            Cause::Parse(_) => None,
        }
    }
}

/// How many bytes are decoded at once. A slice of bytes delivers all of them in one buffer, and a mapped file too.
const CHUNK: usize = 32 << 10;

/// The lines of a stream, and the text in which places can be located.
///
/// `text` is a window into the whole: from the first place that may still be located to the last decoded byte.
///
/// ```text
/// whole:   | dropped        | forgotten | may be located | unread |
/// text:                     | ^ start                    ^ read   |
/// ```
struct Stream<R> {
    reader: R,
    decoder: ChunkDecoder,
    limit: usize,
    error: Option<io::Error>,
    at_end: bool,
    /// Whether a line after the last one was asked for.
    is_used_up: bool,
    /// Decoded text from the first place that may still be located.
    text: String,
    /// The offsets in the whole of the guesses that were not taken yet.
    guesses: VecDeque<usize>,
    /// Where `text` starts in the whole.
    start: Position,
    /// How many bytes of `text` are no longer needed.
    forgotten: usize,
    /// Where the next line starts in the whole.
    read: Place,
    /// Whether the rest of a too long line is still to be skipped.
    in_long_line: bool,
    odd_breaks: OddBreaks,
    joints: Joints,
    /// The last place that was located. The next one is counted from it.
    last: Position,
    pinned: Option<Position>,
}

impl<R: BufRead> Stream<R> {
    fn new(reader: R, limit: usize) -> Self {
        Self {
            reader,
            decoder: ChunkDecoder::new(limit),
            limit,
            error: None,
            at_end: false,
            is_used_up: false,
            text: String::new(),
            guesses: VecDeque::new(),
            start: Position::START,
            forgotten: 0,
            read: Place::START,
            in_long_line: false,
            odd_breaks: OddBreaks::default(),
            joints: Joints::default(),
            last: Position::START,
            pinned: None,
        }
    }

    /// How many bytes of `text` were read.
    fn read_of_text(&self) -> usize {
        self.read.offset - self.start.offset
    }

    /// The part of `text` that is not read yet.
    fn unread(&self) -> &str {
        &self.text[self.read_of_text()..]
    }

    /// Gets more text until at least `wanted` bytes are unread or the stream ends.
    ///
    /// An error of the stream ends the text; [`CardReader`] reports it once the text before it is used up.
    fn fill(&mut self, wanted: usize) {
        while !self.at_end && self.unread().len() < wanted {
            self.drop_forgotten();
            let mut guesses = Vec::new();
            let mut out = Output::new(&mut self.text, &mut guesses, self.start.offset);
            match self.reader.fill_buf() {
                Ok([]) => {
                    self.decoder.finish(&mut out);
                    self.at_end = true;
                }
                Ok(bytes) => {
                    let bytes = &bytes[..bytes.len().min(CHUNK)];
                    self.decoder.push(bytes, &mut out);
                    let length = bytes.len();
                    self.reader.consume(length);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.error = Some(error);
                    self.at_end = true;
                }
            }
            self.guesses.extend(guesses);
        }
    }

    /// It runs only when more text is needed, so that a file of small cards is not moved for each card.
    fn drop_forgotten(&mut self) {
        if self.forgotten > 0 {
            self.start = self.start.after(self.text.as_bytes(), self.forgotten);
            self.text.drain(..self.forgotten);
            self.forgotten = 0;
        }
    }

    /// How the next line ends, which starts at the first unread byte; `next` is the start of the line after it.
    /// `None` if more text is needed to tell.
    ///
    /// `FN:Ada` and CRLF at the end of the text -> `None`: a blank may follow and make it a fold. The answer is
    /// [`LineEnd::Whole`] when the next physical line is there too: an `END` does not continue a soft line break. A
    /// line of many megabytes -> [`LineEnd::TooLong`], as memory is bounded.
    fn end_of(&self, line: &Line<'_>, next: Place) -> Option<LineEnd> {
        let rest = &self.unread()[next.offset..];
        // The next physical line may continue the line. It does not matter if it is too long.
        if self.at_end || rest.len() > self.limit || ends_a_line(rest) {
            return Some(LineEnd::Whole(next));
        }
        // A soft break joins at most a line of the limit, unless that line ends the card.
        let known = self.limit.saturating_mul(2).saturating_add(LONGEST_BREAK);
        (line.span.length > known).then_some(LineEnd::TooLong(next))
    }

    /// Goes past the next line.
    ///
    /// Of a too long line, the last bytes stay unread: they may be the start of its line break.
    fn pass(&mut self, end: LineEnd) {
        self.in_long_line = matches!(end, LineEnd::TooLong(_));
        self.read = match end {
            LineEnd::Whole(next) => self.read.plus(next),
            LineEnd::TooLong(next) => {
                let unread = self.unread();
                let passed = before_the_end(&unread[..next.offset]);
                self.read.after(unread, passed)
            }
        };
    }

    /// Goes past the rest of a line that was too long.
    fn finish_long_line(&mut self) {
        while self.in_long_line {
            let unread = self.unread();
            let end = logical_line(unread.as_bytes());
            let ends = self.at_end || end + LONGEST_BREAK <= unread.len();
            let passed = if ends { end } else { before_the_end(unread) };
            let wanted = unread.len() - passed + 1;
            self.read = self.read.after(unread, passed);
            self.in_long_line = !ends;
            self.forgotten = self.read_of_text();
            self.fill(wanted);
        }
    }
}

/// How a line ends in the text that is there.
#[derive(Clone, Copy)]
enum LineEnd {
    /// The end is known; the next line starts here.
    Whole(Place),
    /// The line is too long to be kept, and more of it may come. Its part that is there ends here.
    TooLong(Place),
}

/// Where the last bytes of `text` start that may be part of a line break.
///
/// The longest line break, CR CR LF, has three bytes.
fn before_the_end(text: &str) -> usize {
    text::floor_char_boundary(text, text.len().saturating_sub(LONGEST_BREAK))
}

/// Whether a physical line certainly ends in `text`, whatever follows it.
///
/// `FN:Ada` and CR at the end of the text -> false: the LF may come in the next chunk.
fn ends_a_line(text: &str) -> bool {
    memchr2(b'\r', b'\n', text.as_bytes()).is_some_and(|at| at + LONGEST_BREAK <= text.len())
}

impl<R: BufRead> Source<'static> for Stream<R> {
    fn next_line(&mut self) -> Option<Line<'static>> {
        self.finish_long_line();
        let mut wanted = 1;
        loop {
            self.fill(wanted);
            let mut lines = Lines::new(self.unread(), self.limit);
            lines.joints = self.joints;
            let Some(line) = lines.next() else {
                self.is_used_up = true;
                return None;
            };
            if let Some(end) = self.end_of(&line, lines.at) {
                let (line, odd_breaks) = (line.into_owned(self.read), lines.odd_breaks);
                self.odd_breaks.append(odd_breaks, self.read.offset);
                self.pass(end);
                return Some(line);
            }
            wanted = 2 * self.unread().len() + 1;
        }
    }

    fn offset(&self) -> usize {
        self.read.offset
    }

    fn raw(&self, span: Span) -> &str {
        &self.text[span.start.offset - self.start.offset..][..span.length]
    }

    fn go_back(&mut self, place: Place) {
        self.read = place;
        // The last line may have been too long, and is read again.
        self.in_long_line = false;
    }

    fn odd_breaks(&mut self) -> &mut OddBreaks {
        &mut self.odd_breaks
    }

    fn next_guess(&mut self, end: usize) -> Option<usize> {
        let is_before = *self.guesses.front()? < end;
        is_before.then(|| self.guesses.pop_front()).flatten()
    }

    fn join_folds(&mut self, joints: Joints) {
        self.joints = joints;
    }

    fn exceeds(&self, limit: usize) -> bool {
        self.read.offset > limit
    }

    fn locate(&mut self, offset: usize) -> Position {
        if let Some(pinned) = self.pinned.filter(|pinned| pinned.offset == offset) {
            return pinned;
        }
        let near = |place: &Position| (self.start.offset..=offset).contains(&place.offset);
        let from = Some(self.last).filter(near).unwrap_or(self.start);
        let text = &self.text.as_bytes()[from.offset - self.start.offset..];
        self.last = from.after(text, (offset - from.offset).min(text.len()));
        self.last
    }

    fn forget(&mut self, pinned: Option<usize>) {
        self.pinned = pinned.map(|offset| self.locate(offset));
        self.forgotten = self.read_of_text();
    }
}
