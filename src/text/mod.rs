//! The text of values and parameters: escaping and its inverse, structured values, RFC 6868.

pub(crate) mod position;
pub(crate) mod scan;

use std::borrow::Cow;

use memchr::{memchr, memchr2_iter};

pub(crate) use crate::text::scan::{
    count, find_break, has_control, is_data_uri, is_line_control, is_plain, is_well_escaped,
};

use crate::text::scan::find_special;
use crate::version::Version;

/// Which characters a value escapes besides the backslash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Escape {
    /// Commas, semicolons and line breaks: text in 3.0, list items and components in both versions.
    All,
    /// Commas and line breaks: a single text in 4.0, whose grammar has no `\;` (RFC 6350 section 4.1).
    Text4,
    /// Nothing: a URI. No URI holds a backslash, so doubling one loses nothing and keeps `\,` apart
    /// from a comma that another writer escaped.
    Uri,
}

impl Escape {
    /// What a single text escapes in `version`.
    pub(crate) fn of_text(version: Version) -> Self {
        match version {
            Version::V3_0 => Self::All,
            Version::V4_0 => Self::Text4,
        }
    }

    fn covers(self, byte: u8) -> bool {
        match byte {
            b'\\' => true,
            b';' => self == Self::All,
            b',' | b'\n' | b'\r' => self != Self::Uri,
            _ => false,
        }
    }
}

/// Appends `text` to `out` with a backslash before what `escape` covers. Line breaks of any kind
/// become `\n`, in lower case because Apple's older readers know no other.
///
/// Returns what `text` holds that not every field may.
pub(crate) fn push_escaped(out: &mut String, text: &str, escape: Escape) -> Oddities {
    let bytes = text.as_bytes();
    let mut odd = Oddities::default();
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = find_special(bytes, at) {
        at = found + 1;
        odd.layout |= matches!(bytes[found], b'\t' | b'\n' | b'\r');
        if !escape.covers(bytes[found]) {
            odd.control |= is_line_control(bytes[found]);
            continue;
        }
        out.push_str(&text[copied..found]);
        out.push('\\');
        if let b'\n' | b'\r' = bytes[found] {
            at += usize::from(bytes[found..].starts_with(b"\r\n"));
            out.push('n');
            copied = at;
        } else {
            copied = found;
        }
    }
    out.push_str(&text[copied..]);
    odd.control |= has_unicode_control(text);
    odd
}

/// Appends a card as one text, in which colons are escaped as well (RFC 2426 section 2.4.2).
pub(crate) fn push_card(out: &mut String, card: &str) {
    for (index, part) in card.split(':').enumerate() {
        if index > 0 {
            out.push_str("\\:");
        }
        push_escaped(out, part, Escape::All);
    }
}

/// What a text holds that only some fields may, or none.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Oddities {
    /// Tabs and line breaks.
    pub(crate) layout: bool,
    /// Other control characters, U+2028 and U+2029.
    pub(crate) control: bool,
}

/// What `text` holds that not every field may, as [`push_escaped`] tells it.
pub(crate) fn oddities(text: &str) -> Oddities {
    let is_layout = |c| matches!(c, '\t' | '\n' | '\r');
    Oddities {
        layout: text.contains(is_layout),
        control: text.contains(|c| is_field_control(c) && !is_layout(c)),
    }
}

/// Whether `text` holds C1, U+2028 or U+2029: in UTF-8 they start with C2 and E2.
fn has_unicode_control(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr2_iter(0xC2, 0xE2, bytes).any(|at| {
        matches!(
            bytes[at..],
            [0xC2, 0x80..=0x9F, ..] | [0xE2, 0x80, 0xA8 | 0xA9, ..]
        )
    })
}

/// Undoes [`push_escaped`]; also reads `\N`, and `\:` and `\"`, which Google and Apple write. Any
/// other backslash stays, with the character after it.
pub(crate) fn unescape(raw: &str) -> Cow<'_, str> {
    unescape_with(raw, |escaped| match escaped {
        b'n' | b'N' => Some("\n"),
        b'\\' => Some("\\"),
        b',' => Some(","),
        b';' => Some(";"),
        b':' => Some(":"),
        b'"' => Some("\""),
        _ => None,
    })
}

/// Undoes the escaping of a URI. Other writers put a backslash before `,` `;` and `:` (errata 3845,
/// 3846; Google), and no URI holds one.
pub(crate) fn unescape_uri(raw: &str) -> Cow<'_, str> {
    unescape_with(raw, |escaped| match escaped {
        b'\\' => Some("\\"),
        b',' => Some(","),
        b';' => Some(";"),
        b':' => Some(":"),
        _ => None,
    })
}

/// Undoes escaping by what each escaped byte means; a backslash before any other one stays.
#[inline]
pub(crate) fn unescape_with(
    raw: &str,
    meaning: impl Fn(u8) -> Option<&'static str>,
) -> Cow<'_, str> {
    if memchr(b'\\', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr(b'\\', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.bytes().next().and_then(&meaning) {
            Some(text) => {
                out.push_str(text);
                rest = &rest[1..];
            }
            None => out.push('\\'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The parts of a structured value, still escaped: `raw` cut at every separator without a backslash
/// before it.
#[derive(Debug, Clone)]
pub(crate) struct Split<'a> {
    rest: Option<&'a str>,
    separator: u8,
}

pub(crate) fn split(raw: &str, separator: u8) -> Split<'_> {
    Split {
        rest: Some(raw),
        separator,
    }
}

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    #[inline]
    fn next(&mut self) -> Option<&'a str> {
        let raw = self.rest.take()?;
        let bytes = raw.as_bytes();
        let mut at = 0;
        // Parts are short: a byte loop beats a vector search.
        let ends = |byte: &u8| *byte == self.separator || *byte == b'\\';
        while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(ends)) {
            let found = at + found;
            if bytes[found] == self.separator {
                self.rest = Some(&raw[found + 1..]);
                return Some(&raw[..found]);
            }
            at = found + 2;
        }
        Some(raw)
    }
}

/// As [`split`], into at most `most` parts: the last one is the rest.
pub(crate) fn split_at_most(raw: &str, separator: u8, most: usize) -> impl Iterator<Item = &str> {
    let mut parts = split(raw, separator);
    let mut count = 0;
    std::iter::from_fn(move || {
        count += 1;
        if count == most {
            return parts.rest.take();
        }
        parts.next()
    })
}

/// Takes `raw` apart at each separator, and every part at the next one; the separators stay.
pub(crate) fn push_parts(
    out: &mut String,
    raw: &str,
    separators: &[u8],
    push: &mut impl FnMut(&mut String, &str),
) {
    let Some((&separator, inner)) = separators.split_first() else {
        return push(out, raw);
    };
    for (index, part) in split(raw, separator).enumerate() {
        if index > 0 {
            out.push(char::from(separator));
        }
        push_parts(out, part, inner, push);
    }
}

/// The values of a parameter, still encoded: `raw` cut at every comma outside quotation marks.
pub(crate) fn split_values(raw: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    raw.split(move |c| {
        quoted ^= c == '"';
        c == ',' && !quoted
    })
}

/// The words of a parameter value, lists and quoted lists taken apart, without the empty ones.
pub(crate) fn words(raw: &str) -> impl Iterator<Item = &str> {
    let words = raw.split([',', '"']);
    words.map(word).filter(|word| !word.is_empty())
}

/// A word without what some programs put round it: apostrophes, and the backslash of an escaped comma.
pub(crate) fn word(raw: &str) -> &str {
    let word = raw.trim().trim_end_matches('\\');
    word.trim_matches('\'')
}

/// Whether a name is one that no standard has: `X-` before it (RFC 6350 section 3.3, `x-name`).
pub(crate) fn starts_with_x(name: &str) -> bool {
    name.get(..2)
        .is_some_and(|start| start.eq_ignore_ascii_case("X-"))
}

/// The names and the raw values of `*(";" name "=" value)`.
#[inline]
pub(crate) fn split_params(raw: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = raw;
    std::iter::from_fn(move || {
        let bytes = rest.as_bytes();
        let equals = bytes.iter().position(|&byte| byte == b'=')?;
        let end = equals + values_end(&bytes[equals..]);
        let (name, value) = (&rest[1..equals], &rest[equals + 1..end]);
        rest = &rest[end..];
        Some((name, value))
    })
}

/// Where the first semicolon outside quotation marks is, or the end.
fn values_end(bytes: &[u8]) -> usize {
    let mut at = 0;
    let mut quoted = false;
    let stops = |byte: &u8| matches!(byte, b';' | b'"');
    while let Some(found) = bytes[at..].iter().position(stops) {
        at += found;
        if bytes[at] == b';' && !quoted {
            return at;
        }
        quoted ^= bytes[at] == b'"';
        at += 1;
    }
    bytes.len()
}

/// Appends one value of a parameter to `out`, with the `^` escapes of RFC 6868 and in quotation
/// marks where the grammar demands them.
pub(crate) fn push_parameter_value(out: &mut String, value: &str) {
    // An equals sign is quoted as well: behind a comma, it looks like another parameter to some readers.
    let quoted = value.contains([',', ';', ':', '=']);
    if quoted {
        out.push('"');
    }
    for c in value.chars() {
        match c {
            '^' => out.push_str("^^"),
            '\n' => out.push_str("^n"),
            '"' => out.push_str("^'"),
            _ => out.push(c),
        }
    }
    if quoted {
        out.push('"');
    }
}

/// Undoes [`push_parameter_value`]. A `^` before any other character stays (RFC 6868 section 3).
pub(crate) fn parameter_value(raw: &str) -> Cow<'_, str> {
    let raw = raw
        .strip_prefix('"')
        .and_then(|raw| raw.strip_suffix('"'))
        .unwrap_or(raw);
    if memchr(b'^', raw.as_bytes()).is_none() {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        let decoded = match (c, chars.peek()) {
            ('^', Some('^')) => '^',
            ('^', Some('n')) => '\n',
            ('^', Some('\'')) => '"',
            _ => {
                out.push(c);
                continue;
            }
        };
        out.push(decoded);
        chars.next();
    }
    Cow::Owned(out)
}

/// The names in a value of `SORT-AS`. RFC 6350's own examples put a list into one pair of quotation marks; a
/// comma with a blank after it belongs to a name.
pub(crate) fn sort_names(value: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(value);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let parts = |&(at, _): &(usize, &str)| !text[at + 1..].starts_with(' ');
        let Some((end, _)) = text.match_indices(',').find(parts) else {
            return Some(text);
        };
        rest = Some(&text[end + 1..]);
        Some(&text[..end])
    })
}

/// The last character boundary of `text` at or before `at`.
pub(crate) fn floor_char_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Whether a line may not hold `c`.
pub(crate) fn is_line_control_char(c: char) -> bool {
    u8::try_from(c).is_ok_and(is_line_control)
}

/// Whether groups, property names and parameter names may hold `byte` (RFC 6350 section 3.3).
pub(crate) const fn is_name_byte(byte: u8) -> bool {
    NAME[byte as usize]
}

/// `iana-token / x-name` (RFC 6350 section 3.3).
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

/// The offset of the first character that a line may not hold.
pub(crate) fn find_line_control(text: &str) -> Option<usize> {
    if !has_control(text.as_bytes()) {
        return None;
    }
    text.bytes().position(is_line_control)
}

/// Whether a field of one line may not hold `c`: C0 with HTAB, DEL, C1, and the line breaks of Unicode.
pub(crate) fn is_field_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Whether `text` holds what [`is_field_control`] finds.
pub(crate) fn has_field_control(text: &str) -> bool {
    has_control(text.as_bytes()) || (!text.is_ascii() && has_unicode_control(text))
}

/// A name in upper case, on the stack: to match it against many.
#[derive(Debug, Default)]
pub(crate) struct Upper([u8; 32]);

impl Upper {
    /// The name in upper case; empty if it is longer than any known name.
    #[inline]
    pub(crate) fn of(&mut self, name: &str) -> &[u8] {
        let Some(buffer) = self.0.get_mut(..name.len()) else {
            return b"";
        };
        for (upper, byte) in buffer.iter_mut().zip(name.bytes()) {
            *upper = byte.to_ascii_uppercase();
        }
        buffer
    }
}

/// Whether `c` breaks a line for some reader: Python's `splitlines` ends a line at each of these.
pub(crate) fn is_line_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether nothing of `text` can be seen.
#[inline]
pub(crate) fn is_blank(text: &str) -> bool {
    !text
        .bytes()
        .next()
        .is_some_and(|first| first.is_ascii_graphic())
        && text.chars().all(is_invisible)
}

/// Whether `c` shows nothing: what [`is_invisible`] finds, and control characters.
pub(crate) fn is_noise(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// White space, Unicode's `Default_Ignorable_Code_Point`, and the empty Braille pattern.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn escaped(text: &str, escape: Escape) -> String {
        let mut out = String::new();
        push_escaped(&mut out, text, escape);
        out
    }

    proptest! {
        #![proptest_config(crate::explore::law(1024))]

        #[test]
        fn unescape_undoes_escape(text in r#"([\\;,:nN"a-z^\n]|\PC)*"#) {
            for escape in [Escape::All, Escape::Text4] {
                let raw = escaped(&text, escape);
                prop_assert_eq!(unescape(&raw), text.as_str());
            }
            let raw = escaped(&text, Escape::Uri);
            prop_assert_eq!(unescape_uri(&raw), text.as_str());
        }

        #[test]
        fn joined_components_split_again(parts in prop::collection::vec(r"[\\;,a\n]*", 1..5)) {
            let raw: Vec<_> = parts.iter().map(|part| escaped(part, Escape::All)).collect();
            let read = |separator, joined: &str| -> Vec<String> {
                split(joined, separator).map(|part| unescape(part).into_owned()).collect()
            };
            prop_assert_eq!(read(b';', &raw.join(";")), parts.clone());
            prop_assert_eq!(read(b',', &raw.join(",")), parts);
        }

        #[test]
        fn parameter_values_split_again(values in prop::collection::vec(r#"[\^n'",;:a\n]*"#, 1..5)) {
            let mut raw = Vec::new();
            for value in &values {
                let mut out = String::new();
                push_parameter_value(&mut out, value);
                raw.push(out);
            }
            let raw = raw.join(",");
            let read: Vec<_> = split_values(&raw).map(parameter_value).collect();
            prop_assert_eq!(read, values);
        }
    }

    #[test]
    fn one_pass_decides_what_a_backslash_means() {
        for (raw, text) in [
            (r"a\\nb", r"a\nb"),
            (r"\\N", r"\N"),
            (r"a\nb\N", "a\nb\n"),
            (r"a\qb\", r"a\qb\"),
            (r"http\://x", "http://x"),
        ] {
            assert_eq!(unescape(raw), text);
        }
    }
}
