//! The card that the caller wrote.

use contact_card::Version;
use contact_card::send_contact::{Options, SendContact, SendContactError, decode_with};
use serde_json::json;

use crate::{assert_refused, named, request};

fn raw(text: &str) -> Result<SendContact, SendContactError> {
    request(&json!({ "vcard_text": text }))
}

/// A card of 3.0 with some lines.
fn wrap(lines: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{lines}END:VCARD\r\n")
}

#[track_caller]
fn assert_raw_refused(text: &str, message: &str) {
    let error = raw(text).unwrap_err();
    assert_eq!((error.code(), error.pointer()), (1002, Some("/vcard_text")));
    assert_eq!(error.to_string(), format!("/vcard_text: {message}"));
}

#[test]
fn a_raw_card_is_read_and_written_again() {
    for version in ["2.1", "3.0", "4.0"] {
        let text = format!(
            "\u{FEFF} \nbegin:vcard\nVERSION:{version}\nN:Doe;Jane;;;\nFN:Jane Doe\nitem1.X-UNKNOWN;P=1:a\nEND:VCARD\n"
        );
        let request = raw(&text).unwrap();
        assert!(
            request
                .vcard()
                .starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n")
        );
        assert!(request.vcard().contains("\r\nitem1.X-UNKNOWN;P=1:a\r\n"));
        assert!(request.vcard().ends_with("\r\nEND:VCARD\r\n"));
        assert!(!request.repairs().is_empty());
    }
}

#[test]
fn a_raw_card_is_written_in_the_version_that_is_asked_for() {
    let mut options = Options::default();
    options.version = Version::V4_0;
    let body = json!({ "vcard_text": "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\n" });
    let request = decode_with(&options, Some("ch_1"), body.to_string().as_bytes()).unwrap();
    assert!(request.vcard().contains("VERSION:4.0\r\n"));
}

#[test]
fn groups_and_parameters_of_a_raw_card_stay_in_another_version() {
    let kept = "item1.TEL;waid=1415;TYPE=cell:+1415\r\nitem1.X-FOO;P=1:1\r\n";
    let text = wrap(&format!(
        "FN:a\r\n{kept}REV:20200102T030405Z\r\nTEL;PREF=2:1\r\nTEL;PREF=1:2\r\n"
    ));
    let request = raw(&text.replace("3.0", "4.0")).unwrap();
    let vcard = request.vcard();
    let start = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;a;;;\r\nFN:a\r\n";
    assert!(
        vcard.starts_with(&format!("{start}{kept}REV:2020-01-02T03:04:05Z\r\n")),
        "{vcard}"
    );
    let losses: Vec<String> = request.losses().iter().map(ToString::to_string).collect();
    assert_eq!(
        losses,
        [
            "TEL: left out the number of a preference",
            "N: made what the version requires"
        ]
    );
}

#[test]
fn a_raw_card_is_repaired_and_the_repairs_are_reported() {
    let start = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;;;;\r\nFN:a\r\n";
    for (text, codes, line) in [
        (
            "TEL;HOME:1\r\nEND:VCARD\r\n",
            &["bare-parameter"][..],
            "TEL;TYPE=HOME:1",
        ),
        ("NOTE:x\nEND:VCARD\r\n", &["line-break"], "NOTE:x"),
        ("NOTE:x\r\n", &["missing-end"], "NOTE:x"),
        ("BDAY:soon\r\nEND:VCARD\r\n", &["bad-date"], "BDAY:soon"),
        (
            "NOTE;ENCODING=QUOTED-PRINTABLE:=41=42\r\nEND:VCARD\r\n",
            &["quoted-printable"],
            "NOTE:AB",
        ),
        (
            "TITLE:a\u{202E}b\u{2028}c\u{85}d\u{FFFF}e\r\nEND:VCARD\r\n",
            &["control-character"],
            "TITLE:ab c de",
        ),
    ] {
        let request = raw(&(start.to_owned() + text)).unwrap();
        let repairs = request.repairs().iter();
        let found: Vec<&str> = repairs.map(|repair| repair.rule().code()).collect();
        assert_eq!(found, codes, "{text}");
        let lines: Vec<&str> = request.vcard().split("\r\n").collect();
        assert!(lines.contains(&line), "{}", request.vcard());
    }
}

#[test]
fn unknown_properties_groups_and_parameters_of_a_raw_card_are_kept() {
    for names in [
        "N:a;;;;\r\nFN:a\r\n",
        "FN:a\r\n",
        "N:a;;;;\r\n",
        "ORG:Acme\r\nFN:\r\n",
    ] {
        let kept = "item1.TEL;waid=1415;TYPE=CELL:+1415\r\nitem1.X-FOO;P=1:1\r\nPHOTO;ENCODING=b;TYPE=PNG:AAAA\r\n";
        let request = raw(&wrap(&format!("{names}{kept}"))).unwrap();
        let vcard = request.vcard();
        assert!(vcard.contains(kept), "{vcard}");
        for name in ["N", "FN"] {
            let count = vcard.matches(&format!("\r\n{name}:")).count();
            assert_eq!(count, 1, "{vcard}");
        }
        assert!(!vcard.contains("\r\nFN:\r\n"), "{vcard}");
    }
}

#[test]
fn a_raw_text_that_does_not_begin_a_card_is_1002() {
    for text in ["", "  ", "hello", "FN:a\r\nEND:VCARD\r\n"] {
        assert_raw_refused(text, "expected BEGIN:VCARD");
    }
    let number = request(&json!({ "vcard_text": 5 })).unwrap_err();
    assert_eq!(
        (number.code(), number.pointer()),
        (1002, Some("/vcard_text"))
    );
}

#[test]
fn two_raw_cards_or_text_after_the_card_are_1002_with_their_place() {
    let message = "expected nothing after END:VCARD at line 5 column 1";
    assert_raw_refused(&wrap("FN:a\r\n").repeat(2), message);
    assert_raw_refused(&(wrap("FN:a\r\n") + "bye"), message);
}

#[test]
fn a_raw_card_of_nobody_is_1002() {
    let message = "expected a name, an organization, a phone or an e-mail";
    assert_raw_refused(&wrap("NOTE:a\r\n"), message);
    assert_raw_refused(&wrap("FN: \r\nN:;;;;\r\nTEL:\u{200B}\r\n"), message);
}

#[test]
fn a_raw_card_with_nul_is_1002_with_its_place() {
    assert_raw_refused(&wrap("FN:a\0\r\n"), "expected no NUL at line 3 column 5");
}

#[test]
fn a_card_inside_a_card_is_1002_with_its_place() {
    for lines in [
        "AGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD\r\n",
        "AGENT:\\nBEGIN:VCARD\\nFN:b\\nEND:VCARD\r\n",
        "X-AGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD\r\n",
        "AGENT:\r\nBEGIN:VCARD\r\nFN:b\r\nEND:VCARD\r\n",
        "BEGIN:VCARD\r\nFN:b\r\nEND:VCARD\r\n",
    ] {
        let error = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{lines}"))).unwrap_err();
        assert_eq!((error.code(), error.pointer()), (1002, Some("/vcard_text")));
        assert!(error.to_string().ends_with("line 5 column 1"), "{error}");
    }
    let agent = json!(["AGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD"]);
    assert_refused(&named("extensions", &agent), "/contact/extensions/0");
}

#[test]
fn a_raw_card_over_a_limit_is_1002_with_its_place() {
    let parameters = format!("X{}:1\r\n", ";A=1".repeat(65));
    assert_raw_refused(
        &wrap(&parameters),
        "X: expected fewer parameters at line 3 column 259",
    );
    assert_raw_refused(
        &wrap(&"X:1\r\n".repeat(1001)),
        "expected fewer properties in the card at line 1003 column 1",
    );
    assert_raw_refused(
        &wrap(&"X:1\r\n".repeat(60_000)),
        "expected a shorter text at line 52426 column 4",
    );
}

#[test]
fn what_calls_home_or_runs_something_is_dropped_and_reported() {
    let lines = [
        ("PHOTO;VALUE=uri:http://a/b", true),
        ("PHOTO;VALUE=uri://a.example/b", true),
        ("PHOTO;VALUE=URL:a.example/b", true),
        ("PHOTO://a.example/b", true),
        ("PHOTO;VALUE=uri:<http://a/b>", true),
        ("PHOTO;VALUE=uri:\u{200B}http://a/b", true),
        ("PHOTO;VALUE=uri:cid:a", false),
        ("SOURCE://a/b", true),
        ("URL:vbscript:x", true),
        ("URL:smb://a/b", true),
        ("URL:\"javascript:x\"", true),
        ("SOUND;ENCODING=b://uQxAAA", false),
        ("SOUND;X-IRMC-N:Yamada;Taro", false),
        ("LOGO:https://a/b", true),
        ("SOUND;VALUE=uri:ftp://a/b", true),
        ("KEY;VALUE=uri:http://a/b", true),
        ("SOURCE:ldap://a/b", true),
        ("URL:javascript:x", true),
        ("URL: JavaScript\t:x", true),
        ("URL:file:///etc/passwd", true),
        ("X-A:data:text/html,x", true),
        ("PHOTO;ENCODING=b;TYPE=PNG:AAAA", false),
        ("PHOTO;VALUE=uri:data:image/png;base64,AAAA", false),
        ("URL:https://example.com", false),
    ];
    for (line, is_dropped) in lines {
        let request = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{line}\r\n"))).unwrap();
        assert_eq!(!request.dropped().is_empty(), is_dropped, "{line}");
        let name = line.split([':', ';']).next().unwrap();
        assert_eq!(
            request.vcard().contains(&format!("\r\n{name}")),
            !is_dropped,
            "{line}"
        );
    }
}
