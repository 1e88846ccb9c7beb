//! What the sentence before is about, where a pronoun or "demnach" points back at it.
//!
//! Which entity a speaker is otherwise, is told in `link.rs` and `referent.rs`.
//! Example: in "Die Gewerkschaft ver.di tagt. Sie sagte, es regne." it is ver.di.

use std::ops::Range;

use super::clause::is_finite;
use super::link::{Named, Scene};
use super::nouns::is_paper;
use super::referent::is_same;
use super::speaker;
use crate::entities::EntityKind;
use crate::id::EntityId;
use crate::lexicon::class;
use crate::span::Span;
use crate::tokens::Shape;

impl Scene<'_, '_> {
    /// "Die Gewerkschaft ver.di tagt. Sie sagte": the organisation that the sentence before, or the same one, is about,
    /// where no person was named since whom the pronoun could mean.
    pub(super) fn organization_before(&self, text: &str, span: Span, gender: &str) -> Option<u32> {
        let document = self.document;
        // "Ihren Angaben nach", "Nach seinen Angaben": his, or of an office.
        let own = text.contains(' ');
        let articles: &[&str] = match gender {
            "m" if own => &["der", "das"],
            "m" => &["der"],
            "f" => &["die"],
            _ => &["das"],
        };
        let owned = || self.tokens(span).len() == 2 && self.is_saying(self.tokens(span).end - 1);
        if own && !owned() || !own && text.len() > 3 {
            return None;
        }
        let here = self.sentences_up_to(span.start);
        (here.saturating_sub(2)..here).rev().find_map(|at| {
            let sentence = document.sentences[at].tokens.clone();
            let subject = self.subject(&sentence, |subject| document.reads_any(subject.start, articles))?;
            let phrase = document.span(&subject);
            let number = self.inside(phrase).find(|named| {
                let entity = &self.entities[named.2 as usize];
                entity.kind == EntityKind::Organization && !self.depends(*named, phrase)
            })?;
            let several = [sentence.start.max(subject.start.saturating_sub(1)), subject.end]
                .iter()
                .any(|i| is_finite(document, *i) && document.str(*i).ends_with('n'));
            let since = Span { start: phrase.start, end: span.start };
            let other = |named: Named| self.is_person(named.2) && self.may_be_of(named.2, gender);
            (phrase.end < span.start && (own || !several) && !self.inside(since).any(other))
                .then_some(number.2)
        })
    }

    /// "Der Vizeminister kam. Er sagte": the subject of the sentence before is somebody without a name.
    pub(super) fn unnamed_subject(&self, span: Span, gender: &str) -> Option<Span> {
        let document = self.document;
        let before = self.sentences_up_to(span.start).checked_sub(2)?;
        let before = document.sentences[before].tokens.clone();
        let articles: &[&str] = if gender == "m" { &["der", "ein"] } else { &["die", "eine"] };
        let subject = speaker::noun_phrase(document, before.start, before.end)
            .filter(|_| document.reads_any(before.start, articles));
        let subject = subject.filter(|subject| {
            let office = |i: usize| {
                document.has(i, class::ROLE)
                    || document.lexicon.tail(document.str(i), Shape::Capital, class::ROLE, 4).is_some()
            };
            let named = self.inside(document.span(subject)).any(|(.., number)| self.is_person(number));
            !named && subject.clone().any(|i| document[i].is_capital() && office(i))
        });
        subject.map(|subject| document.span(&subject))
    }

    /// "teilten die Ulmer mit", "sagte ein Sprecher": the only organisation that was named in the sentences before.
    pub(super) fn only_organization(&self, span: Span) -> Option<u32> {
        const SENTENCES: usize = 2;
        const REACH: usize = 12;
        let near =
            |named: &Named| self.sentences_up_to(named.0) + SENTENCES >= self.sentences_up_to(span.start);
        let organization =
            |(.., number): &Named| self.entities[*number as usize].kind == EntityKind::Organization;
        let mut found = self.before_within(span, REACH).take_while(near).filter(organization);
        let first = found.next()?;
        found.all(|other| other.2 == first.2).then_some(first.2)
    }

    /// "dem Bericht", behind "einem Bericht von Amnesty": whose it is was said before.
    pub(super) fn by_paper(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        const SENTENCES: usize = 3;
        const LONGEST: usize = 12;
        const OWNERS: [&str; 6] = ["der", "des", "von", "vom", "einer", "eines"];
        let document = self.document;
        let noun = tokens.start + 1;
        let definite =
            document.reads_any(tokens.start, &["der", "die", "das", "dem", "den", "diesem", "dieser"]);
        if tokens.len() != 2 || !definite || !is_paper(document, noun) {
            return None;
        }
        let own = self.sentences_up_to(span.start).checked_sub(1)?;
        let first = document.sentences.get(own.saturating_sub(SENTENCES))?.tokens.start;
        let same = |i: &usize| {
            document[*i].is_capital()
                && is_same(document.str(*i), document.str(noun))
                && document.reads_any(*i + 1, &OWNERS)
        };
        let paper = (first..tokens.start).rev().find(same)?;
        let owner = speaker::noun_phrase(
            document,
            paper + 1 + usize::from(document.reads_any(paper + 1, &["von", "vom"])),
            tokens.start.min(paper + LONGEST),
        )?;
        let phrase = document.span(&owner);
        let able = |named: &Named| self.entities[named.2 as usize].kind != EntityKind::Place;
        self.inside(phrase).find(able).filter(|named| !self.depends(*named, phrase)).map(|named| named.2)
    }

    /// "ein Sprecher", "die Sprecherin": whoever speaks for it.
    pub(super) fn by_spokesman(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        const VOICES: [&str; 6] = [
            "Sprecher",
            "Sprecherin",
            "Unternehmenssprecher",
            "Unternehmenssprecherin",
            "Firmensprecher",
            "Konzernsprecher",
        ];
        let document = self.document;
        let voice = tokens.len() == 2
            && document.reads_any(tokens.start, &["ein", "eine", "einem", "einer", "eines"])
            && document.reads_any(tokens.start + 1, &VOICES);
        if voice { self.only_organization(span) } else { None }
    }

    /// "die Ulmer", "den Münchnern": people of a town who tell something, for the firm or the club.
    pub(super) fn by_town(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        let document = self.document;
        let noun = tokens.end - 1;
        let town = || {
            let place = document.str(noun).trim_end_matches('n').strip_suffix("er");
            place.is_some_and(|place| document.lexicon.class_of(place, Shape::Capital) & class::PLACE != 0)
        };
        let several = tokens.len() == 2 && document.reads_any(tokens.start, &["die", "den"]);
        if several && (document.has(noun, class::INHABITANT) || town()) && !document.has(noun, class::ROLE) {
            return self.only_organization(span);
        }
        None
    }

    /// The subject of a sentence, before its verb or behind it: "Am Montag tagte die Bundesbank".
    fn subject(&self, sentence: &Range<usize>, fits: impl Fn(&Range<usize>) -> bool) -> Option<Range<usize>> {
        const FIELD: usize = 30;
        let document = self.document;
        let inverted = || {
            let verb = (sentence.start + 1..sentence.end.min(sentence.start + FIELD))
                .find(|i| is_finite(document, *i))?;
            let led = speaker::is_adverbial(document, &(sentence.start..verb))
                || speaker::is_oblique(document, sentence.start);
            if led { speaker::behind(document, verb + 1, sentence.end) } else { None }
        };
        let first =
            sentence.start + usize::from(document.reads_any(sentence.start, &["auch", "sogar", "selbst"]));
        let opens = speaker::noun_phrase(document, first, sentence.end).filter(&fits);
        opens.or_else(|| inverted().filter(&fits))
    }

    /// "Die Nasa nannte den Termin. Demnach": who the sentence before is about, unless that tells of another's paper.
    pub(super) fn publisher_before(&self, span: Span) -> Option<EntityId> {
        const PUBLISHES: [&str; 5] = ["vor", "veröffentlichte", "veröffentlicht", "vorgestellt", "vorgelegt"];
        let document = self.document;
        let before = self.sentences_up_to(span.start).checked_sub(2)?;
        let sentence = document.sentences[before].tokens.clone();
        let able = |named: &Named, phrase: Span| {
            let organization = self.entities[named.2 as usize].kind == EntityKind::Organization;
            organization && !self.depends(*named, phrase)
        };
        let names = |subject: &Range<usize>| {
            let phrase = document.span(subject);
            self.inside(phrase).any(|named| able(&named, phrase))
        };
        // "eine Studie, die von der Nasa vorgestellt wurde": by whom.
        let by = |i: usize| {
            let agent = speaker::noun_phrase(document, i + 1, sentence.end);
            agent.filter(|agent| document.reads_any(i, &["von", "vom"]) && names(agent))
        };
        let published = || {
            let done = |i: usize| document.reads_any(i, &PUBLISHES) && document.str(i).ends_with('t');
            sentence.clone().any(done).then(|| sentence.clone().find_map(by))?
        };
        let subject = self.subject(&sentence, names).or_else(published)?;
        let paper = |i: usize| is_paper(document, i) && !subject.contains(&i);
        let other =
            sentence.clone().any(paper) && !sentence.clone().any(|i| document.reads_any(i, &PUBLISHES));
        let phrase = document.span(&subject);
        let named = self.inside(phrase).find(|named| able(named, phrase)).filter(|_| !other)?;
        Some(self.entities[named.2 as usize].id)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_bearers;

    #[test]
    fn what_points_back_means_the_subject() {
        check_bearers(&[
            ("Am Montag nannte die Commerzbank den Termin. Demnach fehlen 300 Euro.", "Commerzbank"),
            ("Die Commerzbank legte einen Bericht vor. Demnach fehlen 300 Euro.", "Commerzbank"),
            (
                "Es gibt eine Studie, die von der Commerzbank veröffentlicht wurde. Demnach fehlen 300 Euro.",
                "Commerzbank",
            ),
            ("Die Commerzbank lobt den Bericht. Demnach fehlen 300 Euro.", "-"),
            ("Es regnete lange. Demnach fehlen 300 Euro.", "-"),
            ("Dort standen Peter Kern und Paul Dorn, so letzterer.", "Paul Dorn"),
            ("Peter Kern und Paul Dorn kamen. Es regne, sagte Letzterer.", "Paul Dorn"),
            ("Peter Kern und Paul Dorn kamen. Es regne, sagte Ersterer.", "Peter Kern"),
            ("Die Musterair GmbH fliegt. Es regne, teilte die in Ulm ansässige Firma mit.", "Musterair GmbH"),
            (
                "Die Musterair GmbH fliegt. Laut der in Ulm, Bayern, ansässigen Firma regnet es.",
                "Musterair GmbH",
            ),
        ]);
    }
}
