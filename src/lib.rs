//! Reads German news articles and press releases: sections, figures, names, and who said what.
//!
//! Rules and word lists only: no model, no network, the same finds each time.
//!
//! ```
//! let report = depesche::analyse("Etwa 6.700 Container gingen nach Russland, sagte Minister Shin Won Sik.");
//! assert_eq!(report.figures[0].object, Some("Container"));
//! ```

pub mod contacts;
pub mod document;
pub mod entities;
pub mod error;
pub mod figures;
pub mod id;
pub mod input;
pub mod lexicon;
pub mod numbers;
#[cfg(feature = "own")]
pub mod own;
pub mod render;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
pub mod span;
pub mod statements;
pub mod tokens;

pub use error::{Error, Language, Warning};
pub use report::{Options, Report, Selection, Source};
pub use span::Span;

/// Analyses a text.
pub fn analyse(text: &str) -> Report<'_> {
    analyse_with(text, &Options::default())
}

/// Analyses a text with what the caller knows beside it.
pub fn analyse_with<'t>(text: &'t str, options: &Options) -> Report<'t> {
    let source = Source { path: None, format: "text", encoding: "utf-8", bytes: text.len() as u64 };
    Report::new("text", text, source, options)
}

/// The README, whose library example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
