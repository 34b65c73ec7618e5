//! The words of `KIND` and the kind that each one means.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text;
use crate::value::as_text::as_text;

/// The kind of a contact (`KIND`, RFC 6350 section 6.1.4, RFC 6473, RFC 6869).
///
/// [`Kind::from`] makes a kind from text. It ignores case and blanks around the text. The six words are fixed kinds;
/// every other text is [`Kind::Other`]. In JSON, a kind is its word.
///
/// ```
/// use contact_card::contact::Kind;
///
/// assert_eq!(Kind::from("ORG"), Kind::Organization);
/// assert_eq!(Kind::Organization.to_string(), "org");
/// assert_eq!(Kind::from("x-robot"), Kind::Other("x-robot".into()));
/// ```
///
/// | kind | 3.0 | 4.0 |
/// |---|---|---|
/// | individual | nothing, as it is the default | nothing |
/// | group | `X-ADDRESSBOOKSERVER-KIND:group` | `KIND:group` |
/// | organization without a name | `X-ABShowAs:COMPANY` | `KIND:org` |
///
/// `X-ABShowAs` and `X-ADDRESSBOOKSERVER-KIND` are Apple's words, because its address book does not know `KIND`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum Kind {
    /// One person: the default of a card without a kind. `individual` in JSON.
    Individual,
    /// A group of contacts, whose members are `MEMBER` properties in the extensions: `group`.
    Group,
    /// An organization: `org`.
    Organization,
    /// A place: `location`.
    Location,
    /// A program (RFC 6473): `application`.
    Application,
    /// A device (RFC 6869): `device`.
    Device,
    /// Another word of ASCII letters, digits and hyphens, such as `x-robot`. Any other text breaks
    /// [`ContactRule::Word`](crate::contact::ContactRule::Word).
    Other(String),
}

const WORDS: [(Kind, &str); 6] = [
    (Kind::Individual, "individual"),
    (Kind::Group, "group"),
    (Kind::Organization, "org"),
    (Kind::Location, "location"),
    (Kind::Application, "application"),
    (Kind::Device, "device"),
];

impl Kind {
    /// The word of the kind.
    ///
    /// ```
    /// assert_eq!(contact_card::contact::Kind::Location.as_str(), "location");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Other(word) => word,
            fixed => WORDS
                .iter()
                .find(|row| row.0 == *fixed)
                .map_or("", |row| row.1),
        }
    }
}

impl From<&str> for Kind {
    fn from(text: &str) -> Self {
        let word = text::trim_blanks(text);
        WORDS
            .iter()
            .find(|row| row.1.eq_ignore_ascii_case(word))
            .map_or_else(|| Self::Other(word.to_owned()), |row| row.0.clone())
    }
}

impl From<String> for Kind {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Kind> for String {
    fn from(kind: Kind) -> Self {
        kind.to_string()
    }
}

as_text!(Kind);

/// Shows a fixed kind, but not the text of another one, which may be personal data.
impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Other(_) => f.debug_tuple("Other").finish_non_exhaustive(),
            fixed => write!(f, "Kind({fixed})"),
        }
    }
}
