//! Quoted-printable (RFC 2045 section 6.7), as vCard 2.1 encodes values.
//!
//! A raw value comes in, with its soft line breaks already joined, and a text goes out. A line that declares the
//! encoding is read so in a card of any version. The crate never writes quoted-printable.
//!
//! ```text
//! FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen  -> Jürgen
//! FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen -> Jürgen
//! FN;ENCODING=QUOTED-PRINTABLE:a=b                         -> a=b
//! ```

use crate::text::charset;
use crate::value::number::hex_octet;

/// Decodes a value in quoted-printable (RFC 2045 section 6.7) without soft breaks. Invalid escapes and characters
/// outside ASCII stay; general decoders drop them.
pub(crate) fn decode(raw: &str, charset: Option<&str>) -> String {
    let mut out = String::with_capacity(raw.len());
    for run in runs(raw) {
        if run.is_ascii() {
            out.push_str(&charset::decode_value(&octets(run.as_bytes()), charset));
        } else {
            out.push_str(run);
        }
    }
    out
}

/// The runs of ASCII and of other characters in `text`, in turn: `a=20`, `ü` and `b` of `a=20üb`. Only a run of ASCII
/// is decoded, because other characters have left their charset already.
pub(crate) fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_ascii = rest.starts_with(|c: char| c.is_ascii());
        let end = rest.find(|c: char| c.is_ascii() != is_ascii);
        let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        (!run.is_empty()).then_some(run)
    })
}

/// The octets that `coded` stands for: `J=C3=BC` gives 4A C3 BC. An equals sign without two digits stays.
pub(crate) fn octets(coded: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(coded.len());
    let mut rest = coded;
    while let [byte, after @ ..] = rest {
        let octet = octet(rest);
        out.push(octet.unwrap_or(*byte));
        rest = if octet.is_some() { &after[2..] } else { after };
    }
    out
}

/// The octet of `=` and two hexadecimal digits at the start of `coded`. No program mixes the case of the digits: `=Be`
/// is text.
pub(crate) fn octet(coded: &[u8]) -> Option<u8> {
    let [b'=', high, low, ..] = coded else {
        return None;
    };
    let is_mixed = high.is_ascii_uppercase() && low.is_ascii_lowercase()
        || high.is_ascii_lowercase() && low.is_ascii_uppercase();
    hex_octet([*high, *low]).filter(|_| !is_mixed)
}
