//! The syntax of URIs (RFC 3986). The schemes `geo` and `data` have rules of their own.
//!
//! Text without the escapes of vCard comes in, a yes or no goes out; [`encoded`] mends a text that is almost a URI.
//! Validation, conversion and the contact ask here.
//!
//! | Text | [`is_uri`] | [`is_sound_uri`] | [`encoded`] |
//! |---|---|---|---|
//! | `http://a.example/%41` | yes | yes | the same |
//! | `geo:91,0` | yes | no: beyond the pole | none |
//! | `skype:a b` | no | no | `skype:a%20b` |
//! | `http://a/%4` | no | no | none |
//! | `www.example.com` | no scheme | no | none |

use std::borrow::Cow;
use std::net::Ipv6Addr;

use crate::text;
use crate::value::data_uri::DataUri;
use crate::value::geo::GeoUri;
use crate::value::percent;

/// `URI = scheme ":" hier-part ["?" query] ["#" fragment]` (RFC 3986 section 3). A relative reference is no URI.
pub(crate) fn is_uri(text: &str) -> bool {
    let Some(rest) = scheme(text).and_then(|scheme| text.get(scheme.len() + 1..)) else {
        return false;
    };
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (hierarchy, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = match hierarchy.strip_prefix("//") {
        Some(after) => after.split_at(after.find('/').unwrap_or(after.len())),
        None => ("", hierarchy),
    };
    is_authority(authority)
        && is_made_of(path, b":@/")
        && [query, fragment]
            .iter()
            .all(|part| is_made_of(part, b":@/?"))
}

/// The scheme of a URI (RFC 3986 section 3.1), in the case that it has: `tel` of `tel:+1-555`. What follows the colon
/// is not checked.
pub(crate) fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme.then_some(scheme)
}

/// `[userinfo "@"] host [":" port]` (RFC 3986 section 3.2): `u:p@a.example:80`, `[::1]:8080`, `a:`.
fn is_authority(text: &str) -> bool {
    let (user, place) = text.rsplit_once('@').unwrap_or(("", text));
    let (host, port) = match place.strip_prefix('[').map(|rest| rest.split_once(']')) {
        Some(Some((address, rest))) if is_address(address) => ("", rest),
        Some(_) => return false,
        None => place.split_at(place.find(':').unwrap_or(place.len())),
    };
    let digits = port.strip_prefix(':').unwrap_or(port);
    let is_port = port.is_empty()
        || digits.len() < port.len() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_made_of(user, b":") && is_made_of(host, b"") && is_port
}

/// `IPv6address / IPvFuture`, the text between the brackets of a host: `::1` or `v1.a:b`.
fn is_address(text: &str) -> bool {
    match text.strip_prefix(['v', 'V']) {
        Some(future) => is_future_address(future),
        None => text.parse::<Ipv6Addr>().is_ok(),
    }
}

/// `1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`, which has no percent sign.
fn is_future_address(text: &str) -> bool {
    text.split_once('.').is_some_and(|(version, address)| {
        let are_digits = version.bytes().all(|byte| byte.is_ascii_hexdigit());
        let is_filled = !version.is_empty() && !address.is_empty();
        is_filled && are_digits && !address.contains('%') && is_made_of(address, b":")
    })
}

/// `*(unreserved / pct-encoded / sub-delims)` and `others` (RFC 3986 section 2).
fn is_made_of(text: &str, others: &[u8]) -> bool {
    let escapes_well = text.split('%').skip(1).all(|after| {
        let digits = after.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    let is_of = |byte: u8| URI[usize::from(byte)] || others.contains(&byte);
    escapes_well && text.bytes().all(is_of)
}

/// `unreserved`, `sub-delims` and the percent sign (RFC 3986 section 2), by byte.
static URI: [bool; 256] = {
    let mut is_of_uri = [false; 256];
    let marks = b"-._~!$&'()*+,;=%";
    let mut at = 0;
    while at < marks.len() {
        is_of_uri[marks[at] as usize] = true;
        at += 1;
    }
    let mut byte: u8 = 0;
    while byte < 128 {
        is_of_uri[byte as usize] |= byte.is_ascii_alphanumeric();
        byte += 1;
    }
    is_of_uri
};

/// Whether `text` is a URI and follows the rules of its scheme, if they are known: those of `geo` (RFC 5870) and of
/// `data` (RFC 2397).
pub(crate) fn is_sound_uri(text: &str) -> bool {
    is_uri(text) && is_geo_on_earth(text) && is_data_whole(text)
}

/// Percent-encodes the characters of `text` that a URI forbids (RFC 3987 section 3.1). `None` if the result is not a
/// URI. A percent sign stays, because it may begin an escape already: `http://ä/{1}%41` -> `http://%C3%A4/%7B1%7D%41`.
pub(crate) fn encoded(text: &str) -> Option<Cow<'_, str>> {
    if is_sound_uri(text) {
        return Some(text.into());
    }
    scheme(text)?;
    let mut encoded = String::with_capacity(text.len() + 8);
    for byte in text.bytes() {
        if URI[usize::from(byte)] || b":/?#[]@".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            percent::push_encoded(&mut encoded, byte);
        }
    }
    is_sound_uri(&encoded).then_some(encoded.into())
}

/// Whether the coordinates of `uri` are valid, if it is a geo URI.
pub(crate) fn is_geo_on_earth(uri: &str) -> bool {
    GeoUri::parse(uri).is_none_or(|geo| geo.is_valid())
}

/// Whether the data of `uri` are valid, if it is a data URI.
pub(crate) fn is_data_whole(uri: &str) -> bool {
    !text::is_data_uri(uri) || DataUri::parse(uri).is_some_and(|data| data.is_whole())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uris_are_as_the_grammar_has_them() {
        for uri in [
            "urn:uuid:1",
            "a:",
            "data:image/png;base64,AA==",
            "http://a/%41",
            "http://u:p@a.example:80/b/c?d=e/?#f?",
            "http://[::1]:8080/",
            "http://[v1.a:b]",
            "http://[vF0.~]",
            "http://a:/",
            "mailto:a@b.example",
            "xmpp:a@b/c",
            "tel:+1-555;ext=5",
        ] {
            assert!(is_uri(uri), "{uri}");
        }
        for uri in [
            "http://a/%4",
            "http://a/%4\u{e4}",
            "http://a b",
            "http://\u{e4}",
            "1a:b",
            ":a",
            "www.example.com",
            "http://a/#b#c",
            "http://a/[b]",
            "http://a:port/",
            "http://[::1/",
            "http://[a]/",
            "http://[v]/",
            "http://[v1]/",
            "http://[v1.]/",
            "http://[v.a]/",
            "http://[vg.a]/",
            "http://[v1.%41]/",
            "http://[::1]a/",
            "http://a@b@c/",
        ] {
            assert!(!is_uri(uri), "{uri}");
        }
    }

    #[test]
    fn what_no_uri_has_is_encoded() {
        for (text, uri) in [
            ("http://a/b?c#d", Some("http://a/b?c#d")),
            ("skype:a b", Some("skype:a%20b")),
            ("http://ä/{1}%41", Some("http://%C3%A4/%7B1%7D%41")),
            ("http://a/%4", None),
            ("http://a:b c/", None),
            ("a b", None),
            ("Home", None),
        ] {
            assert_eq!(encoded(text).as_deref(), uri, "{text}");
        }
    }

    #[test]
    fn schemes_have_rules_of_their_own() {
        for uri in [
            "geo:-90,180,8",
            "GEO:1,2;u=3",
            "geo:323482,4306480;crs=EPSG-32618;u=20",
            "data:,a",
            "data:;base64,AA%3D%3d",
            "data:;base64,%2B/+/",
        ] {
            assert!(is_sound_uri(uri), "{uri}");
        }
        for uri in [
            "geo:91,0",
            "geo:91,0;crs=WGS84",
            "geo:+1,2",
            "geo:1",
            "geo:1,2,3,4",
            "geo:a,b;crs=x",
            "data:a",
            "data:;base64,A",
            "data:;base64,%FF",
        ] {
            assert!(!is_sound_uri(uri), "{uri}");
        }
    }
}
