use crate::version::Version;

macro_rules! value_types {
    ($($(#[doc = $doc:literal])+ $name:ident, $word:literal;)+) => {
        /// The type of a value: RFC 2426 section 2.4, RFC 6350 section 4.
        ///
        /// A property has a default type in each version, and `VALUE` may name another one: a `TZ` is an offset in 3.0
        /// and a text in 4.0, unless it has `VALUE=utc-offset`. Words are compared without case, and `URL`, the word of
        /// vCard 2.1, is a URI.
        ///
        /// ```
        /// use contact_card::value::ValueType;
        /// use contact_card::{Property, Version};
        ///
        /// let zone = Property::new("TZ", "-05:00")?;
        /// assert_eq!(zone.value_type(Version::V3_0), ValueType::UtcOffset);
        /// assert_eq!(ValueType::UtcOffset.as_str(), "utc-offset");
        /// # Ok::<(), contact_card::InvalidProperty>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ValueType {
            $($(#[doc = $doc])+ $name,)+
        }

        impl ValueType {
            /// Returns the word of the type in `VALUE`.
            ///
            /// ```
            /// assert_eq!(contact_card::value::ValueType::Uri.as_str(), "uri");
            /// ```
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// The type of a word, compared without case.
            pub(crate) fn from_word(word: &str) -> Option<Self> {
                let is = |known: &str| word.eq_ignore_ascii_case(known);
                match word {
                    $(word if is($word) && !word.is_empty() => Some(Self::$name),)+
                    // The word of vCard 2.1.
                    word if word.eq_ignore_ascii_case("url") => Some(Self::Uri),
                    _ => None,
                }
            }
        }
    };
}

value_types! {
    /// A text, with escapes (RFC 6350 section 3.4): `NOTE:Town\, Country`.
    Text, "text";
    /// A URI (RFC 3986), without escapes: `URL:https://a.example/b,c`.
    Uri, "uri";
    /// A date (RFC 6350 section 4.3.1): `1985-04-12` in 3.0, `19850412`, `1985` or `--0412` in 4.0.
    Date, "date";
    /// A time of day (RFC 6350 section 4.3.2): `10:22:00` in 3.0, `102200` or `-2200` in 4.0. It has no `T`.
    Time, "time";
    /// A date with a time (RFC 6350 section 4.3.3): `1953-10-15T23:10:00Z` in 3.0, `19531015T231000Z` in 4.0.
    DateTime, "date-time";
    /// A date, a date with a time, or a time after a `T` (4.0, RFC 6350 section 4.3.4): `19850412`, `--0412T10`,
    /// `T102200`.
    DateAndOrTime, "date-and-or-time";
    /// A whole date with a whole time (4.0, RFC 6350 section 4.3.5): `19951031T222710Z`.
    Timestamp, "timestamp";
    /// `TRUE` or `FALSE`.
    Boolean, "boolean";
    /// A whole number of 64 bits with an optional sign (RFC 6350 section 4.5): `-42`.
    Integer, "integer";
    /// A decimal number without an exponent (RFC 6350 section 4.6): `+1.50`. Digits are needed on both sides of the
    /// point.
    Float, "float";
    /// An offset from UTC (RFC 6350 section 4.7): `-05:00` in 3.0, `-0500` or `-05` in 4.0.
    UtcOffset, "utc-offset";
    /// A language tag (RFC 5646; 4.0): `de-AT`.
    LanguageTag, "language-tag";
    /// Base64 (3.0, RFC 2426 section 2.4.1): `PHOTO;ENCODING=b:/9j/AA==`. 4.0 has data URIs in its place.
    Binary, "binary";
    /// A phone number, which is a text (3.0, RFC 2426 section 3.3.1): `TEL:+1-555-555-5555`.
    PhoneNumber, "phone-number";
    /// A card as one text (3.0, RFC 2426 section 3.5.4): `AGENT:BEGIN:VCARD\nVERSION:3.0\n...`.
    Card, "vcard";
}

impl ValueType {
    /// Whether `version` has the type.
    pub(crate) fn is_of(self, version: Version) -> bool {
        match self {
            Self::Binary | Self::PhoneNumber | Self::Card => version == Version::V3_0,
            Self::DateAndOrTime | Self::Timestamp | Self::LanguageTag => version == Version::V4_0,
            _ => true,
        }
    }

    /// The section of the standard that defines the type.
    pub(crate) fn section(self, version: Version) -> &'static str {
        if version == Version::V3_0 {
            return "RFC 2425 section 5.8.4";
        }
        match self {
            Self::Text | Self::PhoneNumber | Self::Card | Self::Binary => "RFC 6350 section 4.1",
            Self::Uri => "RFC 6350 section 4.2",
            Self::Date => "RFC 6350 section 4.3.1",
            Self::Time => "RFC 6350 section 4.3.2",
            Self::DateTime => "RFC 6350 section 4.3.3",
            Self::DateAndOrTime => "RFC 6350 section 4.3.4",
            Self::Timestamp => "RFC 6350 section 4.3.5",
            Self::Boolean => "RFC 6350 section 4.4",
            Self::Integer => "RFC 6350 section 4.5",
            Self::Float => "RFC 6350 section 4.6",
            Self::UtcOffset => "RFC 6350 section 4.7",
            Self::LanguageTag => "RFC 6350 section 4.8",
        }
    }

    /// Whether a value of the type is text, with the escapes of text.
    pub(crate) fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::PhoneNumber | Self::Card)
    }

    /// Whether a value of the type is a date or a time.
    pub(crate) const fn is_date(self) -> bool {
        matches!(
            self,
            Self::Date | Self::Time | Self::DateTime | Self::DateAndOrTime | Self::Timestamp
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_vcard_2_1_calls_url_is_a_uri() {
        assert_eq!(ValueType::from_word("URL"), Some(ValueType::Uri));
        assert_eq!(ValueType::from_word("unknown"), None);
        assert_eq!(ValueType::from_word(""), None);
    }
}
