//! Identifiers, messengers, social profiles, related people and languages.

use super::labels;
use super::sink::Sink;
use super::writer::{ContactWriter, TextRole};
use crate::contact::fields::{FieldKind, Fields};
use crate::contact::identity::visible;
use crate::contact::model::{Contact, Language, Messenger, Related, SocialProfile};
use crate::contact::type_words;
use crate::registry::Relation;
use crate::text;
use crate::value::uri::is_sound_uri;
use crate::version::Version;

impl<'c, S: Sink<'c>> ContactWriter<'c, S> {
    #[inline(never)]
    pub(super) fn uid(&mut self) {
        if let Some(uid) = self.visible(self.contact.uid.as_ref()) {
            // The default type of a UID in 4.0 is a URI.
            let (head, role) = match self.version {
                Version::V4_0 if is_sound_uri(uid) => ("\r\nUID:", TextRole::Uri),
                Version::V4_0 => ("\r\nUID;VALUE=text:", TextRole::Whole),
                Version::V3_0 => ("\r\nUID:", TextRole::Whole),
            };
            self.sink.start(head);
            self.text(uid, Contact::KINDS.uid, role);
            self.sink.finish();
        }
    }

    pub(super) fn messengers(&mut self) {
        let messengers = &self.contact.messengers;
        let best = self.best(messengers.iter().map(|messenger| messenger.preference));
        let service = match self.version {
            Version::V3_0 => ";X-SERVICE-TYPE=",
            Version::V4_0 => ";SERVICE-TYPE=",
        };
        for messenger in messengers {
            let written = labels::place(messenger.label.as_ref(), self.version);
            let item = self.grouped(written.grouped);
            self.start(item, "\r\nIMPP");
            let kind = Messenger::KINDS.service;
            self.param(service, messenger.service.as_ref(), kind);
            self.raw(written.types);
            self.preference(messenger.preference, best);
            self.raw(":");
            self.filled(&messenger.value, Messenger::KINDS.value, TextRole::Uri);
            self.sink.finish();
            self.group_label(item, messenger.label.as_ref());
        }
    }

    pub(super) fn social_profiles(&mut self) {
        let profiles = &self.contact.social_profiles;
        let best = self.best(profiles.iter().map(|profile| profile.preference));
        for profile in profiles {
            self.suspect |= profile.broken().is_some();
            let written = labels::profile(profile.label.as_ref(), self.version);
            let item = self.grouped(written.grouped);
            match self.version {
                Version::V3_0 => self.profile_head_3_0(item, profile),
                Version::V4_0 => self.profile_head_4_0(item, profile),
            }
            self.raw(written.types);
            self.preference(profile.preference, best);
            self.raw(":");
            self.uri_or_text(&profile.value, SocialProfile::KINDS.value);
            self.sink.finish();
            self.group_label(item, profile.label.as_ref());
        }
    }

    /// Starts a profile in 4.0. A text needs `VALUE`, because the default is a URI (RFC 9554 section 3.5).
    fn profile_head_4_0(&mut self, item: Option<u32>, profile: &'c SocialProfile) {
        self.start(item, "\r\nSOCIALPROFILE");
        if !is_sound_uri(&profile.value) {
            self.raw(";VALUE=text");
        }
        let kinds = &SocialProfile::KINDS;
        self.param(";SERVICE-TYPE=", profile.service.as_ref(), kinds.service);
        self.param(";USERNAME=", profile.user.as_ref(), kinds.user);
    }

    /// Starts a profile in 3.0. Apple writes the service as a type. A service that cannot be a type, or that has another
    /// meaning as a type, gets its own parameter.
    fn profile_head_3_0(&mut self, item: Option<u32>, profile: &'c SocialProfile) {
        self.start(item, "\r\nX-SOCIALPROFILE");
        let is_type = visible(profile.service.as_ref()).is_some_and(type_words::is_free_type);
        let service = if is_type {
            ";TYPE="
        } else {
            ";X-SERVICE-TYPE="
        };
        let kinds = &SocialProfile::KINDS;
        self.param(service, profile.service.as_ref(), kinds.service);
        self.param(";X-USER=", profile.user.as_ref(), kinds.user);
    }

    pub(super) fn related(&mut self) {
        let related = &self.contact.related;
        let best = self.best(related.iter().map(|related| related.preference));
        for related in related {
            self.related_one(related, best);
        }
    }

    fn related_one(&mut self, related: &'c Related, best: Option<u8>) {
        let is_uri = is_sound_uri(&related.value);
        // Apple reads only names.
        let (head, has_types) = match (self.version, is_uri) {
            (Version::V4_0, _) => ("\r\nRELATED", true),
            (Version::V3_0, true) => ("\r\nX-RELATED", true),
            (Version::V3_0, false) => ("\r\nX-ABRELATEDNAMES", false),
        };
        let relation = related.relation.as_deref();
        let known = relation.and_then(Relation::of_word);
        let kind = known.filter(|known| has_types && known.is_registered());
        let item = self.grouped(relation.is_some() && kind.is_none());
        self.start(item, head);
        if let Some(kind) = kind {
            self.raw(";TYPE=");
            self.raw(kind.word);
        }
        if self.version == Version::V4_0 && !is_uri {
            self.raw(";VALUE=text");
        }
        self.preference(related.preference, best);
        self.raw(":");
        self.uri_or_text(&related.value, Related::KINDS.value);
        self.sink.finish();
        if let Some(relation) = relation {
            let kind = Related::KINDS.relation;
            self.suspect |= kind.broken(true, relation).is_some();
            let token = known.and_then(|known| known.token);
            self.group_text(item, token.unwrap_or_else(|| relation.trim()));
        }
    }

    pub(super) fn languages(&mut self) {
        let languages = &self.contact.languages;
        let head = match self.version {
            Version::V3_0 => "\r\nX-LANG",
            Version::V4_0 => "\r\nLANG",
        };
        for language in languages {
            let written = labels::place(language.label.as_ref(), self.version);
            let item = self.labelled(head, &written);
            // Only this crate reads X-LANG, so that PREF is safe in 3.0 too.
            if let Some(preference) = language.preference {
                self.numbered_preference(preference);
            }
            self.raw(":");
            self.filled(&language.value, Language::KINDS.value, TextRole::Whole);
            self.sink.finish();
            self.group_label(item, language.label.as_ref());
        }
    }

    fn uri_or_text(&mut self, value: &str, kind: FieldKind) {
        let role = if is_sound_uri(value) {
            TextRole::Uri
        } else {
            TextRole::Whole
        };
        self.filled(value, kind, role);
    }

    fn group_text(&mut self, item: Option<u32>, text: &str) {
        if let Some(item) = item {
            self.sink.start_item(item, "\r\nX-ABLabel:");
            self.text(text, FieldKind::Line, TextRole::Part);
            self.sink.finish();
        }
    }

    /// Appends a parameter, if its value is visible. `head` ends with the equals sign.
    pub(super) fn param(&mut self, head: &'static str, value: Option<&'c String>, kind: FieldKind) {
        if let Some(value) = self.visible(value) {
            self.suspect |= kind.broken(false, value).is_some();
            self.param_text(head, value);
        }
    }

    pub(super) fn param_text(&mut self, head: &'static str, value: &str) {
        self.raw(head);
        text::push_parameter_value(self.sink.line(), value);
    }
}
