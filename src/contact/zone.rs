//! Time zones that are an offset from UTC.

use crate::value::utc_offset::UtcOffset;
use crate::version::Version;

/// A time zone that is an offset (`+hh`, `+hhmm`, `+hh:mm`), as `version` writes it; `None` for a name.
pub(super) fn offset(zone: &str, version: Version) -> Option<String> {
    let zone = zone.trim_matches(' ');
    let offset = UtcOffset::of_signed(zone.as_bytes()).ok()?;
    // An offset of zero keeps its sign.
    Some([&zone[..1], &offset.form(version)[1..]].concat())
}

/// A time zone as a contact holds it: an offset with its minutes and a colon, or else the text.
pub(super) fn canonical(text: String) -> String {
    offset(&text, Version::V3_0).unwrap_or(text)
}
