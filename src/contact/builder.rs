use super::{
    Address, Contact, Email, Gender, Geo, InvalidContact, Kind, Language, Media, Messenger, Phone,
    Related, SocialProfile, Url,
};
use crate::card::property::Property;
use crate::value::date::Date;

/// Makes a [`Contact`] field by field; started by [`Contact::builder`].
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
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct ContactBuilder {
    contact: Contact,
}

macro_rules! setters {
    ($($name:ident, $doc:literal;)+) => {$(
        #[doc = $doc]
        ///
        /// ```
        #[doc = concat!("let contact = contact_card::Contact::builder().phone(\"+1\").", stringify!($name), "(\"x\").build()?;")]
        #[doc = concat!("assert_eq!(contact.", stringify!($name), ".as_deref(), Some(\"x\"));")]
        /// # Ok::<(), contact_card::InvalidContact>(())
        /// ```
        pub fn $name(mut self, text: impl Into<String>) -> Self {
            self.contact.$name = Some(text.into());
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
    /// Starts a contact, field by field.
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
        full_name, "Sets the name as it is shown.";
        given_name, "Sets the given name.";
        family_name, "Sets the family name.";
        organization, "Sets the organization.";
        title, "Sets the position.";
        role, "Sets what the person does there.";
        note, "Sets the note.";
        uid, "Sets what identifies the contact for a machine.";
        time_zone, "Sets the time zone, such as `Europe/Berlin` or `-05:00`.";
        sort_name, "Sets what the contact is sorted by.";
    }

    adders! {
        additional_name, additional_names, String, "\"King\"", "Adds a middle name.";
        name_prefix, name_prefixes, String, "\"Dr.\"", "Adds what goes before the name.";
        name_suffix, name_suffixes, String, "\"Jr.\"", "Adds what goes after the name.";
        nickname, nicknames, String, "\"Al\"", "Adds a nickname.";
        organization_unit, organization_units, String, "\"Sales\"", "Adds a unit of the organization.";
        category, categories, String, "\"Friends\"", "Adds a tag.";
        phone, phones, Phone, "\"+14155551234\"", "Adds a phone number, with or without a label.";
        email, emails, Email, "\"ada@example.com\"", "Adds an e-mail address, with or without a label.";
        url, urls, Url, "\"https://example.com\"", "Adds a web address, with or without a label.";
        address, addresses, Address, "Address { city: Some(\"Rome\".into()), ..Address::default() }", "Adds a postal address.";
        pronouns, pronouns, String, "\"she/her\"", "Adds pronouns to use, after those that are there.";
        messenger, messengers, Messenger, "\"xmpp:ada@example.com\"", "Adds an address for messages, with or without a label.";
        social_profile, social_profiles, SocialProfile, "\"https://social.example/@ada\"", "Adds an account of a social network.";
        related, related, Related, "\"William\"", "Adds a related person or thing, by name or URI.";
        language, languages, Language, "\"en\"", "Adds a language to reach the contact in.";
        extension, extensions, Property<'static>, "Property::new(\"X-PET\", \"Cat\")?", "Adds a property that has no field.";
    }

    /// Sets the birthday.
    ///
    /// ```
    /// use contact_card::{Contact, Date};
    ///
    /// let contact = Contact::builder().full_name("Ada").birthday(Date::new(1815, 12, 10)?).build()?;
    /// assert_eq!(contact.birthday.and_then(|date| date.year()), Some(1815));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn birthday(mut self, date: Date) -> Self {
        self.contact.birthday = Some(date);
        self
    }

    /// Sets the anniversary.
    ///
    /// ```
    /// use contact_card::{Contact, Date};
    ///
    /// let contact = Contact::builder().full_name("Ada").anniversary(Date::yearless(7, 8)?).build()?;
    /// assert!(contact.anniversary.is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn anniversary(mut self, date: Date) -> Self {
        self.contact.anniversary = Some(date);
        self
    }

    /// Sets what the contact stands for.
    ///
    /// ```
    /// use contact_card::{Contact, Kind};
    ///
    /// let contact = Contact::builder().full_name("Rowing Club").kind("group").build()?;
    /// assert_eq!(contact.kind, Some(Kind::Group));
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    pub fn kind(mut self, kind: impl Into<Kind>) -> Self {
        self.contact.kind = Some(kind.into());
        self
    }

    /// Sets sex and gender identity.
    ///
    /// ```
    /// use contact_card::{Contact, Sex};
    ///
    /// let contact = Contact::builder().full_name("Ada").gender(Sex::Female).build()?;
    /// assert_eq!(contact.gender, Some(Sex::Female.into()));
    /// # Ok::<(), contact_card::InvalidContact>(())
    /// ```
    pub fn gender(mut self, gender: impl Into<Gender>) -> Self {
        self.contact.gender = Some(gender.into());
        self
    }

    /// Sets where the contact is.
    ///
    /// ```
    /// use contact_card::{Contact, Geo};
    ///
    /// let contact = Contact::builder().full_name("Ada").geo(Geo::new("51.5", "-0.1")?).build()?;
    /// assert_eq!(contact.geo.as_ref().map(Geo::latitude), Some("51.5"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn geo(mut self, geo: Geo) -> Self {
        self.contact.geo = Some(geo);
        self
    }

    /// Sets when the card was last changed, a whole date with a whole time.
    ///
    /// ```
    /// use contact_card::Contact;
    ///
    /// let contact = Contact::builder().full_name("Ada").revision("19951031T222710Z".parse()?).build()?;
    /// assert!(contact.revision.is_some_and(|date| date.has_time()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn revision(mut self, date: Date) -> Self {
        self.contact.revision = Some(date);
        self
    }

    /// Sets the photo.
    ///
    /// ```
    /// use contact_card::{Contact, Media};
    ///
    /// let photo = Media::inline("image/png".parse()?, b"\x89PNG");
    /// let contact = Contact::builder().full_name("Ada").photo(photo.clone()).build()?;
    /// assert_eq!(contact.photo, Some(photo));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn photo(mut self, photo: Media) -> Self {
        self.contact.photo = Some(photo);
        self
    }

    /// Gives the contact, checked.
    ///
    /// # Errors
    ///
    /// [`InvalidContact`] as from [`Contact::validate`].
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
            .address(Address {
                city: Some("a".into()),
                ..Address::default()
            })
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
