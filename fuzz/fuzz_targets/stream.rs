//! Any bytes in any pieces: a stream gives what the whole gives.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../../tests/common/laws.rs"]
mod laws;

fuzz_target!(|bytes: &[u8]| laws::any_stream_gives_what_the_whole_gives(bytes));
