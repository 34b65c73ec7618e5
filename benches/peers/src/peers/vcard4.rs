use std::fmt::Write;

use contact_card::{Contact, Version};
use vcard4::Vcard as Card;
use vcard4::parameter::{Parameters, TypeParameter};
use vcard4::property::{
    AddressProperty, DateTimeOrTextProperty, DeliveryAddress, TextListProperty, TextOrUriProperty,
    TextProperty, UriProperty,
};

use super::{Library, Property};
use crate::lines::{Line, Value, data_uri, each_line, parts};

pub(super) struct Vcard4;

impl Library for Vcard4 {
    const NAME: &'static str = "vcard4";
    const NOTE: &'static str =
        "types most values; without its feature `zeroize`, which clears memory";
    const VERSIONS: &'static [Version] = &[Version::V4_0];

    type Model<'a> = Card;
    type Card<'a> = Card;

    fn model(contact: &Contact, version: Version) -> Card {
        let mut card = Card::default();
        each_line(contact, version, |line| add(&mut card, &line));
        card
    }

    fn write(model: &Card, _: Version, out: &mut String) {
        // Writing to a String cannot fail.
        let _ = write!(out, "{model}");
    }

    fn parse(text: &str) -> Option<Card> {
        vcard4::parse(text).ok()?.pop()
    }

    fn cards(text: &str) -> impl Iterator<Item = Card> {
        vcard4::iter(text, true).map_while(Result::ok)
    }

    fn properties(card: &Card) -> Vec<Property> {
        let mut all = Vec::new();
        let mut add = |name: &str, value: String| all.push((name.to_owned(), value));
        card.formatted_name
            .iter()
            .for_each(|own| add("FN", own.value.clone()));
        card.title
            .iter()
            .for_each(|own| add("TITLE", own.value.clone()));
        card.note
            .iter()
            .for_each(|own| add("NOTE", own.value.clone()));
        card.email
            .iter()
            .for_each(|own| add("EMAIL", own.value.clone()));
        card.name
            .iter()
            .for_each(|own| add("N", own.value.join(";")));
        card.org
            .iter()
            .for_each(|own| add("ORG", own.value.join(";")));
        card.tel.iter().for_each(|own| add("TEL", phone(own)));
        card.address
            .iter()
            .for_each(|own| add("ADR", address(&own.value)));
        card.url
            .iter()
            .for_each(|own| add("URL", own.value.to_string()));
        card.bday.iter().for_each(|_| add("BDAY", String::new()));
        card.photo.iter().for_each(|_| add("PHOTO", String::new()));
        card.extensions
            .iter()
            .for_each(|own| add(&own.name, String::new()));
        all
    }
}

fn add(card: &mut Card, line: &Line<'_>) {
    match line.value {
        Value::Text(text) => add_text(card, line, text),
        Value::Organization(name) => card.org.push(list(&[name])),
        Value::Uri(uri) => card.url.extend(uri.parse().map(|value| UriProperty {
            group: None,
            value,
            parameters: None,
        })),
        Value::Name(parts) => card.name = Some(list(&parts)),
        Value::Address(parts) => card.address.push(own_address(line, parts)),
        Value::Date(date) => card.bday = day(date),
        Value::Photo(photo) => {
            let uri: Result<vcard4::Uri, _> = data_uri(photo).parse();
            card.photo.extend(uri.map(TextOrUriProperty::from));
        }
    }
}

fn add_text(card: &mut Card, line: &Line<'_>, text: &str) {
    let property = TextProperty {
        group: None,
        value: text.to_owned(),
        parameters: parameters(line),
    };
    match line.name {
        "FN" => card.formatted_name.push(property),
        "TITLE" => card.title.push(property),
        "NOTE" => card.note.push(property),
        "TEL" => card.tel.push(TextOrUriProperty::Text(property)),
        _ => card.email.push(property),
    }
}

fn parameters(line: &Line<'_>) -> Option<Parameters> {
    let types: Vec<TypeParameter> = line.types.iter().flat_map(|word| word.parse()).collect();
    (!types.is_empty()).then(|| Parameters {
        types: Some(types),
        ..Parameters::default()
    })
}

fn list(parts: &[&str]) -> TextListProperty {
    let owned = parts.iter().map(|&part| part.to_owned());
    TextListProperty::new_semi_colon(owned.collect())
}

fn own_address(line: &Line<'_>, parts: [&str; 7]) -> AddressProperty {
    let owned = |part: &str| (!part.is_empty()).then(|| part.to_owned());
    let [po_box, extended, street, locality, region, code, country] = parts.map(owned);
    AddressProperty {
        group: None,
        value: DeliveryAddress {
            po_box,
            extended_address: extended,
            street_address: street,
            locality,
            region,
            postal_code: code,
            country_name: country,
        },
        parameters: parameters(line),
    }
}

fn day(date: &contact_card::Date) -> Option<DateTimeOrTextProperty> {
    let (year, month, day) = parts(date);
    let month = time::Month::try_from(month).ok()?;
    let date = time::Date::from_calendar_date(year.into(), month, day).ok()?;
    Some(vcard4::Date::from(date).into())
}

fn phone(own: &TextOrUriProperty) -> String {
    match own {
        TextOrUriProperty::Text(text) => text.value.clone(),
        TextOrUriProperty::Uri(uri) => uri.value.to_string(),
    }
}

fn address(address: &DeliveryAddress) -> String {
    let parts = [
        &address.po_box,
        &address.extended_address,
        &address.street_address,
        &address.locality,
        &address.region,
        &address.postal_code,
        &address.country_name,
    ];
    parts
        .map(|part| part.as_deref().unwrap_or_default())
        .join(";")
}
