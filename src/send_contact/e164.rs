//! Phone numbers as the API takes them, in `to` and in `contact.phones`. The numbers of a `vcard_text` may have any
//! form.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::contact::is_e164;
use crate::value::as_text::as_text;

/// A phone number in the form of ITU-T E.164: `+`, a digit from 1 to 9, then 1 to 14 digits, all ASCII.
///
/// Parsing corrects nothing and guesses no country. [`E164::suggest`] proposes the number that was probably meant.
///
/// ```
/// use contact_card::send_contact::E164;
///
/// let number: E164 = "+14155551234".parse()?;
/// assert_eq!(number.to_string(), "+14155551234");
/// assert!("4155551234".parse::<E164>().is_err());
/// # Ok::<(), contact_card::send_contact::InvalidE164>(())
/// ```
///
/// | text | answer |
/// |---|---|
/// | `+14155551234` | accepted |
/// | `+1 (415) 555-1234`, `+1.415.555.1234` | refused; [`E164::suggest`] gives `+14155551234` |
/// | `tel:+14155551234`, `4155551234`, `0049301234` | refused, nothing is suggested |
/// | full-width digits, a blank at the end, 16 digits | refused |
///
/// In JSON, a number is its text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct E164(String);

impl E164 {
    /// The number as text.
    ///
    /// ```
    /// # use contact_card::send_contact::E164;
    /// assert_eq!("+12".parse::<E164>()?.as_str(), "+12");
    /// # Ok::<(), contact_card::send_contact::InvalidE164>(())
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number in `text` without separators: `-`, `.`, parentheses, blanks and no-break spaces (the visual
    /// separators of RFC 3966 section 3, and those that people type). `None` if the rest is not such a number.
    ///
    /// ```
    /// use contact_card::send_contact::E164;
    ///
    /// let meant = E164::suggest("+1 (415) 555-1234");
    /// assert_eq!(meant.map(|number| number.to_string()).as_deref(), Some("+14155551234"));
    /// assert_eq!(E164::suggest("(415) 555-1234"), None);
    /// ```
    #[must_use]
    pub fn suggest(text: &str) -> Option<Self> {
        let is_separator = |c: char| matches!(c, '-' | '.' | '(' | ')' | ' ' | '\u{A0}');
        text.replace(is_separator, "").parse().ok()
    }
}

impl FromStr for E164 {
    type Err = InvalidE164;

    fn from_str(text: &str) -> Result<Self, InvalidE164> {
        text.to_owned().try_into()
    }
}

impl TryFrom<String> for E164 {
    type Error = InvalidE164;

    fn try_from(text: String) -> Result<Self, InvalidE164> {
        if is_e164(&text) {
            Ok(Self(text))
        } else {
            Err(InvalidE164(()))
        }
    }
}

impl From<E164> for String {
    fn from(number: E164) -> Self {
        number.0
    }
}

as_text!(E164);

/// Shows no digits, because the number is personal data.
impl fmt::Debug for E164 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("E164").finish_non_exhaustive()
    }
}

/// The error of making an [`E164`] of another text.
///
/// ```
/// use contact_card::send_contact::E164;
///
/// let error = "+0".parse::<E164>().unwrap_err();
/// assert_eq!(error.to_string(), "expected +, a digit from 1 to 9 and 1 to 14 more digits");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("expected +, a digit from 1 to 9 and 1 to 14 more digits")]
pub struct InvalidE164(());
