//! Whom a speaker means without a name: by the role or the noun that went with a name before, or by what he is.
//!
//! Pronouns are told in `link.rs`, which asks here where a phrase holds no name. Only a noun with its article counts.
//! Example: after "Richterin Anke Dorn" comes "die Richterin", after "die Werft Moorbau" comes "die Werft".

use std::borrow::Cow;
use std::ops::Range;

use super::link::{Named, Scene};
use super::office;
use crate::entities::EntityKind;
use crate::lexicon::{Class, Sense, TableId, class};
use crate::span::Span;
use crate::tokens::{Flags, Shape};

/// How far back the bearer of a role may have been named, in mentions.
pub(super) const REACH: usize = 64;

/// How far back, in sentences, who has no word of his own role is looked for.
pub(super) const SENTENCES: usize = 4;

const ARTICLES: [&str; 6] = ["der", "die", "das", "dem", "den", "des"];

impl Scene<'_, '_> {
    /// The one whom a phrase without a name means.
    pub(super) fn referent(&self, span: Span) -> Option<u32> {
        let tokens = self.tokens(span);
        self.by_own_word(span, tokens.clone()).or_else(|| self.by_calling(&tokens, span))
    }

    /// The one to whom the text, or the tables, gave the word.
    fn by_own_word(&self, span: Span, tokens: Range<usize>) -> Option<u32> {
        let named = self.by_first_part(&tokens).or_else(|| self.by_last_name(&tokens, span));
        let named = named.or_else(|| self.by_initials(&tokens, span));
        let named = named.or_else(|| self.by_paper(&tokens, span));
        if let Some(found) = named.or_else(|| self.by_spokesman(&tokens, span)) {
            return Some(found);
        }
        let document = self.document;
        // "der 54-Jährige": article, number, hyphen, noun.
        let aged = tokens.len() == 4
            && document[tokens.start + 1].is_number()
            && document.str(tokens.end - 1).to_lowercase().starts_with("jährige");
        // "der Kieler Regierungschef"
        let placed = tokens.len() == 3
            && document[tokens.start + 1].is_capital()
            && document.str(tokens.start + 1).ends_with("er");
        if !document.reads_any(tokens.start, &ARTICLES) {
            return None;
        }
        // "der russische Außenminister"
        if tokens.len() == 3 && !placed {
            return self.by_attribute(&tokens, span);
        }
        if tokens.len() != 2 && !aged && !placed {
            return None;
        }
        if let Some(court) = self.by_bench(&tokens, span) {
            return Some(court);
        }
        let named = if aged { None } else { self.by_noun(tokens.end - 1, span) };
        let named = named.or_else(|| self.by_epithet(&tokens, aged, span));
        named.or_else(|| self.by_office(&tokens, span)).or_else(|| self.by_town(&tokens, span))
    }

    /// "die Zeitung" in "die Zeitung „Bote“": another one than was named before, since its own name follows.
    pub(super) fn is_sort(&self, (start, end, _): Named, phrase: Span) -> bool {
        let document = self.document;
        let mark = |i: usize| document.get(i).is_some_and(|token| token.is_quotation_mark());
        let (first, next) = (document.token_at(start), document.token_at(end));
        end < phrase.end && mark(next) && !(first > 0 && mark(first - 1))
    }

    /// "das Rote Kreuz und die Polizei": more than the one who has a name.
    pub(super) fn is_joined(&self, (_, end, _): Named, phrase: Span) -> bool {
        let joint = self.document.token_at(end);
        end < phrase.end
            && self.document.reads_any(joint, &["und", "sowie"])
            && self.document.has(joint + 1, class::DETERMINER | class::POSSESSIVE)
    }

    /// "ein WWF-Sprecher", "nach IWF-Angaben": the organisation, which the first part names.
    fn by_first_part(&self, tokens: &Range<usize>) -> Option<u32> {
        const VOICES: [&str; 3] = ["sprecher", "sprecherin", "sprechers"];
        let document = self.document;
        // "ein IWF-Sprecher aus Ulm"
        let last = tokens.clone().find(|i| document.str(*i).contains('-'))?;
        let (first, head) = document.str(last).split_once('-')?;
        let voice = VOICES.iter().any(|voice| head.eq_ignore_ascii_case(voice));
        if !voice && document.lexicon.class_of(head, Shape::Capital) & class::SOURCE == 0 {
            return None;
        }
        let fits = |(start, end, number): &Named| {
            let entity = &self.entities[*number as usize];
            let text = || document.slice(Span { start: *start, end: *end });
            entity.kind == EntityKind::Organization && (entity.name == first || text() == first)
        };
        let named = self.before_within(document.span(&(last..last + 1)), REACH).find(fits);
        let organization = |number: &u32| self.entities[*number as usize].kind == EntityKind::Organization;
        named.map(|(.., number)| number).or_else(|| self.base(last).filter(organization))
    }

    /// "Nach Angaben von AI": the initials of an organisation named before, "Amnesty International".
    fn by_initials(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        const SHORTEST: usize = 2;
        let document = self.document;
        let last = tokens.end.checked_sub(1)?;
        let word = document.str(last);
        let lone = tokens.len() == 1 || tokens.len() == 2 && document.has(tokens.start, class::DETERMINER);
        if !lone || word.len() < SHORTEST || !document[last].has(Flags::CAPS) {
            return None;
        }
        let capital = |part: &str| part.chars().next().filter(|first| first.is_uppercase());
        let initials = |name: &str| {
            let parts = name.split([' ', '-']).filter_map(capital);
            name.contains(' ') && parts.eq(word.chars())
        };
        let fits = |(.., number): &Named| {
            let entity = &self.entities[*number as usize];
            entity.kind == EntityKind::Organization && initials(&entity.name)
        };
        self.only(span, fits)
    }

    /// "SPD-Experte Wessolek": the last name of somebody who was named in full.
    fn by_last_name(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        const SHORTEST: usize = 4;
        let document = self.document;
        let last = document.str(tokens.end.checked_sub(1)?);
        // "ein Freund von Wessolek", "die Mutter der Wessoleks": somebody else.
        let led = (tokens.start + 1..tokens.end)
            .any(|i| !document[i].is_capital() || document.has(i, class::PREPOSITION | class::CONJUNCTION));
        if led || tokens.len() < 2 || last.len() < SHORTEST || document.lexicon.is_noun(last) {
            return None;
        }
        let bears = |(.., number): &Named| {
            self.is_person(*number)
                && self.entities[*number as usize].name.rsplit_once(' ').is_some_and(|(_, name)| name == last)
        };
        self.only(span, bears)
    }

    /// "die Richter", "nach Ansicht der Richter": the court that was named.
    fn by_bench(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        const COURTS: [&str; 2] = ["gericht", "gerichtshof"];
        let document = self.document;
        let first = tokens.start;
        // "Nach Ansicht der Richter" is of several, "der Richter" one.
        let of_several = || {
            document.reads(first, "der")
                && first > 0
                && document.has(first - 1, class::SAYING | class::SOURCE)
        };
        let several = document.reads_any(first, &["die", "den"]) || of_several();
        if tokens.len() != 2 || !several || !document.reads_any(first + 1, &["Richter", "Richtern"]) {
            return None;
        }
        let court = |part: &str| COURTS.iter().any(|tail| part.to_lowercase().ends_with(tail));
        let fits = |(.., number): &Named| {
            let entity = &self.entities[*number as usize];
            entity.kind == EntityKind::Organization && entity.name.split([' ', '-']).any(court)
        };
        self.only(span, fits)
    }

    /// The one whose role, or whose noun in front of the name, is the same.
    fn by_noun(&self, noun: usize, span: Span) -> Option<u32> {
        let document = self.document;
        let word = document.str(noun);
        let role = |role: &Cow<str>| {
            role.rsplit(' ').next().is_some_and(|last| {
                is_same(last, word)
                    || is_of_party(last, word)
                    || office::is_other_word(&document.lexicon, last, word)
            })
        };
        let fits = |(start, _, number): &Named| {
            let entity = &self.entities[*number as usize];
            match entity.kind {
                EntityKind::Person => entity.roles.iter().any(role),
                EntityKind::Organization => self.is_introduced(*start, word),
                _ => false,
            }
        };
        let found = self.only(span, fits).or_else(|| self.by_group(noun, span))?;
        (!self.is_somebody_else(noun, found)).then_some(found)
    }

    /// "der russische Außenminister", "die frühere Richterin": whom the text has given the role with the same attribute,
    /// or with the country.
    fn by_attribute(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        const BEFORE: usize = 6;
        const STEM: usize = 4;
        let document = self.document;
        let (attribute, noun) = (document.str(tokens.start + 1), tokens.end - 1);
        let stem: String = attribute.chars().take(STEM).flat_map(char::to_lowercase).collect();
        if document[tokens.start + 1].is_capital() || stem.chars().count() < STEM {
            return None;
        }
        let same = |i: usize| {
            let word = document.str(i);
            word.to_lowercase().starts_with(&stem) || stem == "amer" && word.starts_with("US")
        };
        let role =
            |role: &Cow<str>| role.rsplit(' ').next().is_some_and(|last| is_same(last, document.str(noun)));
        let fits = |(start, _, number): &Named| {
            let at = document.token_at(*start);
            self.is_person(*number)
                && self.entities[*number as usize].roles.iter().any(role)
                && (at.saturating_sub(BEFORE)..at).any(same)
        };
        let found = self.only(span, fits)?;
        (!self.is_somebody_else(noun, found)).then_some(found)
    }

    /// "das Kartellamt" of the "Bundeskartellamt", "die Rebellen" of the "Moor-Rebellen": the organisation whose name ends
    /// so. The words that stand for any firm or club are mentions already.
    fn by_group(&self, noun: usize, span: Span) -> Option<u32> {
        const SHORTEST: usize = 3;
        // There are more of them than those that have names.
        const MANY: [&str; 8] =
            ["Polizei", "Stadt", "Regierung", "Gemeinde", "Feuerwehr", "Armee", "Schule", "Gruppe"];
        let document = self.document;
        let word = document.str(noun);
        if word.len() < SHORTEST
            || MANY.contains(&word)
            || document.has(noun, class::ROLE)
            || document.longest(TableId::Nominals, noun).is_some()
            // "das Verkehrsministerium in Wien": another one.
            || document.reads_any(noun + 1, &["in", "im", "von", "vom", "aus"])
        {
            return None;
        }
        let ends = |part: &str| {
            let tail = part.len().checked_sub(word.len()).and_then(|at| part.get(at..));
            tail.is_some_and(|tail| tail.eq_ignore_ascii_case(word))
        };
        let fits = |(.., number): &Named| {
            let entity = &self.entities[*number as usize];
            entity.kind == EntityKind::Organization && entity.name.split([' ', '-']).any(ends)
        };
        self.only(span, fits)
    }

    /// "der Präsident der Region Mark Anke Dorn": the name of him who holds the office; but "die Frau des Ministers Peter
    /// Kern".
    pub(super) fn is_own_name(&self, whole: &Range<usize>, own: &Range<usize>) -> bool {
        const PEOPLE: Class =
            class::ROLE | class::TITLE | class::INHABITANT | class::NOMINAL | class::GIVEN | class::SURNAME;
        let document = self.document;
        let role = |i: usize| {
            let tail = || document.lexicon.tail(document.str(i), Shape::Capital, class::ROLE, 4).is_some();
            document.has(i, class::ROLE) || tail()
        };
        let head = (whole.start..own.start)
            .find(|i| document[*i].is_capital() && !document.has(*i, class::DETERMINER));
        let before = own.start - 1;
        // "des Stürmers", "der Zeugen": as a person they bear the name themselves.
        let someone = |i: usize| {
            let word = document.str(i);
            document.has(i, PEOPLE)
                || role(i)
                || ["ers", "erin"].iter().any(|end| word.ends_with(end))
                // "des elfjährigen Jungen": a weak noun is of living beings.
                || word.ends_with('n') && document.reads_any(i - 1, &["des", "eines"])
                || document.lexicon.ends_as_any(word, &["", "s", "es", "n", "en"], Sense::Being)
        };
        own.len() > 1
            && document[before].is_capital()
            && head.is_some_and(|head| head < before && role(head) && !document.has(head, class::TITLE))
            && !someone(before)
    }

    /// "die Werft Moorbau", "das Magazin „Moor“"
    fn is_introduced(&self, start: u32, noun: &str) -> bool {
        let document = self.document;
        let at = document.token_at(start);
        let quoted = usize::from(at > 0 && document[at - 1].is_quotation_mark());
        at > quoted && document[at - 1 - quoted].is_capital() && is_same(document.str(at - 1 - quoted), noun)
    }

    /// "der SPD-Politiker", "der Franzose", "der 54-Jährige": who was spoken of last, unless somebody without a name was.
    fn by_epithet(&self, tokens: &Range<usize>, aged: bool, span: Span) -> Option<u32> {
        let document = self.document;
        let noun = tokens.end - 1;
        let lower = document.str(noun).to_lowercase();
        // "der Ulmer"
        let town = || {
            let place = ["er", "erin"].iter().find_map(|end| document.str(noun).strip_suffix(end));
            place.is_some_and(|place| document.lexicon.class_of(place, Shape::Capital) & class::PLACE != 0)
        };
        let inhabitant = document.has(noun, class::INHABITANT | class::DEMONYM_ADJECTIVE) || town();
        let politician = ["politiker", "-abgeordnete", "-magistrat"].iter().any(|head| lower.contains(head));
        // "die Abgeordnete": somebody with a party.
        let member = matches!(&*lower, "abgeordnete" | "parlamentarier" | "parlamentarierin");
        if !(inhabitant || aged || politician || member) || lower.ends_with("innen") {
            return None;
        }
        let female = lower.ends_with("in")
            || member && document.reads(tokens.start, "die")
            || !member && self.is_female(tokens, aged)?;
        let gender = if female { "f" } else { "m" };
        let party = document.str(noun).split_once('-').map(|(party, _)| party).filter(|_| politician);
        let able = |(start, _, number): &Named| {
            self.is_person(*number)
                && self.may_be_of(*number, gender)
                && !self.is_quoted((*start, *start, *number))
        };
        let of_party = |(.., number): &Named| {
            let own = self.party_of(*number);
            own.is_some_and(|own| party.is_none_or(|party| is_same_party(own, party)))
        };
        let fits = |named: &Named| {
            able(named)
                && (of_party(named) || !member && (party.is_none() || self.party_of(named.2).is_none()))
        };
        if aged {
            return self.by_age(tokens.start + 1, span, able);
        }
        // "Kern (CDU) und Dorn stritten. Der CDU-Politiker": he of whom the text says so.
        let near = |named: &Named| self.is_within(SENTENCES, named.0, span.start);
        let told = self.before_within(span, REACH).take_while(near).find(|it| able(it) && of_party(it));
        let last = told.filter(|_| party.is_some()).or_else(|| self.before_within(span, REACH).find(fits))?;
        let near = self.is_within(SENTENCES, last.0, span.start);
        (near && !self.is_somebody_else(noun, last.2)).then_some(last.2)
    }

    /// "Peter Kern (CDU)"
    fn party_of(&self, number: u32) -> Option<&str> {
        const MENTIONS: usize = 4;
        let document = self.document;
        self.entities[number as usize].mentions.iter().take(MENTIONS).find_map(|mention| {
            let open = document.token_at(mention.span.end);
            let named = document.is(open, '(') && document.is(open + 2, ')');
            named.then(|| document.str(open + 1))
        })
    }

    /// The later place lies in the same sentence, or so many behind at most.
    pub(super) fn is_within(&self, sentences: usize, earlier: u32, later: u32) -> bool {
        self.sentences_up_to(earlier) + sentences >= self.sentences_up_to(later)
    }

    /// Of this gender, or of none that is known.
    pub(super) fn may_be_of(&self, number: u32, gender: &str) -> bool {
        self.gender(number).is_none_or(|own| own == gender || !matches!(own, "m" | "f"))
    }

    /// "der CDU-Vorsitzende", "der Parteichef", "der Experte": the only one near before of whom it can be said.
    fn by_office(&self, tokens: &Range<usize>, span: Span) -> Option<u32> {
        let document = self.document;
        let noun = tokens.end - 1;
        let sort = office::sort(document, noun)?;
        let lower = document.str(noun).to_lowercase();
        // "die Chemiker" are several.
        if document.reads(tokens.start, "die") && !["in", "frau", "e"].iter().any(|end| lower.ends_with(end))
        {
            return None;
        }
        let female = document.reads(tokens.start, "die") || lower.ends_with("in") || lower.ends_with("frau");
        let gender = if female { "f" } else { "m" };
        let near = |named: &Named| self.is_within(SENTENCES, named.0, span.start);
        let fits = |(.., number): &Named| self.is_person(*number) && self.may_be_of(*number, gender);
        let mut found = self.before_within(span, REACH).take_while(near).filter(fits);
        let first = found.next()?;
        let alone = found.all(|(.., number)| number == first.2);
        let entity = &self.entities[first.2 as usize];
        let other = || self.is_somebody_else(noun, first.2) || self.is_introduced_before(noun);
        (alone && office::can_be(document, entity, sort) && !other()).then_some(first.2)
    }

    /// By the article: "die 54-Jährige", "der 54-Jährigen"; "die Franzosen" are several.
    fn is_female(&self, tokens: &Range<usize>, aged: bool) -> Option<bool> {
        let document = self.document;
        let weak = document.str(tokens.end - 1).ends_with('n');
        if document.reads(tokens.start, "die") {
            return (aged && !weak).then_some(true);
        }
        Some(aged && weak && document.reads(tokens.start, "der"))
    }

    /// "ein Richter": since the other was named somebody without a name came.
    fn is_somebody_else(&self, noun: usize, number: u32) -> bool {
        const REACH: usize = 200;
        const SOME: [&str; 5] = ["ein", "eine", "einem", "einen", "einer"];
        let document = self.document;
        let place = document[noun].at();
        let mentions = &self.entities[number as usize].mentions;
        let upto = mentions.partition_point(|mention| mention.span.start < place);
        let last = mentions[..upto].last();
        let last = last.map_or(0, |last| document.token_at(last.span.end));
        (last.max(noun.saturating_sub(REACH)).max(1)..noun - 1).any(|i| {
            document[i].is_capital()
                && is_same(document.str(i), document.str(noun))
                && document.reads_any(i - 1, &SOME)
        })
    }

    /// Of those named before, the one who fits; of several the one in this sentence or the one before.
    fn only(&self, span: Span, fits: impl Fn(&Named) -> bool) -> Option<u32> {
        let mut found = self.before_within(span, REACH).filter(fits);
        let first = found.next()?;
        let other = found.find(|(.., number)| *number != first.2);
        let here = (span.start, span.end, 0);
        let sure = other.is_none_or(|other| self.is_near(first, here) && !self.is_near(other, here));
        sure.then_some(first.2)
    }
}

/// "Grüne" and "Grünen"
fn is_same_party(one: &str, other: &str) -> bool {
    one.trim_end_matches('n') == other.trim_end_matches('n')
}

/// "der SPD-Chef" is the "Parteichef" or the "Chef", "der CDU-Abgeordnete" the "Abgeordnete".
fn is_of_party(role: &str, noun: &str) -> bool {
    let Some((_, head)) = noun.split_once('-') else { return false };
    let own = role.strip_prefix("Partei").unwrap_or(role);
    let (own, head) = (own.to_lowercase(), head.to_lowercase());
    !role.contains('-') && is_same(&own, &head)
}

/// The same noun in whatever case: "Richter" and "Richters", "Beamter" and "Beamte"; but "Richter" and "Richterin".
pub(super) fn is_same(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 4;
    const ENDINGS: [&str; 7] = ["", "s", "es", "n", "en", "e", "r"];
    let common: usize =
        one.chars().zip(other.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    common >= SHORTEST && ENDINGS.contains(&&one[common..]) && ENDINGS.contains(&&other[common..])
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_bearers;

    #[test]
    fn nouns_and_epithets_mean_whom_the_text_named() {
        check_bearers(&[
            ("Landesmoorministerin Anke Dorn kam. Die Landesmoorministerin sagte, es regne.", "Anke Dorn"),
            ("Landesmoorminister Peter Kern kam. Die Landesmoorministerin sagte, es regne.", "-"),
            ("Moorrichter Peter Kern kam. Ein Moorrichter ging. Der Moorrichter sagte, es regne.", "-"),
            ("Die Umweltschutzorganisation WWF kam. Die Umweltschutzorganisation sagte, es regne.", "WWF"),
            ("Peter Kern kam. Der SPD-Politiker sagte, es regne.", "Peter Kern"),
            ("Anke Dorn kam. Der SPD-Politiker sagte, es regne.", "-"),
            ("Peter Kern kam. Der 54-Jährige sagte, es regne.", "Peter Kern"),
            ("Peter Kern kam. Ein 54-jähriger Mann fiel. Der 54-Jährige sagte, es regne.", "-"),
            ("Peter Kern kam. Der Franzose sagte, es regne.", "Peter Kern"),
            ("Der 54-jährige Peter Kern kam. Der 54-Jährige sagte, es regne.", "Peter Kern"),
            ("Peter Kern und Anke Dorn kamen. Die Grünen-Politikerin sagte, es regne.", "Anke Dorn"),
            ("Parteichef Peter Kern und Hans Dorn kamen. Der SPD-Chef sagte, es regne.", "Peter Kern"),
            ("FIFA-Chef Peter Kern kam. Der SPD-Chef sagte, es regne.", "-"),
            ("Anke Dorn kam. Die Franzosen sagten, es regne.", "-"),
            ("Peter Kern (CDU) und Hans Dorn (FDP) kamen. Der CDU-Politiker sagte, es regne.", "Peter Kern"),
            ("Peter Kern (CDU) traf Hans Dorn. Der CDU-Politiker sagte, es regne.", "Peter Kern"),
            ("Peter Kern (CDU) kam. Der SPD-Politiker sagte, es regne.", "-"),
            ("Anke Dorn (SPD) kam. Die Abgeordnete sagte, es regne.", "Anke Dorn"),
            ("Anke Dorn kam. Die Abgeordnete sagte, es regne.", "-"),
            ("Minister Peter Kern kam. Der CDU-Chef sagte, es regne.", "Peter Kern"),
            ("Minister Peter Kern traf Kanzler Hans Dorn. Der CDU-Chef sagte, es regne.", "-"),
            ("Trainer Peter Kern kam. Der Parteichef sagte, es regne.", "-"),
            ("Trainer Peter Kern kam. Der Coach sagte, es regne.", "Peter Kern"),
            ("CDU-Chef Peter Kern kam. Der CDU-Vorsitzende sagte, es regne.", "Peter Kern"),
            ("Nato-Generalsekretär Peter Kern kam. Der Nato-Chef sagte, es regne.", "Peter Kern"),
            ("Analyst Peter Kern kam. Der Experte sagte, es regne.", "Peter Kern"),
            ("Minister Peter Kern kam. Der Experte sagte, es regne.", "-"),
            ("Ministerpräsident Peter Kern kam. Der Kieler Regierungschef sagte, es regne.", "Peter Kern"),
            ("Peter Kern kam. Der Berliner sagte, es regne.", "Peter Kern"),
            ("World Vision kam. Nach Angaben von WV regnet es.", "World Vision"),
            ("Der WWF kam. Ein WWF-Sprecher sagte, es regne.", "WWF"),
            ("Der WWF kam. Ein WWF-Gegner sagte, es regne.", "-"),
            ("Der russische Minister Peter Kern kam. Der russische Minister sagte, es regne.", "Peter Kern"),
            ("Der russische Minister Peter Kern kam. Der polnische Minister sagte, es regne.", "-"),
            ("Das Bundeskartellamt kam. Das Kartellamt sagte, es regne.", "Bundeskartellamt"),
            ("Das Bundeskartellamt kam. Das Kartellamt in Ulm sagte, es regne.", "-"),
            ("Die Moorbau AG wächst. Das Unternehmen sagte, es regne.", "Moorbau AG"),
            ("Die SPD wächst. Das Unternehmen sagte, es regne.", "-"),
            ("Die Bundespolizei kam. Die Polizei sagte, es regne.", "-"),
            ("Der WWF und die Polizei sagten, es regne.", "-"),
            ("Das Landgericht Ulm tagte. Die Richter sagten, es regne.", "Landgericht Ulm"),
            ("Das Landgericht Ulm tagte. Nach Ansicht der Richter regnet es.", "Landgericht Ulm"),
            ("Das Landgericht Ulm tagte. Der Richter sagte, es regne.", "-"),
            ("Das Landgericht Ulm und das Amtsgericht Bonn tagten. Die Richter sagten, es regne.", "-"),
        ]);
    }
}
