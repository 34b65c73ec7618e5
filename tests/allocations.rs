//! Counted allocations: writing into a reused buffer takes none, a new `String` one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use common::documented;
use common::laws::VERSIONS;
use contact_card::{Address, Card, Contact, Phone, Url};

fn allocations<T>(work: impl FnOnce() -> T) -> u64 {
    let mut result = None;
    let count = allocation_counter::measure(|| result = Some(work()));
    drop(result);
    count.count_total
}

/// Everything that has to be escaped, folded and looked at twice.
fn demanding() -> Contact {
    let address = Address::new().street("1 Main St, Apt 4; 丸の内");
    Contact::builder()
        .full_name("山田 太郎 👨‍👩‍👧‍👦")
        .note("Zoe\u{308} likes espresso; hiking, \\ and 🇯🇵🇯🇵🇯🇵. ".repeat(20))
        .address(address)
        .url(Url::new("https://example.com").labeled("work"))
        .phone(Phone::new("+14155551234").preferred(1))
        .build()
        .unwrap()
}

#[test]
fn a_reused_buffer_takes_no_allocation_and_a_new_string_one() {
    for version in VERSIONS {
        for contact in [documented(), demanding()] {
            let mut out = contact.to_vcard(version).unwrap();
            out.clear();
            out.reserve(4096);
            let reused = allocations(|| contact.write_vcard(version, &mut out));
            assert_eq!(reused, 0);
            assert_eq!(allocations(|| contact.to_vcard(version)), 1);
        }
    }
}

#[test]
fn reading_borrows() {
    for version in VERSIONS {
        let text = documented().to_vcard(version).unwrap();
        // The list of properties; then the strings and the two lists of the contact.
        assert_eq!(allocations(|| Card::parse(&text)), 1);
        assert_eq!(allocations(|| Contact::parse(&text)), 9);
    }
}
