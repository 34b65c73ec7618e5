//! The writing of a whole card: every line in order.
//!
//! A contact comes in from `contact/write.rs`; lines go to a [`Sink`], which is a text or a card. The order of the
//! lines is fixed. A value that looks wrong makes the contact `suspect`: the rules are checked after writing, and
//! the output is taken back if one is broken. A contact without a fault needs no second pass.
//!
//! ```text
//! N, FN, NICKNAME, ORG, TITLE, ROLE, TEL, EMAIL, ADR, URL, BDAY, ANNIVERSARY, NOTE, CATEGORIES, UID,
//! the rare ones, PHOTO, extensions
//! ```

use super::sink::{CardSink, Sink};
use super::writer::ContactWriter;
use crate::contact::fields::Fields as _;
use crate::contact::model::Contact;
use crate::contact::violation::InvalidContact;
use crate::convert::{self, Conversion, Loss};
use crate::options::WriteOptions;
use crate::version::Version;
use crate::write::LineWriter;

/// Appends the card of `contact` to `out`, and returns what its extensions lose. After an error, `out` is unchanged.
#[inline]
pub(in crate::contact) fn to_text(
    contact: &Contact,
    options: WriteOptions,
    out: &mut String,
) -> Result<Vec<Loss>, InvalidContact> {
    if convert::is_any_foreign(&contact.extensions, options.version) {
        converted(contact, options, out)
    } else {
        write(contact, options, out).map(|()| Vec::new())
    }
}

/// As [`to_text`], by way of a card.
#[cold]
fn converted(
    contact: &Contact,
    options: WriteOptions,
    out: &mut String,
) -> Result<Vec<Loss>, InvalidContact> {
    let Conversion { card, losses } = to_conversion(contact, options.version)?;
    card.write_folded(options.fold, out);
    Ok(losses)
}

/// As [`to_text`], of a contact without extensions of the other version.
fn write(contact: &Contact, options: WriteOptions, out: &mut String) -> Result<(), InvalidContact> {
    let before = out.len();
    let lines = LineWriter::new(out, options.fold);
    let mut writer = ContactWriter::new(contact, options.version, lines);
    writer.sink.begin(options.version);
    writer.contact();
    writer.sink.end();
    if writer.suspect {
        contact.validate().inspect_err(|_| out.truncate(before))?;
    }
    Ok(())
}

/// The card of `contact`, and what its extensions lose if they come from a card of the other version.
pub(in crate::contact) fn to_conversion(
    contact: &Contact,
    version: Version,
) -> Result<Conversion<'_>, InvalidContact> {
    let mut writer = ContactWriter::new(contact, version, CardSink::new(version));
    writer.contact();
    if writer.suspect {
        contact.validate()?;
    }
    let (mut card, losses) = (writer.sink.card, Vec::new());
    if !convert::is_any_foreign(&contact.extensions, version) {
        return Ok(Conversion { card, losses });
    }
    let fields = card.properties.len() - contact.extensions.len();
    card.properties.truncate(fields);
    Ok(convert::with_extensions(card, &contact.extensions))
}

impl<'c, S: Sink<'c>> ContactWriter<'c, S> {
    /// Writes every property of the contact. The tests for missing fields stand here, because most fields are missing
    /// and a call costs as much as a short line.
    #[inline(always)]
    fn contact(&mut self) {
        let contact = self.contact;
        self.names();
        let kinds = &Contact::KINDS;
        self.list("\r\nNICKNAME:", &contact.nicknames, kinds.nicknames);
        self.organization();
        self.single("\r\nTITLE:", contact.title.as_ref(), kinds.title);
        self.single("\r\nROLE:", contact.role.as_ref(), kinds.role);
        self.phones();
        self.emails();
        if !contact.addresses.is_empty() {
            self.addresses();
        }
        if !contact.urls.is_empty() {
            self.urls();
        }
        if let Some(date) = &contact.birthday {
            self.birthday(date);
        }
        if let Some(date) = &contact.anniversary {
            self.anniversary(date);
        }
        self.single("\r\nNOTE:", contact.note.as_ref(), kinds.note);
        self.list("\r\nCATEGORIES:", &contact.categories, kinds.categories);
        if contact.uid.is_some() {
            self.uid();
        }
        if contact.has_rare() {
            self.rare();
        }
        if let Some(photo) = &contact.photo {
            self.photo(photo);
        }
        for property in &contact.extensions {
            self.sink.extension(property);
        }
    }
}
