//! How a label is written: as words of `TYPE`, and as an `X-ABLabel` line if no word means it.
//!
//! A label and a version come in; [`Written`] goes out. `TYPE` is repeated for each word: Apple shows a quoted list
//! such as `TYPE="HOME,VOICE"` with its quotation mark.

use crate::contact::model::Label;
use crate::version::Version;

/// How a labelled property is written: its `TYPE` parameters, and whether it also needs a group with an `X-ABLabel`
/// line.
pub(super) struct Written {
    pub(super) types: &'static str,
    pub(super) grouped: bool,
}

/// How the label of a social profile is written. In 3.0 its types state the service.
pub(super) fn profile(label: Option<&Label>, version: Version) -> Written {
    match (version, label) {
        (Version::V3_0, Some(_)) => grouped(""),
        _ => place(label, version),
    }
}

/// The label is said by its types alone.
const fn types(types: &'static str) -> Written {
    Written {
        types,
        grouped: false,
    }
}

/// The label needs an `X-ABLabel` line, next to these types.
const fn grouped(types: &'static str) -> Written {
    Written {
        types,
        grouped: true,
    }
}

/// How the label of a phone is written. The decisive type comes first, because some readers look only at the first
/// type. In 3.0, a phone without a label gets VOICE, because Android reads a `TEL` without types as HOME. MAIN in
/// 4.0 is `main-number` (RFC 7852 section 11.7).
#[inline]
pub(super) fn phone(label: Option<&Label>, version: Version) -> Written {
    use Label::{
        AppleWatch, Custom, Fax, Home, HomeFax, IPhone, Main, Mobile, Other, OtherFax, Pager, Work,
        WorkFax,
    };
    match (version, label) {
        (Version::V3_0, None) => types(";TYPE=VOICE"),
        (Version::V3_0, Some(Mobile)) => types(";TYPE=CELL;TYPE=VOICE"),
        (Version::V3_0, Some(IPhone)) => types(";TYPE=IPHONE;TYPE=CELL;TYPE=VOICE"),
        (Version::V3_0, Some(AppleWatch)) => types(";TYPE=APPLEWATCH;TYPE=CELL;TYPE=VOICE"),
        (Version::V3_0, Some(Home)) => types(";TYPE=HOME;TYPE=VOICE"),
        (Version::V3_0, Some(Work)) => types(";TYPE=WORK;TYPE=VOICE"),
        (Version::V3_0, Some(Main)) => types(";TYPE=MAIN"),
        (Version::V3_0, Some(HomeFax)) => types(";TYPE=HOME;TYPE=FAX"),
        (Version::V3_0, Some(WorkFax)) => types(";TYPE=WORK;TYPE=FAX"),
        (Version::V3_0, Some(OtherFax)) => types(";TYPE=OTHER;TYPE=FAX"),
        (Version::V3_0, Some(Fax)) => types(";TYPE=FAX"),
        (Version::V3_0, Some(Pager)) => types(";TYPE=PAGER"),
        (Version::V3_0, Some(Other)) => types(";TYPE=OTHER;TYPE=VOICE"),
        (Version::V4_0, None) => types(";TYPE=voice"),
        (Version::V4_0, Some(Mobile)) => types(";TYPE=cell"),
        (Version::V4_0, Some(IPhone | AppleWatch)) => grouped(";TYPE=cell"),
        (Version::V4_0, Some(Home)) => types(";TYPE=home"),
        (Version::V4_0, Some(Work)) => types(";TYPE=work"),
        (Version::V4_0, Some(Main)) => grouped(";TYPE=main-number"),
        (Version::V4_0, Some(HomeFax)) => types(";TYPE=home;TYPE=fax"),
        (Version::V4_0, Some(WorkFax)) => types(";TYPE=work;TYPE=fax"),
        (Version::V4_0, Some(OtherFax)) => grouped(";TYPE=fax"),
        (Version::V4_0, Some(Fax)) => types(";TYPE=fax"),
        (Version::V4_0, Some(Pager)) => types(";TYPE=pager"),
        (Version::V4_0, Some(Other)) => grouped(";TYPE=voice"),
        (_, Some(Custom(_))) => grouped(""),
    }
}

/// How the label of an e-mail address is written. 4.0 has no `INTERNET`.
#[inline]
pub(super) fn email(label: Option<&Label>, version: Version) -> Written {
    match (version, label) {
        (Version::V3_0, None) => types(";TYPE=INTERNET"),
        (Version::V3_0, Some(Label::Home)) => types(";TYPE=INTERNET;TYPE=HOME"),
        (Version::V3_0, Some(Label::Work)) => types(";TYPE=INTERNET;TYPE=WORK"),
        (Version::V3_0, Some(_)) => grouped(";TYPE=INTERNET"),
        (Version::V4_0, _) => place(label, version),
    }
}

/// How the label of a URL or a postal address is written.
#[inline]
pub(super) fn place(label: Option<&Label>, version: Version) -> Written {
    match (version, label) {
        (_, None) => types(""),
        (Version::V3_0, Some(Label::Home)) => types(";TYPE=HOME"),
        (Version::V3_0, Some(Label::Work)) => types(";TYPE=WORK"),
        (Version::V4_0, Some(Label::Home)) => types(";TYPE=home"),
        (Version::V4_0, Some(Label::Work)) => types(";TYPE=work"),
        (_, Some(_)) => grouped(""),
    }
}
