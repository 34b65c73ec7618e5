//! A client of HTTP/1.1 that sends any request, mistakes included: one request for each connection.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::api;

/// How long a server may take for what it does at once, or after a second: far more than it needs.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// The status, the head and the JSON of a response.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Value,
}

impl Answer {
    /// The status and the code of the error, or 0.
    pub(crate) fn row(&self) -> (u16, u64) {
        let code = self.body["error"]["code"].as_u64();
        (self.status, code.unwrap_or_default())
    }

    /// The value of a header; its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        let header = headers.find(|header| header.0.eq_ignore_ascii_case(name));
        header.map(|(_, value)| value)
    }
}

/// The start of a request to the end of its headers.
pub(crate) fn head(method: &str, path: &str, headers: &[String]) -> Vec<u8> {
    let start = format!("{method} {path} HTTP/1.1\r\nhost: server");
    let lines = [&[start], headers, &["\r\n".to_owned()]].concat();
    lines.join("\r\n").into_bytes()
}

/// Posts a body; the headers are lines without their ends. The answer is one that the API describes.
#[track_caller]
pub(crate) fn post(address: SocketAddr, path: &str, headers: &[String], body: &[u8]) -> Answer {
    let own = [
        "connection: close".to_owned(),
        format!("content-length: {}", body.len()),
    ];
    let request = [head("POST", path, &[headers, &own].concat()), body.to_vec()].concat();
    let answer = exchange(address, &request);
    api::assert_described("post", path, &answer);
    answer
}

#[track_caller]
pub(crate) fn get(address: SocketAddr, path: &str) -> Answer {
    let answer = exchange(
        address,
        &head("GET", path, &["connection: close".to_owned()]),
    );
    api::assert_described("get", path, &answer);
    answer
}

/// Sends the bytes, and reads until the server closes.
#[track_caller]
pub(crate) fn exchange(address: SocketAddr, request: &[u8]) -> Answer {
    let mut stream = connect(address).unwrap();
    // A server that refuses the request does not read all of it.
    let _ = stream.write_all(request);
    read(stream)
}

#[track_caller]
pub(crate) fn read(mut stream: TcpStream) -> Answer {
    let mut response = Vec::new();
    // One that closes early is judged by what it said.
    let _ = stream.read_to_end(&mut response);
    let response = String::from_utf8(response).unwrap();
    let (head, body) = response.split_once("\r\n\r\n").expect("a response");
    Answer {
        status: head[9..12].parse().unwrap(),
        head: head.to_owned(),
        body: serde_json::from_str(body).expect("JSON"),
    }
}

/// Connects; where too many files are open, a little later.
pub(crate) fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    let start = Instant::now();
    loop {
        match TcpStream::connect(address) {
            Err(_) if start.elapsed() < PATIENCE / 2 => {
                std::thread::sleep(Duration::from_millis(20));
            }
            result => {
                let stream = result?;
                stream.set_read_timeout(Some(PATIENCE))?;
                stream.set_write_timeout(Some(PATIENCE))?;
                return Ok(stream);
            }
        }
    }
}

/// Sends a byte every now and then until the server has had enough, and gives what it said.
#[track_caller]
pub(crate) fn trickle(mut stream: TcpStream, byte: u8) -> Vec<u8> {
    let (start, mut said) = (Instant::now(), Vec::new());
    stream
        .set_read_timeout(Some(Duration::from_millis(50)))
        .unwrap();
    while start.elapsed() < PATIENCE {
        let _ = stream.write_all(&[byte]);
        let mut part = [0; 4096];
        match stream.read(&mut part) {
            Ok(0) => return said,
            Ok(count) => said.extend_from_slice(&part[..count]),
            Err(error) if is_late(&error) => {}
            Err(_) => return said,
        }
    }
    panic!("the server keeps a connection that is slow");
}

/// Whether an error says that a read or a write took too long.
pub(crate) fn is_late(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut
    )
}
