//! Joins mentions to entities: short forms to full ones, acronyms to what they stand for, words made from names.
//!
//! Which words are mentions is decided before.
//! Example: "Kim Jong Un", "Kims" and "Kim" are one entity; "EZB (Europäische Zentralbank)" teaches an alias.

mod joining;
mod roles;
mod unnamed;

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use self::joining::United;
use super::alias::Letters;
use super::derived::Base;
use super::family_first::{first_surname, is_family_first};
use super::firm;
use super::full_name::{surname_at, without_article};
use super::genitive::{base, genitive_stem};
use super::namesake::is_called;
use super::naming::{alike, composed, name_of, nominative};
use super::nickname;
use super::nominal;
use super::passage::Find;
use super::scan::Finds;
use super::team;
use super::{Codes, Derived, Entity, EntityKind, Form, Mention};
use crate::document::Document;
use crate::id::Id;
use crate::lexicon::{Row, TableId};
use crate::tokens::{Flags, Shape};

/// What a referent is known by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Sign<'d> {
    /// A row of the lexicon, by its number.
    Row(u32),
    Name(EntityKind, Cow<'d, str>),
    /// The first word of a person's name.
    Given(Cow<'d, str>),
    /// A word of a firm's name that may be its short one.
    Short(&'d str),
}

/// Whom a bare surname means.
#[derive(Clone, Copy)]
struct Bearer {
    /// The referent, and the find that names it in full.
    group: usize,
    find: usize,
    /// The referent that was named last with this surname.
    last: usize,
    /// Whether the bare surname has meant this one, so that it goes on to.
    called: bool,
}

/// The referents so far, as numbers, and what they are known by.
struct Register<'f, 'd, 't> {
    document: &'d Document<'t>,
    finds: &'f [Find],
    /// The name of each find, its referent, and for each referent the find that came first.
    names: Vec<Cow<'t, str>>,
    groups: Vec<usize>,
    founders: Vec<usize>,
    signs: HashMap<Sign<'d>, usize, RandomState>,
    /// The last words of persons' names.
    surnames: HashMap<Cow<'d, str>, Bearer, RandomState>,
    /// Referents that turned out to be another one.
    united: United,
    letters: Letters,
    /// Of so many founders the letters are known.
    lettered: usize,
}

/// The entities in the order of their first mentions.
pub fn entities<'t>(document: &Document<'t>, finds: &Finds) -> Vec<Entity<'t>> {
    const MANY: usize = 4096;
    let count = finds.names.len();
    let mut register = Register {
        document,
        finds: &finds.names,
        names: finds.names.iter().map(|find| name_of(document, find)).collect(),
        groups: vec![0; count],
        founders: Vec::with_capacity(count),
        // A long text names the same again and again.
        signs: HashMap::with_capacity_and_hasher(2 * count.min(MANY), RandomState::default()),
        surnames: HashMap::default(),
        united: United::default(),
        letters: Letters::default(),
        lettered: 0,
    };
    (0..count).filter(|k| is_full(&finds.names[*k])).for_each(|k| register.add_full(k));
    register.learn_aliases();
    register.join_names();
    register.settle();
    for (k, find) in finds.names.iter().enumerate() {
        if is_full(find) { register.pass_bearer(k) } else { register.add_short(k) }
    }
    let (mut entities, numbers) = register.entities();
    register.add_derived(finds, &mut entities, &numbers);
    let owners: Vec<usize> = register.groups.iter().map(|group| numbers[*group]).collect();
    nominal::add(document, &finds.names, &owners, &mut entities);
    unnamed::put_in_order(&mut entities);
    entities
}

/// True of finds that need no other to be understood.
fn is_full(find: &Find) -> bool {
    find.row.is_some() || find.tokens.len() > 1 || find.rule == "spelled"
}

impl<'d, 't> Register<'_, 'd, 't> {
    fn known(&self, sign: &Sign) -> Option<usize> {
        self.signs.get(sign).copied()
    }

    fn named(&self, k: usize) -> Sign<'d> {
        Sign::Name(self.finds[k].kind, self.names[k].clone())
    }

    /// Puts a find to a referent, or makes it the first of a new one.
    fn put(&mut self, known: Option<usize>, k: usize) -> usize {
        let group = known.unwrap_or(self.founders.len());
        if group == self.founders.len() {
            self.founders.push(k);
        }
        self.groups[k] = group;
        group
    }

    fn add_full(&mut self, k: usize) {
        let find = &self.finds[k];
        // "die Anwältin Ruth Quells" after "Ruth Quell".
        if find.kind == EntityKind::Person && find.row.is_none() && self.names[k].ends_with('s') {
            let stem = genitive_stem(&self.names[k]).len();
            let bare = |name: &Cow<'t, str>| match name {
                Cow::Borrowed(name) => Cow::Borrowed(&name[..stem]),
                Cow::Owned(name) => Cow::Owned(name[..stem].to_owned()),
            };
            let name = bare(&self.names[k]);
            if self.known(&Sign::Name(find.kind, name.clone())).is_some() {
                self.names[k] = name;
            }
        }
        // "Tim Vollmers Haus" after "Tim Vollmers": the -s is the name's own.
        let whole = self.document.phrase(&find.tokens);
        if find.row.is_none()
            && self.names[k].len() < whole.len()
            && self.known(&Sign::Name(find.kind, whole.into())).is_some()
        {
            self.names[k] = whole.into();
        }
        let (name, row) = (self.named(k), find.row.map(|(_, row)| row));
        let known = row.and_then(|row| self.known(&Sign::Row(row.number())));
        let bare = self.without_form(find);
        let known = known.or_else(|| self.known(&name)).or_else(|| self.by_initial(find));
        let known = known.or_else(|| self.by_tail(find)).or_else(|| self.by_letter(find));
        let known = known.or_else(|| self.known(bare.as_ref()?)).or_else(|| self.by_article(find, row));
        let group = self.put(known, k);
        if let Some(row) = row {
            self.signs.insert(Sign::Row(row.number()), group);
            self.signs.entry(Sign::Name(find.kind, row.get(0).into())).or_insert(group);
        }
        self.signs.entry(name).or_insert(group);
        if find.kind == EntityKind::Person {
            let bearer = Bearer { group, find: k, last: group, called: false };
            let surname = self.surname(find);
            let family = is_family_first(self.document, find).then_some(find.tokens.start);
            if let Some(first) = first_surname(self.document, find).or(family) {
                self.surnames.entry(base(self.document, first).into()).or_insert(bearer);
            }
            self.surnames.entry(surname.into()).and_modify(|known| known.last = group).or_insert(bearer);
            self.signs.insert(Sign::Given(base(self.document, find.tokens.start).into()), group);
            if self.document.is(find.tokens.end - 1, '.') && find.rule != "letter" {
                let letter = self.document.phrase(&(find.tokens.end - 2..find.tokens.end));
                self.signs.entry(Sign::Name(find.kind, letter.into())).or_insert(group);
            }
        }
        if find.rule == "legal-form" || is_called(self.document, find) {
            let first = self.document.str(find.tokens.start);
            self.signs.entry(Sign::Name(find.kind, first.into())).or_insert(group);
        }
        if let Some(bare) = bare {
            self.signs.entry(bare).or_insert(group);
        }
        // "Bahn" of "Deutsche Bahn", where it is the firm.
        if find.row.is_some() && find.kind == EntityKind::Organization && matches!(find.tokens.len(), 2 | 3) {
            for i in [find.tokens.start, find.tokens.start + 1] {
                self.signs.entry(Sign::Short(self.document.str(i))).or_insert(group);
            }
        }
        // "Rostock" of "Hansa Rostock", where it is the club.
        if team::is_club(find) {
            let parts = nickname::words(self.document, find).chain([team::town(self.document, find)]);
            for part in parts {
                self.signs.entry(Sign::Name(find.kind, part.into())).or_insert(group);
            }
        }
    }

    /// "Die Linke" is "Linke", whichever comes first.
    fn by_article(&self, find: &Find, row: Option<Row>) -> Option<usize> {
        if find.kind != EntityKind::Organization {
            return None;
        }
        let listed = row?.get(0);
        let text = self.document.phrase(&find.tokens);
        let bare = text.strip_prefix("Die ").filter(|bare| !bare.contains(' '));
        let whole = || self.known(&Sign::Name(find.kind, format!("Die {listed}").into()));
        match bare {
            Some(bare) => self.known(&Sign::Name(find.kind, bare.to_owned().into())),
            None if find.tokens.len() == 1 => whole(),
            None => None,
        }
    }

    /// "Quell Line GmbH" is "Quell Line", too.
    fn without_form(&self, find: &Find) -> Option<Sign<'d>> {
        let bare = (find.rule == "legal-form").then(|| firm::without_form(self.document, &find.tokens))??;
        (bare.len() > 1).then(|| Sign::Name(find.kind, composed(self.document, &bare)))
    }

    /// The word that a bare surname is looked for by.
    fn surname(&self, find: &Find) -> &'d str {
        without_article(base(self.document, surname_at(self.document, &find.tokens)))
    }

    /// From here on the surname means the person who is named in full, unless somebody better known has it: whom the
    /// tables know, or who was called by it before.
    fn pass_bearer(&mut self, k: usize) {
        let find = &self.finds[k];
        if find.kind != EntityKind::Person {
            return;
        }
        let Some(bearer) = self.surnames.get_mut(self.surname(find)) else { return };
        let listed = |find: &Find| find.row.is_some();
        let better = bearer.called || listed(&self.finds[bearer.find]) && !listed(find);
        if bearer.group != self.groups[k] && bearer.find < k && !better {
            *bearer = Bearer { group: self.groups[k], find: k, ..*bearer };
        }
    }

    /// The person whom the bare surname means: one named before, in headlines the first one after.
    fn called(&mut self, surname: &str, k: usize) -> Option<usize> {
        let bearer = self.surnames.get_mut(surname)?;
        bearer.called |= bearer.find < k;
        Some(bearer.group)
    }

    fn add_short(&mut self, k: usize) {
        let find = &self.finds[k];
        let name = self.named(k);
        let mut known = self.known(&name);
        if find.kind == EntityKind::Person {
            let word = without_article(self.document.str(find.tokens.start));
            let keys = [word.into(), self.names[k].clone(), genitive_stem(word).to_owned().into()];
            let person = keys.into_iter().find_map(|key| self.called(&key, k));
            known = person.or(known).or_else(|| self.known(&Sign::Given(self.names[k].clone())));
        }
        if known.is_none() && find.kind == EntityKind::Person {
            known = self.by_initials(find);
        }
        if find.rule == "short-firm" {
            known = known.or_else(|| self.known(&Sign::Short(self.document.str(find.tokens.start))));
        }
        let group = self.put(known, k);
        self.signs.entry(name).or_insert(group);
    }

    /// All referents with their mentions, and for each referent's number its entity's.
    fn entities(&self) -> (Vec<Entity<'t>>, Vec<usize>) {
        let fullest = self.fullest();
        let mut numbers = vec![usize::MAX; self.founders.len()];
        let mut entities: Vec<Entity> = Vec::with_capacity(self.founders.len());
        for (find, group) in self.finds.iter().zip(&self.groups) {
            let full = &self.finds[fullest[*group]];
            if numbers[*group] == usize::MAX {
                numbers[*group] = entities.len();
                entities.push(Entity {
                    id: Id(entities.len() as u32),
                    kind: find.kind,
                    name: nominative(self.document, full, self.names[fullest[*group]].clone()),
                    mentions: Vec::new(),
                    derived: Vec::new(),
                    ids: Codes::default(),
                    roles: Vec::new(),
                    rule: Some(find.rule),
                });
            }
            self.mention(find, full.tokens.len(), &mut entities[numbers[*group]]);
        }
        (entities, numbers)
    }

    /// For each referent the find with the longest name, the first of several.
    fn fullest(&self) -> Vec<usize> {
        let mut fullest = vec![usize::MAX; self.founders.len()];
        for (k, group) in self.groups.iter().enumerate() {
            let best = &mut fullest[*group];
            if *best == usize::MAX {
                *best = k;
                continue;
            }
            let (new, old) = (self.names[k].len(), self.names[*best].len());
            let loud = |k: usize| self.document[self.finds[k].tokens.start].has(Flags::CAPS);
            if new > old || new == old && loud(*best) && !loud(k) {
                *best = k;
            }
        }
        fullest
    }

    /// Adds a find to its entity, whose fullest mention has `most` words.
    fn mention(&self, find: &Find, most: usize, entity: &mut Entity<'t>) {
        let (text, read) = (self.document.phrase(&find.tokens), composed(self.document, &find.tokens));
        let form = match () {
            () if find.tokens.len() == most && is_whole(&read, &entity.name) => Form::Full,
            () if is_part(&read, &entity.name) => Form::Short,
            () => Form::Alias,
        };
        entity.mentions.push(Mention { text, span: self.document.span(&find.tokens), form });
        if let Some(row) = find.row.filter(|_| entity.ids == Codes::default()) {
            entity.ids = codes(row);
        }
        if let Some(role) = &find.role {
            roles::add(self.document, role, &mut entity.roles);
        }
    }

    /// Gives each word made from a name to its entity; who says something may be named in no other way.
    fn add_derived(&self, finds: &Finds, entities: &mut Vec<Entity<'t>>, numbers: &[usize]) {
        let named = entities.len();
        for find in &finds.derived {
            let group = match &find.base {
                Base::Row(row) => {
                    self.known(&Sign::Row(row.number())).or_else(|| self.by_any_kind(row.get(0)))
                }
                Base::Name(name) => self.by_any_kind(name).or_else(|| self.by_row_of(name)),
            };
            let token = find.token..find.token + 1;
            let word = Derived { text: self.document.phrase(&token), span: self.document.span(&token) };
            let at = group.and_then(|group| numbers.get(group).copied());
            let at = at.or_else(|| {
                let name = unnamed::organization(self.document, find)?;
                let known = entities[named..].iter().position(|other| other.name == name);
                if known.is_none() {
                    entities.push(unnamed::entity(entities.len(), name));
                }
                Some(known.map_or(entities.len() - 1, |at| named + at))
            });
            if let Some(entity) = at.and_then(|at| entities.get_mut(at)) {
                entity.derived.push(word);
            }
        }
    }

    fn by_any_kind(&self, name: &str) -> Option<usize> {
        const KINDS: [EntityKind; 5] = [
            EntityKind::Place,
            EntityKind::Organization,
            EntityKind::Person,
            EntityKind::Product,
            EntityKind::Event,
        ];
        let signs: &HashMap<Sign, usize, RandomState> = &self.signs;
        KINDS.iter().find_map(|kind| signs.get(&Sign::Name(*kind, Cow::Borrowed(name))).copied())
    }

    /// The referent of the row that has this name.
    fn by_row_of(&self, name: &str) -> Option<usize> {
        let tables = [TableId::Countries, TableId::Places];
        let mut rows =
            tables.iter().flat_map(|table| self.document.lexicon.rows_of(*table, name, Shape::Caps));
        rows.find_map(|row| self.known(&Sign::Row(row.number())))
    }
}

/// True where a mention is a part of the name, in the genitive, too: "Quells", "Landtages".
fn is_part(text: &str, name: &str) -> bool {
    let stems = ["", "s", "es", "'", "’"].iter().filter_map(|ending| text.strip_suffix(ending));
    stems.filter(|stem| stem.len() > 1).any(|stem| name.contains(stem))
}

/// True of the entity's name in any case, also of another spelling; "BKA" is no "Bundeskriminalamt".
fn is_whole(text: &str, name: &str) -> bool {
    let loud = || text.len() == name.len() && text.to_lowercase() == name.to_lowercase();
    text == name || text.split(' ').zip(name.split(' ')).all(|(a, b)| alike(a, b)) || loud()
}
fn codes((table, row): (TableId, Row)) -> Codes {
    let code = |column: usize| Some(row.get(column)).filter(|code| !code.is_empty());
    match table {
        TableId::Countries => Codes { iso2: code(1), wikidata: code(2) },
        TableId::Places => Codes { iso2: code(2), wikidata: code(3) },
        _ => Codes::default(),
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_entities;

    #[test]
    fn joins_mentions_of_one_referent() {
        assert_entities(&[
            ("Tim Vollmers kam. Tim Vollmers Auto brannte.", "Tim Vollmers = Tim Vollmers + Tim Vollmers"),
            (
                "Die Industrie- und Handelskammer Köln und die Industrie- und Handelskammer Bonn klagen.",
                "Industrie- und Handelskammer Köln = Industrie- und Handelskammer Köln; Industrie- und Handelskammer Bonn = Industrie- und Handelskammer Bonn",
            ),
            ("Kim lachte. Kim Jong Un kam. Kims Rede war kurz.", "Kim Jong Un = Kim + Kim Jong Un + Kims"),
            (
                "Die EZB (Europäische Zentralbank) tagt. Die EZB-Chefin schweigt.",
                "Europäische Zentralbank = EZB + Europäische Zentralbank < EZB-Chefin",
            ),
            (
                "Das Moorinstitut für Torfkunde (MITK) klagt. Das MITK will Geld.",
                "Moorinstitut für Torfkunde = Moorinstitut für Torfkunde + MITK + MITK",
            ),
            (
                "Russlands Plan gilt. Die russische Armee ist in Russland.",
                "Russland = Russlands + Russland < russische",
            ),
            (
                "Die Leitung des Instituts für Moorkunde wechselt. Das Institut für Moorkunde forscht.",
                "Institut für Moorkunde = Instituts für Moorkunde + Institut für Moorkunde",
            ),
            (
                "Von R. Quellmann. Ruth Quellmann schreibt gern.",
                "Ruth Quellmann = R. Quellmann + Ruth Quellmann",
            ),
            ("Nico Anelka kam. Anelkas, sagen alle.", "Nico Anelka = Nico Anelka + Anelkas"),
            ("Das ist Sache des Weißen Hauses.", "Weißes Haus = Weißen Hauses"),
            (
                "Petra Wessolek und Udo Krantz kamen. Krantz lachte.",
                "Petra Wessolek = Petra Wessolek; Udo Krantz = Udo Krantz + Krantz",
            ),
            (
                "Ruth Quellmann und Rita Quellmann kamen.",
                "Ruth Quellmann = Ruth Quellmann; Rita Quellmann = Rita Quellmann",
            ),
            (
                "R. Quellmann und Udo Quellmann kamen.",
                "R. Quellmann = R. Quellmann; Udo Quellmann = Udo Quellmann",
            ),
            (
                "Die Quellbau GmbH wächst. Die Quellbau-Aktie steigt.",
                "Quellbau GmbH = Quellbau GmbH < Quellbau-Aktie",
            ),
            ("Es kam Udo J. Wessolek. Wessolek lachte.", "Udo J. Wessolek = Udo J. Wessolek + Wessolek"),
        ]);
    }

    #[test]
    fn surnames_mean_whom_they_meant_before() {
        assert_entities(&[
            (
                "Udo Wessolek kam. Wessolek lachte. Ruth Wessolek ging. Wessolek blieb.",
                "Udo Wessolek = Udo Wessolek + Wessolek + Wessolek; Ruth Wessolek = Ruth Wessolek",
            ),
            (
                "Udo Wessolek kam. Ruth Wessolek ging. Wessolek lachte.",
                "Udo Wessolek = Udo Wessolek; Ruth Wessolek = Ruth Wessolek + Wessolek",
            ),
            ("Ruth Weber kam. Die Anwältin Ruth Webers schwieg.", "Ruth Weber = Ruth Weber + Ruth Webers"),
            (
                "Angela Merkel kam mit Udo Merkel. Merkel lachte.",
                "Angela Merkel = Angela Merkel + Merkel; Udo Merkel = Udo Merkel",
            ),
            (
                "Wessolek geht.\n\nUdo Wessolek geht. Ruth Wessolek bleibt.",
                "Udo Wessolek = Wessolek + Udo Wessolek; Ruth Wessolek = Ruth Wessolek",
            ),
        ]);
    }
}
