//! Files that a person has chosen, and files for a person.

use std::rc::Rc;

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Event, File, HtmlElement, HtmlInputElement, Url};

use super::{document, js};

/// What Excel writes in China, where it does not write UTF-8.
const LEGACY_ENCODING: &str = "gb18030";

/// The file that has been chosen in an input, if one has.
pub(crate) fn take_chosen(event: &Event) -> Option<File> {
    take_all_chosen(event).into_iter().next()
}

/// The file that has been dropped, if one has.
pub(crate) fn take_dropped(event: &Event) -> Option<File> {
    take_all_dropped(event).into_iter().next()
}

/// All files that have been chosen in an input. The same ones, mended, may be chosen again.
pub(crate) fn take_all_chosen(event: &Event) -> Vec<File> {
    let Some(target) = event.target() else {
        return Vec::new();
    };
    let input: HtmlInputElement = target.unchecked_into();
    let files = all_of(&js::get(&input, "files"));
    input.set_value("");
    files
}

/// All files that have been dropped.
pub(crate) fn take_all_dropped(event: &Event) -> Vec<File> {
    event.prevent_default();
    all_of(&js::get(&js::get(event, "dataTransfer"), "files"))
}

fn all_of(files: &JsValue) -> Vec<File> {
    let files = Array::from(files).into_iter();
    files.map(JsCast::unchecked_into).collect()
}

/// Reads a file as a `data:` URL; `on_read` gets `None` where it cannot be read.
pub(crate) fn read_as_data_url(file: &File, on_read: impl Fn(Option<String>) + 'static) {
    read("readAsDataURL", &[file], on_read);
}

/// Reads a file as UTF-8 text, or else as what Excel writes in China; `on_read` gets `None` where it cannot be read.
pub(crate) fn read_text(file: &File, on_read: impl Fn(Option<String>) + 'static) {
    let (again, on_read) = (file.clone(), Rc::new(on_read));
    let first = move |text: Option<String>| match text {
        Some(text) if text.chars().any(|it| it == char::REPLACEMENT_CHARACTER) => {
            let on_read = Rc::clone(&on_read);
            let arguments: [&JsValue; 2] = [&again, &LEGACY_ENCODING.into()];
            read("readAsText", &arguments, move |text| on_read(text));
        }
        text => on_read(text),
    };
    read("readAsText", &[file, &"utf-8".into()], first);
}

/// Reads by a method of the browser's reader.
fn read(method: &str, arguments: &[&JsValue], on_read: impl Fn(Option<String>) + 'static) {
    let Ok(reader) = js::construct("FileReader", &[]) else {
        return on_read(None);
    };
    let on_read = Rc::new(on_read);
    let on_end = {
        let (reader, on_read) = (reader.clone(), Rc::clone(&on_read));
        Closure::once_into_js(move || on_read(js::get(&reader, "result").as_string()))
    };
    let is_heard = Reflect::set(&reader, &"onloadend".into(), &on_end);
    if is_heard.is_err() || js::call(&reader, method, arguments).is_err() {
        on_read(None);
    }
}

/// Bytes as a file of this name, which no program changes on the disk.
pub(crate) fn file_of(name: &str, bytes: &JsValue) -> Option<File> {
    let file = js::construct("File", &[&Array::of1(bytes), &name.into()]);
    Some(file.ok()?.unchecked_into())
}

/// Has the browser save a text as a file of this name. It has it until the page is closed.
pub(crate) fn save_text(name: &str, text: &str) {
    // A browser that saves no files has nothing to say about it.
    let _ = offer(name, &text.into());
}

/// The same with bytes.
pub(crate) fn save_bytes(name: &str, bytes: &[u8]) {
    let _ = offer(name, &Uint8Array::from(bytes));
}

/// The same with what the browser has itself.
pub(crate) fn save_content(name: &str, content: &JsValue) {
    let _ = offer(name, content);
}

fn offer(name: &str, content: &JsValue) -> Option<()> {
    let blob = Blob::new_with_str_sequence(&Array::of1(content)).ok()?;
    follow(&blob, "download", name)
}

/// Has the browser show bytes in a tab of their own.
pub(crate) fn open_bytes(bytes: &[u8], media_type: &str) {
    // What the browser does not show, it saves, or it says why not.
    let _ = open(bytes, media_type);
}

fn open(bytes: &[u8], media_type: &str) -> Option<()> {
    let content = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_str_sequence(&content).ok()?;
    let blob = blob.slice_with_f64_and_f64_and_content_type(0.0, blob.size(), media_type);
    follow(&blob.ok()?, "target", "_blank")
}

/// Follows a link to what a file would hold.
fn follow(blob: &Blob, attribute: &str, value: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &url).ok()?;
    link.set_attribute(attribute, value).ok()?;
    link.click();
    Some(())
}
