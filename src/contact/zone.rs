//! Time zones that are an offset from UTC.

/// The sign, the hours and the minutes of an offset (`+hh`, `+hhmm`, `+hh:mm`); `None` for a name.
pub(super) fn offset(text: &str) -> Option<[&str; 3]> {
    let text = text.trim_matches(' ');
    let (sign, digits) = text.split_at_checked(1)?;
    let (hours, minutes) = match (digits.len(), digits.is_ascii()) {
        (2, true) => (digits, "00"),
        (4, true) => digits.split_at(2),
        (5, true) => digits.split_once(':')?,
        _ => return None,
    };
    let within =
        |part: &str, last| part.len() == 2 && part.parse::<u8>().is_ok_and(|part| part <= last);
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_offset = matches!(sign, "+" | "-")
        && is_number(hours)
        && is_number(minutes)
        && within(hours, 23)
        && within(minutes, 59);
    is_offset.then_some([sign, hours, minutes])
}

/// A time zone as a contact holds it: an offset with its minutes and a colon, a name as it is.
pub(super) fn canonical(text: String) -> String {
    match offset(&text) {
        Some([sign, hours, minutes]) => [sign, hours, ":", minutes].concat(),
        None => text,
    }
}
