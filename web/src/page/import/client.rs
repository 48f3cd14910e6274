//! What reads the file and judges its orders: asked one thing after the other.

use std::cell::{Cell, RefCell};

use gloo_timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use order_import::encoding::EncodingRs;
use order_import::file::Platform;
use order_import::xlsx::{Deflate, Flate2};
use order_import_session::message::{Progress, Reply, Request};
use order_import_session::{Next, Session, Surroundings};
use order_model::normalize::Nfc;

use crate::browser::nfc::nfc;

struct Here;

impl Surroundings for Here {
    fn platform(&self) -> Platform<'_> {
        Platform {
            decoders: &EncodingRs,
            inflate: &Flate2,
        }
    }

    fn deflate(&self) -> &dyn Deflate {
        &Flate2
    }

    fn nfc(&self) -> &Nfc<'_> {
        &nfc
    }
}

/// Asks what reads the file.
pub(super) struct Client {
    session: RefCell<Session>,
    file: RefCell<Vec<u8>>,
    is_cancelled: Cell<bool>,
    is_busy: Cell<bool>,
}

impl Default for Client {
    fn default() -> Self {
        Self {
            session: RefCell::new(Session::new(Here)),
            file: RefCell::default(),
            is_cancelled: Cell::default(),
            is_busy: Cell::default(),
        }
    }
}

impl Client {
    /// Asks for something; `None` where nothing answers any more.
    pub(super) async fn ask(
        &self,
        request: Request,
        bytes: Option<Uint8Array>,
        on_progress: impl Fn(Progress) + 'static,
    ) -> Option<Reply> {
        while self.is_busy.get() {
            TimeoutFuture::new(5).await;
        }
        self.is_busy.set(true);
        self.is_cancelled.set(false);
        if let Some(bytes) = bytes {
            self.file.replace(bytes.to_vec());
        }
        let mut next = self.session.borrow_mut().ask(request);
        let reply = loop {
            next = match next {
                Next::Answer(reply) => break reply,
                Next::File => {
                    let mut session = self.session.borrow_mut();
                    let fed = session.feed(&self.file.borrow());
                    Next::Answer(fed.unwrap_or_else(|| session.end_of_file()))
                }
                Next::More(progress) => {
                    on_progress(progress);
                    TimeoutFuture::new(0).await;
                    if self.is_cancelled.get() {
                        self.session.borrow_mut().stop();
                        break Reply::Cancelled;
                    }
                    self.session.borrow_mut().go_on()
                }
            };
        };
        self.is_busy.set(false);
        Some(reply)
    }

    /// What takes long is not waited for.
    pub(super) fn cancel(&self) {
        self.is_cancelled.set(true);
    }
}
