//! Checks a [`Card`] by every rule of its version, and by the habits of clients.
//!
//! A card comes in, a [`Report`] with an issue for each finding goes out. Each property is checked by itself
//! (`values`, `parameters`), then the card as a whole (`whole`), then what clients stumble over (`clients`).
//! Users call [`Card::validate`]; converting asks about single properties.
//!
//! A card is checked as it would be written: what reading repaired is no longer in it.

mod clients;
mod findings;
mod parameters;
mod report;
mod values;
mod whole;

use findings::{Findings, Subject};
pub use report::{InvalidCard, Report};

use crate::card::card::Card;
use crate::card::property::Property;
use crate::finding::issue::Issue;
use crate::finding::rule::Severity;
use crate::version::Version;

impl Card<'_> {
    /// Checks the card by every rule of its version: the properties and how often they occur, the types and
    /// forms of their values, their parameters, and what belongs together. It also reports what clients in
    /// use have trouble with.
    ///
    /// The card is checked as it would be written; [`Card::repairs`] reports what reading repaired. The rules
    /// are those of RFC 2426 for 3.0, and of RFC 6350, 6473, 6474, 6715, 6868, 8605, 9554 and 9555 for 4.0.
    /// Unknown properties and parameters are allowed. Time and memory are linear in the size of the card.
    ///
    /// ```
    /// use contact_card::{Card, Severity};
    ///
    /// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nBDAY:1985-04-12\r\nBDAY;PREF=1:1985\r\nEND:VCARD\r\n";
    /// let report = Card::parse(text)?.validate();
    /// let found: Vec<_> = report.issues().iter().map(|issue| issue.rule().code()).collect();
    /// assert_eq!(found, ["date-form", "misplaced-parameter", "repeated-property", "missing-name"]);
    /// assert_eq!(report.issues()[0].rule().severity(), Severity::Error);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn validate(&self) -> Report {
        let mut findings = Findings::new(self.version());
        for property in self.properties() {
            check(property, &mut findings);
        }
        whole::check(self, &mut findings);
        clients::check(self, &mut findings);
        findings.report
    }
}

/// Checks a property by itself, whatever the rest of the card is.
fn check(property: &Property<'_>, findings: &mut Findings) {
    let subject = Subject::new(property, findings.version);
    values::check(&subject, findings);
    parameters::check(&subject, findings);
}

/// What is wrong with a property by itself, whatever the rest of the card is.
fn report(property: &Property<'_>, version: Version) -> Report {
    let mut findings = Findings::new(version);
    check(property, &mut findings);
    findings.report
}

/// Whether a property by itself keeps to the standard.
pub(crate) fn is_legal(property: &Property<'_>, version: Version) -> bool {
    report(property, version).is_valid()
}

/// The number of errors and the number of warnings about a property by itself.
pub(crate) fn faults(property: &Property<'_>, version: Version) -> (usize, usize) {
    let report = report(property, version);
    let count = |least| {
        let is_one = |issue: &&Issue| issue.rule().severity() >= least;
        report.issues().iter().filter(is_one).count()
    };
    let errors = count(Severity::Error);
    (errors, count(Severity::Warning) - errors)
}

/// The names of the parameters of a property that break the standard.
pub(crate) fn illegal_parameters(property: &Property<'_>, version: Version) -> Vec<String> {
    let report = report(property, version);
    let is_error = |issue: &&Issue| issue.rule().severity() >= Severity::Error;
    let errors = report.issues().iter().filter(is_error);
    errors
        .filter_map(|issue| issue.parameter().map(str::to_owned))
        .collect()
}
