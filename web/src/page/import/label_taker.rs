//! Labels find their orders: read here, told by their numbers where the file is read, and kept beside it.

use std::sync::Arc;

use js_sys::Array;
use order_import_session::json;
use order_import_session::message::{Attach, LabelTexts, Reply, Request};
use wasm_bindgen::JsCast as _;
use web_sys::File;

use super::given_file::{base64_of, bytes_of, id_of, name_of};
use super::importer::Importer;
use super::label_files::LabelFiles;
use crate::component::label_desk::{LABEL_DESK, LabelDesk};
use crate::component::label_file::{is_too_large, max_megabytes};
use crate::state::import::{Found, GivenLabel, Labels};

/// So many characters of labels go together.
const AT_A_TIME: usize = 2_000_000;

/// A label that has been looked into.
struct Read {
    id: Arc<str>,
    file: File,
}

impl Importer {
    /// Takes files that may be labels: each goes to the order whose number it has.
    pub(super) async fn take_labels(self, files: Vec<File>) {
        let is_busy = {
            let mut labels = self.store.labels.borrow_mut();
            labels.waiting.extend(files);
            std::mem::replace(&mut labels.is_busy, true)
        };
        if is_busy {
            return;
        }
        loop {
            let files = std::mem::take(&mut self.store.labels.borrow_mut().waiting);
            if files.is_empty() {
                break;
            }
            self.take_some(files).await;
        }
        self.store.labels.borrow_mut().is_busy = false;
    }

    async fn take_some(&self, files: Vec<File>) {
        let of = Arc::clone(&self.store.state().id);
        let (mut found, mut read, mut texts) = (Vec::new(), Vec::new(), Vec::new());
        // Where what reads labels cannot be fetched, none is one.
        let is_there = LABEL_DESK.load().await.is_ok();
        let desk = LABEL_DESK.get().filter(|_| is_there);
        let all = files.len();
        for (index, file) in files.into_iter().enumerate() {
            self.store
                .change(|state| state.labels.progress = Some((index, all)));
            match self.look_into(desk, &file).await {
                Some((id, on_it)) => {
                    texts.push(LabelTexts {
                        name: name_of(&file),
                        texts: on_it,
                    });
                    read.push(Read { id, file });
                }
                None => found.push(Found::NoLabel(name_of(&file))),
            }
        }
        let owners = match self.ask(Request::Owners(texts)).await {
            Ok(Reply::Owners(owners)) => owners,
            _ => Vec::new(),
        };
        if self.store.state().id != of {
            return;
        }
        for (label, mut owners) in read.into_iter().zip(owners) {
            let name = name_of(&label.file);
            found.push(match (owners.pop(), owners.is_empty()) {
                (None, _) => Found::Nobodys(name),
                (Some(_), false) => Found::Several(name),
                (Some(owner), true) => {
                    let id = label.id.to_string();
                    let mut labels = self.store.labels.borrow_mut();
                    labels.files.insert(id.clone(), label.file);
                    Found::Given(GivenLabel {
                        id,
                        name,
                        owner,
                        is_chosen: false,
                    })
                }
            });
        }
        self.store.change(|state| state.labels.take(found));
        self.keep_labels().await;
        self.attach_labels(false).await;
        // What came of them is said once it is kept.
        self.store.change(|state| state.labels.progress = None);
    }

    /// What stands on a label, and what the same bytes have in common; `None` where it is none, or too large for one.
    async fn look_into(
        &self,
        desk: Option<&LabelDesk>,
        file: &File,
    ) -> Option<(Arc<str>, Vec<String>)> {
        let most = max_megabytes(&self.judge.config.rules);
        if is_too_large(file, most) {
            return None;
        }
        let bytes = bytes_of(file).await.ok()?;
        let texts = (desk?.texts)(&base64_of(file).await?)?;
        Some((id_of(&bytes, file).await, texts))
    }

    /// Gives each order its label where the file is read, and takes off what is its label no more.
    pub(super) async fn attach_labels(&self, is_again: bool) {
        let wanted = self.store.state().labels.attached();
        let had = {
            let mut labels = self.store.labels.borrow_mut();
            std::mem::replace(&mut labels.attached, wanted.clone())
        };
        let off = had.keys().filter(|row| !wanted.contains_key(row));
        let mut labels: Vec<(usize, String)> = off.map(|row| (*row, String::new())).collect();
        let mut size = 0;
        let fresh = wanted.iter().filter(|(row, id)| had.get(row) != Some(id));
        for (row, id) in fresh {
            let file = self.store.labels.borrow().files.get(id).cloned();
            let Some(file) = file else {
                continue;
            };
            let Some(base64) = base64_of(&file).await else {
                continue;
            };
            size += base64.len();
            labels.push((*row, base64));
            if size > AT_A_TIME {
                size = 0;
                self.attach(std::mem::take(&mut labels), is_again).await;
            }
        }
        self.attach(labels, is_again).await;
    }

    async fn attach(&self, labels: Vec<(usize, String)>, is_again: bool) {
        if !labels.is_empty() {
            self.change(Request::Attach(Attach { labels, is_again }))
                .await;
        }
    }

    /// Chooses one of several labels of an order.
    pub(super) async fn choose_label(self, row: usize, id: String) {
        self.store.change(|state| state.labels.choose(row, &id));
        self.keep_labels().await;
        self.attach_labels(false).await;
    }

    /// Takes all labels off.
    pub(super) async fn remove_labels(self) {
        self.store.change(|state| state.labels = Labels::default());
        self.attach_labels(false).await;
        self.store.labels.borrow_mut().files.clear();
        self.keep_labels().await;
    }

    /// Keeps the labels beside the file.
    async fn keep_labels(&self) {
        let (id, text) = {
            let state = self.store.state();
            (Arc::clone(&state.id), json::text(&state.labels))
        };
        let files = Array::new();
        for (id, file) in &self.store.labels.borrow().files {
            files.push(&Array::of2(&id.as_str().into(), file));
        }
        let storage = &self.judge.session.storage;
        let saved = storage.save_import_labels(&id, &text, &files).await;
        self.note_kept(saved);
    }

    /// Brings back the labels of a file that goes on.
    pub(super) async fn resume_labels(&self, id: &Arc<str>) {
        let kept = self.judge.session.storage.import_labels(id).await;
        let kept = kept.ok().flatten();
        let mut own = LabelFiles::default();
        let labels = kept.and_then(|(text, files)| {
            for pair in files.dyn_into::<Array>().ok()?.iter() {
                let pair: Array = pair.dyn_into().ok()?;
                own.files
                    .insert(pair.get(0).as_string()?, pair.get(1).unchecked_into());
            }
            json::read::<Labels>(&text)
        });
        self.store.labels.replace(own);
        self.store
            .change(|state| state.labels = labels.unwrap_or_default());
    }

    /// The orders are judged anew, and have no labels.
    pub(super) fn forget_attached(&self) {
        self.store.labels.borrow_mut().attached.clear();
    }
}
