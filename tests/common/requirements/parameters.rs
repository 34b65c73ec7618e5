//! Parameters of 4.0.

pub(crate) const PARAMETERS: &str = r#"
a-semicolon-ends-a-value: without quotation marks (RFC 6350 section 3.3)
4.0 TEL;X-A=b;c:1
TEL = 1
TEL;X-A = b
TEL types = c
! bare-parameter
> refuse missing-equals

quoted-value: colons, semicolons and commas are data within the marks (RFC 6350 section 3.3)
4.0 TEL;X-A="a:b;c,d":1
TEL = 1
TEL;X-A = a:b;c,d
> accept

quoted-nothing: the marks may hold nothing (RFC 6350 section 3.3)
4.0 TEL;X-A="":1
TEL;X-A =
> accept

letters-of-the-world: a value is text of any script (RFC 6350 section 3.3)
4.0 NOTE;X-A=ä字:b
NOTE;X-A = ä字
> accept

quoted-type: the marks change nothing about one word (RFC 6350 section 3.3)
4.0 TEL;TYPE="home":1
TEL types = home
> accept

quoted-types: a list has them one by one (RFC 6350 section 3.3; errata 3100, 3488)
4.0 TEL;TYPE="home","cell":1
TEL types = home|cell
> accept

marks-hold-whole-values: nothing stands beside them (RFC 6350 section 3.3; erratum 2964)
4.0 TEL;X-A="a"b:1
TEL = 1
! stray-quote
> refuse missing-separator

no-mark-in-a-plain-value: a quotation mark is not allowed (RFC 6350 section 3.3)
4.0 TEL;X-A=a"b:1
TEL;X-A = a"b
! stray-quote
> refuse missing-separator

empty-value-of-a-parameter: it may be empty (RFC 6350 section 3.3)
4.0 TEL;TYPE=:1
TEL types =
/phones/0/label = ∅
> accept

values-parted-by-commas: they are a list (RFC 6350 section 3.3; erratum 3138)
4.0 TEL;TYPE=home,cell:1
TEL types = home|cell
> accept

a-list-in-several-parameters: the same list (RFC 6350 section 5.6)
4.0 TEL;TYPE=home;TYPE=cell:1
TEL types = home|cell
> accept

no-bare-parameters: every one has its name (RFC 6350 section 3.3)
4.0 TEL;HOME:1
TEL types = HOME
! bare-parameter
> refuse missing-equals

no-empty-parameters: a semicolon has a parameter after it (RFC 6350 section 3.3)
4.0 TEL;:1
TEL line = TEL:1
! empty-parameter
> refuse missing-parameter-name

no-empty-parameter-names: an equals sign has a name before it (RFC 6350 section 3.3)
4.0 TEL;=home:1
TEL = 1
! bare-parameter
> refuse missing-parameter-name

parameter-name-characters: letters, digits and hyphens (RFC 6350 section 3.3)
4.0 TEL;X_A=b:1
TEL;X-A = b
! bad-name
> refuse missing-equals

unknown-parameters: they are kept and no fault, nor are unknown types (RFC 6350 section 5)
4.0 TEL;FOO=bar;TYPE=zzz:1
TEL;FOO = bar
TEL types = zzz
> accept

value-type-of-the-property: VALUE names one that it may have (RFC 6350 section 5.2)
4.0 EMAIL;VALUE=uri:mailto:a@b
/emails/0/value = a@b
> reject unexpected-type

value-type-once: VALUE has one value (RFC 6350 section 5.2)
4.0 TEL;VALUE=text;VALUE=uri:1
TEL = 1
> reject repeated-parameter

value-type-is-no-list: VALUE has one value (RFC 6350 section 5.2)
4.0 TEL;VALUE=text,uri:1
TEL = 1
> reject repeated-parameter

value-type-in-any-case: its words are compared without case (RFC 6350 section 3.3)
4.0 TEL;VALUE=URI:tel:1
TEL value = uri tel:1
> accept

value-type-of-an-experiment: X- types may be anything (RFC 6350 section 5.2)
4.0 X-A;VALUE=x-a:b
X-A = b
> accept

value-type-of-3-0: 4.0 has no binary (RFC 6350 section 4)
4.0 X-A;VALUE=binary:AAAA
X-A raw = AAAA
> reject unexpected-type

value-type-unknown: it is for jCard alone (RFC 7095 section 7.2)
4.0 X-A;VALUE=unknown:1
X-A = 1
> reject unexpected-type

preference-from-1-to-100: the grammar lets 0 pass and the text does not (RFC 6350 section 5.3)
4.0 EMAIL;PREF=100:a@b⏎EMAIL;PREF=0:c@d
/emails/0/preference = 100
/emails/1/preference = ∅
> reject bad-parameter

preference-beyond-100: it is not a preference (RFC 6350 section 5.3)
4.0 EMAIL;PREF=101:a@b
/emails/0/preference = ∅
> reject bad-parameter

preference-in-words: it is not a preference (RFC 6350 section 5.3)
4.0 EMAIL;PREF=high:a@b
/emails/0/preference = ∅
> reject bad-parameter

preference-of-nothing: it is not a preference (RFC 6350 section 5.3)
4.0 EMAIL;PREF=:a@b
/emails/0/preference = ∅
> reject bad-parameter

preference-with-a-sign: digits alone (RFC 6350 section 5.3)
4.0 EMAIL;PREF=+1:a@b
EMAIL = a@b
> reject bad-parameter

preference-with-a-fraction: whole numbers alone (RFC 6350 section 5.3)
4.0 EMAIL;PREF=1.5:a@b
/emails/0/preference = ∅
> reject bad-parameter

preference-once: it has one value (RFC 6350 section 5.3)
4.0 EMAIL;PREF=1;PREF=2:a@b
EMAIL = a@b
> reject repeated-parameter

no-preference-is-the-least: what has one goes before (RFC 6350 section 5.3)
4.0 TEL:1⏎TEL;PREF=99:2
/phones/0/preference = ∅
/phones/1/preference = 99
> accept

a-preference-alone: it is no fault (RFC 6350 section 5.3)
4.0 TEL;PREF=50:1
TEL;PREF = 50
> accept

preference-among-several: not where there is one at most (RFC 6350 section 5.3)
4.0 BDAY;PREF=1:1996
BDAY value = date 1996
> warn misplaced-parameter

alternatives-say-so: without ALTID there are two (RFC 6350 section 5.4)
4.0 N;ALTID=1:a;b;;;⏎N:c;d;;;
N parts = a|b||| & c|d|||
> reject repeated-property

alternatives-of-two-things: two ALTID are two names (RFC 6350 section 5.4)
4.0 N;ALTID=1:a;b;;;⏎N;ALTID=2:c;d;;;
N parts = a|b||| & c|d|||
> reject repeated-property

alternatives-count-once: equal ALTID are one name (RFC 6350 section 5.4)
4.0 N;ALTID=1;LANGUAGE=ja:a;b;;;⏎N;ALTID=1;LANGUAGE=en:c;d;;;
N;LANGUAGE = ja & en
> accept

alternative-of-nothing: one ALTID alone is no fault (RFC 6350 section 5.4)
4.0 N;ALTID=1:a;b;;;
N;ALTID = 1
> accept

alternatives-of-other-names: an ALTID may come again (RFC 6350 section 5.4)
4.0 TITLE;ALTID=1:a⏎ROLE;ALTID=1:b
TITLE = a
ROLE = b
> accept

alternative-of-a-revision: REV takes none (RFC 6350 section 6.7.4)
4.0 REV;ALTID=1:19951031T222710Z
REV;ALTID = 1
> warn misplaced-parameter

pid-among-several: not where there is one at most (RFC 6350 section 5.5)
4.0 BDAY;PID=1.1:1996⏎CLIENTPIDMAP:1;urn:uuid:1
BDAY;PID = 1.1
> reject forbidden-parameter

pid-at-one-without-its-client: both rules are broken (RFC 6350 sections 5.5, 6.7.7)
4.0 BDAY;PID=1.1:1996
BDAY;PID = 1.1
> reject forbidden-parameter unknown-client

pid-from-1: zero is no number of a property (RFC 6350 section 5.5)
4.0 TEL;PID=0.1:1
TEL;PID = 0.1
> reject bad-parameter unknown-client

pid-alone: the client may be left out (RFC 6350 section 5.5)
4.0 TEL;PID=1:1
TEL;PID = 1
> accept

pid-lists: several clients (RFC 6350 section 5.5)
4.0 TEL;PID=1.1,2.2:1⏎CLIENTPIDMAP:1;urn:uuid:1⏎CLIENTPIDMAP:2;urn:uuid:2
TEL;PID = 1.1|2.2
> accept

pid-in-words: digits alone (RFC 6350 section 5.5)
4.0 TEL;PID=a:1
TEL;PID = a
> reject bad-parameter

pid-of-three-numbers: two at most (RFC 6350 section 5.5)
4.0 TEL;PID=1.1.1:1⏎CLIENTPIDMAP:1;urn:uuid:1
TEL;PID = 1.1.1
> reject bad-parameter unknown-client

types-where-they-may-be: not at a birthday (RFC 6350 section 5.6)
4.0 BDAY;TYPE=home:1996
BDAY types = home
> reject forbidden-parameter

no-type-at-a-source: nor there (RFC 6350 section 5.6)
4.0 SOURCE;TYPE=home:http://a/
SOURCE types = home
> reject forbidden-parameter

no-type-at-a-member: nor there (RFC 6350 section 5.6)
4.0 KIND:group⏎MEMBER;TYPE=home:urn:uuid:1
MEMBER types = home
> reject forbidden-parameter

no-type-at-a-name: nor there (RFC 6350 section 5.6)
4.0 N;TYPE=home:a;b;;;
N types = home
> reject forbidden-parameter

no-type-at-a-revision: nor there (RFC 6350 section 5.6)
4.0 REV;TYPE=home:19951031T222710Z
REV types = home
> reject forbidden-parameter

types-at-what-is-listed: home and work are for these (RFC 6350 section 5.6)
4.0 FN;TYPE=home:a⏎NICKNAME;TYPE=work:b⏎NOTE;TYPE=home:c⏎CATEGORIES;TYPE=work:d⏎LANG;TYPE=home:de⏎ORG;TYPE=work:e
NOTE types = home
> accept

types-of-people: only RELATED has them (RFC 6350 section 5.6)
4.0 TEL;TYPE=spouse:1
TEL types = spouse
> warn misplaced-type

types-of-phones: only TEL has them (RFC 6350 section 6.4.1)
4.0 EMAIL;TYPE=cell:a@b
EMAIL types = cell
> warn misplaced-type

all-types-of-phones: these are known (RFC 6350 section 6.4.1, RFC 7852 section 11.7)
4.0 TEL;TYPE=text,voice,fax,cell,video,pager,textphone,main-number,home,work:1
TEL = 1
> accept

all-types-of-people: these are known (RFC 6350 section 6.6.6)
4.0 RELATED;TYPE=contact,acquaintance,friend,met,co-worker,colleague,co-resident,neighbor,child,parent:urn:uuid:1⏎RELATED;TYPE=sibling,spouse,kin,muse,crush,date,sweetheart,me,agent,emergency:urn:uuid:2
RELATED uri = urn:uuid:1 & urn:uuid:2
> accept

no-type-for-the-preferred: PREF took its place (RFC 6350 appendix A.3)
4.0 TEL;TYPE=pref:1
/phones/0/preference = 1
> warn preferred-type

media-type-of-a-uri: a hint at what it leads to (RFC 6350 section 5.7)
4.0 KEY;MEDIATYPE=application/pgp-keys:ftp://e.com/k
KEY value = uri ftp://e.com/k
> accept

media-type-has-two-halves: parted by a slash (RFC 6350 section 5.7)
4.0 KEY;MEDIATYPE=pgp:ftp://e.com/k
KEY;MEDIATYPE = pgp
> reject bad-parameter

media-type-with-a-parameter: its semicolon needs the marks (RFC 6350 section 5.7)
4.0 URL;MEDIATYPE="text/html;charset=utf-8":http://a/
URL;MEDIATYPE = text/html;charset=utf-8
> accept

media-type-of-a-text: a text leads nowhere (RFC 6350 section 6.6.6)
4.0 RELATED;VALUE=text;MEDIATYPE=text/plain:Jane
RELATED = Jane
> warn misplaced-parameter

unknown-calendar: the value has no meaning, and is kept (RFC 6350 section 5.8)
4.0 BDAY;CALSCALE=x-lunar:20010101
/birthday = ∅
/extensions/0 = BDAY;CALSCALE=x-lunar:20010101
> accept

calendar-of-gregory: the one that is registered (RFC 6350 section 5.8)
4.0 BDAY;CALSCALE=gregorian:20010101
/birthday = 2001-01-01
> accept

calendar-of-gregory-in-capitals: compared without case (RFC 6350 section 3.3)
4.0 BDAY;CALSCALE=GREGORIAN:20010230
BDAY value = text 20010230
! bad-date
> refuse bad-date

calendar-of-a-phone: only dates have one (RFC 6350 section 5.8)
4.0 TEL;CALSCALE=gregorian:1
TEL = 1
> warn misplaced-parameter

sort-names-fit: no more than components (RFC 6350 section 5.9)
4.0 ORG;SORT-AS=a,b:Acme
ORG parts = Acme
> reject extra-sort-name

sort-names-in-marks: a list all the same (RFC 6350 section 5.9; errata 3139, 3488)
4.0 ORG;SORT-AS="a,b":Acme
ORG parts = Acme
> reject extra-sort-name

sort-names-keep-their-case: it counts (RFC 6350 section 5.9)
4.0 N;SORT-AS=deBoer:De Boer;;;;
N;SORT-AS = deBoer
> accept

sort-names-of-a-title: only names and organizations are sorted (RFC 6350 section 5.9)
4.0 TITLE;SORT-AS=a:b
TITLE = b
> warn misplaced-parameter

place-of-an-address: a URI within quotation marks (RFC 6350 section 5.10)
4.0 ADR;GEO="geo:12.3457,78.910":;;;;;;
ADR;GEO = geo:12.3457,78.910
> accept

place-without-marks: its colon ends the parameters (RFC 6350 section 5.10)
4.0 ADR;GEO=geo:1,2:;;;;;;
ADR;GEO = geo
> reject post-office-box bad-parameter

place-that-is-no-uri: 3.0 had it so (RFC 6350 section 5.10)
4.0 ADR;GEO="1;2":;;;;;;
ADR;GEO = 1;2
> reject bad-parameter

zone-of-an-address: a name or a URI (RFC 6350 section 5.11)
4.0 ADR;TZ=America/New_York:;;;;;;⏎ADR;TZ="http://a/":;;;;;;
ADR;TZ = America/New_York & http://a/
> accept

label-of-an-address: a backslash and n is a line break (RFC 6350 section 6.3.1)
4.0 ADR;LABEL="a\nb":;;;;;;
ADR;LABEL = a␊b
> accept

label-of-a-phone: only addresses have one (RFC 6350 section 6.3.1)
4.0 TEL;LABEL=a:1
TEL;LABEL = a
> warn misplaced-parameter

language-is-a-tag: with hyphens (RFC 6350 section 5.1)
4.0 NOTE;LANGUAGE=en_US:a
NOTE;LANGUAGE = en_US
> reject bad-parameter

language-of-a-text: as far as the property has one (RFC 6350 section 5.1)
4.0 NOTE;LANGUAGE=de-AT:a⏎TITLE;LANGUAGE=fr:b
NOTE;LANGUAGE = de-AT
> accept

language-of-an-email: its list has none (RFC 6350 section 6.4.2)
4.0 EMAIL;LANGUAGE=de:a@b
EMAIL;LANGUAGE = de
> warn misplaced-parameter

context-of-3-0: 4.0 gave it up (RFC 6350 appendix A.2)
4.0 SOURCE;CONTEXT=LDAP:ldap://a/
SOURCE;CONTEXT = LDAP
> warn other-version

encoding-of-3-0: 4.0 has data URIs (RFC 6350 appendix A.2)
4.0 PHOTO;ENCODING=b:AA==
PHOTO value = binary [0]
! base64
> refuse base64

charset-of-2-1: a card of 4.0 is UTF-8 (RFC 6350 appendix A.2)
4.0 NOTE;CHARSET=UTF-8:a
NOTE line = NOTE:a
! charset
> refuse charset

circumflex-escapes: a line break, itself, and a quotation mark (RFC 6868 section 3)
4.0 X-A;X-P=a^nb^^c^'d:v
X-A;X-P = a␊b^c"d
> accept

circumflex-escapes-in-marks: there, too (RFC 6868 section 3)
4.0 X-A;X-P="a^'b":v
X-A;X-P = a"b
> accept

circumflex-before-others: both stay (RFC 6868 section 3)
4.0 X-A;X-P=a^xb^:v
X-A;X-P = a^xb^
> accept

circumflex-capital: a line break has a small letter (RFC 6868 section 3)
4.0 X-A;X-P=a^Nb:v
X-A;X-P = a^Nb
> accept

circumflex-twice: one pass from left to right (RFC 6868 section 3; erratum 4374)
4.0 X-A;X-P=^^n:v
X-A;X-P = ^n
> accept
"#;

/// Each known parameter at each property of RFC 6350, and at some others.
pub(crate) const PLACES: &str = r#"
place-of-type (RFC 6350 section 5.6)
4.0 X-A:⏎
accept FN;TYPE=home:x
accept NICKNAME;TYPE=home:x
accept PHOTO;TYPE=home:http://a/
accept ADR;TYPE=home:;;;;;;
accept TEL;TYPE=home:1
accept EMAIL;TYPE=home:a@b
accept IMPP;TYPE=home:xmpp:a@b
accept LANG;TYPE=home:de
accept TZ;TYPE=home:Europe/Vienna
accept GEO;TYPE=home:geo:1,2
accept TITLE;TYPE=home:x
accept ROLE;TYPE=home:x
accept LOGO;TYPE=home:http://a/
accept ORG;TYPE=home:x
accept RELATED;TYPE=friend:urn:uuid:1
accept CATEGORIES;TYPE=home:x
accept NOTE;TYPE=home:x
accept SOUND;TYPE=home:http://a/
accept URL;TYPE=home:http://a/
accept KEY;TYPE=home:http://a/
accept FBURL;TYPE=home:http://a/
accept CALADRURI;TYPE=home:http://a/
accept CALURI;TYPE=home:http://a/
accept PRONOUNS;TYPE=home:x
accept EXPERTISE;TYPE=home:x
accept HOBBY;TYPE=home:x
accept INTEREST;TYPE=home:x
accept ORG-DIRECTORY;TYPE=home:http://a/
reject forbidden-parameter SOURCE;TYPE=home:http://a/
reject forbidden-parameter KIND;TYPE=home:org
reject forbidden-parameter XML;TYPE=home:<a␉xmlns="b"/>
reject forbidden-parameter XML;LANGUAGE=de:<a␉xmlns="b"/>
reject forbidden-parameter N;TYPE=home:x;;;;
reject forbidden-parameter BDAY;TYPE=home:1985
reject forbidden-parameter ANNIVERSARY;TYPE=home:1985
reject forbidden-parameter GENDER;TYPE=home:F
reject forbidden-parameter KIND:group⏎MEMBER;TYPE=home:urn:uuid:1
reject forbidden-parameter PRODID;TYPE=home:x
reject forbidden-parameter REV;TYPE=home:19951031T222710Z
reject forbidden-parameter UID;TYPE=home:urn:uuid:1
reject forbidden-parameter CLIENTPIDMAP;TYPE=home:1;urn:uuid:1

place-of-pid (RFC 6350 section 5.5)
4.0 X-A:⏎
accept SOURCE;PID=1:http://a/
accept FN;PID=1:x
accept NICKNAME;PID=1:x
accept PHOTO;PID=1:http://a/
accept ADR;PID=1:;;;;;;
accept TEL;PID=1:1
accept EMAIL;PID=1:a@b
accept IMPP;PID=1:xmpp:a@b
accept LANG;PID=1:de
accept TZ;PID=1:Europe/Vienna
accept GEO;PID=1:geo:1,2
accept TITLE;PID=1:x
accept ROLE;PID=1:x
accept LOGO;PID=1:http://a/
accept ORG;PID=1:x
accept KIND:group⏎MEMBER;PID=1:urn:uuid:1
accept RELATED;PID=1:urn:uuid:1
accept CATEGORIES;PID=1:x
accept NOTE;PID=1:x
accept SOUND;PID=1:http://a/
accept URL;PID=1:http://a/
accept KEY;PID=1:http://a/
accept FBURL;PID=1:http://a/
accept CALADRURI;PID=1:http://a/
accept CALURI;PID=1:http://a/
reject forbidden-parameter KIND;PID=1:org
reject forbidden-parameter N;PID=1:x;;;;
reject forbidden-parameter BDAY;PID=1:1985
reject forbidden-parameter ANNIVERSARY;PID=1:1985
reject forbidden-parameter GENDER;PID=1:F
reject forbidden-parameter PRODID;PID=1:x
reject forbidden-parameter REV;PID=1:19951031T222710Z
reject forbidden-parameter UID;PID=1:urn:uuid:1
reject forbidden-parameter CLIENTPIDMAP;PID=1:1;urn:uuid:1

place-of-pref (RFC 6350 section 5.3)
4.0 X-A:⏎
accept SOURCE;PREF=1:http://a/
accept FN;PREF=1:x
accept NICKNAME;PREF=1:x
accept PHOTO;PREF=1:http://a/
accept ADR;PREF=1:;;;;;;
accept TEL;PREF=1:1
accept EMAIL;PREF=1:a@b
accept IMPP;PREF=1:xmpp:a@b
accept LANG;PREF=1:de
accept TZ;PREF=1:Europe/Vienna
accept GEO;PREF=1:geo:1,2
accept TITLE;PREF=1:x
accept ROLE;PREF=1:x
accept LOGO;PREF=1:http://a/
accept ORG;PREF=1:x
accept KIND:group⏎MEMBER;PREF=1:urn:uuid:1
accept RELATED;PREF=1:urn:uuid:1
accept CATEGORIES;PREF=1:x
accept NOTE;PREF=1:x
accept SOUND;PREF=1:http://a/
accept URL;PREF=1:http://a/
accept KEY;PREF=1:http://a/
accept FBURL;PREF=1:http://a/
accept CALADRURI;PREF=1:http://a/
accept CALURI;PREF=1:http://a/
warn misplaced-parameter KIND;PREF=1:org
warn misplaced-parameter N;PREF=1:x;;;;
warn misplaced-parameter BDAY;PREF=1:1985
warn misplaced-parameter ANNIVERSARY;PREF=1:1985
warn misplaced-parameter GENDER;PREF=1:F
warn misplaced-parameter PRODID;PREF=1:x
warn misplaced-parameter REV;PREF=1:19951031T222710Z
warn misplaced-parameter UID;PREF=1:urn:uuid:1

place-of-altid (RFC 6350 section 5.4)
4.0 X-A:⏎
accept SOURCE;ALTID=1:http://a/
accept FN;ALTID=1:x
accept N;ALTID=1:x;;;;
accept NICKNAME;ALTID=1:x
accept PHOTO;ALTID=1:http://a/
accept BDAY;ALTID=1:1985
accept ANNIVERSARY;ALTID=1:1985
accept ADR;ALTID=1:;;;;;;
accept TEL;ALTID=1:1
accept EMAIL;ALTID=1:a@b
accept IMPP;ALTID=1:xmpp:a@b
accept LANG;ALTID=1:de
accept TZ;ALTID=1:Europe/Vienna
accept GEO;ALTID=1:geo:1,2
accept TITLE;ALTID=1:x
accept ROLE;ALTID=1:x
accept LOGO;ALTID=1:http://a/
accept ORG;ALTID=1:x
accept KIND:group⏎MEMBER;ALTID=1:urn:uuid:1
accept RELATED;ALTID=1:urn:uuid:1
accept CATEGORIES;ALTID=1:x
accept NOTE;ALTID=1:x
accept SOUND;ALTID=1:http://a/
accept URL;ALTID=1:http://a/
accept KEY;ALTID=1:http://a/
accept BIRTHPLACE;ALTID=1:x
accept DEATHDATE;ALTID=1:1985
warn misplaced-parameter KIND;ALTID=1:org
warn misplaced-parameter GENDER;ALTID=1:F
warn misplaced-parameter PRODID;ALTID=1:x
warn misplaced-parameter REV;ALTID=1:19951031T222710Z
warn misplaced-parameter UID;ALTID=1:urn:uuid:1
warn misplaced-parameter CLIENTPIDMAP;ALTID=1:1;urn:uuid:1

place-of-mediatype (RFC 6350 section 5.7)
4.0 X-A:⏎
accept SOURCE;MEDIATYPE=text/vcard:http://a/
accept PHOTO;MEDIATYPE=image/png:http://a/
accept TEL;VALUE=uri;MEDIATYPE=text/plain:tel:1
accept IMPP;MEDIATYPE=text/plain:xmpp:a@b
accept TZ;VALUE=uri;MEDIATYPE=text/plain:http://a/
accept GEO;MEDIATYPE=text/plain:http://a/
accept LOGO;MEDIATYPE=image/png:http://a/
accept KIND:group⏎MEMBER;MEDIATYPE=text/vcard:http://a/
accept RELATED;MEDIATYPE=text/vcard:http://a/
accept SOUND;MEDIATYPE=audio/ogg:http://a/
accept URL;MEDIATYPE=text/html:http://a/
accept KEY;MEDIATYPE=application/pgp-keys:http://a/
accept FBURL;MEDIATYPE=text/calendar:http://a/
accept CALURI;MEDIATYPE=text/calendar:http://a/
warn misplaced-parameter TEL;MEDIATYPE=text/plain:1
warn misplaced-parameter TZ;MEDIATYPE=text/plain:Europe/Vienna
warn misplaced-parameter KEY;VALUE=text;MEDIATYPE=text/plain:x
warn misplaced-parameter FN;MEDIATYPE=text/plain:x
warn misplaced-parameter NOTE;MEDIATYPE=text/plain:x
warn misplaced-parameter EMAIL;MEDIATYPE=text/plain:a@b

place-of-language (RFC 6350 section 5.1)
4.0 X-A:⏎
accept FN;LANGUAGE=de:x
accept N;LANGUAGE=de:x;;;;
accept NICKNAME;LANGUAGE=de:x
accept BDAY;VALUE=text;LANGUAGE=de:x
accept ANNIVERSARY;VALUE=text;LANGUAGE=de:x
accept ADR;LANGUAGE=de:;;;;;;
accept TITLE;LANGUAGE=de:x
accept ROLE;LANGUAGE=de:x
accept LOGO;LANGUAGE=de:http://a/
accept ORG;LANGUAGE=de:x
accept RELATED;VALUE=text;LANGUAGE=de:x
accept NOTE;LANGUAGE=de:x
accept SOUND;LANGUAGE=de:http://a/
accept BIRTHPLACE;LANGUAGE=de:x
accept EXPERTISE;LANGUAGE=de:x
accept PRONOUNS;LANGUAGE=de:x
warn misplaced-parameter BDAY;LANGUAGE=de:1985
warn misplaced-parameter ANNIVERSARY;LANGUAGE=de:1985
warn misplaced-parameter DEATHDATE;LANGUAGE=de:1985
warn misplaced-parameter RELATED;LANGUAGE=de:urn:uuid:1
warn misplaced-parameter TEL;LANGUAGE=de:1
warn misplaced-parameter EMAIL;LANGUAGE=de:a@b
warn misplaced-parameter PHOTO;LANGUAGE=de:http://a/
warn misplaced-parameter URL;LANGUAGE=de:http://a/
warn misplaced-parameter CATEGORIES;LANGUAGE=de:x
warn misplaced-parameter UID;LANGUAGE=de:urn:uuid:1

place-of-other-parameters (RFC 6350 section 5, RFC 6715 section 3, RFC 8605 section 3, RFC 9554 section 4)
4.0 X-A:⏎
accept BDAY;CALSCALE=gregorian:1985
accept ANNIVERSARY;CALSCALE=gregorian:1985
accept DEATHDATE;CALSCALE=gregorian:1985
warn misplaced-parameter REV;CALSCALE=gregorian:19951031T222710Z
warn misplaced-parameter BDAY;VALUE=text;CALSCALE=gregorian:x
accept N;SORT-AS=x:x;;;;
accept ORG;SORT-AS=x:x
warn misplaced-parameter FN;SORT-AS=x:x
warn misplaced-parameter ADR;SORT-AS=x:;;;;;;
warn misplaced-parameter TEL;GEO="geo:1,2":1
warn misplaced-parameter ORG;TZ=x:x
warn misplaced-parameter NOTE;LABEL=x:x
warn misplaced-parameter TEL;CC=us:1
accept HOBBY;INDEX=1:x
accept INTEREST;INDEX=1:x
accept EXPERTISE;INDEX=1:x
warn misplaced-parameter NOTE;INDEX=1:x
warn misplaced-parameter ORG-DIRECTORY;LEVEL=high:http://a/
warn misplaced-parameter NOTE;PHONETIC=ipa;ALTID=1:x⏎NOTE;ALTID=1:y
accept ADR;PHONETIC=ipa;ALTID=1:;;;;;;⏎ADR;ALTID=1:;;;;;;
warn misplaced-parameter TEL;SERVICE-TYPE=x:1
warn misplaced-parameter TEL;USERNAME=x:1
warn misplaced-parameter NOTE;JSPTR=x:x
accept URL;AUTHOR-NAME=x:http://a/
accept BDAY;AUTHOR="urn:uuid:1":1985
accept UID;CREATED=20221122T151823Z:urn:uuid:1
accept N;DERIVED=true:x;;;;
accept KIND;PROP-ID=x:org
accept GEO;SCRIPT=Latn:geo:1,2
warn other-version NOTE;CONTEXT=x:x

times-of-a-parameter (RFC 6350 section 5)
4.0 X-A:⏎
reject repeated-parameter NOTE;LANGUAGE=de;LANGUAGE=fr:x
reject repeated-parameter NOTE;LANGUAGE=de,fr:x
reject repeated-parameter NOTE;ALTID=1;ALTID=2:x
reject repeated-parameter BDAY;CALSCALE=gregorian;CALSCALE=gregorian:1985
reject repeated-parameter URL;MEDIATYPE=a/b;MEDIATYPE=c/d:http://a/
reject repeated-parameter ADR;LABEL=a;LABEL=b:;;;;;;
reject repeated-parameter ADR;LABEL=a,b:;;;;;;
reject repeated-parameter ADR;CC=us;CC=de:;;;;;;
reject repeated-parameter HOBBY;INDEX=1;INDEX=2:x
reject repeated-parameter NOTE;DERIVED=true;DERIVED=true:x
accept TEL;TYPE=home;TYPE=work:1
accept TEL;PID=1;PID=2:1
accept N;SORT-AS=a;SORT-AS=b:x;y;;;
reject extra-sort-name ORG;SORT-AS=a;SORT-AS=b:x
accept X-A;X-B=1;X-B=2:x

place-of-parameters-of-later-standards (RFC 6350 sections 5.5 and 5.6)
4.0 X-A:⏎
accept EXPERTISE;TYPE=home:x
warn misplaced-parameter HOBBY;PID=1:x
warn misplaced-parameter PRONOUNS;PID=1:x
warn misplaced-parameter CONTACT-URI;TYPE=home:mailto:a@b
warn misplaced-parameter BIRTHPLACE;TYPE=home:x
reject forbidden-parameter BIRTHPLACE;PID=1:x
reject forbidden-parameter CREATED;PID=1:20200101T000000Z

words-of-parameters (RFC 6350 sections 5.6 and 5.8)
4.0 TEL:1⏎
accept TEL;TYPE=x-a-1:1
accept TEL;TYPE=a;TYPE=:1
reject bad-parameter TEL;TYPE=a_b:1
reject bad-parameter TEL;TYPE=a/b:1
reject bad-parameter TEL;TYPE=a%b:1
accept BDAY;CALSCALE=x-a:1985
reject bad-parameter BDAY;CALSCALE=:1985
reject bad-parameter BDAY;CALSCALE=a/b:1985
reject bad-parameter N;ALTID=1:;;;;⏎N;ALTID=1;PHONETIC=:;;;;
reject bad-parameter IMPP;SERVICE-TYPE=:xmpp:a@b
accept HOBBY;INDEX=4294967296:x
accept TEL;PREF=01:1
reject bad-parameter TEL;PREF=001:1
reject bad-parameter TEL;PREF=0100:1

orders-of-components (RFC 9555 section 3.3.1)
4.0 X-A:⏎
accept N;JSCOMPS=";1;0":a;b;;;
accept N;JSCOMPS="s,-;0,1;s,+;1":a,c;b;;;
reject bad-parameter N;JSCOMPS=1:a;b;;;
reject bad-parameter N;JSCOMPS="":a;b;;;
reject bad-parameter N;JSCOMPS=";a":a;b;;;

identifiers-of-properties (RFC 9554 section 4.7)
4.0 X-A:⏎
accept TEL;PROP-ID=a:1⏎TEL;PROP-ID=b:2⏎EMAIL;PROP-ID=a:a@b
reject repeated-identifier TEL;PROP-ID=a:1⏎TEL;PROP-ID=a:2

agents (RFC 2426 section 3.5.4)
3.0 X-A:⏎
accept AGENT:BEGIN\:VCARD\nVERSION\:3.0\nFN\:a\nN\:a\nEND\:VCARD\n
accept AGENT:BEGIN:VCARD\nVERSION:3.0\nFN:a\nN:a\nEND:VCARD\n
accept AGENT;VALUE=text:Susan
accept AGENT;VALUE=uri:mailto:a@b
reject bad-card AGENT:Susan
reject bad-card AGENT:

classes (RFC 2426 section 3.7.1)
3.0 X-A:⏎
accept CLASS:PRIVATE
accept CLASS:x-mine
reject bad-word CLASS:
reject bad-word CLASS:PUBLIC.PRIVATE

place-of-parameters-of-3-0 (RFC 2426 section 4)
3.0 X-A:⏎
accept TEL;TYPE=home:1
accept FN;LANGUAGE=de:x
accept NOTE;LANGUAGE=de:x
accept PHOTO;VALUE=uri:http://a/
accept PHOTO;VALUE=uri;TYPE=GIF:http://a/
accept LOGO;ENCODING=b;TYPE=GIF:AAAA
accept SOUND;ENCODING=b;TYPE=BASIC:AAAA
warn media-type-word KEY;ENCODING=b;TYPE=a/b:AAAA
accept X-A;TYPE=a/b:x
accept X-A;LANGUAGE=de:x
warn misplaced-parameter TEL;LANGUAGE=de:1
warn misplaced-parameter NOTE;TYPE=home:x
warn misplaced-parameter BDAY;TYPE=home:1985-04-12
warn misplaced-parameter NOTE;CONTEXT=x:x
warn misplaced-parameter PHOTO;VALUE=uri;ENCODING=b:http://a/
warn misplaced-parameter KEY;VALUE=text;ENCODING=b:a
reject missing-parameter PHOTO;VALUE=binary:AAAA
reject missing-parameter LOGO;TYPE=GIF:AAAA
reject missing-parameter SOUND;TYPE=BASIC:AAAA
reject missing-parameter KEY;TYPE=X509:AAAA
reject repeated-parameter FN;LANGUAGE=de;LANGUAGE=fr:x
reject bad-parameter FN;LANGUAGE=de_AT:x
reject bad-parameter EMAIL;TYPE=image/png:a
reject bad-parameter TEL;TYPE=image/png:1
reject bad-parameter ADR;TYPE=image/png:;;;;;;
reject bad-parameter URL;TYPE=image/png:http://a/

no-group-parameter (RFC 7095 section 3.3.1.2)
4.0 X-A:⏎
accept a.TEL:1
reject forbidden-parameter TEL;GROUP=a:1
reject forbidden-parameter X-B;GROUP=a:1

dates-of-another-type (RFC 6350 section 5.2)
4.0 X-A:⏎
accept BDAY;VALUE=x-odd:1985-04-12
accept REV;VALUE=x-odd:soon
"#;
