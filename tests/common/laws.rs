//! What must hold for every text and every contact; shared by the property tests and the fuzz targets.

use std::io::{self, BufRead, Read};
use std::ops::Range;

use contact_card::contact::{Gender, Kind, Language, Messenger, Related, SocialProfile};
use contact_card::finding::Treatment;
use contact_card::value::Geo;
use contact_card::{
    Address, Card, Contact, Conversion, Date, Email, Issue, Label, Limits, Media, ParseOptions,
    Phone, Property, ReadError, Rule, Severity, Url, Version, cards, contacts, decode,
};

pub(crate) const VERSIONS: [Version; 2] = [Version::V3_0, Version::V4_0];

/// Reading ends, and everything that was read is written and read back the same.
pub(crate) fn what_is_read_comes_back(text: &str) {
    let read: Vec<_> = cards(text).collect();
    assert!(
        read.len() <= text.split(['\r', '\n']).count() + 1,
        "more items than lines"
    );
    for card in read.into_iter().flatten() {
        let written = card.to_string();
        let again = Card::parse(&written).expect("a written card is read");
        assert!(is_tidy(&again), "a written card needs no repair");
        assert!(again == card, "a written card is the same card");
        card_is_converted(&card);
        let contact = Contact::from_card(&card);
        let has_name = |name: &Property<'_>| name.text().contains(char::is_alphanumeric);
        assert!(
            contact.is_identifiable() || !card.get_all("FN").any(has_name),
            "a name is lost"
        );
        if contact.is_identifiable() {
            for version in VERSIONS {
                contact_comes_back(&contact, version);
            }
        }
    }
    assert_eq!(contacts(text).count(), cards(text).count());
}

/// A card in its own version is the same card; in the other one it has a name, is read back, and every loss is
/// about something.
pub(crate) fn card_is_converted(card: &Card<'_>) {
    assert!(
        card.to_version(card.version()).card == *card,
        "its own version changes nothing"
    );
    let version = other(card.version());
    let Conversion {
        card: converted,
        losses,
        ..
    } = card.to_version(version);
    assert_eq!(converted.version(), version);
    assert_eq!(converted.declared_version(), Some(version.as_str()));
    assert!(
        converted.to_version(version).card == converted,
        "twice is once"
    );
    let written = converted.to_string();
    assert!(
        Card::parse(&written).expect("a converted card is read") == converted,
        "it is read back"
    );
    assert!(converted.get("FN").is_some(), "it has a name");
    for loss in &losses {
        let name = loss.index().map(|index| card.properties()[index].name());
        assert!(name == Some(loss.property()) || loss.reason().code() == "invented");
    }
}

/// What becomes of a legal card is legal, of properties with the names of a standard or an `X-`; gives whether the card
/// is legal.
pub(crate) fn a_legal_card_becomes_a_legal_one(card: &Card<'_>) -> bool {
    let converted = card.to_version(other(card.version())).card;
    let (before, report) = (card.validate(), converted.validate());
    // A card with a property of another version does not count as legal.
    let is_of_version = |issue: &Issue| issue.rule() != Rule::OtherVersion;
    let is_legal = before.is_valid() && before.issues().iter().all(is_of_version);
    // Unknown properties are kept.
    let is_fine = |issue: &Issue| {
        let name = issue.property().unwrap_or_default();
        issue.rule().severity() < Severity::Error || name.starts_with(['X', 'x'])
    };
    assert!(
        !is_legal || report.issues().iter().all(is_fine),
        "a legal card becomes a legal one: {report}"
    );
    is_legal
}

pub(crate) fn other(version: Version) -> Version {
    match version {
        Version::V3_0 => Version::V4_0,
        _ => Version::V3_0,
    }
}

/// Bytes of any kind are decoded and read, nothing is lost without a word, and what is read comes back.
pub(crate) fn bytes_are_read_and_accounted_for(bytes: &[u8]) {
    let text = decode(bytes);
    let mut items = cards(&text);
    let mut start = 0;
    while let Some(item) = items.next() {
        let end = items.offset();
        assert!(start <= end, "reading goes on");
        if let Ok(card) = item {
            every_word_belongs_to(&card, &text, start..end);
        }
        start = end;
    }
    let rest = &text[start..];
    assert!(!rest.contains(char::is_alphanumeric), "an item is missing");
    what_is_read_comes_back(&text);
}

/// Each word of a value is in the card, or its line has a repair.
fn every_word_belongs_to(card: &Card<'_>, text: &str, range: Range<usize>) {
    if card.repairs().len() < card.repair_count() {
        return;
    }
    let kept: String = card.properties().iter().map(Property::to_string).collect();
    let kept = kept.to_ascii_lowercase();
    let is_kept = |word: &str| kept.contains(&word.to_ascii_lowercase());
    let is_repaired = |line: &Range<usize>| {
        let mut places = card.repairs().iter().filter_map(Issue::position);
        places.any(|at| (line.start..=line.end).contains(&at.offset))
    };
    let mut lines = logical_lines(text, range);
    // One repair stands for all text before the card.
    if card
        .repairs()
        .iter()
        .any(|repair| repair.rule() == Rule::TextOutsideCard)
    {
        let begins = |word| word == "BEGIN" || word == "VERSION";
        lines.find(|line| frame(&unfolded(&text[line.clone()])).is_some_and(begins));
    }
    for range in lines {
        let line = &text[range.clone()];
        let value = &line[header_end(line)..];
        assert!(
            frame(&unfolded(line)).is_some() || words(value).all(is_kept) || is_repaired(&range),
            "a line is lost"
        );
    }
}

/// Where the value of a line starts: after the first colon outside quotation marks, or after the first one if there
/// is none, and at the start of a line without a colon.
fn header_end(line: &str) -> usize {
    let mut is_quoted = false;
    let is_end = |c| {
        is_quoted ^= c == '"';
        c == ':' && !is_quoted
    };
    let end = line.find(is_end).or_else(|| line.find(':'));
    end.map_or(0, |end| end + 1)
}

fn unfolded(line: &str) -> String {
    let joined = line.replace(['\r', '\n'], "\n");
    let mut pieces = joined.split('\n').filter(|piece| !piece.is_empty());
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |line, piece| line + piece.get(1..).unwrap_or(piece))
}

/// The name of a line that begins or ends a card, or says its version.
fn frame(line: &str) -> Option<&'static str> {
    let is_filler = |c: char| c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{1A}' | '\0');
    let (head, value) = line.trim_matches(is_filler).split_once(':')?;
    let name = head.split(';').next()?.rsplit('.').next()?.trim();
    let is_version = ["2.1", "3.0", "4.0"].contains(&value.trim());
    let is_card = value.trim().eq_ignore_ascii_case("VCARD");
    let names = [
        ("BEGIN", is_card),
        ("END", is_card),
        ("VERSION", is_version),
    ];
    names
        .into_iter()
        .find(|(frame, fits)| name.eq_ignore_ascii_case(frame) && *fits)
        .map(|(frame, _)| frame)
}

/// The lines of a range of `text`, with their folds, soft breaks and line breaks.
fn logical_lines(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = range.start;
    std::iter::from_fn(move || {
        let mut end = start;
        while end < range.end {
            let rest = &text[end..range.end];
            end += rest.find(['\r', '\n']).unwrap_or(rest.len());
            let mut breaks = BREAKS.iter();
            let found = breaks.find(|text_break| text[end..].starts_with(**text_break));
            end += found.map_or(0, |text_break| text_break.len());
            let next = text[end..range.end]
                .split(['\r', '\n'])
                .next()
                .unwrap_or_default();
            if !next.starts_with([' ', '\t']) && !is_soft(&text[start..end], next) {
                break;
            }
        }
        let line = start..end;
        start = end;
        (!line.is_empty()).then_some(line)
    })
}

const BREAKS: [&str; 4] = ["\r\r\n", "\r\n", "\r", "\n"];

/// Whether a line ends in a soft break of quoted-printable, and `next` does not end its card.
fn is_soft(line: &str, next: &str) -> bool {
    let header = line.split(':').next().unwrap_or_default();
    let is_coded = header.to_ascii_uppercase().split(';').skip(1).any(|param| {
        let (names, value) = param.split_once('=').unwrap_or(("ENCODING", param));
        names.split(',').next_back().map(str::trim) == Some("ENCODING")
            && value.trim_matches(['"', ' ', '\t']) == "QUOTED-PRINTABLE"
    });
    let text_break = BREAKS
        .iter()
        .find(|text_break| line.ends_with(**text_break));
    let line = &line[..line.len() - text_break.map_or(0, |text_break| text_break.len())];
    let frames = |next| matches!(frame(next), Some("BEGIN" | "END"));
    is_coded && line.trim_end_matches([' ', '\t']).ends_with('=') && !frames(next)
}

/// Runs of ASCII letters and digits that no decoding changes: long ones that follow no escape.
fn words(value: &str) -> impl Iterator<Item = &str> {
    let is_word = |c: char| c.is_ascii_alphanumeric();
    let mut rest = value;
    std::iter::from_fn(move || {
        let start = rest.find(is_word)?;
        let end = start
            + rest[start..]
                .find(|c| !is_word(c))
                .unwrap_or(rest.len() - start);
        let before = rest[..start].trim_end_matches(['\r', '\n', ' ', '\t']);
        let is_escape = before.ends_with(['=', '^', '\\']);
        let word = &rest[start..end];
        rest = &rest[end..];
        Some(if is_escape || word.len() < 5 {
            ""
        } else {
            word
        })
    })
}

/// A stream that hands out its bytes in pieces of these sizes, in turn.
pub(crate) struct InPieces<'a> {
    bytes: &'a [u8],
    sizes: &'a [usize],
    turn: usize,
}

impl<'a> InPieces<'a> {
    pub(crate) fn new(bytes: &'a [u8], sizes: &'a [usize]) -> Self {
        Self {
            bytes,
            sizes,
            turn: 0,
        }
    }
}

impl Read for InPieces<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl BufRead for InPieces<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let size = self.sizes[self.turn % self.sizes.len()];
        Ok(&self.bytes[..size.min(self.bytes.len())])
    }

    fn consume(&mut self, length: usize) {
        self.bytes = &self.bytes[length..];
        self.turn += 1;
    }
}

/// The first bytes say the size of the pieces, and how to read; the others are the stream.
pub(crate) fn any_stream_gives_what_the_whole_gives(bytes: &[u8]) {
    let [first, second, how, rest @ ..] = bytes else {
        return;
    };
    let sizes = [usize::from(*first) + 1, usize::from(*second) + 1];
    let mut limits = Limits::default();
    limits.properties = if how & 1 == 0 { 2 } else { 10_000 };
    let mut options = ParseOptions::new();
    if how & 2 == 0 {
        options = options.strict();
    }
    // Of a line that is too long, the places of what is in another charset are not known.
    if how & 4 == 0 && std::str::from_utf8(rest).is_ok() && !rest.contains(&0x1B) {
        limits.line = 40;
    }
    pieces_give_what_the_whole_gives(rest, &sizes, options.limits(limits));
}

/// A stream gives the items of the whole text, with their repairs and places, for all sizes of its pieces.
pub(crate) fn pieces_give_what_the_whole_gives(
    bytes: &[u8],
    sizes: &[usize],
    options: ParseOptions,
) {
    let text = decode(bytes);
    let whole: Vec<_> = options.cards(&text).collect();
    let stream = options.reader(InPieces::new(bytes, sizes));
    let pieces: Vec<_> = stream.take(whole.len() + 1).collect();
    assert_eq!(whole.len(), pieces.len(), "as many items");
    for (whole, piece) in whole.iter().zip(&pieces) {
        match (whole, piece) {
            (Ok(whole), Ok(piece)) => {
                assert!(whole == piece, "the same card");
                let places = |card: &Card<'_>| {
                    let properties = card.properties().iter();
                    properties.map(Property::position).collect::<Vec<_>>()
                };
                assert_eq!(places(whole), places(piece), "the same places");
                assert_eq!(whole.declared_version(), piece.declared_version());
                assert_eq!(whole.repairs(), piece.repairs());
                assert_eq!(whole.repair_count(), piece.repair_count());
            }
            (whole, piece) => {
                let piece = piece.as_ref().err().and_then(ReadError::as_parse);
                assert_eq!(whole.as_ref().err(), piece, "the same error");
            }
        }
    }
}

/// Whether nothing was mended: values that are odd stay as they are, and are reported again.
pub(crate) fn is_tidy(card: &Card<'_>) -> bool {
    let mut repairs = card.repairs().iter();
    card.declared_version() != Some("2.1")
        && repairs.all(|repair| repair.rule().treatment() == Treatment::Kept)
}

/// A contact either breaks a rule, in every way of writing alike, or comes back; gives whether it does.
pub(crate) fn contact_is_refused_or_comes_back(contact: &Contact) -> bool {
    for version in VERSIONS {
        let mut out = String::from("kept");
        let written = contact.write_vcard(version, &mut out);
        assert_eq!(written, contact.validate());
        assert_eq!(contact.to_card(version).err(), contact.validate().err());
        match written {
            Ok(()) => contact_comes_back(contact, version),
            Err(_) => assert_eq!(out, "kept", "nothing half-written remains"),
        }
    }
    contact.validate().is_ok()
}

/// A contact that is written comes back, up to what the docs of `Contact` list.
pub(crate) fn contact_comes_back(contact: &Contact, version: Version) {
    let text = contact
        .to_vcard(version)
        .expect("the contact can be written");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "a physical line has at most 75 octets");
    }
    let card = Card::parse(&text).expect("a written contact is read");
    assert!(is_tidy(&card), "a written contact needs no repair");
    if contact.extensions.is_empty() {
        assert_eq!(card.repairs(), [], "a written contact has no odd value");
    }
    assert!(
        card == contact.to_card(version).expect("as before"),
        "both sinks get the same"
    );
    let back = Contact::from_card(&card);
    let expected = as_it_comes_back(contact, version);
    if card.properties().ends_with(&contact.extensions) {
        assert_eq!(json(&back), json(&expected), "{version}");
    } else {
        fields_come_back(&back, &expected);
    }
    let again = back
        .to_vcard(version)
        .expect("what was read can be written");
    let settled = Contact::parse(&again)
        .expect("as before")
        .to_vcard(version)
        .expect("as before");
    assert_eq!(settled, again, "writing settles");
}

/// What another version has in another way comes back in the form of this one, and a field that is free may take it.
fn fields_come_back(back: &Contact, expected: &Contact) {
    let value = |contact| serde_json::to_value(contact).expect("a contact is JSON");
    let (back, expected) = (value(back), value(expected));
    for (field, wanted) in expected.as_object().expect("an object") {
        assert!(
            field == "extensions" || back.get(field) == Some(wanted),
            "{field}"
        );
    }
}

pub(crate) fn json(contact: &Contact) -> String {
    serde_json::to_string_pretty(contact).expect("a contact is JSON")
}

/// The table "What comes back" in the docs of `Contact`.
pub(crate) fn as_it_comes_back(contact: &Contact, version: Version) -> Contact {
    let mut back = contact.clone();
    for field in [
        &mut back.full_name,
        &mut back.given_name,
        &mut back.family_name,
        &mut back.organization,
        &mut back.title,
        &mut back.role,
        &mut back.note,
        &mut back.uid,
        &mut back.time_zone,
        &mut back.sort_name,
    ] {
        *field = field.take().filter(|text| shows_something(text));
    }
    rare(&mut back, version);
    if back.full_name.is_none() {
        let parts: Vec<&str> = [&back.given_name, &back.family_name]
            .into_iter()
            .flatten()
            .map(|part| &**part)
            .collect();
        back.full_name = (!parts.is_empty()).then(|| parts.join(" "));
    }
    if back.family_name.is_none() && back.given_name == back.full_name {
        back.given_name = None;
    }
    back.note = back.note.map(|note| with_lf(&note));
    for list in [
        &mut back.additional_names,
        &mut back.name_prefixes,
        &mut back.name_suffixes,
        &mut back.nicknames,
        &mut back.categories,
    ] {
        for item in list {
            *item = item.trim().to_owned();
        }
    }
    for email in &mut back.emails {
        email.value = address_of(&email.value).to_owned();
    }
    for date in [&mut back.birthday, &mut back.anniversary] {
        *date = date.map(yearless);
    }
    back.addresses = back.addresses.into_iter().map(address).collect();
    labels_and_preferences(&mut back, version);
    back
}

/// An e-mail without its scheme.
fn address_of(email: &str) -> &str {
    let (scheme, address) = email.split_once(':').unwrap_or_default();
    let is_mail = scheme.trim_start().eq_ignore_ascii_case("mailto");
    let address = address.trim_start();
    if is_mail && shows_something(address) {
        address
    } else {
        email
    }
}

/// A day of 1604 is a day of no year, unless it has a time.
fn yearless(date: Date) -> Date {
    let text = date.to_string();
    match (date.year(), date.day()) {
        (Some(1604), Some(_)) if !date.has_time() => {
            text.replacen("1604-", "--", 1).parse().unwrap_or(date)
        }
        _ => date,
    }
}

fn address(mut address: Address) -> Address {
    for part in [
        &mut address.po_box,
        &mut address.extended,
        &mut address.street,
        &mut address.city,
        &mut address.region,
        &mut address.postal_code,
        &mut address.country,
    ] {
        *part = part
            .take()
            .filter(|text| shows_something(text))
            .map(|text| with_lf(&text));
    }
    address
}

/// Before the names settle: whether there is one decides about the kind.
fn rare(contact: &mut Contact, version: Version) {
    let names = [
        &contact.full_name,
        &contact.given_name,
        &contact.family_name,
    ];
    let is_company = contact.organization.is_some() && names.iter().all(|name| name.is_none());
    let kind = contact.kind.take().map(|kind| Kind::from(kind.as_str()));
    contact.kind = kind.filter(|kind| match kind {
        Kind::Individual => false,
        Kind::Organization => !is_company,
        _ => true,
    });
    let seen = |text: &mut Option<String>| *text = text.take().filter(|text| shows_something(text));
    if let Some(Gender { identity, .. }) = &mut contact.gender {
        seen(identity);
    }
    for messenger in &mut contact.messengers {
        seen(&mut messenger.service);
    }
    for SocialProfile { service, user, .. } in &mut contact.social_profiles {
        seen(service);
        seen(user);
    }
    for related in &mut contact.related {
        related.relation = related.relation.take().map(|text| relation(text.trim()));
    }
    contact.time_zone = contact.time_zone.take().map(time_zone);
    if version == Version::V4_0 {
        contact.sort_name = contact.sort_name.take().and_then(|name| {
            // A comma with a blank after it parts nothing.
            let whole = name.replace(", ", "\0");
            let mut parts = whole.split(',').map(|part| part.replace('\0', ", "));
            parts.find(|part| shows_something(part))
        });
    }
}

const RELATIONS: &str = "contact acquaintance friend met co-worker colleague co-resident neighbor child \
    parent sibling spouse kin muse crush date sweetheart me agent emergency partner father mother \
    brother sister assistant manager";

fn relation(text: &str) -> String {
    let mut words = RELATIONS.split_whitespace();
    let known = words.find(|word| word.eq_ignore_ascii_case(text));
    known.unwrap_or(text).to_owned()
}

/// An offset with a colon and its minutes; a name as it is.
fn time_zone(text: String) -> String {
    let digit = |c: char| if c.is_ascii_digit() { '9' } else { c };
    let offset = text.trim_matches(' ').to_owned();
    let shape: String = offset.replace('-', "+").chars().map(digit).collect();
    let with_colon = match &*shape {
        "+99" => format!("{offset}:00"),
        "+9999" => format!("{}:{}", &offset[..3], &offset[3..]),
        "+99:99" => offset,
        _ => return text,
    };
    let is_time = with_colon[1..3] < *"24" && with_colon[4..] < *"60";
    if is_time { with_colon } else { text }
}

/// Whether `text` is a URI, as the checker has it: nobody related is a URI unless it says so.
pub(crate) fn is_uri(text: &str) -> bool {
    let mut card = Card::new(Version::V4_0);
    // No URI has a backslash, which a property would have for an escape.
    let property = Property::new("RELATED", text).ok();
    let Some(property) = property.filter(|_| !text.contains('\\')) else {
        return false;
    };
    card.push(property);
    let report = card.validate();
    let mut issues = report.issues().iter();
    !issues.any(|issue| issue.property() == Some("RELATED"))
}

macro_rules! settle {
    ($version:ident, $($entries:expr => $entry:ident),+) => {$(
        let entries = $entries.iter_mut();
        settle($version, entries.map(|$entry { label, preference, .. }| (label, preference)).collect());
    )+};
}

fn labels_and_preferences(contact: &mut Contact, version: Version) {
    settle!(
        version,
        contact.phones => Phone,
        contact.emails => Email,
        contact.urls => Url,
        contact.addresses => Address,
        contact.messengers => Messenger,
        contact.social_profiles => SocialProfile
    );
    // An X-LANG keeps its number.
    let numbered = Version::V4_0;
    settle!(numbered, contact.languages => Language);
    let mut none = vec![None; contact.related.len()];
    let related = contact.related.iter_mut().zip(&mut none);
    settle(
        version,
        related
            .map(|(Related { preference, .. }, none)| (none, preference))
            .collect(),
    );
}

fn settle(version: Version, entries: Vec<(&mut Option<Label>, &mut Option<u8>)>) {
    let best = entries
        .iter()
        .filter_map(|(_, preference)| **preference)
        .min();
    for (label, preference) in entries {
        *label = label.take().map(|label| Label::from(label.as_str()));
        if version == Version::V3_0 {
            let is_best = preference.is_some() && *preference == best;
            *preference = is_best.then_some(1);
        }
    }
}

fn with_lf(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether `text` has a character that is neither white space nor ignorable by default.
pub(crate) fn shows_something(text: &str) -> bool {
    !text.chars().all(|c| {
        c.is_whitespace()
            || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{2800}'
                | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
                | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}'
                | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
    })
}

/// A contact made of any text: each `|` ends a field, so that every field gets odd strings. An empty one
/// ends the phones and e-mails.
pub(crate) fn contact_of(text: &str) -> Contact {
    let mut parts = text.split('|').map(str::to_owned);
    let mut next = || parts.next().filter(|part| !part.is_empty());
    let mut contact = Contact::default();
    contact.full_name = next();
    contact.given_name = next();
    contact.family_name = next();
    contact.organization = next();
    contact.note = next();
    contact.uid = next();
    contact.nicknames.extend(next());
    contact.additional_names.extend(next());
    contact.organization_units.extend(next());
    contact.birthday = next().and_then(|date| date.parse().ok());
    let (street, city) = (next(), next());
    if street.is_some() || city.is_some() {
        let mut address = Address::new();
        (address.street, address.city) = (street, city);
        contact.addresses.push(address);
    }
    contact.urls.extend(next().map(Url::new));
    contact
        .extensions
        .extend(next().and_then(|line| line.parse::<Property<'static>>().ok()));
    while let Some(value) = next() {
        let label = next().map(Label::Custom);
        let preference = value.len().try_into().ok().filter(|length| length % 2 == 0);
        let (mut phone, mut email) = (Phone::new(value.clone()), Email::new(value));
        (phone.label, phone.preference) = (label.clone(), preference);
        email.label = label;
        contact.phones.push(phone);
        contact.emails.push(email);
    }
    let word = |text: &String| text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    contact.kind = next().filter(word).map(Kind::Other);
    contact.sort_name = next();
    contact.time_zone = next();
    contact.pronouns.extend(next());
    let link = |text: &String| is_uri(text);
    contact.messengers.extend(
        next()
            .filter(link)
            .map(|value| Messenger::new(value.clone()).service(value)),
    );
    contact.social_profiles.extend(next().map(|value| {
        let mut profile = SocialProfile::new(value.clone()).service(value.clone());
        profile.user = Some(value).filter(|value| is_uri(value));
        profile
    }));
    contact
        .related
        .extend(next().map(|value| Related::new(value.clone()).relation(value)));
    contact.categories.extend(next());
    contact.name_prefixes.extend(next());
    contact.name_suffixes.extend(next());
    contact.title = next();
    contact.role = next();
    contact.photo = next().filter(|text| is_uri(text)).map(Media::Uri);
    contact.anniversary = next().and_then(|date| date.parse().ok());
    contact.gender = next().map(|identity| Gender::new().identity(identity));
    let is_tag = |text: &String| word(text) && (2..9).contains(&text.len());
    contact
        .languages
        .extend(next().filter(is_tag).map(Language::new));
    let place = next();
    let place = place.as_deref().and_then(|place| place.split_once(';'));
    contact.geo = place.and_then(|(latitude, longitude)| Geo::new(latitude, longitude).ok());
    contact.revision = next().and_then(|date| date.parse().ok());
    contact
}

/// The contact with each label as its word reads, which is what JSON holds.
pub(crate) fn as_label_words(contact: &Contact) -> Contact {
    let mut contact = contact.clone();
    let words = |label: &mut Option<Label>| {
        *label = label.take().map(|label| Label::from(label.as_str()));
    };
    contact
        .phones
        .iter_mut()
        .for_each(|entry| words(&mut entry.label));
    contact
        .emails
        .iter_mut()
        .for_each(|entry| words(&mut entry.label));
    contact
        .urls
        .iter_mut()
        .for_each(|entry| words(&mut entry.label));
    contact
        .addresses
        .iter_mut()
        .for_each(|entry| words(&mut entry.label));
    contact
        .messengers
        .iter_mut()
        .for_each(|entry| words(&mut entry.label));
    contact
        .social_profiles
        .iter_mut()
        .for_each(|entry| words(&mut entry.label));
    contact
        .languages
        .iter_mut()
        .for_each(|entry| words(&mut entry.label));
    contact.kind = contact.kind.map(|kind| Kind::from(kind.as_str()));
    contact
}
