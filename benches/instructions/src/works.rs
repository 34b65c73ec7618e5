//! The cases: what is counted, and the most instructions that it may take.

use std::hint::black_box;

use contact_card::send_contact::decode;
use contact_card::{Card, Contact, Version};

use crate::inputs::{self, Result};

/// A work that is ready to run.
pub(crate) type Work = Box<dyn FnMut()>;

pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// The most instructions of one run.
    pub(crate) bound: u64,
    /// Prepares the work, which is not counted.
    pub(crate) work: fn() -> Result<Work>,
}

const fn case(name: &'static str, bound: u64, work: fn() -> Result<Work>) -> Case {
    Case { name, bound, work }
}

pub(crate) const CASES: &[Case] = &[
    case("write seed 3.0", 1_100, || write("seed", Version::V3_0)),
    case("write seed 4.0", 1_180, || write("seed", Version::V4_0)),
    case("write typical 3.0", 6_850, || {
        write("typical", Version::V3_0)
    }),
    case("write typical 4.0", 6_700, || {
        write("typical", Version::V4_0)
    }),
    case("write unicode 3.0", 16_900, || {
        write("unicode", Version::V3_0)
    }),
    case("write unicode 4.0", 17_200, || {
        write("unicode", Version::V4_0)
    }),
    case("write photo 3.0", 57_000, || write("photo", Version::V3_0)),
    case("write photo 4.0", 57_000, || write("photo", Version::V4_0)),
    case("request seed", 14_400, || request("seed")),
    case("request typical", 49_500, || request("typical")),
    case("request unicode", 98_000, || request("unicode")),
    case("request photo", 1_450_000, || request("photo")),
    case("contact seed", 8_700, || contact("seed")),
    case("contact typical", 31_500, || contact("typical")),
    case("contact unicode", 42_500, || contact("unicode")),
    case("contact photo", 1_470_000, || contact("photo")),
    case("card seed", 4_200, || card("seed")),
    case("card typical", 13_500, || card("typical")),
    case("card unicode", 18_000, || card("unicode")),
    case("card photo", 360_000, || card("photo")),
    case("contacts of 1 MB", 38_000_000, contacts),
    case("cards of 1 MB", 17_200_000, cards),
];

fn sample(name: &str) -> Result<Contact> {
    let contacts = inputs::contacts()?.into_iter();
    let mut samples = contacts.filter(|(sample, _)| *sample == name);
    Ok(samples.next().ok_or("no such contact")?.1)
}

fn write(name: &str, version: Version) -> Result<Work> {
    let contact = sample(name)?;
    let mut out = String::new();
    Ok(Box::new(move || {
        out.clear();
        black_box(contact.write_vcard(version, &mut out).is_ok());
        black_box(&out);
    }))
}

fn request(name: &str) -> Result<Work> {
    let body = serde_json::json!({ "contact": sample(name)? });
    let body = serde_json::to_vec(&body)?;
    decode(Some("ch_1"), &body)?;
    Ok(Box::new(move || {
        black_box(&decode(Some("ch_1"), &body));
    }))
}

fn contact(name: &str) -> Result<Work> {
    let text = sample(name)?.to_vcard(Version::V3_0)?;
    Contact::parse(&text)?;
    Ok(Box::new(move || {
        black_box(&Contact::parse(&text));
    }))
}

fn card(name: &str) -> Result<Work> {
    let text = sample(name)?.to_vcard(Version::V3_0)?;
    Card::parse(&text)?;
    Ok(Box::new(move || {
        black_box(&Card::parse(&text));
    }))
}

fn contacts() -> Result<Work> {
    let text = inputs::file(Version::V3_0, 1 << 20)?;
    Ok(Box::new(move || {
        for contact in contact_card::contacts(&text) {
            black_box(&contact);
        }
    }))
}

fn cards() -> Result<Work> {
    let text = inputs::file(Version::V3_0, 1 << 20)?;
    Ok(Box::new(move || {
        for card in contact_card::cards(&text) {
            black_box(&card);
        }
    }))
}
