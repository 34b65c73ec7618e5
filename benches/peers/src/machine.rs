//! What a figure depends on: the processor, the compiler and the versions.

use std::fs;
use std::process::Command;
use std::thread;

use crate::inputs::Result;
use crate::peers::{PEERS, Peer};

/// The processor, the compiler and the day.
pub(crate) fn here() -> Result<String> {
    let cores = thread::available_parallelism()?;
    let rustc = Command::new("rustc").arg("--version").output()?;
    let rustc = String::from_utf8_lossy(&rustc.stdout);
    let today = time::UtcDateTime::now().date();
    Ok(format!(
        "{}, {cores} cores; {}; {today}",
        processor(),
        rustc.trim()
    ))
}

/// The crates, with the versions that Cargo took.
pub(crate) fn crates() -> Result<String> {
    let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock"))?;
    let peer = |peer: &Peer| {
        format!(
            "- {} {}: {}",
            peer.name,
            version(&lock, peer.name),
            peer.note
        )
    };
    let peers: Vec<String> = PEERS.iter().map(peer).collect();
    let own = version(&lock, "contact-card");
    Ok(format!(
        "contact-card {own} beside:\n\n{}",
        peers.join("\n")
    ))
}

fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find(|line| line.starts_with("model name"));
    let name = model.and_then(|line| line.split_once(": "));
    name.map_or("unknown", |(_, name)| name).to_owned()
}

fn version<'l>(lock: &'l str, name: &str) -> &'l str {
    let package = format!("name = \"{name}\"\nversion = \"");
    let version = lock.split_once(&package).map(|(_, rest)| rest);
    version
        .and_then(|rest| rest.split('"').next())
        .unwrap_or("?")
}
