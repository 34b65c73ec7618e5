//! The forms of dates and times by value type and version: RFC 2425 section 5.8.4, RFC 6350 section 4.3.
//!
//! Parsing a date accepts every form of every version. Validation asks here whether the version allows the form. Each
//! digit becomes a 9, and the shape is compared with the shapes of the version:
//!
//! | | 3.0 | 4.0 |
//! |---|---|---|
//! | date | `1985-04-12`, `19850412` | `19850412`, `1985-04`, `1985`, `--0412`, `--04`, `---12` |
//! | time | `10:22:00`, `102200` | `102200`, `1022`, `10`, `-2200`, `-22`, `--00` |
//! | fraction | `10:22:00.5`, `10:22:00,5` | none |
//! | zone | `Z`, `-08:00`, `-0800` | `Z`, `-08`, `-0800` |

use super::day::Date;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// Whether `text` is a date, a time, or both, in any form. A value of type time has no `T`: `--10` is a second there
/// and not a month (erratum 4261).
pub(crate) fn is_date(text: &str, kind: ValueType) -> bool {
    match kind {
        ValueType::Time => format!("T{text}").parse::<Date>().is_ok(),
        _ => text.parse::<Date>().is_ok(),
    }
}

/// Whether `version` allows the form of a date for its type. The text is a date already ([`is_date`]).
pub(crate) fn has_form(text: &str, kind: ValueType, version: Version) -> bool {
    let digit = |c: char| if c.is_ascii_digit() { '9' } else { c };
    let shape: String = text.chars().map(digit).collect();
    let (date, time) = match shape.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (&*shape, None),
    };
    match (kind, time) {
        (ValueType::Time, None) => is_time(date, version),
        (ValueType::Date | ValueType::DateAndOrTime, None) => is_whole_or_truncated(date, version),
        (ValueType::Timestamp, Some(time)) => {
            date == "99999999" && without_zone(time, version) == "999999"
        }
        (ValueType::DateAndOrTime, Some(time)) if date.is_empty() => is_time(time, version),
        (ValueType::DateTime | ValueType::DateAndOrTime, Some(time)) => {
            is_date_time(date, time, version)
        }
        _ => false,
    }
}

/// The shapes of whole and truncated dates, and of times that start with the hour. A 9 is any digit.
const DATES_3_0: [&str; 2] = ["99999999", "9999-99-99"];
const DATES_4_0: [&str; 6] = ["99999999", "9999-99", "9999", "--9999", "--99", "---99"];
const TIMES_3_0: [&str; 2] = ["999999", "99:99:99"];
const TIMES_4_0: [&str; 3] = ["999999", "9999", "99"];

fn is_whole_or_truncated(date: &str, version: Version) -> bool {
    match version {
        Version::V3_0 => DATES_3_0.contains(&date),
        Version::V4_0 => DATES_4_0.contains(&date),
    }
}

/// Whether a version allows the shape of a time. A truncated time has no zone (erratum 3484): `-2200`, not `-2200Z`.
fn is_time(time: &str, version: Version) -> bool {
    let whole = without_zone(time, version);
    match version {
        Version::V3_0 => TIMES_3_0.contains(&without_fraction(whole)),
        Version::V4_0 => TIMES_4_0.contains(&whole) || ["-9999", "-99", "--99"].contains(&time),
    }
}

/// In 4.0 the date is not reduced and the time is not truncated (RFC 6350 section 4.3.3): `--0412T10` is a date with a
/// time, `1985T10` and `19850412T-10` are not.
fn is_date_time(date: &str, time: &str, version: Version) -> bool {
    match version {
        Version::V3_0 => DATES_3_0.contains(&date) && is_time(time, version),
        Version::V4_0 => {
            ["99999999", "--9999", "---99"].contains(&date)
                && TIMES_4_0.contains(&without_zone(time, version))
        }
    }
}

/// The shape of a time without its zone: `999999` of `999999-9999`. Another ending stays, and no shape has it.
fn without_zone(time: &str, version: Version) -> &str {
    let at = time.rfind(['Z', '+', '-']).unwrap_or(time.len());
    match (version, &time[at..]) {
        (Version::V4_0, "Z" | "+99" | "-99" | "+9999" | "-9999")
        | (Version::V3_0, "Z" | "+9999" | "-9999" | "+99:99" | "-99:99") => &time[..at],
        _ => time,
    }
}

/// RFC 2425 has a fraction of a second after a comma in its grammar and after a dot in its example.
fn without_fraction(time: &str) -> &str {
    let end = time.find([',', '.']).unwrap_or(time.len());
    let is_number = |fraction: &str| fraction.len() > 1 && fraction[1..].bytes().all(|b| b == b'9');
    if is_number(&time[end..]) {
        &time[..end]
    } else {
        time
    }
}
