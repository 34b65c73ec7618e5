//! The contract of the endpoint, row by row: the body, whether a chat id is given, and the outcome.
#![cfg(feature = "send-contact")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test panics when it fails"
)]

mod contact;
mod envelope;
#[path = "../common/explore.rs"]
mod explore;
mod laws;
mod raw;

use contact_card::send_contact::{self, SendContact, SendContactError};
use serde_json::{Value, json};

/// A request to a chat.
pub(crate) fn request(body: &Value) -> Result<SendContact, SendContactError> {
    send_contact::decode(Some("ch_1"), body.to_string().as_bytes())
}

#[track_caller]
pub(crate) fn card(body: &Value) -> String {
    request(body).unwrap().vcard().to_owned()
}

/// The code and the pointer of the error, or 0.
pub(crate) fn outcome(chat_id: Option<&str>, body: &[u8]) -> (u16, Option<String>) {
    match send_contact::decode(chat_id, body) {
        Ok(_) => (0, None),
        Err(error) => (error.code(), error.pointer().map(str::to_owned)),
    }
}

#[track_caller]
pub(crate) fn assert_refused(contact: &Value, pointer: &str) {
    let body = json!({ "contact": contact }).to_string();
    let (code, found) = outcome(Some("ch_1"), body.as_bytes());
    assert_eq!((code, found.as_deref()), (1002, Some(pointer)), "{body}");
}

pub(crate) fn named(field: &str, value: &Value) -> Value {
    let mut contact = json!({ "full_name": "Ada" });
    contact[field] = value.clone();
    contact
}

pub(crate) fn body(contact: &Value) -> Vec<u8> {
    json!({ "contact": contact }).to_string().into_bytes()
}

/// Base64 (RFC 4648 section 4).
pub(crate) fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let encode = |chunk: &[u8]| {
        let octet = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = octet(0) << 16 | octet(1) << 8 | octet(2);
        let digit = |at: usize| char::from(DIGITS[(bits >> (18 - 6 * at)) as usize & 63]);
        (0..4)
            .map(move |at| if at <= chunk.len() { digit(at) } else { '=' })
            .collect::<String>()
    };
    bytes.chunks(3).map(encode).collect()
}
