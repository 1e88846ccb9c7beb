//! Statements: who said what, in quotation marks or reported.
//!
//! [`extract`] goes over the sentences once; `signs.rs` passes by those that say nothing about saying, and `scene.rs` asks
//! the others in this order:
//!
//! | what | files |
//! | --- | --- |
//! | quotation marks | `quotes`, `direct`, `interview` |
//! | verbs of saying, phrases such as "laut X" | `cues`, `participle`, `attribution`, `trailing`, `papers`, `source` |
//! | what they cover | `clause`, `scope`, `announced`, `content` |
//! | what is said behind, before and around them | `indirect`, `reported`, `opening`, `gapped`, `inserted`, `strange`, `relative`, `colon` |
//! | what headlines, labels and nouns hold | `headline`, `label`, `nominal` |
//! | who says it | `speaker`, `phrase`, `belongs`, `apposition`, `sharing`, `behind`, `ends`, `parted`, `nouns`, `mute`, `voice` |
//! | which entity that is | `link`, `dependence`, `referent`, `topic`, `office`, `calling`, `age` |
//! | what goes on without a cue, or points back | `going_on`, `reaction`, `back`, `boast`, `main_verb` |
//! | how surely a figure is said | `certainty`, `governed`, `hearsay`, `sure`, `beside`, `background` |
//!
//! Example: "Er sei zufrieden, sagte Kern." is indirect speech by Kern with the cue "sagte".

mod age;
mod announced;
mod apposition;
mod attribution;
mod back;
mod background;
mod behind;
mod belongs;
mod beside;
mod boast;
mod calling;
mod certainty;
mod clause;
mod colon;
mod content;
mod cues;
mod dependence;
mod direct;
mod ends;
mod gapped;
mod going_on;
mod governed;
mod headline;
mod hearsay;
mod indirect;
mod inserted;
mod interview;
mod label;
mod link;
mod main_verb;
mod mute;
mod nominal;
mod nouns;
mod office;
mod opening;
mod papers;
mod parted;
mod participle;
mod passage;
mod phrase;
mod quotes;
mod reaction;
mod referent;
mod relative;
mod reported;
mod scene;
mod scope;
mod sharing;
mod signs;
mod source;
mod speaker;
mod statement;
mod strange;
mod sure;
mod topic;
mod trailing;
mod voice;

use crate::document::{Document, SectionKind};
use crate::entities::Entity;
use crate::id::Id;
use crate::lexicon::Lexicon;
pub use certainty::judge;
use scene::Scene;
pub use statement::{Cue, Speaker, Stance, Statement, StatementKind};

/// All statements of a document in text order.
pub fn extract<'t>(
    document: &Document<'t>,
    entities: &[Entity<'t>],
    _lexicon: &Lexicon,
) -> Vec<Statement<'t>> {
    let quotes = quotes::find(document);
    let mut scene = Scene::new(document, &quotes);
    let mut last = SectionKind::Body;
    for sentence in
        document.sentences.iter().filter(|sentence| document.sections[sentence.section].kind.is_text())
    {
        // What a heading or a caption says, nobody in the text goes on to say.
        let kind = document.sections[sentence.section].kind;
        if std::mem::replace(&mut last, kind) != kind
            && !matches!(kind, SectionKind::Body | SectionKind::List)
        {
            scene.part();
        }
        // No sentence is that long; what has no full stop is read in parts, so that the work stays linear.
        for start in sentence.tokens.clone().step_by(LONGEST_SENTENCE) {
            let tokens = start..sentence.tokens.end.min(start + LONGEST_SENTENCE);
            match document.sections[sentence.section].kind {
                SectionKind::Headline | SectionKind::Subheadline => scene.read_headlines(tokens),
                _ => scene.read(tokens),
            }
        }
    }
    let mut statements = scene.found;
    interview::add(document, entities, &mut statements);
    statements.sort_by_cached_key(|statement| statement.span.order());
    statements.dedup_by_key(|statement| (statement.span, statement.kind));
    for (i, statement) in statements.iter_mut().enumerate() {
        statement.id = Id(i as u32);
    }
    link::link(document, &mut statements, entities);
    statements
}

/// Tokens of the longest sentence that is read as one.
const LONGEST_SENTENCE: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs a table of texts and the certainty of the first figure.
    #[track_caller]
    pub(super) fn check_certainties(rows: &[(&str, &str)]) {
        for (text, wanted) in rows {
            let report = crate::analyse(text);
            let found = report.figures.first().map(|figure| figure.certainty);
            assert_eq!(serde_json::json!(found), *wanted, "{text}");
        }
    }

    /// Runs a table of texts and the name of the first speaker's entity.
    #[track_caller]
    pub(super) fn check_bearers(rows: &[(&str, &str)]) {
        for (text, wanted) in rows {
            let document = Document::new(text, Lexicon::embedded());
            let entities = crate::entities::extract(&document, &Lexicon::embedded());
            let statements = extract(&document, &entities, &Lexicon::embedded());
            let found = statements.iter().find_map(|statement| statement.speaker?.entity);
            let name = found.map_or("-", |id| &*entities[id.0 as usize].name);
            assert_eq!(name, *wanted, "{text}");
        }
    }

    /// Runs a table of texts and their statements as "kind [text] speaker", joined by "; ".
    #[track_caller]
    pub(super) fn check(rows: &[(&str, &str)]) {
        let mut wrong = Vec::new();
        for (text, wanted) in rows {
            let document = Document::new(text, Lexicon::embedded());
            let statements = extract(&document, &[], &Lexicon::embedded());
            let shown = statements.iter().map(|statement| {
                assert_eq!(document.slice(statement.span), statement.text);
                let kind = match statement.kind {
                    StatementKind::Direct => "direct",
                    StatementKind::Indirect => "indirect",
                    StatementKind::Reported => "reported",
                };
                let speaker = statement.speaker.map_or("-", |speaker| speaker.text);
                format!("{kind} [{}] {speaker}", statement.text)
            });
            let found: Vec<_> = shown.collect();
            if found.join("; ") != *wanted {
                wrong.push(format!("{text}\n    wanted {wanted}\n    found  {}", found.join("; ")));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    }
}
