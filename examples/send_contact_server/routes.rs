//! The routes, the layers round them, and the answers.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use contact_card::send_contact::SendContactError;
use serde::Serialize;
use serde_json::json;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::propagate_header::PropagateHeaderLayer;
use tower_http::set_header::SetRequestHeaderLayer;
use tower_http::trace::TraceLayer;
use tracing::Span;

use crate::chats::{Host, Sent};
use crate::refusal::{self, Refusal};
use crate::report;

/// What the server calls the request, in its log, in the body of an error and in each answer.
const TRACE_ID: HeaderName = HeaderName::from_static("x-trace-id");
/// What the caller calls the request.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// The longest id that a caller may give to a request, in octets.
const LONGEST_ID: usize = 64;

pub(crate) fn router(host: Arc<Host>) -> Router {
    let ids = Arc::clone(&host);
    let name = move |_: &Request| HeaderValue::try_from(ids.ids.next()).ok();
    Router::new()
        .route("/api/v1/chats/{id}/send-contact", post(to_chat))
        .route("/api/v1/chats/send-contact", post(to_phone))
        .route("/health", get(health))
        .route("/openapi.json", get(openapi))
        .route("/contact.schema.json", get(schema))
        .method_not_allowed_fallback(async || Refusal::NoMethod)
        .fallback(async || Refusal::NoRoute)
        .with_state(host)
        // From here outwards: the last layer sees a request first.
        .layer(CatchPanicLayer::custom(|_| failed().into_response()))
        .layer(middleware::from_fn(refusal::explain))
        .layer(PropagateHeaderLayer::new(TRACE_ID))
        .layer(PropagateHeaderLayer::new(REQUEST_ID))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_request(())
                .on_response(answered)
                .on_failure(()),
        )
        .layer(SetRequestHeaderLayer::overriding(REQUEST_ID, request_id))
        .layer(SetRequestHeaderLayer::overriding(TRACE_ID, name))
}

async fn to_chat(
    State(host): State<Arc<Host>>,
    path: Result<Path<String>, PathRejection>,
    request: Request,
) -> Result<Response, Refusal> {
    // An id that is no text is the id of no chat.
    let id = path.map_or_else(|_| String::new(), |Path(id)| id);
    send(host, Some(id), request).await
}

async fn to_phone(State(host): State<Arc<Host>>, request: Request) -> Result<Response, Refusal> {
    send(host, None, request).await
}

/// Knows the caller as far as the headers say, reads the body, checks the signature, and sends.
async fn send(
    host: Arc<Host>,
    chat_id: Option<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let (parts, body) = request.into_parts();
    let proof = host.auth.check_headers(&parts.headers)?;
    let body = host.bodies.read(body).await?;
    host.auth.check_body(&proof, &body.bytes)?;
    let (trace_id, span) = (trace_id(&parts.headers).to_owned(), Span::current());
    // Parsing and files would keep the other connections waiting.
    let sending = tokio::task::spawn_blocking(move || {
        span.in_scope(|| host.send(&trace_id, chat_id.as_deref(), &body.bytes))
    });
    let Sent { response, request } = sending.await.map_err(|_| failed())??;
    let mut answer = json_response(&response);
    answer.headers_mut().extend(report::headers(&request));
    Ok(answer)
}

async fn health() -> Response {
    json_response(&json!({ "status": "ok" }))
}

async fn openapi() -> impl IntoResponse {
    document(include_str!("openapi.json"))
}

async fn schema() -> impl IntoResponse {
    document(include_str!("contact.schema.json"))
}

fn document(text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], text)
}

pub(crate) fn json_response(body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(body) => ([(header::CONTENT_TYPE, "application/json")], body).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// What a request gets that panics.
fn failed() -> Refusal {
    SendContactError::DeliveryFailed.into()
}

pub(crate) fn trace_id(headers: &HeaderMap) -> &str {
    text(headers, &TRACE_ID).unwrap_or_default()
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

/// The caller's own id for a request, if it has the form of one, else ours.
fn request_id(request: &Request) -> Option<HeaderValue> {
    let headers = request.headers();
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let is_id = |id: &&str| (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(is_inner);
    let own = text(headers, &REQUEST_ID).filter(is_id);
    HeaderValue::from_str(own.unwrap_or(trace_id(headers))).ok()
}

/// What every event of a request has.
fn span(request: &Request<Body>) -> Span {
    let headers = request.headers();
    let request_id = text(headers, &REQUEST_ID);
    tracing::info_span!("request", trace_id = trace_id(headers), request_id)
}

fn answered(response: &Response, latency: Duration, _: &Span) {
    let code = response.extensions().get().map_or(0, Refusal::code);
    let (status, seconds) = (response.status().as_u16(), latency.as_secs_f64());
    tracing::info!(event = "request", status, code, seconds);
}
