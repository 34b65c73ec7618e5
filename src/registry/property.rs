//! What a row of the table of properties says: the name, the use in each version, and the conversion.
//!
//! `properties` builds its rows from [`row`] or [`vendor`] and the functions that change one thing each:
//!
//! ```text
//! row("GEO", Change::Position)                                       name, conversion
//!     .v3_0("RFC 2426 section 3.4.2", AtMostOne,                     section, how often
//!         Float, &[], Shape::Components(2, 2),                       type, other types, shape
//!         &["VALUE"])                                                parameters
//!     .v4_0("RFC 6350 section 6.5.2", Any, Uri, &[], Shape::Single, &[URI])
//! ```
//!
//! A [`PropertySpec`] is a row, a [`Usage`] what it says about one version. Everything else here is a column.

use crate::value::media_type::Family;
use crate::value::value_type::ValueType;
use crate::version::Version;

/// A row of the table of properties.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PropertySpec {
    /// The name in upper case.
    pub(crate) name: &'static str,
    v3_0: Option<Usage>,
    v4_0: Option<Usage>,
    /// How it is converted to the other version.
    pub(crate) change: Change,
    /// What its values are, beyond their type.
    pub(crate) content: Content,
    /// The words of its parameter `LEVEL` (RFC 6715 section 3.2), such as `high` for a `HOBBY`; none if it has no such
    /// parameter.
    pub(crate) levels: &'static [&'static str],
    /// The parameter that it needs.
    pub(crate) need: Need,
    /// The parameters that it must not have.
    pub(crate) refuses: Refuses,
    is_vendor: bool,
}

/// What the values of a property are, beyond their type. Validation reports any other value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    Any,
    /// One of these words; of a pair, this is its first component: `M` in `GENDER:M;man`.
    OneOf(&'static [&'static str]),
    /// A word, which anybody may register: `KIND:location`.
    Word,
    /// The number of a client and its URI (RFC 6350 section 6.7.7): `CLIENTPIDMAP:1;urn:uuid:1`.
    Client,
    /// An element of XML of another namespace than that of vCard (RFC 6350 section 6.1.5).
    ForeignElement,
    /// An address, whose post office box and extended address 4.0 wants empty.
    Address,
    /// A label, which is not empty.
    Label,
}

/// A parameter that a property needs: `JSPROP` always has a `JSPTR` (RFC 9555 section 3.2.1), a `SOCIALPROFILE` that is
/// a text has a `SERVICE-TYPE` (RFC 9554 section 3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Nothing,
    Always(&'static str),
    /// If its value is declared to be text.
    OfText(&'static str),
}

/// The parameters that a property must not have: `LANGUAGE` refuses `LANGUAGE`, and `XML` all but `VALUE` and `ALTID`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refuses {
    Nothing,
    Parameter(&'static str),
    /// All that its usage does not list.
    Others,
}

/// When a value needs a closer look than at its escapes while its line is read. A usual value passes without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Watch {
    Never,
    /// If it has another number of semicolons: `N` has four.
    Semicolons(u64),
    /// If it is not a usual date: `BDAY`.
    Date,
    /// If it is empty: `X-ABLABEL`.
    Empty,
    Always,
}

/// The definition of a property in one version.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Usage {
    /// The section that defines it, or the vendor.
    pub(crate) section: &'static str,
    pub(crate) count: Count,
    /// The type of its value, unless `VALUE` names another one: an offset for `TZ` in 3.0, a text in 4.0.
    pub(crate) value: ValueType,
    /// The other types that `VALUE` may name.
    pub(crate) others: &'static [ValueType],
    pub(crate) shape: Shape,
    /// The parameters that it may have, separated by blanks.
    params: &'static [&'static str],
}

/// How often a property may occur in a card: `*`, `*1`, `1` and `1*` of RFC 6350 section 3.3. Alternatives count once
/// (RFC 6350 section 5.4).
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
    /// One value; separators are data: `NOTE`.
    Single,
    /// Items separated by commas: `NICKNAME:Jay,J`.
    List,
    /// Components separated by semicolons, with the least and the greatest number. Each has items separated
    /// by commas: `N:Doe;Jane;Q.,R.;;`.
    Lists(usize, usize),
    /// Components separated by semicolons, with the least and the greatest number. A comma is data: `ORG:Acme;Sales`.
    Components(usize, usize),
    /// Two components, separated by the first semicolon: `GENDER:M;man`.
    Pair,
}

/// How a property is converted to the other version. `convert/change.rs` has an arm for each; the files that it calls
/// show the forms of both versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// Its name and its value are the same in both.
    Same,
    /// One version lacks it and has it with an `X-` before its name.
    Prefixed,
    FormattedName,
    Name,
    Address,
    /// The label of an address, which is a parameter in 4.0.
    AddressLabel,
    Phone,
    Email,
    /// Media of this family: base64 in 3.0 and a data URI in 4.0.
    Media(Family),
    Birthday,
    Anniversary,
    /// A date whose label says what it is: `X-ABDATE`.
    LabelledDate,
    Revision,
    TimeZone,
    Position,
    Identifier,
    Agent,
    Related,
    /// A name whose label is the relation: `X-ABRELATEDNAMES`.
    LabelledName,
    /// A name of someone with this relation to the contact: `spouse` for `X-SPOUSE`.
    Relation(&'static str),
    SortString,
    Gender,
    Kind,
    /// Apple's mark of a company: `X-ABShowAs`.
    CompanyMark,
    Member,
    SocialProfile,
    /// An address of a messenger, whose service is a parameter: `IMPP`.
    Chat,
    /// An account of the service whose URIs have this scheme: `xmpp` for `X-JABBER`.
    Messenger(&'static str),
}

impl PropertySpec {
    /// The definition in `version`, if it has the property.
    pub(crate) fn usage(&self, version: Version) -> Option<&Usage> {
        match version {
            Version::V3_0 => self.v3_0.as_ref(),
            Version::V4_0 => self.v4_0.as_ref(),
        }
    }

    /// The definition in `version`, or else in the other version: a card may have a property of the other one.
    pub(crate) fn usage_or_other(&self, version: Version) -> &Usage {
        let other = self.v4_0.as_ref().or(self.v3_0.as_ref());
        self.usage(version).or(other).unwrap_or(&UNKNOWN)
    }

    /// Whether a standard allows it only once in a card of `version`.
    pub(crate) fn is_single(&self, version: Version) -> bool {
        let usage = self.usage(version).filter(|_| !self.is_vendor);
        usage.is_some_and(|usage| !usage.is_repeatable())
    }

    /// Whether it may have the parameter `name` in `version`, compared without case. False if the version lacks the
    /// property.
    pub(crate) fn takes(&self, name: &str, version: Version) -> bool {
        let usage = self.usage(version);
        usage.is_some_and(|usage| usage.takes(name))
    }

    /// When its value needs a closer look.
    pub(super) const fn watch(&self) -> Watch {
        match (self.v3_0, self.v4_0) {
            _ if matches!(self.content, Content::Label) => Watch::Empty,
            _ if self.is_vendor => Watch::Never,
            (Some(old), _) if matches!(old.shape, Shape::Lists(..)) => {
                Watch::Semicolons(old.shape.most() as u64 - 1)
            }
            (Some(old), _) if matches!(old.value, ValueType::Date) => Watch::Date,
            (Some(usage), _) if usage.needs_a_look() => Watch::Always,
            (_, Some(usage)) if usage.needs_a_look() => Watch::Always,
            _ => Watch::Never,
        }
    }

    /// Whether its values may be data URIs: media, and the URL that some programs take for a picture.
    pub(crate) fn may_be_data(&self) -> bool {
        matches!(self.change, Change::Media(_)) || self.name == "URL"
    }

    /// Whether its values are text by default in vCard 2.1, although they are binary in 3.0 (sections 2.4.6 and 2.6.2).
    pub(crate) fn is_text_in_2_1(&self) -> bool {
        matches!(
            self.change,
            Change::Media(Family::Audio | Family::Application)
        )
    }

    /// Whether a vendor defined it.
    pub(crate) fn is_vendor(&self) -> bool {
        self.is_vendor
    }
}

impl Shape {
    /// The most components that a value may have.
    const fn most(self) -> usize {
        match self {
            Self::Lists(_, most) | Self::Components(_, most) => most,
            Self::Pair => 2,
            Self::Single | Self::List => 1,
        }
    }
}

impl Usage {
    /// Whether the value is a date, or a card inside the card.
    const fn needs_a_look(&self) -> bool {
        self.value.is_date() || matches!(self.value, ValueType::Card)
    }

    /// Whether the value is a text of several items or components.
    pub(super) fn has_items(&self) -> bool {
        self.value == ValueType::Text && !matches!(self.shape, Shape::Single | Shape::Pair)
    }

    /// Whether the property may have the parameter `name`, compared without case.
    pub(crate) fn takes(&self, name: &str) -> bool {
        let is_it = |known: &[u8]| known.eq_ignore_ascii_case(name.as_bytes());
        let mut groups = self.params.iter();
        groups.any(|group| group.as_bytes().split(|byte| *byte == b' ').any(is_it))
    }

    /// The parameters that the property may have.
    #[cfg(test)]
    pub(super) fn params(&self) -> impl Iterator<Item = &'static str> {
        self.params.iter().flat_map(|group| group.split(' '))
    }

    /// Whether a card may have more than one instance.
    pub(crate) fn is_repeatable(&self) -> bool {
        matches!(self.count, Count::Any | Count::OneOrMore)
    }
}

/// The definition of an unknown property.
pub(crate) const UNKNOWN: Usage = Usage {
    section: "RFC 6350 section 6.10",
    count: Count::Any,
    value: ValueType::Text,
    others: &[],
    shape: Shape::Single,
    params: &[],
};

/// A row of a standard that no version has yet.
pub(super) const fn row(name: &'static str, change: Change) -> PropertySpec {
    PropertySpec {
        name,
        v3_0: None,
        v4_0: None,
        change,
        content: Content::Any,
        levels: &[],
        need: Need::Nothing,
        refuses: Refuses::Nothing,
        is_vendor: false,
    }
}

/// A row of a vendor: the same in both versions, any number of times.
pub(super) const fn vendor(
    name: &'static str,
    section: &'static str,
    value: ValueType,
    change: Change,
) -> PropertySpec {
    PropertySpec {
        is_vendor: true,
        ..row(name, change)
            .v3_0(section, Count::Any, value, &[], Shape::Single, &[])
            .v4_0(section, Count::Any, value, &[], Shape::Single, &[])
    }
}

impl PropertySpec {
    /// 3.0 has it. Each string of `params` is a list of names with blanks, so that rows can share one.
    pub(super) const fn v3_0(
        self,
        section: &'static str,
        count: Count,
        value: ValueType,
        others: &'static [ValueType],
        shape: Shape,
        params: &'static [&'static str],
    ) -> Self {
        Self {
            v3_0: Some(Usage {
                section,
                count,
                value,
                others,
                shape,
                params,
            }),
            ..self
        }
    }

    pub(super) const fn v4_0(
        self,
        section: &'static str,
        count: Count,
        value: ValueType,
        others: &'static [ValueType],
        shape: Shape,
        params: &'static [&'static str],
    ) -> Self {
        Self {
            v4_0: self.v3_0(section, count, value, others, shape, params).v3_0,
            ..self
        }
    }

    pub(super) const fn content(self, content: Content) -> Self {
        Self { content, ..self }
    }

    pub(super) const fn levels(self, levels: &'static [&'static str]) -> Self {
        Self { levels, ..self }
    }

    pub(super) const fn needs(self, need: Need) -> Self {
        Self { need, ..self }
    }

    pub(super) const fn refuses(self, refuses: Refuses) -> Self {
        Self { refuses, ..self }
    }
}
