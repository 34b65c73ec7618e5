//! Findings about a card: what reading had to mend.

use crate::position::Position;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// A value breaks the standard: it stands in the card as it was written, and is read as it was meant.
    Notice,
    /// The text breaks the standard, and nothing of the card was lost.
    Warning,
    /// Something that the text holds is missing from the card.
    Error,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident, $code:literal, $severity:ident, $section:literal, $text:literal;)+) => {
        /// A rule that a card broke, with a stable code.
        ///
        /// A card of vCard 2.1 breaks [`Rule::LegacyVersion`], and no rule that 2.1 does not have: bare
        /// parameters, blank lines, quoted-printable, charsets, its encodings, the card of an agent inside the
        /// card, [`Rule::NameSpelling`], and quotation marks as data are as they should be there.
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
            /// assert_eq!(Rule::UnreadableLine.severity(), Severity::Error);
            /// ```
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// The section of the standard that states the rule.
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
    ByteOrderMark, "byte-order-mark", Warning, "RFC 6350 section 3.1", "expected no byte order mark";
    /// Text between or before the cards, skipped: `--` and then `BEGIN:VCARD` on the next line.
    TextOutsideCard, "text-outside-card", Error, "RFC 6350 section 3.3", "expected no text outside a card";
    /// A line break other than CRLF, such as LF alone.
    LineBreak, "line-break", Warning, "RFC 6350 section 3.2", "expected CRLF at the end of the line";
    /// A `VERSION` without `BEGIN:VCARD` before it, taken as the start of a card.
    MissingBegin, "missing-begin", Warning, "RFC 6350 section 6.1.1", "expected BEGIN:VCARD";
    /// A line without content inside a card, skipped.
    BlankLine, "blank-line", Warning, "RFC 6350 section 3.3", "expected no blank line";
    /// A control character inside a line, dropped: a NUL in `NOTE:a b`.
    ControlCharacter, "control-character", Error, "RFC 6350 section 3.3", "expected no control character";
    /// `BEGIN`, `END` or `VERSION` with blanks, parameters or (in 4.0) a group: `BEGIN : VCARD`.
    EnvelopeSpelling, "envelope-spelling", Warning, "RFC 6350 section 6.1", "expected BEGIN, END and VERSION without blanks or parameters";
    /// A card without `END:VCARD`: the next `BEGIN:VCARD` or the end of the text closes it.
    MissingEnd, "missing-end", Warning, "RFC 6350 section 6.1.2", "expected END:VCARD";
    /// A card without `VERSION`, read as 3.0, or as 2.1 if it has parameters without names or
    /// quoted-printable.
    MissingVersion, "missing-version", Warning, "RFC 6350 section 6.7.9", "expected VERSION";
    /// A 4.0 card whose `VERSION` does not directly follow `BEGIN`: `FN:Ada` and then `VERSION:4.0`.
    MisplacedVersion, "misplaced-version", Warning, "RFC 6350 section 6.7.9", "expected VERSION directly after BEGIN";
    /// A second `VERSION`, dropped.
    RepeatedVersion, "repeated-version", Warning, "RFC 6350 section 6.7.9", "expected one VERSION";
    /// A card of vCard 2.1, read by the rules of 2.1 and upgraded to 3.0: `VERSION:2.1`.
    LegacyVersion, "legacy-version", Warning, "RFC 6350 section 6.7.9", "expected version 3.0 or 4.0";
    /// A version that no standard knows, read as the nearest one: `VERSION:5.0`.
    UnknownVersion, "unknown-version", Warning, "RFC 6350 section 6.7.9", "expected a version that a standard defines";
    /// A line that is no content line, dropped: `Springfield` without a colon.
    UnreadableLine, "unreadable-line", Error, "RFC 6350 section 3.3", "expected a content line";
    /// A line without a colon, taken as the rest of the value before it: base64 that is not indented, or in
    /// 2.1 `Springfield` after `ADR:;;1 Main St`, as Outlook has it.
    UnfoldedLine, "unfolded-line", Warning, "RFC 6350 section 3.2", "expected a blank before the rest of a value";
    /// A card that stands as it is after `AGENT:`, kept as the one text of that property.
    NestedCard, "nested-card", Warning, "RFC 2426 section 3.5.4", "expected the card of an agent as escaped text";
    /// A group or name with a character it cannot have, replaced by `-`: `X_FOO:1`.
    BadName, "bad-name", Warning, "RFC 6350 section 3.3", "expected letters, digits and hyphens in a name";
    /// Blanks round a name, or a group in a group (joined by `-`), as vCard 2.1 allows: `a.b.TEL :1`.
    NameSpelling, "name-spelling", Warning, "RFC 6350 section 3.3", "expected one group at most, and no blanks round a name";
    /// A parameter without a name, taken as `TYPE`, `ENCODING` or `VALUE`: `TEL;HOME:1`.
    BareParameter, "bare-parameter", Warning, "RFC 6350 section 3.3", "expected a parameter name";
    /// A comma before a parameter, taken for a semicolon: `TEL;PREF=1,TYPE=HOME:1`.
    CommaParameter, "comma-parameter", Warning, "RFC 6350 section 3.3", "expected a semicolon before the parameter";
    /// Nothing between two semicolons of a header, skipped: `TEL;;TYPE=HOME:1`.
    EmptyParameter, "empty-parameter", Warning, "RFC 6350 section 3.3", "expected a parameter between the semicolons";
    /// A quotation mark inside a parameter value, kept as text: `FN;X-A=a"b:Ada`.
    StrayQuote, "stray-quote", Warning, "RFC 6350 section 3.3", "expected quotation marks only round a parameter value";
    /// A value in quoted-printable, decoded: `NOTE;ENCODING=QUOTED-PRINTABLE:=41`.
    QuotedPrintable, "quoted-printable", Warning, "RFC 2426 section 5", "expected no quoted-printable";
    /// A `CHARSET`, dropped, since the text is decoded: `FN;CHARSET=UTF-8:Ada`.
    Charset, "charset", Warning, "RFC 2426 section 5", "expected no CHARSET";
    /// An `ENCODING` of vCard 2.1, changed to `b` or dropped: `PHOTO;ENCODING=BASE64:AA==`.
    Encoding, "encoding", Warning, "RFC 2426 section 2.4.1", "expected no ENCODING other than b";
    /// An `ENCODING` that no version has, dropped; the value stays: `PHOTO;ENCODING=x:AA==`.
    UnknownEncoding, "unknown-encoding", Warning, "RFC 2426 section 2.4.1", "expected an ENCODING of the standard";
    /// Base64 in 4.0, which has data URIs instead: `PHOTO;ENCODING=b:AA==`.
    Base64, "base64", Notice, "RFC 6350 section 4", "expected a data URI instead of base64";
    /// A quoted list of types, read as one word each: `TEL;TYPE="home,cell":1`.
    QuotedList, "quoted-list", Notice, "RFC 6350 section 5.6", "expected the types of a list without quotation marks";
    /// A backslash before a colon or a quotation mark, read as that character: `URL:http\://example.com`.
    EscapedCharacter, "escaped-character", Notice, "RFC 6350 section 3.4", "expected no backslash before a colon or a quotation mark";
    /// A backslash before a character that needs none, read as both: `NOTE:a\qb`.
    UnknownEscape, "unknown-escape", Notice, "RFC 6350 section 3.4", "expected a backslash only before another one, a comma, a semicolon or n";
    /// A backslash at the end of a value, read as it is: `NOTE:a\`.
    TrailingBackslash, "trailing-backslash", Notice, "RFC 6350 section 3.4", "expected a character after the backslash";
    /// A backslash before a comma or semicolon of a data URI, read without it:
    /// `PHOTO:data:image/png;base64\,AA==`.
    EscapedUri, "escaped-uri", Notice, "RFC 2397 section 3", "expected no backslash in a data URI";
    /// A date in a form that the version of the card does not have, read as that date: `BDAY:1985-04-12` in
    /// 4.0.
    DateForm, "date-form", Notice, "RFC 6350 section 4.3", "expected a date in a form of the version";
    /// A date that is none, kept as text: `BDAY:circa 1800`.
    BadDate, "bad-date", Notice, "RFC 6350 section 4.3", "expected a date";
    /// A component that the property does not have, kept: the eighth one of an `ADR` in 3.0.
    ExtraComponent, "extra-component", Notice, "RFC 6350 section 6.2.2", "expected no more components";
    /// Too few components, read as if the others were empty: `N:Doe;Jane` in 4.0.
    MissingComponent, "missing-component", Notice, "RFC 6350 section 6.2.2", "expected every component, be it empty";
    /// A label without text, read as none: `item1.X-ABLabel:`.
    EmptyLabel, "empty-label", Notice, "RFC 6350 section 3.3", "expected a text as the label";
}

impl Rule {
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

/// A finding about a card, with its place.
///
/// ```
/// use contact_card::{Card, Rule};
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nTEL;HOME:1\r\nEND:VCARD\r\n")?;
/// let repair = &card.repairs()[0];
/// assert_eq!(repair.rule(), Rule::BareParameter);
/// assert_eq!(repair.property(), Some("TEL"));
/// assert_eq!(repair.position().map(|place| (place.line, place.column)), Some((3, 5)));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    rule: Rule,
    property: Option<Box<str>>,
    position: Option<Position>,
}

impl Issue {
    pub(crate) fn new(rule: Rule, property: Option<Box<str>>, position: Position) -> Self {
        Self {
            rule,
            property,
            position: Some(position),
        }
    }

    /// A finding about a property that has no place in the text any more.
    #[cfg(feature = "send-contact")]
    pub(crate) fn without_place(rule: Rule, property: &str) -> Self {
        Self {
            rule,
            property: Some(property.into()),
            position: None,
        }
    }

    /// The rule that was broken.
    ///
    /// ```
    /// # let card = contact_card::Card::parse("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD").unwrap();
    /// assert_eq!(card.repairs()[0].rule(), contact_card::Rule::LineBreak);
    /// ```
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// The name of the property at fault, if the finding is about one.
    ///
    /// ```
    /// # let card = contact_card::Card::parse("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD").unwrap();
    /// assert_eq!(card.repairs()[0].property(), None);
    /// ```
    #[must_use]
    pub fn property(&self) -> Option<&str> {
        self.property.as_deref()
    }

    /// The place in the text; `None` for a card that was not read from text.
    ///
    /// ```
    /// # let card = contact_card::Card::parse("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD").unwrap();
    /// assert_eq!(card.repairs()[0].position().map(|place| place.line), Some(1));
    /// ```
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.position
    }
}

impl std::fmt::Display for Issue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(name) = &self.property {
            write!(f, "{name}: ")?;
        }
        f.write_str(self.rule.text())?;
        match self.position {
            Some(at) => write!(f, " at line {} column {}", at.line, at.column),
            None => Ok(()),
        }
    }
}
