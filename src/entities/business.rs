//! Firms and bands whose names are in no table, or are words of the language, too: by what only they have and do.
//!
//! Firms with their legal form are for `firm.rs`, those behind "Firma" for `organization.rs`.
//! Example: "die Aktien von Quellodur", "Quellodur senkt die Prognose", "bei Linde", "ein Sprecher der Bahn".

use super::EntityKind::{self, Organization};
use super::cued::is_cue;
use super::namesake::is_owning;
use super::passage::{Around, Find, Passage, STRONG};
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::{Flags, Shape, Token};

/// A firm or band that begins at the token, a word that no table has or that the tables are not sure of.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    let weak = around.own & class::ORGANIZATION_WEAK != 0 && around.own & (STRONG | class::FUNCTION) == 0;
    if !(around.unknown || weak) || around.has(Flags::DIGIT | Flags::GENITIVE) {
        return None;
    }
    if around.capital_after || around.unknown && around.has(Flags::CAPS) {
        return None;
    }
    let named = || around.unknown && p.is_nameable(i) || weak;
    if around.before & class::PREPOSITION != 0 && p.reads_any(i - 1, &["von"]) {
        let fits = is_owning(p.reading, i) && (!weak || is_listed(p, i, "company"))
            || is_played_by(p, i) && (!weak || is_listed(p, i, "band"));
        return (fits && named()).then(|| Find::new(Organization, i..i + 1, "firm-in-context"));
    }
    if let Some(kind) = called(p, i).filter(|_| around.unknown && p.is_nameable(i)) {
        return Some(Find::new(kind, i..i + 1, "called"));
    }
    if around.unknown && is_dealt(p, i) && named() {
        return Some(Find::guess(Organization, i..i + 1, "firm-in-context"));
    }
    if around.mark_after.is_some() || weak && !is_listed(p, i, "company") {
        return None;
    }
    if is_seated(p, i) && named() {
        return Some(Find::new(Organization, i..i + 1, "firm-in-context"));
    }
    (has_deed(p, i) && named()).then(|| Find::guess(Organization, i..i + 1, "firm-in-context"))
}

/// True where the tables have an organisation of the sort by the word.
fn is_listed(p: &Passage, i: usize, sort: &str) -> bool {
    has_row(p, i, 1, sort)
}

/// True where a row of the organisations that the word is a form of says so in that column.
fn has_row(p: &Passage, i: usize, column: usize, said: &str) -> bool {
    p.lexicon().rows_of(TableId::Organizations, p.str(i), Shape::Capital).any(|row| row.get(column) == said)
}

/// "der Sänger von Quellmar": who belongs to a band.
fn is_played_by(p: &Passage, i: usize) -> bool {
    i > p.range.start + 1 && p.means(i - 2, Sense::OfBand)
}

/// "Das Start-up heißt Quellmar", "Die Band nennt sich Quellmar": the kind that the subject's noun says.
fn called(p: &Passage, i: usize) -> Option<EntityKind> {
    const FAR: usize = 3;
    let verb = calls(p, i)?;
    let first = verb.saturating_sub(FAR).max(p.range.start);
    let noun = (first..verb).rev().find(|k| p.is_capital(*k))?;
    let led = p.before(noun).is_some_and(|k| p.has(k, class::DETERMINER | class::POSSESSIVE));
    match p.frame_before(noun).filter(|_| led && noun + 1 == verb)? {
        "organization" => Some(Organization),
        "place" => Some(EntityKind::Place),
        _ => None,
    }
}

/// "heißt", "nennt sich": the verb right before what somebody is called.
pub fn calls(p: &Passage, i: usize) -> Option<usize> {
    let k = p.before(i)?;
    let named =
        p.reads_any(k, &["sich"]) && p.before(k).is_some_and(|k| p.reads_any(k, &["nennt", "nannte"]));
    if named { Some(k - 1) } else { Some(k).filter(|k| p.reads_any(*k, &["heißt", "hieß", "heiße"])) }
}

/// "Der Konzern übernimmt Quellodur": what a firm or those who buy firms deal with.
fn is_dealt(p: &Passage, i: usize) -> bool {
    const FAR: usize = 4;
    let Some(verb) = p.before(i).filter(|k| p.is_lower(*k) && p.means(*k, Sense::Deal)) else { return false };
    let buyer = |k: usize| {
        p.is_capital(k)
            && (p.has(k, class::ORGANIZATION)
                || p.frame_before(k) == Some("organization")
                || is_listed(p, k, "company")
                || p.lexicon().ends_as(p.str(k), Sense::Dealer))
    };
    (verb.saturating_sub(FAR).max(p.range.start)..verb).any(buyer)
}

/// "Quellodur mit Sitz in Ulm", "Quellodur beschäftigt 300 Mitarbeiter".
fn is_seated(p: &Passage, i: usize) -> bool {
    const PEOPLE: [&str; 5] = ["Mitarbeiter", "Menschen", "Beschäftigte", "Mitarbeitende", "Leute"];
    let number = |k: usize| p.token(k).is_some_and(|token| token.is_number());
    let people = |k: usize| PEOPLE.contains(&p.str(k));
    let job = |k: usize| p.means(k, Sense::Job);
    let counted = |noun: &dyn Fn(usize) -> bool| number(i + 2) && noun(i + 3) || number(i + 3) && noun(i + 4);
    p.reads_any(i + 1, &["mit"]) && p.str(i + 2) == "Sitz" && p.reads_any(i + 3, &["in"])
        || p.reads_any(i + 1, &["beschäftigt", "beschäftigte"]) && counted(&people)
        || p.reads_any(i + 1, &["streicht", "baut", "strich", "baute"]) && counted(&job)
        // "Bei Quellodur bangen 300 Mitarbeiter"
        || p.follows(i, &["bei"]) && p.is_lower(i + 1) && (counted(&people) || counted(&job))
}

/// "Quellodur senkt die Prognose", "zuletzt steigerte Quellodur den Umsatz".
fn has_deed(p: &Passage, i: usize) -> bool {
    const FAR: usize = 6;
    let verb = if p.is_first(i) { Some(i + 1) } else { p.before(i) };
    if !verb.is_some_and(|k| p.means(k, Sense::FirmDeed) && !p.flagged(k, Flags::CAPITAL)) {
        return false;
    }
    let near = |k: &usize| p.token(*k).is_some_and(|token| token.is_word() || token.is_number());
    (i + 1..i + FAR).take_while(near).any(|k| p.means(k, Sense::FirmObject))
}

/// "bei Linde", "zuletzt steigerte Puma den Umsatz", "Linde hob die Preise": a word that is a firm of the tables and has an
/// article wherever it is none.
pub fn stands_bare(p: &Passage, i: usize, end: usize) -> bool {
    const AT: [&str; 5] = ["von", "bei", "für", "durch", "laut"];
    const OF: [&str; 9] = ["der", "des", "für", "von", "zwischen", "gegen", "aus", "zur", "zum"];
    const COPULAS: [&str; 10] =
        ["ist", "war", "sind", "waren", "wird", "wurde", "bleibt", "blieb", "gibt", "gab"];
    if p.is_capital(end) || p.is(end, '-') || p.loud || p.reads_any(end, &OF) || p.flagged(i, Flags::GENITIVE)
    {
        return false;
    }
    let verb =
        |k: usize| p.is_lower(k) && p.has(k, class::FINITE | class::PRETERITE) && !p.reads_any(k, &COPULAS);
    let singular = |k: usize| !p.str(k).ends_with("en");
    match p.before(i) {
        Some(k) if p.reads_any(k, &AT) => true,
        Some(k) => {
            verb(k) && singular(k) && (p.is_lower(end) || p.is(end, '.') || p.is(end, ','))
                || p.is_first(i) && verb(end) && singular(end)
        }
        None => verb(end) && singular(end),
    }
}

/// True of a word that is a firm of the tables wherever no article stands before it.
pub fn is_bare(p: &Passage, k: usize) -> bool {
    p.has(k, class::ORGANIZATION_WEAK) && p.is_capital(k) && has_row(p, k, 3, "bare")
}

/// "teilte die Bahn mit", "ein Sprecher der Bahn", "die Post erhöht das Porto": the one that everybody knows, where it speaks
/// or somebody speaks for it.
pub fn is_well_known(p: &Passage, i: usize, end: usize) -> bool {
    let Some(k) = p.before(i).filter(|k| p.reads_any(*k, &["die", "der"])) else { return false };
    if p.is_capital(end) || p.is(end, '-') || p.str(i).ends_with("er") || p.reads_any(end, &["der", "des"]) {
        return false;
    }
    let Some(lead) = p.before(k) else {
        return p.reads_any(k, &["die"])
            && p.is_lower(end)
            && (p.has(end, class::SPEECH) || p.means(end, Sense::FirmDeed));
    };
    p.reads_any(k, &["die"]) && p.is_lower(lead) && is_cue(p, lead)
        || p.reads_any(k, &["der"]) && (p.means(lead, Sense::OfFirm) || p.means(lead, Sense::SpeaksFor))
}

/// "am MIT", "die RAG", "bei MAN": capitals that say that it is the organisation.
pub fn is_shorthand(p: &Passage, i: usize, sort: &str) -> bool {
    const LEADS: [&str; 16] = [
        "der", "des", "dem", "die", "das", "am", "vom", "beim", "von", "bei", "für", "laut", "durch", "mit",
        "gegen", "zur",
    ];
    let shouted = |k: usize| p.flagged(k, Flags::CAPS);
    matches!(sort, "company" | "university" | "association" | "party")
        && p.flagged(i, Flags::CAPS)
        && p.follows(i, &LEADS)
        && !shouted(i + 1)
        && !p.is(i + 1, '-')
        && !p.token(i + 1).is_some_and(Token::is_number)
}

/// "die Sparkasse", "zur Volksbank": the one in town.
pub fn is_branch(p: &Passage, i: usize, end: usize) -> bool {
    p.follows(i, &["die", "der", "zur"]) && !p.is_capital(end) && !p.is(end, '-')
}

/// "Die Quellmarer zahlt": what has its name from a town and has one verb is no inhabitant, but a firm.
pub fn is_insurer(p: &Passage, i: usize, end: usize) -> bool {
    let one = |verb: &str| !verb.ends_with("en") && !verb.ends_with("ern");
    p.str(i).ends_with("er")
        && p.follows(i, &["die"])
        && p.is_lower(end)
        && p.has(end, class::FINITE | class::PRETERITE)
        && one(p.str(end))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_firms_by_what_firms_have_and_do() {
        assert_names(&[
            (
                "Die Aktien von Quellodur stiegen. Wessotec beschäftigt 300 Mitarbeiter.",
                "organization Quellodur; organization Wessotec",
            ),
            ("Wessotec mit Sitz in Ulm klagt.", "organization Wessotec; place Ulm"),
            (
                "Wessotec meldet Insolvenz an. Zuletzt steigerte Quellodur den Umsatz.",
                "organization Wessotec; organization Quellodur",
            ),
            (
                "Der Chef von Quellodur geht. Die Aktie von Puma fällt.",
                "organization Quellodur; organization Puma",
            ),
            (
                "Das Start-up heißt Quellodur. Das Dorf hieß Wessolau.",
                "organization Quellodur; place Wessolau",
            ),
            ("Der Sänger von Quellodur ist tot, der von Queen auch.", "organization Quellodur"),
            ("Der Gitarrist von Queen kam.", "organization Queen"),
            (
                "Der Konzern übernimmt Quellodur. Bei Wessotec bangen 300 Mitarbeiter um ihr Geld.",
                "organization Quellodur; organization Wessotec",
            ),
            // Must not match.
            ("Der Konzern übernimmt Verantwortung. Die Frau übernimmt Wesselok.", ""),
            ("Der Mann heißt Wesselok. Das Lied von Wesselok heißt so.", "person Wesselok; person Wesselok"),
            ("Ein Puma und ein Luchs kamen. Wesselok meldet das.", "person Wesselok"),
        ]);
    }

    #[test]
    fn finds_firms_that_are_words() {
        assert_names(&[
            ("Die Gothaer erhöht die Preise. Die Gothaer feiern.", "organization Gothaer"),
            (
                "Bei Linde wird gestreikt. Zuletzt steigerte Puma die Preise.",
                "organization Linde; organization Puma",
            ),
            ("Er fragt, ob Linde und Allianz zahlen.", "organization Linde; organization Allianz"),
            ("Im Herbst hob Allianz die Preise.", "organization Allianz"),
            (
                "Das teilte die Bahn am Montag mit. Ein Sprecher der Bahn sagte das.",
                "organization Bahn; organization Bahn",
            ),
            ("Die Post erhöht das Porto.", "organization Post"),
            // Must not match.
            ("Die Linde fiel um. Ein Puma lief in den Wald. Der Puma schlief.", ""),
            ("Er kam mit der Bahn. Die Bahn fuhr an, die Post kam.", ""),
        ]);
    }
}
