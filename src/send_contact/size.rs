//! The size limits of a property.
//!
//! Called for each property of `vcard_text` and for each extension. Values have their limit in reading
//! (`read/draft.rs`); names, groups and parameters have theirs here, in octets.

use super::options::Options;
use crate::card::property::Property;

/// The first size limit that a property exceeds, as a message.
///
/// A name of 65 letters -> `expected a name of at most 64 octets`.
pub(super) fn excess(property: &Property<'_>, options: &Options) -> Option<String> {
    let Options {
        line, value, word, ..
    } = *options;
    let is_long = |name: &str| name.len() > word;
    if property.group().is_some_and(is_long) {
        Some(format!("expected a group of at most {word} octets"))
    } else if is_long(property.name()) {
        Some(format!("expected a name of at most {word} octets"))
    } else if property.raw_params().any(|(name, _)| is_long(name)) {
        Some(format!(
            "expected a parameter name of at most {word} octets"
        ))
    } else if property.raw_params().any(|(_, raw)| raw.len() > value) {
        Some(format!("expected a parameter of at most {value} octets"))
    } else if property.line().len() > line {
        Some(format!("expected a line of at most {line} octets"))
    } else {
        None
    }
}
