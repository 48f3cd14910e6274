//! `order-import-session` for JavaScript.
//!
//! Messages go in and out as JSON texts, a file's bytes as they are. What reads old encodings is JavaScript's `TextDecoder`, which costs nothing; what
//! inflates is ours: a browser's own answers later, and all that reads a workbook would have to wait for it.

mod decoders;
mod surroundings;

use order_import_session::message::Bytes;
use order_import_session::{Next, Reply, Session, json};
use wasm_bindgen::prelude::*;

use crate::surroundings::JavaScript;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What a call has come to: [`ImportSession::reply`] is the answer.
pub const ANSWER: u8 = 0;
/// The file's bytes have to come.
pub const FILE: u8 = 1;
/// It goes on; [`ImportSession::reply`] says how far it is.
pub const MORE: u8 = 2;

/// A file of orders under review.
#[wasm_bindgen]
pub struct ImportSession {
    session: Session,
    reply: String,
    bytes: Vec<u8>,
}

impl Default for ImportSession {
    fn default() -> Self {
        Self::new()
    }
}

#[wasm_bindgen]
impl ImportSession {
    /// Without a file.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self {
            session: Session::new(JavaScript),
            reply: String::new(),
            bytes: Vec::new(),
        }
    }

    /// Asks something.
    ///
    /// # Errors
    /// Where the text is no request.
    pub fn ask(&mut self, request: &str) -> Result<u8, String> {
        let request = json::read(request).ok_or("this is no request")?;
        let next = self.session.ask(request);
        Ok(self.next(next))
    }

    /// Goes on.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&mut self) -> u8 {
        let next = self.session.go_on();
        self.next(next)
    }

    /// Takes the next bytes of the file.
    pub fn feed(&mut self, bytes: &[u8]) -> u8 {
        let next = match self.session.feed(bytes) {
            Some(reply) => Next::Answer(reply),
            None => Next::More(self.session.progress()),
        };
        self.next(next)
    }

    /// The file has ended.
    #[wasm_bindgen(js_name = endOfFile)]
    pub fn end_of_file(&mut self) -> u8 {
        let reply = self.session.end_of_file();
        self.next(Next::Answer(reply))
    }

    /// What is being done is done no more.
    pub fn stop(&mut self) {
        self.session.stop();
    }

    /// What the last call has come to.
    #[must_use]
    pub fn reply(&mut self) -> String {
        std::mem::take(&mut self.reply)
    }

    /// The bytes of a workbook that is the answer; none where it is none.
    #[must_use]
    pub fn bytes(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }
}

impl ImportSession {
    fn next(&mut self, next: Next) -> u8 {
        let (kind, reply) = match next {
            Next::Answer(Reply::Workbook(Bytes {
                length,
                cut,
                content,
            })) => {
                self.bytes = content;
                let bytes = Bytes {
                    length,
                    cut,
                    content: Vec::new(),
                };
                (ANSWER, Reply::Workbook(bytes))
            }
            Next::Answer(reply) => (ANSWER, reply),
            Next::File => {
                self.reply.clear();
                return FILE;
            }
            Next::More(progress) => (MORE, Reply::Progress(progress)),
        };
        self.reply = json::text(&reply);
        kind
    }
}
