//! Upgrades vCard 2.1 to 3.0, one property at a time, and removes what cards of 3.0 and 4.0 still have of 2.1.
//!
//! A value of 2.1 is split by the rules of 2.1 and written by those of 3.0. It is split at `;` first and decoded
//! then, because an encoded semicolon is data. 2.1 has one escape, `\;`, and no lists.
//!
//! Called by `read/draft.rs` when a card ends, since only then its version and its charset are known. A property of
//! 3.0 or 4.0 comes here only if it has an encoding or a charset that these versions do not have
//! ([`remove_encodings`]).
//!
//! | 2.1 | 3.0 |
//! |---|---|
//! | `NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg` | `NOTE:Jörg` |
//! | `ADR;TYPE=HOME;ENCODING=QUOTED-PRINTABLE:;;1 Main =3B St;Rome` | `ADR;TYPE=HOME:;;1 Main \; St;Rome` |
//! | `NOTE:a, b\; c` | `NOTE:a\, b\; c` |
//! | `PHOTO;TYPE=JPEG;ENCODING=BASE64:AAAA` | `PHOTO;TYPE=JPEG;ENCODING=b:AAAA` |
//! | `PHOTO;VALUE=URL:http://a/b` | `PHOTO;VALUE=uri:http://a/b` |
//! | `PHOTO;VALUE=CONTENT-ID:<a@b>` | `PHOTO;VALUE=uri:cid:a@b` |
//! | `KEY:text` | `KEY;VALUE=text:text` |
//! | `GEO:37.24,-17.87` | `GEO:37.24;-17.87` |
//! | `TZ:-0500` | `TZ:-05:00` |
//!
//! `TEL;HOME:1` has become `TEL;TYPE=HOME:1` before, in `read/repair.rs`.

use std::borrow::Cow;

use crate::card::encoding::{Encoding, Layout, first_encoding};
use crate::card::property::Property;
use crate::finding::rule::Rule;
use crate::registry::{self, PropertySpec};
use crate::text::{self, Escape, charset};
use crate::value::{base64, quoted_printable};
use crate::version::Version;

/// Whether 2.1 allows what `rule` forbids: groups inside groups, blanks around delimiters, quotation marks as data,
/// and everything that 3.0 removed.
pub(crate) fn is_legal(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::QuotedPrintable
            | Rule::Charset
            | Rule::Encoding
            | Rule::Base64
            | Rule::BareParameter
            | Rule::BlankLine
            | Rule::NestedCard
            | Rule::NameSpelling
            | Rule::StrayQuote
            | Rule::EnvelopeSpelling
    )
}

/// Whether a card without `VERSION` that breaks `rule` is read as 2.1.
///
/// `TEL;HOME:1` and a quoted-printable `NOTE` are habits of 2.1. A card without `VERSION` and without them is read
/// as 3.0.
pub(crate) fn is_habit(rule: Rule) -> bool {
    matches!(rule, Rule::BareParameter | Rule::QuotedPrintable)
}

/// Whether `rule` is about an encoding or a charset, which [`remove_encodings`] removes.
pub(crate) fn is_of_encoding(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::QuotedPrintable
            | Rule::Charset
            | Rule::UnknownCharset
            | Rule::Encoding
            | Rule::UnknownEncoding
    )
}
/// The parameters of a property, in the words of 3.0.
///
/// `;TYPE=JPEG;ENCODING=BASE64` -> the parameters `;TYPE=JPEG;ENCODING=b` and [`Encoding::Base64`].
/// `;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE` -> no parameter, [`Encoding::QuotedPrintable`] and the charset.
struct Header {
    /// The parameters that stay, each with its semicolon.
    params: String,
    encoding: Encoding,
    charset: Option<String>,
    /// The scheme that makes the value a URI.
    scheme: &'static str,
}

impl Header {
    fn of(property: &Property<'_>) -> Self {
        let mut header = Self {
            params: String::new(),
            encoding: Encoding::Plain,
            charset: None,
            scheme: "",
        };
        for (name, raw) in property.raw_params() {
            header.take(name, raw);
        }
        header
    }

    /// Sorts one parameter: it becomes the encoding, the charset or the scheme, is written in the word of 3.0, or
    /// stays. `VALUE=INLINE` and `ENCODING=8BIT` say what 3.0 takes for granted, and are left out.
    fn take(&mut self, name: &str, raw: &str) {
        let word = raw.trim_matches('"').trim();
        let is_named = |known: &str| name.eq_ignore_ascii_case(known);
        let is_one_of = |words: &[&str]| text::is_one_of(word, words);
        if is_named("CHARSET") {
            self.charset = Some(word.to_owned());
        } else if is_named("ENCODING") && is_one_of(&["QUOTED-PRINTABLE"]) {
            self.encoding = Encoding::QuotedPrintable;
        } else if is_named("ENCODING") && base64::is_encoding(word) {
            self.encoding = Encoding::Base64;
            self.push("ENCODING", "b");
        } else if is_named("VALUE") && is_one_of(&["URL"]) {
            self.push("VALUE", "uri");
        } else if is_named("VALUE") && is_one_of(&["CONTENT-ID", "CID"]) {
            self.scheme = "cid:";
            self.push("VALUE", "uri");
        } else if !(is_named("ENCODING") || is_named("VALUE") && is_one_of(&["INLINE"])) {
            // Blanks around the equals sign do not belong to the value in 2.1 (section 2.9).
            self.push(name, raw.trim());
        }
    }

    fn push(&mut self, name: &str, raw: &str) {
        self.params.push(';');
        self.params.push_str(name);
        self.params.push('=');
        self.params.push_str(raw);
    }
}

/// Upgrades a property of vCard 2.1 to 3.0.
///
/// `charset` is the charset that another property of the card declares: programs forget to repeat it.
///
/// A property that is the same in both versions is returned as it is, and goes on borrowing from the text.
pub(crate) fn upgrade<'a>(property: Property<'a>, charset: Option<&str>) -> Property<'a> {
    let mut header = Header::of(&property);
    if header.charset.is_none() {
        header.charset = charset.map(str::to_owned);
    }
    let layout = layout(&property, &header);
    let row = registry::property(property.name());
    // In 3.0 these are binary by default.
    let is_media = row.is_some_and(PropertySpec::is_text_in_2_1);
    if is_media && layout == Layout::Text && header.encoding != Encoding::Base64 {
        header.push("VALUE", "text");
    }
    let value = value(&property, &header, layout);
    let params = &header.params;
    if params == property.raw_all_params() && value == property.raw_value() {
        return property;
    }
    property.rebuilt(params, &value)
}

/// How the value is built. A text that `VALUE` declares as something else is not taken apart.
///
/// `NOTE:a;b` is a text and gets escapes. `PHOTO;VALUE=URL:a;b` is not one: its semicolon stays as it is.
fn layout(property: &Property<'_>, header: &Header) -> Layout {
    let declared = property.param("VALUE");
    let is_reference = declared.is_some_and(|kind| !kind.eq_ignore_ascii_case("INLINE"));
    match Layout::of(property, header.encoding) {
        Layout::Text if is_reference => Layout::Opaque,
        layout => layout,
    }
}

/// The value as 3.0 writes it.
///
/// `AA AA` in base64 -> `AAAA`; `TEL: 1 ` -> `1`; `NOTE:a, b` -> `a\, b`.
fn value<'p>(property: &'p Property<'_>, header: &Header, layout: Layout) -> Cow<'p, str> {
    let raw = property.raw_value();
    // A fold of 2.1 may leave its blank in a phone number or an email address.
    let raw = if property.is_named("TEL") || property.is_named("EMAIL") {
        raw.trim()
    } else {
        raw
    };
    match (header.encoding, layout) {
        (Encoding::Base64, _) => Cow::Owned(raw.replace([' ', '\t'], "")),
        (Encoding::Plain, Layout::Opaque) => plain(property, header),
        (_, layout) => Cow::Owned(written(raw, header, layout, &Dialect::V2_1)),
    }
}

/// A value that is not a text, as 3.0 writes it.
///
/// `<a@b>` with `VALUE=CONTENT-ID` -> `cid:a@b`; a `GEO` gets its semicolon and a `TZ` its colon. A value that does
/// not have the expected form stays.
fn plain<'p>(property: &'p Property<'_>, header: &Header) -> Cow<'p, str> {
    let raw = property.raw_value().trim();
    if !header.scheme.is_empty() {
        let id = raw.trim_start_matches('<').trim_end_matches('>');
        return Cow::Owned([header.scheme, id].concat());
    }
    if property.is_named("GEO") {
        return geo(raw).map_or(Cow::Borrowed(raw), Cow::Owned);
    }
    if property.is_named("TZ") {
        return offset(raw).map_or(Cow::Borrowed(raw), Cow::Owned);
    }
    Cow::Borrowed(raw)
}

/// `latitude;longitude`. 2.1 separates them by a comma and is not clear about their order. A latitude is at most
/// 90.
///
/// `37.24,-17.87` -> `37.24;-17.87`, and `-117.8,37.2` -> `37.2;-117.8`, because the first number can only be a
/// longitude.
fn geo(raw: &str) -> Option<String> {
    let (first, second) = raw.split_once(',')?;
    let (first, second) = (first.trim(), second.trim());
    let degrees: f64 = first.parse().ok()?;
    Some(if degrees.abs() > 90.0 {
        format!("{second};{first}")
    } else {
        format!("{first};{second}")
    })
}

/// An offset from UTC with the colon that 3.0 requires (RFC 2426 section 3.4.1).
///
/// `-0500` -> `-05:00`, `+05` -> `+05:00`. `None` for a text with a colon, a name such as `EST`, or other digits.
fn offset(raw: &str) -> Option<String> {
    let digits = raw.strip_prefix(['+', '-'])?;
    let sign = &raw[..1];
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.len() {
        2 if all_digits => Some(format!("{sign}{digits}:00")),
        4 if all_digits => Some(format!("{sign}{}:{}", &digits[..2], &digits[2..])),
        _ => None,
    }
}

/// The first charset that a property declares, other than UTF-8.
///
/// In `N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=F6` and `FN;ENCODING=QUOTED-PRINTABLE:=F6`, the `FN` is
/// decoded by the charset of the `N`.
pub(crate) fn charset(properties: &[Property<'_>]) -> Option<String> {
    let mut declared = properties
        .iter()
        .filter_map(|property| property.param("CHARSET"));
    let charset = declared.find(|label| charset::is_legacy(label.as_bytes()))?;
    Some(charset.into_owned())
}

/// Removes what 3.0 and 4.0 no longer have: quoted-printable, charsets, other encodings.
///
/// In a card of 3.0, `NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg` -> `NOTE:Jörg`, and `NOTE;CHARSET=UTF-8:a` ->
/// `NOTE:a`. A value is split and unescaped by the rules of its own version, unlike in [`upgrade`]: only its
/// encoding is of 2.1.
pub(crate) fn remove_encodings(property: &mut Property<'_>, version: Version) {
    if first_encoding(property).is_none() {
        return;
    }
    let header = Header::of(property);
    let raw = property.raw_value();
    let value = if header.encoding == Encoding::QuotedPrintable {
        let layout = Layout::of(property, header.encoding);
        Cow::Owned(written(raw, &header, layout, &Dialect::of(version)))
    } else {
        Cow::Borrowed(raw)
    };
    *property = property.rebuilt(&header.params, &value);
}

/// How a version escapes and separates values.
///
/// It is the difference between [`upgrade`] and [`remove_encodings`]: `NOTE:a,b` is one text in 2.1, and a comma in
/// `N` of 2.1 is data.
struct Dialect {
    /// The separators of components, and of the items in each.
    structured: &'static [u8],
    unescape: fn(&str) -> Cow<'_, str>,
    text: Escape,
}

impl Dialect {
    /// 2.1, to be written as 3.0. A comma is data.
    const V2_1: Self = Self {
        structured: b";",
        unescape: unescape_2_1,
        text: Escape::All,
    };

    fn of(version: Version) -> Self {
        Self {
            structured: b";,",
            unescape: text::unescape,
            text: Escape::of_text(version),
        }
    }
}

/// Undoes the one escape of 2.1, `\;`, and those that programs write in spite of the standard.
///
/// A backslash before any other character is data. Many programs escape in 2.1 as in 3.0. A value is read so if each
/// backslash escapes something and the value does not look like a Windows path.
///
/// `a\;b` -> `a;b`; `a\nb` -> a line break between `a` and `b`; `C:\new` stays, because the backslash follows a
/// colon.
fn unescape_2_1(raw: &str) -> Cow<'_, str> {
    if is_escaped_as_in_3_0(raw) {
        return text::unescape(raw);
    }
    text::unescape_with(raw, |escaped| match escaped {
        b';' => Some(";"),
        b',' => Some(","),
        b':' => Some(":"),
        _ => None,
    })
}

/// `a\nb` and `a\, b` -> true. `C:\new`, `\\server` and `a\b` -> false: one backslash that is no escape of 3.0 is
/// enough.
fn is_escaped_as_in_3_0(raw: &str) -> bool {
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        let after_drive = rest[..at].ends_with(':');
        if after_drive || !rest[at + 1..].starts_with(['\\', ',', ';', ':', 'n', 'N']) {
            return false;
        }
        rest = &rest[at + 2..];
    }
    !raw.starts_with(r"\\")
}

/// Decodes a value and writes it as 3.0 or 4.0.
///
/// The value is split first and each part is decoded alone, because an encoded separator is data: of `1 Main =3B
/// St;Rome`, the second semicolon separates and the first is written `\;`. Control characters are removed.
fn written(raw: &str, header: &Header, layout: Layout, dialect: &Dialect) -> String {
    let mut out = String::with_capacity(raw.len());
    let (separators, escape) = match layout {
        Layout::Text => (&b""[..], dialect.text),
        Layout::Structured => (dialect.structured, Escape::All),
        Layout::List => (&b","[..], Escape::All),
        Layout::Opaque => {
            let text = header.decoded((dialect.unescape)(raw));
            return text.replace(char::is_control, "");
        }
    };
    text::push_parts(&mut out, raw, separators, &mut |out, part| {
        let text = header.decoded((dialect.unescape)(part));
        let is_printable = |&c: &char| matches!(c, '\n' | '\r') || !text::is_line_control_char(c);
        let text: String = text.chars().filter(is_printable).collect();
        text::push_escaped(out, &text, escape);
    });
    out
}

impl Header {
    /// `J=F6rg` with the charset `ISO-8859-1` -> `Jörg`. Base64 stays as it is.
    fn decoded<'t>(&self, text: Cow<'t, str>) -> Cow<'t, str> {
        match self.encoding {
            Encoding::QuotedPrintable => {
                quoted_printable::decode(&text, self.charset.as_deref()).into()
            }
            Encoding::Plain | Encoding::Base64 => text,
        }
    }
}

/// The label of a phone as Samsung writes it: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41)`.
///
/// This example gives `A`; the line `TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41=42):1` is read as
/// `TEL;TYPE=AB:1`.
pub(crate) fn samsung_type(param: &str) -> Option<String> {
    const START: &str = "X-CUSTOM(";
    let (name, rest) = param.trim().split_at_checked(START.len())?;
    let inside = rest.strip_suffix(')')?;
    let (declared, label) = inside.rsplit_once(',').unwrap_or(("", inside));
    let charset = declared
        .split(',')
        .find_map(|word| word.strip_prefix("CHARSET="));
    let label = quoted_printable::decode(label, charset).replace(char::is_control, "");
    (name.eq_ignore_ascii_case(START) && !label.is_empty()).then_some(label)
}
