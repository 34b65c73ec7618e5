//! Logical lines: unfolding and folding.
//!
//! A fold may stand anywhere, so unfolding comes before everything else and folding after it. The
//! two are inverse: a change to where [`fold`] cuts must keep `unfold(fold(s)) == s`.

use std::borrow::Cow;

use memchr::memchr2;
use unicode_segmentation::GraphemeCursor;

use crate::card::property::Property;
use crate::options::Fold;
use crate::text;
use crate::text::position::{Place, line_break};
use crate::version::Version;

/// A logical line without its line break.
#[derive(Debug, Clone)]
pub(crate) struct Line<'a> {
    /// The line unfolded; borrowed unless it was folded.
    pub(crate) text: Cow<'a, str>,
    pub(crate) span: Span,
}

/// How a logical line stands in the text, folds included.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    /// Where it starts.
    pub(crate) start: Place,
    /// Its length in bytes.
    pub(crate) length: usize,
    joints: Joints,
}

/// What is left out where two physical lines are joined, besides the line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Joints {
    /// The blank after a fold.
    #[default]
    Blank,
    /// Nothing: vCard 2.1 folds before a blank of the text (section 2.1.3).
    Nothing,
    /// The `=` of a soft line break in quoted-printable (RFC 2045 section 6.7).
    SoftBreak,
    /// The same, and the blank after it.
    IndentedSoftBreak,
}

impl Joints {
    /// The part of a physical line that belongs to the logical one.
    fn kept(self, piece: &str) -> &str {
        match self {
            Self::Blank | Self::Nothing => piece,
            Self::SoftBreak | Self::IndentedSoftBreak => before_soft_break(piece).unwrap_or(piece),
        }
    }

    /// The length of what is left out at the start of the physical line that `after` starts with.
    fn indent(self, before: &str, after: &str) -> usize {
        let is_fold = match self {
            Self::Nothing => false,
            Self::Blank | Self::IndentedSoftBreak => true,
            Self::SoftBreak => before_soft_break(before).is_none(),
        };
        usize::from(is_fold && after.starts_with(BLANK))
    }
}

const BLANK: [char; 2] = [' ', '\t'];

impl Line<'_> {
    /// The same line with a copy of what it borrows; the part of the text that it is from starts at `from`.
    pub(crate) fn into_owned(self, from: Place) -> Line<'static> {
        let start = from.plus(self.span.start);
        Line {
            text: Cow::Owned(self.text.into_owned()),
            span: Span { start, ..self.span },
        }
    }
}

impl Span {
    /// Where the byte at an offset of the unfolded line stands in the text, of which `raw` is the part
    /// that is the line. For ascending offsets: one pass over the line in all. The character at a fold
    /// belongs to the next physical line.
    pub(crate) fn source_offsets(self, raw: &str) -> impl FnMut(usize) -> usize {
        let mut pieces = pieces(raw, self.joints);
        let (mut source, mut logical, mut length) = (0, 0, 0);
        move |at| {
            while at >= logical + length
                && let Some((offset, piece)) = pieces.next()
            {
                logical += length;
                (source, length) = (offset, piece.len());
            }
            self.start.offset + source + (at - logical)
        }
    }
}

/// The parts that the physical lines of a folded line give to it, and where each starts.
fn pieces(raw: &str, joints: Joints) -> impl Iterator<Item = (usize, &str)> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let text = &raw[start..];
        let end = memchr2(b'\r', b'\n', text.as_bytes()).unwrap_or(text.len());
        let (piece, rest) = text.split_at(end);
        let after = &rest[line_break(rest.as_bytes())..];
        next = (!rest.is_empty()).then(|| raw.len() - after.len() + joints.indent(piece, after));
        Some((start, joints.kept(piece)))
    })
}

/// What stands before the soft line break that ends `piece`; blanks after the `=` were added on the way
/// (RFC 2045 section 6.7, rule 3).
fn before_soft_break(piece: &str) -> Option<&str> {
    piece.trim_end_matches(BLANK).strip_suffix('=')
}

/// Whether the last character of `line` is one that a line with a soft break may end in.
#[inline]
fn may_end_softly(line: &str) -> bool {
    matches!(line.as_bytes(), [.., b'=' | b' ' | b'\t'])
}

/// Whether the header of `line` says that its value is quoted-printable, with or without `ENCODING=`; no
/// header that is written does. Words before a comma are those of vCard 2.1 section 2.3.2, a misprint.
pub(crate) fn is_quoted_printable(line: &str) -> bool {
    let is_word = |word: &str| word.eq_ignore_ascii_case("QUOTED-PRINTABLE");
    params(line)
        .skip(1)
        .any(|param| match param.split_once('=') {
            Some((names, value)) => {
                let name = names.rsplit(',').next().unwrap_or_default();
                name.trim().eq_ignore_ascii_case("ENCODING") && is_word(value.trim_matches(MARKS))
            }
            None => is_word(param.trim()),
        })
}

/// The name and the parameters in the header of `line`. What stands in quotation marks is text that a
/// caller may have put there, unless one of them has no partner.
fn params(line: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    let mut header = line.split(move |c| {
        quoted ^= c == '"';
        c == ':' && !quoted
    });
    let whole = header.next().unwrap_or_default();
    let is_paired = text::count(whole.as_bytes(), b'"').is_multiple_of(2);
    let header = if is_paired {
        whole
    } else {
        line.split(':').next().unwrap_or_default()
    };
    let mut quoted = false;
    header.split(move |c| {
        quoted ^= c == '"' && is_paired;
        c == ';' && !quoted
    })
}

/// What may stand round the value of a parameter.
const MARKS: [char; 3] = [' ', '\t', '"'];

/// How the quoted-printable lines of `raw` are joined. Their continuations stand as they are, for a blank is
/// data; where every one has a blank in front and one of those can only be an indent, all are.
fn soft_joints(raw: &str) -> Joints {
    let mut parts = pieces(raw, Joints::SoftBreak);
    let mut before = parts.next().map_or("", |(_, piece)| piece);
    let mut joints = Joints::SoftBreak;
    for (at, piece) in parts {
        // The blank may have been taken as that of a fold.
        let fold = raw[..at].chars().next_back().filter(|c| BLANK.contains(c));
        let blank = fold.or_else(|| piece.chars().next().filter(|c| BLANK.contains(c)));
        let Some(blank) = blank else {
            return Joints::SoftBreak;
        };
        let rest = piece
            .strip_prefix(BLANK)
            .filter(|_| fold.is_none())
            .unwrap_or(piece);
        if is_indent(before, blank, rest) {
            joints = Joints::IndentedSoftBreak;
        }
        before = piece;
    }
    joints
}

/// Whether `raw`, a folded line of vCard 2.1, was cut at a fixed width: all physical lines but the last are full.
/// Writers that break before a blank of the text, as section 2.1.3 has it, leave lines of many widths.
///
/// A line is full if the next character would not fit. Some count the blank after a fold, some do not.
fn is_cut_at_width(raw: &str) -> bool {
    let mut widths = [WIDTHS; 2];
    let mut parts = pieces(raw, Joints::Nothing).peekable();
    while let Some((at, piece)) = parts.next() {
        let Some((_, next)) = parts.peek() else {
            break;
        };
        let first = next.chars().nth(1).map_or(1, char::len_utf8);
        for (uncounted, (least, most)) in widths.iter_mut().enumerate() {
            let width = piece.len() - uncounted * usize::from(at > 0);
            (*least, *most) = ((*least).max(width), (*most).min(width + first - 1));
        }
        if widths.iter().all(|(least, most)| least > most) {
            return false;
        }
    }
    true
}

/// The widths at which writers cut.
const WIDTHS: (usize, usize) = (74, 76);

/// Whether a blank after a soft break is none of the text: a tab, a blank after an encoded line break, as in
/// the examples of vCard 2.1 section 2.1.3, or one inside a character.
fn is_indent(before: &str, blank: char, rest: &str) -> bool {
    let is_continuation_byte =
        |escape: &[u8]| matches!(escape, [b'=', b'8' | b'9' | b'A' | b'B' | b'a' | b'b']);
    blank == '\t'
        || before.ends_with("=0A")
        || before.ends_with("=0a")
        || rest.as_bytes().get(..2).is_some_and(is_continuation_byte)
}

/// Whether `line` is `word` with the value `VCARD`, however it is spelt: phones and old exporters
/// write lower case, blanks round the colon, a group, or a byte order mark in front.
pub(crate) fn is_frame(line: &str, word: &str) -> bool {
    // As it should be, it needs no closer look.
    if line.strip_suffix(":VCARD") == Some(word) {
        return true;
    }
    name_and_value(line).is_some_and(|(name, value)| {
        name.eq_ignore_ascii_case(word) && value.eq_ignore_ascii_case("VCARD")
    })
}

/// Whether `text` is a card as the value of a property (RFC 2426 section 3.5.4).
pub(crate) fn begins_card(text: &str) -> bool {
    let first = text.trim_start_matches(is_filler).lines().next();
    is_frame(first.unwrap_or_default(), "BEGIN")
}

/// Whether `text` would be a card for somebody who passes over what cannot be seen.
pub(crate) fn seems_card(text: &str) -> bool {
    const BEGIN: &str = "BEGIN:VCARD";
    let visible = text.chars().filter(|c| !text::is_noise(*c));
    let start: String = visible.take(BEGIN.len()).collect();
    start.eq_ignore_ascii_case(BEGIN) || begins_card(text)
}

/// Where a `BEGIN` starts in a line that is the `END` of the card before: a file that ended without a
/// line break, and the file that was put behind it.
pub(crate) fn next_begin(line: &str) -> Option<usize> {
    const END: &str = "END:VCARD";
    let (end, rest) = line.split_at_checked(END.len())?;
    let next = rest.trim_start_matches(is_filler);
    (end.eq_ignore_ascii_case(END) && !next.is_empty() && is_frame(next, "BEGIN"))
        .then(|| line.len() - next.len())
}

/// The name and the value of a line, however they are spelt.
pub(crate) fn name_and_value(line: &str) -> Option<(&str, &str)> {
    let (head, value) = line.trim_matches(is_filler).split_once(':')?;
    let name = head.split(';').next()?;
    let name = name.rsplit('.').next()?;
    Some((name.trim(), value.trim()))
}

/// Whether `line` is an `AGENT` whose value, a card, follows or begins (vCard 2.1 section 2.5.4).
pub(crate) fn is_open_agent(line: &str) -> bool {
    name_and_value(line).is_some_and(|(name, value)| {
        name.eq_ignore_ascii_case("AGENT") && (value.is_empty() || is_frame(value, "BEGIN"))
    })
}

/// Whether `c` says nothing outside a card: blanks, byte order marks, the end marks of old systems.
pub(crate) fn is_filler(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{1A}' | '\0')
}

/// The line breaks that are not CRLF, since somebody began to count them.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct OddBreaks {
    /// The offset of the first one.
    pub(crate) first: Option<usize>,
    /// Where the text goes on after the last CR alone.
    after_cr: Option<usize>,
    /// Whether one was no CR alone.
    is_mixed: bool,
}

impl OddBreaks {
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

    /// Adds those of a part of the text that starts at `start`.
    pub(crate) fn append(&mut self, part: Self, start: usize) {
        let whole = |at: Option<usize>| at.map(|at| at + start);
        self.first = self.first.or(whole(part.first));
        self.after_cr = whole(part.after_cr).or(self.after_cr);
        self.is_mixed |= part.is_mixed;
    }

    /// Whether `offset` is right after a CR alone, of which there are none but such.
    pub(crate) fn is_after_cr(&self, offset: usize) -> bool {
        self.after_cr == Some(offset) && !self.is_mixed
    }

    /// Forgets where the last one was: it ended a blank line.
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
    /// How long a line may be: soft breaks make it no longer.
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
    /// Inlined into the loop over folds only: there are many in a photo.
    #[inline(never)]
    fn physical(&mut self, start: usize) -> (usize, usize) {
        self.physical_with(start, text::find_break)
    }

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

    fn is_folded(&self, next: usize) -> bool {
        matches!(self.text.as_bytes().get(next), Some(b' ' | b'\t'))
    }

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

    /// A line of several physical lines, which are `raw`.
    fn joined(raw: &str, start: Place, end: usize, joints: Joints) -> Line<'a> {
        let text = pieces(raw, joints).map(|(_, piece)| piece).collect();
        Self::line(Cow::Owned(text), start, end, joints)
    }

    #[inline(always)]
    fn line(text: Cow<'a, str>, start: Place, end: usize, joints: Joints) -> Line<'a> {
        let span = Span {
            start,
            length: end - start.offset,
            joints,
        };
        Line { text, span }
    }

    /// A line in quoted-printable of several physical lines.
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

    /// Whether a soft break joins the next line to the one before. Exporters leave a `=` at the end of
    /// the last line of a value, and the end of the card is no part of it.
    fn goes_on(&self, start: usize, end: usize, next: usize) -> bool {
        let rest = &self.text[next..];
        if rest.is_empty()
            || end - start > self.limit
            || before_soft_break(&self.text[start..end]).is_none()
        {
            return false;
        }
        let line = rest.split(['\r', '\n']).next().unwrap_or_default();
        // A line that is too long frames no card, and a stream need not read it whole to know that.
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

/// The longest physical line, in octets without the line break (RFC 6350 section 3.2).
const WIDTH: usize = 75;
/// What a continuation line holds besides its leading space.
const REST: usize = WIDTH - 1;

/// Writes lines into a text. The line break belongs to the start of the next line: `\r\nTEL:` is one
/// copy of a known length.
#[derive(Debug)]
pub(crate) struct LineWriter<'o> {
    pub(crate) out: &'o mut String,
    fold: Fold,
    start: usize,
}

impl<'o> LineWriter<'o> {
    pub(crate) fn new(out: &'o mut String, fold: Fold) -> Self {
        Self {
            out,
            fold,
            start: 0,
        }
    }

    /// Starts a line; `head` is its first part, with the line break of the line before in front.
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
    pub(crate) fn end(self) {
        self.out.push_str("\r\nEND:VCARD\r\n");
    }

    /// Writes a property as it is.
    pub(crate) fn property(&mut self, property: &Property<'_>) {
        self.start("\r\n");
        self.out.push_str(property.line());
        self.finish();
    }

    /// Ends the line: folds it where it is too long.
    #[inline]
    pub(crate) fn finish(&mut self) {
        if self.out.len() - self.start > WIDTH && self.fold == Fold::Octets75 {
            fold(self.out, self.start);
        }
    }

    /// Appends the rest of the line, which is ASCII without blanks and backslashes, folding on the way.
    pub(crate) fn finish_with_base64(&mut self, base64: &str) {
        let head = self.out.len() - self.start;
        if self.fold == Fold::Off || head >= WIDTH {
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

/// Folds the line that `out` ends with and that starts at `start`.
///
/// Appends the folded line and drops the unfolded one: no second buffer, no allocation once `out`
/// has grown, linear.
#[cold]
fn fold(out: &mut String, start: usize) {
    let end = out.len();
    let (mut from, mut room) = (start, WIDTH);
    while end - from > room {
        let to = from + cut(&out[from..end], room);
        out.extend_from_within(from..to);
        out.push_str("\r\n ");
        (from, room) = (to, REST);
    }
    out.extend_from_within(from..end);
    out.drain(start..end);
}

/// The bytes of `line` that go before the next fold, at most `room`.
///
/// A cut never stands inside a character or between a backslash and what it escapes. Where another
/// cut exists it stands in no grapheme cluster, and behind no blank: some readers trim line ends.
fn cut(line: &str, room: usize) -> usize {
    let plain = back_to_escape(line, back_to_character(line, room));
    let tidy = |at| back_to_escape(line, back_to_word(line, at));
    let whole = |at| back_to_escape(line, at);
    match back_to_cluster(line, plain, tidy) {
        0 => match back_to_cluster(line, plain, whole) {
            0 => plain,
            cluster => cluster,
        },
        tidy => tidy,
    }
}

/// The last grapheme boundary at or before `at` that `step` does not move; 0 if there is none.
fn back_to_cluster(line: &str, mut at: usize, step: impl Fn(usize) -> usize) -> usize {
    loop {
        let boundary = back_to_grapheme(line, at);
        at = step(boundary);
        if at == boundary || at == 0 {
            return at;
        }
    }
}

fn back_to_character(line: &str, mut at: usize) -> usize {
    while !line.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Before a backslash that would be parted from the character it escapes: an odd run of them.
fn back_to_escape(line: &str, at: usize) -> usize {
    let run = line.as_bytes()[..at]
        .iter()
        .rev()
        .take_while(|&&byte| byte == b'\\')
        .count();
    at - run % 2
}

/// Before the blanks that end `line[..at]`.
fn back_to_word(line: &str, at: usize) -> usize {
    line[..at].trim_end_matches([' ', '\t']).len()
}

/// The last grapheme boundary at or before `at`. The line starts at one (the last cut), so the look
/// back is bounded by its width, and a megabyte of flags stays linear.
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

/// Whether two characters meet at `at` that no rule of UAX 29 holds together: most cuts end here,
/// without a look into the tables.
fn is_simple_boundary(line: &str, at: usize) -> bool {
    let before = line[..at].chars().next_back();
    let after = line[at..].chars().next();
    matches!((before, after), (Some(before), Some(after)) if is_simple(before) && is_simple(after))
}

/// Letters of Latin, Greek and Cyrillic, kana, and Han with its full-width forms: all of the grapheme
/// break class `Other`.
fn is_simple(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{C0}'..='\u{24F}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{52F}'
        | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::from("kept");
        let start = out.len();
        out.push_str(line);
        fold(&mut out, start);
        out.split_off(start)
    }

    fn unfolded(text: &str) -> Vec<String> {
        Lines::new(text, usize::MAX)
            .map(|line| line.text.into_owned())
            .collect()
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

        #[test]
        fn source_offsets_point_at_the_character(line in r"[A-Z](\PC|[ n]){0,150}", lead in r"[a-z]{0,5}") {
            let text = format!("{lead}\r\n{}", folded(&line));
            let last = Lines::new(&text, usize::MAX).last().unwrap();
            let raw = &text[last.span.start.offset..][..last.span.length];
            let mut source_offset = last.span.source_offsets(raw);
            for (at, c) in last.text.char_indices() {
                prop_assert_eq!(text[source_offset(at)..].chars().next(), Some(c));
            }
        }
    }

    #[test]
    fn simple_characters_never_join() {
        let simple: Vec<char> = (' '..='\u{FFFF}').filter(|&c| is_simple(c)).collect();
        for pair in simple.windows(2).chain([&['a', '\u{FF5E}'][..]]) {
            let text: String = pair.iter().collect();
            assert_eq!(text.graphemes(true).count(), 2, "{pair:?}");
            let doubled: String = [pair[0], pair[0]].iter().collect();
            assert_eq!(doubled.graphemes(true).count(), 2, "{pair:?}");
        }
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

    #[test]
    fn lines_end_at_every_kind_of_break() {
        assert_eq!(
            unfolded("a\r\nb\nc\rd\r\r\ne\r\n f\n\tg"),
            ["a", "b", "c", "d", "efg"]
        );
    }
}
