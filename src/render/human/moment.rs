//! Days and hours as people write them; what no calendar has, a weekday or "now", has no value to show.
//!
//! Example: "2024-02-27T19:30" is "27. Februar 2024, 19:30", and "XXXX-WXX-4" is nothing.

use super::labels::Labels;
use crate::document::Day;
use crate::error::Language;

/// The value of a TIMEX3 in words for people; none of a duration or repetition, and none where a part is open.
pub fn of(iso: &str, language: Language) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '-' | ':' | 'T' | 'Q' | 'W');
    if !iso.chars().all(is_plain) || !iso.starts_with(|c: char| c.is_ascii_digit() || c == 'T') {
        return None;
    }
    let (date, time) = iso.split_once('T').unwrap_or((iso, ""));
    let parts = [date_of(date, language), time.to_owned()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Days and months by name; years, quarters and weeks as they are.
fn date_of(date: &str, language: Language) -> String {
    let labels = Labels::of(language);
    if let Some(day) = Day::parse(date) {
        return labels.day(day);
    }
    let month = date.split_once('-').and_then(|(year, month)| labels.month(year, month));
    month.unwrap_or_else(|| date.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_calendar_has_is_written_out() {
        let rows = [
            ("2024-02-27", Some("27. Februar 2024")),
            ("2024-02", Some("Februar 2024")),
            ("2024", Some("2024")),
            ("2024-Q3", Some("2024-Q3")),
            ("2024-W09", Some("2024-W09")),
            ("T19:30", Some("19:30")),
            ("2024-02-27T19:30", Some("27. Februar 2024, 19:30")),
            ("2024-99", Some("2024-99")),
            ("XXXX-WXX-4", None),
            ("XXXX-02-27", None),
            ("PRESENT_REF", None),
            ("P3D", None),
            ("PXD", None),
            ("2024-SU", None),
            ("", None),
        ];
        for (iso, wanted) in rows {
            assert_eq!(of(iso, Language::De).as_deref(), wanted, "{iso}");
        }
    }
}
