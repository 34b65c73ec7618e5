//! The rules that a contact in a request keeps beyond those of every contact.

use super::Options;
use super::e164::{E164, is_e164};
use super::email::check_email;
use super::error::Fault;
use super::raw::is_dangerous;
use super::text::check_text;
use crate::contact::{Contact, FieldPath, Media, for_each_text};

/// Writes the card of `contact`, or tells everything that is wrong with it.
pub(super) fn write(contact: &Contact, options: &Options) -> Result<String, Vec<Fault>> {
    let mut faults = Faults {
        options,
        found: Vec::new(),
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
    faults.photo(contact);
    match written {
        Ok(vcard) if faults.found.is_empty() => Ok(vcard),
        _ => Err(faults.found),
    }
}

struct Faults<'o> {
    options: &'o Options,
    found: Vec<Fault>,
}

impl Faults<'_> {
    fn add(&mut self, pointer: &str, expected: impl std::fmt::Display) {
        let fault = Fault::new(format!("/contact{pointer}"), expected);
        self.found.push(fault);
    }

    fn counts(&mut self, contact: &Contact) {
        let most = self.options.entries;
        for (field, count) in [
            ("phones", contact.phones.len()),
            ("emails", contact.emails.len()),
            ("urls", contact.urls.len()),
            ("addresses", contact.addresses.len()),
        ] {
            if count > most {
                self.add(
                    &format!("/{field}"),
                    format_args!("expected at most {most} {field}"),
                );
            }
        }
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
        let most = if path.is_label() {
            self.options.label
        } else if path.is_name() {
            self.options.name
        } else {
            self.options.value
        };
        if text.len() > most && text.trim().chars().count() > most {
            let expected = format_args!("expected at most {most} characters");
            self.add(&path.pointer(), expected);
        }
    }

    fn values(&mut self, contact: &Contact) {
        for (index, phone) in contact.phones.iter().enumerate() {
            if !is_e164(&phone.value) {
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
        for (index, email) in contact.emails.iter().enumerate() {
            if let Err(error) = check_email(&email.value) {
                self.add(&format!("/emails/{index}/value"), error);
            }
        }
        for (index, url) in contact.urls.iter().enumerate() {
            if is_dangerous(&url.value) {
                let pointer = format!("/urls/{index}/value");
                self.add(&pointer, "expected a URL that opens a page");
            }
        }
        for (index, property) in contact.extensions.iter().enumerate() {
            if super::raw::is_refused(property) {
                let pointer = format!("/extensions/{index}");
                self.add(
                    &pointer,
                    "expected no remote media and no URI that runs something",
                );
            }
        }
    }

    /// No card may make the recipient's phone call home.
    fn photo(&mut self, contact: &Contact) {
        match &contact.photo {
            Some(Media::Uri(_)) => self.add("/photo/uri", "expected inline data"),
            Some(Media::Inline(media)) if media.base64().len() > self.options.limits.line => {
                self.add("/photo/data", "expected a smaller photo");
            }
            _ => {}
        }
    }
}
