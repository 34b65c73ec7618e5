//! The target of the lines of a contact: a text or a card.
//!
//! The writer of a contact does not know whether its lines become text or properties: [`LineWriter`] appends them,
//! folded, to a `String`, and [`CardSink`] makes a [`Property`] of each.

use crate::card::card::Card;
use crate::card::group;
use crate::card::property::Property;
use crate::text;
use crate::version::Version;
use crate::write::LineWriter;

/// The target of the lines of a contact.
pub(super) trait Sink<'c> {
    /// Starts a line. `head` is `\r\n`, the name and the constant parameters.
    fn start(&mut self, head: &'static str);
    /// Starts a line in the group `item` with a number.
    fn start_item(&mut self, item: u32, head: &'static str);
    /// The current line, to append to.
    fn line(&mut self) -> &mut String;
    /// Ends the line.
    fn finish(&mut self);
    /// Appends base64 and ends the line.
    fn finish_with_base64(&mut self, base64: &str);
    /// Writes a property unchanged.
    fn extension(&mut self, property: &'c Property<'static>);
}

impl<'c> Sink<'c> for LineWriter<'_> {
    #[inline(always)]
    fn start(&mut self, head: &'static str) {
        LineWriter::start(self, head);
    }

    #[cold]
    fn start_item(&mut self, item: u32, head: &'static str) {
        LineWriter::start(self, "\r\n");
        push_item(self.out, item);
        self.out.push_str(&head[2..]);
    }

    #[inline]
    fn line(&mut self) -> &mut String {
        self.out
    }

    #[inline]
    fn finish(&mut self) {
        LineWriter::finish(self);
    }

    fn finish_with_base64(&mut self, base64: &str) {
        LineWriter::finish_with_base64(self, base64);
    }

    fn extension(&mut self, property: &'c Property<'static>) {
        self.line(property.line());
    }
}

/// Collects properties. The current line becomes a property when it ends.
pub(super) struct CardSink<'c> {
    pub(super) card: Card<'c>,
    line: String,
}

impl CardSink<'_> {
    pub(super) fn new(version: Version) -> Self {
        Self {
            card: Card::new(version),
            line: String::new(),
        }
    }
}

impl<'c> Sink<'c> for CardSink<'c> {
    fn start(&mut self, head: &'static str) {
        self.line.clear();
        self.line.push_str(&head[2..]);
    }

    fn start_item(&mut self, item: u32, head: &'static str) {
        self.line.clear();
        push_item(&mut self.line, item);
        self.line.push_str(&head[2..]);
    }

    fn line(&mut self) -> &mut String {
        &mut self.line
    }

    fn finish(&mut self) {
        // A parameter with a colon is quoted.
        let colon = text::find_unquoted(self.line.as_bytes(), b':');
        let (head, value) = self.line.split_at(colon.unwrap_or(self.line.len()));
        let value = value.get(1..).unwrap_or_default();
        let (name, params) = head.split_at(head.find(';').unwrap_or(head.len()));
        let (group, name) = match name.split_once('.') {
            Some((group, name)) => (Some(group), name),
            None => (None, name),
        };
        let property = Property::of_parts(group, name, params, value);
        self.card.properties.push(property);
    }

    fn finish_with_base64(&mut self, base64: &str) {
        self.line.push_str(base64);
        self.finish();
    }

    fn extension(&mut self, property: &'c Property<'static>) {
        self.card.properties.push(property.borrowed());
    }
}

/// `item1.`
fn push_item(line: &mut String, item: u32) {
    line.push_str(group::ITEM);
    push_number(line, item);
    line.push('.');
}

/// The digits of `number`, without the machinery of `fmt`.
pub(super) fn push_number(line: &mut String, number: u32) {
    if number >= 10 {
        push_number(line, number / 10);
    }
    line.extend(char::from_digit(number % 10, 10));
}
