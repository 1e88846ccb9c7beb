//! Jobs, members and seats that somebody cuts or creates: "baut 2.500 Stellen ab", "schafft 400 Arbeitsplätze".
//!
//! What prices and shares do is said in `bare.rs`; here the noun says that so many more or fewer are meant.
//! Example: in "Die Werft streicht 300 Stellen" the count is down by, in "Er streicht vier Wände" nothing changes.

use super::bare::Site;
use super::{Change, ChangeRole, Direction, Figure, FigureKind};
use crate::document::Document;
use crate::lexicon::{Sense, class};
use crate::tokens::Shape;

/// The change that a verb beside the count of jobs tells of.
pub(super) fn change(document: &Document, figure: &Figure, site: &Site) -> Option<Change> {
    const REACH: usize = 8;
    let object = figure.object?;
    let jobs = figure.kind == FigureKind::Count && document.lexicon.means(object, Shape::Capital, Sense::Job);
    let lead = site.start.checked_sub(1).filter(|lead| *lead >= site.floor);
    // "mit 400 Stellen schafft sie Platz"
    if !jobs || lead.is_some_and(|k| document.has(k, class::PREPOSITION | class::POSSESSIVE)) {
        return None;
    }
    let open = |k: &usize| document[*k].mark().is_none_or(|mark| mark == '.');
    let before = (site.floor.max(site.start.saturating_sub(REACH))..site.start).rev().take_while(open);
    let behind = (site.after..site.end.min(site.after + REACH)).take_while(open);
    let direction = before.chain(behind).filter(|k| !document[*k].is_capital()).find_map(|k| {
        let says = |sense| {
            let mut prefixes = document.rows_of_sense(k, sense);
            prefixes.any(|prefix| prefix.is_empty() || is_parted(document, site, prefix))
        };
        let lost = || document.has(k, class::CHANGE) && document.str(k).starts_with("verl");
        match () {
            () if says(Sense::Cuts) || lost() => Some(Direction::Down),
            () if says(Sense::Creates) => Some(Direction::Up),
            () => None,
        }
    })?;
    Some(Change { direction, role: ChangeRole::By })
}

/// "ab" of "baut 300 Stellen ab": the clause ends with it.
fn is_parted(document: &Document, site: &Site, prefix: &str) -> bool {
    const REACH: usize = 8;
    (site.after..site.end.min(site.after + REACH)).find(|k| document.str(*k) == prefix).is_some_and(|k| {
        k + 1 >= site.end || document[k + 1].mark().is_some() || document.reads(k + 1, "und")
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{change_of, check_each};

    #[test]
    fn jobs_are_cut_and_created() {
        let rows = [
            ("Die Werft baut 2.500 Stellen ab.", "2.500 Stellen down by"),
            ("Die Reederei streicht 6.000 Jobs.", "6.000 Jobs down by"),
            ("Sie will 400 neue Stellen schaffen.", "400 neue Stellen up by"),
            ("Der Verein verlor 1.200 Mitglieder.", "1.200 Mitglieder down by"),
            ("Dort fallen 1.000 Stellen weg.", "1.000 Stellen down by"),
            ("Sie baut 20 Stände auf und streicht vier Wände.", "20 Stände none; vier Wände none"),
            ("Mit 400 Stellen schafft sie viel.", "400 Stellen none"),
            ("Er verlor drei Zähne.", "drei Zähne none"),
        ];
        check_each(&rows, |figure| format!("{} {}", figure.text, change_of(figure)));
    }
}
