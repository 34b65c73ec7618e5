//! The parameters of a property: whether it may have them, what they hold, and which it needs.

use super::findings::{Findings, Subject};
use super::values::is_positive;
use crate::card::property::Property;
use crate::finding::rule::Rule;
use crate::registry::{self, Grammar, Holds, ParameterSpec, Shape, Usage};
use crate::text;
use crate::value::form;
use crate::value::language_tag;
use crate::value::media_type;
use crate::value::uri;
use crate::value::value_type::ValueType;
use crate::version::Version;

pub(super) fn check(subject: &Subject<'_>, findings: &mut Findings) {
    let property = subject.property;
    let mut seen: Vec<&str> = Vec::new();
    for (name, raw) in property.raw_params() {
        if findings.version == Version::V3_0 && has_caret_escape(raw) {
            findings.of_parameter(Rule::CaretEscape, property, name);
        }
        let known = registry::parameter(name);
        // What the version lacks means anything at a property that no standard knows.
        let means_it = |row: &&ParameterSpec| {
            subject.usage.is_some() || row.section(findings.version).is_some()
        };
        let Some(row) = known.filter(means_it) else {
            continue;
        };
        if row.section(findings.version).is_none() {
            // Its grammar is that of the other version, which says nothing here.
            place(subject, row, name, findings);
            continue;
        }
        if row.holds == Holds::One && (seen.contains(&row.name) || has_several(raw)) {
            findings.of_parameter(Rule::RepeatedParameter, property, name);
        }
        if !seen.contains(&row.name) {
            seen.push(row.name);
            place(subject, row, name, findings);
        }
        value(subject, row, name, raw, findings);
    }
    sort_names(subject, findings);
    types(subject, findings);
    needs(subject, &seen, findings);
}

fn has_several(raw: &str) -> bool {
    text::split_values(raw).nth(1).is_some()
}

/// Whether the property may have the parameter.
fn place(subject: &Subject<'_>, row: &ParameterSpec, name: &str, findings: &mut Findings) {
    let version = findings.version;
    if row.section(version).is_none() {
        // Reading tells about encodings.
        if row.grammar != Grammar::Encoding {
            findings.of_parameter(Rule::OtherVersion, subject.property, name);
        }
        return;
    }
    if row.grammar == Grammar::Reserved {
        findings.of_parameter(Rule::ForbiddenParameter, subject.property, name);
        return;
    }
    let Some(usage) = subject.usage else {
        return;
    };
    let is_at_home = usage.takes(name) || row.anywhere && version == Version::V4_0;
    let rule = match row.name {
        // RFC 6350 section 5.5: of a property that occurs once there is nothing to tell apart.
        "PID" if !is_at_home && !usage.is_repeatable() => Rule::ForbiddenParameter,
        // RFC 6350 sections 5.5 and 5.6, which speak of the properties of that standard.
        "PID" | "TYPE" if !is_at_home && is_of_6350(usage, version) => Rule::ForbiddenParameter,
        // RFC 6350 section 6.1.5, whose grammar names two and no others.
        _ if !is_at_home && subject.is("XML") => Rule::ForbiddenParameter,
        // RFC 9554 section 3.3.
        "LANGUAGE" if subject.is("LANGUAGE") => Rule::ForbiddenParameter,
        "USERNAME" if says(subject.property, "text") => Rule::ForbiddenParameter,
        "LANGUAGE" if is_at_home && !may_have_language(subject, version) => {
            Rule::MisplacedParameter
        }
        "CALSCALE" if is_at_home && !has_day(subject.property) => Rule::MisplacedParameter,
        "MEDIATYPE" if says_text(subject) => Rule::MisplacedParameter,
        // It is for base64 (RFC 2426 section 2.4.1).
        "ENCODING" if says(subject.property, "uri") || says(subject.property, "text") => {
            Rule::MisplacedParameter
        }
        _ if is_at_home => return,
        _ => Rule::MisplacedParameter,
    };
    findings.of_parameter(rule, subject.property, name);
}

fn is_of_6350(usage: &Usage, version: Version) -> bool {
    version == Version::V4_0 && usage.section.starts_with("RFC 6350")
}

/// Whether the value is declared to be of a type.
fn says(property: &Property<'_>, word: &str) -> bool {
    let kind = property.param("VALUE");
    kind.is_some_and(|kind| kind.eq_ignore_ascii_case(word))
}

/// Whether the value is text, declared or by default.
fn says_text(subject: &Subject<'_>) -> bool {
    let is_default = subject.property.param("VALUE").is_none();
    let is_text = subject
        .usage
        .is_some_and(|usage| usage.value == ValueType::Text);
    says(subject.property, "text") || is_default && is_text
}

/// Whether the value has a language: a date and a URI of someone related have none (RFC 6350 sections 6.2.5,
/// 6.6.6).
fn may_have_language(subject: &Subject<'_>, version: Version) -> bool {
    if subject.is("RELATED") {
        return says_text(subject);
    }
    let is_dated = subject.usage.is_some_and(|usage| usage.value.is_date());
    !is_dated || !subject.property.value_type(version).is_date()
}

/// Whether a calendar can say something about the value: it has a date part.
fn has_day(property: &Property<'_>) -> bool {
    !says(property, "text") && !property.raw_value().starts_with(['T', 't'])
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
    // A quoted list of these is a list (errata 3100, 3139, 3488).
    let is_legal = match row.grammar {
        Grammar::Pid => raw.split(',').all(|pid| is_pid(pid.trim_matches('"'))),
        Grammar::Types => {
            let may_be_media = findings.version == Version::V3_0 && has_media_types(subject);
            text::words(raw).all(|word| is_type(word, may_be_media))
        }
        grammar => text::split_values(raw)
            .map(text::parameter_value)
            .all(|value| is_of(&value, grammar, property)),
    };
    if !is_legal {
        findings.of_parameter(Rule::BadParameter, property, name);
    }
}

fn is_type(word: &str, may_be_media: bool) -> bool {
    text::is_token(word) || may_be_media && media_type::is_media_type(word)
}

/// Whether the types of a property of 3.0 are those of media (RFC 2426 sections 3.1.4, 3.5.3, 3.6.6 and 3.7.2). What
/// the types of an unknown property are, nobody knows.
fn has_media_types(subject: &Subject<'_>) -> bool {
    subject
        .usage
        .is_none_or(|usage| usage.value == ValueType::Binary)
}

fn is_of(value: &str, grammar: Grammar, property: &Property<'_>) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    match grammar {
        // What VALUE and ENCODING may say depends on the property, which is checked with its value.
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
        Grammar::Level => is_level(value, property),
        Grammar::Pid => is_pid(value),
        Grammar::Order => is_order(value),
    }
}

/// A separator or nothing, and behind semicolons the places of components and the separators between them.
fn is_order(value: &str) -> bool {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    let is_separator = |entry: &str| entry.starts_with("s,");
    let is_place = |entry: &str| match entry.split_once(',') {
        Some((component, item)) => is_number(component) && is_number(item),
        None => is_number(entry),
    };
    let mut entries = text::split(value, b';');
    let first = entries.next().unwrap_or_default();
    let mut places = entries.map(|entry| is_separator(entry) || is_place(entry));
    (first.is_empty() || is_separator(first))
        && places.next() == Some(true)
        && places.all(|is_one| is_one)
}

/// `1*DIGIT ["." 1*DIGIT]`, both from 1 on (RFC 6350 section 5.5).
fn is_pid(value: &str) -> bool {
    value.split('.').count() <= 2 && value.split('.').all(is_positive)
}

/// RFC 6715 section 3.2.
fn is_level(value: &str, property: &Property<'_>) -> bool {
    let words = if property.is_named("EXPERTISE") {
        ["beginner", "average", "expert"]
    } else if property.is_named("HOBBY") || property.is_named("INTEREST") {
        ["high", "medium", "low"]
    } else {
        return true;
    };
    words.iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// Names to sort by, as many as components at most, be the list in quotation marks (errata 3139, 3488).
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

/// Types that say nothing about their property.
fn types(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(usage) = subject.usage.filter(|usage| usage.takes("TYPE")) else {
        return;
    };
    for word in subject.property.types() {
        let is_one_of = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
        let rule = match findings.version {
            Version::V4_0 if word.eq_ignore_ascii_case("pref") => Rule::PreferredType,
            Version::V4_0 if is_one_of(&registry::PHONE_TYPES) && !subject.is("TEL") => {
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

/// The parameters that a property needs.
fn needs(subject: &Subject<'_>, seen: &[&str], findings: &mut Findings) {
    let property = subject.property;
    let Some(usage) = subject.usage else {
        return;
    };
    let has = |name: &str| seen.contains(&name);
    let is = |name, word: &str| {
        let value: Option<_> = property.param(name);
        value.is_some_and(|value| value.eq_ignore_ascii_case(word))
    };
    let is_inline = usage.value == ValueType::Binary && !has("VALUE") || is("VALUE", "binary");
    let needed = [
        // RFC 2426 section 2.4.1.
        ("ENCODING", is_inline),
        // RFC 9554 sections 4.6 and 3.5, RFC 9555 section 3.2.1.
        ("ALTID", has("PHONETIC")),
        ("SCRIPT", is("PHONETIC", "script")),
        (
            "SERVICE-TYPE",
            subject.is("SOCIALPROFILE") && is("VALUE", "text"),
        ),
        ("JSPTR", subject.is("JSPROP")),
    ];
    for (name, is_needed) in needed {
        if is_needed && !has(name) {
            findings.of_parameter(Rule::MissingParameter, property, name);
        }
    }
}
