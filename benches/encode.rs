//! Writing a contact, beside writing it as JSON and copying the finished card.

mod inputs;
mod ratio;

use std::hint::black_box;

use contact_card::{Contact, Version};

use inputs::{Result, VERSIONS};
use ratio::{Columns, Group, Rival};

const COLUMNS: &Columns = &[("reused", "json"), ("reused", "memcpy"), ("new", "reused")];

const PAGE: usize = 4096;

fn main() -> Result<()> {
    let contacts = inputs::contacts()?;
    let mut groups = Vec::new();
    for (name, contact) in &contacts {
        let rivals = rivals(contact)?;
        groups.push(Group { name, rivals });
    }
    ratio::run("encode", COLUMNS, groups);
    Ok(())
}

fn rivals(contact: &Contact) -> Result<Vec<Rival<'_>>> {
    let mut rivals = Vec::new();
    for version in VERSIONS {
        let card = checked(contact, version)?;
        let bytes = card.len();
        rivals.extend([
            Rival::new("reused", version, bytes, reused(contact, version)),
            Rival::new("new", version, bytes, move || contact.to_vcard(version)),
            Rival::new("memcpy", version, bytes, memcpy(card)),
        ]);
    }
    let json = serde_json::to_vec(contact)?;
    assert_eq!(serde_json::from_slice::<Contact>(&json)?, *contact);
    rivals.push(Rival::new("json", None, json.len(), to_json(contact)));
    Ok(rivals)
}

/// The card, after a look at whether it is right.
fn checked(contact: &Contact, version: Version) -> Result<String> {
    let card = contact.to_vcard(version)?;
    assert_eq!(Contact::parse(&card)?, *contact);
    let mut appended = String::new();
    contact.write_vcard(version, &mut appended)?;
    assert_eq!(appended, card);
    Ok(card)
}

fn reused(contact: &Contact, version: Version) -> impl FnMut() {
    let mut out = String::new();
    move || {
        out.clear();
        black_box(contact.write_vcard(version, &mut out).is_ok());
        black_box(&out);
    }
}

/// Copies to the start of a page: a store across a page border takes longer than the rest of a short
/// copy, and the heap would decide whether there is one.
fn memcpy(card: String) -> impl FnMut() {
    let mut out = String::with_capacity(PAGE + card.len());
    let start = out.as_ptr().align_offset(PAGE);
    out.push_str(&" ".repeat(start));
    move || {
        out.truncate(start);
        out.push_str(&card);
        black_box(&out);
    }
}

fn to_json(contact: &Contact) -> impl FnMut() {
    let mut out = Vec::new();
    move || {
        out.clear();
        black_box(serde_json::to_writer(&mut out, contact).is_ok());
        black_box(&out);
    }
}
