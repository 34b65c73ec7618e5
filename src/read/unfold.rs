//! Unfolding: a text becomes logical lines.
//!
//! A fold may stand anywhere, so lines are unfolded before anything else looks at them. `write.rs` folds
//! them again: `unfold(fold(s)) == s`.
//!
//! Called by `read/source.rs` for a text and by `read/stream.rs` for the text of a stream. Lines of text come in;
//! each logical line goes out with its [`Span`], from which the place of a repair in the text can be found later. A
//! line without folds is borrowed.
//!
//! | text | logical line |
//! |---|---|
//! | `NOTE:one tw`, CRLF, ` o` | `NOTE:one two` |
//! | the same in a card of 2.1 | `NOTE:one tw o` |
//! | `NOTE;QUOTED-PRINTABLE:one =`, CRLF, `two` | `NOTE;QUOTED-PRINTABLE:one two` |

use std::borrow::Cow;

use memchr::memchr2;

use crate::card::frame::is_frame;
use crate::finding::error::{InLine, InText};
use crate::read::joints::{
    Joints, before_soft_break, is_cut_at_width, is_quoted_printable, may_end_softly, pieces,
    soft_joints,
};
use crate::text;
use crate::text::position::{Place, line_break};

/// A logical line without its line break.
#[derive(Debug, Clone)]
pub(crate) struct Line<'a> {
    /// The unfolded line; borrowed unless it was folded.
    pub(crate) text: Cow<'a, str>,
    pub(crate) span: Span,
}

/// Where a logical line is in the text, folds included.
///
/// Three words and a byte, which is all that a line needs to be found again: places are only counted for repairs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    /// Where it starts.
    pub(crate) start: Place,
    /// Its length in bytes.
    pub(crate) length: usize,
    joints: Joints,
}

impl Line<'_> {
    /// Copies the text of a line that was read from a part of the whole text; the part starts at `from`.
    pub(crate) fn into_owned(self, from: Place) -> Line<'static> {
        let start = from.plus(self.span.start);
        Line {
            text: Cow::Owned(self.text.into_owned()),
            span: Span { start, ..self.span },
        }
    }
}

impl Span {
    /// Maps offsets in the unfolded line to offsets in the text; `raw` is the line with its folds. The offsets must
    /// ascend: all of them together cost one pass over the line. The character at a fold belongs to the next
    /// physical line.
    ///
    /// `raw` is `NOTE:ab`, CRLF, ` c`: the offset 6 (`b`) maps to 6, the offset 7 (`c`) to 10.
    pub(crate) fn source_offsets(self, raw: &str) -> impl FnMut(InLine) -> InText {
        let mut pieces = pieces(raw, self.joints);
        let (mut source, mut logical, mut length) = (0, 0, 0);
        move |InLine(at)| {
            while at >= logical + length
                && let Some((offset, piece)) = pieces.next()
            {
                logical += length;
                (source, length) = (offset, piece.len());
            }
            InText(self.start.offset + source + (at - logical))
        }
    }
}

/// The line breaks that are not CRLF since the last reset.
///
/// A card with LF at the end of each line is reported once, at the first LF. Lone CRs are told apart, because in a
/// card that otherwise has CRLF they are line breaks inside a value.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct OddBreaks {
    /// The offset of the first one.
    pub(crate) first: Option<usize>,
    /// The offset right after the last lone CR.
    after_cr: Option<usize>,
    /// Whether there was another kind than a lone CR.
    is_mixed: bool,
}

impl OddBreaks {
    /// Notes the line break at `at`, which is not CRLF.
    #[cold]
    #[inline(never)]
    fn add(&mut self, text: &[u8], at: usize) {
        self.first.get_or_insert(at);
        if line_break(&text[at..]) == 1 && text[at] == b'\r' {
            self.after_cr = Some(at + 1);
        } else {
            self.is_mixed = true;
        }
    }

    /// Adds the line breaks of the part of the text that starts at `start`.
    pub(crate) fn append(&mut self, part: Self, start: usize) {
        let whole = |at: Option<usize>| at.map(|at| at + start);
        self.first = self.first.or(whole(part.first));
        self.after_cr = whole(part.after_cr).or(self.after_cr);
        self.is_mixed |= part.is_mixed;
    }

    /// Whether `offset` is right after a lone CR, and all odd line breaks were lone CRs.
    pub(crate) fn is_after_cr(&self, offset: usize) -> bool {
        self.after_cr == Some(offset) && !self.is_mixed
    }

    /// Forgets the last lone CR: it ended a blank line.
    pub(crate) fn leave_cr(&mut self) {
        self.after_cr = None;
    }
}

/// The logical lines of a text, in order.
#[derive(Debug, Clone)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Where the next line starts.
    pub(crate) at: Place,
    pub(crate) odd_breaks: OddBreaks,
    /// How folds are joined.
    pub(crate) joints: Joints,
    /// The longest line that soft breaks may make.
    limit: usize,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str, limit: usize) -> Self {
        Self {
            text,
            at: Place::START,
            odd_breaks: OddBreaks::default(),
            joints: Joints::default(),
            limit,
        }
    }

    /// The end of the physical line that starts at `start`, and the start of the next one.
    ///
    /// It is inlined only into the loop over folds, because a photo has many.
    ///
    /// `FN:Ada`, CRLF -> 6 and 8. Without a line break at the end of the text, both are its length, and that is odd
    /// too.
    #[inline(never)]
    fn physical(&mut self, start: usize) -> (usize, usize) {
        self.physical_with(start, text::find_break)
    }

    /// As [`Lines::physical`], with the function that finds a line break: `memchr` for long lines, a loop for short
    /// ones.
    #[inline(always)]
    fn physical_with(
        &mut self,
        start: usize,
        find: impl Fn(&[u8]) -> Option<usize>,
    ) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let Some(found) = find(&bytes[start..]) else {
            self.odd_breaks.first.get_or_insert(bytes.len());
            return (bytes.len(), bytes.len());
        };
        let end = start + found;
        if bytes[end..].starts_with(b"\r\n") {
            return (end, end + 2);
        }
        self.odd_breaks.add(bytes, end);
        (end, end + line_break(&bytes[end..]))
    }

    /// Whether the physical line at `next` continues the one before: it starts with a blank or a tab (RFC 6350
    /// section 3.2).
    fn is_folded(&self, next: usize) -> bool {
        matches!(self.text.as_bytes().get(next), Some(b' ' | b'\t'))
    }

    /// Reads a line that has a fold. `end` and `next` are the end of its first physical line and the start of the
    /// second.
    #[cold]
    fn folded(&mut self, start: Place, mut end: usize, mut next: Place) -> Line<'a> {
        let mut text = String::with_capacity(4 * (end - start.offset));
        text.push_str(&self.text[start.offset..end]);
        let mut soft = may_end_softly(&text);
        let blank = usize::from(self.joints == Joints::Blank);
        while self.is_folded(next.offset) {
            let piece = next.offset + blank;
            let after;
            (end, after) = self.physical_with(piece, |bytes| memchr2(b'\r', b'\n', bytes));
            next = next.followed_at(after);
            text.push_str(&self.text[piece..end]);
            soft |= may_end_softly(&text);
        }
        if soft && is_quoted_printable(&text) {
            return self.softly_broken(start, end, next);
        }
        self.at = next;
        let raw = &self.text[start.offset..end];
        if self.joints == Joints::Nothing && is_cut_at_width(raw) {
            return Self::joined(raw, start, end, Joints::Blank);
        }
        Self::line(Cow::Owned(text), start, end, self.joints)
    }

    /// Makes one line of the physical lines in `raw`.
    fn joined(raw: &str, start: Place, end: usize, joints: Joints) -> Line<'a> {
        let text = pieces(raw, joints).map(|(_, piece)| piece).collect();
        Self::line(Cow::Owned(text), start, end, joints)
    }

    /// A line of the text from `start` to `end`.
    #[inline(always)]
    fn line(text: Cow<'a, str>, start: Place, end: usize, joints: Joints) -> Line<'a> {
        let span = Span {
            start,
            length: end - start.offset,
            joints,
        };
        Line { text, span }
    }

    /// Reads a quoted-printable line of one or more physical lines.
    ///
    /// `NOTE;QUOTED-PRINTABLE:one =`, CRLF, `two` -> one line. A soft break needs no blank after it, unlike a fold.
    #[cold]
    fn softly_broken(&mut self, start: Place, mut end: usize, mut next: Place) -> Line<'a> {
        while self.is_folded(next.offset) || self.goes_on(start.offset, end, next.offset) {
            let after;
            (end, after) = self.physical(next.offset);
            next = next.followed_at(after);
        }
        self.at = next;
        let raw = &self.text[start.offset..end];
        Self::joined(raw, start, end, soft_joints(raw))
    }

    /// Whether a soft break joins the next line to the one before. Some exporters leave a `=` at the end of a
    /// value; the end of the card does not belong to the value.
    fn goes_on(&self, start: usize, end: usize, next: usize) -> bool {
        let rest = &self.text[next..];
        if rest.is_empty()
            || end - start > self.limit
            || before_soft_break(&self.text[start..end]).is_none()
        {
            return false;
        }
        let line = rest.split(['\r', '\n']).next().unwrap_or_default();
        // A line that is too long is no BEGIN or END. A stream knows that before it has read the whole line.
        line.len() > self.limit || !is_frame(line, "END") && !is_frame(line, "BEGIN")
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = Line<'a>;

    #[inline(always)]
    fn next(&mut self) -> Option<Line<'a>> {
        let start = self.at;
        if start.offset == self.text.len() {
            return None;
        }
        let (end, next) = self.physical(start.offset);
        let next = start.followed_at(next);
        if self.is_folded(next.offset) {
            return Some(self.folded(start, end, next));
        }
        let line = &self.text[start.offset..end];
        if may_end_softly(line) && is_quoted_printable(line) {
            return Some(self.softly_broken(start, end, next));
        }
        self.at = next;
        Some(Self::line(Cow::Borrowed(line), start, end, Joints::Blank))
    }
}

/// The logical lines of a text, for the tests of both directions.
#[cfg(test)]
pub(crate) fn unfolded(text: &str) -> Vec<String> {
    let lines = Lines::new(text, usize::MAX);
    lines.map(|line| line.text.into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::options::Fold;
    use crate::write::LineWriter;

    proptest! {
        #![proptest_config(crate::explore::law(1024))]

        #[test]
        fn source_offsets_point_at_the_character(line in r"[A-Z](\PC|[ n]){0,150}", lead in r"[a-z]{0,5}") {
            let mut text = lead;
            let mut writer = LineWriter::new(&mut text, Fold::Octets75);
            writer.line(&line);
            let last = Lines::new(&text, usize::MAX).last().unwrap();
            let raw = &text[last.span.start.offset..][..last.span.length];
            let mut source_offset = last.span.source_offsets(raw);
            for (at, c) in last.text.char_indices() {
                prop_assert_eq!(text[source_offset(InLine(at)).0..].chars().next(), Some(c));
            }
        }
    }

    #[test]
    fn lines_end_at_every_kind_of_break() {
        assert_eq!(
            unfolded("a\r\nb\nc\rd\r\r\ne\r\n f\n\tg"),
            ["a", "b", "c", "d", "efg"]
        );
    }
}
