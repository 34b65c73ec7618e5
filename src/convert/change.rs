//! The conversion of one property, by the word in its row of the table.
//!
//! A property of the source card comes in by its index, a [`Step`] goes out: the changed property, the properties that
//! follow it, and the losses. [`Card::to_version`](crate::Card::to_version) calls it for each property of the card,
//! `extensions` for the extensions of a contact. The word is [`Change`] in the registry.
//!
//! | The property | What happens | Example |
//! |---|---|---|
//! | both versions have it | [`same`] or a function of its kind | `NOTE:a\;b` -> `NOTE:a;b` |
//! | only the source version has it | [`prefixed`] adds an `X-` | `HOBBY:chess` -> `X-HOBBY:chess` |
//! | it has the `X-` of an earlier conversion | [`unprefixed`] removes the `X-` | `X-HOBBY:chess` -> `HOBBY:chess` |
//! | a vendor defined it, a standard has the same | a function of its kind | `X-GENDER:Female` -> `GENDER:F` |
//! | 4.0 allows it once, the card repeats it | [`once`] adds an `X-` | second `UID:b` -> `X-UID;VALUE=text:b` |
//! | no row | it stays as it is | `X-Foo;P=^n:a;b` |

use crate::registry::{self, Change, PropertySpec, Usage};
use crate::text;
use crate::validate::is_legal;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::loss::LossReason;
use super::work::{Step, Work};
use super::{dates, kinds, media, names, params, places, reach, relations, value};

/// The conversion of the property at `index`.
///
/// A change of the name that would not come back is dropped, and the property keeps its name and its value:
/// `CLASS:geo:1` of 3.0 stays, because it is not legal there, and only a legal property loses its `X-` on the way back.
pub(super) fn converted<'w, 'c, 'a>(work: &'w Work<'c, 'a>, index: usize) -> Step<'w, 'c, 'a> {
    let mut step = changed(work, index);
    if !is_faithful(&step) {
        step = unchanged(work, index);
    }
    once(&mut step);
    step
}

/// The property as its row in the table says. A property without a row may only lose an `X-`.
fn changed<'w, 'c, 'a>(work: &'w Work<'c, 'a>, index: usize) -> Step<'w, 'c, 'a> {
    let mut step = Step::new(work, index);
    match registry::property(step.property.name()) {
        Some(row) if row.is_vendor() => change_vendor(&mut step, row),
        Some(row) => change_standard(&mut step, row),
        None => unprefixed(&mut step),
    }
    params::of_the_other_version(&mut step);
    step
}

/// The property with its name and its value. Only the parameters that would get a meaning in 4.0 are removed.
fn unchanged<'w, 'c, 'a>(work: &'w Work<'c, 'a>, index: usize) -> Step<'w, 'c, 'a> {
    let mut step = Step::new(work, index);
    params::of_the_other_version(&mut step);
    step
}

/// Whether a change of the name loses nothing: a legal property gets its `X-` taken away again on the way back,
/// and a property of a vendor becomes no illegal property of a standard.
///
/// An `X-` that is added needs a legal source, an `X-` that is removed needs a legal result. Any other change is
/// faithful.
fn is_faithful(step: &Step<'_, '_, '_>) -> bool {
    let was_prefixed = text::starts_with_x(step.property.name());
    match (was_prefixed, text::starts_with_x(&step.line.name)) {
        (false, true) => is_legal(step.property, step.from()),
        (true, false) => is_legal(&step.line.clone().into_property(), step.to()),
        _ => true,
    }
}

/// 4.0 allows some properties only once (cardinality `*1` and `1`, RFC 6350 section 3.3). The first one and its
/// alternatives keep the name, the others get an `X-` before it.
///
/// ```text
/// 3.0                      4.0
/// BDAY:1985-04-12          BDAY:19850412
/// BDAY:1986-04-12          X-BDAY:19860412    LossReason::Repeated
/// ```
///
/// Alternatives have the same `ALTID` as the first one (RFC 6350 section 5.4).
pub(super) fn once(step: &mut Step<'_, '_, '_>) {
    let Some(row) = single(step) else {
        return;
    };
    let takes_alternatives = row.takes("ALTID", Version::V4_0);
    let alternative = step.line.param("ALTID").filter(|_| takes_alternatives);
    let alternative = alternative.map(str::to_owned);
    if step.is_first(row.name, alternative) {
        return;
    }
    if step.to() == Version::V4_0 {
        step.line.name = format!("X-{}", row.name).into();
    }
    step.lose(LossReason::Repeated);
}

/// The row of a property that 4.0 allows only once, under the name that it has there: the new name on the way to 4.0,
/// the old name on the way to 3.0. `None` for a property that is left out, and on the way to 3.0 for one that does not
/// come back under that name.
fn single(step: &Step<'_, '_, '_>) -> Option<&'static PropertySpec> {
    let is_to_4_0 = step.to() == Version::V4_0;
    let name = if is_to_4_0 {
        &*step.line.name
    } else {
        step.property.name()
    };
    let row = registry::property(name).filter(|row| row.is_single(Version::V4_0))?;
    let comes_back = is_to_4_0 || row.change == Change::Prefixed;
    (comes_back && !step.is_left_out()).then_some(row)
}

/// Changes a property that a vendor defined.
///
/// Its parameters change only with its name: `X-SPOUSE;TYPE=pref:Al` becomes
/// `RELATED;TYPE=spouse;VALUE=text;PREF=1:Al`, and `X-AIM;TYPE=pref:jane` stays.
fn change_vendor(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    change_value(step, row);
    let keeps_name = matches!(
        row.change,
        Change::Same | Change::Messenger(_) | Change::Prefixed
    );
    match step.to() {
        Version::V4_0 if !text::starts_with_x(&step.line.name) => {
            params::preference_to_4_0(&mut step.line);
            params::forbidden(step);
        }
        Version::V3_0 if !keeps_name => params::preference_to_3_0(step, row.name),
        _ => {}
    }
}

/// Changes a property that a standard defines: first its parameters, then its value.
///
/// `HOBBY;LEVEL=high:a; b` keeps its parameters in 3.0, as `X-HOBBY;LEVEL=high:a\; b`. The parameters of `NOTE`
/// get the form of 3.0.
fn change_standard(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    // A property with another name in 3.0 keeps its parameters, but for those of `RELATED`.
    let is_of_3_0 = row.usage(Version::V3_0).is_some() && row.change != Change::Prefixed;
    if !is_of_3_0 && row.change != Change::Related {
        return change_value(step, row);
    }
    params::convert(step, row.name);
    change_value(step, row);
    if step.to() == Version::V3_0 {
        params::carets(step);
    }
}

/// Changes the value, and with it the name, by the word in the row.
///
/// A value of a private type, such as `TZ;VALUE=x-odd:-05:00`, stays for every word after the names and the addresses.
fn change_value(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    match row.change {
        Change::Same | Change::FormattedName => same(step, row),
        Change::Prefixed => prefixed(step, row),
        Change::Name => names::name(step),
        Change::SortString => names::sort_string_line(step),
        Change::Address => places::address(step),
        Change::AddressLabel => places::label(step),
        // A conversion depends on the type of the value, and only its writer knows a type of its own.
        _ if value::has_own_type(step.property) => {
            // 4.0 has no encodings.
            if step.to() == Version::V4_0 {
                step.lose_parameter("ENCODING");
            }
        }
        Change::Position => places::position(step),
        Change::TimeZone => places::time_zone(step),
        Change::Phone => reach::phone(step),
        Change::Email => reach::email(step),
        Change::Chat => reach::chat(step),
        Change::SocialProfile => reach::profile(step),
        Change::Identifier => reach::identifier(step),
        Change::Media(family) => media::media(step, family),
        Change::Birthday => dates::birthday(step),
        Change::Anniversary => dates::anniversary(step),
        Change::LabelledDate => dates::labelled(step),
        Change::Revision => dates::revision(step),
        Change::Agent => relations::agent(step),
        Change::Related => relations::related(step),
        Change::LabelledName => relations::labelled_name(step),
        Change::Relation(word) => relations::named_relation(step, word),
        Change::Member => relations::member(step),
        Change::Kind => kinds::kind(step),
        Change::CompanyMark => kinds::company_mark(step),
        Change::Gender => kinds::gender(step),
        // Programs of both versions read these as they are.
        Change::Messenger(_) => {}
    }
}

/// Keeps the property and changes only the escapes of its value. The value of a vendor stays as it is.
///
/// `NOTE:a\;b` of 3.0 becomes `NOTE:a;b` in 4.0, and `CATEGORIES:a\,b,c\;d` stays, because lists have the same escapes
/// in both versions.
fn same(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    if row.is_vendor() {
        return;
    }
    let kind = step.property.value_type(step.from());
    let usage = row.usage_or_other(step.from());
    step.line.value = value::rewritten(step.property, kind, usage, step.to());
    if row.name == "ORG" {
        names::organization(step);
    }
}

/// Adds an `X-` to the name if the target version lacks the property: `CLASS:PRIVATE` -> `X-CLASS:PRIVATE` in 4.0,
/// `LANG;PREF=2:de` -> `X-LANG;PREF=2:de` in 3.0.
fn prefixed(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    if row.is_vendor() {
        unprefixed(step);
    } else if row.usage(step.to()).is_some() {
        same(step, row);
    } else {
        let name = format!("X-{}", step.line.name);
        rewrite(step, row.usage_or_other(step.from()), row, name);
    }
}

/// Removes the `X-` before a name that the target version has: `X-HOBBY:chess\; go` -> `HOBBY:chess; go`.
///
/// A property that 4.0 allows only once keeps its `X-` if the card has that property already. An `X-HOBBY` in a card of
/// 4.0 stays in 3.0, but the loss is reported: the next conversion makes it a `HOBBY`.
fn unprefixed(step: &mut Step<'_, '_, '_>) {
    let name = step.property.name();
    let Some(row) = row_without_x(name) else {
        return;
    };
    match row.usage(step.to()) {
        // 3.0 does not say how often a property may occur.
        Some(usage)
            if usage.is_repeatable() || step.to() == Version::V3_0 || step.claim(row.name) =>
        {
            rewrite(step, usage, row, name[2..].to_owned());
        }
        Some(_) => {}
        // Converted back, it loses its X-.
        None => step.lose(LossReason::VendorForm),
    }
}

/// The row of a standard property that has an `X-` before its name in the version that lacks it. `X-HOBBY` and
/// `x-class` have such a row, `X-NOTE` and `X-AIM` do not.
pub(super) fn row_without_x(name: &str) -> Option<&'static PropertySpec> {
    let name = name.get(2..).filter(|_| text::starts_with_x(name))?;
    registry::property(name).filter(|row| row.change == Change::Prefixed && !row.is_vendor())
}

/// Gives the property `name`, and its value the form of its version: `HOBBY:a; b` -> `X-HOBBY:a\; b`. `usage` is what
/// the version with the unprefixed name says about the value. A `VALUE` that the property declares goes before it.
fn rewrite(step: &mut Step<'_, '_, '_>, usage: &Usage, row: &'static PropertySpec, name: String) {
    // A revision or a creation is a timestamp, which has no form of its own in 3.0.
    if usage.value == ValueType::DateAndOrTime && !value::has_own_type(step.property) {
        return dates::prefixed(step, row.name);
    }
    let named = step.property.param("VALUE");
    let kind = named.and_then(|word| ValueType::from_word(&word));
    let kind = kind.unwrap_or(usage.value);
    step.line.value = value::rewritten(step.property, kind, usage, step.to());
    step.line.name = name.into();
    params::value_type(&mut step.line, step.work.to);
}
