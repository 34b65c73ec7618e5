//! The grammar of one logical line, RFC 6350 section 3.3, in nom: one function per rule.
//!
//! The line is cut out and unfolded before it comes here, so the grammar sees no line break. It
//! commits after each delimiter: an error points at what is missing, not back at the delimiter. The
//! leaf parsers are inlined and driven by one table, which makes them as fast as a loop by hand.

use std::str::FromStr;

use nom::bytes::complete::{take_while, take_while1};
use nom::error::ErrorKind;
use nom::{IResult, Parser};

use crate::error::{Limit, ParseError, ParseErrorKind, Unplaced};
use crate::issue::Rule;
use crate::legacy;
use crate::line::Line;
use crate::options::Limits;
use crate::position::Locator;
use crate::property::{Parts, Property, is_envelope};
use crate::text;

/// `ALPHA / DIGIT / "-"`.
const NAME: u8 = 1;
/// `QSAFE-CHAR`: all but quotation marks and control characters.
const QSAFE: u8 = 2;
/// `SAFE-CHAR`: of those all but `,` `;` `:`. RFC 6350 forgets the comma (erratum 3138).
const SAFE: u8 = 4;

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

/// What was expected, and the rest of the line where it was.
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

#[cold]
fn expected<T>(kind: ParseErrorKind, rest: Input<'_>) -> Parsed<'_, T> {
    Err(nom::Err::Failure(Expected { rest, kind }))
}

/// A line up to its value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Header {
    pub(crate) parts: Parts,
    /// Whether a parameter may need a closer look: it is quoted, or a list with an equals sign, or perhaps
    /// `CHARSET` or `ENCODING`.
    pub(crate) is_odd: bool,
}

/// Parses the line up to its value.
///
/// ```abnf
/// contentline = [group "."] name *(";" param) ":" value
/// ```
#[inline(always)]
pub(crate) fn content_line(line: &Line<'_>, limits: &Limits) -> Result<Header, Unplaced> {
    match header(&line.text, limits) {
        Ok((_, header)) => Ok(header),
        Err(nom::Err::Error(fault) | nom::Err::Failure(fault)) => Err(unplaced(line, fault)),
        // Complete parsers never ask for more.
        Err(nom::Err::Incomplete(_)) => Err(Unplaced::new(ParseErrorKind::MissingName, line.start)),
    }
}

/// Reads one unfolded content line, strictly.
///
/// `BEGIN`, `END` and `VERSION` are no properties of their own, and what the constructors refuse is
/// refused here: line breaks, those of Unicode too, other control characters, and the encodings and
/// charsets of vCard 2.1.
impl FromStr for Property<'static> {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let locate = |fault: Unplaced| fault.locate(|at| Locator::new(text).locate(at));
        let line = Line::whole(text);
        let header = content_line(&line, &Limits::none()).map_err(locate)?;
        let property = Property::of_line(line.text, header.parts);
        if is_envelope(property.name()) {
            return Err(locate(Unplaced::new(ParseErrorKind::MissingName, 0)));
        }
        if let Some(at) = text.find(|c| text::is_field_control(c) && c != '\t') {
            let kind = ParseErrorKind::Rule(Rule::ControlCharacter);
            return Err(locate(Unplaced::new(kind, at)));
        }
        if let Some((rule, at)) = legacy::first_encoding(&property) {
            return Err(locate(Unplaced::new(ParseErrorKind::Rule(rule), at)));
        }
        Ok(property.into_owned())
    }
}

#[cold]
fn unplaced(line: &Line<'_>, fault: Expected<'_>) -> Unplaced {
    let at = line.text.len() - fault.rest.len();
    let mut unplaced = Unplaced::new(fault.kind, line.source_offset(at));
    unplaced.property = property_name(&line.text).map(Box::from);
    unplaced
}

/// The property name of a line, as far as it has one.
pub(crate) fn property_name(line: &str) -> Option<&str> {
    let end = line.find([';', ':'])?;
    let name = line[..end].rsplit('.').next()?;
    (!name.is_empty() && name.bytes().all(|byte| is(NAME, byte))).then_some(name)
}

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

#[inline(always)]
fn is(class: u8, byte: u8) -> bool {
    CLASS[usize::from(byte)] & class != 0
}

/// ```abnf
/// group = name = 1*(ALPHA / DIGIT / "-")
/// ```
#[inline(always)]
fn name(input: Input<'_>) -> Parsed<'_, Input<'_>> {
    take_while1(|byte| is(NAME, byte)).parse(input)
}

/// ```abnf
/// param = any-param-name "=" param-value *("," param-value)
/// ```
#[inline(always)]
fn param(input: Input<'_>, limit: usize) -> Parsed<'_, bool> {
    match param_name(input)? {
        ([b'=', values @ ..], name) => {
            let (rest, is_quoted) = param_values(values, limit)?;
            Ok((rest, is_quoted | is_of_2_1(name)))
        }
        (rest, _) => expected(ParseErrorKind::MissingEquals, rest),
    }
}

/// Whether `name` may be one of the parameters that only vCard 2.1 has: `CHARSET`, `ENCODING`.
#[inline(always)]
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
#[inline(always)]
fn param_values(input: Input<'_>, limit: usize) -> Parsed<'_, bool> {
    let (mut is_quoted, mut has_equals) = (input.first() == Some(&b'"'), false);
    let (mut rest, _) = param_value(input)?;
    let mut count = 1;
    while let [b',', after @ ..] = rest {
        if count == limit {
            return expected(ParseErrorKind::Limit(Limit::Values), after);
        }
        count += 1;
        let value;
        is_quoted |= after.first() == Some(&b'"');
        (rest, value) = param_value(after)?;
        has_equals |= value.contains(&b'=');
    }
    match rest {
        [] | [b';' | b':', ..] => Ok((rest, is_quoted | has_equals)),
        _ => expected(ParseErrorKind::MissingSeparator, rest),
    }
}

/// ```abnf
/// param-value = *SAFE-CHAR / DQUOTE *QSAFE-CHAR DQUOTE
/// ```
#[inline(always)]
fn param_value(input: Input<'_>) -> Parsed<'_, Input<'_>> {
    let [b'"', quoted @ ..] = input else {
        return take_while(|byte| is(SAFE, byte)).parse(input);
    };
    match take_while(|byte| is(QSAFE, byte)).parse(quoted)? {
        ([b'"', rest @ ..], value) => Ok((rest, value)),
        (end, _) => expected(ParseErrorKind::UnclosedQuote, end),
    }
}
