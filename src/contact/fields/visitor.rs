//! A visitor sees every value of a contact with its path and its kind. The rules, the size of the output and the
//! endpoint are visitors.

use super::kind::FieldKind;
use super::whole::Broken;
use crate::card::property::Property;
use crate::contact::model::InlineMedia;
use crate::contact::violation::FieldPath;
use crate::value::date::Date;

/// Sees the values of each field, in the order of the fields.
pub(crate) trait Visitor<'c> {
    /// A text. It may be blank if it is not `required`.
    fn text(&mut self, at: FieldPath, kind: FieldKind, required: bool, text: &'c str);
    /// A list with `count` items. The items follow.
    ///
    /// An empty list is seen too.
    fn list(&mut self, at: FieldPath, kind: FieldKind, count: usize);

    /// An entry, with the rule that its members break together. The members follow.
    fn whole(&mut self, _: FieldPath, _: impl FnOnce() -> Option<Broken>) {}
    /// The preference of an entry, which may be out of its range.
    fn preference(&mut self, _: FieldPath, _: u8) {}
    /// A birthday, an anniversary or a revision.
    fn date(&mut self, _: FieldPath, _: FieldKind, _: &Date) {}
    /// A photo inside the card. A linked photo is a text of the kind [`FieldKind::Media`].
    fn inline_media(&mut self, _: FieldPath, _: &'c InlineMedia) {}
    /// A property without a field.
    fn extension(&mut self, _: FieldPath, _: &'c Property<'static>) {}
}
