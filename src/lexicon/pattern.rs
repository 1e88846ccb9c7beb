//! Patterns of one's own: what a regular expression finds is a find of its kind.
//!
//! Expressions run in time linear in the text, whatever they say.
//! Example: `(?P<value>\\d+) Sitzungstage` with the kind `count` finds "12 Sitzungstage" and counts 12.

use std::ops::Range;

use regex::Regex;

use super::Reading;

/// An expression and what its finds are.
#[derive(Debug)]
pub struct Pattern {
    /// What finds name as their rule.
    pub name: String,
    /// A kind of figures or of entities, as reports have it.
    pub kind: String,
    /// What stands for a find. Groups: `value`, `object` of figures, `name` of entities.
    pub regex: Regex,
    /// The unit of figures.
    pub unit: Option<String>,
    /// The currency of figures.
    pub currency: Option<String>,
}

/// Puts finds of one's own into their places among the others, both in text order; others that they overlap go.
pub fn take_over<T>(others: &mut Vec<T>, own: Vec<T>, bounds: impl Fn(&T) -> Range<usize>) {
    let mut rest = std::mem::take(others).into_iter().peekable();
    for find in own {
        let Range { start, end } = bounds(&find);
        while let Some(other) = rest.next_if(|other| bounds(other).start < end) {
            if bounds(&other).end <= start {
                others.push(other);
            }
        }
        others.push(find);
    }
    others.extend(rest);
}

impl Reading<'_> {
    /// The tokens that take exactly these bytes; none where one of them begins or ends elsewhere.
    pub fn tokens_in(&self, bytes: &Range<usize>) -> Option<Range<usize>> {
        let start = self.partition_point(|token| token.bytes().start < bytes.start);
        let end = self.partition_point(|token| token.bytes().start < bytes.end);
        let (first, last) = (self.get(start)?, self.get(end.checked_sub(1)?)?);
        (first.bytes().start == bytes.start && last.bytes().end == bytes.end).then_some(start..end)
    }
}
