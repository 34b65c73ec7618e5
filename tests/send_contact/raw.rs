//! The card that the caller wrote.

use contact_card::send_contact::{Options, SendContact, SendContactError, decode_with};
use contact_card::{Loss, Version};
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
    let texts = ["", "  ", "hello", "FN:a\r\nEND:VCARD\r\n"];
    let begins = [
        "x.BEGIN:VCARD",
        "BEGIN;X=1:VCARD",
        "BEGIN : VCARD",
        "\u{1A}BEGIN:VCARD",
        "BEGIN:VCARDS",
    ];
    let begins = begins.map(|begin| wrap("FN:a\r\n").replace("BEGIN:VCARD", begin));
    for text in texts.into_iter().chain(begins.iter().map(String::as_str)) {
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
    assert_raw_refused(&(wrap("FN:a\r\n") + "\u{1A}"), message);
    assert_raw_refused(&(wrap("FN:a\r\n") + "\u{FEFF}"), message);
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
        "AGENT:BEG\u{FFFE}IN:VCARD\\nFN:b\\nEND:VCARD\r\n",
        "AGENT:BEGIN\u{202E}:VCARD\\nFN:b\\nEND:VCARD\r\n",
        "AGENT;VALUE=text:BEGIN\\:VCARD\\nFN\\:b\r\n",
        "AGENT;ENCODING=QUOTED-PRINTABLE:BEGIN:VCARD=0D=0AFN:B=0D=0AEND:VCARD\r\n",
        "RELATED;TYPE=agent;VALUE=text:BEGIN:VCARD\\nEND:VCARD\r\n",
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
    let long = "a".repeat(8_193);
    for name in ["NOTE", "X-FOO", "FN"] {
        assert_raw_refused(
            &wrap(&format!("{name}:{long}\r\n")),
            &format!(
                "{name}: expected a shorter value at line 3 column {}",
                name.len() + 2
            ),
        );
    }
    let photo = format!("PHOTO;ENCODING=b:{}\r\n", "A".repeat(204_800));
    assert_raw_refused(
        &wrap(&format!("FN:a\r\n{photo}")),
        "expected a line of at most 204800 octets at line 4 column 1",
    );
    assert_raw_refused(
        &wrap(&"X:1\r\n".repeat(60_000)),
        "expected a shorter text at line 52426 column 4",
    );
}

#[test]
fn what_a_raw_card_says_has_the_limits_of_a_contact() {
    let names = format!("FN:{}\r\n", "a".repeat(257));
    assert_raw_refused(&wrap(&names), "full_name: expected at most 256 characters");
    assert_raw_refused(
        &wrap(&"TEL:1\r\n".repeat(51)),
        "phones: expected at most 50 phones",
    );
    let label = format!("item1.TEL:1\r\nitem1.X-ABLabel:{}\r\n", "a".repeat(65));
    assert_raw_refused(
        &wrap(&label),
        "phones/0/label: expected at most 64 characters",
    );
    assert!(raw(&wrap(&"TEL:1\r\n".repeat(50))).is_ok());
}

#[test]
fn a_photo_that_goes_out_may_come_back_in() {
    for bytes in [150_000, 153_570] {
        let photo = json!({ "media_type": "image/jpeg", "data": "A".repeat(bytes / 3 * 4) });
        let sent = request(&json!({ "contact": named("photo", &photo) })).unwrap();
        assert!(raw(sent.vcard()).is_ok());
    }
}

#[test]
fn a_raw_card_of_a_company_is_marked_as_one() {
    let sent = raw(&wrap("ORG:Acme\r\n")).unwrap();
    let card = wrap("N:;;;;\r\nFN:Acme\r\nX-ABShowAs:COMPANY\r\nORG:Acme\r\n");
    assert_eq!(sent.vcard(), card);
    assert_eq!(sent.contact().full_name, None);
    let made: Vec<&str> = sent.losses().iter().map(Loss::property).collect();
    assert_eq!(made, ["N", "FN"]);
    let mut options = Options::default();
    options.version = Version::V4_0;
    let body = json!({ "vcard_text": wrap("ORG:Acme\r\n") }).to_string();
    let sent = decode_with(&options, Some("ch_1"), body.as_bytes()).unwrap();
    assert!(
        sent.vcard().contains("\r\nKIND:org\r\n"),
        "{}",
        sent.vcard()
    );
}

#[test]
fn what_cleaning_or_another_version_makes_of_a_card_is_looked_at_as_well() {
    for (version, lines, dropped) in [
        (Version::V3_0, "3.0 URL:java\u{FFFE}script:x", "URL"),
        (
            Version::V3_0,
            "3.0 PHOTO;VALUE=uri:h\u{FDD0}ttp://evil/x",
            "PHOTO",
        ),
        (Version::V3_0, "3.0 URL:data:te\u{202E}xt/html,x", "URL"),
        (
            Version::V3_0,
            "2.1 URL;ENCODING=QUOTED-PRINTABLE:java=EF=B7=90script:x",
            "URL",
        ),
        (
            Version::V4_0,
            "3.0 KEY;ENCODING=b;TYPE=text/html:PHN2Zz4=",
            "KEY",
        ),
        (
            Version::V3_0,
            "4.0 ADR;LABEL=\"javascript:x\":;;1;;;;",
            "ADR",
        ),
        (
            Version::V3_0,
            "4.0 PHOTO:\\\\evil.example\\s\\x.jpg",
            "PHOTO",
        ),
        (Version::V3_0, "3.0 LOGO:\\\\evil.example\\s\\x.jpg", "LOGO"),
        (Version::V4_0, "3.0 SORT-STRING:file\\n:x", "SORT-STRING"),
        (Version::V3_0, "4.0 LOGO:/\\evil.example/x.jpg", "LOGO"),
        (Version::V3_0, "4.0 SOUND:www.evil.example/x.wav", "SOUND"),
        (Version::V3_0, "4.0 KEY://evil/x", "KEY"),
        (Version::V3_0, "3.0 CATEGORIES:a,javascript:x", "CATEGORIES"),
        (
            Version::V3_0,
            "3.0 NOTE;X-ALTREP=\"javascript:x\":a",
            "NOTE",
        ),
    ] {
        let mut options = Options::default();
        options.version = version;
        let (from, line) = lines.split_once(' ').unwrap();
        let text = wrap(&format!("N:a;;;;\r\nFN:a\r\n{line}\r\n")).replace("3.0", from);
        let body = json!({ "vcard_text": text }).to_string();
        let sent = decode_with(&options, Some("ch_1"), body.as_bytes()).unwrap();
        assert_eq!(sent.dropped(), [dropped], "{line}");
        assert!(
            !sent.vcard().contains(&format!("\r\n{dropped}")),
            "{}",
            sent.vcard()
        );
        let again = json!({ "vcard_text": sent.vcard() }).to_string();
        let again = decode_with(&options, Some("ch_1"), again.as_bytes()).unwrap();
        assert_eq!((again.vcard(), again.dropped().len()), (sent.vcard(), 0));
    }
}

#[test]
fn a_label_goes_with_what_was_dropped() {
    let lines = "item1.URL:file:///a\r\nitem1.X-ABLabel:Home page\r\nitem2.URL:http://a\r\nitem2.X-ABLabel:b\r\n";
    let sent = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{lines}"))).unwrap();
    assert!(!sent.vcard().contains("item1"), "{}", sent.vcard());
    assert!(sent.vcard().contains("item2.X-ABLabel:b"));
}

#[test]
fn what_calls_home_or_runs_something_is_dropped_and_reported() {
    let lines = [
        ("NOTE:File: 12 is in the drawer", false),
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
