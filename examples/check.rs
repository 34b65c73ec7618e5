//! Checks the cards of a file: prints each finding with its place, code, severity and section, then a
//! summary. Ends with 1 if a card breaks the standard or a text holds none.
//!
//! `cargo run --example check -- contacts.vcf`, or with the text on standard input.

use std::error::Error;
use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use contact_card::finding::Position;
use contact_card::{Card, Issue, ParseError, Severity, cards, decode};

/// How many findings there were of each severity, and of how many cards.
#[derive(Default)]
struct Summary {
    cards: usize,
    errors: usize,
    warnings: usize,
    advice: usize,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let bytes = if let Some(path) = std::env::args_os().nth(1) {
        fs::read(path)?
    } else {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes)?;
        bytes
    };
    let mut out = io::stdout().lock();
    let mut summary = Summary::default();
    for card in cards(&decode(&bytes)) {
        summary.cards += 1;
        match card {
            Ok(card) => check(&card, &mut summary, &mut out)?,
            Err(error) => refuse(&error, &mut summary, &mut out)?,
        }
    }
    let Summary {
        cards,
        errors,
        warnings,
        advice,
    } = summary;
    writeln!(
        out,
        "{cards} cards, {errors} errors, {warnings} warnings, {advice} advice"
    )?;
    Ok(ExitCode::from(u8::from(errors > 0 || cards == 0)))
}

/// Prints what reading mended and what validating found, by place; what both tell, once.
fn check(card: &Card<'_>, summary: &mut Summary, out: &mut impl Write) -> io::Result<()> {
    let report = card.validate();
    let is_told = |issue: &&Issue| {
        let mut repairs = card.repairs().iter();
        repairs.any(|repair| repair.rule() == issue.rule() && line(repair) == line(issue))
    };
    let found = report.issues().iter().filter(|issue| !is_told(issue));
    let mut issues: Vec<&Issue> = card.repairs().iter().chain(found).collect();
    issues.sort_by_key(|issue| issue.position());
    for issue in issues {
        summary.count(issue.rule().severity());
        let severity = format!("{:?}", issue.rule().severity()).to_lowercase();
        print(out, issue.position(), &severity, &clause(issue))?;
    }
    Ok(())
}

/// The code, what the finding is about, what was expected, and who says so.
fn clause(issue: &Issue) -> String {
    let parts = [issue.property(), issue.parameter()];
    let subject: Vec<&str> = parts.into_iter().flatten().collect();
    let subject = subject.join(";");
    let separator = if subject.is_empty() { "" } else { ": " };
    let (rule, section) = (issue.rule(), issue.section());
    format!("{}: {subject}{separator}{rule} ({section})", rule.code())
}

fn line(issue: &Issue) -> Option<usize> {
    issue.position().map(|position| position.line)
}

/// Prints why a card could not be read.
fn refuse(error: &ParseError, summary: &mut Summary, out: &mut impl Write) -> io::Result<()> {
    summary.count(Severity::Error);
    let clause = format!("{}: {error}", error.kind().code());
    print(out, Some(error.position()), "error", &clause)
}

fn print(
    out: &mut impl Write,
    position: Option<Position>,
    severity: &str,
    clause: &str,
) -> io::Result<()> {
    match position {
        Some(at) => writeln!(out, "{}:{}: {severity}: {clause}", at.line, at.column),
        None => writeln!(out, "card: {severity}: {clause}"),
    }
}

impl Summary {
    fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Error | Severity::Critical => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            _ => self.advice += 1,
        }
    }
}
