//! Contacts made field by field.
//!
//! The setters come from two macros, one row a field. `ContactBuilder::build` checks everything at the end, by the
//! same rules that writing checks; no setter fails.

use std::convert;

use super::{
    Address, Contact, Email, Gender, InvalidContact, Kind, Language, Media, Messenger, Phone,
    Related, SocialProfile, Url,
};
use crate::card::property::Property;
use crate::value::date::Date;
use crate::value::geo::Geo;

/// Builds a [`Contact`] field by field. [`Contact::builder`] starts one.
///
/// ```
/// use contact_card::{Contact, Date, Email, Label, Phone, Version};
///
/// let contact = Contact::builder()
///     .full_name("Sean Franklin")
///     .organization("Acme Inc")
///     .phone(Phone::new("+14155551234").labeled(Label::Mobile))
///     .email(Email::new("sean@acme.example").labeled("assistant"))
///     .birthday(Date::yearless(4, 12)?)
///     .build()?;
/// assert!(contact.to_vcard(Version::V3_0)?.contains("item1.X-ABLabel:assistant"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// For each field with one value there are two setters: `title("Cook")`, and `maybe_title(None)` for a value that
/// may be absent. A second call replaces the first. A field with a list has one method, which adds an item at the
/// end:
///
/// ```
/// let contact = contact_card::Contact::builder()
///     .full_name("Ada")
///     .maybe_title(None::<String>)
///     .phone("+14155551234")
///     .phone("+14155551235")
///     .build()?;
/// assert_eq!((contact.title, contact.phones.len()), (None, 2));
/// # Ok::<(), contact_card::InvalidContact>(())
/// ```
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct ContactBuilder {
    contact: Contact,
}

/// Two setters for each field: one for a value, and one for an optional value.
macro_rules! setters {
    ($($name:ident $maybe:ident: $value:ty => $into:expr, $example:literal, $doc:literal;)+) => {$(
        #[doc = concat!("Sets ", $doc, ".")]
        ///
        /// ```
        /// # use contact_card::contact::{Kind, Sex};
        /// # use contact_card::value::Geo;
        /// # use contact_card::{Contact, Date, Media};
        #[doc = concat!("let contact = Contact::builder().phone(\"+1\").", stringify!($name), "(", $example, ").build()?;")]
        #[doc = concat!("assert!(contact.", stringify!($name), ".is_some());")]
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        pub fn $name(self, value: $value) -> Self {
            self.$maybe(Some(value))
        }

        #[doc = concat!("Sets ", $doc, ", or leaves the contact without if there is none.")]
        ///
        /// ```
        /// # use contact_card::contact::{Kind, Sex};
        /// # use contact_card::value::Geo;
        /// # use contact_card::{Contact, Date, Media};
        #[doc = concat!("let contact = Contact::builder().phone(\"+1\").", stringify!($maybe), "(Some(", $example, ")).build()?;")]
        #[doc = concat!("assert!(contact.", stringify!($name), ".is_some());")]
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        pub fn $maybe(mut self, value: Option<$value>) -> Self {
            self.contact.$name = value.map($into);
            self
        }
    )+};
}

macro_rules! adders {
    ($($name:ident, $field:ident, $value:ty, $example:literal, $doc:literal;)+) => {$(
        #[doc = $doc]
        ///
        /// ```
        #[doc = concat!("# use contact_card::{Address, Media, Property};")]
        #[doc = concat!("let contact = contact_card::Contact::builder().full_name(\"Ada\").", stringify!($name), "(", $example, ").build()?;")]
        #[doc = concat!("assert_eq!(contact.", stringify!($field), ".len(), 1);")]
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        pub fn $name(mut self, value: impl Into<$value>) -> Self {
            self.contact.$field.push(value.into());
            self
        }
    )+};
}

impl Contact {
    /// Starts building a contact.
    ///
    /// ```
    /// let contact = contact_card::Contact::builder().full_name("Ada").phone("+14155551234").build()?;
    /// assert_eq!(contact.phones[0].value, "+14155551234");
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    pub fn builder() -> ContactBuilder {
        ContactBuilder::default()
    }
}

impl ContactBuilder {
    setters! {
        full_name maybe_full_name: impl Into<String> => Into::into, "\"x\"", "the full name";
        given_name maybe_given_name: impl Into<String> => Into::into, "\"x\"", "the given name";
        family_name maybe_family_name: impl Into<String> => Into::into, "\"x\"", "the family name";
        organization maybe_organization: impl Into<String> => Into::into, "\"x\"", "the organization";
        title maybe_title: impl Into<String> => Into::into, "\"x\"", "the position";
        role maybe_role: impl Into<String> => Into::into, "\"x\"", "the role in the organization";
        note maybe_note: impl Into<String> => Into::into, "\"x\"", "the note";
        uid maybe_uid: impl Into<String> => Into::into, "\"x\"", "the identifier of the contact for programs";
        time_zone maybe_time_zone: impl Into<String> => Into::into, "\"x\"", "the time zone, such as `Europe/Berlin` or `-05:00`";
        sort_name maybe_sort_name: impl Into<String> => Into::into, "\"x\"", "the text by which the contact is sorted";
        birthday maybe_birthday: Date => convert::identity, "Date::new(1815, 12, 10)?", "the birthday";
        anniversary maybe_anniversary: Date => convert::identity, "Date::yearless(7, 8)?", "the anniversary";
        kind maybe_kind: impl Into<Kind> => Into::into, "Kind::Group", "the kind of the contact";
        gender maybe_gender: impl Into<Gender> => Into::into, "Sex::Female", "the sex and the gender identity";
        geo maybe_geo: Geo => convert::identity, "Geo::new(\"51.5\", \"-0.1\")?", "the position of the contact";
        revision maybe_revision: Date => convert::identity, "\"19951031T222710Z\".parse()?", "when the contact was last changed: a complete date with a complete time";
        photo maybe_photo: Media => convert::identity, "Media::inline(\"image/png\".parse()?, b\"\\x89PNG\")", "the photo";
    }

    adders! {
        additional_name, additional_names, String, "\"King\"", "Adds a middle name.";
        name_prefix, name_prefixes, String, "\"Dr.\"", "Adds a prefix of the name.";
        name_suffix, name_suffixes, String, "\"Jr.\"", "Adds a suffix of the name.";
        nickname, nicknames, String, "\"Al\"", "Adds a nickname.";
        organization_unit, organization_units, String, "\"Sales\"", "Adds a unit of the organization.";
        category, categories, String, "\"Friends\"", "Adds a tag.";
        phone, phones, Phone, "\"+14155551234\"", "Adds a phone number, with or without a label.";
        email, emails, Email, "\"ada@example.com\"", "Adds an e-mail address, with or without a label.";
        url, urls, Url, "\"https://example.com\"", "Adds a web address, with or without a label.";
        address, addresses, Address, "Address::new().city(\"Rome\")", "Adds a postal address.";
        pronouns, pronouns, String, "\"she/her\"", "Adds pronouns after the existing ones.";
        messenger, messengers, Messenger, "\"xmpp:ada@example.com\"", "Adds an address for messages, with or without a label.";
        social_profile, social_profiles, SocialProfile, "\"https://social.example/@ada\"", "Adds an account of a social network.";
        related, related, Related, "\"William\"", "Adds a related person or thing, by name or URI.";
        language, languages, Language, "\"en\"", "Adds a language in which to contact the person.";
        extension, extensions, Property<'static>, "Property::new(\"X-PET\", \"Cat\")?", "Adds a property that has no field.";
    }

    /// Checks the contact and returns it.
    ///
    /// # Errors
    ///
    /// The same as [`Contact::validate`].
    ///
    /// ```
    /// let error = contact_card::Contact::builder().title("Cook").build().unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "contact: expected a name, an organization, a phone or an e-mail",
    /// );
    /// ```
    pub fn build(self) -> Result<Contact, InvalidContact> {
        self.contact.validate()?;
        Ok(self.contact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::Sex;
    use crate::contact::fields::Fields as _;

    #[test]
    #[allow(clippy::unwrap_used, reason = "a test panics when it fails")]
    fn every_field_can_be_set() {
        let photo = Media::Uri("cid:a".into());
        let contact = ContactBuilder::default()
            .full_name("a")
            .given_name("a")
            .family_name("a")
            .additional_name("a")
            .name_prefix("a")
            .name_suffix("a")
            .nickname("a")
            .organization("a")
            .organization_unit("a")
            .title("a")
            .role("a")
            .phone("1")
            .email("a@b")
            .address(Address::new().city("a"))
            .url("x:y")
            .birthday("1985".parse().unwrap())
            .anniversary("1985".parse().unwrap())
            .note("a")
            .category("a")
            .uid("a")
            .kind("group")
            .gender(Sex::Other)
            .pronouns("a")
            .messenger("x:y")
            .social_profile("x:y")
            .related("a")
            .language("en")
            .time_zone("a")
            .geo("1,2".parse().unwrap())
            .sort_name("a")
            .revision("19951031T222710Z".parse().unwrap())
            .photo(photo)
            .extension(Property::new("X-A", "").unwrap())
            .build()
            .unwrap();
        for (name, count) in contact.counts() {
            assert_eq!(count, 1, "the builder cannot set {name}");
        }
    }
}
