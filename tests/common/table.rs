//! Lines of every property of the table, with every parameter that it may have.

use contact_card::{Property, Version};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::Union;

use super::properties::{PROPERTIES, VENDOR_VALUES};
use super::words::{day, line, time, uri};

const TABLE: &str = include_str!("../../src/registry/properties.rs");
const PARAMETER_TABLE: &str = include_str!("../../src/registry/parameters.rs");

/// A property in a version: a legal line, and the parameters that it may have.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    /// The type of its value.
    kind: &'static str,
    is_single: bool,
    is_repeatable: bool,
    pub(crate) params: Vec<&'static str>,
}

/// What is legal of each property besides what [`PROPERTIES`] has: other types, and forms that clients write.
#[rustfmt::skip]
const MORE: [&str; 44] = [
    "4.0 TEL;VALUE=text:1", "3.0 UID:", "4.0 X-CLASS:geo:1,2", "4.0 LOGO;VALUE=x-odd:a", "3.0 LOGO;VALUE=x-odd;ENCODING=b:AAAA", "3.0 X-SPOUSE:BEGIN:VCARD",
    "3.0 AGENT;VALUE=uri:urn:uuid:1", "3.0 AGENT;VALUE=text:Jane", "3.0 AGENT:BEGIN:VCARD\\nVERSION:3.0\\nN:;\\nFN:a\\nEND:VCARD",
    "3.0 BDAY:19850412", "3.0 BDAY;VALUE=date-time:1985-04-12T10:00:00Z", "3.0 BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-31",
    "4.0 BDAY;VALUE=text:circa 1800", "4.0 BDAY:19850412T10", "4.0 ANNIVERSARY;VALUE=text:spring", "4.0 DEATHDATE;VALUE=text:spring",
    "4.0 BIRTHPLACE;VALUE=uri:geo:1,2", "4.0 DEATHPLACE;VALUE=uri:geo:1,2", "3.0 IMPP;X-SERVICE-TYPE=Skype:skype:a",
    "4.0 IMPP;SERVICE-TYPE=Skype:skype:a", "3.0 KEY;VALUE=text:a", "4.0 KEY;VALUE=text:a", "3.0 KEY;ENCODING=b;TYPE=X509:AAAA",
    "3.0 LOGO;VALUE=uri:http://a.example/l.png", "3.0 PHOTO;VALUE=uri;TYPE=JPEG:http://a.example/p", "3.0 PHOTO;ENCODING=b;TYPE=png:AAAA",
    "4.0 LOGO;MEDIATYPE=image/png:http://a.example/l", "3.0 SOUND;VALUE=uri;TYPE=WAVE:http://a.example/s",
    "4.0 RELATED;TYPE=spouse;VALUE=text:Jane", "4.0 RELATED;TYPE=agent:urn:uuid:1", "3.0 REV;VALUE=date:1995-10-31",
    "4.0 SOCIALPROFILE;SERVICE-TYPE=a:https://a.example/", "4.0 SOCIALPROFILE;SERVICE-TYPE=a;VALUE=text:b",
    "4.0 TEL;VALUE=uri:tel:+1-555-0100;ext=12", "4.0 TZ;VALUE=utc-offset:-0500", "4.0 TZ;VALUE=uri:http://a.example/",
    "3.0 TZ;VALUE=text:EST", "4.0 UID;VALUE=text:a", "4.0 UID:urn:uuid:1", "3.0 X-CLASS:PRIVATE", "3.0 X-LANG;TYPE=PREF:de", "3.0 X-HOBBY:tea", "3.0 X-RELATED:urn:uuid:1", "3.0 item1.X-ABDATE;LANGUAGE=x_y:2000-01-01",
];

/// Of each parameter, values that are legal wherever it is.
#[rustfmt::skip]
const VALUES_OF: [(&str, &[&str]); 28] = [
    ("ALTID", &["1", "a"]), ("AUTHOR", &["\"mailto:a@b.example\""]), ("AUTHOR-NAME", &["a", "\"a,b\""]), ("CALSCALE", &["gregorian", "x-a"]),
    ("CC", &["DE"]), ("CONTEXT", &["word"]), ("CREATED", &["20220705T093412Z"]), ("DERIVED", &["true", "FALSE"]), ("ENCODING", &["b"]),
    ("GEO", &["\"geo:1,2\""]), ("INDEX", &["1"]), ("JSCOMPS", &["\";1;0\""]), ("JSPTR", &["\"a\""]), ("LABEL", &["a", "\"1 Main St^nT\""]),
    ("LANGUAGE", &["de", "en-US"]), ("LEVEL", &["high"]), ("MEDIATYPE", &["text/plain"]), ("PHONETIC", &["ipa"]), ("PID", &["1", "1,2"]),
    ("PREF", &["1", "100"]), ("PROP-ID", &["a"]), ("SCRIPT", &["Latn"]), ("SERVICE-TYPE", &["Skype"]), ("SORT-AS", &["a", "\"a,b\""]),
    ("TYPE", &["home", "work", "pref", "x-odd", "home,work"]), ("TZ", &["-0500", "Europe/Rome"]), ("USERNAME", &["a", "\"a:b\""]),
    ("VALUE", &["text", "uri", "date"]),
];

/// Every property of the table in every version that has it.
pub(crate) fn entries() -> Vec<Entry> {
    let mut name = "";
    let mut entries = Vec::new();
    for line in TABLE.lines().map(str::trim_start) {
        if let Some(row) = line.strip_prefix("row(\"") {
            name = row.split('"').next().unwrap();
        } else if let Some(row) = line.strip_prefix("vendor(\"") {
            let name = row.split('"').next().unwrap();
            let kind = row.split(", ").nth(2).unwrap();
            entries.extend(["3.0", "4.0"].map(|version| Entry {
                name,
                version,
                kind,
                is_single: true,
                is_repeatable: true,
                params: Vec::new(),
            }));
        }
        let versions = [(".v3_0(\"", "3.0"), (".v4_0(\"", "4.0")];
        let version = versions.iter().find(|(call, _)| line.starts_with(call));
        entries.extend(version.map(|(_, version)| Entry {
            name,
            version,
            kind: line.split(", ").nth(2).unwrap(),
            is_single: line.contains("Shape::Single"),
            is_repeatable: line.contains(", Any, ") || line.contains(", OneOrMore, "),
            params: parameters(line),
        }));
    }
    entries
}

/// The parameters of a row: the last list of its line, whose words are names or constants of the table.
fn parameters(row: &'static str) -> Vec<&'static str> {
    let (_, list) = row.rsplit_once("&[").unwrap();
    let groups = list.split(']').next().unwrap().split(", ");
    let words = groups.map(|group| match group.strip_prefix('"') {
        Some(words) => words.trim_end_matches('"'),
        None if group.is_empty() => "",
        None => {
            let constant = TABLE
                .split(&format!("const {group}: &str = \""))
                .nth(1)
                .unwrap();
            constant.split('"').next().unwrap()
        }
    });
    words.flat_map(str::split_whitespace).collect()
}

/// The names of the parameters of the table.
pub(crate) fn parameter_names() -> Vec<&'static str> {
    let rows = PARAMETER_TABLE
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("row(\""));
    rows.map(|row| row.split('"').next().unwrap()).collect()
}

/// The parameters that any property of 4.0 may have.
fn anywhere() -> Vec<&'static str> {
    let rows = PARAMETER_TABLE.lines().map(str::trim);
    let rows = rows.filter(|row| row.ends_with(".anywhere(),"));
    rows.filter_map(|row| row.split('"').nth(1)).collect()
}

/// How many lines have each parameter of `entry`, almost certainly.
pub(crate) fn enough_for(entry: &Entry) -> u32 {
    let params = entry.params.len() + anywhere().len();
    u32::try_from(40 * params).unwrap()
}

/// The parameters of which [`legal_line`] has a legal value.
pub(crate) fn parameters_with_a_value() -> Vec<&'static str> {
    VALUES_OF.iter().map(|(name, _)| *name).collect()
}

/// The legal lines that are known of a property in a version, without what follows a line break.
fn legal(entry: &Entry) -> Vec<&'static str> {
    let rows = PROPERTIES.trim().lines();
    let legal = rows.map(|row| row.split(" = ").next().unwrap()).chain(MORE);
    let of_version = legal.filter_map(|line| line.strip_prefix(entry.version)?.strip_prefix(' '));
    let of_name = |line: &&str| {
        let name = line.split([';', ':']).next().unwrap();
        name.rsplit('.').next() == Some(entry.name)
    };
    of_version
        .filter(|line| !line.contains('⏎'))
        .filter(of_name)
        .collect()
}

/// A line of `entry` that its version allows, or nearly.
pub(crate) fn line_of(entry: &Entry) -> BoxedStrategy<String> {
    let name = entry.name;
    let known: Vec<String> = legal(entry).into_iter().map(str::to_owned).collect();
    let of_kind = VENDOR_VALUES.iter().find(|row| row[0] == entry.kind);
    let of_kind = of_kind.map_or("a", |row| row[1]);
    let known = match &known[..] {
        [] => vec![format!("{name}:{of_kind}")],
        _ => known,
    };
    let known = select(known);
    let free = match entry.kind {
        "Text" | "PhoneNumber" if entry.is_single && name != "XML" => line()
            .prop_map(move |text| Property::from_text(name, &text).unwrap().to_string())
            .boxed(),
        "Uri" => uri().prop_map(move |uri| format!("{name}:{uri}")).boxed(),
        "Timestamp" => (day(), time())
            .prop_map(move |([year, month, day], time)| {
                format!(
                    "{name}:{year:04}{month:02}{day:02}T{}",
                    time.replace(':', "")
                )
            })
            .boxed(),
        _ => known.clone().boxed(),
    };
    let anywhere = anywhere();
    let is_allowed = |name: &&str| {
        let is_of_any = entry.version == "4.0" && anywhere.contains(name);
        is_of_any || entry.params.contains(name)
    };
    let allowed: Vec<_> = VALUES_OF
        .iter()
        .filter(|(name, _)| is_allowed(name))
        .copied()
        .collect();
    let count = allowed.len().min(2);
    let params = subsequence(allowed, 0..=count).prop_flat_map(|params| {
        params
            .into_iter()
            .map(|(name, values)| select(values).prop_map(move |value| format!(";{name}={value}")))
            .collect::<Vec<_>>()
    });
    let group = of(select(&["item1", "item2", "a-b"][..]));
    (
        prop_oneof![1 => known, 1 => free],
        prop_oneof![2 => Just(Vec::new()), 1 => params],
        prop_oneof![3 => Just(None), 1 => group],
    )
        .prop_map(|(line, params, group)| {
            let end = line.find([';', ':']).unwrap_or(line.len());
            let group = group
                .filter(|_| !line[..end].contains('.'))
                .map(|group| format!("{group}."));
            format!(
                "{}{}{}{}\r\n",
                group.unwrap_or_default(),
                &line[..end],
                params.concat(),
                &line[end..]
            )
        })
        .boxed()
}

/// A line that `version` allows, or nearly, of any property that it has.
pub(crate) fn legal_line(version: Version) -> BoxedStrategy<String> {
    let entries = entries()
        .into_iter()
        .filter(|entry| entry.version == version.as_str());
    let lines: Vec<_> = entries.map(|entry| line_of(&entry)).collect();
    let any = Union::new(lines);
    // What one version lacks has an X- there.
    (any, 0..16_u8)
        .prop_map(|(line, dice)| match line.split(['.', ';']).next() {
            Some(head) if dice == 0 && head.contains(':') => format!("X-{line}"),
            _ => line,
        })
        .boxed()
}

/// A card that `version` allows, or nearly: one of each property that may be in it once.
pub(crate) fn legal_card(version: Version) -> BoxedStrategy<String> {
    let single = entries()
        .into_iter()
        .filter(move |entry| entry.version == version.as_str() && !entry.is_repeatable);
    let mut single: Vec<_> = single.map(|entry| entry.name).collect();
    single.push("FN");
    vec(legal_line(version), 0..5)
        .prop_map(move |lines| {
            let mut seen = vec!["N".to_owned(), "FN".to_owned()];
            let is_member = lines.iter().any(|line| name_of(line) == "MEMBER");
            seen.extend(is_member.then(|| "KIND".to_owned()));
            let lines = lines.into_iter().filter(|line| {
                let name = name_of(line);
                let is_new = !seen.contains(&name);
                seen.push(name.clone());
                is_new || !single.contains(&&*name)
            });
            let kind = if is_member { "KIND:group\r\n" } else { "" };
            let lines: String = lines.collect();
            format!(
                "BEGIN:VCARD\r\nVERSION:{version}\r\nN:a;b;;;\r\nFN:c\r\n{kind}{lines}END:VCARD\r\n"
            )
        })
        .boxed()
}

/// The name of a line, without its group.
fn name_of(line: &str) -> String {
    let head = line.split([';', ':']).next().unwrap();
    head.rsplit('.').next().unwrap().to_owned()
}
