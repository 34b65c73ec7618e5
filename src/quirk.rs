//! What stands in a well-formed content line and is still not what the standard asks: values that
//! other programs write in their own way. They are read as they are meant, and stay as they are.

use memchr::memchr;

use crate::date::Date;
use crate::issue::Rule;
use crate::property::{Parts, Property};
use crate::text::{self, Upper};
use crate::version::Version;

/// Whether a name may be watched, by its length and first letter: for a quick no.
#[inline(always)]
fn may_be_watched(name: &[u8]) -> bool {
    WATCHED[name.len() & 15] & bit(name[0]) != 0
}

/// The first letters of those names, a bit each, by their lengths.
static WATCHED: [u32; 16] = {
    let mut letters = [0; 16];
    letters[1] = bit(b'N');
    letters[3] = bit(b'A') | bit(b'R');
    letters[4] = bit(b'B');
    letters[5] = bit(b'A');
    letters[9] = bit(b'D') | bit(b'X');
    letters[11] = bit(b'A');
    letters
};

const fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

/// Whether a closer look at a property is needed: it may have a quirk, or more than `limit` components.
///
/// Not inlined: the loop over the lines is fast as long as it is small.
#[inline(never)]
pub(crate) fn may_have_one(line: &[u8], parts: Parts, version: Version, limit: usize) -> bool {
    let (name, value) = (&line[parts.name..parts.params], &line[parts.value..]);
    !text::is_well_escaped(value)
        || may_be_watched(name) && is_watched(name, value, version)
        || value.len() > limit && has_components(name)
}

/// Whether the value of a property of such a name needs a closer look, besides its escapes.
#[inline]
fn is_watched(name: &[u8], value: &[u8], version: Version) -> bool {
    let is = |word: &[u8]| name.eq_ignore_ascii_case(word);
    if name.len() == 1 {
        text::count(value, b';') != 4
    } else if is(b"ADR") {
        text::count(value, b';') != 6
    } else if is(b"BDAY") {
        !is_usual_date(value, version)
    } else if is(b"X-ABLABEL") {
        value.is_empty()
    } else {
        [&b"REV"[..], b"AGENT", b"DEATHDATE", b"ANNIVERSARY"]
            .into_iter()
            .any(is)
    }
}

/// Whether `value` is a whole date in the form of `version`, and no day at the end of a month.
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

/// Tells `report` each rule that `property` breaks, and where in its line.
pub(crate) fn find(
    property: &Property<'_>,
    version: Version,
    is_legacy: bool,
    mut report: impl FnMut(Rule, usize),
) {
    let value = property.line().len() - property.raw_value().len();
    let is_encoded = params(property, version, &mut report);
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
    if !is_legacy && !is_encoded && is_known(property.name()) {
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

/// Looks at the parameters; whether the value is encoded, and so has no escapes of its own.
fn params(property: &Property<'_>, version: Version, report: &mut impl FnMut(Rule, usize)) -> bool {
    let line = property.line().as_ptr().addr();
    let mut is_encoded = false;
    for (name, raw) in property.raw_params() {
        let at = name.as_ptr().addr() - line;
        let is_type = name.eq_ignore_ascii_case("TYPE");
        if is_type && has_quoted_list(raw) {
            report(Rule::QuotedList, at);
        }
        let is_encoding = name.eq_ignore_ascii_case("ENCODING");
        is_encoded |= is_encoding;
        let rule = match Rule::of_encoding(name, raw) {
            None if version == Version::V4_0 && is_encoding => Some(Rule::Base64),
            rule => rule,
        };
        if let Some(rule) = rule {
            report(rule, at);
        }
    }
    is_encoded
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

/// Whether the values of a property have components, or are lists.
fn has_components(name: &[u8]) -> bool {
    let names: [&[u8]; 5] = [b"N", b"ADR", b"ORG", b"NICKNAME", b"CATEGORIES"];
    names.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// The number of components of a value, the items of lists counted, as far as its property has any.
pub(crate) fn components(property: &Property<'_>) -> usize {
    let bytes = property.raw_value().as_bytes();
    let separators = |wanted: &[u8]| 1 + bytes.iter().filter(|byte| wanted.contains(byte)).count();
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
    let is_data = has_uri.iter().any(|name| property.is_named(name)) && text::is_data_uri(value);
    let mut seen = Vec::new();
    let bytes = value.as_bytes();
    let mut from = 0;
    while let Some(found) = memchr(b'\\', &bytes[from..]) {
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
