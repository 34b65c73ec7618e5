//! Checking a request and writing its card, beside parsing the same contact out of the same JSON.

#[allow(dead_code, reason = "the other benches use the rest")]
mod inputs;
mod ratio;

use contact_card::send_contact::decode;
use contact_card::{Contact, Version};
use serde::Deserialize;

use inputs::Result;
use ratio::{Columns, Group, Rival};

const COLUMNS: &Columns = &[("request", "json")];

/// What any endpoint has to parse.
#[derive(Deserialize)]
struct Body {
    contact: Contact,
}

fn main() -> Result<()> {
    let contacts = inputs::contacts()?;
    let bodies = contacts
        .iter()
        .map(|(name, contact)| Ok((*name, body(contact)?)));
    let bodies = bodies.collect::<Result<Vec<_>>>()?;
    let mut groups = Vec::new();
    for ((name, contact), (_, body)) in contacts.iter().zip(&bodies) {
        let request = decode(Some("ch_1"), body)?;
        assert_eq!(request.vcard(), contact.to_vcard(Version::V3_0)?);
        let rivals = vec![
            Rival::new("request", Version::V3_0, body.len(), || {
                decode(Some("ch_1"), body)
            }),
            Rival::new("json", Version::V3_0, body.len(), || {
                serde_json::from_slice::<Body>(body).map(|body| body.contact)
            }),
        ];
        groups.push(Group { name, rivals });
    }
    ratio::run("request", COLUMNS, groups);
    Ok(())
}

fn body(contact: &Contact) -> Result<Vec<u8>> {
    let body = serde_json::json!({ "contact": contact });
    Ok(serde_json::to_vec(&body)?)
}
