//! Judging a card and converting it, beside reading it.

#[allow(dead_code, reason = "the other benches use the rest")]
mod inputs;
mod ratio;

use contact_card::{Card, Version};

use inputs::{Result, VERSIONS};
use ratio::{Columns, Group, Rival};

const COLUMNS: &Columns = &[("validate", "parse"), ("convert", "parse")];

fn main() -> Result<()> {
    let mut cards = Vec::new();
    for (name, contact) in inputs::contacts()? {
        for version in VERSIONS {
            let text = contact.to_vcard(version)?;
            let card = Card::parse(&text)?.into_owned();
            assert!(card.validate().is_valid(), "{name}");
            cards.push((name, text, card));
        }
    }
    let groups = cards.chunks(VERSIONS.len()).map(|both| Group {
        name: both[0].0,
        rivals: both.iter().flat_map(rivals).collect(),
    });
    ratio::run("card", COLUMNS, groups.collect());
    Ok(())
}

type Sample = (&'static str, String, Card<'static>);

fn rivals((_, text, card): &Sample) -> [Rival<'_>; 3] {
    let version = card.version();
    let other = match version {
        Version::V3_0 => Version::V4_0,
        _ => Version::V3_0,
    };
    [
        Rival::new("validate", version, text.len(), || card.validate()),
        Rival::new("convert", version, text.len(), move || {
            card.to_version(other)
        }),
        Rival::new("parse", version, text.len(), move || Card::parse(text)),
    ]
}
