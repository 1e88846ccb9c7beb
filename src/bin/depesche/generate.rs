//! What others need to know of the command: a schema of its reports, completions for shells, a manual page.
//!
//! Example: `depesche --generate man > depesche.1`.

use std::io::{self, Write};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Command, ValueEnum};
use clap_complete::Shell;

/// What `depesche::schema::report` makes of the report's types: a test holds them equal.
const SCHEMA: &str = include_str!("../../schema.json");

/// What can be printed about the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generated {
    /// The JSON Schema of a report.
    Schema,
    /// A page for man.
    Man,
    /// A shell's completions.
    Completions(Shell),
}

impl Generated {
    fn by_name(name: &str) -> Result<Generated, String> {
        match name {
            "schema" => Ok(Generated::Schema),
            "man" => Ok(Generated::Man),
            name => Shell::from_str(name, false).map(Generated::Completions),
        }
    }

    /// Prints it.
    pub fn print(self, command: &mut Command, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Generated::Schema => out.write_all(SCHEMA.as_bytes()),
            Generated::Man => clap_mangen::Man::new(command.clone()).render(out),
            Generated::Completions(shell) => {
                // The generator panics where its stream is closed.
                let mut script = Vec::new();
                clap_complete::generate(shell, command, "depesche", &mut script);
                out.write_all(&script)
            }
        }
    }
}

/// How the option is read.
pub fn parser() -> impl TypedValueParser<Value = Generated> {
    let own = [
        PossibleValue::new("schema").help("the JSON Schema (2020-12) of a report"),
        PossibleValue::new("man").help("a page for man"),
    ];
    let shells = Shell::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    let shells = shells.map(|shell| shell.help("completions for this shell"));
    PossibleValuesParser::new(own.into_iter().chain(shells)).try_map(|name| Generated::by_name(&name))
}
