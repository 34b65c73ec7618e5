//! The extensions of a contact, converted to the version that it is written in.
//!
//! A contact has no version, and its extensions are properties of some card. An extension that has fewer
//! faults in the other version is taken as a property of that version and converted.
//!
//! The contact writer makes a card of the fields, in the version that it writes. It calls [`with_extensions`] with that
//! card and the extensions, if [`is_any_foreign`] says that one of them changes.
//!
//! | Extension | In a card of 3.0 | In a card of 4.0 |
//! |---|---|---|
//! | `HOBBY:chess` | `X-HOBBY:chess` | `HOBBY:chess` |
//! | `CLASS:PRIVATE` | `CLASS:PRIVATE` | `X-CLASS:PRIVATE` |
//! | `X-HOBBY:chess` | `X-HOBBY:chess` | `HOBBY:chess` |
//! | `X-Foo:a` | `X-Foo:a` | `X-Foo:a` |

use crate::card::card::Card;
use crate::card::property::Property;
use crate::registry::{self, Change};
use crate::text;
use crate::validate::faults;
use crate::value::media_type::{Family, MediaType};
use crate::version::Version;

use super::change::{converted, once, row_without_x};
use super::conversion::Conversion;
use super::params;
use super::places;
use super::work::{Outcome, Step, Work};

/// Whether `version` may write any of the extensions in another way. If not, the writer appends their lines as they
/// are.
#[inline]
pub(crate) fn is_any_foreign(extensions: &[Property<'_>], version: Version) -> bool {
    !extensions.is_empty() && has_foreign(extensions, version)
}

fn has_foreign(extensions: &[Property<'_>], version: Version) -> bool {
    let mut extensions = extensions.iter();
    extensions.any(|property| is_foreign(property, version) || may_be_too_many(property, version))
}

/// Adds the extensions of a contact to the card of its fields. The index of a loss is that of the extension, from 0.
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

/// Keeps the line of a field. Only an address gets its label, if that is one of the extensions.
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

/// Converts an extension of the other version. One of the target version may only get an `X-`, if it repeats a property
/// that 4.0 allows once.
fn extension<'a>(work: &Work<'_, 'a>, index: usize) -> Outcome<'a> {
    if is_foreign(&work.card.properties()[index], work.to) {
        return converted(work, index).commit_quietly();
    }
    let mut step = Step::new(work, index);
    once(&mut step);
    // The next writing takes a property with an X- for one of 3.0, and must find nothing left to change.
    if step.line.name != step.property.name() {
        params::of_the_other_version(&mut step);
    }
    step.commit()
}

/// Whether 4.0 allows the property only once: a field of the contact may be the same property.
fn may_be_too_many(property: &Property<'_>, version: Version) -> bool {
    let row = registry::property(property.name());
    version == Version::V4_0 && row.is_some_and(|row| row.is_single(version))
}

/// Whether `version` writes the property in another form: the version lacks the property, or the line has fewer faults
/// in the other version.
fn is_foreign(property: &Property<'_>, version: Version) -> bool {
    let Some(row) = registry::property(property.name()) else {
        return row_without_x(property.name()).is_some();
    };
    match row.change {
        // A contact has one name and one sort name.
        Change::Name if version == Version::V3_0 => true,
        Change::SortString | Change::Same | Change::Messenger(_) if row.is_vendor() => false,
        _ if row.is_vendor() || row.usage(version).is_none() => true,
        Change::Media(family) if is_media_of(property, family, version.other()) => true,
        _ if says_version(property, version) => false,
        _ => faults(property, version.other()) < faults(property, version),
    }
}

/// Whether the property has a parameter that only `version` has, such as `PREF` or `ALTID` of 4.0, `CONTEXT` of 3.0.
fn says_version(property: &Property<'_>, version: Version) -> bool {
    let is_of_it = |name: &str| {
        let row = registry::parameter(name);
        row.is_some_and(|row| row.section(version.other()).is_none())
    };
    property.raw_params().any(|(name, _)| is_of_it(name))
}

/// Whether media have the form of `version`: a known media type as `TYPE` in 3.0, a data URI in 4.0. Both may
/// be legal in the other version.
fn is_media_of(property: &Property<'_>, family: Family, version: Version) -> bool {
    let known = |word| MediaType::from_word(word, family).is_some_and(|found| found.is_known());
    match version {
        Version::V3_0 => property.types().any(known),
        Version::V4_0 => text::is_data_uri(property.raw_value()),
    }
}
