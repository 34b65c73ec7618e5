//! The time of day that may follow a date: its parts, its parser and its writer (RFC 6350 section 4.3.2).
//!
//! | Text after the `T` | Hour | Minute | Second | Zone |
//! |---|---|---|---|---|
//! | `102200`, `10:22:00` | 10 | 22 | 0 | |
//! | `1022`, `10` | 10 | 22, or missing | | |
//! | `-2200`, `-22` | | 22 | 0, or missing | |
//! | `--60` | | | 60, a leap second | |
//! | `231000-0800` | 23 | 10 | 0 | -08:00 |

use crate::value::invalid::InvalidValue;
use crate::value::number::{is_digits, push_two_digits, two_digits};
use crate::value::utc_offset::{Notation, UtcOffset};

/// A time of day that may lack parts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct Time {
    pub(super) hour: Option<u8>,
    pub(super) minute: Option<u8>,
    pub(super) second: Option<u8>,
    zone: Option<Zone>,
}

/// The zone after a time: `Z`, or an offset such as `-0800`. `Z` and `+0000` are written as they were given.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Zone {
    Utc,
    Offset(UtcOffset),
}

impl Time {
    /// A time in UTC without parts: [`Time::filled_up`] makes it midnight.
    pub(super) const IN_UTC: Self = Self {
        hour: None,
        minute: None,
        second: None,
        zone: Some(Zone::Utc),
    };

    /// The whole time: every missing part is zero, so `10` becomes 10:00:00. The zone stays.
    pub(super) fn filled_up(self) -> Self {
        Self {
            hour: self.hour.or(Some(0)),
            minute: self.minute.or(Some(0)),
            second: self.second.or(Some(0)),
            ..self
        }
    }

    /// `time = hour [minute [second]] [zone] / "-" minute [second] / "--" second` and the extended forms.
    /// A truncated time has no zone (erratum 3484).
    pub(super) fn parse(text: &str) -> Result<Self, InvalidValue> {
        let starts_zone = |byte| matches!(byte, b'Z' | b'z' | b'+' | b'-');
        let zone_at = text.bytes().skip(2).position(starts_zone).map(|at| at + 2);
        match zone_at {
            Some(at) if !text.starts_with('-') => {
                let zone = Some(Zone::parse(&text.as_bytes()[at..])?);
                Ok(Self {
                    zone,
                    ..clock(&text[..at])?
                })
            }
            _ => clock(text),
        }
    }

    /// Appends the time; a hyphen stands for each missing part in front: `-2200` has no hour, `--60` no minute either.
    pub(super) fn write(self, notation: Notation, out: &mut String) {
        let colon = notation.colon();
        let mut missing = "-";
        let mut separator = "";
        for part in [self.hour, self.minute, self.second] {
            match part {
                Some(part) => {
                    out.push_str(separator);
                    push_two_digits(out, u32::from(part));
                    (missing, separator) = ("", colon);
                }
                None => out.push_str(missing),
            }
        }
        match self.zone {
            None => {}
            Some(Zone::Utc) => out.push('Z'),
            Some(Zone::Offset(offset)) => offset.push(notation, out),
        }
    }
}

impl Zone {
    /// `zone = "Z" / sign hour [minute]` and the extended form.
    fn parse(text: &[u8]) -> Result<Self, InvalidValue> {
        if matches!(text, [b'Z' | b'z']) {
            return Ok(Self::Utc);
        }
        UtcOffset::of_signed(text)
            .map(Self::Offset)
            .map_err(|fault| match fault {
                InvalidValue::UtcOffset => InvalidValue::Date,
                other => other,
            })
    }
}

/// A time without its zone. A fraction follows whole seconds only, and is dropped: `23:10:00.25` -> 23:10:00, and
/// `10.5` is refused.
fn clock(text: &str) -> Result<Time, InvalidValue> {
    let (text, fraction) = match text.split_once(['.', ',']) {
        Some((text, fraction)) => (text, Some(fraction)),
        None => (text, None),
    };
    let time = parts(text.as_bytes())?;
    if fraction.is_some_and(|digits| time.second.is_none() || !is_digits(digits)) {
        return Err(InvalidValue::Date);
    }
    let within = |part: Option<u8>, last| part.is_none_or(|part| part <= last);
    // Second 60 is a leap second.
    if !(within(time.hour, 23) && within(time.minute, 59) && within(time.second, 60)) {
        return Err(InvalidValue::Time);
    }
    Ok(time)
}

/// The hour, the minute and the second, each of two digits, with colons between all of them or none.
#[allow(
    clippy::many_single_char_names,
    reason = "each letter is a digit, at its place in the form"
)]
fn parts(text: &[u8]) -> Result<Time, InvalidValue> {
    let two = |tens: u8, ones: u8| two_digits(tens, ones).map(Some).ok_or(InvalidValue::Date);
    let (hour, minute, second) = match *text {
        [b'-', b'-', a, b] => (None, None, two(a, b)?),
        [b'-', a, b] => (None, two(a, b)?, None),
        [b'-', a, b, c, d] => (None, two(a, b)?, two(c, d)?),
        [a, b] => (two(a, b)?, None, None),
        [a, b, c, d] | [a, b, b':', c, d] => (two(a, b)?, two(c, d)?, None),
        [a, b, c, d, e, f] | [a, b, b':', c, d, b':', e, f] => (two(a, b)?, two(c, d)?, two(e, f)?),
        _ => return Err(InvalidValue::Date),
    };
    Ok(Time {
        hour,
        minute,
        second,
        zone: None,
    })
}
