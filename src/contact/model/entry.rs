//! Values that carry a label and a preference.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::construct::construct;
use super::json::object;
use super::label::{self, Label};
use super::preference;

macro_rules! entries {
    ($($(#[doc = $doc:literal])+ $name:ident, $example:literal $(, $member:ident, $member_doc:literal)*;)+) => {$(
        $(#[doc = $doc])+
        ///
        #[doc = concat!("In JSON: `{ \"value\": …, " $(, "\"", stringify!($member), "\": …, ")*, "\"label\": …, \"preference\": … }`, ")]
        /// all but the first only where they are set.
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
        #[non_exhaustive]
        pub struct $name {
            /// The value itself, one visible line.
            pub value: String,
            $(
                #[doc = concat!($member_doc, ".")]
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $member: Option<String>,
            )*
            /// What it is for.
            #[serde(default, deserialize_with = "label::visible", skip_serializing_if = "Option::is_none")]
            pub label: Option<Label>,
            /// 1 (most preferred) to 100, `PREF` in 4.0; 3.0 only marks the most preferred one.
            #[serde(default, deserialize_with = "preference::read", skip_serializing_if = "Option::is_none")]
            pub preference: Option<u8>,
        }

        object!($name);

        construct!($name($example): $($member,)* label, preference);

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
    /// A web address (`URL`, RFC 6350 section 6.7.8). It should be a URI; what people type in place of one, such as
    /// `example.com`, is written as it is, since clients complete it.
    Url, "\"https://example.com\"";
    /// An address for messages (`IMPP`, RFC 6350 section 6.4.3, RFC 4770): a URI such as
    /// `xmpp:ada@example.com`.
    ///
    /// What other programs write under a name of their own (`X-AIM`, `X-SKYPE`, ...) is read as one too.
    Messenger, "\"xmpp:ada@example.com\"",
        service, "Which service it is, such as `Skype` (`SERVICE-TYPE`, RFC 9554 section 4.9)";
    /// An account of a social network (`SOCIALPROFILE`, RFC 9554 section 3.5; Apple's `X-SOCIALPROFILE` in
    /// 3.0): a URI, or a text if a service says whose.
    SocialProfile, "\"https://social.example/@ada\"",
        service, "Which network it is, such as `Pixelfed`, in that letter case (`SERVICE-TYPE`, RFC 9554 section 4.9)",
        user, "The name of the account, only beside a URI (`USERNAME`, RFC 9554 section 4.10)";
    /// A language to reach the contact in (`LANG`, RFC 6350 section 6.4.4): a tag such as `de-AT` (BCP 47).
    Language, "\"de-AT\"";
}

/// The characters of an E.164 number, the plus sign included.
pub(crate) const E164_LIMIT: usize = 16;

/// Whether `value` is an E.164 number: `+`, a digit from 1 to 9, then 1 to 14 digits.
pub(crate) fn is_e164(value: &str) -> bool {
    match value.as_bytes() {
        [b'+', b'1'..=b'9', rest @ ..] => {
            (3..=E164_LIMIT).contains(&value.len()) && rest.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// The number behind `tel:`, however often it was put there.
pub(in crate::contact) fn without_tel(mut value: &str) -> &str {
    while has_tel(value) {
        value = &value[4..];
    }
    value
}

/// Whether `value` starts with the scheme `tel:`.
#[inline]
pub(in crate::contact) fn has_tel(value: &str) -> bool {
    value
        .as_bytes()
        .first_chunk::<4>()
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case(b"tel:"))
}
