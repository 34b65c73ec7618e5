//! The checks of a request, in their order.
//!
//! A chat id and the bytes of a body come in; a [`SendContact`] or a [`SendContactError`] goes out. A valid request
//! is parsed once. A body that serde refuses goes through [`explain`], which repeats the checks in the same order
//! and finds every fault.
//!
//! | step | error |
//! |---|---|
//! | the body is a JSON object | 1004 |
//! | it has `contact` or `vcard_text` | 1001 |
//! | there is a chat id, or `to` | 1001 |
//! | `to` is a phone number in E.164, if there is no chat id | 1003 |
//! | no member is repeated, and the contact or the card passes | 1002 |
//!
//! [`SendContact`]: super::SendContact

use serde_json::Value;

use super::body::{self, Body, Loose};
use super::contact;
use super::e164::E164;
use super::error::{Fault, Faults, SendContactError};
use super::media::is_bitmap;
use super::options::Options;
use super::request::{Checked, Recipient, SendContact};
use super::shape;
use super::vcard_text;
use crate::contact::{Contact, Fields as _, Media};
use crate::text;

/// Checks a request. `chat_id` is the id of the chat in the path, if there is one, and `body` is the body in bytes.
///
/// # Errors
///
/// [`SendContactError`] for the first check that fails, in the order of the docs of this module. One error has all
/// violations of a contact.
///
/// ```
/// use contact_card::send_contact;
///
/// let body = br#"{ "contact": { "full_name": "Ada", "phone": "+12" } }"#;
/// let error = send_contact::decode(Some("ch_1"), body).unwrap_err();
/// assert_eq!((error.code(), error.pointer()), (1002, Some("/contact/phone")));
/// ```
///
/// With a chat id, `to` is ignored, whatever it holds. A member that is `null` counts as absent.
///
/// ```
/// use contact_card::send_contact::{self, Recipient};
///
/// let body = br#"{ "to": "+14155551234", "contact": { "full_name": "Ada", "phones": null } }"#;
/// let request = send_contact::decode(None, body)?;
/// assert!(matches!(request.recipient(), Recipient::Phone(number) if number.as_str() == "+14155551234"));
/// assert_eq!(request.vcard(), "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;Ada;;;\r\nFN:Ada\r\nEND:VCARD\r\n");
/// # Ok::<(), contact_card::send_contact::SendContactError>(())
/// ```
pub fn decode(chat_id: Option<&str>, body: &[u8]) -> Result<SendContact, SendContactError> {
    decode_with(&Options::default(), chat_id, body)
}

/// The same as [`decode`], with other limits or another version.
///
/// # Errors
///
/// The same as [`decode`].
///
/// ```
/// use contact_card::send_contact::{Options, decode_with};
///
/// let options = Options::default().name(3);
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
        return Err(invalid(Fault::new("", expected)));
    }
    let body = match <Body<'_>>::parse(body) {
        Ok(body) if !body.repeats => body,
        _ => return Err(explain(options, chat_id, body)),
    };
    let recipient = addressee(&body, chat_id, &[])?;
    let checked = match (body.contact, body.vcard_text) {
        (Some(contact), None) => check_contact(options, contact)?,
        (None, Some(Loose::Text(text))) => {
            vcard_text::check(&text, options).map_err(|broken| invalid(broken.into()))?
        }
        (None, _) => return Err(invalid(Fault::new("/vcard_text", "expected a string"))),
        (Some(_), Some(_)) => {
            let expected = "expected either contact or vcard_text";
            return Err(invalid(Fault::new("/vcard_text", expected)));
        }
    };
    Ok(SendContact { recipient, checked })
}

fn invalid(fault: Fault) -> SendContactError {
    SendContactError::InvalidContact(fault.into())
}

/// The recipient of a body, which must have content. A repeated member counts as present.
///
/// 1001 comes before 1003 and 1002: a body without content is refused as such, whatever its recipient is.
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

/// `/contact/full_name` -> 1002, `/contact/full_name: expected every member once`.
fn twice(pointers: &[String]) -> SendContactError {
    let fault = |pointer: &String| Fault::new(pointer, "expected every member once");
    let faults: Vec<Fault> = pointers.iter().map(fault).collect();
    SendContactError::InvalidContact(faults.into())
}

/// `ch_1` -> the chat; no chat id and `+14155551234` -> the number; no chat id and `+1 (415) 555-1234` -> 1003 with
/// the number that is probably meant.
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

/// Writes the card of a contact, and checks that the endpoint would take that card as `vcard_text` and send it
/// unchanged.
fn check_contact(options: &Options, contact: Box<Contact>) -> Result<Checked, SendContactError> {
    let vcard = contact::to_vcard(&contact, options).map_err(SendContactError::InvalidContact)?;
    if !is_simple(&contact, &vcard, options) {
        let confirmed = vcard_text::confirm(&vcard, options);
        confirmed.map_err(|expected| invalid(Fault::new("/contact", expected)))?;
    }
    Ok(Checked {
        vcard,
        contact,
        repairs: Vec::new(),
        losses: Vec::new(),
        dropped: Vec::new(),
    })
}

/// Whether the card of a contact needs no second check, because it is short and has only names, phones, e-mail
/// addresses, other plain fields and perhaps a bitmap.
///
/// The second check reads the card and writes it again; most requests need none.
fn is_simple(contact: &Contact, vcard: &str, options: &Options) -> bool {
    let names = [&contact.given_name, &contact.family_name]
        .map(|name| name.as_ref().map_or(0, String::len));
    contact.extensions.is_empty()
        && !contact.has_rare()
        // Without a full name, the two are joined.
        && names[0] + names[1] < options.name
        && match &contact.photo {
            None => is_short(vcard, options),
            // The photo is the last line.
            Some(Media::Inline(media)) if is_bitmap(media) => vcard
                .split_once("\r\nPHOTO")
                .is_some_and(|(fields, _)| is_short(fields, options)),
            Some(_) => false,
        }
}

/// Whether the lines of a card are within the limits, whatever is in which line.
fn is_short(lines: &str, options: &Options) -> bool {
    let count = |byte| text::count(lines.as_bytes(), byte);
    // Few bytes have few lines and separators.
    let is_within = |most: usize, count: &dyn Fn() -> u64| {
        lines.len() < most || usize::try_from(count()).is_ok_and(|count| count < most)
    };
    let longest = options.text.min(options.value).min(options.line);
    lines.len() <= longest
        && is_within(options.properties, &|| count(b'\n'))
        && is_within(options.components, &|| count(b';') + count(b','))
}

/// The error for a body that cannot be parsed or has a repeated member. The checks and their order are the same.
///
/// `{"contact":{"phone":"+1","emails":[{}]}}` -> 1002 with both faults, `/contact/emails/0/value` and
/// `/contact/phone`.
#[cold]
fn explain(options: &Options, chat_id: Option<&str>, body: &[u8]) -> SendContactError {
    let envelope = Body::<Loose<'_>>::parse(body);
    let (Ok(envelope), Ok(json)) = (envelope, serde_json::from_slice::<Value>(body)) else {
        return SendContactError::InvalidJson;
    };
    let repeated = body::repeated(body);
    if let Err(error) = addressee(&envelope, chat_id, &repeated) {
        return error;
    }
    if !repeated.is_empty() {
        return twice(&repeated);
    }
    let (shapes, contact) = shape::wrong_shapes(json);
    let mut faults = Faults::from(shapes);
    if let Some(Err(broken)) = contact.map(|contact| contact::to_vcard(&contact, options)) {
        faults.extend_elsewhere(broken);
    }
    SendContactError::InvalidContact(faults)
}
