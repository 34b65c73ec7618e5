//! Preferences from 1 (most preferred) to 100.
//!
//! Called by serde for the member `preference` of each entry. A number out of the range stays, so that the error
//! names the entry; a number that is no byte is an error of JSON.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

/// Whether a number is in the range of a preference.
#[inline]
pub(in crate::contact) fn is_preference(number: u8) -> bool {
    (1..=100).contains(&number)
}

/// Reads a preference from JSON. The rules of the contact report a number from 101 to 255, and 0.
///
/// `1` -> `Some(1)`, `null` -> `None`, `300`, `1.5` and `"1"` -> an error.
pub(in crate::contact) fn read<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<u8>, D::Error> {
    let number = Option::<Number>::deserialize(deserializer)?;
    Ok(number.map(|number| number.0))
}

struct Number(u8);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_u8(NumberVisitor)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number from 1 to 100")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Number, E> {
        let number = u8::try_from(number).map(Number);
        number.map_err(|_| E::custom("expected a number from 1 to 100"))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Number, E> {
        Err(E::custom("expected a number from 1 to 100"))
    }
}
