#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod card;
mod contact;
mod convert;
#[cfg(test)]
#[path = "../tests/common/explore.rs"]
mod explore;
mod finding;
mod options;
mod read;
mod registry;
#[cfg(feature = "send-contact")]
pub mod send_contact;
mod text;
mod validate;
mod value;
mod version;
mod write;

pub use card::card::Card;
pub use card::property::{InvalidProperty, Parameter, Property};
pub use card::value::Value;
pub use contact::{
    Address, Contact, ContactBuilder, ContactRule, Contacts, Email, FieldPath, Gender, Geo,
    InlineMedia, InvalidContact, InvalidGeo, Kind, Label, Language, Media, Messenger, Phone,
    Related, Sex, SocialProfile, Url, Violation, contacts,
};
pub use convert::{Conversion, Loss, LossReason};
pub use finding::error::{Limit, ParseError, ParseErrorKind};
pub use finding::issue::Issue;
pub use finding::rule::{Rule, Severity, Treatment};
pub use options::{Fold, Limits, ParseOptions, WriteOptions};
pub use read::bytes::{Decoded, Input, decode};
pub use read::cards::{Cards, cards};
pub use read::stream::{CardReader, ReadError};
pub use text::position::Position;
pub use validate::Report;
pub use value::date::{Date, InvalidDate};
pub use value::media_type::{InvalidMedia, MediaType};
pub use value::utc_offset::{InvalidUtcOffset, UtcOffset};
pub use value::value_type::ValueType;
pub use version::{InvalidVersion, Version};
