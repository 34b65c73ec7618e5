//! The example server, called over sockets: by curl, Node.js and Python as the API's page calls it, and by a
//! client that makes mistakes.
#![cfg(feature = "send-contact")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

#[path = "common/api.rs"]
mod api;
#[path = "common/example.rs"]
mod example;
#[path = "common/http.rs"]
mod http;
#[path = "common/server.rs"]
mod server;

use std::collections::HashSet;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Barrier};
use std::thread;

use contact_card::send_contact;
use http::{Answer, connect, exchange, get, head, post, read};
use serde_json::{Value, json};
use server::{BY_PHONE, Server, code, events, folder, now};

const SEAN: &str = r#"{
    "full_name": "Sean Franklin",
    "given_name": "Sean",
    "family_name": "Franklin",
    "organization": "Acme Inc",
    "phones": [{ "value": "+14155551234", "label": "mobile" }],
    "emails": [{ "value": "sean@acme.example", "label": "work" }]
  }"#;
const SEANS_CARD: &str = "BEGIN:VCARD\r\n\
    VERSION:3.0\r\n\
    N:Franklin;Sean;;;\r\n\
    FN:Sean Franklin\r\n\
    ORG:Acme Inc\r\n\
    TEL;TYPE=CELL;TYPE=VOICE:+14155551234\r\n\
    EMAIL;TYPE=INTERNET;TYPE=WORK:sean@acme.example\r\n\
    END:VCARD\r\n";
/// What each client escapes in its own way.
const ZOE: &str = r#"{ "full_name": "Zoë 字 👩🏽‍💻 \"/\\ Ünal", "emails": [{ "value": "zoë@例子.example", "label": "front desk" }] }"#;
const NOBODY: &str = r#"{ "full_name": " " }"#;
const ADA: &[u8] = br#"{"contact":{"full_name":"Ada Lovelace"}}"#;

/// A client of the API's page: what runs it, what else it needs, and the call.
const CLIENTS: [(&[&str], &[&str]); 4] = [
    (&["curl --version", "openssl version"], &["sh", "send.sh"]),
    (&["node -e fetch"], &["node", "send.mjs"]),
    (&["python3 --version"], &["python3", "send.py", "urllib"]),
    (
        &["python3 -c import\u{A0}requests"],
        &["python3", "send.py", "requests"],
    ),
];

fn runs(command: &str) -> bool {
    let mut words = command.split(' ').map(|word| word.replace('\u{A0}', " "));
    let program = words.next().unwrap();
    let status = Command::new(program)
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}

/// Skips a client that cannot run here, with a word on the terminal.
fn clients() -> impl Iterator<Item = &'static [&'static str]> {
    CLIENTS.into_iter().filter_map(|(needed, call)| {
        let Some(missing) = needed.iter().find(|command| !runs(command)) else {
            return Some(call);
        };
        // Unlike `eprintln`, it is seen when the test passes.
        let _ = writeln!(io::stderr(), "skipped {}: {missing} fails", call.join(" "));
        None
    })
}

/// The status and the JSON that a client prints.
#[track_caller]
fn call(client: &[&str], server: &Server, contact: &str) -> (String, Value) {
    let clients = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients");
    let output = Command::new(client[0])
        .args(&client[1..])
        .current_dir(clients)
        .env("ADDRESS", &server.printed["ADDRESS"])
        .env("CHAT_ID", &server.printed["CHAT"])
        .env("TENANT_SLUG", &server.printed["TENANT"])
        .env("SIGNING_SECRET", &server.secret)
        .env("CONTACT", contact)
        .env("no_proxy", "127.0.0.1")
        .output()
        .unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{client:?}: {complaint}");
    let text = String::from_utf8(output.stdout).unwrap();
    let (status, body) = text.split_once(' ').unwrap();
    (status.to_owned(), serde_json::from_str(body).unwrap())
}

#[test]
fn the_clients_of_the_page_send_the_card() {
    let zoe = format!(r#"{{"contact":{ZOE}}}"#);
    let zoe = send_contact::decode(Some("ch_1"), zoe.as_bytes()).unwrap();
    for (index, client) in clients().enumerate() {
        let server = Server::start(&format!("client-{index}"), &[]);
        let sent = json!({ "chat_id": server.printed["CHAT"], "status": "sent" });
        for contact in [SEAN, ZOE] {
            let (status, body) = call(client, &server, contact);
            assert_eq!((&*status, &body), ("200", &sent), "{client:?}");
        }
        let (status, body) = call(client, &server, NOBODY);
        assert_eq!((&*status, &body["error"]["code"]), ("400", &json!(1002)));
        let cards = server.cards();
        let cards: Vec<_> = cards.iter().map(|(_, card)| &**card).collect();
        assert_eq!(cards, [SEANS_CARD, zoe.vcard()], "{client:?}");
    }
}

/// A body with a raw card of these lines between the frame.
fn raw(lines: &str) -> String {
    let text = format!("BEGIN:VCARD\r\nVERSION:3.0\r\n{lines}\r\nEND:VCARD\r\n");
    json!({ "vcard_text": text }).to_string()
}

fn contact(fields: &Value) -> String {
    json!({ "contact": fields }).to_string()
}

fn named(field: &str, value: &Value) -> String {
    contact(&json!({ "full_name": "Ada", field: value }))
}

/// Bodies to a chat, with the code of the answer, or 0.
fn contract() -> Vec<(Vec<u8>, u64)> {
    let deep = format!("{{\"x\":{}1{}}}", "[".repeat(200), "]".repeat(200));
    let two = raw("FN:a\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:b");
    let invisible = "\u{200B}\u{2060} ";
    let mut rows = vec![(b"{\"contact\":{\"full_name\":\"\xFF\"}}".to_vec(), 1004)];
    let built = [
        (deep, 1004),
        (raw("FN:a\r\nX-A;P=1:b"), 0),
        (raw("FN:a\r\nTEL;HOME:1\r\nBDAY:soon"), 0),
        (raw("FN:a\r\nPHOTO;VALUE=uri:http://a/b"), 0),
        (raw("FN:a\r\nURL:javascript:x"), 0),
        (raw("NOTE:a"), 1002),
        (raw("FN:a\0"), 1002),
        (two, 1002),
        (raw("FN:a\r\nEND:VCARD\r\nbye"), 1002),
        (raw("FN:a\r\nAGENT:BEGIN:VCARD\\nFN:b\\nEND:VCARD"), 1002),
        (raw(&format!("FN:a\r\nX{}:1", ";A=1".repeat(65))), 1002),
        (
            contact(&json!({ "full_name": invisible, "phones": [] })),
            1002,
        ),
        (
            named("full_name", &json!("👩🏽\u{200D}💻 שלום\u{200F} e\u{301}")),
            0,
        ),
        (named("full_name", &json!("a\r\nTEL:1")), 1002),
        (named("full_name", &json!("a\u{202E}b")), 1002),
        (named("full_name", &json!("a\u{2066}b")), 1002),
        (named("full_name", &json!("a\u{FFFF}b")), 1002),
        (named("full_name", &json!("a".repeat(257))), 1002),
        (named("note", &json!("a\nb")), 0),
        (
            named("phones", &json!(vec![json!({ "value": "+12" }); 51])),
            1002,
        ),
        (
            named("phones", &json!([{ "value": "+12", "label": "a\nb" }])),
            1002,
        ),
        (named("phones", &json!([{ "value": invisible }])), 1002),
        (named("photo", &json!({ "uri": "http://a/b.png" })), 1002),
        (
            named(
                "photo",
                &json!({ "media_type": "image/png", "data": "AAAA" }),
            ),
            0,
        ),
    ];
    rows.extend(built.map(|(body, code): (String, u64)| (body.into_bytes(), code)));
    rows.extend(TEXTS.map(|(body, code)| (body.as_bytes().to_vec(), code)));
    rows
}

const TEXTS: [(&str, u64); 42] = [
    ("", 1004),
    ("{", 1004),
    (r#"{"contact":{"full_name":"Ada"}} x"#, 1004),
    (r#"{"to":NaN,"contact":{"full_name":"Ada"}}"#, 1004),
    (r#"{"contact":{"full_name":"\ud800"}}"#, 1004),
    ("[]", 1004),
    (r#""a""#, 1004),
    ("1", 1004),
    ("null", 1004),
    ("contact=Ada", 1004),
    ("{}", 1001),
    (r#"{"to":"+12"}"#, 1001),
    (r#"{"contact":null}"#, 1001),
    (r#"{"contact":null,"vcard_text":null}"#, 1001),
    (
        r#"{"contact":{"full_name":"Ada"},"vcard_text":"BEGIN:VCARD"}"#,
        1002,
    ),
    (r#"{"to":"nobody","contact":{"full_name":"Ada"}}"#, 0),
    (r#"{"to":5,"contact":{"full_name":"Ada"}}"#, 0),
    (r#"{"contact":[]}"#, 1002),
    (r#"{"contact":"Ada"}"#, 1002),
    (r#"{"contact":{"full_name":5}}"#, 1002),
    (r#"{"contact":{"phones":{}}}"#, 1002),
    (r#"{"contact":{"phones":[{}]}}"#, 1002),
    (r#"{"contact":{"phones":[{"label":"work"}]}}"#, 1002),
    (
        r#"{"contact":{"emails":[{"value":"a@b.example","label":1}]}}"#,
        1002,
    ),
    (r#"{"contact":{"full_name":"Ada","phone":"+12"}}"#, 1002),
    (r#"{"contact":{"full_name":"Ada"},"more":1}"#, 0),
    (r#"{"contact":{"full_name":"Ada","full_name":"Bob"}}"#, 1002),
    (r#"{"contact":{}}"#, 1002),
    (r#"{"contact":{"full_name":null,"given_name":""}}"#, 1002),
    (r#"{"contact":{"given_name":"Ada"}}"#, 0),
    (r#"{"contact":{"family_name":"Lovelace"}}"#, 0),
    (r#"{"contact":{"organization":"Acme Inc"}}"#, 0),
    (r#"{"contact":{"phones":[{"value":"+14155551234"}]}}"#, 0),
    (
        r#"{"contact":{"emails":[{"value":"o'brien+a@exämple.example"}]}}"#,
        0,
    ),
    (r#"{"contact":{"phones":[{"value":"4155551234"}]}}"#, 1002),
    (
        r#"{"contact":{"phones":[{"value":"+1 (415) 555-1234"}]}}"#,
        1002,
    ),
    (r#"{"contact":{"emails":[{"value":"nobody"}]}}"#, 1002),
    (r#"{"vcard_text":5}"#, 1002),
    (r#"{"vcard_text":" "}"#, 1002),
    (r#"{"vcard_text":"hello"}"#, 1002),
    (
        r#"{"vcard_text":" \nbegin:vcard\nVERSION:2.1\nN;QUOTED-PRINTABLE:=41"}"#,
        0,
    ),
    (
        r#"{"vcard_text":"BEGIN:VCARD\nVERSION:4.0\nFN:a\nEND:VCARD"}"#,
        0,
    ),
];

/// The HTTP status of each code of the API.
fn status_of(code: u64) -> u16 {
    match code {
        0 => 200,
        1001..=1004 => 400,
        2001 | 2002 => 404,
        2004 | 2012 | 2013 => 401,
        4001 => 502,
        4099 => 501,
        _ => panic!("no code of the API: {code}"),
    }
}

/// The answer has this code and its status; that its shape is the one of the API is seen whenever one comes.
#[track_caller]
fn assert_code(answer: &Answer, code: u64) {
    assert_eq!(answer.row(), (status_of(code), code), "{answer:?}");
    if code != 0 {
        assert_error(answer);
    }
}

/// The ids are the same wherever they are.
#[track_caller]
fn assert_error(answer: &Answer) {
    let trace_id = answer.body["trace_id"].as_str();
    assert_eq!(trace_id, answer.header("x-trace-id"), "{answer:?}");
    assert_eq!(answer.body["error"]["status"], answer.status);
}

/// What a schema cannot say of a body, as the message of the answer has it.
const BEYOND_SCHEMAS: [&str; 8] = [
    "expected every member once",
    "expected a name, an organization, a phone or an e-mail",
    "expected no bidi control without a partner",
    "expected characters only",
    "expected no NUL",
    "expected nothing after END:VCARD",
    "expected no card inside the card",
    "expected fewer parameters",
];

/// The schema of the API takes what the server takes, and nothing else that a schema can tell. Gives what it cannot.
#[track_caller]
fn assert_as_the_schema_says(path: &str, body: &[u8], answer: &Answer) -> Option<&'static str> {
    let Ok(json) = serde_json::from_slice(body) else {
        assert_eq!(answer.row(), (400, 1004), "{answer:?}");
        return None;
    };
    let is_taken = api::takes(path, &json);
    if is_taken == (answer.status == 200) {
        return None;
    }
    let message = answer.body["error"]["message"].as_str().unwrap_or_default();
    let beyond = BEYOND_SCHEMAS
        .into_iter()
        .find(|beyond| message.contains(beyond));
    assert!(is_taken && beyond.is_some(), "{json}: {answer:?}");
    beyond
}

#[test]
fn every_row_of_the_contract_is_answered() {
    let server = Server::start("contract", &[]);
    let chat = server.chat("CHAT");
    let (mut delivered, mut beyond) = (Vec::new(), HashSet::new());
    for (body, code) in contract() {
        let shown = String::from_utf8_lossy(&body).into_owned();
        let answer = server.send(&chat, &body);
        assert_eq!(answer.row(), (status_of(code), code), "{shown}");
        assert_code(&answer, code);
        beyond.extend(assert_as_the_schema_says(&chat, &body, &answer));
        if let Ok(request) = send_contact::decode(Some("ch_1"), &body) {
            delivered.push(request.vcard().to_owned());
        }
    }
    assert_eq!(beyond, BEYOND_SCHEMAS.into());
    let cards = server.cards();
    let is_safe = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-');
    for (name, _) in &cards {
        let stem = name.strip_suffix(".vcf").unwrap();
        assert!((1..=40).contains(&stem.len()) && stem.chars().all(is_safe));
    }
    let cards: Vec<_> = cards.into_iter().map(|(_, card)| card).collect();
    assert_eq!(cards, delivered);
}

#[test]
fn the_recipient_is_a_number_that_finds_or_makes_a_chat() {
    let server = Server::start("recipient", &[]);
    let to = |to: Value| json!({ "to": to, "contact": { "full_name": "Ada" } }).to_string();
    for (body, code) in [
        (to(json!(null)), 1001),
        (to(json!("")), 1003),
        (to(json!("4155551234")), 1003),
        (to(json!("+1 (415) 555-1234")), 1003),
        (to(json!(5)), 1003),
        (r#"{"to":"x","contact":5}"#.to_owned(), 1003),
        (r#"{"to":"x"}"#.to_owned(), 1001),
    ] {
        let answer = server.send(BY_PHONE, body.as_bytes());
        assert_code(&answer, code);
        let beyond = assert_as_the_schema_says(BY_PHONE, body.as_bytes(), &answer);
        assert_eq!(beyond, None);
    }
    let first = server.send(BY_PHONE, to(json!("+14155551234")).as_bytes());
    assert_code(&first, 0);
    let again = server.send(BY_PHONE, to(json!("+14155551234")).as_bytes());
    let other = server.send(BY_PHONE, to(json!("+14155551235")).as_bytes());
    assert_eq!(first.body, again.body);
    assert_ne!(first.body, other.body);
    let id = first.body["chat_id"].as_str().unwrap();
    assert!(id.starts_with("ch_"), "{id}");
    let by_id = server.send(&format!("/api/v1/chats/{id}/send-contact"), ADA);
    assert_eq!(by_id.body, first.body);
}

#[test]
fn the_host_answers_for_chats_lines_and_deliveries_after_the_request_is_checked() {
    let flags = ["--without-bubbles", "+12", "--failing", "+13"];
    let server = Server::start("host", &flags);
    let unknown = "/api/v1/chats/ch_unknown/send-contact";
    let odd = "/api/v1/chats/%ff%2F..%00/send-contact";
    let (silent, failing) = (
        server.chat("CHAT_WITHOUT_BUBBLES"),
        server.chat("FAILING_CHAT"),
    );
    for (path, code) in [
        (unknown, 2002),
        (odd, 2002),
        (&*silent, 4099),
        (&*failing, 4001),
    ] {
        assert_code(&server.send(path, ADA), code);
        assert_code(&server.send(path, b"{"), 1004);
        assert_code(&server.send(path, br#"{"contact":{}}"#), 1002);
    }
    for (to, code) in [("+12", 4099), ("+13", 4001), ("+14", 0)] {
        let body = json!({ "to": to, "contact": { "full_name": "Ada" } }).to_string();
        assert_code(&server.send(BY_PHONE, body.as_bytes()), code);
    }
    // A delivery that fails for a real reason.
    fs::remove_dir_all(server.outbox()).unwrap();
    assert_code(&server.send(&server.chat("CHAT"), ADA), 4001);
}

#[test]
fn no_other_route_or_method_is_served() {
    let server = Server::start("routes", &[]);
    for path in [
        "/",
        "/api/v1/chats//send-contact",
        "/api/v1/chats/send-contact/",
    ] {
        let answer = server.send(path, ADA);
        assert_eq!(answer.row(), (404, 2002), "{path}");
        assert_error(&answer);
    }
    for (method, path, allowed) in [("GET", BY_PHONE, "POST"), ("POST", "/health", "GET,HEAD")] {
        let request = head(method, path, &["connection: close".to_owned()]);
        let answer = exchange(server.address, &request);
        assert_eq!(answer.row(), (405, 1002));
        assert_eq!(answer.header("allow"), Some(allowed));
        assert_error(&answer);
    }
}

/// What `openssl dgst -sha256 -hmac` says of `1700000000.` and the body, with this secret.
const KNOWN: &str = "b4c4adc085cc67d1ba8e78a4637027cd74656930753ac27ad3bef17fdfd56018";
const SECRET: &str = "0123456789abcdef0123456789abcdef";
const THEN: u64 = 1_700_000_000;

#[test]
fn a_signature_passes_for_its_time_and_its_bytes_only() {
    let clock = THEN.to_string();
    let mut server = Server::start_with("signature", &["--clock", &clock], |command| {
        command.env("SEND_CONTACT_SECRET", SECRET);
    });
    // It is not printed: whoever gave it knows it.
    assert_eq!(server.secret, "");
    server.secret = SECRET.to_owned();
    let chat = server.chat("CHAT");
    assert_eq!(code(SECRET, THEN, ADA), KNOWN);
    let signed = |time| server.signed(time, ADA);
    let tenant = || "x-chert-tenant: sample".to_owned();
    let with = |signature: String| vec![tenant(), format!("x-chert-signature: {signature}")];
    let other = code("another", THEN, ADA);
    let plus = format!("+{THEN}");
    let plus_code = code(SECRET, &plus, ADA);
    for (headers, expected) in [
        (signed(THEN), 0),
        (signed(THEN - 300), 0),
        (signed(THEN + 300), 0),
        (signed(THEN - 301), 2013),
        (signed(THEN + 301), 2013),
        (signed(0), 2013),
        (signed(u64::MAX), 2013),
        (with(format!("v1,{THEN},{}", KNOWN.to_uppercase())), 0),
        (with(format!("v1,{THEN},{other}")), 2004),
        (with(format!("v1,{},{KNOWN}", THEN + 1)), 2004),
        (with(format!("v1,0{THEN},{KNOWN}")), 2004),
        (with(format!("v1,{plus},{plus_code}")), 2004),
        (with(format!("v1,-{THEN},{KNOWN}")), 2004),
        (with(format!("v1,{THEN}.0,{KNOWN}")), 2004),
        (with(format!("v1,{THEN}0000000000000,{KNOWN}")), 2004),
        (with(format!("v1, {THEN},{KNOWN}")), 2004),
        (with(format!("v1,,{KNOWN}")), 2004),
        (with(format!("v2,{THEN},{KNOWN}")), 2004),
        (with(format!("V1,{THEN},{KNOWN}")), 2004),
        (with(format!("{THEN},{KNOWN}")), 2004),
        (with(format!("v1,{THEN},{KNOWN},")), 2004),
        (with(format!("v1,{THEN},{KNOWN},{KNOWN}")), 2004),
        (with(format!("v1,{THEN},")), 2004),
        (with(format!("v1,{THEN},{}", &KNOWN[..62])), 2004),
        (with(format!("v1,{THEN},{}", &KNOWN[..63])), 2004),
        (with(format!("v1,{THEN},{KNOWN}00")), 2004),
        (with(format!("v1,{THEN},{}", KNOWN.replace('a', "g"))), 2004),
        (with("v1".to_owned()), 2004),
        (with(String::new()), 2004),
        (with("é".to_owned()), 2004),
        ([signed(THEN), signed(THEN)].concat(), 2004),
        (vec![], 2012),
        (vec![tenant()], 2012),
        (signed(THEN).split_off(1), 2012),
        (vec![tenant(), "authorization: Basic YTpi".to_owned()], 2012),
        (vec!["x-chert-tenant: nobody".to_owned()], 2001),
        (
            vec!["x-chert-tenant: nobody".to_owned(), signed(THEN).remove(1)],
            2001,
        ),
    ] {
        let answer = post(server.address, &chat, &headers, ADA);
        assert_eq!(answer.row(), (status_of(expected), expected), "{headers:?}");
        assert_code(&answer, expected);
        let challenge = (answer.status == 401).then_some("Bearer");
        assert_eq!(answer.header("www-authenticate"), challenge);
    }
}

#[test]
fn whatever_is_wrong_with_a_signature_gets_one_answer() {
    let server = Server::start("one-answer", &[]);
    let chat = server.chat("CHAT");
    let signed = server.signed(now(), ADA);
    // The same signature passes again, for the same bytes only.
    for _ in 0..2 {
        assert_code(&post(server.address, &chat, &signed, ADA), 0);
    }
    let mut malformed = signed.clone();
    malformed[1] = "x-chert-signature: v1".to_owned();
    let changed = String::from_utf8_lossy(ADA).replace("Ada", "Eve");
    let spaced = [ADA, b" "].concat();
    let mut messages = HashSet::new();
    for (headers, body) in [
        (&signed, changed.as_bytes()),
        (&signed, &spaced),
        (&signed, b""),
        (&signed, b"{"),
        (&malformed, ADA),
    ] {
        let mut answer = post(server.address, &chat, headers, body);
        assert_code(&answer, 2004);
        answer.body["trace_id"].take();
        messages.insert(answer.body.to_string());
    }
    assert_eq!(messages.len(), 1, "{messages:?}");
    // And only the good ones were delivered.
    assert_eq!(server.cards().len(), 2);
}

#[test]
fn a_bearer_token_is_the_secret() {
    let server = Server::start("bearer", &[]);
    let chat = server.chat("CHAT");
    let secret = &server.secret;
    for (authorization, expected) in [
        (format!("Bearer {secret}"), 0),
        (format!("bearer  {secret}"), 0),
        (format!("Bearer {}", &secret[1..]), 2004),
        (format!("Bearer {secret}x"), 2004),
        ("Bearer ".to_owned(), 2012),
        ("Bearer x".to_owned(), 2004),
        (secret.clone(), 2012),
        (String::new(), 2012),
    ] {
        let headers = [format!("authorization: {authorization}")];
        assert_code(&post(server.address, &chat, &headers, ADA), expected);
    }
    let with_tenant = |tenant: &str| {
        let headers = [server.bearer(), vec![format!("x-chert-tenant: {tenant}")]].concat();
        post(server.address, &chat, &headers, ADA)
    };
    assert_code(&with_tenant("sample"), 0);
    assert_code(&with_tenant("nobody"), 2001);
}

#[test]
fn a_body_over_a_mebibyte_is_refused_before_it_is_read() {
    const LIMIT: usize = 1024 * 1024;

    let server = Server::start("size", &[]);
    let chat = server.chat("CHAT");
    let mut body = ADA.to_vec();
    body.resize(LIMIT, b' ');
    assert_code(&server.send(&chat, &body), 0);
    let start = |rest: &str| {
        let own = ["connection: close".to_owned(), rest.to_owned()];
        head("POST", &chat, &[server.bearer(), own.to_vec()].concat())
    };
    // Nothing of the body is sent.
    for length in ["1048577", "9223372036854775807"] {
        let answer = exchange(server.address, &start(&format!("content-length: {length}")));
        assert_eq!(answer.row(), (413, 1002), "{length}");
        assert_error(&answer);
    }
    // Its length is not said, and it does not end.
    let mut chunked = start("transfer-encoding: chunked");
    chunked.extend(format!("{:x}\r\n", LIMIT + 1).bytes());
    chunked.extend(vec![b' '; LIMIT + 1]);
    assert_eq!(exchange(server.address, &chunked).row(), (413, 1002));
}

/// They send no body, and are not asked for one.
#[test]
fn a_stranger_is_answered_before_the_body_is_read() {
    let server = Server::start("stranger", &[]);
    let tenant = "x-chert-tenant: sample";
    let now = now();
    let (digits, stale) = ("0".repeat(64), now - 301);
    for (credentials, expected) in [
        (vec![], 2012),
        (vec!["authorization: Bearer x".to_owned()], 2004),
        (vec!["x-chert-tenant: nobody".to_owned()], 2001),
        (vec![tenant.to_owned()], 2012),
        (
            vec![tenant.to_owned(), "x-chert-signature: junk".to_owned()],
            2004,
        ),
        (
            vec![
                tenant.to_owned(),
                format!("x-chert-signature: v1,{now},{}", &digits[1..]),
            ],
            2004,
        ),
        (
            vec![
                tenant.to_owned(),
                format!("x-chert-signature: v1,{now},{digits}0"),
            ],
            2004,
        ),
        (
            vec![
                tenant.to_owned(),
                format!("x-chert-signature: v1,{stale},{digits}"),
            ],
            2013,
        ),
    ] {
        let own = [
            "connection: close".to_owned(),
            "expect: 100-continue".to_owned(),
            "content-length: 1048576".to_owned(),
        ];
        let request = head(
            "POST",
            &server.chat("CHAT"),
            &[credentials.clone(), own.to_vec()].concat(),
        );
        // Whoever is asked to go on hears that first, which is no answer of JSON.
        let answer = exchange(server.address, &request);
        assert_eq!(
            answer.row(),
            (status_of(expected), expected),
            "{credentials:?}"
        );
    }
}

#[test]
fn a_thousand_requests_at_once_get_their_own_answers() {
    const REQUESTS: usize = 1000;

    let server = Arc::new(Server::start("load", &[]));
    let barrier = Arc::new(Barrier::new(REQUESTS));
    let threads: Vec<_> = (0..REQUESTS)
        .map(|number| {
            let (server, barrier) = (Arc::clone(&server), Arc::clone(&barrier));
            let thread = thread::Builder::new().stack_size(256 * 1024);
            let send = move || {
                barrier.wait();
                send_numbered(&server, number)
            };
            thread.spawn(send).unwrap()
        })
        .collect();
    let answers = threads.into_iter().map(|thread| thread.join().unwrap());
    let ids: Vec<String> = answers.flatten().collect();
    let chats: HashSet<&String> = ids.iter().collect();
    assert_eq!((ids.len(), chats.len()), (800, 200));
    let cards: HashSet<String> = server.cards().into_iter().map(|(_, card)| card).collect();
    assert_eq!(cards.len(), 800);
}

/// One of five is wrong; four share a number. Gives the id of the chat.
fn send_numbered(server: &Server, number: usize) -> Option<String> {
    let to = format!("+1{}", number / 5 + 10);
    let phone = if number.is_multiple_of(5) { "1" } else { "+12" };
    let name = format!("Person {number}");
    let body =
        json!({ "to": to, "contact": { "full_name": name, "phones": [{ "value": phone }] } });
    let body = body.to_string().into_bytes();
    let headers = server.signed(now(), &body);
    let answer = post(server.address, BY_PHONE, &headers, &body);
    assert_code(&answer, if number.is_multiple_of(5) { 1002 } else { 0 });
    answer.body["chat_id"].as_str().map(str::to_owned)
}

#[cfg(unix)]
#[test]
fn the_log_has_a_line_for_each_request_and_no_personal_data() {
    let mut server = Server::start("log", &["--failing", "+4155550188"]);
    let card = "FN:SECRET\r\nTEL;HOME:5550199\r\nX-SECRET:data:text/html,SECRET\r\nNOTE:SECRET";
    let mut errors = Vec::new();
    for (path, body) in [
        (server.chat("CHAT"), raw(card)),
        (server.chat("FAILING_CHAT"), raw(card)),
        (
            "/api/v1/chats/SECRET5550199/send-contact".to_owned(),
            raw(card),
        ),
        ("/SECRET5550199".to_owned(), raw(card)),
        (
            BY_PHONE.to_owned(),
            r#"{"to":"+1 5550199","contact":{"full_name":"SECRET"}}"#.to_owned(),
        ),
        (
            BY_PHONE.to_owned(),
            r#"{"to":"+15550199","contact":{"full_name":"SECRET"}}"#.to_owned(),
        ),
        (
            server.chat("CHAT"),
            r#"{"contact":{"SECRET":"5550199"}}"#.to_owned(),
        ),
        (server.chat("CHAT"), "SECRET5550199".to_owned()),
    ] {
        let answer = server.send(&path, body.as_bytes());
        errors.extend(answer.body["trace_id"].as_str().map(str::to_owned));
    }
    let headers = ["x-chert-tenant: SECRET5550199".to_owned()];
    post(server.address, BY_PHONE, &headers, ADA);
    // What is no id is not taken for one.
    let ids = ["x-request-id: SECRET 5550199".to_owned()];
    post(server.address, BY_PHONE, &ids, ADA);
    server.stop("-TERM");
    let log = server.log();
    for personal in [
        "SECRET",
        "5550199",
        "5550188",
        &server.secret,
        &server.printed["CHAT"],
    ] {
        assert!(!log.contains(personal), "{personal}: {log}");
    }
    let events = events(&log);
    let of = |name: &str| events.iter().filter(|event| event["event"] == name).count();
    assert_eq!((of("request"), of("delivered")), (10, 2));
    assert_eq!(errors.len(), 6);
    for trace_id in errors {
        let is_of = |event: &Value| event["span"]["trace_id"] == *trace_id;
        assert!(events.iter().any(is_of));
    }
    let delivered = events.iter().find(|event| event["event"] == "delivered");
    assert_eq!(delivered.unwrap()["dropped"], 1);
}

/// A request that has begun is answered; then the process ends well.
#[cfg(unix)]
#[test]
fn a_signal_to_stop_lets_the_last_request_end() {
    for signal in ["-TERM", "-INT"] {
        let mut server = Server::start("stop", &[]);
        let (chat, bearer) = (server.chat("CHAT"), server.bearer().remove(0));
        let length = ADA.len();
        let mut stream = connect(server.address).unwrap();
        write!(stream, "POST {chat} HTTP/1.1\r\nhost: a\r\n{bearer}\r\nexpect: 100-continue\r\ncontent-length: {length}\r\n\r\n")
            .unwrap();
        // It is being served when it says so.
        let mut go_on = [0; 25];
        io::Read::read_exact(&mut stream, &mut go_on).unwrap();
        assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
        server.signal(signal);
        while std::net::TcpStream::connect(server.address).is_ok() {
            thread::sleep(std::time::Duration::from_millis(10));
        }
        stream.write_all(ADA).unwrap();
        assert_code(&read(stream), 0);
        server.wait();
        assert_eq!(events(&server.log()).last().unwrap()["event"], "stopped");
    }
}

#[test]
fn the_documents_and_the_health_are_served_to_everybody() {
    let server = Server::start("documents", &[]);
    for (path, text) in [
        ("/openapi.json", api::OPENAPI),
        ("/contact.schema.json", api::CONTACT),
        ("/health", r#"{"status":"ok"}"#),
    ] {
        let found = get(server.address, path).body;
        assert_eq!(found, serde_json::from_str::<Value>(text).unwrap());
    }
}

/// The examples of the API, as it says that they are called.
#[test]
fn the_examples_of_the_document_are_served() {
    let server = Server::start("documented", &[]);
    for (template, item) in api::API["paths"].as_object().unwrap() {
        let path = template.replace("{id}", &server.printed["CHAT"]);
        let examples = &item["post"]["requestBody"]["content"]["application/json"]["examples"];
        for example in examples
            .as_object()
            .into_iter()
            .flat_map(serde_json::Map::values)
        {
            let body = example["value"].to_string();
            assert_code(&server.send(&path, body.as_bytes()), 0);
            assert!(api::takes(&path, &example["value"]));
        }
    }
    assert_eq!(server.cards().len(), 4);
}

#[test]
fn a_request_keeps_the_id_that_it_has() {
    let server = Server::start("ids", &[]);
    let named = |id: &str| {
        let headers = [server.bearer(), vec![format!("x-request-id: {id}")]].concat();
        post(server.address, BY_PHONE, &headers, b"{}")
    };
    let longest = "a".repeat(64);
    for id in ["0b6c-1.A_z", &longest] {
        assert_eq!(named(id).header("x-request-id"), Some(id));
    }
    for id in [
        "",
        "a b",
        "+14155551234",
        "a\"",
        "é",
        &format!("{longest}a"),
    ] {
        let answer = named(id);
        assert_eq!(
            answer.header("x-request-id"),
            answer.header("x-trace-id"),
            "{id}"
        );
    }
    let ids = [named("a"), named("a")].map(|answer| answer.header("x-trace-id").map(str::to_owned));
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn what_became_of_a_raw_card_is_told_in_headers() {
    let server = Server::start("report", &[]);
    let chat = server.chat("CHAT");
    let told = |lines: &str| {
        let answer = server.send(&chat, raw(lines).as_bytes());
        assert_code(&answer, 0);
        ["x-contact-repairs", "x-contact-losses", "x-contact-dropped"]
            .map(|name| answer.header(name).map(str::to_owned))
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(told("N:;Ada;;;\r\nFN:Ada"), [None, None, None]);
    assert_eq!(
        told("N:;Ada;;;\r\nFN:Ada\r\nTEL;HOME:1\r\nURL:javascript:x"),
        [
            some(r#"bare-parameter;property="TEL";line=5;column=5"#),
            None,
            some(r#"refused;property="URL""#),
        ]
    );
    // As many as clients take; the last item says how many there are beyond.
    let many = format!("FN:Ada{}", "\r\nURL:file:///a".repeat(23));
    let [_, losses, dropped] = told(&many);
    assert_eq!(losses, some(r#"invented;property="N""#));
    let dropped = dropped.unwrap();
    assert_eq!(dropped.split(", ").count(), 21);
    assert!(dropped.ends_with(", more;count=3"), "{dropped}");
}

/// They are personal data.
#[cfg(unix)]
#[test]
fn the_outbox_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let server = Server::start("owner", &[]);
    assert_code(&server.send(&server.chat("CHAT"), ADA), 0);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&server.outbox()), 0o700);
    for (name, _) in server.cards() {
        assert_eq!(mode(&server.outbox().join(name)), 0o600);
    }
}

#[test]
fn the_secret_may_come_from_a_file() {
    let file = folder("secret").join("secret");
    fs::write(&file, format!("{SECRET}\n")).unwrap();
    let mut server = Server::start("secret-file", &["--secret-file", file.to_str().unwrap()]);
    assert_eq!(server.secret, "");
    server.secret = SECRET.to_owned();
    assert_code(&server.send(&server.chat("CHAT"), ADA), 0);
}

/// What a server says that does not start.
fn complaint(arguments: &[&str], secret: &str) -> String {
    let mut command = Command::new(example::program("send_contact_server"));
    command.env("SEND_CONTACT_SECRET", secret).args(arguments);
    let output = command.output().unwrap();
    assert!(!output.status.success(), "{arguments:?}");
    assert_eq!(output.stdout, b"");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_wrong_flag_is_named() {
    for (arguments, expected) in [
        (&["--port", "x"][..], "'--port <PORT>'"),
        (&["--failing", "1"], "expected +, a digit from 1 to 9"),
        (&["--tenant", "a b"], "expected letters, digits and hyphens"),
        (&["--version", "2.1"], "expected 3.0 or 4.0"),
        (&["--header-time", "0"], "expected 1 to 3600 seconds"),
        (&["--connections", "0"], "expected a number from 1"),
        (
            &["--bytes-in-flight", "1048575"],
            "--bytes-in-flight: expected at least --body-limit",
        ),
        (&["--secret-file", "/none/there"], "--secret-file: "),
        (&["--outbox", "/dev/null/folder"], "--outbox: "),
        (&["--what", "x"], "unexpected argument '--what'"),
    ] {
        let found = complaint(arguments, SECRET);
        assert!(found.contains(expected), "{arguments:?}: {found}");
    }
    for secret in ["", &SECRET[1..]] {
        let found = complaint(&[], secret);
        let expected = "SEND_CONTACT_SECRET: expected a secret of at least 32 octets";
        assert!(found.contains(expected), "{found}");
        assert!(secret.is_empty() || !found.contains(secret));
    }
}

#[test]
fn the_help_has_a_line_for_each_flag() {
    let program = example::program("send_contact_server");
    let output = Command::new(program).arg("--help").output().unwrap();
    assert!(output.status.success());
    let help = String::from_utf8(output.stdout).unwrap();
    for flag in FLAGS {
        assert!(help.contains(&format!("--{flag} ")), "{flag}: {help}");
    }
    let count = help
        .lines()
        .filter(|line| line.trim_start().starts_with("--"))
        .count();
    assert_eq!(count, FLAGS.len(), "{help}");
}

const FLAGS: [&str; 22] = [
    "port",
    "tenant",
    "secret-file",
    "outbox",
    "version",
    "without-bubbles",
    "failing",
    "clock",
    "connections",
    "bytes-in-flight",
    "header-time",
    "body-time",
    "write-time",
    "grace-time",
    "body-limit",
    "text-limit",
    "line-limit",
    "value-limit",
    "word-limit",
    "name-limit",
    "label-limit",
    "entry-limit",
];

#[test]
fn the_limits_of_a_request_and_the_version_are_flags() {
    let photo = json!({ "media_type": "image/png", "data": "A".repeat(400) });
    let phones = json!([{ "value": "+12" }, { "value": "+13" }]);
    let labeled = json!([{ "value": "+12", "label": "abcd" }]);
    for (flag, most, body, status, expected) in [
        (
            "--name-limit",
            "2",
            contact(&json!({ "full_name": "Ada" })),
            400,
            "at most 2 characters",
        ),
        (
            "--label-limit",
            "3",
            named("phones", &labeled),
            400,
            "at most 3 characters",
        ),
        (
            "--value-limit",
            "3",
            named("note", &json!("abcd")),
            400,
            "at most 3 octets",
        ),
        (
            "--line-limit",
            "300",
            named("photo", &photo),
            400,
            "characters of base64",
        ),
        (
            "--entry-limit",
            "1",
            named("phones", &phones),
            400,
            "at most 1 phones",
        ),
        (
            "--text-limit",
            "50",
            raw("N:;Ada;;;\r\nFN:Ada"),
            400,
            "expected",
        ),
        (
            "--word-limit",
            "4",
            raw("N:;Ada;;;\r\nFN:Ada\r\nX-ODD:1"),
            400,
            "at most 4 octets",
        ),
        (
            "--body-limit",
            "9",
            contact(&json!({ "full_name": "Ada" })),
            413,
            "at most 9 octets",
        ),
    ] {
        let server = Server::start("flags", &[flag, most]);
        let answer = server.send(&server.chat("CHAT"), body.as_bytes());
        assert_eq!(answer.row(), (status, 1002), "{flag}");
        let message = answer.body["error"]["message"].as_str().unwrap();
        assert!(message.contains(expected), "{flag}: {message}");
    }
    let server = Server::start("version", &["--version", "4.0"]);
    assert_code(&server.send(&server.chat("CHAT"), ADA), 0);
    assert!(server.cards()[0].1.contains("\r\nVERSION:4.0\r\n"));
}
