//! The lines of the envelope in a draft: `BEGIN`, `VERSION` and `END`, and what the version decides.
//!
//! Called by `read/draft.rs` for each line whose name is `BEGIN`, `VERSION` or `END`, and by `read/assembly.rs` for
//! the `BEGIN` that starts a card. The version decides which findings are repairs: 2.1 allows bare parameters, 3.0
//! allows a `VERSION` after other properties and a group before it, and 4.0 allows none of these.
//!
//! | line | effect |
//! |---|---|
//! | `VERSION:2.1` | the card is of 2.1 and is upgraded to 3.0 at its end |
//! | `VERSION:5.0` | the card is read as 4.0, repair `unknown-version` |
//! | a second `VERSION` | ignored, repair `repeated-version` |
//! | `VERSION;X=1:3.0` | 3.0, repair `envelope-spelling` |
//! | `END:VCARDBEGIN:VCARD` | the end of one card and the start of the next, repair `line-break` |

use std::borrow::Cow;

use crate::card::frame::next_begin;
use crate::card::property::Property;
use crate::finding::error::{InLine, InText, Unplaced};
use crate::finding::rule::Rule;
use crate::read::draft::{Draft, Legacy, LineKind, Repair};
use crate::read::legacy;
use crate::read::unfold::Line;
use crate::text;
use crate::version::Version;

impl<'a> Draft<'a> {
    /// Checks the spelling of the line that starts the card. Every version allows `begin:vcard`, 3.0 allows
    /// `g.BEGIN:VCARD`, and `BEGIN : VCARD` is a repair.
    pub(crate) fn begin(&mut self, line: &Line<'a>) -> Result<(), Unplaced<InText>> {
        if line.text == "BEGIN:VCARD" {
            return Ok(());
        }
        let start = line.span.start.offset;
        let (group, rest) = line.text.split_once('.').unwrap_or(("", &line.text));
        if rest.eq_ignore_ascii_case("BEGIN:VCARD") && (rest == line.text || text::is_token(group))
        {
            let has_group = !group.is_empty();
            self.early
                .extend(has_group.then_some((Rule::EnvelopeSpelling, start)));
            Ok(())
        } else if line.text.starts_with('\u{FEFF}') {
            self.report(Rule::ByteOrderMark, start)
        } else {
            self.report(Rule::EnvelopeSpelling, start)
        }
    }

    /// Tells what a line of the envelope means: `END:VCARD` -> [`LineKind::End`], `VERSION:3.0` ->
    /// [`LineKind::Version`]. A `BEGIN` or `END` of something other than a card, such as `END:VEVENT`, is dropped as
    /// `unreadable-line`.
    pub(super) fn envelope(
        &mut self,
        property: &Property<'_>,
    ) -> Result<LineKind, Unplaced<InLine>> {
        if property.is_named("VERSION") {
            self.settled = self.card.properties.len();
            self.version(property)?;
            return Ok(LineKind::Version);
        }
        if next_begin(property.line()).is_some() {
            return Ok(LineKind::EndAndMore);
        }
        if !property.raw_value().trim().eq_ignore_ascii_case("VCARD") {
            self.report_in(Rule::UnreadableLine, 0, Some(property.name()))?;
            return Ok(LineKind::Inside);
        }
        if property.is_named("BEGIN") {
            return Ok(LineKind::Begin);
        }
        if property.raw_value().len() > "VCARD".len()
            || self.has_odd_group(property)
            || property.raw_params().next().is_some()
        {
            self.report_spelling(property)?;
        }
        Ok(LineKind::End)
    }

    /// Takes a line of the envelope in its usual spelling and place, which needs neither the grammar nor a check.
    #[inline]
    pub(super) fn take_usual_envelope(&mut self, line: &str) -> Option<LineKind> {
        match line {
            "END:VCARD" => Some(LineKind::End),
            "VERSION:3.0" => self.take_first_version(Version::V3_0),
            "VERSION:4.0" => self.take_first_version(Version::V4_0),
            _ => None,
        }
    }

    /// Sets the version of the card, if its line is the first one.
    #[inline]
    fn take_first_version(&mut self, version: Version) -> Option<LineKind> {
        if !self.lacks_version() || !self.card.properties.is_empty() {
            return None;
        }
        self.card.version = version;
        self.card.declared = Some(Cow::Borrowed(version.as_str()));
        Some(LineKind::Version)
    }

    /// Sets the version of the card from the first digit of the value, since a card of `3.1` is closest to 3.0. The
    /// value itself is kept for [`Card::declared_version`](crate::Card::declared_version).
    fn version(&mut self, property: &Property<'_>) -> Result<(), Unplaced<InLine>> {
        let name = Some(property.name());
        let declared = property.raw_value().trim();
        if self.card.declared.is_some() {
            return self.report_in(Rule::RepeatedVersion, 0, name);
        }
        match declared.bytes().next() {
            Some(b'0'..=b'2') => self.legacy = Legacy::Yes,
            Some(b'4'..=b'9') => self.card.version = Version::V4_0,
            _ => {}
        }
        let is_odd = self.has_odd_group(property) || self.has_odd_params(property);
        if declared.len() < property.raw_value().len() || is_odd {
            self.report_spelling(property)?;
        }
        if !["2.1", "3.0", "4.0"].contains(&declared) {
            self.report_in(Rule::UnknownVersion, 0, name)?;
        }
        // RFC 2426 allows VERSION anywhere in the card, but clients do not accept that.
        if !self.card.properties.is_empty() {
            match self.card.version {
                Version::V4_0 => self.report_in(Rule::MisplacedVersion, 0, name)?,
                Version::V3_0 if self.is_legacy() => {}
                Version::V3_0 => self.card.late_version = self.at.position(),
            }
        }
        self.card.declared = Some(match self.card.version.as_str() {
            known if known == declared => Cow::Borrowed(known),
            _ => Cow::Owned(declared.to_owned()),
        });
        Ok(())
    }

    /// Whether a line of the envelope has a group, which only 3.0 allows (RFC 2426 section 4).
    fn has_odd_group(&self, property: &Property<'_>) -> bool {
        self.card.version == Version::V4_0 && property.group().is_some()
    }

    /// Whether `VERSION` has parameters. 4.0 allows only `VALUE=text`.
    fn has_odd_params(&self, property: &Property<'_>) -> bool {
        let is_text = |(name, value): (&str, &str)| {
            name.eq_ignore_ascii_case("VALUE") && value.eq_ignore_ascii_case("text")
        };
        let mut params = property.raw_params();
        params.any(|param| self.card.version == Version::V3_0 || !is_text(param))
    }

    /// Reports that a line of the envelope is misspelt, once a line.
    fn report_spelling(&mut self, property: &Property<'_>) -> Result<(), Unplaced<InLine>> {
        let is_reported = |repair: &Repair<InLine>| repair.rule == Rule::EnvelopeSpelling;
        if self.found.iter().any(is_reported) {
            return Ok(());
        }
        self.report_in(Rule::EnvelopeSpelling, 0, Some(property.name()))
    }

    /// Takes a blank line. 3.0 allows it after `BEGIN`.
    pub(crate) fn blank(&mut self, start: usize) -> Result<(), Unplaced<InText>> {
        if self.lacks_version() && self.card.properties.is_empty() {
            if self.early.len() < self.options.limits.repairs {
                self.early.push((Rule::BlankLine, start));
            }
            return Ok(());
        }
        self.report(Rule::BlankLine, start)
    }

    /// After `VERSION`: the version decides about what was found before it. 2.1 allows some of the repairs, and
    /// 4.0 forbids what 3.0 allows.
    pub(crate) fn settle_early(&mut self) -> Result<(), Unplaced<InText>> {
        if self.is_legacy() {
            self.repairs.retain(|repair| !legacy::is_legal(repair.rule));
        } else if self.is_strict() {
            self.refuse_early()?;
        }
        for (rule, offset) in std::mem::take(&mut self.early) {
            if self.card.version == Version::V4_0 {
                self.report(rule, offset)?;
            }
        }
        Ok(())
    }

    /// Makes the first repair so far the error of strict reading: only 2.1 would have allowed it.
    fn refuse_early(&mut self) -> Result<(), Unplaced<InText>> {
        let first = self.repairs.drain(..).next();
        first.map_or(Ok(()), |repair| Err(repair.into_error()))
    }
}
