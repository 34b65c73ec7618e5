//! The source of lines: a text, here, or a stream, in `stream.rs`.
//!
//! `read/assembly.rs` asks for lines, places and charset guesses through [`Source`] and does not know whether the
//! whole text is in memory. [`Text`] borrows lines from the text; a stream copies them and forgets what is no
//! longer needed. Every offset is in bytes from the start of the whole text, in both.

use crate::read::input::Input;
use crate::read::joints::Joints;
use crate::read::unfold::{Line, Lines, OddBreaks, Span};
use crate::text::position::{Locator, Place, Position};

/// Logical lines, one after the other, and the places in them.
pub(crate) trait Source<'a> {
    /// The next line; `None` at the end.
    fn next_line(&mut self) -> Option<Line<'a>>;

    /// Where the next line starts, in bytes.
    fn offset(&self) -> usize;

    /// The line of `span` as it is in the text, folds included.
    ///
    /// It is looked at for the places of repairs, and for a `BEGIN` in the line of an `END`.
    fn raw(&self, span: Span) -> &str;

    /// Goes back to `place`, in the last line.
    ///
    /// The next line starts at `place` then: a `BEGIN` inside a card is read a second time, as the start of the
    /// next card.
    fn go_back(&mut self, place: Place);

    /// The line breaks that are not CRLF, since the caller reset them.
    fn odd_breaks(&mut self) -> &mut OddBreaks;

    /// Takes the first place before `end` where the charset was guessed.
    fn next_guess(&mut self, end: usize) -> Option<usize>;

    /// Sets how the folds of the lines that follow are joined.
    ///
    /// The source has to know it because folds of 2.1 keep their blank: `FN:a`, then ` b` -> `FN:a b` in 2.1,
    /// `FN:ab` in 3.0.
    fn join_folds(&mut self, joints: Joints);

    /// Whether the whole text has more than `limit` bytes.
    ///
    /// A stream does not know its length: it says whether more than `limit` bytes were read.
    fn exceeds(&self, limit: usize) -> bool;

    /// The place of `offset`.
    ///
    /// Offsets that ascend cost one pass over the text together.
    fn locate(&mut self, offset: usize) -> Position;

    /// Tells the source that no place before the next line will be asked for, except that of `pinned`.
    fn forget(&mut self, _pinned: Option<usize>) {}
}

/// A whole text in memory: its lines borrow from it.
#[derive(Debug, Clone)]
pub(crate) struct Text<'a> {
    whole: &'a str,
    /// The offsets of the guesses that were not taken yet.
    guesses: &'a [usize],
    lines: Lines<'a>,
    locator: Locator<'a>,
}

impl<'a> Text<'a> {
    pub(crate) fn new(input: Input<'a>, limit: usize) -> Self {
        let Input { text, guesses } = input;
        Self {
            whole: text,
            guesses,
            lines: Lines::new(text, limit),
            locator: Locator::new(text),
        }
    }

    /// The rest of the text that is not read yet.
    pub(crate) fn rest(&self) -> &'a str {
        &self.whole[self.lines.at.offset..]
    }
}

impl<'a> Source<'a> for Text<'a> {
    #[inline(always)]
    fn next_line(&mut self) -> Option<Line<'a>> {
        self.lines.next()
    }

    #[inline]
    fn offset(&self) -> usize {
        self.lines.at.offset
    }

    fn raw(&self, span: Span) -> &str {
        &self.whole[span.start.offset..][..span.length]
    }

    fn go_back(&mut self, place: Place) {
        self.lines.at = place;
    }

    #[inline]
    fn odd_breaks(&mut self) -> &mut OddBreaks {
        &mut self.lines.odd_breaks
    }

    fn next_guess(&mut self, end: usize) -> Option<usize> {
        let (first, rest) = self.guesses.split_first()?;
        let is_before = *first < end;
        if is_before {
            self.guesses = rest;
        }
        is_before.then_some(*first)
    }

    fn join_folds(&mut self, joints: Joints) {
        self.lines.joints = joints;
    }

    fn exceeds(&self, limit: usize) -> bool {
        self.whole.len() > limit
    }

    fn locate(&mut self, offset: usize) -> Position {
        self.locator.locate(offset)
    }
}
