//! The rules that a contact in a request keeps beyond those of every contact.

use super::Options;
use super::e164::{E164, is_e164};
use super::email::check_email;
use super::error::Fault;
use super::raw::is_dangerous;
use super::text::check_text;
use crate::contact::{Contact, FieldPath, Media, for_each_text};

/// Everything that is wrong with `contact`.
pub(super) fn faults(contact: &Contact, options: &Options) -> Vec<Fault> {
    let mut faults = Faults {
        options,
        found: Vec::new(),
    };
    if let Err(error) = contact.validate() {
        for violation in error.violations() {
            faults.add(&violation.field().pointer(), violation.rule());
        }
    }
    faults.counts(contact);
    for_each_text(contact, |path, text| faults.text(path, text));
    faults.values(contact);
    faults.photo(contact);
    faults.found
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

    fn text(&mut self, path: FieldPath, text: &str) {
        let pointer = path.pointer();
        if let Err(error) = check_text(text) {
            self.add(&pointer, error);
        }
        let Options {
            name, label, value, ..
        } = *self.options;
        let is_name = pointer.ends_with("name") || pointer == "/organization";
        let (characters, most) = if pointer.ends_with("/label") {
            (text.trim().chars().count(), label)
        } else if is_name {
            (text.chars().count(), name)
        } else {
            (text.chars().count(), value)
        };
        if characters > most {
            self.add(&pointer, format_args!("expected at most {most} characters"));
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
