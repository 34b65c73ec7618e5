use calcard::common::{Data, IanaParse, PartialDateTime};
use calcard::vcard::{
    VCard, VCardEntry, VCardParameter, VCardParameterValue, VCardProperty, VCardType, VCardValue,
    VCardVersion,
};
use calcard::{Entry, Parser};
use contact_card::contact::InlineMedia;
use contact_card::{Contact, Date, Version};

use super::{Library, Property};
use crate::lines::{Line, Value, each_line, parts};

pub(super) struct Calcard;

impl Library for Calcard {
    const NAME: &'static str = "calcard";
    const NOTE: &'static str =
        "types most values; decodes base64 when it reads and encodes it when it writes";

    type Model<'a> = VCard;
    type Card<'a> = VCard;

    fn model(contact: &Contact, version: Version) -> VCard {
        let mut entries = Vec::new();
        each_line(contact, version, |line| entries.push(entry(&line)));
        VCard { entries }
    }

    fn write(model: &VCard, version: Version, out: &mut String) {
        let version = match version {
            Version::V3_0 => VCardVersion::V3_0,
            _ => VCardVersion::V4_0,
        };
        // Writing to a String cannot fail.
        let _ = model.write_to(out, version);
    }

    fn parse(text: &str) -> Option<VCard> {
        VCard::parse(text).ok()
    }

    fn cards(text: &str) -> impl Iterator<Item = VCard> {
        let mut parser = Parser::new(text);
        std::iter::from_fn(move || match parser.entry() {
            Entry::VCard(card) => Some(card),
            _ => None,
        })
    }

    fn properties(card: &VCard) -> Vec<Property> {
        let property = |entry: &VCardEntry| (entry.name.as_str().to_owned(), value(entry));
        card.entries.iter().map(property).collect()
    }
}

fn entry(line: &Line<'_>) -> VCardEntry {
    let name = VCardProperty::parse(line.name.as_bytes());
    let mut entry = VCardEntry::new(name.unwrap_or(VCardProperty::Other(line.name.to_owned())));
    for word in line.types {
        let value = VCardType::parse(word.as_bytes()).map(VCardParameterValue::Type);
        let text = || VCardParameterValue::Text((*word).to_owned());
        entry.add_param(VCardParameter::typ(value.unwrap_or_else(text)));
    }
    entry.with_values(values(&line.value))
}

fn values(value: &Value<'_>) -> Vec<VCardValue> {
    let text = |text: &&str| VCardValue::Text((*text).to_owned());
    match value {
        Value::Text(value) | Value::Organization(value) | Value::Uri(value) => vec![text(value)],
        Value::Name(parts) => parts.iter().map(text).collect(),
        Value::Address(parts) => parts.iter().map(text).collect(),
        Value::Date(date) => vec![VCardValue::PartialDateTime(day(date))],
        Value::Photo(photo) => vec![VCardValue::Binary(data(photo))],
    }
}

fn day(date: &Date) -> PartialDateTime {
    let (year, month, day) = parts(date);
    PartialDateTime {
        year: Some(year),
        month: Some(month),
        day: Some(day),
        ..PartialDateTime::default()
    }
}

fn data(photo: &InlineMedia) -> Data {
    Data {
        content_type: Some(photo.media_type().as_str().to_owned()),
        data: photo.bytes(),
    }
}

fn value(entry: &VCardEntry) -> String {
    let text = |value: &VCardValue| match value {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(list) => list.join(","),
        _ => String::new(),
    };
    entry.values.iter().map(text).collect::<Vec<_>>().join(";")
}
