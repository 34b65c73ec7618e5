//! The versions that are written: 3.0 and 4.0.
//!
//! | | 3.0 | 4.0 |
//! |---|---|---|
//! | standard | RFC 2426, RFC 2425 | RFC 6350 and its extensions |
//! | required | `FN`, `N` | `FN` |
//! | a preferred phone | `TEL;TYPE=pref:1` | `TEL;PREF=1:1` |
//! | a photo | `PHOTO;ENCODING=b;TYPE=JPEG:/9j/AA==` | `PHOTO:data:image/jpeg;base64,/9j/AA==` |
//! | a birthday without a year | Apple's `X-APPLE-OMIT-YEAR` | `BDAY:--0412` |
//! | a semicolon in a text | `\;` | `;` |
//!
//! A card of 2.1 is read as one of 3.0.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::value::invalid::InvalidValue;

/// The vCard version a card is written in.
///
/// vCard 2.1 has no variant: it can be read, never written. The version belongs to the wire, so no
/// [`Contact`](crate::Contact) has one and every writer takes one. The order is that of the versions:
/// `V3_0 < V4_0`.
///
/// # Errors
///
/// Parsing takes `3.0` and `4.0` exactly, and fails with [`InvalidValue::Version`] for any other text.
///
/// ```
/// use contact_card::Version;
///
/// assert_eq!(Version::V3_0.to_string(), "3.0");
/// assert_eq!("4.0".parse(), Ok(Version::V4_0));
/// assert_eq!(Version::default(), Version::V3_0);
/// assert_eq!(serde_json::to_string(&Version::V4_0)?, "\"4.0\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "&'static str")]
#[non_exhaustive]
pub enum Version {
    /// vCard 3.0 (RFC 2426), the version that phones read best.
    #[default]
    V3_0,
    /// vCard 4.0 (RFC 6350).
    V4_0,
}

impl Version {
    /// The version that a card is converted to from this one.
    pub(crate) fn other(self) -> Self {
        match self {
            Self::V3_0 => Self::V4_0,
            Self::V4_0 => Self::V3_0,
        }
    }

    /// The value of the `VERSION` property.
    ///
    /// ```
    /// assert_eq!(contact_card::Version::V4_0.as_str(), "4.0");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0",
            Self::V4_0 => "4.0",
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Version {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        match text {
            "3.0" => Ok(Self::V3_0),
            "4.0" => Ok(Self::V4_0),
            _ => Err(InvalidValue::Version),
        }
    }
}

impl From<Version> for &'static str {
    fn from(version: Version) -> Self {
        version.as_str()
    }
}

impl TryFrom<String> for Version {
    type Error = InvalidValue;

    fn try_from(text: String) -> Result<Self, InvalidValue> {
        text.parse()
    }
}
