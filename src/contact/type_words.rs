//! The words of `TYPE`, and the labels and the preference that they mean.
//!
//! The words come in one by one; a label, a preference and the first unknown word go out. Reading uses it for every
//! labelled property, and writing asks whether a word is free for a service.
//!
//! | words | label |
//! |---|---|
//! | `CELL`, `VOICE` | mobile |
//! | `IPHONE`, `CELL`, `VOICE` | iPhone |
//! | `WORK`, `FAX` | work fax |
//! | `VOICE`; `INTERNET` | none |
//! | `X-BOAT` | `BOAT` |
//! | `PREF` | none; the preference is 1 |

use super::model::Label;
use crate::text::{self, Upper};

/// The words of `TYPE` that say what a value is for.
#[derive(Default)]
pub(super) struct TypeWords<'t> {
    fax: bool,
    preferred: bool,
    /// The decisive type that comes first in the order in which Apple's reader tries them.
    decisive: Option<Decisive>,
    /// The first unknown type.
    unknown: Option<&'t str>,
}

/// In Apple's order: `IPHONE` decides before `CELL`, and `HOME` before `WORK`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Decisive {
    IPhone,
    AppleWatch,
    Main,
    Mobile,
    Pager,
    Home,
    Work,
    Other,
    Fax,
}

/// What a known type says.
enum Meaning {
    Decisive(Decisive),
    Preferred,
    /// How a value is reached, not what it is for. It never becomes a label.
    Way,
}

/// The meaning of a type in upper case; `None` for an unknown one.
#[inline]
fn meaning(word: &[u8]) -> Option<Meaning> {
    Some(Meaning::Decisive(match word {
        b"IPHONE" => Decisive::IPhone,
        b"APPLEWATCH" => Decisive::AppleWatch,
        b"MAIN" | b"MAIN-NUMBER" => Decisive::Main,
        b"CELL" | b"MOBILE" => Decisive::Mobile,
        b"PAGER" => Decisive::Pager,
        b"HOME" => Decisive::Home,
        b"WORK" => Decisive::Work,
        b"OTHER" => Decisive::Other,
        b"FAX" => Decisive::Fax,
        b"PREF" => return Some(Meaning::Preferred),
        b"VOICE" | b"INTERNET" | b"MSG" | b"TEXT" | b"VIDEO" | b"BBS" | b"MODEM" | b"ISDN"
        | b"PCS" | b"TEXTPHONE" | b"X400" | b"DOM" | b"INTL" | b"POSTAL" | b"PARCEL" => {
            return Some(Meaning::Way);
        }
        _ => return None,
    }))
}

impl<'t> TypeWords<'t> {
    /// Takes one word of `TYPE`, compared without case.
    pub(super) fn add(&mut self, word: &'t str) {
        let is_known = self.add_usual(Upper::default().of(word.as_bytes()));
        if !is_known && !text::has_field_control(word) {
            self.unknown = self.unknown.or(Some(word));
        }
    }

    /// Takes a known word in upper case, as most programs write it. False for any other word.
    #[inline]
    pub(super) fn add_usual(&mut self, word: &[u8]) -> bool {
        match meaning(word) {
            Some(Meaning::Decisive(decisive)) => self.decide(decisive),
            Some(Meaning::Preferred) => self.preferred = true,
            Some(Meaning::Way) => {}
            None => return false,
        }
        true
    }

    #[inline]
    fn decide(&mut self, decisive: Decisive) {
        self.fax |= decisive == Decisive::Fax;
        self.decisive = Some(self.decisive.map_or(decisive, |first| first.min(decisive)));
    }

    /// Whether `pref` is among the types.
    pub(super) fn preferred(&self) -> bool {
        self.preferred
    }

    /// The first unknown type.
    pub(super) fn unknown(&self) -> Option<&'t str> {
        self.unknown
    }

    /// The label of the decisive type, or else the first unknown type as a label.
    ///
    /// `X-BOAT` -> `Custom("BOAT")`. Types are words of the standard or of a program, and some programs put labels
    /// there.
    pub(super) fn label(&self) -> Option<Label> {
        let unknown = || Label::from_group_label(without_x(self.unknown?));
        self.decisive_label().or_else(unknown)
    }

    /// The label of the decisive type.
    pub(super) fn decisive_label(&self) -> Option<Label> {
        Some(match (self.decisive, self.fax) {
            (Some(Decisive::IPhone), _) => Label::IPhone,
            (Some(Decisive::AppleWatch), _) => Label::AppleWatch,
            (Some(Decisive::Main), _) => Label::Main,
            (Some(Decisive::Mobile), _) => Label::Mobile,
            (Some(Decisive::Pager), _) => Label::Pager,
            (Some(Decisive::Home), false) => Label::Home,
            (Some(Decisive::Home), true) => Label::HomeFax,
            (Some(Decisive::Work), false) => Label::Work,
            (Some(Decisive::Work), true) => Label::WorkFax,
            (Some(Decisive::Other), false) => Label::Other,
            (Some(Decisive::Other), true) => Label::OtherFax,
            (Some(Decisive::Fax), _) => Label::Fax,
            (None, _) => return None,
        })
    }
}

/// Whether a word is allowed in `TYPE` and means neither a label nor a preference there.
///
/// `Mastodon` -> true; `home`, `pref` and `a b` -> false. In 3.0 the service of a social profile is a type.
pub(super) fn is_free_type(word: &str) -> bool {
    let mut types = TypeWords::default();
    types.add(word);
    text::is_token(word) && types.unknown().is_some()
}

/// A type without the prefix `X-`.
///
/// `X-Boat` -> `Boat`, `x-boat` -> `boat`.
pub(super) fn without_x(word: &str) -> &str {
    match word.as_bytes() {
        [b'x' | b'X', b'-', ..] => &word[2..],
        _ => word,
    }
}
