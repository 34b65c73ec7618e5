//! The syntax of values by their types, version by version: RFC 2425 section 5.8.4, RFC 6350 section 4.
//!
//! It tells whether a value follows the standard. How leniently a value is read is up to its type.
//!
//! | Type | Valid | Not valid |
//! |---|---|---|
//! | text | anything | |
//! | integer | `-9223372036854775808` | `9223372036854775808`, `1.0` |
//! | float | `+1.50` | `.5`, `1e3` |
//! | boolean | `TRUE`, `true` | `1` |
//! | offset of 3.0 | `-05:00` | `-0500`, although it is read |
//! | offset of 4.0 | `-0500`, `-05` | `-05:00`, although it is read |
//! | time of 4.0 | `102200Z`, `-2200` | `-2200Z`, `240000` |

use crate::text::is_one_of;
use crate::value::base64;
use crate::value::date::{has_form, is_date};
use crate::value::language_tag::is_language_tag;
use crate::value::number::is_decimal;
use crate::value::uri::is_uri;
use crate::value::utc_offset::UtcOffset;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// Whether `text`, which is not escaped, is a valid value of type `kind` in `version`.
pub(crate) fn is_valid(text: &str, kind: ValueType, version: Version) -> bool {
    match kind {
        ValueType::Text | ValueType::PhoneNumber | ValueType::Card => true,
        ValueType::Uri => is_uri(text),
        ValueType::Date
        | ValueType::Time
        | ValueType::DateTime
        | ValueType::DateAndOrTime
        | ValueType::Timestamp => is_date(text, kind) && has_form(text, kind, version),
        ValueType::Boolean => is_one_of(text, &["true", "false"]),
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
}
