//! The card that the caller wrote.

use contact_card::send_contact::{Options, SendContact, SendContactError, decode_with};
use contact_card::{Loss, Rule, Version};
use serde_json::json;

use crate::{assert_refused, base64, named, request};

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
            "TEL: removed the number of a preference",
            "N: added a property that the target version requires"
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
        let column = text.trim_end().find(|c| c != ' ').unwrap_or(text.len()) + 1;
        let message = format!("expected BEGIN:VCARD at line 1 column {column}");
        assert_raw_refused(text, &message);
    }
    assert_raw_refused("\n\n hello", "expected BEGIN:VCARD at line 3 column 2");
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
    let message = "expected a name, an organization, a phone or an e-mail at line 1 column 1";
    for lines in [
        "NOTE:a",
        "FN: \r\nN:;;;;\r\nTEL:\u{200B}",
        // A zero width space, in base64.
        "FN;ENCODING=b:4oCL",
        "N;ENCODING=b:Ozs7Ow==\r\nORG;ENCODING=b:IA==",
        // All that says whose it is may be what is dropped.
        "TEL;VALUE=uri:javascript:x",
    ] {
        assert_raw_refused(&wrap(&format!("{lines}\r\n")), message);
    }
    let message = "expected a name, an organization, a phone or an e-mail at line 3 column 1";
    assert_raw_refused(&format!("\u{FEFF}\n \n{}", wrap("NOTE:a\r\n")), message);
}

#[test]
fn a_raw_card_with_nul_is_1002_with_its_place() {
    for (lines, place) in [
        ("FN:a\0", "line 3 column 5"),
        (
            "FN:a\r\nNOTE;ENCODING=QUOTED-PRINTABLE:a=00b",
            "line 4 column 33",
        ),
        (
            "FN:a\r\nNOTE;QUOTED-PRINTABLE:a=\r\n=00b",
            "line 5 column 1",
        ),
        (
            "FN:a\r\nNOTE;QUOTED-PRINTABLE:a=0=\r\n0b",
            "line 4 column 24",
        ),
        ("FN:a\r\nNOTE;ENCODING=b:AGE=", "line 4 column 1"),
        ("FN:a\r\nTEL;BASE64:MQA=", "line 4 column 1"),
        ("FN:a\r\nX-URL;VALUE=uri;ENCODING=b:aDoA", "line 4 column 1"),
    ] {
        let message = format!("expected no NUL at {place}");
        assert_raw_refused(&wrap(&format!("{lines}\r\n")), &message);
    }
    // Pictures have them, and so may what nobody knows; what is no quoted-printable says what it says.
    for line in ["PHOTO;ENCODING=b:AGE=", "X-ODD;ENCODING=b:AGE=", "NOTE:=00"] {
        assert!(raw(&wrap(&format!("FN:a\r\n{line}\r\n"))).is_ok(), "{line}");
    }
}

#[test]
fn base64_that_is_text_is_written_as_text_and_reported() {
    for (line, written) in [
        ("FN;ENCODING=b:QWRh", "FN:Ada"),
        ("FN;ENCODING=BASE64:QWRh", "FN:Ada"),
        ("FN;BASE64:QW\r\n Rh", "FN:Ada"),
        (
            "URL;ENCODING=b;TYPE=HOME:aHR0cHM6Ly9hLmV4YW1wbGU=",
            "URL;TYPE=HOME:https://a.example",
        ),
        ("NOTE;ENCODING=b:YQ0KYg==", "NOTE:a\\nb"),
        ("N;ENCODING=b:RG9lO0phbmU7Ozs=", "N:Doe;Jane;;;"),
        (
            "PHOTO;VALUE=uri;ENCODING=b:Y2lkOmE=",
            "PHOTO;VALUE=uri:cid:a",
        ),
        // What is no base64 is the text itself.
        ("NOTE;ENCODING=b:a!", "NOTE:a!"),
    ] {
        let names = if line.starts_with('N') {
            ""
        } else {
            "N:a;;;;\r\n"
        };
        let sent = raw(&wrap(&format!("{names}TEL:1\r\n{line}\r\n"))).unwrap();
        assert!(
            sent.vcard().contains(&format!("\r\n{written}\r\n")),
            "{line}: {}",
            sent.vcard()
        );
        let is_told = |repair: &contact_card::Issue| {
            repair.rule() == Rule::ForbiddenParameter && repair.parameter() == Some("ENCODING")
        };
        assert!(sent.repairs().iter().any(is_told), "{line}");
    }
    let kept = "X-ODD;ENCODING=b:AAAA\r\nX-MS-CARDPICTURE;ENCODING=b:AAAA\r\n";
    let sent = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{kept}"))).unwrap();
    assert!(sent.vcard().contains(kept), "{}", sent.vcard());
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
        "AGENT;ENCODING=b:QkVHSU46VkNBUkQKRU5EOlZDQVJE\r\n",
        "X-AGENT;ENCODING=BASE64;VALUE=binary:QkVHSU46VkNBUkQKRU5EOlZDQVJE\r\n",
        "RELATED:data:text/vcard\\,BEGIN%3AVCARD%0AEND:VCARD\r\n",
        "AGENT;VALUE=uri:data:text/vcard;base64,QkVHSU46VkNBUkQKRU5EOlZDQVJE\r\n",
        // What becomes of these in 4.0 would be refused there.
        "X-SPOUSE:BEGIN:VCARD\r\n",
        "X-EVOLUTION-SPOUSE:BEGIN : VCARD\r\n",
        "X-ABRELATEDNAMES:BEGIN:VCARD\r\n",
        "BEGIN:VCARD\r\nFN:b\r\nEND:VCARD\r\n",
    ] {
        let error = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{lines}"))).unwrap_err();
        assert_eq!((error.code(), error.pointer()), (1002, Some("/vcard_text")));
        assert!(error.to_string().ends_with("line 5 column 1"), "{error}");
    }
    let agent = json!(["AGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD"]);
    assert_refused(&named("extensions", &agent), "/contact/extensions/0");
    let related = json!([{ "value": "BEGIN:VCARD" }]);
    assert_eq!(
        request(&json!({ "contact": named("related", &related) }))
            .unwrap_err()
            .code(),
        1002
    );
    let note = "NOTE:BEGIN:VCARD\\nFN:b\\nEND:VCARD\r\n";
    assert!(
        raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{note}")))
            .unwrap()
            .vcard()
            .contains(note)
    );
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
    let names = format!("TEL:1\r\nFN:{}\r\n", "a".repeat(257));
    assert_raw_refused(
        &wrap(&names),
        "full_name: expected at most 256 characters at line 4 column 1",
    );
    assert_raw_refused(
        &wrap(&"TEL:1\r\n".repeat(51)),
        "phones: expected at most 50 phones at line 53 column 1",
    );
    let label = format!("item1.TEL:1\r\nitem1.X-ABLabel:{}\r\n", "a".repeat(65));
    assert_raw_refused(
        &wrap(&label),
        "phones/0/label: expected at most 64 characters at line 4 column 1",
    );
    assert!(raw(&wrap(&"TEL:1\r\n".repeat(50))).is_ok());
}

#[test]
fn names_groups_and_parameters_have_limits_of_their_own() {
    let word = "a".repeat(65);
    for (line, message) in [
        (
            format!("{word}.TEL:1"),
            "expected a group of at most 64 octets",
        ),
        (
            format!("X-{word}:1"),
            "expected a name of at most 64 octets",
        ),
        (
            format!("TEL;{word}=1:1"),
            "expected a parameter name of at most 64 octets",
        ),
        (
            format!("TEL;A={}:1", "a".repeat(8193)),
            "expected a parameter of at most 8192 octets",
        ),
    ] {
        assert_raw_refused(
            &wrap(&format!("FN:a\r\n{line}\r\n")),
            &format!("{message} at line 4 column 1"),
        );
        assert_eq!(
            request(&json!({ "contact": named("extensions", &json!([line])) }))
                .unwrap_err()
                .code(),
            1002
        );
    }
    let word = &word[1..];
    let line = format!("{word}.X-{};{word}={}:1\r\n", &word[2..], "a".repeat(8192));
    let sent = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{line}"))).unwrap();
    assert!(sent.vcard().replace("\r\n ", "").contains(&line));
}

#[test]
fn what_grows_on_the_way_is_held_to_the_same_limits() {
    let semicolons = format!("NOTE:{}\r\n", ";".repeat(8_190));
    let year = |index: usize| format!("ANNIVERSARY:{:04}\r\n", 1000 + index);
    let anniversary = |index: usize| {
        format!("item{index}.X-ABDATE:{:04}-01-01\r\n", 1000 + index)
            + &format!("item{index}.X-ABLabel:_$!<Anniversary>!$_\r\n")
    };
    let svg =
        |length| "%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E".to_owned() + &" ".repeat(length);
    for (version, to, lines, place) in [
        (
            "2.1",
            Version::V3_0,
            semicolons.repeat(30),
            "NOTE: expected a shorter value at line 4 column 1",
        ),
        ("4.0", Version::V3_0, (0..995).map(year).collect(), ""),
        (
            "3.0",
            Version::V4_0,
            (0..400).map(anniversary).collect(),
            "",
        ),
        (
            "4.0",
            Version::V3_0,
            format!("PHOTO:data:image/svg+xml,{}\r\n", svg(155_000)),
            "expected a line of at most 204800 octets at line 4 column 1",
        ),
        (
            "4.0",
            Version::V3_0,
            format!("PHOTO:data:image/svg+xml,{}\r\n", svg(190_000)),
            "expected a shorter text at line 4 column 1",
        ),
    ] {
        let text = wrap(&format!("FN:a\r\n{lines}")).replace("3.0", version);
        let mut options = Options::default();
        options.version = to;
        let outcome = |text: &str| {
            decode_with(
                &options,
                Some("ch_1"),
                json!({ "vcard_text": text }).to_string().as_bytes(),
            )
        };
        match outcome(&text) {
            Ok(sent) => {
                assert_eq!(place, "");
                assert_eq!(outcome(sent.vcard()).unwrap().vcard(), sent.vcard());
            }
            Err(error) if place.is_empty() => {
                assert!(error.to_string().contains(" at line "), "{error}");
            }
            Err(error) => assert_eq!(error.to_string(), format!("/vcard_text: {place}")),
        }
    }
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
            "4.0 PHOTO:\\\\evil.example\\s\\x.jpg",
            "PHOTO",
        ),
        (Version::V3_0, "3.0 LOGO:\\\\evil.example\\s\\x.jpg", "LOGO"),
        (Version::V3_0, "4.0 LOGO:/\\evil.example/x.jpg", "LOGO"),
        (Version::V3_0, "4.0 SOUND:www.evil.example/x.wav", "SOUND"),
        (Version::V3_0, "4.0 KEY://evil/x", "KEY"),
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
        ("PHOTO;VALUE=uri:http://a/b", true),
        ("PHOTO;VALUE=uri://a.example/b", true),
        ("PHOTO;VALUE=URL:a.example/b", true),
        ("PHOTO;VALUE=uri:e.example/a b.png", true),
        ("PHOTO://a.example/b", true),
        ("PHOTO://e.example/t", true),
        ("PHOTO://host/share", true),
        ("PHOTO:/9j/AAAA", false),
        ("PHOTO:http%3A//e.example/t", true),
        ("PHOTO:e.example/t", true),
        ("PHOTO;VALUE=uri:<http://a/b>", true),
        ("PHOTO;VALUE=uri:<URL:http://a/b>", true),
        ("PHOTO;VALUE=binary;VALUE=uri:a", true),
        ("PHOTO;VALUE=uri:\u{200B}http://a/b", true),
        ("PHOTO;VALUE=uri:cid:a", false),
        ("PHOTO;VALUE=uri;ENCODING=b:aHR0cDovL2UuZXhhbXBsZS90", true),
        ("PHOTO;ENCODING=b:aHR0cDovL2UuZXhhbXBsZS90", true),
        ("PHOTO;ENCODING=b:http://e.example/t", true),
        ("PHOTO;ENCODING=b:!aHR0cDovL2UuZXhhbXBsZS90", true),
        ("LOGO;VALUE=uri;ENCODING=b:aHR0cDovL2UuZXhhbXBsZS90", true),
        ("KEY;VALUE=uri;ENCODING=b:aHR0cDovL2UuZXhhbXBsZS90", true),
        ("SOURCE;ENCODING=b:aHR0cDovL2UuZXhhbXBsZS90", true),
        ("IMPP;ENCODING=b:amF2YXNjcmlwdDp4", true),
        ("URL;ENCODING=b:amF2YXNjcmlwdDp4", true),
        ("URL;ENCODING=b:javascript:x", true),
        ("X-URL;ENCODING=b:amF2YXNjcmlwdDp4", true),
        ("X-ODD;ENCODING=b:amF2YXNjcmlwdDp4", true),
        ("X-PHOTO:http://e.example/t", true),
        ("X-LOGO;VALUE=uri:http://e.example/t", true),
        ("X-SOURCE:http://e.example/t", true),
        ("X-MS-CARDPICTURE;VALUE=uri:http://e.example/t", true),
        ("PHOTO;VALUE=uri:\\\\\\\\e.example\\\\t", true),
        ("URL:\\\\\\\\e.example\\\\t", true),
        ("URL://e.example/t", true),
        ("SOURCE://a/b", true),
        ("URL:vbscript:x", true),
        ("URL:smb://a/b", true),
        ("URL:C:\\\\Windows\\\\calc.exe", true),
        ("URL:\"javascript:x\"", true),
        ("URL:<URL:javascript:x>", true),
        ("URL:data:application/xhtml+xml,x", true),
        ("URL:data:image/svg+xml;base64,PHN2Zz4=", true),
        ("URL:data:text%2Fhtml,x", true),
        ("URL:data: text/html,x", true),
        ("URL:data:text/plain,x", false),
        ("SOUND;ENCODING=b://uQxAAA", false),
        ("SOUND;X-IRMC-N:Yamada;Taro", false),
        ("LOGO:https://a/b", true),
        ("SOUND;VALUE=uri:ftp://a/b", true),
        ("KEY;VALUE=uri:http://a/b", true),
        (
            "KEY:-----BEGIN PGP PUBLIC KEY BLOCK-----\\nVersion: 2.0\\n\\nmQ/+AB==",
            false,
        ),
        ("SOURCE:ldap://a/b", true),
        ("URL:javascript:x", true),
        ("URL: JavaScript\t:x", true),
        ("URL:file:///etc/passwd", true),
        ("TEL;VALUE=uri:javascript:x", true),
        ("X-SOCIALPROFILE:javascript:x", true),
        ("X-SKYPE:javascript:x", true),
        ("NOTE;VALUE=uri:javascript:x", true),
        ("URL;VALUE=text:javascript:x", true),
        ("X-SKYPE;VALUE=text:javascript:x", true),
        ("RELATED;VALUE=text:JavaScript: The Good Parts", false),
        ("NOTE;X-ALTREP=\"javascript:x\":a", true),
        ("NOTE;AUTHOR=\"javascript:x\":a", true),
        ("X-A:data:text/html,x", true),
        ("X-A:a;javascript:x", true),
        ("PHOTO;ENCODING=b;TYPE=PNG:AAAA", false),
        ("PHOTO;VALUE=uri:data:image/png;base64,AAAA", false),
        ("URL:https://example.com", false),
        ("URL:https://example.com/?u=javascript:x", false),
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

#[test]
fn text_that_no_program_follows_is_kept_whatever_it_looks_like() {
    for line in [
        "NOTE:File: 12 is in the drawer",
        "NOTE:JavaScript: The Good Parts",
        "TITLE:javascript:x",
        "ORG:SMB:Bank",
        "ROLE:file:x",
        "CATEGORIES:a,javascript:x",
        "SORT-STRING:file:x",
        "NICKNAME:\\\\\\\\a",
        "ADR:;;//javascript:x;;;;",
        "X-ABRELATEDNAMES:SMB:Bank",
        "X-NOTE:javascript:x",
        "X-PHONETIC-ORG:SMB:Bank",
        "X-ODD:File: 12 is in the drawer",
        "X-ODD:see http://a.example",
    ] {
        for version in [Version::V3_0, Version::V4_0] {
            let mut options = Options::default();
            options.version = version;
            let text = wrap(&format!("N:a;;;;\r\nFN:a\r\n{line}\r\n"));
            let body = json!({ "vcard_text": text }).to_string();
            let sent = decode_with(&options, Some("ch_1"), body.as_bytes()).unwrap();
            assert!(sent.dropped().is_empty(), "{line}");
        }
    }
    let label = "ADR;LABEL=\"javascript:x\":;;1;;;;";
    let sent =
        raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{label}\r\n")).replace("3.0", "4.0")).unwrap();
    assert!(sent.dropped().is_empty());
}

#[test]
fn a_picture_that_is_markup_refers_to_itself_alone() {
    let data = |svg: &str| {
        base64(format!("<svg xmlns='http://www.w3.org/2000/svg'>{svg}</svg>").as_bytes())
    };
    for (inside, is_dropped) in [
        ("<circle r='1'/>", false),
        ("<use href='#a'/>", false),
        ("<image href='http://e.example/t'/>", true),
        ("<image href='//e.example/t'/>", true),
        ("<style>@import 'http://e.example/t'</style>", true),
        ("<rect fill='url(http://e.example/t)'/>", true),
        ("<script>x</script>", true),
    ] {
        let data = data(inside);
        for line in [
            format!("PHOTO;ENCODING=b;TYPE=SVG:{data}"),
            format!("PHOTO;ENCODING=b;TYPE=PNG:{data}"),
            format!("LOGO;VALUE=uri:data:image/svg+xml;base64,{data}"),
            format!("X-PHOTO:{data}"),
        ] {
            let sent = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{line}\r\n"))).unwrap();
            assert_eq!(!sent.dropped().is_empty(), is_dropped, "{line}");
        }
        let photo = json!({ "media_type": "image/svg+xml", "data": data });
        let sent = request(&json!({ "contact": named("photo", &photo) }));
        assert_eq!(sent.is_err(), is_dropped, "{inside}");
    }
}

#[test]
fn groups_that_cleaning_makes_equal_stay_apart() {
    let lines = "a_b.TEL:1\r\na_b.X-ABLabel:one\r\na-b.EMAIL:a@b.example\r\na-b.X-ABLabel:two\r\n\
                 A b.URL:http://a.example\r\nitem1.NOTE:c\r\na_B.X-ODD:d\r\n";
    let sent = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{lines}"))).unwrap();
    let kept = "item2.TEL:1\r\nitem2.X-ABLabel:one\r\na-b.EMAIL:a@b.example\r\na-b.X-ABLabel:two\r\n\
                item3.URL:http://a.example\r\nitem1.NOTE:c\r\nitem2.X-ODD:d\r\n";
    assert!(sent.vcard().contains(kept), "{}", sent.vcard());
    let alone = "a.b.TEL:1\r\na.b.X-ABLabel:one\r\n";
    let sent = raw(&wrap(&format!("N:a;;;;\r\nFN:a\r\n{alone}"))).unwrap();
    assert!(
        sent.vcard().contains("a-b.TEL:1\r\na-b.X-ABLabel:one\r\n"),
        "{}",
        sent.vcard()
    );
}

/// A recipient with the same limits could not send such a card on.
#[test]
fn a_contact_whose_card_is_over_a_limit_of_cards_is_refused() {
    let contact = json!({ "full_name": "Ada", "phones": [{ "value": "+14155551234" }], "title": "Cook", "note": "a" });
    let body = json!({ "contact": contact }).to_string();
    let code = |options: Options| {
        let sent = decode_with(&options, Some("ch_1"), body.as_bytes());
        sent.map_or_else(|error| error.code(), |_| 0)
    };
    for (options, expected) in [
        (Options::default(), 0),
        (Options::default().properties(4), 1002),
        (Options::default().components(4), 1002),
    ] {
        assert_eq!(code(options), expected);
    }
}
