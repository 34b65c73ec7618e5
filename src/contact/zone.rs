//! Time zones that are an offset from UTC.
//!
//! Called when a time zone is read and when it is written, so that an offset has one form in a contact and the form
//! of its version in a card.

use crate::value::utc_offset::UtcOffset;
use crate::version::Version;

/// A time zone that is an offset (`+hh`, `+hhmm`, `+hh:mm`), as `version` writes it; `None` for a name.
///
/// `-0500` -> `-05:00` in 3.0 and `-0500` in 4.0; `Europe/Berlin` -> `None`.
pub(super) fn offset(zone: &str, version: Version) -> Option<String> {
    let zone = zone.trim_matches(' ');
    let offset = UtcOffset::of_signed(zone.as_bytes()).ok()?;
    // An offset of zero keeps its sign.
    Some([&zone[..1], &offset.form(version)[1..]].concat())
}

/// A time zone as a contact holds it: an offset with its minutes and a colon, or else the text.
///
/// `-0500` -> `-05:00`, `Europe/Berlin` -> `Europe/Berlin`.
pub(super) fn canonical(text: String) -> String {
    offset(&text, Version::V3_0).unwrap_or(text)
}
