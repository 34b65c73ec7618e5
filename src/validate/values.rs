//! The value of a property: its type, its form, its words.

use super::{Findings, Subject};
use crate::quirk;
use crate::rule::Rule;
use crate::spec::{Shape, Usage};
use crate::syntax;
use crate::text;
use crate::value_type::ValueType;
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
            words(subject, findings);
            separators(subject, usage, kind, findings);
            tolerated(subject, kind, findings);
        }
        // Of an unknown property only what it says of itself can be checked.
        None => each_value(subject, kind, findings),
    }
}

/// The type of the value: the one that `VALUE` names, or that of the property. `None` if `VALUE` is wrong.
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
    let is_private = word
        .get(..2)
        .is_some_and(|start| start.eq_ignore_ascii_case("x-"));
    if kind.is_none() && !is_private {
        findings.of_parameter(Rule::UnexpectedType, subject.property, "VALUE");
    }
    kind
}

/// Whether the value is of its type, in the form of the version.
fn form(subject: &Subject<'_>, usage: &Usage, kind: ValueType, findings: &mut Findings) {
    let property = subject.property;
    let version = findings.version;
    let rule = match kind {
        ValueType::Float if usage.shape == Shape::Components(2, 2) => {
            (!syntax::is_position(property.raw_value())).then_some(Rule::BadCoordinates)
        }
        // Reading tells about dates, but for those that are not there.
        kind if kind.is_date() => text::is_blank(property.raw_value()).then_some(Rule::BadDate),
        kind => {
            let text = match kind {
                ValueType::Uri => property.uri(),
                _ => property.raw_value().into(),
            };
            (!syntax::is_valid(&text, kind, version)).then_some(broken(kind))
        }
    };
    if let Some(rule) = rule {
        findings.of(rule, subject);
    }
}

/// The rule that a value breaks which is not of type `kind`.
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

/// The values of an unknown property: a list, unless they are text (RFC 6350 section 4).
fn each_value(subject: &Subject<'_>, kind: ValueType, findings: &mut Findings) {
    let version = findings.version;
    let property = subject.property;
    let is_valid = match kind {
        ValueType::Uri => syntax::is_uri(&property.uri()),
        kind => property
            .raw_value()
            .split(',')
            .all(|text| syntax::is_valid(text, kind, version)),
    };
    if !is_valid {
        findings.of(broken(kind), subject);
    }
}

/// The properties whose values the standard lists.
fn words(subject: &Subject<'_>, findings: &mut Findings) {
    let property = subject.property;
    let raw = property.raw_value();
    let rule = match subject.row.map(|row| row.name) {
        Some("GENDER") => {
            let sex = text::split(raw, b';').next().unwrap_or_default();
            let is_sex = ["", "M", "F", "O", "N", "U"]
                .iter()
                .any(|known| sex.eq_ignore_ascii_case(known));
            (!is_sex).then_some(Rule::BadWord)
        }
        Some("PROFILE") => (!raw.eq_ignore_ascii_case("VCARD")).then_some(Rule::BadWord),
        Some("CLIENTPIDMAP") => (!is_client(raw)).then_some(Rule::BadClient),
        Some("XML") => (!is_foreign_element(&property.text())).then_some(Rule::BadXml),
        Some("ADR") if findings.version == Version::V4_0 => {
            let is_filled = |part: &str| !part.is_empty();
            let mut parts = text::split(raw, b';').take(2);
            parts.any(is_filled).then_some(Rule::PostOfficeBox)
        }
        _ => None,
    };
    if let Some(rule) = rule {
        findings.of(rule, subject);
    }
}

/// `1*DIGIT ";" URI`, the number from 1 on.
fn is_client(raw: &str) -> bool {
    client(raw).is_some_and(|(_, uri)| syntax::is_uri(&text::unescape_uri(uri)))
}

/// The number and the URI of a client.
pub(super) fn client(raw: &str) -> Option<(&str, &str)> {
    let (number, uri) = raw.split_once(';')?;
    is_positive(number).then_some((number, uri))
}

/// Digits that are a number from 1 on.
pub(super) fn is_positive(digits: &str) -> bool {
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && digits.bytes().any(|byte| byte != b'0')
}

/// Whether `text` is an element that names a namespace other than vCard's. It is not parsed further.
fn is_foreign_element(text: &str) -> bool {
    let Some((start, _)) = text.split_once('>') else {
        return false;
    };
    start.starts_with('<') && start.contains("xmlns") && !start.contains(VCARD_NAMESPACE)
}

/// A text should escape commas, and in 3.0 semicolons too, even where they part nothing.
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

/// What is said where the standard only tolerates it: an offset where 4.0 wants the name of a time zone, and a
/// key elsewhere, which 3.0 has no way to say.
fn tolerated(subject: &Subject<'_>, kind: ValueType, findings: &mut Findings) {
    match (findings.version, kind) {
        (Version::V4_0, ValueType::UtcOffset) if subject.is("TZ") => {
            findings.of(Rule::OffsetZone, subject);
        }
        (Version::V3_0, ValueType::Uri) if subject.is("KEY") => {
            findings.of_parameter(Rule::OtherVersion, subject.property, "VALUE");
        }
        _ => {}
    }
}
