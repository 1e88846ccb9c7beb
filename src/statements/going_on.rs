//! Speech that goes on: sentences in the Konjunktiv, or with "soll", behind what somebody said.
//!
//! Who spoke last is kept in `scene.rs`, which asks here where a sentence has no cue of its own.
//! Example: in "Kern sagte, er komme. Das sei sicher." the second sentence is Kern's, too.

use std::ops::Range;

use super::cues::Verb;
use super::direct;
use super::hearsay::{has_happened, is_perfect, is_state};
use super::indirect::BEHIND;
use super::main_verb::{behind_als, main_verb};
use super::nouns::acts;
use super::passage::{Passage, Pieces};
use super::quotes::Quote;
use super::scene::{Find, QUOTATION, Scene};
use super::signs::Signs;
use super::statement::StatementKind;
use super::{attribution, clause, reaction, speaker, strange};
use crate::lexicon::{Class, class};
use crate::tokens::Flags;

impl Scene<'_, '_> {
    /// A sentence in the Konjunktiv, or with "soll", goes on with what was said before.
    pub(super) fn goes_on(&self, passage: &Passage, signs: &Signs) -> bool {
        // The Konjunktiv II and "soll" alone may be the author's own.
        let opens = self.document[passage.start].has(Flags::PARAGRAPH);
        let second = if self.follows && !opens { class::KONJUNKTIV2 } else { 0 };
        let speech = second != 0 && self.is_in_mood();
        let moods = class::KONJUNKTIV1 | second;
        let framed = signs.classes & class::MODAL != 0 && self.is_framed();
        // "das Haus, das gebaut werden soll": hearsay is in the main clause.
        let parted = |i: usize| (passage.start..i).any(|k| passage.is(k, ','));
        let spoken = |i: usize| {
            passage.has(i, moods)
                && !passage.reads_any(i, &["dürfte", "dürften", "möchte", "möchten"])
                && (speech || passage.has(i, class::KONJUNKTIV1) || may_stand_for_first(passage, i))
                || passage.has(i, class::MODAL)
                    && passage.reads_any(i, &HEARSAY)
                    && !parted(i)
                    && (self.follows && (!framed || is_heard(passage, i)) || is_over(passage, i))
        };
        // "Die Firma riskiere viel": the tables do not know the verb.
        let made = || {
            self.follows
                && !opens
                && main_verb(passage).is_some_and(|verb| clause::is_subjunctive(passage, verb, false))
        };
        (signs.classes & (moods | class::MODAL) != 0 || made())
            && (self.last_speaker.is_some()
                || self.spoken_of().is_some()
                || is_said(passage)
                || self.frame(passage).is_some())
            && ((passage.start..passage.end)
                .any(|i| spoken(i) && !passage[i].is_capital() && !passage.quoted(i))
                || made())
            // "Wenn es regne, werde man warten": said, since its mood is plain.
            && !(passage.reads_any(passage.start, &["Wenn", "Falls", "Als"])
                && !(self.follows
                    && signs.classes & class::KONJUNKTIV1 != 0
                    && !passage.reads(passage.start, "Als"))
                && behind_als(passage, passage.end).is_none())
            // "Hätte er mehr getrunken, so wäre er": the author's own thought.
            && !passage.has(passage.start, class::KONJUNKTIV2)
            // "Das wären 80 Prozent": the author's own sum.
            && !(passage.reads_any(passage.start, &["das", "dies", "damit"])
                && passage.reads_any(passage.start + 1, &["wäre", "wären", "entspräche", "entsprächen"]))
            && !is_told(passage)
            // "Je nach Quelle sollen": nobody in particular.
            && !(passage.reads(passage.start, "je") && passage.reads(passage.start + 1, "nach"))
    }

    /// "Laut Kern fehlt Geld. Im Mai soll gebaut werden.": a frame around the indicative ends with its sentence; a plan
    /// behind it is the author's.
    fn is_framed(&self) -> bool {
        const MOODS: Class = class::KONJUNKTIV1 | class::KONJUNKTIV2;
        self.found.last().is_some_and(|last| {
            let mut tokens = self.document.token_at(last.span.start)..self.document.token_at(last.span.end);
            last.rule == Some(attribution::RULE) && !tokens.any(|i| self.document.has(i, MOODS))
        })
    }

    /// "Kern ging. Die Behauptung, es fehle Geld, sei falsch.": what was found is only part of a sentence that goes on.
    pub(super) fn speaks_around(&self, passage: &Passage, first: usize) -> bool {
        let inner = &self.found[first..];
        let outside = |at: usize| {
            let place = passage.document[at].at();
            inner.iter().all(|found| place < found.span.start || found.span.end <= place)
        };
        let resumes = |clause: &clause::Clause| {
            clause.mark == Some(',')
                && !clause.shares
                && clause.finite.is_some_and(|at| {
                    at == clause.tokens.start && clause::is_subjunctive(passage, at, false) && outside(at)
                })
        };
        // A sentence of marks alone has no clauses.
        let opens_aside = passage.clauses.first().is_some_and(|opens| opens.role != clause::Role::Main);
        !inner.is_empty() && opens_aside && passage.clauses.iter().any(resumes)
    }

    /// "Es sei ernst, sagte Kern. Viele lebten von 300 Euro. Es fehle Geld.": a past form that may be the Konjunktiv,
    /// right behind what somebody said, is no sentence of its own.
    fn is_sandwiched(&self, start: usize, end: usize) -> bool {
        // In tokens: decomposed letters lie further apart.
        const GAP: usize = 10;
        let document = self.document;
        let passage = Passage { document, start, end, clauses: &[], quotes: &[] };
        let opens = || document[start].has(Flags::PARAGRAPH);
        let follows = self.found.last().is_some_and(|last| {
            let behind = document.token_at(last.span.end);
            start < end && behind <= start && behind + GAP > start
        });
        follows && !opens() && main_verb(&passage).is_some_and(|verb| document.str(verb).ends_with("ten"))
    }

    /// The last statement was speech and no mere act of it, so that a Konjunktiv II goes on with it.
    fn is_in_mood(&self) -> bool {
        let Some(last) = self.found.last() else { return false };
        let at = |place: u32| self.document.token_at(place);
        let (start, end) = (at(last.span.start), at(last.span.end));
        // "kündigte an, auf Geld verzichten zu wollen"
        let infinitive = end > start + 1
            && self.document.reads(end - 2, "zu")
            && self.document.str(end - 1).ends_with('n');
        self.going_on.is_some()
            || last.kind != StatementKind::Reported && !infinitive
            || (start..end).any(|i| self.document.has(i, class::KONJUNKTIV1 | class::KONJUNKTIV2))
    }

    /// "Das sei falsch, dämpfte Kern die Hoffnung": the frame that closes a sentence in the Konjunktiv.
    fn frame(&self, passage: &Passage) -> Option<strange::Frame> {
        let verb = main_verb(passage).filter(|verb| clause::is_subjunctive(passage, *verb, true))?;
        strange::find(self.document, &(passage.start..passage.end)).filter(|frame| verb + 1 < frame.verb)
    }

    /// Sentences that go on with a speaker and follow one another are one statement.
    pub(super) fn go_on(&mut self, tokens: Range<usize>) {
        let bare = Passage {
            document: self.document,
            start: tokens.start,
            end: tokens.end,
            clauses: &[],
            quotes: &[],
        };
        if let Some(frame) = self.frame(&bare) {
            self.going_on = None;
            return self.add(Find {
                kind: StatementKind::Indirect,
                pieces: Pieces { first: bare.trimmed(tokens.start..frame.verb - 1), second: None },
                speaker: Some(frame.speaker),
                cue: Some(frame.verb..frame.verb + 1),
                stance: None,
                rule: BEHIND,
            });
        }
        // "Die Polizei suchte ihn. Er soll geflohen sein.": whoever tells that.
        if main_verb(&bare).is_some_and(|verb| bare.reads_any(verb, &HEARSAY)) && !self.follows {
            self.last_speaker = None;
        } else if let Some(speaker) = self.spoken_of() {
            self.last_speaker = Some(speaker);
        }
        let start = match self.going_on.take() {
            Some((start, own)) => {
                self.found.remove(own);
                start
            }
            None => tokens.start,
        };
        self.add(Find {
            kind: StatementKind::Indirect,
            pieces: Pieces { first: bare.trimmed(start..tokens.end), second: None },
            speaker: self.last_speaker.clone(),
            cue: None,
            stance: None,
            rule: "goes on",
        });
        self.going_on = Some((start, self.found.len() - 1));
    }

    /// "Der Bau sei „völlig veraltet“.": in a sentence that goes on, words in quotation marks are the speaker's.
    pub(super) fn quote_in_speech(&mut self, passage: &Passage) {
        let inside = |quote: &&Quote| (passage.start..passage.end).contains(&quote.tokens.start);
        for quote in passage.quotes.iter().filter(inside) {
            if !direct::is_name(self.document, quote) {
                self.add(Find {
                    kind: StatementKind::Direct,
                    pieces: Pieces { first: quote.tokens.clone(), second: None },
                    speaker: self.last_speaker.clone(),
                    cue: None,
                    stance: None,
                    rule: QUOTATION,
                });
            }
        }
    }

    /// "Der Dekan bleibt gelassen. Man habe nichts gewusst.": the subject of the sentence before, which says nothing
    /// itself.
    pub(super) fn spoken_of(&self) -> Option<Range<usize>> {
        if self.follows {
            return None;
        }
        let (document, Range { start, end }) = (self.document, self.before.clone());
        let before = Passage { document, start, end, clauses: &[], quotes: &[] };
        // "Viele Gäste würden klagen. Es sei zu laut.": of the guests somebody tells.
        let retold = || main_verb(&before).is_some_and(|verb| clause::is_subjunctive(document, verb, true));
        if start < end && retold() || self.is_sandwiched(start, end) {
            return None;
        }
        if let Some(found) = reaction::voice(document, &(start..end)) {
            return Some(found);
        }
        // "Die von der Bahn geplante Brücke" is no speaker, whoever plans it.
        let speaks = |subject: &Range<usize>| {
            !document.has(subject.start + 1, class::PREPOSITION)
                && !speaker::is_oblique(document, subject.start)
                && speaker::is_person(document, subject)
        };
        // "Am Montag legte die Stadt Zahlen vor", but "In Ulm wurde ein Mann verhaftet"
        let inverted = || {
            let verb = main_verb(&before).filter(|verb| !document.reads_any(*verb, &PASSIVE))?;
            speaker::behind(document, verb + 1, end).filter(|_| {
                speaker::is_adverbial(document, &(start..verb)) || speaker::is_oblique(document, start)
            })
        };
        // "Alle stammen aus der Umgebung": no paper, and none behind the verb speaks.
        let named = |subject: &Range<usize>| {
            let word = document.str(subject.start);
            subject.len() == 1 && document.class(subject.start) == 0 && !document.lexicon.is_noun(word)
        };
        let acts = |subject: &Range<usize>| speaks(subject) && acts(document, subject) || named(subject);
        // "Auch die Ministerin äußerte sich"
        let start = start + usize::from(document.reads_any(start, &["auch", "sogar", "selbst"]));
        speaker::noun_phrase(document, start, end).filter(speaks).or_else(|| inverted().filter(acts))
    }
}

/// "Die Antwort bestand in der Zusage, er werde kommen": a main clause in the indicative is the author's.
fn is_told(passage: &Passage) -> bool {
    main_verb(passage).map_or_else(|| resumes_told(passage), |verb| !is_in_speech(passage, verb))
}

/// "Ob er komme, ist unklar.", "Das Gerücht, er gehe, hält sich.": so does one that goes on behind what depends on it.
fn resumes_told(passage: &Passage) -> bool {
    const REACH: usize = 60;
    let begins = |i: &usize| {
        passage.is(*i - 1, ',')
            && !passage[*i].is_capital()
            && !passage.quoted(*i)
            && clause::is_finite(passage, *i)
    };
    let mut verbs = (passage.start + 1..passage.end.min(passage.start + REACH)).filter(begins).peekable();
    verbs.peek().is_some() && verbs.all(|verb| !is_in_speech(passage, verb))
}

/// A sentence that begins with its main clause, in the Konjunktiv or with "soll".
pub(super) fn is_spoken(passage: &Passage) -> bool {
    main_verb(passage).is_some_and(|verb| is_in_speech(passage, verb))
}

fn is_in_speech(passage: &Passage, verb: usize) -> bool {
    clause::is_subjunctive(passage, verb, true) || passage.reads_any(verb, &HEARSAY)
}

/// "Der Bau sei teuer.": by whomever. "Man nehme", "ich habe" and "Es lebe" say nothing of that.
fn is_said(passage: &Passage) -> bool {
    main_verb(passage).is_some_and(|verb| {
        let near = |words: &[&str]| {
            verb > 0 && passage.reads_any(verb - 1, words) || passage.reads_any(verb + 1, words)
        };
        let idiom = passage.reads(verb + 1, "Dank") || passage.reads(verb + 1, "denn");
        let spoken = passage.has(verb, class::KONJUNKTIV1) && !near(&["ich", "man", "wer"]) && !idiom;
        let heard = || passage.reads_any(verb, &HEARSAY) && is_over(passage, verb);
        verb > passage.start && (spoken || heard())
    })
}

/// "Dort sollen Schüsse gefallen sein", before the next mark; "soll gebaut werden" may be a plan.
fn is_over(passage: &Passage, modal: usize) -> bool {
    let ends = |i: usize| passage[i].mark().is_some_and(|mark| !matches!(mark, '(' | ')'));
    has_happened(passage, modal, |i| i >= passage.end || ends(i))
}

/// "Dort soll ein Kind sein", "Opfer sollen Kern, ein Gast, gewesen sein": nothing that is planned, as the last word says.
fn is_heard(passage: &Passage, modal: usize) -> bool {
    let last = passage.trimmed(modal..passage.end).end.saturating_sub(1);
    last > modal && (is_state(passage, last) || is_perfect(passage, modal + 1, last))
}

/// What is done to the subject.
const PASSIVE: [&str; 4] = ["wird", "wurde", "werden", "wurden"];

/// "hätten", "kämen": the Konjunktiv II stands for the Konjunktiv I where that looks like the indicative; "hätte" and
/// "müssten" are as often a condition.
fn may_stand_for_first(passage: &Passage, i: usize) -> bool {
    passage.str(i).ends_with('n') && !passage.has(i, class::MODAL)
}

/// "Die Bahn habe das ausgeschlossen": the cues are in the Konjunktiv I, so that somebody else says so.
pub(super) fn is_retold(passage: &Passage, verbs: &[Verb]) -> bool {
    let said = |verb: &Verb| passage.has(verb.finite, class::KONJUNKTIV1);
    let main = || main_verb(passage).is_some_and(|main| verbs.iter().any(|verb| verb.finite == main));
    !verbs.is_empty() && verbs.iter().all(said) && main()
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
                "Ministerin Anke Dorn trat auf. Als scheidende Ministerin habe sie gezögert.",
                "indirect [Als scheidende Ministerin habe sie gezögert] Ministerin Anke Dorn",
            ),
            (
                "Minister Kern sagte, es kämen 300 Gäste. Das wären 80 mehr.",
                "indirect [es kämen 300 Gäste] Minister Kern",
            ),
            (
                "Es hagelt Kritik. Zudem beschreibe der Film nicht, dass Geld fehle.",
                "indirect [Zudem beschreibe der Film nicht, dass Geld fehle] -",
            ),
            ("Ministerin Anke Dorn trat auf. Als sie gegangen sei, habe es geregnet.", ""),
            (
                "Den Vorschlag lehnte Minister Kern ab. Das sei zu teuer.",
                "indirect [Das sei zu teuer] Minister Kern",
            ),
            (
                "Minister Kern sagte, er komme. Das sei sicher. Danach ging er.",
                "indirect [er komme] Minister Kern; indirect [Das sei sicher] Minister Kern",
            ),
            (
                "Minister Kern sagte, er gehe. Die Firma riskiere viel. Das Bad saniere man nicht.",
                "indirect [er gehe] Minister Kern; \
                 indirect [Die Firma riskiere viel. Das Bad saniere man nicht] Minister Kern",
            ),
            (
                "Minister Kern sagte, er gehe. Ohne neue Mittel müsse das Amt den Satz, also das Geld, kürzen.",
                "indirect [er gehe] Minister Kern; \
                 indirect [Ohne neue Mittel müsse das Amt den Satz, also das Geld, kürzen] Minister Kern",
            ),
            ("Laut Kern fehlt Geld. Im Mai soll gebaut werden.", "indirect [fehlt Geld] Kern"),
            (
                "Laut Kern fehle Geld. Im Mai soll gebaut werden.",
                "indirect [fehle Geld] Kern; indirect [Im Mai soll gebaut werden] Kern",
            ),
            (
                "Laut Kern fehlt Geld. Im Mai solle gebaut werden.",
                "indirect [fehlt Geld] Kern; indirect [Im Mai solle gebaut werden] Kern",
            ),
            (
                "Laut Kern fehlt Geld. Dort sollen viele leben.",
                "indirect [fehlt Geld] Kern; indirect [Dort sollen viele leben] Kern",
            ),
            (
                "Laut Kern fehlt Geld. Ein Wirt soll gestorben sein.",
                "indirect [fehlt Geld] Kern; indirect [Ein Wirt soll gestorben sein] Kern",
            ),
            ("Die Brücke wird gesperrt. Sie soll weg.", ""),
            (
                "Minister Kern sagte, er komme. Wann das Geld fließe, ist unklar.",
                "indirect [er komme] Minister Kern",
            ),
            (
                "Minister Kern sagte, er komme. Das Gerücht, er gehe, hält sich seit Mai.",
                "indirect [er komme] Minister Kern",
            ),
            (
                "Minister Kern sagte, er komme. Ob das Geld reiche, sei offen.",
                "indirect [er komme] Minister Kern; indirect [Ob das Geld reiche, sei offen] Minister Kern",
            ),
            (
                "Minister Kern sagte, er komme. Die Behauptung, es fehle Geld, sei falsch.",
                "indirect [er komme] Minister Kern; indirect [Die Behauptung, es fehle Geld, sei falsch] Minister Kern; \
                 indirect [es fehle Geld] Die Behauptung",
            ),
            ("Der Wirt ist müde: Er habe lange gewartet.", "indirect [Er habe lange gewartet] Der Wirt"),
            ("Sein Fazit: Der Bau sei teuer.", "indirect [Der Bau sei teuer] Sein Fazit"),
            ("Die Brücke ist alt: Sie habe ausgedient.", ""),
            ("Die Polizei suchte Kern. Er soll geflohen sein.", "indirect [Er soll geflohen sein] -"),
            (
                "Minister Kern sagte, er komme. Besonders betroffen seien Kinder.",
                "indirect [er komme] Minister Kern; indirect [Besonders betroffen seien Kinder] Minister Kern",
            ),
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
                "indirect [er komme] Minister Kern; indirect [es werde gebaut] der Zusage",
            ),
            (
                "Laut Kern fehlt Geld. Die Polizei bleibt gelassen. Man habe nichts gewusst.",
                "indirect [fehlt Geld] Kern; indirect [Man habe nichts gewusst] Die Polizei",
            ),
            (
                "Minister Kern sagte, er komme. Der Bau sei „völlig veraltet“.",
                "indirect [er komme] Minister Kern; indirect [Der Bau sei „völlig veraltet“] Minister Kern; \
                 direct [„völlig veraltet“] Minister Kern",
            ),
            ("Der Zug stand lange. Die Strecke sei gesperrt.", "indirect [Die Strecke sei gesperrt] -"),
            (
                "Am Montag legte die Stadt Zahlen vor. Das Geld sei knapp.",
                "indirect [Das Geld sei knapp] die Stadt",
            ),
            ("In Ulm wurde ein Minister verhaftet. Er sei krank.", "indirect [Er sei krank] -"),
            (
                "Minister Kern sagte, er komme. Viele Gäste lebten davon. Es fehle Geld.",
                "indirect [er komme] Minister Kern; indirect [Es fehle Geld] Minister Kern",
            ),
            ("Den Plan traf ein Minister. Es fehle Geld.", "indirect [Es fehle Geld] ein Minister"),
            (
                "Minister Kern sagte, er komme. Wenn es regne, werde er warten.",
                "indirect [er komme] Minister Kern; indirect [Wenn es regne, werde er warten] Minister Kern",
            ),
            (
                "Minister Kern sagte, er komme. Wenn es regnet, wartet er.",
                "indirect [er komme] Minister Kern",
            ),
            (
                "Minister Kern sagte, er komme. Zudem zeige der Film nicht, dass Geld fehle.",
                "indirect [er komme] Minister Kern; indirect [Zudem zeige der Film nicht, dass Geld fehle] Minister Kern",
            ),
            (
                "Minister Kern sagte, er komme.\n\nEinige Gäste würden klagen. Es sei zu laut.",
                "indirect [er komme] Minister Kern; indirect [Es sei zu laut] Minister Kern",
            ),
            (
                "Laut „Bote“ hat Minister Kern die Bahn kritisiert. Jeder Zug komme zu spät.",
                "indirect [hat Minister Kern die Bahn kritisiert] „Bote“; indirect [Jeder Zug komme zu spät] Minister Kern",
            ),
            (
                "Laut Minister Kern meldete ein Wirt den Brand. Jeder Zug komme zu spät.",
                "reported [Laut Minister Kern meldete ein Wirt den Brand] ein Wirt; \
                 indirect [meldete ein Wirt den Brand] Minister Kern; indirect [Jeder Zug komme zu spät] Minister Kern",
            ),
            ("Man nehme ein Ei.", ""),
            ("Bis Mai sollen alle Rohre getauscht sein.", ""),
            (
                "Minister Kern sagte, er habe Geld. Der Bau wäre bald fertig.",
                "indirect [er habe Geld] Minister Kern; indirect [Der Bau wäre bald fertig] Minister Kern",
            ),
            ("Kern sagte, er komme. Die Antwort lag darin, es werde gebaut.", "indirect [er komme] Kern"),
            (
                "Der Zug stand. Das Geld dort sei Eigentum der Bahn.",
                "indirect [Das Geld dort sei Eigentum der Bahn] -",
            ),
            (
                "Minister Wessolek kündigte an, auf Geld zu verzichten. Der Bau hätte zu viel gekostet.",
                "indirect [auf Geld zu verzichten] Minister Wessolek",
            ),
            ("Dort sollen Schüsse gefallen sein.", "indirect [Dort sollen Schüsse gefallen sein] -"),
            (
                "Dort sollen Schüsse gefallen sein und Leute geschrien haben.",
                "indirect [Dort sollen Schüsse gefallen sein und Leute geschrien haben] -",
            ),
            (
                "Kern sagte, er komme. Minister Dorn, Chef der Bahn, will „in den nächsten Wochen genau prüfen“, ob es regnen werde.",
                "indirect [er komme] Kern; direct [„in den nächsten Wochen genau prüfen“] Minister Dorn, Chef der Bahn",
            ),
        ]);
    }
}
