//! The smallest text that breaks each rule, in the order of the rules.

/// The code of the rule, the line and the column, the code with which strict reading refuses the text, and
/// the text as in a quirk. Where the grammar refuses a line, strict reading says what the grammar expected.
pub(crate) const RULES: &str = r#"
byte-order-mark 1:1 byte-order-mark text [BOM]BEGIN:VCARD⏎VERSION:3.0⏎END:VCARD⏎
undeclared-charset 3:4 undeclared-charset 3.0 FN:[xF6]
text-outside-card 1:1 text-outside-card text -⏎BEGIN:VCARD⏎VERSION:3.0⏎END:VCARD⏎
line-break 2:12 line-break text BEGIN:VCARD⏎VERSION:3.0␊END:VCARD⏎
missing-begin 1:1 missing-begin text VERSION:3.0⏎END:VCARD⏎
blank-line 3:1 blank-line text BEGIN:VCARD⏎VERSION:3.0⏎⏎END:VCARD⏎
control-character 3:4 control-character 3.0 FN:␀
envelope-spelling 1:1 envelope-spelling text ␠BEGIN:VCARD⏎VERSION:3.0⏎END:VCARD⏎
missing-end 3:1 missing-end text BEGIN:VCARD⏎VERSION:3.0⏎
missing-version 1:1 missing-version text BEGIN:VCARD⏎END:VCARD⏎
misplaced-version 3:1 misplaced-version text BEGIN:VCARD⏎FN:⏎VERSION:4.0⏎END:VCARD⏎
repeated-version 3:1 repeated-version 3.0 VERSION:3.0
unknown-version 2:1 unknown-version text BEGIN:VCARD⏎VERSION:5.0⏎END:VCARD⏎
unreadable-line 3:2 missing-colon 3.0 a
unfolded-line 4:1 missing-colon 3.0 PHOTO;ENCODING=b:⏎A
nested-card 4:1 nested-card 3.0 AGENT:⏎BEGIN:VCARD⏎END:VCARD
bad-name 3:2 missing-colon 3.0 X_:
name-spelling 3:2 missing-colon 3.0 X␠:
bare-parameter 3:5 missing-equals 3.0 TEL;a:
comma-parameter 3:8 comma-parameter 3.0 X;PREF=,TYPE=:
empty-parameter 3:5 missing-parameter-name 3.0 TEL;:
stray-quote 3:5 unclosed-quote 3.0 X;P=":
quoted-printable 3:4 quoted-printable 3.0 FN;ENCODING=QUOTED-PRINTABLE:
charset 3:4 charset 3.0 FN;CHARSET=UTF-8:
unknown-charset 3:4 unknown-charset 3.0 FN;CHARSET=:
bad-quoted-printable 3:30 bad-quoted-printable 2.1 FN;ENCODING=QUOTED-PRINTABLE:=ZZ
encoding 3:4 encoding 3.0 FN;ENCODING=8BIT:
unknown-encoding 3:4 unknown-encoding 3.0 FN;ENCODING=a:
base64 3:7 base64 4.0 PHOTO;ENCODING=b:
quoted-list 3:5 quoted-list 3.0 TEL;TYPE="a,b":
type-spelling 3:5 type-spelling 3.0 TEL;TYPE='a':
escaped-character 3:4 escaped-character 3.0 FN:\:
unknown-escape 3:4 unknown-escape 3.0 FN:\a
trailing-backslash 3:4 trailing-backslash 3.0 FN:\
escaped-uri 3:12 escaped-uri 3.0 PHOTO:data:\,
date-form 3:6 date-form 4.0 BDAY:1985-04-12
bad-date 3:6 bad-date 3.0 BDAY:x
extra-component 3:8 extra-component 3.0 N:;;;;;
missing-component 3:3 missing-component 4.0 N:
empty-label 3:11 empty-label 3.0 X-ABLabel:
"#;
