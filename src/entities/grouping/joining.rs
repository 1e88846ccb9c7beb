//! Names that differ and mean one person or organisation: initials, second names, the ends of long names.
//!
//! Names that are the same are for the file above.
//! Example: "Ruth Quell alias Wessa" is one person, "R. Quell" is she.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{Register, Sign, is_full};
use crate::document::Document;
use crate::entities::EntityKind;
use crate::entities::passage::Find;
use crate::tokens::Flags;

impl<'d, 't> Register<'_, 'd, 't> {
    /// "R. Quellmann" is "Ruth Quellmann", whichever comes first.
    pub(super) fn by_initial(&self, find: &Find) -> Option<usize> {
        if find.kind != EntityKind::Person
            || find.row.is_some() && !self.document.is(find.tokens.start + 1, '.')
        {
            return None;
        }
        let group = self.surnames.get(self.surname(find))?.last;
        let other = &self.finds[self.founders[group]];
        let (mine, its) = (self.document.str(find.tokens.start), self.document.str(other.tokens.start));
        let initial = |i: usize| self.document.is(i + 1, '.') && self.document.str(i).chars().count() == 1;
        let either = initial(find.tokens.start) || initial(other.tokens.start);
        (either && mine.chars().next() == its.chars().next()).then_some(group)
    }

    /// "R." and "R.s" are "Udo R.".
    pub(super) fn by_letter(&self, find: &Find) -> Option<usize> {
        let start = find.tokens.start;
        let letter = || self.document.phrase(&(start..start + 2));
        (find.rule == "letter").then(|| self.known(&Sign::Name(find.kind, letter().into()))).flatten()
    }

    /// "De Quell", "García Quell" after "Ana García Quell": the end of a person's name, of two words at least.
    pub(super) fn by_tail(&self, find: &Find) -> Option<usize> {
        if find.kind != EntityKind::Person || find.row.is_some() || find.tokens.len() < 2 {
            return None;
        }
        let group = self.surnames.get(self.surname(find))?.last;
        let full = &self.finds[self.founders[group]].tokens;
        let (rest, first) = (find.tokens.len() - 1, find.tokens.start);
        let begin = full.end.checked_sub(rest + 1).filter(|begin| *begin > full.start)?;
        let same = (1..rest).all(|k| self.document.str(begin + k) == self.document.str(first + k));
        (same && self.document.reads(begin, self.document.str(first))).then_some(group)
    }

    /// "Ruth Quell alias Wessa", "Wessa (bürgerlich Ruth Quell)": two names of one person.
    pub(super) fn join_names(&mut self) {
        const LINKS: [&str; 10] = [
            "alias",
            "bürgerlich",
            "eigentlich",
            "geboren",
            "geborene",
            "geborener",
            "geb",
            "genannt",
            "vulgo",
            "kurz",
        ];
        for second in 1..self.finds.len() {
            let (one, other) = (&self.finds[second - 1], &self.finds[second]);
            let gap = one.tokens.end..other.tokens.start;
            let persons = one.kind == EntityKind::Person && other.kind == EntityKind::Person;
            if !persons || !(1..=3).contains(&gap.len()) {
                continue;
            }
            let word = gap.start + usize::from(self.document[gap.start].mark().is_some());
            let linked = self.document.reads_any(word, &LINKS);
            if linked && (word + 1 == gap.end || self.document.is(word + 1, '.') && word + 2 == gap.end) {
                self.unite(second - 1, second);
            }
        }
    }

    /// Makes the referents of two finds one.
    fn unite(&mut self, one: usize, other: usize) {
        let [one_full, other_full] = [one, other].map(|k| is_full(&self.finds[k]));
        if !one_full || !other_full {
            let (full, short) = if one_full { (one, other) } else { (other, one) };
            let group = self.groups[full];
            if one_full || other_full {
                self.signs.entry(self.named(short)).or_insert(group);
            }
            return;
        }
        let (kept, gone) = (self.united.of(self.groups[one]), self.united.of(self.groups[other]));
        if kept != gone {
            self.united.0.insert(gone, kept);
        }
    }

    /// Puts all that belonged to a referent that is another's now to that one.
    pub(super) fn settle(&mut self) {
        let united = &mut self.united;
        if united.0.is_empty() {
            return;
        }
        let bearers = self.surnames.values_mut().flat_map(|bearer| [&mut bearer.group, &mut bearer.last]);
        for group in self.groups.iter_mut().chain(self.signs.values_mut()).chain(bearers) {
            *group = united.of(*group);
        }
    }

    /// "Europäische Zentralbank (EZB)": what stands in brackets is the same.
    pub(super) fn learn_aliases(&mut self) {
        for second in 1..self.finds.len() {
            let (name, alias) = (&self.finds[second - 1], &self.finds[second]);
            let quoted = self.document[name.tokens.end].is_quotation_mark();
            let open = name.tokens.end + usize::from(quoted);
            let bracketed = alias.tokens.start == open + 1
                && self.document.is(open, '(')
                && (self.document.is(alias.tokens.end, ')') || name.rule == "spelled");
            let one = matches!(name.kind, EntityKind::Organization | EntityKind::Product)
                && alias.kind == name.kind;
            if !bracketed
                || !one
                || !self.is_abbreviation(name, alias)
                    && (name.row.is_some() && alias.row.is_some() || !abbreviates(self.document, name, alias))
            {
                continue;
            }
            if is_full(name) && is_full(alias) {
                self.unite(second - 1, second);
                continue;
            }
            let (known, new) = if is_full(name) { (second - 1, second) } else { (second, second - 1) };
            if let Some(group) = self.known(&self.named(known)) {
                self.signs.insert(self.named(new), group);
            }
        }
    }

    /// "Rapid Quell Forces (RQF)", "Moorrat (QMC)": letters right behind a name, which may be those of another language;
    /// "Stadtwerke (CDU)" and "Zeitung (AFP)" say whose or from where.
    ///
    /// In "Programm der Vereinten Nationen (WFP)" they are those of the whole.
    fn is_abbreviation(&self, name: &Find, alias: &Find) -> bool {
        let i = alias.tokens.start;
        let whole = name.tokens.start.checked_sub(2).is_some_and(|k| {
            self.document[k].is_capital() && self.document.reads_any(k + 1, &["der", "des", "für", "von"])
        });
        if whole && !abbreviates(self.document, name, alias) {
            return false;
        }
        let sort = alias.row.map_or("", |(_, row)| row.get(1));
        self.document[i].has(Flags::CAPS)
            && !self.document[i].has(Flags::HYPHEN)
            && (2..=6).contains(&self.document.str(i).len())
            && !matches!(sort, "party" | "media" | "wire" | "club")
    }

    /// "AKK" is "Anna Kern-Krantz".
    pub(super) fn by_initials(&mut self, find: &Find) -> Option<usize> {
        let i = find.tokens.start;
        if !self.document[i].has(Flags::CAPS) {
            return None;
        }
        for (group, founder) in self.founders.iter().enumerate().skip(self.lettered) {
            let full = &self.finds[*founder];
            if full.kind == EntityKind::Person && full.tokens.len() > 1 {
                self.letters.add(self.document, full, group);
            }
        }
        self.lettered = self.founders.len();
        Some(self.united.of(self.letters.whose(self.document, i)?))
    }
}

/// Which referent another one has become.
#[derive(Default)]
pub(super) struct United(HashMap<usize, usize, RandomState>);

impl United {
    /// The referent that this one is now; the way there is short the next time.
    fn of(&mut self, group: usize) -> usize {
        let mut kept = group;
        while let Some(next) = self.0.get(&kept) {
            kept = *next;
        }
        let mut passed = group;
        while passed != kept {
            passed = self.0.insert(passed, kept).unwrap_or(kept);
        }
        kept
    }
}

/// True where the letters of one name stand in the other in their order, or both begin alike.
fn abbreviates(document: &Document, name: &Find, alias: &Find) -> bool {
    let (long, short) = if name.tokens.len() >= alias.tokens.len() { (name, alias) } else { (alias, name) };
    if !document[short.tokens.start].has(Flags::CAPS | Flags::CAPITAL) || short.tokens.len() > 1 {
        return false;
    }
    let (short, first) =
        (document.str(short.tokens.start).to_lowercase(), document.str(long.tokens.start).to_lowercase());
    let mut letters = short.chars().peekable();
    for word in long.tokens.clone() {
        for letter in document.str(word).to_lowercase().chars() {
            letters.next_if_eq(&letter);
        }
    }
    letters.peek().is_none() || first.chars().next() == short.chars().next()
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_entities;

    #[test]
    fn second_names_mean_the_same_person() {
        assert_entities(&[
            (
                "Ruth Wessolek alias Lady Gaga sang. Petra Krantz (geb. Lammers) kam.",
                "Ruth Wessolek = Ruth Wessolek + Lady Gaga; Petra Krantz = Petra Krantz + Lammers",
            ),
            ("Udo de Wessolek kam. De Wessolek ging.", "Udo de Wessolek = Udo de Wessolek + De Wessolek"),
            (
                "Der Internationale Währungsfonds (IMF) tagt.",
                "Internationaler Währungsfonds = Internationale Währungsfonds + IMF",
            ),
            (
                "Es kam Udo Wessolek jun. mit Ruth Krantz. Wessolek lachte.",
                "Udo Wessolek jun. = Udo Wessolek jun. + Wessolek; Ruth Krantz = Ruth Krantz",
            ),
            (
                "Der Minister Udo al-Wessoli kam. Al-Wessoli lachte, Al-Wessolis Rede und das Haus el-Wessolis auch.",
                "Udo al-Wessoli = Udo al-Wessoli + Al-Wessoli + Al-Wessolis + el-Wessolis",
            ),
            (
                "Es pfiff Alberto Quellano Mallenco. Quellano zeigte Gelb.",
                "Alberto Quellano Mallenco = Alberto Quellano Mallenco + Quellano",
            ),
            ("Die Linke gewann. Der Chef der Linken ging.", "Die Linke = Die Linke + Linken"),
            (
                "Minister Kim Quae-yong kam. Kim ging. Danach kam General Kim Wessul-bok.",
                "Kim Quae-yong = Kim Quae-yong + Kim; Kim Wessul-bok = Kim Wessul-bok",
            ),
            // Must not match.
            (
                "Ruth Wessolek und Udo Krantz kamen. Petra Krantz ging.",
                "Ruth Wessolek = Ruth Wessolek; Udo Krantz = Udo Krantz; Petra Krantz = Petra Krantz",
            ),
        ]);
    }
}
