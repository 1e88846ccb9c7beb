//! The lexicon of one's own: where its files are, and what is said of those that are wrong.
//!
//! Example: `depesche --check-lexicon redaktion.toml` says `redaktion.toml:7: unknown key "alias" (...)`.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::bail;
use depesche::error::In;
use depesche::lexicon::Lexicon;
use depesche::own::{Checked, Own, Problem};
use depesche::render::visible;
use depesche::{Error, Language};

/// The built-in lexicon with the rows of the user's own file, if there is one, and of those that are named.
pub fn load(named: &[PathBuf], language: Language) -> anyhow::Result<Lexicon> {
    let standing = standing();
    let mut files = standing.iter().chain(named).peekable();
    let Some(first) = files.peek().map(|file| file.to_path_buf()) else { return Ok(Lexicon::embedded()) };
    let mut own = Own::default();
    for file in files {
        if let Err(problems) = own.read(&text(file, language)?) {
            let more = match problems.len() {
                1 => String::new(),
                all if language == Language::De => {
                    format!(" (und {} mehr: --check-lexicon zeigt sie)", all - 1)
                }
                all => format!(" (and {} more: --check-lexicon shows them)", all - 1),
            };
            let told = problems.first().map(|problem| told(file, problem, language));
            bail!("{}{more}", told.unwrap_or_default());
        }
    }
    let Checked { lexicon, .. } =
        own.lexicon().map_err(|problem| anyhow::anyhow!(told(&first, &problem, language)))?;
    Ok(lexicon)
}

/// Says what is wrong with a file, row by row; true where nothing is.
pub fn check(file: &Path, language: Language, out: &mut dyn Write) -> anyhow::Result<io::Result<bool>> {
    let mut own = Own::default();
    let text = text(file, language)?;
    let (rows, examples, problems) = match own.read(&text) {
        Err(problems) => (own.count, 0, problems),
        Ok(()) => {
            let rows = own.count;
            match own.lexicon() {
                Ok(checked) => (rows, checked.examples(), checked.failures()),
                Err(problem) => (rows, 0, vec![problem]),
            }
        }
    };
    let name = file.to_string_lossy();
    let counts = [rows, examples, problems.len()].into_iter().zip(nouns(language));
    let counts: Vec<_> =
        counts.map(|(n, (one, many))| format!("{n} {}", if n == 1 { one } else { many })).collect();
    let written = problems
        .iter()
        .try_for_each(|problem| writeln!(out, "{}", told(file, problem, language)))
        .and_then(|()| writeln!(out, "{}: {}", visible(&name), counts.join(", ")));
    Ok(written.map(|()| problems.is_empty()))
}

fn nouns(language: Language) -> [(&'static str, &'static str); 3] {
    match language {
        Language::En => [("row", "rows"), ("example", "examples"), ("problem", "problems")],
        Language::De => [("Zeile", "Zeilen"), ("Beispiel", "Beispiele"), ("Fehler", "Fehler")],
    }
}

fn told(file: &Path, Problem { line, flaw }: &Problem, language: Language) -> String {
    format!("{}:{line}: {}", visible(&file.to_string_lossy()), visible(&flaw.words(language)))
}

fn text(file: &Path, language: Language) -> anyhow::Result<String> {
    let unread = match language {
        Language::En => "the lexicon cannot be read",
        Language::De => "die Wortliste lässt sich nicht lesen",
    };
    fs::read_to_string(file).map_err(|error| {
        let why = Error::from_io(&error);
        anyhow::anyhow!("{}: {unread}: {}", visible(&file.to_string_lossy()), In(language, &why))
    })
}

/// The file that holds without being named.
fn standing() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
    let config = folder("XDG_CONFIG_HOME").or_else(|| folder("HOME").map(|home| home.join(".config")))?;
    Some(config.join("depesche/lexicon.toml")).filter(|file| file.is_file())
}
