//! Escaping of values and of parameter values, and its inverse (RFC 6350 section 3.4, RFC 6868).
//!
//! A value is escaped with backslashes, a parameter with carets and quotation marks. Plain text comes in and raw text
//! goes out, or the other way round. Readers, writers and the conversion all use these functions, so `unescape` undoes
//! exactly what the writers do.
//!
//! | Plain text | Text of 3.0, item, component | Text of 4.0 | Parameter |
//! |---|---|---|---|
//! | `a,b` | `a\,b` | `a\,b` | `"a,b"` |
//! | `a;b` | `a\;b` | `a;b` | `"a;b"` |
//! | a line break | `\n` | `\n` | `^n` |
//! | `C:\x` | `C:\\x` | `C:\\x` | `"C:\x"` |
//! | `"a"` | `"a"` | `"a"` | `^'a^'` |

use std::borrow::Cow;

use memchr::memchr;

use crate::text::characters::{Oddities, oddities};
use crate::text::scan::find_escapable;
use crate::version::Version;

/// Which characters a value escapes besides the backslash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Escape {
    /// Commas, semicolons and line breaks: text in 3.0, list items and components in both versions.
    All,
    /// Commas and line breaks: a single text in 4.0, whose grammar has no `\;` (RFC 6350 section 4.1).
    Text4,
    /// Nothing: a URI. A valid URI has no backslash. Doubling one keeps `\,` distinct from a comma that another
    /// program escaped.
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

    /// Whether `byte` gets a backslash.
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
/// become `\n`, in lower case because old Apple readers do not know `\N`.
///
/// Returns the characters of `text` that some or all fields forbid.
pub(crate) fn push_escaped(out: &mut String, text: &str, escape: Escape) -> Oddities {
    let odd = oddities(text);
    if odd == Oddities::default() {
        push_with(out, text, escape, find_escapable);
    } else {
        push_with(out, text, escape, |bytes| {
            bytes.iter().position(|&byte| escape.covers(byte))
        });
    }
    odd
}

/// Appends `text` to `out`, escaped where `find` finds a byte that `escape` covers.
#[inline(always)]
fn push_with(out: &mut String, text: &str, escape: Escape, find: impl Fn(&[u8]) -> Option<usize>) {
    let bytes = text.as_bytes();
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = find(&bytes[at..]) {
        let found = at + found;
        at = found + 1;
        if !escape.covers(bytes[found]) {
            continue;
        }
        out.push_str(&text[copied..found]);
        out.push('\\');
        copied = found;
        if let b'\n' | b'\r' = bytes[found] {
            at += usize::from(bytes[found..].starts_with(b"\r\n"));
            out.push('n');
            copied = at;
        }
    }
    out.push_str(&text[copied..]);
}

/// Appends a card as one text, in which colons are escaped as well (RFC 2426 section 2.4.2):
/// `BEGIN\:VCARD\nVERSION\:3.0\n...` as the value of an `AGENT`.
pub(crate) fn push_card(out: &mut String, card: &str) {
    for (index, part) in card.split(':').enumerate() {
        if index > 0 {
            out.push_str("\\:");
        }
        push_escaped(out, part, Escape::All);
    }
}

/// Undoes [`push_escaped`]; also reads `\N`, and `\:` and `\"`, which Google and Apple write. Any
/// other backslash stays, with the character after it: `a\qb` stays `a\qb`. One pass decides, so `a\\nb` is `a\nb` and
/// has no line break. The text is borrowed if it has no backslash.
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

/// Undoes the escaping of a URI. Other programs put a backslash before `,` `;` and `:` (errata 3845, 3846; Google);
/// a valid URI has none. `http\://a.example/b\,c` -> `http://a.example/b,c`; `\n` stays.
pub(crate) fn unescape_uri(raw: &str) -> Cow<'_, str> {
    unescape_with(raw, |escaped| match escaped {
        b'\\' => Some("\\"),
        b',' => Some(","),
        b';' => Some(";"),
        b':' => Some(":"),
        _ => None,
    })
}

/// Undoes escaping; `meaning` gives the text for an escaped byte. A backslash before any other byte stays.
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

/// Appends one value of a parameter to `out`, with the `^` escapes of RFC 6868 and in quotation
/// marks where the grammar demands them. A text with a caret and a comma needs both: `a^b,c` -> `"a^^b,c"`.
pub(crate) fn push_parameter_value(out: &mut String, value: &str) {
    // An equals sign is quoted as well: after a comma, some readers take it for another parameter.
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

/// Undoes [`push_parameter_value`]. A `^` before any other character stays (RFC 6868 section 3): `"1 Road^nTown"` gives
/// two lines, `a^b` stays `a^b`.
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::split::{split, split_values};

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
