//! Searches text for bytes with a meaning, eight and more at a time.
//!
//! Reading and writing ask of every line whether it has a byte that ends it or needs an escape. Nearly all have none,
//! so the questions are made for a quick no. Eight bytes are one number, and arithmetic on it marks the bytes that
//! match:
//!
//! ```text
//! bytes      4A 61 6E 65 2C 44 6F 65      Jane,Doe
//! ^ 2C..2C   66 4D 42 49 00 68 43 49      the comma is the zero byte
//! zeros      00 00 00 00 80 00 00 00      its high bit is set
//! ```
//!
//! A borrow may mark bytes above a match too, so only the lowest mark counts: the first byte of the text, because the
//! number is little-endian. Longer texts go through loops without branches, which become vector instructions.

use memchr::memchr2;

/// A 1 in each of eight bytes. Times a byte it is that byte eight times.
const ONES: u64 = u64::MAX / 255;
/// The high bit of each of eight bytes.
const HIGH: u64 = ONES << 7;

/// Sets the high bit of the lowest zero byte of `word`, and of no byte below it.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word & HIGH
}

/// Sets the high bit of the lowest control character of `word`, and of no byte below it.
const fn controls(word: u64) -> u64 {
    (word.wrapping_sub(ONES * 0x20) & !word & HIGH) | zeros(word ^ (ONES * 0x7F))
}

/// Sets the high bit of the lowest CR or LF of `word`, and of no byte below it.
const fn breaks(word: u64) -> u64 {
    zeros(word ^ (ONES * b'\r' as u64)) | zeros(word ^ (ONES * b'\n' as u64))
}

/// Sets the high bit of the lowest byte that is a control character, a backslash, a comma or a
/// semicolon, and of no byte below it.
const fn specials(word: u64) -> u64 {
    controls(word)
        | zeros(word ^ (ONES * b'\\' as u64))
        | zeros(word ^ (ONES * b',' as u64))
        | zeros(word ^ (ONES * b';' as u64))
}

/// Sets a high bit if any byte of `word` is not plain, but not always that of the byte. Of bytes below 0x80, those that
/// one subtraction takes below zero are the zeros; a byte from 0x80 on is not plain anyway.
const fn odd(word: u64) -> u64 {
    let separators = (word ^ (ONES * b',' as u64)).wrapping_sub(ONES)
        | (word ^ (ONES * b';' as u64)).wrapping_sub(ONES)
        | (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    let controls = word.wrapping_sub(ONES * 0x20) | word.wrapping_add(ONES);
    (word | separators | controls) & HIGH
}

/// Printable ASCII but for the backslash, the comma and the semicolon.
///
/// Without branches, so that a loop over it becomes vector instructions.
#[allow(
    clippy::needless_bitwise_bool,
    reason = "a branch a byte would keep the loop scalar"
)]
const fn is_plain_byte(byte: u8) -> bool {
    (byte.wrapping_sub(0x20) < 0x5F) & (byte != b'\\') & (byte != b',') & (byte != b';')
}

/// The offset of the first CR or LF. Most lines are short: a call to a vector search pays for long ones.
#[inline]
pub(crate) fn find_break(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at < 64 {
        let Some(block) = bytes[at..].first_chunk() else {
            break;
        };
        let found = breaks(u64::from_le_bytes(*block));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    Some(at + memchr2(b'\r', b'\n', &bytes[at..])?)
}

/// Whether `bytes` are printable ASCII without a backslash, a comma or a semicolon: text that no field and no value
/// escapes.
#[inline]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    !any_byte(bytes, odd, |byte| !is_plain_byte(byte))
}

/// Whether `bytes` have an ASCII control character, including a tab.
#[inline]
pub(crate) fn has_control(bytes: &[u8]) -> bool {
    any_byte(bytes, controls, |byte| byte < 0x20 || byte == 0x7F)
}

/// Whether `bytes` have no control character, and backslashes only before characters that are escaped. False for a
/// data URI with a backslash.
///
/// ```text
/// a\,b\n      yes
/// a\qb        no: nothing escapes a q
/// a, TAB, b   no
/// ```
#[inline]
pub(crate) fn is_well_escaped(bytes: &[u8]) -> bool {
    !any_byte(bytes, controls_and_backslashes, is_control_or_backslash) || escapes_well(bytes)
}

/// As [`is_well_escaped`], for bytes with a backslash. It compares pairs of bytes in a few vector instructions a block.
#[inline(never)]
fn escapes_well(bytes: &[u8]) -> bool {
    if is_data_uri(bytes) {
        return false;
    }
    let Some(last) = bytes.last_chunk::<17>() else {
        return escapes_well_in_detail(bytes);
    };
    let blocks = bytes.windows(17).step_by(16);
    let is_odd = blocks.fold(is_odd_block(last), |odd, block| {
        odd | block.first_chunk().is_some_and(is_odd_block)
    });
    // The second backslash of a pair looks odd here.
    !is_odd && !is_control_or_backslash(last[16]) || escapes_well_in_detail(bytes)
}

#[allow(
    clippy::needless_bitwise_bool,
    reason = "a branch a byte would keep the loop scalar"
)]
fn is_odd_block(block: &[u8; 17]) -> bool {
    let is_odd = |at: usize| {
        let escapes = (block[at] == b'\\') & is_escapable(block[at + 1]);
        is_control_or_backslash(block[at]) & !escapes
    };
    (0..16).fold(0, |any, at| any | u8::from(is_odd(at))) != 0
}

/// [`escapes_well`] byte by byte. It knows that the second backslash of `\\` escapes nothing.
fn escapes_well_in_detail(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while let [byte, after @ ..] = rest {
        rest = match after {
            [escaped, after @ ..] if *byte == b'\\' && is_escapable(*escaped) => after,
            _ if is_control_or_backslash(*byte) => return false,
            _ => after,
        };
    }
    true
}

/// Whether a backslash may stand before `byte` (RFC 6350 section 3.4).
#[allow(
    clippy::needless_bitwise_bool,
    reason = "a branch a byte would keep the loop scalar"
)]
const fn is_escapable(byte: u8) -> bool {
    (byte == b'\\') | (byte == b',') | (byte == b';') | (byte == b'n') | (byte == b'N')
}

/// Without branches, so that a loop over it becomes vector instructions.
#[allow(
    clippy::needless_bitwise_bool,
    reason = "a branch a byte would keep the loop scalar"
)]
const fn is_control_or_backslash(byte: u8) -> bool {
    (byte < 0x20) | (byte == 0x7F) | (byte == b'\\')
}

/// Sets the high bit of the lowest control character or backslash, and of no byte below it.
const fn controls_and_backslashes(word: u64) -> u64 {
    controls(word) | zeros(word ^ (ONES * b'\\' as u64))
}

/// Whether `uri` is a data URI, which contains its data (RFC 2397). The scheme is compared without case.
pub(crate) fn is_data_uri(uri: impl AsRef<[u8]>) -> bool {
    let scheme = uri.as_ref().first_chunk::<5>();
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"data:"))
}

/// How often `wanted` is in `bytes`. It is for short values, where a vector search does not pay.
#[inline]
pub(crate) fn count(bytes: &[u8], wanted: u8) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let in_words = words.iter().map(|word| {
        let word = u64::from_le_bytes(*word) ^ (ONES * u64::from(wanted));
        // Exact, unlike `zeros`: no borrow reaches the next byte.
        let others = ((word & !HIGH) + !HIGH) | word;
        ((!others & HIGH) >> 7).wrapping_mul(ONES) >> 56
    });
    let in_rest = rest.iter().map(|&byte| u64::from(byte == wanted));
    in_words.sum::<u64>() + in_rest.sum::<u64>()
}

/// Whether any byte is `wanted`; `in_word` tells it for eight bytes at once.
///
/// Short values are the common case, so the first and the last block overlap instead of leaving a
/// tail for a byte loop: about three times faster than a byte loop at the length of a name.
#[inline(always)]
fn any_byte(
    bytes: &[u8],
    in_word: impl Fn(u64) -> u64,
    wanted: impl Fn(u8) -> bool + Copy,
) -> bool {
    if bytes.len() > 16 {
        return any_in_blocks(bytes, wanted);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return in_word(u64::from_le_bytes(*first)) | in_word(u64::from_le_bytes(*last)) != 0;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return in_word(u64::from(first) << 32 | u64::from(last)) != 0;
    }
    bytes.iter().any(|&byte| wanted(byte))
}

/// [`any_byte`] for more than 16 bytes. It is not inlined: inlined loops are unrolled and not vectorised.
#[inline(never)]
fn any_in_blocks(bytes: &[u8], wanted: impl Fn(u8) -> bool + Copy) -> bool {
    if bytes.len() < 32 {
        let ends = (bytes.first_chunk::<16>(), bytes.last_chunk::<16>());
        return matches!(ends, (Some(first), Some(last)) if any_in_block(first, wanted) | any_in_block(last, wanted));
    }
    let (blocks, _) = bytes.as_chunks::<32>();
    let last = bytes.last_chunk::<32>();
    last.is_some_and(|last| any_in_block(last, wanted))
        || blocks.iter().any(|block| any_in_block(block, wanted))
}

/// Without an early exit, so that the loop becomes a few vector instructions.
#[inline]
fn any_in_block<const N: usize>(block: &[u8; N], wanted: impl Fn(u8) -> bool) -> bool {
    block
        .iter()
        .fold(0, |any, &byte| any | u8::from(wanted(byte)))
        != 0
}

/// The offset in bytes of the first control character, backslash, comma or semicolon at or after `from`.
pub(crate) fn find_special(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    let has_special = |block: &[u8; 32]| any_in_block(block, |byte| !is_plain_or_high(byte));
    while bytes[at..]
        .first_chunk()
        .is_some_and(|block| !has_special(block))
    {
        at += 32;
    }
    while let Some(block) = bytes[at..].first_chunk::<8>() {
        let found = specials(u64::from_le_bytes(*block));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    let tail = &bytes[at..];
    let found = tail.iter().position(|&byte| !is_plain_or_high(byte))?;
    Some(at + found)
}

/// Whether [`find_special`] passes over `byte`.
#[allow(
    clippy::needless_bitwise_bool,
    reason = "a branch a byte would keep the loop scalar"
)]
const fn is_plain_or_high(byte: u8) -> bool {
    is_plain_byte(byte) | (byte >= 0x80)
}

/// Whether a content line forbids `byte` (RFC 6350 section 3.3: control characters except HTAB).
pub(crate) const fn is_line_control(byte: u8) -> bool {
    (byte < 0x20 && byte != b'\t') || byte == 0x7F
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(crate::explore::law(1024))]

        #[test]
        fn plain_means_no_special_byte(text in r"[ -~]{0,70}[\\,;\x07\x7fé]?[ -\[\]-mo-~&&[^,;]]{0,70}") {
            let naive = text.bytes().all(is_plain_byte);
            prop_assert_eq!(is_plain(text.as_bytes()), naive);
            let odd = |byte| is_line_control(byte) || byte == b'\t';
            prop_assert_eq!(has_control(text.as_bytes()), text.bytes().any(odd));
        }

        #[test]
        fn the_first_break_is_found(text in "[a-é\u{8A}\u{8D}]{0,70}[\r\n]?[a-é\r\n]{0,20}") {
            let naive = text.bytes().position(|byte| matches!(byte, b'\r' | b'\n'));
            prop_assert_eq!(find_break(text.as_bytes()), naive);
        }
    }
}
