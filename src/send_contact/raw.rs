//! A card that the caller wrote: read with tight limits, vetted, and written again.

use super::Options;
use super::check;
use super::error::Fault;
use super::refused::{drop_refused, holds_card};
use super::text::{check_text, is_unwanted};
use crate::card::Card;
use crate::contact::{Contact, ContactRule};
use crate::convert::{Conversion, Loss, LossReason};
use crate::issue::Issue;
use crate::line::{begins_card, is_filler};
use crate::options::ParseOptions;
use crate::position::{Locator, Position};
use crate::property::Property;
use crate::rule::Rule;
use crate::text;

/// What became of a raw card.
pub(super) struct Vetted {
    pub(super) vcard: String,
    pub(super) contact: Contact,
    pub(super) repairs: Vec<Issue>,
    pub(super) losses: Vec<Loss>,
    pub(super) dropped: Vec<String>,
}

/// Reads the one card in `text`, drops what would call home or run something, and writes it again.
pub(super) fn vet(text: &str, options: &Options) -> Result<Vetted, Fault> {
    let mut card = read(text, options)?;
    let mut repairs = card.repairs().to_vec();
    clean(&mut card, &mut repairs);
    if let Some(agent) = card
        .properties()
        .iter()
        .find(|property| holds_card(property))
    {
        let place = agent.position().unwrap_or(Position::START);
        return Err(fault(&at(place, "expected no card inside the card")));
    }
    let mut dropped = drop_refused(&mut card);
    let contact = Contact::from_card(&card);
    if !contact.is_identifiable() {
        return Err(fault(&ContactRule::NotIdentifiable));
    }
    check::sizes(&contact, options).map_err(|expected| fault(&expected))?;
    let named = contact.to_card(options.version);
    let named = named.map_err(|error| fault(&error))?;
    let is_nameless = !NAMES.iter().any(|name| names(&card, name));
    let Conversion {
        mut card,
        mut losses,
        ..
    } = card.to_version(options.version);
    // Another version says some things in another way.
    dropped.extend(drop_refused(&mut card));
    name(&mut card, &named, is_nameless, &mut losses);
    Ok(Vetted {
        vcard: card.to_string(),
        contact: Contact::from_card(&card),
        repairs,
        losses,
        dropped,
    })
}

fn fault(expected: &dyn std::fmt::Display) -> Fault {
    Fault::new("/vcard_text", expected)
}

/// What was expected, with its place.
fn at(Position { line, column, .. }: Position, expected: &str) -> String {
    format!("{expected} at line {line} column {column}")
}

/// Reads the one card in `text`, which begins with it and ends with it.
fn read<'t>(text: &'t str, options: &Options) -> Result<Card<'t>, Fault> {
    let place = |offset: usize| Locator::new(text).locate(offset);
    if let Some(nul) = text.find('\0') {
        return Err(fault(&at(place(nul), "expected no NUL")));
    }
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    let is_begin = start
        .get(..11)
        .is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCARD"));
    if !is_begin || !begins_card(start) {
        return Err(fault(&"expected BEGIN:VCARD"));
    }
    let end = text.trim_end().len();
    if let Some(filler) = text[..end].chars().next_back().filter(|c| is_filler(*c)) {
        let place = place(end - filler.len_utf8());
        return Err(fault(&at(place, "expected nothing after END:VCARD")));
    }
    let reading = ParseOptions::new().limits(options.limits);
    let card = reading.card(text).map_err(|error| fault(&error))?;
    let is_long = |property: &&Property<'_>| property.line().len() > options.line;
    if let Some(property) = card.properties().iter().find(is_long) {
        let expected = format!("expected a line of at most {} octets", options.line);
        return Err(fault(&at(
            property.position().unwrap_or(Position::START),
            &expected,
        )));
    }
    Ok(card)
}

/// Takes out what the text of a contact may not hold either, and reports each property that had some: what some
/// readers end a line at, and what reorders text.
fn clean(card: &mut Card<'_>, repairs: &mut Vec<Issue>) {
    let is_clean =
        |property: &Property<'_>| !property.has_control() && check_text(property.line()).is_ok();
    for index in 0..card.properties().len() {
        if is_clean(&card.properties()[index]) {
            continue;
        }
        if let Some(property) = card.remove(index) {
            let repair = Issue::of_card(Rule::ControlCharacter, card.version());
            repairs.push(repair.at(property.name(), property.position()));
            let is_refused = |c| text::is_field_control(c) && c != '\t' || is_unwanted(c);
            card.insert(index, property.without(is_refused));
        }
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
