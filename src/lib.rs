//! Reads, checks, converts and writes contact cards: vCard 2.1, 3.0 and 4.0 in, vCard 3.0 and 4.0 out.
//!
//! The crate has two models. A [`Contact`] is plain data about a person or an organization; it has no version. A
//! [`Card`] mirrors one vCard: its [`Version`] and all its properties in order, with 2.1 upgraded to 3.0. Use a contact
//! to create or display people, and a card to keep or check what another program wrote.
//!
//! The types that most programs need are here. The rest are in one module for each task:
//!
//! | module | what it is about |
//! |---|---|
//! | [`contact`] | the data of a contact: its entries, fields and rules |
//! | [`card`] | the properties of a card, their parameters and their values by type |
//! | [`read`] | bytes, texts and streams |
//! | [`finding`] | repairs, faults and errors, each with its rule and its place |
//! | [`validate`] | the report of checking a card |
//! | [`convert`] | the result of converting a card, with its losses |
//! | [`value`] | dates, UTC offsets, places on earth, media types |
//!
//! # Writing
//!
//! Build a contact and write it in either version. Every value is checked and escaped, so no value can inject a
//! property:
//!
//! ```
//! use contact_card::{Contact, Email, Label, Phone, Version};
//!
//! let contact = Contact::builder()
//!     .full_name("Sean Franklin")
//!     .phone(Phone::new("+14155551234").labeled(Label::Mobile))
//!     .email(Email::new("sean@acme.example").labeled("front desk"))
//!     .build()?;
//! let card = contact.to_vcard(Version::V3_0)?;
//! assert!(card.contains("\r\nTEL;TYPE=CELL;TYPE=VOICE:+14155551234\r\n"));
//!
//! let attack = Contact::builder().full_name("Sean\r\nTEL:+15550100").build();
//! assert!(attack.is_err());
//! # Ok::<(), contact_card::InvalidContact>(())
//! ```
//!
//! [`Contact::write_vcard`] appends to a buffer that you reuse. [`WriteOptions`] turns folding off.
//!
//! # Reading
//!
//! [`Contact::parse`] reads one contact, and [`contacts`] reads every contact of a text. [`Card::parse`] and
//! [`cards()`] do the same for cards. Reading is tolerant: it repairs what other programs write. [`Card::repairs`]
//! lists the repairs, each with a code and a place. [`ParseOptions::strict`] turns repairs into errors.
//!
//! ```
//! use contact_card::{Contact, Rule, cards};
//!
//! let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Lovelace\r\nTEL;HOME:1\r\nEND:VCARD\r\n";
//! assert_eq!(Contact::parse(text)?.display_name(), "Ada Lovelace");
//!
//! for card in cards(text) {
//!     let card = card?; // After an error, iteration continues with the next card.
//!     let repair = &card.repairs()[0];
//!     let line = repair.position().map(|place| place.line);
//!     assert_eq!((repair.rule(), line), (Rule::BareParameter, Some(4)));
//! }
//! # Ok::<(), contact_card::ParseError>(())
//! ```
//!
//! # Many cards, files and bytes
//!
//! [`CardReader`] reads a file or a socket of any size and holds one card in memory at a time. [`decode()`] turns
//! bytes into text: UTF-8, UTF-16 and, with the feature `charsets`, legacy charsets.
//!
//! # Checking
//!
//! [`Card::validate`] returns a [`Report`] of violations of the standards and of known problems of clients. Each
//! [`Issue`] has a [`Rule`] with a stable code, a severity, a section and a place. [`Issue::span`] gives the range of
//! the text to underline.
//!
//! # Converting
//!
//! [`Card::to_version`] returns a [`Conversion`]: the card in the requested version, and a list of every [`Loss`].
//!
//! # Limits
//!
//! [`Limits`] can bound everything that a text can make large; [`Limits::for_message`] suits untrusted input. Reading
//! and writing take linear time and do not recurse. Errors name a kind and a place and quote no content, because
//! content is personal data.
//!
//! # What reading repairs
//!
//! Each row is a kind of text that other programs write. Most are repairs: each is a [`Rule`] whose docs show an
//! example, and strict reading refuses it. The rest is leniency in reading values. What vCard 2.1 allows is not a
//! repair in a card of 2.1.
//!
//! | | What other programs write | How it is read |
//! |---|---|---|
//! | Bytes | UTF-8 with or without a byte order mark, UTF-16, a fold inside a character, a `CHARSET` for each property, undeclared windows-1252 | As text. `Shift_JIS` and similar charsets are decoded before backslashes are read. An undeclared charset is guessed |
//! | Lines | LF, CR, CR CR LF or a mixture; blank lines; base64 without an indent; lines without a colon; CR inside a value | As logical lines. Only an unreadable line is lost |
//! | Envelope | `END` or `BEGIN` missing, `begin : vCard`, text around cards, `VERSION` missing, late, repeated or unknown | As a card. No other card is lost |
//! | Parameters | `TEL;HOME`, `TYPE="home,cell"`, `PREF=1,TYPE=HOME`, `TYPE=HOME\,CELL`, `TYPE='WORK'`, `;TYPE:`, an unpaired quotation mark, `X_NAME`, `X-CUSTOM(...)` | As parameters with names and values |
//! | Values | `http\://`, `base64\,`, `\q`, a final backslash, dates in other forms, a component too many, empty labels, `mailto:`, blanks around list items, 1604 for an unknown year | Leniently. The card keeps the text as it was |
//! | vCard 2.1 | Quoted-printable with soft breaks or bad escapes, charsets, folds that keep their blank or were cut at a width, comments, nested `AGENT` cards, the habits of Outlook, Android and Nokia | As vCard 3.0 |
//!
//! # Features
//!
//! - `charsets` (default): legacy charsets are decoded, both of bytes and of quoted-printable values of 2.1.
//! - `send-contact`: the module `send_contact` checks the requests of an endpoint that sends contacts.

#![forbid(unsafe_code)]

pub mod card;
pub mod contact;
pub mod convert;
#[cfg(test)]
#[path = "../tests/common/explore.rs"]
mod explore;
pub mod finding;
mod options;
pub mod read;
mod registry;
#[cfg(feature = "send-contact")]
pub mod send_contact;
mod text;
pub mod validate;
pub mod value;
mod version;
mod write;

#[doc(inline)]
pub use card::{Card, InvalidProperty, Parameter, Property};
#[doc(inline)]
pub use contact::{
    Address, Contact, ContactBuilder, Email, InvalidContact, Label, Media, Phone, Url, contacts,
};
#[doc(inline)]
pub use convert::{Conversion, Loss};
#[doc(inline)]
pub use finding::{Issue, ParseError, Rule, Severity};
pub use options::{Fold, Limits, ParseOptions, WriteOptions};
#[doc(inline)]
pub use read::{CardReader, ReadError, cards, decode};
#[doc(inline)]
pub use validate::{InvalidCard, Report};
#[doc(inline)]
pub use value::{Date, InvalidValue};
pub use version::Version;

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
