//! A request that passed every check.

use std::fmt;

use super::e164::E164;
use crate::contact::Contact;
use crate::convert::Loss;
use crate::finding::issue::Issue;

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
    pub(super) recipient: Recipient,
    pub(super) checked: Checked,
}

/// A card that passed every check, and what became of the one that came in.
#[derive(Clone)]
pub(super) struct Checked {
    pub(super) vcard: String,
    /// Boxed: it is large, and moves on.
    pub(super) contact: Box<Contact>,
    pub(super) repairs: Vec<Issue>,
    pub(super) losses: Vec<Loss>,
    pub(super) dropped: Vec<String>,
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
        &self.checked.vcard
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
        Contact::clone(&self.checked.contact)
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
        &self.checked.repairs
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
        &self.checked.losses
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
        &self.checked.dropped
    }
}

/// Shows the kind of the recipient and how much was mended, lost or dropped: the rest is personal data, and the names
/// of properties are the caller's.
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
