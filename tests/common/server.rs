//! The example server as a process of its own.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::HashMap;
use std::fmt::Display;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::Sha256;

use crate::example;
use crate::http::{Answer, PATIENCE, post};

pub(crate) const BY_PHONE: &str = "/api/v1/chats/send-contact";

pub(crate) struct Server {
    pub(crate) child: Child,
    pub(crate) address: SocketAddr,
    /// What it printed: `TENANT` and the others.
    pub(crate) printed: HashMap<String, String>,
    pub(crate) secret: String,
    folder: PathBuf,
}

impl Server {
    /// Starts one on a free port, with a folder of the test's name for its log and its outbox.
    #[track_caller]
    pub(crate) fn start(test: &str, arguments: &[&str]) -> Self {
        Self::start_with(test, arguments, |_| {})
    }

    /// As [`Server::start`]; `change` sees the command before it runs.
    #[track_caller]
    pub(crate) fn start_with(
        test: &str,
        arguments: &[&str],
        change: impl FnOnce(&mut Command),
    ) -> Self {
        let folder = folder(test);
        let mut command = Command::new(example::program("send_contact_server"));
        command
            .env_remove("SEND_CONTACT_SECRET")
            .args(["--port", "0", "--outbox"])
            .arg(folder.join("outbox"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(File::create(folder.join("log")).unwrap());
        change(&mut command);
        let mut child = command.spawn().unwrap();
        let printed = read_lines(&mut child);
        let address = printed["ADDRESS"].strip_prefix("http://").unwrap();
        Self {
            address: address.parse().unwrap(),
            secret: printed.get("SECRET").cloned().unwrap_or_default(),
            child,
            printed,
            folder,
        }
    }

    /// The path of a chat that was printed.
    pub(crate) fn chat(&self, name: &str) -> String {
        format!("/api/v1/chats/{}/send-contact", self.printed[name])
    }

    pub(crate) fn bearer(&self) -> Vec<String> {
        vec![format!("authorization: Bearer {}", self.secret)]
    }

    /// The headers of a signature over the body.
    pub(crate) fn signed(&self, time: u64, body: &[u8]) -> Vec<String> {
        let code = code(&self.secret, time, body);
        vec![
            format!("x-chert-tenant: {}", self.printed["TENANT"]),
            format!("x-chert-signature: v1,{time},{code}"),
        ]
    }

    /// Posts with a bearer token.
    #[track_caller]
    pub(crate) fn send(&self, path: &str, body: &[u8]) -> Answer {
        post(self.address, path, &self.bearer(), body)
    }

    /// Sends a signal and waits for the end, which is a good one.
    #[cfg(unix)]
    #[track_caller]
    pub(crate) fn stop(&mut self, signal: &str) {
        self.signal(signal);
        self.wait();
    }

    #[cfg(unix)]
    #[track_caller]
    pub(crate) fn signal(&self, signal: &str) {
        let id = self.child.id().to_string();
        let kill = Command::new("kill").args([signal, &id]).status();
        assert!(kill.unwrap().success());
    }

    #[track_caller]
    pub(crate) fn wait(&mut self) {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().unwrap() {
                assert!(status.success(), "{status}");
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("the server does not stop");
    }

    /// The log of a server that was stopped: its last lines are written then.
    #[track_caller]
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap()
    }

    pub(crate) fn outbox(&self) -> PathBuf {
        self.folder.join("outbox")
    }

    /// The names and the texts of the delivered cards, in the order of delivery.
    pub(crate) fn cards(&self) -> Vec<(String, String)> {
        let entries = fs::read_dir(self.outbox()).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let mut cards: Vec<_> = paths
            .map(|path| {
                let name = path.file_name().unwrap().to_str().unwrap().to_owned();
                (name, fs::read_to_string(path).unwrap())
            })
            .collect();
        cards.sort();
        cards
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An empty folder of the test's name.
pub(crate) fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("server-{test}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// `NAME=value` up to the blank line.
fn read_lines(child: &mut Child) -> HashMap<String, String> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut printed = HashMap::new();
    for line in lines {
        let line = line.unwrap();
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once('=').unwrap();
        printed.insert(name.to_owned(), value.to_owned());
    }
    printed
}

pub(crate) fn now() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.unwrap().as_secs()
}

/// The hexadecimal code of a signature; the time is as it is in the header.
pub(crate) fn code(secret: &str, time: impl Display, body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(format!("{time}.").as_bytes());
    mac.update(body);
    let bytes = mac.finalize().into_bytes();
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap();
    let pairs = bytes
        .iter()
        .map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    pairs.flatten().collect()
}

/// The lines of a log.
#[track_caller]
pub(crate) fn events(log: &str) -> Vec<Value> {
    log.lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}
