//! Runs an example as a reader of its first lines runs it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs an example through cargo, which builds it first where `cargo test` did not: in the profile of
/// the tests, so that nothing is built twice.
#[track_caller]
pub(crate) fn run(example: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--profile", "test", "--target-dir"])
        .arg(concat!(env!("CARGO_TARGET_TMPDIR"), "/.."))
        .args(["--example", example, "--"])
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
