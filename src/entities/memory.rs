//! What one good context proves holds for the bare name elsewhere in the text, before and after.
//!
//! Joining the mentions to entities is for `grouping.rs`.
//! Example: after "Firmenchefin Petra Quellmann" a lone "Quellmann" is she, also in the headline.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use foldhash::fast::RandomState;

use super::EntityKind;
use super::alias;
use super::derived::DerivedFind;
use super::family_first::{first_surname, is_family_first};
use super::firm::without_form;
use super::full_name::{PARTICLES, is_arabic, surname_at, without_article};
use super::genitive::{base, genitive_stem};
use super::namesake::{
    self, Namesakes, is_called, is_listed_firm, is_nobodys, is_owning, last_names, take_from_firms,
};
use super::passage::Find;
use super::scan::Finds;
use super::short_firm;
use super::surname::{is_bearer, is_common_here};
use crate::document::{Document, SectionKind};
use crate::lexicon::{Sense, TableId, class};
use crate::tokens::{Flags, Shape};

/// Names of this text, and of what.
#[derive(Default)]
struct Proved<'t> {
    /// Those of single words.
    kinds: HashMap<&'t str, EntityKind, RandomState>,
    /// Organisations of several words by the first, which no table has; without their legal forms.
    wholes: HashMap<&'t str, Range<usize>, RandomState>,
    /// How the words begin, as bits: most words of a text begin unlike any of its names.
    beginnings: [u64; 4],
}

impl<'d> Proved<'d> {
    /// The place of the bit for a word's first letters, which a genitive leaves as they are.
    fn beginning(word: &str) -> (usize, u64) {
        let bit = word.bytes().take(2).fold(0u8, |mix, byte| mix.wrapping_mul(37).wrapping_add(byte));
        (usize::from(bit / 64), 1 << (bit % 64))
    }

    fn note(&mut self, word: &str) {
        let (at, bit) = Self::beginning(word);
        self.beginnings[at] |= bit;
    }

    /// False of nearly all words that begin no name.
    fn may_be(&self, word: &str) -> bool {
        let (at, bit) = Self::beginning(word);
        self.beginnings[at] & bit != 0
    }

    /// The same, whether or not the word has an article before it that is left out; endings change no beginning.
    fn may_be_in_any_form(&self, word: &str) -> bool {
        self.may_be(word) || self.may_be(without_article(word))
    }

    fn add(&mut self, word: &'d str, kind: EntityKind) {
        self.note(word);
        self.kinds.entry(word).or_insert(kind);
    }

    fn add_whole(&mut self, document: &'d Document, tokens: Range<usize>, sure: bool) {
        if tokens.len() > 1 && (document.class(tokens.start) == 0 || sure) {
            self.note(document.str(tokens.start));
            self.wholes.entry(document.str(tokens.start)).or_insert(tokens);
        }
    }

    /// The name of several words that stands at the token.
    fn whole(&self, document: &Document, i: usize) -> Option<Range<usize>> {
        if self.wholes.is_empty() {
            return None;
        }
        let key = document.str(i);
        let whole = self.may_be(key).then(|| self.wholes.get(key)).flatten()?;
        let same = (1..whole.len()).all(|k| document.str(i + k) == document.str(whole.start + k));
        same.then(|| i..i + whole.len())
    }

    /// What the word at the token is a name of, as it stands or without a genitive.
    fn kind(&self, document: &Document, i: usize) -> Option<EntityKind> {
        let key = without_article(document.str(i));
        if !self.may_be(key) {
            return None;
        }
        self.kinds.get(key).or_else(|| self.kinds.get(without_article(base(document, i)))).copied()
    }

    /// The same without an -s that may as well be the word's own: "Winters", "Lis".
    fn owner(&self, document: &Document, i: usize) -> Option<EntityKind> {
        let key = genitive_stem(without_article(document.str(i)));
        let kind = self.may_be(key).then(|| self.kinds.get(key)).flatten().copied();
        kind.filter(|kind| *kind == EntityKind::Person)
    }
}

/// Adds the bare mentions of names that good contexts prove, and gives guesses the kind that is proved.
pub fn recall(document: &Document, finds: &mut Finds) {
    short_firm::add(document, finds);
    namesake::settle(document, &mut finds.names);
    alias::take_initials(document, &mut finds.names);
    alias::add_letters(document, &mut finds.names);
    let proved = proved(document, finds);
    if proved.kinds.is_empty() && proved.wholes.is_empty() {
        return;
    }
    correct(document, &proved, &mut finds.names);
    take_from_places(document, &proved, &mut finds.names);
    let before = finds.names.len();
    for &i in finds.suspects.iter().filter(|i| proved.may_be_in_any_form(document.str(**i))) {
        let free = |whole: &Range<usize>| is_free(&finds.names[..before], whole);
        if let Some(whole) = proved.whole(document, i).filter(free) {
            finds.names.push(Find::guess(EntityKind::Organization, whole, "memory"));
        } else if let Some(kind) = proved.kind(document, i).or_else(|| proved.owner(document, i))
            && !is_common_here(document, i)
        {
            let firm = is_listed_firm(document, i) && is_owning(document, i);
            let kind = if firm { EntityKind::Organization } else { kind };
            finds.names.push(Find::guess(kind, i..i + 1, "memory"));
        }
    }
    let overlooked = overlooked(document, &proved, &finds.names[..before]);
    finds.names.extend(overlooked);
    if finds.names.len() > before {
        take_from_derived(&finds.names[before..], &mut finds.derived);
        finds.names.sort_by_cached_key(|find| find.tokens.start as u64);
        drop_covered(&mut finds.names);
    }
    take_particles(document, &mut finds.names);
    take_first_surnames(document, &mut finds.names);
}

/// What is a name is no word made from one.
fn take_from_derived(names: &[Find], derived: &mut Vec<DerivedFind>) {
    let lone = names.iter().filter(|find| find.tokens.len() == 1).map(|find| find.tokens.start);
    let lone: HashSet<usize, RandomState> = lone.collect();
    derived.retain(|derived| !lone.contains(&derived.token));
}

/// The bare surnames that the walk took for ordinary words or for compounds with a name in them, where one of the names
/// has them in full.
fn overlooked(document: &Document, proved: &Proved, names: &[Find]) -> Vec<Find> {
    let full = |find: &&Find| find.kind == EntityKind::Person && find.tokens.len() > 1;
    let surname = |find: &Find| without_article(base(document, surname_at(document, &find.tokens)));
    let surnames: LazyCell<HashSet<&str, RandomState>, _> =
        LazyCell::new(|| names.iter().filter(full).map(surname).collect());
    let mut overlooked = Vec::new();
    for sentence in &document.sentences {
        let section = document.sections.get(sentence.section);
        if section.is_none_or(|section| matches!(section.kind, SectionKind::Slug | SectionKind::Link)) {
            continue;
        }
        for i in sentence.tokens.clone() {
            let token = document[i];
            if !(token.is_capital() || token.has(Flags::HYPHEN) && is_arabic(document.str(i))) {
                continue;
            }
            let classes = document.class(i);
            let ordinary = classes != 0 && classes & class::NAMES == 0;
            let is_lone = |whole: &Range<usize>| document.class(whole.end - 1) == 0 && is_free(names, whole);
            // "Das Hofgut Quellmar" beside "Hofgut Quellmar GmbH"
            if ordinary && let Some(whole) = proved.whole(document, i).filter(|whole| is_lone(whole)) {
                overlooked.push(Find::guess(EntityKind::Organization, whole, "memory"));
                continue;
            }
            if !(ordinary || classes == 0 && token.has(Flags::HYPHEN))
                || !proved.may_be(without_article(document.str(i)))
                || proved.kind(document, i).or_else(|| proved.owner(document, i)) != Some(EntityKind::Person)
                || ordinary && !is_bearer(document, i)
            {
                continue;
            }
            let own = [document.str(i), genitive_stem(document.str(i))].map(without_article);
            let covered = names[..names.partition_point(|find| find.tokens.start <= i)].last();
            if covered.is_none_or(|find| find.tokens.end <= i) && own.iter().any(|own| surnames.contains(own))
            {
                overlooked.push(Find::guess(EntityKind::Person, i..i + 1, "memory"));
            }
        }
    }
    overlooked
}

/// Gives guesses the kind that is proved elsewhere: also "Wessel" in "Wessel Technik" beside "Wessel Technik AG".
fn correct(document: &Document, proved: &Proved, names: &mut [Find]) {
    // "Quell meldet Gewinn": who speaks may be a firm, which its legal form elsewhere says.
    let open = |find: &&mut Find| find.tokens.len() == 1 && (!find.proves || find.rule == "speaker");
    for find in names.iter_mut().filter(open) {
        let kind = proved.kinds.get(base(document, find.tokens.start)).copied().unwrap_or(find.kind);
        // Below it is asked whether the text says that there is a firm.
        if kind != EntityKind::Person || find.rule != "organization-in-context" {
            find.kind = kind;
        }
    }
    // "Quell Moor" is guessed to be a person, "Quell Moor AG" is none.
    for find in names.iter_mut().filter(|find| !find.proves && find.row.is_none()) {
        if proved.whole(document, find.tokens.start).is_some_and(|whole| whole == find.tokens) {
            find.kind = EntityKind::Organization;
        }
    }
    for k in 0..names.len() {
        let guess = names[k].tokens.len() == 1 && !names[k].proves && names[k].row.is_none();
        let whole = if guess { proved.whole(document, names[k].tokens.start) } else { None };
        let free = |whole: &Range<usize>| names.get(k + 1).is_none_or(|next| next.tokens.start >= whole.end);
        if let Some(whole) = whole.filter(free) {
            names[k] = Find::guess(EntityKind::Organization, whole, "memory");
        }
    }
    let namesakes = Namesakes::new(document, names);
    take_from_firms(document, &namesakes, names);
    for find in names.iter_mut() {
        let i = find.tokens.start;
        let alone = find.tokens.len() == 1;
        if find.kind == EntityKind::Person && alone && is_listed_firm(document, i) && is_owning(document, i) {
            find.kind = EntityKind::Organization;
        }
        // "sagte Quellmann" after "Präsident Udo Quellmann", though a firm has the name too.
        if find.rule == "organization-in-context"
            && alone
            && !document[i].has(Flags::CAPS)
            && proved.kind(document, i) == Some(EntityKind::Person)
            && !namesakes.is_firm(base(document, i))
        {
            *find = Find::guess(EntityKind::Person, i..i + 1, "memory");
        }
    }
}

/// True where no sure find of these, which stand in text order, lies in the range.
fn is_free(names: &[Find], range: &Range<usize>) -> bool {
    let first = names.partition_point(|find| find.tokens.end <= range.start);
    names[first..].iter().take_while(|find| find.tokens.start < range.end).all(|find| !find.proves)
}

/// "Quell Line" takes the place of the guess that "Line" is somebody.
fn drop_covered(names: &mut Vec<Find>) {
    let mut end = 0;
    names.retain(|find| {
        let covered = find.tokens.start < end;
        if !covered && find.rule == "memory" {
            end = find.tokens.end;
        }
        !covered
    });
}

/// "Heiko Maas" proves that a lone "Maas" is no river, unless one of them stands where only a place can.
fn take_from_places(document: &Document, proved: &Proved, names: &mut [Find]) {
    let shared = |find: &&mut Find| {
        let listed = find.row.is_some_and(|(table, _)| table == TableId::Places);
        let i = find.tokens.start;
        listed
            && find.tokens.len() == 1
            && !document.has(i, class::COUNTRY)
            && proved.kind(document, i) == Some(EntityKind::Person)
    };
    // "aus Quellmann wurde nichts": no table has a town of the name, and the text has somebody.
    let unlisted = |find: &&mut Find| {
        let i = find.tokens.start;
        find.rule == "after-preposition"
            && find.tokens.len() == 1
            && !document.reads_any(i - 1, &["in", "nach"])
            && proved.kind(document, i) == Some(EntityKind::Person)
    };
    for find in names.iter_mut().filter(unlisted) {
        *find = Find::guess(EntityKind::Person, find.tokens.clone(), "memory");
    }
    let mut shared: Vec<&mut Find> = names.iter_mut().filter(shared).collect();
    let placed: HashSet<&str, RandomState> = shared
        .iter()
        .map(|find| find.tokens.start)
        .filter(|i| is_placed(document, *i))
        .map(|i| base(document, i))
        .collect();
    shared.retain(|find| !placed.contains(base(document, find.tokens.start)));
    for find in shared {
        *find = Find::guess(EntityKind::Person, find.tokens.clone(), "memory");
    }
}

/// After "Karl zu Quell" a lone "zu Quell" has its particles, too; "von" alone may be the preposition.
fn take_particles(document: &Document, names: &mut [Find]) {
    const MOST: usize = 3;
    /// So many sorts of particles one surname may have.
    const SORTS: usize = 4;
    let particles = |find: &Find| {
        let last = find.tokens.end - 1;
        let first = (find.tokens.start + 1..last)
            .rev()
            .take_while(|k| !document[*k].is_capital() || PARTICLES.contains(&document.str(*k)))
            .last()?;
        let plain = (first..last).all(|k| document[k].is_word());
        let von = last - first == 1 && document.str(first) == "von";
        (plain && last - first < MOST && !von).then_some(first..last)
    };
    let full = |find: &&Find| find.kind == EntityKind::Person && find.tokens.len() > 2;
    let mut known: HashMap<&str, Vec<Range<usize>>, RandomState> = HashMap::default();
    for find in names.iter().filter(full) {
        let Some(particles) = particles(find) else { continue };
        let sorts = known.entry(base(document, find.tokens.end - 1)).or_default();
        let text = document.phrase(&particles);
        if sorts.len() < SORTS && sorts.iter().all(|sort| document.phrase(sort) != text) {
            sorts.push(particles);
        }
    }
    for k in 0..names.len() {
        let i = names[k].tokens.start;
        if names[k].kind != EntityKind::Person || names[k].tokens.len() > 1 || known.is_empty() {
            continue;
        }
        let free = k.checked_sub(1).map_or(0, |before| names[before].tokens.end);
        let same = |particles: &&Range<usize>| {
            let len = particles.len();
            i >= free + len
                && (0..len).all(|step| document.reads(i - len + step, document.str(particles.start + step)))
        };
        if let Some(particles) = known.get(base(document, i)).and_then(|sorts| sorts.iter().find(same)) {
            names[k].tokens.start = i - particles.len();
        }
    }
}

/// After "Ana García Quell" a lone "García Quell" is one name.
fn take_first_surnames(document: &Document, names: &mut Vec<Find>) {
    let double = |find: &&Find| {
        let end = find.tokens.end;
        find.kind == EntityKind::Person
            && find.tokens.len() > 2
            && document[end - 1].is_capital()
            && document[end - 2].is_capital()
    };
    let both = |first: usize, last: usize| (document.str(first), base(document, last));
    let ends = names.iter().filter(double).map(|find| find.tokens.end);
    let known: HashSet<_, RandomState> = ends.map(|end| both(end - 2, end - 1)).collect();
    for k in 1..if known.is_empty() { 0 } else { names.len() } {
        let (first, second) = (names[k - 1].tokens.clone(), names[k].tokens.clone());
        let adjacent = first.end == second.start && first.len() == 1 && second.len() == 1;
        if adjacent && names[k].kind == EntityKind::Person && known.contains(&both(first.start, second.start))
        {
            names[k].tokens.start = first.start;
            names[k].row = None;
        }
    }
    let mut next = usize::MAX;
    let mut kept: Vec<bool> = Vec::new();
    if !known.is_empty() {
        for find in names.iter().rev() {
            kept.push(find.tokens.end <= next);
            next = next.min(find.tokens.start);
        }
        names.retain(|_| kept.pop().unwrap_or(true));
    }
}

/// "in Maas", "die Maas", and at the beginning of a line before a bracket, as datelines are.
fn is_placed(document: &Document, i: usize) -> bool {
    const WHERE: [&str; 14] =
        ["in", "nach", "aus", "bei", "ab", "im", "am", "vom", "zum", "zur", "beim", "nahe", "ins", "um"];
    // "van der Quell"
    let particle = i > 1
        && document.reads_any(i - 2, &["van", "von", "de"])
        && !document.has(i - 1, class::DEMONYM_ADJECTIVE);
    let led = i > 0
        && !particle
        && (document.reads_any(i - 1, &WHERE)
            || document.has(i - 1, class::DETERMINER | class::DEMONYM_ADJECTIVE));
    let opens = document[i].has(Flags::LINE) && document.get(i + 1).is_some_and(|next| next.mark().is_some());
    led || opens
}

/// The names that are proved, by their words.
fn proved<'d>(document: &'d Document, finds: &Finds) -> Proved<'d> {
    let (mut proved, mut firms) = (Proved::default(), Vec::new());
    let last_names = LazyCell::new(|| last_names(document, &finds.names));
    let is_nobodys = |find: &Find| is_nobodys(document, find, |name| last_names.contains(name));
    // "Quell-Konzern"
    let beside = |part: &str| document.lexicon.means(part, Shape::Capital, Sense::BesideFirm);
    for derived in &finds.derived {
        let parts = document.str(derived.token).split_once('-');
        if let Some((first, _)) = parts.filter(|(_, second)| beside(second)) {
            proved.add(first, EntityKind::Organization);
        }
    }
    for find in finds.names.iter().filter(|find| find.proves) {
        let last = surname_at(document, &find.tokens);
        let lone = find.tokens.len() == 1 && find.row.is_none();
        let person = find.kind == EntityKind::Person;
        if lone || person && (document[last].is_capital() || is_arabic(document.str(last))) {
            let word = base(document, last);
            proved.add(if person { without_article(word) } else { word }, find.kind);
        }
        if let Some(first) = first_surname(document, find) {
            proved.add(base(document, first), find.kind);
        }
        if find.kind == EntityKind::Person && is_family_first(document, find) {
            proved.add(base(document, find.tokens.start), find.kind);
        }
        let first = find.tokens.start;
        let nobodys =
            || document.class(first) == 0 && !last_names.contains(document.str(first)) || is_nobodys(find);
        if find.rule == "legal-form" && (document.class(first) == 0 || is_nobodys(find))
            || is_called(document, find) && nobodys()
        {
            firms.push(document.str(first));
        }
        if find.kind == EntityKind::Organization && find.row.is_none() {
            let bare = if find.rule == "legal-form" { without_form(document, &find.tokens) } else { None };
            let unknown = |k: usize| document.class(k) == 0 && document[k].is_capital();
            let formed = bare.as_ref().is_some_and(|bare| is_nobodys(find) || unknown(bare.end - 1));
            let framed = find.rule == "after-frame";
            proved.add_whole(document, bare.unwrap_or(find.tokens.clone()), formed || framed);
        }
    }
    // A legal form is surer than what somebody does.
    for firm in firms {
        proved.note(firm);
        proved.kinds.insert(firm, EntityKind::Organization);
    }
    proved
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_names;

    #[test]
    fn finds_bare_names_that_a_good_context_proves() {
        assert_names(&[
            (
                "Erfolg für Quellmann.\n\nFirmenchefin Petra Quellmann feiert. Viele mögen Quellmanns Art.",
                "person Quellmann; person Petra Quellmann; person Quellmanns",
            ),
            (
                "Die Quellbau GmbH wächst. Bei Quellbau arbeiten viele.",
                "organization Quellbau GmbH; organization Quellbau",
            ),
            (
                "Die Mühle Wesselok GmbH wächst. Die Mühle Wesselok steht dort.",
                "organization Mühle Wesselok GmbH; organization Mühle Wesselok",
            ),
            ("Der Trainer Udo Bauer kam. Der Bauer pflügt.", "person Udo Bauer"),
            (
                "Quellmar Line spart. Die Reederei Quellmar Line klagt.",
                "organization Quellmar Line; organization Quellmar Line",
            ),
            (
                "Quellma Wessodur meldet Gold. Die Quellma Wessodur AG wächst.",
                "organization Quellma Wessodur; organization Quellma Wessodur AG",
            ),
            (
                "Quellodur meldet Gewinn. Die Quellodur AG wächst.",
                "organization Quellodur; organization Quellodur AG",
            ),
            ("Der Quellmar-Konzern wächst. Für Quellmar zählt das.", "organization Quellmar"),
            ("Präsident Udo Hertz kam. Es reiche nicht, sagte Hertz.", "person Udo Hertz; person Hertz"),
            (
                "Es kam Karl-Theodor zu Wessolek. Zu Wessolek ging, danach bat man Wessolek.",
                "person Karl-Theodor zu Wessolek; person Zu Wessolek; person Wessolek",
            ),
            ("Minister Udo Maas kam. Danach sprach Maas.", "person Udo Maas; person Maas"),
            ("Minister Udo Maas kam an die Maas.", "person Udo Maas; place Maas"),
            (
                "Minister Udo Maas kam. Mit Maas kam Ruth Krantz.",
                "person Udo Maas; person Maas; person Ruth Krantz",
            ),
            (
                "Ana García Wessolek kam. García Wessolek ging.",
                "person Ana García Wessolek; person García Wessolek",
            ),
            ("Xi Jinping kam. Laut Xi ist das gut.", "person Xi Jinping; person Xi"),
            (
                "Quellmann vor Gericht.\n\nFirmenchefin Petra Quellmann schwieg.",
                "person Quellmann; person Petra Quellmann",
            ),
            ("Der Trainer Udo Bauer kam. Für Bauer war es ein Sieg.", "person Udo Bauer; person Bauer"),
            ("Der Trainer Udo Weiße kam. Für Weiße war es ein Sieg.", "person Udo Weiße; person Weiße"),
        ]);
    }
}
