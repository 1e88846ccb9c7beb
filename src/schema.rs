//! The JSON Schema (2020-12) of the report, made from its types: what their fields mean is what they are documented as.
//!
//! Example: `figures[].value` is a number or null, "The exact value, magnitude applied; none where the text gives none."

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::document::{Day, Fingerprint};
use crate::error::Warning;
use crate::id::Id;
use crate::numbers::Value;
use crate::report::Report;
use crate::span::Span;

/// The schema of a report, as `--format json` and `--format ndjson` write it.
pub fn report() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Report>()
}

/// A type that is written in a form of its own.
macro_rules! written_as {
    ($name:expr, $schema:tt) => {
        fn schema_name() -> Cow<'static, str> {
            $name.into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!($schema)
        }
    };
}

impl<const LETTER: char> JsonSchema for Id<LETTER> {
    written_as!(format!("Id-{LETTER}"), {
        "description": "The name of a find within the report: a letter and its number.",
        "type": "string",
        "pattern": format!("^{LETTER}[1-9][0-9]*$"),
    });
}

impl JsonSchema for Value {
    written_as!("Value", { "description": "An exact decimal; read it as such where pence count.", "type": "number" });
}

impl JsonSchema for Day {
    written_as!("Day", { "description": "A day of the calendar.", "type": "string", "format": "date" });
}

impl JsonSchema for Fingerprint {
    written_as!("Fingerprint", {
        "description": "64 bits, of which near-duplicates share all but three.",
        "type": "string",
        "pattern": "^[0-9a-f]{16}$",
    });
}

impl JsonSchema for Span {
    written_as!("Span", {
        "description": "A stretch of the decoded text in code points, end-exclusive.",
        "type": "object",
        "properties": {
            "start": { "description": "The first code point.", "type": "integer", "minimum": 0 },
            "end": { "description": "Behind the last one.", "type": "integer", "minimum": 0 },
        },
        "required": ["start", "end"],
    });
}

impl JsonSchema for Warning {
    written_as!("Warning", {
        "description": "What is odd about an input or a text.",
        "type": "object",
        "properties": {
            "kind": { "description": "Its name for programs.", "type": "string" },
            "message": { "description": "What it is, for people.", "type": "string" },
        },
        "required": ["kind", "message"],
    });
}
