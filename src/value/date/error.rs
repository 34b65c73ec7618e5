//! What can be wrong with a date.

use thiserror::Error;

/// The error of making a [`Date`]: not a date, or one that no calendar has.
///
/// ```
/// let message = |text: &str| text.parse::<contact_card::Date>().map_err(|error| error.to_string());
/// let error = message("circa 1800").unwrap_err();
/// assert_eq!(error, "expected a date such as 1985-04-12, 1985-04 or --0412");
/// assert_eq!(message("1990-02-30").unwrap_err(), "expected a day that exists");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct InvalidDate(pub(super) Fault);

/// What is wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub(super) enum Fault {
    #[error("expected a date such as 1985-04-12, 1985-04 or --0412")]
    Form,
    #[error("expected a day that exists")]
    Day,
    #[error("expected a time that exists")]
    Time,
}

#[cfg(feature = "send-contact")]
impl InvalidDate {
    /// Whether the text has the form of a date, of a day or a time that does not exist.
    pub(crate) fn has_form(self) -> bool {
        self.0 != Fault::Form
    }
}

pub(super) const INVALID: InvalidDate = InvalidDate(Fault::Form);
