//! The fields of properties that few contacts have. A function of its own keeps the code for common properties small.

use super::clean::{line, one_line};
use super::dates::take_timestamp;
use super::reader::ContactReader;
use super::slots::{fill, take_text};
use crate::card::property::Property;
use crate::contact::model::{Gender, Sex};
use crate::contact::zone;
use crate::text;
use crate::value::geo::{Geo, GeoUri};

impl ContactReader<'_, '_> {
    /// `X-GENDER`, `X-PRONOUNS`, `X-LANG`, `X-TZ` and `X-GEO` are the forms of 3.0 in which this crate and others
    /// write what only 4.0 has.
    #[inline(never)]
    pub(super) fn take_rare(&mut self, name: &[u8], property: &Property<'_>) -> bool {
        let contact = &mut *self.contact;
        match name {
            b"GENDER" | b"X-GENDER" => take_gender(&mut contact.gender, property),
            b"PRONOUNS" | b"X-PRONOUNS" => {
                contact.pronouns.extend(line(property.raw_value()));
                true
            }
            b"IMPP" => self.take_messenger(property),
            b"SOCIALPROFILE" | b"X-SOCIALPROFILE" => self.take_social_profile(property),
            b"RELATED" | b"X-RELATED" | b"X-ABRELATEDNAMES" => self.take_related(property),
            b"LANG" | b"X-LANG" => self.take_language(property),
            b"TZ" | b"X-TZ" => take_zone(&mut contact.time_zone, property),
            b"GEO" | b"X-GEO" => take_geo(&mut contact.geo, property),
            b"SORT-STRING" => take_text(&mut contact.sort_name, line(property.raw_value())),
            b"REV" => take_timestamp(&mut contact.revision, property),
            _ => self.take_vendor(property),
        }
    }
}

/// `GENDER:O;it's complicated` and `X-GENDER:Female` -> a gender; `X-GENDER:agender` -> the identity; `GENDER:X`
/// stays an extension.
fn take_gender(field: &mut Option<Gender>, property: &Property<'_>) -> bool {
    let mut components = text::split_at_most(property.raw_value(), b';', 2);
    let sex = components.next().and_then(line);
    let identity = components.next().and_then(line);
    let word = sex.as_deref().map(str::trim);
    // X-GENDER has words in place of letters, or any text.
    let is_standard = property.is_named("GENDER");
    let of_word = |word| Sex::of_word(word).filter(|_| !is_standard);
    let sex = word.and_then(|word| of_word(word).or_else(|| Sex::of_letter(word)));
    let identity = match (word, sex) {
        (Some(_), None) if is_standard => return false,
        (Some(_), None) => line(property.raw_value()),
        _ => identity,
    };
    let gender = Gender { sex, identity };
    gender.is_blank() || fill(field, Some(gender))
}

/// Takes a time zone. A text in the form of an offset is an offset, whatever `VALUE` says.
///
/// `TZ:-0500` -> `-05:00`; `TZ;VALUE=text:Europe/Berlin` -> `Europe/Berlin`; a zone with
/// `VALUE=uri` stays an extension.
fn take_zone(field: &mut Option<String>, property: &Property<'_>) -> bool {
    if property.is_declared("uri") && !text::is_blank(property.raw_value()) {
        return false;
    }
    take_text(field, line(property.raw_value()).map(zone::canonical))
}

/// Takes a geo URI of 4.0 without an altitude and without parameters, or `latitude;longitude` of 3.0.
///
/// `GEO:48.1;11.6` and `GEO:geo:48.1,11.6` -> the position; `GEO:geo:48.1,11.6,300` stays an extension.
fn take_geo(field: &mut Option<Geo>, property: &Property<'_>) -> bool {
    let value = one_line(property.uri());
    if text::is_blank(&value) {
        return true;
    }
    let geo = match GeoUri::parse(value.trim()) {
        Some(uri) => uri.position().filter(|_| uri.is_position_only()),
        None => Geo::of_pair(&value),
    };
    fill(field, geo)
}
