use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::object;

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
pub struct Related {
    /// A name, or a URI such as `urn:uuid:…`, one visible line.
    pub value: String,
    /// What the relation is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// 1 (most preferred) to 100, `PREF` in 4.0; 3.0 only marks the most preferred one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preference: Option<u8>,
}

object!(Related);

impl Related {
    /// A relative or another one, without a relation.
    ///
    /// ```
    /// assert_eq!(contact_card::Related::new("William").relation, None);
    /// ```
    #[must_use]
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            relation: None,
            preference: None,
        }
    }

    /// Sets the relation.
    ///
    /// ```
    /// let related = contact_card::Related::new("William").relation("spouse");
    /// assert_eq!(related.relation.as_deref(), Some("spouse"));
    /// ```
    #[must_use]
    pub fn relation(mut self, relation: impl Into<String>) -> Self {
        self.relation = Some(relation.into());
        self
    }

    /// Sets the preference, 1 (most preferred) to 100.
    ///
    /// ```
    /// assert_eq!(contact_card::Related::new("William").preferred(2).preference, Some(2));
    /// ```
    #[must_use]
    pub fn preferred(mut self, preference: u8) -> Self {
        self.preference = Some(preference);
        self
    }
}

impl From<&str> for Related {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for Related {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

/// Shows the preference only: the rest is personal data.
impl fmt::Debug for Related {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Related")
            .field("preference", &self.preference)
            .finish_non_exhaustive()
    }
}

/// A relation that has a word.
pub(super) struct Relation {
    pub(super) word: &'static str,
    /// Apple's token for it, which it shows in the reader's language.
    pub(super) token: Option<&'static str>,
    /// Whether it is a type of `RELATED`.
    pub(super) is_type: bool,
}

const fn standard(word: &'static str, token: Option<&'static str>) -> Relation {
    let is_type = true;
    Relation {
        word,
        token,
        is_type,
    }
}

const fn apple(word: &'static str, token: &'static str) -> Relation {
    let (token, is_type) = (Some(token), false);
    Relation {
        word,
        token,
        is_type,
    }
}

const RELATIONS: [Relation; 27] = [
    standard("contact", None),
    standard("acquaintance", None),
    standard("friend", Some("_$!<Friend>!$_")),
    standard("met", None),
    standard("co-worker", None),
    standard("colleague", None),
    standard("co-resident", None),
    standard("neighbor", None),
    standard("child", Some("_$!<Child>!$_")),
    standard("parent", Some("_$!<Parent>!$_")),
    standard("sibling", None),
    standard("spouse", Some("_$!<Spouse>!$_")),
    standard("kin", None),
    standard("muse", None),
    standard("crush", None),
    standard("date", None),
    standard("sweetheart", None),
    standard("me", None),
    standard("agent", None),
    standard("emergency", None),
    apple("partner", "_$!<Partner>!$_"),
    apple("father", "_$!<Father>!$_"),
    apple("mother", "_$!<Mother>!$_"),
    apple("brother", "_$!<Brother>!$_"),
    apple("sister", "_$!<Sister>!$_"),
    apple("assistant", "_$!<Assistant>!$_"),
    apple("manager", "_$!<Manager>!$_"),
];

impl Relation {
    /// The relation that `text` is a word for.
    pub(super) fn of(text: &str) -> Option<&'static Self> {
        let is = |relation: &&Self| relation.word.eq_ignore_ascii_case(text.trim());
        RELATIONS.iter().find(is)
    }

    /// A relation as it is read: its word if it has one, else the text without the blanks round it.
    pub(super) fn canonical(text: &str) -> String {
        let known = Self::of(text).map(|relation| relation.word);
        known.unwrap_or_else(|| text.trim()).to_owned()
    }
}
