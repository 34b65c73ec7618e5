//! A complete host of the send-contact endpoint: who calls, which chat, which line, and the delivery.
//!
//! ```sh
//! cargo run --example send_contact_server --features send-contact
//! ```
//!
//! It listens on loopback and prints what a client needs, as lines that a shell can read: `ADDRESS`,
//! `TENANT`, `SECRET`, and the `CHAT` that is there from the start. One line of JSON for each request goes
//! to standard error, without personal data.
//!
//! | route | the recipient |
//! |---|---|
//! | `POST /api/v1/chats/{id}/send-contact` | the chat of that id |
//! | `POST /api/v1/chats/send-contact` | the number in `to`; its chat is found or made |
//!
//! | flag or variable | |
//! |---|---|
//! | `--port 8080` | 0 for any free port; `ADDRESS` says which |
//! | `--tenant sample` | the name in `x-chert-tenant` |
//! | `SEND_CONTACT_SECRET` | the secret; a random one without it |
//! | `--outbox FOLDER` | writes each delivered card as a `.vcf` there |
//! | `--without-bubbles PHONE` | the line of this number cannot send contacts: 4099, in `CHAT_WITHOUT_BUBBLES` |
//! | `--failing PHONE` | no delivery to this number succeeds: 4001, in `FAILING_CHAT` |
//! | `--clock SECONDS` | the time stands still there, to try old signatures |
//!
//! Any other chat id is unknown: 2002. A caller shows the secret as a bearer token, or signs: see `auth.rs`.
//! The API has no code for a wrong route (answered 2002), another method, a body over 1 MiB (1002) or a
//! body that does not end (1004); the HTTP status tells them apart.

mod auth;
mod chats;
mod config;
mod log;
mod routes;

use std::error::Error;
use std::future::Future;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tokio::net::TcpListener;

use chats::Host;
use config::Config;

/// How long requests may go on after the signal to stop.
const GRACE: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> ExitCode {
    let Err(error) = run().await else {
        return ExitCode::SUCCESS;
    };
    eprintln!("{error}");
    ExitCode::FAILURE
}

async fn run() -> Result<(), Box<dyn Error>> {
    let config = Config::parse(std::env::args().skip(1))?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port)).await?;
    let host = Arc::new(Host::new(&config)?);
    let (stop, late) = (stop_signal()?, stop_signal()?);
    announce(&config, &host, listener.local_addr()?)?;
    let server = axum::serve(listener, routes::router(host)).with_graceful_shutdown(stop);
    let overdue = async {
        late.await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        result = server.into_future() => result?,
        () = overdue => log::event("overdue", json!({})),
    }
    log::event("stopped", json!({}));
    Ok(())
}

/// What a client needs, in a form that a shell can read.
fn announce(config: &Config, host: &Host, address: SocketAddr) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "ADDRESS=http://{address}")?;
    writeln!(out, "TENANT={}", config.tenant)?;
    writeln!(out, "SECRET={}", config.secret)?;
    for (number, line) in &config.lines {
        writeln!(out, "{}={}", line.name(), host.chat_with(number))?;
    }
    // The blank line says that this is all.
    writeln!(out)?;
    out.flush()
}

/// Ends with the first SIGINT or SIGTERM from now on.
#[cfg(unix)]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Ends with ctrl-c.
#[cfg(not(unix))]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
