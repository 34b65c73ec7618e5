//! The other crates, each behind the same table of functions.

mod calcard;
mod ical;
mod vcard;
mod vcard4;
mod vcard_rs;
mod vobject;

use contact_card::{Contact, Version};

use crate::rounds::{Work, work};

/// What the benches ask of a crate.
trait Library: 'static {
    /// The name of the package.
    const NAME: &'static str;
    /// What no check finds: how much of the work it does, and when.
    const NOTE: &'static str;
    /// The versions it writes. What it reads is found by reading.
    const VERSIONS: &'static [Version] = &[Version::V3_0, Version::V4_0];
    /// Whether it hands out the cards of a text one by one.
    const STREAMS: bool = true;

    /// What it writes.
    type Model<'a>;
    /// What it reads.
    type Card<'a>;

    fn model(contact: &Contact, version: Version) -> Self::Model<'_>;
    fn write(model: &Self::Model<'_>, version: Version, out: &mut String);
    fn parse(text: &str) -> Option<Self::Card<'_>>;
    /// The cards up to the first error.
    fn cards(text: &str) -> impl Iterator<Item = Self::Card<'_>>;
    /// Names and decoded values, components joined by `;`.
    fn properties(card: &Self::Card<'_>) -> Vec<Property>;
}

/// The name and the decoded value of a property.
pub(crate) type Property = (String, String);

/// A crate as functions that hide its types. `None` is what it does not support.
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    pub(crate) note: &'static str,
    /// A contact as text.
    pub(crate) text: fn(&Contact, Version) -> Option<String>,
    /// Writing a ready model into a `String` that is used again, if the crate can.
    pub(crate) write: fn(&Contact, Version) -> Option<Work<'_>>,
    /// Writing a ready model into a new `String`.
    pub(crate) write_new: fn(&Contact, Version) -> Option<Work<'_>>,
    /// JSON to a contact, to the model, to text.
    pub(crate) build: fn(&[u8], Version) -> Option<Work<'_>>,
    /// The properties of one card, without `VERSION`.
    pub(crate) properties: fn(&str) -> Option<Vec<Property>>,
    /// The number of cards, and of all their properties.
    pub(crate) count: fn(&str) -> (usize, usize),
    pub(crate) parse: fn(&str) -> Work<'_>,
    /// Reading all cards of a text into a list.
    pub(crate) keep: fn(&str) -> Work<'_>,
    /// Reading all cards of a text, each dropped before the next.
    pub(crate) stream: Option<fn(&str) -> Work<'_>>,
}

pub(crate) const PEERS: [Peer; 6] = [
    Peer::of::<calcard::Calcard>(),
    Peer::of::<vcard_rs::VcardRs>(),
    Peer::of::<vcard::Vcard>(),
    Peer::of::<ical::Ical>(),
    Peer::of::<vobject::Vobject>(),
    Peer::of::<vcard4::Vcard4>(),
];

impl Peer {
    const fn of<L: Library>() -> Self {
        Self {
            name: L::NAME,
            note: L::NOTE,
            text: text::<L>,
            write: write::<L>,
            write_new: write_new::<L>,
            build: build::<L>,
            properties: properties::<L>,
            count: count::<L>,
            parse: |text| work(|| L::parse(text)),
            keep: |text| work(|| L::cards(text).collect::<Vec<_>>()),
            stream: if L::STREAMS { Some(stream::<L>) } else { None },
        }
    }
}

fn text<L: Library>(contact: &Contact, version: Version) -> Option<String> {
    let mut out = String::new();
    let writes = L::VERSIONS.contains(&version);
    writes.then(|| L::write(&L::model(contact, version), version, &mut out))?;
    Some(out)
}

fn write<L: Library>(contact: &Contact, version: Version) -> Option<Work<'_>> {
    let mut out = String::new();
    let model = L::VERSIONS
        .contains(&version)
        .then(|| L::model(contact, version))?;
    Some(work(move || {
        out.clear();
        L::write(&model, version, &mut out);
        out.len()
    }))
}

fn write_new<L: Library>(contact: &Contact, version: Version) -> Option<Work<'_>> {
    let model = L::VERSIONS
        .contains(&version)
        .then(|| L::model(contact, version))?;
    Some(work(move || {
        let mut out = String::new();
        L::write(&model, version, &mut out);
        out
    }))
}

fn build<L: Library>(json: &[u8], version: Version) -> Option<Work<'_>> {
    let mut out = String::new();
    let build = move || {
        out.clear();
        let contact: Contact = serde_json::from_slice(json).ok()?;
        L::write(&L::model(&contact, version), version, &mut out);
        Some(out.len())
    };
    L::VERSIONS.contains(&version).then(|| work(build))
}

fn properties<L: Library>(text: &str) -> Option<Vec<Property>> {
    let card = L::parse(text)?;
    let mut properties = L::properties(&card);
    properties.retain(|(name, _)| !["BEGIN", "VERSION", "END"].contains(&name.as_str()));
    Some(properties)
}

fn count<L: Library>(text: &str) -> (usize, usize) {
    let version = |name: &str| ["BEGIN", "VERSION", "END"].contains(&name);
    L::cards(text).fold((0, 0), |(cards, all), card| {
        let properties = L::properties(&card);
        let own = properties.iter().filter(|(name, _)| !version(name)).count();
        (cards + 1, all + own)
    })
}

fn stream<L: Library>(text: &str) -> Work<'_> {
    work(|| {
        for card in L::cards(text) {
            std::hint::black_box(&card);
        }
    })
}
