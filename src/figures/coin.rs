//! Coins that several countries have: whose they are is said by the country that is named nearest.
//!
//! Coins with an adjective or of one country alone stand among the currencies.
//! Example: "Schweden zahlt 75 Milliarden Kronen" is SEK; without a country near, Kronen are counted.

use super::{Figure, FigureKind};
use crate::document::Document;
use crate::lexicon::{TableId, class};
use crate::tokens::Shape;

/// Makes money of what counts such coins.
pub fn name<'t>(document: &Document<'t>, figures: &mut [Figure<'t>]) {
    for figure in figures.iter_mut().filter(|figure| figure.kind == FigureKind::Count) {
        let Some(coin) = figure.object else { continue };
        let rows = || document.lexicon.rows_of(TableId::Coins, coin, Shape::Capital);
        if rows().next().is_none() {
            continue;
        }
        let at = document.partition_point(|token| token.at() < figure.span.start);
        let iso = countries_around(document, at).find_map(|country| {
            let row = rows().find(|row| row.get(1).split(' ').any(|code| code == country))?;
            Some(row.get(0))
        });
        if iso.is_some() {
            (figure.kind, figure.currency, figure.object) = (FigureKind::Money, iso, None);
            figure.rule = Some("coin of the country");
        }
    }
}

/// The codes of the countries named around a token, those before it first, the nearest of these first.
fn countries_around<'d>(document: &'d Document, at: usize) -> impl Iterator<Item = &'static str> + use<'d> {
    const REACH: usize = 120;
    const NAMED: u64 = class::COUNTRY | class::DEMONYM_ADJECTIVE | class::NAME_START;
    let before = (at.saturating_sub(REACH)..at).rev();
    let behind = at..document.len().min(at + REACH);
    before.chain(behind).filter(|k| document.has(*k, NAMED)).filter_map(|k| {
        let country = document.longest(TableId::Countries, k).map(|found| found.row.get(1));
        country.or_else(|| document.longest(TableId::Demonyms, k).map(|found| found.row.get(2)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn coins_belong_to_the_country_named_nearest() {
        check(&[
            ("Schweden zahlt 75 Milliarden Kronen.", "75 Milliarden Kronen = money 75000000000 SEK"),
            ("Er trägt 75 Kronen.", "75 Kronen = count 75 Kronen"),
            ("Schweden kauft von Norwegen für 9 Kronen.", "9 Kronen = money 9 NOK"),
            ("Polen zahlt 9 Kronen.", "9 Kronen = count 9 Kronen"),
        ]);
    }
}
