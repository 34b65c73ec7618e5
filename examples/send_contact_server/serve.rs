//! Connections: how many at once, how long they may say nothing, and how they end.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::serve::Listener;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;

use crate::limits::ServerLimits;

/// Octets of what a connection has read and not yet handled, its headers included.
const BUFFER: usize = 16 << 10;

/// Serves until `stop` ends; then the requests that have begun are answered.
pub(crate) async fn serve(
    mut listener: TcpListener,
    router: Router,
    limits: &ServerLimits,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let (http, open) = (http(limits), GracefulShutdown::new());
    let mut stop = pin!(stop);
    loop {
        let (stream, place) = tokio::select! {
            next = next(&mut listener, &places) => next,
            () = &mut stop => break,
        };
        let service = TowerToHyperService::new(router.clone());
        let connection = http.serve_connection(io(stream, limits), service);
        let connection = open.watch(connection);
        tokio::spawn(async move {
            // How a connection fails is the business of its client.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.grace_time, open.shutdown())
        .await
        .is_err()
    {
        tracing::warn!(event = "overdue");
    }
}

/// The next connection, once there is a place for it: until then it waits in the queue of the system.
async fn next(
    listener: &mut TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    // No one closes the semaphore.
    let place = Arc::clone(places).acquire_owned().await.ok();
    let (stream, _) = Listener::accept(listener).await;
    (stream, place)
}

fn http(limits: &ServerLimits) -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        // It runs between two requests too.
        .header_read_timeout(limits.header_time)
        .max_buf_size(BUFFER);
    http
}

/// A stream that fails when nobody reads what is written to it.
fn io(
    stream: TcpStream,
    limits: &ServerLimits,
) -> TokioIo<std::pin::Pin<Box<TimeoutStream<TcpStream>>>> {
    // An answer is written at once; without it the system would wait for more.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits.write_time));
    TokioIo::new(Box::pin(stream))
}
