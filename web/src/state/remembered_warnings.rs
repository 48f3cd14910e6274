//! The warnings that a person has accepted for a value: where the same value comes into the same field again, they are not
//! asked about.

use std::rc::Rc;
use std::sync::Arc;

use order_model::issue::Param;
use order_model::{Field, FieldRef, Group, Issue, OrderDraft};

use super::accepted_warnings::can_be_accepted;

/// A warning about a value of a field, whichever item it is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RememberedWarning {
    pub(crate) field: Arc<str>,
    pub(crate) value: Arc<str>,
    /// What it says, and what else it depends on: the address's country, the item's SKU.
    pub(crate) warning: Arc<str>,
}

/// What is remembered, and what of it has come about since the page was opened.
#[derive(Debug, Clone, Default)]
pub(crate) struct RememberedWarnings {
    known: Rc<[RememberedWarning]>,
    /// Each with whether it is remembered from then on; the latest last.
    changes: Rc<[(RememberedWarning, bool)]>,
}

impl RememberedWarning {
    /// What is remembered of an issue, if anything can be: it has to be about one value.
    fn of(issue: &Issue, draft: &OrderDraft) -> Option<Self> {
        let at = issue.path.field_ref()?;
        let value = draft.text(at);
        // A label may be megabytes, and no other order has it.
        let is_value = !value.is_empty() && at.field != Field::LabelBase64;
        (is_value && can_be_accepted(issue)).then(|| Self {
            field: at.field.name().into(),
            value,
            warning: warning(issue, at, draft).into(),
        })
    }
}

/// The code and the params of an issue, after what else it depends on.
fn warning(issue: &Issue, at: FieldRef, draft: &OrderDraft) -> String {
    let beside = match at.field.group() {
        Group::Item => FieldRef {
            field: Field::Sku,
            ..at
        },
        Group::Receiver => FieldRef::order_field(Field::ReceiverCountryCode),
        Group::Sender => FieldRef::order_field(Field::SenderCountryCode),
        _ => at,
    };
    let mut text = issue.code().as_str().to_owned();
    let mut add = |part: &str| {
        text.push('\n');
        text.push_str(part);
    };
    add(&draft.text(beside));
    issue.kind.each_param(&mut |_, param| match param {
        Param::Text(text) | Param::Word(text, _) => add(text),
        Param::Texts(texts) => add(&texts.join("\t")),
        Param::Number(number) => add(&number.to_string()),
        Param::Edits(edits) => {
            for edit in edits {
                add(&edit.value);
            }
        }
        Param::Numbers(_) | Param::Type(_) | Param::Nothing => {}
    });
    text
}

impl RememberedWarnings {
    /// Takes what the browser keeps into use; what has changed on this page counts.
    pub(crate) fn read(&mut self, kept: &[RememberedWarning]) {
        let mut known = kept.to_vec();
        for (warning, is_kept) in &*self.changes {
            known.retain(|it| it != warning);
            if *is_kept {
                known.push(warning.clone());
            }
        }
        self.known = known.into();
    }

    /// Remembers an issue, or forgets it.
    pub(crate) fn set(&mut self, issue: &Issue, draft: &OrderDraft, is_kept: bool) {
        let Some(warning) = RememberedWarning::of(issue, draft) else {
            return;
        };
        if self.known.contains(&warning) != is_kept {
            let change = [(warning, is_kept)];
            self.changes = self.changes.iter().chain(&change).cloned().collect();
            let known = Rc::clone(&self.known);
            self.read(&known);
        }
    }

    pub(crate) fn has(&self, issue: &Issue, draft: &OrderDraft) -> bool {
        !self.known.is_empty()
            && RememberedWarning::of(issue, draft).is_some_and(|it| self.known.contains(&it))
    }

    /// What has changed since the page was opened, each with whether it is remembered from then on; the latest last.
    pub(crate) fn changes(&self) -> &Rc<[(RememberedWarning, bool)]> {
        &self.changes
    }
}
