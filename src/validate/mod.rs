//! Every rule of a card's version, and what clients trip over: all findings in one report.
//!
//! A card is judged as it would be written. What its text had and the card has no longer is a repair.

mod clients;
mod parameters;
mod values;
mod whole;

use std::fmt;

use thiserror::Error;

use crate::card::card::Card;
use crate::card::property::Property;
use crate::finding::issue::Issue;
use crate::finding::rule::{Rule, Severity};
use crate::registry::{self, PropertySpec, Usage};
use crate::version::Version;

/// What [`Card::validate`] found.
///
/// As an error it shows its findings, one clause each, without the content of the card.
///
/// ```
/// use contact_card::Card;
///
/// let text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEMAIL;PREF=101:ada@example.com\r\nEND:VCARD\r\n";
/// let report = Card::parse(text)?.validate();
/// assert!(!report.is_valid());
/// let error = report.into_result().unwrap_err();
/// assert_eq!(error.issues()[0].rule().code(), "bad-parameter");
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Error)]
pub struct Report {
    issues: Vec<Issue>,
}

impl Report {
    /// Whether nothing breaks the standard: there may be warnings and advice.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert!(card.validate().is_valid());
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let mut issues = self.issues.iter();
        issues.all(|issue| issue.rule().severity() < Severity::Error)
    }

    /// Every finding: those about properties in the order of the card, then those about the whole.
    ///
    /// ```
    /// use contact_card::{Card, Rule};
    ///
    /// let card = Card::parse("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n")?;
    /// assert_eq!(card.validate().issues()[0].rule(), Rule::MissingName);
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// The report as an error, unless the card is valid.
    ///
    /// # Errors
    ///
    /// The report itself, if [`Report::is_valid`] is false.
    ///
    /// ```
    /// let card = contact_card::Card::parse("BEGIN:VCARD\r\nVERSION:3.0\r\nN:a;;;;\r\nEND:VCARD\r\n")?;
    /// let error = card.validate().into_result().unwrap_err();
    /// assert_eq!(error.to_string(), "FN: expected this property");
    /// # Ok::<(), contact_card::ParseError>(())
    /// ```
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_valid() { Ok(()) } else { Err(self) }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, issue) in self.issues.iter().enumerate() {
            let separator = if index > 0 { "; " } else { "" };
            write!(f, "{separator}{issue}")?;
        }
        Ok(())
    }
}

impl Card<'_> {
    /// Checks every rule of the card's version: properties and how often they occur, the types and the forms of
    /// values, parameters, and what belongs together; and what clients trip over.
    ///
    /// The card is judged as it would be written: what reading mended is told by [`Card::repairs`]. RFC 2426
    /// for 3.0; RFC 6350 with RFC 6473, 6474, 6715, 6868, 8605, 9554 and 9555 for 4.0. Unknown properties and
    /// parameters are no faults. Work and memory grow with the card alone.
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
        let mut findings = Findings {
            version: self.version(),
            report: Report::default(),
        };
        for property in self.properties() {
            findings.property(property);
        }
        whole::check(self, &mut findings);
        clients::check(self, &mut findings);
        findings.report
    }
}

/// Whether nothing about the property itself breaks the standard, whatever the card is.
pub(crate) fn is_legal(property: &Property<'_>, version: Version) -> bool {
    let mut findings = Findings {
        version,
        report: Report::default(),
    };
    findings.property(property);
    findings.report.is_valid()
}

/// How many errors and how many warnings there are about the property itself, whatever the card is.
pub(crate) fn faults(property: &Property<'_>, version: Version) -> (usize, usize) {
    let mut findings = Findings {
        version,
        report: Report::default(),
    };
    findings.property(property);
    let count = |severity| {
        let issues = findings.report.issues.iter();
        issues
            .filter(|issue| issue.rule().severity() == severity)
            .count()
    };
    (count(Severity::Error), count(Severity::Warning))
}

/// The parameters that break the standard at a property, whatever the card is.
pub(crate) fn illegal_parameters(property: &Property<'_>, version: Version) -> Vec<String> {
    let mut findings = Findings {
        version,
        report: Report::default(),
    };
    findings.property(property);
    let issues = findings.report.issues.into_iter();
    let errors = issues.filter(|issue| issue.rule().severity() == Severity::Error);
    errors
        .filter_map(|issue| issue.parameter().map(str::to_owned))
        .collect()
}

/// A property, and what the table says about it.
struct Subject<'c> {
    property: &'c Property<'c>,
    /// Its row, unless nobody knows it.
    row: Option<&'static PropertySpec>,
    /// What it is in the version of the card, if it is there and a standard says so.
    usage: Option<&'static Usage>,
}

impl<'c> Subject<'c> {
    fn new(property: &'c Property<'_>, version: Version) -> Self {
        let row = registry::property(property.name());
        let standard = row.filter(|row| !row.is_vendor());
        Self {
            property,
            row,
            usage: standard.and_then(|row| row.usage(version)),
        }
    }

    fn is(&self, name: &str) -> bool {
        self.row.is_some_and(|row| row.name == name)
    }
}

/// What was found so far.
struct Findings {
    version: Version,
    report: Report,
}

impl Findings {
    /// What is wrong with a property by itself.
    fn property(&mut self, property: &Property<'_>) {
        let subject = Subject::new(property, self.version);
        values::check(&subject, self);
        parameters::check(&subject, self);
    }

    fn push(&mut self, issue: Issue) {
        self.report.issues.push(issue);
    }

    fn of_property(&mut self, rule: Rule, property: &Property<'_>) {
        self.push(Issue::of_card(rule, self.version).at(property.name(), property.position()));
    }

    /// A finding about a property by the section that defines it.
    fn of(&mut self, rule: Rule, subject: &Subject<'_>) {
        let property = subject.property;
        let issue = Issue::of_card(rule, self.version).at(property.name(), property.position());
        self.push(match subject.usage {
            Some(usage) => issue.by(usage.section),
            None => issue,
        });
    }

    /// A finding about a parameter by the section that defines it.
    fn of_parameter(&mut self, rule: Rule, property: &Property<'_>, name: &str) {
        let row = registry::parameter(name).filter(|_| is_about_any_parameter(rule));
        let section = row.and_then(|row| row.section(self.version));
        let issue = Issue::of_card(rule, self.version)
            .at(property.name(), property.position())
            .of_parameter(name);
        self.push(match section {
            Some(section) => issue.by(section),
            None => issue,
        });
    }
}

/// Whether the section that a rule is of says less than that of the parameter.
fn is_about_any_parameter(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::BadParameter
            | Rule::RepeatedParameter
            | Rule::MisplacedParameter
            | Rule::ForbiddenParameter
            | Rule::MissingParameter
            | Rule::UnexpectedType
    )
}
