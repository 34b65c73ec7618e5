//! Writes the cards of a file in the other version, each as it is in 4.0 if it was in 3.0 or 2.1, and in 3.0 if it
//! was in 4.0; what is lost goes to standard error. Ends with 1 if a card could not be read.
//!
//! `cargo run --example convert -- contacts.vcf`, or with the text on standard input; `--version 3.0` or `4.0`
//! asks for one version.

use std::error::Error;
use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use contact_card::{Card, Conversion, Version, cards, decode};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let (version, path) = arguments()?;
    let bytes = if let Some(path) = path {
        fs::read(path)?
    } else {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        bytes
    };
    let mut out = io::stdout().lock();
    let mut status = ExitCode::SUCCESS;
    for (index, card) in cards(&decode(&bytes)).enumerate() {
        match card {
            Ok(card) => write!(out, "{}", converted(&card, index + 1, version))?,
            Err(error) => {
                eprintln!("card {}: {error}", index + 1);
                status = ExitCode::FAILURE;
            }
        }
    }
    Ok(status)
}

/// The version that is asked for, if one is, and the path of the file.
fn arguments() -> Result<(Option<Version>, Option<String>), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (mut version, mut path) = (None, None);
    while let Some(argument) = arguments.next() {
        if argument == "--version" {
            let word = arguments.next().unwrap_or_default();
            version = Some(
                word.parse()
                    .map_err(|error| format!("--version: {error}"))?,
            );
        } else {
            path = Some(argument);
        }
    }
    Ok((version, path))
}

/// The card in a version, or in the one that it does not have; tells what is lost.
fn converted(card: &Card<'_>, number: usize, version: Option<Version>) -> Card<'static> {
    let other = match card.version() {
        Version::V3_0 => Version::V4_0,
        _ => Version::V3_0,
    };
    let conversion = card.to_version(version.unwrap_or(other));
    let Conversion {
        card: new, losses, ..
    } = conversion;
    for loss in losses {
        let place = loss
            .index()
            .and_then(|index| card.properties()[index].position());
        let line = place
            .map(|place| format!(" line {}", place.line))
            .unwrap_or_default();
        eprintln!("card {number}{line}: {}: {loss}", loss.reason().code());
    }
    new.into_owned()
}
