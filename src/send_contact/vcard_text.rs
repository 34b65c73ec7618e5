//! The check of `vcard_text`: the card of the caller is read with tight limits, cleaned and written again.
//!
//! A text comes in from `send_contact/decode.rs`; a card to deliver goes out, with the changes that were made to
//! it. The text is never forwarded as it came: it is parsed and written again, which ends injected lines, mixed
//! line breaks and bad folds, and keeps every property that is safe.
//!
//! ```text
//! begin        the text starts with BEGIN:VCARD
//! read         one card within the limits, no NUL, nothing after END
//! reveal       NOTE;ENCODING=b:QWRh -> NOTE:Ada
//! clean        control characters and characters that reorder text are removed
//! screen       a nested card is an error; URL:javascript:x is dropped
//! to_version   4.0 -> 3.0, unless the caller wants 4.0
//! add_names    N and FN are added, X-ABShowAs:COMPANY for a company
//! write        the card must pass when it is read again
//! ```

use std::fmt::Display;

use super::base64_value;
use super::contact;
use super::error::Fault;
use super::options::Options;
use super::request::Checked;
use super::size;
use super::text::{check_text, is_unwanted};
use super::unsafe_properties::{drop_refused, holds_card};
use crate::card::card::Card;
use crate::card::frame::begins_card;
use crate::card::property::Property;
use crate::contact::{Contact, ContactRule};
use crate::convert::{Conversion, Loss, LossReason};
use crate::finding::error::InLine;
use crate::finding::issue::Issue;
use crate::finding::rule::Rule;
use crate::options::ParseOptions;
use crate::read::joints::is_quoted_printable;
use crate::read::unfold::Lines;
use crate::text;
use crate::text::position::{Locator, Position};

/// The fault of a card: what was expected, and where.
///
/// `expected nothing after END:VCARD` at line 5, column 1 -> the fault `/vcard_text: expected nothing after
/// END:VCARD at line 5 column 1`.
pub(super) struct Broken {
    pub(super) expected: String,
    place: Position,
}

impl From<Broken> for Fault {
    fn from(Broken { expected, place }: Broken) -> Self {
        Self::new("/vcard_text", expected).at(place)
    }
}

fn broken(expected: impl Display, place: Position) -> Broken {
    let expected = expected.to_string();
    Broken { expected, place }
}

/// Reads the only card in `text`, drops properties that would contact a server or run code, and writes the card again.
///
/// # Errors
///
/// The first fault: a text that is not one card, a card that identifies nobody, a card inside the card, or a limit.
pub(super) fn check(text: &str, options: &Options) -> Result<Checked, Broken> {
    let begin = begin(text)?;
    let mut card = read(text, options)?;
    let mut repairs = card.repairs().to_vec();
    reveal(&mut card, &mut repairs)?;
    clean(&mut card, &mut repairs);
    let mut dropped = screen(&mut card)?;
    let contact = identifiable(&card, begin)?;
    check_size(&card, &contact, begin, options)?;
    let names = contact.to_card(options.version);
    let names = names.map_err(|error| broken(error, begin))?;
    let is_nameless = is_nameless(&card);
    let Conversion {
        mut card,
        mut losses,
        ..
    } = card.to_version(options.version);
    // Another version may turn a text into a URI or a card.
    dropped.extend(screen(&mut card)?);
    add_names(&mut card, &names, is_nameless, &mut losses);
    let contact = Box::new(identifiable(&card, begin)?);
    let vcard = write(&card, begin, options)?;
    Ok(Checked {
        vcard,
        contact,
        repairs,
        losses,
        dropped,
    })
}

/// The position of the card, which must be at the start of the text.
///
/// Byte order marks and white space before it are passed over. `begin:vcard` is accepted.
fn begin(text: &str) -> Result<Position, Broken> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let place = Locator::new(text).locate(text.len() - start.len());
    let begin = start.get(.."BEGIN:VCARD".len());
    let is_begin = begin.is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCARD"));
    if is_begin && begins_card(start) {
        Ok(place)
    } else {
        Err(broken("expected BEGIN:VCARD", place))
    }
}

/// Reads the card at the start of `text`, which must have nothing else.
///
/// # Errors
///
/// A NUL, an error of reading, text or a second card after `END`, and a line, a name or a parameter over its limit.
fn read<'t>(text: &'t str, options: &Options) -> Result<Card<'t>, Broken> {
    let place = |offset: usize| Locator::new(text).locate(offset);
    if let Some(nul) = find_nul(text) {
        return Err(broken("expected no NUL", place(nul)));
    }
    let mut cards = ParseOptions::new().limits(options.reading()).cards(text);
    let card = match cards.next() {
        Some(card) => card.map_err(|error| broken(error.clause(), error.position()))?,
        None => return Err(broken("expected BEGIN:VCARD", Position::START)),
    };
    let end = cards.offset();
    if let Some(more) = text[end..].find(|c: char| !c.is_whitespace()) {
        return Err(broken(
            "expected nothing after END:VCARD",
            place(end + more),
        ));
    }
    let mut excesses = card.properties().iter().filter_map(|property| {
        let expected = size::excess(property, options)?;
        Some(broken(expected, place_of(property)))
    });
    match excesses.next() {
        Some(excess) => Err(excess),
        None => Ok(card),
    }
}

/// The position of the first NUL, plain or in quoted-printable.
///
/// `NOTE;ENCODING=QUOTED-PRINTABLE:a=00b` has one too, also if a soft line break divides `=0` and `0`. Some readers
/// end a text at a NUL.
fn find_nul(text: &str) -> Option<usize> {
    const CODED: &str = "=00";
    if let Some(nul) = text.find('\0') {
        return Some(nul);
    }
    // A soft line break may split an escape.
    if !text.contains("=0") {
        return None;
    }
    Lines::new(text, usize::MAX).find_map(|line| {
        let at = line
            .text
            .find(CODED)
            .filter(|_| is_quoted_printable(&line.text))?;
        let start = line.span.start.offset;
        let raw = &text[start..start + line.span.length];
        Some(line.span.source_offsets(raw)(InLine(at)).0)
    })
}

fn place_of(property: &Property<'_>) -> Position {
    property.position().unwrap_or(Position::START)
}

/// Replaces base64 that is not media with the text that it encodes, so that every later check sees that text.
///
/// `NOTE;ENCODING=b:QWRh` -> `NOTE:Ada`, with a repair. A photo stays as it is.
fn reveal(card: &mut Card<'_>, repairs: &mut Vec<Issue>) -> Result<(), Broken> {
    for index in 0..card.properties().len() {
        let property = &card.properties()[index];
        let Some(plain) = base64_value::plain(property) else {
            continue;
        };
        if plain.raw_value().contains('\0') {
            return Err(broken("expected no NUL", place_of(property)));
        }
        let repair = Issue::of_card(Rule::ForbiddenParameter, card.version());
        let repair = repair.at(plain.name(), plain.position());
        repairs.push(repair.of_parameter("ENCODING"));
        replace(card, index, plain);
    }
    Ok(())
}

/// Puts `property` into the place of the one at `index`.
fn replace<'a>(card: &mut Card<'a>, index: usize, property: Property<'a>) {
    card.insert(index, property);
    card.remove(index + 1);
}

/// Removes the characters that a contact may not have: control characters, at which some readers end a line, and
/// characters that reorder text. Each changed property is reported as a repair.
///
/// `FN:A`, U+202E, `da` -> `FN:Ada`.
fn clean(card: &mut Card<'_>, repairs: &mut Vec<Issue>) {
    let is_refused = |c| text::is_field_control(c) && c != '\t' || is_unwanted(c);
    for index in 0..card.properties().len() {
        let property = &card.properties()[index];
        if !property.has_control() && check_text(property.line()).is_ok() {
            continue;
        }
        let repair = Issue::of_card(Rule::ControlCharacter, card.version());
        repairs.push(repair.at(property.name(), property.position()));
        let cleaned = property.clone().without(is_refused);
        replace(card, index, cleaned);
    }
}

/// Refuses a card that contains another card, and drops the properties that would contact a server or run code. Returns
/// the names of the dropped properties.
///
/// # Errors
///
/// A card inside the card: it could hide what the checks look for.
fn screen(card: &mut Card<'_>) -> Result<Vec<String>, Broken> {
    match card
        .properties()
        .iter()
        .find(|property| holds_card(property))
    {
        Some(agent) => Err(broken("expected no card inside the card", place_of(agent))),
        None => Ok(drop_refused(card)),
    }
}

/// The contact of a card, which must identify someone.
///
/// The rule is that of a contact in JSON: a name, an organization, a phone or an e-mail address.
fn identifiable(card: &Card<'_>, begin: Position) -> Result<Contact, Broken> {
    let contact = Contact::from_card(card);
    if contact.is_identifiable() {
        Ok(contact)
    } else {
        Err(broken(ContactRule::NotIdentifiable, begin))
    }
}

/// Checks the lengths and the counts in the contact of a card.
fn check_size(
    card: &Card<'_>,
    contact: &Contact,
    begin: Position,
    options: &Options,
) -> Result<(), Broken> {
    let check = |card: &Card<'_>| contact::check_sizes(&Contact::from_card(card), options);
    contact::check_sizes(contact, options).map_err(|expected| located(card, expected, begin, check))
}

/// Writes a card, which must be within the limits when it is read again.
fn write(card: &Card<'_>, begin: Position, options: &Options) -> Result<String, Broken> {
    let check = |card: &Card<'_>| check_written(&card.to_string(), options);
    let vcard = card.to_string();
    match check_written(&vcard, options) {
        Ok(()) => Ok(vcard),
        Err(expected) => Err(located(card, expected, begin, check)),
    }
}

/// The card that goes out is within the limits for a card that comes in, so that a recipient of the text can send
/// it on.
fn check_written(vcard: &str, options: &Options) -> Result<(), String> {
    let card = read(vcard, options).map_err(|broken| broken.expected)?;
    contact::check_sizes(&Contact::from_card(&card), options)
}

/// Finds the first property with which the card fails `check`.
///
/// The checks are of sizes, which only grow with the number of properties, so a binary search finds the property.
fn located(
    card: &Card<'_>,
    expected: String,
    begin: Position,
    check: impl Fn(&Card<'_>) -> Result<(), String>,
) -> Broken {
    let part = |count: usize| {
        let mut part = Card::new(card.version());
        part.properties = card.properties().iter().take(count).cloned().collect();
        part
    };
    let counts: Vec<usize> = (1..=card.properties().len()).collect();
    let fitting = counts.partition_point(|count| check(&part(*count)).is_ok());
    let expected = check(&part(fitting + 1)).err().unwrap_or(expected);
    let culprit = card.properties().get(fitting);
    let place = culprit.and_then(Property::position).unwrap_or(begin);
    broken(expected, place)
}

/// Checks that the card of a contact passes as `vcard_text` and is written unchanged.
///
/// Called for a contact in JSON whose fields could turn into something else when they are read.
pub(super) fn confirm(vcard: &str, options: &Options) -> Result<(), String> {
    let again = check(vcard, options).map_err(|broken| broken.expected)?;
    if !again.dropped.is_empty() {
        Err("expected no linked media and no URI that runs code".to_owned())
    } else if again.vcard != vcard {
        Err("expected extensions that are read back unchanged".to_owned())
    } else {
        Ok(())
    }
}

/// Adds the names that phones need, and the mark of a company to a card without a name.
///
/// `ORG:Acme` alone -> `N:;;;;`, `FN:Acme` and `X-ABShowAs:COMPANY` in 3.0; `TEL:+1` alone -> `N:;;;;` and `FN:+1`.
/// Apple takes a card with `ORG` and without a name in `N` for a company.
fn add_names(card: &mut Card<'_>, names: &Card<'_>, is_nameless: bool, losses: &mut Vec<Loss>) {
    for (index, name) in NAMES.into_iter().enumerate() {
        let is_blank = |property: &Property<'_>| {
            property.is_named(name) && (is_nameless || text::is_blank(property.raw_value()))
        };
        card.retain(|property| !is_blank(property));
        if card.get(name).is_none() {
            put(card, index, names.get(name));
            let is_told = losses.iter().any(|loss| loss.property() == name);
            losses.extend((!is_told).then(|| Loss::new(LossReason::Invented, name, None)));
        }
    }
    for mark in ["KIND", "X-ABShowAs"] {
        if is_nameless && card.get(mark).is_none() {
            put(card, NAMES.len(), names.get(mark));
        }
    }
}

const NAMES: [&str; 2] = ["N", "FN"];

/// Whether neither `N` nor `FN` has a visible name.
///
/// `N:;;;;` and no `FN` -> true.
fn is_nameless(card: &Card<'_>) -> bool {
    let mut parts = NAMES
        .iter()
        .flat_map(|name| card.get_all(name))
        .flat_map(Property::components);
    parts.all(|part| text::is_blank(&part))
}

fn put(card: &mut Card<'_>, index: usize, property: Option<&Property<'_>>) {
    if let Some(property) = property {
        card.insert(index, property.clone().into_owned());
    }
}
