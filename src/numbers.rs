//! German numerals to exact values: `6.700`, `1,5 Mio.`, `zweieinhalb`, `ein Dutzend`.
//!
//! What is counted or measured is said in `figures`.

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// An exact decimal; printed without a point when whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value(pub Decimal);

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let value = self.0.normalize();
        if value.scale() == 0 {
            return serializer.serialize_i128(value.mantissa());
        }
        // A binary fraction prints back the same up to 15 digits; longer ones are passed on as text.
        if value.mantissa().unsigned_abs() < 1_000_000_000_000_000 && value.scale() <= 22 {
            return serializer.serialize_f64(value.mantissa() as f64 / 10f64.powi(value.scale() as i32));
        }
        match serde_json::value::RawValue::from_string(value.to_string()) {
            Ok(raw) => raw.serialize(serializer),
            Err(_) => serializer.serialize_none(),
        }
    }
}
