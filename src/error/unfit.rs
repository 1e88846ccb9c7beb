//! Why a release cannot be taken out of what it was saved in.
//!
//! Example: a zip whose member grows ten thousandfold is refused with [`Unfit::Bomb`].

use super::Language;

/// What is wrong with a saved page, mail, feed or archive.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unfit {
    /// Nothing in it reads like a text.
    NoText,
    /// The mail has only a header.
    NoBody,
    /// XML that declares entities of its own.
    Entities,
    /// Tags inside tags without end.
    TooDeep,
    /// Packed data that grow far more than texts do.
    Bomb,
    /// An archive inside an archive inside an archive.
    Nested,
    /// A member with a password.
    Locked,
    /// What the parser says.
    Broken(String),
}

impl Unfit {
    /// The message behind the name of the form.
    pub fn words(&self, language: Language) -> String {
        let (english, german) = match self {
            Unfit::NoText => ("no text of a release in it", "kein Meldungstext darin"),
            Unfit::NoBody => ("the mail has no body", "die Mail hat keinen Inhalt"),
            Unfit::Entities => (
                "it declares entities, which are never resolved (remove its DOCTYPE)",
                "es vereinbart Entities, die nie aufgelöst werden (DOCTYPE entfernen)",
            ),
            Unfit::TooDeep => ("its tags are nested too deeply", "die Tags sind zu tief geschachtelt"),
            Unfit::Bomb => (
                "it expands far more than texts do (unpack it yourself if you trust it)",
                "es wächst beim Auspacken weit mehr als Texte (selbst auspacken, wenn es vertrauenswürdig ist)",
            ),
            Unfit::Nested => (
                "archives are nested too deeply (unpack the outer one)",
                "zu viele Archive ineinander (das äußere auspacken)",
            ),
            Unfit::Locked => (
                "protected by a password (unpack it first)",
                "mit einem Passwort geschützt (vorher auspacken)",
            ),
            Unfit::Broken(reason) => {
                return match language {
                    Language::En => format!("broken: {reason} (save or fetch it again)"),
                    Language::De => format!("beschädigt: {reason} (noch einmal speichern oder holen)"),
                };
            }
        };
        match language {
            Language::En => english,
            Language::De => german,
        }
        .to_owned()
    }
}
