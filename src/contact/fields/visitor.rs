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
    fn list(&mut self, at: FieldPath, kind: FieldKind, count: usize);

    /// An entry, with the rule that its members break together. The members follow.
    fn whole(&mut self, _: FieldPath, _: impl FnOnce() -> Option<Broken>) {}
    fn preference(&mut self, _: FieldPath, _: u8) {}
    fn date(&mut self, _: FieldPath, _: FieldKind, _: &Date) {}
    fn inline_media(&mut self, _: FieldPath, _: &'c InlineMedia) {}
    fn extension(&mut self, _: FieldPath, _: &'c Property<'static>) {}
}
