//! Values of 3.0 and 4.0.

pub(crate) const VALUES: &str = r#"
A backslash before the comma of a data URI: Nextcloud (errata 3845, 3846)
4.0 PHOTO:data:image/png;base64\,AAAA
PHOTO uri = data:image/png;base64,AAAA
PHOTO raw = data:image/png;base64\,AAAA
/photo/media_type = image/png
! escaped-uri
> refuse escaped-uri

A data URI as it should be
4.0 PHOTO:data:image/png;base64,AAAA
PHOTO uri = data:image/png;base64,AAAA
/photo/data = AAAA
> accept

A backslash before the semicolon of a data URI: Radicale (RFC 6350 section 3.4)
4.0 PHOTO:data:image/png\;base64,AAAA
PHOTO uri = data:image/png;base64,AAAA
/photo/data = AAAA
! escaped-uri
> refuse escaped-uri

A backslash before a colon: Google, Apple (RFC 2426 section 4, ESCAPED-CHAR)
3.0 URL:http\://x.org
URL uri = http://x.org
/urls/0/value = http://x.org
! escaped-character
> refuse escaped-character

A backslash before a quotation mark: Apple, Google (RFC 6350 section 3.4)
3.0 NOTE:say \"hi\"
NOTE = say "hi"
! escaped-character
> refuse escaped-character

A backslash before a letter (RFC 6350 section 3.4)
3.0 NOTE:a\qb
NOTE = a\qb
! unknown-escape
> refuse unknown-escape

A backslash at the end: cut text (RFC 6350 section 4)
3.0 NOTE:abc\
NOTE = abc\
! trailing-backslash
> refuse trailing-backslash

A path of Windows in 3.0, where a backslash and n is a line break (RFC 2426 section 4)
3.0 NOTE:C:\new
NOTE = C:␊ew
> accept

Two backslashes and a letter: one backslash and the letter (RFC 2426 section 4)
3.0 NOTE:a\\nb
NOTE = a\nb
> accept

A line break with a capital letter (RFC 6350 section 4.1)
3.0 NOTE:a\Nb
NOTE = a␊b
> accept

A carriage return as a backslash and a letter: templates (RFC 6350 section 3.4)
3.0 NOTE:a\r\nb
NOTE = a\r␊b
! unknown-escape
> refuse unknown-escape

A comma in a full name: nearly everyone (RFC 6350 section 3.4)
3.0 FN:Public, Jr.
FN = Public, Jr.
/full_name = Public, Jr.
> warn unescaped-separator

A comma in a company: simple generators (RFC 6350 section 6.6.4)
3.0 ORG:ABC, Inc.;R&D
ORG parts = ABC, Inc.|R&D
/organization = ABC, Inc.
/organization_units/0 = R&D
> warn unescaped-separator

Blanks round the items of a list: nearly everyone
3.0 CATEGORIES:a, b ,␉c⏎NICKNAME: Al , Bo⏎N:Doe;John;Richter, James;;
CATEGORIES list = a| b |␉c
/categories/0 = a
/categories/1 = b
/categories/2 = c
/nicknames/0 = Al
/nicknames/1 = Bo
/additional_names/1 = James
> accept

An e-mail as a URI: converters (RFC 6068)
3.0 EMAIL:mailto:a@example.org⏎EMAIL:MAILTO: b@example.org⏎EMAIL:mailto:
/emails/0/value = a@example.org
/emails/1/value = b@example.org
/emails/2/value = mailto:
> accept

Base64 that is declared as a URI, and an invalid URI
3.0 PHOTO;ENCODING=b;VALUE=uri:iVBORw0KGgo=⏎LOGO;VALUE=uri:x.png
/photo/media_type = image/png
/photo/data = iVBORw0KGgo=
> reject bad-uri misplaced-parameter bad-uri

Commas with backslashes in categories: one of them
3.0 CATEGORIES:a\, b\, c
CATEGORIES list = a, b, c
> accept

A comma in a name of 3.0 parts it (RFC 2426 section 3.1.2)
3.0 N:Doe;John;Richter,James
N lists = Doe|John|Richter/James
/additional_names/0 = Richter
/additional_names/1 = James
> accept

A short name in 4.0 (RFC 6350 section 6.2.2)
4.0 N:Doe;Jane
/family_name = Doe
/given_name = Jane
! missing-component
> refuse missing-component

A short name in 3.0 (RFC 2426 section 3.1.2)
3.0 N:Doe;Jane
/family_name = Doe
/given_name = Jane
> accept

A name of seven components (RFC 9554 section 2.2)
4.0 N:A;B;C;D;E;F;G
N parts = A|B|C|D|E|F|G
/family_name = A
/given_name = B
> accept

A name of seven components in 3.0 (RFC 2426 section 3.1.2)
3.0 N:A;B;C;D;E;F;G
N parts = A|B|C|D|E|F|G
/family_name = A
! extra-component
> refuse extra-component

A name of eight components (RFC 9554 section 2.2)
4.0 N:A;B;C;D;E;F;G;H
N parts = A|B|C|D|E|F|G|H
/given_name = B
! extra-component
> refuse extra-component

An address of eighteen components, the street twice (RFC 9554 section 2.1)
4.0 ADR:;;1 Main St;T;;;US;;;;1;Main St;;;;;;
ADR parts = ||1 Main St|T|||US||||1|Main St||||||
/addresses/0/street = 1 Main St
/addresses/0/city = T
/addresses/0/country = US
> accept

The generation of a name twice (RFC 9554 section 2.2)
4.0 N:S;J;;;Jr.;;Jr.
N parts = S|J|||Jr.||Jr.
> accept

An empty name: companies of Apple (RFC 2426 section 3.1.2)
3.0 N:;;;;⏎ORG:Acme
N parts = ||||
/family_name = ∅
/organization = Acme
> accept

A name without components (RFC 2426 section 3.1.2)
3.0 N:
N parts =
/family_name = ∅
> accept

A name packed into one component: old ownCloud
3.0 N:Doe\;Jane\;\;;;;;
N parts = Doe;Jane;;||||
/family_name = Doe;Jane;;
> accept

A line break in a street (RFC 2426 section 3.2.1)
3.0 ADR:;;12 A St\nApt 4;T;;;
ADR parts = ||12 A St␊Apt 4|T|||
/addresses/0/street = 12 A St␊Apt 4
> accept

GENDER without a sex (RFC 6350 section 6.2.7)
4.0 GENDER:;it's complicated
GENDER parts = |it's complicated
> accept

GENDER in a small letter (RFC 6350 section 6.2.7)
4.0 GENDER:m
GENDER parts = m
> accept

GENDER as a word stays as it is (RFC 6350 section 6.2.7)
4.0 GENDER:Male
GENDER raw = Male
/extensions/0 = GENDER:Male
> reject bad-word

A phone as a URI with a semicolon: RFC 6350's own example (sections 6.4.1, 8)
4.0 TEL;VALUE=uri:tel:+1-555;ext=5
TEL uri = tel:+1-555;ext=5
/phones/0/value = +1-555 x5
> accept

A phone as a URI that does not say so (RFC 6350 section 6.4.1, RFC 9555 figure 50)
4.0 TEL:tel:+1-555
TEL = tel:+1-555
/phones/0/value = +1-555
> accept

A phone as a URI left in 3.0: Nextcloud (RFC 2426 section 3.3.1)
3.0 TEL;TYPE=CELL:tel:+491234567890
TEL = tel:+491234567890
/phones/0/value = +491234567890
/phones/0/label = mobile
> accept

A backslash before the comma of a place: sabre, Radicale (erratum 3846)
4.0 GEO:geo:1.0\,-2.0
GEO uri = geo:1.0,-2.0
> accept

A place in the form of 3.0: converters (RFC 6350 section 6.5.2 against RFC 2426 section 3.4.2)
4.0 GEO:37.38;-122.08
GEO value = place 37.38 -122.08
> reject bad-uri

A place with decimal commas: exporters in the language of the country (RFC 2426 section 3.4.2)
3.0 GEO:37,38;-122,08
GEO value = other 37,38;-122,08
> reject bad-coordinates

A time zone as an offset (RFC 6350 section 6.5.1; erratum 6746)
4.0 TZ:-0500
TZ = -0500
> warn offset-zone

Semicolons in a time zone: RFC 2426's own example (section 3.4.1)
3.0 TZ;VALUE=text:-05:00; EST; Raleigh/North America
TZ = -05:00; EST; Raleigh/North America
> warn unescaped-separator

A month alone (RFC 6350 section 4.3.1; erratum 4261)
4.0 BDAY:--10
/birthday = --10
> accept

Two digits of a time: a second (RFC 6350 section 4.3.2; erratum 4261)
4.0 X-A;VALUE=time:--10
X-A value = date T--10
> accept

A zone after a truncated time: the grammar has it and the erratum takes it away (erratum 3484)
4.0 X-A;VALUE=time:-2200Z
X-A value = other -2200Z
> reject bad-date

A date with dashes in 4.0: nearly everyone (RFC 6350 section 4.3.1)
4.0 BDAY:1985-04-12
BDAY raw = 1985-04-12
/birthday = 1985-04-12
! date-form
> refuse date-form

A date with dashes in 3.0 (RFC 2425 section 5.8.4)
3.0 BDAY:1985-04-12⏎REV:1985-04-12
/birthday = 1985-04-12
> accept

A date without dashes in 3.0 (RFC 2425 section 5.8.4)
3.0 BDAY:19850412
/birthday = 1985-04-12
> accept

Six digits are no year and month (RFC 6350 section 4.3.1)
4.0 BDAY:198504
/birthday = ∅
/extensions/0 = BDAY:198504
! bad-date
> refuse bad-date

A year and a month, the one form with a dash (RFC 6350 section 4.3.1)
4.0 BDAY:1985-04
/birthday = 1985-04
> accept

A year and a month in 3.0, which has whole dates (RFC 2425 section 5.8.4)
3.0 BDAY:1985-04
/birthday = 1985-04
! date-form
> refuse date-form

A month and a day with a dash: sabre's converter (RFC 7095 section 3.5.3)
4.0 BDAY:--04-12
/birthday = --0412
! date-form
> refuse date-form

A month and a day (RFC 6350 section 4.3.1)
4.0 BDAY:--0412
/birthday = --0412
> accept

A filler for the year: Apple, DAVx5, sabre
3.0 BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09
/birthday = --0509
> accept

A filler for the year that does not say so: iOS 12
3.0 BDAY:1604-05-09⏎X-ANNIVERSARY:16040229⏎DEATHDATE:1604-05-09
/birthday = --0509
/anniversary = --0229
/extensions/0 = DEATHDATE:1604-05-09
> warn other-version

A filler for the year whose mark is misspelt
3.0 BDAY;X-APPLE-OMITYEAR=1604:1604-05-09⏎item1.X-ABDATE;X-APPLE-OMIT-YEAR=:1604-05-09⏎item1.X-ABLabel:_$!<Anniversary>!$_
/birthday = --0509
/anniversary = --0509
> accept

A filler for the year without dashes: Open-Xchange
3.0 BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=DATE:16040105
/birthday = --0105
> accept

A year that is no filler
3.0 BDAY;X-APPLE-OMIT-YEAR=1604:1985-05-09
/birthday = 1985-05-09
> accept

A zone after minutes without an hour (RFC 6350 section 4.3.2; erratum 3484)
4.0 BDAY:T-2200Z
BDAY = T-2200Z
/birthday = ∅
! bad-date
> refuse bad-date

A time without its T is no date (RFC 6350 section 4.3.4)
4.0 BDAY:102200
BDAY = 102200
/birthday = ∅
! bad-date
> refuse bad-date

A time with its T (RFC 6350 section 4.3.4)
4.0 BDAY:T102200
/birthday = T102200
> accept

T and Z in small letters (RFC 6350 section 4.3.3 has the octets)
4.0 REV:19951031t222710z
REV = 19951031t222710z
! date-form
> refuse date-form

A fraction of a second in 4.0: JavaScript (RFC 6350 section 4.3.2)
4.0 REV:2021-05-02T21:03:37.622Z
REV raw = 2021-05-02T21:03:37.622Z
! date-form
> refuse date-form

A fraction of a second in 3.0 (RFC 2425 section 5.8.4)
3.0 REV:1995-10-31T22:27:10.5Z
REV = 1995-10-31T22:27:10.5Z
> accept

A stamp without a time in 4.0: converters (RFC 6350 section 4.3.5)
4.0 REV:19951031
REV = 19951031
! date-form
> refuse date-form

A stamp in the basic form in 3.0: Nextcloud (RFC 2425 section 5.8.4)
3.0 REV;VALUE=DATE-TIME:20201028T122702Z
REV = 20201028T122702Z
> accept

A stamp with an offset in 3.0: ownCloud (RFC 2425 section 5.8.4)
3.0 REV:2015-07-30T05:44:34+00:00
REV = 2015-07-30T05:44:34+00:00
> accept

A stamp with an offset and dashes in 4.0: eM Client (RFC 6350 section 4.3.5)
4.0 REV:2015-07-30T05:44:34+00:00
REV = 2015-07-30T05:44:34+00:00
! date-form
> refuse date-form

A stamp that is no date does not fail the card: numbers of an application
3.0 REV:15668479⏎TEL:1
REV = 15668479
TEL = 1
! bad-date
> refuse bad-date

A type of a date that needs none: Apple (RFC 6350 section 6.2.5)
4.0 BDAY;VALUE=date:19960415
/birthday = 1996-04-15
> reject unexpected-type

A birthday in words that does not say so (RFC 6350 section 6.2.5)
4.0 BDAY:circa 1800
BDAY = circa 1800
/birthday = ∅
/extensions/0 = BDAY:circa 1800
! bad-date
> refuse bad-date

A birthday in words that says so (RFC 6350 section 6.2.5)
4.0 BDAY;VALUE=text:circa 1800
BDAY = circa 1800
/birthday = ∅
> accept

Values of nothing (RFC 6350 section 4.1)
3.0 TEL:⏎BDAY:⏎EMAIL;TYPE=work:
TEL =
BDAY =
EMAIL =
/phones = ∅
/birthday = ∅
/emails = ∅
/extensions = ∅
> reject bad-date

A UID that is no URI: nearly everyone (RFC 6350 section 6.7.6)
4.0 UID:550e8400-e29b-41d4-a716-446655440000
/uid = 550e8400-e29b-41d4-a716-446655440000
> reject bad-uri

A MEMBER that is no URI: converters (RFC 6350 section 6.6.5)
4.0 KIND:group⏎MEMBER:03a0e51f
MEMBER = 03a0e51f
> reject bad-uri

The letters of a UID stay: Apple has capitals (RFC 6350 section 6.7.6)
4.0 UID:urn:uuid:ABCD0E51-D1AA-4385-8A53-E29025ACD8AF
/uid = urn:uuid:ABCD0E51-D1AA-4385-8A53-E29025ACD8AF
> accept

A MEMBER in a card that is no group: groups of Apple after a conversion (RFC 6350 section 6.6.5)
4.0 MEMBER:urn:uuid:1
MEMBER uri = urn:uuid:1
> reject member-of-no-group

A KIND in another word (RFC 6350 section 6.1.4)
4.0 KIND:Organization⏎FN:Acme⏎ORG:Acme
KIND = Organization
/full_name = Acme
/kind = Organization
> accept

No FN: minimal generators; a name is made of what is there
3.0 N:Doe;Jane;;;⏎ORG:Acme
display name = Jane Doe
> accept

No FN in 4.0: minimal generators (RFC 6350 section 6.2.1)
exact BEGIN:VCARD⏎VERSION:4.0⏎N:Doe;Jane;;;⏎END:VCARD⏎
display name = Jane Doe
> reject missing-property

No FN and no name
3.0 ORG:Acme⏎EMAIL:a@b
display name = Acme
> accept

No FN but a nickname
3.0 NICKNAME:Al⏎EMAIL:a@b
display name = Al
> accept

Only an e-mail address
3.0 EMAIL:a@b
display name = a@b
> accept

Several names: tools that merge (RFC 6350 section 5.4)
4.0 N:A;B;;;⏎N:C;D;;;
N parts = A|B||| & C|D|||
/family_name = A
/extensions/0 = N:C;D;;;
> reject repeated-property

Several names with one ALTID (RFC 6350 section 5.4)
4.0 N;ALTID=1:A;B;;;⏎N;ALTID=1;LANGUAGE=fr:C;D;;;
N parts = A|B||| & C|D|||
/family_name = A
> accept

Two full names and two companies: sabre
3.0 FN:a⏎FN:b⏎ORG:c⏎ORG:d
/full_name = a
/organization = c
/extensions/0 = FN:b
/extensions/1 = ORG:d
> accept

A photo as a URI that does not say so: Google (RFC 2426 section 3.1.4)
3.0 PHOTO:http://x/y.jpg
/photo/uri = http://x/y.jpg
> reject bad-base64 missing-parameter

Base64 that does not say so: ownCloud (RFC 2426 section 2.4.1)
3.0 PHOTO;TYPE=image/jpeg:/9j/4AAQ
/photo/media_type = image/jpeg
/photo/data = /9j/4AAQ
> reject media-type-word missing-parameter

A data URI in 3.0: JavaScript generators, Nextcloud
3.0 PHOTO;VALUE=uri:data:image/png;base64,AA==
/photo/media_type = image/png
/photo/data = AA==
> accept

A data URI in capitals: the payload keeps its letters (RFC 2397, RFC 3986 section 3.1)
4.0 PHOTO;VALUE=URI:DATA:IMAGE/JPEG;BASE64\,/9j/
PHOTO uri = DATA:IMAGE/JPEG;BASE64,/9j/
/photo/media_type = image/jpeg
/photo/data = /9j/
! escaped-uri
> refuse escaped-uri

Base64 without padding in the alphabet of URLs: JavaScript (RFC 2426 section 2.4.1)
3.0 PHOTO;ENCODING=b;TYPE=JPEG:_-8
/photo/media_type = image/jpeg
/photo/data = /+8=
> reject bad-base64

Base64 without an empty line after it (RFC 2426 section 5)
3.0 PHOTO;ENCODING=b;TYPE=JPEG:/9j/⏎TEL:1
/photo/data = /9j/
TEL = 1
> accept

An agent as text (RFC 2426 section 3.5.4)
3.0 AGENT:BEGIN:VCARD\nFN:S\nEMAIL\;INTERNET:s@x\nEND:VCARD\n
AGENT = BEGIN:VCARD␊FN:S␊EMAIL;INTERNET:s@x␊END:VCARD␊
/emails = ∅
> accept

An agent as a card in 3.0 (RFC 2426 section 3.5.4)
3.0 AGENT:⏎BEGIN:VCARD⏎N:F⏎END:VCARD⏎TEL:1
AGENT = BEGIN:VCARD␊N:F␊END:VCARD␊
N =
TEL = 1
! nested-card
> refuse nested-card

A card of an agent that begins in the line of AGENT, in 3.0: it belongs to the agent
3.0 AGENT:BEGIN:VCARD⏎VERSION:3.0⏎FN:In⏎TEL:2⏎END:VCARD⏎TEL:1
/phones/0/value = 1
! nested-card
> refuse nested-card

A text of an agent that looks like the start of a card, but is not (RFC 2426 section 3.5.4)
3.0 AGENT:BEGIN:VCARD⏎TEL:1
AGENT = BEGIN:VCARD
/phones/0/value = 1
> accept

Base64 with the next property in it: no URI
3.0 PHOTO;ENCODING=b;TYPE=JPEG:AAAATEL;CELL:1
/photo = ∅
PHOTO = AAAATEL;CELL:1
> reject bad-base64

XML (RFC 6350 section 6.1.5)
4.0 XML:<a xmlns="x">b\nc</a>
XML = <a xmlns="x">b␊c</a>
/extensions/0 = XML:<a xmlns="x">b\nc</a>
> accept

A blank in a URI: LDAP (erratum 7912)
4.0 SOURCE:ldap://h/cn=A B, o=C
SOURCE uri = ldap://h/cn=A B, o=C
> reject bad-uri

The profile and the name of a directory (RFC 2426 sections 2.1.2, 2.1.3)
3.0 PROFILE:VCARD⏎NAME:Directory of X
PROFILE = VCARD
NAME = Directory of X
/full_name = ∅
> accept

JSON with commas (RFC 9555 section 3.2.1 against RFC 6350 section 3.4)
4.0 JSPROP;JSPTR="x":{"a":1,"b":2}
JSPROP = {"a":1,"b":2}
JSPROP;JSPTR = x
> warn unescaped-separator

The directory of an organization by its first name (RFC 6715 section 5; errata 3340, 3341)
4.0 ORG-URI;INDEX=1:http://x
ORG-URI value = uri http://x
> accept

ENCODING=b in 4.0: converters (RFC 6350 section 5)
4.0 PHOTO;ENCODING=b:AA==
PHOTO line = PHOTO;ENCODING=b:AA==
/photo/data = AA==
! base64
> refuse base64

GENDER with a semicolon in its text (RFC 6350 section 6.2.7)
4.0 GENDER:O;a;b
GENDER parts = O|a;b
> accept

CLIENTPIDMAP with a semicolon in its URI (RFC 6350 section 6.7.7)
4.0 CLIENTPIDMAP:1;data:text/plain;x
CLIENTPIDMAP parts = 1|data:text/plain;x
> accept
"#;
