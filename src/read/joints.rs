//! How the physical lines of one logical line are joined: what is left out at a fold or at a soft line
//! break of quoted-printable.

use memchr::memchr2;

use crate::text;
use crate::text::position::line_break;

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

/// The parts that the physical lines of a folded line give to it, and where each starts.
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

/// What stands before the soft line break that ends `piece`; blanks after the `=` were added on the way
/// (RFC 2045 section 6.7, rule 3).
pub(super) fn before_soft_break(piece: &str) -> Option<&str> {
    piece.trim_end_matches(BLANK).strip_suffix('=')
}

/// Whether the last character of `line` is one that a line with a soft break may end in.
#[inline]
pub(super) fn may_end_softly(line: &str) -> bool {
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
pub(super) fn soft_joints(raw: &str) -> Joints {
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
pub(super) fn is_cut_at_width(raw: &str) -> bool {
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
