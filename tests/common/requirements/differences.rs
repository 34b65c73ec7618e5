//! Where strict reading and validating judge otherwise than the words of the standards alone.

/// The identifier of the row, the outcome that the words of the standard ask for, and why it is another one.
pub(crate) const DIFFERENCES: &[[&str; 3]] = &[
    [
        "crlf-ends-lines",
        "warn",
        "strict reading refuses everything that tolerant reading repairs",
    ],
    [
        "no-other-escapes",
        "warn",
        "strict reading refuses everything that tolerant reading repairs",
    ],
    [
        "no-backslash-at-the-end",
        "warn",
        "strict reading refuses everything that tolerant reading repairs",
    ],
    [
        "a-data-uri-is-not-escaped",
        "accept",
        "by erratum 3845 its comma is escaped, and clients fail on what RFC 2397 does not have",
    ],
    [
        "a-fold-of-nothing",
        "refuse",
        "it is a rule for writers, and nothing is lost",
    ],
    [
        "no-lists-but-four",
        "accept",
        "the comma parts nothing, and its writer should have escaped it (RFC 6350 section 3.4)",
    ],
    [
        "a-quoted-list-of-types",
        "accept",
        "the types are read one by one, which is a repair, and strict reading refuses those",
    ],
    [
        "a-semicolon-ends-a-value",
        "accept",
        "what follows the semicolon is a parameter without a name, which the grammar does not have",
    ],
    [
        "offset-of-a-zone: +05",
        "accept",
        "an offset is allowed for a zone and advised against",
    ],
    [
        "full-name-of-2-1",
        "accept",
        "a card of 2.1 is judged as what it is written as, a card of 3.0",
    ],
    [
        "sound-of-2-1",
        "accept",
        "a card of 2.1 is judged as a card of 3.0, where a sound is never text",
    ],
    [
        "a-second-name-of-3-0",
        "accept",
        "3.0 does not say how often, and no reader expects two names",
    ],
];
