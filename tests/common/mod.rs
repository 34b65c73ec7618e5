//! Strategies and asserts that the tests share.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod contacts;
pub(crate) mod explore;
pub(crate) mod fields;
pub(crate) mod laws;
pub(crate) mod properties;
pub(crate) mod rows;
pub(crate) mod shown;
pub(crate) mod table;
pub(crate) mod words;

use contact_card::{Contact, Email, Phone};

/// The contact that the README and the examples write.
pub(crate) fn documented() -> Contact {
    Contact::builder()
        .full_name("Sean Franklin")
        .given_name("Sean")
        .family_name("Franklin")
        .organization("Acme Inc")
        .phone(Phone::new("+14155551234").labeled("mobile"))
        .email(Email::new("sean@acme.example").labeled("work"))
        .build()
        .expect("a contact")
}
