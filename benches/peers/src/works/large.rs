//! Much data, in bytes and cards a second: what an engine gets that runs the crate over its own splits.

use std::io::{BufReader, Read};
use std::thread;
use std::time::Instant;

use contact_card::{CardReader, Version, cards, contacts};

use crate::inputs::{Result, file};

const SIZE: usize = 10 << 20;

/// Times the file is read in the longest row: 1 GB.
const REPEATS: usize = 100;

const ROUNDS: usize = 9;

/// One row: what, MB a second, thousands of cards a second, and a remark.
struct Row(&'static str, Rate, String);

/// Megabytes and thousands of cards a second.
type Rate = (f64, f64);

pub(crate) fn section() -> Result<String> {
    let text = file(Version::V4_0, SIZE)?;
    let [one, two] = threads(&text);
    let rows = [
        alone("cards()", &text, || cards(&text).flatten().count()),
        alone("contacts()", &text, || contacts(&text).flatten().count()),
        one,
        two,
        repeated(&text),
    ];
    let row = |Row(name, (megabytes, cards), remark)| {
        format!("| {name} | {megabytes:.0} | {cards:.0} | {remark} |\n")
    };
    let head = "| | MB/s | thousand cards/s | |\n|---|---:|---:|---|\n";
    Ok(head.to_owned() + &rows.map(row).concat())
}

fn alone(name: &'static str, text: &str, work: impl Fn() -> usize) -> Row {
    let rates = (0..ROUNDS).map(|_| rate(text.len(), &work)).collect();
    Row(name, middle(rates, |rate| rate.0), String::new())
}

/// One thread beside two, each with half of the text, cut between two cards.
fn threads(text: &str) -> [Row; 2] {
    let half = text.floor_char_boundary(text.len() / 2);
    let border = text[half..].find("BEGIN:VCARD").unwrap_or(0);
    let (first, second) = text.split_at(half + border);
    let both = || {
        thread::scope(|scope| {
            let other = scope.spawn(|| count(first.as_bytes()));
            count(second.as_bytes()) + other.join().unwrap_or(0)
        })
    };
    let one = || rate(text.len(), || count(text.as_bytes()));
    let rounds: Vec<(Rate, Rate)> = (0..ROUNDS)
        .map(|_| (one(), rate(text.len(), both)))
        .collect();
    let ratios = rounds.iter().map(|(one, two)| two.0 / one.0);
    let ratio = middle(ratios.collect(), |ratio| *ratio);
    let (one, two) = rounds.into_iter().unzip();
    let remark = format!("{ratio:.2} of one thread");
    [
        Row("CardReader", middle(one, |rate| rate.0), String::new()),
        Row("CardReader, 2 threads", middle(two, |rate| rate.0), remark),
    ]
}

fn repeated(text: &str) -> Row {
    let mut own = (0.0, 0.0);
    let heap = allocation_counter::measure(|| {
        let source = Repeated {
            text: text.as_bytes(),
            at: 0,
            left: REPEATS - 1,
        };
        own = rate(text.len() * REPEATS, || count(source));
    });
    let remark = format!("peak heap {} KB", heap.bytes_max >> 10);
    Row("CardReader, 1 GB from a stream", own, remark)
}

fn count(source: impl Read) -> usize {
    CardReader::new(BufReader::new(source)).flatten().count()
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
fn rate(bytes: usize, work: impl FnOnce() -> usize) -> Rate {
    let start = Instant::now();
    let cards = work();
    let seconds = start.elapsed().as_secs_f64();
    (bytes as f64 / seconds / 1e6, cards as f64 / seconds / 1e3)
}

fn middle<T: Copy>(mut rounds: Vec<T>, key: impl Fn(&T) -> f64) -> T {
    rounds.sort_by(|one, other| key(one).total_cmp(&key(other)));
    rounds[rounds.len() / 2]
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
            self.left -= 1;
        }
        let count = (&self.text[self.at..]).read(out)?;
        self.at += count;
        Ok(count)
    }
}
