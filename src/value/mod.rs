//! The forms of values: what the standards call a date, a URI, an offset, a media type, base64.
//!
//! Each file is one form: text comes in, a typed value or a yes comes out. Nothing here knows properties or
//! cards. Reading, validating, converting and the contact all call it.

pub(crate) mod base64;
pub(crate) mod date;
pub(crate) mod form;
pub(crate) mod invalid;
pub(crate) mod language_tag;
pub(crate) mod media_type;
pub(crate) mod number;
pub(crate) mod quoted_printable;
pub(crate) mod uri;
pub(crate) mod utc_offset;
pub(crate) mod value_type;
