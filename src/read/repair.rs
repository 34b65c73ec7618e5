//! Repairs content lines that break the grammar.
//!
//! The grammar is strict and fast. Tolerant reading passes a line that the grammar refuses to this module. The
//! result is well formed: names are cleaned, and every parameter value is decoded and encoded again.
//!
//! Comes in: a line and the limits, from `read/draft.rs`. Goes out: the parts of a well-formed line ([`Repaired`])
//! and a report of each repair with its offset in the line as it was written. A line without a name or a colon
//! cannot be repaired here; `read/continuation.rs` decides whether it continues the value before it.
//!
//! | the line | the repaired line | rule |
//! |---|---|---|
//! | `TEL;HOME:1` | `TEL;TYPE=HOME:1` | `bare-parameter` |
//! | `TEL;PREF=1,TYPE=HOME:1` | `TEL;PREF=1;TYPE=HOME:1` | `comma-parameter` |
//! | `TEL;TYPE=HO"ME:1` | `TEL;TYPE=HO^'ME:1` | `stray-quote` |
//! | `TEL;:1`, `TEL;TYPE:1` | `TEL:1` | `empty-parameter` |
//! | `X_LABEL:a` | `X-LABEL:a` | `bad-name` |
//! | `a.b.TEL:1`, `TEL ;TYPE=HOME:1` | `a-b.TEL:1`, `TEL;TYPE=HOME:1` | `name-spelling` |

use std::borrow::Cow;

use crate::card::property::Property;
use crate::finding::error::{InLine, Limit, ParseErrorKind, Unplaced};
use crate::finding::rule::Rule;
use crate::options::Limits;
use crate::read::legacy;
use crate::text;

/// The well-formed parts of a repaired line.
///
/// The value is not copied: it starts at `value` in the line as it was written, and only control characters are
/// removed from it later. The group, the name and the parameters are new text: for `item 1.TEL;HOME:1` they are
/// `item-1`, `TEL` and `;TYPE=HOME`.
pub(crate) struct Repaired {
    group: Option<String>,
    /// The group as it was written, if it was cleaned. It may now equal another group.
    pub(crate) written_group: Option<String>,
    pub(crate) name: String,
    params: String,
    /// The offset of each parameter, in `params` and in the line.
    starts: Vec<(usize, usize)>,
    /// The offset of the value in the line.
    pub(crate) value: usize,
}

impl Repaired {
    /// Builds the content line from the repaired header and `value`, which is the value as it was written, or that
    /// value without control characters.
    pub(crate) fn with_value(&self, value: &str) -> Property<'static> {
        Property::of_parts(self.group.as_deref(), &self.name, &self.params, value)
    }

    /// Maps an offset in the repaired line to the line as it was written; the repaired value starts at `value`. A
    /// repair changes the length of the header, but not of the value.
    ///
    /// In `TEL;HOME:1`, repaired to `TEL;TYPE=HOME:1`, the value at offset 14 maps to 9, and everything in the
    /// parameter from offset 3 maps to its start, 4.
    pub(crate) fn offset_in_line(&self, at: usize, value: usize) -> usize {
        if at >= value {
            return self.value + (at - value);
        }
        let params = value - 1 - self.params.len();
        let param = self.starts.iter().rfind(|(start, _)| params + start <= at);
        param.map_or(0, |&(_, at)| at)
    }
}

/// Repairs a line; reports each repair with its offset in the line. `None` if the line has no name or no colon.
///
/// The steps: find the colon, split the header at its semicolons, clean the group and the name, split a piece again
/// where a comma stands for a semicolon, and write each parameter anew.
///
/// # Errors
///
/// [`Limit::Parameters`] and [`Limit::Values`], as in the grammar: a repair must not get around a limit.
pub(crate) fn content_line(
    text: &str,
    limits: &Limits,
    mut report: impl FnMut(Rule, usize),
) -> Result<Option<Repaired>, Unplaced<InLine>> {
    let Some(colon) = find_colon(text) else {
        return Ok(None);
    };
    let mut pieces = pieces(&text[..colon]);
    let (_, first) = pieces.next().unwrap_or_default();
    let Some((group, name)) = names(first, &mut report) else {
        return Ok(None);
    };
    let written = parted_names(first).0;
    let written_group = written.filter(|written| group.as_deref() != Some(*written));
    let mut line = Repaired {
        written_group: written_group.map(str::to_owned),
        group,
        name,
        params: String::new(),
        starts: Vec::new(),
        value: colon + 1,
    };
    for (count, (at, piece)) in pieces.flat_map(parted).enumerate() {
        if text[..at].ends_with(',') {
            report(Rule::CommaParameter, at - 1);
        }
        let unplaced = |limit| Unplaced::new(ParseErrorKind::Limit(limit), InLine(at));
        if count == limits.parameters {
            return Err(unplaced(Limit::Parameters));
        }
        line.starts
            .push((line.params.len(), at + blank_length(piece)));
        push_parameter(&mut line.params, piece, at, limits.values, &mut report)
            .map_err(unplaced)?;
    }
    Ok(Some(line))
}

/// The length of the blanks at the start of `piece`.
fn blank_length(piece: &str) -> usize {
    piece.len() - piece.trim_start().len()
}

/// Appends the parameter in `piece`, if there is one.
///
/// `HOME` -> `;TYPE=HOME`, `TYPE="a,b"` -> `;TYPE="a,b"`, an empty piece -> nothing. `at` is the offset of `piece`
/// in the line.
fn push_parameter(
    params: &mut String,
    piece: &str,
    at: usize,
    limit: usize,
    report: &mut impl FnMut(Rule, usize),
) -> Result<(), Limit> {
    if let Some(label) = legacy::samsung_type(piece) {
        report(Rule::BareParameter, at);
        params.push_str(";TYPE=");
        text::push_parameter_value(params, &label);
        return Ok(());
    }
    let Some((name, raw)) = parameter(piece, at, report) else {
        return Ok(());
    };
    if text::split_values(raw).nth(limit).is_some() {
        return Err(Limit::Values);
    }
    params.push(';');
    params.push_str(&name);
    params.push('=');
    let at = at + (raw.as_ptr().addr() - piece.as_ptr().addr());
    push_values(params, raw, at, report);
    Ok(())
}

/// The colon before the value: the first one outside quotation marks, else the first one.
///
/// In `TEL;X="a:b":1` it is the one before `1`. In `TEL;TYPE="HOME:1` the mark has no partner, so no colon is
/// outside quotation marks and the only colon counts.
fn find_colon(text: &str) -> Option<usize> {
    text::find_unquoted(text.as_bytes(), b':').or_else(|| text.find(':'))
}

/// The header split at every semicolon outside quotation marks, each piece with its offset. A last mark without a
/// partner does not count.
///
/// `TEL;HOME;X="a;b"` -> `TEL` at 0, `HOME` at 4, `X="a;b"` at 9.
fn pieces(header: &str) -> impl Iterator<Item = (usize, &str)> {
    let paired = text::count_marks(header) / 2 * 2;
    let pieces = text::split_unquoted(header, ';', paired);
    pieces.scan(0, |next, piece| {
        let at = *next;
        *next += piece.len() + 1;
        Some((at, piece))
    })
}

/// A piece of the header split where a comma stands for a semicolon: before another parameter.
///
/// `PREF=1,TYPE=HOME` at 4 -> `PREF=1` at 4, `TYPE=HOME` at 11. A piece without such a comma stays whole.
fn parted((at, piece): (usize, &str)) -> impl Iterator<Item = (usize, &str)> {
    let mut start = Some(0);
    std::iter::from_fn(move || {
        let from = start?;
        let end = comma_for_semicolon(&piece[from..]).map(|found| from + found);
        start = end.map(|end| end + 1);
        Some((at + from, &piece[from..end.unwrap_or(piece.len())]))
    })
}

/// Whether a comma stands for a semicolon in well-formed parameters.
///
/// The grammar accepts `TEL;PREF=1,TYPE=HOME:1` as one parameter with the two values `1` and `TYPE=HOME`. Reading
/// therefore asks this for each line with an equals sign in a list of values.
pub(crate) fn has_comma_for_semicolon(params: &str) -> bool {
    params.contains(',') && pieces(params).any(|(_, piece)| comma_for_semicolon(piece).is_some())
}

/// Where a comma stands for a semicolon in a parameter: `PREF=1,TYPE=HOME`, or as in vCard 2.1 section
/// 2.3.2 itself, `PARCEL,ENCODING=QUOTED-PRINTABLE`. `TYPE=HOME,TYPE=VOICE` is a list.
fn comma_for_semicolon(param: &str) -> Option<usize> {
    let comma = param.find(',')?;
    let (before, after) = (param[..comma].trim(), param[comma + 1..].trim_start());
    let starts = |text: &str, name: &&str| {
        let head = text.get(..name.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(name))
            && text[name.len()..].trim_start().starts_with('=')
    };
    let known = |text: &str| NAMES.iter().position(|name| starts(text, name));
    let is_plain = known(before).is_some() || text::is_token(before);
    let is_parameter = known(after).is_some_and(|name| known(before) != Some(name));
    (is_plain && is_parameter).then_some(comma)
}

/// The parameters whose values never contain an equals sign.
///
/// Only they are recognized after a comma, because `=` is an ordinary character in the value of any other
/// parameter.
const NAMES: [&str; 6] = ["TYPE", "PREF", "VALUE", "ENCODING", "CHARSET", "LANGUAGE"];

/// The group and the name at the start of a line. The last dot separates them, since groups nest in 2.1.
/// Concatenated files have byte order marks before any line.
///
/// `item 1.TEL` -> `item-1` and `TEL`; `a.b.TEL` -> `a-b` and `TEL` (vCard 2.1 section 2.1.2). `None` if nothing is
/// left of the name. The report points at the first character that changes.
fn names(piece: &str, report: &mut impl FnMut(Rule, usize)) -> Option<(Option<String>, String)> {
    let names = piece.trim_start_matches('\u{FEFF}');
    let mark = piece.len() - names.len();
    if mark > 0 {
        report(Rule::ByteOrderMark, 0);
    }
    let (group, name) = parted_names(piece);
    let (group, name) = (group.map(clean), clean(name));
    let prefix = group.as_ref().map(|group| format!("{group}."));
    let cleaned = prefix.unwrap_or_default() + &name;
    if cleaned != names {
        let same = names
            .bytes()
            .zip(cleaned.bytes())
            .take_while(|(old, new)| old == new);
        report(misspelling(names), mark + same.count());
    }
    (!name.is_empty()).then_some((group, name))
}

/// The group and the name as they are written.
fn parted_names(piece: &str) -> (Option<&str>, &str) {
    let names = piece.trim_start_matches('\u{FEFF}').trim();
    match names.rsplit_once('.') {
        Some(("", name)) => (None, name),
        Some((group, name)) => (Some(group.trim()), name),
        None => (None, names),
    }
}

/// The rule that a name with its groups breaks: it has forbidden characters, or only blanks around it.
fn misspelling(names: &str) -> Rule {
    if names.split('.').all(|name| text::is_token(name.trim())) {
        Rule::NameSpelling
    } else {
        Rule::BadName
    }
}

/// The name with `-` for every forbidden character. Lotus Notes writes `_`, old phones write blanks.
///
/// `X_LABEL` -> `X-LABEL`, ` TEL ` -> `TEL`. The result has the characters of `name` in RFC 6350 section 3.3, but
/// may be empty.
fn clean(name: &str) -> String {
    let allowed = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    name.trim().chars().map(allowed).collect()
}

/// The name and the raw values of a parameter. 2.1 and its imitators omit the name.
///
/// `TYPE=HOME` -> `TYPE` and `HOME`; `HOME` -> `TYPE` and `HOME`; `BASE64` -> `ENCODING` and `BASE64`; an empty
/// piece, or `TYPE` alone -> `None`. The value is still raw: its quotation marks and escapes stay.
fn parameter<'p>(
    piece: &'p str,
    at: usize,
    report: &mut impl FnMut(Rule, usize),
) -> Option<(Cow<'static, str>, &'p str)> {
    let trimmed = piece.trim();
    if trimmed.is_empty() || is_name_alone(trimmed) {
        report(Rule::EmptyParameter, at);
        return None;
    }
    match piece.split_once('=') {
        Some((name, values)) if !name.trim().is_empty() => {
            let cleaned = clean(name);
            if cleaned != name {
                report(misspelling(name), at);
            }
            Some((Cow::Owned(cleaned), values))
        }
        _ => {
            report(Rule::BareParameter, at);
            Some((Cow::Borrowed(bare_name(trimmed)), trimmed))
        }
    }
}

/// Whether a word can only be the name of a parameter without a value. `PREF` is a type too.
///
/// `TEL;TYPE:1` -> true for `TYPE`, `TEL;PREF:1` -> false for `PREF`, which becomes `TYPE=PREF`.
fn is_name_alone(word: &str) -> bool {
    let mut names = NAMES.iter().filter(|name| **name != "PREF");
    names.any(|name| word.eq_ignore_ascii_case(name))
}

/// The name of the parameter that has a bare word as its value (vCard 2.1 section 2.1).
///
/// `HOME` -> `TYPE`, `QUOTED-PRINTABLE` -> `ENCODING`, `URL` -> `VALUE`. Every word that is no encoding and no kind
/// of value is a type, since 2.1 lets programs add types of their own.
fn bare_name(word: &str) -> &'static str {
    if text::is_one_of(word, &["7BIT", "8BIT", "QUOTED-PRINTABLE", "BASE64"]) {
        "ENCODING"
    } else if text::is_one_of(word, &["INLINE", "URL", "CONTENT-ID", "CID"]) {
        "VALUE"
    } else {
        "TYPE"
    }
}

/// Appends the values of a parameter, decoded and encoded again. A quotation mark without a partner becomes text.
///
/// `HOME,WORK` stays; `a^b"` -> `a^^b^'`: a character that may not stand in a value is written as RFC 6868 says.
fn push_values(out: &mut String, raw: &str, at: usize, report: &mut impl FnMut(Rule, usize)) {
    let printable: Cow<'_, str> = if let Some(control) = raw.find(text::is_line_control_char) {
        report(Rule::ControlCharacter, at + control);
        raw.replace(text::is_line_control_char, "").into()
    } else {
        raw.into()
    };
    // Marks that do not pair up quote nothing.
    let marks = text::count_marks(&printable);
    let marks = if marks.is_multiple_of(2) { marks } else { 0 };
    let parts = text::split_unquoted(&printable, ',', marks);
    let mut stray = false;
    for (index, part) in parts.enumerate() {
        if index > 0 {
            out.push(',');
        }
        let bare = part
            .strip_prefix('"')
            .and_then(|part| part.strip_suffix('"'));
        stray |= bare.unwrap_or(part).contains('"');
        text::push_parameter_value(out, &text::parameter_value(part));
    }
    if stray {
        report(Rule::StrayQuote, at + raw.find('"').unwrap_or_default());
    }
}
