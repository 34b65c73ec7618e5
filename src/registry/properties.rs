//! The properties of RFC 2426, 2739, 4770, 6350, 6474, 6715, 8605, 9554 and 9555, and those of the common
//! vendors, by their names.
//!
//! The rows are in the order of the names, which are in upper case; a test checks the order, because [`property`]
//! halves the table. Reading, typed values, validating and converting follow a row, so a new property needs no code.
//!
//! | Row | Section |
//! |---|---|
//! | a property of a standard | the RFC that defines it, for each version |
//! | a property of one program | the name of the program, such as `Apple Contacts` |
//! | a property of several programs | `address books` |
//! | a property that a conversion makes, such as `X-TZ` | `this crate` |
//!
//! A finding about a property names the section.

use super::property::Count::{Any, AtMostOne, One, OneOrMore};
use super::property::{Change, Content, Need, PropertySpec, Refuses, Shape, row, vendor};
use crate::value::media_type::Family;
use crate::value::sex::SEX_COMPONENTS;
use crate::value::value_type::ValueType::{
    Binary, Boolean, Card, Date, DateAndOrTime, DateTime, Float, Integer, LanguageTag, PhoneNumber,
    Text, Timestamp, Uri, UtcOffset,
};
use crate::version::Version;

/// The parameters of a text and of base64 in 3.0, and of a text and of a URI in 4.0.
const TEXT_3_0: &str = "VALUE LANGUAGE";
const MEDIA_3_0: &str = "VALUE ENCODING TYPE";
const TEXT: &str = "VALUE LANGUAGE TYPE PID PREF ALTID";
const URI: &str = "VALUE TYPE PID PREF ALTID MEDIATYPE";

/// No limit to the number of components.
const MANY: usize = usize::MAX;

/// How much someone likes to do something (RFC 6715 section 3.2).
const INTENSITIES: &[&str] = &["high", "medium", "low"];

#[rustfmt::skip]
pub(super) static PROPERTIES: &[PropertySpec] = &[
    row("ADR", Change::Address)
        .v3_0("RFC 2426 section 3.2.1", Any, Text, &[], Shape::Lists(1, 7), &[TEXT_3_0, "TYPE"])
        .v4_0("RFC 6350 section 6.3.1", Any, Text, &[], Shape::Lists(7, 18), &["VALUE LABEL LANGUAGE GEO TZ ALTID PID PREF TYPE CC PHONETIC SCRIPT JSCOMPS"])
        .content(Content::Address),
    row("AGENT", Change::Agent)
        .v3_0("RFC 2426 section 3.5.4", Any, Card, &[Text, Uri], Shape::Single, &["VALUE"]),
    row("ANNIVERSARY", Change::Anniversary)
        .v4_0("RFC 6350 section 6.2.6", AtMostOne, DateAndOrTime, &[Text], Shape::Single, &["VALUE LANGUAGE ALTID CALSCALE"]),
    row("BDAY", Change::Birthday)
        .v3_0("RFC 2426 section 3.1.5", AtMostOne, Date, &[DateTime], Shape::Single, &["VALUE"])
        .v4_0("RFC 6350 section 6.2.5", AtMostOne, DateAndOrTime, &[Text], Shape::Single, &["VALUE LANGUAGE ALTID CALSCALE"]),
    row("BIRTHPLACE", Change::Prefixed)
        .v4_0("RFC 6474 section 2.1", AtMostOne, Text, &[Uri], Shape::Single, &["VALUE LANGUAGE ALTID"]),
    row("CALADRURI", Change::Same)
        .v3_0("RFC 2739 section 2.3.2", Any, Uri, &[], Shape::Single, &["TYPE PREF VALUE"])
        .v4_0("RFC 6350 section 6.9.2", Any, Uri, &[], Shape::Single, &[URI]),
    row("CALURI", Change::Same)
        .v3_0("RFC 2739 section 2.3.4", Any, Uri, &[], Shape::Single, &["TYPE PREF VALUE"])
        .v4_0("RFC 6350 section 6.9.3", Any, Uri, &[], Shape::Single, &[URI]),
    row("CAPURI", Change::Same)
        .v3_0("RFC 2739 section 2.3.3", Any, Uri, &[], Shape::Single, &["TYPE PREF VALUE"]),
    row("CATEGORIES", Change::Same)
        .v3_0("RFC 2426 section 3.6.1", Any, Text, &[], Shape::List, &[TEXT_3_0])
        .v4_0("RFC 6350 section 6.7.1", Any, Text, &[], Shape::List, &["VALUE PID PREF TYPE ALTID"]),
    row("CLASS", Change::Prefixed)
        .v3_0("RFC 2426 section 3.7.1", AtMostOne, Text, &[], Shape::Single, &[])
        .content(Content::Word),
    row("CLIENTPIDMAP", Change::Prefixed)
        .v4_0("RFC 6350 section 6.7.7", Any, Text, &[], Shape::Pair, &[])
        .content(Content::Client),
    row("CONTACT-URI", Change::Prefixed)
        .v4_0("RFC 8605 section 2.1", Any, Uri, &[], Shape::Single, &["VALUE PREF"]),
    row("CREATED", Change::Prefixed)
        .v4_0("RFC 9554 section 3.1", AtMostOne, Timestamp, &[], Shape::Single, &["VALUE"]),
    row("DEATHDATE", Change::Prefixed)
        .v4_0("RFC 6474 section 2.3", AtMostOne, DateAndOrTime, &[Text], Shape::Single, &["VALUE LANGUAGE ALTID CALSCALE"]),
    row("DEATHPLACE", Change::Prefixed)
        .v4_0("RFC 6474 section 2.2", AtMostOne, Text, &[Uri], Shape::Single, &["VALUE LANGUAGE ALTID"]),
    row("EMAIL", Change::Email)
        .v3_0("RFC 2426 section 3.3.2", Any, Text, &[], Shape::Single, &["TYPE VALUE"])
        .v4_0("RFC 6350 section 6.4.2", Any, Text, &[], Shape::Single, &["VALUE PID PREF TYPE ALTID"]),
    row("EXPERTISE", Change::Prefixed)
        .v4_0("RFC 6715 section 2.1", Any, Text, &[], Shape::Single, &["VALUE LEVEL INDEX LANGUAGE PREF ALTID TYPE"])
        .levels(&["beginner", "average", "expert"]),
    row("FBURL", Change::Same)
        .v3_0("RFC 2739 section 2.3.1", Any, Uri, &[], Shape::Single, &["TYPE PREF VALUE"])
        .v4_0("RFC 6350 section 6.9.1", Any, Uri, &[], Shape::Single, &[URI]),
    row("FN", Change::FormattedName)
        .v3_0("RFC 2426 section 3.1.1", OneOrMore, Text, &[], Shape::Single, &[TEXT_3_0, "TYPE"])
        .v4_0("RFC 6350 section 6.2.1", OneOrMore, Text, &[], Shape::Single, &[TEXT]),
    row("GENDER", Change::Gender)
        .v4_0("RFC 6350 section 6.2.7", AtMostOne, Text, &[], Shape::Pair, &["VALUE"])
        .content(Content::OneOf(&SEX_COMPONENTS)),
    row("GEO", Change::Position)
        .v3_0("RFC 2426 section 3.4.2", AtMostOne, Float, &[], Shape::Components(2, 2), &["VALUE"])
        .v4_0("RFC 6350 section 6.5.2", Any, Uri, &[], Shape::Single, &[URI]),
    row("GRAMGENDER", Change::Prefixed)
        .v4_0("RFC 9554 section 3.2", Any, Text, &[], Shape::Single, &["VALUE LANGUAGE"])
        .content(Content::Word),
    row("HOBBY", Change::Prefixed)
        .v4_0("RFC 6715 section 2.2", Any, Text, &[], Shape::Single, &["VALUE LEVEL INDEX LANGUAGE PREF ALTID TYPE"])
        .levels(INTENSITIES),
    row("IMPP", Change::Chat)
        .v3_0("RFC 4770 section 1", Any, Uri, &[], Shape::Single, &["VALUE TYPE"])
        .v4_0("RFC 6350 section 6.4.3", Any, Uri, &[], Shape::Single, &[URI, "SERVICE-TYPE USERNAME"]),
    row("INTEREST", Change::Prefixed)
        .v4_0("RFC 6715 section 2.3", Any, Text, &[], Shape::Single, &["VALUE LEVEL INDEX LANGUAGE PREF ALTID TYPE"])
        .levels(INTENSITIES),
    row("JSPROP", Change::Prefixed)
        .v4_0("RFC 9555 section 3.2.1", Any, Text, &[], Shape::Single, &["VALUE JSPTR"])
        .needs(Need::Always("JSPTR")),
    row("KEY", Change::Media(Family::Application))
        .v3_0("RFC 2426 section 3.7.2", Any, Binary, &[Text, Uri], Shape::Single, &[MEDIA_3_0])
        .v4_0("RFC 6350 section 6.8.1", Any, Uri, &[Text], Shape::Single, &[URI]),
    row("KIND", Change::Kind)
        .v4_0("RFC 6350 section 6.1.4", AtMostOne, Text, &[], Shape::Single, &["VALUE"])
        .content(Content::Word),
    row("LABEL", Change::AddressLabel)
        .v3_0("RFC 2426 section 3.2.2", Any, Text, &[], Shape::Single, &[TEXT_3_0, "TYPE"]),
    row("LANG", Change::Prefixed)
        .v4_0("RFC 6350 section 6.4.4", Any, LanguageTag, &[], Shape::Single, &["VALUE PID PREF ALTID TYPE"]),
    row("LANGUAGE", Change::Prefixed)
        .v4_0("RFC 9554 section 3.3", AtMostOne, LanguageTag, &[], Shape::Single, &["VALUE"])
        .refuses(Refuses::Parameter("LANGUAGE")),
    row("LOGO", Change::Media(Family::Image))
        .v3_0("RFC 2426 section 3.5.3", Any, Binary, &[Uri], Shape::Single, &[MEDIA_3_0])
        .v4_0("RFC 6350 section 6.6.3", Any, Uri, &[], Shape::Single, &[URI, "LANGUAGE"]),
    row("MAILER", Change::Prefixed)
        .v3_0("RFC 2426 section 3.3.3", AtMostOne, Text, &[], Shape::Single, &[TEXT_3_0]),
    row("MEMBER", Change::Member)
        .v4_0("RFC 6350 section 6.6.5", Any, Uri, &[], Shape::Single, &["VALUE PID PREF ALTID MEDIATYPE"]),
    row("N", Change::Name)
        .v3_0("RFC 2426 section 3.1.2", One, Text, &[], Shape::Lists(1, 5), &[TEXT_3_0])
        .v4_0("RFC 6350 section 6.2.2", AtMostOne, Text, &[], Shape::Lists(5, 7), &["VALUE SORT-AS LANGUAGE ALTID PHONETIC SCRIPT JSCOMPS"]),
    row("NAME", Change::Prefixed)
        .v3_0("RFC 2425 section 6.2", AtMostOne, Text, &[], Shape::Single, &[]),
    row("NICKNAME", Change::Same)
        .v3_0("RFC 2426 section 3.1.3", Any, Text, &[], Shape::List, &[TEXT_3_0])
        .v4_0("RFC 6350 section 6.2.3", Any, Text, &[], Shape::List, &[TEXT]),
    row("NOTE", Change::Same)
        .v3_0("RFC 2426 section 3.6.2", Any, Text, &[], Shape::Single, &[TEXT_3_0])
        .v4_0("RFC 6350 section 6.7.2", Any, Text, &[], Shape::Single, &[TEXT]),
    row("ORG", Change::Same)
        .v3_0("RFC 2426 section 3.5.5", Any, Text, &[], Shape::Components(1, MANY), &[TEXT_3_0])
        .v4_0("RFC 6350 section 6.6.4", Any, Text, &[], Shape::Components(1, MANY), &[TEXT, "SORT-AS"]),
    row("ORG-DIRECTORY", Change::Prefixed)
        .v4_0("RFC 6715 section 2.4", Any, Uri, &[], Shape::Single, &["VALUE PREF INDEX LANGUAGE PID ALTID TYPE"]),
    row("ORG-URI", Change::Prefixed)
        .v4_0("RFC 6715 section 5", Any, Uri, &[], Shape::Single, &["VALUE PREF INDEX LANGUAGE PID ALTID TYPE"]),
    row("PHOTO", Change::Media(Family::Image))
        .v3_0("RFC 2426 section 3.1.4", Any, Binary, &[Uri], Shape::Single, &[MEDIA_3_0])
        .v4_0("RFC 6350 section 6.2.4", Any, Uri, &[], Shape::Single, &[URI]),
    row("PRODID", Change::Same)
        .v3_0("RFC 2426 section 3.6.3", AtMostOne, Text, &[], Shape::Single, &[])
        .v4_0("RFC 6350 section 6.7.3", AtMostOne, Text, &[], Shape::Single, &["VALUE"]),
    row("PROFILE", Change::Prefixed)
        .v3_0("RFC 2425 section 6.3", AtMostOne, Text, &[], Shape::Single, &[])
        .content(Content::OneOf(&["VCARD"])),
    row("PRONOUNS", Change::Prefixed)
        .v4_0("RFC 9554 section 3.4", Any, Text, &[], Shape::Single, &["VALUE LANGUAGE PREF TYPE ALTID"]),
    row("RELATED", Change::Related)
        .v4_0("RFC 6350 section 6.6.6", Any, Uri, &[Text], Shape::Single, &[URI, "LANGUAGE"]),
    row("REV", Change::Revision)
        .v3_0("RFC 2426 section 3.6.4", AtMostOne, DateTime, &[Date], Shape::Single, &["VALUE"])
        .v4_0("RFC 6350 section 6.7.4", AtMostOne, Timestamp, &[], Shape::Single, &["VALUE"]),
    row("ROLE", Change::Same)
        .v3_0("RFC 2426 section 3.5.2", Any, Text, &[], Shape::Single, &[TEXT_3_0])
        .v4_0("RFC 6350 section 6.6.2", Any, Text, &[], Shape::Single, &[TEXT]),
    row("SOCIALPROFILE", Change::SocialProfile)
        .v4_0("RFC 9554 section 3.5", Any, Uri, &[Text], Shape::Single, &["VALUE SERVICE-TYPE USERNAME PREF TYPE PID ALTID MEDIATYPE"])
        .needs(Need::OfText("SERVICE-TYPE")),
    row("SORT-STRING", Change::SortString)
        .v3_0("RFC 2426 section 3.6.5", AtMostOne, Text, &[], Shape::Single, &[TEXT_3_0]),
    row("SOUND", Change::Media(Family::Audio))
        .v3_0("RFC 2426 section 3.6.6", Any, Binary, &[Uri], Shape::Single, &[MEDIA_3_0])
        .v4_0("RFC 6350 section 6.7.5", Any, Uri, &[], Shape::Single, &[URI, "LANGUAGE"]),
    row("SOURCE", Change::Same)
        .v3_0("RFC 2425 section 6.1", Any, Uri, &[], Shape::Single, &["VALUE CONTEXT"])
        .v4_0("RFC 6350 section 6.1.3", Any, Uri, &[], Shape::Single, &["VALUE PID PREF ALTID MEDIATYPE"]),
    row("TEL", Change::Phone)
        .v3_0("RFC 2426 section 3.3.1", Any, PhoneNumber, &[], Shape::Single, &["TYPE VALUE"])
        .v4_0("RFC 6350 section 6.4.1", Any, Text, &[Uri], Shape::Single, &["VALUE MEDIATYPE TYPE PID PREF ALTID"]),
    row("TITLE", Change::Same)
        .v3_0("RFC 2426 section 3.5.1", Any, Text, &[], Shape::Single, &[TEXT_3_0])
        .v4_0("RFC 6350 section 6.6.1", Any, Text, &[], Shape::Single, &[TEXT]),
    row("TZ", Change::TimeZone)
        .v3_0("RFC 2426 section 3.4.1", AtMostOne, UtcOffset, &[Text], Shape::Single, &["VALUE"])
        .v4_0("RFC 6350 section 6.5.1", Any, Text, &[Uri, UtcOffset], Shape::Single, &[URI]),
    row("UID", Change::Identifier)
        .v3_0("RFC 2426 section 3.6.7", AtMostOne, Text, &[], Shape::Single, &["TYPE VALUE"])
        .v4_0("RFC 6350 section 6.7.6", AtMostOne, Uri, &[Text], Shape::Single, &["VALUE"]),
    row("URL", Change::Same)
        .v3_0("RFC 2426 section 3.6.8", Any, Uri, &[], Shape::Single, &["TYPE VALUE"])
        .v4_0("RFC 6350 section 6.7.8", Any, Uri, &[], Shape::Single, &[URI]),
    vendor("X-ABADR", "Apple Contacts", Text, Change::Same),
    vendor("X-ABDATE", "Apple Contacts", Date, Change::LabelledDate),
    vendor("X-ABLABEL", "Apple Contacts", Text, Change::Same)
        .content(Content::Label),
    vendor("X-ABRELATEDNAMES", "Apple Contacts", Text, Change::LabelledName),
    vendor("X-ABSHOWAS", "Apple Contacts", Text, Change::CompanyMark),
    vendor("X-ABUID", "Apple Contacts", Text, Change::Same),
    vendor("X-ACTIVITY-ALERT", "Apple Contacts", Text, Change::Same),
    vendor("X-ADDRESSBOOKSERVER-KIND", "Apple Calendar Server", Text, Change::Kind),
    vendor("X-ADDRESSBOOKSERVER-MEMBER", "Apple Calendar Server", Uri, Change::Member),
    vendor("X-ADDRESSING-GRAMMAR", "Apple Contacts", Text, Change::Same),
    vendor("X-AGENT", "this crate", Card, Change::Agent),
    vendor("X-AIM", "address books", Text, Change::Messenger("aim")),
    vendor("X-ALTBDAY", "Apple Contacts", Date, Change::Same),
    vendor("X-ANDROID-CUSTOM", "Android", Text, Change::Same),
    vendor("X-ANNIVERSARY", "address books", Date, Change::Anniversary),
    vendor("X-APPLE-SUBADMINISTRATIVEAREA", "Apple Contacts", Text, Change::Same),
    vendor("X-APPLE-SUBLOCALITY", "Apple Contacts", Text, Change::Same),
    vendor("X-ASSISTANT", "address books", Text, Change::Relation("assistant")),
    vendor("X-BDAY", "this crate", Text, Change::Birthday),
    vendor("X-CHILDREN", "Qt", Text, Change::Relation("child")),
    vendor("X-CLASS", "DoCoMo", Text, Change::Prefixed),
    vendor("X-CUSTOM1", "Thunderbird", Text, Change::Same),
    vendor("X-CUSTOM2", "Thunderbird", Text, Change::Same),
    vendor("X-CUSTOM3", "Thunderbird", Text, Change::Same),
    vendor("X-CUSTOM4", "Thunderbird", Text, Change::Same),
    vendor("X-DCM-HMN-MODE", "DoCoMo", Text, Change::Same),
    vendor("X-DEPARTMENT", "address books", Text, Change::Same),
    vendor("X-EVOLUTION-ANNIVERSARY", "Evolution", Date, Change::Anniversary),
    vendor("X-EVOLUTION-ASSISTANT", "Evolution", Text, Change::Relation("assistant")),
    vendor("X-EVOLUTION-BLOG-URL", "Evolution", Uri, Change::Same),
    vendor("X-EVOLUTION-CALLBACK", "Evolution", PhoneNumber, Change::Same),
    vendor("X-EVOLUTION-FILE-AS", "Evolution", Text, Change::Same),
    vendor("X-EVOLUTION-LIST", "Evolution", Boolean, Change::Same),
    vendor("X-EVOLUTION-MANAGER", "Evolution", Text, Change::Relation("manager")),
    vendor("X-EVOLUTION-SPOUSE", "Evolution", Text, Change::Relation("spouse")),
    vendor("X-EVOLUTION-VIDEO-URL", "Evolution", Uri, Change::Same),
    vendor("X-FC-TAGS", "FullContact", Text, Change::Same),
    vendor("X-FILE-AS", "Google Contacts", Text, Change::Same),
    vendor("X-GADUGADU", "address books", Text, Change::Messenger("gg")),
    vendor("X-GENDER", "address books", Text, Change::Gender),
    vendor("X-GEO", "this crate", Uri, Change::Position),
    vendor("X-GOOGLE-TALK", "address books", Text, Change::Messenger("xmpp")),
    vendor("X-GROUPWISE", "address books", Text, Change::Messenger("groupwise")),
    vendor("X-GTALK", "address books", Text, Change::Messenger("xmpp")),
    vendor("X-ICQ", "address books", Text, Change::Messenger("icq")),
    vendor("X-IMAGEHASH", "Apple Contacts", Text, Change::Same),
    vendor("X-IMAGETYPE", "Apple Contacts", Text, Change::Same),
    vendor("X-IRC", "address books", Text, Change::Messenger("irc")),
    vendor("X-IRMC-LUID", "IrMC", Text, Change::Same),
    vendor("X-JABBER", "address books", Text, Change::Messenger("xmpp")),
    vendor("X-KADDRESSBOOK-BLOGFEED", "KAddressBook", Uri, Change::Same),
    vendor("X-KADDRESSBOOK-CRYPTOPROTOPREF", "KAddressBook", Text, Change::Same),
    vendor("X-KADDRESSBOOK-X-ANNIVERSARY", "KAddressBook", Date, Change::Anniversary),
    vendor("X-KADDRESSBOOK-X-ASSISTANTSNAME", "KAddressBook", Text, Change::Relation("assistant")),
    vendor("X-KADDRESSBOOK-X-IMADDRESS", "KAddressBook", Text, Change::Same),
    vendor("X-KADDRESSBOOK-X-MANAGERSNAME", "KAddressBook", Text, Change::Relation("manager")),
    vendor("X-KADDRESSBOOK-X-PROFESSION", "KAddressBook", Text, Change::Same),
    vendor("X-KADDRESSBOOK-X-SPOUSENAME", "KAddressBook", Text, Change::Relation("spouse")),
    vendor("X-KADDRESSBOOK-X-SPOUSESNAME", "KAddressBook", Text, Change::Relation("spouse")),
    vendor("X-LIC-ERROR", "libical", Text, Change::Same),
    vendor("X-MAIDENNAME", "Apple Contacts", Text, Change::Same),
    vendor("X-MAILER", "this crate", Text, Change::Prefixed),
    vendor("X-MANAGER", "address books", Text, Change::Relation("manager")),
    vendor("X-MANAGERSNAME", "Nextcloud", Text, Change::Relation("manager")),
    vendor("X-MATRIX", "address books", Text, Change::Messenger("matrix")),
    vendor("X-MOZILLA-HTML", "Thunderbird", Boolean, Change::Same),
    vendor("X-MS-ANNIVERSARY", "Outlook", Date, Change::Anniversary),
    vendor("X-MS-ASSISTANT", "Outlook", Text, Change::Relation("assistant")),
    vendor("X-MS-CARDPICTURE", "Outlook", Binary, Change::Same),
    vendor("X-MS-CHILD", "Outlook", Text, Change::Relation("child")),
    vendor("X-MS-IMADDRESS", "Outlook", Text, Change::Same),
    vendor("X-MS-MANAGER", "Outlook", Text, Change::Relation("manager")),
    vendor("X-MS-OL-DEFAULT-POSTAL-ADDRESS", "Outlook", Integer, Change::Same),
    vendor("X-MS-OL-DESIGN", "Outlook", Text, Change::Same),
    vendor("X-MS-SPOUSE", "Outlook", Text, Change::Relation("spouse")),
    vendor("X-MS-TEL", "Outlook", PhoneNumber, Change::Same),
    vendor("X-MSN", "address books", Text, Change::Messenger("msnim")),
    vendor("X-N", "this crate", Text, Change::Name),
    vendor("X-NETMEETING", "Android", Text, Change::Same),
    vendor("X-NICKNAME", "phones of vCard 2.1", Text, Change::Same),
    vendor("X-NO", "DoCoMo", Text, Change::Same),
    vendor("X-PHONETIC-FIRST-NAME", "Apple Contacts", Text, Change::Same),
    vendor("X-PHONETIC-LAST-NAME", "Apple Contacts", Text, Change::Same),
    vendor("X-PHONETIC-MIDDLE-NAME", "Apple Contacts", Text, Change::Same),
    vendor("X-PHONETIC-ORG", "Apple Contacts", Text, Change::Same),
    vendor("X-PRODID", "phones of vCard 2.1", Text, Change::Same),
    vendor("X-QQ", "address books", Text, Change::Messenger("qq")),
    vendor("X-RADICALE-NAME", "Radicale", Text, Change::Same),
    vendor("X-REDUCTION", "DoCoMo", Text, Change::Same),
    vendor("X-RELATED", "this crate", Uri, Change::Related),
    vendor("X-SHARED-PHOTO-DISPLAY-PREF", "Apple Contacts", Text, Change::Same),
    vendor("X-SIP", "address books", Text, Change::Messenger("sip")),
    vendor("X-SKYPE", "address books", Text, Change::Messenger("skype")),
    vendor("X-SKYPE-PSTNNUMBER", "Android", PhoneNumber, Change::Same),
    vendor("X-SKYPE-USERNAME", "Android", Text, Change::Messenger("skype")),
    vendor("X-SOCIALPROFILE", "Apple Contacts", Uri, Change::SocialProfile),
    vendor("X-SORT-STRING", "this crate", Text, Change::SortString),
    vendor("X-SPOUSE", "address books", Text, Change::Relation("spouse")),
    vendor("X-TWITTER", "address books", Text, Change::Same),
    vendor("X-TZ", "this crate", Text, Change::TimeZone),
    vendor("X-WAB-GENDER", "Windows Address Book", Integer, Change::Gender),
    vendor("X-WAB-SPOUSE-NAME", "Windows Address Book", Text, Change::Relation("spouse")),
    vendor("X-WAB-WEDDING-ANNIVERSARY", "Windows Address Book", Date, Change::Anniversary),
    vendor("X-YAHOO", "address books", Text, Change::Messenger("ymsgr")),
    vendor("X-ZIMBRA-ANNIVERSARY", "Zimbra", Date, Change::Anniversary),
    row("XML", Change::Prefixed)
        .v4_0("RFC 6350 section 6.1.5", Any, Text, &[], Shape::Single, &["VALUE ALTID"])
        .content(Content::ForeignElement)
        .refuses(Refuses::Others),
];

/// Finds the row of a property by its name, compared without case: `tel` finds `TEL`. `None` for an unknown property.
pub(crate) fn property(name: &str) -> Option<&'static PropertySpec> {
    property_of_bytes(name.as_bytes())
}

fn property_of_bytes(name: &[u8]) -> Option<&'static PropertySpec> {
    let found = PROPERTIES.binary_search_by(|row| compare(row.name, name));
    Some(&PROPERTIES[found.ok()?])
}

/// Whether the values of the property of that name are texts of several items or components: `N`, `ORG`, `CATEGORIES`.
pub(crate) fn has_items(name: &[u8]) -> bool {
    let row = property_of_bytes(name);
    row.is_some_and(|row| row.usage_or_other(Version::V3_0).has_items())
}

/// All rows.
pub(crate) fn properties() -> &'static [PropertySpec] {
    PROPERTIES
}

/// Compares a name in upper case with another one, without case. The order is that of the bytes in upper case.
fn compare(upper: &str, name: &[u8]) -> std::cmp::Ordering {
    let name = name.iter().map(u8::to_ascii_uppercase);
    upper.bytes().cmp(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::parameter;

    #[test]
    fn the_rows_are_in_order_and_each_is_found() {
        for pair in PROPERTIES.windows(2) {
            assert!(pair[0].name < pair[1].name, "{}", pair[1].name);
        }
        for row in PROPERTIES {
            assert_eq!(property(&row.name.to_lowercase()).unwrap().name, row.name);
            let has_usage = |version| row.usage(version).is_some();
            assert!([Version::V3_0, Version::V4_0].into_iter().any(has_usage));
        }
        assert!(property("X-NOBODY").is_none());
    }

    #[test]
    fn a_row_names_parameters_that_have_a_row() {
        let versions = [Version::V3_0, Version::V4_0];
        for usage in PROPERTIES
            .iter()
            .flat_map(|row| versions.map(|version| row.usage(version)))
            .flatten()
        {
            for name in usage.params() {
                assert!(parameter(name).is_some(), "{name}");
            }
            assert!(!usage.others.contains(&usage.value), "{}", usage.section);
        }
    }
}
