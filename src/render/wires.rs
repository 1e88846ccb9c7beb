//! The wires by name, and which organisation of a report is the wire itself: who delivers is not what it is about.
//!
//! The report keeps it; summaries, the table over a batch and the index leave it out.
//! Example: "EQS Group AG", named in the last line of a release by EQS, is not shown among its organisations.

use std::sync::LazyLock;

use crate::document::SectionKind;
use crate::entities::{Entity, EntityKind};
use crate::report::Report;

/// Key, name and the forms in datelines, parted by bars.
static WIRES: LazyLock<Vec<[&str; 3]>> = LazyLock::new(|| {
    let rows = include_str!("../lexicon/data/wires.tsv").lines().skip(1);
    rows.map(|row| {
        let mut cells = row.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
    .collect()
});

/// What people call a wire; one of the user's own has its key only.
#[cfg(feature = "render")]
pub fn name(key: &str) -> &str {
    WIRES.iter().find(|[known, ..]| *known == key).map_or(key, |[_, name, _]| name)
}

/// True of the organisation that delivers the release: called as the wire is, or named in the wire's own lines only.
pub fn is_own(report: &Report, entity: &Entity) -> bool {
    let Some(key) = report.wire.filter(|_| entity.kind == EntityKind::Organization) else { return false };
    let row = WIRES.iter().find(|[known, ..]| *known == key).copied().unwrap_or([key, "", ""]);
    let is_form = |text: &str| {
        let forms = row.iter().flat_map(|cell| cell.split(['|', '(', ')'])).map(str::trim);
        forms.filter(|form| !form.is_empty()).any(|form| form.to_lowercase() == text.to_lowercase())
    };
    let is_framed = |at: u32| {
        use SectionKind::{Dateline, Distribution, Notice};
        let section = report.sections.partition_point(|section| section.span.end <= at);
        matches!(
            report.sections.get(section).map(|section| section.kind),
            Some(Dateline | Distribution | Notice)
        )
    };
    let mentions = &entity.mentions;
    is_form(&entity.name)
        || mentions.iter().any(|mention| is_form(mention.text))
        || !mentions.is_empty() && mentions.iter().all(|mention| is_framed(mention.span.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wire_is_not_what_the_release_is_about() {
        let shown = |text: &str| {
            let report = crate::analyse(text);
            let names = report.entities.iter().filter(|entity| entity.kind == EntityKind::Organization);
            names
                .filter(|entity| !is_own(&report, entity))
                .map(|entity| entity.name.to_string())
                .collect::<Vec<_>>()
        };
        let body = "Die Nordhavn Line GmbH wächst, sagte sie der Deutschen Presse-Agentur.";
        assert_eq!(shown(&format!("Werft wächst\n\nEmden (dpa) - {body}\n")), ["Nordhavn Line GmbH"]);
        assert_eq!(
            shown(&format!("Werft wächst\n\n{body}\n")),
            ["Nordhavn Line GmbH", "Deutsche Presse-Agentur"]
        );
    }

    #[cfg(feature = "render")]
    #[test]
    fn wires_have_names() {
        assert_eq!(name("dpa"), "Deutsche Presse-Agentur");
        assert_eq!(name("hollern-net"), "hollern-net");
    }
}
