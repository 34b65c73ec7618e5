//! What later standards added to 4.0.

pub(crate) const EXTENSIONS: &str = r#"
birthplace-in-words-or-as-a-uri: VALUE says which (RFC 6474 section 2.1)
4.0 BIRTHPLACE:Babies'R'Us Hospital⏎DEATHPLACE;VALUE=uri:geo:46.769307,-71.283079
BIRTHPLACE value = text Babies'R'Us Hospital
DEATHPLACE value = uri geo:46.769307,-71.283079
> accept

birthplace-once: one at most (RFC 6474 section 2.1)
4.0 BIRTHPLACE:a⏎BIRTHPLACE:b
BIRTHPLACE = a & b
> reject repeated-property

deathplace-that-says-uri-and-is-none: VALUE and value agree (RFC 6474 section 2.2)
4.0 DEATHPLACE;VALUE=uri:here
DEATHPLACE raw = here
> reject bad-uri

death-on-a-date: a date or a time (RFC 6474 section 2.3)
4.0 DEATHDATE:19960415
DEATHDATE value = date 1996-04-15
> accept

death-with-dashes: a whole date has none (RFC 6474 section 2.3)
4.0 DEATHDATE:1996-04-15
DEATHDATE value = date 1996-04-15
! date-form
> refuse date-form

death-in-words: it must say so (RFC 6474 section 2.3)
4.0 DEATHDATE;VALUE=text:circa 1800
DEATHDATE value = text circa 1800
> accept

death-once: one at most (RFC 6474 section 2.3)
4.0 DEATHDATE:1996⏎DEATHDATE:1997
DEATHDATE = 1996 & 1997
> reject repeated-property

order-from-1: INDEX is positive (RFC 6715 section 3.1)
4.0 HOBBY;INDEX=0:x
HOBBY;INDEX = 0
> reject bad-parameter

order-in-words: INDEX is a number (RFC 6715 section 3.1)
4.0 HOBBY;INDEX=first:x
HOBBY;INDEX = first
> reject bad-parameter

order-of-interests: INDEX says it, and the card keeps its own (RFC 6715 section 3.1; erratum 3342)
4.0 INTEREST:a⏎INTEREST;INDEX=2:b⏎INTEREST;INDEX=1:c
INTEREST = a & b & c
INTEREST;INDEX = ∅ & 2 & 1
> accept

order-of-phones: TEL has no INDEX (RFC 6715 section 3.1)
4.0 TEL;INDEX=1:1
TEL;INDEX = 1
> warn misplaced-parameter

levels-of-a-hobby: high, medium and low (RFC 6715 section 3.2)
4.0 HOBBY;LEVEL=expert:x
HOBBY;LEVEL = expert
> reject bad-parameter

levels-of-an-expert: beginner, average and expert (RFC 6715 section 3.2)
4.0 EXPERTISE;LEVEL=high:x
EXPERTISE;LEVEL = high
> reject bad-parameter

levels-as-they-are: in any case (RFC 6715 section 3.2)
4.0 EXPERTISE;LEVEL=Expert:a⏎EXPERTISE;LEVEL=average:b⏎HOBBY;LEVEL=medium:c⏎INTEREST;LEVEL=low:d
EXPERTISE = a & b
> accept

directory-of-an-organization: a URI (RFC 6715 section 2.4)
4.0 ORG-DIRECTORY;INDEX=1:http://directory.example.com
ORG-DIRECTORY value = uri http://directory.example.com
> accept

directory-in-words: no URI (RFC 6715 section 2.4)
4.0 ORG-DIRECTORY:here
ORG-DIRECTORY raw = here
> reject bad-uri

kind-of-an-application: known (RFC 6473 section 3)
4.0 KIND:application
KIND = application
> accept

kind-of-a-device: known (RFC 6869 section 2)
4.0 KIND:device
KIND = device
> accept

country-code-of-two-letters: no three (RFC 8605 section 3.1)
4.0 ADR;CC=USA:;;;;;;
ADR;CC = USA
> reject bad-parameter

country-code-of-letters: no digits (RFC 8605 section 3.1)
4.0 ADR;CC=U1:;;;;;;
ADR;CC = U1
> reject bad-parameter

country-code: two letters (RFC 8605 section 3.1)
4.0 ADR;CC=us:;;;;;;
ADR;CC = us
> accept

several-ways-to-write: one is preferred (RFC 8605 section 2.1)
4.0 CONTACT-URI:http://a⏎CONTACT-URI:mailto:b@c
CONTACT-URI value = uri http://a & uri mailto:b@c
> warn missing-preference

several-ways-one-preferred: PREF says which (RFC 8605 section 2.1)
4.0 CONTACT-URI;PREF=1:http://a⏎CONTACT-URI:mailto:b@c
CONTACT-URI;PREF = 1 & ∅
> accept

a-way-to-write: by mail or on the web (RFC 8605 section 2.1)
4.0 CONTACT-URI:tel:+1
CONTACT-URI uri = tel:+1
> reject unreachable-contact

new-components-of-a-name: a second surname and a generation (RFC 9554 section 2.2)
4.0 N:S;J;P;Dr.;Jr.,M.D.;;Jr.
N value = components S|J|P|Dr.|Jr./M.D.||Jr.
> accept

new-components-of-a-name-come-together: five or seven (RFC 9554 section 2.2)
4.0 N:a;b;c;d;e;f
N parts = a|b|c|d|e|f
! missing-component
> refuse missing-component

new-components-of-a-name-end: there are seven (RFC 9554 section 2.2)
4.0 N:a;b;c;d;e;f;g;h
N parts = a|b|c|d|e|f|g|h
! extra-component
> refuse extra-component

new-components-of-an-address: there are eighteen (RFC 9554 section 2.1)
4.0 ADR:;;1 Main St;T;;;US;;;;1;Main St;;;;;;
/addresses/0/street = 1 Main St
> accept

new-components-of-an-address-come-together: seven or eighteen (RFC 9554 section 2.1)
4.0 ADR:;;1 Main St;T;;;US;Room 1
/addresses/0/street = 1 Main St
! missing-component
> refuse missing-component

new-components-of-an-address-end: no nineteenth (RFC 9554 section 2.1)
4.0 ADR:;;c;d;e;f;g;h;i;j;k;l;m;n;o;p;q;r;s
/addresses/0/street = c
! extra-component
> refuse extra-component

created-is-a-timestamp: a whole one (RFC 9554 section 3.1)
4.0 CREATED:20220705T093412Z
CREATED value = date 2022-07-05T09:34:12Z
> accept

created-on-a-date: no timestamp (RFC 9554 section 3.1)
4.0 CREATED:20220705
CREATED value = date 2022-07-05
! date-form
> refuse date-form

created-that-is-no-date: no timestamp either (RFC 9554 section 3.1)
4.0 CREATED:yesterday
CREATED value = other yesterday
! bad-date
> refuse bad-date

created-once: one at most (RFC 9554 section 3.1)
4.0 CREATED:20220705T093412Z⏎CREATED:20220705T093412Z
CREATED = 20220705T093412Z & 20220705T093412Z
> reject repeated-property

genders-of-languages: one for each (RFC 9554 section 3.2)
4.0 GRAMGENDER:masculine⏎GRAMGENDER:feminine
GRAMGENDER = masculine & feminine
> reject repeated-language

genders-of-two-languages: each has its own (RFC 9554 section 3.2)
4.0 GRAMGENDER;LANGUAGE=de:masculine⏎GRAMGENDER;LANGUAGE=fr:feminine⏎GRAMGENDER:neuter
GRAMGENDER;LANGUAGE = de & fr & ∅
> accept

genders-of-one-language: tags are compared without case (RFC 9554 section 3.2)
4.0 GRAMGENDER;LANGUAGE=de:masculine⏎GRAMGENDER;LANGUAGE=DE:feminine
GRAMGENDER;LANGUAGE = de & DE
> reject repeated-language

language-of-the-card: a tag (RFC 9554 section 3.3)
4.0 LANGUAGE:de-AT
LANGUAGE value = language de-AT
> accept

language-of-the-card-that-is-none: with an underscore (RFC 9554 section 3.3)
4.0 LANGUAGE:de_AT
LANGUAGE = de_AT
> reject bad-language-tag

language-of-a-language: it has none (RFC 9554 section 3.3)
4.0 LANGUAGE;LANGUAGE=de:de
LANGUAGE;LANGUAGE = de
> reject forbidden-parameter

language-of-the-card-once: one at most (RFC 9554 section 3.3)
4.0 LANGUAGE:de⏎LANGUAGE:fr
LANGUAGE = de & fr
> reject repeated-property

pronouns-of-languages: as many as one likes (RFC 9554 section 3.4)
4.0 PRONOUNS;LANGUAGE=en;PREF=1:xe/xir⏎PRONOUNS;LANGUAGE=en;PREF=2:they/them
PRONOUNS = xe/xir & they/them
> accept

profile-as-a-uri: with its service (RFC 9554 section 3.5)
4.0 SOCIALPROFILE;SERVICE-TYPE="Pixelfed":https://example.com/@foo
SOCIALPROFILE value = uri https://example.com/@foo
> accept

profile-in-words: it names its service (RFC 9554 section 3.5)
4.0 SOCIALPROFILE;VALUE=text:peter94
SOCIALPROFILE value = text peter94
> reject missing-parameter

profile-in-words-with-its-service: it names it (RFC 9554 section 3.5)
4.0 SOCIALPROFILE;VALUE=text;SERVICE-TYPE=SomeSite:peter94
SOCIALPROFILE value = text peter94
> accept

profile-with-two-services: one at most (RFC 9554 section 3.5)
4.0 SOCIALPROFILE;SERVICE-TYPE=a;SERVICE-TYPE=b:https://example.com/
SOCIALPROFILE uri = https://example.com/
> reject repeated-parameter

user-of-a-text: only a URI has one (RFC 9554 section 4.10)
4.0 SOCIALPROFILE;VALUE=text;SERVICE-TYPE=a;USERNAME=b:c
SOCIALPROFILE;USERNAME = b
> reject forbidden-parameter

user-of-a-uri: beside it (RFC 9554 section 4.10; erratum 8626)
4.0 SOCIALPROFILE;USERNAME=Foo:https://example.com/⏎IMPP;SERVICE-TYPE=a;USERNAME=b:xmpp:c@d
SOCIALPROFILE;USERNAME = Foo
IMPP;USERNAME = b
> accept

author-is-a-uri: within quotation marks (RFC 9554 section 4.1)
4.0 NOTE;AUTHOR="mailto:a@b":x
NOTE;AUTHOR = mailto:a@b
> accept

author-in-words: no URI (RFC 9554 section 4.1)
4.0 NOTE;AUTHOR=Jane:x
NOTE;AUTHOR = Jane
> reject bad-parameter

author-without-marks: its colon ends the parameters (RFC 9554 section 4.1)
4.0 NOTE;AUTHOR=mailto:a@b:x
NOTE;AUTHOR = mailto
NOTE = a@b:x
> reject bad-parameter

author-has-a-name: an empty name is not a name (RFC 9554 section 4.2)
4.0 NOTE;AUTHOR-NAME=:x
NOTE;AUTHOR-NAME =
> reject bad-parameter

author-by-name: any text (RFC 9554 section 4.2)
4.0 NOTE;AUTHOR-NAME="Doe, Jane":x
NOTE;AUTHOR-NAME = Doe, Jane
> accept

created-as-a-parameter: a timestamp, anywhere (RFC 9554 section 4.3)
4.0 TEL;CREATED=20221122T151823Z:1
TEL;CREATED = 20221122T151823Z
> accept

created-as-a-parameter-with-dashes: no timestamp of 4.0 (RFC 9554 section 4.3)
4.0 NOTE;CREATED=2022-11-22:x
NOTE;CREATED = 2022-11-22
> reject bad-parameter

derived-or-not: true or false in any case (RFC 9554 section 4.4)
4.0 FN;DERIVED=TRUE:x⏎NOTE;DERIVED=false:y
FN;DERIVED = TRUE
> accept

derived-in-other-words: neither (RFC 9554 section 4.4)
4.0 FN;DERIVED=yes:x
FN;DERIVED = yes
> reject bad-parameter

phonetic-form-of-a-name: both have one ALTID (RFC 9554 section 4.6)
4.0 N;ALTID=1;LANGUAGE=zh-Hant:a;b;;;⏎N;ALTID=1;PHONETIC=jyut;SCRIPT=Latn;LANGUAGE=yue:c;d;;;
N;PHONETIC = ∅ & jyut
> accept

phonetic-form-without-altid: it belongs to nothing (RFC 9554 section 4.6)
4.0 N;ALTID=1:a;b;;;⏎N;PHONETIC=ipa:c;d;;;
N;PHONETIC = ∅ & ipa
> reject missing-parameter repeated-property

phonetic-form-of-nothing: no other has its ALTID (RFC 9554 section 4.6)
4.0 N;ALTID=1;PHONETIC=ipa:a;b;;;
N;ALTID = 1
> reject phonetic-of-nothing

phonetic-form-in-a-script: it says in which (RFC 9554 section 4.6)
4.0 N;ALTID=1;PHONETIC=script:a;b;;;
N;PHONETIC = script
> reject missing-parameter phonetic-of-nothing

phonetic-form-in-a-script-that-it-names: both are there (RFC 9554 section 4.6)
4.0 N;ALTID=1:a;b;;;⏎N;ALTID=1;PHONETIC=script;SCRIPT=Kana:a;b;;;
N;SCRIPT = ∅ & Kana
> accept

property-id: letters, digits, hyphens and underscores (RFC 9554 section 4.7)
4.0 TEL;PROP-ID=a-B_1:1
TEL;PROP-ID = a-B_1
> accept

property-id-with-a-dot: none of its characters (RFC 9554 section 4.7)
4.0 TEL;PROP-ID=a.b:1
TEL;PROP-ID = a.b
> reject bad-parameter

property-id-of-nothing: one character at least (RFC 9554 section 4.7)
4.0 TEL;PROP-ID=:1
TEL;PROP-ID =
> reject bad-parameter

script-of-four-letters: no five (RFC 9554 section 4.8)
4.0 N;SCRIPT=Latin:a;;;;
N;SCRIPT = Latin
> reject bad-parameter

service-keeps-its-case: readers show it (RFC 9554 section 4.9)
4.0 IMPP;SERVICE-TYPE=Pixelfed:xmpp:a@b
IMPP;SERVICE-TYPE = Pixelfed
> accept

json-has-a-pointer: it says where it belongs (RFC 9555 section 3.2.1)
4.0 JSPROP:1
JSPROP = 1
> reject missing-parameter

json-with-a-pointer: and with escaped commas (RFC 9555 section 3.2.1)
4.0 JSPROP;JSPTR="a/b":[1\,2]
JSPROP = [1,2]
> accept

order-of-components: only names and addresses have it (RFC 9555 section 3.3.1)
4.0 N;JSCOMPS=";1;0":a;b;;;⏎TEL;JSCOMPS=";1":1
N;JSCOMPS = ;1;0
> warn misplaced-parameter
"#;
