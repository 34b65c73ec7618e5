//! Any text: reading ends, and what is read comes back.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../../tests/common/laws.rs"]
mod laws;

fuzz_target!(|text: &str| laws::what_is_read_comes_back(text));
