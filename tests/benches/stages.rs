//! What each stage costs, on the releases in `fixtures/`: `cargo bench`.
//!
//! Example: `cargo bench -- figures` measures the figures alone, in bytes of text a second.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark may panic and has no readers of its docs")]

use std::fs;
use std::sync::OnceLock;

use depesche::document::Document;
use depesche::lexicon::{Lexicon, Reading};
use depesche::{entities, figures, statements};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn releases() -> &'static [String] {
    static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let paths = fs::read_dir("fixtures").unwrap().map(|entry| entry.unwrap().path());
        let texts = paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
        let mut texts: Vec<_> = texts.collect();
        texts.sort();
        texts.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
    })
}

/// Runs a stage over all releases and counts their bytes.
fn measure<R>(bencher: Bencher, stage: impl Fn(&str) -> R + Sync) {
    let bytes: usize = releases().iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for text in releases() {
            black_box(stage(black_box(text)));
        }
    });
}

/// The same for a stage that needs the documents.
fn measure_documents<R>(bencher: Bencher, stage: impl Fn(&Document) -> R + Sync) {
    let documents: Vec<Document> =
        releases().iter().map(|text| Document::new(text, Lexicon::embedded())).collect();
    let bytes: usize = releases().iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        for document in &documents {
            black_box(stage(black_box(document)));
        }
    });
}

#[divan::bench]
fn a_tokens(bencher: Bencher) {
    measure(bencher, |text| depesche::tokens::tokenize(text).len());
}

#[divan::bench]
fn b_look_up(bencher: Bencher) {
    measure(bencher, |text| Reading::new(text, Lexicon::embedded()).len());
}

#[divan::bench]
fn c_document(bencher: Bencher) {
    measure(bencher, |text| Document::new(text, Lexicon::embedded()).sentences.len());
}

#[divan::bench]
fn d_figures(bencher: Bencher) {
    measure_documents(bencher, |document| figures::extract(document).len());
}

#[divan::bench]
fn e_entities(bencher: Bencher) {
    measure_documents(bencher, |document| entities::extract(document, &document.lexicon).len());
}

#[divan::bench]
fn f_statements(bencher: Bencher) {
    measure_documents(bencher, |document| statements::extract(document, &[], &document.lexicon).len());
}

#[divan::bench]
fn g_report(bencher: Bencher) {
    measure(bencher, |text| depesche::analyse(text).figures.len());
}

#[divan::bench]
fn h_report_as_json(bencher: Bencher) {
    measure(bencher, |text| serde_json::to_string(&depesche::analyse(text)).unwrap().len());
}
