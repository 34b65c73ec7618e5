//! One line of JSON for each event. No event holds a text of a client, not even a path: it may be a number.

use std::io::{self, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

/// Writes an event with its fields, an object.
pub(crate) fn event(name: &str, mut fields: Value) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let milliseconds = now.map_or(0, |now| now.as_millis());
    fields["event"] = json!(name);
    fields["time"] = json!(u64::try_from(milliseconds).unwrap_or_default());
    // A log that nobody reads is no reason to stop.
    let _ = writeln!(io::stderr().lock(), "{fields}");
}
