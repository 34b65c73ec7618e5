//! Logical lines of bytes, before their charset is known: where they end, and where folds cut characters.
//!
//! Called by `read/bytes.rs` and `read/chunks.rs`. The unfolding of text in `read/unfold.rs` comes after decoding;
//! here a fold may stand inside a character, so lines are bytes.

use memchr::memchr2;

use crate::text::position::line_break;

/// The length of the longest line break, CR CR LF.
pub(super) const LONGEST_BREAK: usize = 3;

/// The length of the first logical line, folds and line break included.
///
/// `FN:A`, CRLF, ` da`, CRLF, `N:` -> 11, the length of the first two physical lines.
pub(super) fn logical_line(bytes: &[u8]) -> usize {
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

/// Whether a logical line certainly starts inside `bytes`, whatever follows them.
///
/// `FN:A`, LF, `N` -> true. `FN:A`, LF -> false, since a blank may follow.
pub(super) fn has_line_start(bytes: &[u8]) -> bool {
    let starts = |pair: &[u8]| match pair {
        [b'\n', next] => !matches!(next, b' ' | b'\t'),
        [b'\r', next] => !matches!(next, b' ' | b'\t' | b'\r' | b'\n'),
        _ => false,
    };
    bytes.windows(2).any(starts)
}

/// The length of the first logical line, if it certainly ends, whatever follows `bytes`.
///
/// `FN:A`, CRLF, `N` -> 6. `FN:A`, CR, CR -> `None`, as an LF may follow and belong to the line break.
pub(super) fn whole_line(bytes: &[u8]) -> Option<usize> {
    let end = logical_line(bytes);
    let is_cut = end == bytes.len() || bytes[end - 1..] == *b"\r\r";
    (!is_cut).then_some(end)
}

/// The logical lines, with their folds and line breaks.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let (line, after) = rest.split_at(logical_line(rest));
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

/// The line as UTF-8, with each character that a fold cuts put together before the fold.
///
/// `J\xC3`, CRLF, ` \xB6rg` -> `Jö`, CRLF, ` rg`. `None` if the line is not UTF-8 even so. RFC 6350 section 3.2
/// asks for it: writers may cut anywhere.
pub(super) fn with_whole_characters(line: &[u8]) -> Option<String> {
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
///
/// 1 for a byte that starts no sequence: the check of the whole line refuses it.
fn sequence_length(lead: u8) -> usize {
    match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => 1,
    }
}

/// The length of the fold at the start of `bytes`: a line break and the blank after it.
fn fold(bytes: &[u8]) -> Option<usize> {
    let length = line_break(bytes);
    (length > 0 && matches!(bytes.get(length), Some(b' ' | b'\t'))).then_some(length + 1)
}

/// The line without its folds, for charsets of several bytes a character, which a fold may cut: `J\xC3`, CRLF, `
/// \xB6rg` -> `J\xC3\xB6rg`.
pub(super) fn without_folds(line: &[u8]) -> Vec<u8> {
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
