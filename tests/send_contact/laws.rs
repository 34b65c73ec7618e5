//! What holds for every request, however hostile.

use std::collections::BTreeSet;

use contact_card::send_contact::{self, Options, SendContactError, decode_with};
use contact_card::{Card, Loss, Version};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

use crate::base64;
use crate::explore::law;

/// What a value may say that somebody follows, loads or takes for a card.
fn reference() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => r"(javascript|vbscript|file|smb|http|cid|geo|url|x)(:|%3A|\\:)(//|\\\\)?(a\.example/t| x|x|a\.example/a b)",
        1 => r"data:(text/html|application/xhtml\+xml|image/svg\+xml|image/png|text/plain)(;base64)?,(x|AAAA|%3Csvg/%3E)",
        1 => r"(//|\\\\|/|e\.example/)[a-z.]{1,8}",
        1 => "(BEGIN:VCARD|BEGIN : VCARD|begin:vcard)(\\\\n)?",
        1 => "<svg xmlns='http://www\\.w3\\.org/2000/svg'>(<use href='(#a|//a\\.example)'/>|<script/>)?</svg>",
        2 => r"[a-zA-Z0-9 ;,.\\]{0,12}",
    ]
}

/// The same with what hides it: invisible characters, controls, escapes.
fn value() -> impl Strategy<Value = String> {
    let noise = prop_oneof![
        6 => Just(""),
        1 => prop::sample::select(vec!["\u{200B}", "\u{FFFE}", "\u{202E}", " ", "\t", "\u{85}", "\\n", "\0", "\""]),
    ];
    (reference(), noise, any::<prop::sample::Index>()).prop_map(|(mut text, noise, index)| {
        let at = (0..=text.len())
            .filter(|at| text.is_char_boundary(*at))
            .collect::<Vec<_>>();
        text.insert_str(at[index.index(at.len())], noise);
        text
    })
}

const NAMES: [&str; 38] = [
    "PHOTO",
    "LOGO",
    "SOUND",
    "KEY",
    "SOURCE",
    "X-PHOTO",
    "URL",
    "X-URL",
    "IMPP",
    "X-SOCIALPROFILE",
    "X-SKYPE",
    "AGENT",
    "X-AGENT",
    "RELATED",
    "X-RELATED",
    "X-ABRELATEDNAMES",
    "X-SPOUSE",
    "X-MANAGER",
    "X-ABLabel",
    "X-ABDATE",
    "ANNIVERSARY",
    "SORT-STRING",
    "LABEL",
    "CATEGORIES",
    "NOTE",
    "TITLE",
    "ORG",
    "TEL",
    "EMAIL",
    "N",
    "FN",
    "ADR",
    "GEO",
    "UID",
    "MEMBER",
    "KIND",
    "X-ODD",
    "ODD",
];

fn line() -> impl Strategy<Value = String> {
    let group = prop_oneof![3 => Just(""), 2 => prop::sample::select(vec!["item1.", "a_b.", "a-b.", "a.b.", "A_B."])];
    let encoding = prop_oneof![
        3 => Just(""),
        3 => prop::sample::select(vec![";ENCODING=b", ";ENCODING=BASE64", ";BASE64", ";ENCODING=\"B\""]),
        1 => Just(";ENCODING=QUOTED-PRINTABLE"),
    ];
    let params = "(;VALUE=(uri|text|binary|URL))?(;TYPE=(agent|PNG|SVG|text/html|home|pref))?(;(LABEL|SORT-AS|X-B|ALTID)=\"javascript:x\")?";
    let name = prop::sample::select(NAMES.to_vec());
    (group, name, encoding, params, value(), 0..5_u8).prop_map(
        |(group, name, encoding, params, value, odd)| {
            let is_base64 = !encoding.is_empty() && !encoding.contains("QUOTED");
            let value = match odd {
                0 if is_base64 => "!".to_owned() + &base64(value.as_bytes()),
                1..=3 if is_base64 => base64(value.as_bytes()),
                0 => format!("{value}=00=0A"),
                _ => value,
            };
            format!("{group}{name}{params}{encoding}:{value}")
        },
    )
}

/// A card with a name, and lines that somebody hostile wrote.
fn card() -> impl Strategy<Value = String> {
    let lines = prop::collection::vec(line(), 1..6);
    (
        lines,
        "(2\\.1|3\\.0|4\\.0)",
        "(FN:Ada\r\n|TEL:\\+12\r\n|ORG;ENCODING=b:QWNtZQ==\r\n)",
    )
        .prop_map(|(lines, version, name)| {
            let lines = lines.join("\r\n");
            format!("BEGIN:VCARD\r\nVERSION:{version}\r\n{name}{lines}\r\nEND:VCARD\r\n")
        })
}

fn send(text: &str, version: Version) -> Result<send_contact::SendContact, SendContactError> {
    let mut options = Options::default();
    options.version = version;
    let body = json!({ "vcard_text": text }).to_string();
    decode_with(&options, Some("ch_1"), body.as_bytes())
}

const VERSIONS: [Version; 2] = [Version::V3_0, Version::V4_0];

/// The longest text of one fault, in bytes.
const LONGEST: usize = 512;

fn assert_bounded(error: &SendContactError) {
    let texts: Vec<String> = match error {
        SendContactError::InvalidContact(faults) => {
            faults.iter().map(ToString::to_string).collect()
        }
        other => vec![other.to_string()],
    };
    for text in texts.iter().chain([&format!("{error:?}")]) {
        assert!(
            text.len() <= LONGEST && !text.contains(['\r', '\n']),
            "{text}"
        );
    }
    assert!(error.to_string().len() <= 100 * LONGEST);
}

/// What a naive reader that decodes everything finds in a card: names and values.
fn decoded(vcard: &str) -> Vec<(String, String)> {
    let card = Card::parse(vcard).unwrap();
    let say = |property: &contact_card::Property<'_>| {
        let is_base64 = property.param("ENCODING").is_some();
        let text = if is_base64 {
            unbase64(property.raw_value())
        } else {
            property.text().into_owned()
        };
        let visible = |c: &char| c.is_ascii_graphic();
        let text = text
            .chars()
            .filter(visible)
            .collect::<String>()
            .to_ascii_lowercase();
        (property.name().to_ascii_uppercase(), text)
    };
    card.properties().iter().map(say).collect()
}

/// The ASCII that base64 stands for.
fn unbase64(text: &str) -> String {
    let digit = |c: char| match c {
        'A'..='Z' => Some(c as u32 - 65),
        'a'..='z' => Some(c as u32 - 71),
        '0'..='9' => Some(c as u32 + 4),
        '+' => Some(62),
        '/' => Some(63),
        _ => None,
    };
    let digits: Vec<u32> = text.chars().filter_map(digit).collect();
    let octets = digits.chunks(4).flat_map(|chunk| {
        let bits = chunk.iter().fold(0, |bits, digit| bits << 6 | digit) << (6 * (4 - chunk.len()));
        [bits >> 16, bits >> 8, bits].map(|octet| char::from((octet & 255) as u8))
    });
    octets.collect()
}

const FOLLOWED: [&str; 9] = [
    "URL",
    "IMPP",
    "SOURCE",
    "PHOTO",
    "LOGO",
    "KEY",
    "SOUND",
    "X-SOCIALPROFILE",
    "X-ODD",
];
const LOADED: [&str; 6] = ["PHOTO", "LOGO", "KEY", "SOUND", "SOURCE", "X-PHOTO"];

proptest! {
    #![proptest_config(law(1_000))]

    #[test]
    fn what_goes_out_may_come_in_however_it_was_hidden(text in card()) {
        for version in VERSIONS {
            let sent = match send(&text, version) {
                Ok(sent) => sent,
                Err(error) => {
                    assert_bounded(&error);
                    let message = error.to_string();
                    prop_assert!(message.contains(" at line ") && message.contains(" column "), "{message}");
                    continue;
                }
            };
            for name in sent.dropped().iter().map(String::as_str).chain(sent.losses().iter().map(Loss::property)) {
                prop_assert!(name.len() <= 64);
            }
            let again = send(sent.vcard(), version);
            prop_assert!(again.is_ok(), "{}{:?}", sent.vcard(), again.map_err(|error| error.to_string()));
            let again = again.unwrap();
            prop_assert_eq!(again.dropped().len(), 0, "{}{}", text, sent.vcard());
            prop_assert_eq!(again.vcard(), sent.vcard(), "{}", text);
        }
    }

    #[test]
    fn nothing_goes_out_that_runs_or_loads_something(text in card()) {
        for version in VERSIONS {
            let Ok(sent) = send(&text, version) else { continue };
            for (name, value) in decoded(sent.vcard()) {
                let is_one = |list: &[&str]| list.contains(&&*name);
                let starts = |schemes: &[&str]| schemes.iter().any(|scheme| value.starts_with(scheme));
                if is_one(&FOLLOWED) {
                    prop_assert!(!starts(&["javascript:", "vbscript:", "data:text/html"]), "{}", sent.vcard());
                }
                if is_one(&LOADED) {
                    prop_assert!(!starts(&["http:", "//", "file:", "smb:"]), "{}", sent.vcard());
                    prop_assert!(!value.contains("<script"), "{}", sent.vcard());
                }
                if ["AGENT", "X-AGENT", "RELATED", "X-ABRELATEDNAMES"].contains(&&*name) {
                    prop_assert!(!value.starts_with("begin:vcard"), "{}", sent.vcard());
                }
            }
        }
    }

    #[test]
    fn a_contact_that_goes_out_may_come_in(contact in contact(), version in prop::sample::select(VERSIONS.to_vec())) {
        let mut options = Options::default();
        options.version = version;
        let body = json!({ "contact": contact }).to_string();
        let sent = decode_with(&options, Some("ch_1"), body.as_bytes());
        if let Err(error) = &sent {
            assert_bounded(error);
        }
        prop_assume!(sent.is_ok());
        let sent = sent.unwrap();
        let again = send(sent.vcard(), version);
        prop_assert!(again.is_ok(), "{}{:?}", sent.vcard(), again.map_err(|error| error.to_string()));
        let again = again.unwrap();
        prop_assert_eq!(again.dropped().len(), 0);
        prop_assert_eq!(again.vcard(), sent.vcard());
    }

}

proptest! {
    #![proptest_config(law(300))]

    #[test]
    fn no_answer_is_longer_than_a_line(
        name in "[\\PC\n]{0,80}",
        times in 1..4_000_usize,
        place in 0..8_usize,
    ) {
        let long = name.repeat(times.min(100_000 / name.len().max(1)));
        let word: String = long.chars().filter(char::is_ascii_alphanumeric).collect();
        let raw = |line: String| json!({ "vcard_text": format!("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:a\r\n{line}\r\nEND:VCARD\r\n") });
        let named = |name: &str, value: Value| Value::Object(Map::from_iter([(name.to_owned(), value)]));
        let body = match place {
            0 => json!({ "contact": named(&long, json!(1)) }),
            1 => json!({ "contact": { "full_name": long } }),
            2 => json!({ "contact": { "phones": [named(&long, json!(1))] } }),
            3 => json!({ "contact": { "extensions": [format!("{long}:{long}")] } }),
            4 => raw(format!("{word}:javascript:x")),
            5 => raw(format!("{word}.{word};{word}={word}")),
            6 => raw(format!("{word}.X-{word};{word}={long}:{long}")),
            _ => json!({ "to": long, "contact": {} }),
        };
        let decoded = send_contact::decode((place < 7).then_some("ch_1"), body.to_string().as_bytes());
        match decoded {
            Err(error) => assert_bounded(&error),
            Ok(sent) => {
                prop_assert!(sent.dropped().iter().all(|name| name.len() <= 64));
                prop_assert!(sent.losses().iter().all(|loss| loss.to_string().len() <= LONGEST));
                prop_assert!(sent.repairs().iter().all(|repair| repair.to_string().len() <= LONGEST));
                let shown = format!("{sent:?}").len();
                prop_assert!(shown <= LONGEST);
            }
        }
    }

    #[test]
    fn a_member_that_stands_twice_is_told(more in json_value(), index in any::<prop::sample::Index>()) {
        let body = json!({
            "to": "+12", "more": more,
            "contact": { "full_name": "Ada", "phones": [{ "value": "+12", "label": "work" }] },
        });
        let mut pointers = Vec::new();
        let _ = written(&body, "", None, &mut pointers);
        let twice = &pointers[index.index(pointers.len())].clone();
        let text = written(&body, "", Some(twice), &mut Vec::new());
        let error = send_contact::decode(Some("ch_1"), text.as_bytes()).unwrap_err();
        let SendContactError::InvalidContact(faults) = &error else {
            panic!("{error}")
        };
        let told: BTreeSet<&str> = faults.iter().map(send_contact::Fault::pointer).collect();
        prop_assert_eq!(told, BTreeSet::from([&**twice]), "{}", text);
    }
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        Just(json!(1)),
        Just(json!(-0.5)),
        Just(json!(true)),
        "[a~/\"]{0,3}".prop_map(Value::from)
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[a-c~/é\n]{0,3}", inner, 0..3)
                .prop_map(|members| members.into_iter().collect::<Map<_, _>>().into()),
        ]
    })
}

/// The text of `json`, in which the member `twice` occurs twice; the pointers of its members.
fn written(json: &Value, at: &str, twice: Option<&str>, pointers: &mut Vec<String>) -> String {
    match json {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            let items: Vec<String> = items
                .map(|(index, item)| written(item, &format!("{at}/{index}"), twice, pointers))
                .collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(members) => {
            let mut texts = Vec::new();
            for (name, value) in members {
                let pointer = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                pointers.push(pointer.clone());
                let text = format!(
                    "{}:{}",
                    json!(name),
                    written(value, &pointer, twice, pointers)
                );
                texts.extend((twice == Some(&*pointer)).then(|| text.clone()));
                texts.push(text);
            }
            format!("{{{}}}", texts.join(","))
        }
        leaf => leaf.to_string(),
    }
}

/// A contact with what comes near a limit, and with what looks like a reference or a card.
fn contact() -> impl Strategy<Value = Value> {
    let text = || "[a-zé][a-z;,\\\\ :é]{0,8}";
    let long =
        (text(), 1..900_usize).prop_map(|(text, times)| text.repeat(times.min(8192 / text.len())));
    let name = || {
        (text(), 1..40_usize)
            .prop_map(|(text, times)| text.repeat(times).chars().take(250).collect::<String>())
    };
    let names = (
        proptest::option::of(name()),
        proptest::option::of(name()),
        name(),
    );
    let lists = (
        prop::collection::vec(text(), 0..40),
        prop::collection::vec(long, 0..3),
    );
    let related = proptest::option::weighted(
        0.2,
        prop_oneof![6 => text().prop_map(String::from), 1 => Just("BEGIN:VCARD".to_owned())],
    );
    let label = proptest::option::of(text());
    let extension = proptest::option::weighted(0.2, line_of_an_extension());
    (names, lists, related, label, extension).prop_map(|((given, family, organization), (nicknames, notes), related, label, extension)| {
        let mut contact = json!({
            "given_name": given, "family_name": family, "organization": organization, "nicknames": nicknames,
            "note": notes.first(), "title": notes.get(1), "phones": [{ "value": "+12", "label": label }],
        });
        if let Some(related) = related {
            contact["related"] = json!([{ "value": related }]);
        }
        if let Some(extension) = extension {
            contact["extensions"] = json!([extension]);
        }
        contact
    })
}

fn line_of_an_extension() -> impl Strategy<Value = String> {
    let name = "(item1\\.)?(X-ODD|LOGO|SOUND|X-PHOTO|SOURCE|X-AGENT|X-NOTE|CALURI)";
    let params = "(;TYPE=(home|PNG))?(;(PREF=1|X-B=a,TYPE=c|ENCODING=b|VALUE=uri))?";
    (name, params, reference()).prop_map(|(name, params, value)| format!("{name}{params}:{value}"))
}

/// How often something is true of what a generator makes.
fn share<T: std::fmt::Debug>(strategy: &impl Strategy<Value = T>, is: impl Fn(&T) -> bool) -> f64 {
    const SAMPLES: u32 = 1_000;
    let mut runner = TestRunner::deterministic();
    let found = (0..SAMPLES).filter(|_| is(&strategy.new_tree(&mut runner).unwrap().current()));
    f64::from(u32::try_from(found.count()).unwrap()) / f64::from(SAMPLES)
}

#[test]
fn the_cards_reach_what_the_laws_are_about() {
    let sent = |text: &String| send(text, Version::V3_0);
    let is_refused =
        |text: &String, what: &str| sent(text).is_err_and(|error| error.to_string().contains(what));
    assert!(share(&card(), |text| sent(text).is_ok()) > 0.5);
    assert!(
        share(&card(), |text| sent(text)
            .is_ok_and(|sent| !sent.dropped().is_empty()))
            > 0.2
    );
    assert!(
        share(&card(), |text| is_refused(
            text,
            "expected no card inside the card"
        )) > 0.02
    );
    assert!(share(&card(), |text| is_refused(text, "expected no NUL")) > 0.02);
    let body = |contact: &Value| json!({ "contact": contact }).to_string();
    let decoded = |contact: &Value| send_contact::decode(Some("ch_1"), body(contact).as_bytes());
    assert!(
        share(&contact(), |contact| decoded(contact)
            .is_ok_and(|sent| sent.vcard().len() > 5_000))
            > 0.1
    );
    assert!(share(&contact(), |contact| decoded(contact).is_err()) > 0.05);
}
