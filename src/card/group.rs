//! Groups that would be taken for one another: each gets a name of its own, since a label is that of its whole group.

use std::collections::{BTreeMap, BTreeSet};

use crate::card::property::Property;

/// Parts the groups of the properties at some places from those of the others, and from one another as they were
/// written there, without case.
pub(crate) fn part(properties: &mut [Property<'_>], written: &[(usize, String)]) {
    // Most cards have none.
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
    /// The name that is wanted, or else a number.
    fn give(&mut self, wanted: &str) -> String {
        let mut name = wanted.to_owned();
        while !self.taken.insert(name.clone()) {
            self.last += 1;
            name = format!("item{}", self.last);
        }
        name
    }
}
