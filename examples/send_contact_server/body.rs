//! Bodies: how long, how slow, and how many at once.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, HttpBody};
use contact_card::send_contact::SendContactError;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::limits::ServerLimits;
use crate::refusal::Refusal;

/// Reads bodies within the limits.
pub(crate) struct Bodies {
    most: usize,
    time: Duration,
    /// One permit for each octet that may still be held.
    room: Arc<Semaphore>,
}

/// A body, and the room that it takes until it is dropped.
#[derive(Default)]
pub(crate) struct Held {
    pub(crate) bytes: Vec<u8>,
    room: Option<OwnedSemaphorePermit>,
}

impl Bodies {
    pub(crate) fn new(most: usize, limits: &ServerLimits) -> Self {
        Self {
            most,
            time: limits.body_time,
            room: Arc::new(Semaphore::new(limits.bytes_in_flight)),
        }
    }

    /// A body that says it is too long is not read; one that does not say is read up to the limit.
    pub(crate) async fn read(&self, body: Body) -> Result<Held, Refusal> {
        if body.size_hint().lower() > self.most as u64 {
            return Err(Refusal::TooLong(self.most));
        }
        let reading = self.collect(Limited::new(body, self.most));
        let read = tokio::time::timeout(self.time, reading).await;
        read.unwrap_or(Err(Refusal::TooSlow(self.time)))
    }

    async fn collect(&self, mut body: Limited<Body>) -> Result<Held, Refusal> {
        let mut held = Held::default();
        while let Some(frame) = body.frame().await {
            match frame.map(hyper::body::Frame::into_data) {
                Ok(Ok(data)) => self.hold(&mut held, &data)?,
                // Trailers say nothing here.
                Ok(Err(_)) => {}
                Err(error) if error.is::<LengthLimitError>() => {
                    return Err(Refusal::TooLong(self.most));
                }
                Err(_) => return Err(SendContactError::InvalidJson.into()),
            }
        }
        Ok(held)
    }

    /// Only what has come takes room: a body that is announced and does not come takes none.
    fn hold(&self, held: &mut Held, data: &[u8]) -> Result<(), Refusal> {
        let count = u32::try_from(data.len()).map_err(|_| Refusal::Busy)?;
        let room = Arc::clone(&self.room).try_acquire_many_owned(count);
        let room = room.map_err(|_| Refusal::Busy)?;
        match &mut held.room {
            Some(taken) => taken.merge(room),
            None => held.room = Some(room),
        }
        held.bytes.extend_from_slice(data);
        Ok(())
    }
}
