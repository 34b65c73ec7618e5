//! Phones, e-mail addresses, messengers, profiles and identifiers.
//!
//! `change` calls one function for each kind. The contact writer calls [`phone_number`] for the phones of 3.0.
//!
//! | 3.0 | 4.0 |
//! |---|---|
//! | `TEL:+1-555-555-5555 x5555` | `TEL;VALUE=uri:tel:+1-555-555-5555;ext=5555`; a text comes back as a text |
//! | `EMAIL;TYPE=INTERNET;TYPE=home:a@b.example` | `EMAIL;TYPE=home:a@b.example` |
//! | `IMPP;X-SERVICE-TYPE=Skype:skype:jane` | `IMPP;SERVICE-TYPE=Skype:skype:jane` |
//! | `X-SOCIALPROFILE;TYPE=twitter;X-USER=jane:...` | `SOCIALPROFILE;SERVICE-TYPE=twitter;USERNAME=jane:...` |
//! | `UID:a\;b` | `UID;VALUE=text:a;b` |
//! | `UID:urn:uuid:1` | `UID:urn:uuid:1` |

use crate::text::{self, Escape};
use crate::value::uri;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::loss::LossReason;
use super::params;
use super::value;
use super::work::Step;

/// `TEL`: a text in 3.0, which has no URIs for phones (RFC 2426 section 3.3.1).
///
/// `TEL;VALUE=uri:tel:+1-555` -> `TEL:+1-555`. On the way back the text stays, because a text is the default in 4.0 too
/// (RFC 6350 section 6.4.1). A URI of another scheme becomes a text, which is a loss: `TEL;VALUE=uri:sip:a@b.example`
/// -> `TEL:sip:a@b.example`.
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
///
/// ```text
/// +1-555-555-5555;ext=5555      -> +1-555-555-5555 x5555
/// 7042;phone-context=a.example  -> 7042;phone-context=a.example
/// ```
///
/// Only an extension that is the single parameter is rewritten.
pub(crate) fn phone_number(rest: &str) -> String {
    let (number, params) = rest.split_once(';').unwrap_or((rest, ""));
    let extension = params.split_once('=');
    let extension = extension.filter(|(name, _)| name.eq_ignore_ascii_case("ext"));
    match extension {
        Some((_, extension)) if !extension.contains(';') => format!("{number} x{extension}"),
        _ => rest.to_owned(),
    }
}

/// `EMAIL`: `TYPE=INTERNET` is the default in 3.0 (RFC 2426 section 3.3.2), but many readers look for it. 4.0 does not
/// have it. `TYPE=x400`, the address of another mail system, stays.
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

/// `IMPP`: Apple writes the service as a parameter of its own, `X-SERVICE-TYPE`; RFC 9554 section 4.9 calls it
/// `SERVICE-TYPE`.
pub(super) fn chat(step: &mut Step<'_, '_, '_>) {
    step.line.value = value::uri(step.property.raw_value());
    match step.to() {
        Version::V3_0 => step.line.rename_param("SERVICE-TYPE", "X-SERVICE-TYPE"),
        Version::V4_0 => params::adopt(step, "X-SERVICE-TYPE", "SERVICE-TYPE"),
    }
}

/// `SOCIALPROFILE`, and Apple's `X-SOCIALPROFILE`, which is its model (RFC 9554 section 3.5).
pub(super) fn profile(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("SOCIALPROFILE");
    match step.to() {
        Version::V3_0 if is_standard => profile_to_3_0(step),
        Version::V4_0 if !is_standard => profile_to_4_0(step),
        _ => {}
    }
}

/// The service becomes a type, as Apple writes it: `SERVICE-TYPE=Pixelfed` -> `TYPE=Pixelfed`. A service that is not a
/// word, such as `"a:b"`, stays a parameter. Without a service a type such as `TYPE=club` becomes one on the way back,
/// which is a loss.
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

/// The first type that is not `home`, `work` or `pref` is the service: `X-SOCIALPROFILE;TYPE=home,twitter:https://...`
/// -> `SOCIALPROFILE;SERVICE-TYPE=twitter;TYPE=home:https://...`.
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

/// A profile that is no URI is a text: `X-SOCIALPROFILE;TYPE=twitter:jane` -> `SOCIALPROFILE;...;VALUE=text:jane`.
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
///
/// Only `VALUE` and the escapes change: the default type is a text in 3.0 (RFC 2426 section 3.6.7) and a URI in 4.0
/// (RFC 6350 section 6.7.6). `UID:19950401-080045\;4` -> `UID;VALUE=text:19950401-080045;4`.
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
