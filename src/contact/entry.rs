//! Values that carry a label and a preference.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::object;
use super::label::Label;

macro_rules! entries {
    ($($(#[doc = $doc:literal])+ $name:ident, $example:literal;)+) => {$(
        $(#[doc = $doc])+
        ///
        /// In JSON: `{ "value": …, "label": …, "preference": … }`, the last two only where they are set.
        ///
        /// ```
        #[doc = concat!("use contact_card::{", stringify!($name), ", Label};")]
        ///
        #[doc = concat!("let entry = ", stringify!($name), "::new(", $example, ").labeled(Label::Work).preferred(1);")]
        #[doc = concat!("assert_eq!(entry.value, ", $example, ");")]
        /// assert_eq!((entry.label, entry.preference), (Some(Label::Work), Some(1)));
        /// ```
        #[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
        #[serde(remote = "Self", deny_unknown_fields)]
        pub struct $name {
            /// The value itself, one visible line.
            pub value: String,
            /// What it is for.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub label: Option<Label>,
            /// 1 (most preferred) to 100, `PREF` in 4.0; 3.0 only marks the most preferred one.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub preference: Option<u8>,
        }

        object!($name);

        impl $name {
            /// An entry without label and preference.
            ///
            /// ```
            #[doc = concat!("assert_eq!(contact_card::", stringify!($name), "::new(", $example, ").label, None);")]
            /// ```
            #[must_use]
            pub fn new(value: impl Into<String>) -> Self {
                Self { value: value.into(), label: None, preference: None }
            }

            /// Sets the label, from a [`Label`] or from text.
            ///
            /// ```
            /// use contact_card::Label;
            ///
            #[doc = concat!("let entry = contact_card::", stringify!($name), "::new(", $example, ").labeled(\"home\");")]
            /// assert_eq!(entry.label, Some(Label::Home));
            /// ```
            #[must_use]
            pub fn labeled(mut self, label: impl Into<Label>) -> Self {
                self.label = Some(label.into());
                self
            }

            /// Sets the preference, 1 (most preferred) to 100.
            ///
            /// ```
            #[doc = concat!("let entry = contact_card::", stringify!($name), "::new(", $example, ").preferred(2);")]
            /// assert_eq!(entry.preference, Some(2));
            /// ```
            #[must_use]
            pub fn preferred(mut self, preference: u8) -> Self {
                self.preference = Some(preference);
                self
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::new(value)
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::new(value)
            }
        }

        /// Shows the label only: the value is personal data.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).field("label", &self.label).finish_non_exhaustive()
            }
        }
    )+};
}

entries! {
    /// A phone number (`TEL`, RFC 6350 section 6.4.1), any text of one line; without the `tel:` scheme.
    Phone, "\"+14155551234\"";
    /// An e-mail address (`EMAIL`, RFC 6350 section 6.4.2).
    Email, "\"ada@example.com\"";
    /// A web address (`URL`, RFC 6350 section 6.7.8).
    Url, "\"https://example.com\"";
}

/// Whether `value` is an E.164 number: `+`, a digit from 1 to 9, then 1 to 14 digits.
pub(super) fn is_e164(value: &str) -> bool {
    match value.as_bytes() {
        [b'+', b'1'..=b'9', rest @ ..] => {
            (1..=14).contains(&rest.len()) && rest.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// The number behind `tel:`, however often it was put there.
pub(super) fn without_tel(mut value: &str) -> &str {
    while has_tel(value) {
        value = &value[4..];
    }
    value
}

/// Whether `value` starts with the scheme `tel:`.
#[inline]
pub(super) fn has_tel(value: &str) -> bool {
    value
        .as_bytes()
        .first_chunk::<4>()
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"tel:"))
}
