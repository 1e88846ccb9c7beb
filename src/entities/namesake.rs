//! Firms and persons of one name: which of the two the bare name means, by what the text says of them.
//!
//! That a name is somebody's is proved in `memory.rs`.
//! Example: after "Reinhold Würth ist tot" the lone "Würth" is he, beside "die Firma Würth" it is the firm.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::EntityKind;
use super::genitive::base;
use super::passage::Find;
use crate::document::Document;
use crate::lexicon::{Class, Reading, Sense, class};
use crate::tokens::{Flags, Shape};

/// Who bears a name in a text, by the name as it stands alone.
#[derive(Default)]
pub struct Namesakes<'t> {
    /// The first full name of a person that ends in it.
    persons: HashMap<&'t str, usize, RandomState>,
    /// The first organisation that begins with it.
    firms: HashMap<&'t str, usize, RandomState>,
    /// Names of which the text itself says that they are firms'.
    said: HashSet<&'t str, RandomState>,
}

impl<'t> Namesakes<'t> {
    /// Reads the names that were found; nothing where none of them may be both.
    pub fn new(document: &'t Document, names: &[Find]) -> Self {
        let mut all = Namesakes::default();
        let open = |find: &Find| matches!(find.rule, "organization" | "organization-in-context");
        if !names.iter().any(open) {
            return all;
        }
        for (k, find) in names.iter().enumerate() {
            if find.kind == EntityKind::Person && find.tokens.len() > 1 {
                all.persons.entry(document.str(find.tokens.end - 1)).or_insert(k);
            } else if find.kind == EntityKind::Organization {
                let own = base(document, find.tokens.start);
                all.firms.entry(own).or_insert(k);
                if says_firm(document, find) {
                    all.said.insert(own);
                }
            }
        }
        all
    }

    /// The text itself says that there is a firm of the name.
    pub fn is_firm(&self, own: &str) -> bool {
        self.said.contains(own)
    }

    /// The first person of the name, where no firm of the name stands before.
    fn person_before_firm(&self, own: &str) -> Option<usize> {
        let first = *self.persons.get(own)?;
        let firm = self.firms.get(own).is_some_and(|firm| *firm < first);
        (!firm && !self.is_firm(own)).then_some(first)
    }
}

/// "Ruth Quell ist tot. Quell gründete": the tables have a firm of the name, but the text names the person first.
pub fn take_from_firms(document: &Document, namesakes: &Namesakes, names: &mut [Find]) {
    for (k, find) in names.iter_mut().enumerate() {
        let i = find.tokens.start;
        if find.rule != "organization" || find.tokens.len() > 1 || document[i].has(Flags::CAPS) {
            continue;
        }
        let person = namesakes.person_before_firm(base(document, i));
        if person.is_some_and(|person| person < k) {
            *find = Find::guess(EntityKind::Person, i..i + 1, "memory");
        }
    }
}

/// "Aus Conrad Quell wird Moorlicht" beside "die Agentur Conrad Quell", "Quell liefert" beside "der Autobauer Quell Motors": what
/// the noun before it calls a firm is one everywhere, where the text tells of nobody with that name.
pub fn settle(document: &Document, names: &mut [Find]) {
    let several = |find: &Find| find.tokens.len() > 1 && find.row.is_none();
    // "der Autobauer Quell Motors": an English noun ends the name.
    let behind = |find: &Find| {
        let frame = find.tokens.start.checked_sub(1);
        frame.is_some_and(|k| document.lexicon.ends_as(document.str(k), Sense::Firm))
    };
    let is_firm = |find: &&Find| {
        find.kind == EntityKind::Organization
            && several(find)
            && (find.rule == "after-frame" || find.rule == "foreign-head" && behind(find))
    };
    let mut firms: HashSet<&str, RandomState> = HashSet::default();
    for firm in names.iter().filter(is_firm) {
        firms.insert(document.phrase(&firm.tokens));
        if !document.has(firm.tokens.end - 1, class::SURNAME | class::GIVEN) {
            firms.insert(document.str(firm.tokens.start));
        }
    }
    if firms.is_empty() {
        return;
    }
    let person = |find: &Find| find.kind == EntityKind::Person && find.row.is_none();
    for find in names.iter().filter(|find| person(find)) {
        if is_told(document, find) {
            firms.remove(document.phrase(&find.tokens));
        }
        if find.tokens.len() > 1 {
            firms.remove(document.str(find.tokens.start));
            firms.remove(base(document, find.tokens.end - 1));
        }
    }
    for find in names.iter_mut().filter(|find| person(find)) {
        if firms.contains(document.phrase(&find.tokens)) {
            *find = Find::guess(EntityKind::Organization, find.tokens.clone(), "memory");
        }
    }
}

/// "Anwalt Udo Quell", "Udo Quell sagte", "Udo Quell gründete": what the text tells of a person.
fn is_told(document: &Document, find: &Find) -> bool {
    const LIVES: [&str; 6] = ["gründete", "starb", "lebt", "lebte", "wurde", "studierte"];
    let says = |k: usize| document.has(k, class::CUE);
    let (start, end) = (find.tokens.start, find.tokens.end);
    find.role.is_some()
        || find.tokens.len() > 1
            && (says(end) || document.reads_any(end, &LIVES) || start.checked_sub(1).is_some_and(says))
}

/// "Neuer Trainer ist Bodo Klopp. Klopp kommt aus Riga": the tables have somebody of that surname, but the text names
/// another one in full, and nobody else before.
pub fn take_from_listed(document: &Document, names: &mut [Find]) {
    let listed = |find: &Find| find.kind == EntityKind::Person && find.row.is_some();
    let alone = |find: &Find| find.tokens.len() == 1;
    if !names.iter().any(|find| listed(find) && alone(find)) {
        return;
    }
    let full = names.iter().filter(|find| listed(find) && !alone(find));
    let mut known: HashSet<u32, RandomState> =
        full.filter_map(|find| find.row.map(|(_, row)| row.number())).collect();
    let mut bearers: HashMap<&str, usize, RandomState> = HashMap::default();
    for k in 0..names.len() {
        let find = &names[k];
        let own = base(document, find.tokens.end - 1);
        match find.row.filter(|_| listed(find) && alone(find)) {
            // "Kanzlerin Merkel" is who she is.
            Some((table, row)) if find.role.is_none() && !known.contains(&row.number()) => {
                let Some(bearer) = bearers.get(own) else {
                    known.insert(row.number());
                    continue;
                };
                // "José Zapatero" is José Luis Rodríguez Zapatero.
                let given = document.str(names[*bearer].tokens.start);
                if row.get(0).split(' ').next() == Some(given) {
                    names[*bearer].row = Some((table, row));
                } else {
                    names[k].row = None;
                }
            }
            Some((_, row)) => {
                known.insert(row.number());
            }
            None if find.kind == EntityKind::Person && !alone(find) && find.row.is_none() => {
                bearers.entry(own).or_insert(k);
            }
            None => {}
        }
    }
}

/// A firm of the tables, which persons may share the name with.
pub fn is_listed_firm(document: &Document, i: usize) -> bool {
    document.has(i, class::ORGANIZATION | class::ORGANIZATION_WEAK)
}

/// The last names of the persons of the text that have more names than that.
pub fn last_names<'t>(document: &'t Document, names: &[Find]) -> HashSet<&'t str, RandomState> {
    let full = names.iter().filter(|find| find.kind == EntityKind::Person && find.tokens.len() > 1);
    full.map(|find| base(document, find.tokens.end - 1)).collect()
}

/// "Wessel Technik AG" where no person of the text bears that name.
pub fn is_nobodys(document: &Document, firm: &Find, is_borne: impl Fn(&str) -> bool) -> bool {
    const OTHER: Class = class::GIVEN
        | class::NOUN
        | class::PLACE
        | class::COUNTRY
        | class::ORGANIZATION
        | class::INHABITANT
        | class::DEMONYM_ADJECTIVE
        | class::ROLE;
    let first = firm.tokens.start;
    let own = document.str(first);
    // "Wiener Linien GmbH"
    let town = own
        .strip_suffix("er")
        .is_some_and(|town| document.lexicon.class_of(town, Shape::Capital) & class::PLACE != 0);
    document.has(first, class::SURNAME) && !document.has(first, OTHER) && !town && !is_borne(own)
}

/// "der Konzern Kägi Traktion", "Kägi Traktion wächst": a firm of two words at least, which may go by the first.
pub fn is_called(document: &Document, find: &Find) -> bool {
    let partners = || find.tokens.clone().any(|i| matches!(document.str(i), "&" | "und"));
    matches!(find.rule, "after-frame" | "trade")
        && find.kind == EntityKind::Organization
        && find.row.is_none()
        && find.tokens.len() > 1
        && !document.has(find.tokens.start, class::GIVEN | class::NOUN | class::FUNCTION)
        && !partners()
}

/// "die Aktie von Quell": only firms have these.
pub fn is_owning(reading: &Reading, i: usize) -> bool {
    i > 1 && reading.reads(i - 1, "von") && reading.means(i - 2, Sense::OfFirm)
}

/// "die Firma Quell", "Aktie von Quell", "bei Quell", "Quell Nord": the text itself says that it is a firm.
fn says_firm(document: &Document, find: &Find) -> bool {
    const AT: [&str; 4] = ["bei", "beim", "zum", "zu"];
    let i = find.tokens.start;
    find.tokens.len() > 1
        || find.rule == "after-frame"
        || i > 0 && document[i - 1].is_capital() && document.has(i - 1, class::FRAME | class::NOUN)
        || i > 0 && document.reads_any(i - 1, &AT)
        || is_owning(document, i)
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::{assert_entities, assert_names};

    #[test]
    fn the_text_says_who_bears_the_surname() {
        assert_entities(&[
            ("Neuer Trainer ist Bodo Klopp. Klopp kommt.", "Bodo Klopp = Bodo Klopp + Klopp"),
            ("José Zapatero kam. Zapatero ging.", "José Zapatero = José Zapatero + Zapatero"),
            ("Klopp kam. Auch Bodo Klopp kam. Klopp ging.", "Klopp = Klopp + Klopp; Bodo Klopp = Bodo Klopp"),
        ]);
    }

    #[test]
    fn what_is_called_a_firm_is_one_everywhere() {
        assert_names(&[
            (
                "Aus Conrad Wesselok wird Moorlicht. Das teilte die Agentur Conrad Wesselok mit.",
                "organization Conrad Wesselok; organization Conrad Wesselok",
            ),
            (
                "Der Autobauer Corvin Motors liefert. Danach will Corvin wachsen.",
                "organization Corvin Motors; organization Corvin",
            ),
            (
                "Die Zeitschrift „Hertz Wessola“ erschien. Chefin von Hertz Wessola war sie.",
                "organization Hertz Wessola; organization Hertz Wessola",
            ),
            // Must not match.
            (
                "Conrad Wesselok gründete die Agentur Conrad Wesselok.",
                "person Conrad Wesselok; organization Conrad Wesselok",
            ),
            (
                "Der Autobauer Corvin Motors liefert. Corvin Krantz kam. Corvin lachte.",
                "organization Corvin Motors; person Corvin Krantz; person Corvin",
            ),
        ]);
    }

    #[test]
    fn the_text_says_whether_there_is_a_firm() {
        assert_names(&[
            ("Reinhold Würth ist tot. Würth war reich.", "person Reinhold Würth; person Würth"),
            ("Reinhold Würth ist tot. Die Firma Würth trauert.", "person Reinhold Würth; organization Würth"),
            (
                "Die Krantz Technik AG liefert. Krantz Technik wächst. Die Papiere von Krantz stiegen.",
                "organization Krantz Technik AG; organization Krantz Technik; organization Krantz",
            ),
            (
                "Die Wiener Torfwerke GmbH liefert der Wiener Verwaltung.",
                "organization Wiener Torfwerke GmbH",
            ),
            (
                "Christoph Henkel kam. Die Aktien von Henkel stiegen.",
                "person Christoph Henkel; organization Henkel",
            ),
        ]);
    }
}
