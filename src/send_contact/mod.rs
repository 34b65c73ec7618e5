//! The check of requests for an endpoint that sends a contact as a card: JSON goes in, a card that every phone can open
//! comes out.
//!
//! [`decode()`] takes the untrusted body of a request. It returns the card to deliver, or the error to answer with
//! its code, its HTTP status and its place. The host authenticates the caller, finds the chat and the line, and
//! delivers the card.
//!
//! ```
//! use contact_card::send_contact::{self, Recipient};
//!
//! let body = br#"{ "to": "+14155551234", "contact": { "full_name": "Ada Lovelace" } }"#;
//! let request = send_contact::decode(None, body)?;
//! assert!(matches!(request.recipient(), Recipient::Phone(number) if number.as_str() == "+14155551234"));
//! assert!(request.vcard().contains("\r\nFN:Ada Lovelace\r\n"));
//! # Ok::<(), contact_card::send_contact::SendContactError>(())
//! ```
//!
//! The checks run in this order: JSON, content, recipient, contact.

mod base64_value;
mod body;
mod contact;
mod decode;
mod e164;
mod email;
mod error;
mod media;
mod options;
mod request;
mod shape;
mod size;
mod text;
mod unsafe_properties;
mod vcard_text;

pub use decode::{decode, decode_with};
pub use e164::{E164, InvalidE164};
pub use email::{InvalidEmail, check_email};
pub use error::{ErrorBody, Fault, Faults, SendContactError, SendContactResponse};
pub use options::{
    BODY_LIMIT, EMAIL_LIMIT, ENTRY_LIMIT, LABEL_LIMIT, LINE_LIMIT, NAME_LIMIT, Options,
    PHONE_LIMIT, TEXT_LIMIT, VALUE_LIMIT, WORD_LIMIT,
};
pub use request::{Recipient, SendContact};
pub use text::{InvalidText, check_text};
