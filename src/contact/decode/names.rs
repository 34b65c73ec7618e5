//! `FN`, `N` and the mark of a company.

use super::is_value;
use super::labels::label_and_preference;
use crate::contact::Contact;
use crate::contact::clean::{component, line, lines, one_line};
use crate::property::Property;
use crate::text;

/// The names of a card: `FN`, `N` and the mark of a company are understood together.
#[derive(Default)]
pub(super) struct Names {
    /// The most preferred `FN`: its rank, its index, and what it says.
    formatted: Option<(u8, usize, String)>,
    other_formatted: Vec<usize>,
    structured: Option<usize>,
    company: Option<usize>,
}

impl Names {
    pub(super) fn take(&mut self, index: usize, name: &[u8], property: &Property<'_>) -> bool {
        match name {
            b"FN" => return self.take_formatted(index, property),
            b"N" if self.structured.is_none() => self.structured = Some(index),
            // Apple's mark of a company in 3.0, and the one of 4.0.
            b"X-ABSHOWAS" if self.company.is_none() && is_value(property, "COMPANY") => {
                self.company = Some(index);
            }
            b"KIND" if self.company.is_none() && is_value(property, "org") => {
                self.company = Some(index);
            }
            _ => return false,
        }
        true
    }

    fn take_formatted(&mut self, index: usize, property: &Property<'_>) -> bool {
        let Some(name) = line(property.raw_value()) else {
            return false;
        };
        let rank = label_and_preference(property).1.unwrap_or(u8::MAX);
        match &self.formatted {
            Some((best, ..)) if *best <= rank => self.other_formatted.push(index),
            best => {
                self.other_formatted
                    .extend(best.as_ref().map(|&(_, index, _)| index));
                self.formatted = Some((rank, index, name));
            }
        }
        true
    }

    /// Puts the names into `contact` and what is left of these properties back to the `kept` ones.
    pub(super) fn finish(
        self,
        contact: &mut Contact,
        properties: &[Property<'_>],
        kept: &mut Vec<usize>,
    ) {
        let full_name = self.formatted.map(|(.., name)| name);
        if let Some(index) = self.structured {
            take_name(contact, &properties[index]);
        }
        let unnamed = contact.given_name.is_none() && contact.family_name.is_none();
        let is_company = self.company.is_some()
            && unnamed
            && contact.organization.is_some()
            && (full_name.is_none() || full_name == contact.organization);
        if !is_company {
            kept.extend(self.company);
        }
        // A name without parts is written as the given name.
        if contact.family_name.is_none() && contact.given_name == full_name {
            contact.given_name = None;
        }
        contact.full_name =
            full_name.filter(|name| !(is_company || unnamed && is_filler(name, contact)));
        kept.extend(self.other_formatted);
        kept.sort_unstable();
    }
}

/// Whether `name` only stands in for a name: 3.0 and 4.0 demand an `FN`. A nickname does so only beside
/// a phone or an e-mail, because it identifies nobody by itself.
fn is_filler(name: &str, contact: &Contact) -> bool {
    let phone = contact.phones.first().map(|phone| &phone.value);
    let email = contact.emails.first().map(|email| &email.value);
    let nickname = contact
        .nicknames
        .first()
        .filter(|_| phone.is_some() || email.is_some());
    [nickname, phone, email]
        .into_iter()
        .flatten()
        .any(|text| text == name)
}

fn take_name(contact: &mut Contact, property: &Property<'_>) {
    let mut components = text::split(property.raw_value(), b';');
    let mut next = || components.next().unwrap_or_default();
    contact.family_name = component(next(), " ", one_line);
    contact.given_name = component(next(), " ", one_line);
    contact.additional_names = lines(next());
    contact.name_prefixes = lines(next());
    contact.name_suffixes = lines(next());
}
