//! How a field takes the value of a property.
//!
//! A field with one value takes the first property; a list takes all. The functions return whether the property is
//! used up: if not, it becomes an extension.

use super::clean::lines;
use crate::card::property::Property;

/// Takes a text: `TITLE:a` -> true; a second `TITLE:b` -> false; a blank one -> true.
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

/// Adds every visible item: `NICKNAME:a, b` -> `a` and `b`. Several lines make one list.
pub(super) fn take_list(field: &mut Vec<String>, property: &Property<'_>) -> bool {
    field.extend(lines(property.raw_value()));
    true
}
