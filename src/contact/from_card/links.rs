//! Messengers, social profiles, related people and languages.
//!
//! | property | field |
//! |---|---|
//! | `IMPP:xmpp:a@b`, `X-SKYPE:ada` | messengers |
//! | `X-SOCIALPROFILE;TYPE=twitter:http://twitter.com/ada` | social profiles, the service is `twitter` |
//! | `RELATED;TYPE=spouse:urn:uuid:…`, `X-ABRELATEDNAMES:William`, `X-SPOUSE:William` | related |
//! | `LANG;PREF=1:de-AT` | languages |
//!
//! A value that its field cannot write again stays an extension: `IMPP:ada`, `LANG:German mostly`.

use std::borrow::Cow;

use super::clean::{cleaned_line, line, uri, visible};
use super::dates::take_date;
use super::labels::types_and_preference;
use super::reader::ContactReader;
use crate::card::frame::{begins_card, seems_card};
use crate::card::property::Property;
use crate::contact::model::{Language, Messenger, Related, SocialProfile, canonical};
use crate::contact::type_words::without_x;
use crate::registry::{self, Change};
use crate::value::uri::is_sound_uri;

impl ContactReader<'_, '_> {
    /// Takes a property that a vendor defined: the account of one service, a relative or the anniversary. An agent that
    /// is not a card becomes a related person (RFC 6350 section 6.6.6).
    ///
    /// `X-SKYPE:ada` -> the messenger `skype:ada`; `X-SPOUSE:Bob` -> a related person; `AGENT:Bob` -> a related
    /// person with the relation `agent`.
    pub(super) fn take_vendor(&mut self, property: &Property<'_>) -> bool {
        let Some(row) = registry::property(property.name()) else {
            return false;
        };
        match row.change {
            Change::Messenger(scheme) => {
                let value = line(property.raw_value());
                self.push_messenger(value.map(|value| with_scheme(scheme, value)), property)
            }
            Change::Relation(_) if seems_card(&property.text()) => false,
            Change::Relation(word) => {
                self.push_related(line(property.raw_value()), Some(word), property)
            }
            Change::Anniversary if row.is_vendor() => {
                take_date(&mut self.contact.anniversary, property)
            }
            Change::Agent if property.is_named("AGENT") && !begins_card(&property.text()) => {
                self.push_related(related(property), Some("agent"), property)
            }
            _ => false,
        }
    }

    /// `IMPP;TYPE=WORK:xmpp:a@b` -> a messenger at work.
    pub(super) fn take_messenger(&mut self, property: &Property<'_>) -> bool {
        self.push_messenger(uri(property), property)
    }

    /// Adds a messenger if `value` can be a URI; blanks and other forbidden characters are encoded.
    fn push_messenger(&mut self, value: Option<String>, property: &Property<'_>) -> bool {
        if let Some(value) = value {
            let Some(value) = crate::value::uri::encoded(&value) else {
                return false;
            };
            let (label, preference) = self.labels.take(property);
            self.contact.messengers.push(Messenger {
                value: value.into_owned(),
                service: service(property),
                label,
                preference,
            });
        }
        true
    }

    /// Takes a social profile. It rejects a text without a service, because such a profile cannot be written.
    ///
    /// `X-SOCIALPROFILE;TYPE=twitter;X-USER=ada:x-apple:ada` -> the URI `x-apple:ada`, the service `twitter` and
    /// the user `ada`.
    pub(super) fn take_social_profile(&mut self, property: &Property<'_>) -> bool {
        let is_text = property.is_declared("text");
        let Some(mut value) = uri_or_text(property, is_text) else {
            return true;
        };
        let (types, preference) = types_and_preference(property);
        let declared = service(property);
        let of_types = match declared {
            Some(_) => types.label(),
            // Apple uses a type for the service.
            None => types.decisive_label(),
        };
        let service = declared.or_else(|| types.unknown().and_then(visible));
        let user = param(property, "USERNAME").or_else(|| param(property, "X-USER"));
        // A text needs a service and has no user. So this value becomes a URI by encoding the forbidden characters.
        if !is_text && (service.is_none() || user.is_some()) {
            value = as_uri(value);
        }
        let is_sound = is_sound_uri(&value);
        if !is_sound && service.is_none() {
            return false;
        }
        self.contact.social_profiles.push(SocialProfile {
            value,
            service,
            user: user.filter(|_| is_sound),
            label: self.labels.take_group(property).or(of_types),
            preference,
        });
        true
    }

    /// `item1.X-ABRELATEDNAMES:William` with `item1.X-ABLabel:_$!<Spouse>!$_` -> `William`, `spouse`.
    pub(super) fn take_related(&mut self, property: &Property<'_>) -> bool {
        self.push_related(related(property), None, property)
    }

    /// The relation comes from the label of the group, or else from the name of the property, or else from the types.
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
                relation: relation.map(|relation| canonical(&relation)),
                preference,
            });
        }
        true
    }

    /// `LANG;TYPE=work:de-AT` -> a language; a value that is no tag stays an extension.
    pub(super) fn take_language(&mut self, property: &Property<'_>) -> bool {
        if let Some(value) = line(property.raw_value()) {
            let value = value.trim();
            if Language::KINDS.value.own_rule(value).is_some() {
                return false;
            }
            let (label, preference) = self.labels.take(property);
            self.contact.languages.push(Language {
                value: value.to_owned(),
                label,
                preference,
            });
        }
        true
    }
}

/// `value` with its forbidden characters encoded, if the result is a URI.
fn as_uri(value: String) -> String {
    let encoded = crate::value::uri::encoded(&value).map(Cow::into_owned);
    encoded.unwrap_or(value)
}

/// The URI or the name of a related person.
fn related(property: &Property<'_>) -> Option<String> {
    // Apple's property has names only.
    let is_text = property.is_declared("text") || property.is_named("X-ABRELATEDNAMES");
    uri_or_text(property, is_text)
}

/// The value as a URI, or else as a text of one line. A value that `is_text` is not a URI.
fn uri_or_text(property: &Property<'_>, is_text: bool) -> Option<String> {
    let uri = uri(property).filter(|value| !is_text && is_sound_uri(value));
    uri.or_else(|| line(property.raw_value()))
}

/// `skype` and `ada` -> `skype:ada`; `skype` and `skype:ada` -> `skype:ada`.
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

/// The service of a messenger or a profile: `SERVICE-TYPE` of RFC 9554, or Apple's `X-SERVICE-TYPE`.
fn service(property: &Property<'_>) -> Option<String> {
    param(property, "SERVICE-TYPE").or_else(|| param(property, "X-SERVICE-TYPE"))
}

/// The value of a parameter as one line, if it is visible.
fn param(property: &Property<'_>, name: &str) -> Option<String> {
    visible(&cleaned_line(property.param(name)?))
}
