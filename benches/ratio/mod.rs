//! Runs rivals side by side: each alone by criterion, then all in turns for their ratios.
//!
//! A clock that changes between two benchmarks changes what they say of each other. Samples of one
//! round are neighbours, so their ratio is fair on a busy machine too.

use std::env;
use std::hint::black_box;
use std::time::{Duration, Instant};

use contact_card::Version;
use criterion::{Criterion, Throughput};

use crate::inputs::VERSIONS;

/// Odd, so that there is a middle one.
const ROUNDS: usize = 31;

const SAMPLE: Duration = Duration::from_micros(1500);

/// Which rival is divided by which.
pub(crate) type Columns = [(&'static str, &'static str)];

/// One way to do the work of a group.
pub(crate) struct Rival<'a> {
    name: &'static str,
    /// `None` if the work is the same in every version.
    version: Option<Version>,
    bytes: usize,
    /// Does the work so many times and says how long it took. The loop is inside, so that a call
    /// through the pointer is paid once a sample.
    run: Box<dyn FnMut(u64) -> Duration + 'a>,
}

impl<'a> Rival<'a> {
    pub(crate) fn new<T>(
        name: &'static str,
        version: impl Into<Option<Version>>,
        bytes: usize,
        mut work: impl FnMut() -> T + 'a,
    ) -> Self {
        let run = move |times| {
            let start = Instant::now();
            for _ in 0..times {
                // By reference: a contact is large, and to move it is not the work.
                black_box(&work());
            }
            start.elapsed()
        };
        Self {
            name,
            version: version.into(),
            bytes,
            run: Box::new(run),
        }
    }

    fn id(&self) -> String {
        match self.version {
            Some(version) => format!("{version} {}", self.name),
            None => self.name.to_owned(),
        }
    }

    fn does(&self, name: &str, version: Version) -> bool {
        self.name == name && self.version.is_none_or(|own| own == version)
    }

    /// How many times fill a sample.
    fn times(&mut self) -> u32 {
        let mut times = 1;
        while (self.run)(times.into()) < SAMPLE {
            times *= 2;
        }
        times
    }
}

/// Rivals for the same input.
pub(crate) struct Group<'a> {
    pub(crate) name: &'static str,
    pub(crate) rivals: Vec<Rival<'a>>,
}

impl Group<'_> {
    fn bench(&mut self, criterion: &mut Criterion, title: &str) {
        let mut group = criterion.benchmark_group(format!("{title}/{}", self.name));
        for rival in &mut self.rivals {
            group.throughput(Throughput::Bytes(rival.bytes as u64));
            group.bench_function(rival.id(), |bencher| bencher.iter_custom(&mut rival.run));
        }
        group.finish();
    }

    /// Seconds a run of each rival, round by round.
    fn rounds(&mut self) -> Vec<Vec<f64>> {
        let times: Vec<u32> = self.rivals.iter_mut().map(Rival::times).collect();
        let round = |_| {
            let rivals = self.rivals.iter_mut().zip(&times);
            rivals
                .map(|(rival, &times)| (rival.run)(times.into()).as_secs_f64() / f64::from(times))
                .collect()
        };
        (0..ROUNDS).map(round).collect()
    }

    fn find(&self, name: &str, version: Version) -> Option<usize> {
        let does = |rival: &Rival<'_>| rival.does(name, version);
        self.rivals.iter().position(does)
    }

    /// The cells of a row; `None` if the group has nothing of this version.
    fn row(&self, rounds: &[Vec<f64>], columns: &Columns, version: Version) -> Option<Vec<String>> {
        let bytes = self.rivals[self.find(columns[0].0, version)?].bytes;
        let mut cells = vec![format!("{} {version}", self.name), bytes.to_string()];
        for (over, under) in columns {
            let (over, under) = (self.find(over, version)?, self.find(under, version)?);
            let ratio = median(rounds.iter().map(|round| round[over] / round[under]));
            cells.push(format!("{ratio:.3}"));
        }
        Some(cells)
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Runs every group, as the arguments of the process ask.
pub(crate) fn run(title: &str, columns: &Columns, mut groups: Vec<Group<'_>>) {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .sample_size(20)
        .configure_from_args();
    for group in &mut groups {
        group.bench(&mut criterion, title);
    }
    criterion.final_summary();
    if measures() {
        print_table(title, columns, &mut groups);
    }
}

/// Whether criterion measures too, instead of listing, testing or profiling.
fn measures() -> bool {
    let given = |option: &str| env::args().any(|arg| arg.starts_with(option));
    given("--bench")
        && !["--list", "--test", "--profile-time"]
            .into_iter()
            .any(given)
}

#[allow(clippy::print_stdout, reason = "the table is what was asked for")]
fn print_table(title: &str, columns: &Columns, groups: &mut [Group<'_>]) {
    let pairs = columns
        .iter()
        .map(|(over, under)| format!("{over}/{under}"));
    let heads = ["", "bytes"].map(str::to_owned).into_iter().chain(pairs);
    println!("{title}: ratios of time, medians of {ROUNDS} rounds");
    println!("{}", aligned(heads));
    for group in groups {
        let rounds = group.rounds();
        let row = |version| group.row(&rounds, columns, version);
        for cells in VERSIONS.into_iter().filter_map(row) {
            println!("{}", aligned(cells));
        }
    }
}

fn aligned(cells: impl IntoIterator<Item = String>) -> String {
    let cells = cells.into_iter().map(|cell| format!("{cell:>16}"));
    cells.collect::<Vec<_>>().concat()
}
