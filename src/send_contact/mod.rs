//! The request check of an endpoint that sends a contact as a card: JSON in, a card that every phone can
//! open out.
//!
//! [`decode`] takes the body of a request, which nobody can trust, and gives the card to deliver or the
//! error to answer, with its code, status and place. The host does the rest: it authenticates, finds the
//! chat and the line, and delivers.
//!
//! ```
//! use contact_card::send_contact::{self, Recipient};
//!
//! let body = br#"{ "to": "+14155551234", "contact": { "full_name": "Ada Lovelace" } }"#;
//! let request = send_contact::decode(None, body)?;
//! assert!(matches!(request.recipient(), Recipient::Phone(number) if number.as_str() == "+14155551234"));
//! assert!(request.vcard().contains("\r\nFN:Ada Lovelace\r\n"));
//! # Ok::<(), contact_card::send_contact::SendContactError>(())
//! ```
//!
//! The order of the checks: JSON, content, recipient, contact.

mod check;
mod decoded;
mod e164;
mod email;
mod error;
mod media;
mod raw;
mod refused;
mod request;
mod shape;
mod size;
mod text;

use std::fmt;

use serde_json::Value;

pub use e164::{E164, InvalidE164};
pub use email::{InvalidEmail, check_email};
pub use error::{ErrorBody, Fault, Faults, SendContactError, SendContactResponse};
pub use text::{InvalidText, check_text};

use crate::contact::{Contact, E164_LIMIT, Fields as _};
use crate::convert::Loss;
use crate::finding::issue::Issue;
use crate::options::Limits;
use crate::version::Version;
use request::{Body, Loose};

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

/// Whom the card is for.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// The chat of this id.
    Chat(String),
    /// The chat with this number, which the host finds or makes.
    Phone(E164),
}

/// Shows which kind it is only: a number is personal data.
impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chat(_) => "Chat",
            Self::Phone(_) => "Phone",
        })
    }
}

/// A request that can be served.
///
/// ```
/// let body = br#"{ "vcard_text": "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nPHOTO;VALUE=uri:http://a/b\nEND:VCARD" }"#;
/// let request = contact_card::send_contact::decode(Some("ch_1"), body)?;
/// assert_eq!(request.contact().display_name(), "Ada");
/// assert_eq!(request.repairs()[0].rule().code(), "line-break");
/// assert_eq!(request.dropped(), ["PHOTO"]);
/// # Ok::<(), contact_card::send_contact::SendContactError>(())
/// ```
#[derive(Clone)]
pub struct SendContact {
    recipient: Recipient,
    vcard: String,
    contact: Box<Contact>,
    repairs: Vec<Issue>,
    losses: Vec<Loss>,
    dropped: Vec<String>,
}

impl SendContact {
    /// Whom the card is for.
    ///
    /// ```
    /// # use contact_card::send_contact::{self, Recipient};
    /// let request = send_contact::decode(Some("ch_1"), br#"{"contact":{"full_name":"Ada"}}"#)?;
    /// assert_eq!(*request.recipient(), Recipient::Chat("ch_1".to_owned()));
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    #[must_use]
    pub fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// The card, ready to deliver.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let request = send_contact::decode(Some("ch_1"), br#"{"contact":{"full_name":"Ada"}}"#)?;
    /// assert!(request.vcard().starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    #[must_use]
    pub fn vcard(&self) -> &str {
        &self.vcard
    }

    /// What the card says, for a preview: a copy.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let request = send_contact::decode(Some("ch_1"), br#"{"contact":{"full_name":"Ada"}}"#)?;
    /// assert_eq!(request.contact().full_name.as_deref(), Some("Ada"));
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    #[must_use]
    pub fn contact(&self) -> Contact {
        Contact::clone(&self.contact)
    }

    /// What had to be mended in a raw card.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let request = send_contact::decode(Some("ch_1"), br#"{"contact":{"full_name":"Ada"}}"#)?;
    /// assert!(request.repairs().is_empty());
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    #[must_use]
    pub fn repairs(&self) -> &[Issue] {
        &self.repairs
    }

    /// What a raw card of another version cannot say in the version that is written.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let body = br#"{"vcard_text":"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nTEL;PREF=2:1\r\nEND:VCARD\r\n"}"#;
    /// let request = send_contact::decode(Some("ch_1"), body)?;
    /// let codes: Vec<_> = request.losses().iter().map(|loss| loss.reason().code()).collect();
    /// assert_eq!(codes, ["preference", "invented"]);
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    #[must_use]
    pub fn losses(&self) -> &[Loss] {
        &self.losses
    }

    /// The names of the properties that were dropped from a raw card: remote media, which would make the
    /// recipient's phone call home, and URIs that run something.
    ///
    /// A value is taken for a URI where its property may have one, in either version, or where its `VALUE` says so; of
    /// a property or a parameter that no standard and no known vendor has, some program may follow any value. Media
    /// are remote unless they stand in the card or name a part of the message (`cid:`). A picture that is markup, such
    /// as SVG, stays if it runs nothing and refers to itself alone.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let body = br#"{"vcard_text":"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nURL:javascript:x\r\nEND:VCARD\r\n"}"#;
    /// let request = send_contact::decode(Some("ch_1"), body)?;
    /// assert_eq!(request.dropped(), ["URL"]);
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    #[must_use]
    pub fn dropped(&self) -> &[String] {
        &self.dropped
    }
}

/// Shows the kind of the recipient and how much was mended, lost or dropped: the rest is personal data, and the names
/// of properties are the caller's.
impl fmt::Debug for SendContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendContact")
            .field("recipient", &self.recipient)
            .field("repairs", &self.repairs.len())
            .field("losses", &self.losses.len())
            .field("dropped", &self.dropped.len())
            .finish_non_exhaustive()
    }
}

/// Checks a request: `chat_id` is the one in the path, if there is one, and `body` the bytes as they came.
///
/// # Errors
///
/// [`SendContactError`], for the first check that fails in the order of the module's docs; every violation
/// of a contact is in one error.
///
/// ```
/// use contact_card::send_contact;
///
/// let body = br#"{ "contact": { "full_name": "Ada", "phone": "+12" } }"#;
/// let error = send_contact::decode(Some("ch_1"), body).unwrap_err();
/// assert_eq!((error.code(), error.pointer()), (1002, Some("/contact/phone")));
/// ```
pub fn decode(chat_id: Option<&str>, body: &[u8]) -> Result<SendContact, SendContactError> {
    decode_with(&Options::default(), chat_id, body)
}

/// As [`decode`], with other limits or another version.
///
/// # Errors
///
/// As [`decode`].
///
/// ```
/// use contact_card::send_contact::{Options, decode_with};
///
/// let mut options = Options::default();
/// options.name = 3;
/// let body = br#"{ "contact": { "full_name": "Ada Lovelace" } }"#;
/// assert!(decode_with(&options, Some("ch_1"), body).is_err());
/// ```
pub fn decode_with(
    options: &Options,
    chat_id: Option<&str>,
    body: &[u8],
) -> Result<SendContact, SendContactError> {
    if body.len() > options.body {
        let expected = format_args!("expected a body of at most {} octets", options.body);
        return Err(SendContactError::InvalidContact(
            Fault::new("", expected).into(),
        ));
    }
    let body = match <Body<'_>>::parse(body) {
        Ok(body) if !body.repeats => body,
        _ => return Err(explain(options, chat_id, body)),
    };
    let recipient = addressee(&body, chat_id, &[])?;
    let invalid = |fault: Fault| SendContactError::InvalidContact(fault.into());
    match (body.contact, body.vcard_text) {
        (Some(contact), None) => of_contact(options, recipient, contact),
        (None, Some(Loose::Text(text))) => of_card(options, recipient, &text),
        (None, _) => Err(invalid(Fault::new("/vcard_text", "expected a string"))),
        (Some(_), Some(_)) => Err(invalid(Fault::new(
            "/vcard_text",
            "expected either contact or vcard_text",
        ))),
    }
}

/// Whom a body is for that has some content. What stands twice is there, whichever of the two counts.
fn addressee<C>(
    body: &Body<'_, C>,
    chat_id: Option<&str>,
    repeated: &[String],
) -> Result<Recipient, SendContactError> {
    let repeats = |pointer: &str| repeated.iter().any(|repeated| repeated == pointer);
    let has_content = body.contact.is_some() || body.vcard_text.is_some();
    if !has_content && !repeats("/contact") && !repeats("/vcard_text") {
        return Err(SendContactError::MissingContent);
    }
    match chat_id {
        None if repeats("/to") => Err(twice(repeated)),
        _ => recipient(chat_id, body.to.as_ref()),
    }
}

fn twice(pointers: &[String]) -> SendContactError {
    let fault = |pointer: &String| Fault::new(pointer, "expected every member once");
    let faults: Vec<Fault> = pointers.iter().map(fault).collect();
    SendContactError::InvalidContact(faults.into())
}

fn recipient(chat_id: Option<&str>, to: Option<&Loose<'_>>) -> Result<Recipient, SendContactError> {
    match (chat_id, to) {
        (Some(id), _) => Ok(Recipient::Chat(id.to_owned())),
        (None, None) => Err(SendContactError::MissingRecipient),
        (None, Some(Loose::Text(text))) => match text.parse() {
            Ok(number) => Ok(Recipient::Phone(number)),
            Err(_) => Err(SendContactError::InvalidRecipient(E164::suggest(text))),
        },
        (None, Some(Loose::Other { .. })) => Err(SendContactError::InvalidRecipient(None)),
    }
}

fn of_contact(
    options: &Options,
    recipient: Recipient,
    contact: Box<Contact>,
) -> Result<SendContact, SendContactError> {
    let invalid = SendContactError::InvalidContact;
    let vcard = check::write(&contact, options).map_err(invalid)?;
    if !is_simple(&contact, &vcard, options) {
        let confirmed = raw::confirm(&vcard, options);
        confirmed.map_err(|expected| invalid(Fault::new("/contact", expected).into()))?;
    }
    Ok(SendContact {
        recipient,
        vcard,
        contact,
        repairs: Vec::new(),
        losses: Vec::new(),
        dropped: Vec::new(),
    })
}

/// Whether a card cannot but be accepted again and go out as it is: it is short, and of names, phones, e-mails and
/// other plain fields.
fn is_simple(contact: &Contact, vcard: &str, options: &Options) -> bool {
    let Limits {
        text,
        properties,
        components,
        value,
        ..
    } = options.limits;
    // A property has four octets at least: a name, a colon and a line break.
    let bounds = [
        text,
        properties.saturating_mul(4),
        components,
        value,
        options.line,
    ];
    let names = [&contact.given_name, &contact.family_name]
        .map(|name| name.as_ref().map_or(0, String::len));
    bounds.iter().all(|bound| vcard.len() <= *bound)
        && contact.extensions.is_empty()
        && contact.photo.is_none()
        && !contact.has_rare()
        // Where there is no full name, the two make one.
        && names[0] + names[1] < options.name
}

fn of_card(
    options: &Options,
    recipient: Recipient,
    text: &str,
) -> Result<SendContact, SendContactError> {
    let invalid = |broken| SendContactError::InvalidContact(Fault::from(broken).into());
    let raw::Vetted {
        vcard,
        contact,
        repairs,
        losses,
        dropped,
    } = raw::vet(text, options).map_err(invalid)?;
    Ok(SendContact {
        recipient,
        vcard,
        contact: Box::new(contact),
        repairs,
        losses,
        dropped,
    })
}

/// Why a body is none: the same checks in the same order, on whatever JSON it is.
#[cold]
fn explain(options: &Options, chat_id: Option<&str>, body: &[u8]) -> SendContactError {
    let envelope = Body::<Loose<'_>>::parse(body);
    let (Ok(envelope), Ok(json)) = (envelope, serde_json::from_slice::<Value>(body)) else {
        return SendContactError::InvalidJson;
    };
    let repeated = request::repeated(body);
    if let Err(error) = addressee(&envelope, chat_id, &repeated) {
        return error;
    }
    if !repeated.is_empty() {
        return twice(&repeated);
    }
    let (shapes, contact) = shape::wrong_shapes(body, json);
    let mut faults = Faults::from(shapes);
    if let Some(Err(broken)) = contact.map(|contact| check::write(&contact, options)) {
        faults.extend_elsewhere(broken);
    }
    SendContactError::InvalidContact(faults)
}
