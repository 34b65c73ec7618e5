//! A client of HTTP/1.1 that does what it is told, mistakes included: one request a connection.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use serde_json::Value;

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
}

/// Posts a body; the headers are lines without their ends.
#[track_caller]
pub(crate) fn post(address: SocketAddr, path: &str, headers: &[String], body: &[u8]) -> Answer {
    let length = format!("content-length: {}", body.len());
    let start = format!("POST {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close");
    let lines = [&[start], headers, &[length, "\r\n".to_owned()]].concat();
    let head = lines.join("\r\n");
    exchange(address, &[head.as_bytes(), body].concat())
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
        head: head.to_lowercase(),
        body: serde_json::from_str(body).expect("JSON"),
    }
}

/// Connects; where too many files are open, a little later.
pub(crate) fn connect(address: SocketAddr) -> io::Result<TcpStream> {
    let start = Instant::now();
    loop {
        match TcpStream::connect(address) {
            Err(_) if start.elapsed() < Duration::from_secs(10) => {
                std::thread::sleep(Duration::from_millis(20));
            }
            result => {
                let stream = result?;
                stream.set_read_timeout(Some(Duration::from_secs(20)))?;
                return Ok(stream);
            }
        }
    }
}
