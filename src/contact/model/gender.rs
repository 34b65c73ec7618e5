//! Sex and gender identity, which one property holds in 4.0.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::construct::construct;
use super::json::object;
use crate::text;
use crate::value::sex::Sex;

/// Sex and gender identity (`GENDER`, RFC 6350 section 6.2.7). At least one of the two is set.
///
/// In JSON: `{ "sex": …, "identity": … }`, each only if it is set.
///
/// ```
/// use contact_card::contact::{Gender, Sex};
/// use contact_card::{Contact, Version};
///
/// let gender = Gender::new().sex(Sex::Other).identity("it's complicated");
/// let contact = Contact::builder().full_name("Ada").gender(gender).build()?;
/// assert!(contact.to_vcard(Version::V4_0)?.contains("\r\nGENDER:O;it's complicated\r\n"));
/// # Ok::<(), contact_card::InvalidContact>(())
/// ```
///
/// | gender | 3.0 | 4.0 |
/// |---|---|---|
/// | female | `X-GENDER:Female` | `GENDER:F` |
/// | agender | `X-GENDER:agender` | `GENDER:;agender` |
/// | other, it's complicated | `X-GENDER:O;it's complicated` | `GENDER:O;it's complicated` |
///
/// In 4.0 the sex is the first component, a letter, and the identity is the second, a text. Programs write `X-GENDER`
/// with a word or a text, so this form is written where it says everything.
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Gender {
    /// The sex: `M`, `F`, `O`, `N` or `U` in a card of 4.0, and a word such as `female` in JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// The gender identity: any text of one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<String>,
}

object!(Gender);

construct!(Gender(): sex, identity);

impl Gender {
    /// Whether neither sex nor identity is set.
    pub(in crate::contact) fn is_blank(&self) -> bool {
        self.sex.is_none() && self.identity.as_deref().is_none_or(text::is_blank)
    }
}

impl From<Sex> for Gender {
    fn from(sex: Sex) -> Self {
        Self::new().sex(sex)
    }
}

/// Shows no value, because it is personal data.
impl fmt::Debug for Gender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gender").finish_non_exhaustive()
    }
}
