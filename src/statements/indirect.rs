//! Indirect speech: "sagte, dass …", "…, sagte X", "sagte, er sei …", "wie X mitteilte".
//!
//! Acts of speech whose content is no clause ("forderte den Rücktritt") are in `reported.rs`.
//! Example: in "Kern sagte, er komme, und fügte hinzu, dass es regne." there are two.

use std::ops::Range;

use super::clause::{Clause, Role, is_finite, is_participle, is_subjunctive};
use super::cues::Verb;
use super::inserted::{as_clause, framed, has_content, rest_behind, resumes_unknown};
use super::opening::{answers, fronted, has_object, is_condition, is_how, opening, pointed};
use super::passage::{Passage, Pieces};
use super::statement::Stance;
use super::voice::{has_voice, is_thing};
use super::{nominal, speaker};
use crate::lexicon::class;

/// What a verb introduces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    pub pieces: Pieces,
    pub rule: &'static str,
    /// Index of the verb among the sentence's cues.
    pub verb: usize,
}

/// The rule of what a frame closes: "Es regne, sagte Kern".
pub const BEHIND: &str = "cue behind";

/// Puts the indirect speech of one sentence into the list.
pub fn find(passage: &Passage, verbs: &[Verb], sayings: &mut Vec<Saying>) {
    sayings.clear();
    for (n, verb) in verbs.iter().enumerate() {
        let Some((pieces, rule)) = content(passage, verb, verbs.get(n + 1)) else { continue };
        // "Das Blatt meldet, Dorn, die lange schwieg, habe den Plan bezweifelt": told by the paper.
        let told = || sayings.iter().any(|saying| saying.pieces.contains(verb.at));
        if rule == BEHIND && passage.has(verb.finite, class::KONJUNKTIV1) && told() {
            continue;
        }
        if rule == BEHIND {
            // What ", sagte X" closes is one statement, whatever verbs stand in it.
            // "Ähnlich äußerte sich Kern: Das sei zu teuer, sagte er": said once.
            let same = |saying: &Saying| {
                saying.pieces.contains(verb.at) && saying.pieces.first.start == pieces.first.start
            };
            sayings.retain(|saying| !pieces.contains(verbs[saying.verb].at) && !same(saying));
        } else if sayings.iter().any(|saying| saying.rule == BEHIND && saying.pieces.contains(verb.at)) {
            continue;
        }
        if !pieces.iter().all(|piece| passage.is_only_quote(piece)) {
            sayings.push(Saying { pieces, rule, verb: n });
        }
    }
}

fn content(passage: &Passage, verb: &Verb, next: Option<&Verb>) -> Option<(Pieces, &'static str)> {
    let (clauses, k) = (passage.clauses, verb.clause);
    if is_condition(passage, k) {
        return None;
    }
    // "In dem Papier, das vorliegt, ist von Geld die Rede": an act.
    if verb.has_source() && !verb.reports().is_empty() || verb.is_view() {
        return None;
    }
    // "Zeugen werden gebeten, sich zu melden": by the author.
    if verb.passive && verb.speaker.is_none() && passage.reads(verb.at, "gebeten") {
        return None;
    }
    // "300 Tote, nach anderen Quellen mehr, forderte ein Beben"
    let casualties = verb.reports().split_once('!').map_or("", |(_, words)| words);
    if !casualties.is_empty()
        && (passage.start..verb.at).any(|i| casualties.split('|').any(|word| passage.reads(i, word)))
    {
        return None;
    }
    if let Some(pieces) = pointed(passage, verb) {
        return Some((pieces, "das sagte X"));
    }
    if let Some(opens) = as_clause(passage, k) {
        let demands = matches!(verb.stance(), Some(Stance::Demand | Stance::Announcement));
        return framed(passage, opens, k, demands);
    }
    let whole = |pieces: &Pieces| !answers(passage, pieces) && !is_how(passage, pieces);
    if let Some(pieces) = closed(passage, verb).filter(whole).filter(|_| has_voice(passage, verb)) {
        return Some((pieces, BEHIND));
    }
    let first = opening(passage, verb)?;
    if passage.clauses[first].mark == Some(':') && is_thing(passage, verb, &passage.clauses[first]) {
        return None;
    }
    // "wurde untersagt, nachdem sie berichtet hatte, dass": the nearer verb's.
    let nearer =
        |next: &&Verb| (k + 1..first).contains(&next.clause) && clauses[next.clause].role == Role::Other;
    if next.filter(nearer).is_some_and(|next| opening(passage, next) == Some(first)) {
        return None;
    }
    let start = clauses[fronted(passage, verb, first)].tokens.start;
    // ", und fügte hinzu, dass": what the next verb introduces is its own.
    let end = next
        .filter(|next| next.clause > first && clauses[next.clause].shares)
        .filter(|next| opening(passage, next).is_some())
        .map_or(passage.end, |next| clauses[next.clause - 1].tokens.end);
    let piece = passage.trimmed(start..ends_at(passage, verb, first).map_or(end, |other| other.min(end)));
    (piece.len() > 1).then_some((Pieces { first: piece, second: None }, "clause behind cue"))
}

/// Where the sentence leaves what is said: behind a semicolon without the Konjunktiv, and at the main clause that a
/// subordinate one with the cue waits for: "Während Kern ankündigte, dass er gehe, schwieg die Bahn"; but "der ankündigte,
/// wenn es regne, werde er gehen".
fn ends_at(passage: &Passage, verb: &Verb, first: usize) -> Option<usize> {
    let clauses = passage.clauses;
    // "Nachdem bekannt geworden war": two auxiliaries close it.
    let subordinate = |clause: &Clause| {
        passage.has(clause.tokens.start, class::SUBJUNCTION)
            && !passage.has(clause.tokens.start, class::DETERMINER | class::PREPOSITION)
    };
    let opens = |clause: &Clause| {
        clause.mark.is_none() && (matches!(clause.role, Role::Other | Role::As) || subordinate(clause))
            || clause.role == Role::Relative
    };
    // "Hieß es noch, dass Geld fehle, wird nun gebaut"
    let waits = opens(&clauses[verb.clause]) || verb.at == passage.start;
    // "dass er komme, und verließ den Saal", "er komme, doch niemand kam": a main clause behind what is said otherwise.
    let bound = matches!(clauses[first].role, Role::That | Role::Question | Role::Infinitive)
        || clauses[first].finite.is_some_and(|at| is_subjunctive(passage, at, false));
    let leaves = |clause: &Clause| {
        let told = clause.finite.filter(|at| !is_subjunctive(passage, *at, true));
        // "es könnten Stellen wegfallen, sprach aber von Plänen"
        let aside = |at: usize| {
            at == clause.tokens.start
                && clause.mark == Some(',')
                && passage.has(at, class::CUE)
                && speaker::is_elided(passage, at)
        };
        let Some(at) = told.filter(|at| bound || aside(*at)) else { return false };
        let Range { start, end } = clause.tokens;
        let goes_on = clause.shares && at == start && at + 1 < end;
        // "doch er verlor", but "möglich, doch falsch ist"
        let subject =
            || passage.has(start + 1, class::PRONOUN | class::DETERMINER) || passage[start + 1].is_capital();
        let turns = passage.reads_any(start, &["doch", "jedoch"]) && (at + 1 < end || subject());
        let elided = at == start && clause.mark == Some(',') && speaker::is_elided(passage, at);
        // ", und die Beamten zogen ab"
        let past = passage.has(at, class::PRETERITE) || passage.str(at).ends_with("te");
        let subject = || passage.has(start, class::DETERMINER) && at + 1 < end;
        let joined = past
            && at > start
            && subject()
            && clause.mark == Some(',')
            && passage.has(start - 1, class::CONJUNCTION);
        // ", was die Bahn begrüßte", ", woraufhin er ging"
        // ", was nicht bestätigt werden konnte"
        let judged = || (start..end).any(|i| passage.has(i, class::CUE));
        let outcome = passage.reads(start, "was") && clause.mark == Some(',') && judged() && at + 2 >= end
            || passage.reads_any(start, &["woraufhin", "worauf"]);
        // "beschloss, ihn zu holen, nachdem bekannt geworden war": that is the author's.
        let event = clauses[first].role != Role::That
            && clause.mark == Some(',')
            && passage.reads_any(start, &["nachdem", "seitdem"]);
        goes_on || turns || elided || joined || outcome || event
    };
    let ends = |clause: &&Clause| {
        let spoken = |second| clause.finite.is_some_and(|at| is_subjunctive(passage, at, second));
        // "kam niemand": the tables know it only as a past form.
        let past = || {
            let start = clause.tokens.start;
            // "erteilten sie den Befehl"
            let word = passage.str(start);
            let inverted = passage.class(start) & !class::VERB == 0
                && ["te", "ten"].iter().any(|end| word.ends_with(end))
                && passage.reads_any(start + 1, &["er", "sie", "es", "man", "wir"]);
            clause.role == Role::Bare
                && (passage.has(start, class::PRETERITE) || inverted)
                && !passage[start].is_capital()
        };
        let resumes =
            clause.mark == Some(',') && (clause.role == Role::Main && begins_with_verb(clause) || past());
        // "dass die Fehden zunähmen: „Das gab es noch nie.“"
        let quotes = || bound && clause.mark == Some(':') && clause.quote == Some(clause.tokens.start);
        // "wies den Vorwurf, er habe gelogen, zurück"
        let closes = verb.prefix.is_some_and(|prefix| prefix == clause.tokens.start);
        // "dass Geld fehle, wie das Blatt schreibt": another's frame.
        let framed = clause.role == Role::As
            && clause.mark == Some(',')
            && clause.finite.is_some_and(|at| passage.has(at, class::CUE) && at + 1 >= clause.tokens.end)
            && clause.tokens.end + 1 >= passage.end;
        clause.mark == Some(';') && !spoken(true)
            || bound && framed
            || closes
            || waits && resumes && !spoken(false)
            || leaves(clause)
            || quotes()
    };
    clauses[first + 1..].iter().find(ends).map(|clause| clause.tokens.start - 1)
}

fn begins_with_verb(clause: &Clause) -> bool {
    clause.finite == Some(clause.tokens.start) && !clause.shares
}

/// "Es regne, sagte Kern": what stands before the verb, with what goes on behind its speaker.
fn closed(passage: &Passage, verb: &Verb) -> Option<Pieces> {
    let clauses = passage.clauses;
    // "wird Kern, der Chef, zitiert": the clause begins with its auxiliary.
    let first = (0..verb.clause).find(|at| clauses[*at].tokens.contains(&verb.finite));
    let k = first.unwrap_or(verb.clause);
    let clause = &clauses[k];
    let begins = verb.finite == clause.tokens.start
        || passage.reads(clause.tokens.start, "so")
            && clause.mark == Some(',')
            && verb.finite == clause.tokens.start + 1;
    // "Kern stieg aus, fragte nach dem Weg": the subject before the comma goes on acting.
    let elided = verb
        .speaker
        .as_ref()
        .is_some_and(|speaker| passage.start <= speaker.start && speaker.end <= clause.tokens.start);
    // "Darauf angesprochen, sagte Kern: „Nein.“", "Auf die Frage, ob er gehe, sagte Kern": what he was asked.
    let asked = || {
        let first = &clauses[0].tokens;
        let last = first.end - 1;
        let moved = clauses[0].role == Role::Bare && k == 1 && !passage[last].is_capital();
        let question = (first.start + 1..first.end).any(|i| passage.reads_any(i, &["Frage", "Fragen"]));
        moved && is_participle(passage, last)
            || passage.reads(first.start, "gefragt")
            || question && passage.reads_any(first.start, &["auf", "zu", "zur"])
    };
    if k == 0
        || !begins
        || elided
        || asked()
        || nominal::is_fronted(passage)
        || clause.shares
        || matches!(clause.mark, Some(':' | ';'))
    {
        return None;
    }
    let rest = rest_behind(passage, verb.clause).unwrap_or(passage.end..passage.end);
    // "Er, sagte Kern, komme morgen"; "Wenn es regne, sagte Kern, komme er"
    let goes_on = !rest.is_empty() && is_finite(passage, rest.start);
    let unknown = resumes_unknown(passage, verb.clause);
    let (goes_on, inverted) =
        (goes_on || unknown, unknown || goes_on && is_subjunctive(passage, rest.start, true));
    if !inverted && !has_content(passage, k) {
        return None;
    }
    // "Kern war zufrieden: „Gut so“, sagte er": what stands before the colon is the author's.
    let last = &clauses[k - 1];
    let quoted = last.mark == Some(':') && last.quote == Some(last.tokens.start);
    // "Kern war deutlicher: Das sei zu teuer, sagte er": the frame, and then what is said.
    let spoken = clauses[1..k].iter().find(|clause| {
        matches!(clause.mark, Some(':' | ';'))
            && clause.finite.is_some_and(|at| is_subjunctive(passage, at, true))
    });
    let told = |clause: &Clause| clause.finite.is_some_and(|at| !is_subjunctive(passage, at, true));
    let start = match spoken.filter(|_| told(&clauses[0])) {
        Some(clause) => clause.tokens.start,
        None if quoted => last.tokens.start,
        None => passage.start,
    };
    let before = passage.trimmed(start..last.tokens.end);
    // "dass Stellen wegfallen": the verb may not be known.
    let tells = |clause: &Clause| {
        let main = || clause.finite.is_some() && matches!(clause.role, Role::Main | Role::Question);
        clause.role == Role::That || main()
    };
    // "Ein guter Tag, sagte Kern": without a verb nothing else may stand there.
    // "Am Samstag, gegen 15 Uhr, meldete ein Gast Feuer": when and where, and what is said comes behind.
    let when = || {
        passage.has(passage.start, class::PREPOSITION | class::ADVERB)
            && !clauses[1..k].iter().any(|clause| passage.has(clause.tokens.start, class::RELATIVE))
            && (has_object(passage, verb) || opening(passage, verb).is_some())
    };
    let bare = || {
        clauses[..k].iter().all(|clause| clause.role == Role::Bare)
            && speaker::apposed(passage, k).is_none()
            && !when()
    };
    // "Zehn Staaten – darunter Peru – lobten Kern": the subject goes on behind the dash.
    let dashed = matches!(clause.mark, Some('–' | '—')) && !clauses[..k].iter().any(tells);
    let says = !dashed && (goes_on || clauses[..k].iter().any(tells) || bare());
    Pieces::of(before, rest).filter(|_| says)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn clauses_behind_and_before_the_cue() {
        check(&[
            (
                "Minister Kern sagte, die Bahn zahle, was nicht bestätigt werden konnte.",
                "indirect [die Bahn zahle] Minister Kern",
            ),
            ("Hieß es noch, dass Geld fehle, wird nun gebaut.", "indirect [dass Geld fehle] -"),
            (
                "Minister Kern hatte angekündigt, mit allen Gästen, auch den neuen, reden zu wollen.",
                "indirect [mit allen Gästen, auch den neuen, reden zu wollen] Minister Kern",
            ),
            ("Die Brücke bleibt zu, das teilte die Stadt mit.", "indirect [Die Brücke bleibt zu] die Stadt"),
            ("Die Brücke bleibt zu, das Urteil sprechen die Richter im Mai.", ""),
            (
                "Die Zeitung hatte gestern berichtet, 200 Helfer sollen gehen.",
                "indirect [200 Helfer sollen gehen] Die Zeitung",
            ),
            (
                "Obwohl Minister Kern gewarnt hatte, dass es regnet, kam die Bahn.",
                "indirect [dass es regnet] Minister Kern",
            ),
            ("Die Studie zeigt, dass Geld fehlt.", "indirect [dass Geld fehlt] Die Studie"),
            ("Der Wirt zeigt, dass Geld fehlt.", ""),
            (
                "Man werde sich, sagte Minister Kern, „niemals dem Druck beugen“.",
                "indirect [Man werde sich, sagte Minister Kern, „niemals dem Druck beugen“] Minister Kern; \
                 direct [„niemals dem Druck beugen“] Minister Kern",
            ),
            (
                "Die Stadt kam zu dem Schluss, dass Geld fehlt, wie der „Bote“ schreibt.",
                "indirect [Die Stadt kam zu dem Schluss, dass Geld fehlt] der „Bote“; \
                 indirect [dass Geld fehlt] Die Stadt",
            ),
            (
                "Dass Stellen wegfallen, bestritt Minister Kern.",
                "indirect [Dass Stellen wegfallen] Minister Kern",
            ),
            (
                "Laut einer am Montag veröffentlichten Studie fehlt Geld.",
                "indirect [fehlt Geld] einer am Montag veröffentlichten Studie",
            ),
            (
                "Polizei: Zwölf Verletzte bei Unfall\n\nIn Ulm krachte es.",
                "indirect [Zwölf Verletzte bei Unfall] Polizei",
            ),
            ("Fußball: Zwölf Tore in Ulm\n\nIn Ulm fielen Tore.", ""),
            ("Minister Kern sagte, er komme, und verließ den Saal.", "indirect [er komme] Minister Kern"),
            ("Minister Kern sagte, er komme und bleibe.", "indirect [er komme und bleibe] Minister Kern"),
            ("Minister Kern sagte, er komme, doch niemand glaubt ihm.", "indirect [er komme] Minister Kern"),
            (
                "Minister Kern versprach, mehr zu zahlen, nannte aber keine Summe.",
                "indirect [mehr zu zahlen] Minister Kern",
            ),
            ("Die Stadt empfiehlt, den Plan abzulehnen.", "indirect [den Plan abzulehnen] Die Stadt"),
            (
                "Minister Kern bestritt, Helfer bedroht zu haben.",
                "indirect [Helfer bedroht zu haben] Minister Kern",
            ),
            ("Kern sagte, dass er komme.", "indirect [dass er komme] Kern"),
            (
                "Es werde kalt, sagte Minister Kern, räumte aber ein, dass Geld fehle.",
                "indirect [Es werde kalt] Minister Kern; indirect [dass Geld fehle] Minister Kern",
            ),
            (
                "Es sei, sagte Minister Kern, ein Fehler, den Hafen zu schließen.",
                "indirect [Es sei, sagte Minister Kern, ein Fehler, den Hafen zu schließen] Minister Kern",
            ),
            ("Das reiche nicht, sagte Kern.", "indirect [Das reiche nicht] Kern"),
            ("Kern muss noch zustimmen; die Halle steht bereit.", ""),
            ("Kern will Hilfe anbieten: Die Halle steht bereit.", ""),
            ("Es regne bald, sagte Sprecherin Anke Dorn.", "indirect [Es regne bald] Sprecherin Anke Dorn"),
            (
                "Es werde, so glaubt Dorn, bald regnen.",
                "indirect [Es werde, so glaubt Dorn, bald regnen] Dorn",
            ),
            ("Am Montag teilte die Bahn mit, der Zug falle aus.", "indirect [der Zug falle aus] die Bahn"),
            (
                "Kern sagte, er komme, und fügte hinzu, dass es regne.",
                "indirect [er komme] Kern; indirect [dass es regne] Kern",
            ),
            (
                "Wie die Polizei mitteilte, kam niemand zu Schaden.",
                "indirect [kam niemand zu Schaden] die Polizei",
            ),
            (
                "Wie die Sprecherin der Bahn, Anke Dorn, mitteilte, kam niemand zu Schaden.",
                "indirect [kam niemand zu Schaden] die Sprecherin der Bahn, Anke Dorn",
            ),
            (
                "Minister Kern hat Anke Dorn aufgefordert, das Amt niederzulegen.",
                "indirect [das Amt niederzulegen] Minister Kern",
            ),
            (
                "Minister Kern hat angekündigt, die Bahn stärken zu wollen.",
                "indirect [die Bahn stärken zu wollen] Minister Kern",
            ),
            ("Der Minister hat erklärt, dass er gehe.", "indirect [dass er gehe] Der Minister"),
            ("Nachdem der Zug kam, sagte Kern, es regne.", "indirect [es regne] Kern"),
            ("Kern sagte, der Beschluss schmerze.", "indirect [der Beschluss schmerze] Kern"),
            ("Während Kern ankündigte, dass er gehe, schwieg die Bahn.", "indirect [dass er gehe] Kern"),
            ("Kern sagte, er komme; der Zug war pünktlich.", "indirect [er komme] Kern"),
            ("Das Geld tauge nichts, sagte Kern.", "indirect [Das Geld tauge nichts] Kern"),
            (
                "Nachdem der Zug, der lange stand, angekommen war, sagte Kern, es regne.",
                "indirect [es regne] Kern",
            ),
            (
                "Der Hafen wird bald geöffnet, sagte die Landesregierung.",
                "indirect [Der Hafen wird bald geöffnet] die Landesregierung",
            ),
            (
                "Kern sagte, er sei „sehr zufrieden“.",
                "indirect [er sei „sehr zufrieden“] Kern; direct [„sehr zufrieden“] Kern",
            ),
            ("Die Brücke, die lange stand, wurde nie erwähnt.", ""),
            (
                "Er hoffe, dass es bald regne, sagte Minister Wessolek.",
                "indirect [Er hoffe, dass es bald regne] Minister Wessolek",
            ),
            ("Kern sagte am Montag, dem Tag der Wahl, dass er komme.", "indirect [dass er komme] Kern"),
            (
                "Minister Wessolek sagte, wenn das Geld fehle, werde der Bau ruhen.",
                "indirect [wenn das Geld fehle, werde der Bau ruhen] Minister Wessolek",
            ),
            ("Minister Wessolek sagte, ganz leise, es regne.", "indirect [es regne] Minister Wessolek"),
            (
                "Minister Wessolek sagte, der Wirt solle das Amt haben.",
                "indirect [der Wirt solle das Amt haben] Minister Wessolek",
            ),
            (
                "Minister Wessolek sagte, der Bau in Ulm lahme.",
                "indirect [der Bau in Ulm lahme] Minister Wessolek",
            ),
            (
                "Die Stadt warnte, nachdem Kern berichtet hatte, dass Geld fehle.",
                "reported [Die Stadt warnte, nachdem Kern berichtet hatte, dass Geld fehle] Die Stadt; \
                 indirect [dass Geld fehle] Kern",
            ),
            ("Der Minister, der ankündigte, dass er gehe, schwieg.", "indirect [dass er gehe] Der Minister"),
            (
                "Ein Minister, der ankündigte, wenn es regne, werde er gehen, schwieg.",
                "indirect [wenn es regne, werde er gehen] Ein Minister",
            ),
            (
                "Die Stadt wies auf die Lage hin: Geld und Zeit, auch Ruhe seien knapp.",
                "indirect [Geld und Zeit, auch Ruhe seien knapp] Die Stadt",
            ),
            (
                "Minister Wessolek versprach, den Hafen auszubauen.",
                "indirect [den Hafen auszubauen] Minister Wessolek",
            ),
            (
                "Minister Wessolek beklagte vieles, auch dass Geld fehlt.",
                "indirect [auch dass Geld fehlt] Minister Wessolek",
            ),
            (
                "Minister Wessolek kündigte ein Fest an, zu Ehren der Bahn.",
                "reported [Minister Wessolek kündigte ein Fest an, zu Ehren der Bahn] Minister Wessolek",
            ),
            ("Minister Kern stieg aus, fragte nach dem Weg und ging.", ""),
            ("Minister Kern war deutlicher: Das sei zu teuer, sagte er.", "indirect [Das sei zu teuer] er"),
            ("Minister Kern sagte, 300 Stellen fehlten.", "indirect [300 Stellen fehlten] Minister Kern"),
            (
                "Minister Kern sagte am Montag, 300 Stellen fehlten.",
                "indirect [300 Stellen fehlten] Minister Kern",
            ),
            ("Am Samstag, gegen 15 Uhr, sagte Minister Kern, es regne.", "indirect [es regne] Minister Kern"),
            ("Am Samstag, gegen 15 Uhr, teilte eine Ministerin den Unfall mit.", ""),
            ("Er ging, weil es regnete.", ""),
            ("Die Stadt rät: Zahlen Sie nie am Telefon!", "indirect [Zahlen Sie nie am Telefon] Die Stadt"),
            (
                "Die Stadt schickte Mehl; der Bedarf liege höher, sagte Minister Kern.",
                "indirect [der Bedarf liege höher] Minister Kern",
            ),
            (
                "Die Bahn kündigte Klage an, über die das Gericht im Mai entscheiden müsste.",
                "reported [Die Bahn kündigte Klage an, über die das Gericht im Mai entscheiden müsste] Die Bahn",
            ),
            (
                "Helfer warnten vor Frost: Die Gäste müssten gehen, mahnte Minister Kern.",
                "indirect [Die Gäste müssten gehen] Minister Kern",
            ),
            (
                "Wie aus einem Bericht hervorgeht, der am Montag verteilt wurde, besaß die Stadt 30 Häuser.",
                "indirect [besaß die Stadt 30 Häuser] einem Bericht",
            ),
            (
                "Minister Kern sprach von Glück, und laut Ministerin Dorn dürften 30 Häuser folgen.",
                "reported [Minister Kern sprach von Glück] Minister Kern; indirect [dürften 30 Häuser folgen] Ministerin Dorn",
            ),
            ("Der Bau wurde billiger als befürchtet.", ""),
        ]);
    }
}
