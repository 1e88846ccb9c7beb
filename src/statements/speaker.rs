//! Who speaks: the subject of a cue; whom a preposition names instead is found by `source.rs`.
//!
//! What a noun phrase is, is said in `phrase.rs`; which entity it means, in `link.rs`.
//! Example: in "Den Plan wies Kern zurück" it is "Kern", since "den Plan" is an object.

use std::ops::Range;

pub use super::apposition::apposed;
use super::apposition::{antecedent, apposed_at_opening, apposed_behind_wie, with_list};
use super::behind::is_manner;
pub use super::behind::{behind, is_adverbial, trim};
use super::clause::{Role, is_attributive, is_finite};
use super::cues::Verb;
use super::ends::{is_asked, is_dative, is_measure, is_particle_name};
use super::ends::{without_agent, without_matter, without_object, without_recipient};
pub use super::nouns::speaks as is_person;
use super::nouns::{acts, is_common, is_whole, speaks};
use super::passage::Passage;
pub use super::phrase::{is_oblique, noun_phrase};
pub use super::sharing::is_elided;
use super::sharing::{goes_on_acting, is_one_of_several, own_field, pointed_at, shared_subject};
use super::source::{agent, paper, quoted_name, source, source_before};
use crate::lexicon::{Sense, class};
use crate::tokens::Shape;

/// Gives each cue its speaker; a verb behind "und" has that of the verb before.
pub fn find(passage: &Passage, verbs: &mut [Verb], last: Option<&Range<usize>>) {
    let mut before: Option<Range<usize>> = None;
    let mut frame = 0;
    for verb in verbs {
        let clause = &passage.clauses[verb.clause];
        let said = !verb.passive || verb.quotes_its_subject();
        // "Es regne, sagte Kern, räumte aber ein, dass": behind a frame goes on who spoke there.
        let framed = || {
            let behind = before.as_ref().is_some_and(|before| before.start > frame && before.end < verb.at);
            behind && frame > 0 && clause.mark == Some(',') && is_elided(passage, verb.finite)
        };
        let shared =
            (clause.shares || framed()) && verb.finite == clause.tokens.start && verb.clause > 0 && said;
        let found =
            if shared { before.take().or_else(|| shared_subject(passage, verb.clause)) } else { None };
        let found =
            found.or_else(|| of(passage, verb, last)).map(|found| without_agent(passage, verb, found));
        let found = found.map(|found| without_matter(passage, verb, without_recipient(passage, verb, found)));
        let found = found.map(|found| with_list(passage, verb, without_object(passage, verb, found)));
        verb.speaker = found.filter(|found| is_whole(passage, found) && !is_measure(passage, found));
        before = verb.speaker.clone();
        let opens = verb.clause > 0 && verb.finite == clause.tokens.start;
        frame = if opens { verb.finite } else { 0 };
    }
}

fn of(passage: &Passage, verb: &Verb, last: Option<&Range<usize>>) -> Option<Range<usize>> {
    let clause = &passage.clauses[verb.clause];
    let tokens = &clause.tokens;
    if verb.passive && !verb.quotes_its_subject() {
        return agent(passage, verb, tokens).or_else(|| paper(passage, tokens));
    }
    let es = |i: usize| tokens.contains(&i) && passage.reads(i, "es");
    let field = tokens.start..verb.finite.max(tokens.start);
    let is_impersonal = || {
        es(verb.finite + 1) && (field.is_empty() || is_adverbial(passage, &field))
            || verb.finite > 0 && es(verb.finite - 1)
    };
    // "Hier stellte sich heraus", but "Er hält es für möglich", "Laut dpa hält es der Minister für möglich"
    let takes = ["hält", "halten", "hielt", "hielten", "sieht", "sehen", "sah", "sahen"];
    let impersonal = || !passage.reads_any(verb.at, &takes) && is_impersonal();
    if let Some(found) = quoted(passage, verb) {
        return Some(found);
    }
    // "Hier stellte es fest, dass": the court; but "So sagt es Kern", "Dabei zeigte es sich".
    let there = || {
        passage.reads_any(verb.at, &["gibt", "gab", "gebe", "gäbe"])
            && !verb.prefix.is_some_and(|at| passage.reads_any(at, &["an", "bekannt"]))
    };
    let itself = || !tokens.clone().any(|i| passage.reads(i, "sich")) && !there();
    let opens = || passage.means(verb.at, Sense::Says) && field.len() == 1 && es(field.start);
    if opens() && !verb.has_source() && itself() {
        let named = behind(passage, verb.finite + 1, tokens.end).filter(|found| speaks(passage, found));
        return named.or(Some(field));
    }
    if impersonal() && !verb.has_source() && es(verb.finite + 1) && itself() {
        let es = verb.finite + 1..verb.finite + 2;
        let named = behind(passage, es.end, tokens.end).filter(|found| found.start == es.end);
        return named.filter(|found| speaks(passage, found)).or(Some(es));
    }
    // "ließ die Bahn aus Ulm verlauten"
    // "hat die Bahn verlauten lassen"
    let lets = verb.has_source()
        && [verb.finite, verb.at + 1]
            .iter()
            .any(|i| passage.reads_any(*i, &["lässt", "ließ", "lassen", "ließen"]));
    if (verb.has_source() || impersonal()) && !lets {
        // "hieß es weiter": whoever spoke before.
        let further =
            || last.filter(|_| passage.reads_any(verb.finite + 2, &["weiter", "außerdem"])).cloned();
        return source(passage, tokens, verb).or_else(|| source_before(passage, verb)).or_else(further);
    }
    // "Kern hatte am Montag, dem 3. Mai, gesagt": the subject stands around the auxiliary.
    let far = (0..verb.clause).find(|k| {
        let Range { start, end } = passage.clauses[*k].tokens;
        start < verb.finite && verb.finite < end
    });
    subject(passage, far.unwrap_or(verb.clause), verb.finite, last)
}

/// „…“, zitiert der „Bote“ Minister Kern: the words are those of whom the subject quotes.
fn quoted(passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
    if !verb.quotes_its_subject() || verb.passive {
        return None;
    }
    let subject = subject(passage, verb.clause, verb.finite, None)?;
    let next = subject.end.max(verb.finite + 1);
    let plain = |i: &usize| !passage.has(*i, class::ADVERB) || passage[*i].is_capital();
    let next = (next..passage.end).find(plain).unwrap_or(next);
    noun_phrase(passage, next, passage.end).filter(|found| speaks(passage, found))
}

/// The subject of the clause around its finite verb.
pub fn subject(
    passage: &Passage,
    k: usize,
    finite: usize,
    last: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    let clause = &passage.clauses[k];
    let (start, end) = (clause.tokens.start, clause.tokens.end);
    // "Hier rechnet man mit Regen", "wie man sagt": everybody and nobody.
    // "ein Stern, bei dem man davon ausgeht"
    let opens = matches!(clause.role, Role::As | Role::Relative);
    let everybody = |i: usize| passage.reads(i, "man");
    if everybody(finite + 1) || opens && (start + 1..finite.min(start + 3)).any(everybody) {
        return None;
    }
    if let Some(found) = apposed_behind_wie(passage, k, finite) {
        return Some(found);
    }
    match clause.role {
        Role::Main | Role::Bare => {
            let field = start..finite.max(start);
            let behind = || behind(passage, finite + 1, passage.end);
            let voice = |found: &Range<usize>| {
                let pronoun = found.len() == 1 && passage.has(found.start, class::PRONOUN);
                pronoun || speaks(passage, found) || is_name(passage, found)
            };
            if field.is_empty() {
                // "Das Land, fordert Kern, müsse zahlen": the land is what he speaks of.
                let resumes = passage.clauses.get(k + 1).is_some_and(|next| {
                    next.mark == Some(',') && !next.shares && next.finite == Some(next.tokens.start)
                });
                if k > 0 && resumes && clause.mark == Some(',') {
                    let whole = behind().filter(|found| found.end == end && voice(found));
                    if whole.is_some() {
                        return whole;
                    }
                }
                // "Die Brücke, sagte Kern, bleibe": no bridge speaks.
                // "Den Fonds, dessen Spitze tagt, forderte er auf"
                let apposed = || apposed(passage, k).filter(|found| !is_oblique(passage, found.start));
                // ", befürchtet aber weitere Tote", ", verlangte Bargeld und floh": an object, the subject stands before.
                let elided = is_elided(passage, finite) || goes_on_acting(passage, k);
                let sure = |found: &Range<usize>| voice(found) && (!elided || speaks(passage, found));
                let named = apposed().filter(voice).or_else(|| behind().filter(sure)).or_else(apposed);
                return named
                    .or_else(|| behind().filter(|_| !elided))
                    .or_else(|| shared_subject(passage, k))
                    .or_else(|| behind().filter(|_| !elided))
                    // ", sagte" has its subject in the sentence, or there is none.
                    .or_else(|| last.filter(|_| clause.shares || k == 0).cloned());
            }
            if clause.quote == Some(start) {
                let named = behind().filter(voice).or_else(|| quoted_name(passage, &field));
                return named.or_else(behind).or(last.cloned());
            }
            let field = own_field(passage, field);
            if is_asked(passage, &field) {
                return Some(field);
            }
            if let Some(found) = pointed_at(passage, &field) {
                return Some(found);
            }
            if is_particle_name(passage, &field) {
                return Some(field);
            }
            if is_adverbial(passage, &field) {
                // "Kern hat Fehler eingeräumt, jedoch stets beteuert": the subject is that of the clause before.
                let goes_on = clause.mark == Some(',')
                    && finite + 1 >= end
                    && passage.reads_any(start, &["jedoch", "aber", "sondern", "doch"]);
                let shared = || if goes_on { shared_subject(passage, k) } else { None };
                return behind().or_else(shared).or(last.cloned());
            }
            if let Some(found) = apposed_at_opening(passage, k, &field) {
                return Some(found);
            }
            in_field(passage, field, finite).or_else(behind)
        }
        // "der gestern sagte", "den Kern gestern lobte"
        Role::Relative => {
            let oblique = is_oblique(passage, start)
                || passage.has(start, class::PREPOSITION)
                || passage.reads_any(start, &["denen", "deren", "dessen", "was", "wie"]);
            // "von dem die Polizei glaubt"
            let led = usize::from(
                passage.has(start, class::PREPOSITION) && passage.has(start + 1, class::RELATIVE),
            );
            let own = oblique.then(|| behind(passage, start + 1 + led, end)).flatten();
            own.or_else(|| apposed(passage, k)).or_else(|| antecedent(passage, k))
        }
        // "Kern freut sich, den Umzug bekannt zu geben"
        Role::Infinitive if k > 0 => {
            let before = &passage.clauses[k - 1];
            let main = before.finite.filter(|_| before.role == Role::Main)?;
            subject(passage, k - 1, main, last)
        }
        // "wie Kern gestern sagte", "weil Kern sagte": the subject stands behind the opener.
        _ => behind(passage, start + 1, end).or(last.cloned()),
    }
}

/// What stands before the verb, where it is no object: "Den Plan wies Kern zurück", "Die Hilfe sagte Kern zu".
fn in_field(passage: &Passage, mut field: Range<usize>, finite: usize) -> Option<Range<usize>> {
    const NOBODY: [&str; 8] = ["man", "sich", "es", "das", "dies", "dieses", "niemand", "wer"];
    // "Es regnete und Kern sagte": what has a verb of its own is another clause.
    let verb = |i: &usize| is_finite(passage, *i) && !is_attributive(passage, *i) && !passage.quoted(*i);
    if let Some(other) = field.clone().rev().find(verb) {
        let joint = (other..field.end).find(|i| passage.has(*i, class::CONJUNCTION))?;
        field.start = joint + 1;
    }
    // "Kern kam und sagte", where the tables do not know the first verb: the subject opens the clause.
    let shares =
        field.end.checked_sub(1).is_some_and(|last| last > field.start && passage.reads(last, "und"));
    let mut field = trim(passage, field);
    if field.is_empty() {
        return None;
    }
    if shares {
        field = noun_phrase(passage, field.start, field.end).unwrap_or(field);
    }
    // "Die Arbeit lobte er": the pronoun can be nothing else.
    if passage.reads_any(finite + 1, &["er", "wir", "ich"]) {
        return Some(finite + 1..finite + 2);
    }
    if field.len() == 1 && passage.reads_any(field.start, &NOBODY) {
        return behind(passage, finite + 1, passage.end);
    }
    let other = || {
        let found = behind(passage, finite + 1, passage.end.min(finite + 24))?;
        // "Die Stadt erwartet 500 Gäste": who is counted is expected.
        let nominative = passage.reads_any(found.start, &["der", "ein", "er", "wir", "ich", "sie"])
            || acts(passage, &found)
            || is_name(passage, &found);
        // "300 Gäste meldet die Bahn"
        let counted = passage[field.start].is_number();
        (nominative
            && (counted || !passage[found.start].is_number())
            && !is_dative(passage, &found)
            && !is_one_of_several(passage, &found, finite)
            && found.start <= finite + 3)
            .then_some(found)
    };
    let object = field.len() == 1
        && passage.reads_any(field.start, &["ihn", "ihm", "ihnen", "mich", "mir", "uns", "euch"]);
    // "Der „Moorzeitung“ sagte Kern": as a subject it were "die".
    let told = passage.reads(field.start, "der")
        && ["eitung", "eitschrift", "agentur", "presse"].iter().any(|end| {
            (field.start.max(field.end.saturating_sub(2))..field.end).any(|i| passage.str(i).ends_with(end))
        });
    if object || told || is_oblique(passage, field.start) || is_dative(passage, &field) {
        return behind(passage, finite + 1, passage.end);
    }
    let counted = passage[field.start].is_number() && other().is_some_and(|found| acts(passage, &found));
    let sure = passage.has(field.start, class::PRONOUN) && field.len() == 1
        || acts(passage, &field) && !counted
        || is_name(passage, &field);
    if sure {
        return Some(field);
    }
    // "Polen forderte die EU auf": without an article a country is the subject.
    let land = field.len() == 1 && passage.has(field.start, class::COUNTRY);
    if land && passage.reads_any(finite + 1, &["die", "das"]) {
        return Some(field);
    }
    // "Die Äußerungen nannte Kern falsch": a paper speaks where nobody else does.
    if speaks(passage, &field) {
        let by_name = |found: &Range<usize>| acts(passage, found) || is_name(passage, found);
        return other().filter(by_name).or(Some(field));
    }
    // "Ein Landgericht rief die Bahn auf": the article shows the subject, where no other does.
    let shows = |i: usize| passage.reads_any(i, &["ein", "der"]);
    let other = other().filter(|found| !shows(field.start) || shows(found.start) || found.len() == 1);
    other.or(Some(field))
}

/// "Celebi riet": a word that is nothing else.
fn is_name(passage: &Passage, field: &Range<usize>) -> bool {
    let first = field.start;
    let word = passage.str(first);
    // "Höhnisch, ...", "Jegliche Schuld": an adjective opens the sentence.
    let attribute = || {
        ["iche", "ede", "eine", "iger", "igen"].iter().any(|end| word.ends_with(end))
            && passage.get(first + 1).is_some_and(|next| next.is_capital())
            && is_common(passage, first + 1)
    };
    if first == passage.start && (is_manner(passage, first) || attribute()) {
        return false;
    }
    let compound = || passage.lexicon.tail(word, Shape::Capital, class::NOUN, 4).is_some();
    passage[first].is_capital() && passage.class(first) == 0 && !passage.lexicon.is_noun(word) && !compound()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn subjects_before_and_behind_the_verb() {
        check(&[
            ("Kern sah den Stern, von dem man sagt, dass er alt sei.", "indirect [dass er alt sei] -"),
            ("Gestern sagte einer der Anwohner, es regne.", "indirect [es regne] einer der Anwohner"),
            ("Von der Leyen sagte, es regne.", "indirect [es regne] Von der Leyen"),
            (
                "Als Grund für den Umbau gab die Bahn an, das Dach sei alt.",
                "indirect [das Dach sei alt] die Bahn",
            ),
            ("Den Fonds, dessen Spitze tagt, forderte er auf, zu zahlen.", "indirect [zu zahlen] er"),
            (
                "Minister Kern räumte ein, es könnten Züge ausfallen, sprach aber von einem guten Plan.",
                "indirect [es könnten Züge ausfallen] Minister Kern; reported [sprach aber von einem guten Plan] Minister Kern",
            ),
            ("Die Räuber forderten Bargeld.", "reported [Die Räuber forderten Bargeld] Die Räuber"),
            ("Der örtlichen Zeitung sagte Minister Kern, er gehe.", "indirect [er gehe] Minister Kern"),
            (
                "Den Plan wies Minister Kern zurück.",
                "reported [Den Plan wies Minister Kern zurück] Minister Kern",
            ),
            (
                "Die nordischen Länder haben der Ukraine Hilfe zugesagt.",
                "reported [Die nordischen Länder haben der Ukraine Hilfe zugesagt] Die nordischen Länder",
            ),
            (
                "Minister Kern freut sich, die Pläne bekannt zu geben.",
                "indirect [die Pläne bekannt zu geben] Minister Kern",
            ),
            ("Am Montag sagte Dorn, es regne.", "indirect [es regne] Dorn"),
            ("„Es regnet“, wie Dorn von Siemens zitiert wird.", "direct [„Es regnet“] Dorn"),
            ("Wenige Tage zuvor sagte er, es regne.", "indirect [es regne] er"),
            ("Kern, Sprecher der Bahn, sagte, es regne.", "indirect [es regne] Kern, Sprecher der Bahn"),
            ("Dem Sender sagte die Ministerin, es regne.", "indirect [es regne] die Ministerin"),
            (
                "In einer Studie des Instituts für Moore heißt es, dass Geld fehle.",
                "indirect [dass Geld fehle] einer Studie des Instituts für Moore",
            ),
            ("In dem Bericht heißt es, dass Geld fehle.", "indirect [dass Geld fehle] dem Bericht"),
            (
                "Verglichen mit Mai sei es kalt, sagte Kern. Die Arbeit lobte er: „Alles ist gut.“",
                "indirect [Verglichen mit Mai sei es kalt] Kern; direct [„Alles ist gut.“] er",
            ),
            (
                "In dem Bericht, der heute erschien, heißt es, dass Geld fehle.",
                "indirect [dass Geld fehle] dem Bericht",
            ),
            ("Kern kam und sagte, es regne.", "indirect [es regne] Kern"),
            ("Kern hatte am Montag, dem 3. Mai, in Ulm gesagt, es regne.", "indirect [es regne] Kern"),
            (
                "Minister Kern kam, nimmt die Bahn in Schutz und warnt vor Eile.",
                "reported [warnt vor Eile] Minister Kern",
            ),
            (
                "Anke Dorn, Sprecherin der Bahn sagte, es regne.",
                "indirect [es regne] Anke Dorn, Sprecherin der Bahn",
            ),
            (
                "Hans Kern, ein Experte der Bahn sagte, es regne.",
                "indirect [es regne] Hans Kern, ein Experte der Bahn",
            ),
            ("In Ulm, Sprecher der Bahn sagten, es regne.", "indirect [es regne] Sprecher der Bahn"),
            (
                "Die Polizei half allen, befürchtet aber weitere Tote.",
                "reported [befürchtet aber weitere Tote] Die Polizei",
            ),
            ("Tjarksen riet der 38-Jährigen, zu gehen.", "indirect [zu gehen] Tjarksen"),
            (
                "Er traf einen Mann, von dem die Polizei glaubt, er sei Dieb.",
                "indirect [er sei Dieb] die Polizei",
            ),
            (
                "Die Forderung der Minister wies Anke Dorn zurück.",
                "reported [Die Forderung der Minister wies Anke Dorn zurück] Anke Dorn",
            ),
            (
                "Wie Anke Dorn, Sprecherin der Bahn, in Ulm mitteilte, kam niemand um.",
                "indirect [kam niemand um] Anke Dorn, Sprecherin der Bahn",
            ),
            ("Ergänzend sagte Dorn, es regne.", "indirect [es regne] Dorn"),
            ("Ihn erwarten 600 Euro Strafe. Den Wirt erwarten 300 Tage Arbeit.", ""),
            (
                "Dorn und sein Kollege Kern sagten, es regne.",
                "indirect [es regne] Dorn und sein Kollege Kern",
            ),
            ("Die Bahn ließ verlauten, es regne.", "indirect [es regne] Die Bahn"),
            (
                "Minister Kern hat Fehler zugelassen, jedoch stets beteuert, nicht gelogen zu haben.",
                "indirect [nicht gelogen zu haben] Minister Kern",
            ),
            ("Die Bahn hat verlauten lassen, es regne.", "indirect [es regne] Die Bahn"),
            ("Stellvertretend für die Bahn sagte Dorn, es regne.", "indirect [es regne] Dorn"),
            ("Polen forderte die EU auf, zu zahlen.", "indirect [zu zahlen] Polen"),
            (
                "Von Siemens befragte Händler erwarten 300 Gäste.",
                "reported [Von Siemens befragte Händler erwarten 300 Gäste] Von Siemens befragte Händler",
            ),
            ("Diese drohten, den Hafen zu sperren.", "indirect [den Hafen zu sperren] Diese"),
            ("Die Werft am Hafen sagte, es regne.", "indirect [es regne] Die Werft am Hafen"),
            ("Auch die Stadt warnt vor Frost.", "reported [Auch die Stadt warnt vor Frost] die Stadt"),
            ("Minister Wessolek hingegen sagte, es regne.", "indirect [es regne] Minister Wessolek"),
            (
                "Am Montag forderte von Gästen ein Wirt mehr Geld.",
                "reported [Am Montag forderte von Gästen ein Wirt mehr Geld] ein Wirt",
            ),
            ("Am Montag sagten britische Helfer, es regne.", "indirect [es regne] britische Helfer"),
            (
                "Minister Wessolek hält es für möglich, dass Geld fehlt.",
                "indirect [dass Geld fehlt] Minister Wessolek",
            ),
            (
                "Minister Wessolek versprach, das Geld fordern zu wollen.",
                "indirect [das Geld fordern zu wollen] Minister Wessolek",
            ),
            ("Am Abend gab es endlich grünes Licht.", ""),
            (
                "Kern sagte, er komme. Es regnet, wie man sagt.",
                "indirect [er komme] Kern; indirect [Es regnet] -",
            ),
            ("Es regnet bald, wie berichtet", "indirect [Es regnet bald] -"),
            ("Um das Leck melden zu können, rief Kern an.", ""),
            (
                "Das Heer kündigte eine Untersuchung an.",
                "reported [Das Heer kündigte eine Untersuchung an] Das Heer",
            ),
            (
                "Zum Streik hatten am Montag mehr als 20 Verbände aufgerufen.",
                "reported [Zum Streik hatten am Montag mehr als 20 Verbände aufgerufen] mehr als 20 Verbände",
            ),
            (
                "Die Behörden werfen Anke Dorn Betrug vor.",
                "reported [Die Behörden werfen Anke Dorn Betrug vor] Die Behörden",
            ),
            (
                "Wie Anke Dorn, eine Sprecherin der Bahn (DB) der Presse mitteilte, kam niemand um.",
                "indirect [kam niemand um] Anke Dorn, eine Sprecherin der Bahn (DB)",
            ),
            (
                "Gestern hatte ein Minister, Hans Kern, erklärt, es regne.",
                "indirect [es regne] ein Minister, Hans Kern",
            ),
            ("Von der Polizei wurde mitgeteilt, dass es regne.", "indirect [dass es regne] der Polizei"),
        ]);
    }
}
