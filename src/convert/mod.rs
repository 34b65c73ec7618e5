//! Converts a card of one version to the other: RFC 2426 and RFC 6350, and the forms that most programs use for
//! what only one of them has.
//!
//! A card comes in, a [`Conversion`] goes out: the card in the other version, and a [`Loss`] for everything that
//! does not come back. `conversion` first surveys the card (`survey`: groups, preferences, labels, names). Then
//! `change` takes each property apart (`outline`), changes it by the word in its row of the table, and puts it
//! together again. The other files do this for one kind of property each.
//!
//! Users call [`Card::to_version`](crate::Card::to_version) and [`WriteOptions::card`](crate::WriteOptions::card).
//! Writing a contact converts its extensions (`extensions`).
//!
//! # Adding a conversion
//!
//! A new variant of `Change` in the registry, its word in the row of the property, and an arm in `change.rs`.

mod change;
mod conversion;
mod dates;
mod extensions;
mod kinds;
mod labels;
mod loss;
mod media;
mod names;
mod outline;
mod params;
mod places;
mod reach;
mod relations;
mod survey;
mod value;
mod work;

pub use conversion::Conversion;
pub(crate) use extensions::{is_any_foreign, with_extensions};
pub(crate) use kinds::gender_to_3_0;
pub use loss::{Loss, LossReason};
pub(crate) use reach::phone_number;
