//! Contact -> lines, straight from the fields: every property is named once, and goes to a sink that
//! is a text or a card.
//!
//! The order of the lines is `N`, `FN`, `NICKNAME`, `ORG`, `TITLE`, `ROLE`, `TEL`, `EMAIL`, `ADR`, `URL`,
//! `BDAY`, `ANNIVERSARY`, `NOTE`, `CATEGORIES`, `UID`, then what few contacts have: `KIND`, `GENDER`,
//! `PRONOUNS`, `IMPP`, `SOCIALPROFILE`, `RELATED`, `LANG`, `TZ`, `GEO`, `SORT-STRING`, `REV`; then
//! `PHOTO`, then the extensions; the label of a line follows it, and the mark of a company follows
//! `ORG`. The heads are constants with the line break of the line before: one copy of a known length
//! each.

mod dates;
mod entries;
mod items;
mod links;
mod names;
mod rare;

use items::Items;

use super::Contact;
use super::fields::{FieldKind, Fields};
use super::media::Media;
use super::rules::{self, InvalidContact, visible};
use super::sink::{CardSink, Sink};
use crate::convert::{self, Conversion, Loss};
use crate::options::WriteOptions;
use crate::text::{self, Escape};
use crate::value::media_type::Family;
use crate::value::uri;
use crate::version::Version;
use crate::write::LineWriter;

/// Appends the card of `contact` to `out`; leaves `out` alone on an error.
pub(super) fn to_text(
    contact: &Contact,
    options: WriteOptions,
    out: &mut String,
) -> Result<Vec<Loss>, InvalidContact> {
    if convert::is_any_foreign(&contact.extensions, options.version) {
        let Conversion { card, losses } = to_conversion(contact, options.version)?;
        card.write_folded(options.fold, out);
        return Ok(losses);
    }
    let before = out.len();
    let mut lines = LineWriter::new(out, options.fold);
    lines.begin(options.version);
    let (lines, suspect) = encode(contact, options.version, lines);
    lines.end();
    if suspect {
        rules::validate(contact).inspect_err(|_| out.truncate(before))?;
    }
    Ok(Vec::new())
}

pub(super) fn to_conversion(
    contact: &Contact,
    version: Version,
) -> Result<Conversion<'_>, InvalidContact> {
    let (sink, suspect) = encode(contact, version, CardSink::new(version));
    if suspect {
        rules::validate(contact)?;
    }
    let (mut card, losses) = (sink.card, Vec::new());
    if !convert::is_any_foreign(&contact.extensions, version) {
        return Ok(Conversion { card, losses });
    }
    let fields = card.properties.len() - contact.extensions.len();
    card.properties.truncate(fields);
    Ok(convert::with_extensions(card, &contact.extensions))
}

/// Writes every property of `contact`. Gives the sink back, and whether something looked wrong: then
/// the rules decide.
#[inline]
fn encode<'c, S: Sink<'c>>(contact: &'c Contact, version: Version, sink: S) -> (S, bool) {
    let mut encoder = Encoder {
        contact,
        version,
        sink,
        suspect: !contact.extensions.is_empty(),
        items: Items::default(),
    };
    encoder.contact();
    (encoder.sink, encoder.suspect)
}

struct Encoder<'c, S> {
    contact: &'c Contact,
    version: Version,
    sink: S,
    suspect: bool,
    items: Items,
}

/// What a text is in its line, and so what it escapes.
#[derive(Clone, Copy)]
enum Form {
    /// A component, a list item or a label.
    Part,
    /// The whole value.
    Whole,
    /// A URI.
    Uri,
}

impl<'c, S: Sink<'c>> Encoder<'c, S> {
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
        self.addresses();
        self.urls();
        self.birthday();
        self.anniversary();
        self.single("\r\nNOTE:", contact.note.as_ref(), kinds.note);
        self.list("\r\nCATEGORIES:", &contact.categories, kinds.categories);
        self.uid();
        if contact.has_rare() {
            self.rare();
        }
        self.photo();
        for property in &contact.extensions {
            self.sink.extension(property);
        }
    }

    #[inline]
    fn start(&mut self, item: Option<u32>, head: &'static str) {
        match item {
            None => self.sink.start(head),
            Some(item) => self.sink.start_item(item, head),
        }
    }

    #[inline]
    fn raw(&mut self, text: &str) {
        self.sink.line().push_str(text);
    }

    /// Appends `text` to the line, escaped for `form`. Its kind decides whether it looks wrong, as in the rules:
    /// it is a constant, and costs nothing where this is inlined.
    #[inline(always)]
    fn text(&mut self, text: &str, kind: FieldKind, form: Form) {
        self.suspect |= kind.own_rule(text).is_some();
        if text::is_plain(text.as_bytes()) {
            self.raw(text);
        } else {
            self.odd_text(text, kind, form);
        }
    }

    #[inline(never)]
    fn odd_text(&mut self, text: &str, kind: FieldKind, form: Form) {
        let escape = match form {
            Form::Part => Escape::All,
            Form::Whole => Escape::of_text(self.version),
            Form::Uri => Escape::Uri,
        };
        let odd = text::push_escaped(self.sink.line(), text, escape);
        self.suspect |= kind.forbids(odd);
    }

    /// The text if it can be seen; blank counts as absent.
    #[inline]
    fn visible(&mut self, text: Option<&'c String>) -> Option<&'c str> {
        let seen = visible(text);
        // What cannot be seen may still be forbidden.
        self.suspect |= seen.is_none() && text.is_some();
        seen
    }

    #[inline]
    fn single(&mut self, head: &'static str, value: Option<&'c String>, kind: FieldKind) {
        if let Some(value) = self.visible(value) {
            self.sink.start(head);
            self.text(value, kind, Form::Whole);
            self.sink.finish();
        }
    }

    /// A text that has to be there.
    #[inline]
    fn filled(&mut self, value: &str, kind: FieldKind, form: Form) {
        self.suspect |= text::is_blank(value);
        self.text(value, kind, form);
    }

    #[inline]
    fn items(&mut self, items: &'c [String], kind: FieldKind) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.raw(",");
            }
            self.filled(item, kind, Form::Part);
        }
    }

    fn list(&mut self, head: &'static str, items: &'c [String], kind: FieldKind) {
        if !items.is_empty() {
            self.sink.start(head);
            self.items(items, kind);
            self.sink.finish();
        }
    }

    fn uid(&mut self) {
        if let Some(uid) = self.visible(self.contact.uid.as_ref()) {
            // 4.0 takes a UID for a URI unless told otherwise.
            let (head, form) = match self.version {
                Version::V4_0 if uri::is_sound_uri(uid) => ("\r\nUID:", Form::Uri),
                Version::V4_0 => ("\r\nUID;VALUE=text:", Form::Whole),
                Version::V3_0 => ("\r\nUID:", Form::Whole),
            };
            self.sink.start(head);
            self.text(uid, Contact::KINDS.uid, form);
            self.sink.finish();
        }
    }

    fn photo(&mut self) {
        match &self.contact.photo {
            None => {}
            Some(Media::Uri(uri)) => {
                self.sink.start("\r\nPHOTO;VALUE=uri:");
                self.filled(uri, Contact::KINDS.photo, Form::Uri);
                self.sink.finish();
            }
            Some(Media::Inline(media)) => {
                self.suspect |= media.base64().is_empty();
                let media_type = media.media_type();
                let (head, kind, tail) = match self.version {
                    Version::V3_0 => {
                        let word = media_type.word_of(Family::Image);
                        ("\r\nPHOTO;ENCODING=b;TYPE=", word, ":")
                    }
                    Version::V4_0 => ("\r\nPHOTO:data:", media_type.as_str().into(), ";base64,"),
                };
                self.sink.start(head);
                self.raw(&kind);
                self.raw(tail);
                self.sink.finish_with_base64(media.base64());
            }
        }
    }
}
