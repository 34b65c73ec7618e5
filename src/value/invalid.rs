//! The error of making a typed value.
//!
//! One type for all values: a caller that reads several of them has one error to handle, which is one byte and copies.

use thiserror::Error;

/// The error of making a [`Date`](crate::Date), a [`Geo`](crate::value::Geo), a [`MediaType`](crate::value::MediaType), an
/// [`InlineMedia`](crate::contact::InlineMedia), a [`UtcOffset`](crate::value::UtcOffset) or a [`Version`](crate::Version): what was
/// expected. It quotes nothing of the text.
///
/// ```
/// use contact_card::{Date, InvalidValue};
///
/// let error = "circa 1800".parse::<Date>().unwrap_err();
/// assert_eq!(error, InvalidValue::Date);
/// assert_eq!(error.to_string(), "expected a date such as 1985-04-12, 1985-04 or --0412");
/// assert_eq!("1990-02-30".parse::<Date>(), Err(InvalidValue::Day));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum InvalidValue {
    /// The text does not have the form of a date (RFC 6350 section 4.3): `circa 1800`, `1985-4-2`, `198504`.
    #[error("expected a date such as 1985-04-12, 1985-04 or --0412")]
    Date,
    /// No calendar has that day: `1990-02-30`, `1985-13`, `---32`.
    #[error("expected a day that exists")]
    Day,
    /// No clock shows that time, or no zone has that offset: `T240000`, `19850412T10-2400`. Second 60 is a leap second.
    #[error("expected a time that exists")]
    Time,
    /// The value is not an offset from UTC of less than 24 hours: `0500` without a sign, `-2400`, 1440 minutes.
    #[error("expected an offset from UTC such as -05:00")]
    UtcOffset,
    /// The values are not a latitude from -90 to 90 and a longitude from -180 to 180, in decimal degrees:
    /// `90.1,0`, `1e3,0`, `here`.
    #[error("expected a latitude and a longitude such as 48.1,11.6")]
    Geo,
    /// The text is not a media type (RFC 6838 section 4.2): `jpeg`, `image/`, `text/plain;charset=utf-8`.
    #[error("expected a media type such as image/jpeg")]
    MediaType,
    /// The text is not base64 (RFC 4648 section 4): `A`, or a character outside the alphabet such as `!`.
    #[error("expected base64")]
    Base64,
    /// The JSON of media does not have either a `uri`, or a `media_type` and `data`.
    #[error("expected either uri, or media_type and data")]
    Media,
    /// The text is not a version that the crate writes: `2.1`, `4`.
    #[error("expected 3.0 or 4.0")]
    Version,
}

impl InvalidValue {
    /// Returns the stable code for programs, in kebab case: `invalid-` and the name of the variant.
    ///
    /// ```
    /// let error = "48.1".parse::<contact_card::value::Geo>().unwrap_err();
    /// assert_eq!(error.code(), "invalid-geo");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Date => "invalid-date",
            Self::Day => "invalid-day",
            Self::Time => "invalid-time",
            Self::UtcOffset => "invalid-utc-offset",
            Self::Geo => "invalid-geo",
            Self::MediaType => "invalid-media-type",
            Self::Base64 => "invalid-base64",
            Self::Media => "invalid-media",
            Self::Version => "invalid-version",
        }
    }
}
