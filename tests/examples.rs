//! The examples, run as a reader of their first lines runs them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "common/example.rs"]
mod example;

use example::run;

const JSON: &str = r#"{
  "full_name": "Sean Franklin",
  "given_name": "Sean",
  "family_name": "Franklin",
  "organization": "Acme Inc",
  "phones": [
    {
      "value": "+14155551234",
      "label": "mobile"
    }
  ],
  "emails": [
    {
      "value": "sean@acme.example",
      "label": "work"
    }
  ]
}
"#;

const CARD_3_0: &str = "BEGIN:VCARD\r\n\
    VERSION:3.0\r\n\
    N:Franklin;Sean;;;\r\n\
    FN:Sean Franklin\r\n\
    ORG:Acme Inc\r\n\
    TEL;TYPE=CELL;TYPE=VOICE:+14155551234\r\n\
    EMAIL;TYPE=INTERNET;TYPE=WORK:sean@acme.example\r\n\
    END:VCARD\r\n";

const CARD_4_0: &str = "BEGIN:VCARD\r\n\
    VERSION:4.0\r\n\
    N:Franklin;Sean;;;\r\n\
    FN:Sean Franklin\r\n\
    ORG:Acme Inc\r\n\
    TEL;VALUE=uri;TYPE=cell:tel:+14155551234\r\n\
    EMAIL;TYPE=work:sean@acme.example\r\n\
    END:VCARD\r\n";

/// What an example prints when all is well.
#[track_caller]
fn printed(example: &str, arguments: &[&str], input: &str) -> String {
    let output = run(example, arguments, input);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{example}: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn encode_writes_the_card_of_its_input_or_of_the_sample() {
    for (arguments, input, card) in [
        (&[][..], "", CARD_3_0),
        (&[], JSON, CARD_3_0),
        (&["--version", "3.0"], JSON, CARD_3_0),
        (&["--version", "4.0"], " \n", CARD_4_0),
        (
            &["--version", "4.0"],
            r#"{"organization":"Acme Inc"}"#,
            "BEGIN:VCARD\r\nVERSION:4.0\r\nN:;;;;\r\nFN:Acme Inc\r\nORG:Acme Inc\r\nKIND:org\r\nEND:VCARD\r\n",
        ),
    ] {
        assert_eq!(printed("encode", arguments, input), card, "{arguments:?}");
    }
}

#[test]
fn decode_shows_the_contact_that_was_encoded() {
    for card in [CARD_3_0, CARD_4_0] {
        assert_eq!(printed("decode", &[], card), JSON);
    }
    let both = format!("{CARD_3_0}{CARD_4_0}");
    assert_eq!(printed("decode", &[], &both), JSON.repeat(2));
}

#[test]
fn build_writes_a_card_of_each_version() {
    let text = printed("build", &[], "");
    let cards: Vec<_> = contact_card::ParseOptions::new()
        .strict()
        .cards(&text)
        .collect();
    let versions: Vec<_> = cards
        .iter()
        .flatten()
        .map(|card| card.version().as_str())
        .collect();
    assert_eq!((cards.len(), &versions[..]), (2, &["3.0", "4.0"][..]));
}

#[test]
fn a_complaint_names_the_field_or_the_line() {
    for (example, arguments, input, complaint) in [
        (
            "encode",
            &[][..],
            r#"{"phones":[{"value":" "}]}"#,
            "phones[0].value: expected something visible",
        ),
        (
            "encode",
            &[],
            r#"{"full_name":"a\r\nTEL:1","emails":[{"value":"a@b","preference":0}]}"#,
            "full_name: expected no line break or control character; \
             emails[0].preference: expected a preference from 1 to 100",
        ),
        ("encode", &[], "{\n  \"phone\": []\n}", "at line 2 column 9"),
        ("encode", &[], "{\n", "at line 2 column 0"),
        (
            "encode",
            &["--version", "2.1"],
            "",
            "--version: expected 3.0 or 4.0",
        ),
        (
            "encode",
            &["--help"],
            "",
            "usage: encode [--version 3.0|4.0]",
        ),
        ("decode", &[], "", "expected BEGIN:VCARD at line 1 column 1"),
        (
            "decode",
            &[],
            "\n{}",
            "expected BEGIN:VCARD at line 2 column 1",
        ),
        (
            "decode",
            &[],
            &over_the_limit(),
            "X: expected fewer parameters at line 2 column 1027",
        ),
    ] {
        let output = run(example, arguments, input);
        let found = String::from_utf8(output.stderr).unwrap();
        assert!(found.contains(complaint), "{example} {input}: {found}");
        assert_eq!(
            (output.status.code(), output.stdout),
            (Some(1), vec![]),
            "{input}"
        );
    }
}

/// A card with more parameters than the default limits let pass.
fn over_the_limit() -> String {
    let params = ";A=1".repeat(300);
    format!("BEGIN:VCARD\r\nX{params}:\r\nEND:VCARD\r\n")
}

#[test]
fn decode_continues_after_a_bad_card_and_prints_repairs() {
    let bad = over_the_limit();
    let odd = CARD_3_0.replace("TYPE=CELL;", "CELL;");
    let output = run("decode", &[], &format!("{bad}{odd}"));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), JSON);
    assert_eq!(output.status.code(), Some(1));
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(
        complaint.ends_with(
            "X: expected fewer parameters at line 2 column 1027\n\
             repaired: TEL: parameter without a name, named it at line 9 column 5\n"
        ),
        "{complaint}"
    );
}

#[test]
fn check_prints_each_finding_with_its_place_and_a_summary() {
    let text =
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nTEL;HOME;PREF=0:1\r\nNOTE:a\\q,b\r\nEND:VCARD\r\n";
    let output = run("check", &[], text);
    let found = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        found,
        "card: advice: missing-name: N: missing N, by which phones sort (Apple Contacts)\n\
         4:1: error: bad-parameter: TEL;PREF: expected a valid value for this parameter (RFC 6350 section 5.3)\n\
         4:1: advice: hidden-label: TEL: expected a property and its X-ABLabel in one group (Apple Contacts)\n\
         4:5: error: bare-parameter: TEL: parameter without a name (RFC 6350 section 3.3)\n\
         5:1: warning: unescaped-separator: NOTE: expected a backslash before a comma or a semicolon (RFC 6350 section 3.4)\n\
         5:7: error: unknown-escape: NOTE: expected a backslash only before another one, a comma, a semicolon or n (RFC 6350 section 3.4)\n\
         1 cards, 3 errors, 1 warnings, 2 advice\n"
    );
    assert_eq!(output.status.code(), Some(1));
    for (text, summary, status) in [
        (
            CARD_3_0,
            "1 cards, 0 errors, 0 warnings, 0 advice\n",
            Some(0),
        ),
        ("", "0 cards, 0 errors, 0 warnings, 0 advice\n", Some(1)),
    ] {
        let output = run("check", &[], text);
        assert_eq!(String::from_utf8(output.stdout).unwrap(), summary);
        assert_eq!(output.status.code(), status);
    }
}

#[test]
fn convert_writes_the_other_version_and_what_is_lost() {
    let card = CARD_4_0.replace("END:", "HOBBY:tea\r\nEMAIL;PREF=7:a@b.example\r\nEND:");
    let output = run("convert", &[], &card);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("\r\nVERSION:3.0\r\n") && text.contains("\r\nX-HOBBY:tea\r\n"),
        "{text}"
    );
    let lost = String::from_utf8(output.stderr).unwrap();
    assert!(
        lost.ends_with("card 1 line 9: preference: EMAIL: removed the number of a preference\n"),
        "{lost}"
    );
    assert_eq!(
        printed("convert", &["--version", "4.0"], CARD_4_0),
        CARD_4_0
    );

    let bad = over_the_limit();
    let output = run("convert", &[], &format!("{bad}{CARD_3_0}"));
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .contains("\r\nVERSION:4.0\r\n")
    );
    assert_eq!(output.status.code(), Some(1));
}
