//! What the flags say.

use std::error::Error;
use std::iter;
use std::path::PathBuf;

use clap::Parser;
use contact_card::Version;
use contact_card::send_contact::{E164, Options};

use crate::auth::Clock;
use crate::chats::Line;
use crate::limits::{RequestLimits, ServerLimits};

/// The number of the chat that is there from the start.
const SAMPLE: &str = "+14155550100";

/// A host of the send-contact endpoint, on loopback.
///
/// The secret is the one in --secret-file, else the one in the variable SEND_CONTACT_SECRET, else a random one,
/// which is printed.
#[derive(Parser)]
#[allow(clippy::doc_markdown, reason = "--help shows the docs")]
#[command(name = "send_contact_server", disable_version_flag = true)]
pub(crate) struct Config {
    /// The port; 0 for any free one
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    /// The name in x-chert-tenant
    #[arg(long, value_name = "NAME", default_value = "sample", value_parser = slug)]
    pub(crate) tenant: String,
    /// A file that holds the secret, at least 32 octets
    #[arg(long, value_name = "FILE")]
    pub(crate) secret_file: Option<PathBuf>,
    /// Writes each delivered card as a file there, for the owner alone
    #[arg(long, value_name = "FOLDER")]
    pub(crate) outbox: Option<PathBuf>,
    /// The version of the cards that go out: 3.0 or 4.0
    #[arg(long, default_value_t = Version::V3_0)]
    version: Version,
    /// A number whose line cannot send contacts: 4099, in CHAT_WITHOUT_BUBBLES
    #[arg(long, value_name = "PHONE")]
    without_bubbles: Vec<E164>,
    /// A number to which no delivery succeeds: 4001, in FAILING_CHAT
    #[arg(long, value_name = "PHONE")]
    failing: Vec<E164>,
    /// Use this fixed time, to try old signatures
    #[arg(long, value_name = "UNIX_SECONDS")]
    clock: Option<u64>,
    #[command(flatten)]
    pub(crate) server: ServerLimits,
    #[command(flatten)]
    request: RequestLimits,
}

impl Config {
    /// What no flag says on its own.
    pub(crate) fn check(&self) -> Result<(), Box<dyn Error>> {
        if self.server.bytes_in_flight < self.request.body_limit {
            return Err("--bytes-in-flight: expected at least --body-limit".into());
        }
        Ok(())
    }

    pub(crate) fn clock(&self) -> Clock {
        self.clock.map_or(Clock::System, Clock::Fixed)
    }

    pub(crate) fn options(&self) -> Options {
        let mut options = self.request.options();
        options.version = self.version;
        options
    }

    /// The lines that are known from the start; any other number has one with bubbles.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (E164, Line)> {
        let sample = SAMPLE.parse().ok().into_iter();
        let without = self.without_bubbles.iter().cloned();
        let failing = self.failing.iter().cloned();
        sample
            .zip(iter::repeat(Line::Bubbles))
            .chain(without.zip(iter::repeat(Line::WithoutBubbles)))
            .chain(failing.zip(iter::repeat(Line::Failing)))
    }
}

fn slug(text: &str) -> Result<String, &'static str> {
    let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if text.is_empty() || !text.chars().all(is_inner) {
        return Err("expected letters, digits and hyphens");
    }
    Ok(text.to_owned())
}
