//! What the type of a field decides: its type in JSON, its values and its placeholder.
//!
//! A field is a required text (`String`), an optional value (`Option`) or a list (`Vec`) of values. A value is a
//! text, an entry with fields of its own, or one of the types at the end of this file. `contact/fields/table.rs`
//! implements [`Fields`] for each struct.

use super::kind::FieldKind;
use super::visitor::Visitor;
use super::whole::Broken;
use crate::card::property::Property;
use crate::contact::model::{Kind, Label, Media, Sex};
use crate::contact::violation::FieldPath;
use crate::text;
use crate::value::date::Date;
use crate::value::geo::Geo;

/// A contact or an entry, which has fields.
pub(crate) trait Fields: Clone + 'static {
    /// The fields in the order of the contact.
    #[cfg(feature = "send-contact")]
    fn members() -> Vec<Member>;
    /// Shows each value to `visitor`, in the order of the table. `at` is the path of the contact or of the entry.
    fn visit<'c>(&'c self, at: FieldPath, visitor: &mut impl Visitor<'c>);
    /// The rule that several members break together.
    fn broken(&self) -> Option<Broken>;
    /// Whether a field is set that few contacts have.
    fn has_rare(&self) -> bool;
    /// The same fields, each with its placeholder.
    ///
    /// It has the same shape without the content: to learn which extension would go into a field, the extensions
    /// are read into it.
    fn placeholder(&self) -> Self;
    /// The number of values of each field.
    #[cfg(test)]
    fn counts(&self) -> Vec<(&'static str, usize)>;
}

/// A field in JSON: its name, its type, and whether it must be there. The endpoint explains a wrong body with it.
#[cfg(feature = "send-contact")]
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) json_type: JsonType,
    pub(crate) is_required: bool,
}

#[cfg(feature = "send-contact")]
pub(super) fn member<O, F: Field>(name: &'static str, kind: FieldKind, _: fn(&O) -> &F) -> Member {
    Member {
        name,
        json_type: F::json_type(kind),
        is_required: F::IS_REQUIRED,
    }
}

/// A field: a required text, an optional value or a list of values.
pub(crate) trait Field {
    /// Whether the field is required in JSON.
    #[cfg(feature = "send-contact")]
    const IS_REQUIRED: bool = false;

    #[cfg(feature = "send-contact")]
    fn json_type(kind: FieldKind) -> JsonType;
    /// The number of values.
    fn count(&self) -> usize;
    fn visit<'c>(&'c self, at: FieldPath, kind: FieldKind, visitor: &mut impl Visitor<'c>);
    /// A field that takes no other value if this one takes none. A list always takes another value.
    fn placeholder(&self) -> Self;
}

/// One value of a field.
pub(crate) trait FieldValue: Clone + 'static {
    #[cfg(feature = "send-contact")]
    fn json_type(kind: FieldKind) -> JsonType;
    /// A value for the placeholder of a field, without a copy of a long text; `None` if this value is blank and is
    /// not written.
    fn placeholder(&self) -> Option<Self> {
        Some(self.clone())
    }
    fn visit<'c>(
        &'c self,
        at: FieldPath,
        kind: FieldKind,
        required: bool,
        visitor: &mut impl Visitor<'c>,
    );
}

/// The type of a field in JSON.
#[cfg(feature = "send-contact")]
#[derive(Clone, Copy)]
pub(crate) enum JsonType {
    Text,
    /// A value with its own form: the error message for other values.
    Own(&'static str),
    Date(FieldKind),
    Object(fn() -> Vec<Member>),
    List(fn(FieldKind) -> JsonType, FieldKind),
}

impl Field for String {
    #[cfg(feature = "send-contact")]
    const IS_REQUIRED: bool = true;

    #[cfg(feature = "send-contact")]
    fn json_type(kind: FieldKind) -> JsonType {
        <Self as FieldValue>::json_type(kind)
    }

    #[inline]
    fn count(&self) -> usize {
        1
    }

    #[inline]
    fn visit<'c>(&'c self, at: FieldPath, kind: FieldKind, visitor: &mut impl Visitor<'c>) {
        FieldValue::visit(self, at, kind, true, visitor);
    }

    fn placeholder(&self) -> Self {
        Self::new()
    }
}

impl<T: FieldValue> Field for Option<T> {
    #[cfg(feature = "send-contact")]
    fn json_type(kind: FieldKind) -> JsonType {
        T::json_type(kind)
    }

    #[inline]
    fn count(&self) -> usize {
        usize::from(self.is_some())
    }

    #[inline]
    fn visit<'c>(&'c self, at: FieldPath, kind: FieldKind, visitor: &mut impl Visitor<'c>) {
        if let Some(value) = self {
            value.visit(at, kind, false, visitor);
        }
    }

    fn placeholder(&self) -> Self {
        self.as_ref().and_then(T::placeholder)
    }
}

impl<T: FieldValue> Field for Vec<T> {
    #[cfg(feature = "send-contact")]
    fn json_type(kind: FieldKind) -> JsonType {
        JsonType::List(T::json_type, kind)
    }

    #[inline]
    fn count(&self) -> usize {
        self.len()
    }

    #[inline]
    fn visit<'c>(&'c self, at: FieldPath, kind: FieldKind, visitor: &mut impl Visitor<'c>) {
        visitor.list(at, kind, self.len());
        for (index, value) in self.iter().enumerate() {
            value.visit(at.at(index), kind, true, visitor);
        }
    }

    fn placeholder(&self) -> Self {
        Self::new()
    }
}

impl FieldValue for String {
    #[cfg(feature = "send-contact")]
    fn json_type(_: FieldKind) -> JsonType {
        JsonType::Text
    }

    fn placeholder(&self) -> Option<Self> {
        (!text::is_blank(self)).then(Self::new)
    }

    #[inline]
    fn visit<'c>(
        &'c self,
        at: FieldPath,
        kind: FieldKind,
        required: bool,
        visitor: &mut impl Visitor<'c>,
    ) {
        visitor.text(at, kind, required || kind == FieldKind::Label, self);
    }
}

impl<E: Fields> FieldValue for E {
    #[cfg(feature = "send-contact")]
    fn json_type(_: FieldKind) -> JsonType {
        JsonType::Object(E::members)
    }

    fn placeholder(&self) -> Option<Self> {
        self.broken().is_none().then(|| Fields::placeholder(self))
    }

    #[inline]
    fn visit<'c>(&'c self, at: FieldPath, _: FieldKind, _: bool, visitor: &mut impl Visitor<'c>) {
        Fields::visit(self, at, visitor);
    }
}

/// The other types of values: the type of each in JSON, and how a visitor sees it.
macro_rules! values {
    ($($name:ty, $json_type:expr, $(placeholder: $placeholder:expr,)? |$value:ident, $at:ident, $kind:ident, $visitor:ident| $told:expr;)+) => {$(
        impl FieldValue for $name {
            #[cfg(feature = "send-contact")]
            fn json_type(kind: FieldKind) -> JsonType {
                let json_type: fn(FieldKind) -> JsonType = $json_type;
                json_type(kind)
            }

            $(
                fn placeholder(&self) -> Option<Self> {
                    $placeholder
                }
            )?

            #[inline]
            fn visit<'c>(
                &'c self,
                $at: FieldPath,
                $kind: FieldKind,
                _: bool,
                $visitor: &mut impl Visitor<'c>,
            ) {
                let $value = self;
                $told
            }
        }
    )+};
}

values! {
    Label, |_| JsonType::Text, |label, at, kind, visitor| if let Self::Custom(text) = label {
        visitor.text(at, kind, true, text);
    };
    Kind, |_| JsonType::Text, |word, at, kind, visitor| if let Self::Other(word) = word {
        visitor.text(at, kind, true, word);
    };
    Media, |_| JsonType::Own("expected media_type and data"), placeholder: Some(Self::Uri(String::new())), |media, at, kind, visitor| match media {
        Self::Uri(uri) => visitor.text(at.join("uri"), kind, true, uri),
        Self::Inline(media) => visitor.inline_media(at, media),
    };
    Date, JsonType::Date, |date, at, kind, visitor| visitor.date(at, kind, date);
    u8, |_| JsonType::Own("expected a number from 1 to 100"),
        |number, at, _kind, visitor| visitor.preference(at, *number);
    Geo, |_| JsonType::Own("expected a latitude and a longitude such as 48.1,11.6"),
        |_geo, _at, _kind, _visitor| {};
    Sex, |_| JsonType::Own("expected male, female, other, none or unknown"),
        |_sex, _at, _kind, _visitor| {};
    Property<'static>, |_| JsonType::Own("expected a content line"),
        |property, at, _kind, visitor| visitor.extension(at, property);
}
