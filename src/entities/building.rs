//! Houses that have the name of who sits in them.
//!
//! Example: "Er stand vor dem Reichstag" is about the house.

use super::passage::Passage;

/// "vor dem Reichstag", "am Berliner Reichstag": the house, not who sits in it.
pub fn is_meant(p: &Passage, i: usize, name: &str) -> bool {
    const HOUSES: [&str; 6] =
        ["Reichstag", "Kapitol", "Kreml", "Weißes Haus", "Bundeskanzleramt", "Uffizien"];
    const BESIDE: [&str; 9] =
        ["vor", "hinter", "neben", "auf", "über", "um", "gegenüber", "unter", "unterhalb"];
    if !HOUSES.contains(&name) {
        return false;
    }
    let town = p.before(i).filter(|k| p.is_capital(*k) && p.str(*k).ends_with("er"));
    let Some(k) = p.before(town.unwrap_or(i)) else { return false };
    p.reads_any(k, &["am"])
        || p.reads_any(k, &["dem", "den", "das"]) && p.before(k).is_some_and(|j| p.reads_any(j, &BESIDE))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn tells_houses_from_who_sits_there() {
        assert_names(&[
            ("Das Fest vor dem Berliner Reichstag lief.", "place Reichstag"),
            ("Der Reichstag beriet lange.", "organization Reichstag"),
        ]);
    }
}
