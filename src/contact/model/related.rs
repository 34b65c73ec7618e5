//! Related people and things, and the words for what they are to the contact.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::construct::construct;
use super::json::object;
use super::preference;
use crate::registry::Relation;

/// A person or thing that is related to the contact (`RELATED`, RFC 6350 section 6.6.6): a name or a URI.
///
/// Like a label, the relation is any text of one line. The words of the standard and those of Apple (`spouse`,
/// `mother`, `assistant`, ...) are written in the form of each version, and are read back in lower case.
///
/// In JSON: `{ "value": …, "relation": …, "preference": … }`, the last two only if they are set.
///
/// ```
/// use contact_card::contact::Related;
/// use contact_card::{Contact, Version};
///
/// let contact = Contact::builder().full_name("Ada").related(Related::new("William").relation("spouse")).build()?;
/// assert!(contact.to_vcard(Version::V4_0)?.contains("\r\nRELATED;TYPE=spouse;VALUE=text:William\r\n"));
/// assert!(contact.to_vcard(Version::V3_0)?.contains("\r\nitem1.X-ABRELATEDNAMES:William\r\n"));
/// # Ok::<(), contact_card::InvalidContact>(())
/// ```
///
/// | related | 3.0 | 4.0 |
/// |---|---|---|
/// | `William`, spouse | `item1.X-ABRELATEDNAMES:William` | `RELATED;TYPE=spouse;VALUE=text:William` |
/// | | `item1.X-ABLabel:_$!<Spouse>!$_` | |
/// | a URI, friend | `X-RELATED;TYPE=friend:urn:uuid:…` | `RELATED;TYPE=friend:urn:uuid:…` |
///
/// Apple reads `X-ABRELATEDNAMES` with names only, so a URI in 3.0 is an `X-RELATED`, which this crate reads.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
#[non_exhaustive]
pub struct Related {
    /// A name, or a URI such as `urn:uuid:…`: one line with a visible character.
    pub value: String,
    /// The relation, such as `spouse`.
    ///
    /// A word that the standard registers is a `TYPE` of `RELATED` in 4.0, and of `X-RELATED` in 3.0. Any other text,
    /// and every relation of a name in 3.0, is the `X-ABLabel` of the group. It has the rules of a label: one line,
    /// visible, and no token such as `_$!<x>!$_`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// The preference from 1 (most preferred) to 100, `PREF` in 4.0. 3.0 marks only the most preferred entry.
    #[serde(
        default,
        deserialize_with = "preference::read",
        skip_serializing_if = "Option::is_none"
    )]
    pub preference: Option<u8>,
}

object!(Related);

construct!(Related("\"William\""): relation, preference);

/// Shows only the preference, because the rest is personal data.
impl fmt::Debug for Related {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Related")
            .field("preference", &self.preference)
            .finish_non_exhaustive()
    }
}

/// The word of a known relation, or else the text without blanks around it.
///
/// `Spouse` -> `spouse`; ` Godmother of ` -> `Godmother of`.
pub(in crate::contact) fn canonical(relation: &str) -> String {
    let known = Relation::of_word(relation).map(|relation| relation.word);
    known.unwrap_or_else(|| relation.trim()).to_owned()
}
