//! The properties that few contacts have. Other contacts skip all of them with one branch.

use super::sink::Sink;
use super::writer::{ContactWriter, TextRole};
use crate::contact::fields::Fields;
use crate::contact::model::{Contact, Gender, Kind, Sex};
use crate::contact::{identity, zone};
use crate::convert;
use crate::value::date::Date;
use crate::version::Version;

impl<'c, S: Sink<'c>> ContactWriter<'c, S> {
    /// Writes the lines of the `@rare` fields of the table, in its order.
    #[cold]
    #[inline(never)]
    pub(super) fn rare(&mut self) {
        let contact = self.contact;
        self.kind();
        self.gender(contact.gender.as_ref());
        self.pronouns();
        self.messengers();
        self.social_profiles();
        self.related();
        self.languages();
        self.time_zone();
        self.geo();
        if self.version == Version::V3_0 {
            let kind = Contact::KINDS.sort_name;
            self.single("\r\nSORT-STRING:", contact.sort_name.as_ref(), kind);
        }
        self.revision(contact.revision.as_ref());
    }

    /// Writes the kind. An individual needs none, because it is the default (RFC 6350 section 6.1.4).
    fn kind(&mut self) {
        let Some(kind) = identity::own_kind(self.contact) else {
            return;
        };
        match (self.version, kind) {
            (Version::V3_0, Kind::Organization) => self.sink.start("\r\nX-ABShowAs:COMPANY"),
            (Version::V3_0, kind) => self.kind_word("\r\nX-ADDRESSBOOKSERVER-KIND:", &kind),
            (Version::V4_0, kind) => self.kind_word("\r\nKIND:", &kind),
        }
        self.sink.finish();
    }

    /// `X-ADDRESSBOOKSERVER-KIND:group`, `KIND:group`.
    fn kind_word(&mut self, head: &'static str, kind: &Kind) {
        self.sink.start(head);
        self.filled(kind.as_str(), Contact::KINDS.kind, TextRole::Whole);
    }

    /// `GENDER:F` in 4.0; `X-GENDER:Female` in 3.0, where programs write words.
    fn gender(&mut self, gender: Option<&'c Gender>) {
        let Some(gender) = gender else {
            return;
        };
        self.suspect |= gender.broken().is_some();
        let identity = self.visible(gender.identity.as_ref());
        self.sink.start(match self.version {
            Version::V3_0 => "\r\nX-GENDER:",
            Version::V4_0 => "\r\nGENDER:",
        });
        let start = self.sink.line().len();
        self.raw(gender.sex.map(Sex::letter).unwrap_or_default());
        if let Some(identity) = identity {
            self.raw(";");
            self.text(identity, Gender::KINDS.identity, TextRole::Part);
        }
        if self.version == Version::V3_0 {
            let line = self.sink.line();
            let said = convert::gender_to_3_0(&line[start..]);
            line.truncate(start);
            line.push_str(&said);
        }
        self.sink.finish();
    }

    /// Writes one line for each item, because `PRONOUNS` is not a list (RFC 9554 section 3.4).
    fn pronouns(&mut self) {
        let head = match self.version {
            Version::V3_0 => "\r\nX-PRONOUNS:",
            Version::V4_0 => "\r\nPRONOUNS:",
        };
        for pronouns in &self.contact.pronouns {
            self.sink.start(head);
            self.filled(pronouns, Contact::KINDS.pronouns, TextRole::Whole);
            self.sink.finish();
        }
    }

    /// Writes the time zone. The default type is an offset in 3.0 (RFC 2426 section 3.4.1), and a text in 4.0.
    ///
    /// `TZ;VALUE=text:Europe/Berlin` and `TZ:-05:00` in 3.0; `TZ:Europe/Berlin` and `TZ;VALUE=utc-offset:-0500` in
    /// 4.0.
    fn time_zone(&mut self) {
        let Some(zone) = self.visible(self.contact.time_zone.as_ref()) else {
            return;
        };
        let offset = zone::offset(zone, self.version);
        self.sink.start(match (self.version, &offset) {
            (Version::V3_0, Some(_)) | (Version::V4_0, None) => "\r\nTZ:",
            (Version::V3_0, None) => "\r\nTZ;VALUE=text:",
            (Version::V4_0, Some(_)) => "\r\nTZ;VALUE=utc-offset:",
        });
        match offset {
            Some(offset) => self.raw(&offset),
            None => self.text(zone, Contact::KINDS.time_zone, TextRole::Whole),
        }
        self.sink.finish();
    }

    /// `GEO:48.1;11.6` in 3.0, `GEO:geo:48.1,11.6` in 4.0.
    fn geo(&mut self) {
        let Some(geo) = &self.contact.geo else {
            return;
        };
        self.sink.start("\r\nGEO:");
        for piece in geo.pieces(self.version) {
            self.raw(piece);
        }
        self.sink.finish();
    }

    /// `REV:1995-10-31T22:27:10Z` in 3.0, `REV:19951031T222710Z` in 4.0.
    fn revision(&mut self, revision: Option<&Date>) {
        let Some(revision) = revision else {
            return;
        };
        self.suspect |= Contact::KINDS.revision.broken_date(revision).is_some();
        self.sink.start("\r\nREV:");
        match self.version {
            Version::V3_0 => revision.write_3_0(self.sink.line()),
            Version::V4_0 => revision.write_4_0(self.sink.line()),
        }
        self.sink.finish();
    }
}
