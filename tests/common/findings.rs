//! The smallest card that breaks each rule which only validating knows, in the order of the rules.

/// The code of the rule, its severity, the property and the parameter at fault, and the text as in
/// `common::rows`. The report has this one finding.
pub(crate) const FINDINGS: &str = r"
missing-property critical FN exact BEGIN:VCARD⏎VERSION:4.0⏎N:;;;;⏎END:VCARD⏎
repeated-property critical GENDER 4.0 GENDER:⏎GENDER:
several-properties warning UID 3.0 UID:⏎UID:
other-version warning XML 3.0 XML:
unexpected-type error X;VALUE 4.0 X;VALUE=:
bad-uri error URL 4.0 URL:
loose-uri warning URL 4.0 URL:a
bad-offset critical TZ 3.0 TZ:
bad-language-tag error LANG 4.0 LANG:
bad-number critical X 4.0 X;VALUE=float:
bad-boolean critical X 4.0 X;VALUE=boolean:
bad-base64 critical KEY 3.0 KEY;ENCODING=b:@
bad-coordinates critical GEO 3.0 GEO:
bad-word error GENDER 4.0 GENDER:X
bad-card critical AGENT 3.0 AGENT:
bad-client critical CLIENTPIDMAP 4.0 CLIENTPIDMAP:
bad-xml critical XML 4.0 XML:
unescaped-separator warning NOTE 4.0 NOTE:,
bad-parameter error TEL;PREF 4.0 TEL;PREF=:
repeated-parameter critical TEL;PREF 4.0 TEL;PREF=1,1:
forbidden-parameter error KIND;TYPE 4.0 KIND;TYPE=:a
misplaced-parameter warning TEL;TZ 4.0 TEL;TZ=:
missing-parameter critical JSPROP;JSPTR 4.0 JSPROP:
misplaced-type warning NOTE;TYPE 4.0 NOTE;TYPE=fax:
preferred-type warning NOTE;TYPE 4.0 NOTE;TYPE=pref:
media-type-word warning KEY;TYPE 3.0 KEY;ENCODING=b;TYPE=a/b:
extra-sort-name error ORG;SORT-AS 4.0 ORG;SORT-AS=,:
member-of-no-group error MEMBER 4.0 MEMBER:a:
unknown-client error TEL;PID 4.0 TEL;PID=1.1:
phonetic-of-nothing error N;ALTID 4.0 N;ALTID=;PHONETIC=a:;;;;
repeated-identifier error TEL;PROP-ID 4.0 TEL;PROP-ID=a:⏎TEL;PROP-ID=a:
repeated-language error GRAMGENDER 4.0 GRAMGENDER:a⏎GRAMGENDER:a
missing-preference warning CONTACT-URI 4.0 CONTACT-URI:http:⏎CONTACT-URI:http:
unreachable-contact error CONTACT-URI 4.0 CONTACT-URI:tel:1
offset-zone warning TZ 4.0 TZ;VALUE=utc-offset:+00
post-office-box warning ADR 4.0 ADR:a;;;;;;
missing-name advice N exact BEGIN:VCARD⏎VERSION:4.0⏎FN:⏎END:VCARD⏎
hidden-label advice TEL 4.0 TEL;TYPE=fax:
late-version advice VERSION text BEGIN:VCARD⏎FN:⏎VERSION:3.0⏎END:VCARD⏎
caret-escape advice X-A;X-B 3.0 X-A;X-B=^^:
";
