//! 4.0 to 3.0.

pub(crate) const TO_3_0: &str = r#"
Preferences, of which 3.0 has one
4.0 TEL;PREF=2:1⏎TEL;PREF=1:2⏎TEL:3⏎EMAIL;PREF=50:a@b.example
3.0 TEL:1⏎TEL;TYPE=pref:2⏎TEL:3⏎EMAIL;TYPE=INTERNET;TYPE=pref:a@b.example
! preference preference

Parameters that 3.0 does not have
4.0 ORG;SORT-AS=Acme;PID=1;ALTID=1:The Acme⏎NOTE;AUTHOR-NAME=Al;CREATED=20200101T000000Z:a⏎ADR;CC=DE:;;1 Road;;;;
3.0 ORG;SORT-AS=Acme;PID=1;ALTID=1:The Acme⏎NOTE;AUTHOR-NAME=Al;CREATED=20200101T000000Z:a⏎ADR;CC=DE:;;1 Road;;;;

Alternatives
4.0 TITLE;ALTID=1;LANGUAGE=fr:Patron⏎TITLE;ALTID=1;LANGUAGE=en:Boss
3.0 TITLE;ALTID=1;LANGUAGE=fr:Patron⏎TITLE;ALTID=1;LANGUAGE=en:Boss

Alternative names
bare 4.0 FN:a⏎N;ALTID=1;LANGUAGE=jp:b;;;;⏎N;ALTID=1:a;;;;⏎N;ALTID=1;PHONETIC=ipa:c;;;;
3.0 FN:a⏎X-N;ALTID=1;LANGUAGE=jp:b;;;;⏎N;ALTID=1:a;;;;⏎X-N;ALTID=1;PHONETIC=ipa:c;;;;

Formatted names
bare 4.0 N:a;;;;⏎FN:a⏎FN;PREF=1:b
3.0 N:a;;;;⏎FN:a⏎FN;TYPE=pref:b

A person without a structured name
bare 4.0 FN:Jane\, Q. Doe
3.0 N:;Jane\, Q. Doe;;;⏎FN:Jane\, Q. Doe
! invented

A group without a structured name
bare 4.0 KIND:group⏎FN:Club
3.0 N:;;;;⏎X-ADDRESSBOOKSERVER-KIND:group⏎FN:Club
! invented

A name that only repeats a phone
bare 4.0 FN:+1555⏎TEL:+1555
3.0 N:;;;;⏎FN:+1555⏎TEL:+1555
! invented

No names at all
bare 4.0 TEL;VALUE=uri:tel:+1555
3.0 N:;;;;⏎FN:+1555⏎TEL:+1555
! invented invented

A second family name and a generation: RFC 9554
bare 4.0 FN:a⏎N:Perez,Ruiz;Ana;;;;Ruiz;Jr.
3.0 FN:a⏎N:Perez,Ruiz;Ana;;;Jr.
! component

An address in parts, with its street: RFC 9554
4.0 ADR;JSCOMPS=";10;11":;;1 Road;Town;;;;;;;1;Road;;;;;;
3.0 ADR:;;1 Road;Town;;;
! component parameter

An address in parts, without its street: RFC 9554
4.0 ADR:;;;Town;;;;Room 2;;3;1;Road;House;;;;;
3.0 ADR:;;1 Road,House,3,Room 2;Town;;;
! component

The label of an address
4.0 item1.ADR;TYPE=home;PREF=1;LABEL="1 Road^nTown, X":;;1 Road;Town;;;
3.0 item1.ADR;TYPE=home;TYPE=pref:;;1 Road;Town;;;⏎item1.LABEL;TYPE=home:1 Road\nTown\, X

A label with the line breaks of RFC 6350
4.0 ADR;LABEL="1 Road\nTown":;;1 Road;Town;;;
3.0 ADR:;;1 Road;Town;;;⏎LABEL:1 Road\nTown
< ADR;LABEL=1 Road^nTown:;;1 Road;Town;;;

The label of an address without other components
4.0 ADR;TYPE=home;LABEL=1 Road:;;;;;;
3.0 LABEL;TYPE=home:1 Road
< ADR;LABEL=1 Road;TYPE=home:;;;;;;

Labels of addresses of the same types
4.0 ADR:;;1 Road;;;;⏎ADR;LABEL=b:;;2 Road;;;;
3.0 ADR:;;1 Road;;;;⏎item1.ADR:;;2 Road;;;;⏎item1.LABEL:b
< ADR:;;1 Road;;;;⏎item1.ADR;LABEL=b:;;2 Road;;;;

The place of an address
4.0 ADR;GEO="geo:12.3,-45.6";TZ=Europe/Berlin:;;1 Road;;;;
3.0 ADR:;;1 Road;;;;
! parameter parameter

Inline media
4.0 PHOTO:data:image/jpeg;base64,/9j/AA==⏎LOGO;TYPE=home:data:image/svg+xml;base64,PHN2Zz4=⏎SOUND:data:audio/ogg;base64,AAAA⏎KEY:data:application/pgp-keys;base64,AAAA
3.0 PHOTO;ENCODING=b;TYPE=JPEG:/9j/AA==⏎LOGO;ENCODING=b;TYPE=SVG;TYPE=home:PHN2Zz4=⏎SOUND;ENCODING=b;TYPE=OGG:AAAA⏎KEY;ENCODING=b;TYPE=PGP:AAAA

Inline media of other types
4.0 PHOTO:data:image/x-odd;base64,AAAA⏎PHOTO:data:video/mp4;base64,AAAA⏎PHOTO:data:image/jpg;base64,AAAA⏎PHOTO:data:application/octet-stream;base64,AAAA
3.0 PHOTO;ENCODING=b;TYPE=X-ODD:AAAA⏎PHOTO;ENCODING=b;TYPE=video/mp4:AAAA⏎PHOTO;ENCODING=b;TYPE=image/jpg:AAAA⏎PHOTO;ENCODING=b:AAAA

Inline media without base64, or without a type
4.0 PHOTO:data:image/svg+xml,%3Csvg%3E⏎KEY:data:,a⏎PHOTO:data:;base64,iVBORw0KGgo=
3.0 PHOTO;ENCODING=b;TYPE=SVG:PHN2Zz4=⏎KEY;ENCODING=b;TYPE=text/plain:YQ==⏎PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=
< PHOTO:data:image/svg+xml;base64,PHN2Zz4=⏎KEY:data:text/plain;base64,YQ==⏎PHOTO:data:image/png;base64,iVBORw0KGgo=

Inline media with escapes, and with parameters
4.0 PHOTO:data:image/png;base64\,AAAA⏎PHOTO:data:image/svg+xml;charset=utf-8;base64,AAAA
3.0 PHOTO;ENCODING=b;TYPE=PNG:AAAA⏎PHOTO;ENCODING=b;TYPE=SVG:AAAA
! media-parameter

A data URI that is broken
4.0 PHOTO:data:image/png;base64,!
3.0 PHOTO;VALUE=uri:data:image/png;base64,!

Media elsewhere
4.0 PHOTO;MEDIATYPE=image/gif:https://a.example/b⏎PHOTO;MEDIATYPE="text/html;x=y":https://a.example/c⏎KEY:https://a.example/d⏎KEY;VALUE=text:a\,b
3.0 PHOTO;TYPE=GIF;VALUE=uri:https://a.example/b⏎PHOTO;MEDIATYPE="text/html;x=y";VALUE=uri:https://a.example/c⏎KEY;VALUE=uri:https://a.example/d⏎KEY;VALUE=text:a\,b

A type of 4.0 where 3.0 has that of the media
4.0 PHOTO;TYPE=passport:https://a.example/b
3.0 PHOTO;TYPE=passport;VALUE=uri:https://a.example/b
! type

Whole dates
4.0 BDAY:19960415⏎ANNIVERSARY:20010203⏎DEATHDATE:20700101
3.0 BDAY:1996-04-15⏎X-ANNIVERSARY:2001-02-03⏎item1.X-ABDATE:2001-02-03⏎item1.X-ABLabel:_$!<Anniversary>!$_⏎X-DEATHDATE:2070-01-01

Dates with a time
4.0 BDAY:19531015T231000Z⏎ANNIVERSARY:20010203T2310⏎DEATHDATE:20700101T10
3.0 BDAY;VALUE=date-time:1953-10-15T23:10:00Z⏎X-ANNIVERSARY;VALUE=text:20010203T2310⏎X-DEATHDATE;VALUE=text:20700101T10

Dates without a year
4.0 BDAY:--0415⏎item1.ANNIVERSARY:--0229
3.0 BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15⏎item1.X-ANNIVERSARY;X-APPLE-OMIT-YEAR=1604:1604-02-29⏎item2.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-02-29⏎item2.X-ABLabel:_$!<Anniversary>!$_

Truncated dates
4.0 BDAY:1985⏎ANNIVERSARY:1985-04⏎DEATHDATE:---12
3.0 X-BDAY;VALUE=text:1985⏎X-ANNIVERSARY;VALUE=text:1985-04⏎X-DEATHDATE;VALUE=text:---12

A time alone, and a day with a time
4.0 BDAY:T102200⏎ANNIVERSARY:---12T1022
3.0 X-BDAY;VALUE=text:T102200⏎X-ANNIVERSARY;VALUE=text:---12T1022

Dates in words
4.0 BDAY;VALUE=text;LANGUAGE=en:circa 1800; or so⏎ANNIVERSARY;VALUE=text:soon⏎DEATHDATE;VALUE=text:never
3.0 X-BDAY;VALUE=text;LANGUAGE=en:circa 1800\; or so⏎X-ANNIVERSARY;VALUE=text:soon⏎X-DEATHDATE;VALUE=text:never

Alternatives of a date
4.0 BDAY;ALTID=1:19850412⏎BDAY;ALTID=1;VALUE=text:about 1985⏎ANNIVERSARY;ALTID=1:20010203⏎ANNIVERSARY;ALTID=1:2001
3.0 BDAY;ALTID=1:1985-04-12⏎X-BDAY;ALTID=1;VALUE=text:about 1985⏎X-ANNIVERSARY;ALTID=1:2001-02-03⏎item1.X-ABDATE:2001-02-03⏎item1.X-ABLabel:_$!<Anniversary>!$_⏎X-ANNIVERSARY;ALTID=1;VALUE=text:2001

A date as a text
4.0 BDAY;VALUE=text:1985
3.0 X-BDAY;VALUE=text:1985
! value-type
< BDAY:1985

A date of another calendar
4.0 BDAY;CALSCALE=chinese:19850412
3.0 X-BDAY;CALSCALE=chinese:19850412

A revision
4.0 REV:19951031T222710Z
3.0 REV:1995-10-31T22:27:10Z

Genders
4.0 GENDER:M
3.0 X-GENDER:Male

Genders with an identity
4.0 GENDER:O;intersex
3.0 X-GENDER:O;intersex

An identity that looks like a sex
4.0 GENDER:;M
3.0 X-GENDER:;M

Kinds
4.0 KIND:org⏎NOTE:a
3.0 X-ABShowAs:COMPANY⏎NOTE:a

Members
4.0 KIND:group⏎MEMBER;PREF=1:mailto:a@b.example
3.0 X-ADDRESSBOOKSERVER-KIND:group⏎X-ADDRESSBOOKSERVER-MEMBER;PREF=1:mailto:a@b.example

A position beyond the earth, which 3.0 forbids too
4.0 GEO:geo:0,181
3.0 GEO:geo:0,181

A kind that goes without saying
4.0 KIND:individual⏎NOTE:a
3.0 NOTE:a
< NOTE:a

A kind that Apple does not have
4.0 KIND:location
3.0 X-ADDRESSBOOKSERVER-KIND:location

Agents
4.0 RELATED;TYPE=agent:mailto:a@b.example⏎RELATED;VALUE=text;TYPE=agent:Max, or so
3.0 AGENT;VALUE=uri:mailto:a@b.example⏎AGENT;VALUE=text:Max\, or so
< RELATED;TYPE=agent:mailto:a@b.example⏎RELATED;TYPE=agent;VALUE=text:Max\, or so

People elsewhere
4.0 RELATED;TYPE=friend,colleague:urn:uuid:1⏎RELATED;TYPE=agent,friend:urn:uuid:2
3.0 X-RELATED;TYPE=friend,colleague:urn:uuid:1⏎X-RELATED;TYPE=agent,friend:urn:uuid:2

People by name
4.0 RELATED;VALUE=text;TYPE=spouse:Al⏎item1.RELATED;VALUE=text;TYPE=friend:Bo⏎item1.X-ABLabel:Buddy⏎RELATED;VALUE=text:Cy
3.0 item2.X-ABRELATEDNAMES;TYPE=spouse:Al⏎item2.X-ABLabel:_$!<Spouse>!$_⏎item1.X-ABRELATEDNAMES;TYPE=friend:Bo⏎item1.X-ABLabel:Buddy⏎X-ABRELATEDNAMES:Cy
< RELATED;TYPE=spouse;VALUE=text:Al⏎item1.RELATED;TYPE=friend;VALUE=text:Bo⏎item1.X-ABLabel:Buddy⏎RELATED;VALUE=text:Cy

What only 4.0 has
4.0 LANG;PREF=2:de⏎XML:<a xmlns="b">c\, d</a>⏎CLIENTPIDMAP:1;urn:uuid:1⏎BIRTHPLACE;VALUE=uri:geo:1,2⏎HOBBY;LEVEL=high:a; b⏎CONTACT-URI:mailto:a@b.example⏎GRAMGENDER:neuter⏎PRONOUNS:xe/xir⏎CREATED:20200101T000000Z⏎LANGUAGE:de
3.0 X-LANG;PREF=2:de⏎X-XML:<a xmlns="b">c\, d</a>⏎X-CLIENTPIDMAP:1;urn:uuid:1⏎X-BIRTHPLACE;VALUE=uri:geo:1,2⏎X-HOBBY;LEVEL=high:a\; b⏎X-CONTACT-URI:mailto:a@b.example⏎X-GRAMGENDER:neuter⏎X-PRONOUNS:xe/xir⏎X-CREATED:20200101T000000Z⏎X-LANGUAGE:de

Phones
4.0 TEL;VALUE=uri;TYPE="text,voice";TYPE=main-number:tel:+1-555-555-5555;ext=5555⏎TEL;TYPE=textphone:+1 555⏎TEL;VALUE=uri:tel:7042;phone-context=a.example
3.0 TEL;TYPE=text,voice;TYPE=main-number:+1-555-555-5555 x5555⏎TEL;TYPE=textphone:+1 555⏎TEL:7042\;phone-context=a.example
< TEL;TYPE=text,voice;TYPE=main-number:+1-555-555-5555 x5555⏎TEL;TYPE=textphone:+1 555⏎TEL:7042;phone-context=a.example

A phone that says what it is
4.0 TEL;VALUE=text:1⏎item1.TEL;VALUE=text;TYPE=home:2
3.0 TEL:1⏎item1.TEL;TYPE=home:2
< TEL:1⏎item1.TEL;TYPE=home:2

A phone of another scheme
4.0 TEL;VALUE=uri:sip:a@b.example
3.0 TEL:sip:a@b.example
! value-type

E-mail addresses
4.0 EMAIL;TYPE=home:a@b.example⏎EMAIL;TYPE=x400:c=us
3.0 EMAIL;TYPE=INTERNET;TYPE=home:a@b.example⏎EMAIL;TYPE=x400:c=us

A time zone by its name
4.0 TZ:America/New_York
3.0 TZ;VALUE=text:America/New_York

Time zones as offsets
4.0 TZ;VALUE=utc-offset:-0500⏎TZ:Asia/Tokyo
3.0 TZ:-05:00⏎X-TZ:Asia/Tokyo

A time zone as an offset in hours
4.0 TZ;VALUE=utc-offset:-05
3.0 TZ:-05:00
< TZ;VALUE=utc-offset:-0500

A time zone elsewhere
4.0 TZ;VALUE=uri:https://a.example/tz
3.0 TZ;VALUE=text:https://a.example/tz
! value-type
< TZ:https://a.example/tz

Positions
4.0 GEO:geo:48.10,11.6⏎GEO;VALUE=uri:geo:1,2⏎GEO;PREF=1:https://a.example/here
3.0 GEO:48.10;11.6⏎X-GEO;VALUE=uri:geo:1,2⏎X-GEO;TYPE=pref:https://a.example/here

A position with more to it, and one with an escape
4.0 GEO:geo:37.1\,-122.0,10;crs=wgs84;u=35
3.0 GEO:37.1;-122.0
! coordinate
< GEO:geo:37.1,-122.0

Types of their writer's own
4.0 LOGO;VALUE=x-odd:a⏎UID;VALUE=x-odd:b⏎TZ;VALUE=x-odd:-0500⏎BDAY;VALUE=x-odd:1996⏎TEL;VALUE=x-odd:c,d⏎HOBBY;VALUE=x-odd:e,f
3.0 LOGO;VALUE=x-odd:a⏎UID;VALUE=x-odd:b⏎TZ;VALUE=x-odd:-0500⏎BDAY;VALUE=x-odd:1996⏎TEL;VALUE=x-odd:c,d⏎X-HOBBY;VALUE=x-odd:e,f

Identifiers
4.0 UID;VALUE=text:a;b⏎X-UID:c
3.0 UID:a\;b⏎X-UID:c

An identifier that is a URI
4.0 UID;VALUE=uri:urn:uuid:1
3.0 UID:urn:uuid:1
< UID:urn:uuid:1

How a name is sorted
bare 4.0 FN:a⏎N;SORT-AS="Harten,Rene":van der Harten;Rene;;;
3.0 FN:a⏎N:van der Harten;Rene;;;⏎SORT-STRING:Harten
! sort-text

How an organization is sorted
bare 4.0 KIND:org⏎FN:The Acme⏎ORG;SORT-AS=Acme:The Acme
3.0 N:;;;;⏎X-ABShowAs:COMPANY⏎FN:The Acme⏎ORG:The Acme⏎SORT-STRING:Acme
! invented

The service of a messenger
4.0 IMPP;SERVICE-TYPE=Skype;PREF=1:skype:jane
3.0 IMPP;X-SERVICE-TYPE=Skype;TYPE=pref:skype:jane

Profiles
4.0 SOCIALPROFILE;SERVICE-TYPE=Pixelfed;USERNAME=jane:https://a.example/@jane⏎SOCIALPROFILE;SERVICE-TYPE="a:b";VALUE=text:jane
3.0 X-SOCIALPROFILE;TYPE=Pixelfed;X-USER=jane:https://a.example/@jane⏎X-SOCIALPROFILE;SERVICE-TYPE="a:b";VALUE=text:jane

Line breaks and quotation marks in parameters: RFC 6868
4.0 TITLE;SORT-AS=a^nb;X-Q=^':a⏎ORG;SORT-AS="^'a^',b^^c":a
3.0 TITLE;SORT-AS=a b;X-Q=^':a⏎ORG;SORT-AS="'a',b^^c":a
! parameter-text parameter-text

Text that 3.0 escapes, lists and components
4.0 NOTE:a;b\,c\nd⏎NICKNAME:a\,b,c\;d⏎ORG:a\;b;c
3.0 NOTE:a\;b\,c\nd⏎NICKNAME:a\,b,c\;d⏎ORG:a\;b;c

The card of an agent
4.0 X-AGENT:BEGIN:VCARD\nEND:VCARD⏎X-AGENT:007
3.0 AGENT:BEGIN:VCARD\nEND:VCARD⏎X-AGENT:007

Unknown properties and parameters
4.0 item1.X-Foo;P=^n;PREF=3:a;b\,c⏎PRODID:a;b
3.0 item1.X-Foo;P=^n;PREF=3:a;b\,c⏎PRODID:a\;b

What 3.0 has, in a card of 4.0
4.0 CLASS:PUBLIC⏎LABEL:1 Road
3.0 CLASS:PUBLIC⏎LABEL:1 Road
< X-CLASS:PUBLIC⏎ADR;LABEL=1 Road:;;;;;;

The X-name of a property that only 3.0 has, with a word that it does not have
4.0 X-CLASS:geo:1,2
3.0 X-CLASS:geo:1,2

The X-name of a property that only 4.0 has
4.0 X-HOBBY:chess⏎X-GENDER:Male
3.0 X-HOBBY:chess⏎X-GENDER:Male
! vendor-form
< HOBBY:chess⏎GENDER:M
"#;
