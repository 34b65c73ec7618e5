//! Physical lines: where they end, and the only place in the crate that counts them.
//!
//! Three units occur here:
//!
//! | Unit | From | Type |
//! |---|---|---|
//! | bytes of the text | 0 | `offset` of [`Position`] and [`Place`] |
//! | physical lines, ended by CRLF, LF, CR or CR CR LF | 1 | `line` |
//! | characters of a physical line | 1 | `column` of [`Position`] |
//!
//! A reader keeps a [`Place`], two numbers, for every property. A [`Position`] with a column is made for errors and
//! findings only, by a [`Locator`].

use memchr::memchr2;

/// A place in the text that was read.
///
/// ```
/// let error = contact_card::Card::parse("\r\nhello").unwrap_err();
/// let place = error.position();
/// assert_eq!((place.line, place.column, place.offset), (2, 1, 2));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Position {
    /// Bytes before the place, from 0.
    pub offset: usize,
    /// The physical line, from 1; a folded line counts once for each of its parts.
    pub line: usize,
    /// The character within the physical line, from 1.
    pub column: usize,
}

impl Position {
    /// Not a place: real lines are counted from 1.
    pub(crate) const NOWHERE: Self = Self {
        offset: 0,
        line: 0,
        column: 0,
    };

    pub(crate) const START: Self = Self {
        offset: 0,
        line: 1,
        column: 1,
    };

    /// The place `length` bytes later in `text`, which starts at this place. A place inside a line break is on the line
    /// that the break ends. Seven bytes after the start of `a\r\nbé\nc` is line 3, column 1: an `é` has two bytes and
    /// is one character.
    pub(crate) fn after(self, text: &[u8], length: usize) -> Self {
        let mut at = self;
        let mut passed = 0;
        while let Some(found) = memchr2(b'\r', b'\n', &text[passed..length]) {
            let end = passed + found + line_break(&text[passed + found..]);
            if end > length {
                break;
            }
            passed = end;
            at.line += 1;
            at.column = 1;
        }
        at.column += characters(&text[passed..length]);
        at.offset += length;
        at
    }
}

/// The start of a physical line: a [`Position`] in column 1, or no place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) offset: usize,
    /// The physical line, from 1; 0 without a place. An `Option` would be half as large again.
    pub(crate) line: usize,
}

impl Place {
    pub(crate) const START: Self = Self { offset: 0, line: 1 };

    pub(crate) const NONE: Self = Self { offset: 0, line: 0 };

    /// The start of the next physical line.
    #[inline(always)]
    pub(crate) fn followed_at(self, offset: usize) -> Self {
        let line = self.line + 1;
        Self { offset, line }
    }

    pub(crate) fn position(self) -> Option<Position> {
        let Self { offset, line } = self;
        (line > 0).then_some(Position {
            offset,
            line,
            column: 1,
        })
    }

    /// The place in the whole of a `place` in a part; the part starts at this place. Line 2 of a part that starts in
    /// line 5 is line 6.
    pub(crate) fn plus(self, place: Self) -> Self {
        Self {
            offset: self.offset + place.offset,
            line: self.line + place.line - Self::START.line,
        }
    }

    /// As [`Position::after`], without the column.
    pub(crate) fn after(self, text: &str, length: usize) -> Self {
        let bytes = text.as_bytes();
        let Position { offset, line, .. } = Position::START.after(bytes, length);
        self.plus(Self { offset, line })
    }
}

/// The length in bytes of the line break that `bytes` starts with, 0 if it starts with none.
///
/// CR CR LF is one break: text-mode copies of CRLF files have it.
pub(crate) fn line_break(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\r', b'\n', ..] => 3,
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// Turns offsets into positions. It counts from the last position, so ascending offsets together cost one pass over
/// the text.
#[derive(Debug, Clone)]
pub(crate) struct Locator<'a> {
    text: &'a [u8],
    last: Position,
}

impl<'a> Locator<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            last: Position::START,
        }
    }

    #[cold]
    pub(crate) fn locate(&mut self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        if offset < self.last.offset {
            self.last = Position::START;
        }
        let passed = &self.text[self.last.offset..];
        self.last = self.last.after(passed, offset - self.last.offset);
        self.last
    }
}

/// Counts the bytes that start a character.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_break_counts_once() {
        let text = "a\r\nbé\nc\rd\r\r\ne";
        let mut locator = Locator::new(text);
        for (offset, line, column) in [
            (0, 1, 1),
            (3, 2, 1),
            (6, 2, 3),
            (7, 3, 1),
            (9, 4, 1),
            (13, 5, 1),
            (3, 2, 1),
        ] {
            let place = locator.locate(offset);
            assert_eq!(
                (place.offset, place.line, place.column),
                (offset, line, column)
            );
        }
    }
}
