//! Why a request is not served, and the JSON that says so.

use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use contact_card::send_contact::SendContactError;
use serde_json::json;

use crate::auth::AuthError;
use crate::routes::{json_response, trace_id};

/// In a response it has no body yet: [`explain`] writes it.
#[derive(Clone)]
pub(crate) enum Refusal {
    Auth(AuthError),
    Request(SendContactError),
    NoRoute,
    NoMethod,
    /// The most octets of a body.
    TooLong(usize),
    TooSlow(Duration),
    Busy,
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
            Self::TooLong(most) => {
                return (
                    413,
                    1002,
                    format!("expected a body of at most {most} octets"),
                );
            }
            Self::TooSlow(time) => {
                let seconds = time.as_secs();
                return (
                    408,
                    1004,
                    format!("expected the whole body within {seconds} seconds"),
                );
            }
            Self::Auth(error) => error.row(),
            Self::NoRoute => (404, 2002, "expected a route of the API"),
            Self::NoMethod => (405, 1002, "expected a method that the header allow names"),
            Self::Busy => (503, 4001, "expected fewer requests at once"),
        };
        (status, code, message.to_owned())
    }

    pub(crate) fn code(&self) -> u16 {
        self.row().1
    }

    fn is_retryable(&self) -> bool {
        match self {
            Self::Request(error) => error.retryable(),
            _ => matches!(self, Self::Busy),
        }
    }

    /// What a client is to do, beside the body.
    fn header(&self) -> Option<(header::HeaderName, HeaderValue)> {
        match self {
            // RFC 9110 section 15.5.2.
            Self::Auth(error) if error.row().0 == 401 => {
                Some((header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")))
            }
            Self::Busy => Some((header::RETRY_AFTER, HeaderValue::from_static("1"))),
            _ => None,
        }
    }

    fn body(&self, trace_id: &str) -> serde_json::Value {
        let (status, code, message) = self.row();
        let retryable = self.is_retryable();
        let error = json!({
            "status": status, "code": code, "message": message, "retryable": retryable
        });
        json!({ "success": false, "error": error, "trace_id": trace_id })
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.row().0);
        let mut response = status
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            .into_response();
        response.headers_mut().extend(self.header());
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes the body of a refusal, which names the trace.
pub(crate) async fn explain(request: Request, next: Next) -> Response {
    let trace_id = trace_id(request.headers()).to_owned();
    let response = next.run(request).await;
    let Some(refusal) = response.extensions().get::<Refusal>() else {
        return response;
    };
    let body = json_response(&refusal.body(&trace_id));
    let (mut head, _) = response.into_parts();
    let (body_head, body) = body.into_parts();
    head.headers.extend(body_head.headers);
    Response::from_parts(head, body)
}
