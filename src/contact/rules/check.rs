//! Every rule, checked.

use super::violation::{ContactRule, FieldPath, Violation, WHOLE};
use super::{is_identifiable, is_preference, label_rule, lists, single_texts};
use crate::contact::Contact;
use crate::contact::decode;
use crate::contact::entry::has_tel;
use crate::contact::label::Label;
use crate::contact::media::Media;
use crate::text;

#[derive(Default)]
pub(super) struct Check {
    pub(super) violations: Vec<Violation>,
}

impl Check {
    pub(super) fn report(&mut self, field: FieldPath, rule: ContactRule) {
        self.violations.push(Violation { field, rule });
    }

    pub(super) fn contact(&mut self, contact: &Contact) {
        if !is_identifiable(contact) && contact.phones.is_empty() && contact.emails.is_empty() {
            self.report(FieldPath::of(WHOLE), ContactRule::NotIdentifiable);
        }
        self.lines(contact);
        self.lists(contact);
        self.entries(contact);
        for (index, address) in contact.addresses.iter().enumerate() {
            let path = FieldPath::of("addresses").at(index);
            if address.is_blank() {
                self.report(path, ContactRule::Blank);
            }
            for (member, part) in address.parts() {
                self.block(path.member(member), part.as_ref());
            }
            self.label(path, address.label.as_ref(), address.preference);
        }
        self.rare(contact);
        self.photo(contact.photo.as_ref());
        for (index, property) in contact.extensions.iter().enumerate() {
            if property.has_control() {
                self.report(
                    FieldPath::of("extensions").at(index),
                    ContactRule::ControlCharacter,
                );
            }
        }
        for index in decode::extensions_with_fields(contact) {
            self.report(FieldPath::of("extensions").at(index), ContactRule::HasField);
        }
    }

    fn lines(&mut self, contact: &Contact) {
        for (field, value) in single_texts(contact) {
            match value {
                Some(_) if field == "note" => self.block(FieldPath::of(field), value),
                Some(value) => self.line(FieldPath::of(field), value),
                None => {}
            }
        }
    }

    fn lists(&mut self, contact: &Contact) {
        for (field, items) in lists(contact) {
            for (index, item) in items.iter().enumerate() {
                self.filled_line(FieldPath::of(field).at(index), item);
            }
        }
    }

    fn entries(&mut self, contact: &Contact) {
        for (index, phone) in contact.phones.iter().enumerate() {
            let path = FieldPath::of("phones").at(index);
            self.filled_line(path.member("value"), &phone.value);
            if has_tel(&phone.value) {
                self.report(path.member("value"), ContactRule::TelScheme);
            }
            self.label(path, phone.label.as_ref(), phone.preference);
        }
        for (index, email) in contact.emails.iter().enumerate() {
            let path = FieldPath::of("emails").at(index);
            self.filled_line(path.member("value"), &email.value);
            self.label(path, email.label.as_ref(), email.preference);
        }
        for (index, url) in contact.urls.iter().enumerate() {
            let path = FieldPath::of("urls").at(index);
            self.filled_line(path.member("value"), &url.value);
            self.label(path, url.label.as_ref(), url.preference);
        }
    }

    fn photo(&mut self, photo: Option<&Media>) {
        let path = FieldPath::of("photo");
        match photo {
            Some(Media::Uri(uri)) => {
                self.filled_line(path.member("uri"), uri);
                if text::is_data_uri(uri) {
                    self.report(path.member("uri"), ContactRule::DataUri);
                }
            }
            Some(Media::Inline(media)) if media.base64().is_empty() => {
                self.report(path.member("data"), ContactRule::Blank);
            }
            _ => {}
        }
    }

    /// A value of one line.
    pub(super) fn line(&mut self, path: FieldPath, value: &str) {
        if value.contains(text::is_field_control) {
            self.report(path, ContactRule::ControlCharacter);
        }
    }

    /// A value of one line that has to be there.
    pub(super) fn filled_line(&mut self, path: FieldPath, value: &str) {
        if text::is_blank(value) {
            self.report(path, ContactRule::Blank);
        } else {
            self.line(path, value);
        }
    }

    /// A value that may have several lines.
    fn block(&mut self, path: FieldPath, value: Option<&String>) {
        let forbidden = |c| text::is_field_control(c) && !matches!(c, '\t' | '\n' | '\r');
        if value.is_some_and(|value| value.contains(forbidden)) {
            self.report(path, ContactRule::ControlCharacter);
        }
    }

    pub(super) fn label(&mut self, path: FieldPath, label: Option<&Label>, preference: Option<u8>) {
        if let Some(Label::Custom(text)) = label {
            self.label_text(path.member("label"), text);
        }
        if preference.is_some_and(|preference| !is_preference(preference)) {
            self.report(path.member("preference"), ContactRule::Preference);
        }
    }

    /// A text that is kept like a label.
    pub(super) fn label_text(&mut self, path: FieldPath, text: &str) {
        if let Some(rule) = label_rule(text) {
            self.report(path, rule);
        }
    }
}
