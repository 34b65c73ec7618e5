//! The options and the limits of a request.
//!
//! The constants are the defaults of [`Options`]. A name and a label are counted in characters, everything else in
//! octets.

use crate::contact::E164_LIMIT;
use crate::options::{Limits, setters};
use crate::version::Version;

/// The default limit for a name or an organization, in characters: 256. A check in octets would refuse a name of
/// 100 Chinese characters.
pub const NAME_LIMIT: usize = 256;
/// The default limit for a label, in characters: 64.
pub const LABEL_LIMIT: usize = 64;
/// The default limit for any other text, such as a note, in octets: 8 KiB.
pub const VALUE_LIMIT: usize = 8192;
/// The default limit for a line before folding, in octets: 200 KiB. A photo is one line; some services refuse
/// photos of more than 100 to 200 kB.
pub const LINE_LIMIT: usize = 200 << 10;
/// The default limit for the number of phones, and for each other list of entries: 50.
pub const ENTRY_LIMIT: usize = 50;
/// The default limit for a group and for the name of a property or a parameter, in octets: 64.
pub const WORD_LIMIT: usize = 64;
/// The default limit for the body of a request, in octets: 1 MiB.
pub const BODY_LIMIT: usize = 1 << 20;
/// The default limit for `vcard_text` and for the card that is written, in octets: 256 KiB.
pub const TEXT_LIMIT: usize = 256 << 10;
/// The limit for an e-mail address, in octets: 254 (RFC 5321 section 4.5.3.1.3, without the angle brackets). It is
/// fixed.
pub const EMAIL_LIMIT: usize = 254;
/// The limit for a phone number in E.164, in characters, including the plus sign: 16. It is fixed.
pub const PHONE_LIMIT: usize = E164_LIMIT;

/// The limits for a request, and the version of the card.
///
/// ```
/// use contact_card::Version;
/// use contact_card::send_contact::{Options, decode_with};
///
/// let options = Options::default().version(Version::V4_0).entries(10);
/// let body = br#"{ "contact": { "full_name": "Ada" } }"#;
/// let request = decode_with(&options, Some("ch_1"), body)?;
/// assert!(request.vcard().contains("\r\nVERSION:4.0\r\n"));
/// # Ok::<(), contact_card::send_contact::SendContactError>(())
/// ```
///
/// A request over a limit is answered with 1002 and the limit in the message:
///
/// ```
/// use contact_card::send_contact::{Options, decode_with};
///
/// let body = br#"{ "contact": { "full_name": "Ada Lovelace" } }"#;
/// let error = decode_with(&Options::default().name(3), Some("ch_1"), body).unwrap_err();
/// assert_eq!(error.to_string(), "/contact/full_name: expected at most 3 characters");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The version of the card. The default is 3.0, because Apple's reader takes the parameters of any other
    /// version by the rule of 2.1: in 4.0 it does not see `TYPE=cell`, and the label is lost.
    pub version: Version,
    /// The limit for the body, in octets: [`BODY_LIMIT`].
    pub body: usize,
    /// The limit for `vcard_text` and for the card that is written, in octets: [`TEXT_LIMIT`].
    pub text: usize,
    /// The limit for a line before folding, in octets: [`LINE_LIMIT`].
    pub line: usize,
    /// The limit for a name or an organization, in characters: [`NAME_LIMIT`].
    pub name: usize,
    /// The limit for a label, in characters: [`LABEL_LIMIT`].
    pub label: usize,
    /// The limit for any other text, and for a parameter in `vcard_text`, in octets: [`VALUE_LIMIT`].
    pub value: usize,
    /// The limit for a group and for the name of a property or a parameter, in octets: [`WORD_LIMIT`].
    pub word: usize,
    /// The limit for the number of phones, and for each other list of entries: [`ENTRY_LIMIT`].
    pub entries: usize,
    /// The limit for the number of properties, in `vcard_text` and in the extensions: 1,000.
    pub properties: usize,
    /// The limit for the number of parameters of one property in `vcard_text`: 64.
    pub parameters: usize,
    /// The limit for the number of values of one parameter in `vcard_text`: 64.
    pub values: usize,
    /// The limit for the number of components of one value, and for each list of texts: 1,000.
    pub components: usize,
}

impl Options {
    /// Sets the version of the card.
    ///
    /// ```
    /// use contact_card::Version;
    /// use contact_card::send_contact::Options;
    ///
    /// assert_eq!(Options::default().version(Version::V4_0).version, Version::V4_0);
    /// ```
    #[must_use]
    pub const fn version(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    /// The limits for reading `vcard_text`, whose lines may be folded.
    ///
    /// A fold adds a line break and a blank, three octets to about 75.
    pub(super) fn reading(&self) -> Limits {
        Limits {
            text: self.text,
            line: self.line.saturating_add(self.line / 25 * 2),
            value: self.value,
            properties: self.properties,
            parameters: self.parameters,
            values: self.values,
            components: self.components,
            ..Limits::for_message()
        }
    }
}

setters! {
    Options, "send_contact::Options",
    body text line value name label word entries properties parameters values components
}

impl Default for Options {
    fn default() -> Self {
        let Limits {
            properties,
            parameters,
            values,
            components,
            ..
        } = Limits::for_message();
        Self {
            version: Version::V3_0,
            body: BODY_LIMIT,
            text: TEXT_LIMIT,
            line: LINE_LIMIT,
            value: VALUE_LIMIT,
            name: NAME_LIMIT,
            label: LABEL_LIMIT,
            word: WORD_LIMIT,
            entries: ENTRY_LIMIT,
            properties,
            parameters,
            values,
            components,
        }
    }
}
