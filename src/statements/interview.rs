//! Interviews: turns that begin with a name, or with "Frage" and "Antwort", and a colon.
//!
//! A text is an interview where at least two paragraphs begin so; a lone "Hinweis: …" is none.
//! Example: "Wessolek: Wir bauen sechs Schiffe." is what Wessolek says.

use std::collections::HashSet;
use std::ops::Range;

use super::statement::{Cue, Speaker, Stance, Statement, StatementKind};
use crate::document::{Document, SectionKind};
use crate::entities::{Entity, EntityKind};
use crate::id::Id;
use crate::span::Span;

/// A paragraph of an interview.
struct Turn {
    /// What stands before the colon.
    label: Range<usize>,
    said: Range<usize>,
    is_named: bool,
}

/// Adds the turns of an interview, if the text is one.
pub fn add<'t>(document: &Document<'t>, entities: &[Entity], statements: &mut Vec<Statement<'t>>) {
    let turns = turns(document, entities);
    let labels: Vec<Span> = turns.iter().map(|turn| document.span(&turn.label)).collect();
    let touches = |span: Span| {
        let next = labels.partition_point(|label| label.end <= span.start);
        labels.get(next).is_some_and(|label| span.overlaps(*label))
    };
    // "Ich glaube, es sind drei": he whose turn it is says so.
    let own = |found: &Statement| {
        let behind = labels.partition_point(|label| label.end <= found.span.start);
        let turn = behind.checked_sub(1).map(|at| &turns[at]).filter(|turn| turn.is_named);
        let whole = turn.map(|turn| document.span(&turn.said));
        whole.is_some_and(|whole| whole.contains(found.span)) && found.speaker.is_some_and(is_first_person)
    };
    // What a label seemed to say, or to be said, its turn says.
    statements.retain(|found| {
        !touches(found.span) && !found.cue.is_some_and(|cue| touches(cue.span)) && !own(found)
    });
    statements.extend(turns.iter().map(|turn| statement(document, turn)));
}

fn is_first_person(speaker: Speaker) -> bool {
    const OWN: [&str; 6] = ["ich", "wir", "meiner", "meinen", "unserer", "unseren"];
    let first = speaker.text.split(' ').next().unwrap_or_default();
    OWN.iter().any(|own| first.eq_ignore_ascii_case(own))
}

fn turns(document: &Document, entities: &[Entity]) -> Vec<Turn> {
    use SectionKind::{Body, List, Subhead};
    const FEWEST: usize = 2;
    // A short question is set off as a subhead is.
    let spoken = |section: &usize| matches!(document.sections[*section].kind, Body | List | Subhead);
    let sections =
        (0..document.sections.len()).filter(spoken).map(|section| document.section_tokens(section));
    let labelled: Vec<(Range<usize>, usize)> =
        sections.filter_map(|tokens| Some((tokens.clone(), colon(document, tokens)?))).collect();
    if labelled.len() < FEWEST {
        return Vec::new();
    }
    let ends = |kind: EntityKind| -> HashSet<u32> {
        let named = entities.iter().filter(|entity| entity.kind == kind);
        named.flat_map(|entity| &entity.mentions).map(|mention| mention.span.end).collect()
    };
    let (names, papers) = (ends(EntityKind::Person), ends(EntityKind::Organization));
    let turn = |(tokens, colon)| turn(document, tokens, colon, &names, &papers);
    let turns: Vec<Turn> = labelled.into_iter().filter_map(turn).collect();
    if turns.len() < FEWEST { Vec::new() } else { turns }
}

/// The colon behind the first words of a paragraph.
fn colon(document: &Document, tokens: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 5;
    // "::Kern: Wir bauen": indented.
    tokens.skip_while(|i| document.is(*i, ':')).take(LONGEST).find(|i| document.is(*i, ':'))
}

/// The turn of a paragraph whose label is a person, by the ends of their names, or a paper that asks, or says question or
/// answer.
fn turn(
    document: &Document,
    tokens: Range<usize>,
    colon: usize,
    names: &HashSet<u32>,
    papers: &HashSet<u32>,
) -> Option<Turn> {
    let first = tokens.clone().find(|i| !document.is(*i, ':')).unwrap_or(colon);
    let (label, said) = (first..colon, colon + 1..tokens.end);
    if label.is_empty() || said.is_empty() || document[said.start].mark().is_some() {
        return None;
    }
    let end = document.span(&label).end;
    let is_named = names.contains(&end) || document.is(said.end - 1, '?') && papers.contains(&end);
    let asked = label.len() == 1 && document.reads_any(label.start, &["Frage", "Antwort"]);
    (is_named || asked).then_some(Turn { label, said, is_named })
}

fn statement<'t>(document: &Document<'t>, turn: &Turn) -> Statement<'t> {
    let (text, span) = (document.phrase(&turn.label), document.span(&turn.label));
    Statement {
        id: Id(0),
        kind: StatementKind::Direct,
        span: document.span(&turn.said),
        spans: Vec::new(),
        text: document.phrase(&turn.said),
        speaker: turn.is_named.then_some(Speaker { text, span, entity: None }),
        cue: (!turn.is_named).then_some(Cue { text, span }),
        stance: document.is(turn.said.end - 1, '?').then_some(Stance::Question),
        rule: Some("interview"),
    }
}

#[cfg(test)]
mod tests {
    use super::Stance;
    use crate::analyse;

    #[test]
    fn turns_of_an_interview_are_statements() {
        let text = "Sechs Schiffe im Jahr\n\nHamburg – Die Chefin der Werft, Petra Wessolek, im Gespräch.\n\n\
                    Frage: Wie viele Schiffe bauen Sie?\n\nWessolek: Wir bauen sechs. Das ist sicher.\n";
        let report = analyse(text);
        let found: Vec<_> = report
            .statements
            .iter()
            .map(|said| (said.text, said.stance, said.speaker.and_then(|by| by.entity).is_some()))
            .collect();
        let wanted = [
            ("Wie viele Schiffe bauen Sie?", Some(Stance::Question), false),
            ("Wir bauen sechs. Das ist sicher.", None, true),
        ];
        assert_eq!(found, wanted);
        let indented = "Moor\n\nDie Chefin der Werft, Petra Wessolek, im Gespräch.\n\n\
                        ::ZDF: Wie viele sind es?\n\n::Wessolek: Ich glaube, es sind sechs.\n";
        assert_eq!(analyse(indented).statements.len(), 2);
        let lone = "Werft tauft\n\nDie Taufe ist am Montag.\n\nHinweis: Wir bitten um Anmeldung.\n\nOrt: Das Dock liegt am Hafen.\n";
        assert!(analyse(lone).statements.is_empty());
    }
}
