//! Bytes that are no plain UTF-8: what `decode` makes of them.
#![allow(clippy::unwrap_used, reason = "a test panics when it fails")]

#[path = "common/explore.rs"]
mod explore;

use std::borrow::Cow;

use contact_card::finding::ParseErrorKind;
use contact_card::{Card, CardReader, Contact, ParseOptions, Rule, cards, decode};
use proptest::prelude::*;

fn card(name: &[u8]) -> Vec<u8> {
    [
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN",
        name,
        b"\r\nEND:VCARD\r\n",
    ]
    .concat()
}

/// A card of vCard 2.1, which has charsets.
fn old(name: &[u8]) -> Vec<u8> {
    let mut bytes = card(name);
    bytes["BEGIN:VCARD\r\nVERSION:".len()] = b'2';
    bytes["BEGIN:VCARD\r\nVERSION:2.".len()] = b'1';
    bytes
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
    assert!(matches!(decode(&bytes).into_text(), Cow::Borrowed(_)));
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
fn a_line_that_is_not_utf8_is_decoded_from_its_charset() {
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

/// The places of the guesses in a card, as line, column and offset.
fn guesses(card: &Card<'_>) -> Vec<(usize, usize, usize)> {
    let is_guess = |repair: &&contact_card::Issue| repair.rule() == Rule::UndeclaredCharset;
    let guesses = card.repairs().iter().filter(is_guess);
    let places = guesses.filter_map(contact_card::Issue::position);
    places
        .map(|place| (place.line, place.column, place.offset))
        .collect()
}

#[test]
fn a_guess_is_a_repair_with_its_place_and_an_error_of_strict_reading() {
    for (bytes, place) in [
        (card(b":J\xF6rg"), (3, 5, 30)),
        (card(b":A\r\n B\xF6"), (4, 3, 34)),
        (old(b";CHARSET=UTF-8:J\xF6rg"), (3, 19, 44)),
        (old(b";ENCODING=8BIT:J\xF6rg"), (3, 19, 44)),
    ] {
        let text = decode(&bytes);
        assert_eq!(guesses(&Card::parse(&text).unwrap()), [place]);
        let read = CardReader::new(&bytes[..]).next().unwrap().unwrap();
        assert_eq!(guesses(&read), [place]);
        let strict = ParseOptions::new().strict();
        for error in [
            strict.card(&text).unwrap_err(),
            strict.contact(&text).unwrap_err(),
            strict.contacts(&text).next().unwrap().unwrap_err(),
        ] {
            let at = error.position();
            assert_eq!((at.line, at.column, at.offset), place);
        }
        let mut stream = strict.reader(&bytes[..]);
        let error = stream.next().unwrap().unwrap_err();
        let kind = ParseErrorKind::Rule(Rule::UndeclaredCharset);
        assert!(error.as_parse().is_some_and(|error| error.kind() == kind));
        // The text alone knows nothing of it.
        assert_eq!(guesses(&Card::parse(&text.into_text()).unwrap()), []);
    }
}

#[test]
fn utf8_and_utf16_with_a_mark_are_not_guesses() {
    let marked = "\u{FEFF}BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\u{F6}rg\r\nEND:VCARD\r\n";
    for bytes in [
        card("Jörg".as_bytes()),
        card(b":J\xC3\r\n \xB6rg"),
        utf16(marked, u16::to_le_bytes),
        utf16(marked, u16::to_be_bytes),
    ] {
        let text = decode(&bytes);
        assert!(cards(&text).flatten().all(|card| guesses(&card).is_empty()));
    }
}

#[test]
fn utf16_is_a_guess_without_a_mark_and_where_half_a_character_is_missing() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\u{F6}rg\r\nEND:VCARD\r\n";
    let bytes = utf16(text, u16::to_le_bytes);
    let decoded = decode(&bytes);
    assert_eq!(guesses(&Card::parse(&decoded).unwrap()), [(1, 1, 0)]);

    let marked = utf16(&format!("\u{FEFF}{text}"), u16::to_be_bytes);
    let at = marked
        .windows(2)
        .position(|unit| unit == [0, 0xF6])
        .unwrap();
    let broken = [&marked[..at], &[0xD8, 0x00], &marked[at + 2..]].concat();
    let decoded = decode(&broken);
    assert_eq!(guesses(&Card::parse(&decoded).unwrap()), [(3, 5, 33)]);
}

#[test]
fn the_guesses_of_a_refused_card_do_not_pass_to_the_next() {
    let bytes = [card(b":J\xF6rg"), card(b":Ada")].concat();
    let text = decode(&bytes);
    let mut strict = ParseOptions::new().strict().cards(&text);
    assert!(strict.next().unwrap().is_err());
    assert!(strict.next().unwrap().is_ok());
    assert!(strict.next().is_none());
}

proptest! {
    #![proptest_config(explore::law(256))]

    #[test]
    fn any_bytes_are_decoded_and_utf8_is_kept(
        bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(b'\r'), Just(b'\n'), Just(b' '), Just(0xC3)], 0..60),
        text in r"[A-Z:]{4}(\PC|[ \r\n]){0,40}",
    ) {
        let _ = decode(&bytes).len();
        prop_assert_eq!(&*decode(text.as_bytes()), text.as_str());
    }
}
