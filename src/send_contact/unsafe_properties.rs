//! The properties that are refused: those that make a phone contact a server, those that run code, and other cards.
//!
//! A value counts as a reference only if a program follows it. The registry tells which values are or may be URIs,
//! and which are media. Other values are text, whatever they look like. The value of an unknown property or
//! parameter may be followed by some program.
//!
//! Called by `send_contact/vcard_text.rs` for each property of a card, which drops what is refused, and by
//! `send_contact/contact.rs` for each extension, where it is an error.
//!
//! | property | answer |
//! |---|---|
//! | `NOTE:see javascript:x` | stays: no program follows a note |
//! | `URL:javascript:x`, `URL:file:///etc`, `URL:\\host\share` | dropped |
//! | `PHOTO;VALUE=uri:http://a/b`, `SOURCE:http://a/b` | dropped: loading it tells a server who looks at the card |
//! | `PHOTO;VALUE=uri:cid:a` | stays: a part of the message |
//! | `X-A:file: the box` | stays: a blank follows, so it is prose |
//! | `X-B:file:/etc` | dropped: some program may follow an unknown property |

use std::borrow::Cow;

use super::base64_value::{is_base64, octets, row, value_types};
use super::media;
use super::text::is_hidden;
use crate::card::card::Card;
use crate::card::frame::seems_card;
use crate::card::property::Property;
use crate::registry::{self, Change, Grammar, PropertySpec};
use crate::text;
use crate::value::percent;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// Drops the refused properties, and the labels whose groups have no other property. Returns the names of the dropped
/// properties.
pub(super) fn drop_refused(card: &mut Card<'_>) -> Vec<String> {
    let version = card.version();
    let mut dropped = Vec::new();
    let mut groups = Vec::new();
    card.retain(|property| {
        let is_refused = is_refused(property, version);
        if is_refused {
            dropped.push(property.name().to_ascii_uppercase());
            groups.extend(property.group().map(str::to_ascii_lowercase));
        }
        !is_refused
    });
    groups.sort_unstable();
    groups.dedup();
    for group in groups {
        drop_lonely_label(card, &group);
    }
    dropped
}

/// After `item1.URL:javascript:x` was dropped, `item1.X-ABLabel:a` labels nothing and is dropped too.
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

/// The use of a value by programs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// Programs show the value.
    Text,
    /// Programs may open the value when it is tapped.
    Followed,
    /// The use is unknown.
    Unknown,
    /// Programs load the value on their own.
    Loaded,
}

impl Use {
    /// `NOTE` -> text, `URL` -> followed, `PHOTO` and `SOURCE` -> loaded, `X-A` -> unknown, `X-A;VALUE=uri` ->
    /// followed.
    fn of(property: &Property<'_>) -> Self {
        let is_named = |kind| value_types(property).any(|named| named == kind);
        match row(property) {
            Some(row) if is_loaded(row) => Self::Loaded,
            _ if is_named(ValueType::Uri) => Self::Followed,
            None => Self::Unknown,
            Some(row) if matches!(row.change, Change::Messenger(_)) => Self::Followed,
            // A program that expects only URIs does not look at VALUE.
            Some(row) if is_named(ValueType::Text) && may_be(row, ValueType::Text) => Self::Text,
            Some(row) if may_be(row, ValueType::Uri) => Self::Followed,
            Some(_) => Self::Text,
        }
    }
}

/// Whether the value is media or the source of the card.
fn is_loaded(row: &PropertySpec) -> bool {
    let is_media = row.usage_or_other(Version::V3_0).value == ValueType::Binary;
    is_media || row.name == "SOURCE"
}

/// Whether one of the versions allows a type for the value.
fn may_be(row: &PropertySpec, wanted: ValueType) -> bool {
    let usages = [Version::V3_0, Version::V4_0].map(|version| row.usage_or_other(version));
    let mut types = usages
        .iter()
        .flat_map(|usage| usage.others.iter().chain([&usage.value]));
    types.any(|kind| *kind == wanted)
}

/// Whether a property makes a phone contact a server, or runs code when it is tapped.
pub(super) fn is_refused(property: &Property<'_>, version: Version) -> bool {
    let is_refused = match Use::of(property) {
        Use::Text => false,
        Use::Followed => forms(property).any(|uri| is_dangerous(&uri)),
        Use::Unknown => parts(property).any(|part| may_be_dangerous(&part)),
        Use::Loaded => is_loaded_from_elsewhere(property, version),
    };
    is_refused || has_dangerous_parameter(property)
}

/// The value, unescaped as a text and as a URI.
fn forms<'p>(property: &'p Property<'_>) -> impl Iterator<Item = Cow<'p, str>> {
    let is_escaped = property.raw_value().contains('\\');
    [property.text()]
        .into_iter()
        .chain(is_escaped.then(|| property.uri()))
}

/// The value, each component and each item of a component.
///
/// `a;javascript:x` -> also `javascript:x`: some reader may split the value of an unknown property.
fn parts<'p>(property: &'p Property<'_>) -> impl Iterator<Item = Cow<'p, str>> {
    let raw = property.raw_value();
    let items = text::split(raw, b';')
        .flat_map(|part| text::split(part, b','))
        .map(text::unescape);
    let encoded = is_base64(property)
        .then(|| decoded_text(property))
        .flatten();
    forms(property).chain(items).chain(encoded.map(Cow::Owned))
}

/// The text that the base64 of the value encodes, if it is text.
fn decoded_text(property: &Property<'_>) -> Option<String> {
    String::from_utf8(octets(property.raw_value())).ok()
}

/// Whether a parameter that is a URI, or an unknown parameter, is dangerous. Other parameters are text.
fn has_dangerous_parameter(property: &Property<'_>) -> bool {
    let mut params = property.params();
    params.any(|param| {
        let is_followed =
            registry::parameter(param.name()).is_none_or(|row| row.grammar == Grammar::Uri);
        is_followed && param.values().any(|value| may_be_dangerous(&value))
    })
}

/// Whether media are linked, or would run or load something. A content id leads to a part of the message.
fn is_loaded_from_elsewhere(property: &Property<'_>, version: Version) -> bool {
    let uri = property.uri();
    let params = property
        .raw_params()
        .filter(|(name, _)| names_media_type(name));
    let types = params.flat_map(|(_, raw)| text::words(raw));
    if let Some((head, octets)) = data_of(&uri) {
        return media::is_active(&octets, types.chain([&*visible(head)]));
    }
    let is_data = is_data(property, version);
    let is_active = |text: &str| {
        is_dangerous(text)
            || is_elsewhere(text, property, version)
            || media::is_active(text.as_bytes(), [])
    };
    if !is_data && forms(property).any(|text| is_active(&text)) {
        return true;
    }
    (is_data || is_base64(property)) && {
        let octets = octets(property.raw_value());
        let text = std::str::from_utf8(&octets);
        media::is_active(&octets, types)
            || text.is_ok_and(|uri| is_dangerous(uri) || has_foreign_scheme(uri))
    }
}

/// Whether a parameter may name a media type.
fn names_media_type(parameter: &str) -> bool {
    text::is_one_of(parameter, &["TYPE", "MEDIATYPE"])
}

/// Whether the value is base64 and not a URI. A value that is not a URI by its type needs no declaration, unless it
/// looks like the name of a share.
///
/// `AAAA` in a `PHOTO` of 3.0 -> true, with or without `ENCODING=b`; `//host/a` -> false without it.
fn is_data(property: &Property<'_>, version: Version) -> bool {
    let is_of_base64 = |c: char| c.is_ascii_alphanumeric() || "+/=-_ \t".contains(c);
    let raw = property.raw_value();
    !is_uri_by_type(property, version)
        && raw.chars().all(is_of_base64)
        && (is_base64(property) || !visible(raw).starts_with("//"))
}

/// Whether the type of the value is a URI, by `VALUE` or else by the property.
fn is_uri_by_type(property: &Property<'_>, version: Version) -> bool {
    let mut named = value_types(property).peekable();
    if named.peek().is_some() {
        return named.any(|kind| kind == ValueType::Uri);
    }
    let usage = row(property).map(|row| row.usage_or_other(version));
    usage.is_some_and(|usage| usage.value == ValueType::Uri) && !is_base64(property)
}

/// Whether a reference to media leads out of the card, also without a scheme (RFC 3986 section 4.2).
fn is_elsewhere(uri: &str, property: &Property<'_>, version: Version) -> bool {
    let is_relative = |uri: &str| {
        scheme(uri).is_none()
            && !text::is_blank(uri)
            && (is_uri_by_type(property, version) || is_path(uri))
    };
    has_foreign_scheme(uri) || either_form(uri, is_relative)
}

/// Whether a URI has a scheme other than `data:` and `cid:`.
fn has_foreign_scheme(uri: &str) -> bool {
    let is_foreign = |(scheme, _): (String, &str)| !["data", "cid"].contains(&&*scheme);
    either_form(uri, |uri| scheme(uri).is_some_and(is_foreign))
}

/// Whether a text that is not base64 looks like a reference: it starts with a slash or the name of a host.
///
/// `/a`, `example.com/a.png` -> true; `A photo of Ada` -> false.
fn is_path(text: &str) -> bool {
    let is_slash = |c: char| matches!(c, '/' | '\\' | '?' | '#');
    let text = visible(text);
    let host = text.split(is_slash).next().unwrap_or_default();
    let is_of_host = |c: char| c.is_alphanumeric() || "-._%@".contains(c);
    host.is_empty() || host.contains('.') && host.chars().all(is_of_host)
}

/// Whether following `uri` would run code, open a file or a share, or show a page that runs code.
///
/// `javascript:x`, `file:///etc`, `C:\a`, `\\host\share`, `data:text/html,x` -> true; `https://a/b`, `mailto:a@b`,
/// `data:image/png;base64,AA` -> false.
pub(super) fn is_dangerous(uri: &str) -> bool {
    either_form(uri, |uri| {
        let Some((scheme, rest)) = scheme(uri) else {
            return leads_to_host(uri);
        };
        match &*scheme {
            "data" => media::is_active_type(&visible(rest.split(',').next().unwrap_or_default())),
            // A letter before a slash is a drive.
            drive if drive.len() == 1 => rest.starts_with(['/', '\\']),
            scheme => RUNS.contains(&scheme) || OPENS.contains(&scheme),
        }
    })
}

/// The schemes whose URIs are code.
const RUNS: [&str; 4] = ["javascript", "vbscript", "livescript", "mocha"];
/// The schemes whose URIs are files or shares.
const OPENS: [&str; 5] = ["file", "smb", "cifs", "nfs", "afp"];

/// The same as [`is_dangerous`] for a value that may be text. A blank after a scheme such as `file:` means prose.
///
/// `file: the box` -> false, `file:/etc` -> true.
fn may_be_dangerous(text: &str) -> bool {
    let is_prose =
        |(scheme, rest): (String, &str)| OPENS.contains(&&*scheme) && rest.starts_with(' ');
    is_dangerous(text) && !scheme(text).is_some_and(is_prose)
}

/// Whether a reference names a host without a scheme, as a Windows share does: `\\host\share`, `//host/share`.
fn leads_to_host(uri: &str) -> bool {
    let uri = visible(uri);
    uri.starts_with('\\') || uri.starts_with("//") || uri.starts_with("/\\")
}

/// Whether `is` holds for a URI as it is, or with its escapes decoded (RFC 3986 section 2.1). Sloppy programs decode
/// them first.
///
/// `javascript%3Ax` is looked at as `javascript:x` too.
fn either_form(uri: &str, is: impl Fn(&str) -> bool) -> bool {
    is(uri) || uri.contains('%') && is(&String::from_utf8_lossy(&percent::octets(uri)))
}

/// The scheme of a URI in lower case, as a browser reads it, and the text after its colon. Blanks, control characters,
/// backslashes, opening marks and a `URL:` before the scheme are ignored (RFC 3986 appendix C).
///
/// ` "URL:HTTP://a` -> `http` and `//a`; `a b` -> `None`.
fn scheme(uri: &str) -> Option<(String, &str)> {
    let mut rest = uri;
    loop {
        let (name, after) = rest.split_once(':')?;
        let name = name.trim_start_matches(is_mark);
        let name = name.replace(|c| is_hidden(c) || c == '\\', "");
        if !name.eq_ignore_ascii_case("url") {
            let is_of_scheme = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
            let starts_well = name.starts_with(|c: char| c.is_ascii_alphabetic());
            return (starts_well && name.chars().all(is_of_scheme))
                .then(|| (name.to_ascii_lowercase(), after));
        }
        rest = after;
    }
}

/// The head of a data URI, up to its comma, and its octets (RFC 2397 section 3). The most tolerant reader finds a data
/// URI behind other characters, and base64 anywhere in the head.
///
/// `data:text/plain,a%20b` -> `text/plain` and the octets of `a b`.
fn data_of(uri: &str) -> Option<(&str, Vec<u8>)> {
    let (_, rest) = scheme(uri).filter(|(scheme, _)| scheme == "data")?;
    let (head, data) = rest.split_once(',')?;
    let data = percent::octets(data);
    let is_base64 = head.to_ascii_lowercase().contains("base64");
    let octets = if is_base64 {
        octets(&String::from_utf8_lossy(&data))
    } else {
        data.into_owned()
    };
    Some((head, octets))
}

/// A text without invisible characters and without opening marks.
fn visible(text: &str) -> String {
    text.trim_start_matches(is_mark).replace(is_hidden, "")
}

/// Whether `c` may stand in front of a URI in prose: a quotation mark, an opening bracket, an invisible character.
fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '<' | '(' | '[' | '{') || is_hidden(c)
}

/// Whether a property contains a card, in any encoding: an agent (RFC 2426 section 3.5.4), or a related person, which
/// becomes an agent in another version.
///
/// `AGENT:BEGIN:VCARD\n...` -> true, and the same in base64 or in a data URI. Reading never looks into such a card,
/// so nothing in it is checked.
pub(super) fn holds_card(property: &Property<'_>) -> bool {
    let is_related = |row: &PropertySpec| {
        matches!(
            row.change,
            Change::Agent | Change::Related | Change::LabelledName | Change::Relation(_)
        )
    };
    row(property).is_some_and(is_related)
        && (forms(property).any(|text| seems_card(&text))
            || is_base64(property) && decoded_text(property).is_some_and(|text| seems_card(&text))
            || data_of(&property.uri())
                .is_some_and(|(_, octets)| seems_card(&String::from_utf8_lossy(&octets))))
}
