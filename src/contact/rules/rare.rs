//! The rules of what few contacts have.

use super::check::Check;
use super::violation::{ContactRule, FieldPath};
use super::visible;
use crate::contact::Contact;
use crate::contact::entry::{SocialProfile, is_uri};
use crate::contact::kind::Kind;
use crate::contact::label::Label;
use crate::text;

/// An entry of one of the rarer lists.
struct Entry<'c> {
    path: FieldPath,
    value: &'c str,
    /// Texts that may be absent.
    texts: [(&'static str, Option<&'c String>); 2],
    /// What is kept like a label, in any words.
    relation: Option<&'c String>,
    label: Option<&'c Label>,
    preference: Option<u8>,
}

impl<'c> Entry<'c> {
    fn new(field: &'static str, index: usize, value: &'c str, preference: Option<u8>) -> Self {
        Self {
            path: FieldPath::of(field).at(index),
            value,
            texts: [("service", None), ("user", None)],
            relation: None,
            label: None,
            preference,
        }
    }
}

/// The fields of one text that may be blank.
fn texts(contact: &Contact) -> [(&'static str, Option<&String>); 2] {
    [
        ("time_zone", contact.time_zone.as_ref()),
        ("sort_name", contact.sort_name.as_ref()),
    ]
}

fn entries(contact: &Contact) -> impl Iterator<Item = Entry<'_>> {
    let messengers = contact.messengers.iter().enumerate();
    let messengers = messengers.map(|(index, entry)| Entry {
        texts: [("service", entry.service.as_ref()), ("user", None)],
        label: entry.label.as_ref(),
        ..Entry::new("messengers", index, &entry.value, entry.preference)
    });
    let profiles = contact.social_profiles.iter().enumerate();
    let profiles = profiles.map(|(index, entry)| Entry {
        texts: [
            ("service", entry.service.as_ref()),
            ("user", entry.user.as_ref()),
        ],
        label: entry.label.as_ref(),
        ..Entry::new("social_profiles", index, &entry.value, entry.preference)
    });
    let related = contact.related.iter().enumerate();
    let related = related.map(|(index, entry)| Entry {
        relation: entry.relation.as_ref(),
        ..Entry::new("related", index, &entry.value, entry.preference)
    });
    let languages = contact.languages.iter().enumerate();
    let languages = languages.map(|(index, entry)| Entry {
        label: entry.label.as_ref(),
        ..Entry::new("languages", index, &entry.value, entry.preference)
    });
    messengers.chain(profiles).chain(related).chain(languages)
}

/// Tells `visit` every text of what few contacts have, with its path. Apart from the others, so that the
/// visitor of those is inlined.
#[cfg(feature = "send-contact")]
#[cold]
pub(crate) fn for_each_rare_text(contact: &Contact, mut visit: impl FnMut(FieldPath, &str)) {
    if let Some(Kind::Other(word)) = &contact.kind {
        visit(FieldPath::of("kind"), word);
    }
    let gender = contact.gender.as_ref();
    if let Some(identity) = gender.and_then(|gender| gender.identity.as_ref()) {
        visit(FieldPath::of("gender").member("identity"), identity);
    }
    for (index, pronouns) in contact.pronouns.iter().enumerate() {
        visit(FieldPath::of("pronouns").at(index), pronouns);
    }
    for (field, text) in texts(contact) {
        if let Some(text) = text {
            visit(FieldPath::of(field), text);
        }
    }
    for entry in entries(contact) {
        visit(entry.path.member("value"), entry.value);
        let relation = ("relation", entry.relation);
        for (member, text) in entry.texts.into_iter().chain([relation]) {
            if let Some(text) = text {
                visit(entry.path.member(member), text);
            }
        }
        if let Some(Label::Custom(text)) = entry.label {
            visit(entry.path.member("label"), text);
        }
    }
}

/// The rule that a social profile breaks, and which member: what is no URI needs the name of its service,
/// and has no other name (RFC 9554 sections 3.5 and 4.10).
pub(in crate::contact) fn profile_rule(
    profile: &SocialProfile,
) -> Option<(&'static str, ContactRule)> {
    if text::is_blank(&profile.value) || is_uri(&profile.value) {
        None
    } else if visible(profile.service.as_ref()).is_none() {
        Some(("service", ContactRule::MissingService))
    } else {
        let user = visible(profile.user.as_ref());
        user.map(|_| ("user", ContactRule::UserOfText))
    }
}

impl Check {
    pub(super) fn rare(&mut self, contact: &Contact) {
        if let Some(Kind::Other(word)) = &contact.kind {
            self.filled_line(FieldPath::of("kind"), word);
        }
        if let Some(gender) = &contact.gender {
            let path = FieldPath::of("gender");
            if gender.is_blank() {
                self.report(path, ContactRule::Blank);
            }
            self.optional_line(path.member("identity"), gender.identity.as_ref());
        }
        for (index, pronouns) in contact.pronouns.iter().enumerate() {
            self.filled_line(FieldPath::of("pronouns").at(index), pronouns);
        }
        for entry in entries(contact) {
            self.entry(&entry);
        }
        for (field, text) in texts(contact) {
            self.optional_line(FieldPath::of(field), text);
        }
        for (index, profile) in contact.social_profiles.iter().enumerate() {
            if let Some((member, rule)) = profile_rule(profile) {
                let path = FieldPath::of("social_profiles").at(index);
                self.report(path.member(member), rule);
            }
        }
        if contact.revision.is_some_and(|date| !date.is_timestamp()) {
            self.report(FieldPath::of("revision"), ContactRule::Timestamp);
        }
    }

    fn entry(&mut self, entry: &Entry<'_>) {
        self.filled_line(entry.path.member("value"), entry.value);
        for (member, text) in entry.texts {
            self.optional_line(entry.path.member(member), text);
        }
        if let Some(relation) = entry.relation {
            self.label_text(entry.path.member("relation"), relation);
        }
        self.label(entry.path, entry.label, entry.preference);
    }

    fn optional_line(&mut self, path: FieldPath, value: Option<&String>) {
        if let Some(value) = value {
            self.line(path, value);
        }
    }
}
