//! Card -> contact.
//!
//! A new property takes one arm in [`Decoder::take`], one in the writing order of `encode.rs`, and
//! one field; a field of one value also a line in [`occupied`]. What no field takes stays in `extensions`, in the order of the card.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Contact;
use super::address::Address;
use super::clean::{
    block, cleaned_line, component, filled, line, lines, lines_of, one_line, plain, visible,
};
use super::entry::{Email, Phone, Url, without_tel};
use super::label::{Label, Types};
use super::media::{InlineMedia, Media};
use super::rules::{self, is_preference};
use crate::card::Card;
use crate::date::Date;
use crate::media_type::{Family, MediaType};
use crate::property::{self, Property};
use crate::text::{self, Upper};

pub(super) fn from_card(card: &Card<'_>) -> Contact {
    let mut contact = Contact::default();
    fill(&mut contact, &card.properties);
    contact
}

/// In place: a contact is large, and moving it about would cost a tenth of reading a small card.
fn fill(contact: &mut Contact, properties: &[Property<'_>]) {
    let mut decoder = Decoder::new(contact, properties);
    let mut kept: Vec<usize> = Vec::new();
    let mut names = Names::default();
    for (index, property) in properties.iter().enumerate() {
        let mut name = Upper::default();
        let name = name.of(property.name());
        let taken = names.take(index, name, property) || decoder.take(name, property);
        // What stays is written without control characters, and has to stay then too.
        let cleaned = |property: &Property<'_>| property.clone().into_owned().without_controls();
        let taken = taken || (property.has_control() && decoder.take(name, &cleaned(property)));
        if !taken {
            kept.push(index);
        }
    }
    let mut used = decoder.labels.used;
    used.sort_unstable();
    names.finish(contact, properties, &mut kept);
    kept.retain(|index| used.binary_search(index).is_err());
    let extension = |index: usize| properties[index].clone().into_owned().without_controls();
    contact.extensions = kept.into_iter().map(extension).collect();
}

/// The extensions that a field would take when the contact is read back.
pub(super) fn extensions_with_fields(contact: &Contact) -> Vec<usize> {
    let mut fields = occupied(contact);
    let mut decoder = Decoder::new(&mut fields, &contact.extensions);
    let mut taken = Vec::new();
    for (index, property) in contact.extensions.iter().enumerate() {
        if decoder.take(Upper::default().of(property.name()), property) {
            taken.push(index);
        }
    }
    taken
}

/// A contact with the same fields of one value taken, by anything: without a copy of the contact.
///
/// A blank text is not written, so its field is free. A field of many values is never full.
fn occupied(contact: &Contact) -> Contact {
    let mark = |text: &Option<String>| rules::visible(text.as_ref()).map(|_| String::new());
    let has_units = !contact.organization_units.is_empty();
    Contact {
        title: mark(&contact.title),
        role: mark(&contact.role),
        note: mark(&contact.note),
        uid: mark(&contact.uid),
        organization: mark(&contact.organization).or(has_units.then(String::new)),
        birthday: contact.birthday,
        anniversary: contact.anniversary,
        photo: contact.photo.as_ref().map(|_| Media::Uri(String::new())),
        ..Contact::default()
    }
}

/// Takes properties into the fields of a contact, each field from the first that fits.
struct Decoder<'d, 'c> {
    contact: &'d mut Contact,
    labels: Labels<'c>,
}

impl<'d, 'c> Decoder<'d, 'c> {
    fn new(contact: &'d mut Contact, properties: &'c [Property<'_>]) -> Self {
        Self {
            contact,
            labels: Labels::of(properties),
        }
    }

    /// Whether a field took `property`, or it says nothing that a field would hold. `name` is its name
    /// in upper case.
    fn take(&mut self, name: &[u8], property: &Property<'_>) -> bool {
        let contact = &mut *self.contact;
        match name {
            b"FN" => line(property.raw_value()).is_none(),
            b"NICKNAME" => take_list(&mut contact.nicknames, property),
            b"CATEGORIES" => take_list(&mut contact.categories, property),
            b"TITLE" => take_text(&mut contact.title, line(property.raw_value())),
            b"ROLE" => take_text(&mut contact.role, line(property.raw_value())),
            b"UID" => take_text(&mut contact.uid, line(property.raw_value())),
            b"NOTE" => take_text(&mut contact.note, block(property.raw_value())),
            b"ORG" => take_organization(contact, property),
            b"TEL" => self.take_phone(property),
            b"EMAIL" => self.take_email(property),
            b"URL" => self.take_url(property),
            b"ADR" => self.take_address(property),
            b"BDAY" | b"X-BDAY" => take_date(&mut contact.birthday, property),
            b"ANNIVERSARY" | b"X-ANNIVERSARY" => take_date(&mut contact.anniversary, property),
            b"X-ABDATE" => self.take_apple_date(property),
            b"PHOTO" => take_photo(&mut contact.photo, property),
            b"X-ABLABEL" => is_blank(property),
            _ => false,
        }
    }

    fn take_phone(&mut self, property: &Property<'_>) -> bool {
        let is_uri = || {
            let kind = property.param("VALUE");
            kind.is_some_and(|kind| kind.eq_ignore_ascii_case("uri"))
        };
        let value = match plain(property.raw_value()) {
            Some(value) => visible(without_tel(value)),
            None if is_uri() => visible(without_tel(&one_line(property.uri()))),
            None => visible(without_tel(&one_line(property.text()))),
        };
        if let Some(value) = value {
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
        if let Some(value) = line(property.raw_value()) {
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
        let value = match plain(property.raw_value()) {
            Some(value) => visible(value),
            None => filled(one_line(property.uri())),
        };
        if let Some(value) = value {
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
        let mut parts: [Option<String>; 7] = Default::default();
        for (part, raw) in parts
            .iter_mut()
            .zip(text::split(property.raw_value(), b';'))
        {
            *part = component(raw, ", ", lines_of);
        }
        if parts.iter().any(Option::is_some) {
            let (label, preference) = self.labels.take(property);
            self.contact
                .addresses
                .push(Address::new(parts, label, preference));
        }
        true
    }

    /// `X-ABDATE` is a date of any kind; its label says which.
    fn take_apple_date(&mut self, property: &Property<'_>) -> bool {
        let Some(index) = self
            .labels
            .find(property)
            .and_then(|labels| labels.anniversary)
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

/// The `X-ABLabel` lines of each group.
struct Labels<'c> {
    /// By group in lower case.
    by_group: BTreeMap<String, GroupLabels<'c>>,
    /// The indices of the labels that went into a field.
    used: Vec<usize>,
}

/// Which labels of a group count; merged cards use one group for several things.
struct GroupLabels<'c> {
    /// The index and the raw value of the first one.
    first: (usize, &'c str),
    /// The index of the first one that makes a date an anniversary.
    anniversary: Option<usize>,
}

impl<'c> Labels<'c> {
    fn of(properties: &'c [Property<'_>]) -> Self {
        let mut by_group = BTreeMap::new();
        for (index, property) in properties.iter().enumerate() {
            if property.name().len() == "X-ABLABEL".len()
                && property.is_named("X-ABLABEL")
                && let Some(group) = property.group()
                && !is_blank(property)
            {
                let labels = by_group
                    .entry(group.to_ascii_lowercase())
                    .or_insert(GroupLabels {
                        first: (index, property.raw_value()),
                        anniversary: None,
                    });
                let is_anniversary = is_value(property, "_$!<Anniversary>!$_");
                labels.anniversary = labels.anniversary.or(is_anniversary.then_some(index));
            }
        }
        Self {
            by_group,
            used: Vec::new(),
        }
    }

    fn find(&self, property: &Property<'_>) -> Option<&GroupLabels<'c>> {
        let group = property.group()?;
        self.by_group.get(&group.to_ascii_lowercase())
    }

    /// The label and the preference of a property. The label of its group wins over its types.
    fn take(&mut self, property: &Property<'_>) -> (Option<Label>, Option<u8>) {
        let (of_types, preference) = label_and_preference(property);
        let of_group = self
            .find(property)
            .map(|labels| labels.first)
            .and_then(|(index, raw)| {
                self.used.push(index);
                Label::from_group_label(&line(raw)?)
            });
        (of_group.or(of_types), preference)
    }
}

/// The label that the types say, and `PREF` from 1 to 100, else `TYPE=pref`, which is the most preferred.
fn label_and_preference(property: &Property<'_>) -> (Option<Label>, Option<u8>) {
    let mut types = Types::default();
    let mut preference = None;
    for (name, raw) in property.raw_params() {
        if name.eq_ignore_ascii_case("TYPE") {
            if property::is_name(raw) {
                types.add(raw);
            } else {
                text::words(raw).for_each(|word| types.add(without_name(word)));
            }
        } else if name.eq_ignore_ascii_case("PREF") {
            let number = text::words(raw).next().and_then(|word| word.parse().ok());
            preference = preference.or(number.filter(|&number| is_preference(number)));
        }
    }
    let marked = types.preferred().then_some(1);
    (types.label(), preference.or(marked))
}

/// A type without the name of its parameter, which old exporters repeat in a list: `TYPE=HOME,TYPE=VOICE`.
fn without_name(word: &str) -> &str {
    let (name, rest) = word.split_once('=').unwrap_or(("", word));
    if name.eq_ignore_ascii_case("TYPE") {
        rest
    } else {
        word
    }
}

/// The names of a card: `FN`, `N` and the mark of a company are understood together.
#[derive(Default)]
struct Names {
    /// The most preferred `FN`: its rank, its index, and what it says.
    formatted: Option<(u8, usize, String)>,
    other_formatted: Vec<usize>,
    structured: Option<usize>,
    company: Option<usize>,
}

impl Names {
    fn take(&mut self, index: usize, name: &[u8], property: &Property<'_>) -> bool {
        match name {
            b"FN" => return self.take_formatted(index, property),
            b"N" if self.structured.is_none() => self.structured = Some(index),
            // Apple's mark of a company in 3.0, and the one of 4.0.
            b"X-ABSHOWAS" if self.company.is_none() && is_value(property, "COMPANY") => {
                self.company = Some(index);
            }
            b"KIND" if self.company.is_none() && is_value(property, "org") => {
                self.company = Some(index);
            }
            _ => return false,
        }
        true
    }

    fn take_formatted(&mut self, index: usize, property: &Property<'_>) -> bool {
        let Some(name) = line(property.raw_value()) else {
            return false;
        };
        let rank = label_and_preference(property).1.unwrap_or(u8::MAX);
        match &self.formatted {
            Some((best, ..)) if *best <= rank => self.other_formatted.push(index),
            best => {
                self.other_formatted
                    .extend(best.as_ref().map(|&(_, index, _)| index));
                self.formatted = Some((rank, index, name));
            }
        }
        true
    }

    /// Puts the names into `contact` and what is left of these properties back to the `kept` ones.
    fn finish(self, contact: &mut Contact, properties: &[Property<'_>], kept: &mut Vec<usize>) {
        let full_name = self.formatted.map(|(.., name)| name);
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
            full_name.filter(|name| !(is_company || unnamed && is_filler(name, contact)));
        kept.extend(self.other_formatted);
        kept.sort_unstable();
    }
}

/// Whether `name` only stands in for a name: 3.0 and 4.0 demand an `FN`. A nickname does so only beside
/// a phone or an e-mail, because it identifies nobody by itself.
fn is_filler(name: &str, contact: &Contact) -> bool {
    let phone = contact.phones.first().map(|phone| &phone.value);
    let email = contact.emails.first().map(|email| &email.value);
    let nickname = contact
        .nicknames
        .first()
        .filter(|_| phone.is_some() || email.is_some());
    [nickname, phone, email]
        .into_iter()
        .flatten()
        .any(|text| text == name)
}

fn take_name(contact: &mut Contact, property: &Property<'_>) {
    let mut components = text::split(property.raw_value(), b';');
    let mut next = || components.next().unwrap_or_default();
    contact.family_name = component(next(), " ", one_line);
    contact.given_name = component(next(), " ", one_line);
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
    field.extend(lines(property.raw_value()));
    true
}

fn take_organization(contact: &mut Contact, property: &Property<'_>) -> bool {
    let mut components = text::split(property.raw_value(), b';').map(line);
    let organization = components.next().flatten();
    let units: Vec<String> = components.flatten().collect();
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
    if (is_text && !property.name().starts_with(['X', 'x']))
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
    let uri = cleaned_line(property.uri());
    if text::is_blank(&uri) {
        return true;
    }
    if field.is_some() {
        return false;
    }
    match photo(property, &uri) {
        Some(Media::Inline(media)) if media.base64().is_empty() => true,
        photo => {
            *field = photo;
            field.is_some()
        }
    }
}

fn photo(property: &Property<'_>, uri: &str) -> Option<Media> {
    if text::is_data_uri(uri) {
        return data_uri(uri);
    }
    let kind = property.param("VALUE").unwrap_or_default();
    let is_declared = ["uri", "url"]
        .iter()
        .any(|uri| kind.eq_ignore_ascii_case(uri));
    // 3.0 says VALUE=uri; exporters forget it, and base64 never holds a colon, but may have lost its end.
    let has_scheme = || match property.param("ENCODING") {
        Some(_) => uri.contains("://"),
        None => uri.contains(':'),
    };
    if is_declared || has_scheme() {
        return Some(Media::Uri(uri.to_owned()));
    }
    let declared = property
        .types()
        .find_map(|word| MediaType::from_word(word, Family::Image));
    let media_type = declared.unwrap_or_else(|| MediaType::sniff(uri, Family::Image));
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
        "" => MediaType::sniff(data, Family::Image),
        declared => declared.parse().ok()?,
    };
    InlineMedia::from_base64(media_type, data)
        .ok()
        .map(Media::Inline)
}

fn is_value(property: &Property<'_>, value: &str) -> bool {
    let text = cleaned_line(Cow::Borrowed(property.raw_value()));
    text.trim().eq_ignore_ascii_case(value)
}

fn is_blank(property: &Property<'_>) -> bool {
    text::is_blank(&cleaned_line(Cow::Borrowed(property.raw_value())))
}
