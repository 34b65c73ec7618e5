//! Relations to other people: the types of `RELATED` (RFC 6350 section 6.6.6), and the labels of Apple's
//! address book.
//!
//! | Word | Label of Apple | Type |
//! |---|---|---|
//! | `spouse` | `_$!<Spouse>!$_` | `spouse` |
//! | `mother` | `_$!<Mother>!$_` | `parent` |
//! | `assistant` | `_$!<Assistant>!$_` | `agent` |
//! | `manager` | `_$!<Manager>!$_` | `x-manager`, because the standard has none |
//! | `colleague` | | `colleague` |
//!
//! The conversion turns labels into types and back; the contact and validation ask which words are types.

/// A relation that has a name, in English and in lower case.
#[derive(Debug)]
pub(crate) struct Relation {
    pub(crate) word: &'static str,
    /// Apple's token for it, which it shows in the reader's language.
    pub(crate) token: Option<&'static str>,
    /// The type of `RELATED` that comes closest.
    pub(crate) kind: &'static str,
}

/// A type of the standard.
const fn standard(word: &'static str) -> Relation {
    Relation {
        word,
        token: None,
        kind: word,
    }
}

/// A label of Apple.
const fn apple(word: &'static str, token: &'static str, kind: &'static str) -> Relation {
    Relation {
        word,
        token: Some(token),
        kind,
    }
}

/// If several words have the same type, the first one is the name of the type.
const RELATIONS: [Relation; 27] = [
    standard("contact"),
    standard("acquaintance"),
    apple("friend", "_$!<Friend>!$_", "friend"),
    standard("met"),
    standard("co-worker"),
    standard("colleague"),
    standard("co-resident"),
    standard("neighbor"),
    apple("child", "_$!<Child>!$_", "child"),
    apple("parent", "_$!<Parent>!$_", "parent"),
    standard("sibling"),
    apple("spouse", "_$!<Spouse>!$_", "spouse"),
    standard("kin"),
    standard("muse"),
    standard("crush"),
    standard("date"),
    standard("sweetheart"),
    standard("me"),
    standard("agent"),
    standard("emergency"),
    // The standard has no types for these.
    apple("partner", "_$!<Partner>!$_", "partner"),
    apple("father", "_$!<Father>!$_", "parent"),
    apple("mother", "_$!<Mother>!$_", "parent"),
    apple("brother", "_$!<Brother>!$_", "sibling"),
    apple("sister", "_$!<Sister>!$_", "sibling"),
    apple("assistant", "_$!<Assistant>!$_", "agent"),
    apple("manager", "_$!<Manager>!$_", "x-manager"),
];

/// The number of relations that the standard has.
const REGISTERED: usize = 20;

impl Relation {
    /// Finds the relation of a word, compared without case and without the blanks around it.
    pub(crate) fn of_word(text: &str) -> Option<&'static Self> {
        let is = |relation: &&Self| relation.word.eq_ignore_ascii_case(text.trim());
        RELATIONS.iter().find(is)
    }

    /// Finds the first relation whose type is `kind`.
    pub(crate) fn of_kind(kind: &str) -> Option<&'static Self> {
        let is = |relation: &&Self| relation.kind.eq_ignore_ascii_case(kind);
        RELATIONS.iter().find(is)
    }

    /// The text of its label: Apple's token, or the word.
    pub(crate) fn label(&self) -> &'static str {
        self.token.unwrap_or(self.word)
    }

    /// Whether the word is a type of the standard.
    pub(crate) fn is_registered(&self) -> bool {
        is_relation(self.word)
    }
}

/// Whether `word` is a type that only `RELATED` has.
pub(crate) fn is_relation(word: &str) -> bool {
    let registered = &RELATIONS[..REGISTERED];
    registered
        .iter()
        .any(|relation| relation.word.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_the_standard_is_its_own_type() {
        for relation in &RELATIONS[..REGISTERED] {
            assert_eq!(relation.word, relation.kind);
            let of_kind = Relation::of_kind(relation.word).unwrap();
            assert_eq!(of_kind.word, relation.word);
        }
        assert!(!is_relation("partner"));
    }
}
