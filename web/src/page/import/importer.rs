//! What is done with a file of orders.

use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use order_import_session::json;
use order_import_session::message::{
    Accept, Choice, Edit, KnownOrder, KnownState, Map, MistakeKey, Open, Opened, Progress, Reply,
    Request, Reviewed, RowsQuery, Settings, TemplateRequest,
};
use order_model::{Field, FieldRef, Group};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::store::ImportStore;
use crate::browser::clock::now;
use crate::browser::file::save_content;
use crate::browser::js;
use crate::i18n::Text;
use crate::page::judge::Judge;
use crate::state::import::{ImportState, KeptChoices, Stage, known_state};
use crate::state::orders::RowStatus;
use crate::storage::{KeptImport, StorageError};

/// How many bytes there are.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length is a whole number, and no memory is larger than 2^53 bytes"
)]
fn size_of(bytes: &JsValue) -> Option<u64> {
    js::get(bytes, "byteLength")
        .as_f64()
        .map(|size| size as u64)
}

/// Does things with the file.
#[derive(Clone)]
pub(super) struct Importer {
    pub(super) judge: Judge,
    pub(super) store: Rc<ImportStore>,
}

impl PartialEq for Importer {
    /// There is one for each language.
    fn eq(&self, other: &Self) -> bool {
        self.judge.locale == other.judge.locale
    }
}

/// What was to be answered, was not.
pub(super) struct NoAnswer;

impl Importer {
    /// Does something while the page goes on.
    pub(super) fn spawn<F: Future<Output = ()> + 'static>(&self, act: impl FnOnce(Self) -> F) {
        spawn_local(act(self.clone()));
    }

    pub(super) async fn ask(&self, request: Request) -> Result<Reply, NoAnswer> {
        Ok(self.ask_with(request, None).await?.0)
    }

    async fn ask_with(
        &self,
        request: Request,
        bytes: Option<JsValue>,
    ) -> Result<(Reply, JsValue), NoAnswer> {
        let store = Rc::clone(&self.store);
        let on_progress = move |progress: Progress| {
            store.change(|state| state.progress = (progress.done, progress.of));
        };
        let reply = self.store.client.ask(request, bytes, on_progress).await;
        if reply.is_none() {
            self.store.change(|state| state.is_broken = true);
        }
        self.store.quietly(|state| state.progress = (0, 0));
        reply.ok_or(NoAnswer)
    }

    /// Goes on with the file that was being imported when the page was closed.
    pub(super) async fn resume(self) {
        let storage = &self.judge.session.storage;
        let kept = storage.open_import().await.ok().flatten();
        let bytes = match &kept {
            Some(kept) => storage.import_file(&kept.id).await.ok().flatten(),
            None => None,
        };
        match (kept, bytes) {
            (Some(kept), Some(bytes)) => {
                self.store.change(|state| state.begin(&kept.id, &kept.name));
                self.open(bytes, Some(&kept)).await;
            }
            _ => self.store.change(|state| state.stage = Stage::Nothing),
        }
    }

    /// Takes a file. One that is known by its bytes goes on where it was left.
    pub(super) async fn take(self, id: Arc<str>, name: String, bytes: JsValue) {
        self.store.change(|state| state.begin(&id, &name));
        let storage = &self.judge.session.storage;
        let known = storage.import(&id).await.ok().flatten();
        let kept = KeptImport {
            id,
            name: name.as_str().into(),
            used_at: now(),
            is_open: true,
            choices: known.map(|known| known.choices).unwrap_or_default(),
        };
        let saved = storage.save_import_file(&kept, &bytes).await;
        self.note_kept(saved);
        self.open(bytes, Some(&kept)).await;
    }

    async fn open(&self, bytes: JsValue, kept: Option<&KeptImport>) {
        let kept = kept.and_then(|kept| json::read::<KeptChoices>(&kept.choices));
        let is_resumed = kept.as_ref().is_some_and(|kept| kept.map.is_some());
        let KeptChoices { choice, map } = kept.unwrap_or_default();
        self.store.change(|state| state.choice = choice.clone());
        let open = Open {
            size: size_of(&bytes),
            choice,
            settings: self.settings().await,
        };
        let Ok((reply, _)) = self.ask_with(Request::Open(open), Some(bytes)).await else {
            return;
        };
        let Some(opened) = self.opened(reply) else {
            return;
        };
        let is_known = opened.kept_as.is_some();
        let id = Arc::clone(&self.store.state().id);
        self.resume_labels(&id).await;
        self.store.change(|state| {
            state.use_opened(opened);
            if let Some(map) = map {
                state.map = map;
                state.is_resumed = true;
            }
        });
        if is_resumed || is_known {
            self.review().await;
        }
    }

    /// What a file was opened as, if it was; else what keeps it is said.
    fn opened(&self, reply: Reply) -> Option<Opened> {
        match reply {
            Reply::Opened(opened) => return Some(*opened),
            Reply::Failed { words } => {
                self.store
                    .change(|state| state.stage = Stage::Unreadable(words));
            }
            Reply::Cancelled => self.store.change(|state| state.stage = Stage::Nothing),
            _ => self.store.change(|state| state.is_broken = true),
        }
        None
    }

    async fn settings(&self) -> Settings {
        let Judge {
            config,
            session,
            locale,
        } = &self.judge;
        let blank = session.blank(config);
        // What every new order begins with.
        let default = |field: Field| {
            let text = match field.group() {
                _ if field == Field::OrderNumber => return None,
                Group::Item => blank.text(FieldRef::item_field(0, field)),
                _ => blank.text(FieldRef::order_field(field)),
            };
            (!text.is_empty()).then(|| (field, text.to_string()))
        };
        let kept = session.storage.mappings().await.unwrap_or_default();
        Settings {
            rules: self.rules().await,
            locale: locale.tag().to_owned(),
            defaults: Field::ALL.into_iter().filter_map(default).collect(),
            kept_columns: kept.iter().map(|kept| (**kept).to_owned()).collect(),
        }
    }

    /// Those that the person has chosen; what carriers print is judged when an order is sent.
    async fn rules(&self) -> String {
        let profile = self.judge.session.storage.rules_profile().await;
        json::text(&self.judge.config.rules_for(&profile, ""))
    }

    /// Reads the file otherwise.
    pub(super) async fn choose(self, choice: Choice) {
        self.clone().give_up().await;
        self.store.change(|state| {
            state.choice = choice.clone();
            state.stage = Stage::Reading;
        });
        if let Ok(reply) = self.ask(Request::Choose(choice)).await
            && let Some(opened) = self.opened(reply)
        {
            self.store.change(|state| state.use_opened(opened));
            self.keep().await;
        }
    }

    /// Judges the orders, with the columns as they are chosen now, and asks the ledger which of them have been sent.
    pub(super) async fn review(&self) {
        self.clone().give_up().await;
        let map = self.store.change(|state| {
            state.stage = Stage::Review;
            state.reviewed = None;
            state.map.clone()
        });
        match self.ask(Request::Map(map)).await {
            Ok(Reply::Reviewed(reviewed)) => {
                self.keep_columns(&reviewed).await;
                self.tell_what_is_known().await;
                self.find_senders().await;
                self.forget_attached();
                self.attach_labels(true).await;
                self.store.change(|state| {
                    if state.reviewed.is_none() {
                        state.use_reviewed(*reviewed);
                    }
                    state.show_what_is_left();
                });
                self.keep().await;
            }
            Ok(Reply::Cancelled) => self.store.change(|state| state.stage = Stage::SetUp),
            Ok(Reply::Failed { words }) => {
                self.store
                    .change(|state| state.stage = Stage::Unreadable(words));
            }
            Ok(_) => self.store.change(|state| state.is_broken = true),
            Err(NoAnswer) => {}
        }
    }

    /// What the ledger knows: whose orders are in the file is found where it is read.
    async fn tell_what_is_known(&self) {
        // What cannot be read is asked about when it is sent.
        let rows = self.judge.session.storage.order_rows().await;
        let rows = rows.unwrap_or_default();
        let known = rows.iter().map(|row| KnownOrder {
            client_code: row.key.client_code.to_string(),
            order_number: row.key.order_number.to_string(),
            state: known_state(row.status()),
            text: match row.status() {
                RowStatus::Accepted(_) => row.state.warehouse_number.to_string(),
                _ => row.state.reason.to_string(),
            },
        });
        let known: Vec<KnownOrder> = known
            .filter(|known| known.state != KnownState::Nothing)
            .collect();
        self.tell(known).await;
    }

    /// Says what has become of orders.
    pub(super) async fn tell(&self, known: Vec<KnownOrder>) {
        if !known.is_empty() {
            self.change(Request::Known(known)).await;
        }
    }

    /// Asks for something that changes how the orders stand.
    pub(super) async fn change(&self, request: Request) {
        let reviewed = match self.ask(request).await {
            Ok(Reply::Reviewed(reviewed) | Reply::Mended { reviewed, .. }) => reviewed,
            Ok(Reply::Edited {
                could, reviewed, ..
            }) => {
                self.store.change(|state| state.is_refused = !could);
                reviewed
            }
            _ => return,
        };
        self.store.change(|state| state.use_reviewed(*reviewed));
    }

    /// The same, of what is kept.
    async fn decide(&self, request: Request) {
        self.change(request).await;
        self.keep().await;
    }

    pub(super) async fn edit(self, edits: Vec<Edit>) {
        for edit in edits {
            self.change(Request::Edit(edit)).await;
        }
        self.keep().await;
    }

    pub(super) async fn mend(self, mistake: MistakeKey) {
        self.decide(Request::Mend(mistake)).await;
    }

    pub(super) async fn accept(self, accept: Accept) {
        self.decide(Request::Accept(accept)).await;
    }

    pub(super) async fn undo(self) {
        self.decide(Request::Undo).await;
    }

    /// Words in the language of the page.
    pub(super) async fn speak(self) {
        let tag = self.judge.locale.tag().to_owned();
        self.change(Request::Locale(tag)).await;
    }

    /// Asks for rows that are in view and not known.
    pub(super) async fn show_rows(self, wanted: Range<usize>, of_orders: bool) {
        let (missing, query, edition) = {
            let state = self.store.state();
            let known = if of_orders {
                &state.orders
            } else {
                &state.rows
            };
            let Some(missing) = known.missing(wanted) else {
                return;
            };
            let query = RowsQuery {
                show: state.show.clone(),
                search: state.search.clone(),
                from: missing.start,
                count: missing.len(),
                keeps: state.keeps,
                orders_only: of_orders,
            };
            (missing, query, state.edition)
        };
        let Ok(Reply::Rows(page)) = self.ask(Request::Rows(query)).await else {
            return;
        };
        let put = |state: &mut ImportState| {
            let known = if of_orders {
                &mut state.orders
            } else {
                &mut state.rows
            };
            known.put(
                page.total,
                missing.start,
                page.rows.into_iter().map(Rc::new),
            );
        };
        self.store.change(|state| {
            if state.edition == edition {
                put(state);
            }
        });
    }

    /// Keeps what a person has chosen and changed. Losing it is said when the page is closed.
    pub(super) async fn keep(&self) {
        let decisions = match self.ask(Request::Decisions).await {
            Ok(Reply::Decisions(decisions)) => Some(decisions),
            _ => None,
        };
        let (kept, stage) = {
            let state = self.store.state();
            let map = (state.stage == Stage::Review).then(|| Map {
                decisions,
                ..state.map.clone()
            });
            let choices = KeptChoices {
                choice: state.choice.clone(),
                map,
            };
            let kept = KeptImport {
                id: Arc::clone(&state.id),
                name: (*state.name).into(),
                used_at: now(),
                is_open: true,
                choices: json::text(&choices).into(),
            };
            (kept, state.stage.clone())
        };
        if !matches!(stage, Stage::SetUp | Stage::Review) {
            return;
        }
        let saved = self.judge.session.storage.save_import(&kept).await;
        self.note_kept(saved);
    }

    /// Says where the browser does not keep the file.
    pub(super) fn note_kept(&self, saved: Result<(), StorageError>) {
        let text = Text::of(self.judge.locale);
        let why = saved.err().map(|error| error.in_words(text));
        self.store.change(|state| state.not_kept = why);
    }

    /// Keeps which column is which field, for the next file of this kind.
    async fn keep_columns(&self, reviewed: &Reviewed) {
        let fingerprint = {
            let state = self.store.state();
            let opened = state.opened.as_ref();
            opened.map(|opened| opened.fingerprint.clone())
        };
        if let Some(fingerprint) = fingerprint {
            let storage = &self.judge.session.storage;
            // Losing it costs choosing once more.
            let kept = storage.save_mapping(&fingerprint, &reviewed.columns_to_keep, now());
            drop(kept.await);
        }
    }

    /// Lays the file aside: it goes on where it is when it is chosen again.
    pub(super) async fn close(self) {
        self.keep().await;
        let id = Arc::clone(&self.store.state().id);
        let storage = &self.judge.session.storage;
        if let Ok(Some(import)) = storage.import(&id).await {
            let closed = KeptImport {
                is_open: false,
                ..import
            };
            // It would be opened once more.
            drop(storage.save_import(&closed).await);
        }
        self.store.change(|state| {
            let empty = Arc::from("");
            state.begin(&empty, "");
            state.stage = Stage::Nothing;
        });
    }

    /// Has the browser save what did not go, with why.
    pub(super) async fn save_errors(self) {
        let name = {
            let state = self.store.state();
            let name = &*state.name;
            name.rsplit_once('.')
                .map_or(name, |(stem, _)| stem)
                .to_owned()
        };
        self.save_workbook(Request::ErrorWorkbook, &format!("{name}-errors.xlsx"))
            .await;
    }

    async fn save_workbook(&self, request: Request, name: &str) {
        if let Ok((Reply::Workbook(_), bytes)) = self.ask_with(request, None).await {
            save_content(name, &bytes);
        }
    }

    /// Has the browser save a workbook to fill in.
    pub(super) async fn save_template(self) {
        let request = TemplateRequest {
            rules: self.rules().await,
            locale: self.judge.locale.tag().to_owned(),
        };
        self.save_workbook(Request::Template(request), "orders.xlsx")
            .await;
    }
}
