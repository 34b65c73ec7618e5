//! Splitting: structured values into components, lists into items, parameters into names and values.
//!
//! Raw text comes in and parts of it go out, borrowed and still escaped or encoded; `escape` decodes them. A value is
//! split at separators without a backslash, a parameter at separators outside quotation marks:
//!
//! | Text | Split by | Parts |
//! |---|---|---|
//! | `Doe\;X;Jane;;` | [`split`] at `;` | `Doe\;X`, `Jane`, and two empty ones |
//! | `1;urn:uuid:1;x` | [`split_at_most`] at `;`, 2 | `1`, `urn:uuid:1;x` |
//! | `"a,b",c` | [`split_values`] | `"a,b"`, `c` |
//! | `"home,voice"` | [`words`] | `home`, `voice` |
//! | `;TYPE=home;PREF=1` | [`split_params`] | `TYPE` and `home`, `PREF` and `1` |
//! | `Harten,Rene` | [`sort_names`] | `Harten`, `Rene` |

use std::fmt;

/// The parts of a structured value, still escaped: `raw` split at every separator without a backslash before it.
#[derive(Clone)]
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

/// As [`Split`], into at most so many parts: the last one is the rest, with its separators.
#[derive(Clone)]
pub(crate) struct SplitAtMost<'a> {
    parts: Split<'a>,
    left: usize,
}

/// Splits `raw` into at most `most` parts.
pub(crate) fn split_at_most(raw: &str, separator: u8, most: usize) -> SplitAtMost<'_> {
    SplitAtMost {
        parts: split(raw, separator),
        left: most,
    }
}

impl<'a> Iterator for SplitAtMost<'a> {
    type Item = &'a str;

    #[inline]
    fn next(&mut self) -> Option<&'a str> {
        self.left = self.left.checked_sub(1)?;
        if self.left == 0 {
            return self.parts.rest.take();
        }
        self.parts.next()
    }
}

/// Splits `raw` at the first separator, each part at the second, and so on. `push` appends each innermost part to
/// `out`; the separators are kept. With `;` and `,`, the innermost parts of `Doe;Q.,R.` are `Doe`, `Q.` and `R.`
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

/// The parts of a text between separators outside quotation marks. The marks stay.
#[derive(Clone)]
pub(crate) struct SplitUnquoted<'a> {
    rest: Option<&'a str>,
    separator: char,
    marks: usize,
}

/// Only the first `marks` quotation marks count: an odd last one, which is never closed, is data.
pub(crate) fn split_unquoted(raw: &str, separator: char, marks: usize) -> SplitUnquoted<'_> {
    SplitUnquoted {
        rest: Some(raw),
        separator,
        marks,
    }
}

impl<'a> Iterator for SplitUnquoted<'a> {
    type Item = &'a str;

    #[inline]
    fn next(&mut self) -> Option<&'a str> {
        let raw = self.rest.take()?;
        let mut quoted = false;
        let ends_part = |c| {
            if c == '"' && self.marks > 0 {
                self.marks -= 1;
                quoted = !quoted;
            }
            c == self.separator && !quoted
        };
        let Some(end) = raw.find(ends_part) else {
            return Some(raw);
        };
        self.rest = Some(&raw[end + self.separator.len_utf8()..]);
        Some(&raw[..end])
    }
}

/// The offset in bytes of the first `wanted` outside quotation marks: 9 for the colon of `X="a:b";c:d`.
#[inline]
pub(crate) fn find_unquoted(bytes: &[u8], wanted: u8) -> Option<usize> {
    let mut at = 0;
    let mut quoted = false;
    let stops = |byte: &u8| *byte == wanted || *byte == b'"';
    while let Some(found) = bytes[at..].iter().position(stops) {
        at += found;
        if bytes[at] == wanted && !quoted {
            return Some(at);
        }
        quoted ^= bytes[at] == b'"';
        at += 1;
    }
    None
}

/// How many quotation marks there are in `raw`.
pub(crate) fn count_marks(raw: &str) -> usize {
    raw.bytes().filter(|&byte| byte == b'"').count()
}

/// The values of a parameter, still encoded: `raw` split at every comma outside quotation marks.
pub(crate) fn split_values(raw: &str) -> SplitUnquoted<'_> {
    split_unquoted(raw, ',', usize::MAX)
}

/// The non-empty words of a parameter value, with lists and quoted lists split.
#[derive(Clone)]
pub(crate) struct Words<'a> {
    rest: Option<&'a str>,
}

#[inline]
pub(crate) fn words(raw: &str) -> Words<'_> {
    Words { rest: Some(raw) }
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    #[inline]
    fn next(&mut self) -> Option<&'a str> {
        loop {
            let rest = self.rest?;
            let end = rest.bytes().position(|byte| matches!(byte, b',' | b'"'));
            self.rest = end.map(|end| &rest[end + 1..]);
            let word = word(&rest[..end.unwrap_or(rest.len())]);
            if !word.is_empty() {
                return Some(word);
            }
        }
    }
}

/// A word without the apostrophes, or the backslash of an escaped comma, that some programs put around it: `home` of
/// `'home'` and of `home\`.
#[inline]
pub(crate) fn word(raw: &str) -> &str {
    let word = raw.trim().trim_end_matches('\\');
    word.trim_matches('\'')
}

/// The names and the raw values of `*(";" name "=" value)`. Reading has made every parameter of that form: `;HOME` of
/// vCard 2.1 is `;TYPE=HOME` here.
#[derive(Clone)]
pub(crate) struct SplitParams<'a> {
    rest: &'a str,
}

#[inline]
pub(crate) fn split_params(raw: &str) -> SplitParams<'_> {
    SplitParams { rest: raw }
}

impl<'a> Iterator for SplitParams<'a> {
    type Item = (&'a str, &'a str);

    #[inline]
    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        let rest = self.rest;
        let bytes = rest.as_bytes();
        let equals = bytes.iter().position(|&byte| byte == b'=')?;
        let length = find_unquoted(&bytes[equals..], b';');
        let end = length.map_or(bytes.len(), |length| equals + length);
        self.rest = &rest[end..];
        Some((&rest[1..equals], &rest[equals + 1..end]))
    }
}

/// Shows no content, because content is personal data: the public iterators show these in their `Debug`.
macro_rules! hide_content {
    ($($iterator:ident)*) => {$(
        impl fmt::Debug for $iterator<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($iterator)).finish_non_exhaustive()
            }
        }
    )*};
}

hide_content!(Split SplitAtMost SplitUnquoted SplitParams Words);

/// The names in a value of `SORT-AS`. The examples of RFC 6350 put a list into one pair of quotation marks. A comma
/// with a blank after it belongs to a name: `Harten, Rene` is one name, `Harten,Rene` are two (RFC 6350 section 5.9).
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
