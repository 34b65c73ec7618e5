use std::collections::BTreeMap;

use contact_card::{Contact, Version};
use vobject::{Component, escape_chars, parse_component, read_component, write_component};

use super::{Library, Property};
use crate::lines::{Line, Value, data_uri, date_text, each_line};

pub(super) struct Vobject;

impl Library for Vobject {
    const NAME: &'static str = "vobject";
    const NOTE: &'static str = "holds values as they stand in the text: they are escaped when its model is built, not when it writes; returns new strings only";

    type Model<'a> = Component;
    type Card<'a> = Component;

    fn model(contact: &Contact, version: Version) -> Component {
        let mut card = Component::new("VCARD");
        card.push(vobject::Property::new("VERSION", version.as_str()));
        each_line(contact, version, |line| card.push(property(&line, version)));
        card
    }

    /// It only returns new strings.
    fn write(model: &Component, _: Version, out: &mut String) {
        *out = write_component(model);
    }

    fn parse(text: &str) -> Option<Component> {
        parse_component(text).ok()
    }

    fn cards(text: &str) -> impl Iterator<Item = Component> {
        let mut rest = text;
        std::iter::from_fn(move || {
            let (card, after) = read_component(rest).ok()?;
            rest = after;
            Some(card)
        })
    }

    fn properties(card: &Component) -> Vec<Property> {
        let all = card.props.values().flatten();
        all.map(|own| (own.name.clone(), own.value_as_string()))
            .collect()
    }
}

fn property(line: &Line<'_>, version: Version) -> vobject::Property {
    let mut params = BTreeMap::new();
    // A parameter has one value, and a name one parameter.
    if !line.types.is_empty() {
        params.insert("TYPE".to_owned(), line.types.join(","));
    }
    if let (Value::Photo(_), Version::V3_0) = (&line.value, version) {
        params.insert("ENCODING".to_owned(), "b".to_owned());
        params.insert("TYPE".to_owned(), "JPEG".to_owned());
    }
    vobject::Property {
        name: line.name.to_owned(),
        params,
        raw_value: raw(&line.value, version),
        prop_group: None,
    }
}

/// It holds values as they stand in the text, and writes them so.
fn raw(value: &Value<'_>, version: Version) -> String {
    match *value {
        Value::Text(value) | Value::Organization(value) => escape_chars(value),
        Value::Uri(value) => value.to_owned(),
        Value::Name(parts) => parts.map(escape_chars).join(";"),
        Value::Address(parts) => parts.map(escape_chars).join(";"),
        Value::Date(date) => date_text(date, version),
        Value::Photo(photo) if version == Version::V3_0 => photo.base64().to_owned(),
        Value::Photo(photo) => data_uri(photo),
    }
}
