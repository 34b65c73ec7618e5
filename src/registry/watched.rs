//! The properties whose values need a closer look when a line is read, for a quick answer by name.
//!
//! Reading asks of every line whether its value has a quirk that a finding is about. For `TEL` and `NOTE` the answer is
//! no; for `N`, `BDAY` and a few others it depends on the value ([`Watch`]). The name comes in as bytes of any case,
//! and the answer goes out without a search of the whole table: sixteen buckets by the length of the name, made when
//! the crate is compiled.

use super::properties::PROPERTIES;
use super::property::Watch;

/// The watched properties whose names have the same length, modulo 16: at most four, or the crate does not compile.
#[derive(Clone, Copy)]
struct Bucket {
    /// The first letters of the names, a bit each.
    letters: u32,
    rows: [(&'static str, Watch); 4],
}

static BUCKETS: [Bucket; 16] = {
    let empty = Bucket {
        letters: 0,
        rows: [("", Watch::Never); 4],
    };
    let mut buckets = [empty; 16];
    let mut counts = [0; 16];
    let mut index = 0;
    while index < PROPERTIES.len() {
        let row = &PROPERTIES[index];
        if !matches!(row.watch(), Watch::Never) {
            let at = row.name.len() & 15;
            buckets[at].letters |= bit(row.name.as_bytes()[0]);
            buckets[at].rows[counts[at]] = (row.name, row.watch());
            counts[at] += 1;
        }
        index += 1;
    }
    buckets
};

/// The bit of a letter, the same for both cases: bit 1 for `A` and `a`.
const fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

/// Whether a name may be watched, by its length and first letter: for a quick no. The name is not empty.
#[inline(always)]
pub(crate) fn may_be_watched(name: &[u8]) -> bool {
    BUCKETS[name.len() & 15].letters & bit(name[0]) != 0
}

/// When the value of the property of that name, compared without case, needs a closer look.
#[inline]
pub(crate) fn watch(name: &[u8]) -> Watch {
    let rows = &BUCKETS[name.len() & 15].rows;
    let is_it = |row: &&(&str, Watch)| name.eq_ignore_ascii_case(row.0.as_bytes());
    rows.iter().find(is_it).map_or(Watch::Never, |row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_name() {
        for row in PROPERTIES {
            let name = row.name.to_lowercase();
            assert_eq!(watch(name.as_bytes()), row.watch(), "{name}");
            assert!(row.watch() == Watch::Never || may_be_watched(name.as_bytes()));
        }
        assert_eq!(watch(b"N"), Watch::Semicolons(4));
        assert_eq!(watch(b"BDAY"), Watch::Date);
        assert_eq!(watch(b"DEATHDATE"), Watch::Always);
        assert_eq!(watch(b"X-ABDATE"), Watch::Never);
    }
}
