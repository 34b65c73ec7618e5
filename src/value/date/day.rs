//! The date type and its accessors.
//!
//! A [`Date`] has a year, a month, a day and a time, any of which may be missing. It is made by a constructor, or by
//! `parse`; both check that the calendar has the day. `write` gives the text of a version.
//!
//! | Text | Year | Month | Day | Time |
//! |---|---|---|---|---|
//! | `1985-04-12` | 1985 | 4 | 12 | |
//! | `1985-04` | 1985 | 4 | | |
//! | `--0412` | | 4 | 12 | |
//! | `---12` | | | 12 | |
//! | `T102200` | | | | 10:22:00 |
//!
//! Days are of the Gregorian calendar, which is the calendar of `CALSCALE=gregorian` and the default (RFC 6350 section
//! 5.8).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::time::Time;
use crate::value::invalid::InvalidValue;

/// A date that may lack parts, a date with a time, or a time alone; exactly as it was given.
///
/// Parsing accepts every form of RFC 6350 section 4.3.4 and the usual ISO 8601 spelling. A whole date is shown in
/// ISO 8601, `1985-04-12`, a truncated one as in RFC 6350: `1985-04`, `1985`, `--0412`, `--04`, `---12`. In JSON a date
/// is that text.
///
/// ```
/// use contact_card::Date;
///
/// let birthday: Date = "19850412".parse()?;
/// assert_eq!(birthday, Date::new(1985, 4, 12)?);
/// assert_eq!(birthday.to_string(), "1985-04-12");
///
/// let yearless: Date = "--0412".parse()?;
/// assert_eq!((yearless.year(), yearless.month(), yearless.day()), (None, Some(4), Some(12)));
/// assert_eq!(yearless.to_string(), "--0412");
///
/// assert!("1985-02-29".parse::<Date>().is_err());
/// # Ok::<(), contact_card::InvalidValue>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    pub(super) year: Option<u16>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) time: Option<Time>,
}

impl Date {
    /// Makes a whole date.
    ///
    /// # Errors
    ///
    /// [`InvalidValue::Day`] for a day that the Gregorian calendar does not have, or a year after 9999. The month
    /// counts from 1 to 12, the day from 1 to 31.
    ///
    /// ```
    /// use contact_card::Date;
    ///
    /// assert_eq!(Date::new(2024, 2, 29)?.year(), Some(2024));
    /// assert!(Date::new(2023, 2, 29).is_err());
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, InvalidValue> {
        Self::checked(Some(year), Some(month), Some(day))
    }

    /// Makes a day of the year, without the year.
    ///
    /// # Errors
    ///
    /// [`InvalidValue::Day`] for a day that no year has, such as February 30. February 29 is a day of the leap years.
    ///
    /// ```
    /// assert_eq!(contact_card::Date::yearless(2, 29)?.to_string(), "--0229");
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    pub fn yearless(month: u8, day: u8) -> Result<Self, InvalidValue> {
        Self::checked(None, Some(month), Some(day))
    }

    /// Returns the year, if it is known.
    ///
    /// ```
    /// assert_eq!(contact_card::Date::new(1985, 4, 12)?.year(), Some(1985));
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.year
    }

    /// Returns the month from 1 to 12, if it is known.
    ///
    /// ```
    /// assert_eq!(contact_card::Date::new(1985, 4, 12)?.month(), Some(4));
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.month
    }

    /// Returns the day from 1 to 31, if it is known.
    ///
    /// ```
    /// assert_eq!(contact_card::Date::new(1985, 4, 12)?.day(), Some(12));
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.day
    }

    /// Returns whether the date has a time of day.
    ///
    /// ```
    /// let date: contact_card::Date = "19531015T231000Z".parse()?;
    /// assert!(date.has_time());
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn has_time(&self) -> bool {
        self.time.is_some()
    }

    /// Whether it is a whole date with a whole time (RFC 6350 section 4.3.5).
    pub(crate) fn is_timestamp(&self) -> bool {
        let is_whole = self.year.is_some() && self.day.is_some();
        // A time with seconds after a date has an hour and minutes too.
        is_whole && self.time.is_some_and(|time| time.second.is_some())
    }

    /// Whether the year is 1604, which usually stands for an unknown year: `1604-04-12` without an `X-APPLE-OMIT-YEAR`.
    pub(crate) fn has_filler_year(self) -> bool {
        self.year == Some(FILLER_YEAR)
    }

    /// Removes the year: with `X-APPLE-OMIT-YEAR` it is a filler.
    pub(crate) fn without_year(self) -> Self {
        Self { year: None, ..self }
    }

    /// Completes the time of a whole date: missing parts become zero, and a missing time is midnight in UTC. `None` if
    /// the date is not whole.
    ///
    /// ```text
    /// 1997-11-15        -> 1997-11-15T00:00:00Z
    /// 1997-11-15T10     -> 1997-11-15T10:00:00
    /// --1115            -> None
    /// ```
    pub(crate) fn to_timestamp(self) -> Option<Self> {
        self.year.and(self.month).and(self.day)?;
        let time = self.time.unwrap_or(Time::IN_UTC).filled_up();
        Some(Self {
            time: Some(time),
            ..self
        })
    }

    /// The parameters and the value for 3.0, which has only whole dates and date-times. Apple's filler year 1604, a
    /// leap year, replaces an unknown year. `None` for any other form.
    ///
    /// ```text
    /// 1985-04-12            BDAY:1985-04-12
    /// 1953-10-15T23:10:00Z  BDAY;VALUE=date-time:1953-10-15T23:10:00Z
    /// --0412                BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12
    /// 1985, --04, T102200   None
    /// ```
    pub(crate) fn for_3_0(&self) -> Option<(&'static str, Self)> {
        match (self.year, self.month, self.day, self.time) {
            (Some(_), Some(_), Some(_), None) => Some(("", *self)),
            (Some(_), Some(_), Some(_), Some(time))
                if time.second.is_some() && time.hour.is_some() =>
            {
                Some((";VALUE=date-time", *self))
            }
            (None, Some(_), Some(_), None) => {
                let year = Some(FILLER_YEAR);
                Some((";X-APPLE-OMIT-YEAR=1604", Self { year, ..*self }))
            }
            _ => None,
        }
    }

    /// A date that exists: `2024-02-29` and `--0229`, not `2023-02-29`, `1985-13` or `---32`.
    pub(super) fn checked(
        year: Option<u16>,
        month: Option<u8>,
        day: Option<u8>,
    ) -> Result<Self, InvalidValue> {
        // A leap year replaces an unknown year, a long month an unknown month.
        let days = days_of(year.unwrap_or(FILLER_YEAR), month.unwrap_or(1));
        let has_day = |days| day.is_none_or(|day| (1..=days).contains(&day));
        if year.is_some_and(|year| year > 9999) || !days.is_some_and(has_day) {
            return Err(InvalidValue::Day);
        }
        Ok(Self {
            year,
            month,
            day,
            time: None,
        })
    }
}

/// The year that Apple and others write for an unknown year. It is a leap year, so it has a February 29.
const FILLER_YEAR: u16 = 1604;

/// The number of days in a month from 1 to 12.
fn days_of(year: u16, month: u8) -> Option<u8> {
    let divides = |years: u16| year.is_multiple_of(years);
    let leap = divides(4) && (!divides(100) || divides(400));
    match month {
        2 => Some(28 + u8::from(leap)),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}

/// Shows no part of the date: a birthday is personal data.
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Date").finish_non_exhaustive()
    }
}
