//! The example server, under clients that are slow, silent, too many or too greedy.
//!
//! No test measures a time: each waits for what the server does in the end, with far more patience than it needs.
#![cfg(all(feature = "send-contact", unix))]
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

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use http::{PATIENCE, connect, get, head, is_late, read, trickle};
use server::{BY_PHONE, Server, events, now};

const ADA: &[u8] = br#"{"to":"+12","contact":{"full_name":"Ada Lovelace"}}"#;

/// A connection over which something was sent.
#[track_caller]
fn sent(server: &Server, bytes: &[u8]) -> TcpStream {
    let mut stream = connect(server.address).unwrap();
    stream.write_all(bytes).unwrap();
    stream
}

/// The start of a request with a body of that length, with a bearer token.
fn announced(server: &Server, length: usize) -> Vec<u8> {
    let own = vec![
        "connection: close".to_owned(),
        format!("content-length: {length}"),
    ];
    head("POST", BY_PHONE, &[server.bearer(), own].concat())
}

/// Waits until something holds.
#[track_caller]
fn until(mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "it does not happen");
        thread::sleep(Duration::from_millis(10));
    }
}

/// More than the pipe takes and than the server keeps of lines that wait.
#[test]
fn an_unread_log_stops_nothing() {
    const REQUESTS: usize = 6000;

    let mut server = Server::start_with("unread", &[], |command| {
        command.stderr(Stdio::piped());
    });
    let unread = server.child.stderr.take().unwrap();
    let mut stream = connect(server.address).unwrap();
    let mut writer = stream.try_clone().unwrap();
    let last = head("GET", "/health", &["connection: close".to_owned()]);
    let requests = [head("GET", "/health", &[]).repeat(REQUESTS - 1), last].concat();
    let mut said = Vec::new();
    thread::scope(|scope| {
        scope.spawn(|| writer.write_all(&requests).unwrap());
        stream.read_to_end(&mut said).unwrap();
    });
    let said = String::from_utf8(said).unwrap();
    assert_eq!(said.matches("HTTP/1.1 200 OK").count(), REQUESTS);
    server.stop("-TERM");
    drop(unread);
}

#[test]
fn a_log_that_is_closed_stops_nothing() {
    let mut server = Server::start_with("closed", &[], |command| {
        command.stderr(Stdio::piped());
    });
    drop(server.child.stderr.take());
    for _ in 0..10 {
        assert_eq!(server.send(BY_PHONE, ADA).status, 200);
    }
    server.stop("-TERM");
}

#[test]
fn slow_and_idle_connections_end() {
    let server = Server::start("slow", &["--header-time", "1", "--body-time", "1"]);
    let length = vec![format!("content-length: {}", ADA.len())];
    let keep = [server.bearer(), length].concat();
    let idle_after_a_request = [head("POST", BY_PHONE, &keep), ADA.to_vec()].concat();
    let body = announced(&server, 1 << 20);
    thread::scope(|scope| {
        for _ in 0..50 {
            let headers = sent(&server, b"POST / HTTP/1.1\r\nx: ");
            scope.spawn(|| assert_eq!(trickle(headers, b'x'), b""));
            let line = sent(&server, b"POST /");
            scope.spawn(|| assert_eq!(trickle(line, b'x'), b""));
        }
        for start in [&b""[..], b"POST"] {
            let mut silent = sent(&server, start);
            scope.spawn(move || assert_eq!(silent.read(&mut [0]).unwrap(), 0));
        }
        let mut idle = sent(&server, &idle_after_a_request);
        scope.spawn(move || {
            let mut said = Vec::new();
            idle.read_to_end(&mut said).unwrap();
            assert!(said.starts_with(b"HTTP/1.1 200 "));
        });
        let slow = sent(&server, &body);
        scope.spawn(|| {
            let said = String::from_utf8(trickle(slow, b' ')).unwrap();
            assert!(
                said.starts_with("HTTP/1.1 408 ") && said.contains(r#""code":1004"#),
                "{said}"
            );
        });
    });
    assert_eq!(server.send(BY_PHONE, ADA).status, 200);
}

#[test]
fn a_body_that_stops_gets_an_answer_of_the_api() {
    let server = Server::start("stops", &["--body-time", "1"]);
    let answer = read(sent(&server, &announced(&server, 10)));
    assert_eq!(answer.row(), (408, 1004));
    api::assert_described("post", BY_PHONE, &answer);
    // A request that ends too early is not a request either.
    let cut = sent(&server, &[announced(&server, 10), b"{".to_vec()].concat());
    cut.shutdown(Shutdown::Write).unwrap();
    let mut said = Vec::new();
    let _ = (&cut).read_to_end(&mut said);
    assert_eq!(server.send(BY_PHONE, ADA).status, 200);
}

#[test]
fn an_unread_answer_ends_the_connection() {
    let server = Server::start("write", &["--write-time", "1"]);
    let mut stream = connect(server.address).unwrap();
    let request = head("GET", "/openapi.json", &[]);
    let start = Instant::now();
    let error = loop {
        assert!(
            start.elapsed() < 3 * PATIENCE,
            "the server keeps the connection"
        );
        if let Err(error) = stream.write_all(&request) {
            break error;
        }
    };
    assert!(
        !is_late(&error),
        "the server neither reads nor closes: {error}"
    );
}

#[test]
fn connections_beyond_the_limit_wait_for_a_place() {
    let server = Server::start("places", &["--connections", "1"]);
    let request = head("GET", "/health", &[]);
    // It keeps its place after the answer.
    let mut first = sent(&server, &request);
    let mut answer = [0; 15];
    first.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200 OK");
    let mut second = sent(&server, &request);
    second
        .set_read_timeout(Some(Duration::from_millis(300)))
        .unwrap();
    assert!(is_late(&second.read(&mut [0]).unwrap_err()));
    drop(first);
    second.set_read_timeout(Some(PATIENCE)).unwrap();
    second.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200 OK");
}

#[test]
fn bodies_beyond_the_room_for_all_are_refused() {
    const ROOM: usize = 1 << 20;

    let room = ROOM.to_string();
    let server = Server::start("room", &["--bytes-in-flight", &room, "--body-time", "60"]);
    // An announcement takes no room.
    let announced_only: Vec<_> = (0..20)
        .map(|_| sent(&server, &announced(&server, ROOM)))
        .collect();
    assert_eq!(server.send(BY_PHONE, ADA).status, 200);
    // That a signature is wrong is seen when the body is there, which takes room until then. Two do not fit.
    let half = ROOM / 4 * 3;
    let length = vec![
        "connection: close".to_owned(),
        format!("content-length: {half}"),
    ];
    let start = head(
        "POST",
        BY_PHONE,
        &[server.signed(now(), b"other"), length].concat(),
    );
    let unfinished = [start, vec![b' '; half - 1]].concat();
    // Two that meet the full room at the same moment are both refused: then two others are tried.
    until(|| {
        let pair = [sent(&server, &unfinished), sent(&server, &unfinished)];
        let Some((refused, mut held)) = refused_and_held(pair) else {
            return false;
        };
        assert_eq!(
            (refused.row(), refused.header("retry-after")),
            ((503, 4001), Some("1"))
        );
        api::assert_described("post", BY_PHONE, &refused);
        // The other is read to its end, and forgotten.
        let mut said = String::new();
        let is_read = held.write_all(b" ").is_ok() && held.read_to_string(&mut said).is_ok();
        is_read && said.starts_with("HTTP/1.1 401 ") && said.contains(r#""code":2004"#)
    });
    let largest = [ADA, &vec![b' '; ROOM - ADA.len()]].concat();
    assert_eq!(server.send(BY_PHONE, &largest).status, 200);
    drop(announced_only);
}

/// The answer of the one of two requests that is answered first, and the other one if it waits still.
fn refused_and_held([first, second]: [TcpStream; 2]) -> Option<(http::Answer, TcpStream)> {
    let mut is_first_refused = false;
    until(|| {
        is_first_refused = is_answered(&first);
        is_first_refused || is_answered(&second)
    });
    let (refused, held) = if is_first_refused {
        (first, second)
    } else {
        (second, first)
    };
    (!is_answered(&held)).then(|| (read(refused), held))
}

fn is_answered(stream: &TcpStream) -> bool {
    stream
        .set_read_timeout(Some(Duration::from_millis(10)))
        .unwrap();
    let is_answered = stream.peek(&mut [0]).is_ok();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    is_answered
}

#[test]
fn headers_beyond_the_limit_are_refused() {
    let server = Server::start("headers", &[]);
    for headers in [
        vec![format!("x: {}", "a".repeat(64 << 10))],
        vec!["x: a".to_owned(); 200],
    ] {
        let mut stream = connect(server.address).unwrap();
        let _ = stream.write_all(&head("GET", "/health", &headers));
        let mut said = Vec::new();
        let _ = stream.read_to_end(&mut said);
        // The system may drop the answer with the connection.
        assert!(said.is_empty() || said.starts_with(b"HTTP/1.1 431 "));
    }
    assert_eq!(get(server.address, "/health").status, 200);
}

#[test]
fn a_signal_to_stop_ends_slow_connections_too() {
    let mut server = Server::start("overdue", &["--grace-time", "1"]);
    let body = sent(&server, &announced(&server, 10));
    let headers = sent(&server, b"POST / HTTP/1.1\r\nx: ");
    let silent = connect(server.address).unwrap();
    // It has come to them when it has answered a later one.
    assert_eq!(get(server.address, "/health").status, 200);
    server.stop("-TERM");
    drop((body, headers, silent));
    let log = server.log();
    let names: Vec<_> = events(&log)
        .iter()
        .map(|event| event["event"].to_string())
        .collect();
    assert!(
        names.ends_with(&[r#""overdue""#.to_owned(), r#""stopped""#.to_owned()]),
        "{names:?}"
    );
}
