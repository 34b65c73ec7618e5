//! The limits, as flags.

use std::time::Duration;

use clap::Args;
use contact_card::send_contact::Options;
use contact_card::send_contact::{
    BODY_LIMIT, ENTRY_LIMIT, LABEL_LIMIT, LINE_LIMIT, NAME_LIMIT, TEXT_LIMIT, VALUE_LIMIT,
    WORD_LIMIT,
};

/// What a request may hold.
#[derive(Args)]
#[allow(
    clippy::doc_markdown,
    clippy::struct_field_names,
    reason = "--help shows the docs, and the names are those of the flags"
)]
#[command(next_help_heading = "Limits of a request")]
pub(crate) struct RequestLimits {
    /// Octets of a body
    #[arg(long, value_name = "N", default_value_t = BODY_LIMIT)]
    pub(crate) body_limit: usize,
    /// Octets of a vcard_text, and of the card that goes out
    #[arg(long, value_name = "N", default_value_t = TEXT_LIMIT)]
    text_limit: usize,
    /// Octets of a line of a card; a photo is one
    #[arg(long, value_name = "N", default_value_t = LINE_LIMIT)]
    line_limit: usize,
    /// Octets of a text
    #[arg(long, value_name = "N", default_value_t = VALUE_LIMIT)]
    value_limit: usize,
    /// Octets of a group, and of the name of a property or a parameter, in a card
    #[arg(long, value_name = "N", default_value_t = WORD_LIMIT)]
    word_limit: usize,
    /// Characters of a name
    #[arg(long, value_name = "N", default_value_t = NAME_LIMIT)]
    name_limit: usize,
    /// Characters of a label
    #[arg(long, value_name = "N", default_value_t = LABEL_LIMIT)]
    label_limit: usize,
    /// Phones, and as many entries of every other kind
    #[arg(long, value_name = "N", default_value_t = ENTRY_LIMIT)]
    entry_limit: usize,
}

impl RequestLimits {
    pub(crate) fn options(&self) -> Options {
        Options::default()
            .body(self.body_limit)
            .text(self.text_limit)
            .line(self.line_limit)
            .value(self.value_limit)
            .word(self.word_limit)
            .name(self.name_limit)
            .label(self.label_limit)
            .entries(self.entry_limit)
    }
}

/// What the clients together may take.
#[derive(Args)]
#[command(next_help_heading = "Limits of the server")]
pub(crate) struct ServerLimits {
    /// Connections at once; others wait
    #[arg(long, value_name = "N", default_value_t = 256, value_parser = at_least_one)]
    pub(crate) connections: usize,
    /// Octets of all bodies at once; others are refused
    #[arg(long, value_name = "N", default_value_t = 32 << 20)]
    pub(crate) bytes_in_flight: usize,
    /// How long a client may be silent before a request, and take for its headers
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub(crate) header_time: Duration,
    /// How long a body may take
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub(crate) body_time: Duration,
    /// How long a client may leave an answer unread
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub(crate) write_time: Duration,
    /// How long requests may go on after the signal to stop
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub(crate) grace_time: Duration,
}

fn at_least_one(text: &str) -> Result<usize, &'static str> {
    let number = text.parse().ok().filter(|number| *number > 0);
    number.ok_or("expected a number from 1")
}

fn seconds(text: &str) -> Result<Duration, &'static str> {
    let seconds = text
        .parse()
        .ok()
        .filter(|seconds| (1..=3600).contains(seconds));
    seconds
        .map(Duration::from_secs)
        .ok_or("expected 1 to 3600 seconds")
}
