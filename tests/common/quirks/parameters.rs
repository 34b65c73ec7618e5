//! Parameters.

pub(crate) const PARAMETERS: &str = r#"
A quoted list of types: RFC 6350's own example (section 5.6; errata 3100, 3488)
4.0 TEL;TYPE="work,voice":1
TEL types = work|voice
/phones/0/label = work
! quoted-list
> refuse quoted-list

A quoted list of names to sort by: RFC 6350's own example (section 5.9; erratum 3713)
4.0 N;SORT-AS="Harten,Rene":van der Harten;Rene,J.;Sir;R.D.O.N.;
N;SORT-AS = Harten,Rene
> accept

A comma inside the quotation marks of one value (RFC 6350 section 6.3.1; errata 3139, 3488)
4.0 ADR;GEO="geo:1,2";LABEL="A, B":;;;;;;
ADR;GEO = geo:1,2
ADR;LABEL = A, B
> accept

Values with and without quotation marks (RFC 6350 section 3.3)
4.0 X-A;P=a,"b,c",d:v
X-A;P = a|b,c|d
> accept

A parameter more than once: Google, Apple (RFC 2426 section 3.3.1)
3.0 TEL;TYPE=HOME;TYPE=CELL:1
TEL types = HOME|CELL
> accept

A parameter without its name in 3.0: old exporters, the examples of RFC 2739 (RFC 2426 section 5)
3.0 TEL;HOME;VOICE:1⏎EMAIL;INTERNET:x
TEL types = HOME|VOICE
EMAIL types = INTERNET
/phones/0/label = home
! bare-parameter bare-parameter bare-parameter
> refuse missing-equals

An encoding without its name in 3.0: Apple Address Book (RFC 2426 section 5)
3.0 PHOTO;BASE64:/9j/
PHOTO line = PHOTO;ENCODING=b:/9j/
! bare-parameter encoding
> refuse missing-equals

A format without its name in 3.0 (RFC 2426 section 5)
3.0 PHOTO;JPEG;ENCODING=b:/9j/
PHOTO types = JPEG
/photo/media_type = image/jpeg
! bare-parameter
> refuse missing-equals

PREF without a value: old Outlook, the examples of RFC 2739 (erratum 7914)
3.0 CALURI;PREF:http://x
CALURI types = PREF
CALURI = http://x
! bare-parameter
> refuse missing-equals

PREF without a value at a phone
3.0 TEL;PREF:1⏎TEL;pref:2
/phones/0/preference = 1
/phones/1/preference = 1
! bare-parameter bare-parameter
> refuse missing-equals

A type in small and mixed letters: Apple (RFC 6350 section 3.3)
3.0 TEL;type=pref:1⏎TEL;TYPE=Pref:2
/phones/0/preference = 1
/phones/1/preference = 1
> accept

A quotation mark without its partner: edited files (RFC 6350 section 3.3)
3.0 FN;X-A="abc:Joe
FN = Joe
FN;X-A = "abc
! stray-quote
> refuse unclosed-quote

A backslash before a quotation mark of a parameter (RFC 6350 section 3.3 against RFC 6351 section 6)
4.0 ADR;LABEL="a \"b\"":;;1 Main;;;;
ADR parts = ||1 Main||||
ADR;LABEL = a \"b\"
! stray-quote
> refuse missing-separator

Circumflexes of a parameter: sabre, libical (RFC 6868 section 3)
4.0 N;X-A=say ^'hi^'^n^^:a;;;;
N;X-A = say "hi"␊^
> accept

A circumflex before another character (RFC 6868 section 3)
4.0 N;X-A=a^xb:a;;;;
N;X-A = a^xb
> accept

A circumflex twice and a letter (RFC 6868; erratum 4374)
4.0 N;X-A=^^n:a;;;;
N;X-A = ^n
> accept

Types with a backslash before their comma: writers that escape everything (RFC 6350 section 5.6)
3.0 TEL;TYPE=HOME\,VOICE:1
TEL types = HOME|VOICE
TEL line = TEL;TYPE=HOME\,VOICE:1
/phones/0/label = home
! type-spelling
> refuse type-spelling

A type in apostrophes: JavaScript templates (RFC 6350 section 5.6)
4.0 TEL;TYPE='WORK':1⏎EMAIL;TYPE=internet,'HOME':a@b
TEL types = WORK
/phones/0/label = work
/emails/0/label = home
! type-spelling type-spelling
> refuse type-spelling

Names of parameters without a value: they are no types (RFC 6350 section 3.3)
3.0 TEL;TYPE:1⏎PHOTO;ENCODING;TYPE=JPEG:http://x
TEL types =
/phones/0/label = ∅
PHOTO types = JPEG
! empty-parameter empty-parameter
> refuse missing-equals

The same in 2.1, which has types without a name, but no names without a type
2.1 TEL;TYPE;HOME;CHARSET:1
TEL types = HOME
TEL line = TEL;TYPE=HOME:1
! empty-parameter empty-parameter
> refuse empty-parameter

An unknown charset (RFC 2046 section 4.1.2)
2.1 NOTE;CHARSET=:a
NOTE = a
! unknown-charset
> refuse unknown-charset

A parameter without a value after its equals sign: templates (RFC 6350 section 3.3)
3.0 TEL;TYPE=:1
TEL types =
/phones/0/label = ∅
> accept

A preference of zero, which the grammar allows (RFC 6350 section 5.3)
4.0 EMAIL;PREF=0:a@b
/emails/0/preference = ∅
> reject bad-parameter

Invalid preferences: templates (RFC 6350 section 5.3)
4.0 EMAIL;PREF=101:a@b⏎EMAIL;PREF=abc:c@d
/emails/0/preference = ∅
/emails/1/preference = ∅
> reject bad-parameter bad-parameter

The type of a preferred phone in 4.0: writers in the manner of Apple and Google (RFC 6350 appendix A.3)
4.0 TEL;TYPE=pref,home:1
/phones/0/preference = 1
/phones/0/label = home
> warn preferred-type

A colon without quotation marks: cards of 4.0 written by hand (RFC 6350 section 5.10)
4.0 ADR;GEO=geo:1,2:;;;;;;
ADR;GEO = geo
ADR raw = 1,2:;;;;;;
> reject post-office-box bad-parameter

The number of a property that occurs once (RFC 6350 section 5.5)
4.0 BDAY;PID=1.1:1996
/birthday = 1996
> reject forbidden-parameter unknown-client

A charset in 3.0: Thunderbird add-ons (RFC 2426 section 5)
3.0 N;CHARSET=UTF-8:Doe;J
N line = N:Doe;J
/family_name = Doe
! charset
> refuse charset

VALUE=URL in 3.0: as in 2.1 (RFC 2426 section 4)
3.0 PHOTO;VALUE=URL:http://x
/photo/uri = http://x
> reject unexpected-type

VALUE=UNKNOWN: jCard leaks into Nextcloud (RFC 7095 section 7.2)
3.0 TEL;VALUE=UNKNOWN:1
/phones/0/value = 1
> reject unexpected-type

VALUE=PHONE-NUMBER: sabre
3.0 TEL;VALUE=PHONE-NUMBER:1
/phones/0/value = 1
> accept

ENCODING=BASE64 in 3.0: many generators (RFC 2426 section 5)
3.0 PHOTO;ENCODING=BASE64;TYPE=JPEG:AA==
PHOTO line = PHOTO;ENCODING=b;TYPE=JPEG:AA==
/photo/data = AA==
! encoding
> refuse encoding

A media type as the type of a photo (RFC 2426 section 3.1.4)
3.0 PHOTO;ENCODING=b;TYPE=image/jpeg:/9j/
/photo/media_type = image/jpeg
> warn media-type-word

A short form as the type of a photo (RFC 2426 section 3.1.4)
3.0 PHOTO;ENCODING=b;TYPE=JPG:/9j/
/photo/media_type = image/jpeg
> accept

An invalid language: RFC 6350's own example (section 5.4)
4.0 N;ALTID=1;LANGUAGE=jp:a;b;;;
N parts = a|b|||
N;LANGUAGE = jp
> accept

An unknown calendar: Apple (RFC 6350 section 5.8)
4.0 BDAY;CALSCALE=chinese:20010101
BDAY line = BDAY;CALSCALE=chinese:20010101
/birthday = ∅
/extensions/0 = BDAY;CALSCALE=chinese:20010101
> accept

Semicolons in SORT-AS without quotation marks: Android (RFC 6350 section 5.9)
4.0 N;SORT-AS=doe;jay;x:Doe;J;;;
N parts = Doe|J|||
N types = jay|x
N;SORT-AS = doe
! bare-parameter bare-parameter
> refuse missing-equals

SORT-AS with semicolons in quotation marks, in 4.0: one name (RFC 6350 section 5.9)
4.0 N;SORT-AS="2;Test;Contact;;":a;b;;;
N;SORT-AS = 2;Test;Contact;;
> accept

SORT-AS in 3.0, which does not know it: eM Client (RFC 2426 section 3)
3.0 N;SORT-AS="2;Test;Contact;;":a;b;;;
N parts = a|b|||
N;SORT-AS = 2;Test;Contact;;
> warn other-version

Types in a quoted list of the emergency call standard, and Google's MAIN (RFC 7852 section 11.7)
4.0 TEL;TYPE="main,voice":1⏎TEL;TYPE=MAIN:2⏎TEL;TYPE=main-number:3
/phones/0/label = main
/phones/1/label = main
/phones/2/label = main
! quoted-list
> refuse quoted-list

PREF inside a list of types: KDE
3.0 TEL;TYPE=pref,voice:1⏎TEL;TYPE=HOME,PREF:2⏎TEL;TYPE=Voice,Pref,Cell:3
/phones/0/preference = 1
/phones/0/label = ∅
/phones/1/preference = 1
/phones/1/label = home
/phones/2/preference = 1
/phones/2/label = mobile
> accept

A comma for the semicolon before a parameter: Nextcloud users
4.0 TEL;PREF=1,TYPE=HOME:1
/phones/0/preference = 1
/phones/0/label = home
! comma-parameter
> refuse comma-parameter

A parameter with equals signs and ampersands: Apple's crop rectangle
3.0 PHOTO;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&99&99&aGk==;ENCODING=b;TYPE=JPEG:/9j/
PHOTO;X-ABCROP-RECTANGLE = ABClipRect_1&0&0&99&99&aGk==
/photo/media_type = image/jpeg
/photo/data = /9j/
> accept

A semicolon in a title without quotation marks: iCloud's places
3.0 X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=High St; Town:geo:1,2
X-APPLE-STRUCTURED-LOCATION uri = geo:1,2
X-APPLE-STRUCTURED-LOCATION;X-TITLE = High St
! bare-parameter
> refuse missing-parameter-name

A colon in a title without quotation marks: iCloud's places (RFC 6350 section 3.3: the value begins there)
3.0 X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Bar: Town:geo:1,2⏎TEL:1
X-APPLE-STRUCTURED-LOCATION raw = ␠Town:geo:1,2
X-APPLE-STRUCTURED-LOCATION;X-TITLE = Bar
TEL = 1
> reject bad-uri

One ALTID at properties of two names (RFC 6350 section 5.4)
4.0 TEL;ALTID=1:1⏎EMAIL;ALTID=1:a@b
/phones/0/value = 1
/emails/0/value = a@b
> accept

LANGUAGE as a property and as a parameter, and LANG (RFC 9554 section 3.3, RFC 6350 sections 5.1, 6.4.4)
4.0 LANGUAGE:de⏎NOTE;LANGUAGE=fr:x⏎LANG:en
LANGUAGE = de
NOTE;LANGUAGE = fr
LANG = en
> accept

CREATED as a property and as a parameter (RFC 9554)
4.0 CREATED:20220705T093412Z⏎NOTE;CREATED=20221122T151823Z:x
CREATED = 20220705T093412Z
NOTE;CREATED = 20221122T151823Z
> accept

A line break in a label with a backslash (RFC 6350 section 6.3.1)
4.0 ADR;LABEL="1 Main\nTown":;;;;;;
ADR;LABEL = 1 Main␊Town
> accept

A word of one letter without a name is a type: Android's SORT-AS
4.0 N;SORT-AS=a;b;c:Doe;J;;;
N types = b|c
! bare-parameter bare-parameter
> refuse missing-equals
"#;
