//! The rules of the standards and of clients, each with its code.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::text;
use crate::version::Version;

/// How serious a finding is.
///
/// ```
/// use contact_card::Severity;
///
/// assert!(Severity::Advice < Severity::Error);
/// assert_eq!(serde_json::to_string(&Severity::Advice).unwrap(), "\"advice\"");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Severity {
    /// The standard allows it, but a client in use has trouble with it.
    Advice,
    /// The standard advises against it, or asks readers to ignore it.
    Warning,
    /// It breaks the standard, but readers in use cope with it.
    Error,
    /// It breaks the standard, and readers in use lose data by it or refuse the card: a value that cannot be read as its
    /// type, a single property that is repeated, a required one that is missing.
    Critical,
}

/// What tolerant reading does with something that breaks a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Treatment {
    /// Kept verbatim; accessors interpret it leniently.
    Kept,
    /// Repaired without loss: the card has what is meant.
    Mended,
    /// Left out: something that the text holds is missing from the card.
    Dropped,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident, $code:literal, $severity:ident, $treatment:ident $(($done:literal))?, $section:literal, $text:literal;)+) => {
        /// A rule that a card can break, with a stable code.
        ///
        /// Reading reports rules of [`Treatment::Mended`] and [`Treatment::Dropped`] as repairs. Validating reports
        /// rules of [`Treatment::Kept`]; reading reports those of them that it notices.
        ///
        /// A card of vCard 2.1 follows the rules of 2.1. These are no repairs there: bare parameters, blank
        /// lines, quoted-printable, charsets, the encodings of 2.1, the card of an agent inside the card,
        /// [`Rule::NameSpelling`], and quotation marks as data.
        ///
        /// A rule serializes as its code.
        ///
        /// ```
        /// use contact_card::Rule;
        ///
        /// assert_eq!(Rule::MissingEnd.code(), "missing-end");
        /// assert_eq!(Rule::MissingEnd.section(), "RFC 6350 section 6.1.2");
        /// assert_eq!(serde_json::to_string(&Rule::MissingEnd).unwrap(), "\"missing-end\"");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(
                $(#[doc = $doc])+
                #[doc = concat!(
                    "\n\n[`Severity::", stringify!($severity), "`], [`Treatment::", stringify!($treatment), "`]",
                    $(" (", $done, ")",)? "."
                )]
                $name,
            )+
        }

        impl Rule {
            /// Every rule.
            ///
            /// ```
            /// use contact_card::{Rule, Severity};
            ///
            /// let advice = Rule::ALL.iter().filter(|rule| rule.severity() == Severity::Advice);
            /// assert!(advice.count() < Rule::ALL.len());
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable machine code, in kebab case.
            ///
            /// ```
            /// assert_eq!(contact_card::Rule::BareParameter.code(), "bare-parameter");
            /// ```
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The rule with that code.
            ///
            /// ```
            /// use contact_card::Rule;
            ///
            /// assert_eq!(Rule::from_code("bare-parameter"), Some(Rule::BareParameter));
            /// assert_eq!(Rule::from_code("no-such-rule"), None);
            /// ```
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }

            /// How serious a finding is.
            ///
            /// ```
            /// use contact_card::{Rule, Severity};
            ///
            /// assert_eq!(Rule::MissingProperty.severity(), Severity::Critical);
            /// assert_eq!(Rule::QuotedList.severity(), Severity::Advice);
            /// ```
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// What tolerant reading does with it.
            ///
            /// ```
            /// use contact_card::Rule;
            /// use contact_card::finding::Treatment;
            ///
            /// assert_eq!(Rule::UnreadableLine.treatment(), Treatment::Dropped);
            /// ```
            #[must_use]
            pub fn treatment(self) -> Treatment {
                match self { $(Self::$name => Treatment::$treatment,)+ }
            }

            /// The section of the standard that states the rule, or the client whose rule it is.
            ///
            /// ```
            /// assert_eq!(contact_card::Rule::LineBreak.section(), "RFC 6350 section 3.2");
            /// ```
            #[must_use]
            pub fn section(self) -> &'static str {
                match self { $(Self::$name => $section,)+ }
            }

            /// What is wrong, as one clause.
            pub(crate) fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// What reading did, if it repaired something.
            pub(crate) fn done(self) -> Option<&'static str> {
                match self { $(Self::$name => rules!(@done $($done)?),)+ }
            }
        }
    };
    (@done $done:literal) => { Some($done) };
    (@done) => { None };
}

rules! {
    /// A byte order mark before a card or before one of its lines: `U+FEFF` and `BEGIN:VCARD`.
    ByteOrderMark, "byte-order-mark", Error, Mended("skipped"), "RFC 6350 section 3.1", "byte order mark before a line";
    /// Bytes that are not UTF-8 and not in a charset that their line declares. They are decoded in the charset
    /// of another line, or else as windows-1252, by `decode` and `CardReader`. The same goes for UTF-16 without
    /// a byte order mark.
    UndeclaredCharset, "undeclared-charset", Error, Mended("decoded in the most likely one"), "RFC 6350 section 3.1", "bytes in an undeclared charset";
    /// Text before, between or after the cards: `--`, and `BEGIN:VCARD` on the next line.
    TextOutsideCard, "text-outside-card", Error, Dropped("skipped"), "RFC 6350 section 3.3", "text outside a card";
    /// A line break other than CRLF, such as LF alone. In a card whose lines end in CRLF, a CR alone is a line
    /// break inside the value.
    LineBreak, "line-break", Error, Mended("accepted as a line break"), "RFC 6350 section 3.2", "line ends in LF or CR instead of CRLF";
    /// A `VERSION` without a `BEGIN:VCARD` before it. The card starts there.
    MissingBegin, "missing-begin", Error, Mended("started the card at VERSION"), "RFC 6350 section 6.1.1", "expected BEGIN:VCARD";
    /// A line without content inside a card.
    BlankLine, "blank-line", Error, Mended("skipped"), "RFC 6350 section 3.3", "blank line";
    /// A control character inside a line: a NUL in `NOTE:a b`, or `=00` in quoted-printable.
    ControlCharacter, "control-character", Error, Dropped("removed"), "RFC 6350 section 3.3", "control character";
    /// `BEGIN`, `END` or `VERSION` with blanks, parameters or (in 4.0) a group: `BEGIN : VCARD`.
    EnvelopeSpelling, "envelope-spelling", Error, Mended("read without them"), "RFC 6350 section 6.1", "BEGIN, END or VERSION with blanks, parameters or a group";
    /// A card without `END:VCARD`. It ends at the next `BEGIN:VCARD` or at the end of the text.
    MissingEnd, "missing-end", Error, Mended("ended the card here"), "RFC 6350 section 6.1.2", "expected END:VCARD";
    /// A card without `VERSION`. It is read as 2.1 if it has parameters without names or quoted-printable, and
    /// as 3.0 otherwise.
    MissingVersion, "missing-version", Error, Mended("chose the most likely version"), "RFC 6350 section 6.7.9", "expected VERSION";
    /// A card of 4.0 whose `VERSION` does not directly follow `BEGIN`: `FN:Ada`, and then `VERSION:4.0`.
    MisplacedVersion, "misplaced-version", Error, Mended("moved"), "RFC 6350 section 6.7.9", "VERSION does not directly follow BEGIN";
    /// A second `VERSION`.
    RepeatedVersion, "repeated-version", Error, Mended("removed"), "RFC 6350 section 6.7.9", "more than one VERSION";
    /// A version that no standard defines: `VERSION:5.0`. The card is read as the nearest known version.
    UnknownVersion, "unknown-version", Error, Mended("read as the nearest known one"), "RFC 6350 section 6.7.9", "unknown version";
    /// A line that is not a content line: `Springfield` without a colon, or a comment in 2.1, `# x`.
    UnreadableLine, "unreadable-line", Error, Dropped("skipped"), "RFC 6350 section 3.3", "line without a property";
    /// A line without a colon that continues the value before it: base64 that is not indented, `Springfield`
    /// after `ADR:;;1 Main St`, also after ORG, TITLE, NOTE and LABEL, and in 2.1 after any text.
    UnfoldedLine, "unfolded-line", Error, Mended("joined to the value before it"), "RFC 6350 section 3.2", "continuation line does not start with a blank";
    /// A card that follows `AGENT:` without being escaped. It becomes the text of that property.
    NestedCard, "nested-card", Error, Mended("kept as one text"), "RFC 2426 section 3.5.4", "card inside a card is not escaped";
    /// A group or a name with a character that is not allowed there: `X_FOO:1` becomes `X-FOO:1`.
    BadName, "bad-name", Error, Mended("replaced by a hyphen"), "RFC 6350 section 3.3", "invalid character in a name";
    /// Blanks around a name, or a group inside a group, as vCard 2.1 allows: `a.b.TEL :1` becomes `a-b.TEL:1`.
    NameSpelling, "name-spelling", Error, Mended("trimmed the name and joined the groups"), "RFC 6350 section 3.3", "blanks around a name, or more than one group";
    /// A parameter without a name: `TEL;HOME:1`. Its value decides whether it is `TYPE`, `ENCODING` or `VALUE`.
    BareParameter, "bare-parameter", Error, Mended("named it"), "RFC 6350 section 3.3", "parameter without a name";
    /// A comma in place of the semicolon before a parameter: `TEL;PREF=1,TYPE=HOME:1`.
    CommaParameter, "comma-parameter", Error, Mended("replaced"), "RFC 6350 section 3.3", "comma instead of a semicolon before a parameter";
    /// Nothing between two semicolons, or the name of a parameter without a value: `TEL;;TYPE=HOME:1`,
    /// `TEL;TYPE:1`.
    EmptyParameter, "empty-parameter", Error, Mended("removed"), "RFC 6350 section 3.3", "empty parameter";
    /// A quotation mark inside a parameter value: `FN;X-A=a"b:Ada`.
    StrayQuote, "stray-quote", Error, Mended("kept as text"), "RFC 6350 section 3.3", "quotation mark inside a parameter value";
    /// A value in quoted-printable: `NOTE;ENCODING=QUOTED-PRINTABLE:=41`.
    QuotedPrintable, "quoted-printable", Error, Mended("decoded"), "RFC 2426 section 5", "value in quoted-printable";
    /// A `CHARSET`: `FN;CHARSET=UTF-8:Ada`. The text is decoded, so the parameter is no longer needed.
    Charset, "charset", Error, Mended("removed"), "RFC 2426 section 5", "parameter CHARSET of vCard 2.1";
    /// An unknown `CHARSET`: `FN;CHARSET=x:Ada`. The value is read as if there were no such parameter.
    UnknownCharset, "unknown-charset", Error, Mended("removed"), "RFC 2046 section 4.1.2", "unknown CHARSET";
    /// An equals sign in quoted-printable that two hexadecimal digits do not follow: `=ZZ`, `=4`, or `=Be`,
    /// because programs write both digits in the same case.
    BadQuotedPrintable, "bad-quoted-printable", Error, Mended("kept as text"), "RFC 2045 section 6.7", "invalid escape in quoted-printable";
    /// An `ENCODING` of vCard 2.1: `PHOTO;ENCODING=BASE64:AA==`. It becomes `b` or is removed.
    Encoding, "encoding", Error, Mended("replaced"), "RFC 2426 section 2.4.1", "ENCODING of vCard 2.1";
    /// An `ENCODING` that no version has: `PHOTO;ENCODING=x:AA==`. The value stays.
    UnknownEncoding, "unknown-encoding", Error, Mended("removed"), "RFC 2426 section 2.4.1", "unknown ENCODING";
    /// Base64 in 4.0, which has data URIs instead: `PHOTO;ENCODING=b:AA==`.
    Base64, "base64", Critical, Kept, "RFC 6350 section 4", "expected a data URI instead of base64";
    /// A list of types in quotation marks: `TEL;TYPE="home,cell":1`. Accessors return each word.
    QuotedList, "quoted-list", Advice, Kept, "RFC 6350 section 5.6", "expected a list of types without quotation marks";
    /// A type in apostrophes, or a backslash before the comma of a list: `TEL;TYPE='WORK':1`. Accessors return
    /// the types without them.
    TypeSpelling, "type-spelling", Error, Kept, "RFC 6350 section 5.6", "expected types without apostrophes and backslashes";
    /// A backslash before a colon or a quotation mark: `URL:http\://example.com`. Accessors return the
    /// character alone.
    EscapedCharacter, "escaped-character", Error, Kept, "RFC 6350 section 3.4", "expected no backslash before a colon or a quotation mark";
    /// A backslash before a character that needs no escape: `NOTE:a\qb`. Accessors return both.
    UnknownEscape, "unknown-escape", Error, Kept, "RFC 6350 section 3.4", "expected a backslash only before another one, a comma, a semicolon or n";
    /// A backslash at the end of a value: `NOTE:a\`. Accessors return it.
    TrailingBackslash, "trailing-backslash", Error, Kept, "RFC 6350 section 3.4", "expected a character after the backslash";
    /// A backslash before a comma or a semicolon in a data URI: `PHOTO:data:image/png;base64\,AA==`. Accessors
    /// return the URI without it.
    EscapedUri, "escaped-uri", Advice, Kept, "RFC 2397 section 3", "expected no backslash in a data URI";
    /// A date in a form that the version does not have: `BDAY:1985-04-12` in 4.0. Accessors return the date.
    DateForm, "date-form", Error, Kept, "RFC 6350 section 4.3", "expected a date in a form of this version";
    /// A value that should be a date: `BDAY:circa 1800`. Accessors return it as text.
    BadDate, "bad-date", Critical, Kept, "RFC 6350 section 4.3", "expected a valid date";
    /// More components than the property has: an `ADR` with eight in 3.0.
    ExtraComponent, "extra-component", Critical, Kept, "RFC 6350 section 6.2.2", "expected fewer components";
    /// Fewer components than the property has, or only some of those that RFC 9554 adds: `N:Doe;Jane` in 4.0.
    /// Accessors return the others as empty.
    MissingComponent, "missing-component", Error, Kept, "RFC 6350 section 6.2.2", "expected all components, even empty ones";
    /// A label without text: `item1.X-ABLabel:`. It is ignored.
    EmptyLabel, "empty-label", Advice, Kept, "RFC 6350 section 3.3", "expected a label that is not empty";
    /// The lack of a property that the version requires: a card without `FN`.
    MissingProperty, "missing-property", Critical, Kept, "RFC 6350 section 3.3", "missing required property";
    /// A property that occurs more often than 4.0 allows: `BDAY` twice. Alternatives with the same `ALTID`
    /// count once.
    RepeatedProperty, "repeated-property", Critical, Kept, "RFC 6350 section 3.3", "expected this property only once";
    /// The same in 3.0, which does not say how often a property may occur: `BDAY` twice.
    SeveralProperties, "several-properties", Warning, Kept, "RFC 2426 section 1", "expected this property only once";
    /// A property or a parameter that only the other version has: `GENDER:F` in 3.0.
    OtherVersion, "other-version", Warning, Kept, "RFC 6350 appendix A", "not defined in this version of vCard";
    /// A `VALUE` that the property does not allow: `EMAIL;VALUE=uri:mailto:a@b.example`.
    UnexpectedType, "unexpected-type", Error, Kept, "RFC 6350 section 5.2", "expected a value type that this property allows";
    /// A value that should be a URI: `SOURCE:www.example.com`.
    BadUri, "bad-uri", Error, Kept, "RFC 3986 section 3", "expected a valid URI";
    /// A web address without its scheme, which clients complete: `URL:www.example.com`.
    LooseUri, "loose-uri", Warning, Kept, "RFC 3986 section 4.5", "expected a URI with its scheme";
    /// A UTC offset in a form that the version does not have: `TZ:-0500` in 3.0.
    BadOffset, "bad-offset", Critical, Kept, "RFC 6350 section 4.7", "expected a UTC offset in a form of this version";
    /// A value that should be a language tag: `LANG:en_US`.
    BadLanguageTag, "bad-language-tag", Error, Kept, "RFC 5646 section 2.1", "expected a valid language tag";
    /// A value that should be a number, or does not fit 64 bits: `X-A;VALUE=float:1e3`.
    BadNumber, "bad-number", Critical, Kept, "RFC 6350 section 4.5", "expected a valid number";
    /// A value that should be `TRUE` or `FALSE`: `X-A;VALUE=boolean:yes`.
    BadBoolean, "bad-boolean", Critical, Kept, "RFC 6350 section 4.4", "expected true or false";
    /// A value that should be base64: `PHOTO;ENCODING=b:@` in 3.0.
    BadBase64, "bad-base64", Critical, Kept, "RFC 2426 section 2.4.1", "expected valid base64";
    /// A value that should be a latitude and a longitude: `GEO:91;0` in 3.0.
    BadCoordinates, "bad-coordinates", Critical, Kept, "RFC 2426 section 3.4.2", "expected a valid latitude and longitude";
    /// A word that the property does not define: `GENDER:X`.
    BadWord, "bad-word", Error, Kept, "RFC 6350 section 6.2.7", "expected one of the property's defined values";
    /// A value that should be a card, without a `VALUE` that says otherwise: `AGENT:Susan` in 3.0.
    BadCard, "bad-card", Critical, Kept, "RFC 2426 section 3.5.4", "expected a card";
    /// A value that should be the number and the URI of a client: `CLIENTPIDMAP:0;urn:uuid:1`.
    BadClient, "bad-client", Critical, Kept, "RFC 6350 section 6.7.7", "expected a positive number and a URI";
    /// A value that should be an XML element of a namespace other than that of vCard: `XML:a`.
    BadXml, "bad-xml", Critical, Kept, "RFC 6350 section 6.1.5", "expected an XML element of another namespace";
    /// A comma or a semicolon that should be escaped in a text: `NOTE:a,b`.
    UnescapedSeparator, "unescaped-separator", Warning, Kept, "RFC 6350 section 3.4", "expected a backslash before a comma or a semicolon";
    /// A value that the parameter does not allow: `TEL;PREF=0:1`.
    BadParameter, "bad-parameter", Error, Kept, "RFC 6350 section 5", "expected a valid value for this parameter";
    /// Several values of a parameter that takes only one: `TEL;PREF=1,2:1`.
    RepeatedParameter, "repeated-parameter", Critical, Kept, "RFC 6350 section 5", "expected only one value for this parameter";
    /// A parameter that the standard forbids for the property: `BDAY;TYPE=home:1985`.
    ForbiddenParameter, "forbidden-parameter", Error, Kept, "RFC 6350 section 5", "parameter not allowed for this property";
    /// A parameter that has no meaning for the property: `BDAY;PREF=1:1985`.
    MisplacedParameter, "misplaced-parameter", Warning, Kept, "RFC 6350 section 5", "parameter has no meaning for this property";
    /// The lack of a parameter that the property needs: `PHOTO:AAAA` without `ENCODING=b` in 3.0.
    MissingParameter, "missing-parameter", Critical, Kept, "RFC 6350 section 5", "missing required parameter";
    /// A type that belongs to another property: `EMAIL;TYPE=fax:a@b.example`.
    MisplacedType, "misplaced-type", Warning, Kept, "RFC 6350 section 5.6", "type has no meaning for this property";
    /// `TYPE=pref` in 4.0, which has `PREF` instead.
    PreferredType, "preferred-type", Warning, Kept, "RFC 6350 section 5.3", "expected PREF instead of TYPE=pref";
    /// A whole media type in 3.0, which has only the subtype: `PHOTO;ENCODING=b;TYPE=image/png:AAAA`.
    MediaTypeWord, "media-type-word", Warning, Kept, "RFC 2426 section 3.1.4", "expected only the subtype of the media type";
    /// More sort names than the value has components: `ORG;SORT-AS=a,b:A`.
    ExtraSortName, "extra-sort-name", Error, Kept, "RFC 6350 section 5.9", "expected at most one sort name for each component";
    /// A `MEMBER` in a card that is not about a group.
    MemberOfNoGroup, "member-of-no-group", Error, Kept, "RFC 6350 section 6.6.5", "expected KIND:group in a card with members";
    /// A client in `PID` that has no `CLIENTPIDMAP`.
    UnknownClient, "unknown-client", Error, Kept, "RFC 6350 section 6.7.7", "expected a CLIENTPIDMAP for the client of this PID";
    /// A pronunciation without the property that it belongs to: no other one has its `ALTID`.
    PhoneticOfNothing, "phonetic-of-nothing", Error, Kept, "RFC 9554 section 4.6", "expected a written form with the same ALTID";
    /// The same `PROP-ID` on two properties of one name.
    RepeatedIdentifier, "repeated-identifier", Error, Kept, "RFC 9554 section 4.7", "expected a unique PROP-ID";
    /// Two grammatical genders for one language.
    RepeatedLanguage, "repeated-language", Error, Kept, "RFC 9554 section 3.2", "expected a different LANGUAGE";
    /// Several `CONTACT-URI`, but no preferred one.
    MissingPreference, "missing-preference", Warning, Kept, "RFC 8605 section 2.1", "expected PREF on one of several properties";
    /// No `CONTACT-URI` for mail or the web: only `CONTACT-URI:tel:+1`.
    UnreachableContact, "unreachable-contact", Error, Kept, "RFC 8605 section 2.1", "expected a mailto, http or https URI";
    /// A UTC offset in 4.0, which prefers the name of a time zone.
    OffsetZone, "offset-zone", Warning, Kept, "RFC 6350 section 6.5.1", "expected the name of a time zone";
    /// A post office box or an extended address in 4.0, which wants both empty.
    PostOfficeBox, "post-office-box", Warning, Kept, "RFC 6350 section 6.3.1", "expected an empty post office box and extended address";
    /// A card of 4.0 without `N`, by which phones sort and search.
    MissingName, "missing-name", Advice, Kept, "Apple Contacts", "missing N, by which phones sort";
    /// A label that an iPhone does not show: a `TYPE` in 4.0, or an `X-ABLabel` that is alone in its group.
    HiddenLabel, "hidden-label", Advice, Kept, "Apple Contacts", "expected a property and its X-ABLabel in one group";
    /// A `VERSION` after other properties in 3.0: an iPhone reads those by the rules of 2.1.
    LateVersion, "late-version", Advice, Kept, "Apple Contacts", "expected VERSION directly after BEGIN";
    /// An escape of RFC 6868 in 3.0: readers of 3.0 do not know it.
    CaretEscape, "caret-escape", Advice, Kept, "RFC 6868 section 3", "expected no caret escape in a parameter";
}

/// Shows what is wrong, as one clause.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
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
        } else if text::is_one_of(word, &["BASE64", "7BIT", "8BIT"]) {
            Some(Self::Encoding)
        } else {
            Some(Self::UnknownEncoding)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_says_what_reading_did_unless_the_card_keeps_it() {
        for rule in Rule::ALL {
            let is_kept = rule.treatment() == Treatment::Kept;
            assert_eq!(rule.done().is_none(), is_kept, "{rule:?}");
        }
    }
}
