//! Shows the fields of every card in files or folders of vCards, as one line of JSON a card.
//!
//! Each line names the file and the number of the card in it, from 0, and has either the fields as
//! text or the error: what a comparison with other readers needs.
//!
//! ```sh
//! cargo run --example fields -- contacts.vcf
//! cargo run --example fields -- folder/ > fields.jsonl
//! ```

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

use contact_card::{Card, Property, cards, decode};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for argument in env::args_os().skip(1) {
        let root = PathBuf::from(argument);
        let mut paths = Vec::new();
        find_files(&root, &mut paths)?;
        paths.sort();
        for path in paths {
            let name = match path.strip_prefix(&root) {
                Ok(below) if below != Path::new("") => below,
                _ => &path,
            };
            show_file(&mut out, &path, &name.to_string_lossy())?;
        }
    }
    Ok(out.flush()?)
}

/// Folders are walked; their depth is the file system's, not the input's.
fn find_files(path: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        found.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        find_files(&entry?.path(), found)?;
    }
    Ok(())
}

fn show_file(out: &mut impl Write, path: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    let bytes = fs::read(path)?;
    for (index, card) in cards(&decode(&bytes)).enumerate() {
        let fields = match card {
            Ok(card) => fields(&card),
            Err(error) => json!({ "ok": false, "error": error.to_string() }),
        };
        let mut row = json!({ "file": name, "index": index });
        if let (Some(row), Value::Object(fields)) = (row.as_object_mut(), fields) {
            row.extend(fields);
        }
        writeln!(out, "{row}")?;
    }
    Ok(())
}

/// Text as it reads; dates, phones and URLs as they are.
fn fields(card: &Card<'_>) -> Value {
    let text = |name| card.get(name).map(|property| property.text());
    let part = |name| components(card.get(name));
    let all = |name, value: fn(&Property<'_>) -> Value| -> Vec<Value> {
        card.get_all(name).map(value).collect()
    };
    json!({
        "ok": true,
        "version": card.declared_version().unwrap_or_default(),
        "fn": text("FN"),
        "n": named(["family", "given", "additional", "prefix", "suffix"], part("N")),
        "org": part("ORG"),
        "tels": all("TEL", phone),
        "emails": all("EMAIL", |email| with_types(json!({ "value": email.text() }), email)),
        "adrs": all("ADR", address),
        "title": text("TITLE"),
        "note": text("NOTE"),
        "url": card.get("URL").map(|url| url.uri()),
        "bday": text("BDAY"),
        "nickname": card.get("NICKNAME").map(|names| names.list().collect::<Vec<_>>()),
    })
}

/// The components of a structured value; a list inside a component is joined by commas.
fn components(property: Option<&Property<'_>>) -> Vec<String> {
    let joined = |property: &Property<'_>| {
        let lists = property.component_lists();
        lists
            .map(|list| list.collect::<Vec<_>>().join(","))
            .collect()
    };
    property.map(joined).unwrap_or_default()
}

fn named<const N: usize>(names: [&str; N], parts: Vec<String>) -> Value {
    let parts = parts.into_iter().map(Value::String);
    names.map(str::to_owned).into_iter().zip(parts).collect()
}

fn phone(property: &Property<'_>) -> Value {
    let value = property.uri();
    with_types(json!({ "value": value }), property)
}

fn address(property: &Property<'_>) -> Value {
    const PARTS: [&str; 7] = [
        "pobox", "ext", "street", "locality", "region", "code", "country",
    ];
    with_types(named(PARTS, components(Some(property))), property)
}

fn with_types(mut entry: Value, property: &Property<'_>) -> Value {
    entry["types"] = property.types().collect();
    entry
}
