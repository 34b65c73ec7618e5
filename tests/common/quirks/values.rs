//! Values of 3.0 and 4.0.

pub(crate) const VALUES: &str = r#"
A backslash before the comma of a data URI: Nextcloud (errata 3845, 3846)
4.0 PHOTO:data:image/png;base64\,AAAA
PHOTO uri = data:image/png;base64,AAAA
PHOTO raw = data:image/png;base64\,AAAA
/photo/media_type = image/png
! escaped-uri

A data URI as it should be
4.0 PHOTO:data:image/png;base64,AAAA
PHOTO uri = data:image/png;base64,AAAA
/photo/data = AAAA

A backslash before the semicolon of a data URI: Radicale (RFC 6350 section 3.4)
4.0 PHOTO:data:image/png\;base64,AAAA
PHOTO uri = data:image/png;base64,AAAA
/photo/data = AAAA
! escaped-uri

A backslash before a colon: Google, Apple (RFC 2426 section 4, ESCAPED-CHAR)
3.0 URL:http\://x.org
URL uri = http://x.org
/urls/0/value = http://x.org
! escaped-character

A backslash before a quotation mark: Apple, Google (RFC 6350 section 3.4)
3.0 NOTE:say \"hi\"
NOTE = say "hi"
! escaped-character

A backslash before a letter (RFC 6350 section 3.4)
3.0 NOTE:a\qb
NOTE = a\qb
! unknown-escape

A backslash at the end: cut text (RFC 6350 section 4)
3.0 NOTE:abc\
NOTE = abc\
! trailing-backslash

A path of Windows in 3.0, where a backslash and n is a line break (RFC 2426 section 4)
3.0 NOTE:C:\new
NOTE = C:␊ew

Two backslashes and a letter: one backslash and the letter (RFC 2426 section 4)
3.0 NOTE:a\\nb
NOTE = a\nb

A line break with a capital letter (RFC 6350 section 4.1)
3.0 NOTE:a\Nb
NOTE = a␊b

A carriage return as a backslash and a letter: templates (RFC 6350 section 3.4)
3.0 NOTE:a\r\nb
NOTE = a\r␊b
! unknown-escape

A comma in a full name: nearly everyone (RFC 6350 section 3.4)
3.0 FN:Public, Jr.
FN = Public, Jr.
/full_name = Public, Jr.

A comma in a company: simple generators (RFC 6350 section 6.6.4)
3.0 ORG:ABC, Inc.;R&D
ORG parts = ABC, Inc.|R&D
/organization = ABC, Inc.
/organization_units/0 = R&D

Commas with backslashes in categories: one of them
3.0 CATEGORIES:a\, b\, c
CATEGORIES list = a, b, c

A comma in a name of 3.0 parts it (RFC 2426 section 3.1.2)
3.0 N:Doe;John;Richter,James
N lists = Doe|John|Richter/James
/additional_names/0 = Richter
/additional_names/1 = James

A short name in 4.0 (RFC 6350 section 6.2.2)
4.0 N:Doe;Jane
/family_name = Doe
/given_name = Jane
! missing-component

A short name in 3.0 (RFC 2426 section 3.1.2)
3.0 N:Doe;Jane
/family_name = Doe
/given_name = Jane

A name of seven components (RFC 9554 section 2.2)
4.0 N:A;B;C;D;E;F;G
N parts = A|B|C|D|E|F|G
/family_name = A
/given_name = B

A name of seven components in 3.0 (RFC 2426 section 3.1.2)
3.0 N:A;B;C;D;E;F;G
N parts = A|B|C|D|E|F|G
/family_name = A
! extra-component

A name of eight components (RFC 9554 section 2.2)
4.0 N:A;B;C;D;E;F;G;H
N parts = A|B|C|D|E|F|G|H
/given_name = B
! extra-component

An address of eighteen components, the street twice (RFC 9554 section 2.1)
4.0 ADR:;;1 Main St;T;;;US;;;;1;Main St;;;;;;
ADR parts = ||1 Main St|T|||US||||1|Main St||||||
/addresses/0/street = 1 Main St
/addresses/0/city = T
/addresses/0/country = US

The generation of a name twice (RFC 9554 section 2.2)
4.0 N:S;J;;;Jr.;;Jr.
N parts = S|J|||Jr.||Jr.

An empty name: companies of Apple (RFC 2426 section 3.1.2)
3.0 N:;;;;⏎ORG:Acme
N parts = ||||
/family_name = ∅
/organization = Acme

A name without components (RFC 2426 section 3.1.2)
3.0 N:
N parts =
/family_name = ∅

A name packed into one component: old ownCloud
3.0 N:Doe\;Jane\;\;;;;;
N parts = Doe;Jane;;||||
/family_name = Doe;Jane;;

A line break in a street (RFC 2426 section 3.2.1)
3.0 ADR:;;12 A St\nApt 4;T;;;
ADR parts = ||12 A St␊Apt 4|T|||
/addresses/0/street = 12 A St␊Apt 4

GENDER without a sex (RFC 6350 section 6.2.7)
4.0 GENDER:;it's complicated
GENDER parts = |it's complicated

GENDER in a small letter (RFC 6350 section 6.2.7)
4.0 GENDER:m
GENDER parts = m

GENDER as a word stays as it is (RFC 6350 section 6.2.7)
4.0 GENDER:Male
GENDER raw = Male
/extensions/0 = GENDER:Male

A phone as a URI with a semicolon: RFC 6350's own example (sections 6.4.1, 8)
4.0 TEL;VALUE=uri:tel:+1-555;ext=5
TEL uri = tel:+1-555;ext=5
/phones/0/value = +1-555;ext=5

A phone as a URI that does not say so (RFC 6350 section 6.4.1, RFC 9555 figure 50)
4.0 TEL:tel:+1-555
TEL = tel:+1-555
/phones/0/value = +1-555

A phone as a URI left in 3.0: Nextcloud (RFC 2426 section 3.3.1)
3.0 TEL;TYPE=CELL:tel:+491234567890
TEL = tel:+491234567890
/phones/0/value = +491234567890
/phones/0/label = mobile

A backslash before the comma of a place: sabre, Radicale (erratum 3846)
4.0 GEO:geo:1.0\,-2.0
GEO uri = geo:1.0,-2.0

A time zone as an offset (RFC 6350 section 6.5.1; erratum 6746)
4.0 TZ:-0500
TZ = -0500

Semicolons in a time zone: RFC 2426's own example (section 3.4.1)
3.0 TZ;VALUE=text:-05:00; EST; Raleigh/North America
TZ = -05:00; EST; Raleigh/North America

A month alone (RFC 6350 section 4.3.1; erratum 4261)
4.0 BDAY:--10
/birthday = --10

A date with dashes in 4.0: nearly everyone (RFC 6350 section 4.3.1)
4.0 BDAY:1985-04-12
BDAY raw = 1985-04-12
/birthday = 1985-04-12
! date-form

A date with dashes in 3.0 (RFC 2425 section 5.8.4)
3.0 BDAY:1985-04-12⏎REV:1985-04-12
/birthday = 1985-04-12

A date without dashes in 3.0 (RFC 2425 section 5.8.4)
3.0 BDAY:19850412
/birthday = 1985-04-12

Six digits are no year and month (RFC 6350 section 4.3.1)
4.0 BDAY:198504
/birthday = ∅
/extensions/0 = BDAY:198504
! bad-date

A year and a month, the one form with a dash (RFC 6350 section 4.3.1)
4.0 BDAY:1985-04
/birthday = 1985-04

A year and a month in 3.0, which has whole dates (RFC 2425 section 5.8.4)
3.0 BDAY:1985-04
/birthday = 1985-04
! date-form

A month and a day with a dash: sabre's converter (RFC 7095 section 3.5.3)
4.0 BDAY:--04-12
/birthday = --0412
! date-form

A month and a day (RFC 6350 section 4.3.1)
4.0 BDAY:--0412
/birthday = --0412

A filler for the year: Apple, DAVx5, sabre
3.0 BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09
/birthday = --0509

A filler for the year without dashes: Open-Xchange
3.0 BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=DATE:16040105
/birthday = --0105

A year that is no filler
3.0 BDAY;X-APPLE-OMIT-YEAR=1604:1985-05-09
/birthday = 1985-05-09

A zone after minutes without an hour (RFC 6350 section 4.3.2; erratum 3484)
4.0 BDAY:T-2200Z
BDAY = T-2200Z
/birthday = ∅
! bad-date

A time without its T is no date (RFC 6350 section 4.3.4)
4.0 BDAY:102200
BDAY = 102200
/birthday = ∅
! bad-date

A time with its T (RFC 6350 section 4.3.4)
4.0 BDAY:T102200
/birthday = T102200

T and Z in small letters (RFC 6350 section 4.3.3 has the octets)
4.0 REV:19951031t222710z
REV = 19951031t222710z
! date-form

A fraction of a second in 4.0: JavaScript (RFC 6350 section 4.3.2)
4.0 REV:2021-05-02T21:03:37.622Z
REV raw = 2021-05-02T21:03:37.622Z
! date-form

A fraction of a second in 3.0 (RFC 2425 section 5.8.4)
3.0 REV:1995-10-31T22:27:10.5Z
REV = 1995-10-31T22:27:10.5Z

A stamp without a time in 4.0: converters (RFC 6350 section 4.3.5)
4.0 REV:19951031
REV = 19951031
! date-form

A stamp in the basic form in 3.0: Nextcloud (RFC 2425 section 5.8.4)
3.0 REV;VALUE=DATE-TIME:20201028T122702Z
REV = 20201028T122702Z

A stamp with an offset in 3.0: ownCloud (RFC 2425 section 5.8.4)
3.0 REV:2015-07-30T05:44:34+00:00
REV = 2015-07-30T05:44:34+00:00

A stamp with an offset and dashes in 4.0: eM Client (RFC 6350 section 4.3.5)
4.0 REV:2015-07-30T05:44:34+00:00
REV = 2015-07-30T05:44:34+00:00
! date-form

A stamp that is no date does not fail the card: numbers of an application
3.0 REV:15668479⏎TEL:1
REV = 15668479
TEL = 1
! bad-date

A type of a date that needs none: Apple (RFC 6350 section 6.2.5)
4.0 BDAY;VALUE=date:19960415
/birthday = 1996-04-15

A birthday in words that does not say so (RFC 6350 section 6.2.5)
4.0 BDAY:circa 1800
BDAY = circa 1800
/birthday = ∅
/extensions/0 = BDAY:circa 1800
! bad-date

A birthday in words that says so (RFC 6350 section 6.2.5)
4.0 BDAY;VALUE=text:circa 1800
BDAY = circa 1800
/birthday = ∅

Values of nothing (RFC 6350 section 4.1)
3.0 TEL:⏎BDAY:⏎EMAIL;TYPE=work:
TEL =
BDAY =
EMAIL =
/phones = ∅
/birthday = ∅
/emails = ∅
/extensions = ∅

A UID that is no URI: nearly everyone (RFC 6350 section 6.7.6)
4.0 UID:550e8400-e29b-41d4-a716-446655440000
/uid = 550e8400-e29b-41d4-a716-446655440000

A MEMBER that is no URI: converters (RFC 6350 section 6.6.5)
4.0 KIND:group⏎MEMBER:03a0e51f
MEMBER = 03a0e51f

A KIND in another word (RFC 6350 section 6.1.4)
4.0 KIND:Organization⏎FN:Acme⏎ORG:Acme
KIND = Organization
/full_name = Acme
/kind = Organization

No FN: minimal generators; a name is made of what is there
3.0 N:Doe;Jane;;;⏎ORG:Acme
display name = Jane Doe

No FN and no name
3.0 ORG:Acme⏎EMAIL:a@b
display name = Acme

No FN but a nickname
3.0 NICKNAME:Al⏎EMAIL:a@b
display name = Al

Only an e-mail address
3.0 EMAIL:a@b
display name = a@b

Several names: tools that merge (RFC 6350 section 5.4)
4.0 N:A;B;;;⏎N:C;D;;;
N parts = A|B||| & C|D|||
/family_name = A
/extensions/0 = N:C;D;;;

Several names with one ALTID (RFC 6350 section 5.4)
4.0 N;ALTID=1:A;B;;;⏎N;ALTID=1;LANGUAGE=fr:C;D;;;
N parts = A|B||| & C|D|||
/family_name = A

Two full names and two companies: sabre
3.0 FN:a⏎FN:b⏎ORG:c⏎ORG:d
/full_name = a
/organization = c
/extensions/0 = FN:b
/extensions/1 = ORG:d

A photo as a URI that does not say so: Google (RFC 2426 section 3.1.4)
3.0 PHOTO:http://x/y.jpg
/photo/uri = http://x/y.jpg

A data URI in 3.0: JavaScript generators, Nextcloud
3.0 PHOTO;VALUE=uri:data:image/png;base64,AA==
/photo/media_type = image/png
/photo/data = AA==

A data URI in capitals: the payload keeps its letters (RFC 2397, RFC 3986 section 3.1)
4.0 PHOTO;VALUE=URI:DATA:IMAGE/JPEG;BASE64\,/9j/
PHOTO uri = DATA:IMAGE/JPEG;BASE64,/9j/
/photo/media_type = image/jpeg
/photo/data = /9j/
! escaped-uri

Base64 without padding in the alphabet of URLs: JavaScript (RFC 2426 section 2.4.1)
3.0 PHOTO;ENCODING=b;TYPE=JPEG:_-8
/photo/media_type = image/jpeg
/photo/data = /+8=

Base64 without an empty line after it (RFC 2426 section 5)
3.0 PHOTO;ENCODING=b;TYPE=JPEG:/9j/⏎TEL:1
/photo/data = /9j/
TEL = 1

An agent as text (RFC 2426 section 3.5.4)
3.0 AGENT:BEGIN:VCARD\nFN:S\nEMAIL\;INTERNET:s@x\nEND:VCARD\n
AGENT = BEGIN:VCARD␊FN:S␊EMAIL;INTERNET:s@x␊END:VCARD␊
/emails = ∅

An agent as a card in 3.0 (RFC 2426 section 3.5.4)
3.0 AGENT:⏎BEGIN:VCARD⏎N:F⏎END:VCARD⏎TEL:1
AGENT = BEGIN:VCARD␊N:F␊END:VCARD␊
N =
TEL = 1
! nested-card

A card of an agent that begins in the line of AGENT, in 3.0: it is nobody else's
3.0 AGENT:BEGIN:VCARD⏎VERSION:3.0⏎FN:In⏎TEL:2⏎END:VCARD⏎TEL:1
/phones/0/value = 1
! nested-card

A text of an agent that looks like the begin of a card, and is none (RFC 2426 section 3.5.4)
3.0 AGENT:BEGIN:VCARD⏎TEL:1
AGENT = BEGIN:VCARD
/phones/0/value = 1

Base64 with the next property in it: no URI
3.0 PHOTO;ENCODING=b;TYPE=JPEG:AAAATEL;CELL:1
/photo = ∅
PHOTO = AAAATEL;CELL:1

XML (RFC 6350 section 6.1.5)
4.0 XML:<a xmlns="x">b\nc</a>
XML = <a xmlns="x">b␊c</a>
/extensions/0 = XML:<a xmlns="x">b\nc</a>

A blank in a URI: LDAP (erratum 7912)
4.0 SOURCE:ldap://h/cn=A B, o=C
SOURCE uri = ldap://h/cn=A B, o=C

The profile and the name of a directory (RFC 2426 sections 2.1.2, 2.1.3)
3.0 PROFILE:VCARD⏎NAME:Directory of X
PROFILE = VCARD
NAME = Directory of X
/full_name = ∅

JSON with commas (RFC 9555 section 3.2.1 against RFC 6350 section 3.4)
4.0 JSPROP;JSPTR="x":{"a":1,"b":2}
JSPROP = {"a":1,"b":2}
JSPROP;JSPTR = x

ENCODING=b in 4.0: converters (RFC 6350 section 5)
4.0 PHOTO;ENCODING=b:AA==
PHOTO line = PHOTO;ENCODING=b:AA==
/photo/data = AA==
! base64

GENDER with a semicolon in its text (RFC 6350 section 6.2.7)
4.0 GENDER:O;a;b
GENDER parts = O|a;b

CLIENTPIDMAP with a semicolon in its URI (RFC 6350 section 6.7.7)
4.0 CLIENTPIDMAP:1;data:text/plain;x
CLIENTPIDMAP parts = 1|data:text/plain;x
"#;
