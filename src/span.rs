//! Where a find stands in the text: code points, end-exclusive, as jq and Python slice.
//!
//! Bytes never leave the tokens; whoever holds a [`Span`] holds published positions.
//! Example: in "Rund 90 Länder" the figure "90 Länder" is `Span { start: 5, end: 14 }`.

use serde::Serialize;

/// A stretch of the decoded text in Unicode code points, `start` included, `end` not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// The first code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

impl Span {
    /// The number of code points.
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// True where nothing is covered; no find has such a span.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Text order, of two that begin together the longer first. One number, so that all lists of the crate share one
    /// sort (`sort_by_cached_key`), which keeps the binary small.
    pub fn order(self) -> u64 {
        u64::from(self.start) << 32 | u64::from(u32::MAX - self.end)
    }

    /// True where both share at least one code point.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True where `other` lies inside, borders included.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Keeps, of finds that overlap, the longest, and of equally long ones the first given; the rest goes.
///
/// The result is in text order.
pub fn keep_longest<T>(finds: &mut Vec<T>, span: impl Fn(&T) -> Span) {
    finds.sort_by_cached_key(|find| span(find).order());
    finds.dedup_by(|find, last| {
        let overlaps = span(last).overlaps(span(find));
        if overlaps && span(find).len() > span(last).len() {
            std::mem::swap(find, last);
        }
        overlaps
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_longest_of_overlapping_finds() {
        let mut finds = vec![(3, 5), (0, 4), (4, 9), (10, 12), (10, 11)]
            .into_iter()
            .map(|(start, end)| Span { start, end })
            .collect();
        keep_longest(&mut finds, |span| *span);
        let kept: Vec<_> = finds.iter().map(|span| (span.start, span.end)).collect();
        assert_eq!(kept, [(0, 4), (4, 9), (10, 12)]);
    }
}
