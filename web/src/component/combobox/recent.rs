//! The codes of the last orders come first in every list that has them.

use super::choice::Choice;
use crate::state::recent_codes::recent_codes;

/// All choices, those of recent orders first.
pub(super) fn recent_first(all: &[Choice]) -> Vec<&Choice> {
    let recent = recent_codes();
    let is_recent = |choice: &&Choice| recent.iter().any(|code| **code == *choice.code);
    let mut choices = Vec::with_capacity(all.len());
    for code in &*recent {
        choices.extend(all.iter().find(|choice| *choice.code == **code));
    }
    choices.extend(all.iter().filter(|choice| !is_recent(choice)));
    choices
}
