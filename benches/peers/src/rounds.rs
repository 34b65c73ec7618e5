//! Runs rivals in turns and divides their times within a round.
//!
//! A clock that changes between two measurements changes what they say of each other. Samples of one round are
//! neighbours, and their time is that of the thread, without the programs that run between: their ratio is fair on a
//! busy machine too.

use std::hint::black_box;
use std::time::Duration;

use allocation_counter::AllocationInfo;
use rustix::time::{ClockId, clock_gettime};
use serde::{Deserialize, Serialize};

const SAMPLE: Duration = Duration::from_micros(1500);

/// Does its work so many times and says how long it took. The loop is inside, so that a call through the pointer is
/// paid once a sample.
pub(crate) type Work<'a> = Box<dyn FnMut(u64) -> Duration + 'a>;

pub(crate) fn work<'a, T>(mut once: impl FnMut() -> T + 'a) -> Work<'a> {
    Box::new(move |times| {
        let start = thread_time();
        for _ in 0..times {
            // By reference: a model is large, and to move it is not the work.
            black_box(&once());
        }
        thread_time().saturating_sub(start)
    })
}

fn thread_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_default()
}

/// What the rounds say of one rival.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Measured {
    /// Time divided by the time of the first rival: first quartile, median, third quartile.
    pub(crate) ratio: [f64; 3],
    pub(crate) allocations: u64,
    pub(crate) peak: u64,
}

/// Measures rivals against the first of them. An odd number of rounds has a middle one.
pub(crate) fn race(rivals: &mut [Work<'_>], rounds: usize) -> Vec<Measured> {
    let times: Vec<u32> = rivals.iter_mut().map(times).collect();
    let heap: Vec<AllocationInfo> = rivals.iter_mut().map(heap).collect();
    let mut ratios = vec![Vec::new(); rivals.len()];
    for _ in 0..rounds {
        let pairs = rivals.iter_mut().zip(&times);
        let seconds: Vec<f64> = pairs.map(|(run, &times)| seconds(run, times)).collect();
        for (ratios, own) in ratios.iter_mut().zip(&seconds) {
            ratios.push(own / seconds[0]);
        }
    }
    let pairs = ratios.into_iter().zip(heap);
    pairs.map(|(ratios, heap)| measured(ratios, heap)).collect()
}

/// How many times fill a sample.
fn times(run: &mut Work<'_>) -> u32 {
    let mut times = 1;
    while run(times.into()) < SAMPLE {
        times *= 2;
    }
    times
}

fn heap(run: &mut Work<'_>) -> AllocationInfo {
    allocation_counter::measure(|| {
        run(1);
    })
}

/// Seconds a run. The run before is not timed: each rival finds the heap as it left it itself, and not as the one
/// before it did.
fn seconds(run: &mut Work<'_>, times: u32) -> f64 {
    run(1);
    run(times.into()).as_secs_f64() / f64::from(times)
}

fn measured(mut ratios: Vec<f64>, heap: AllocationInfo) -> Measured {
    ratios.sort_by(f64::total_cmp);
    let quarter = |quarters| ratios[(ratios.len() - 1) * quarters / 4];
    Measured {
        ratio: [quarter(1), quarter(2), quarter(3)],
        allocations: heap.count_total,
        peak: heap.bytes_max,
    }
}
