//! The rules about several members of an entry.
//!
//! The table names one of them with `breaks`. They run for the entry before its members.

use crate::contact::identity::visible;
use crate::contact::model::{Address, Contact, Gender, SocialProfile};
use crate::contact::violation::ContactRule;
use crate::text;
use crate::value::uri::is_sound_uri;

/// A rule that several members break together, and the member at fault, if there is only one.
pub(crate) type Broken = (Option<&'static str>, ContactRule);

/// The contact must identify someone. A blank phone or e-mail address is reported on its own.
pub(super) fn not_identifiable(contact: &Contact) -> Option<Broken> {
    let has_none = contact.phones.is_empty() && contact.emails.is_empty();
    let is_nobody = has_none && !contact.is_identifiable();
    is_nobody.then_some((None, ContactRule::NotIdentifiable))
}

/// An address without a visible part: `ADR:;;;;;;` says nothing.
pub(super) fn blank_address(address: &Address) -> Option<Broken> {
    address.is_blank().then_some((None, ContactRule::Blank))
}

/// A gender without a sex and without a visible identity.
pub(super) fn blank_gender(gender: &Gender) -> Option<Broken> {
    gender.is_blank().then_some((None, ContactRule::Blank))
}

/// A profile that is not a URI needs a service and has no user name (RFC 9554 sections 3.5 and 4.10).
///
/// `ada` alone -> `service` is missing; `ada` at `Pixelfed` -> no fault; `ada` at `Pixelfed` with a user -> `user`
/// is too much.
pub(super) fn profile_rule(profile: &SocialProfile) -> Option<Broken> {
    if text::is_blank(&profile.value) || is_sound_uri(&profile.value) {
        None
    } else if visible(profile.service.as_ref()).is_none() {
        Some((Some("service"), ContactRule::MissingService))
    } else {
        let user = visible(profile.user.as_ref());
        user.map(|_| (Some("user"), ContactRule::UserOfText))
    }
}
