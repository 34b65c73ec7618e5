//! Phones, e-mail addresses, web addresses and postal addresses.
//!
//! Each entry takes its label and its preference from `labels.rs`. A blank value is taken without effect: `TEL:`
//! gives no phone and no extension.

use super::clean::{component, line, lines_of, one_line, plain, uri, visible};
use super::reader::ContactReader;
use crate::card::property::Property;
use crate::contact::model::{Address, Email, Phone, Url, has_tel, without_tel};
use crate::convert;
use crate::text;

impl ContactReader<'_, '_> {
    /// `TEL;VALUE=uri:tel:+1-415;ext=5` -> `+1-415 x5`; `TEL:(415) 555-1234` -> `(415) 555-1234`: a number keeps
    /// its separators.
    pub(super) fn take_phone(&mut self, property: &Property<'_>) -> bool {
        let value = match plain(property.raw_value()) {
            Some(value) => visible(without_tel(value)),
            None if property.is_declared("uri") => visible(&number(one_line(property.uri()))),
            None => visible(&number(one_line(property.text()))),
        };
        if let Some(value) = value {
            let (label, preference) = self.labels.take(property);
            self.contact.phones.push(Phone {
                value,
                label,
                preference,
            });
        }
        true
    }

    /// `EMAIL;TYPE=WORK:mailto:a@b` -> `a@b`, work.
    pub(super) fn take_email(&mut self, property: &Property<'_>) -> bool {
        if let Some(value) = line(property.raw_value()) {
            let value = match without_mailto(&value) {
                address if address.len() == value.len() => value,
                address => address.to_owned(),
            };
            let (label, preference) = self.labels.take(property);
            self.contact.emails.push(Email {
                value,
                label,
                preference,
            });
        }
        true
    }

    /// `URL;TYPE=HOME:https\://a.b` -> `https://a.b`, home: Google escapes the colon.
    pub(super) fn take_url(&mut self, property: &Property<'_>) -> bool {
        if let Some(value) = uri(property) {
            let (label, preference) = self.labels.take(property);
            self.contact.urls.push(Url {
                value,
                label,
                preference,
            });
        }
        true
    }

    /// `ADR;TYPE=WORK:;;1 Main St;Rome` -> an address; parts that are missing at the end are absent. Components
    /// over the seventh, which RFC 9554 adds, are dropped.
    pub(super) fn take_address(&mut self, property: &Property<'_>) -> bool {
        let parts = text::split(property.raw_value(), b';');
        let mut address = Address::of_parts(parts.map(|raw| component(raw, ", ", lines_of)));
        let says_something = address.parts().into_iter().any(Option::is_some);
        if says_something {
            (address.label, address.preference) = self.labels.take(property);
            self.contact.addresses.push(address);
        }
        // The text of an address label without an address has no field.
        let is_lost = || {
            property
                .param("LABEL")
                .is_some_and(|text| !text::is_blank(&text))
        };
        says_something || !is_lost()
    }
}

/// A phone number without the form of a `tel:` URI.
///
/// `tel:+1-415;ext=5` -> `+1-415 x5`.
fn number(text: String) -> String {
    if has_tel(&text) {
        convert::phone_number(without_tel(&text))
    } else {
        text
    }
}

/// An e-mail address without `mailto:` (RFC 6068).
///
/// `mailto:a@b` -> `a@b`, `MAILTO: a@b` -> `a@b`, `mailto:` alone stays.
pub(super) fn without_mailto(email: &str) -> &str {
    const SCHEME: &str = "mailto:";
    let address = match email.trim_start().split_at_checked(SCHEME.len()) {
        Some((scheme, address)) if scheme.eq_ignore_ascii_case(SCHEME) => address,
        _ => return email,
    };
    if text::is_blank(address) {
        return email;
    }
    address.trim_start()
}
