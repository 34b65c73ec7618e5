//! A property taken apart, to be changed and put together again.
//!
//! A [`Property`] is one line of text; an [`Outline`] is its parts, all of them raw, as they are in the line. Each part
//! is borrowed until it changes. A step edits the outline, and [`Outline::into_property`] makes the new line.
//!
//! ```text
//! item1.TEL;TYPE="home,voice";PREF=1:+1-555
//! group  item1
//! name   TEL
//! params TYPE "home,voice", PREF 1
//! value  +1-555
//! ```
//!
//! Names are compared without case, as in every content line (RFC 6350 section 3.3).

use std::borrow::Cow;

use crate::card::property::Property;
use crate::text;

/// The parts of a property. A changed part must stay valid in a line: names are tokens, parameters are
/// encoded, values are escaped.
#[derive(Clone)]
pub(super) struct Outline<'p> {
    pub(super) group: Option<Cow<'p, str>>,
    pub(super) name: Cow<'p, str>,
    params: Vec<(Cow<'p, str>, Cow<'p, str>)>,
    pub(super) value: Cow<'p, str>,
}

impl<'p> Outline<'p> {
    pub(super) fn of(property: &'p Property<'_>) -> Self {
        let params = property.raw_params();
        Self {
            group: property.group().map(Cow::Borrowed),
            name: property.name().into(),
            params: params
                .map(|(name, raw)| (name.into(), raw.into()))
                .collect(),
            value: property.raw_value().into(),
        }
    }

    pub(super) fn new(
        group: Option<Cow<'p, str>>,
        name: &'static str,
        value: impl Into<Cow<'p, str>>,
    ) -> Self {
        Self {
            group,
            name: name.into(),
            params: Vec::new(),
            value: value.into(),
        }
    }

    pub(super) fn is_named(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Renames the property, unless the names differ only in case: `kind` stays `kind`.
    pub(super) fn rename(&mut self, name: impl Into<Cow<'p, str>>) {
        let name = name.into();
        if !self.is_named(&name) {
            self.name = name;
        }
    }

    /// The raw value of the first parameter of that name, with its quotation marks and carets: `"home,voice"`.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        let mut params = self.params.iter();
        let found = params.find(|param| param.0.eq_ignore_ascii_case(name))?;
        Some(&found.1)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.param(name).is_some()
    }

    /// Whether the first parameter of that name has this value, compared without case.
    pub(super) fn says(&self, name: &str, value: &str) -> bool {
        self.param(name)
            .is_some_and(|raw| raw.trim_matches('"').eq_ignore_ascii_case(value))
    }

    /// Removes every parameter of that name. Returns whether there was one.
    pub(super) fn remove(&mut self, name: &str) -> bool {
        let count = self.params.len();
        self.params
            .retain(|param| !param.0.eq_ignore_ascii_case(name));
        self.params.len() < count
    }

    /// Replaces the first parameter of that name, or appends a new one.
    pub(super) fn set(&mut self, name: &'static str, raw: impl Into<Cow<'p, str>>) {
        let mut params = self.params.iter_mut();
        match params.find(|param| param.0.eq_ignore_ascii_case(name)) {
            Some(param) => param.1 = raw.into(),
            None => self.push(name, raw),
        }
    }

    pub(super) fn push(&mut self, name: &'static str, raw: impl Into<Cow<'p, str>>) {
        self.params.push((name.into(), raw.into()));
    }

    /// Adds a parameter in front of the others: `EMAIL;TYPE=INTERNET;TYPE=home`.
    pub(super) fn push_front(&mut self, name: &'static str, raw: impl Into<Cow<'p, str>>) {
        self.params.insert(0, (name.into(), raw.into()));
    }

    /// Renames every parameter of that name: `X-USER=jane` -> `USERNAME=jane`.
    pub(super) fn rename_param(&mut self, old: &str, new: &'static str) {
        for param in &mut self.params {
            if param.0.eq_ignore_ascii_case(old) {
                param.0 = new.into();
            }
        }
    }

    /// Changes the raw values of parameters. `change` gets the name and the value, and returns `None` for a value that
    /// stays.
    pub(super) fn change_params(&mut self, mut change: impl FnMut(&str, &str) -> Option<String>) {
        for (name, raw) in &mut self.params {
            if let Some(changed) = change(name, raw) {
                *raw = changed.into();
            }
        }
    }

    /// The words of every `TYPE`: `home`, `voice` and `pref` of `TYPE="home,voice";TYPE=pref`.
    pub(super) fn types(&self) -> impl Iterator<Item = &str> {
        self.params
            .iter()
            .filter(|param| param.0.eq_ignore_ascii_case("TYPE"))
            .flat_map(|param| text::words(&param.1))
    }

    pub(super) fn has_type(&self, word: &str) -> bool {
        self.types().any(|found| found.eq_ignore_ascii_case(word))
    }

    pub(super) fn add_type(&mut self, word: &'static str) {
        if !self.has_type(word) {
            self.push("TYPE", word);
        }
    }

    /// Removes words from every `TYPE`. Returns whether there were any. A `TYPE` without words goes too:
    /// `TYPE=HOME,pref` -> `TYPE=HOME`, and `TYPE=pref` -> nothing.
    pub(super) fn remove_types(&mut self, is_gone: impl Fn(&str) -> bool) -> bool {
        let mut found = false;
        self.params.retain_mut(|(name, raw)| {
            if !name.eq_ignore_ascii_case("TYPE") || !text::words(raw).any(&is_gone) {
                return true;
            }
            found = true;
            let kept = text::words(raw).filter(|word| !is_gone(word));
            let kept: Vec<String> = kept.map(quoted).collect();
            *raw = kept.join(",").into();
            !kept.is_empty()
        });
        found
    }

    /// The names of the parameters that `names` does not have.
    pub(super) fn others<'n>(&'n self, names: &'n [&str]) -> impl Iterator<Item = &'n str> {
        let is_other = |name: &str| !text::is_one_of(name, names);
        let params = self.params.iter().map(|param| &*param.0);
        params.filter(move |name| is_other(name))
    }

    /// Joins the parts to a line: `[group "."] name *(";" name "=" value) ":" value` (RFC 6350 section 3.3).
    pub(super) fn into_property(self) -> Property<'static> {
        let mut params = String::new();
        for (name, raw) in &self.params {
            params.extend([";", name, "=", raw]);
        }
        Property::of_parts(self.group.as_deref(), &self.name, &params, &self.value)
    }
}

/// A word in the form of a list item: `"a:b"` with quotation marks, `home` without.
fn quoted(word: &str) -> String {
    if word.contains([';', ':', '=']) {
        format!("\"{word}\"")
    } else {
        word.to_owned()
    }
}

/// A text in the form of a single parameter value: quoted if it needs that, with the carets of RFC 6868.
/// `1 Road, Town` -> `"1 Road, Town"`.
pub(super) fn parameter(text: &str) -> String {
    let mut raw = String::new();
    text::push_parameter_value(&mut raw, text);
    raw
}
