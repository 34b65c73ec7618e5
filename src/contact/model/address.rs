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
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Address {
    /// The post office box.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub po_box: Option<String>,
    /// The extended address, such as an apartment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extended: Option<String>,
    /// Street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// City or locality.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// State, province or region.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The name of the country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The purpose of the address, such as home or work.
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

    /// Makes an address from its parts, in the order of [`Address::parts`].
    pub(in crate::contact) fn of_parts(
        parts: [Option<String>; 7],
        label: Option<Label>,
        preference: Option<u8>,
    ) -> Self {
        let [po_box, extended, street, city, region, postal_code, country] = parts;
        Self {
            po_box,
            extended,
            street,
            city,
            region,
            postal_code,
            country,
            label,
            preference,
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
