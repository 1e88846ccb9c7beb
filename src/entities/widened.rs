//! What belongs to an organisation of the tables besides the words that they have.
//!
//! Example: the table has "Quell" and "Ministerium für Torf", the text "Quell Trucks" and "Ministerium für Torf, Moor und
//! Forst".

use std::ops::Range;

use super::firm::{before_legal_form, legal_form};
use super::passage::{PERSONAL, Passage, STRONG};
use super::{institution, team, toponym};
use crate::lexicon::{Class, Gender, Sense, class};
use crate::tokens::Flags;

/// How far a name of the tables reaches in the text.
pub struct Widened {
    pub tokens: Range<usize>,
    /// Whether it is another one that only begins as the table's does: "Quell Trucks".
    pub other: bool,
}

/// The name with what belongs to it around: legal forms, further parts that no table has, "1." of a club.
pub fn widened(p: &Passage, i: usize, end: usize, sort: &str) -> Widened {
    let own = |start: usize, end: usize| Widened { tokens: start..end, other: false };
    let club = sort == "club";
    // "Quell Moor Europe AG": the legal form takes all before it.
    let from = |form: usize| before_legal_form(p, form).map_or(i, |find| find.tokens.start.min(i));
    if let Some(behind) = legal_form(p, end) {
        return own(from(end), behind);
    }
    // The table has "Quell AG", the text "Quell AG & Co. KGaA".
    if let Some(behind) = legal_form(p, end - 1).filter(|behind| *behind > end) {
        return own(i, behind);
    }
    if matches!(p.str(end), "Klinikum" | "Klinik" | "Kliniken" | "Krankenhaus") {
        return own(i, toponym::end(p, end + 1).unwrap_or(end + 1));
    }
    if let Some(end) = institution::of_nation(p, end) {
        return own(i, end);
    }
    let end = with_fields(p, i, end);
    let mut last = end;
    let more = |k: usize| {
        // "Große" begins longer names of the tables: rather an adjective.
        let adjective = ["e", "en", "er", "es"].iter().any(|ending| p.str(k).ends_with(ending));
        let unknown = p.is_unknown(k) && (p.class(k) == 0 || !adjective);
        let bare = unknown || p.has(k, class::SURNAME) && !p.has(k, class::GIVEN | STRONG);
        // "Quell News ID: 0000123"
        let label = p.flagged(k, Flags::CAPS) && p.is(k + 1, ':');
        bare && !label
            && !p.flagged(k, Flags::HYPHEN)
            && (p.is_nameable(k) || p.flagged(k, Flags::CAPS))
            && !p.flagged(k - 1, Flags::GENITIVE)
    };
    // "Quell Trucks", "Quell Enterprise Networks"
    let branch = |k: usize| {
        sort == "company"
            && p.is_capital(k)
            && !p.flagged(k - 1, Flags::GENITIVE)
            && p.means(k, Sense::Branch)
    };
    while last < end + 3 && !p.loud && (more(last) || branch(last)) {
        last += 1;
    }
    let other = last > end && !matches!(sort, "club" | "party");
    if last < end + 3
        && p.has(last, class::COUNTRY)
        && !p.flagged(last, Flags::GENITIVE)
        && !p.flagged(last - 1, Flags::GENITIVE)
    {
        last += 1;
    }
    // "IHK Quellmar", "Caritas Moorstedt": the branch in a town.
    let head = p.has(end - 1, class::ORGANIZATION_HEAD) || p.head_tail(end - 1) > 0;
    let town = |k: usize| {
        institution::is_double_place(p, k)
            || head && p.is_capital(k) && toponym::several(p, k).is_some()
            || head && p.has(k, class::PLACE_WEAK)
            // "die Quellbank West"
            || sort == "bank" && toponym::is_side(p, k)
            || p.has(k, class::PLACE) && (club || !p.has(k, PERSONAL) && !p.flagged(k, Flags::GENITIVE))
    };
    if last == end && town(end) && !p.flagged(end - 1, Flags::GENITIVE) && !p.loud {
        last = toponym::end(p, end).unwrap_or(end + 1);
    }
    if let Some(behind) = legal_form(p, last) {
        return Widened { tokens: from(last)..behind, other };
    }
    Widened { tokens: team::with_number(p, team::with_letters(p, i, club), club)..last, other }
}

/// "Ministerium für Verkehr, Innovation und Technik": the fields that a name of the tables goes on with.
fn with_fields(p: &Passage, i: usize, end: usize) -> usize {
    const OTHER: Class =
        STRONG | class::ROLE | class::INHABITANT | class::FUNCTION | class::ORGANIZATION_HEAD;
    let field = |k: usize| {
        let word = p.str(k);
        p.is_capital(k)
            && !p.has(k, OTHER)
            && (!p.has(k, PERSONAL) || p.has(k, class::NOUN))
            && !p.is_capital(k + 1)
            && p.lexicon().gender(word) != Some(Gender::Plural)
            && (!["en", "er", "ern"].iter().any(|ending| word.ends_with(ending))
                || p.lexicon().gender(word).is_some())
            && !p.flagged(k, Flags::CAPS | Flags::HYPHEN)
    };
    let headed = || p.has(i, class::ORGANIZATION_HEAD) || p.head_tail(i) > 0;
    if end < i + 3 || !p.reads_any(i + 1, &["für", "der"]) || p.reads_any(end - 2, &["und"]) || !headed() {
        return end;
    }
    let row = p.is(end, ',') && field(end + 1);
    let last = if row { end + 2 } else { end };
    if p.reads_any(last, &["und"]) && field(last + 1) { last + 2 } else { end }
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::{assert_entities, assert_names};

    #[test]
    fn tells_others_that_begin_alike_apart() {
        assert_entities(&[
            (
                "Renault wächst. Renault Trucks schrumpft. Renault Wessolek Robotics baut.",
                "Renault = Renault; Renault Trucks = Renault Trucks; Renault Wessolek Robotics = Renault Wessolek Robotics",
            ),
            ("Die NBA tagt. Die Sendung NBA Quellor läuft.", "NBA = NBA; NBA Quellor = NBA Quellor"),
            (
                "Jobbik Wessolarszagert tagt. Jobbik schweigt.",
                "Jobbik Wessolarszagert = Jobbik Wessolarszagert + Jobbik",
            ),
        ]);
    }

    #[test]
    fn takes_in_what_belongs_to_the_name() {
        assert_names(&[
            ("Die Sparda-Bank West schließt.", "organization Sparda-Bank West"),
            (
                "Das Bundesministerium für Gesundheit, Torf und Planung prüft.",
                "organization Bundesministerium für Gesundheit, Torf und Planung",
            ),
            (
                "Das Bundesministerium für Verkehr und Moorforschung prüft.",
                "organization Bundesministerium für Verkehr und Moorforschung",
            ),
            ("Renault Trucks baut Stellen ab.", "organization Renault Trucks"),
            ("Danach kam die SG Sonnenhof Großaspach.", "organization SG Sonnenhof Großaspach"),
            // Must not match.
            (
                "Das Bundesministerium für Gesundheit und Ärzte klagen, Krankenhäuser und Torf auch.",
                "organization Bundesministerium für Gesundheit",
            ),
        ]);
    }
}
