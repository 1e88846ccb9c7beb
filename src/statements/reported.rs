//! Acts of speech that the text only reports: "forderte den Rücktritt", "kündigte Gespräche an".
//!
//! The statement is the whole clause with its verb; the column `reports` of `cues.tsv` says which verbs do so, and
//! with which words behind them. Verbs that have a clause for their content are in `indirect.rs`.
//! Example: in "Die Polizei warnt vor Glatteis." it is all of the sentence.

use std::ops::Range;

use super::apposition;
use super::certainty::is_compared;
use super::clause::{Clause, Role, is_subjunctive};
use super::content::{counts, happens, is_bare_adjective, is_comparison, views};
use super::cues::Verb;
use super::direct::is_name;
use super::gapped::{gapped, is_behind_topic};
use super::nominal;
use super::nouns::{NAMES, is_known_by_form};
use super::opening::has_object;
use super::passage::{Passage, Pieces};
use super::quotes::Quote;
use super::sharing::own_field;
use super::speaker::{self, is_person};
use super::statement::Stance;
use crate::lexicon::class;

/// What opens a clause beside another one that may have another speaker.
const BESIDE: [&str; 4] = ["wohingegen", "wogegen", "obwohl", "nachdem"];

/// The clause of a verb that reports a speech by itself.
pub fn find(passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
    let clause = &passage.clauses[verb.clause];
    // "will mehr Geld fordern": not yet.
    // "will nicht ausschließen"
    let idiom = || passage.reads(verb.at, "ausschließen");
    if passage.has(verb.finite, class::MODAL) && verb.finite != verb.at && !idiom() {
        return None;
    }
    // "Was Forscher als Wind bezeichnen, ist neu"
    if is_compared(passage, verb.at) || passage.reads_any(clause.tokens.start, &["was", "wer"]) {
        return None;
    }
    // "Von 60 Booten war die Rede": nobody is named.
    let Some(speaker) = verb.speaker.as_ref() else {
        let told = verb.has_source() && clause.role == Role::Main && reports(passage, &clause.tokens, verb);
        return told.then(|| passage.trimmed(clause.tokens.clone()));
    };
    // "forderte: „Weg damit!“": what is said stands there.
    let announces = passage.clauses.get(verb.clause + 1).is_some_and(|next| next.mark == Some(':'));
    // "Die Rufe erinnerten an 1979": with a word of its content, the verb says something only of who can speak.
    let counted = || {
        !verb.reports().starts_with('#') && (speaker.start..speaker.end - 1).any(|i| passage[i].is_number())
    };
    let mute = !verb.reports().starts_with('*')
        && speaker.len() > 1
        && !is_person(passage, speaker)
        && !counted()
        && !speaker.clone().any(|i| names(passage, i));
    // "Den Vorwurf, er habe gelogen, wies Kern zurück": told by the noun.
    if verb.finite == clause.tokens.start && verb.clause > 0 && nominal::is_fronted(passage) {
        return None;
    }
    // "Die Polizei wies 300 Gäste zurück": they were sent away.
    if verb.stance() == Some(Stance::Denial)
        && passage.reads_any(verb.at, &["wies", "wiesen", "weist", "weisen"])
    {
        let object = (verb.at + 1).max(if speaker.start == verb.at + 1 { speaker.end } else { 0 });
        if passage[object].is_number() {
            return None;
        }
    }
    // "Den Fahrer erwarten 300 Euro Strafe"
    if verb.reports().starts_with('#') && passage[speaker.start].is_number() {
        return None;
    }
    // "Während die Zeitung von 100 sprach, sprach die Bahn von 50"
    // "Obwohl die Zeitung von 100 sprach": of another's act it tells the number.
    let counts = || clause.tokens.clone().any(|i| passage[i].is_number());
    let opens = passage.reads(clause.tokens.start, "während")
        || passage.reads_any(clause.tokens.start, &BESIDE) && counts();
    let beside = clause.role == Role::Other && !verb.passive && opens;
    if clause.role != Role::Main && !beside || announces || mute || !reports(passage, &clause.tokens, verb) {
        return None;
    }
    // The speaker may stand before the clause, or even in an earlier sentence.
    let elided = clause.finite == Some(clause.tokens.start) && speaker::is_elided(passage, verb.finite);
    // "Der Gast betrat die Bank, verlangte 300 Euro": the clause before is another act.
    let before = passage.clauses.iter().find(|before| before.tokens.contains(&speaker.start));
    let other = before.is_some_and(|before| {
        before.tokens != clause.tokens
            && before.role == Role::Main
            && clause.finite == Some(clause.tokens.start)
    });
    let near = !clause.shares && !elided && !other && speaker.start >= passage.start;
    let start = if near { clause.tokens.start.min(speaker.start) } else { clause.tokens.start };
    // "Die Zahlen stiegen und die Bank erwartet 300 Millionen Euro": from its own subject on.
    let own = own_field(passage, clause.tokens.start..verb.finite.max(clause.tokens.start)).start;
    let start = if near && own == speaker.start { own } else { start };
    let start = if is_behind_topic(passage, verb, speaker) { passage.start } else { start };
    let mut piece = if beside {
        passage.trimmed(clause.tokens.start + 1..clause.tokens.end)
    } else {
        up_to_outcome(passage, verb, start)
    };
    if let Some((_, other)) = gapped(passage, verb) {
        piece.end = piece.end.min(other.start - 1);
    }
    let known = || is_person(passage, speaker) || passage.has(speaker.start, class::COUNTRY | class::PRONOUN);
    Some(piece)
        .filter(|piece| piece.len() > 3 || piece.len() > 2 && known())
        .filter(|piece| !is_only_label(passage, verb, piece))
}

/// "nannte den Plan einen „Wortbruch“", "sprach von „völliger Willkür“": what is said stands in quotation marks, and is
/// found there; but "fordert einen „klaren Plan“ für Ulm".
fn is_only_label(passage: &Passage, verb: &Verb, piece: &Range<usize>) -> bool {
    const LEADS: [&str; 5] = ["als", "von", "vom", "vor", "mit"];
    const ARTICLES: [&str; 11] =
        ["ein", "eine", "einen", "einem", "einer", "der", "die", "das", "den", "dem", "zum"];
    let inside = |quote: &&Quote| piece.start < quote.tokens.end && quote.tokens.end <= piece.end;
    let Some(quote) = passage.quotes.iter().rev().find(inside) else { return false };
    let Range { start, end } = quote.tokens;
    let mut lead = start;
    while lead > piece.start && lead + 2 > start && passage.reads_any(lead - 1, &ARTICLES) {
        lead -= 1;
    }
    let article = lead < start;
    let led = lead > piece.start && passage.reads_any(lead - 1, &LEADS);
    let names = passage.reads_any(verb.at, &["nennt", "nannte", "nannten", "nennen", "genannt"]);
    // Nothing is behind it but the rest of the verb: "bezeichnet worden", "zurück".
    let rest = |i: usize| {
        i == verb.at || i == verb.finite || verb.prefix == Some(i) || passage.has(i, class::AUXILIARY)
    };
    let apart = |mut part: Range<usize>| part.any(|i| passage.is(i, ','));
    let closes = (end..piece.end).all(rest) && !apart(verb.finite.min(start)..start);
    let opens = led && lead - 1 == piece.start;
    // "sprach von „Lügen“"
    let common = || {
        led && passage.reads_any(lead - 1, &["von", "vom"])
            && end - start <= 4
            && passage.lexicon.is_noun(passage.str(end - 2))
    };
    (closes && (led || names) || opens)
        && (article || common() || led && passage.reads(lead - 1, "als") || !is_name(passage, quote))
}

/// "forderte mehr Geld, die Lage sei ernst": the clause of the cue, where another begins behind it with what is said.
pub fn beside(passage: &Passage, verb: &Verb, said: &Pieces) -> Option<Range<usize>> {
    let clause = &passage.clauses[verb.clause];
    let next = passage.clauses.get(verb.clause + 1)?;
    let follows = next.tokens.start == said.first.start && said.second.is_none();
    let spoken = next.finite.is_some_and(|at| is_subjunctive(passage, at, false));
    let speaker = verb.speaker.as_ref().filter(|speaker| speaker.start >= clause.tokens.start)?;
    let acts = clause.role == Role::Main
        && next.role == Role::Main
        && !verb.passive
        && is_person(passage, speaker)
        && reports(passage, &clause.tokens, verb)
        && match verb.reports() {
            words if words.starts_with('#') || words == "auf|mit" => true,
            // "warnte vor Frost: Man müsse warten"
            words if verb.stance() == Some(Stance::Warning) => {
                words.starts_with('*') && clause.tokens.clone().any(|i| passage.reads(i, "vor"))
            }
            words => words.starts_with('*') && has_object(passage, verb),
        };
    (follows && spoken && acts).then(|| passage.trimmed(clause.tokens.clone()))
}

/// From the token to the end of the sentence, without what came of it.
fn up_to_outcome(passage: &Passage, verb: &Verb, start: usize) -> Range<usize> {
    const SHORTEST: usize = 4;
    let from = start;
    // "wies das zurück, die Chefin der Bahn, Anke Dorn, forderte mehr": another sentence.
    let other = |next: &Clause| {
        const MOST: usize = 4;
        let n = passage.clauses.iter().position(|clause| clause.tokens == next.tokens)?;
        let mut verbs = n + 2..passage.clauses.len().min(n + MOST);
        verbs.find(|k| {
            let clause = &passage.clauses[*k];
            clause.finite == Some(clause.tokens.start) && apposition::behind_clause(passage, n, *k).is_some()
        })
    };
    let ends = |next: &&Clause| {
        let start = next.tokens.start;
        // "sprach von Erfolg, warnte aber vor Eile"
        let elided = next.finite == Some(start) && speaker::is_elided(passage, start);
        next.shares
            || next.mark == Some(';')
            // "sprach von Glück, und laut Dorn folgen Häuser"
            || next.role == Role::Main && next.mark == Some(',') && passage.reads(start, "laut")
            || next.role == Role::Bare && passage.has(start, class::DETERMINER) && other(next).is_some()
            // "warnte vor Frost, wenn es klar sei: „Er kommt.“"
            || next.mark == Some(':') && next.quote == Some(next.tokens.start)
            || next.mark == Some(',') && elided && passage.has(start, class::CUE)
            || next.mark == Some(',')
                && (passage.reads_any(next.tokens.start, &OUTCOMES)
                    || passage.reads_any(next.tokens.start, &EVENTS)
                        && next.finite.is_some_and(|at| at + 2 >= next.tokens.end)
                        && next.tokens.start > from + SHORTEST
                    || is_other_speech(passage, next))
            || passage.reads(next.tokens.start, "so") && passage.reads(next.tokens.start + 1, "dass")
    };
    let next = passage.clauses.iter().skip(verb.clause + 1).find(ends);
    let end = next.map_or(passage.end, |next| next.tokens.start);
    // "wies das zurück und kündigte an"
    let joint = next.is_some() && end > start && passage.has(end - 1, class::CONJUNCTION);
    passage.trimmed(start..end - usize::from(joint))
}

/// ", die Bahn forderte Geld", ", die Bahn schwieg": of somebody else.
fn is_other_speech(passage: &Passage, clause: &Clause) -> bool {
    // "sprach von 300 Gästen, doch der Wirt nannte 500"
    let turns = passage.reads_any(clause.tokens.start, &["doch", "aber", "jedoch"]);
    let start = clause.tokens.start + usize::from(turns);
    // "kündigte Hilfe an, die Bahn schwieg": of no noun before it.
    let free = || {
        clause.role == Role::Relative
            && start > 1
            && passage[start + 1].is_capital()
            && !passage[start - 2].is_capital()
    };
    let Some(finite) = clause.finite.filter(|_| clause.role == Role::Main || free()) else { return false };
    let subject = finite > start
        && (passage[start].is_capital() || passage.has(start, class::DETERMINER))
        && !speaker::is_oblique(passage, start);
    let named = || {
        speaker::noun_phrase(passage, start, finite).is_some_and(|found| {
            found.end == finite && (passage.has(finite, class::CUE) || is_person(passage, &found))
        })
    };
    // "Helfer, die warteten": its verb stands at the end.
    let relative =
        || passage.has(start, class::RELATIVE) && finite + 1 >= clause.tokens.end && finite > start + 2;
    subject
        && !is_subjunctive(passage, finite, true)
        && (passage.has(finite, class::CUE) || !relative())
        && named()
}

/// A name, known or not, or somebody named by what he does.
fn names(passage: &Passage, i: usize) -> bool {
    let noun = passage[i].is_capital() && !passage.has(i, class::DETERMINER);
    passage.has(i, NAMES) || noun && is_known_by_form(passage, i)
}

/// What came of it is the author's: "meldete einen Schaden, sodass die Brücke gesperrt wurde".
/// And so is what happened before: "brachte seine Angst zum Ausdruck, nachdem es zu drei Unfällen gekommen war".
const EVENTS: [&str; 3] = ["nachdem", "seitdem", "seit"];

const OUTCOMES: [&str; 6] = ["sodass", "woraufhin", "worauf", "weshalb", "weswegen", "wodurch"];

/// "erwartet 300 Gäste", "prognostiziert Regen": a report by itself.
pub fn reports_itself(passage: &Passage, verb: &Verb) -> bool {
    reports(passage, &passage.clauses[verb.clause].tokens, verb)
}

/// "warnt vor Frost": what the verb says stands in its own clause.
pub fn is_sated(passage: &Passage, verb: &Verb) -> bool {
    !verb.reports().starts_with('*') && reports(passage, &passage.clauses[verb.clause].tokens, verb)
}

/// "beziffert die Zahl derer, die kamen, auf 600": the clause goes on behind a relative one.
fn with_rest(passage: &Passage, clause: &Range<usize>, verb: &Verb) -> Range<usize> {
    let behind = passage.clauses.get(verb.clause + 1..).unwrap_or_default();
    match behind {
        [about, rest, ..]
            if matches!(verb.reports(), "auf|mit" | "als")
                && about.role == Role::Relative
                && rest.role == Role::Bare =>
        {
            clause.start..rest.tokens.end
        }
        _ => clause.clone(),
    }
}

/// Verbs of demand, blame and the like report by themselves, but not with the words behind "!" ("forderte drei
/// Todesopfer"); others with the preposition or adverb of their content, a number ("#": "erwartet 500 Gäste"), or what something is taken for
/// ("^": "sieht in dem Plan einen Fehler"), or what has happened ("=": "meldete den Tod des Fahrers").
fn reports(passage: &Passage, clause: &Range<usize>, verb: &Verb) -> bool {
    let clause = &with_rest(passage, clause, verb);
    let denied = || clause.clone().any(|i| passage.reads_any(i, &["nicht", "nie", "niemand"]));
    let is = |i: usize, word: &str| match word {
        "#" => counts(passage, i),
        // "sah im Garten einen Hund": what the eye saw.
        "^" => !passage.reads_any(verb.at, &["sah", "sahen"]) && views(passage, i),
        // "meldete den Tod des Fahrers"
        "=" => !is_subjunctive(passage, verb.finite, true) && !denied() && happens(passage, i),
        "~" => i + 1 == clause.end && is_bare_adjective(passage, i),
        "als" => passage.reads(i, word) && !is_comparison(passage, i, clause),
        _ => passage.reads(i, word),
    };
    let stands = |words: &str| words.split('|').any(|word| clause.clone().any(|i| is(i, word)));
    match verb.reports().split_once('!').unwrap_or((verb.reports(), "")) {
        ("", _) => false,
        ("*", but) => !stands(but),
        (words, but) => stands(words) && (but.is_empty() || !stands(but)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn acts_of_speech_are_reported() {
        check(&[
            (
                "Minister Kern hält den Plan für unrealistisch. Der Zug hält für zehn Minuten.",
                "reported [Minister Kern hält den Plan für unrealistisch] Minister Kern",
            ),
            (
                "Der Verteidiger forderte Freispruch, die Staatsanwältin acht Jahre Haft.",
                "reported [Der Verteidiger forderte Freispruch] Der Verteidiger; reported [die Staatsanwältin acht Jahre Haft] die Staatsanwältin",
            ),
            (
                "Der Verteidiger hatte Freispruch beantragt, die Anklage acht Jahre Haft gefordert.",
                "reported [Der Verteidiger hatte Freispruch beantragt] Der Verteidiger; \
                 reported [die Anklage acht Jahre Haft gefordert] die Anklage",
            ),
            (
                "Die Polizei meldete den Tod des Fahrers.",
                "reported [Die Polizei meldete den Tod des Fahrers] Die Polizei",
            ),
            (
                "Die Armee meldete die Einnahme des Dorfes. Die Ministerin bestätigte einen Angriff auf Ulm.",
                "reported [Die Armee meldete die Einnahme des Dorfes] Die Armee; \
                 reported [Die Ministerin bestätigte einen Angriff auf Ulm] Die Ministerin",
            ),
            ("Das Gericht bestätigte das Urteil des Amtsgerichts.", ""),
            ("Die Armee bestätigte den Verlust des Schiffes nicht.", ""),
            (
                "Die Pläne bezeichnete Minister Kern, der lange schwieg, als falsch.",
                "reported [Die Pläne bezeichnete Minister Kern, der lange schwieg, als falsch] Minister Kern",
            ),
            (
                "Darin sieht Minister Kern einen Fehler.",
                "reported [Darin sieht Minister Kern einen Fehler] Minister Kern",
            ),
            ("Ein Verbot, wie es die Bahn fordert, lehnte Minister Kern ab.", ""),
            (
                "Minister Kern nannte die Pläne unsozial.",
                "reported [Minister Kern nannte die Pläne unsozial] Minister Kern",
            ),
            ("Minister Kern nannte die Pläne gestern.", ""),
            (
                "Experten sehen in diesem Plan einen Fehler.",
                "reported [Experten sehen in diesem Plan einen Fehler] Experten",
            ),
            (
                "Die Zahlen stiegen und die Bank erwartet 300 Millionen Euro.",
                "reported [die Bank erwartet 300 Millionen Euro] die Bank",
            ),
            ("Minister Kern sah im Garten einen Hund.", ""),
            ("Die Ministerin sieht, dass es regnet.", ""),
            ("Minister Kern bezeichnete den Plan als „Unsinn“.", "direct [„Unsinn“] Minister Kern"),
            (
                "Minister Kern fordert einen „klaren Plan“ für Ulm.",
                "reported [Minister Kern fordert einen „klaren Plan“ für Ulm] Minister Kern; direct [„klaren Plan“] Minister Kern",
            ),
            (
                "Minister Kern drohte mit Klage, falls er gehe.",
                "reported [Minister Kern drohte mit Klage, falls er gehe] Minister Kern",
            ),
            (
                "Die Stadt warnt vor Frost und sperrte den Platz.",
                "reported [Die Stadt warnt vor Frost] Die Stadt",
            ),
            (
                "Minister Kern forderte ein Verbot der Böller.",
                "reported [Minister Kern forderte ein Verbot der Böller] Minister Kern",
            ),
            (
                "Der Verband sprach von einem guten Jahr.",
                "reported [Der Verband sprach von einem guten Jahr] Der Verband",
            ),
            (
                "Der Rücktritt wurde von der Opposition scharf gefordert.",
                "reported [Der Rücktritt wurde von der Opposition scharf gefordert] der Opposition",
            ),
            (
                "Die Bahn sprach von 300 Gästen, der Verband von 1000.",
                "reported [Die Bahn sprach von 300 Gästen] Die Bahn; reported [der Verband von 1000] der Verband",
            ),
            (
                "Die Bahn sprach von 300 Gästen, der Verband dagegen von 1000.",
                "reported [Die Bahn sprach von 300 Gästen] Die Bahn; reported [der Verband dagegen von 1000] der Verband",
            ),
            (
                "Die Bahn sprach von 300 Gästen, doch der Verband erwartet 1000 Gäste.",
                "reported [Die Bahn sprach von 300 Gästen] Die Bahn; reported [doch der Verband erwartet 1000 Gäste] der Verband",
            ),
            (
                "Die Polizei meldete 30 Verletzte, das Rathaus 40.",
                "reported [Die Polizei meldete 30 Verletzte] Die Polizei; reported [das Rathaus 40] das Rathaus",
            ),
            (
                "Die Bahn sprach von einem Zug, dem letzten von 1000.",
                "reported [Die Bahn sprach von einem Zug, dem letzten von 1000] Die Bahn",
            ),
            (
                "Der Verband sprach von Frost, die Bahn fordert Salz.",
                "reported [Der Verband sprach von Frost] Der Verband; reported [die Bahn fordert Salz] die Bahn",
            ),
            ("Die Stadt erwartet 500 Gäste.", "reported [Die Stadt erwartet 500 Gäste] Die Stadt"),
            (
                "Während die Bahn von 300 Gästen sprach, blieb Kern zu Hause.",
                "reported [die Bahn von 300 Gästen sprach] die Bahn",
            ),
            (
                "Während die Bahn von 300 Gästen sprach (der Bote hatte 400 gemeldet), sprach Minister Kern von 900.",
                "reported [die Bahn von 300 Gästen sprach (der Bote hatte 400 gemeldet)] die Bahn; \
                 reported [der Bote hatte 400 gemeldet] der Bote; reported [sprach Minister Kern von 900] Minister Kern",
            ),
            (
                "Während die Bahn von 300 Gästen sprach – der Bote kam nicht –, sprach Minister Kern von 900.",
                "reported [die Bahn von 300 Gästen sprach] die Bahn; reported [sprach Minister Kern von 900] Minister Kern",
            ),
            ("Die Rufe erinnerten an 1979.", ""),
            (
                "Gestern sprachen sie von einem guten Jahr.",
                "reported [Gestern sprachen sie von einem guten Jahr] sie",
            ),
            (
                "Einige Quellen berichten von Regen.",
                "reported [Einige Quellen berichten von Regen] Einige Quellen",
            ),
            (
                "Die Stadt warnt vor Frost, so in Ulm und Moorstedt.",
                "reported [Die Stadt warnt vor Frost, so in Ulm und Moorstedt] Die Stadt",
            ),
            ("Die Richter kamen und warnten vor Streiks.", "reported [warnten vor Streiks] Die Richter"),
            ("Nach der Flut wird ein Ausbruch von Fieber befürchtet.", ""),
            (
                "Der Verband warnt vor Frost, so dass die Brücke gesperrt wurde.",
                "reported [Der Verband warnt vor Frost] Der Verband",
            ),
            (
                "Als Grund gab die Bahn einen Defekt an.",
                "reported [Als Grund gab die Bahn einen Defekt an] die Bahn",
            ),
            ("Als Grund wurde ein Defekt genannt.", ""),
            (
                "Minister Kern forderte mehr Geld, die Lage sei ernst.",
                "reported [Minister Kern forderte mehr Geld] Minister Kern; \
                 indirect [die Lage sei ernst] Minister Kern",
            ),
            (
                "Minister Kern warnte vor Frost: Man müsse warten.",
                "reported [Minister Kern warnte vor Frost] Minister Kern; indirect [Man müsse warten] Minister Kern",
            ),
            ("Minister Kern kündigte an, die Lage sei ernst.", "indirect [die Lage sei ernst] Minister Kern"),
            (
                "Minister Kern sprach von Frost, warnte aber vor Eile.",
                "reported [Minister Kern sprach von Frost] Minister Kern; \
                 reported [warnte aber vor Eile] Minister Kern",
            ),
            ("Was Helfer als alt bezeichnen, ist neu.", ""),
            (
                "Die Polizei beziffert die Zahl der Gäste, die kommen könnten, auf 600.",
                "reported [Die Polizei beziffert die Zahl der Gäste, die kommen könnten, auf 600] Die Polizei",
            ),
            ("Die Stadt will mehr Geld fordern.", ""),
            ("Die Stadt gab die Preise bekannt.", ""),
            ("Die Stadt erwartet Gäste.", ""),
            ("Die Stadt meldet 83 Tote.", "reported [Die Stadt meldet 83 Tote] Die Stadt"),
            ("Die Stadt meldete am 3. Mai um 15 Uhr Fieber.", ""),
            ("Es kamen 500 Gäste mehr als von der Stadt erwartet.", ""),
            ("Die Stadt begrüßte den Plan.", ""),
            ("Die Stadt begrüßte den Plan, die Bahn zahlt 300 Euro.", ""),
            (
                "Die Stadt kündigte Hilfe an, die Bahn schwieg.",
                "reported [Die Stadt kündigte Hilfe an] Die Stadt",
            ),
            (
                "Die Stadt erwartet 500 Gäste, das wären mehr als 2030.",
                "reported [Die Stadt erwartet 500 Gäste, das wären mehr als 2030] Die Stadt",
            ),
            ("Die Gläubiger meldeten Forderungen von 78 Millionen Euro an.", ""),
            ("Für den Plan votierten 312 Abgeordnete, dagegen 280.", ""),
            ("Die erwarteten 300 Gäste kamen.", ""),
            ("Das Amt zählte 61 bestätigte Fälle.", ""),
            ("Der Tag verlief schlechter als von Händlern erwartet.", ""),
            ("Der Preis wurde festgelegt, die Zahlung folgt bald.", ""),
            ("Die Anleger reagierten gereizt: Der Kurs fiel.", ""),
            ("Die Regierung reagierte gereizt: Das sei falsch.", "indirect [Das sei falsch] Die Regierung"),
            ("Der Gast bedrohte den Wirt, verlangte Bargeld und floh.", ""),
            ("Der Zug fuhr nach Ulm.", ""),
            ("Der Minister sprach lange.", ""),
            ("Die Flut forderte drei Todesopfer.", ""),
        ]);
    }
}
