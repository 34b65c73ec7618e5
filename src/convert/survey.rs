//! What the conversion has to know about the whole card before it starts.
//!
//! A step sees one property. The survey answers what depends on the others, in one pass over the card:
//!
//! | Question | Asked for |
//! |---|---|
//! | Does the card have a `KIND`? | a property that 4.0 allows once |
//! | Which `PREF` is the lowest of all phones? | `TYPE=pref` of 3.0 |
//! | Which `N` is the name, and which are its alternatives? | `N` and `X-N` of 3.0 |
//! | What does the `X-ABLabel` of a group say, and which properties share it? | relations, anniversaries |
//! | Which property does the `SORT-STRING` sort? | `SORT-AS` of 4.0 |
//! | Is the card about a person, or about a group? | a missing `N`; `MEMBER` |
//!
//! Names of properties are in upper case, an index is that of a property in the source card, from 0.

use std::collections::{BTreeMap, BTreeSet};

use crate::card::card::Card;
use crate::card::property::Property;
use crate::registry;
use crate::text;
use crate::validate::illegal_parameters;
use crate::value::date::Date;
use crate::version::Version;

use super::outline::Outline;
use super::value;

/// The survey of a card. Only [`Survey::settle_fields`] changes it later.
#[derive(Default)]
pub(super) struct Survey<'c> {
    /// The names of the known properties in the card.
    present: BTreeSet<&'static str>,
    /// The groups by their names in lower case.
    groups: BTreeMap<String, Group<'c>>,
    /// The lowest `PREF` of each property.
    preferences: BTreeMap<&'static str, u8>,
    /// The index of the `N` that keeps its name in 3.0.
    pub(super) name: Option<usize>,
    /// Whether all components of that `N` are blank.
    pub(super) name_is_blank: bool,
    /// The sort name of a card of 3.0, if it has one that sorts a property.
    pub(super) sort: Option<Sort>,
    /// Whether the card is about a person, according to `KIND`: that is the default (RFC 6350 section 6.1.4).
    pub(super) is_person: bool,
    /// The anniversaries of vendors that may become the `ANNIVERSARY` of 4.0, with the names of their
    /// properties.
    anniversaries: BTreeSet<(&'static str, String)>,
    /// Whether the card is about a group, according to `KIND` or Apple's property for it.
    pub(super) is_group: bool,
}

/// The index of the `SORT-STRING`, and the index of the property that it sorts.
#[derive(Clone, Copy)]
pub(super) struct Sort {
    pub(super) string: usize,
    pub(super) target: usize,
}

impl Sort {
    /// It sorts the name, or the organization if there is no name.
    fn of(card: &Card<'_>, name_is_blank: bool) -> Option<Self> {
        let first = |fits: &dyn Fn(&Property<'_>) -> bool| card.properties().iter().position(fits);
        let string = first(&|property| {
            property.is_named("SORT-STRING") && !text::is_blank(&property.text())
        })?;
        let name = first(&|property| property.is_named("N"));
        let organization = first(&|property| property.is_named("ORG"));
        let target = if name_is_blank {
            organization.or(name)?
        } else {
            name?
        };
        let is_free = card.properties()[target].param("SORT-AS").is_none();
        is_free.then_some(Self { string, target })
    }
}

/// The properties of one group: `item1.TEL` and `item1.X-ABLabel` are two members.
#[derive(Default)]
pub(super) struct Group<'c> {
    /// The number of its properties, the label included.
    pub(super) members: usize,
    /// The index and the raw value of the first `X-ABLabel`.
    pub(super) label: Option<(usize, &'c str)>,
}

impl<'c> Survey<'c> {
    pub(super) fn of(card: &'c Card<'_>) -> Self {
        let mut survey = Self {
            is_person: true,
            name_is_blank: true,
            ..Self::default()
        };
        let mut best = None;
        for (index, property) in card.properties().iter().enumerate() {
            survey.note_group(index, property);
            survey.note_row(property);
            if property.is_named("N") {
                let rank = (rank(property), index);
                best = Some(best.map_or(rank, |best| rank.min(best)));
            }
        }
        survey.name = best.map(|(_, index)| index);
        if let Some(index) = survey.name {
            survey.name_is_blank = value::is_blank(card.properties()[index].raw_value());
        }
        survey.sort = Sort::of(card, survey.name_is_blank);
        for property in card.properties() {
            survey.note_anniversary(property);
        }
        survey
    }

    /// Corrects the survey for the first `fields` lines, which have the form of the target version already:
    /// their `N` is the name, and `TYPE=pref` is the lowest preference.
    pub(super) fn settle_fields(&mut self, card: &Card<'_>, fields: usize) {
        let lines = card.properties().iter().take(fields);
        for (index, property) in lines.enumerate() {
            if property.is_named("N") {
                self.name = Some(index);
                self.name_is_blank = value::is_blank(property.raw_value());
            }
            let row = registry::property(property.name());
            let mut types = property.types();
            if let Some(row) = row.filter(|_| types.any(|word| word.eq_ignore_ascii_case("pref"))) {
                self.preferences.insert(row.name, 0);
            }
        }
    }

    fn note_group(&mut self, index: usize, property: &'c Property<'_>) {
        let Some(group) = property.group() else {
            return;
        };
        let group = self.groups.entry(group.to_ascii_lowercase()).or_default();
        group.members += 1;
        if property.is_named("X-ABLABEL") && group.label.is_none() {
            group.label = Some((index, property.raw_value()));
        }
    }

    /// Notes that the card has a known property, its preference, and the kind of the card. `KIND` goes before Apple's
    /// property.
    fn note_row(&mut self, property: &Property<'_>) {
        let Some(row) = registry::property(property.name()) else {
            return;
        };
        let is_new = self.present.insert(row.name);
        let kind = property.raw_value().trim();
        let is_group = kind.eq_ignore_ascii_case("group");
        match row.name {
            "KIND" => {
                self.is_person = kind.is_empty() || kind.eq_ignore_ascii_case("individual");
                self.is_group = is_group;
            }
            "X-ADDRESSBOOKSERVER-KIND" if is_new && !self.has("KIND") => self.is_group = is_group,
            _ => {}
        }
        if let Some(number) = preference(property) {
            let lowest = self.preferences.entry(row.name).or_insert(number);
            *lowest = number.min(*lowest);
        }
    }

    /// Notes an `X-ANNIVERSARY`, or an `X-ABDATE` with the label of an anniversary, if its other parameters are legal
    /// in 4.0. One with `LANGUAGE=x_y` stays as it is and stands for no other.
    fn note_anniversary(&mut self, property: &Property<'_>) {
        let name = ["X-ANNIVERSARY", "X-ABDATE"]
            .into_iter()
            .find(|name| property.is_named(name))
            .filter(|name| *name == "X-ANNIVERSARY" || self.is_labelled_anniversary(property));
        let (Some(name), Some(date)) = (name, property.date()) else {
            return;
        };
        let mut standard = Outline::of(property);
        standard.rename("ANNIVERSARY");
        standard.remove("TYPE");
        standard.remove("PID");
        if illegal_parameters(&standard.into_property(), Version::V4_0).is_empty() {
            self.anniversaries.insert((name, date.to_string()));
        }
    }

    /// Whether the label of a property marks it as an anniversary.
    pub(super) fn is_labelled_anniversary(&self, property: &Property<'_>) -> bool {
        let group = property.group().and_then(|group| self.group(group));
        let label = group.and_then(|group| group.label);
        label.is_some_and(|(_, label)| label_text(label).eq_ignore_ascii_case("Anniversary"))
    }

    /// Whether a property of that name in upper case is an anniversary on that date.
    pub(super) fn has_anniversary(&self, name: &'static str, date: Date) -> bool {
        self.anniversaries.contains(&(name, date.to_string()))
    }

    /// Whether the card has the property of that name in upper case.
    pub(super) fn has(&self, name: &str) -> bool {
        self.present.contains(name)
    }

    /// The lowest preference of the properties of that name in upper case.
    pub(super) fn lowest_preference(&self, name: &str) -> Option<u8> {
        self.preferences.get(name).copied()
    }

    /// The group of that name, compared without case.
    pub(super) fn group(&self, name: &str) -> Option<&Group<'c>> {
        self.groups.get(&name.to_ascii_lowercase())
    }
}

/// The number of `PREF`, from 1 to 100 (RFC 6350 section 5.3). Another number is no preference.
pub(super) fn preference(property: &Property<'_>) -> Option<u8> {
    let number: u8 = property.param("PREF")?.trim().parse().ok()?;
    (1..=100).contains(&number).then_some(number)
}

/// The rank of an alternative name: written forms come first, then names without a language, then preferred
/// ones. The lowest rank is the name. `PHONETIC` (RFC 9554 section 4.6) marks how a name sounds.
fn rank(name: &Property<'_>) -> (bool, bool, u8) {
    let is_phonetic = name.param("PHONETIC").is_some();
    let is_in_language = name.param("LANGUAGE").is_some();
    let preference = preference(name).unwrap_or(u8::MAX);
    (is_phonetic, is_in_language, preference)
}

/// The text of a label, without Apple's `_$!<` and `>!$_`, which mark a label that Apple translates:
/// `_$!<Anniversary>!$_` -> `Anniversary`.
pub(super) fn label_text(raw: &str) -> String {
    let text = text::unescape(raw);
    let text = text.trim();
    let inner = text
        .strip_prefix("_$!<")
        .and_then(|rest| rest.strip_suffix(">!$_"));
    inner.unwrap_or(text).trim().to_owned()
}
