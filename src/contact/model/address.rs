//! The seven parts of `ADR`, with a label and a preference. The type is public and holds any text;
//! `contact/rules.rs` checks it, `from_card/entries.rs` reads it, and `to_lines/entries.rs` writes it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::construct::construct;
use super::json::object;
use super::label::{self, Label};
use super::preference;
use crate::text;

/// A postal address (`ADR`, RFC 6350 section 6.3.1). Its parts may have line breaks.
///
/// ```
/// use contact_card::{Address, Contact, Label, Version};
///
/// let address = Address::new().street("1 Main St, Suite 2").city("Springfield").labeled(Label::Work);
/// let contact = Contact::builder().full_name("Ada").address(address).build()?;
/// assert!(contact.to_vcard(Version::V3_0)?.contains("ADR;TYPE=WORK:;;1 Main St\\, Suite 2;Springfield;;;"));
/// # Ok::<(), contact_card::InvalidContact>(())
/// ```
///
/// Both versions write the same value: the seven parts in this order, separated by semicolons. A comma, a semicolon
/// or a backslash in a part is escaped, and a line break is written `\n`. A part with a list of items is read as
/// one text, joined by `, `.
///
/// ```text
/// 3.0   ADR;TYPE=WORK:;;1 Main St\, Suite 2;Springfield;;62701;USA
/// 4.0   ADR;TYPE=work:;;1 Main St\, Suite 2;Springfield;;62701;USA
/// ```
///
/// In JSON: an object with the fields that are set. At least one part must have a visible character; otherwise
/// [`Contact::validate`](crate::Contact::validate) reports
/// [`ContactRule::Blank`](crate::contact::ContactRule::Blank).
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Address {
    /// The post office box: the first part. RFC 6350 section 6.3.1 advises to leave it empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub po_box: Option<String>,
    /// The extended address, such as an apartment: the second part. RFC 6350 section 6.3.1 advises to leave it empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended: Option<String>,
    /// Street and number: the third part. A street of several lines has line breaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// City or locality: the fourth part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// State, province or region: the fifth part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postal code: the sixth part. It is a text, since codes have leading zeros, letters and blanks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The full name of the country: the seventh part. A country code is a parameter of RFC 8605 (`CC`), which a
    /// contact does not keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The purpose of the address, such as home or work: `TYPE=HOME` in 3.0 and `TYPE=home` in 4.0. Any label but
    /// home and work needs a group.
    ///
    /// ```text
    /// item1.ADR:;;1 Main St;Springfield;;62701;USA
    /// item1.X-ABLabel:Boat
    /// ```
    #[serde(
        deserialize_with = "label::visible",
        skip_serializing_if = "Option::is_none"
    )]
    pub label: Option<Label>,
    /// The preference from 1 (most preferred) to 100, `PREF` in 4.0. 3.0 marks only the most preferred entry.
    #[serde(
        deserialize_with = "preference::read",
        skip_serializing_if = "Option::is_none"
    )]
    pub preference: Option<u8>,
}

object!(Address);

construct!(Address(): po_box, extended, street, city, region, postal_code, country, label, preference);

impl Address {
    /// The parts in the order of `ADR`.
    pub(in crate::contact) fn parts(&self) -> [&Option<String>; 7] {
        [
            &self.po_box,
            &self.extended,
            &self.street,
            &self.city,
            &self.region,
            &self.postal_code,
            &self.country,
        ]
    }

    /// Makes an address from its parts, in the order of [`Address::parts`]. Parts that are missing at the end are
    /// absent.
    pub(in crate::contact) fn of_parts(mut parts: impl Iterator<Item = Option<String>>) -> Self {
        let mut next = || parts.next().flatten();
        Self {
            po_box: next(),
            extended: next(),
            street: next(),
            city: next(),
            region: next(),
            postal_code: next(),
            country: next(),
            label: None,
            preference: None,
        }
    }

    /// Whether no part has a visible character.
    pub(in crate::contact) fn is_blank(&self) -> bool {
        self.parts()
            .iter()
            .all(|part| part.as_deref().is_none_or(text::is_blank))
    }
}

/// Shows only the label, because the rest is personal data.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Address")
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}
