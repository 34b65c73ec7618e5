//! The check of every rule of a contact.
//!
//! [`to_lines`](super::to_lines) checks what it can as it writes, and calls [`Contact::validate`] when something
//! looks wrong: this module has the last word.
//!
//! Called by [`Contact::validate`], by the builder, and by writing if something is suspect. It walks through the
//! table of fields (`contact/fields`): the kind of a field says which rule its text may break.

use super::violation::{ContactRule, FieldPath, InvalidContact, Violation};
use crate::card::property::Property;
use crate::contact::fields::{Broken, FieldKind, Fields, Visitor};
use crate::contact::from_card;
use crate::contact::model::{Contact, InlineMedia, is_preference};
use crate::value::date::Date;

impl Contact {
    /// Checks every rule of a contact. Each writing function checks the same rules.
    ///
    /// # Errors
    ///
    /// [`InvalidContact`] with every violation: the path of the field and the [`ContactRule`].
    ///
    /// ```
    /// use contact_card::{Contact, Phone};
    ///
    /// let mut contact = Contact::default();
    /// contact.full_name = Some("Ada\r\nTEL:+1".into());
    /// contact.phones = vec![Phone::new("")];
    /// let error = contact.validate().unwrap_err();
    /// let fields: Vec<_> = error.violations().iter().map(|found| found.field().to_string()).collect();
    /// assert_eq!(fields, ["full_name", "phones[0].value"]);
    /// ```
    ///
    /// The violations are in the order of the fields. A contact that is written need not be checked before.
    #[cold]
    pub fn validate(&self) -> Result<(), InvalidContact> {
        let mut check = RuleCheck::default();
        check.contact(self);
        if check.violations.is_empty() {
            Ok(())
        } else {
            Err(InvalidContact(Box::new(check.violations)))
        }
    }
}

#[derive(Default)]
struct RuleCheck {
    violations: Vec<Violation>,
}

impl RuleCheck {
    /// Checks every field, and then whether an extension belongs in one.
    fn contact(&mut self, contact: &Contact) {
        contact.visit(FieldPath::WHOLE, self);
        for index in from_card::extensions_with_fields(contact) {
            let at = FieldPath::WHOLE.join("extensions").at(index);
            self.report(at, Some(ContactRule::HasField));
        }
    }

    fn report(&mut self, field: FieldPath, rule: Option<ContactRule>) {
        let violation = rule.map(|rule| Violation { field, rule });
        self.violations.extend(violation);
    }
}

impl<'c> Visitor<'c> for RuleCheck {
    fn text(&mut self, at: FieldPath, kind: FieldKind, required: bool, text: &'c str) {
        self.report(at, kind.broken(required, text));
    }

    fn list(&mut self, _: FieldPath, _: FieldKind, _: usize) {}

    fn whole(&mut self, at: FieldPath, broken: impl FnOnce() -> Option<Broken>) {
        if let Some((member, rule)) = broken() {
            self.report(member.map_or(at, |member| at.join(member)), Some(rule));
        }
    }

    fn preference(&mut self, at: FieldPath, preference: u8) {
        let is_broken = !is_preference(preference);
        self.report(at, is_broken.then_some(ContactRule::Preference));
    }

    fn date(&mut self, at: FieldPath, kind: FieldKind, date: &Date) {
        self.report(at, kind.broken_date(date));
    }

    fn inline_media(&mut self, at: FieldPath, media: &'c InlineMedia) {
        let is_blank = media.base64().is_empty();
        self.report(at.join("data"), is_blank.then_some(ContactRule::Blank));
    }

    fn extension(&mut self, at: FieldPath, property: &'c Property<'static>) {
        let is_broken = property.has_control();
        self.report(at, is_broken.then_some(ContactRule::ControlCharacter));
    }
}
