//! Reads a contact as JSON from standard input and writes it as a vCard. Without input it writes a sample contact.
//!
//! ```sh
//! cargo run --example encode
//! cargo run --example encode -- --version 4.0 < contact.json
//! ```

use std::error::Error;
use std::io::{self, IsTerminal, Read, Write};
use std::process::ExitCode;

use contact_card::{Contact, Version};

const SAMPLE: &str = r#"{
  "full_name": "Sean Franklin",
  "given_name": "Sean",
  "family_name": "Franklin",
  "organization": "Acme Inc",
  "phones": [{ "value": "+14155551234", "label": "mobile" }],
  "emails": [{ "value": "sean@acme.example", "label": "work" }]
}"#;

fn main() -> ExitCode {
    let Err(error) = encode() else {
        return ExitCode::SUCCESS;
    };
    eprintln!("{error}");
    ExitCode::FAILURE
}

fn encode() -> Result<(), Box<dyn Error>> {
    let version = match &std::env::args().skip(1).collect::<Vec<_>>()[..] {
        [] => Version::V3_0,
        [flag, version] if flag == "--version" => version
            .parse()
            .map_err(|error| format!("--version: {error}"))?,
        _ => return Err("usage: encode [--version 3.0|4.0] < contact.json".into()),
    };
    let mut json = String::new();
    if !io::stdin().is_terminal() {
        io::stdin().read_to_string(&mut json)?;
    }
    if json.trim().is_empty() {
        json.push_str(SAMPLE);
    }
    let mut json = serde_json::Deserializer::from_str(&json);
    let contact: Contact = serde_path_to_error::deserialize(&mut json)?;
    json.end()?;
    io::stdout().write_all(contact.to_vcard(version)?.as_bytes())?;
    Ok(())
}
