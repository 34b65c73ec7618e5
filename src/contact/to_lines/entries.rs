//! Phones, e-mail addresses, web addresses and postal addresses.
//!
//! A line has the head, the types of the label, the preference, a colon and the value; a label without a type adds
//! a second line.
//!
//! ```text
//! 3.0   item1.TEL;TYPE=PREF:+1          4.0   item1.TEL;PREF=1:+1
//!       item1.X-ABLabel:Boat                  item1.X-ABLabel:Boat
//! ```

use super::labels::{self, Written};
use super::sink::{Sink, push_number};
use super::writer::{ContactWriter, TextRole};
use crate::contact::fields::{FieldKind, Fields as _};
use crate::contact::model::{Address, Email, Label, Phone, Url, is_e164, is_preference};
use crate::version::Version;

/// The kind of each part of an address.
const PART: FieldKind = {
    use FieldKind::Block;
    let kinds = Address::KINDS;
    assert!(matches!(
        [
            kinds.po_box,
            kinds.extended,
            kinds.street,
            kinds.city,
            kinds.region,
            kinds.postal_code,
            kinds.country
        ],
        [Block, Block, Block, Block, Block, Block, Block],
    ));
    Block
};

impl<'c, S: Sink<'c>> ContactWriter<'c, S> {
    /// `+14155551234` -> `TEL;TYPE=VOICE:+14155551234` in 3.0, `TEL;VALUE=uri;TYPE=voice:tel:+14155551234` in 4.0.
    /// Only an E.164 number becomes a URI: any other text could be no valid one.
    #[inline]
    pub(super) fn phones(&mut self) {
        let best = self.best(self.contact.phones.iter().map(|phone| phone.preference));
        for phone in &self.contact.phones {
            let written = labels::phone(phone.label.as_ref(), self.version);
            let is_uri = self.version == Version::V4_0 && is_e164(&phone.value);
            let head = if is_uri {
                "\r\nTEL;VALUE=uri"
            } else {
                "\r\nTEL"
            };
            let item = self.labelled(head, &written);
            self.preference(phone.preference, best);
            self.raw(if is_uri { ":tel:" } else { ":" });
            self.filled(&phone.value, Phone::KINDS.value, TextRole::Whole);
            self.sink.finish();
            self.group_label(item, phone.label.as_ref());
        }
    }

    #[inline]
    pub(super) fn emails(&mut self) {
        let best = self.best(self.contact.emails.iter().map(|email| email.preference));
        for email in &self.contact.emails {
            let written = labels::email(email.label.as_ref(), self.version);
            let item = self.labelled("\r\nEMAIL", &written);
            self.preference(email.preference, best);
            self.raw(":");
            self.filled(&email.value, Email::KINDS.value, TextRole::Whole);
            self.sink.finish();
            self.group_label(item, email.label.as_ref());
        }
    }

    #[inline]
    pub(super) fn urls(&mut self) {
        let best = self.best(self.contact.urls.iter().map(|url| url.preference));
        for url in &self.contact.urls {
            let written = labels::place(url.label.as_ref(), self.version);
            let item = self.labelled("\r\nURL", &written);
            self.preference(url.preference, best);
            self.raw(":");
            self.filled(&url.value, Url::KINDS.value, TextRole::Uri);
            self.sink.finish();
            self.group_label(item, url.label.as_ref());
        }
    }

    #[inline]
    pub(super) fn addresses(&mut self) {
        let best = self.best(
            self.contact
                .addresses
                .iter()
                .map(|address| address.preference),
        );
        for address in &self.contact.addresses {
            let written = labels::place(address.label.as_ref(), self.version);
            let item = self.labelled("\r\nADR", &written);
            self.preference(address.preference, best);
            self.address(address);
            self.sink.finish();
            self.group_label(item, address.label.as_ref());
        }
    }

    /// The seven parts, each after a semicolon but the first: `:;;1 Main St;Rome;;;`.
    fn address(&mut self, address: &'c Address) {
        self.suspect |= address.broken().is_some();
        for (index, part) in address.parts().into_iter().enumerate() {
            self.raw(if index > 0 { ";" } else { ":" });
            if let Some(part) = self.visible(part.as_ref()) {
                self.text(part, PART, TextRole::Part);
            }
        }
    }

    /// Starts the line of a labelled value. Returns the number of its group, if it needs one.
    #[inline]
    pub(super) fn labelled(&mut self, head: &'static str, written: &Written) -> Option<u32> {
        let item = self.grouped(written.grouped);
        self.start(item, head);
        self.raw(written.types);
        item
    }

    /// The number of a new group, if the line needs one.
    #[inline]
    pub(super) fn grouped(&mut self, is_grouped: bool) -> Option<u32> {
        is_grouped.then(|| self.items.next(self.contact))
    }

    /// Writes the second line of a value that needs a group: `item1.X-ABLabel:Boat`.
    #[inline]
    pub(super) fn group_label(&mut self, item: Option<u32>, label: Option<&'c Label>) {
        if let (Some(item), Some(label)) = (item, label) {
            self.write_group_label(item, label);
        }
    }

    fn write_group_label(&mut self, item: u32, label: &'c Label) {
        if let Label::Custom(text) = label {
            self.suspect |= FieldKind::Label.broken(true, text).is_some();
        }
        self.sink.start_item(item, "\r\nX-ABLabel:");
        self.text(label.group_label(), FieldKind::Line, TextRole::Part);
        self.sink.finish();
    }

    /// The preference of the most preferred entries, which 3.0 marks.
    #[inline]
    pub(super) fn best(&self, preferences: impl Iterator<Item = Option<u8>>) -> Option<u8> {
        if self.version == Version::V4_0 {
            return None;
        }
        preferences.flatten().min()
    }

    /// `;PREF=2` in 4.0; in 3.0 `;TYPE=PREF` for the entries with the `best` preference, and nothing for the
    /// others.
    #[inline]
    pub(super) fn preference(&mut self, preference: Option<u8>, best: Option<u8>) {
        let Some(preference) = preference else {
            return;
        };
        if self.version == Version::V4_0 {
            self.numbered_preference(preference);
            return;
        }
        self.suspect |= !is_preference(preference);
        if best == Some(preference) {
            self.raw(";TYPE=PREF");
        }
    }

    /// `;PREF=2`.
    pub(super) fn numbered_preference(&mut self, preference: u8) {
        self.suspect |= !is_preference(preference);
        self.raw(";PREF=");
        push_number(self.sink.line(), preference.into());
    }
}
