//! Bytes -> text: byte order marks, UTF-16, characters that a fold cuts, legacy charsets.
//!
//! What is valid UTF-8 is borrowed as it is. Otherwise each logical line is judged by itself: files
//! that were put together, and old phones, mix charsets.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use memchr::{memchr, memchr2};

use crate::card::frame::is_frame;
use crate::text::charset::{ESC, in_charset, is_legacy, undeclared};
use crate::text::position::line_break;

/// Decodes the bytes of a file of cards: UTF-8, UTF-16 with or without a byte order mark, characters
/// that a fold cuts, and (feature `charsets`) legacy charsets.
///
/// A line that is not UTF-8 is in the charset of its `CHARSET` parameter, else in that of another line of
/// its card, else in windows-1252; without the feature, what is not UTF-8 becomes U+FFFD. Folds stay, but
/// for those that stand inside a character, which go after it (RFC 6350 section 3.2 asks readers to put
/// such characters together). A byte order mark stays: reading a card skips it and says so.
///
/// What the line did not declare is a guess. Reading what this gives reports each guess in a card, as
/// [`Rule::UndeclaredCharset`](crate::Rule::UndeclaredCharset), and strict reading refuses it.
///
/// ```
/// use contact_card::{Contact, decode};
///
/// let latin1 = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xF6rg\r\nEND:VCARD\r\n";
/// # #[cfg(feature = "charsets")]
/// assert_eq!(Contact::parse(&decode(latin1))?.display_name(), "Jörg");
///
/// let cut = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xC3\r\n \xB6rg\r\nEND:VCARD\r\n";
/// assert_eq!(Contact::parse(&decode(cut))?.display_name(), "Jörg");
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if utf16(bytes).is_none()
        && let Some(text) = plain(bytes)
    {
        return Decoded {
            text: Cow::Borrowed(text),
            guesses: Vec::new(),
        };
    }
    let (mut text, mut guesses) = (String::new(), Vec::new());
    let mut out = Output::new(&mut text, &mut guesses, 0);
    match Form::of(bytes, &mut out) {
        Form::Utf16(mut units) => units.decode(bytes, &mut out),
        _ => from_lines(bytes, &mut out),
    }
    Decoded {
        text: Cow::Owned(text),
        guesses,
    }
}

/// The text that [`decode`] made of bytes, and where it had to guess.
///
/// Handed to what reads cards, such as [`Card::parse`](crate::Card::parse) or [`cards`](crate::cards()), it
/// makes each guess a repair of its card. Taken as a `str`, it is the text alone.
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
#[derive(Clone)]
pub struct Decoded<'b> {
    text: Cow<'b, str>,
    /// The offsets of the guesses in the text, in ascending order.
    guesses: Vec<usize>,
}

impl<'b> Decoded<'b> {
    /// The text alone: whoever reads it learns nothing of the guesses.
    ///
    /// ```
    /// assert_eq!(contact_card::decode(b"FN:Ada").into_text(), "FN:Ada");
    /// ```
    #[must_use]
    pub fn into_text(self) -> Cow<'b, str> {
        self.text
    }

    /// The same with a copy of what it borrows.
    ///
    /// ```
    /// use contact_card::{Decoded, decode};
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

/// A text to read: a `&str`, a `&String` or the like, or what [`decode`] made of bytes.
///
/// ```
/// use contact_card::{Card, Input, ParseError, decode};
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
#[derive(Clone, Copy)]
pub struct Input<'a> {
    pub(crate) text: &'a str,
    /// The offsets of what was guessed, in ascending order.
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

/// Where decoded text goes, and what is a guess in it.
pub(crate) struct Output<'o> {
    text: &'o mut String,
    guesses: &'o mut Vec<usize>,
    /// Where `text` starts in the whole.
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

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Appends what is a guess from its first character on that is not ASCII.
    #[cold]
    fn push_guess(&mut self, text: &str) {
        let first = text.find(|c: char| !c.is_ascii()).unwrap_or(0);
        self.guesses.push(self.start + self.text.len() + first);
        self.text.push_str(text);
    }
}

type ReadUnit = fn([u8; 2]) -> u16;

/// How the units of UTF-16 are read, if `bytes` are UTF-16: a byte order mark says so, or ASCII with
/// NULs in between, since a card starts with `BEGIN`.
fn utf16(bytes: &[u8]) -> Option<ReadUnit> {
    match bytes {
        [0xFF, 0xFE, ..] | [1..=255, 0, 1..=255, 0, ..] => Some(u16::from_le_bytes),
        [0xFE, 0xFF, ..] | [0, 1..=255, 0, 1..=255, ..] => Some(u16::from_be_bytes),
        _ => None,
    }
}

/// How UTF-16 is decoded.
#[derive(Debug, Clone, Copy)]
struct Units {
    read: ReadUnit,
    /// Whether a guess in this line is told already: a text may be nothing but halves of characters.
    has_guess: bool,
}

impl Units {
    /// Decodes UTF-16; half a character is a guess.
    fn decode(&mut self, bytes: &[u8], out: &mut Output<'_>) {
        let (units, odd) = bytes.as_chunks::<2>();
        let read = self.read;
        let units = units.iter().map(|&unit| read(unit));
        for c in char::decode_utf16(units) {
            match c {
                Ok(c) => {
                    self.has_guess &= !matches!(c, '\r' | '\n');
                    out.text.push(c);
                }
                Err(_) => self.push_unknown(out),
            }
        }
        if !odd.is_empty() {
            self.push_unknown(out);
        }
    }

    fn push_unknown(&mut self, out: &mut Output<'_>) {
        const UNKNOWN: &str = "\u{FFFD}";
        if std::mem::replace(&mut self.has_guess, true) {
            out.push(UNKNOWN);
        } else {
            out.push_guess(UNKNOWN);
        }
    }
}

/// Decodes everything that is not UTF-16.
fn from_lines(bytes: &[u8], out: &mut Output<'_>) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let (unit, after) = rest.split_at(unit_length(rest).unwrap_or(rest.len()));
        from_unit(unit, out);
        rest = after;
    }
}

/// The bytes as they are, if they are UTF-8 and nothing else.
fn plain(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    (memchr(ESC, bytes).is_none()).then_some(text)
}

/// How many bytes are looked at for a charset before a line without one is decoded.
const LONGEST_UNIT: usize = 1 << 20;

/// The length of the lines at the start of `bytes` up to the end of a card, if it comes: one program
/// wrote those, in one charset. Without such an end, of as many lines as a unit may have.
fn unit_length(bytes: &[u8]) -> Option<usize> {
    let mut length = 0;
    while length < bytes.len() {
        let line = logical_line(&bytes[length..]);
        if length > 0 && length + line > LONGEST_UNIT {
            return Some(length);
        }
        length += line;
        if is_end(&bytes[length - line..length]) {
            return Some(length);
        }
    }
    None
}

fn is_end(line: &[u8]) -> bool {
    let word = line.trim_ascii_end();
    let tail = word.split_at_checked(word.len().saturating_sub(5));
    tail.is_some_and(|(_, tail)| tail.eq_ignore_ascii_case(b"VCARD"))
        && std::str::from_utf8(word).is_ok_and(|line| is_frame(line, "END"))
}

/// Decodes the lines of one unit, each by itself: old phones mix charsets. A line that is not UTF-8 and
/// declares nothing is in the charset that another line declares, else in windows-1252.
fn from_unit(unit: &[u8], out: &mut Output<'_>) {
    if let Some(text) = plain(unit) {
        return out.push(text);
    }
    let charset = lines(unit)
        .filter_map(declared_charset)
        .find(|label| is_legacy(label));
    for line in lines(unit) {
        from_line(line, charset, out);
    }
}

/// The logical lines, with their folds and line breaks.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (line, after) = rest.split_at(logical_line(rest));
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

fn from_line(line: &[u8], charset: Option<&[u8]>, out: &mut Output<'_>) {
    if let Some(text) = plain(line) {
        return out.push(text);
    }
    let in_charset =
        |label| in_charset(line, label).or_else(|| in_charset(&without_folds(line), label));
    let declared = || declared_charset(line).and_then(in_charset);
    if let Ok(text) = std::str::from_utf8(line) {
        return out.push(declared().as_deref().unwrap_or(text));
    }
    if let Some(text) = with_whole_characters(line).or_else(declared) {
        return out.push(&text);
    }
    let guess = charset.and_then(in_charset);
    out.push_guess(&guess.unwrap_or_else(|| undeclared(line)));
}

/// Decodes bytes that come in pieces, just as the whole, but for the end of a line that is too long to be
/// kept.
#[derive(Debug)]
pub(crate) struct Decoder {
    form: Form,
    /// What is not decoded yet: the start of a unit of lines, or of a character.
    pending: Vec<u8>,
    /// How much of `pending` are whole lines of a unit whose end did not come yet.
    whole: usize,
    /// How much of a line is kept, in bytes.
    limit: usize,
}

#[derive(Debug, Clone, Copy)]
enum Form {
    /// Not enough bytes came to know.
    Unknown,
    Utf16(Units),
    Lines,
    /// Lines, in the midst of one that is too long.
    LongLine,
}

impl Form {
    /// The form of what starts with `bytes`. UTF-16 without its byte order mark is a guess.
    fn of(bytes: &[u8], out: &mut Output<'_>) -> Self {
        let Some(read) = utf16(bytes) else {
            return Self::Lines;
        };
        if !matches!(bytes, [0xFE | 0xFF, ..]) {
            out.push_guess("");
        }
        Self::Utf16(Units {
            read,
            has_guess: false,
        })
    }
}

impl Decoder {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            form: Form::Unknown,
            pending: Vec::new(),
            whole: 0,
            limit,
        }
    }

    /// Appends to `out` what is complete once `bytes` are there.
    pub(crate) fn push(&mut self, bytes: &[u8], out: &mut Output<'_>) {
        let mut searched = self.pending.len();
        self.pending.extend_from_slice(bytes);
        if matches!(self.form, Form::Unknown) && self.pending.len() >= 4 {
            self.form = Form::of(&self.pending, out);
            searched = 0;
        }
        match &mut self.form {
            Form::Unknown => {}
            Form::Utf16(units) => {
                let whole = whole_characters(&self.pending, units.read);
                units.decode(&self.pending[..whole], out);
                self.pending.drain(..whole);
            }
            Form::Lines => self.push_lines(searched, out),
            Form::LongLine => self.push_long_line(out),
        }
    }

    /// Appends the rest to `out`: no more bytes will come.
    pub(crate) fn finish(&mut self, out: &mut Output<'_>) {
        if matches!(self.form, Form::Unknown) {
            self.form = Form::of(&self.pending, out);
        }
        let rest = std::mem::take(&mut self.pending);
        match &mut self.form {
            Form::Utf16(units) => units.decode(&rest, out),
            Form::Unknown | Form::Lines => from_lines(&rest, out),
            Form::LongLine => out.push(&String::from_utf8_lossy(&rest)),
        }
    }

    /// Decodes the whole units of what is pending, of which the first bytes were searched before.
    fn push_lines(&mut self, searched: usize, out: &mut Output<'_>) {
        if has_line_start(&self.pending[searched.saturating_sub(1)..]) {
            self.push_units(out);
        }
        if self.pending.len() - self.whole > self.limit {
            from_unit(&self.pending[..self.whole], out);
            self.pending.drain(..self.whole);
            self.whole = 0;
            self.form = Form::LongLine;
            self.push_long_line(out);
        }
    }

    fn push_units(&mut self, out: &mut Output<'_>) {
        let mut start = 0;
        while let Some(length) = whole_line(&self.pending[self.whole..]) {
            let end = self.whole + length;
            if self.whole > start && end - start > LONGEST_UNIT {
                from_unit(&self.pending[start..self.whole], out);
                start = self.whole;
            }
            if is_end(&self.pending[self.whole..end]) {
                from_unit(&self.pending[start..end], out);
                start = end;
            }
            self.whole = end;
        }
        self.pending.drain(..start);
        self.whole -= start;
    }

    /// Decodes what came of a line that is too long, as UTF-8, since its end and so its charset are not
    /// known; it is not kept.
    fn push_long_line(&mut self, out: &mut Output<'_>) {
        if let Some(end) = whole_line(&self.pending) {
            out.push(&String::from_utf8_lossy(&self.pending[..end]));
            self.pending.drain(..end);
            self.form = Form::Lines;
            return self.push_lines(0, out);
        }
        // A line break or a character may be cut.
        let mut end = self.pending.len().saturating_sub(LONGEST_BREAK);
        while end > 0 && self.pending[end] & 0xC0 == 0x80 {
            end -= 1;
        }
        out.push(&String::from_utf8_lossy(&self.pending[..end]));
        self.pending.drain(..end);
    }
}

/// The bytes of CR CR LF.
pub(crate) const LONGEST_BREAK: usize = 3;

/// The length of the whole characters at the start of UTF-16: of two units where the first is a high
/// surrogate.
fn whole_characters(bytes: &[u8], read_unit: ReadUnit) -> usize {
    let (units, odd) = bytes.as_chunks::<2>();
    let is_high = |&unit: &[u8; 2]| matches!(read_unit(unit), 0xD800..=0xDBFF);
    let cut = units.last().is_some_and(is_high);
    bytes.len() - odd.len() - 2 * usize::from(cut)
}

/// Whether a logical line starts in `bytes`, not at their start, that can be told from what is there.
fn has_line_start(bytes: &[u8]) -> bool {
    let starts = |pair: &[u8]| match pair {
        [b'\n', next] => !matches!(next, b' ' | b'\t'),
        [b'\r', next] => !matches!(next, b' ' | b'\t' | b'\r' | b'\n'),
        _ => false,
    };
    bytes.windows(2).any(starts)
}

/// The length of the first logical line, if its end can be told from what is there.
fn whole_line(bytes: &[u8]) -> Option<usize> {
    let end = logical_line(bytes);
    let is_cut = end == bytes.len() || bytes[end - 1..] == *b"\r\r";
    (!is_cut).then_some(end)
}

/// The length of the first logical line, folds and line break included.
pub(crate) fn logical_line(bytes: &[u8]) -> usize {
    let mut end = 0;
    loop {
        let Some(found) = memchr2(b'\r', b'\n', &bytes[end..]) else {
            return bytes.len();
        };
        end += found;
        end += line_break(&bytes[end..]);
        if !matches!(bytes.get(end), Some(b' ' | b'\t')) {
            return end;
        }
    }
}

/// The line as UTF-8 once the characters that folds cut are put together, each before its fold.
fn with_whole_characters(line: &[u8]) -> Option<String> {
    let mut out = Vec::with_capacity(line.len());
    let mut rest = line;
    while let [lead, after @ ..] = rest {
        out.push(*lead);
        rest = after;
        let mut folds = Vec::new();
        for _ in 1..sequence_length(*lead) {
            while let Some(length) = fold(rest) {
                folds.extend_from_slice(&rest[..length]);
                rest = &rest[length..];
            }
            let [byte @ 0x80..=0xBF, after @ ..] = rest else {
                return None;
            };
            out.push(*byte);
            rest = after;
        }
        out.append(&mut folds);
    }
    String::from_utf8(out).ok()
}

/// The bytes of the UTF-8 sequence that starts with `lead`.
fn sequence_length(lead: u8) -> usize {
    match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => 1,
    }
}

/// The length of the fold that `bytes` start with: a line break and the blank after it.
fn fold(bytes: &[u8]) -> Option<usize> {
    let length = line_break(bytes);
    (length > 0 && matches!(bytes.get(length), Some(b' ' | b'\t'))).then_some(length + 1)
}

fn without_folds(line: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(line.len());
    let mut rest = line;
    while let [byte, after @ ..] = rest {
        if let Some(length) = fold(rest) {
            rest = &rest[length..];
        } else {
            out.push(*byte);
            rest = after;
        }
    }
    out
}

/// The value of the `CHARSET` parameter before the first colon.
fn declared_charset(line: &[u8]) -> Option<&[u8]> {
    let header = &line[..memchr(b':', line)?];
    let mut params = header.split(|&byte| byte == b';').skip(1);
    params.find_map(|param| {
        let (name, value) = param.split_at(memchr(b'=', param)?);
        let is_charset = name.trim_ascii().eq_ignore_ascii_case(b"CHARSET");
        is_charset.then(|| value[1..].trim_ascii())
    })
}
