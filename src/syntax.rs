//! The syntax of values by their types, version by version: RFC 2425 section 5.8.4, RFC 6350 section 4.
//!
//! What is told here is whether a value is as the standard has it. How leniently it is read is the business
//! of the types.

use crate::base64;
use crate::date::Date;
use crate::offset::UtcOffset;
use crate::value_type::ValueType;
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

/// `URI = scheme ":" hier-part` of RFC 3986, by its characters.
pub(crate) fn is_uri(text: &str) -> bool {
    let Some(rest) = scheme(text).and_then(|scheme| text.get(scheme.len() + 1..)) else {
        return false;
    };
    let escapes_well = rest.split('%').skip(1).all(|after| {
        let digits = after.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    escapes_well && rest.bytes().all(|byte| URI[usize::from(byte)])
}

/// The scheme of a URI (RFC 3986 section 3.1).
pub(crate) fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme.then_some(scheme)
}

/// `unreserved / reserved / "%"` (RFC 3986 section 2).
static URI: [bool; 256] = {
    let mut is_of_uri = [false; 256];
    let marks = b"-._~:/?#[]@!$&'()*+,;=%";
    let mut at = 0;
    while at < marks.len() {
        is_of_uri[marks[at] as usize] = true;
        at += 1;
    }
    let mut byte: u8 = 0;
    while byte < 128 {
        is_of_uri[byte as usize] |= byte.is_ascii_alphanumeric();
        byte += 1;
    }
    is_of_uri
};

/// `[sign] 1*DIGIT ["." 1*DIGIT]`, without an exponent (RFC 6350 section 4.6).
fn is_decimal(text: &str, may_have_fraction: bool) -> bool {
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

/// Whether `text` is a URI, and keeps to the rules of its scheme as far as they are known.
pub(crate) fn is_sound_uri(text: &str) -> bool {
    is_uri(text) && is_geo_on_earth(text) && is_data_whole(text)
}

/// Whether `uri` says a place on earth, if it is a geo URI (RFC 5870 section 3.3): latitude, longitude and perhaps
/// an altitude.
pub(crate) fn is_geo_on_earth(uri: &str) -> bool {
    let is_geo = scheme(uri).is_some_and(|scheme| scheme.eq_ignore_ascii_case("geo"));
    if !is_geo {
        return true;
    }
    let place = uri[4..].split(';').next().unwrap_or_default();
    let degrees: Vec<&str> = place.split(',').collect();
    let is_altitude = |altitude: &&str| is_decimal(altitude, true);
    matches!(degrees.len(), 2 | 3)
        && is_position(&degrees[..2].join(";"))
        && degrees[2..].iter().all(is_altitude)
}

/// Whether what `uri` holds is base64, if it is a data URI that says so (RFC 2397 section 3).
pub(crate) fn is_data_whole(uri: &str) -> bool {
    let is_data = scheme(uri).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data"));
    let parts = uri.split_once(',').filter(|_| is_data);
    let Some((head, data)) = parts else {
        return !is_data;
    };
    let is_base64 = head
        .rsplit(';')
        .next()
        .is_some_and(|last| last.eq_ignore_ascii_case("base64"));
    !is_base64 || base64::decode(data).is_some()
}

/// `sign hour ":" minute` in 3.0 (RFC 2426 section 3.4.1), `sign hour [minute]` in 4.0.
fn is_offset(text: &str, version: Version) -> bool {
    let has_length = match version {
        Version::V3_0 => text.len() == 6,
        Version::V4_0 => matches!(text.len(), 3 | 5),
    };
    has_length && text.parse::<UtcOffset>().is_ok()
}

/// Well-formed as RFC 5646 has it: subtags of one to eight letters and digits, the first one of letters.
pub(crate) fn is_language_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let first = subtags.next().unwrap_or_default();
    let is_subtag = |tag: &str| {
        (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_private = matches!(first, "x" | "X" | "i" | "I") && text.len() > 2;
    let is_language =
        (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_language || is_private) && subtags.all(is_subtag)
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
        use ValueType::{Boolean, Float, Integer, LanguageTag, Time, Uri};
        for (text, kind, is) in [
            ("urn:uuid:1", Uri, true),
            ("data:image/png;base64,AA==", Uri, true),
            ("http://a/%41", Uri, true),
            ("http://a/%4", Uri, false),
            ("http://a b", Uri, false),
            ("http://ä", Uri, false),
            ("1a:b", Uri, false),
            ("www.example.com", Uri, false),
            ("TRUE", Boolean, true),
            ("1", Boolean, false),
            ("-9223372036854775808", Integer, true),
            ("9223372036854775808", Integer, false),
            ("1.0", Integer, false),
            ("+1.50", Float, true),
            (".5", Float, false),
            ("1e3", Float, false),
            ("de-AT-1901", LanguageTag, true),
            ("x-klingon", LanguageTag, true),
            ("en_US", LanguageTag, false),
            ("abcdefghi", LanguageTag, false),
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
