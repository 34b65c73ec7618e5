use std::io::BufReader;

use contact_card::{Contact, Version};
use ical::VcardParser;
use ical::generator::{Emitter, Property as Line, VcardContact};

use super::{Library, Property};
use crate::lines::{self, Value, data_uri, date_text, each_line};

pub(super) struct Ical;

impl Library for Ical {
    const NAME: &'static str = "ical";
    const NOTE: &'static str =
        "holds and writes values as they stand in the text; returns new strings only";

    type Model<'a> = VcardContact;
    type Card<'a> = VcardContact;

    fn model(contact: &Contact, version: Version) -> VcardContact {
        let mut properties = vec![Line {
            name: "VERSION".to_owned(),
            params: None,
            value: Some(version.as_str().to_owned()),
        }];
        each_line(contact, version, |line| {
            properties.push(property(&line, version));
        });
        VcardContact { properties }
    }

    /// It only returns new strings.
    fn write(model: &VcardContact, _: Version, out: &mut String) {
        *out = model.generate();
    }

    fn parse(text: &str) -> Option<VcardContact> {
        Self::cards(text).next()
    }

    fn cards(text: &str) -> impl Iterator<Item = VcardContact> {
        VcardParser::new(BufReader::new(text.as_bytes())).map_while(Result::ok)
    }

    fn properties(card: &VcardContact) -> Vec<Property> {
        let property = |line: &Line| (line.name.clone(), line.value.clone().unwrap_or_default());
        card.properties.iter().map(property).collect()
    }
}

fn property(line: &lines::Line<'_>, version: Version) -> Line {
    let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    let mut params = Vec::new();
    if !line.types.is_empty() {
        params.push(("TYPE".to_owned(), owned(line.types)));
    }
    if let (Value::Photo(_), Version::V3_0) = (&line.value, version) {
        params.push(("ENCODING".to_owned(), owned(&["b"])));
        params.push(("TYPE".to_owned(), owned(&["JPEG"])));
    }
    Line {
        name: line.name.to_owned(),
        params: (!params.is_empty()).then_some(params),
        value: Some(raw(&line.value, version)),
    }
}

/// Its builder takes values as they are, and it has no function that escapes one.
fn raw(value: &Value<'_>, version: Version) -> String {
    match *value {
        Value::Text(value) | Value::Organization(value) | Value::Uri(value) => value.to_owned(),
        Value::Name(parts) => parts.join(";"),
        Value::Address(parts) => parts.join(";"),
        Value::Date(date) => date_text(date, version),
        Value::Photo(photo) if version == Version::V3_0 => photo.base64().to_owned(),
        Value::Photo(photo) => data_uri(photo),
    }
}
