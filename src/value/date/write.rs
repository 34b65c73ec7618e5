//! Writing dates: 4.0, 3.0 and ISO 8601.
//!
//! | Date | 4.0 | 3.0 | shown, and in JSON |
//! |---|---|---|---|
//! | April 12, 1985 | `19850412` | `1985-04-12` | `1985-04-12` |
//! | April 1985 | `1985-04` | | `1985-04` |
//! | April 12 | `--0412` | `1604-04-12` | `--0412` |
//! | October 15, 1953, 23:10 UTC | `19531015T231000Z` | `1953-10-15T23:10:00Z` | `1953-10-15T23:10:00Z` |
//!
//! 4.0 forbids the separators of a whole date (RFC 6350 section 4.3.1), and the examples of RFC 2426 section 3.1.5 have
//! them.

use std::fmt;

use super::day::Date;
use crate::value::number::{push_four_digits, push_two_digits};
use crate::value::utc_offset::Notation;

impl Date {
    /// Appends the value for 4.0: `19850412`, `1985-04`, `--0412T10`.
    pub(crate) fn write_4_0(&self, out: &mut String) {
        self.write(Notation::Basic, out);
    }

    /// Appends the value for 3.0 of a date from [`Date::for_3_0`].
    pub(crate) fn write_3_0(&self, out: &mut String) {
        self.write(Notation::Extended, out);
    }

    fn write(&self, notation: Notation, out: &mut String) {
        let is_whole = self.year.is_some() && self.day.is_some();
        // A truncated date has one notation only.
        let notation = if is_whole { notation } else { Notation::Basic };
        self.write_day(notation, out);
        if let Some(time) = self.time {
            out.push('T');
            time.write(notation, out);
        }
    }

    /// Appends the date without its time: `1985-04-12`, `1985-04`, `--0412`, `---12`, or nothing.
    fn write_day(&self, notation: Notation, out: &mut String) {
        let hyphen = notation.hyphen();
        match (self.year, self.month) {
            (Some(year), month) => {
                push_four_digits(out, year);
                if let Some(month) = month {
                    // YYYY-MM is the one form of 4.0 with a hyphen: YYYYMM would look like YYMMDD.
                    out.push_str(if self.day.is_none() { "-" } else { hyphen });
                    push_two_digits(out, u32::from(month));
                }
            }
            (None, Some(month)) => {
                out.push_str("--");
                push_two_digits(out, u32::from(month));
            }
            (None, None) if self.day.is_some() => out.push_str("---"),
            (None, None) => {}
        }
        if let Some(day) = self.day {
            out.push_str(hyphen);
            push_two_digits(out, u32::from(day));
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.write(Notation::Extended, &mut out);
        f.write_str(&out)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}
