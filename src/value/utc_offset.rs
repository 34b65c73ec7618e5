use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::value::date;
use crate::version::Version;

/// An offset from UTC, such as that of a time zone (RFC 6350 section 4.7).
///
/// Parsing takes the forms of every version: `-0500`, `-05`, `-05:00` and `Z`.
///
/// ```
/// use contact_card::UtcOffset;
///
/// let offset: UtcOffset = "-0530".parse()?;
/// assert_eq!(offset.minutes(), -330);
/// assert_eq!(offset.to_string(), "-05:30");
/// assert!("0500".parse::<UtcOffset>().is_err());
/// # Ok::<(), contact_card::InvalidUtcOffset>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UtcOffset(i16);

impl UtcOffset {
    /// Minutes east of UTC, from -1439 to 1439.
    ///
    /// ```
    /// # use contact_card::UtcOffset;
    /// assert_eq!("+05:45".parse::<UtcOffset>()?.minutes(), 345);
    /// # Ok::<(), contact_card::InvalidUtcOffset>(())
    /// ```
    #[must_use]
    pub fn minutes(self) -> i16 {
        self.0
    }

    /// As the version has it: with a colon in 3.0 (RFC 2426 section 3.4.1) and without in 4.0.
    pub(crate) fn form(self, version: Version) -> String {
        let (hours, minutes) = (self.0.unsigned_abs() / 60, self.0.unsigned_abs() % 60);
        let sign = if self.0 < 0 { '-' } else { '+' };
        let colon = match version {
            Version::V3_0 => ":",
            Version::V4_0 => "",
        };
        format!("{sign}{hours:02}{colon}{minutes:02}")
    }
}

impl FromStr for UtcOffset {
    type Err = InvalidUtcOffset;

    fn from_str(text: &str) -> Result<Self, InvalidUtcOffset> {
        let minutes = date::offset_minutes(text).ok_or(InvalidUtcOffset(()))?;
        Ok(Self(minutes))
    }
}

/// Shows the offset with a colon, as ISO 8601 has it.
impl fmt::Display for UtcOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.form(Version::V3_0))
    }
}

/// The error of making a [`UtcOffset`] of another text.
///
/// ```
/// let error = "+24:00".parse::<contact_card::UtcOffset>().unwrap_err();
/// assert_eq!(error.to_string(), "expected an offset from UTC such as -05:00");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("expected an offset from UTC such as -05:00")]
pub struct InvalidUtcOffset(());
