//! What a figure depends on: the processor, the compiler and the versions.

use std::fs;
use std::process::Command;
use std::thread;

use crate::inputs::Result;
use crate::peers::PEERS;

/// The head of the document.
pub(crate) fn describe() -> Result<String> {
    let cores = thread::available_parallelism()?;
    let rustc = Command::new("rustc").arg("--version").output()?;
    let rustc = String::from_utf8_lossy(&rustc.stdout);
    let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock"))?;
    let today = time::UtcDateTime::now().date();
    let lines = [
        format!("{}, {cores} cores; {}; {today}.", processor(), rustc.trim()),
        format!("contact-card {} beside:\n", version(&lock, "contact-card")),
    ];
    let peers = PEERS.iter().map(|peer| {
        format!(
            "- {} {}: {}",
            peer.name,
            version(&lock, peer.name),
            peer.note
        )
    });
    Ok(lines
        .into_iter()
        .chain(peers)
        .collect::<Vec<_>>()
        .join("\n"))
}

fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find(|line| line.starts_with("model name"));
    let name = model.and_then(|line| line.split_once(": "));
    name.map_or("unknown", |(_, name)| name).to_owned()
}

/// The version that Cargo took.
fn version<'l>(lock: &'l str, name: &str) -> &'l str {
    let package = format!("name = \"{name}\"\nversion = \"");
    let version = lock.split_once(&package).map(|(_, rest)| rest);
    version
        .and_then(|rest| rest.split('"').next())
        .unwrap_or("?")
}
