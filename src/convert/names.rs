//! `N`, `FN` and their sort names: RFC 2426 sections 3.1 and 3.6.5, RFC 6350 sections 5.9 and 6.2.
//!
//! `change` calls [`name`], [`organization`] and [`sort_string_line`] for single properties. When all of them are
//! converted, [`complete`] adds the names that the target version requires and the card lacks.
//!
//! | 3.0 | 4.0 |
//! |---|---|
//! | `N:Doe;Jane` | `N:Doe;Jane;;;` |
//! | one `N`, the others as `X-N;ALTID=1:...` | several `N;ALTID=1:...` |
//! | `N:van der Harten;Rene;;;` and `SORT-STRING:Harten` | `N;SORT-AS=Harten:van der Harten;Rene;;;` |
//! | `N:;;;;`, `ORG:The Acme` and `SORT-STRING:Acme` | `N:;;;;` and `ORG;SORT-AS=Acme:The Acme` |
//! | no `FN`, `N:Doe;Jane;Q.;Dr.;Jr.` | `FN:Dr. Jane Q. Doe Jr.`, which is a loss |
//! | `N:;Jane Doe;;;`, which is a loss | no `N`, `FN:Jane Doe` |

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::card::card::Card;
use crate::card::group::item_digits;
use crate::card::property::Property;
use crate::text::{self, Escape};
use crate::version::Version;

use super::loss::LossReason;
use super::outline::{Outline, parameter};
use super::survey;
use super::value;
use super::work::{Step, Work};

/// Components of `N` that both versions have.
const COMPONENTS: usize = 5;

/// `N` and `X-N`, which holds an alternative name in 3.0, where `N` occurs once: a name in another language, or one as
/// it sounds (`PHONETIC`, RFC 9554 section 4.6). The survey has chosen the `N` that keeps its name.
pub(super) fn name(step: &mut Step<'_, '_, '_>) {
    let is_main = step.work.survey.name == Some(step.index);
    match step.to() {
        Version::V4_0 => {
            step.line.rename("N");
            components(step);
            sort_to_4_0(step);
        }
        Version::V3_0 if is_main => {
            generational(step);
            sort_to_3_0(step);
        }
        Version::V3_0 if step.line.is_named("N") => step.line.rename("X-N"),
        Version::V3_0 => {}
    }
}

/// Gives the name five components: `a;b` -> `a;b;;;`. A sixth one with text is lost.
fn components(step: &mut Step<'_, '_, '_>) {
    let raw = value::parts(step.property.raw_value(), b";,");
    let (value, has_more) = value::resized(&raw, COMPONENTS);
    step.line.value = value.into();
    if has_more {
        step.lose(LossReason::Component);
    }
}

/// Moves the components that RFC 9554 added to the family name and the suffixes, unless they repeat those
/// (RFC 9554 section 2.2).
///
/// The sixth component is a second surname, the seventh a generation: `Perez,Ruiz;Ana;;;;Ruiz;Jr.` ->
/// `Perez,Ruiz;Ana;;;Jr.` has `Ruiz` already and gains `Jr.`.
fn generational(step: &mut Step<'_, '_, '_>) {
    components(step);
    let raw = value::parts(step.property.raw_value(), b";,").into_owned();
    let parts: Vec<&str> = text::split(&raw, b';').collect();
    if parts.len() <= COMPONENTS {
        return;
    }
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let kept: Vec<String> = (0..COMPONENTS)
        .map(|at| match at {
            0 => with_items(part(0), part(5)),
            4 => with_items(part(4), part(6)),
            _ => part(at).to_owned(),
        })
        .collect();
    step.line.value = kept.join(";").into();
    step.lose_parameter("JSCOMPS");
}

/// The list, with the items of the other list that it lacks: `Perez` and `Ruiz,Perez` give `Perez,Ruiz`.
fn with_items(list: &str, others: &str) -> String {
    let items = |list| text::split(list, b',').filter(|item| !text::is_blank(item));
    let known: BTreeSet<&str> = items(list).collect();
    let lacking = items(others).filter(|other| !known.contains(other));
    let all: Vec<&str> = items(list).chain(lacking).collect();
    if text::is_blank(others) {
        list.to_owned()
    } else {
        all.join(",")
    }
}

/// `ORG`, which has the `SORT-AS` if the name is empty.
pub(super) fn organization(step: &mut Step<'_, '_, '_>) {
    match step.to() {
        Version::V4_0 => sort_to_4_0(step),
        Version::V3_0 if is_sorted_by(step) => sort_to_3_0(step),
        Version::V3_0 => {}
    }
}

/// Whether the card is sorted by this organization.
fn is_sorted_by(step: &Step<'_, '_, '_>) -> bool {
    let survey = &step.work.survey;
    let of_name = survey.name.map(|index| &step.work.card.properties()[index]);
    let is_named = of_name.is_some_and(|name| name.param("SORT-AS").is_some());
    let will_be_blank = survey.name_is_blank && (survey.name.is_some() || !survey.is_person);
    will_be_blank && !is_named && step.line.has("SORT-AS")
}

/// `SORT-AS` becomes `SORT-STRING`, which 3.0 allows only once.
///
/// The first sort name is kept: `N;SORT-AS="Harten,Rene"` -> `SORT-STRING:Harten`, with the loss
/// [`LossReason::SortText`].
fn sort_to_3_0(step: &mut Step<'_, '_, '_>) {
    if step.work.survey.has("SORT-STRING") || !step.line.has("SORT-AS") {
        return;
    }
    let Some(raw) = step.line.param("SORT-AS").map(str::to_owned) else {
        return;
    };
    if !step.claim("SORT-STRING") {
        return;
    }
    step.line.remove("SORT-AS");
    let values: Vec<Cow<'_, str>> = text::split_values(&raw)
        .map(text::parameter_value)
        .collect();
    let mut values = values.iter().flat_map(|value| text::sort_names(value));
    let first = values.next().unwrap_or_default();
    let sorted = value::escaped(first, Version::V3_0);
    step.followers
        .push(Outline::new(None, "SORT-STRING", sorted));
    if values.next().is_some() {
        step.lose(LossReason::SortText);
    }
}

/// Adds the `SORT-STRING` of the card to the property that it sorts.
fn sort_to_4_0(step: &mut Step<'_, '_, '_>) {
    if let Some(sort) = step.work.survey.sort
        && sort.target == step.index
    {
        let text = step.work.card.properties()[sort.string].text();
        step.line.push("SORT-AS", parameter(&spaced(&text)));
    }
}

/// The text in a form that [`text::sort_names`] does not split: `Harten,Rene` -> `Harten, Rene`.
fn spaced(text: &str) -> String {
    if !text.contains(',') {
        return text.to_owned();
    }
    let text = text.replace(", ", ",");
    text.replace(',', ", ").trim_end().to_owned()
}

/// `SORT-STRING`, and `X-SORT-STRING`, which holds a `SORT-STRING` that sorts nothing in 4.0: the second one of a card,
/// and one in a card without a name and an organization.
pub(super) fn sort_string_line(step: &mut Step<'_, '_, '_>) {
    match step.to() {
        Version::V3_0 if step.line.is_named("X-SORT-STRING") && step.claim("SORT-STRING") => {
            step.line.rename("SORT-STRING");
        }
        Version::V4_0 if step.line.is_named("SORT-STRING") => sort_string_to_4_0(step),
        _ => {}
    }
}

/// The text is in the `SORT-AS` of another property ([`sort_to_4_0`]), so the line is left out. What else it has is
/// lost: its group, its parameters, and a comma without a blank after it.
fn sort_string_to_4_0(step: &mut Step<'_, '_, '_>) {
    let sort = step.work.survey.sort;
    if sort.is_none_or(|sort| sort.string != step.index) {
        return step.line.rename("X-SORT-STRING");
    }
    let text = step.property.text();
    let has_others = |name: &str| {
        let group = step.work.survey.group(name);
        group.is_some_and(|group| group.members > 1)
    };
    let group = step.property.group();
    if group.is_some_and(|name| item_digits(name).is_none() || has_others(name)) {
        step.lose(LossReason::Group);
    }
    let params = step.property.raw_params();
    let says_text = |name: &str, raw: &str| {
        name.eq_ignore_ascii_case("VALUE") && raw.eq_ignore_ascii_case("text")
    };
    for (name, _) in params.filter(|(name, raw)| !says_text(name, raw)) {
        step.lose_already(name);
    }
    if spaced(&text) != text {
        step.lose(LossReason::SortText);
    }
    step.leave_out();
}

/// Adds the names that the target version requires: `FN` (RFC 6350 section 6.2.1, RFC 2426 section 3.1.1), and `N` in
/// 3.0 (RFC 2426 section 3.1.2).
pub(super) fn complete(work: &mut Work<'_, '_>) {
    if work.to == Version::V3_0 && work.survey.name.is_none() {
        make_name(work);
    }
    if !work.survey.has("FN") {
        make_formatted_name(work);
    }
}

/// The whole `FN` becomes the given name, because it cannot be split. If it only repeats another value, or if
/// the card is not about a person, `N` stays empty, as Apple writes it for companies.
fn make_name(work: &mut Work<'_, '_>) {
    let properties = work.card.properties().iter().enumerate();
    let names = properties.filter(|(_, property)| property.is_named("FN"));
    let found = names.min_by_key(|(_, name)| survey::preference(name).unwrap_or(u8::MAX));
    let index = found.map(|(index, _)| index);
    let formatted = found.map(|(_, property)| property.text());
    let full = formatted.filter(|text| work.survey.is_person && !stands_in(work.card, text));
    let mut value = String::from(";");
    text::push_escaped(&mut value, &full.unwrap_or_default(), Escape::All);
    value.push_str(";;;");
    work.invent(Outline::new(None, "N", value).into_property(), "", index);
}

/// Whether a name only repeats a nickname, a phone or an e-mail address, as in `FN:+1555` with `TEL:+1555`. Such an
/// `FN` was made from that property ([`make_formatted_name`]).
fn stands_in(card: &Card<'_>, name: &str) -> bool {
    let mut properties = card.properties().iter();
    properties.any(|property| {
        let uri = property.text();
        let is = |known: &str| property.is_named(known);
        is("TEL") && (uri == name || uri.strip_prefix("tel:") == Some(name))
            || is("EMAIL") && uri == name
            || is("NICKNAME") && property.list().next().as_deref() == Some(name)
    })
}

/// The first of these that has a text: the name in spoken order, the organization, the first nickname, the e-mail
/// address, the phone. A card with none of them gets an empty `FN`.
fn make_formatted_name(work: &mut Work<'_, '_>) {
    let found = ["N", "ORG", "NICKNAME", "EMAIL", "TEL"]
        .into_iter()
        .find_map(|name| named_by(work.card, name));
    let (index, text) = found.unzip();
    let value = value::escaped(&text.unwrap_or_default(), work.to);
    work.invent(Outline::new(None, "FN", value).into_property(), "N", index);
}

/// The text of the first property with that name, and its index; `None` if that text is blank. `ORG:Acme;Sales` gives
/// `Acme`, `NICKNAME:Jay,J` gives `Jay`, and a `tel:` before a phone is cut off.
fn named_by(card: &Card<'_>, name: &str) -> Option<(usize, String)> {
    let mut properties = card.properties().iter().enumerate();
    let (index, property) = properties.find(|(_, property)| property.is_named(name))?;
    let text = match name {
        "N" => spoken(property),
        "ORG" => property.components().next()?.into_owned(),
        "NICKNAME" => property.list().next()?.into_owned(),
        "TEL" => property.uri().trim_start_matches("tel:").to_owned(),
        _ => property.text().into_owned(),
    };
    (!text::is_blank(&text)).then_some((index, text))
}

/// A structured name in spoken order: `Doe;Jane;Q.,R.;Dr.;Jr.` -> `Dr. Jane Q. R. Doe Jr.`
fn spoken(name: &Property<'_>) -> String {
    let parts: Vec<Vec<Cow<'_, str>>> = name.component_lists().map(Iterator::collect).collect();
    let order = [3, 1, 2, 0, 4].into_iter();
    let items = order.filter_map(|at| parts.get(at)).flatten();
    let items: Vec<&str> = items
        .map(|item| item.trim())
        .filter(|item| !item.is_empty())
        .collect();
    items.join(" ")
}
