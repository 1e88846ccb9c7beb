//! ninjs, the JSON of the IPTC, in the forms of versions 1 to 3: one item, a list of them, or one a line.
//!
//! Example: `{"uri": "x", "headline": "Rat wählt", "body_text": "Der Rat …"}` is "Rat wählt", then "Der Rat …".

use serde_json::{Deserializer, Map, Value};

use super::flow::titled;
use super::html;
use super::xml::Item;
use crate::error::Unfit;

/// Hands on each item.
pub fn items(json: &str, each: &mut dyn FnMut(Item)) -> Result<(), Unfit> {
    let mut found = false;
    for value in Deserializer::from_str(json).into_iter::<Value>() {
        let value = value.map_err(|error| Unfit::Broken(error.to_string()))?;
        let list = match value {
            Value::Array(list) => list,
            value => vec![value],
        };
        for item in list.iter().filter_map(|value| item(value.as_object()?)) {
            found = true;
            each(item);
        }
    }
    if found { Ok(()) } else { Err(Unfit::NoText) }
}

fn item(object: &Map<String, Value>) -> Option<Item> {
    let string = |key: &str| object.get(key).and_then(Value::as_str).map(str::to_owned);
    let title = string("headline").or_else(|| first_value(object, "headlines")).or_else(|| string("title"));
    let markup = |text: String| html::fragment(&text).ok();
    let text = string("body_text")
        .or_else(|| body(object, |kind| kind == "text/plain"))
        .or_else(|| string("body_xhtml").or_else(|| string("body_html")).and_then(markup))
        .or_else(|| body(object, |kind| kind != "text/plain").and_then(markup))
        .or_else(|| first_value(object, "descriptions"))
        .or_else(|| string("description_text"))
        .unwrap_or_default();
    let mut text = titled(title.as_deref().unwrap_or_default(), text);
    if text.trim().is_empty() {
        return None;
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let days = ["firstcreated", "contentcreated", "versioncreated", "published"];
    Some(Item { id: string("uri"), text, published: days.iter().find_map(|key| string(key)) })
}

/// Version 2 and later have lists: `"headlines": [{"role": "main", "value": "Rat wählt"}]`.
fn first_value(object: &Map<String, Value>, key: &str) -> Option<String> {
    let list = object.get(key)?.as_array()?;
    let main = list.iter().find(|entry| entry.get("role").and_then(Value::as_str) == Some("main"));
    main.or(list.first())?.get("value")?.as_str().map(str::to_owned)
}

/// The first of the `bodies` with such a content type.
fn body(object: &Map<String, Value>, fits: impl Fn(&str) -> bool) -> Option<String> {
    let kind = |entry: &Value| {
        entry
            .get("contenttype")
            .or(entry.get("contentType"))
            .and_then(Value::as_str)
            .unwrap_or("text/plain")
            .to_owned()
    };
    let found = object.get("bodies")?.as_array()?.iter().find(|entry| fits(&kind(entry)))?;
    found.get("value")?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_versions_have_title_and_text() {
        let wanted = "Rat wählt\n\nDer Rat tagt.\n";
        for json in [
            r#"{"uri": "x", "headline": "Rat wählt", "body_text": "Der Rat tagt."}"#,
            r#"{"uri": "x", "headline": "Rat wählt", "body_xhtml": "<p>Der Rat tagt.</p>"}"#,
            r#"[{"uri": "x", "headlines": [{"role": "main", "value": "Rat wählt"}],
                "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>Der Rat tagt.</p>"}]}]"#,
        ] {
            let mut found = Vec::new();
            items(json, &mut |item| found.push(item.text)).unwrap();
            assert_eq!(found, [wanted], "{json}");
        }
        assert_eq!(items("{}", &mut |_| {}), Err(Unfit::NoText));
        assert!(matches!(items("{\"uri\": ", &mut |_| {}), Err(Unfit::Broken(_))));
    }
}
