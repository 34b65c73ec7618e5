//! Facts that follow from several fields of a contact: its name, and whether it identifies someone.
//!
//! Called when a contact is read (is this `FN` a name or a stand-in?), when it is written (which `FN`, which mark
//! of a company?) and by users.
//!
//! | contact | `FN` | `N` | mark in 3.0 |
//! |---|---|---|---|
//! | full name `Ada` | `Ada` | `;Ada;;;` | |
//! | given name `Ada`, family name `Byron` | `Ada Byron` | `Byron;Ada;;;` | |
//! | organization `Acme` | `Acme` | `;;;;` | `X-ABShowAs:COMPANY` |
//! | phone `+1` | `+1` | `;;;;` | |

use super::model::{Contact, Kind};
use crate::card::group;
use crate::card::property::Property;
use crate::text;

impl Contact {
    /// Whether the contact identifies someone: it has a full, given or family name, an organization, a phone or an
    /// e-mail address with a visible character. White space and invisible characters do not count.
    ///
    /// ```
    /// let mut contact = contact_card::Contact::default();
    /// contact.given_name = Some("\u{200B} ".into());
    /// assert!(!contact.is_identifiable());
    /// contact.organization = Some("Acme".into());
    /// assert!(contact.is_identifiable());
    /// ```
    #[must_use]
    pub fn is_identifiable(&self) -> bool {
        let names = [
            &self.full_name,
            &self.given_name,
            &self.family_name,
            &self.organization,
        ];
        names
            .into_iter()
            .any(|name| visible(name.as_ref()).is_some())
            || self
                .phones
                .iter()
                .any(|phone| !text::is_blank(&phone.value))
            || self
                .emails
                .iter()
                .any(|email| !text::is_blank(&email.value))
    }

    /// The name to show: the first of the full name, given and family name, the organization, the first nickname, phone
    /// or e-mail address; empty if there is none.
    ///
    /// ```
    /// let contact = contact_card::Contact::builder().given_name("Ada").family_name("Byron").build()?;
    /// assert_eq!(contact.display_name(), "Ada Byron");
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    ///
    /// It is the text of `FN` when the contact is written.
    #[must_use]
    pub fn display_name(&self) -> String {
        let full_name = visible(self.full_name.as_ref()).map(str::to_owned);
        let name = full_name.or_else(|| self.joined_name());
        name.unwrap_or_else(|| self.stand_in().unwrap_or_default().to_owned())
    }

    /// The full name that is made from the given and the family name.
    ///
    /// `Ada` and `Byron` -> `Ada Byron`, `Ada` alone -> `Ada`. `None` if neither is visible.
    pub(crate) fn joined_name(&self) -> Option<String> {
        let names = [self.given_name.as_ref(), self.family_name.as_ref()];
        let parts: Vec<&str> = names.into_iter().filter_map(visible).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The text that replaces the name of a contact without a name.
    ///
    /// The first visible one of organization, first nickname, first phone and first e-mail address. Both versions
    /// require an `FN`.
    pub(super) fn stand_in(&self) -> Option<&str> {
        let phone = self.phones.first().map(|phone| &phone.value);
        let email = self.emails.first().map(|email| &email.value);
        [
            self.organization.as_ref(),
            self.nicknames.first(),
            phone,
            email,
        ]
        .into_iter()
        .find_map(visible)
    }

    /// Adds the extensions of another contact. If this contact already uses the name of one of their groups, that group
    /// gets a new name, so that a label applies only to its own group.
    ///
    /// ```
    /// use contact_card::{Contact, Property};
    ///
    /// let lines = |pet: &str| -> Result<Vec<Property<'static>>, _> {
    ///     [format!("item1.X-PET:{pet}"), format!("item1.X-ABLabel:{pet}")].iter().map(|line| line.parse()).collect()
    /// };
    /// let mut contact = Contact::default();
    /// contact.add_extensions(lines("Cat")?);
    /// contact.add_extensions(lines("Dog")?);
    /// let groups: Vec<_> = contact.extensions.iter().filter_map(|line| line.group()).collect();
    /// assert_eq!(groups, ["item1", "item1", "item2", "item2"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn add_extensions(&mut self, others: impl IntoIterator<Item = Property<'static>>) {
        let before = self.extensions.len();
        self.extensions.extend(others);
        let added = self.extensions.iter().enumerate().skip(before);
        let groups = added.filter_map(|(index, line)| Some((index, line.group()?.to_owned())));
        let groups: Vec<(usize, String)> = groups.collect();
        group::part(&mut self.extensions, &groups);
    }
}

/// `text`, if it has a visible character.
#[inline]
pub(super) fn visible(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str)
        .filter(|text| !text::is_blank(text))
}

/// Whether the contact has a full, given or family name with a visible character.
#[inline]
pub(super) fn is_named(contact: &Contact) -> bool {
    let names = [
        &contact.full_name,
        &contact.given_name,
        &contact.family_name,
    ];
    names
        .into_iter()
        .any(|name| visible(name.as_ref()).is_some())
}

/// Whether the card is marked as that of a company: the contact has an organization and no name.
///
/// Apple shows such a card under the name of the organization.
pub(super) fn is_company(contact: &Contact) -> bool {
    visible(contact.organization.as_ref()).is_some() && !is_named(contact)
}

/// The kind that a card states. A company has a mark for its kind, and an individual needs none.
///
/// `individual` -> `None`; `org` of a company -> `None`, since `X-ABShowAs` or `KIND:org` is written anyway;
/// `group` -> `group`.
pub(super) fn own_kind(contact: &Contact) -> Option<Kind> {
    match Kind::from(contact.kind.as_ref()?.as_str()) {
        Kind::Individual => None,
        Kind::Organization if is_company(contact) => None,
        kind => Some(kind),
    }
}
