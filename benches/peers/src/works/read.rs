//! The text of one card to a contact or a card.

use contact_card::{Card, Contact, Version};

use super::ROUNDS;
use crate::check;
use crate::inputs::{Result, VERSIONS, contacts};
use crate::peers::PEERS;
use crate::rounds::work;
use crate::table::{Race, Row, Table};

pub(crate) fn tables() -> Result<Vec<Table>> {
    VERSIONS.into_iter().map(table).collect()
}

fn table(version: Version) -> Result<Table> {
    let mut rows = Vec::new();
    for (name, contact) in &contacts()? {
        rows.extend(race(name, &contact.to_vcard(version)?));
    }
    let title = format!("Text to model, {version}");
    Ok(Table { title, rows })
}

fn race(name: &str, text: &str) -> Vec<Row> {
    let mut race = Race::new(name);
    race.add("contact-card, Contact", work(|| Contact::parse(text)));
    race.add("contact-card, Card", work(|| Card::parse(text)));
    for peer in &PEERS {
        let properties = (peer.properties)(text);
        let reads = properties.is_some();
        let faults = check::read(text, properties);
        race.add_checked(peer.name, reads.then(|| (peer.parse)(text)), &faults);
    }
    race.run(ROUNDS)
}
