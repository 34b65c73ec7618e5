//! The seeds and the findings of the fuzz targets, through the same laws.

#[allow(
    dead_code,
    clippy::expect_used,
    reason = "the property tests use the rest; a broken law panics"
)]
#[path = "common/laws.rs"]
mod laws;

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

/// Runs `law` on the bytes of each file of a folder in `fuzz/`; gives their number.
fn replay(folder: &str, law: impl Fn(&[u8]) + std::panic::RefUnwindSafe) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(folder);
    // A target without findings has no folder for them.
    let files: Vec<_> = fs::read_dir(path).into_iter().flatten().flatten().collect();
    for file in &files {
        let bytes = fs::read(file.path()).unwrap_or_default();
        let name = file.path();
        assert!(!bytes.is_empty(), "{} is empty", name.display());
        let held = catch_unwind(|| law(&bytes));
        assert!(held.is_ok(), "the law fails on {}", name.display());
    }
    files.len()
}

/// As a target of text has it, text ends at the first byte that is not UTF-8.
fn text(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

#[test]
fn each_seed_and_finding_round_trips() {
    let law = |bytes: &[u8]| laws::what_is_read_comes_back(text(bytes));
    assert_eq!(replay("seeds/parse", law), 12);
    replay("findings/parse", law);
}

#[test]
fn the_contact_of_each_seed_and_finding_is_refused_or_comes_back() {
    let law = |bytes: &[u8]| {
        laws::contact_is_refused_or_comes_back(&laws::contact_of(text(bytes)));
    };
    assert_eq!(replay("seeds/contact", law), 7);
    replay("findings/contact", law);
}

#[test]
fn every_byte_of_each_seed_and_finding_is_accounted_for() {
    assert_eq!(
        replay("seeds/bytes", laws::bytes_are_read_and_accounted_for),
        21
    );
    replay("findings/bytes", laws::bytes_are_read_and_accounted_for);
}

#[test]
fn each_seed_and_finding_in_pieces_gives_what_the_whole_gives() {
    let law = laws::any_stream_gives_what_the_whole_gives;
    assert_eq!(replay("seeds/stream", law), 21);
    replay("findings/stream", law);
}
