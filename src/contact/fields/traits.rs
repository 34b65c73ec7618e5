//! What a field is by its type.

use super::kind::FieldKind;
use super::visitor::Visitor;
use super::whole::Broken;
use crate::card::property::Property;
use crate::contact::model::{Geo, Kind, Label, Media, Sex};
use crate::contact::violation::FieldPath;
use crate::value::date::Date;

/// What has fields.
pub(crate) trait Fields: 'static {
    /// The fields in the order of the contact.
    #[cfg(feature = "send-contact")]
    fn members() -> Vec<Member>;
    fn visit<'c>(&'c self, at: FieldPath, visitor: &mut impl Visitor<'c>);
    /// The rule that the members break together.
    fn broken(&self) -> Option<Broken>;
    /// Whether there is anything that few have.
    fn has_rare(&self) -> bool;
    /// How many values each field has.
    #[cfg(test)]
    fn counts(&self) -> Vec<(&'static str, usize)>;
}

/// A field as JSON has it.
#[cfg(feature = "send-contact")]
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) is_required: bool,
}

#[cfg(feature = "send-contact")]
pub(super) fn member<O, F: Field>(name: &'static str, kind: FieldKind, _: fn(&O) -> &F) -> Member {
    Member {
        name,
        shape: F::shape(kind),
        is_required: F::IS_REQUIRED,
    }
}

/// A field: a text, or a value that may be absent, or a list of values.
pub(crate) trait Field {
    /// Whether JSON has to have it.
    #[cfg(feature = "send-contact")]
    const IS_REQUIRED: bool = false;

    #[cfg(feature = "send-contact")]
    fn shape(kind: FieldKind) -> Shape;
    /// How many values there are.
    fn count(&self) -> usize;
    fn visit<'c>(&'c self, at: FieldPath, kind: FieldKind, visitor: &mut impl Visitor<'c>);
}

/// One value of a field.
pub(crate) trait Value: 'static {
    #[cfg(feature = "send-contact")]
    fn shape(kind: FieldKind) -> Shape;
    fn visit<'c>(
        &'c self,
        at: FieldPath,
        kind: FieldKind,
        required: bool,
        visitor: &mut impl Visitor<'c>,
    );
}

/// What JSON has for a field.
#[cfg(feature = "send-contact")]
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    Text,
    /// A value of a form of its own: what is expected there.
    Form(&'static str),
    Date(FieldKind),
    Object(fn() -> Vec<Member>),
    List(fn(FieldKind) -> Shape, FieldKind),
}

impl Field for String {
    #[cfg(feature = "send-contact")]
    const IS_REQUIRED: bool = true;

    #[cfg(feature = "send-contact")]
    fn shape(kind: FieldKind) -> Shape {
        <Self as Value>::shape(kind)
    }

    #[inline]
    fn count(&self) -> usize {
        1
    }

    #[inline]
    fn visit<'c>(&'c self, at: FieldPath, kind: FieldKind, visitor: &mut impl Visitor<'c>) {
        Value::visit(self, at, kind, true, visitor);
    }
}

impl<T: Value> Field for Option<T> {
    #[cfg(feature = "send-contact")]
    fn shape(kind: FieldKind) -> Shape {
        T::shape(kind)
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
}

impl<T: Value> Field for Vec<T> {
    #[cfg(feature = "send-contact")]
    fn shape(kind: FieldKind) -> Shape {
        Shape::List(T::shape, kind)
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
}

impl Value for String {
    #[cfg(feature = "send-contact")]
    fn shape(_: FieldKind) -> Shape {
        Shape::Text
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

impl<E: Fields> Value for E {
    #[cfg(feature = "send-contact")]
    fn shape(_: FieldKind) -> Shape {
        Shape::Object(E::members)
    }

    #[inline]
    fn visit<'c>(&'c self, at: FieldPath, _: FieldKind, _: bool, visitor: &mut impl Visitor<'c>) {
        Fields::visit(self, at, visitor);
    }
}

/// The other values: what JSON has for each, and what is told of it.
macro_rules! values {
    ($($name:ty, $shape:expr, |$value:ident, $at:ident, $kind:ident, $visitor:ident| $told:expr;)+) => {$(
        impl Value for $name {
            #[cfg(feature = "send-contact")]
            fn shape(kind: FieldKind) -> Shape {
                let shape: fn(FieldKind) -> Shape = $shape;
                shape(kind)
            }

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
    Label, |_| Shape::Text, |label, at, kind, visitor| if let Self::Custom(text) = label {
        visitor.text(at, kind, true, text);
    };
    Kind, |_| Shape::Text, |word, at, kind, visitor| if let Self::Other(word) = word {
        visitor.text(at, kind, true, word);
    };
    Media, |_| Shape::Form("expected media_type and data"), |media, at, kind, visitor| match media {
        Self::Uri(uri) => visitor.text(at.join("uri"), kind, true, uri),
        Self::Inline(media) => visitor.inline_media(at, media),
    };
    Date, Shape::Date, |date, at, kind, visitor| visitor.date(at, kind, date);
    u8, |_| Shape::Form("expected a number from 1 to 100"),
        |number, at, _kind, visitor| visitor.preference(at, *number);
    Geo, |_| Shape::Form("expected a latitude and a longitude such as 48.1,11.6"),
        |_geo, _at, _kind, _visitor| {};
    Sex, |_| Shape::Form("expected male, female, other, none or unknown"),
        |_sex, _at, _kind, _visitor| {};
    Property<'static>, |_| Shape::Form("expected a content line"),
        |property, at, _kind, visitor| visitor.extension(at, property);
}
