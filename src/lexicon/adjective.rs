//! Adjectives and participles without the ending that they have before a noun.
//!
//! Example: "gesunkenen" is "gesunken" with an ending, and "schwerer" is "schwer".

/// The stem of a word that ends in -e, -en, -er, -es or -em.
pub fn uninflected(key: &str) -> Option<&str> {
    key.strip_suffix(['n', 'r', 's', 'm']).unwrap_or(key).strip_suffix('e')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_one_ending_off() {
        for (key, stem) in [
            ("schwere", Some("schwer")),
            ("gesunkenen", Some("gesunken")),
            ("langem", Some("lang")),
            ("teurer", Some("teur")),
            ("sehr", None),
            ("kaum", None),
            ("e", Some("")),
            ("", None),
        ] {
            assert_eq!(uninflected(key), stem, "{key}");
        }
    }
}
