//! Which entity a speaker is: the one that is named in its words, or the one that a pronoun means.
//!
//! Example: "Anke Dorn kam. Sie sagte, es regne.": "Sie" is Anke Dorn, since she is a woman.

use std::ops::Range;

use super::clause::is_finite;
use super::{Statement, StatementKind};
use crate::document::Document;
use crate::entities::{Entity, EntityKind};
use crate::id::EntityId;
use crate::lexicon::{Class, Lexicon, TableId, class};
use crate::span::Span;
use crate::tokens::{Flags, Shape};

/// How far back a pronoun may reach, in mentions.
const REACH: usize = 20;

/// What parts a name from the preposition of another phrase.
const VERBS: Class = class::VERB
    | class::CUE
    | class::AUXILIARY
    | class::MODAL
    | class::KONJUNKTIV1
    | class::KONJUNKTIV2
    | class::CONJUNCTION
    | class::ADVERB;

/// What is called by the name of one of its own.
pub(super) const GROUPS: [&str; 8] =
    ["Regierung", "Kabinett", "Familie", "Administration", "Eheleute", "Ehepaar", "Lager", "Team"];

/// A mention: its first code point, its end, its entity.
pub(super) type Named = (u32, u32, u32);

/// Gives each speaker the entity that its words name; a pronoun means the person last named before it that fits.
pub fn link(document: &Document, statements: &mut [Statement], entities: &[Entity]) {
    if statements.is_empty() || entities.is_empty() {
        return;
    }
    let mut named: Vec<Named> = Vec::with_capacity(entities.len() * 2);
    let mut derived: Vec<Named> = Vec::new();
    for (number, entity) in (0..).zip(entities) {
        let place = |span: Span| (span.start, span.end, number);
        named.extend(entity.mentions.iter().map(|mention| place(mention.span)));
        derived.extend(entity.derived.iter().map(|word| place(word.span)));
    }
    named.sort_unstable();
    derived.sort_unstable();
    let direct = statements.iter().filter(|statement| statement.kind == StatementKind::Direct);
    let quoted: Vec<Span> = direct.map(|statement| statement.span).collect();
    let lexicon = &document.lexicon;
    let mut scene =
        Scene { document, lexicon, named: &named, derived: &derived, quoted: &quoted, entities, voice: None };
    let mut last = None;
    let mut end = 0;
    for statement in statements {
        let span = statement.span;
        if let Some(speaker) = &mut statement.speaker {
            // "demnach": who was said to speak in the sentence before.
            let points_back = statement.cue.is_some_and(|cue| cue.span == speaker.span);
            let follows = points_back && end > 0 && scene.is_near((end, end, 0), (span.start, span.end, 0));
            speaker.entity = match points_back {
                true if follows => last,
                true => scene.publisher_before(span),
                false => scene.entity(speaker.text, speaker.span, span),
            };
            last = speaker.entity;
            scene.voice = Some((last.map(|id| id.0), span.end.max(speaker.span.end)));
        }
        end = span.end.saturating_sub(1);
    }
}

pub(super) struct Scene<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) lexicon: &'a Lexicon,
    named: &'a [Named],
    /// Words made from names.
    derived: &'a [Named],
    /// What is said in quotation marks.
    quoted: &'a [Span],
    pub(super) entities: &'a [Entity<'t>],
    /// Who spoke last, if the text names him, and where his words ended.
    pub(super) voice: Option<(Option<u32>, u32)>,
}

impl Scene<'_, '_> {
    fn entity(&self, text: &str, span: Span, statement: Span) -> Option<EntityId> {
        let from = self.behind_attribute(span);
        let able = |number: u32| {
            !matches!(self.entities[number as usize].kind, EntityKind::Event | EntityKind::Product)
        };
        let heads = || {
            // "die in Ulm ansässige Firma" is a mention itself.
            let beyond = move |named: &Named| named.0 >= from || (named.0, named.1) == (span.start, span.end);
            self.inside(span)
                .filter(move |named| beyond(named) && able(named.2) && !self.depends(*named, span))
        };
        let inside = heads().min_by_key(|(start, _, number)| (!self.is_person(*number), *start));
        if let Some(one) = inside {
            let beside = self.is_joined(one, span) || heads().any(|other| self.are_two(one, other));
            return (!beside).then(|| self.id(one.2));
        }
        if let Some(owner) = self.owner(span) {
            return Some(self.id(owner));
        }
        let first = text.split(' ').next().unwrap_or(text);
        if ["eigenen", "eigener", "eigenem"].iter().any(|own| first.eq_ignore_ascii_case(own)) {
            // "nach eigenen Angaben": who the sentence is about.
            let kind = |number: u32| self.entities[number as usize].kind;
            let able = |(start, end, number): &Named| {
                matches!(kind(*number), EntityKind::Person | EntityKind::Organization)
                    && !self.is_led((*start, *end, *number))
            };
            return self.inside(statement).find(able).map(|(.., number)| self.id(number));
        }
        let gender = match first {
            "er" | "Er" | "dieser" | "Dieser" | "ihm" | "Ihm" | "dessen" => "m",
            "letzterer" | "Letzterer" | "letzterem" | "ersterer" | "Ersterer" | "ersterem" => "m",
            "letztere" | "Letztere" | "erstere" | "Erstere" => "f",
            "seiner" | "Seiner" | "seinen" | "Seinen" | "seinem" | "Seinem" => "m",
            "sie" | "Sie" | "diese" | "Diese" | "ihr" | "Ihr" => "f",
            "ihrer" | "Ihrer" | "ihren" | "Ihren" | "ihrem" | "Ihrem" => "f",
            "es" | "Es" => "n",
            _ => return self.referent(span).map(|number| self.id(number)),
        };
        if gender == "f" && self.is_several(span) {
            return None;
        }
        if let Some(number) = self.organization_before(text, span, gender) {
            return Some(self.id(number));
        }
        if let Some(subject) = self.unnamed_subject(span, gender) {
            // "Der SPD-Politiker kam. Er sagte": who was named before.
            let meant = self.referent(subject);
            let speaks = self.document.str(self.tokens(subject).end - 1).to_lowercase().contains("sprecher");
            return meant.filter(|number| speaks || self.is_person(*number)).map(|number| self.id(number));
        }
        // "aus ihrer Sicht": hers or theirs.
        let sure = text.contains(' ');
        let fits = |(.., number): &Named| {
            self.is_person(*number)
                && (!sure && matches!(self.gender(*number), None | Some(""))
                    || self.gender(*number) == Some(gender))
        };
        let alone = !text.contains(' ');
        // "seiner Meinung nach", but "seiner Mutter zufolge"
        let own = ["sein", "ihr", "dessen"].iter().any(|owner| first.to_lowercase().starts_with(owner));
        let said = || self.is_saying(self.tokens(span).end - 1);
        if !alone && (text.len() >= 24 || own && !said()) {
            return None;
        }
        // Of whom a quotation speaks, the text around it does not go on to speak.
        let outside = || self.before(span).filter(|named| fits(named) && !self.is_quoted(*named));
        let last = outside().next().or_else(|| self.before(span).find(fits))?;
        let led = |named: Named| self.is_led(named) || self.is_object(named);
        let subject = || outside().take_while(|named| self.is_near(*named, last)).find(|it| !led(*it));
        // "Er folgte auf Kern. Er sagte": the sentence is about somebody else.
        let earlier = || {
            let sentence = self.sentence(last.0)?;
            let pronouns: &[&str] = if gender == "m" { &["er"] } else { &["sie"] };
            let own = (sentence.start..sentence.end).any(|i| self.document.reads_any(i, pronouns));
            outside().find(|named| own && !led(*named))
        };
        // "Dorn und Kern kamen. Ersterer sagte": the first of the two.
        let first = first.to_lowercase();
        if first.starts_with("erster") {
            return outside().find(|named| named.2 != last.2).map(|named| self.id(named.2));
        }
        // "Dorn traf Kern. Dieser sagte": the latter.
        let latter = first.starts_with("dies") || first.starts_with("letzter");
        let meant = if led(last) && !latter { subject().or_else(earlier).unwrap_or(last) } else { last };
        Some(self.id(meant.2))
    }

    /// "Siemens-Angaben": the first part says whose they are.
    fn owner(&self, span: Span) -> Option<u32> {
        let last = self.tokens(span).end - 1;
        let says = self.document[last].has(Flags::HYPHEN) && self.is_saying(last);
        if says { self.base(last) } else { None }
    }

    /// From whose name the word is made.
    pub(super) fn base(&self, word: usize) -> Option<u32> {
        let start = self.document[word].at();
        let at = self.derived.partition_point(|(other, ..)| *other < start);
        self.derived.get(at).filter(|(other, ..)| *other == start).map(|(.., number)| *number)
    }

    /// "Dorn und Minister Kern": who speaks there are two, and none of them alone.
    fn are_two(&self, one: Named, other: Named) -> bool {
        const ROLE: usize = 3;
        let (mut joint, second) = (self.document.token_at(one.1), self.document.token_at(other.0));
        // "die Neue Mitte (NM) und die Freie Liste"
        if self.document.is(joint, '(') && self.document.is(joint + 2, ')') {
            joint += 3;
        }
        one.2 != other.2
            && self.is_person(one.2) == self.is_person(other.2)
            && self.document.reads_any(joint, &["und", "sowie"])
            && (joint + 1..=joint + ROLE).contains(&second)
            && (joint + 1..second).all(|i| self.document[i].is_word())
    }

    /// "Sie forderten": more than one.
    fn is_several(&self, pronoun: Span) -> bool {
        let document = self.document;
        let at = document.token_at(pronoun.start);
        let plural = |i: usize| is_finite(document, i) && document.str(i).ends_with('n');
        at + 1 < document.len() && plural(at + 1) || at > 0 && plural(at - 1)
    }

    /// "die zur Bahn gehörende Werft", "der in Ulm ansässige Verband": where the noun begins that is meant.
    fn behind_attribute(&self, phrase: Span) -> u32 {
        let document = self.document;
        let at = |place: u32| document.token_at(place);
        let (first, last) = (at(phrase.start), at(phrase.end));
        // "Von Reuters befragte Händler"
        let asked = document.reads_any(first, &["von", "vom"]);
        let led = asked
            || document.has(first, class::DETERMINER)
                && document.has(first + 1, class::PREPOSITION)
                && !document[first + 1].is_capital();
        let adjective = |i: &usize| {
            document[*i].is_lower()
                && !document.has(*i, class::FUNCTION)
                && (document[*i + 1].is_capital() || document[*i + 1].is_quotation_mark())
        };
        let found =
            if led { (first + 3 - usize::from(asked)..last.saturating_sub(1)).find(adjective) } else { None };
        found.map_or(phrase.start, |i| document[i].at())
    }

    pub(super) fn is_quoted(&self, (start, ..): Named) -> bool {
        let upto = self.quoted.partition_point(|span| span.start <= start);
        self.quoted[..upto].last().is_some_and(|span| start < span.end)
    }

    /// The sentence around a place.
    fn sentence(&self, place: u32) -> Option<Range<usize>> {
        let at = self.sentences_up_to(place).checked_sub(1)?;
        Some(self.document.sentences[at].tokens.clone())
    }

    /// How many sentences begin up to the place.
    pub(super) fn sentences_up_to(&self, place: u32) -> usize {
        let document = self.document;
        document.sentences.partition_point(|sentence| document[sentence.tokens.start].at() <= place)
    }

    /// In the same sentence, or in the one before it.
    pub(super) fn is_near(&self, (start, ..): Named, (later, ..): Named) -> bool {
        self.sentences_up_to(start) + 1 >= self.sentences_up_to(later)
    }

    /// "nach dem Rücktritt von Kern", "mit Minister Kern": no subject, who goes on may be another.
    pub(super) fn is_led(&self, (start, ..): Named) -> bool {
        const REACH: usize = 4;
        let document = self.document;
        let at = document.token_at(start);
        let before = (at.saturating_sub(REACH)..at).rev();
        let mut before = before.take_while(|i| {
            document[*i].is_word() && (document[*i].is_capital() || !document.has(*i, VERBS))
        });
        before.any(|i| document.has(i, class::PREPOSITION) && !document[i].is_capital())
    }

    /// "Dorn traf Minister Kern", "versprach Dorn seinem Kollegen Kern": an object, since another stands before the verb,
    /// or by its article.
    pub(super) fn is_object(&self, (start, _, number): Named) -> bool {
        const REACH: usize = 6;
        const OBLIQUE: [&str; 6] = ["seinem", "ihrem", "seinen", "ihren", "dem", "den"];
        let document = self.document;
        let at = document.token_at(start);
        let first = at.saturating_sub(REACH);
        // Back over roles, titles and adjectives.
        let inner = |i: &usize| {
            document[*i].is_capital()
                || document.is(*i, '-')
                || document.is(*i, '.')
                || document[*i].is_word() && !document.has(*i, class::FUNCTION | VERBS)
        };
        let lead = (first..at).rev().find(|i| !inner(i));
        let Some(lead) = lead else { return false };
        let end = document[lead].at();
        let here = self.sentence(start).map_or(end, |sentence| document[sentence.start].at());
        let subject = self.before(Span { start: end, end }).next().filter(|other| other.2 != number);
        let subject = subject.filter(|other| other.0 >= here && self.is_person(other.2));
        // "Die Stadt schrieb dem Minister Kern": no other person acts.
        if document.reads_any(lead, &OBLIQUE) {
            return subject.is_some();
        }
        let verb = document[lead].is_word() && !document.has(lead, class::PREPOSITION | class::CONJUNCTION);
        verb && is_finite(document, lead)
            && subject.is_some_and(|other| {
                lead > 0 && document.span(&(lead - 1..lead)).end == other.1 && !self.is_led(other)
            })
    }

    /// "Aussage", "Kernaussage", "Bericht"
    pub(super) fn is_saying(&self, i: usize) -> bool {
        let document = self.document;
        document[i].is_capital()
            && (document.has(i, class::SOURCE | class::SAYING)
                || document.reads_any(i, &["Fazit", "Zitat", "Bilanz", "Kommentar", "Worte", "Worten"])
                || document.lexicon.tail(document.str(i), Shape::Capital, class::SOURCE, 5).is_some())
    }

    /// The mentions that lie in the span, in text order.
    pub(super) fn inside(&self, span: Span) -> impl Iterator<Item = Named> + '_ {
        let from = self.named.partition_point(|(start, ..)| *start < span.start);
        self.named[from..]
            .iter()
            .take_while(move |(start, ..)| *start < span.end)
            .filter(move |(_, end, _)| *end <= span.end)
            .copied()
    }

    /// The mentions before the span, the last first.
    fn before(&self, span: Span) -> impl Iterator<Item = Named> + '_ {
        self.before_within(span, REACH)
    }

    /// As many of the mentions before the span, the last first.
    pub(super) fn before_within(&self, span: Span, reach: usize) -> impl Iterator<Item = Named> + '_ {
        let upto = self.named.partition_point(|(start, ..)| *start < span.start);
        self.named[..upto].iter().rev().take(reach).copied()
    }

    /// The tokens of a span.
    pub(super) fn tokens(&self, span: Span) -> Range<usize> {
        let at = |place: u32| self.document.token_at(place);
        at(span.start)..at(span.end)
    }

    fn id(&self, number: u32) -> EntityId {
        self.entities[number as usize].id
    }

    pub(super) fn is_person(&self, number: u32) -> bool {
        self.entities[number as usize].kind == EntityKind::Person
    }

    /// By the role where that is only of one, or by the given name.
    pub(super) fn gender(&self, number: u32) -> Option<&'static str> {
        let entity = &self.entities[number as usize];
        let given = entity.name.split(' ').next().unwrap_or("");
        let role = entity.roles.iter().find_map(|role| {
            let last = role.rsplit(' ').next().unwrap_or(role);
            let last = match self.lexicon.class_of(last, Shape::Capital) & class::ROLE {
                0 => self.lexicon.tail(last, Shape::Capital, class::ROLE, 4)?,
                _ => last,
            };
            let rows = || self.lexicon.rows_of(TableId::Roles, last, Shape::Capital);
            // "Vorsitzende": he or she.
            let first = rows().next()?.get(1);
            rows().all(|row| row.get(1) == first).then_some(first)
        });
        role.filter(|gender| !gender.is_empty()).or_else(|| {
            self.lexicon.rows_of(TableId::GivenNames, given, Shape::Capital).next().map(|row| row.get(0))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check_bearers;

    #[test]
    fn pronouns_and_roles_mean_persons() {
        check_bearers(&[
            ("Anke Dorn kam mit Peter Kern. Sie sagte, es regne.", "Anke Dorn"),
            ("Anke Dorn kam mit Peter Kern. Er sagte, es regne.", "Peter Kern"),
            ("Die Partner, die SPD (rot) und die FDP, sagten, es regne.", "-"),
            ("Minister Peter Kern traf Anke Dorn. Der Minister sagte, es regne.", "Peter Kern"),
            ("Die zu Siemens gehörende Bahn AG sagte, es regne.", "Bahn AG"),
            ("Peter Kern ging. Er folgte auf Hans Dorn. Er sagte, es regne.", "Peter Kern"),
            ("Minister Peter Kern traf Kanzler Hans Dorn. Er sagte, es regne.", "Peter Kern"),
            ("Peter Kern kam, Hans Dorn ging. Er sagte, es regne.", "Hans Dorn"),
            ("Kanzler Hans Dorn traf Minister Peter Kern. Dieser sagte, es regne.", "Peter Kern"),
            ("Peter Kern gratulierte seinem Kollegen Hans Dorn. Er sagte, es regne.", "Peter Kern"),
            ("Peter Kern kam. Der SPD-Politiker lachte. Er sagte, es regne.", "Peter Kern"),
            ("Von Siemens befragte Händler sagten, es regne.", "-"),
            ("Siemens tagt. Nach Siemens-Angaben regnet es.", "Siemens"),
            ("Nach UNHCR-Angaben regnet es.", "UNHCR"),
            ("Ein UNHCR-Sprecher sagte, es regne.", "UNHCR"),
            ("Siemens tagt. Der Siemens-Wirt sagte, es regne.", "-"),
            ("Peter Kern sagte, es regne. Der Bau ruht. Demnach fehlt Geld.", "Peter Kern"),
            ("Peter Kern ging nach dem Abschied von Hans Dorn. Er sagte, es regne.", "Peter Kern"),
            ("Anke Dorn ging. Sie forderten mehr Geld.", "-"),
            ("Anke Dorn ging. „Es regnet bald“, sagte sie", "Anke Dorn"),
            ("Der Wirt sagte, es regne.", "-"),
            ("Kanzlerin Anke Dorn und Minister Peter Kern sagten, es regne.", "-"),
            ("Siemens und Bosch sagten, es regne.", "-"),
            ("Peter Kern, Chef von Siemens und Bosch, sagte, es regne.", "Peter Kern"),
            ("Tarelis Helfer sagten, es regne.", "-"),
            ("Der Wirt Peter Ahrens sagte, es regne.", "Peter Ahrens"),
            ("Peter Kern ging. Der Bau ist seiner Meinung nach zu teuer.", "Peter Kern"),
            ("Anke Dorn ging. Diese neue Leitung der Werft sagte, es regne.", "-"),
            ("Der aus Ulm stammende Peter Kern sagte, es regne.", "Peter Kern"),
            ("Anke Dorn ging. Anhänger Dorns sagten, es regne.", "-"),
            ("Anke Dorn ging. Ein Freund von Anke Dorn sagte, es regne.", "-"),
            ("Die Polizei in Ulm sagte, es regne.", "-"),
            ("Ein Sprecher von Siemens sagte, es regne.", "Siemens"),
            ("Ein Mitarbeiter der Firma Siemens sagte, es regne.", "-"),
            ("Die Chefin von Siemens sagte, es regne.", "-"),
            ("Angaben des Instituts von Ulm zufolge regnet es.", "-"),
            ("Die Kernaussage von Peter Kern lautet: „Es regnet.“", "Peter Kern"),
            ("Der Chef der Bahn, Peter Kern, sagte, es regne.", "Peter Kern"),
            ("Minister Peter Kern ging. Der Vizeminister kam. Er sagte, es regne.", "-"),
            ("Der Vorsitzende Peter Kern kam. Er sagte, es regne.", "Peter Kern"),
            ("Die Kritik des Vorsitzenden Peter Kern war hart. Sie sagte, es regne.", "-"),
            ("Die Vorsitzende Anke Dorn kam. Sie sagte, es regne.", "Anke Dorn"),
            ("Die Regierung Merkel sagte, es regne.", "-"),
            ("Die Bergrettung Tirol sagte, es regne.", "Bergrettung Tirol"),
            ("Peter Kern ging. Nach seinen Worten regnet es.", "Peter Kern"),
            ("Anke Dorn ging. Nach seinen Worten regnet es.", "-"),
            ("Peter Kern ging. Seinem Anwalt zufolge regnet es.", "-"),
            ("Das Fazit von Peter Kern lautet: „Es regnet.“", "Peter Kern"),
            ("Die Stadt Ulm sagte, es regne.", "Ulm"),
            ("Die Gewerkschaft ver.di tagt. Sie sagte, es regne.", "ver.di"),
            ("Anke Dorn kam. Die Gewerkschaft ver.di tagt. Sie sagte, es regne.", "ver.di"),
            ("Die Gewerkschaft ver.di lud Anke Dorn ein. Sie sagte, es regne.", "Anke Dorn"),
            ("Peter Kern kam. Der Bauernverband tagt. Er sagte, es regne.", "Bauernverband"),
            ("Das Bundeskartellamt tagt. Es sagte, der Bau sei alt.", "Bundeskartellamt"),
            ("Die Chefin der Bahn AG tagt. Sie sagte, es regne.", "-"),
            ("Die Grünen tagen. Sie sagten, es regne.", "-"),
            ("Am Montag tagte die Bundesbank. Sie teilte mit, es regne.", "Bundesbank"),
            ("Am Montag lobte sie die Bundesbank. Sie teilte mit, es regne.", "-"),
            ("Der Präsident der Region Mark Anke Dorn sagte, es regne.", "Anke Dorn"),
            ("Die Frau des Ministers Peter Kern sagte, es regne.", "-"),
            ("Die Sprecherin des kleinen Jungen Peter Kern sagte, es regne.", "-"),
            ("Die Schwesterpartei der CSU sagte, es regne.", "-"),
            ("Der Hauptgeschäftsführer von Siemens sagte, es regne.", "-"),
            ("Der Kommandierende General von Siemens sagte, es regne.", "-"),
            ("Peter Kern war nach eigenem Bekunden krank.", "Peter Kern"),
        ]);
    }
}
