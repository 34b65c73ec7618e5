//! The kinds of fields, and the rules of each kind.
//!
//! The table gives each field a kind, and the kind answers: which characters, which form, which unit of length. The
//! writer knows the kind at compile time, so that a check of an ordinary text costs nothing.

use crate::contact::model::{has_tel, token_text};
use crate::contact::violation::ContactRule;
use crate::text::{self, Oddities};
use crate::value::date::Date;
use crate::value::language_tag::is_language_tag;
use crate::value::uri;

/// The kind of a field. It decides which values the field may hold and how their length is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldKind {
    /// A name of a person or an organization.
    Name,
    /// Any text of one line.
    Line,
    /// Any text, also with line breaks.
    Block,
    /// A label, or a text with the rules of a label.
    Label,
    /// A word of letters, digits and hyphens.
    Word,
    LanguageTag,
    Phone,
    Email,
    /// The address of a web page in any form.
    Page,
    Uri,
    /// A URI or a text.
    UriOrText,
    /// Inline media or a URI.
    Media,
    Date,
    /// A complete date with a complete time.
    Timestamp,
    /// A value whose type checks itself.
    Scalar,
    /// An entry with fields of its own.
    Entry,
    /// A property without a field.
    Property,
}

impl FieldKind {
    /// The rule that a text breaks, if any.
    pub(in crate::contact) fn broken(self, required: bool, text: &str) -> Option<ContactRule> {
        if required && text::is_blank(text) {
            Some(ContactRule::Blank)
        } else if self.forbids(text::oddities(text)) {
            Some(ContactRule::ControlCharacter)
        } else {
            self.own_rule(text)
        }
    }

    /// Whether a text has forbidden characters. The writer learns which characters there are when it escapes the text.
    #[inline]
    pub(in crate::contact) fn forbids(self, odd: Oddities) -> bool {
        odd.control || odd.layout && self != Self::Block
    }

    /// The rule that a text breaks, of the rules that only this kind has.
    #[inline(always)]
    pub(in crate::contact) fn own_rule(self, text: &str) -> Option<ContactRule> {
        let (is_broken, rule) = match self {
            Self::Phone => (has_tel(text), ContactRule::TelScheme),
            Self::Label => (
                token_text(text.trim()).is_some(),
                ContactRule::ReservedLabel,
            ),
            Self::Word => (!text::is_token(text), ContactRule::Word),
            Self::LanguageTag => (!is_language_tag(text), ContactRule::LanguageTag),
            Self::Media if text::is_data_uri(text) => (true, ContactRule::DataUri),
            Self::Media | Self::Uri => (!uri::is_sound_uri(text), ContactRule::Uri),
            _ => return None,
        };
        is_broken.then_some(rule)
    }

    /// The rule that a date breaks, if any.
    pub(in crate::contact) fn broken_date(self, date: &Date) -> Option<ContactRule> {
        let is_whole = self != Self::Timestamp || date.is_timestamp();
        (!is_whole).then_some(ContactRule::Timestamp)
    }

    /// The error message for a text that is not such a date.
    #[cfg(feature = "send-contact")]
    pub(crate) fn date_form(self) -> &'static str {
        match self {
            Self::Timestamp => "expected a date with a time such as 1995-10-31T22:27:10Z",
            _ => "expected a date such as 1985-04-12 or --0412",
        }
    }
}
