//! What the flags and the environment say.

use std::env;
use std::error::Error;
use std::path::PathBuf;

use contact_card::send_contact::E164;

use crate::auth::Clock;
use crate::chats::{Line, hex};

const USAGE: &str = "usage: send_contact_server [--port N] [--tenant NAME] [--outbox FOLDER] \
    [--without-bubbles PHONE] [--failing PHONE] [--clock SECONDS]";
/// The number of the chat that is there from the start.
const SAMPLE: &str = "+14155550100";

pub(crate) struct Config {
    pub(crate) port: u16,
    pub(crate) tenant: String,
    pub(crate) secret: String,
    pub(crate) outbox: Option<PathBuf>,
    pub(crate) clock: Clock,
    /// The lines that are known from the start; any other number has one with bubbles.
    pub(crate) lines: Vec<(E164, Line)>,
}

impl Config {
    pub(crate) fn parse(
        mut arguments: impl Iterator<Item = String>,
    ) -> Result<Self, Box<dyn Error>> {
        let mut config = Self {
            port: 8080,
            tenant: "sample".to_owned(),
            secret: secret()?,
            outbox: None,
            clock: Clock::System,
            lines: vec![(SAMPLE.parse()?, Line::Bubbles)],
        };
        while let Some(flag) = arguments.next() {
            let value = arguments.next().ok_or(USAGE)?;
            config
                .set(&flag, value)
                .map_err(|error| format!("{flag}: {error}"))?;
        }
        Ok(config)
    }

    fn set(&mut self, flag: &str, value: String) -> Result<(), Box<dyn Error>> {
        match flag {
            "--port" => self.port = value.parse()?,
            "--tenant" if is_slug(&value) => self.tenant = value,
            "--tenant" => return Err("expected letters, digits and hyphens".into()),
            "--outbox" => self.outbox = Some(value.into()),
            "--without-bubbles" => self.lines.push((value.parse()?, Line::WithoutBubbles)),
            "--failing" => self.lines.push((value.parse()?, Line::Failing)),
            "--clock" => self.clock = Clock::Fixed(value.parse()?),
            _ => return Err(USAGE.into()),
        }
        Ok(())
    }
}

/// The secret of the environment, or a random one.
fn secret() -> Result<String, Box<dyn Error>> {
    match env::var("SEND_CONTACT_SECRET") {
        Ok(secret) if secret.is_empty() => Err("SEND_CONTACT_SECRET: expected a secret".into()),
        Ok(secret) => Ok(secret),
        Err(env::VarError::NotPresent) => {
            let mut bytes = [0; 32];
            getrandom::fill(&mut bytes)?;
            Ok(hex(&bytes))
        }
        Err(error) => Err(format!("SEND_CONTACT_SECRET: {error}").into()),
    }
}

fn is_slug(text: &str) -> bool {
    let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '-';
    !text.is_empty() && text.chars().all(is_inner)
}
