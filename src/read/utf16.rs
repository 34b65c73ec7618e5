//! UTF-16 becomes text.
//!
//! Called by `read/bytes.rs` for whole files and by `read/chunks.rs` for streams: Windows programs save text as
//! UTF-16, with or without a byte order mark. The mark stays in the text and is skipped later.

use crate::read::input::Output;

type ReadUnit = fn([u8; 2]) -> u16;

/// Whether `bytes` are UTF-16.
pub(super) fn is_utf16(bytes: &[u8]) -> bool {
    unit_reader(bytes).is_some()
}

/// How the units are read, if `bytes` are UTF-16. A byte order mark says so, or ASCII with NULs in between,
/// since a card starts with `BEGIN`.
///
/// `FF FE` and `42 00 45 00` (`BE`) -> little endian; `FE FF` and `00 42 00 45` -> big endian.
fn unit_reader(bytes: &[u8]) -> Option<ReadUnit> {
    match bytes {
        [0xFF, 0xFE, ..] | [1..=255, 0, 1..=255, 0, ..] => Some(u16::from_le_bytes),
        [0xFE, 0xFF, ..] | [0, 1..=255, 0, 1..=255, ..] => Some(u16::from_be_bytes),
        _ => None,
    }
}

/// Decodes UTF-16.
#[derive(Debug, Clone, Copy)]
pub(super) struct Utf16 {
    read: ReadUnit,
    /// Whether a guess was noted in this line. One is enough: a text may consist of half characters.
    has_guess: bool,
}

impl Utf16 {
    /// The decoder for `bytes`, if they start UTF-16. Without a byte order mark that is a guess.
    pub(super) fn of(bytes: &[u8], out: &mut Output<'_>) -> Option<Self> {
        let read = unit_reader(bytes)?;
        if !matches!(bytes, [0xFE | 0xFF, ..]) {
            out.push_guess("");
        }
        Some(Self {
            read,
            has_guess: false,
        })
    }

    /// Appends the characters of `bytes`. Half a character becomes U+FFFD and is a guess.
    pub(super) fn decode(&mut self, bytes: &[u8], out: &mut Output<'_>) {
        let (units, odd) = bytes.as_chunks::<2>();
        let read = self.read;
        let units = units.iter().map(|&unit| read(unit));
        for c in char::decode_utf16(units) {
            match c {
                Ok(c) => {
                    self.has_guess &= !matches!(c, '\r' | '\n');
                    out.text.push(c);
                }
                Err(_) => self.push_unknown(out),
            }
        }
        if !odd.is_empty() {
            self.push_unknown(out);
        }
    }

    /// The length of the whole characters at the start of `bytes`: a high surrogate needs a second unit.
    ///
    /// `D8 3D` alone, the first half of an emoji in big endian, -> 0: the second half comes in the next chunk.
    pub(super) fn whole_characters(self, bytes: &[u8]) -> usize {
        let (units, odd) = bytes.as_chunks::<2>();
        let is_high = |&unit: &[u8; 2]| matches!((self.read)(unit), 0xD800..=0xDBFF);
        let cut = units.last().is_some_and(is_high);
        bytes.len() - odd.len() - 2 * usize::from(cut)
    }

    /// Only the first in a line is noted as a guess.
    fn push_unknown(&mut self, out: &mut Output<'_>) {
        const UNKNOWN: &str = "\u{FFFD}";
        if std::mem::replace(&mut self.has_guess, true) {
            out.push(UNKNOWN);
        } else {
            out.push_guess(UNKNOWN);
        }
    }
}
