//! The work on one card, and on one property of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::card::Card;
use crate::property::Property;
use crate::version::Version;

use super::labels::Labels;
use super::loss::{Loss, LossReason};
use super::outline::Outline;
use super::survey::Survey;

/// The work on one card.
pub(super) struct Work<'c, 'a> {
    pub(super) card: &'c Card<'a>,
    pub(super) to: Version,
    pub(super) survey: Survey<'c>,
    pub(super) labels: Labels,
    /// What came of the properties, with the places of those that they come of.
    out: Vec<(usize, Property<'a>)>,
    /// The places of properties of which nothing is to come after all.
    gone: BTreeSet<usize>,
    /// The properties that were taken for one of which there can be one only.
    claimed: BTreeSet<&'static str>,
    losses: Vec<Loss>,
    last_item: u32,
    /// The properties that were made of which 4.0 has one only.
    single: BTreeMap<&'static str, Option<String>>,
    /// The anniversaries that were written.
    pub(super) anniversaries: BTreeSet<String>,
}

impl<'c, 'a> Work<'c, 'a> {
    pub(super) fn new(card: &'c Card<'a>, to: Version) -> Self {
        Self {
            card,
            to,
            survey: Survey::of(card),
            labels: Labels::of(card),
            out: Vec::with_capacity(card.properties().len() + 2),
            gone: BTreeSet::new(),
            claimed: BTreeSet::new(),
            losses: Vec::new(),
            last_item: 0,
            single: BTreeMap::new(),
            anniversaries: BTreeSet::new(),
        }
    }

    /// Whether the property of that name may be made: it is not in the card, and not made yet.
    pub(super) fn claim(&mut self, name: &'static str) -> bool {
        !self.survey.has(name) && self.claimed.insert(name)
    }

    /// Whether it is the first property of that name in the new card, or an alternative of that (RFC 6350 section
    /// 5.4).
    pub(super) fn is_first(&mut self, name: &'static str, alternative: Option<String>) -> bool {
        if let Some(first) = self.single.get(name) {
            return first.is_some() && *first == alternative;
        }
        self.single.insert(name, alternative);
        true
    }

    /// Takes note that the one property of that name is made.
    pub(super) fn mark(&mut self, name: &'static str) {
        self.claimed.insert(name);
    }

    /// Whether the one property of that name is made.
    pub(super) fn claimed(&self, name: &'static str) -> bool {
        self.claimed.contains(name)
    }

    /// A group that the card does not use.
    pub(super) fn fresh_group(&mut self) -> Cow<'c, str> {
        loop {
            self.last_item += 1;
            let group = format!("item{}", self.last_item);
            if self.survey.group(&group).is_none() {
                return group.into();
            }
        }
    }

    pub(super) fn keep(&mut self, index: usize, property: Property<'a>) {
        self.out.push((index, property));
    }

    /// Takes away what comes of the property at `index`.
    pub(super) fn discard(&mut self, index: usize) {
        self.gone.insert(index);
    }

    pub(super) fn lose(&mut self, reason: LossReason, name: &str, index: Option<usize>) {
        self.losses.push(Loss::new(reason, name, index));
    }

    /// Puts a property that was made in front, behind the first `after` if there is one.
    pub(super) fn put_in_front(&mut self, property: Property<'a>, after: &str) {
        let mut names = self.out.iter();
        let at = names.position(|(_, property)| property.is_named(after));
        self.out
            .insert(at.map_or(0, |at| at + 1), (usize::MAX, property));
    }

    pub(super) fn finish(self) -> (Vec<Property<'a>>, Vec<Loss>) {
        let Self {
            card, out, gone, ..
        } = self;
        let kept = out.into_iter().filter(|(index, _)| !gone.contains(index));
        let placed = |(index, property): (usize, Property<'a>)| match card.properties().get(index) {
            Some(source) => property.read_with(source),
            None => property,
        };
        (kept.map(placed).collect(), self.losses)
    }
}

/// The work on one property.
pub(super) struct Step<'w, 'c, 'a> {
    pub(super) work: &'w mut Work<'c, 'a>,
    pub(super) index: usize,
    pub(super) property: &'c Property<'a>,
    /// What it becomes.
    pub(super) line: Outline<'c>,
    /// What comes after it.
    pub(super) followers: Vec<Outline<'c>>,
    is_dropped: bool,
    /// How many losses there were before.
    losses: usize,
}

impl<'w, 'c, 'a> Step<'w, 'c, 'a> {
    pub(super) fn new(
        work: &'w mut Work<'c, 'a>,
        index: usize,
        property: &'c Property<'a>,
    ) -> Self {
        Self {
            losses: work.losses.len(),
            work,
            index,
            property,
            line: Outline::of(property),
            followers: Vec::new(),
            is_dropped: false,
        }
    }

    pub(super) fn to(&self) -> Version {
        self.work.to
    }

    pub(super) fn from(&self) -> Version {
        self.work.card.version()
    }

    /// Whether the property of that name may be made of this one: it is not in the card and not made yet, or
    /// this is an alternative (RFC 6350 section 5.4).
    pub(super) fn claim(&mut self, name: &'static str) -> bool {
        self.work.claim(name) || self.line.has("ALTID")
    }

    pub(super) fn lose(&mut self, reason: LossReason) {
        self.work
            .lose(reason, self.property.name(), Some(self.index));
    }

    /// Leaves the property as it is.
    pub(super) fn undo(&mut self) {
        self.line = Outline::of(self.property);
        self.followers.clear();
        self.work.losses.truncate(self.losses);
    }

    /// Leaves the property out; what follows it stays.
    pub(super) fn leave_out(&mut self) {
        self.is_dropped = true;
    }

    pub(super) fn is_left_out(&self) -> bool {
        self.is_dropped
    }

    pub(super) fn finish(self) {
        if !self.is_dropped {
            let changed = self.line.into_property();
            let unchanged = changed.line() == self.property.line();
            let kept = if unchanged {
                self.property.clone()
            } else {
                changed
            };
            self.work.keep(self.index, kept);
        }
        for follower in self.followers {
            self.work.keep(self.index, follower.into_property());
        }
    }
}
