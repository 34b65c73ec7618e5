//! How a field takes the value of a property.

use super::clean::lines;
use crate::card::property::Property;

pub(super) fn take_text(field: &mut Option<String>, value: Option<String>) -> bool {
    if value.is_some() && field.is_some() {
        return false;
    }
    if value.is_some() {
        *field = value;
    }
    true
}

/// Sets an empty field. Returns `false` if the field is taken or there is no value.
pub(super) fn fill<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    let is_taken = field.is_none() && value.is_some();
    if is_taken {
        *field = value;
    }
    is_taken
}

pub(super) fn take_list(field: &mut Vec<String>, property: &Property<'_>) -> bool {
    field.extend(lines(property.raw_value()));
    true
}
