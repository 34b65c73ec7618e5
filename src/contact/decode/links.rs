//! Messengers, social profiles, related people and languages.

use super::Decoder;
use super::labels::types_and_preference;
use crate::contact::clean::{cleaned_line, filled, line, one_line, plain, visible};
use crate::contact::entry::{Language, Messenger, SocialProfile, is_uri};
use crate::contact::label::without_x;
use crate::contact::related::{Related, Relation};
use crate::property::Property;

/// The names under which programs write the account of one service, and the scheme of its URIs.
const MESSENGERS: [(&[u8], &str); 15] = [
    (b"X-AIM", "aim"),
    (b"X-ICQ", "icq"),
    (b"X-MSN", "msnim"),
    (b"X-YAHOO", "ymsgr"),
    (b"X-JABBER", "xmpp"),
    (b"X-GTALK", "xmpp"),
    (b"X-GOOGLE-TALK", "xmpp"),
    (b"X-SKYPE", "skype"),
    (b"X-SKYPE-USERNAME", "skype"),
    (b"X-QQ", "qq"),
    (b"X-SIP", "sip"),
    (b"X-GADUGADU", "gg"),
    (b"X-GROUPWISE", "groupwise"),
    (b"X-MATRIX", "matrix"),
    (b"X-IRC", "irc"),
];

/// The names under which Evolution, Outlook, KDE and others write one relative, and the relation.
const RELATIVES: [(&[u8], &str); 13] = [
    (b"X-SPOUSE", "spouse"),
    (b"X-MS-SPOUSE", "spouse"),
    (b"X-EVOLUTION-SPOUSE", "spouse"),
    (b"X-KADDRESSBOOK-X-SPOUSENAME", "spouse"),
    (b"X-ASSISTANT", "assistant"),
    (b"X-MS-ASSISTANT", "assistant"),
    (b"X-EVOLUTION-ASSISTANT", "assistant"),
    (b"X-KADDRESSBOOK-X-ASSISTANTSNAME", "assistant"),
    (b"X-MANAGER", "manager"),
    (b"X-MS-MANAGER", "manager"),
    (b"X-EVOLUTION-MANAGER", "manager"),
    (b"X-KADDRESSBOOK-X-MANAGERSNAME", "manager"),
    (b"X-MS-CHILD", "child"),
];

fn find(rows: &[(&[u8], &'static str)], name: &[u8]) -> Option<&'static str> {
    let row = rows.iter().find(|row| row.0 == name)?;
    Some(row.1)
}

impl Decoder<'_, '_> {
    /// Whether it is the account of one service, or one relative, by its name.
    pub(super) fn take_vendor(&mut self, name: &[u8], property: &Property<'_>) -> bool {
        if let Some(scheme) = find(&MESSENGERS, name) {
            let value = line(property.raw_value());
            let value = value.map(|value| with_scheme(scheme, value));
            return self.push_messenger(value, property);
        }
        let Some(relation) = find(&RELATIVES, name) else {
            return false;
        };
        self.push_related(line(property.raw_value()), Some(relation), property)
    }

    pub(super) fn take_messenger(&mut self, property: &Property<'_>) -> bool {
        self.push_messenger(uri(property), property)
    }

    fn push_messenger(&mut self, value: Option<String>, property: &Property<'_>) -> bool {
        if let Some(value) = value {
            let (label, preference) = self.labels.take(property);
            self.contact.messengers.push(Messenger {
                value,
                service: service(property),
                label,
                preference,
            });
        }
        true
    }

    /// A text without a service could not be written again.
    pub(super) fn take_social_profile(&mut self, property: &Property<'_>) -> bool {
        let value = if has_value_type(property, "text") {
            line(property.raw_value())
        } else {
            uri(property)
        };
        let Some(value) = value else {
            return true;
        };
        let (types, preference) = types_and_preference(property);
        let declared = service(property);
        let of_types = match declared {
            Some(_) => types.label(),
            // Apple's types say the service.
            None => types.decisive_label(),
        };
        let service = declared.or_else(|| types.unknown().and_then(visible));
        let is_uri = is_uri(&value);
        if !is_uri && service.is_none() {
            return false;
        }
        let user = || param(property, "USERNAME").or_else(|| param(property, "X-USER"));
        self.contact.social_profiles.push(SocialProfile {
            value,
            service,
            user: is_uri.then(user).flatten(),
            label: self.labels.take_group(property).or(of_types),
            preference,
        });
        true
    }

    pub(super) fn take_related(&mut self, property: &Property<'_>) -> bool {
        let value = uri(property).filter(|value| is_uri(value));
        let value = value.filter(|_| !has_value_type(property, "text"));
        self.push_related(value.or_else(|| line(property.raw_value())), None, property)
    }

    /// The label of the group wins over the name, and that over the types.
    fn push_related(
        &mut self,
        value: Option<String>,
        relation: Option<&str>,
        property: &Property<'_>,
    ) -> bool {
        if let Some(value) = value {
            let (types, preference) = types_and_preference(property);
            let of_types = types.unknown().map(without_x).and_then(visible);
            let of_group = self.labels.take_group_text(property);
            let relation = of_group.or(relation.map(str::to_owned)).or(of_types);
            self.contact.related.push(Related {
                value,
                relation: relation.map(|relation| Relation::canonical(&relation)),
                preference,
            });
        }
        true
    }

    pub(super) fn take_language(&mut self, property: &Property<'_>) -> bool {
        if let Some(value) = line(property.raw_value()) {
            let (label, preference) = self.labels.take(property);
            self.contact.languages.push(Language {
                value,
                label,
                preference,
            });
        }
        true
    }
}

/// A URI of one line, if it shows something.
pub(super) fn uri(property: &Property<'_>) -> Option<String> {
    match plain(property.raw_value()) {
        Some(value) => visible(value),
        None => filled(one_line(property.uri())),
    }
}

fn with_scheme(scheme: &str, value: String) -> String {
    let has_it = value
        .split_once(':')
        .is_some_and(|(start, _)| start.eq_ignore_ascii_case(scheme));
    if has_it {
        value
    } else {
        [scheme, ":", &value].concat()
    }
}

pub(super) fn has_value_type(property: &Property<'_>, value_type: &str) -> bool {
    let declared = property.param("VALUE");
    declared.is_some_and(|declared| declared.eq_ignore_ascii_case(value_type))
}

fn service(property: &Property<'_>) -> Option<String> {
    param(property, "SERVICE-TYPE").or_else(|| param(property, "X-SERVICE-TYPE"))
}

/// A parameter as one line, if it shows something.
fn param(property: &Property<'_>, name: &str) -> Option<String> {
    visible(&cleaned_line(property.param(name)?))
}
