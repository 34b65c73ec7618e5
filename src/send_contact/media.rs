//! The check whether inline media could run code or load something when they are shown.
//!
//! Bitmap images cannot. Markup can: only an SVG that refers to nothing outside itself is accepted.
//!
//! Called for the photo of a contact and for the media of a card. The octets and the declared types come in; the
//! answer is whether a viewer might do more than show a picture. Unclear cases are answered with yes.
//!
//! | octets | active |
//! |---|---|
//! | PNG, JPEG, GIF, sounds, keys | no |
//! | an SVG with shapes, gradients, `href="#a"` or a bitmap in a data URI | no |
//! | an SVG with `<script>`, `onload=`, `<foreignObject>` or a link to a server | yes |
//! | HTML, other XML, and media declared as such | yes |

use quick_xml::XmlVersion;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::text::is_hidden;
use crate::contact::InlineMedia;
use crate::text::is_one_of;
use crate::value::media_type::{Family, MediaType};

/// Whether octets with these declared media types could run or load something.
///
/// A GIF that is declared as `text/html` is active; an SVG that is declared as `image/png` is looked at as an SVG.
pub(super) fn is_active<'t>(octets: &[u8], types: impl IntoIterator<Item = &'t str>) -> bool {
    let mut is_markup = starts_with_markup(octets);
    for media_type in types.into_iter().filter(|word| is_active_type(word)) {
        if !media_type.to_ascii_lowercase().contains("svg") {
            return true;
        }
        is_markup = true;
    }
    is_markup && !is_self_contained(octets)
}

/// Whether media are a JPEG or a PNG image, by their type and their first octets.
///
/// These octets are not UTF-8, so no reader takes the media for markup, a URI or a card.
pub(super) fn is_bitmap(media: &InlineMedia) -> bool {
    let media_type = media.media_type();
    matches!(media_type.as_str(), "image/jpeg" | "image/png")
        && MediaType::sniff(media.base64(), Family::Image) == *media_type
}

/// Whether a media type, or a short word for one, is active: HTML, XML, SVG, scripts, and types that may contain
/// them.
///
/// `image/svg+xml`, `text/html`, `message/rfc822` -> true; `image/png`, `JPEG` -> false.
pub(super) fn is_active_type(media_type: &str) -> bool {
    const PARTS: [&str; 6] = ["html", "xml", "svg", "script", "multipart/", "message/"];
    let media_type = media_type.to_ascii_lowercase();
    PARTS.iter().any(|part| media_type.contains(part))
}

/// Whether the first visible character is `<`, in any Unicode encoding, because viewers look at the octets and ignore
/// the type.
fn starts_with_markup(octets: &[u8]) -> bool {
    let is_before = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0 | 0xFE | 0xFF);
    match std::str::from_utf8(octets) {
        Ok(text) => text.trim_start_matches(is_hidden).starts_with('<'),
        Err(_) => octets.iter().find(|byte| !is_before(byte)) == Some(&b'<'),
    }
}

/// Whether octets are an SVG that refers only to itself. The answer is no if that is unclear.
///
/// Text of all elements is taken for styles, since a style may stand anywhere. A document type is refused, as it
/// may define entities.
fn is_self_contained(octets: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(octets) else {
        return false;
    };
    let mut reader = Reader::from_str(text.trim_start_matches('\u{FEFF}').trim());
    let (mut styles, mut depth, mut is_svg) = (String::new(), 0_usize, false);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) if is_harmless(&tag) && (is_svg || is_root(&tag)) => {
                is_svg = true;
                depth += 1;
            }
            Ok(Event::Empty(tag)) if is_harmless(&tag) && (is_svg || is_root(&tag)) => {
                is_svg = true;
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Text(text)) => styles.push_str(&text),
            Ok(Event::CData(text)) => styles.push_str(&text),
            Ok(Event::GeneralRef(name)) if !name.is_char_ref() => {}
            Ok(Event::Comment(_) | Event::Decl(_)) => {}
            Ok(Event::Eof) => return is_svg && depth == 0 && refers_to_itself(&styles),
            _ => return false,
        }
    }
}

fn is_root(tag: &BytesStart<'_>) -> bool {
    tag.local_name().as_ref().eq_ignore_ascii_case("svg")
}

/// The tags that run code, embed a page or set a reference later.
const ACTIVE_TAGS: [&str; 16] = [
    "script",
    "foreignobject",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "link",
    "meta",
    "handler",
    "listener",
    "set",
    "animate",
    "animatemotion",
    "animatetransform",
    "discard",
];

/// Whether a tag is passive, and its attributes refer only to the document.
///
/// `<rect fill="url(#a)"/>` -> true; `<a onclick="x()">`, `<image href="http://a/b"/>` -> false.
fn is_harmless(tag: &BytesStart<'_>) -> bool {
    let name = tag.local_name();
    let mut attributes = tag.attributes();
    is_tag_name(name.as_ref())
        && !is_one_of(name.as_ref(), &ACTIVE_TAGS)
        && attributes
            .with_checks(false)
            .all(|attribute| attribute.is_ok_and(|attribute| is_inner(&attribute)))
}

/// A name with other characters may be read in different ways, so it is refused.
fn is_tag_name(name: &str) -> bool {
    let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !name.is_empty() && name.bytes().all(is_of_name)
}

/// Whether an attribute runs no code and refers to nothing outside the document.
fn is_inner(attribute: &Attribute<'_>) -> bool {
    let name = attribute.key.local_name().as_ref().to_ascii_lowercase();
    let is_reference = ["href", "src", "base"].contains(&&*name);
    let value = attribute.normalized_value(XmlVersion::Implicit1_0);
    let is_inner = |value: &str| refers_to_itself(value) && (!is_reference || is_own(value));
    !name.starts_with("on") && value.is_ok_and(|value| is_inner(&value))
}

/// Whether no style in `text` refers to something outside. A backslash is refused, because CSS can hide words with it.
///
/// `fill: url(#a)` -> true; `@import "a.css"`, `url(http://a/b)` -> false.
fn refers_to_itself(text: &str) -> bool {
    const NAMES: [&str; 5] = ["@import", "image(", "image-set(", "cross-fade(", "src("];
    let text = text.to_ascii_lowercase();
    !text.contains('\\')
        && !NAMES.iter().any(|name| text.contains(name))
        && text.split("url(").skip(1).all(is_own)
}

/// Whether a reference leads to a part of the document, or is a bitmap image itself.
///
/// `#a`, `data:image/png;base64,...` -> true; `data:image/svg+xml,...`, `http://a/b` -> false.
fn is_own(reference: &str) -> bool {
    let reference = reference.trim_start_matches(['"', '\'', ' ', '\t', '\n', '\r']);
    let is_picture = || {
        let picture = reference.strip_prefix("data:image/");
        picture.is_some_and(|rest| !is_active_type(rest.split(',').next().unwrap_or_default()))
    };
    reference.starts_with('#') || is_picture()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\">{inside}</svg>"
        )
    }

    #[test]
    fn an_svg_that_refers_to_itself_alone_passes() {
        for inside in [
            "",
            "<!-- http://a.example --><title>Ada &amp; Bob</title>",
            "<circle r='1' fill='url(#a)'/><use x:href=\"#b\"/>",
            "<image href='data:image/png;base64,AAAA'/><style>a{fill:url('#a')}</style>",
        ] {
            assert!(
                !is_active(svg(inside).as_bytes(), ["image/svg+xml"]),
                "{inside}"
            );
        }
        assert!(!is_active(b"\x89PNG\r\n", ["PNG"]));
    }

    #[test]
    fn what_refers_elsewhere_or_runs_something_does_not() {
        for inside in [
            "<image href='http://a.example/t'/>",
            "<image x:href='&#104;ttp://a.example/t'/>",
            "<use href='//a.example/t#a'/>",
            "<a href='t.png'/>",
            "<image href='data:image/svg+xml,a'/>",
            "<circle fill='url(http://a.example/t)'/>",
            "<circle style='fill:u&#114;l(//a.example)'/>",
            "<style>@import 'http://a.example';</style>",
            "<style><![CDATA[a{b:URL( \"http://a.example\")}]]></style>",
            "<style>a{b:u<!-- -->rl(//a.example)}</style>",
            "<style>a{b:&#117;rl(//a.example)}</style>",
            "<style>a{b:u\\72l(//a.example)}</style>",
            "<script>1</script>",
            "<s:script xmlns:s='http://www.w3.org/2000/svg'/>",
            "<g onload='x'/>",
            "<set attributeName='href' to='http://a.example'/>",
            "<foreignObject/>",
            "< script/>",
            "<\u{200B}script/>",
            "<?xml-stylesheet href='http://a.example'?>",
            "<g",
            "</g>",
            "<g a=b/>",
            "&x;",
        ] {
            let is_unknown = inside == "&x;";
            assert_eq!(
                is_active(svg(inside).as_bytes(), []),
                !is_unknown,
                "{inside}"
            );
        }
        let entity = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'http://a.example'>]>".to_owned() + &svg("");
        assert!(is_active(entity.as_bytes(), []));
        assert!(is_active(b"<html><body/></html>", []));
        assert!(is_active("\u{200B}<html/>".as_bytes(), []));
        assert!(is_active(svg("").as_bytes(), ["text/html"]));
        assert!(is_active(svg("<g>").as_bytes(), []));
        assert!(is_active(b"\xFF\xFE<\0s\0v\0g\0", []));
        assert!(is_active(b"\x1F\x8B", ["image/svg+xml"]));
    }
}
