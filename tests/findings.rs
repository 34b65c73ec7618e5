//! Findings as data: rules by their codes, and the JSON of issues, reports, losses and errors.

use std::collections::BTreeSet;

use contact_card::convert::LossReason;
use contact_card::finding::Treatment;
use contact_card::{Card, Rule, Severity, Version};
use serde_json::{Value, json};

#[test]
fn every_rule_comes_back_from_its_code() {
    let codes: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    assert_eq!(codes.len(), Rule::ALL.len());
    for rule in Rule::ALL {
        assert_eq!(Rule::from_code(rule.code()), Some(*rule));
        assert_eq!(json!(rule), json!(rule.code()));
        assert!(!rule.to_string().is_empty());
    }
    for code in ["", "LINE-BREAK", "line-break ", "no-such-rule"] {
        assert_eq!(Rule::from_code(code), None, "{code}");
    }
}

#[test]
fn a_repair_is_an_error_of_its_text() {
    for rule in Rule::ALL {
        if rule.treatment() != Treatment::Kept {
            assert_eq!(rule.severity(), Severity::Error, "{rule:?}");
        }
    }
}

#[test]
fn severities_and_reasons_are_words() {
    let severities = [
        Severity::Advice,
        Severity::Warning,
        Severity::Error,
        Severity::Critical,
    ];
    assert!(severities.is_sorted());
    let words = ["advice", "warning", "error", "critical"];
    assert_eq!(json!(severities), json!(words));
    assert_eq!(json!(LossReason::VendorForm), json!("vendor-form"));
}

#[test]
fn a_repair_says_what_was_found_and_what_was_done() {
    let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;HOME:1\r\nEND:VCARD\r\n").unwrap();
    let repair = &card.repairs()[0];
    assert_eq!(
        repair.to_string(),
        "TEL: parameter without a name, named it at line 3 column 5"
    );
    assert_eq!(
        json!(repair),
        json!({
            "code": "bare-parameter",
            "severity": "error",
            "message": "TEL: parameter without a name, named it",
            "property": "TEL",
            "parameter": null,
            "section": "RFC 2426 section 4",
            "line": 3,
            "column": 5,
            "offset": 30,
        })
    );
}

#[test]
fn a_report_is_a_list_of_issues() {
    let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:a\r\nTEL;PREF=0:1\r\nEND:VCARD\r\n";
    let report = Card::parse(text).unwrap().validate();
    let name = json!({
        "code": "missing-name",
        "severity": "advice",
        "message": "N: missing N, by which phones sort",
        "property": "N",
        "parameter": null,
        "section": "Apple Contacts",
        "line": null,
        "column": null,
        "offset": null,
    });
    let preference = json!({
        "code": "bad-parameter",
        "severity": "error",
        "message": "TEL;PREF: expected a valid value for this parameter",
        "property": "TEL",
        "parameter": "PREF",
        "section": "RFC 6350 section 5.3",
        "line": 4,
        "column": 1,
        "offset": 32,
    });
    assert_eq!(
        json!(report),
        json!({ "valid": false, "storable": true, "issues": [preference, name] })
    );
    let empty: Value = json!({ "valid": true, "storable": true, "issues": [] });
    let card =
        Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nN:a;;;;\r\nEND:VCARD\r\n").unwrap();
    assert_eq!(json!(card.validate()), empty);
}

#[test]
fn a_card_is_storable_if_readers_lose_nothing() {
    for (line, is_storable) in [
        // Habits that break the standard, or that it advises against.
        (r"URL:http\://a.example", true),
        ("URL:a.example", true),
        (r"NOTE:a\q", true),
        ("TEL;TYPE=work;PREF=0:1", true),
        ("BDAY:1985-04-12", true),
        ("KIND:", true),
        // Values that readers cannot read, or that they read only in part.
        ("BDAY:1985-02-30", false),
        ("PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=", false),
        ("PHOTO:data:image/png;base64,AA=A", false),
        ("N:a;b;c;d;e;f;g;h", false),
        ("GEO:geo:91,0", false),
        ("UID:urn:a:1\r\nUID:urn:a:2", false),
    ] {
        let text = format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:a\r\n{line}\r\nEND:VCARD\r\n");
        let report = Card::parse(&text).unwrap().validate();
        assert_eq!(report.is_storable(), is_storable, "{line}: {report}");
    }
    let nameless = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nTEL:1\r\nEND:VCARD\r\n").unwrap();
    assert!(!nameless.validate().is_storable());
}

#[test]
fn a_loss_names_its_property() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nSOURCE;CONTEXT=LDAP:ldap://a.example\r\nEND:VCARD\r\n";
    let losses = Card::parse(text).unwrap().to_version(Version::V4_0).losses;
    assert_eq!(
        json!(losses),
        json!([{
            "code": "parameter",
            "message": "SOURCE;CONTEXT: removed this parameter",
            "property": "SOURCE",
            "parameter": "CONTEXT",
            "index": 1,
        }])
    );
}

#[test]
fn an_error_has_a_place() {
    let error = Card::parse("hello").unwrap_err();
    assert_eq!(
        json!(error),
        json!({
            "code": "missing-begin",
            "severity": "error",
            "message": "expected BEGIN:VCARD",
            "property": null,
            "line": 1,
            "column": 1,
            "offset": 0,
        })
    );
}
