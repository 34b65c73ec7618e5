//! Reading cards, owned and borrowed, beside finding the line ends of the same text.

mod inputs;
mod ratio;

use std::hint::black_box;
use std::iter::zip;

use contact_card::{Card, Contact, Version};
use memchr::memchr_iter;

use inputs::{Result, VERSIONS};
use ratio::{Columns, Group, Rival};

const COLUMNS: &Columns = &[
    ("owned", "memchr"),
    ("borrowed", "memchr"),
    ("borrowed", "owned"),
];

const FILE: usize = 10 << 20;

fn main() -> Result<()> {
    let contacts = inputs::contacts()?;
    let texts = contacts.iter().map(|(_, contact)| written(contact));
    let texts = texts.collect::<Result<Vec<_>>>()?;
    let file = inputs::file(Version::V3_0, FILE)?;
    check_file(&file)?;

    let mut groups = vec![Group {
        name: "file",
        rivals: of_file(&file).into(),
    }];
    for ((name, _), texts) in zip(&contacts, &texts) {
        let rivals = texts.iter().zip(VERSIONS).flat_map(of_card).collect();
        groups.push(Group { name, rivals });
    }
    ratio::run("parse", COLUMNS, groups);
    Ok(())
}

/// The card in every version, after a look at whether it reads right.
fn written(contact: &Contact) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for version in VERSIONS {
        let text = contact.to_vcard(version)?;
        assert_eq!(Contact::parse(&text)?, *contact);
        assert_eq!(Card::parse(&text)?.to_string(), text);
        texts.push(text);
    }
    Ok(texts)
}

fn check_file(text: &str) -> Result<()> {
    let count = text.matches("BEGIN:VCARD").count();
    assert_eq!(contact_card::cards(text).flatten().count(), count);
    assert_eq!(contact_card::contacts(text).count(), count);
    for (read, contact) in zip(contact_card::contacts(text), inputs::mixed()?) {
        assert_eq!(read?, contact);
    }
    Ok(())
}

fn of_card((text, version): (&String, Version)) -> [Rival<'_>; 3] {
    [
        Rival::new("owned", version, text.len(), move || Contact::parse(text)),
        Rival::new("borrowed", version, text.len(), move || Card::parse(text)),
        line_ends(text, version),
    ]
}

fn of_file(text: &str) -> [Rival<'_>; 3] {
    let owned = move || {
        for contact in contact_card::contacts(text) {
            black_box(&contact);
        }
    };
    let borrowed = move || {
        for card in contact_card::cards(text) {
            black_box(&card);
        }
    };
    [
        Rival::new("owned", Version::V3_0, text.len(), owned),
        Rival::new("borrowed", Version::V3_0, text.len(), borrowed),
        line_ends(text, Version::V3_0),
    ]
}

/// Where the lines end: what no reader can do without.
fn line_ends(text: &str, version: Version) -> Rival<'_> {
    let positions = || memchr_iter(b'\n', text.as_bytes()).sum::<usize>();
    Rival::new("memchr", version, text.len(), positions)
}
