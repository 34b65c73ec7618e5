//! The syntax of URIs (RFC 3986), and of the schemes `geo` and `data`.

use std::borrow::Cow;
use std::net::Ipv6Addr;

use crate::value::base64;
use crate::value::geo::is_position;
use crate::value::number::is_decimal;

/// `URI = scheme ":" hier-part ["?" query] ["#" fragment]` (RFC 3986 section 3).
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

/// The scheme of a URI (RFC 3986 section 3.1).
pub(crate) fn scheme(text: &str) -> Option<&str> {
    let (scheme, _) = text.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme.then_some(scheme)
}

/// Whether a URI is one of the scheme `wanted`.
fn has_scheme(uri: &str, wanted: &str) -> bool {
    scheme(uri).is_some_and(|scheme| scheme.eq_ignore_ascii_case(wanted))
}

/// `[userinfo "@"] host [":" port]` (RFC 3986 section 3.2).
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

/// `IPv6address / IPvFuture`.
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

/// Whether `text` is a URI and follows the rules of its scheme, if they are known.
pub(crate) fn is_sound_uri(text: &str) -> bool {
    is_uri(text) && is_geo_on_earth(text) && is_data_whole(text)
}

/// Percent-encodes the characters of `text` that a URI forbids (RFC 3987 section 3.1). `None` if the result is not a
/// URI.
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
            encoded.push('%');
            encoded.extend([byte >> 4, byte & 0xF].map(hex_digit));
        }
    }
    is_sound_uri(&encoded).then_some(encoded.into())
}

fn hex_digit(number: u8) -> char {
    let digit = char::from_digit(number.into(), 16).unwrap_or_default();
    digit.to_ascii_uppercase()
}

/// Whether `uri` is a place on earth, if it is a geo URI (RFC 5870 section 3.3): latitude, longitude and an optional
/// altitude. In a coordinate system other than WGS 84 they may be any numbers.
pub(crate) fn is_geo_on_earth(uri: &str) -> bool {
    if !has_scheme(uri, "geo") {
        return true;
    }
    let mut params = uri[4..].split(';');
    let degrees: Vec<&str> = params.next().unwrap_or_default().split(',').collect();
    let system = params.filter_map(|param| param.split_once('='));
    let mut system = system.filter(|(name, _)| name.eq_ignore_ascii_case("crs"));
    let is_on_earth = system.all(|(_, system)| system.eq_ignore_ascii_case("wgs84"));
    let is_number = |number: &&str| !number.starts_with('+') && is_decimal(number, true);
    matches!(degrees.len(), 2 | 3)
        && degrees.iter().all(is_number)
        && (!is_on_earth || is_position(degrees[0], degrees[1]))
}

/// Whether the data of `uri` are valid base64, if it is a data URI that declares base64 (RFC 2397 section 3).
pub(crate) fn is_data_whole(uri: &str) -> bool {
    if !has_scheme(uri, "data") {
        return true;
    }
    let Some((head, data)) = uri.split_once(',') else {
        return false;
    };
    let is_base64 = head
        .rsplit(';')
        .next()
        .is_some_and(|last| last.eq_ignore_ascii_case("base64"));
    let decoded = || base64::decode(std::str::from_utf8(&octets(data)).ok()?);
    !is_base64 || decoded().is_some()
}

/// Decodes the percent-encoding in a part of a URI (RFC 3986 section 2.1).
pub(crate) fn octets(text: &str) -> Cow<'_, [u8]> {
    if !text.contains('%') {
        return text.as_bytes().into();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        let coded = after.first_chunk().filter(|_| *byte == b'%');
        let octet = coded.and_then(|digits| octet(*digits));
        out.push(octet.unwrap_or(*byte));
        rest = if octet.is_some() { &after[2..] } else { after };
    }
    out.into()
}

fn octet(digits: [u8; 2]) -> Option<u8> {
    let [high, low] = digits.map(|digit| char::from(digit).to_digit(16));
    u8::try_from(high? << 4 | low?).ok()
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
