//! Names in a speaker's phrase that are not who speaks: "Anhänger Kerns", "ein Mann aus dem Kreis Ulm".
//!
//! Which entity the speaker is, is told in `link.rs`.
//! Example: in "Die Chefin von Siemens sagte, es regne." the firm says nothing.

use std::ops::Range;

use super::link::{GROUPS, Named, Scene};
use crate::entities::EntityKind;
use crate::lexicon::{Sense, class};
use crate::span::Span;
use crate::tokens::{Flags, Shape};

impl Scene<'_, '_> {
    /// "Anhänger Kerns", "die Mutter von Kern", "die Polizei in Ulm": not who speaks; but a spokesman speaks for the
    /// organisation.
    pub(super) fn depends(&self, (start, end, number): Named, phrase: Span) -> bool {
        const FRAME: [&str; 12] =
            ["von", "vom", "des", "der", "in", "im", "aus", "bei", "am", "für", "eines", "einer"];
        let document = self.document;
        let at = |place: u32| document.token_at(place);
        // "die Bergrettung Tirol": only "die Stadt Ulm" is the place.
        let place = self.entities[number as usize].kind == EntityKind::Place;
        let head = || at(start).checked_sub(1).filter(|head| *head >= at(phrase.start));
        // "die US Botschaft"
        let leads = || end < phrase.end && self.is_other_head(at(end));
        let other = place && (head().is_some_and(|head| self.is_other_head(head)) || leads());
        // "das Team um die Biologin Anke Dorn": all of them.
        let led = |mut before: Range<usize>| before.any(|i| document.reads(i, "um"));
        if other || self.is_sort((start, end, number), phrase) || led(at(phrase.start)..at(start)) {
            return true;
        }
        if self.entities[number as usize].kind == EntityKind::Organization {
            return self.is_of_somebody(at(phrase.start)..at(start) + 1);
        }
        let (whole, own) = (at(phrase.start)..at(phrase.end), at(start)..at(end));
        // "die Regierung Merkel", "die Familie Kern"
        if own.start > whole.start && document.reads_any(own.start - 1, &GROUPS) {
            return true;
        }
        let others = |mut tokens: Range<usize>| {
            tokens.any(|i| document[i].is_capital() && !document.has(i, class::DETERMINER))
        };
        let named = &self.entities[number as usize].name;
        let last = document.str(own.end - 1);
        // "Kerns Helfer", also where the name is known by no other form.
        let owner = own.end < whole.end
            && self.entities[number as usize].kind == EntityKind::Person
            && document.lexicon.is_noun(document.str(own.end))
            && !document.has(own.end, class::NAMES);
        let genitive = (!named.ends_with(last) || owner) && last.ends_with('s');
        if genitive || document[own.end - 1].has(Flags::GENITIVE) {
            return others(whole.start..own.start) || others(own.end..whole.end);
        }
        // Back over "Präsident" and "ehemaligen" to what leads the name.
        let lead = (whole.start..own.start).rev().find(|i| {
            document[*i].mark().is_some() || document.has(*i, class::DETERMINER | class::PREPOSITION)
        });
        // "die Aussage von Kern": his own, but "der Bericht des Instituts von Ulm".
        let said = |lead: usize| lead > whole.start && !place && self.is_saying(lead - 1);
        // "ein Mann aus dem Kreis Ulm"
        let lead = lead.map(|lead| {
            let behind = place && lead > whole.start && document.has(lead - 1, class::PREPOSITION);
            lead - usize::from(behind && document.reads_any(lead, &["dem", "den", "der"]))
        });
        lead.is_some_and(|lead| document.reads_any(lead, &FRAME) && others(whole.start..lead) && !said(lead))
            && (place || !self.is_own_name(&whole, &own))
    }

    /// "ein Forscher der Werft", "die Chefin der Werft": somebody without a name, but a spokesman speaks for it.
    fn is_of_somebody(&self, before: Range<usize>) -> bool {
        let document = self.document;
        let led = document.has(before.start, class::DETERMINER);
        let of = |i: usize| document.reads_any(i, &["der", "des", "von", "vom", "bei", "beim"]);
        let mut nouns = (before.start + 1..before.end).skip_while(|i| !document[*i].is_capital());
        // "der Kommandierende General der Armee"
        let noun = nouns
            .find(|i| document[*i].is_capital() && of(*i + 1))
            .or_else(|| (before.start + 1..before.end).find(|i| document[*i].is_capital()));
        let Some(noun) = noun.filter(|_| led) else { return false };
        let speaks =
            ["sprecher", "vertreter"].iter().any(|word| document.str(noun).to_lowercase().contains(word));
        let led = (noun + 1..before.end).any(of);
        // "die Schwesterpartei der CSU"
        let sister = ["Schwester", "Tochter", "Mutter"].iter().any(|kin| document.str(noun).starts_with(kin));
        let role = document.has(noun, class::ROLE)
            || document.lexicon.tail(document.str(noun), Shape::Capital, class::ROLE, 5).is_some();
        (role || sister) && led && !speaks
    }

    /// A noun that is no sort of place.
    fn is_other_head(&self, i: usize) -> bool {
        let document = self.document;
        document[i].is_capital()
            && document.lexicon.is_noun(document.str(i))
            && !document.has(i, class::DETERMINER)
            && (!document.lexicon.ends_as(document.str(i), Sense::Land)
                // "Kirchenkreis Ulm"
                || ["Kirchen", "Arbeits"].iter().any(|first| document.str(i).starts_with(first)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_bearers;

    #[test]
    fn places_of_somebody_do_not_speak() {
        check_bearers(&[
            ("Ein Mann aus dem Kreis Ulm sagte, es regne.", "-"),
            ("Der Botschafter des Landes in den USA sagte, es regne.", "-"),
            ("Der Kreis Ulm sagte, es regne.", "Kreis Ulm"),
        ]);
    }
}
