//! Cards of what the standards define, and the form in which two of them are the same card.

use std::borrow::Cow;
use std::collections::BTreeMap;

use contact_card::{Card, Date, Parameter, Property, Version};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use crate::common::contacts::date;
use crate::common::shown::Shown;
use crate::common::words::{day, time};

type Lines = Vec<Property<'static>>;

/// One visible line with what the syntax cares about; short, so that a card that fails can be read.
fn line() -> impl Strategy<Value = String> {
    r#"([a-zé字]|[\\;,:"^nN= ]){0,9}[a-z;,:]"#
}

fn one(property: Property<'static>) -> Lines {
    vec![property]
}

fn with(property: Property<'static>, name: &'static str, value: &str) -> Property<'static> {
    property.with_parameter(&Parameter::new(name, value).unwrap())
}

fn typed<'t>(
    property: Property<'static>,
    types: impl IntoIterator<Item = &'t &'t str>,
) -> Property<'static> {
    let types = types.into_iter();
    types.fold(property, |property, word| with(property, "TYPE", word))
}

fn raw(name: &'static str, value: impl AsRef<str>) -> Property<'static> {
    Property::new(name, value).unwrap()
}

fn text(names: &'static [&'static str]) -> impl Strategy<Value = Lines> {
    (
        select(names),
        line(),
        of("[a-z]{2}"),
        of("item[0-9]{1,2}|a-b"),
    )
        .prop_map(|(name, value, language, group)| {
            let mut property = Property::from_text(name, &value).unwrap();
            if let Some(language) = language {
                property = with(property, "LANGUAGE", &language);
            }
            match group {
                Some(group) => one(property.with_group(group).unwrap()),
                None => one(property),
            }
        })
}

fn list(names: &'static [&'static str]) -> impl Strategy<Value = Lines> {
    (select(names), vec(line(), 1..4)).prop_map(|(name, items)| {
        one(Property::from_list(name, items.iter().map(String::as_str)).unwrap())
    })
}

fn components(
    name: &'static str,
    count: impl Strategy<Value = usize> + Clone,
) -> impl Strategy<Value = Property<'static>> {
    let parts = count.prop_flat_map(|count| vec(prop_oneof![line(), Just(String::new())], count));
    parts.prop_map(move |parts| {
        Property::from_components(name, parts.iter().map(String::as_str)).unwrap()
    })
}

fn some(words: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> + Clone {
    prop::sample::subsequence(words, 0..=words.len())
}

fn uri() -> impl Strategy<Value = String> {
    "(https://[a-z]{1,9}\\.example/[a-z,;?=&]{0,20}|urn:uuid:[0-9a-f]{8}|mailto:[a-z]{1,9}@b\\.example)"
}

fn uris(names: &'static [&'static str]) -> impl Strategy<Value = Lines> {
    (select(names), uri()).prop_map(|(name, uri)| one(raw(name, uri)))
}

fn base64() -> impl Strategy<Value = String> {
    "([A-Za-z0-9+/]{4}){0,9}([A-Za-z0-9+/][AQgw]==)?"
}

/// Media of 3.0 and of 4.0.
fn media_3_0() -> impl Strategy<Value = Lines> {
    let kinds = select(&[
        ("PHOTO", "JPEG"),
        ("PHOTO", "png"),
        ("LOGO", "SVG"),
        ("LOGO", "x-odd"),
        ("SOUND", "BASIC"),
        ("SOUND", "WAVE"),
        ("KEY", "X509"),
        ("KEY", "PGP"),
    ]);
    let place = prop_oneof![base64().prop_map(Ok), uri().prop_map(Err)];
    (kinds, place).prop_map(|((name, word), place)| {
        one(match place {
            Ok(base64) => with(with(raw(name, base64), "ENCODING", "b"), "TYPE", word),
            // A key has no URI in 3.0.
            Err(_) if name == "KEY" => with(raw(name, "a b"), "VALUE", "text"),
            Err(uri) => with(with(raw(name, uri), "VALUE", "uri"), "TYPE", word),
        })
    })
}

fn media_4_0() -> impl Strategy<Value = Lines> {
    let kinds = select(&[
        ("PHOTO", "image/jpeg"),
        ("LOGO", "image/svg+xml"),
        ("PHOTO", "video/mp4"),
        ("PHOTO", "application/octet-stream"),
        ("SOUND", "audio/x-odd"),
        ("SOUND", "audio/ogg"),
        ("KEY", "application/pgp-keys"),
        ("KEY", "text/plain"),
    ]);
    let place = prop_oneof![base64().prop_map(Ok), uri().prop_map(Err)];
    (kinds, place, some(&["home", "work"])).prop_map(|((name, kind), place, types)| {
        let property = match place {
            Ok(base64) => raw(name, format!("data:{kind};base64,{base64}")),
            Err(uri) => with(raw(name, uri), "MEDIATYPE", kind),
        };
        one(typed(property, &types))
    })
}

fn entry_3_0() -> impl Strategy<Value = Lines> {
    let phone = (
        line().prop_filter("the scheme", |number| !number.contains(':')),
        some(&[
            "home", "WORK", "voice", "fax", "msg", "CELL", "car", "pref", "x-odd",
        ]),
    );
    let email = (line(), some(&["INTERNET", "pref", "home", "x400"]));
    prop_oneof![
        phone.prop_map(|(number, types)| one(typed(
            Property::from_text("TEL", &number).unwrap(),
            &types
        ))),
        email.prop_map(|(address, types)| one(typed(
            Property::from_text("EMAIL", &address).unwrap(),
            &types
        ))),
    ]
}

/// Addresses of 3.0, some of them with a label.
fn address_3_0() -> impl Strategy<Value = Lines> {
    let types = some(&["dom", "HOME", "work", "postal", "pref"]);
    (components("ADR", 1_usize..=7), types, of(line())).prop_map(|(address, types, label)| {
        let label = label.map(|text| typed(Property::from_text("LABEL", &text).unwrap(), &types));
        let mut lines = one(typed(address, &types));
        lines.extend(label);
        lines
    })
}

fn address_4_0() -> impl Strategy<Value = Lines> {
    (
        components("ADR", Just(7_usize)),
        some(&["home", "work"]),
        of(line()),
    )
        .prop_map(|(address, types, label)| {
            let address = typed(address, &types);
            one(match label {
                Some(label) => with(address, "LABEL", &label.replace('"', "'")),
                None => address,
            })
        })
}

fn agent_3_0() -> impl Strategy<Value = Lines> {
    prop_oneof![
        uri().prop_map(|uri| one(with(raw("AGENT", uri), "VALUE", "uri"))),
        line().prop_map(|text| one(with(
            Property::from_text("AGENT", &text).unwrap(),
            "VALUE",
            "text"
        ))),
        line().prop_map(|text| one(Property::from_text(
            "AGENT",
            &format!("BEGIN:VCARD\nVERSION:3.0\nFN:{text}\nEND:VCARD\n")
        )
        .unwrap())),
    ]
}

fn related_4_0() -> impl Strategy<Value = Lines> {
    let types = some(&["spouse", "agent", "friend", "parent", "x-odd", "colleague"]);
    let group = of("item[0-9]{1,2}");
    prop_oneof![
        (uri(), types.clone(), group.clone())
            .prop_map(|(uri, types, group)| { grouped(typed(raw("RELATED", uri), &types), group) }),
        (line(), types, group).prop_map(|(name, types, group)| {
            let name = Property::from_text("RELATED", &name).unwrap();
            grouped(typed(with(name, "VALUE", "text"), &types), group)
        }),
    ]
}

fn grouped(property: Property<'static>, group: Option<String>) -> Lines {
    one(match group {
        Some(group) => property.with_group(group).unwrap(),
        None => property,
    })
}

/// What occurs once in a card of 3.0.
fn single_3_0() -> impl Strategy<Value = Vec<Lines>> {
    let day = || day().prop_map(|[year, month, day]| format!("{year:04}-{month:02}-{day:02}"));
    let time = || time().prop_map(|time| format!("T{time}"));
    let birthday = prop_oneof![
        day().prop_map(|day| raw("BDAY", day)),
        day().prop_map(|day| raw("BDAY", day.replace('-', ""))),
        (day(), time()).prop_map(|(day, time)| with(
            raw("BDAY", day + &time),
            "VALUE",
            "date-time"
        )),
        "1604-0[1-9]-1[0-9]".prop_map(|day| with(raw("BDAY", day), "X-APPLE-OMIT-YEAR", "1604")),
    ];
    let revision = (day(), time()).prop_map(|(day, time)| raw("REV", day + &time));
    let zone = prop_oneof![
        "[+-]0[0-9]:[0-5][0-9]".prop_map(|offset| raw("TZ", offset)),
        line().prop_map(|text| with(Property::from_text("TZ", &text).unwrap(), "VALUE", "text")),
    ];
    let place = "-?[0-8]?[0-9](\\.[0-9]{1,6})?;-?(1[0-7])?[0-9](\\.[0-9]{1,6})?";
    let sort = line().prop_filter("a list", |text| !text.replace(", ", "").contains(','));
    let uid = prop_oneof![uri(), line()];
    (
        of(birthday.prop_map(one)),
        of(revision.prop_map(one)),
        of(zone.prop_map(one)),
        of(place.prop_map(|place| one(raw("GEO", place)))),
        of(uid.prop_map(|uid| one(Property::from_text("UID", &uid).unwrap()))),
        of(sort.prop_map(|sort| one(Property::from_text("SORT-STRING", &sort).unwrap()))),
        of(text(&["CLASS"])),
        of(text(&["MAILER", "NAME", "PROFILE", "PRODID"])),
    )
        .prop_map(|all| {
            let all = [all.0, all.1, all.2, all.3, all.4, all.5, all.6, all.7];
            all.into_iter().flatten().collect()
        })
}

/// What occurs once in a card of 4.0.
fn single_4_0() -> impl Strategy<Value = Vec<Lines>> {
    let dated = |name: &'static str| {
        let text = line().prop_filter("a date", |text| text.parse::<Date>().is_err());
        prop_oneof![
            date().prop_map(move |date| raw(name, basic(&date.to_string()))),
            text.prop_map(move |text| with(
                Property::from_text(name, &text).unwrap(),
                "VALUE",
                "text"
            )),
        ]
    };
    let gender = "([MFONU](;[a-z ]{0,9}[a-z])?|;[A-Za-z ]{1,9}[a-z])";
    let uid = prop_oneof![
        uri().prop_map(|uri| raw("UID", uri)),
        line()
            .prop_filter("a URI", |text| !text.contains(':'))
            .prop_map(|text| with(Property::from_text("UID", &text).unwrap(), "VALUE", "text")),
    ];
    (
        of(dated("BDAY").prop_map(one)),
        of(dated("ANNIVERSARY").prop_map(one)),
        of(dated("DEATHDATE").prop_map(one)),
        of(gender.prop_map(|gender| one(raw("GENDER", gender)))),
        of(select(&["group", "org", "location", "x-odd"][..])
            .prop_map(|kind| one(raw("KIND", kind)))),
        of(uid.prop_map(one)),
        of((day(), time()).prop_map(|([year, month, day], time)| {
            let time = time.replace(':', "");
            one(raw("REV", format!("{year:04}{month:02}{day:02}T{time}")))
        })),
    )
        .prop_map(|all| {
            let all = [all.0, all.1, all.2, all.3, all.4, all.5, all.6];
            all.into_iter().flatten().collect()
        })
}

/// A whole date as 4.0 has it; a truncated one is so already.
fn basic(text: &str) -> String {
    if text.starts_with('-') || text.len() < 9 {
        return text.to_owned();
    }
    let (date, time) = text.split_at(text.find('T').unwrap_or(text.len()));
    date.replace('-', "") + &time.replace(':', "")
}

fn zone_or_place_4_0() -> impl Strategy<Value = Lines> {
    prop_oneof![
        "[+-]0[0-9][0-5][0-9]".prop_map(|zone| one(with(raw("TZ", zone), "VALUE", "utc-offset"))),
        "[A-Z][a-z]{2,9}/[A-Z][a-z]{2,9}".prop_map(|zone| one(raw("TZ", zone))),
        "geo:-?[0-9]{1,2}(\\.[0-9]{1,6})?,-?[0-9]{1,3}".prop_map(|place| one(raw("GEO", place))),
        uri().prop_map(|place| one(raw("GEO", place))),
    ]
}

fn entry_4_0() -> impl Strategy<Value = Lines> {
    let types = some(&["home", "work", "voice", "text"]);
    prop_oneof![
        (
            "\\+[0-9]{3,9}(;ext=[0-9]{1,4})?",
            types.clone(),
            any::<bool>()
        )
            .prop_map(|(number, types, is_best)| {
                let phone = with(raw("TEL", format!("tel:{number}")), "VALUE", "uri");
                preferred(typed(phone, &types), is_best)
            }),
        (line(), types.clone())
            .prop_filter("a URI", |(number, _)| !number.contains(':'))
            .prop_map(|(number, types)| one(typed(
                Property::from_text("TEL", &number).unwrap(),
                &types
            ))),
        (line(), types, any::<bool>()).prop_map(|(address, types, is_best)| {
            let email = Property::from_text("EMAIL", &address).unwrap();
            preferred(typed(email, &types), is_best)
        }),
        (uri(), select(&["Skype", "XMPP"][..]))
            .prop_map(|(uri, service)| { one(with(raw("IMPP", uri), "SERVICE-TYPE", service)) }),
        (uri(), select(&["Pixelfed", "a:b"][..]), of("[a-z]{1,9}")).prop_map(
            |(uri, service, user)| {
                let profile = with(raw("SOCIALPROFILE", uri), "SERVICE-TYPE", service);
                one(match user {
                    Some(user) => with(profile, "USERNAME", &user),
                    None => profile,
                })
            }
        ),
    ]
}

fn preferred(property: Property<'static>, is_best: bool) -> Lines {
    one(if is_best {
        with(property, "PREF", "1")
    } else {
        property
    })
}

fn card(
    version: Version,
    names: impl Strategy<Value = Lines>,
    single: impl Strategy<Value = Vec<Lines>>,
    many: impl Strategy<Value = Lines>,
) -> impl Strategy<Value = Shown<Card<'static>>> {
    let body = (single, vec(many, 0..8)).prop_map(|(mut single, many)| {
        single.extend(many);
        single
    });
    (names, body.prop_shuffle()).prop_map(move |(names, body)| {
        let mut card = Card::new(version);
        let lines = names.into_iter().chain(body.into_iter().flatten());
        lines.for_each(|property| card.push(property));
        Shown(card)
    })
}

fn names(count: impl Strategy<Value = usize> + Clone) -> impl Strategy<Value = Lines> {
    (components("N", count), line())
        .prop_map(|(name, full)| vec![name, Property::from_text("FN", &full).unwrap()])
}

/// What RFC 2426 defines, except the context of a source and the day of a revision.
pub(crate) fn card_3_0() -> impl Strategy<Value = Shown<Card<'static>>> {
    let many = prop_oneof![
        2 => text(&["TITLE", "ROLE", "NOTE", "X-NOTE"]),
        1 => list(&["NICKNAME", "CATEGORIES"]),
        1 => components("ORG", 1_usize..4).prop_map(one),
        1 => uris(&["URL", "SOURCE", "IMPP", "CALURI", "CAPURI"]),
        2 => media_3_0(),
        2 => entry_3_0(),
        3 => address_3_0(),
        1 => agent_3_0(),
    ];
    card(Version::V3_0, names(1_usize..=5), single_3_0(), many)
}

/// What 4.0 defines and 3.0 keeps in some form.
pub(crate) fn card_4_0() -> impl Strategy<Value = Shown<Card<'static>>> {
    let only_4_0 = || {
        text(&[
            "TITLE",
            "NOTE",
            "X-NOTE",
            "LANG",
            "XML",
            "EXPERTISE",
            "HOBBY",
            "GRAMGENDER",
        ])
    };
    let many = prop_oneof![
        2 => only_4_0(),
        1 => list(&["NICKNAME", "CATEGORIES"]),
        1 => components("ORG", 1_usize..4).prop_map(one),
        1 => uris(&["URL", "MEMBER", "CALURI", "ORG-DIRECTORY", "CONTACT-URI"]),
        2 => media_4_0(),
        2 => entry_4_0(),
        2 => address_4_0(),
        2 => related_4_0(),
        1 => zone_or_place_4_0(),
    ];
    card(Version::V4_0, names(Just(5_usize)), single_4_0(), many)
}

/// The lines of a card, up to how they are spelled and in which order they are.
///
/// Names, types and media types are in one case and types in one order; dates are in one form, and the type of
/// a date or of an identifier goes without saying; missing components are empty; an e-mail address of 3.0 is one
/// of the Internet unless it is one of X.400; a phone is a number; a label has no preference of its own; a group is what it holds
/// together; an address of nothing is nothing,
/// and that a card is about an individual goes without saying,
/// and so does an anniversary in the form of Apple beside that of the others.
pub(crate) fn normal(card: &Card<'_>) -> Vec<String> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for property in card.properties() {
        if let Some(group) = property.group() {
            let members = groups.entry(group.to_ascii_lowercase()).or_default();
            members.push(property.name().to_ascii_uppercase());
            members.sort_unstable();
        }
    }
    let repeated = repeated_anniversaries(card);
    let is_nothing = |property: &&Property<'_>| {
        let group = property.group().map(str::to_ascii_lowercase);
        if group.is_some_and(|group| repeated.contains(&group)) {
            return true;
        }
        let is_empty = property.raw_value().chars().all(|c| c == ';');
        let is_label = property.param("LABEL").is_some();
        let name = property.name().to_ascii_uppercase();
        let is_kind = name == "KIND" || name == "X-ADDRESSBOOKSERVER-KIND";
        name == "ADR" && is_empty && !is_label || is_kind && property.raw_value() == "individual"
    };
    let properties = card.properties().iter();
    let something = properties.filter(|property| !is_nothing(property));
    let lines = something.map(|property| {
        let group = property.group().map(str::to_ascii_lowercase);
        let group = group.map(|group| match &groups[&group][..] {
            [_] if group.starts_with("item") => String::new(),
            members if group.starts_with("item") => members.join("+"),
            _ => group,
        });
        let name = property.name().to_ascii_uppercase();
        let params = normal_params(&name, property).join(";");
        let value = normal_value(&name, property);
        format!("{}.{name};{params}:{value}", group.unwrap_or_default())
    });
    let mut lines: Vec<String> = lines.collect();
    lines.sort_unstable();
    lines
}

/// The groups of Apple's anniversaries that are in the card in the form of the others too.
fn repeated_anniversaries(card: &Card<'_>) -> Vec<String> {
    let dates = card.get_all("X-ANNIVERSARY").map(Property::date);
    let dates: Vec<_> = dates.collect();
    let apple = card.get_all("X-ABDATE");
    let repeated = apple.filter(|property| dates.contains(&property.date()));
    repeated
        .filter_map(|property| property.group().map(str::to_ascii_lowercase))
        .filter(|group| group.starts_with("item"))
        .collect()
}

fn normal_params(name: &str, property: &Property<'_>) -> Vec<String> {
    let is_mute = |param: &Parameter<'_>| {
        let is = |known: &str| param.name().eq_ignore_ascii_case(known);
        let is_value = is("VALUE");
        let types =
            "date date-time date-and-or-time timestamp uri language-tag phone-number binary vcard";
        let is_date = types.split(' ').any(|word| word == param.raw_value());
        let goes_without_saying = name == "UID" || name == "TEL" || is_date;
        is("TYPE") || is("X-APPLE-OMIT-YEAR") || is_value && goes_without_saying
    };
    let params = property.params().filter(|param| !is_mute(param));
    let mut params: Vec<String> = params
        .map(|param| {
            let values: Vec<_> = param.values().collect();
            format!("{}={}", param.name().to_ascii_uppercase(), values.join(","))
        })
        .collect();
    let mut types: Vec<String> = property.types().map(str::to_ascii_lowercase).collect();
    if name == "EMAIL" {
        let is_x400 = types.iter().any(|word| word == "x400");
        types.retain(|word| word != "internet");
        types.extend((!is_x400).then(|| "internet".to_owned()));
    }
    let is_told = |word: &String| !(name == "LABEL" && word == "pref");
    params.extend(types.into_iter().filter(is_told));
    params.sort_unstable();
    params.dedup();
    params
}

fn normal_value(name: &str, property: &Property<'_>) -> String {
    match name {
        "BDAY" | "X-BDAY" | "ANNIVERSARY" | "X-ANNIVERSARY" | "REV" => {
            let date = property.date().map(|date| date.to_string());
            date.unwrap_or_else(|| property.text().into_owned())
        }
        "N" | "ADR" => {
            let mut parts: Vec<_> = property.components().map(Cow::into_owned).collect();
            parts.resize(parts.len().max(7), String::new());
            parts.join("|")
        }
        "GEO" => property.uri().replace('+', ""),
        "X-GENDER" => {
            let gender = property.text();
            let words = [("m", "Male"), ("f", "Female")];
            let known = words
                .iter()
                .find(|word| word.0.eq_ignore_ascii_case(&gender));
            known.map_or(gender.into_owned(), |word| word.1.to_owned())
        }
        "TEL" => {
            let number = property.text().replace(";ext=", " x");
            number.trim_start_matches("tel:").to_owned()
        }
        _ => property.text().into_owned(),
    }
}
