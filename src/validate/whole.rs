//! Checks the card as a whole: the properties that it must have, how often they occur, and what belongs
//! together.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{Findings, Subject};
use super::values::client;
use crate::card::card::Card;
use crate::card::property::Property;
use crate::finding::issue::Issue;
use crate::finding::rule::Rule;
use crate::registry::{self, Count};
use crate::version::Version;

pub(super) fn check(card: &Card<'_>, findings: &mut Findings) {
    counts(card, findings);
    required(card, findings);
    members(card, findings);
    clients(card, findings);
    phonetics(card, findings);
    contact_uris(card, findings);
    grammatical_genders(card, findings);
    identifiers(card, findings);
}

/// A `PROP-ID` is unique among the properties of one name (RFC 9554 section 4.7).
fn identifiers(card: &Card<'_>, findings: &mut Findings) {
    if findings.version == Version::V3_0 {
        return;
    }
    let mut seen = BTreeSet::new();
    for property in card.properties() {
        let Some(identifier) = property.param("PROP-ID") else {
            continue;
        };
        if !seen.insert((property.name().to_ascii_uppercase(), identifier)) {
            findings.of_parameter(Rule::RepeatedIdentifier, property, "PROP-ID");
        }
    }
}

/// Checks how often each property occurs. Instances with the same `ALTID` are alternatives and count once
/// (RFC 6350 section 5.4).
fn counts(card: &Card<'_>, findings: &mut Findings) {
    let mut seen: BTreeMap<&str, BTreeSet<Option<String>>> = BTreeMap::new();
    for property in card.properties() {
        let subject = Subject::new(property, findings.version);
        let (Some(row), Some(usage)) = (subject.row, subject.usage) else {
            other_version(&subject, findings);
            continue;
        };
        if usage.is_repeatable() {
            continue;
        }
        let alternative = property.param("ALTID").filter(|_| usage.takes("ALTID"));
        let alternative = alternative.map(std::borrow::Cow::into_owned);
        let is_alternative = alternative.is_some();
        let instances = seen.entry(row.name).or_default();
        let is_first = instances.is_empty();
        let is_new = instances.insert(alternative);
        if !is_first && (is_new || !is_alternative) {
            findings.of(rule_of_repetition(findings.version), &subject);
        }
    }
}

/// RFC 2426 does not say how often a property may occur.
fn rule_of_repetition(version: Version) -> Rule {
    match version {
        Version::V3_0 => Rule::SeveralProperties,
        Version::V4_0 => Rule::RepeatedProperty,
    }
}

/// Reports a property that a standard defines only for the other version.
fn other_version(subject: &Subject<'_>, findings: &mut Findings) {
    if subject.row.is_some_and(|row| !row.is_vendor()) {
        findings.of_property(Rule::OtherVersion, subject.property);
    }
}

fn required(card: &Card<'_>, findings: &mut Findings) {
    for row in registry::properties() {
        let Some(usage) = row.usage(findings.version) else {
            continue;
        };
        let is_required = matches!(usage.count, Count::One | Count::OneOrMore);
        if is_required && card.get(row.name).is_none() {
            let issue = Issue::of_card(Rule::MissingProperty, findings.version).at(row.name, None);
            findings.push(issue.by(usage.section));
        }
    }
}

/// Only a group has members (RFC 6350 section 6.6.5).
fn members(card: &Card<'_>, findings: &mut Findings) {
    let is_group = card
        .get("KIND")
        .is_some_and(|kind| kind.text().eq_ignore_ascii_case("group"));
    if findings.version == Version::V4_0 && !is_group {
        for member in card.get_all("MEMBER") {
            findings.of_property(Rule::MemberOfNoGroup, member);
        }
    }
}

/// Every client of a `PID` needs a `CLIENTPIDMAP` (RFC 6350 section 6.7.7).
fn clients(card: &Card<'_>, findings: &mut Findings) {
    if findings.version == Version::V3_0 {
        return;
    }
    let numbers = card.get_all("CLIENTPIDMAP");
    let numbers: BTreeSet<&str> = numbers
        .filter_map(|property| Some(without_zeros(client(property.raw_value())?.0)))
        .collect();
    for property in card.properties() {
        let pids = property
            .raw_params()
            .filter(|(name, _)| name.eq_ignore_ascii_case("PID"));
        let mut used = pids
            .flat_map(|(_, raw)| raw.split(','))
            .filter_map(|pid| pid.trim_matches('"').split_once('.'));
        if used.any(|(_, number)| !numbers.contains(without_zeros(number))) {
            findings.of_parameter(Rule::UnknownClient, property, "PID");
        }
    }
}

fn without_zeros(digits: &str) -> &str {
    digits.trim_start_matches('0')
}

/// A pronunciation needs a property with the same name and the same `ALTID` (RFC 9554 section 4.6).
fn phonetics(card: &Card<'_>, findings: &mut Findings) {
    let key = |property: &Property<'_>| {
        let alternative = property.param("ALTID")?.into_owned();
        Some((property.name().to_ascii_uppercase(), alternative))
    };
    let is_phonetic = |property: &&Property<'_>| {
        let subject = Subject::new(property, findings.version);
        let takes_it = subject.usage.is_some_and(|usage| usage.takes("PHONETIC"));
        takes_it && property.param("PHONETIC").is_some()
    };
    let spoken = card
        .properties()
        .iter()
        .filter(|property| !is_phonetic(property));
    let spoken: BTreeSet<_> = spoken.filter_map(key).collect();
    let phonetic: Vec<_> = card.properties().iter().filter(is_phonetic).collect();
    for property in phonetic {
        if key(property).is_some_and(|key| !spoken.contains(&key)) {
            findings.of_parameter(Rule::PhoneticOfNothing, property, "ALTID");
        }
    }
}

/// If there are several, one must be preferred, and at least one must be for mail or the web (RFC 8605
/// section 2.1).
fn contact_uris(card: &Card<'_>, findings: &mut Findings) {
    let all: Vec<_> = card.get_all("CONTACT-URI").collect();
    let Some(first) = all.first() else {
        return;
    };
    let is_preferred = |property: &&Property<'_>| property.param("PREF").is_some();
    if all.len() > 1 && !all.iter().any(is_preferred) {
        findings.of_property(Rule::MissingPreference, first);
    }
    let is_reachable = |property: &&Property<'_>| {
        let uri = property.uri().to_ascii_lowercase();
        ["mailto:", "http:", "https:"]
            .iter()
            .any(|scheme| uri.starts_with(scheme))
    };
    if !all.iter().any(is_reachable) {
        findings.of_property(Rule::UnreachableContact, first);
    }
}

/// Several grammatical genders need different languages (RFC 9554 section 3.2).
fn grammatical_genders(card: &Card<'_>, findings: &mut Findings) {
    let mut languages = BTreeSet::new();
    for property in card.get_all("GRAMGENDER") {
        let language = property
            .param("LANGUAGE")
            .map(|tag| tag.to_ascii_lowercase());
        if !languages.insert(language) {
            findings.of_property(Rule::RepeatedLanguage, property);
        }
    }
}
