//! Strategies and asserts that the tests share.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub(crate) mod explore;
pub(crate) mod fields;
pub(crate) mod laws;
pub(crate) mod rows;
pub(crate) mod shown;

use contact_card::{
    Address, Contact, ContactRule, Date, Email, Gender, Geo, Kind, Label, Language, Media,
    Messenger, Parameter, Phone, Property, Related, Sex, SocialProfile, Url,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use shown::Shown;

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
        strict_uri().prop_map(Media::Uri),
    ]
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        "(individual|ORG|org|Group|location|application|device|x-robot)".prop_map(Kind::from),
        "[A-Za-z0-9-]{1,20}".prop_map(Kind::Other),
    ]
}

fn gender() -> impl Strategy<Value = Gender> {
    let sexes = [Sex::Male, Sex::Female, Sex::Other, Sex::None, Sex::Unknown];
    let sex = prop::sample::select(sexes.to_vec());
    (of(sex), of(line_or_blank()))
        .prop_map(|(sex, identity)| Gender { sex, identity })
        .prop_filter("says something", |gender| {
            gender.sex.is_some()
                || gender
                    .identity
                    .as_deref()
                    .is_some_and(laws::shows_something)
        })
}

/// A URI with everything that the syntax cares about.
fn strict_uri() -> impl Strategy<Value = String> {
    r"(xmpp|https|urn|X-apple|cid):([A-Za-z0-9,;=@!'()*+$&._~/?:-]|%[0-9a-fA-F]{2}){1,90}"
        .prop_filter("a host", |uri| !uri.contains("://"))
}

fn uri() -> impl Strategy<Value = String> {
    prop_oneof!["(xmpp|https|urn|X-apple):[!-~]{1,20}", line()]
}

fn service() -> impl Strategy<Value = String> {
    prop_oneof!["(Pixelfed|twitter|x-Foo|home|PREF|fax)", line_or_blank()]
}

fn messenger() -> impl Strategy<Value = Messenger> {
    (strict_uri(), of(service()), of(label()), of(1..=100_u8)).prop_map(
        |(value, service, label, preference)| Messenger {
            value,
            service,
            label,
            preference,
        },
    )
}

fn social_profile() -> impl Strategy<Value = SocialProfile> {
    (
        uri(),
        of(service()),
        of(line_or_blank()),
        of(label()),
        of(1..=100_u8),
    )
        .prop_map(|(value, service, user, label, preference)| {
            let is_uri = laws::is_uri(&value);
            let needed = service.filter(|service| is_uri || laws::shows_something(service));
            SocialProfile {
                value,
                service: needed.or((!is_uri).then(|| "work".to_owned())),
                user: user.filter(|_| is_uri),
                label,
                preference,
            }
        })
}

fn related() -> impl Strategy<Value = Related> {
    let word = "(spouse|Friend|co-worker|MOTHER|manager| agent |pref|home)";
    let relation = prop_oneof![word, label().prop_map(|label: Label| label.to_string())];
    (uri(), of(relation), of(1..=100_u8)).prop_map(|(value, relation, preference)| Related {
        value,
        relation,
        preference,
    })
}

fn language() -> impl Strategy<Value = Language> {
    entry(
        "[a-z]{2}(-[A-Z]{2})?|x-[a-z0-9]{1,8}|[a-z]{3}-[A-Z][a-z]{3}",
        |value, label, preference| Language {
            value,
            label,
            preference,
        },
    )
}

fn time_zone() -> impl Strategy<Value = String> {
    prop_oneof![
        "Europe/[A-Z][a-z]{2,8}",
        "[+-][01][0-9](:?[0-5][0-9])?",
        "[ +-][0-9:]{1,6} ?",
        line_or_blank(),
    ]
}

fn geo() -> impl Strategy<Value = Geo> {
    (
        "-?0?[1-8]?[0-9](\\.[0-9]{1,9})?",
        "[+-]?1?[0-7]?[0-9](\\.0)?",
    )
        .prop_map(|(latitude, longitude)| Geo::new(&latitude, &longitude).expect("a place"))
}

fn timestamp() -> impl Strategy<Value = Date> {
    "[0-9]{4}-0[1-9]-[01][1-9]T[01][0-9]:[0-5][0-9]:[0-5][0-9](Z|[+-]0[0-9]:[0-5][0-9])?"
        .prop_map(|text| text.parse().expect("a date"))
}

/// A property that no field takes, but for one that is free.
pub(crate) fn extension() -> impl Strategy<Value = Property<'static>> {
    let group = of("(item[0-9]{1,2}|ITEM2|a-b)");
    let name = "(X-[A-Z]{1,8}|SOUND|FN|KIND|X-ABShowAs|X-ABLabel|TZ|GEO|REV|x-foo)";
    let value = prop_oneof![3 => line(), 1 => "(org|COMPANY|group|1;2|-0500|_\\$!<Home>!\\$_)"];
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
pub(crate) fn contact() -> impl Strategy<Value = Shown<Contact>> {
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
    let rare = (
        of(kind()),
        of(gender()),
        vec(line(), 0..3),
        vec(messenger(), 0..3),
        vec(social_profile(), 0..3),
        vec(related(), 0..3),
        vec(language(), 0..2),
        of(time_zone()),
        of(geo()),
        of(line_or_blank()),
        of(timestamp()),
    );
    (names, lists, texts, entries, rest, of(rare))
        .prop_map(|(names, lists, texts, entries, rest, rare)| {
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
            if let Some(rare) = rare {
                (
                    contact.kind,
                    contact.gender,
                    contact.pronouns,
                    contact.messengers,
                    contact.social_profiles,
                    contact.related,
                    contact.languages,
                    contact.time_zone,
                    contact.geo,
                    contact.sort_name,
                    contact.revision,
                ) = rare;
            }
            contact
        })
        .prop_filter("identifiable", Contact::is_identifiable)
        .prop_map(|contact| Shown(without_fields_in_extensions(contact)))
}

/// The contact without the extensions that a field would take, one after the other.
fn without_fields_in_extensions(mut contact: Contact) -> Contact {
    while let Err(error) = contact.validate() {
        let violation = error.violations().first().expect("a violation");
        assert_eq!(violation.rule(), ContactRule::HasField);
        let pointer = violation.field().pointer();
        let index = pointer.trim_start_matches("/extensions/").parse();
        contact.extensions.remove(index.expect("an index"));
    }
    contact
}
