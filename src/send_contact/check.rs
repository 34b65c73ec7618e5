//! The rules that a contact in a request keeps beyond those of every contact.

use super::Options;
use super::e164::{E164, is_e164};
use super::email::check_email;
use super::error::Faults;
use super::refused::{holds_card, is_dangerous, is_refused};
use super::text::check_text;
use crate::contact::{Contact, FieldPath, Media, for_each_rare_text, for_each_text, lists};
use crate::property::Property;
use crate::text::is_blank;

/// Writes the card of `contact`, or tells everything that is wrong with it.
pub(super) fn write(contact: &Contact, options: &Options) -> Result<String, Faults> {
    let mut faults = Check {
        options,
        found: Faults::default(),
    };
    let written = contact.to_vcard(options.version);
    if let Err(error) = &written {
        for violation in error.violations() {
            faults.add(&violation.field().pointer(), violation.rule());
        }
    }
    faults.counts(contact);
    for_each_text(contact, |path, text| faults.text(path, text));
    faults.values(contact);
    if contact.has_rare() {
        faults.rare(contact);
    }
    faults.extensions(&contact.extensions);
    faults.photo(contact);
    let most = options.limits.text;
    match written {
        Ok(vcard) if faults.found.count() == 0 && vcard.len() <= most => Ok(vcard),
        Ok(_) if faults.found.count() == 0 => {
            faults.add("", format_args!("expected a card of at most {most} octets"));
            Err(faults.found)
        }
        _ => Err(faults.found),
    }
}

/// What is too long or too many in the contact of a raw card.
pub(super) fn sizes(contact: &Contact, options: &Options) -> Result<(), String> {
    let mut faults = Check {
        options,
        found: Faults::default(),
    };
    faults.counts(contact);
    for_each_text(contact, |path, text| faults.length(&path, text));
    for_each_rare_text(contact, |path, text| faults.length(&path, text));
    match faults.found.iter().next() {
        Some(fault) => Err(fault.to_string().replacen("/contact/", "", 1)),
        None => Ok(()),
    }
}

const HARMLESS: &str = "expected no URI that runs something";

struct Check<'o> {
    options: &'o Options,
    found: Faults,
}

impl Check<'_> {
    fn add(&mut self, pointer: &str, expected: impl std::fmt::Display) {
        self.found.push(format!("/contact{pointer}"), expected);
    }

    fn counts(&mut self, contact: &Contact) {
        let Options {
            entries, limits, ..
        } = *self.options;
        // Most contacts have few of everything.
        let most = entries.min(limits.properties).min(limits.components);
        if entries_in_all(contact) <= most {
            return;
        }
        let counts = [
            ("phones", contact.phones.len(), entries),
            ("emails", contact.emails.len(), entries),
            ("urls", contact.urls.len(), entries),
            ("addresses", contact.addresses.len(), entries),
            ("extensions", contact.extensions.len(), limits.properties),
        ];
        let lists = lists(contact).map(|(field, items)| (field, items.len(), limits.components));
        for (field, count, most) in counts.into_iter().chain(lists) {
            self.count(field, count, most);
        }
    }

    #[inline]
    fn count(&mut self, field: &str, count: usize, most: usize) {
        if count > most {
            let expected = format_args!("expected at most {most} {field}");
            self.add(&format!("/{field}"), expected);
        }
    }

    /// What few contacts have.
    #[cold]
    fn rare(&mut self, contact: &Contact) {
        let Options {
            entries, limits, ..
        } = *self.options;
        for_each_rare_text(contact, |path, text| self.long_text(path, text));
        self.count("messengers", contact.messengers.len(), entries);
        self.count("social_profiles", contact.social_profiles.len(), entries);
        self.count("related", contact.related.len(), entries);
        self.count("languages", contact.languages.len(), entries);
        self.count("pronouns", contact.pronouns.len(), limits.components);
        let messengers = contact.messengers.iter().map(|entry| &*entry.value);
        self.uris("messengers", messengers, HARMLESS);
        let profiles = contact.social_profiles.iter().map(|entry| &*entry.value);
        self.uris("social_profiles", profiles, HARMLESS);
        let related = contact.related.iter().map(|entry| &*entry.value);
        self.uris("related", related, HARMLESS);
    }

    #[inline]
    fn text(&mut self, path: FieldPath, text: &str) {
        // A short text of ASCII, which most are, breaks no rule of these.
        let shortest = self.options.label.min(self.options.name);
        if text.len() > shortest.min(self.options.value) || !text.is_ascii() {
            self.long_text(path, text);
        }
    }

    fn long_text(&mut self, path: FieldPath, text: &str) {
        if let Err(error) = check_text(text) {
            self.add(&path.pointer(), error);
        }
        self.length(&path, text);
    }

    /// Names and labels are counted as people do, other texts as they are stored.
    fn length(&mut self, path: &FieldPath, text: &str) {
        let (most, unit) = if path.is_label() {
            (self.options.label, "characters")
        } else if path.is_name() {
            (self.options.name, "characters")
        } else {
            (self.options.value, "octets")
        };
        let is_long = text.len() > most && (unit == "octets" || text.chars().count() > most);
        if is_long {
            let expected = format_args!("expected at most {most} {unit}");
            self.add(&path.pointer(), expected);
        }
    }

    fn values(&mut self, contact: &Contact) {
        for (index, phone) in contact.phones.iter().enumerate() {
            // Of a blank one it is said already.
            if !is_e164(&phone.value) && !is_blank(&phone.value) {
                let pointer = format!("/phones/{index}/value");
                match E164::suggest(&phone.value) {
                    Some(number) => self.add(
                        &pointer,
                        format_args!("expected a phone number in E.164, perhaps {number}"),
                    ),
                    None => self.add(&pointer, "expected a phone number in E.164"),
                }
            }
        }
        let emails = contact.emails.iter().enumerate();
        for (index, email) in emails.filter(|(_, email)| !is_blank(&email.value)) {
            if let Err(error) = check_email(&email.value) {
                self.add(&format!("/emails/{index}/value"), error);
            }
        }
        let urls = contact.urls.iter().map(|url| &*url.value);
        self.uris("urls", urls, "expected a URL that opens a page");
    }

    fn uris<'u>(&mut self, field: &str, uris: impl Iterator<Item = &'u str>, expected: &str) {
        for (index, uri) in uris.enumerate() {
            if is_dangerous(uri) {
                self.add(&format!("/{field}/{index}/value"), expected);
            }
        }
    }

    fn extensions(&mut self, extensions: &[Property<'_>]) {
        for (index, property) in extensions.iter().enumerate() {
            if let Some(expected) = extension_rule(property, self.options) {
                self.add(&format!("/extensions/{index}"), expected);
            }
        }
    }

    /// No card may make the recipient's phone call home.
    fn photo(&mut self, contact: &Contact) {
        match &contact.photo {
            Some(Media::Uri(_)) => self.add("/photo/uri", "expected inline data"),
            Some(Media::Inline(media)) => {
                // Around them stands `PHOTO:data:;base64,` with the media type, or less.
                let name = "PHOTO:data:;base64,".len() + media.media_type().as_str().len();
                let most = self.options.line.saturating_sub(name);
                if media.base64().len() > most {
                    let expected = format_args!("expected at most {most} characters of base64");
                    self.add("/photo/data", expected);
                }
                if !media.media_type().as_str().starts_with("image/") {
                    self.add("/photo/media_type", "expected the type of an image");
                }
            }
            _ => {}
        }
    }
}

/// How many entries the lists have that most contacts use.
#[inline]
fn entries_in_all(contact: &Contact) -> usize {
    let values = contact.phones.len() + contact.emails.len() + contact.urls.len();
    let others = contact.addresses.len() + contact.extensions.len();
    let texts = lists(contact).map(|(_, items)| items.len());
    values + others + texts.iter().sum::<usize>()
}

/// What is wrong with a property that the caller wrote: it goes out as it stands.
fn extension_rule(property: &Property<'_>, options: &Options) -> Option<String> {
    let Options {
        line,
        value,
        limits,
        ..
    } = *options;
    if property.line().len() > line {
        return Some(format!("expected at most {line} octets"));
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
