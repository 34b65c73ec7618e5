//! Media types, and the words and the first bytes that stand for them.
//!
//! 4.0 names a media type whole, in a data URI or in `MEDIATYPE`. 3.0 names it by a word of `TYPE`, mostly the subtype:
//!
//! | `TYPE` of 3.0 | In | Media type |
//! |---|---|---|
//! | `JPEG`, `JPG` | `PHOTO`, `LOGO` | `image/jpeg` |
//! | `SVG` | `PHOTO`, `LOGO` | `image/svg+xml` |
//! | `WAVE`, `WAV` | `SOUND` | `audio/wav` |
//! | `PGP` | `KEY` | `application/pgp-keys` |
//! | `X-ODD` | `PHOTO` | `image/x-odd` |
//! | `video/mp4` | any | `video/mp4` |
//!
//! RFC 2426 sections 3.1.4, 3.6.6 and 3.7.2 say that `TYPE` names the format. The conversion and the contact ask here.

use std::borrow::Cow;
use std::str::FromStr;

use crate::text::is_one_of;
use crate::value::as_text::as_text;
use crate::value::invalid::InvalidValue;

/// A media type such as `image/jpeg`, in lower case and without parameters (RFC 6838 section 4.2).
///
/// Both names have 1 to 127 characters. The registry of media types is not looked up.
///
/// # Errors
///
/// Parsing fails with [`InvalidValue::MediaType`] for any other text, such as `jpeg` or `text/plain;charset=utf-8`.
///
/// ```
/// use contact_card::InvalidValue;
/// use contact_card::value::MediaType;
///
/// let jpeg: MediaType = "Image/JPEG".parse()?;
/// assert_eq!(jpeg.to_string(), "image/jpeg");
/// assert_eq!("jpeg".parse::<MediaType>(), Err(InvalidValue::MediaType));
/// # Ok::<(), InvalidValue>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MediaType(String);

impl MediaType {
    /// Returns the media type as text.
    ///
    /// ```
    /// let png: contact_card::value::MediaType = "image/png".parse()?;
    /// assert_eq!(png.as_str(), "image/png");
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first word of the table: `JPEG` for `image/jpeg`.
    fn known_word(&self) -> Option<&'static str> {
        let row = WORDS.iter().find(|row| row.1 == self.0)?;
        Some(row.0)
    }

    /// The word of `TYPE` that [`MediaType::from_word`] reads back, for a property with media of this family:
    /// a known word, else the subtype, else the whole media type.
    ///
    /// ```text
    /// image/jpeg in a photo    JPEG
    /// image/x-odd in a photo   X-ODD
    /// video/mp4 in a photo     video/mp4
    /// image/jpg in a photo     image/jpg, because JPG means image/jpeg
    /// ```
    pub(crate) fn word_of(&self, family: Family) -> Cow<'_, str> {
        let known = self.known_word().filter(|_| family.has(&self.0));
        if let Some(word) = known {
            return word.into();
        }
        let subtype = self.0.strip_prefix(family.as_str());
        let subtype = subtype.and_then(|rest| rest.strip_prefix('/'));
        match subtype.map(str::to_ascii_uppercase) {
            Some(word) if Self::from_word(&word, family).as_ref() == Some(self) => word.into(),
            _ => (&*self.0).into(),
        }
    }

    /// The media type of a word of `TYPE`: a whole media type, or a subtype of the family. `home`, `work` and `pref`
    /// are never media types, and a key has only known words.
    pub(crate) fn from_word(word: &str, family: Family) -> Option<Self> {
        let is = |known: &str| word.eq_ignore_ascii_case(known);
        if is_one_of(word, &["PREF", "HOME", "WORK"]) {
            return None;
        }
        let mut rows = WORDS.iter().filter(|row| family.has(row.1));
        match rows.find(|row| is(row.0)) {
            Some((_, media_type)) => media_type.parse().ok(),
            None if word.contains('/') => word.parse().ok(),
            None if family == Family::Application => None,
            None => format!("{}/{word}", family.as_str()).parse().ok(),
        }
    }

    /// The media type by the first bytes; `application/octet-stream` if they are unknown. `iVBORw0KGgo=` in a photo is
    /// `image/png`. The bytes stay in base64, so a large photo is not decoded.
    pub(crate) fn sniff(base64: &str, family: Family) -> Self {
        let base64 = base64.trim_start();
        let found = MAGIC
            .iter()
            .find(|(magic, media_type)| family.has(media_type) && base64.starts_with(magic));
        Self(found.map_or(UNKNOWN, |row| row.1).to_owned())
    }

    /// Whether it has a word of its own in `TYPE`.
    pub(crate) fn is_known(&self) -> bool {
        self.known_word().is_some()
    }

    /// Whether it is `application/octet-stream`, which stands for unknown data.
    pub(crate) fn is_unknown(&self) -> bool {
        self.0 == UNKNOWN
    }
}

const UNKNOWN: &str = "application/octet-stream";

/// `type-name "/" subtype-name *(";" attribute "=" value)` (RFC 6350 section 5.7): `text/plain; charset=utf-8`.
pub(crate) fn is_media_type(text: &str) -> bool {
    let mut parts = text.split(';');
    let is_parameter = |part: &str| {
        let pair = part.trim().split_once('=');
        pair.is_some_and(|(name, value)| is_attribute(name) && !value.is_empty())
    };
    parts.next().is_some_and(is_bare_type) && parts.all(is_parameter)
}

/// `type-name "/" subtype-name` (RFC 6838 section 4.2). No registered name has a caret, which begins an escape in a
/// parameter (RFC 6868), so a name with a caret is refused.
fn is_bare_type(text: &str) -> bool {
    let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-_.+".contains(&byte);
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphanumeric())
            && name.len() <= 127
            && name.bytes().all(is_of_name)
    };
    let names = text.split_once('/');
    names.is_some_and(|(name, subtype)| is_name(name) && is_name(subtype))
}

/// The name of a parameter of a media type: a token of RFC 2045 section 5.1.
fn is_attribute(name: &str) -> bool {
    let is_of_token = |byte: u8| byte.is_ascii_graphic() && !b"()<>@,;:\\\"/[]?=".contains(&byte);
    !name.is_empty() && name.bytes().all(is_of_token)
}

/// The kind of media in a property: the part of a media type that 3.0 omits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Image,
    Audio,
    /// Keys. Their words in 3.0, `X509` and `PGP`, are not subtypes (RFC 2426 section 3.7.2).
    Application,
}

impl Family {
    fn as_str(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Audio => "audio",
            Self::Application => "application",
        }
    }

    fn has(self, media_type: &str) -> bool {
        media_type.starts_with(self.as_str())
    }
}

/// The words of `TYPE` in 3.0 and their media types. If a type has two words, the first is written.
const WORDS: [(&str, &str); 15] = [
    ("JPEG", "image/jpeg"),
    ("JPG", "image/jpeg"),
    ("PNG", "image/png"),
    ("GIF", "image/gif"),
    ("BMP", "image/bmp"),
    ("TIFF", "image/tiff"),
    ("WEBP", "image/webp"),
    ("SVG", "image/svg+xml"),
    ("BASIC", "audio/basic"),
    ("WAVE", "audio/wav"),
    ("WAV", "audio/wav"),
    ("AIFF", "audio/aiff"),
    ("OGG", "audio/ogg"),
    ("X509", "application/pkix-cert"),
    ("PGP", "application/pgp-keys"),
];

/// How the usual formats start, in base64: the bytes FF D8 FF of a JPEG are `/9j/`. A RIFF file is WebP in a photo and
/// WAV in a sound.
const MAGIC: [(&str, &str); 7] = [
    ("/9j/", "image/jpeg"),
    ("iVBORw0KGgo", "image/png"),
    ("R0lGOD", "image/gif"),
    ("UklGR", "image/webp"),
    ("Qk", "image/bmp"),
    ("UklGR", "audio/wav"),
    ("T2dnUw", "audio/ogg"),
];

impl FromStr for MediaType {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        if is_bare_type(text) {
            Ok(Self(text.to_ascii_lowercase()))
        } else {
            Err(InvalidValue::MediaType)
        }
    }
}

as_text!(MediaType);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_text_with_parameters_is_not_a_bare_media_type() {
        for (text, is) in [
            ("image/png", true),
            ("text/plain; charset=utf-8", true),
            ("image", false),
            ("image/", false),
            ("a b/c", false),
            ("text/plain;x", false),
            ("text/plain;a b=c", false),
            ("image/~", false),
            ("image/x^y", false),
        ] {
            assert_eq!(is_media_type(text), is, "{text}");
            let is_bare = is && !text.contains(';');
            assert_eq!(text.parse::<MediaType>().is_ok(), is_bare, "{text}");
        }
    }
}
