//! What is read, row by row: lines, parameters, values, labels, the envelope, errors and repairs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

use serde_json::Value;

use contact_card::finding::{Limit, ParseErrorKind};
use contact_card::{
    Card, Contact, Date, Label, Limits, Media, ParseError, ParseOptions, Property, Rule, Version,
    cards, contacts,
};

fn wrap(body: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{body}\r\nEND:VCARD\r\n")
}

#[track_caller]
fn contact(body: &str) -> Contact {
    Contact::parse(&wrap(body)).unwrap()
}

#[track_caller]
fn property(line: &str) -> Property<'static> {
    Card::parse(&wrap(line)).unwrap().properties()[0]
        .clone()
        .into_owned()
}

fn strict(text: &str) -> Result<Card<'_>, ParseError> {
    ParseOptions::new().strict().card(text)
}

/// The repairs of a card as `code line:column`.
#[track_caller]
fn repairs(text: &str) -> Vec<String> {
    let card = Card::parse(text).unwrap();
    let place = |repair: &contact_card::Issue| {
        repair
            .position()
            .map(|at| format!("{}:{}", at.line, at.column))
    };
    card.repairs()
        .iter()
        .map(|repair| format!("{} {}", repair.rule().code(), place(repair).unwrap()))
        .collect()
}

/// `line` cut at `width` octets at most, with a blank after each fold that counts or not.
fn cut(line: &str, width: usize, blank_counts: bool) -> String {
    let (mut out, mut room) = (String::new(), width);
    let mut at = 0;
    for c in line.chars() {
        if at + c.len_utf8() > room {
            out.push_str("\r\n ");
            (at, room) = (0, width - usize::from(blank_counts));
        }
        out.push(c);
        at += c.len_utf8();
    }
    out
}

/// `line` broken before the last blank that fits `width` octets: the blank stays (vCard 2.1 section 2.1.3).
fn broken(line: &str, width: usize) -> String {
    let mut words = line.split(' ');
    let mut out = words.next().unwrap_or_default().to_owned();
    let mut at = out.len();
    for word in words {
        if at + 1 + word.len() > width {
            out.push_str("\r\n");
            at = 0;
        }
        out.push(' ');
        out.push_str(word);
        at += 1 + word.len();
    }
    out
}

#[test]
fn a_fold_of_2_1_loses_its_blank_where_lines_were_cut_at_a_width() {
    let texts = [
        "the quick brown fox jumps over the lazy dog and does it once more ".repeat(6),
        "über den Dächern von Nürnberg 東京 und so weiter ".repeat(7),
        "a b  c ".repeat(60),
        "x".repeat(300),
    ];
    for text in texts.iter().map(|text| text.trim_end()) {
        let card = |line: String| format!("BEGIN:VCARD\r\nVERSION:2.1\r\n{line}\r\nEND:VCARD\r\n");
        let line = format!("NOTE:{text}");
        for (width, blank_counts) in [(74, true), (75, true), (75, false), (76, true), (76, false)]
        {
            let folded = card(cut(&line, width, blank_counts));
            let read = Card::parse(&folded).unwrap();
            assert_eq!(
                read.get("NOTE").unwrap().text(),
                text,
                "{width} {blank_counts}"
            );
        }
        for width in [40, 60, 73, 78] {
            let folded = card(broken(&line, width));
            let read = Card::parse(&folded).unwrap();
            assert_eq!(read.get("NOTE").unwrap().text(), text, "{width}");
        }
    }
}

/// The places of repairs are in the text as it is folded.
#[test]
fn a_repair_after_a_cut_has_the_right_place() {
    let line = format!("NOTE;ENCODING=8BIT:{}\u{7}a", "x".repeat(100));
    let text = format!(
        "BEGIN:VCARD\r\nVERSION:2.1\r\n{}\r\nEND:VCARD\r\n",
        cut(&line, 75, true)
    );
    let card = Card::parse(&text).unwrap();
    let place = card.repairs()[0].position().unwrap();
    assert_eq!(text.as_bytes()[place.offset], 7);
    assert_eq!(
        (place.line, card.get("NOTE").unwrap().text().len()),
        (4, 101)
    );
}

/// Some servers answer with the card and the word for nothing.
#[test]
fn text_after_the_one_card_is_a_repair_and_another_card_is_an_error() {
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n";
    for (after, offset) in [
        ("NULL", 0),
        ("\0NULL\r\n", 1),
        ("\r\n--\r\nAda\r\n", 2),
        ("END:VCARD", 0),
    ] {
        let text = card.to_owned() + after;
        let read = Card::parse(&text).unwrap();
        assert_eq!(read.repairs()[0].rule(), Rule::TextOutsideCard);
        let place = read.repairs()[0].position().unwrap();
        assert_eq!(place.offset, card.len() + offset);
        assert_eq!(Contact::parse(&text).unwrap().display_name(), "Ada");
        let error = ParseOptions::new().strict().card(&text).unwrap_err();
        assert_eq!(error.kind(), ParseErrorKind::TextAfterCard);
        assert_eq!(error.position(), place);

        let two = text.clone() + "\r\n" + card;
        let error = Card::parse(&two).unwrap_err();
        assert_eq!(error.kind(), ParseErrorKind::TextAfterCard);
        assert_eq!(error.position(), place);
    }
    let mut limits = Limits::default();
    limits.repairs = 0;
    let text = card.to_owned() + "NULL";
    let read = ParseOptions::new().limits(limits).card(&text).unwrap();
    assert_eq!((read.repairs().len(), read.repair_count()), (0, 1));
}

#[test]
fn lines_are_unfolded() {
    for (line, text) in [
        ("NOTE:a\r\n b", "ab"),
        ("NOTE:a\r\n  b", "a b"),
        ("NOTE:a\r\n\tb", "ab"),
        ("NOTE:a\\\r\n nb", "a\nb"),
        ("NO\r\n TE:a", "a"),
        ("NOTE;X-A=\r\n b:a", "a"),
        ("NOTE\r\n :\r\n a", "a"),
        ("NOTE:\r\n \r\n \r\n a", "a"),
        ("NOTE:END:VC\r\n ARD", "END:VCARD"),
    ] {
        assert_eq!(property(line).text(), text, "{line:?}");
    }
    assert_eq!(
        property("i\r\n tem1.T\r\n EL;TY\r\n PE=HO\r\n ME:+\r\n 1").to_string(),
        "item1.TEL;TYPE=HOME:+1"
    );
}

#[test]
fn a_line_borrows_unless_it_is_folded() {
    let text = wrap("item1.TEL;TYPE=HOME:+1 555\r\nNOTE;LANGUAGE=en:a\r\n b");
    let card = Card::parse(&text).unwrap();
    let within = |part: &str| text.as_bytes().as_ptr_range().contains(&part.as_ptr());
    let [phone, note] = card.properties() else {
        panic!("two properties")
    };
    assert!(
        within(phone.raw_value())
            && within(phone.name())
            && phone.param("TYPE").is_some_and(|value| within(&value))
    );
    assert!(!within(note.name()) && !within(note.raw_value()));
}

#[test]
fn parameters_are_read() {
    let values = |line: &str| -> Vec<Vec<String>> {
        let property = property(line);
        property
            .params()
            .map(|param| param.values().map(String::from).collect())
            .collect()
    };
    for (line, expected) in [
        ("X;P=a:v", vec![vec!["a"]]),
        ("X;P=a,b;Q=c:v", vec![vec!["a", "b"], vec!["c"]]),
        ("X;P=a,\"b,c\",d:v", vec![vec!["a", "b,c", "d"]]),
        ("X;P=\"a:b;c\":v", vec![vec!["a:b;c"]]),
        ("X;P=:v", vec![vec![""]]),
        ("X;P=,:v", vec![vec!["", ""]]),
        ("X;P=say ^'hi^'^n^^:v", vec![vec!["say \"hi\"\n^"]]),
        ("X;P=^^n^x^:v", vec![vec!["^n^x^"]]),
        ("X;P=a\\nb='1':v", vec![vec!["a\\nb='1'"]]),
        ("X;P=\ta:v", vec![vec!["\ta"]]),
    ] {
        assert_eq!(values(line), expected, "{line}");
        assert_eq!(property(line).to_string(), line);
    }
    assert_eq!(
        property("URL:http://a:80/b:c").raw_value(),
        "http://a:80/b:c"
    );
}

#[test]
fn a_quoted_encoding_does_not_encode_the_value() {
    for (params, count) in [
        ("X-A=\";ENCODING=QUOTED-PRINTABLE;\"", 2),
        ("X-A=\":\";X-B=\";QUOTED-PRINTABLE\"", 2),
        ("X-A=\":\";ENCODING=QUOTED-PRINTABLE", 1),
        ("X-A=\"a;ENCODING=QUOTED-PRINTABLE", 1),
    ] {
        let text = wrap(&format!("NOTE;{params}:x=\r\nTITLE:y"));
        assert_eq!(
            Card::parse(&text).unwrap().properties().len(),
            count,
            "{params}"
        );
    }
}

#[test]
fn types_are_gathered_from_everywhere() {
    for line in [
        "TEL;TYPE=home,cell:1",
        "TEL;TYPE=home;type=cell:1",
        "TEL;TYPE=\"home,cell\":1",
        "TEL;Type=home;TYPE=,cell:1",
    ] {
        assert_eq!(
            property(line).types().collect::<Vec<_>>(),
            ["home", "cell"],
            "{line}"
        );
    }
}

#[test]
fn values_are_split_before_they_are_unescaped() {
    let name = contact(r"N:Do\;e;Jo\,hn,X;A,B\,C;Dr.;Jr.,M.D.");
    assert_eq!(name.family_name.as_deref(), Some("Do;e"));
    assert_eq!(name.given_name.as_deref(), Some("Jo,hn X"));
    assert_eq!(name.additional_names, ["A", "B,C"]);
    assert_eq!(name.name_suffixes, ["Jr.", "M.D."]);
    assert_eq!(contact(r"NICKNAME:a\,b,c").nicknames, ["a,b", "c"]);
    let company = contact("ORG:ABC, Inc.;R&D;");
    assert_eq!(
        (
            company.organization.as_deref(),
            &*company.organization_units
        ),
        (Some("ABC, Inc."), &["R&D".to_owned()][..])
    );
    let address = &contact(r"ADR:;;1 Main St,Apt 4;Town;;;US;8th").addresses[0];
    assert_eq!(
        (address.street.as_deref(), address.country.as_deref()),
        (Some("1 Main St, Apt 4"), Some("US"))
    );
    assert_eq!(
        contact(r"NOTE:M-F\:9A\; \Nb\qc\").note.as_deref(),
        Some("M-F:9A; \nb\\qc\\")
    );
    assert_eq!(contact(r"URL:http\://a/b\,c").urls[0].value, "http://a/b,c");
}

#[test]
fn a_phone_is_read_without_its_scheme() {
    for (line, value) in [
        ("TEL:+1 555", "+1 555"),
        ("TEL;VALUE=uri:tel:+1-555;ext=5", "+1-555 x5"),
        ("TEL:TEL:+1", "+1"),
        ("TEL:\u{80}tel:+1", "+1"),
        ("TEL;VALUE=uri:sip:a@b", "sip:a@b"),
    ] {
        assert_eq!(contact(line).phones[0].value, value, "{line}");
    }
    assert!(contact("TEL:").phones.is_empty());
}

#[test]
fn labels_are_read_as_phones_show_them() {
    for (lines, label) in [
        ("TEL:1", None),
        ("TEL;TYPE=VOICE:1", None),
        ("TEL;TYPE=voice,pref,msg:1", None),
        ("TEL;TYPE=CELL;TYPE=VOICE:1", Some(Label::Mobile)),
        ("TEL;TYPE=HOME,cell:1", Some(Label::Mobile)),
        ("TEL;TYPE=mobile:1", Some(Label::Mobile)),
        (
            "TEL;type=IPHONE;type=CELL;type=VOICE;type=pref:1",
            Some(Label::IPhone),
        ),
        ("TEL;TYPE=APPLEWATCH;TYPE=CELL:1", Some(Label::AppleWatch)),
        ("TEL;TYPE=\"main,voice\":1", Some(Label::Main)),
        ("TEL;TYPE=main-number:1", Some(Label::Main)),
        ("TEL;TYPE=PAGER;TYPE=HOME:1", Some(Label::Pager)),
        ("TEL;TYPE=FAX;TYPE=HOME:1", Some(Label::HomeFax)),
        ("TEL;TYPE=WORK;TYPE=FAX:1", Some(Label::WorkFax)),
        ("TEL;TYPE=OTHER;TYPE=FAX:1", Some(Label::OtherFax)),
        ("TEL;TYPE=OTHER:1", Some(Label::Other)),
        ("TEL;TYPE=FAX:1", Some(Label::Fax)),
        ("TEL;TYPE=HOME;TYPE=X-Boat:1", Some(Label::Home)),
        (
            "TEL;TYPE=VOICE;TYPE=X-Boat:1",
            Some(Label::Custom("Boat".into())),
        ),
        (
            "TEL;TYPE=WhatsApp:1",
            Some(Label::Custom("WhatsApp".into())),
        ),
        (
            "item1.TEL;TYPE=HOME:1\r\nitem1.X-ABLabel:Boat",
            Some(Label::Custom("Boat".into())),
        ),
        (
            "item1.X-ABLabel:Boat\r\nITEM1.TEL:1",
            Some(Label::Custom("Boat".into())),
        ),
        (
            "item1.TEL:1\r\nitem1.X-ABLABEL:_$!<Mobile>!$_",
            Some(Label::Mobile),
        ),
        (
            "item1.TEL:1\r\nitem1.X-ABLabel:_$!<HomeFAX>!$_",
            Some(Label::HomeFax),
        ),
        (
            "item1.TEL:1\r\nitem1.X-ABLabel:_$!<School>!$_",
            Some(Label::Custom("School".into())),
        ),
        ("item1.TEL:1\r\nitem1.X-ABLabel: Home ", Some(Label::Home)),
        (
            "item1.TEL;TYPE=WORK:1\r\nitem1.X-ABLabel:",
            Some(Label::Work),
        ),
        (
            "item1.TEL;TYPE=WORK:1\r\nitem2.X-ABLabel:Boat",
            Some(Label::Work),
        ),
        (
            r"item1.TEL:1
 2
item1.X-ABLabel:a\;b\,c",
            Some(Label::Custom("a;b,c".into())),
        ),
    ] {
        assert_eq!(contact(lines).phones[0].label, label, "{lines}");
    }
    let email = contact(
        "EMAIL;TYPE=INTERNET:a@b\r\nitem1.EMAIL;type=INTERNET;type=HOME;type=pref:c@d\r\nitem1.X-ABLabel:Club",
    );
    assert_eq!(email.emails[0].label, None);
    assert_eq!(email.emails[1].label, Some(Label::Custom("Club".into())));
    assert_eq!(email.emails[1].preference, Some(1));
    assert!(email.extensions.is_empty());
}

#[test]
fn preferences_are_numbers_or_a_mark() {
    for (line, preference) in [
        ("TEL;PREF=2:1", Some(2)),
        ("TEL;TYPE=pref:1", Some(1)),
        ("TEL;PREF=2;TYPE=PREF:1", Some(2)),
        ("TEL;PREF=0:1", None),
        ("TEL;PREF=101:1", None),
        ("TEL;PREF=x:1", None),
    ] {
        assert_eq!(contact(line).phones[0].preference, preference, "{line}");
    }
}

#[test]
fn fillers_are_not_names() {
    let names = |body: &str| {
        let contact = contact(body);
        (contact.full_name, contact.given_name, contact.family_name)
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(names("N:;Ada;;;\r\nFN:Ada"), (some("Ada"), None, None));
    assert_eq!(
        names("N:Byron;Ada;;;\r\nFN:Ada Byron"),
        (some("Ada Byron"), some("Ada"), some("Byron"))
    );
    assert_eq!(names("N:Byron;Ada;;;"), (None, some("Ada"), some("Byron")));
    assert_eq!(names("N:;;;;\r\nFN:+1\r\nTEL:+1"), (None, None, None));
    assert_eq!(names("N:;;;;\r\nFN:a@b\r\nEMAIL:a@b"), (None, None, None));
    assert_eq!(
        names("N:;;;;\r\nFN:Acme\r\nORG:Acme\r\nX-ABShowAs:COMPANY"),
        (None, None, None)
    );
    assert_eq!(
        names("N:;;;;\r\nFN:Acme\r\nORG:Acme\r\nKIND:group"),
        (some("Acme"), None, None)
    );
    assert_eq!(
        names("N:;;;;\r\nFN:Acme\r\nORG:Acme"),
        (some("Acme"), None, None)
    );
    assert_eq!(names("FN:B\r\nFN;TYPE=pref:A"), (some("A"), None, None));
    assert_eq!(names("FN:Al\r\nNICKNAME:Al\r\nTEL:1"), (None, None, None));
    assert_eq!(names("FN:Al\r\nNICKNAME:Al"), (some("Al"), None, None));
}

/// What a card holds besides the full name, as JSON.
#[track_caller]
fn fields(body: &str) -> Value {
    let mut fields = serde_json::to_value(contact(body)).unwrap();
    fields.as_object_mut().unwrap().remove("full_name");
    fields
}

#[track_caller]
fn assert_read(rows: &[(&str, &str)]) {
    for (body, expected) in rows {
        let expected: Value = serde_json::from_str(expected).unwrap();
        assert_eq!(fields(body), expected, "{body}");
    }
}

/// Asserts that each line stays as it is.
#[track_caller]
fn assert_kept(lines: &[&str]) {
    for line in lines {
        let kept = serde_json::json!({ "extensions": [line] });
        assert_eq!(fields(&format!("FN:Ada\r\n{line}")), kept, "{line}");
    }
}

#[test]
fn kinds_of_the_wild_are_read() {
    assert_read(&[
        ("FN:A\r\nKIND:individual", "{}"),
        ("FN:A\r\nKIND:", "{}"),
        (
            "FN:A\r\nX-ADDRESSBOOKSERVER-KIND:Group",
            r#"{"kind":"group"}"#,
        ),
        ("FN:A\r\nX-ABShowAs:COMPANY", r#"{"kind":"org"}"#),
        (
            "FN:A\r\nKIND:org\r\nORG:B",
            r#"{"kind":"org","organization":"B"}"#,
        ),
        (
            "N:;;;;\r\nFN:B\r\nORG:B\r\nKIND:org",
            r#"{"organization":"B"}"#,
        ),
        (
            "N:;;;;\r\nFN:B\r\nORG:B\r\nX-ABShowAs:COMPANY\r\nKIND:x-a",
            r#"{"organization":"B","kind":"x-a"}"#,
        ),
        (
            "N:;;;;\r\nFN:B\r\nORG:B\r\nKIND:location",
            r#"{"organization":"B","kind":"location"}"#,
        ),
        (
            "FN:A\r\nKIND:group\r\nKIND:org\r\nKIND:device",
            r#"{"kind":"group","extensions":["KIND:org","KIND:device"]}"#,
        ),
        (
            "FN:A\r\nKIND:org\r\nKIND:group",
            r#"{"kind":"org","extensions":["KIND:group"]}"#,
        ),
    ]);
    assert_kept(&["X-ABShowAs:PERSON"]);
}

#[test]
fn genders_and_languages_of_the_wild_are_read() {
    assert_read(&[
        ("GENDER:m", r#"{"gender":{"sex":"male"}}"#),
        ("X-GENDER:FEMALE", r#"{"gender":{"sex":"female"}}"#),
        (
            r"GENDER:O;a;b\, c",
            r#"{"gender":{"sex":"other","identity":"a;b, c"}}"#,
        ),
        ("GENDER:;x", r#"{"gender":{"identity":"x"}}"#),
        // The property of other programs takes any text.
        ("X-GENDER:agender", r#"{"gender":{"identity":"agender"}}"#),
        ("GENDER:; ", "{}"),
        (
            "GENDER:U\r\nGENDER:N",
            r#"{"gender":{"sex":"unknown"},"extensions":["GENDER:N"]}"#,
        ),
        (
            "PRONOUNS:they/them\r\nX-PRONOUNS:she",
            r#"{"pronouns":["they/them","she"]}"#,
        ),
        (
            "LANG;TYPE=home:fr\r\nX-LANG:de",
            r#"{"languages":[{"value":"fr","label":"home"},{"value":"de"}]}"#,
        ),
    ]);
    assert_kept(&["GENDER:Mx;a", "GENDER:Male"]);
}

#[test]
fn messengers_of_the_wild_are_read() {
    let one = |value: &str| serde_json::json!({ "messengers": [{ "value": value }] });
    for (line, value) in [
        ("IMPP:xmpp:a@b", "xmpp:a@b"),
        (r"IMPP:aim\:a\,b", "aim:a,b"),
        ("X-AIM:a", "aim:a"),
        ("X-ICQ:1", "icq:1"),
        ("X-MSN:a@b", "msnim:a@b"),
        ("X-YAHOO:a", "ymsgr:a"),
        ("X-Jabber:XMPP:a@b", "XMPP:a@b"),
        ("X-GTALK:a", "xmpp:a"),
        ("X-GOOGLE-TALK:a", "xmpp:a"),
        ("X-SKYPE:a", "skype:a"),
        ("X-SKYPE-USERNAME:a", "skype:a"),
        ("X-QQ:1", "qq:1"),
        ("X-SIP:sip:a@b", "sip:a@b"),
        ("X-GADUGADU:1", "gg:1"),
        ("X-GROUPWISE:a", "groupwise:a"),
        ("X-MATRIX:@a:b", "matrix:@a:b"),
        ("X-IRC:a", "irc:a"),
    ] {
        assert_eq!(fields(line), one(value), "{line}");
    }
    assert_read(&[
        (
            "IMPP;X-SERVICE-TYPE=Skype;type=HOME;type=pref:skype:a",
            r#"{"messengers":[{"value":"skype:a","service":"Skype","label":"home","preference":1}]}"#,
        ),
        (
            "item1.X-AIM;SERVICE-TYPE=\"a:b\":a\r\nitem1.X-ABLabel:Boat",
            r#"{"messengers":[{"value":"aim:a","service":"a:b","label":"Boat"}]}"#,
        ),
        ("X-AIM: ", "{}"),
    ]);
}

#[test]
fn social_profiles_of_the_wild_are_read() {
    let profile = |member: &str| format!(r#"{{"social_profiles":[{{{member}}}]}}"#);
    for (line, members) in [
        (
            "X-SOCIALPROFILE;type=twitter;x-user=ada;x-userid=7:https://a/b",
            r#""value":"https://a/b","service":"twitter","user":"ada""#,
        ),
        (
            "X-SOCIALPROFILE;TYPE=pref;TYPE=Home;TYPE=gitHub:x-apple:a",
            r#""value":"x-apple:a","service":"gitHub","label":"home","preference":1"#,
        ),
        (
            "SOCIALPROFILE;SERVICE-TYPE=Pixelfed;TYPE=x-club:https://a",
            r#""value":"https://a","service":"Pixelfed","label":"club""#,
        ),
        (
            r"SOCIALPROFILE;VALUE=text;SERVICE-TYPE=N;USERNAME=u:a\,b",
            r#""value":"a,b","service":"N""#,
        ),
        (
            "item1.X-SOCIALPROFILE;type=a:x:y\r\nitem1.X-ABLabel:_$!<Work>!$_",
            r#""value":"x:y","service":"a","label":"work""#,
        ),
        ("X-SOCIALPROFILE:https://a", r#""value":"https://a""#),
    ] {
        assert_read(&[(line, &profile(members))]);
    }
    assert_kept(&[
        "X-SOCIALPROFILE:ada",
        "SOCIALPROFILE;VALUE=text;USERNAME=a:ada",
    ]);
}

#[test]
fn relations_of_the_wild_are_read() {
    for (line, value, relation) in [
        (
            "RELATED;TYPE=friend:urn:uuid:1",
            "urn:uuid:1",
            Some("friend"),
        ),
        (
            "RELATED;VALUE=text;TYPE=CO-WORKER,met:A",
            "A",
            Some("co-worker"),
        ),
        ("RELATED;TYPE=x-manager;VALUE=text:A", "A", Some("manager")),
        (r"RELATED:A\nB\, C", "A B, C", None),
        ("X-RELATED;TYPE=pref:urn:uuid:1", "urn:uuid:1", None),
        ("X-ABRELATEDNAMES:A", "A", None),
        (
            "i.X-ABRELATEDNAMES:A\r\ni.X-ABLabel:_$!<Mother>!$_",
            "A",
            Some("mother"),
        ),
        (
            "i.X-ABRELATEDNAMES:A\r\ni.X-ABLabel:_$!<Niece>!$_",
            "A",
            Some("Niece"),
        ),
        (
            "i.RELATED;TYPE=kin;VALUE=text:A\r\ni.X-ABLabel: Aunt ",
            "A",
            Some("Aunt"),
        ),
        ("X-SPOUSE:A", "A", Some("spouse")),
        ("X-MS-SPOUSE;TYPE=N:A", "A", Some("spouse")),
        ("X-EVOLUTION-SPOUSE:A", "A", Some("spouse")),
        ("X-KADDRESSBOOK-X-SpouseName:A", "A", Some("spouse")),
        ("X-ASSISTANT:A", "A", Some("assistant")),
        ("X-MS-ASSISTANT:A", "A", Some("assistant")),
        ("X-EVOLUTION-ASSISTANT:A", "A", Some("assistant")),
        ("X-KADDRESSBOOK-X-AssistantsName:A", "A", Some("assistant")),
        ("X-MANAGER:A", "A", Some("manager")),
        ("X-MS-MANAGER:A", "A", Some("manager")),
        ("X-EVOLUTION-MANAGER:A", "A", Some("manager")),
        ("X-KADDRESSBOOK-X-ManagersName:A", "A", Some("manager")),
        ("X-MS-CHILD:A", "A", Some("child")),
    ] {
        let read = contact(line);
        let related = &read.related[0];
        assert_eq!(
            (&*related.value, related.relation.as_deref()),
            (value, relation),
            "{line}"
        );
        assert!(read.extensions.is_empty(), "{line}");
    }
}

#[test]
fn places_and_times_of_the_wild_are_read() {
    for (line, zone) in [
        ("TZ:-05:00", "-05:00"),
        ("TZ:-0500", "-05:00"),
        ("TZ;VALUE=utc-offset:+05", "+05:00"),
        ("TZ;VALUE=text:Europe/Berlin", "Europe/Berlin"),
        ("TZ:Europe/Berlin", "Europe/Berlin"),
        (r"TZ;VALUE=text:-05:00\; EST\; x", "-05:00; EST; x"),
        ("TZ:-2500", "-2500"),
        ("TZ:EST", "EST"),
    ] {
        assert_eq!(contact(line).time_zone.as_deref(), Some(zone), "{line}");
    }
    for (line, geo) in [
        ("GEO:48.1;11.6", "48.1,11.6"),
        ("GEO:geo:48.1,11.6", "48.1,11.6"),
        (r"GEO;VALUE=uri:GEO:48.1\,11.6", "48.1,11.6"),
        (r"GEO:48.1\;11.6", "48.1,11.6"),
        ("GEO: +48.10; -11.6", "48.10,-11.6"),
        ("GEO:-90.0;180", "-90.0,180"),
    ] {
        assert_eq!(contact(line).geo.unwrap().to_string(), geo, "{line}");
    }
    for line in [
        "REV:1995-10-31T22:27:10Z",
        "REV;VALUE=date-time:19951031T222710.5Z",
    ] {
        let revision = contact(line).revision.unwrap();
        assert_eq!(revision.to_string(), "1995-10-31T22:27:10Z", "{line}");
    }
    assert_kept(&[
        "TZ;VALUE=uri:https://tz",
        "GEO:geo:48.1,11.6,100",
        "GEO:geo:48.1,11.6;u=5",
        "GEO:https://maps/1",
        "GEO:48.1,11.6",
        "GEO:90.1;0",
        "GEO:1;180.5",
        "GEO:1e1;2",
        "GEO:+-1;2",
        "REV:1995-10-31",
        "REV:19951031T2227Z",
        "REV;VALUE=text:19951031T222710Z",
        "REV:now",
    ]);
}

#[test]
fn the_first_item_of_a_sort_list_is_the_sort_name() {
    for (line, sort_name) in [
        ("N;SORT-AS=Harten:van der Harten;Rene;;;", "Harten"),
        ("N;SORT-AS=\"Harten,Rene\":van der Harten;Rene;;;", "Harten"),
        ("N;SORT-AS=Harten,Rene:van der Harten;Rene;;;", "Harten"),
        ("N;SORT-AS=\",Rene\":van der Harten;Rene;;;", "Rene"),
        (r"SORT-STRING:Harten\, Rene", "Harten, Rene"),
    ] {
        assert_eq!(
            contact(line).sort_name.as_deref(),
            Some(sort_name),
            "{line}"
        );
    }
    let both = contact("SORT-STRING:a\r\nSORT-STRING:b\r\nN;SORT-AS=c:d;e;;;");
    assert_eq!(both.sort_name.as_deref(), Some("c"));
    let kept: Vec<String> = both.extensions.iter().map(ToString::to_string).collect();
    assert_eq!(kept, ["SORT-STRING:a", "SORT-STRING:b"]);
}

#[test]
fn dates_of_the_wild_are_read() {
    let date = |text: &str| text.parse::<Date>().ok();
    for (line, expected) in [
        ("BDAY:1985-04-12", date("19850412")),
        ("BDAY:19850412", date("19850412")),
        ("BDAY;VALUE=date:1985-04-12", date("19850412")),
        ("BDAY:--0412", date("--0412")),
        ("BDAY:--04-12", date("--0412")),
        ("BDAY:1985-04", date("1985-04")),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", date("--0412")),
        (
            "BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=DATE:16040105",
            date("--0105"),
        ),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1985-04-12", date("19850412")),
        ("BDAY:1604-04-12", date("--0412")),
        ("BDAY:1985-04-12T00:00:00.000Z", date("19850412T000000Z")),
        ("X-BDAY;VALUE=text:1985", date("1985")),
        ("BDAY:circa 1800", None),
        ("BDAY;VALUE=text:1800", None),
        ("BDAY;CALSCALE=chinese:20010101", None),
    ] {
        let read = contact(line);
        assert_eq!(read.birthday, expected, "{line}");
        assert_eq!(
            read.extensions.len(),
            usize::from(expected.is_none()),
            "{line}"
        );
    }
    let apple =
        contact("item1.X-ABDATE;type=pref:2001-02-03\r\nitem1.X-ABLabel:_$!<Anniversary>!$_");
    assert_eq!(apple.anniversary, date("20010203"));
    assert!(apple.extensions.is_empty());
    let other = contact("item1.X-ABDATE:2001-02-03\r\nitem1.X-ABLabel:First day");
    assert_eq!((other.anniversary, other.extensions.len()), (None, 2));
}

#[test]
fn photos_of_the_wild_are_read() {
    let inline = |kind: &str| Some(Media::inline(kind.parse().unwrap(), b"\xFF\xD8\xFF"));
    let uri = |uri: &str| Some(Media::Uri(uri.into()));
    for (line, photo) in [
        ("PHOTO;ENCODING=b;TYPE=JPEG:/9j/", inline("image/jpeg")),
        ("PHOTO;ENCODING=BASE64;TYPE=jpg:/9j/", inline("image/jpeg")),
        ("PHOTO;ENCODING=b;TYPE=image/png:/9j/", inline("image/png")),
        ("PHOTO;ENCODING=b;TYPE=WMF:/9j/", inline("image/wmf")),
        ("PHOTO;ENCODING=b:/9j/", inline("image/jpeg")),
        (
            "PHOTO;ENCODING=b;TYPE=JPEG:/9\r\n  j/",
            inline("image/jpeg"),
        ),
        ("PHOTO;ENCODING=b;TYPE=JPEG:_9j_", inline("image/jpeg")),
        ("PHOTO:data:image/jpeg;base64,/9j/", inline("image/jpeg")),
        ("PHOTO:data:image/jpeg; base64,/9j/", inline("image/jpeg")),
        (
            r"PHOTO;VALUE=URI:DATA:IMAGE/JPEG;BASE64\,/9j/",
            inline("image/jpeg"),
        ),
        (
            r"PHOTO;VALUE=uri:data:image/jpeg\;base64,/9j/",
            inline("image/jpeg"),
        ),
        ("PHOTO;VALUE=URL:http://a/b.jpg", uri("http://a/b.jpg")),
        ("PHOTO:http://a/b.jpg", uri("http://a/b.jpg")),
        ("PHOTO;ENCODING=b:!!", None),
        ("PHOTO:data:image/svg+xml,%3Csvg%3E", None),
    ] {
        let read = contact(line);
        assert_eq!(read.photo.is_some(), photo.is_some(), "{line}");
        assert!(read.photo == photo, "{line}");
        assert_eq!(
            read.extensions.len(),
            usize::from(photo.is_none()),
            "{line}"
        );
    }
}

#[test]
fn an_empty_photo_does_not_replace_another_photo() {
    let photo = "PHOTO:data:image/jpeg;base64,/9j/";
    for nothing in ["PHOTO;ENCODING=b:", "PHOTO:data:image/jpeg;base64,"] {
        let read = contact(&format!("{photo}\r\n{nothing}"));
        assert!(
            read.photo.is_some() && read.extensions.is_empty(),
            "{nothing}"
        );
    }
}

#[test]
fn a_property_without_a_field_is_kept_unchanged() {
    let lines = [
        "item1.X-ABADR:us",
        r"X-FOO;P=a,b:raw\qvalue,;\n",
        "SOUND;VALUE=uri:http://a/b",
        "AGENT:BEGIN:VCARD\\nFN:S\\nEND:VCARD\\n",
        "TITLE:Second",
        "constructor:x",
    ];
    let read = contact(&format!("FN:Ada\r\nTITLE:First\r\n{}", lines.join("\r\n")));
    assert_eq!(
        read.extensions
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
        lines
    );
    let written = read.to_vcard(Version::V3_0).unwrap();
    assert!(written.contains(&lines.join("\r\n")), "{written}");
}

#[test]
fn text_that_a_field_cannot_hold_is_mended() {
    let read = contact(
        "FN:a\\nb\tc\u{85}d\u{2028}e\u{9f}\r\nNOTE:a\u{2028}b\tc\r\nitem1.TEL:1\\n2\r\nitem1.X-ABLabel:x\\ny",
    );
    assert_eq!(read.full_name.as_deref(), Some("a b c d e"));
    assert_eq!(read.note.as_deref(), Some("a\nb\tc"));
    assert_eq!(read.phones[0].value, "1 2");
    assert_eq!(read.phones[0].label, Some(Label::Custom("x y".into())));
    read.validate().unwrap();
    let kept = contact("X-A;B=\u{85}c:d\u{2028}e\u{9f}f").extensions;
    assert_eq!(kept[0].to_string(), "X-A;B= c:d ef");
}

#[test]
fn the_version_is_the_card_s_own() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:b\r\nEND:VCARD\r\n";
    let versions: Vec<_> = cards(text).map(|card| card.unwrap().version()).collect();
    assert_eq!(versions, [Version::V3_0, Version::V4_0]);
    for (line, version, declared, codes) in [
        ("VERSION:4.0\r\n", Version::V4_0, Some("4.0"), vec![]),
        (
            "VERSION;VALUE=text:4.0\r\n",
            Version::V4_0,
            Some("4.0"),
            vec![],
        ),
        (
            "version: 3.0 \r\n",
            Version::V3_0,
            Some("3.0"),
            vec!["envelope-spelling 2:1"],
        ),
        ("", Version::V3_0, None, vec!["missing-version 1:1"]),
        (
            "VERSION:4\r\n",
            Version::V4_0,
            Some("4"),
            vec!["unknown-version 2:1"],
        ),
        (
            "VERSION:5.0\r\n",
            Version::V4_0,
            Some("5.0"),
            vec!["unknown-version 2:1"],
        ),
        ("VERSION:2.1\r\n", Version::V3_0, Some("2.1"), vec![]),
        (
            "VERSION:2.0\r\n",
            Version::V3_0,
            Some("2.0"),
            vec!["unknown-version 2:1"],
        ),
        ("N:a\r\nVERSION:3.0\r\n", Version::V3_0, Some("3.0"), vec![]),
        (
            "N:a\r\nVERSION:4.0\r\n",
            Version::V4_0,
            Some("4.0"),
            vec!["misplaced-version 3:1"],
        ),
        (
            "VERSION:3.0\r\nVERSION:4.0\r\n",
            Version::V3_0,
            Some("3.0"),
            vec!["repeated-version 3:1"],
        ),
    ] {
        let text = format!("BEGIN:VCARD\r\n{line}FN:a\r\nEND:VCARD\r\n");
        let card = Card::parse(&text).unwrap();
        assert_eq!(
            (card.version(), card.declared_version()),
            (version, declared),
            "{line}"
        );
        assert_eq!(repairs(&text), codes, "{line}");
        assert_eq!(strict(&text).is_ok(), codes.is_empty(), "{line}");
    }
}

#[test]
fn each_repair_is_reported_with_its_place_and_strict_reading_refuses_it() {
    for (text, expected) in [
        (
            "\u{FEFF}BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n",
            "byte-order-mark 1:1",
        ),
        (
            "hello\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n",
            "text-outside-card 1:1",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\nEND:VCARD\r\n",
            "line-break 2:12",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\r\nEND:VCARD\r\n",
            "line-break 2:12",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\rEND:VCARD\r\n",
            "line-break 2:12",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\n\r\nEND:VCARD\r\n",
            "blank-line 3:1",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:é\u{7}b\r\nEND:VCARD\r\n",
            "control-character 3:7",
        ),
        (
            " begin : vcard\r\nVERSION:3.0\r\nEND:VCARD\r\n",
            "envelope-spelling 1:1",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD \r\n",
            "envelope-spelling 3:1",
        ),
        ("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\n", "missing-end 4:1"),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nhello\r\nEND:VCARD\r\n",
            "unreadable-line 3:6",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\n:x\r\nEND:VCARD\r\n",
            "unreadable-line 3:1",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nBEGIN:VEVENT\r\nEND:VCARD\r\n",
            "unreadable-line 3:1",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nX_A:1\r\nEND:VCARD\r\n",
            "bad-name 3:2",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\na.b.TEL:1\r\nEND:VCARD\r\n",
            "name-spelling 3:2",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;HOME:1\r\nEND:VCARD\r\n",
            "bare-parameter 3:5",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;;TYPE=a:1\r\nEND:VCARD\r\n",
            "empty-parameter 3:5",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nX;P=\"a:1\r\nEND:VCARD\r\n",
            "stray-quote 3:5",
        ),
        (
            "BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:a\r\n b\r\nTEL\r\n ;HO\r\n ME:1\r\nEND:VCARD\r\n",
            "bare-parameter 6:3",
        ),
    ] {
        assert_eq!(repairs(text), [expected], "{text:?}");
        let error = strict(text).unwrap_err();
        if let ParseErrorKind::Rule(rule) = error.kind() {
            let place = error.position();
            let found = format!("{} {}:{}", rule.code(), place.line, place.column);
            assert_eq!(found, expected, "{text:?}");
        }
    }
}

#[test]
fn a_repaired_line_has_the_intended_meaning() {
    for (line, mended) in [
        ("TEL;HOME;VOICE:1", "TEL;TYPE=HOME;TYPE=VOICE:1"),
        ("PHOTO;BASE64;JPEG:AA==", "PHOTO;ENCODING=b;TYPE=JPEG:AA=="),
        ("PHOTO;url:http://a", "PHOTO;VALUE=url:http://a"),
        ("TEL ; TYPE = HOME :1", "TEL;TYPE= HOME :1"),
        ("X_FOO BAR:1", "X-FOO-BAR:1"),
        ("a.b.TEL:1", "a-b.TEL:1"),
        (".TEL:1", "TEL:1"),
        ("FN;X-A=\"abc:Joe", "FN;X-A=^'abc:Joe"),
        ("FN;X-A=a\"b:c\"d:Joe", "FN;X-A=\"a^'b:c^'d\":Joe"),
        ("FN;X-A=\"a\"b,c:Joe", "FN;X-A=^'a^'b,c:Joe"),
        ("FN;X-A=a\u{7}b:Joe", "FN;X-A=ab:Joe"),
        ("FN:J\u{0}oe", "FN:Joe"),
    ] {
        assert_eq!(property(line).to_string(), mended, "{line:?}");
        let text = wrap(line);
        let written = Card::parse(&text).unwrap().to_string();
        assert_eq!(repairs(&written), [""; 0], "{line:?}");
    }
}

#[test]
fn errors_say_what_was_expected_and_where() {
    for (text, message) in [
        ("", "expected BEGIN:VCARD at line 1 column 1"),
        ("hello", "expected BEGIN:VCARD at line 1 column 1"),
        ("\r\n \nhello", "expected BEGIN:VCARD at line 3 column 1"),
        (
            &wrap("FN:a").repeat(2),
            "expected nothing after END:VCARD at line 5 column 1",
        ),
    ] {
        assert_eq!(Card::parse(text).unwrap_err().to_string(), message);
        assert_eq!(Contact::parse(text).unwrap_err().to_string(), message);
        assert_eq!(text.parse::<Contact>().unwrap_err().to_string(), message);
        assert_eq!(strict(text).unwrap_err().to_string(), message);
    }
    for (line, message) in [
        (
            "TEL;=x:1",
            "TEL: expected a parameter name at line 3 column 5",
        ),
        (
            "TEL;TYPE:1",
            "TEL: expected \"=\" after the parameter name at line 3 column 9",
        ),
        (
            "TEL;TYPE=\"a:1",
            "TEL: expected a closing quotation mark after the parameter value at line 3 column 14",
        ),
        (
            "TEL;TYPE=\"a\"b:1",
            "TEL: expected \",\", \";\" or \":\" after the parameter value at line 3 column 13",
        ),
        (
            "TEL;TYPE=a",
            "TEL: expected \":\" before the value at line 3 column 11",
        ),
        ("TEL", "expected \":\" before the value at line 3 column 4"),
        ("é:1", "expected a property name at line 3 column 1"),
        ("item1.:1", "expected a property name at line 3 column 7"),
        (
            "item1.TEL;TYPE=HOME;X-A=\"é\"é:1",
            "TEL: expected \",\", \";\" or \":\" after the parameter value at line 3 column 28",
        ),
        (
            "NOTE:a\r\n b\r\nTEL;TY\r\n PE;=:1",
            "TEL: expected \"=\" after the parameter name at line 6 column 4",
        ),
        (
            "NOTE:é\r\n b\u{1}",
            "NOTE: control character at line 4 column 3",
        ),
    ] {
        assert_eq!(
            strict(&wrap(line)).unwrap_err().to_string(),
            message,
            "{line}"
        );
    }
}

#[test]
fn reading_goes_on_at_the_next_card() {
    let good = |name: &str| format!("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD\r\n");
    let unknown = "BEGIN:VCARD\r\nVERSION:5.0\r\nFN:x\r\nEND:VCARD\r\n";
    let cut = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:cut\r\n";
    let text = format!(
        "{}{unknown}{}{cut}{}--\r\n{}bye",
        good("a"),
        good("b"),
        good("c"),
        good("d")
    );
    let names = |strict: bool| -> Vec<String> {
        let options = if strict {
            ParseOptions::new().strict()
        } else {
            ParseOptions::new()
        };
        let name = |card: Card<'_>| card.get("FN").unwrap().text().into_owned();
        options
            .cards(&text)
            .map(|card| card.map_or_else(|error| error.to_string(), name))
            .collect()
    };
    assert_eq!(
        names(false),
        [
            "a",
            "x",
            "b",
            "cut",
            "c",
            "d",
            "expected nothing after END:VCARD at line 25 column 1",
        ]
    );
    assert_eq!(
        names(true),
        [
            "a",
            "VERSION: unknown version at line 6 column 1",
            "b",
            "expected END:VCARD at line 16 column 1",
            "c",
            "text outside a card at line 20 column 1",
            "d",
            "expected nothing after END:VCARD at line 25 column 1",
        ]
    );
    let mut all = cards(&text);
    assert_eq!(all.by_ref().count(), 7);
    assert!(all.next().is_none());
    assert_eq!(contacts(&text).flatten().count(), 6);
}

#[test]
fn a_misspelt_card_costs_one_error_and_no_other_card() {
    let text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:a\r\nBEGIN: VCARD\r\nFN:b\r\nEND:VCARD\r\n\
                BEGIN;X=1:VCARD\r\nVERSION:3.0\r\nFN:c\r\nEND;X=1:VCARD\r\n\
                BEGIN:VCARD\r\nVERSION:3.0\r\nFN:d\r\nEND:VCARD\r\n";
    assert_eq!(cards(text).flatten().count(), 4);
    let strict: Vec<_> = ParseOptions::new().strict().cards(text).collect();
    let codes: Vec<_> = strict
        .iter()
        .map(|card| card.as_ref().err().map(|error| error.kind().code()))
        .collect();
    // The second one has no VERSION, and may be of 2.1 as far as its BEGIN tells.
    let [end, version, spelling] =
        ["missing-end", "missing-version", "envelope-spelling"].map(Some);
    assert_eq!(codes, [end, version, spelling, None]);
}

#[test]
fn every_limit_is_named_in_its_error() {
    let limited = |text: &str, set: fn(&mut Limits)| {
        let mut limits = Limits::none();
        set(&mut limits);
        let options = ParseOptions::new().limits(limits);
        let errors: Vec<_> = options.cards(text).filter_map(Result::err).collect();
        errors
            .iter()
            .map(|error| (error.kind(), error.position().offset))
            .collect::<Vec<_>>()
    };
    let two = wrap("FN:a").repeat(2);
    let limit = ParseErrorKind::Limit;
    assert_eq!(
        limited(&two, |limits| limits.text = 50),
        [(limit(Limit::Text), 50)]
    );
    assert_eq!(
        limited(&two, |limits| limits.cards = 1),
        [(limit(Limit::Cards), 43)]
    );
    assert_eq!(
        limited(&wrap("FN:abcdefgh\r\n ijklmnop"), |limits| limits.line = 15),
        [(limit(Limit::Line), 41)]
    );
    for (lines, offset) in [
        ("FN:abc\r\nNOTE:abcd", 39),
        ("FN:abc\r\nNOTE:ab\r\n cd", 39),
        ("X-A;VALUE=uri:abcd", 40),
    ] {
        let found = limited(&wrap(lines), |limits| limits.value = 3);
        assert_eq!(found, [(limit(Limit::Value), offset)], "{lines}");
    }
    let media = "FN:abc\r\nPHOTO:abcd\r\nX-A;ENCODING=b:AAAA\r\nURL:data:,abcd";
    assert!(limited(&wrap(media), |limits| limits.value = 3).is_empty());
    assert_eq!(
        limited(&wrap("FN:a\r\nN:b"), |limits| limits.properties = 1),
        [(limit(Limit::Properties), 32)]
    );
    assert_eq!(
        limited(&wrap("X;A=1;B=2:"), |limits| limits.parameters = 1),
        [(limit(Limit::Parameters), 32)]
    );
    assert_eq!(
        limited(&wrap("X;A=1,2:"), |limits| limits.values = 1),
        [(limit(Limit::Values), 32)]
    );
    assert_eq!(
        limited(&wrap("FN:1;2;3\r\nN:1;2,3;4"), |limits| limits.components =
            3),
        [(limit(Limit::Components), 36)]
    );
    assert_eq!(
        limited(&wrap("X_Y;A;B:"), |limits| limits.parameters = 1),
        [(limit(Limit::Parameters), 32)]
    );
    assert_eq!(
        limited(&wrap("X_Y;A=1,2:"), |limits| limits.values = 1),
        [(limit(Limit::Values), 30)]
    );
    assert_eq!(
        limited(&(wrap(&"FN:a\r\n".repeat(9)) + &two), |limits| limits
            .properties =
            1)
        .len(),
        1
    );
}

#[test]
fn repairs_are_kept_up_to_the_limit_and_counted() {
    let card_text = wrap(&["TEL;HOME:1"; 150].join("\r\n"));
    let card = Card::parse(&card_text).unwrap();
    assert_eq!((card.repairs().len(), card.repair_count()), (100, 150));
    assert_eq!(card.repairs()[99].rule(), Rule::BareParameter);
    assert_eq!(card.repairs()[99].property(), Some("TEL"));
    assert_eq!(
        card.repairs()[99].to_string(),
        "TEL: parameter without a name, named it at line 102 column 5"
    );
}

#[test]
fn every_card_reports_its_own_places() {
    let text = "BEGIN:VCARD\nVERSION:3.0\n".repeat(3) + "END:VCARD\nBEGIN:VCARD\nVERSION:3.0\n";
    let lines: Vec<Vec<usize>> = cards(&text)
        .map(|card| {
            let card = card.unwrap();
            let places = card
                .repairs()
                .iter()
                .filter_map(contact_card::Issue::position);
            places.map(|place| place.line).collect()
        })
        .collect();
    // Of each card its first line break, that of `BEGIN`, and the `END` that is missing.
    assert_eq!(lines, [vec![1, 3], vec![3, 5], vec![5], vec![8, 10]]);
    let nested = "BEGIN:VCARD\r\nFN:a\r\nBEGIN : VCARD\nFN:b\r\n".repeat(3);
    let codes = |card: Card<'_>| {
        card.repairs()
            .iter()
            .map(|repair| repair.rule().code())
            .collect()
    };
    let codes: Vec<Vec<_>> = cards(&nested).flatten().map(codes).collect();
    let even = ["missing-version", "missing-end"];
    let odd = [
        "envelope-spelling",
        "missing-version",
        "line-break",
        "missing-end",
    ];
    assert_eq!(codes, [&even[..], &odd, &even, &odd, &even, &odd]);
}

#[test]
fn nesting_costs_no_stack() {
    let nested = "BEGIN:VCARD\r\n".repeat(100_000);
    assert_eq!(cards(&nested).count(), 100_000);
    let agents = format!("AGENT:{}", "BEGIN:VCARD\\nAGENT:".repeat(50));
    assert_eq!(contact(&agents).extensions.len(), 1);
}
