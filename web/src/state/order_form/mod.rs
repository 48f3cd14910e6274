//! An order being filled in: a reducer over what has been typed, what is wrong with it and what is becoming of it.

mod action;
mod edit;
mod extra_numbers;
mod form;
mod item_skus;
mod items;
mod judged_action;
mod knowledge;
mod known;
mod load;
mod mending;
mod reduce;
mod rule_book;
// The model's own Normalization Form C is there natively alone.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod visibility;

pub(crate) use self::action::Action;
pub(crate) use self::extra_numbers::{ExtraNumber, ExtraNumbers};
pub(crate) use self::form::{FocusRequest, OrderForm, RuleBook};
pub(crate) use self::judged_action::{JudgedAction, MemberEdit};
pub(crate) use self::knowledge::{KeptWarnings, KnownGoods, RulesInUse};
pub(crate) use self::mending::{Change, Mending};
pub(crate) use self::rule_book::{core_rule_book, rule_book};
