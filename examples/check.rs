//! Checks the cards of a file: prints each finding with its place, code, severity and section, then a
//! summary. Ends with 1 if a card breaks the standard or a text holds none.
//!
//! `cargo run --example check -- contacts.vcf`, or with the text on standard input.

use std::error::Error;
use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use contact_card::{Card, Issue, ParseError, Position, Severity, cards, decode};

/// How many findings there were of each severity, and of how many cards.
#[derive(Default)]
struct Summary {
    cards: usize,
    errors: usize,
    warnings: usize,
    advice: usize,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let bytes = match std::env::args_os().nth(1) {
        Some(path) => fs::read(path)?,
        None => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes)?;
            bytes
        }
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
        let rule = issue.rule();
        summary.count(rule.severity());
        let severity = format!("{:?}", rule.severity()).to_lowercase();
        print(
            out,
            issue.position(),
            &severity,
            rule.code(),
            issue,
            issue.section(),
        )?;
    }
    Ok(())
}

fn line(issue: &Issue) -> Option<usize> {
    issue.position().map(|position| position.line)
}

/// Prints why a card could not be read.
fn refuse(error: &ParseError, summary: &mut Summary, out: &mut impl Write) -> io::Result<()> {
    summary.count(Severity::Error);
    let code = error.kind().code();
    print(
        out,
        Some(error.position()),
        "error",
        code,
        error,
        "the card is lost",
    )
}

fn print(
    out: &mut impl Write,
    position: Option<Position>,
    severity: &str,
    code: &str,
    text: &dyn std::fmt::Display,
    section: &str,
) -> io::Result<()> {
    match position {
        Some(at) => write!(out, "{}:{}", at.line, at.column)?,
        None => write!(out, "card")?,
    }
    writeln!(out, ": {severity} {code}: {text} ({section})")
}

impl Summary {
    fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            _ => self.advice += 1,
        }
    }
}
