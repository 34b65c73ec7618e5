//! Checks the parameters of a property: which it may have, what their values are, and which it needs.

use super::findings::{Findings, Subject};
use crate::card::property::Property;
use crate::finding::rule::Rule;
use crate::registry::{
    self, Condition, Grammar, Holds, Need, ParameterSpec, Refuses, Shape, Usage,
};
use crate::text;
use crate::value::form;
use crate::value::language_tag;
use crate::value::media_type;
use crate::value::number::{is_digits, is_positive};
use crate::value::uri;
use crate::value::value_type::ValueType;
use crate::version::Version;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let property = subject.property;
    let mut seen: Vec<&'static ParameterSpec> = Vec::new();
    for (name, raw) in property.raw_params() {
        if findings.version == Version::V3_0 && has_caret_escape(raw) {
            findings.of_parameter(Rule::CaretEscape, property, name);
        }
        let Some(row) = registry::parameter(name) else {
            continue;
        };
        if row.section(findings.version).is_none() {
            // It may mean anything at a property that no standard defines. Its grammar is that of the other version.
            if subject.usage.is_some() {
                place(subject, row, name, findings);
            }
            continue;
        }
        let is_new = !has(&seen, row.name);
        if row.holds == Holds::One && (!is_new || has_several(raw)) {
            findings.of_parameter(Rule::RepeatedParameter, property, name);
        }
        if is_new {
            seen.push(row);
            place(subject, row, name, findings);
        }
        value(subject, row, name, raw, findings);
    }
    sort_names(subject, findings);
    types(subject, findings);
    needs(subject, &seen, findings);
}

/// Whether the parameter of that name in upper case is among these.
fn has(seen: &[&ParameterSpec], name: &str) -> bool {
    seen.iter().any(|row| row.name == name)
}

fn has_several(raw: &str) -> bool {
    text::split_values(raw).nth(1).is_some()
}

/// Reports a parameter that the property may not have.
fn place(subject: &Subject<'_>, row: &ParameterSpec, name: &str, findings: &mut Findings) {
    if let Some(rule) = misplaced(subject, row, findings.version) {
        findings.of_parameter(rule, subject.property, name);
    }
}

/// The rule that a parameter breaks by its place.
fn misplaced(subject: &Subject<'_>, row: &ParameterSpec, version: Version) -> Option<Rule> {
    if row.section(version).is_none() {
        // Reading reports encodings.
        return (row.grammar != Grammar::Encoding).then_some(Rule::OtherVersion);
    }
    if row.grammar == Grammar::Reserved {
        return Some(Rule::ForbiddenParameter);
    }
    let usage = subject.usage?;
    let may_have_it = usage.takes(row.name) || row.anywhere && version == Version::V4_0;
    if row.condition == Condition::NoDeclaredText && subject.property.is_declared("text") {
        Some(Rule::ForbiddenParameter)
    } else if may_have_it {
        (!meets(subject, row.condition, version)).then_some(Rule::MisplacedParameter)
    } else if is_forbidden(subject, usage, row, version) {
        Some(Rule::ForbiddenParameter)
    } else {
        Some(Rule::MisplacedParameter)
    }
}

/// Whether a property that does not list the parameter must not have it.
fn is_forbidden(
    subject: &Subject<'_>,
    usage: &Usage,
    row: &ParameterSpec,
    version: Version,
) -> bool {
    let is_refused = match subject.row.map_or(Refuses::Nothing, |row| row.refuses) {
        Refuses::Nothing => false,
        Refuses::Parameter(name) => name == row.name,
        Refuses::Others => true,
    };
    // Of a property that occurs once there is nothing for a PID to tell apart (RFC 6350 section 5.5).
    let has_no_twin = row.grammar == Grammar::Pid && !usage.is_repeatable();
    // RFC 6350 sections 5.5 and 5.6 speak of the properties of that standard.
    let is_of_6350 = version == Version::V4_0 && usage.section.starts_with("RFC 6350");
    is_refused || has_no_twin || row.is_strict && is_of_6350
}

/// Whether the value is what the parameter asks for.
fn meets(subject: &Subject<'_>, condition: Condition, version: Version) -> bool {
    let is_declared = |word| subject.property.is_declared(word);
    match condition {
        Condition::Nothing | Condition::NoDeclaredText => true,
        Condition::Language => may_have_language(subject, version),
        Condition::Day => has_day(subject.property),
        Condition::NoText => !says_text(subject),
        Condition::Base64 => !is_declared("uri") && !is_declared("text"),
    }
}

/// Whether the value is text, declared or by default.
fn says_text(subject: &Subject<'_>) -> bool {
    let is_default = subject.property.param("VALUE").is_none();
    let is_text = subject
        .usage
        .is_some_and(|usage| usage.value == ValueType::Text);
    subject.property.is_declared("text") || is_default && is_text
}

/// Whether the value has a language. A date has none (RFC 6350 section 6.2.5), nor does a URI of someone
/// related (section 6.6.6).
fn may_have_language(subject: &Subject<'_>, version: Version) -> bool {
    if subject.is("RELATED") {
        return says_text(subject);
    }
    let is_dated = subject.usage.is_some_and(|usage| usage.value.is_date());
    !is_dated || !subject.property.value_type(version).is_date()
}

/// Whether the value has a day, to which a calendar applies.
fn has_day(property: &Property<'_>) -> bool {
    !property.is_declared("text") && !property.raw_value().starts_with(['T', 't'])
}

/// Whether the values of a parameter are legal.
fn value(
    subject: &Subject<'_>,
    row: &ParameterSpec,
    name: &str,
    raw: &str,
    findings: &mut Findings,
) {
    let property = subject.property;
    // A list in quotation marks is a list too (errata 3100, 3139, 3488).
    let is_legal = match row.grammar {
        Grammar::Pid => raw.split(',').all(|pid| is_pid(pid.trim_matches('"'))),
        Grammar::Types => {
            let may_be_media = findings.version == Version::V3_0 && has_media_types(subject);
            text::words(raw).all(|word| is_type(word, may_be_media))
        }
        grammar => text::split_values(raw)
            .map(text::parameter_value)
            .all(|value| is_of(&value, grammar, subject)),
    };
    if !is_legal {
        findings.of_parameter(Rule::BadParameter, property, name);
    }
}

fn is_type(word: &str, may_be_media: bool) -> bool {
    text::is_token(word) || may_be_media && media_type::is_media_type(word)
}

/// Whether the types of a property of 3.0 may be media types (RFC 2426 sections 3.1.4, 3.5.3, 3.6.6 and
/// 3.7.2). Those of an unknown property may be.
fn has_media_types(subject: &Subject<'_>) -> bool {
    subject
        .usage
        .is_none_or(|usage| usage.value == ValueType::Binary)
}

fn is_of(value: &str, grammar: Grammar, subject: &Subject<'_>) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    match grammar {
        // VALUE and ENCODING depend on the property and are checked with its value.
        Grammar::Text | Grammar::ValueType | Grammar::Encoding | Grammar::Reserved => true,
        Grammar::Word | Grammar::Types => text::is_token(value),
        Grammar::Filled => !text::is_blank(value),
        Grammar::Preference => value == "100" || value.len() <= 2 && is_positive(value),
        Grammar::Positive => is_positive(value),
        Grammar::Boolean => form::is_valid(value, ValueType::Boolean, Version::V4_0),
        Grammar::Timestamp => form::is_valid(value, ValueType::Timestamp, Version::V4_0),
        Grammar::LanguageTag => language_tag::is_language_tag(value),
        Grammar::Uri => uri::is_sound_uri(value),
        Grammar::MediaType => media_type::is_media_type(value),
        Grammar::Letters(count) => {
            value.len() == count && value.bytes().all(|byte| byte.is_ascii_alphabetic())
        }
        Grammar::Identifier => (1..=255).contains(&value.len()) && value.bytes().all(is_word),
        Grammar::Level => is_level(value, subject),
        Grammar::Pid => is_pid(value),
        Grammar::Order => is_order(value),
    }
}

/// A separator or nothing, then the positions of components and the separators between them, all after
/// semicolons.
fn is_order(value: &str) -> bool {
    let is_separator = |entry: &str| entry.starts_with("s,");
    let is_place = |entry: &str| match entry.split_once(',') {
        Some((component, item)) => is_digits(component) && is_digits(item),
        None => is_digits(entry),
    };
    let mut entries = text::split(value, b';');
    let first = entries.next().unwrap_or_default();
    let mut places = entries.map(|entry| is_separator(entry) || is_place(entry));
    (first.is_empty() || is_separator(first))
        && places.next() == Some(true)
        && places.all(|is_one| is_one)
}

/// `1*DIGIT ["." 1*DIGIT]`, both positive (RFC 6350 section 5.5).
fn is_pid(value: &str) -> bool {
    value.split('.').count() <= 2 && value.split('.').all(is_positive)
}

/// RFC 6715 section 3.2. A property without words of its own may say anything.
fn is_level(value: &str, subject: &Subject<'_>) -> bool {
    let words = subject.row.map_or(&[][..], |row| row.levels);
    words.is_empty() || text::is_one_of(value, words)
}

/// Reports more sort names than components. A list in quotation marks is a list too (errata 3139, 3488).
fn sort_names(subject: &Subject<'_>, findings: &mut Findings) {
    if findings.version == Version::V3_0 {
        return;
    }
    let params = subject.property.raw_params();
    let lists = params.filter(|(name, _)| name.eq_ignore_ascii_case("SORT-AS"));
    let values = lists.flat_map(|(_, raw)| text::split_values(raw).map(text::parameter_value));
    let count: usize = values.map(|value| text::sort_names(&value).count()).sum();
    if count > components(subject) {
        findings.of_parameter(Rule::ExtraSortName, subject.property, "SORT-AS");
    }
}

fn components(subject: &Subject<'_>) -> usize {
    match subject.usage.map(|usage| usage.shape) {
        Some(Shape::Lists(..) | Shape::Components(..)) => {
            text::split(subject.property.raw_value(), b';').count()
        }
        _ => 1,
    }
}

fn has_caret_escape(raw: &str) -> bool {
    ["^n", "^^", "^'"].iter().any(|escape| raw.contains(escape))
}

/// Reports types that have no meaning for the property.
fn types(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(usage) = subject.usage.filter(|usage| usage.takes("TYPE")) else {
        return;
    };
    for word in subject.property.types() {
        let rule = match findings.version {
            Version::V4_0 if word.eq_ignore_ascii_case("pref") => Rule::PreferredType,
            Version::V4_0
                if text::is_one_of(word, &registry::PHONE_TYPES) && !subject.is("TEL") =>
            {
                Rule::MisplacedType
            }
            Version::V4_0 if registry::is_relation(word) && !subject.is("RELATED") => {
                Rule::MisplacedType
            }
            Version::V3_0 if usage.value == ValueType::Binary && word.contains('/') => {
                Rule::MediaTypeWord
            }
            _ => continue,
        };
        findings.of_parameter(rule, subject.property, "TYPE");
    }
}

/// Reports the parameters that a property needs and does not have.
fn needs(subject: &Subject<'_>, seen: &[&'static ParameterSpec], findings: &mut Findings) {
    let Some(usage) = subject.usage else {
        return;
    };
    let property = subject.property;
    let is_default = !has(seen, "VALUE") && usage.value == ValueType::Binary;
    let is_base64 = is_default || property.is_declared("binary");
    // RFC 2426 section 2.4.1.
    let for_base64 = is_base64.then_some("ENCODING");
    let for_others = seen.iter().flat_map(|row| companions(property, row));
    let for_property = needed(subject);
    let all = for_base64.into_iter().chain(for_others).chain(for_property);
    for name in all.filter(|name| !has(seen, name)) {
        findings.of_parameter(Rule::MissingParameter, property, name);
    }
}

/// The parameters that a parameter of a property needs beside it.
fn companions(
    property: &Property<'_>,
    row: &'static ParameterSpec,
) -> impl Iterator<Item = &'static str> {
    let says = |word: &str| {
        let value = property.param(row.name);
        value.is_some_and(|value| value.eq_ignore_ascii_case(word))
    };
    let needs = row.needs.iter();
    needs
        .filter(move |need| need.word.is_none_or(says))
        .map(|need| need.name)
}

/// The parameter that the property needs.
fn needed(subject: &Subject<'_>) -> Option<&'static str> {
    match subject.row?.need {
        Need::Always(name) => Some(name),
        Need::OfText(name) => subject.property.is_declared("text").then_some(name),
        Need::Nothing => None,
    }
}
