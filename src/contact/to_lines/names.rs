//! The names of a contact and the organization.
//!
//! | contact | lines |
//! |---|---|
//! | full name `Ada` | `N:;Ada;;;`, `FN:Ada` |
//! | given name `Ada`, family name `Byron` | `N:Byron;Ada;;;`, `FN:Ada Byron` |
//! | organization `Acme` | `N:;;;;`, `FN:Acme`, `ORG:Acme`, and `X-ABShowAs:COMPANY` or `KIND:org` |
//!
//! `N` is written in 4.0 too, where it is optional: Apple needs it for persons.

use super::sink::Sink;
use super::writer::{ContactWriter, TextRole};
use crate::contact::fields::FieldKind;
use crate::contact::identity;
use crate::contact::model::Contact;
use crate::text;
use crate::version::Version;

impl<'c, S: Sink<'c>> ContactWriter<'c, S> {
    /// Writes `N` and `FN`.
    #[inline]
    pub(super) fn names(&mut self) {
        let contact = self.contact;
        let full = self.visible(contact.full_name.as_ref());
        let given = self.visible(contact.given_name.as_ref());
        let family = self.visible(contact.family_name.as_ref());
        self.start_name();
        if let Some(family) = family {
            self.text(family, Contact::KINDS.family_name, TextRole::Part);
        }
        self.raw(";");
        // A full name without its parts goes into the given name, because it cannot be split.
        let whole = if family.is_none() { full } else { None };
        if let Some(given) = given.or(whole) {
            self.text(given, Contact::KINDS.given_name, TextRole::Part);
        }
        self.other_names(contact);
        self.sink.finish();
        self.formatted_name(full, given, family);
    }

    #[inline]
    fn start_name(&mut self) {
        if self.contact.sort_name.is_some() {
            self.start_sorted_name();
        } else {
            self.sink.start("\r\nN:");
        }
    }

    /// Starts an `N` with `SORT-AS` in 4.0 (RFC 6350 section 5.9); 3.0 has `SORT-STRING`. Only the first name of the
    /// list is written, because reading returns only the first one.
    #[cold]
    fn start_sorted_name(&mut self) {
        self.sink.start("\r\nN");
        let sort_name = self.visible(self.contact.sort_name.as_ref());
        if self.version == Version::V4_0
            && let Some(sort_name) = sort_name
        {
            self.suspect |= Contact::KINDS.sort_name.broken(false, sort_name).is_some();
            let mut names = text::sort_names(sort_name);
            if let Some(name) = names.find(|name| !text::is_blank(name)) {
                self.param_text(";SORT-AS=", name);
            }
        }
        self.raw(":");
    }

    /// `;King;Dr.;Jr.,M.D.` of an `N`.
    #[inline]
    fn other_names(&mut self, contact: &'c Contact) {
        let kinds = &Contact::KINDS;
        let lists = [
            (&contact.additional_names, kinds.additional_names),
            (&contact.name_prefixes, kinds.name_prefixes),
            (&contact.name_suffixes, kinds.name_suffixes),
        ];
        if lists.iter().all(|(list, _)| list.is_empty()) {
            return self.raw(";;;");
        }
        for (list, kind) in lists {
            self.raw(";");
            self.items(list, kind);
        }
    }

    /// Writes `FN`. With another `FN` among the extensions it is marked as preferred, so that it is read back as
    /// the full name.
    #[inline]
    fn formatted_name(&mut self, full: Option<&str>, given: Option<&str>, family: Option<&str>) {
        let rivals = self
            .contact
            .extensions
            .iter()
            .any(|property| property.is_named("FN"));
        let head = match (rivals, self.version) {
            (false, _) => "\r\nFN:",
            (true, Version::V3_0) => "\r\nFN;TYPE=PREF:",
            (true, Version::V4_0) => "\r\nFN;PREF=1:",
        };
        self.sink.start(head);
        match (full, given, family) {
            (Some(name), ..) | (None, Some(name), None) | (None, None, Some(name)) => {
                self.text(name, FieldKind::Name, TextRole::Whole);
            }
            (None, Some(given), Some(family)) => {
                self.text(given, FieldKind::Name, TextRole::Whole);
                self.raw(" ");
                self.text(family, FieldKind::Name, TextRole::Whole);
            }
            (None, None, None) => self.stand_in(),
        }
        self.sink.finish();
    }

    /// Writes the text that replaces the name, because both versions require an `FN`.
    fn stand_in(&mut self) {
        let contact = self.contact;
        self.suspect |= !contact.is_identifiable();
        let name = contact.stand_in().unwrap_or_default();
        self.text(name, FieldKind::Name, TextRole::Whole);
    }

    /// `ORG:Acme;Sales`, and the mark of a company for a contact without a name.
    #[inline]
    pub(super) fn organization(&mut self) {
        let contact = self.contact;
        let organization = self.visible(contact.organization.as_ref());
        if organization.is_none() && contact.organization_units.is_empty() {
            return;
        }
        self.sink.start("\r\nORG:");
        let kinds = &Contact::KINDS;
        let name = organization.unwrap_or_default();
        self.text(name, kinds.organization, TextRole::Part);
        for unit in &contact.organization_units {
            self.raw(";");
            self.filled(unit, kinds.organization_units, TextRole::Part);
        }
        self.sink.finish();
        if organization.is_some() && !identity::is_named(contact) {
            self.company();
        }
    }

    /// Marks the card as that of a company.
    #[cold]
    fn company(&mut self) {
        let mark = match self.version {
            Version::V3_0 => "\r\nX-ABShowAs:COMPANY",
            // The only `KIND` has the kind of the contact.
            Version::V4_0 if identity::own_kind(self.contact).is_some() => "\r\nX-ABShowAs:COMPANY",
            Version::V4_0 => "\r\nKIND:org",
        };
        self.sink.start(mark);
        self.sink.finish();
    }
}
