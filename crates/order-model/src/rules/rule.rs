//! What the registry knows of a rule.

use super::config::Rules;
use super::context::RuleContext;
use crate::contract::{Field, FieldRef, FieldSet};
use crate::issue::Code;
use crate::order::ParsedOrder;
use crate::text::signs::Signs;

/// A rule: what it may report, where, and how it looks.
#[derive(Debug)]
pub(crate) struct Rule {
    /// What it may report.
    pub(crate) codes: &'static [Code],
    /// The fields at which it may report something.
    pub(crate) fields: FieldSet,
    /// How it looks, and what else than the field it needs for that.
    pub(crate) check: Check,
    /// The values of which it is known beforehand that it has nothing to say to them.
    pub(super) silent_for: SilentFor,
    /// Whether a list of the values that the deployment allows takes the rule's place.
    pub(super) replaced_by_list: bool,
    /// Whether a deployment's rules make it look at a field; `None`: wherever one of its codes is reported.
    applies: Option<fn(&Rules, Field) -> bool>,
}

/// How a rule looks.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Check {
    /// At a text that says nothing, in an address with this country.
    Blank(fn(FieldRef, &str, &mut RuleContext<'_>)),
    /// At a text that says something, or at the digits of a number.
    Text(fn(FieldRef, &str, &mut RuleContext<'_>)),
    /// At a text of an address, and at the address' country; not where there is none.
    TextInCountry(fn(FieldRef, &str, &str, &mut RuleContext<'_>)),
    /// At a text that says something, and at the other fields of the order.
    TextInOrder(fn(FieldRef, &str, &ParsedOrder<'_>, &mut RuleContext<'_>)),
    /// At a whole number.
    Integer(fn(FieldRef, i64, &mut RuleContext<'_>)),
    /// At an order as a whole, or at several of its fields.
    Order(fn(&ParsedOrder<'_>, &mut RuleContext<'_>)),
}

/// The values to which a rule certainly has nothing to say.
#[derive(Debug, Clone, Copy)]
pub(crate) enum SilentFor {
    /// None: it looks at each.
    Nothing,
    /// Texts of up to so many characters.
    Length(fn(&Rules, Field) -> Option<u32>),
    /// Texts without any of these signs in such a field.
    Without(fn(Field) -> Signs),
    /// Whole numbers from the first to the second.
    Range(fn(&Rules) -> (i64, i64)),
}

impl Rule {
    pub(super) const fn new(codes: &'static [Code], fields: FieldSet, check: Check) -> Self {
        Self {
            codes,
            fields,
            check,
            silent_for: SilentFor::Nothing,
            replaced_by_list: false,
            applies: None,
        }
    }

    pub(super) const fn silent_for(self, silent_for: SilentFor) -> Self {
        Self { silent_for, ..self }
    }

    pub(super) const fn replaced_by_list(self) -> Self {
        Self {
            replaced_by_list: true,
            ..self
        }
    }

    pub(super) const fn applies(self, applies: fn(&Rules, Field) -> bool) -> Self {
        Self {
            applies: Some(applies),
            ..self
        }
    }

    /// Whether it looks at a field under these rules.
    pub(crate) fn looks_at(&self, field: Field, rules: &Rules) -> bool {
        self.fields.contains(field)
            && match self.applies {
                Some(applies) => applies(rules, field),
                None => rules.reports_any(self.codes),
            }
    }

    /// Whether it looks at an order as a whole under these rules.
    pub(crate) fn looks_at_orders(&self, rules: &Rules) -> bool {
        matches!(self.check, Check::Order(_)) && rules.reports_any(self.codes)
    }

    /// Looks at an order as a whole, if that is what it does.
    pub(crate) fn check_order(&self, order: &ParsedOrder<'_>, context: &mut RuleContext<'_>) {
        if let Check::Order(check) = self.check {
            check(order, context);
        }
    }
}
