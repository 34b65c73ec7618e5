//! The content lines that contact-card writes of a contact, in a form that fits the model of any crate.

use contact_card::contact::InlineMedia;
use contact_card::{Address, Contact, Date, Email, Label, Media, Phone, Version};

/// One property of a card.
pub(crate) struct Line<'a> {
    pub(crate) name: &'static str,
    pub(crate) types: &'static [&'static str],
    pub(crate) value: Value<'a>,
}

pub(crate) enum Value<'a> {
    Text(&'a str),
    Organization(&'a str),
    Uri(&'a str),
    Name([&'a str; 5]),
    Address([&'a str; 7]),
    Date(&'a Date),
    Photo(&'a InlineMedia),
}

/// Hands out the lines one by one, so that the list costs a crate nothing. A phone is text in 4.0 too, which is legal
/// and less work than the `tel:` URI that contact-card writes.
pub(crate) fn each_line<'a>(
    contact: &'a Contact,
    version: Version,
    mut take: impl FnMut(Line<'a>),
) {
    let mut line = |name, types, value| take(Line { name, types, value });
    let mut text = |name, text: &'a Option<String>, value: fn(&'a str) -> Value<'a>| {
        if let Some(text) = text {
            line(name, &[], value(text));
        }
    };
    text("FN", &contact.full_name, Value::Text);
    text("ORG", &contact.organization, Value::Organization);
    text("TITLE", &contact.title, Value::Text);
    text("NOTE", &contact.note, Value::Text);
    line("N", &[], name(contact));
    for Phone { value, label, .. } in &contact.phones {
        line(
            "TEL",
            phone_types(label.as_ref(), version),
            Value::Text(value),
        );
    }
    for Email { value, label, .. } in &contact.emails {
        line(
            "EMAIL",
            email_types(label.as_ref(), version),
            Value::Text(value),
        );
    }
    for address in &contact.addresses {
        let types = place_types(address.label.as_ref(), version);
        line("ADR", types, components(address));
    }
    for url in &contact.urls {
        line("URL", &[], Value::Uri(&url.value));
    }
    if let Some(date) = &contact.birthday {
        line("BDAY", &[], Value::Date(date));
    }
    if let Some(Media::Inline(photo)) = &contact.photo {
        line("PHOTO", &[], Value::Photo(photo));
    }
}

fn name(contact: &Contact) -> Value<'_> {
    let family = contact.family_name.as_deref().unwrap_or_default();
    let given = contact.given_name.as_deref().unwrap_or_default();
    Value::Name([family, given, "", "", ""])
}

fn components(address: &Address) -> Value<'_> {
    let parts = [
        &address.po_box,
        &address.extended,
        &address.street,
        &address.city,
        &address.region,
        &address.postal_code,
        &address.country,
    ];
    Value::Address(parts.map(|part| part.as_deref().unwrap_or_default()))
}

fn phone_types(label: Option<&Label>, version: Version) -> &'static [&'static str] {
    match (version, label) {
        (Version::V3_0, Some(Label::Mobile)) => &["CELL", "VOICE"],
        (Version::V3_0, Some(Label::Work)) => &["WORK", "VOICE"],
        (Version::V3_0, Some(Label::Home)) => &["HOME", "VOICE"],
        (Version::V3_0, _) => &["VOICE"],
        (_, Some(Label::Mobile)) => &["cell"],
        (_, label) => place_types(label, version),
    }
}

fn email_types(label: Option<&Label>, version: Version) -> &'static [&'static str] {
    match (version, label) {
        (Version::V3_0, Some(Label::Work)) => &["INTERNET", "WORK"],
        (Version::V3_0, Some(Label::Home)) => &["INTERNET", "HOME"],
        (Version::V3_0, _) => &["INTERNET"],
        (_, label) => place_types(label, version),
    }
}

fn place_types(label: Option<&Label>, version: Version) -> &'static [&'static str] {
    match (version, label) {
        (Version::V3_0, Some(Label::Work)) => &["WORK"],
        (Version::V3_0, Some(Label::Home)) => &["HOME"],
        (_, Some(Label::Work)) => &["work"],
        (_, Some(Label::Home)) => &["home"],
        _ => &[],
    }
}

/// A date as crates take it that hold values as text.
pub(crate) fn date_text(date: &Date, version: Version) -> String {
    let (year, month, day) = parts(date);
    match version {
        Version::V3_0 => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}{month:02}{day:02}"),
    }
}

pub(crate) fn parts(date: &Date) -> (u16, u8, u8) {
    let month_and_day = (date.month().unwrap_or(1), date.day().unwrap_or(1));
    (date.year().unwrap_or(0), month_and_day.0, month_and_day.1)
}

pub(crate) fn data_uri(photo: &InlineMedia) -> String {
    format!(
        "data:{};base64,{}",
        photo.media_type().as_str(),
        photo.base64()
    )
}
