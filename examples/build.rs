//! Builds a contact field by field and writes it in both versions.
//!
//! ```sh
//! cargo run --example build
//! ```

use std::error::Error;
use std::io::{self, Write};

use contact_card::{Contact, Date, Email, Label, Phone, Url, Version};

fn main() -> Result<(), Box<dyn Error>> {
    let contact = Contact::builder()
        .given_name("Ada")
        .family_name("Lovelace")
        .organization("Analytical Engines, Ltd.")
        .title("Countess")
        .phone(
            Phone::new("+14155551234")
                .labeled(Label::Mobile)
                .preferred(1),
        )
        .phone(Phone::new("+442079460000").labeled("Boat ⛵"))
        .email(Email::new("ada@example.com").labeled(Label::Work))
        .url(Url::new("https://example.com/ada"))
        .birthday(Date::new(1815, 12, 10)?)
        .note(
            "First line;\nsecond line, long enough to be folded where a line of a card has to end.",
        )
        .build()?;

    for version in [Version::V3_0, Version::V4_0] {
        io::stdout().write_all(contact.to_vcard(version)?.as_bytes())?;
    }
    Ok(())
}
