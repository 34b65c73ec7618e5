//! Contacts and cards that `Debug` shows: their own hides what they hold, and a law that fails must show its input.

use std::fmt::{Debug, Formatter, Result};
use std::ops::{Deref, DerefMut};

use contact_card::{Card, Contact};

pub(crate) struct Shown<T>(pub(crate) T);

impl Debug for Shown<Contact> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(&serde_json::to_string(&self.0).expect("a contact is JSON"))
    }
}

impl Debug for Shown<Card<'_>> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.debug_list()
            .entries(self.0.to_string().split_terminator("\r\n"))
            .finish()
    }
}

impl<T> Deref for Shown<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Shown<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
