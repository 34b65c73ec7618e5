//! What holds for the types themselves.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use common::laws::contact_of;
use contact_card::card::{
    ComponentLists, Components, ListItems, ParamValues, Params, PropertiesNamed, Types,
};
use contact_card::contact::{
    ContactRule, Contacts, Gender, Kind, Language, Messenger, Related, Sex, SocialProfile,
};
use contact_card::convert::LossReason;
use contact_card::finding::ParseErrorKind;
use contact_card::read::Cards;
use contact_card::value::Geo;
use contact_card::{
    Card, Contact, ContactBuilder, Conversion, Date, InvalidCard, InvalidContact, InvalidProperty,
    InvalidValue, Issue, Label, Limits, Loss, Media, Parameter, ParseError, ParseOptions, Property,
    Rule, Version, WriteOptions,
};

fn is_everywhere<T: Send + Sync + std::fmt::Debug>() {}

fn is_error<T: std::error::Error + Send + Sync + 'static>() {}

#[test]
fn types_go_between_threads_and_errors_are_errors() {
    is_everywhere::<(
        Card<'_>,
        Cards<'_>,
        Contact,
        ContactBuilder,
        ContactRule,
        Contacts<'_>,
    )>();
    is_everywhere::<(
        Date,
        Issue,
        Label,
        Limits,
        Media,
        Parameter<'_>,
        ParseErrorKind,
    )>();
    is_everywhere::<(Conversion<'_>, Loss, LossReason)>();
    is_everywhere::<(
        ComponentLists<'_>,
        Components<'_>,
        ListItems<'_>,
        ParamValues<'_>,
        Params<'_>,
        PropertiesNamed<'_, '_, '_>,
        Types<'_>,
    )>();
    is_everywhere::<(ParseOptions, Property<'_>, Rule, Version, WriteOptions)>();
    is_everywhere::<(
        Gender,
        Geo,
        Kind,
        Language,
        Messenger,
        Related,
        Sex,
        SocialProfile,
    )>();
    is_error::<ParseError>();
    is_error::<InvalidValue>();
    is_error::<InvalidCard>();
    is_error::<InvalidContact>();
    is_error::<InvalidProperty>();
}

#[test]
fn errors_are_one_word_wide() {
    assert_eq!(size_of::<ParseError>(), size_of::<usize>());
    assert_eq!(size_of::<InvalidContact>(), size_of::<usize>());
    assert_eq!(size_of::<InvalidCard>(), size_of::<usize>());
    assert_eq!(size_of::<Result<(), InvalidContact>>(), size_of::<usize>());
}

#[test]
fn debug_and_errors_show_no_content() {
    let parts = ["SECRET"; 9].join("|");
    let contact = contact_of(&format!(
        "{parts}|1815-12-10|SECRET|SECRET|SECRET|X-A;B=SECRET:SECRET|SECRET|SECRET||SECRET|SECRET|SECRET|SECRET|SECRET:SECRET|SECRET:SECRET|SECRET"
    ));
    let mut contact = contact;
    contact.gender = Some(Gender::new().identity("SECRET"));
    contact.geo = Some(Geo::new("18.15", "1").unwrap());
    contact.validate().unwrap();
    let text = contact.to_vcard(Version::V4_0).unwrap();
    let card = Card::parse(&text).unwrap();
    let conversion = card.to_version(Version::V3_0);
    let mut shown = vec![format!(
        "{contact:?}{card:?}{:?}",
        contact_card::cards(&text)
    )];
    shown.push(format!("{:?}{:?}", contact.phones[0], contact.birthday));
    shown.push(format!("{:?}", Media::Uri("SECRET".into())));
    shown.push(format!("{:?}{:?}", contact.gender, contact.geo));
    let losses: Vec<String> = conversion.losses.iter().map(ToString::to_string).collect();
    shown.push(format!("{conversion:?}{losses:?}"));
    for line in [
        "TEL;SECRET",
        "TEL;X=\"SECRET",
        "BEGIN:SECRET",
        "TEL;X=\"SECRET\"SECRET:SECRET",
    ] {
        let text = format!("BEGIN:VCARD\r\nVERSION:SECRET\r\nFN:SECRET\r\n{line}\r\nEND:VCARD\r\n");
        let error = ParseOptions::new().strict().card(&text).unwrap_err();
        shown.push(format!(
            "{error} {error:?}{:?}",
            Card::parse(&text).unwrap().repairs()
        ));
    }
    let mut broken = contact;
    broken.full_name = Some("SECRET\n".into());
    broken.phones[0].value = "tel:SECRET".into();
    let error = broken.validate().unwrap_err();
    shown.push(format!("{error} {error:?} {broken:?}"));
    let parameter = Parameter::new("X-SECRET", "SECRET").unwrap();
    let property = Property::new("X-SECRET", "SECRET").unwrap();
    let property = property.with_parameter(&parameter);
    shown.push(format!("{parameter:?}{property:?}"));
    shown.push(format!("{:?}{:?}", parameter.values(), property.params()));
    shown.push(format!("{:?}{:?}", property.types(), property.list()));
    shown.push(format!(
        "{:?}{:?}",
        property.components(),
        property.component_lists()
    ));
    let shown = shown.concat();
    assert!(!shown.contains("SECRET"), "{shown}");
    assert!(
        !shown.contains("1815") && !shown.contains("18.15"),
        "{shown}"
    );
}
