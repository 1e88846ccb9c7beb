//! Joins mentions to entities: short forms to full ones, acronyms to what they stand for, words made from names.
//!
//! Which words are mentions is decided before.
//! Example: "Kim Jong Un", "Kims" and "Kim" are one entity; "EZB (Europäische Zentralbank)" teaches an alias.

use std::borrow::Cow;
use std::collections::HashMap;

use super::derived::Base;
use super::memory::{base, without_genitive};
use super::passage::Find;
use super::scan::Finds;
use super::{Codes, Derived, Entity, EntityKind, Form, Mention};
use crate::document::Document;
use crate::id::Id;
use crate::lexicon::{Row, TableId, class};
use crate::tokens::{Flags, Shape};

/// Mentions of one referent.
#[derive(Debug)]
struct Group<'f, 't> {
    finds: Vec<&'f Find>,
    derived: Vec<Derived<'t>>,
}

/// The groups so far and what they are known by.
struct Register<'f, 'd, 't> {
    document: &'d Document<'t>,
    groups: Vec<Group<'f, 't>>,
    by_row: HashMap<u32, usize>,
    by_name: HashMap<(EntityKind, Cow<'t, str>), usize>,
    /// Persons by their last and first words.
    by_surname: HashMap<Cow<'t, str>, usize>,
    by_given: HashMap<Cow<'t, str>, usize>,
}

/// The entities in the order of their first mentions.
pub fn entities<'t>(document: &Document<'t>, finds: &Finds) -> Vec<Entity<'t>> {
    let mut register = Register {
        document,
        groups: Vec::new(),
        by_row: HashMap::new(),
        by_name: HashMap::new(),
        by_surname: HashMap::new(),
        by_given: HashMap::new(),
    };
    let (full, short): (Vec<&Find>, Vec<&Find>) = finds.names.iter().partition(|find| is_full(find));
    full.into_iter().for_each(|find| register.add_full(find));
    register.learn_aliases(&finds.names);
    short.into_iter().for_each(|find| register.add_short(find));
    register.add_derived(finds);
    let mut entities: Vec<Entity> = register.groups.iter_mut().map(|group| entity(document, group)).collect();
    entities.sort_by_key(|entity| entity.mentions.first().map(|mention| mention.span.start));
    for (number, entity) in entities.iter_mut().enumerate() {
        entity.id = Id(number as u32);
    }
    entities
}

/// True of finds that need no other to be understood.
fn is_full(find: &Find) -> bool {
    find.row.is_some() || find.tokens.len() > 1
}

impl<'f, 't> Register<'f, '_, 't> {
    fn add_full(&mut self, find: &'f Find) {
        let name = name_of(self.document, find);
        let known = find.row.and_then(|(_, row)| self.by_row.get(&row.number()).copied());
        let known = known.or_else(|| self.by_name.get(&(find.kind, name.clone())).copied());
        let known = known.or_else(|| self.by_initial(find));
        let group = known.unwrap_or(self.groups.len());
        self.put(group, find);
        if let Some((_, row)) = find.row {
            self.by_row.insert(row.number(), group);
            self.by_name.entry((find.kind, Cow::Borrowed(row.get(0)))).or_insert(group);
        }
        self.by_name.entry((find.kind, name)).or_insert(group);
        if find.kind == EntityKind::Person {
            self.by_surname.insert(base(self.document, find.tokens.end - 1), group);
            self.by_given.insert(base(self.document, find.tokens.start), group);
        }
        if find.rule == "legal-form" {
            let first = self.document.key(find.tokens.start);
            self.by_name.entry((find.kind, first)).or_insert(group);
        }
    }

    /// "R. Quellmann" is "Ruth Quellmann", whichever comes first.
    fn by_initial(&self, find: &Find) -> Option<usize> {
        if find.kind != EntityKind::Person || find.row.is_some() {
            return None;
        }
        let group = *self.by_surname.get(&base(self.document, find.tokens.end - 1))?;
        let other = self.groups.get(group)?.finds.first()?;
        let (mine, its) = (self.document.str(find.tokens.start), self.document.str(other.tokens.start));
        let initial = |i: usize| self.document.is(i + 1, '.') && self.document.str(i).chars().count() == 1;
        let either = initial(find.tokens.start) || initial(other.tokens.start);
        (either && mine.chars().next() == its.chars().next()).then_some(group)
    }

    fn put(&mut self, group: usize, find: &'f Find) {
        match self.groups.get_mut(group) {
            Some(known) => known.finds.push(find),
            None => self.groups.push(Group { finds: vec![find], derived: Vec::new() }),
        }
    }

    /// "Europäische Zentralbank (EZB)": what stands in brackets is the same.
    fn learn_aliases(&mut self, names: &[Find]) {
        for pair in names.windows(2) {
            let [name, alias] = pair else { continue };
            let bracketed = alias.tokens.start == name.tokens.end + 1
                && self.document.is(name.tokens.end, '(')
                && self.document.is(alias.tokens.end, ')');
            let one = name.kind == EntityKind::Organization && alias.kind == name.kind;
            if !bracketed
                || !one
                || name.row.is_some() && alias.row.is_some()
                || !abbreviates(self.document, name, alias)
            {
                continue;
            }
            let (known, new) = if is_full(name) { (name, alias) } else { (alias, name) };
            let key = (known.kind, name_of(self.document, known));
            if let Some(group) = self.by_name.get(&key).copied() {
                self.by_name.insert((new.kind, name_of(self.document, new)), group);
            }
        }
    }

    fn add_short(&mut self, find: &'f Find) {
        let name = name_of(self.document, find);
        let mut known = self.by_name.get(&(find.kind, name.clone())).copied();
        if find.kind == EntityKind::Person {
            let key = self.document.key(find.tokens.start);
            let person = [&key, &name].iter().find_map(|key| self.by_surname.get(*key)).copied();
            known = person.or(known).or_else(|| self.by_given.get(&name).copied());
        }
        let group = known.unwrap_or(self.groups.len());
        self.put(group, find);
        self.by_name.entry((find.kind, name)).or_insert(group);
    }

    fn add_derived(&mut self, finds: &Finds) {
        const KINDS: [EntityKind; 4] =
            [EntityKind::Place, EntityKind::Organization, EntityKind::Person, EntityKind::Product];
        for find in &finds.derived {
            let named = |name: &str| {
                KINDS.iter().find_map(|kind| self.by_name.get(&(*kind, Cow::Owned(name.to_owned()))).copied())
            };
            let group = match &find.base {
                Base::Row(row) => self.by_row.get(&row.number()).copied().or_else(|| named(row.get(0))),
                Base::Name(name) => named(name).or_else(|| self.by_row_of(name)),
            };
            if let Some(group) = group.and_then(|group| self.groups.get_mut(group)) {
                let token = find.token..find.token + 1;
                group.derived.push(Derived {
                    text: crate::tokens::Tokens::phrase(self.document, &token),
                    span: self.document.span(&token),
                });
            }
        }
    }

    /// The group of the row that has this name.
    fn by_row_of(&self, name: &str) -> Option<usize> {
        let tables = [TableId::Countries, TableId::Places];
        let mut rows = tables
            .iter()
            .flat_map(|table| self.document.lexicon.rows_of(*table, name, crate::tokens::Shape::Caps));
        rows.find_map(|row| self.by_row.get(&row.number()).copied())
    }
}

/// True where the letters of one name stand in the other in their order, or both begin alike.
fn abbreviates(document: &Document, name: &Find, alias: &Find) -> bool {
    let (long, short) = if name.tokens.len() >= alias.tokens.len() { (name, alias) } else { (alias, name) };
    if !document[short.tokens.start].has(Flags::CAPS | Flags::CAPITAL) || short.tokens.len() > 1 {
        return false;
    }
    let (short, first) =
        (document.key(short.tokens.start).to_lowercase(), document.key(long.tokens.start).to_lowercase());
    let mut letters = short.chars().peekable();
    for word in long.tokens.clone() {
        for letter in document.key(word).to_lowercase().chars() {
            letters.next_if_eq(&letter);
        }
    }
    letters.peek().is_none() || first.chars().next() == short.chars().next()
}

/// The name without its genitive ending.
fn name_of<'t>(document: &Document<'t>, find: &Find) -> Cow<'t, str> {
    let last = find.tokens.end - 1;
    let odd = find
        .tokens
        .clone()
        .any(|i| document[i].has(Flags::ODD) || i > find.tokens.start && document[i].has(Flags::LINE));
    let inflected =
        document[last].is_word() && (document[last].has(Flags::GENITIVE) || document.class(last) == 0);
    if let Some(name) = with_plain_head(document, find) {
        return Cow::Owned(name);
    }
    let text = if odd {
        let words: Vec<_> = find.tokens.clone().map(|i| document.key(i)).collect();
        Cow::Owned(words.join(" "))
    } else {
        Cow::Borrowed(document.phrase(&find.tokens))
    };
    let kept = document.class(last) == 0 && find.kind != EntityKind::Place && !is_genitive(document, find);
    if !inflected || kept {
        return text;
    }
    let least = if document[last].has(Flags::GENITIVE) { 2 } else { 4 };
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(without_genitive(text, least)),
        Cow::Owned(text) => Cow::Owned(without_genitive(&text, least).to_owned()),
    }
}

/// "Instituts für Moorkunde" with its head noun in the nominative.
fn with_plain_head(document: &Document, find: &Find) -> Option<String> {
    if find.rule != "head-noun" || find.tokens.len() < 2 {
        return None;
    }
    let head = find.tokens.clone().take(3).find(|i| {
        document.str(*i).ends_with('s') && !document.has(*i, class::PLACE | class::DEMONYM_ADJECTIVE)
    })?;
    let key = document.key(head);
    let is_head = |stem: &str| {
        document.lexicon.class_of(stem, Shape::Capital) & class::ORGANIZATION_HEAD != 0
            || document.lexicon.tail(stem, Shape::Lower, class::ORGANIZATION_HEAD, 4).is_some()
    };
    let stem = ["es", "s"].iter().filter_map(|ending| key.strip_suffix(ending)).find(|stem| is_head(stem))?;
    let words = find.tokens.clone().map(|i| if i == head { Cow::Borrowed(stem) } else { document.key(i) });
    Some(words.collect::<Vec<_>>().join(" "))
}

/// Whether an unknown word's -s is an ending: a capitalised noun or nothing of the name follows, none precedes.
fn is_genitive(document: &Document, find: &Find) -> bool {
    document.get(find.tokens.end).is_some_and(|token| token.is_capital())
}

/// Puts an entity together.
fn entity<'t>(document: &Document<'t>, group: &mut Group<'_, 't>) -> Entity<'t> {
    group.finds.sort_by_key(|find| find.tokens.start);
    let fullest =
        group.finds.iter().max_by_key(|find| (name_of(document, find).len(), usize::MAX - find.tokens.start));
    let name = fullest.map_or(Cow::Borrowed(""), |find| uninflected(name_of(document, find), find.row));
    let most = fullest.map_or(0, |find| find.tokens.len());
    let mention = |find: &&Find| {
        let text = crate::tokens::Tokens::phrase(document, &find.tokens);
        let form = match () {
            () if find.tokens.len() == most => Form::Full,
            () if name.contains(without_genitive(text, 2)) => Form::Short,
            () => Form::Alias,
        };
        Mention { text, span: document.span(&find.tokens), form }
    };
    let mentions = group.finds.iter().map(mention).collect();
    let mut roles: Vec<&str> = Vec::new();
    for role in group.finds.iter().filter_map(|find| find.role.as_ref()) {
        let text = crate::tokens::Tokens::phrase(document, role);
        if !roles.contains(&text) && roles.len() < 8 {
            roles.push(text);
        }
    }
    Entity {
        id: Id(0),
        kind: group.finds.first().map_or(EntityKind::Place, |find| find.kind),
        name,
        mentions,
        derived: std::mem::take(&mut group.derived),
        ids: group.finds.iter().find_map(|find| find.row).map(codes).unwrap_or_default(),
        roles,
        rule: group.finds.first().map(|find| find.rule),
    }
}

/// The table's form where the text has it with another ending: "Weißen Hauses" is "Weißes Haus".
fn uninflected<'t>(name: Cow<'t, str>, row: Option<(TableId, Row)>) -> Cow<'t, str> {
    let Some((_, row)) = row else { return name };
    let listed = row.get(0);
    let alike = |a: &str, b: &str| {
        let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        let longest = a.chars().count().max(b.chars().count());
        same > 2 && same + 2 >= longest
    };
    let inflected = listed.split(' ').count() == name.split(' ').count()
        && listed.split(' ').zip(name.split(' ')).all(|(a, b)| a == b || alike(a, b));
    if inflected && listed != name { Cow::Borrowed(listed) } else { name }
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
            ("Das ist Sache des Weißen Hauses.", "Weißes Haus = Weißen Hauses"),
            (
                "Petra Wessolek und Udo Krantz kamen. Krantz lachte.",
                "Petra Wessolek = Petra Wessolek; Udo Krantz = Udo Krantz + Krantz",
            ),
        ]);
    }
}
