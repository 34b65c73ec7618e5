//! Characters with a meaning of their own, written and read: nothing is timed.

use contact_card::{Contact, Version};

use crate::check;
use crate::inputs::{Result, VERSIONS};
use crate::peers::{PEERS, Peer};
use crate::table::{Race, Row, Table};

pub(crate) fn tables() -> Result<Vec<Table>> {
    let contact = check::probe()?;
    VERSIONS
        .into_iter()
        .map(|version| table(&contact, version))
        .collect()
}

fn table(contact: &Contact, version: Version) -> Result<Table> {
    let text = contact.to_vcard(version)?;
    let mut race = Race::new("written");
    race.add_checked("contact-card", None, &check::written(contact, &text));
    for peer in &PEERS {
        race.add_checked(peer.name, None, &faults(peer, contact, version));
    }
    let mut rows = race.run(0);
    rows.extend(read(&text));
    let title = format!("Commas, semicolons, backslashes and line breaks, {version}");
    Ok(Table { title, rows })
}

/// What is wrong in the text that a peer makes of a contact.
pub(super) fn faults(peer: &Peer, contact: &Contact, version: Version) -> String {
    match (peer.text)(contact, version) {
        Some(text) => check::written(contact, &text),
        None => format!("does not write {version}"),
    }
}

fn read(text: &str) -> Vec<Row> {
    let mut race = Race::new("read");
    for peer in &PEERS {
        race.add_checked(peer.name, None, &check::read(text, (peer.properties)(text)));
    }
    race.run(0)
}
