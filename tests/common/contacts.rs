//! Contacts that can be written: each is a list of edits, so that one that breaks a law shrinks edit by edit.

use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use contact_card::contact::{
    ContactRule, Gender, Kind, Language, Messenger, Related, Sex, SocialProfile,
};
use contact_card::value::Geo;
use contact_card::{Address, Contact, Date, Email, Label, Media, Parameter, Phone, Property, Url};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::laws;
use super::shown::Shown;
use super::words::{block, day, language_tag, line, line_or_blank, time, uri};

/// Something that is done to a contact.
#[derive(Clone)]
struct Edit(Arc<dyn Fn(&mut Contact)>);

impl Debug for Edit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Edit")
    }
}

type Edits = BoxedStrategy<Edit>;

fn edit<T: Clone + Debug + 'static>(
    value: impl Strategy<Value = T> + 'static,
    set: fn(&mut Contact, T),
) -> Edits {
    let edit = move |value: T| Edit(Arc::new(move |contact| set(contact, value.clone())));
    value.prop_map(edit).boxed()
}

/// Makes a value, and sets each member from the variable of the same name.
macro_rules! with {
    ($made:expr; $($member:ident),+) => {{
        let mut made = $made;
        $(made.$member = $member;)+
        made
    }};
}

/// The contacts of `edits`, with somebody in each.
fn edited(edits: Vec<Edits>) -> impl Strategy<Value = Shown<Contact>> {
    let somebody = Union::new(somebody());
    let edits = vec(Union::new(edits), 0..9);
    (somebody, edits).prop_map(|(somebody, edits)| {
        let mut contact = Contact::default();
        for Edit(edit) in edits.iter().chain([&somebody]) {
            edit(&mut contact);
        }
        Shown(without_fields_in_extensions(contact))
    })
}

/// Every contact that can be written.
pub(crate) fn contact() -> impl Strategy<Value = Shown<Contact>> {
    edited(
        [
            texts(),
            names(),
            entries(&texts_or_uris()),
            single(),
            coincidences(),
            vec![edit(extension(), |contact, property| {
                contact.extensions.push(property);
            })],
        ]
        .concat(),
    )
}

/// Contacts whose values are of the types that the standard wants: a URI is one, and so is a tag.
pub(crate) fn typed_contact() -> impl Strategy<Value = Shown<Contact>> {
    edited(
        [
            texts(),
            names(),
            entries(&uris()),
            single(),
            coincidences(),
            vec![edit(legal_extension(), |contact, property| {
                contact.extensions.push(property);
            })],
        ]
        .concat(),
    )
}

/// What a URL, a profile or somebody related is; the rules of a contact ask the rest to be of its type.
struct Typed {
    uri: BoxedStrategy<String>,
    name: BoxedStrategy<String>,
}

fn uris() -> Typed {
    Typed {
        uri: uri(),
        name: line(),
    }
}

fn texts_or_uris() -> Typed {
    let any = || prop_oneof![uri(), line()].boxed();
    Typed {
        uri: any(),
        name: any(),
    }
}

fn somebody() -> Vec<Edits> {
    vec![
        edit(line(), |contact, text| contact.full_name = Some(text)),
        edit(line(), |contact, text| contact.given_name = Some(text)),
        edit(line(), |contact, text| contact.family_name = Some(text)),
        edit(line(), |contact, text| contact.organization = Some(text)),
        edit(phone(), |contact, phone| contact.phones.insert(0, phone)),
        edit(email(), |contact, email| contact.emails.insert(0, email)),
    ]
}

fn names() -> Vec<Edits> {
    let name = line_or_blank;
    vec![
        edit(name(), |contact, text| contact.full_name = Some(text)),
        edit(name(), |contact, text| contact.given_name = Some(text)),
        edit(name(), |contact, text| contact.family_name = Some(text)),
        edit(name(), |contact, text| contact.organization = Some(text)),
        edit(name(), |contact, text| contact.sort_name = Some(text)),
        edit(line(), |contact, text| contact.additional_names.push(text)),
        edit(line(), |contact, text| contact.name_prefixes.push(text)),
        edit(line(), |contact, text| contact.name_suffixes.push(text)),
        edit(line(), |contact, text| contact.nicknames.push(text)),
        edit(line(), |contact, text| {
            contact.organization_units.push(text);
        }),
    ]
}

fn texts() -> Vec<Edits> {
    let uid = prop_oneof![uri(), line_or_blank()];
    vec![
        edit(line_or_blank(), |contact, text| contact.title = Some(text)),
        edit(line_or_blank(), |contact, text| contact.role = Some(text)),
        edit(block(), |contact, text| contact.note = Some(text)),
        edit(uid, |contact, text| contact.uid = Some(text)),
        edit(line(), |contact, text| contact.categories.push(text)),
        edit(line(), |contact, text| contact.pronouns.push(text)),
        edit(time_zone(), |contact, text| contact.time_zone = Some(text)),
    ]
}

fn entries(typed: &Typed) -> Vec<Edits> {
    let url = entry(
        typed.uri.clone(),
        |value, label, preference| with!(Url::new(value); label, preference),
    );
    let language = entry(
        language_tag(),
        |value, label, preference| with!(Language::new(value); label, preference),
    );
    let messenger = messenger(uri());
    let profile = social_profile(typed.uri.clone());
    vec![
        edit(phone(), |contact, phone| contact.phones.push(phone)),
        edit(email(), |contact, email| contact.emails.push(email)),
        edit(url, |contact, url| contact.urls.push(url)),
        edit(address(), |contact, address| {
            contact.addresses.push(address);
        }),
        edit(messenger, |contact, entry| contact.messengers.push(entry)),
        edit(profile, |contact, entry| {
            contact.social_profiles.push(entry);
        }),
        edit(related(typed.name.clone()), |contact, entry| {
            contact.related.push(entry);
        }),
        edit(language, |contact, entry| contact.languages.push(entry)),
    ]
}

fn single() -> Vec<Edits> {
    vec![
        edit(date(), |contact, date| contact.birthday = Some(date)),
        edit(date(), |contact, date| contact.anniversary = Some(date)),
        edit(kind("x-[a-z0-9]{1,6}"), |contact, kind| {
            contact.kind = Some(kind);
        }),
        edit(gender(), |contact, gender| contact.gender = Some(gender)),
        edit(geo(), |contact, geo| contact.geo = Some(geo)),
        edit(timestamp(), |contact, date| contact.revision = Some(date)),
        edit(photo(uri()), |contact, photo| {
            contact.photo = Some(photo);
        }),
    ]
}

/// Fields that say the same, which reading has to tell apart.
fn coincidences() -> Vec<Edits> {
    const EDITS: &[fn(&mut Contact)] = &[
        |contact| contact.full_name.clone_from(&contact.organization),
        |contact| contact.organization.clone_from(&contact.full_name),
        |contact| contact.full_name.clone_from(&contact.given_name),
        |contact| contact.given_name.clone_from(&contact.full_name),
        |contact| contact.family_name.clone_from(&contact.given_name),
        |contact| contact.sort_name.clone_from(&contact.family_name),
        |contact| contact.sort_name.clone_from(&contact.organization),
        |contact| {
            let name = contact.full_name.clone();
            contact
                .nicknames
                .extend(name.filter(|name| laws::shows_something(name)));
        },
        |contact| contact.full_name = contact.nicknames.first().cloned(),
        |contact| {
            let phone = contact.phones.first();
            contact.full_name = phone.map(|phone| phone.value.clone());
        },
        |contact| {
            let email = contact.emails.first();
            contact.full_name = email.map(|email| email.value.clone());
        },
        |contact| {
            let phone = contact.phones.first();
            contact.organization = phone.map(|phone| phone.value.clone());
        },
        |contact| {
            let names = (contact.given_name.clone(), contact.family_name.clone());
            if let (Some(given), Some(family)) = names {
                contact.full_name = Some(format!("{given} {family}"));
            }
        },
        |contact| contact.phones.extend(contact.phones.last().cloned()),
        |contact| contact.anniversary = contact.birthday,
    ];
    let coincidence = select(EDITS);
    vec![edit(coincidence, |contact, edit| edit(contact))]
}

pub(crate) fn label() -> BoxedStrategy<Label> {
    let words = select(
        &[
            "home",
            "work",
            "cell",
            "iPhone",
            "Apple Watch",
            "main",
            "home fax",
            "work fax",
            "other fax",
            "FAX",
            "pager",
            "other",
            "pref",
            "x-odd",
            "internet",
            "voice",
        ][..],
    );
    let is_free =
        |text: &String| !(text.trim().starts_with("_$!<") && text.trim().ends_with(">!$_"));
    prop_oneof![
        words.prop_map(Label::from),
        line()
            .prop_filter("Apple's shape", is_free)
            .prop_map(Label::Custom),
    ]
    .boxed()
}

fn preference() -> BoxedStrategy<Option<u8>> {
    of(prop_oneof![1..=3_u8, 1..=100_u8]).boxed()
}

fn entry<T: Debug>(
    value: impl Strategy<Value = String>,
    make: fn(String, Option<Label>, Option<u8>) -> T,
) -> impl Strategy<Value = T> {
    (value, of(label()), preference())
        .prop_map(move |(value, label, preference)| make(value, label, preference))
}

fn phone() -> impl Strategy<Value = Phone> {
    let number = prop_oneof![
        r"\+[1-9][0-9]{1,14}",
        r"\+[1-9][0-9]{1,8} x[0-9]{1,3}",
        line()
    ];
    let number = number.prop_filter("the scheme", |number| {
        !number.to_ascii_lowercase().starts_with("tel:")
    });
    entry(
        number,
        |value, label, preference| with!(Phone::new(value); label, preference),
    )
}

fn email() -> impl Strategy<Value = Email> {
    entry(
        prop_oneof!["[a-z]{1,9}@[a-z]{1,9}\\.example", line()],
        |value, label, preference| with!(Email::new(value); label, preference),
    )
}

/// Any parts, and something visible in one of them.
fn address() -> impl Strategy<Value = Address> {
    let part = || prop_oneof![3 => Just(None), 4 => block().prop_map(Some), 1 => "[ \u{200B}]{0,2}".prop_map(Some)];
    let parts = (part(), part(), part(), part(), part(), part(), part());
    (parts, of(label()), preference(), 0..7_usize, line()).prop_map(
        |(parts, label, preference, at, visible)| {
            let (po_box, extended, street, city, region, postal_code, country) = parts;
            let mut address = with!(
                Address::new();
                po_box, extended, street, city, region, postal_code, country, label, preference
            );
            let slots = [
                &mut address.country,
                &mut address.po_box,
                &mut address.extended,
                &mut address.street,
                &mut address.city,
                &mut address.region,
                &mut address.postal_code,
            ];
            let is_seen =
                |part: &&mut Option<String>| part.as_deref().is_some_and(laws::shows_something);
            let is_blank = !slots.iter().any(is_seen);
            if let Some(slot) = slots.into_iter().nth(at).filter(|_| is_blank) {
                *slot = Some(visible);
            }
            address
        },
    )
}

pub(crate) fn date() -> BoxedStrategy<Date> {
    let whole = day().prop_map(|[year, month, day]| format!("{year:04}-{month:02}-{day:02}"));
    let yearless = day().prop_map(|[_, month, day]| format!("--{month:02}{day:02}"));
    let with_time = (day(), time()).prop_map(|([year, month, day], time)| {
        format!("{year:04}{month:02}{day:02}T{}", time.replace(':', ""))
    });
    let text = prop_oneof![
        4 => whole,
        2 => yearless,
        2 => with_time,
        1 => "[0-9]{4}",
        1 => "[0-9]{4}-(0[1-9]|1[0-2])",
        1 => "--(0[1-9]|1[0-2])",
        1 => "---(0[1-9]|[12][0-9]|3[01])",
        1 => "(--0131|---31)?T[01][0-9]([0-5][0-9]([0-5][0-9])?)?Z?",
        1 => "T-[0-5][0-9]([0-5][0-9])?",
        1 => "T--[0-5][0-9]",
    ];
    text.prop_map(|text| text.parse().expect("a date")).boxed()
}

fn timestamp() -> impl Strategy<Value = Date> {
    (day(), time()).prop_map(|([year, month, day], time)| {
        let text = format!("{year:04}-{month:02}-{day:02}T{time}");
        text.parse().expect("a time stamp")
    })
}

fn photo(uri: impl Strategy<Value = String>) -> impl Strategy<Value = Media> {
    const STARTS: [&[u8]; 5] = [
        b"",
        b"\xFF\xD8\xFF",
        b"\x89PNG\r\n\x1A\n",
        b"GIF89a",
        b"<svg",
    ];

    let media_type = select(
        &[
            "image/jpeg",
            "image/jpg",
            "image/png",
            "image/svg+xml",
            "image/x-odd",
            "audio/ogg",
            "text/plain",
            "application/octet-stream",
        ][..],
    );
    // What tells its own type, and what does not.
    let start = select(&STARTS[..]);
    let bytes =
        (start, vec(any::<u8>(), 1..90)).prop_map(|(start, bytes)| [start, &bytes].concat());
    prop_oneof![
        (media_type, bytes).prop_map(|(media_type, bytes)| Media::inline(
            media_type.parse().expect("a media type"),
            &bytes
        )),
        uri.prop_filter("data", |uri| !uri.to_ascii_lowercase().starts_with("data:"))
            .prop_map(Media::Uri),
    ]
}

fn kind(word: impl Strategy<Value = String>) -> impl Strategy<Value = Kind> {
    let known = select(
        &[
            "individual",
            "ORG",
            "org",
            "Group",
            "location",
            "application",
            "device",
        ][..],
    );
    prop_oneof![known.prop_map(Kind::from), word.prop_map(Kind::Other)]
}

fn gender() -> impl Strategy<Value = Gender> {
    let sexes = [Sex::Male, Sex::Female, Sex::Other, Sex::None, Sex::Unknown];
    let sex = select(sexes.to_vec());
    let identity = prop_oneof![line_or_blank(), "(Male|female|M|non-binary)"];
    (of(sex), of(identity))
        .prop_map(|(sex, identity)| with!(Gender::new(); sex, identity))
        .prop_filter("says something", |gender| {
            let identity = gender.identity.as_deref();
            gender.sex.is_some() || identity.is_some_and(laws::shows_something)
        })
}

fn service() -> impl Strategy<Value = String> {
    let words = select(
        &[
            "Pixelfed", "twitter", "x-Foo", "home", "PREF", "fax", "skype",
        ][..],
    );
    prop_oneof![words.prop_map(str::to_owned), line_or_blank()]
}

fn messenger(uri: impl Strategy<Value = String>) -> impl Strategy<Value = Messenger> {
    (uri, of(service()), of(label()), preference()).prop_map(
        |(value, service, label, preference)| with!(Messenger::new(value); service, label, preference),
    )
}

fn social_profile(uri: impl Strategy<Value = String>) -> impl Strategy<Value = SocialProfile> {
    let user = of(line_or_blank());
    (uri, of(service()), user, of(label()), preference()).prop_map(
        |(value, service, user, label, preference)| {
            let is_uri = laws::is_uri(&value);
            let needed = service.filter(|service| is_uri || laws::shows_something(service));
            let service = needed.or((!is_uri).then(|| "work".to_owned()));
            let user = user.filter(|_| is_uri);
            with!(SocialProfile::new(value); service, user, label, preference)
        },
    )
}

fn related(name: impl Strategy<Value = String>) -> impl Strategy<Value = Related> {
    let word = select(
        &[
            "spouse",
            "Friend",
            "co-worker",
            "MOTHER",
            "manager",
            " agent ",
            "pref",
            "home",
        ][..],
    );
    let relation = prop_oneof![
        word.prop_map(str::to_owned),
        label().prop_map(|label: Label| label.to_string()),
    ];
    let value = prop_oneof![uri(), name];
    (value, of(relation), preference())
        .prop_map(|(value, relation, preference)| with!(Related::new(value); relation, preference))
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

fn group() -> impl Strategy<Value = String> {
    select(&["item1", "item2", "item13", "ITEM2", "a-b", "a"][..]).prop_map(str::to_owned)
}

fn property(
    names: &'static [&'static str],
    value: impl Strategy<Value = String>,
    params: impl Strategy<Value = Vec<(String, String)>>,
) -> impl Strategy<Value = Property<'static>> {
    (of(group()), select(names), params, value).prop_map(|(group, name, params, value)| {
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

/// A property that no field takes, except one that is free.
fn extension() -> impl Strategy<Value = Property<'static>> {
    const NAMES: [&str; 18] = [
        "X-A",
        "x-foo",
        "SOUND",
        "FN",
        "KIND",
        "X-ABShowAs",
        "X-ABLabel",
        "TZ",
        "GEO",
        "REV",
        "GENDER",
        "TZ",
        "SORT-STRING",
        "TITLE",
        "BDAY",
        "PHOTO",
        "N",
        "X-ABDATE",
    ];
    let value = prop_oneof![
        3 => line(),
        1 => "(org|COMPANY|group|1;2|-0500|_\\$!<Home>!\\$_|_\\$!<Anniversary>!\\$_|2000-02-29)",
    ];
    let param = prop_oneof![
        3 => ("[A-Z]{1,5}", line()),
        1 => ("(PREF|TYPE)", "(1|2|pref|home)"),
        1 => ("(LANGUAGE|SORT-AS|ALTID|VALUE)", "(de|a,b|1|text|uri)"),
    ];
    property(&NAMES, value, vec(param, 0..3))
}

/// An unknown property, which is legal in both versions with any value.
fn legal_extension() -> impl Strategy<Value = Property<'static>> {
    let param = ("X-[A-Z]{1,5}", line());
    property(&["X-A", "x-foo", "X-B-C"], line(), vec(param, 0..3))
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
