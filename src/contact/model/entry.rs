//! Values with a label and a preference.

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
        /// all except the first only if they are set.
        ///
        /// ```
        /// use contact_card::Label;
        #[doc = concat!("use contact_card::contact::", stringify!($name), ";")]
        ///
        #[doc = concat!("let entry = ", stringify!($name), "::new(", $example, ").labeled(Label::Work).preferred(1);")]
        #[doc = concat!("assert_eq!(entry.value, ", $example, ");")]
        /// assert_eq!((entry.label, entry.preference), (Some(Label::Work), Some(1)));
        /// ```
        #[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
        #[serde(remote = "Self", deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            /// The value: one line with a visible character.
            pub value: String,
            $(
                #[doc = concat!($member_doc, ".")]
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $member: Option<String>,
            )*
            /// The purpose of the value, such as home or work.
            #[serde(default, deserialize_with = "label::visible", skip_serializing_if = "Option::is_none")]
            pub label: Option<Label>,
            /// The preference from 1 (most preferred) to 100, `PREF` in 4.0. 3.0 marks only the most preferred entry.
            #[serde(default, deserialize_with = "preference::read", skip_serializing_if = "Option::is_none")]
            pub preference: Option<u8>,
        }

        object!($name);

        construct!($name($example): $($member,)* label, preference);

        /// Shows only the label, because the value is personal data.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).field("label", &self.label).finish_non_exhaustive()
            }
        }
    )+};
}

entries! {
    /// A phone number (`TEL`, RFC 6350 section 6.4.1): any text of one line, without the scheme `tel:`.
    Phone, "\"+14155551234\"";
    /// An e-mail address (`EMAIL`, RFC 6350 section 6.4.2).
    Email, "\"ada@example.com\"";
    /// A web address (`URL`, RFC 6350 section 6.7.8). It should be a URI. Other text such as `example.com` is written
    /// unchanged, because clients complete it.
    Url, "\"https://example.com\"";
    /// An address for messages (`IMPP`, RFC 6350 section 6.4.3, RFC 4770): a URI such as
    /// `xmpp:ada@example.com`.
    ///
    /// Properties of other programs (`X-AIM`, `X-SKYPE`, ...) are also read as messengers.
    Messenger, "\"xmpp:ada@example.com\"",
        service, "The name of the service, such as `Skype` (`SERVICE-TYPE`, RFC 9554 section 4.9)";
    /// An account of a social network (`SOCIALPROFILE`, RFC 9554 section 3.5; Apple's `X-SOCIALPROFILE` in
    /// 3.0): a URI, or the name of the account if there is a service.
    SocialProfile, "\"https://social.example/@ada\"",
        service, "The name of the network, such as `Pixelfed`, with its letter case (`SERVICE-TYPE`, RFC 9554 section 4.9)",
        user, "The name of the account, only for a URI (`USERNAME`, RFC 9554 section 4.10)";
    /// A language in which to contact the person (`LANG`, RFC 6350 section 6.4.4): a tag such as `de-AT` (BCP 47).
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

/// The number without `tel:`, which may be repeated.
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
