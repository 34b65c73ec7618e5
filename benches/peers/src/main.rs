//! Measures contact-card beside the other vCard crates and prints a Markdown document. `README.md` of the benches says
//! how to run it.

#![forbid(unsafe_code)]

mod check;
#[path = "../../inputs/mod.rs"]
mod inputs;
mod lines;
mod machine;
mod options;
mod peers;
mod plain;
mod rounds;
mod table;
mod works;

use std::env;
use std::process::{Command, Stdio};

use inputs::Result;
use options::Options;
use table::Table;
use works::large;

fn main() -> Result<()> {
    let options = Options::of(env::args().skip(1))?;
    let text = match options {
        Options { large: true, .. } => throughput(&options)?,
        Options { json: true, .. } => serde_json::to_string(&tables(&options)?)?,
        _ => document(&options)?,
    };
    print(&text);
    Ok(())
}

#[allow(clippy::print_stdout, reason = "the document is what was asked for")]
fn print(text: &str) {
    println!("{text}");
}

fn document(options: &Options) -> Result<String> {
    let release = tables(options)?;
    let lto: Vec<Table> = if options.alone {
        Vec::new()
    } else {
        serde_json::from_slice(&with_lto(options)?)?
    };
    let tables = release.iter().enumerate();
    let tables = tables.map(|(index, table)| table.markdown(lto.get(index)));
    let tables: Vec<String> = tables.collect();
    let (here, crates) = (machine::here()?, machine::crates()?);
    Ok(format!("{here}\n\n{crates}\n\n{}", tables.join("\n")))
}

fn throughput(options: &Options) -> Result<String> {
    let section = large::section()?;
    if options.alone {
        return Ok(section);
    }
    let lto = String::from_utf8(with_lto(options)?)?;
    let titled = |profile, section: &str| format!("### Throughput, {profile}\n\n{section}");
    let sections = [titled("release", &section), titled("LTO", lto.trim_end())];
    Ok(format!("{}\n\n{}", machine::here()?, sections.join("\n")))
}

fn tables(options: &Options) -> Result<Vec<Table>> {
    let mut tables = Vec::new();
    for (_, work) in works::WORKS
        .iter()
        .filter(|(name, _)| options.asks_for(name))
    {
        tables.extend(work()?);
    }
    Ok(tables)
}

/// What this program prints when it is built with the other profile.
fn with_lto(options: &Options) -> Result<Vec<u8>> {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let cargo = env::var_os("CARGO").unwrap_or("cargo".into());
    let output = Command::new(cargo)
        .args([
            "run",
            "--quiet",
            "--profile",
            "lto",
            "--manifest-path",
            manifest,
            "--",
        ])
        .args(options.for_other_profile())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err("the run with LTO failed".into());
    }
    Ok(output.stdout)
}
