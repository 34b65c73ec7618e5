use std::fmt::Write;

use contact_card::contact::InlineMedia;
use contact_card::{Contact, Version};
use vcard::values::{AddressValue, Date, DateAndOrTimeOrText, NameValue, OrgValue, TelValue, Uri};
use vcard::{PropertyValue, VCard};

use super::{Library, Property};
use crate::lines::{Line, Value, data_uri, each_line, parts};

pub(super) struct Vcard;

impl Library for Vcard {
    const NAME: &'static str = "vcard";
    const NOTE: &'static str = "types and checks every value when it builds and reads";
    const VERSIONS: &'static [Version] = &[Version::V4_0];
    const STREAMS: bool = false;

    type Model<'a> = VCard;
    type Card<'a> = VCard;

    fn model(contact: &Contact, version: Version) -> VCard {
        let mut card = VCard::default();
        each_line(contact, version, |line| add(&mut card, &line));
        card
    }

    fn write(model: &VCard, _: Version, out: &mut String) {
        // Writing to a String cannot fail.
        let _ = write!(out, "{model}");
    }

    fn parse(text: &str) -> Option<VCard> {
        text.parse().ok()
    }

    fn cards(text: &str) -> impl Iterator<Item = VCard> {
        VCard::parse_multiple(text).unwrap_or_default().into_iter()
    }

    fn properties(card: &VCard) -> Vec<Property> {
        let mut all = Vec::new();
        texts(&mut all, "FN", &card.formatted_names, Clone::clone);
        texts(&mut all, "TITLE", &card.titles, Clone::clone);
        texts(&mut all, "NOTE", &card.notes, Clone::clone);
        texts(&mut all, "N", &card.names, name);
        texts(&mut all, "ORG", &card.organizations, organization);
        texts(&mut all, "TEL", &card.telephones, phone);
        texts(&mut all, "EMAIL", &card.emails, ToString::to_string);
        texts(&mut all, "ADR", &card.addresses, address);
        texts(&mut all, "URL", &card.urls, ToString::to_string);
        texts(&mut all, "BDAY", &card.birthdays, |_| String::new());
        texts(&mut all, "PHOTO", &card.photos, |_| String::new());
        let others = card.extensions.iter();
        all.extend(others.map(|own| (own.name.to_string(), own.value.clone())));
        all
    }
}

fn texts<V: PropertyValue>(
    all: &mut Vec<Property>,
    name: &str,
    properties: &[vcard::Property<V>],
    text: fn(&V) -> String,
) {
    let pairs = properties
        .iter()
        .map(|own| (name.to_owned(), text(&own.value)));
    all.extend(pairs);
}

fn add(card: &mut VCard, line: &Line<'_>) {
    match line.value {
        Value::Text(text) => add_text(card, line, text),
        Value::Organization(name) => card.organizations.push(with(line, own_organization(name))),
        Value::Uri(uri) => card.urls.extend(self::uri(uri).map(|uri| with(line, uri))),
        Value::Name(parts) => card.names.push(with(line, own_name(parts))),
        Value::Address(parts) => card.addresses.push(with(line, own_address(parts))),
        Value::Date(date) => card.birthdays.extend(day(date).map(|day| with(line, day))),
        Value::Photo(photo) => card.photos.extend(image(photo).map(|uri| with(line, uri))),
    }
}

fn add_text(card: &mut VCard, line: &Line<'_>, text: &str) {
    let owned = || text.to_owned();
    match line.name {
        "FN" => card.formatted_names.push(with(line, owned())),
        "TITLE" => card.titles.push(with(line, owned())),
        "NOTE" => card.notes.push(with(line, owned())),
        "TEL" => card.telephones.push(with(line, TelValue::Text(owned()))),
        _ => card
            .emails
            .extend(text.parse().map(|email| with(line, email))),
    }
}

fn with<V>(line: &Line<'_>, value: V) -> vcard::Property<V> {
    let mut property = vcard::Property::new(value);
    let types = line.types.iter().flat_map(|word| word.parse());
    property.parameters.types.extend(types);
    property
}

fn uri(text: &str) -> Option<Uri> {
    text.parse().ok()
}

fn image(photo: &InlineMedia) -> Option<Uri> {
    uri(&data_uri(photo))
}

fn day(date: &contact_card::Date) -> Option<DateAndOrTimeOrText> {
    let (year, month, day) = parts(date);
    Date::from_year_month_day(year, month, day)
        .ok()
        .map(Into::into)
}

fn own_organization(name: &str) -> OrgValue {
    OrgValue {
        name: name.to_owned(),
        units: Vec::new(),
    }
}

fn own_name(parts: [&str; 5]) -> NameValue {
    let [family, given, additional, prefixes, suffixes] = parts.map(list);
    NameValue {
        family_names: family,
        given_names: given,
        additional_names: additional,
        honorific_prefixes: prefixes,
        honorific_suffixes: suffixes,
        ..NameValue::default()
    }
}

fn own_address(parts: [&str; 7]) -> AddressValue {
    let [
        boxes,
        extended,
        streets,
        localities,
        regions,
        codes,
        countries,
    ] = parts.map(list);
    AddressValue {
        post_office_boxes: boxes,
        extended_addresses: extended,
        street_addresses: streets,
        localities,
        regions,
        postal_codes: codes,
        countries,
        ..AddressValue::default()
    }
}

fn list(part: &str) -> Vec<String> {
    match part {
        "" => Vec::new(),
        part => vec![part.to_owned()],
    }
}

fn name(name: &NameValue) -> String {
    let parts = [
        &name.family_names,
        &name.given_names,
        &name.additional_names,
        &name.honorific_prefixes,
        &name.honorific_suffixes,
    ];
    parts.map(|part| part.join(",")).join(";")
}

fn address(address: &AddressValue) -> String {
    let parts = [
        &address.post_office_boxes,
        &address.extended_addresses,
        &address.street_addresses,
        &address.localities,
        &address.regions,
        &address.postal_codes,
        &address.countries,
    ];
    parts.map(|part| part.join(",")).join(";")
}

fn organization(value: &OrgValue) -> String {
    let units = value.units.iter().map(|unit| format!(";{unit}"));
    format!("{}{}", value.name, units.collect::<String>())
}

fn phone(value: &TelValue) -> String {
    match value {
        TelValue::Text(text) => text.clone(),
        TelValue::Uri(uri) => uri.to_string(),
    }
}
