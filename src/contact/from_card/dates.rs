//! Birthdays, anniversaries and time stamps.

use super::reader::ContactReader;
use crate::card::property::Property;
use crate::text;
use crate::value::date::Date;

impl ContactReader<'_, '_> {
    /// Takes `X-ABDATE`. Its label tells what the date is.
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

pub(super) fn take_date(field: &mut Option<Date>, property: &Property<'_>) -> bool {
    take_date_if(field, property, |_| true)
}

/// Takes a complete date with a complete time.
pub(super) fn take_timestamp(field: &mut Option<Date>, property: &Property<'_>) -> bool {
    take_date_if(field, property, Date::is_timestamp)
}

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
