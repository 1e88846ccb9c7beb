//! Of which land or town an authority is, where that is part of its name.
//!
//! What else completes a head noun is said in `institution.rs`.
//! Example: "das Innenministerium der Ukraine" names `Innenministerium der Ukraine`.

use super::passage::Passage;
use super::toponym;
use crate::lexicon::class;

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
    ["gericht", "anwaltschaft", "amt", "polizei"].iter().any(|serving| p.str(head).ends_with(serving))
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
