//! How the laws are run: the same cases every time, or fresh ones on request.
//!
//! - `CONTACT_CARD_LAWS=random` starts each test program from a seed of its own, and `CONTACT_CARD_LAWS=7` from 7. A law
//!   that fails says its seed and how to run it again.
//! - `CONTACT_CARD_CASES=200000` runs so many cases of every law, and `CONTACT_CARD_CASES=x20` twenty times as many as
//!   usual.
//!
//! A case that says nothing about its law is rejected (`prop_assume!`), and a law that rejects more than a third of its
//! cases fails.

#![allow(
    clippy::expect_used,
    reason = "a law does not run with invalid settings"
)]

use std::env;
use std::hash::{BuildHasher, RandomState};
use std::sync::OnceLock;
use std::thread;

use proptest::test_runner::{Config, RngSeed};

/// The seed of the laws unless another one is asked for.
const SEED: u64 = 20_260_711;

/// The settings of a law of which so many cases are usual. They print how to repeat the law, which the test harness
/// shows where it fails.
pub(crate) fn law(usual: u32) -> Config {
    let cases = env::var("CONTACT_CARD_CASES").map_or(usual, |number| cases(&number, usual));
    let thread = thread::current();
    let name = thread.name().unwrap_or_default();
    eprintln!("{}", repetition(name, seed(), cases));
    settings(seed(), cases)
}

pub(crate) fn settings(seed: u64, cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        // One in three; a few more, for a law of few cases.
        max_global_rejects: (cases / 2).saturating_add(16),
        max_local_rejects: cases.saturating_mul(64).max(1 << 16),
        max_flat_map_regens: cases.saturating_mul(64).max(1 << 20),
        max_shrink_iters: 1 << 16,
        ..Config::default()
    }
}

/// The command that runs the same cases again.
pub(crate) fn repetition(name: &str, seed: u64, cases: u32) -> String {
    format!(
        "to repeat: CONTACT_CARD_LAWS={seed} CONTACT_CARD_CASES={cases} cargo test --all-features {name}"
    )
}

fn cases(number: &str, usual: u32) -> u32 {
    let found = match number.strip_prefix('x') {
        Some(factor) => factor.parse().ok().and_then(|n| usual.checked_mul(n)),
        None => number.parse().ok(),
    };
    found.expect("CONTACT_CARD_CASES: expected a number of cases, or x and a factor")
}

fn seed() -> u64 {
    static SEEDS: OnceLock<u64> = OnceLock::new();

    *SEEDS.get_or_init(|| match env::var("CONTACT_CARD_LAWS").as_deref() {
        Err(_) => SEED,
        Ok("random") => RandomState::new().hash_one(SEED),
        Ok(number) => number
            .parse()
            .expect("CONTACT_CARD_LAWS: expected random or a number"),
    })
}
