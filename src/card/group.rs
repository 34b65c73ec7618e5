//! Renames groups that cleaning made equal, because a label belongs to its whole group.
//!
//! Called by `read/draft.rs` for groups that were repaired, and by `Contact::add_extensions` for the groups of
//! another card.
//!
//! | lines | result |
//! |---|---|
//! | `a_b.TEL:1`, `a-b.X-ABLabel:Boat` | `item1.TEL:1`, `a-b.X-ABLabel:Boat` |

use std::collections::{BTreeMap, BTreeSet};

use crate::card::property::Property;

/// Separates the groups at the given indexes from all other groups, and from each other if they were written
/// differently, compared without case.
///
/// `written` has the index of each property and its group as it was written.
pub(crate) fn part(properties: &mut [Property<'_>], written: &[(usize, String)]) {
    // Most cards have no such group.
    if written.is_empty() {
        return;
    }
    let places: BTreeSet<usize> = written.iter().map(|(index, _)| *index).collect();
    let others = properties.iter().enumerate();
    let others = others.filter(|(index, _)| !places.contains(index));
    let mut names = Names {
        taken: others.filter_map(|(_, property)| lower(property)).collect(),
        last: 0,
    };
    let mut given = BTreeMap::new();
    for (index, written) in written {
        let Some(group) = properties.get(*index).and_then(lower) else {
            continue;
        };
        let name: &String = given
            .entry(written.to_ascii_lowercase())
            .or_insert_with(|| names.give(&group));
        if *name == group {
            continue;
        }
        if let Ok(renamed) = properties[*index].clone().with_group(name) {
            properties[*index] = renamed;
        }
    }
}

/// The start of the names `item1`, `item2`, ...
///
/// Apple and Google write such groups; Delta Chat knows only `item1`.
pub(crate) const ITEM: &str = "item";

/// The group `item1`, `item2`, ..., which holds a property and its label together and has no meaning of its own.
///
/// 1 -> `item1`.
pub(crate) fn item(number: u32) -> String {
    format!("{ITEM}{number}")
}

/// The digits of such a group, compared without case.
///
/// `ITEM2` -> `2`; `item` -> the empty text; `a1` -> `None`.
pub(crate) fn item_digits(group: &str) -> Option<&str> {
    let (item, digits) = group.split_at_checked(ITEM.len())?;
    let is_item = item.eq_ignore_ascii_case(ITEM) && digits.bytes().all(|b| b.is_ascii_digit());
    is_item.then_some(digits)
}

/// The group in lower case: groups are compared without case.
fn lower(property: &Property<'_>) -> Option<String> {
    property.group().map(str::to_ascii_lowercase)
}

/// The groups of a card.
struct Names {
    /// In lower case.
    taken: BTreeSet<String>,
    last: u32,
}

impl Names {
    /// The wanted name if it is free, else a numbered one.
    ///
    /// `a-b` -> `a-b` at first, and `item1` if a property has that group already.
    fn give(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        while !self.taken.insert(name.clone()) {
            self.last += 1;
            name = item(self.last);
        }
        name
    }
}
