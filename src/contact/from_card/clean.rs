//! From raw values to the text of fields: unescaped, joined, and without the characters that a field cannot hold.
//!
//! Called by every reader of a field. A raw value comes in, as it is in the card; a text goes out that passes the
//! rules of its field. A text without a visible character is absent.
//!
//! | raw | function | text |
//! |---|---|---|
//! | `a\, b` | [`line()`] | `a, b` |
//! | `a\nb` | [`line()`] | `a b` |
//! | `a\nb` | [`block`] | `a`, LF, `b` |
//! | `a, b,,c` | [`lines`] | `a` and `b` and `c` |
//! | `a,b` in `N` | [`component`] | `a b` |

use std::borrow::Cow;

use crate::card::property::Property;
use crate::text;

/// A raw value that is already the text: without escapes, separators and control characters.
///
/// `Ada` -> `Some("Ada")`; `a\, b` and `a;b` -> `None`.
#[inline]
pub(super) fn plain(raw: &str) -> Option<&str> {
    text::is_plain(raw.as_bytes()).then_some(raw)
}

/// A component as one text, if it is visible. The items of a list in it are joined.
///
/// The street `a,b` of an `ADR` -> `a, b`; the family name `a,b` of an `N` -> `a b`.
pub(super) fn component(
    raw: &str,
    separator: &str,
    clean: fn(Cow<'_, str>) -> String,
) -> Option<String> {
    if raw.is_empty() {
        return None;
    }
    if let Some(text) = plain(raw) {
        return visible(text);
    }
    let mut items = text::split(raw, b',').map(text::unescape);
    let mut text = items.next()?;
    for item in items {
        let text = text.to_mut();
        text.push_str(separator);
        text.push_str(&item);
    }
    filled(clean(text))
}

/// The visible items of a list, each as one line without blanks around it.
pub(super) fn lines(raw: &str) -> Vec<String> {
    if raw.is_empty() {
        return Vec::new();
    }
    let trimmed = |item: String| match item.trim() {
        whole if whole.len() == item.len() => item,
        part => part.to_owned(),
    };
    let items = text::split(raw, b',').filter_map(line);
    items.map(trimmed).collect()
}

/// An escaped text for a field of one line, if it is visible.
#[inline]
pub(super) fn line(raw: &str) -> Option<String> {
    match plain(raw) {
        Some(text) => visible(text),
        None => filled(one_line(text::unescape(raw))),
    }
}

/// An escaped text for a field with line breaks, if it is visible.
pub(super) fn block(raw: &str) -> Option<String> {
    filled(lines_of(text::unescape(raw)))
}

/// A copy of `text`, if it has a visible character.
#[inline]
pub(super) fn visible(text: &str) -> Option<String> {
    (!text::is_blank(text)).then(|| text.to_owned())
}

/// `text` itself, if it has a visible character.
pub(super) fn filled(text: String) -> Option<String> {
    (!text::is_blank(&text)).then_some(text)
}

/// As [`cleaned_line`], as an owned text.
pub(super) fn one_line(text: Cow<'_, str>) -> String {
    cleaned_line(text).into_owned()
}

/// Replaces each line break and each tab with a space, and removes other control characters.
pub(super) fn cleaned_line(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text::has_field_control(&text) {
        return text;
    }
    let clean = |c| match c {
        '\t' => Some(' '),
        c if text::is_line_break(c) => Some(' '),
        c => (!text::is_field_control(c)).then_some(c),
    };
    text.replace("\r\n", " ")
        .chars()
        .filter_map(clean)
        .collect()
}

/// Replaces each line break with LF, and removes other control characters except tabs.
pub(super) fn lines_of(text: Cow<'_, str>) -> String {
    if !text::has_field_control(&text) {
        return text.into_owned();
    }
    let clean = |c| match c {
        '\t' => Some(c),
        c if text::is_line_break(c) => Some('\n'),
        c => (!text::is_field_control(c)).then_some(c),
    };
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(clean)
        .collect()
}

/// A URI of one line, if it is visible.
///
/// Escapes are undone only where a URI cannot have them: `http\://a/b` -> `http://a/b`.
pub(super) fn uri(property: &Property<'_>) -> Option<String> {
    match plain(property.raw_value()) {
        Some(value) => visible(value),
        None => filled(one_line(property.uri())),
    }
}

/// Whether the value is `value`, compared without case and without blanks around it: `company` for `COMPANY`.
pub(super) fn is_value(property: &Property<'_>, value: &str) -> bool {
    let text = cleaned_line(Cow::Borrowed(property.raw_value()));
    text.trim().eq_ignore_ascii_case(value)
}

/// Whether the value has no visible character.
pub(super) fn is_blank(property: &Property<'_>) -> bool {
    text::is_blank(&cleaned_line(Cow::Borrowed(property.raw_value())))
}
