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
use contact_card::{Address, Card, Contact, Date, Phone, Url};

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

/// Two phones, an address, a date and a note that is folded and has an escape.
fn typical() -> Contact {
    let address = Address::new().street("1 Main St, Apt 4").city("Rome");
    Contact::builder()
        .full_name("Ada Lovelace")
        .given_name("Ada")
        .family_name("Lovelace")
        .phone(Phone::new("+14155551234"))
        .phone(Phone::new("+14155551235"))
        .address(address)
        .birthday("1985-04-12".parse::<Date>().unwrap())
        .note("likes espresso; and long walks ".repeat(4))
        .build()
        .unwrap()
}

#[test]
fn a_contact_takes_a_string_for_a_field_and_a_list_for_its_entries() {
    for version in VERSIONS {
        let text = typical().to_vcard(version).unwrap();
        // The list of properties, and the unfolded note.
        assert_eq!(allocations(|| Card::parse(&text)), 2);
        // Also the names, the phones and their list, the address, its list and its parts, and the note without escapes.
        assert_eq!(allocations(|| Contact::parse(&text)), 2 + 3 + 3 + 3 + 1);
    }
}

#[test]
fn a_file_takes_one_list_of_properties_a_card() {
    let text = documented().to_vcard(VERSIONS[0]).unwrap().repeat(100);
    assert_eq!(allocations(|| contact_card::cards(&text).count()), 100);
    // Eight strings and lists a contact; the list of properties is kept from card to card.
    assert_eq!(allocations(|| contact_card::contacts(&text).count()), 801);
}

#[test]
#[cfg(feature = "send-contact")]
fn a_request_takes_what_its_json_takes_and_a_card() {
    let body = serde_json::json!({ "contact": documented() }).to_string();
    let json = allocations(|| serde_json::from_str::<serde_json::Value>(&body));
    let request = allocations(|| contact_card::send_contact::decode(Some("ch_1"), body.as_bytes()));
    // Less than a tree of the same JSON: the contact, the card, the chat and the box of the contact.
    assert!(request <= 13 && request < json, "{request} {json}");
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
