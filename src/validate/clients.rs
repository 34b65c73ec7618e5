//! What the standard allows, but a client in use has trouble with.

use std::collections::BTreeSet;

use super::findings::Findings;
use crate::card::card::Card;
use crate::card::property::Property;
use crate::finding::issue::Issue;
use crate::finding::rule::Rule;
use crate::text;
use crate::version::Version;

pub(super) fn check(card: &Card<'_>, findings: &mut Findings) {
    if findings.version == Version::V4_0 && card.get("N").is_none() {
        findings.push(Issue::of_card(Rule::MissingName, findings.version).at("N", None));
    }
    if let Some(position) = card.late_version() {
        findings.push(
            Issue::of_card(Rule::LateVersion, findings.version).at("VERSION", Some(position)),
        );
    }
    labels(card, findings);
}

/// Labels that Apple does not show. It compares the groups of a label and of its property with case, and it
/// knows only the types of 3.0: in a card of 4.0 it takes the names of parameters for types.
fn labels(card: &Card<'_>, findings: &mut Findings) {
    let is_label = |property: &&Property<'_>| property.is_named("X-ABLABEL");
    let groups = |of_labels: bool| -> BTreeSet<&str> {
        let properties = card.properties().iter();
        let wanted = properties.filter(|property| is_label(property) == of_labels);
        wanted.filter_map(Property::group).collect()
    };
    let (labels, labelled) = (groups(true), groups(false));
    let is_in = |property: &Property<'_>, groups: &BTreeSet<&str>| {
        property.group().is_some_and(|group| groups.contains(group))
    };
    for property in card.properties() {
        let is_hidden = if is_label(&property) {
            !is_in(property, &labelled)
        } else {
            let is_typed = findings.version == Version::V4_0 && has_label_type(property);
            is_typed && !is_in(property, &labels)
        };
        if is_hidden {
            findings.of_property(Rule::HiddenLabel, property);
        }
    }
}

/// Whether a type would be shown as the label of the property.
fn has_label_type(property: &Property<'_>) -> bool {
    const LABELLED: [&str; 4] = ["TEL", "EMAIL", "ADR", "URL"];
    const LABELS: [&str; 7] = [
        "home",
        "work",
        "cell",
        "fax",
        "pager",
        "main",
        "main-number",
    ];
    let is_label = |word: &str| text::is_one_of(word, &LABELS);
    text::is_one_of(property.name(), &LABELLED) && property.types().any(is_label)
}
