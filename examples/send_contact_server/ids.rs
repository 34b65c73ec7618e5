//! Names for chats, traces and files, which no client has a say in: hexadecimal digits.

use std::sync::atomic::{AtomicU64, Ordering};

pub(crate) struct Ids {
    run: String,
    next: AtomicU64,
}

impl Ids {
    pub(crate) fn new() -> Result<Self, getrandom::Error> {
        let mut run = [0; 8];
        getrandom::fill(&mut run)?;
        Ok(Self {
            run: hex(&run),
            next: AtomicU64::new(1),
        })
    }

    pub(crate) fn next(&self) -> String {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        format!("{}{number:08x}", self.run)
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    base16ct::lower::encode_string(bytes)
}
