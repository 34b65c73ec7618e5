//! What no card of a request may hold: what makes a phone call home, what runs something, and other cards.

use crate::card::Card;
use crate::property::Property;
use crate::spec::{self, Shape};
use crate::text;
use crate::value_type::ValueType;
use crate::version::Version;

/// Takes the refused properties out, with the labels that labelled nothing else; gives their names.
pub(super) fn drop_refused(card: &mut Card<'_>) -> Vec<String> {
    let version = card.version();
    let mut dropped = Vec::new();
    let mut groups = Vec::new();
    card.retain(|property| {
        let is_refused = is_refused(property, version);
        if is_refused {
            dropped.push(property.name().to_ascii_uppercase());
            groups.extend(property.group().map(str::to_owned));
        }
        !is_refused
    });
    for group in groups {
        drop_lonely_label(card, &group);
    }
    dropped
}

fn drop_lonely_label(card: &mut Card<'_>, group: &str) {
    let is_member = |property: &Property<'_>| {
        let of_property = property.group();
        of_property.is_some_and(|name| name.eq_ignore_ascii_case(group))
    };
    let is_label = |property: &Property<'_>| property.is_named("X-ABLABEL");
    let mut members = card
        .properties()
        .iter()
        .filter(|property| is_member(property));
    if members.all(is_label) {
        card.retain(|property| !is_member(property));
    }
}

/// Whether a property makes a phone call home, or runs something when it is tapped.
pub(super) fn is_refused(property: &Property<'_>, version: Version) -> bool {
    const MEDIA: [&str; 5] = ["PHOTO", "LOGO", "SOUND", "KEY", "SOURCE"];
    let text = property.text();
    let is_media = MEDIA.iter().any(|name| property.is_named(name));
    is_dangerous(&text)
        || says_dangerous(property)
        || is_media && is_remote(property, &text, version)
}

/// Whether a part of a structured value or of a list, or a parameter, is dangerous.
fn says_dangerous(property: &Property<'_>) -> bool {
    let row = spec::property(property.name());
    let is_structured =
        row.is_some_and(|row| row.usage_or_other(Version::V4_0).shape != Shape::Single);
    let is_one = |raw: &str| is_dangerous(&text::unescape(raw));
    let raw = property.raw_value();
    let mut parts = text::split(raw, b';').flat_map(|part| text::split(part, b','));
    let mut params = property.params();
    is_structured && parts.any(is_one)
        || params.any(|param| param.values().any(|value| is_dangerous(&value)))
}

/// Whether media stand elsewhere: a content id names a part of a message. A reference without a scheme is one all
/// the same (RFC 3986 section 4.2); base64 may begin with two slashes, and has no dot.
fn is_remote(property: &Property<'_>, uri: &str, version: Version) -> bool {
    if let Some(scheme) = scheme(uri) {
        return !["data", "cid"].contains(&&*scheme);
    }
    let says_more = !text::is_blank(uri) && property.param("ENCODING").is_none();
    let is_uri = declared_type(property, version) == ValueType::Uri && !uri.contains(' ');
    let start = property.raw_value().trim_start().replace('\\', "/");
    says_more && is_uri || start.starts_with("//") && start.contains('.')
}

/// The type that `VALUE` names, or that of the property, whatever the value looks like.
fn declared_type(property: &Property<'_>, version: Version) -> ValueType {
    let named = property
        .param("VALUE")
        .and_then(|word| ValueType::from_word(&word));
    let row = spec::property(property.name());
    let usual = || row.map_or(ValueType::Text, |row| row.usage_or_other(version).value);
    named.unwrap_or_else(usual)
}

/// Whether `uri` runs code or opens a file. A blank after the name of a file is prose.
pub(super) fn is_dangerous(uri: &str) -> bool {
    let Some(scheme) = scheme(uri) else {
        return false;
    };
    let rest = uri.split_once(':').map_or("", |(_, rest)| rest);
    match &*scheme {
        "javascript" | "vbscript" => true,
        "file" | "smb" => !rest.starts_with(' '),
        "data" => is_page(rest),
        _ => false,
    }
}

/// Whether a data URI, from its colon on, holds a web page.
fn is_page(rest: &str) -> bool {
    let rest: String = rest.chars().filter(|c| !is_noise(*c)).take(9).collect();
    rest.eq_ignore_ascii_case("text/html")
}

/// The scheme of a URI in lower case, as a browser reads it: without blanks and controls, and without the
/// marks that people put round a URI.
fn scheme(uri: &str) -> Option<String> {
    let (scheme, _) = uri.split_once(':')?;
    let scheme = scheme.trim_start_matches(['"', '<', '\'']);
    let scheme = scheme.replace(is_noise, "").to_ascii_lowercase();
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (!scheme.is_empty() && scheme.chars().all(is_scheme)).then_some(scheme)
}

fn is_noise(c: char) -> bool {
    c.is_control() || c.is_whitespace() || text::is_invisible(c)
}

/// Whether a property is someone related whose value is a card: an agent (RFC 2426 section 3.5.4), under each of the
/// names that it may have in either version.
pub(super) fn holds_card(property: &Property<'_>) -> bool {
    const NAMES: [&str; 5] = [
        "AGENT",
        "X-AGENT",
        "RELATED",
        "X-RELATED",
        "X-ABRELATEDNAMES",
    ];
    const BEGIN: &str = "BEGIN:VCARD";
    let is_related = NAMES.iter().any(|name| property.is_named(name));
    is_related && {
        let text = property.text();
        let visible = text.chars().filter(|c| !is_noise(*c));
        let start: String = visible.take(BEGIN.len()).collect();
        start.eq_ignore_ascii_case(BEGIN)
    }
}
