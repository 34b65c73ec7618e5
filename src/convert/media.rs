//! Photos, logos, sounds and keys: base64 in 3.0 (RFC 2426 section 2.4.1), data URIs in 4.0 (RFC 2397).
//!
//! `change` calls [`media`] with the family of the property, because 3.0 leaves the `image/` of a photo and the
//! `audio/` of a sound out.
//!
//! | 3.0 | 4.0 |
//! |---|---|
//! | `PHOTO;ENCODING=b;TYPE=JPEG:/9j/AA==` | `PHOTO:data:image/jpeg;base64,/9j/AA==` |
//! | `PHOTO;ENCODING=b;TYPE=PNG;TYPE=home:AAAA` | `PHOTO;TYPE=home:data:image/png;base64,AAAA` |
//! | `PHOTO;ENCODING=b:AAAA` | `PHOTO:data:application/octet-stream;base64,AAAA` |
//! | `PHOTO;TYPE=GIF;VALUE=uri:https://a.example/b` | `PHOTO;MEDIATYPE=image/gif:https://a.example/b` |
//! | `KEY;ENCODING=b;TYPE=PGP:AAAA` | `KEY:data:application/pgp-keys;base64,AAAA` |
//! | `KEY;VALUE=text:a\;b` | `KEY;VALUE=text:a;b` |

use crate::text;
use crate::value::base64;
use crate::value::data_uri::DataUri;
use crate::value::media_type::{Family, MediaType};
use crate::value::uri;
use crate::value::value_type::ValueType;
use crate::version::Version;

use super::loss::LossReason;
use super::value;
use super::work::Step;

/// A property with media of a family: a text, inline data, or a reference. The type of the value decides which, because
/// the same words of `TYPE` may be legal for all of them.
pub(super) fn media(step: &mut Step<'_, '_, '_>, family: Family) {
    let kind = step.property.value_type(step.from());
    match (step.to(), kind) {
        (_, ValueType::Text) => {
            step.line.value = value::text(step.property.raw_value(), step.to());
            if step.to() == Version::V4_0 {
                step.lose_parameter("ENCODING");
            }
        }
        (Version::V4_0, ValueType::Binary) => inline_to_4_0(step, family),
        (Version::V4_0, _) => reference_to_4_0(step, family),
        // 4.0 has no base64 values, so it is malformed and stays as it is.
        (Version::V3_0, ValueType::Binary) => {}
        (Version::V3_0, _) if text::is_data_uri(step.property.raw_value()) => {
            data_to_3_0(step, family);
        }
        (Version::V3_0, _) => reference_to_3_0(step, family),
    }
}

/// Removes the word of `TYPE` that means a media type, and returns the media type: `image/png` from `TYPE=home,PNG`,
/// which leaves `TYPE=home`.
fn take_declared(step: &mut Step<'_, '_, '_>, family: Family) -> Option<MediaType> {
    let media_type = |word: &str| Some((word.to_owned(), MediaType::from_word(word, family)?));
    let (word, media_type) = step.line.types().find_map(media_type)?;
    step.line.remove_types(|other| other == word);
    Some(media_type)
}

/// `PHOTO;ENCODING=b;TYPE=PNG:_- 8` -> `PHOTO:data:image/png;base64,/+8=`: base64 as other programs write it gets the
/// form of RFC 4648 section 4. A value that is not base64 stays.
fn inline_to_4_0(step: &mut Step<'_, '_, '_>, family: Family) {
    let raw = step.property.raw_value();
    let Some(bytes) = base64::decode_leniently(raw) else {
        // Some programs declare ENCODING=b for a URI.
        if raw.contains("://") {
            reference_to_4_0(step, family);
        }
        return;
    };
    let data = base64::encode(&bytes);
    let declared = take_declared(step, family);
    let media_type = declared.unwrap_or_else(|| sniffed(step, &data, family));
    step.line.remove("ENCODING");
    step.line.remove("VALUE");
    step.line.value = format!("data:{media_type};base64,{data}").into();
}

/// The media type that the data look like, because a data URI needs one: `image/png` for `iVBORw0KGgo=`, with the loss
/// [`LossReason::Invented`]; `application/octet-stream` for other data, which needs no word on the way back.
fn sniffed(step: &mut Step<'_, '_, '_>, data: &str, family: Family) -> MediaType {
    let media_type = MediaType::sniff(data, family);
    if !media_type.is_unknown() {
        step.lose(LossReason::Invented);
    }
    media_type
}

/// `PHOTO;VALUE=uri;TYPE=JPEG:https://a.example/b` -> `PHOTO;MEDIATYPE=image/jpeg:https://a.example/b` (RFC 6350
/// section 5.7). A URI is the default, so `VALUE` goes, except before a value without a scheme such as `Home`.
fn reference_to_4_0(step: &mut Step<'_, '_, '_>, family: Family) {
    let uri = value::uri(step.property.raw_value());
    let is_data = text::is_data_uri(&*uri);
    // Without a scheme it would look like base64.
    if uri::scheme(&uri).is_some() || text::is_blank(&uri) {
        step.line.remove("VALUE");
    } else {
        step.line.set("VALUE", ValueType::Uri.as_str());
    }
    step.line.value = uri;
    step.line.remove("ENCODING");
    if step.line.has("MEDIATYPE") {
        return;
    }
    if let Some(media_type) = take_declared(step, family).filter(|_| !is_data) {
        step.line.push_front("MEDIATYPE", media_type.to_string());
    }
}

/// `PHOTO;MEDIATYPE=image/gif:https://a.example/b` -> `PHOTO;TYPE=GIF;VALUE=uri:https://a.example/b`. A media type with
/// parameters stays a `MEDIATYPE`.
fn reference_to_3_0(step: &mut Step<'_, '_, '_>, family: Family) {
    if !step.line.has("VALUE") && step.property.raw_value().is_empty() {
        return;
    }
    step.line.value = value::uri(step.property.raw_value());
    step.line.set("VALUE", ValueType::Uri.as_str());
    let declared = step.property.param("MEDIATYPE");
    let declared: Option<MediaType> = declared.and_then(|declared| declared.parse().ok());
    match declared {
        Some(media_type) => {
            step.line.remove("MEDIATYPE");
            let word = media_type.word_of(family).into_owned();
            step.line.push_front("TYPE", word);
        }
        // 3.0 would take a type of 4.0 for the media type.
        None if has_media_word(step, family) => step.lose(LossReason::Type),
        None => {}
    }
}

/// Whether 3.0 takes one of the types for a media type: every word but `home`, `work` and `pref` for a photo, such as
/// `TYPE=passport`.
fn has_media_word(step: &Step<'_, '_, '_>, family: Family) -> bool {
    let mut words = step.line.types();
    words.any(|word| MediaType::from_word(word, family).is_some())
}

/// `PHOTO:data:image/jpeg;base64,/9j/AA==` -> `PHOTO;ENCODING=b;TYPE=JPEG:/9j/AA==`. A broken data URI stays a
/// reference: `PHOTO;VALUE=uri:data:image/png;base64,!`.
fn data_to_3_0(step: &mut Step<'_, '_, '_>, family: Family) {
    let uri = step.property.uri();
    let Some(data) = Data::of(&uri, family) else {
        step.line.set("VALUE", ValueType::Uri.as_str());
        return;
    };
    step.line.remove("VALUE");
    step.lose_parameter("MEDIATYPE");
    if data.has_params {
        step.lose(LossReason::MediaParameter);
    }
    let goes_without_saying = data.media_type.is_unknown()
        && MediaType::sniff(&data.base64, family).is_unknown()
        && !has_media_word(step, family);
    if !goes_without_saying {
        let word = data.media_type.word_of(family).into_owned();
        step.line.push_front("TYPE", word);
    }
    step.line.push_front("ENCODING", "b");
    step.line.value = data.base64.into();
}

/// The content of a data URI, as 3.0 has it: percent-encoded data become base64 too.
///
/// ```text
/// data:image/svg+xml,%3Csvg%3E     image/svg+xml  PHN2Zz4=
/// data:,a                          text/plain     YQ==          the default of RFC 2397 section 2
/// data:;base64,iVBORw0KGgo=        image/png      iVBORw0KGgo=  by the first bytes
/// ```
struct Data {
    media_type: MediaType,
    /// Whether the media type has parameters, which 3.0 cannot express.
    has_params: bool,
    base64: String,
}

impl Data {
    fn of(uri: &str, family: Family) -> Option<Self> {
        let uri = DataUri::parse(uri)?;
        let base64 = base64::encode(&uri.bytes()?);
        let media_type = match uri.media_type {
            "" if uri.is_base64 => MediaType::sniff(&base64, family),
            "" => "text/plain".parse().ok()?,
            declared => declared.parse().ok()?,
        };
        Some(Self {
            media_type,
            has_params: uri.has_params,
            base64,
        })
    }
}
