//! The form's state, and what follows from what has been typed.

use std::rc::Rc;
use std::sync::Arc;

use order_model::rules::RuleSet;
use order_model::{
    Acknowledged, Change, ChangeKind, Field, FieldRef, Group, Issue, IssueKind, ItemDraft, Locale,
    OrderDraft, ParsedOrder, Path, Presence, Rules, Validator,
};
use order_submit::OrderKey;

use super::judged_action::{JudgedAction, Replaced};
use super::known::Known;
use crate::state::accepted_warnings::AcceptedWarnings;
use crate::state::phase::Phase;
use crate::state::saved_draft::SavedDraft;
use crate::state::totals::Amount;
use crate::state::touched::{FieldKey, RowId, Touched};
use crate::state::visible_issue::VisibleIssue;

/// A function that brings a text into Unicode's Normalization Form C; `None` if it is in it.
pub(crate) type Nfc = fn(&str) -> Option<String>;

/// Brings a text into the form that systems compare.
pub(crate) type Normalize =
    fn(&mut OrderDraft, FieldRef, &[ChangeKind], &Rules, Nfc) -> Vec<Change>;

/// What the form does with the rules. It is a table, so that the form does not name what is fetched after it.
#[derive(Debug)]
pub(crate) struct RuleBook {
    pub(super) sets: &'static [&'static RuleSet],
    /// `None` in a rule book of which more is to come.
    pub(super) normalize: Option<Normalize>,
    /// Brings everything that follows from the draft up to date with it.
    pub(super) judge: fn(&mut OrderForm),
    pub(super) act: fn(&mut OrderForm, JudgedAction),
    /// Accepts what was accepted when the order was kept.
    pub(super) accept_again: fn(&mut OrderForm, &[Acknowledged]),
    /// Reads a draft as the rules do.
    pub(super) read: for<'a> fn(&OrderForm, &'a OrderDraft) -> Option<ParsedOrder<'a>>,
    pub(super) visible_issues: fn(&OrderForm, Locale) -> Vec<VisibleIssue>,
    pub(super) nfc: Nfc,
}

/// Where the focus should go next. The serial number tells one request from the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FocusRequest {
    pub(crate) id: String,
    pub(crate) serial: u32,
}

/// What the last large step took away, and can give back.
#[derive(Debug, Clone)]
pub(super) enum Undo {
    /// The order that another has taken the place of.
    Order(Arc<OrderDraft>),
    /// The item that stood at this index.
    Item(usize, Arc<ItemDraft>),
    /// The texts that others have been filled in for, each with what was filled in.
    Texts(Rc<[Replaced]>),
}

/// An order being filled in.
#[derive(Debug, Clone)]
pub(crate) struct OrderForm {
    pub(crate) draft: OrderDraft,
    /// The row of each item.
    pub(crate) rows: Vec<RowId>,
    pub(super) last_row: RowId,
    /// The order that something was taken over into last: from the one before, or from what is kept.
    pub(super) taken_over: Option<Rc<OrderDraft>>,
    pub(super) rules: Rc<Rules>,
    /// Another number when the rules allow other codes: the lists to choose from are others then.
    pub(crate) allowed_version: u32,
    /// `None` until it is there.
    pub(super) rule_book: Option<&'static RuleBook>,
    /// Made from the rules when the rule book is there.
    pub(super) validator: Option<Rc<Validator<'static>>>,
    pub(crate) issues: Rc<[Issue]>,
    pub(crate) totals: Rc<[Amount]>,
    pub(crate) line_totals: Rc<[Option<Rc<str>>]>,
    pub(crate) pieces: i64,
    /// The items that [`Self::line_totals`] is about.
    pub(super) judged_items: Vec<Arc<ItemDraft>>,
    pub(crate) phase: Phase,
    /// The order that [`Self::phase`] is about.
    pub(super) phase_key: OrderKey,
    pub(crate) focus: Option<FocusRequest>,
    /// What was not sent as it was typed, and how it was sent.
    pub(crate) sent_as: Rc<[(FieldRef, Arc<str>)]>,
    pub(super) touched: Touched,
    /// The fields that have had a text of the person's since the order was begun.
    pub(super) entered: Touched,
    /// What a person typed where leaving the field has changed more than the spaces around it.
    pub(super) typed: Vec<(FieldKey, Arc<str>)>,
    pub(super) accepted: AcceptedWarnings,
    pub(super) known: Known,
    pub(super) shows_all: bool,
    /// What the last attempt to send has asked about.
    pub(super) presented: Vec<(Path, Rc<IssueKind>)>,
    pub(super) asks_only_about_warnings: bool,
    /// The latest last.
    pub(super) undo: Vec<Undo>,
}

impl OrderForm {
    /// A form with nothing in it, not even an item.
    pub(super) fn empty(rules: Rules, rule_book: Option<&'static RuleBook>) -> Self {
        Self {
            draft: OrderDraft::default(),
            rows: Vec::new(),
            last_row: 0,
            taken_over: None,
            rules: Rc::new(rules),
            allowed_version: 0,
            rule_book,
            validator: None,
            issues: Rc::from([]),
            totals: Rc::from([]),
            line_totals: Rc::from([]),
            pieces: 0,
            judged_items: Vec::new(),
            phase: Phase::Editing,
            phase_key: OrderKey::default(),
            focus: None,
            sent_as: Rc::from([]),
            touched: Touched::default(),
            entered: Touched::default(),
            typed: Vec::new(),
            accepted: AcceptedWarnings::default(),
            known: Known::NOTHING,
            shows_all: false,
            presented: Vec::new(),
            asks_only_about_warnings: false,
            undo: Vec::new(),
        }
    }

    pub(crate) fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The country of the address that a field is a part of.
    pub(crate) fn country_of(&self, field: Field) -> Arc<str> {
        let country = Field::ReceiverCountryCode.counterpart_in(field.group());
        self.draft.text(FieldRef::order_field(country))
    }

    /// Whether a field must be filled in.
    pub(crate) fn is_required(&self, field: Field) -> bool {
        let country = self.country_of(field);
        self.rules().presence_in(field, &country) == Presence::Required
    }

    /// Whether a text is as it was when something was taken over last.
    pub(crate) fn is_taken_over(&self, field_ref: FieldRef) -> bool {
        let before = self.taken_over.as_ref();
        before.is_some_and(|before| before.text(field_ref) == self.draft.text(field_ref))
    }

    /// What identifies the order.
    pub(crate) fn key(&self) -> OrderKey {
        OrderKey::of_draft(&self.draft)
    }

    /// What is to be kept of it; nothing of a form that is blank and has nothing to undo.
    pub(crate) fn kept(&self, blank: &OrderDraft) -> Option<SavedDraft> {
        let saved = self.saved();
        (saved.draft != *blank || !saved.undo.is_empty()).then_some(saved)
    }

    /// The draft with what belongs to it.
    pub(crate) fn saved(&self) -> SavedDraft {
        let order = |step: &Undo| match step {
            Undo::Order(draft) => Some(Arc::clone(draft)),
            Undo::Item(..) | Undo::Texts(_) => None,
        };
        SavedDraft {
            draft: self.draft.clone(),
            undo: self.undo.iter().filter_map(order).collect(),
            acknowledged: self.accepted.acknowledged().collect(),
        }
    }

    /// Whether the order is judged: before the whole rule book is there, it is not known to be right.
    pub(crate) fn is_judged(&self) -> bool {
        self.rule_book.is_some_and(|book| book.normalize.is_some())
    }

    pub(super) fn use_rule_book(&mut self, rule_book: &'static RuleBook) {
        self.rule_book = Some(rule_book);
        self.validator = None;
    }

    /// Every issue that shows by now, in the order of the contract.
    pub(crate) fn visible_issues(&self, locale: Locale) -> Vec<VisibleIssue> {
        let visible = |book: &RuleBook| (book.visible_issues)(self, locale);
        self.rule_book.map(visible).unwrap_or_default()
    }

    pub(crate) fn is_sending(&self) -> bool {
        matches!(self.phase, Phase::Sending)
    }

    /// Whether another order has taken the place of one that can come back.
    pub(crate) fn is_replaced(&self) -> bool {
        matches!(self.undo.last(), Some(Undo::Order(_)))
    }

    /// Whether an item has been removed that can come back.
    pub(crate) fn is_item_removed(&self) -> bool {
        matches!(self.undo.last(), Some(Undo::Item(..)))
    }

    /// Whether texts have been filled into a group's fields in the place of others that can come back.
    pub(crate) fn is_filled_in(&self, group: Group) -> bool {
        let Some(Undo::Texts(replaced)) = self.undo.last() else {
            return false;
        };
        replaced.iter().any(|(at, ..)| at.field.group() == group)
    }

    /// Every field of the order, as many items as it has.
    pub(crate) fn fields(&self) -> impl Iterator<Item = FieldRef> + use<> {
        let single = Field::ALL
            .into_iter()
            .filter(|field| field.group() != Group::Item)
            .map(FieldRef::order_field);
        let items = (0..self.draft.items.len()).flat_map(|index| {
            Group::Item
                .fields()
                .map(move |field| FieldRef::item_field(index, field))
        });
        single.chain(items)
    }

    pub(super) fn field_key(&self, field_ref: FieldRef) -> Option<FieldKey> {
        let FieldRef { item, field } = field_ref;
        let row = match item {
            Some(index) => Some(*self.rows.get(index)?),
            None => None,
        };
        Some(FieldKey { row, field })
    }

    pub(super) fn touch(&mut self, field_ref: FieldRef) {
        if let Some(key) = self.field_key(field_ref) {
            self.touched.insert(key);
        }
    }

    pub(super) fn new_row(&mut self) -> RowId {
        self.last_row += 1;
        self.last_row
    }

    pub(super) fn focus_on(&mut self, id: impl Into<String>) {
        let before = self.focus.as_ref();
        self.focus = Some(FocusRequest {
            id: id.into(),
            serial: before.map_or(0, |focus| focus.serial.wrapping_add(1)),
        });
    }

    /// Brings everything that follows from the draft up to date with it, once the rule book is there.
    pub(super) fn revalidate(&mut self) {
        if let Some(book) = self.rule_book {
            (book.judge)(self);
        }
    }

    pub(super) fn accept_again(&mut self, acknowledged: &[Acknowledged]) {
        if let Some(book) = self.rule_book {
            (book.accept_again)(self, acknowledged);
        }
    }

    pub(super) fn act(&mut self, action: JudgedAction) {
        if let Some(book) = self.rule_book {
            (book.act)(self, action);
        }
    }

    /// Brings a text into the form that systems compare.
    pub(super) fn normalize(
        &self,
        draft: &mut OrderDraft,
        field_ref: FieldRef,
        kinds: &[ChangeKind],
    ) -> Vec<Change> {
        let change = |book: &RuleBook| {
            let normalize = book.normalize?;
            Some(normalize(draft, field_ref, kinds, &self.rules, book.nfc))
        };
        self.rule_book.and_then(change).unwrap_or_default()
    }
}
