//! The state of a conversion: of the whole card, and of one property.
//!
//! [`Work`] is the card with its survey, and what is written so far. [`Step`] is the change of one property. A step may
//! read the work and never writes it: what it has to say to later steps is in its [`Marks`], and [`Work::take`] adds
//! them. So `change` may try a step, find that it would lose something, and drop it.
//!
//! ```text
//! Card -> Work::new -> for each property: Step::new, change, Step::commit -> Work::take -> Work::finish
//! ```
//!
//! An index is that of a property in the source card, from 0, as in [`Loss::index`].

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::card::card::Card;
use crate::card::group;
use crate::card::property::Property;
use crate::version::Version;

use super::labels::Labels;
use super::loss::{Loss, LossReason};
use super::outline::Outline;
use super::survey::Survey;

/// The conversion of a card. A step only reads it; [`Work::take`] applies the outcome of the step.
pub(super) struct Work<'c, 'a> {
    pub(super) card: &'c Card<'a>,
    pub(super) to: Version,
    pub(super) survey: Survey<'c>,
    pub(super) labels: Labels,
    /// The new properties, with the indices of their sources.
    out: Vec<(usize, Property<'a>)>,
    losses: Vec<Loss>,
    marks: Marks,
}

/// What a step leaves for the steps after it.
#[derive(Default)]
struct Marks {
    /// The indices of the properties that are removed after all.
    gone: BTreeSet<usize>,
    /// The names of single properties that are taken: `KIND`, once an `X-ABShowAs:COMPANY` became one.
    claimed: BTreeSet<&'static str>,
    /// The names of the properties that 4.0 allows only once and the new card has, with the `ALTID` of the
    /// first.
    single: BTreeMap<&'static str, Option<String>>,
    /// The anniversaries of the new card as they are written in 4.0, such as `20010203`.
    anniversaries: BTreeSet<String>,
    /// The number of the last group that was made: 2 after `item2`.
    last_item: u32,
}

impl Marks {
    fn add(&mut self, others: Self) {
        self.gone.extend(others.gone);
        self.claimed.extend(others.claimed);
        self.single.extend(others.single);
        self.anniversaries.extend(others.anniversaries);
        self.last_item = self.last_item.max(others.last_item);
    }
}

impl<'c, 'a> Work<'c, 'a> {
    pub(super) fn new(card: &'c Card<'a>, to: Version) -> Self {
        Self {
            card,
            to,
            survey: Survey::of(card),
            labels: Labels::of(card),
            out: Vec::with_capacity(card.properties().len() + 2),
            losses: Vec::new(),
            marks: Marks::default(),
        }
    }

    /// The conversion of a card whose first `fields` lines come from a contact and have the form of `to`
    /// already. The lines after them are extensions of the contact, in the form of the other version.
    pub(super) fn of_contact(card: &'c Card<'a>, to: Version, fields: usize) -> Self {
        let mut work = Self::new(card, to);
        work.survey.settle_fields(card, fields);
        // A contact writes its own GEO and TZ. Others are extensions, which get an `X-` before their name in
        // 3.0.
        work.marks.claimed.extend(["GEO", "TZ"]);
        work
    }

    /// Applies the outcome of a step.
    pub(super) fn take(&mut self, outcome: Outcome<'a>) {
        let lines = outcome.lines.into_iter();
        self.out.extend(lines.map(|line| (outcome.index, line)));
        self.losses.extend(outcome.losses);
        self.marks.add(outcome.marks);
    }

    /// Adds a property that was made from the one at `index`: after the first `after`, or else in front. It is always a
    /// loss, because the way back keeps it.
    pub(super) fn invent(&mut self, made: Property<'a>, after: &str, index: Option<usize>) {
        let loss = Loss::new(LossReason::Invented, made.name(), index);
        self.losses.push(loss);
        let mut names = self.out.iter();
        let at = names.position(|(_, property)| property.is_named(after));
        self.out
            .insert(at.map_or(0, |at| at + 1), (usize::MAX, made));
    }

    /// The new properties without the discarded ones, each with the position of its source in the text.
    pub(super) fn finish(self) -> (Vec<Property<'a>>, Vec<Loss>) {
        let Self {
            card, out, marks, ..
        } = self;
        let kept = out
            .into_iter()
            .filter(|(index, _)| !marks.gone.contains(index));
        let placed = |(index, property): (usize, Property<'a>)| match card.properties().get(index) {
            Some(source) => property.read_with(source),
            None => property,
        };
        (kept.map(placed).collect(), self.losses)
    }
}

/// The conversion of one property. A step that is dropped changes nothing.
pub(super) struct Step<'w, 'c, 'a> {
    pub(super) work: &'w Work<'c, 'a>,
    pub(super) index: usize,
    pub(super) property: &'c Property<'a>,
    /// The new property.
    pub(super) line: Outline<'c>,
    /// The properties that follow it: the `LABEL` of an `ADR`, the `X-ABLabel` of a relation.
    pub(super) followers: Vec<Outline<'c>>,
    is_left_out: bool,
    losses: Vec<Loss>,
    marks: Marks,
}

/// The outcome of a step.
pub(super) struct Outcome<'a> {
    index: usize,
    lines: Vec<Property<'a>>,
    losses: Vec<Loss>,
    marks: Marks,
}

impl<'w, 'c, 'a> Step<'w, 'c, 'a> {
    /// A step that has not changed the property at `index` yet.
    pub(super) fn new(work: &'w Work<'c, 'a>, index: usize) -> Self {
        let property = &work.card.properties()[index];
        Self {
            work,
            index,
            property,
            line: Outline::of(property),
            followers: Vec::new(),
            is_left_out: false,
            losses: Vec::new(),
            marks: Marks::default(),
        }
    }

    pub(super) fn to(&self) -> Version {
        self.work.to
    }

    pub(super) fn from(&self) -> Version {
        self.work.card.version()
    }

    /// Takes the single property of that name. Returns false if the card has it already, unless this is an
    /// alternative (RFC 6350 section 5.4). The second of `X-MS-ANNIVERSARY:20010203` and
    /// `X-EVOLUTION-ANNIVERSARY:20020203` cannot become the `ANNIVERSARY`.
    pub(super) fn claim(&mut self, name: &'static str) -> bool {
        let is_taken = self.work.survey.has(name) || self.has_made(name);
        if !is_taken {
            self.mark(name);
        }
        !is_taken || self.may_be_alternative(name)
    }

    /// Whether the property has the `ALTID` of the first one of that name in the new card, if that is known yet.
    fn may_be_alternative(&self, name: &str) -> bool {
        let alternative = self.line.param("ALTID");
        let first = self.work.marks.single.get(name);
        alternative.is_some() && first.is_none_or(|first| first.as_deref() == alternative)
    }

    /// Notes that the single property of that name is taken.
    pub(super) fn mark(&mut self, name: &'static str) {
        self.marks.claimed.insert(name);
    }

    /// Whether the single property of that name is taken.
    pub(super) fn has_made(&self, name: &str) -> bool {
        self.work.marks.claimed.contains(name) || self.marks.claimed.contains(name)
    }

    /// Whether it is the first property of that name in the new card, or an alternative of the first (RFC
    /// 6350 section 5.4).
    pub(super) fn is_first(&mut self, name: &'static str, alternative: Option<String>) -> bool {
        if let Some(first) = self.work.marks.single.get(name) {
            return first.is_some() && *first == alternative;
        }
        self.marks.single.insert(name, alternative);
        true
    }

    /// Notes an anniversary of the new card.
    pub(super) fn mark_anniversary(&mut self, date: String) {
        self.marks.anniversaries.insert(date);
    }

    /// Whether the new card has the anniversary.
    pub(super) fn has_anniversary(&self, date: &str) -> bool {
        self.work.marks.anniversaries.contains(date)
    }

    /// A name for a group that the card does not use: `item1`, or `item2` if the card has an `item1`. Case does not
    /// matter.
    pub(super) fn fresh_group(&mut self) -> Cow<'c, str> {
        self.marks.last_item = self.marks.last_item.max(self.work.marks.last_item);
        loop {
            self.marks.last_item += 1;
            let group = group::item(self.marks.last_item);
            if self.work.survey.group(&group).is_none() {
                return group.into();
            }
        }
    }

    /// Removes what the property at `index` became, before or after this step: the `X-ABLabel` of an anniversary.
    pub(super) fn discard(&mut self, index: usize) {
        self.marks.gone.insert(index);
    }

    /// Reports a loss under the name that the property has in the source card.
    pub(super) fn lose(&mut self, reason: LossReason) {
        let name = self.property.name();
        self.losses.push(Loss::new(reason, name, Some(self.index)));
    }

    /// Removes a parameter, and reports the loss if there was one.
    pub(super) fn lose_parameter(&mut self, name: &str) {
        if self.line.remove(name) {
            self.lose_already(name);
        }
    }

    /// Reports a parameter that is not restored, though its property is left out or has lost the parameter already.
    pub(super) fn lose_already(&mut self, name: &str) {
        let loss = Loss::new(
            LossReason::Parameter,
            self.property.name(),
            Some(self.index),
        );
        self.losses.push(loss.of_parameter(name));
    }

    /// Removes the property; the properties that follow it stay.
    pub(super) fn leave_out(&mut self) {
        self.is_left_out = true;
    }

    pub(super) fn is_left_out(&self) -> bool {
        self.is_left_out
    }

    /// Like [`Step::commit`], but reports no loss for an unchanged property. An extension of a contact has no version
    /// of its own, so nothing is lost as long as its line stays.
    pub(super) fn commit_quietly(mut self) -> Outcome<'a> {
        let is_same = || self.line.clone().into_property().line() == self.property.line();
        if !self.is_left_out && self.followers.is_empty() && is_same() {
            self.losses.clear();
        }
        self.commit()
    }

    /// The outcome of the step. A property whose line stays is the source property itself, still borrowed.
    pub(super) fn commit(self) -> Outcome<'a> {
        let mut lines: Vec<Property<'a>> = Vec::with_capacity(1 + self.followers.len());
        if !self.is_left_out {
            let changed = self.line.into_property();
            let is_same = changed.line() == self.property.line();
            lines.push(if is_same {
                self.property.clone()
            } else {
                changed
            });
        }
        for follower in self.followers {
            lines.push(follower.into_property());
        }
        Outcome {
            index: self.index,
            lines,
            losses: self.losses,
            marks: self.marks,
        }
    }
}
