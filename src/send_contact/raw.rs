//! A card that the caller wrote: read with tight limits, vetted, and written again.

use std::fmt::Display;

use super::Options;
use super::check;
use super::decoded;
use super::error::Fault;
use super::refused::{drop_refused, holds_card};
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

/// What became of a raw card.
pub(super) struct Vetted {
    pub(super) vcard: String,
    pub(super) contact: Contact,
    pub(super) repairs: Vec<Issue>,
    pub(super) losses: Vec<Loss>,
    pub(super) dropped: Vec<String>,
}

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
pub(super) fn vet(text: &str, options: &Options) -> Result<Vetted, Broken> {
    let begin = begin(text)?;
    let mut card = read(text, options)?;
    let mut repairs = card.repairs().to_vec();
    decode(&mut card, &mut repairs)?;
    clean(&mut card, &mut repairs);
    refuse_nested(&card)?;
    let mut dropped = drop_refused(&mut card);
    let contact = identifiable(&card, begin)?;
    within(&card, begin, |card| {
        check::sizes(&Contact::from_card(card), options)
    })?;
    let named = contact.to_card(options.version);
    let named = named.map_err(|error| broken(error, begin))?;
    let is_nameless = !NAMES.iter().any(|name| names(&card, name));
    let Conversion {
        mut card,
        mut losses,
        ..
    } = card.to_version(options.version);
    // Another version says some things in another way.
    refuse_nested(&card)?;
    dropped.extend(drop_refused(&mut card));
    name(&mut card, &named, is_nameless, &mut losses);
    let contact = identifiable(&card, begin)?;
    within(&card, begin, |card| {
        written_within(&card.to_string(), options)
    })?;
    Ok(Vetted {
        vcard: card.to_string(),
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

/// Writes base64 that is no media as the text that it stands for, before anything else looks at it.
fn decode(card: &mut Card<'_>, repairs: &mut Vec<Issue>) -> Result<(), Broken> {
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

fn refuse_nested(card: &Card<'_>) -> Result<(), Broken> {
    let mut properties = card.properties().iter();
    match properties.find(|property| holds_card(property)) {
        Some(agent) => Err(broken("expected no card inside the card", place_of(agent))),
        None => Ok(()),
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

/// What is too large or too many in a card that is written.
fn written_within(vcard: &str, options: &Options) -> Result<(), String> {
    let card = read(vcard, options).map_err(|broken| broken.expected)?;
    check::sizes(&Contact::from_card(&card), options)
}

/// Holds a card to limits: it is over one from some property on, which is the place.
fn within<'a>(
    card: &Card<'a>,
    begin: Position,
    check: impl Fn(&Card<'a>) -> Result<(), String>,
) -> Result<(), Broken> {
    let Err(expected) = check(card) else {
        return Ok(());
    };
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
    Err(broken(expected, place))
}

/// Whether the card of a contact may come in again, and goes out as it is: what is wrong with it otherwise.
pub(super) fn confirm(vcard: &str, options: &Options) -> Result<(), String> {
    let again = vet(vcard, options).map_err(|broken| broken.expected)?;
    if !again.dropped.is_empty() {
        Err("expected no remote media and no URI that runs something".to_owned())
    } else if again.vcard != vcard {
        Err("expected extensions that are read as they are written".to_owned())
    } else {
        Ok(())
    }
}

/// Gives a card the names that phones need, and the mark of a company where there is no name but that.
fn name(card: &mut Card<'_>, named: &Card<'_>, is_nameless: bool, losses: &mut Vec<Loss>) {
    for (index, name) in NAMES.into_iter().enumerate() {
        let is_blank = |property: &Property<'_>| {
            property.is_named(name) && (is_nameless || text::is_blank(property.raw_value()))
        };
        card.retain(|property| !is_blank(property));
        if card.get(name).is_none() {
            put(card, index, named.get(name));
            let is_told = losses.iter().any(|loss| loss.property() == name);
            losses.extend((!is_told).then(|| Loss::new(LossReason::Invented, name, None)));
        }
    }
    for mark in ["KIND", "X-ABShowAs"] {
        if is_nameless && card.get(mark).is_none() {
            put(card, NAMES.len(), named.get(mark));
        }
    }
}

const NAMES: [&str; 2] = ["N", "FN"];

/// Whether a card names somebody in the property `name`.
fn names(card: &Card<'_>, name: &str) -> bool {
    let mut parts = card.get_all(name).flat_map(Property::components);
    parts.any(|part| !text::is_blank(&part))
}

fn put(card: &mut Card<'_>, index: usize, property: Option<&Property<'_>>) {
    if let Some(property) = property {
        card.insert(index, property.clone().into_owned());
    }
}
