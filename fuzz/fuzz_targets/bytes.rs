//! Any bytes: they are decoded and read, nothing is lost without a word, and what is read comes back.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../../tests/common/laws.rs"]
mod laws;

fuzz_target!(|bytes: &[u8]| laws::bytes_are_read_and_accounted_for(bytes));
