//! Real cards: a folder named by `CONTACT_CARD_CORPUS`, with the files in `cards/` and with
//! `manifest.csv`, whose columns `file`, `cards` and `versions` say what each file holds.

#[allow(
    dead_code,
    clippy::expect_used,
    reason = "the property tests use the rest; a broken law panics"
)]
#[path = "common/laws.rs"]
mod laws;

use std::error::Error;
use std::panic::catch_unwind;
use std::path::Path;
use std::{env, fs};

use contact_card::{Card, Issue, ParseError, Position, cards, decode};

/// What is refused in files of 3.0 or of 4.0 alone: the end of the file name, the code of the error.
const REFUSED: [(&str, &str); 1] = [
    // Dashes stand before `BEGIN:VCARD`.
    ("vcarderrors/4.vcf", "missing-begin"),
];

#[test]
fn real_cards_are_read_and_come_back() -> Result<(), Box<dyn Error>> {
    let Some(corpus) = env::var_os("CONTACT_CARD_CORPUS") else {
        eprintln!("skipped: CONTACT_CARD_CORPUS names no folder");
        return Ok(());
    };
    let manifest = fs::read_to_string(Path::new(&corpus).join("manifest.csv"))?;
    let mut tally = Tally::default();
    for line in manifest.lines().skip(1) {
        let row = Row::of(line).ok_or("expected the columns of a manifest")?;
        let bytes = fs::read(Path::new(&corpus).join("cards").join(row.file))?;
        tally.file(&row, &decode(&bytes));
    }
    eprintln!("{}", tally.summary());
    assert!(tally.read > 0, "no card was read");
    assert_eq!(tally.broken, <[&str; 0]>::default(), "a law fails");
    assert_eq!(tally.miscounted, <[&str; 0]>::default(), "cards are lost");
    assert_refused_exactly(&tally.refused);
    Ok(())
}

fn assert_refused_exactly(refused: &[(String, &str)]) {
    let is_known = |file: &str, code: &str| {
        let mut known = REFUSED.iter();
        known.any(|known| file.ends_with(known.0) && code == known.1)
    };
    let new: Vec<_> = refused
        .iter()
        .filter(|(file, code)| !is_known(file, code))
        .collect();
    assert!(new.is_empty(), "newly refused: {new:?}");
    assert_eq!(refused.len(), REFUSED.len(), "no longer all refused");
}

/// A row of the manifest.
struct Row<'a> {
    file: &'a str,
    cards: usize,
    versions: &'a str,
}

impl<'a> Row<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let columns: Vec<&str> = line.split(',').collect();
        Some(Self {
            file: columns.first()?,
            cards: columns.get(5)?.parse().ok()?,
            versions: columns.get(6)?,
        })
    }

    /// Whether all cards of the file say one version that this crate writes.
    fn is_current(&self) -> bool {
        matches!(self.versions, "3.0" | "4.0")
    }
}

/// What became of the files.
#[derive(Default)]
struct Tally {
    files: usize,
    read: usize,
    errors: usize,
    broken: Vec<String>,
    miscounted: Vec<String>,
    refused: Vec<(String, &'static str)>,
}

impl Tally {
    fn file(&mut self, row: &Row<'_>, text: &str) {
        self.files += 1;
        let Ok(items) = catch_unwind(|| cards(text).collect::<Vec<_>>()) else {
            return self.broken.push(row.file.to_owned());
        };
        let comes_back = catch_unwind(|| laws::what_is_read_comes_back(text)).is_ok();
        if !comes_back || !items.iter().all(|item| has_places(item, text)) {
            self.broken.push(row.file.to_owned());
        }
        self.count(row, &items);
    }

    fn count(&mut self, row: &Row<'_>, items: &[Result<Card<'_>, ParseError>]) {
        let errors: Vec<_> = items
            .iter()
            .filter_map(|item| item.as_ref().err())
            .collect();
        let read = items.len() - errors.len();
        self.read += read;
        self.errors += errors.len();
        if row.is_current() {
            let codes = errors.iter().map(|error| error.kind().code());
            self.refused
                .extend(codes.map(|code| (row.file.to_owned(), code)));
            if read != row.cards {
                self.miscounted
                    .push(format!("{}: {read} of {}", row.file, row.cards));
            }
        }
    }

    fn summary(&self) -> String {
        let Self {
            files,
            read,
            errors,
            ..
        } = self;
        format!("{files} files, {read} cards read, {errors} items refused")
    }
}

/// Whether the error, or every repair of the card, says where in `text` it is.
fn has_places(item: &Result<Card<'_>, ParseError>, text: &str) -> bool {
    let is_place = |at: Position| at.line >= 1 && at.column >= 1 && at.offset <= text.len();
    match item {
        Ok(card) => {
            let mut places = card.repairs().iter().map(Issue::position);
            places.all(|at| at.is_some_and(is_place))
        }
        Err(error) => is_place(error.position()),
    }
}
