//! The contact and its fields. Adding a field means a row in `contact/fields/table.rs`, which makes every other
//! place that needs the field fail to compile until it knows it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::json::{self, object};
use super::{
    Address, Email, Gender, Kind, Language, Media, Messenger, Phone, Related, SocialProfile, Url,
};
use crate::card::property::Property;
use crate::value::date::Date;
use crate::value::geo::Geo;

/// A person or an organization: plain data that does not depend on a version of the vCard standard.
///
/// The fields are public and take any string. [`Contact::validate`] and every writing function check them. JSON leaves
/// out empty fields, and reading refuses unknown fields. The crate `serde_path_to_error` adds the path of a field to an
/// error; the example `encode` shows how.
///
/// # Round trip
///
/// A contact that is written and read back is the same contact, in both versions, except for the rows of this table:
///
/// | written | read back |
/// |---|---|
/// | no `full_name`, but a given or a family name | `full_name` made from the two |
/// | a given name, no family name, and a `full_name` that is equal or absent | only `full_name` |
/// | a text without a visible character | absent |
/// | CRLF or CR in a note or an address | LF |
/// | a fixed label in another spelling (`cell`), blanks around a custom label | `mobile`; no blanks |
/// | blanks around an item of a list (middle names, prefixes, suffixes, nicknames, categories) | no blanks |
/// | an e-mail address with `mailto:` | the address |
/// | a birthday or an anniversary in 1604 without a time (Apple's sign for "no year") | the day without a year |
/// | preferences other than those of languages, in 3.0 | 1 for the most preferred entry of each field, else none |
/// | the kind of an individual, or of an organization without a name | absent, because it is the default |
/// | a known relation, such as `Spouse`; blanks around another relation or a kind | `spouse`; no blanks |
/// | a UTC offset as time zone, such as `-0500` | `-05:00` |
/// | a `sort_name` with a comma and no blank after it, in 4.0 | its first visible part, if there is one |
///
/// # Names
///
/// A card always has an `FN` and an `N`. Without a `full_name`, the `FN` is made from given and family name, or else
/// from the other fields that [`Contact::display_name`] uses. Without given and family name, the whole `full_name` goes
/// into the given-name component of `N`; it is never split. An organization without a name is marked as a company:
/// `KIND:org` in 4.0, `X-ABShowAs:COMPANY` in 3.0 and in 4.0 next to another kind.
///
/// Reading undoes all this. An `FN` that repeats the organization of a company does not become `full_name`. Next to an
/// empty `N`, this also holds for an `FN` that repeats the first nickname, phone or e-mail address. An `N` that repeats
/// the `FN` does not become `given_name`.
///
/// # Conversion
///
/// There are two ways from a card to the other version: [`Card::to_version`], or reading a contact and writing it. Both
/// give the same contact, except for the rows of this table:
///
/// | the card has | the contact way |
/// |---|---|
/// | the `LABEL` of an address with types that a contact does not keep (`dom`) | writes the `LABEL` alone |
/// | a `SORT-STRING` with several names | writes the first name |
/// | linked media with an unknown type, in 3.0 | keeps the type |
///
/// # Validity
///
/// [`Card::validate`] finds no error in a written contact without `extensions`. Therefore values for programs must
/// follow the standard: a messenger and a linked photo are URIs, a language is a tag, a kind is a word. Values that
/// people type may have any form: e-mail addresses and phone numbers are text in both versions, and a [`Url`] without
/// a scheme is only a warning.
///
/// # Extensions
///
/// A field keeps the value, the label and the preference of its property. It drops the group, the other parameters and
/// the components that only RFC 9554 defines. Control characters that a field cannot hold are replaced: a line break
/// in a name becomes a space.
///
/// Every property that has no field stays in `extensions`. So does a property whose value does not fit its field: a
/// second `TITLE`, a `BDAY` in words, a `GEO` with an altitude, an `IMPP` that is not a URI. Writing repeats these
/// properties unchanged, or converts them as [`Card::to_version`] does if the version differs. If 4.0 allows a property
/// only once, the name of a second one gets the prefix `X-`. [`Contact::to_conversion`] reports what is lost.
///
/// The label of a group goes to the field of the labelled value. Another property of the group keeps the group without
/// the label.
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
    /// The full name, as it is shown (`FN`, RFC 6350 section 6.2.1).
    ///
    /// Written as it is, as one line: `FN:Ada Lovelace`. It is never split into name parts. If a card has several,
    /// the most preferred one is read, and the others stay in `extensions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
    /// The given name (`N`, RFC 6350 section 6.2.2).
    ///
    /// The second component of `N`, in both versions. For `Dr. Ada King Byron Jr.`:
    ///
    /// ```text
    /// N:Byron;Ada;King;Dr.;Jr.
    /// ```
    ///
    /// Some clients show `N` and others `FN`, so both are always written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_name: Option<String>,
    /// The family name: the first component of `N`. Several family names of one person are one text; a list in a
    /// card is joined with a blank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family_name: Option<String>,
    /// Middle names: the third component of `N`, separated by commas.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub additional_names: Vec<String>,
    /// Prefixes such as `Dr.`: the fourth component of `N`, separated by commas.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub name_prefixes: Vec<String>,
    /// Suffixes such as `Jr.`: the fifth component of `N`, separated by commas: `N:Byron;Ada;;;Jr.,M.D.`
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub name_suffixes: Vec<String>,
    /// Nicknames (`NICKNAME`, RFC 6350 section 6.2.3).
    ///
    /// One line with a list: `NICKNAME:Ada,Al`.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub nicknames: Vec<String>,
    /// The company or other organization (`ORG`, RFC 6350 section 6.6.4).
    ///
    /// The first component of `ORG`: `ORG:Acme\, Inc.` It identifies a contact without a name, which becomes the
    /// card of a company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The units of the organization, from the largest to the smallest: the other components of `ORG`,
    /// `ORG:Acme;Sales;North`.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub organization_units: Vec<String>,
    /// The position (`TITLE`, RFC 6350 section 6.6.1).
    ///
    /// `TITLE:Research Scientist`, in both versions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The role in the organization (`ROLE`, RFC 6350 section 6.6.2).
    ///
    /// `ROLE:Project Leader`, in both versions. Apple's address book has no field for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Phone numbers (`TEL`, RFC 6350 section 6.4.1).
    ///
    /// The order is kept: `TEL;TYPE=CELL;TYPE=VOICE:+1` in 3.0, `TEL;TYPE=cell:+1` in 4.0. See [`Phone`].
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// E-mail addresses (`EMAIL`, RFC 6350 section 6.4.2).
    ///
    /// `EMAIL;TYPE=INTERNET;TYPE=WORK:a@b.example` in 3.0, `EMAIL;TYPE=work:a@b.example` in 4.0.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<Email>,
    /// Postal addresses (`ADR`, RFC 6350 section 6.3.1).
    ///
    /// See [`Address`] for the order of the parts in a line.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<Address>,
    /// Web addresses (`URL`, RFC 6350 section 6.7.8).
    ///
    /// `URL;TYPE=HOME:https://example.com` in 3.0, `URL;TYPE=home:https://example.com` in 4.0.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<Url>,
    /// The birthday (`BDAY`, RFC 6350 section 6.2.5). In 3.0, a date without a year is written as Apple does, and other
    /// partial dates as `X-BDAY`.
    ///
    /// | birthday | 3.0 | 4.0 |
    /// |---|---|---|
    /// | 12 April 1985 | `BDAY:1985-04-12` | `BDAY:19850412` |
    /// | 12 April | `BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12` | `BDAY:--0412` |
    /// | 1985 | `X-BDAY;VALUE=text:1985` | `BDAY:1985` |
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthday: Option<Date>,
    /// The anniversary (`ANNIVERSARY`, RFC 6350 section 6.2.6; `X-ANNIVERSARY` and `X-ABDATE` in 3.0).
    ///
    /// 3.0 has no property for it. Apple reads `X-ABDATE` and other programs `X-ANNIVERSARY`, so both are written:
    ///
    /// ```text
    /// 3.0   X-ANNIVERSARY:2009-08-08
    ///       item1.X-ABDATE:2009-08-08
    ///       item1.X-ABLabel:_$!<Anniversary>!$_
    /// 4.0   ANNIVERSARY:20090808
    /// ```
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anniversary: Option<Date>,
    /// A note, of any number of lines (`NOTE`, RFC 6350 section 6.7.2).
    ///
    /// A line break is written `\n`, in lower case, since an older reader of Apple knows no `\N`:
    /// `NOTE:first\nsecond`. Reading takes both.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Tags (`CATEGORIES`, RFC 6350 section 6.7.1).
    ///
    /// One line with a list; a comma inside a tag is escaped: `CATEGORIES:friends,rock\, paper`.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// The unique identifier of the contact (`UID`, RFC 6350 section 6.7.6).
    ///
    /// Often a URI such as `urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1`; any other text of one line is allowed.
    /// In 4.0 a text that is not a URI is marked with `VALUE=text`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uid: Option<String>,
    /// The kind of the contact, such as a group or an organization (`KIND`, RFC 6350 section 6.1.4;
    /// `X-ADDRESSBOOKSERVER-KIND`, and `X-ABShowAs` for an organization, in 3.0).
    ///
    /// ```text
    /// 3.0   X-ADDRESSBOOKSERVER-KIND:group
    /// 4.0   KIND:group
    /// ```
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Sex and gender identity (`GENDER`, RFC 6350 section 6.2.7; `X-GENDER` in 3.0).
    ///
    /// `X-GENDER:Female` in 3.0, `GENDER:F` in 4.0. See [`Gender`] for the identity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The pronouns to use, such as `she/her`, the preferred ones first (`PRONOUNS`, RFC 9554 section 3.4;
    /// `X-PRONOUNS` in 3.0).
    ///
    /// One line for each: `X-PRONOUNS:she/her` in 3.0, `PRONOUNS:she/her` in 4.0.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub pronouns: Vec<String>,
    /// Addresses for messages (`IMPP`, RFC 6350 section 6.4.3, RFC 4770).
    ///
    /// `IMPP;TYPE=WORK:xmpp:ada@example.com` in 3.0, `IMPP;TYPE=work:xmpp:ada@example.com` in 4.0.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub messengers: Vec<Messenger>,
    /// Accounts of social networks (`SOCIALPROFILE`, RFC 9554 section 3.5; `X-SOCIALPROFILE` in 3.0).
    ///
    /// ```text
    /// 3.0   X-SOCIALPROFILE;TYPE=Mastodon;X-USER=ada:https://social.example/@ada
    /// 4.0   SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME=ada:https://social.example/@ada
    /// ```
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub social_profiles: Vec<SocialProfile>,
    /// Related people and things (`RELATED`, RFC 6350 section 6.6.6; `X-ABRELATEDNAMES` and `X-RELATED` in
    /// 3.0). If a property has several relations, the first is read.
    ///
    /// ```text
    /// 3.0   item1.X-ABRELATEDNAMES:William
    ///       item1.X-ABLabel:_$!<Spouse>!$_
    /// 4.0   RELATED;TYPE=spouse;VALUE=text:William
    /// ```
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// Languages in which to contact the person (`LANG`, RFC 6350 section 6.4.4; `X-LANG` in 3.0).
    ///
    /// `X-LANG;PREF=1:de-AT` in 3.0, `LANG;PREF=1:de-AT` in 4.0.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// The time zone (`TZ`, RFC 6350 section 6.5.1): a name such as `Europe/Berlin`, or an offset such as
    /// `-05:00`.
    ///
    /// | time zone | 3.0 | 4.0 |
    /// |---|---|---|
    /// | `Europe/Berlin` | `TZ;VALUE=text:Europe/Berlin` | `TZ:Europe/Berlin` |
    /// | `-05:00` | `TZ:-05:00` | `TZ;VALUE=utc-offset:-0500` |
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// The position of the contact (`GEO`, RFC 6350 section 6.5.2).
    ///
    /// Degrees of latitude and longitude: `GEO:48.1;11.6` in 3.0, `GEO:geo:48.1,11.6` in 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub geo: Option<Geo>,
    /// The text by which the contact is sorted (`SORT-AS` of `N`, RFC 6350 section 5.9; `SORT-STRING`, RFC 2426
    /// section 3.6.5, in 3.0). `SORT-AS` is a list, even inside quotation marks (errata 3139 and 3713); only its first
    /// item is read.
    ///
    /// ```text
    /// 3.0   N:van der Harten;Rene;;;
    ///       SORT-STRING:Harten
    /// 4.0   N;SORT-AS=Harten:van der Harten;Rene;;;
    /// ```
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort_name: Option<String>,
    /// When the card was last changed (`REV`, RFC 6350 section 6.7.4): a complete date with a complete time.
    ///
    /// `REV:1995-10-31T22:27:10Z` in 3.0, `REV:19951031T222710Z` in 4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<Date>,
    /// A photo (`PHOTO`, RFC 6350 section 6.2.4).
    ///
    /// A second photo of a card stays in `extensions`. See [`Media`] for the lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub photo: Option<Media>,
    /// The properties that have no field, as they were in the card; content lines in JSON.
    ///
    /// In JSON, `["X-PET:Cat", "item1.X-FOO;TYPE=home:a\\, b"]`: each with its escapes and without folds.
    #[serde(deserialize_with = "json::list", skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Property<'static>>,
}
object!(Contact);

/// Shows the number and the labels of entries, without personal data. Serialize a contact to see all of it.
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
