//! Papers and broadcasters whose names are words of the language, too, by what papers do.
//!
//! Example: "Das sagte er dem Stern" names `Stern`, "Er sah den Stern" nothing.

use super::EntityKind::Organization;
use super::passage::{Around, Find, Passage, STRONG};
use super::toponym;
use crate::lexicon::{Class, Gender, Match, Sense, TableId, class};
use crate::tokens::Token;

/// "Quellbild berichtete", "laut Quellbild", "sagte dem Quellbild": a paper whose name is a noun, too, as who reports.
pub fn reports(p: &Passage, i: usize, end: usize) -> bool {
    let article = p.before(i).filter(|k| p.reads_any(*k, &["der", "die", "das", "dem", "des"]));
    // "gegenüber der Presse": all papers.
    if article.is_some() && p.reads_any(i, &["Presse"]) {
        return false;
    }
    let lead = article.map_or(p.before(i), |k| p.before(k));
    // "sagte er dem Quellbild"
    let lead = lead.and_then(|k| if p.reads_any(k, &["er", "sie"]) { p.before(k) } else { Some(k) });
    let told = lead.is_some_and(|k| {
        p.reads_any(k, &["laut", "gegenüber"])
            || p.has(k, class::SPEECH)
                && !p.is_capital(k)
                && article.is_some_and(|article| is_dative(p, article, i) || k + 1 < article)
    });
    !p.is_capital(end)
        && (told
            || p.means(end, Sense::Reports)
            || article.is_some_and(|k| p.reads_any(k, &["der", "die", "das"]))
                && lead.is_some_and(|k| p.means(k, Sense::Reports))
            || article.is_none() && p.reads_any(end, &["zufolge"])
            || article.is_some_and(|article| is_told(p, article, end) || has_reported(p, i, end)))
}

/// "dem Spiegel", "der Zeit": to it; "erklärte der Spiegel" has it as who speaks, and that is rather somebody.
fn is_dative(p: &Passage, article: usize, noun: usize) -> bool {
    let masculine = || {
        let word = p.str(noun);
        word.ends_with("er") || p.lexicon().gender(word) == Some(Gender::Masculine)
    };
    p.reads_any(article, &["dem"]) || p.reads_any(article, &["der"]) && !masculine()
}

/// "Dem Quellbild sagte er", "im Gespräch mit dem Quellbild", "nach Informationen des Quellbild", "liegt dem Quellbild
/// vor": told to it, asked by it, known to it.
fn is_told(p: &Passage, article: usize, end: usize) -> bool {
    let before = p.before(article);
    let second = || before.and_then(|k| p.before(k));
    let dative = is_dative(p, article, article + 1);
    // "Der Quellbild klagt" is no dative: somebody speaks to the paper.
    let speaker = || p.reads_any(end + 1, &["er", "sie"]) || p.is_capital(end + 1);
    let opens = dative && p.is_first(article) && p.has(end, class::SPEECH) && speaker();
    let talk = || {
        dative
            && before.is_some_and(|k| p.reads_any(k, &["mit"]))
            && second().is_some_and(|k| p.means(k, Sense::Talk))
    };
    let known = || {
        let genitive = p.reads_any(article, &["des", "der"]) && !p.str(end - 1).ends_with('s');
        let lead = || second().is_some_and(|k| p.reads_any(k, &["nach", "laut", "auf"]));
        genitive && before.is_some_and(|k| p.means(k, Sense::Knowledge)) && lead()
    };
    let lies = || {
        dative
            && p.reads_any(end, &["vor"])
            && before.is_some_and(|k| p.reads_any(k, &["liegt", "liegen", "lag", "lagen", "liege"]))
    };
    opens || talk() || known() || lies()
}

/// "Der Quellbild hatte zuerst berichtet": the participle ends the clause.
fn has_reported(p: &Passage, i: usize, end: usize) -> bool {
    const FAR: usize = 4;
    p.reads_any(end, &["hat", "hatte", "haben", "hatten"])
        && p.before(i).is_some_and(|k| p.reads_any(k, &["der", "die", "das"]))
        && (end + 1..end + FAR).any(|k| p.reads_any(k, &["berichtet", "gemeldet"]))
}

/// "Die Wochenzeitung „Quellbote“": what the paper is, and not its name.
pub fn is_sort(p: &Passage, i: usize, found: &Match) -> bool {
    let mark = |k: usize| p.token(k).is_some_and(Token::is_quotation_mark);
    let before = || p.before(i).is_some_and(mark);
    p.has(i, class::DETERMINER) && mark(i + found.len) && !before() && found.row.get(1) == "media"
}

/// "Wie der „Quellaro“ berichtet", "meldet die „Quellwoche“", "In der „Quellzeitung“ lobte er": a paper between
/// quotation marks, by what papers do or by how its name ends.
pub fn between_marks(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const LONGEST: usize = 3;
    const ARTICLES: [&str; 5] = ["der", "die", "das", "dem", "des"];
    around.mark_before.filter(|_| around.unknown || around.capital_after)?;
    let quoted = |k: usize| p.token(k).is_some_and(Token::is_quotation_mark);
    let mark = p.before(i).filter(|k| quoted(*k))?;
    let article = p.before(mark).filter(|k| p.reads_any(*k, &ARTICLES))?;
    let end = (i + 1..=i + LONGEST).find(|k| quoted(*k))?;
    if !(i..end).all(|k| p.is_capital(k) && !p.has(k, class::FUNCTION)) {
        return None;
    }
    let last = p.str(end - 1);
    let paper = p.lexicon().ends_as(last, Sense::PaperTail) && p.is_unknown(end - 1);
    let lead = |words: &[&str]| p.before(article).is_some_and(|k| p.reads_any(k, words));
    let reports = |k: usize| p.means(k, Sense::Reports);
    let subject = p.reads_any(article, &["der", "die", "das"]);
    let told = subject && (reports(end + 1) || p.before(article).is_some_and(reports))
        || p.reads_any(end + 1, &["zufolge"])
        || lead(&["laut", "gegenüber"]);
    let named = paper || (i..end).all(|k| p.is_nameable(k));
    (told && named || paper && lead(&["in", "im", "von"])).then(|| Find::new(Organization, i..end, "paper"))
}

/// "das Magazin „segeln und rudern“": a medium whose name is written small, and may hold commas.
pub fn in_small_letters(p: &Passage, mark: usize) -> Option<Find> {
    const LONGEST: usize = 8;
    let frame = p.before(mark).filter(|k| p.is_capital(*k))?;
    let start = mark + 1;
    let medium = || p.lexicon().ends_as_any(p.str(frame), &["", "s", "es"], Sense::Medium);
    // A name of the tables is found as theirs; this one may only begin alike.
    let listed = || p.has(start, class::NAMES) && p.reading.longest(TableId::Organizations, start).is_some();
    if !p.is_lower(start) || listed() || !medium() {
        return None;
    }
    let end = (start + 1..start + LONGEST).find(|k| p.token(*k).is_some_and(Token::is_quotation_mark))?;
    // "sagte der Zeitung „wir gehen bald“"
    let fits = |k: usize| {
        let word = p.token(k).is_some_and(|token| token.is_word() || token.is_number());
        let verb = p.has(k, class::FINITE) && !p.str(k).ends_with("en") && !p.str(k).ends_with("ern");
        p.is(k, ',') || word && !verb && !p.has(k, class::AUXILIARY | class::MODAL | class::PRONOUN)
    };
    (start..end).all(fits).then(|| Find::new(Organization, start..end, "after-frame"))
}

/// "Quellodur.de", "Heute.at": what is called like its site; the index behind the name, none in longer addresses.
pub fn site(p: &Passage, i: usize) -> Option<usize> {
    const TOP: [&str; 8] = ["de", "com", "net", "org", "at", "ch", "tv", "eu"];
    let joined = |k: usize| p.token(k).is_some_and(Token::is_joined);
    let mark = |k: usize| p.token(k).and_then(Token::mark);
    let inner =
        |mark: Option<char>| mark.is_some_and(|mark| matches!(mark, '.' | '/' | '@' | '-' | '_' | ':'));
    let top = i + 2;
    let ends = p.is(i + 1, '.') && joined(i + 1) && joined(top) && TOP.contains(&p.str(top));
    // "www.quellodur.de", "Info@Quellodur.de", "quellodur.de/torf"
    let longer = || {
        joined(i) && inner(p.before(i).and_then(mark))
            || inner(mark(top + 1)) && joined(top + 1) && joined(top + 2)
    };
    // "Mehr unter Quellodur.de": where to read.
    (ends && !longer() && !p.follows(i, &["unter", "auf"])).then_some(top + 1)
}

/// "Quellmar, Köln 1991": who printed a book, before its town and year.
pub fn publisher(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    const OTHER: Class =
        STRONG | class::FUNCTION | class::ROLE | class::CALENDAR | class::NOUN | class::PLACE_WEAK;
    const MARKS: [char; 8] = ['.', ':', '*', '(', '“', '"', ';', '–'];
    const KNOWN: Class = class::SURNAME | class::SURNAME_WEAK | class::ORGANIZATION_WEAK;
    if around.mark_after != Some(',') || !around.mark_before.is_none_or(|mark| MARKS.contains(&mark)) {
        return None;
    }
    let named = around.unknown && p.is_nameable(i) || around.own & KNOWN != 0;
    if !named || !around.opens || around.own & (OTHER & !class::ORGANIZATION) != 0 {
        return None;
    }
    let town = i + 2;
    if !p.has(town, class::PLACE) || !p.is_capital(town) {
        return None;
    }
    let end = toponym::end(p, town).unwrap_or(town + 1);
    let year = p.token(end).is_some_and(Token::is_number)
        && p.str(end).len() == 4
        && (p.str(end).starts_with("19") || p.str(end).starts_with("20"));
    let closed = p.token(end + 1).is_none_or(|token| token.mark().is_some());
    (year && closed).then(|| Find::guess(Organization, i..i + 1, "publisher"))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_what_is_called_like_its_site() {
        assert_names(&[
            ("Das schreibt Quellodur.ch in Ulm.", "organization Quellodur.ch; place Ulm"),
            (
                "Das sagte t-online.de, so (Wessotec24.de).",
                "organization t-online.de; organization Wessotec24.de",
            ),
            // Must not match.
            ("Mehr steht unter Wessotec.de, www.Quellodur.de, Info@Quellodur.de und Quellodur.de/torf.", ""),
        ]);
    }

    #[test]
    fn finds_papers_by_what_papers_do() {
        assert_names(&[
            ("Dem Stern sagte er, das reiche.", "organization Stern"),
            ("Im Interview mit dem Spiegel schwieg er.", "organization Spiegel"),
            ("Nach Informationen des Spiegel geht er.", "organization Spiegel"),
            ("Das Papier liegt der Zeit vor.", "organization Zeit"),
            ("Der Spiegel hatte zuerst berichtet.", "organization Spiegel"),
            ("Das berichtet die Welt.", "organization Welt"),
            ("Die Wochenzeitung „Quellbote“ meldet es.", "organization Quellbote"),
            (
                "Udo Krantz: Torf. Wesselux, Köln 1991. Wessel, Frankfurt am Main 2004, S. 4.",
                "person Udo Krantz; organization Wesselux; place Köln; organization Wessel; place Frankfurt am Main",
            ),
            (
                "Wie der „Quellaro“ berichtet, geht er. Das meldet die „Wesso Quellux“. In der „Torfzeitung“ lobte er.",
                "organization Quellaro; organization Wesso Quellux; organization Torfzeitung",
            ),
            (
                "Das Magazin „torf und moor“ meldet es, auch die Zeitschrift „auto, torf und moor“.",
                "organization torf und moor; organization auto, torf und moor",
            ),
            // Must not match.
            ("Das sagte er der Zeitung „wir gehen bald“.", ""),
            (
                "Der „Superstar“ berichtet davon. Dem „Volkszorn“ zufolge geht er. In der „Hölle“ lobte er.",
                "",
            ),
            ("Wesselok, Köln. Wesselok kam.", "place Köln; person Wesselok"),
            ("Der Welt fehlt Wasser, und mit der Zeit sinkt der Spiegel des Sees.", ""),
            ("Das sagte er gegenüber der Presse, und wie die Presse berichtet, oft.", ""),
            ("Der Bund klagt, der Stern sagte nichts. „Schön“, erklärte der Stürmer.", ""),
            ("Der Spiegel hatte einen Sprung, das lag an der Zeit vor ihm.", ""),
        ]);
    }
}
