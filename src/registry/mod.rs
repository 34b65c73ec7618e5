//! What the standards and the common vendors define: one row for each property and each parameter.
//!
//! Reading, the contact, validating and converting look here; none repeats it. A row says what a property
//! is in each version, with the section that says so, and what becomes of it in the other version.
//!
//! # Adding a property
//!
//! One row in `properties.rs`: from then on it is read by its shape, gives its value by its type, is judged and
//! converted. What it becomes in the other version is one word of its row; a new one, [`Change`], is an arm in
//! `convert/mod.rs`.
//!
//! A field of the contact for it takes these, and what is forgotten does not compile or fails a test:
//!
//! | | where | who asks for it |
//! |---|---|---|
//! | `pub role: Option<String>`, left out of JSON if there is none | `contact/model/contact.rs` | `tests/json.rs` |
//! | `role: Line`, its kind, by which all rules go | `contact/fields/table.rs` | the compiler |
//! | `role: mark(&contact.role)` | `contact/decode/card.rs` | the compiler |
//! | a value, and a slot if it is a text | `tests/json.rs`, `tests/rules.rs` | these tests |
//! | `self.single("\r\nROLE:", contact.role.as_ref(), kinds.role)` | `contact/encode/card.rs` | the same tests |
//! | `b"ROLE" => take_text(&mut contact.role, line(property.raw_value()))` | `contact/decode/properties.rs` | the same tests |
//! | `role, "Sets what the person does there.";` | `contact/builder.rs` | a test there |
//! | values that the laws try | `tests/common/contacts.rs` | `tests/laws.rs` |
//! | the member | `examples/send_contact_server/contact.schema.json` | `tests/schema.rs` |

mod parameters;
mod properties;
mod relations;

pub(crate) use parameters::{Grammar, Holds, PHONE_TYPES, ParameterSpec};
use properties::PROPERTIES;
pub(crate) use relations::{Relation, is_relation};

use crate::value::value_type::ValueType;
use crate::version::Version;

/// What is known about a property.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PropertySpec {
    /// The name in upper case.
    pub(crate) name: &'static str,
    v3_0: Option<Usage>,
    v4_0: Option<Usage>,
    /// What becomes of it in the other version.
    pub(crate) change: Change,
    is_vendor: bool,
}

/// What a property is in one version.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Usage {
    /// The section that defines it, or the vendor.
    pub(crate) section: &'static str,
    pub(crate) count: Count,
    /// The type of its value, unless `VALUE` names another one.
    pub(crate) value: ValueType,
    /// The other types that `VALUE` may name.
    pub(crate) others: &'static [ValueType],
    pub(crate) shape: Shape,
    /// The parameters that it may have, in groups parted by blanks.
    params: &'static [&'static str],
}

/// How often a property may occur in a card; alternatives count once (RFC 6350 section 5.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    Any,
    AtMostOne,
    One,
    OneOrMore,
}

/// How a value is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One value; separators are data.
    Single,
    /// Items parted by commas.
    List,
    /// Components parted by semicolons, at least and at most so many, each with items parted by commas.
    Lists(usize, usize),
    /// Components parted by semicolons, at least and at most so many; a comma is data.
    Components(usize, usize),
    /// Two components: what stands before the first semicolon, and the rest.
    Pair,
}

/// What becomes of a property when the version of its card changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// Its name and its value are the same in both.
    Same,
    /// One version lacks it: there it has an `X-` before its name.
    Prefixed,
    FormattedName,
    Name,
    Address,
    /// The text on the label of an address, which 4.0 has as a parameter.
    AddressLabel,
    Phone,
    Email,
    /// Base64 in 3.0 and a data URI in 4.0.
    Media,
    Birthday,
    Anniversary,
    /// A date that has an anniversary's label.
    LabelledDate,
    Revision,
    TimeZone,
    Position,
    Identifier,
    Agent,
    Related,
    /// A name whose label says who it is.
    LabelledName,
    /// A name of someone who is this to the contact.
    Relation(&'static str),
    SortString,
    Gender,
    Kind,
    /// Apple's mark of a company.
    CompanyMark,
    Member,
    SocialProfile,
    /// An address of a messenger, whose service is a parameter.
    Chat,
    /// An account of the service whose URIs have this scheme.
    Messenger(&'static str),
}

impl PropertySpec {
    /// What the property is in `version`, if it is there.
    pub(crate) fn usage(&self, version: Version) -> Option<&Usage> {
        match version {
            Version::V3_0 => self.v3_0.as_ref(),
            Version::V4_0 => self.v4_0.as_ref(),
        }
    }

    /// What the property is in `version`, or else in the other one.
    pub(crate) fn usage_or_other(&self, version: Version) -> &Usage {
        let other = self.v4_0.as_ref().or(self.v3_0.as_ref());
        self.usage(version).or(other).unwrap_or(&UNKNOWN)
    }

    /// Whether a vendor defined it, and no standard.
    pub(crate) fn is_vendor(&self) -> bool {
        self.is_vendor
    }
}

impl Usage {
    /// Whether the property may have the parameter `name`, compared without case.
    pub(crate) fn takes(&self, name: &str) -> bool {
        self.params().any(|known| known.eq_ignore_ascii_case(name))
    }

    /// The parameters that the property may have.
    fn params(&self) -> impl Iterator<Item = &'static str> {
        self.params.iter().flat_map(|group| group.split(' '))
    }

    /// Whether more than one instance may stand in a card.
    pub(crate) fn is_repeatable(&self) -> bool {
        matches!(self.count, Count::Any | Count::OneOrMore)
    }
}

/// What any value may be of which nothing is known.
pub(crate) const UNKNOWN: Usage = Usage {
    section: "RFC 6350 section 6.10",
    count: Count::Any,
    value: ValueType::Text,
    others: &[],
    shape: Shape::Single,
    params: &[],
};

/// The row of a property, its name compared without case.
pub(crate) fn property(name: &str) -> Option<&'static PropertySpec> {
    let found = PROPERTIES.binary_search_by(|row| compare(row.name, name));
    Some(&PROPERTIES[found.ok()?])
}

/// Every property.
pub(crate) fn properties() -> &'static [PropertySpec] {
    PROPERTIES
}

/// The row of a parameter, its name compared without case.
pub(crate) fn parameter(name: &str) -> Option<&'static ParameterSpec> {
    parameters::PARAMETERS
        .iter()
        .find(|row| row.name.eq_ignore_ascii_case(name))
}

/// Compares a name in upper case with another one, without case.
fn compare(upper: &str, name: &str) -> std::cmp::Ordering {
    let name = name.bytes().map(|byte| byte.to_ascii_uppercase());
    upper.bytes().cmp(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_are_in_order_and_each_is_found() {
        for pair in PROPERTIES.windows(2) {
            assert!(pair[0].name < pair[1].name, "{}", pair[1].name);
        }
        for row in PROPERTIES {
            assert_eq!(property(&row.name.to_lowercase()).unwrap().name, row.name);
            assert!(row.v3_0.is_some() || row.v4_0.is_some(), "{}", row.name);
        }
        assert!(property("X-NOBODY").is_none());
    }

    #[test]
    fn a_row_names_parameters_that_have_a_row() {
        let versions = [Version::V3_0, Version::V4_0];
        for usage in PROPERTIES
            .iter()
            .flat_map(|row| versions.map(|version| row.usage(version)))
            .flatten()
        {
            for name in usage.params() {
                assert!(parameter(name).is_some(), "{name}");
            }
            assert!(!usage.others.contains(&usage.value), "{}", usage.section);
        }
    }
}
