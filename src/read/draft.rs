//! A card while it is read, line by line.
//!
//! Strict and tolerant reading use the same code: [`Draft::report`] takes every repair and keeps it, or makes it the
//! error.
//!
//! Called by `read/assembly.rs`: [`Draft::line`] for each logical line after `BEGIN`, [`Draft::finish`] at the end.
//! The way of a line, with an example for each branch:
//!
//! | step | a line that goes there |
//! |---|---|
//! | it is a usual line of the envelope | `VERSION:3.0`, `END:VCARD` |
//! | the grammar accepts it and nothing is odd: it is kept as it is | `FN:Ada` |
//! | [`look_closer`](Draft::look_closer): well formed, but may have a quirk | `NOTE:a\:b` |
//! | [`envelope`](Draft::envelope): part of the envelope | `VERSION:2.1`, `end:vcard` |
//! | [`take_refused`](Draft::take_refused): the grammar refuses it | `TEL;HOME:1` |
//! | [`repair`](Draft::repair): it has a name and a colon | `TEL;HOME:1` -> `TEL;TYPE=HOME:1` |
//! | [`continue_value`](Draft::continue_value): it has no name or no colon | `two` after `NOTE:one` -> `NOTE:one two` |

use std::borrow::Cow;

use crate::card::card::Card;
use crate::card::frame::{is_frame, is_open_agent};
use crate::card::group;
use crate::card::property::{Parts, Property, is_envelope};
use crate::card::quirk;
use crate::finding::error::{InLine, InText, Limit, ParseErrorKind, Unplaced};
use crate::finding::issue::{Issue, short_name};
use crate::finding::rule::{Rule, Treatment};
use crate::options::{ParseOptions, Strictness};
use crate::read::continuation::{self, Continuation};
use crate::read::grammar;
use crate::read::legacy;
use crate::read::repair::{self, Repaired};
use crate::text;
use crate::text::position::{Place, Position};

/// What a line inside a card means for the card as a whole.
///
/// [`LineKind::Inside`] is the usual answer. `read/assembly.rs` acts on every other one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Nothing: the line is a property, or was dropped.
    Inside,
    /// A line without visible text.
    Blank,
    /// The line is `VERSION`: what was found before it can be judged now.
    Version,
    /// An `AGENT` property whose value is the first line of a card.
    Agent,
    /// A `BEGIN` inside the card: the card of an `AGENT`, or another card whose predecessor lacks its `END`.
    Begin,
    /// The `END` of the card.
    End,
    /// The `END` of a card and the `BEGIN` of the next one.
    EndAndMore,
}

/// What is known about vCard 2.1 in a card.
///
/// `TEL;HOME:1` before `VERSION`, or without one, makes it [`Legacy::Perhaps`]. `VERSION:2.1` makes it
/// [`Legacy::Yes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Legacy {
    No,
    /// A habit of 2.1 was found. It decides if no `VERSION` follows.
    Perhaps,
    Yes,
}

/// A partly read card, with the offsets of its repairs.
///
/// A repair has its place in the line while the line is read, because the line is unfolded then. [`Draft::place`]
/// turns these places into places in the text, once a line and only if the line has a repair.
pub(crate) struct Draft<'a> {
    pub(super) card: Card<'a>,
    pub(super) options: ParseOptions,
    pub(super) legacy: Legacy,
    /// Whether a property has an encoding or a charset, as in vCard 2.1.
    encoded: bool,
    /// Findings that only 3.0 allows, until the version is known.
    pub(super) early: Vec<(Rule, usize)>,
    /// The start of the current line.
    pub(crate) at: Place,
    /// How many properties there were at the last line that was no property. A line without a colon does not
    /// continue these properties.
    pub(super) settled: usize,
    /// How the last property continues in lines without a colon.
    open: Open,
    /// The indexes of the properties whose groups were cleaned, and the groups as they were written.
    cleaned_groups: Vec<(usize, String)>,
    /// The repairs.
    pub(super) repairs: Vec<Repair<InText>>,
    /// The repairs of the last line, until [`Draft::place`].
    pub(super) found: Vec<Repair<InLine>>,
}

/// How the last property continues in lines without a colon.
#[derive(Default)]
struct Open {
    /// How many properties there were: for another count the answer is unknown.
    count: usize,
    continuation: Option<Continuation>,
}

/// A repair and its place: in the line at first, and in the text after [`Draft::place`].
pub(super) struct Repair<At> {
    at: At,
    pub(super) rule: Rule,
    property: Option<Box<str>>,
}

impl<At> Repair<At> {
    fn new(rule: Rule, at: At, property: Option<&str>) -> Self {
        Self {
            at,
            rule,
            property: property.map(short_name).map(Box::from),
        }
    }

    /// The error that strict reading makes of it.
    pub(super) fn into_error(self) -> Unplaced<At> {
        Unplaced {
            kind: ParseErrorKind::Rule(self.rule),
            at: self.at,
            property: self.property,
        }
    }
}

/// What becomes of a finding.
enum Verdict {
    /// The version of the card allows it.
    Legal,
    /// Strict reading makes it an error.
    Refused,
    Repaired,
}

impl<'a> Draft<'a> {
    /// A card with nothing read; `properties` is empty.
    pub(crate) fn new(options: ParseOptions, properties: Vec<Property<'a>>) -> Self {
        Self {
            card: Card {
                properties,
                ..Card::default()
            },
            options,
            legacy: Legacy::No,
            encoded: false,
            early: Vec::new(),
            at: Place::NONE,
            settled: 0,
            open: Open::default(),
            cleaned_groups: Vec::new(),
            repairs: Vec::new(),
            found: Vec::new(),
        }
    }

    /// Keeps a repair at an offset of the text, or makes it the error of strict reading.
    #[cold]
    pub(crate) fn report(&mut self, rule: Rule, offset: usize) -> Result<(), Unplaced<InText>> {
        let repair = self.judge(rule, InText(offset), None)?;
        self.repairs.extend(repair);
        Ok(())
    }

    /// As [`Draft::report`], at an offset of the last line.
    #[cold]
    pub(super) fn report_in(
        &mut self,
        rule: Rule,
        offset: usize,
        property: Option<&str>,
    ) -> Result<(), Unplaced<InLine>> {
        let repair = self.judge(rule, InLine(offset), property)?;
        self.found.extend(repair);
        Ok(())
    }

    /// The repair, if it is to be kept; an error if strict reading refuses it.
    ///
    /// `None` also for a repair over [`Limits::repairs`](crate::Limits::repairs): it is only counted.
    fn judge<At>(
        &mut self,
        rule: Rule,
        at: At,
        property: Option<&str>,
    ) -> Result<Option<Repair<At>>, Unplaced<At>> {
        match self.verdict(rule) {
            Verdict::Legal => return Ok(None),
            Verdict::Refused => return Err(Repair::new(rule, at, property).into_error()),
            Verdict::Repaired => {}
        }
        if self.legacy == Legacy::No && legacy::is_habit(rule) {
            self.legacy = Legacy::Perhaps;
        }
        if self.repairs.len() + self.found.len() == self.options.limits.repairs {
            self.card.repairs_dropped += 1;
            return Ok(None);
        }
        Ok(Some(Repair::new(rule, at, property)))
    }

    /// `TEL;HOME:1` is legal in 2.1, a repair in tolerant reading of 3.0 and 4.0, and an error in strict reading.
    /// Before `VERSION`, strict reading keeps it as a repair: [`Draft::settle_early`] makes it an error if the
    /// version is not 2.1.
    fn verdict(&self, rule: Rule) -> Verdict {
        let is_legal = legacy::is_legal(rule);
        if is_legal && self.is_legacy() {
            return Verdict::Legal;
        }
        // Before VERSION the version is unknown, and 2.1 may allow it: `settle_early` decides later.
        let may_be_legal = is_legal && self.lacks_version();
        if self.is_strict() && !may_be_legal {
            Verdict::Refused
        } else {
            Verdict::Repaired
        }
    }

    pub(super) fn is_strict(&self) -> bool {
        self.options.strictness == Strictness::Strict
    }

    /// Reports the findings in a line, each with its offset in the line.
    ///
    /// They are sorted first, because strict reading stops at the first of them in the line.
    fn report_all(
        &mut self,
        mut found: Vec<(usize, Rule)>,
        property: &str,
    ) -> Result<(), Unplaced<InLine>> {
        found.sort_by_key(|&(at, _)| at);
        for (at, rule) in found {
            self.report_in(rule, at, Some(property))?;
        }
        Ok(())
    }

    /// Whether the last line had no repair.
    #[inline]
    pub(crate) fn is_placed(&self) -> bool {
        self.found.is_empty()
    }

    /// Turns the offsets of the last line's repairs into offsets in the text, in ascending order.
    ///
    /// `source_offset` maps an offset in the unfolded line to the text with its folds, and takes ascending offsets
    /// only. Repairs of one offset keep their order.
    pub(crate) fn place(&mut self, mut source_offset: impl FnMut(InLine) -> InText) {
        self.found.sort_by_key(|repair| repair.at);
        let placed = self.found.drain(..).map(|repair| Repair {
            at: source_offset(repair.at),
            rule: repair.rule,
            property: repair.property,
        });
        self.repairs.extend(placed);
    }

    /// Whether the card is of vCard 2.1.
    pub(crate) fn is_legacy(&self) -> bool {
        self.legacy == Legacy::Yes
    }

    /// Reads one line inside the card. Errors have their offset in the line.
    ///
    /// The usual line passes the grammar, has nothing odd and is kept without a copy. This path is the hot loop of
    /// reading; everything else is in functions that are not inlined.
    ///
    /// # Errors
    ///
    /// A limit, or the first finding in strict reading.
    #[inline(always)]
    pub(crate) fn line(&mut self, line: Cow<'a, str>) -> Result<LineKind, Unplaced<InLine>> {
        if let Some(kind) = self.take_usual_envelope(&line) {
            return Ok(kind);
        }
        let header = match grammar::content_line(&line, &self.options.limits) {
            Ok(header) => header,
            Err(fault) => return self.take_refused(&line, fault),
        };
        let (parts, bytes) = (header.parts, line.as_bytes());
        let (name, value) = (&bytes[parts.name..parts.params], &bytes[parts.value..]);
        let limit = self.options.limits.components;
        if header.is_odd || quirk::may_have_one(name, value, self.card.version, limit) {
            return self.look_closer(line, parts);
        }
        if is_envelope(name) {
            return self.envelope(&Property::of_line(line, parts));
        }
        self.keep(Property::of_line(line, parts))?;
        Ok(LineKind::Inside)
    }

    /// Adds a property of the current line to the card, within the limits.
    ///
    /// # Errors
    ///
    /// [`Limit::Properties`], and [`Limit::Value`] for a value that is no inline photo, sound or key.
    #[inline(always)]
    fn keep(&mut self, property: Property<'a>) -> Result<(), Unplaced<InLine>> {
        if self.card.properties.len() == self.options.limits.properties {
            let limit = ParseErrorKind::Limit(Limit::Properties);
            return Err(Unplaced::new(limit, InLine(0)));
        }
        let value = property.value_length();
        if value > self.options.limits.value && !property.is_inline_media() {
            let limit = ParseErrorKind::Limit(Limit::Value);
            return Err(Unplaced {
                property: Some(short_name(property.name()).into()),
                ..Unplaced::new(limit, InLine(property.line().len() - value))
            });
        }
        if self.card.properties.capacity() == 0 {
            // Most cards have fewer properties.
            self.card.properties = Vec::with_capacity(16);
        }
        self.card.properties.push(property.read_at(self.at));
        Ok(())
    }

    /// Takes a content line that follows the grammar but may need a repair, or that is part of the envelope.
    ///
    /// `NOTE:a\:b` -> kept, with the quirk `escaped-character`; `TEL;PREF=1,TYPE=HOME:1` -> repaired, since the
    /// grammar takes `1,TYPE=HOME` for a list; a `NOTE` with a control character -> kept without that character.
    #[inline(never)]
    fn look_closer(
        &mut self,
        line: Cow<'a, str>,
        parts: Parts,
    ) -> Result<LineKind, Unplaced<InLine>> {
        if repair::has_comma_for_semicolon(&line[parts.params..parts.value - 1]) {
            return self.repair(
                &line,
                &Unplaced::new(ParseErrorKind::MissingSeparator, InLine(0)),
            );
        }
        let view = Property::of_line(Cow::Borrowed(&*line), parts);
        self.find_quirks(&view, |at| at)?;
        let line = match self.clean_value(view.raw_value(), parts.value, view.name())? {
            Some(value) => Cow::Owned(line[..parts.value].to_owned() + &value),
            None => line,
        };
        self.take(Property::of_line(line, parts))
    }

    /// Takes a repaired property, or a line of the envelope.
    ///
    /// `AGENT:BEGIN:VCARD` -> [`LineKind::Agent`]: the lines that follow are the card of the agent.
    fn take(&mut self, property: Property<'a>) -> Result<LineKind, Unplaced<InLine>> {
        if is_envelope(property.name().as_bytes()) {
            return self.envelope(&property);
        }
        let begins_agent =
            is_open_agent(property.line()) && !property.raw_value().trim().is_empty();
        self.keep(property)?;
        Ok(if begins_agent {
            LineKind::Agent
        } else {
            LineKind::Inside
        })
    }

    /// Reports the quirks of `property`; `in_line` maps offsets to the line as it was written.
    ///
    /// `in_line` is the identity for a line that was not repaired.
    fn find_quirks(
        &mut self,
        property: &Property<'_>,
        in_line: impl Fn(usize) -> usize,
    ) -> Result<(), Unplaced<InLine>> {
        let limit = self.options.limits.components;
        if property.raw_value().len() > limit && quirk::components(property) > limit {
            let limit = ParseErrorKind::Limit(Limit::Components);
            return Err(Unplaced::new(limit, InLine(0)));
        }
        let mut found = Vec::new();
        // A line of the envelope does not stay in the card.
        let stays = !is_envelope(property.name().as_bytes());
        quirk::find(property, self.card.version, self.is_legacy(), |rule, at| {
            if stays || rule.treatment() != Treatment::Kept {
                found.push((in_line(at), rule));
            }
        });
        self.encoded |= found.iter().any(|&(_, rule)| legacy::is_of_encoding(rule));
        self.report_all(found, property.name())
    }

    /// Removes control characters from a text, if it has any; it starts at `at` in the line.
    fn clean_value(
        &mut self,
        text: &str,
        at: usize,
        name: &str,
    ) -> Result<Option<String>, Unplaced<InLine>> {
        let Some(first) = text::find_line_control(text) else {
            return Ok(None);
        };
        self.report_in(Rule::ControlCharacter, at + first, Some(name))?;
        Ok(Some(text.replace(text::is_line_control_char, "")))
    }

    /// Takes a line that the grammar refuses.
    ///
    /// In this order: a blank line, a `BEGIN` in an odd spelling, a comment in a card of 2.1 (`# exported by ...`),
    /// an error in strict reading or over a limit, and a repair.
    #[cold]
    fn take_refused(
        &mut self,
        line: &str,
        fault: Unplaced<InLine>,
    ) -> Result<LineKind, Unplaced<InLine>> {
        if line.trim().is_empty() {
            if !self.awaits_agent() && self.continuation() != Some(Continuation::Lines) {
                self.settled = self.card.properties.len();
            }
            return Ok(LineKind::Blank);
        }
        if is_frame(line, "BEGIN") {
            return Ok(LineKind::Begin);
        }
        if self.is_legacy() && continuation::is_comment(line) {
            self.report_in(Rule::UnreadableLine, 0, None)?;
            return Ok(LineKind::Inside);
        }
        // 2.1 allows some of these lines: `judge` decides.
        let may_be_legacy = self.is_legacy() || self.lacks_version();
        let is_strict = self.is_strict() && !may_be_legacy;
        if is_strict || matches!(fault.kind, ParseErrorKind::Limit(_)) {
            return Err(fault);
        }
        self.repair(line, &fault)
    }

    /// Repairs a line and takes the result.
    ///
    /// `TEL;HOME:1` -> `TEL;TYPE=HOME:1` and the report `bare-parameter`; `two` -> appended to the value before it.
    /// `fault` is what the grammar expected, for a line that cannot be repaired.
    #[cold]
    fn repair(
        &mut self,
        line: &str,
        fault: &Unplaced<InLine>,
    ) -> Result<LineKind, Unplaced<InLine>> {
        let mut found = Vec::new();
        let limits = self.options.limits;
        let parsed = repair::content_line(line, &limits, |rule, at| found.push((at, rule)))?;
        let Some(repaired) = parsed else {
            self.continue_value(line, fault)?;
            return Ok(LineKind::Inside);
        };
        self.report_header(found, &repaired.name)?;
        let value = &line[repaired.value..];
        let property = repaired.with_value(value);
        let head = property.line().len() - value.len();
        self.find_quirks(&property, |at| repaired.offset_in_line(at, head))?;
        let cleaned = self.clean_value(value, repaired.value, &repaired.name)?;
        self.note_written_group(&repaired);
        self.take(cleaned.map_or(property, |value| repaired.with_value(&value)))
    }

    /// Reports what was repaired in the header of a line. A line of the envelope has a rule of its own for its name.
    ///
    /// `VERSION :3.0` is reported as `envelope-spelling`, `TEL :1` as `name-spelling`.
    fn report_header(
        &mut self,
        mut found: Vec<(usize, Rule)>,
        name: &str,
    ) -> Result<(), Unplaced<InLine>> {
        if is_envelope(name.as_bytes()) {
            let is_name = |rule: &Rule| matches!(rule, Rule::BadName | Rule::NameSpelling);
            for (_, rule) in found.iter_mut().filter(|(_, rule)| is_name(rule)) {
                *rule = Rule::EnvelopeSpelling;
            }
        }
        self.report_all(found, name)
    }

    /// Notes the group of the next property as it was written, if it was cleaned.
    ///
    /// `a_b.TEL` and `a-b.X-ABLabel` are different groups, and cleaning makes them equal. [`group::part`] separates
    /// them when the card is finished.
    fn note_written_group(&mut self, repaired: &Repaired) {
        if let Some(group) = &repaired.written_group
            && !is_envelope(repaired.name.as_bytes())
        {
            let index = self.card.properties.len();
            self.cleaned_groups.push((index, group.clone()));
        }
    }

    /// Appends a line without a name or a colon to the value before it, or drops the line.
    ///
    /// Some exporters do not indent base64, and Outlook does not fold the lines of an address or a note.
    fn continue_value(
        &mut self,
        line: &str,
        fault: &Unplaced<InLine>,
    ) -> Result<(), Unplaced<InLine>> {
        let text = line.trim();
        let open = self.continuation().filter(|open| open.takes(text));
        let (Some(open), Some(last)) = (open, self.card.properties.last()) else {
            self.settled = self.card.properties.len();
            return self.report_in(Rule::UnreadableLine, fault.at.0, fault.property.as_deref());
        };
        let separator = open.separator(last, text);
        let name = short_name(last.name()).to_owned();
        self.extend_value(separator, text, line)?;
        self.report_in(Rule::UnfoldedLine, 0, Some(&name))
    }

    /// Appends a line after a lone CR to the value before it, if it may continue that value. In a card whose lines
    /// end in CRLF, such a CR is a line break inside the value, as programs on old Macs write it.
    ///
    /// `NOTE:a`, a lone CR and `b` -> `NOTE:a\nb` in 3.0. False if the line starts something else, and is then read
    /// as usual.
    #[cold]
    pub(crate) fn take_after_cr(&mut self, line: &str) -> Result<bool, Unplaced<InLine>> {
        let is_base64 = self.continuation() == Some(Continuation::Base64);
        let open = self.card.properties.get(self.settled..).unwrap_or_default();
        let Some(last) = open.last() else {
            return Ok(false);
        };
        if is_base64 && !Continuation::Base64.takes(line) {
            return Ok(false);
        }
        let separator = if is_base64 {
            ""
        } else {
            continuation::written_break(last, self.is_legacy())
        };
        self.extend_value(separator, line, line)?;
        Ok(true)
    }

    /// Appends `text`, a part of `line`, to the last value.
    ///
    /// `NOTE:one` with the separator ` ` and `two` -> `NOTE:one two`. Control characters of `text` are removed and
    /// reported.
    ///
    /// # Errors
    ///
    /// [`Limit::Line`] and [`Limit::Value`], because many short lines could make one endless value.
    fn extend_value(
        &mut self,
        separator: &str,
        text: &str,
        line: &str,
    ) -> Result<(), Unplaced<InLine>> {
        let limits = self.options.limits;
        let Some(last) = self.card.properties.last_mut() else {
            return Ok(());
        };
        if last.line().len() + text.len() > limits.line {
            return Err(Unplaced::new(ParseErrorKind::Limit(Limit::Line), InLine(0)));
        }
        let value = last.raw_value().len() + text.len();
        if value > limits.value && !last.is_inline_media() {
            return Err(Unplaced::new(
                ParseErrorKind::Limit(Limit::Value),
                InLine(0),
            ));
        }
        let name = short_name(last.name()).to_owned();
        let addition = text.replace(text::is_line_control_char, "");
        last.extend_value(separator, &addition);
        match text::find_line_control(line) {
            Some(at) => self.report_in(Rule::ControlCharacter, at, Some(&name)),
            None => Ok(()),
        }
    }

    /// How the last property continues, if it may continue. The answer is kept for the property: its header may be
    /// long, and so may be the text that follows.
    ///
    /// `None` after a blank line or a line that was dropped: what follows does not belong to the property then.
    fn continuation(&mut self) -> Option<Continuation> {
        let count = self.card.properties.len();
        if self.open.count != count {
            let open = self.card.properties.get(self.settled..)?.last();
            let continuation = open.and_then(|last| Continuation::of(last, self.is_legacy()));
            self.open = Open {
                count,
                continuation,
            };
        }
        self.open.continuation.filter(|_| self.settled < count)
    }

    /// Whether the last line was an `AGENT` without a value. The card that follows is its value (vCard 2.1
    /// section 2.5.4).
    ///
    /// The next line is expected to be `BEGIN:VCARD`, as in the example of vCard 2.1:
    ///
    /// ```text
    /// AGENT:
    /// BEGIN:VCARD
    /// VERSION:2.1
    /// N:Friday;Fred
    /// END:VCARD
    /// ```
    pub(crate) fn awaits_agent(&self) -> bool {
        let open = self.card.properties.get(self.settled..).unwrap_or_default();
        open.last().is_some_and(|last| is_open_agent(last.line()))
    }

    /// Appends a line to the card inside an `AGENT`.
    pub(crate) fn push_nested(
        &mut self,
        card: &mut String,
        line: &str,
    ) -> Result<(), Unplaced<InLine>> {
        let cleaned = self.clean_value(line, 0, "AGENT")?;
        card.push_str(cleaned.as_deref().unwrap_or(line));
        card.push('\n');
        Ok(())
    }

    /// Makes a card the value of the last property, an `AGENT`, as one escaped text.
    ///
    /// `AGENT:` with a card after it -> `AGENT:BEGIN\:VCARD\nVERSION\:3.0\nFN\:b\nEND\:VCARD\n`, as RFC 2426
    /// section 3.5.4 writes it.
    pub(crate) fn set_agent(&mut self, card: &str, start: usize) -> Result<(), Unplaced<InText>> {
        let repair = self.judge(Rule::NestedCard, InText(start), Some("AGENT"))?;
        self.repairs.extend(repair);
        let Some(agent) = self.card.properties.last_mut() else {
            return Ok(());
        };
        let mut value = String::with_capacity(card.len() + card.len() / 8);
        text::push_card(&mut value, card);
        *agent = agent.rebuilt(agent.raw_all_params(), &value);
        self.settled = self.card.properties.len();
        Ok(())
    }

    /// Whether no `VERSION` was read.
    pub(crate) fn lacks_version(&self) -> bool {
        self.card.declared.is_none()
    }

    /// Finishes the card; `locate` gives the place of each repair.
    ///
    /// A card of 2.1 is upgraded to 3.0 here and not line by line: a charset that one property declares holds for
    /// others, and `VERSION` may be missing.
    pub(crate) fn finish(mut self, mut locate: impl FnMut(usize) -> Position) -> Card<'a> {
        group::part(&mut self.card.properties, &self.cleaned_groups);
        if self.is_legacy() || (self.lacks_version() && self.legacy == Legacy::Perhaps) {
            let charset = legacy::charset(&self.card.properties);
            let upgrade = |property| legacy::upgrade(property, charset.as_deref());
            self.card.properties = self.card.properties.into_iter().map(upgrade).collect();
        } else if self.encoded {
            let version = self.card.version;
            for property in &mut self.card.properties {
                legacy::remove_encodings(property, version);
            }
        }
        if self.repairs.is_empty() {
            return self.card;
        }
        self.repairs.sort_by_key(|repair| repair.at);
        let version = self.card.version;
        let issue = |repair: Repair<InText>| {
            Issue::new(repair.rule, version, repair.property, locate(repair.at.0))
        };
        self.card.repairs = self.repairs.into_iter().map(issue).collect();
        self.card
    }
}
