//! Whom a noun means that nobody was called by before: "der Theologe", "der Hafenchef", behind what somebody said.
//!
//! Roles and nouns that the text gave somebody are told in `referent.rs`, which asks here last.
//! Example: in "„Es regnet“, sagte Peter Kern. Das sei gut, betonte der Theologe." the theologian is Kern.

use std::borrow::Cow;
use std::ops::Range;

use super::link::{Named, Scene};
use super::office;
use super::referent::is_same;
use crate::lexicon::{Lexicon, TableId, class};
use crate::span::Span;
use crate::tokens::{Flags, Shape};

/// How far back, in tokens, a word for somebody reaches.
const REACH: usize = 300;

/// What kinds of calling a word may say of whoever spoke; a witness, a policeman and a neighbour are somebody else.
const CALLINGS: [&str; 11] = [
    "business",
    "church",
    "culture",
    "education",
    "media",
    "medicine",
    "military",
    "politics",
    "science",
    "sport",
    "title",
];

/// What a politician may have been, or be besides.
const TRADES: [&str; 5] = ["business", "church", "education", "medicine", "science"];

/// There is one of them, whom everybody knows.
const ONLY_ONES: [&str; 6] = ["kanzler", "könig", "papst", "minister", "premier", "präsident"];

/// Whoever leads something may be called by other words for a leader.
const LEADERS: [&str; 9] =
    ["chef", "direktor", "führer", "leiter", "lenker", "manager", "präsident", "vorstand", "unternehmer"];

/// What is said of many who have learnt the same.
const LEARNED: [&str; 7] =
    ["arzt", "experte", "forscher", "mediziner", "professor", "wissenschaftler", "ärzt"];

/// A noun that calls somebody by what he does.
struct Calling<'d> {
    word: &'d str,
    kind: &'static str,
    female: bool,
    /// "der Leipziger Bürgermeister"
    placed: bool,
}

impl Scene<'_, '_> {
    /// "der Theologe", "die promovierte Physikerin", "der Leipziger Bürgermeister": who spoke last, or the only one who was
    /// named near before, unless his role, his gender or somebody else contradicts.
    pub(super) fn by_calling(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        // "der Vorsitzende der Bischofskonferenz", of a bishop: what he leads is of his kind.
        let of =
            |i: &usize| self.document.reads_any(*i, &["der", "des"]) && self.document[i - 1].is_capital();
        let owner = (tokens.start + 2..tokens.end).find(of).unwrap_or(tokens.end);
        let calling = self.calling(&(tokens.start..owner))?;
        let noun = owner - 1;
        let gender = if calling.female { "f" } else { "m" };
        let fits = |(.., number): &Named| self.is_person(*number) && self.may_be_of(*number, gender);
        let from = self.paragraph_before(tokens.start);
        let near = |named: &Named| self.document.token_at(named.0) >= from;
        let heard = |named: &Named| !self.is_quoted(*named);
        let mut before =
            self.before_within(span, REACH).take_while(near).filter(|named| fits(named) && heard(named));
        let voice = self.voice.filter(|(_, place)| self.document.token_at(*place) >= from);
        let found = match voice {
            Some((None, _)) => None,
            // Whoever was named since may be meant as well.
            Some((Some(number), place)) if self.is_person(number) => {
                let alone = before.take_while(|named| named.0 > place).all(|named| named.2 == number);
                (alone && fits(&(0, 0, number))).then_some(number)
            }
            _ => {
                let last = before.next()?;
                before.all(|named| named.2 == last.2).then_some(last.2)
            }
        }?;
        let entity = &self.entities[found as usize];
        let owned = |role: &Cow<str>| {
            let led = self.document.str(tokens.end - 1).to_lowercase();
            led.starts_with(&role.rsplit(' ').next().unwrap_or(role).to_lowercase())
        };
        let agrees = (owner == tokens.end || entity.roles.iter().any(owned))
            && entity.roles.iter().all(|role| calling.agrees(self.lexicon, role))
            && office::sort(self.document, noun)
                .is_none_or(|sort| office::can_be(self.document, entity, sort));
        (agrees && !self.is_introduced_before(noun)).then_some(found)
    }

    /// The noun in the singular that ends the phrase, behind its article, adjectives and the adjective of a place.
    fn calling(&self, tokens: &Range<usize>) -> Option<Calling<'_>> {
        const LONGEST: usize = 6;
        let document = self.document;
        let noun = tokens.end.checked_sub(1).filter(|noun| *noun > tokens.start)?;
        if tokens.len() > LONGEST || !document.reads_any(tokens.start, &["der", "die", "dem"]) {
            return None;
        }
        let place = |i: usize| document[i].is_capital() && document.str(i).ends_with("er");
        let placed = tokens.len() > 2 && place(noun - 1);
        let attribute = |i: usize| {
            let joined = document[i].is_number() || document.is(i, '-');
            let aged = document.str(i).to_lowercase().starts_with("jährige");
            joined || aged || document[i].is_lower() && !document.has(i, class::FUNCTION)
        };
        let plain = (tokens.start + 1..noun - usize::from(placed)).all(attribute);
        let word = document.str(noun);
        let (kind, gender, lemma) = kind(self.lexicon, word)?;
        // "die Minister" are several, "dem Experten" is one.
        let female = gender == "f";
        let one =
            lemma && female == document.reads(tokens.start, "die") || document.reads(tokens.start, "dem");
        // "der SPD-Politiker" needs a party.
        let of_party = kind == "politics" && word.contains('-');
        let known = (CALLINGS.contains(&kind) || is_leader(word)) && !of_party;
        (plain && one && known && document[noun].is_capital() && !is_voice(word)).then_some(Calling {
            word,
            kind,
            female,
            placed,
        })
    }

    /// Where the paragraph before that of the token begins, or how far back a word reaches.
    fn paragraph_before(&self, at: usize) -> usize {
        const PARAGRAPHS: usize = 2;
        let first = at.saturating_sub(REACH);
        let opens = |i: &usize| self.document[*i].has(Flags::PARAGRAPH);
        (first..at + 1).rev().filter(opens).nth(PARAGRAPHS - 1).unwrap_or(first)
    }

    /// "Ein Arzt half. Der Arzt sagte": somebody without a name.
    pub(super) fn is_introduced_before(&self, noun: usize) -> bool {
        const SOME: [&str; 7] = ["ein", "eine", "einem", "einen", "einer", "eines", "kein"];
        const ADJECTIVES: usize = 3;
        let document = self.document;
        (noun.saturating_sub(REACH)..noun.saturating_sub(1)).any(|i| {
            document[i].is_capital()
                && is_same(document.str(i), document.str(noun))
                && (i.saturating_sub(ADJECTIVES)..i).any(|k| document.reads_any(k, &SOME))
        })
    }
}

impl Calling<'_> {
    /// Nothing in what the text calls somebody says that he is no such one: a minister may be a physicist, but is no
    /// mayor.
    fn agrees(&self, lexicon: &Lexicon, role: &str) -> bool {
        let last = role.rsplit(' ').next().unwrap_or(role);
        let Some((kind, ..)) = kind(lexicon, last) else { return true };
        let office = self.kind == "politics";
        if office && ONLY_ONES.iter().any(|one| stem(self.word).ends_with(one)) {
            return false;
        }
        // "der Moor-Chef" is no "Bahn-Chef".
        let parted = |word: &str| word.split_once('-').map(|(first, _)| first.to_lowercase());
        if is_leader(self.word) && parted(self.word).is_some() && parted(last).is_some() {
            return parted(self.word) == parted(last);
        }
        let both_lead = is_leader(self.word) && is_leader(last);
        if is_leader(self.word) && kind == "politics" && !is_leader(last) {
            return false;
        }
        match (self.kind == kind, office) {
            (true, true) => self.placed && is_leader(last),
            (true, false) => both_lead || is_learned(self.word) || is_learned(last),
            (false, true) => kind != "sport" && (self.placed || kind == "church" || is_leader(self.word)),
            (false, false) if kind == "politics" => TRADES.contains(&self.kind),
            (false, false) => self.kind != "sport" && kind != "sport",
        }
    }
}

/// The kind of role that the word names, the gender if it has one, and whether it stands in its basic form.
fn kind(lexicon: &Lexicon, word: &str) -> Option<(&'static str, &'static str, bool)> {
    const SHORTEST: usize = 7;
    let last = match lexicon.class_of(word, Shape::Capital) & class::ROLE {
        0 => lexicon.tail(word, Shape::Capital, class::ROLE, 4),
        _ => Some(word),
    };
    let row = last.and_then(|last| {
        let mut rows = lexicon.rows_of(TableId::Roles, last, Shape::Capital);
        let first = rows.next()?;
        let lemma = |row: &crate::lexicon::Row| row.get(0).to_lowercase() == last.to_lowercase();
        let best = std::iter::once(first).chain(rows).find(lemma);
        let mut all = lexicon.rows_of(TableId::Roles, last, Shape::Capital);
        let either = all.any(|row| row.get(1) != first.get(1)) && best.is_some();
        Some((best.unwrap_or(first), best.is_some(), either))
    });
    if let Some((row, lemma, either)) = row {
        return Some((row.get(2), if either { "" } else { row.get(1) }, lemma));
    }
    // "Nephrologe", "Konzernlenkerin": words for a trade are made as needed.
    let made = |ends: [&str; 2]| word.len() > SHORTEST && ends.iter().any(|end| word.ends_with(end));
    let trades = [(["ologe", "lenker"], "m"), (["ologin", "lenkerin"], "f")];
    let (_, gender) = trades.into_iter().find(|(ends, _)| made(*ends))?;
    Some((if word.contains("lenker") { "business" } else { "science" }, gender, true))
}

/// "Ministerin": without what makes it a woman.
fn stem(word: &str) -> String {
    let word = word.to_lowercase();
    word.strip_suffix("in").map_or(word.clone(), str::to_owned)
}

fn is_leader(word: &str) -> bool {
    let stem = stem(word);
    stem.contains("vorsitzende") || LEADERS.iter().any(|end| stem.ends_with(end))
}

fn is_learned(word: &str) -> bool {
    let stem = stem(word);
    LEARNED.iter().any(|end| stem.ends_with(end))
}

/// Speaks for others, is one of many, or may be no person at all.
fn is_voice(word: &str) -> bool {
    let stem = stem(word);
    const OTHERS: [&str; 10] = [
        "abgeordnete",
        "eigentümer",
        "inhaber",
        "investor",
        "parlamentarier",
        "reporter",
        "schüler",
        "sprecher",
        "student",
        "vertreter",
    ];
    const BODIES: [&str; 5] = ["aufsichtsrat", "betriebsrat", "bundesrat", "gemeinderat", "stadtrat"];
    OTHERS.iter().any(|end| stem.ends_with(end)) || stem.ends_with("vorstand") || BODIES.contains(&&*stem)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_bearers;
    use super::*;

    #[test]
    fn nouns_mean_who_spoke_last() {
        let said = |name: &str, rest: &str| format!("„Es regnet“, sagte {name}. {rest} sagte, es regne.");
        let rows = [
            ("Peter Kern", "Der Theologe", "Peter Kern"),
            ("Peter Kern", "Der 57-jährige Chemiker", "Peter Kern"),
            ("Anke Dorn", "Die promovierte Physikerin", "Anke Dorn"),
            ("Ministerin Anke Dorn", "Die promovierte Physikerin", "Anke Dorn"),
            ("Peter Kern", "Der Nephrologe", "Peter Kern"),
            ("Peter Kern", "Der Hafenchef", "Peter Kern"),
            ("Peter Kern", "Der Moor-Chef", "Peter Kern"),
            ("Peter Kern", "Der Landrat", "Peter Kern"),
            ("Vorstandschefin Anke Dorn", "Die Konzernlenkerin", "Anke Dorn"),
            ("Vorstandschefin Anke Dorn", "Die Managerin", "Anke Dorn"),
            ("Verbandspräsident Peter Kern", "Der Ulmer Oberbürgermeister", "Peter Kern"),
            // Must not match.
            ("Peter Kern", "Die Ärztin", "-"),
            ("Anke Dorn", "Der Arzt", "-"),
            ("Bürgermeister Peter Kern", "Der Landrat", "-"),
            ("Ministerpräsident Peter Kern", "Der Bundeskanzler", "-"),
            ("Trainer Peter Kern", "Der Chemiker", "-"),
            ("Minister Peter Kern", "Der Firmenchef", "-"),
            ("Peter Kern", "Der Zeuge", "-"),
            ("Anke Dorn", "Die Chemiker", "-"),
            ("Peter Dorn und Hans Kern", "Der Chemiker", "-"),
            ("Regierungssprecher Peter Kern", "Der Journalist", "-"),
            ("Peter Kern", "Der Vorstand", "-"),
            ("Bischof Peter Kern", "Der Vorsitzende der Bischofskonferenz", "Peter Kern"),
            ("Bischof Peter Kern", "Der Vorsitzende der Gewerkschaft", "-"),
        ];
        for (name, noun, wanted) in rows {
            let text = said(name, noun);
            let document = crate::document::Document::new(&text, Lexicon::embedded());
            let entities = crate::entities::extract(&document, &Lexicon::embedded());
            let found = super::super::extract(&document, &entities, &Lexicon::embedded());
            let entity = found.last().and_then(|last| last.speaker?.entity);
            let found = entity.map_or("-", |id| &*entities[id.0 as usize].name);
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn nouns_mean_the_only_one_who_was_named() {
        check_bearers(&[
            ("Vorstandschefin Anke Dorn kam. Die Managerin sagte, es regne.", "Anke Dorn"),
            ("Ein Chemiker half. Peter Kern kam. Der Chemiker sagte, es regne.", "-"),
            ("Peter Kern traf Hans Dorn. Der Chemiker sagte, es regne.", "-"),
        ]);
    }
}
