//! Photos: a URI, or base64 with a media type. Bytes are held in base64, as both versions and JSON write them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::object;
use crate::value::base64;
use crate::value::invalid::InvalidValue;
use crate::value::media_type::MediaType;

/// A photo: a URI, or bytes with a media type.
///
/// In JSON `{ "uri": … }`, or `{ "media_type": …, "data": … }` with the bytes in base64.
///
/// ```
/// use contact_card::Media;
///
/// let photo = Media::inline("image/png".parse()?, b"\x89PNG");
/// assert!(matches!(&photo, Media::Inline(png) if png.bytes() == b"\x89PNG"));
///
/// let remote = Media::Uri("https://example.com/ada.png".into());
/// assert_ne!(photo, remote);
/// # Ok::<(), contact_card::InvalidValue>(())
/// ```
///
/// | photo | 3.0 | 4.0 |
/// |---|---|---|
/// | inline PNG | `PHOTO;ENCODING=b;TYPE=PNG:iVBORw==` | `PHOTO:data:image/png;base64,iVBORw==` |
/// | a URI | `PHOTO;VALUE=uri:https://example.com/a.png` | the same |
///
/// An inline photo has no limit in the model. Messages often allow much less than files do: some services refuse
/// photos of more than 100 to 200 kB.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Json", into = "Json")]
#[non_exhaustive]
pub enum Media {
    /// A link, which this crate never follows. A `data:` URI is [`Media::Inline`] instead.
    ///
    /// Clients may follow it, which tells the owner of the link who looks at the card; `send_contact` lets no
    /// such photo out.
    Uri(String),
    /// The bytes.
    Inline(InlineMedia),
}

impl Media {
    /// Creates media inside the card from their bytes.
    ///
    /// ```
    /// use contact_card::Media;
    ///
    /// assert!(matches!(Media::inline("image/gif".parse()?, b"GIF89a"), Media::Inline(_)));
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn inline(media_type: MediaType, bytes: &[u8]) -> Self {
        Self::Inline(InlineMedia {
            media_type,
            base64: base64::encode(bytes),
        })
    }
}

/// Shows the variant and the media type, because a photo and its link are personal data.
impl fmt::Debug for Media {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Uri(_) => f.debug_tuple("Uri").finish_non_exhaustive(),
            Self::Inline(media) => f.debug_tuple("Inline").field(media).finish(),
        }
    }
}

/// Bytes with a media type. They are stored in base64, as both versions and JSON write them.
///
/// ```
/// use contact_card::contact::InlineMedia;
///
/// let gif = InlineMedia::from_base64("image/gif".parse()?, "R0lGODlh")?;
/// assert_eq!((gif.media_type().as_str(), gif.bytes().as_slice()), ("image/gif", &b"GIF89a"[..]));
/// # Ok::<(), contact_card::InvalidValue>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct InlineMedia {
    media_type: MediaType,
    /// The standard alphabet with padding and without white space.
    base64: String,
}

impl InlineMedia {
    /// Creates media from base64. White space is dropped; the URL alphabet and missing padding are corrected.
    ///
    /// # Errors
    ///
    /// [`InvalidValue::Base64`] for any other text.
    ///
    /// ```
    /// use contact_card::InvalidValue;
    /// use contact_card::contact::InlineMedia;
    ///
    /// let media = InlineMedia::from_base64("image/png".parse()?, "_-8")?;
    /// assert_eq!(media.base64(), "/+8=");
    /// assert_eq!(InlineMedia::from_base64("image/png".parse()?, "!"), Err(InvalidValue::Base64));
    /// # Ok::<(), InvalidValue>(())
    /// ```
    pub fn from_base64(media_type: MediaType, text: &str) -> Result<Self, InvalidValue> {
        let base64 = if base64::decode(text).is_some() {
            text.to_owned()
        } else {
            canonical(text).ok_or(InvalidValue::Base64)?
        };
        Ok(Self { media_type, base64 })
    }

    /// The media type.
    ///
    /// ```
    /// let media = contact_card::contact::InlineMedia::from_base64("image/png".parse()?, "")?;
    /// assert_eq!(media.media_type().as_str(), "image/png");
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn media_type(&self) -> &MediaType {
        &self.media_type
    }

    /// The bytes in base64, with the standard alphabet and padding.
    ///
    /// ```
    /// let media = contact_card::contact::InlineMedia::from_base64("image/png".parse()?, "AA==")?;
    /// assert_eq!(media.base64(), "AA==");
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn base64(&self) -> &str {
        &self.base64
    }

    /// The decoded bytes.
    ///
    /// ```
    /// let media = contact_card::contact::InlineMedia::from_base64("image/png".parse()?, "AAE=")?;
    /// assert_eq!(media.bytes(), [0, 1]);
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        // The constructor checked the text.
        base64::decode(&self.base64).unwrap_or_default()
    }
}

impl fmt::Debug for InlineMedia {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InlineMedia")
            .field("media_type", &self.media_type)
            .finish_non_exhaustive()
    }
}

/// The same bytes in the standard alphabet with padding.
fn canonical(text: &str) -> Option<String> {
    base64::decode_leniently(text).map(|bytes| base64::encode(&bytes))
}

/// The form of [`Media`] in JSON.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
struct Json {
    #[serde(skip_serializing_if = "Option::is_none")]
    uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<String>,
}

object!(Json);

impl From<Media> for Json {
    fn from(media: Media) -> Self {
        match media {
            Media::Uri(uri) => Self {
                uri: Some(uri),
                media_type: None,
                data: None,
            },
            Media::Inline(media) => Self {
                uri: None,
                media_type: Some(media.media_type.to_string()),
                data: Some(media.base64),
            },
        }
    }
}

impl TryFrom<Json> for Media {
    type Error = InvalidValue;

    fn try_from(json: Json) -> Result<Self, InvalidValue> {
        match (json.uri, json.media_type, json.data) {
            (Some(uri), None, None) => Ok(Self::Uri(uri)),
            (None, Some(media_type), Some(data)) => {
                InlineMedia::from_base64(media_type.parse()?, &data).map(Self::Inline)
            }
            _ => Err(InvalidValue::Media),
        }
    }
}
