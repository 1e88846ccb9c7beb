//! Quotations: which are statements, and who speaks.
//!
//! Names and titles in quotation marks („Der Spiegel“, „Titanic“) are none.
//! Example: in „Wir gehen“, sagte Kern. the speaker is Kern, the cue "sagte".

use std::ops::Range;

use super::announced::{announced, by_words, joined, with_these_words};
use super::attribution::Attribution;
use super::clause::{Role, is_finite};
use super::cues::Verb;
use super::label::is_label;
use super::nouns::{names_itself, site};
use super::passage::Passage;
use super::quotes::Quote;
use super::statement::Stance;
use super::{speaker, strange};
use crate::document::Document;
use crate::lexicon::{Sense, class};

/// Who says a quotation, and by which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub speaker: Option<Range<usize>>,
    pub cue: Option<Range<usize>>,
    pub stance: Option<Stance>,
}

impl Said {
    fn by(found: &Attribution) -> Said {
        Said { speaker: found.speaker.clone(), cue: Some(found.cue.clone()), stance: found.stance }
    }
}

/// The speaker of a quotation that begins in the passage; none where it is no statement.
pub fn find(
    passage: &Passage,
    quote: &Quote,
    verbs: &[Verb],
    attributions: &[Attribution],
    last: Option<Range<usize>>,
) -> Option<Said> {
    // "als „Bote“ bekannt": a name.
    if verbs.iter().all(|verb| passage.reads(verb.at, "bekannt")) && !verbs.is_empty() {
        return find(passage, quote, &[], attributions, last);
    }
    let attribution = attributions.first();
    let speakers = verbs.iter().filter_map(|verb| verb.speaker.as_ref());
    let mut named = speakers.chain(attribution.and_then(|found| found.speaker.as_ref()));
    // „40 Prozent“, so Kern, „sind zu viel“: nothing else is said.
    let all = attributions.iter().any(|found| {
        found.pieces.first == quote.tokens
            && found.pieces.second.as_ref().is_some_and(|rest| passage.is_only_quote(rest))
    });
    let framed = attributed(passage, quote);
    let spoken = all
        || framed.is_some()
        || by_words(passage, quote).is_some()
        || is_label(passage, quote, verbs)
        || is_spoken(passage, quote, verbs);
    // "Wie „moor online“ berichtet, regnet es"
    let Range { start, end } = quote.tokens;
    let source = start > passage.start && passage.reads(start - 1, "wie") && passage.has(end, class::CUE);
    let name = source || !spoken && (is_name(passage, quote) || is_titled(passage, quote));
    if name || named.any(|speaker| speaker.contains(&quote.tokens.start)) {
        return None;
    }
    if let Some(speaker) = framed {
        return Some(Said {
            speaker: Some(speaker),
            cue: Some(quote.tokens.end..quote.tokens.end + 1),
            stance: None,
        });
    }
    // „…“, so Kern: nothing is nearer.
    let beside = |found: &&Attribution| (quote.tokens.end..quote.tokens.end + 2).contains(&found.cue.start);
    if let Some(found) = attributions.iter().find(beside) {
        return Some(Said::by(found));
    }
    // "Er sei „ganz sicher“, so Kern": the cue is Kern's own word.
    let around = attributions.iter().find(|found| found.pieces.contains(quote.tokens.start));
    let verb = of_quote(passage, quote, verbs);
    let retold = verb.is_some_and(|verb| passage.has(verb.finite, class::KONJUNKTIV1));
    // "habe es laut Kern „Lügen“ gegeben, von denen gewarnt wurde"
    let nobody = verb.is_some_and(|verb| verb.passive && verb.speaker.is_none());
    // "Laut Kern ist der Streik, zu dem die Bahn aufrief, „ruhig“ verlaufen": the verb is in another clause.
    let aside = verb.is_some_and(|verb| {
        let clause = &passage.clauses[verb.clause];
        clause.role == Role::Relative && !clause.tokens.contains(&start)
    });
    if let Some(found) = around.filter(|_| retold || nobody || aside) {
        return Some(Said::by(found));
    }
    if let Some((speaker, words)) = with_these_words(passage, quote) {
        return Some(Said { speaker: Some(speaker), cue: Some(words), stance: None });
    }
    if let Some(speaker) = joined(passage, quote) {
        return Some(Said { speaker: Some(speaker), cue: None, stance: None });
    }
    if let Some(speaker) = intends(passage, quote) {
        return Some(Said { speaker: Some(speaker), cue: None, stance: None });
    }
    // "Der Name lautet „Bote“"
    let called = |verb: &Verb| {
        let titled = |speaker: &Range<usize>| speaker.clone().any(|i| passage.means(i, Sense::Title));
        passage.reads_any(verb.at, &["lautet", "lautete"]) && verb.speaker.as_ref().is_some_and(titled)
    };
    if verb.is_some_and(called) {
        return None;
    }
    if let Some(verb) = verb {
        // "wurde „Lüge“ genannt": by nobody in particular.
        let here = passage.clauses[verb.clause].tokens.contains(&quote.tokens.start);
        // "Auf einem Banner stand: „…“": whoever wrote that.
        let nobody = verb.passive && here || passage.reads_any(verb.at, &["steht", "stand"]);
        let speaker = verb.speaker.clone().or(last.filter(|_| !nobody));
        return Some(Said { speaker, cue: Some(verb.shown()), stance: verb.stance() });
    }
    if let Some(behind) = cue_behind(passage, quote) {
        return Some(behind);
    }
    if last.is_some() && adds(passage, quote) {
        return Some(Said { speaker: last, cue: None, stance: None });
    }
    if let Some(found) = attribution {
        return Some(Said::by(found));
    }
    if let Some(speaker) = by_words(passage, quote).or_else(|| announced(passage, quote)) {
        return Some(Said { speaker: Some(speaker), cue: None, stance: None });
    }
    // "Sie zogen unter dem Motto „…“ los": the sentence around the quotation has a subject of its own.
    let around = quote.tokens.start > passage.start + 1;
    // "Auch Kern will „…“ prüfen"
    let first = (passage.start..quote.tokens.start).find(|i| !passage.has(*i, class::ADVERB));
    // "Der Zug sei „völlig veraltet“": what is said of the subject, not by it.
    let told = (passage.start..quote.tokens.start).any(|i| passage.has(i, class::KONJUNKTIV1));
    let own = first.filter(|_| around && !told);
    let own = own.and_then(|first| speaker::noun_phrase(passage, first, quote.tokens.start));
    let own = own.filter(|own| speaker::is_person(passage, own) || passage.has(own.start, class::PRONOUN));
    // "Auf Bannern war zu lesen: „…“"
    let written =
        start > passage.start + 1 && passage.is(start - 1, ':') && passage.reads(start - 2, "lesen");
    let going_on = is_sentence(passage, quote) && last.is_some() && !written;
    going_on.then_some(Said { speaker: own.or(last), cue: None, stance: None })
}

/// True where nothing but cue and speaker stand between two quotations: „Wir gehen“, sagte Kern, „nach Ulm“.
pub fn interrupts(document: &Document, said: &Said, quote: &Quote, next: &Quote) -> bool {
    const LONGEST: usize = 30;
    let between = quote.tokens.end..next.tokens.start;
    let (Some(cue), Some(speaker)) = (&said.cue, &said.speaker) else { return false };
    (3..LONGEST).contains(&between.len())
        && document.is(between.start, ',')
        && document.is(between.end - 1, ',')
        && (between.start + 1..between.start + 3).contains(&cue.start)
        && between.contains(&speaker.start)
}

/// "Und: „…“", "Außerdem: „…“", "Zu den Gästen: „…“": whoever spoke before goes on.
fn adds(passage: &Passage, quote: &Quote) -> bool {
    const LONGEST: usize = 5;
    const AGAIN: [&str; 8] = ["und", "außerdem", "zudem", "ferner", "dann", "später", "dazu", "weiter"];
    let lead = passage.start..quote.tokens.start.saturating_sub(1);
    let about = || passage.reads_any(lead.start, &["zu", "zum", "zur", "über"]);
    passage.is(lead.end, ':')
        && (1..=LONGEST).contains(&lead.len())
        && (lead.len() < 3 && lead.clone().all(|i| passage.reads_any(i, &AGAIN)) || lead.len() > 1 && about())
        && lead.clone().all(|i| passage[i].is_word() && !is_finite(passage, i))
}

/// The cue that a quotation belongs to: right behind it, before its colon, in its clause, or else the nearest.
fn of_quote<'c>(passage: &Passage, quote: &Quote, verbs: &'c [Verb]) -> Option<&'c Verb> {
    const BEHIND: usize = 3;
    let (start, end) = (quote.tokens.start, quote.tokens.end);
    let behind = verbs.iter().find(|verb| {
        let clause = &passage.clauses[verb.clause];
        // "nannte es „Terror“ und warnte", "…, warnte aber": the first said it.
        let second = clause.shares || speaker::is_elided(passage, verb.finite);
        (end..end + BEHIND).contains(&verb.at) && clause.tokens.start >= end && !second
    });
    let within = || verbs.iter().find(|verb| passage.clauses[verb.clause].tokens.contains(&start));
    let distance = |verb: &&Verb| {
        if verb.at < start { start - verb.at } else { verb.at.saturating_sub(end) }
    };
    // What a relative clause says of somebody, it says of nobody outside.
    let relative = |verb: &&Verb| passage.clauses[verb.clause].role == Role::Relative;
    // "deutete an, Kern habe „genau das“ gesagt": told by the outer one.
    let outer = |inner: &'c Verb| {
        // "rügt, der Plan erinnere „an Krieg“": no plan speaks.
        let mute = || inner.speaker.as_ref().is_some_and(|found| !speaker::is_person(passage, found));
        // "dass sie „für ihre Milde“ bekannt sei": the last word shows the mood.
        let clause = &passage.clauses[inner.clause];
        let mood = class::KONJUNKTIV1 | class::KONJUNKTIV2;
        let spoken = passage.has(inner.finite, mood)
            || clause.role == Role::That && passage.has(clause.tokens.end - 1, mood);
        let told = spoken && (inner.at > start || mute());
        let before = |verb: &&Verb| verb.clause < inner.clause && verb.speaker.is_some();
        verbs.iter().rev().filter(|_| told).find(before)
    };
    let within = || within().map(|inner| outer(inner).unwrap_or(inner));
    behind.or_else(within).or_else(|| verbs.iter().min_by_key(|verb| (relative(verb), distance(verb))))
}

/// „…“, sagte X: the cue stands in the sentence that the quotation ends in.
fn cue_behind(passage: &Passage, quote: &Quote) -> Option<Said> {
    const CLAUSE: usize = 40;
    let document = passage.document;
    let comma = quote.tokens.end;
    if !document.is(comma, ',') {
        return None;
    }
    // „…“, so Kern.
    if document.reads(comma + 1, "so") {
        let end = document.len().min(comma + CLAUSE);
        let speaker = speaker::noun_phrase(document, comma + 2, end)?;
        let closes = document.get(speaker.end).is_none_or(|next| next.mark().is_some());
        return closes.then(|| Said {
            speaker: Some(speaker),
            cue: Some(comma + 1..comma + 2),
            stance: None,
        });
    }
    let at = comma + 1;
    let end = document.len().min(at + CLAUSE);
    let speaker = if !document.has(at, class::CUE) {
        // „Es reicht“, brummte Kern: the verb is no cue elsewhere, and titles have none.
        let whole = quote.tokens.start <= passage.start && holds_verb(document, quote);
        strange::speaker(document, at, end).filter(|_| whole)?
    } else if document.has(at, class::AUXILIARY | class::KONJUNKTIV1) {
        return None;
    } else {
        speaker::behind(document, at + 1, end)?
    };
    Some(Said { speaker: Some(speaker), cue: Some(at..at + 1), stance: None })
}

/// "die von der Opposition als „Mogelpackung“ kritisierte Reform": who calls it so; "die als „Bote“ bekannte Zeitung" has
/// its name of nobody.
fn attributed(passage: &Passage, quote: &Quote) -> Option<Range<usize>> {
    const REACH: usize = 8;
    let Range { start, end } = quote.tokens;
    let participle =
        passage.has(end, class::CUE) && ["te", "ten"].iter().any(|e| passage.str(end).ends_with(e));
    let noun = passage.get(end + 1).is_some_and(|next| next.is_capital());
    if !participle || !noun || start < passage.start + 3 || !passage.reads(start - 1, "als") {
        return None;
    }
    let first = passage.start.max(start.saturating_sub(REACH));
    let by = (first..start - 1).rev().find(|i| passage.reads_any(*i, &["von", "vom"]))?;
    speaker::noun_phrase(passage, by + 1, start - 1)
}

/// "Kern will „noch drei Tage warten“": his own words.
fn intends(passage: &Passage, quote: &Quote) -> Option<Range<usize>> {
    let Range { start, end } = quote.tokens;
    let modal = start.checked_sub(1).filter(|at| passage.reads_any(*at, &["will", "wollen"]))?;
    let last = end.checked_sub(2).filter(|last| *last > start + 1)?;
    let lower = |i: usize| passage[i].is_lower();
    let k = passage.clauses.iter().position(|clause| clause.tokens.contains(&modal))?;
    let infinitive = lower(last) && passage.str(last).ends_with('n') && !passage[start + 1].is_capital();
    let speaker = speaker::subject(passage, k, modal, None).filter(|_| infinitive)?;
    let speaks = speaker::is_person(passage, &speaker) || passage.has(speaker.start, class::PRONOUN);
    speaks.then_some(speaker)
}

/// A few words, all that count capitalised, and no end of a sentence: a name or title.
pub fn is_name(document: &Document, quote: &Quote) -> bool {
    const LONGEST: usize = 6;
    let inner = quote.tokens.start + 1..quote.tokens.end.saturating_sub(1);
    let words = || inner.clone().filter(|i| document[*i].is_word());
    let Some(first) = words().next() else { return true };
    if site(document, inner.start) == Some(inner.end) {
        return true;
    }
    let ended = matches!(document[inner.end - 1].mark(), Some('.' | '!' | '?' | '…'));
    let capital = |i: usize| document[i].is_capital() || document.has(i, class::FUNCTION);
    let verb = |i: usize| !document[i].is_capital() && document.has(i, class::AUXILIARY | class::MODAL);
    if words().take(LONGEST).count() == LONGEST || ended {
        return false;
    }
    // "das Magazin „segeln und rudern“"
    let medium = || quote.tokens.start > 0 && names_itself(document, quote.tokens.start - 1);
    let spoken = |i: usize| verb(i) || document.has(i, class::PRONOUN);
    if !document[first].is_capital() {
        return medium() && !words().any(spoken);
    }
    words().all(|i| capital(i) && !verb(i))
}

/// „Unsinn“, sagte Kern. and: Sie riefen „Freiheit“. However short, it is said.
fn is_spoken(passage: &Passage, quote: &Quote, verbs: &[Verb]) -> bool {
    let Range { start, end } = quote.tokens;
    let opens = start == passage.start && passage.is(end, ',');
    let says = |verb: &Verb| opens && verb.at == end + 1;
    // "sagte die „Welt“", „Bild“: a paper.
    // "skandierten Parolen wie „Freiheit“"
    let listed = |verb: &Verb| {
        passage.clauses[verb.clause].tokens.contains(&start)
            && verb.at < start
            && passage
                .reads_any(start - 1, &["wie", "Beispiel", "Parole", "Parolen", "Slogan", "Slogans", "oder"])
    };
    let calls = |verb: &Verb| {
        (verb.at + 1 == start || listed(verb)) && verb.calls() && !passage.has(start + 1, class::ORGANIZATION)
    };
    opens && passage.reads(end + 1, "so") || verbs.iter().any(|verb| says(verb) || calls(verb))
}

/// "mit dem Titel „…“", "unter dem Namen „…“"
fn is_titled(passage: &Passage, quote: &Quote) -> bool {
    let before = quote.tokens.start.checked_sub(1).filter(|before| *before >= passage.start);
    before.is_some_and(|before| passage.means(before, Sense::Title))
}

/// A finite verb inside, or a sentence of its own: „Wir wollen Klarheit.“
fn is_sentence(passage: &Passage, quote: &Quote) -> bool {
    const WORDS: usize = 4;
    let inner = quote.tokens.start + 1..quote.tokens.end.saturating_sub(1);
    let last = inner.end.checked_sub(1).and_then(|last| passage[last].mark());
    let whole = quote.tokens.start == passage.start && matches!(last, Some('.' | '!' | '?' | '…'));
    let count = inner.clone().filter(|i| passage[*i].is_word()).take(WORDS).count();
    whole && count + 1 >= WORDS || count == WORDS && holds_verb(passage, quote)
}

fn holds_verb(document: &Document, quote: &Quote) -> bool {
    let finite = class::AUXILIARY | class::MODAL | class::VERB;
    let mut inner = quote.tokens.start + 1..quote.tokens.end.saturating_sub(1);
    inner.any(|i| document.has(i, finite) && !document[i].is_capital())
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn quotations_have_speakers_before_and_behind_them() {
        check(&[
            (
                "„Es ist kalt.\n\n„Wir gehen bald“, sagte Minister Kern.",
                "direct [„Es ist kalt.\n\n„Wir gehen bald“] Minister Kern",
            ),
            (
                "Die Stadt warnte. Auf einem Banner stand: „Wir sind alle mehr“.",
                "reported [Die Stadt warnte] Die Stadt; direct [„Wir sind alle mehr“] -",
            ),
            (
                "Minister Kern sagte, der Bau sei ein „Skandal“.",
                "indirect [der Bau sei ein „Skandal“] Minister Kern; direct [„Skandal“] Minister Kern",
            ),
            (
                "„Wir sind da“, sagte Minister Kern dem „Boten“, „und bleiben.“",
                "direct [„Wir sind da“, sagte Minister Kern dem „Boten“, „und bleiben.“] Minister Kern",
            ),
            (
                "Die von der Opposition als „Mogelpackung“ kritisierte Reform kommt.",
                "direct [„Mogelpackung“] der Opposition",
            ),
            ("Die als „Neuer Bote“ bekannte Zeitung erscheint im Mai.", ""),
            (
                "Die Gäste skandierten Parolen wie „Nieder mit dem Zaun“.",
                "direct [„Nieder mit dem Zaun“] Die Gäste",
            ),
            ("Der Name lautet „Neuer Bote“.", ""),
            (
                "Minister Kern sagte, es reiche nicht. Und: „Es fehlen 40 Millionen.“",
                "indirect [es reiche nicht] Minister Kern; direct [„Es fehlen 40 Millionen.“] Minister Kern",
            ),
            (
                "Minister Kern sagte: „Das war nichts.“ Zu den Gästen: „Danke.“",
                "direct [„Das war nichts.“] Minister Kern; direct [„Danke.“] Minister Kern",
            ),
            ("Er kaufte „Die Zeit“. Und: „Der Spiegel“ kam auch.", ""),
            (
                "Laut Kern ist der Streik, zu dem die Bahn aufgerufen hatte, „sehr ruhig und still“ verlaufen.",
                "indirect [ist der Streik, zu dem die Bahn aufgerufen hatte, „sehr ruhig und still“ verlaufen] Kern; \
                 direct [„sehr ruhig und still“] Kern",
            ),
            (
                "Der Sprecher der Bahn im Rathaus, Peter Kern, will „noch drei Tage warten“.",
                "direct [„noch drei Tage warten“] Der Sprecher der Bahn im Rathaus, Peter Kern",
            ),
            ("Minister Kern will „Neue Boten“ lesen.", ""),
            (
                "Der Wirt ist empört. „Wir zahlen viel mehr Geld!“",
                "direct [„Wir zahlen viel mehr Geld!“] Der Wirt",
            ),
            ("„Unsinn“, sagte Minister Kern.", "direct [„Unsinn“] Minister Kern"),
            (
                "„Ja“, sagte Minister Kern, „das war es.“",
                "direct [„Ja“, sagte Minister Kern, „das war es.“] Minister Kern",
            ),
            ("Die Gäste riefen „Weg mit dem Zaun“.", "direct [„Weg mit dem Zaun“] Die Gäste"),
            ("Die Gäste sahen den Film „Weg mit dem Zaun“.", ""),
            ("Dazu Minister Kern: „Wir gehen jetzt.“", "direct [„Wir gehen jetzt.“] Minister Kern"),
            ("„Wir gehen jetzt“, warnte Minister Kern.", "direct [„Wir gehen jetzt“] Minister Kern"),
            (
                "„Wir gehen jetzt“, sagte Ministerin Anke Dorn.",
                "direct [„Wir gehen jetzt“] Ministerin Anke Dorn",
            ),
            ("Anke Dorn sagte: „Wir gehen jetzt.“", "direct [„Wir gehen jetzt.“] Anke Dorn"),
            (
                "„Wir gehen jetzt“, sagte Anke Dorn der Deutschen Presse-Agentur, „nach Ulm.“",
                "direct [„Wir gehen jetzt“, sagte Anke Dorn der Deutschen Presse-Agentur, „nach Ulm.“] Anke Dorn",
            ),
            (
                "„Acht Bäder“, so Minister Kern, „sind zu viel“.",
                "direct [„Acht Bäder“, so Minister Kern, „sind zu viel“] Minister Kern",
            ),
            ("Sprecherin Anke Dorn: „Wir gehen jetzt.“", "direct [„Wir gehen jetzt.“] Sprecherin Anke Dorn"),
            ("»Wir gehen«, teilte der Sprecher der Bahn mit.", "direct [»Wir gehen«] der Sprecher der Bahn"),
            (
                "„Wir gehen. Das ist alles“, sagte Dr. Anke Dorn am Montag.",
                "direct [„Wir gehen. Das ist alles“] Dr. Anke Dorn",
            ),
            (
                "Da alle kamen, war Trainer Kern zufrieden: „Ein guter Tag“, sagte er.",
                "direct [„Ein guter Tag“] er",
            ),
            (
                "Minister Kern betonte, es sei kalt, „wenn der Wind so stark weht“, so Anke Dorn.",
                "indirect [Minister Kern betonte, es sei kalt, „wenn der Wind so stark weht“] Anke Dorn; \
                 indirect [es sei kalt, „wenn der Wind so stark weht“, so Anke Dorn] Minister Kern; \
                 direct [„wenn der Wind so stark weht“] Anke Dorn",
            ),
            (
                "Laut dem Magazin „auto und sport“ gibt es Streit.",
                "indirect [gibt es Streit] dem Magazin „auto und sport“",
            ),
            (
                "Minister Kern nannte den Plan einen „Wortbruch“.",
                "\
                 direct [„Wortbruch“] Minister Kern",
            ),
            (
                "„Das Wasser steht hoch. Das wird dauern“, so Anke Dorn, Chefin der Bahn.",
                "direct [„Das Wasser steht hoch. Das wird dauern“] Anke Dorn, Chefin der Bahn",
            ),
            (
                "„Es ist ein Skandal“, sagte Anke Dorn. „Wir fordern Klarheit.“ Der Rat schweigt.",
                "direct [„Es ist ein Skandal“] Anke Dorn; direct [„Wir fordern Klarheit.“] Anke Dorn",
            ),
            (
                "Minister Kern sprach von einer „Gefahr für Ulm“.",
                "\
                 direct [„Gefahr für Ulm“] Minister Kern",
            ),
            ("Er las den „Neuen Boten“ und ging.", ""),
            (
                "Minister Kern warf ihm „Betrug“ vor.",
                "reported [Minister Kern warf ihm „Betrug“ vor] Minister Kern; direct [„Betrug“] Minister Kern",
            ),
            (
                "Minister Kern forderte im Magazin „Betrug“ mehr Geld.",
                "reported [Minister Kern forderte im Magazin „Betrug“ mehr Geld] Minister Kern",
            ),
            (
                "Im Buch mit dem Titel „Wir sind alle sehr müde“ forderte Minister Kern mehr Geld.",
                "reported [Im Buch mit dem Titel „Wir sind alle sehr müde“ forderte Minister Kern mehr Geld] Minister Kern",
            ),
            (
                "Er sei sich „ganz und gar“ sicher, so Minister Kern.",
                "indirect [Er sei sich „ganz und gar“ sicher] Minister Kern; direct [„ganz und gar“] Minister Kern",
            ),
            ("Im Gesetz steht: „Alle sind gleich.“", "direct [„Alle sind gleich.“] Gesetz"),
            ("Im Hof stand der Wirt: „Alle sind gleich.“", ""),
            (
                "Minister Kern sprach von „böser Hetze“ und warnte vor Eile.",
                "\
                 direct [„böser Hetze“] Minister Kern; reported [warnte vor Eile] Minister Kern",
            ),
            (
                "Minister Kern sagte, die Bahn habe „schwere Folgen“ angekündigt.",
                "indirect [die Bahn habe „schwere Folgen“ angekündigt] Minister Kern; \
                 direct [„schwere Folgen“] Minister Kern",
            ),
            ("Der Staub wird als „Blutregen“ bezeichnet.", ""),
            ("Der Wirt rief: „Halt, Kern!“", "direct [„Halt, Kern!“] Der Wirt"),
            (
                "Kern sagte, er komme. Auch Minister Dorn will „in den nächsten Wochen genau prüfen“, ob es regnet.",
                "indirect [er komme] Kern; direct [„in den nächsten Wochen genau prüfen“] Minister Dorn",
            ),
            ("Kern sagte, er komme. Der Zug heißt „langer Otto“ und steht.", "indirect [er komme] Kern"),
            (
                "Minister Kern forderte im „Boten“ mehr Geld.",
                "reported [Minister Kern forderte im „Boten“ mehr Geld] Minister Kern",
            ),
            ("Hier gilt der Satz: „Wir sind alle müde.“", ""),
            ("Klare Worte fand Anke Dorn: „Wir sind alle müde.“", "direct [„Wir sind alle müde.“] Anke Dorn"),
            ("Für Anke Dorn steht fest: „Wir sind alle müde.“", "direct [„Wir sind alle müde.“] Anke Dorn"),
            ("Am Abend lief im Kino „Titanic“.", ""),
        ]);
    }
}
