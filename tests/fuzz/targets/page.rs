//! Any text in every format: nothing panics, and a parser of HTML reads the page back to the same text.

#![no_main]

use depesche::render::{FORMATS, Style, inert};
use depesche::{Options, Report, Source};
use dom_query::Document;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for format in FORMATS {
        let source = Source { path: Some(text), format: "text", encoding: "utf-8", bytes: text.len() as u64 };
        let options = Options { include_text: format.needs_text, explain: true, ..Options::default() };
        let report = Report::new(text, text, source, &options);
        let mut written = Vec::new();
        (format.document)(&report, &Style::default(), &mut written).expect("memory takes all");
        let written = String::from_utf8(written).expect("every format is UTF-8");
        if format.name == "html" {
            let page = Document::from(&*written);
            assert_eq!(page.select("script").length(), 1, "a script of the text's own");
            let shown: Vec<String> = page.select("main > *").iter().map(|section| text_of(&section)).collect();
            let wanted = report.sections.iter().map(|section| squeezed(&inert(section.text)));
            assert_eq!(shown, wanted.collect::<Vec<_>>());
        }
    }
});

/// The text of a section without the label that the page gives it.
fn text_of(section: &dom_query::Selection) -> String {
    let lines = section.select(".label + div");
    squeezed(&if lines.exists() { lines.text() } else { section.text() })
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}
