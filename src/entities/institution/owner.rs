//! Whose an institution is: the land or town that it is of, those who are in it.
//!
//! The nouns of institutions and what else completes them are for `institution.rs`.
//! Example: "Außenministerium der Niederlande", "Demokratische Partei Nepals", "Verband Deutscher Bauern".

use crate::entities::noun::is_adjective;
use crate::entities::passage::Passage;
use crate::entities::toponym;
use crate::lexicon::{Sense, class};
use crate::tokens::Flags;

/// "Demokratische Partei Nepals": the index behind the land of such a body, which begins at the token.
pub fn of_nation(p: &Passage, i: usize) -> Option<usize> {
    const BODIES: [&str; 3] = ["Partei", "Vereinigung", "Front"];
    let land = p.flagged(i, Flags::GENITIVE) && p.has(i, class::COUNTRY | class::PLACE);
    let head = p.before(i).filter(|k| land && BODIES.contains(&p.str(*k)))?;
    let adjective = p.before(head).filter(|k| p.is_capital(*k))?;
    ["e", "en", "er", "es"].iter().any(|ending| p.str(adjective).ends_with(ending)).then_some(i + 1)
}

/// "Obergericht des Kantons Zürich", "Universität von Kalifornien": the index behind the land or town that it is of.
pub fn seat(p: &Passage, head: usize) -> Option<usize> {
    const OF: [&str; 6] =
        ["universität", "ministerium", "landtag", "bistum", "verfassungsgericht", "zentralbank"];
    const STATE: [&str; 4] = ["ministerium", "ministeriums", "zentralbank", "nationalbank"];
    let at = head + 1;
    let key = || p.str(head).to_lowercase();
    let place = |k: usize| if p.has(k, class::PLACE | class::COUNTRY) { toponym::end(p, k) } else { None };
    if p.reads_any(at, &["von"]) {
        return if OF.iter().any(|of| key().ends_with(of)) { place(at + 1) } else { None };
    }
    // "das Innenministerium der Ukraine", "des Landes Brandenburg", "der Vereinigten Staaten"
    if p.reads_any(at, &["der", "des"]) && STATE.iter().any(|state| key().ends_with(state)) {
        let of = at + 1 + usize::from(matches!(p.str(at + 1), "Landes" | "Freistaates" | "Republik"));
        let several = || if p.has(of, class::NAME_START) { toponym::several(p, of) } else { None };
        return place(of).or_else(several);
    }
    if !serves(p, head) {
        return None;
    }
    let land = p.reads_any(at, &["des"])
        && matches!(p.str(at + 1), "Kantons" | "Landes" | "Kreises" | "Landkreises" | "Bezirks");
    let town = p.reads_any(at, &["der"]) && p.str(at + 1) == "Stadt";
    if land || town { place(at + 2) } else { None }
}

/// "Amtsgericht", "Staatsanwaltschaft": an authority of a land or a town; "gegen Quell" says whom it is after.
pub fn serves(p: &Passage, head: usize) -> bool {
    const SERVING: [&str; 9] =
        ["gericht", "anwaltschaft", "amt", "amtes", "amts", "polizei", "revier", "station", "inspektion"];
    SERVING.iter().any(|serving| p.str(head).ends_with(serving))
}

/// The index behind those whom an association is of: "Verband Deutscher Bauern", "Bund der Steuerzahler in Bayern".
pub fn members(p: &Passage, head: usize) -> Option<usize> {
    const TRADES: [&str; 3] = ["industrie", "wirtschaft", "polizei"];
    let i = head + 1;
    let led = p.reads_any(i, &["der"]);
    if !led && !is_adjective(p.str(i)) && !p.has(i, class::DEMONYM_ADJECTIVE) {
        return None;
    }
    let society = led && is_society(p, head);
    if !society && !p.lexicon().ends_as_any(p.str(head), &["", "s", "es"], Sense::Association) {
        return None;
    }
    let adjective = |k: usize, ending: &str| p.str(k).ends_with(ending) && p.is_capital(k + 1);
    let noun = if led { i + 1 + usize::from(adjective(i + 1, "en")) } else { i + 1 };
    let named = class::GIVEN | class::PERSON | class::COUNTRY | class::PLACE;
    let several = |k: usize| {
        let word = p.str(k).to_lowercase();
        let plural = ["er", "en", "ern", "freunde"].iter().any(|ending| word.ends_with(ending))
            || word.ends_with('e') && p.has(k, class::ROLE);
        p.is_capital(k) && !p.has(k, named) && (plural || TRADES.iter().any(|trade| word.ends_with(trade)))
    };
    // "Bundesverband Erneuerbare Energie"
    let field =
        || ["e", "es", "en"].iter().any(|ending| adjective(i, ending)) && !p.has(i, class::DEMONYM_ADJECTIVE);
    let fits = if led { several(noun) } else { adjective(i, "er") || field() };
    if !fits {
        return None;
    }
    let joined = p.reads_any(noun + 1, &["und"]) && several(noun + 2);
    let end = noun + if joined { 3 } else { 1 };
    let within = p.reads_any(end, &["in"]) && p.has(end + 1, class::COUNTRY | class::PLACE);
    Some(if within { end + 2 } else { end })
}

/// "die Gesellschaft der Musikfreunde", "die Akademie der Naturforscher": behind the article of one certain body those follow who are in
/// it, by what they do or love.
fn is_society(p: &Passage, head: usize) -> bool {
    const BODIES: [&str; 4] = ["Gesellschaft", "Verein", "Akademie", "Krankenhaus"];
    const LOVE: [&str; 4] = ["freunde", "forscher", "innen", "wissenschaften"];
    let fits = LOVE.iter().any(|love| p.str(head + 2).ends_with(love)) || p.has(head + 2, class::ROLE);
    BODIES.contains(&p.str(head))
        && fits
        && p.follows(head, &["die", "der", "das"])
        && !p.is_capital(head + 3)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn authorities_are_of_lands_and_towns() {
        assert_names(&[
            ("Das Innenministerium der Ukraine warnt.", "organization Innenministerium der Ukraine"),
            (
                "Nach Angaben des Finanzministeriums der Vereinigten Staaten fehlt Geld.",
                "organization Finanzministeriums der Vereinigten Staaten",
            ),
            (
                "Das Bauministerium des Landes Brandenburg zahlt.",
                "organization Bauministerium des Landes Brandenburg",
            ),
            ("Die Zentralbank der Türkei wartet.", "organization Zentralbank der Türkei"),
            ("Die Zentralbank Argentiniens wartet.", "organization Zentralbank Argentiniens"),
            // Must not match.
            ("Das Ministerium der Schwestern wartet, die Zentralbank der Bauern auch.", ""),
        ]);
    }
}
