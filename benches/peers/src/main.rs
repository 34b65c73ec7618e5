//! Measures contact-card beside the other vCard crates and prints a Markdown document.

#![forbid(unsafe_code)]

mod check;
#[path = "../../inputs/mod.rs"]
mod inputs;
mod lines;
mod peers;
mod plain;
mod rounds;
mod table;
mod works;

use inputs::Result;

#[allow(clippy::print_stdout, reason = "the document is what was asked for")]
fn main() -> Result<()> {
    for (_, tables) in works::WORKS {
        for table in tables()? {
            println!("{}", table.markdown(None));
        }
    }
    Ok(())
}
