//! Inline and linked photos.
//!
//! | property | photo |
//! |---|---|
//! | `PHOTO;ENCODING=b;TYPE=PNG:iVBORw==` | inline, `image/png` |
//! | `PHOTO;ENCODING=b:R0lGODlh` | inline, `image/gif` by its first bytes |
//! | `PHOTO:data:image/png;base64,iVBORw==` | inline |
//! | `PHOTO:http://a/b` | a link, with or without `VALUE=uri` |
//! | `PHOTO:data:image/png,abc` | none: an extension, since it is not base64 |

use super::clean::cleaned_line;
use crate::card::property::Property;
use crate::contact::model::{InlineMedia, Media};
use crate::text;
use crate::value::data_uri::DataUri;
use crate::value::media_type::{Family, MediaType};
use crate::value::uri;

/// Takes the first photo. One without bytes is taken without effect.
pub(super) fn take_photo(field: &mut Option<Media>, property: &Property<'_>) -> bool {
    let uri = cleaned_line(property.uri());
    if text::is_blank(&uri) {
        return true;
    }
    match photo(property, &uri) {
        Some(Media::Inline(media)) if media.base64().is_empty() => true,
        _ if field.is_some() => false,
        photo => {
            *field = photo;
            field.is_some()
        }
    }
}

/// The photo that a value is. Base64 and a URI are told apart by the value first: programs forget `ENCODING` or
/// `VALUE`.
fn photo(property: &Property<'_>, uri: &str) -> Option<Media> {
    if text::is_data_uri(uri) {
        return data_uri(uri);
    }
    let kind = property.param("VALUE").unwrap_or_default();
    let is_declared = text::is_one_of(&kind, &["uri", "url"]);
    let is_encoded = property.param("ENCODING").is_some();
    // 3.0 requires VALUE=uri, but some exporters omit it. Base64 has no colon, even if it is truncated.
    let has_scheme = uri.contains(if is_encoded { "://" } else { ":" });
    if has_scheme || is_declared && !is_encoded {
        return linked(uri);
    }
    // Some exporters state both. A value that is base64 is not a URI.
    let inline = inline(property, uri).map(Media::Inline);
    inline.or_else(|| linked(uri).filter(|_| is_declared))
}

/// The link, with forbidden characters encoded; `None` if it cannot be a URI.
fn linked(uri: &str) -> Option<Media> {
    uri::encoded(uri).map(|uri| Media::Uri(uri.into_owned()))
}

/// The image in `base64`.
///
/// The type comes from `TYPE=PNG` or `TYPE=image/png`, else from the first bytes.
fn inline(property: &Property<'_>, base64: &str) -> Option<InlineMedia> {
    let declared = property
        .types()
        .find_map(|word| MediaType::from_word(word, Family::Image));
    let media_type = declared.unwrap_or_else(|| MediaType::sniff(base64, Family::Image));
    InlineMedia::from_base64(media_type, base64).ok()
}

/// The image in a data URI. Parameters of the media type have no field.
fn data_uri(uri: &str) -> Option<Media> {
    let uri = DataUri::parse(uri).filter(|uri| uri.is_base64 && !uri.has_params)?;
    let media_type = match uri.media_type {
        "" => MediaType::sniff(uri.data, Family::Image),
        declared => declared.parse().ok()?,
    };
    let inline = InlineMedia::from_base64(media_type, uri.data);
    inline.ok().map(Media::Inline)
}
