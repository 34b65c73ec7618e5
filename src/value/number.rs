//! Digits, decimal numbers and hexadecimal octets: what dates, positions, offsets and encodings have in common.
//!
//! Digits are those of ASCII. Nothing here is a float, because a position keeps its digits.

/// `[sign] 1*DIGIT ["." 1*DIGIT]`, without an exponent (RFC 6350 section 4.6): `+1.50`, not `.5`, `1.` or `1e3`.
pub(crate) fn is_decimal(text: &str, may_have_fraction: bool) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    match digits.split_once('.') {
        Some((whole, fraction)) => may_have_fraction && is_digits(whole) && is_digits(fraction),
        None => is_digits(digits),
    }
}

/// `1*DIGIT`.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `1*DIGIT`, a number greater than zero of any length: `1`, `007`, not `0`.
pub(crate) fn is_positive(text: &str) -> bool {
    is_digits(text) && text.bytes().any(|byte| byte != b'0')
}

/// The number that two decimal digits stand for.
pub(crate) fn two_digits(tens: u8, ones: u8) -> Option<u8> {
    let are_digits = tens.is_ascii_digit() && ones.is_ascii_digit();
    are_digits.then(|| (tens - b'0') * 10 + ones - b'0')
}

/// The octet that two hexadecimal digits of either case stand for: 0xC3 for `C3`.
pub(crate) fn hex_octet(digits: [u8; 2]) -> Option<u8> {
    let [high, low] = digits.map(|digit| char::from(digit).to_digit(16));
    u8::try_from(high? << 4 | low?).ok()
}

/// Appends the last `width` decimal digits of `number`, with zeros in front: 5 in two digits is `05`.
#[inline]
pub(crate) fn push_digits(out: &mut String, number: u32, width: u32) {
    for place in (0..width).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        out.push(char::from_digit(digit, 10).unwrap_or('0'));
    }
}
