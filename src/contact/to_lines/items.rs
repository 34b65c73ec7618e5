//! The groups of lines with a label.
//!
//! One counter serves all labelled lines of a card. The groups are in lower case, and the same on both lines,
//! because Apple compares them exactly.

use crate::card::group::item_digits;
use crate::card::property::Property;
use crate::contact::model::Contact;

/// Counts the groups `item1`, `item2`, ... without those that extensions use.
#[derive(Default)]
pub(super) struct Items {
    last: u32,
    taken: Option<Vec<u32>>,
}

impl Items {
    /// The next number: 1, then 2; not 2 if an extension is in `ITEM2`.
    #[cold]
    pub(super) fn next(&mut self, contact: &Contact) -> u32 {
        let taken = self.taken.get_or_insert_with(|| taken_items(contact));
        loop {
            self.last += 1;
            if taken.binary_search(&self.last).is_err() {
                return self.last;
            }
        }
    }
}

/// The numbers of the groups `item1`, `ITEM2` and so on of the extensions, sorted.
fn taken_items(contact: &Contact) -> Vec<u32> {
    let number = |group: &str| item_digits(group)?.parse().ok();
    let groups = contact.extensions.iter().filter_map(Property::group);
    let mut taken: Vec<u32> = groups.filter_map(number).collect();
    taken.sort_unstable();
    taken
}
