//! Cues: verbs of saying, thinking, asking, demanding, with what stands apart from them.
//!
//! `cues.tsv` has the verbs; here it is told whether a form is one in its clause.
//! Example: "teilte" is a cue only where "mit" stands at the clause's end, "vertritt" only with "die Ansicht".

use std::ops::Range;

use super::clause::{Clause, Role, ends_before, is_finite, is_in_frame, is_participle};
use super::content::is_contest;
use super::participle::{is_adjective, is_aside, is_manner_of, is_set_beside, noun_follows};
use super::passage::Passage;
use super::phrase::prepositional;
use super::statement::Stance;
use crate::lexicon::{Row, TableId, class};

/// A cue in its clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// Index of the clause.
    pub clause: usize,
    /// The verb's token.
    pub at: usize,
    /// The finite verb, around which the subject stands: the auxiliary where the verb is a participle.
    pub finite: usize,
    /// Where the separated prefix stands.
    pub prefix: Option<usize>,
    /// "wurde mitgeteilt"
    pub passive: bool,
    /// What the table says.
    row: Row,
    /// Who speaks; found behind the verb itself.
    pub speaker: Option<Range<usize>>,
}

impl Verb {
    /// What the speaker does in saying so.
    pub fn stance(&self) -> Option<Stance> {
        Stance::by_name(self.row.get(2))
    }

    /// With what the verb reports a speech by itself: `*` for anything, else one of these words behind it.
    pub fn reports(&self) -> &'static str {
        self.row.get(3)
    }

    /// "heißt es in", "geht aus … hervor": the source stands behind a preposition.
    pub fn has_source(&self) -> bool {
        matches!(self.row.get(0), "source" | "es")
    }

    /// "ergab", "zeigt": only a paper says something so.
    pub fn is_of_paper(&self) -> bool {
        self.row.get(0) == "paper"
    }

    /// "ergibt sich": so say papers alone; "Daraus ergibt sich" follows from something.
    pub fn may_follow(&self) -> bool {
        self.has_source() && self.row.get(1) == "sich" && self.speaker.is_none()
    }

    /// "sieht darin einen Fehler": no clause behind it is said.
    pub fn is_view(&self) -> bool {
        self.row.get(0) == "view"
    }

    /// "findet": what somebody thinks is a whole clause; "fand einen Mann, der krank sei" tells of a find.
    pub fn is_opinion(&self) -> bool {
        self.row.get(0) == "opinion"
    }

    /// "reagierte": what follows from it is no speech unless its mood says so.
    pub fn is_reaction(&self) -> bool {
        self.row.get(0) == "react"
    }

    /// "riefen", "skandierten": what stands in quotation marks behind it is what was called.
    pub fn calls(&self) -> bool {
        self.row.get(0) == "call"
    }

    /// "wird zitiert": who is quoted is the subject.
    pub fn quotes_its_subject(&self) -> bool {
        self.row.get(0) == "quote"
    }

    /// The tokens of the cue that are shown: the verb, or with its prefix where that stands right behind.
    pub fn shown(&self) -> Range<usize> {
        match self.prefix {
            // "geht davon aus": all of it.
            Some(prefix) if prefix == self.at + 1 => self.at..prefix + words_of(self.row.get(1)),
            _ => self.at..self.at + 1,
        }
    }
}

/// Puts the cues of a passage outside quotations into the list; each clause has at most one.
pub fn find(passage: &Passage, verbs: &mut Vec<Verb>) {
    const MOST: usize = 8;
    verbs.clear();
    for (n, clause) in passage.clauses.iter().enumerate() {
        // A participle closes the clause; its auxiliary may look like a cue of its own.
        let is_candidate = |i: &usize| passage.has(*i, class::CUE) && !passage.quoted(*i);
        let within = |tokens: &Range<usize>| tokens.clone().rev().filter(is_candidate);
        // "sprach von 300 (der Bote hatte 400 angegeben)": what a bracket holds comes last.
        let bracketed = |i: usize| clause.bracket && passage.bracket_around(i).is_some();
        let outside = within(&clause.tokens).filter(|i| !bracketed(*i));
        let again = if clause.bracket { clause.tokens.clone() } else { 0..0 };
        let inside = within(&again).filter(|i| bracketed(*i));
        let mut found = outside.chain(inside).filter_map(|i| verb(passage, i, n));
        let Some(last) = found.next() else { continue };
        // "gab bekannt": what looks like a cue of its own may be the other half of one.
        let other = if passage.has(last.at, class::APART) { Some(last.at) } else { None };
        let whole = other.and_then(|at| found.find(|verb| verb.prefix == Some(at)));
        verbs.push(whole.unwrap_or(last));
        if verbs.len() == MOST {
            break;
        }
    }
}

fn verb(passage: &Passage, i: usize, n: usize) -> Option<Verb> {
    let clause = &passage.clauses[n];
    let first = i == clause.tokens.start && clause.mark.is_none();
    if passage[i].is_capital() && (!first || is_opening_noun(passage, i))
        || i > 0 && passage.reads(i - 1, "zu")
    {
        return None;
    }
    if passage.has(i, class::PREPOSITION | class::DETERMINER) || passage.lexicon.holds_zu(passage.str(i)) {
        return None;
    }
    // "Gefragt, ob er gehe, sagte Kern"
    if passage[i].is_capital() && clause.tokens.len() == 1 && passage.is(i + 1, ',') {
        return None;
    }
    // "ist so gefragt, dass": what follows from it.
    if i > 0 && passage.reads(i - 1, "so") && is_participle(passage, i) {
        return None;
    }
    // "ist es wiederholt zu Unfällen gekommen"
    let frames = i == clause.tokens.start || i + 1 >= clause.tokens.end;
    if passage.has(i, class::ADVERB) && !frames {
        return None;
    }
    if is_adjective(passage, i, clause.tokens.start) || noun_follows(passage, i) && is_in_frame(passage, i) {
        return None;
    }
    // "besser als befürchtet", "wie angekündigt"
    if i > 0 && passage.reads_any(i - 1, &["als", "wie"]) && is_participle(passage, i) {
        return None;
    }
    if is_set_beside(passage, i, clause.tokens.start)
        || is_aside(passage, i)
        || is_manner_of(passage, i, clause.tokens.end)
    {
        return None;
    }
    let mut best: Option<(Row, Option<usize>)> = None;
    let mut behind = None;
    for found in passage.lexicon.matches_in(TableId::Cues, passage, i) {
        let prefix = found.row.get(1);
        let joined = prefix.is_empty() || starts_with(passage, i, prefix) || found.len > 1;
        let mut closing = || *behind.get_or_insert_with(|| Closing::behind(passage, i));
        let apart = if joined { None } else { apart(passage, i, prefix, closing()) };
        let apart = apart.or_else(|| if joined { None } else { ahead(passage, i, prefix) });
        // "legte fest" beside "legte sich fest"
        if (joined && best.is_none() || apart.is_some()) && !is_other(passage, found.row, &clause.tokens) {
            best = Some((found.row, apart));
        }
    }
    let (row, prefix) = best?;
    if prefix.is_none() && has_other_prefix(passage, i, row, &clause.tokens) {
        return None;
    }
    // "legte zu, der Gewinn gab nach": a clause that is closed has no prefix in the next one.
    if prefix.is_some_and(|at| at >= clause.tokens.end) && closes_with_prefix(passage, i, &clause.tokens) {
        return None;
    }
    // "es heißt", but "das Schiff heißt"
    let framed = || clause.role == Role::As && passage.reads(clause.tokens.start + 1, "es");
    let es = || passage.reads(i + 1, "es") || i > 0 && passage.reads(i - 1, "es") || framed();
    if row.get(0) == "es" && !es() {
        return None;
    }
    // "In dem Brief steht, dass", but "steht in Ulm"
    let stands = passage.reads_any(i, &["steht", "stand", "stehe"]) && prefix.is_none();
    if stands && !(i + 1 == clause.tokens.end && i > clause.tokens.start + 1) {
        return None;
    }
    let resumed = || resumed(passage, i, n);
    let (finite, passive) = resumed().or_else(|| finite(passage, i, &clause.tokens))?;
    Some(Verb { clause: n, at: i, finite, prefix, passive, row, speaker: None })
}

/// "nennt sich Bote", "sorgt für Regen": with the words behind "!" it is another verb, and without those behind "+".
fn is_other(passage: &Passage, row: Row, clause: &Range<usize>) -> bool {
    let stands = |words: &str| words.split('|').any(|word| clause.clone().any(|k| passage.reads(k, word)));
    match row.get(0).split_at_checked(1) {
        Some(("!", words)) => stands(words),
        Some(("+", words)) => !stands(words),
        Some(("~", _)) => clause.clone().any(|k| is_contest(passage, k)),
        _ => false,
    }
}

/// "Berichte über Regen gab es", "Bedenken Sie": a noun, or what the reader shall do; but "Zusagen gab die Stadt".
fn is_opening_noun(passage: &Passage, i: usize) -> bool {
    let next = i + 1;
    let noun = passage.lexicon.is_noun(passage.str(i))
        && (passage.has(next, class::PREPOSITION | class::CONJUNCTION) || is_finite(passage, next));
    // "Angaben der Stadt zufolge"
    let source = passage.has(i, class::SOURCE) && passage.has(next, class::DETERMINER);
    noun || source || passage.reads(next, "Sie") && passage[next].is_capital()
}

/// "sprachen ihn frei", "forderte Hilfe an": what closes the clause makes another verb of it.
fn has_other_prefix(passage: &Passage, i: usize, row: Row, clause: &Range<usize>) -> bool {
    row.get(1).is_empty()
        && !is_participle(passage, i)
        && clause.end > i + 2
        && closes_with_prefix(passage, i, clause)
}

/// True where the last word of the clause may be what parts from its verb.
fn closes_with_prefix(passage: &Passage, i: usize, clause: &Range<usize>) -> bool {
    const PREFIXES: [&str; 13] =
        ["an", "ab", "auf", "aus", "ein", "frei", "vor", "zu", "nach", "mit", "durch", "los", "statt"];
    let last = clause.end - 1;
    // "von Mai an", "vom 3. Mai an", "nach wie vor", "ab und zu"; but "meldete Forderungen von 3 Millionen Euro an"
    let day = || passage.has(last - 1, class::CALENDAR | class::TIMEWORD) || passage[last - 1].is_number();
    let pair = || {
        (i + 1..last)
            .any(|k| passage.reads_any(k, &["wie", "ab"]) || passage.reads_any(k, &["von", "vom"]) && day())
    };
    last > i && passage.reads_any(last, &PREFIXES) && !pair()
}

fn starts_with(passage: &Passage, i: usize, prefix: &str) -> bool {
    let key = passage.str(i);
    let start = key.as_bytes().get(..prefix.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
}

/// The words behind a verb that may be the last of what stands apart from it, looked for once for all its rows.
#[derive(Clone, Copy)]
struct Closing {
    /// Bit k stands for the token k + 1 behind the verb.
    words: u64,
    /// Where the clause and the two behind it end: no prefix begins there or later.
    end: usize,
}

impl Closing {
    fn behind(passage: &Passage, i: usize) -> Closing {
        const NEAR: usize = 40;
        const MARKS: usize = 3;
        const LONGEST_PREFIX: usize = 8;
        let clause_mark = |at: &usize| matches!(passage[*at].mark(), Some(',' | ';' | ':' | '–'));
        let near = passage.end.min(i + NEAR);
        let end = (i + 1..near).filter(clause_mark).nth(MARKS - 1).unwrap_or(near);
        let closes = (i + 1..end + LONGEST_PREFIX).filter(|at| passage.has(*at, class::APART));
        Closing { words: closes.fold(0, |words, at| words | 1 << (at - i - 1)), end }
    }
}

/// How many words a prefix has: "zum Ausdruck" two.
fn words_of(prefix: &str) -> usize {
    1 + prefix.bytes().filter(|byte| *byte == b' ').count()
}

/// True where the words stand one behind the other.
fn reads_all(passage: &Passage, at: usize, words: &str) -> bool {
    words.split(' ').enumerate().all(|(k, word)| passage.reads(at + k, word))
}

/// Where the separated prefix stands: its words close the verb's clause, or one of the next two where that is interrupted.
fn apart(passage: &Passage, i: usize, prefix: &str, behind: Closing) -> Option<usize> {
    let words = words_of(prefix);
    // Nearly all prefixes are one word.
    let stands =
        |at: usize| if words == 1 { passage.reads(at, prefix) } else { reads_all(passage, at, prefix) };
    let mut left = behind.words;
    while left != 0 {
        // What is known of a prefix is its last word.
        let last = i + 1 + left.trailing_zeros() as usize;
        left &= left - 1;
        let at = (last + 1).saturating_sub(words);
        let near = (i + 1..behind.end).contains(&at);
        if near && stands(at) && (words > 1 || ends_before(passage, last + 1, passage.end)) {
            return Some(at);
        }
    }
    // "der Ansicht ist", "überzeugt war": in a subordinate clause it stands before the verb.
    i.checked_sub(words).filter(|before| stands(*before))
}

/// "Kritik geäußert", "die These vertreten": the noun stands right before the verb that closes the clause.
fn ahead(passage: &Passage, i: usize, prefix: &str) -> Option<usize> {
    const ABOUT: usize = 8;
    let noun = prefix.bytes().any(|byte| byte == b' ' || byte.is_ascii_uppercase());
    let words = words_of(prefix);
    let start = i.checked_sub(words).filter(|start| noun && *start >= passage.start)?;
    if !ends_before(passage, i + 1, passage.end) {
        return None;
    }
    if reads_all(passage, start, prefix) {
        return Some(start);
    }
    // "Vorwürfe gegen die Bahn erhoben": with what they are about.
    let first = passage.start.max(i.saturating_sub(ABOUT));
    let mut before = (first..i).rev().take_while(|k| passage[*k].mark().is_none());
    let about = |k: &usize| {
        passage.has(*k, class::APART) && passage.has(k + 1, class::PREPOSITION) && passage.reads(*k, prefix)
    };
    before.find(about).filter(|at| words == 1 && prepositional(passage, at + 1, i) == i)
}

/// The finite verb of the clause, and whether the clause is passive.
fn finite(passage: &Passage, i: usize, clause: &Range<usize>) -> Option<(usize, bool)> {
    const PERFECT: [&str; 11] =
        ["hat", "hatte", "haben", "hatten", "habe", "hätte", "hätten", "ist", "sind", "war", "waren"];
    // "waren davon ausgegangen": going and coming have their perfect with "sein".
    let moves = ["gangen", "kommen", "fahren"].iter().any(|end| passage.str(i).ends_with(end));
    const LETS: [&str; 5] = ["lässt", "ließ", "ließen", "lasse", "läßt"];
    const PASSIVE: [&str; 8] = ["wird", "wurde", "wurden", "werden", "werde", "würden", "worden", "würde"];
    const REACH: usize = 40;
    let first = clause.start.max(i.saturating_sub(REACH));
    let helper = (first..i)
        .rev()
        .find(|k| {
            let helps = passage.has(*k, class::AUXILIARY | class::MODAL) || passage.reads_any(*k, &LETS);
            helps
                && !passage.reads(*k, "sein")
                && !passage[*k].is_capital() | (*k == clause.start)
                // „Muss das sein?“ fragte Kern
                && !passage.quoted(*k)
        })
        .or_else(|| {
            // "bekannt geworden war"
            (i + 1..clause.end.min(i + 3))
                .find(|k| passage.has(*k, class::AUXILIARY) && !passage.reads(*k, "geworden"))
        });
    let Some(helper) = helper.filter(|_| can_be_nonfinite(passage, i)) else {
        // "Firmen geraten in Not"
        return (!is_participle(passage, i) && !passage.reads(i, "geraten")).then_some((i, false));
    };
    // "ist dazu gedacht, Geld zu sparen": a purpose.
    let purpose =
        passage.reads(i, "gedacht") && !passage.reads_any(helper, &["hat", "hatte", "haben", "hatten"]);
    if purpose {
        return None;
    }
    let key = passage.str(i);
    if passage.reads_any(helper, &PASSIVE) {
        // "wurde beschlossen": no infinitive stands there.
        let advised =
            passage.reads(i, "geraten") || passage.reads_any(helper, &["wurde", "wurden", "worden"]);
        return (is_participle(passage, i) || advised || !key.ends_with("en")).then_some((helper, true));
    }
    if passage.reads_any(helper, &PERFECT) {
        let passive = passage.reads(i + 1, "worden");
        let state = !moves && passage.reads_any(helper, &["ist", "sind", "war", "waren"]);
        return Some((helper, passive || state));
    }
    // "ließ mitteilen", "musste einräumen", "soll gesagt haben", but "will nicht sagen, ob": nothing is said.
    // "lässt sich sagen": nobody does.
    let lets = passage.reads_any(helper, &LETS) && !passage.reads(helper + 1, "sich");
    // "wollte nicht ausschließen, dass": that is said.
    let idiom = passage.reads(i, "ausschließen");
    let should = passage.has(helper, class::MODAL)
        && (idiom || !clause.clone().any(|k| passage.has(k, class::NEGATION)))
        && (key.ends_with('n') || passage.reads(i + 1, "haben"));
    (should || lets && key.ends_with('n')).then_some((helper, false))
}

/// "Gestern hatte ein Minister, Anke Dorn, erklärt, …": the participle alone takes up the clause of its auxiliary,
/// which an apposition or a relative clause parts.
fn resumed(passage: &Passage, i: usize, n: usize) -> Option<(usize, bool)> {
    const REACH: usize = 4;
    const ACTIVE: [&str; 7] = ["hat", "hatte", "haben", "hatten", "habe", "hätte", "hätten"];
    const PASSIVE: [&str; 4] = ["wird", "wurde", "werden", "wurden"];
    let clause = &passage.clauses[n];
    let Range { start, end } = clause.tokens;
    // "hatte am Montag, den 3.10. in Ulm die These vertreten"
    let dated = passage.reads_any(start, &["den", "dem"]) && passage[start + 1].is_number() && i + 1 == end;
    // "hat sich die Chefin, Anke Dorn, dagegen ausgesprochen und behauptet"
    let paired = i + 1 == end
        && i > start + 1
        && passage.reads(i - 1, "und")
        && passage.str(i - 2).ends_with("en")
        && is_participle(passage, i - 2);
    let closes = dated
        || paired
        || clause.tokens.len() == 1
        || clause.finite.is_none() && is_participle(passage, end - 1);
    if !closes || clause.mark != Some(',') || !can_be_nonfinite(passage, i) {
        return None;
    }
    let between = |clause: &Clause| matches!(clause.role, Role::Bare | Role::Relative);
    let opens = (n.saturating_sub(REACH)..n).rev().find(|at| !between(&passage.clauses[*at]))?;
    let helper = passage.clauses[opens].finite?;
    let passive = passage.reads_any(helper, &PASSIVE);
    let last = passage[passage.clauses[opens].tokens.end - 1];
    let open = last.is_capital() || last.mark().is_some();
    let helps = passive || passage.reads_any(helper, &ACTIVE);
    ((opens + 1 < n || dated) && open && helps).then_some((helper, passive))
}

/// Participles, and forms that may be one or an infinitive: "erklärt", "berichten".
fn can_be_nonfinite(passage: &Passage, i: usize) -> bool {
    let key = passage.str(i);
    is_participle(passage, i) || key.ends_with("en") || key.ends_with('t') && !key.ends_with("te")
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn verbs_are_cues_in_their_clause() {
        check(&[
            ("Das erste Spiel bestreitet Minister Kern am Montag in Ulm.", ""),
            ("Es regnet (der Bote berichtete).", ""),
            ("Der Umsatz legte zu, der Gewinn gab nach.", ""),
            ("„Muss das denn sein?“ fragte Minister Kern.", "direct [„Muss das denn sein?“] Minister Kern"),
            (
                "„Das wird bald besser“, sagte der Minister in einem 2010 erschienenen Buch.",
                "direct [„Das wird bald besser“] der Minister",
            ),
            (
                "Kern hatte am Montag, den 3.10. im Radio die These vertreten, es regne.",
                "indirect [es regne] Kern",
            ),
            ("Nachdem bekannt geworden war, dass Geld fehlt, kam niemand.", "indirect [dass Geld fehlt] -"),
            (
                "Die Stadt legte fest, dass Geld fehlt. Sie legte sich fest.",
                "indirect [dass Geld fehlt] Die Stadt",
            ),
            ("Im Mai wurde beschlossen, die Bahn zu verkaufen.", "indirect [die Bahn zu verkaufen] -"),
            ("Am Ufer steht Minister Kern, dass alle ihn sehen.", ""),
            ("Den Gästen wurde geraten, zu gehen.", "indirect [zu gehen] -"),
            ("Kern ließ mitteilen, er komme.", "indirect [er komme] Kern"),
            ("Kern musste einräumen, dass Geld fehle.", "indirect [dass Geld fehle] Kern"),
            ("Kern soll gesagt haben, er komme.", "indirect [er komme] Kern"),
            ("Kern will nicht sagen, ob er komme.", ""),
            ("Die Helfer waren davon ausgegangen, dass es regnet.", "indirect [dass es regnet] Die Helfer"),
            ("Kern stand in der bereits erwähnten Halle.", ""),
            ("Berichte über Regen kamen nicht. Befehle müssten klar sein. Bedenken Sie, dass es regnet.", ""),
            ("Die Richter sprachen ihn vom Verdacht der Lüge frei.", ""),
            ("Die Stadt forderte für den Hafen Helfer an.", ""),
            (
                "Die Stadt fordert von Mai an mehr Geld.",
                "reported [Die Stadt fordert von Mai an mehr Geld] Die Stadt",
            ),
            (
                "Der Verband fordert mehr Geld und rief alle auf.",
                "reported [Der Verband fordert mehr Geld] Der Verband",
            ),
            ("Die Firmen geraten unter Druck.", ""),
            (
                "Gefragt, ob er gehe, sagte Minister Kern, das sei falsch.",
                "indirect [das sei falsch] Minister Kern",
            ),
            (
                "Die Pläne sorgten um den Hafen für Streit. Die Lage hat sich zugespitzt, was niemand wollte.",
                "",
            ),
            ("Der Bau ist so gefragt, dass alle kommen. Er ist dazu gedacht, Geld zu sparen.", ""),
            ("Kern hatte die Ansicht vertreten, der Bau sei teuer.", "indirect [der Bau sei teuer] Kern"),
            ("Die Bahn erklärt sich dadurch, dass es regnet.", ""),
            ("Nachdem Kern gesagt hatte, er komme, kam niemand.", "indirect [er komme] Kern"),
            ("Minister Wessolek hat wie angekündigt Geld verteilt.", ""),
            ("Die Stadt ist der Ansicht, dass Geld fehlt.", "indirect [dass Geld fehlt] Die Stadt"),
            ("Die Stadt schweigt, da sie davon ausgeht, dass Geld fehlt.", "indirect [dass Geld fehlt] sie"),
            (
                "Minister Wessolek wiederholt, dass Geld fehle.",
                "indirect [dass Geld fehle] Minister Wessolek",
            ),
            ("Es regnet. Das erwähnten Helfer der Stadt.", "indirect [Es regnet] Helfer der Stadt"),
            ("Er sah meine Helfer, es regnete.", ""),
            (
                "Minister Kern sagte, dass der Regen in Ulm anhalte und forderte mehr Geld.",
                "indirect [dass der Regen in Ulm anhalte] Minister Kern; reported [forderte mehr Geld] Minister Kern",
            ),
            (
                "Minister Kern hat Vorwürfe gegen die Bahn erhoben. Es fehle Geld.",
                "reported [Minister Kern hat Vorwürfe gegen die Bahn erhoben] Minister Kern; indirect [Es fehle Geld] Minister Kern",
            ),
            (
                "Gestern hatte ein Minister, der bald geht, in Ulm gesagt, es regne.",
                "indirect [es regne] ein Minister",
            ),
            (
                "Gestern hatte ein Minister, Hans Kern, in Ulm gesagt, es regne.",
                "indirect [es regne] ein Minister, Hans Kern",
            ),
        ]);
    }
}
