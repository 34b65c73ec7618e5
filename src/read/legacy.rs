//! vCard 2.1 -> 3.0, one property at a time, and what cards of 3.0 and 4.0 still have of 2.1.
//!
//! A value of 2.1 is taken apart by the rules of 2.1 (split at `;` first, then decode: an encoded
//! semicolon is data) and written by those of 3.0. 2.1 knows one escape, `\;`, and no lists.

use std::borrow::Cow;

use memchr::memchr_iter;

use crate::card::property::Property;
use crate::finding::rule::Rule;
use crate::read::bytes;
use crate::registry;
use crate::text::{self, Escape};
use crate::value::value_type::ValueType;
use crate::version::Version;

/// Whether 2.1 allows what `rule` forbids: groups inside groups, blanks round delimiters, quotation marks
/// as data, and what it has and 3.0 gave up.
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

/// Whether a card without `VERSION` that breaks `rule` is taken to be of 2.1.
pub(crate) fn is_habit(rule: Rule) -> bool {
    matches!(rule, Rule::BareParameter | Rule::QuotedPrintable)
}

/// Whether `rule` is about an encoding or a charset, which [`decode`] takes away.
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

/// The first `ENCODING` or `CHARSET` that 3.0 and 4.0 do not have, and where it stands in the line.
///
/// No property may be made with one: whoever reads it would decode a value that is not encoded.
pub(crate) fn first_encoding(property: &Property<'_>) -> Option<(Rule, usize)> {
    let line = property.line().as_ptr().addr();
    property.raw_params().find_map(|(name, raw)| {
        let rule = Rule::of_encoding(name, raw)?;
        Some((rule, name.as_ptr().addr() - line))
    })
}

/// How a value is encoded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Plain,
    QuotedPrintable,
    Base64,
}

/// What the parameters of a property say, in the words of 3.0.
struct Header {
    /// Those that stay, each with its semicolon.
    params: String,
    encoding: Encoding,
    charset: Option<String>,
    /// What stands before the value when it becomes a URI.
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

    fn take(&mut self, name: &str, raw: &str) {
        let word = raw.trim_matches('"').trim();
        let is_named = |known: &str| name.eq_ignore_ascii_case(known);
        let is_one_of = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
        if is_named("CHARSET") {
            self.charset = Some(word.to_owned());
        } else if is_named("ENCODING") && is_one_of(&["QUOTED-PRINTABLE"]) {
            self.encoding = Encoding::QuotedPrintable;
        } else if is_named("ENCODING") && is_one_of(&["BASE64", "B"]) {
            self.encoding = Encoding::Base64;
            self.push("ENCODING", "b");
        } else if is_named("VALUE") && is_one_of(&["URL"]) {
            self.push("VALUE", "uri");
        } else if is_named("VALUE") && is_one_of(&["CONTENT-ID", "CID"]) {
            self.scheme = "cid:";
            self.push("VALUE", "uri");
        } else if !(is_named("ENCODING") || is_named("VALUE") && is_one_of(&["INLINE"])) {
            // Blanks round the equals sign are none of the value in 2.1 (section 2.9).
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

/// How the value of a property is built.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Text,
    /// Components parted by semicolons.
    Structured,
    /// Items parted by commas, which programs write in 2.1 too.
    List,
    /// Anything else: it is no text, or nobody knows.
    Opaque,
}

fn shape(property: &Property<'_>, encoding: Encoding) -> Shape {
    let known = registry::property(property.name()).filter(|row| !row.is_vendor());
    let Some(usage) = known.and_then(|row| row.usage(Version::V3_0)) else {
        // An unknown one keeps its semicolons, whatever they are.
        return match encoding {
            Encoding::QuotedPrintable => Shape::Structured,
            Encoding::Plain | Encoding::Base64 => Shape::Opaque,
        };
    };
    match usage.shape {
        registry::Shape::List => Shape::List,
        registry::Shape::Lists(..) | registry::Shape::Components(..)
            if usage.value == ValueType::Text =>
        {
            Shape::Structured
        }
        _ if matches!(usage.value, ValueType::Text | ValueType::PhoneNumber) => Shape::Text,
        // Text unless they say that they are not (sections 2.4.6 and 2.6.2).
        _ if property.is_named("SOUND") || property.is_named("KEY") => Shape::Text,
        _ => Shape::Opaque,
    }
}

/// A property of vCard 2.1 as a property of 3.0.
///
/// `charset` is what another property of the card declares: programs forget to repeat it.
pub(crate) fn upgrade<'a>(property: Property<'a>, charset: Option<&str>) -> Property<'a> {
    let mut header = Header::of(&property);
    if header.charset.is_none() {
        header.charset = charset.map(str::to_owned);
    }
    let is_reference = property
        .param("VALUE")
        .is_some_and(|kind| !kind.eq_ignore_ascii_case("INLINE"));
    let shape = match shape(&property, header.encoding) {
        Shape::Text if is_reference => Shape::Opaque,
        shape => shape,
    };
    // Both are binary unless they say so; in 2.1 a plain one is text (sections 2.4.6 and 2.6.2).
    if shape == Shape::Text
        && header.encoding != Encoding::Base64
        && (property.is_named("SOUND") || property.is_named("KEY"))
    {
        header.push("VALUE", "text");
    }
    // A fold of 2.1 leaves its blank in a number or an address.
    let raw = match property.raw_value() {
        raw if property.is_named("TEL") || property.is_named("EMAIL") => raw.trim(),
        raw => raw,
    };
    let value = match (header.encoding, shape) {
        (Encoding::Base64, _) => Cow::Owned(raw.replace([' ', '\t'], "")),
        (Encoding::Plain, Shape::Opaque) => plain(&property, &header),
        (_, shape) => Cow::Owned(written(raw, &header, shape, &Dialect::V2_1)),
    };
    let params = &header.params;
    if params == property.raw_all_params() && value == property.raw_value() {
        return property;
    }
    property.rebuilt(params, &value)
}

/// A value that is no text, as 3.0 has it.
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

/// `latitude;longitude`. 2.1 parts them by a comma and is not clear about their order; a latitude is at
/// most 90.
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

/// An offset from UTC with the colon that 3.0 asks for (RFC 2426 section 3.4.1).
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
pub(crate) fn charset(properties: &[Property<'_>]) -> Option<String> {
    let mut declared = properties
        .iter()
        .filter_map(|property| property.param("CHARSET"));
    let charset = declared.find(|label| bytes::is_legacy(label.as_bytes()))?;
    Some(charset.into_owned())
}

/// Takes away what 3.0 and 4.0 have no longer: quoted-printable, charsets, other encodings.
pub(crate) fn decode(property: &mut Property<'_>, version: Version) {
    if first_encoding(property).is_none() {
        return;
    }
    let header = Header::of(property);
    let raw = property.raw_value();
    let value = if header.encoding == Encoding::QuotedPrintable {
        let shape = shape(property, header.encoding);
        Cow::Owned(written(raw, &header, shape, &Dialect::of(version)))
    } else {
        Cow::Borrowed(raw)
    };
    *property = property.rebuilt(&header.params, &value);
}

/// How a version escapes and parts values.
struct Dialect {
    /// What parts the components, and the items of each.
    structured: &'static [u8],
    unescape: fn(&str) -> Cow<'_, str>,
    text: Escape,
}

impl Dialect {
    /// 2.1 on the way to 3.0: a comma is data.
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

/// The one escape of 2.1, `\;`, and those that programs write there all the same.
///
/// A backslash before anything else is one. Many programs escape in 2.1 as in 3.0; a value is taken for
/// theirs if each backslash escapes something and none makes it a path of Windows.
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

/// A value decoded, and written as 3.0 and 4.0 have it.
fn written(raw: &str, header: &Header, shape: Shape, dialect: &Dialect) -> String {
    let mut out = String::with_capacity(raw.len());
    let (separators, escape) = match shape {
        Shape::Text => (&b""[..], dialect.text),
        Shape::Structured => (dialect.structured, Escape::All),
        Shape::List => (&b","[..], Escape::All),
        Shape::Opaque => {
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
    fn decoded<'t>(&self, text: Cow<'t, str>) -> Cow<'t, str> {
        match self.encoding {
            Encoding::QuotedPrintable => quoted_printable(&text, self.charset.as_deref()).into(),
            Encoding::Plain | Encoding::Base64 => text,
        }
    }
}

/// The text of a value in quoted-printable (RFC 2045 section 6.7), without its soft breaks. What is no
/// escape stays, and so does what is not ASCII: general decoders drop both.
fn quoted_printable(raw: &str, charset: Option<&str>) -> String {
    let mut out = String::with_capacity(raw.len());
    for run in runs(raw) {
        if run.is_ascii() {
            out.push_str(&bytes::decode_value(&octets(run.as_bytes()), charset));
        } else {
            out.push_str(run);
        }
    }
    out
}

/// The parts of `text` that are ASCII, and those that hold none of it, in turn.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_ascii = rest.starts_with(|c: char| c.is_ascii());
        let end = rest.find(|c: char| c.is_ascii() != is_ascii);
        let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        (!run.is_empty()).then_some(run)
    })
}

/// The label of a phone in the way of Samsung: `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41)`.
pub(crate) fn samsung_type(param: &str) -> Option<String> {
    const START: &str = "X-CUSTOM(";
    let (name, rest) = param.trim().split_at_checked(START.len())?;
    let inside = rest.strip_suffix(')')?;
    let (declared, label) = inside.rsplit_once(',').unwrap_or(("", inside));
    let charset = declared
        .split(',')
        .find_map(|word| word.strip_prefix("CHARSET="));
    let label = quoted_printable(label, charset).replace(char::is_control, "");
    (name.eq_ignore_ascii_case(START) && !label.is_empty()).then_some(label)
}

fn octets(coded: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(coded.len());
    let mut rest = coded;
    while let [byte, after @ ..] = rest {
        let octet = octet(rest);
        out.push(octet.unwrap_or(*byte));
        rest = if octet.is_some() { &after[2..] } else { after };
    }
    out
}

/// The octet that `=` and two hexadecimal digits stand for at the start of `coded`. No program writes the two in
/// different cases: `=Be` is text.
fn octet(coded: &[u8]) -> Option<u8> {
    let [b'=', high, low, ..] = coded else {
        return None;
    };
    let is_mixed = high.is_ascii_uppercase() && low.is_ascii_lowercase()
        || high.is_ascii_lowercase() && low.is_ascii_uppercase();
    let octet = hex(*high)? << 4 | hex(*low)?;
    (!is_mixed).then_some(octet)
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

/// Tells `report` what is odd in a value in quoted-printable, and where in the value: the first of each kind.
pub(crate) fn find_in_quoted_printable(
    property: &Property<'_>,
    mut report: impl FnMut(Rule, usize),
) {
    let raw = property.raw_value();
    let is_opaque = shape(property, Encoding::QuotedPrintable) == Shape::Opaque;
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
    let has_guess = || runs(raw).any(|run| bytes::is_guess(&octets(run.as_bytes()), charset));
    // In ISO-2022-JP an ESC is none of the text.
    let has_control = || quoted_printable(raw, charset).contains(char::is_control);
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

/// Whether `property` is inline base64.
fn is_base64(property: &Property<'_>) -> bool {
    let encoding = property.param("ENCODING");
    let is_word = |name: &str| ["BASE64", "B"].iter().any(|b| name.eq_ignore_ascii_case(b));
    encoding.is_some_and(|name| is_word(name.trim()))
}

/// How the value of a property goes on in lines without a colon.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Continuation {
    /// Base64 that is not indented.
    Base64,
    /// A text of 2.1 that spills over.
    Text,
    /// A text that has several lines where it is shown, blank ones too.
    Lines,
}

impl Continuation {
    pub(crate) fn of(property: &Property<'_>, is_legacy: bool) -> Option<Self> {
        let has_lines = ["ADR", "LABEL", "NOTE", "ORG", "TITLE"];
        if is_base64(property) {
            Some(Self::Base64)
        } else if has_lines.iter().any(|name| property.is_named(name)) {
            Some(Self::Lines)
        } else if is_legacy && shape(property, Encoding::Plain) != Shape::Opaque {
            Some(Self::Text)
        } else {
            None
        }
    }

    /// Whether `line` may be more of the value. A comment is none.
    pub(crate) fn takes(self, line: &str) -> bool {
        let is_base64_char =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
        match self {
            Self::Base64 => line.bytes().all(is_base64_char),
            Self::Text | Self::Lines => !is_comment(line),
        }
    }

    /// What parts `line` from what stands before it in `property`.
    pub(crate) fn separator(self, property: &Property<'_>, line: &str) -> &'static str {
        let before = property.raw_value();
        let has_components = shape(property, Encoding::Plain) == Shape::Structured;
        let starts_component = before.ends_with(';') || line.starts_with(';');
        if self == Self::Base64 || before.is_empty() || has_components && starts_component {
            ""
        } else {
            " "
        }
    }
}

/// Whether a line starts as no property does, and as comments do elsewhere.
pub(crate) fn is_comment(line: &str) -> bool {
    line.starts_with('#')
}

/// How a line break is written inside a value that is no base64, in the version that it is read in.
pub(crate) fn written_break(property: &Property<'_>, is_legacy: bool) -> &'static str {
    let is_known = registry::property(property.name()).is_some();
    match shape(property, Encoding::Plain) {
        Shape::Opaque if is_legacy || is_known => " ",
        // It is escaped where the value is upgraded.
        _ if is_legacy => "\n",
        _ => "\\n",
    }
}
