//! Bytes become text: byte order marks, UTF-16, characters that a fold cuts, legacy charsets.
//!
//! Valid UTF-8 is borrowed. Otherwise each logical line is decoded by itself, because old phones and
//! concatenated files mix charsets.
//!
//! Called before everything else, for bytes of unknown charset; a `&str` does not come here. What goes out is text
//! with its folds and line breaks, and the offsets of the guesses.
//!
//! | bytes | text |
//! |---|---|
//! | UTF-8 | the same, borrowed |
//! | `FF FE 42 00 45 00` | `BE`, after a byte order mark: UTF-16 |
//! | `FN:J\xC3`, CRLF, ` \xB6rg` | `FN:Jö`, CRLF, ` rg`: the fold moves behind the character |
//! | `FN;CHARSET=ISO-8859-1:J\xF6rg` | `FN;CHARSET=ISO-8859-1:Jörg` (feature `charsets`) |
//! | `FN:J\xF6rg` | `FN:Jörg`, a guess (feature `charsets`) |

use std::borrow::Cow;

use memchr::memchr;

use crate::card::frame::is_frame;
use crate::read::byte_lines::{lines, logical_line, with_whole_characters, without_folds};
use crate::read::input::{Decoded, Output};
use crate::read::utf16::{Utf16, is_utf16};
use crate::text::charset::{ESC, in_charset, is_legacy, undeclared};

/// Decodes the bytes of a file of cards: UTF-8, UTF-16 with or without a byte order mark, characters
/// that a fold cuts, and (feature `charsets`) legacy charsets.
///
/// A line that is not UTF-8 is in the charset of its `CHARSET` parameter, else in that of another line of
/// its card, else in windows-1252. Without the feature, bytes that are not UTF-8 become U+FFFD. Folds stay, except
/// that a fold inside a character moves behind it (RFC 6350 section 3.2 asks readers to put such characters
/// together). A byte order mark stays: reading a card skips and reports it.
///
/// A charset that the line does not declare is a guess. Reading the result reports each guess in a card, as
/// [`Rule::UndeclaredCharset`](crate::Rule::UndeclaredCharset), and strict reading refuses it.
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
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if !is_utf16(bytes)
        && let Some(text) = plain(bytes)
    {
        return Decoded {
            text: Cow::Borrowed(text),
            guesses: Vec::new(),
        };
    }
    let (mut text, mut guesses) = (String::new(), Vec::new());
    let mut out = Output::new(&mut text, &mut guesses, 0);
    match Utf16::of(bytes, &mut out) {
        Some(mut utf16) => utf16.decode(bytes, &mut out),
        None => from_lines(bytes, &mut out),
    }
    Decoded {
        text: Cow::Owned(text),
        guesses,
    }
}

/// Decodes bytes that are not UTF-16.
pub(super) fn from_lines(bytes: &[u8], out: &mut Output<'_>) {
    let mut rest = bytes;
    while !rest.is_empty() {
        let (unit, after) = rest.split_at(unit_length(rest).unwrap_or(rest.len()));
        from_unit(unit, out);
        rest = after;
    }
}

/// The bytes as text, if they are UTF-8 without a switch of character sets.
///
/// ESC switches character sets in ISO-2022-JP, whose bytes are all ASCII: such text is decoded although it is
/// UTF-8.
fn plain(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    (memchr(ESC, bytes).is_none()).then_some(text)
}

/// The most bytes that are searched for a charset before a line without one is decoded.
pub(super) const LONGEST_UNIT: usize = 1 << 20;

/// The length of the unit at the start of `bytes`: the lines up to the end of a card, which one program wrote in
/// one charset, or as many lines as a unit may have. `None` if all of `bytes` are one unit.
fn unit_length(bytes: &[u8]) -> Option<usize> {
    let mut length = 0;
    while length < bytes.len() {
        let line = logical_line(&bytes[length..]);
        if length > 0 && length + line > LONGEST_UNIT {
            return Some(length);
        }
        length += line;
        if is_end(&bytes[length - line..length]) {
            return Some(length);
        }
    }
    None
}

/// `END:VCARD` and `end : vcard`, with or without a line break, -> true. The last five bytes decide about nearly
/// every line.
pub(super) fn is_end(line: &[u8]) -> bool {
    let word = line.trim_ascii_end();
    let tail = word.split_at_checked(word.len().saturating_sub(5));
    tail.is_some_and(|(_, tail)| tail.eq_ignore_ascii_case(b"VCARD"))
        && std::str::from_utf8(word).is_ok_and(|line| is_frame(line, "END"))
}

/// Decodes the lines of one unit, each by itself, because old phones mix charsets. A line that is not UTF-8 and
/// declares no charset is in the one that another line declares, else in windows-1252.
///
/// The charset in `N;CHARSET=ISO-8859-5:...` is used for `FN:...` of the same card: programs declare it once.
pub(super) fn from_unit(unit: &[u8], out: &mut Output<'_>) {
    if let Some(text) = plain(unit) {
        return out.push(text);
    }
    let charset = lines(unit)
        .filter_map(declared_charset)
        .find(|label| is_legacy(label));
    for line in lines(unit) {
        from_line(line, charset, out);
    }
}

/// In this order: UTF-8, or with an ESC in it the declared charset; UTF-8 after characters at folds are put together;
/// the declared charset; that of another line; windows-1252. The last two are guesses.
fn from_line(line: &[u8], charset: Option<&[u8]>, out: &mut Output<'_>) {
    if let Some(text) = plain(line) {
        return out.push(text);
    }
    let in_charset =
        |label| in_charset(line, label).or_else(|| in_charset(&without_folds(line), label));
    let declared = || declared_charset(line).and_then(in_charset);
    if let Ok(text) = std::str::from_utf8(line) {
        return out.push(declared().as_deref().unwrap_or(text));
    }
    if let Some(text) = with_whole_characters(line).or_else(declared) {
        return out.push(&text);
    }
    let guess = charset.and_then(in_charset);
    out.push_guess(&guess.unwrap_or_else(|| undeclared(line)));
}

/// The value of the `CHARSET` parameter before the first colon.
///
/// `FN;CHARSET=ISO-8859-1:J\xF6rg` -> `ISO-8859-1`.
fn declared_charset(line: &[u8]) -> Option<&[u8]> {
    let header = &line[..memchr(b':', line)?];
    let mut params = header.split(|&byte| byte == b';').skip(1);
    params.find_map(|param| {
        let (name, value) = param.split_at(memchr(b'=', param)?);
        let is_charset = name.trim_ascii().eq_ignore_ascii_case(b"CHARSET");
        is_charset.then(|| value[1..].trim_ascii())
    })
}
