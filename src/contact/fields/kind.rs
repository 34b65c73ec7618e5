//! What a field means, and what it may hold.

use crate::contact::model::{has_tel, token_text};
use crate::contact::violation::ContactRule;
use crate::text::{self, Oddities};
use crate::value::date::Date;
use crate::value::language_tag::is_language_tag;
use crate::value::uri;

/// What a field means: what it may hold, and what its length is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldKind {
    /// A name of a person or an organization.
    Name,
    /// Any line.
    Line,
    /// Any lines.
    Block,
    /// A label, or what is kept like one.
    Label,
    /// A word of letters, digits and hyphens.
    Word,
    LanguageTag,
    Phone,
    Email,
    /// The address of a web page, as people type it.
    Page,
    Uri,
    /// A URI, or else a text.
    UriOrText,
    /// Media: inline, or a URI.
    Media,
    Date,
    /// A whole date with a whole time.
    Timestamp,
    /// A value whose type checks itself.
    Scalar,
    /// What has fields of its own.
    Entry,
    /// A property that has no field.
    Property,
}

impl FieldKind {
    /// The rule that a text breaks.
    pub(in crate::contact) fn broken(self, required: bool, text: &str) -> Option<ContactRule> {
        if required && text::is_blank(text) {
            Some(ContactRule::Blank)
        } else if self.forbids(text::oddities(text)) {
            Some(ContactRule::ControlCharacter)
        } else {
            self.own_rule(text)
        }
    }

    /// Whether a text may not hold what it holds. The writer knows it when it has escaped the text.
    #[inline]
    pub(in crate::contact) fn forbids(self, odd: Oddities) -> bool {
        odd.control || odd.layout && self != Self::Block
    }

    /// The rule of this kind alone that a text breaks.
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

    /// The rule that a date breaks.
    pub(in crate::contact) fn broken_date(self, date: &Date) -> Option<ContactRule> {
        let is_whole = self != Self::Timestamp || date.is_timestamp();
        (!is_whole).then_some(ContactRule::Timestamp)
    }

    /// What is expected where a date is none.
    #[cfg(feature = "send-contact")]
    pub(crate) fn date_form(self) -> &'static str {
        match self {
            Self::Timestamp => "expected a date with a time such as 1995-10-31T22:27:10Z",
            _ => "expected a date such as 1985-04-12 or --0412",
        }
    }
}
