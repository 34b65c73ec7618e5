//! Counts the instructions of the hot paths and fails if one takes more than its bound.
//!
//! Without an argument, the program runs itself under `valgrind --tool=callgrind` once for each case. Instructions are
//! the same in every run of the same build, however busy the machine is, so a slower path is seen without noise. A bound
//! is a few percent above what the path takes, because compilers and the C library differ.

#![allow(clippy::print_stdout, reason = "the table is what the program is for")]

#[allow(dead_code, reason = "the benches use the rest")]
#[path = "../../inputs/mod.rs"]
mod inputs;
mod works;

use std::env;
use std::hint::black_box;
use std::process::Command;

use inputs::Result;
use works::{CASES, Case};

fn main() -> Result<()> {
    match env::args().nth(1) {
        Some(name) => run(&name),
        None => count_all(),
    }
}

/// Does the work of one case twice: first to load what is loaded once, then to be counted.
fn run(name: &str) -> Result<()> {
    let case = CASES.iter().find(|case| case.name == name);
    let mut work = (case.ok_or("no such case")?.work)()?;
    work();
    counted(&mut work);
    Ok(())
}

/// The function whose instructions callgrind counts.
#[inline(never)]
fn counted(work: &mut dyn FnMut()) {
    black_box(work)();
    // Without work after the call it would be a jump, which callgrind takes for a return.
    black_box(());
}

fn count_all() -> Result<()> {
    println!("| work | instructions | bound |\n|---|--:|--:|");
    let mut exceeded = Vec::new();
    for Case { name, bound, .. } in CASES {
        let count = count(name)?;
        println!("| {name} | {count} | {bound} |");
        if count > *bound {
            exceeded.push(*name);
        }
    }
    if exceeded.is_empty() {
        return Ok(());
    }
    Err(format!("above the bound: {}", exceeded.join(", ")).into())
}

fn count(name: &str) -> Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg("--toggle-collect=*instructions::counted*")
        .arg(env::current_exe()?)
        .arg(name)
        .output()?;
    let report = String::from_utf8(output.stderr)?;
    let collected = report
        .lines()
        .find_map(|line| line.split_once("Collected :"));
    let (_, count) = collected.ok_or(report.clone())?;
    match count.trim().parse()? {
        0 => Err("callgrind has not seen the function whose instructions it counts".into()),
        count => Ok(count),
    }
}
