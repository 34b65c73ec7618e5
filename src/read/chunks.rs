//! Bytes that come in chunks become text, exactly as all bytes together would.
//!
//! Called by `read/stream.rs` for each chunk. What is complete goes out as text; the rest waits: half a character,
//! a line that is not ended, and lines before the end of their card, because a later line of the card may declare
//! their charset.
//!
//! ```text
//! chunk 1   BEGIN:VCARD CRLF FN:J\xF6                 nothing goes out: the charset may come
//! chunk 2   rg CRLF NOTE;CHARSET=ISO-8859-1:a CRLF    nothing
//! chunk 3   END:VCARD CRLF BEGIN                      the whole card goes out, BEGIN waits
//! ```

use crate::read::byte_lines::{LONGEST_BREAK, has_line_start, whole_line};
use crate::read::bytes::{LONGEST_UNIT, from_lines, from_unit, is_end};
use crate::read::input::Output;
use crate::read::utf16::Utf16;

/// Decodes bytes that come in chunks. The text is that of all bytes at once, except for a line that is too long to
/// be kept.
#[derive(Debug)]
pub(crate) struct ChunkDecoder {
    state: State,
    /// The bytes that are not decoded yet: the start of a unit of lines, or of a character.
    pending: Vec<u8>,
    /// How many bytes of `pending` are whole lines of a unit whose end is still to come.
    whole: usize,
    /// The longest line that is kept, in bytes.
    limit: usize,
}

/// [`State::Unknown`] -> [`State::Utf16`] or [`State::Lines`] after four bytes; [`State::Lines`] and
/// [`State::LongLine`] follow each other.
#[derive(Debug, Clone, Copy)]
enum State {
    /// There are not enough bytes to tell whether they are UTF-16.
    Unknown,
    Utf16(Utf16),
    /// Lines in any other charset.
    Lines,
    /// Inside a line that is too long.
    LongLine,
}

impl State {
    /// The state after the first bytes.
    fn of(bytes: &[u8], out: &mut Output<'_>) -> Self {
        Utf16::of(bytes, out).map_or(Self::Lines, Self::Utf16)
    }
}

impl ChunkDecoder {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            state: State::Unknown,
            pending: Vec::new(),
            whole: 0,
            limit,
        }
    }

    /// Takes more bytes; appends to `out` the text that is complete now.
    pub(crate) fn push(&mut self, bytes: &[u8], out: &mut Output<'_>) {
        let mut searched = self.pending.len();
        self.pending.extend_from_slice(bytes);
        if matches!(self.state, State::Unknown) && self.pending.len() >= 4 {
            self.state = State::of(&self.pending, out);
            searched = 0;
        }
        match &mut self.state {
            State::Unknown => {}
            State::Utf16(utf16) => {
                let whole = utf16.whole_characters(&self.pending);
                utf16.decode(&self.pending[..whole], out);
                self.pending.drain(..whole);
            }
            State::Lines => self.push_lines(searched, out),
            State::LongLine => self.push_long_line(out),
        }
    }

    /// Appends the rest to `out` at the end of the bytes.
    pub(crate) fn finish(&mut self, out: &mut Output<'_>) {
        if matches!(self.state, State::Unknown) {
            self.state = State::of(&self.pending, out);
        }
        let rest = std::mem::take(&mut self.pending);
        match &mut self.state {
            State::Utf16(utf16) => utf16.decode(&rest, out),
            State::Unknown | State::Lines => from_lines(&rest, out),
            State::LongLine => out.push(&String::from_utf8_lossy(&rest)),
        }
    }

    /// Decodes the whole units of `pending`; its first `searched` bytes start no line.
    ///
    /// It does nothing until a line certainly ends, so that a line in many small chunks costs one pass.
    fn push_lines(&mut self, searched: usize, out: &mut Output<'_>) {
        if has_line_start(&self.pending[searched.saturating_sub(1)..]) {
            self.push_units(out);
        }
        if self.pending.len() - self.whole > self.limit {
            from_unit(&self.pending[..self.whole], out);
            self.pending.drain(..self.whole);
            self.whole = 0;
            self.state = State::LongLine;
            self.push_long_line(out);
        }
    }

    /// Decodes the whole units of `pending`: the lines up to the end of a card, or as many as a unit may have.
    ///
    /// A unit ends with `END:VCARD`; without one, after [`LONGEST_UNIT`] bytes. `bytes.rs` cuts the same units from
    /// whole files.
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

    /// Decodes the part of a too long line that is there. It is taken for UTF-8: its end, and so its charset, is
    /// unknown.
    fn push_long_line(&mut self, out: &mut Output<'_>) {
        if let Some(end) = whole_line(&self.pending) {
            out.push(&String::from_utf8_lossy(&self.pending[..end]));
            self.pending.drain(..end);
            self.state = State::Lines;
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
