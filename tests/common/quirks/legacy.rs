//! Cards of 2.1, and what is left of it in those of 3.0.

pub(crate) const LEGACY: &str = r#"
A fold of 2.1 keeps its blank (vCard 2.1 section 2.1.3)
2.1 NOTE:one⏎␠two
NOTE = one two
> accept

A line without a colon: Outlook
2.1 ADR;WORK:;;1 Main⏎Springfield⏎TEL:1
ADR parts = ||1 Main Springfield
TEL = 1
! unfolded-line
> refuse unfolded-line

Parameters without names, which 2.1 has (vCard 2.1 section 2.1)
2.1 TEL;HOME;VOICE:1
TEL types = HOME|VOICE
/phones/0/label = home
> accept

A type that hides a label: Samsung
2.1 TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=70=72):1
/phones/0/label = pr
/phones/0/value = 1
> accept

An encoding of 2.1 that says nothing (vCard 2.1 section 2.1.5)
2.1 NOTE;ENCODING=8BIT:a
NOTE = a
> accept

An unknown encoding
2.1 NOTE;ENCODING=QUOTED:a
NOTE = a
! unknown-encoding
> refuse unknown-encoding

A blank line before the card of an agent: 2.1 allows it anywhere (vCard 2.1 section 2.7)
2.1 AGENT:⏎⏎BEGIN:VCARD⏎N:X⏎END:VCARD⏎TEL:1
TEL = 1
> accept

Blanks round a name and a group in a group, which 2.1 has (vCard 2.1 section 2.1)
2.1 a.b.TEL :1
TEL = 1
> accept

A name that 2.1 does not have either: Lotus Notes
2.1 X_FOO:1
X-FOO = 1
! bad-name
> refuse bad-name

Base64 in the way of 3.0, beside a charset: it stays as it is (RFC 2426 section 2.4.1)
3.0 KEY;encoding=B:AAAA⏎NOTE;CHARSET=UTF-8:a
KEY line = KEY;encoding=B:AAAA
NOTE = a
! charset
> refuse charset

Soft breaks before blanks of the text: writers that break between words (RFC 2045 section 6.7)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:Bring the=⏎␠keys and=⏎␠papers
NOTE = Bring the keys and papers
> accept

A soft break before the one blank of a name (RFC 2045 section 6.7)
2.1 FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9E=D0=9E=⏎␠=D0=A0
FN = ОО Р
> accept

A soft break before a letter of two bytes (RFC 2045 section 6.7)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:a=⏎äb
NOTE = aäb
> accept

An indent after encoded line breaks, and then after a word too (vCard 2.1 section 2.1.3)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:One=0D=0A=⏎␠two and th=⏎␠ree
NOTE = One␊two and three
> accept

A path of Windows: 2.1 has no such escape (vCard 2.1 section 2.1.3)
2.1 NOTE:C:\new
NOTE = C:\new
> accept

A comma in a name: 2.1 has no lists; Outlook
2.1 N:Doe;John;Richter,James
/additional_names/0 = Richter,James
/additional_names/1 = ∅
> accept

A semicolon with a backslash, the one escape of 2.1 (vCard 2.1 section 2.1.3)
2.1 N:Do\;e;J
N parts = Do;e|J
> accept

A place parted by a comma: old phones (vCard 2.1 section 2.4.6)
2.1 GEO:37.24,-17.87
GEO raw = 37.24;-17.87
> accept

Base64 with a line without a colon after it, and no empty one (vCard 2.1 section 2.9)
2.1 PHOTO;BASE64;JPEG:/9j/⏎␠AAAA⏎TEL:1
/photo/media_type = image/jpeg
/photo/data = /9j/AAAA
TEL = 1
> accept

Base64 with an empty line after it: Outlook (vCard 2.1 section 2.9)
2.1 PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/⏎␠AAAA⏎⏎TEL:1
PHOTO line = PHOTO;ENCODING=b;TYPE=JPEG:/9j/AAAA
TEL = 1
> accept

Base64 with an empty line after it in 3.0: Outlook (RFC 2426 section 5)
3.0 PHOTO;ENCODING=b;TYPE=JPEG:/9j/⏎␠AAAA⏎⏎TEL:1
/photo/data = /9j/AAAA
TEL = 1
! blank-line
> refuse blank-line

Base64 that starts in the next line, with two blanks in front: Apple Address Book
3.0 PHOTO;BASE64:⏎␠␠/9j/⏎␠␠AAAA⏎TEL:1
/photo/data = /9j/AAAA
TEL = 1
! bare-parameter encoding
> refuse missing-equals

A soft line break inside a character: Android (RFC 2045 section 6.7)
2.1 FN;ENCODING=QUOTED-PRINTABLE:=C3=⏎=BC
FN = ü
> accept

A soft line break and a blank: ez-vcard (vCard 2.1 section 2.1.3)
2.1 NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=⏎␠=B2
NOTE = в
> accept

A charset and quoted-printable: Android
2.1 N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96z;J=C3=BCrgen;;;
N line = N:Öz;Jürgen;;;
> accept

Soft line breaks without a blank: Outlook
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=⏎two and =⏎three⏎TEL:1
NOTE = one␊two and three
TEL = 1
> accept

A soft line break in an address label: Outlook
2.1 LABEL;WORK;ENCODING=QUOTED-PRINTABLE:1 Main St=0D=0A=⏎Springfield
LABEL = 1 Main St␊Springfield
LABEL types = WORK
> accept

A URL that is a soft line break and then itself: Yahoo
2.1 SOURCE:Yahoo Contacts (http://contacts.yahoo.com)⏎URL;CHARSET=utf-8;ENCODING=QUOTED-PRINTABLE:=⏎http://www.example.org
URL = http://www.example.org
/urls/0/value = http://www.example.org
> reject bad-uri

A semicolon in quoted-printable is data: Android
2.1 N;ENCODING=QUOTED-PRINTABLE:A=3BB;C
N parts = A;B|C
/family_name = A;B
> accept

Quoted-printable in 3.0: Android (RFC 2426 section 5)
3.0 NOTE;ENCODING=QUOTED-PRINTABLE:=41
NOTE line = NOTE:A
! quoted-printable
> refuse quoted-printable

Quoted-printable in 4.0, with a charset: Android
4.0 NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=BC
NOTE line = NOTE:ü
! charset quoted-printable
> refuse charset

Invalid quoted-printable: broken exporters (RFC 2045 section 6.7)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:a=b
NOTE = a=b
! bad-quoted-printable
> refuse bad-quoted-printable

Equals signs that start no octet: text that was never encoded (RFC 2045 section 6.7)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:x=ZZ y=4 z=41
NOTE = x=ZZ y=4 zA
! bad-quoted-printable
> refuse bad-quoted-printable

A word that looks like an octet, in two cases, and octets in small letters (RFC 2045 section 6.7)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:To=Be or not, =c3=bc
NOTE = To=Be or not, ü
! bad-quoted-printable
> refuse bad-quoted-printable

An octet that no value may hold (RFC 2045 section 6.7)
2.1 NOTE;ENCODING=QUOTED-PRINTABLE:a=00b=0D=0Ac=09d
NOTE = ab␊c␉d
! control-character
> refuse control-character

A line break in an encoded address of the web, which cannot hold one
2.1 URL;ENCODING=QUOTED-PRINTABLE:http://x=0D=0A
/urls/0/value = http://x
! control-character
> refuse control-character

A comment: tools that generate cards
2.1 NOTE:one⏎# made by: a tool⏎#two⏎TEL:1
NOTE = one
TEL = 1
! unreadable-line unreadable-line
> refuse unreadable-line

White space round delimiters (vCard 2.1 section 2.9)
text BEGIN : VCARD⏎VERSION : 2.1⏎TEL ; TYPE = HOME : 1⏎PHOTO ; ENCODING = BASE64 ; TYPE = JPEG :/9j/⏎AAAA⏎END : VCARD⏎
TEL types = HOME
/phones/0/value = 1
/photo/data = /9j/AAAA
! unfolded-line
> refuse unfolded-line

White space around delimiters only (vCard 2.1 section 2.9)
text BEGIN␉: VCARD␠⏎VERSION :2.1⏎TEL ; TYPE = HOME ; CELL:1⏎NOTE; ENCODING = QUOTED-PRINTABLE:a=⏎=41⏎END: VCARD⏎⏎
TEL types = HOME|CELL
NOTE = aA
> accept

Base64 that says that it is a URI (vCard 2.1 section 2.1.4)
2.1 PHOTO;ENCODING=BASE64;VALUE=URI:iVBORw0KGgo=
/photo/media_type = image/png
/photo/data = iVBORw0KGgo=
> reject bad-uri misplaced-parameter

Quoted-printable that does not say so: Android before 2012
2.1 FN:=41=42
FN = =41=42
> accept

An agent as a card (vCard 2.1 section 2.5.4)
2.1 AGENT:⏎BEGIN:VCARD⏎N:F⏎END:VCARD⏎TEL:1
AGENT = BEGIN:VCARD␊N:F␊END:VCARD␊
TEL = 1
> accept

A property of Outlook with a type without its name (MS-OXVCARD section 2.1.3.9.8)
2.1 X-MS-MANAGER;N:Big Blue⏎X-MS-OL-DEFAULT-POSTAL-ADDRESS:2
X-MS-MANAGER = Big Blue
X-MS-OL-DEFAULT-POSTAL-ADDRESS = 2
> accept

Groups inside groups, which 2.1 has (vCard 2.1 section 2.9)
2.1 a.b.TEL:1
TEL line = a-b.TEL:1
> accept

A quotation mark of 2.1 is data (vCard 2.1 section 2.9)
2.1 ADR;X-L="a:b
ADR raw = b
ADR;X-L = "a
> accept
"#;
