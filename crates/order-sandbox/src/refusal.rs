//! Why an order is refused: kept as issues, and said in words when somebody asks.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use order_model::{Field, Group, Issue, Locale, Path, Step, message};
use serde::{Deserialize, Serialize};

use crate::notice::Notice;

/// At most so many issues are kept: a body of megabytes can have as many, and nobody reads them.
const MOST_KEPT: usize = 100;

/// At most so many issues are logged.
const MOST_LOGGED: usize = 10;

/// The errors of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Refusal {
    /// The first of them, at least one.
    pub(crate) issues: Vec<Issue>,
    /// How many there are.
    pub(crate) total: usize,
}

impl Refusal {
    /// The refusal for these errors; `None` if there are none.
    pub(crate) fn of(mut errors: Vec<Issue>) -> Option<Self> {
        let total = errors.len();
        errors.truncate(MOST_KEPT);
        (total > 0).then_some(Self {
            issues: errors,
            total,
        })
    }

    /// The first error in words, and how many more there are.
    pub(crate) fn notice(&self, locale: Locale) -> Notice {
        let first = self.issues.first().map(|issue| message(issue, locale));
        Notice::Refused {
            first: first.unwrap_or_default(),
            more: self.total.saturating_sub(1),
        }
    }

    /// Codes and places, for the log: nothing of what the order says.
    pub(crate) fn codes(&self) -> String {
        let mut codes = String::new();
        let logged = self.issues.iter().take(MOST_LOGGED);
        for (index, issue) in logged.clone().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            // Writing into a String does not fail.
            let _ = write!(codes, "{comma}{} at {}", issue.code(), place(&issue.path));
        }
        match self.total.saturating_sub(logged.len()) {
            0 => codes,
            more => format!("{codes}, {more} more"),
        }
    }
}

/// A place as a JSON Pointer, in which `*` stands for every key that the contract does not name: who made it up may have
/// put anything into it.
fn place(path: &Path) -> String {
    let steps = path.steps();
    let step = |step: &Step| match step {
        Step::Key(key) if is_of_contract(key) => format!("/{key}"),
        Step::Key(_) => "/*".to_owned(),
        Step::Index(index) => format!("/{index}"),
    };
    match steps.as_ref() {
        [] => "the order".to_owned(),
        steps => steps.iter().map(step).collect(),
    }
}

fn is_of_contract(key: &str) -> bool {
    let groups = || {
        Field::ALL
            .iter()
            .filter_map(|field| Group::key(field.group()))
    };
    Field::ALL.iter().any(|field| field.key() == key) || groups().any(|group| group == key)
}

/// A refusal as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum StoredRefusal {
    /// As issues.
    Issues(Refusal),
    /// In words, by the tag of the language: in files that were written by the first version of the tables.
    Words(BTreeMap<String, String>),
}

impl StoredRefusal {
    /// The first error in words, and how many more there are.
    pub(crate) fn text(&self, locale: Locale) -> String {
        match self {
            Self::Issues(refusal) => refusal.notice(locale).text(locale),
            Self::Words(words) => {
                let words = words.get(locale.tag()).or(words.values().next());
                words.cloned().unwrap_or_default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use order_model::issue::NumberFault;
    use order_model::{IssueKind, Severity};

    use super::*;

    fn issue(path: Path, kind: IssueKind) -> Issue {
        Issue {
            path,
            kind,
            severity: Severity::Error,
            acknowledged: false,
            position: None,
        }
    }

    fn missing(field: Field) -> Issue {
        issue(field.into(), IssueKind::Missing {})
    }

    #[test]
    fn it_is_said_in_each_language_after_it_was_stored() {
        let errors = vec![
            issue(
                Path::items().key("x"),
                IssueKind::QtyTooSmall { qty: 0, minimum: 1 },
            ),
            missing(Field::ClientCode),
        ];
        let stored = StoredRefusal::Issues(Refusal::of(errors.clone()).unwrap());
        let json = serde_json::to_string(&stored).unwrap();
        let read: StoredRefusal = serde_json::from_str(&json).unwrap();
        assert_eq!(read, stored, "{json}");
        for locale in Locale::ALL {
            let text = read.text(locale);
            assert!(text.starts_with(&message(&errors[0], locale)), "{text}");
            assert!(text.contains('1'), "{text}");
        }
    }

    #[test]
    fn the_words_of_an_older_file_stay_what_they_were() {
        let json = r#"{"en": "no such country", "zh-CN": "没有这个国家"}"#;
        let read: StoredRefusal = serde_json::from_str(json).unwrap();
        assert_eq!(read.text(Locale::En), "no such country");
        assert_eq!(read.text(Locale::Zh), "没有这个国家");
    }

    #[test]
    fn no_more_than_a_hundred_issues_are_kept_and_all_are_counted() {
        let refusal = Refusal::of(vec![missing(Field::ClientCode); 4_000]).unwrap();
        assert_eq!((refusal.issues.len(), refusal.total), (100, 4_000));
        assert_eq!(Refusal::of(Vec::new()), None);
        assert!(refusal.codes().ends_with(", 3990 more"));
    }

    #[test]
    fn the_log_has_codes_and_places_and_nothing_that_somebody_wrote() {
        let found = || "Juan dela Cruz".to_owned();
        let errors = vec![
            missing(Field::ReceiverCity),
            issue(
                Path::group(Group::Item, Some(1)).key("qty"),
                IssueKind::NotAnInteger {
                    found: found(),
                    fault: NumberFault::Fraction,
                    suggestions: Vec::new(),
                },
            ),
            issue(
                Path::group(Group::Receiver, None).key("juan@example.com\n"),
                IssueKind::DuplicateKey {},
            ),
            issue(Path::root(), IssueKind::UnknownField { key: found() }),
        ];
        assert_eq!(
            Refusal::of(errors).unwrap().codes(),
            "missing at /receiver/city, not_an_integer at /items/1/qty, duplicate_key at /receiver/*, \
             unknown_field at the order"
        );
    }
}
