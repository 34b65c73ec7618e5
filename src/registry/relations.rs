//! Who someone related is: the types of `RELATED` (RFC 6350 section 6.6.6), and the labels of Apple's address
//! book.

/// A relation that has a word.
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

/// A label of Apple's.
const fn apple(word: &'static str, token: &'static str, kind: &'static str) -> Relation {
    Relation {
        word,
        token: Some(token),
        kind,
    }
}

/// Of several words for one type, the first is its own.
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

/// How many of them are types of the standard.
const REGISTERED: usize = 20;

impl Relation {
    /// The relation that `text` is a word for, without case and the blanks round it.
    pub(crate) fn of_word(text: &str) -> Option<&'static Self> {
        let is = |relation: &&Self| relation.word.eq_ignore_ascii_case(text.trim());
        RELATIONS.iter().find(is)
    }

    /// The relation whose type is `kind`.
    pub(crate) fn of_kind(kind: &str) -> Option<&'static Self> {
        let is = |relation: &&Self| relation.kind.eq_ignore_ascii_case(kind);
        RELATIONS.iter().find(is)
    }

    /// What stands in a label for it: Apple's token, or the word.
    pub(crate) fn label(&self) -> &'static str {
        self.token.unwrap_or(self.word)
    }

    /// Whether the word is a type of the standard.
    pub(crate) fn is_registered(&self) -> bool {
        is_relation(self.word)
    }
}

/// Whether `word` is a type that only someone related has.
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
