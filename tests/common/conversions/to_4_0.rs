//! 3.0 to 4.0.

pub(crate) const TO_4_0: &str = r#"
A preferred type
3.0 TEL;TYPE=HOME,pref:1⏎EMAIL;TYPE=INTERNET;TYPE=PREF:a@b.example
4.0 TEL;TYPE=HOME;PREF=1:1⏎EMAIL;PREF=1:a@b.example
< TEL;TYPE=HOME;TYPE=pref:1⏎EMAIL;TYPE=INTERNET;TYPE=pref:a@b.example

A preferred type in a quoted list, beside a number, which stays
3.0 TEL;TYPE="work,voice,pref";PREF=7:1
4.0 TEL;TYPE=work,voice;PREF=7:1
< TEL;TYPE=work,voice;TYPE=pref:1

Two that are preferred
3.0 TEL;TYPE=pref:1⏎TEL;TYPE=pref:2⏎TEL:3
4.0 TEL;PREF=1:1⏎TEL;PREF=1:2⏎TEL:3

A parameter without a value: RFC 2739
3.0 CALURI;PREF=:http://a.example/cal
4.0 CALURI;PREF=1:http://a.example/cal
< CALURI;TYPE=pref:http://a.example/cal

The context of a source
3.0 SOURCE;CONTEXT=LDAP:ldap://a.example/b
4.0 SOURCE:ldap://a.example/b
! parameter

Types of values that 4.0 does not have
3.0 TEL;VALUE=phone-number:1⏎PHOTO;VALUE=binary;ENCODING=b;TYPE=GIF:R0lGODlh
4.0 TEL:1⏎PHOTO:data:image/gif;base64,R0lGODlh
< TEL:1⏎PHOTO;ENCODING=b;TYPE=GIF:R0lGODlh

The type of a date
3.0 BDAY;VALUE=date:1996-04-15
4.0 BDAY:19960415
< BDAY:1996-04-15

Types of an address that 4.0 gave up
3.0 ADR;TYPE=dom,intl,postal,parcel,home:;;1 Road;Town;;;
4.0 ADR;TYPE=dom,intl,postal,parcel,home:;;1 Road;Town;;;

What goes without saying in 3.0
3.0 ADR:;;1 Road;Town;;;⏎TEL:1
4.0 ADR:;;1 Road;Town;;;⏎TEL:1

Types of a phone that 4.0 gave up
3.0 TEL;TYPE=msg;TYPE=bbs;TYPE=modem;TYPE=car;TYPE=isdn;TYPE=pcs;TYPE=cell:1
4.0 TEL;TYPE=msg;TYPE=bbs;TYPE=modem;TYPE=car;TYPE=isdn;TYPE=pcs;TYPE=cell:1

An address of the Internet, and another one
3.0 EMAIL;TYPE=INTERNET;TYPE=HOME:a@b.example⏎EMAIL;TYPE=x400:c=us
4.0 EMAIL;TYPE=HOME:a@b.example⏎EMAIL;TYPE=x400:c=us

What a messenger is for
3.0 IMPP;TYPE=personal;TYPE=mobile;TYPE=pref:xmpp:a@b.example
4.0 IMPP;TYPE=personal;TYPE=mobile;PREF=1:xmpp:a@b.example

The service of a messenger: Apple
3.0 IMPP;X-SERVICE-TYPE=Skype;TYPE=HOME:skype:jane
4.0 IMPP;SERVICE-TYPE=Skype;TYPE=HOME:skype:jane

The service of a messenger, twice: 4.0 has it once
3.0 IMPP;X-SERVICE-TYPE="a","b":xmpp:a⏎IMPP;X-SERVICE-TYPE=:xmpp:b⏎X-SOCIALPROFILE;X-USER="a","b":https://a.example
4.0 IMPP;X-SERVICE-TYPE="a","b":xmpp:a⏎IMPP;X-SERVICE-TYPE=:xmpp:b⏎SOCIALPROFILE;X-USER="a","b":https://a.example

Inline media of every kind
3.0 PHOTO;ENCODING=b;TYPE=JPEG:/9j/AA==⏎LOGO;ENCODING=b;TYPE=SVG:PHN2Zz4=⏎SOUND;ENCODING=b;TYPE=BASIC:AAAA⏎SOUND;ENCODING=b;TYPE=WAVE:AAAA
4.0 PHOTO:data:image/jpeg;base64,/9j/AA==⏎LOGO:data:image/svg+xml;base64,PHN2Zz4=⏎SOUND:data:audio/basic;base64,AAAA⏎SOUND:data:audio/wav;base64,AAAA

A whole media type, and one in lower case beside another type
3.0 PHOTO;ENCODING=b;TYPE=image/x-odd:AAAA⏎PHOTO;TYPE=home;TYPE=png;ENCODING=b:AAAA
4.0 PHOTO:data:image/x-odd;base64,AAAA⏎PHOTO;TYPE=home:data:image/png;base64,AAAA
< PHOTO;ENCODING=b;TYPE=X-ODD:AAAA⏎PHOTO;ENCODING=b;TYPE=PNG;TYPE=home:AAAA

Inline media without a type: by their first bytes, or of no known type
3.0 PHOTO;ENCODING=b:iVBORw0KGgo=⏎PHOTO;ENCODING=b:AAAA
4.0 PHOTO:data:image/png;base64,iVBORw0KGgo=⏎PHOTO:data:application/octet-stream;base64,AAAA
! invented
< PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=⏎PHOTO;ENCODING=b:AAAA

Base64 as others write it
3.0 PHOTO;ENCODING=b;TYPE=PNG:_- 8
4.0 PHOTO:data:image/png;base64,/+8=
< PHOTO;ENCODING=b;TYPE=PNG:/+8=

Media that are not what they say stay as they are
3.0 PHOTO;ENCODING=b;TYPE=PNG:!
4.0 PHOTO;ENCODING=b;TYPE=PNG:!

Media elsewhere
3.0 PHOTO;VALUE=uri;TYPE=JPEG:https://a.example/b,c.jpg⏎SOUND;VALUE=uri:https://a.example/d
4.0 PHOTO;MEDIATYPE=image/jpeg:https://a.example/b,c.jpg⏎SOUND:https://a.example/d
< PHOTO;TYPE=JPEG;VALUE=uri:https://a.example/b,c.jpg⏎SOUND;VALUE=uri:https://a.example/d

Media elsewhere, without a scheme: it is no base64
3.0 PHOTO;VALUE=uri:Home
4.0 PHOTO;VALUE=uri:Home

Types of their writer's own
3.0 LOGO;VALUE=x-odd:a⏎UID;VALUE=x-odd:b⏎TZ;VALUE=x-odd:-05:00⏎BDAY;VALUE=x-odd:1996-04-15⏎TEL;VALUE=x-odd:c,d⏎X-HOBBY;VALUE=x-odd:e,f
4.0 LOGO;VALUE=x-odd:a⏎UID;VALUE=x-odd:b⏎TZ;VALUE=x-odd:-05:00⏎BDAY;VALUE=x-odd:1996-04-15⏎TEL;VALUE=x-odd:c,d⏎HOBBY;VALUE=x-odd:e,f

Keys
3.0 KEY;TYPE=X509;ENCODING=b:AAAA⏎KEY;TYPE=PGP;ENCODING=b:AAAA⏎KEY;VALUE=text:a\;b
4.0 KEY:data:application/pkix-cert;base64,AAAA⏎KEY:data:application/pgp-keys;base64,AAAA⏎KEY;VALUE=text:a;b
< KEY;ENCODING=b;TYPE=X509:AAAA⏎KEY;ENCODING=b;TYPE=PGP:AAAA⏎KEY;VALUE=text:a\;b

A key that is text, although an encoding was expected
3.0 KEY;ENCODING=b;VALUE=text:a
4.0 KEY;VALUE=text:a
! parameter

A whole birthday
3.0 BDAY:1996-04-15
4.0 BDAY:19960415

A birthday with a time
3.0 BDAY;VALUE=date-time:1953-10-15T23:10:00Z
4.0 BDAY:19531015T231000Z

A birthday to the fraction of a second
3.0 BDAY;VALUE=date-time:1953-10-15T23:10:00.25+01:00
4.0 BDAY:19531015T231000+0100
! fraction

A birthday without its year: Apple
3.0 BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
4.0 BDAY:--0229

A filler year that is not the one of the date
3.0 BDAY;X-APPLE-OMIT-YEAR=1604:1996-04-15⏎X-ALTBDAY:1604-04-15
4.0 BDAY;X-APPLE-OMIT-YEAR=1604:19960415⏎X-ALTBDAY:1604-04-15

A birthday that 3.0 cannot say
3.0 X-BDAY;VALUE=text:--04
4.0 BDAY:--04

A birthday in words
3.0 X-BDAY;VALUE=text:in spring\, 1800\; or so
4.0 BDAY;VALUE=text:in spring\, 1800; or so

An invalid birthday is kept
3.0 BDAY:soon
4.0 BDAY:soon

A vendor's birthday beside the standard's
3.0 BDAY:1996-04-15⏎X-BDAY:1996-04-16
4.0 BDAY:19960415⏎X-BDAY:1996-04-16

A revision with a time
3.0 REV:1995-10-31T22:27:10Z
4.0 REV:19951031T222710Z

A revision of a day
3.0 REV;VALUE=date:1997-11-15
4.0 REV:19971115T000000Z
! time

A time zone as an offset
3.0 TZ:-05:00
4.0 TZ;VALUE=utc-offset:-0500

A time zone as a text
3.0 TZ;VALUE=text:America/New_York
4.0 TZ:America/New_York

A time zone as a text that looks like an offset
3.0 TZ;VALUE=text:-05:00
4.0 TZ;VALUE=text:-05:00

A position, to the last digit
3.0 GEO:37.386013;-122.0829320
4.0 GEO:geo:37.386013,-122.0829320

A position with a plus sign
3.0 GEO:+48.10;+11.6
4.0 GEO:geo:48.10,11.6
< GEO:48.10;11.6

A value that is not a position stays as it is
3.0 GEO:here;there
4.0 GEO:here;there

A number without a digit before its point is not a position
3.0 GEO:.5;1
4.0 GEO:.5;1

A position beyond the earth stays as it is
3.0 GEO:0;181
4.0 GEO:0;181

Identifiers
3.0 UID:urn:uuid:1\,2⏎X-UID:a
4.0 UID:urn:uuid:1,2⏎X-UID:a

An identifier that is no URI
3.0 UID:19950401-080045\;40000F192713
4.0 UID;VALUE=text:19950401-080045;40000F192713

An identifier of nothing
3.0 UID:
4.0 UID;VALUE=text:

An identifier of nothing visible
3.0 UID:\n
4.0 UID;VALUE=text:\n

An agent elsewhere, and one by name
3.0 AGENT;VALUE=uri:mailto:a@b.example⏎AGENT;VALUE=text:Max\; the agent
4.0 RELATED;TYPE=agent:mailto:a@b.example⏎RELATED;TYPE=agent;VALUE=text:Max; the agent

An agent elsewhere, without a word
3.0 AGENT:mailto:a@b.example
4.0 RELATED;TYPE=agent:mailto:a@b.example
< AGENT;VALUE=uri:mailto:a@b.example

The card of an agent
3.0 AGENT:BEGIN:VCARD\nVERSION:3.0\nN:Max\;\;\;\;\nEND:VCARD
4.0 X-AGENT:BEGIN:VCARD\nVERSION:3.0\nN:Max\;\;\;\;\nEND:VCARD
! nested-card
< AGENT:BEGIN:VCARD\nVERSION:3.0\nN:Max\;\;\;\;\nEND:VCARD

The label of an address, by its types
3.0 ADR;TYPE=work:;;1 Road;Town;;;⏎ADR;TYPE=HOME,pref:;;2 Road;Town;;;⏎LABEL;TYPE=home:2 Road\n"Town"⏎LABEL;TYPE=WORK:1 Road
4.0 ADR;TYPE=work;LABEL=1 Road:;;1 Road;Town;;;⏎ADR;TYPE=HOME;PREF=1;LABEL=2 Road^n^'Town^':;;2 Road;Town;;;
< ADR;TYPE=work:;;1 Road;Town;;;⏎LABEL;TYPE=work:1 Road⏎ADR;TYPE=HOME;TYPE=pref:;;2 Road;Town;;;⏎LABEL;TYPE=HOME:2 Road\n"Town"

The label of an address, by its group
3.0 item1.ADR;TYPE=work:;;1 Road;Town;;;⏎ADR;TYPE=dom:;;2 Road;;;;⏎ITEM1.LABEL:1 Road
4.0 item1.ADR;TYPE=work;LABEL=1 Road:;;1 Road;Town;;;⏎ADR;TYPE=dom:;;2 Road;;;;
! address-label

The label of the only address
3.0 LABEL;TYPE=dom:1 Road⏎ADR;TYPE=work:;;1 Road;Town;;;
4.0 ADR;TYPE=work;LABEL=1 Road:;;1 Road;Town;;;
! address-label

The label of no address
3.0 LABEL;TYPE=dom:1 Road\, Town
4.0 ADR;LABEL="1 Road, Town";TYPE=dom:;;;;;;

Addresses of the same types, one of them with a label
3.0 ADR;TYPE=home:;;1 Road;;;;⏎item4.ADR;TYPE=home:;;2 Road;;;;⏎item4.LABEL;TYPE=home:2 Road
4.0 ADR;TYPE=home:;;1 Road;;;;⏎item4.ADR;TYPE=home;LABEL=2 Road:;;2 Road;;;;

Media of a type of their writer's own
3.0 LOGO;VALUE=x-odd;ENCODING=b:AAAA
4.0 LOGO;VALUE=x-odd:AAAA
! parameter

How a name is sorted
bare 3.0 FN:Rene van der Harten⏎N:van der Harten;Rene;;;⏎SORT-STRING:Harten
4.0 FN:Rene van der Harten⏎N;SORT-AS=Harten:van der Harten;Rene;;;
< FN:Rene van der Harten⏎N:van der Harten;Rene;;;⏎SORT-STRING:Harten

How a name is sorted, with a comma
bare 3.0 FN:a⏎N:a;;;;⏎SORT-STRING:Harten\, Rene
4.0 FN:a⏎N;SORT-AS="Harten, Rene":a;;;;

How a name is sorted, with a blank at its end
bare 3.0 FN:a⏎N:a;;;;⏎SORT-STRING:b 
4.0 FN:a⏎N;SORT-AS=b :a;;;;

How an organization is sorted
bare 3.0 FN:The Acme⏎N:;;;;⏎ORG:The Acme⏎SORT-STRING:Acme
4.0 FN:The Acme⏎N:;;;;⏎ORG;SORT-AS=Acme:The Acme

How nothing is sorted
bare 3.0 FN:a⏎SORT-STRING:b
4.0 FN:a⏎X-SORT-STRING:b
< N:;a;;;⏎FN:a⏎SORT-STRING:b

Properties that 4.0 gave up
3.0 NAME:a\;b⏎MAILER:b⏎CLASS:PRIVATE⏎PROFILE:VCARD
4.0 X-NAME:a;b⏎X-MAILER:b⏎X-CLASS:PRIVATE⏎X-PROFILE:VCARD

An invalid class is kept
3.0 CLASS:geo:1
4.0 CLASS:geo:1

Too few components
bare 3.0 FN:a⏎N:a;b⏎ADR:;;1 Road
4.0 FN:a⏎N:a;b;;;⏎ADR:;;1 Road;;;;
< FN:a⏎N:a;b;;;⏎ADR:;;1 Road;;;;

Too many components: Google
bare 3.0 FN:a⏎N:a;b;;;;⏎ADR:;;2 Dr;Durham;NC;27713;US;2 Dr\nDurham
4.0 FN:a⏎N:a;b;;;⏎ADR:;;2 Dr;Durham;NC;27713;US
! component

No FN, but a name
bare 3.0 N:Doe;Jane;Q.,R.;Dr.;Jr.
4.0 N:Doe;Jane;Q.,R.;Dr.;Jr.⏎FN:Dr. Jane Q. R. Doe Jr.
! invented

No FN, but others
bare 3.0 N:;;;;⏎TEL:1⏎EMAIL:a@b.example⏎NICKNAME:Jay,J⏎ORG:Acme;Sales
4.0 N:;;;;⏎FN:Acme⏎TEL:1⏎EMAIL:a@b.example⏎NICKNAME:Jay,J⏎ORG:Acme;Sales
! invented

Nothing to make a name of
bare 3.0 NOTE:a
4.0 FN:⏎NOTE:a
! invented

A calendar
3.0 CAPURI:cap://a.example
4.0 CAPURI:cap://a.example

A company: Apple
3.0 X-ABShowAs:COMPANY
4.0 KIND:org

A group: Apple's server
3.0 X-ADDRESSBOOKSERVER-KIND:group⏎X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1
4.0 KIND:group⏎MEMBER:urn:uuid:1

An individual: Apple's server
3.0 X-ADDRESSBOOKSERVER-KIND:individual⏎X-ADDRESSBOOKSERVER-MEMBER:1
4.0 X-ADDRESSBOOKSERVER-MEMBER:1
< X-ADDRESSBOOKSERVER-MEMBER:1

A group that is shown as a company
3.0 X-ABShowAs:COMPANY⏎X-ADDRESSBOOKSERVER-KIND:group
4.0 X-ABShowAs:COMPANY⏎KIND:group

An anniversary in two forms
3.0 X-ANNIVERSARY:2001-02-03⏎item1.X-ABDATE;type=pref:2001-02-03⏎item1.X-ABLabel:_$!<Anniversary>!$_
4.0 ANNIVERSARY:20010203
! parameter

An anniversary: Apple
3.0 item2.X-ABDATE:2001-02-03⏎item2.X-ABLabel:_$!<Anniversary>!$_⏎item3.X-ABDATE:2002-02-03⏎item3.X-ABLabel:Moved
4.0 item2.ANNIVERSARY:20010203⏎item3.X-ABDATE:2002-02-03⏎item3.X-ABLabel:Moved
! vendor-form
< item2.X-ANNIVERSARY:2001-02-03⏎item1.X-ABDATE:2001-02-03⏎item1.X-ABLabel:_$!<Anniversary>!$_⏎item3.X-ABDATE:2002-02-03⏎item3.X-ABLabel:Moved

An anniversary that is not legal in 4.0 keeps its label: Apple
3.0 item1.X-ABDATE;LANGUAGE=x_y:2000-01-01⏎item1.X-ABLabel:_$!<Anniversary>!$_
4.0 item1.X-ABDATE;LANGUAGE=x_y:2000-01-01⏎item1.X-ABLabel:_$!<Anniversary>!$_

An anniversary that stays as it is stands for no other
3.0 X-ANNIVERSARY;LANGUAGE=x_y:2000-01-01⏎item1.X-ABDATE:2000-01-01⏎item1.X-ABLabel:_$!<Anniversary>!$_
4.0 X-ANNIVERSARY;LANGUAGE=x_y:2000-01-01⏎item1.ANNIVERSARY:20000101
! vendor-form

Anniversaries of vendors, the first of which wins
3.0 X-EVOLUTION-ANNIVERSARY:2001-02-03⏎X-KADDRESSBOOK-X-Anniversary:2001-02-03⏎X-MS-ANNIVERSARY:20020203⏎X-WAB-WEDDING-ANNIVERSARY:20010203
4.0 ANNIVERSARY:20010203⏎X-MS-ANNIVERSARY:20020203
! vendor-form vendor-form vendor-form

Genders
3.0 X-GENDER:Female
4.0 GENDER:F

A gender by its letter
3.0 X-GENDER:m
4.0 GENDER:m
< X-GENDER:Male

A gender in words
3.0 X-GENDER:it's complicated
4.0 GENDER:;it's complicated

A gender as a number: Windows
3.0 X-WAB-GENDER:2
4.0 GENDER:M
! vendor-form

People under the names of vendors
3.0 X-SPOUSE:Al⏎X-EVOLUTION-MANAGER;TYPE=pref:Bo⏎X-ASSISTANT:Cy
4.0 RELATED;TYPE=spouse;VALUE=text:Al⏎RELATED;TYPE=x-manager;VALUE=text;PREF=1:Bo⏎item1.RELATED;TYPE=agent;VALUE=text:Cy⏎item1.X-ABLabel:_$!<Assistant>!$_
! vendor-form vendor-form vendor-form

A relative who is a card: 4.0 has none inside a card
3.0 X-SPOUSE:BEGIN:VCARD⏎X-EVOLUTION-SPOUSE:\nbegin:vcard\nEND:VCARD
4.0 X-SPOUSE:BEGIN:VCARD⏎X-EVOLUTION-SPOUSE:\nbegin:vcard\nEND:VCARD

A relative in a group of another name
3.0 a-b.X-SPOUSE:⏎b-c.X-SPOUSE:Al
4.0 a-b.RELATED;TYPE=spouse;VALUE=text:⏎b-c.RELATED;TYPE=spouse;VALUE=text:Al
! vendor-form vendor-form
< a-b.X-ABRELATEDNAMES;TYPE=spouse:⏎b-c.X-ABRELATEDNAMES;TYPE=spouse:Al⏎b-c.X-ABLabel:_$!<Spouse>!$_

People with a label: Apple
3.0 item1.X-ABRELATEDNAMES:Al⏎item1.X-ABLabel:_$!<Mother>!$_⏎item2.X-ABRELATEDNAMES:Bo⏎item2.X-ABLabel:Guru⏎X-ABRELATEDNAMES:Cy
4.0 item1.RELATED;VALUE=text;TYPE=parent:Al⏎item1.X-ABLabel:_$!<Mother>!$_⏎item2.RELATED;VALUE=text:Bo⏎item2.X-ABLabel:Guru⏎RELATED;VALUE=text:Cy

An assistant: Apple
3.0 item1.X-ABRELATEDNAMES:Al⏎item1.X-ABLabel:_$!<Assistant>!$_
4.0 item1.RELATED;VALUE=text;TYPE=agent:Al⏎item1.X-ABLabel:_$!<Assistant>!$_

Partner and manager: Apple
3.0 item1.X-ABRELATEDNAMES;type=pref:Al⏎item1.X-ABLabel:_$!<Partner>!$_⏎item2.X-ABRELATEDNAMES:Bo⏎item2.X-ABLabel:_$!<Manager>!$_
4.0 item1.RELATED;VALUE=text;TYPE=partner;PREF=1:Al⏎item1.X-ABLabel:_$!<Partner>!$_⏎item2.RELATED;VALUE=text;TYPE=x-manager:Bo⏎item2.X-ABLabel:_$!<Manager>!$_
< item1.X-ABRELATEDNAMES;TYPE=pref:Al⏎item1.X-ABLabel:_$!<Partner>!$_⏎item2.X-ABRELATEDNAMES:Bo⏎item2.X-ABLabel:_$!<Manager>!$_

Messengers of vendors
3.0 X-AIM;TYPE=HOME:jane⏎X-SKYPE-USERNAME:jane
4.0 X-AIM;TYPE=HOME:jane⏎X-SKYPE-USERNAME:jane

A profile: Apple
3.0 X-SOCIALPROFILE;type=twitter;x-user=jane;type=pref:https://a.example/jane⏎X-SOCIALPROFILE;type=home:x-apple:jane
4.0 SOCIALPROFILE;SERVICE-TYPE=twitter;USERNAME=jane;PREF=1:https://a.example/jane⏎SOCIALPROFILE;type=home:x-apple:jane
< X-SOCIALPROFILE;TYPE=twitter;X-USER=jane;TYPE=pref:https://a.example/jane⏎X-SOCIALPROFILE;type=home:x-apple:jane

How a name sounds
3.0 X-PHONETIC-FIRST-NAME:Jayn⏎X-PHONETIC-LAST-NAME:Doh
4.0 X-PHONETIC-FIRST-NAME:Jayn⏎X-PHONETIC-LAST-NAME:Doh

Text that 3.0 escapes, lists and components
3.0 NOTE:a\;b\,c\nd\\e⏎CATEGORIES:a\,b,c\;d⏎ORG:a\;b;c
4.0 NOTE:a;b\,c\nd\\e⏎CATEGORIES:a\,b,c\;d⏎ORG:a\;b;c

Unnecessary escapes: Google
3.0 NOTE:a\:b, c⏎URL:http\://a.example/b\,c⏎ORG:Acme, Inc
4.0 NOTE:a:b\, c⏎URL:http://a.example/b,c⏎ORG:Acme\, Inc
< NOTE:a:b\, c⏎URL:http://a.example/b,c⏎ORG:Acme\, Inc

Unknown properties, and the program that wrote the card
3.0 item1.X-Foo;P="a;b";TYPE=pref:a\;b\q⏎item1.IANA-NEW:a;b⏎PRODID:-//a//b\, c//EN⏎TEL;waid=1:1
4.0 item1.X-Foo;P="a;b";TYPE=pref:a\;b\q⏎item1.IANA-NEW:a;b⏎PRODID:-//a//b\, c//EN⏎TEL;waid=1:1

What 4.0 has, in a card of 3.0
3.0 LANG:de⏎KIND:group⏎X-HOBBY:chess\; go
4.0 LANG:de⏎KIND:group⏎HOBBY:chess; go
< X-LANG:de⏎X-ADDRESSBOOKSERVER-KIND:group⏎X-HOBBY:chess\; go
"#;
