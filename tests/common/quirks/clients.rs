//! What single programs do with whole cards.

pub(crate) const CLIENTS: &str = r#"
An anniversary as a labelled date: Apple
3.0 item1.X-ABDATE;type=pref:2001-02-03⏎item1.X-ABLabel:_$!<Anniversary>!$_
/anniversary = 2001-02-03
/extensions = ∅
> accept

The mark of a company: Apple
3.0 N:;;;;⏎FN:Acme⏎ORG:Acme⏎X-ABShowAs:COMPANY
/full_name = ∅
/organization = Acme
/extensions = ∅
> accept

A group of contacts: Apple's server
3.0 FN:Club⏎X-ADDRESSBOOKSERVER-KIND:group⏎X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1
X-ADDRESSBOOKSERVER-KIND = group
X-ADDRESSBOOKSERVER-MEMBER uri = urn:uuid:1
/kind = group
/extensions/0 = X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1
> accept

Quotation marks in a note, and a comma in a name: Apple
3.0 N:Doe;John;Richter,James;;⏎NOTE:He said \"no\"
/additional_names/0 = Richter
/additional_names/1 = James
/note = He said "no"
! escaped-character
> refuse escaped-character

A service of messages and a social profile: iOS
3.0 IMPP;X-SERVICE-TYPE=Skype;type=pref:skype:me⏎X-SOCIALPROFILE;type=Custom;x-user=u:x-apple:u
IMPP uri = skype:me
IMPP;X-SERVICE-TYPE = Skype
X-SOCIALPROFILE uri = x-apple:u
X-SOCIALPROFILE;X-USER = u
> accept

An eighth component of an address, which repeats it: Google (RFC 2426 section 3.2.1)
3.0 item1.ADR:;;2 Kent Dr;Durham;NC;27713;US;2 Kent Dr\nDurham\, NC 27713\nUS
ADR parts = ||2 Kent Dr|Durham|NC|27713|US|2 Kent Dr␊Durham, NC 27713␊US
/addresses/0/street = 2 Kent Dr
/addresses/0/postal_code = 27713
/addresses/0/extended = ∅
! extra-component
> refuse extra-component

A whole address in the second component: Google
3.0 ADR;TYPE=WORK:;7 Mill Lane\nMillbrook;;;;;
/addresses/0/extended = 7 Mill Lane␊Millbrook
/addresses/0/label = work
> accept

A backslash before every colon: Google (RFC 2426 section 4, ESCAPED-CHAR)
3.0 NOTE:M-F\:9A-8P\; Sa\:9A
NOTE = M-F:9A-8P; Sa:9A
! escaped-character
> refuse escaped-character

A label of nothing: Google
3.0 item1.TEL;TYPE=WORK:1⏎item1.X-ABLabel:
TEL line = item1.TEL;TYPE=WORK:1
X-ABLabel line = item1.X-ABLabel:
/phones/0/label = work
! empty-label
> refuse empty-label
"#;
