//! A card of one version as a card of the other: RFC 2426 and RFC 6350, with the forms that programs have
//! agreed on for what only one of them has.
//!
//! Each property is taken apart, changed as its row in the table of properties says, and put together again.
//! What has to be known of the other properties is surveyed before: groups, preferences, labels, names.

mod dates;
mod extensions;
mod kinds;
mod labels;
mod loss;
mod media;
mod names;
mod outline;
mod params;
mod places;
mod reach;
mod relations;
mod survey;
mod value;
mod work;

pub(crate) use extensions::{is_any_foreign, with_extensions};
pub(crate) use kinds::gender_to_3_0;
pub use loss::{Loss, LossReason};
pub(crate) use reach::phone_number;

use crate::card::card::Card;
use crate::options::WriteOptions;
use crate::registry::{self, Change, PropertySpec, Usage};
use crate::text;
use crate::validate::is_legal;
use crate::value::value_type::ValueType;
use crate::version::Version;

use work::{Step, Work};

/// A card in another version, and what changed for good on the way.
///
/// ```
/// use contact_card::{Card, Conversion, Version};
///
/// let card = Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nN:Ada;;;;\r\nEND:VCARD\r\n")?;
/// let Conversion { card, losses, .. } = card.to_version(Version::V4_0);
/// assert_eq!(card.version(), Version::V4_0);
/// assert!(losses.is_empty());
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
#[must_use]
pub struct Conversion<'a> {
    /// The card in the version that was asked for.
    pub card: Card<'a>,
    /// What does not come back by converting the card again.
    pub losses: Vec<Loss>,
}

impl<'a> Card<'a> {
    /// The same card in `version`: what both versions have in the form of that one, what only the other one
    /// has in the form that most programs read there.
    ///
    /// Nothing is lost without a word: [`Conversion::losses`] names each property that does not come back when
    /// the card is converted again, and what was made because the version requires it. What differs in
    /// spelling alone comes back in the usual one: a phone is a number and no `tel` URI, an e-mail address of
    /// 3.0 is `TYPE=INTERNET`, a position has no plus sign, data in a URI is base64, and an explicit
    /// `KIND:individual` goes without saying. A property that the version of the card does not have, such as a
    /// `KIND` in 3.0 or an `X-GENDER` in 4.0, comes back as the one that it has. Unknown properties and
    /// parameters stay as they are, whatever they say, and so does a value that is not what its property asks
    /// for: a card that is legal becomes one that is, but for those.
    ///
    /// A card that has the version already comes back as it is. Otherwise [`Card::declared_version`] is the
    /// new one, and there are no [`Card::repairs`]: they are about the text that the first card was read from.
    ///
    /// | 3.0 | 4.0 |
    /// |---|---|
    /// | `TYPE=pref` | `PREF=1`; 3.0 has one mark, on the lowest number of each property |
    /// | `PHOTO;ENCODING=b;TYPE=JPEG` | `PHOTO:data:image/jpeg;base64,` |
    /// | `LABEL` | `ADR;LABEL=`, on the address with the same types, else with the same group |
    /// | `SORT-STRING` | `N;SORT-AS=`, or `ORG;SORT-AS=` without a name |
    /// | `BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12` | `BDAY:--0412` |
    /// | `X-BDAY;VALUE=text:1985` | `BDAY:1985` |
    /// | `X-ANNIVERSARY`, and `X-ABDATE` with its label | `ANNIVERSARY` |
    /// | `X-ABShowAs:COMPANY`, `X-ADDRESSBOOKSERVER-KIND` | `KIND` |
    /// | `X-GENDER:Female` | `GENDER:F` |
    /// | `AGENT`; `X-ABRELATEDNAMES` and its label; `X-RELATED` | `RELATED` |
    /// | `CLASS`, `MAILER`, `NAME`, `PROFILE` | `X-CLASS`, ... |
    /// | `X-LANG`, `X-HOBBY`, ... | `LANG`, `HOBBY`, ... |
    ///
    /// ```
    /// use contact_card::{Card, Version};
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nBDAY:--1210\r\nTEL;VALUE=uri:tel:+1-555\r\nEND:VCARD\r\n";
    /// let conversion = Card::parse(text)?.to_version(Version::V3_0);
    /// let lines: Vec<String> = conversion.card.properties().iter().map(|line| line.to_string()).collect();
    /// assert_eq!(lines, ["N:;Ada;;;", "FN:Ada", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10", "TEL:+1-555"]);
    /// assert_eq!(conversion.losses[0].to_string(), "N: made what the version requires");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn to_version(&self, version: Version) -> Conversion<'a> {
        if version == self.version() {
            let (card, losses) = (self.clone(), Vec::new());
            return Conversion { card, losses };
        }
        let mut work = Work::new(self, version);
        for index in 0..self.properties().len() {
            let outcome = stepped(&work, index).commit();
            work.take(outcome);
        }
        names::complete(&mut work);
        let (properties, losses) = work.finish();
        let mut card = Card::new(version);
        card.properties = properties;
        Conversion { card, losses }
    }
}

impl WriteOptions {
    /// Appends `card` to `out`, converted by [`Card::to_version`] if it has another version, and tells what is lost
    /// by that.
    ///
    /// ```
    /// use contact_card::{Card, Fold, Property, Version, WriteOptions};
    ///
    /// let mut card = Card::new(Version::V3_0);
    /// card.push(Property::from_text("FN", "Ada")?);
    /// card.push(Property::from_text("X-GENDER", "Female")?);
    /// let mut out = String::new();
    /// let losses = WriteOptions::new(Version::V4_0).fold(Fold::Off).card(&card, &mut out);
    /// assert_eq!(out, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nGENDER:F\r\nEND:VCARD\r\n");
    /// assert!(losses.is_empty());
    /// # Ok::<(), contact_card::InvalidProperty>(())
    /// ```
    #[must_use = "what is lost is told here only"]
    pub fn card(self, card: &Card<'_>, out: &mut String) -> Vec<Loss> {
        if card.version() == self.version {
            card.write_folded(self.fold, out);
            return Vec::new();
        }
        let Conversion { card, losses } = card.to_version(self.version);
        card.write_folded(self.fold, out);
        losses
    }
}

/// What the property at `index` becomes.
fn stepped<'w, 'c, 'a>(work: &'w Work<'c, 'a>, index: usize) -> Step<'w, 'c, 'a> {
    let mut step = Step::new(work, index);
    match registry::property(step.property.name()) {
        Some(row) => change(&mut step, row),
        None => unprefixed(&mut step),
    }
    params::of_the_other_version(&mut step);
    if !is_faithful(&step) {
        step = Step::new(work, index);
        params::of_the_other_version(&mut step);
    }
    once(&mut step);
    step
}

/// Whether a name with an `X-` may come or go: what is legal comes back by it, and what a vendor wrote in its
/// own way becomes no illegal property.
fn is_faithful(step: &Step<'_, '_, '_>) -> bool {
    let is_before = text::starts_with_x(step.property.name());
    match (is_before, text::starts_with_x(&step.line.name)) {
        (false, true) => is_legal(step.property, step.from()),
        (true, false) => is_legal(&step.line.clone().into_property(), step.to()),
        _ => true,
    }
}

/// Of what 4.0 has once only the first one keeps its name there, or comes back to it, but for alternatives.
fn once(step: &mut Step<'_, '_, '_>) {
    let name = match step.to() {
        Version::V3_0 => step.property.name(),
        Version::V4_0 => &step.line.name,
    };
    let Some(row) = registry::property(name).filter(|row| !row.is_vendor()) else {
        return;
    };
    let single = row
        .usage(Version::V4_0)
        .filter(|usage| !usage.is_repeatable());
    let is_kept = row.change == Change::Prefixed || step.to() == Version::V4_0;
    let Some(usage) = single.filter(|_| is_kept && !step.is_left_out()) else {
        return;
    };
    let alternative = step.line.param("ALTID").filter(|_| usage.takes("ALTID"));
    let alternative = alternative.map(str::to_owned);
    if step.is_first(row.name, alternative) {
        return;
    }
    if step.to() == Version::V4_0 {
        step.line.name = format!("X-{}", row.name).into();
    }
    step.lose(LossReason::Repeated);
}

fn change(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    if row.is_vendor() {
        change_value(step, row);
        if step.to() == Version::V4_0 && !text::starts_with_x(&step.line.name) {
            params::preference_to_4_0(&mut step.line);
            params::forbidden(step);
        }
        let is_kept = matches!(
            row.change,
            Change::Same | Change::Messenger(_) | Change::Prefixed
        );
        if step.to() == Version::V3_0 && !is_kept {
            params::preference_to_3_0(step, row.name);
        }
        return;
    }
    // Under another name, parameters are the business of who reads that.
    let is_of_3_0 = row.usage(Version::V3_0).is_some() && row.change != Change::Prefixed;
    if !is_of_3_0 && row.change != Change::Related {
        return change_value(step, row);
    }
    params::convert(step, row.name);
    change_value(step, row);
    if step.to() == Version::V3_0 {
        params::carets(step);
    }
}

fn change_value(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    match row.change {
        Change::Same | Change::FormattedName => same(step, row),
        Change::Prefixed => prefixed(step, row),
        Change::Name => names::name(step),
        Change::SortString => names::sort_string_line(step),
        Change::Address => places::address(step),
        Change::AddressLabel => places::label(step),
        // What follows depends on the type of the value, which only its writer knows.
        _ if value::has_own_type(step.property) => {
            // 4.0 has no encodings.
            if step.to() == Version::V4_0 {
                step.lose_parameter("ENCODING");
            }
        }
        Change::Position => places::position(step),
        Change::TimeZone => places::time_zone(step),
        Change::Phone => reach::phone(step),
        Change::Email => reach::email(step),
        Change::Chat => reach::chat(step),
        Change::SocialProfile => reach::profile(step),
        Change::Identifier => reach::identifier(step),
        Change::Media => media::media(step),
        Change::Birthday => dates::birthday(step),
        Change::Anniversary => dates::anniversary(step),
        Change::LabelledDate => dates::labelled(step),
        Change::Revision => dates::revision(step),
        Change::Agent => relations::agent(step),
        Change::Related => relations::related(step),
        Change::LabelledName => relations::labelled_name(step),
        Change::Relation(word) => relations::named_relation(step, word),
        Change::Member => relations::member(step),
        Change::Kind => kinds::kind(step),
        Change::CompanyMark => kinds::company_mark(step),
        Change::Gender => kinds::gender(step),
        // Programs of both versions read these as they are.
        Change::Messenger(_) => {}
    }
}

/// What both versions have alike: only the escapes of its value differ. A vendor's value is left alone.
fn same(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    if row.is_vendor() {
        return;
    }
    let kind = step.property.value_type(step.from());
    let usage = row.usage_or_other(step.from());
    step.line.value = value::rewritten(step.property, kind, usage, step.to());
    if row.name == "ORG" {
        names::organization(step);
    }
}

/// What one version lacks has an `X-` before its name there.
fn prefixed(step: &mut Step<'_, '_, '_>, row: &'static PropertySpec) {
    if row.is_vendor() {
        unprefixed(step);
    } else if row.usage(step.to()).is_some() {
        same(step, row);
    } else {
        let name = format!("X-{}", step.line.name);
        rewrite(step, row.usage_or_other(step.from()), row.name, name);
    }
}

/// A property with an `X-` before a name that the version has loses it.
fn unprefixed(step: &mut Step<'_, '_, '_>) {
    let name = step.property.name();
    let Some(row) = row_without_x(name) else {
        return;
    };
    match row.usage(step.to()) {
        // 3.0 does not count.
        Some(usage)
            if usage.is_repeatable() || step.to() == Version::V3_0 || step.claim(row.name) =>
        {
            rewrite(step, usage, row.name, name[2..].to_owned());
        }
        Some(_) => {}
        // It comes back without the X-.
        None => step.lose(LossReason::VendorForm),
    }
}

/// The row of the property of a standard that has an `X-` before its name where a version lacks it.
fn row_without_x(name: &str) -> Option<&'static PropertySpec> {
    let name = name.get(2..).filter(|_| text::starts_with_x(name))?;
    registry::property(name).filter(|row| row.change == Change::Prefixed && !row.is_vendor())
}

/// Gives the property `name`, and its value the form of its version; `standard` is its name in the table.
fn rewrite(step: &mut Step<'_, '_, '_>, usage: &Usage, standard: &'static str, name: String) {
    if standard == "DEATHDATE" && !value::has_own_type(step.property) {
        return dates::foreign(step, "DEATHDATE", "X-DEATHDATE");
    }
    let named = step.property.param("VALUE");
    let kind = named.and_then(|word| ValueType::from_word(&word));
    let kind = kind.unwrap_or(usage.value);
    step.line.value = value::rewritten(step.property, kind, usage, step.to());
    step.line.name = name.into();
    params::value_type(&mut step.line, step.work.to);
}
