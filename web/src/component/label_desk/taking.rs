//! What a person gives as a label: refused at the door where it is none.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use order_label::{LabelKind, kind_of};
use web_sys::File;
use yew::prelude::*;

use super::parts::{Given, Refusal, Taken, Taking};
use crate::browser::file::read_as_data_url;
use crate::component::field_event::FieldEvent;
use crate::component::label_file::{is_too_large, strip_data_url};
use crate::state::visible_issue::edit;

/// Of so many digits of base64 it is told what a file is.
const BEGINNING: usize = 1024;

pub(super) fn take(taking: Taking, given: Given) {
    match given {
        Given::File(file) => taking.take_file(&file),
        Given::Text(text) => taking.take_text(&text),
    }
}

impl Taking {
    /// Takes a file that has been chosen, dropped or pasted. Its text comes later, and so may an error.
    fn take_file(self, file: &File) {
        let refusal = refusal(file, self.max_megabytes);
        let is_refused = refusal.is_some();
        self.error.set(refusal);
        if is_refused {
            return;
        }
        let name = file.name();
        read_as_data_url(file, move |url| match url {
            Some(url) => self.judge(&name, strip_data_url(&url)),
            None => self.error.set(Some(Refusal::Unreadable)),
        });
    }

    /// Takes what is a label by what it holds.
    fn judge(&self, name: &str, base64: &str) {
        let beginning = base64.get(..BEGINNING).unwrap_or(base64);
        let bytes = BASE64_STANDARD.decode(beginning).unwrap_or_default();
        if kind_of(&bytes).is_some() {
            self.put(name, base64);
        } else {
            self.error.set(Some(Refusal::NoLabel));
        }
    }

    /// Takes what is written for a printer, as base64; other texts as they are.
    fn take_text(&self, text: &str) {
        if kind_of(text.as_bytes()) == Some(LabelKind::Zpl) {
            self.error.set(None);
            self.put("", &BASE64_STANDARD.encode(text));
        } else {
            let typed = FieldEvent::Choose(self.field_ref, text.to_owned());
            self.on_event.emit(typed);
        }
    }

    fn put(&self, name: &str, base64: &str) {
        self.taken.set(Some(Taken {
            name: AttrValue::from(name.to_owned()),
            base64: base64.into(),
        }));
        let edits = edit(self.field_ref, base64);
        self.on_event.emit(FieldEvent::Apply(edits));
    }
}

/// Why a file is not read, if it is not.
fn refusal(file: &File, max_megabytes: u32) -> Option<Refusal> {
    if is_too_large(file, max_megabytes) {
        Some(Refusal::TooLarge)
    } else {
        (file.size() <= 0.0).then_some(Refusal::Empty)
    }
}
