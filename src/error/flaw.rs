//! What is wrong with a row of a lexicon of one's own.
//!
//! Example: the key `alias` in `[[organizations]]` is [`Flaw::Unknown`], and the message names the keys that there are.

use super::Language;

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Flaw {
    /// No TOML of this form, as its parser says.
    NotToml(String),
    /// A section, key or value that there is not, those that there are, and the one that is like it.
    #[allow(missing_docs, reason = "named like the parts of the message")]
    Unknown { what: String, name: String, known: String, meant: Option<String> },
    /// A row without one of these columns.
    NothingToFind(Vec<&'static str>),
    /// A factor that is no number.
    NoNumber(String),
    /// A pattern that matches nothing at all, anywhere.
    MatchesNothing,
    /// A pattern that is none, as its parser says.
    NoPattern(String),
    /// More than the tables can hold.
    TooMuch,
    /// An example that does not give what its row says.
    Missed(Wanted),
}

/// What an example should give.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named like what is found")]
pub enum Wanted {
    Pattern(String),
    Name(String),
    /// By its unit or currency.
    Figure(String),
    Hedge(String),
    Cue(String),
    Wire(String),
}

impl Flaw {
    /// The message behind the place.
    pub fn words(&self, language: Language) -> String {
        let german = language == Language::De;
        match self {
            Flaw::NotToml(why) if german => format!("keine Wortliste in TOML: {why}"),
            Flaw::NotToml(why) => format!("not a lexicon in TOML: {why}"),
            Flaw::Unknown { what, name, known, .. } if name.is_empty() && german => {
                format!("{what} fehlt (möglich sind {known})")
            }
            Flaw::Unknown { what, name, known, .. } if name.is_empty() => {
                format!("{what} is missing (one of {known})")
            }
            Flaw::Unknown { what, name, known, meant } => {
                let meant = meant.as_deref();
                match (meant, german) {
                    (Some(meant), true) => {
                        format!(
                            "{what} {name:?} gibt es nicht (gemeint ist vielleicht {meant}; möglich sind {known})"
                        )
                    }
                    (None, true) => format!("{what} {name:?} gibt es nicht (möglich sind {known})"),
                    (Some(meant), false) => {
                        format!("unknown {what} {name:?} (perhaps {meant} is meant; known are {known})")
                    }
                    (None, false) => format!("unknown {what} {name:?} (known are {known})"),
                }
            }
            Flaw::NothingToFind(forms) if german => {
                format!("nichts zu finden: {} fehlt", forms.join(" oder "))
            }
            Flaw::NothingToFind(forms) => format!("nothing to find: {} is missing", forms.join(" or ")),
            Flaw::NoNumber(factor) if german => format!("factor {factor:?} ist keine Zahl"),
            Flaw::NoNumber(factor) => format!("factor {factor:?} is no number"),
            Flaw::MatchesNothing if german => {
                "regex passt auch auf nichts: jede Stelle eines Textes wäre ein Fund".to_owned()
            }
            Flaw::MatchesNothing => {
                "regex matches nothing at all: every place of a text would be a find".to_owned()
            }
            Flaw::NoPattern(why) => format!("regex: {why}"),
            Flaw::TooMuch if german => "zu viele Zeilen, oder eine zu lange".to_owned(),
            Flaw::TooMuch => "too many rows, or a row that is too long".to_owned(),
            Flaw::Missed(wanted) if german => format!("das Beispiel ergibt {} nicht", wanted.words(german)),
            Flaw::Missed(wanted) => format!("the example does not give {}", wanted.words(german)),
        }
    }
}

impl Wanted {
    fn words(&self, german: bool) -> String {
        let (english, words, name) = match self {
            Wanted::Pattern(name) => ("a find of the pattern", "einen Fund des Musters", name),
            Wanted::Name(name) => ("the name", "den Namen", name),
            Wanted::Figure(unit) => ("a figure in", "eine Zahl in", unit),
            Wanted::Hedge(hedge) => ("a figure with the hedge", "eine Zahl mit der Einschränkung", hedge),
            Wanted::Cue(cue) => ("a statement with the cue", "eine Aussage mit dem Redeverb", cue),
            Wanted::Wire(wire) => ("the wire", "den Dienst", wire),
        };
        format!("{} {name:?}", if german { words } else { english })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flaws_have_words_in_both_languages() {
        let like = |name: &str, meant: Option<&str>| Flaw::Unknown {
            what: "key".into(),
            name: name.into(),
            known: "name".into(),
            meant: meant.map(str::to_owned),
        };
        let unknown = |name: &str| like(name, None);
        for (flaw, english, german) in [
            (
                unknown("alias"),
                "unknown key \"alias\" (known are name)",
                "key \"alias\" gibt es nicht (möglich sind name)",
            ),
            (
                like("nam", Some("name")),
                "unknown key \"nam\" (perhaps name is meant; known are name)",
                "key \"nam\" gibt es nicht (gemeint ist vielleicht name; möglich sind name)",
            ),
            (unknown(""), "key is missing (one of name)", "key fehlt (möglich sind name)"),
            (
                Flaw::Missed(Wanted::Hedge("schlappe".into())),
                "the example does not give a figure with the hedge \"schlappe\"",
                "das Beispiel ergibt eine Zahl mit der Einschränkung \"schlappe\" nicht",
            ),
        ] {
            assert_eq!([flaw.words(Language::En), flaw.words(Language::De)], [english, german]);
        }
    }
}
