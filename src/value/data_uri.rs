//! Data URIs (RFC 2397), which contain their data. A card of 4.0 has its photos, sounds and keys in them.
//!
//! ```text
//! data:text/plain;charset=utf-8;base64,AA==
//!      media type  parameters   marker data
//! ```
//!
//! [`DataUri::parse`] only takes the URI apart and borrows from it. The data are decoded when somebody asks for them,
//! because a photo is large.

use std::borrow::Cow;

use crate::text;
use crate::value::base64;
use crate::value::percent;

/// The parts of `data:[<media type>][;base64],<data>` (RFC 2397 section 3).
pub(crate) struct DataUri<'u> {
    /// The media type without its parameters, such as `image/png`, not checked. It is empty if none is declared.
    pub(crate) media_type: &'u str,
    /// Whether the media type has parameters, such as `;charset=utf-8`.
    pub(crate) has_params: bool,
    pub(crate) is_base64: bool,
    /// The data with their percent-encoding.
    pub(crate) data: &'u str,
}

impl<'u> DataUri<'u> {
    /// `None` if `uri` is another URI, or has no comma before its data, as `data:image/png;base64` has none.
    pub(crate) fn parse(uri: &'u str) -> Option<Self> {
        if !text::is_data_uri(uri) {
            return None;
        }
        let (head, data) = uri["data:".len()..].split_once(',')?;
        let (head, is_base64) = match head.rsplit_once(';') {
            Some((head, last)) if last.trim().eq_ignore_ascii_case("base64") => (head, true),
            _ => (head, false),
        };
        let (media_type, has_params) = match head.split_once(';') {
            Some((media_type, _)) => (media_type, true),
            None => (head, false),
        };
        Some(Self {
            media_type: media_type.trim(),
            has_params,
            is_base64,
            data,
        })
    }

    /// The data without their percent-encoding, still in base64 if they are declared so.
    fn octets(&self) -> Cow<'u, [u8]> {
        percent::octets(self.data)
    }

    /// The bytes that the data stand for. `None` if they are declared as base64 but are not base64, read leniently.
    pub(crate) fn bytes(&self) -> Option<Vec<u8>> {
        let octets = self.octets();
        if self.is_base64 {
            return base64::decode_leniently(str::from_utf8(&octets).ok()?);
        }
        Some(octets.into_owned())
    }

    /// Whether the data are as they are declared: any octets, or valid base64. `data:,a` and `data:;base64,AA%3D%3D`
    /// are whole, `data:;base64,A` is not.
    pub(crate) fn is_whole(&self) -> bool {
        let decoded = || base64::decode(str::from_utf8(&self.octets()).ok()?);
        !self.is_base64 || decoded().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_uris_are_taken_apart() {
        for (uri, expected) in [
            ("data:,a%20b", Some(("", false, false, "a%20b"))),
            ("DATA:;BASE64,AA==", Some(("", false, true, "AA=="))),
            (
                "data:image/png; base64,",
                Some(("image/png", false, true, "")),
            ),
            (
                "data:text/plain;charset=utf-8;base64,AA,",
                Some(("text/plain", true, true, "AA,")),
            ),
            ("data:base64,AA", Some(("base64", false, false, "AA"))),
            ("data:image/png;base64", None),
            ("http://a.example/,", None),
        ] {
            let found = DataUri::parse(uri);
            let found = found.map(|uri| (uri.media_type, uri.has_params, uri.is_base64, uri.data));
            assert_eq!(found, expected, "{uri}");
        }
    }
}
