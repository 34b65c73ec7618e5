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

/// Appends the last four decimal digits of `number`, with zeros in front: `0085`.
#[inline]
pub(crate) fn push_four_digits(out: &mut String, number: u16) {
    push_two_digits(out, u32::from(number) / 100);
    push_two_digits(out, u32::from(number));
}

/// Appends the last two decimal digits of `number`: 5 is `05`.
#[inline]
pub(crate) fn push_two_digits(out: &mut String, number: u32) {
    let at = number as usize % 100 * 2;
    out.push_str(&PAIRS[at..at + 2]);
}

/// The numbers from 0 to 99: one copy instead of two divisions and two characters.
const PAIRS: &str = "00010203040506070809101112131415161718192021222324\
                     25262728293031323334353637383940414243444546474849\
                     50515253545556575859606162636465666768697071727374\
                     75767778798081828384858687888990919293949596979899";
