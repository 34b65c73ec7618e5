//! What a property says, by its type: the version, the content line, the type and the value.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

use contact_card::card::Value;
use contact_card::value::{UtcOffset, ValueType};
use contact_card::{Date, Property, Version};

const V3: Version = Version::V3_0;
const V4: Version = Version::V4_0;

fn text(text: &str) -> Value<'_> {
    Value::Text(text.into())
}

fn uri(text: &str) -> Value<'_> {
    Value::Uri(text.into())
}

fn list(items: &[&'static str]) -> Value<'static> {
    Value::List(items.iter().map(|&item| item.into()).collect())
}

fn components(parts: &[&[&'static str]]) -> Value<'static> {
    let items = |part: &&[&'static str]| part.iter().map(|&item| item.into()).collect();
    Value::Components(parts.iter().map(items).collect())
}

fn date(text: &str) -> Value<'static> {
    let date: Date = text.parse().unwrap();
    Value::Date(date)
}

fn offset(text: &str) -> Value<'static> {
    let offset: UtcOffset = text.parse().unwrap();
    Value::UtcOffset(offset)
}

#[track_caller]
fn assert_value(version: Version, line: &str, kind: ValueType, value: &Value<'_>) {
    let property: Property<'_> = line.parse().unwrap();
    assert_eq!(property.value_type(version), kind, "{line}");
    assert_eq!(property.value(version), *value, "{line}");
}

#[test]
fn a_value_has_the_type_of_its_property() {
    for (version, line, kind, value) in [
        (V4, r"NOTE:a\nb\, c", ValueType::Text, text("a\nb, c")),
        (V3, "X-PET:a\\,b", ValueType::Text, text("a,b")),
        (
            V4,
            r"CATEGORIES:a\,b,c",
            ValueType::Text,
            list(&["a,b", "c"]),
        ),
        (V3, "NICKNAME:", ValueType::Text, list(&[""])),
        (
            V4,
            r"N:S;J;P,Q;;Jr\,x",
            ValueType::Text,
            components(&[&["S"], &["J"], &["P", "Q"], &[""], &["Jr,x"]]),
        ),
        (
            V3,
            "ORG:a, b;c",
            ValueType::Text,
            components(&[&["a, b"], &["c"]]),
        ),
        (
            V4,
            "GENDER:O;a;b",
            ValueType::Text,
            components(&[&["O"], &["a;b"]]),
        ),
        (
            V4,
            "URL:https://a.example",
            ValueType::Uri,
            uri("https://a.example"),
        ),
        (
            V3,
            "GEO:48.5;-11",
            ValueType::Float,
            Value::Geo("48.5,-11".parse().unwrap()),
        ),
        (V4, "GEO:geo:48.5,-11", ValueType::Uri, uri("geo:48.5,-11")),
        (V3, "TZ:-05:00", ValueType::UtcOffset, offset("-05:00")),
        (
            V4,
            "LANG:de",
            ValueType::LanguageTag,
            Value::LanguageTag("de".into()),
        ),
        (V4, "BDAY:--0412", ValueType::DateAndOrTime, date("--0412")),
        (V4, "BDAY:T1022", ValueType::DateAndOrTime, date("T1022")),
        (
            V4,
            "REV:19951031T222710Z",
            ValueType::Timestamp,
            date("19951031T222710Z"),
        ),
        (
            V3,
            "PHOTO;ENCODING=b:AQID",
            ValueType::Binary,
            Value::Binary(vec![1, 2, 3]),
        ),
        (
            V3,
            "AGENT:BEGIN:VCARD\\nEND:VCARD",
            ValueType::Card,
            text("BEGIN:VCARD\nEND:VCARD"),
        ),
    ] {
        assert_value(version, line, kind, &value);
    }
}

#[test]
fn a_value_has_the_type_that_it_names() {
    for (version, line, kind, value) in [
        (
            V4,
            "X-A;VALUE=integer:-12",
            ValueType::Integer,
            Value::Integer(-12),
        ),
        (
            V4,
            "X-A;VALUE=float:1.50",
            ValueType::Float,
            Value::Float(1.5),
        ),
        (
            V4,
            "X-A;VALUE=boolean:true",
            ValueType::Boolean,
            Value::Boolean(true),
        ),
        (
            V4,
            "X-A;VALUE=date:20260102",
            ValueType::Date,
            date("20260102"),
        ),
        (
            V4,
            "X-A;VALUE=time:102200Z",
            ValueType::Time,
            date("T102200Z"),
        ),
        (
            V4,
            "X-A;VALUE=utc-offset:+0530",
            ValueType::UtcOffset,
            offset("+0530"),
        ),
        (
            V4,
            "BDAY;VALUE=text:circa 1800",
            ValueType::Text,
            text("circa 1800"),
        ),
        (
            V4,
            "TEL;VALUE=uri:tel:+1;ext=5",
            ValueType::Uri,
            uri("tel:+1;ext=5"),
        ),
        (
            V4,
            "X-A;VALUE=integer:1,2",
            ValueType::Integer,
            list(&["1", "2"]),
        ),
        (V4, "UID;VALUE=text:a:b", ValueType::Text, text("a:b")),
        // vCard 2.1 section 2.1.8 calls it so, and its writers go on.
        (
            V3,
            "PHOTO;VALUE=URL:http://a",
            ValueType::Uri,
            uri("http://a"),
        ),
    ] {
        assert_value(version, line, kind, &value);
    }
}

/// What other programs leave out is seen from the value.
#[test]
fn a_type_without_a_name_follows_from_the_value() {
    for (version, line, kind, value) in [
        (V3, "PHOTO:http://a", ValueType::Uri, uri("http://a")),
        (
            V4,
            "PHOTO;ENCODING=b:AQID",
            ValueType::Binary,
            Value::Binary(vec![1, 2, 3]),
        ),
        (
            V3,
            "PHOTO;ENCODING=b:_-8",
            ValueType::Binary,
            Value::Binary(vec![0xFF, 0xEF]),
        ),
        (V4, "UID:1234", ValueType::Text, text("1234")),
        (V4, "RELATED:Jane", ValueType::Text, text("Jane")),
        (V4, "TEL:tel:+1-555", ValueType::Uri, uri("tel:+1-555")),
        (V4, "TEL:+1-555", ValueType::Text, text("+1-555")),
        (V4, "TZ:-0500", ValueType::UtcOffset, offset("-05:00")),
        (
            V3,
            "TZ:Europe/Berlin",
            ValueType::Text,
            text("Europe/Berlin"),
        ),
        (
            V3,
            "BDAY:1996-04-15T10:00:00Z",
            ValueType::Date,
            date("19960415T100000Z"),
        ),
        (
            V4,
            "BDAY:1985-04-12",
            ValueType::DateAndOrTime,
            date("19850412"),
        ),
        (
            V3,
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
            ValueType::Date,
            date("--0412"),
        ),
        (V4, r"GEO:geo:1.0\,2.0", ValueType::Uri, uri("geo:1.0,2.0")),
    ] {
        assert_value(version, line, kind, &value);
    }
}

#[test]
fn a_value_that_is_not_of_its_type_stays_as_it_is_written() {
    for (version, line) in [
        (V3, "BDAY:circa 1800"),
        (V4, "X-A;VALUE=integer:9223372036854775808"),
        (V4, "X-A;VALUE=float:1e3"),
        (V4, "X-A;VALUE=boolean:yes"),
        (V3, "PHOTO;ENCODING=b:@"),
        (V3, "GEO:1,2"),
        (V4, "TZ;VALUE=utc-offset:0500"),
    ] {
        let property: Property<'_> = line.parse().unwrap();
        let Value::Other(raw) = property.value(version) else {
            panic!("{line}: {:?}", property.value_type(version));
        };
        assert_eq!(raw, property.raw_value());
    }
}
