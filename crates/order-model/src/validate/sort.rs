//! Issues in the order of the form, with their lines and columns.

use std::collections::BinaryHeap;

use crate::contract::{Field, Group};
use crate::contract::{FieldRef, Path, Step};
use crate::issue::Issue;
use crate::json::{Lines, Position};
use crate::order::parsed::ParsedOrder;

/// Issues from top to bottom, as the API's document has their places.
pub(crate) fn sort_issues(issues: Vec<Issue>) -> Vec<Issue> {
    // They come in this order, but for those over several fields.
    if issues.iter().map(rank).is_sorted() {
        return issues;
    }
    by_rank(issues)
}

#[cold]
fn by_rank(issues: Vec<Issue>) -> Vec<Issue> {
    let order = sorted(issues.iter().map(rank));
    let mut issues: Vec<Option<Issue>> = issues.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|index| issues.get_mut(index)?.take())
        .collect()
}

/// Issues of an order of which nobody has seen the text.
pub(crate) fn without_positions(mut issues: Vec<Issue>) -> Vec<Issue> {
    for issue in &mut issues {
        issue.position = None;
    }
    issues
}

/// The indices of numbers in rising order; equal ones stay as they are. A heap takes a tenth of the code of
/// `sort_unstable`, which would be sent over the network.
fn sorted(numbers: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut pairs: Vec<(u64, usize)> = numbers.zip(0..).collect();
    if !pairs.is_sorted() {
        pairs = BinaryHeap::from(pairs).into_sorted_vec();
    }
    pairs.into_iter().map(|(_, index)| index).collect()
}

/// An order's places from top to bottom, as the API's document has them: an object before its members,
/// members that it does not name last. At one place, issues come in the order of their codes.
fn rank(issue: &Issue) -> u64 {
    place(issue) << 8 | issue.code() as u64
}

fn place(issue: &Issue) -> u64 {
    const LAST: usize = 0xFF;
    if let Some(FieldRef { field, item }) = issue.path.field_ref() {
        return pack(field.group(), item, field as usize + 1);
    }
    let steps = issue.path.steps();
    let [Step::Key(key), rest @ ..] = &*steps else {
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
    let fields = Field::ALL.into_iter();
    let mut groups = fields.map(Field::group);
    match groups.find(|group| group.key() == Some(key.as_ref())) {
        Some(group) => pack(group, item, within),
        None => pack(Group::Order, None, LAST),
    }
}

/// A group's first field, an item's row and a place within it, as one number: 8, 40 and 8 bits.
fn pack(group: Group, item: Option<usize>, within: usize) -> u64 {
    let first = group.range().start;
    let row = item.map_or(0, |index| index + 1) as u64 & 0xFF_FFFF_FFFF;
    (first as u64) << 48 | row << 8 | within as u64
}

/// Gives every issue its line and column, in one pass over the text.
pub(crate) fn attach_positions(
    bytes: &[u8],
    order: &ParsedOrder<'_>,
    mut issues: Vec<Issue>,
) -> Vec<Issue> {
    for issue in &mut issues {
        let found = issue.position.map(|position| position.offset);
        let offset = found.or_else(|| offset_of(&issue.path, order));
        issue.position = Some(Position::at_offset(
            offset.unwrap_or_else(|| start_of(bytes)),
        ));
    }
    let mut lines = Lines::new(bytes);
    let mut place = |issue: &mut Issue| {
        let offset = issue.position.map_or(0, |position| position.offset);
        issue.position = Some(lines.position(offset));
    };
    let offset = |issue: &Issue| issue.position.map_or(0, |position| position.offset as u64);
    if issues.iter().map(offset).is_sorted() {
        issues.iter_mut().for_each(place);
    } else {
        for index in sorted(issues.iter().map(offset)) {
            issues.get_mut(index).into_iter().for_each(&mut place);
        }
    }
    issues
}

/// Where in the text an order has what is at a path.
fn offset_of(path: &Path, order: &ParsedOrder<'_>) -> Option<usize> {
    match path.field_ref() {
        Some(field_ref) => order.slot(field_ref)?.place(),
        None => order.items_offset.filter(|_| *path == Path::items()),
    }
}

/// Where the order itself starts: what is missing without being found so in decoding belongs there.
fn start_of(bytes: &[u8]) -> usize {
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace());
    start.unwrap_or_default()
}
