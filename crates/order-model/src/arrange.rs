//! Issues in the order of the form, with their lines and columns.

use std::collections::BinaryHeap;

use crate::candidate::Candidate;
use crate::field::Field;
use crate::issue::Issue;
use crate::json::Lines;
use crate::path::{Leaf, Path, Step};

/// An issue on its way into a verdict.
pub(crate) struct Placed {
    pub(crate) issue: Issue,
    /// The leaf at its path, if there is one.
    pub(crate) leaf: Option<Leaf>,
    /// Where in the text it is, if decoding found it there.
    pub(crate) offset: Option<usize>,
}

/// Issues from top to bottom, as the API's document has their places.
pub(crate) fn arrange(issues: Vec<Placed>) -> Vec<Placed> {
    // They come in this order, but for those over several fields.
    if issues.iter().map(rank).is_sorted() {
        return issues;
    }
    let order = sorted(issues.iter().map(rank));
    let mut issues: Vec<Option<Placed>> = issues.into_iter().map(Some).collect();
    order
        .into_iter()
        .filter_map(|index| issues.get_mut(index)?.take())
        .collect()
}

/// The issues alone.
pub(crate) fn unplaced(issues: Vec<Placed>) -> Vec<Issue> {
    if issues.is_empty() {
        return Vec::new();
    }
    issues.into_iter().map(|placed| placed.issue).collect()
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
/// members that it does not name last.
fn rank(placed: &Placed) -> u64 {
    const LAST: usize = 0xFFFF;
    if let Some(Leaf { field, item }) = placed.leaf {
        return pack(first_of(field), item, field as usize + 1);
    }
    let [Step::Key(group), rest @ ..] = placed.issue.path.0.as_slice() else {
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
pub(crate) fn locate(bytes: &[u8], order: &Candidate<'_>, issues: Vec<Placed>) -> Vec<Issue> {
    if issues.is_empty() {
        return Vec::new();
    }
    // What is missing without being found so in decoding belongs to the order itself.
    let start = bytes
        .iter()
        .position(|byte| !byte.is_ascii_whitespace())
        .unwrap_or_default();
    let offset = |placed: &Placed| {
        let leaf = || order.cell(placed.leaf?)?.place();
        let items = || {
            order
                .items_offset
                .filter(|_| placed.issue.path == Path::items())
        };
        placed.offset.or_else(leaf).or_else(items).unwrap_or(start)
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
