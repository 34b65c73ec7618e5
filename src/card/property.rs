//! One content line and its parts. The line is kept as one text with the offsets of its parts, because most
//! properties of a card are only read, compared by name, and written again.
//!
//! ```text
//! item1.TEL;TYPE=HOME;PREF=1:+14155551234
//!
//! group        item1
//! name         TEL
//! parameters   ;TYPE=HOME;PREF=1
//! value        +14155551234
//! ```
//!
//! `read/grammar.rs` finds the parts of a line; the constructors here check them. Typed accessors are in
//! `card/value.rs`.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::card::invalid::InvalidProperty;
use crate::card::iterators::{ComponentLists, Components, ListItems, Params, Types};
use crate::card::parameter::{ParamValues, Parameter};
use crate::registry::{self, Shape};
use crate::text::position::{Place, Position};
use crate::text::split::SplitParams;
use crate::text::{self, Escape};
use crate::value::base64;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// One property of a card as it is written: group, name, parameters and raw value.
///
/// Its names are valid, and its value has no line break, however the property was made. So it is written as exactly one
/// property, which reads back within the [`Limits`](crate::Limits) of the reader. Two properties are equal when they
/// are written the same, wherever they were read.
///
/// # Examples
///
/// ```
/// use contact_card::{Parameter, Property};
///
/// let property = Property::from_text("NOTE", "two\nlines, one note")?
///     .with_group("item1")?
///     .with_parameter(&Parameter::new("LANGUAGE", "en")?);
/// assert_eq!(property.to_string(), r"item1.NOTE;LANGUAGE=en:two\nlines\, one note");
///
/// let read: Property<'_> = property.to_string().parse()?;
/// assert_eq!(read, property);
/// assert_eq!(read.text(), "two\nlines, one note");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// | property | written |
/// |---|---|
/// | `Property::from_text("NOTE", "a, b")` | `NOTE:a\, b` |
/// | `Property::from_list("CATEGORIES", ["a", "b"])` | `CATEGORIES:a,b` |
/// | `Property::from_components("N", ["Byron", "Ada", "", "", ""])` | `N:Byron;Ada;;;` |
/// | `Property::new("URL", "https://a.b/c,d")` | `URL:https://a.b/c,d` |
///
/// The accessors unescape: [`text`](Self::text) for one text, [`list`](Self::list) and
/// [`components`](Self::components) for values with several parts, [`value`](Self::value) for a value by its type.
#[derive(Clone)]
pub struct Property<'a> {
    /// The unfolded content line: reading moves or borrows it whole, writing copies it whole.
    line: Cow<'a, str>,
    parts: Parts,
    place: Place,
}

/// Compares what is written, not where it was read.
impl PartialEq for Property<'_> {
    fn eq(&self, other: &Self) -> bool {
        (&self.line, self.parts) == (&other.line, other.parts)
    }
}

impl Eq for Property<'_> {}

/// Hashes what makes two properties equal.
impl Hash for Property<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.line, self.parts).hash(state);
    }
}

/// The offsets of the parts of a content line, in bytes.
///
/// In `item1.TEL;TYPE=HOME:1` they are 6, 9 and 20.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Parts {
    /// Where the name starts; the dot before it ends the group.
    pub(crate) name: usize,
    /// Where the parameters start, each with its semicolon.
    pub(crate) params: usize,
    /// Where the value starts; the colon before it ends the parameters.
    pub(crate) value: usize,
}

impl Property<'static> {
    /// Makes a property with a raw value, which must be escaped already.
    ///
    /// # Errors
    ///
    /// [`InvalidProperty::Name`] for a name with other characters than ASCII letters, digits and
    /// hyphens; [`InvalidProperty::Envelope`] for `BEGIN`, `END` and `VERSION`, which belong to the
    /// card; [`InvalidProperty::Value`] for a control character other than HTAB, U+2028 or U+2029 in
    /// the value.
    ///
    /// ```
    /// use contact_card::{InvalidProperty, Property};
    ///
    /// assert_eq!(Property::new("REV", "20260102T030405Z")?.raw_value(), "20260102T030405Z");
    /// assert_eq!(Property::new("NOTE", "a\r\nTEL:1"), Err(InvalidProperty::Value));
    /// assert_eq!(Property::new("TEL:1\r\nX", ""), Err(InvalidProperty::Name));
    /// assert_eq!(Property::new("end", "VCARD"), Err(InvalidProperty::Envelope));
    /// # Ok::<(), InvalidProperty>(())
    /// ```
    ///
    /// Use it for values without escapes, such as URIs and dates, and for values that were read. For a text, use
    /// [`Property::from_text`].
    pub fn new(name: impl AsRef<str>, raw_value: impl AsRef<str>) -> Result<Self, InvalidProperty> {
        let (name, value) = (name.as_ref(), raw_value.as_ref());
        if !text::is_token(name) {
            return Err(InvalidProperty::Name);
        }
        if is_envelope(name.as_bytes()) {
            return Err(InvalidProperty::Envelope);
        }
        if has_control(value) {
            return Err(InvalidProperty::Value);
        }
        Ok(Self::of_parts(None, name, "", value))
    }

    /// Makes a property with a text value and escapes it. CRLF, CR and LF become one newline each. In an `AGENT`,
    /// colons are escaped too (RFC 2426 section 2.4.2).
    ///
    /// # Errors
    ///
    /// As [`Property::new`], except that line breaks are allowed.
    ///
    /// ```
    /// use contact_card::Property;
    ///
    /// assert_eq!(Property::from_text("TITLE", "Cook; Chef")?.raw_value(), r"Cook\; Chef");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// A comma, a semicolon and a backslash get a backslash, and a line break becomes `\n`:
    ///
    /// ```
    /// use contact_card::Property;
    ///
    /// let note = Property::from_text("NOTE", "first, second\r\nC:\\")?;
    /// assert_eq!(note.to_string(), r"NOTE:first\, second\nC:\\");
    /// assert_eq!(note.text(), "first, second\nC:\\");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    pub fn from_text(name: impl AsRef<str>, value: &str) -> Result<Self, InvalidProperty> {
        let is_agent = name.as_ref().eq_ignore_ascii_case("AGENT");
        let start = value.get(.."BEGIN:VCARD".len()).unwrap_or_default();
        if is_agent && start.eq_ignore_ascii_case("BEGIN:VCARD") {
            let mut raw = String::with_capacity(value.len());
            text::push_card(&mut raw, value);
            return Self::new(name, raw);
        }
        Self::from_components(name, [value])
    }

    /// Makes a property with a list of texts, such as `CATEGORIES`, and escapes each.
    ///
    /// # Errors
    ///
    /// As [`Property::from_text`].
    ///
    /// ```
    /// use contact_card::Property;
    ///
    /// assert_eq!(Property::from_list("CATEGORIES", ["a,b", "c"])?.raw_value(), r"a\,b,c");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    pub fn from_list<'v>(
        name: impl AsRef<str>,
        items: impl IntoIterator<Item = &'v str>,
    ) -> Result<Self, InvalidProperty> {
        Self::new(name, joined(items, ','))
    }

    /// Makes a property with a structured value, such as `GENDER`, and escapes each component.
    ///
    /// # Errors
    ///
    /// As [`Property::from_text`].
    ///
    /// ```
    /// use contact_card::Property;
    ///
    /// assert_eq!(Property::from_components("GENDER", ["O", "a;b"])?.raw_value(), r"O;a\;b");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// The number of components is not checked: `N` has five, `ADR` seven, `ORG` any number.
    ///
    /// ```
    /// use contact_card::Property;
    ///
    /// let name = Property::from_components("N", ["Byron", "Ada", "", "", ""])?;
    /// assert_eq!(name.to_string(), "N:Byron;Ada;;;");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    pub fn from_components<'v>(
        name: impl AsRef<str>,
        components: impl IntoIterator<Item = &'v str>,
    ) -> Result<Self, InvalidProperty> {
        Self::new(name, joined(components, ';'))
    }
}

impl<'a> Property<'a> {
    /// Makes a property of a parsed content line.
    ///
    /// `parts` must be the offsets that the grammar found in `line`.
    #[inline]
    pub(crate) fn of_line(line: Cow<'a, str>, parts: Parts) -> Self {
        let place = Place::NONE;
        Self { line, parts, place }
    }

    /// The same property, read at `place`.
    #[inline]
    pub(crate) fn read_at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// The same property, read where the one was that it is made of.
    pub(crate) fn read_with(self, source: &Property<'_>) -> Self {
        self.read_at(source.place)
    }

    /// Makes a property of checked parts.
    ///
    /// `item1`, `TEL`, `;TYPE=HOME` and `1` -> `item1.TEL;TYPE=HOME:1`.
    pub(crate) fn of_parts(group: Option<&str>, name: &str, params: &str, value: &str) -> Self {
        let mut line = String::with_capacity(name.len() + params.len() + value.len() + 8);
        if let Some(group) = group {
            line.push_str(group);
            line.push('.');
        }
        let name_at = line.len();
        line.push_str(name);
        let params_at = line.len();
        line.push_str(params);
        line.push(':');
        let parts = Parts {
            name: name_at,
            params: params_at,
            value: line.len(),
        };
        line.push_str(value);
        Self::of_line(line.into(), parts)
    }

    /// Sets the group, the part of the line before the dot.
    ///
    /// # Errors
    ///
    /// [`InvalidProperty::Group`] for other characters than ASCII letters, digits and hyphens.
    ///
    /// ```
    /// use contact_card::Property;
    ///
    /// let property = Property::from_text("X-ABLabel", "Boat")?.with_group("item1")?;
    /// assert_eq!(property.to_string(), "item1.X-ABLabel:Boat");
    /// assert!(property.with_group("a.b").is_err());
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    ///
    /// A group that the property has is replaced. Use the same spelling on every line of a group: Apple compares it
    /// exactly.
    pub fn with_group(mut self, group: impl AsRef<str>) -> Result<Self, InvalidProperty> {
        let group = group.as_ref();
        if !text::is_token(group) {
            return Err(InvalidProperty::Group);
        }
        let head = self.parts.name;
        self.line
            .to_mut()
            .replace_range(..head, &format!("{group}."));
        let moved = |at: usize| at - head + group.len() + 1;
        self.parts = Parts {
            name: moved(self.parts.name),
            params: moved(self.parts.params),
            value: moved(self.parts.value),
        };
        Ok(self)
    }

    /// Adds a parameter at the end.
    ///
    /// ```
    /// use contact_card::{Parameter, Property};
    ///
    /// let property = Property::new("TEL", "1")?.with_parameter(&Parameter::new("TYPE", "HOME")?);
    /// assert_eq!(property.to_string(), "TEL;TYPE=HOME:1");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    #[must_use]
    pub fn with_parameter(mut self, parameter: &Parameter<'_>) -> Self {
        let mut written = String::new();
        parameter.write(&mut written);
        let end = self.parts.value - 1;
        self.line.to_mut().insert_str(end, &written);
        self.parts.value += written.len();
        self
    }

    /// Returns the group as written; compare it without case.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = "item1.TEL:1".parse()?;
    /// assert_eq!(property.group(), Some("item1"));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// A group holds a property and its label together and means nothing else (RFC 6350 section 3.3).
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        let end = self.parts.name.checked_sub(1)?;
        Some(&self.line[..end])
    }

    /// Returns the name as written; compare it without case.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = "Tel:1".parse()?;
    /// assert_eq!(property.name(), "Tel");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// For a comparison, [`Card::get`](crate::Card::get) is easier. An `X-` name is returned with its prefix.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.line[self.parts.name..self.parts.params]
    }

    /// Returns the parameters, in the order of the text.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = "TEL;TYPE=HOME;PREF=1:1".parse()?;
    /// let names: Vec<String> = property.params().map(|param| param.name().to_owned()).collect();
    /// assert_eq!(names, ["TYPE", "PREF"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn params(&self) -> Params<'_> {
        Params::of(self.raw_params())
    }

    /// The names and the raw values of the parameters.
    ///
    /// `;TYPE=HOME;X-A="a;b"` -> `TYPE` and `HOME`, `X-A` and `"a;b"`.
    #[inline]
    pub(crate) fn raw_params(&self) -> SplitParams<'_> {
        text::split_params(self.raw_all_params())
    }

    /// Returns the first value of the first parameter of that name, compared without case.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = "TEL;value=uri:tel:+1".parse()?;
    /// assert_eq!(property.param("VALUE").as_deref(), Some("uri"));
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// For `TYPE`, which may have several values, see [`Property::types`].
    #[must_use]
    #[inline]
    pub fn param(&self, name: &str) -> Option<Cow<'_, str>> {
        if self.has_params() {
            self.find_param(name)
        } else {
            None
        }
    }

    fn find_param(&self, name: &str) -> Option<Cow<'_, str>> {
        let (param, raw) = self
            .raw_params()
            .find(|(param, _)| param.eq_ignore_ascii_case(name))?;
        ParamValues::of(param, raw).next()
    }

    /// Returns every non-empty word of every `TYPE` parameter, as written (`^` escapes stay). A quoted list is a
    /// list, as in the examples of RFC 6350 and in errata 3100 and 3488.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = "TEL;TYPE=\"work,voice\";type=pref:1".parse()?;
    /// assert_eq!(property.types().collect::<Vec<_>>(), ["work", "voice", "pref"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// The order is that of the text; the case is that of the text too. `pref` is a word like any other here.
    pub fn types(&self) -> Types<'_> {
        Types::of(self.raw_params())
    }

    /// Returns the value as written, before unescaping.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = r"NOTE:a\, b".parse()?;
    /// assert_eq!(property.raw_value(), r"a\, b");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// It is what [`Property::new`] takes: `Property::new(old.name(), old.raw_value())` has the same value.
    #[must_use]
    pub fn raw_value(&self) -> &str {
        &self.line[self.parts.value..]
    }

    /// Returns the value as one unescaped text, borrowed if nothing was escaped.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = r"NOTE:a\, b\nc; d".parse()?;
    /// assert_eq!(property.text(), "a, b\nc; d");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// `\n` and `\N` become LF; `\,`, `\;`, `\\`, and the `\:` of many programs lose the backslash; any other
    /// backslash stays. A comma or a semicolon without a backslash is part of the text.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        text::unescape(self.raw_value())
    }

    /// Returns the items of a list value (`NICKNAME`, `CATEGORIES`), unescaped.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = r"NICKNAME:a\,b,c".parse()?;
    /// assert_eq!(property.list().collect::<Vec<_>>(), ["a,b", "c"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// Empty items and blanks around items stay.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = "CATEGORIES:a, b,,c".parse()?;
    /// assert_eq!(property.list().collect::<Vec<_>>(), ["a", " b", "", "c"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn list(&self) -> ListItems<'_> {
        ListItems::of(self.raw_value())
    }

    /// Returns the components of a structured value (`N`, `ADR`, `ORG`, `GENDER`), unescaped. A list inside a component
    /// stays one text.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = r"ORG:Ships\; Boats;Sales".parse()?;
    /// assert_eq!(property.components().collect::<Vec<_>>(), ["Ships; Boats", "Sales"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// Components at the end that the value lacks are not made up: `N:Doe` has one.
    pub fn components(&self) -> Components<'_> {
        Components::of(self.raw_value(), self.most_components())
    }

    /// The second component of `GENDER` is a text, and that of `CLIENTPIDMAP` a URI: both may hold semicolons
    /// (RFC 6350 sections 6.2.7 and 6.7.7, erratum 4245).
    fn most_components(&self) -> usize {
        let usage = registry::property(self.name()).map(|row| row.usage_or_other(Version::V4_0));
        match usage.map(|usage| usage.shape) {
            Some(Shape::Pair) => 2,
            _ => usize::MAX,
        }
    }

    /// Returns the components of a structured value as lists: `a,b;c` is `[[a, b], [c]]`.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = r"N:Doe;Ann;Beth,Cleo;;".parse()?;
    /// let names: Vec<Vec<_>> = property.component_lists().map(Iterator::collect).collect();
    /// assert_eq!(names[2], ["Beth", "Cleo"]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn component_lists(&self) -> ComponentLists<'_> {
        ComponentLists::of(self.raw_value())
    }

    /// Returns the value as a URI, without the backslashes that other programs put before commas, semicolons and
    /// colons.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = r"URL:http\://example.com/a\,b".parse()?;
    /// assert_eq!(property.uri(), "http://example.com/a,b");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    ///
    /// It may be no valid URI, as other programs write `example.com`.
    #[must_use]
    pub fn uri(&self) -> Cow<'_, str> {
        text::unescape_uri(self.raw_value())
    }

    /// Returns where the property starts in the text that its card was read from. Repairs and changes do not alter it.
    /// For bytes and streams it is the place in the text that [`decode`](crate::decode()) returns.
    ///
    /// It is the start of the first physical line, so the column is 1. `None` for a property that was not read as part
    /// of a card.
    ///
    /// ```
    /// use contact_card::{Card, Property};
    ///
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nNOTE:two\r\n lines\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// let place = card.properties()[1].position();
    /// assert_eq!(place.map(|place| (place.line, place.column, place.offset)), Some((5, 1, 44)));
    ///
    /// let alone: Property<'_> = "FN:Ada".parse()?;
    /// assert_eq!(alone.position(), None);
    /// assert_eq!(alone, card.properties()[1]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        self.place.position()
    }

    /// Copies everything that the property borrows.
    ///
    /// ```
    /// use contact_card::{Card, Property};
    ///
    /// let text = String::from("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n");
    /// let name: Property<'static> = Card::parse(&text)?.properties()[0].clone().into_owned();
    /// drop(text);
    /// assert_eq!(name.text(), "Ada");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Property<'static> {
        Property::of_line(Cow::Owned(self.line.into_owned()), self.parts).read_at(self.place)
    }

    /// The same property, borrowing from this one.
    pub(crate) fn borrowed(&self) -> Property<'_> {
        Property::of_line(Cow::Borrowed(&self.line), self.parts).read_at(self.place)
    }

    /// The same property with other parameters and another value.
    ///
    /// `TEL;HOME:1` with the parameters `;TYPE=HOME` and the value `1` -> `TEL;TYPE=HOME:1`, in the same group and
    /// at the same place.
    pub(crate) fn rebuilt(&self, params: &str, value: &str) -> Property<'static> {
        Property::of_parts(self.group(), self.name(), params, value).read_at(self.place)
    }

    /// The name as bytes, for comparisons.
    #[inline]
    pub(crate) fn name_bytes(&self) -> &[u8] {
        &self.line.as_bytes()[self.parts.name..self.parts.params]
    }

    /// The length of the raw value.
    #[inline]
    pub(crate) fn value_length(&self) -> usize {
        self.line.len() - self.parts.value
    }

    #[inline]
    pub(crate) fn has_params(&self) -> bool {
        self.parts.params + 1 < self.parts.value
    }

    /// The parameters, each with its semicolon.
    ///
    /// `;TYPE=HOME;PREF=1`, or an empty text.
    #[inline]
    pub(crate) fn raw_all_params(&self) -> &str {
        &self.line[self.parts.params..self.parts.value - 1]
    }

    /// Appends to the value; `text` has no control characters, and `separator` has none except the LF of 2.1, which
    /// upgrading the card escapes.
    pub(crate) fn extend_value(&mut self, separator: &str, text: &str) {
        let line = self.line.to_mut();
        line.push_str(separator);
        line.push_str(text);
    }

    /// Whether the property has characters that a constructor refuses. A card that was read may have C1 and the line
    /// breaks of Unicode, at which some readers end a line.
    pub(crate) fn has_control(&self) -> bool {
        has_control(&self.line)
    }

    /// Removes the characters that a constructor refuses; a line break becomes a space.
    pub(crate) fn without_controls(self) -> Self {
        if !self.has_control() {
            return self;
        }
        self.without(is_refused)
    }

    /// Removes the refused characters; a line break becomes a space.
    pub(crate) fn without(self, is_refused: impl Fn(char) -> bool + Copy) -> Self {
        let clean = |text: &str| {
            text.replace(text::is_line_break, " ")
                .replace(is_refused, "")
        };
        let (params, value) = (clean(self.raw_all_params()), clean(self.raw_value()));
        self.rebuilt(&params, &value)
    }

    /// Whether `ENCODING` says that the value is base64.
    pub(crate) fn is_base64(&self) -> bool {
        let encoding = self.param("ENCODING");
        encoding.is_some_and(|word| base64::is_encoding(word.trim()))
    }

    /// Whether the value is inline data: base64 or a data URI.
    ///
    /// Such a value may be longer than [`Limits::value`](crate::Limits::value): photos are.
    pub(crate) fn is_inline_media(&self) -> bool {
        let usage = registry::property(self.name()).and_then(|row| row.usage(Version::V3_0));
        let is_media = usage.is_some_and(|usage| usage.value == ValueType::Binary);
        self.is_base64()
            || text::is_data_uri(self.raw_value())
            || is_media && self.param("VALUE").is_none()
    }

    /// Whether the property has that name, compared without case.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        self.name().eq_ignore_ascii_case(name)
    }

    /// The content line without its line break.
    #[inline]
    pub(crate) fn line(&self) -> &str {
        &self.line
    }
}

/// Writes the content line, unfolded and without a line break.
impl fmt::Display for Property<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line)
    }
}

/// Returns the content line as [`Display`](fmt::Display) writes it.
impl Serialize for Property<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// From a content line, which is checked as [`FromStr`](std::str::FromStr) checks it.
impl<'de> Deserialize<'de> for Property<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let line = String::deserialize(deserializer)?;
        line.parse().map_err(D::Error::custom)
    }
}

/// Shows the name only, if it is a known one: the rest is personal data.
impl fmt::Debug for Property<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = registry::property(self.name()).map(|row| row.name);
        f.debug_struct("Property")
            .field("name", &known)
            .finish_non_exhaustive()
    }
}

/// Whether a constructor refuses `text`. The quick check by bytes answers for nearly every text.
fn has_control(text: &str) -> bool {
    text::has_field_control(text) && text.contains(is_refused)
}

fn is_refused(c: char) -> bool {
    text::is_field_control(c) && c != '\t'
}

/// `a,b` and `c` with `;` -> `a\,b;c`.
fn joined<'v>(parts: impl IntoIterator<Item = &'v str>, separator: char) -> String {
    let mut raw = String::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            raw.push(separator);
        }
        text::push_escaped(&mut raw, part, Escape::All);
    }
    raw
}

/// Whether `name` is `BEGIN`, `VERSION` or `END`.
#[inline(always)]
pub(crate) fn is_envelope(name: &[u8]) -> bool {
    let is = |word: &[u8]| name.eq_ignore_ascii_case(word);
    match name {
        [b'B' | b'b', ..] => is(b"BEGIN"),
        [b'E' | b'e', ..] => is(b"END"),
        [b'V' | b'v', ..] => is(b"VERSION"),
        _ => false,
    }
}
