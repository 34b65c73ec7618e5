//! Charsets: octets become text.
//!
//! With the feature `charsets`, `encoding_rs` decodes legacy charsets. Without it only UTF-8 is known.
//!
//! `read` decodes whole texts and lines, `value` decodes quoted-printable of vCard 2.1, whose properties name a charset
//! each (`CHARSET=ISO-8859-1`, vCard 2.1 section 2.1.6). With the
//! feature, the octet `FC` becomes:
//!
//! | Declared | Text |
//! |---|---|
//! | `ISO-8859-1`, `windows-1252`, or nothing | `ü` |
//! | `UTF-8`, which they are not | `ü`, as if nothing were declared |
//! | `no-such-charset` | `ü`, the same |

/// Decodes the octets of one value. Valid UTF-8 is UTF-8, because old phones declare one charset and write another.
/// Other octets are in the charset that they declare, else in windows-1252.
pub(crate) fn decode_value(octets: &[u8], charset: Option<&str>) -> String {
    let declared = || charset.and_then(|label| in_charset(octets, label.as_bytes()));
    match std::str::from_utf8(octets) {
        Ok(text) if !octets.contains(&ESC) => text.to_owned(),
        Ok(text) => declared().unwrap_or_else(|| text.to_owned()),
        Err(_) => declared().unwrap_or_else(|| undeclared(octets)),
    }
}

/// The byte that starts a switch of character sets in ISO-2022-JP. All bytes of that charset are ASCII, so a text in it
/// is valid UTF-8 and the escape is the only sign.
pub(crate) const ESC: u8 = 0x1B;

/// Decodes `bytes` in the charset of that name. `None` if the charset is unknown or unfit for lines, or if the bytes
/// are not valid in it.
#[cfg(feature = "charsets")]
pub(crate) fn in_charset(bytes: &[u8], label: &[u8]) -> Option<String> {
    let text = charset(label)?.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

/// The charset of a label such as `latin1`, if its line breaks and separators are those of ASCII. UTF-16 is not.
#[cfg(feature = "charsets")]
fn charset(label: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    encoding_rs::Encoding::for_label(label)
        .filter(|charset| charset.is_ascii_compatible() || *charset == encoding_rs::ISO_2022_JP)
}

/// Whether a charset of that name is known, and not UTF-8.
pub(crate) fn is_legacy(label: &[u8]) -> bool {
    #[cfg(feature = "charsets")]
    return charset(label).is_some_and(|charset| charset != encoding_rs::UTF_8);
    #[cfg(not(feature = "charsets"))]
    return label.is_empty();
}

/// Whether a charset of that name is known. Without the feature every name counts as known, and each value that is not
/// UTF-8 is reported.
pub(crate) fn is_charset(label: &str) -> bool {
    #[cfg(feature = "charsets")]
    return charset(label.as_bytes()).is_some();
    #[cfg(not(feature = "charsets"))]
    return !label.is_empty();
}

/// Whether octets are not UTF-8, and not in the charset that they declare.
pub(crate) fn is_guess(octets: &[u8], charset: Option<&str>) -> bool {
    std::str::from_utf8(octets).is_err()
        && charset.is_none_or(|label| in_charset(octets, label.as_bytes()).is_none())
}

#[cfg(not(feature = "charsets"))]
pub(crate) fn in_charset(_: &[u8], _: &[u8]) -> Option<String> {
    None
}

#[cfg(feature = "charsets")]
pub(crate) fn undeclared(bytes: &[u8]) -> String {
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
    text.into_owned()
}

#[cfg(not(feature = "charsets"))]
pub(crate) fn undeclared(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
