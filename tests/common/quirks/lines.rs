//! Lines and the envelope of a card.

pub(crate) const LINES: &str = r"
A fold between a backslash and its letter: folders that count octets only (RFC 6350 section 3.2)
4.0 NOTE:a\⏎␠nb
NOTE = a␊b
> accept

Two blanks after a fold, one of them of the text (RFC 2425 section 5.8.1)
3.0 NOTE:a⏎␠␠b
NOTE = a b
> accept

A fold of 3.0 loses its blank (RFC 2425 section 5.8.1)
3.0 NOTE:one⏎␠two
NOTE = onetwo
> accept

A fold inside a character: folders that count octets only (RFC 6350 section 3.2)
4.0 FN:J[xC3]⏎␠[xB6]rg
FN = Jörg
> accept

A fold with a tab (RFC 2425 section 5.8.1)
4.0 FN:A⏎␉B
FN = AB
> accept

A fold inside a name and inside a parameter (RFC 6350 section 3.2)
4.0 NO⏎␠TE;LANGU⏎␠AGE=de:x
NOTE = x
NOTE;LANGUAGE = de
> accept

LF at the end of every line: Unix tools, Git (RFC 6350 section 3.2)
text BEGIN:VCARD␊VERSION:4.0␊FN:x␊END:VCARD␊
FN = x
! line-break
> refuse line-break

LF at the end of every line but the last, which has none (RFC 6350 section 3.2)
text BEGIN:VCARD␊VERSION:4.0␊FN:x␊END:VCARD
FN = x
! line-break
> refuse line-break

CR at the end of every line: old Macs (RFC 6350 section 3.2)
text BEGIN:VCARD␍VERSION:3.0␍FN:x␍END:VCARD␍
FN = x
! line-break
> refuse line-break

CRLF and LF mixed: edited files (RFC 6350 section 3.2)
text BEGIN:VCARD⏎VERSION:3.0⏎FN:x␊NOTE:y⏎END:VCARD⏎
FN = x
NOTE = y
! line-break
> refuse line-break

CR, CR and LF at the end of every line: a text file written twice as one (RFC 6350 section 3.2)
text BEGIN:VCARD␍␍␊VERSION:3.0␍␍␊FN:x␍␍␊END:VCARD␍␍␊
FN = x
! line-break
> refuse line-break

A byte order mark: exports of Windows (RFC 6350 section 3.1)
text [BOM]BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎END:VCARD⏎
FN = x
! byte-order-mark
> refuse byte-order-mark

Byte order marks inside a card: the pieces of a file put together
text BEGIN:VCARD⏎[BOM]VERSION:3.0⏎[BOM]FN:x⏎[BOM]END:VCARD⏎
FN = x
! byte-order-mark byte-order-mark byte-order-mark
> refuse byte-order-mark

A blank line after BEGIN in 4.0 (RFC 6350 section 3.3)
text BEGIN:VCARD⏎⏎VERSION:4.0⏎FN:x⏎END:VCARD⏎
version = 4.0
FN = x
! blank-line
> refuse blank-line

Blank lines between properties: the samples of ez-vcard (RFC 6350 section 3.3)
3.0 FN:x⏎⏎NOTE:y⏎⏎TEL:1
FN = x
NOTE = y
TEL = 1
! blank-line blank-line
> refuse blank-line

A blank line after END, and between two cards (RFC 2426 section 4)
text BEGIN:VCARD⏎VERSION:3.0⏎FN:a⏎END:VCARD⏎⏎BEGIN:VCARD⏎VERSION:3.0⏎FN:b⏎END:VCARD⏎⏎
FN = a & b
> accept

BEGIN in small letters (RFC 2426 section 7, RFC 6350 section 6.1.1)
text begin:vCard⏎version:3.0⏎fn:x⏎end:vcard⏎
version = 3.0
FN = x
> accept

Blanks round BEGIN: Android reads them (RFC 6350 section 6.1.1)
text ␠BEGIN : VCARD␠⏎VERSION:3.0⏎FN:x⏎END:VCARD⏎
FN = x
! envelope-spelling
> refuse envelope-spelling

BEGIN and END with a group in 4.0 (RFC 6350 section 6.1.1)
text A.BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎A.END:VCARD⏎
FN = x
! envelope-spelling envelope-spelling
> refuse envelope-spelling

VERSION after other properties in 3.0: many writers (RFC 2426 section 3.6.9)
text BEGIN:VCARD⏎N:Doe;Jane⏎VERSION:3.0⏎END:VCARD⏎
version = 3.0
/family_name = Doe
> accept

VERSION after other properties in 4.0 (RFC 6350 section 6.7.9)
text BEGIN:VCARD⏎FN:x⏎VERSION:4.0⏎END:VCARD⏎
version = 4.0
FN = x
! misplaced-version
> refuse misplaced-version

No VERSION (RFC 6350 section 6.7.9)
text BEGIN:VCARD⏎N:Doe;J;A,B⏎END:VCARD⏎
version = 3.0
N lists = Doe|J|A/B
! missing-version
> refuse missing-version

No VERSION and a habit of 2.1: a comma is data (RFC 6350 section 6.7.9)
text BEGIN:VCARD⏎TEL;HOME:1⏎N:Doe;J;A,B⏎END:VCARD⏎
version = 3.0
TEL types = HOME
N lists = Doe|J|A,B
! missing-version bare-parameter
> refuse missing-version

Two cards without END between them: cut files (RFC 6350 section 6.1.2)
text BEGIN:VCARD⏎VERSION:3.0⏎FN:a⏎BEGIN:VCARD⏎VERSION:3.0⏎FN:b⏎END:VCARD⏎
cards = 2
FN = a & b
! missing-end
> refuse missing-end

A card inside a card, which 2.1 allows; no known program writes it (vCard 2.1 section 2.8.1)
text BEGIN:VCARD⏎VERSION:2.1⏎N:a⏎BEGIN:VCARD⏎VERSION:2.1⏎N:b⏎END:VCARD⏎TEL:1⏎END:VCARD⏎
cards = 2
N = a & b
! refuse text-after-card
> refuse missing-end

No END at the end of the file (RFC 6350 section 6.1.2)
text BEGIN:VCARD⏎VERSION:3.0⏎FN:a⏎
FN = a
! missing-end
> refuse missing-end

END of another component (RFC 6350 section 6.1.2)
3.0 FN:a⏎END:VEVENT⏎TEL:1
cards = 1
FN = a
TEL = 1
! unreadable-line
> refuse unreadable-line

A name in small letters (RFC 6350 section 3.3)
4.0 fn:x⏎Fn;Type=Home:y
FN = x & y
FN types =  & Home
> accept

Two dots before a name (RFC 6350 section 3.3)
3.0 a.b.TEL:1
TEL line = a-b.TEL:1
! name-spelling
> refuse missing-colon

A group that labels: Apple, Google
3.0 item1.TEL:1⏎item1.X-ABLabel:_$!<Home>!$_
TEL line = item1.TEL:1
X-ABLabel line = item1.X-ABLabel:_$!<Home>!$_
/phones/0/label = home
> accept

A blank in a name: old phones (RFC 6350 section 3.3)
3.0 X-GOOGLE TALK:me⏎TEL:1
X-GOOGLE-TALK = me
TEL = 1
! bad-name
> refuse missing-colon

An underscore in a name: Lotus Notes (RFC 6350 section 3.3)
3.0 X_FOO:1
X-FOO = 1
! bad-name
> refuse missing-colon

A line without a colon in 3.0 (RFC 6350 section 3.3)
3.0 ADR:;;1 Main⏎Springfield⏎TEL:1
ADR parts = ||1 Main Springfield
TEL = 1
! unfolded-line
> refuse missing-colon

A line without a colon after a value that has one line: it is nothing (RFC 6350 section 3.3)
3.0 TEL:1⏎Springfield⏎FN:a
TEL = 1
! unreadable-line
> refuse missing-colon

The parts of an address on three lines, blank ones between them: web forms (RFC 6350 section 3.2)
3.0 ADR;TYPE=WORK:;;1 Main St;⏎⏎Springfield;IL;⏎⏎62701;USA⏎TEL:1
ADR parts = ||1 Main St|Springfield|IL|62701|USA
/addresses/0/city = Springfield
/addresses/0/label = work
TEL = 1
! blank-line unfolded-line blank-line unfolded-line
> refuse blank-line

Lines of a note, of an organization and of a title, in 4.0 (RFC 6350 section 3.2)
4.0 NOTE:one⏎⏎two⏎ORG:Acme;⏎Sales⏎TITLE:Head⏎of things
NOTE = one two
ORG parts = Acme|Sales
TITLE = Head of things
! blank-line unfolded-line unfolded-line unfolded-line
> refuse blank-line

A line that looks like a comment is no part of a value (RFC 6350 section 3.3)
3.0 NOTE:one⏎# two⏎TEL:1
NOTE = one
TEL = 1
! unreadable-line
> refuse missing-property-name

A CR inside a text, in a file of CRLF: programs of old Macs (RFC 6350 section 3.2)
3.0 NOTE:one␍two␍␍Tel: 5⏎ADR:;;1 Main␍Springfield;;;;⏎TEL:1
NOTE = one␊two␊␊Tel: 5
ADR parts = ||1 Main␊Springfield||||
TEL = 1
! line-break
> refuse line-break

The same in 2.1, which has no such escape: it is escaped where the card is upgraded
2.1 NOTE:C:\new␍two⏎TEL:1
NOTE = C:\new␊two
TEL = 1
! line-break
> refuse line-break

A CR inside a URI and inside base64, in a file of CRLF
3.0 URL:http://x␍y⏎PHOTO;ENCODING=b;TYPE=JPEG:/9j/␍AAAA␍TEL:1⏎FN:a
URL = http://x y
/photo/data = /9j/AAAA
TEL = 1
! line-break
> refuse line-break

A CR before the end of a card, in a file of CRLF: the end is no text
text BEGIN:VCARD⏎VERSION:3.0␍FN:a␍END:VCARD⏎
FN = a
! line-break
> refuse line-break

Text before the first card: mails (RFC 6350 section 3.3)
text Dear all,⏎here I am.⏎BEGIN:VCARD⏎VERSION:3.0⏎FN:x⏎END:VCARD⏎
FN = x
! text-outside-card
> refuse text-outside-card

Text between two cards (RFC 6350 section 3.3)
text BEGIN:VCARD⏎VERSION:3.0⏎FN:a⏎END:VCARD⏎--⏎BEGIN:VCARD⏎VERSION:3.0⏎FN:b⏎END:VCARD⏎
FN = a & b
! text-outside-card
> refuse text-outside-card

The word of a program's nothing after the one card (RFC 6350 section 3.3)
text BEGIN:VCARD⏎VERSION:3.0⏎FN:a⏎END:VCARD⏎NULL
FN = a
! refuse text-after-card
> refuse text-after-card

NUL inside a value: broken exports (RFC 6350 section 3.3)
3.0 NOTE:a␀b
NOTE = ab
! control-character
> refuse control-character

No line break at the end (RFC 6350 section 3.3)
text BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎END:VCARD
FN = x
! line-break
> refuse line-break

A blank line after BEGIN in 3.0 is legal (RFC 2426 section 4)
text BEGIN:VCARD⏎⏎VERSION:3.0⏎FN:x⏎END:VCARD⏎
FN = x
> accept

BEGIN and END with a group in 3.0 are legal (RFC 2426 section 4)
text A.BEGIN:VCARD⏎VERSION:3.0⏎FN:x⏎A.END:VCARD⏎
FN = x
> accept

VERSION with a group in 3.0 is legal (RFC 2426 section 4)
text BEGIN:VCARD⏎a.VERSION:3.0⏎FN:x⏎END:VCARD⏎
FN = x
> accept
";

/// Bytes in the charset of Windows.
#[cfg(feature = "charsets")]
pub(crate) const BYTES: &str = r"
A charset that lies: old Nokia phones (vCard 2.1 section 2.1.6)
2.1 N;CHARSET=UTF-8:M[xFC]ller
/family_name = Müller
! undeclared-charset
> refuse undeclared-charset

The charset of Windows without a word: Outlook (vCard 2.1 section 2.1.6)
2.1 FN:M[xFC]ller [x96] Z[xFC]rich
FN = Müller – Zürich
! undeclared-charset
> refuse undeclared-charset

A charset that another line declares: old phones forget to repeat it (vCard 2.1 section 2.1.6)
2.1 FN;CHARSET=windows-1251:[xC6]⏎NOTE:[xC6]
FN = Ж
NOTE = Ж
! undeclared-charset
> refuse undeclared-charset

A charset that the line declares: old phones (vCard 2.1 section 2.1.6)
2.1 FN;CHARSET=ISO-8859-1:M[xFC]ller
FN = Müller
> accept

One line in another charset than the others, in 4.0: edited files (RFC 6350 section 3.1)
4.0 FN:Jörg⏎NOTE:J[xF6]rg
FN = Jörg
NOTE = Jörg
! undeclared-charset
> refuse undeclared-charset

A byte that is not UTF-8 in the text before a card, and none in it
text M[xFC]ller⏎BEGIN:VCARD⏎VERSION:3.0⏎FN:a⏎END:VCARD⏎
FN = a
! text-outside-card
> refuse text-outside-card
";
