use super::Findings;
use crate::candidate::Candidate;
use crate::path::Leaf;

pub(super) fn check(_leaf: Leaf, _text: &str, _order: &Candidate<'_>, _found: &mut Findings<'_>) {}
