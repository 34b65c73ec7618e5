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
use super::media::Media;
use super::rules::{self, InvalidContact, visible};
use super::sink::{CardSink, Sink};
use crate::card::Card;
use crate::line::LineWriter;
use crate::options::WriteOptions;
use crate::text::{self, Escape};
use crate::uri;
use crate::version::Version;

/// Appends the card of `contact` to `out`; leaves `out` alone on an error.
pub(super) fn to_text(
    contact: &Contact,
    options: WriteOptions,
    out: &mut String,
) -> Result<(), InvalidContact> {
    let before = out.len();
    let mut lines = LineWriter::new(out, options.fold);
    lines.begin(options.version);
    let (lines, suspect) = encode(contact, options.version, lines);
    lines.end();
    if suspect {
        rules::validate(contact).inspect_err(|_| out.truncate(before))?;
    }
    Ok(())
}

pub(super) fn to_card(contact: &Contact, version: Version) -> Result<Card<'_>, InvalidContact> {
    let (sink, suspect) = encode(contact, version, CardSink::new(version));
    if suspect {
        rules::validate(contact)?;
    }
    Ok(sink.card)
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

/// The kinds of text fields: what they escape, and whether line breaks and tabs are theirs.
#[derive(Clone, Copy)]
enum Field {
    /// One line that is a component, a list item or a label.
    Part,
    /// One line that is the whole value.
    Line,
    /// A URI.
    Uri,
    /// Several lines that are the whole value.
    Block,
    /// Several lines that are a component.
    BlockPart,
}

impl<'c, S: Sink<'c>> Encoder<'c, S> {
    #[inline(always)]
    fn contact(&mut self) {
        let contact = self.contact;
        self.names();
        self.list("\r\nNICKNAME:", &contact.nicknames);
        self.organization();
        self.single("\r\nTITLE:", contact.title.as_ref(), Field::Line);
        self.single("\r\nROLE:", contact.role.as_ref(), Field::Line);
        self.phones();
        self.emails();
        self.addresses();
        self.urls();
        self.birthday();
        self.anniversary();
        self.single("\r\nNOTE:", contact.note.as_ref(), Field::Block);
        self.list("\r\nCATEGORIES:", &contact.categories);
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

    /// Appends `text` to the line, escaped for `field`.
    #[inline]
    fn text(&mut self, text: &str, field: Field) {
        if text::is_plain(text.as_bytes()) {
            self.raw(text);
        } else {
            self.odd_text(text, field);
        }
    }

    #[inline(never)]
    fn odd_text(&mut self, text: &str, field: Field) {
        let escape = match field {
            Field::Uri => Escape::Uri,
            Field::Line | Field::Block if self.version == Version::V4_0 => Escape::Text4,
            _ => Escape::All,
        };
        let odd = text::push_escaped(self.sink.line(), text, escape);
        let block = matches!(field, Field::Block | Field::BlockPart);
        self.suspect |= odd.control || (odd.layout && !block);
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
    fn single(&mut self, head: &'static str, value: Option<&'c String>, field: Field) {
        if let Some(value) = self.visible(value) {
            self.sink.start(head);
            self.text(value, field);
            self.sink.finish();
        }
    }

    /// A text that has to be there.
    #[inline]
    fn filled(&mut self, value: &str, field: Field) {
        self.suspect |= text::is_blank(value);
        self.text(value, field);
    }

    #[inline]
    fn items(&mut self, items: &'c [String]) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.raw(",");
            }
            self.filled(item, Field::Part);
        }
    }

    fn list(&mut self, head: &'static str, items: &'c [String]) {
        if !items.is_empty() {
            self.sink.start(head);
            self.items(items);
            self.sink.finish();
        }
    }

    fn uid(&mut self) {
        if let Some(uid) = self.visible(self.contact.uid.as_ref()) {
            // 4.0 takes a UID for a URI unless told otherwise.
            let (head, field) = match self.version {
                Version::V4_0 if uri::is_sound_uri(uid) => ("\r\nUID:", Field::Uri),
                Version::V4_0 => ("\r\nUID;VALUE=text:", Field::Line),
                Version::V3_0 => ("\r\nUID:", Field::Line),
            };
            self.sink.start(head);
            self.text(uid, field);
            self.sink.finish();
        }
    }

    fn photo(&mut self) {
        match &self.contact.photo {
            None => {}
            Some(Media::Uri(uri)) => {
                self.suspect |= text::is_data_uri(uri);
                self.sink.start("\r\nPHOTO;VALUE=uri:");
                self.filled(uri, Field::Uri);
                self.sink.finish();
            }
            Some(Media::Inline(media)) => {
                self.suspect |= media.base64().is_empty();
                let (head, kind, tail) = match self.version {
                    Version::V3_0 => ("\r\nPHOTO;ENCODING=b;TYPE=", media.media_type().word(), ":"),
                    Version::V4_0 => ("\r\nPHOTO:data:", media.media_type().as_str(), ";base64,"),
                };
                self.sink.start(head);
                self.raw(kind);
                self.raw(tail);
                self.sink.finish_with_base64(media.base64());
            }
        }
    }
}
