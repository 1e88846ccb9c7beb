//! The lexicon of one's own: where its files are, and what is said of those that are wrong.
//!
//! Example: `depesche --check-lexicon redaktion.toml` says `redaktion.toml:7: unknown key "alias" (...)`.

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use depesche::lexicon::Lexicon;
use depesche::own::{Checked, Own, Problem};
use depesche::render::visible;

/// The built-in lexicon with the rows of the user's own file, if there is one, and of those that are named.
pub fn load(named: &[PathBuf]) -> anyhow::Result<Lexicon> {
    let standing = standing();
    let mut files = standing.iter().chain(named).peekable();
    let Some(first) = files.peek().map(|file| file.to_path_buf()) else { return Ok(Lexicon::embedded()) };
    let mut own = Own::default();
    for file in files {
        if let Err(problems) = own.read(&text(file)?) {
            let more = match problems.len() {
                1 => String::new(),
                all => format!(" (and {} more: --check-lexicon shows them)", all - 1),
            };
            let told: Vec<String> = problems.iter().take(1).map(|problem| told(file, problem)).collect();
            bail!("{}{more}", told.concat());
        }
    }
    let Checked { lexicon, .. } = own.lexicon().map_err(|problem| anyhow::anyhow!(told(&first, &problem)))?;
    Ok(lexicon)
}

/// Says what is wrong with a file, row by row; true where nothing is.
pub fn check(file: &Path, out: &mut dyn Write) -> anyhow::Result<io::Result<bool>> {
    let mut own = Own::default();
    let text = text(file)?;
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
    let counted = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    let written =
        problems.iter().try_for_each(|problem| writeln!(out, "{}", told(file, problem))).and_then(|()| {
            let last =
                [counted(rows, "row"), counted(examples, "example"), counted(problems.len(), "problem")];
            writeln!(out, "{}: {}", visible(&name), last.join(", "))
        });
    Ok(written.map(|()| problems.is_empty()))
}

fn told(file: &Path, Problem { line, message }: &Problem) -> String {
    format!("{}:{line}: {}", visible(&file.to_string_lossy()), visible(message))
}

fn text(file: &Path) -> anyhow::Result<String> {
    let name = || format!("{}: the lexicon cannot be read", visible(&file.to_string_lossy()));
    fs::read_to_string(file).with_context(name)
}

/// The file that holds without being named.
fn standing() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
    let config = folder("XDG_CONFIG_HOME").or_else(|| folder("HOME").map(|home| home.join(".config")))?;
    Some(config.join("depesche/lexicon.toml")).filter(|file| file.is_file())
}
