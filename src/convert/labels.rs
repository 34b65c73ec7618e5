//! Pairs the labels of addresses with their addresses. In 3.0 a `LABEL` belongs to the `ADR` with the same
//! types (RFC 2426 section 3.2.2); in 4.0 it is a parameter of the `ADR` (RFC 6350 section 6.3.1).
//!
//! `places` asks it. A label of 3.0 goes to the first free address that has, in this order:
//!
//! 1. the same types and the same group,
//! 2. the same types: `LABEL;TYPE=WORK` and `ADR;TYPE=work`,
//! 3. the same group: `item1.LABEL` and `item1.ADR;TYPE=work`,
//! 4. nothing in common, if the card has one label and one address.
//!
//! A label without an address becomes an empty address. In the other direction it says whether a label of 4.0 would
//! come back to its address, and whether it needs a group for that.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::card::card::Card;
use crate::card::property::Property;
use crate::version::Version;

use super::value;

/// The sorted types of an address in lower case, without `pref`: `home,work` for `TYPE=WORK,pref;TYPE=home`.
type Types = String;

/// A group in lower case.
type Group = Option<String>;

/// The addresses of a card and their labels.
#[derive(Default)]
pub(super) struct Labels {
    /// The index of the address of each label, by the index of the label.
    address_of: BTreeMap<usize, usize>,
    label_of: BTreeMap<usize, usize>,
    /// The addresses of 4.0 without a label: the index of the first one with these types and this group.
    bare: BTreeMap<(Types, Group), usize>,
    /// The types of the addresses that cannot become a `LABEL` alone.
    kept_types: BTreeSet<Types>,
    kept_groups: BTreeSet<Group>,
    /// The number of those addresses, and the number of labels.
    kept_count: usize,
    count: usize,
}

impl Labels {
    pub(super) fn of(card: &Card<'_>) -> Self {
        match card.version() {
            Version::V3_0 => Self::attached(card),
            Version::V4_0 => Self::surveyed(card),
        }
    }

    /// The index of the address that a label of 3.0 belongs to, from 0.
    pub(super) fn address_of(&self, label: usize) -> Option<usize> {
        self.address_of.get(&label).copied()
    }

    /// The index of the label that belongs to an address of 3.0, from 0.
    pub(super) fn label_of(&self, address: usize) -> Option<usize> {
        self.label_of.get(&address).copied()
    }

    /// Whether an earlier address with the same types and group has no label, and would get this one: the first of
    /// `ADR:;;1 Road;;;;` and `ADR;LABEL=b:;;2 Road;;;;`.
    pub(super) fn is_ambiguous(&self, index: usize, address: &Property<'_>) -> bool {
        let first = self.bare.get(&(types(address), group(address)));
        first.is_some_and(|first| *first < index)
    }

    /// Whether an empty address with a label can become a `LABEL` alone, because no other address would get
    /// that.
    pub(super) fn is_alone(&self, address: &Property<'_>) -> bool {
        let is_for_the_only_one = self.kept_count == 1 && self.count == 1;
        is_mere_label(address) && !self.has_rival(address) && !is_for_the_only_one
    }

    /// Whether an address that stays has the types or the group of `label`.
    pub(super) fn has_rival(&self, label: &Property<'_>) -> bool {
        let has_its_group = label.group().is_some() && self.kept_groups.contains(&group(label));
        has_its_group || self.kept_types.contains(&types(label))
    }

    /// Counts the addresses of a card of 4.0, where each label is in its address already.
    fn surveyed(card: &Card<'_>) -> Self {
        let mut found = Self::default();
        for (index, address) in named(card, "ADR") {
            if address.param("LABEL").is_some() {
                found.count += 1;
            } else {
                let kind = (types(address), group(address));
                found.bare.entry(kind).or_insert(index);
            }
            if !is_mere_label(address) {
                found.kept_types.insert(types(address));
                found.kept_groups.insert(group(address));
                found.kept_count += 1;
            }
        }
        found
    }

    /// Pairs the labels and the addresses of a card of 3.0. An address with a `LABEL` parameter takes no other.
    fn attached(card: &Card<'_>) -> Self {
        let labels: Vec<_> = named(card, "LABEL").map(Tied::of).collect();
        let addresses = named(card, "ADR").filter(|(_, address)| address.param("LABEL").is_none());
        let addresses: Vec<_> = addresses.map(Tied::of).collect();
        let mut found = Self::default();
        for (_, address) in named(card, "ADR") {
            found.kept_types.insert(types(address));
            found.kept_groups.insert(group(address));
        }
        found.tie(&labels, &addresses, |tied| {
            Some((tied.types.clone(), tied.group.clone()))
        });
        found.tie(&labels, &addresses, |tied| Some(tied.types.clone()));
        found.tie(&labels, &addresses, |tied| tied.group.clone());
        if labels.len() == 1 && addresses.len() == 1 {
            found.tie(&labels, &addresses, |_| Some(()));
        }
        found
    }

    /// Pairs each free label with the first free address that has the same key.
    fn tie<K: Ord>(
        &mut self,
        labels: &[Tied],
        addresses: &[Tied],
        key: impl Fn(&Tied) -> Option<K>,
    ) {
        let mut free: BTreeMap<K, VecDeque<usize>> = BTreeMap::new();
        let is_free = |address: &&Tied| !self.label_of.contains_key(&address.index);
        for address in addresses.iter().filter(is_free) {
            if let Some(key) = key(address) {
                free.entry(key).or_default().push_back(address.index);
            }
        }
        for label in labels {
            if !self.address_of.contains_key(&label.index)
                && let Some(queue) = key(label).and_then(|key| free.get_mut(&key))
                && let Some(address) = queue.pop_front()
            {
                self.address_of.insert(label.index, address);
                self.label_of.insert(address, label.index);
            }
        }
    }
}

/// The properties of that name, with their indices.
fn named<'c>(
    card: &'c Card<'_>,
    name: &'static str,
) -> impl Iterator<Item = (usize, &'c Property<'c>)> {
    let properties = card.properties().iter().enumerate();
    properties.filter(move |(_, property)| property.is_named(name))
}

/// What an address and its label have in common.
struct Tied {
    index: usize,
    types: Types,
    group: Group,
}

impl Tied {
    fn of((index, property): (usize, &Property<'_>)) -> Self {
        Self {
            index,
            types: types(property),
            group: group(property),
        }
    }
}

/// Whether a property of 4.0 is an empty address with a label, such as `ADR;LABEL=1 Road:;;;;;;`.
fn is_mere_label(address: &Property<'_>) -> bool {
    address.param("LABEL").is_some() && value::is_blank(address.raw_value())
}

pub(super) fn types(property: &Property<'_>) -> Types {
    let words = property.types().map(str::to_ascii_lowercase);
    let words: BTreeSet<String> = words.filter(|word| word != "pref").collect();
    words.into_iter().collect::<Vec<_>>().join(",")
}

pub(super) fn group(property: &Property<'_>) -> Group {
    property.group().map(str::to_ascii_lowercase)
}
