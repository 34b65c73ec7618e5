//! Values that continue in the next line without a fold: base64 without an indent, texts of several lines.
//!
//! Called by `read/draft.rs` for a line without a name or a colon, and for a line after a lone CR.
//!
//! | the property before | the line | the value |
//! |---|---|---|
//! | `PHOTO;ENCODING=b:AAAA` | `BBBB` | `AAAABBBB` |
//! | `NOTE:one` | `two` | `one two` |
//! | `ADR:;;a` | `;b` | `;;a;b` |
//! | `FN:a` in 2.1 | `b` | `a b` |
//! | `FN:a` in 3.0 and 4.0 | `b` | `a`; the line is dropped as `unreadable-line` |

use crate::card::encoding::{Encoding, Layout};
use crate::card::property::Property;
use crate::registry;

/// How the value of a property continues in lines without a colon.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Continuation {
    /// Base64 that is not indented.
    Base64,
    /// A text of 2.1.
    Text,
    /// A text that often has several lines, including blank ones.
    Lines,
}

impl Continuation {
    /// `None` if a line without a colon cannot belong to the value: it is dropped then. Outlook writes the lines of
    /// an address or a note without folding them, so these may continue in every version.
    pub(crate) fn of(property: &Property<'_>, is_legacy: bool) -> Option<Self> {
        let has_lines = ["ADR", "LABEL", "NOTE", "ORG", "TITLE"];
        if property.is_base64() {
            Some(Self::Base64)
        } else if has_lines.iter().any(|name| property.is_named(name)) {
            Some(Self::Lines)
        } else if is_legacy && Layout::of(property, Encoding::Plain) != Layout::Opaque {
            Some(Self::Text)
        } else {
            None
        }
    }

    /// Whether `line` may continue the value. A comment may not.
    ///
    /// `BBBB` -> true for base64, `some text` -> false: the blank is no character of base64. `# exported by` is
    /// never taken.
    pub(crate) fn takes(self, line: &str) -> bool {
        let is_base64_char =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
        match self {
            Self::Base64 => line.bytes().all(is_base64_char),
            Self::Text | Self::Lines => !is_comment(line),
        }
    }

    /// The separator between the value of `property` so far and `line`.
    ///
    /// A blank, as the line break stood between two words. Nothing in base64, at the start of a value, or where a
    /// semicolon separates already: `;;a` and `;b` -> `;;a;b`.
    pub(crate) fn separator(self, property: &Property<'_>, line: &str) -> &'static str {
        let before = property.raw_value();
        let has_components = Layout::of(property, Encoding::Plain) == Layout::Structured;
        let starts_component = before.ends_with(';') || line.starts_with(';');
        if self == Self::Base64 || before.is_empty() || has_components && starts_component {
            ""
        } else {
            " "
        }
    }
}

/// Whether a line looks like a comment of other file formats. No property starts so.
pub(crate) fn is_comment(line: &str) -> bool {
    line.starts_with('#')
}

/// A line break inside a value that is not base64, as the version of the card writes it.
///
/// In a card of 3.0, `NOTE:a`, a lone CR and `b` -> `NOTE:a\nb`. A known property that is not a text gets a blank.
pub(crate) fn written_break(property: &Property<'_>, is_legacy: bool) -> &'static str {
    let is_known = registry::property(property.name()).is_some();
    match Layout::of(property, Encoding::Plain) {
        Layout::Opaque if is_legacy || is_known => " ",
        // Upgrading the value escapes it.
        _ if is_legacy => "\n",
        _ => "\\n",
    }
}
