//! Dates, whole and truncated, and the times that may follow them.
//!
//! What RFC 6350 section 4.3.4 calls `date-and-or-time`. Not supported: week and ordinal dates, years
//! of other than four digits, other calendars. Fractions of a second are read and dropped: 4.0 has
//! none.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A date that may lack parts, a date with a time, or a time alone; exactly as it was given.
///
/// Parsing takes every form of RFC 6350 section 4.3.4 and the usual ISO 8601 spelling. A whole date is
/// shown as ISO 8601 has it, `1985-04-12`; a truncated one as RFC 6350 has it: `1985-04`, `1985`,
/// `--0412`, `--04`, `---12`. In JSON a date is that text.
///
/// ```
/// use contact_card::Date;
///
/// let birthday: Date = "19850412".parse()?;
/// assert_eq!(birthday, Date::new(1985, 4, 12)?);
/// assert_eq!(birthday.to_string(), "1985-04-12");
///
/// let yearless: Date = "--0412".parse()?;
/// assert_eq!((yearless.year(), yearless.month(), yearless.day()), (None, Some(4), Some(12)));
/// assert_eq!(yearless.to_string(), "--0412");
///
/// assert!("1985-02-29".parse::<Date>().is_err());
/// # Ok::<(), contact_card::InvalidDate>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
    time: Option<Time>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Time {
    hour: Option<u8>,
    minute: Option<u8>,
    second: Option<u8>,
    zone: Option<Zone>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Zone {
    Utc,
    /// Minutes east of UTC.
    Offset(i16),
}

/// The error of making a [`Date`]: not a date, or one that no calendar has.
///
/// ```
/// let message = |text: &str| text.parse::<contact_card::Date>().map_err(|error| error.to_string());
/// let error = message("circa 1800").unwrap_err();
/// assert_eq!(error, "expected a date such as 1985-04-12, 1985-04 or --0412");
/// assert_eq!(message("1990-02-30").unwrap_err(), "expected a day that exists");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct InvalidDate(Fault);

/// What is wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
enum Fault {
    #[error("expected a date such as 1985-04-12, 1985-04 or --0412")]
    Form,
    #[error("expected a day that exists")]
    Day,
    #[error("expected a time that exists")]
    Time,
}

#[cfg(feature = "send-contact")]
impl InvalidDate {
    /// Whether the text has the form of a date, of a day or a time that does not exist.
    pub(crate) fn has_form(self) -> bool {
        self.0 != Fault::Form
    }
}

const INVALID: InvalidDate = InvalidDate(Fault::Form);

/// How the parts of a date are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Without separators: 4.0, which allows no other.
    Basic,
    /// With separators: 3.0 and the world outside.
    Extended,
}

impl Date {
    /// A whole date.
    ///
    /// # Errors
    ///
    /// [`InvalidDate`] for a day that the Gregorian calendar does not have, or a year after 9999.
    ///
    /// ```
    /// use contact_card::Date;
    ///
    /// assert_eq!(Date::new(2024, 2, 29)?.year(), Some(2024));
    /// assert!(Date::new(2023, 2, 29).is_err());
    /// # Ok::<(), contact_card::InvalidDate>(())
    /// ```
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, InvalidDate> {
        Self::checked(Some(year), Some(month), Some(day))
    }

    /// A day of the year, without the year.
    ///
    /// # Errors
    ///
    /// [`InvalidDate`] for a day that no year has.
    ///
    /// ```
    /// assert_eq!(contact_card::Date::yearless(2, 29)?.to_string(), "--0229");
    /// # Ok::<(), contact_card::InvalidDate>(())
    /// ```
    pub fn yearless(month: u8, day: u8) -> Result<Self, InvalidDate> {
        Self::checked(None, Some(month), Some(day))
    }

    /// The year, if it is known.
    ///
    /// ```
    /// assert_eq!(contact_card::Date::new(1985, 4, 12)?.year(), Some(1985));
    /// # Ok::<(), contact_card::InvalidDate>(())
    /// ```
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// The month from 1 to 12, if it is known.
    ///
    /// ```
    /// assert_eq!(contact_card::Date::new(1985, 4, 12)?.month(), Some(4));
    /// # Ok::<(), contact_card::InvalidDate>(())
    /// ```
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.month
    }

    /// The day from 1 to 31, if it is known.
    ///
    /// ```
    /// assert_eq!(contact_card::Date::new(1985, 4, 12)?.day(), Some(12));
    /// # Ok::<(), contact_card::InvalidDate>(())
    /// ```
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.day
    }

    /// Whether a time of day comes with it.
    ///
    /// ```
    /// let date: contact_card::Date = "19531015T231000Z".parse()?;
    /// assert!(date.has_time());
    /// # Ok::<(), contact_card::InvalidDate>(())
    /// ```
    #[must_use]
    pub fn has_time(&self) -> bool {
        self.time.is_some()
    }

    /// Whether it is a whole date with a whole time (RFC 6350 section 4.3.5).
    pub(crate) fn is_timestamp(&self) -> bool {
        let is_whole = self.year.is_some() && self.day.is_some();
        // A whole time has no part without the part before it.
        is_whole && self.time.is_some_and(|time| time.second.is_some())
    }

    /// Whether the year is the one that usually stands for none.
    pub(crate) fn has_filler_year(self) -> bool {
        self.year == Some(FILLER_YEAR)
    }

    /// Reads a value with `X-APPLE-OMIT-YEAR`: the year is a filler.
    pub(crate) fn without_year(self) -> Self {
        Self { year: None, ..self }
    }

    /// A whole date with a whole time: what is missing of the time is its start, in UTC if all is missing.
    /// `None` if the date is not whole.
    pub(crate) fn to_timestamp(self) -> Option<Self> {
        self.year.and(self.month).and(self.day)?;
        let midnight = Time {
            zone: Some(Zone::Utc),
            ..Time::default()
        };
        let time = self.time.unwrap_or(midnight);
        let time = Time {
            hour: time.hour.or(Some(0)),
            minute: time.minute.or(Some(0)),
            second: time.second.or(Some(0)),
            ..time
        };
        Some(Self {
            time: Some(time),
            ..self
        })
    }

    /// Appends the value for 4.0.
    pub(crate) fn write_4_0(&self, out: &mut String) {
        self.write(Form::Basic, out);
    }

    /// The parameters and the value for 3.0, which has whole dates and date-times only. Apple's filler
    /// year stands in for an unknown one: 1604, a leap year. `None` for any other form.
    pub(crate) fn for_3_0(&self) -> Option<(&'static str, Self)> {
        match (self.year, self.month, self.day, self.time) {
            (Some(_), Some(_), Some(_), None) => Some(("", *self)),
            (Some(_), Some(_), Some(_), Some(time))
                if time.second.is_some() && time.hour.is_some() =>
            {
                Some((";VALUE=date-time", *self))
            }
            (None, Some(_), Some(_), None) => {
                let year = Some(FILLER_YEAR);
                Some((";X-APPLE-OMIT-YEAR=1604", Self { year, ..*self }))
            }
            _ => None,
        }
    }

    /// Appends the value for 3.0 of what [`Date::for_3_0`] gave.
    pub(crate) fn write_3_0(&self, out: &mut String) {
        self.write(Form::Extended, out);
    }

    fn checked(year: Option<u16>, month: Option<u8>, day: Option<u8>) -> Result<Self, InvalidDate> {
        // A leap year stands in for an unknown year, a long month for an unknown month.
        let days = days_of(year.unwrap_or(FILLER_YEAR), month.unwrap_or(1));
        let has_day = |days| day.is_none_or(|day| (1..=days).contains(&day));
        if year.is_some_and(|year| year > 9999) || !days.is_some_and(has_day) {
            return Err(InvalidDate(Fault::Day));
        }
        Ok(Self {
            year,
            month,
            day,
            time: None,
        })
    }

    fn write(&self, form: Form, out: &mut String) {
        let whole = self.year.is_some() && self.day.is_some();
        let dash = whole && form == Form::Extended;
        match (self.year, self.month, self.day) {
            (Some(year), month, day) => {
                push_digits(out, u32::from(year), 4);
                if let Some(month) = month {
                    // YYYY-MM is the one form of 4.0 with a dash: YYYYMM would look like YYMMDD.
                    out.push_str(if dash || day.is_none() { "-" } else { "" });
                    push_digits(out, u32::from(month), 2);
                }
                if let Some(day) = day {
                    out.push_str(if dash { "-" } else { "" });
                    push_digits(out, u32::from(day), 2);
                }
            }
            (None, Some(month), day) => {
                out.push_str("--");
                push_digits(out, u32::from(month), 2);
                if let Some(day) = day {
                    push_digits(out, u32::from(day), 2);
                }
            }
            (None, None, Some(day)) => {
                out.push_str("---");
                push_digits(out, u32::from(day), 2);
            }
            (None, None, None) => {}
        }
        if let Some(time) = self.time {
            out.push('T');
            time.write(if whole { form } else { Form::Basic }, out);
        }
    }
}

/// The year that Apple and others write for an unknown one.
const FILLER_YEAR: u16 = 1604;

fn days_of(year: u16, month: u8) -> Option<u8> {
    let divides = |years: u16| year.is_multiple_of(years);
    let leap = divides(4) && (!divides(100) || divides(400));
    match month {
        2 => Some(28 + u8::from(leap)),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}

impl Time {
    fn write(self, form: Form, out: &mut String) {
        let colon = if form == Form::Extended { ":" } else { "" };
        let mut missing = "-";
        let mut separator = "";
        for part in [self.hour, self.minute, self.second] {
            match part {
                Some(part) => {
                    out.push_str(separator);
                    push_digits(out, u32::from(part), 2);
                    (missing, separator) = ("", colon);
                }
                None => out.push_str(missing),
            }
        }
        match self.zone {
            None => {}
            Some(Zone::Utc) => out.push('Z'),
            Some(Zone::Offset(minutes)) => {
                out.push(if minutes < 0 { '-' } else { '+' });
                push_digits(out, u32::from(minutes.unsigned_abs() / 60), 2);
                out.push_str(colon);
                push_digits(out, u32::from(minutes.unsigned_abs() % 60), 2);
            }
        }
    }
}

/// Appends the last `width` decimal digits of `number`.
fn push_digits(out: &mut String, number: u32, width: u32) {
    for place in (0..width).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        out.extend(char::from_digit(digit, 10));
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.write(Form::Extended, &mut out);
        f.write_str(&out)
    }
}

/// Shows nothing of it: a birthday is personal data.
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Date").finish_non_exhaustive()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, InvalidDate> {
        text.parse()
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        // Some exporters write a blank for the T.
        let (date, time) = match text.find(['T', 't', ' ']) {
            Some(at) => (&text[..at], Some(time(&text[at + 1..])?)),
            None => (text, None),
        };
        if date.is_empty() {
            return time.map(Self::of_time).ok_or(INVALID);
        }
        let date = calendar_date(date.as_bytes())?;
        // A time follows only what says which day (RFC 6350 section 4.3.3).
        let reduced = date.day.is_none();
        if time.is_some_and(|time| reduced || time.hour.is_none()) {
            return Err(INVALID);
        }
        Ok(Self { time, ..date })
    }
}

impl Date {
    fn of_time(time: Time) -> Self {
        Self {
            year: None,
            month: None,
            day: None,
            time: Some(time),
        }
    }
}

/// `date = year [month day] / year "-" month / "--" month [day] / "--" "-" day` and the extended forms.
fn calendar_date(text: &[u8]) -> Result<Date, InvalidDate> {
    let two = |tens: u8, ones: u8| number(&[tens, ones]).map(Some);
    let (year, month, day) = match *text {
        [b'-', b'-', b'-', a, b] => (None, None, two(a, b)?),
        [b'-', b'-', a, b] => (None, two(a, b)?, None),
        [b'-', b'-', a, b, c, d] | [b'-', b'-', a, b, b'-', c, d] => (None, two(a, b)?, two(c, d)?),
        [_, _, _, _] => (year(text)?, None, None),
        [_, _, _, _, b'-', a, b] => (year(&text[..4])?, two(a, b)?, None),
        [_, _, _, _, a, b, c, d] | [_, _, _, _, b'-', a, b, b'-', c, d] => {
            (year(&text[..4])?, two(a, b)?, two(c, d)?)
        }
        _ => return Err(INVALID),
    };
    Date::checked(year, month, day)
}

fn year(digits: &[u8]) -> Result<Option<u16>, InvalidDate> {
    let century = u16::from(number(&digits[..2])?);
    Ok(Some(century * 100 + u16::from(number(&digits[2..])?)))
}

/// `time = hour [minute [second]] [zone] / "-" minute [second] / "--" second` and the extended forms.
/// No zone follows a truncated time (erratum 3484).
fn time(text: &str) -> Result<Time, InvalidDate> {
    let sign = |byte| matches!(byte, b'Z' | b'z' | b'+' | b'-');
    let zone_at = text.bytes().skip(2).position(sign).map(|at| at + 2);
    match zone_at {
        Some(at) if !text.starts_with('-') => {
            let zone = Some(zone(&text.as_bytes()[at..])?);
            Ok(Time {
                zone,
                ..clock(&text[..at])?
            })
        }
        _ => clock(text),
    }
}

/// A time without its zone. A fraction follows whole seconds only, and is dropped.
fn clock(text: &str) -> Result<Time, InvalidDate> {
    let (text, fraction) = match text.split_once(['.', ',']) {
        Some((text, fraction)) => (text, Some(fraction)),
        None => (text, None),
    };
    let two = |tens: u8, ones: u8| number(&[tens, ones]).map(Some);
    let (hour, minute, second) = match *text.as_bytes() {
        [b'-', b'-', a, b] => (None, None, two(a, b)?),
        [b'-', a, b] => (None, two(a, b)?, None),
        [b'-', a, b, c, d] => (None, two(a, b)?, two(c, d)?),
        [a, b] => (two(a, b)?, None, None),
        [a, b, c, d] | [a, b, b':', c, d] => (two(a, b)?, two(c, d)?, None),
        [a, b, c, d, ref second @ ..] if second.len() == 2 => {
            (two(a, b)?, two(c, d)?, number(second).map(Some)?)
        }
        [a, b, b':', c, d, b':', ref second @ ..] => {
            (two(a, b)?, two(c, d)?, number(second).map(Some)?)
        }
        _ => return Err(INVALID),
    };
    let is_fraction =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let within = |part: Option<u8>, last| part.is_none_or(|part| part <= last);
    let whole = fraction.is_none_or(|digits| second.is_some() && is_fraction(digits));
    // Second 60 is a leap second.
    if !whole {
        return Err(INVALID);
    }
    if !(within(hour, 23) && within(minute, 59) && within(second, 60)) {
        return Err(InvalidDate(Fault::Time));
    }
    Ok(Time {
        hour,
        minute,
        second,
        zone: None,
    })
}

/// `zone = "Z" / sign hour [minute]` and the extended form.
fn zone(text: &[u8]) -> Result<Zone, InvalidDate> {
    let (sign, hours, minutes) = match *text {
        [b'Z' | b'z'] => return Ok(Zone::Utc),
        [sign, a, b] => (sign, number(&[a, b])?, 0),
        [sign, a, b, c, d] | [sign, a, b, b':', c, d] => (sign, number(&[a, b])?, number(&[c, d])?),
        _ => return Err(INVALID),
    };
    if hours > 23 || minutes > 59 {
        return Err(InvalidDate(Fault::Time));
    }
    let offset = i16::from(hours) * 60 + i16::from(minutes);
    Ok(Zone::Offset(if sign == b'-' { -offset } else { offset }))
}

/// The minutes east of UTC that `text` says.
pub(crate) fn offset_minutes(text: &str) -> Option<i16> {
    let is_signed = text.starts_with(['+', '-', 'Z', 'z']);
    match zone(text.as_bytes()).ok().filter(|_| is_signed)? {
        Zone::Utc => Some(0),
        Zone::Offset(minutes) => Some(minutes),
    }
}

/// The number of two decimal digits.
fn number(digits: &[u8]) -> Result<u8, InvalidDate> {
    match *digits {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Ok((tens - b'0') * 10 + ones - b'0'),
        _ => Err(INVALID),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Option<(String, Option<String>)> {
        let date: Date = text.parse().ok()?;
        let mut basic = String::new();
        date.write_4_0(&mut basic);
        let extended = date.for_3_0().map(|(_, date)| {
            let mut out = String::new();
            date.write_3_0(&mut out);
            out
        });
        Some((basic, extended))
    }

    #[test]
    fn each_form_is_written_as_its_version_has_it() {
        for (text, basic, extended) in [
            ("1985-04-12", "19850412", Some("1985-04-12")),
            ("19850412", "19850412", Some("1985-04-12")),
            ("1985-04", "1985-04", None),
            ("1985", "1985", None),
            ("--0412", "--0412", Some("1604-04-12")),
            ("--04-12", "--0412", Some("1604-04-12")),
            ("--0229", "--0229", Some("1604-02-29")),
            ("--04", "--04", None),
            ("---12", "---12", None),
            (
                "1953-10-15T23:10:00Z",
                "19531015T231000Z",
                Some("1953-10-15T23:10:00Z"),
            ),
            (
                "19531015T231000-0800",
                "19531015T231000-0800",
                Some("1953-10-15T23:10:00-08:00"),
            ),
            (
                "1953-10-15 23:10:00.5Z",
                "19531015T231000Z",
                Some("1953-10-15T23:10:00Z"),
            ),
            ("19531015T2310", "19531015T2310", None),
            ("--0412T10", "--0412T10", None),
            ("---12T1022-08", "---12T1022-0800", None),
            ("T102200", "T102200", None),
            ("T10Z", "T10Z", None),
            ("T-2200", "T-2200", None),
            ("T-22", "T-22", None),
            ("T--60", "T--60", None),
        ] {
            assert_eq!(
                forms(text),
                Some((basic.to_owned(), extended.map(str::to_owned))),
                "{text}"
            );
        }
    }

    #[test]
    fn no_other_form_is_a_date() {
        for text in [
            "",
            "T",
            "198504",
            "19850432",
            "1985-13",
            "1985-02-29",
            "+19850412",
            "1985W152",
            "--0230",
            "--1",
            "---32",
            "T240000",
            "T-22Z",
            "1985T10",
            "1985-04T10",
            "19850412T-10",
            "19850412T1022:00",
            "é985",
            "1985-4-2",
            "T10.5",
            "T102200.",
            "1985-04-12T10:00:00.x",
        ] {
            assert_eq!(forms(text), None, "{text}");
        }
    }
}
