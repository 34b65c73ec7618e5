//! Real cards: a folder named by `CONTACT_CARD_CORPUS`, with the files in `cards/`, with
//! `manifest.csv`, whose columns `file`, `cards` and `versions` say what each file holds, and with
//! `expected.jsonl`, the fields of each card on which most readers agree.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

#[allow(
    dead_code,
    clippy::expect_used,
    reason = "the property tests use the rest; a broken law panics"
)]
#[path = "common/laws.rs"]
mod laws;

#[path = "common/example.rs"]
mod example;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use contact_card::{ParseOptions, cards, decode};
use serde_json::Value;

/// Where the standard is not with most readers: the end of the file name, the number of the card, the
/// field.
const DIFFERENCES: [(&str, u64, &str); 8] = [
    // A control character cannot be in a value (RFC 6350 section 3.3): it is dropped, with a repair.
    ("vcarderrors/8.vcf", 0, "note"),
    ("tests/errors.rs.inline-17.vcf", 0, "fn"),
    // A fold of vCard 2.1 is before a blank of the text (section 2.1.3), which stays, as do two.
    ("vcard/067.vcf", 0, "fn"),
    ("tests/lib.rs.inline-02.vcf", 0, "tels"),
    // A line without a colon is more of the address before it, which most readers cut off.
    ("bulk/simple/15.vcf", 0, "adrs"),
    ("IssueUndefinedIndexTest.php.inline-01.vcf", 0, "adrs"),
    // INLINE says where a value is (vCard 2.1 section 2.1.8), not of what type it is.
    ("TestFiles/v2_1.vcf", 0, "tels.types"),
    // Hebrew in windows-1255, which nothing in the file says.
    ("AnsiFilterExamples/Hebrew.vcf", 0, "fn"),
];

/// The files of 3.0 or of 4.0 alone where more cards are found than the manifest counts: the end of the
/// file name, the number of cards.
const FOUND: [(&str, usize); 1] = [
    // Dashes are before `BEGIN:VCARD`; only a card has a VERSION.
    ("vcarderrors/4.vcf", 1),
];

/// The folder, if there is one.
fn corpus() -> Option<PathBuf> {
    let corpus = env::var_os("CONTACT_CARD_CORPUS").map(PathBuf::from);
    if corpus.is_none() {
        eprintln!("skipped: CONTACT_CARD_CORPUS names no folder");
    }
    corpus
}

#[test]
fn real_cards_are_read_and_come_back() {
    let Some(corpus) = corpus() else {
        return;
    };
    let manifest = fs::read_to_string(corpus.join("manifest.csv")).unwrap();
    let mut tally = Tally::default();
    for line in manifest.lines().skip(1) {
        let row = Row::of(line).expect("the columns of a manifest");
        let bytes = fs::read(corpus.join("cards").join(row.file)).unwrap();
        tally.file(&row, &bytes);
    }
    let Tally { files, read, .. } = tally;
    eprintln!("{files} files, {read} cards read");
    assert!(tally.read > 0, "no card was read");
    assert_eq!(tally.broken, <[&str; 0]>::default(), "a law fails");
    assert_eq!(tally.refused, [], "cards are refused");
    assert_exact(&tally.miscounted, &FOUND, |(file, read), known| {
        file.ends_with(known.0) && *read == known.1
    });
}

/// Asserts that everything that was found is known, and everything that is known was found.
#[track_caller]
fn assert_exact<F: std::fmt::Debug, K: std::fmt::Debug>(
    found: &[F],
    known: &[K],
    is_same: impl Fn(&F, &K) -> bool,
) {
    for found in found {
        assert!(
            known.iter().any(|known| is_same(found, known)),
            "{found:?} is not known"
        );
    }
    for known in known {
        assert!(
            found.iter().any(|found| is_same(found, known)),
            "{known:?} was not found"
        );
    }
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
    broken: Vec<String>,
    miscounted: Vec<(String, usize)>,
    refused: Vec<(String, &'static str)>,
}

impl Tally {
    fn file(&mut self, row: &Row<'_>, bytes: &[u8]) {
        self.files += 1;
        let laws = || {
            laws::bytes_are_read_and_accounted_for(bytes);
            for sizes in [[1], [64], [8192]] {
                laws::pieces_give_what_the_whole_gives(bytes, &sizes, ParseOptions::new());
            }
        };
        if catch_unwind(laws).is_err() {
            return self.broken.push(row.file.to_owned());
        }
        let text = decode(bytes);
        let (read, errors): (Vec<_>, Vec<_>) = cards(&text).partition(Result::is_ok);
        self.read += read.len();
        if row.is_current() {
            let codes = errors.into_iter().filter_map(Result::err);
            let refused = codes.map(|error| (row.file.to_owned(), error.kind().code()));
            self.refused.extend(refused);
            if read.len() != row.cards {
                self.miscounted.push((row.file.to_owned(), read.len()));
            }
        }
    }
}

/// Most readers know the legacy charsets of these files.
#[cfg_attr(not(feature = "charsets"), ignore = "needs the feature charsets")]
#[test]
fn real_cards_are_read_as_most_readers_read_them() {
    let Some(corpus) = corpus() else {
        return;
    };
    let found = fields_found(&corpus.join("cards"));
    let expected = fs::read_to_string(corpus.join("expected.jsonl")).unwrap();
    let (mut equal, mut different) = (0, Vec::new());
    for line in expected.lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let (file, index) = key(&row);
        let card = found.get(&(file.clone(), index));
        for (field, wanted) in row["fields"].as_object().unwrap() {
            if card.is_some_and(|card| is_same(field, &card[&**field], wanted)) {
                equal += 1;
            } else {
                different.push((file.clone(), index, field.clone()));
                eprintln!(
                    "{file} {index} {field}: {:?} for {wanted:?}",
                    card.map(|card| &card[&**field])
                );
            }
        }
    }
    eprintln!("{equal} fields equal, {} different", different.len());
    assert!(equal > 0, "no field was compared");
    assert_exact(&different, &DIFFERENCES, |(file, index, field), known| {
        file.ends_with(known.0) && *index == known.1 && field == known.2
    });
}

fn key(row: &Value) -> (String, u64) {
    let file = row["file"].as_str().unwrap().to_owned();
    (file, row["index"].as_u64().unwrap())
}

type Fields = BTreeMap<&'static str, Value>;

/// The fields of every card that was read, by file and number among those, as the example shows them.
fn fields_found(folder: &Path) -> BTreeMap<(String, u64), Fields> {
    let output = example::run("fields", &[folder.to_str().unwrap()], "");
    assert!(output.status.success(), "the example fails");
    let mut found = BTreeMap::new();
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        if row["ok"] == true {
            let (file, _) = key(&row);
            let count = counts.entry(file.clone()).or_default();
            found.insert((file, *count), comparable(&row));
            *count += 1;
        }
    }
    found
}

const NAME: [&str; 5] = ["family", "given", "additional", "prefix", "suffix"];
const ADDRESS: [&str; 7] = [
    "pobox", "ext", "street", "locality", "region", "code", "country",
];

/// The fields of a card in the form of those that are expected: trimmed, nothing for what is empty.
fn comparable(row: &Value) -> Fields {
    let entries = |name: &str, is_filled: fn(&Value) -> bool| -> Vec<Value> {
        let entries = row[name].as_array().into_iter().flatten();
        entries.filter(|entry| is_filled(entry)).cloned().collect()
    };
    let has_value = |entry: &Value| !text(&entry["value"]).is_empty();
    let (phones, emails) = (entries("tels", has_value), entries("emails", has_value));
    let addresses = entries("adrs", |entry| !parts(entry, &ADDRESS).is_empty());
    let values = |entries: &[Value]| list(entries.iter().map(|entry| text(&entry["value"]).into()));
    let types = |entries: &[Value]| list(entries.iter().map(|entry| types(&entry["types"])));
    let single = |name: &str| Value::from(text(&row[name]));
    BTreeMap::from([
        ("version", single("version")),
        ("fn", single("fn")),
        ("n", all_or_nothing(&row["n"], &NAME)),
        ("org", trimmed(&row["org"])),
        ("tels", values(&phones)),
        ("tels.types", types(&phones)),
        ("emails", values(&emails)),
        ("emails.types", types(&emails)),
        (
            "adrs",
            list(
                addresses
                    .iter()
                    .map(|entry| all_or_nothing(entry, &ADDRESS)),
            ),
        ),
        ("adrs.types", types(&addresses)),
        ("title", single("title")),
        ("note", single("note")),
        ("url", single("url")),
        ("bday", date(&text(&row["bday"])).into()),
        ("nickname", joined(&trimmed(&row["nickname"])).into()),
    ])
}

fn text(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .trim()
        .to_owned()
}

/// The values, or nothing if none of them says anything.
fn list(values: impl Iterator<Item = Value>) -> Value {
    let values: Vec<Value> = values.collect();
    let is_empty = |value: &Value| value == "" || value.as_array().is_some_and(Vec::is_empty);
    if values.iter().all(is_empty) {
        return "".into();
    }
    values.into()
}

/// The parts that say something.
fn parts(structured: &Value, names: &[&str]) -> Vec<String> {
    let parts = names.iter().map(|name| text(&structured[name]));
    parts.filter(|part| !part.is_empty()).collect()
}

fn all_or_nothing(structured: &Value, names: &[&str]) -> Value {
    list(names.iter().map(|name| text(&structured[name]).into()))
}

/// A list without the empty items at its end.
fn trimmed(items: &Value) -> Value {
    let items = items.as_array().into_iter().flatten().map(text);
    let mut items: Vec<String> = items.collect();
    while items.last().is_some_and(String::is_empty) {
        items.pop();
    }
    list(items.into_iter().map(Value::from))
}

fn joined(items: &Value) -> String {
    let items = items.as_array().into_iter().flatten();
    items
        .filter_map(Value::as_str)
        .collect::<Vec<_>>()
        .join(",")
}

/// The types in lower case and in order, without words that are not types.
fn types(words: &Value) -> Value {
    const NOISE: [&str; 8] = [
        "quoted-printable",
        "base64",
        "8bit",
        "7bit",
        "b",
        "utf-8",
        "8-bit",
        "",
    ];
    let words = words.as_array().into_iter().flatten().map(text);
    let words: BTreeSet<String> = words
        .map(|word| word.trim_matches('"').to_lowercase())
        .filter(|word| !NOISE.contains(&&**word))
        .collect();
    words.into_iter().collect::<Vec<_>>().into()
}

/// A whole date without separators and time, a day of the year without separators, else the text.
fn date(text: &str) -> String {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let digits: String = day.chars().filter(char::is_ascii_digit).collect();
    let shape: String = day
        .chars()
        .map(|c| if c.is_ascii_digit() { '9' } else { c })
        .collect();
    match &*shape {
        "99999999" | "9999-99-99" | "999999-99" | "9999-9999" => digits,
        "--9999" | "--99-99" if day == text => format!("--{digits}"),
        _ => text.to_owned(),
    }
}

/// Whether a field is what is expected; that nothing is there is expected too, but of the version.
fn is_same(field: &str, found: &Value, wanted: &Value) -> bool {
    let wants_nothing = field == "version" && wanted == "";
    wants_nothing || found == wanted
}
