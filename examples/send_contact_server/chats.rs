//! Chats, lines and deliveries, in memory.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use contact_card::send_contact::{
    self, E164, Recipient, SendContact, SendContactError, SendContactResponse,
};
use serde_json::json;

use crate::auth::Auth;
use crate::config::Config;
use crate::log;

/// What the line of a chat can do.
#[derive(Clone, Copy)]
pub(crate) enum Line {
    Bubbles,
    WithoutBubbles,
    Failing,
}

impl Line {
    /// What the server calls a chat on such a line when it starts.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bubbles => "CHAT",
            Self::WithoutBubbles => "CHAT_WITHOUT_BUBBLES",
            Self::Failing => "FAILING_CHAT",
        }
    }
}

pub(crate) struct Host {
    pub(crate) auth: Auth,
    pub(crate) ids: Ids,
    lines: HashMap<E164, Line>,
    chats: Mutex<Chats>,
    outbox: Option<PathBuf>,
}

#[derive(Default)]
struct Chats {
    ids: HashMap<E164, String>,
    numbers: HashMap<String, E164>,
}

impl Host {
    pub(crate) fn new(config: &Config) -> Result<Self, Box<dyn std::error::Error>> {
        if let Some(folder) = &config.outbox {
            fs::create_dir_all(folder)?;
        }
        Ok(Self {
            auth: Auth::new(&config.tenant, &config.secret, config.clock)?,
            ids: Ids::new()?,
            lines: config.lines.iter().cloned().collect(),
            chats: Mutex::default(),
            outbox: config.outbox.clone(),
        })
    }

    /// Serves a request whose caller is known.
    pub(crate) fn send(
        &self,
        trace_id: &str,
        chat_id: Option<&str>,
        body: &[u8],
    ) -> Result<SendContactResponse, SendContactError> {
        let request = send_contact::decode(chat_id, body)?;
        let (chat_id, number) = self.chat(request.recipient())?;
        match self.lines.get(&number).unwrap_or(&Line::Bubbles) {
            Line::WithoutBubbles => return Err(SendContactError::UnsupportedLine),
            Line::Failing => return Err(SendContactError::DeliveryFailed),
            Line::Bubbles => self.deliver(trace_id, &request)?,
        }
        Ok(SendContactResponse::sent(chat_id))
    }

    /// The id of the chat with a number, which is made if there is none.
    pub(crate) fn chat_with(&self, number: &E164) -> String {
        let mut chats = self.chats();
        if let Some(id) = chats.ids.get(number) {
            return id.clone();
        }
        let id = format!("ch_{}", self.ids.next());
        chats.ids.insert(number.clone(), id.clone());
        chats.numbers.insert(id.clone(), number.clone());
        id
    }

    fn chat(&self, recipient: &Recipient) -> Result<(String, E164), SendContactError> {
        match recipient {
            Recipient::Phone(number) => Ok((self.chat_with(number), number.clone())),
            Recipient::Chat(id) => match self.chats().numbers.get(id) {
                Some(number) => Ok((id.clone(), number.clone())),
                None => Err(SendContactError::ChatNotFound),
            },
        }
    }

    /// Nothing is left half done by a thread that panics.
    fn chats(&self) -> MutexGuard<'_, Chats> {
        self.chats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn deliver(&self, trace_id: &str, request: &SendContact) -> Result<(), SendContactError> {
        if let Some(folder) = &self.outbox {
            write(folder, trace_id, request.vcard()).map_err(|error| {
                let reason = error.kind().to_string();
                log::event("outbox", json!({ "trace_id": trace_id, "reason": reason }));
                SendContactError::DeliveryFailed
            })?;
        }
        let repairs = request.repairs().iter();
        let repairs: Vec<_> = repairs.map(|repair| repair.rule().code()).collect();
        let dropped = request.dropped().len();
        let fields = json!({ "trace_id": trace_id, "repairs": repairs, "dropped": dropped });
        log::event("delivered", fields);
        Ok(())
    }
}

/// A whole file or none: it has its name only when it is complete.
fn write(folder: &Path, name: &str, card: &str) -> io::Result<()> {
    let part = folder.join(format!("{name}.part"));
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&part)?;
    let written = file
        .write_all(card.as_bytes())
        .and_then(|()| fs::rename(&part, folder.join(format!("{name}.vcf"))));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    written
}

/// Names for chats, traces and files, which no client has a say in: hexadecimal digits.
pub(crate) struct Ids {
    run: String,
    next: AtomicU64,
}

impl Ids {
    fn new() -> Result<Self, getrandom::Error> {
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
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
