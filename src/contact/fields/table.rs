//! The name and the kind of every field of a contact.
//!
//! A row has the name of the field and its [`FieldKind`]; `breaks` names a rule about several fields. `@rare` marks
//! fields that few contacts have: one branch skips all of them. The macro makes the list of members for JSON, the
//! walk of a [`Visitor`], the placeholder and the kinds as constants.

use super::kind::FieldKind;
use super::traits::{Field as _, Fields};
#[cfg(feature = "send-contact")]
use super::traits::{Member, member};
use super::visitor::Visitor;
use super::whole::{Broken, blank_address, blank_gender, not_identifiable, profile_rule};
use crate::contact::model::{
    Address, Contact, Email, Gender, Language, Messenger, Phone, Related, SocialProfile, Url,
};
use crate::contact::violation::FieldPath;

macro_rules! fields {
    ($(
        $owner:ident $kinds:ident $(breaks $broken:path)? {
            $($(@$rare:ident)? $name:ident: $kind:ident,)+
        }
    )+) => {$(
        /// The kind of each field, for the writer and the reader.
        #[allow(dead_code, reason = "only the kinds of texts and dates are used")]
        pub(in crate::contact) struct $kinds { $(pub(in crate::contact) $name: FieldKind,)+ }

        impl $owner {
            pub(in crate::contact) const KINDS: $kinds = $kinds { $($name: FieldKind::$kind,)+ };
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

            fn placeholder(&self) -> Self {
                Self { $($name: self.$name.placeholder(),)+ }
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
        uid: UriOrText,
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
