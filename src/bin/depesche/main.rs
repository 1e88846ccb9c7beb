//! Provisional command: NDJSON records or whole text on stdin, a file as argument.
use std::io::{Read, Write};
fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let mut out = std::io::stdout().lock();
    if args.iter().any(|a| a == "ndjson") && args.iter().any(|a| a == "--input") {
        for line in std::io::stdin().lines() {
            let value: serde_json::Value = serde_json::from_str(&line?)?;
            let text = value["text"].as_str().unwrap_or("");
            let date = value["date"].as_str().and_then(depesche::document::Day::parse);
            let options = depesche::Options { date, ..Default::default() };
            let mut report = depesche::analyse_with(text, &options);
            report.id = value["id"].as_str().unwrap_or("");
            serde_json::to_writer(&mut out, &report)?;
            out.write_all(b"\n")?;
        }
    } else {
        let mut text = String::new();
        match args.last().filter(|a| std::path::Path::new(a).is_file()) {
            Some(path) => text = std::fs::read_to_string(path)?,
            None => {
                std::io::stdin().read_to_string(&mut text)?;
            }
        }
        serde_json::to_writer_pretty(&mut out, &depesche::analyse(&text))?;
    }
    Ok(())
}
