//! Encoded values: what `ENCODING` and `CHARSET` say, and how the value under them is built.
//!
//! Called by `card/quirk.rs`, which reports encodings, and by `read/legacy.rs`, which decodes them. 3.0 has
//! `ENCODING=b` only, and 4.0 has none.
//!
//! | parameter | [`Encoding`] |
//! |---|---|
//! | `ENCODING=QUOTED-PRINTABLE` | [`Encoding::QuotedPrintable`]: `J=C3=B6rg` |
//! | `ENCODING=b`, `ENCODING=BASE64` | [`Encoding::Base64`] |
//! | `ENCODING=8BIT` | [`Encoding::Plain`] |

use memchr::memchr_iter;

use crate::card::property::Property;
use crate::finding::rule::Rule;
use crate::registry::{self, PropertySpec};
use crate::text::charset;
use crate::value::quoted_printable::{self, octet, octets, runs};
use crate::value::value_type::ValueType;
use crate::version::Version;

/// The first `ENCODING` or `CHARSET` that 3.0 and 4.0 do not have, and its offset in the line.
///
/// Constructors refuse it: a reader would decode a value that is not encoded.
///
/// `NOTE;ENCODING=QUOTED-PRINTABLE:=41` -> the rule `quoted-printable` at 5; `PHOTO;ENCODING=b:AAAA` -> `None`.
pub(crate) fn first_encoding(property: &Property<'_>) -> Option<(Rule, usize)> {
    let line = property.line().as_ptr().addr();
    property.raw_params().find_map(|(name, raw)| {
        let rule = Rule::of_encoding(name, raw)?;
        Some((rule, name.as_ptr().addr() - line))
    })
}

/// How a value is encoded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Plain,
    QuotedPrintable,
    Base64,
}

/// How the value of a property is built.
///
/// `NOTE` is [`Layout::Text`], `N` and `ADR` are [`Layout::Structured`], `CATEGORIES` is [`Layout::List`], `PHOTO`
/// and `X-A` are [`Layout::Opaque`]. It decides at which separators an encoded value is split before it is decoded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    Text,
    /// Components separated by semicolons.
    Structured,
    /// Items separated by commas. Programs write them in 2.1 too.
    List,
    /// Anything else: not a text, or unknown.
    Opaque,
}

impl Layout {
    /// The table of 3.0 counts, since 2.1 is upgraded to 3.0.
    pub(crate) fn of(property: &Property<'_>, encoding: Encoding) -> Self {
        let known = registry::property(property.name()).filter(|row| !row.is_vendor());
        let Some(usage) = known.and_then(|row| row.usage(Version::V3_0)) else {
            // An unknown property keeps its semicolons.
            return match encoding {
                Encoding::QuotedPrintable => Self::Structured,
                Encoding::Plain | Encoding::Base64 => Self::Opaque,
            };
        };
        match usage.shape {
            registry::Shape::List => Self::List,
            registry::Shape::Lists(..) | registry::Shape::Components(..)
                if usage.value == ValueType::Text =>
            {
                Self::Structured
            }
            _ if matches!(usage.value, ValueType::Text | ValueType::PhoneNumber) => Self::Text,
            _ if known.is_some_and(PropertySpec::is_text_in_2_1) => Self::Text,
            _ => Self::Opaque,
        }
    }
}

/// Reports the faults of a quoted-printable value with their offsets in the value: the first of each kind.
///
/// `a=4` and `a=XY` -> `bad-quoted-printable`; `=F6` without a charset -> `undeclared-charset`, because the
/// character is guessed; `=07` -> `control-character`, because it is removed.
pub(crate) fn find_in_quoted_printable(
    property: &Property<'_>,
    mut report: impl FnMut(Rule, usize),
) {
    let raw = property.raw_value();
    let is_opaque = Layout::of(property, Encoding::QuotedPrintable) == Layout::Opaque;
    let is_dropped = |octet: u8| match octet {
        b'\t' | b'\r' | b'\n' => is_opaque,
        octet => octet.is_ascii_control(),
    };
    let charset = property.param("CHARSET");
    let charset = charset.as_deref().map(str::trim);
    let (mut bad, mut control, mut high) = (None, None, None);
    for at in memchr_iter(b'=', raw.as_bytes()) {
        match octet(&raw.as_bytes()[at..]) {
            None => bad = bad.or(Some(at)),
            Some(0x80..) => high = high.or(Some(at)),
            Some(octet) if is_dropped(octet) => control = control.or(Some(at)),
            Some(_) => {}
        }
    }
    let has_guess = || runs(raw).any(|run| charset::is_guess(&octets(run.as_bytes()), charset));
    // In ISO-2022-JP an ESC does not belong to the text.
    let has_control = || quoted_printable::decode(raw, charset).contains(char::is_control);
    let found = [
        (Rule::BadQuotedPrintable, bad),
        (Rule::UndeclaredCharset, high.filter(|_| has_guess())),
        (Rule::ControlCharacter, control.filter(|_| has_control())),
    ];
    let found = found.into_iter().filter_map(|(rule, at)| Some((rule, at?)));
    for (rule, at) in found {
        report(rule, at);
    }
}
