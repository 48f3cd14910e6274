//! What reads the file and judges its orders, asked as one awaits an answer.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Function, Promise};
use order_import_session::message::{Progress, Reply, Request};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::browser::file::file_of;
use crate::browser::import_worker::{Failures, ImportWorker};

/// Whoever waits for an answer.
struct Waiting {
    on_progress: Box<dyn Fn(Progress)>,
    reply: Rc<RefCell<Option<(Reply, JsValue)>>>,
    resolve: Option<Function>,
}

type AllWaiting = Rc<RefCell<BTreeMap<u32, Waiting>>>;

/// Asks what reads the file.
pub(super) struct Client {
    worker: ImportWorker,
    waiting: AllWaiting,
    last: Cell<u32>,
}

impl Default for Client {
    fn default() -> Self {
        let waiting = AllWaiting::default();
        let heard = Rc::clone(&waiting);
        // Who has broken says nothing: the screen says it once for all.
        let failures = Failures {
            broken: String::new(),
            file_gone: String::new(),
        };
        Self {
            worker: ImportWorker::new(failures, move |id, reply, bytes| {
                hear(&heard, id, reply, bytes);
            }),
            waiting,
            last: Cell::default(),
        }
    }
}

impl Client {
    /// Asks for something, with the bytes of a file; gives the bytes of a workbook beside the answer. `None` where nothing answers any more.
    pub(super) async fn ask(
        &self,
        request: Request,
        bytes: Option<JsValue>,
        on_progress: impl Fn(Progress) + 'static,
    ) -> Option<(Reply, JsValue)> {
        let file = bytes.and_then(|bytes| file_of("orders", &bytes));
        let id = self.worker.ask(&request, file.as_ref());
        self.last.set(id);
        let mut waiting = Waiting {
            on_progress: Box::new(on_progress),
            reply: Rc::default(),
            resolve: None,
        };
        let reply = Rc::clone(&waiting.reply);
        let answered = Promise::new(&mut |resolve, _| waiting.resolve = Some(resolve));
        self.waiting.borrow_mut().insert(id, waiting);
        // It is never rejected.
        let _ = JsFuture::from(answered).await;
        let reply = reply.take();
        reply.filter(|(reply, _)| !matches!(reply, Reply::Failed { words } if words.is_empty()))
    }

    /// What was asked last is not waited for.
    pub(super) fn cancel(&self) {
        self.worker.cancel(self.last.get());
    }
}

fn hear(waiting: &AllWaiting, id: u32, reply: Reply, bytes: JsValue) {
    if let Reply::Progress(progress) = reply {
        if let Some(waiting) = waiting.borrow().get(&id) {
            (waiting.on_progress)(progress);
        }
        return;
    }
    let heard = waiting.borrow_mut().remove(&id);
    if let Some(Waiting {
        reply: answer,
        resolve: Some(resolve),
        ..
    }) = heard
    {
        answer.replace(Some((reply, bytes)));
        // Resolving a promise cannot fail.
        let _ = resolve.call0(&JsValue::NULL);
    }
}
