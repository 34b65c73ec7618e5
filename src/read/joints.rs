//! How the physical lines of one logical line are joined: what is left out at a fold or at a soft line
//! break of quoted-printable.
//!
//! Called by `read/unfold.rs`. The physical lines of one logical line come in, and what is kept of each goes out.
//!
//! | physical lines | joints | logical line |
//! |---|---|---|
//! | `FN:A`, ` da` | [`Joints::Blank`] | `FN:Ada` |
//! | `FN:Ada`, ` Byron` in 2.1 | [`Joints::Nothing`] | `FN:Ada Byron` |
//! | `NOTE;QUOTED-PRINTABLE:a=`, `b` | [`Joints::SoftBreak`] | `...:ab` |
//! | `NOTE;QUOTED-PRINTABLE:a=0A=`, ` b` | [`Joints::IndentedSoftBreak`] | `...:a=0Ab` |

use memchr::memchr2;

use crate::text;
use crate::text::position::line_break;

/// What is left out where two physical lines are joined, besides the line break.
///
/// One kind holds for all joints of a line. It is kept with the line, so that offsets can be mapped again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Joints {
    /// The blank after a fold.
    #[default]
    Blank,
    /// Nothing: vCard 2.1 folds before a blank of the text (section 2.1.3).
    Nothing,
    /// The `=` of a soft line break in quoted-printable (RFC 2045 section 6.7).
    SoftBreak,
    /// The soft line break and the blank after it.
    IndentedSoftBreak,
}

impl Joints {
    /// The part of a physical line that belongs to the logical one.
    ///
    /// `a=` -> `a` for soft breaks, else `a=`.
    fn kept(self, piece: &str) -> &str {
        match self {
            Self::Blank | Self::Nothing => piece,
            Self::SoftBreak | Self::IndentedSoftBreak => before_soft_break(piece).unwrap_or(piece),
        }
    }

    /// The length of what is left out at the start of the physical line that `after` starts with.
    ///
    /// 0 or 1. In a quoted-printable line a fold may follow a physical line without a soft break; its blank is left
    /// out.
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

/// The parts of a folded line, one for each physical line, and where each starts.
///
/// `FN:A`, CRLF, ` da` with [`Joints::Blank`] -> `FN:A` at 0 and `da` at 7.
pub(super) fn pieces(raw: &str, joints: Joints) -> impl Iterator<Item = (usize, &str)> {
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

/// The text before the soft line break that ends `piece`. Blanks after the `=` were added in transport (RFC 2045
/// section 6.7, rule 3).
///
/// `a=` and `a= ` -> `a`; `a` -> `None`.
pub(super) fn before_soft_break(piece: &str) -> Option<&str> {
    piece.trim_end_matches(BLANK).strip_suffix('=')
}

/// Whether `line` can end in a soft break, by its last character.
///
/// It is asked for each line, and nearly always false; then nothing else is looked at.
#[inline]
pub(super) fn may_end_softly(line: &str) -> bool {
    matches!(line.as_bytes(), [.., b'=' | b' ' | b'\t'])
}

/// Whether the header of `line` says that its value is quoted-printable, with or without `ENCODING=`. The crate
/// never writes such a header. Words before a comma follow a misprint in vCard 2.1 section 2.3.2.
///
/// `NOTE;QUOTED-PRINTABLE:`, `NOTE;ENCODING=quoted-printable:` and `ADR;PARCEL,ENCODING=QUOTED-PRINTABLE:` -> true.
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

/// The name and the parameters in the header of `line`. A caller may have put any text between quotation marks.
/// If the marks do not pair up, none of them counts.
///
/// `TEL;X="a;b":1` -> `TEL`, `X="a;b"`. `TEL;X="a;b:1` -> `TEL`, `X="a`, `b`.
fn params(line: &str) -> impl Iterator<Item = &str> {
    let colon = text::find_unquoted(line.as_bytes(), b':').unwrap_or(line.len());
    let marks = text::count_marks(&line[..colon]);
    if marks.is_multiple_of(2) {
        text::split_unquoted(&line[..colon], ';', marks)
    } else {
        let header = line.split(':').next().unwrap_or_default();
        text::split_unquoted(header, ';', 0)
    }
}

/// The characters that may surround the value of a parameter.
const MARKS: [char; 3] = [' ', '\t', '"'];

/// How the quoted-printable lines of `raw` are joined. A blank in front of a continuation is usually data. All
/// of them are indents where every continuation has one and at least one of them can only be an indent.
///
/// `a=`, ` b` -> [`Joints::SoftBreak`]: the blank is data. `a=0A=`, ` b` -> [`Joints::IndentedSoftBreak`].
pub(super) fn soft_joints(raw: &str) -> Joints {
    let mut joints = Joints::SoftBreak;
    let mut parts = pieces(raw, Joints::SoftBreak);
    let mut before = parts.next().map_or("", |(_, piece)| piece);
    for (at, piece) in parts {
        let Some((blank, rest)) = split_blank(raw, at, piece) else {
            return Joints::SoftBreak;
        };
        if is_indent(before, blank, rest) {
            joints = Joints::IndentedSoftBreak;
        }
        before = piece;
    }
    joints
}

/// The blank in front of a continuation, and the text after it; `piece` starts at `at` in `raw`.
fn split_blank<'r>(raw: &'r str, at: usize, piece: &'r str) -> Option<(char, &'r str)> {
    // `pieces` has taken the blank already if it took the line break for a fold.
    let taken = raw[..at].chars().next_back().filter(|c| BLANK.contains(c));
    if let Some(blank) = taken {
        return Some((blank, piece));
    }
    let blank = piece.chars().next().filter(|c| BLANK.contains(c))?;
    Some((blank, &piece[1..]))
}

/// Whether `raw`, a folded line of vCard 2.1, was cut at a fixed width: all physical lines but the last are full.
/// Writers that break before a blank of the text (vCard 2.1 section 2.1.3) leave lines of many widths.
///
/// Some programs fold cards of 2.1 as those of 3.0, at a width and with a blank of their own. Then the blank is no
/// data.
pub(super) fn is_cut_at_width(raw: &str) -> bool {
    // Some writers count the blank after a fold, some do not.
    [0, 1]
        .iter()
        .any(|&uncounted| have_one_width(raw, uncounted))
}

/// Whether one width explains all cuts of `raw`. A line is full if the next character would not fit.
fn have_one_width(raw: &str, uncounted: usize) -> bool {
    let (mut least, mut most) = WIDTHS;
    let mut parts = pieces(raw, Joints::Nothing).peekable();
    while let Some((at, piece)) = parts.next()
        && let Some((_, next)) = parts.peek()
    {
        let width = piece.len() - uncounted * usize::from(at > 0);
        let first = next.chars().nth(1).map_or(1, char::len_utf8);
        (least, most) = (least.max(width), most.min(width + first - 1));
        if least > most {
            return false;
        }
    }
    true
}

/// The widths at which writers cut.
///
/// RFC 2425 and its successors say 75 octets; writers differ in what they count.
const WIDTHS: (usize, usize) = (74, 76);

/// Whether a blank after a soft break is no part of the text: a tab, a blank after an encoded line break, as in
/// the examples of vCard 2.1 section 2.1.3, or a blank inside an encoded character.
fn is_indent(before: &str, blank: char, rest: &str) -> bool {
    let is_continuation_byte =
        |escape: &[u8]| matches!(escape, [b'=', b'8' | b'9' | b'A' | b'B' | b'a' | b'b']);
    blank == '\t'
        || before.ends_with("=0A")
        || before.ends_with("=0a")
        || rest.as_bytes().get(..2).is_some_and(is_continuation_byte)
}
