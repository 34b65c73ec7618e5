//! The rules of the standards and of clients, each with its code.

use std::fmt;

use crate::version::Version;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// The standard allows it, and a client in use trips over it.
    Advice,
    /// The standard advises against it, or asks readers to pass over it.
    Warning,
    /// It breaks the standard.
    Error,
}

/// What tolerant reading makes of what breaks a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Treatment {
    /// It stands in the card as it is written, and is read as it is meant.
    Kept,
    /// The card has what is meant, and nothing is lost.
    Mended,
    /// Something that the text holds is missing from the card.
    Dropped,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident, $code:literal, $severity:ident, $treatment:ident, $section:literal, $text:literal;)+) => {
        /// A rule that a card broke, with a stable code.
        ///
        /// Some are met when a text is read, and become repairs; some when a card is validated; those of
        /// [`Treatment::Kept`] at both.
        ///
        /// A card of vCard 2.1 breaks no rule that 2.1 does not have: bare parameters, blank lines,
        /// quoted-printable, charsets, its encodings, the card of an agent inside the card,
        /// [`Rule::NameSpelling`], and quotation marks as data are as they should be there.
        ///
        /// ```
        /// use contact_card::Rule;
        ///
        /// assert_eq!(Rule::MissingEnd.code(), "missing-end");
        /// assert_eq!(Rule::MissingEnd.section(), "RFC 6350 section 6.1.2");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Rule {
            /// The stable machine code, in kebab case.
            ///
            /// ```
            /// assert_eq!(contact_card::Rule::BareParameter.code(), "bare-parameter");
            /// ```
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// How much the finding weighs.
            ///
            /// ```
            /// use contact_card::{Rule, Severity};
            ///
            /// assert_eq!(Rule::MissingProperty.severity(), Severity::Error);
            /// assert_eq!(Rule::QuotedList.severity(), Severity::Advice);
            /// ```
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// What tolerant reading makes of it.
            ///
            /// ```
            /// use contact_card::{Rule, Treatment};
            ///
            /// assert_eq!(Rule::UnreadableLine.treatment(), Treatment::Dropped);
            /// ```
            #[must_use]
            pub fn treatment(self) -> Treatment {
                match self { $(Self::$name => Treatment::$treatment,)+ }
            }

            /// The section of the standard that states the rule, or whose rule it is.
            ///
            /// ```
            /// assert_eq!(contact_card::Rule::LineBreak.section(), "RFC 6350 section 3.2");
            /// ```
            #[must_use]
            pub fn section(self) -> &'static str {
                match self { $(Self::$name => $section,)+ }
            }

            /// The finding as one clause.
            pub(crate) fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

rules! {
    /// A byte order mark before a card, or before a line of one, skipped: `U+FEFF` and `BEGIN:VCARD`.
    ByteOrderMark, "byte-order-mark", Error, Mended, "RFC 6350 section 3.1", "expected no byte order mark";
    /// Bytes that are not UTF-8, and in no charset that their line declares: read in the charset of another
    /// line, else as windows-1252, as `decode` and `CardReader` do. Also UTF-16 without its byte order mark.
    UndeclaredCharset, "undeclared-charset", Error, Mended, "RFC 6350 section 3.1", "expected UTF-8, or another charset that is declared";
    /// Text between or before the cards, or after the only one, skipped: `--` and then `BEGIN:VCARD` on the
    /// next line.
    TextOutsideCard, "text-outside-card", Error, Dropped, "RFC 6350 section 3.3", "expected no text outside a card";
    /// A line break other than CRLF, such as LF alone. CR alone does not end the line of a card whose lines
    /// end in CRLF: it is a line break inside the value.
    LineBreak, "line-break", Error, Mended, "RFC 6350 section 3.2", "expected CRLF at the end of the line";
    /// A `VERSION` without `BEGIN:VCARD` before it, taken as the start of a card.
    MissingBegin, "missing-begin", Error, Mended, "RFC 6350 section 6.1.1", "expected BEGIN:VCARD";
    /// A line without content inside a card, skipped.
    BlankLine, "blank-line", Error, Mended, "RFC 6350 section 3.3", "expected no blank line";
    /// A control character inside a line, dropped: a NUL in `NOTE:a b`, or `=00` in quoted-printable.
    ControlCharacter, "control-character", Error, Dropped, "RFC 6350 section 3.3", "expected no control character";
    /// `BEGIN`, `END` or `VERSION` with blanks, parameters or (in 4.0) a group: `BEGIN : VCARD`.
    EnvelopeSpelling, "envelope-spelling", Error, Mended, "RFC 6350 section 6.1", "expected BEGIN, END and VERSION without blanks or parameters";
    /// A card without `END:VCARD`: the next `BEGIN:VCARD` or the end of the text closes it.
    MissingEnd, "missing-end", Error, Mended, "RFC 6350 section 6.1.2", "expected END:VCARD";
    /// A card without `VERSION`, read as 3.0, or as 2.1 if it has parameters without names or
    /// quoted-printable.
    MissingVersion, "missing-version", Error, Mended, "RFC 6350 section 6.7.9", "expected VERSION";
    /// A 4.0 card whose `VERSION` does not directly follow `BEGIN`: `FN:Ada` and then `VERSION:4.0`.
    MisplacedVersion, "misplaced-version", Error, Mended, "RFC 6350 section 6.7.9", "expected VERSION directly after BEGIN";
    /// A second `VERSION`, dropped.
    RepeatedVersion, "repeated-version", Error, Mended, "RFC 6350 section 6.7.9", "expected one VERSION";
    /// A version that no standard knows, read as the nearest one: `VERSION:5.0`.
    UnknownVersion, "unknown-version", Error, Mended, "RFC 6350 section 6.7.9", "expected a version that a standard defines";
    /// A line that is no content line, dropped: `Springfield` without a colon, or a comment in 2.1, `# x`.
    UnreadableLine, "unreadable-line", Error, Dropped, "RFC 6350 section 3.3", "expected a content line";
    /// A line without a colon, taken as the rest of the value before it: base64 that is not indented,
    /// `Springfield` after `ADR:;;1 Main St`, also after ORG, TITLE, NOTE and LABEL, and in 2.1 after any text.
    UnfoldedLine, "unfolded-line", Error, Mended, "RFC 6350 section 3.2", "expected a blank before the rest of a value";
    /// A card that stands as it is after `AGENT:`, kept as the one text of that property.
    NestedCard, "nested-card", Error, Mended, "RFC 2426 section 3.5.4", "expected the card of an agent as escaped text";
    /// A group or name with a character it cannot have, replaced by `-`: `X_FOO:1`.
    BadName, "bad-name", Error, Mended, "RFC 6350 section 3.3", "expected letters, digits and hyphens in a name";
    /// Blanks round a name, or a group in a group (joined by `-`), as vCard 2.1 allows: `a.b.TEL :1`.
    NameSpelling, "name-spelling", Error, Mended, "RFC 6350 section 3.3", "expected one group at most, and no blanks round a name";
    /// A parameter without a name, taken as `TYPE`, `ENCODING` or `VALUE`: `TEL;HOME:1`.
    BareParameter, "bare-parameter", Error, Mended, "RFC 6350 section 3.3", "expected a parameter name";
    /// A comma before a parameter, taken for a semicolon: `TEL;PREF=1,TYPE=HOME:1`.
    CommaParameter, "comma-parameter", Error, Mended, "RFC 6350 section 3.3", "expected a semicolon before the parameter";
    /// Nothing between two semicolons of a header, or the name of a parameter without a value, skipped:
    /// `TEL;;TYPE=HOME:1`, `TEL;TYPE:1`.
    EmptyParameter, "empty-parameter", Error, Mended, "RFC 6350 section 3.3", "expected a parameter between the semicolons";
    /// A quotation mark inside a parameter value, kept as text: `FN;X-A=a"b:Ada`.
    StrayQuote, "stray-quote", Error, Mended, "RFC 6350 section 3.3", "expected quotation marks only round a parameter value";
    /// A value in quoted-printable, decoded: `NOTE;ENCODING=QUOTED-PRINTABLE:=41`.
    QuotedPrintable, "quoted-printable", Error, Mended, "RFC 2426 section 5", "expected no quoted-printable";
    /// A `CHARSET`, dropped, since the text is decoded: `FN;CHARSET=UTF-8:Ada`.
    Charset, "charset", Error, Mended, "RFC 2426 section 5", "expected no CHARSET";
    /// A `CHARSET` that nobody knows, dropped; the value is read as if there were none: `FN;CHARSET=x:Ada`.
    UnknownCharset, "unknown-charset", Error, Mended, "RFC 2046 section 4.1.2", "expected a CHARSET that is known";
    /// An equals sign that starts no octet in quoted-printable, kept as text: `=ZZ`, `=4`, or `=Be`, whose
    /// digits no program writes in two cases.
    BadQuotedPrintable, "bad-quoted-printable", Error, Mended, "RFC 2045 section 6.7", "expected two hexadecimal digits after the equals sign";
    /// An `ENCODING` of vCard 2.1, changed to `b` or dropped: `PHOTO;ENCODING=BASE64:AA==`.
    Encoding, "encoding", Error, Mended, "RFC 2426 section 2.4.1", "expected no ENCODING other than b";
    /// An `ENCODING` that no version has, dropped; the value stays: `PHOTO;ENCODING=x:AA==`.
    UnknownEncoding, "unknown-encoding", Error, Mended, "RFC 2426 section 2.4.1", "expected an ENCODING of the standard";
    /// Base64 in 4.0, which has data URIs instead: `PHOTO;ENCODING=b:AA==`.
    Base64, "base64", Error, Kept, "RFC 6350 section 4", "expected a data URI instead of base64";
    /// A quoted list of types, read as one word each: `TEL;TYPE="home,cell":1`.
    QuotedList, "quoted-list", Advice, Kept, "RFC 6350 section 5.6", "expected the types of a list without quotation marks";
    /// A type in apostrophes, or a backslash before the comma of a list, read without them:
    /// `TEL;TYPE='WORK':1`.
    TypeSpelling, "type-spelling", Error, Kept, "RFC 6350 section 5.6", "expected types without apostrophes and backslashes";
    /// A backslash before a colon or a quotation mark, read as that character: `URL:http\://example.com`.
    EscapedCharacter, "escaped-character", Error, Kept, "RFC 6350 section 3.4", "expected no backslash before a colon or a quotation mark";
    /// A backslash before a character that needs none, read as both: `NOTE:a\qb`.
    UnknownEscape, "unknown-escape", Error, Kept, "RFC 6350 section 3.4", "expected a backslash only before another one, a comma, a semicolon or n";
    /// A backslash at the end of a value, read as it is: `NOTE:a\`.
    TrailingBackslash, "trailing-backslash", Error, Kept, "RFC 6350 section 3.4", "expected a character after the backslash";
    /// A backslash before a comma or semicolon of a data URI, read without it:
    /// `PHOTO:data:image/png;base64\,AA==`.
    EscapedUri, "escaped-uri", Advice, Kept, "RFC 2397 section 3", "expected no backslash in a data URI";
    /// A date in a form that the version of the card does not have, read as that date: `BDAY:1985-04-12` in
    /// 4.0.
    DateForm, "date-form", Error, Kept, "RFC 6350 section 4.3", "expected a date in a form of the version";
    /// A date that is none, kept as text: `BDAY:circa 1800`.
    BadDate, "bad-date", Error, Kept, "RFC 6350 section 4.3", "expected a date";
    /// A component that the property does not have, kept: the eighth one of an `ADR` in 3.0.
    ExtraComponent, "extra-component", Error, Kept, "RFC 6350 section 6.2.2", "expected no more components";
    /// Too few components, or not all of those that RFC 9554 adds, read as if the others were empty:
    /// `N:Doe;Jane` in 4.0.
    MissingComponent, "missing-component", Error, Kept, "RFC 6350 section 6.2.2", "expected every component, be it empty";
    /// A label without text, read as none: `item1.X-ABLabel:`.
    EmptyLabel, "empty-label", Advice, Kept, "RFC 6350 section 3.3", "expected a text as the label";
    /// A property that the version demands: a card without `FN`.
    MissingProperty, "missing-property", Error, Kept, "RFC 6350 section 3.3", "expected this property";
    /// A property more often than 4.0 allows, alternatives of one `ALTID` counted once: `BDAY` twice.
    RepeatedProperty, "repeated-property", Error, Kept, "RFC 6350 section 3.3", "expected this property once";
    /// The same in 3.0, which does not say how often a property may occur: `BDAY` twice.
    SeveralProperties, "several-properties", Warning, Kept, "RFC 2426 section 1", "expected this property once";
    /// A property or a parameter that only the other version has: `GENDER:F` in 3.0.
    OtherVersion, "other-version", Warning, Kept, "RFC 6350 appendix A", "expected what the version of the card has";
    /// A type in `VALUE` that the property cannot have: `EMAIL;VALUE=uri:mailto:a@b.example`.
    UnexpectedType, "unexpected-type", Error, Kept, "RFC 6350 section 5.2", "expected a type of value that the property has";
    /// A URI that is none: `SOURCE:www.example.com`.
    BadUri, "bad-uri", Error, Kept, "RFC 3986 section 3", "expected a URI";
    /// What people type in place of a URI, and clients complete: `URL:www.example.com`.
    LooseUri, "loose-uri", Warning, Kept, "RFC 3986 section 4.5", "expected a URI with its scheme";
    /// An offset from UTC in another form than that of the version: `TZ:-0500` in 3.0.
    BadOffset, "bad-offset", Error, Kept, "RFC 6350 section 4.7", "expected an offset from UTC in the form of the version";
    /// A language tag that is none: `LANG:en_US`.
    BadLanguageTag, "bad-language-tag", Error, Kept, "RFC 5646 section 2.1", "expected a language tag";
    /// A number that is none, or does not fit 64 bits: `X-A;VALUE=float:1e3`.
    BadNumber, "bad-number", Error, Kept, "RFC 6350 section 4.5", "expected a number";
    /// Neither true nor false: `X-A;VALUE=boolean:yes`.
    BadBoolean, "bad-boolean", Error, Kept, "RFC 6350 section 4.4", "expected true or false";
    /// Base64 that is none: `PHOTO;ENCODING=b:@` in 3.0.
    BadBase64, "bad-base64", Error, Kept, "RFC 2426 section 2.4.1", "expected base64";
    /// No latitude and longitude: `GEO:91;0` in 3.0.
    BadCoordinates, "bad-coordinates", Error, Kept, "RFC 2426 section 3.4.2", "expected latitude and longitude";
    /// A word that the property does not have: `GENDER:X`.
    BadWord, "bad-word", Error, Kept, "RFC 6350 section 6.2.7", "expected a word that the property has";
    /// No card and no `VALUE` that says so: `AGENT:Susan` in 3.0.
    BadCard, "bad-card", Error, Kept, "RFC 2426 section 3.5.4", "expected a card";
    /// No number and URI of a client: `CLIENTPIDMAP:0;urn:uuid:1`.
    BadClient, "bad-client", Error, Kept, "RFC 6350 section 6.7.7", "expected a number from 1 on and a URI";
    /// No XML element of a namespace other than vCard's: `XML:a`.
    BadXml, "bad-xml", Error, Kept, "RFC 6350 section 6.1.5", "expected an XML element of another namespace";
    /// A separator that should be escaped in a text: `NOTE:a,b`.
    UnescapedSeparator, "unescaped-separator", Warning, Kept, "RFC 6350 section 3.4", "expected a backslash before the separator";
    /// A value that the parameter cannot have: `TEL;PREF=0:1`.
    BadParameter, "bad-parameter", Error, Kept, "RFC 6350 section 5", "expected a value that the parameter has";
    /// More than one value where a parameter has one: `TEL;PREF=1,2:1`.
    RepeatedParameter, "repeated-parameter", Error, Kept, "RFC 6350 section 5", "expected one value";
    /// A parameter that the property must not have: `BDAY;TYPE=home:1985`.
    ForbiddenParameter, "forbidden-parameter", Error, Kept, "RFC 6350 section 5", "expected no such parameter here";
    /// A parameter that says nothing about the property: `BDAY;PREF=1:1985`.
    MisplacedParameter, "misplaced-parameter", Warning, Kept, "RFC 6350 section 5", "expected the parameter at another property";
    /// A parameter that the property needs: `PHOTO:AAAA` without `ENCODING=b` in 3.0.
    MissingParameter, "missing-parameter", Error, Kept, "RFC 6350 section 5", "expected this parameter";
    /// A word of `TYPE` that belongs to another property: `EMAIL;TYPE=fax:a@b.example`.
    MisplacedType, "misplaced-type", Warning, Kept, "RFC 6350 section 5.6", "expected the type at another property";
    /// `TYPE=pref` in 4.0, which has `PREF`.
    PreferredType, "preferred-type", Warning, Kept, "RFC 6350 section 5.3", "expected PREF instead of a type";
    /// A media type where 3.0 has its second half: `PHOTO;ENCODING=b;TYPE=image/png:AAAA`.
    MediaTypeWord, "media-type-word", Warning, Kept, "RFC 2426 section 3.1.4", "expected the subtype alone";
    /// More names to sort by than the value has components: `ORG;SORT-AS=a,b:A`.
    ExtraSortName, "extra-sort-name", Error, Kept, "RFC 6350 section 5.9", "expected at most one name for each component";
    /// `MEMBER` in a card that is no group.
    MemberOfNoGroup, "member-of-no-group", Error, Kept, "RFC 6350 section 6.6.5", "expected KIND:group beside a member";
    /// A client in `PID` without its `CLIENTPIDMAP`.
    UnknownClient, "unknown-client", Error, Kept, "RFC 6350 section 6.7.7", "expected CLIENTPIDMAP for the client of a PID";
    /// A phonetic form of nothing: no instance with its `ALTID` that is not phonetic.
    PhoneticOfNothing, "phonetic-of-nothing", Error, Kept, "RFC 9554 section 4.6", "expected the same ALTID at what is spelt out";
    /// One `PROP-ID` at two properties of one name.
    RepeatedIdentifier, "repeated-identifier", Error, Kept, "RFC 9554 section 4.7", "expected another PROP-ID";
    /// Two grammatical genders for one language.
    RepeatedLanguage, "repeated-language", Error, Kept, "RFC 9554 section 3.2", "expected another LANGUAGE";
    /// Several `CONTACT-URI` of which none is preferred.
    MissingPreference, "missing-preference", Warning, Kept, "RFC 8605 section 2.1", "expected PREF at one of several";
    /// `CONTACT-URI` of which none leads to mail or to the web: `CONTACT-URI:tel:+1`.
    UnreachableContact, "unreachable-contact", Error, Kept, "RFC 8605 section 2.1", "expected a mailto, http or https URI";
    /// An offset where 4.0 wants the name of a time zone.
    OffsetZone, "offset-zone", Warning, Kept, "RFC 6350 section 6.5.1", "expected the name of a time zone";
    /// A post office box or an extended address, which 4.0 wants empty.
    PostOfficeBox, "post-office-box", Warning, Kept, "RFC 6350 section 6.3.1", "expected no post office box and no extended address";
    /// A card of 4.0 without `N`: phones sort and search by it.
    MissingName, "missing-name", Advice, Kept, "Apple Contacts", "expected N, which phones look for";
    /// A label that an iPhone does not show: a `TYPE` in 4.0, or an `X-ABLabel` whose group has nothing else.
    HiddenLabel, "hidden-label", Advice, Kept, "Apple Contacts", "expected X-ABLabel in the group of what it labels";
    /// A `VERSION` of 3.0 after other properties: an iPhone reads those by the rules of 2.1.
    LateVersion, "late-version", Advice, Kept, "Apple Contacts", "expected VERSION directly after BEGIN";
    /// An escape of RFC 6868 in 3.0, whose readers do not know it.
    CaretEscape, "caret-escape", Advice, Kept, "RFC 6868 section 3", "expected no circumflex in the parameter";
}

/// Shows what was expected, as one clause.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl Rule {
    /// The section of the standard of `version` that states the rule, if both have it.
    pub(crate) fn section_in(self, version: Version) -> &'static str {
        if version == Version::V4_0 {
            return self.section();
        }
        match self {
            Self::LineBreak | Self::UnfoldedLine => "RFC 2426 section 2.6",
            Self::MissingBegin | Self::MissingEnd | Self::EnvelopeSpelling => {
                "RFC 2426 section 2.1.1"
            }
            Self::MissingVersion | Self::RepeatedVersion | Self::UnknownVersion => {
                "RFC 2426 section 3.6.9"
            }
            Self::TextOutsideCard
            | Self::BlankLine
            | Self::ControlCharacter
            | Self::UnreadableLine
            | Self::BadName
            | Self::NameSpelling
            | Self::BareParameter
            | Self::CommaParameter
            | Self::EmptyParameter
            | Self::StrayQuote
            | Self::QuotedList
            | Self::EscapedCharacter
            | Self::UnknownEscape
            | Self::TrailingBackslash
            | Self::UnescapedSeparator => "RFC 2426 section 4",
            Self::BadDate | Self::DateForm => "RFC 2425 section 5.8.4",
            rule => rule.section(),
        }
    }

    /// The rule of 3.0 that a parameter breaks if it is an encoding or a charset of vCard 2.1.
    pub(crate) fn of_encoding(name: &str, raw: &str) -> Option<Self> {
        let word = raw.trim_matches(['"', ' ']);
        if name.eq_ignore_ascii_case("CHARSET") {
            Some(Self::Charset)
        } else if !name.eq_ignore_ascii_case("ENCODING") || word.eq_ignore_ascii_case("b") {
            None
        } else if word.eq_ignore_ascii_case("QUOTED-PRINTABLE") {
            Some(Self::QuotedPrintable)
        } else if ["BASE64", "7BIT", "8BIT"]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
        {
            Some(Self::Encoding)
        } else {
            Some(Self::UnknownEncoding)
        }
    }
}
