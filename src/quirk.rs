//! What stands in a well-formed content line and is still not what the standard asks: values that
//! other programs write in their own way. They are read as they are meant, and stay as they are.

use crate::date::Date;
use crate::issue::Rule;
use crate::property::Property;
use crate::text::{self, Upper};
use crate::version::Version;

/// Whether a closer look at the property is needed: it frames the card, or may have a quirk.
///
/// This runs on every line, so that it costs clean ones next to nothing.
#[inline(always)]
pub(crate) fn may_have_one(name: &str, value: &str) -> bool {
    let name = name.as_bytes();
    let is_watched = match (name.len(), name[0] | 0x20) {
        (1, b'n') => separators(value) != 4,
        (3, b'a') => separators(value) != 6,
        // END, REV, BDAY, BEGIN, AGENT, VERSION, DEATHDATE, ANNIVERSARY.
        (3, b'e' | b'r') | (4 | 5 | 11, b'b' | b'a') | (7, b'v') | (9, b'd') => true,
        // X-ABLABEL.
        (9, b'x') => value.is_empty(),
        _ => false,
    };
    is_watched || text::has_control_or_backslash(value.as_bytes())
}

fn separators(value: &str) -> usize {
    value.bytes().filter(|&byte| byte == b';').count()
}

/// Tells `report` each rule that `property` breaks, and where in its line.
pub(crate) fn find(
    property: &Property<'_>,
    version: Version,
    is_legacy: bool,
    mut report: impl FnMut(Rule, usize),
) {
    let value = property.line().len() - property.raw_value().len();
    let is_coded = params(property, version, &mut report);
    let mut name = Upper::default();
    match name.of(property.name()) {
        b"BDAY" | b"ANNIVERSARY" | b"DEATHDATE" | b"REV" => {
            if let Some(rule) = date(property, version) {
                report(rule, value);
            }
        }
        b"N" if !is_legacy => count(property, &NAME_COMPONENTS, version, &mut report),
        b"ADR" if !is_legacy => count(property, &ADDRESS_COMPONENTS, version, &mut report),
        b"X-ABLABEL" if text::is_blank(property.raw_value()) => report(Rule::EmptyLabel, value),
        _ => {}
    }
    if !is_legacy && !is_coded && is_known(property.name()) {
        escapes(property, |rule, at| report(rule, value + at));
    }
}

/// Whether the value of a property keeps to the escapes of the standard: of an unknown one nobody knows.
fn is_known(name: &str) -> bool {
    KNOWN.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// The properties of RFC 2426, RFC 6350 and its extensions, and Apple's texts.
const KNOWN: [&str; 62] = [
    "ADR",
    "AGENT",
    "ANNIVERSARY",
    "BDAY",
    "BIRTHPLACE",
    "CALADRURI",
    "CALURI",
    "CATEGORIES",
    "CLASS",
    "CLIENTPIDMAP",
    "CONTACT-URI",
    "CREATED",
    "DEATHDATE",
    "DEATHPLACE",
    "EMAIL",
    "EXPERTISE",
    "FBURL",
    "FN",
    "GENDER",
    "GEO",
    "GRAMGENDER",
    "HOBBY",
    "IMPP",
    "INTEREST",
    "KEY",
    "KIND",
    "LABEL",
    "LANG",
    "LANGUAGE",
    "LOGO",
    "MAILER",
    "MEMBER",
    "N",
    "NAME",
    "NICKNAME",
    "NOTE",
    "ORG",
    "ORG-DIRECTORY",
    "PHOTO",
    "PRODID",
    "PROFILE",
    "PRONOUNS",
    "RELATED",
    "REV",
    "ROLE",
    "SOCIALPROFILE",
    "SORT-STRING",
    "SOUND",
    "SOURCE",
    "TEL",
    "TITLE",
    "TZ",
    "UID",
    "URL",
    "XML",
    "X-ABADR",
    "X-ABDATE",
    "X-ABLABEL",
    "X-ABRELATEDNAMES",
    "X-ABSHOWAS",
    "X-ABUID",
    "JSPROP",
];

/// Looks at the parameters; whether the value is in quoted-printable.
fn params(property: &Property<'_>, version: Version, report: &mut impl FnMut(Rule, usize)) -> bool {
    let line = property.line().as_ptr().addr();
    let mut is_coded = false;
    for (name, raw) in property.raw_params() {
        let at = name.as_ptr().addr() - line;
        let is_type = name.eq_ignore_ascii_case("TYPE");
        if is_type && has_quoted_list(raw) {
            report(Rule::QuotedList, at);
        }
        let rule = match Rule::of_encoding(name, raw) {
            None if version == Version::V4_0 && name.eq_ignore_ascii_case("ENCODING") => {
                Some(Rule::Base64)
            }
            rule => rule,
        };
        is_coded |= rule == Some(Rule::QuotedPrintable);
        if let Some(rule) = rule {
            report(rule, at);
        }
    }
    is_coded
}

/// Whether a comma stands inside quotation marks.
fn has_quoted_list(raw: &str) -> bool {
    raw.contains('"') && text::split_values(raw).any(|value| value.contains(','))
}

/// How many components a structured value has in a version, at least and at most.
struct Components {
    v3_0: (usize, usize),
    v4_0: (usize, usize),
}

/// RFC 2426 section 3.1.2 lets the last ones be left out; RFC 9554 section 2.2 adds two.
const NAME_COMPONENTS: Components = Components {
    v3_0: (1, 5),
    v4_0: (5, 7),
};

/// RFC 9554 section 2.1 adds eleven.
const ADDRESS_COMPONENTS: Components = Components {
    v3_0: (1, 7),
    v4_0: (7, 18),
};

fn count(
    property: &Property<'_>,
    components: &Components,
    version: Version,
    report: &mut impl FnMut(Rule, usize),
) {
    let (least, most) = match version {
        Version::V3_0 => components.v3_0,
        Version::V4_0 => components.v4_0,
    };
    let line = property.line().as_ptr().addr();
    let mut parts = text::split(property.raw_value(), b';');
    if let Some(extra) = parts.nth(most) {
        report(Rule::ExtraComponent, extra.as_ptr().addr() - line);
    } else if text::split(property.raw_value(), b';').count() < least {
        report(Rule::MissingComponent, property.line().len());
    }
}

/// The number of components of a value, the items of lists counted, as far as its property has any.
pub(crate) fn components(property: &Property<'_>) -> usize {
    let separators = |wanted: &[u8]| {
        let bytes = property.raw_value().bytes();
        1 + bytes.filter(|byte| wanted.contains(byte)).count()
    };
    match Upper::default().of(property.name()) {
        b"N" | b"ADR" => separators(b";,"),
        b"ORG" => separators(b";"),
        b"NICKNAME" | b"CATEGORIES" => separators(b","),
        _ => 1,
    }
}

/// Looks at the backslashes of a value, and reports the first of each kind.
fn escapes(property: &Property<'_>, mut report: impl FnMut(Rule, usize)) {
    let value = property.raw_value();
    let has_uri = ["PHOTO", "LOGO", "SOUND", "KEY", "URL"];
    let is_data = has_uri.iter().any(|name| property.is_named(name))
        && value
            .get(..5)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
    let mut seen = Vec::new();
    let bytes = value.as_bytes();
    let mut from = 0;
    while let Some(found) = memchr::memchr(b'\\', &bytes[from..]) {
        let at = from + found;
        let rule = match bytes.get(at + 1) {
            Some(b',' | b';') if is_data => Some(Rule::EscapedUri),
            Some(b'\\' | b',' | b';' | b'n' | b'N') => None,
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

/// What is odd about a date, unless it says that it is text or belongs to another calendar.
fn date(property: &Property<'_>, version: Version) -> Option<Rule> {
    let says = |name, value: &str| {
        let found = property.param(name);
        found.map(|found| found.eq_ignore_ascii_case(value))
    };
    let text = property.raw_value();
    if text.trim().is_empty()
        || says("VALUE", "text") == Some(true)
        || says("CALSCALE", "gregorian") == Some(false)
    {
        return None;
    }
    if text.trim().parse::<Date>().is_err() {
        return Some(Rule::BadDate);
    }
    let is_stamp = property.is_named("REV");
    (!is_in_form(text, version, is_stamp)).then_some(Rule::DateForm)
}

/// Whether a date is in a form that `version` has: RFC 2425 section 5.8.4, RFC 6350 section 4.3.
fn is_in_form(text: &str, version: Version, is_stamp: bool) -> bool {
    let digit = |c: char| if c.is_ascii_digit() { '9' } else { c };
    let shape: String = text.chars().map(digit).collect();
    let (date, time) = match shape.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (&*shape, None),
    };
    match (version, time) {
        (Version::V3_0, None) => ["99999999", "9999-99-99"].contains(&date),
        (Version::V3_0, Some(time)) => {
            ["99999999", "9999-99-99"].contains(&date)
                && ["999999", "99:99:99"].contains(&without_fraction(without_zone(time)))
        }
        (Version::V4_0, None) => !is_stamp && DATES_4_0.contains(&date),
        (Version::V4_0, Some(time)) if is_stamp => {
            date == "99999999" && without_zone(time) == "999999"
        }
        (Version::V4_0, Some(time)) if date.is_empty() => {
            TIMES_4_0.contains(&without_zone(time)) || ["-9999", "-99", "--99"].contains(&time)
        }
        (Version::V4_0, Some(time)) => {
            ["99999999", "--9999", "---99"].contains(&date)
                && TIMES_4_0.contains(&without_zone(time))
        }
    }
}

const DATES_4_0: [&str; 6] = ["99999999", "9999-99", "9999", "--9999", "--99", "---99"];
const TIMES_4_0: [&str; 3] = ["999999", "9999", "99"];

/// The shape of a time without its zone; with a colon the zone is of 3.0, and stays in a time of 4.0.
fn without_zone(time: &str) -> &str {
    let at = time.rfind(['Z', '+', '-']).unwrap_or(time.len());
    match &time[at..] {
        "Z" | "+99" | "-99" | "+9999" | "-9999" => &time[..at],
        "+99:99" | "-99:99" if time.contains("99:99:99") => &time[..at],
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
