//! What the benches write and read: four contacts, and a file of many cards.

use std::error::Error;

use contact_card::contact::InlineMedia;
use contact_card::{Address, Contact, Date, Email, Label, Media, Phone, Version};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

pub(crate) const VERSIONS: [Version; 2] = [Version::V3_0, Version::V4_0];

/// Characters of a note.
const NOTE: usize = 300;

/// Characters of a photo in base64.
const PHOTO: usize = 100 << 10;

pub(crate) fn contacts() -> Result<[(&'static str, Contact); 4]> {
    Ok([
        ("seed", seed()?),
        ("typical", typical()?),
        ("unicode", unicode()?),
        ("photo", photo()?),
    ])
}

/// Nothing to escape, nothing to fold.
fn seed() -> Result<Contact> {
    let contact = Contact::builder()
        .full_name("Sean Franklin")
        .given_name("Sean")
        .family_name("Franklin")
        .organization("Acme Inc")
        .phone(Phone::new("+14155551234").labeled(Label::Mobile))
        .email(Email::new("sean@acme.example").labeled(Label::Work))
        .build()?;
    Ok(contact)
}

/// Most fields that people fill in, ASCII; some values to escape, some lines to fold.
fn typical() -> Result<Contact> {
    let contact = Contact::builder()
        .full_name("Dr. Maria Fernanda Oliveira")
        .given_name("Maria Fernanda")
        .family_name("Oliveira")
        .organization("Northwind Traders, Ltd.")
        .title("Head of Procurement")
        .phone(Phone::new("+14155551234").labeled(Label::Mobile))
        .phone(Phone::new("+14155559876").labeled(Label::Work))
        .phone(Phone::new("+14155554321").labeled(Label::Home))
        .email(Email::new("maria.oliveira@northwind.example").labeled(Label::Work))
        .email(Email::new("mfo1985@mail.example").labeled(Label::Home))
        .address(office())
        .address(home())
        .url("https://www.northwind.example/people/maria")
        .birthday(Date::new(1985, 4, 12)?)
        .note(ascii_note())
        .build()?;
    Ok(contact)
}

fn office() -> Address {
    Address::new()
        .street("1200 Market Street, Suite 400")
        .city("San Francisco")
        .region("CA")
        .postal_code("94102")
        .country("United States")
        .labeled(Label::Work)
}

fn home() -> Address {
    Address::new()
        .street("88 Hillcrest Avenue")
        .city("Oakland")
        .region("CA")
        .postal_code("94610")
        .country("United States")
        .labeled(Label::Home)
}

fn ascii_note() -> String {
    let first = "Met at the trade fair; likes espresso, hiking and long walks. \
                 Call before 5pm, never on Fridays. ";
    let others = "Prefers e-mail for contracts and the mobile for anything urgent ";
    let others = others.chars().cycle();
    first.chars().chain(others).take(NOTE).collect()
}

/// Wide and combining characters, emoji of many code points, scripts with vowel signs.
fn unicode() -> Result<Contact> {
    let mut contact = typical()?;
    contact.full_name =
        Some("山田 太郎 \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}".into());
    contact.family_name = Some("山田".into());
    contact.given_name = Some("太郎".into());
    contact.organization = Some("株式会社ノースウインド・トレーディング, 東京本社".into());
    contact.title = Some("調達部長".into());
    contact.addresses = vec![tokyo(), munich()];
    contact.note = Some(unicode_note());
    contact.validate()?;
    Ok(contact)
}

fn tokyo() -> Address {
    office()
        .street("東京都千代田区丸の内一丁目9番1号, グラントウキョウノースタワー")
        .city("千代田区")
        .region("東京都")
        .country("日本")
}

fn munich() -> Address {
    home()
        .street("Zoe\u{308} Straße 12, Café\u{301} Mu\u{308}ller")
        .city("Mu\u{308}nchen")
        .country("Deutschland")
}

fn unicode_note() -> String {
    let text = "展示会で会いました; エスプレッソと山歩きが好き, 金曜日は電話しないこと\
                🙏🏽👩🏽\u{200D}💻🇯🇵e\u{301}o\u{308}n\u{303}ก็ हिन्दी ";
    text.chars().cycle().take(NOTE).collect()
}

fn photo() -> Result<Contact> {
    let media = InlineMedia::from_base64("image/jpeg".parse()?, &jpeg())?;
    let mut contact = typical()?;
    contact.photo = Some(Media::Inline(media));
    Ok(contact)
}

/// The start of a JPEG and noise, in base64; the same at every run.
fn jpeg() -> String {
    let alphabet = base64::alphabet::STANDARD.as_str().as_bytes();
    let mut state = 12345_u64;
    let noise = std::iter::repeat_with(|| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        char::from(alphabet[(state >> 58) as usize])
    });
    "/9j/".chars().chain(noise).take(PHOTO).collect()
}

/// Contacts without end, no two alike: three quarters short, three in a hundred not ASCII.
#[allow(dead_code, reason = "only reading needs many")]
pub(crate) fn mixed() -> Result<impl Iterator<Item = Contact>> {
    let [seed, typical, unicode] = [seed()?, typical()?, unicode()?];
    let kind = move |k: usize| match k % 33 {
        32 => unicode.clone(),
        rest if rest % 4 == 3 => typical.clone(),
        _ => seed.clone(),
    };
    Ok((0..).map(move |k| numbered(kind(k), k)))
}

fn numbered(mut contact: Contact, k: usize) -> Contact {
    let name = contact.full_name.unwrap_or_default();
    contact.full_name = Some(format!("{name} {k}"));
    contact.phones[0].value = format!("+1415{k:07}");
    contact.emails[0].value = format!("user{k}@mail{}.example", k % 97);
    contact
}

/// [`mixed`] contacts as cards, until the text has `size` bytes.
#[allow(dead_code, reason = "only reading needs many")]
pub(crate) fn file(version: Version, size: usize) -> Result<String> {
    let mut text = String::new();
    let mut contacts = mixed()?;
    while text.len() < size
        && let Some(contact) = contacts.next()
    {
        contact.write_vcard(version, &mut text)?;
    }
    Ok(text)
}
