//! The filled fields of a contact as a plain struct, for JSON that pays for nothing else.

use std::hint::black_box;

use contact_card::{Address, Contact, Label, Media};
use serde::Serialize;

use crate::lines::date_text;
use crate::rounds::{Work, work};

#[derive(Serialize)]
struct Person {
    full_name: Option<String>,
    given_name: Option<String>,
    family_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    phones: Vec<Entry>,
    emails: Vec<Entry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    addresses: Vec<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    urls: Vec<Entry>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birthday: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    photo: Option<String>,
}

#[derive(Serialize)]
struct Entry {
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
}

#[derive(Serialize)]
struct Place {
    street: Option<String>,
    city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<String>,
    country: Option<String>,
    label: Option<String>,
}

/// Writes the struct, ready before, into a buffer that is used again.
pub(crate) fn to_json(contact: &Contact) -> Work<'static> {
    let person = person(contact.clone());
    let mut out = Vec::new();
    work(move || {
        out.clear();
        black_box(serde_json::to_writer(&mut out, &person).is_ok())
    })
}

fn person(contact: Contact) -> Person {
    let entry = |value, label: Option<Label>| Entry {
        value,
        label: label.map(String::from),
    };
    let photo = contact.photo.and_then(|media| match media {
        Media::Inline(photo) => Some(photo.base64().to_owned()),
        _ => None,
    });
    let birthday = contact.birthday.as_ref();
    Person {
        full_name: contact.full_name,
        given_name: contact.given_name,
        family_name: contact.family_name,
        organization: contact.organization,
        title: contact.title,
        phones: contact
            .phones
            .into_iter()
            .map(|own| entry(own.value, own.label))
            .collect(),
        emails: contact
            .emails
            .into_iter()
            .map(|own| entry(own.value, own.label))
            .collect(),
        addresses: contact.addresses.into_iter().map(place).collect(),
        urls: contact
            .urls
            .into_iter()
            .map(|own| entry(own.value, own.label))
            .collect(),
        birthday: birthday.map(|date| date_text(date, contact_card::Version::V3_0)),
        note: contact.note,
        photo,
    }
}

fn place(address: Address) -> Place {
    Place {
        street: address.street,
        city: address.city,
        region: address.region,
        postal_code: address.postal_code,
        country: address.country,
        label: address.label.map(String::from),
    }
}
