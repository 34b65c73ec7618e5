//! Base64, as the standards define it (RFC 4648 section 4) and as other programs write it.
//!
//! | Text | [`decode`] | [`decode_leniently`] |
//! |---|---|---|
//! | `/+8=` | yes | yes |
//! | `/+ 8=`, with white space | no | yes |
//! | `_-8=`, the URL alphabet (RFC 4648 section 5) | no | yes |
//! | `/+8`, without padding | no | yes |
//! | `!` | no | no |
//!
//! The crate writes the first form only.

use ::base64::Engine as _;
use ::base64::alphabet;
use ::base64::engine::DecodePaddingMode;
use ::base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};

use crate::text::is_one_of;

/// Whether a value of `ENCODING` means base64: `b` in 3.0, `BASE64` in 2.1.
pub(crate) fn is_encoding(word: &str) -> bool {
    is_one_of(word, &["b", "base64"])
}

pub(crate) fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Decodes `text` strictly: the standard alphabet, whole padding, no white space.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// Decodes `text` also with white space, in the URL alphabet, or without padding, as other programs write it.
pub(crate) fn decode_leniently(text: &str) -> Option<Vec<u8>> {
    decode(text).or_else(|| decode_odd(text))
}

/// Decodes a copy of `text` without white space and in the standard alphabet. Padding and unused bits are not checked.
fn decode_odd(text: &str) -> Option<Vec<u8>> {
    const FORGIVING: GeneralPurpose = GeneralPurpose::new(
        &alphabet::STANDARD,
        GeneralPurposeConfig::new()
            .with_decode_padding_mode(DecodePaddingMode::Indifferent)
            .with_decode_allow_trailing_bits(true),
    );
    let standard = |c| match c {
        '-' => '+',
        '_' => '/',
        _ => c,
    };
    let text: String = text
        .chars()
        .filter(|c| !c.is_ascii_whitespace())
        .map(standard)
        .collect();
    FORGIVING.decode(text).ok()
}
