use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::{self, object};
use super::{
    Address, Email, Gender, Geo, Kind, Language, Media, Messenger, Phone, Related, SocialProfile,
    Url,
};
use crate::card::property::Property;
use crate::value::date::Date;

/// A person or an organization: plain data, whatever version it came from or goes to.
///
/// The fields are public and take any string; [`Contact::validate`] and every writing function check
/// them. In JSON empty fields are left out and unknown ones refused; an error gets the path of its field from the crate
/// `serde_path_to_error`, as in the example `encode`.
///
/// # What comes back
///
/// A contact that is written and read back is the same contact, in both versions, up to this table:
///
/// | what goes out | what comes back |
/// |---|---|
/// | no `full_name`, but a given or a family name | `full_name` made of the two |
/// | a given name, no family name, and a `full_name` equal to it or absent | `full_name` only |
/// | a text of nothing visible | absent |
/// | CRLF or CR in a note or an address | LF |
/// | the spelling of a fixed label (`cell`), blanks round a free one | `mobile`; no blanks |
/// | blanks round an item of a list (middle names, prefixes, suffixes, nicknames, categories) | no blanks |
/// | an e-mail with `mailto:` | the address |
/// | a birthday or an anniversary in 1604 without a time, which stands for no year | the day of the year |
/// | preferences, in 3.0 | 1 for the most preferred entry of each field, none for the others |
/// | the kind of an individual, and of an organization without a name | absent: the card needs none |
/// | a relation that has a word, such as `Spouse`; blanks round another one, or round a kind | `spouse`; no blanks |
/// | an offset as a time zone, such as `-0500` | `-05:00` |
/// | a `sort_name` with a comma and no blank after it, in 4.0 | its first part that can be seen, if there is one |
///
/// # Names
///
/// A card always gets an `FN` and an `N`. Without a `full_name` the `FN` is given and family name, else
/// what [`Contact::display_name`] falls back to. Without given and family name the whole `full_name`
/// stands in the given slot of `N`: it is never split. An organization without a name is marked as a
/// company (`KIND:org` in 4.0, `X-ABShowAs:COMPANY` in 3.0, and in 4.0 beside another kind). Reading
/// undoes each of these: an `FN` that only repeats the organization of a company, or, beside an empty `N`, the first nickname, phone or
/// e-mail, is no `full_name`, and an `N` that only repeats the `FN` is no `given_name`.
///
/// # Two ways to a version
///
/// A card that is converted by [`Card::to_version`], and the one that its contact is written as in that version, give
/// the same contact, up to this table:
///
/// | the card | its contact in the other version |
/// |---|---|
/// | the `LABEL` of an address with types that a contact does not keep (`dom`) | stands alone |
/// | a `SORT-STRING` of several names | its first one |
/// | media elsewhere with a type that nobody knows, in 3.0 | keep it as a type |
///
/// # What is written is valid
///
/// Without `extensions`, [`Card::validate`] finds no error in what a contact writes. So what identifies something for
/// a program keeps the rule of the standard: a messenger and a photo elsewhere are URIs, a language is a tag, a kind is
/// a word. What people type is never refused for its form: an e-mail address and a phone number are texts in both
/// standards, and a [`Url`] without a scheme is only warned of.
///
/// # What has no field
///
/// Of a card that was read, `N`, `FN`, `ORG` and the other properties with a field give what the field
/// holds: their groups and their parameters beyond label and preference are the card's business, as
/// are components that only RFC 9554 knows. A property without a field, and one that its field cannot
/// hold (a second `TITLE`, a `BDAY` in words, a `GEO` with an altitude, an `IMPP` that is no URI), stays in `extensions`
/// and is written again: as it is, or in the form of the version if that is another one. It is then converted as [`Card::to_version`] converts a
/// card of the other version, a second one of what 4.0 has once gets an `X-` before its name, and
/// [`Contact::to_conversion`] tells what is lost.
/// Text that a field cannot hold is mended: a line break in a name becomes a space. The label of a group
/// goes with the value that it labels; another property of the group keeps the group without it.
///
/// # Examples
///
/// ```
/// use contact_card::{Contact, Phone, Version};
///
/// let mut contact = Contact::default();
/// contact.full_name = Some("Ada Lovelace".into());
/// contact.phones = vec![Phone::new("+14155551234").labeled("mobile")];
///
/// let text = contact.to_vcard(Version::V4_0)?;
/// assert_eq!(Contact::parse(&text)?, contact);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [`Card::to_version`]: crate::Card::to_version
/// [`Card::validate`]: crate::Card::validate
#[derive(Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(remote = "Self", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Contact {
    /// The name as it is shown (`FN`, RFC 6350 section 6.2.1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
    /// The given name (`N`, RFC 6350 section 6.2.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The family name (`N`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// Middle names (`N`).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub additional_names: Vec<String>,
    /// What goes before the name, such as `Dr.` (`N`).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub name_prefixes: Vec<String>,
    /// What goes after the name, such as `Jr.` (`N`).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub name_suffixes: Vec<String>,
    /// Nicknames (`NICKNAME`, RFC 6350 section 6.2.3).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub nicknames: Vec<String>,
    /// The company or other organization (`ORG`, RFC 6350 section 6.6.4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The units of the organization, the larger first (`ORG`).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub organization_units: Vec<String>,
    /// The position (`TITLE`, RFC 6350 section 6.6.1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What the person does there (`ROLE`, RFC 6350 section 6.6.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Phone numbers (`TEL`, RFC 6350 section 6.4.1).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// E-mail addresses (`EMAIL`, RFC 6350 section 6.4.2).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<Email>,
    /// Postal addresses (`ADR`, RFC 6350 section 6.3.1).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<Address>,
    /// Web addresses (`URL`, RFC 6350 section 6.7.8).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<Url>,
    /// The birthday (`BDAY`, RFC 6350 section 6.2.5). 3.0 says a date without a year as Apple does, and
    /// other truncated ones as `X-BDAY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthday: Option<Date>,
    /// The anniversary (`ANNIVERSARY`, RFC 6350 section 6.2.6; `X-ANNIVERSARY` and `X-ABDATE` in 3.0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anniversary: Option<Date>,
    /// A note, of any number of lines (`NOTE`, RFC 6350 section 6.7.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Tags (`CATEGORIES`, RFC 6350 section 6.7.1).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// What identifies the contact for a machine (`UID`, RFC 6350 section 6.7.6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uid: Option<String>,
    /// What the contact stands for (`KIND`, RFC 6350 section 6.1.4; `X-ADDRESSBOOKSERVER-KIND`, and
    /// `X-ABShowAs` for an organization, in 3.0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Sex and gender identity (`GENDER`, RFC 6350 section 6.2.7; `X-GENDER` in 3.0).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The pronouns to use, such as `she/her`, the preferred ones first (`PRONOUNS`, RFC 9554 section 3.4;
    /// `X-PRONOUNS` in 3.0).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub pronouns: Vec<String>,
    /// Addresses for messages (`IMPP`, RFC 6350 section 6.4.3, RFC 4770).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub messengers: Vec<Messenger>,
    /// Accounts of social networks (`SOCIALPROFILE`, RFC 9554 section 3.5; `X-SOCIALPROFILE` in 3.0).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub social_profiles: Vec<SocialProfile>,
    /// Related people and things (`RELATED`, RFC 6350 section 6.6.6; `X-ABRELATEDNAMES` and `X-RELATED` in
    /// 3.0). Of several relations of one line the first counts.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// Languages to reach the contact in (`LANG`, RFC 6350 section 6.4.4; `X-LANG` in 3.0).
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// The time zone (`TZ`, RFC 6350 section 6.5.1): a name such as `Europe/Berlin`, or an offset such as
    /// `-05:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// Where the contact is (`GEO`, RFC 6350 section 6.5.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geo: Option<Geo>,
    /// What the contact is sorted by (`SORT-AS` of `N`, RFC 6350 section 5.9; `SORT-STRING`, RFC 2426
    /// section 3.6.5, in 3.0). In 4.0 it is a list, even inside quotation marks (errata 3139 and 3713), and
    /// only the first item is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_name: Option<String>,
    /// When the card was last changed (`REV`, RFC 6350 section 6.7.4): a whole date with a whole time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Date>,
    /// A photo (`PHOTO`, RFC 6350 section 6.2.4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<Media>,
    /// Everything of a card that has no field, as some card had it; content lines in JSON.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Property<'static>>,
}
object!(Contact);

/// Shows how much there is, not what: it is personal data. Serialize it to see it.
impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contact")
            .field("phones", &self.phones)
            .field("emails", &self.emails)
            .field("addresses", &self.addresses)
            .field("urls", &self.urls)
            .field("kind", &self.kind)
            .field("messengers", &self.messengers)
            .field("social_profiles", &self.social_profiles)
            .field("related", &self.related)
            .field("languages", &self.languages)
            .field("photo", &self.photo)
            .field("extensions", &self.extensions)
            .finish_non_exhaustive()
    }
}
