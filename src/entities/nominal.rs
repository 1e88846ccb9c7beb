//! Nominal mentions: persons and organisations that are meant by what they are, not by their names.
//!
//! Only a phrase with its article counts, and only where role or sort, gender and nation leave one referent near before
//! it. Names are found elsewhere.
//! Example: after "Verteidigungsminister Udo Krantz" comes "der Minister", who is he.

mod phrase;

use std::cell::OnceCell;

use self::phrase::Phrase;
use super::passage::Find;
use super::{Entity, EntityKind, Form, Mention};
use crate::document::Document;
use crate::lexicon::{Row, Sense, TableId, class};
use crate::tokens::Shape;

/// How far back a phrase may point, in names.
const REACH: usize = 20;

/// Adds the nominal mentions to the entities that the names belong to.
pub fn add<'t>(document: &Document<'t>, names: &[Find], owners: &[usize], entities: &mut [Entity<'t>]) {
    let mut rows = vec![None; entities.len()];
    for (find, owner) in names.iter().zip(owners) {
        rows[*owner] = rows[*owner].or(find.row);
    }
    let (firms, former) = (OnceCell::new(), OnceCell::new());
    let scene = Scene { document, names, owners, rows, firms, former };
    let mut before = 0;
    for i in 1..document.len() {
        if !document.has(i, class::ROLE | class::NOMINAL) || !document[i].is_capital() {
            continue;
        }
        before += names[before..].iter().take_while(|find| find.tokens.start < i).count();
        let Some(phrase) = Phrase::at(document, i).filter(|phrase| !scene.is_name(before, phrase)) else {
            continue;
        };
        let owner = scene.referent(before, &phrase, entities);
        if let Some(owner) = owner.or_else(|| scene.named_later(before, &phrase, entities)) {
            let (text, span) = (document.phrase(&phrase.tokens), document.span(&phrase.tokens));
            entities[owner].mentions.push(Mention { text, span, form: Form::Role });
        }
    }
    for entity in entities {
        if entity.mentions.last().is_some_and(|last| !last.is_name()) {
            entity.mentions.sort_by_cached_key(|mention| mention.span.order());
        }
    }
}

/// "der Autobauer Quell", "die Möbelkette Quell": the noun before the name says that it is a firm.
fn is_firm(document: &Document, name: usize) -> bool {
    let Some(noun) = name.checked_sub(1).filter(|noun| document[*noun].is_capital()) else { return false };
    let ends = |sense| document.lexicon.ends_as_any(document.str(noun), &["", "s"], sense);
    ends(Sense::Firm) || ends(Sense::Dealer)
}

/// "Analysten der Quell Bank": whose people speak of other firms.
fn is_observer(document: &Document, name: &Find) -> bool {
    let start = name.tokens.start;
    let linked = start > 1 && document.reads_any(start - 1, &["der", "des", "von", "bei", "vom"]);
    linked
        && document.lexicon.ends_as_any(
            document.str(start - 2),
            &["", "en", "n", "in", "innen"],
            Sense::Expert,
        )
}

/// "der damalige Präsident Quell": another one has the office now.
fn is_former(document: &Document, find: &Find) -> bool {
    let before = find.role.as_ref().and_then(|role| role.start.checked_sub(1));
    before.is_some_and(|k| {
        let word = document.str(k);
        ["e", "en", "er"]
            .iter()
            .filter_map(|ending| word.strip_suffix(ending))
            .any(|stem| document.lexicon.means(stem, Shape::Lower, Sense::Former))
    })
}

struct Scene<'a, 'd, 't> {
    document: &'d Document<'t>,
    names: &'a [Find],
    /// The entity of each name.
    owners: &'a [usize],
    /// The first row of the tables that each entity is.
    rows: Vec<Option<(TableId, Row)>>,
    /// Whether a noun before one of its names calls the entity a firm.
    firms: OnceCell<Vec<bool>>,
    /// Which of the entities have a role of the past.
    former: OnceCell<Vec<bool>>,
}

impl Scene<'_, '_, '_> {
    /// Few phrases ask what an entity is called elsewhere, so it is looked up for the first of them.
    fn is_firm(&self, organization: &Entity) -> bool {
        let firm = |find: &Find| is_firm(self.document, find.tokens.start);
        self.firms.get_or_init(|| self.owners_of(firm))[organization.id.0 as usize]
    }

    fn is_former(&self, person: &Entity) -> bool {
        let former = |find: &Find| is_former(self.document, find);
        self.former.get_or_init(|| self.owners_of(former))[person.id.0 as usize]
    }

    /// For each entity whether one of its names is such.
    fn owners_of(&self, such: impl Fn(&Find) -> bool) -> Vec<bool> {
        let mut owners = vec![false; self.rows.len()];
        for (_, owner) in self.names.iter().zip(self.owners).filter(|(find, _)| such(find)) {
            owners[*owner] = true;
        }
        owners
    }

    /// True where a name holds words of the phrase.
    fn is_name(&self, before: usize, phrase: &Phrase) -> bool {
        let last = before.checked_sub(1).map(|k| &self.names[k]);
        last.is_some_and(|find| find.tokens.end > phrase.head)
            || self.names.get(before).is_some_and(|find| find.tokens.start < phrase.tokens.end)
    }

    /// The one entity near before the phrase that fits; of several the only one in this sentence or the one before.
    fn referent(&self, before: usize, phrase: &Phrase, entities: &[Entity]) -> Option<usize> {
        let nearest = self.names[..before].iter().zip(&self.owners[..before]).rev().take(REACH);
        let sentences = &self.document.sentences;
        let own = self.document.sentence_at(phrase.tokens.start);
        let near = sentences.get(own.saturating_sub(1)).map_or(0, |sentence| sentence.tokens.start);
        let (mut last, mut others, mut others_near) = (None, false, false);
        // Each owner with how often it is named here.
        let mut seen: Vec<(usize, usize)> = Vec::with_capacity(REACH);
        let said = |(find, owner): (&Find, &usize)| {
            find.role.is_some() && phrase.is_person && self.is_said(phrase, &entities[*owner])
        };
        let only_said = phrase.is_person
            && self.names[..before].iter().zip(&self.owners[..before]).rev().take(REACH).any(said);
        for (find, owner) in nearest {
            if let Some((_, count)) = seen.iter_mut().find(|(other, _)| other == owner) {
                *count += 1;
                continue;
            }
            let fits = self.fits(phrase, &entities[*owner])
                && (!only_said || self.is_said(phrase, &entities[*owner]));
            seen.push((*owner, 1));
            if !fits {
                continue;
            }
            if !phrase.is_person && is_observer(self.document, find) {
                continue;
            }
            let is_near = find.tokens.start >= near;
            match last {
                None => last = Some((*owner, is_near)),
                Some(_) => (others, others_near) = (true, others_near || is_near),
            }
        }
        let (owner, is_near) = last?;
        // Of several organisations the one that the text is about is meant, not one that is merely mentioned.
        let count =
            |owner: usize| seen.iter().find(|(other, _)| *other == owner).map_or(0, |(_, count)| *count);
        let rival = |(other, count_of): &(usize, usize)| {
            *other != owner && *count_of > count(owner) && self.fits(phrase, &entities[*other])
        };
        if others && !phrase.is_person && seen.iter().any(rival) {
            return None;
        }
        (!others || is_near && !others_near).then_some(owner)
    }

    /// "Wie die Behörde mitteilte, fehlt Geld. Das Bundesamt für Moorkunde": an organisation that is named near behind
    /// the phrase, whose name says that it is one, where no other fits.
    fn named_later(&self, before: usize, phrase: &Phrase, entities: &[Entity]) -> Option<usize> {
        let marked = self.document[phrase.tokens.end].is_quotation_mark();
        if phrase.is_person || phrase.tokens.len() != 2 || marked {
            return None;
        }
        let near = before.saturating_sub(REACH)..self.owners.len().min(before + REACH);
        let mut fitting = near.filter(|k| self.fits(phrase, &entities[self.owners[*k]]));
        let first = fitting.next().filter(|first| *first >= before)?;
        let owner = self.owners[first];
        let name = entities[owner].name.to_lowercase();
        let mut sorts = phrase.row.get(2).split('|').chain([&*phrase.noun]);
        let says = sorts.any(|sort| name.split(' ').any(|word| word.ends_with(sort)));
        (says && fitting.all(|other| self.owners[other] == owner)).then_some(owner)
    }

    fn fits(&self, phrase: &Phrase, entity: &Entity) -> bool {
        match entity.kind {
            EntityKind::Person if phrase.is_person => self.is_person(phrase, entity),
            EntityKind::Organization if !phrase.is_person => self.is_organization(phrase, entity),
            _ => false,
        }
    }

    /// A person of this role, gender and nation.
    fn is_person(&self, phrase: &Phrase, person: &Entity) -> bool {
        let [listed, country, gender] = self.listed(person);
        if listed.is_empty() && person.roles.is_empty()
            || phrase.nation.is_some_and(|nation| nation != country)
        {
            return false;
        }
        let role = &phrase.noun;
        let office =
            || listed.split(|c: char| !c.is_alphabetic() && c != '-').any(|word| is_role(word, role));
        let said = || person.roles.iter().flat_map(|said| said.split(' ')).any(|word| is_role(word, role));
        if said() && self.is_former(person) {
            return false;
        }
        let gender = if gender.is_empty() { self.gender(person) } else { gender };
        (gender.is_empty() || gender == phrase.row.get(1)) && (office() || said())
    }

    /// Whether the text itself gives the person this role: that is surer than what the tables know of the past.
    fn is_said(&self, phrase: &Phrase, person: &Entity) -> bool {
        let said =
            person.roles.iter().flat_map(|said| said.split(' ')).any(|word| is_role(word, &phrase.noun));
        said && self.is_person(phrase, person)
    }

    /// Office, country and gender of a person whom the tables know.
    fn listed(&self, person: &Entity) -> [&'static str; 3] {
        let row =
            self.row(person).filter(|(table, _)| matches!(table, TableId::Politicians | TableId::Public));
        row.map_or([""; 3], |(_, row)| [2, 3, 1].map(|column| row.get(column)))
    }

    /// By the given name, or by how the role is said.
    fn gender(&self, person: &Entity) -> &'static str {
        let lexicon = &self.document.lexicon;
        let given = person.name.split(' ').next().unwrap_or_default();
        let given = lexicon.rows_of(TableId::GivenNames, given, Shape::Capital).next().map(|row| row.get(0));
        let role = person.roles.first().and_then(|role| role.rsplit(' ').next());
        let said = || Some(lexicon.rows_of(TableId::Roles, role?, Shape::Capital).next()?.get(1));
        given.filter(|gender| matches!(*gender, "m" | "f")).or_else(said).unwrap_or_default()
    }

    /// An organisation of this sort, or one whose name says so: "Deutscher Moorverband" is a "Verband".
    fn is_organization(&self, phrase: &Phrase, organization: &Entity) -> bool {
        let said = |tail: &str| organization.name.split(' ').any(|word| word.to_lowercase().ends_with(tail));
        let listed = self.row(organization).map(|(_, row)| row);
        let nation = |nation: &str| listed.is_some_and(|row| row.get(2) == nation);
        let sort = if organization.rule == Some("legal-form") {
            "company"
        } else {
            listed.map_or("", |row| row.get(1))
        };
        let firm = || self.is_firm(organization);
        let fits = said(&phrase.noun)
            || phrase.row.get(2).split('|').any(|means| means == "company") && firm()
            || phrase.row.get(2).split('|').any(|means| match means.strip_prefix('-') {
                // "-rat": of every name that ends so, whatever the tables know of it.
                Some(tail) => said(tail),
                // "die Gesellschaft": one with its legal form.
                None if means == "registered" => organization.rule == Some("legal-form"),
                None => means == sort || listed.is_none() && said(means),
            });
        fits && phrase.nation.is_none_or(nation)
    }

    fn row(&self, entity: &Entity) -> Option<(TableId, Row)> {
        self.rows[entity.id.0 as usize]
    }
}

/// "Ministerin" and "Minister" are one role; gender is looked at apart.
fn stem(role: &str) -> String {
    let lower = role.to_lowercase();
    lower.strip_suffix("in").unwrap_or(&lower).to_owned()
}

/// Whether somebody with this office can be called by the role: a "Verteidigungsminister" is a "Minister", a
/// "Ministerpräsident" no "Präsident"; who leads a state is its "Führer".
fn is_role(office: &str, role: &str) -> bool {
    const LEADERS: [&str; 7] =
        ["führer", "machthaber", "staatschef", "regierungschef", "herrscher", "diktator", "staatsoberhaupt"];
    const LEADING: [&str; 8] = [
        "präsident",
        "kanzler",
        "premierminister",
        "ministerpräsident",
        "staatschef",
        "machthaber",
        "könig",
        "führer",
    ];
    const OTHERS: [&str; 6] = ["vize", "minister", "alt", "ex-", "unter", "hilfs"];
    let office = stem(office);
    let tail = |role: &str| {
        office.strip_suffix(role).is_some_and(|first| !OTHERS.iter().any(|other| first.ends_with(other)))
    };
    tail(role) || LEADERS.contains(&role) && LEADING.iter().any(|leading| tail(leading))
}

#[cfg(test)]
mod tests {
    use crate::entities::tests::assert_entities;

    #[test]
    fn roles_mean_persons_named_before() {
        assert_entities(&[
            (
                "Verteidigungsminister Udo Krantz kam. Der Minister lachte.",
                "Udo Krantz = Udo Krantz + Der Minister",
            ),
            (
                "Trainerin Petra Wessolek kam. Das Lob der Trainerin freute alle.",
                "Petra Wessolek = Petra Wessolek + der Trainerin",
            ),
            // Several, another gender, another role, somebody who is named or told apart.
            (
                "Minister Udo Krantz kam. Die Minister lachten. Das war das Treffen der Minister.",
                "Udo Krantz = Udo Krantz",
            ),
            ("Trainer Udo Krantz kam. Die Trainerin lachte.", "Udo Krantz = Udo Krantz"),
            ("Ministerpräsident Udo Krantz kam. Der Präsident lachte.", "Udo Krantz = Udo Krantz"),
            (
                "Bundeskanzler Olaf Scholz kam. Angela Merkel auch. Den Kanzler freut es.",
                "Olaf Scholz = Olaf Scholz + Den Kanzler; Angela Merkel = Angela Merkel",
            ),
            ("Trainer Udo Krantz kam. Der neue Trainer lachte.", "Udo Krantz = Udo Krantz"),
            ("Der damalige Minister Udo Krantz ging. Der Minister lachte.", "Udo Krantz = Udo Krantz"),
            (
                "Trainer Udo Krantz kam. Der umstrittene Trainer lachte.",
                "Udo Krantz = Udo Krantz + Der umstrittene Trainer",
            ),
            ("Präsident Udo Krantz kam. Er mag das Amt des Präsidenten.", "Udo Krantz = Udo Krantz"),
            ("Trainer Udo Krantz kam. Der Trainer der Gäste lachte.", "Udo Krantz = Udo Krantz"),
            ("Trainer Udo Krantz kam. Der Trainer, der siegte, lachte.", "Udo Krantz = Udo Krantz"),
            (
                "Minister Udo Krantz traf Minister Emil Pannek. Der Minister lachte.",
                "Udo Krantz = Udo Krantz; Emil Pannek = Emil Pannek",
            ),
        ]);
    }

    #[test]
    fn nations_tell_leaders_apart() {
        assert_entities(&[
            (
                "Selenskyj traf Macron. Der ukrainische Führer dankte.",
                "Selenskyj = Selenskyj + Der ukrainische Führer; Macron = Macron",
            ),
            ("Macron kam. Der polnische Präsident dankte.", "Macron = Macron"),
        ]);
    }

    #[test]
    fn nouns_mean_organizations_named_before() {
        assert_entities(&[
            (
                "Die Quellbau GmbH wächst. Das Unternehmen sucht Leute. Die Partei nicht.",
                "Quellbau GmbH = Quellbau GmbH + Das Unternehmen",
            ),
            (
                "Der Deutsche Ethikrat tagt. Das zwölfköpfige Gremium lädt ein.",
                "Deutscher Ethikrat = Deutsche Ethikrat + Das zwölfköpfige Gremium",
            ),
            (
                "Der Deutsche Moorverband tagt. Die Bitte des Verbandes ist klar.",
                "Deutscher Moorverband = Deutsche Moorverband + des Verbandes",
            ),
            (
                "Die Quellbau GmbH und die Moorbau AG bauen. Das Unternehmen wächst.",
                "Quellbau GmbH = Quellbau GmbH; Moorbau AG = Moorbau AG",
            ),
            (
                "Gestern lud der Verband ein. Der Deutsche Moorverband tagt.",
                "Deutscher Moorverband = der Verband + Deutsche Moorverband",
            ),
            (
                "Gestern lud der Verband ein. Der Deutsche Moorverband und der Deutsche Torfverband tagen.",
                "Deutscher Moorverband = Deutsche Moorverband; Deutscher Torfverband = Deutsche Torfverband",
            ),
            (
                "Die Quellbau GmbH wächst. Das Unternehmen der Familie Kern auch.",
                "Quellbau GmbH = Quellbau GmbH; Kern = Kern",
            ),
            (
                "Die Quellbau GmbH wächst. Gestern war es still. Die Moorbau AG baut. Das Unternehmen sucht Leute.",
                "Quellbau GmbH = Quellbau GmbH; Moorbau AG = Moorbau AG + Das Unternehmen",
            ),
            (
                "Die Quellbau GmbH wächst. Die Quellbau GmbH liefert. Die Moorbau AG baut. Das Unternehmen sucht Leute.",
                "Quellbau GmbH = Quellbau GmbH + Quellbau GmbH; Moorbau AG = Moorbau AG",
            ),
        ]);
    }
}
