//! Values with a label and a preference.
//!
//! Six types of one shape: phones, e-mail addresses, web addresses, messengers, social profiles and languages. The
//! macro `entries!` gives each its struct, its constructor, its setters and its form in JSON; a row names what only
//! one has.

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
            /// The preference from 1 (most preferred) to 100, `PREF` in 4.0. 3.0 marks only the most preferred entry,
            /// but writes `PREF` for languages.
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
    ///
    /// A text of an E.164 number becomes a URI in 4.0; any other text stays text in both versions.
    ///
    /// | phone | 3.0 | 4.0 |
    /// |---|---|---|
    /// | `+14155551234` | `TEL;TYPE=VOICE:+14155551234` | `TEL;VALUE=uri;TYPE=voice:tel:+14155551234` |
    /// | the same, mobile | `TEL;TYPE=CELL;TYPE=VOICE:+14155551234` | `TEL;VALUE=uri;TYPE=cell:tel:+14155551234` |
    /// | `555-1`, preference 1 | `TEL;TYPE=VOICE;TYPE=PREF:555-1` | `TEL;TYPE=voice;PREF=1:555-1` |
    ///
    /// In 3.0, a phone without a label gets `VOICE`: Android takes a `TEL` without types for a phone at home, and
    /// the Windows address book drops it. A number in a card keeps its spelling, except that `tel:` and what
    /// belongs to it are removed.
    Phone, "\"+14155551234\"";
    /// An e-mail address (`EMAIL`, RFC 6350 section 6.4.2).
    ///
    /// Any text of one line; a leading `mailto:` is dropped when reading. `INTERNET` is written in 3.0 only,
    /// because 4.0 has no such type.
    ///
    /// | e-mail | 3.0 | 4.0 |
    /// |---|---|---|
    /// | no label | `EMAIL;TYPE=INTERNET:a@b.example` | `EMAIL:a@b.example` |
    /// | work | `EMAIL;TYPE=INTERNET;TYPE=WORK:a@b.example` | `EMAIL;TYPE=work:a@b.example` |
    /// | `Boat` | `item1.EMAIL;TYPE=INTERNET:a@b.example` | `item1.EMAIL:a@b.example` |
    ///
    /// The last one has a second line in both versions: `item1.X-ABLabel:Boat`.
    Email, "\"ada@example.com\"";
    /// A web address (`URL`, RFC 6350 section 6.7.8). It should be a URI. Other text such as `example.com` is written
    /// unchanged, because clients complete it.
    ///
    /// | web address | 3.0 | 4.0 |
    /// |---|---|---|
    /// | home | `URL;TYPE=HOME:https://example.com` | `URL;TYPE=home:https://example.com` |
    /// | `Blog` | `item1.URL:https://example.com`, `item1.X-ABLabel:Blog` | the same |
    Url, "\"https://example.com\"";
    /// An address for messages (`IMPP`, RFC 6350 section 6.4.3, RFC 4770): a URI such as
    /// `xmpp:ada@example.com`.
    ///
    /// Properties of other programs (`X-AIM`, `X-SKYPE`, ...) are also read as messengers.
    ///
    /// ```text
    /// 3.0   IMPP;X-SERVICE-TYPE=Skype;TYPE=WORK:xmpp:ada@example.com
    /// 4.0   IMPP;SERVICE-TYPE=Skype;TYPE=work:xmpp:ada@example.com
    /// ```
    ///
    /// A property of a program becomes a URI: `X-SKYPE:ada` is read as `skype:ada`. A text that cannot be a URI
    /// stays in the extensions.
    Messenger, "\"xmpp:ada@example.com\"",
        service, "The name of the service, such as `Skype` (`SERVICE-TYPE`, RFC 9554 section 4.9)";
    /// An account of a social network (`SOCIALPROFILE`, RFC 9554 section 3.5; Apple's `X-SOCIALPROFILE` in
    /// 3.0): a URI, or the name of the account if there is a service.
    ///
    /// ```text
    /// 3.0   X-SOCIALPROFILE;TYPE=Mastodon;X-USER=ada:https://social.example/@ada
    /// 4.0   SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=ada:https://social.example/@ada
    /// 4.0   SOCIALPROFILE;VALUE=text;SERVICE-TYPE=Pixelfed:ada
    /// ```
    ///
    /// Apple writes the service as a `TYPE`, so that in 3.0 the label is always an `X-ABLabel` of the group.
    SocialProfile, "\"https://social.example/@ada\"",
        service, "The name of the network, such as `Pixelfed`, with its letter case (`SERVICE-TYPE`, RFC 9554 section 4.9)",
        user, "The name of the account, only for a URI (`USERNAME`, RFC 9554 section 4.10)";
    /// A language in which to contact the person (`LANG`, RFC 6350 section 6.4.4): a tag such as `de-AT` (BCP 47).
    ///
    /// `X-LANG;PREF=1:de-AT` in 3.0, `LANG;PREF=1:de-AT` in 4.0. A text that is not a tag stays in the extensions
    /// when reading, and breaks [`ContactRule::LanguageTag`](crate::contact::ContactRule::LanguageTag) when
    /// writing.
    Language, "\"de-AT\"";
}

/// The characters of an E.164 number, the plus sign included.
pub(crate) const E164_LIMIT: usize = 16;

/// Whether `value` is an E.164 number: `+`, a digit from 1 to 9, then 1 to 14 digits.
///
/// `+14155551234` -> true. `+1`, `+0123`, `+1 415 555 1234` and `0049...` -> false: there is no separator, no
/// country without a code, and no minimum beyond two digits.
pub(crate) fn is_e164(value: &str) -> bool {
    match value.as_bytes() {
        [b'+', b'1'..=b'9', rest @ ..] => {
            (3..=E164_LIMIT).contains(&value.len()) && rest.iter().all(u8::is_ascii_digit)
        }
        _ => false,
    }
}

/// The number without `tel:`, which may be repeated.
///
/// `tel:+1` -> `+1`, `TEL:tel:+1` -> `+1`.
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
