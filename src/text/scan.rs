//! Searches text for bytes with a meaning, many at a time.
//!
//! Reading and writing ask of every line whether it has a byte that ends it or needs an escape. Nearly all have none,
//! so the questions are made for a quick no. There are two ways to ask:
//!
//! - *Whether* a text has such a byte: a loop over a block of 32 bytes, without branches. It becomes a few vector
//!   instructions; see [`any_byte`].
//! - *Where* it is: eight bytes are one number, and arithmetic on it marks the bytes that match.
//!
//! ```text
//! bytes      4A 61 6E 65 2C 44 6F 65      Jane,Doe
//! ^ 2C..2C   66 4D 42 49 00 68 43 49      the comma is the zero byte
//! zeros      00 00 00 00 80 00 00 00      its high bit is set
//! ```
//!
//! A borrow may mark bytes above a match too, so only the lowest mark counts: the first byte of the text, because the
//! number is little-endian.

#![allow(
    clippy::needless_bitwise_bool,
    reason = "a branch a byte would keep a loop over the bytes scalar"
)]

use memchr::{memchr2, memchr3};

/// A 1 in each of eight bytes. Times a byte it is that byte eight times.
const ONES: u64 = u64::MAX / 255;
/// The high bit of each of eight bytes.
const HIGH: u64 = ONES << 7;

/// Sets the high bit of the lowest byte of `word` that is `byte`, and of no byte below it.
const fn equals(word: u64, byte: u8) -> u64 {
    let word = word ^ (ONES * byte as u64);
    word.wrapping_sub(ONES) & !word & HIGH
}

/// The offset of the first CR or LF. Most lines are short.
#[inline]
pub(crate) fn find_break(bytes: &[u8]) -> Option<usize> {
    find(
        bytes,
        64,
        |word| equals(word, b'\r') | equals(word, b'\n'),
        |rest| memchr2(b'\r', b'\n', rest),
    )
}

/// The offset of the first backslash, comma or semicolon.
#[inline]
pub(crate) fn find_escapable(bytes: &[u8]) -> Option<usize> {
    find(
        bytes,
        if bytes.len() < 32 { 32 } else { 0 },
        |word| equals(word, b'\\') | equals(word, b',') | equals(word, b';'),
        |rest| memchr3(b'\\', b',', b';', rest),
    )
}

/// The offset of the first byte that `in_word` marks in the `near` bytes, and `in_rest` finds in the others: the call of
/// a vector search pays for long ways only.
#[inline(always)]
fn find(
    bytes: &[u8],
    near: usize,
    in_word: impl Fn(u64) -> u64,
    in_rest: impl Fn(&[u8]) -> Option<usize>,
) -> Option<usize> {
    let mut at = 0;
    while at < near {
        let Some(block) = bytes[at..].first_chunk() else {
            break;
        };
        let found = in_word(u64::from_le_bytes(*block));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    Some(at + in_rest(&bytes[at..])?)
}

/// Whether a text of `bytes` has no control character, no backslash, comma or semicolon, and no byte that starts a C1
/// control or a line break of Unicode: text that no field forbids and no value escapes.
#[inline]
pub(crate) fn is_plain(bytes: &[u8]) -> bool {
    !any_byte(bytes, |byte| {
        is_suspicious(byte) | (byte == b'\\') | (byte == b',') | (byte == b';')
    })
}

/// Whether a text of `bytes` has a control character, or a byte that starts one beyond ASCII.
pub(crate) fn has_suspicious(bytes: &[u8]) -> bool {
    any_byte(bytes, is_suspicious)
}

/// Whether `bytes` have an ASCII control character, including a tab.
#[inline]
pub(crate) fn has_control(bytes: &[u8]) -> bool {
    any_byte(bytes, is_control)
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
    !any_byte(bytes, is_control_or_backslash) || escapes_well(bytes)
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
const fn is_escapable(byte: u8) -> bool {
    (byte == b'\\') | (byte == b',') | (byte == b';') | (byte == b'n') | (byte == b'N')
}

const fn is_control_or_backslash(byte: u8) -> bool {
    is_control(byte) | (byte == b'\\')
}

const fn is_control(byte: u8) -> bool {
    (byte < 0x20) | (byte == 0x7F)
}

/// Whether `byte` is a control character or starts the UTF-8 of C1, U+2028 or U+2029. C2 starts Latin-1 signs, and E2
/// starts punctuation, arrows and symbols too; letters have other bytes.
const fn is_suspicious(byte: u8) -> bool {
    is_control(byte) | (byte == 0xC2) | (byte == 0xE2)
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

/// Whether any byte is `wanted`, which must have no branches: `|` instead of `||`.
///
/// A text of up to 32 bytes fits into one block. Its first and its last half overlap instead of leaving a tail for a
/// byte loop.
#[inline(never)]
fn any_byte(bytes: &[u8], wanted: impl Fn(u8) -> bool + Copy) -> bool {
    if bytes.len() > 32 {
        any_in_blocks(bytes, wanted)
    } else if let Some(block) = ends::<16>(bytes) {
        any_in_block(&block, wanted)
    } else if let Some(block) = ends::<8>(bytes) {
        any_in_block(&block, wanted)
    } else if let Some(block) = ends::<4>(bytes) {
        any_in_block(&block, wanted)
    } else {
        bytes.iter().any(|&byte| wanted(byte))
    }
}

/// The first and the last `N` bytes, repeated: every byte of a text of `N` to `2 * N` bytes. The compiler looks at
/// each of them once.
#[inline(always)]
fn ends<const N: usize>(bytes: &[u8]) -> Option<[u8; 32]> {
    let (first, last) = (bytes.first_chunk::<N>()?, bytes.last_chunk::<N>()?);
    let mut block = [0; 32];
    for pair in block.chunks_exact_mut(2 * N) {
        pair[..N].copy_from_slice(first);
        pair[N..].copy_from_slice(last);
    }
    Some(block)
}

/// [`any_byte`] for 32 bytes and more.
#[inline(always)]
fn any_in_blocks(bytes: &[u8], wanted: impl Fn(u8) -> bool + Copy) -> bool {
    let (blocks, _) = bytes.as_chunks::<32>();
    let last = bytes.last_chunk::<32>();
    last.is_some_and(|last| any_in_block(last, wanted))
        || blocks.iter().any(|block| any_in_block(block, wanted))
}

/// Without an early exit, so that the loop becomes a few vector instructions.
#[inline(always)]
fn any_in_block(block: &[u8; 32], wanted: impl Fn(u8) -> bool) -> bool {
    let any = |any, &byte| any | u8::from(wanted(byte));
    block.iter().fold(0, any) != 0
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
        fn plain_means_no_special_byte(text in r"[ -~]{0,70}[\\,;\x07\x7fé\u{80}山…]?[ -\[\]-mo-~山&&[^,;]]{0,70}") {
            let bytes = text.as_bytes();
            let is_odd = |byte: u8| is_line_control(byte) || byte == b'\t';
            let is_suspicious = |byte: u8| is_odd(byte) || matches!(byte, 0xC2 | 0xE2);
            let escapable = text.find(['\\', ',', ';']);
            prop_assert_eq!(find_escapable(bytes), escapable);
            prop_assert_eq!(has_control(bytes), text.bytes().any(is_odd));
            prop_assert_eq!(has_suspicious(bytes), text.bytes().any(is_suspicious));
            prop_assert_eq!(is_plain(bytes), escapable.is_none() && !text.bytes().any(is_suspicious));
        }

        #[test]
        fn the_first_break_is_found(text in "[a-é\u{8A}\u{8D}]{0,70}[\r\n]?[a-é\r\n]{0,20}") {
            let naive = text.bytes().position(|byte| matches!(byte, b'\r' | b'\n'));
            prop_assert_eq!(find_break(text.as_bytes()), naive);
        }
    }
}
