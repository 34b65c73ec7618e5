//! Tables of ratios, with one column for each build profile.

use serde::{Deserialize, Serialize};

use crate::rounds::{self, Measured, Work};

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Table {
    pub(crate) title: String,
    pub(crate) rows: Vec<Row>,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Row {
    input: String,
    rival: String,
    /// `None` if the rival does not do this work.
    measured: Option<Measured>,
    faults: String,
}

/// Rivals for one input. The first is the one that the others are divided by.
pub(crate) struct Race<'a> {
    input: String,
    rivals: Vec<(String, Option<Work<'a>>, String)>,
}

impl<'a> Race<'a> {
    pub(crate) fn new(input: &str) -> Self {
        Self {
            input: input.to_owned(),
            rivals: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, rival: &str, work: Option<Work<'a>>, faults: &[String]) {
        let faults = faults.join("; ");
        self.rivals.push((rival.to_owned(), work, faults));
    }

    pub(crate) fn run(self, rounds: usize) -> Vec<Row> {
        let mut works = Vec::new();
        let mut rows = Vec::new();
        for (rival, work, faults) in self.rivals {
            let input = self.input.clone();
            rows.push((input, rival, work.is_some(), faults));
            works.extend(work);
        }
        let mut measured = rounds::race(&mut works, rounds).into_iter();
        let row = |(input, rival, runs, faults)| Row {
            input,
            rival,
            measured: if runs { measured.next() } else { None },
            faults,
        };
        rows.into_iter().map(row).collect()
    }
}

impl Table {
    /// The table as Markdown, with the same table of the other profile.
    pub(crate) fn markdown(&self, lto: Option<&Self>) -> String {
        let mut text = format!("### {}\n\n", self.title);
        text.push_str("| input | | release | LTO | allocations | peak heap | found |\n");
        text.push_str("|---|---|---:|---:|---:|---:|---|\n");
        for (index, row) in self.rows.iter().enumerate() {
            let lto = lto.and_then(|table| table.rows.get(index));
            text.push_str(&row.markdown(lto));
        }
        text
    }
}

impl Row {
    fn markdown(&self, lto: Option<&Self>) -> String {
        let ratio = |row: &Self| row.measured.map(|own| ratio(own.ratio));
        let cell = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        let cells = [
            self.input.clone(),
            self.rival.clone(),
            cell(ratio(self)),
            cell(lto.and_then(ratio)),
            cell(self.measured.map(|own| own.allocations.to_string())),
            cell(self.measured.map(|own| bytes(own.peak))),
            self.faults.clone(),
        ];
        format!("| {} |\n", cells.join(" | "))
    }
}

fn ratio([low, median, high]: [f64; 3]) -> String {
    let digits = |value: f64| match value {
        10.0.. => format!("{value:.0}"),
        1.0 => "1".to_owned(),
        1.0.. => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    };
    let [low, median, high] = [low, median, high].map(digits);
    if low == high {
        return median;
    }
    format!("{median} ({low}-{high})")
}

fn bytes(count: u64) -> String {
    match count {
        1_048_576.. => format!("{} MB", count >> 20),
        10_240.. => format!("{} KB", count >> 10),
        _ => format!("{count} B"),
    }
}
