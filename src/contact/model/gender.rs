use std::fmt;

use serde::{Deserialize, Serialize};

use super::construct::construct;
use super::json::object;
use crate::text;

/// Sex and gender identity (`GENDER`, RFC 6350 section 6.2.7); at least one of the two.
///
/// In JSON: `{ "sex": …, "identity": … }`, each only where it is set.
///
/// ```
/// use contact_card::{Contact, Gender, Sex, Version};
///
/// let gender = Gender::new().sex(Sex::Other).identity("it's complicated");
/// let contact = Contact::builder().full_name("Ada").gender(gender).build()?;
/// assert!(contact.to_vcard(Version::V4_0)?.contains("\r\nGENDER:O;it's complicated\r\n"));
/// # Ok::<(), contact_card::InvalidContact>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Gender {
    /// The sex.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// The gender identity, in any words of one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<String>,
}

object!(Gender);

construct!(Gender(): sex, identity);

impl Gender {
    /// Whether nothing is said.
    pub(in crate::contact) fn is_blank(&self) -> bool {
        self.sex.is_none() && self.identity.as_deref().is_none_or(text::is_blank)
    }
}

impl From<Sex> for Gender {
    fn from(sex: Sex) -> Self {
        Self::new().sex(sex)
    }
}

/// Shows nothing: it is personal data.
impl fmt::Debug for Gender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gender").finish_non_exhaustive()
    }
}

/// The sex component of `GENDER` (RFC 6350 section 6.2.7); its word in lower case in JSON.
///
/// ```
/// assert_eq!(serde_json::to_string(&contact_card::Sex::Female)?, "\"female\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sex {
    /// Male, `M`.
    Male,
    /// Female, `F`.
    Female,
    /// Other, `O`.
    Other,
    /// None or not applicable, `N`.
    None,
    /// Unknown, `U`.
    Unknown,
}

/// The letter of each sex, and the word that 3.0 has for it.
const SEXES: [(Sex, &str, Option<&str>); 5] = [
    (Sex::Male, "M", Some("Male")),
    (Sex::Female, "F", Some("Female")),
    (Sex::Other, "O", None),
    (Sex::None, "N", None),
    (Sex::Unknown, "U", None),
];

impl Sex {
    pub(in crate::contact) fn letter(self) -> &'static str {
        let row = SEXES.iter().find(|row| row.0 == self);
        row.map_or("", |row| row.1)
    }

    /// What a letter means, in either case: the literals of an ABNF have none.
    pub(in crate::contact) fn of_letter(text: &str) -> Option<Self> {
        let row = SEXES.iter().find(|row| row.1.eq_ignore_ascii_case(text))?;
        Some(row.0)
    }

    /// What a letter or a word of `X-GENDER` means.
    pub(in crate::contact) fn read(text: &str) -> Option<Self> {
        let is_word = |word: &str| word.eq_ignore_ascii_case(text);
        let row = SEXES.iter().find(|row| row.2.is_some_and(is_word));
        row.map(|row| row.0).or_else(|| Self::of_letter(text))
    }
}
