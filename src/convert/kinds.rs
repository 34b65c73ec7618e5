//! The kind of a card, and the gender of the person: RFC 6350 sections 6.1.4 and 6.2.7.
//!
//! 3.0 has neither property. Apple, Windows and other programs have properties of their own for them.
//!
//! | 3.0 | 4.0 |
//! |---|---|
//! | nothing | `KIND:individual` |
//! | `X-ABShowAs:COMPANY` | `KIND:org` |
//! | `X-ADDRESSBOOKSERVER-KIND:group` | `KIND:group` |
//! | `X-ADDRESSBOOKSERVER-KIND:location` | `KIND:location` |
//! | `X-GENDER:Female` | `GENDER:F` |
//! | `X-GENDER:O;intersex` | `GENDER:O;intersex` |
//! | `X-GENDER:it's complicated` | `GENDER:;it's complicated` |
//! | `X-WAB-GENDER:2` | `GENDER:M`; it comes back as `X-GENDER:Male` |

use crate::value::sex::Sex;
use crate::version::Version;

use super::loss::LossReason;
use super::work::Step;

/// `KIND`, and Apple's property for it, `X-ADDRESSBOOKSERVER-KIND`.
///
/// `individual` is the default in both versions and is left out. An `X-ADDRESSBOOKSERVER-KIND:org` becomes `KIND:org`
/// and comes back as `X-ABShowAs:COMPANY`, so it is a loss. A card that has a `KIND` already keeps Apple's property.
pub(super) fn kind(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("KIND");
    let value = step.property.text().trim().to_ascii_lowercase();
    match (step.to(), &*value) {
        (Version::V3_0, "individual") if is_standard => step.leave_out(),
        (Version::V3_0, "org") if is_standard => {
            step.line.rename("X-ABShowAs");
            step.line.value = "COMPANY".into();
        }
        (Version::V3_0, _) if is_standard => step.line.rename("X-ADDRESSBOOKSERVER-KIND"),
        (Version::V4_0, "individual") if !is_standard => step.leave_out(),
        (Version::V4_0, _) if !is_standard && step.claim("KIND") => {
            step.line.rename("KIND");
            // Converted back, it becomes the mark of a company.
            if value == "org" {
                step.lose(LossReason::VendorForm);
            }
        }
        _ => {}
    }
}

/// Apple's mark of a company: `X-ABShowAs:COMPANY` -> `KIND:org`. Beside an `X-ADDRESSBOOKSERVER-KIND:group` the mark
/// stays, and the card becomes a group.
pub(super) fn company_mark(step: &mut Step<'_, '_, '_>) {
    let is_company = step.property.text().trim().eq_ignore_ascii_case("COMPANY");
    // The kind of Apple's property says more.
    let is_free = !step.work.survey.has("X-ADDRESSBOOKSERVER-KIND");
    if step.to() == Version::V4_0 && is_company && is_free && step.claim("KIND") {
        step.line.rename("KIND");
        step.line.value = "org".into();
    }
}

/// `GENDER`, and what vendors have in its place: `X-GENDER` and `X-WAB-GENDER` (Windows).
pub(super) fn gender(step: &mut Step<'_, '_, '_>) {
    let is_standard = step.line.is_named("GENDER");
    match step.to() {
        Version::V3_0 if is_standard => {
            let value = gender_to_3_0(step.property.raw_value());
            step.line.rename("X-GENDER");
            step.line.remove("VALUE");
            step.line.value = value.into();
        }
        Version::V4_0 if !is_standard => gender_to_4_0(step),
        _ => {}
    }
}

/// The first gender of a vendor becomes the `GENDER`; a number that Windows does not have, such as `X-WAB-GENDER:3`,
/// stays, and so does a gender of a card that has a `GENDER`.
fn gender_to_4_0(step: &mut Step<'_, '_, '_>) {
    let raw = step.property.raw_value();
    let is_windows = step.line.is_named("X-WAB-GENDER");
    let value = if is_windows {
        // Windows has numbers for the sexes.
        match raw.trim() {
            "1" => Sex::Female.letter().to_owned(),
            "2" => Sex::Male.letter().to_owned(),
            _ => return,
        }
    } else {
        standard_gender(raw)
    };
    if !step.claim("GENDER") {
        return;
    }
    if is_windows {
        step.lose(LossReason::VendorForm);
    }
    step.line.rename("GENDER");
    step.line.value = value.into();
}

/// A `GENDER` of 4.0 in the form that programs write in 3.0. [`standard_gender`] reads it back.
///
/// ```text
/// M              -> Male
/// U              -> U
/// O;intersex     -> O;intersex
/// ;intersex      -> intersex
/// ;Female        -> ;Female      without the semicolon it would be the sex
/// ```
pub(crate) fn gender_to_3_0(raw: &str) -> String {
    let (sex, identity) = raw.split_once(';').unwrap_or((raw, ""));
    let sex = sex.trim();
    match (sex, identity) {
        (sex, "") => {
            let word = Sex::of_letter(sex).and_then(Sex::word);
            word.unwrap_or(sex).to_owned()
        }
        // An identity that would be read as a sex keeps its semicolon.
        ("", identity) if standard_gender(identity) == format!(";{identity}") => {
            identity.to_owned()
        }
        (sex, identity) => format!("{sex};{identity}"),
    }
}

/// `GENDER = [sex] [";" identity]`, from the form that programs write in 3.0: a word (`Female` -> `F`), a letter
/// (`m` -> `m`), a value of 4.0 (`O;intersex`), or an identity (`intersex` -> `;intersex`).
fn standard_gender(raw: &str) -> String {
    if let Some(sex) = Sex::of_word(raw.trim()) {
        return sex.letter().to_owned();
    }
    let (sex, _) = raw.split_once(';').unwrap_or((raw, ""));
    let sex = sex.trim();
    if sex.is_empty() || Sex::of_letter(sex).is_some() {
        let identity = raw.find(';').map_or("", |at| &raw[at..]);
        format!("{sex}{identity}")
    } else {
        format!(";{raw}")
    }
}
