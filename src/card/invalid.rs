//! Why a property cannot be made.
//!
//! One error for all constructors. It names the part at fault and holds no content, so that it can be logged.

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
    ///
    /// RFC 6350 section 3.3: `1*(ALPHA / DIGIT / "-")`. `X_LABEL` and the empty name are refused; reading repairs
    /// them.
    #[error("expected letters, digits and hyphens in the property name")]
    Name,
    /// `BEGIN`, `END` and `VERSION` belong to the card.
    ///
    /// A value `BEGIN` could start a card inside the card.
    #[error("expected a property other than BEGIN, END and VERSION")]
    Envelope,
    /// The group is empty or has a character it cannot have.
    ///
    /// Groups do not nest in 3.0 and 4.0: `a.b` is refused.
    #[error("expected letters, digits and hyphens in the group")]
    Group,
    /// The parameter name is empty or has a character it cannot have.
    #[error("expected letters, digits and hyphens in the parameter name")]
    ParameterName,
    /// `CHARSET` and `ENCODING` of vCard 2.1, which 3.0 and 4.0 do not have.
    ///
    /// A reader would decode a value that is not encoded.
    #[error("expected no CHARSET and no ENCODING other than b")]
    Encoding,
    /// The parameter value holds a control character.
    ///
    /// A tab and LF are allowed; LF is written `^n` (RFC 6868).
    #[error("expected no control character in the parameter value")]
    ParameterValue,
    /// The value holds a line break or another control character.
    ///
    /// It would end the line, and what follows would be a property of its own. [`Property::from_text`] escapes line
    /// breaks.
    ///
    /// [`Property::from_text`]: crate::Property::from_text
    #[error("expected no line break or control character in the value")]
    Value,
}
