//! Cards of 3.0, and of 2.1.

pub(crate) const VERSION_3_0: &str = r#"
full-name-and-name-of-3-0: both are demanded (RFC 2426 section 1)
exact BEGIN:VCARD⏎VERSION:3.0⏎FN:x⏎END:VCARD⏎
FN = x
> reject missing-property

full-name-of-3-0: it is demanded (RFC 2426 section 1)
exact BEGIN:VCARD⏎VERSION:3.0⏎N:a;b;;;⏎END:VCARD⏎
display name = b a
> reject missing-property

full-name-is-not-made-of-the-name: the same (RFC 2426 section 3.1.1)
exact BEGIN:VCARD⏎VERSION:3.0⏎N:Doe;J;;;⏎END:VCARD⏎
display name = J Doe
> reject missing-property

name-is-not-made-of-the-full-name: it is demanded, too (RFC 2426 section 3.1.2)
exact BEGIN:VCARD⏎VERSION:3.0⏎FN:J Doe⏎END:VCARD⏎
N =
> reject missing-property

nothing-but-the-envelope-in-3-0: both are missing (RFC 2426 section 1)
exact BEGIN:VCARD⏎VERSION:3.0⏎END:VCARD⏎
cards = 1
> reject missing-property missing-property

version-anywhere: 3.0 does not say where (RFC 2426 section 4)
text BEGIN:VCARD⏎FN:x⏎N:x;;;;⏎VERSION:3.0⏎END:VCARD⏎
version = 3.0
> accept

version-of-3-0-is-there: in every card (RFC 2426 section 3.6.9)
text BEGIN:VCARD⏎FN:x⏎N:x;;;;⏎END:VCARD⏎
version = 3.0
! missing-version
> refuse missing-version

profile-is-vcard: no other (RFC 2426 section 2.1.3)
3.0 PROFILE:OTHER
PROFILE = OTHER
> reject bad-word

profile-in-small-letters: compared without case (RFC 2426 section 2.1.3)
3.0 PROFILE:vcard
PROFILE = vcard
> accept

no-lists-in-a-title: a comma should be escaped (RFC 2426 section 2.3)
3.0 TITLE:a,b
TITLE value = text a,b
> warn unescaped-separator

a-semicolon-in-a-text-of-3-0: it should be escaped (RFC 2426 section 2.3)
3.0 NOTE:a;b
NOTE value = text a;b
> warn unescaped-separator

a-semicolon-in-a-list-of-3-0: it should be escaped (RFC 2426 section 2.3)
3.0 CATEGORIES:a;b,c
CATEGORIES value = list a;b|c
> warn unescaped-separator

binary-is-base64: no other encoding (RFC 2426 section 2.4.1)
3.0 PHOTO;ENCODING=b:@@@
PHOTO raw = @@@
> reject bad-base64

binary-in-capitals: B is b (RFC 2426 section 2.4.1)
3.0 PHOTO;ENCODING=B:AAAA
PHOTO value = binary [0, 0, 0]
> accept

binary-in-the-alphabet-of-urls: not base64 of mail (RFC 2426 section 2.4.1)
3.0 PHOTO;ENCODING=b:_-8=
PHOTO value = binary [ff, ef]
> reject bad-base64

binary-is-folded: as any value (RFC 2425 section 5.8.3)
3.0 PHOTO;ENCODING=b:AA⏎␠AA
PHOTO raw = AAAA
> accept

binary-says-that-it-is-encoded: it must (RFC 2426 section 2.4.1)
3.0 PHOTO;TYPE=JPEG:AAAA
/photo/data = AAAA
> reject missing-parameter

binary-by-the-word-of-2-1: 3.0 has b alone (RFC 2426 section 2.4.1)
3.0 PHOTO;ENCODING=BASE64;TYPE=JPEG:AAAA
PHOTO line = PHOTO;ENCODING=b;TYPE=JPEG:AAAA
! encoding
> refuse encoding

components-of-3-0-are-escaped: semicolons and commas (RFC 2426 section 2.5)
3.0 ORG:a\;b;c\,d
ORG value = components a;b|c,d
> accept

a-short-name-of-3-0: missing components are empty (RFC 2426 section 3.1.2)
3.0 N:Dun;Alec
/family_name = Dun
/given_name = Alec
> accept

a-second-name-of-3-0: 3.0 does not count (RFC 2426 section 3.1.2)
3.0 N:x;;;;⏎N:Dun;Alec
N parts = x|||| & Dun|Alec
> warn several-properties

a-long-name-of-3-0: it has five components (RFC 2426 section 3.1.2)
3.0 N:a;b;c;d;e;f
N parts = a|b|c|d|e|f
! extra-component
> refuse extra-component

a-long-address-of-3-0: it has seven components (RFC 2426 section 3.2.1)
3.0 ADR:;;1 Main;T;CA;9;US;more
ADR parts = ||1 Main|T|CA|9|US|more
! extra-component
> refuse extra-component

nicknames-of-3-0: a list (RFC 2426 section 3.1.3; erratum 436)
3.0 NICKNAME:Al,Big\, Al
NICKNAME value = list Al|Big, Al
> accept

label-of-3-0: a text with line breaks, beside its address (RFC 2426 section 3.2.2)
3.0 LABEL;TYPE=dom,home:1 Main St\nT
LABEL value = text 1 Main St␊T
> accept

an-address-of-3-0: seven components (RFC 2426 section 3.2.1)
3.0 ADR;TYPE=home:;;1 Main;T;CA;9;US
/addresses/0/street = 1 Main
/addresses/0/country = US
/addresses/0/label = home
> accept

an-address-with-a-box: 3.0 has it (RFC 2426 section 3.2.1)
3.0 ADR:Box 1;Flat 2;1 Main;T;CA;9;US
/addresses/0/po_box = Box 1
> accept

photo-inside: encoded, with its type (RFC 2426 section 3.1.4)
3.0 PHOTO;ENCODING=b;TYPE=JPEG:AAAA
/photo/media_type = image/jpeg
> accept

photo-elsewhere: it says that it is a URI (RFC 2426 section 3.1.4)
3.0 PHOTO;VALUE=uri:http://x/y.gif
PHOTO value = uri http://x/y.gif
> accept

photo-elsewhere-that-does-not-say-so: it is taken for base64 (RFC 2426 section 3.1.4)
3.0 PHOTO:http://x/y.gif
PHOTO value = uri http://x/y.gif
> reject bad-base64 missing-parameter

photo-of-a-whole-media-type: 3.0 has the second half (RFC 2426 section 3.1.4)
3.0 PHOTO;ENCODING=b;TYPE=image/jpeg:AAAA
/photo/media_type = image/jpeg
> warn media-type-word

photo-that-names-its-type: binary is one of its types (RFC 2426 section 3.1.4)
3.0 PHOTO;VALUE=binary;ENCODING=b;TYPE=GIF:AAAA
PHOTO value = binary [0, 0, 0]
> accept

types-of-a-phone-repeated: as a list or one by one (RFC 2426 section 3.3.1)
3.0 TEL;TYPE=work;TYPE=voice:1
TEL types = work|voice
> accept

the-preferred-phone: a type says so (RFC 2426 section 3.3.1)
3.0 TEL;TYPE=work,pref:1
/phones/0/preference = 1
/phones/0/label = work
> accept

phone-as-a-uri-in-3-0: it has no such type (RFC 2426 section 3.3.1)
3.0 TEL;VALUE=uri:tel:+1
/phones/0/value = +1
> reject unexpected-type

email-with-a-type-of-its-own: X- types (RFC 2426 section 3.3.2; erratum 1551)
3.0 EMAIL;TYPE=x-a:a@b
EMAIL types = x-a
> accept

email-of-3-0: internet unless it says otherwise (RFC 2426 section 3.3.2)
3.0 EMAIL;TYPE=internet,pref:a@b
/emails/0/preference = 1
> accept

place-as-a-uri-in-3-0: it has two numbers (RFC 2426 section 3.4.2)
3.0 GEO:geo:37.1,-122.0
GEO value = uri geo:37.1,-122.0
> reject bad-coordinates

zone-in-words-of-3-0: it must say so (RFC 2426 section 3.4.1)
3.0 TZ;VALUE=text:America/New_York
TZ value = text America/New_York
> accept

agent-in-words: it must say so (RFC 2426 section 3.5.4)
3.0 AGENT;VALUE=text:Susan
AGENT value = text Susan
> accept

agent-elsewhere: it must say so (RFC 2426 section 3.5.4)
3.0 AGENT;VALUE=uri:CID:JQPUBLIC.part3.960129T083020.xyzMail@host3.com
AGENT value = uri CID:JQPUBLIC.part3.960129T083020.xyzMail@host3.com
> accept

revision-on-a-date: it says so (RFC 2426 section 3.6.4)
3.0 REV;VALUE=date:1997-11-15
REV value = date 1997-11-15
> accept

birthday-of-another-type-in-3-0: dates alone (RFC 2426 section 3.1.5)
3.0 BDAY;VALUE=text:circa 1800
BDAY value = text circa 1800
> reject unexpected-type

class-in-any-case: compared without case (RFC 2426 section 3.7.1)
3.0 CLASS:private
CLASS = private
> accept

key-inside-3-0: encoded, with its type (RFC 2426 section 3.7.2)
3.0 KEY;ENCODING=b;TYPE=X509:AAAA
KEY value = binary [0, 0, 0]
> accept

key-that-names-its-type: binary is one of its types (RFC 2426 section 3.7.2; erratum 1549)
3.0 KEY;VALUE=binary;ENCODING=b:AAAA
KEY value = binary [0, 0, 0]
> accept

key-in-words-of-3-0: it must say so (RFC 2426 section 3.7.2)
3.0 KEY;VALUE=text:abc
KEY value = text abc
> accept

key-elsewhere-in-3-0: it has no such type, and no other way to say it (RFC 2426 section 3.7.2)
3.0 KEY;VALUE=uri:http://a/k
KEY value = uri http://a/k
> warn other-version

uid-of-3-0-with-a-type: the format of it (RFC 2426 section 3.6.7; erratum 870)
3.0 UID;TYPE=x-a:19950401-080045-40000F192713-0052
UID = 19950401-080045-40000F192713-0052
> accept

source-of-3-0-with-a-context: what speaks to it (RFC 2426 section 2.1.4; erratum 869)
3.0 SOURCE;CONTEXT=LDAP:ldap://ldap.host/cn=a
SOURCE;CONTEXT = LDAP
> accept

sort-string: one text (RFC 2426 section 3.6.5)
3.0 SORT-STRING:Harten
SORT-STRING = Harten
> accept

url-of-3-0: a URI, which people type without its scheme (RFC 2426 section 3.6.8, RFC 3986 section 4.5)
3.0 URL:www.example.com
/urls/0/value = www.example.com
> warn loose-uri

a-quoted-list-of-types: the marks make it one (RFC 2426 section 4)
3.0 TEL;TYPE="a,b":1
TEL types = a|b
! quoted-list
> refuse quoted-list

blank-lines-after-the-envelope: 3.0 allows them (RFC 2426 section 4)
text BEGIN:VCARD⏎⏎VERSION:3.0⏎FN:x⏎N:x⏎END:VCARD⏎⏎
FN = x
> accept

blank-lines-between-properties: 3.0 has none either (RFC 2426 section 4)
3.0 FN:x⏎⏎N:x
FN = x
! blank-line
> refuse blank-line

the-envelope-of-3-0-with-a-group: its grammar has one (RFC 2426 section 4)
text A.BEGIN:VCARD⏎VERSION:3.0⏎FN:x⏎A.END:VCARD⏎
FN = x
> accept

quotation-marks-in-a-text-of-3-0: they are data (RFC 2426 section 4)
3.0 NOTE:a "b" c
NOTE = a "b" c
> accept

quoted-printable-is-gone: with 2.1 (RFC 2426 section 5)
3.0 NOTE;ENCODING=QUOTED-PRINTABLE:a=20b
NOTE = a b
! quoted-printable
> refuse quoted-printable

charset-is-gone: with 2.1 (RFC 2426 section 5)
3.0 NOTE;CHARSET=UTF-8:a
NOTE line = NOTE:a
! charset
> refuse charset

parameters-have-names-in-3-0: bare words are gone (RFC 2426 section 5)
3.0 TEL;HOME:1
TEL types = HOME
! bare-parameter
> refuse missing-equals

blanks-count-in-3-0: round a value, too (RFC 2426 section 5)
3.0 NOTE: a
NOTE = ␠a
> accept

private-names-of-3-0: X- names (RFC 2426 section 3.8)
3.0 X-FOO:1
X-FOO = 1
> accept

names-in-any-case-in-3-0: note is NOTE (RFC 2425 section 5.8.2)
3.0 note:x
NOTE = x
> accept

types-of-message-addresses: these are known (RFC 4770 section 2)
3.0 IMPP;TYPE=personal,pref:im:alice@example.com
IMPP value = uri im:alice@example.com
> accept

calendars-of-3-0: URIs (RFC 2739 section 2.3; erratum 7914)
3.0 FBURL;TYPE=PREF:http://a/⏎CALADRURI:mailto:a@b⏎CALURI:http://b/⏎CAPURI:http://c/
FBURL types = PREF
> accept

a-birthday-twice-in-3-0: 3.0 does not count (RFC 2426 section 3.1.5)
3.0 BDAY:1985-04-12⏎BDAY:1986-04-12
/birthday = 1985-04-12
> warn several-properties

value-types-of-3-0: some are its own (RFC 2425 section 5.8.3)
3.0 X-A;VALUE=boolean:TRUE⏎X-B;VALUE=integer:1⏎X-C;VALUE=float:1.5⏎X-D;VALUE=date-time:1996-10-22T14:00:00Z
X-A value = boolean true
X-B value = integer 1
X-C value = float 1.5
> accept

value-types-of-3-0-alone: phone numbers and cards (RFC 2426 section 4)
3.0 X-A;VALUE=phone-number:1⏎X-B;VALUE=vcard:BEGIN:VCARD\nEND:VCARD\n
X-A value = text 1
X-B value = text BEGIN:VCARD␊END:VCARD␊
> accept

value-types-of-4-0-in-3-0: it does not have them (RFC 2425 section 5.8.3)
3.0 X-A;VALUE=timestamp:19961022T140000Z
X-A = 19961022T140000Z
> reject unexpected-type

value-type-by-the-word-of-2-1: 3.0 says uri (RFC 2426 section 4)
3.0 PHOTO;VALUE=URL:http://x/y.gif
PHOTO value = uri http://x/y.gif
> reject unexpected-type

properties-of-4-0-in-3-0: they are unknown there (RFC 6350 appendix A.3)
3.0 GENDER:F⏎KIND:org⏎ANNIVERSARY:2009-08-08⏎LANG:de⏎RELATED:urn:uuid:1⏎XML:<a xmlns="b"/>
GENDER = F
> warn other-version other-version other-version other-version other-version other-version

parameters-of-4-0-in-3-0: they are unknown there (RFC 6350 appendix A.3)
3.0 TEL;PREF=1:1⏎NOTE;ALTID=1:a⏎URL;MEDIATYPE=text/html:http://a/
/phones/0/preference = 1
> warn other-version other-version other-version
"#;

pub(crate) const VERSION_2_1: &str = r#"
a-fold-of-2-1: it stands where blanks are, and they stay (vCard 2.1 section 2.1.3)
2.1 NOTE:one⏎␠␠two
NOTE = one  two
> accept

bare-encodings: the word alone (vCard 2.1 section 2.1.5)
2.1 NOTE;QUOTED-PRINTABLE:a=20b
NOTE = a b
> accept

a-line-break-of-2-1: encoded (vCard 2.1 section 2.1.3)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab
NOTE = a␊b
> accept

soft-breaks-of-2-1: an equals sign at the end of a line (vCard 2.1 section 2.1.3)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:a=⏎b=⏎c⏎TEL:1
NOTE = abc
TEL = 1
> accept

base64-of-2-1: an empty line ends it (vCard 2.1 section 2.9)
2.1 PHOTO;ENCODING=BASE64;TYPE=GIF:⏎␠␠␠␠R0lG⏎␠␠␠␠ODdh⏎⏎TEL:1
PHOTO raw = R0lGODdh
/photo/media_type = image/gif
TEL = 1
> accept

version-of-2-1-is-there: in every card (vCard 2.1 section 2.6.6)
text BEGIN:VCARD⏎N:x⏎END:VCARD⏎
version = 3.0
! missing-version
> refuse missing-version

semicolons-of-2-1: in a component they are escaped (vCard 2.1 section 2.1.3)
2.1 ORG:a\;b;c
ORG value = components a;b|c
> accept

commas-of-2-1: in a component they are data (vCard 2.1 section 2.9)
2.1 ADR:;;a, b;;;;
ADR value = components ||a, b||||
> accept

agent-of-2-1: a card inside the card (vCard 2.1 section 2.5.4)
2.1 N:x⏎AGENT:⏎BEGIN:VCARD⏎VERSION:2.1⏎N:Friday;Fred⏎END:VCARD
AGENT = BEGIN:VCARD␊VERSION:2.1␊N:Friday;Fred␊END:VCARD␊
N = x
> accept

uris-of-2-1: it calls them URL (vCard 2.1 section 2.1.8)
2.1 PHOTO;VALUE=URL:file:///j.gif
PHOTO value = uri file:///j.gif
> accept

content-ids-of-2-1: the identifier of a part of a mail (vCard 2.1 section 2.1.8)
2.1 PHOTO;VALUE=CONTENT-ID:<jqpublic.part3.960129T083020.xyzMail@host3.com>
PHOTO value = uri cid:jqpublic.part3.960129T083020.xyzMail@host3.com
> accept

blanks-of-2-1: round names and parameters (vCard 2.1 section 2.9)
2.1 TEL ; HOME :1⏎NOTE ; LANGUAGE = de : x
TEL types = HOME
NOTE;LANGUAGE = de
> accept

full-name-of-2-1: it may be missing there (vCard 2.1 section 2.9)
exact BEGIN:VCARD⏎VERSION:2.1⏎N:x⏎END:VCARD⏎
/family_name = x
> reject missing-property

inside-is-inside: INLINE is the type that a value has anyway (vCard 2.1 section 2.1.8)
2.1 PHOTO;INLINE;BASE64;GIF:⏎␠␠R0lG⏎⏎NOTE;VALUE=INLINE:a
/photo/media_type = image/gif
NOTE = a
> accept

key-of-2-1: it is text unless it is encoded (vCard 2.1 section 2.9)
2.1 KEY;PGP:abc
KEY value = text abc
> accept

sound-of-2-1: it is the sound of the name in letters (vCard 2.1 section 2.9)
2.1 SOUND:JON Q
SOUND = JON Q
> reject unexpected-type

zone-of-2-1: with a colon or without (vCard 2.1 section 2.9)
2.1 TZ:-0500⏎NOTE:a
TZ value = offset -05:00
> accept

birthday-of-2-1: with dashes or without (vCard 2.1 section 2.9)
2.1 BDAY:19960415⏎REV:19951031T222710
BDAY value = date 1996-04-15
REV value = date 1995-10-31T22:27:10
> accept

types-of-2-1: words without TYPE (vCard 2.1 section 2.9)
2.1 ADR;DOM;HOME:;;1 Main;T;;;⏎EMAIL;INTERNET:a@b⏎TEL;PREF;WORK;FAX:1
ADR types = DOM|HOME
/phones/0/label = work fax
/phones/0/preference = 1
> accept

agent-of-2-1-in-its-line: the card may begin there (vCard 2.1 section 2.5.4)
2.1 AGENT:BEGIN:VCARD⏎VERSION:2.1⏎N:F⏎END:VCARD⏎TEL:1
AGENT = BEGIN:VCARD␊VERSION:2.1␊N:F␊END:VCARD␊
TEL = 1
> accept

plain-encodings-of-2-1: they say nothing (vCard 2.1 section 2.1.5)
2.1 NOTE;7BIT:a⏎TITLE;ENCODING=8BIT:b
NOTE line = NOTE:a
TITLE line = TITLE:b
> accept

blanks-round-the-envelope-of-2-1: there, too (vCard 2.1 section 2.9)
text BEGIN : VCARD⏎VERSION:2.1⏎N:x⏎END:VCARD⏎
N = x
> accept

parameters-of-2-1-before-version: VERSION may stand last (vCard 2.1 section 2.9)
text BEGIN:VCARD⏎N;CHARSET=UTF-8:x⏎TEL;HOME:1⏎VERSION:2.1⏎END:VCARD⏎
N = x
TEL types = HOME
> accept

groups-of-2-1: they nest (vCard 2.1 section 2.9)
2.1 a.b.TEL:1
TEL = 1
> accept

quotation-marks-of-2-1: they are data (vCard 2.1 section 2.9)
2.1 TEL;X-A="b:1
TEL = 1
> accept
"#;

/// What is in another charset.
#[cfg(feature = "charsets")]
pub(crate) const CHARSETS: &str = r"
charset-of-2-1: each property may have its own (vCard 2.1 section 2.1.6)
2.1 NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=E9
NOTE = é
> accept
";
