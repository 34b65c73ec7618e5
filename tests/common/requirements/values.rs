//! Texts, lists, components and URIs of 4.0.

pub(crate) const VALUES: &str = r#"
an-escaped-comma-parts-nothing: it is part of its item (RFC 6350 section 3.4)
4.0 NICKNAME:a\,b,c
NICKNAME value = list a,b|c
> accept

an-escaped-semicolon-in-a-text: it may be escaped (RFC 6350 section 3.4)
4.0 NOTE:a\;b
NOTE = a;b
> accept

a-plain-semicolon-in-a-text: it is data (RFC 6350 section 3.4)
4.0 NOTE:a;b
NOTE = a;b
> accept

an-escaped-backslash: it stands for one (RFC 6350 section 3.4)
4.0 NOTE:a\\b\\nc
NOTE = a\b\nc
> accept

a-line-break-in-a-text: a backslash and n in any case (RFC 6350 section 3.4)
4.0 NOTE:a\nb\Nc
NOTE = a␊b␊c
> accept

no-other-escapes: a letter needs none (RFC 6350 section 3.4)
4.0 NOTE:a\xb
NOTE = a\xb
! unknown-escape
> refuse unknown-escape

no-escaped-colon: it needs none (RFC 6350 section 3.4)
4.0 NOTE:a\:b
NOTE = a:b
! escaped-character
> refuse escaped-character

no-backslash-at-the-end: it escapes nothing (RFC 6350 section 3.4)
4.0 NOTE:ab\
NOTE = ab\
! trailing-backslash
> refuse trailing-backslash

a-comma-in-a-uri-is-escaped: by the text and the errata (RFC 6350 section 3.4; errata 3845, 3846)
4.0 GEO:geo:1.0\,2.0
GEO value = uri geo:1.0,2.0
> accept

a-comma-in-a-uri-is-plain: by the grammar and every example (RFC 6350 section 6.5.2)
4.0 GEO:geo:1.0,2.0
GEO value = uri geo:1.0,2.0
> accept

a-comma-in-the-uri-of-a-source: escaped and plain (RFC 6350 section 6.1.3; erratum 6864)
4.0 SOURCE:ldap://a/cn=b\,o=c⏎SOURCE:ldap://a/cn=b,o=c
SOURCE value = uri ldap://a/cn=b,o=c & uri ldap://a/cn=b,o=c
> accept

a-comma-in-the-uri-of-a-birthplace: escaped (RFC 6474 section 2.1; erratum 4557)
4.0 BIRTHPLACE;VALUE=uri:geo:46.7\,-71.2
BIRTHPLACE value = uri geo:46.7,-71.2
> accept

a-comma-in-a-text: it should be escaped, and parts nothing (RFC 6350 section 4)
4.0 NOTE:a,b
NOTE value = text a,b
> warn unescaped-separator

no-lists-but-four: a title is one text (RFC 6350 section 5.2)
4.0 TITLE:a,b
TITLE value = text a,b
> warn unescaped-separator

a-comma-in-a-component: an organization has no lists (RFC 6350 section 6.6.4)
4.0 ORG:ABC, Inc.;NA
ORG value = components ABC, Inc.|NA
> warn unescaped-separator

a-list-with-holes: an empty item is one (RFC 6350 section 4.1)
4.0 CATEGORIES:a,,b
CATEGORIES value = list a||b
> accept

quotation-marks-in-a-text: they are data (RFC 6350 section 4.1)
4.0 NOTE:a "b, c" d
NOTE = a "b, c" d
> warn unescaped-separator

names-have-lists: in each component (RFC 6350 section 6.2.2)
4.0 N:S;J;P,Q;Dr.;Jr.,M.D.
N value = components S|J|P/Q|Dr.|Jr./M.D.
/additional_names/1 = Q
/name_suffixes/0 = Jr.
/name_suffixes/1 = M.D.
> accept

addresses-have-lists: in each component (RFC 6350 section 6.3.1)
4.0 ADR:;;a,b;c;;;
ADR value = components ||a/b|c|||
> accept

organizations-have-units: parted by semicolons alone (RFC 6350 section 6.6.4)
4.0 ORG:ABC\, Inc.;NA;Mkt
ORG value = components ABC, Inc.|NA|Mkt
> accept

categories-are-a-list: blanks belong to them (RFC 6350 section 6.7.1)
4.0 CATEGORIES:a,b c
CATEGORIES value = list a|b c
> accept

an-unknown-value-is-text: its commas have no known meaning (RFC 6350 section 6.10)
4.0 X-A:a,b;c
X-A value = text a,b;c
> accept

an-unknown-value-of-a-type: it is what it says (RFC 6350 section 6.10)
4.0 X-A;VALUE=uri:nothing
X-A = nothing
> reject bad-uri

an-unknown-value-of-no-type: VALUE has a word (RFC 6350 section 5.2)
4.0 X-A;VALUE=:a
X-A = a
> reject unexpected-type

an-unknown-value-that-is-a-language: a tag (RFC 6350 section 4.8)
4.0 X-A;VALUE=language-tag:de_AT
X-A raw = de_AT
> reject bad-language-tag

an-unknown-value-keeps-its-backslashes: its escapes have no known meaning (RFC 6350 section 6.10)
4.0 X-A:a\qb
X-A raw = a\qb
> accept

blanks-around-a-value: they are part of it (RFC 6350 section 3.3)
4.0 NOTE: a␠
NOTE = ␠a␠
> accept

a-data-uri-is-not-escaped: no reader of images unescapes it (RFC 2397 section 3)
4.0 PHOTO:data:image/png;base64\,AAAA
PHOTO uri = data:image/png;base64,AAAA
! escaped-uri
> refuse escaped-uri
"#;
