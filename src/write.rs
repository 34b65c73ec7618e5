//! Writing lines: line breaks and folding.
//!
//! [`LineWriter`] takes content lines without a line break and appends them to a text. `card` and `contact`
//! write with it. `read/unfold.rs` undoes the folding: `unfold(fold(s)) == s`.
//!
//! A physical line has at most 75 octets without its line break, the blank at its start included (RFC 6350 section 3.2,
//! RFC 2425 section 5.8.1). A fold is CRLF and one space:
//!
//! ```text
//! NOTE:a text of more than 75 octets goes on in the next line, which starts
//!   with a space that is not part of the text
//! ```
//!
//! | A cut is never | Because |
//! |---|---|
//! | inside a character | RFC 6350 section 3.2 forbids it: each physical line is UTF-8 |
//! | between a backslash and what it escapes | each physical line shows whole escapes |
//! | inside a grapheme cluster, if it fits a line | each physical line shows whole flags and accents |
//! | after a blank, if the line has another place | some readers trim line ends |
//!
//! Every cost is linear in the length of the line.

use unicode_segmentation::GraphemeCursor;

use crate::options::Fold;
use crate::text;
use crate::version::Version;

/// The longest physical line, in octets without the line break (RFC 6350 section 3.2).
const WIDTH: usize = 75;
/// The longest rest of a continuation line after its leading space.
const REST: usize = WIDTH - 1;

/// Writes lines into a text. The line break belongs to the start of the next line: `\r\nTEL:` is one
/// copy of a known length.
#[derive(Debug)]
pub(crate) struct LineWriter<'o> {
    pub(crate) out: &'o mut String,
    /// The longest physical line, in octets.
    width: usize,
    /// The offset in `out` at which the line starts, after its line break.
    start: usize,
}

impl<'o> LineWriter<'o> {
    pub(crate) fn new(out: &'o mut String, fold: Fold) -> Self {
        Self {
            out,
            width: match fold {
                Fold::Octets75 => WIDTH,
                Fold::Off => usize::MAX,
            },
            start: 0,
        }
    }

    /// Starts a line; `head` is its first part, with the line break of the line before in front: `\r\nTEL:`. The writer
    /// appends the rest to `out` and calls [`LineWriter::finish`].
    #[inline]
    pub(crate) fn start(&mut self, head: &str) {
        self.start = self.out.len() + 2;
        self.out.push_str(head);
    }

    /// Starts a card.
    #[inline]
    pub(crate) fn begin(&mut self, version: Version) {
        self.out.push_str(match version {
            Version::V3_0 => "BEGIN:VCARD\r\nVERSION:3.0",
            Version::V4_0 => "BEGIN:VCARD\r\nVERSION:4.0",
        });
    }

    /// Ends a card.
    #[inline]
    pub(crate) fn end(&mut self) {
        self.out.push_str("\r\nEND:VCARD\r\n");
    }

    /// Writes a whole content line.
    pub(crate) fn line(&mut self, line: &str) {
        self.start("\r\n");
        self.out.push_str(line);
        self.finish();
    }

    /// Ends the line and folds it if it is too long.
    #[inline]
    pub(crate) fn finish(&mut self) {
        if self.out.len() - self.start > self.width {
            fold(self.out, self.start);
        }
    }

    /// Appends the rest of the line, ASCII without blanks and backslashes, and folds it at the same time. Every octet
    /// of base64 is a place for a cut, so a photo needs no search and no second copy.
    pub(crate) fn finish_with_base64(&mut self, base64: &str) {
        let head = self.out.len() - self.start;
        if self.width != WIDTH || head >= WIDTH {
            self.out.push_str(base64);
            return self.finish();
        }
        let room = WIDTH - head;
        if base64.len() <= room {
            return self.out.push_str(base64);
        }
        self.out.reserve(base64.len() / REST * (REST + 3) + WIDTH);
        let (first, mut rest) = base64.split_at(room);
        self.out.push_str(first);
        while rest.len() > REST {
            let (piece, after) = rest.split_at(REST);
            self.out.push_str("\r\n ");
            self.out.push_str(piece);
            rest = after;
        }
        self.out.push_str("\r\n ");
        self.out.push_str(rest);
    }
}

/// Folds the last line of `out`, which starts at `start`.
///
/// It appends the folded line and drops the unfolded one. This is linear and needs no second buffer, and no allocation
/// once `out` has grown.
#[cold]
fn fold(out: &mut String, start: usize) {
    let end = out.len();
    let (mut from, mut room) = (start, WIDTH);
    while end - from > room {
        let to = if is_tidy(out.as_bytes(), from + room) {
            from + room
        } else {
            from + cut(&out[from..end], room)
        };
        out.extend_from_within(from..to);
        out.push_str("\r\n ");
        (from, room) = (to, REST);
    }
    out.extend_from_within(from..end);
    out.drain(start..end);
}

/// The number of bytes of `line` that go before the next fold, from 1 to `room`.
///
/// A cut is never inside a character or between a backslash and the character that it escapes. If possible, it is
/// not inside a grapheme cluster and not after a blank either: some readers trim line ends.
fn cut(line: &str, room: usize) -> usize {
    let at = text::floor_char_boundary(line, room);
    let before = line.as_bytes()[at - 1];
    if !matches!(before, b' ' | b'\t' | b'\\') && is_simple_boundary(line, at) {
        return at;
    }
    tidied(line, at)
}

/// Whether a cut at `at` is between two characters of ASCII and breaks no rule, as most cuts do.
#[inline]
fn is_tidy(text: &[u8], at: usize) -> bool {
    let (before, after) = (text[at - 1], text[at]);
    before.is_ascii_graphic() && before != b'\\' && after.is_ascii()
}

/// Moves a cut back to where it breaks as few rules as possible.
fn tidied(line: &str, at: usize) -> usize {
    let plain = back_to_escape(line, at);
    let before_blanks = |at| back_to_escape(line, back_to_word(line, at));
    let between_escapes = |at| back_to_escape(line, at);
    back_to_cluster(line, plain, before_blanks)
        .or_else(|| back_to_cluster(line, plain, between_escapes))
        .unwrap_or(plain)
}

/// The last grapheme boundary at or before `at` that `step` does not move, if the line has one after its start.
fn back_to_cluster(line: &str, mut at: usize, step: impl Fn(usize) -> usize) -> Option<usize> {
    while at > 0 {
        let boundary = back_to_grapheme(line, at);
        at = step(boundary);
        if at == boundary {
            return Some(at).filter(|&at| at > 0);
        }
    }
    None
}

/// Moves before a backslash that the cut would separate from the character it escapes: the last of an odd run. A cut
/// after `a\` moves, a cut after `a\\` stays.
fn back_to_escape(line: &str, at: usize) -> usize {
    let run = line.as_bytes()[..at]
        .iter()
        .rev()
        .take_while(|&&byte| byte == b'\\')
        .count();
    at - run % 2
}

/// Moves before the blanks at the end of `line[..at]`.
fn back_to_word(line: &str, at: usize) -> usize {
    line[..at].trim_end_matches([' ', '\t']).len()
}

/// The last grapheme boundary at or before `at`. The line starts at a boundary, the last cut, so the search is bounded
/// by the width of a line, and a megabyte of flags stays linear.
fn back_to_grapheme(line: &str, at: usize) -> usize {
    if at == 0 || is_simple_boundary(line, at) {
        return at;
    }
    let mut cursor = GraphemeCursor::new(at, line.len(), true);
    match cursor.is_boundary(line, 0) {
        Ok(true) => at,
        _ => cursor.prev_boundary(line, 0).ok().flatten().unwrap_or(0),
    }
}

/// Whether no rule of UAX 29 joins the two characters at `at`. Most cuts are found here, without the Unicode tables.
#[inline]
fn is_simple_boundary(line: &str, at: usize) -> bool {
    let (before, after) = line.split_at(at);
    let ends = (before.chars().next_back(), after.chars().next());
    matches!(ends, (Some(before), Some(after)) if is_simple(before) && is_simple(after))
}

/// Whether UAX 29 joins `c` with no other simple character.
#[inline]
fn is_simple(c: char) -> bool {
    let page = c as usize / PAGE;
    let pages = SIMPLE_PAGES.get(page / 64).copied().unwrap_or(0);
    pages >> (page % 64) & 1 == 1
}

/// How many characters share a bit of [`SIMPLE_PAGES`].
const PAGE: usize = 16;

/// Letters and signs without marks, vowel signs, jamo, flags and skin tones, from the first to after the last.
const SIMPLE_RANGES: [(usize, usize); 24] = [
    // Latin, Greek, Cyrillic and Armenian.
    (0x20, 0x300),
    (0x370, 0x480),
    (0x490, 0x590),
    // Hebrew and Arabic.
    (0x5D0, 0x600),
    (0x620, 0x640),
    (0x660, 0x670),
    (0x680, 0x6D0),
    (0x6F0, 0x700),
    // Devanagari and Thai.
    (0x910, 0x930),
    (0xE00, 0xE30),
    (0xE50, 0xE60),
    // Georgian and Ethiopic.
    (0x10A0, 0x1100),
    (0x1200, 0x1350),
    // More Latin and Greek, punctuation, currencies and symbols.
    (0x1E00, 0x2000),
    (0x2010, 0x2020),
    (0x2070, 0x20D0),
    (0x2100, 0x2CE0),
    // Radicals, kana, Han, Hangul syllables and full-width forms.
    (0x2E80, 0x3020),
    (0x3030, 0x3090),
    (0x30A0, 0xA630),
    (0xAC00, 0xD7A0),
    (0xFF00, 0xFF90),
    // Emoji.
    (0x1F300, 0x1F3F0),
    (0x1F400, 0x1FB00),
];

/// A bit for each page of 16 characters: whether all of them are simple.
static SIMPLE_PAGES: [u64; 128] = {
    let mut pages = [0; 128];
    let mut index = 0;
    while index < SIMPLE_RANGES.len() {
        let (first, last) = SIMPLE_RANGES[index];
        let mut page = first / PAGE;
        while page < last / PAGE {
            pages[page / 64] |= 1 << (page % 64);
            page += 1;
        }
        index += 1;
    }
    pages
};

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;
    use crate::read::unfold::unfolded;

    fn folded(line: &str) -> String {
        let mut out = String::from("kept");
        let start = out.len();
        out.push_str(line);
        fold(&mut out, start);
        out.split_off(start)
    }

    proptest! {
        #![proptest_config(crate::explore::law(1024))]

        #[test]
        fn unfold_undoes_fold(line in r"[A-Z](\PC|[ \\,n\t]|👨‍👩‍👧|🇯🇵|e\u{301}){0,200}") {
            let text = folded(&line);
            prop_assert_eq!(unfolded(&text), vec![line.clone()]);
            for physical in text.split("\r\n") {
                prop_assert!(physical.len() <= WIDTH);
                prop_assert!(!physical.is_empty());
            }
        }

        #[test]
        fn a_cut_parts_no_cluster_and_no_escape(line in r"[A-Z]([a-z ]|\\[\\n,;]|👨‍👩‍👧|🇯🇵|e\u{301}){0,200}") {
            let text = folded(&line);
            let mut at = 0;
            let boundaries: Vec<_> = line.grapheme_indices(true).map(|(at, _)| at).collect();
            let parts: Vec<_> = text.split("\r\n ").collect();
            for part in &parts[..parts.len() - 1] {
                at += part.len();
                prop_assert!(boundaries.contains(&at));
                prop_assert!((part.len() - part.trim_end_matches('\\').len()) % 2 == 0);
                prop_assert!(!part.ends_with(' ') || part.trim_end().is_empty());
            }
        }
    }

    #[test]
    fn simple_characters_never_join() {
        for c in (' '..=char::MAX).filter(|&c| is_simple(c)) {
            for text in [format!("{c}a"), format!("a{c}"), format!("{c}{c}")] {
                assert_eq!(text.graphemes(true).count(), 2, "{text:?}");
            }
        }
        assert!("aéжαאبकก“€すス中國한＃👩🙏".chars().all(is_simple));
        assert!(!"\u{301}\u{200D}🇯🏽\u{93F}\u{3099}".chars().any(is_simple));
    }

    #[test]
    fn base64_folds_like_any_line() {
        for length in [0, 60, 70, 71, 144, 145, 146, 1000] {
            let value = "A".repeat(length);
            let mut out = String::from("x");
            let mut writer = LineWriter::new(&mut out, Fold::Octets75);
            writer.start("\r\nPHOTO:");
            writer.finish_with_base64(&value);
            let mut expected = String::from("x\r\n");
            expected.push_str(&folded(&format!("PHOTO:{value}")));
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn a_cluster_longer_than_a_line_is_cut_at_a_character() {
        let line = format!("N:e{}", "\u{301}".repeat(200));
        assert_eq!(unfolded(&folded(&line)), [line]);
    }
}
