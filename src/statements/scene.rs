//! The scene: what is known while the sentences go by, who spoke last, and whether speech goes on.
//!
//! It asks the rules of the other files for the statements of each sentence and keeps what they find.
//! Example: in "Kern sagte, er komme. Das sei sicher." the second sentence goes on with Kern.

use std::ops::Range;

use super::attribution::Attribution;
use super::clause::Clause;
use super::cues::Verb;
use super::indirect::Saying;
use super::passage::{Passage, Pieces};
use super::quotes::Quote;
use super::signs::Signs;
use super::statement::{Cue, Speaker, Stance, Statement, StatementKind};
use super::{attribution, clause, cues, direct, indirect, reported, signs, speaker};
use crate::document::Document;
use crate::id::Id;
use crate::lexicon::class;
use crate::span::Span;
use crate::tokens::Flags;

/// What the sentences before have left, and room to work in.
pub struct Scene<'d, 't> {
    document: &'d Document<'t>,
    quotes: &'d [Quote],
    /// The first quotation that ends behind the current sentence's beginning.
    first: usize,
    last_speaker: Option<Range<usize>>,
    /// Where the sentences begin that go on with the statement before this one.
    going_on: Option<usize>,
    /// The sentence before this one.
    before: Range<usize>,
    /// The sentence before holds a statement.
    follows: bool,
    pub found: Vec<Statement<'t>>,
    clauses: Vec<Clause>,
    verbs: Vec<Verb>,
    sayings: Vec<Saying>,
}

/// A statement before it is written down.
struct Find {
    kind: StatementKind,
    pieces: Pieces,
    speaker: Option<Range<usize>>,
    cue: Option<Range<usize>>,
    stance: Option<Stance>,
    rule: &'static str,
}

impl<'d, 't> Scene<'d, 't> {
    /// Nothing was said yet.
    pub fn new(document: &'d Document<'t>, quotes: &'d [Quote]) -> Self {
        Scene {
            document,
            quotes,
            first: 0,
            last_speaker: None,
            going_on: None,
            before: 0..0,
            follows: false,
            found: Vec::new(),
            clauses: Vec::new(),
            verbs: Vec::new(),
            sayings: Vec::new(),
        }
    }

    /// The statements of one sentence.
    pub fn read(&mut self, tokens: Range<usize>) {
        while self.quotes.get(self.first).is_some_and(|quote| quote.tokens.end <= tokens.start) {
            self.first += 1;
        }
        let rest = &self.quotes[self.first..];
        let quotes = &rest[..rest.iter().take_while(|quote| quote.tokens.start < tokens.end).count()];
        let signs = signs::find(self.document, &tokens);
        let bare =
            Passage { document: self.document, start: tokens.start, end: tokens.end, clauses: &[], quotes };
        let count = self.found.len();
        if !quotes.is_empty() || signs.cue || signs.attribution && attribution::may_stand(&bare) {
            let mut clauses = std::mem::take(&mut self.clauses);
            clause::split(self.document, &tokens, quotes, &mut clauses);
            self.look(&Passage { clauses: &clauses, ..bare }, &signs);
            self.clauses = clauses;
        }
        if self.found.len() == count && self.goes_on(&bare, &signs) {
            self.go_on(tokens.clone());
        } else {
            self.going_on = None;
        }
        self.follows = self.found.len() > count || self.going_on.is_some();
        self.before = tokens;
    }

    /// Runs the rules over a sentence that has a sign.
    fn look(&mut self, passage: &Passage, signs: &Signs) {
        let mut verbs = std::mem::take(&mut self.verbs);
        let last = self.last_speaker.clone();
        let first = self.found.len();
        verbs.clear();
        if signs.cue {
            cues::find(passage, &mut verbs);
            speaker::find(passage, &mut verbs, last.as_ref());
        }
        let attributions = if signs.attribution { attribution::find(passage) } else { Vec::new() };
        let attribution = attributions.first();
        if let Some(found) = attribution.filter(|found| !found.beside && found.speaker.is_some()) {
            // "Der Zug hat laut Bahn Verspätung angekündigt": the train says nothing itself.
            verbs.retain(|verb| !(found.pieces.contains(verb.at) && is_mute(passage, verb)));
        }
        // „Es regnet“, so Kern: the quotation is found as one, below.
        let quoted =
            |found: &&Attribution| passage.quotes.iter().any(|quote| quote.tokens == found.pieces.whole());
        for found in attributions.iter().filter(|found| !found.beside && !quoted(found)) {
            self.add_attributed(passage, found);
        }
        let count = self.found.len();
        self.add_said(passage, &verbs);
        if let Some(found) = attribution.filter(|found| found.beside && self.found.len() == count) {
            self.add_attributed(passage, found);
        }
        let inside = |quote: &&Quote| (passage.start..passage.end).contains(&quote.tokens.start);
        for quote in passage.quotes.iter().filter(inside) {
            let said = direct::find(passage, quote, &verbs, &attributions, self.last_speaker.clone());
            if let Some(said) = said {
                self.add(Find {
                    kind: StatementKind::Direct,
                    pieces: Pieces { first: quote.tokens.clone(), second: None },
                    speaker: said.speaker,
                    cue: said.cue,
                    stance: said.stance,
                    rule: "quotation",
                });
            }
        }
        if attributions.is_empty()
            && let Some(last) = last
            && is_retold(passage, &verbs)
        {
            self.retell(first, last);
        }
        self.verbs = verbs;
    }

    /// "Kern ging. Die Bahn habe das ausgeschlossen.": that is what Kern says, who goes on speaking.
    fn retell(&mut self, first: usize, last: Range<usize>) {
        let document = self.document;
        let speaker = Speaker { text: document.phrase(&last), span: document.span(&last), entity: None };
        let mut at = first;
        while let Some(found) = self.found.get_mut(at) {
            match found.kind {
                StatementKind::Reported => {
                    self.found.remove(at);
                    continue;
                }
                StatementKind::Direct => (found.speaker, found.cue) = (Some(speaker), None),
                StatementKind::Indirect => {}
            }
            at += 1;
        }
        self.last_speaker = Some(last);
    }

    /// What the cues introduce, and the acts of speech among them.
    fn add_said(&mut self, passage: &Passage, verbs: &[Verb]) {
        let mut sayings = std::mem::take(&mut self.sayings);
        indirect::find(passage, verbs, &mut sayings);
        for (n, verb) in verbs.iter().enumerate() {
            if sayings.iter().any(|saying| saying.verb == n || saying.pieces.first.contains(&verb.at)) {
                continue;
            }
            let found = match self.points_back(passage, verb) {
                Some(piece) => Some((StatementKind::Indirect, piece, "das sagte X")),
                None => reported::find(passage, verb)
                    .map(|piece| (StatementKind::Reported, piece, "act of speech")),
            };
            if let Some((kind, first, rule)) = found {
                self.add_verb(kind, Pieces { first, second: None }, verb, rule);
            }
        }
        for saying in &sayings {
            let verb = &verbs[saying.verb];
            self.add_verb(StatementKind::Indirect, saying.pieces.clone(), verb, saying.rule);
            // "Er sei zuversichtlich, da drei gerettet seien": the reason is no estimate.
            let reason = passage.reads_any(saying.pieces.first.start, &["da", "weil", "nachdem", "obwohl"]);
            if let Some(last) = self.found.last_mut().filter(|_| reason) {
                last.stance = last.stance.filter(|stance| *stance != Stance::Estimate);
            }
        }
        self.sayings = sayings;
    }

    /// "Es regnet. Das sagte Kern.": the sentence before is what was said.
    fn points_back(&self, passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
        let clause = &passage.clauses[verb.clause];
        let start = clause.tokens.start;
        let short = verb.finite == start + 1 && clause.role == clause::Role::Main && verb.clause == 0;
        let points = passage.reads_any(start, &["Das", "Dies"]) && short && verb.reports() != "*";
        let own = !self.follows && !self.before.is_empty() && self.before.end == passage.start;
        (points && own && verb.speaker.is_some() && !verb.passive)
            .then(|| passage.trimmed(self.before.clone()))
            .filter(|piece| !piece.is_empty())
    }

    fn add_verb(&mut self, kind: StatementKind, pieces: Pieces, verb: &Verb, rule: &'static str) {
        let (speaker, cue, stance) = (verb.speaker.clone(), Some(verb.shown()), verb.stance());
        self.add(Find { kind, pieces, speaker, cue, stance, rule });
    }

    fn add_attributed(&mut self, passage: &Passage, found: &Attribution) {
        // "Demnach wäre der Bau zu teuer": what follows from a rule, where nobody spoke before.
        let second = || passage.has(passage.start + 1, class::KONJUNKTIV2);
        if found.goes_on && !self.follows && second() {
            return;
        }
        // The end of a quotation that began in a sentence before.
        let whole = found.pieces.whole();
        if passage
            .quotes
            .first()
            .is_some_and(|quote| quote.tokens.start < passage.start && whole.end <= quote.tokens.end)
        {
            return;
        }
        // "demnach" stands for who was named before, who goes on speaking.
        let last = self.last_speaker.clone();
        let back = found.goes_on.then(|| found.cue.clone());
        self.add(Find {
            kind: StatementKind::Indirect,
            pieces: found.pieces.clone(),
            speaker: found.speaker.clone().or(back),
            cue: Some(found.cue.clone()),
            stance: found.stance,
            rule: "attribution",
        });
        if found.goes_on {
            self.last_speaker = last;
        }
    }

    /// A sentence in the Konjunktiv, or with "soll", goes on with what was said before.
    fn goes_on(&self, passage: &Passage, signs: &Signs) -> bool {
        // The Konjunktiv II and "soll" alone may be the author's own.
        let opens = self.document[passage.start].has(Flags::PARAGRAPH);
        let second = if self.follows && !opens { class::KONJUNKTIV2 } else { 0 };
        let speech = second != 0 && self.is_in_mood();
        let moods = class::KONJUNKTIV1 | second;
        // "das Haus, das gebaut werden soll": hearsay is in the main clause.
        let parted = |i: usize| (passage.start..i).any(|k| passage.is(k, ','));
        let spoken = |i: usize| {
            passage.has(i, moods)
                && !passage.reads_any(i, &["dürfte", "dürften"])
                && (speech || passage.has(i, class::KONJUNKTIV1) || may_stand_for_first(passage, i))
                || self.follows
                    && passage.has(i, class::MODAL)
                    && passage.reads_any(i, &HEARSAY)
                    && !parted(i)
        };
        signs.classes & (moods | class::MODAL) != 0
            && (self.last_speaker.is_some() || self.spoken_of().is_some())
            && (passage.start..passage.end)
                .any(|i| spoken(i) && !passage[i].is_capital() && !passage.quoted(i))
            && !passage.reads_any(passage.start, &["Wenn", "Falls", "Als"])
            // "Hätte er mehr getrunken, so wäre er": the author's own thought.
            && !passage.has(passage.start, class::KONJUNKTIV2)
            && !is_told(passage)
            // "Je nach Quelle sollen": nobody in particular.
            && !(passage.reads(passage.start, "je") && passage.reads(passage.start + 1, "nach"))
    }

    /// The last statement was speech and no mere act of it, so that a Konjunktiv II goes on with it.
    fn is_in_mood(&self) -> bool {
        let Some(last) = self.found.last() else { return false };
        let at = |place: u32| self.document.partition_point(|token| token.at() < place);
        let (start, end) = (at(last.span.start), at(last.span.end));
        // "kündigte an, auf Geld verzichten zu wollen"
        let infinitive = end > start + 1
            && self.document.reads(end - 2, "zu")
            && self.document.str(end - 1).ends_with('n');
        self.going_on.is_some()
            || last.kind != StatementKind::Reported && !infinitive
            || (start..end).any(|i| self.document.has(i, class::KONJUNKTIV1 | class::KONJUNKTIV2))
    }

    /// Sentences that go on with a speaker and follow one another are one statement.
    fn go_on(&mut self, tokens: Range<usize>) {
        if let Some(speaker) = self.spoken_of() {
            self.last_speaker = Some(speaker);
        }
        let start = self.going_on.take().filter(|_| self.found.pop().is_some()).unwrap_or(tokens.start);
        let bare = Passage { document: self.document, start, end: tokens.end, clauses: &[], quotes: &[] };
        self.add(Find {
            kind: StatementKind::Indirect,
            pieces: Pieces { first: bare.trimmed(start..tokens.end), second: None },
            speaker: self.last_speaker.clone(),
            cue: None,
            stance: None,
            rule: "goes on",
        });
        self.going_on = Some(start);
    }

    /// "Der Dekan bleibt gelassen. Man habe nichts gewusst.": the subject of the sentence before, which says nothing
    /// itself.
    fn spoken_of(&self) -> Option<Range<usize>> {
        let before = self.before.clone();
        let subject =
            speaker::noun_phrase(self.document, before.start, before.end).filter(|_| !self.follows)?;
        // "Die von der Bahn geplante Brücke" is no speaker, whoever plans it.
        let made = self.document.has(subject.start + 1, class::PREPOSITION);
        (!made && speaker::is_person(self.document, &subject)).then_some(subject)
    }

    fn add(&mut self, find: Find) {
        let document = self.document;
        let whole = find.pieces.whole();
        if whole.is_empty() {
            return;
        }
        let spans: Vec<Span> = match &find.pieces.second {
            Some(_) => find.pieces.iter().map(|piece| document.span(piece)).collect(),
            None => Vec::new(),
        };
        if find.speaker.is_some() || find.kind != StatementKind::Direct {
            self.last_speaker.clone_from(&find.speaker);
        }
        let speaker = find.speaker.map(|tokens| Speaker {
            text: document.phrase(&tokens),
            span: document.span(&tokens),
            entity: None,
        });
        let cue = find.cue.map(|tokens| Cue { text: document.phrase(&tokens), span: document.span(&tokens) });
        self.found.push(Statement {
            id: Id(0),
            kind: find.kind,
            span: document.span(&whole),
            spans,
            text: document.phrase(&whole),
            speaker,
            cue,
            stance: find.stance,
            rule: Some(find.rule),
        });
    }
}

/// "Die Antwort bestand in der Zusage, er werde kommen": a main clause in the indicative is the author's.
fn is_told(passage: &Passage) -> bool {
    main_verb(passage).is_some_and(|verb| {
        !clause::is_subjunctive(passage, verb, true) && !passage.reads_any(verb, &HEARSAY)
    })
}

/// "hätten", "kämen": the Konjunktiv II stands for the Konjunktiv I where that looks like the indicative; "hätte" and
/// "müssten" are as often a condition.
fn may_stand_for_first(passage: &Passage, i: usize) -> bool {
    passage.str(i).ends_with('n') && !passage.has(i, class::MODAL)
}

/// "Die Bahn habe das ausgeschlossen": the cues are in the Konjunktiv I, so that somebody else says so.
fn is_retold(passage: &Passage, verbs: &[Verb]) -> bool {
    let said = |verb: &Verb| passage.has(verb.finite, class::KONJUNKTIV1);
    let main = || main_verb(passage).is_some_and(|main| verbs.iter().any(|verb| verb.finite == main));
    !verbs.is_empty() && verbs.iter().all(said) && main()
}

/// The finite verb of a sentence that begins with its main clause.
fn main_verb(passage: &Passage) -> Option<usize> {
    const REACH: usize = 30;
    let Range { start, end } = passage.start..passage.end.min(passage.start + REACH);
    if passage.has(start, class::SUBJUNCTION | class::QUESTION) {
        return None;
    }
    let mut first = (start..end).take_while(|i| !passage.is(*i, ',') && !passage.is(*i, ':'));
    first.find(|i| {
        clause::is_finite(passage, *i) && !passage.quoted(*i) && !clause::is_attributive(passage, *i)
    })
}

/// A verb whose subject is nobody who can speak.
fn is_mute(passage: &Passage, verb: &Verb) -> bool {
    let subject = verb.speaker.as_ref().filter(|subject| subject.start >= passage.start);
    subject.is_some_and(|subject| {
        let pronoun = subject.len() == 1 && passage.has(subject.start, class::PRONOUN);
        !pronoun && !speaker::is_person(passage, subject)
    })
}

/// "soll gewesen sein": somebody says so.
const HEARSAY: [&str; 4] = ["soll", "sollen", "solle", "sollten"];

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn speech_without_a_cue_goes_on_with_its_speaker() {
        check(&[
            (
                "Minister Kern sagte, er komme. Das sei sicher. Danach ging er.",
                "indirect [er komme] Minister Kern; indirect [Das sei sicher] Minister Kern",
            ),
            (
                "Laut Kern fehlt Geld. Im Mai soll gebaut werden.",
                "indirect [fehlt Geld] Kern; indirect [Im Mai soll gebaut werden] Kern",
            ),
            (
                "Die Brücke wird gesperrt. Das teilte die Stadt mit.",
                "indirect [Die Brücke wird gesperrt] die Stadt",
            ),
            ("Die Brücke wird gesperrt. Sie soll weg.", ""),
            (
                "Minister Kern sagte, er komme. Die Bahn habe Züge angekündigt.",
                "indirect [er komme] Minister Kern; indirect [Die Bahn habe Züge angekündigt] Minister Kern",
            ),
            (
                "Minister Kern forderte mehr Geld. Der Antrag hätte zu 300 Stellen geführt.",
                "reported [Minister Kern forderte mehr Geld] Minister Kern",
            ),
            (
                "Minister Kern sagte, er komme. Die Antwort bestand in der Zusage, es werde gebaut.",
                "indirect [er komme] Minister Kern",
            ),
            (
                "Laut Kern fehlt Geld. Die Polizei bleibt gelassen. Man habe nichts gewusst.",
                "indirect [fehlt Geld] Kern; indirect [Man habe nichts gewusst] Die Polizei",
            ),
        ]);
    }
}
