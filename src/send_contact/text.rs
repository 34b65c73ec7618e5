//! The check of texts in a request, in addition to the rules of a contact.
//!
//! Called for every text of a contact and every line of a card that goes out. The rules of a contact refuse control
//! characters and line breaks already; here are the characters that only a request must not have.

use thiserror::Error;

use crate::text::is_noise;

/// Checks that `text` has no character that reorders other text, and no code point that is not a character.
///
/// Noncharacters, byte order marks, bidi embeddings and overrides, and bidi isolates without a partner (Unicode
/// Standard Annex 9) are refused. Emoji, joiners, combining marks, right-to-left text and direction marks are
/// accepted.
///
/// # Errors
///
/// [`InvalidText`] names the first forbidden character.
///
/// ```
/// use contact_card::send_contact::{InvalidText, check_text};
///
/// assert_eq!(check_text("שלום 👩🏽\u{200D}💻"), Ok(()));
/// assert_eq!(check_text("\u{2067}a\u{2069}"), Ok(()));
/// assert_eq!(check_text("a\u{202E}b"), Err(InvalidText::Bidi));
/// assert_eq!(check_text("a\u{2067}b"), Err(InvalidText::Bidi));
/// assert_eq!(check_text("a\u{FFFE}b"), Err(InvalidText::Noncharacter));
/// ```
///
/// | characters | answer |
/// |---|---|
/// | U+202A to U+202E: embeddings and overrides | [`InvalidText::Bidi`] |
/// | U+2066 to U+2069: isolates, unless each has its partner | [`InvalidText::Bidi`] |
/// | U+FEFF | [`InvalidText::ByteOrderMark`] |
/// | U+FDD0 to U+FDEF, U+FFFE, U+FFFF and the like in each plane | [`InvalidText::Noncharacter`] |
/// | zero-width joiners, direction marks, variation selectors, tags | accepted: emoji, Persian and Hebrew need them |
pub fn check_text(text: &str) -> Result<(), InvalidText> {
    if text.is_ascii() {
        return Ok(());
    }
    // Most letters beyond ASCII start with other bytes than the characters that are refused.
    let is_candidate = |byte: u8| matches!(byte, 0xE2 | 0xEF..);
    let starts = text.bytes().enumerate();
    let candidates = starts.filter(|&(_, byte)| is_candidate(byte));
    let mut open = 0_usize;
    for c in candidates.filter_map(|(at, _)| text[at..].chars().next()) {
        match c {
            '\u{2066}'..='\u{2068}' => open += 1,
            '\u{2069}' => open = open.checked_sub(1).ok_or(InvalidText::Bidi)?,
            '\u{202A}'..='\u{202E}' => return Err(InvalidText::Bidi),
            '\u{FEFF}' => return Err(InvalidText::ByteOrderMark),
            _ if is_noncharacter(c) => return Err(InvalidText::Noncharacter),
            _ => {}
        }
    }
    if open > 0 {
        return Err(InvalidText::Bidi);
    }
    Ok(())
}

/// Whether [`check_text`] may refuse `c`. Isolates count even with a partner.
///
/// Cleaning removes such a character without a look at the rest of the text.
pub(super) fn is_unwanted(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
        || is_noncharacter(c)
}

/// Whether readers may skip `c` before a scheme, a tag or a card.
///
/// `java`, U+200B, `script:x` is `javascript:x` for a reader that skips the invisible character.
pub(super) fn is_hidden(c: char) -> bool {
    is_noise(c) || is_unwanted(c)
}

/// The 66 code points that are never characters (Unicode Standard section 23.7).
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

/// The error of [`check_text`].
///
/// ```
/// use contact_card::send_contact::check_text;
///
/// let error = check_text("\u{202E}").unwrap_err();
/// assert_eq!(error.to_string(), "expected no bidi control without a partner");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum InvalidText {
    /// A bidi embedding or override, or an isolate without a partner.
    #[error("expected no bidi control without a partner")]
    Bidi,
    /// A byte order mark inside the text.
    #[error("expected no byte order mark")]
    ByteOrderMark,
    /// A code point that is not a character.
    #[error("expected characters only")]
    Noncharacter,
}
