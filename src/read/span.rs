//! Where an issue is in the text that was read: the start and the end of what a tool underlines.
//!
//! An [`Issue`] or a [`ParseError`] and the text come in, and a range of bytes goes out. Findings hold one place, the
//! start of a content line or a place inside it; the end is found here, only when a tool asks. Folds are part of the
//! range.
//!
//! | the finding is about | range |
//! |---|---|
//! | a parameter that the text has | `PREF=0` in `TEL;PREF=0:1` |
//! | a value | `1985-02-30` in `BDAY:1985-02-30` |
//! | a property | its name and group |
//! | a line break | the line break |
//! | a place inside the line | from there to the next delimiter |
//! | anything else | the content line |

use std::ops::Range;

use crate::finding::error::ParseError;
use crate::finding::issue::Issue;
use crate::finding::rule::Rule;
use crate::read::unfold::Lines;
use crate::text;
use crate::text::position::{Position, line_break};

impl Issue {
    /// The range of `text` that the issue is about, in bytes: a parameter, a value, a name or a whole content line,
    /// with the folds inside it. It suits tools that underline, such as compilers and editors.
    ///
    /// `text` is the text that the card was read from. `None` if the issue has no position, as in a card that was not
    /// read, or if the position is not in `text`.
    ///
    /// ```
    /// use contact_card::Card;
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nTEL;PREF=0;TYPE=home:1\r\nBDAY:1985-02-30\r\nEND:VCARD\r\n";
    /// let report = Card::parse(text)?.validate();
    /// let spans: Vec<_> = report.issues().iter().filter_map(|issue| issue.span(text)).collect();
    /// assert_eq!(&text[spans[0].clone()], "PREF=0");
    /// assert_eq!(&text[spans[1].clone()], "1985-02-30");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn span(&self, text: &str) -> Option<Range<usize>> {
        let position = self.position()?;
        let rest = text.get(position.offset..)?;
        let within = match self.property() {
            Some(_) if position.column == 1 => RawLine::new(rest).part(self),
            _ => 0..length(rest, position),
        };
        Some(position.offset + within.start..position.offset + within.end)
    }
}

impl ParseError {
    /// The range of `text` that could not be read, in bytes: from the position of the error to the next delimiter or
    /// to the end of the content line.
    ///
    /// `text` is the text that was read. `None` if the position is not in `text`.
    ///
    /// ```
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD";
    /// let error = contact_card::ParseOptions::new().strict().card(text).unwrap_err();
    /// assert_eq!(error.span(text), Some(text.len()..text.len()));
    /// ```
    #[must_use]
    pub fn span(&self, text: &str) -> Option<Range<usize>> {
        let position = self.position();
        let rest = text.get(position.offset..)?;
        Some(position.offset..position.offset + length(rest, position))
    }
}

/// The length of what is wrong at a place that is not the start of a property.
fn length(rest: &str, position: Position) -> usize {
    let is_start = position.column == 1;
    match line_break(rest.as_bytes()) {
        0 if is_start => content_line(rest).len(),
        0 => token(content_line(rest)),
        length => length,
    }
}

/// The content line that `text` starts with, folds included, without the break that ends it.
fn content_line(text: &str) -> &str {
    let line = Lines::new(text, usize::MAX).next();
    line.map_or("", |line| &text[..line.span.length])
}

/// The length of a delimiter, or of what stands before the next one.
fn token(line: &str) -> usize {
    match line.find([';', ':', ',']) {
        Some(at) => at.max(1),
        None => line.len(),
    }
}

/// A content line as it is in the text: `name *(";" param) ":" value`.
struct RawLine<'t> {
    line: &'t str,
    /// Where the value starts.
    value: usize,
}

impl<'t> RawLine<'t> {
    fn new(text: &'t str) -> Self {
        let line = content_line(text);
        let colon = text::find_unquoted(line.as_bytes(), b':').or_else(|| line.find(':'));
        let value = colon.map_or(line.len(), |at| at + 1);
        Self { line, value }
    }

    /// The part of the line that the issue is about.
    fn part(&self, issue: &Issue) -> Range<usize> {
        match issue.parameter() {
            Some(name) => self.parameter(name).unwrap_or_else(|| self.header()),
            None if is_about_value(issue.rule()) => self.value..self.line.len(),
            None => self.name(),
        }
    }

    /// The name, the group and the parameters.
    fn header(&self) -> Range<usize> {
        let value = &self.line[..self.value];
        0..value.strip_suffix(':').unwrap_or(value).len()
    }

    fn name(&self) -> Range<usize> {
        let header = self.header();
        0..self.line[header.clone()].find(';').unwrap_or(header.end)
    }

    /// The first parameter with this name, with its value.
    fn parameter(&self, name: &str) -> Option<Range<usize>> {
        let header = &self.line[self.header()];
        let mut start = 0;
        for part in text::split_unquoted(header, ';', usize::MAX) {
            if start > 0 && is_named(part, name) {
                return Some(start..start + part.len());
            }
            start += part.len() + 1;
        }
        None
    }
}

/// Whether `part` is the parameter `name`. A fold may be inside its name, and 2.1 allows blanks around it.
fn is_named(part: &str, name: &str) -> bool {
    let spelled = part.split('=').next().unwrap_or_default();
    let is_letter = |c: &char| !c.is_ascii_whitespace();
    let spelled = spelled.chars().filter(is_letter);
    spelled
        .map(|c| c.to_ascii_uppercase())
        .eq(name.chars().map(|c| c.to_ascii_uppercase()))
}

/// Whether the rule is about the value of a property, rather than the property as a whole.
fn is_about_value(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::Base64
            | Rule::EscapedCharacter
            | Rule::UnknownEscape
            | Rule::TrailingBackslash
            | Rule::EscapedUri
            | Rule::DateForm
            | Rule::BadDate
            | Rule::ExtraComponent
            | Rule::MissingComponent
            | Rule::EmptyLabel
            | Rule::BadUri
            | Rule::LooseUri
            | Rule::BadOffset
            | Rule::BadLanguageTag
            | Rule::BadNumber
            | Rule::BadBoolean
            | Rule::BadBase64
            | Rule::BadCoordinates
            | Rule::BadWord
            | Rule::BadCard
            | Rule::BadClient
            | Rule::BadXml
            | Rule::UnescapedSeparator
            | Rule::OffsetZone
            | Rule::PostOfficeBox
            | Rule::UnreachableContact
    )
}
