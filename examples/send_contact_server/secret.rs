//! The secret that the server and its tenant share.

use std::env::{self, VarError};
use std::error::Error;
use std::fs;
use std::path::Path;

use crate::ids::hex;

/// As long as what it keys: RFC 2104 section 3 discourages less.
const SHORTEST: usize = 32;
const VARIABLE: &str = "SEND_CONTACT_SECRET";

pub(crate) struct Secret {
    pub(crate) text: String,
    pub(crate) is_made_up: bool,
}

impl Secret {
    /// The one of the file, else the one of the environment, else a random one.
    pub(crate) fn load(file: Option<&Path>) -> Result<Self, Box<dyn Error>> {
        match (file, env::var(VARIABLE)) {
            (Some(file), _) => {
                let text =
                    fs::read_to_string(file).map_err(|error| format!("--secret-file: {error}"))?;
                Self::given("--secret-file", text.trim_end_matches(['\r', '\n']))
            }
            (None, Ok(text)) => Self::given(VARIABLE, &text),
            (None, Err(VarError::NotPresent)) => Self::random(),
            (None, Err(error)) => Err(format!("{VARIABLE}: {error}").into()),
        }
    }

    fn given(source: &str, text: &str) -> Result<Self, Box<dyn Error>> {
        if text.len() < SHORTEST {
            return Err(
                format!("{source}: expected a secret of at least {SHORTEST} octets").into(),
            );
        }
        Ok(Self {
            text: text.to_owned(),
            is_made_up: false,
        })
    }

    fn random() -> Result<Self, Box<dyn Error>> {
        let mut bytes = [0; SHORTEST];
        getrandom::fill(&mut bytes)?;
        Ok(Self {
            text: hex(&bytes),
            is_made_up: true,
        })
    }
}
