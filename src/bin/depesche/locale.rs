//! In which language people are spoken to: as --lang says, else by the locale.
//!
//! Example: with `LANG=de_AT.UTF-8` the summary is in German.

use std::env;

use clap::ValueEnum;
use depesche::Language;

use crate::cli::Lang;

/// The language that is asked for, else that of the locale.
pub fn language(asked: Option<Lang>) -> Language {
    match asked {
        Some(Lang::De) => Language::De,
        Some(Lang::En) => Language::En,
        None => {
            let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(env::var_os);
            locale_language(&locale.map(|value| value.to_string_lossy().into_owned()).collect::<Vec<_>>())
        }
    }
}

/// What --lang says on a command line that cannot be read as a whole.
pub fn named_language() -> Option<Lang> {
    let arguments: Vec<String> =
        env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let joined = arguments.iter().find_map(|argument| argument.strip_prefix("--lang="));
    let apart =
        || arguments.iter().position(|argument| argument == "--lang").and_then(|at| arguments.get(at + 1));
    let name = joined.or_else(|| apart().map(String::as_str))?;
    Lang::from_str(name, true).ok()
}

/// The language of the first locale that is set.
fn locale_language(locales: &[String]) -> Language {
    let locale = locales.iter().find(|locale| !locale.is_empty()).map_or("", String::as_str);
    let language = locale.split(['_', '.', '@']).next();
    if language == Some("de") { Language::De } else { Language::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_that_is_set_decides() {
        let language =
            |locales: &[&str]| locale_language(&locales.iter().map(|l| l.to_string()).collect::<Vec<_>>());
        assert_eq!(language(&["de_AT.UTF-8"]), Language::De);
        assert_eq!(language(&["", "de"]), Language::De);
        assert_eq!(language(&["C.UTF-8", "de_DE"]), Language::En);
        assert_eq!(language(&["den_CA"]), Language::En);
        assert_eq!(language(&[]), Language::En);
    }
}
