//! A card that the caller wrote: read with tight limits, vetted, and written again.

use std::fmt::Display;

use super::contact;
use super::decoded;
use super::error::Fault;
use super::options::Options;
use super::refused::{drop_refused, holds_card};
use super::request::Checked;
use super::size;
use super::text::{check_text, is_unwanted};
use crate::card::card::Card;
use crate::card::frame::begins_card;
use crate::card::property::Property;
use crate::contact::{Contact, ContactRule};
use crate::convert::{Conversion, Loss, LossReason};
use crate::finding::issue::Issue;
use crate::finding::rule::Rule;
use crate::options::ParseOptions;
use crate::read::joints::is_quoted_printable;
use crate::read::unfold::Lines;
use crate::text;
use crate::text::position::{Locator, Position};

/// What was expected of a card, and where.
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

/// Reads the one card in `text`, drops what would call home or run something, and writes it again.
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

/// Where the card begins, which is at the start.
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

/// Reads the card that `text` begins with, which is the only thing in it.
fn read<'t>(text: &'t str, options: &Options) -> Result<Card<'t>, Broken> {
    let place = |offset: usize| Locator::new(text).locate(offset);
    if let Some(nul) = find_nul(text) {
        return Err(broken("expected no NUL", place(nul)));
    }
    let mut cards = ParseOptions::new().limits(options.limits).cards(text);
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

/// The first NUL, as it stands or in quoted-printable.
fn find_nul(text: &str) -> Option<usize> {
    const CODED: &str = "=00";
    if let Some(nul) = text.find('\0') {
        return Some(nul);
    }
    // A soft line break may part an escape.
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
        Some(line.span.source_offsets(raw)(at))
    })
}

fn place_of(property: &Property<'_>) -> Position {
    property.position().unwrap_or(Position::START)
}

/// Replaces base64 that is not media with the text that it encodes, so that every later check sees that text.
fn reveal(card: &mut Card<'_>, repairs: &mut Vec<Issue>) -> Result<(), Broken> {
    for index in 0..card.properties().len() {
        let property = &card.properties()[index];
        let Some(plain) = decoded::plain(property) else {
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

fn replace<'a>(card: &mut Card<'a>, index: usize, property: Property<'a>) {
    card.insert(index, property);
    card.remove(index + 1);
}

/// Takes out what the text of a contact may not hold either, and reports each property that had some: what some
/// readers end a line at, and what reorders text.
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

/// Refuses a card that holds another card, and drops the properties that would call home or run something; gives their
/// names.
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

/// The contact of a card that says whose it is.
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

/// The text of a card, which has to be within the limits when it is read again.
fn write(card: &Card<'_>, begin: Position, options: &Options) -> Result<String, Broken> {
    let check = |card: &Card<'_>| check_written(&card.to_string(), options);
    let vcard = card.to_string();
    match check_written(&vcard, options) {
        Ok(()) => Ok(vcard),
        Err(expected) => Err(located(card, expected, begin, check)),
    }
}

fn check_written(vcard: &str, options: &Options) -> Result<(), String> {
    let card = read(vcard, options).map_err(|broken| broken.expected)?;
    contact::check_sizes(&Contact::from_card(&card), options)
}

/// Finds the property at which a card fails `check`: with the properties before it alone, the card passes.
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

/// Whether the card of a contact may come in again, and goes out as it is: what is wrong with it otherwise.
pub(super) fn confirm(vcard: &str, options: &Options) -> Result<(), String> {
    let again = check(vcard, options).map_err(|broken| broken.expected)?;
    if !again.dropped.is_empty() {
        Err("expected no remote media and no URI that runs something".to_owned())
    } else if again.vcard != vcard {
        Err("expected extensions that are read as they are written".to_owned())
    } else {
        Ok(())
    }
}

/// Gives a card the names that phones need, and the mark of a company where there is no name but that.
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

/// Whether neither `N` nor `FN` shows a name.
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
