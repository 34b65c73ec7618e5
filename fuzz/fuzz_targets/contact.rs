//! A contact of any strings: refused with every violation, or it comes back.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target uses a part of it")]
#[path = "../../tests/common/laws.rs"]
mod laws;

fuzz_target!(|text: &str| {
    laws::contact_is_refused_or_comes_back(&laws::contact_of(text));
});
