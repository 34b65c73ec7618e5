//! The properties of the standards: a legal value in each version, what it says, and an illegal one.

/// The version and the lines of a card; after ` = ` what the last of them says, as in `common::rows`; after
/// ` ! ` the code of the rule that the line which follows breaks.
pub(crate) const PROPERTIES: &str = r#"
3.0 ADR:;;1 Main St;T;CA;9;US = components ||1 Main St|T|CA|9|US ! extra-component ADR:;;;;;;;
4.0 ADR:;;1 Main St;T;CA;9;US = components ||1 Main St|T|CA|9|US ! missing-component ADR:;;1 Main St
3.0 AGENT:BEGIN:VCARD\nEND:VCARD\n = text BEGIN:VCARD␊END:VCARD␊ ! unexpected-type AGENT;VALUE=date:1985-04-12
4.0 ANNIVERSARY:20090808 = date 2009-08-08 ! bad-date ANNIVERSARY:never
3.0 BDAY:1985-04-12 = date 1985-04-12 ! bad-date BDAY:never
4.0 BDAY:--0412 = date --0412 ! bad-date BDAY:never
4.0 BIRTHPLACE:Rome = text Rome ! unexpected-type BIRTHPLACE;VALUE=date:1985
3.0 CALADRURI:mailto:a@b.example = uri mailto:a@b.example ! bad-uri CALADRURI:a
4.0 CALADRURI:mailto:a@b.example = uri mailto:a@b.example ! bad-uri CALADRURI:a
3.0 CALURI:http://a.example/ = uri http://a.example/ ! bad-uri CALURI:a
4.0 CALURI:http://a.example/ = uri http://a.example/ ! bad-uri CALURI:a
3.0 CAPURI:http://a.example/ = uri http://a.example/ ! bad-uri CAPURI:a
3.0 CATEGORIES:a,b = list a|b ! unexpected-type CATEGORIES;VALUE=integer:1
4.0 CATEGORIES:a,b = list a|b ! unexpected-type CATEGORIES;VALUE=integer:1
3.0 CLASS:PUBLIC = text PUBLIC ! unexpected-type CLASS;VALUE=integer:1
4.0 CLIENTPIDMAP:1;urn:uuid:1 = components 1|urn:uuid:1 ! bad-client CLIENTPIDMAP:a;urn:uuid:1
4.0 CONTACT-URI:mailto:a@b.example = uri mailto:a@b.example ! bad-uri CONTACT-URI:http:// a
4.0 CREATED:20220705T093412Z = date 2022-07-05T09:34:12Z ! bad-date CREATED:never
4.0 DEATHDATE:1985 = date 1985 ! bad-date DEATHDATE:never
4.0 DEATHPLACE:Rome = text Rome ! unexpected-type DEATHPLACE;VALUE=date:1985
3.0 EMAIL:a@b.example = text a@b.example ! unexpected-type EMAIL;VALUE=uri:mailto:a@b.example
4.0 EMAIL:a@b.example = text a@b.example ! unexpected-type EMAIL;VALUE=uri:mailto:a@b.example
4.0 EXPERTISE;LEVEL=expert:tea = text tea ! unexpected-type EXPERTISE;VALUE=integer:1
3.0 FBURL:http://a.example/ = uri http://a.example/ ! bad-uri FBURL:a
4.0 FBURL:http://a.example/ = uri http://a.example/ ! bad-uri FBURL:a
3.0 FN:Ada = text Ada ! unexpected-type FN;VALUE=integer:1
4.0 FN:Ada = text Ada ! unexpected-type FN;VALUE=integer:1
4.0 GENDER:F;woman = components F|woman ! bad-word GENDER:female
3.0 GEO:48.1;11.6 = place 48.1 11.6 ! bad-coordinates GEO:here
4.0 GEO:geo:48.1,11.6 = uri geo:48.1,11.6 ! bad-uri GEO:48.1;11.6
4.0 GRAMGENDER:neuter = text neuter ! unexpected-type GRAMGENDER;VALUE=integer:1
4.0 HOBBY;LEVEL=high:tea = text tea ! unexpected-type HOBBY;VALUE=integer:1
3.0 IMPP:xmpp:a@b.example = uri xmpp:a@b.example ! bad-uri IMPP:a
4.0 IMPP:xmpp:a@b.example = uri xmpp:a@b.example ! bad-uri IMPP:a
4.0 INTEREST;LEVEL=low:tea = text tea ! unexpected-type INTEREST;VALUE=integer:1
4.0 JSPROP;JSPTR="a":1 = text 1 ! unexpected-type JSPROP;JSPTR="a";VALUE=integer:1
3.0 KEY;ENCODING=b:AAAA = binary [0, 0, 0] ! bad-base64 KEY;ENCODING=b:!
4.0 KEY:http://a.example/k = uri http://a.example/k ! bad-uri KEY:a
4.0 KIND:group = text group ! unexpected-type KIND;VALUE=integer:1
3.0 LABEL:1 Main St\nT = text 1 Main St␊T ! unexpected-type LABEL;VALUE=integer:1
4.0 LANG:de-AT = language de-AT ! bad-language-tag LANG:de_AT
4.0 LANGUAGE:de-AT = language de-AT ! bad-language-tag LANGUAGE:de_AT
3.0 LOGO;ENCODING=b:AAAA = binary [0, 0, 0] ! bad-base64 LOGO;ENCODING=b:!
4.0 LOGO:data:image/png;base64,AAAA = uri data:image/png;base64,AAAA ! bad-uri LOGO:AAAA
3.0 MAILER:Elm = text Elm ! unexpected-type MAILER;VALUE=integer:1
4.0 KIND:group⏎MEMBER:urn:uuid:1 = uri urn:uuid:1 ! unexpected-type MEMBER;VALUE=text:a⏎KIND:group
3.0 N:Lovelace;Ada = components Lovelace|Ada ! extra-component N:a;b;c;d;e;f
4.0 N:Lovelace;Ada;King,Byron;; = components Lovelace|Ada|King/Byron|| ! missing-component N:Lovelace;Ada
3.0 NAME:Directory = text Directory ! unexpected-type NAME;VALUE=integer:1
3.0 NICKNAME:a,b = list a|b ! unexpected-type NICKNAME;VALUE=integer:1
4.0 NICKNAME:a,b = list a|b ! unexpected-type NICKNAME;VALUE=integer:1
3.0 NOTE:a\nb = text a␊b ! unexpected-type NOTE;VALUE=integer:1
4.0 NOTE:a\nb = text a␊b ! unexpected-type NOTE;VALUE=integer:1
3.0 ORG:Acme\, Inc.;Sales = components Acme, Inc.|Sales ! unexpected-type ORG;VALUE=integer:1
4.0 ORG:Acme\, Inc.;Sales = components Acme, Inc.|Sales ! unexpected-type ORG;VALUE=integer:1
4.0 ORG-DIRECTORY:ldap://a.example/ = uri ldap://a.example/ ! bad-uri ORG-DIRECTORY:a
4.0 ORG-URI:ldap://a.example/ = uri ldap://a.example/ ! bad-uri ORG-URI:a
3.0 PHOTO;ENCODING=b:AAAA = binary [0, 0, 0] ! bad-base64 PHOTO;ENCODING=b:!
4.0 PHOTO:data:image/png;base64,AAAA = uri data:image/png;base64,AAAA ! bad-uri PHOTO:AAAA
3.0 PRODID:-//a//b//EN = text -//a//b//EN ! unexpected-type PRODID;VALUE=integer:1
4.0 PRODID:-//a//b//EN = text -//a//b//EN ! unexpected-type PRODID;VALUE=integer:1
3.0 PROFILE:VCARD = text VCARD ! bad-word PROFILE:VCALENDAR
4.0 PRONOUNS:they/them = text they/them ! unexpected-type PRONOUNS;VALUE=integer:1
4.0 RELATED:urn:uuid:1 = uri urn:uuid:1 ! bad-uri RELATED:Jane
3.0 REV:1995-10-31T22:27:10Z = date 1995-10-31T22:27:10Z ! bad-date REV:never
4.0 REV:19951031T222710Z = date 1995-10-31T22:27:10Z ! bad-date REV:never
3.0 ROLE:Cook = text Cook ! unexpected-type ROLE;VALUE=integer:1
4.0 ROLE:Cook = text Cook ! unexpected-type ROLE;VALUE=integer:1
4.0 SOCIALPROFILE:https://a.example/@b = uri https://a.example/@b ! bad-uri SOCIALPROFILE:b
3.0 SORT-STRING:Harten = text Harten ! unexpected-type SORT-STRING;VALUE=integer:1
3.0 SOUND;ENCODING=b:AAAA = binary [0, 0, 0] ! bad-base64 SOUND;ENCODING=b:!
4.0 SOUND:data:audio/ogg;base64,AAAA = uri data:audio/ogg;base64,AAAA ! bad-uri SOUND:AAAA
3.0 SOURCE:http://a.example/ = uri http://a.example/ ! bad-uri SOURCE:a
4.0 SOURCE:http://a.example/ = uri http://a.example/ ! bad-uri SOURCE:a
3.0 TEL:+1-555-555-5555 = text +1-555-555-5555 ! unexpected-type TEL;VALUE=uri:tel:+1
4.0 TEL:+1-555-555-5555 = text +1-555-555-5555 ! bad-uri TEL;VALUE=uri:+1
3.0 TITLE:Cook = text Cook ! unexpected-type TITLE;VALUE=integer:1
4.0 TITLE:Cook = text Cook ! unexpected-type TITLE;VALUE=integer:1
3.0 TZ:-05:00 = offset -05:00 ! bad-offset TZ:EST
4.0 TZ:America/New_York = text America/New_York ! unexpected-type TZ;VALUE=integer:1
3.0 UID:a = text a ! unexpected-type UID;VALUE=integer:1
4.0 UID:urn:uuid:1 = uri urn:uuid:1 ! bad-uri UID:a
3.0 URL:http://a.example/ = uri http://a.example/ ! bad-uri URL:
4.0 URL:http://a.example/ = uri http://a.example/ ! bad-uri URL:
4.0 XML:<a xmlns="b"/> = text <a xmlns="b"/> ! bad-xml XML:<a/>
"#;

/// Of each type that a property of a vendor has, a value, what it says, and what `?` says.
#[allow(dead_code, reason = "each test file uses a part of it")]
pub(crate) const VENDOR_VALUES: &[[&str; 4]] = &[
    ["Text", "a", "text a", "text ?"],
    ["Card", "a", "text a", "text ?"],
    ["PhoneNumber", "+1", "text +1", "text ?"],
    ["Uri", "urn:uuid:1", "uri urn:uuid:1", "uri ?"],
    ["Date", "2001-02-03", "date 2001-02-03", "other ?"],
    ["Boolean", "TRUE", "boolean true", "other ?"],
    ["Integer", "-2", "integer -2", "other ?"],
    ["Binary", "AAAA", "binary [0, 0, 0]", "other ?"],
];
