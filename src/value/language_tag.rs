//! The syntax of language tags (RFC 5646 section 2.1), for `LANG` and for the parameter `LANGUAGE`.
//!
//! | Well-formed | Why |
//! |---|---|
//! | `de`, `de-AT-1901`, `zh-cmn-Hans-CN` | language, region, script, variant |
//! | `de-u-co-phonebk` | an extension after the singleton `u` |
//! | `x-klingon` | private use |
//! | `i-default` | grandfathered, in the list below |
//!
//! | Not well-formed | Why |
//! |---|---|
//! | `en_US` | an underscore, as locales have it |
//! | `de-AT-Latn` | the script comes before the region |
//! | `de-a` | an extension without a subtag |

use crate::text::is_one_of;

/// Whether `text` is well-formed: `langtag / privateuse / grandfathered`. Subtags are not looked up.
pub(crate) fn is_language_tag(text: &str) -> bool {
    is_one_of(text, &IRREGULAR) || is_private_use(&mut text.split('-')) || is_langtag(text)
}

/// The grandfathered tags that the grammar does not allow (`irregular`, RFC 5646 section 2.1). Regular ones such as
/// `zh-min-nan` follow the grammar.
const IRREGULAR: [&str; 17] = [
    "en-GB-oed",
    "i-ami",
    "i-bnn",
    "i-default",
    "i-enochian",
    "i-hak",
    "i-klingon",
    "i-lux",
    "i-mingo",
    "i-navajo",
    "i-pwn",
    "i-tao",
    "i-tay",
    "i-tsu",
    "sgn-BE-FR",
    "sgn-BE-NL",
    "sgn-CH-DE",
];

/// `language ["-" script] ["-" region] *("-" variant) *("-" extension) ["-" privateuse]`.
fn is_langtag(text: &str) -> bool {
    let mut subtags = text.split('-').peekable();
    let Some(language) = subtags.next_if(|tag| is_alphabetic(tag) && tag.len() > 1) else {
        return false;
    };
    let most_extended = if language.len() < 4 { 3 } else { 0 };
    for _ in 0..most_extended {
        subtags.next_if(|tag| is_alphabetic(tag) && tag.len() == 3);
    }
    subtags.next_if(|tag| is_alphabetic(tag) && tag.len() == 4);
    subtags.next_if(|tag| is_region(tag));
    while subtags.next_if(|tag| is_variant(tag)).is_some() {}
    while subtags.next_if(|tag| is_singleton(tag)).is_some() {
        let mut count = 0;
        while subtags
            .next_if(|tag| is_subtag(tag) && tag.len() > 1)
            .is_some()
        {
            count += 1;
        }
        if count == 0 {
            return false;
        }
    }
    subtags.peek().is_none() || is_private_use(&mut subtags)
}

/// `"x" 1*("-" (1*8alphanum))`.
fn is_private_use<'t>(subtags: &mut impl Iterator<Item = &'t str>) -> bool {
    let is_marked = subtags
        .next()
        .is_some_and(|tag| tag.eq_ignore_ascii_case("x"));
    let mut rest = subtags.map(is_subtag);
    is_marked && rest.next() == Some(true) && rest.all(|is_subtag| is_subtag)
}

/// Two letters of ISO 3166-1 (`AT`), or three digits of UN M.49 (`419`).
fn is_region(tag: &str) -> bool {
    let is_number = tag.bytes().all(|byte| byte.is_ascii_digit());
    tag.len() == 2 && is_alphabetic(tag) || tag.len() == 3 && is_number
}

/// Five to eight letters or digits (`rozaj`), or four that start with a digit (`1901`).
fn is_variant(tag: &str) -> bool {
    let starts_with_digit = tag.starts_with(|c: char| c.is_ascii_digit());
    is_subtag(tag) && (tag.len() > 4 || tag.len() == 4 && starts_with_digit)
}

/// The letter or digit that begins an extension. `x` begins private use instead.
fn is_singleton(tag: &str) -> bool {
    tag.len() == 1 && is_subtag(tag) && !tag.eq_ignore_ascii_case("x")
}

fn is_alphabetic(tag: &str) -> bool {
    is_subtag(tag) && tag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// One to eight letters or digits of ASCII.
fn is_subtag(tag: &str) -> bool {
    (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_as_the_grammar_has_them() {
        for tag in [
            "de",
            "de-AT-1901",
            "zh-min-nan",
            "zh-cmn-Hans-CN",
            "sl-rozaj-biske",
            "es-419",
            "tlh",
            "abcde",
            "en-a-bbb-x-a-b",
            "de-u-co-phonebk",
            "x-klingon",
            "i-Default",
            "SGN-be-fr",
            "art-lojban",
            "ar-a-aaa-b-bbb",
        ] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in [
            "",
            "d",
            "en_US",
            "abcdefghi",
            "de-",
            "-de",
            "de--AT",
            "en-x",
            "x",
            "x-",
            "de-a",
            "de-419-DE",
            "i-foo",
            "de-AT-Latn",
            "a-DE",
            "12",
            "de-abcd-efgh",
            "de-u-x-a",
            "zh-aaa-bbb-ccc-ddd",
            "de-a\u{e4}",
        ] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
