//! Coins that several countries have: whose they are is said by the country that is named nearest.
//!
//! Coins with an adjective or of one country alone stand among the currencies.
//! Example: "Schweden zahlt 75 Milliarden Kronen" is SEK; without a country near, Kronen are counted.

use super::{Figure, FigureKind, measure};
use crate::document::Document;
use crate::lexicon::{TableId, class};
use crate::span::Span;
use crate::tokens::Shape;

/// Makes money of what counts such coins.
pub fn name<'t>(document: &Document<'t>, figures: &mut [Figure<'t>]) {
    for figure in figures.iter_mut().filter(|figure| figure.kind == FigureKind::Count) {
        let Some(coin) = figure.object else { continue };
        // Ten rials, of which no code is said.
        if is_toman(coin) {
            (figure.kind, figure.rule) = (FigureKind::Money, Some(UNKNOWN));
            continue;
        }
        let rows = || document.lexicon.rows_of(TableId::Coins, coin, Shape::Capital);
        if rows().next().is_none() {
            continue;
        }
        let at = document.token_at(figure.span.start);
        let iso = countries_around(document, at).find_map(|country| {
            let row = rows().find(|row| row.get(1).split(' ').any(|code| code == country))?;
            Some(row.get(0))
        });
        if iso.is_some() {
            (figure.kind, figure.currency, figure.object) = (FigureKind::Money, iso, None);
            figure.rule = Some("coin of the country");
        } else if MONEY_ONLY.iter().any(|stem| coin.starts_with(stem)) {
            (figure.kind, figure.rule) = (FigureKind::Money, Some(UNKNOWN));
        }
    }
}

/// The rule of coins whose country is not said: money without a code, the coin's name is the object.
const UNKNOWN: &str = "coin of no country";

/// These name nothing else, where "Kronen" and "Pesos" may.
const MONEY_ONLY: [&str; 4] = ["Rial", "Riyal", "Dinar", "Dirham"];

fn is_toman(coin: &str) -> bool {
    matches!(coin, "Toman" | "Tomans")
}

/// "63,20 Dollar, 45 Cent mehr", "um 62 Cent auf 58 Dollar": cents of what else is counted in dollars.
pub fn name_cents(document: &Document, figures: &mut [Figure]) {
    // In tokens: decomposed letters lie further apart.
    const AHEAD: usize = 1;
    const BACK: usize = 28;
    const SUMS: usize = 3;
    const DOLLARS: [&str; 6] = ["USD", "CAD", "AUD", "NZD", "HKD", "SGD"];
    for k in 0..figures.len() {
        let cents = figures[k].currency == Some("EUR") && figures[k].text.ends_with("Cent");
        if !cents || figures[k].rule != Some(measure::CURRENCY) {
            continue;
        }
        let span = figures[k].span;
        let ahead = figures.get(k + 1).filter(|next| next.currency.is_some());
        let ahead =
            ahead.filter(|next| document.token_at(next.span.start) <= document.token_at(span.end) + AHEAD);
        let mut back = figures[..k].iter().rev().take(SUMS);
        let back = back.find(|sum| {
            sum.currency.is_some() && document.token_at(sum.span.end) + BACK > document.token_at(span.start)
        });
        let back = back.filter(|sum| is_told_on(document, sum.span.end, span));
        let currency = ahead.or(back).and_then(|sum| sum.currency);
        figures[k].currency = currency.filter(|iso| DOLLARS.contains(iso)).or(Some("EUR"));
    }
}

/// In the same sentence, or in the next with "mehr" or the like: "Das waren 45 Cent mehr".
fn is_told_on(document: &Document, from: u32, cents: Span) -> bool {
    const MORE: [&str; 8] = ["mehr", "weniger", "billiger", "teurer", "höher", "niedriger", "über", "unter"];
    let mut between = document.token_at(from)..document.token_at(cents.start);
    let same = !between.any(|k| document[k].mark().is_some_and(|mark| matches!(mark, '.' | '!' | '?')));
    same || document.reads_any(document.token_at(cents.end), &MORE)
}

/// The codes of the countries named around a token, those before it first, the nearest of these first.
fn countries_around<'d>(document: &'d Document, at: usize) -> impl Iterator<Item = &'static str> + use<'d> {
    const REACH: usize = 400;
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
            ("Das kostet 90 Dirham.", "90 Dirham = money 90 Dirham"),
            ("Das kostet 9 Millionen Toman.", "9 Millionen Toman = money 9000000 Toman"),
        ]);
    }

    #[test]
    fn cents_belong_to_the_dollars_beside_them() {
        check(&[
            (
                "Es kostete 63 Dollar, 45 Cent mehr als gestern.",
                "63 Dollar = money 63 USD; 45 Cent = money 0.45 USD; gestern = date XXXX-XX-XX",
            ),
            ("Er fiel um 6 Cent auf 58 Dollar.", "6 Cent = money 0.06 USD; 58 Dollar = money 58 USD"),
            (
                "Es kostete 63 Dollar. Hier stieg der Preis um 2 Cent auf 1,65 Euro.",
                "63 Dollar = money 63 USD; 2 Cent = money 0.02 EUR; 1,65 Euro = money 1.65 EUR",
            ),
            (
                "Es kostete 63 Dollar. Das waren 45 Cent mehr.",
                "63 Dollar = money 63 USD; 45 Cent = money 0.45 USD",
            ),
            ("Es kostet 63 Dollar. Eis kostet 50 Cent.", "63 Dollar = money 63 USD; 50 Cent = money 0.5 EUR"),
            ("Das kostet 5 Cent.", "5 Cent = money 0.05 EUR"),
        ]);
    }
}
