//! The text and the types of a property whose value may be in base64, which hides the text from other checks.
//!
//! Called by `send_contact/vcard_text.rs`, which turns `NOTE;ENCODING=b:QWRh` into `NOTE:Ada` first, and by
//! `send_contact/unsafe_properties.rs`, which looks into the base64 that stays. Every question is answered as the
//! most tolerant reader would.

use crate::card::property::Property;
use crate::registry::{self, PropertySpec};
use crate::text::{self, charset};
use crate::value::base64;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// The row of a property in the registry, if necessary without the prefix `X-`.
///
/// `X-PHOTO` -> the row of `PHOTO`: some readers ignore the prefix.
pub(super) fn row(property: &Property<'_>) -> Option<&'static PropertySpec> {
    let name = property.name();
    let base = || name.get(2..).filter(|_| text::starts_with_x(name));
    registry::property(name).or_else(|| registry::property(base()?))
}

/// All types that `VALUE` names, because readers differ in the one that they use.
///
/// `VALUE=text,uri` -> both.
pub(super) fn value_types(property: &Property<'_>) -> impl Iterator<Item = ValueType> {
    words(property, "VALUE").filter_map(ValueType::from_word)
}

/// Whether `ENCODING` declares base64.
pub(super) fn is_base64(property: &Property<'_>) -> bool {
    words(property, "ENCODING").any(base64::is_encoding)
}

fn words<'p>(property: &'p Property<'_>, name: &str) -> impl Iterator<Item = &'p str> {
    let params = property
        .raw_params()
        .filter(move |(param, _)| param.eq_ignore_ascii_case(name));
    params.flat_map(|(_, raw)| text::words(raw))
}

/// The property with the text that its base64 encodes as the value; `None` if the value is not in base64, or is not
/// text. A value that is declared as base64 but is not base64 stays unchanged.
///
/// `NOTE;ENCODING=b:QWRh` -> `NOTE:Ada`; `PHOTO;ENCODING=b:...` and `X-DATA;ENCODING=b:...` -> `None`.
pub(super) fn plain(property: &Property<'_>) -> Option<Property<'static>> {
    if !is_base64(property) || holds_octets(property) {
        return None;
    }
    let octets = base64::decode_leniently(property.raw_value());
    let value = match octets {
        Some(octets) => charset::decode_value(&octets, None),
        None => property.raw_value().to_owned(),
    };
    let value = value
        .replace("\r\n", "\\n")
        .replace(text::is_line_break, "\\n");
    let others = property
        .raw_params()
        .filter(|(name, _)| !name.eq_ignore_ascii_case("ENCODING"));
    let params: String = others
        .flat_map(|(name, raw)| [";", name, "=", raw])
        .collect();
    Some(property.rebuilt(&params, &value))
}

/// Whether the value may be a picture, a sound or a key. An unknown property may have any value.
///
/// `PHOTO`, `KEY` and `X-DATA` -> true; `NOTE` and `PHOTO;VALUE=text` -> false.
fn holds_octets(property: &Property<'_>) -> bool {
    let usage = row(property).map(|row| row.usage_or_other(Version::V3_0));
    usage.is_none_or(|usage| usage.value == ValueType::Binary)
        && value_types(property).all(|kind| kind == ValueType::Binary)
}

/// The octets of base64 as the most tolerant reader decodes them. Other characters are skipped.
///
/// `QW!Rh` -> `Ada`.
pub(super) fn octets(text: &str) -> Vec<u8> {
    let is_of_base64 = |c: &char| c.is_ascii_alphanumeric() || "+/-_".contains(*c);
    let data: String = text.chars().filter(is_of_base64).collect();
    // One single character at the end encodes no octet.
    let whole = data.len() - usize::from(data.len() % 4 == 1);
    base64::decode_leniently(&data[..whole]).unwrap_or_default()
}
