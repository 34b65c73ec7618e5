//! Tables of ratios, with one column for each build profile.

use serde::{Deserialize, Serialize};

use crate::rounds::{self, Measured, Work};

const TIMED: &str = "\
| input | | release | LTO | allocations | peak heap | faults found |
|---|---|---:|---:|---:|---:|---|
";

const CHECKED: &str = "\
| input | | faults found |
|---|---|---|
";

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

    pub(crate) fn add(&mut self, rival: &str, work: Work<'a>) {
        self.add_checked(rival, Some(work), "");
    }

    /// Adds a rival with what is wrong in its work. `None` if it does not do it.
    pub(crate) fn add_checked(&mut self, rival: &str, work: Option<Work<'a>>, faults: &str) {
        self.rivals
            .push((rival.to_owned(), work, faults.to_owned()));
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
        let timed = self.rows.iter().any(|row| row.measured.is_some());
        let head = if timed { TIMED } else { CHECKED };
        let row = |(index, row): (usize, &Row)| {
            let lto = lto.and_then(|table| table.rows.get(index));
            let figures = if timed {
                row.figures(lto)
            } else {
                String::new()
            };
            format!(
                "| {} | {} |{figures} {} |\n",
                row.input, row.rival, row.faults
            )
        };
        let rows: Vec<String> = self.rows.iter().enumerate().map(row).collect();
        format!("### {}\n\n{head}{}", self.title, rows.concat())
    }
}

impl Row {
    fn figures(&self, lto: Option<&Self>) -> String {
        let own = self.measured;
        let cells = [
            own.map(|own| ratio(own.ratio)),
            lto.and_then(|row| row.measured).map(|own| ratio(own.ratio)),
            own.map(|own| own.allocations.to_string()),
            own.map(|own| bytes(own.peak)),
        ];
        let cell = |text: Option<String>| format!(" {} |", text.as_deref().unwrap_or("-"));
        cells.map(cell).concat()
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
