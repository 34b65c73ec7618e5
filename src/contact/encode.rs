//! Contact -> lines, straight from the fields: every property is named once, and goes to a sink that
//! is a text or a card.
//!
//! The order of the lines is `N`, `FN`, `NICKNAME`, `ORG`, `TITLE`, `ROLE`, `TEL`, `EMAIL`, `ADR`, `URL`,
//! `BDAY`, `ANNIVERSARY`, `NOTE`, `CATEGORIES`, `UID`, `PHOTO`, then the extensions; the label of a line
//! follows it, and the mark of a company follows `ORG`. The heads are constants with the line break of
//! the line before: one copy of a known length each.

use super::Contact;
use super::address::Address;
use super::entry::{has_tel, is_e164};
use super::label::{self, Label, Written};
use super::media::Media;
use super::rules::{self, InvalidContact, is_preference, visible};
use super::sink::{CardSink, Sink, push_number};
use crate::card::Card;
use crate::date::Date;
use crate::line::LineWriter;
use crate::options::WriteOptions;
use crate::property::Property;
use crate::text::{self, Escape};
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

    #[inline]
    fn names(&mut self) {
        let contact = self.contact;
        let full = self.visible(contact.full_name.as_ref());
        let given = self.visible(contact.given_name.as_ref());
        let family = self.visible(contact.family_name.as_ref());
        self.sink.start("\r\nN:");
        if let Some(family) = family {
            self.text(family, Field::Part);
        }
        self.raw(";");
        // The whole name of someone without name parts goes into the given slot: nobody can split it.
        let whole = if family.is_none() { full } else { None };
        if let Some(given) = given.or(whole) {
            self.text(given, Field::Part);
        }
        self.other_names(contact);
        self.sink.finish();
        self.formatted_name(full, given, family);
    }

    #[inline]
    fn other_names(&mut self, contact: &'c Contact) {
        let lists = [
            &contact.additional_names,
            &contact.name_prefixes,
            &contact.name_suffixes,
        ];
        if lists.iter().all(|list| list.is_empty()) {
            return self.raw(";;;");
        }
        for list in lists {
            self.raw(";");
            self.items(list);
        }
    }

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
                self.text(name, Field::Line);
            }
            (None, Some(given), Some(family)) => {
                self.text(given, Field::Line);
                self.raw(" ");
                self.text(family, Field::Line);
            }
            (None, None, None) => self.stand_in(),
        }
        self.sink.finish();
    }

    /// Both versions demand an `FN`.
    fn stand_in(&mut self) {
        let contact = self.contact;
        self.suspect |= !rules::is_identifiable(contact);
        self.text(contact.stand_in().unwrap_or_default(), Field::Line);
    }

    #[inline]
    fn organization(&mut self) {
        let contact = self.contact;
        let organization = self.visible(contact.organization.as_ref());
        if organization.is_none() && contact.organization_units.is_empty() {
            return;
        }
        self.sink.start("\r\nORG:");
        self.text(organization.unwrap_or_default(), Field::Part);
        for unit in &contact.organization_units {
            self.raw(";");
            self.filled(unit, Field::Part);
        }
        self.sink.finish();
        let names = [
            &contact.full_name,
            &contact.given_name,
            &contact.family_name,
        ];
        if organization.is_some()
            && names
                .into_iter()
                .all(|name| visible(name.as_ref()).is_none())
        {
            self.company();
        }
    }

    /// Marks the card as a company's: there is an organization and no name.
    #[cold]
    fn company(&mut self) {
        let mark = match self.version {
            Version::V3_0 => "\r\nX-ABShowAs:COMPANY",
            Version::V4_0 => "\r\nKIND:org",
        };
        self.sink.start(mark);
        self.sink.finish();
    }

    #[inline]
    fn phones(&mut self) {
        let best = self.best(self.contact.phones.iter().map(|phone| phone.preference));
        for (index, phone) in self.contact.phones.iter().enumerate() {
            let written = label::phone(phone.label.as_ref(), self.version);
            let is_uri = self.version == Version::V4_0 && is_e164(&phone.value);
            let head = if is_uri {
                "\r\nTEL;VALUE=uri"
            } else {
                "\r\nTEL"
            };
            let item = self.labelled(head, &written);
            self.preference(phone.preference, best == Some(index));
            self.raw(if is_uri { ":tel:" } else { ":" });
            self.suspect |= has_tel(&phone.value);
            self.filled(&phone.value, Field::Line);
            self.sink.finish();
            self.group_label(item, phone.label.as_ref());
        }
    }

    #[inline]
    fn emails(&mut self) {
        let best = self.best(self.contact.emails.iter().map(|email| email.preference));
        for (index, email) in self.contact.emails.iter().enumerate() {
            let written = label::email(email.label.as_ref(), self.version);
            let item = self.labelled("\r\nEMAIL", &written);
            self.preference(email.preference, best == Some(index));
            self.raw(":");
            self.filled(&email.value, Field::Line);
            self.sink.finish();
            self.group_label(item, email.label.as_ref());
        }
    }

    fn urls(&mut self) {
        let best = self.best(self.contact.urls.iter().map(|url| url.preference));
        for (index, url) in self.contact.urls.iter().enumerate() {
            let written = label::place(url.label.as_ref(), self.version);
            let item = self.labelled("\r\nURL", &written);
            self.preference(url.preference, best == Some(index));
            self.raw(":");
            self.filled(&url.value, Field::Uri);
            self.sink.finish();
            self.group_label(item, url.label.as_ref());
        }
    }

    fn addresses(&mut self) {
        let best = self.best(
            self.contact
                .addresses
                .iter()
                .map(|address| address.preference),
        );
        for (index, address) in self.contact.addresses.iter().enumerate() {
            let written = label::place(address.label.as_ref(), self.version);
            let item = self.labelled("\r\nADR", &written);
            self.preference(address.preference, best == Some(index));
            self.address(address);
            self.sink.finish();
            self.group_label(item, address.label.as_ref());
        }
    }

    fn address(&mut self, address: &'c Address) {
        self.suspect |= address.is_blank();
        for (index, (_, part)) in address.parts().into_iter().enumerate() {
            self.raw(if index > 0 { ";" } else { ":" });
            let part = self.visible(part.as_ref());
            self.text(part.unwrap_or_default(), Field::BlockPart);
        }
    }

    /// Starts the line of a labelled value; gives its group if it needs one.
    #[inline]
    fn labelled(&mut self, head: &'static str, written: &Written) -> Option<u32> {
        let item = written.grouped.then(|| self.items.next(self.contact));
        self.start(item, head);
        self.raw(written.types);
        item
    }

    #[inline]
    fn group_label(&mut self, item: Option<u32>, label: Option<&'c Label>) {
        if let (Some(item), Some(label)) = (item, label) {
            self.write_group_label(item, label);
        }
    }

    fn write_group_label(&mut self, item: u32, label: &'c Label) {
        if let Label::Custom(text) = label {
            self.suspect |= rules::label_rule(text).is_some();
        }
        self.sink.start_item(item, "\r\nX-ABLabel:");
        self.text(label.group_label(), Field::Part);
        self.sink.finish();
    }

    /// The index of the most preferred entry, for 3.0.
    #[inline]
    fn best(&self, preferences: impl Iterator<Item = Option<u8>>) -> Option<usize> {
        if self.version == Version::V4_0 {
            return None;
        }
        let ranked = preferences
            .enumerate()
            .filter_map(|(index, preference)| Some((preference?, index)));
        ranked.min().map(|(_, index)| index)
    }

    #[inline]
    fn preference(&mut self, preference: Option<u8>, best: bool) {
        let Some(preference) = preference else {
            return;
        };
        self.suspect |= !is_preference(preference);
        if self.version == Version::V4_0 {
            self.raw(";PREF=");
            push_number(self.sink.line(), preference.into());
        } else if best {
            self.raw(";TYPE=PREF");
        }
    }

    fn birthday(&mut self) {
        if let Some(date) = &self.contact.birthday {
            match self.version {
                Version::V3_0 => self.date_3_0("\r\nBDAY", "\r\nX-BDAY;VALUE=text:", None, date),
                Version::V4_0 => self.date_4_0("\r\nBDAY:", date),
            }
        }
    }

    /// 3.0 has no anniversary: Apple reads `X-ABDATE`, others `X-ANNIVERSARY`.
    fn anniversary(&mut self) {
        let Some(date) = &self.contact.anniversary else {
            return;
        };
        if self.version == Version::V4_0 {
            return self.date_4_0("\r\nANNIVERSARY:", date);
        }
        self.date_3_0(
            "\r\nX-ANNIVERSARY",
            "\r\nX-ANNIVERSARY;VALUE=text:",
            None,
            date,
        );
        if date.for_3_0().is_some() {
            let item = self.items.next(self.contact);
            self.date_3_0("\r\nX-ABDATE", "", Some(item), date);
            self.sink
                .start_item(item, "\r\nX-ABLabel:_$!<Anniversary>!$_");
            self.sink.finish();
        }
    }

    fn date_4_0(&mut self, head: &'static str, date: &Date) {
        self.sink.start(head);
        date.write_4_0(self.sink.line());
        self.sink.finish();
    }

    /// A date under `head` where 3.0 has a form for it, else as text under `other`.
    fn date_3_0(
        &mut self,
        head: &'static str,
        other: &'static str,
        item: Option<u32>,
        date: &Date,
    ) {
        if let Some((params, date)) = date.for_3_0() {
            self.start(item, head);
            self.raw(params);
            self.raw(":");
            date.write_3_0(self.sink.line());
        } else {
            self.start(item, other);
            date.write_4_0(self.sink.line());
        }
        self.sink.finish();
    }

    fn uid(&mut self) {
        if let Some(uid) = self.visible(self.contact.uid.as_ref()) {
            // 4.0 takes a UID for a URI unless told otherwise.
            let (head, field) = match self.version {
                Version::V4_0 if has_scheme(uid) => ("\r\nUID:", Field::Uri),
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

/// Whether `text` starts with the scheme of a URI (RFC 3986 section 3.1).
fn has_scheme(text: &str) -> bool {
    let Some((scheme, _)) = text.split_once(':') else {
        return false;
    };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// Counts the groups `item1`, `item2`, ... and skips those that extensions use.
#[derive(Default)]
struct Items {
    last: u32,
    taken: Option<Vec<u32>>,
}

impl Items {
    #[cold]
    fn next(&mut self, contact: &Contact) -> u32 {
        let taken = self.taken.get_or_insert_with(|| taken_items(contact));
        loop {
            self.last += 1;
            if taken.binary_search(&self.last).is_err() {
                return self.last;
            }
        }
    }
}

fn taken_items(contact: &Contact) -> Vec<u32> {
    let number = |group: &str| {
        let (item, number) = group.split_at_checked(4)?;
        item.eq_ignore_ascii_case("item")
            .then(|| number.parse().ok())?
    };
    let groups = contact.extensions.iter().filter_map(Property::group);
    let mut taken: Vec<u32> = groups.filter_map(number).collect();
    taken.sort_unstable();
    taken
}
