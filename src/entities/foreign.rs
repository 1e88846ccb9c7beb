//! Names around an English head noun, or a German one that ends a name: organisations and places.
//!
//! Example: "Der Preis geht an die Quellmar Moor Association" names `Quellmar Moor Association`.

use super::EntityKind::{Organization, Place, Product};
use super::passage::{Find, PERSONAL, Passage, STRONG};
use crate::lexicon::{Class, Sense, TableId, class};
use crate::tokens::{Flags, Token};

/// True where the tables have a person of that name.
fn is_person(p: &Passage, start: usize, end: usize) -> bool {
    p.lexicon().matches(p.reading, start).any(|found| {
        matches!(found.table, TableId::Politicians | TableId::Public) && start + found.len == end
    })
}

/// "International Council on Moors", "Quellmar Airlines": an English head noun at the token, its name around it.
pub fn find(p: &Passage, i: usize) -> Option<Find> {
    let kind = if p.frame(i, "foreign")?.row.get(0) == "place" { Place } else { Organization };
    if p.has(i, class::FUNCTION) || p.frame(i + 1, "foreign").is_some() && p.is_capital(i + 1) {
        // The last of several heads counts.
        return None;
    }
    let mut start = i;
    // "Quello and The Wessla Band" are two.
    let parted = |k: usize| p.str(k) == "The" && p.reads_any(k - 1, &["and"]);
    while start > p.range.start && start + 5 > i && is_foreign(p, start - 1) && !parted(start) {
        start -= 1;
    }
    // "der Quell Theater Verlag", "der Moorstedter Wald Verlag"
    const NOUNS: usize = 2;
    let inner = |k: &usize| p.is_capital(*k) && p.has(*k, class::NOUN) && !p.has(*k, class::ROLE);
    let from = start - (start.saturating_sub(NOUNS)..start).rev().take_while(inner).count();
    if p.str(i) == "Verlag" && from < start && from > p.range.start && is_foreign(p, from - 1) {
        start = from - 1;
    }
    // All that stands between quotation marks is the name.
    let quoted = |k: &usize| p.token(*k).is_some_and(Token::is_quotation_mark);
    if let Some(mark) = (start.saturating_sub(3)..start).rev().find(quoted)
        && mark >= p.range.start
        && (mark + 1..start).all(|k| p.is_capital(k) && !p.has(k, class::FUNCTION))
    {
        start = mark + 1;
    }
    while start < i && !p.is_capital(start) {
        start += 1;
    }
    let mut end = i + 1;
    while end < i + 7
        && p.reads_any(end, &["of", "for", "on", "and", "the"])
        && !p.is_capital(end)
        && (p.is_capital(end + 1) || p.reads_any(end + 1, &["the"]))
    {
        end += if p.is_capital(end + 1) { 2 } else { 3 };
        while end < i + 9 && is_foreign(p, end) && p.is_capital(end) && !p.has(end, class::NOUN) {
            end += 1;
        }
    }
    // "Quell Steel Europe"
    const BRANCHES: [&str; 7] =
        ["Europe", "Germany", "Deutschland", "International", "Asia", "America", "Group"];
    if kind == Organization && start < i && end == i + 1 && BRANCHES.contains(&p.str(end)) {
        end += 1;
    }
    // "der Song Lonely Quell Street": the noun before says what the name is.
    let kind = match p.before(start).and_then(|k| p.frame_before(k)) {
        Some("organization") => Organization,
        Some("product" | "work") => Product,
        _ => kind,
    };
    let end = end.min(p.range.end);
    if start == i && end == i + 1 || !p.is_capital(end - 1) {
        return None;
    }
    // "Chief Financial Officer", "Private Securities Litigation Reform Act": an office, a law.
    const FAR: usize = 5;
    let law = (end..end + FAR).take_while(|k| p.is_capital(*k)).any(|k| p.str(k) == "Act");
    if p.means(start, Sense::OfficeFirst) || law {
        return None;
    }
    if (start..end).all(|k| is_department(p.str(k))) {
        return None;
    }
    let plain = p.has(i, class::NOUN) && end == i + 1;
    // "die Udo Quell Werke widmet": his works.
    if p.str(i) == "Werke" && is_person(p, start, i) {
        return None;
    }
    // "die Quellmar Post": a German adjective of the town would end in "-er".
    let town = || p.has(start, class::PLACE) && !p.flagged(start, Flags::GENITIVE) && p.is_determined(start);
    if plain && !(start..i).any(|k| p.is_unknown(k) || p.has(k, PERSONAL)) && !town() {
        return None;
    }
    Some(Find::new(kind, start..end, "foreign-head"))
}

/// "Compagnia Navale Quella", "Pont del Moro", "Lido di Quella": a Romance head noun begins the name.
pub fn romance(p: &Passage, i: usize) -> Option<Find> {
    const SMALL: [&str; 23] = [
        "de", "del", "della", "delle", "dei", "degli", "di", "da", "do", "dos", "du", "la", "las", "le",
        "les", "lo", "los", "y", "e", "et", "en", "el", "al",
    ];
    const LONGEST: usize = 9;
    let kind = if p.frame(i, "romance")?.row.get(0) == "place" { Place } else { Organization };
    let elided = |k: usize| p.str(k).find(['\'', '’']).is_some_and(|at| at < 5) && !p.is_capital(k);
    let small = |k: usize| usize::from(SMALL.contains(&p.str(k)) && !p.is_capital(k));
    let named = |k: usize| {
        const NAMES: Class = STRONG | PERSONAL | class::PLACE_WEAK;
        p.is_capital(k)
            && !p.has(k, class::FUNCTION | class::NOUN)
            && (p.has(k, NAMES) || p.frame(k, "romance").is_some() || p.is_unknown(k) && !p.is_common(k))
    };
    let (mut end, mut sure) = (i + 1, false);
    while end < i + LONGEST {
        let at = end + small(end);
        let at = if at > end { at + small(at) } else { at };
        if !(named(at) || elided(at) && at == end) {
            break;
        }
        sure |= matches!(p.str(at), "San" | "Santa" | "Santo" | "São")
            || at > end
            || elided(at)
            || p.is_unknown(at);
        end = at + 1;
    }
    (sure && end <= p.range.end).then(|| Find::new(kind, i..end, "romance-head"))
}

/// "Corporate Communications", "Global Media Relations": a firm's own department.
fn is_department(word: &str) -> bool {
    const WORDS: [&str; 13] = [
        "Corporate",
        "Communications",
        "Communication",
        "Investor",
        "Public",
        "Media",
        "External",
        "Internal",
        "Global",
        "Relations",
        "Affairs",
        "Marketing",
        "&",
    ];
    WORDS.contains(&word)
}

fn is_foreign(p: &Passage, k: usize) -> bool {
    if p.frame(k, "before").is_some() {
        return false;
    }
    p.reads_any(k, &["of", "for", "and", "&"])
        || p.is_capital(k)
            && !p.has(
                k,
                class::FUNCTION
                    | class::ROLE
                    | class::DEMONYM_ADJECTIVE
                    | class::INHABITANT
                    | class::CALENDAR
                    | class::FINITE,
            )
            && !p.flagged(k, Flags::GENITIVE)
            && (p.has(k, STRONG | PERSONAL | class::FRAME | class::PLACE_WEAK)
                || !p.has(k, class::NOUN) && !p.is_common(k))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_names_around_foreign_heads() {
        assert_names(&[
            ("Der Preis der Quellmar Moor Association blieb.", "organization Quellmar Moor Association"),
            (
                "Sie zahlt an das International Council on Moors.",
                "organization International Council on Moors",
            ),
            ("Das Haus steht an der Quellmar Street.", "place Quellmar Street"),
            ("Er spielt Angela Merkel Werke von Rang.", "person Angela Merkel"),
            (
                "Das teilte das „Space Telescope Science Institute“ mit.",
                "organization Space Telescope Science Institute",
            ),
            ("Das schreibt die Bangkok Post.", "organization Bangkok Post"),
            ("Es fährt die Compagnia Quella Wessana.", "organization Compagnia Quella Wessana"),
            ("Sie liegt am Lido della Quella.", "place Lido della Quella"),
            ("Es erschien im Wessola Theater Verlag.", "organization Wessola Theater Verlag"),
            ("Für Quellmar Steel Europe gibt es Geld.", "organization Quellmar Steel Europe"),
            // Must not match.
            ("Die Villa und der Campo feiern im Centro Moorbad.", ""),
            ("Die Band und der Club feiern.", ""),
            ("Der Moor Securities Act gilt, der Chief Software Officer auch.", ""),
            ("Fragen beantwortet Corporate Communications.", ""),
        ]);
    }
}
