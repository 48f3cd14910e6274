//! An order in short, for a list of many.

use std::sync::Arc;

/// An order in short, for a list of many: what people know it by, whatever their language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderSummary {
    /// Who gets it.
    pub receiver: Arc<str>,
    /// Where to: the city and the country's code.
    pub place: Arc<str>,
    /// How many pieces, and what they cost.
    pub goods: Arc<str>,
    /// What else it is searched for by: the receiver's phone number, the codes of its goods.
    pub keywords: Arc<str>,
}

impl From<&str> for OrderSummary {
    /// Of an order of which only the receiver is known.
    fn from(receiver: &str) -> Self {
        Self {
            receiver: receiver.into(),
            ..Self::default()
        }
    }
}
