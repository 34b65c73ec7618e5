#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod base64;
mod bytes;
mod card;
mod cards;
mod contact;
mod convert;
mod date;
mod draft;
mod error;
#[cfg(test)]
#[path = "../tests/common/explore.rs"]
mod explore;
mod grammar;
mod group;
mod issue;
mod language_tag;
mod legacy;
mod line;
mod media_type;
mod mend;
mod number;
mod offset;
mod options;
mod position;
mod property;
mod quirk;
mod reader;
mod rule;
mod scan;
#[cfg(feature = "send-contact")]
pub mod send_contact;
mod source;
mod spec;
mod syntax;
mod text;
mod uri;
mod validate;
mod value;
mod value_type;
mod version;

pub use bytes::{Decoded, Input, decode};
pub use card::Card;
pub use cards::{Cards, cards};
pub use contact::{
    Address, Contact, ContactBuilder, ContactRule, Contacts, Email, FieldPath, Gender, Geo,
    InlineMedia, InvalidContact, InvalidGeo, Kind, Label, Language, Media, Messenger, Phone,
    Related, Sex, SocialProfile, Url, Violation, contacts,
};
pub use convert::{Conversion, Loss, LossReason};
pub use date::{Date, InvalidDate};
pub use error::{Limit, ParseError, ParseErrorKind};
pub use issue::Issue;
pub use media_type::{InvalidMedia, MediaType};
pub use offset::{InvalidUtcOffset, UtcOffset};
pub use options::{Fold, Limits, ParseOptions, WriteOptions};
pub use position::Position;
pub use property::{InvalidProperty, Parameter, Property};
pub use reader::{CardReader, ReadError};
pub use rule::{Rule, Severity, Treatment};
pub use validate::Report;
pub use value::Value;
pub use value_type::ValueType;
pub use version::{InvalidVersion, Version};
