//! One issue in the place of several: where the reason is known, what follows from it is not said.

use crate::contract::{Group, Path};
use crate::issue::{Code, Issue};
use crate::rules::wrong_country;

/// What an issue explains at its own place.
const fn explained_at_place(code: Code) -> &'static [Code] {
    match code {
        Code::Placeholder | Code::GarbledText | Code::SpreadsheetNumber => &[
            Code::UnprintableCharacter,
            Code::ProvinceUnknown,
            Code::PostCodeFormat,
            Code::PostCodeZero,
            Code::PostCodeProvince,
            Code::PhoneFormat,
            Code::CodeFormat,
            Code::WrongField,
        ],
        Code::EmailFormat => &[Code::ControlCharacter, Code::UnprintableCharacter],
        Code::InvisibleInCode => &[Code::CodeFormat, Code::ExtraSpaces],
        Code::WrongField => &[
            Code::ProvinceUnknown,
            Code::PostCodeFormat,
            Code::PostCodeZero,
            Code::PhoneFormat,
            Code::EmailFormat,
        ],
        _ => &[],
    }
}

/// What an issue explains anywhere in its address.
const fn explained_in_party(code: Code) -> &'static [Code] {
    match code {
        Code::WrongCountry => &wrong_country::COMPLAINTS,
        _ => &[],
    }
}

/// Leaves out what another issue explains that weighs as much.
pub(super) fn drop_explained(issues: &mut Vec<Issue>) {
    if issues.len() < 2 {
        return;
    }
    weigh_wrong_fields(issues);
    // What is said of one field stands together; what explains a whole address is said of few.
    let of_parties: Vec<&Issue> = issues
        .iter()
        .filter(|issue| !explained_in_party(issue.code()).is_empty())
        .collect();
    let explained: Vec<bool> = issues
        .chunk_by(|one, next| one.path == next.path)
        .flat_map(|place| {
            let reasons = place.iter().chain(of_parties.iter().copied());
            place.iter().map(move |issue| {
                let mut reasons = reasons.clone();
                reasons.any(|reason| explains(reason, issue))
            })
        })
        .collect();
    let mut explained = explained.into_iter();
    issues.retain(|_| !explained.next().unwrap_or_default());
}

/// What stands in the wrong field weighs as much as that it is no e-mail address, which it explains.
fn weigh_wrong_fields(issues: &mut [Issue]) {
    for place in issues.chunk_by_mut(|one, next| one.path == next.path) {
        let mut codes = place.iter();
        let Some(severity) = codes
            .find(|issue| issue.code() == Code::EmailFormat)
            .map(|issue| issue.severity)
        else {
            continue;
        };
        for issue in place {
            if issue.code() == Code::WrongField {
                issue.severity = issue.severity.min(severity);
            }
        }
    }
}

fn explains(reason: &Issue, issue: &Issue) -> bool {
    let (code, at_place) = (issue.code(), explained_at_place(reason.code()));
    (reason.is_error() || !issue.is_error())
        && (at_place.contains(&code) && reason.path == issue.path
            || explained_in_party(reason.code()).contains(&code)
                && party(&reason.path).is_some_and(|own| party(&issue.path) == Some(own)))
}

fn party(path: &Path) -> Option<Group> {
    let group = path.field_ref()?.field.group();
    Group::PARTIES.contains(&group).then_some(group)
}
