//! Lines, names, and the envelope of a card.

pub(crate) const LINES: &str = r#"
crlf-ends-lines: LF alone ends no line (RFC 6350 section 3.2)
text BEGIN:VCARD␊VERSION:4.0␊FN:x␊END:VCARD␊
FN = x
! line-break
> refuse line-break

crlf-ends-the-last-line: the end of the text ends no line (RFC 6350 section 3.3)
text BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎END:VCARD
FN = x
! line-break
> refuse line-break

long-lines-are-read: writers should fold, and readers take what they get (RFC 6350 section 3.2)
4.0 NOTE:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
NOTE = aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
> accept

a-fold-may-part-a-character: its bytes are put together first (RFC 6350 section 3.2)
4.0 NOTE:J[xC3]⏎␠[xB6]rg
NOTE = Jörg
> accept

a-fold-takes-one-blank: a second one is part of the text (RFC 6350 section 3.2)
4.0 NOTE:a⏎␠␠b
NOTE = a b
> accept

a-tab-folds-too: as a blank does (RFC 6350 section 3.2)
4.0 NOTE:a⏎␉b
NOTE = ab
> accept

a-fold-of-nothing: a folded line has at least one character (RFC 6350 section 3.2)
4.0 NOTE:a⏎␠⏎␠b
NOTE = ab
> accept

a-fold-of-a-base64-line: as any other (RFC 6350 section 3.2)
4.0 PHOTO:data:image/png;ba⏎␠se64,AA⏎␠AA
PHOTO uri = data:image/png;base64,AAAA
> accept

a-fold-of-the-first-line: it belongs to BEGIN (RFC 6350 section 3.2)
text BEGIN:VCARD⏎␠⏎VERSION:4.0⏎FN:x⏎END:VCARD⏎
FN = x
> accept

a-fold-may-part-the-envelope: unfolding comes before everything (RFC 6350 section 3.2)
text BEG⏎␠IN:VCARD⏎VERSION:4⏎␠.0⏎FN:x⏎END:VC⏎␠ARD⏎
version = 4.0
FN = x
> accept

a-fold-may-part-an-escape: the backslash keeps its letter (RFC 6350 section 3.2)
4.0 NOTE:a\⏎␠,b
NOTE = a,b
> accept

several-cards: all are read (RFC 6350 section 3.3)
text BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎NOTE:1⏎END:VCARD⏎BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎NOTE:2⏎END:VCARD⏎
cards = 2
NOTE = 1 & 2
> accept

cards-of-two-versions: each has its own (RFC 6350 section 3.3)
text BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎BDAY:--0412⏎END:VCARD⏎BEGIN:VCARD⏎VERSION:3.0⏎FN:x⏎BDAY:1985-04-12⏎END:VCARD⏎
BDAY value = date --0412 & date 1985-04-12
> accept

no-text-outside-cards: the grammar has none (RFC 6350 section 3.3)
text Hello⏎BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎END:VCARD⏎
FN = x
! text-outside-card
> refuse text-outside-card

no-blank-lines: the grammar of 4.0 has none (RFC 6350 section 3.3)
4.0 FN:x⏎⏎NOTE:y
NOTE = y
! blank-line
> refuse blank-line

no-byte-order-mark: it is no part of a card (RFC 6350 section 3.1)
text [BOM]BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎END:VCARD⏎
FN = x
! byte-order-mark
> refuse byte-order-mark

version-comes-first: directly after BEGIN (RFC 6350 section 3.3)
text BEGIN:VCARD⏎FN:x⏎VERSION:4.0⏎END:VCARD⏎
version = 4.0
FN = x
! misplaced-version
> refuse misplaced-version

version-is-there: in every card (RFC 6350 section 6.7.9)
text BEGIN:VCARD⏎FN:x⏎END:VCARD⏎
FN = x
! missing-version
> refuse missing-version

version-once: a second one says nothing (RFC 6350 section 6.7.9)
4.0 FN:x⏎VERSION:4.0
version = 4.0
! repeated-version
> refuse repeated-version

version-is-one-that-exists: 4 is not a version (RFC 6350 section 6.7.9)
text BEGIN:VCARD⏎VERSION:4⏎FN:x⏎END:VCARD⏎
version = 4.0
! unknown-version
> refuse unknown-version

version-of-the-future: 5.0 is unknown (RFC 6350 section 6.7.9)
text BEGIN:VCARD⏎VERSION:5.0⏎FN:x⏎END:VCARD⏎
version = 4.0
! unknown-version
> refuse unknown-version

version-with-a-parameter: its grammar has them (RFC 6350 section 6.7.9)
text BEGIN:VCARD⏎VERSION;VALUE=text:4.0⏎FN:x⏎END:VCARD⏎
version = 4.0
> accept

some-content: a card is more than its envelope (RFC 6350 section 3.3)
exact BEGIN:VCARD⏎VERSION:4.0⏎END:VCARD⏎
cards = 1
> reject missing-property

names-in-any-case: groups and names (RFC 6350 section 3.3)
4.0 Item1.teL:1
TEL = 1
TEL line = Item1.teL:1
> accept

names-of-properties-in-small-letters: fn is FN (RFC 6350 section 3.3)
4.0 fn:a
FN = a
> accept

names-of-parameters-in-any-case: type is TYPE (RFC 6350 section 3.3)
4.0 TEL;tYpE=home:1
TEL types = home
> accept

group-characters: letters, digits and hyphens (RFC 6350 section 3.3)
4.0 a_b.TEL:1
TEL line = a-b.TEL:1
! bad-name
> refuse missing-colon

group-of-digits: a group may start with any of its characters (RFC 6350 section 3.3)
4.0 1-a.TEL:1
TEL line = 1-a.TEL:1
> accept

group-is-not-empty: a dot has a group before it (RFC 6350 section 3.3)
4.0 .TEL:1
TEL line = TEL:1
! bad-name
> refuse missing-property-name

one-group: 4.0 nests none (RFC 6350 section 3.3)
4.0 a.b.TEL:1
TEL line = a-b.TEL:1
! name-spelling
> refuse missing-colon

name-characters: no underscore (RFC 6350 section 3.3)
4.0 X_A:1
X-A = 1
! bad-name
> refuse missing-colon

no-blank-before-the-colon: blanks are no part of a name (RFC 6350 section 3.3)
4.0 TEL :1
TEL = 1
! name-spelling
> refuse missing-colon

name-is-not-empty: a value needs a name (RFC 6350 section 3.3)
4.0 :1⏎NOTE:y
NOTE = y
! unreadable-line
> refuse missing-property-name

the-first-colon-parts: later ones are of the value (RFC 6350 section 3.3)
4.0 URL:http://a:80/b:c
URL uri = http://a:80/b:c
> accept

empty-value: a text may be empty (RFC 6350 section 3.3)
4.0 NOTE:
NOTE =
> accept

a-line-has-a-colon: without one it is no content line (RFC 6350 section 3.3)
4.0 FN:x⏎NOTE⏎TEL:1
NOTE =
TEL = 1
! unreadable-line
> refuse missing-colon

a-lone-name: the same at the end of a card (RFC 6350 section 3.3)
4.0 FN:x⏎NOTE
FN = x
! unreadable-line
> refuse missing-colon

private-names: X- in any case (RFC 6350 section 3.3)
4.0 x-foo:bar
X-FOO = bar
> accept

vendor-names: names with the number of an enterprise are names (RFC 6350 section 10.2.2)
4.0 VND-63-FOO:x
VND-63-FOO = x
> accept

private-names-everywhere: properties and parameters (RFC 6350 section 6.10)
4.0 X-A;X-B=c:d
X-A = d
X-A;X-B = c
> accept

unknown-names: a name that anybody may register (RFC 6350 section 3.3)
4.0 FOO;BAR=c:d
FOO = d
FOO;BAR = c
> accept

groups-label: what belongs together is kept so (RFC 6350 section 3.3)
4.0 item1.TEL:1⏎item1.X-ABLabel:Home
TEL line = item1.TEL:1
/phones/0/label = home
> accept

a-group-alone: it is no fault (RFC 6350 section 3.3)
4.0 a.TEL:1
/phones/0/value = 1
> accept

no-control-characters: but tabs (RFC 6350 section 3.3)
4.0 NOTE:a␇b
NOTE = ab
! control-character
> refuse control-character

no-delete-character: it is a control character, too (RFC 6350 section 3.3)
4.0 NOTE:a[x7F]b
NOTE = ab
! control-character
> refuse control-character

no-control-characters-in-parameters: within quotation marks neither (RFC 6350 section 3.3)
4.0 NOTE;X-A="a␇b":c
NOTE;X-A = ab
! control-character
> refuse unclosed-quote

tabs-are-text: in values and parameters (RFC 6350 section 3.3; erratum 3136)
4.0 NOTE;X-A=a␉b:c␉d
NOTE = c␉d
NOTE;X-A = a␉b
> accept

a-card-begins: only with BEGIN:VCARD (RFC 6350 section 6.1.1)
text BEGIN:VCALENDAR⏎END:VCALENDAR⏎
! refuse missing-begin
> refuse missing-begin

begin-has-no-parameters: nor has END (RFC 6350 section 6.1.1)
text BEGIN;X=1:VCARD⏎VERSION:4.0⏎FN:x⏎END:VCARD⏎
FN = x
! envelope-spelling
> refuse envelope-spelling

end-has-no-parameters: nor has BEGIN (RFC 6350 section 6.1.2)
text BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎END;X=1:VCARD⏎
FN = x
! envelope-spelling
> refuse envelope-spelling

version-is-text: it may say so in 4.0 (RFC 6350 section 6.7.9)
text BEGIN:VCARD⏎VERSION;VALUE=text:4.0⏎FN:x⏎END:VCARD⏎
FN = x
> accept

version-has-no-other-parameters: no type, and none is preferred (RFC 6350 sections 5.6 and 6.7.9)
text BEGIN:VCARD⏎VERSION;PREF=1;TYPE=home:4.0⏎FN:x⏎END:VCARD⏎
FN = x
! envelope-spelling
> refuse envelope-spelling

version-of-3-0-has-no-parameters: it is its version (RFC 2426 section 4)
text BEGIN:VCARD⏎VERSION;VALUE=text:3.0⏎FN:x⏎N:x⏎END:VCARD⏎
FN = x
! envelope-spelling
> refuse envelope-spelling

the-envelope-in-any-case: its words are compared without case (RFC 6350 section 6.1.1)
text begin:vcard⏎version:4.0⏎fn:x⏎End:vCard⏎
FN = x
> accept

begin-has-no-group: in 4.0 (RFC 6350 section 6.1.1)
text a.BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎END:VCARD⏎
FN = x
! envelope-spelling
> refuse envelope-spelling

a-card-ends: with END:VCARD (RFC 6350 section 6.1.2)
text BEGIN:VCARD⏎VERSION:4.0⏎FN:x⏎
FN = x
! missing-end
> refuse missing-end

a-card-ends-before-the-next: cards of 4.0 do not nest (RFC 6350 section 6.1.2)
text BEGIN:VCARD⏎VERSION:4.0⏎FN:a⏎BEGIN:VCARD⏎VERSION:4.0⏎FN:b⏎END:VCARD⏎
cards = 2
FN = a & b
! missing-end
> refuse missing-end

end-of-another-component: it ends no card (RFC 6350 section 6.1.2)
4.0 FN:a⏎END:VEVENT⏎TEL:1
cards = 1
TEL = 1
! unreadable-line
> refuse unreadable-line

begin-of-another-component: it begins no card (RFC 6350 section 6.1.1)
4.0 FN:a⏎BEGIN:VEVENT⏎TEL:1
cards = 1
TEL = 1
! unreadable-line
> refuse unreadable-line
"#;

/// What is not UTF-8.
#[cfg(feature = "charsets")]
pub(crate) const BYTES: &str = r"
utf-8-alone: no other charset can be declared (RFC 6350 section 3.1)
4.0 NOTE:[xE9]
NOTE = é
! undeclared-charset
> refuse undeclared-charset
";
