//! The label and the preference of a value: from the `X-ABLabel` of its group, its types and `PREF`.
//!
//! | lines | label | preference |
//! |---|---|---|
//! | `TEL;TYPE=CELL;TYPE=PREF:1` | mobile | 1 |
//! | `TEL;TYPE=home;PREF=3:1` | home | 3 |
//! | `item1.TEL;TYPE=HOME:1`, `item1.X-ABLabel:Boat` | `Boat` | none |
//! | `TEL;TYPE=VOICE:1` | none | none |
//!
//! An `X-ABLabel` that gave a label is `used` and is no extension; one that labels a property without a field is.

use std::collections::BTreeMap;

use super::clean::{is_blank, is_value, line};
use crate::card::property::Property;
use crate::contact::model::{Label, group_text, is_preference};
use crate::contact::type_words::TypeWords;
use crate::text;

/// The `X-ABLabel` properties of each group.
///
/// Groups are compared without case, although Apple compares them exactly: `Item1` and `item1` are one group in the
/// standard.
pub(super) struct LabelLines<'c> {
    /// The key is the group in lower case.
    by_group: BTreeMap<String, GroupLabels<'c>>,
    /// The indices of the `X-ABLabel` properties that went into a field.
    pub(super) used: Vec<usize>,
}

/// The labels of a group that count. Merged cards use one group for several values.
pub(super) struct GroupLabels<'c> {
    /// The index and the raw value of the first label.
    pub(super) first: (usize, &'c str),
    /// The index of the first label that marks a date as an anniversary.
    pub(super) anniversary: Option<usize>,
}

impl<'c> LabelLines<'c> {
    /// Collects the visible `X-ABLabel` lines of a card, wherever they stand: before or after the property that
    /// they label.
    pub(super) fn of(properties: &'c [Property<'_>]) -> Self {
        let mut by_group = BTreeMap::new();
        for (index, property) in properties.iter().enumerate() {
            if let Some(group) = property.group()
                && property.is_named("X-ABLABEL")
                && !is_blank(property)
            {
                let labels = by_group
                    .entry(group.to_ascii_lowercase())
                    .or_insert(GroupLabels {
                        first: (index, property.raw_value()),
                        anniversary: None,
                    });
                let is_anniversary = is_value(property, "_$!<Anniversary>!$_");
                labels.anniversary = labels.anniversary.or(is_anniversary.then_some(index));
            }
        }
        Self {
            by_group,
            used: Vec::new(),
        }
    }

    /// The labels of the group of a property.
    pub(super) fn find(&self, property: &Property<'_>) -> Option<&GroupLabels<'c>> {
        let group = property.group()?;
        self.by_group.get(&group.to_ascii_lowercase())
    }

    /// The label and the preference of a property. The label of the group takes precedence over the types.
    pub(super) fn take(&mut self, property: &Property<'_>) -> (Option<Label>, Option<u8>) {
        let (of_types, preference) = label_and_preference(property);
        if property.group().is_none() {
            return (of_types, preference);
        }
        (self.take_group(property).or(of_types), preference)
    }

    /// The label of the group of a property.
    pub(super) fn take_group(&mut self, property: &Property<'_>) -> Option<Label> {
        let raw = self.take_raw(property)?;
        Label::from_group_label(&line(raw)?)
    }

    /// The label of the group of a property, as text.
    ///
    /// For the relation of a related person: `_$!<Spouse>!$_` -> `Spouse`.
    pub(super) fn take_group_text(&mut self, property: &Property<'_>) -> Option<String> {
        let raw = self.take_raw(property)?;
        group_text(&line(raw)?).map(str::to_owned)
    }

    /// The raw first label of the group; it is used then.
    fn take_raw(&mut self, property: &Property<'_>) -> Option<&'c str> {
        let (index, raw) = self.find(property)?.first;
        self.used.push(index);
        Some(raw)
    }
}

/// The label from the types, and the preference.
#[inline]
pub(super) fn label_and_preference(property: &Property<'_>) -> (Option<Label>, Option<u8>) {
    if !property.has_params() {
        return (None, None);
    }
    let (types, preference) = types_and_preference(property);
    (types.label(), preference)
}

/// The types, and the preference: `PREF` from 1 to 100, or else 1 for `TYPE=pref`.
///
/// `TYPE=HOME,pref` -> `HOME` and 1; `TYPE=pref;PREF=3` -> 3; `PREF=0` -> none.
#[inline(always)]
pub(super) fn types_and_preference<'p>(property: &'p Property<'_>) -> (TypeWords<'p>, Option<u8>) {
    let mut types = TypeWords::default();
    let params = property.raw_all_params();
    let mut rest = params.as_bytes();
    while let Some((word, after)) = first_type(rest)
        && types.add_usual(word)
    {
        rest = after;
    }
    let preference = match rest {
        [] => None,
        _ => take_params(&params[params.len() - rest.len()..], &mut types),
    };
    let marked = types.preferred().then_some(1);
    (types, preference.or(marked))
}

/// Adds the types in `params`, and returns the first preference.
fn take_params<'p>(params: &'p str, types: &mut TypeWords<'p>) -> Option<u8> {
    let mut preference = None;
    for (name, raw) in text::split_params(params) {
        if name.eq_ignore_ascii_case("TYPE") {
            if text::is_token(raw) {
                types.add(raw);
            } else {
                text::words(raw).for_each(|word| types.add(without_name(word)));
            }
        } else if name.eq_ignore_ascii_case("PREF") {
            let number = text::words(raw).next().and_then(|word| word.parse().ok());
            preference = preference.or(number.filter(|&number| is_preference(number)));
        }
    }
    preference
}

/// The value of a `TYPE` at the start of `params`, and the parameters after it.
///
/// `;TYPE=CELL;TYPE=VOICE` -> `CELL` and `;TYPE=VOICE`; `;type=home` -> `None`.
#[inline]
fn first_type(params: &[u8]) -> Option<(&[u8], &[u8])> {
    let value = params.strip_prefix(b";TYPE=")?;
    let end = value.iter().position(|&byte| byte == b';');
    Some(value.split_at(end.unwrap_or(value.len())))
}

/// A type without `TYPE=`, which old exporters repeat in a list: `TYPE=HOME,TYPE=VOICE`.
fn without_name(word: &str) -> &str {
    let (name, rest) = word.split_once('=').unwrap_or(("", word));
    if name.eq_ignore_ascii_case("TYPE") {
        rest
    } else {
        word
    }
}
