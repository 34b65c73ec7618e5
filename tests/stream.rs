//! Reading a stream: the same items as reading the whole, whatever the pieces it comes in.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod common;

use std::fs;
use std::io::{self, BufRead, Read};

use common::explore;
use common::laws::{self, InPieces};
use contact_card::finding::ParseErrorKind;
use contact_card::{CardReader, Limits, ParseError, ParseOptions};
use proptest::collection::vec;
use proptest::prelude::*;

/// Pieces of files, whole and broken, in several charsets.
fn fragment() -> impl Strategy<Value = Vec<u8>> {
    let text = prop_oneof![
        Just("BEGIN:VCARD\r\nVERSION:3.0\r\n".to_owned()),
        Just("BEGIN:VCARD\r\nVERSION:2.1\r\n".to_owned()),
        Just("END:VCARD\r\n".to_owned()),
        Just("END:VCARD\r".to_owned()),
        Just("NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=\r\n c=\r\n".to_owned()),
        Just("AGENT:\r\nBEGIN:VCARD\r\n".to_owned()),
        Just("AGENT:BEGIN:VCARD\r\n".to_owned()),
        Just("PHOTO;ENCODING=BASE64:\r\n AAAA\r\nBBBB\r\n\r\n".to_owned()),
        "(FN|N|TEL;HOME|NOTE;CHARSET=ISO-8859-1|ADR)[:;][a-z;:\\\\é👍]{0,20}(\r\n|\n|\r|\r\r\n)",
        "(\r|\n|\r\n|\r\r\n| |\t|=\r\n|\r\n |x){1,6}",
        "[a-zé]{30,90}(\r\n [a-z]{0,30}){0,3}",
    ];
    prop_oneof![
        4 => text.prop_map(String::into_bytes),
        1 => vec(any::<u8>(), 0..6),
        1 => Just(b"FN:J\xF6rg\r\n".to_vec()),
        1 => Just(b"FN:J\xC3\r\n \xB6rg\r\n".to_vec()),
        1 => Just(b"FN;CHARSET=SHIFT_JIS:\x94\x5C\r\n".to_vec()),
    ]
}

fn options() -> impl Strategy<Value = ParseOptions> {
    (any::<bool>(), any::<bool>()).prop_map(|(strict, few)| {
        let mut limits = Limits::default();
        if few {
            limits.properties = 2;
            limits.cards = 3;
        }
        let options = ParseOptions::new().limits(limits);
        if strict { options.strict() } else { options }
    })
}

proptest! {
    #![proptest_config(explore::law(20_000))]

    #[test]
    fn any_pieces_give_what_the_whole_gives(
        parts in vec(fragment(), 0..20),
        sizes in vec(1..40_usize, 1..5),
        options in options(),
    ) {
        let bytes = parts.concat();
        laws::pieces_give_what_the_whole_gives(&bytes, &sizes, options);
        laws::bytes_are_read_and_accounted_for(&bytes);
    }

    // Of a line that is too long, the places of what is in another charset are not known.
    #[test]
    fn any_pieces_of_lines_that_are_too_long_give_what_the_whole_gives(
        parts in vec(fragment(), 0..20),
        sizes in vec(1..40_usize, 1..5),
        line in 1..70_usize,
    ) {
        let mut limits = Limits::default();
        limits.line = line;
        let text = String::from_utf8_lossy(&parts.concat()).replace('\u{1B}', "");
        let options = ParseOptions::new().limits(limits);
        laws::pieces_give_what_the_whole_gives(text.as_bytes(), &sizes, options);
    }

    #[test]
    fn utf16_in_any_pieces_gives_what_the_whole_gives(
        parts in vec("(BEGIN:VCARD\r\n|END:VCARD\r\n|FN:[a-zé👍]{0,9}\r\n|NOTE:a\r\n b\n)", 0..12),
        sizes in vec(1..9_usize, 1..5),
        cut in 0..3_usize,
    ) {
        let text = format!("\u{FEFF}{}", parts.concat());
        let mut bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.truncate(bytes.len() - cut);
        laws::pieces_give_what_the_whole_gives(&bytes, &sizes, ParseOptions::new());
    }
}

#[test]
fn every_fixture_in_pieces_of_every_size_gives_what_the_whole_gives() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cards");
    for file in fs::read_dir(folder).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        for size in [1, 2, 3, 7, 64, 8192] {
            laws::pieces_give_what_the_whole_gives(&bytes, &[size], ParseOptions::new());
        }
    }
}

#[test]
fn a_soft_break_joins_no_end_of_the_card_however_the_bytes_come() {
    let mut limits = Limits::default();
    limits.line = 42;
    let head = "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=\r\n c=\r\n";
    for length in 0..100 {
        for dot in ["", "."] {
            let text = format!("{head}{}{dot}END:VCARD\r\n", "a".repeat(length));
            for size in [1, 2, 3, 7, 64] {
                let options = ParseOptions::new().limits(limits);
                laws::pieces_give_what_the_whole_gives(text.as_bytes(), &[size], options);
            }
        }
    }
}

#[test]
fn a_line_that_is_too_long_is_an_error_after_an_agent_too() {
    let mut limits = Limits::default();
    limits.line = 60;
    let long = "é".repeat(400);
    let text =
        format!("BEGIN:VCARD\r\nVERSION:3.0\r\nAGENT:BEGIN:VCARD\r\nNOTE:{long}\r\nEND:VCARD\r\n");
    for size in [1, 2, 3, 7, 64] {
        let options = ParseOptions::new().limits(limits);
        laws::pieces_give_what_the_whole_gives(text.as_bytes(), &[size], options);
    }
}

/// Fails once after the bytes it has.
struct Failing<'a> {
    bytes: &'a [u8],
    kinds: Vec<io::ErrorKind>,
}

impl Read for Failing<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        panic!("only the buffer is read")
    }
}

impl BufRead for Failing<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match (self.bytes.is_empty(), self.kinds.pop()) {
            (true, Some(kind)) => Err(kind.into()),
            _ => Ok(self.bytes),
        }
    }

    fn consume(&mut self, length: usize) {
        self.bytes = &self.bytes[length..];
    }
}

#[test]
fn an_error_of_the_stream_comes_through_and_is_the_last_item() {
    let bytes = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:b\r\n";
    let mut kinds = vec![io::ErrorKind::ConnectionReset, io::ErrorKind::Other];
    let mut cards = CardReader::new(Failing {
        bytes,
        kinds: kinds.clone(),
    });
    assert_eq!(
        cards.next().unwrap().unwrap().get("FN").unwrap().text(),
        "a"
    );
    let error = cards.next().unwrap().unwrap_err();
    let kind = error.as_io().map(io::Error::kind);
    assert_eq!(kind, Some(io::ErrorKind::ConnectionReset));
    assert!(error.as_parse().is_none());
    assert!(cards.next().is_none());
    assert!(cards.next().is_none());

    // An interruption is none.
    kinds = vec![io::ErrorKind::Interrupted; 3];
    let cards = CardReader::new(Failing { bytes, kinds });
    assert_eq!(cards.flatten().count(), 2);
}

#[test]
fn the_limit_of_the_text_ends_a_stream() {
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n";
    let mut limits = Limits::default();
    limits.text = 2 * card.len();
    let text = card.repeat(9);
    let mut cards = ParseOptions::new()
        .limits(limits)
        .reader(InPieces::new(text.as_bytes(), &[5]));
    assert_eq!(cards.by_ref().take(3).flatten().count(), 3);
    let error = cards.next().unwrap().unwrap_err();
    let code = error.as_parse().map(ParseError::kind);
    assert!(matches!(code, Some(ParseErrorKind::Limit(_))));
    assert!(cards.next().is_none());
}

/// Many small cards, then junk, then a large card, without ever being there as a whole.
fn huge() -> impl BufRead {
    let cards = io::repeat(0).take(0);
    let small = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nNOTE:\xF6\r\nEND:VCARD\r\n";
    io::BufReader::new(
        cards
            .chain(Repeated::new(small, 400_000))
            .chain(Repeated::new(b"no card here\r\n", 400_000))
            .chain(Repeated::new(small, 3)),
    )
}

struct Repeated {
    piece: Vec<u8>,
    at: usize,
    end: usize,
}

impl Repeated {
    fn new(piece: &[u8], times: usize) -> Self {
        Self {
            piece: piece.repeat(64),
            at: 0,
            end: piece.len() * times,
        }
    }
}

impl Read for Repeated {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let from = self.at % self.piece.len();
        let length = buffer
            .len()
            .min(self.piece.len() - from)
            .min(self.end - self.at);
        buffer[..length].copy_from_slice(&self.piece[from..from + length]);
        self.at += length;
        Ok(length)
    }
}

#[test]
fn a_stream_takes_the_memory_of_its_largest_card() {
    let counts = allocation_counter::measure(|| {
        let cards = CardReader::new(huge());
        assert_eq!(cards.flatten().count(), 400_003);
    });
    assert!(counts.bytes_max < 4 << 20, "{} bytes", counts.bytes_max);
    // A slice delivers all its bytes at once.
    let bytes = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n".repeat(100_000);
    let slice = allocation_counter::measure(|| {
        assert_eq!(CardReader::new(&bytes[..]).flatten().count(), 100_000);
    });
    assert!(slice.bytes_max < 1 << 18, "{} bytes", slice.bytes_max);
    let one_line = allocation_counter::measure(|| {
        let mut limits = Limits::default();
        limits.line = 1 << 16;
        let long = Repeated::new(b"NOTE:long ", 4_000_000);
        let start = &b"BEGIN:VCARD\r\n"[..];
        let end = &b"\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n"[..];
        let stream = io::BufReader::new(start.chain(long).chain(end));
        let cards: Vec<_> = ParseOptions::new().limits(limits).reader(stream).collect();
        let [long, next] = &cards[..] else {
            panic!("{} items", cards.len())
        };
        assert!(long.as_ref().unwrap_err().as_parse().is_some());
        assert!(next.is_ok());
    });
    assert!(one_line.bytes_max < 4 << 20, "{} bytes", one_line.bytes_max);
}
