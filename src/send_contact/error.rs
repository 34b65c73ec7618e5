use std::fmt;

use serde::Serialize;
use thiserror::Error;

use super::e164::E164;
use crate::text::position::Position;

/// Why a request is not served: one variant for each row of the API's table of errors.
///
/// The texts name fields and rules, never a value, but for the number that a caller may have meant. `Debug` shows no
/// text at all: log that, or the code and the pointer.
///
/// ```
/// use contact_card::send_contact::{self, SendContactError};
///
/// let error = send_contact::decode(None, b"[]").unwrap_err();
/// assert_eq!(error, SendContactError::InvalidJson);
/// assert_eq!((error.code(), error.http_status(), error.retryable()), (1004, 400, false));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SendContactError {
    /// 1001: there is neither a `contact` nor a `vcard_text`.
    #[error("expected contact or vcard_text")]
    MissingContent,
    /// 1001: there is neither a chat id nor a `to`.
    #[error("expected a chat id in the path or a phone number in to")]
    MissingRecipient,
    /// 1002: the contact breaks a rule, or the raw card is not one usable card.
    #[error("{0}")]
    InvalidContact(Faults),
    /// 1003: `to` is not a phone number in E.164; beside it the one that may be meant.
    #[error("{}", invalid_recipient(.0.as_ref()))]
    InvalidRecipient(Option<E164>),
    /// 1004: the body is not a JSON object.
    #[error("expected a JSON object")]
    InvalidJson,
    /// 2002: the host knows no such chat.
    #[error("expected the id of a chat; a first message goes to a phone number in to")]
    ChatNotFound,
    /// 4001: the host could not deliver the card.
    #[error("the card could not be delivered")]
    DeliveryFailed,
    /// 4099: there is no line for the chat, or it has no contact bubbles.
    #[error("expected a line that can send contacts")]
    UnsupportedLine,
}

fn invalid_recipient(meant: Option<&E164>) -> String {
    match meant {
        Some(number) => format!("/to: expected a phone number in E.164, perhaps {number}"),
        None => "/to: expected a phone number in E.164".to_owned(),
    }
}

impl SendContactError {
    /// The code of the API.
    ///
    /// ```
    /// # use contact_card::send_contact::SendContactError;
    /// assert_eq!(SendContactError::ChatNotFound.code(), 2002);
    /// ```
    #[must_use]
    pub fn code(&self) -> u16 {
        match self {
            Self::MissingContent | Self::MissingRecipient => 1001,
            Self::InvalidContact(_) => 1002,
            Self::InvalidRecipient(_) => 1003,
            Self::InvalidJson => 1004,
            Self::ChatNotFound => 2002,
            Self::DeliveryFailed => 4001,
            Self::UnsupportedLine => 4099,
        }
    }

    /// The status of the HTTP response.
    ///
    /// ```
    /// # use contact_card::send_contact::SendContactError;
    /// assert_eq!(SendContactError::UnsupportedLine.http_status(), 501);
    /// ```
    #[must_use]
    pub fn http_status(&self) -> u16 {
        match self {
            Self::ChatNotFound => 404,
            Self::DeliveryFailed => 502,
            Self::UnsupportedLine => 501,
            _ => 400,
        }
    }

    /// Whether the same request may succeed later.
    ///
    /// ```
    /// # use contact_card::send_contact::SendContactError;
    /// assert!(SendContactError::DeliveryFailed.retryable());
    /// ```
    #[must_use]
    pub fn retryable(&self) -> bool {
        matches!(self, Self::DeliveryFailed)
    }

    /// The JSON pointer (RFC 6901) of the field at fault, the first one if there are several.
    ///
    /// ```
    /// let body = br#"{"to":"+12","contact":{"phones":[{"value":"1"}]}}"#;
    /// let error = contact_card::send_contact::decode(None, body).unwrap_err();
    /// assert_eq!(error.pointer(), Some("/contact/phones/0/value"));
    /// ```
    #[must_use]
    pub fn pointer(&self) -> Option<&str> {
        match self {
            Self::InvalidContact(faults) => faults.kept.first().map(|fault| &*fault.pointer),
            Self::InvalidRecipient(_) => Some("/to"),
            _ => None,
        }
    }

    /// The body of the HTTP response; the host supplies the id of the trace.
    ///
    /// ```
    /// # use contact_card::send_contact::SendContactError;
    /// let json = serde_json::to_string(&SendContactError::InvalidJson.body("t1"))?;
    /// assert_eq!(
    ///     json,
    ///     r#"{"success":false,"error":{"status":400,"code":1004,"message":"expected a JSON object","retryable":false},"trace_id":"t1"}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn body<'t>(&self, trace_id: &'t str) -> ErrorBody<'t> {
        ErrorBody {
            success: false,
            error: ErrorDetail {
                status: self.http_status(),
                code: self.code(),
                message: self.to_string(),
                retryable: self.retryable(),
            },
            trace_id,
        }
    }
}

/// The JSON of an error, made by [`SendContactError::body`].
///
/// Its message may hold what the caller wrote: a suggested number, the name of a member. `Debug` leaves it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ErrorBody<'t> {
    success: bool,
    error: ErrorDetail,
    trace_id: &'t str,
}

#[derive(Clone, PartialEq, Eq, Serialize)]
struct ErrorDetail {
    status: u16,
    code: u16,
    message: String,
    retryable: bool,
}

impl fmt::Debug for ErrorDetail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorDetail")
            .field("status", &self.status)
            .field("code", &self.code)
            .field("retryable", &self.retryable)
            .finish_non_exhaustive()
    }
}

/// Everything that is wrong with the contact of a request, at least one thing.
///
/// ```
/// use contact_card::send_contact::{self, SendContactError};
///
/// let body = br#"{"to":"+12","contact":{"full_name":"a\tb","phones":[{"value":"+1 (415) 555-1234"}]}}"#;
/// let error = send_contact::decode(None, body).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "/contact/full_name: expected no line break or control character; \
///      /contact/phones/0/value: expected a phone number in E.164, perhaps +14155551234",
/// );
/// let SendContactError::InvalidContact(faults) = error else { panic!() };
/// assert_eq!(faults.iter().count(), 2);
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Faults {
    kept: Vec<Fault>,
    count: usize,
}

/// Shows how many there are: each may hold what the caller wrote.
impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faults")
            .field("count", &self.count)
            .finish_non_exhaustive()
    }
}

/// How many faults are kept: an answer that grows with the request would be an amplifier.
const MOST_FAULTS: usize = 100;

impl Faults {
    pub(super) fn push(&mut self, pointer: String, expected: impl fmt::Display) {
        self.count += 1;
        if self.kept.len() < MOST_FAULTS {
            self.kept.push(Fault::new(pointer, expected));
        }
    }

    /// Adds those faults that are about another entry or field than one which is at fault already, and not about what
    /// holds it.
    pub(super) fn extend_elsewhere(&mut self, others: Self) {
        let entry = |fault: &Fault| {
            let segments: Vec<&str> = fault.pointer.split('/').take(4).collect();
            segments.join("/")
        };
        let taken: Vec<String> = self.kept.iter().map(entry).collect();
        let is_in = |inner: &str, outer: &str| {
            let rest = inner.strip_prefix(outer);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        for Fault {
            pointer, expected, ..
        } in others.kept
        {
            let is_taken = |taken: &String| is_in(&pointer, taken) || is_in(taken, &pointer);
            if !taken.iter().any(is_taken) {
                self.push(pointer, expected);
            }
        }
    }

    /// How many faults there are; the first 100 are kept.
    ///
    /// ```
    /// # use contact_card::send_contact::{self, SendContactError};
    /// # let error = send_contact::decode(Some("ch_1"), br#"{"contact":{}}"#).unwrap_err();
    /// # let SendContactError::InvalidContact(faults) = error else { panic!() };
    /// assert_eq!(faults.count(), 1);
    /// ```
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// The first 100 faults, in the order of the checks.
    ///
    /// ```
    /// # use contact_card::send_contact::{self, SendContactError};
    /// # let error = send_contact::decode(Some("ch_1"), br#"{"contact":{}}"#).unwrap_err();
    /// # let SendContactError::InvalidContact(faults) = error else { panic!() };
    /// let pointers: Vec<_> = faults.iter().map(|fault| fault.pointer()).collect();
    /// assert_eq!(pointers, ["/contact"]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.kept.iter()
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        vec![fault].into()
    }
}

impl From<Vec<Fault>> for Faults {
    fn from(kept: Vec<Fault>) -> Self {
        let count = kept.len();
        Self { kept, count }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.kept.iter().enumerate() {
            let separator = if index > 0 { "; " } else { "" };
            write!(f, "{separator}{fault}")?;
        }
        match self.count - self.kept.len() {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

/// One thing that is wrong: where, and what was expected there.
#[derive(Clone, PartialEq, Eq)]
pub struct Fault {
    pointer: String,
    expected: String,
    position: Option<Position>,
}

impl Fault {
    pub(super) fn new(pointer: impl Into<String>, expected: impl fmt::Display) -> Self {
        Self {
            pointer: pointer.into(),
            expected: expected.to_string(),
            position: None,
        }
    }

    /// The same fault of a text, at a place of it.
    pub(super) fn at(self, position: Position) -> Self {
        let position = Some(position);
        Self { position, ..self }
    }

    /// The JSON pointer of the field in the body.
    ///
    /// ```
    /// # use contact_card::send_contact::{self, SendContactError};
    /// # let error = send_contact::decode(Some("ch_1"), br#"{"vcard_text":1}"#).unwrap_err();
    /// # let SendContactError::InvalidContact(faults) = error else { panic!() };
    /// assert!(faults.iter().all(|fault| fault.pointer() == "/vcard_text"));
    /// ```
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The place in a `vcard_text`; `None` if the fault is not about a text that was read.
    ///
    /// ```
    /// # use contact_card::send_contact::{self, SendContactError};
    /// # let error = send_contact::decode(Some("ch_1"), br#"{"vcard_text":"\nhello"}"#).unwrap_err();
    /// # let SendContactError::InvalidContact(faults) = error else { panic!() };
    /// let lines: Vec<_> = faults.iter().filter_map(|fault| fault.position()).map(|place| place.line).collect();
    /// assert_eq!(lines, [2]);
    /// ```
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The name of an unknown member is the caller's: it may hold line breaks, which a log would show.
        let pointer = self.pointer.escape_debug();
        write!(f, "{pointer}: {}", self.expected)?;
        match self.position {
            Some(Position { line, column, .. }) => write!(f, " at line {line} column {column}"),
            None => Ok(()),
        }
    }
}

/// Shows the place only: the pointer may hold a name and the message a number that the caller wrote.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault")
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}

/// The answer to a request that was served.
///
/// ```
/// use contact_card::send_contact::SendContactResponse;
///
/// let json = serde_json::to_string(&SendContactResponse::sent("ch_1"))?;
/// assert_eq!(json, r#"{"chat_id":"ch_1","status":"sent"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SendContactResponse {
    chat_id: String,
    status: &'static str,
}

impl SendContactResponse {
    /// The card was sent into the chat of that id.
    ///
    /// ```
    /// # use contact_card::send_contact::SendContactResponse;
    /// assert_eq!(SendContactResponse::sent("ch_1"), SendContactResponse::sent("ch_1"));
    /// ```
    pub fn sent(chat_id: impl Into<String>) -> Self {
        Self {
            chat_id: chat_id.into(),
            status: "sent",
        }
    }
}
