//! The result of the checks: a request that can be served.
//!
//! What `decode` returns: the recipient, the card and the contact in it, and what was changed in a `vcard_text`.

use std::fmt;

use super::e164::E164;
use crate::contact::Contact;
use crate::convert::Loss;
use crate::finding::issue::Issue;

/// The recipient of a card.
///
/// A chat id in the path of the request counts before `to` in its body. The id is not checked: the host knows its
/// chats.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// The chat with this id.
    Chat(String),
    /// The chat with this phone number, which the host finds or creates.
    Phone(E164),
}

/// Shows only the variant, because a number is personal data.
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
///
/// It has no public constructor: a value of this type passed every check.
#[derive(Clone)]
pub struct SendContact {
    pub(super) recipient: Recipient,
    pub(super) checked: Checked,
}

/// A card that passed every check, and the changes to the card of the caller.
#[derive(Clone)]
pub(super) struct Checked {
    pub(super) vcard: String,
    /// In a box, because a contact is large and is moved.
    pub(super) contact: Box<Contact>,
    pub(super) repairs: Vec<Issue>,
    pub(super) losses: Vec<Loss>,
    pub(super) dropped: Vec<String>,
}

impl SendContact {
    /// The recipient of the card.
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

    /// The card to deliver.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let request = send_contact::decode(Some("ch_1"), br#"{"contact":{"full_name":"Ada"}}"#)?;
    /// assert!(request.vcard().starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    ///
    /// It ends each line with CRLF and folds at 75 octets. Its media type is `text/vcard`. Sent back as
    /// `vcard_text`, it is accepted and written as it is.
    #[must_use]
    pub fn vcard(&self) -> &str {
        &self.checked.vcard
    }

    /// A copy of the contact in the card, for a preview.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let request = send_contact::decode(Some("ch_1"), br#"{"contact":{"full_name":"Ada"}}"#)?;
    /// assert_eq!(request.contact().full_name.as_deref(), Some("Ada"));
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    #[must_use]
    pub fn contact(&self) -> Contact {
        Contact::clone(&self.checked.contact)
    }

    /// The repairs to the `vcard_text` of the caller.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let request = send_contact::decode(Some("ch_1"), br#"{"contact":{"full_name":"Ada"}}"#)?;
    /// assert!(request.repairs().is_empty());
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    ///
    /// Empty for a contact in JSON, where a fault is an error and nothing is repaired.
    #[must_use]
    pub fn repairs(&self) -> &[Issue] {
        &self.checked.repairs
    }

    /// The losses from converting `vcard_text` to the version that is written.
    ///
    /// ```
    /// # use contact_card::send_contact;
    /// let body = br#"{"vcard_text":"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nTEL;PREF=2:1\r\nEND:VCARD\r\n"}"#;
    /// let request = send_contact::decode(Some("ch_1"), body)?;
    /// let codes: Vec<_> = request.losses().iter().map(|loss| loss.reason().code()).collect();
    /// assert_eq!(codes, ["preference", "invented"]);
    /// # Ok::<(), contact_card::send_contact::SendContactError>(())
    /// ```
    ///
    /// Empty for a contact in JSON, and for a card whose version is written.
    #[must_use]
    pub fn losses(&self) -> &[Loss] {
        &self.checked.losses
    }

    /// The names of the properties that were dropped from `vcard_text`: linked media, which would make the phone of the
    /// recipient contact a server, and URIs that run code.
    ///
    /// A value counts as a URI if its property may have a URI in one of the versions, or if `VALUE` says so. The value
    /// of an unknown property or parameter counts as a URI too. Media are linked unless they are in the card or lead to
    /// a part of the message (`cid:`). An image in markup, such as SVG, stays if it runs no code and refers only to
    /// itself.
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
        &self.checked.dropped
    }
}

/// Shows the variant of the recipient and the numbers of repairs, losses and dropped properties. The rest is personal
/// data or text of the caller.
impl fmt::Debug for SendContact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendContact")
            .field("recipient", &self.recipient)
            .field("repairs", &self.checked.repairs.len())
            .field("losses", &self.checked.losses.len())
            .field("dropped", &self.checked.dropped.len())
            .finish_non_exhaustive()
    }
}
