//! Many cards, kept in a list or dropped one by one.

use std::hint::black_box;

use contact_card::{CardReader, Version, cards, contacts};

use crate::inputs::{Result, VERSIONS, file};
use crate::peers::{PEERS, Peer};
use crate::rounds::{Work, work};
use crate::table::{Race, Table};

const SIZE: usize = 10 << 20;

/// A round takes seconds.
const ROUNDS: usize = 7;

pub(crate) fn tables() -> Result<Vec<Table>> {
    let mut tables = Vec::new();
    for version in VERSIONS {
        let text = file(version, SIZE)?;
        tables.push(kept(&text, version));
        tables.push(streamed(&text, version));
    }
    Ok(tables)
}

fn kept(text: &str, version: Version) -> Table {
    let mut race = Race::new("10 MB");
    let list = work(|| contacts(text).collect::<Vec<_>>());
    race.add("contact-card, contacts()", Some(list), &[]);
    let list = work(|| cards(text).collect::<Vec<_>>());
    race.add("contact-card, cards()", Some(list), &[]);
    let list = work(|| CardReader::new(text.as_bytes()).collect::<Vec<_>>());
    race.add("contact-card, CardReader", Some(list), &[]);
    let expected = count(text);
    for peer in &PEERS {
        let (reads, faults) = faults(peer, text, expected);
        race.add(peer.name, reads.then(|| (peer.keep)(text)), &faults);
    }
    Table {
        title: format!("A file of many cards, all kept, {version}"),
        rows: race.run(ROUNDS),
    }
}

fn streamed(text: &str, version: Version) -> Table {
    let mut race = Race::new("10 MB");
    race.add(
        "contact-card, contacts()",
        Some(each(|| contacts(text))),
        &[],
    );
    race.add("contact-card, cards()", Some(each(|| cards(text))), &[]);
    let reader = each(|| CardReader::new(text.as_bytes()));
    race.add("contact-card, CardReader", Some(reader), &[]);
    for peer in &PEERS {
        let reads = (peer.count)(text).0 > 0;
        let faults = match peer.stream {
            None => vec!["has no iterator".to_owned()],
            Some(_) => Vec::new(),
        };
        let stream = peer.stream.filter(|_| reads).map(|stream| stream(text));
        race.add(peer.name, stream, &faults);
    }
    Table {
        title: format!("A file of many cards, each dropped, {version}"),
        rows: race.run(ROUNDS),
    }
}

fn each<'a, I: Iterator>(items: impl Fn() -> I + 'a) -> Work<'a> {
    work(move || {
        for item in items() {
            black_box(&item);
        }
    })
}

/// The number of cards, and of all their properties.
fn count(text: &str) -> (usize, usize) {
    let cards = cards(text).flatten();
    cards.fold((0, 0), |(count, all), card| {
        (count + 1, all + card.properties().len())
    })
}

/// Whether a crate reads the file at all, and what it makes of it.
fn faults(peer: &Peer, text: &str, expected: (usize, usize)) -> (bool, Vec<String>) {
    let mut faults = Vec::new();
    let (cards, properties) = (peer.count)(text);
    if cards != expected.0 {
        faults.push(format!("{cards} of {} cards", expected.0));
    }
    if properties != expected.1 {
        faults.push(format!("{properties} of {} properties", expected.1));
    }
    (cards > 0, faults)
}
