//! The limits of a request.

use crate::contact::E164_LIMIT;
use crate::options::Limits;
use crate::version::Version;

/// The characters of a name or an organization, unless [`Options`] say otherwise.
pub const NAME_LIMIT: usize = 256;
/// The characters of a label.
pub const LABEL_LIMIT: usize = 64;
/// The octets of any other text.
pub const VALUE_LIMIT: usize = 8192;
/// The octets of one line before it is folded: a photo is one.
pub const LINE_LIMIT: usize = 200 << 10;
/// The phones, and as many e-mails, URLs, addresses and entries of every other kind.
pub const ENTRY_LIMIT: usize = 50;
/// The octets of a group, and of the name of a property or a parameter.
pub const WORD_LIMIT: usize = 64;
/// The octets of the body of a request.
pub const BODY_LIMIT: usize = 1 << 20;
/// The octets of a `vcard_text`, and of the card that is written.
pub const TEXT_LIMIT: usize = 256 << 10;
/// The octets of an e-mail address (RFC 5321 section 4.5.3.1.3).
pub const EMAIL_LIMIT: usize = 254;
/// The characters of a phone number in E.164, the plus sign included.
pub const PHONE_LIMIT: usize = E164_LIMIT;

/// What is accepted, and how the card is written.
///
/// ```
/// use contact_card::Version;
/// use contact_card::send_contact::{Options, decode_with};
///
/// let mut options = Options::default();
/// options.version = Version::V4_0;
/// let body = br#"{ "contact": { "full_name": "Ada" } }"#;
/// let request = decode_with(&options, Some("ch_1"), body)?;
/// assert!(request.vcard().contains("\r\nVERSION:4.0\r\n"));
/// # Ok::<(), contact_card::send_contact::SendContactError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The version of the card; 3.0, because Apple reads labels only there.
    pub version: Version,
    /// The bounds on a `vcard_text`: [`Limits::for_message`] with [`TEXT_LIMIT`].
    pub limits: Limits,
    /// The characters of a name or an organization: [`NAME_LIMIT`].
    pub name: usize,
    /// The characters of a label: [`LABEL_LIMIT`].
    pub label: usize,
    /// The octets of any other text, and of a parameter of a raw card: [`VALUE_LIMIT`].
    pub value: usize,
    /// The octets of one line before it is folded: [`LINE_LIMIT`].
    pub line: usize,
    /// The octets of a group, and of the name of a property or a parameter: [`WORD_LIMIT`].
    pub word: usize,
    /// The octets of the body: [`BODY_LIMIT`].
    pub body: usize,
    /// The phones, and as many e-mails, URLs, addresses and entries of every other kind: [`ENTRY_LIMIT`].
    pub entries: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            version: Version::V3_0,
            limits: Limits {
                text: TEXT_LIMIT,
                ..Limits::for_message()
            },
            name: NAME_LIMIT,
            label: LABEL_LIMIT,
            value: VALUE_LIMIT,
            line: LINE_LIMIT,
            word: WORD_LIMIT,
            body: BODY_LIMIT,
            entries: ENTRY_LIMIT,
        }
    }
}
