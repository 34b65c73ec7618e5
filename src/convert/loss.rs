//! What a conversion changed for good.
//!
//! A loss is a change that converting the card back does not undo: [`Card::to_version`](crate::Card::to_version) gives
//! them. Each [`LossReason`] shows an example; the first line is the source, the second the result.

use serde::ser::{Serialize, SerializeStruct, Serializer};

macro_rules! loss_reasons {
    ($($(#[doc = $doc:literal])+ $name:ident, $code:literal, $text:literal;)+) => {
        /// What a conversion changed for good, with a stable code. It serializes as its code.
        ///
        /// ```
        /// use contact_card::convert::LossReason;
        ///
        /// assert_eq!(LossReason::Fraction.code(), "fraction");
        /// assert_eq!(LossReason::Fraction.to_string(), "removed the fraction of a second");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum LossReason {
            $($(#[doc = $doc])+ $name,)+
        }

        impl LossReason {
            /// The stable machine code, in kebab case.
            ///
            /// ```
            /// assert_eq!(contact_card::convert::LossReason::VendorForm.code(), "vendor-form");
            /// ```
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The reason as one clause.
            fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }
        }
    };
}

loss_reasons! {
    /// A property that the target version requires was added, made from another one or from nothing: `N` from
    /// `FN`. A media type that was found by the first bytes of a photo counts too.
    ///
    /// ```text
    /// 4.0  FN:Jane Doe
    /// 3.0  N:;Jane Doe;;;  FN:Jane Doe
    /// ```
    Invented, "invented", "added a property that the target version requires";
    /// A preference lost its number (RFC 6350 section 5.3). In 3.0 only the most preferred property is marked.
    ///
    /// ```text
    /// 4.0  TEL;PREF=1:1       TEL;PREF=2:2
    /// 3.0  TEL;TYPE=pref:1    TEL:2
    /// ```
    Preference, "preference", "removed the number of a preference";
    /// A parameter was removed, which [`Loss::parameter`] names: `CONTEXT`, or the position in an `ADR`.
    ///
    /// ```text
    /// 3.0  SOURCE;CONTEXT=LDAP:ldap://a.example/b
    /// 4.0  SOURCE:ldap://a.example/b
    /// ```
    Parameter, "parameter", "removed this parameter";
    /// The group that a property shares with others was removed: that of a `SORT-STRING`.
    ///
    /// ```text
    /// 3.0  N:Doe;Jane;;;              item1.SORT-STRING:Doe  item1.TEL:1
    /// 4.0  N;SORT-AS=Doe:Doe;Jane;;;                         item1.TEL:1
    /// ```
    Group, "group", "removed the group";
    /// A parameter of a media type was removed: the charset in a data URI (RFC 2397).
    ///
    /// ```text
    /// 4.0  PHOTO:data:image/svg+xml;charset=utf-8;base64,AAAA
    /// 3.0  PHOTO;ENCODING=b;TYPE=SVG:AAAA
    /// ```
    MediaParameter, "media-parameter", "removed a parameter of the media type";
    /// Line breaks and quotation marks in a parameter were replaced, because 3.0 has no escapes for them
    /// (RFC 6868).
    ///
    /// ```text
    /// 4.0  TITLE;SORT-AS=a^nb:a
    /// 3.0  TITLE;SORT-AS=a b:a
    /// ```
    ParameterText, "parameter-text", "replaced line breaks or quotation marks in a parameter";
    /// Components that the target version does not have were removed: the eighth one of an `ADR`. An `ADR` of RFC 9554
    /// has eighteen, one of 3.0 has seven.
    ///
    /// ```text
    /// 3.0  ADR:;;2 Dr;Durham;NC;27713;US;2 Dr\nDurham
    /// 4.0  ADR:;;2 Dr;Durham;NC;27713;US
    /// ```
    Component, "component", "removed components that the target version does not have";
    /// The fraction of a second was removed.
    ///
    /// ```text
    /// 3.0  BDAY;VALUE=date-time:1953-10-15T23:10:00.25+01:00
    /// 4.0  BDAY:19531015T231000+0100
    /// ```
    Fraction, "fraction", "removed the fraction of a second";
    /// A date got a time, because the target version requires one: a `REV` without a time.
    ///
    /// ```text
    /// 3.0  REV;VALUE=date:1997-11-15
    /// 4.0  REV:19971115T000000Z
    /// ```
    Time, "time", "added a time that the target version requires";
    /// The sort names were simplified: two values of `SORT-AS` became one `SORT-STRING`.
    ///
    /// ```text
    /// 4.0  N;SORT-AS="Harten,Rene":van der Harten;Rene;;;
    /// 3.0  N:van der Harten;Rene;;;  SORT-STRING:Harten
    /// ```
    SortText, "sort-text", "simplified the sort names";
    /// The value got another type: a `TZ` that was a URI.
    ///
    /// ```text
    /// 4.0  TZ;VALUE=uri:https://a.example/tz
    /// 3.0  TZ;VALUE=text:https://a.example/tz
    /// ```
    ValueType, "value-type", "changed the type of the value";
    /// A `TYPE` got another meaning: a type of 4.0 that 3.0 takes for a media type.
    ///
    /// ```text
    /// 4.0  PHOTO;TYPE=passport:https://a.example/b
    /// 3.0  PHOTO;TYPE=passport;VALUE=uri:https://a.example/b
    /// ```
    Type, "type", "changed the meaning of a type";
    /// The altitude, the reference system or the uncertainty of a `GEO` was removed (RFC 5870 section 3.4).
    ///
    /// ```text
    /// 4.0  GEO:geo:37.1,-122.0,10;crs=wgs84;u=35
    /// 3.0  GEO:37.1;-122.0
    /// ```
    Coordinate, "coordinate", "removed a part of a position";
    /// The label of an address got the types and the group of its address, or an address of its own.
    ///
    /// ```text
    /// 3.0  ADR;TYPE=work:;;1 Road;Town;;;  LABEL;TYPE=dom:1 Road
    /// 4.0  ADR;TYPE=work;LABEL=1 Road:;;1 Road;Town;;;
    /// ```
    AddressLabel, "address-label", "attached the label of an address in another way";
    /// 4.0 allows the property once (RFC 6350 section 3.3), but the card has it several times: the others got an `X-`
    /// before their name.
    ///
    /// ```text
    /// 3.0  BDAY:1985-04-12  BDAY:1986-04-12
    /// 4.0  BDAY:19850412    X-BDAY:19860412
    /// ```
    Repeated, "repeated", "renamed a duplicate of a single-valued property";
    /// The card of an `AGENT` (RFC 2426 section 3.5.4) became a text, because 4.0 has no cards inside a card.
    ///
    /// ```text
    /// 3.0  AGENT:BEGIN:VCARD\nVERSION:3.0\nN:Max\;\;\;\;\nEND:VCARD
    /// 4.0  X-AGENT:BEGIN:VCARD\nVERSION:3.0\nN:Max\;\;\;\;\nEND:VCARD
    /// ```
    NestedCard, "nested-card", "kept the card of an agent as one text";
    /// A property of a vendor became that of the standard. Converted back, it gets the form that most programs
    /// read, here `X-GENDER:Male`.
    ///
    /// ```text
    /// 3.0  X-WAB-GENDER:2
    /// 4.0  GENDER:M
    /// ```
    VendorForm, "vendor-form", "replaced the property of a vendor by that of the standard";
}

impl Serialize for LossReason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl std::fmt::Display for LossReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

/// One thing that a conversion to another version changed for good.
///
/// It serializes as an object with the members `code` ([`LossReason::code`]), `message` (what it shows), `property`,
/// `parameter` (a name or null) and `index` (a number or null).
///
/// ```
/// use contact_card::convert::LossReason;
/// use contact_card::{Card, Version};
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nTEL;PREF=2:1\r\nEND:VCARD\r\n")?;
/// let losses = card.to_version(Version::V3_0).losses;
/// assert_eq!((losses[0].property(), losses[0].index()), ("TEL", Some(1)));
/// assert_eq!(losses[0].reason(), LossReason::Preference);
/// assert_eq!(losses[0].to_string(), "TEL: removed the number of a preference");
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Loss {
    reason: LossReason,
    property: Box<str>,
    parameter: Option<Box<str>>,
    index: Option<usize>,
}

impl Loss {
    pub(crate) fn new(reason: LossReason, property: &str, index: Option<usize>) -> Self {
        Self {
            reason,
            property: property.into(),
            parameter: None,
            index,
        }
    }

    /// The same loss, with an index that starts behind the first `count` properties: with a count of 3, an index of 4
    /// becomes 1.
    pub(crate) fn behind(mut self, count: usize) -> Self {
        self.index = self.index.map(|index| index.saturating_sub(count));
        self
    }

    /// The same loss about a parameter of the property.
    pub(crate) fn of_parameter(mut self, name: &str) -> Self {
        self.parameter = Some(name.into());
        self
    }

    /// What changed.
    ///
    /// ```
    /// # use contact_card::{Card, Version};
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nX-SPOUSE:Al\r\nEND:VCARD\r\n")?;
    /// let losses = card.to_version(Version::V4_0).losses;
    /// assert_eq!(losses[0].reason().code(), "vendor-form");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn reason(&self) -> LossReason {
        self.reason
    }

    /// The name of the property in the source card, or of the property that was added.
    ///
    /// ```
    /// # use contact_card::{Card, Version};
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.to_version(Version::V3_0).losses[0].property(), "N");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn property(&self) -> &str {
        &self.property
    }

    /// The name of the parameter that was removed, if the loss is about one.
    ///
    /// ```
    /// # use contact_card::{Card, Version};
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nSOURCE;CONTEXT=LDAP:ldap://a.example\r\nEND:VCARD\r\n")?;
    /// let losses = card.to_version(Version::V4_0).losses;
    /// assert_eq!(losses[0].parameter(), Some("CONTEXT"));
    /// assert_eq!(losses[0].to_string(), "SOURCE;CONTEXT: removed this parameter");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn parameter(&self) -> Option<&str> {
        self.parameter.as_deref()
    }

    /// Index of the source property in [`Card::properties`](crate::Card::properties), from 0. `None` if a property was
    /// added that no other one was the source of.
    ///
    /// ```
    /// # use contact_card::{Card, Version};
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.to_version(Version::V3_0).losses[0].index(), Some(0));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn index(&self) -> Option<usize> {
        self.index
    }
}

impl std::fmt::Display for Loss {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.property)?;
        if let Some(parameter) = &self.parameter {
            write!(f, ";{parameter}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl Serialize for Loss {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Loss", 5)?;
        object.serialize_field("code", self.reason.code())?;
        object.serialize_field("message", &self.to_string())?;
        object.serialize_field("property", self.property())?;
        object.serialize_field("parameter", &self.parameter())?;
        object.serialize_field("index", &self.index)?;
        object.end()
    }
}
