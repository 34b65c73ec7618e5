//! The command line.

use crate::inputs::Result;
use crate::works::WORKS;

const USAGE: &str = "[large] [--only write,build,request,read,file,escapes] [--alone] [--json]";

/// What to measure, and how to print it.
#[derive(Default)]
pub(crate) struct Options {
    /// Much data instead of the tables.
    pub(crate) large: bool,
    /// The tables for the run of the other profile to read.
    pub(crate) json: bool,
    /// This profile without the other.
    pub(crate) alone: bool,
    /// Every work if empty.
    only: Vec<String>,
}

impl Options {
    pub(crate) fn of(mut args: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self::default();
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "large" => options.large = true,
                "--json" => options.json = true,
                "--alone" => options.alone = true,
                "--only" => options.only = works(&args.next().unwrap_or_default())?,
                _ => return Err(USAGE.into()),
            }
        }
        Ok(options)
    }

    pub(crate) fn asks_for(&self, work: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|name| name == work)
    }

    pub(crate) fn for_other_profile(&self) -> Vec<String> {
        let words: &[&str] = if self.large {
            &["large", "--alone"]
        } else {
            &["--json"]
        };
        let mut args: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        if !self.only.is_empty() {
            args.extend(["--only".to_owned(), self.only.join(",")]);
        }
        args
    }
}

fn works(list: &str) -> Result<Vec<String>> {
    let known = |name: &str| WORKS.iter().any(|(work, _)| *work == name);
    if !list.split(',').all(known) {
        return Err(USAGE.into());
    }
    Ok(list.split(',').map(str::to_owned).collect())
}
