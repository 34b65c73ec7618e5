//! Typed values: the value of a property by its type in the table of properties.
//!
//! A property and a version come in, and a [`Value`] goes out. Shape and type are columns of
//! `registry/properties.rs`; no property is named here but `GEO`.

use std::borrow::Cow;
use std::fmt;

use crate::card::property::Property;
use crate::registry::{self, Change, Shape};
use crate::text;
use crate::value::base64;
use crate::value::date::Date;
use crate::value::geo::Geo;
use crate::value::language_tag;
use crate::value::uri;
use crate::value::utc_offset::UtcOffset;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// The value of a property, by its type and its shape.
///
/// Nothing is lost: a value that does not have the type of its property is [`Value::Other`], and
/// [`Property::raw_value`] returns every value as written.
///
/// ```
/// use contact_card::card::Value;
/// use contact_card::{Property, Version};
///
/// let mail = Property::new("X-COUNT", "12")?;
/// assert_eq!(mail.value(Version::V4_0), Value::Text("12".into()));
///
/// let birthday = Property::new("BDAY", "--0412")?;
/// let Value::Date(date) = birthday.value(Version::V4_0) else { panic!() };
/// assert_eq!(date.day(), Some(12));
/// # Ok::<(), contact_card::InvalidProperty>(())
/// ```
///
/// | property | value |
/// |---|---|
/// | `NOTE:a\, b` | `Text("a, b")` |
/// | `CATEGORIES:a,b` | `List(["a", "b"])` |
/// | `N:Byron;Ada;King;;` | `Components([["Byron"], ["Ada"], ["King"], [""], [""]])` |
/// | `URL:https://a.b` | `Uri("https://a.b")` |
/// | `BDAY:19850412` | `Date` |
/// | `GEO:48.1;11.6` in 3.0 | `Geo` |
/// | `TZ:-05:00` in 3.0 | `UtcOffset` |
/// | `LANG:de-AT` | `LanguageTag("de-AT")` |
/// | `PHOTO;ENCODING=b:AAAA` in 3.0 | `Binary` |
/// | `BDAY:spring` in 3.0 | `Other("spring")` |
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Value<'p> {
    /// A text, a phone number, or a card as one text.
    ///
    /// `NOTE`, `FN`, `TEL`, `AGENT` and every unknown property. Escapes are undone.
    Text(Cow<'p, str>),
    /// The items of a list, such as those of `CATEGORIES`, or of an unknown property whose `VALUE` says that
    /// they are numbers or dates (RFC 6350 section 4).
    List(Vec<Cow<'p, str>>),
    /// The components of a structured value, such as those of `N`, each with its items.
    ///
    /// The outer list is split at semicolons and the inner one at commas, both before escapes are undone. `GENDER`
    /// has two components with one item each.
    Components(Vec<Vec<Cow<'p, str>>>),
    /// A URI.
    ///
    /// As [`Property::uri`] returns it. It need not be a valid one: only the type says that it is a URI.
    Uri(Cow<'p, str>),
    /// A date, a time, or both.
    ///
    /// `BDAY`, `ANNIVERSARY`, `REV` and the like, and properties that say `VALUE=date`.
    Date(Date),
    /// `TRUE` or `FALSE`.
    ///
    /// RFC 6350 section 4.4; compared without case.
    Boolean(bool),
    /// A whole number.
    ///
    /// RFC 6350 section 4.5.
    Integer(i64),
    /// A decimal number.
    ///
    /// RFC 6350 section 4.6: no exponent, no infinity.
    Float(f64),
    /// Latitude and longitude in degrees: `GEO` of 3.0.
    ///
    /// In 4.0 it is a URI: `geo:48.1,11.6`.
    Geo(Geo),
    /// An offset from UTC.
    ///
    /// `TZ` in 3.0, and `VALUE=utc-offset` in 4.0.
    UtcOffset(UtcOffset),
    /// A language tag.
    ///
    /// `LANG`, and properties that say `VALUE=language-tag`.
    LanguageTag(Cow<'p, str>),
    /// The bytes that base64 stands for.
    ///
    /// `PHOTO`, `LOGO`, `SOUND` and `KEY` in 3.0. Blanks and missing padding are tolerated. In 4.0 media are
    /// `data:` URIs.
    Binary(Vec<u8>),
    /// A value that does not have its type, as written.
    Other(&'p str),
}

/// Shows the kind of the value only: it is personal data.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text",
            Self::List(_) => "List",
            Self::Components(_) => "Components",
            Self::Uri(_) => "Uri",
            Self::Date(_) => "Date",
            Self::Boolean(_) => "Boolean",
            Self::Integer(_) => "Integer",
            Self::Float(_) => "Float",
            Self::Geo(_) => "Geo",
            Self::UtcOffset(_) => "UtcOffset",
            Self::LanguageTag(_) => "LanguageTag",
            Self::Binary(_) => "Binary",
            Self::Other(_) => "Other",
        })
    }
}

impl Property<'_> {
    /// Returns the type of the value. The first of these that applies decides:
    ///
    /// 1. the type that `VALUE` names
    /// 2. the type of the property, if the value fits
    /// 3. another type that the property may have, if the value fits: other programs forget `VALUE`
    /// 4. the type in the other version, if the value fits: converters forget the value
    /// 5. the type of the property
    ///
    /// ```
    /// use contact_card::value::ValueType;
    /// use contact_card::{Property, Version};
    ///
    /// let photo = Property::new("PHOTO", "https://example.com/a.png")?;
    /// assert_eq!(photo.value_type(Version::V3_0), ValueType::Uri);
    /// let uid = Property::new("UID", "550e8400-e29b-41d4-a716-446655440000")?;
    /// assert_eq!(uid.value_type(Version::V4_0), ValueType::Text);
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    #[must_use]
    pub fn value_type(&self, version: Version) -> ValueType {
        let named = self.param("VALUE");
        if let Some(kind) = named.and_then(|word| ValueType::from_word(&word)) {
            return kind;
        }
        let usage = self.usage(version);
        let fits = |kind: &ValueType| self.fits(*kind);
        match usage.value {
            // They are text in 4.0, but many programs write a URI or an offset without VALUE.
            ValueType::Text if usage.shape == Shape::Single && !usage.others.is_empty() => {
                let others = usage.others.iter().copied();
                let mut telling = others.filter(|kind| match kind {
                    ValueType::Uri => self.has_scheme(&["tel", "geo"]),
                    _ => self.fits(*kind),
                });
                telling.next().unwrap_or(ValueType::Text)
            }
            ValueType::Binary if self.is_reference() => ValueType::Uri,
            ValueType::Uri if self.param("ENCODING").is_some() => ValueType::Binary,
            kind if self.fits(kind) => kind,
            kind => {
                let other = usage.others.iter().copied().find(fits);
                other.or_else(|| self.other_type(version)).unwrap_or(kind)
            }
        }
    }

    /// The type of the property in the other version, if the value fits. Many words are base64 by chance.
    fn other_type(&self, version: Version) -> Option<ValueType> {
        let kind = registry::property(self.name())?
            .usage(version.other())?
            .value;
        Some(kind).filter(|&kind| kind != ValueType::Binary && self.fits(kind))
    }

    /// Returns the value by its type and shape, read leniently.
    ///
    /// ```
    /// use contact_card::card::Value;
    /// use contact_card::{Property, Version};
    ///
    /// let unit = Property::new("ORG", r"Acme\, Inc.;Sales")?;
    /// let parts = Value::Components(vec![vec!["Acme, Inc.".into()], vec!["Sales".into()]]);
    /// assert_eq!(unit.value(Version::V3_0), parts);
    ///
    /// let place = Property::new("GEO", "48.1;11.6")?;
    /// assert_eq!(place.value(Version::V3_0), Value::Geo("48.1,11.6".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn value(&self, version: Version) -> Value<'_> {
        let raw = self.raw_value();
        let kind = self.value_type(version);
        let value = match (self.usage(version).shape, kind) {
            (Shape::List, ValueType::Text) => Some(Value::List(self.list().collect())),
            (Shape::Lists(..), ValueType::Text) => Some(self.component_values(true)),
            (Shape::Components(..) | Shape::Pair, ValueType::Text) => {
                Some(self.component_values(false))
            }
            (_, ValueType::Float) if self.is_named("GEO") => self.coordinates(),
            (_, ValueType::Uri) => Some(Value::Uri(self.uri())),
            (_, kind) if kind.is_text() => Some(Value::Text(self.text())),
            (_, kind) if kind.is_date() => self.date().map(Value::Date),
            (_, ValueType::Boolean) => self.boolean().map(Value::Boolean),
            (_, ValueType::Integer) => self.integer().map(Value::Integer),
            (_, ValueType::Float) => self.float().map(Value::Float),
            (_, ValueType::UtcOffset) => self.utc_offset().map(Value::UtcOffset),
            (_, ValueType::Binary) => base64::decode_leniently(raw).map(Value::Binary),
            _ => Some(Value::LanguageTag(self.text())),
        };
        let is_list = || raw.contains(',') && registry::property(self.name()).is_none();
        let value = value.or_else(|| is_list().then(|| Value::List(self.list().collect())));
        value.unwrap_or(Value::Other(raw))
    }

    /// Returns the value as a date, a time, or both. `None` if it is neither, or if its calendar is not the Gregorian
    /// one (`CALSCALE`, RFC 6350 section 5.8). The year that Apple writes for an unknown year (`X-APPLE-OMIT-YEAR`) is
    /// left out. Birthdays and anniversaries also lose the usual such year, 1604, without that parameter.
    ///
    /// ```
    /// let birthday: contact_card::Property<'_> = "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12".parse()?;
    /// assert_eq!(birthday.date().map(|date| date.to_string()).as_deref(), Some("--0412"));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// The forms of both versions are read: `1985-04-12`, `19850412`, `--0412`, `1985-04-12T10:00:00Z`.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        if self.is_of_other_calendar() {
            return None;
        }
        let text = self.text();
        let text = text.trim();
        // A value of type time has no T before it.
        let is_time = self.is_declared("time");
        let date: Date = if is_time {
            format!("T{text}").parse().ok()?
        } else {
            text.parse().ok()?
        };
        let filler = self
            .param("X-APPLE-OMIT-YEAR")
            .and_then(|year| year.parse().ok());
        let is_filler = filler.is_some() && filler == date.year()
            || date.has_filler_year() && !date.has_time() && self.is_of_every_year();
        Some(if is_filler && date.day().is_some() {
            date.without_year()
        } else {
            date
        })
    }

    /// Whether `VALUE` names that type, compared without case.
    pub(crate) fn is_declared(&self, value_type: &str) -> bool {
        let declared = self.param("VALUE");
        declared.is_some_and(|declared| declared.eq_ignore_ascii_case(value_type))
    }

    /// Whether `CALSCALE` names a calendar other than Gregory's (RFC 6350 section 5.8).
    pub(crate) fn is_of_other_calendar(&self) -> bool {
        let calendar = self.param("CALSCALE");
        calendar.is_some_and(|calendar| !calendar.eq_ignore_ascii_case("gregorian"))
    }

    /// The value as a date, unless it is declared to be text.
    pub(crate) fn stated_date(&self) -> Option<Date> {
        // An X- form says VALUE=text for a date that 3.0 has no form for.
        let is_stated = !self.is_declared("text") || text::starts_with_x(self.name());
        self.date().filter(|_| is_stated)
    }

    /// Whether the property is a day that returns every year.
    fn is_of_every_year(&self) -> bool {
        let change = registry::property(self.name()).map(|row| row.change);
        matches!(
            change,
            Some(Change::Birthday | Change::Anniversary | Change::LabelledDate)
        )
    }

    /// Returns the value as a whole number; `None` if it is not one.
    ///
    /// ```
    /// let property = contact_card::Property::new("X-COUNT", "-12")?;
    /// assert_eq!(property.integer(), Some(-12));
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// Blanks around it are ignored. A number beyond 64 bits is `None`.
    #[must_use]
    pub fn integer(&self) -> Option<i64> {
        self.raw_value().trim().parse().ok()
    }

    /// Returns the value as a decimal number without an exponent; `None` if it is not one.
    ///
    /// ```
    /// let property = contact_card::Property::new("X-HEIGHT", "1.85")?;
    /// assert_eq!(property.float(), Some(1.85));
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// `1e3`, `inf` and `nan` are `None`.
    #[must_use]
    pub fn float(&self) -> Option<f64> {
        float(self.raw_value())
    }

    /// Returns the value as `TRUE` or `FALSE`; `None` if it is neither.
    ///
    /// ```
    /// let property = contact_card::Property::new("X-MOZILLA-HTML", "TRUE")?;
    /// assert_eq!(property.boolean(), Some(true));
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// The words are compared without case: `true` and `True` too.
    #[must_use]
    pub fn boolean(&self) -> Option<bool> {
        self.raw_value().trim().to_ascii_lowercase().parse().ok()
    }

    /// Returns the value as an offset from UTC, in the form of any version; `None` if it is not one.
    ///
    /// ```
    /// let zone = contact_card::Property::new("TZ", "-0500")?;
    /// assert_eq!(zone.utc_offset().map(|offset| offset.minutes()), Some(-300));
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// `-05`, `-0500`, `-05:00` and `Z`; minutes east of UTC.
    #[must_use]
    pub fn utc_offset(&self) -> Option<UtcOffset> {
        self.raw_value().trim().parse().ok()
    }

    /// The row of the property for `version`.
    fn usage(&self, version: Version) -> &'static registry::Usage {
        registry::property(self.name())
            .map_or(&registry::UNKNOWN, |row| row.usage_or_other(version))
    }

    /// Whether the value can be read as type `kind`.
    ///
    /// `https://a.b` fits a URI, `AAAA` fits base64 and text.
    fn fits(&self, kind: ValueType) -> bool {
        let raw = self.raw_value();
        match kind {
            ValueType::Uri => uri::scheme(&self.uri()).is_some(),
            ValueType::Boolean => self.boolean().is_some(),
            ValueType::Integer => self.integer().is_some(),
            ValueType::UtcOffset => self.utc_offset().is_some(),
            ValueType::LanguageTag => language_tag::is_language_tag(raw),
            ValueType::Binary => base64::decode_leniently(raw).is_some(),
            ValueType::Float => self.float().is_some() || self.coordinates().is_some(),
            kind if kind.is_date() => self.date().is_some(),
            _ => true,
        }
    }

    /// Whether the value is a URI with one of these schemes.
    fn has_scheme(&self, schemes: &[&str]) -> bool {
        let uri = self.uri();
        let found = uri::scheme(&uri);
        found.is_some_and(|found| text::is_one_of(found, schemes))
    }

    /// Whether the value of a base64 property is a URI. Base64 has no colon.
    fn is_reference(&self) -> bool {
        self.param("ENCODING").is_none() && uri::scheme(&self.uri()).is_some()
    }

    /// `N:a,b;c` -> `[[a, b], [c]]` if its components are lists; `GENDER:O;a,b` -> `[[O], [a,b]]`.
    fn component_values(&self, are_lists: bool) -> Value<'_> {
        Value::Components(if are_lists {
            text::split(self.raw_value(), b';').map(items).collect()
        } else {
            self.components().map(|component| vec![component]).collect()
        })
    }

    /// `48.1;11.6` -> latitude 48.1 and longitude 11.6 (RFC 2426 section 3.4.2).
    fn coordinates(&self) -> Option<Value<'_>> {
        Geo::of_pair(self.raw_value()).map(Value::Geo)
    }
}

/// The items of a component. Most components have one item.
fn items(component: &str) -> Vec<Cow<'_, str>> {
    let mut items = Vec::with_capacity(1);
    items.extend(text::split(component, b',').map(text::unescape));
    items
}

/// `1.85` -> 1.85, `+1.` -> 1.0; `1e3` -> `None`, which Rust would accept.
fn float(text: &str) -> Option<f64> {
    let text = text.trim();
    let is_decimal = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte));
    text.parse().ok().filter(|_| is_decimal)
}
