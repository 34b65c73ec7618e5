use std::borrow::Cow;
use std::fmt::Write;

use contact_card::contact::InlineMedia;
use contact_card::{Contact, Version};
use vcard_rs::param::VcardParam;
use vcard_rs::prop::VcardProp;
use vcard_rs::tree::cst::VcardCst;
use vcard_rs::tree::line::VcardLine;
use vcard_rs::value::VcardValue;
use vcard_rs::value::adr::VcardAdr;
use vcard_rs::value::binary::VcardBinary;
use vcard_rs::value::n::VcardN;
use vcard_rs::value::org::VcardOrg;
use vcard_rs::vcard::Vcard;
use vcard_rs::version::VcardVersion;

use super::{Library, Property};
use crate::lines::{Line, Value, data_uri, date_text, each_line};

pub(super) struct VcardRs;

impl Library for VcardRs {
    const NAME: &'static str = "vcard-rs";
    const NOTE: &'static str = "reads a syntax tree and decodes a value when asked for it, which is not timed; writes its model through that tree";

    type Model<'a> = Vcard<'a>;
    type Card<'a> = VcardCst<'a>;

    fn model(contact: &Contact, version: Version) -> Vcard<'_> {
        let mut properties = Vec::new();
        each_line(contact, version, |line| {
            properties.push(property(&line, version));
        });
        let version = match version {
            Version::V3_0 => VcardVersion::V3_0,
            _ => VcardVersion::V4_0,
        };
        Vcard {
            version,
            properties,
        }
    }

    fn write(model: &Vcard<'_>, _: Version, out: &mut String) {
        // Writing to a String cannot fail.
        let _ = write!(out, "{model}");
    }

    fn parse(text: &str) -> Option<VcardCst<'_>> {
        VcardCst::parse(text).ok()
    }

    fn cards(text: &str) -> impl Iterator<Item = VcardCst<'_>> {
        VcardCst::parse_many(text).map_while(Result::ok)
    }

    fn properties(card: &VcardCst<'_>) -> Vec<Property> {
        let property = |line: &VcardLine<'_>| (line.bare_name().to_owned(), value(line));
        card.props.iter().map(property).collect()
    }
}

fn property<'a>(line: &Line<'a>, version: Version) -> VcardProp<'a> {
    let mut params = Vec::new();
    if !line.types.is_empty() {
        params.push(VcardParam::Type(
            line.types.iter().map(|&word| word.into()).collect(),
        ));
    }
    if let (Value::Photo(_), Version::V3_0) = (&line.value, version) {
        params.push(VcardParam::Encoding("b".into()));
        params.push(VcardParam::Type(vec!["JPEG".into()]));
    }
    VcardProp {
        group: None,
        name: line.name.into(),
        params,
        value: own(&line.value, version),
    }
}

fn own<'a>(value: &Value<'a>, version: Version) -> VcardValue<'a> {
    match *value {
        Value::Text(value) => VcardValue::Text(value.into()),
        Value::Organization(value) => VcardValue::Org(VcardOrg(vec![value.into()])),
        Value::Uri(value) => VcardValue::Uri(value.into()),
        Value::Name(parts) => VcardValue::N(name(parts)),
        Value::Address(parts) => VcardValue::Adr(address(parts)),
        Value::Date(date) => VcardValue::DateAndOrTime(date_text(date, version).into()),
        Value::Photo(photo) => image(photo, version),
    }
}

fn name(parts: [&str; 5]) -> VcardN<'_> {
    let [family, given, additional, prefixes, suffixes] = parts.map(list);
    VcardN {
        family,
        given,
        additional,
        prefixes,
        suffixes,
    }
}

fn address(parts: [&str; 7]) -> VcardAdr<'_> {
    let [
        po_box,
        extended,
        street,
        locality,
        region,
        postal_code,
        country,
    ] = parts.map(list);
    VcardAdr {
        po_box,
        extended,
        street,
        locality,
        region,
        postal_code,
        country,
        ..VcardAdr::default()
    }
}

fn list(part: &str) -> Vec<Cow<'_, str>> {
    match part {
        "" => Vec::new(),
        part => vec![part.into()],
    }
}

fn image(photo: &InlineMedia, version: Version) -> VcardValue<'_> {
    match version {
        Version::V3_0 => VcardValue::Binary(VcardBinary::Base64(photo.base64().into())),
        _ => VcardValue::Uri(data_uri(photo).into()),
    }
}

fn value(line: &VcardLine<'_>) -> String {
    let components = 0..line.value.component_count();
    let components = components.map(|index| line.value.decode_component(index));
    components.collect::<Vec<_>>().join(";")
}
