//! The syntax of values by their types, version by version: RFC 2425 section 5.8.4, RFC 6350 section 4.
//!
//! What is told here is whether a value is as the standard has it. How leniently it is read is the business
//! of the types.

use crate::value::base64;
use crate::value::date::Date;
use crate::value::language_tag::is_language_tag;
use crate::value::number::is_decimal;
use crate::value::uri::is_uri;
use crate::value::utc_offset::UtcOffset;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// Whether `text`, which is not escaped, is a value of type `kind` as `version` has it.
pub(crate) fn is_valid(text: &str, kind: ValueType, version: Version) -> bool {
    match kind {
        ValueType::Text | ValueType::PhoneNumber | ValueType::Card => true,
        ValueType::Uri => is_uri(text),
        ValueType::Date
        | ValueType::Time
        | ValueType::DateTime
        | ValueType::DateAndOrTime
        | ValueType::Timestamp => is_date(text, kind) && has_form(text, kind, version),
        ValueType::Boolean => ["true", "false"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word)),
        ValueType::Integer => is_decimal(text, false) && text.parse::<i64>().is_ok(),
        ValueType::Float => is_decimal(text, true),
        ValueType::UtcOffset => is_offset(text, version),
        ValueType::LanguageTag => is_language_tag(text),
        ValueType::Binary => base64::decode(text).is_some(),
    }
}

/// `sign hour ":" minute` in 3.0 (RFC 2426 section 3.4.1), `sign hour [minute]` in 4.0.
fn is_offset(text: &str, version: Version) -> bool {
    let has_length = match version {
        Version::V3_0 => text.len() == 6,
        Version::V4_0 => matches!(text.len(), 3 | 5),
    };
    has_length && text.parse::<UtcOffset>().is_ok()
}

/// `type "/" subtype *(";" attribute "=" value)` (RFC 6350 section 5.7).
pub(crate) fn is_media_type(text: &str) -> bool {
    let mut parts = text.split(';');
    let essence = parts.next().unwrap_or_default();
    let is_token = |token: &str| {
        !token.is_empty()
            && token
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && !b"()<>@,;:\\\"/[]?=".contains(&byte))
    };
    let is_parameter = |part: &str| {
        let pair = part.trim().split_once('=');
        pair.is_some_and(|(name, value)| is_token(name) && !value.is_empty())
    };
    essence
        .split_once('/')
        .is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
        && parts.all(is_parameter)
}

/// Whether `text` is a date, a time, or both, in whatever form. A time has no `T` in a value of that type,
/// where `--10` is a second and not a month (erratum 4261).
fn is_date(text: &str, kind: ValueType) -> bool {
    match kind {
        ValueType::Time => format!("T{text}").parse::<Date>().is_ok(),
        _ => text.parse::<Date>().is_ok(),
    }
}

/// Whether a date is in a form that its type has in `version`.
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

/// No zone follows a truncated time (erratum 3484).
fn is_time(time: &str, version: Version) -> bool {
    let whole = without_zone(time, version);
    match version {
        Version::V3_0 => TIMES_3_0.contains(&without_fraction(whole)),
        Version::V4_0 => TIMES_4_0.contains(&whole) || ["-9999", "-99", "--99"].contains(&time),
    }
}

/// In 4.0 the date is not reduced and the time is not truncated (RFC 6350 section 4.3.3).
fn is_date_time(date: &str, time: &str, version: Version) -> bool {
    match version {
        Version::V3_0 => DATES_3_0.contains(&date) && is_time(time, version),
        Version::V4_0 => {
            ["99999999", "--9999", "---99"].contains(&date)
                && TIMES_4_0.contains(&without_zone(time, version))
        }
    }
}

/// The shape of a time without its zone.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_as_their_type_has_them() {
        use ValueType::{Boolean, Float, Integer, Time};
        for (text, kind, is) in [
            ("TRUE", Boolean, true),
            ("1", Boolean, false),
            ("-9223372036854775808", Integer, true),
            ("9223372036854775808", Integer, false),
            ("1.0", Integer, false),
            ("+1.50", Float, true),
            (".5", Float, false),
            ("1e3", Float, false),
            ("-2200", Time, true),
            ("-2200Z", Time, false),
            ("102200Z", Time, true),
            ("240000", Time, false),
        ] {
            assert_eq!(is_valid(text, kind, Version::V4_0), is, "{text}");
        }
    }

    #[test]
    fn media_types_may_have_parameters() {
        for (text, is) in [
            ("image/png", true),
            ("text/plain; charset=utf-8", true),
            ("image", false),
            ("image/", false),
            ("a b/c", false),
            ("text/plain;x", false),
        ] {
            assert_eq!(is_media_type(text), is, "{text}");
        }
    }
}
