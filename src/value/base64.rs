//! Base64, as the standards define it and as other programs write it.

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

/// Decodes `text` strictly.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// Decodes `text` also with white space, in the URL alphabet, or without padding, as other programs write it.
pub(crate) fn decode_leniently(text: &str) -> Option<Vec<u8>> {
    decode(text).or_else(|| decode_odd(text))
}

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
