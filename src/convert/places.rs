//! Addresses, their labels, positions and time zones: `ADR`, `LABEL`, `GEO` and `TZ`.
//!
//! `change` calls one function for each of them. `labels` has decided before which label belongs to which address.
//!
//! | 3.0 (RFC 2426 sections 3.2 and 3.4) | 4.0 (RFC 6350 sections 6.3 and 6.5) |
//! |---|---|
//! | `ADR;TYPE=home:;;1 Road;Town;;;` and `LABEL;TYPE=home:1 Road` | `ADR;TYPE=home;LABEL=1 Road:;;1 Road;Town;;;` |
//! | `LABEL;TYPE=home:1 Road` alone | `ADR;LABEL=1 Road;TYPE=home:;;;;;;` |
//! | `GEO:48.10;11.6` | `GEO:geo:48.10,11.6` |
//! | `X-GEO:https://a.example/here` | `GEO:https://a.example/here` |
//! | `TZ:-05:00` | `TZ;VALUE=utc-offset:-0500` |
//! | `TZ;VALUE=text:America/New_York` | `TZ:America/New_York` |
//! | a second zone: `X-TZ:Asia/Tokyo` | `TZ:Asia/Tokyo` |

use std::borrow::Cow;

use crate::card::property::Property;
use crate::text::{self, Escape};
use crate::value::geo::{Geo, GeoUri};
use crate::value::uri;
use crate::value::utc_offset::UtcOffset;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::labels::{group, types};
use super::loss::LossReason;
use super::outline::{Outline, parameter};
use super::value;
use super::work::Step;

/// The number of components of `ADR` that both versions have, and the index of the street, counted from 0.
const COMPONENTS: usize = 7;
const STREET: usize = 2;

/// `ADR`. The place of an address (`GEO`, `TZ`) and its components after the seventh are lost in 3.0; its label becomes
/// a property.
pub(super) fn address(step: &mut Step<'_, '_, '_>) {
    match step.to() {
        Version::V4_0 => {
            components(step);
            label_to_4_0(step);
        }
        Version::V3_0 => {
            detailed_street(step);
            for name in ["GEO", "TZ"] {
                step.lose_parameter(name);
            }
            label_to_3_0(step);
        }
    }
}

/// Removes more than seven components. In 3.0 they are not those of RFC 9554: Google repeats the whole
/// address there, as in `;;2 Dr;Durham;NC;27713;US;2 Dr\nDurham`.
fn components(step: &mut Step<'_, '_, '_>) {
    let raw = value::parts(step.property.raw_value(), b";,");
    let (value, has_more) = value::resized(&raw, COMPONENTS);
    step.line.value = value.into();
    if has_more {
        step.lose(LossReason::Component);
    }
}

/// Keeps the seven components of 3.0. The street repeats those of RFC 9554 (section 2.1) or is made from
/// them.
///
/// ```text
/// ADR:;;1 Road;Town;;;;;;;1;Road;;;;;;                -> ADR:;;1 Road;Town;;;
/// ADR:;;;Town;;;;Room 2;;3;1;Road;House;;;;;          -> ADR:;;1 Road,House,3,Room 2;Town;;;
/// ```
///
/// The street that is made is a list: number and name, building, block, floor, apartment, room, and then the
/// districts, the landmark and the direction.
fn detailed_street(step: &mut Step<'_, '_, '_>) {
    // Building, block, floor, apartment, room, subdistrict, district, landmark, direction.
    const REST: [usize; 9] = [12, 13, 9, 8, 7, 14, 15, 16, 17];
    components(step);
    let raw = value::parts(step.property.raw_value(), b";,").into_owned();
    let parts: Vec<&str> = text::split(&raw, b';').collect();
    if parts.len() <= COMPONENTS {
        return;
    }
    let part = |at: usize| parts.get(at).copied().filter(|part| !text::is_blank(part));
    if part(STREET).is_none() {
        let number_and_name: Vec<&str> = [10, 11].into_iter().filter_map(part).collect();
        let first = Some(number_and_name.join(" ")).filter(|first| !first.is_empty());
        let rest = REST.into_iter().filter_map(part).map(str::to_owned);
        let street: Vec<String> = first.into_iter().chain(rest).collect();
        let mut kept: Vec<&str> = parts.iter().copied().take(COMPONENTS).collect();
        let street = street.join(",");
        kept[STREET] = &street;
        step.line.value = kept.join(";").into();
    }
    step.lose_parameter("JSCOMPS");
}

/// Adds the label of an address as a parameter: `LABEL:1 Road\nTown` -> `LABEL=1 Road^nTown`.
pub(super) fn label_to_4_0(step: &mut Step<'_, '_, '_>) {
    if let Some(index) = step.work.labels.label_of(step.index) {
        let label = &step.work.card.properties()[index];
        step.line.push("LABEL", label_parameter(&label.text()));
    }
}

/// `LABEL`. One with an address is left out, because [`label_to_4_0`] adds it to the address. One without an address
/// becomes an empty address with that label: `LABEL;TYPE=dom:1 Road` -> `ADR;LABEL=1 Road;TYPE=dom:;;;;;;`.
///
/// The loss [`LossReason::AddressLabel`] says that the label gets other types, another group or fewer parameters when
/// the card is converted back.
pub(super) fn label(step: &mut Step<'_, '_, '_>) {
    if step.to() == Version::V3_0 {
        return;
    }
    let Some(address) = step.work.labels.address_of(step.index) else {
        let text = label_parameter(&step.property.text());
        step.line.rename("ADR");
        step.line.push_front("LABEL", text);
        step.line.value = ";;;;;;".into();
        if step.work.labels.has_rival(step.property) {
            step.lose(LossReason::AddressLabel);
        }
        return;
    };
    let address = &step.work.card.properties()[address];
    let differs = group(address) != group(step.property) || types(address) != types(step.property);
    if differs || step.line.others(&["TYPE", "PREF"]).next().is_some() {
        step.lose(LossReason::AddressLabel);
    }
    step.leave_out();
}

/// The text of a label as a parameter. RFC 6350 section 6.3.1 escapes it like a value, RFC 6868 with carets.
/// Readers take a backslash for an escape if there is no caret.
///
/// ```text
/// C:\dir                     -> "C:\\dir"
/// C:\dir, a line break, b    -> "C:\dir^nb"
/// ```
fn label_parameter(text: &str) -> String {
    let raw = parameter(text);
    if raw.contains('^') {
        raw
    } else {
        raw.replace('\\', r"\\")
    }
}

/// The label as a property that follows its address, with the group and the types of the address but for `pref`.
///
/// An empty address that is there only for its label becomes the `LABEL` itself. If an earlier address without a label
/// has the same types, the group says to which address the label belongs:
///
/// ```text
/// ADR:;;1 Road;;;;             ADR:;;1 Road;;;;
/// ADR;LABEL=b:;;2 Road;;;;  -> item1.ADR:;;2 Road;;;;
///                              item1.LABEL:b
/// ```
fn label_to_3_0(step: &mut Step<'_, '_, '_>) {
    let mut params = step.property.params();
    let Some(param) = params.find(|param| param.name().eq_ignore_ascii_case("LABEL")) else {
        return;
    };
    let values: Vec<Cow<'_, str>> = param.values().collect();
    let text = value::escaped(&values.join(","), Version::V3_0);
    step.line.remove("LABEL");
    if step.work.labels.is_alone(step.property) {
        step.line.rename("LABEL");
        step.line.value = text.into();
        return;
    }
    if step.line.group.is_none() && step.work.labels.is_ambiguous(step.index, step.property) {
        step.line.group = Some(step.fresh_group());
    }
    let mut label = Outline::new(step.line.group.clone(), "LABEL", text);
    let words = step
        .line
        .types()
        .filter(|word| !word.eq_ignore_ascii_case("pref"));
    let words: Vec<String> = words.map(str::to_owned).collect();
    for word in words {
        label.push("TYPE", word);
    }
    step.followers.push(label);
}

/// `GEO`, and `X-GEO`, which holds the positions that have no form in 3.0 or come after the first.
///
/// `GEO:+48.10;+11.6` -> `GEO:geo:48.10,11.6`: digits stay, plus signs go. A value that is no position stays, such as
/// `GEO:here;there` or `GEO:0;181`.
pub(super) fn position(step: &mut Step<'_, '_, '_>) {
    match step.to() {
        Version::V4_0 => {
            step.line.rename("GEO");
            if let Some(geo) = Geo::of_pair(step.property.raw_value()) {
                step.line.remove("VALUE");
                step.line.value = geo.pieces(Version::V4_0).concat().into();
            }
        }
        Version::V3_0 if step.line.is_named("GEO") => position_to_3_0(step),
        Version::V3_0 => {}
    }
}

/// Only the first position on earth becomes a `GEO`. Its altitude, reference system and uncertainty (RFC 5870 section
/// 3.4) have no form in 3.0: `GEO:geo:37.1,-122.0,10;crs=wgs84;u=35` -> `GEO:37.1;-122.0`.
fn position_to_3_0(step: &mut Step<'_, '_, '_>) {
    let uri = step.property.uri();
    let geo = GeoUri::parse(uri.trim()).filter(|_| !step.has_made("GEO"));
    let Some((geo, position)) = geo.and_then(|geo| geo.position().map(|at| (geo, at))) else {
        if uri::scheme(&uri).is_some() {
            step.line.rename("X-GEO");
        }
        return;
    };
    step.mark("GEO");
    step.line.remove("VALUE");
    step.line.value = position.pieces(Version::V3_0).concat().into();
    if !geo.is_position_only() {
        step.lose(LossReason::Coordinate);
    }
}

/// `TZ`, and `X-TZ`, which holds the time zones after the first in 3.0. The default type of a `TZ` is an offset in 3.0
/// and a text in 4.0.
pub(super) fn time_zone(step: &mut Step<'_, '_, '_>) {
    match step.to() {
        Version::V4_0 => zone_to_4_0(step),
        Version::V3_0 if !step.line.is_named("TZ") => {}
        Version::V3_0 if step.has_made("TZ") => {
            step.line.rename("X-TZ");
            declared_offset(step);
        }
        Version::V3_0 => zone_to_3_0(step),
    }
}

/// `TZ:-05:00` -> `TZ;VALUE=utc-offset:-0500`; `TZ;VALUE=text:Europe/Berlin` -> `TZ:Europe/Berlin`. The text
/// `TZ;VALUE=text:-05:00` keeps its `VALUE`.
fn zone_to_4_0(step: &mut Step<'_, '_, '_>) {
    if step.line.is_named("X-TZ") {
        step.line.rename("TZ");
        return declared_offset(step);
    }
    match step.property.value_type(Version::V3_0) {
        ValueType::UtcOffset => {
            if let Some(offset) = step.property.utc_offset() {
                step.line.set("VALUE", ValueType::UtcOffset.as_str());
                step.line.value = signed(step.property, offset.form(Version::V4_0)).into();
            }
        }
        ValueType::Text => {
            let text = step.property.text();
            // 4.0 takes an offset for an offset even if it is declared to be text.
            if text.trim().parse::<UtcOffset>().is_err() {
                step.line.remove("VALUE");
            }
            step.line.value = value::escaped(&text, Version::V4_0).into();
        }
        _ => {}
    }
}

/// Gives a declared offset the form of the target version: `X-TZ;VALUE=utc-offset:+01:00` <-> `+0100` as a `TZ` of 4.0.
fn declared_offset(step: &mut Step<'_, '_, '_>) {
    if step.line.says("VALUE", "utc-offset")
        && let Some(offset) = step.property.utc_offset()
    {
        step.line.value = signed(step.property, offset.form(step.to())).into();
    }
}

/// The offset with the sign of the source: a zero offset may have either sign, and `-0000` stays `-00:00`.
fn signed(zone: &Property<'_>, form: String) -> String {
    if zone.raw_value().trim().starts_with('-') {
        form.replacen('+', "-", 1)
    } else {
        form
    }
}

/// `TZ;VALUE=utc-offset:-05` -> `TZ:-05:00`; `TZ:Europe/Berlin` -> `TZ;VALUE=text:Europe/Berlin`. A URI becomes a text,
/// which is a loss: `TZ;VALUE=uri:https://a.example/tz` -> `TZ;VALUE=text:https://a.example/tz`.
fn zone_to_3_0(step: &mut Step<'_, '_, '_>) {
    step.mark("TZ");
    let kind = step.property.value_type(Version::V4_0);
    if let (ValueType::UtcOffset, Some(offset)) = (kind, step.property.utc_offset()) {
        step.line.remove("VALUE");
        step.line.value = signed(step.property, offset.form(Version::V3_0)).into();
        return;
    }
    let text = if kind == ValueType::Uri {
        step.lose(LossReason::ValueType);
        step.property.uri()
    } else {
        step.property.text()
    };
    let mut raw = String::new();
    text::push_escaped(&mut raw, &text, Escape::All);
    step.line.set("VALUE", ValueType::Text.as_str());
    step.line.value = raw.into();
}
