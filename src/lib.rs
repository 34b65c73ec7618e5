#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod bytes;
mod card;
mod cards;
mod contact;
mod error;
mod grammar;
mod issue;
mod line;
mod mend;
mod options;
mod position;
mod property;
mod text;
mod version;

pub use bytes::decode;
pub use card::Card;
pub use cards::{Cards, cards};
pub use contact::{
    Address, Contact, ContactBuilder, ContactRule, Contacts, Date, Email, FieldPath, InlineMedia,
    InvalidContact, InvalidDate, InvalidMedia, Label, Media, MediaType, Phone, Url, Violation,
    contacts,
};
pub use error::{Limit, ParseError, ParseErrorKind};
pub use issue::{Issue, Rule, Severity};
pub use options::{Fold, Limits, ParseOptions, WriteOptions};
pub use position::Position;
pub use property::{InvalidProperty, Parameter, Property};
pub use version::{InvalidVersion, Version};
