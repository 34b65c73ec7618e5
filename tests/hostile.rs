//! No text makes reading quadratic, deep or unbounded: each shape is read, taken into a contact and
//! written again at two sizes, on a small stack.
#![allow(clippy::expect_used, reason = "a test panics when it fails")]

use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

use contact_card::{Card, Contact, Limits, ParseError, ParseOptions, Version, decode};

type Each<'e> = &'e mut dyn FnMut(Result<Card<'_>, ParseError>);
type Reader = fn(&[u8], ParseOptions, Each<'_>);

/// Every way to read the bytes of a file.
const READERS: [(&str, Reader); 2] = [
    ("cards", |bytes, options, each| {
        options.cards(&decode(bytes)).for_each(each);
    }),
    ("reader", |bytes, options, each| {
        for card in options.reader(bytes) {
            let card =
                card.map_err(|error| error.as_parse().cloned().expect("no error of a slice"));
            each(card);
        }
    }),
];

fn all_options() -> Vec<(&'static str, ParseOptions)> {
    let unlimited = ParseOptions::new().limits(Limits::none());
    vec![
        ("tolerant", ParseOptions::new()),
        ("strict", ParseOptions::new().strict()),
        ("tolerant, unlimited", unlimited),
        ("strict, unlimited", unlimited.strict()),
    ]
}

/// A piece repeated inside a card of a version (or alone, without one), with what is before and
/// after it.
type Pattern = (
    &'static str,
    Option<&'static str>,
    &'static [u8],
    &'static [u8],
    &'static [u8],
);

const V2: Option<&str> = Some("2.1");
const V3: Option<&str> = Some("3.0");
const V4: Option<&str> = Some("4.0");

#[rustfmt::skip]
const PATTERNS: &[Pattern] = &[
    // Headers.
    ("parameters without a colon", V3, b"TEL", b";A=b", b""),
    ("parameters", V3, b"TEL", b";A=b", b":1"),
    ("quoted parameters", V3, b"TEL", b";A=\"b;c\"", b":1"),
    ("quoted parameters without a colon", V3, b"TEL", b";A=\"b;c\"", b""),
    ("unclosed quoted parameters", V3, b"TEL", b";A=\"b", b":1"),
    ("bare parameters", V3, b"TEL", b";HOME", b":1"),
    ("bare parameters of 2.1", V2, b"TEL", b";HOME", b":1"),
    ("badly named parameters", V3, b"TEL", b";A_B=1", b":1"),
    ("types", V3, b"TEL;TYPE=", b"home,", b":1"),
    ("types without a colon", V3, b"TEL;TYPE=", b"home,", b""),
    ("quoted types", V3, b"TEL;TYPE=\"", b"home,", b"\":1"),
    ("quoted values", V3, b"TEL;TYPE=", b"\"a:b\",", b":1"),
    ("preferences", V4, b"TEL", b";PREF=1", b":1"),
    ("charsets", V3, b"NOTE", b";CHARSET=nonsense", b":\xF6"),
    ("commas in a parameter", V3, b"TEL;TYPE=", b",", b":1"),
    ("commas in a parameter of a broken header", V3, b"TEL;;TYPE=", b",", b":1"),
    ("semicolons in a header", V3, b"TEL", b";", b":1"),
    ("semicolons without a colon", V3, b"TEL", b";", b""),
    ("quotation marks in a parameter", V3, b"TEL;TYPE=", b"\"", b":1"),
    ("an odd quotation mark in a parameter", V3, b"TEL;TYPE=\"", b"\"", b":1"),
    ("quotation marks in values", V3, b"TEL;TYPE=a", b"\"b,", b":1"),
    ("quotation marks round semicolons", V3, b"TEL;TYPE=a", b"\";", b":1"),
    ("quotation marks round colons", V3, b"TEL;TYPE=a", b"\":", b""),
    ("quotation marks without a colon", V3, b"TEL;TYPE=", b"\"", b""),
    ("backslashes in a parameter", V3, b"TEL;TYPE=", b"\\", b":1"),
    ("carets in a parameter", V3, b"TEL;TYPE=", b"^", b":1"),
    ("carets in a parameter of a broken header", V3, b"TEL;;TYPE=", b"^", b":1"),
    ("escaped marks in a parameter", V3, b"TEL;TYPE=", b"^'", b":1"),
    ("equals signs in a parameter", V3, b"TEL;TYPE", b"=", b":1"),
    ("controls in a parameter", V3, b"TEL;TYPE=", b"\x07", b":1"),
    ("blanks in a header", V3, b"TEL", b" ", b":1"),
    ("blanks in a header without a colon", V3, b"TEL", b" ", b""),
    ("blanks in parameters", V3, b"TEL", b"; A = b ", b":1"),
    ("groups", V3, b"", b"a.", b"TEL:1"),
    ("dots", V3, b"", b".", b"TEL:1"),
    ("a long group", V3, b"", b"a", b".TEL:1"),
    ("a long name", V3, b"X-", b"a", b":1"),
    ("a long name of underscores", V3, b"X", b"_", b":1"),
    ("a long line without a colon", V3, b"", b"a", b""),
    ("dots without a colon", V3, b"", b"a.", b""),
    ("colons", V3, b"TEL", b":", b""),
    // Lines.
    ("folds of nothing", V3, b"NOTE:a", b"\r\n ", b""),
    ("folds of nothing with tabs and bare LF", V3, b"NOTE:a", b"\n\t", b""),
    ("folds of nothing with bare CR", V3, b"NOTE:a", b"\r ", b""),
    ("folds of nothing in a header", V3, b"NO", b"\r\n ", b"TE:a"),
    ("folds of nothing around a blank", V3, b"NOTE:a", b"\r\n  ", b""),
    ("folds of nothing in END", V3, b"END:VC", b"\r\n ", b"ARD"),
    ("folds of nothing outside a card", None, b"a", b"\r\n ", b""),
    ("folds of one octet", V3, b"NOTE:a", b"\r\n b", b""),
    ("folds of one octet without a colon", V3, b"NOTE", b"\r\n b", b""),
    ("folded parameters", V3, b"TEL", b"\r\n ;A=b", b":1"),
    ("folded bare parameters", V3, b"TEL", b"\r\n ;HOME", b":1"),
    ("folded lines of bare parameters", V3, b"", b"TEL;\r\n HOME:1\r\n", b""),
    ("folded controls", V3, b"NOTE:a", b"\r\n \x07", b""),
    ("blank lines", V3, b"", b"\r\n", b""),
    ("blank lines of bare LF", V3, b"", b"\n", b""),
    ("blank lines of bare CR", V3, b"", b"\r", b""),
    ("blank lines of CR CR LF", V3, b"", b"\r\r\n", b""),
    ("blank lines outside a card", None, b"", b"\r\n", b""),
    ("lines of blanks", V3, b"", b"\x0B\r\n", b""),
    ("lines without a colon", V3, b"", b"abc\r\n", b""),
    ("lines without a colon of 2.1", V2, b"NOTE:a\r\n", b"abc\r\n", b""),
    ("lines without a name", V3, b"", b":a\r\n", b""),
    ("lines of bare LF", V3, b"", b"X:a\n", b""),
    ("lines with controls", V3, b"", b"X:a\x07\r\n", b""),
    ("lines of three faults", V3, b"", b"X_Y;;HOME;A_=\x07b:a\x07\n", b""),
    ("one long line outside a card", None, b"", b"a", b""),
    ("NULs outside a card", None, b"", b"\0", b""),
    ("NULs in a value", V3, b"X:", b"\0", b""),
    ("byte order marks", V3, b"", b"\xEF\xBB\xBF", b"X:a"),
    // Quoted-printable and base64.
    ("soft breaks", V2, b"NOTE;ENCODING=QUOTED-PRINTABLE:", b"=\r\n", b""),
    ("soft breaks of 3.0", V3, b"NOTE;ENCODING=QUOTED-PRINTABLE:", b"=\r\n", b""),
    ("soft breaks and folds", V2, b"NOTE;ENCODING=QUOTED-PRINTABLE:", b"=\r\n \r\n ", b""),
    ("bare soft breaks", V2, b"NOTE;QUOTED-PRINTABLE:", b"a=\n", b""),
    ("soft breaks of nothing quoted", V2, b"NOTE:", b"=\r\n", b""),
    ("soft breaks in a name", V2, b"N;QUOTED-PRINTABLE:", b"=3B=\r\n", b""),
    ("lines that end in a soft break", V2, b"", b"NOTE;QUOTED-PRINTABLE:a=\r\n", b""),
    ("quoted octets", V2, b"NOTE;CHARSET=UTF-8;QUOTED-PRINTABLE:", b"=C3=B6", b""),
    ("quoted blanks", V2, b"NOTE;QUOTED-PRINTABLE:", b" ", b"=\r\nb"),
    ("broken quotes", V2, b"NOTE;QUOTED-PRINTABLE:", b"=X", b""),
    ("unindented base64", V2, b"PHOTO;BASE64;JPEG:\r\n", b"AAAAAAAA\r\n", b""),
    ("unindented base64 of 3.0", V3, b"PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n", b"AAAAAAAA\r\n", b""),
    ("folded base64", V3, b"PHOTO;ENCODING=b;TYPE=JPEG:", b"AAAAAAAA\r\n ", b"AAAA"),
    ("invalid base64", V3, b"PHOTO;ENCODING=b;TYPE=JPEG:", b"A=", b""),
    ("a data URI", V4, b"PHOTO:data:image/jpeg;base64,", b"AAAA", b""),
    ("parameters of a data URI", V4, b"PHOTO:data:image/jpeg", b";a=b", b";base64,AAAA"),
    // Properties.
    ("unknown properties", V3, b"", b"X:\r\n", b""),
    ("phones", V3, b"", b"TEL;TYPE=CELL:1\r\n", b""),
    ("preferred phones", V4, b"", b"TEL;PREF=1:1\r\n", b""),
    ("addresses", V3, b"", b"ADR:;;a\r\n", b""),
    ("names", V3, b"", b"FN:a\r\n", b""),
    ("preferred names", V4, b"", b"FN;PREF=1:a\r\n", b""),
    ("structured names", V3, b"", b"N:a;b\r\n", b""),
    ("notes", V3, b"", b"NOTE:a\r\n", b""),
    ("birthdays", V3, b"", b"BDAY:2000-01-01\r\n", b""),
    ("invalid birthdays", V3, b"", b"BDAY:x\r\n", b""),
    ("photos", V3, b"", b"PHOTO;ENCODING=b:/9j/\r\n", b""),
    ("companies", V3, b"ORG:a\r\n", b"X-ABShowAs:COMPANY\r\n", b""),
    ("kinds", V4, b"ORG:a\r\n", b"KIND:org\r\n", b""),
    ("categories", V3, b"", b"CATEGORIES:a\r\n", b""),
    ("versions", V3, b"", b"VERSION:3.0\r\n", b""),
    ("versions after a property", V4, b"X:a\r\n", b"VERSION:4.0\r\n", b""),
    ("labelled items of one group", V3, b"", b"item1.TEL:1\r\nitem1.X-ABLabel:a\r\n", b""),
    ("labels of one group", V3, b"item1.TEL:1\r\n", b"item1.X-ABLabel:a\r\n", b""),
    ("phones of one group", V3, b"item1.X-ABLabel:a\r\n", b"item1.TEL:1\r\n", b""),
    ("dates of one group", V3, b"item1.X-ABLabel:_$!<Anniversary>!$_\r\n", b"item1.X-ABDATE:2000-01-01\r\n", b""),
    ("kinds of a person", V4, b"", b"KIND:org\r\nKIND:group\r\n", b""),
    ("messengers", V4, b"", b"IMPP;SERVICE-TYPE=a;PREF=1:x:a\r\n", b""),
    ("messengers of one service", V3, b"", b"X-SKYPE-USERNAME:a\r\n", b""),
    ("profiles with many services", V3, b"X-SOCIALPROFILE", b";TYPE=a;X-USER=b", b":x:a"),
    ("relatives of one group", V3, b"item1.X-ABLabel:a\r\n", b"item1.X-ABRELATEDNAMES:1\r\n", b""),
    ("sort names", V4, b"N;SORT-AS=a:b;;;;\r\n", b"SORT-STRING:a\r\n", b""),
    ("parts of a sort name", V4, b"N;SORT-AS=\"", b",", b"\":b;;;;"),
    ("digits of a place", V3, b"GEO:1.", b"0", b";2"),
    ("a gender identity", V4, b"GENDER:O", b";", b"a"),
    ("custom types", V3, b"", b"TEL;TYPE=X-Boat:1\r\n", b""),
    // Envelopes.
    ("cards", None, b"", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n", b""),
    ("empty cards", None, b"", b"BEGIN:VCARD\r\nEND:VCARD\r\n", b""),
    ("cards of bare LF", None, b"", b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n", b""),
    ("cards of 2.1", None, b"", b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:a\r\nEND:VCARD\r\n", b""),
    ("cards without VERSION", None, b"", b"BEGIN:VCARD\r\nFN:a\r\nEND:VCARD\r\n", b""),
    ("cards without END", None, b"", b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\n", b""),
    ("cards without END of bare LF", None, b"", b"BEGIN:VCARD\nVERSION:3.0\nFN:a\n", b""),
    ("cards without END of 2.1", None, b"", b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN:a\r\n", b""),
    ("BEGIN alone", None, b"", b"BEGIN:VCARD\r\n", b""),
    ("BEGIN with blanks", None, b"", b"begin : vcard\r\n", b""),
    ("BEGIN of something else", V3, b"", b"BEGIN:VEVENT\r\n", b""),
    ("END alone", None, b"", b"END:VCARD\r\n", b""),
    ("END after a card", V3, b"END:VCARD\r\n", b"END:VCARD\r\n", b""),
    ("END of something else", V3, b"", b"END:VEVENT\r\n", b""),
    ("nested AGENT", V3, b"", b"AGENT:\r\nBEGIN:VCARD\r\n", b""),
    ("nested AGENT of 2.1", V2, b"", b"AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\n", b""),
    ("closed AGENT", V2, b"", b"AGENT:\r\nBEGIN:VCARD\r\nFN:a\r\nEND:VCARD\r\n", b""),
    ("junk outside cards", None, b"", b"junk\r\n", b""),
    ("junk before a card", None, b"", b"junk\r\n", b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"),
    ("junk after a card", V3, b"END:VCARD\r\n", b"junk\r\n", b""),
    ("junk between cards", None, b"", b"junk\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", b""),
    ("cards with byte order marks", None, b"", b"\xEF\xBB\xBFBEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", b""),
    // Charsets.
    ("windows-1252", V3, b"NOTE:", b"\xF6", b""),
    ("lines of windows-1252", V3, b"", b"X:\xF6\r\n", b""),
    ("folds of windows-1252", V3, b"NOTE:", b"\r\n \xF6", b""),
    ("Shift JIS", V3, b"NOTE;CHARSET=SHIFT_JIS:", b"\x94\x5C", b""),
    ("folds that cut characters of Shift JIS", V3, b"NOTE;CHARSET=SHIFT_JIS:", b"\x94\r\n \x5C", b""),
    ("folds that cut characters", V3, b"NOTE:", b"\xF0\x9F\r\n \x91\x8D", b""),
    ("folds in one character", V3, b"NOTE:\xC3", b"\r\n ", b"\xB6"),
    ("folds in a character without an end", V3, b"NOTE:\xC3", b"\r\n ", b"a"),
    ("folds after each lead byte", V3, b"NOTE:", b"\xF0\r\n ", b""),
    ("semicolons in a header of another charset", V3, b"TEL", b";", b":\xF6"),
    ("UTF-16 of half characters", None, b"\xFF\xFE", b"\x00\xD8", b""),
];

/// Properties of every kind of value.
const PROPERTIES: [&str; 11] = [
    "NOTE:",
    "FN:",
    "N:",
    "ADR:",
    "ORG:",
    "CATEGORIES:",
    "TEL:",
    "URL:",
    "PHOTO:",
    "item1.TEL:1\r\nitem1.X-ABLabel:",
    "X-ODD:",
];

/// What a value is made of: what the syntax cares about, and what writing looks at twice.
#[rustfmt::skip]
const TEXTS: [&str; 15] = [
    ",", ";", "\\", "\"", "^", "a,", "a;", "\\n", " ", "\u{7}", "a\u{85}", "\u{200B}", "👨‍👩‍👧‍👦", "🇯🇵", "\u{301}",
];

/// A shape that is more than a piece repeated.
type Generator = (&'static str, fn(usize) -> Vec<u8>);

const GENERATORS: &[Generator] = &[
    ("nested cards", |n| {
        ["BEGIN:VCARD\r\n".repeat(n), "END:VCARD\r\n".repeat(n)]
            .concat()
            .into()
    }),
    ("nested AGENT with each END", |n| {
        let open = "BEGIN:VCARD\r\nVERSION:2.1\r\nAGENT:\r\n".repeat(n);
        [open, "END:VCARD\r\n".repeat(n)].concat().into()
    }),
    ("levels of escaped AGENT", escaped_agents),
    ("labelled items", |n| {
        lines(n, |i| format!("item{i}.TEL:1\r\nitem{i}.X-ABLabel:a\r\n"))
    }),
    ("labelled items, the labels in reverse after them", |n| {
        let items = (0..n).map(|i| format!("item{i}.TEL:1\r\n"));
        let labels = (0..n).rev().map(|i| format!("item{i}.X-ABLabel:a\r\n"));
        in_card(V3, &items.chain(labels).collect::<String>().into_bytes())
    }),
    ("kept properties that use groups", |n| {
        lines(n, |i| {
            format!("item{i}.X-ODD:1\r\nTEL;TYPE=X-Boat{i}:1\r\n")
        })
    }),
    ("names, each preferred to the last", |n| {
        lines(n, |i| format!("FN;PREF={}:a\r\n", 100 - i * 99 / n))
    }),
    ("distinct properties", |n| {
        lines(n, |i| format!("X-{i}:1\r\n"))
    }),
    ("distinct parameters", |n| {
        let params: Vec<String> = (0..n).map(|i| format!(";P{i}={i}")).collect();
        in_card(V3, format!("TEL{}:1", params.concat()).as_bytes())
    }),
    ("base64 that is not indented, under a long header", |n| {
        let head = format!("PHOTO;X={};ENCODING=b:\r\n", "a".repeat(4 * n));
        in_card(V3, (head + &"AAAA\r\n".repeat(n)).as_bytes())
    }),
    ("lines that spill over, under a long name", |n| {
        let head = format!("X{};X={}:\r\n", "A".repeat(n), "a".repeat(4 * n));
        in_card(V2, (head + &"abc\r\n".repeat(n)).as_bytes())
    }),
    ("lines that spill over, under a long header", |n| {
        let head = format!("NOTE;X={}:\r\n", "a".repeat(4 * n));
        in_card(V2, (head + &"abc\r\n".repeat(n)).as_bytes())
    }),
    ("blank lines before VERSION", |n| {
        format!(
            "BEGIN:VCARD\r\n{}VERSION:4.0\r\nEND:VCARD",
            "\n".repeat(4 * n)
        )
        .into()
    }),
    ("UTF-16", |n| {
        let card = in_card(V3, "NOTE:ö👍\r\n".repeat(n).as_bytes());
        decode(&card)
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect()
    }),
    ("cards that end in another charset", |n| {
        in_card(V3, b"X:a\r\n")
            .into_iter()
            .chain("BEGIN:VCARD\r\nFN:a\r\n".repeat(n).into_bytes())
            .chain(*b"X:\xF6")
            .collect()
    }),
];

fn lines(n: usize, line: impl Fn(usize) -> String) -> Vec<u8> {
    in_card(V3, (0..n).map(line).collect::<String>().as_bytes())
}

/// A card in an `AGENT` of a card in an `AGENT`, until the backslashes of all levels make `n` lines.
fn escaped_agents(n: usize) -> Vec<u8> {
    let mut body = String::from("FN:a");
    while body.len() < 16 * n {
        let card = format!("BEGIN:VCARD\nVERSION:3.0\n{body}\nEND:VCARD\n");
        let escaped = card
            .replace('\\', "\\\\")
            .replace('\n', "\\n")
            .replace(',', "\\,");
        body = format!("AGENT:{escaped}");
    }
    in_card(V3, body.as_bytes())
}

fn in_card(version: Option<&str>, body: &[u8]) -> Vec<u8> {
    let Some(version) = version else {
        return body.to_vec();
    };
    let head = format!("BEGIN:VCARD\r\nVERSION:{version}\r\nFN:Ada\r\n");
    let end = if body.ends_with(b"\n") { "" } else { "\r\n" };
    [head.as_bytes(), body, end.as_bytes(), b"END:VCARD\r\n"].concat()
}

struct Shape {
    name: String,
    make: Box<dyn Fn(usize) -> Vec<u8> + Send>,
}

impl Shape {
    fn new(name: impl Into<String>, make: impl Fn(usize) -> Vec<u8> + Send + 'static) -> Self {
        Self {
            name: name.into(),
            make: Box::new(make),
        }
    }
}

fn patterns() -> Vec<Shape> {
    let shape = |&(name, version, before, piece, after): &Pattern| {
        Shape::new(name, move |n| {
            in_card(version, &[before, &piece.repeat(n), after].concat())
        })
    };
    PATTERNS.iter().map(shape).collect()
}

fn generators() -> Vec<Shape> {
    GENERATORS
        .iter()
        .map(|&(name, make)| Shape::new(name, make))
        .collect()
}

fn values() -> Vec<Shape> {
    let shape = |before: &'static str, text: &'static str| {
        Shape::new(format!("{before:?} of {text:?}"), move |n| {
            in_card(V3, [before, &text.repeat(n)].concat().as_bytes())
        })
    };
    PROPERTIES
        .iter()
        .flat_map(|&before| TEXTS.map(|text| shape(before, text)))
        .collect()
}

/// What a reader of cards does with each.
fn use_up(item: Result<Card<'_>, ParseError>) {
    let card = match item {
        Ok(card) => card,
        Err(error) => return drop(black_box(error.to_string())),
    };
    for property in card.properties() {
        black_box(property.value(card.version()));
        black_box(property.text());
        black_box(property.uri());
        black_box(property.list().count() + property.components().count());
        black_box(property.types().count());
        black_box(
            property
                .params()
                .map(|param| param.values().count())
                .sum::<usize>(),
        );
    }
    black_box(
        card.repairs()
            .iter()
            .map(|repair| repair.to_string().len())
            .sum::<usize>(),
    );
    black_box(card.to_string());
    let contact = Contact::from_card(&card);
    drop(card);
    for version in [Version::V3_0, Version::V4_0] {
        let written = contact.to_vcard(version);
        black_box(written.map_err(|error| error.to_string())).ok();
    }
}

/// Judges a card, and converts it.
fn judge(item: Result<Card<'_>, ParseError>) {
    let Ok(card) = item else {
        return;
    };
    black_box(card.validate().to_string());
    for version in [Version::V3_0, Version::V4_0] {
        black_box(card.to_version(version).losses.len());
    }
}

/// Work on 8 times the text may take 8 times as much; 64 times as much is quadratic.
const GROWTH: usize = 8;
const ALLOWED: u32 = 24;

fn all_work(reader: Reader, options: ParseOptions, bytes: &[u8]) {
    reader(black_box(bytes), options, &mut |item| {
        if let Ok(card) = &item {
            judge(Ok(card.clone()));
        }
        use_up(item);
    });
}

/// A text of at least so many bytes, and one of 8 times as many pieces.
fn growing(shape: &Shape, length: usize) -> [Vec<u8>; 2] {
    let mut n = 32;
    while (shape.make)(n).len() < length {
        n *= 2;
    }
    [n, GROWTH * n].map(|n| (shape.make)(n))
}

/// What a text of 8 times the size makes the allocator do, if that is too much.
fn allocates_superlinearly(shape: &Shape, reader: Reader, options: ParseOptions) -> Option<String> {
    let [small, large] = growing(shape, 512).map(|bytes| {
        let info = allocation_counter::measure(|| all_work(reader, options, &bytes));
        [info.count_total, info.bytes_total]
    });
    // The cost of a card, independent of its content.
    let least = [64, 16 << 10];
    let grows = |i: usize| large[i] > u64::from(ALLOWED) * small[i].max(least[i]);
    (grows(0) || grows(1)).then(|| format!("{small:?} and {large:?} allocations and bytes"))
}

/// A time that noise cannot make: texts grow until reading takes so long.
const MEASURABLE: Duration = Duration::from_millis(1);
/// Or until they are so long: a text of 8 times the size that is read in 24 ms is no danger.
const MEASURED: usize = 256 << 10;

fn time(reader: Reader, options: ParseOptions, bytes: &[u8]) -> Duration {
    let start = Instant::now();
    all_work(reader, options, bytes);
    start.elapsed()
}

/// How much longer a text of 8 times the size takes, if that is too much.
fn takes_superlinear_time(shape: &Shape, reader: Reader, options: ParseOptions) -> Option<String> {
    let mut length = 512;
    let [mut bytes, mut long] = growing(shape, length);
    while time(reader, options, &bytes) < MEASURABLE && length < MEASURED {
        length *= 2;
        [bytes, long] = growing(shape, length);
    }
    let grows = |small: Duration, large: Duration| large > ALLOWED * small.max(MEASURABLE);
    let (mut small, mut large) = (Duration::MAX, Duration::MAX);
    for _ in 0..3 {
        small = small.min(time(reader, options, &bytes));
        large = large.min(time(reader, options, &long));
        if !grows(small, large) {
            return None;
        }
    }
    // A busy machine interrupts long work more often than short: as much short work is interrupted as often.
    for _ in 0..10 {
        let times = u32::try_from(GROWTH).expect("a small number");
        let repeated: Duration = (0..times).map(|_| time(reader, options, &bytes)).sum();
        (small, large) = (repeated / times, time(reader, options, &long));
        if !grows(small, large) {
            return None;
        }
    }
    Some(format!(
        "{small:?} for {} bytes, {large:?} for {}",
        bytes.len(),
        long.len()
    ))
}

/// Asserts that `fault` finds none in any shape with any reader, on as little stack as a worker thread of
/// a server has.
#[track_caller]
fn assert_no_fault(
    shapes: Vec<Shape>,
    options: Vec<(&'static str, ParseOptions)>,
    fault: fn(&Shape, Reader, ParseOptions) -> Option<String>,
) {
    let find = move || {
        let mut faults = Vec::new();
        for shape in &shapes {
            for (reader_name, reader) in READERS {
                for &(options_name, options) in &options {
                    let found = fault(shape, reader, options);
                    let name =
                        |found| format!("{}, {reader_name}, {options_name}: {found}", shape.name);
                    faults.extend(found.map(name));
                }
            }
        }
        faults
    };
    let thread = thread::Builder::new().stack_size(2 << 20).spawn(find);
    let faults = thread.expect("a thread").join().expect("no panic");
    assert!(faults.is_empty(), "{faults:#?}");
}

fn all_shapes() -> Vec<Shape> {
    let texts = patterns().into_iter().chain(generators());
    texts.chain(values()).collect()
}

#[test]
fn no_text_makes_allocations_grow_faster_than_itself() {
    assert_no_fault(all_shapes(), all_options(), allocates_superlinearly);
}

/// The one test that looks at a clock: `.ci/run` runs it by its name.
#[test]
#[ignore = "measures time"]
fn no_text_makes_the_time_grow_faster_than_itself() {
    assert_no_fault(all_shapes(), all_options(), takes_superlinear_time);
}

/// The most memory at a time, for each byte of the text and besides.
struct Bound {
    each: usize,
    besides: usize,
}

/// A card has fewer properties than by default, so that shorter texts reach the limit.
const MOST_PROPERTIES: usize = 1250;

/// Reading: the text decoded and a line unfolded or mended, while they grow; the properties.
const READING: Bound = Bound {
    each: 8,
    besides: 150 * MOST_PROPERTIES,
};
/// Using the card up: a `String` for each item of a list, of which the text needs two bytes; the text
/// written, while it grows; so many addresses.
const USING: Bound = Bound {
    each: 26,
    besides: 200 * MOST_PROPERTIES,
};
/// Judging: findings about each property, the report written, and the card in the other version.
const JUDGING: Bound = Bound {
    each: 26,
    besides: 600 * MOST_PROPERTIES,
};
/// Without limits: a repair for each blank line or semicolon, in a list that has just grown.
const UNLIMITED: Bound = Bound {
    each: 168,
    besides: 64 << 10,
};

fn exceeds(bound: &Bound, bytes: &[u8], work: impl FnOnce()) -> Option<String> {
    let peak = usize::try_from(allocation_counter::measure(work).bytes_max).ok()?;
    let allowed = bound.each * bytes.len() + bound.besides;
    (peak > allowed).then(|| format!("{peak} bytes for a text of {}", bytes.len()))
}

/// A long text: more pieces than one card can hold, of those that are short.
const LONG: usize = 32 << 10;

/// Many pieces that one card can hold, and a long text.
fn both_sizes(shape: &Shape) -> Vec<Vec<u8>> {
    let mut n = 1024;
    let mut texts = vec![(shape.make)(n)];
    while texts.last().is_some_and(|text| text.len() < LONG) {
        n *= 2;
        texts.truncate(1);
        texts.push((shape.make)(n));
    }
    texts
}

fn memory_within_limits(shape: &Shape, reader: Reader, options: ParseOptions) -> Option<String> {
    both_sizes(shape).iter().find_map(|bytes| {
        let read = || reader(bytes, options, &mut |item| drop(black_box(item)));
        let reading = exceeds(&READING, bytes, read).map(|fault| format!("reading: {fault}"));
        let using = || exceeds(&USING, bytes, || reader(bytes, options, &mut use_up));
        let judging = || exceeds(&JUDGING, bytes, || reader(bytes, options, &mut judge));
        reading.or_else(using).or_else(judging)
    })
}

fn memory_without_limits(shape: &Shape, reader: Reader, options: ParseOptions) -> Option<String> {
    both_sizes(shape)
        .iter()
        .find_map(|bytes| exceeds(&UNLIMITED, bytes, || reader(bytes, options, &mut use_up)))
}

#[test]
fn no_text_takes_much_more_memory_than_its_own() {
    let mut limits = Limits::default();
    limits.properties = MOST_PROPERTIES;
    let options = ParseOptions::new().limits(limits);
    assert_no_fault(
        all_shapes(),
        vec![("limited", options)],
        memory_within_limits,
    );
    let unlimited = ParseOptions::new().limits(Limits::none());
    assert_no_fault(
        all_shapes(),
        vec![("unlimited", unlimited)],
        memory_without_limits,
    );
}
