//! Dates.

use super::reader::ContactReader;
use crate::card::property::Property;
use crate::text;
use crate::value::date::Date;

impl ContactReader<'_, '_> {
    /// `X-ABDATE` is a date of any kind; its label says which.
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

/// A whole date with a whole time.
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
    match date(property).filter(fits) {
        Some(date) if field.is_none_or(|known| known == date) => {
            *field = Some(date);
            true
        }
        _ => false,
    }
}

/// The date of a property; `None` if it is text or belongs to another calendar.
fn date(property: &Property<'_>) -> Option<Date> {
    let is_text = property
        .param("VALUE")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("text"));
    let calendar = property.param("CALSCALE");
    // An X- form says VALUE=text for a date that 3.0 cannot say.
    if (is_text && !property.name().starts_with(['X', 'x']))
        || calendar.is_some_and(|calendar| !calendar.eq_ignore_ascii_case("gregorian"))
    {
        return None;
    }
    property.date()
}
