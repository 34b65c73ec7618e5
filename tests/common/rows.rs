//! Rows: what a card holds, and what strict and tolerant reading make of it.
//!
//! A row is a block of lines. The first is its name, with who writes such a thing or where the standard
//! speaks of it. The second is what is read: a version and the lines of a card, or a whole text after `text`
//! or `exact`.
//! Then follows what was read, a key and a value in each line:
//!
//! - `NAME`, `NAME uri`, `NAME raw`, `NAME line`, `NAME types`, `NAME list`, `NAME parts`, `NAME lists`: the
//!   properties of that name, parted by ` & `; `|` parts items and components, `/` the items of a list
//!   inside one;
//! - `NAME value`: what it says by its type and its version;
//! - `NAME;PARAM`: the values of a parameter;
//! - `/phones/0/value`: a field of the contact, as a pointer into its JSON;
//! - `version`, `cards`, `display name`.
//!
//! The line after `!` has the codes of the repairs of tolerant reading; without one there is no repair. With
//! `refuse` in front it has the code of the error of a text that cannot be read at all.
//!
//! The line after `>` is what strict reading and then validating make of it: `accept`, `warn` with the codes
//! of the report, `reject` with them where one is an error, `refuse` with the code of the error of reading.
//! A row is about a line or two: before it is validated, its card is given `FN` and `N` if it has none, but
//! for that of an `exact` text. Advice is left out.
//!
//! `⏎` is a line break (CRLF), `␊` is LF, `␍` CR, `␉` a tab, `␀` NUL, `␠` a blank at an end, `[BOM]` a byte
//! order mark, `[xE9]` that byte, `∅` that there is nothing.
//!
//! Many forms of one value are a block, too: a name, the line of a card up to the value, and in each line
//! the outcome and a form, with what it says after ` = `. What is refused has that one repair.

use contact_card::card::Value;
use contact_card::read::Decoded;
use contact_card::{
    Card, Contact, Issue, ParseError, ParseOptions, Property, Severity, Version, cards, decode,
};

/// A row of the tables.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) text: Decoded<'static>,
    /// Whether nothing is added to the card.
    is_exact: bool,
    facts: Vec<(String, String)>,
    /// The codes of the repairs, or `refuse` and one of an error.
    pub(crate) repairs: String,
    /// The outcome of strict reading.
    pub(crate) strict: String,
}

impl Row {
    /// A row of which nothing more is asked than what its text is.
    pub(crate) fn of_text(name: &str, text: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: wrapped(text),
            is_exact: text.starts_with("exact "),
            facts: Vec::new(),
            repairs: String::new(),
            strict: String::new(),
        }
    }

    fn of_block(block: &str) -> Self {
        let mut lines = block.lines();
        let (name, text) = (lines.next().unwrap(), lines.next().unwrap());
        let mut row = Self::of_text(name, text);
        for line in lines {
            match line.split_at_checked(2) {
                Some(("! ", repairs)) => repairs.clone_into(&mut row.repairs),
                Some(("> ", strict)) => strict.clone_into(&mut row.strict),
                _ => row.facts.push(fact(line)),
            }
        }
        row
    }

    /// The row of a form in a block of forms.
    fn of_form(name: &str, head: &str, line: &str) -> Self {
        let (form, value) = line.split_once(" = ").unwrap_or((line, ""));
        let (strict, form) = form.rsplit_once(' ').unwrap_or((form, ""));
        let mut row = Self::of_text(&format!("{name}: {form}"), &format!("{head}{form}"));
        strict.clone_into(&mut row.strict);
        if let Some(code) = strict.strip_prefix("refuse ") {
            code.clone_into(&mut row.repairs);
        }
        if !value.is_empty() {
            let (_, property) = head.split_once(' ').unwrap();
            let key = property.split([';', ':']).next().unwrap();
            row.facts.push((format!("{key} value"), plain(value)));
        }
        row
    }

    /// What was not read as the row says, if anything.
    pub(crate) fn difference(&self) -> Option<String> {
        let mut wrong = Vec::new();
        let (cards, repairs) = self.read();
        for (key, wanted) in &self.facts {
            check(&mut wrong, key, wanted, &found(&cards, key));
        }
        check(&mut wrong, "!", &self.repairs, &repairs);
        check(&mut wrong, ">", &self.strict, &self.strict_outcome());
        (!wrong.is_empty()).then(|| format!("{}\n{}", self.name, wrong.join("\n")))
    }

    /// What tolerant reading makes of the text, and what it mended; or the error.
    fn read(&self) -> (Vec<Card<'_>>, String) {
        match collected(ParseOptions::new(), &self.text) {
            Ok(cards) => {
                let repairs = joined(cards.iter().flat_map(Card::repairs).map(code), " ");
                (cards, repairs)
            }
            Err(error) => {
                let good = cards(&self.text).flatten().collect();
                (good, format!("refuse {}", error.kind().code()))
            }
        }
    }

    /// What strict reading and then validating make of the text.
    pub(crate) fn strict_outcome(&self) -> String {
        match collected(ParseOptions::new().strict(), &self.text) {
            Ok(cards) => self.verdict(cards),
            Err(error) => format!("refuse {}", error.kind().code()),
        }
    }

    fn verdict(&self, cards: Vec<Card<'_>>) -> String {
        let reports = cards
            .into_iter()
            .map(|card| self.completed(card).validate());
        let issues: Vec<Issue> = reports
            .flat_map(|report| report.issues().to_owned())
            .filter(|issue| issue.rule().severity() > Severity::Advice)
            .collect();
        let is_error = |issue: &Issue| issue.rule().severity() >= Severity::Error;
        let word = if issues.iter().any(is_error) {
            "reject"
        } else if issues.is_empty() {
            "accept"
        } else {
            "warn"
        };
        let words = std::iter::once(word).chain(issues.iter().map(code));
        joined(words, " ")
    }

    /// The card with the properties that every card has.
    pub(crate) fn completed<'a>(&self, mut card: Card<'a>) -> Card<'a> {
        for (name, value) in [("FN", "x"), ("N", "x;;;;")] {
            if !self.is_exact && card.get(name).is_none() {
                card.push(Property::new(name, value).unwrap());
            }
        }
        card
    }
}

/// The rows of groups of blocks.
pub(crate) fn rows(groups: &[&str]) -> Vec<Row> {
    let blocks = groups.iter().flat_map(|group| group.trim().split("\n\n"));
    blocks.map(Row::of_block).collect()
}

/// The rows of groups of forms.
pub(crate) fn forms(groups: &[&str]) -> Vec<Row> {
    let mut rows = Vec::new();
    for block in groups.iter().flat_map(|group| group.trim().split("\n\n")) {
        let mut lines = block.lines();
        let (name, head) = (lines.next().unwrap(), lines.next().unwrap());
        rows.extend(lines.map(|line| Row::of_form(name, head, line)));
    }
    rows
}

/// Asserts that everything was read as the rows say.
#[track_caller]
pub(crate) fn assert_read(rows: &[Row]) {
    let wrong: Vec<String> = rows.iter().filter_map(Row::difference).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Asserts that strict reading refuses exactly what tolerant reading repairs or refuses.
#[track_caller]
pub(crate) fn assert_strict_refuses_repairs(rows: &[Row]) {
    for row in rows {
        let is_refused = row.strict.starts_with("refuse ");
        assert_eq!(is_refused, !row.repairs.is_empty(), "{}", row.name);
    }
}

/// Asserts that no two rows have one name.
#[track_caller]
pub(crate) fn assert_names_differ(rows: &[Row]) {
    let mut names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    names.sort_unstable();
    let twice = names.windows(2).find(|pair| pair[0] == pair[1]);
    assert_eq!(twice, None);
}

/// The text of a row: as it is after `text` or `exact`, else the lines of a card of the version in front.
pub(crate) fn wrapped(row: &str) -> Decoded<'static> {
    let (version, lines) = row.split_once(' ').unwrap();
    let lines = plain(lines);
    let text = match version {
        "text" | "exact" => lines,
        _ => format!("BEGIN:VCARD\r\nVERSION:{version}\r\n{lines}\r\nEND:VCARD\r\n"),
    };
    decode(&bytes(&text)).into_owned()
}

pub(crate) fn code(issue: &Issue) -> &'static str {
    issue.rule().code()
}

/// `text` with what its signs stand for.
pub(crate) fn plain(text: &str) -> String {
    let text = text.replace('⏎', "\r\n").replace("[BOM]", "\u{FEFF}");
    let control = |c| match c {
        '\u{2400}'..='\u{2420}' => char::from_u32(u32::from(c) - 0x2400).unwrap(),
        c => c,
    };
    text.chars().map(control).collect()
}

/// The bytes of `text`, some of them spelt out.
fn bytes(text: &str) -> Vec<u8> {
    let mut pieces = text.split("[x");
    let mut bytes = pieces.next().unwrap().as_bytes().to_owned();
    for piece in pieces {
        let (byte, rest) = piece.split_once(']').unwrap();
        bytes.push(u8::from_str_radix(byte, 16).unwrap());
        bytes.extend(rest.as_bytes());
    }
    bytes
}

/// What is before ` =` and after it.
fn fact(line: &str) -> (String, String) {
    let (key, value) = line.split_once(" =").unwrap_or_else(|| panic!("{line}"));
    let value = plain(value.strip_prefix(' ').unwrap_or(value));
    (key.to_owned(), value)
}

fn check(wrong: &mut Vec<String>, key: &str, wanted: &str, found: &str) {
    if wanted != found {
        wrong.push(format!("  {key}: {found:?} instead of {wanted:?}"));
    }
}

/// The cards of a text, of which there is at least one.
fn collected<'t>(
    options: ParseOptions,
    text: &'t Decoded<'_>,
) -> Result<Vec<Card<'t>>, ParseError> {
    let cards: Vec<_> = options.cards(text).collect::<Result<_, _>>()?;
    if cards.is_empty() {
        return options.card(text).map(|card| vec![card]);
    }
    Ok(cards)
}

/// What was read, by its key.
fn found(cards: &[Card<'_>], key: &str) -> String {
    let contact = || Contact::from_card(&cards[0]);
    match key {
        "cards" => cards.len().to_string(),
        "version" => cards[0].version().as_str().to_owned(),
        "display name" => contact().display_name(),
        pointer if pointer.starts_with('/') => {
            let json = serde_json::to_value(contact()).unwrap();
            json.pointer(pointer).map_or("∅".to_owned(), unquoted)
        }
        _ => {
            let (name, view) = key.split_once([' ', ';']).unwrap_or((key, "text"));
            let views = cards.iter().flat_map(|card| {
                let version = card.version();
                card.get_all(name)
                    .map(move |found| seen(found, view, version))
            });
            views.collect::<Vec<_>>().join(" & ")
        }
    }
}

fn unquoted(value: &serde_json::Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// A view of a property: of its value, of the whole line, or of a parameter.
fn seen(property: &Property<'_>, view: &str, version: Version) -> String {
    match view {
        "text" => property.text().into_owned(),
        "uri" => property.uri().into_owned(),
        "raw" => property.raw_value().to_owned(),
        "line" => property.to_string(),
        "types" => joined(property.types(), "|"),
        "list" => joined(property.list(), "|"),
        "parts" => joined(property.components(), "|"),
        "lists" => joined(
            property.component_lists().map(|list| joined(list, "/")),
            "|",
        ),
        "value" => said(&property.value(version)),
        param => {
            let mut params = property.params();
            let param = params.find(|found| found.name().eq_ignore_ascii_case(param));
            param.map_or("∅".to_owned(), |param| joined(param.values(), "|"))
        }
    }
}

/// A value with the name of its kind in front.
pub(crate) fn said(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => format!("text {text}"),
        Value::List(items) => format!("list {}", joined(items, "|")),
        Value::Components(parts) => {
            let parts = parts.iter().map(|items| joined(items, "/"));
            format!("components {}", joined(parts, "|"))
        }
        Value::Uri(uri) => format!("uri {uri}"),
        Value::Date(date) => format!("date {date}"),
        Value::Boolean(truth) => format!("boolean {truth}"),
        Value::Integer(number) => format!("integer {number}"),
        Value::Float(number) => format!("float {number}"),
        Value::Geo(place) => {
            let (latitude, longitude) = place.degrees();
            format!("place {latitude} {longitude}")
        }
        Value::UtcOffset(offset) => format!("offset {offset}"),
        Value::LanguageTag(tag) => format!("language {tag}"),
        Value::Binary(bytes) => format!("binary {bytes:x?}"),
        Value::Other(raw) => format!("other {raw}"),
        _ => panic!("a kind of value that no row has"),
    }
}

fn joined(items: impl IntoIterator<Item = impl AsRef<str>>, separator: &str) -> String {
    let items: Vec<String> = items
        .into_iter()
        .map(|item| item.as_ref().to_owned())
        .collect();
    items.join(separator)
}
