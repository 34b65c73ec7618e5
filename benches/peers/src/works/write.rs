//! A ready model to text, beside a plain struct to JSON.

use contact_card::{Contact, Version};

use super::ROUNDS;
use super::escapes::faults;
use crate::check;
use crate::inputs::{Result, VERSIONS, contacts};
use crate::peers::PEERS;
use crate::plain;
use crate::rounds::{Work, work};
use crate::table::{Race, Row, Table};

pub(crate) fn tables() -> Result<Vec<Table>> {
    let mut tables = Vec::new();
    for version in VERSIONS {
        tables.push(table("a reused String", version, into_reused)?);
        tables.push(table("a new String", version, into_new)?);
    }
    Ok(tables)
}

fn table(out: &str, version: Version, race: RaceOf) -> Result<Table> {
    let mut rows = Vec::new();
    for (name, contact) in &contacts()? {
        rows.extend(race(name, contact, version));
    }
    let title = format!("Model to text in {out}, {version}");
    Ok(Table { title, rows })
}

type RaceOf = fn(&str, &Contact, Version) -> Vec<Row>;

fn into_reused(name: &str, contact: &Contact, version: Version) -> Vec<Row> {
    let mut race = Race::new(name);
    let text = contact.to_vcard(version).unwrap_or_default();
    let own = check::written(contact, &text);
    race.add_checked("contact-card", Some(reused(contact, version)), &own);
    for peer in &PEERS {
        let faults = faults(peer, contact, version);
        race.add_checked(peer.name, (peer.write)(contact, version), &faults);
    }
    race.add("serde_json, plain struct", plain::to_json(contact));
    race.run(ROUNDS)
}

fn into_new(name: &str, contact: &Contact, version: Version) -> Vec<Row> {
    let mut race = Race::new(name);
    let new = work(move || contact.to_vcard(version));
    race.add("contact-card", new);
    for peer in &PEERS {
        if let Some(work) = (peer.write_new)(contact, version) {
            race.add(peer.name, work);
        }
    }
    race.run(ROUNDS)
}

fn reused(contact: &Contact, version: Version) -> Work<'_> {
    let mut out = String::new();
    work(move || {
        out.clear();
        contact.write_vcard(version, &mut out).is_ok()
    })
}
