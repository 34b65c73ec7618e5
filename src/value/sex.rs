//! The sex component of `GENDER`: a letter in 4.0 (RFC 6350 section 6.2.7), a word in the `X-GENDER` of 3.0, a word in
//! JSON.
//!
//! | | `GENDER` of 4.0 | `X-GENDER` of 3.0 | JSON |
//! |---|---|---|---|
//! | [`Sex::Male`] | `M` | `Male` | `male` |
//! | [`Sex::Female`] | `F` | `Female` | `female` |
//! | [`Sex::Other`] | `O` | `O` | `other` |
//! | [`Sex::None`] | `N` | `N` | `none` |
//! | [`Sex::Unknown`] | `U` | `U` | `unknown` |

use serde::{Deserialize, Serialize};

/// The sex component of `GENDER` (RFC 6350 section 6.2.7); its word in lower case in JSON.
///
/// ```
/// assert_eq!(serde_json::to_string(&contact_card::contact::Sex::Female)?, "\"female\"");
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

/// The letter of each sex, and the word that programs write in 3.0. Only two have one.
const SEXES: [(Sex, &str, Option<&str>); 5] = [
    (Sex::Male, "M", Some("Male")),
    (Sex::Female, "F", Some("Female")),
    (Sex::Other, "O", None),
    (Sex::None, "N", None),
    (Sex::Unknown, "U", None),
];

/// The values of the sex component of `GENDER`, which may be empty.
pub(crate) const SEX_COMPONENTS: [&str; 6] = [
    "", SEXES[0].1, SEXES[1].1, SEXES[2].1, SEXES[3].1, SEXES[4].1,
];

impl Sex {
    /// The letter of 4.0.
    pub(crate) fn letter(self) -> &'static str {
        let row = SEXES.iter().find(|row| row.0 == self);
        row.map_or("", |row| row.1)
    }

    /// The word of 3.0, if there is one.
    pub(crate) fn word(self) -> Option<&'static str> {
        SEXES.iter().find(|row| row.0 == self)?.2
    }

    /// The sex that a letter stands for. Case does not matter, as in every literal of ABNF.
    pub(crate) fn of_letter(text: &str) -> Option<Self> {
        let row = SEXES.iter().find(|row| row.1.eq_ignore_ascii_case(text))?;
        Some(row.0)
    }

    /// The sex that a word of 3.0 stands for, compared without case.
    pub(crate) fn of_word(text: &str) -> Option<Self> {
        let is_word = |word: &str| word.eq_ignore_ascii_case(text);
        let row = SEXES.iter().find(|row| row.2.is_some_and(is_word))?;
        Some(row.0)
    }
}
