//! What reads files of orders, beside the page: `web/import-worker.js`, which is fetched when something is asked first.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use order_import_session::{Reply, Request, json};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{EventTarget, File};

use super::js::{call, construct, get, global};

/// What the page's policy calls whoever makes the address of the worker a trusted one.
const POLICY: &str = "order-desk-worker";

thread_local! {
    /// It may be made once.
    static TRUSTED_ADDRESS: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// What is said where nothing is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failures {
    /// The worker could not be started, or has broken: the file has to be opened again.
    pub(crate) broken: String,
    /// The file cannot be read any more: it was changed or taken away on the disk.
    pub(crate) file_gone: String,
}

/// A worker with a file of orders under review. It starts with the first thing that is asked; when this is dropped, it ends.
pub(crate) struct ImportWorker(Rc<Inner>);

struct Inner {
    running: RefCell<Option<Running>>,
    last: Cell<u32>,
    /// What was asked and is not answered yet.
    open: RefCell<BTreeSet<u32>>,
    failures: Failures,
    on_reply: Box<dyn Fn(u32, Reply, JsValue)>,
}

struct Running {
    worker: JsValue,
    _listeners: [EventListener; 2],
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has the method.
        let _ = call(&self.worker, "terminate", &[]);
    }
}

impl ImportWorker {
    /// `on_reply` gets what was answered to which number, and the bytes beside it: [`Reply::Progress`] any number of times, then one that is none.
    pub(crate) fn new(
        failures: Failures,
        on_reply: impl Fn(u32, Reply, JsValue) + 'static,
    ) -> Self {
        Self(Rc::new(Inner {
            running: RefCell::new(None),
            last: Cell::new(0),
            open: RefCell::default(),
            failures,
            on_reply: Box::new(on_reply),
        }))
    }

    /// Asks something, [`Request::Open`] with the file; answers with its number. The answer comes later, also where nothing could be asked.
    pub(crate) fn ask(&self, request: &Request, file: Option<&File>) -> u32 {
        let id = self.0.last.get() + 1;
        self.0.last.set(id);
        self.0.open.borrow_mut().insert(id);
        let message = [
            ("id", JsValue::from(id)),
            ("request", json::text(request).into()),
            ("file", file.map_or(JsValue::UNDEFINED, JsValue::from)),
        ];
        if self.0.start().and_then(|()| self.0.post(&message)).is_err() {
            let inner = Rc::clone(&self.0);
            wasm_bindgen_futures::spawn_local(async move { inner.has_broken() });
        }
        id
    }

    /// What was asked is not wanted any more: it is answered by [`Reply::Cancelled`] unless it is done by then.
    pub(crate) fn cancel(&self, id: u32) {
        if self.0.running.borrow().is_some() {
            // Where nothing can be posted, the worker has said so itself.
            let _ = self.0.post(&[("cancel", id.into())]);
        }
    }
}

impl Inner {
    fn start(self: &Rc<Self>) -> Result<(), JsValue> {
        if self.running.borrow().is_some() {
            return Ok(());
        }
        let worker = construct("Worker", &[&trusted_address()?])?;
        let target: &EventTarget = worker.unchecked_ref();
        let hear = |event: &'static str, heard: fn(&Rc<Self>, &JsValue)| {
            let inner = Rc::downgrade(self);
            EventListener::new(target, event, move |event| {
                if let Some(inner) = Weak::upgrade(&inner) {
                    heard(&inner, event);
                }
            })
        };
        let listeners = [
            hear("message", |inner, event| inner.hear(&get(event, "data"))),
            hear("error", |inner, _| inner.has_broken()),
        ];
        *self.running.borrow_mut() = Some(Running {
            worker,
            _listeners: listeners,
        });
        Ok(())
    }

    fn post(&self, members: &[(&str, JsValue)]) -> Result<(), JsValue> {
        let message = Object::new();
        for (key, value) in members {
            Reflect::set(&message, &(*key).into(), value)?;
        }
        match &*self.running.borrow() {
            Some(running) => call(&running.worker, "postMessage", &[&message]).map(drop),
            None => Err(JsValue::UNDEFINED),
        }
    }

    fn hear(&self, data: &JsValue) {
        let id = get(data, "id").as_f64().unwrap_or_default() as u32;
        if get(data, "isFile") == JsValue::TRUE {
            let words = self.failures.file_gone.clone();
            return self.answer(id, Reply::Failed { words }, JsValue::UNDEFINED);
        }
        let reply = get(data, "reply").as_string();
        match reply.and_then(|reply| json::read(&reply)) {
            Some(reply) => self.answer(id, reply, get(data, "bytes")),
            None => self.has_broken(),
        }
    }

    fn answer(&self, id: u32, reply: Reply, bytes: JsValue) {
        if !matches!(reply, Reply::Progress(_)) && !self.open.borrow_mut().remove(&id) {
            return;
        }
        (self.on_reply)(id, reply, bytes);
    }

    /// The worker is no more: all that was asked has failed, and the next thing that is asked starts another.
    fn has_broken(&self) {
        // This may be one of its listeners, which is dropped with it once it has returned.
        let running = self.running.take();
        wasm_bindgen_futures::spawn_local(async move { drop(running) });
        let open = self.open.take();
        for id in open {
            let words = self.failures.broken.clone();
            (self.on_reply)(id, Reply::Failed { words }, JsValue::UNDEFINED);
        }
    }
}

/// The address of the worker's script, as the page's policy wants it: made by one that knows nothing but this address.
fn trusted_address() -> Result<JsValue, JsValue> {
    if let Some(address) = TRUSTED_ADDRESS.with_borrow(Clone::clone) {
        return Ok(address);
    }
    let address = address()?;
    let types = global("trustedTypes");
    let trusted = if types.is_undefined() {
        address
    } else {
        let always = call(&global("String"), "bind", &[&JsValue::NULL, &address])?;
        let rules = Object::new();
        Reflect::set(&rules, &"createScriptURL".into(), &always)?;
        let policy = call(&types, "createPolicy", &[&POLICY.into(), &rules])?;
        call(&policy, "createScriptURL", &[&address])?
    };
    TRUSTED_ADDRESS.set(Some(trusted.clone()));
    Ok(trusted)
}

/// It carries the hash of its build, as all files do; where the page is built while somebody works on it, there is none.
fn address() -> Result<JsValue, JsValue> {
    let document = global("document");
    let tag = call(&document, "querySelector", &[&"script[data-js]".into()])?;
    let script = call(&tag, "getAttribute", &[&"data-js".into()])?;
    let script = script.as_string().unwrap_or_default();
    let name = match script.rsplit_once("order-desk-") {
        Some((folder, rest)) => format!("{folder}import-worker-{rest}"),
        None => "import-worker.js".to_owned(),
    };
    let base = get(&document, "baseURI");
    let url = construct("URL", &[&name.into(), &base])?;
    Ok(get(&url, "href"))
}
