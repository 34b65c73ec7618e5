//! The rules of a contact in a request, in addition to the rules of every contact.
//!
//! Called by `send_contact/decode.rs` for a contact in JSON, and by `send_contact/vcard_text.rs` for the sizes in a
//! card. It walks through the table of fields (`contact/fields`), so that a new field is checked by its kind.
//!
//! | field | rule |
//! |---|---|
//! | `phones[].value` | E.164: `+14155551234` |
//! | `emails[].value` | an address of RFC 5321 and RFC 6531 |
//! | `urls[].value` | no `javascript:`, no `file:`, no share |
//! | `photo` | inline, an image, without code |
//! | `extensions[]` | the limits of a line, no card inside, nothing that loads or runs |
//! | every text | a length, no characters that reorder text |

use super::e164::E164;
use super::email::check_email;
use super::error::Faults;
use super::media::{is_active, is_bitmap};
use super::options::Options;
use super::size::excess;
use super::text::check_text;
use super::unsafe_properties::{holds_card, is_dangerous, is_refused};
use crate::card::property::Property;
use crate::contact::{Contact, FieldKind, FieldPath, Fields, InlineMedia, Visitor, is_e164};
use crate::text::is_blank;

/// Writes `contact` as a card, or returns all its faults.
///
/// The violations of the contact itself come first, then those of the request.
///
/// # Errors
///
/// Every fault, each with the pointer of its field: `/contact/phones/0/value`.
pub(super) fn to_vcard(contact: &Contact, options: &Options) -> Result<String, Faults> {
    let mut faults = ContactCheck {
        contact,
        options,
        found: Faults::default(),
    };
    let written = contact.to_vcard(options.version);
    if let Err(error) = &written {
        for violation in error.violations() {
            faults.add(violation.field(), violation.rule());
        }
    }
    contact.visit(FieldPath::WHOLE, &mut faults);
    let most = options.text;
    match written {
        Ok(vcard) if faults.found.count() == 0 && vcard.len() <= most => Ok(vcard),
        Ok(_) if faults.found.count() == 0 => {
            let expected = format_args!("expected a card of at most {most} octets");
            faults.add(FieldPath::WHOLE, expected);
            Err(faults.found)
        }
        _ => Err(faults.found),
    }
}

/// Checks only the lengths and the counts of a contact. Returns the first fault as text.
///
/// A card that comes as text needs no E.164 number and may have any label: only its sizes are checked.
pub(super) fn check_sizes(contact: &Contact, options: &Options) -> Result<(), String> {
    let mut sizes = SizeCheck(ContactCheck {
        contact,
        options,
        found: Faults::default(),
    });
    contact.visit(FieldPath::WHOLE, &mut sizes);
    match sizes.0.found.iter().next() {
        Some(fault) => Err(fault.to_string().replacen("/contact/", "", 1)),
        None => Ok(()),
    }
}

struct ContactCheck<'o> {
    contact: &'o Contact,
    options: &'o Options,
    found: Faults,
}

/// Checks only lengths and counts.
struct SizeCheck<'o>(ContactCheck<'o>);

impl<'c> Visitor<'c> for SizeCheck<'_> {
    fn text(&mut self, at: FieldPath, kind: FieldKind, _: bool, text: &'c str) {
        self.0.length(at, kind, text);
    }

    fn list(&mut self, at: FieldPath, kind: FieldKind, count: usize) {
        self.0.list(at, kind, count);
    }
}

impl<'c> Visitor<'c> for ContactCheck<'_> {
    #[inline]
    fn text(&mut self, at: FieldPath, kind: FieldKind, _: bool, text: &'c str) {
        if kind == FieldKind::Media {
            // A link would make the phone of the recipient contact a server.
            return self.add(at, "expected inline data");
        }
        // A short ASCII text, the common case, cannot break these rules.
        let shortest = self.options.label.min(self.options.name);
        if text.len() > shortest.min(self.options.value) || !text.is_ascii() {
            self.long_text(at, kind, text);
        }
        self.value(at, kind, text);
    }

    #[inline]
    fn list(&mut self, at: FieldPath, kind: FieldKind, count: usize) {
        let most = match kind {
            FieldKind::Entry => self.options.entries,
            FieldKind::Property => self.options.properties,
            _ => self.options.components,
        };
        if count > most {
            self.add(at, format_args!("expected at most {most} {at}"));
        }
    }

    fn inline_media(&mut self, at: FieldPath, media: &'c InlineMedia) {
        // The rest of the line is at most `PHOTO:data:;base64,` and the media type.
        let name = "PHOTO:data:;base64,".len() + media.media_type().as_str().len();
        let most = self.options.line.saturating_sub(name);
        if media.base64().len() > most {
            let expected = format_args!("expected at most {most} characters of base64");
            self.add(at.join("data"), expected);
        }
        let media_type = media.media_type().as_str();
        if !media_type.starts_with("image/") {
            self.add(at.join("media_type"), "expected the type of an image");
        } else if !is_bitmap(media) && is_active(&media.bytes(), [media_type]) {
            let expected = "expected an image that runs no code and refers only to itself";
            self.add(at.join("data"), expected);
        }
    }

    fn extension(&mut self, at: FieldPath, property: &'c Property<'static>) {
        if let Some(expected) = extension_rule(property, self.options) {
            self.add(at, expected);
        }
    }
}

impl ContactCheck<'_> {
    #[cold]
    fn add(&mut self, at: FieldPath, expected: impl std::fmt::Display) {
        self.found
            .push(format!("/contact{}", at.pointer()), expected);
    }

    #[cold]
    fn long_text(&mut self, at: FieldPath, kind: FieldKind, text: &str) {
        if let Err(error) = check_text(text) {
            self.add(at, error);
        }
        self.length(at, kind, text);
    }

    /// Checks the length of a text: in characters for names and labels, in octets for other texts.
    ///
    /// A limit of 64 characters accepts 64 emoji, which have 256 octets or more.
    fn length(&mut self, at: FieldPath, kind: FieldKind, text: &str) {
        let (most, unit) = match kind {
            FieldKind::Label => (self.options.label, "characters"),
            FieldKind::Name => (self.options.name, "characters"),
            // A link to media is refused anyway.
            FieldKind::Media => return,
            _ => (self.options.value, "octets"),
        };
        let is_long = text.len() > most && (unit == "octets" || text.chars().count() > most);
        if is_long && !self.is_made(at, text) {
            self.add(at, format_args!("expected at most {most} {unit}"));
        }
    }

    /// Whether the text is a full name made from given and family name. Each of these has its own limit.
    fn is_made(&self, at: FieldPath, text: &str) -> bool {
        at == FieldPath::WHOLE.join("full_name")
            && self.contact.joined_name().as_deref() == Some(text)
    }

    /// Checks that the recipient can use a value safely. A blank value is already reported.
    #[inline]
    fn value(&mut self, at: FieldPath, kind: FieldKind, text: &str) {
        match kind {
            FieldKind::Phone if !is_e164(text) && !is_blank(text) => self.phone(at, text),
            FieldKind::Email if !is_blank(text) => {
                if let Err(error) = check_email(text) {
                    self.add(at, error);
                }
            }
            FieldKind::Page if is_dangerous(text) => {
                self.add(at, "expected a URL that opens a page");
            }
            FieldKind::Uri | FieldKind::UriOrText if is_dangerous(text) => {
                self.add(at, "expected no URI that runs code");
            }
            _ => {}
        }
    }

    /// `+1 (415) 555-1234` -> `expected a phone number in E.164, perhaps +14155551234`. The number is never
    /// corrected.
    fn phone(&mut self, at: FieldPath, text: &str) {
        const EXPECTED: &str = "expected a phone number in E.164";
        match E164::suggest(text) {
            Some(number) => self.add(at, format_args!("{EXPECTED}, perhaps {number}")),
            None => self.add(at, EXPECTED),
        }
    }
}

/// The fault of an extension, which is written unchanged.
fn extension_rule(property: &Property<'_>, options: &Options) -> Option<String> {
    let Options {
        value, parameters, ..
    } = *options;
    if let Some(expected) = excess(property, options) {
        return Some(expected);
    }
    if property.raw_value().len() > value && !property.is_inline_media() {
        return Some(format!("expected a value of at most {value} octets"));
    }
    if property.params().count() > parameters {
        return Some(format!("expected at most {parameters} parameters"));
    }
    if let Err(error) = check_text(property.line()) {
        return Some(error.to_string());
    }
    let expected = if holds_card(property) {
        "expected no card inside the card"
    } else if is_refused(property, options.version) {
        "expected no linked media and no URI that runs code"
    } else {
        return None;
    };
    Some(expected.to_owned())
}
