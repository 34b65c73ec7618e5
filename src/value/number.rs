//! The syntax of numbers, and of a place in degrees.

/// `[sign] 1*DIGIT ["." 1*DIGIT]`, without an exponent (RFC 6350 section 4.6).
pub(crate) fn is_decimal(text: &str, may_have_fraction: bool) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_number =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.split_once('.') {
        Some((whole, fraction)) => may_have_fraction && is_number(whole) && is_number(fraction),
        None => is_number(digits),
    }
}

/// `latitude ";" longitude` in degrees (RFC 2426 section 3.4.2).
pub(crate) fn is_position(text: &str) -> bool {
    let within = |degrees: &str, most: f64| {
        let number = degrees
            .parse::<f64>()
            .ok()
            .filter(|_| is_decimal(degrees, true));
        number.is_some_and(|number| number.abs() <= most)
    };
    text.split_once(';')
        .is_some_and(|(latitude, longitude)| within(latitude, 90.0) && within(longitude, 180.0))
}
