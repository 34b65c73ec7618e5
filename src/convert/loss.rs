macro_rules! loss_reasons {
    ($($(#[doc = $doc:literal])+ $name:ident, $code:literal, $text:literal;)+) => {
        /// Why a card in another version does not say what it said, with a stable code.
        ///
        /// ```
        /// use contact_card::LossReason;
        ///
        /// assert_eq!(LossReason::Fraction.code(), "fraction");
        /// assert_eq!(LossReason::Fraction.to_string(), "left out the fraction of a second");
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
            /// assert_eq!(contact_card::LossReason::VendorForm.code(), "vendor-form");
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
    /// A property that the version requires was made of another one, or of nothing: `N` of `FN`.
    Invented, "invented", "made what the version requires";
    /// A preference that is a number became a mark for the most preferred, or none: `PREF=2`.
    Preference, "preference", "left out the number of a preference";
    /// A parameter was left out, which [`Loss::parameter`] names: `CONTEXT`, the place in an `ADR`.
    Parameter, "parameter", "left out this parameter";
    /// The group was left out that a property shares with others: that of a `SORT-STRING`.
    Group, "group", "left out the group";
    /// A parameter of a media type was left out: the charset in a data URI.
    MediaParameter, "media-parameter", "left out a parameter of the media type";
    /// Line breaks and quotation marks of a parameter became others: 3.0 has no RFC 6868.
    ParameterText, "parameter-text", "replaced line breaks or quotation marks of a parameter";
    /// Components were left out that the version does not have: the eighth one of an `ADR`.
    Component, "component", "left out components that the version does not have";
    /// The fraction of a second was left out.
    Fraction, "fraction", "left out the fraction of a second";
    /// A date got the time that the version asks for: a `REV` without one.
    Time, "time", "gave a date the time that the version asks for";
    /// How to sort a name became simpler: one `SORT-STRING` for the two values of `SORT-AS`.
    SortText, "sort-text", "simplified how to sort";
    /// The value comes back as one of another type: a `TZ` that was a URI.
    ValueType, "value-type", "gave the value another type";
    /// A `TYPE` comes back as something else: a word of 4.0 at the place of a media type in 3.0.
    Type, "type", "changed the meaning of a type";
    /// The altitude, the reference system or the uncertainty of a `GEO` was left out.
    Coordinate, "coordinate", "left out a part of a position";
    /// The label of an address got the types and the group of its address, or an address of its own.
    AddressLabel, "address-label", "tied the label of an address in another way";
    /// 4.0 has the property once, and the card several times: the others got an `X-` before their name.
    Repeated, "repeated", "gave one of several another name";
    /// The card of an `AGENT` became one text: 4.0 has no cards inside a card.
    NestedCard, "nested-card", "kept the card of an agent as one text";
    /// A vendor's property became the standard's, and comes back in the form that most programs read.
    VendorForm, "vendor-form", "gave the property of a vendor its standard form";
}

impl std::fmt::Display for LossReason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

/// One thing that changed for good when a card changed its version.
///
/// ```
/// use contact_card::{Card, LossReason, Version};
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nTEL;PREF=2:1\r\nEND:VCARD\r\n")?;
/// let losses = card.to_version(Version::V3_0).losses;
/// assert_eq!((losses[0].property(), losses[0].index()), ("TEL", Some(1)));
/// assert_eq!(losses[0].reason(), LossReason::Preference);
/// assert_eq!(losses[0].to_string(), "TEL: left out the number of a preference");
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

    /// The same loss, its index counted from that of another property on.
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

    /// The name of the property in the card that was converted; of one that was made, its own.
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

    /// The name of the parameter that was left out, if the loss is about one.
    ///
    /// ```
    /// # use contact_card::{Card, Version};
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nSOURCE;CONTEXT=LDAP:ldap://a.example\r\nEND:VCARD\r\n")?;
    /// let losses = card.to_version(Version::V4_0).losses;
    /// assert_eq!(losses[0].parameter(), Some("CONTEXT"));
    /// assert_eq!(losses[0].to_string(), "SOURCE;CONTEXT: left out this parameter");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn parameter(&self) -> Option<&str> {
        self.parameter.as_deref()
    }

    /// Where the property stands among those of the card that was converted; of one that was made, where
    /// that stands which it was made of. `None` if it was made of nothing.
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
