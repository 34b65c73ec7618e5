//! Runs an example as a reader of its first lines runs it. `cargo test` built it; a test builds nothing.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::SystemTime;

/// `cargo test --test FILE` builds no examples.
const BUILD: &str = "not built from these sources; before `cargo test --test FILE`, run \
    `cargo build --profile test --all-features --examples`";

#[track_caller]
pub(crate) fn run(example: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(program(example))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // An example that refuses its arguments does not wait for its input.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// The program of an example, in the folder beside the one of the test's own program.
#[track_caller]
pub(crate) fn program(example: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.ancestors().nth(2).unwrap().join("examples");
    let program = folder.join(format!("{example}{EXE_SUFFIX}"));
    assert!(is_fresh(&program), "{example}: {BUILD}");
    program
}

/// Whether a program is younger than each of its sources, which cargo lists beside it.
fn is_fresh(program: &Path) -> bool {
    let Ok(sources) = fs::read_to_string(program.with_extension("d")) else {
        return false;
    };
    let sources = sources.split_whitespace().skip(1).map(Path::new);
    let youngest = sources.filter_map(written).max();
    written(program).is_some_and(|built| youngest.is_none_or(|source| source <= built))
}

fn written(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|file| file.modified()).ok()
}
