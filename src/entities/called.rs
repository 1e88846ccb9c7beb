//! Clubs by what all the world calls them, where the sentence is about a match: "die Haie", "Arminia".
//!
//! Words of a club's name that the text has in full are for `nickname.rs`.
//! Example: "Die Zebras gewannen das Derby" names `Zebras`, "Die Zebras gewannen an Gewicht" nothing.

use super::EntityKind::Organization;
use super::passage::{Around, Find, Passage};
use crate::lexicon::{Sense, class};
use crate::tokens::{Flags, Token};

/// How many words away a match may be told of.
const FAR: usize = 24;

/// A club that is called by the word at the token.
pub fn find(p: &Passage, i: usize, around: &Around) -> Option<Find> {
    if p.loud || around.has(Flags::CAPS) {
        return None;
    }
    if let Some(found) = p.frame(i, "nickname") {
        let end = i + found.len;
        let led = p.follows(i, &["die", "den", "der"]) && !p.is_capital(end);
        // What is no word of the language is hardly anything but a team.
        let team = led && (is_of_match(p, i) || acts(p, i) && !p.is_common(i));
        return team.then(|| Find::guess(Organization, i..end, "nickname"));
    }
    p.frame(i, "club").filter(|found| found.len == 1 && !around.has(Flags::GENITIVE))?;
    let bare = !around.capital_after && !around.capital_before && !p.is_determined(i);
    let she = || p.means(i, Sense::ClubShe) && p.follows(i, &["die", "der"]) && !around.capital_after;
    // "gegen Sturm"
    let told = || is_of_match(p, i) || acts(p, i) && opposes(p, i);
    let fits = || if p.means(i, Sense::Mass) { has_score(p, i) } else { told() };
    ((bare && plays(p, i, around) || she()) && fits())
        .then(|| Find::guess(Organization, i..i + 1, "nickname"))
}

/// "Arminia verlor", "gegen Arminia", "schlug Arminia": where a team stands without an article.
fn plays(p: &Passage, i: usize, around: &Around) -> bool {
    const BEFORE: [&str; 7] = ["gegen", "bei", "von", "für", "mit", "und", "auf"];
    around.opens && (is_deed(p, i + 1) || p.reads_any(i + 1, &["und"]))
        || p.follows(i, &BEFORE)
        || p.before(i).is_some_and(|k| is_deed(p, k))
}

/// "verlor", "schlugen"; and what teams do as others do.
fn is_deed(p: &Passage, k: usize) -> bool {
    const DEEDS: [Sense; 4] = [Sense::Plays, Sense::Beats, Sense::Meets, Sense::SharedDeed];
    p.is_lower(k) && p.reading.means_any(k, &DEEDS)
}

/// The words near enough to say what the sentence is about.
fn near(p: &Passage, i: usize) -> std::ops::Range<usize> {
    p.range.start.max(i.saturating_sub(FAR))..p.range.end.min(i + FAR)
}

/// "siegten", "schlugen": what teams do, in a sentence that has no other sign of a match.
fn acts(p: &Passage, i: usize) -> bool {
    near(p, i).any(|k| is_deed(p, k))
}

/// "Derby", "Nachspielzeit", "2:1"
fn is_of_match(p: &Passage, i: usize) -> bool {
    let told = |k: usize| {
        let ends = |sense| p.lexicon().ends_as_any(p.str(k), &["", "s", "es", "e", "en"], sense);
        let letters = || p.flagged(k, Flags::CAPS) && (p.means(k, Sense::ClubBefore) || p.str(k) == "FC");
        p.is_capital(k)
            && (letters() || !is_other(p.str(k)) && (ends(Sense::Match) || ends(Sense::Contested)))
    };
    near(p, i).any(told) || has_score(p, i)
}

/// "Beispiel", "Schauspiel": no match.
fn is_other(word: &str) -> bool {
    ["Bei", "Schau", "Kinder"].iter().any(|first| word.starts_with(first)) || word.contains("schauspiel")
}

/// "schlug Waldhof", "verlor gegen Fortuna": another team in the sentence.
fn opposes(p: &Passage, i: usize) -> bool {
    let team = |k: usize| p.frame(k, "club").is_some() || p.has(k, class::PLACE);
    near(p, i).any(|k| k != i && p.is_capital(k) && team(k) && !p.follows(k, &["in", "aus", "nach"]))
}

/// "2:1", but "um 19:30 Uhr".
fn has_score(p: &Passage, i: usize) -> bool {
    const LONGEST: usize = 3;
    let number =
        |k: usize| p.token(k).is_some_and(|token| token.is_number() && token.bytes().len() <= LONGEST);
    near(p, i).any(|k| {
        p.token(k).and_then(Token::mark) == Some(':')
            && number(k.wrapping_sub(1))
            && number(k + 1)
            && !p.reads_any(k + 2, &["uhr"])
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_clubs_by_what_they_are_called() {
        assert_names(&[
            (
                "Die Löwen gewannen das Heimspiel, die Bulldogs 3:1.",
                "organization Löwen; organization Bulldogs",
            ),
            ("Bei den Adlern fiel das Tor in der Nachspielzeit.", "organization Adlern"),
            ("Die Steelers schlugen die Giants.", "organization Steelers; organization Giants"),
            ("Alemannia verlor gegen Wacker mit 0:4.", "organization Alemannia; organization Wacker"),
            ("Die Eintracht holte beim 1:1 einen Punkt.", "organization Eintracht"),
            ("Teutonia schlug Hertha.", "organization Teutonia; organization Hertha"),
            // Must not match.
            ("Die Löwen gewannen an Gewicht, zum Beispiel im Zoo.", ""),
            ("Viktoria verlor am Montag ihren Hut. Die Giants wandern.", "person Viktoria"),
            ("Eintracht herrschte. Energie kostet mehr.", ""),
            ("Die Feuerwehr kämpfte gegen Sturm, das Spiel fiel aus.", ""),
            ("Die Haie verloren um 19:30 Uhr ihre Beute.", ""),
        ]);
    }
}
