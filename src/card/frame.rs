//! The lines that frame a card, `BEGIN:VCARD` and `END:VCARD`, in every spelling that is found in files.

use crate::text;

/// Whether `line` is `word` with the value `VCARD`, in any spelling: phones and old exporters write lower case, blanks
/// around the colon, a group, or a byte order mark before it.
pub(crate) fn is_frame(line: &str, word: &str) -> bool {
    // The usual spelling is recognized at once.
    if line.strip_suffix(":VCARD") == Some(word) {
        return true;
    }
    name_and_value(line).is_some_and(|(name, value)| {
        name.eq_ignore_ascii_case(word) && value.eq_ignore_ascii_case("VCARD")
    })
}

/// Whether `text`, the value of a property, is a card (RFC 2426 section 3.5.4).
pub(crate) fn begins_card(text: &str) -> bool {
    let first = text.trim_start_matches(is_filler).lines().next();
    is_frame(first.unwrap_or_default(), "BEGIN")
}

/// Whether `text` is a card for a reader that ignores invisible characters.
pub(crate) fn seems_card(text: &str) -> bool {
    const BEGIN: &str = "BEGIN:VCARD";
    let visible = text.chars().filter(|c| !text::is_noise(*c));
    let start: String = visible.take(BEGIN.len()).collect();
    start.eq_ignore_ascii_case(BEGIN) || begins_card(text)
}

/// The offset of a `BEGIN` in the line that is the `END` of the card before. Two files are concatenated so if the first
/// ends without a line break.
pub(crate) fn next_begin(line: &str) -> Option<usize> {
    const END: &str = "END:VCARD";
    let (end, rest) = line.split_at_checked(END.len())?;
    let next = rest.trim_start_matches(is_filler);
    (end.eq_ignore_ascii_case(END) && !next.is_empty() && is_frame(next, "BEGIN"))
        .then(|| line.len() - next.len())
}

/// The name and the value of a line, without group, parameters and blanks.
pub(crate) fn name_and_value(line: &str) -> Option<(&str, &str)> {
    let (head, value) = line.trim_matches(is_filler).split_once(':')?;
    let name = head.split(';').next()?;
    let name = name.rsplit('.').next()?;
    Some((name.trim(), value.trim()))
}

/// Whether `line` is an `AGENT` whose value is a card that begins here or in the next line (vCard 2.1 section
/// 2.5.4).
pub(crate) fn is_open_agent(line: &str) -> bool {
    name_and_value(line).is_some_and(|(name, value)| {
        name.eq_ignore_ascii_case("AGENT") && (value.is_empty() || is_frame(value, "BEGIN"))
    })
}

/// Whether `c` has no meaning outside a card: blanks, byte order marks, the end marks of old systems.
pub(crate) fn is_filler(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{1A}' | '\0')
}
