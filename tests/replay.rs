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

/// Runs `law` on each file of a folder in `fuzz/`; gives their number.
fn replay(folder: &str, law: fn(&str)) -> usize {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(folder);
    // A target without findings has no folder for them.
    let files: Vec<_> = fs::read_dir(path).into_iter().flatten().flatten().collect();
    for file in &files {
        let bytes = fs::read(file.path()).unwrap_or_default();
        let name = file.path();
        assert!(!bytes.is_empty(), "{} is empty", name.display());
        // As the target has it, text ends at the first byte that is not UTF-8.
        let text = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let held = catch_unwind(|| law(text));
        assert!(held.is_ok(), "the law fails on {}", name.display());
    }
    files.len()
}

#[test]
fn what_is_read_of_each_seed_and_finding_comes_back() {
    assert_eq!(replay("seeds/parse", laws::what_is_read_comes_back), 12);
    replay("findings/parse", laws::what_is_read_comes_back);
}

#[test]
fn the_contact_of_each_seed_and_finding_is_refused_or_comes_back() {
    let law = |text: &str| laws::contact_is_refused_or_comes_back(&laws::contact_of(text));
    assert_eq!(replay("seeds/contact", law), 6);
    replay("findings/contact", law);
}
