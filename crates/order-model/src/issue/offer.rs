//! What an issue offers to mend it.

use super::Issue;
use super::code::IssueKind;
use super::edit::Edit;

impl Issue {
    /// What would mend it, each a list of edits that are made together; one of them for a click, best first. Whoever shows issues
    /// offers these, so that all offer the same.
    #[must_use]
    pub fn offers(&self) -> Vec<Vec<Edit>> {
        let at_place = |value: &str| {
            vec![Edit {
                path: self.path.clone(),
                value: value.to_owned(),
            }]
        };
        match &self.kind {
            IssueKind::ControlCharacter { suggestion, .. }
            | IssueKind::UnprintableCharacter { suggestion, .. }
            | IssueKind::InvisibleInCode { suggestion, .. }
            | IssueKind::SpreadsheetNumber { suggestion, .. }
            | IssueKind::Placeholder { suggestion, .. }
            | IssueKind::GarbledText { suggestion, .. }
            | IssueKind::CodeFormat { suggestion, .. }
            | IssueKind::PostCodeFormat { suggestion, .. }
            | IssueKind::NotAllowed { suggestion, .. }
            | IssueKind::CountryUnknown { suggestion, .. }
            | IssueKind::ProvinceUnknown { suggestion, .. }
            | IssueKind::CurrencyUnknown { suggestion, .. }
            | IssueKind::WrongCountry { suggestion, .. }
            | IssueKind::EmailFormat { suggestion, .. }
            | IssueKind::EmailDomain { suggestion, .. } => {
                suggestion.as_deref().map(at_place).into_iter().collect()
            }
            IssueKind::PostCodeZero { suggestion } | IssueKind::PhoneSeveral { suggestion } => {
                vec![at_place(suggestion)]
            }
            IssueKind::WrongType {
                suggestion: Some(text),
                ..
            } => vec![at_place(text)],
            IssueKind::NotAnInteger { suggestions, .. }
            | IssueKind::WrongType { suggestions, .. } => {
                let digits = suggestions.iter().map(i64::to_string);
                digits.map(|digits| at_place(&digits)).collect()
            }
            IssueKind::WrongField { edits, .. } if !edits.is_empty() => vec![edits.clone()],
            _ => Vec::new(),
        }
    }
}
