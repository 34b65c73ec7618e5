//! Percent-encoding, as URIs have it (RFC 3986 section 2.1): `a%20b` stands for `a b`. Data URIs are decoded here, and
//! the characters that a URI forbids are encoded.

use std::borrow::Cow;

use crate::value::number::hex_octet;

/// Decodes the percent-encoding in a part of a URI. A percent sign without two hexadecimal digits stays: `%3Csvg%3E` ->
/// `<svg>`, `50%` -> `50%`. The octets need not be UTF-8.
pub(crate) fn octets(text: &str) -> Cow<'_, [u8]> {
    if !text.contains('%') {
        return text.as_bytes().into();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        let coded = after.first_chunk().filter(|_| *byte == b'%');
        let octet = coded.and_then(|digits| hex_octet(*digits));
        out.push(octet.unwrap_or(*byte));
        rest = if octet.is_some() { &after[2..] } else { after };
    }
    out.into()
}

/// Appends an octet in percent-encoding, with the upper-case digits that RFC 3986 section 2.1 asks for: `%C3`.
pub(crate) fn push_encoded(out: &mut String, octet: u8) {
    out.push('%');
    out.extend([octet >> 4, octet & 0xF].map(hex_digit));
}

fn hex_digit(number: u8) -> char {
    let digit = char::from_digit(number.into(), 16).unwrap_or_default();
    digit.to_ascii_uppercase()
}
