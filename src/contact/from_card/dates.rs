//! Birthdays, anniversaries and time stamps.
//!
//! `BDAY`, `X-BDAY`, `ANNIVERSARY`, `X-ANNIVERSARY` and `X-ABDATE` come in. A text that is no date, such as
//! `BDAY:spring`, stays an extension.

use super::reader::ContactReader;
use crate::card::property::Property;
use crate::text;
use crate::value::date::Date;

impl ContactReader<'_, '_> {
    /// Takes `X-ABDATE`. Its label tells what the date is.
    ///
    /// `item1.X-ABDATE:2009-08-08` with `item1.X-ABLabel:_$!<Anniversary>!$_` -> the anniversary. With another
    /// label or without one it is another day, and stays an extension.
    pub(super) fn take_apple_date(&mut self, property: &Property<'_>) -> bool {
        let Some(index) = self
            .labels
            .find(property)
            .and_then(|labels| labels.anniversary)
        else {
            return false;
        };
        let taken = take_date(&mut self.contact.anniversary, property);
        if taken {
            self.labels.used.push(index);
        }
        taken
    }
}

/// Takes a date into `field`. The same date a second time is taken too: 3.0 has an anniversary in two properties.
pub(super) fn take_date(field: &mut Option<Date>, property: &Property<'_>) -> bool {
    take_date_if(field, property, |_| true)
}

/// Takes a complete date with a complete time.
///
/// `REV:1995-10-31T22:27:10Z` -> the revision; `REV:1995-10-31` -> an extension.
pub(super) fn take_timestamp(field: &mut Option<Date>, property: &Property<'_>) -> bool {
    take_date_if(field, property, Date::is_timestamp)
}

/// A blank value is taken without effect.
fn take_date_if(
    field: &mut Option<Date>,
    property: &Property<'_>,
    fits: impl Fn(&Date) -> bool,
) -> bool {
    let text = property.text();
    if text::is_blank(&text) {
        return true;
    }
    match property.stated_date().filter(fits) {
        Some(date) if field.is_none_or(|known| known == date) => {
            *field = Some(date);
            true
        }
        _ => false,
    }
}
