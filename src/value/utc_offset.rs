//! Offsets from UTC: those of time zones (`TZ`), and those in times (`19531015T231000-0800`).
//!
//! | Text | Version | Minutes |
//! |---|---|---|
//! | `-05:00` | 3.0 (RFC 2426 section 3.4.1) | -300 |
//! | `-0500` | 4.0 (RFC 6350 section 4.7) | -300 |
//! | `-05` | 4.0 | -300 |
//! | `Z` | in times | 0 |

use std::fmt;
use std::str::FromStr;

use crate::value::invalid::InvalidValue;
use crate::value::number::{push_two_digits, two_digits};
use crate::version::Version;

/// An offset from UTC, such as that of a time zone (RFC 6350 section 4.7).
///
/// Parsing takes the forms of every version: `-0500`, `-05`, `-05:00` and `Z`. A sign is required.
///
/// # Errors
///
/// Parsing fails with [`InvalidValue::UtcOffset`] for another form, an hour after 23 or a minute after 59.
///
/// ```
/// use contact_card::value::UtcOffset;
///
/// let offset: UtcOffset = "-0530".parse()?;
/// assert_eq!(offset.minutes(), -330);
/// assert_eq!(offset.to_string(), "-05:30");
/// assert!("0500".parse::<UtcOffset>().is_err());
/// # Ok::<(), contact_card::InvalidValue>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UtcOffset(i16);

impl UtcOffset {
    /// Minutes east of UTC, from -1439 to 1439.
    ///
    /// ```
    /// # use contact_card::value::UtcOffset;
    /// assert_eq!("+05:45".parse::<UtcOffset>()?.minutes(), 345);
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn minutes(self) -> i16 {
        self.0
    }

    /// The text for a version: with a colon in 3.0 (`-05:30`, RFC 2426 section 3.4.1), without one in 4.0 (`-0530`).
    /// Zero is `+00:00`.
    pub(crate) fn form(self, version: Version) -> String {
        let mut out = String::new();
        self.push(Notation::of(version), &mut out);
        out
    }

    /// Appends the offset: its sign, its hours and its minutes.
    pub(crate) fn push(self, notation: Notation, out: &mut String) {
        let minutes = u32::from(self.0.unsigned_abs());
        out.push(if self.0 < 0 { '-' } else { '+' });
        push_two_digits(out, minutes / 60);
        out.push_str(notation.colon());
        push_two_digits(out, minutes % 60);
    }

    /// Parses `sign hour [minute]`, with or without a colon. An hour after 23 or a minute after 59 is
    /// [`InvalidValue::Time`].
    pub(crate) fn of_signed(text: &[u8]) -> Result<Self, InvalidValue> {
        let two = |tens: u8, ones: u8| two_digits(tens, ones).ok_or(InvalidValue::UtcOffset);
        let (sign, hours, minutes) = match *text {
            [sign @ (b'+' | b'-'), a, b] => (sign, two(a, b)?, 0),
            [sign @ (b'+' | b'-'), a, b, c, d] | [sign @ (b'+' | b'-'), a, b, b':', c, d] => {
                (sign, two(a, b)?, two(c, d)?)
            }
            _ => return Err(InvalidValue::UtcOffset),
        };
        if hours > 23 || minutes > 59 {
            return Err(InvalidValue::Time);
        }
        let offset = i16::from(hours) * 60 + i16::from(minutes);
        Ok(Self(if sign == b'-' { -offset } else { offset }))
    }
}

impl FromStr for UtcOffset {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        match text {
            "Z" | "z" => Ok(Self(0)),
            _ => Self::of_signed(text.as_bytes()).map_err(|_| InvalidValue::UtcOffset),
        }
    }
}

/// Takes minutes east of UTC.
///
/// # Errors
///
/// [`InvalidValue::UtcOffset`] for 1440 minutes and more, to either side.
///
/// ```
/// use contact_card::value::UtcOffset;
///
/// assert_eq!(UtcOffset::try_from(-330)?.to_string(), "-05:30");
/// assert!(UtcOffset::try_from(24 * 60).is_err());
/// # Ok::<(), contact_card::InvalidValue>(())
/// ```
impl TryFrom<i16> for UtcOffset {
    type Error = InvalidValue;

    fn try_from(minutes: i16) -> Result<Self, InvalidValue> {
        let is_less_than_a_day = minutes.unsigned_abs() < 24 * 60;
        is_less_than_a_day
            .then_some(Self(minutes))
            .ok_or(InvalidValue::UtcOffset)
    }
}

/// Shows the offset with a colon, as ISO 8601 does.
impl fmt::Display for UtcOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.form(Version::V3_0))
    }
}

/// How the parts of a date, a time or an offset are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notation {
    /// Without separators, as 4.0 requires.
    Basic,
    /// With hyphens and colons, as 3.0 and ISO 8601 write it.
    Extended,
}

impl Notation {
    fn of(version: Version) -> Self {
        match version {
            Version::V3_0 => Self::Extended,
            Version::V4_0 => Self::Basic,
        }
    }

    /// What separates year, month and day.
    pub(crate) fn hyphen(self) -> &'static str {
        match self {
            Self::Basic => "",
            Self::Extended => "-",
        }
    }

    /// What separates hours, minutes and seconds.
    pub(crate) fn colon(self) -> &'static str {
        match self {
            Self::Basic => "",
            Self::Extended => ":",
        }
    }
}
