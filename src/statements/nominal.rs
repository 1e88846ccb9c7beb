//! Nouns of saying, whose clause is what somebody says: "die Behauptung, dass …", "der Vorwurf, er habe …".
//!
//! `sayings.tsv` has the nouns. What a verb introduces is found in `indirect.rs` and goes before.
//! Example: in "Die Hoffnung Kerns, dass es regne, ist alt." it is "dass es regne".

use std::ops::Range;

use super::attribution::is_owner;
use super::clause::{Clause, Role, is_finite, is_subjunctive};
use super::cues::Verb;
use super::nouns::{acts, is_paper, speaks};
use super::passage::Passage;
use super::phrase::noun_phrase;
use super::speaker;
use super::statement::Stance;
use crate::document::Document;
use crate::lexicon::{Sense, TableId, class};

/// What is said, and by whom: the subject of the sentence, or the noun phrase itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nominal {
    pub piece: Range<usize>,
    pub speaker: Option<Range<usize>>,
    /// The noun.
    pub noun: usize,
    pub stance: Option<Stance>,
}

/// The clauses of the passage that depend on a noun of saying.
pub fn find<'a>(passage: &'a Passage) -> impl Iterator<Item = Nominal> + 'a {
    (1..passage.clauses.len()).filter_map(|k| nominal(passage, k))
}

fn nominal(passage: &Passage, k: usize) -> Option<Nominal> {
    let clause = &passage.clauses[k];
    let start = clause.tokens.start;
    if clause.mark != Some(',') || clause.shares {
        return None;
    }
    if let Some(found) = by_relative(passage, k) {
        return Some(found);
    }
    if !tells(passage, clause) {
        return None;
    }
    // "zog die Klage mit der Begründung zurück, es fehle Geld"
    let apart = start > 2 && passage.has(start - 2, class::APART) && !passage[start - 2].is_capital();
    let source = phrase_before(passage, start - 1 - usize::from(apart))?;
    let noun = source.clone().find(|i| passage.has(*i, class::SAYING) && passage[*i].is_capital())?;
    // "Bedenken Sie, dass es regnet"
    if passage.reads(noun + 1, "Sie") && passage[noun + 1].is_capital() {
        return None;
    }
    let goes_on = |clause: &&Clause| {
        matches!(clause.role, Role::Relative | Role::That | Role::Question | Role::Other | Role::As)
    };
    let behind = passage.clauses[k + 1..].iter().take_while(goes_on).last().unwrap_or(clause);
    let piece = passage.trimmed(start..behind.tokens.end);
    let row = passage.longest(TableId::Sayings, noun).map(|found| found.row);
    let mut stance = row.and_then(|row| Stance::by_name(row.get(0)));
    let by_opening = || by_opening(passage, k, &source);
    // "Putins Behauptung, es regne": whose it is stands before it.
    let owner = noun.checked_sub(1).filter(|owner| *owner >= passage.start && is_owner(passage, *owner));
    let owned = || owner.filter(|owner| !passage.has(*owner, class::PREPOSITION)).map(|owner| owner..noun);
    let speaker = match refused(passage, k, &source, noun) {
        Some((speaker, denies)) => {
            stance = if denies { Some(Stance::Denial) } else { stance };
            owned().unwrap_or(speaker)
        }
        None if owned().is_some() => owned().unwrap_or(source),
        // "unterstützt die Forderung der SPD, die Bank zu meiden": it has an owner.
        None if noun + 1 < source.end => source,
        None => match by_opening().or_else(|| holder(passage, k - 1, &source)) {
            Some(holder) => holder,
            // "legte Wert auf die Aussage, dass es regne": of nobody who is named.
            // "gab den Befehl, zu gehen": the accusative never speaks.
            None if is_answered(passage, &source, noun)
                || prevails(passage, &passage.clauses[k - 1], &source)
                || passage.reads_any(source.start, &["den", "einen"]) =>
            {
                0..0
            }
            None => source,
        },
    };
    let speaker = Some(speaker).filter(|speaker| !speaker.is_empty());
    (piece.len() > 2).then_some(Nominal { piece, speaker, noun, stance })
}

/// "legte Wert auf die Aussage, dass": a bare noun that somebody turns to.
fn is_answered(passage: &Passage, source: &Range<usize>, noun: usize) -> bool {
    let led = source.start > passage.start + 1 && passage.reads(source.start - 1, "auf");
    led && source.len() == 2 && noun + 1 == source.end && passage.has(source.start, class::DETERMINER)
}

/// "Unter Gästen herrscht die Meinung, es regne": of many, none of whom is named.
fn prevails(passage: &Passage, clause: &Clause, source: &Range<usize>) -> bool {
    let led = source.start > 0 && passage.has(source.start - 1, class::PREPOSITION);
    !led && (clause.tokens.start..source.start).any(|i| passage.means(i, Sense::Prevails))
}

/// "Mit der Ankündigung, Stellen zu streichen, sorgt Kern für Streit": the subject of the clause that goes on.
fn by_opening(passage: &Passage, k: usize, source: &Range<usize>) -> Option<Range<usize>> {
    const REACH: usize = 3;
    if source.start != passage.start + 1 || !passage.reads(passage.start, "mit") {
        return None;
    }
    let mut behind = passage.clauses.iter().skip(k + 1).take(REACH);
    let main = behind.find(|clause| {
        clause.role == Role::Main && clause.finite == Some(clause.tokens.start) && !clause.shares
    })?;
    // "Mit der Begründung, dass Geld fehle, wurden Züge gestrichen": of nobody in the sentence.
    let suffers = passage.reads_any(main.tokens.start, &["wird", "werden", "wurde", "wurden"]);
    speaker::behind(passage, main.tokens.start + 1, main.tokens.end)
        .filter(|found| !suffers && speaks(passage, found))
}

/// "Die Stadt begegnet dem mit dem Argument, dass": whose argument it is, but "wandte sich gegen das Argument, dass".
fn holder(passage: &Passage, k: usize, source: &Range<usize>) -> Option<Range<usize>> {
    let clause = &passage.clauses[k];
    // "Die Bahn begegnet dem mit dem Argument, dass": the tables do not know the verb.
    let unknown = || {
        let first = noun_phrase(passage, clause.tokens.start, source.start)?;
        let verb = first.end;
        let word = passage.str(verb);
        (clause.role == Role::Bare
            && k == 0
            && verb + 1 < source.start
            && passage[verb].is_lower()
            && passage.class(verb) & !class::VERB == 0
            && (word.ends_with('t') || word.ends_with("en") || word.ends_with("te")))
        .then_some(verb)
    };
    let known = clause.finite.filter(|finite| clause.role == Role::Main && *finite < source.start);
    let finite = known.or_else(unknown)?;
    // "Die Polizei bekam den Hinweis, er sei geflohen": she says nothing.
    if passage.means(finite, Sense::Gets) {
        return None;
    }
    // "Von der Polizei kam die Information, er sei geflohen"
    let start = clause.tokens.start;
    if passage.reads_any(start, &["von", "vom", "aus"])
        && passage.reads_any(finite, &["kam", "kommt", "kamen"])
    {
        return noun_phrase(passage, start + 1, finite).filter(|found| found.end == finite);
    }
    let led = passage.has(source.start - 1, class::PREPOSITION);
    let own = !led || passage.reads_any(source.start - 1, &["mit", "in", "zu"]);
    // "Der Bericht endet mit der Hoffnung, dass": a paper has it, too.
    let mine = led && passage.reads(source.start - 1, "mit");
    // "Viele teilen die Meinung, dass", "37 Prozent sind der Auffassung, dass"
    let some = |found: &Range<usize>| {
        let alone = found.len() == 1 && passage.has(found.start, class::PRONOUN);
        alone
            || passage.reads_any(found.start, &["viele", "manche", "einige", "andere", "alle"])
            || passage[found.start].is_number()
    };
    let holds = |found: &Range<usize>| acts(passage, found) || some(found) || mine && speaks(passage, found);
    speaker::subject(passage, k, finite, None).filter(|found| own && holds(found))
}

/// "Den Vorwurf, er habe gelogen, wies Kern zurück": the sentence opens with what somebody answers.
pub fn is_fronted(passage: &Passage) -> bool {
    let first = &passage.clauses[0];
    // "Vorwürfe, er habe gelogen, wies Kern zurück": several without an article.
    let several =
        || first.tokens.len() == 1 && ["e", "en"].iter().any(|end| passage.str(passage.start).ends_with(end));
    // "Die Behauptung, er habe gelogen, nannte Kern absurd": what answers it closes the sentence.
    let answered = || {
        let [_, told, answer, rest @ ..] = passage.clauses else { return false };
        let begins = |clause: &Clause| clause.finite == Some(clause.tokens.start) && !clause.shares;
        let mark = told.mark == Some(',') && answer.mark == Some(',');
        let spoken = answer.finite.is_some_and(|at| is_subjunctive(passage, at, true));
        mark && tells(passage, told) && begins(answer) && !spoken && !rest.iter().any(begins)
    };
    first.role == Role::Bare
        && (speaker::is_oblique(passage, passage.start) || several() || answered())
        && first.tokens.clone().any(|i| passage.has(i, class::SAYING))
}

/// "Kern lehnte den Vorschlag der SPD ab, Stellen zu streichen": whose proposal it is, where the refusal's own clause holds
/// the noun with its owner right before what is said.
pub fn refused_of(passage: &Passage, verb: &Verb) -> Option<Range<usize>> {
    if verb.passive || !matches!(verb.stance(), Some(Stance::Denial | Stance::Criticism | Stance::Praise)) {
        return None;
    }
    let clause = &passage.clauses[verb.clause].tokens;
    // The prefix or the participle closes the clause.
    let closes = verb.prefix == Some(clause.end - 1) || verb.at == clause.end - 1;
    let source = phrase_before(passage, clause.end - usize::from(closes))?;
    let noun = source
        .clone()
        .find(|i| passage[*i].is_capital() && (passage.has(*i, class::SAYING) || is_paper(passage, *i)))?;
    let owned =
        noun + 1 < source.end && passage.reads_any(noun + 1, &["der", "des", "von", "vom", "eines", "einer"]);
    (owned && source.start > verb.finite)
        .then(|| noun + 1 + usize::from(passage.reads_any(noun + 1, &["von", "vom"]))..source.end)
}

/// "Den Vorwurf der SPD, er habe gelogen, wies Kern zurück": the accusative is no speaker, but whose it is, or else who
/// answers it; and whether he denies it.
fn refused(passage: &Passage, k: usize, source: &Range<usize>, noun: usize) -> Option<(Range<usize>, bool)> {
    const REACH: usize = 3;
    if source.start != passage.start || !is_fronted(passage) {
        return None;
    }
    let owner = noun + 1;
    if passage.reads_any(owner, &["der", "des", "von"]) && owner + 1 < source.end {
        let start = owner + usize::from(passage.reads(owner, "von"));
        return Some((start..source.end, false));
    }
    let last = passage.clauses.len().min(k + 1 + REACH);
    let answers = |at: &usize| {
        let clause = &passage.clauses[*at];
        clause.role == Role::Main && clause.finite == Some(clause.tokens.start)
    };
    let at = (k + 1..last).find(answers)?;
    let finite = passage.clauses[at].tokens.start;
    let speaker = speaker::behind(passage, finite + 1, passage.end)?;
    // "nannte er absurd", "bezeichnete die Bahn als Lüge"
    let clause = &passage.clauses[at].tokens;
    let names =
        passage.reads_any(finite, &["nannte", "nannten", "nennt", "nennen", "bezeichnete", "bezeichnet"]);
    let untrue = || clause.clone().any(|i| UNTRUE.iter().any(|word| passage.reads(i, word)));
    Some((speaker, passage.means(finite, Sense::Denies) || names && untrue()))
}

/// What somebody calls a reproach that he denies.
const UNTRUE: [&str; 16] = [
    "Lüge",
    "Lügen",
    "Märchen",
    "Unsinn",
    "absurd",
    "abwegig",
    "erfunden",
    "erlogen",
    "falsch",
    "grundlos",
    "haltlos",
    "lächerlich",
    "unbegründet",
    "unsinnig",
    "unwahr",
    "unzutreffend",
];

/// "wonach", "nach der", "dem zufolge": the words by which a clause points at the paper that says so.
fn pointing(document: &Document, i: usize) -> Option<usize> {
    const WHICH: [&str; 6] = ["der", "dem", "denen", "welcher", "welchem", "welchen"];
    // ", demzufolge wird gebaut": a main clause, which follows from another.
    let one = document.reads(i, "wonach")
        || document.reads(i, "demzufolge")
            && document.is(i.saturating_sub(1), ',')
            && !is_finite(document, i + 1);
    let two = || {
        document.reads(i, "nach") && document.reads_any(i + 1, &WHICH)
            || document.reads(i + 1, "zufolge") && document.reads_any(i, &WHICH)
    };
    if one { Some(1) } else { two().then_some(2) }
}

/// True where a clause may begin so that says what a paper says.
pub fn points(document: &Document, i: usize) -> bool {
    pointing(document, i).is_some()
}

/// "Berichte nicht bestätigen, wonach Kern geht", "eine Umfrage, nach der alle zufrieden sind": what a paper or a rumour
/// says, whose noun stands a few words before.
fn by_relative(passage: &Passage, k: usize) -> Option<Nominal> {
    const REACH: usize = 8;
    const FAR: usize = 20;
    let clause = &passage.clauses[k];
    let Range { start, end } = clause.tokens;
    let words = pointing(passage, start)?;
    // "hat Meldungen der Bahn vom Freitag, dem 3. Mai, dementiert, wonach": it points at nothing else.
    let first = match words {
        1 => passage.start.max((start - 1).saturating_sub(FAR)),
        _ => passage.clauses[k - 1].tokens.start.max((start - 1).saturating_sub(REACH)),
    };
    let says =
        |i: &usize| passage[*i].is_capital() && (passage.has(*i, class::SAYING) || is_paper(passage, *i));
    let noun = (first..start - 1).rev().find(says)?;
    // "eine Folge der Umfragen im Land": the paper itself.
    let begins = |i: &usize| {
        let found = noun_phrase(passage, *i, start - 1).filter(|found| found.contains(&noun));
        let head = |k: &usize| passage[*k].is_capital() && !passage.has(*k, class::DETERMINER);
        found.is_some_and(|mut found| found.find(head).is_some_and(|head| says(&head)))
    };
    let opens = |i: &usize| !passage.has(*i, class::PREPOSITION | class::CONJUNCTION) && begins(i);
    let from = (first..=noun).find(opens)?;
    let speaker = noun_phrase(passage, from, start - 1)?;
    // "die Änderung der Statistik, nach der viele fehlen" may mean the change.
    let genitive = from > first && passage.has(from, class::DETERMINER) && passage[from - 1].is_capital();
    let sure = || passage.has(noun, class::SAYING | class::SOURCE) || passage.reads(start + 1, "denen");
    if genitive && !sure() {
        return None;
    }
    let more = |clause: &&Clause| clause.role == Role::Relative && clause.mark == Some(',');
    let behind = passage.clauses[k + 1..].iter().take_while(more).last().map_or(end, |last| last.tokens.end);
    let piece = passage.trimmed(start + words..behind);
    let cue = start + usize::from(passage.reads(start + 1, "zufolge"));
    let row = passage.longest(TableId::Sayings, noun).map(|found| found.row);
    let stance = row.and_then(|row| Stance::by_name(row.get(0)));
    (piece.len() > 2).then_some(Nominal { piece, speaker: Some(speaker), noun: cue, stance })
}

/// "dass es regne", "ob", "wonach", "er habe", "den Hafen zu sperren"
fn tells(passage: &Passage, clause: &Clause) -> bool {
    const FLIGHT: [&str; 4] = ["um", "ohne", "statt", "anstatt"];
    let start = clause.tokens.start;
    match clause.role {
        Role::That => true,
        Role::Infinitive => !passage.reads_any(start, &FLIGHT),
        Role::Question | Role::Other | Role::Relative => passage.reads_any(start, &["ob", "wonach"]),
        Role::Main => clause.finite.is_some_and(|at| at > start && is_subjunctive(passage, at, true)),
        _ => false,
    }
}

/// The noun phrase that ends before the token.
fn phrase_before(passage: &Passage, end: usize) -> Option<Range<usize>> {
    const REACH: usize = 8;
    let first = passage.start.max(end.saturating_sub(REACH));
    let begins = |i: &usize| {
        passage[*i].is_word() && !passage.has(*i, class::PREPOSITION | class::CONJUNCTION | class::ADVERB)
    };
    let mut phrases = (first..end).filter(begins).filter_map(|i| noun_phrase(passage, i, end));
    phrases.find(|found| found.end == end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn clauses_behind_nouns_are_said() {
        check(&[
            (
                "Mit der Ankündigung, Stellen zu streichen, sorgt Minister Kern für Streit.",
                "indirect [Stellen zu streichen] Minister Kern",
            ),
            ("Es herrschte die Meinung vor, dass es regne.", "indirect [dass es regne] -"),
            (
                "Viele teilen die Meinung, das Wasser sei „nicht gut“ und „schlecht“.",
                "indirect [das Wasser sei „nicht gut“ und „schlecht“] Viele; direct [„nicht gut“] Viele; direct [„schlecht“] Viele",
            ),
            ("Minister Kern legte viel Wert auf die Aussage, dass es regne.", "indirect [dass es regne] -"),
            ("Putins Behauptung, es fehle Geld, glaubt niemand.", "indirect [es fehle Geld] Putins"),
            (
                "Die Behauptung, es fehle Geld, nannte Minister Kern absurd.",
                "indirect [es fehle Geld] Minister Kern",
            ),
            (
                "Vorwürfe, er habe gelogen, wies Minister Kern zurück.",
                "indirect [er habe gelogen] Minister Kern",
            ),
            (
                "Der Minister wollte Berichte nicht bestätigen, wonach die Bahn geht.",
                "indirect [die Bahn geht] Berichte",
            ),
            (
                "Es gibt eine Umfrage, nach der alle zufrieden sind.",
                "indirect [alle zufrieden sind] eine Umfrage",
            ),
            ("Er kam nach der Messe, nach der alle zufrieden waren.", ""),
            (
                "Es gibt einen Bericht, dem zufolge alle zufrieden sind.",
                "indirect [alle zufrieden sind] einen Bericht",
            ),
            ("Es gibt Studien, denen zufolge alle zufrieden sind.", "indirect [alle zufrieden sind] Studien"),
            (
                "Es gibt einen Bericht, demzufolge alle zufrieden sind.",
                "indirect [alle zufrieden sind] einen Bericht",
            ),
            (
                "Das ist eine Folge der Moorumfragen im Land, nach denen alle zufrieden sind.",
                "indirect [alle zufrieden sind] der Moorumfragen",
            ),
            ("Es gab eine Änderung der Moorstatistik, nach der alle zufrieden sind.", ""),
            (
                "Der Bericht endet mit der Hoffnung, dass es bald regne.",
                "indirect [dass es bald regne] Der Bericht",
            ),
            (
                "Minister Kern lehnte den Vorschlag der SPD ab, die Bahn zu verkaufen.",
                "indirect [die Bahn zu verkaufen] der SPD",
            ),
            ("Die Hoffnung Kerns, dass es regne, ist alt.", "indirect [dass es regne] Die Hoffnung Kerns"),
            ("Der Vorwurf, er habe gelogen, ist falsch.", "indirect [er habe gelogen] Der Vorwurf"),
            ("Kern äußerte die Hoffnung, dass es regne.", "indirect [dass es regne] Kern"),
            ("Die Stadt hat ein Argument, dass Geld fehle.", "indirect [dass Geld fehle] Die Stadt"),
            ("Die Stadt kam mit dem Argument, dass Geld fehle.", "indirect [dass Geld fehle] Die Stadt"),
            (
                "Die Stadt wandte sich gegen das Argument, dass Geld fehle.",
                "indirect [dass Geld fehle] das Argument",
            ),
            ("Von der Stadt kam die Behauptung, er habe gelogen.", "indirect [er habe gelogen] der Stadt"),
            (
                "Die Stadt bekam die Zusage, dass es bald Geld gebe.",
                "indirect [dass es bald Geld gebe] die Zusage",
            ),
            (
                "Den Vorwurf, er habe gelogen, wies Minister Kern zurück.",
                "indirect [er habe gelogen] Minister Kern",
            ),
            (
                "Den Vorwurf der Stadt, er habe gelogen, wies Minister Kern zurück.",
                "indirect [er habe gelogen] der Stadt",
            ),
            ("Die Brücke, die lange stand, ist alt.", ""),
            ("Die Kritik, die lange anhielt, ist alt.", ""),
            ("Er kam mit der Botschaft, um zu helfen.", ""),
        ]);
    }
}
