//! Checks the value of a property: its type, its form and its content.

use super::findings::{Findings, Subject};
use crate::card::frame::begins_card;
use crate::card::quirk;
use crate::finding::issue::Issue;
use crate::finding::rule::Rule;
use crate::registry::{Content, Shape, Usage};
use crate::text;
use crate::value::form;
use crate::value::geo;
use crate::value::number;
use crate::value::uri;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// The namespace of vCard in XML (RFC 6351 section 5), which the property `XML` must not have.
const VCARD_NAMESPACE: &str = "urn:ietf:params:xml:ns:vcard-4.0";

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let property = subject.property;
    quirk::find(property, findings.version, false, |rule, _| match rule {
        Rule::DateForm | Rule::BadDate | Rule::ExtraComponent | Rule::MissingComponent => {
            findings.of(rule, subject);
        }
        rule => findings.of_property(rule, property),
    });
    let Some(kind) = kind(subject, findings) else {
        return;
    };
    match subject.usage {
        Some(usage) => {
            form(subject, usage, kind, findings);
            content(subject, findings);
            separators(subject, usage, kind, findings);
            tolerated(subject, kind, findings);
        }
        // Only the declared type of an unknown property can be checked.
        None => each_value(subject, kind, findings),
    }
}

/// The type of the value: the one that `VALUE` names, or the default of the property. `None` if `VALUE` is
/// not allowed.
fn kind(subject: &Subject<'_>, findings: &mut Findings) -> Option<ValueType> {
    let default = subject.usage.map_or(ValueType::Text, |usage| usage.value);
    let Some(word) = subject.property.param("VALUE") else {
        return Some(default);
    };
    let is_spelt = |kind: &ValueType| word.eq_ignore_ascii_case(kind.as_str());
    let known = ValueType::from_word(&word).filter(is_spelt);
    let is_expected = |kind: &ValueType| match subject.usage {
        Some(usage) => *kind == usage.value || usage.others.contains(kind),
        None => kind.is_of(findings.version),
    };
    let kind = known.filter(is_expected);
    // Private types are allowed (RFC 6350 section 5.2), except for words that 2.1 or jCard (RFC 7095 section
    // 7.2) defines.
    let means_other = text::is_one_of(&word, &["url", "inline", "content-id", "cid", "unknown"]);
    let is_private = match subject.usage {
        Some(_) => text::starts_with_x(&word),
        None => known.is_none() && !means_other && text::is_token(&word),
    };
    if kind.is_none() && !is_private {
        findings.of_parameter(Rule::UnexpectedType, subject.property, "VALUE");
    }
    kind
}

/// Reports a value that does not have the form of its type in the version.
fn form(subject: &Subject<'_>, usage: &Usage, kind: ValueType, findings: &mut Findings) {
    let property = subject.property;
    let version = findings.version;
    let rule = match kind {
        ValueType::Float if usage.shape == Shape::Components(2, 2) => {
            let degrees = property.raw_value().split_once(';');
            let is_position = degrees.is_some_and(|(north, east)| geo::is_position(north, east));
            (!is_position).then_some(Rule::BadCoordinates)
        }
        // Quirks are found for all dates but empty ones.
        kind if kind.is_date() => text::is_blank(property.raw_value()).then_some(Rule::BadDate),
        ValueType::Uri => broken_uri(&property.uri()).map(|rule| loosened(subject, rule)),
        ValueType::Card => (!begins_card(&property.text())).then_some(Rule::BadCard),
        kind => (!form::is_valid(property.raw_value(), kind, version)).then_some(broken(kind)),
    };
    if let Some(rule) = rule {
        findings.of(rule, subject);
    }
}

/// The rule that an invalid URI breaks. The rules of some schemes are known.
fn broken_uri(uri: &str) -> Option<Rule> {
    if !uri::is_uri(uri) {
        Some(Rule::BadUri)
    } else if !uri::is_geo_on_earth(uri) {
        Some(Rule::BadCoordinates)
    } else {
        (!uri::is_data_whole(uri)).then_some(Rule::BadBase64)
    }
}

/// People write web addresses without a scheme.
fn loosened(subject: &Subject<'_>, rule: Rule) -> Rule {
    if subject.is("URL") && !text::is_blank(subject.property.raw_value()) {
        Rule::LooseUri
    } else {
        rule
    }
}

/// The rule that an invalid value of the type `kind` breaks.
fn broken(kind: ValueType) -> Rule {
    match kind {
        ValueType::UtcOffset => Rule::BadOffset,
        ValueType::LanguageTag => Rule::BadLanguageTag,
        ValueType::Integer | ValueType::Float => Rule::BadNumber,
        ValueType::Boolean => Rule::BadBoolean,
        ValueType::Binary => Rule::BadBase64,
        kind if kind.is_date() => Rule::BadDate,
        _ => Rule::BadUri,
    }
}

/// Checks the values of an unknown property: a list, unless they are text (RFC 6350 section 4).
fn each_value(subject: &Subject<'_>, kind: ValueType, findings: &mut Findings) {
    let version = findings.version;
    let property = subject.property;
    let is_valid = match kind {
        ValueType::Uri => uri::is_uri(&property.uri()),
        kind => property
            .raw_value()
            .split(',')
            .all(|text| form::is_valid(text, kind, version)),
    };
    if !is_valid {
        let issue = Issue::of_card(broken(kind), version);
        let issue = issue.at(property.name(), property.position());
        findings.push(issue.by(kind.section(version)));
    }
}

/// Whether the value is what the row of the property asks for, beyond its type.
fn content(subject: &Subject<'_>, findings: &mut Findings) {
    let property = subject.property;
    let raw = property.raw_value();
    let broken = match subject.row.map_or(Content::Any, |row| row.content) {
        Content::OneOf(words) if !text::is_one_of(head(subject), words) => Rule::BadWord,
        Content::Word if !text::is_token(raw) => Rule::BadWord,
        Content::Client if !is_client(raw) => Rule::BadClient,
        Content::ForeignElement if !is_foreign_element(&property.text()) => Rule::BadXml,
        Content::Address if findings.version == Version::V4_0 && has_post_office_box(raw) => {
            Rule::PostOfficeBox
        }
        _ => return,
    };
    findings.of(broken, subject);
}

/// The first component of a pair, or the value of another property.
fn head<'s>(subject: &Subject<'s>) -> &'s str {
    let raw = subject.property.raw_value();
    let is_pair = |usage: &Usage| usage.shape == Shape::Pair;
    if subject.usage.is_some_and(is_pair) {
        text::split(raw, b';').next().unwrap_or_default()
    } else {
        raw
    }
}

/// Whether an address has a post office box or an extended address.
fn has_post_office_box(raw: &str) -> bool {
    text::split(raw, b';').take(2).any(|part| !part.is_empty())
}

/// `1*DIGIT ";" URI`, with a positive number.
fn is_client(raw: &str) -> bool {
    client(raw).is_some_and(|(_, uri)| uri::is_uri(&text::unescape_uri(uri)))
}

/// The number and the URI of a client.
pub(super) fn client(raw: &str) -> Option<(&str, &str)> {
    let (number, uri) = raw.split_once(';')?;
    number::is_positive(number).then_some((number, uri))
}

/// Whether `text` is an element of a namespace other than that of vCard. The text between its tags is not
/// checked.
fn is_foreign_element(text: &str) -> bool {
    let text = text.trim();
    let Some(start) = text.strip_prefix('<') else {
        return false;
    };
    let end = start.find(|c: char| c.is_whitespace() || matches!(c, '/' | '>'));
    let (name, attributes) = start.split_at(end.unwrap_or(start.len()));
    let Some((tag, content)) = split_tag(attributes) else {
        return false;
    };
    let closing = content.strip_suffix('>').map(str::trim_end);
    let is_closed = if tag.ends_with('/') {
        content.is_empty()
    } else {
        closing.is_some_and(|content| content.ends_with(&format!("</{name}")))
    };
    let wanted = match name.split_once(':') {
        Some((prefix, _)) => format!("xmlns:{prefix}"),
        None => "xmlns".to_owned(),
    };
    let namespace = attribute(attributes, &wanted);
    is_closed && namespace.is_some_and(|name| !name.is_empty() && name != VCARD_NAMESPACE)
}

/// Splits the text at the end of a tag.
fn split_tag(text: &str) -> Option<(&str, &str)> {
    let mut mark = None;
    let is_end = |c: char| match (mark, c) {
        (None, '>') => true,
        (None, '"' | '\'') => {
            mark = Some(c);
            false
        }
        (Some(open), _) => {
            mark = mark.filter(|_| c != open);
            false
        }
        _ => false,
    };
    let end = text.find(is_end)?;
    Some((&text[..end], &text[end + 1..]))
}

/// The value of an attribute. `text` is a tag without its name.
fn attribute<'t>(text: &'t str, wanted: &str) -> Option<&'t str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.starts_with(['/', '>']) {
            return None;
        }
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let mark = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, after) = after[1..].split_once(mark)?;
        if name.trim_end() == wanted {
            return Some(value);
        }
        rest = after;
    }
}

/// Reports separators in a text: commas should be escaped, and in 3.0 also semicolons, even if they separate
/// nothing.
fn separators(subject: &Subject<'_>, usage: &Usage, kind: ValueType, findings: &mut Findings) {
    let raw = subject.property.raw_value();
    let has = |separator| text::split(raw, separator).nth(1).is_some();
    let is_loose = match usage.shape {
        _ if kind != ValueType::Text && kind != ValueType::PhoneNumber => false,
        Shape::Single => has(b',') || findings.version == Version::V3_0 && has(b';'),
        Shape::Components(..) | Shape::Pair => has(b','),
        Shape::List => findings.version == Version::V3_0 && has(b';'),
        Shape::Lists(..) => false,
    };
    if is_loose {
        findings.of_property(Rule::UnescapedSeparator, subject.property);
    }
}

/// Reports what the standard only tolerates: a UTC offset in place of the name of a time zone in 4.0, and the
/// URI of a key in 3.0.
fn tolerated(subject: &Subject<'_>, kind: ValueType, findings: &mut Findings) {
    match (findings.version, kind) {
        (Version::V4_0, ValueType::UtcOffset) if subject.is("TZ") => {
            findings.of(Rule::OffsetZone, subject);
        }
        // A text that looks like an offset is an offset (erratum 6746).
        (Version::V4_0, ValueType::Text)
            if subject.is("TZ") && subject.property.utc_offset().is_some() =>
        {
            findings.of(Rule::OffsetZone, subject);
        }
        (Version::V3_0, ValueType::Uri) if subject.is("KEY") => {
            findings.of_parameter(Rule::OtherVersion, subject.property, "VALUE");
        }
        _ => {}
    }
}
