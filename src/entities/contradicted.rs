//! Towns of one name: codes that what stands beside the name contradicts are another town's.
//!
//! Example: "Cambridge (Massachusetts)" is not in England, "Kirchberg im Hunsrück" not in Luxembourg.

use std::collections::HashSet;

use foldhash::fast::RandomState;

use super::passage::Find;
use crate::document::Document;
use crate::lexicon::TableId;

/// Takes the rows from towns that lie elsewhere, wherever the text names them.
pub fn take_rows(document: &Document, names: &mut [Find]) {
    let beside = |pair: &&[Find]| is_elsewhere(document, &pair[0], &pair[1]);
    let wrong: HashSet<u32, RandomState> =
        names.windows(2).filter(beside).filter_map(|pair| Some(pair[0].row?.1.number())).collect();
    if wrong.is_empty() {
        return;
    }
    for find in names.iter_mut().filter(|find| find.row.is_some_and(|(_, row)| wrong.contains(&row.number())))
    {
        find.row = None;
    }
}

/// Whether the second says of the first, a town, that it lies in another country than the table's.
fn is_elsewhere(document: &Document, town: &Find, land: &Find) -> bool {
    let gap = town.tokens.end;
    if land.tokens.start != gap + 1 {
        return false;
    }
    let told =
        document.is(gap, '(') && document.is(land.tokens.end, ')') || document.reads_any(gap, &["bei", "im"]);
    let city = town.row.is_some_and(|(table, row)| table == TableId::Places && row.get(1) == "city");
    told && city && matches!((country(town), country(land)), (Some(one), Some(other)) if one != other)
}

/// The country that the tables have the place in.
fn country(place: &Find) -> Option<&'static str> {
    let (table, row) = place.row?;
    let code = match table {
        TableId::Countries => row.get(1),
        TableId::Places => row.get(2),
        _ => "",
    };
    Some(code).filter(|code| !code.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::entities::extract;
    use crate::lexicon::Lexicon;

    #[test]
    fn codes_are_those_of_the_town_that_is_meant() {
        let rows = [
            ("Er lebt in Boston.", "Boston US"),
            ("Er lebt in Boston (Spanien).", "Boston -"),
            ("Boston bei Nagold feiert. In Boston regnet es.", "Boston -"),
            ("Er lebt in Nagold bei Tübingen.", "Nagold DE"),
        ];
        for (text, want) in rows {
            let lexicon = Lexicon::embedded();
            let document = Document::new(text, lexicon);
            let found = extract(&document, &lexicon);
            let first =
                found.first().map(|place| format!("{} {}", place.name, place.ids.iso2.unwrap_or("-")));
            assert_eq!(first.as_deref(), Some(want), "{text}");
        }
    }
}
