//! Phones, e-mail addresses, messengers, profiles and identifiers.

use crate::text::{self, Escape};
use crate::value::uri;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::loss::LossReason;
use super::params;
use super::value;
use super::work::Step;

/// `TEL`: a text in 3.0, which has no URIs for phones (RFC 2426 section 3.3.1).
pub(super) fn phone(step: &mut Step<'_, '_, '_>) {
    let is_uri = step.property.value_type(step.from()) == ValueType::Uri;
    if step.to() == Version::V4_0 || !is_uri {
        step.line.value = if is_uri {
            value::uri(step.property.raw_value())
        } else {
            value::text(step.property.raw_value(), step.to())
        };
        // In 3.0 the value is always a phone number.
        if step.to() == Version::V3_0 && step.line.says("VALUE", "text") {
            step.line.remove("VALUE");
        }
        return;
    }
    let uri = step.property.uri();
    let number = match uri::scheme(&uri) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel") => {
            phone_number(&uri[scheme.len() + 1..])
        }
        _ => {
            step.lose(LossReason::ValueType);
            uri.into_owned()
        }
    };
    step.line.remove("VALUE");
    step.line.value = value::escaped(&number, Version::V3_0).into();
}

/// The number of a `tel` URI (RFC 3966) without the scheme, with its extension as people write it.
pub(crate) fn phone_number(rest: &str) -> String {
    let (number, params) = rest.split_once(';').unwrap_or((rest, ""));
    let extension = params.split_once('=');
    let extension = extension.filter(|(name, _)| name.eq_ignore_ascii_case("ext"));
    match extension {
        Some((_, extension)) if !extension.contains(';') => format!("{number} x{extension}"),
        _ => rest.to_owned(),
    }
}

/// `EMAIL`: `TYPE=INTERNET` is the default in 3.0, but many readers look for it. 4.0 does not have it.
pub(super) fn email(step: &mut Step<'_, '_, '_>) {
    step.line.value = value::text(step.property.raw_value(), step.to());
    match step.to() {
        Version::V4_0 => {
            let is_internet = |word: &str| word.eq_ignore_ascii_case("internet");
            step.line.remove_types(is_internet);
        }
        Version::V3_0 if step.line.has_type("x400") => {}
        Version::V3_0 if step.line.has_type("INTERNET") => {}
        Version::V3_0 => step.line.push_front("TYPE", "INTERNET"),
    }
}

/// `IMPP`: Apple writes the service as a parameter of its own.
pub(super) fn chat(step: &mut Step<'_, '_, '_>) {
    step.line.value = value::uri(step.property.raw_value());
    match step.to() {
        Version::V3_0 => step.line.rename_param("SERVICE-TYPE", "X-SERVICE-TYPE"),
        Version::V4_0 => params::adopt(step, "X-SERVICE-TYPE", "SERVICE-TYPE"),
    }
}

/// `SOCIALPROFILE`, and Apple's property, which is its model (RFC 9554 section 3.5).
pub(super) fn profile(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("SOCIALPROFILE");
    match step.to() {
        Version::V3_0 if is_standard => profile_to_3_0(step),
        Version::V4_0 if !is_standard => profile_to_4_0(step),
        _ => {}
    }
}

fn profile_to_3_0(step: &mut Step<'_, '_, '_>) {
    step.line.rename("X-SOCIALPROFILE");
    // Apple marks the preferred one by a type.
    params::preference_to_3_0(step, "SOCIALPROFILE");
    step.line.rename_param("USERNAME", "X-USER");
    rewrite_profile(step);
    let service = step.line.param("SERVICE-TYPE").map(str::to_owned);
    match service {
        Some(service) if is_service(&service) => {
            step.line.remove("SERVICE-TYPE");
            step.line.push_front("TYPE", service);
        }
        // 3.0 would take a type for the service.
        None if step.line.types().any(is_service) => step.lose(LossReason::Type),
        _ => {}
    }
}

fn profile_to_4_0(step: &mut Step<'_, '_, '_>) {
    step.line.rename("SOCIALPROFILE");
    rewrite_profile(step);
    params::adopt(step, "X-USER", "USERNAME");
    if step.line.has("SERVICE-TYPE") {
        return;
    }
    let service = step.line.types().find(|word| is_service(word));
    if let Some(service) = service.map(str::to_owned) {
        step.line.remove_types(|word| word == service);
        step.line.push_front("SERVICE-TYPE", service);
    }
}

fn rewrite_profile(step: &mut Step<'_, '_, '_>) {
    let raw = step.property.raw_value();
    let is_uri = uri::is_sound_uri(&step.property.uri()) && !step.line.says("VALUE", "text");
    if is_uri {
        step.line.value = value::uri(raw);
    } else {
        step.line.set("VALUE", ValueType::Text.as_str());
        step.line.value = value::text(raw, step.work.to);
    }
}

/// Whether a word of `TYPE` can be the name of a service.
fn is_service(word: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !word.is_empty()
        && word.chars().all(is_word)
        && !text::is_one_of(word, &["home", "work", "pref"])
}

/// `UID`. Its text never changes, because other programs identify the card by it.
pub(super) fn identifier(step: &mut Step<'_, '_, '_>) {
    let is_uri = step.property.value_type(step.from()) == ValueType::Uri;
    let text = if is_uri {
        step.property.uri()
    } else {
        step.property.text()
    };
    match step.to() {
        Version::V4_0 if uri::is_sound_uri(&text) => {
            step.line.remove("VALUE");
            let mut raw = String::new();
            text::push_escaped(&mut raw, &text, Escape::Uri);
            step.line.value = raw.into();
        }
        Version::V4_0 => {
            step.line.set("VALUE", ValueType::Text.as_str());
            step.line.value = value::escaped(&text, Version::V4_0).into();
        }
        Version::V3_0 => {
            step.line.remove("VALUE");
            step.line.value = value::escaped(&text, Version::V3_0).into();
        }
    }
}
