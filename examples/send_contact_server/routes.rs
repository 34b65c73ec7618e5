//! The routes, and the answer to each request.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use contact_card::send_contact::{BODY_LIMIT, SendContactError, SendContactResponse};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::Serialize;
use serde_json::json;

use crate::auth::AuthError;
use crate::chats::Host;
use crate::log;

/// How long a body may take.
const BODY_TIME: Duration = Duration::from_secs(10);

pub(crate) fn router(host: Arc<Host>) -> Router {
    Router::new()
        .route("/api/v1/chats/{id}/send-contact", post(to_chat))
        .route("/api/v1/chats/send-contact", post(to_phone))
        .method_not_allowed_fallback(refuse_method)
        .fallback(refuse_route)
        .with_state(host)
}

async fn to_chat(
    State(host): State<Arc<Host>>,
    path: Result<Path<String>, PathRejection>,
    request: Request,
) -> Response {
    // An id that is no text is the id of no chat.
    let id = path.map_or_else(|_| String::new(), |Path(id)| id);
    answer(&host, Some(id), request).await
}

async fn to_phone(State(host): State<Arc<Host>>, request: Request) -> Response {
    answer(&host, None, request).await
}

async fn refuse_method(State(host): State<Arc<Host>>) -> Response {
    respond(&host.ids.next(), Instant::now(), Err(Refusal::NoMethod))
}

async fn refuse_route(State(host): State<Arc<Host>>) -> Response {
    respond(&host.ids.next(), Instant::now(), Err(Refusal::NoRoute))
}

async fn answer(host: &Arc<Host>, chat_id: Option<String>, request: Request) -> Response {
    let (trace_id, start) = (host.ids.next(), Instant::now());
    let outcome = serve(host, &trace_id, chat_id, request).await;
    respond(&trace_id, start, outcome)
}

/// Knows the caller as far as the headers say, reads the body, checks the signature, and sends.
async fn serve(
    host: &Arc<Host>,
    trace_id: &str,
    chat_id: Option<String>,
    request: Request,
) -> Result<SendContactResponse, Refusal> {
    let (parts, body) = request.into_parts();
    let proof = host.auth.check_headers(&parts.headers)?;
    let body = read(body).await?;
    host.auth.check_body(&proof, &body)?;
    let (host, trace_id) = (Arc::clone(host), trace_id.to_owned());
    // Parsing and files would keep the other connections waiting.
    let sending =
        tokio::task::spawn_blocking(move || host.send(&trace_id, chat_id.as_deref(), &body));
    match sending.await {
        Ok(sent) => Ok(sent?),
        Err(_) => Err(SendContactError::DeliveryFailed.into()),
    }
}

/// A body that says it is too long is not read; one that does not say is read up to the limit.
async fn read(body: Body) -> Result<Bytes, Refusal> {
    if body.size_hint().lower() > BODY_LIMIT as u64 {
        return Err(Refusal::TooLong);
    }
    let reading = Limited::new(body, BODY_LIMIT).collect();
    match tokio::time::timeout(BODY_TIME, reading).await {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(Refusal::TooLong),
        Ok(Err(_)) => Err(SendContactError::InvalidJson.into()),
        Err(_) => Err(Refusal::TooSlow),
    }
}

enum Refusal {
    Auth(AuthError),
    Request(SendContactError),
    NoRoute,
    NoMethod,
    TooLong,
    TooSlow,
}

impl From<AuthError> for Refusal {
    fn from(error: AuthError) -> Self {
        Self::Auth(error)
    }
}

impl From<SendContactError> for Refusal {
    fn from(error: SendContactError) -> Self {
        Self::Request(error)
    }
}

impl Refusal {
    /// The HTTP status, the code, the message.
    fn row(&self) -> (u16, u16, String) {
        let (status, code, message) = match self {
            Self::Request(error) => return (error.http_status(), error.code(), error.to_string()),
            Self::Auth(error) => error.row(),
            Self::NoRoute => (404, 2002, "expected a route of the API"),
            Self::NoMethod => (405, 1002, "expected POST"),
            Self::TooLong => (413, 1002, "expected a body of at most 1048576 octets"),
            Self::TooSlow => (408, 1004, "expected the whole body within 10 seconds"),
        };
        (status, code, message.to_owned())
    }

    fn respond(&self, trace_id: &str) -> Response {
        let (status, code, message) = self.row();
        if let Self::Request(error) = self {
            return json_response(status, &error.body(trace_id));
        }
        let error = json!({
            "status": status, "code": code, "message": message, "retryable": false
        });
        let body = json!({ "success": false, "error": error, "trace_id": trace_id });
        json_response(status, &body)
    }
}

fn respond(
    trace_id: &str,
    start: Instant,
    outcome: Result<SendContactResponse, Refusal>,
) -> Response {
    let (response, code) = match outcome {
        Ok(sent) => (json_response(200, &sent), 0),
        Err(refusal) => (refusal.respond(trace_id), refusal.row().1),
    };
    let (status, time) = (response.status().as_u16(), start.elapsed().as_secs_f64());
    log::event(
        "request",
        json!({ "trace_id": trace_id, "status": status, "code": code, "seconds": time }),
    );
    response
}

fn json_response(status: u16, body: &impl Serialize) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let Ok(body) = serde_json::to_vec(body) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    let json = HeaderValue::from_static("application/json");
    headers.insert(header::CONTENT_TYPE, json);
    if status == StatusCode::UNAUTHORIZED {
        // RFC 9110 section 15.5.2.
        let scheme = HeaderValue::from_static("Bearer");
        headers.insert(header::WWW_AUTHENTICATE, scheme);
    }
    response
}
