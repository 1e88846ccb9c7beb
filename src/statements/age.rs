//! Whom an age means: "der 54-Jährige".
//!
//! Other words for somebody are told in `referent.rs`.
//! Example: in "Peter Kern unterlag Hans Dorn (31). Der 31-Jährige lachte" it is Dorn.

use super::link::{Named, Scene};
use super::referent::{REACH, SENTENCES};
use crate::document::Document;
use crate::span::Span;

impl Scene<'_, '_> {
    /// He of whom the text says that he is so old; else who was named last, but before an object the subject.
    pub(super) fn by_age(&self, number: usize, span: Span, able: impl Fn(&Named) -> bool) -> Option<u32> {
        let age = self.document.str(number);
        let before = || self.before_within(span, REACH).filter(&able);
        if let Some(told) = before().find(|named| self.age_of(*named) == Some(age)) {
            return Some(told.2);
        }
        let aged = |number: u32| before().any(|named| named.2 == number && self.age_of(named).is_some());
        let near = |named: &Named| self.is_within(SENTENCES, named.0, span.start);
        let mut others = before().take_while(near).filter(|named| !aged(named.2)).peekable();
        let last = *others.peek()?;
        let led = |named: Named| self.is_led(named) || self.is_object(named);
        let subject = others.take_while(|named| self.is_near(*named, last)).find(|named| !led(*named));
        let meant = subject.filter(|_| led(last)).unwrap_or(last);
        (!self.is_aged_before(number, meant.2)).then_some(meant.2)
    }

    /// "Peter Kern (54)", "Peter Kern, 54,", "der 54-jährige Peter Kern"
    fn age_of(&self, (start, end, _): Named) -> Option<&str> {
        const BEFORE: usize = 4;
        let document = self.document;
        let (first, next) = (document.token_at(start), document.token_at(end));
        let apart = |open: char, close: char| document.is(next, open) && document.is(next + 2, close);
        if (apart('(', ')') || apart(',', ',')) && document[next + 1].is_number() {
            return Some(document.str(next + 1));
        }
        let mut before = (first.saturating_sub(BEFORE)..first).rev();
        before.find(|i| is_age(document, *i)).map(|i| document.str(i))
    }

    /// Somebody of the same age was spoken of, who need not have a name: not "der 54-jährige Kern".
    fn is_aged_before(&self, number: usize, found: u32) -> bool {
        const FAR: usize = 300;
        let document = self.document;
        let named = |i: usize| {
            let place = document.get(i + 3).map(|token| token.at());
            let mentions = &self.entities[found as usize].mentions;
            place.is_some_and(|place| mentions.binary_search_by_key(&place, |it| it.span.start).is_ok())
        };
        (number.saturating_sub(FAR)..number)
            .any(|i| is_age(document, i) && !named(i) && document.str(i) == document.str(number))
    }
}

/// "54-jährige", "54-Jähriger": the number of an age.
fn is_age(document: &Document, i: usize) -> bool {
    document[i].is_number()
        && document.is(i + 1, '-')
        && document.str(i + 2).to_lowercase().starts_with("jährig")
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_bearers;

    #[test]
    fn ages_mean_whom_the_text_gives_them() {
        check_bearers(&[
            ("Peter Kern (25) schlug Hans Dorn (31). Der 25-Jährige sagte, es regne.", "Peter Kern"),
            ("Peter Kern schlug Hans Dorn, 31, klar. Der 25-Jährige sagte, es regne.", "Peter Kern"),
            ("Peter Kern erlag dem Norweger Hans Dorn. Der 25-Jährige sagte, es regne.", "Peter Kern"),
            ("Peter Kern kam. Hans Dorn ging. Der 25-Jährige sagte, es regne.", "Hans Dorn"),
        ]);
    }
}
