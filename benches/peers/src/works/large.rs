//! Much data, in bytes and cards a second: what an engine gets that runs the crate over its own splits.

use std::io::{BufReader, Read};
use std::thread;
use std::time::Instant;

use contact_card::{CardReader, Contact, Version};

use crate::inputs::{Result, file};

const SIZE: usize = 10 << 20;

/// Times the file is read in the longest row: 1 GB.
const REPEATS: usize = 100;

const ROUNDS: usize = 9;

/// One row: what, MB a second, thousands of cards a second, and a remark.
struct Row(&'static str, f64, f64, String);

pub(crate) fn section() -> Result<String> {
    let text = file(Version::V4_0, SIZE)?;
    let (one, two) = threads(&text);
    let ratio = format!("{:.2} of one thread", two.1 / one.1);
    let two = Row(two.0, two.1, two.2, ratio);
    let rows = [one, two, contacts(&text), repeated(&text)];
    let row = |Row(name, megabytes, cards, remark)| {
        format!("| {name} | {megabytes:.0} | {cards:.0} | {remark} |\n")
    };
    let head = "| | MB/s | thousand cards/s | |\n|---|---:|---:|---|\n";
    Ok(head.to_owned() + &rows.map(row).concat())
}

/// One thread beside two, each with half of the text, cut between two cards.
fn threads(text: &str) -> (Row, Row) {
    let middle = text.len() / 2;
    let border = text[middle..].find("BEGIN:VCARD").unwrap_or(0);
    let (first, second) = text.split_at(middle + border);
    let both = || {
        thread::scope(|scope| {
            let other = scope.spawn(|| count(first.as_bytes()));
            count(second.as_bytes()) + other.join().unwrap_or(0)
        })
    };
    let rounds = (0..ROUNDS).map(|_| {
        (
            rates(text.len(), || count(text.as_bytes())),
            rates(text.len(), both),
        )
    });
    let (one, two): (Vec<_>, Vec<_>) = rounds.unzip();
    (
        row("CardReader, 1 thread", one, String::new()),
        row("CardReader, 2 threads", two, String::new()),
    )
}

fn contacts(text: &str) -> Row {
    let read = || {
        let cards = CardReader::new(BufReader::new(text.as_bytes())).flatten();
        cards
            .map(|card| Contact::from_card(&card))
            .filter(Contact::is_identifiable)
            .count()
    };
    let rates = (0..ROUNDS).map(|_| rates(text.len(), read)).collect();
    row("CardReader to Contact, 1 thread", rates, String::new())
}

fn repeated(text: &str) -> Row {
    let mut result = (0.0, 0.0);
    let heap = allocation_counter::measure(|| {
        let source = Repeated {
            text: text.as_bytes(),
            at: 0,
            left: REPEATS,
        };
        result = rates(text.len() * REPEATS, || count(source));
    });
    let remark = format!("peak heap {} KB", heap.bytes_max >> 10);
    row("CardReader, 1 GB from a stream", vec![result], remark)
}

fn count(source: impl Read) -> usize {
    CardReader::new(BufReader::new(source)).flatten().count()
}

/// Megabytes and thousands of cards a second.
#[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
fn rates(bytes: usize, work: impl FnOnce() -> usize) -> (f64, f64) {
    let start = Instant::now();
    let cards = work();
    let seconds = start.elapsed().as_secs_f64();
    (bytes as f64 / seconds / 1e6, cards as f64 / seconds / 1e3)
}

/// The middle of the rounds.
fn row(name: &'static str, mut rates: Vec<(f64, f64)>, remark: String) -> Row {
    rates.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (megabytes, cards) = rates[rates.len() / 2];
    Row(name, megabytes, cards, remark)
}

/// A text over and over, without holding it so many times.
struct Repeated<'t> {
    text: &'t [u8],
    at: usize,
    left: usize,
}

impl Read for Repeated<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.text.len() && self.left > 0 {
            self.at = 0;
        }
        if self.at == 0 {
            self.left = self.left.saturating_sub(1);
        }
        let count = (&self.text[self.at..]).read(out)?;
        self.at += count;
        Ok(count)
    }
}
