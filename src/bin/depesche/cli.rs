//! The options, and how they become a [`Job`]; nothing else sees clap, the environment or the terminal.
//!
//! Example: `depesche --json --date 2024-02-27 meldung.txt` lets "heute" be the 27th of February.

use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use anyhow::bail;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Command, CommandFactory, Parser, ValueEnum};
use depesche::document::Day;
use depesche::input::{FORMS, Kind, Label};
use depesche::render::{self, Format, Style};
use depesche::{Language, Options, Selection};

use crate::generate::{self, Generated};
use crate::lexicon;
use crate::locale::{language, named_language};
use crate::progress::Manner;
use crate::select;
use crate::usage;

const AFTER_HELP: &str = "\
Examples:
  depesche meldung.txt
  depesche --format ndjson -o reports.ndjson meldungen/
  curl -s https://example.org/meldung.txt | depesche --json | jq .figures

Exit status:
  0  all inputs were read, whether or not anything was found
  1  some input could not be read; the others were
  2  wrong usage
  3  the output could not be written
  130  stopped by Ctrl-C";

/// What a report of a defect should say of the program.
const LONG_VERSION: &str = concat!(
    env!("CARGO_PKG_VERSION"),
    "\nreports: depesche.report/1\nlexicon: ",
    env!("DEPESCHE_LEXICON"),
    "\nbuilt for: ",
    env!("DEPESCHE_TARGET")
);

/// Reads German news and press releases: figures, names, statements and sections, by rules
#[derive(Parser)]
#[command(name = "depesche", version, long_version = LONG_VERSION, after_help = AFTER_HELP, max_term_width = 100)]
struct Arguments {
    /// Files, folders (read in sorted order) or - for stdin; without any, stdin is read
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How to write reports
    #[arg(short, long, value_name = "FORMAT", default_value = "human", value_parser = formats())]
    format: String,

    /// Short for --format json
    #[arg(long, conflicts_with = "format")]
    json: bool,

    /// Short for --format tsv
    #[arg(long, conflicts_with_all = ["format", "json"])]
    tsv: bool,

    /// A table over the whole batch instead of reports: wires, languages, kinds of figures, the most frequent names
    #[cfg(feature = "render")]
    #[arg(long, conflicts_with_all = ["format", "json", "tsv", "out_dir", "resume", "watch"])]
    summary: bool,

    #[command(flatten)]
    selecting: select::Asked,

    /// Leave out what is in another language, with a word on stderr
    #[arg(long)]
    only_german: bool,

    /// Let {"schema", "id", "duplicate_of"} stand for a release that an earlier one says already (format ndjson)
    #[arg(long, conflicts_with_all = ["out_dir", "resume"])]
    dedupe: bool,

    /// Begin csv and tsv with a byte-order mark, by which some spreadsheets know UTF-8
    #[arg(long)]
    bom: bool,

    /// What inputs are; auto takes .ndjson and .jsonl files, and streams that begin like one, for records
    #[arg(long, value_name = "KIND", default_value = "auto", value_parser = inputs())]
    input: Input,

    /// Force an encoding (WHATWG label, such as windows-1252) instead of detecting it
    #[arg(long, value_name = "LABEL", value_parser = Label::new)]
    encoding: Option<Label>,

    /// Read more paths from FILE (- for stdin), one a line or NUL-separated
    #[arg(long, value_name = "FILE")]
    files_from: Option<PathBuf>,

    /// Read what arrives in DIR, each file once it is complete, until Ctrl-C
    #[arg(long, value_name = "DIR", conflicts_with_all = ["output", "resume"])]
    watch: Option<PathBuf>,

    /// Refuse larger inputs (bytes, or with K, M or G)
    #[arg(long, value_name = "SIZE", default_value = "256M", value_parser = size)]
    max_size: u64,

    /// Write to FILE instead of stdout, whole or not at all
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Write a file a report into DIR, with the folders of the inputs; html gets an index.html too
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    out_dir: Option<PathBuf>,

    /// Go on where an earlier run was cut off: FILE grows as FILE.part; in DIR reports younger than their inputs stay
    #[arg(long)]
    resume: bool,

    /// Status 0 although single inputs failed; each is answered in its place and told on stderr
    #[arg(long)]
    errors_ok: bool,

    /// Worker threads [default: all cores]; the order of reports is that of inputs whatever N
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,

    /// Own names, units, hedges, cues, wires and patterns (TOML), also found at $XDG_CONFIG_HOME/depesche/lexicon.toml
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,

    /// Say row by row what is wrong with a lexicon, run its examples, and end
    #[arg(long, value_name = "FILE", conflicts_with_all = ["paths", "files_from", "format", "json", "tsv", "lexicon", "output", "out_dir", "watch"])]
    check_lexicon: Option<PathBuf>,

    /// The day that "heute" is, where a text does not say
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Day>,

    /// Put the decoded text into each report
    #[arg(long)]
    include_text: bool,

    /// Add to each find the name of the rule that made it
    #[arg(long)]
    explain: bool,

    /// Language of the summary and of messages, never of reports [default: by LANG, else en]
    #[arg(long, value_enum)]
    lang: Option<Lang>,

    /// Colour in the summary; never where NO_COLOR is set
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto")]
    color: When,

    /// How far the run is, on stderr: auto shows a bar on a terminal that no reports go to, always a bar or lines
    #[arg(long, value_name = "WHEN", value_enum, default_value = "auto")]
    progress: When,

    /// Print something about the command itself, and end
    #[arg(long, value_name = "WHAT", value_parser = generate::parser(), exclusive = true)]
    generate: Option<Generated>,
}

/// What inputs are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// As their bytes and names say.
    Auto,
    /// Records, one a line.
    Ndjson,
    /// All of one form.
    Form(Kind),
}

impl Input {
    fn by_name(name: &str) -> Result<Input, String> {
        match name {
            "auto" => Ok(Input::Auto),
            "ndjson" => Ok(Input::Ndjson),
            name => Kind::by_name(name).map(Input::Form).ok_or_else(|| format!("unknown form {name:?}")),
        }
    }

    /// What bytes in a file of this name are.
    pub fn kind(self, name: &str, bytes: &[u8]) -> Kind {
        match self {
            Input::Form(kind) => kind,
            Input::Auto | Input::Ndjson => Kind::of(name, bytes),
        }
    }
}

fn inputs() -> impl TypedValueParser<Value = Input> {
    let value = |name: &'static str, about: &'static str| PossibleValue::new(name).help(about);
    let own = [value("auto", "as bytes and names say"), value("ndjson", "records, one a line")];
    let forms = FORMS.iter().map(|form| value(form.name, form.about));
    PossibleValuesParser::new(own.into_iter().chain(forms)).try_map(|name| Input::by_name(&name))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    De,
    En,
}

/// What is to be done; plain values, nothing left to find out.
pub struct Job {
    pub paths: Vec<PathBuf>,
    pub files_from: Option<PathBuf>,
    pub watch: Option<PathBuf>,
    pub input: Input,
    pub encoding: Option<Label>,
    pub max_size: u64,
    pub format: &'static Format,
    pub style: Style,
    pub options: Options,
    pub selection: Selection,
    /// Leave out other languages.
    pub only_german: bool,
    /// Name the earlier release instead of reporting on a near-duplicate.
    pub dedupe: bool,
    /// Count over all reports.
    #[cfg(feature = "render")]
    pub summary: bool,
    pub output: Option<PathBuf>,
    pub out_dir: Option<PathBuf>,
    /// Keep what an earlier run has written.
    pub resume: bool,
    /// None for as many as there are cores, which takes time to find out.
    pub jobs: Option<usize>,
    pub progress: Manner,
    /// Failed inputs are no failure of the run.
    pub errors_ok: bool,
}

/// What the command line asks for.
pub enum Asked {
    /// To read releases.
    Analysis(Box<Job>),
    /// To print something about the command.
    About(Generated),
    /// To look a lexicon through.
    Check(PathBuf, Language),
}

/// The options as clap knows them.
pub fn command() -> Command {
    Arguments::command()
}

/// What the command line asks for; clap itself ends the program on --help and on wrong options.
pub fn asked() -> anyhow::Result<Asked> {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let language = language(named_language());
            let german = || usage::german(&error).filter(|_| language == Language::De);
            match usage::kinds(&error, language).or_else(german) {
                Some(message) => bail!("{message}"),
                None => error.exit(),
            }
        }
    };
    match (arguments.generate, &arguments.check_lexicon) {
        (Some(generated), _) => Ok(Asked::About(generated)),
        (_, Some(file)) => Ok(Asked::Check(file.clone(), language(arguments.lang))),
        _ => job(arguments).map(|job| Asked::Analysis(Box::new(job))),
    }
}

fn job(mut arguments: Arguments) -> anyhow::Result<Job> {
    let name = match (arguments.json, arguments.tsv) {
        (true, _) => "json",
        (_, true) => "tsv",
        _ => &arguments.format,
    };
    let Some(format) = render::format(name) else { bail!("unknown format {name:?}") };
    #[cfg(feature = "render")]
    let format = if arguments.summary { &render::tally::FORMAT } else { format };
    let language = language(arguments.lang);
    let (selection, table) = arguments.selecting.selection(format, language)?;
    agree(&arguments, format, language)?;
    if arguments.names_nothing() {
        arguments.paths.push("-".into());
    }
    let terminal = arguments.output.is_none() && arguments.out_dir.is_none() && io::stdout().is_terminal();
    let looked_at = io::stderr().is_terminal() && !terminal;
    let progress = match arguments.progress {
        When::Never => Manner::Silent,
        When::Auto | When::Always if looked_at => Manner::Bar,
        When::Auto => Manner::Silent,
        When::Always => Manner::Lines,
    };
    let style = Style {
        language,
        width: width(terminal),
        color: arguments.color(terminal),
        select: table,
        mark: arguments.bom,
        ..Style::default()
    };
    Ok(Job {
        paths: arguments.paths,
        files_from: arguments.files_from,
        watch: arguments.watch,
        input: arguments.input,
        encoding: arguments.encoding,
        max_size: arguments.max_size,
        format,
        style,
        options: Options {
            lexicon: lexicon::load(&arguments.lexicon, language)?,
            date: arguments.date,
            published: None,
            include_text: arguments.include_text || format.needs_text,
            explain: arguments.explain,
        },
        selection,
        only_german: arguments.only_german,
        dedupe: arguments.dedupe,
        #[cfg(feature = "render")]
        summary: arguments.summary,
        output: arguments.output,
        out_dir: arguments.out_dir,
        resume: arguments.resume,
        jobs: arguments.jobs.map(usize::from),
        progress,
        errors_ok: arguments.errors_ok,
    })
}

/// Refuses options that have no sense together.
fn agree(arguments: &Arguments, format: &Format, language: Language) -> anyhow::Result<()> {
    let wrong = |english, german| Err(usage::said(language, english, german));
    let streams = arguments.paths.iter().filter(|path| path.as_os_str() == "-").count();
    let list = arguments.files_from.as_ref().is_some_and(|path| path.as_os_str() == "-");
    if streams + usize::from(list) > 1 {
        return wrong(
            "stdin is named twice (it can be read once)",
            "stdin ist zweimal genannt (lesen lässt es sich einmal)",
        );
    }
    if arguments.names_nothing() && io::stdin().is_terminal() {
        return wrong(
            "no input (name a file or folder, or pipe a text in; --help says more)",
            "keine Eingabe (eine Datei oder einen Ordner nennen oder einen Text hineinleiten; --help sagt mehr)",
        );
    }
    if arguments.input == Input::Ndjson && arguments.encoding.is_some_and(|label| !label.keeps_ascii()) {
        return wrong(
            "--encoding must keep line ends and ASCII as they are for --input ndjson (leave it out for UTF-8)",
            "--encoding muss bei --input ndjson Zeilenenden und ASCII lassen, wie sie sind (bei UTF-8 weglassen)",
        );
    }
    if arguments.resume && arguments.output.is_none() && arguments.out_dir.is_none() {
        return wrong(
            "--resume needs to know what to go on with (name it with -o or --out-dir)",
            "--resume muss wissen, womit es weitergeht (mit -o oder --out-dir nennen)",
        );
    }
    if arguments.resume && arguments.output.is_some() && format.name != "ndjson" {
        return wrong(
            "--resume can go on with lines only (add --format ndjson)",
            "--resume kann nur mit Zeilen weitermachen (--format ndjson angeben)",
        );
    }
    if arguments.dedupe && format.name != "ndjson" {
        return wrong(
            "--dedupe marks duplicates in lines only (add --format ndjson)",
            "--dedupe nennt Wiederholungen nur in Zeilen (--format ndjson angeben)",
        );
    }
    let name = format.name;
    if format.single && arguments.out_dir.is_none() && arguments.are_many() {
        return wrong(
            &format!(
                "{name} is a whole document each, and they cannot share one file (--out-dir DIR writes a file each)"
            ),
            &format!(
                "{name} schreibt ganze Dokumente, mehrere passen nicht in eine Datei (--out-dir DIR schreibt je eine)"
            ),
        );
    }
    Ok(())
}

impl Arguments {
    /// True where nothing says what to read: then it is stdin.
    fn names_nothing(&self) -> bool {
        self.paths.is_empty() && self.files_from.is_none() && self.watch.is_none()
    }

    /// True where more than one text may come.
    fn are_many(&self) -> bool {
        self.paths.len() > 1
            || self.files_from.is_some()
            || self.watch.is_some()
            || self.input == Input::Ndjson
            || self.paths.iter().any(|path| path.is_dir())
    }

    fn color(&self, terminal: bool) -> bool {
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            return false;
        }
        match self.color {
            When::Always => true,
            When::Never => false,
            When::Auto => terminal && env::var_os("TERM").is_none_or(|term| term != "dumb"),
        }
    }
}

/// The terminal's columns, else those that the environment names: "depesche a.txt | less" is as wide as COLUMNS says.
fn width(terminal: bool) -> usize {
    const ELSEWHERE: usize = 80;
    let size = if terminal { terminal_size::terminal_size() } else { None };
    let told = || std::env::var("COLUMNS").ok()?.parse().ok();
    size.map(|(width, _)| usize::from(width.0)).or_else(told).unwrap_or(ELSEWHERE)
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(
        render::FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.about)),
    )
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "no day of the calendar (write it as 2024-02-27)".to_owned())
}

fn size(text: &str) -> Result<u64, String> {
    let upper = text.trim().to_ascii_uppercase();
    let upper = upper.strip_suffix("IB").or(upper.strip_suffix('B')).unwrap_or(&upper);
    let (digits, shift) = match upper.as_bytes().last() {
        Some(b'K') => (&upper[..upper.len() - 1], 10),
        Some(b'M') => (&upper[..upper.len() - 1], 20),
        Some(b'G') => (&upper[..upper.len() - 1], 30),
        _ => (upper, 0),
    };
    let number = digits.parse::<u64>().ok().and_then(|number| number.checked_mul(1 << shift));
    if number.is_some_and(|number| number > u32::MAX.into()) {
        return Err("too much (a text may have 4G less one byte)".to_owned());
    }
    number.ok_or_else(|| "no size (write it as 100000, 64K, 256M or 2G)".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn sizes_have_suffixes() {
        let rows = [
            ("0", Some(0)),
            ("1000", Some(1000)),
            ("64K", Some(64 << 10)),
            ("256m", Some(256 << 20)),
            ("2GB", Some(2 << 30)),
            ("4294967295", Some(u32::MAX.into())),
            ("4G", None),
            ("1MiB", Some(1 << 20)),
            ("", None),
            ("K", None),
            ("-1", None),
            ("1.5M", None),
            ("99999999999G", None),
        ];
        for (text, bytes) in rows {
            assert_eq!(size(text).ok(), bytes, "{text}");
        }
    }
}
