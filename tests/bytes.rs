//! Bytes that are no plain UTF-8: what `decode` makes of them.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "common/explore.rs"]
mod explore;

use std::borrow::Cow;

use contact_card::{Contact, Rule, cards, decode};
use proptest::prelude::*;

fn card(name: &[u8]) -> Vec<u8> {
    [
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN",
        name,
        b"\r\nEND:VCARD\r\n",
    ]
    .concat()
}

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[track_caller]
fn name(bytes: &[u8]) -> String {
    Contact::parse(&decode(bytes)).unwrap().display_name()
}

#[test]
fn utf8_is_borrowed() {
    let bytes = card(":Jörg 👍".as_bytes());
    assert!(matches!(decode(&bytes), Cow::Borrowed(_)));
    assert_eq!(name(&bytes), "Jörg 👍");
}

#[test]
fn a_byte_order_mark_is_a_repair() {
    let bytes = [b"\xEF\xBB\xBF".to_vec(), card(b":Ada")].concat();
    let text = decode(&bytes);
    let card = cards(&text).next().unwrap().unwrap();
    assert_eq!(card.repairs()[0].rule(), Rule::ByteOrderMark);
}

#[test]
fn utf16_is_read_in_both_orders_with_and_without_a_mark() {
    let text = String::from_utf8(card(":Jörg 👍".as_bytes())).unwrap();
    for unit in [u16::to_le_bytes, u16::to_be_bytes] {
        assert_eq!(name(&utf16(&text, unit)), "Jörg 👍");
        assert_eq!(name(&utf16(&format!("\u{FEFF}{text}"), unit)), "Jörg 👍");
    }
    let odd = [utf16(&text, u16::to_le_bytes), vec![0]].concat();
    assert!(decode(&odd).ends_with('\u{FFFD}'));
}

#[test]
fn a_fold_inside_a_character_goes_after_it() {
    for fold in [&b"\r\n "[..], b"\n\t", b"\r\n \r\n "] {
        for (text, cut) in [
            ("é", 1),
            ("字", 1),
            ("字", 2),
            ("👍", 1),
            ("👍", 2),
            ("👍", 3),
        ] {
            let (before, after) = text.as_bytes().split_at(cut);
            let bytes = card(&[b":a", before, fold, after, b"b"].concat());
            assert_eq!(name(&bytes), format!("a{text}b"));
        }
    }
}

#[cfg(feature = "charsets")]
#[test]
fn a_line_that_is_no_utf8_is_in_its_charset() {
    for (value, text) in [
        (&b":J\xF6rg \x80"[..], "Jörg €"),
        (b";CHARSET=ISO-8859-1:J\xF6rg", "Jörg"),
        (b";charset = windows-1251 :\xC6", "Ж"),
        (b";CHARSET=UTF-8:M\xFCller", "Müller"),
        (b";CHARSET=nonsense:M\xFCller", "Müller"),
        // The second byte of each character may be a backslash, and a fold may part the two.
        (b";CHARSET=SHIFT_JIS:\x94\x5C\x97\xCD", "能力"),
        (b";CHARSET=SHIFT_JIS:\x94\r\n \x5C\x97\xCD", "能力"),
    ] {
        assert_eq!(name(&card(value)), text);
    }
}

#[cfg(feature = "charsets")]
#[test]
fn each_line_has_its_own_charset() {
    let bytes = [
        card(b":J\xF6rg"),
        card(":Jörg".as_bytes()),
        card(b":J\xC3\r\n \xB6rg"),
    ]
    .concat();
    let text = decode(&bytes);
    let names: Vec<_> = cards(&text)
        .map(|card| Contact::from_card(&card.unwrap()).display_name())
        .collect();
    assert_eq!(names, ["Jörg"; 3]);
}

proptest! {
    #![proptest_config(explore::law(256))]

    #[test]
    fn any_bytes_are_decoded_and_utf8_is_kept(
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(b'\r'), Just(b'\n'), Just(b' '), Just(0xC3)], 0..60),
        text in r"[A-Z:]{4}(\PC|[ \r\n]){0,40}",
    ) {
        let _ = decode(&bytes).len();
        prop_assert_eq!(decode(text.as_bytes()), text.as_str());
    }
}
