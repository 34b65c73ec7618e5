//! The state of writing a contact, and how texts, lists and lines are written.
//!
//! The methods that write a field are in the files for the fields; here are the ones that they share. A text goes
//! in; it is escaped, appended and checked in one pass.

use super::items::Items;
use super::sink::Sink;
use crate::contact::fields::FieldKind;
use crate::contact::model::Contact;
use crate::text::{self, Escape};
use crate::version::Version;

pub(super) struct ContactWriter<'c, S> {
    pub(super) contact: &'c Contact,
    pub(super) version: Version,
    pub(super) sink: S,
    /// Whether a value looks wrong: then the caller checks all rules.
    pub(super) suspect: bool,
    pub(super) items: Items,
}

/// The role of a text in its line, which decides how it is escaped.
///
/// | role | `a, b; c` | `https://a/b,c` |
/// |---|---|---|
/// | [`TextRole::Part`] | `a\, b\; c` | `https://a/b\,c` |
/// | [`TextRole::Uri`] | `a, b; c` | `https://a/b,c` |
#[derive(Clone, Copy)]
pub(super) enum TextRole {
    /// A component, a list item or a label.
    Part,
    /// The whole value.
    Whole,
    /// A URI.
    Uri,
}

impl<'c, S: Sink<'c>> ContactWriter<'c, S> {
    #[inline(always)]
    pub(super) fn new(contact: &'c Contact, version: Version, sink: S) -> Self {
        Self {
            contact,
            version,
            sink,
            suspect: !contact.extensions.is_empty(),
            items: Items::default(),
        }
    }

    /// Starts a line with `head`, in the group `item1.` and so on if `item` has a number.
    #[inline]
    pub(super) fn start(&mut self, item: Option<u32>, head: &'static str) {
        match item {
            None => self.sink.start(head),
            Some(item) => self.sink.start_item(item, head),
        }
    }

    /// Appends text that needs no escapes: parameters and separators.
    #[inline]
    pub(super) fn raw(&mut self, text: &str) {
        self.sink.line().push_str(text);
    }

    /// Appends `text` to the line, escaped for its `role`, and checks the rules of its `kind`. The kind is a constant,
    /// so that the check costs nothing where this function is inlined.
    #[inline(always)]
    pub(super) fn text(&mut self, text: &str, kind: FieldKind, role: TextRole) {
        if kind.own_rule(text).is_some() {
            self.suspect = true;
        }
        if text::is_plain(text.as_bytes()) {
            self.raw(text);
        } else {
            self.odd_text(text, kind, role);
        }
    }

    /// Escapes a text with characters that need it; a character that the field forbids makes the contact suspect.
    #[inline(never)]
    fn odd_text(&mut self, text: &str, kind: FieldKind, role: TextRole) {
        let escape = match role {
            TextRole::Part => Escape::All,
            TextRole::Whole => Escape::of_text(self.version),
            TextRole::Uri => Escape::Uri,
        };
        let odd = text::push_escaped(self.sink.line(), text, escape);
        self.suspect |= kind.forbids(odd);
    }

    /// The text, if it is visible. A blank text counts as absent.
    #[inline(always)]
    pub(super) fn visible(&mut self, text: Option<&'c String>) -> Option<&'c str> {
        let text = text?;
        if text::is_blank(text) {
            // A blank text may have forbidden characters.
            self.suspect = true;
            return None;
        }
        Some(text)
    }

    /// `TITLE:Cook`: one line for a text, or nothing if it is blank. The test for a missing field stands where it is
    /// called: most fields are missing.
    #[inline(always)]
    pub(super) fn single(
        &mut self,
        head: &'static str,
        value: Option<&'c String>,
        kind: FieldKind,
    ) {
        if value.is_some() {
            self.present(head, value, kind);
        }
    }

    #[inline(never)]
    fn present(&mut self, head: &'static str, value: Option<&'c String>, kind: FieldKind) {
        if let Some(value) = self.visible(value) {
            self.sink.start(head);
            self.text(value, kind, TextRole::Whole);
            self.sink.finish();
        }
    }

    /// Appends a required text.
    #[inline(always)]
    pub(super) fn filled(&mut self, value: &str, kind: FieldKind, role: TextRole) {
        if text::is_blank(value) {
            self.suspect = true;
        }
        self.text(value, kind, role);
    }

    /// `a,b\, c`: the items of a list, separated by commas.
    #[inline]
    pub(super) fn items(&mut self, items: &'c [String], kind: FieldKind) {
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.raw(",");
            }
            self.filled(item, kind, TextRole::Part);
        }
    }

    /// `CATEGORIES:a,b\, c`: one line for a list, or nothing if it is empty.
    #[inline(always)]
    pub(super) fn list(&mut self, head: &'static str, items: &'c [String], kind: FieldKind) {
        if !items.is_empty() {
            self.filled_list(head, items, kind);
        }
    }

    #[inline(never)]
    fn filled_list(&mut self, head: &'static str, items: &'c [String], kind: FieldKind) {
        self.sink.start(head);
        self.items(items, kind);
        self.sink.finish();
    }
}
