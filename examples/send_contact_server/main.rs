//! A complete host of the send-contact endpoint: who calls, which chat, which line, and the delivery.
//!
//! ```sh
//! cargo run --example send_contact_server --features send-contact
//! ```
//!
//! It listens on loopback and prints what a client needs, as lines that a shell can read: `ADDRESS`,
//! `TENANT`, a `SECRET` that it made up, and the `CHAT` that is there from the start. `--help` lists the flags.
//!
//! | route | |
//! |---|---|
//! | `POST /api/v1/chats/{id}/send-contact` | sends to the chat of that id |
//! | `POST /api/v1/chats/send-contact` | sends to the number in `to`; its chat is found or made |
//! | `GET /health` | says that the server answers |
//! | `GET /openapi.json` | the API, as OpenAPI 3.1 |
//! | `GET /contact.schema.json` | the contact, as JSON Schema |
//!
//! A caller shows the secret as a bearer token, or signs: see `auth.rs`. Any other chat id is unknown: 2002.
//! `--without-bubbles` and `--failing` make the errors 4099 and 4001 reachable.
//!
//! What the API leaves open:
//!
//! - It has no code for a wrong route (answered 2002), another method, a body over the limit (1002), a body
//!   that does not end (1004) or too many bodies at once (4001, retryable); the HTTP status tells them apart.
//! - It promises two members in the answer to a request that was served. Headers report what was repaired, lost or
//!   dropped in a raw card: see `report.rs`.
//! - Each answer has the header `x-trace-id`, with the id that an error has in its body, and `x-request-id`,
//!   with the id that the caller sent or the trace id.
//!
//! | file | concern |
//! |---|---|
//! | `config.rs`, `limits.rs`, `secret.rs` | the flags, and what the environment says |
//! | `serve.rs` | connections: how many, how slow, and their end |
//! | `routes.rs` | the routes, the layers round them, and the answers |
//! | `auth.rs` | who calls |
//! | `body.rs` | bodies: how long, how slow, how many at once |
//! | `chats.rs`, `outbox.rs` | chats, lines and deliveries |
//! | `refusal.rs`, `report.rs` | the errors in JSON; what became of a raw card |
//! | `log.rs`, `ids.rs` | the log, which stops nothing, and the names in it |

mod auth;
mod body;
mod chats;
mod config;
mod ids;
mod limits;
mod log;
mod outbox;
mod refusal;
mod report;
mod routes;
mod secret;
mod serve;

use std::error::Error;
use std::future::Future;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use tokio::net::TcpListener;

use chats::Host;
use config::Config;
use secret::Secret;

#[tokio::main]
async fn main() -> ExitCode {
    let config = Config::parse();
    let log = log::start();
    let outcome = run(&config).await;
    log::end(log);
    let Err(error) = outcome else {
        return ExitCode::SUCCESS;
    };
    eprintln!("error: {error}");
    ExitCode::FAILURE
}

async fn run(config: &Config) -> Result<(), Box<dyn Error>> {
    config.check()?;
    let secret = Secret::load(config.secret_file.as_deref())?;
    let host = Arc::new(Host::new(config, &secret)?);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port)).await?;
    let stop = stop_signal()?;
    announce(config, &secret, &host, listener.local_addr()?)?;
    serve::serve(listener, routes::router(host), &config.server, stop).await;
    tracing::info!(event = "stopped");
    Ok(())
}

/// What a client needs, in a form that a shell can read. Whoever gave a secret knows it.
fn announce(config: &Config, secret: &Secret, host: &Host, address: SocketAddr) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "ADDRESS=http://{address}")?;
    writeln!(out, "TENANT={}", config.tenant)?;
    if secret.is_made_up {
        writeln!(out, "SECRET={}", secret.text)?;
    }
    for (number, line) in config.lines() {
        writeln!(out, "{}={}", line.name(), host.chat_with(&number))?;
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
