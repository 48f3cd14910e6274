//! The order on the desk: what has been typed, what is wrong with it, what is becoming of it. A pure reducer.

use std::rc::Rc;

use order_model::contract::ITEMS;
use order_model::{
    Change, ChangeKind, Field, FieldRef, Group, Issue, IssueKind, ItemDraft, OrderDraft, Path,
    Presence, Rules, Severity, Step, Validator, normalize_draft,
};
use yew::Reducible;

use super::accepted_warnings::Kept;
use super::totals::{self, Sum};
use super::touched::{Spot, Touched};
use crate::browser::nfc::nfc;
use crate::submission::ledger::OrderKey;
use crate::submission::phase::Phase;

/// The `id` of a field's control: its JSON Pointer with hyphens for slashes.
pub(crate) fn id_of(field_ref: FieldRef) -> String {
    field_ref
        .path()
        .pointer()
        .trim_start_matches('/')
        .replace('/', "-")
}

/// The section of the form that a place belongs to.
pub(crate) fn section_of(path: &Path) -> &'static str {
    let steps = path.steps();
    let Some(Step::Key(key)) = steps.first() else {
        return "order";
    };
    let is = |group: Group| group.key() == Some(&**key);
    match key {
        _ if is(Group::Item) => ITEMS,
        _ if is(Group::Receiver) => "receiver",
        _ if is(Group::Sender) => "sender",
        _ if is(Group::LogisticsProvider) => "carrier",
        _ => "order",
    }
}

/// The `id` of what an issue at this place is about: a control, or a section.
pub(crate) fn target_of(path: &Path) -> String {
    match (path.field_ref(), section_of(path)) {
        (Some(field_ref), _) => id_of(field_ref),
        (None, ITEMS) => ITEMS.to_owned(),
        (None, section) => format!("{section}-section"),
    }
}

/// What leaving a field does to its text. A phone number stays as it was typed until the order is sent: people compare it
/// with what they have been told.
const ON_LEAVE: [ChangeKind; 5] = [
    ChangeKind::Trim,
    ChangeKind::FullWidth,
    ChangeKind::Nfc,
    ChangeKind::UpperCase,
    ChangeKind::Label,
];

/// Whether a change shows, other than by spaces.
fn is_visible(change: &Change) -> bool {
    let bare = |text: &str| -> String { text.split_whitespace().collect() };
    let shows = !matches!(
        change.kind,
        ChangeKind::Trim | ChangeKind::Nfc | ChangeKind::Label
    );
    shows && bare(&change.from) != bare(&change.to)
}

/// What the form does.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// A person typed into a field.
    Type(FieldRef, String),
    /// A person left a field.
    Leave(FieldRef),
    /// A person took what a button or a file offers for a field.
    Put(FieldRef, String),
    AddItem,
    DuplicateItem(usize),
    RemoveItem(usize),
    /// A person keeps what is warned of as it is.
    Keep(Path, IssueKind),
    /// A person keeps everything that is warned of as it is.
    KeepAll,
    /// A person asked to send: every field is as it is when it has been left.
    Settle,
    /// Something is still asked for: from now on every issue shows.
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
    validator: Rc<Validator<'static>>,
    pub(crate) issues: Rc<[Issue]>,
    pub(crate) totals: Rc<[Sum]>,
    pub(crate) line_totals: Rc<[Option<i128>]>,
    pub(crate) pieces: i128,
    pub(crate) phase: Phase,
    pub(crate) focus: Option<Focus>,
    /// What was not sent as it was typed, and how it was sent.
    pub(crate) sent_as: Rc<[(FieldRef, Rc<str>)]>,
    touched: Touched,
    /// What a person typed where leaving the field has changed more than the spaces around it.
    typed: Vec<(Spot, Rc<str>)>,
    checked: bool,
    kept: Kept,
    /// The latest last.
    undo: Vec<Undo>,
    /// The order that [`Self::phase`] is about.
    sent: OrderKey,
}

impl Desk {
    pub(crate) fn new(draft: OrderDraft, rules: Rules, phase: Phase) -> Self {
        let mut desk = Self {
            draft: OrderDraft::default(),
            rows: Vec::new(),
            next_row: 0,
            validator: Rc::new(rules.into()),
            issues: Rc::from([]),
            totals: Rc::from([]),
            line_totals: Rc::from([]),
            pieces: 0,
            phase,
            focus: None,
            sent_as: Rc::from([]),
            touched: Touched::default(),
            typed: Vec::new(),
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

    pub(crate) fn rules(&self) -> &Rules {
        self.validator.rules()
    }

    /// The country of the address that a field is a part of.
    pub(crate) fn country_of(&self, field: Field) -> Rc<str> {
        let country = Field::ReceiverCountryCode.counterpart_in(field.group());
        self.draft.text(FieldRef::order_field(country))
    }

    /// Whether a field must say something.
    pub(crate) fn asks_for(&self, field: Field) -> bool {
        let country = self.country_of(field);
        self.rules().presence_in(field, &country) == Presence::Required
    }

    /// What identifies the order.
    pub(crate) fn key(&self) -> OrderKey {
        OrderKey::new(
            &self.draft.text(FieldRef::order_field(Field::ClientCode)),
            &self.draft.text(FieldRef::order_field(Field::OrderNumber)),
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
        !issue.is_error() && self.kept.has(&issue.path, &issue.kind)
    }

    /// Whether an issue shows by now: after its field has been left, or after an attempt to send.
    pub(crate) fn is_shown(&self, issue: &Issue) -> bool {
        let left = |field| self.touched.contains((None, field));
        let label = || left(Field::LabelUrl) || left(Field::LabelBase64);
        let place = &issue.path;
        self.checked
            || match (&issue.kind, place.field_ref()) {
                // Who types a tracking number is on the way to the label, and says so by leaving that.
                (IssueKind::LabelWithoutTracking {} | IssueKind::TrackingWithoutLabel {}, _)
                    if label() =>
                {
                    true
                }
                (_, Some(field_ref)) => self
                    .spot(field_ref)
                    .is_some_and(|spot| self.touched.contains(spot)),
                (_, None) if section_of(place) == "sender" => {
                    self.touched.has_any_of(Group::Sender)
                }
                (_, None) => self.touched.has_items(),
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

    fn spot(&self, field_ref: FieldRef) -> Option<Spot> {
        match field_ref.item {
            Some(index) => self
                .rows
                .get(index)
                .map(|row| (Some(*row), field_ref.field)),
            None => Some((None, field_ref.field)),
        }
    }

    fn load(&mut self, mut draft: OrderDraft) {
        if draft.items.is_empty() {
            draft.items.push(Rc::default());
        }
        self.rows = draft.items.iter().map(|_| self.new_row()).collect();
        self.draft = draft;
        self.kept = Kept::default();
        self.typed = Vec::new();
        self.sent_as = Rc::from([]);
        self.checked = false;
        // What is there already has been left; what is empty is still to come, if it is asked for at all.
        let is_missing = |field_ref: FieldRef| {
            self.draft.text(field_ref).is_empty() && self.asks_for(field_ref.field)
        };
        let is_complete = !self.field_refs().any(is_missing);
        self.touched = Touched::default();
        for field_ref in self.field_refs() {
            if is_complete || !self.draft.text(field_ref).is_empty() {
                self.touch(field_ref);
            }
        }
    }

    fn field_refs(&self) -> impl Iterator<Item = FieldRef> + use<> {
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

    fn new_row(&mut self) -> u32 {
        self.next_row += 1;
        self.next_row
    }

    fn judge(&mut self) {
        let verdict = self.validator.validate_draft(&self.draft);
        let order = &verdict.parsed;
        self.totals = totals::totals(order).into();
        self.line_totals = (0..order.item_count())
            .map(|index| totals::line_total(order, index))
            .collect();
        self.pieces = totals::pieces(order);
        self.issues = verdict.issues.into();
        self.kept.only(&self.issues);
    }

    fn insert(&mut self, index: usize, item: Rc<ItemDraft>) {
        let index = index.min(self.draft.items.len());
        let row = self.new_row();
        self.draft.items.insert(index, item);
        self.rows.insert(index, row);
        self.kept.forget_items();
        self.focus_on(id_of(FieldRef::item_field(index, Field::Sku)));
    }

    fn remove(&mut self, index: usize) {
        if index >= self.draft.items.len() {
            return;
        }
        let item = self.draft.items.remove(index);
        let row = self.rows.remove(index);
        self.touched.forget(row);
        self.kept.forget_items();
        if self.draft.items.is_empty() {
            self.insert(0, Rc::default());
        } else {
            let before = index.saturating_sub(1);
            self.focus_on(id_of(FieldRef::item_field(before, Field::Sku)));
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
                for field in Group::Item.fields() {
                    self.touch(FieldRef::item_field(index, field));
                }
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

    fn touch(&mut self, field_ref: FieldRef) {
        if let Some(spot) = self.spot(field_ref) {
            self.touched.insert(spot);
        }
    }

    fn leave(&mut self, field_ref: FieldRef) {
        self.touch(field_ref);
        self.tidy(field_ref);
    }

    /// Brings a text into the form that systems compare, as far as nobody minds.
    fn tidy(&mut self, field_ref: FieldRef) {
        if self.stays(field_ref) {
            return;
        }
        let before = self.draft.text(field_ref);
        let rules = self.validator.rules();
        normalize_draft(&mut self.draft, field_ref, &ON_LEAVE, rules, &nfc);
        if let Some(spot) = self.spot(field_ref)
            && *self.draft.text(field_ref) != *before.trim()
        {
            self.typed.retain(|(at, _)| *at != spot);
            self.typed.push((spot, before.trim().into()));
        }
    }

    /// Whether a person wants a text as it is: one that is kept though it is warned of, or typed again though leaving the
    /// field had changed it.
    fn stays(&self, field_ref: FieldRef) -> bool {
        let (spot, text) = (self.spot(field_ref), self.draft.text(field_ref));
        let is_it = |(at, typed): &(Spot, Rc<str>)| spot == Some(*at) && **typed == *text.trim();
        self.kept.has_at(&field_ref.path()) || self.typed.iter().any(is_it)
    }

    /// The draft as it is sent, and what of it shows that it is not as it was typed.
    pub(crate) fn normalized(&self) -> (OrderDraft, Vec<(FieldRef, Rc<str>)>) {
        let (mut draft, mut rewritten) = (self.draft.clone(), Vec::new());
        for field_ref in self
            .field_refs()
            .filter(|field_ref| !self.stays(*field_ref))
        {
            let rules = self.validator.rules();
            let changes = normalize_draft(&mut draft, field_ref, &ChangeKind::ALL, rules, &nfc);
            if changes.iter().any(is_visible) {
                rewritten.push((field_ref, draft.text(field_ref)));
            }
        }
        (draft, rewritten)
    }

    fn settle(&mut self) {
        self.sent_as = self.normalized().1.into();
        for field_ref in self.field_refs() {
            self.tidy(field_ref);
        }
    }

    fn type_text(&mut self, field_ref: FieldRef, text: &str) {
        match field_ref.field {
            // One line on the wire; a pasted address has several.
            Field::ReceiverAddress | Field::SenderAddress => {
                self.draft.set(
                    field_ref,
                    &text.replace("\r\n", " ").replace(['\r', '\n'], " "),
                );
            }
            _ => self.draft.set(field_ref, text),
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
            Action::Type(field_ref, text) => desk.type_text(field_ref, &text),
            Action::Leave(field_ref) => desk.leave(field_ref),
            Action::Put(field_ref, text) => {
                desk.type_text(field_ref, &text);
                desk.touch(field_ref);
                desk.focus_on(id_of(field_ref));
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
            Action::Keep(path, kind) => {
                desk.kept.keep(&path, &kind);
                desk.focus_on(target_of(&path));
            }
            Action::KeepAll => {
                for issue in desk.issues.iter().filter(|issue| !issue.is_error()) {
                    desk.kept.keep(&issue.path, &issue.kind);
                }
            }
            Action::Settle => desk.settle(),
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

    const VALID: &[u8] = include_bytes!("../../../../tests/orders/valid.json");
    const EXAMPLE: &[u8] = include_bytes!("../../../../tests/orders/example.json");

    fn desk(json: &[u8]) -> Rc<Desk> {
        Rc::new(Desk::new(
            OrderDraft::from_json(json).unwrap(),
            Rules::default(),
            Phase::Editing,
        ))
    }

    fn shown(desk: &Desk) -> Vec<String> {
        let shown = desk.issues.iter().filter(|issue| desk.is_shown(issue));
        shown
            .map(|issue| format!("{} {}", issue.path, issue.code()))
            .collect()
    }

    const NAME: FieldRef = FieldRef::order_field(Field::ReceiverName);

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
        let example = desk(EXAMPLE);
        assert_eq!(example.open(Severity::Error), 3);
        assert_eq!(shown(&example).len(), 3 + example.open(Severity::Warning));
        assert!(shown(&desk(VALID)).is_empty());
    }

    #[test]
    fn a_warning_is_kept_until_what_it_is_about_changes() {
        let desk = desk(VALID).reduce(Action::Type(
            FieldRef::item_field(0, Field::UnitPrice),
            "0".into(),
        ));
        assert_eq!(desk.open(Severity::Warning), 1);
        let desk = desk.reduce(Action::KeepAll);
        assert_eq!(desk.open(Severity::Warning), 0);
        let desk = desk.reduce(Action::Type(NAME, "b".into()));
        assert_eq!(desk.open(Severity::Warning), 0);
        let desk = desk.reduce(Action::Type(
            FieldRef::item_field(0, Field::UnitPrice),
            "1".into(),
        ));
        let desk = desk.reduce(Action::Type(
            FieldRef::item_field(0, Field::UnitPrice),
            "0".into(),
        ));
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
        assert_eq!(
            &*desk.draft.text(FieldRef::item_field(2, Field::Currency)),
            "PHP"
        );
        assert_eq!(&*desk.draft.text(FieldRef::item_field(2, Field::Sku)), "");
    }

    /// Types a text into a field and leaves it; what stands there then.
    fn typed_and_left(desk: Rc<Desk>, field_ref: FieldRef, text: &str) -> (Rc<Desk>, Rc<str>) {
        let desk = desk
            .reduce(Action::Type(field_ref, text.into()))
            .reduce(Action::Leave(field_ref));
        let left = desk.draft.text(field_ref);
        (desk, left)
    }

    #[test]
    fn a_field_that_is_left_has_the_form_that_systems_compare() {
        let mut desk = desk(VALID);
        for (field_ref, typed, left) in [
            (FieldRef::order_field(Field::OrderNumber), " SP-1\t", "SP-1"),
            (NAME, " Maria  Santos ", "Maria Santos"),
            (NAME, "Jose\u{301}", "José"),
            (
                FieldRef::order_field(Field::ReceiverCountryCode),
                "ph",
                "PH",
            ),
            (
                FieldRef::order_field(Field::ReceiverPostCode),
                "１６３０",
                "1630",
            ),
            (FieldRef::item_field(0, Field::Sku), "ＴＥＡ－１", "TEA-1"),
            (FieldRef::item_field(1, Field::Qty), "１２", "12"),
            // As it was typed, until it is sent.
            (
                FieldRef::order_field(Field::ReceiverPhone),
                " 0917 123 4567",
                "0917 123 4567",
            ),
        ] {
            let left_as;
            (desk, left_as) = typed_and_left(desk, field_ref, typed);
            assert_eq!(&*left_as, left, "{typed:?}");
        }
    }

    #[test]
    fn what_is_typed_again_or_kept_stays() {
        let sku = FieldRef::item_field(0, Field::Sku);
        let (again, left) = typed_and_left(desk(VALID), sku, "ＴＥＡ");
        assert_eq!(&*left, "TEA");
        let (again, left) = typed_and_left(again, sku, "ＴＥＡ");
        assert_eq!(&*left, "ＴＥＡ");
        assert_eq!(shown(&again), ["/items/0/sku code_format"]);
        assert_eq!(&*again.normalized().0.text(sku), "ＴＥＡ");

        let order = String::from_utf8(VALID.to_vec())
            .unwrap()
            .replace("CUP-WHITE", "ＣＵＰ");
        let loaded = desk(order.as_bytes());
        let cup = FieldRef::item_field(1, Field::Sku);
        let settled = Rc::clone(&loaded).reduce(Action::Settle);
        assert_eq!(&*settled.draft.text(cup), "CUP");
        let kept = loaded.reduce(Action::KeepAll).reduce(Action::Settle);
        assert_eq!(&*kept.draft.text(cup), "ＣＵＰ");
        assert_eq!(&*kept.normalized().0.text(cup), "ＣＵＰ");
    }

    #[test]
    fn what_is_sent_in_another_form_than_it_was_typed_is_named() {
        let phone = FieldRef::order_field(Field::ReceiverPhone);
        let currency = FieldRef::item_field(0, Field::Currency);
        let desk = desk(VALID)
            .reduce(Action::Type(phone, "(0917) 123-4567".into()))
            .reduce(Action::Type(currency, "php".into()))
            .reduce(Action::Type(NAME, " Ana  Reyes".into()))
            .reduce(Action::Settle);
        let named: Vec<_> = desk
            .sent_as
            .iter()
            .map(|(field_ref, sent)| (*field_ref, &**sent))
            .collect();
        // The sender's phone loses nothing but spaces.
        assert_eq!(named, [(phone, "+639171234567"), (currency, "PHP")]);
        assert_eq!(&*desk.draft.text(phone), "(0917) 123-4567");
        assert_eq!(&*desk.draft.text(NAME), "Ana Reyes");
        assert_eq!(
            &*desk
                .normalized()
                .0
                .text(FieldRef::order_field(Field::SenderPhone)),
            "+63281234567"
        );
    }

    #[test]
    fn two_parties_that_are_the_same_are_a_matter_of_the_sender() {
        let mut draft = OrderDraft::from_json(VALID).unwrap();
        for field in Group::Sender.fields() {
            let receiver = draft.text(FieldRef::order_field(field.counterpart_in(Group::Receiver)));
            draft.set(FieldRef::order_field(field), &receiver);
        }
        let desk = Desk::new(draft, Rules::default(), Phase::Editing);
        let same = desk
            .issues
            .iter()
            .find(|issue| issue.path.field_ref().is_none())
            .unwrap();
        assert_eq!(section_of(&same.path), "sender");
        assert_eq!(target_of(&same.path), "sender-section");
        assert!(desk.is_shown(same));
    }

    #[test]
    fn a_question_about_one_order_ends_when_the_form_holds_another() {
        let unknown = Phase::Unknown(Rc::new(crate::submission::phase::Doubt::NoAnswer));
        let desk = desk(VALID).reduce(Action::Phase(unknown.clone()));
        let desk = desk.reduce(Action::Type(NAME, "b".into()));
        assert_eq!(desk.phase, unknown);
        let number = FieldRef::order_field(Field::OrderNumber);
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
        let address = FieldRef::order_field(Field::ReceiverAddress);
        let desk = desk(VALID).reduce(Action::Type(address, "20 1st Ave\r\nTaguig\nPH".into()));
        assert_eq!(&*desk.draft.text(address), "20 1st Ave Taguig PH");
    }
}
