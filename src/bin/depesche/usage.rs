//! What is wrong with the options, in the user's language.
//!
//! In English that is what clap says; its errors are said again in German by their kinds and parts.
//! Example: `depesche --lang de --nixda` says "unbekannte Angabe: --nixda".

use clap::error::{ContextKind, ContextValue, ErrorKind};
use depesche::Language;
use depesche::report::{Kind, Part};

/// A message in one of two languages.
pub fn said(language: Language, english: &str, german: &str) -> anyhow::Error {
    anyhow::Error::msg(if language == Language::De { german } else { english }.to_owned())
}

/// What is said of a kind that there is not: the one that is like it, and the kinds by the finds that have them.
pub fn kinds(error: &clap::Error, language: Language) -> Option<String> {
    let part = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let value = part(ContextKind::InvalidValue).filter(|value| !value.is_empty())?;
    if error.kind() != ErrorKind::InvalidValue || !part(ContextKind::InvalidArg)?.starts_with("--kind") {
        return None;
    }
    let german = language == Language::De;
    let names: Vec<&str> = Kind::names().collect();
    let meant = depesche::own::like(value, &names).map(|meant| match german {
        true => format!(" (gemeint ist vielleicht {meant})"),
        false => format!(" (perhaps {meant} is meant)"),
    });
    let mut message = match german {
        true => format!("--kind: {value:?} gibt es nicht"),
        false => format!("--kind: there is no {value:?}"),
    };
    message.push_str(&meant.unwrap_or_default());
    let sorts = [
        (Part::Figures, "figures", "Zahlen"),
        (Part::Entities, "names", "Namen"),
        (Part::Statements, "statements", "Aussagen"),
        (Part::Sections, "sections", "Abschnitte"),
    ];
    for (part, english, word) in sorts {
        let of = names.iter().filter(|name| Kind::by_name(name).is_some_and(|kind| kind.part() == part));
        let of = of.copied().collect::<Vec<_>>().join(", ");
        message.push_str(&format!("\n  {}: {of}", if german { word } else { english }));
    }
    Some(message)
}

/// What clap has to say, in German; none for what is no error, and for errors that have no German words yet.
pub fn german(error: &clap::Error) -> Option<String> {
    let part = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let named = part(ContextKind::InvalidArg).unwrap_or_default();
    let value = part(ContextKind::InvalidValue).unwrap_or_default();
    let message = match error.kind() {
        ErrorKind::UnknownArgument => {
            let meant =
                part(ContextKind::SuggestedArg).map(|meant| format!(" (gemeint ist vielleicht {meant})"));
            format!("unbekannte Angabe: {named}{}", meant.unwrap_or_default())
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("{named} braucht einen Wert"),
        ErrorKind::InvalidValue => {
            let known = part(ContextKind::ValidValue).map(|known| format!(" (möglich sind {known})"));
            let meant =
                part(ContextKind::SuggestedValue).map(|meant| format!(", gemeint ist vielleicht {meant}"));
            format!(
                "{named}: {value:?} gibt es nicht{}{}",
                meant.unwrap_or_default(),
                known.unwrap_or_default()
            )
        }
        ErrorKind::ValueValidation => format!("{named}: {value:?} passt nicht{}", way_out(&named)),
        ErrorKind::ArgumentConflict => {
            let other = part(ContextKind::PriorArg).unwrap_or_else(|| "anderen Angaben".to_owned());
            format!("{named} verträgt sich nicht mit {other}")
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            format!("{named}: falsche Zahl von Werten")
        }
        _ => return None,
    };
    Some(format!("{message}; depesche --help nennt alle Optionen"))
}

/// How the value of an option is written.
fn way_out(option: &str) -> &'static str {
    const FORMS: [(&str, &str); 5] = [
        ("--date", " (ein Tag wird so geschrieben: 2024-02-27)"),
        ("--max-size", " (eine Größe wird so geschrieben: 100000, 64K, 256M oder 2G)"),
        ("--jobs", " (1 bis 1024)"),
        ("--encoding", " (zum Beispiel utf-8, windows-1252 oder utf-16le)"),
        ("--min-value", " (eine Zahl wie 1500000, 2.5 oder 1e6)"),
    ];
    FORMS.iter().find(|(name, _)| option.starts_with(name)).map_or("", |(_, form)| form)
}
