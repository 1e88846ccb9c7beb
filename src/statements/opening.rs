//! Where what a cue introduces begins: the clause behind it, and what stands before that clause's verb.
//!
//! What is made of it is said in `indirect.rs`.
//! Example: in "Kern sagte, wenn es regne, bleibe er" it begins with "wenn".

use std::ops::Range;

use super::behind::is_manner;
use super::clause::{Clause, Role, is_finite, is_participle, is_subjunctive};
use super::cues::Verb;
use super::passage::{Passage, Pieces};
use super::phrase::{noun_phrase, prepositional};
use super::reported;
use super::statement::Stance;
use crate::lexicon::{Sense, class};

/// "sagte, wenn es regne, bleibe er", "sagte, für Kinder, Alte und Kranke sei es schwer": what stands before the main
/// clause is its own, where that opens with its verb or nothing stands between the cue and its comma.
pub fn fronted(passage: &Passage, verb: &Verb, first: usize) -> usize {
    let next = verb.clause + 1;
    let (said, opens) = (&passage.clauses[first], &passage.clauses[next]);
    if first == next || opens.mark != Some(',') || opens.shares || said.mark != Some(',') {
        return first;
    }
    let last = passage.clauses[verb.clause].tokens.end - 1;
    // "meinte weiter, Kern, der kam, sei müde"
    let closes = last == verb.at
        || verb.prefix == Some(last)
        || last == verb.at + 1
            && passage.reads_any(last, &["weiter", "zudem", "ferner", "auch", "nun", "jetzt"]);
    let inverted = said.role == Role::Main && said.finite == Some(said.tokens.start);
    let listed = || {
        let field = said.tokens.start..said.finite.unwrap_or(said.tokens.start);
        passage.has(opens.tokens.start, class::PREPOSITION)
            && opens.role == Role::Bare
            && said.role == Role::Main
            && field.clone().any(|i| passage.has(i, class::CONJUNCTION))
    };
    let framed = passage.reads_any(opens.tokens.start, &["so", "laut"]) && opens.role == Role::Bare;
    let named = || opens.tokens.clone().any(|i| passage[i].is_capital()) && !framed;
    // "hatte angekündigt, mit allen Gästen, auch den neuen, reden zu wollen"
    let verb_closes = closes
        || last == verb.at + 1 && passage.has(last, class::AUXILIARY) && is_participle(passage, verb.at);
    let parts = passage.clauses[next..first].iter();
    let parted = said.role == Role::Infinitive
        && verb_closes
        && parts
            .clone()
            .all(|part| matches!(part.role, Role::Bare | Role::Relative) && part.mark == Some(','));
    let parted = parted && !passage.has(opens.tokens.start, class::PRONOUN);
    let fits = match opens.role {
        Role::Bare if parted => true,
        Role::Bare => closes && said.role == Role::Main && named() || inverted || listed(),
        Role::Other | Role::Infinitive | Role::As => inverted,
        _ => false,
    };
    if fits { next } else { first }
}

/// The clause that holds what the verb introduces.
pub fn opening(passage: &Passage, verb: &Verb) -> Option<usize> {
    const REACH: usize = 4;
    const FLIGHT: [&str; 4] = ["um", "ohne", "statt", "anstatt"];
    let k = verb.clause;
    let is_spoken = |clause: &Clause| clause.finite.is_some_and(|at| is_subjunctive(passage, at, true));
    for (n, clause) in passage.clauses.iter().enumerate().skip(k + 1).take(REACH) {
        let start = clause.tokens.start;
        // "wies Berichte zurück, wonach Kern geht": the reports' own.
        if clause.shares || passage.reads(start, "wonach") {
            return None;
        }
        let spoken = is_spoken(clause);
        // "erwartet 300 Gäste, was ein Rekord wäre": that is added to it.
        if n == k + 1 && passage.reads(start, "was") && spoken && reported::reports_itself(passage, verb) {
            return None;
        }
        // "sprach von Glück, und laut Dorn dürften Häuser folgen": hers alone.
        let joined = passage.has(start - 1, class::CONJUNCTION) && passage.reads(start, "laut");
        if joined && reported::reports_itself(passage, verb) {
            return None;
        }
        // "Davon geht Kern, der zuständige Minister, aus"
        let whole = verb.prefix.is_some_and(|prefix| prefix > clause.tokens.end);
        if whole && !spoken && matches!(clause.role, Role::Relative | Role::Bare | Role::Main) {
            continue;
        }
        if clause.mark == Some(';') && !spoken {
            return None;
        }
        match clause.role {
            Role::That | Role::Question => return Some(n),
            // "half der Stadt, die von Kern zum Notgebiet erklärt wurde, Brot zu kaufen": of the clause before.
            Role::Infinitive
                if n == k + 1
                    && verb.passive
                    && passage.clauses[k].role == Role::Relative
                    && passage.clauses[k].tokens.clone().any(|i| passage.reads_any(i, &["zum", "zur"])) =>
            {
                return None;
            }
            Role::Infinitive if !passage.reads_any(start, &FLIGHT) => {
                // "würdigte sie als Partei, die half, den Krieg zu beenden", "bezeichnete das als Versuch, ihn zu täuschen"
                let before = &passage.clauses[n - 1];
                let relative = n > k + 1
                    && before.role == Role::Relative
                    && before.finite == Some(before.tokens.end - 1);
                let labels = n == k + 1
                    && verb.reports() == "als"
                    && (verb.at..before.tokens.end).any(|i| passage.reads(i, "als"));
                let other = labels || relative && reported::reports_itself(passage, verb);
                return (!other).then_some(n);
            }
            // "will auch Busse anbieten: Sie fahren nachts": not said yet.
            Role::Main | Role::Other | Role::As if clause.mark == Some(':') => {
                // "Die Anleger reagierten gereizt: Der Kurs fiel": that came of it.
                let outcome = verb.is_reaction() && !spoken;
                return (!is_meant(passage, verb) && !outcome).then_some(n);
            }
            Role::Main => {
                let finite = clause.finite?;
                // "Die Summe, die der Minister nannte, sei falsch": the sentence goes on behind what depends on it.
                let own = &passage.clauses[k];
                let depends = matches!(own.role, Role::Relative | Role::Question | Role::Other)
                    || passage.reads_any(own.tokens.start, &["was", "wer"])
                    // "Die Warnung, es drohten Kosten, halte sie für falsch"
                    || k > 0
                        && passage.clauses[k - 1].role == Role::Bare
                        && passage.clauses[k - 1].tokens.clone().any(|i| passage.has(i, class::SAYING));
                if depends && n == k + 1 && finite == start && verb.finite.max(verb.at) + 1 >= own.tokens.end
                {
                    return None;
                }
                // "die mit 70 Mann anrückte" has its verb at the end.
                let second = finite + 1 < clause.tokens.end || finite <= start + 1;
                let opens = passage.has(start, class::PRONOUN | class::DETERMINER) && second;
                let demands = verb.stance() == Some(Stance::Demand);
                let sated = is_filled(passage, verb);
                // "Der Preis wurde festgelegt, die Zahlung folgt": by nobody.
                // "hatte gestern berichtet, 200 Gäste sollen kommen"
                let amount = (passage[start].is_number() || passage.has(start, class::NUMERAL))
                    && passage.has(finite, class::MODAL | class::AUXILIARY)
                    && passage.means(verb.at, Sense::Says);
                // "sagte, die Bahn habe 300 Euro geboten, er fordere mehr": the speaker goes on.
                let paid = own.role == Role::Main
                    && verb.at > verb.finite
                    && passage.has(verb.finite, class::KONJUNKTIV1)
                    && (verb.finite..verb.at).any(|i| passage[i].is_number() && !is_led(passage, i));
                if paid && spoken {
                    return None;
                }
                let told = n == k + 1
                    && (opens || amount)
                    && finite <= start + 4
                    && !demands
                    && !sated
                    && !verb.passive;
                // "Die Bahn teilte mit, drei Züge führen": nothing else can stand behind the comma.
                let counted = passage[start].is_number() || passage.has(start, class::NUMERAL);
                let bare = n == k + 1 && says_all(passage, verb, clause) && (second || counted);
                // "erwartet 300 Gäste, das wären mehr als 2030": the paper adds that.
                if n == k + 1
                    && passage.reads_any(start, &["das", "dies"])
                    && finite == start + 1
                    && passage.reads_any(finite, &["wäre", "wären"])
                    && reported::reports_itself(passage, verb)
                {
                    return None;
                }
                return (spoken || (told || bare) && !reported::is_sated(passage, verb)).then_some(n);
            }
            // "beziffert die Zahl der Gäste, die kommen könnten, auf 600"
            Role::Relative if spoken && n == k + 1 && is_counted(passage, verb) => return None,
            // "drohte mit Klage, falls er gehe": the condition is part of the act.
            Role::Other
                if n == k + 1
                    && passage.reads_any(start, &["falls", "wenn", "sofern", "solange"])
                    && reported::reports_itself(passage, verb)
                    && is_filled_by_preposition(passage, verb) =>
            {
                return None;
            }
            // "kündigte Klage an, über die das Gericht entscheiden müsste": of the noun.
            Role::Relative
                if spoken
                    && clause.finite.is_some_and(|at| passage.has(at, class::KONJUNKTIV2))
                    && passage.has(start, class::PREPOSITION)
                    && passage.has(start + 1, class::RELATIVE)
                    && passage.has(start + 2, class::DETERMINER | class::PRONOUN) =>
            {
                return None;
            }
            Role::Other | Role::Relative if spoken && n == k + 1 && !verb.is_opinion() => return Some(n),
            // "sagte, die Preise stiegen": of no noun before it.
            Role::Relative
                if n == k + 1
                    && passage.clauses[k].tokens.end == verb.at + 1
                    && says_all(passage, verb, clause) =>
            {
                return Some(n);
            }
            Role::Bare
                if n == k + 1
                    && (ends_in_subjunctive(passage, &clause.tokens)
                        || says_all(passage, verb, clause)
                            && holds_unknown_verb(passage, &clause.tokens)) =>
            {
                return Some(n);
            }
            // "rät: Öffnen Sie niemandem!"
            Role::Bare
                if clause.mark == Some(':')
                    && passage[start].is_capital()
                    && passage.str(start).ends_with('n')
                    && passage.reads(start + 1, "Sie")
                    && passage[start + 1].is_capital() =>
            {
                return Some(n);
            }
            // "auf die Lage hin: Geld und Zeit, auch Ruhe seien knapp"
            _ if clause.mark == Some(':') => {
                return passage.clauses[n + 1..].iter().any(is_spoken).then_some(n);
            }
            _ => {}
        }
    }
    None
}

/// "Die Brücke bleibt zu, das teilte die Stadt mit", "Es fehlt Geld – das zeigt eine Studie": what stands before it.
pub fn pointed(passage: &Passage, verb: &Verb) -> Option<Pieces> {
    let (clauses, k) = (passage.clauses, verb.clause);
    let clause = &clauses[k];
    let start = clause.tokens.start;
    let points = matches!(clause.mark, Some(',' | '–' | '—'))
        && passage.reads_any(start, &["das", "dies"])
        && (verb.finite == start + 1
            || verb.finite == start + 2
                && passage.has(start + 1, class::ADVERB)
                && !passage[start + 1].is_capital())
        && clause.role == Role::Main;
    let judges =
        matches!(verb.stance(), Some(Stance::Denial | Stance::Demand | Stance::Criticism | Stance::Praise));
    let inverted = verb.speaker.as_ref().is_some_and(|speaker| speaker.start > verb.finite);
    let before = clauses[..k].iter();
    let told = clauses[0].role == Role::Main && clauses[k.checked_sub(1)?].finite.is_some()
        || before.clone().any(|clause| clause.role == Role::Main && clause.finite.is_some());
    let spoken = before.clone().any(|clause| clause.finite.is_some_and(|at| passage.has(at, class::CUE)));
    (points && !judges && inverted && told && !spoken && !verb.passive)
        .then(|| Pieces { first: passage.trimmed(passage.start..start - 1), second: None })
}

/// "sagt Regen voraus, die Grenze liegt im Tal", "lehnte den Antrag ab, die SPD stimmte zu": said already, by what the
/// verb has for an object; but "sagte der Presse, die Bahn zahle".
fn is_filled(passage: &Passage, verb: &Verb) -> bool {
    let judges = matches!(verb.stance(), Some(Stance::Denial | Stance::Criticism | Stance::Praise));
    let tokens = &passage.clauses[verb.clause].tokens;
    let warned = verb.stance() == Some(Stance::Warning)
        && (verb.at..tokens.end).any(|i| passage.reads_any(i, &["vor", "davor"]));
    // "schrieb der Bahn einen Brief", "verteidigte den Plan"; where the subject has been, also "verteidigte die Pläne".
    let accusative = || {
        let subject = verb.speaker.as_ref().filter(|speaker| speaker.end <= verb.finite).is_some();
        (verb.finite + 1..tokens.end).any(|i| {
            let speaks = verb.speaker.as_ref().is_some_and(|speaker| speaker.contains(&i));
            let object = passage.reads_any(i, &["den", "einen", "keinen", "seinen", "ihren"])
                || subject && i == verb.finite + 1 && passage.reads_any(i, &["die", "das", "seine", "ihre"]);
            object && !speaks && !is_led(passage, i)
        })
    };
    // "erklärte die Wahl für ungültig, sie wurde wiederholt"
    let declared = passage.str(verb.at).starts_with("erklär")
        && tokens.end > verb.at + 3
        && passage.reads(tokens.end - 2, "für")
        && !passage[tokens.end - 1].is_capital();
    warned
        || declared
        || (judges || verb.reports().starts_with('*')) && has_object(passage, verb)
        || verb.stance() != Some(Stance::Demand) && accusative()
}

/// "Auf den Vorwurf der SPD, er habe gelogen,": a noun of saying that what follows depends on.
pub fn answers(passage: &Passage, pieces: &Pieces) -> bool {
    let (first, start) = (&passage.clauses[0], pieces.first.start);
    start == passage.start
        && first.role == Role::Bare
        && passage.reads_any(start, &["auf", "zu", "zum", "zur", "gegen", "trotz"])
        && first.tokens.clone().any(|i| passage[i].is_capital() && passage.has(i, class::SAYING))
}

/// "Sollte der Antrag angenommen werden, könnte der Bau beginnen": a condition, since its verb opens the sentence.
pub fn is_condition(passage: &Passage, k: usize) -> bool {
    let clause = &passage.clauses[k];
    let opens = k == 0 && clause.finite == Some(clause.tokens.start);
    opens
        && passage.has(clause.tokens.start, class::MODAL | class::AUXILIARY)
        && passage.clauses.get(1).is_some_and(|next| {
            let start = next.tokens.start;
            let then = passage.reads_any(start, &["so", "dann"]);
            next.mark == Some(',') && next.finite == Some(start + usize::from(then))
        })
}

/// "Höhnisch, ohne zu lächeln, sagte Kern": how it is said.
pub fn is_how(passage: &Passage, pieces: &Pieces) -> bool {
    let start = pieces.first.start;
    let told = || pieces.iter().any(|piece| piece.clone().any(|i| is_finite(passage, i)));
    is_manner(passage, start) && passage.is(start + 1, ',') && !told()
}

/// "drohte mit Klage", "warnt vor Frost"
fn is_filled_by_preposition(passage: &Passage, verb: &Verb) -> bool {
    let end = passage.clauses[verb.clause].tokens.end;
    (verb.finite + 1..end).any(|i| passage.reads_any(i, &["mit", "vor"]))
}

/// "an den Wirt", "mit all den Gästen"
fn is_led(passage: &Passage, i: usize) -> bool {
    const REACH: usize = 2;
    (i.saturating_sub(REACH)..i).any(|k| passage.has(k, class::PREPOSITION) && !passage[k].is_capital())
}

/// "teilte mit, drei Züge führen": the cue's clause has nothing else, and its comma closes it.
fn says_all(passage: &Passage, verb: &Verb, clause: &Clause) -> bool {
    let own = &passage.clauses[verb.clause];
    let last = own.tokens.end - 1;
    // "sagte in Kiel, 300 Stellen fehlten", "sagte der dpa, 300 Stellen fehlten": where, when and to whom.
    let next = verb.at + 1;
    let beside = || {
        let end = match () {
            () if passage.has(next, class::PREPOSITION) => prepositional(passage, next, own.tokens.end),
            () if passage.reads_any(next, &["der", "dem"]) => {
                noun_phrase(passage, next, own.tokens.end).map_or(next, |found| found.end)
            }
            () => next,
        };
        last > verb.at && end == own.tokens.end
    };
    clause.mark == Some(',')
        && !clause.shares
        && own.role == Role::Main
        && verb.at == verb.finite
        && (last == verb.at
            || verb.prefix == Some(last) && passage.str(verb.at).starts_with("teilt")
            || beside())
        && passage.means(verb.at, Sense::Says)
        && !passage.has(clause.tokens.start, class::CONJUNCTION)
        && (!passage.has(clause.tokens.start, class::RELATIVE)
            || passage.has(clause.tokens.start, class::DETERMINER))
        && verb.speaker.as_ref().is_some_and(|speaker| {
            // "Auf Anfrage teilte die Bahn mit, drei Züge führen"
            speaker.end <= verb.at || verb.prefix == Some(last) && speaker.end == last
        })
}

/// "forderte mehr Geld", "sagt für heute Regen voraus": a noun besides the speaker that no preposition leads.
pub fn has_object(passage: &Passage, verb: &Verb) -> bool {
    const REACH: usize = 3;
    let clause = &passage.clauses[verb.clause].tokens;
    let others = |i: &usize| !verb.speaker.as_ref().is_some_and(|speaker| speaker.contains(i));
    // "für heute Regen": the day alone.
    let day = |i: usize| passage.has(i, class::CALENDAR | class::TIMEWORD);
    let led = |i: usize| {
        (i.saturating_sub(REACH).max(verb.finite + 1)..i)
            .any(|k| passage.has(k, class::PREPOSITION) && !(k + 1..i).any(day))
    };
    let noun = |i: usize| passage[i].is_capital() && !passage.has(i, class::CALENDAR | class::TIMEWORD);
    (verb.finite + 1..clause.end).filter(others).any(|i| noun(i) && !led(i))
}

/// "bezifferte die Zahl", with what follows from "auf" or "mit".
fn is_counted(passage: &Passage, verb: &Verb) -> bool {
    verb.reports() == "auf|mit" && has_object(passage, verb)
}

/// "nur noch 16 Häuser arbeiteten", "drei Millionen Menschen litten Hunger": a past form that no table knows.
fn holds_unknown_verb(passage: &Passage, clause: &Range<usize>) -> bool {
    const FEWEST: usize = 3;
    let past = |i: usize| {
        let key = passage.str(i);
        passage[i].is_lower()
            && passage.class(i) & !class::VERB == 0
            && ["te", "ten", "en"].iter().any(|end| key.ends_with(end))
            && passage[i - 1].is_capital()
            && !is_participle(passage, i)
    };
    // "das reiche nicht"
    let bare = clause.start + 1;
    let spoken = passage.reads_any(clause.start, &["das", "dies"])
        && passage.str(bare).ends_with('e')
        && bare + 1 < clause.end
        && !passage[bare].is_capital()
        && !passage[bare + 1].is_capital();
    spoken || clause.len() >= FEWEST && (clause.start + 1..clause.end).any(past)
}

/// "will anbieten", "soll verkünden"
fn is_meant(passage: &Passage, verb: &Verb) -> bool {
    verb.finite != verb.at && passage.means(verb.finite, Sense::Intends)
}

/// "der Beschluss schmerze": a verb that the tables do not know, by its ending.
fn ends_in_subjunctive(passage: &Passage, clause: &Range<usize>) -> bool {
    const SHORTEST: usize = 3;
    let Range { start, end } = *clause;
    let last = end - 1;
    end - start >= SHORTEST
        && passage.has(start, class::PRONOUN | class::DETERMINER)
        && passage[last].is_lower()
        && passage.class(last) & !class::VERB == 0
        && passage.str(last).ends_with('e')
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn what_is_said_begins_behind_the_cue() {
        check(&[
            ("Zeugen werden gebeten, sich bei der Bahn zu melden.", ""),
            (
                "Auf Anfrage teilte die Stadt mit, 12 Verfahren liefen.",
                "indirect [12 Verfahren liefen] die Stadt",
            ),
            ("Minister Kern findet, dass es regnet.", "indirect [dass es regnet] Minister Kern"),
            ("Die Polizei fand einen Mann, der geflohen sei.", ""),
            ("Das Fest findet, wie geplant, am Montag statt.", ""),
            ("Daraus ergibt sich, dass drei Züge fehlen.", ""),
            (
                "Weil die Helfer es für richtig hielten, Kern zu rufen, erteilten sie ein Verbot.",
                "indirect [Kern zu rufen] die Helfer",
            ),
            (
                "Die Stadt sagt für heute Frost voraus, die Brücke ist gesperrt.",
                "reported [Die Stadt sagt für heute Frost voraus] Die Stadt",
            ),
            (
                "Die Stadt verteidigt die Pläne, die Bahn spricht von 30 Millionen Euro.",
                "reported [die Bahn spricht von 30 Millionen Euro] die Bahn",
            ),
            (
                "Wenn es regne, sagte Minister Kern, müsse er sparen.",
                "indirect [Wenn es regne, sagte Minister Kern, müsse er sparen] Minister Kern",
            ),
            ("Wenn es regnet, sagte Minister Kern nichts.", ""),
            (
                "Man werde, sagte Minister Kern, noch lange warten.",
                "indirect [Man werde, sagte Minister Kern, noch lange warten] Minister Kern",
            ),
            (
                "Die Bahn teilte mit, drei Helfer litten Hunger.",
                "indirect [drei Helfer litten Hunger] Die Bahn",
            ),
            ("Minister Kern sagte nichts, drei Helfer litten Hunger.", ""),
            ("Minister Kern sagte, das reiche nicht.", "indirect [das reiche nicht] Minister Kern"),
            ("Darauf angesprochen, sagte Minister Kern: „Es regnet.“", "direct [„Es regnet.“] Minister Kern"),
            (
                "Auf die Frage, ob er gehe, sagte Minister Kern: „Es regnet.“",
                "direct [„Es regnet.“] Minister Kern",
            ),
            (
                "Die Bahn wies den Vorwurf, 30 Züge verkauft zu haben, zurück.",
                "indirect [30 Züge verkauft zu haben] Die Bahn",
            ),
            ("Drei Züge stehen, teilte der Moordienst mit.", "indirect [Drei Züge stehen] der Moordienst"),
            (
                "Minister Kern sagte, wenn es regne, bleibe er.",
                "indirect [wenn es regne, bleibe er] Minister Kern",
            ),
            (
                "Minister Kern sagte, die Firma, die 300 Leute beschäftigt, müsse schließen.",
                "indirect [die Firma, die 300 Leute beschäftigt, müsse schließen] Minister Kern",
            ),
            (
                "Minister Kern sagte, für Kinder, Alte und Kranke sei es schwer.",
                "indirect [für Kinder, Alte und Kranke sei es schwer] Minister Kern",
            ),
            (
                "Minister Kern sagte am Montag, dem 3. Mai, der Bau sei alt.",
                "indirect [der Bau sei alt] Minister Kern",
            ),
            (
                "Minister Kern sagte, dass der Bau ruhe: „Das gab es noch nie.“",
                "indirect [dass der Bau ruhe] Minister Kern; direct [„Das gab es noch nie.“] Minister Kern",
            ),
            (
                "Der „Bote“ meldet, Anke Dorn, die lange schwieg, habe den Plan des Ministers bezweifelt.",
                "indirect [Anke Dorn, die lange schwieg, habe den Plan des Ministers bezweifelt] Der „Bote“",
            ),
        ]);
    }
}
