//! Many cards, kept in a list or dropped one by one.

use std::hint::black_box;
use std::io::BufReader;

use contact_card::{CardReader, cards, contacts};

use crate::check;
use crate::inputs::{Result, VERSIONS, file};
use crate::peers::PEERS;
use crate::rounds::{Work, work};
use crate::table::{Race, Row, Table};

const SIZE: usize = 10 << 20;

/// A round takes seconds.
const ROUNDS: usize = 7;

pub(crate) fn tables() -> Result<Vec<Table>> {
    let mut tables = Vec::new();
    for version in VERSIONS {
        let text = file(version, SIZE)?;
        let table = |how, rows| Table {
            title: format!("A file of 10 MB, {how}, {version}"),
            rows,
        };
        tables.push(table("all cards kept", kept(&text)));
        tables.push(table("each card dropped", streamed(&text)));
    }
    Ok(tables)
}

fn kept(text: &str) -> Vec<Row> {
    let mut race = Race::new("file");
    let list = work(|| contacts(text).collect::<Vec<_>>());
    race.add("contact-card, contacts()", list);
    let list = work(|| cards(text).collect::<Vec<_>>());
    race.add("contact-card, cards()", list);
    let list = work(|| reader(text).collect::<Vec<_>>());
    race.add("contact-card, CardReader", list);
    let expected = count(text);
    for peer in &PEERS {
        let found = (peer.count)(text);
        let keep = (found.0 > 0).then(|| (peer.keep)(text));
        race.add_checked(peer.name, keep, &faults(found, expected));
    }
    race.run(ROUNDS)
}

fn streamed(text: &str) -> Vec<Row> {
    let mut race = Race::new("file");
    race.add("contact-card, contacts()", each(|| contacts(text)));
    race.add("contact-card, cards()", each(|| cards(text)));
    race.add("contact-card, CardReader", each(|| reader(text)));
    for peer in &PEERS {
        let Some(stream) = peer.stream else {
            race.add_checked(peer.name, None, "has no iterator");
            continue;
        };
        race.add(peer.name, stream(text));
    }
    race.run(ROUNDS)
}

/// As a file is read: the bytes come in pieces.
fn reader(text: &str) -> CardReader<BufReader<&[u8]>> {
    CardReader::new(BufReader::new(text.as_bytes()))
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

fn faults(found: (usize, usize), expected: (usize, usize)) -> String {
    let mut faults = Vec::new();
    if found.0 != expected.0 {
        faults.push(format!("{} of {} cards", found.0, expected.0));
    }
    if found.1 != expected.1 {
        faults.push(format!("{} of {} properties", found.1, expected.1));
    }
    check::report(&faults)
}
