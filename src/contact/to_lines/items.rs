//! The groups of lines with a label.

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

fn taken_items(contact: &Contact) -> Vec<u32> {
    let number = |group: &str| item_digits(group)?.parse().ok();
    let groups = contact.extensions.iter().filter_map(Property::group);
    let mut taken: Vec<u32> = groups.filter_map(number).collect();
    taken.sort_unstable();
    taken
}
