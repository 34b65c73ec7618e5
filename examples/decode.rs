//! Shows the contact of every vCard on standard input as JSON.
//!
//! What reading mended and the cards that it could not read go to standard error, each with its place.
//!
//! ```sh
//! cargo run --example decode < contacts.vcf
//! cargo run --example encode | cargo run --example decode
//! ```

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use contact_card::{Card, CardReader, Contact};

fn main() -> ExitCode {
    decode().unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn decode() -> Result<ExitCode, Box<dyn Error>> {
    let mut cards = CardReader::new(io::stdin().lock()).peekable();
    if cards.peek().is_none() {
        Card::parse("")?; // no card: an error with a place
    }
    let mut exit = ExitCode::SUCCESS;
    for card in cards {
        match card {
            Ok(card) => show(&card)?,
            Err(error) => {
                eprintln!("{error}");
                exit = ExitCode::FAILURE;
            }
        }
    }
    Ok(exit)
}

fn show(card: &Card<'_>) -> Result<(), Box<dyn Error>> {
    for repair in card.repairs() {
        eprintln!("repaired: {repair}");
    }
    let json = serde_json::to_string_pretty(&Contact::from_card(card))?;
    writeln!(io::stdout(), "{json}")?;
    Ok(())
}
