//! Card -> contact.
//!
//! A new property takes one arm in [`Decoder::take`], one in the writing order of `encode.rs`, and
//! one field. What no field takes stays in `extensions`, in the order of the card.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Contact;
use super::address::Address;
use super::date::Date;
use super::entry::{Email, Phone, Url, without_tel};
use super::label::{self, Label};
use super::media::{InlineMedia, Media, MediaType};
use super::rules::{is_data_uri, is_preference};
use crate::card::Card;
use crate::property::Property;
use crate::text;

pub(super) fn from_card(card: &Card<'_>) -> Contact {
    let mut decoder = Decoder::new(Contact::default(), &card.properties);
    let mut kept: Vec<usize> = Vec::new();
    let mut names = Names::default();
    for (index, property) in card.properties.iter().enumerate() {
        let taken = names.take(index, property) || decoder.take(property);
        if !taken {
            kept.push(index);
        }
    }
    names.finish(&mut decoder.contact, &card.properties, &mut kept);
    decoder.labels.used.sort_unstable();
    kept.retain(|index| decoder.labels.used.binary_search(index).is_err());
    let extension = |index: usize| {
        card.properties
            .get(index)
            .cloned()
            .map(Property::into_owned)
    };
    decoder.contact.extensions = kept.into_iter().filter_map(extension).collect();
    decoder.contact
}

/// The extensions that a field would take when the contact is read back.
pub(super) fn extensions_with_fields(contact: &Contact) -> Vec<usize> {
    let mut name = Upper::default();
    if !contact
        .extensions
        .iter()
        .any(|property| is_known(name.of(&property.name)))
    {
        return Vec::new();
    }
    let fields = Contact {
        extensions: Vec::new(),
        ..contact.clone()
    };
    let mut decoder = Decoder::new(fields, &contact.extensions);
    let taken = |(index, property)| decoder.take(property).then_some(index);
    contact
        .extensions
        .iter()
        .enumerate()
        .filter_map(taken)
        .collect()
}

/// A property name in upper case, on the stack.
#[derive(Default)]
struct Upper([u8; 16]);

impl Upper {
    /// The name in upper case; empty if it is longer than any known name.
    #[inline]
    fn of(&mut self, name: &str) -> &[u8] {
        match self.0.get_mut(..name.len()) {
            Some(buffer) => {
                buffer.copy_from_slice(name.as_bytes());
                buffer.make_ascii_uppercase();
                buffer
            }
            None => b"",
        }
    }
}

/// Whether [`Decoder::take`] looks at properties of that name.
fn is_known(upper: &[u8]) -> bool {
    matches!(
        upper,
        b"NICKNAME"
            | b"ORG"
            | b"TITLE"
            | b"ROLE"
            | b"TEL"
            | b"EMAIL"
            | b"ADR"
            | b"URL"
            | b"BDAY"
            | b"X-BDAY"
            | b"ANNIVERSARY"
            | b"X-ANNIVERSARY"
            | b"X-ABDATE"
            | b"NOTE"
            | b"CATEGORIES"
            | b"UID"
            | b"PHOTO"
            | b"FN"
            | b"X-ABLABEL"
    )
}

/// Takes properties into the fields of a contact, each field from the first that fits.
struct Decoder<'c> {
    contact: Contact,
    labels: Labels<'c>,
}

impl<'c> Decoder<'c> {
    fn new(contact: Contact, properties: &'c [Property<'_>]) -> Self {
        Self {
            contact,
            labels: Labels::of(properties),
        }
    }

    /// Whether a field took `property`, or it says nothing that a field would hold.
    fn take(&mut self, property: &Property<'_>) -> bool {
        let contact = &mut self.contact;
        match Upper::default().of(&property.name) {
            b"FN" => line(&property.text()).is_none(),
            b"NICKNAME" => take_list(&mut contact.nicknames, property),
            b"CATEGORIES" => take_list(&mut contact.categories, property),
            b"TITLE" => take_text(&mut contact.title, line(&property.text())),
            b"ROLE" => take_text(&mut contact.role, line(&property.text())),
            b"UID" => take_text(&mut contact.uid, line(&property.text())),
            b"NOTE" => take_text(&mut contact.note, block(&property.text())),
            b"ORG" => take_organization(contact, property),
            b"TEL" => self.take_phone(property),
            b"EMAIL" => self.take_email(property),
            b"URL" => self.take_url(property),
            b"ADR" => self.take_address(property),
            b"BDAY" | b"X-BDAY" => take_date(&mut contact.birthday, property),
            b"ANNIVERSARY" | b"X-ANNIVERSARY" => take_date(&mut contact.anniversary, property),
            b"X-ABDATE" => self.take_apple_date(property),
            b"PHOTO" => take_photo(&mut contact.photo, property),
            b"X-ABLABEL" => text::is_blank(&property.value),
            _ => false,
        }
    }

    fn take_phone(&mut self, property: &Property<'_>) -> bool {
        let is_uri = property
            .param("VALUE")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("uri"));
        let value = if is_uri {
            property.uri()
        } else {
            property.text()
        };
        if let Some(value) = line(without_tel(&value)) {
            let (label, preference) = self.labels.take(property);
            self.contact.phones.push(Phone {
                value,
                label,
                preference,
            });
        }
        true
    }

    fn take_email(&mut self, property: &Property<'_>) -> bool {
        if let Some(value) = line(&property.text()) {
            let (label, preference) = self.labels.take(property);
            self.contact.emails.push(Email {
                value,
                label,
                preference,
            });
        }
        true
    }

    fn take_url(&mut self, property: &Property<'_>) -> bool {
        if let Some(value) = line(&property.uri()) {
            let (label, preference) = self.labels.take(property);
            self.contact.urls.push(Url {
                value,
                label,
                preference,
            });
        }
        true
    }

    fn take_address(&mut self, property: &Property<'_>) -> bool {
        let mut components =
            text::split(&property.value, b';').map(|raw| block(&list_text(raw, ", ")));
        let parts: [Option<String>; 7] = std::array::from_fn(|_| components.next().flatten());
        let address = Address::from_parts(parts);
        if !address.is_blank() {
            let (label, preference) = self.labels.take(property);
            self.contact.addresses.push(Address {
                label,
                preference,
                ..address
            });
        }
        true
    }

    /// `X-ABDATE` is a date of any kind; its label says which.
    fn take_apple_date(&mut self, property: &Property<'_>) -> bool {
        let is_anniversary =
            |raw: &str| text::unescape(raw).eq_ignore_ascii_case("_$!<Anniversary>!$_");
        let Some((index, _)) = self
            .labels
            .find(property)
            .filter(|(_, raw)| is_anniversary(raw))
        else {
            return false;
        };
        let taken = take_date(&mut self.contact.anniversary, property);
        if taken {
            self.labels.used.push(index);
        }
        taken
    }
}

/// The `X-ABLabel` of each group.
struct Labels<'c> {
    /// By group in lower case: the index of the property and its raw value.
    by_group: HashMap<String, (usize, &'c str)>,
    /// The indices of the labels that went into a field.
    used: Vec<usize>,
}

impl<'c> Labels<'c> {
    fn of(properties: &'c [Property<'_>]) -> Self {
        let mut by_group = HashMap::new();
        for (index, property) in properties.iter().enumerate() {
            if property.name.len() == "X-ABLABEL".len()
                && property.is_named("X-ABLABEL")
                && let Some(group) = &property.group
                && !text::is_blank(&property.value)
            {
                by_group
                    .entry(group.to_ascii_lowercase())
                    .or_insert((index, &*property.value));
            }
        }
        Self {
            by_group,
            used: Vec::new(),
        }
    }

    fn find(&self, property: &Property<'_>) -> Option<(usize, &'c str)> {
        let group = property.group.as_ref()?;
        self.by_group.get(&group.to_ascii_lowercase()).copied()
    }

    /// The label and the preference of a property. The label of its group wins over its types.
    fn take(&mut self, property: &Property<'_>) -> (Option<Label>, Option<u8>) {
        let label = match self.find(property) {
            Some((index, raw)) => {
                self.used.push(index);
                line(&text::unescape(raw)).and_then(|text| Label::from_group_label(&text))
            }
            None => None,
        };
        let label = label.or_else(|| label::from_types(property.types()));
        (label, preference(property))
    }
}

/// `PREF` from 1 to 100, else `TYPE=pref`, which is the most preferred.
fn preference(property: &Property<'_>) -> Option<u8> {
    let number = || {
        property
            .param("PREF")?
            .parse()
            .ok()
            .filter(|&number| is_preference(number))
    };
    let marked = || {
        property
            .types()
            .any(|word| word.eq_ignore_ascii_case("PREF"))
            .then_some(1)
    };
    if property.params.is_empty() {
        return None;
    }
    number().or_else(marked)
}

/// The names of a card: `FN`, `N` and the mark of a company are understood together.
#[derive(Default)]
struct Names {
    /// The most preferred `FN`, with its rank.
    formatted: Option<(u8, usize)>,
    other_formatted: Vec<usize>,
    structured: Option<usize>,
    company: Option<usize>,
}

impl Names {
    fn take(&mut self, index: usize, property: &Property<'_>) -> bool {
        match Upper::default().of(&property.name) {
            b"FN" if !text::is_blank(&property.value) => self.take_formatted(index, property),
            b"N" if self.structured.is_none() => self.structured = Some(index),
            _ if self.company.is_none() && is_company_mark(property) => self.company = Some(index),
            _ => return false,
        }
        true
    }

    fn take_formatted(&mut self, index: usize, property: &Property<'_>) {
        let rank = preference(property).unwrap_or(u8::MAX);
        match self.formatted {
            Some((best, _)) if best <= rank => self.other_formatted.push(index),
            Some((_, other)) => {
                self.other_formatted.push(other);
                self.formatted = Some((rank, index));
            }
            None => self.formatted = Some((rank, index)),
        }
    }

    /// Puts the names into `contact` and what is left of these properties back to the `kept` ones.
    fn finish(self, contact: &mut Contact, properties: &[Property<'_>], kept: &mut Vec<usize>) {
        let full_name = self
            .formatted
            .and_then(|(_, index)| line(&properties[index].text()));
        if let Some(index) = self.structured {
            take_name(contact, &properties[index]);
        }
        let unnamed = contact.given_name.is_none() && contact.family_name.is_none();
        let is_company = self.company.is_some()
            && unnamed
            && contact.organization.is_some()
            && (full_name.is_none() || full_name == contact.organization);
        if !is_company {
            kept.extend(self.company);
        }
        // A name without parts is written as the given name.
        if contact.family_name.is_none() && contact.given_name == full_name {
            contact.given_name = None;
        }
        contact.full_name =
            full_name.filter(|name| !is_company && !(unnamed && is_filler(name, contact)));
        kept.extend(self.other_formatted);
        kept.sort_unstable();
    }
}

/// Whether `name` only stands in for a name: 3.0 and 4.0 demand an `FN`.
fn is_filler(name: &str, contact: &Contact) -> bool {
    contact.nicknames.first().is_some_and(|first| first == name)
        || contact
            .phones
            .first()
            .is_some_and(|first| first.value == name)
        || contact
            .emails
            .first()
            .is_some_and(|first| first.value == name)
}

fn take_name(contact: &mut Contact, property: &Property<'_>) {
    let mut components = text::split(&property.value, b';');
    let mut next = || components.next().unwrap_or_default();
    contact.family_name = line(&list_text(next(), " "));
    contact.given_name = line(&list_text(next(), " "));
    contact.additional_names = lines(next());
    contact.name_prefixes = lines(next());
    contact.name_suffixes = lines(next());
}

fn take_text(field: &mut Option<String>, value: Option<String>) -> bool {
    if value.is_some() && field.is_some() {
        return false;
    }
    if value.is_some() {
        *field = value;
    }
    true
}

fn take_list(field: &mut Vec<String>, property: &Property<'_>) -> bool {
    field.extend(lines(&property.value));
    true
}

fn take_organization(contact: &mut Contact, property: &Property<'_>) -> bool {
    let mut components = property.components();
    let organization = components.next().and_then(|name| line(&name));
    let units: Vec<String> = components.filter_map(|unit| line(&unit)).collect();
    let says_something = organization.is_some() || !units.is_empty();
    if says_something && (contact.organization.is_some() || !contact.organization_units.is_empty())
    {
        return false;
    }
    if says_something {
        contact.organization = organization;
        contact.organization_units = units;
    }
    true
}

fn take_date(field: &mut Option<Date>, property: &Property<'_>) -> bool {
    let text = property.text();
    if text::is_blank(&text) {
        return true;
    }
    match date(property, text.trim()) {
        Some(date) if field.is_none_or(|known| known == date) => {
            *field = Some(date);
            true
        }
        _ => false,
    }
}

/// The date of a property; `None` if it is text or belongs to another calendar.
fn date(property: &Property<'_>, text: &str) -> Option<Date> {
    let is_text = property
        .param("VALUE")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("text"));
    let calendar = property.param("CALSCALE");
    // An X- form says VALUE=text for a date that 3.0 cannot say.
    if (is_text && !property.name.starts_with(['X', 'x']))
        || calendar.is_some_and(|calendar| !calendar.eq_ignore_ascii_case("gregorian"))
    {
        return None;
    }
    let date: Date = text.parse().ok()?;
    let filler = property
        .param("X-APPLE-OMIT-YEAR")
        .and_then(|year| year.parse().ok());
    let yearless = filler.is_some() && filler == date.year() && date.day().is_some();
    Some(if yearless { date.without_year() } else { date })
}

fn take_photo(field: &mut Option<Media>, property: &Property<'_>) -> bool {
    let uri = property.uri();
    if text::is_blank(&uri) {
        return true;
    }
    if field.is_some() {
        return false;
    }
    *field = photo(property, &uri);
    field.is_some()
}

fn photo(property: &Property<'_>, uri: &str) -> Option<Media> {
    if is_data_uri(uri) {
        return data_uri(uri);
    }
    let kind = property.param("VALUE").unwrap_or_default();
    // 3.0 says VALUE=uri; exporters forget it, and base64 never holds a colon.
    if ["uri", "url"]
        .iter()
        .any(|uri| kind.eq_ignore_ascii_case(uri))
        || uri.contains(':')
    {
        return line(uri).map(Media::Uri);
    }
    let declared = property.types().find_map(MediaType::from_word);
    let media_type = declared.unwrap_or_else(|| MediaType::sniff(uri));
    InlineMedia::from_base64(media_type, uri)
        .ok()
        .map(Media::Inline)
}

/// `data:[<media type>];base64,<data>` (RFC 2397); parameters of the media type have no field.
fn data_uri(uri: &str) -> Option<Media> {
    let (head, data) = uri[5..].split_once(',')?;
    let (media_type, encoding) = head.split_once(';')?;
    if !encoding.eq_ignore_ascii_case("base64") {
        return None;
    }
    let media_type = match media_type {
        "" => MediaType::sniff(data),
        declared => declared.parse().ok()?,
    };
    InlineMedia::from_base64(media_type, data)
        .ok()
        .map(Media::Inline)
}

/// Apple's mark of a company in 3.0, or the one of 4.0.
fn is_company_mark(property: &Property<'_>) -> bool {
    let says =
        |name, value| property.is_named(name) && property.value.trim().eq_ignore_ascii_case(value);
    says("X-ABShowAs", "COMPANY") || says("KIND", "org")
}

/// A component as one text: a list inside it is joined.
fn list_text<'a>(raw: &'a str, separator: &str) -> Cow<'a, str> {
    let mut items = text::split(raw, b',').map(text::unescape);
    let mut text = items.next().unwrap_or_default();
    for item in items {
        let text = text.to_mut();
        text.push_str(separator);
        text.push_str(&item);
    }
    text
}

/// The items of a list that show something, each as one line.
fn lines(raw: &str) -> Vec<String> {
    if raw.is_empty() {
        return Vec::new();
    }
    text::split(raw, b',')
        .filter_map(|item| line(&text::unescape(item)))
        .collect()
}

/// `text` for a field of one line, if it shows something: a line break or tab becomes a space, other
/// control characters go.
fn line(text: &str) -> Option<String> {
    if text::is_blank(text) {
        return None;
    }
    if !text::has_field_control(text) {
        return Some(text.to_owned());
    }
    let text = text.replace("\r\n", " ");
    let clean = text.chars().filter_map(|c| match c {
        '\t' => Some(' '),
        c if text::is_line_break(c) => Some(' '),
        c => (!text::is_field_control(c)).then_some(c),
    });
    Some(clean.collect())
}

/// `text` for a field of several lines, if it shows something: every line break becomes LF, control
/// characters but for tabs go.
fn block(text: &str) -> Option<String> {
    if text::is_blank(text) {
        return None;
    }
    if !text::has_field_control(text) {
        return Some(text.to_owned());
    }
    let text = text.replace("\r\n", "\n");
    let clean = text.chars().filter_map(|c| match c {
        '\t' => Some(c),
        c if text::is_line_break(c) => Some('\n'),
        c => (!text::is_field_control(c)).then_some(c),
    });
    Some(clean.collect())
}
