//! Dates: with separators in 3.0 (RFC 2425 section 5.8.4), without and perhaps truncated in 4.0 (RFC 6350
//! section 4.3).

use crate::text;
use crate::value::date::Date;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::loss::LossReason;
use super::outline::Outline;
use super::value;
use super::work::Step;

/// Apple's mark of a filler year.
const OMITS_YEAR: &str = "X-APPLE-OMIT-YEAR";

/// `BDAY`, and `X-BDAY`, which holds in 3.0 what has no form there.
pub(super) fn birthday(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("BDAY");
    match step.to() {
        Version::V3_0 if is_standard => to_3_0(step, "BDAY", "X-BDAY"),
        Version::V4_0 if is_standard => to_4_0(step, "BDAY"),
        Version::V4_0 if step.claim("BDAY") => {
            let has_form = date(step).is_some_and(|date| date.for_3_0().is_some());
            to_4_0(step, "BDAY");
            if has_form {
                step.lose(LossReason::VendorForm);
            }
        }
        _ => {}
    }
}

/// A date of 4.0 alone, such as `DEATHDATE`: in 3.0 it is `other`.
pub(super) fn foreign(step: &mut Step<'_, '_, '_>, name: &'static str, other: &'static str) {
    match step.to() {
        Version::V3_0 => to_3_0(step, other, other),
        Version::V4_0 => to_4_0(step, name),
    }
}

/// `ANNIVERSARY`, and what vendors have in its place.
pub(super) fn anniversary(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("ANNIVERSARY");
    match step.to() {
        Version::V3_0 if is_standard => anniversary_to_3_0(step),
        Version::V4_0 if is_standard => to_4_0(step, "ANNIVERSARY"),
        Version::V4_0 => {
            let is_ours = step.line.is_named("X-ANNIVERSARY");
            let comes_back_twice = comes_back_beside(step, "X-ABDATE");
            if merged(step) && (!is_ours || comes_back_twice) {
                step.lose(LossReason::VendorForm);
            }
        }
        Version::V3_0 => {}
    }
}

/// Whether it is a date that comes back in both ways of saying it, and the card lacks the other one.
fn comes_back_beside(step: &Step<'_, '_, '_>, other: &'static str) -> bool {
    let date = date(step).filter(|date| date.for_3_0().is_some());
    date.is_some_and(|date| !step.work.survey.has_anniversary(other, date))
}

/// Apple reads `X-ABDATE` and its label, others `X-ANNIVERSARY`.
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

/// `X-ABDATE` is a date of any kind; its label says which.
pub(super) fn labelled(step: &mut Step<'_, '_, '_>) {
    if step.to() == Version::V3_0 {
        return;
    }
    let survey = &step.work.survey;
    let comes_back_twice = comes_back_beside(step, "X-ANNIVERSARY");
    if !survey.is_labelled_anniversary(step.property) || !merged(step) {
        return;
    }
    if comes_back_twice {
        step.lose(LossReason::VendorForm);
    }
    let group = step.property.group().and_then(|group| survey.group(group));
    let pair = group.filter(|group| group.members == 2);
    if let Some((index, _)) = pair.and_then(|pair| pair.label) {
        step.discard(index);
    }
    step.lose_parameter("TYPE");
}

/// Makes the one `ANNIVERSARY` of the property, or nothing if there is one that is the same already; whether
/// the property is done with.
fn merged(step: &mut Step<'_, '_, '_>) -> bool {
    if step.claim("ANNIVERSARY") {
        to_4_0(step, "ANNIVERSARY");
        let value = step.line.value.clone().into_owned();
        step.mark_anniversary(value);
        return true;
    }
    let same = date(step).is_some_and(|date| {
        let mut value = String::new();
        date.write_4_0(&mut value);
        step.has_anniversary(&value)
    });
    if same {
        step.leave_out();
    }
    same
}

/// The date of a property; `None` if it is text or belongs to another calendar.
fn date(step: &Step<'_, '_, '_>) -> Option<Date> {
    let property = step.property;
    let is_text = property
        .param("VALUE")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("text"));
    // An X- form says VALUE=text for a date that 3.0 cannot say.
    let is_other = text::starts_with_x(property.name());
    if is_text && !is_other || has_calendar(step) {
        return None;
    }
    property.date()
}

/// Whether the date belongs to another calendar than the usual one (RFC 6350 section 5.8).
fn has_calendar(step: &Step<'_, '_, '_>) -> bool {
    let calendar = step.property.param("CALSCALE");
    calendar.is_some_and(|calendar| !calendar.eq_ignore_ascii_case("gregorian"))
}

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
    } else if !has_calendar(step) && (!is_standard || step.line.says("VALUE", "text")) {
        step.line.set("VALUE", ValueType::Text.as_str());
        step.line.value = value::text(step.property.raw_value(), Version::V4_0);
    }
    step.line.rename(name);
}

/// `name` is for what 3.0 has a form for, `other` for the rest.
fn to_3_0(step: &mut Step<'_, '_, '_>, name: &'static str, other: &'static str) {
    let Some(date) = date(step) else {
        return text_to_3_0(step, other);
    };
    fraction(step);
    let mut value = String::new();
    if let Some((params, date)) = date.for_3_0() {
        step.line.rename(name);
        step.line.remove("VALUE");
        set_params(&mut step.line, params);
        date.write_3_0(&mut value);
    } else {
        step.line.rename(other);
        step.line.set("VALUE", ValueType::Text.as_str());
        date.write_4_0(&mut value);
    }
    step.line.value = value.into();
}

/// A date in words, or of another calendar. A `BDAY` that is neither stays as it is.
fn text_to_3_0(step: &mut Step<'_, '_, '_>, other: &'static str) {
    let is_text = step.line.says("VALUE", "text");
    if is_text {
        step.line.value = value::text(step.property.raw_value(), Version::V3_0);
        if step.property.date().is_some() {
            step.lose(LossReason::ValueType);
        }
    }
    let is_of_3_0 = step.line.is_named("BDAY");
    if is_text || has_calendar(step) || !is_of_3_0 {
        step.line.rename(other);
    }
}

fn set_params(line: &mut Outline<'_>, params: &'static str) {
    for (name, raw) in text::split_params(params) {
        line.set(name, raw);
    }
}

/// Only 3.0 has fractions of a second.
fn fraction(step: &mut Step<'_, '_, '_>) {
    if step.property.raw_value().contains(['.', ',']) {
        step.lose(LossReason::Fraction);
    }
}

/// `REV`: a date or a date with a time in 3.0, a whole date with a whole time in 4.0.
pub(super) fn revision(step: &mut Step<'_, '_, '_>) {
    // It has its year, whatever a filler is said to be.
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
