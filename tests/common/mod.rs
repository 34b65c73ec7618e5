//! Strategies and asserts that the tests share.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod laws;
pub(crate) mod rows;

use contact_card::{Address, Contact, Date, Email, Label, Media, Parameter, Phone, Property, Url};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// The contact that the README and the examples write.
pub(crate) fn documented() -> Contact {
    Contact::builder()
        .full_name("Sean Franklin")
        .given_name("Sean")
        .family_name("Franklin")
        .organization("Acme Inc")
        .phone(Phone::new("+14155551234").labeled("mobile"))
        .email(Email::new("sean@acme.example").labeled("work"))
        .build()
        .expect("a contact")
}

/// One visible line with everything that the syntax cares about.
pub(crate) fn line() -> impl Strategy<Value = String> {
    r#"([ -~]|[\\;,:"^nN=]|[\PC--\u{2028}\u{2029}]|👨‍👩‍👧|🇯🇵|e\u{301}|Ж|字){0,60}[!-~字]([ -~]|[\\;,]|[\PC--\u{2028}\u{2029}]){0,60}"#
}

/// Any number of lines.
pub(crate) fn block() -> impl Strategy<Value = String> {
    r"([ -~\t]|[\\;,]|\r\n|\r|\n|[\PC--\u{2028}\u{2029}]|字){0,80}[!-~字]([ -~\n]|[\PC--\u{2028}\u{2029}]){0,200}"
}

/// A line, or one of nothing visible.
fn line_or_blank() -> impl Strategy<Value = String> {
    prop_oneof![9 => line(), 1 => "[ \u{200B}\u{FEFF}]{0,3}"]
}

/// Any text at all, more often the kind that breaks things.
pub(crate) fn anything() -> impl Strategy<Value = String> {
    r#"([\x00-\x20\x7f\u{80}-\u{9f}\u{2028}\u{2029}]|[\\;,:"^nN=.]|[ -~]|\PC|\r\n|END:VCARD|BEGIN:VCARD){0,40}"#
}

pub(crate) fn label() -> impl Strategy<Value = Label> {
    let is_free =
        |text: &String| !(text.trim().starts_with("_$!<") && text.trim().ends_with(">!$_"));
    prop_oneof![
        "(cell|iPhone|Apple Watch|home|work|main|home fax|work fax|other fax|FAX|pager|other)"
            .prop_map(Label::from),
        line()
            .prop_filter("Apple's shape", is_free)
            .prop_map(Label::Custom),
    ]
}

fn entry<T>(
    value: impl Strategy<Value = String>,
    make: fn(String, Option<Label>, Option<u8>) -> T,
) -> impl Strategy<Value = T>
where
    T: std::fmt::Debug,
{
    (value, of(label()), of(1..=100_u8))
        .prop_map(move |(value, label, preference)| make(value, label, preference))
}

fn phone() -> impl Strategy<Value = Phone> {
    let number = prop_oneof![r"\+[1-9][0-9]{1,14}", line()];
    let number = number.prop_filter("the scheme", |number| {
        !number.to_ascii_lowercase().starts_with("tel:")
    });
    entry(number, |value, label, preference| Phone {
        value,
        label,
        preference,
    })
}

fn email() -> impl Strategy<Value = Email> {
    entry(
        prop_oneof!["[a-z]{1,9}@[a-z]{1,9}\\.example", line()],
        |value, label, preference| Email {
            value,
            label,
            preference,
        },
    )
}

fn url() -> impl Strategy<Value = Url> {
    entry(
        prop_oneof!["https://[a-z]{1,9}\\.example/[a-z,;?=&]{0,90}", line()],
        |value, label, preference| Url {
            value,
            label,
            preference,
        },
    )
}

fn address() -> impl Strategy<Value = Address> {
    let part = || of(prop_oneof![4 => block(), 1 => "[ \u{200B}]{0,2}"]);
    let parts = (part(), part(), part(), part(), part(), part(), block());
    (parts, of(label()), of(1..=100_u8)).prop_map(|(parts, label, preference)| {
        let (po_box, extended, street, city, region, postal_code, country) = parts;
        Address {
            po_box,
            extended,
            street,
            city,
            region,
            postal_code,
            country: Some(country),
            label,
            preference,
        }
    })
}

pub(crate) fn date() -> impl Strategy<Value = Date> {
    let text = prop_oneof![
        "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])",
        "[0-9]{4}",
        "[0-9]{4}-(0[1-9]|1[0-2])",
        "--(0[1-9]|1[0-2])",
        "--(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-9])",
        "---(0[1-9]|[12][0-9]|3[01])",
        "[0-9]{4}(01|12)31T[01][0-9][0-5][0-9][0-5][0-9](Z|[+-]0[0-9][0-5][0-9])?",
        "(--0131|---31)?T[01][0-9]([0-5][0-9]([0-5][0-9])?)?Z?",
        "T-[0-5][0-9]([0-5][0-9])?",
        "T--[0-5][0-9]",
    ];
    text.prop_map(|text| text.parse().expect("a date"))
}

fn photo() -> impl Strategy<Value = Media> {
    let media_type = "(image/(jpeg|jpg|png|svg\\+xml|x-odd)|application/octet-stream)";
    let inline = (
        media_type,
        vec(any::<u8>(), 0..300).prop_filter("something", |bytes| !bytes.is_empty()),
    );
    prop_oneof![
        inline.prop_map(|(media_type, bytes)| Media::inline(
            media_type.parse().expect("a media type"),
            &bytes
        )),
        line()
            .prop_filter("data", |uri| !uri.to_ascii_lowercase().starts_with("data:"))
            .prop_map(Media::Uri),
    ]
}

/// A property that no field takes.
pub(crate) fn extension() -> impl Strategy<Value = Property<'static>> {
    let group = of("(item[0-9]{1,2}|ITEM2|a-b)");
    let name = "(X-[A-Z]{1,8}|IMPP|FN|KIND|X-ABShowAs|X-ABLabel|x-foo)";
    let value = prop_oneof![3 => line(), 1 => "(org|COMPANY|_\\$!<Home>!\\$_)"];
    let param = prop_oneof![3 => ("[A-Z]{1,5}", line()), 1 => ("(PREF|TYPE)", "(1|2|pref)")];
    (group, name, vec(param, 0..3), value).prop_map(|(group, name, params, value)| {
        let mut property = Property::from_text(name, &value).expect("a property");
        if let Some(group) = group {
            property = property.with_group(group).expect("a group");
        }
        for (name, value) in params {
            property = property.with_parameter(&Parameter::new(name, &value).expect("a parameter"));
        }
        property
    })
}

/// Every contact that can be written.
pub(crate) fn contact() -> impl Strategy<Value = Contact> {
    let names = (
        of(line_or_blank()),
        of(line_or_blank()),
        of(line_or_blank()),
        of(line_or_blank()),
    );
    let lists = (
        vec(line(), 0..3),
        vec(line(), 0..2),
        vec(line(), 0..2),
        vec(line(), 0..3),
        vec(line(), 0..3),
        vec(line(), 0..3),
    );
    let texts = (
        of(line_or_blank()),
        of(line_or_blank()),
        of(block()),
        of(prop_oneof!["urn:uuid:[0-9a-f]{8}", line()]),
    );
    let entries = (
        vec(phone(), 0..4),
        vec(email(), 0..3),
        vec(url(), 0..3),
        vec(address(), 0..3),
    );
    let rest = (of(date()), of(date()), of(photo()), vec(extension(), 0..3));
    (names, lists, texts, entries, rest)
        .prop_map(|(names, lists, texts, entries, rest)| {
            let mut contact = Contact::default();
            (
                contact.full_name,
                contact.given_name,
                contact.family_name,
                contact.organization,
            ) = names;
            (
                contact.additional_names,
                contact.name_prefixes,
                contact.name_suffixes,
                contact.nicknames,
                contact.organization_units,
                contact.categories,
            ) = lists;
            (contact.title, contact.role, contact.note, contact.uid) = texts;
            (
                contact.phones,
                contact.emails,
                contact.urls,
                contact.addresses,
            ) = entries;
            (
                contact.birthday,
                contact.anniversary,
                contact.photo,
                contact.extensions,
            ) = rest;
            contact
        })
        .prop_filter("identifiable", Contact::is_identifiable)
}
