//! A request, checked and written as a card, beside parsing the same contact out of the same JSON.

use contact_card::Contact;
use contact_card::send_contact::decode;
use serde::Deserialize;

use super::ROUNDS;
use crate::inputs::{Result, contacts};
use crate::rounds::work;
use crate::table::{Race, Row, Table};

/// What any endpoint has to parse.
#[derive(Deserialize)]
struct Body {
    contact: Contact,
}

pub(crate) fn tables() -> Result<Vec<Table>> {
    let mut rows = Vec::new();
    for (name, contact) in &contacts()? {
        let body = serde_json::json!({ "contact": contact });
        rows.extend(race(name, &serde_json::to_vec(&body)?)?);
    }
    let title = "A whole request, 3.0".to_owned();
    Ok(vec![Table { title, rows }])
}

fn race(name: &str, body: &[u8]) -> Result<Vec<Row>> {
    decode(Some("ch_1"), body)?;
    let mut race = Race::new(name);
    let json = work(|| serde_json::from_slice::<Body>(body).map(|body| body.contact));
    race.add("serde_json::from_slice", json);
    let request = work(|| decode(Some("ch_1"), body));
    race.add("send_contact::decode", request);
    Ok(race.run(ROUNDS))
}
