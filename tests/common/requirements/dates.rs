//! Dates, times, offsets, numbers and other values that have forms, each form with its outcome.

pub(crate) const FORMS: &str = r"
date-or-time (RFC 6350 section 4.3.4)
4.0 BDAY:
accept 19850412 = date 1985-04-12
accept 1985-04 = date 1985-04
accept 1985 = date 1985
accept --0412 = date --0412
accept --04 = date --04
accept --10 = date --10
accept ---12 = date ---12
accept 00000101 = date 0000-01-01
refuse bad-date 198504 = text 198504
refuse date-form 1985-04-12 = date 1985-04-12
refuse date-form --04-12 = date --0412
refuse bad-date 1985-4-12 = text 1985-4-12
refuse bad-date --4
refuse bad-date ---1
refuse bad-date ----12
refuse bad-date 85
accept 0412
refuse bad-date +19850412
refuse bad-date 1985W152
refuse bad-date 1985-W15
refuse bad-date 1985102
refuse bad-date 012345678
refuse bad-date 1985/04/12
refuse bad-date 12.04.1985
refuse bad-date April

day-of-a-month (RFC 6350 section 4.3.1)
4.0 BDAY:
accept 19850131 = date 1985-01-31
accept 19850430 = date 1985-04-30
accept --0131 = date --0131
accept ---31 = date ---31
refuse bad-date 19850432 = text 19850432
refuse bad-date 19850431 = text 19850431
refuse bad-date 19850132
refuse bad-date 19850400
refuse bad-date 19851301
refuse bad-date 19850012
refuse bad-date 1985-13
refuse bad-date 1985-00
refuse bad-date --0431
refuse bad-date --13
refuse bad-date --00
refuse bad-date ---32
refuse bad-date ---00

leap-year (RFC 6350 section 4.3.1)
4.0 BDAY:
accept 20240229 = date 2024-02-29
accept 20000229 = date 2000-02-29
accept --0229 = date --0229
refuse bad-date 20230229 = text 20230229
refuse bad-date 19000229 = text 19000229
refuse bad-date 20240230
refuse bad-date --0230

time-after-t (RFC 6350 sections 4.3.2, 4.3.4)
4.0 BDAY:
accept T102200 = date T102200
accept T1022 = date T1022
accept T10 = date T10
accept T-2200 = date T-2200
accept T-22 = date T-22
accept T--00 = date T--00
accept T102200Z = date T102200Z
accept T102200-0800 = date T102200-0800
accept T102200-08 = date T102200-0800
accept T1022Z
accept T10Z = date T10Z
accept T10+01
accept T000000
accept T235959
accept T235960 = date T235960
accept T--60
refuse bad-date T235961
refuse bad-date T240000 = text T240000
refuse bad-date T24
refuse bad-date T1060
refuse bad-date T-60
refuse date-form T102200.5
refuse date-form T102200,5
refuse date-form t102200
refuse date-form T10:22:00
refuse date-form T102200z
refuse bad-date 102200 = text 102200
refuse bad-date 10:22:00
refuse bad-date T-2200Z
refuse bad-date T-22Z
refuse bad-date T--00Z
refuse bad-date T---00
refuse bad-date T1
refuse bad-date T102
refuse bad-date T
refuse bad-date T102200+
refuse bad-date T102200+24
refuse bad-date T102200+0060
refuse bad-date T102200ZZ

date-with-a-time (RFC 6350 section 4.3.3)
4.0 BDAY:
accept 19961022T140000 = date 1996-10-22T14:00:00
accept 19961022T140000Z
accept 19961022T140000-05
accept 19961022T1400
accept 19961022T14Z
accept --1022T1400 = date --1022T1400
accept ---22T14 = date ---22T14
accept ---22T14Z
refuse bad-date 1996T14 = text 1996T14
refuse bad-date 1996-10T14
refuse bad-date --10T14 = text --10T14
refuse bad-date 19961022T-00
refuse bad-date 19961022T--00
refuse bad-date 19961022T
refuse bad-date 19961022T240000
refuse bad-date 19960230T14
refuse date-form 1996-10-22T14:00:00Z
refuse date-form 1996-10-22T140000Z
refuse date-form 19961022T14:00
refuse date-form 19961022t14

date (RFC 6350 section 4.3.1)
4.0 X-A;VALUE=date:
accept 19850412 = date 1985-04-12
accept 1985-04
accept 1985
accept --0412
accept --04 = date --04
accept ---12
accept 19850412,1996,--10
reject bad-date 198504
reject bad-date --13
reject bad-date 1985-04-12
reject bad-date --04-12
reject bad-date 19850432
reject bad-date 19961022T14
reject bad-date T10
reject bad-date 19850412,
reject bad-date today = other today

time (RFC 6350 section 4.3.2)
4.0 X-A;VALUE=time:
accept 102200 = date T102200
accept 1022
accept 10
accept -2200 = date T-2200
accept -22
accept --10 = date T--10
accept --60
accept 102200Z
accept 102200-0800
accept 10-08
accept 1022,1023
reject bad-date -2200Z = other -2200Z
reject bad-date -22Z
reject bad-date --00Z
reject bad-date 10:22:00
reject bad-date 10.5
reject bad-date 102200.5
reject bad-date 240000
reject bad-date 1060
reject bad-date T102200
reject bad-date 19850412
reject bad-date 102200z

date-time (RFC 6350 section 4.3.3)
4.0 X-A;VALUE=date-time:
accept 19961022T140000 = date 1996-10-22T14:00:00
accept --1022T1400
accept ---22T14
accept 19961022T140000,19961023T140000
reject bad-date 1996T14
reject bad-date 1996-10T14
reject bad-date --10T14
reject bad-date 19961022T-00
reject bad-date 19961022
reject bad-date T140000

timestamp (RFC 6350 section 4.3.5)
4.0 REV:
accept 19961022T140000 = date 1996-10-22T14:00:00
accept 19961022T140000Z = date 1996-10-22T14:00:00Z
accept 19961022T140000-05 = date 1996-10-22T14:00:00-05:00
accept 19961022T140000-0500 = date 1996-10-22T14:00:00-05:00
accept 19961231T235960Z
refuse date-form 19961022T1400 = date 1996-10-22T14:00
refuse date-form 19961022T14
refuse date-form 19961022
refuse date-form 1996
refuse date-form T140000Z
refuse date-form 1996-10-22T14:00:00Z = date 1996-10-22T14:00:00Z
refuse date-form --1022T140000
refuse date-form ---22T140000
refuse date-form 19961022t140000z
refuse date-form 19961022T140000.5Z
refuse bad-date 19961022T140000+5
refuse bad-date 19960230T140000Z
refuse bad-date now

offset-of-a-zone (RFC 6350 sections 4.7, 6.5.1)
4.0 TZ;VALUE=utc-offset:
warn offset-zone +05 = offset +05:00
warn offset-zone -0500 = offset -05:00
reject bad-offset offset-zone -05:00 = offset -05:00
reject bad-offset offset-zone 0500 = other 0500
reject bad-offset offset-zone +0060
reject bad-offset offset-zone -500

offset (RFC 6350 section 4.7)
4.0 X-A;VALUE=utc-offset:
accept +05
accept -05
accept -0530 = offset -05:30
accept +2359
accept -00
accept +0000
accept -0500,+0100
reject bad-offset Z
reject bad-offset +5
reject bad-offset 05
reject bad-offset +24
reject bad-offset +2400
reject bad-offset +0060
reject bad-offset +05:00
reject bad-offset +050
reject bad-offset +050000
reject bad-offset EST

integer (RFC 6350 section 4.5)
4.0 X-I;VALUE=integer:
accept 0 = integer 0
accept 1234567890 = integer 1234567890
accept -1 = integer -1
accept +1 = integer 1
accept 9223372036854775807
accept -9223372036854775808
accept 1,-2,3
reject bad-number 9223372036854775808 = other 9223372036854775808
reject bad-number -9223372036854775809
reject bad-number 1.0
reject bad-number 1e3
reject bad-number --1
reject bad-number 0x1
reject bad-number one

float (RFC 6350 section 4.6)
4.0 X-F;VALUE=float:
accept 20.30 = float 20.3
accept 1000000.0000001 = float 1000000.0000001
accept -1.5 = float -1.5
accept +1.5
accept 1
accept 0.1,0.2
reject bad-number 1e3 = other 1e3
reject bad-number 1E-3
reject bad-number .5
reject bad-number 1.
reject bad-number 1.2.3
reject bad-number NaN = other NaN
reject bad-number inf

boolean (RFC 6350 section 4.4)
4.0 X-B;VALUE=boolean:
accept TRUE = boolean true
accept True = boolean true
accept false = boolean false
reject bad-boolean yes = other yes
reject bad-boolean 1
reject bad-boolean t

language-tag (RFC 6350 section 4.8)
4.0 LANG:
accept de = language de
accept de-AT-1901 = language de-AT-1901
accept zh-Hant-TW
accept x-klingon
accept i-default
reject bad-language-tag en_US
reject bad-language-tag d
reject bad-language-tag de-
reject bad-language-tag -de
reject bad-language-tag de--AT
reject bad-language-tag abcdefghi
reject bad-language-tag de,fr

uri (RFC 6350 section 4.2, RFC 3986 section 3)
4.0 SOURCE:
accept http://example.com/ = uri http://example.com/
accept urn:uuid:550e8400-e29b-41d4-a716-446655440000
accept mailto:a@b.example
accept HTTP://example.com
accept a+b-c.d:x
accept http://[::1]/a?b=c#d
accept http://a/%41
reject bad-uri www.example.com
reject bad-uri //example.com/a
reject bad-uri /a/b
reject bad-uri 1a:b
reject bad-uri :b
reject bad-uri http://a/%4
reject bad-uri http://a/%zz
reject bad-uri http://a/<b>
reject bad-uri http://ä/

date-of-3-0 (RFC 2426 section 3.1.5, RFC 2425 section 5.8.4)
3.0 BDAY:
accept 1996-04-15 = date 1996-04-15
accept 19960415 = date 1996-04-15
accept 1953-10-15T23:10:00Z = date 1953-10-15T23:10:00Z
accept 1987-09-27T08:30:00-06:00
accept 19870927T083000-0600
accept 1996-04-15T10:22:00
refuse date-form --0415 = date --0415
refuse date-form --04-15
refuse date-form 1996-04
refuse date-form 1996
refuse date-form ---15
refuse date-form T102200
refuse date-form 1996-04-15T10:22
refuse bad-date 1996-02-30 = other 1996-02-30
refuse bad-date 199604
refuse bad-date 1996-4-15
refuse bad-date 1996-04-15T24:00:00

date-of-a-type-of-3-0 (RFC 2425 section 5.8.4)
3.0 X-A;VALUE=date:
accept 1996-04-15 = date 1996-04-15
accept 19960415
accept 1996-04-15,1997-04-15
reject bad-date 1996
reject bad-date 1996-04
reject bad-date --0415
reject bad-date ---15
reject bad-date 1996-02-30
reject bad-date 1996-04-15T10:22:00

time-of-a-type-of-3-0 (RFC 2425 section 5.8.4)
3.0 X-A;VALUE=time:
accept 10:22:00 = date T102200
accept 102200
accept 10:22:00Z
accept 10:22:00-06:00
accept 102200-0600
accept 10:22:00.5Z
reject bad-date 10:22
reject bad-date 10
reject bad-date -2200
reject bad-date 24:00:00
reject bad-date T102200

date-time-of-a-type-of-3-0 (RFC 2425 section 5.8.4)
3.0 X-A;VALUE=date-time:
accept 1996-10-22T14:00:00 = date 1996-10-22T14:00:00
accept 1996-10-22T14:00:00-05:00
accept 19961022T140000Z
reject bad-date 1996-10-22
reject bad-date 1996-10-22T14
reject bad-date --1022T1400
reject bad-date 1996-10-22T25:00:00

offset-of-a-type-of-3-0 (RFC 2426 section 4)
3.0 X-A;VALUE=utc-offset:
accept -05:00 = offset -05:00
reject bad-offset -0500
reject bad-offset -05

number-of-a-type-of-3-0 (RFC 2425 section 5.8.4)
3.0 X-A;VALUE=float:
accept 1.5 = float 1.5
accept -1
reject bad-number 1e3
reject bad-number .5

truth-of-a-type-of-3-0 (RFC 2425 section 5.8.4)
3.0 X-A;VALUE=boolean:
accept TRUE = boolean true
accept false
reject bad-boolean yes

type-of-4-0-in-3-0 (RFC 2425 section 5.8.3)
3.0 X-A;VALUE=
reject unexpected-type date-and-or-time:1985
reject unexpected-type timestamp:19961022T140000Z
reject unexpected-type language-tag:de
accept x-a:b

type-of-3-0-in-4-0 (RFC 6350 section 5.2)
4.0 X-A;VALUE=
reject unexpected-type binary:AAAA
reject unexpected-type phone-number:1
reject unexpected-type vcard:a
reject unexpected-type url:http://a/
reject unexpected-type inline:a
accept x-a:b
accept text:a

revision-of-3-0 (RFC 2426 section 3.6.4, RFC 2425 section 5.8.4)
3.0 REV:
accept 1995-10-31T22:27:10Z = date 1995-10-31T22:27:10Z
accept 19951031T222710Z
accept 1995-10-31T22:27:10.5Z = date 1995-10-31T22:27:10Z
accept 1995-10-31T22:27:10,5Z
accept 1995-10-31T22:27:10+01:00
accept 1997-11-15 = date 1997-11-15
refuse date-form 1995-10-31T22:27Z
refuse date-form 1995
refuse bad-date 1995-10-32

revision-of-3-0-as-a-date (RFC 2426 section 3.6.4)
3.0 REV;VALUE=date:
accept 1997-11-15 = date 1997-11-15
accept 19971115

offset-of-3-0 (RFC 2426 section 3.4.1)
3.0 TZ:
accept -05:00 = offset -05:00
accept +05:30
accept +00:00
reject bad-offset -0500 = offset -05:00
reject bad-offset -05 = offset -05:00
reject bad-offset Z
reject bad-offset 05:00
reject bad-offset -5:00
reject bad-offset +24:00
reject bad-offset +05:60
reject bad-offset America/New_York = text America/New_York

place-of-3-0 (RFC 2426 section 3.4.2)
3.0 GEO:
accept 37.386013;-122.082932 = place 37.386013 -122.082932
accept 37;-122
accept 90;180
accept -90;-180
accept +1.5;+2.5
reject bad-coordinates 91;0
reject bad-coordinates -90.1;0
reject bad-coordinates 0;181
reject bad-coordinates 37.1,2.1
reject bad-coordinates 37,38;-122,08 = other 37,38;-122,08
reject bad-coordinates 37.1
reject bad-coordinates 1;2;3
reject bad-coordinates .5;1
reject bad-coordinates 1e1;1
reject bad-coordinates geo:1,2
reject bad-coordinates a;b

class-of-3-0 (RFC 2426 section 3.7.1)
3.0 CLASS:
accept PUBLIC
accept private
accept CONFIDENTIAL
accept x-team
";
