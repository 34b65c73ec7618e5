//! The rules that a contact in a request keeps beyond those of every contact.

use super::e164::E164;
use super::email::check_email;
use super::error::Faults;
use super::media::is_active;
use super::options::Options;
use super::refused::{holds_card, is_dangerous, is_refused};
use super::size::excess;
use super::text::check_text;
use crate::card::property::Property;
use crate::contact::{Contact, FieldKind, FieldPath, Fields, InlineMedia, Visitor, is_e164};
use crate::text::is_blank;

/// Writes the card of `contact`, or tells everything that is wrong with it.
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
    let most = options.limits.text;
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

/// What is too long or too many in the contact of a raw card.
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

/// Looks at lengths and counts only.
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
            // No card may make the recipient's phone call home.
            return self.add(at, "expected inline data");
        }
        // A short text of ASCII, which most are, breaks no rule of these.
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
            FieldKind::Property => self.options.limits.properties,
            _ => self.options.limits.components,
        };
        if count > most {
            self.add(at, format_args!("expected at most {most} {at}"));
        }
    }

    fn inline_media(&mut self, at: FieldPath, media: &'c InlineMedia) {
        // Around them stands `PHOTO:data:;base64,` with the media type, or less.
        let name = "PHOTO:data:;base64,".len() + media.media_type().as_str().len();
        let most = self.options.line.saturating_sub(name);
        if media.base64().len() > most {
            let expected = format_args!("expected at most {most} characters of base64");
            self.add(at.join("data"), expected);
        }
        let media_type = media.media_type().as_str();
        if !media_type.starts_with("image/") {
            self.add(at.join("media_type"), "expected the type of an image");
        } else if is_active(&media.bytes(), [media_type]) {
            let expected = "expected a picture that runs nothing and refers to itself alone";
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

    /// Names and labels are counted as people do, other texts as they are stored.
    fn length(&mut self, at: FieldPath, kind: FieldKind, text: &str) {
        let (most, unit) = match kind {
            FieldKind::Label => (self.options.label, "characters"),
            FieldKind::Name => (self.options.name, "characters"),
            // A URI of media does not go out.
            FieldKind::Media => return,
            _ => (self.options.value, "octets"),
        };
        let is_long = text.len() > most && (unit == "octets" || text.chars().count() > most);
        if is_long && !self.is_made(at, text) {
            self.add(at, format_args!("expected at most {most} {unit}"));
        }
    }

    /// Whether it is the full name that a card has of a given and a family name, each of which has its length.
    fn is_made(&self, at: FieldPath, text: &str) -> bool {
        at == FieldPath::WHOLE.join("full_name")
            && self.contact.joined_name().as_deref() == Some(text)
    }

    /// What a value has to be for the recipient. Of a blank one it is told already.
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
                self.add(at, "expected no URI that runs something");
            }
            _ => {}
        }
    }

    fn phone(&mut self, at: FieldPath, text: &str) {
        const EXPECTED: &str = "expected a phone number in E.164";
        match E164::suggest(text) {
            Some(number) => self.add(at, format_args!("{EXPECTED}, perhaps {number}")),
            None => self.add(at, EXPECTED),
        }
    }
}

/// What is wrong with a property that the caller wrote: it goes out as it stands.
fn extension_rule(property: &Property<'_>, options: &Options) -> Option<String> {
    let Options { value, limits, .. } = *options;
    if let Some(expected) = excess(property, options) {
        return Some(expected);
    }
    if property.raw_value().len() > value && !property.is_inline_media() {
        return Some(format!("expected a value of at most {value} octets"));
    }
    if property.params().count() > limits.parameters {
        return Some(format!("expected at most {} parameters", limits.parameters));
    }
    if let Err(error) = check_text(property.line()) {
        return Some(error.to_string());
    }
    let expected = if holds_card(property) {
        "expected no card inside the card"
    } else if is_refused(property, options.version) {
        "expected no remote media and no URI that runs something"
    } else {
        return None;
    };
    Some(expected.to_owned())
}
