//! What the checks share: the property that is checked, and the findings so far.

use super::report::Report;
use crate::card::property::Property;
use crate::finding::issue::Issue;
use crate::finding::rule::Rule;
use crate::registry::{self, PropertySpec, Usage};
use crate::version::Version;

/// A property with its row in the table.
pub(super) struct Subject<'c> {
    pub(super) property: &'c Property<'c>,
    /// The row of a known property.
    pub(super) row: Option<&'static PropertySpec>,
    /// Its definition in the version of the card, if a standard has one.
    pub(super) usage: Option<&'static Usage>,
}

impl<'c> Subject<'c> {
    pub(super) fn new(property: &'c Property<'_>, version: Version) -> Self {
        let row = registry::property(property.name());
        let standard = row.filter(|row| !row.is_vendor());
        Self {
            property,
            row,
            usage: standard.and_then(|row| row.usage(version)),
        }
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.row.is_some_and(|row| row.name == name)
    }
}

/// The findings so far.
pub(super) struct Findings {
    pub(super) version: Version,
    pub(super) report: Report,
}

impl Findings {
    pub(super) fn new(version: Version) -> Self {
        Self {
            version,
            report: Report::default(),
        }
    }

    pub(super) fn push(&mut self, issue: Issue) {
        self.report.issues.push(issue);
    }

    pub(super) fn of_property(&mut self, rule: Rule, property: &Property<'_>) {
        self.push(Issue::of_card(rule, self.version).at(property.name(), property.position()));
    }

    /// Reports a property by the section that defines it.
    pub(super) fn of(&mut self, rule: Rule, subject: &Subject<'_>) {
        let property = subject.property;
        let issue = Issue::of_card(rule, self.version).at(property.name(), property.position());
        self.push(match subject.usage {
            Some(usage) => issue.by(usage.section),
            None => issue,
        });
    }

    /// Reports a parameter by the section that defines it.
    pub(super) fn of_parameter(&mut self, rule: Rule, property: &Property<'_>, name: &str) {
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

/// Whether the section of the parameter says more than that of the rule.
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
