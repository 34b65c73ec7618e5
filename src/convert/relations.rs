//! Agents, related people and members: RFC 2426 section 3.5.4, RFC 6350 sections 6.6.5 and 6.6.6.

use crate::card::frame::{begins_card, seems_card};
use crate::card::group::item_digits;
use crate::card::property::Property;
use crate::registry::Relation;
use crate::text;
use crate::value::uri;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::loss::LossReason;
use super::outline::Outline;
use super::survey;
use super::value;
use super::work::Step;

/// `AGENT`, and `X-AGENT`, which holds a card as one text in 4.0.
pub(super) fn agent(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("AGENT");
    match step.to() {
        Version::V3_0 if !is_standard && begins_card(&step.property.text()) => {
            step.line.rename("AGENT");
        }
        Version::V4_0 if is_standard && begins_card(&step.property.text()) => {
            step.line.rename("X-AGENT");
            step.lose(LossReason::NestedCard);
        }
        Version::V4_0 if is_standard => agent_to_4_0(step),
        _ => {}
    }
}

fn agent_to_4_0(step: &mut Step<'_, '_, '_>) {
    let kind = step.property.value_type(Version::V3_0);
    // Some programs leave VALUE out.
    let is_uri = kind == ValueType::Uri
        || !step.line.has("VALUE") && uri::is_sound_uri(&step.property.uri());
    step.line.rename("RELATED");
    step.line.push_front("TYPE", "agent");
    relate(&mut step.line, step.property, is_uri, Version::V4_0);
}

/// Sets the value and its type, a URI or a text.
fn relate<'c>(line: &mut Outline<'c>, property: &'c Property<'_>, is_uri: bool, to: Version) {
    let raw = property.raw_value();
    let is_default = is_uri && to == Version::V4_0;
    let kind = if is_uri {
        ValueType::Uri
    } else {
        ValueType::Text
    };
    if is_default {
        line.remove("VALUE");
    } else {
        line.set("VALUE", kind.as_str());
    }
    line.value = if is_uri {
        value::uri(raw)
    } else {
        value::text(raw, to)
    };
}

/// `RELATED`, and `X-RELATED`, which holds the URIs in 3.0.
pub(super) fn related(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("RELATED");
    match step.to() {
        Version::V3_0 if is_standard => related_to_3_0(step),
        Version::V4_0 if !is_standard => {
            step.line.rename("RELATED");
        }
        _ => {}
    }
}

fn related_to_3_0(step: &mut Step<'_, '_, '_>) {
    let is_uri = step.property.value_type(Version::V4_0) == ValueType::Uri;
    // Apple labels its assistants.
    let is_labelled = !is_uri && said(step) == Some("agent");
    if words(&step.line).eq(["agent"]) && !is_labelled {
        step.line.rename("AGENT");
        step.line
            .remove_types(|word| word.eq_ignore_ascii_case("agent"));
        relate(&mut step.line, step.property, is_uri, Version::V3_0);
    } else if is_uri {
        step.line.rename("X-RELATED");
    } else {
        name_to_3_0(step);
    }
}

/// The name of a related person, with a label for the relation in 3.0.
fn name_to_3_0(step: &mut Step<'_, '_, '_>) {
    step.line.rename("X-ABRELATEDNAMES");
    step.line.remove("VALUE");
    step.line.value = value::text(step.property.raw_value(), Version::V3_0);
    let group = step.property.group();
    let group = group.and_then(|group| step.work.survey.group(group));
    match group {
        Some(group) if group.label.is_some() => say_once(step),
        // The other members of the group would get the label too.
        Some(group) if group.members > 1 => {}
        _ => label_name(step),
    }
}

/// The relation that the label of the property names.
fn said(step: &Step<'_, '_, '_>) -> Option<&'static str> {
    let group = step.work.survey.group(step.property.group()?)?;
    let (_, label) = group.label?;
    Relation::of_word(&survey::label_text(label)).map(|relation| relation.kind)
}

/// Removes the type that the label repeats.
fn say_once(step: &mut Step<'_, '_, '_>) {
    let words: Vec<String> = words(&step.line).collect();
    match (&words[..], said(step)) {
        ([word], Some(said)) if word == said => {
            let is_said = |word: &str| word.eq_ignore_ascii_case(said);
            step.line.remove_types(is_said);
        }
        ([], Some(_)) => step.lose(LossReason::Type),
        _ => {}
    }
}

/// Whether there is no name to label.
fn is_blank(step: &Step<'_, '_, '_>) -> bool {
    text::is_blank(&step.property.text())
}

/// Adds a label for the first type.
fn label_name(step: &mut Step<'_, '_, '_>) {
    let word = words(&step.line).next().filter(|_| !is_blank(step));
    if let Some(relation) = word.and_then(|word| Relation::of_kind(&word)) {
        label(step, relation);
    }
}

fn label(step: &mut Step<'_, '_, '_>, relation: &'static Relation) {
    let group = match &step.line.group {
        Some(group) => group.clone(),
        None => step.fresh_group(),
    };
    step.line.group = Some(group.clone());
    step.followers
        .push(Outline::new(Some(group), "X-ABLabel", relation.label()));
}

/// The relations that the types name, in lower case.
fn words(line: &Outline<'_>) -> impl Iterator<Item = String> {
    let words = line.types().map(str::to_ascii_lowercase);
    words.filter(|word| word != "pref")
}

/// `X-ABRELATEDNAMES`: its label names the relation, unless a type does.
pub(super) fn labelled_name(step: &mut Step<'_, '_, '_>) {
    if step.to() == Version::V3_0 {
        return;
    }
    step.line.rename("RELATED");
    step.line.set("VALUE", ValueType::Text.as_str());
    step.line.value = value::text(step.property.raw_value(), Version::V4_0);
    let word = words(&step.line).next();
    match word {
        Some(word) => unlabel(step, &word),
        None => {
            if let Some(word) = said(step) {
                step.line.push("TYPE", word);
            }
        }
    }
}

/// Removes the label that [`label_name`] made from a type, and the group if that only holds the label.
fn unlabel(step: &mut Step<'_, '_, '_>, word: &str) {
    let Some(group) = step.property.group() else {
        return;
    };
    let pair = step.work.survey.group(group);
    let Some((index, label)) = pair
        .filter(|pair| pair.members == 2)
        .and_then(|pair| pair.label)
    else {
        return;
    };
    if Relation::of_kind(word).is_some_and(|relation| relation.label() == label) {
        step.discard(index);
        if item_digits(group).is_some() {
            step.line.group = None;
        }
    }
}

/// The property of a vendor whose name is the relation.
pub(super) fn named_relation(step: &mut Step<'_, '_, '_>, word: &'static str) {
    // 4.0 has no cards inside a card, and readers refuse one.
    if step.to() == Version::V3_0 || seems_card(&step.property.text()) {
        return;
    }
    step.line.rename("RELATED");
    step.line.set("VALUE", ValueType::Text.as_str());
    step.line.value = value::text(step.property.raw_value(), Version::V4_0);
    if let Some(relation) = Relation::of_word(word) {
        step.line.push_front("TYPE", relation.kind);
        let group = step.property.group();
        let group = group.and_then(|group| step.work.survey.group(group));
        let is_alone = group.is_none_or(|group| group.members == 1);
        // An assistant is an agent, but the word says more.
        if relation.kind == "agent" && is_alone && !is_blank(step) {
            label(step, relation);
        }
    }
    step.lose(LossReason::VendorForm);
}

/// `MEMBER`, and Apple's property for it.
pub(super) fn member(step: &mut Step<'_, '_, '_>) {
    // Only a group has members (RFC 6350 section 6.6.5).
    if !step.work.survey.is_group {
        return;
    }
    step.line.rename(match step.to() {
        Version::V3_0 => "X-ADDRESSBOOKSERVER-MEMBER",
        Version::V4_0 => "MEMBER",
    });
    step.line.value = value::uri(step.property.raw_value());
}
