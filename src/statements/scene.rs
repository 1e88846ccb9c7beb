//! The scene: what is known while the sentences go by, who spoke last, and whether speech goes on.
//!
//! It asks the rules of the other files for the statements of each sentence and keeps what they find.
//! Example: in "Kern sagte, er komme. Das sei sicher." the second sentence goes on with Kern.

use std::ops::Range;

use super::attribution::Attribution;
use super::clause::Clause;
use super::cues::Verb;
use super::direct::Said;
use super::going_on::{is_retold, is_spoken};
use super::indirect::Saying;
use super::mute::{closes_quote, is_by_paper, is_mute};
use super::passage::{Passage, Pieces};
use super::quotes::Quote;
use super::signs::Signs;
use super::statement::{Cue, Speaker, Stance, Statement, StatementKind};
use super::{
    attribution, clause, colon, content, cues, direct, gapped, indirect, nominal, papers, relative, reported,
    scope, signs, speaker,
};
use crate::document::Document;
use crate::id::Id;
use crate::lexicon::class;
use crate::span::Span;
use crate::tokens::Flags;

/// What the sentences before have left, and room to work in.
pub struct Scene<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) quotes: &'d [Quote],
    /// The first quotation that ends behind the current sentence's beginning.
    first: usize,
    pub(super) last_speaker: Option<Range<usize>>,
    /// Where the sentences begin that go on with the statement before this one, and the number of theirs.
    pub(super) going_on: Option<(usize, usize)>,
    /// The sentence before this one.
    pub(super) before: Range<usize>,
    /// Where the sentences begin that hold no statement, in the paragraph of the one before.
    pub(super) untold: usize,
    /// The sentence before holds a statement.
    pub(super) follows: bool,
    pub found: Vec<Statement<'t>>,
    clauses: Vec<Clause>,
    verbs: Vec<Verb>,
    sayings: Vec<Saying>,
}

/// A statement before it is written down.
pub(super) struct Find {
    pub(super) kind: StatementKind,
    pub(super) pieces: Pieces,
    pub(super) speaker: Option<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    pub(super) stance: Option<Stance>,
    pub(super) rule: &'static str,
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
            untold: 0,
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
        // What a quotation seems to say by itself may belong to a sentence that goes on.
        let last = self.last_speaker.clone();
        let quoting = !quotes.is_empty() && is_spoken(&bare) && self.goes_on(&bare, &signs);
        // "eine Umfrage, nach der alle zufrieden sind"
        let points = |i: usize| self.document.is(i, ',') && nominal::points(self.document, i + 1);
        let pointed = signs.attribution || signs.classes & class::QUESTION != 0;
        let by_paper = || pointed && tokens.clone().any(points);
        let nominal = signs.classes & class::SAYING != 0 || by_paper();
        let (mut retold, mut around) = (false, false);
        let colon = || {
            (signs.classes & class::KONJUNKTIV1 != 0 || colon::opens(self.document, tokens.start))
                && tokens.clone().any(|i| self.document.is(i, ':'))
        };
        if !quotes.is_empty()
            || signs.cue
            || nominal
            || colon()
            || signs.attribution && attribution::may_stand(&bare)
        {
            let mut clauses = std::mem::take(&mut self.clauses);
            clause::split(self.document, &tokens, quotes, &mut clauses);
            let passage = Passage { clauses: &clauses, ..bare };
            retold = self.look(&passage, &signs, nominal);
            around = self.speaks_around(&passage, count);
            self.clauses = clauses;
        }
        if self.found.len() == count {
            self.add_result(&bare);
            self.add_boast(&bare, &signs);
        }
        let bare_quotes =
            self.found[count..].iter().all(|found| found.cue.is_none() && found.rule == Some(QUOTATION));
        if quoting && bare_quotes {
            self.found.truncate(count);
            self.last_speaker = last;
            self.go_on(tokens.clone());
            self.quote_in_speech(&bare);
        } else if (self.found.len() == count || retold || around) && self.goes_on(&bare, &signs) {
            // "Zudem zeige der Film nicht, dass Geld fehle": whoever tells that, not the film.
            let mut here = self.found.split_off(count);
            here.retain(|found| around || found.kind == StatementKind::Direct);
            self.found.append(&mut here);
            // "Die Absicht, die er hat, unterstütze die SPD „sehr“": not she goes on.
            if around && !retold {
                self.last_speaker = last;
            }
            self.go_on(tokens.clone());
        } else {
            self.going_on = None;
        }
        self.follows = self.found.len() > count || self.going_on.is_some();
        if self.follows {
            self.untold = tokens.end;
        } else if self.document[tokens.start].has(Flags::PARAGRAPH) || self.before.end != tokens.start {
            self.untold = tokens.start;
        }
        self.before = tokens;
    }

    /// Runs the rules over a sentence that has a sign; true where all that it tells is what the last speaker tells.
    fn look(&mut self, passage: &Passage, signs: &Signs, nominal: bool) -> bool {
        let mut verbs = std::mem::take(&mut self.verbs);
        let last = self.last_speaker.clone();
        let first = self.found.len();
        verbs.clear();
        if signs.cue {
            cues::find(passage, &mut verbs);
            speaker::find(passage, &mut verbs, last.as_ref());
            verbs.retain(|verb| !verb.may_follow() && (!verb.is_of_paper() || is_by_paper(passage, verb)));
            verbs.retain(|verb| !verb.is_opinion() || content::is_thought(passage, verb));
            // "Wie Kern sagte, sieht die Stadt darin „Betrug“": told by him.
            let retold =
                |verb: &Verb| verb.speaker.is_some() && passage.clauses[verb.clause].role == clause::Role::As;
            let told = verbs.iter().any(retold);
            verbs.retain(|verb| !verb.is_view() || !told && reported::reports_itself(passage, verb));
        }
        let mut attributions = if signs.attribution { attribution::find(passage) } else { Vec::new() };
        attributions.iter_mut().for_each(|found| scope::up_to_speech(passage, found, &verbs));
        attributions.retain(|found| !papers::is_told_by_another(passage, found, &verbs));
        verbs.retain(|verb| !papers::is_own_word(passage, verb, &attributions));
        let attribution = attributions.first();
        if let Some(found) =
            attribution.filter(|found| !found.beside && (found.speaker.is_some() || found.goes_on))
        {
            // "Der Zug hat laut Bahn Verspätung angekündigt": the train says nothing itself.
            verbs.retain(|verb| !(found.pieces.contains(verb.at) && is_mute(passage, verb)));
        }
        // „Es regnet“, so Kern: the quotation is found as one, below.
        let quoted = |found: &&Attribution| scope::is_of_quotes(passage, found);
        // "Aus dem Rathaus hieß es, es regne": said by the verb.
        let by_verb = |found: &Attribution| {
            verbs
                .iter()
                .any(|verb| verb.has_source() && verb.speaker.is_some() && verb.speaker == found.speaker)
        };
        for found in attributions.iter().filter(|found| !found.beside && !quoted(found) && !by_verb(found)) {
            self.add_attributed(passage, found);
        }
        let (count, source) = (self.found.len(), self.last_speaker.clone());
        self.add_said(passage, &verbs);
        // "Laut Kern meldete ein Wirt den Brand. Es fehle Geld": of the act he tells, and goes on.
        let named = attribution.is_some_and(|found| !found.beside && found.speaker.is_some());
        if named && self.found[count..].iter().all(|found| found.kind == StatementKind::Reported) {
            self.last_speaker = source;
        }
        if nominal {
            self.add_nominal(passage, first);
        }
        if self.found.len() == first {
            self.add_behind_colon(passage);
        }
        if self.found.len() == first {
            self.add_behind_noun(passage);
        }
        if signs.cue {
            self.add_in_brackets(passage);
        }
        if let Some(found) = attribution.filter(|found| found.beside && self.found.len() == count) {
            self.add_attributed(passage, found);
        }
        self.add_quoted(passage, &verbs, &attributions, first);
        let retold = attributions.is_empty() && is_retold(passage, &verbs);
        // "Viele sind erbost. Zudem zeige der Film nicht, dass Geld fehle": no film goes on.
        let mute = retold && verbs.iter().all(|verb| is_mute(passage, verb));
        let inner = told_of(passage, &verbs, &self.last_speaker);
        self.last_speaker = inner.or(self.last_speaker.take());
        self.verbs = verbs;
        match last {
            Some(last) if retold => self.retell(first, last),
            None if mute => self.last_speaker = None,
            _ => return false,
        }
        true
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

    /// "sprach von 300 Gästen (die Polizei rechnet mit 500)": what a bracket tells with a verb of its own.
    fn add_in_brackets(&mut self, passage: &Passage) {
        let mut clauses = Vec::new();
        let mut at = passage.start;
        while let Some(open) = (at..passage.end).find(|i| passage.is(*i, '(')) {
            let close = clause::bracket(passage, open, passage.end);
            at = close.unwrap_or(open + 1);
            let inner = open + 1..at.saturating_sub(1);
            let cue = inner.clone().any(|i| passage.has(i, class::CUE) && !passage.quoted(i));
            if !cue || !inner.clone().any(|i| clause::is_finite(passage, i)) {
                continue;
            }
            clause::split(self.document, &inner, passage.quotes, &mut clauses);
            let own = Passage { start: inner.start, end: inner.end, clauses: &clauses, ..*passage };
            let (mut verbs, last) = (Vec::new(), self.last_speaker.clone());
            cues::find(&own, &mut verbs);
            speaker::find(&own, &mut verbs, None);
            self.add_said(&own, &verbs);
            self.last_speaker = last;
        }
    }

    /// What was said goes on no further; only a quotation may still have the same speaker.
    pub fn part(&mut self) {
        (self.going_on, self.follows) = (None, false);
        self.before = 0..0;
    }

    /// What the cues introduce, and the acts of speech among them.
    fn add_said(&mut self, passage: &Passage, verbs: &[Verb]) {
        let mut sayings = std::mem::take(&mut self.sayings);
        indirect::find(passage, verbs, &mut sayings);
        for (n, verb) in verbs.iter().enumerate() {
            let told =
                sayings.iter().any(|saying| saying.verb == n || saying.pieces.first.contains(&verb.at));
            if told || closes_quote(passage, verb) {
                continue;
            }
            let found = match self.points_back(passage, verb) {
                Some(piece) => Some((self.kind_of(&piece), piece, "das sagte X")),
                None => reported::find(passage, verb)
                    .or_else(|| relative::act(passage, verb))
                    .map(|piece| (StatementKind::Reported, piece, "act of speech")),
            };
            let Some((kind, first, rule)) = found else { continue };
            let last = self.last_speaker.clone();
            self.add_verb(kind, Pieces { first, second: None }, verb, rule);
            // "Obwohl die Polizei von 300 sprach, kam niemand.": she does not go on.
            if matches!(passage.clauses[verb.clause].role, clause::Role::Other | clause::Role::Relative) {
                self.last_speaker = last;
            }
            if kind == StatementKind::Reported
                && let Some((speaker, first)) = gapped::gapped(passage, verb)
            {
                let (pieces, cue) = (Pieces { first, second: None }, Some(verb.shown()));
                self.add(Find { kind, pieces, speaker: Some(speaker), cue, stance: verb.stance(), rule });
            }
        }
        for saying in &sayings {
            let verb = &verbs[saying.verb];
            // "forderte mehr Geld, die Lage sei ernst": the act, and what is said of it.
            if let Some(first) = reported::beside(passage, verb, &saying.pieces) {
                let pieces = Pieces { first, second: None };
                self.add_verb(StatementKind::Reported, pieces, verb, "act of speech");
            }
            match nominal::refused_of(passage, verb) {
                // "lehnte den Vorschlag der SPD ab, Stellen zu streichen": it is theirs.
                Some(owner) => {
                    let (kind, pieces, last) =
                        (StatementKind::Indirect, saying.pieces.clone(), self.last_speaker.clone());
                    let (speaker, cue, rule) = (Some(owner), Some(verb.shown()), saying.rule);
                    self.add(Find { kind, pieces, speaker, cue, stance: None, rule });
                    self.last_speaker = last;
                }
                None => self.add_verb(StatementKind::Indirect, saying.pieces.clone(), verb, saying.rule),
            }
            // "Er sei zuversichtlich, da drei gerettet seien": the reason is no estimate.
            let reason = passage.reads_any(saying.pieces.first.start, &["da", "weil", "nachdem", "obwohl"]);
            if let Some(last) = self.found.last_mut().filter(|_| reason) {
                last.stance = last.stance.filter(|stance| *stance != Stance::Estimate);
            }
        }
        self.sayings = sayings;
    }

    /// What nouns of saying hold, where no statement of the sentence does.
    fn add_nominal(&mut self, passage: &Passage, first: usize) {
        for found in nominal::find(passage) {
            let span = self.document.span(&found.piece);
            let told = self.found[first..].iter().any(|statement| statement.span.overlaps(span));
            if !told {
                let last = self.last_speaker.clone();
                self.add(Find {
                    kind: StatementKind::Indirect,
                    pieces: Pieces { first: found.piece, second: None },
                    speaker: found.speaker,
                    cue: Some(found.noun..found.noun + 1),
                    stance: found.stance,
                    rule: "noun of saying",
                });
                self.last_speaker = last;
            }
        }
    }

    /// Quotations; „Wir gehen“, sagte Kern, „nach Ulm“ is one in two pieces.
    fn add_quoted(&mut self, passage: &Passage, verbs: &[Verb], attributions: &[Attribution], first: usize) {
        let inside = |quote: &&Quote| (passage.start..passage.end).contains(&quote.tokens.start);
        let mut quotes = passage.quotes.iter().filter(inside).peekable();
        while let Some(quote) = quotes.next() {
            if self.is_second_piece(quote) {
                continue;
            }
            // "Der Wirt ist empört. „Es regnet.“": whoever the sentence before is about.
            let opens = quote.tokens.start == passage.start;
            let last = if opens { self.spoken_of() } else { None }.or_else(|| self.last_speaker.clone());
            let said = direct::find(passage, quote, verbs, attributions, last);
            let Some(said) = said.or_else(|| self.told_in(quote, first)) else { continue };
            let second = quotes.next_if(|next| direct::interrupts(passage, &said, quote, next));
            // „Wir sind“, sagte Kern dem „Boten“, „bereit“: the paper's name stands between.
            let second = second.or_else(|| {
                let mut ahead = quotes.clone();
                let (name, next) = (ahead.next()?, ahead.next()?);
                let parted =
                    direct::is_name(self.document, name) && direct::interrupts(passage, &said, quote, next);
                if parted { quotes.nth(1) } else { None }
            });
            // „Es regnet. Es ist kalt“, so Kern, „und nass.“: the frame stands in the sentence that the quotation ends in.
            let second = second.or_else(|| {
                let behind = self.quotes.partition_point(|other| other.tokens.start < quote.tokens.end);
                let next = self.quotes.get(behind).filter(|_| quote.tokens.end > passage.end)?;
                direct::interrupts(passage, &said, quote, next).then_some(next)
            });
            self.add(Find {
                kind: StatementKind::Direct,
                pieces: Pieces {
                    first: quote.tokens.clone(),
                    second: second.map(|quote| quote.tokens.clone()),
                },
                speaker: said.speaker,
                cue: said.cue,
                stance: said.stance,
                rule: QUOTATION,
            });
        }
    }

    /// It was found with the quotation before it, behind whose frame it goes on.
    fn is_second_piece(&self, quote: &Quote) -> bool {
        let span = self.document.span(&quote.tokens);
        let around = |last: &Statement| last.kind == StatementKind::Direct && last.span.contains(span);
        self.found.last().is_some_and(|last| last.spans.len() == 2 && around(last))
    }

    /// "teilen die Meinung, das sei „nicht gut“ und „schlecht“": words within what somebody says.
    fn told_in(&self, quote: &Quote, first: usize) -> Option<Said> {
        let span = self.document.span(&quote.tokens);
        let around = |found: &&Statement| {
            found.kind == StatementKind::Indirect && found.spans.is_empty() && found.span.contains(span)
        };
        let found = self.found[first..].iter().rev().find(around)?;
        let speaker = found.speaker?.span;
        let at = |place: u32| self.document.token_at(place);
        let speaker = Some(at(speaker.start)..at(speaker.end));
        (!direct::is_name(self.document, quote)).then_some(Said { speaker, cue: None, stance: None })
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
            rule: attribution::RULE,
        });
        if found.goes_on {
            self.last_speaker = last;
        }
    }

    pub(super) fn add(&mut self, find: Find) {
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

/// "Laut „Bild“ hat Kern die Bahn kritisiert. Jeder dritte Zug komme zu spät": of whom the source tells that he judged or
/// bore witness, he goes on.
fn told_of(passage: &Passage, verbs: &[Verb], source: &Option<Range<usize>>) -> Option<Range<usize>> {
    let source = source.as_ref().filter(|source| source.start >= passage.start)?;
    let told = |verb: &&Verb| {
        matches!(verb.stance(), Some(Stance::Claim | Stance::Criticism | Stance::Denial))
            && !verb.passive
            && passage.clauses[verb.clause].role == clause::Role::Main
            && !passage.has(verb.finite, class::KONJUNKTIV1 | class::MODAL)
    };
    let speaker = verbs.iter().rev().find(told)?.speaker.as_ref()?;
    (speaker.start > source.end && speaker::is_person(passage, speaker)).then(|| speaker.clone())
}

/// The rule of words in quotation marks.
pub(super) const QUOTATION: &str = "quotation";
