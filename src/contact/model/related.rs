use std::fmt;

use serde::{Deserialize, Serialize};

use super::construct::construct;
use super::json::object;
use super::preference;
use crate::registry::Relation;

/// A person or thing that a contact is related to (`RELATED`, RFC 6350 section 6.6.6): a name, or a URI.
///
/// The relation is kept like a label: any text of one line. The words of the standard and those that
/// Apple knows (`spouse`, `mother`, `assistant`, ...) travel as such, and come back in lower case.
///
/// In JSON: `{ "value": …, "relation": …, "preference": … }`, the last two only where they are set.
///
/// ```
/// use contact_card::{Contact, Related, Version};
///
/// let contact = Contact::builder().full_name("Ada").related(Related::new("William").relation("spouse")).build()?;
/// assert!(contact.to_vcard(Version::V4_0)?.contains("\r\nRELATED;TYPE=spouse;VALUE=text:William\r\n"));
/// assert!(contact.to_vcard(Version::V3_0)?.contains("\r\nitem1.X-ABRELATEDNAMES:William\r\n"));
/// # Ok::<(), contact_card::InvalidContact>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
#[non_exhaustive]
pub struct Related {
    /// A name, or a URI such as `urn:uuid:…`, one visible line.
    pub value: String,
    /// What the relation is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// 1 (most preferred) to 100, `PREF` in 4.0; 3.0 only marks the most preferred one.
    #[serde(
        default,
        deserialize_with = "preference::read",
        skip_serializing_if = "Option::is_none"
    )]
    pub preference: Option<u8>,
}

object!(Related);

construct!(Related("\"William\""): relation, preference);

/// Shows the preference only: the rest is personal data.
impl fmt::Debug for Related {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Related")
            .field("preference", &self.preference)
            .finish_non_exhaustive()
    }
}

/// A relation as it is read: its word if it has one, else the text without the blanks round it.
pub(in crate::contact) fn canonical(relation: &str) -> String {
    let known = Relation::of_word(relation).map(|relation| relation.word);
    known.unwrap_or_else(|| relation.trim()).to_owned()
}
