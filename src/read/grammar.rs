//! The grammar of one logical line, RFC 6350 section 3.3, in nom: one function per rule.
//!
//! The line is unfolded before, so the grammar sees no line break. It commits after each delimiter: an error
//! points at the missing part and not back at the delimiter. The leaf parsers are inlined and use one table,
//! which makes them as fast as a loop by hand.
//!
//! Called by `read/draft.rs` for every line, and by [`Property::from_str`]. A line comes in; the offsets of its
//! parts go out, or what was expected and where. The value is not looked at, and nothing is copied.
//!
//! ```text
//! item1.TEL;TYPE=HOME;PREF=1:+1
//!       ^name                       6
//!          ^params                  9
//!                            ^value 27
//! ```
//!
//! | line | error |
//! |---|---|
//! | `TEL` | `MissingColon` at 3 |
//! | `:1` | `MissingName` at 0 |
//! | `TEL;HOME:1` | `MissingEquals` at 8 |
//! | `TEL;=1:1` | `MissingParameterName` at 4 |
//! | `TEL;TYPE="HOME:1` | `UnclosedQuote` at the end |

use std::str::FromStr;

use nom::IResult;
use nom::bytes::complete::take_while;
use nom::error::{ErrorKind, ParseError as _};

use crate::card::encoding;
use crate::card::property::{Parts, Property, is_envelope};
use crate::finding::error::{InLine, InText, Limit, ParseError, ParseErrorKind, Unplaced};
use crate::finding::issue::short_name;
use crate::finding::rule::Rule;
use crate::options::Limits;
use crate::text;
use crate::text::position::Locator;

/// `ALPHA / DIGIT / "-"`.
const NAME: u8 = 1;
/// `QSAFE-CHAR`: all but quotation marks and control characters.
const QSAFE: u8 = 2;
/// `SAFE-CHAR`: `QSAFE-CHAR` without `,` `;` `:`. RFC 6350 forgets the comma (erratum 3138).
const SAFE: u8 = 4;

/// For each byte, the classes that it is in, as bits: `NAME`, `QSAFE` and `SAFE`. Every byte of a character beyond
/// ASCII is in the last two.
static CLASS: [u8; 256] = {
    let mut class = [0; 256];
    let mut byte: u8 = 255;
    loop {
        if text::is_name_byte(byte) {
            class[byte as usize] |= NAME;
        }
        if byte != b'"' && !text::is_line_control(byte) {
            class[byte as usize] |= QSAFE;
            if !matches!(byte, b',' | b';' | b':') {
                class[byte as usize] |= SAFE;
            }
        }
        if byte == 0 {
            break class;
        }
        byte -= 1;
    }
};

type Input<'l> = &'l [u8];
type Parsed<'l, T> = IResult<Input<'l>, T, Expected<'l>>;

/// What was expected, and the rest of the line from there.
#[derive(Debug, Clone, Copy)]
struct Expected<'l> {
    rest: Input<'l>,
    kind: ParseErrorKind,
}

impl<'l> nom::error::ParseError<Input<'l>> for Expected<'l> {
    fn from_error_kind(rest: Input<'l>, _: ErrorKind) -> Self {
        let kind = ParseErrorKind::MissingName;
        Self { rest, kind }
    }

    fn append(_: Input<'l>, _: ErrorKind, other: Self) -> Self {
        other
    }
}

/// The error that `kind` was expected at the start of `rest`. It ends the parsing: nothing is tried in its place.
#[cold]
fn expected<T>(kind: ParseErrorKind, rest: Input<'_>) -> Parsed<'_, T> {
    Err(nom::Err::Failure(Expected { rest, kind }))
}

/// A line up to its value.
///
/// `is_odd` is a quick guess of what only a second look can tell: most lines are not odd and need none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Header {
    pub(crate) parts: Parts,
    /// Whether a parameter may need a closer look: it is quoted, or a list with an equals sign or a backslash,
    /// or perhaps `CHARSET` or `ENCODING`.
    pub(crate) is_odd: bool,
}

/// Parses the line up to its value.
///
/// ```abnf
/// contentline = [group "."] name *(";" param) ":" value
/// ```
///
/// # Errors
///
/// What is missing, with its offset in the line, or a limit for parameters and their values.
#[inline(always)]
pub(crate) fn content_line(line: &str, limits: &Limits) -> Result<Header, Unplaced<InLine>> {
    match header(line, limits) {
        Ok((_, header)) => Ok(header),
        Err(nom::Err::Error(fault) | nom::Err::Failure(fault)) => Err(unplaced(line, fault)),
        // Complete parsers never ask for more.
        Err(nom::Err::Incomplete(_)) => Err(Unplaced::new(ParseErrorKind::MissingName, InLine(0))),
    }
}

/// Reads one unfolded content line, strictly.
///
/// It refuses `BEGIN`, `END` and `VERSION`, and everything that the constructors refuse: line breaks, including those
/// of Unicode, other control characters, and the encodings and charsets of vCard 2.1.
impl FromStr for Property<'static> {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        // The line is the whole text.
        let locate = |fault: Unplaced<InLine>| {
            let fault = fault.map(|InLine(at)| InText(at));
            fault.locate(|at| Locator::new(text).locate(at))
        };
        let header = content_line(text, &Limits::none()).map_err(locate)?;
        let property = Property::of_line(text.into(), header.parts);
        if is_envelope(property.name().as_bytes()) {
            return Err(locate(Unplaced::new(
                ParseErrorKind::MissingName,
                InLine(0),
            )));
        }
        if let Some(at) = text.find(|c| text::is_field_control(c) && c != '\t') {
            let kind = ParseErrorKind::Rule(Rule::ControlCharacter);
            return Err(locate(Unplaced::new(kind, InLine(at))));
        }
        if let Some((rule, at)) = encoding::first_encoding(&property) {
            return Err(locate(Unplaced::new(
                ParseErrorKind::Rule(rule),
                InLine(at),
            )));
        }
        Ok(property.into_owned())
    }
}

/// The error for the caller: with the offset in the line, and with the name of the property if the line has one.
#[cold]
fn unplaced(line: &str, fault: Expected<'_>) -> Unplaced<InLine> {
    let at = line.len() - fault.rest.len();
    let mut unplaced = Unplaced::new(fault.kind, InLine(at));
    unplaced.property = property_name(line).map(short_name).map(Box::from);
    unplaced
}

/// The property name of a line, if it has one.
///
/// `item1.TEL;HOME:1` -> `TEL`; `hello` and `a b:1` -> `None`.
pub(crate) fn property_name(line: &str) -> Option<&str> {
    let end = line.find([';', ':'])?;
    let name = line[..end].rsplit('.').next()?;
    (!name.is_empty() && name.bytes().all(|byte| is(NAME, byte))).then_some(name)
}

/// Parses the group, the name and the parameters, up to the colon; what is left is the value.
#[inline(always)]
fn header<'l>(line: &'l str, limits: &Limits) -> Parsed<'l, Header> {
    let input = line.as_bytes();
    let at = |rest: Input<'_>| input.len() - rest.len();
    let (mut rest, _) = name(input)?;
    let mut name_at = 0;
    if let [b'.', after @ ..] = rest {
        name_at = at(after);
        (rest, _) = name(after)?;
    }
    let params = at(rest);
    let (mut count, mut is_odd) = (0, false);
    while let [b';', after @ ..] = rest {
        if count == limits.parameters {
            return expected(ParseErrorKind::Limit(Limit::Parameters), after);
        }
        count += 1;
        let odd;
        (rest, odd) = param(after, limits.values)?;
        is_odd |= odd;
    }
    let [b':', value @ ..] = rest else {
        return expected(ParseErrorKind::MissingColon, rest);
    };
    let parts = Parts {
        name: name_at,
        params,
        value: at(value),
    };
    Ok((value, Header { parts, is_odd }))
}

/// Whether `byte` is in `class`.
#[inline(always)]
fn is(class: u8, byte: u8) -> bool {
    CLASS[usize::from(byte)] & class != 0
}

/// Splits the bytes of `class` off the start of `input`; gives the rest first, as nom does.
///
/// nom's `take_while` does the same, but without LTO its two calls for each name and value are not inlined and take a
/// tenth of the time of reading a card.
#[inline(always)]
fn take_class(class: u8, input: Input<'_>) -> (Input<'_>, Input<'_>) {
    let end = input.iter().position(|&byte| !is(class, byte));
    let (taken, rest) = input.split_at(end.unwrap_or(input.len()));
    (rest, taken)
}

/// ```abnf
/// group = name = 1*(ALPHA / DIGIT / "-")
/// ```
#[inline(always)]
fn name(input: Input<'_>) -> Parsed<'_, Input<'_>> {
    match take_class(NAME, input) {
        (_, []) => Err(nom::Err::Error(Expected::from_error_kind(
            input,
            ErrorKind::TakeWhile1,
        ))),
        parsed => Ok(parsed),
    }
}

/// ```abnf
/// param = any-param-name "=" param-value *("," param-value)
/// ```
///
/// Starts after the semicolon. The answer is whether the parameter is odd: see [`Header::is_odd`].
#[inline(always)]
fn param(input: Input<'_>, limit: usize) -> Parsed<'_, bool> {
    // Nearly every parameter is a TYPE, and its name needs no search.
    let (values, is_of_2_1) = match input.strip_prefix(b"TYPE=") {
        Some(values) => (values, false),
        None => named(input)?,
    };
    let (rest, is_odd) = param_values(values, limit)?;
    Ok((rest, is_odd || is_of_2_1))
}

/// ```abnf
/// any-param-name "="
/// ```
///
/// The answer is whether the parameter may be one of vCard 2.1.
#[inline(always)]
fn named(input: Input<'_>) -> Parsed<'_, bool> {
    let (rest, name) = param_name(input)?;
    let [b'=', values @ ..] = rest else {
        return expected(ParseErrorKind::MissingEquals, rest);
    };
    Ok((values, name.len() > 6 && is_of_2_1(name)))
}

/// Whether a parameter may be one that only vCard 2.1 has: `CHARSET`, or `ENCODING`.
///
/// By the first letter and the length alone, which is enough for a guess.
fn is_of_2_1(name: Input<'_>) -> bool {
    matches!(
        name,
        [b'C' | b'c', _, _, _, _, _, _] | [b'E' | b'e', _, _, _, _, _, _, _]
    )
}

/// ```abnf
/// any-param-name = name
/// ```
#[inline(always)]
fn param_name(input: Input<'_>) -> Parsed<'_, Input<'_>> {
    match name(input) {
        Err(_) => expected(ParseErrorKind::MissingParameterName, input),
        parsed => parsed,
    }
}

/// ```abnf
/// param-value *("," param-value)
/// ```
///
/// `HOME` before `;` or `:` is the usual case and ends here.
#[inline(always)]
fn param_values(input: Input<'_>, limit: usize) -> Parsed<'_, bool> {
    match param_value::<ALONE>(input)? {
        (rest @ ([] | [b';' | b':', ..]), _) => Ok((rest, is_quoted(input))),
        (rest, _) => more_param_values(input, rest, limit),
    }
}

/// Whether a quotation mark or an apostrophe starts a value.
#[inline(always)]
fn is_quoted(value: Input<'_>) -> bool {
    matches!(value, [b'"' | b'\'', ..])
}

/// ```abnf
/// *("," param-value)
/// ```
///
/// A list is odd if it contains a quotation mark, an apostrophe, an equals sign or a backslash.
#[inline(never)]
fn more_param_values<'l>(input: Input<'l>, rest: Input<'l>, limit: usize) -> Parsed<'l, bool> {
    let mut rest = rest;
    let mut count = 1;
    while let [b',', after @ ..] = rest {
        if count == limit {
            return expected(ParseErrorKind::Limit(Limit::Values), after);
        }
        count += 1;
        (rest, _) = param_value::<LISTED>(after)?;
    }
    if !matches!(rest, [] | [b';' | b':', ..]) {
        return expected(ParseErrorKind::MissingSeparator, rest);
    }
    let values = &input[..input.len() - rest.len()];
    let is_odd = |byte: &u8| matches!(byte, b'"' | b'\'' | b'=' | b'\\');
    Ok((rest, values.iter().any(is_odd)))
}

/// A value that is the only one of its parameter, or the first.
const ALONE: u8 = 0;
/// A value after a comma.
const LISTED: u8 = 1;

/// ```abnf
/// param-value = *SAFE-CHAR / DQUOTE *QSAFE-CHAR DQUOTE
/// ```
///
/// Each kind has its own copy: shared with lists, the parser of the usual single value is not inlined,
/// which costs a tenth of reading a card.
#[inline(always)]
fn param_value<const KIND: u8>(input: Input<'_>) -> Parsed<'_, Input<'_>> {
    let [b'"', quoted @ ..] = input else {
        return Ok(take_class(SAFE, input));
    };
    match take_while(|byte| is(QSAFE, byte))(quoted)? {
        ([b'"', rest @ ..], value) => Ok((rest, value)),
        (end, _) => expected(ParseErrorKind::UnclosedQuote, end),
    }
}
