//! Chats, lines and deliveries, in memory.

use std::collections::HashMap;
use std::error::Error;
use std::sync::{Mutex, MutexGuard, PoisonError};

use contact_card::send_contact::{
    self, E164, Options, Recipient, SendContact, SendContactError, SendContactResponse,
};

use crate::auth::Auth;
use crate::body::Bodies;
use crate::config::Config;
use crate::ids::Ids;
use crate::outbox::Outbox;
use crate::secret::Secret;

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
    pub(crate) bodies: Bodies,
    pub(crate) ids: Ids,
    options: Options,
    lines: HashMap<E164, Line>,
    chats: Mutex<Chats>,
    outbox: Option<Outbox>,
}

#[derive(Default)]
struct Chats {
    ids: HashMap<E164, String>,
    numbers: HashMap<String, E164>,
}

/// A card that was sent, and the answer that says so.
pub(crate) struct Sent {
    pub(crate) response: SendContactResponse,
    pub(crate) request: SendContact,
}

impl Host {
    pub(crate) fn new(config: &Config, secret: &Secret) -> Result<Self, Box<dyn Error>> {
        let options = config.options();
        let outbox = config.outbox.as_deref().map(Outbox::new).transpose();
        Ok(Self {
            auth: Auth::new(&config.tenant, &secret.text, config.clock())?,
            bodies: Bodies::new(options.body, &config.server),
            ids: Ids::new()?,
            options,
            lines: config.lines().collect(),
            chats: Mutex::default(),
            outbox: outbox.map_err(|error| format!("--outbox: {error}"))?,
        })
    }

    /// Serves a request whose caller is known.
    pub(crate) fn send(
        &self,
        trace_id: &str,
        chat_id: Option<&str>,
        body: &[u8],
    ) -> Result<Sent, SendContactError> {
        let request = send_contact::decode_with(&self.options, chat_id, body)?;
        let (chat_id, number) = self.chat(request.recipient())?;
        match self.lines.get(&number).unwrap_or(&Line::Bubbles) {
            Line::WithoutBubbles => return Err(SendContactError::UnsupportedLine),
            Line::Failing => return Err(SendContactError::DeliveryFailed),
            Line::Bubbles => self.deliver(trace_id, &request)?,
        }
        let response = SendContactResponse::sent(chat_id);
        Ok(Sent { response, request })
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
        if let Some(outbox) = &self.outbox {
            outbox.write(trace_id, request.vcard()).map_err(|error| {
                tracing::error!(event = "outbox", reason = %error.kind());
                SendContactError::DeliveryFailed
            })?;
        }
        tracing::info!(
            event = "delivered",
            repairs = request.repairs().len(),
            losses = request.losses().len(),
            dropped = request.dropped().len(),
        );
        Ok(())
    }
}
