//! The order on the desk: what has been typed, what is wrong with it, what is becoming of it. A pure reducer.

use std::collections::BTreeSet;
use std::rc::Rc;

use order_model::field::ITEMS;
use order_model::{
    Field, Group, Issue, ItemDraft, Leaf, OrderDraft, Path, Problem, Rules, Severity, Step,
    validate_draft,
};
use yew::Reducible;

use super::kept::Kept;
use super::ledger::OrderKey;
use super::money::{self, Sum};
use super::sending::Phase;

/// The `id` of a leaf's control: its JSON Pointer with hyphens for slashes.
pub(crate) fn id_of(leaf: Leaf) -> String {
    leaf.path()
        .pointer()
        .trim_start_matches('/')
        .replace('/', "-")
}

/// The `id` of what an issue at this place is about: a control, or a section.
pub(crate) fn target_of(path: &Path) -> String {
    match (path.leaf(), path.0.first()) {
        (Some(leaf), _) => id_of(leaf),
        (None, Some(Step::Key(key))) if key == ITEMS => ITEMS.to_owned(),
        (None, _) => "order-section".to_owned(),
    }
}

/// White space around a code or a number is a slip, and would make it another one. Names and addresses stay
/// as they are typed.
fn tidy(draft: &mut OrderDraft, leaf: Leaf) {
    let text = draft.text(leaf);
    let prose = matches!(
        leaf.field.in_party(Group::Receiver),
        Field::ReceiverName
            | Field::ReceiverAddress
            | Field::ReceiverCity
            | Field::ReceiverProvince
            | Field::ReceiverDistrict
    );
    if !prose && text.trim() != &*text {
        draft.set(leaf, text.trim());
    }
}

/// What the form does.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// A person typed into a field.
    Type(Leaf, String),
    /// A person left a field.
    Leave(Leaf),
    /// A person took what a button or a file offers for a field.
    Put(Leaf, String),
    AddItem,
    DuplicateItem(usize),
    RemoveItem(usize),
    /// A person keeps what is warned of as it is.
    Keep(Path, Problem),
    /// A person keeps everything that is warned of as it is.
    KeepAll,
    /// A person asked to send: from now on every issue shows.
    Check,
    /// Another order takes the place of this one.
    Load(Rc<OrderDraft>),
    /// The order that another has taken the place of comes back.
    Undo,
    /// The sending goes on.
    Phase(Phase),
}

/// Where the focus should go next. The number tells one wish from the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Focus {
    pub(crate) id: String,
    pub(crate) number: u32,
}

/// What the last large step took away, and can give back.
#[derive(Debug, Clone, PartialEq)]
enum Undo {
    /// The order that another has taken the place of.
    Order(Box<OrderDraft>),
    /// The item that stood at this index.
    Item(usize, Rc<ItemDraft>),
}

/// The order on the desk.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Desk {
    pub(crate) draft: OrderDraft,
    /// A name for each item that stays when items before it go.
    pub(crate) rows: Vec<u32>,
    next_row: u32,
    pub(crate) rules: Rc<Rules>,
    pub(crate) issues: Rc<[Issue]>,
    pub(crate) totals: Rc<[Sum]>,
    pub(crate) line_totals: Rc<[Option<i128>]>,
    pub(crate) pieces: i128,
    pub(crate) phase: Phase,
    pub(crate) focus: Option<Focus>,
    touched: BTreeSet<(Option<u32>, Field)>,
    checked: bool,
    kept: Kept,
    /// The latest last.
    undo: Vec<Undo>,
    /// The order that [`Self::phase`] is about.
    sent: OrderKey,
}

impl Desk {
    pub(crate) fn new(draft: OrderDraft, rules: Rc<Rules>, phase: Phase) -> Self {
        let mut desk = Self {
            draft: OrderDraft::default(),
            rows: Vec::new(),
            next_row: 0,
            rules,
            issues: Rc::from([]),
            totals: Rc::from([]),
            line_totals: Rc::from([]),
            pieces: 0,
            phase,
            focus: None,
            touched: BTreeSet::new(),
            checked: false,
            kept: Kept::default(),
            undo: Vec::new(),
            sent: OrderKey::default(),
        };
        desk.load(draft);
        desk.sent = desk.key();
        desk.judge();
        desk
    }

    /// What identifies the order.
    pub(crate) fn key(&self) -> OrderKey {
        OrderKey::new(
            &self.draft.text(Leaf::single(Field::ClientCode)),
            &self.draft.text(Leaf::single(Field::OrderNumber)),
        )
    }

    /// How many issues of this severity still ask for something.
    pub(crate) fn open(&self, severity: Severity) -> usize {
        self.issues
            .iter()
            .filter(|issue| issue.severity == severity && !self.is_kept(issue))
            .count()
    }

    /// Whether a person has been told that nothing more is asked for.
    pub(crate) fn is_kept(&self, issue: &Issue) -> bool {
        !issue.is_error() && self.kept.has(&issue.path, &issue.problem)
    }

    /// Whether an issue shows by now: after its field has been left, or after an attempt to send.
    pub(crate) fn is_shown(&self, issue: &Issue) -> bool {
        self.checked
            || match issue.path.leaf() {
                Some(leaf) => self
                    .spot(leaf)
                    .is_some_and(|spot| self.touched.contains(&spot)),
                None => self.touched.iter().any(|(row, _)| row.is_some()),
            }
    }

    /// Whether an attempt to send has been made since the order was begun.
    pub(crate) fn is_checked(&self) -> bool {
        self.checked
    }

    /// Whether another order has taken the place of one that can come back.
    pub(crate) fn is_replaced(&self) -> bool {
        matches!(self.undo.last(), Some(Undo::Order(_)))
    }

    /// Whether an item has been removed that can come back.
    pub(crate) fn is_item_removed(&self) -> bool {
        matches!(self.undo.last(), Some(Undo::Item(..)))
    }

    pub(crate) fn is_sending(&self) -> bool {
        matches!(self.phase, Phase::Sending)
    }

    fn spot(&self, leaf: Leaf) -> Option<(Option<u32>, Field)> {
        match leaf.item {
            Some(index) => self.rows.get(index).map(|row| (Some(*row), leaf.field)),
            None => Some((None, leaf.field)),
        }
    }

    fn load(&mut self, mut draft: OrderDraft) {
        if draft.items.is_empty() {
            draft.items.push(Rc::default());
        }
        self.rows = draft.items.iter().map(|_| self.new_row()).collect();
        self.draft = draft;
        self.kept = Kept::default();
        self.checked = false;
        // What is there already has been left; what is empty is still to come.
        let leaves = self.leaves();
        self.touched = leaves
            .filter(|leaf| !self.draft.text(*leaf).is_empty())
            .filter_map(|leaf| self.spot(leaf))
            .collect();
    }

    fn leaves(&self) -> impl Iterator<Item = Leaf> + use<> {
        let single = Field::ALL
            .into_iter()
            .filter(|field| field.group() != Group::Item)
            .map(Leaf::single);
        let items = (0..self.draft.items.len()).flat_map(|index| {
            Group::Item
                .fields()
                .map(move |field| Leaf::of_item(index, field))
        });
        single.chain(items)
    }

    fn new_row(&mut self) -> u32 {
        self.next_row += 1;
        self.next_row
    }

    fn judge(&mut self) {
        let verdict = validate_draft(&self.draft, &self.rules);
        let order = &verdict.candidate;
        self.totals = money::totals(order).into();
        self.line_totals = (0..order.item_count())
            .map(|index| money::line_total(order, index))
            .collect();
        self.pieces = money::pieces(order);
        self.issues = verdict.issues.into();
        self.kept.only(&self.issues);
    }

    fn insert(&mut self, index: usize, item: Rc<ItemDraft>) {
        let index = index.min(self.draft.items.len());
        let row = self.new_row();
        self.draft.items.insert(index, item);
        self.rows.insert(index, row);
        self.kept.forget_items();
        self.focus_on(id_of(Leaf::of_item(index, Field::Sku)));
    }

    fn remove(&mut self, index: usize) {
        if index >= self.draft.items.len() {
            return;
        }
        let item = self.draft.items.remove(index);
        let row = self.rows.remove(index);
        self.touched.retain(|(touched, _)| *touched != Some(row));
        self.kept.forget_items();
        if self.draft.items.is_empty() {
            self.insert(0, Rc::default());
        } else {
            let before = index.saturating_sub(1);
            self.focus_on(id_of(Leaf::of_item(before, Field::Sku)));
        }
        if *item != ItemDraft::default() {
            self.undo.push(Undo::Item(index, item));
        }
    }

    /// Puts another order on the desk; the one before can come back, unless the warehouse has it.
    fn replace(&mut self, draft: OrderDraft) {
        let accepted = matches!(self.phase, Phase::Accepted(_));
        if accepted || draft != self.draft {
            let before = std::mem::take(&mut self.draft);
            // An item taken from another order has no place in this one.
            self.undo.retain(|step| matches!(step, Undo::Order(_)));
            if !accepted && !before.is_empty() {
                self.undo.push(Undo::Order(Box::new(before)));
            }
            self.load(draft);
        }
        self.phase = Phase::Editing;
        self.focus_on("page-title");
    }

    /// Gives back what the last large step took away. What has been typed since stays, or can come back itself.
    fn undo(&mut self) {
        match self.undo.pop() {
            Some(Undo::Order(draft)) => self.replace(*draft),
            Some(Undo::Item(index, item)) => {
                self.insert(index, item);
                let row = self.rows.get(index).copied();
                self.touched
                    .extend(Group::Item.fields().map(|field| (row, field)));
            }
            None => {}
        }
    }

    pub(crate) fn focus_on(&mut self, id: impl Into<String>) {
        let number = self
            .focus
            .as_ref()
            .map_or(0, |focus| focus.number.wrapping_add(1));
        self.focus = Some(Focus {
            id: id.into(),
            number,
        });
    }

    fn check(&mut self) {
        self.checked = true;
        if self.open(Severity::Error) + self.open(Severity::Warning) > 0 {
            self.focus_on("summary");
        }
    }

    fn enter(&mut self, phase: Phase) {
        if let Some(id) = phase.focus() {
            self.focus_on(id);
        }
        self.sent = self.key();
        self.phase = phase;
    }

    /// A question about one order must not be taken for one about another.
    fn leave_phase_of_another(&mut self) {
        if matches!(self.phase, Phase::Again(_) | Phase::Unknown(_)) && self.sent != self.key() {
            self.phase = Phase::Editing;
        }
    }

    fn leave(&mut self, leaf: Leaf) {
        self.touched.extend(self.spot(leaf));
        tidy(&mut self.draft, leaf);
    }

    /// The draft as it is sent: codes and numbers without the white space around them.
    pub(crate) fn tidied(&self) -> OrderDraft {
        let mut draft = self.draft.clone();
        for leaf in self.leaves() {
            tidy(&mut draft, leaf);
        }
        draft
    }

    fn type_text(&mut self, leaf: Leaf, text: &str) {
        match leaf.field {
            // One line on the wire; a pasted address has several.
            Field::ReceiverAddress | Field::SenderAddress => {
                self.draft
                    .set(leaf, &text.replace("\r\n", " ").replace(['\r', '\n'], " "));
            }
            _ => self.draft.set(leaf, text),
        }
    }
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut desk = (*self).clone();
        match action {
            Action::Phase(phase) => desk.enter(phase),
            // What is on its way must stay what the form shows.
            _ if self.is_sending() => return self,
            Action::Type(leaf, text) => desk.type_text(leaf, &text),
            Action::Leave(leaf) => desk.leave(leaf),
            Action::Put(leaf, text) => {
                desk.type_text(leaf, &text);
                desk.touched.extend(desk.spot(leaf));
                desk.focus_on(id_of(leaf));
            }
            Action::AddItem => {
                let item = desk.next_item();
                desk.insert(usize::MAX, item);
            }
            Action::DuplicateItem(index) => {
                if let Some(item) = desk.draft.items.get(index).cloned() {
                    desk.insert(index + 1, item);
                }
            }
            Action::RemoveItem(index) => desk.remove(index),
            Action::Keep(path, problem) => {
                desk.kept.keep(&path, &problem);
                desk.focus_on(target_of(&path));
            }
            Action::KeepAll => {
                for issue in desk.issues.iter().filter(|issue| !issue.is_error()) {
                    desk.kept.keep(&issue.path, &issue.problem);
                }
            }
            Action::Check => desk.check(),
            Action::Load(draft) => desk.replace((*draft).clone()),
            Action::Undo => desk.undo(),
        }
        desk.leave_phase_of_another();
        desk.judge();
        desk.into()
    }
}

impl Desk {
    /// A new item is most often priced in the currency of the one before.
    fn next_item(&self) -> Rc<ItemDraft> {
        let mut item = ItemDraft::default();
        if let Some(last) = self.draft.items.last() {
            item.set(Field::Currency, &last.text(Field::Currency));
        }
        item.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: &[u8] = include_bytes!("../../../tests/orders/valid.json");
    const EXAMPLE: &[u8] = include_bytes!("../../../tests/orders/example.json");

    fn desk(json: &[u8]) -> Rc<Desk> {
        Rc::new(Desk::new(
            OrderDraft::from_json(json).unwrap(),
            Rc::default(),
            Phase::Editing,
        ))
    }

    fn shown(desk: &Desk) -> Vec<String> {
        let shown = desk.issues.iter().filter(|issue| desk.is_shown(issue));
        shown
            .map(|issue| format!("{} {}", issue.path, issue.code()))
            .collect()
    }

    const NAME: Leaf = Leaf::single(Field::ReceiverName);

    #[test]
    fn a_new_order_shows_nothing_until_a_field_is_left() {
        let desk = desk(b"{}");
        assert!(desk.open(Severity::Error) > 0);
        assert!(shown(&desk).is_empty());
        let desk = desk
            .reduce(Action::Type(NAME, "a".into()))
            .reduce(Action::Type(NAME, String::new()));
        assert!(shown(&desk).is_empty());
        let desk = desk.reduce(Action::Leave(NAME));
        assert_eq!(shown(&desk), ["/receiver/name empty"]);
        let desk = desk.reduce(Action::Type(NAME, "a".into()));
        assert!(shown(&desk).is_empty());
    }

    #[test]
    fn an_attempt_to_send_shows_everything_and_takes_the_focus() {
        let desk = desk(b"{}").reduce(Action::Check);
        assert_eq!(shown(&desk).len(), desk.issues.len());
        assert_eq!(desk.focus.as_ref().unwrap().id, "summary");
    }

    #[test]
    fn a_loaded_order_shows_its_issues_at_once() {
        assert_eq!(shown(&desk(EXAMPLE)).len(), 3);
        assert!(shown(&desk(VALID)).is_empty());
    }

    #[test]
    fn a_warning_is_kept_until_what_it_is_about_changes() {
        let desk = desk(VALID).reduce(Action::Type(Leaf::of_item(0, Field::UnitPrice), "0".into()));
        assert_eq!(desk.open(Severity::Warning), 1);
        let desk = desk.reduce(Action::KeepAll);
        assert_eq!(desk.open(Severity::Warning), 0);
        let desk = desk.reduce(Action::Type(NAME, "b".into()));
        assert_eq!(desk.open(Severity::Warning), 0);
        let desk = desk.reduce(Action::Type(Leaf::of_item(0, Field::UnitPrice), "1".into()));
        let desk = desk.reduce(Action::Type(Leaf::of_item(0, Field::UnitPrice), "0".into()));
        assert_eq!(desk.open(Severity::Warning), 1);
    }

    #[test]
    fn errors_cannot_be_kept() {
        let desk = desk(EXAMPLE).reduce(Action::KeepAll);
        assert_eq!(desk.open(Severity::Error), 3);
    }

    #[test]
    fn rows_keep_their_names_when_others_go() {
        let desk = desk(VALID);
        let second = desk.rows[1];
        let desk = desk.reduce(Action::RemoveItem(0));
        assert_eq!(desk.rows, [second]);
        let desk = desk.reduce(Action::DuplicateItem(0));
        assert_eq!(desk.draft.items[0], desk.draft.items[1]);
        assert_eq!(desk.focus.as_ref().unwrap().id, "items-1-sku");
        let desk = desk
            .reduce(Action::RemoveItem(0))
            .reduce(Action::RemoveItem(0))
            .reduce(Action::RemoveItem(7));
        assert_eq!(desk.draft.items.len(), 1);
    }

    #[test]
    fn a_removed_item_comes_back_and_what_was_typed_since_stays() {
        let before = desk(VALID);
        let desk = Rc::clone(&before).reduce(Action::RemoveItem(0));
        assert!(desk.is_item_removed());
        let desk = desk
            .reduce(Action::Type(NAME, "b".into()))
            .reduce(Action::Undo);
        assert_eq!(desk.draft.items, before.draft.items);
        assert_eq!(&*desk.draft.text(NAME), "b");
        assert!(!desk.is_item_removed());
    }

    #[test]
    fn a_new_item_takes_the_currency_of_the_last() {
        let desk = desk(VALID).reduce(Action::AddItem);
        assert_eq!(&*desk.draft.text(Leaf::of_item(2, Field::Currency)), "PHP");
        assert_eq!(&*desk.draft.text(Leaf::of_item(2, Field::Sku)), "");
    }

    #[test]
    fn white_space_around_a_number_goes_and_around_a_name_stays() {
        let number = Leaf::single(Field::OrderNumber);
        let desk = desk(VALID)
            .reduce(Action::Type(number, " SP-1\t".into()))
            .reduce(Action::Type(NAME, "Maria ".into()));
        assert_eq!(&*desk.key().order_number, "SP-1");
        assert_eq!(&*desk.tidied().text(number), "SP-1");
        let desk = desk
            .reduce(Action::Leave(number))
            .reduce(Action::Leave(NAME));
        assert_eq!(&*desk.draft.text(number), "SP-1");
        assert_eq!(&*desk.draft.text(NAME), "Maria ");
    }

    #[test]
    fn a_question_about_one_order_ends_when_the_form_holds_another() {
        let unknown = Phase::Unknown(Rc::new(crate::state::sending::Doubt::NoAnswer));
        let desk = desk(VALID).reduce(Action::Phase(unknown.clone()));
        let desk = desk.reduce(Action::Type(NAME, "b".into()));
        assert_eq!(desk.phase, unknown);
        let number = Leaf::single(Field::OrderNumber);
        let desk = desk.reduce(Action::Type(number, "DONE-1".into()));
        assert_eq!(desk.phase, Phase::Editing);
    }

    #[test]
    fn loading_the_same_order_twice_loses_nothing() {
        let example = Rc::new(OrderDraft::from_json(EXAMPLE).unwrap());
        let before = desk(VALID).reduce(Action::Type(NAME, "b".into()));
        let desk = Rc::clone(&before)
            .reduce(Action::Load(Rc::clone(&example)))
            .reduce(Action::Load(example))
            .reduce(Action::RemoveItem(0));
        let desk = desk.reduce(Action::Undo).reduce(Action::Undo);
        assert_eq!(desk.draft, before.draft);
    }

    #[test]
    fn what_another_order_replaced_comes_back() {
        let before = desk(VALID).reduce(Action::Type(NAME, "b".into()));
        let desk = Rc::clone(&before).reduce(Action::Load(Rc::new(
            OrderDraft::from_json(EXAMPLE).unwrap(),
        )));
        assert!(desk.is_replaced());
        let desk = desk.reduce(Action::Undo);
        assert_eq!(desk.draft, before.draft);
        // And what came back can be taken back.
        assert!(desk.is_replaced());
    }

    #[test]
    fn nothing_changes_while_it_is_sent() {
        let desk = desk(VALID).reduce(Action::Phase(Phase::Sending));
        let after = Rc::clone(&desk).reduce(Action::Type(NAME, "x".into()));
        assert_eq!(after, desk);
    }

    #[test]
    fn a_pasted_address_becomes_one_line() {
        let address = Leaf::single(Field::ReceiverAddress);
        let desk = desk(VALID).reduce(Action::Type(address, "20 1st Ave\r\nTaguig\nPH".into()));
        assert_eq!(&*desk.draft.text(address), "20 1st Ave Taguig PH");
    }
}
