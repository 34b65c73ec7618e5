//! Typed values: dates, URIs, UTC offsets, media types, language tags, numbers, base64, quoted-printable.
//!
//! Each file is one type: text comes in, and a value or a yes or no comes out. `value_type` lists the types of the
//! standards, and `form` tells whether a text is valid for a type. Nothing here knows properties or cards. Reading,
//! validating, converting and the contact call it.

pub(crate) mod as_text;
pub(crate) mod base64;
pub(crate) mod data_uri;
pub(crate) mod date;
pub(crate) mod form;
pub(crate) mod geo;
pub(crate) mod invalid;
pub(crate) mod language_tag;
pub(crate) mod media_type;
pub(crate) mod number;
pub(crate) mod percent;
pub(crate) mod quoted_printable;
pub(crate) mod sex;
pub(crate) mod uri;
pub(crate) mod utc_offset;
pub(crate) mod value_type;

pub use date::Date;
pub use geo::Geo;
pub use invalid::InvalidValue;
pub use media_type::MediaType;
pub use utc_offset::UtcOffset;
pub use value_type::ValueType;
