use super::kind::FieldKind;
use super::whole::Broken;
use crate::card::property::Property;
use crate::contact::model::InlineMedia;
use crate::contact::violation::FieldPath;
use crate::value::date::Date;

/// What is told of each field, in the order of the contact.
pub(crate) trait Visitor<'c> {
    /// A text; one that is not `required` may be blank.
    fn text(&mut self, at: FieldPath, kind: FieldKind, required: bool, text: &'c str);
    /// How many items a list has, before the items.
    fn list(&mut self, at: FieldPath, kind: FieldKind, count: usize);

    /// What an entry breaks as a whole, before its members.
    fn whole(&mut self, _: FieldPath, _: impl FnOnce() -> Option<Broken>) {}
    fn preference(&mut self, _: FieldPath, _: u8) {}
    fn date(&mut self, _: FieldPath, _: FieldKind, _: &Date) {}
    fn inline_media(&mut self, _: FieldPath, _: &'c InlineMedia) {}
    fn extension(&mut self, _: FieldPath, _: &'c Property<'static>) {}
}
