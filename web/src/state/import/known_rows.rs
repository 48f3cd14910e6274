//! Rows of a long list that are known here, a part of what there is; the others are asked for.

use std::collections::BTreeMap;
use std::ops::Range;

/// So many rows are kept at most: some screens full.
const MOST: usize = 600;

/// Rows of a list, by their place in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct KnownRows<R> {
    /// How many rows the list has.
    pub(crate) total: usize,
    rows: BTreeMap<usize, R>,
    /// How many there are may be another number by now.
    is_stale: bool,
}

impl<R> Default for KnownRows<R> {
    fn default() -> Self {
        Self {
            total: 0,
            rows: BTreeMap::new(),
            is_stale: true,
        }
    }
}

impl<R> KnownRows<R> {
    pub(crate) fn get(&self, index: usize) -> Option<&R> {
        self.rows.get(&index)
    }

    /// Takes rows in. Where the others may be of another list, or too many are kept, they go.
    pub(crate) fn put(&mut self, total: usize, from: usize, rows: impl IntoIterator<Item = R>) {
        if self.is_stale || self.total != total || self.rows.len() > MOST {
            self.rows.clear();
        }
        self.total = total;
        self.is_stale = false;
        self.rows.extend((from..).zip(rows));
    }

    /// What of some rows is to be asked for.
    pub(crate) fn missing(&self, wanted: Range<usize>) -> Option<Range<usize>> {
        if self.is_stale {
            return Some(wanted);
        }
        let wanted = wanted.start..wanted.end.min(self.total);
        let first = wanted.clone().find(|row| !self.rows.contains_key(row))?;
        let last = wanted.rev().find(|row| !self.rows.contains_key(row))?;
        Some(first..last + 1)
    }

    /// The rows may have changed. Until they are known anew they stay as they were: what has the focus keeps it.
    pub(crate) const fn refresh(&mut self) {
        self.is_stale = true;
    }

    /// It is another list.
    pub(crate) fn forget(&mut self) {
        self.rows.clear();
        self.is_stale = true;
    }

    /// Whether how many there are is known.
    pub(crate) const fn is_known(&self) -> bool {
        !self.is_stale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_known_is_asked_for() {
        let mut known = KnownRows::default();
        assert_eq!(known.missing(0..40), Some(0..40));
        known.put(1_000, 0, 0..40);
        assert_eq!(known.missing(0..40), None);
        assert_eq!(known.missing(24..64), Some(40..64));
        known.put(1_000, 40, 40..64);
        assert_eq!((known.get(63), known.get(64)), (Some(&63), None));
        assert_eq!(known.missing(990..1_040), Some(990..1_000));
        // Another filter: what was known is of another list.
        known.put(10, 0, 100..110);
        assert_eq!((known.get(0), known.missing(0..40)), (Some(&100), None));
        known.refresh();
        assert_eq!(known.missing(0..40), Some(0..40));
        assert_eq!(known.get(9), Some(&109));
        known.put(9, 0, 200..209);
        assert_eq!((known.get(0), known.get(9)), (Some(&200), None));
        known.forget();
        assert_eq!((known.get(0), known.missing(0..40)), (None, Some(0..40)));
    }

    #[test]
    fn it_does_not_grow_without_an_end() {
        let mut known = KnownRows::default();
        for from in (0..100_000).step_by(50) {
            known.put(100_000, from, from..from + 50);
            assert!(known.rows.len() <= MOST + 50);
        }
    }
}
