//! What the chunk of the rules holds.

use order_model::reference::post_code::post_code_example;

use crate::browser::nfc::nfc;
use crate::chunk::Judging;
use crate::component::issue_list::issue_list;
use crate::component::issues_of_place::IssueList;
use crate::component::length_meter::length_meter;
use crate::state::order_form::core_rule_book;

/// What shows the issues. Named where the code is taken apart, and nowhere else.
pub(super) static ISSUE_LIST: IssueList = IssueList(issue_list);

/// Named where the code is taken apart, and nowhere else.
pub(super) static JUDGING_CONTENT: Judging = Judging {
    rule_book: core_rule_book(nfc),
    post_code_example,
    length_meter,
};
