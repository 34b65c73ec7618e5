//! Contact to lines: a [`Contact`](super::Contact) goes in, and each of its properties goes to a [`sink`], which is a
//! text or a card. [`labels`] decides how a label is written.
//!
//! The order of the lines is `N`, `FN`, `NICKNAME`, `ORG`, `TITLE`, `ROLE`, `TEL`, `EMAIL`, `ADR`, `URL`, `BDAY`,
//! `ANNIVERSARY`, `NOTE`, `CATEGORIES`, `UID`, then the properties that few contacts have: `KIND`, `GENDER`,
//! `PRONOUNS`, `IMPP`, `SOCIALPROFILE`, `RELATED`, `LANG`, `TZ`, `GEO`, `SORT-STRING`, `REV`; then `PHOTO`, then the
//! extensions. The `X-ABLabel` of a line follows it, and the mark of a company follows `ORG`. The start of each line
//! is a constant that includes the line break before it, so that it is one copy of a known length.

mod card;
mod dates;
mod entries;
mod items;
mod labels;
mod links;
mod names;
mod photo;
mod rare;
mod sink;
mod writer;

pub(super) use card::{to_conversion, to_text};
