//! Clauses: where a sentence's parts begin and end, and what each is for.
//!
//! Borders are commas, colons, dashes and conjunctions before a verb; quotations and brackets are not looked into.
//! Who speaks in a clause is said in `speaker.rs`.
//! Example: "Kern sagte, dass er komme." has a main clause and one that "dass" opens.

use std::ops::Range;

use super::quotes::Quote;
use crate::document::Document;
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::Flags;

/// What a clause is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Stands alone: "Kern kommt", and "er komme" behind a verb of saying.
    Main,
    /// "dass er komme"
    That,
    /// "ob er komme", "warum er komme"
    Question,
    /// "der gestern kam"
    Relative,
    /// "wie Kern sagte"
    As,
    /// "weil er müde ist"
    Other,
    /// "früher zu kommen"
    Infinitive,
    /// No verb: an apposition, an item of a list.
    Bare,
}

/// A part of a sentence between two borders, without them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    pub tokens: Range<usize>,
    /// The finite verb.
    pub finite: Option<usize>,
    pub role: Role,
    /// The mark before it.
    pub mark: Option<char>,
    /// "und fügte hinzu": a conjunction and the verb right behind it; the subject is that of the clause before.
    pub shares: bool,
    /// Holds a quotation, at its beginning or inside.
    pub quote: Option<usize>,
    /// Holds a bracket that was passed by.
    pub bracket: bool,
}

/// Puts the clauses of a sentence into the list, in text order.
pub fn split(document: &Document, sentence: &Range<usize>, quotes: &[Quote], clauses: &mut Vec<Clause>) {
    clauses.clear();
    let mut open = Clause::from(sentence.start, None);
    let mut quotes = quotes.iter().peekable();
    let mut i = sentence.start;
    while i < sentence.end {
        while quotes.peek().is_some_and(|quote| quote.tokens.end <= i) {
            quotes.next();
        }
        if let Some(quote) = quotes.peek().filter(|quote| quote.tokens.start <= i) {
            open.quote = open.quote.or(Some(quote.tokens.start));
            i = quote.tokens.end;
            continue;
        }
        let (token, next) = (document[i], document[i + 1]);
        if token.is('(')
            && let Some(close) = bracket(document, i, sentence.end)
        {
            open.bracket = true;
            i = close;
            continue;
        }
        // "15:36 Uhr"
        let clock = || token.is(':') && token.is_joined() && next.is_joined() && next.is_number();
        let mark = token.mark().filter(|mark| matches!(mark, ',' | ';' | ':' | '–' | '—') && !clock());
        let mark = mark.filter(|mark| !(matches!(mark, '–' | '—') && is_in_name(document, i)));
        let joins = mark.is_none()
            && joins(document, i, sentence.end)
            && (open.finite.is_some() || open.is_closed(document, i));
        if mark.is_none() && lacks_comma(document, &open, i) {
            open.close(document, i, clauses);
            open = Clause::from(i, Some(','));
        }
        if mark.is_some() || joins {
            open.close(document, i, clauses);
            open = Clause::from(i + 1, mark);
            open.shares = joins || open.shares;
        } else {
            open.see(document, i);
        }
        i += 1;
    }
    open.close(document, sentence.end, clauses);
}

/// "Charité – Universitätsmedizin Berlin": a dash within a known name.
fn is_in_name(document: &Document, dash: usize) -> bool {
    const LONGER: usize = 2;
    let before = dash.checked_sub(1).filter(|before| document.has(*before, class::NAME_START));
    let whole = before.and_then(|before| document.longest(TableId::Organizations, before));
    whole.is_some_and(|whole| whole.len > LONGER)
}

impl Clause {
    fn from(start: usize, mark: Option<char>) -> Self {
        Clause {
            tokens: start..start,
            finite: None,
            role: Role::Bare,
            mark,
            shares: false,
            quote: None,
            bracket: false,
        }
    }

    /// Takes the verb where the token is a better one than what was seen before.
    fn see(&mut self, document: &Document, i: usize) {
        if !self.is_main_verb(document) && is_finite(document, i) {
            self.finite = Some(i);
        }
    }

    /// True where the verb seen so far stands in second place, so that no better one comes.
    fn is_main_verb(&self, document: &Document) -> bool {
        self.finite.is_some_and(|finite| document.has(finite, HELPERS))
    }

    /// "dass der Regen andauere und warnte": the tables do not know the verb that closes the clause.
    fn is_closed(&self, document: &Document, end: usize) -> bool {
        let (start, last) = (self.tokens.start, end.saturating_sub(1));
        document.reads_any(start, &["dass", "daß", "ob"])
            && last > start + 1
            && document[last].is_lower()
            && document.class(last) & !class::VERB == 0
            && ["n", "t", "e"].iter().any(|ending| document.str(last).ends_with(ending))
    }

    fn close(mut self, document: &Document, end: usize, clauses: &mut Vec<Clause>) {
        self.tokens.end = end;
        while self.tokens.end > self.tokens.start
            && matches!(document[self.tokens.end - 1].mark(), Some('.' | '!' | '?' | '…'))
        {
            self.tokens.end -= 1;
        }
        if self.tokens.is_empty() {
            return;
        }
        // ", und sagte": the comma before the conjunction is no border of its own.
        if document.has(self.tokens.start, class::CONJUNCTION) && self.tokens.len() > 1 {
            if self.finite == Some(self.tokens.start + 1) {
                self.shares = true;
            }
            if self.finite.is_some() && !document.has(self.tokens.start, class::SUBJUNCTION | class::ADVERB) {
                self.tokens.start += 1;
            }
        }
        self.role = role(document, &self);
        clauses.push(self);
    }
}

const HELPERS: u64 = class::AUXILIARY | class::MODAL | class::KONJUNKTIV1 | class::KONJUNKTIV2;

/// The longest bracket that is passed by.
const INSIDE: usize = 16;

/// Past a bracket that closes soon.
pub fn bracket(document: &Document, i: usize, end: usize) -> Option<usize> {
    if !document.is(i, '(') {
        return None;
    }
    (i + 1..end.min(i + INSIDE)).find(|k| document.is(*k, ')')).map(|close| close + 1)
}

/// Where the words end of a clause that a bracket closes.
fn without_bracket(document: &Document, tokens: &Range<usize>) -> usize {
    let Range { start, end } = *tokens;
    if !document.is(end - 1, ')') {
        return end;
    }
    let first = start.max(end.saturating_sub(INSIDE));
    document.last_open(first..end).filter(|open| *open > start).unwrap_or(end)
}

/// True where a clause may end before the token.
pub fn ends_before(document: &Document, i: usize, end: usize) -> bool {
    i >= end || document[i].mark().is_some() || document.has(i, class::CONJUNCTION)
}

/// "Wie die Sender berichten sind zwei tot": the comma between the two verbs is missing; but "wie Kern berichtet hat,".
fn lacks_comma(document: &Document, open: &Clause, i: usize) -> bool {
    open.finite.is_some_and(|finite| finite + 1 == i)
        && open.tokens.start + 1 < i
        && document.reads(open.tokens.start, "wie")
        && document.has(i - 1, class::CUE)
        && is_finite(document, i)
        && !ends_before(document, i + 1, document.len())
}

/// A conjunction with a finite verb right behind it.
fn joins(document: &Document, i: usize, end: usize) -> bool {
    document.has(i, class::CONJUNCTION)
        && !document.has(i, class::SUBJUNCTION)
        && i + 1 < end
        && is_finite(document, i + 1)
}

/// A verb that can carry a clause. Participles and infinitives are told by their form where the table cannot.
pub fn is_finite(document: &Document, i: usize) -> bool {
    const NOT: u64 = class::PREPOSITION | class::ADVERB | class::SUBJUNCTION | class::DETERMINER;
    let (token, class) = (document[i], document.class(i));
    let may_be = class == 0 || class & (HELPERS | class::VERB | class::CUE) != 0;
    // "sein Kollege", "muss es sein"
    if !may_be || !token.is_word() || token.has(Flags::CAPITAL) || document.reads_any(i, &["sein", "bekannt"])
    {
        return false;
    }
    if class & HELPERS != 0 {
        return class & class::POSSESSIVE == 0 && !(i > 0 && document.reads(i - 1, "zu"));
    }
    class & (class::VERB | class::CUE) != 0
        && class & NOT == 0
        && !is_participle(document, i)
        && !document.lexicon.holds_zu(document.str(i))
        && !(i > 0 && document.reads(i - 1, "zu"))
        || class == 0 && (ends_behind_subject(document, i) || is_preterite(document, i))
}

/// "und alarmierte die Wehr", "die mit 70 Mann anrückte.": an unknown word in -te that no noun follows, but "auftrete".
fn is_preterite(document: &Document, i: usize) -> bool {
    let key = document.str(i);
    if key.ends_with("ete") && !["t", "d", "n", "m"].iter().any(|stem| key[..key.len() - 3].ends_with(stem)) {
        return false;
    }
    let object = || document.has(i + 1, class::DETERMINER | class::POSSESSIVE);
    let adjective = || i > 0 && document.has(i - 1, class::DETERMINER);
    let closes = || key.ends_with("te") && document.is(i + 1, '.');
    (key.ends_with("te") || key.ends_with("ten"))
        && (object() || closes())
        && !adjective()
        && !document.lexicon.holds_zu(key)
}

/// "der neu entdeckte Stern": a verb's form that stands before its noun.
pub fn is_attributive(document: &Document, i: usize) -> bool {
    const REACH: usize = 3;
    let noun = document.get(i + 1).is_some_and(|next| next.is_capital());
    if noun && is_in_frame(document, i) {
        return true;
    }
    // "Die Bahn plant Züge", "Am Montag habe Kern"
    let verb = document.has(i, HELPERS) || i == 0 || document[i - 1].is_capital();
    noun && !verb
        && (i.saturating_sub(REACH)..i).any(|k| document.has(k, class::DETERMINER | class::PREPOSITION))
}

/// "einer am Montag veröffentlichten Studie", "das von Kern formulierte Ziel": behind an article and a preposition.
pub fn is_in_frame(document: &Document, i: usize) -> bool {
    const REACH: usize = 10;
    let key = document.str(i);
    let adjective = ["te", "ten", "ter", "tes", "tem", "nde", "nden", "ige", "igen", "iger"]
        .iter()
        .any(|end| key.ends_with(end));
    let opens = |k: &usize| {
        document.has(*k, class::DETERMINER)
            && (document.has(*k + 1, class::PREPOSITION) || document.reads(*k + 1, "als"))
            && !document[*k + 1].is_capital()
    };
    let near = || (i.saturating_sub(REACH)..i.saturating_sub(1)).rev();
    let inside = |open: usize| {
        // "Die von der Opposition als „Mogelpackung“ kritisierte Reform"
        (open + 1..i).all(|k| {
            let token = document[k];
            token.is_word() || token.is_number() || document.is(k, '.') || token.is_quotation_mark()
        })
    };
    let before = document[i - usize::from(i > 0)];
    adjective && (before.is_word() || before.is_quotation_mark()) && near().find(opens).is_some_and(inside)
}

/// "es regne", "das Geld reiche": an unknown word in -e behind such a subject is a verb, unless a noun follows it.
fn ends_behind_subject(document: &Document, i: usize) -> bool {
    let pronoun = || {
        document.has(i - 1, class::PRONOUN) && document.reads_any(i - 1, &["er", "es", "man"])
            // "Das reiche nicht", but "hat das reiche" goes on.
            || document[i - 1].is_capital() && document.reads_any(i - 1, &["das", "dies", "sie", "alles", "niemand"])
    };
    let noun = || {
        // "China übertreibe": a name opens the sentence.
        let named = || {
            document.has(i - 1, class::COUNTRY | class::PERSON | class::SURNAME | class::ORGANIZATION)
                && document[i - 2].mark().is_some()
        };
        i > 1
            && document[i - 1].is_capital()
            && (document.has(i - 2, class::DETERMINER | class::POSSESSIVE) || named())
            && !document.reads_any(i, &["alleine", "pleite"])
    };
    i > 0
        && document.str(i).ends_with('e')
        && !document.get(i + 1).is_some_and(|next| next.is_capital())
        // "das alte graue Haus"
        && !(document.str(i + 1).ends_with('e') && document.get(i + 2).is_some_and(|next| next.is_capital()))
        && (pronoun() || noun())
}

/// "gesagt", "mitgeteilt", "erklärt" behind an auxiliary, as far as the form tells.
pub fn is_participle(document: &Document, i: usize) -> bool {
    let key = document.str(i);
    let ending = key.ends_with('t') || key.ends_with("en");
    if !ending || key.len() < 6 {
        return false;
    }
    key.starts_with("ge") && !document.means(i, Sense::GeVerb) || document.lexicon.holds_ge(key)
}

fn role(document: &Document, clause: &Clause) -> Role {
    let start = clause.tokens.start;
    let second = document.reads_any(start + 1, &["dass", "daß"]);
    if document.reads_any(start, &["dass", "daß"]) || second && !document[start].is_capital() {
        // "so dass es regnete", "ohne dass er kam": what follows from it, not what is said.
        let follows = second && document.reads_any(start, &["so", "ohne", "statt", "anstatt", "als"]);
        return if follows { Role::Other } else { Role::That };
    }
    if document.reads(start, "ob") {
        return Role::Question;
    }
    // "Frauen bedroht zu haben": the participle may look like a verb.
    let Range { end, .. } = clause.tokens;
    let closes =
        end > start + 2 && document.reads(end - 2, "zu") && document.reads_any(end - 1, &["haben", "sein"]);
    let Some(finite) = clause.finite.filter(|finite| !(closes && finite + 3 == end)) else {
        return if has_infinitive(document, &clause.tokens) { Role::Infinitive } else { Role::Bare };
    };
    // "ihn schlagen zu können"
    if document.reads(finite + 1, "zu")
        && finite + 3 >= clause.tokens.end
        && finite + 2 < clause.tokens.end
        && document.str(finite).ends_with('n')
    {
        return Role::Infinitive;
    }
    // "Während die Bahn von 300 sprach (später von 400)": the verb closes the clause.
    let end = without_bracket(document, &clause.tokens);
    let last = finite + 1 >= end;
    if document.reads(start, "wie") {
        return Role::As;
    }
    if finite == start {
        return Role::Main;
    }
    let relative = document.has(start, class::RELATIVE)
        || document.has(start, class::PREPOSITION) && document.has(start + 1, class::RELATIVE);
    if relative && clause.mark == Some(',') && (last || !document[start + 1].is_capital()) {
        let tail = end - finite;
        // "der kommen wollte und gehen musste"
        let pair = || tail > 2 && document.has(finite + 1, class::CONJUNCTION);
        if last || (tail == 2 || pair()) && is_finite(document, end - 1) {
            return Role::Relative;
        }
    }
    if document.has(start, class::QUESTION) && !document[start].is_capital() && last {
        return Role::Question;
    }
    if document.has(start, class::SUBJUNCTION) && !document.has(start, class::DETERMINER) && last {
        return Role::Other;
    }
    Role::Main
}

/// "zu kommen", "mitzuteilen"
fn has_infinitive(document: &Document, tokens: &Range<usize>) -> bool {
    const REACH: usize = 40;
    let first = tokens.start.max(tokens.end.saturating_sub(REACH));
    (first..tokens.end).any(|i| {
        let lower = |k: usize| document.get(k).is_some_and(|next| next.is_lower());
        document.reads(i, "zu") && i + 1 < tokens.end && lower(i + 1) && document.str(i + 1).ends_with('n')
            || i + 1 == tokens.end && lower(i) && document.lexicon.holds_zu(document.str(i))
    })
}

/// True of a verb in the Konjunktiv I, or II where the text makes no difference.
pub fn is_subjunctive(document: &Document, i: usize, second: bool) -> bool {
    let known = document.has(i, class::KONJUNKTIV1) || second && document.has(i, class::KONJUNKTIV2);
    known && !document[i].is_capital()
        // "es regne", but "es regnete"
        || document.class(i) == 0 && ends_behind_subject(document, i) && !document.str(i).ends_with("te")
}
