//! Dates in the form of each version.
//!
//! | date | 3.0 | 4.0 |
//! |---|---|---|
//! | 12 April 1985 | `BDAY:1985-04-12` | `BDAY:19850412` |
//! | 12 April | `BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12` | `BDAY:--0412` |
//! | 1985 | `X-BDAY;VALUE=text:1985` | `BDAY:1985` |

use super::sink::Sink;
use super::writer::ContactWriter;
use crate::value::date::Date;
use crate::version::Version;

impl<'c, S: Sink<'c>> ContactWriter<'c, S> {
    /// Writes the birthday: as `BDAY`, or as `X-BDAY` if 3.0 has no form for the date.
    pub(super) fn birthday(&mut self, date: &Date) {
        match self.version {
            Version::V3_0 => self.date_3_0("\r\nBDAY", "\r\nX-BDAY;VALUE=text:", None, date),
            Version::V4_0 => self.date_4_0("\r\nBDAY:", date),
        }
    }

    /// Writes the anniversary. 3.0 has no property for it: Apple reads `X-ABDATE`, other programs `X-ANNIVERSARY`.
    #[inline(never)]
    pub(super) fn anniversary(&mut self, date: &Date) {
        if self.version == Version::V4_0 {
            return self.date_4_0("\r\nANNIVERSARY:", date);
        }
        self.date_3_0(
            "\r\nX-ANNIVERSARY",
            "\r\nX-ANNIVERSARY;VALUE=text:",
            None,
            date,
        );
        if date.for_3_0().is_some() {
            let item = self.items.next(self.contact);
            self.date_3_0("\r\nX-ABDATE", "", Some(item), date);
            self.sink
                .start_item(item, "\r\nX-ABLabel:_$!<Anniversary>!$_");
            self.sink.finish();
        }
    }

    fn date_4_0(&mut self, head: &'static str, date: &Date) {
        self.sink.start(head);
        date.write_4_0(self.sink.line());
        self.sink.finish();
    }

    /// Writes a date as a property that starts with `head`, or as text after `other` if 3.0 has no form for it.
    fn date_3_0(
        &mut self,
        head: &'static str,
        other: &'static str,
        item: Option<u32>,
        date: &Date,
    ) {
        if let Some((params, date)) = date.for_3_0() {
            self.start(item, head);
            self.raw(params);
            self.raw(":");
            date.write_3_0(self.sink.line());
        } else {
            self.start(item, other);
            date.write_4_0(self.sink.line());
        }
        self.sink.finish();
    }
}
