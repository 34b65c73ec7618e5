//! Values: unescaped under the rules of one version and escaped under those of the other.

use std::borrow::Cow;

use crate::card::property::Property;
use crate::registry::{Shape, Usage};
use crate::text::{self, Escape};
use crate::value::value_type::ValueType;
use crate::version::Version;

/// The value of a property for `version`. It has the type `kind` and the shape of `usage`.
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

/// Converts a value that is a single text.
pub(super) fn text(raw: &str, version: Version) -> Cow<'_, str> {
    if raw.contains(['\\', ',', ';']) {
        escaped(&text::unescape(raw), version).into()
    } else {
        raw.into()
    }
}

/// Escapes a text.
pub(super) fn escaped(plain: &str, version: Version) -> String {
    let mut out = String::with_capacity(plain.len());
    text::push_escaped(&mut out, plain, Escape::of_text(version));
    out
}

/// A URI without the escapes that some programs write.
pub(super) fn uri(raw: &str) -> Cow<'_, str> {
    if raw.contains('\\') {
        let mut out = String::with_capacity(raw.len());
        text::push_escaped(&mut out, &text::unescape_uri(raw), Escape::Uri);
        out.into()
    } else {
        raw.into()
    }
}

/// Converts a structured value, which both versions escape in the same way.
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
pub(super) fn resized(raw: &str, count: usize) -> (String, bool) {
    let mut parts = text::split(raw, b';');
    let kept: Vec<&str> = parts.by_ref().take(count).collect();
    let padding = ";".repeat(count.saturating_sub(kept.len()));
    (kept.join(";") + &padding, !parts.all(text::is_blank))
}

/// Whether all components are blank.
pub(super) fn is_blank(raw: &str) -> bool {
    text::split(raw, b';').all(|part| text::split(part, b',').all(text::is_blank))
}
