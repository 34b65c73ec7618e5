//! Contact -> lines, straight from the fields: every property is named once, and goes to a sink that
//! is a text or a card.
//!
//! The order of the lines is `N`, `FN`, `NICKNAME`, `ORG`, `TITLE`, `ROLE`, `TEL`, `EMAIL`, `ADR`, `URL`,
//! `BDAY`, `ANNIVERSARY`, `NOTE`, `CATEGORIES`, `UID`, then what few contacts have: `KIND`, `GENDER`,
//! `PRONOUNS`, `IMPP`, `SOCIALPROFILE`, `RELATED`, `LANG`, `TZ`, `GEO`, `SORT-STRING`, `REV`; then
//! `PHOTO`, then the extensions; the label of a line follows it, and the mark of a company follows
//! `ORG`. The heads are constants with the line break of the line before: one copy of a known length
//! each.

mod card;
mod dates;
mod encoder;
mod entries;
mod items;
mod labels;
mod links;
mod names;
mod photo;
mod rare;
mod sink;

pub(super) use card::{to_conversion, to_text};
