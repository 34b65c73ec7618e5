//! A request body to a contact to a crate's model to text.

use contact_card::{Contact, Version};

use super::ROUNDS;
use crate::inputs::{Result, VERSIONS, contacts};
use crate::peers::PEERS;
use crate::rounds::{Work, work};
use crate::table::{Race, Row, Table};

pub(crate) fn tables() -> Result<Vec<Table>> {
    VERSIONS.into_iter().map(table).collect()
}

fn table(version: Version) -> Result<Table> {
    let mut rows = Vec::new();
    for (name, contact) in &contacts()? {
        rows.extend(race(name, &serde_json::to_vec(contact)?, version));
    }
    let title = format!("JSON to contact to model to text, {version}");
    Ok(Table { title, rows })
}

fn race(name: &str, json: &[u8], version: Version) -> Vec<Row> {
    let mut race = Race::new(name);
    race.add("contact-card", own(json, version));
    let alone = work(|| serde_json::from_slice::<Contact>(json));
    race.add("JSON to contact alone", alone);
    for peer in &PEERS {
        if let Some(work) = (peer.build)(json, version) {
            race.add(peer.name, work);
        }
    }
    race.run(ROUNDS)
}

fn own(json: &[u8], version: Version) -> Work<'_> {
    let mut out = String::new();
    work(move || {
        out.clear();
        let contact: Contact = serde_json::from_slice(json).ok()?;
        contact.write_vcard(version, &mut out).ok()
    })
}
