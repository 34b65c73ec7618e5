//! Why a property cannot be made.

use thiserror::Error;

/// The error of a checked constructor of [`Property`](crate::Property) or [`Parameter`](crate::Parameter).
///
/// ```
/// use contact_card::{InvalidProperty, Property};
///
/// let error = Property::new("", "x").unwrap_err();
/// assert_eq!(error, InvalidProperty::Name);
/// assert_eq!(error.to_string(), "expected letters, digits and hyphens in the property name");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum InvalidProperty {
    /// The name is empty or has a character it cannot have.
    #[error("expected letters, digits and hyphens in the property name")]
    Name,
    /// `BEGIN`, `END` and `VERSION` belong to the card.
    #[error("expected a property other than BEGIN, END and VERSION")]
    Envelope,
    /// The group is empty or has a character it cannot have.
    #[error("expected letters, digits and hyphens in the group")]
    Group,
    /// The parameter name is empty or has a character it cannot have.
    #[error("expected letters, digits and hyphens in the parameter name")]
    ParameterName,
    /// `CHARSET` and `ENCODING` of vCard 2.1, which 3.0 and 4.0 do not have.
    #[error("expected no CHARSET and no ENCODING other than b")]
    Encoding,
    /// The parameter value holds a control character.
    #[error("expected no control character in the parameter value")]
    ParameterValue,
    /// The value holds a line break or another control character.
    #[error("expected no line break or control character in the value")]
    Value,
}
