//! Finds quirks: values in well-formed content lines that other programs write against the standard. The values are
//! kept verbatim, and accessors interpret them leniently.
//!
//! Called by `read/draft.rs` for each line that may have a quirk, and by `validate` for each property of a card.
//! Nothing is changed here: the report says what an accessor will overlook.
//!
//! | line | rule |
//! |---|---|
//! | `NOTE:a\:b` | `escaped-character`; [`Property::text`] gives `a:b` |
//! | `NOTE:a\` | `trailing-backslash` |
//! | `TEL;TYPE="a,b":1` | `quoted-list`; [`Property::types`] gives `a` and `b` |
//! | `BDAY:spring` | `bad-date`; [`Property::date`] gives `None` |
//! | `ADR:;;1 Main St` in 4.0 | `missing-component` |

use memchr::memchr;

use crate::card::encoding;
use crate::card::property::Property;
use crate::finding::rule::Rule;
use crate::registry::{self, Content, PropertySpec, Shape, Watch};
use crate::text::{self, charset};
use crate::value::date::{self, Date};
use crate::value::value_type::ValueType;
use crate::version::Version;

/// Whether a property may have a quirk, or more than `limit` components: [`find`] tells.
///
/// It is not inlined: the loop over the lines is fast as long as it is small.
///
/// False for nearly every line. `FN:Ada` and `TEL;TYPE=HOME:1` need no second look; `NOTE:a\:b`, a `BDAY` in another
/// form and an `ADR` without its six semicolons do.
#[inline(never)]
pub(crate) fn may_have_one(name: &[u8], value: &[u8], version: Version, limit: usize) -> bool {
    !text::is_well_escaped(value)
        || registry::may_be_watched(name) && is_watched(name, value, version)
        || value.len() > limit && registry::has_items(name)
}

/// Whether the value of a property of such a name needs a closer look, besides its escapes.
///
/// What is looked at is in the column `watch` of the table of properties: the number of semicolons for `ADR`, the
/// form of a date for `BDAY`.
#[inline]
fn is_watched(name: &[u8], value: &[u8], version: Version) -> bool {
    match registry::watch(name) {
        Watch::Never => false,
        Watch::Semicolons(usual) => text::count(value, b';') != usual,
        Watch::Date => !is_usual_date(value, version),
        Watch::Empty => value.is_empty(),
        Watch::Always => true,
    }
}

/// Whether `value` is a whole date in the form of `version`, and no day at the end of a month.
///
/// `19850412` in both versions and `1985-04-12` in 3.0 -> true. `--0412` and `19850430` -> false, and then [`find`]
/// decides.
fn is_usual_date(value: &[u8], version: Version) -> bool {
    let (year, month, day) = match (value.len(), version) {
        (8, _) => (&value[..4], &value[4..6], &value[6..]),
        (10, Version::V3_0) if value[4] == b'-' && value[7] == b'-' => {
            (&value[..4], &value[5..7], &value[8..])
        }
        _ => return false,
    };
    let is_number = |digits: &[u8]| digits.iter().all(u8::is_ascii_digit);
    let within = |digits, last| is_number(digits) && (&b"01"[..]..=last).contains(&digits);
    is_number(year) && within(month, b"12") && within(day, b"28")
}

/// Reports each rule that `property` breaks, with the offset in its line.
pub(crate) fn find(
    property: &Property<'_>,
    version: Version,
    is_legacy: bool,
    mut report: impl FnMut(Rule, usize),
) {
    let value = property.line().len() - property.raw_value().len();
    let encoding = params(property, version, &mut report);
    if encoding == Some(Rule::QuotedPrintable) {
        encoding::find_in_quoted_printable(property, |rule, at| report(rule, value + at));
    }
    let row = registry::property(property.name());
    if is_dated(row, version)
        && let Some(rule) = date(property, version)
    {
        report(rule, value);
    }
    if !is_legacy {
        count(property, shape(row, version), version, &mut report);
    }
    let is_label = row.is_some_and(|row| row.content == Content::Label);
    if is_label && text::is_blank(property.raw_value()) {
        report(Rule::EmptyLabel, value);
    }
    if !is_legacy && encoding.is_none() && is_known(row) {
        escapes(property, row, |rule, at| report(rule, value + at));
    }
}

/// Whether the value of a property has the escapes of the standard. It is unknown for an unknown property; those of
/// Apple's address book have them.
fn is_known(row: Option<&PropertySpec>) -> bool {
    row.is_some_and(|row| !row.is_vendor() || row.name.starts_with("X-AB"))
}

/// Checks the parameters; returns the rule that an encoding breaks, if there is an encoding. An encoded value has no
/// escapes.
fn params(
    property: &Property<'_>,
    version: Version,
    report: &mut impl FnMut(Rule, usize),
) -> Option<Rule> {
    let line = property.line().as_ptr().addr();
    let mut encoding = None;
    for (name, raw) in property.raw_params() {
        let at = name.as_ptr().addr() - line;
        if name.eq_ignore_ascii_case("TYPE") {
            types(raw, |rule| report(rule, at));
        }
        let is_encoding = name.eq_ignore_ascii_case("ENCODING");
        let rule = match Rule::of_encoding(name, raw) {
            Some(Rule::Charset) if !is_charset(raw) => Some(Rule::UnknownCharset),
            None if is_encoding && version == Version::V4_0 => Some(Rule::Base64),
            rule => rule,
        };
        if let Some(rule) = rule {
            report(rule, at);
        }
        if is_encoding {
            encoding = rule.or(Some(Rule::Base64));
        }
    }
    encoding
}

/// Whether the value of `CHARSET` names a charset that can be decoded.
fn is_charset(raw: &str) -> bool {
    charset::is_charset(raw.trim_matches(['"', ' ', '\t']))
}

/// Checks the value of `TYPE`.
///
/// `"a,b"` -> `quoted-list`; `'HOME'` and `\"HOME\"` -> `type-spelling`.
fn types(raw: &str, mut report: impl FnMut(Rule)) {
    if raw.contains('"') && text::split_values(raw).any(|value| value.contains(',')) {
        report(Rule::QuotedList);
    }
    let is_misspelt = |word: &str| text::word(word) != word.trim();
    if raw.contains(['\'', '\\']) && raw.split([',', '"']).any(is_misspelt) {
        report(Rule::TypeSpelling);
    }
}

/// Reports the first extra component, or a missing one. 4.0 has the components of RFC 6350, or these and all of
/// RFC 9554.
///
/// In 4.0, `N:Doe;Ann` -> `missing-component` at the end of the line. In 3.0, `N:a;b;c;d;e;f` -> `extra-component`
/// at `f`.
fn count(
    property: &Property<'_>,
    shape: Shape,
    version: Version,
    report: &mut impl FnMut(Rule, usize),
) {
    let Shape::Lists(least, most) = shape else {
        return;
    };
    let line = property.line().as_ptr().addr();
    let mut parts = text::split(property.raw_value(), b';');
    if let Some(extra) = parts.nth(most) {
        report(Rule::ExtraComponent, extra.as_ptr().addr() - line);
        return;
    }
    let count = text::split(property.raw_value(), b';').count();
    let is_between = version == Version::V4_0 && (least + 1..most).contains(&count);
    if count < least || is_between {
        report(Rule::MissingComponent, property.line().len());
    }
}

/// How the value of a property is built: a list, components, one value.
fn shape(row: Option<&PropertySpec>, version: Version) -> Shape {
    row.map_or(Shape::Single, |row| row.usage_or_other(version).shape)
}

/// The number of components of a value, including the items of lists.
///
/// `N:a,b;c` -> 3, `CATEGORIES:a,b` -> 2, `NOTE:a;b` -> 1.
pub(crate) fn components(property: &Property<'_>) -> usize {
    let bytes = property.raw_value().as_bytes();
    let separators = |wanted: &[u8]| 1 + bytes.iter().filter(|byte| wanted.contains(byte)).count();
    match shape(registry::property(property.name()), Version::V3_0) {
        Shape::Lists(..) => separators(b";,"),
        Shape::Components(..) => separators(b";"),
        Shape::List => separators(b","),
        Shape::Single | Shape::Pair => 1,
    }
}

/// Checks the backslashes of a value; reports the first of each kind.
///
/// `\,`, `\;`, `\\`, `\n` and `\N` are those of the standard. `\:` and `\"` are common and read as the character;
/// any other backslash stays.
fn escapes(
    property: &Property<'_>,
    row: Option<&PropertySpec>,
    mut report: impl FnMut(Rule, usize),
) {
    let value = property.raw_value();
    // The card of an agent has its colons escaped (RFC 2426 section 2.4.2).
    let is_card = property.is_named("AGENT");
    let is_data = row.is_some_and(PropertySpec::may_be_data) && text::is_data_uri(value);
    let mut seen = Vec::new();
    let bytes = value.as_bytes();
    let mut from = 0;
    while let Some(found) = memchr(b'\\', &bytes[from..]) {
        let at = from + found;
        let rule = match bytes.get(at + 1) {
            Some(b',' | b';') if is_data => Some(Rule::EscapedUri),
            Some(b'\\' | b',' | b';' | b'n' | b'N') => None,
            Some(b':') if is_card => None,
            Some(b':' | b'"') => Some(Rule::EscapedCharacter),
            Some(_) => Some(Rule::UnknownEscape),
            None => Some(Rule::TrailingBackslash),
        };
        from = (at + 2).min(bytes.len());
        if let Some(rule) = rule.filter(|rule| !seen.contains(rule)) {
            seen.push(rule);
            report(rule, at);
        }
    }
}

/// Whether a standard says that the value of a property is a date.
fn is_dated(row: Option<&PropertySpec>, version: Version) -> bool {
    let standard = row.filter(|row| !row.is_vendor());
    standard.is_some_and(|row| row.usage_or_other(version).value.is_date())
}

/// The rule that a date breaks. A value declared as text, of an `X-` type or of another calendar breaks none.
///
/// `1985-04-12` in 4.0 and `--0412` in 3.0 -> `date-form`; `spring` -> `bad-date`; `spring` with `VALUE=text` ->
/// none.
fn date(property: &Property<'_>, version: Version) -> Option<Rule> {
    let is_no_date = |kind: &str| kind.eq_ignore_ascii_case("text") || text::starts_with_x(kind);
    let text = property.raw_value();
    if text.trim().is_empty()
        || property
            .param("VALUE")
            .is_some_and(|kind| is_no_date(&kind))
        || property.is_of_other_calendar()
    {
        return None;
    }
    if text.trim().parse::<Date>().is_err() {
        return Some(Rule::BadDate);
    }
    (!is_in_form(property, text, version)).then_some(Rule::DateForm)
}

/// Whether a date is in a form that its property has in `version`, or may have with another `VALUE`: the
/// examples of RFC 2426 section 3.1.5 leave it out.
fn is_in_form(property: &Property<'_>, text: &str, version: Version) -> bool {
    let Some(row) = registry::property(property.name()) else {
        return true;
    };
    let usage = row.usage_or_other(version);
    let named = property.param("VALUE");
    let named = named
        .and_then(|word| ValueType::from_word(&word))
        .filter(|kind| kind.is_date());
    if let Some(kind) = named {
        return date::has_form(text, kind, version);
    }
    let mut types = usage.others.iter().chain([&usage.value]);
    types.any(|kind| date::has_form(text, *kind, version))
}
