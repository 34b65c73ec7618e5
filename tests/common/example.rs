//! Runs an example as a reader of its first lines runs it.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::env::consts::EXE_SUFFIX;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Where cargo builds.
const TARGET: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/..");

/// Runs an example through cargo, which builds it first where `cargo test` did not: in the profile of
/// the tests, so that nothing is built twice.
#[track_caller]
pub(crate) fn run(example: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO"))
        .args([
            "run",
            "--quiet",
            "--profile",
            "test",
            "--target-dir",
            TARGET,
        ])
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

/// The program of an example that needs all features, for one that is to be stopped: built where
/// `cargo test` did not build it.
#[track_caller]
pub(crate) fn program(example: &str) -> PathBuf {
    let status = Command::new(env!("CARGO"))
        .args([
            "build",
            "--quiet",
            "--profile",
            "test",
            "--target-dir",
            TARGET,
        ])
        .args(["--all-features", "--example", example])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(status.success(), "{example}");
    Path::new(TARGET).join(format!("debug/examples/{example}{EXE_SUFFIX}"))
}
