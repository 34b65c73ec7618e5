//! Reports what became of a raw card in headers, because the API promises two members in the body.
//!
//! Each is a list of structured fields (RFC 9651), and absent if it would be empty:
//!
//! ```text
//! x-contact-repairs: line-break;line=1;column=12, bare-parameter;property="TEL";line=3;column=5
//! x-contact-losses: preference;property="EMAIL"
//! x-contact-dropped: refused;property="PHOTO"
//! ```
//!
//! The codes are those of `Rule::code` and `LossReason::code`. No value of a card is in them.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use contact_card::Issue;
use contact_card::finding::Position;
use contact_card::send_contact::{SendContact, WORD_LIMIT};
use sfv::{KeyRef, ListSerializer, RefBareItem, StringRef, TokenRef, key_ref, token_ref};

/// Clients take a few kilobytes of headers. The last item says how many there are beyond: `more;count=3`.
const MOST: usize = 20;

/// One thing that happened: its code, the property and the place.
struct Item<'s> {
    code: &'s str,
    property: Option<&'s str>,
    position: Option<Position>,
}

pub(crate) fn headers(sent: &SendContact) -> HeaderMap {
    let repairs = sent.repairs().iter().map(|repair: &Issue| Item {
        code: repair.rule().code(),
        property: repair.property(),
        position: repair.position(),
    });
    let losses = sent.losses().iter().map(|loss| Item {
        code: loss.reason().code(),
        property: Some(loss.property()),
        position: None,
    });
    let dropped = sent.dropped().iter().map(|name| Item {
        code: "refused",
        property: Some(name),
        position: None,
    });
    let lists = [
        ("x-contact-repairs", list(repairs)),
        ("x-contact-losses", list(losses)),
        ("x-contact-dropped", list(dropped)),
    ];
    let header = |(name, list): (&'static str, Option<String>)| {
        let value = HeaderValue::try_from(list?).ok()?;
        Some((HeaderName::from_static(name), value))
    };
    lists.into_iter().filter_map(header).collect()
}

/// A list of at most [`MOST`] items and the number of the others.
fn list<'s>(mut items: impl ExactSizeIterator<Item = Item<'s>>) -> Option<String> {
    let mut list = ListSerializer::new();
    for item in items.by_ref().take(MOST) {
        write(&mut list, &item);
    }
    if items.len() > 0 {
        let more = list.bare_item(token_ref("more"));
        let _ = more.parameter(key_ref("count"), number(items.len()));
    }
    list.finish()
}

fn write(list: &mut ListSerializer<String>, item: &Item<'_>) {
    // Every code is a token.
    let Ok(code) = TokenRef::from_str(item.code) else {
        return;
    };
    let mut params: Vec<(&KeyRef, RefBareItem<'_>)> = Vec::new();
    let property = item.property.map(name);
    if let Some(property) = property
        .as_deref()
        .and_then(|name| StringRef::from_str(name).ok())
    {
        params.push((key_ref("property"), property.into()));
    }
    if let Some(Position { line, column, .. }) = item.position {
        params.push((key_ref("line"), number(line)));
        params.push((key_ref("column"), number(column)));
    }
    let _ = list.bare_item(code).parameters(params);
}

/// A name as a header can show it: a card that was mended may hold any.
fn name(name: &str) -> String {
    let is_shown = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    name.chars().filter(is_shown).take(WORD_LIMIT).collect()
}

fn number(number: usize) -> RefBareItem<'static> {
    u32::try_from(number).unwrap_or(u32::MAX).into()
}
