//! The iterators over the parts of a property.
//!
//! Each borrows the content line and splits it as it goes: no list is made. The methods of
//! [`Property`](crate::Property) with the same names make them.

use std::borrow::Cow;
use std::iter::FusedIterator;

use crate::card::parameter::Parameter;
use crate::text;
use crate::text::split::{Split, SplitAtMost, SplitParams, Words};

/// The parameters of a property; see [`Property::params`](crate::Property::params).
///
/// ```
/// let property: contact_card::Property<'_> = "TEL;TYPE=HOME;PREF=1:1".parse()?;
/// let mut params = property.params();
/// assert_eq!(params.next().unwrap().name(), "TYPE");
/// assert_eq!(params.next().unwrap().name(), "PREF");
/// assert_eq!(params.next(), None);
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Params<'p> {
    params: SplitParams<'p>,
}

impl<'p> Params<'p> {
    pub(super) fn of(params: SplitParams<'p>) -> Self {
        Self { params }
    }
}

impl<'p> Iterator for Params<'p> {
    type Item = Parameter<'p>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let (name, value) = self.params.next()?;
        Some(Parameter::of_raw(name, value))
    }
}

impl FusedIterator for Params<'_> {}

/// The words of the `TYPE` parameters of a property; see [`Property::types`](crate::Property::types).
///
/// ```
/// let property: contact_card::Property<'_> = "TEL;TYPE=\"work,voice\";TYPE=pref:1".parse()?;
/// assert!(property.types().eq(["work", "voice", "pref"]));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Types<'p> {
    params: SplitParams<'p>,
    /// The words of the parameter that was found last.
    words: Words<'p>,
}

impl<'p> Types<'p> {
    pub(super) fn of(params: SplitParams<'p>) -> Self {
        Self {
            params,
            words: text::words(""),
        }
    }
}

impl<'p> Iterator for Types<'p> {
    type Item = &'p str;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(word) = self.words.next() {
                return Some(word);
            }
            let is_type = |(name, _): &(&str, &str)| name.eq_ignore_ascii_case("TYPE");
            let (_, raw) = self.params.find(is_type)?;
            self.words = text::words(raw);
        }
    }
}

impl FusedIterator for Types<'_> {}

/// The unescaped items of a list; see [`Property::list`](crate::Property::list) and
/// [`Property::component_lists`](crate::Property::component_lists).
///
/// ```
/// let property: contact_card::Property<'_> = r"NICKNAME:a\,b,c".parse()?;
/// assert!(property.list().eq(["a,b", "c"]));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct ListItems<'p> {
    items: Split<'p>,
}

impl<'p> ListItems<'p> {
    #[inline]
    pub(super) fn of(raw: &'p str) -> Self {
        Self {
            items: text::split(raw, b','),
        }
    }
}

impl<'p> Iterator for ListItems<'p> {
    type Item = Cow<'p, str>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.items.next().map(text::unescape)
    }
}

impl FusedIterator for ListItems<'_> {}

/// The unescaped components of a structured value; see [`Property::components`](crate::Property::components).
///
/// ```
/// let property: contact_card::Property<'_> = r"ORG:Ships\; Boats;Sales".parse()?;
/// assert!(property.components().eq(["Ships; Boats", "Sales"]));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Components<'p> {
    components: SplitAtMost<'p>,
}

impl<'p> Components<'p> {
    #[inline]
    pub(super) fn of(raw: &'p str, most: usize) -> Self {
        Self {
            components: text::split_at_most(raw, b';', most),
        }
    }
}

impl<'p> Iterator for Components<'p> {
    type Item = Cow<'p, str>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.components.next().map(text::unescape)
    }
}

impl FusedIterator for Components<'_> {}

/// The components of a structured value as lists; see [`Property::component_lists`](crate::Property::component_lists).
///
/// ```
/// let property: contact_card::Property<'_> = "N:Doe;Ann;Beth,Cleo;;".parse()?;
/// let mut components = property.component_lists();
/// assert!(components.nth(2).unwrap().eq(["Beth", "Cleo"]));
/// # Ok::<(), contact_card::ParseError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct ComponentLists<'p> {
    components: Split<'p>,
}

impl<'p> ComponentLists<'p> {
    #[inline]
    pub(super) fn of(raw: &'p str) -> Self {
        Self {
            components: text::split(raw, b';'),
        }
    }
}

impl<'p> Iterator for ComponentLists<'p> {
    type Item = ListItems<'p>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.components.next().map(ListItems::of)
    }
}

impl FusedIterator for ComponentLists<'_> {}
