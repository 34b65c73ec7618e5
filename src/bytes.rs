//! Bytes -> text: byte order marks, UTF-16, characters that a fold cuts, legacy charsets.
//!
//! What is valid UTF-8 is borrowed as it is. Otherwise each logical line is judged by itself: files
//! that were put together, and old phones, mix charsets.

use std::borrow::Cow;

#[cfg(feature = "charsets")]
use memchr::memchr;
use memchr::memchr2;

use crate::position::line_break;

/// Decodes the bytes of a file of cards: UTF-8, UTF-16 with or without a byte order mark, characters
/// that a fold cuts, and (feature `charsets`) legacy charsets.
///
/// A line that is not UTF-8 is in the charset of its `CHARSET` parameter, else in windows-1252;
/// without the feature, what is not UTF-8 becomes U+FFFD. Folds stay, but for those that stand inside
/// a character, which go after it (RFC 6350 section 3.2 asks readers to put such characters together).
/// A byte order mark of UTF-8 stays: reading a card skips it and says so.
///
/// ```
/// use contact_card::{Contact, decode};
///
/// let latin1 = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xF6rg\r\nEND:VCARD\r\n";
/// # #[cfg(feature = "charsets")]
/// assert_eq!(Contact::parse(&decode(latin1))?.display_name(), "Jörg");
///
/// let cut = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xC3\r\n \xB6rg\r\nEND:VCARD\r\n";
/// assert_eq!(Contact::parse(&decode(cut))?.display_name(), "Jörg");
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[must_use]
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(read_unit) = utf16(bytes) {
        return Cow::Owned(from_utf16(bytes, read_unit));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(from_lines(bytes)),
    }
}

type ReadUnit = fn([u8; 2]) -> u16;

/// How the units of UTF-16 are read, if `bytes` are UTF-16: a byte order mark says so, or ASCII with
/// NULs in between, since a card starts with `BEGIN`.
fn utf16(bytes: &[u8]) -> Option<ReadUnit> {
    match bytes {
        [0xFF, 0xFE, ..] | [1..=255, 0, 1..=255, 0, ..] => Some(u16::from_le_bytes),
        [0xFE, 0xFF, ..] | [0, 1..=255, 0, 1..=255, ..] => Some(u16::from_be_bytes),
        _ => None,
    }
}

fn from_utf16(bytes: &[u8], read_unit: ReadUnit) -> String {
    let (units, odd) = bytes.as_chunks::<2>();
    let units = units.iter().map(|&unit| read_unit(unit));
    let mut text: String = char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    if !odd.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// Decodes logical line by logical line.
fn from_lines(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    let mut rest = bytes;
    while !rest.is_empty() {
        let (line, after) = rest.split_at(logical_line(rest));
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => match with_whole_characters(line) {
                Some(line) => text.push_str(&line),
                None => text.push_str(&legacy(line)),
            },
        }
        rest = after;
    }
    text
}

/// The length of the first logical line, folds and line break included.
fn logical_line(bytes: &[u8]) -> usize {
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

/// The line as UTF-8 once the characters that folds cut are put together, each before its fold.
fn with_whole_characters(line: &[u8]) -> Option<String> {
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
fn sequence_length(lead: u8) -> usize {
    match lead {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => 1,
    }
}

/// The length of the fold that `bytes` start with: a line break and the blank after it.
fn fold(bytes: &[u8]) -> Option<usize> {
    let length = line_break(bytes);
    (length > 0 && matches!(bytes.get(length), Some(b' ' | b'\t'))).then_some(length + 1)
}

/// A logical line that is no UTF-8, in the charset it declares, else in windows-1252: old phones
/// declare UTF-8 and write something else.
#[cfg(feature = "charsets")]
fn legacy(line: &[u8]) -> Cow<'_, str> {
    let declared = declared_charset(line).and_then(encoding_rs::Encoding::for_label);
    let decoded = declared.and_then(|charset| {
        let line = if charset.is_single_byte() {
            Cow::Borrowed(line)
        } else {
            Cow::Owned(without_folds(line))
        };
        let text = charset.decode_without_bom_handling_and_without_replacement(&line);
        text.map(Cow::into_owned)
    });
    match decoded {
        Some(text) => Cow::Owned(text),
        None => {
            encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(line)
                .0
        }
    }
}

#[cfg(not(feature = "charsets"))]
fn legacy(line: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(line)
}

/// A line without its folds: one of them may cut a character of two bytes.
#[cfg(feature = "charsets")]
fn without_folds(line: &[u8]) -> Vec<u8> {
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

/// The value of the `CHARSET` parameter before the first colon.
#[cfg(feature = "charsets")]
fn declared_charset(line: &[u8]) -> Option<&[u8]> {
    let header = &line[..memchr(b':', line)?];
    let mut params = header.split(|&byte| byte == b';').skip(1);
    params.find_map(|param| {
        let (name, value) = param.split_at(memchr(b'=', param)?);
        let is_charset = name.trim_ascii().eq_ignore_ascii_case(b"CHARSET");
        is_charset.then(|| value[1..].trim_ascii())
    })
}
