//! Finds what is wrong in what a crate wrote or read.

use contact_card::{Address, Card, Contact, Version};
use serde_json::Value;
use unicode_segmentation::GraphemeCursor;

use crate::inputs::Result;
use crate::peers::Property;

/// Octets of a line, RFC 6350 section 3.2.
const LINE: usize = 75;

/// Every character with a meaning of its own, where texts and components may have it.
pub(crate) fn probe() -> Result<Contact> {
    let address = Address::new().street("1; 2, 3").city("back\\slash");
    let contact = Contact::builder()
        .full_name("Comma, semicolon; backslash \\n")
        .organization("A, B; C")
        .address(address)
        .note("first line\nsecond, third; \\")
        .build()?;
    Ok(contact)
}

/// What is wrong in the text of a contact.
pub(crate) fn written(contact: &Contact, text: &str) -> String {
    report(&text_faults(contact, text))
}

/// What is wrong in the properties that a crate read of a text.
pub(crate) fn read(text: &str, theirs: Option<Vec<Property>>) -> String {
    theirs.map_or("cannot read it".to_owned(), |theirs| {
        report(&read_faults(text, theirs))
    })
}

pub(crate) fn report(faults: &[String]) -> String {
    if faults.is_empty() {
        return "none".to_owned();
    }
    faults.join("; ")
}

fn text_faults(contact: &Contact, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let lines: Vec<&str> = text.split_terminator('\n').collect();
    if lines.iter().any(|line| !line.ends_with('\r')) {
        faults.push("bare LF".to_owned());
    }
    // RFC 6350 section 6.7.9; 3.0 has it anywhere.
    let mut others = lines.iter().skip(2);
    if others.any(|line| line.starts_with("VERSION:4")) {
        faults.push("VERSION is not the second line".to_owned());
    }
    let longest = lines
        .iter()
        .map(|line| line.trim_end_matches('\r').len())
        .max();
    if let Some(octets) = longest.filter(|&octets| octets > LINE) {
        faults.push(format!("a line of {octets} octets"));
    }
    let folds = Folds::of(text);
    let mut count = |count, place| {
        if count > 0 {
            faults.push(format!("folds inside {place}: {count}"));
        }
    };
    count(folds.in_clusters(), "a grapheme cluster");
    count(folds.in_escapes(), "an escape");
    faults.extend(read_back(contact, text));
    faults
}

/// A text without its folds, and where they were.
struct Folds {
    text: String,
    places: Vec<usize>,
}

impl Folds {
    fn of(folded: &str) -> Self {
        let (mut text, mut places) = (String::new(), Vec::new());
        for piece in folded.split("\r\n ") {
            text.push_str(piece);
            places.push(text.len());
        }
        // The end of the text is no fold.
        places.pop();
        Self { text, places }
    }

    fn in_clusters(&self) -> usize {
        let inside = |&&place: &&usize| {
            let mut cursor = GraphemeCursor::new(place, self.text.len(), true);
            cursor.is_boundary(&self.text, 0) == Ok(false)
        };
        self.places.iter().filter(inside).count()
    }

    /// A reader that unescapes before it unfolds loses the escape.
    fn in_escapes(&self) -> usize {
        let inside = |&&place: &&usize| {
            let before = self.text[..place].bytes().rev();
            before.take_while(|&byte| byte == b'\\').count() % 2 == 1
        };
        self.places.iter().filter(inside).count()
    }
}

fn read_back(contact: &Contact, text: &str) -> Vec<String> {
    let (Ok(card), Ok(read)) = (Card::parse(text), Contact::parse(text)) else {
        return vec!["cannot be read".to_owned()];
    };
    let mut faults = Vec::new();
    let mut repairs: Vec<&str> = card
        .repairs()
        .iter()
        .map(|issue| issue.rule().code())
        .collect();
    repairs.sort_unstable();
    repairs.dedup();
    if !repairs.is_empty() {
        faults.push(format!("needs repairs: {}", repairs.join(", ")));
    }
    let fields = changed(contact, &read);
    if !fields.is_empty() {
        faults.push(format!("changes {}", fields.join(", ")));
    }
    faults
}

fn changed(contact: &Contact, read: &Contact) -> Vec<String> {
    let [before, after] = [contact, read].map(|contact| match serde_json::to_value(contact) {
        Ok(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    });
    let names = before.keys().chain(after.keys());
    let mut fields: Vec<String> = names
        .filter(|name| before.get(*name) != after.get(*name))
        .cloned()
        .collect();
    fields.sort();
    fields.dedup();
    fields
}

fn read_faults(text: &str, theirs: Vec<Property>) -> Vec<String> {
    let (ours, theirs) = (comparable(properties(text)), comparable(theirs));
    let mut faults = Vec::new();
    if ours.len() != theirs.len() {
        faults.push(format!("{} of {} properties", theirs.len(), ours.len()));
    }
    let missing = ours.iter().filter(|property| !theirs.contains(property));
    let mut names: Vec<&str> = missing.map(|(name, _)| name.as_str()).collect();
    names.dedup();
    if !names.is_empty() {
        faults.push(format!("other value of {}", names.join(", ")));
    }
    faults
}

/// The properties as contact-card reads them.
fn properties(text: &str) -> Vec<Property> {
    let card = Card::parse(text).unwrap_or_else(|_| Card::new(Version::V4_0));
    let value = |property: &contact_card::Property<'_>| match property.name() {
        "N" | "ADR" | "ORG" => property.components().collect::<Vec<_>>().join(";"),
        _ => property.text().into_owned(),
    };
    let property = |property| {
        (
            contact_card::Property::name(property).to_owned(),
            value(property),
        )
    };
    card.iter().map(property).collect()
}

/// Without what the models may differ in: dates and bytes, the form of a phone, empty components at the end.
fn comparable(properties: Vec<Property>) -> Vec<Property> {
    let same = |(name, value): Property| match name.to_ascii_uppercase() {
        name if name == "BDAY" || name == "PHOTO" => (name, String::new()),
        name if name == "TEL" => (name, value.trim_start_matches("tel:").to_owned()),
        name if name == "N" || name == "ADR" => (name, value.trim_end_matches(';').to_owned()),
        name => (name, value),
    };
    let mut properties: Vec<Property> = properties.into_iter().map(same).collect();
    properties.sort();
    properties
}
