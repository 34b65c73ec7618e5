//! The check of an e-mail address by RFC 5321, and by RFC 6531 for UTF-8.
//!
//! An address comes in, and the first rule that it breaks goes out. It is called for each e-mail address of a
//! contact in JSON. The address is never changed: no case is folded, and no domain is encoded.
//!
//! | address | answer |
//! |---|---|
//! | `o'brien@example.com`, `a+b@example.com`, `用户@例子.广告`, `"john doe"@example.com`, `a@localhost` | accepted |
//! | `nobody` | [`InvalidEmail::At`] |
//! | `a..b@example.com`, `.a@example.com`, `Joe <a@b.com>`, `mailto:a@b.com` | [`InvalidEmail::LocalPart`] |
//! | `a@-example.com`, `a@example.com.`, `a@[127.0.0.1]` | [`InvalidEmail::Domain`] |

use thiserror::Error;
use unicode_segmentation::UnicodeSegmentation as _;

use super::options::EMAIL_LIMIT;
use super::text::is_unwanted;
use crate::text::characters::is_invisible;

/// The maximum length of a local part in octets (RFC 5321 section 4.5.3.1.1).
const LOCAL_PART: usize = 64;
/// The maximum length of a label of a domain in octets (RFC 1035 section 2.3.4).
const DOMAIN_LABEL: usize = 63;

/// Checks that mail can be sent to `address` without changing it.
///
/// Plus tags, apostrophes, quoted local parts, UTF-8 on both sides and domains without a dot (for intranets) are
/// accepted. Display names, angle brackets, domain literals, white space outside quotation marks, control characters
/// and characters that hide or reorder text are refused.
///
/// # Errors
///
/// [`InvalidEmail`] names the invalid part.
///
/// ```
/// use contact_card::send_contact::{InvalidEmail, check_email};
///
/// assert_eq!(check_email("o'brien+tag@exämple.example"), Ok(()));
/// assert_eq!(check_email("\"a b\"@localhost"), Ok(()));
/// assert_eq!(check_email("Ada <ada@example.com>"), Err(InvalidEmail::LocalPart));
/// assert_eq!(check_email("ada@-example.com"), Err(InvalidEmail::Domain));
/// ```
pub fn check_email(address: &str) -> Result<(), InvalidEmail> {
    if is_usual(address.as_bytes()) {
        return Ok(());
    }
    let (local, domain) = address.rsplit_once('@').ok_or(InvalidEmail::At)?;
    if address.len() > EMAIL_LIMIT {
        return Err(InvalidEmail::Length);
    }
    if !(is_dot_atom(local) || is_quoted_string(local)) || local.len() > LOCAL_PART {
        return Err(InvalidEmail::LocalPart);
    }
    if !domain.split('.').all(is_domain_label) {
        return Err(InvalidEmail::Domain);
    }
    Ok(())
}

/// Accepts most addresses quickly: short ones with letters and digits, and single punctuation marks between them.
///
/// `ada.byron+tag@example.com` -> true. False means only that the full check is needed.
fn is_usual(address: &[u8]) -> bool {
    let (mut signs, mut ends_in_mark) = (0, true);
    for &byte in address {
        let is_mark = !byte.is_ascii_alphanumeric();
        if is_mark && (ends_in_mark || !b"@.-_+".contains(&byte)) {
            return false;
        }
        signs += usize::from(byte == b'@');
        // A domain cannot have a plus sign.
        if byte == b'+' && signs > 0 {
            return false;
        }
        ends_in_mark = is_mark;
    }
    signs == 1 && !ends_in_mark && address.len() <= DOMAIN_LABEL
}

/// `Dot-string` of RFC 5321 section 4.1.2, with `UTF8-non-ascii` of RFC 6531 section 3.3.
///
/// ```text
/// Dot-string = Atom *("."  Atom)
/// Atom       = 1*atext
/// ```
fn is_dot_atom(local: &str) -> bool {
    let is_atext = |c: char| match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        _ if c.is_ascii() => "!#$%&'*+-/=?^_`{|}~".contains(c),
        _ => is_visible(c),
    };
    let is_atom = |atom: &str| !atom.is_empty() && atom.chars().all(is_atext);
    local.split('.').all(is_atom)
}

/// `Quoted-string` of RFC 5321 section 4.1.2.
///
/// ```text
/// Quoted-string  = DQUOTE *QcontentSMTP DQUOTE
/// QcontentSMTP   = qtextSMTP / quoted-pairSMTP
/// quoted-pairSMTP = %d92 %d32-126
/// ```
fn is_quoted_string(local: &str) -> bool {
    let inside = local
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let Some(mut rest) = inside else {
        return false;
    };
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let escaped = rest.chars().next().filter(|c| matches!(c, ' '..='~'));
        match (c, escaped) {
            ('\\', Some(_)) => rest = &rest[1..],
            ('\\' | '"', _) => return false,
            (' '..='~', _) => {}
            _ if c.is_ascii() || !is_visible(c) => return false,
            _ => {}
        }
    }
    true
}

/// Letters, digits, hyphens, underscores (they are in use), and UTF-8 that punycode would encode.
///
/// `xn--fiqs8s`, `exam_ple`, `exämple` -> true; `-example`, the empty label, `👍` -> false.
fn is_domain_label(label: &str) -> bool {
    let is_inner =
        |c: char| c.is_ascii_alphanumeric() || "-_".contains(c) || !c.is_ascii() && is_visible(c);
    (1..=DOMAIN_LABEL).contains(&label.len())
        && label.chars().all(is_inner)
        && (label.is_ascii() || has_letters(label))
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Letters and digits of any script with their marks, and the signs between letters that RFC 5892 appendix A allows.
/// The first character of a grapheme cluster decides; the others are marks.
fn has_letters(label: &str) -> bool {
    let mut clusters = label
        .graphemes(true)
        .filter_map(|cluster| cluster.chars().next());
    let is_sign = |c| {
        matches!(
            c,
            '-' | '_' | '\u{B7}' | '\u{375}' | '\u{5F3}' | '\u{5F4}' | '\u{30FB}'
        )
    };
    clusters.all(|first| first.is_alphanumeric() || is_sign(first))
}

/// Whether `c` may stand in an address: no control character, and none that hides or reorders text.
fn is_visible(c: char) -> bool {
    !c.is_control() && !is_invisible(c) && !is_unwanted(c)
}

/// The error of [`check_email`].
///
/// ```
/// use contact_card::send_contact::check_email;
///
/// let error = check_email("nobody").unwrap_err();
/// assert_eq!(error.to_string(), "expected @ between a local part and a domain");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
pub enum InvalidEmail {
    /// There is no `@`.
    #[error("expected @ between a local part and a domain")]
    At,
    /// The address is longer than 254 octets.
    #[error("expected an address of at most 254 octets")]
    Length,
    /// The part before the `@` is neither a dot-atom nor a quoted string, or is longer than 64 octets.
    #[error("expected a local part without blanks and brackets, of at most 64 octets")]
    LocalPart,
    /// The part after the `@` is not a domain name.
    #[error("expected a domain name after @")]
    Domain,
}
