//! Texts made of what the syntax cares about. Boxed: the types of strategies made of strategies take long to compile.

use proptest::char::ranges;
use proptest::collection::{SizeRange, vec};
use proptest::prelude::*;
use proptest::sample::select;

/// What a parser looks at, a writer escapes, a reader takes for something else, or a fold must not cut; the simplest
/// first, which is what a law that fails shrinks to.
const PIECES: [&str; 41] = [
    "a",
    "0",
    "字",
    "Z",
    " ",
    ",",
    ";",
    ":",
    "\\",
    "\"",
    "'",
    "^",
    "n",
    "N",
    "=",
    ".",
    "-",
    "/",
    "+",
    "@",
    ", ",
    "\\n",
    "\\,",
    "^n",
    "^'",
    "=0D=0A",
    "é",
    "Ж",
    "e\u{301}",
    "👨‍👩‍👧",
    "🇯🇵",
    "\u{200B}",
    "\u{FEFF}",
    "tel:",
    "data:",
    "https://a.example/",
    "BEGIN:VCARD",
    "END:VCARD",
    "_$!<",
    ">!$_",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

/// What ends a line, somewhere.
const BREAKS: [&str; 4] = ["\n", "\r\n", "\r", "\t"];

/// What no field of a contact holds.
const CONTROLS: [&str; 10] = [
    "\u{7}", "\0", "\u{1A}", "\u{1B}$B", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}",
    "\u{C}",
];

fn piece() -> BoxedStrategy<String> {
    let any_char = ranges(vec!['\u{A1}'..='\u{2027}', '\u{202A}'..='\u{10FFFF}'].into());
    prop_oneof![
        40 => select(&PIECES[..]).prop_map(str::to_owned),
        1 => any_char.prop_map(String::from),
    ]
    .boxed()
}

fn joined(
    piece: impl Strategy<Value = String>,
    count: impl Into<SizeRange>,
) -> impl Strategy<Value = String> {
    vec(piece, count).prop_map(|pieces| pieces.concat())
}

fn visible() -> impl Strategy<Value = &'static str> + Clone {
    select(&["a", "0", "字", ",", ";", ":", "\\", "\""][..])
}

/// One line with something visible.
pub(crate) fn line() -> BoxedStrategy<String> {
    (joined(piece(), 0..4), visible(), joined(piece(), 0..4))
        .prop_map(|(before, visible, after)| before + visible + &after)
        .boxed()
}

/// A line, or one of nothing visible.
pub(crate) fn line_or_blank() -> BoxedStrategy<String> {
    prop_oneof![9 => line(), 1 => "[ \u{200B}\u{FEFF}]{0,3}"].boxed()
}

/// Any number of lines, with something visible.
pub(crate) fn block() -> BoxedStrategy<String> {
    let part = || prop_oneof![4 => piece(), 1 => select(&BREAKS[..]).prop_map(str::to_owned)];
    (joined(part(), 0..6), visible(), joined(part(), 0..6))
        .prop_map(|(before, visible, after)| before + visible + &after)
        .boxed()
}

/// Any text at all, more often the kind that breaks things.
pub(crate) fn anything() -> BoxedStrategy<String> {
    let part = prop_oneof![
        4 => piece(),
        1 => select(&BREAKS[..]).prop_map(str::to_owned),
        1 => select(&CONTROLS[..]).prop_map(str::to_owned),
    ];
    joined(part, 0..12).boxed()
}

/// A URI that is one.
pub(crate) fn uri() -> BoxedStrategy<String> {
    let scheme = select(
        &[
            "urn:uuid:",
            "https://",
            "xmpp:",
            "mailto:",
            "tel:",
            "X-apple:",
            "geo:1,2",
        ][..],
    );
    let part = select(
        &[
            "a",
            "0",
            "b.example",
            "/",
            ";",
            ",",
            "=",
            "?a",
            "&",
            "(",
            "'",
            "%2C",
            "/@",
            "-",
            "#f",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ][..],
    );
    (scheme, vec(part, 0..5))
        .prop_filter_map("a URI", |(scheme, parts)| {
            let uri = match scheme {
                // A place has no more than this.
                "geo:1,2" => scheme.to_owned(),
                _ => format!("{scheme}{}", parts.concat()),
            };
            (uri.matches('#').count() < 2 && !uri.ends_with(':')).then_some(uri)
        })
        .boxed()
}

/// A tag of a language.
pub(crate) fn language_tag() -> BoxedStrategy<String> {
    select(&["de", "en-US", "zh-Hant-TW", "x-klingon", "sl-rozaj-biske"][..])
        .prop_map(str::to_owned)
        .boxed()
}

/// A year, a month and a day that exist, the 29th of February among them.
pub(crate) fn day() -> BoxedStrategy<[u32; 3]> {
    let usual = (0..=9999_u32, 1..=12_u32, 1..=31_u32);
    let usual = usual.prop_map(|(year, month, day)| [year, month, day.min(last_day(year, month))]);
    let leap = select(&[[2000, 2, 29], [1604, 2, 29], [2024, 2, 29], [1604, 12, 31]][..]);
    prop_oneof![9 => usual, 1 => leap].boxed()
}

fn last_day(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u32::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A time of the day, and perhaps a zone, with the separators of the extended format.
pub(crate) fn time() -> BoxedStrategy<String> {
    let zone = prop_oneof![
        Just(String::new()),
        Just("Z".to_owned()),
        "[+-](0[0-9]|1[0-2]):[0-5][0-9]",
    ];
    (0..24_u8, 0..60_u8, 0..60_u8, zone)
        .prop_map(|(hour, minute, second, zone)| format!("{hour:02}:{minute:02}:{second:02}{zone}"))
        .boxed()
}
