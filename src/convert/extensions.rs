//! The extensions of a contact in the form of the version that it is written in.
//!
//! A contact has no version, and its extensions are properties as some card had them: each is taken for one of the
//! other version if it has less to be faulted for there, and is then converted as that card would be.

use crate::card::card::Card;
use crate::card::property::Property;
use crate::registry::{self, Change, PropertySpec};
use crate::text;
use crate::validate::faults;
use crate::value::media_type::MediaType;
use crate::version::Version;

use super::change::{converted, once, row_without_x};
use super::conversion::Conversion;
use super::work::{Outcome, Step, Work};
use super::{media, places};

/// Whether any of the extensions is perhaps written in another way in `version`.
pub(crate) fn is_any_foreign(extensions: &[Property<'_>], version: Version) -> bool {
    let mut extensions = extensions.iter();
    extensions.any(|property| is_foreign(property, version) || may_be_too_many(property, version))
}

/// The card of the fields of a contact with its extensions behind them. Losses have the index of the extension.
pub(crate) fn with_extensions<'c>(
    fields: Card<'c>,
    extensions: &'c [Property<'static>],
) -> Conversion<'c> {
    let version = fields.version();
    let count = fields.properties.len();
    let mut card = Card::new(version.other());
    card.properties = fields.properties;
    card.properties
        .extend(extensions.iter().map(Property::borrowed));
    let mut work = Work::of_contact(&card, version, count);
    for index in 0..card.properties.len() {
        let outcome = if index < count {
            field(&work, index)
        } else {
            extension(&work, index)
        };
        work.take(outcome);
    }
    let (properties, losses) = work.finish();
    let losses = losses.into_iter().map(|loss| loss.behind(count)).collect();
    let mut card = Card::new(version);
    card.properties = properties;
    Conversion { card, losses }
}

/// A line of a field stays as it is, but for the label of an address that stands among the extensions.
fn field<'a>(work: &Work<'_, 'a>, index: usize) -> Outcome<'a> {
    let mut step = Step::new(work, index);
    if step.to() == Version::V4_0 && step.line.is_named("ADR") {
        places::label_to_4_0(&mut step);
    }
    if let Some(row) = registry::property(step.property.name()) {
        step.mark(row.name);
    }
    once(&mut step);
    step.commit()
}

fn extension<'a>(work: &Work<'_, 'a>, index: usize) -> Outcome<'a> {
    if is_foreign(&work.card.properties()[index], work.to) {
        return converted(work, index).commit_quietly();
    }
    let mut step = Step::new(work, index);
    once(&mut step);
    step.commit()
}

/// Whether 4.0 has the property once.
fn may_be_too_many(property: &Property<'_>, version: Version) -> bool {
    let row = registry::property(property.name());
    version == Version::V4_0 && row.is_some_and(|row| row.is_single(version))
}

/// Whether a property has a form that `version` has in another way.
fn is_foreign(property: &Property<'_>, version: Version) -> bool {
    let Some(row) = registry::property(property.name()) else {
        return row_without_x(property.name()).is_some();
    };
    match row.change {
        // A contact has one name, and what it is sorted by.
        Change::Name if version == Version::V3_0 => true,
        Change::SortString | Change::Same | Change::Messenger(_) if row.is_vendor() => false,
        _ if row.is_vendor() || row.usage(version).is_none() => true,
        Change::Media if is_media_of(property, row, version.other()) => true,
        _ if says_version(property, version) => false,
        _ => faults(property, version.other()) < faults(property, version),
    }
}

/// Whether a parameter is one that only `version` has.
fn says_version(property: &Property<'_>, version: Version) -> bool {
    let is_of_it = |name: &str| {
        let row = registry::parameter(name);
        row.is_some_and(|row| row.section(version.other()).is_none())
    };
    property.raw_params().any(|(name, _)| is_of_it(name))
}

/// Whether media are as `version` has them, be they legal in the other one: with a type that 3.0 has for media, and
/// is not merely a word of its writer, or as a data URI.
fn is_media_of(property: &Property<'_>, row: &PropertySpec, version: Version) -> bool {
    let family = media::family(row.name);
    let known = |word| MediaType::from_word(word, family).is_some_and(|found| found.is_known());
    match version {
        Version::V3_0 => property.types().any(known),
        Version::V4_0 => text::is_data_uri(property.raw_value()),
    }
}
