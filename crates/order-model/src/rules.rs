//! What a deployment asks of an order, and the rules that look whether it is so.
//!
//! To add a rule: a file under `rules/` with `pub(super) fn check`, its line in `CHECKS`, its codes in
//! [`crate::issue`], its words in each file of [`mod@crate::message`], its cases in `tests/cases`.

mod allowed;
mod country;
mod currency;
mod email;
mod items;
mod label;
mod limit;
mod presence;
mod price;
mod print_width;
mod qty;
mod sku;

use serde::{Deserialize, Serialize};

use crate::by_key::ByKey;
use crate::candidate::Candidate;
use crate::decode::{Found, decode};
use crate::draft::OrderDraft;
use crate::field::{Field, Kind, Presence};
use crate::issue::{Code, Issue, Problem, Severity};
use crate::json::{JsonError, Lines};
use crate::order::Order;
use crate::path::{Leaf, Path, Step};

const CHECKS: [fn(&Candidate<'_>, &mut Findings<'_>); 12] = [
    presence::check,
    limit::check,
    print_width::check,
    allowed::check,
    country::check,
    email::check,
    label::check,
    items::check,
    sku::check,
    currency::check,
    price::check,
    qty::check,
];

/// A set of severities that comes with the crate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// What the API's document states: types and presence.
    Contract,
    /// Errors where the order cannot be fulfilled as written, warnings where it may well be a mistake.
    #[default]
    Standard,
    /// As `standard`, with every warning an error.
    Strict,
}

/// A severity that a deployment gives a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The code is not reported.
    Off,
    /// As a warning.
    Warning,
    /// As an error.
    Error,
}

/// The unit of `unit_price`, which the API leaves open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PriceUnit {
    /// The currency's unit: pesos, euros.
    #[default]
    Major,
    /// Its smallest part: centavos, cents.
    Minor,
}

/// The greatest quantity of one item where a deployment sets none: far beyond what a parcel holds. Ours; the
/// API names no limit.
pub const DEFAULT_MAX_QTY: i64 = 1_000_000;
/// The greatest number of items where a deployment sets none. Ours; the API names no limit.
pub const DEFAULT_MAX_ITEMS: u32 = 1_000;

/// What a deployment asks of an order. Plain JSON; every key may be left out.
///
/// ```
/// use order_model::{Profile, Rules};
///
/// let rules: Rules = serde_json::from_str(
///     r#"{
///         "profile": "strict",
///         "severities": { "price_zero": "off" },
///         "presence": { "receiver.post_code": "may_be_empty" },
///         "allowed": { "centre_code": ["CKMX", "CKUS"] },
///         "limits": { "package.order_number": 50 }
///     }"#,
/// )?;
/// assert_eq!(rules.profile, Profile::Strict);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// The severities to start from.
    pub profile: Profile,
    /// Severities that differ from the profile's, by code.
    pub severities: ByKey<Code, Level>,
    /// Presence that differs from the contract's, by field.
    pub presence: ByKey<Field, Presence>,
    /// The longest text a field may hold, in characters (Unicode scalar values). The API names no limits, so there are none at first.
    pub limits: ByKey<Field, u32>,
    /// How many characters carriers print of a field: ours at first, from what carriers publish.
    pub print_widths: ByKey<Field, u32>,
    /// The values that a field may have. A field that is not named may have any.
    pub allowed: ByKey<Field, Vec<String>>,
    /// The unit of `unit_price`.
    pub price_unit: PriceUnit,
    /// The greatest quantity of one item; `None`: [`DEFAULT_MAX_QTY`], and no limit in the profile `contract`.
    pub max_qty: Option<i64>,
    /// The greatest number of items; `None`: [`DEFAULT_MAX_ITEMS`], and no limit in the profile `contract`.
    pub max_items: Option<u32>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            profile: Profile::default(),
            severities: ByKey::default(),
            presence: ByKey::default(),
            limits: ByKey::default(),
            print_widths: print_width::defaults(),
            allowed: ByKey::default(),
            price_unit: PriceUnit::default(),
            max_qty: None,
            max_items: None,
        }
    }
}

impl Rules {
    /// The rules of a profile, with nothing adjusted.
    #[must_use]
    pub fn of(profile: Profile) -> Self {
        Self {
            profile,
            ..Self::default()
        }
    }

    /// The severity that these rules give a code; `None` where it is not reported.
    #[must_use]
    pub fn severity(&self, code: Code) -> Option<Severity> {
        match self.severities.get(&code) {
            Some(Level::Off) => None,
            Some(Level::Warning) => Some(Severity::Warning),
            Some(Level::Error) => Some(Severity::Error),
            None => code.severity(self.profile),
        }
    }

    /// The greatest quantity of one item, if there is one.
    #[must_use]
    pub fn max_qty(&self) -> Option<i64> {
        self.max_qty
            .or((self.profile != Profile::Contract).then_some(DEFAULT_MAX_QTY))
    }

    /// The greatest number of items, if there is one.
    #[must_use]
    pub fn max_items(&self) -> Option<u32> {
        self.max_items
            .or((self.profile != Profile::Contract).then_some(DEFAULT_MAX_ITEMS))
    }

    /// Whether a field may be left out or left empty.
    #[must_use]
    pub fn presence(&self, field: Field) -> Presence {
        self.presence
            .get(&field)
            .copied()
            .unwrap_or(field.presence())
    }
}

/// An issue, and where in the text it is if decoding found it there.
type Placed = (Issue, Option<usize>);

/// Where rules put what they find.
pub(crate) struct Findings<'r> {
    pub(crate) rules: &'r Rules,
    issues: Vec<Placed>,
}

impl Findings<'_> {
    /// Notes a problem, unless these rules do not report it.
    pub(crate) fn push(&mut self, path: impl Into<Path>, problem: Problem) {
        self.place(path.into(), problem, None);
    }

    /// Notes a problem that the deployment itself asked about: an error where the profile has no opinion.
    pub(crate) fn demand(&mut self, path: impl Into<Path>, problem: Problem) {
        let code = problem.code();
        let off = self.rules.severities.get(&code) == Some(&Level::Off);
        let severity = self
            .rules
            .severity(code)
            .or((!off).then_some(Severity::Error));
        if let Some(severity) = severity {
            let issue = Issue {
                path: path.into(),
                problem,
                severity,
                position: None,
            };
            self.issues.push((issue, None));
        }
    }

    fn place(&mut self, path: Path, problem: Problem, offset: Option<usize>) {
        if let Some(severity) = self.rules.severity(problem.code()) {
            let issue = Issue {
                path,
                problem,
                severity,
                position: None,
            };
            self.issues.push((issue, offset));
        }
    }

    /// Whether anybody wants to know of any of these: if not, a rule need not look.
    fn wants(&self, codes: &[Code]) -> bool {
        codes
            .iter()
            .any(|code| self.rules.severity(*code).is_some())
    }
}

/// What an order is, and what is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict<'a> {
    /// The order as it arrived.
    pub candidate: Candidate<'a>,
    /// What is wrong with it, from top to bottom.
    pub issues: Vec<Issue>,
}

impl Verdict<'_> {
    /// Whether nothing blocks a submission.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        !self.issues.iter().any(Issue::is_error)
    }

    /// The complete order, if its shape allows one.
    #[must_use]
    pub fn order(&self) -> Option<Order> {
        self.candidate.to_order()
    }
}

/// Reads an order from JSON text and judges it. Issues carry line and column.
///
/// # Errors
/// Only where the text is not JSON: everything else is an issue.
pub fn validate_json<'a>(bytes: &'a [u8], rules: &Rules) -> Result<Verdict<'a>, JsonError> {
    let decoded = decode(bytes)?;
    let issues = judge(&decoded.order, decoded.found, rules);
    let issues = locate(bytes, &decoded.order, issues);
    Ok(Verdict {
        candidate: decoded.order,
        issues,
    })
}

/// Reads what has been typed and judges it.
#[must_use]
pub fn validate_draft<'a>(draft: &'a OrderDraft, rules: &Rules) -> Verdict<'a> {
    let (candidate, found) = draft.read();
    let issues = unplaced(judge(&candidate, found, rules));
    Verdict { candidate, issues }
}

/// Judges an order that has been read; shape issues are not repeated.
#[must_use]
pub fn validate(order: &Candidate<'_>, rules: &Rules) -> Vec<Issue> {
    unplaced(judge(order, Vec::new(), rules))
}

fn unplaced(issues: Vec<Placed>) -> Vec<Issue> {
    issues.into_iter().map(|(issue, _)| issue).collect()
}

fn judge(order: &Candidate<'_>, found: Vec<Found>, rules: &Rules) -> Vec<Placed> {
    let mut findings = Findings {
        rules,
        issues: Vec::new(),
    };
    for Found {
        path,
        problem,
        offset,
    } in found
    {
        let waived = matches!(problem, Problem::Missing {}) && may_be_absent(&path, rules);
        if !waived {
            findings.place(path, problem, offset);
        }
    }
    for check in CHECKS {
        check(order, &mut findings);
    }
    let ranks = findings.issues.iter().map(|(issue, _)| rank(&issue.path));
    let mut issues: Vec<Option<Placed>> = Vec::new();
    let sorted = sorted(ranks);
    issues.extend(findings.issues.into_iter().map(Some));
    sorted
        .into_iter()
        .filter_map(|index| issues.get_mut(index)?.take())
        .collect()
}

/// The indices of numbers in rising order; equal ones stay as they are. One sort for all that is sorted here:
/// every other would be a few kilobytes more to send over the network.
fn sorted(numbers: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut pairs: Vec<(u64, usize)> = numbers.zip(0..).collect();
    pairs.sort_unstable();
    pairs.into_iter().map(|(_, index)| index).collect()
}

/// Whether the deployment waives a member's presence.
fn may_be_absent(path: &Path, rules: &Rules) -> bool {
    path.leaf()
        .is_some_and(|leaf| rules.presence(leaf.field) == Presence::Optional)
}

/// An order's places from top to bottom, as the API's document has them: an object before its members,
/// members that it does not name last.
fn rank(path: &Path) -> u64 {
    const LAST: usize = 0xFFFF;
    if let Some(Leaf { field, item }) = path.leaf() {
        return pack(first_of(field), item, field as usize + 1);
    }
    let [Step::Key(group), rest @ ..] = path.0.as_slice() else {
        return 0;
    };
    let item = match rest {
        [Step::Index(index), ..] => Some(*index),
        _ => None,
    };
    let within = if rest.len() > usize::from(item.is_some()) {
        LAST
    } else {
        0
    };
    let first = Field::ALL
        .into_iter()
        .find(|field| field.group().key() == Some(group.as_ref()));
    first.map_or(pack(0, None, LAST), |field| {
        pack(first_of(field), item, within)
    })
}

/// A group's first field, an item's row and a place within it, as one number: 8, 40 and 16 bits.
fn pack(first: usize, item: Option<usize>, within: usize) -> u64 {
    let row = item.map_or(0, |index| index + 1) as u64 & 0xFF_FFFF_FFFF;
    (first as u64) << 56 | row << 16 | within as u64
}

/// The number of the first field of a field's object.
fn first_of(field: Field) -> usize {
    field
        .group()
        .fields()
        .next()
        .map_or(0, |first| first as usize)
}

/// Gives every issue its line and column, in one pass over the text.
fn locate(bytes: &[u8], order: &Candidate<'_>, issues: Vec<Placed>) -> Vec<Issue> {
    // What is missing without being found so in decoding belongs to the order itself.
    let start = bytes
        .iter()
        .position(|byte| !byte.is_ascii_whitespace())
        .unwrap_or_default();
    let offset = |(issue, offset): &Placed| {
        let leaf = || order.cell(issue.path.leaf()?)?.offset;
        let items = || order.items_offset.filter(|_| issue.path == Path::items());
        offset.or_else(leaf).or_else(items).unwrap_or(start)
    };
    let offsets: Vec<usize> = issues.iter().map(offset).collect();
    let mut issues = unplaced(issues);
    let mut lines = Lines::new(bytes);
    for index in sorted(offsets.iter().map(|offset| *offset as u64)) {
        if let (Some(issue), Some(offset)) = (issues.get_mut(index), offsets.get(index)) {
            issue.position = Some(lines.position(*offset));
        }
    }
    issues
}

/// The fields of this kind that an order has, with their places.
fn leaves_of(order: &Candidate<'_>, kind: Kind) -> impl Iterator<Item = Leaf> {
    order.leaves().filter(move |leaf| leaf.field.kind() == kind)
}

/// The leaves of one item field, from the first item to the last.
fn column(order: &Candidate<'_>, field: Field) -> impl Iterator<Item = Leaf> + use<> {
    (0..order.item_count()).map(move |index| Leaf::of_item(index, field))
}

/// A count for a message: nothing here has more than four thousand million of anything.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
