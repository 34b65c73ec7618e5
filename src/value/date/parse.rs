//! Parsing dates: every form of RFC 6350 section 4.3.4 and the usual ISO 8601 spelling.
//!
//! A text comes in, a [`Date`] or an [`InvalidValue`] goes out: [`InvalidValue::Date`] for another form,
//! [`InvalidValue::Day`] for a day that does not exist, [`InvalidValue::Time`] for a time that does not.
//!
//! | Accepted | Refused |
//! |---|---|
//! | `19850412`, `1985-04-12` | `1985-4-2`, `1985W152` |
//! | `1985-04`, `1985` | `198504`, which looks like a short year, month and day |
//! | `--0412`, `--04-12`, `--04`, `---12` | `--0230`, `---32` |
//! | `1953-10-15T23:10:00Z`, `1953-10-15 23:10:00.5Z` | `1985-04T10`: a time needs a day before it |
//! | `T102200`, `T10Z`, `T-22`, `T--60` | `T-22Z`, `T240000` |

use std::str::FromStr;

use super::day::Date;
use super::time::Time;
use crate::value::invalid::InvalidValue;
use crate::value::number::two_digits;

impl FromStr for Date {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        // Some exporters write a blank instead of the T.
        let (date, time) = match text.find(['T', 't', ' ']) {
            Some(at) => (&text[..at], Some(Time::parse(&text[at + 1..])?)),
            None => (text, None),
        };
        if date.is_empty() {
            return time.map(Self::of_time).ok_or(InvalidValue::Date);
        }
        let date = calendar_date(date.as_bytes())?;
        // A time needs a date with a day before it (RFC 6350 section 4.3.3).
        let reduced = date.day.is_none();
        if time.is_some_and(|time| reduced || time.hour.is_none()) {
            return Err(InvalidValue::Date);
        }
        Ok(Self { time, ..date })
    }
}

impl TryFrom<String> for Date {
    type Error = InvalidValue;

    fn try_from(text: String) -> Result<Self, InvalidValue> {
        text.parse()
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
fn calendar_date(text: &[u8]) -> Result<Date, InvalidValue> {
    let two = |tens: u8, ones: u8| number(tens, ones).map(Some);
    let (year, month, day) = match *text {
        [b'-', b'-', b'-', a, b] => (None, None, two(a, b)?),
        [b'-', b'-', a, b] => (None, two(a, b)?, None),
        [b'-', b'-', a, b, c, d] | [b'-', b'-', a, b, b'-', c, d] => (None, two(a, b)?, two(c, d)?),
        [_, _, _, _] => (year(text)?, None, None),
        [_, _, _, _, b'-', a, b] => (year(&text[..4])?, two(a, b)?, None),
        [_, _, _, _, a, b, c, d] | [_, _, _, _, b'-', a, b, b'-', c, d] => {
            (year(&text[..4])?, two(a, b)?, two(c, d)?)
        }
        _ => return Err(InvalidValue::Date),
    };
    Date::checked(year, month, day)
}

fn year(digits: &[u8]) -> Result<Option<u16>, InvalidValue> {
    let century = u16::from(number(digits[0], digits[1])?);
    Ok(Some(
        century * 100 + u16::from(number(digits[2], digits[3])?),
    ))
}

fn number(tens: u8, ones: u8) -> Result<u8, InvalidValue> {
    two_digits(tens, ones).ok_or(InvalidValue::Date)
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
