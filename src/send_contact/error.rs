//! The errors of the API with their codes, the faults of a contact, and the JSON of both answers. The crate makes
//! the errors 1001 to 1004; the host, which knows chats and lines, makes the others.

use std::fmt;
use std::slice;

use serde::Serialize;
use thiserror::Error;

use super::e164::E164;
use crate::text::position::Position;

/// The reason why a request is refused, with one variant for each error of the API.
///
/// The messages name fields and rules. They have no values except the phone number that a caller probably meant.
/// `Debug` shows no text at all, so log that, or the code and the pointer.
///
/// ```
/// use contact_card::send_contact::{self, SendContactError};
///
/// let error = send_contact::decode(None, b"[]").unwrap_err();
/// assert_eq!(error, SendContactError::InvalidJson);
/// assert_eq!((error.code(), error.http_status(), error.retryable()), (1004, 400, false));
/// ```
///
/// | code | HTTP | retry | variant |
/// |---|---|---|---|
/// | 1001 | 400 | no | [`MissingContent`](Self::MissingContent), [`MissingRecipient`](Self::MissingRecipient) |
/// | 1002 | 400 | no | [`InvalidContact`](Self::InvalidContact) |
/// | 1003 | 400 | no | [`InvalidRecipient`](Self::InvalidRecipient) |
/// | 1004 | 400 | no | [`InvalidJson`](Self::InvalidJson) |
/// | 2002 | 404 | no | [`ChatNotFound`](Self::ChatNotFound) |
/// | 4001 | 502 | yes | [`DeliveryFailed`](Self::DeliveryFailed) |
/// | 4099 | 501 | no | [`UnsupportedLine`](Self::UnsupportedLine) |
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SendContactError {
    /// 1001: the body has neither `contact` nor `vcard_text`.
    ///
    /// `{}`, `{"to":"+14155551234"}` and `{"contact":null}`.
    #[error("expected contact or vcard_text")]
    MissingContent,
    /// 1001: the request has neither a chat id nor `to`.
    ///
    /// A chat id comes from the path of the request: `POST /api/v1/chats/{id}/send-contact`.
    #[error("expected a chat id in the path or a phone number in to")]
    MissingRecipient,
    /// 1002: the contact breaks a rule, or `vcard_text` is not one usable card.
    ///
    /// Also a body with both `contact` and `vcard_text`, with a member twice, or over a limit.
    #[error("{0}")]
    InvalidContact(Faults),
    /// 1003: `to` is not a phone number in E.164. The value is the number that was probably meant.
    ///
    /// `+1 (415) 555-1234` -> `/to: expected a phone number in E.164, perhaps +14155551234`.
    #[error("{}", invalid_recipient(.0.as_ref()))]
    InvalidRecipient(Option<E164>),
    /// 1004: the body is not a JSON object.
    ///
    /// An empty body, `[]`, `null`, text after the object, bytes that are not UTF-8, a lone surrogate such as
    /// `\ud800`.
    #[error("expected a JSON object")]
    InvalidJson,
    /// 2002: the host has no such chat.
    ///
    /// Only a host makes this error; the crate checks no chat.
    #[error("expected the id of a chat; a first message goes to a phone number in to")]
    ChatNotFound,
    /// 4001: the host could not deliver the card.
    ///
    /// Only a host makes this error. It is the only one for which sending the same request again makes sense.
    #[error("the card could not be delivered")]
    DeliveryFailed,
    /// 4099: there is no line for the chat, or the line cannot send contacts.
    ///
    /// Only a host makes this error.
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

    /// The JSON pointer (RFC 6901) of the first field at fault.
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

    /// The body of the HTTP response. The host supplies the trace id.
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

/// The JSON of an error, created by [`SendContactError::body`].
///
/// The message may have text of the caller: a suggested number or the name of a member. `Debug` leaves it out.
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

/// All faults of the contact in a request. There is at least one.
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
///
/// In the message, at most 100 faults stand in the order of the checks, separated by `; `.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Faults {
    kept: Vec<Fault>,
    count: usize,
}

/// Shows only the number of faults, because their texts may come from the caller.
impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faults")
            .field("count", &self.count)
            .finish_non_exhaustive()
    }
}

/// The maximum number of faults that are kept, so that the answer does not grow with the request.
const MOST_FAULTS: usize = 100;

impl Faults {
    pub(super) fn push(&mut self, pointer: String, expected: impl fmt::Display) {
        self.count += 1;
        if self.kept.len() < MOST_FAULTS {
            self.kept.push(Fault::new(pointer, expected));
        }
    }

    /// Adds the faults of other fields and entries. It skips a fault inside a field or entry that already has a fault,
    /// and a fault of a list or an object around it.
    ///
    /// `/contact/phones/0/value` is skipped if `/contact/phones/0` or `/contact/phones/0/label` has a fault: the
    /// value there is a placeholder of the parser and not that of the caller.
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

    /// The number of faults. Only the first 100 are kept.
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
    pub fn iter(&self) -> slice::Iter<'_, Fault> {
        self.kept.iter()
    }
}

impl<'f> IntoIterator for &'f Faults {
    type Item = &'f Fault;
    type IntoIter = slice::Iter<'f, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
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

/// One fault: the place, and what was expected there.
///
/// As text: `/contact/phones/0/value: expected a phone number in E.164`, and for a card `/vcard_text: expected no
/// NUL at line 3 column 5`.
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

    /// Adds the position in a text.
    pub(super) fn at(self, position: Position) -> Self {
        let position = Some(position);
        Self { position, ..self }
    }

    /// The JSON pointer (RFC 6901) of the field in the body.
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

    /// The position in `vcard_text`; `None` for any other fault.
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
        // The name of an unknown member comes from the caller. Its line breaks must not reach a log.
        let pointer = self.pointer.escape_debug();
        write!(f, "{pointer}: {}", self.expected)?;
        match self.position {
            Some(Position { line, column, .. }) => write!(f, " at line {line} column {column}"),
            None => Ok(()),
        }
    }
}

/// Shows only the position, because the other texts may come from the caller.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault")
            .field("position", &self.position)
            .finish_non_exhaustive()
    }
}

/// The answer to a request whose card was sent.
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
    /// Creates the answer for a card that was sent to this chat.
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
