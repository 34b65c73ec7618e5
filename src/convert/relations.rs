//! Agents, related people and members: RFC 2426 section 3.5.4, RFC 6350 sections 6.6.5 and 6.6.6.
//!
//! 4.0 has one property for all related people. In 3.0 an agent has a property of the standard, Apple has names with a
//! label in the same group, and other programs have a property for each relation.
//!
//! | 3.0 | 4.0 |
//! |---|---|
//! | `AGENT;VALUE=uri:mailto:a@b.example` | `RELATED;TYPE=agent:mailto:a@b.example` |
//! | `AGENT;VALUE=text:Max` | `RELATED;TYPE=agent;VALUE=text:Max` |
//! | `AGENT:BEGIN:VCARD\n...` | `X-AGENT:BEGIN:VCARD\n...` |
//! | `item1.X-ABRELATEDNAMES:Al`, `item1.X-ABLabel:_$!<Mother>!$_` | `item1.RELATED;VALUE=text;TYPE=parent:Al` |
//! | `X-RELATED;TYPE=friend:urn:uuid:1` | `RELATED;TYPE=friend:urn:uuid:1` |
//! | `X-SPOUSE:Al` | `RELATED;TYPE=spouse;VALUE=text:Al` |
//! | `X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1` in a group | `MEMBER:urn:uuid:1` |
//!
//! The labels and the relations are rows of [`Relation`] in the registry. A label of Apple's own, such as that of a
//! mother, stays in 4.0, because the type says less.

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
///
/// 4.0 has no cards inside a card, and a reader of 4.0 may refuse one; the text keeps the card for the way back. An
/// `X-AGENT:007`, which is no card, stays in both versions.
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

/// `AGENT:mailto:a@b.example` without a `VALUE` is a URI too: -> `RELATED;TYPE=agent:mailto:a@b.example`.
fn agent_to_4_0(step: &mut Step<'_, '_, '_>) {
    let kind = step.property.value_type(Version::V3_0);
    // Some programs leave VALUE out.
    let is_uri = kind == ValueType::Uri
        || !step.line.has("VALUE") && uri::is_sound_uri(&step.property.uri());
    step.line.rename("RELATED");
    step.line.push_front("TYPE", "agent");
    relate(&mut step.line, step.property, is_uri, Version::V4_0);
}

/// Sets the value and its type, a URI or a text. The default type is a URI in `RELATED` and a card in `AGENT`, so only
/// a URI in 4.0 needs no `VALUE`.
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

/// `RELATED`, and `X-RELATED`, which holds the URIs in 3.0: Apple's property for names has no place for a URI.
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

/// Picks one of three properties: `AGENT` for the only type `agent`, `X-RELATED` for another URI,
/// `X-ABRELATEDNAMES` for another name. An agent by name that Apple labels an assistant is a name.
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
///
/// ```text
/// RELATED;TYPE=spouse;VALUE=text:Al  -> item1.X-ABRELATEDNAMES;TYPE=spouse:Al
///                                       item1.X-ABLabel:_$!<Spouse>!$_
/// ```
///
/// The type stays beside the new label, as the sign that the label was made from it ([`unlabel`]).
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

/// The relation that the label of the property names: `parent` for `_$!<Mother>!$_` in the same group.
fn said(step: &Step<'_, '_, '_>) -> Option<&'static str> {
    let group = step.work.survey.group(step.property.group()?)?;
    let (_, label) = group.label?;
    Relation::of_word(&survey::label_text(label)).map(|relation| relation.kind)
}

/// Removes the type that the label repeats: `TYPE=parent` beside `_$!<Mother>!$_`. On the way back the label gives the
/// type again; a property without a type would gain one, which is the loss [`LossReason::Type`].
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

/// Adds a label for the first type: `TYPE=spouse,friend` -> `_$!<Spouse>!$_`, and `TYPE=colleague` -> `colleague`.
fn label_name(step: &mut Step<'_, '_, '_>) {
    let word = words(&step.line).next().filter(|_| !is_blank(step));
    if let Some(relation) = word.and_then(|word| Relation::of_kind(&word)) {
        label(step, relation);
    }
}

/// Adds the label of a relation in the group of the property, or in a fresh group.
fn label(step: &mut Step<'_, '_, '_>, relation: &'static Relation) {
    let group = match &step.line.group {
        Some(group) => group.clone(),
        None => step.fresh_group(),
    };
    step.line.group = Some(group.clone());
    step.followers
        .push(Outline::new(Some(group), "X-ABLabel", relation.label()));
}

/// The relations that the types name, in lower case: `spouse` for `TYPE=Spouse,pref`.
fn words(line: &Outline<'_>) -> impl Iterator<Item = String> {
    let words = line.types().map(str::to_ascii_lowercase);
    words.filter(|word| word != "pref")
}

/// `X-ABRELATEDNAMES`: its label names the relation, unless a type does.
///
/// A label of the user's own stays a label: `item2.X-ABLabel:Guru` gives the `RELATED` no type.
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
///
/// ```text
/// item1.X-ABRELATEDNAMES;TYPE=spouse:Al  -> RELATED;TYPE=spouse;VALUE=text:Al
/// item1.X-ABLabel:_$!<Spouse>!$_
/// ```
///
/// Only a group such as `item1` is removed, because a group of another name may mean something to its writer.
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

/// The property of a vendor whose name is the relation: `X-SPOUSE:Al` -> `RELATED;TYPE=spouse;VALUE=text:Al`, and
/// `X-EVOLUTION-MANAGER` -> `TYPE=x-manager`. It comes back as `X-ABRELATEDNAMES` with a label, which is a loss.
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

/// `MEMBER`, and Apple's property for it: `X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1` -> `MEMBER:urn:uuid:1`. Either stays
/// in a card that is not a group.
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
