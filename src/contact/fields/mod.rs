//! Every field of a contact, once: its name and its kind, in one table. Whoever asks something of all fields goes
//! through it: the rules, the writer, the endpoint. A field without a row does not compile.

mod field;
mod kind;

pub(crate) use field::Field;
#[cfg(feature = "send-contact")]
pub(crate) use field::Shape;
pub(crate) use kind::FieldKind;

use super::rules::{
    ContactRule, FieldPath, blank_address, blank_gender, not_identifiable, profile_rule,
};
use super::{
    Address, Contact, Email, Gender, InlineMedia, Language, Messenger, Phone, Related,
    SocialProfile, Url,
};
use crate::card::property::Property;
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

/// A rule that an entry breaks by what its members say together, and the member at fault, if it is one.
pub(crate) type Broken = (Option<&'static str>, ContactRule);

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
fn member<O, F: Field>(name: &'static str, kind: FieldKind, _: fn(&O) -> &F) -> Member {
    Member {
        name,
        shape: F::shape(kind),
        is_required: F::IS_REQUIRED,
    }
}

macro_rules! fields {
    ($(
        $owner:ident $kinds:ident $(breaks $broken:path)? {
            $($(@$rare:ident)? $name:ident: $kind:ident,)+
        }
    )+) => {$(
        /// The kind of each field, for whoever writes it.
        #[allow(dead_code, reason = "only texts and dates are asked for their kind")]
        pub(super) struct $kinds { $(pub(super) $name: FieldKind,)+ }

        impl $owner {
            pub(super) const KINDS: $kinds = $kinds { $($name: FieldKind::$kind,)+ };
        }

        impl Fields for $owner {
            #[cfg(feature = "send-contact")]
            fn members() -> Vec<Member> {
                vec![$(member(stringify!($name), FieldKind::$kind, |owner: &Self| &owner.$name),)+]
            }

            #[inline]
            fn visit<'c>(&'c self, at: FieldPath, visitor: &mut impl Visitor<'c>) {
                let Self { $($name,)+ } = self;
                visitor.whole(at, || self.broken());
                $($name.visit(at.join(stringify!($name)), FieldKind::$kind, visitor);)+
            }

            #[inline]
            fn broken(&self) -> Option<Broken> {
                let rules: &[fn(&Self) -> Option<Broken>] = &[$($broken)?];
                rules.iter().find_map(|rule| rule(self))
            }

            #[inline]
            fn has_rare(&self) -> bool {
                let found = 0;
                $($(let $rare = self.$name.count(); let found = found | $rare;)?)+
                found != 0
            }

            #[cfg(test)]
            fn counts(&self) -> Vec<(&'static str, usize)> {
                vec![$((stringify!($name), self.$name.count()),)+]
            }
        }
    )+};
}

fields! {
    Contact ContactKinds breaks not_identifiable {
        full_name: Name,
        given_name: Name,
        family_name: Name,
        additional_names: Name,
        name_prefixes: Name,
        name_suffixes: Name,
        nicknames: Name,
        organization: Name,
        organization_units: Name,
        title: Line,
        role: Line,
        phones: Entry,
        emails: Entry,
        addresses: Entry,
        urls: Entry,
        birthday: Date,
        anniversary: Date,
        note: Block,
        categories: Line,
        uid: Line,
        @rare kind: Word,
        @rare gender: Entry,
        @rare pronouns: Line,
        @rare messengers: Entry,
        @rare social_profiles: Entry,
        @rare related: Entry,
        @rare languages: Entry,
        @rare time_zone: Line,
        @rare geo: Scalar,
        @rare sort_name: Line,
        @rare revision: Timestamp,
        photo: Media,
        extensions: Property,
    }
    Phone PhoneKinds { value: Phone, label: Label, preference: Scalar, }
    Email EmailKinds { value: Email, label: Label, preference: Scalar, }
    Url UrlKinds { value: Page, label: Label, preference: Scalar, }
    Language LanguageKinds { value: LanguageTag, label: Label, preference: Scalar, }
    Related RelatedKinds { value: UriOrText, relation: Label, preference: Scalar, }
    Messenger MessengerKinds { value: Uri, service: Line, label: Label, preference: Scalar, }
    SocialProfile SocialProfileKinds breaks profile_rule {
        value: UriOrText, service: Line, user: Line, label: Label, preference: Scalar,
    }
    Address AddressKinds breaks blank_address {
        po_box: Block,
        extended: Block,
        street: Block,
        city: Block,
        region: Block,
        postal_code: Block,
        country: Block,
        label: Label,
        preference: Scalar,
    }
    Gender GenderKinds breaks blank_gender { sex: Scalar, identity: Line, }
}
