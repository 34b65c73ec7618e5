//! One line of JSON for each event, on standard error.
//!
//! No event holds a text of a client, not even a path, which may be a number; the one exception is the id that
//! the caller gave to its request, if it has the form of one. A log that nobody reads stops nothing: lines that
//! it does not take in time are lost.

use std::{io, panic, thread};

use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};

/// How many lines wait to be written.
const LINES: usize = 4096;

/// Starts the log; [`end`] writes the last lines.
pub(crate) fn start() -> WorkerGuard {
    let (writer, guard) = NonBlockingBuilder::default()
        .lossy(true)
        .buffered_lines_limit(LINES)
        .finish(io::stderr());
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_span_list(false)
        .with_target(false)
        .with_writer(writer)
        .init();
    // What a panic says may be personal data, and standard error may be full.
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(event = "panic", place);
    }));
    guard
}

/// Waits for the last lines, but not long. What the guard says when they do not go out is for nobody.
pub(crate) fn end(guard: WorkerGuard) {
    let _ = thread::spawn(move || drop(guard)).join();
}
