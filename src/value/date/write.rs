//! Writing dates: 4.0, 3.0 and ISO 8601.

use std::fmt;

use super::day::Date;
use crate::value::number::push_digits;
use crate::value::utc_offset::Notation;

impl Date {
    /// Appends the value for 4.0.
    pub(crate) fn write_4_0(&self, out: &mut String) {
        self.write(Notation::Basic, out);
    }

    /// Appends the value for 3.0 of a date from [`Date::for_3_0`].
    pub(crate) fn write_3_0(&self, out: &mut String) {
        self.write(Notation::Extended, out);
    }

    fn write(&self, notation: Notation, out: &mut String) {
        let whole = self.year.is_some() && self.day.is_some();
        let dash = whole && notation == Notation::Extended;
        match (self.year, self.month, self.day) {
            (Some(year), month, day) => {
                push_digits(out, u32::from(year), 4);
                if let Some(month) = month {
                    // YYYY-MM is the one form of 4.0 with a dash: YYYYMM would look like YYMMDD.
                    out.push_str(if dash || day.is_none() { "-" } else { "" });
                    push_digits(out, u32::from(month), 2);
                }
                if let Some(day) = day {
                    out.push_str(if dash { "-" } else { "" });
                    push_digits(out, u32::from(day), 2);
                }
            }
            (None, Some(month), day) => {
                out.push_str("--");
                push_digits(out, u32::from(month), 2);
                if let Some(day) = day {
                    push_digits(out, u32::from(day), 2);
                }
            }
            (None, None, Some(day)) => {
                out.push_str("---");
                push_digits(out, u32::from(day), 2);
            }
            (None, None, None) => {}
        }
        if let Some(time) = self.time {
            out.push('T');
            time.write(if whole { notation } else { Notation::Basic }, out);
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
