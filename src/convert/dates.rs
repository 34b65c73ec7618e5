//! Dates: with separators in 3.0 (RFC 2425 section 5.8.4); without separators, and possibly truncated, in 4.0
//! (RFC 6350 section 4.3).
//!
//! `change` calls a function for each kind of date. All of them read the date into a [`Date`] and write it in the form
//! of the target version. A date that 3.0 has no form for keeps its form of 4.0, as the text of an `X-` property.
//!
//! | 3.0 | 4.0 |
//! |---|---|
//! | `BDAY:1996-04-15` | `BDAY:19960415` |
//! | `BDAY;VALUE=date-time:1953-10-15T23:10:00Z` | `BDAY:19531015T231000Z` |
//! | `BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29` | `BDAY:--0229` |
//! | `X-BDAY;VALUE=text:1985` | `BDAY:1985` |
//! | `X-BDAY;VALUE=text:circa 1800\; or so` | `BDAY;VALUE=text:circa 1800; or so` |
//! | `X-ANNIVERSARY:2001-02-03`, and `X-ABDATE` with a label | `ANNIVERSARY:20010203` |
//! | `X-DEATHDATE:2070-01-01` | `DEATHDATE:20700101` |
//! | `REV:1995-10-31T22:27:10Z` | `REV:19951031T222710Z` |
//!
//! A malformed value such as `BDAY:soon` and a date of another calendar (`CALSCALE=chinese`) stay as they are.

use crate::text;
use crate::value::date::Date;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::loss::LossReason;
use super::outline::Outline;
use super::value;
use super::work::Step;

/// Apple's parameter for a placeholder year. The date has no year if its year is the one that the parameter names:
/// `X-APPLE-OMIT-YEAR=1604:1604-04-12`.
const OMITS_YEAR: &str = "X-APPLE-OMIT-YEAR";

/// `BDAY`, and `X-BDAY`, which holds the dates that have no form in 3.0. An `X-BDAY:1996-04-16` beside a `BDAY` stays.
/// Alone it becomes the `BDAY` and comes back as one, which is a loss.
pub(super) fn birthday(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("BDAY");
    match step.to() {
        Version::V3_0 if is_standard => to_3_0(step, "BDAY", "X-BDAY"),
        Version::V4_0 if is_standard => to_4_0(step, "BDAY"),
        Version::V4_0 if step.claim("BDAY") => {
            to_4_0(step, "BDAY");
            // Back in 3.0 it is a BDAY.
            if has_form_of_3_0(step) {
                step.lose(LossReason::VendorForm);
            }
        }
        _ => {}
    }
}

/// A date that only 4.0 has, such as `DEATHDATE` (RFC 6474 section 2.3): in 3.0 it has an `X-` before its name.
pub(super) fn prefixed(step: &mut Step<'_, '_, '_>, name: &'static str) {
    let other = format!("X-{name}");
    match step.to() {
        Version::V3_0 => to_3_0(step, &other, &other),
        Version::V4_0 => to_4_0(step, name),
    }
}

/// `ANNIVERSARY` (RFC 6350 section 6.2.6), and what vendors have in its place: `X-ANNIVERSARY`,
/// `X-EVOLUTION-ANNIVERSARY`, `X-KADDRESSBOOK-X-Anniversary`, `X-MS-ANNIVERSARY` and others.
///
/// Equal dates become one, and the first of two different dates wins; the other keeps its name.
pub(super) fn anniversary(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("ANNIVERSARY");
    match step.to() {
        Version::V3_0 if is_standard => anniversary_to_3_0(step),
        Version::V4_0 if is_standard => to_4_0(step, "ANNIVERSARY"),
        Version::V4_0 => {
            let comes_back = step.line.is_named("X-ANNIVERSARY") && !gains(step, "X-ABDATE");
            merge(step, comes_back);
        }
        Version::V3_0 => {}
    }
}

/// `X-ABDATE` is a date of any kind; its label says which. Only one that is labelled `_$!<Anniversary>!$_` or
/// `Anniversary` changes, and loses the label. One labelled `Moved` stays.
pub(super) fn labelled(step: &mut Step<'_, '_, '_>) {
    let survey = &step.work.survey;
    if step.to() == Version::V3_0 || !survey.is_labelled_anniversary(step.property) {
        return;
    }
    let comes_back = !gains(step, "X-ANNIVERSARY");
    if merge(step, comes_back) {
        discard_label(step);
        step.lose_parameter("TYPE");
    }
}

/// In 3.0 Apple reads `X-ABDATE` and its label, others read `X-ANNIVERSARY`: the card gets both.
///
/// ```text
/// ANNIVERSARY:20010203  -> X-ANNIVERSARY:2001-02-03
///                          item1.X-ABDATE:2001-02-03
///                          item1.X-ABLabel:_$!<Anniversary>!$_
/// ```
///
/// A date without a form in 3.0, such as `2001`, becomes an `X-ANNIVERSARY;VALUE=text` only.
fn anniversary_to_3_0(step: &mut Step<'_, '_, '_>) {
    to_3_0(step, "X-ANNIVERSARY", "X-ANNIVERSARY");
    let Some((params, date)) = date(step).and_then(|date| date.for_3_0()) else {
        return;
    };
    let mut value = String::new();
    date.write_3_0(&mut value);
    let group = step.fresh_group();
    let mut apple = Outline::new(Some(group.clone()), "X-ABDATE", value);
    set_params(&mut apple, params);
    let label = Outline::new(Some(group), "X-ABLabel", "_$!<Anniversary>!$_");
    step.followers.extend([apple, label]);
}

/// Whether the card gets the anniversary as the property `other` too when it is converted back. A card with only one of
/// `X-ANNIVERSARY` and `X-ABDATE` would come back with both, which is a loss.
fn gains(step: &Step<'_, '_, '_>, other: &'static str) -> bool {
    let survey = &step.work.survey;
    has_form_of_3_0(step) && date(step).is_some_and(|date| !survey.has_anniversary(other, date))
}

/// Makes the one `ANNIVERSARY` of 4.0 from the anniversary of a vendor, or removes it if the new card already
/// has the same. Returns false if it stays, because the card has another anniversary.
fn merge(step: &mut Step<'_, '_, '_>, comes_back: bool) -> bool {
    if step.claim("ANNIVERSARY") {
        to_4_0(step, "ANNIVERSARY");
        let value = step.line.value.clone().into_owned();
        step.mark_anniversary(value);
    } else if is_written(step) {
        step.leave_out();
    } else {
        return false;
    }
    if !comes_back {
        step.lose(LossReason::VendorForm);
    }
    true
}

/// Whether the new card has the anniversary already.
fn is_written(step: &Step<'_, '_, '_>) -> bool {
    let Some(date) = date(step) else {
        return false;
    };
    let mut value = String::new();
    date.write_4_0(&mut value);
    step.has_anniversary(&value)
}

/// Takes away the label of a property, unless the group has other members.
fn discard_label(step: &mut Step<'_, '_, '_>) {
    let group = step.property.group();
    let group = group.and_then(|name| step.work.survey.group(name));
    let pair = group.filter(|group| group.members == 2);
    if let Some((index, _)) = pair.and_then(|pair| pair.label) {
        step.discard(index);
    }
}

/// The date of a property; `None` for a text and for a date of another calendar.
fn date(step: &Step<'_, '_, '_>) -> Option<Date> {
    step.property.stated_date()
}

/// Whether 3.0 has a form for the date: `19850412` and `--0412` have one, `1985` and `---12` have none.
fn has_form_of_3_0(step: &Step<'_, '_, '_>) -> bool {
    date(step).is_some_and(|date| date.for_3_0().is_some())
}

/// Renames the property to `name` and removes the separators: `X-BDAY;VALUE=date:1985-04-12` -> `BDAY:19850412`. A date
/// in words needs a `VALUE=text`, because the default type is a date in 4.0. A malformed `BDAY:soon` stays.
fn to_4_0(step: &mut Step<'_, '_, '_>, name: &'static str) {
    let is_standard = step.line.is_named(name);
    if let Some(date) = date(step) {
        if date.year().is_none() {
            step.line.remove(OMITS_YEAR);
        }
        step.line.remove("VALUE");
        let mut value = String::new();
        date.write_4_0(&mut value);
        step.line.value = value.into();
        fraction(step);
    } else if !step.property.is_of_other_calendar()
        && (!is_standard || step.line.says("VALUE", "text"))
    {
        step.line.set("VALUE", ValueType::Text.as_str());
        step.line.value = value::text(step.property.raw_value(), Version::V4_0);
    }
    step.line.rename(name);
}

/// Dates that have a form in 3.0 get `name`, the others get `other`: `BDAY:19850412` -> `BDAY:1985-04-12`, and
/// `BDAY:1985` -> `X-BDAY;VALUE=text:1985`.
fn to_3_0(step: &mut Step<'_, '_, '_>, name: &str, other: &str) {
    let Some(date) = date(step) else {
        return text_to_3_0(step, other);
    };
    fraction(step);
    let mut value = String::new();
    if let Some((params, date)) = date.for_3_0() {
        step.line.rename(name.to_owned());
        step.line.remove("VALUE");
        set_params(&mut step.line, params);
        date.write_3_0(&mut value);
    } else {
        step.line.rename(other.to_owned());
        step.line.set("VALUE", ValueType::Text.as_str());
        date.write_4_0(&mut value);
    }
    step.line.value = value.into();
}

/// Converts a date in words or of another calendar. Any other `BDAY` keeps its name.
fn text_to_3_0(step: &mut Step<'_, '_, '_>, other: &str) {
    let is_text = step.line.says("VALUE", "text");
    if is_text {
        step.line.value = value::text(step.property.raw_value(), Version::V3_0);
        if step.property.date().is_some() {
            step.lose(LossReason::ValueType);
        }
    }
    let is_of_3_0 = step.line.is_named("BDAY");
    if is_text || step.property.is_of_other_calendar() || !is_of_3_0 {
        step.line.rename(other.to_owned());
    }
}

/// Sets the parameters that [`Date::for_3_0`] gives, such as `;VALUE=date-time`.
fn set_params(line: &mut Outline<'_>, params: &'static str) {
    for (name, raw) in text::split_params(params) {
        line.set(name, raw);
    }
}

/// Only 3.0 has fractions of a second: `1953-10-15T23:10:00.25+01:00` -> `19531015T231000+0100`.
fn fraction(step: &mut Step<'_, '_, '_>) {
    if step.property.raw_value().contains(['.', ',']) {
        step.lose(LossReason::Fraction);
    }
}

/// `REV`: a date or a date with a time in 3.0 (RFC 2426 section 3.6.4), a whole date with a whole time in 4.0 (RFC 6350
/// section 6.7.4). `REV;VALUE=date:1997-11-15` -> `REV:19971115T000000Z`, and the added time is a loss.
pub(super) fn revision(step: &mut Step<'_, '_, '_>) {
    // A revision has a year, even if that is declared to be a placeholder.
    let Ok(date) = step.property.raw_value().trim().parse::<Date>() else {
        return;
    };
    let mut value = String::new();
    match step.to() {
        Version::V4_0 => {
            let Some(timestamp) = date.to_timestamp() else {
                return;
            };
            if timestamp != date {
                step.lose(LossReason::Time);
            }
            timestamp.write_4_0(&mut value);
            step.line.remove("VALUE");
        }
        Version::V3_0 => {
            date.write_3_0(&mut value);
            step.line.remove("VALUE");
            if !date.has_time() {
                step.line.set("VALUE", ValueType::Date.as_str());
            }
        }
    }
    step.line.value = value.into();
    fraction(step);
}
