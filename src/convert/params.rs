//! The parameters of the properties that both versions have.
//!
//! `change` calls [`convert`] before it changes the value of a property. The parameters of one kind of property, such
//! as the `X-SERVICE-TYPE` of a messenger, are in the file of that kind. Unknown parameters stay.
//!
//! | 3.0 | 4.0 |
//! |---|---|
//! | `TYPE=pref`, or `PREF=` without a number | `PREF=1` |
//! | `TYPE=pref` on the lowest number of a property name | `PREF=1` to `PREF=100` |
//! | `VALUE=phone-number`, `binary`, `vcard` | nothing |
//! | `TYPE="work,voice"` | `TYPE=work,voice` |
//! | `CONTEXT=LDAP` | nothing; a loss |
//! | `ENCODING=b` on anything but media | nothing; a loss |
//! | `SORT-AS=a b`, which is a loss | `SORT-AS=a^nb` |

use std::borrow::Cow;

use crate::registry::{self, Change};
use crate::text;
use crate::validate::illegal_parameters;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::loss::LossReason;
use super::outline::{Outline, parameter};
use super::survey;
use super::work::Step;

/// Converts the parameters of the property that is `name` in the table. The preferences of
/// that name are compared with each other only.
pub(super) fn convert(step: &mut Step<'_, '_, '_>, name: &str) {
    value_type(&mut step.line, step.work.to);
    unquote_types(&mut step.line);
    match step.to() {
        Version::V3_0 => {
            preference_to_3_0(step, name);
        }
        Version::V4_0 => {
            preference_to_4_0(&mut step.line);
            let row = registry::property(name);
            let is_media = row.is_some_and(|row| matches!(row.change, Change::Media(_)));
            step.lose_parameter("CONTEXT");
            if !is_media {
                step.lose_parameter("ENCODING");
            }
            forbidden(step);
        }
    }
}

/// Gives a parameter of a vendor its name in 4.0, if the property allows that parameter: `X-SERVICE-TYPE=Skype` ->
/// `SERVICE-TYPE=Skype`. `X-SERVICE-TYPE="a","b"` stays, because 4.0 allows one value (RFC 9554 section 4.9).
pub(super) fn adopt(step: &mut Step<'_, '_, '_>, vendor: &str, name: &'static str) {
    if !step.line.has(vendor) {
        return;
    }
    let mut adopted = step.line.clone();
    adopted.rename_param(vendor, name);
    let illegal = illegal_parameters(&adopted.clone().into_property(), Version::V4_0);
    if !illegal.iter().any(|found| found.eq_ignore_ascii_case(name)) {
        step.line = adopted;
    }
}

/// Removes a value type that the version does not have: `VALUE=phone-number` in 4.0, `VALUE=date-and-or-time` in 3.0.
pub(super) fn value_type(line: &mut Outline<'_>, version: Version) {
    let named = line.param("VALUE").map(|word| word.trim_matches('"'));
    let kind = named.and_then(ValueType::from_word);
    if kind.is_some_and(|kind| !kind.is_of(version)) {
        line.remove("VALUE");
    }
}

/// Removes the quotation marks of a list of types. By the grammar such a list is a single type (erratum
/// 3488), and iOS shows it as one.
fn unquote_types(line: &mut Outline<'_>) {
    line.change_params(|name, raw| {
        let is_quoted = name.eq_ignore_ascii_case("TYPE") && raw.contains('"');
        let are_names = is_quoted && text::words(raw).all(text::is_token);
        are_names.then(|| text::words(raw).collect::<Vec<_>>().join(","))
    });
}

/// `TYPE=pref` and RFC 2739's bare `PREF` become a number: `TYPE=HOME,pref` -> `TYPE=HOME;PREF=1`. A number that is
/// there stays: `TYPE=pref;PREF=7` -> `PREF=7`. Two preferred properties both get `PREF=1`.
pub(super) fn preference_to_4_0(line: &mut Outline<'_>) {
    let is_marked = line.remove_types(|word| word.eq_ignore_ascii_case("pref"));
    let is_bare = line.param("PREF").is_some_and(str::is_empty);
    if is_bare || is_marked && !line.has("PREF") {
        line.set("PREF", "1");
    }
}

/// Removes the parameters that the property must not have in 4.0 (RFC 6350 sections 5.5 and 5.6). Each of them is a
/// loss.
pub(super) fn forbidden(step: &mut Step<'_, '_, '_>) {
    let row = registry::property(&step.line.name);
    let Some(usage) = row.and_then(|row| row.usage(Version::V4_0)) else {
        return;
    };
    for row in registry::strict_parameters() {
        if !usage.takes(row.name) {
            step.lose_parameter(row.name);
        }
    }
}

/// Removes the illegal parameters of 4.0 that a card of 3.0 has: there they have no meaning, in 4.0 they do.
///
/// `TEL;PREF=200:1` -> `TEL:1`, because a preference is at most 100. `TEL;PID=1.1:1` -> `TEL:1` in a card without a
/// `CLIENTPIDMAP`, because the number after the dot refers to one (RFC 6350 section 5.5).
pub(super) fn of_the_other_version(step: &mut Step<'_, '_, '_>) {
    if step.to() == Version::V3_0 {
        return;
    }
    let is_of_4_0 = |(name, _): (&str, &str)| {
        registry::parameter(name).is_some_and(|row| row.section(Version::V3_0).is_none())
    };
    if !step.property.raw_params().any(is_of_4_0) {
        return;
    }
    let survey = &step.work.survey;
    let has_clients = survey.has("CLIENTPIDMAP") || survey.has("X-CLIENTPIDMAP");
    let mut illegal = illegal_parameters(&step.line.clone().into_property(), Version::V4_0);
    let pids = step.line.param("PID").filter(|_| !has_clients);
    illegal.extend(
        pids.filter(|pids| pids.contains('.'))
            .map(|_| "PID".to_owned()),
    );
    let before = illegal_parameters(step.property, Version::V3_0);
    for name in illegal.iter().filter(|name| !before.contains(name)) {
        step.lose_parameter(name);
    }
}

/// Turns `PREF` into `TYPE=pref`, which marks the most preferred property of a name in 3.0.
///
/// ```text
/// TEL;PREF=2:1  -> TEL:1             LossReason::Preference
/// TEL;PREF=1:2  -> TEL;TYPE=pref:2
/// TEL:3         -> TEL:3
/// ```
///
/// Every number but a lowest one of 1 is lost.
pub(super) fn preference_to_3_0(step: &mut Step<'_, '_, '_>, name: &str) {
    let Some(number) = survey::preference(step.property) else {
        return;
    };
    step.line.remove("PREF");
    let is_best = step.work.survey.lowest_preference(name) == Some(number);
    if is_best {
        step.line.add_type("pref");
    }
    if !is_best || number != 1 {
        step.lose(LossReason::Preference);
    }
}

/// Replaces line breaks and quotation marks, because readers of 3.0 do not know RFC 6868: `SORT-AS=a^nb` ->
/// `SORT-AS=a b`, `^'a^'` -> `'a'`. A caret alone (`^^`) and the parameters of vendors stay.
pub(super) fn carets(step: &mut Step<'_, '_, '_>) {
    let mut is_changed = false;
    step.line.change_params(|name, raw| {
        let is_known = registry::parameter(name).is_some() && !name.eq_ignore_ascii_case("TYPE");
        if !is_known || !raw.contains('^') {
            return None;
        }
        let plain = text::split_values(raw).map(text::parameter_value);
        let plain: Vec<Cow<'_, str>> = plain.collect();
        if !plain.iter().any(|value| value.contains(['\n', '"'])) {
            return None;
        }
        is_changed = true;
        let simple = |value: &Cow<'_, str>| parameter(&value.replace('\n', " ").replace('"', "'"));
        Some(plain.iter().map(simple).collect::<Vec<_>>().join(","))
    });
    if is_changed {
        step.lose(LossReason::ParameterText);
    }
}
