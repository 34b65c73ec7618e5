//! `FN`, `N`, `ORG` and the kind of a contact.
//!
//! The properties come in one by one ([`NameReader::take`]); at the end, the names and the kind of the contact go
//! out ([`NameReader::finish`]). Writing makes an `FN` and an `N` for contacts without a name, and reading has to
//! undo this:
//!
//! | card | contact |
//! |---|---|
//! | `N:Byron;Ada;;;`, `FN:Ada Byron` | given and family name, full name |
//! | `N:;Ada;;;`, `FN:Ada` | full name only |
//! | `N:;;;;`, `FN:Acme`, `ORG:Acme`, `X-ABShowAs:COMPANY` | organization only |
//! | `N:;;;;`, `FN:+1`, `TEL:+1` | phone only |

use super::clean::{cleaned_line, component, is_value, line, lines, one_line, visible};
use super::entries::without_mailto;
use super::labels::label_and_preference;
use crate::card::property::Property;
use crate::contact::identity;
use crate::contact::model::{Contact, Kind};
use crate::text;

/// Collects the properties that only make sense together: `FN`, `N`, the kind and the mark of a company.
#[derive(Default)]
pub(super) struct NameReader {
    /// The most preferred `FN`: its rank, its index and its text.
    formatted: Option<(u8, usize, String)>,
    other_formatted: Vec<usize>,
    structured: Option<usize>,
    /// The index of the first mark of a company. For an organization with a name, the mark is its kind.
    company: Option<usize>,
    /// The first other kind.
    kind: Option<(usize, Kind)>,
}

/// The kind of a contact that a property states.
pub(super) enum SaidKind {
    /// Nothing, or the default.
    Nothing,
    /// The mark of a company, in the form of Apple or of 4.0.
    Company,
    Kind(Kind),
}

/// The kind that a property states; `None` if it is another property or a contact cannot have that kind.
///
/// `KIND:group` -> a group; `X-ABShowAs:COMPANY` and `KIND:org` -> the mark of a company; `KIND:individual` ->
/// nothing; `KIND:my kind` -> `None`, so that the property stays an extension.
pub(super) fn said_kind(name: &[u8], property: &Property<'_>) -> Option<SaidKind> {
    match name {
        b"X-ABSHOWAS" => is_value(property, "COMPANY").then_some(SaidKind::Company),
        b"KIND" | b"X-ADDRESSBOOKSERVER-KIND" => {
            let word = line(property.raw_value());
            Some(match word.map(Kind::from) {
                None | Some(Kind::Individual) => SaidKind::Nothing,
                Some(Kind::Organization) => SaidKind::Company,
                Some(Kind::Other(word)) if Contact::KINDS.kind.own_rule(&word).is_some() => {
                    return None;
                }
                Some(kind) => SaidKind::Kind(kind),
            })
        }
        _ => None,
    }
}

impl NameReader {
    /// Takes a name or a kind; a second `N` is not taken. `index` is the place of the property in the card.
    #[inline]
    pub(super) fn take(&mut self, index: usize, name: &[u8], property: &Property<'_>) -> bool {
        match name {
            b"FN" => return self.take_formatted(index, property),
            b"N" if self.structured.is_none() => self.structured = Some(index),
            b"X-ABSHOWAS" | b"KIND" | b"X-ADDRESSBOOKSERVER-KIND" => {
                return self.take_kind(index, name, property);
            }
            _ => return false,
        }
        true
    }

    #[cold]
    fn take_kind(&mut self, index: usize, name: &[u8], property: &Property<'_>) -> bool {
        match said_kind(name, property) {
            Some(SaidKind::Nothing) => {}
            Some(SaidKind::Company) if self.company.is_none() => self.company = Some(index),
            Some(SaidKind::Kind(kind)) if self.kind.is_none() => self.kind = Some((index, kind)),
            _ => return false,
        }
        true
    }

    /// Takes an `FN`. The most preferred one is the full name, and the others become extensions at the end.
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

    /// Sets the names and the kind of `contact`, and adds the properties without a field to the `kept` ones.
    pub(super) fn finish(
        self,
        contact: &mut Contact,
        properties: &[Property<'_>],
        kept: &mut Vec<usize>,
    ) {
        let full_name = self.formatted.map(|(.., name)| name);
        if let Some(index) = self.structured {
            take_name(contact, &properties[index]);
            kept.extend(take_sort_name(contact, properties, index));
        }
        let unnamed = contact.given_name.is_none() && contact.family_name.is_none();
        let is_marked = self.company.is_some();
        // A name without parts is written as the given name.
        if contact.family_name.is_none() && contact.given_name == full_name {
            contact.given_name = None;
        }
        let is_organization = |name: &String| contact.organization.as_ref() == Some(name);
        let stands_in =
            |name: &String| is_filler(name, contact) || is_marked && is_organization(name);
        contact.full_name = full_name.filter(|name| !(unnamed && stands_in(name)));
        if is_marked || self.kind.is_some() {
            kept.extend(finish_kind(contact, self.company, self.kind));
        }
        kept.extend(self.other_formatted);
        kept.sort_unstable();
    }
}

/// Sets the kind of `contact`, and returns the index of the property that is not needed. For an organization without a
/// name, the mark is not a kind. For other contacts it is, and the first kind counts.
#[cold]
fn finish_kind(
    contact: &mut Contact,
    company: Option<usize>,
    kind: Option<(usize, Kind)>,
) -> Option<usize> {
    match (company, kind) {
        (Some(mark), Some((index, kind))) if index < mark => {
            contact.kind = Some(kind);
            Some(mark)
        }
        (Some(_), kind) if identity::is_company(contact) => {
            contact.kind = kind.map(|(_, kind)| kind);
            None
        }
        (Some(_), kind) => {
            contact.kind = Some(Kind::Organization);
            kind.map(|(index, _)| index)
        }
        (None, kind) => {
            contact.kind = kind.map(|(_, kind)| kind);
            None
        }
    }
}

/// The `SORT-AS` of an `N` replaces the `SORT-STRING` in the field. The index of that `SORT-STRING` is returned.
///
/// 4.0 has `SORT-AS`, 3.0 `SORT-STRING`; a card may have both.
fn take_sort_name(
    contact: &mut Contact,
    properties: &[Property<'_>],
    name: usize,
) -> Option<usize> {
    let sort_as = sort_as(&properties[name])?;
    let before = contact.sort_name.replace(sort_as);
    let is_taken = |property: &Property<'_>| {
        property.is_named("SORT-STRING") && line(property.raw_value()).is_some()
    };
    before.and_then(|_| properties.iter().position(is_taken))
}

/// The first visible name of `SORT-AS`.
///
/// `SORT-AS="Harten,Rene"` -> `Harten`.
pub(super) fn sort_as(property: &Property<'_>) -> Option<String> {
    let list = cleaned_line(property.param("SORT-AS")?);
    let mut names = text::sort_names(&list);
    names.find_map(visible).or_else(|| visible(&list))
}

/// Whether `name` only fills the required `FN` of a contact without a name. A nickname does so only together with a
/// phone or an e-mail address, because it does not identify a contact by itself.
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
        .any(|text| text == name || text == name.trim() || text == without_mailto(name))
}

/// `N:Byron;Ada;King;Dr.;Jr.,M.D.` -> family name, given name, middle names, prefixes and suffixes.
fn take_name(contact: &mut Contact, property: &Property<'_>) {
    let mut components = text::split(property.raw_value(), b';');
    let mut next = || components.next().unwrap_or_default();
    contact.family_name = component(next(), " ", one_line);
    contact.given_name = component(next(), " ", one_line);
    contact.additional_names = lines(next());
    contact.name_prefixes = lines(next());
    contact.name_suffixes = lines(next());
}

/// `ORG:Acme;Sales` -> the organization and a unit; a second `ORG` is not taken.
pub(super) fn take_organization(contact: &mut Contact, property: &Property<'_>) -> bool {
    let mut components = text::split(property.raw_value(), b';');
    let organization = components.next().and_then(line);
    let units: Vec<String> = components.filter_map(line).collect();
    let says_something = organization.is_some() || !units.is_empty();
    if says_something && (contact.organization.is_some() || !contact.organization_units.is_empty())
    {
        return false;
    }
    if says_something {
        contact.organization = organization;
        contact.organization_units = units;
    }
    // The card of a company has no name in N, so ORG has the parameter.
    if contact.sort_name.is_none() {
        contact.sort_name = sort_as(property);
    }
    true
}
