//! What the standards demand of a writer, as far as it is about one line.

use contact_card::{InvalidProperty, Parameter, Property};

/// The identifier of the requirement, the rule and its section; how the property is made; and the line that it is.
pub(crate) type Written = (
    &'static str,
    fn() -> Result<Property<'static>, InvalidProperty>,
    &'static str,
);

pub(crate) const WRITTEN: &[Written] = &[
    (
        "comma-of-a-text: it is escaped (RFC 6350 section 3.4)",
        || Property::from_text("FN", "a,b"),
        r"FN:a\,b",
    ),
    (
        "semicolon-of-a-component: it is escaped (RFC 6350 section 3.4)",
        || Property::from_components("ORG", ["a;b", "c"]),
        r"ORG:a\;b;c",
    ),
    (
        "backslash-of-a-text: it is escaped (RFC 6350 section 3.4)",
        || Property::from_text("NOTE", r"a\b"),
        r"NOTE:a\\b",
    ),
    (
        "line-breaks-of-a-text: each is a backslash and n (RFC 6350 section 3.4)",
        || Property::from_text("NOTE", "a\r\nb\rc\nd"),
        r"NOTE:a\nb\nc\nd",
    ),
    (
        "nothing-else-is-escaped: neither colons nor quotation marks (RFC 6350 section 3.4)",
        || Property::from_text("NOTE", "a:b\"c'<>="),
        "NOTE:a:b\"c'<>=",
    ),
    (
        "comma-of-an-item: it is escaped, and the one between items is not (RFC 6350 section 6.7.1)",
        || Property::from_list("CATEGORIES", ["a,b", "c"]),
        r"CATEGORIES:a\,b,c",
    ),
    (
        "components-of-nothing: their separators are written (RFC 6350 section 6.3.1)",
        || Property::from_components("ADR", ["", "", "", "", "", "", "DE"]),
        "ADR:;;;;;;DE",
    ),
    (
        "separators-in-a-parameter: quotation marks hold them (RFC 6350 section 5)",
        || Ok(with("X-P", &Parameter::new("X-A", "a,b;c:d")?)),
        "X-P;X-A=\"a,b;c:d\":",
    ),
    (
        "values-of-a-parameter: each has its own quotation marks (RFC 6350 section 3.3)",
        || Ok(with("X-P", &Parameter::with_values("X-A", ["a", "b,c"])?)),
        "X-P;X-A=a,\"b,c\":",
    ),
    (
        "quotation-mark-in-a-parameter: it is never plain (RFC 6868 section 3)",
        || Ok(with("X-P", &Parameter::new("X-A", "a\"b^c\nd")?)),
        "X-P;X-A=a^'b^^c^nd:",
    ),
    (
        "service-keeps-its-letters: readers show it (RFC 9554 section 4.9)",
        || {
            let service = Parameter::new("SERVICE-TYPE", "Pixelfed")?;
            Ok(Property::new("SOCIALPROFILE", "https://a.example/@b")?.with_parameter(&service))
        },
        "SOCIALPROFILE;SERVICE-TYPE=Pixelfed:https://a.example/@b",
    ),
    (
        "card-of-an-agent: its line breaks and colons are escaped (RFC 2426 section 2.4.2)",
        || Property::from_text("AGENT", "BEGIN:VCARD\r\nEND:VCARD\r\n"),
        r"AGENT:BEGIN\:VCARD\nEND\:VCARD\n",
    ),
];

/// An empty property with a parameter.
fn with(name: &str, parameter: &Parameter<'_>) -> Property<'static> {
    let empty = Property::new(name, "").unwrap();
    empty.with_parameter(parameter).into_owned()
}
