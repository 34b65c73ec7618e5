//! A card that the caller wrote: read with tight limits, vetted, and written again.

use super::Options;
use super::error::Fault;
use super::text::{check_text, is_unwanted};
use crate::card::Card;
use crate::contact::{Contact, ContactRule, InvalidContact};
use crate::convert::{Conversion, Loss};
use crate::grammar::property_name;
use crate::issue::Issue;
use crate::line::{Lines, begins_card, is_filler, is_frame};
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
    let fault = |expected: &dyn std::fmt::Display| Fault::new("/vcard_text", expected);
    let start = text.trim_start_matches(is_filler);
    let first = start.split(['\r', '\n']).next().unwrap_or_default();
    if let Some(nul) = text.find('\0') {
        return Err(fault(&at(text, nul, "expected no NUL")));
    }
    if !is_frame(first, "BEGIN") {
        return Err(fault(&"expected BEGIN:VCARD"));
    }
    let reading = ParseOptions::new().limits(options.limits);
    let mut card = reading.card(text).map_err(|error| fault(&error))?;
    if card.properties().iter().any(holds_card) {
        let agent = Lines::new(text, options.limits.line)
            .find(|line| property_name(&line.text).is_some_and(is_agent));
        let offset = agent.map_or(0, |line| line.span.start.offset);
        return Err(fault(&at(text, offset, "expected no card inside the card")));
    }
    let dropped = drop_refused(&mut card);
    let mut repairs = card.repairs().to_vec();
    let version = card.version();
    clean(&mut card, |property| {
        let repair = Issue::of_card(Rule::ControlCharacter, version);
        repairs.push(repair.at(property.name(), None));
    });
    let contact = Contact::from_card(&card);
    if !contact.is_identifiable() {
        return Err(fault(&ContactRule::NotIdentifiable));
    }
    let (vcard, losses) = written(&card, &contact, options).map_err(|error| fault(&error))?;
    Ok(Vetted {
        vcard,
        contact,
        repairs,
        losses,
        dropped,
    })
}

/// What was expected, with its place.
fn at(text: &str, offset: usize, expected: &str) -> String {
    let Position { line, column, .. } = Locator::new(text).locate(offset);
    format!("{expected} at line {line} column {column}")
}

/// The property of an agent, and what holds the card of one in 4.0.
fn is_agent(name: &str) -> bool {
    ["AGENT", "X-AGENT"]
        .iter()
        .any(|agent| name.eq_ignore_ascii_case(agent))
}

/// Whether a property is an agent whose value is a card (RFC 2426 section 3.5.4).
pub(super) fn holds_card(property: &Property<'_>) -> bool {
    is_agent(property.name()) && begins_card(&property.text())
}

/// Takes out what the text of a contact may not hold either: what some readers end a line at, and what
/// reorders text. Tells `report` each property that had some.
fn clean(card: &mut Card<'_>, mut report: impl FnMut(&Property<'_>)) {
    let is_clean =
        |property: &Property<'_>| !property.has_control() && check_text(property.line()).is_ok();
    for index in 0..card.properties().len() {
        if is_clean(&card.properties()[index]) {
            continue;
        }
        if let Some(property) = card.remove(index) {
            report(&property);
            let is_refused = |c| text::is_field_control(c) && c != '\t' || is_unwanted(c);
            card.insert(index, property.without(is_refused));
        }
    }
}

/// In the version that is asked for, with the names that phones need; and what that version cannot say.
fn written(
    card: &Card<'_>,
    contact: &Contact,
    options: &Options,
) -> Result<(String, Vec<Loss>), InvalidContact> {
    let named = contact.to_card(options.version)?;
    let Conversion {
        mut card, losses, ..
    } = card.to_version(options.version);
    for (index, name) in ["N", "FN"].into_iter().enumerate() {
        let says_nothing = |property: &Property<'_>| {
            property.is_named(name) && text::is_blank(property.raw_value())
        };
        card.retain(|property| !says_nothing(property));
        if let (None, Some(property)) = (card.get(name), named.get(name)) {
            card.insert(index, property.clone().into_owned());
        }
    }
    Ok((card.to_string(), losses))
}

/// Takes the refused properties out; gives their names.
fn drop_refused(card: &mut Card<'_>) -> Vec<String> {
    let mut dropped = Vec::new();
    card.retain(|property| {
        let is_refused = is_refused(property);
        if is_refused {
            dropped.push(property.name().to_ascii_uppercase());
        }
        !is_refused
    });
    dropped
}

/// Whether a property makes a phone call home, or runs something when it is tapped.
pub(super) fn is_refused(property: &Property<'_>) -> bool {
    const MEDIA: [&str; 5] = ["PHOTO", "LOGO", "SOUND", "KEY", "SOURCE"];
    let uri = property.uri();
    let is_media = MEDIA.iter().any(|name| property.is_named(name));
    is_dangerous(&uri) || is_media && is_remote(property, &uri)
}

/// Whether media stand elsewhere: inline base64 has no colon and no dot, and a content id names a part of a
/// message. A reference without a scheme is one all the same (RFC 3986 section 4.2).
fn is_remote(property: &Property<'_>, uri: &str) -> bool {
    if let Some(scheme) = scheme(uri) {
        return !["data", "cid"].contains(&&*scheme);
    }
    let kind = property.param("VALUE").unwrap_or_default();
    let is_declared = property.is_named("SOURCE")
        || ["uri", "url"]
            .iter()
            .any(|uri| kind.eq_ignore_ascii_case(uri));
    is_declared || uri.trim_start().starts_with("//") && uri.contains('.')
}

/// Whether `uri` runs code or opens a file.
pub(super) fn is_dangerous(uri: &str) -> bool {
    match scheme(uri).as_deref() {
        Some("javascript" | "vbscript" | "file" | "smb") => true,
        Some("data") => {
            let rest = uri.trim_start().get(5..).unwrap_or_default();
            let head = rest.trim_start().get(..9);
            head.is_some_and(|head| head.eq_ignore_ascii_case("text/html"))
        }
        _ => false,
    }
}

/// The scheme of a URI in lower case, as a browser reads it: without blanks and controls, and without the
/// marks that people put round a URI.
fn scheme(uri: &str) -> Option<String> {
    let (scheme, _) = uri.split_once(':')?;
    let is_noise = |c: char| c.is_control() || c.is_whitespace() || text::is_invisible(c);
    let scheme = scheme.trim_start_matches(['"', '<', '\'']);
    let scheme = scheme.replace(is_noise, "").to_ascii_lowercase();
    let is_scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (!scheme.is_empty() && scheme.chars().all(is_scheme)).then_some(scheme)
}
