//! Classes of characters: those of names, those that lines forbid, and invisible ones.
//!
//! | Class | Characters | Asked by |
//! |---|---|---|
//! | name | letters and digits of ASCII, hyphen (RFC 6350 section 3.3) | names, groups, words |
//! | line control | C0 but for HTAB, and DEL | a content line |
//! | field control | C0, DEL, C1, U+2028, U+2029 | a field of the contact |
//! | line break | what ends a line for some reader, such as U+85 | texts that are shown in one line |
//! | invisible | white space, soft hyphens, directions, variation selectors | "has this any text?" |
//!
//! No byte of a longer UTF-8 sequence is ASCII, so questions about ASCII are answered on bytes.

use memchr::memchr2_iter;

use crate::text::scan::{has_control, has_suspicious, is_line_control};

/// Characters of a text that some or all fields forbid.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Oddities {
    /// Tabs and line breaks.
    pub(crate) layout: bool,
    /// Other control characters, U+2028 and U+2029.
    pub(crate) control: bool,
}

/// The characters of `text` that some or all fields forbid. A note may have a line break, a name may not; neither may
/// have a NUL.
pub(crate) fn oddities(text: &str) -> Oddities {
    let bytes = text.as_bytes();
    if !has_suspicious(bytes) {
        return Oddities::default();
    }
    let is_layout = |byte: &u8| matches!(byte, b'\t' | b'\n' | b'\r');
    let is_control = |byte: &u8| is_line_control(*byte) && !is_layout(byte);
    let controls = if has_control(bytes) { bytes } else { b"" };
    Oddities {
        layout: controls.iter().any(is_layout),
        control: controls.iter().any(is_control) || has_unicode_control(text),
    }
}

/// Whether `text` has C1, U+2028 or U+2029. In UTF-8 they start with C2 and E2.
fn has_unicode_control(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr2_iter(0xC2, 0xE2, bytes).any(|at| {
        matches!(
            bytes[at..],
            [0xC2, 0x80..=0x9F, ..] | [0xE2, 0x80, 0xA8 | 0xA9, ..]
        )
    })
}

/// Whether `word` is one of the `known` words, compared without case.
pub(crate) fn is_one_of(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether a name starts with `X-` in either case, as names outside the standards do (RFC 6350 section 3.3, `x-name`).
pub(crate) fn starts_with_x(name: &str) -> bool {
    name.get(..2)
        .is_some_and(|start| start.eq_ignore_ascii_case("X-"))
}

/// The last character boundary of `text` at or before `at`, in bytes: 1 for `aé` and 2.
pub(crate) fn floor_char_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether a content line forbids `c`.
pub(crate) fn is_line_control_char(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_line_control)
}

/// Whether groups, property names and parameter names may have `byte` (RFC 6350 section 3.3).
pub(crate) const fn is_name_byte(byte: u8) -> bool {
    NAME[byte as usize]
}

/// `1*(ALPHA / DIGIT / "-")`: a group, a name, an `iana-token` or an `x-name` (RFC 6350 section 3.3).
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_name_byte)
}

static NAME: [bool; 256] = {
    let mut name = [false; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        name[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'-';
        byte += 1;
    }
    name
};

/// The offset in bytes of the first character that a content line forbids.
pub(crate) fn find_line_control(text: &str) -> Option<usize> {
    if !has_control(text.as_bytes()) {
        return None;
    }
    text.bytes().position(is_line_control)
}

/// Whether a field of one line forbids `c`: C0 with HTAB, DEL, C1, and the line breaks of Unicode.
pub(crate) fn is_field_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether `text` has a character for which [`is_field_control`] is true.
pub(crate) fn has_field_control(text: &str) -> bool {
    has_control(text.as_bytes()) || (!text.is_ascii() && has_unicode_control(text))
}

/// A buffer for a name in upper case, on the stack, to match it against many names. A name in upper case needs no copy.
#[derive(Debug, Default)]
pub(crate) struct Upper([u8; 32]);

impl Upper {
    /// The name in upper case; empty if it is longer than any known name and has to be copied.
    #[inline]
    pub(crate) fn of<'n>(&'n mut self, name: &'n [u8]) -> &'n [u8] {
        if !name.iter().any(|&byte| byte >= b'a') {
            return name;
        }
        let Some(buffer) = self.0.get_mut(..name.len()) else {
            return b"";
        };
        for (upper, byte) in buffer.iter_mut().zip(name) {
            *upper = byte.to_ascii_uppercase();
        }
        buffer
    }
}

/// Whether `c` breaks a line for some readers: those where Python's `splitlines` ends a line.
pub(crate) fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// `text` without the blanks around it, no-break spaces included. A tab and a line break stay, so that a check of the
/// text refuses them.
pub(crate) fn trim_blanks(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() && !is_field_control(c))
}

/// Whether `text` has no visible character: true for an empty text, `" "` and a zero width space.
#[inline(always)]
pub(crate) fn is_blank(text: &str) -> bool {
    let first = text.bytes().next();
    !first.is_some_and(|first| VISIBLE[usize::from(first)]) && is_all_invisible(text)
}

/// Whether every character is visible whose UTF-8 starts with a byte: ASCII, Latin, Greek, Cyrillic, Han, Hangul.
static VISIBLE: [bool; 256] = {
    let mut visible = [false; 256];
    let mut byte: u8 = 0;
    while byte < 0xFF {
        visible[byte as usize] =
            matches!(byte, b'!'..=b'~' | 0xC3..=0xCC | 0xCE..=0xD7 | 0xE4..=0xEE);
        byte += 1;
    }
    visible
};

#[inline(never)]
fn is_all_invisible(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// Whether `c` is invisible or a control character.
pub(crate) fn is_noise(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// White space, Unicode's `Default_Ignorable_Code_Point`, and the empty Braille pattern.
///
/// A test compares the table with the Unicode data and prints the table that would be right.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_whitespace() || c == '\u{2800}' || is_ignorable(c)
}

fn is_ignorable(c: char) -> bool {
    c >= '\u{AD}'
        && IGNORABLE
            .iter()
            .any(|&(first, last)| (first..=last).contains(&c))
}

/// The ranges of `Default_Ignorable_Code_Point`.
static IGNORABLE: [(char, char); 17] = [
    ('\u{AD}', '\u{AD}'),
    ('\u{34F}', '\u{34F}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{200B}', '\u{200F}'),
    ('\u{202A}', '\u{202E}'),
    ('\u{2060}', '\u{206F}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{FE00}', '\u{FE0F}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{FFA0}', '\u{FFA0}'),
    ('\u{FFF0}', '\u{FFF8}'),
    ('\u{1BCA0}', '\u{1BCA3}'),
    ('\u{1D173}', '\u{1D17A}'),
    ('\u{E0000}', '\u{E0FFF}'),
];

#[cfg(test)]
mod tests {
    use regex_syntax::hir::{Class, HirKind};

    use super::*;

    /// The ranges of a class of characters by the Unicode data of `regex-syntax`.
    fn ranges(class: &str) -> Vec<(char, char)> {
        let class = regex_syntax::parse(class).unwrap().into_kind();
        let HirKind::Class(Class::Unicode(class)) = class else {
            panic!("expected a class");
        };
        let ranges = class.ranges().iter();
        ranges.map(|range| (range.start(), range.end())).collect()
    }

    #[test]
    fn the_first_byte_tells_visible_characters() {
        let starts_visible = |c: char| VISIBLE[usize::from(c.to_string().as_bytes()[0])];
        for c in (char::MIN..=char::MAX).filter(|&c| is_noise(c)) {
            assert!(!starts_visible(c), "{c:?}");
        }
        assert!("Aéλж山한".chars().all(starts_visible));
    }

    #[test]
    fn invisible_characters_are_those_of_unicode() {
        let unicode = ranges(r"\p{Default_Ignorable_Code_Point}");
        assert_eq!(
            IGNORABLE[..],
            unicode[..],
            "the table should be\n{unicode:#?}"
        );
    }
}
