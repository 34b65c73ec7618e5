//! Inline and linked photos.
//!
//! `PHOTO;ENCODING=b;TYPE=PNG:iVBORw==` in 3.0, `PHOTO:data:image/png;base64,iVBORw==` in 4.0, and
//! `PHOTO;VALUE=uri:` for a link in both.

use super::sink::Sink;
use super::writer::{ContactWriter, TextRole};
use crate::contact::model::{Contact, Media};
use crate::value::media_type::Family;
use crate::version::Version;

impl<'c, S: Sink<'c>> ContactWriter<'c, S> {
    #[inline(never)]
    pub(super) fn photo(&mut self, photo: &'c Media) {
        match photo {
            Media::Uri(uri) => {
                self.sink.start("\r\nPHOTO;VALUE=uri:");
                self.filled(uri, Contact::KINDS.photo, TextRole::Uri);
                self.sink.finish();
            }
            Media::Inline(media) => {
                self.suspect |= media.base64().is_empty();
                let media_type = media.media_type();
                let (head, kind, tail) = match self.version {
                    Version::V3_0 => {
                        let word = media_type.word_of(Family::Image);
                        ("\r\nPHOTO;ENCODING=b;TYPE=", word, ":")
                    }
                    Version::V4_0 => ("\r\nPHOTO:data:", media_type.as_str().into(), ";base64,"),
                };
                self.sink.start(head);
                self.raw(&kind);
                self.raw(tail);
                self.sink.finish_with_base64(media.base64());
            }
        }
    }
}
