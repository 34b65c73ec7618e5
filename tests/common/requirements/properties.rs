//! Properties of 4.0.

pub(crate) const PROPERTIES: &str = r#"
full-name-is-there: in every card (RFC 6350 section 6.2.1)
exact BEGIN:VCARD⏎VERSION:4.0⏎N:a;b;;;⏎END:VCARD⏎
display name = b a
> reject missing-property

full-name-beside-others: nothing takes its place (RFC 6350 section 3.3)
exact BEGIN:VCARD⏎VERSION:4.0⏎ORG:x⏎END:VCARD⏎
display name = x
> reject missing-property

full-name-of-nothing: an empty one is one (RFC 6350 section 6.2.1)
4.0 FN:
FN =
> accept

several-full-names: there may be more (RFC 6350 section 6.2.1)
4.0 FN;PREF=2:a⏎FN;PREF=1:b
FN = a & b
> accept

no-name-but-the-full-one: N is asked for, not demanded (RFC 6350 section 6.2.2)
exact BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎NOTE:x⏎END:VCARD⏎
FN = x
> accept

kind-may-be-missing: it is an individual then (RFC 6350 section 6.1.4)
4.0 NOTE:x
KIND =
> accept

kind-once: a card is of one kind (RFC 6350 section 6.1.4)
4.0 KIND:org⏎KIND:individual
KIND = org & individual
> reject repeated-property

kinds-that-are-registered: these and no others (RFC 6350 section 6.1.4)
4.0 KIND:location
KIND = location
> accept

unknown-kind: as an individual (RFC 6350 section 6.1.4)
4.0 KIND:x-robot
KIND = x-robot
> accept

kind-in-capitals: GROUP is group (RFC 6350 section 6.1.4)
4.0 KIND:GROUP⏎MEMBER:urn:uuid:1
KIND = GROUP
> accept

members-of-an-organization: only a group has them (RFC 6350 section 6.1.4)
4.0 KIND:org⏎MEMBER:mailto:a@b
MEMBER uri = mailto:a@b
> reject member-of-no-group

members-of-nothing: only a group has them (RFC 6350 section 6.6.5)
4.0 MEMBER:mailto:a@b
MEMBER uri = mailto:a@b
> reject member-of-no-group

members-are-any-uri: phones, too (RFC 6350 section 6.6.5)
4.0 KIND:group⏎MEMBER:tel:+1-418-555-5555
MEMBER uri = tel:+1-418-555-5555
> accept

members-are-uris: a bare identifier is not a URI (RFC 6350 section 6.6.5)
4.0 KIND:group⏎MEMBER:03a0e51f
MEMBER = 03a0e51f
> reject bad-uri

a-group-without-members: it is one (RFC 6350 section 6.1.4)
4.0 KIND:group
KIND = group
> accept

xml-of-the-vcard: its own namespace is forbidden (RFC 6350 section 6.1.5)
4.0 XML:<fn xmlns="urn:ietf:params:xml:ns:vcard-4.0"/>
XML = <fn xmlns="urn:ietf:params:xml:ns:vcard-4.0"/>
> reject bad-xml

xml-without-a-namespace: it must name one (RFC 6350 section 6.1.5)
4.0 XML:<a>b</a>
XML = <a>b</a>
> reject bad-xml

xml-that-is-none: an element is asked for (RFC 6350 section 6.1.5)
4.0 XML:xmlns
XML = xmlns
> reject bad-xml

xml-of-another-namespace: it is text and stays (RFC 6350 section 6.1.5)
4.0 XML:<a xmlns="http://example.com/">b\,c</a>
XML = <a xmlns="http://example.com/">b,c</a>
> accept

name-of-five-components: no fewer (RFC 6350 section 6.2.2)
4.0 N:Doe;Jane
N value = components Doe|Jane
/given_name = Jane
! missing-component
> refuse missing-component

name-once: one at most (RFC 6350 section 6.2.2)
4.0 N:a;b;;;⏎N:c;d;;;
/family_name = a
> reject repeated-property

name-of-nothing: empty components are components (RFC 6350 section 6.2.2)
4.0 N:;;;;
N parts = ||||
> accept

address-of-seven-components: no fewer (RFC 6350 section 6.3.1)
4.0 ADR:;;1 Main
/addresses/0/street = 1 Main
! missing-component
> refuse missing-component

address-without-a-box: it and the extension should be empty (RFC 6350 section 6.3.1)
4.0 ADR:Box 1;;1 Main;T;;;⏎ADR:;Flat 1;1 Main;T;;;
/addresses/0/po_box = Box 1
> warn post-office-box post-office-box

birthday-once: one at most (RFC 6350 section 6.2.5)
4.0 BDAY:1985⏎BDAY:1986
/birthday = 1985
> reject repeated-property

birthday-in-words: it must say that it is text (RFC 6350 section 6.2.5)
4.0 BDAY:circa 1800
BDAY value = text circa 1800
! bad-date
> refuse bad-date

birthday-in-words-that-says-so: VALUE and value agree (RFC 6350 section 6.2.5)
4.0 BDAY;VALUE=text:circa 1800
BDAY value = text circa 1800
> accept

birthday-of-nothing: a date is never empty (RFC 6350 section 6.2.5)
4.0 BDAY:
BDAY =
> reject bad-date

birthday-of-another-type: only two are allowed (RFC 6350 section 6.2.5)
4.0 BDAY;VALUE=date:19850412
/birthday = 1985-04-12
> reject unexpected-type

birthday-that-names-its-type: the one that it has (RFC 6350 section 6.2.5)
4.0 BDAY;VALUE=date-and-or-time:19850412
/birthday = 1985-04-12
> accept

calendar-of-a-time: only a date part has one (RFC 6350 section 6.2.5)
4.0 BDAY;CALSCALE=gregorian:T1022
BDAY value = date T1022
> warn misplaced-parameter

language-of-a-date: only a text has one (RFC 6350 section 6.2.5)
4.0 BDAY;LANGUAGE=en:1996
BDAY value = date 1996
> warn misplaced-parameter

language-of-a-birthday-in-words: it has one (RFC 6350 section 6.2.5)
4.0 BDAY;VALUE=text;LANGUAGE=en:circa 1800
BDAY value = text circa 1800
> accept

anniversary-in-words: with a language (RFC 6350 section 6.2.6; erratum 3086)
4.0 ANNIVERSARY;VALUE=text;LANGUAGE=en:in spring
ANNIVERSARY value = text in spring
> accept

anniversary-with-dashes: a whole date has none (RFC 6350 section 6.2.6)
4.0 ANNIVERSARY:2009-08-08
/anniversary = 2009-08-08
! date-form
> refuse date-form

anniversary-once: one at most (RFC 6350 section 6.2.6)
4.0 ANNIVERSARY:2009⏎ANNIVERSARY:2010
/anniversary = 2009
> reject repeated-property

gender-in-words-alone: both parts may be left out (RFC 6350 section 6.2.7)
4.0 GENDER:;it's complicated
GENDER value = components |it's complicated
> accept

gender-in-letters: M, F, O, N and U (RFC 6350 section 6.2.7)
4.0 GENDER:U;unknown
GENDER value = components U|unknown
> accept

gender-in-a-small-letter: the grammar compares without case (RFC 6350 section 6.2.7)
4.0 GENDER:f
GENDER value = components f
> accept

gender-in-another-letter: it has no others (RFC 6350 section 6.2.7)
4.0 GENDER:X
GENDER value = components X
> reject bad-word

gender-once: one at most (RFC 6350 section 6.2.7)
4.0 GENDER:M⏎GENDER:F
GENDER = M & F
> reject repeated-property

gender-of-nothing: both parts may be left out (RFC 6350 section 6.2.7)
4.0 GENDER:
GENDER =
> accept

phone-without-a-type: it is voice, but no program writes it (RFC 6350 section 6.4.1)
4.0 TEL:1
TEL types =
/phones/0/label = ∅
> accept

phone-as-a-uri: with its extension (RFC 6350 section 6.4.1)
4.0 TEL;VALUE=uri:tel:+1-555-555-5555;ext=5555
TEL value = uri tel:+1-555-555-5555;ext=5555
> accept

phone-that-says-uri-and-is-none: VALUE and value agree (RFC 6350 section 6.4.1)
4.0 TEL;VALUE=uri:+1 555
TEL raw = +1 555
> reject bad-uri

message-address-is-a-uri: a bare name is not a URI (RFC 6350 section 6.4.3)
4.0 IMPP:joe
IMPP = joe
> reject bad-uri

language-of-a-contact: a tag (RFC 6350 section 6.4.4)
4.0 LANG;PREF=1:fr
LANG value = language fr
> accept

zone-in-words: text unless it says otherwise (RFC 6350 section 6.5.1)
4.0 TZ:America/New_York
TZ value = text America/New_York
> accept

zone-as-a-uri: it must say so (RFC 6350 section 6.5.1)
4.0 TZ;VALUE=uri:http://example.com/zone
TZ value = uri http://example.com/zone
> accept

zone-as-an-offset-that-does-not-say-so: formally text (RFC 6350 section 6.5.1; erratum 6746)
4.0 TZ:-0500
TZ value = offset -05:00
> warn offset-zone

place-is-a-uri: 3.0 had two numbers (RFC 6350 section 6.5.2)
4.0 GEO:37.1;-122.0
GEO value = place 37.1 -122
> reject bad-uri

several-places: there may be more (RFC 6350 section 6.5.2)
4.0 GEO:geo:1,2⏎GEO:http://example.com/map
GEO value = uri geo:1,2 & uri http://example.com/map
> accept

photo-is-a-uri: base64 alone is not a URI (RFC 6350 section 6.2.4)
4.0 PHOTO:/9j/4AAQ
PHOTO raw = /9j/4AAQ
> reject bad-uri

related-in-words: it must say so (RFC 6350 section 6.6.6)
4.0 RELATED;VALUE=text;TYPE=co-worker:Jane
RELATED value = text Jane
> accept

related-in-words-that-does-not-say-so: a URI is expected (RFC 6350 section 6.6.6)
4.0 RELATED;TYPE=co-worker:Jane
RELATED = Jane
> reject bad-uri

prodid-once: one at most (RFC 6350 section 6.7.3)
4.0 PRODID:a⏎PRODID:b
PRODID = a & b
> reject repeated-property

revision-once: one at most (RFC 6350 section 6.7.4)
4.0 REV:19951031T222710Z⏎REV:19951031T222710Z
REV = 19951031T222710Z & 19951031T222710Z
> reject repeated-property

revision-of-another-type: only a timestamp is allowed (RFC 6350 section 6.7.4)
4.0 REV;VALUE=date-time:19951031T222710Z
REV = 19951031T222710Z
> reject unexpected-type

uid-in-words: it must say so (RFC 6350 section 6.7.6)
4.0 UID;VALUE=text:abc
/uid = abc
> accept

uid-in-words-that-does-not-say-so: a URI is expected (RFC 6350 section 6.7.6)
4.0 UID:550e8400-e29b-41d4-a716-446655440000
/uid = 550e8400-e29b-41d4-a716-446655440000
> reject bad-uri

uid-once: one at most (RFC 6350 section 6.7.6)
4.0 UID:urn:uuid:1⏎UID:urn:uuid:2
/uid = urn:uuid:1
> reject repeated-property

clients-are-declared: each that a PID names (RFC 6350 section 6.7.7)
4.0 TEL;PID=1.1:1
TEL;PID = 1.1
> reject unknown-client

clients-are-found: by their numbers (RFC 6350 section 6.7.7)
4.0 TEL;PID=3.1,4.2:1⏎CLIENTPIDMAP:1;urn:uuid:1⏎CLIENTPIDMAP:2;urn:uuid:2
CLIENTPIDMAP value = components 1|urn:uuid:1 & components 2|urn:uuid:2
> accept

clients-from-1: zero is no number of one (RFC 6350 section 6.7.7)
4.0 CLIENTPIDMAP:0;urn:uuid:3df403f4-5924-4bb7-b077-3c711d9eb34b
CLIENTPIDMAP parts = 0|urn:uuid:3df403f4-5924-4bb7-b077-3c711d9eb34b
> reject bad-client

clients-have-a-uri: a word is not a URI (RFC 6350 section 6.7.7)
4.0 CLIENTPIDMAP:1;abc
CLIENTPIDMAP parts = 1|abc
> reject bad-client

clients-have-two-parts: a number and a URI (RFC 6350 section 6.7.7)
4.0 CLIENTPIDMAP:1
CLIENTPIDMAP parts = 1
> reject bad-client

clients-have-no-pid: of their own (RFC 6350 section 6.7.7)
4.0 CLIENTPIDMAP;PID=1.1:1;urn:x:y
CLIENTPIDMAP parts = 1|urn:x:y
> reject forbidden-parameter

key-in-words: it must say so (RFC 6350 section 6.8.1)
4.0 KEY;VALUE=text:abc
KEY value = text abc
> accept

key-in-words-that-does-not-say-so: a URI is expected (RFC 6350 section 6.8.1)
4.0 KEY:abc
KEY raw = abc
> reject bad-uri

key-inside: a data URI (RFC 6350 section 6.8.1)
4.0 KEY:data:application/pgp-keys;base64,AAAA
KEY value = uri data:application/pgp-keys;base64,AAAA
> accept

calendars-and-busy-times: URIs, as often as one likes (RFC 6350 section 6.9)
4.0 FBURL;PREF=1:http://a/⏎CALADRURI:mailto:a@b⏎CALURI:http://b/⏎CALURI:http://c/
CALURI value = uri http://b/ & uri http://c/
> accept

what-4-0-gave-up: they are unknown there (RFC 6350 appendix A.2)
4.0 NAME:a⏎PROFILE:VCARD⏎MAILER:b⏎CLASS:PUBLIC⏎LABEL:c⏎AGENT:d⏎SORT-STRING:e⏎CAPURI:http://a/
MAILER = b
> warn other-version other-version other-version other-version other-version other-version other-version other-version
"#;
