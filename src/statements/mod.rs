//! Statements: who said what, in quotation marks or reported.
//!
//! [`extract`] goes over the sentences once. `quotes.rs` finds quotation marks, `cue.rs` verbs of saying,
//! `attribution.rs` phrases such as "laut X", `indirect.rs` what is said behind and before them; `speaker.rs` says who.
//! Example: "Er sei zufrieden, sagte Kern." is indirect speech by Kern with the cue "sagte".

mod attribution;
mod clause;
mod cues;
mod direct;
mod indirect;
mod quotes;
mod reported;
mod signs;
mod speaker;
mod statement;

use std::ops::Range;

use crate::document::Document;
use crate::entities::Entity;
use crate::id::Id;
use crate::lexicon::{Lexicon, class};
use crate::span::Span;
use quotes::Quote;
pub use statement::{Cue, Speaker, Statement, StatementKind};

/// All statements of a document in text order.
pub fn extract<'t>(
    document: &Document<'t>,
    entities: &[Entity<'t>],
    _lexicon: &Lexicon,
) -> Vec<Statement<'t>> {
    let quotes = quotes::find(document);
    let mut scene = Scene {
        document,
        quotes: &quotes,
        first: 0,
        last_speaker: None,
        going_on: None,
        follows: false,
        found: Vec::new(),
    };
    for sentence in
        document.sentences.iter().filter(|sentence| document.sections[sentence.section].kind.is_text())
    {
        // No sentence is that long; what has no full stop is read in parts, so that the work stays linear.
        for start in sentence.tokens.clone().step_by(LONGEST_SENTENCE) {
            scene.pass_quotes(start);
            scene.read(start..sentence.tokens.end.min(start + LONGEST_SENTENCE));
        }
    }
    let mut statements = scene.found;
    statements.sort_by_key(|statement| (statement.span.start, u32::MAX - statement.span.end));
    statements.dedup_by_key(|statement| (statement.span, statement.kind));
    for (i, statement) in statements.iter_mut().enumerate() {
        statement.id = Id(i as u32);
    }
    speaker::link(&mut statements, entities);
    statements
}

/// Tokens of the longest sentence that is read as one.
const LONGEST_SENTENCE: usize = 512;

/// What is known while the sentences go by.
struct Scene<'d, 't> {
    document: &'d Document<'t>,
    quotes: &'d [Quote],
    /// The first quotation that ends behind the current sentence's beginning.
    first: usize,
    last_speaker: Option<Range<usize>>,
    /// Where the Konjunktiv sentences before this one begin.
    going_on: Option<usize>,
    /// The sentence before holds a statement.
    follows: bool,
    found: Vec<Statement<'t>>,
}

impl<'t> Scene<'_, 't> {
    /// Leaves behind the quotations that end before the token.
    fn pass_quotes(&mut self, token: usize) {
        while self.quotes.get(self.first).is_some_and(|quote| quote.tokens.end <= token) {
            self.first += 1;
        }
    }

    /// The quotations that lie, at least in part, in the tokens.
    fn quotes_in(&self, tokens: &Range<usize>) -> &[Quote] {
        let rest = &self.quotes[self.first..];
        let count = rest.iter().take_while(|quote| quote.tokens.start < tokens.end).count();
        &rest[..count]
    }

    /// The statements of one sentence.
    fn read(&mut self, tokens: Range<usize>) {
        let document = self.document;
        let quotes = self.quotes_in(&tokens);
        let signs = signs::find(document, &tokens);
        let attributes = signs.attribution && attribution::may_stand(document, &tokens);
        if quotes.is_empty() && !signs.cue && !attributes {
            self.read_on(tokens, self.found.len());
            return;
        }
        let quotes = quotes.to_vec();
        let clauses = clause::split(document, &tokens, &quotes);
        let attribution = attribution::find(document, &tokens, &clauses, &quotes);
        let verbs = cues::all(document, &clauses, &quotes);
        let last = self.last_speaker.clone();
        let speakers = indirect::speakers(document, &tokens, &clauses, &verbs, last.clone());
        let before = self.found.len();
        if let Some(found) = &attribution {
            self.add_attributed(found);
        }
        let sayings = indirect::find(document, &tokens, &clauses, &verbs, &speakers, &quotes);
        for (n, verb) in verbs.iter().enumerate() {
            if sayings.iter().any(|saying| saying.verb == n || saying.pieces[0].contains(&verb.at)) {
                continue;
            }
            let speaker = speakers[n].clone();
            if let Some(piece) = reported::find(document, &tokens, &clauses, verb, speaker.as_ref()) {
                self.add(
                    StatementKind::Reported,
                    vec![piece],
                    speaker,
                    Some(cues::shown(verb)),
                    "act of speech",
                );
            }
        }
        for saying in sayings {
            self.add(StatementKind::Indirect, saying.pieces, saying.speaker, Some(saying.cue), saying.rule);
        }
        for quote in quotes.iter().filter(|quote| tokens.contains(&quote.tokens.start)) {
            let said = direct::find(document, quote, &verbs, &speakers, attribution.as_ref(), last.clone());
            if let Some(said) = said {
                self.add(
                    StatementKind::Direct,
                    vec![quote.tokens.clone()],
                    said.speaker,
                    said.cue,
                    "quotation",
                );
            }
        }
        self.read_on(tokens, before);
    }

    /// What a sentence that gave no statement of its own has to do with those before.
    fn read_on(&mut self, tokens: Range<usize>, before: usize) {
        if self.found.len() == before && self.goes_on(&tokens) {
            self.go_on(tokens);
        } else {
            self.going_on = None;
        }
        self.follows = self.found.len() > before || self.going_on.is_some();
    }

    /// Sentences in the Konjunktiv that follow one another are one statement.
    fn go_on(&mut self, tokens: Range<usize>) {
        let start = self.going_on.take().filter(|_| self.found.pop().is_some()).unwrap_or(tokens.start);
        let speaker = self.last_speaker.clone();
        let piece = without_end(self.document, start..tokens.end);
        self.add(StatementKind::Indirect, vec![piece], speaker, None, "Konjunktiv goes on");
        self.going_on = Some(start);
    }

    fn add_attributed(&mut self, found: &attribution::Attribution) {
        self.add(
            StatementKind::Indirect,
            found.pieces.clone(),
            found.speaker.clone(),
            Some(found.cue.clone()),
            "attribution",
        );
    }

    /// A sentence in the Konjunktiv without a cue goes on with what was said before.
    fn goes_on(&self, tokens: &Range<usize>) -> bool {
        let quoted = |i: usize| self.quotes_in(tokens).iter().any(|quote| quote.tokens.contains(&i));
        // The Konjunktiv II alone may be the author's own.
        let moods = class::KONJUNKTIV1 | if self.follows { class::KONJUNKTIV2 } else { 0 };
        let mood = tokens
            .clone()
            .find(|i| self.document.has(*i, moods) && !self.document[*i].is_capital() && !quoted(*i));
        let condition = self.document.reads_any(tokens.start, &["Wenn", "Falls", "Als"]);
        self.last_speaker.is_some() && mood.is_some() && !condition
    }

    fn add(
        &mut self,
        kind: StatementKind,
        mut pieces: Vec<Range<usize>>,
        speaker: Option<Range<usize>>,
        cue: Option<Range<usize>>,
        rule: &'static str,
    ) {
        let document = self.document;
        pieces.retain(|piece| piece.start < piece.end);
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return };
        let whole = first.start..last.end;
        let span = document.span(&whole);
        let spans: Vec<Span> = if pieces.len() > 1 {
            pieces.iter().map(|piece| document.span(piece)).collect()
        } else {
            Vec::new()
        };
        if speaker.is_some() {
            self.last_speaker = speaker.clone();
        }
        let speaker = speaker.map(|tokens| Speaker {
            text: document.phrase(&tokens),
            span: document.span(&tokens),
            entity: None,
        });
        let cue = cue.map(|tokens| Cue { text: document.phrase(&tokens), span: document.span(&tokens) });
        let text = document.phrase(&whole);
        self.found.push(Statement { id: Id(0), kind, span, spans, text, speaker, cue, rule: Some(rule) });
    }
}

/// The tokens without the marks that end the sentence.
fn without_end(document: &Document, mut tokens: Range<usize>) -> Range<usize> {
    while tokens.end > tokens.start
        && matches!(document[tokens.end - 1].mark(), Some('.' | ',' | ';' | ':' | '!'))
    {
        tokens.end -= 1;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn speech_without_a_cue_goes_on_with_its_speaker() {
        check(&[(
            "Minister Kern sagte, er komme. Das sei sicher. Danach ging er.",
            "indirect [er komme] Minister Kern; indirect [Das sei sicher] Minister Kern",
        )]);
    }
}
