//! One parameter of a property, and its values.
//!
//! `read/grammar.rs` finds the parameters of a line, `card/iterators.rs` goes through them, and here one of them is
//! made or taken apart.
//!
//! | value | as it is written |
//! |---|---|
//! | `HOME` | `TYPE=HOME` |
//! | `Harten, Rene` | `SORT-AS="Harten, Rene"` |
//! | `say "hi"` | `X-A=say ^'hi^'` |
//! | two lines | `LABEL=a^nb` |

use std::borrow::Cow;
use std::fmt;
use std::iter::FusedIterator;

use crate::card::invalid::InvalidProperty;
use crate::finding::rule::Rule;
use crate::registry;
use crate::text;
use crate::text::split::SplitUnquoted;

/// One parameter of a [`Property`](crate::Property), such as `TYPE=HOME`.
///
/// ```
/// use contact_card::Parameter;
///
/// let parameter = Parameter::new("SORT-AS", "Harten, Rene")?;
/// assert_eq!(parameter.raw_value(), "\"Harten, Rene\"");
/// assert_eq!(parameter.values().collect::<Vec<_>>(), ["Harten, Rene"]);
/// # Ok::<(), contact_card::InvalidProperty>(())
/// ```
///
/// Several values are one list, `TYPE=HOME,CELL`, or several parameters, `TYPE=HOME;TYPE=CELL`. A list must not be one
/// quoted value: of `TYPE="HOME,CELL"`, an iPhone shows `"HOME` as the label.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Parameter<'a> {
    name: Cow<'a, str>,
    value: Cow<'a, str>,
}

impl<'a> Parameter<'a> {
    /// Makes a parameter with one value: any text of printable characters, tabs and LF.
    ///
    /// Characters that the grammar forbids are escaped by RFC 6868 (`^n`, `^^`, `^'`), in both versions.
    ///
    /// # Errors
    ///
    /// [`InvalidProperty::ParameterName`] for a name with other characters than ASCII letters, digits
    /// and hyphens; [`InvalidProperty::ParameterValue`] for a control character other than HTAB and LF,
    /// U+2028 or U+2029 in the value; [`InvalidProperty::Encoding`] for `CHARSET`, and for `ENCODING` with
    /// another value than `b`: a reader would decode a value that is not encoded.
    ///
    /// ```
    /// use contact_card::{InvalidProperty, Parameter};
    ///
    /// assert_eq!(Parameter::new("X-A", "\"")?.raw_value(), "^'");
    /// assert_eq!(Parameter::new("X A", ""), Err(InvalidProperty::ParameterName));
    /// assert_eq!(Parameter::new("X-A", "\r\n"), Err(InvalidProperty::ParameterValue));
    /// # Ok::<(), InvalidProperty>(())
    /// ```
    ///
    /// A value with `,`, `;` or `:` is put between quotation marks.
    pub fn new(name: impl Into<Cow<'a, str>>, value: &str) -> Result<Self, InvalidProperty> {
        Self::with_values(name, [value])
    }

    /// Makes a parameter with a list of values.
    ///
    /// # Errors
    ///
    /// As [`Parameter::new`], for each value.
    ///
    /// ```
    /// use contact_card::Parameter;
    ///
    /// assert_eq!(Parameter::with_values("TYPE", ["HOME", "CELL"])?.raw_value(), "HOME,CELL");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    pub fn with_values<'v>(
        name: impl Into<Cow<'a, str>>,
        values: impl IntoIterator<Item = &'v str>,
    ) -> Result<Self, InvalidProperty> {
        let name = name.into();
        if !text::is_token(&name) {
            return Err(InvalidProperty::ParameterName);
        }
        let mut raw = String::new();
        for (index, value) in values.into_iter().enumerate() {
            if value.contains(|c| text::is_field_control(c) && c != '\t' && c != '\n') {
                return Err(InvalidProperty::ParameterValue);
            }
            if index > 0 {
                raw.push(',');
            }
            text::push_parameter_value(&mut raw, value);
        }
        if Rule::of_encoding(&name, &raw).is_some() {
            return Err(InvalidProperty::Encoding);
        }
        Ok(Self {
            name,
            value: raw.into(),
        })
    }

    /// Returns the name as written; compare it without case.
    ///
    /// ```
    /// assert_eq!(contact_card::Parameter::new("type", "home")?.name(), "type");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the text after the equals sign, with quotation marks and `^` escapes.
    ///
    /// ```
    /// assert_eq!(contact_card::Parameter::new("X-A", "a:b")?.raw_value(), "\"a:b\"");
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    #[must_use]
    pub fn raw_value(&self) -> &str {
        &self.value
    }

    /// Returns the decoded values. A quoted value is one value, commas included.
    ///
    /// For the words of `TYPE` see [`Property::types`](crate::Property::types), which also splits a quoted list.
    ///
    /// ```
    /// let property: contact_card::Property<'_> = "X-A;P=a,\"b,c\",^n:v".parse()?;
    /// let values = |param: contact_card::Parameter<'_>| param.values().map(String::from).collect();
    /// let values: Vec<Vec<String>> = property.params().map(values).collect();
    /// assert_eq!(values, [["a", "b,c", "\n"]]);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn values(&self) -> ParamValues<'_> {
        ParamValues::of(&self.name, &self.value)
    }

    /// Borrows a parameter of a parsed content line.
    #[inline]
    pub(super) fn of_raw(name: &'a str, value: &'a str) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }

    /// `;TYPE=HOME`.
    pub(super) fn write(&self, out: &mut String) {
        out.push(';');
        out.push_str(&self.name);
        out.push('=');
        out.push_str(&self.value);
    }
}

/// Shows the name only, if it is a known one: the rest is personal data.
impl fmt::Debug for Parameter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = registry::parameter(&self.name).map(|row| row.name);
        f.debug_struct("Parameter")
            .field("name", &known)
            .finish_non_exhaustive()
    }
}

/// The decoded values of a parameter; see [`Parameter::values`].
///
/// ```
/// let parameter = contact_card::Parameter::with_values("SORT-AS", ["Harten, Rene", "Rene"])?;
/// let mut values = parameter.values();
/// assert_eq!(values.next().as_deref(), Some("Harten, Rene"));
/// assert_eq!(values.next().as_deref(), Some("Rene"));
/// assert_eq!(values.next(), None);
/// # Ok::<(), contact_card::InvalidProperty>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct ParamValues<'p> {
    values: SplitUnquoted<'p>,
    is_label: bool,
}

impl<'p> ParamValues<'p> {
    #[inline]
    pub(super) fn of(name: &str, raw: &'p str) -> Self {
        Self {
            values: text::split_values(raw),
            is_label: name.eq_ignore_ascii_case("LABEL"),
        }
    }
}

impl<'p> Iterator for ParamValues<'p> {
    type Item = Cow<'p, str>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let raw = self.values.next()?;
        if self.is_label {
            return Some(label_text(raw));
        }
        Some(text::parameter_value(raw))
    }
}

impl FusedIterator for ParamValues<'_> {}

/// Decodes one value of a `LABEL`. RFC 6350 section 6.3.1 writes its line breaks as in a property value, because
/// RFC 6868 came later.
///
/// `LABEL="a\nb"` and `LABEL="a^nb"` -> `a`, LF, `b`. With a `^` in it, a backslash is data.
fn label_text(raw: &str) -> Cow<'_, str> {
    let value = text::parameter_value(raw);
    if raw.contains('\\') && !raw.contains('^') {
        return text::unescape(&value).into_owned().into();
    }
    value
}
