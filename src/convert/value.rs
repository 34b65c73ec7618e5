//! Values: unescaped under the rules of one version and escaped under those of the other.
//!
//! A raw value comes in, as it is in the card, and a raw value of the target version goes out. `change` calls
//! [`rewritten`] for properties whose value keeps its type; the files of the single kinds of properties call the rest.
//! A value is borrowed as long as nothing in it changes, so that a photo is not copied.
//!
//! | Shape of the value | Between 3.0 and 4.0 | Source |
//! |---|---|---|
//! | text: `NOTE` | `a\;b` <-> `a;b`: only 3.0 escapes a semicolon | RFC 2426 section 4, RFC 6350 section 3.4 |
//! | list or components: `NICKNAME`, `N` | the same escapes; `Acme, Inc` -> `Acme\, Inc` in an `ORG` | the same |
//! | URI: `URL` | no escapes; `http\://a.example/b\,c` -> `http://a.example/b,c` | RFC 3986 |
//! | any other type | stays as it is | |

use std::borrow::Cow;

use crate::card::property::Property;
use crate::registry::{Shape, Usage};
use crate::text::{self, Escape};
use crate::value::value_type::ValueType;
use crate::version::Version;

/// The value of a property for `version`. It has the type `kind` and the shape of `usage`.
///
/// Only texts and URIs change. A date, a number or base64 has no escapes, and an `AGENT` card stays one opaque text.
pub(super) fn rewritten<'p>(
    property: &'p Property<'_>,
    kind: ValueType,
    usage: &Usage,
    version: Version,
) -> Cow<'p, str> {
    let raw = property.raw_value();
    match (kind, usage.shape) {
        _ if has_own_type(property) => raw.into(),
        (ValueType::Uri, _) => uri(raw),
        // A card inside the card is an opaque text.
        (ValueType::Card, _) => raw.into(),
        (kind, _) if !kind.is_text() => raw.into(),
        (_, Shape::Single) => text(raw, version),
        (_, Shape::List) => parts(raw, b","),
        (_, Shape::Lists(..)) => parts(raw, b";,"),
        (_, Shape::Components(..)) => parts(raw, b";"),
        (_, Shape::Pair) => raw.into(),
    }
}

/// Whether `VALUE` names a private type (`x-name`, RFC 6350 section 5.2). Only its writer knows what a
/// backslash means in it.
pub(super) fn has_own_type(property: &Property<'_>) -> bool {
    let named = property.param("VALUE");
    named.is_some_and(|word| text::starts_with_x(&word))
}

/// Converts a value that is a single text: `a\;b\, c` of 3.0 -> `a;b\, c` in 4.0. A comma that some program left
/// without its backslash gets one: `a, b` -> `a\, b`.
pub(super) fn text(raw: &str, version: Version) -> Cow<'_, str> {
    if raw.contains(['\\', ',', ';']) {
        escaped(&text::unescape(raw), version).into()
    } else {
        raw.into()
    }
}

/// Escapes a text that has no escapes: `Max; or so` -> `Max\; or so` in 3.0, the same text in 4.0.
pub(super) fn escaped(plain: &str, version: Version) -> String {
    let mut out = String::with_capacity(plain.len());
    text::push_escaped(&mut out, plain, Escape::of_text(version));
    out
}

/// A URI without the escapes that some programs write: `http\://a.example/b\,c` -> `http://a.example/b,c` (Google).
pub(super) fn uri(raw: &str) -> Cow<'_, str> {
    if raw.contains('\\') {
        let mut out = String::with_capacity(raw.len());
        text::push_escaped(&mut out, &text::unescape_uri(raw), Escape::Uri);
        out.into()
    } else {
        raw.into()
    }
}

/// Converts a structured value, which both versions escape in the same way. Each part between two `separators` is
/// escaped anew: `Acme, Inc;Sales` with the separator `;` -> `Acme\, Inc;Sales`.
pub(super) fn parts<'p>(raw: &'p str, separators: &[u8]) -> Cow<'p, str> {
    if !raw.contains(['\\', ',']) {
        return raw.into();
    }
    let mut out = String::with_capacity(raw.len());
    text::push_parts(&mut out, raw, separators, &mut |out, part| {
        text::push_escaped(out, &text::unescape(part), Escape::All);
    });
    out.into()
}

/// The first `count` components, filled up with empty ones, and whether any of the others has text.
///
/// With a count of 5, `Doe;Jane` gives `Doe;Jane;;;` and false; `Doe;Jane;;;;` gives `Doe;Jane;;;` and false, because
/// the sixth component is empty.
pub(super) fn resized(raw: &str, count: usize) -> (String, bool) {
    let mut parts = text::split(raw, b';');
    let kept: Vec<&str> = parts.by_ref().take(count).collect();
    let padding = ";".repeat(count.saturating_sub(kept.len()));
    (kept.join(";") + &padding, !parts.all(text::is_blank))
}

/// Whether all components are blank: `;;;;`, and `;,;`, whose components are lists of empty items.
pub(super) fn is_blank(raw: &str) -> bool {
    text::split(raw, b';').all(|part| text::split(part, b',').all(text::is_blank))
}
