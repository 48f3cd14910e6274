//! Templates: orders to begin with. The order in the form is kept as one; they are renamed and deleted where they are listed.

use std::future::Future;
use std::rc::Rc;

use order_model::{Locale, OrderDraft};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::super::reducer::FormReducer;
use crate::browser::clock::now;
use crate::browser::focus::focus;
use crate::component::icon;
use crate::hook::{Dispatcher, use_kept};
use crate::i18n::{BookText, Text};
use crate::session::Session;
use crate::state::order_form::Action;
use crate::state::template::{Template, template_of};
use crate::storage::StorageError;

/// The id of the field for a new template's name.
const NAME: &str = "template-name";

/// The id of the field for another name of a template.
const NEW_NAME: &str = "template-new-name";

/// The id of the button that undoes what was done last.
const UNDO: &str = "template-undo";

/// The id of what folds the list.
const SUMMARY: &str = "templates-summary";

/// No name is longer, in UTF-16 units.
const MAX_NAME: &str = "60";

#[derive(Properties, PartialEq)]
pub(super) struct TemplatesProps {
    /// The order in the form.
    pub(super) draft: Rc<OrderDraft>,
    /// What a new order starts from.
    pub(super) blank: Rc<OrderDraft>,
    pub(super) is_sending: bool,
    pub(super) dispatcher: Dispatcher<FormReducer>,
    pub(super) session: Rc<Session>,
    pub(super) is_shown: bool,
    pub(super) locale: Locale,
}

/// What was done last.
#[derive(Clone, PartialEq)]
struct Done {
    what: What,
    name: String,
    kept: Result<(), StorageError>,
    /// What undoing it brings back.
    before: Option<Template>,
}

#[derive(Clone, Copy, PartialEq)]
enum What {
    Saved,
    Renamed,
    Deleted,
    Restored,
    /// It was to be saved without a name.
    Refused,
}

/// The screen's part in what the handlers do.
#[derive(Clone)]
struct Handlers {
    session: Rc<Session>,
    dispatcher: Dispatcher<FormReducer>,
    changes: UseStateHandle<u32>,
    done: UseStateHandle<Option<Done>>,
    /// The id of the template that gets another name.
    renamed: UseStateHandle<Option<std::sync::Arc<str>>>,
}

#[component]
pub(super) fn Templates(props: &TemplatesProps) -> Html {
    let text = BookText::of(props.locale);
    let handlers = Handlers {
        session: Rc::clone(&props.session),
        dispatcher: props.dispatcher.clone(),
        changes: use_state(|| 0_u32),
        done: use_state(|| None),
        renamed: use_state(|| None),
    };
    let storage = props.session.storage.clone();
    let trigger = (*handlers.changes, props.is_shown);
    let templates = use_kept(&props.session.storage, trigger, move || {
        let storage = storage.clone();
        // What cannot be read is not offered.
        async move { Rc::<[Template]>::from(storage.templates().await.unwrap_or_default()) }
    });
    let templates = templates.unwrap_or_default();
    let can_undo = matches!(
        &*handlers.done,
        Some(Done {
            what: What::Deleted,
            ..
        })
    );
    let focused = match (&*handlers.renamed, can_undo) {
        (Some(_), _) => Some(NEW_NAME),
        (None, true) => Some(UNDO),
        (None, false) => None,
    };
    use_effect_with(focused, |id| {
        if let Some(id) = id {
            focus(id);
        }
    });
    let lines = templates.iter().map(|template| {
        let is_renamed = handlers.renamed.as_ref() == Some(&template.id);
        let line = match is_renamed {
            true => new_name(props, &handlers, template),
            false => line(props, &handlers, template),
        };
        html! { <li key={template.id.to_string()}>{ line }</li> }
    });
    html! {
        <div class="drafts templates" role="group" aria-label={text.templates} inert={props.is_sending}>
            <details>
                <summary class="button is-quiet" id={SUMMARY}>{ text.templates }</summary>
                <div class="drafts-list">
                    if templates.is_empty() {
                        <p>{ text.no_templates }</p>
                    }
                    <ul>{ for lines }</ul>
                    { save(props, &handlers, &templates) }
                    <p role="status">{ done(&handlers, props.locale) }</p>
                </div>
            </details>
        </div>
    }
}

fn line(props: &TemplatesProps, handlers: &Handlers, template: &Template) -> Html {
    let text = BookText::of(props.locale);
    let (rename, delete) = (
        (text.rename_template)(&template.name),
        (text.delete_template)(&template.name),
    );
    let on_rename = {
        let (handlers, id) = (handlers.clone(), template.id.clone());
        Callback::from(move |_: MouseEvent| handlers.renamed.set(Some(id.clone())))
    };
    let on_delete = {
        let (handlers, template) = (handlers.clone(), template.clone());
        Callback::from(move |_: MouseEvent| {
            let (storage, id) = (handlers.session.storage.clone(), template.id.clone());
            let writing = async move { storage.delete_template(&id).await };
            handlers.write(
                What::Deleted,
                &template.name,
                Some(template.clone()),
                writing,
            );
        })
    };
    html! {
        <>
            <button type="button" class="button is-quiet is-small" onclick={begin(props, handlers, template)}>{ &template.name }</button>
            <span class="template-actions">
                <button type="button" class="button is-icon" aria-label={rename.clone()} title={rename} onclick={on_rename}>{ icon::edit() }</button>
                <button type="button" class="button is-icon" aria-label={delete.clone()} title={delete} onclick={on_delete}>{ icon::remove() }</button>
            </span>
        </>
    }
}

/// Begins an order with a template; the one in the form can come back.
fn begin(props: &TemplatesProps, handlers: &Handlers, template: &Template) -> Callback<MouseEvent> {
    let (handlers, template) = (handlers.clone(), template.clone());
    let blank = Rc::clone(&props.blank);
    Callback::from(move |event: MouseEvent| {
        let draft = template.begin(&blank);
        let button: Element = event.target_unchecked_into();
        if let Ok(Some(list)) = button.closest("details") {
            // It is there, or the list is folded already.
            let _ = list.remove_attribute("open");
        }
        handlers.done.set(None);
        handlers.dispatcher.dispatch(Action::Load(Rc::new(draft)));
        let used = Template {
            used_at: now(),
            ..template.clone()
        };
        let (storage, changes) = (handlers.session.storage.clone(), handlers.changes.clone());
        spawn_local(async move {
            // Losing when it was used changes a place in a list.
            drop(storage.save_template(&used).await);
            changes.set(*changes + 1);
        });
    })
}

/// The field for another name, which Enter gives and Escape does not.
fn new_name(props: &TemplatesProps, handlers: &Handlers, template: &Template) -> Html {
    let text = BookText::of(props.locale);
    let onsubmit = {
        let (handlers, template) = (handlers.clone(), template.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = text_of(NEW_NAME);
            if name.is_empty() || name == template.name {
                return handlers.end_renaming();
            }
            let renamed = Template {
                name: name.clone(),
                ..template.clone()
            };
            let storage = handlers.session.storage.clone();
            let writing = async move { storage.save_template(&renamed).await };
            handlers.write(What::Renamed, &name, Some(template.clone()), writing);
            handlers.end_renaming();
        })
    };
    let onkeydown = {
        let handlers = handlers.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                handlers.end_renaming();
            }
        })
    };
    html! {
        <form class="template-form" {onsubmit}>
            <input id={NEW_NAME} type="text" value={template.name.clone()} maxlength={MAX_NAME} {onkeydown}
                aria-label={(text.rename_template)(&template.name)} autocomplete="off" />
            <button type="submit" class="button is-small">{ text.save_template_name }</button>
        </form>
    }
}

/// Keeps the order in the form under a name; one of the same name is another version of it.
fn save(props: &TemplatesProps, handlers: &Handlers, templates: &Rc<[Template]>) -> Html {
    let text = BookText::of(props.locale);
    let onsubmit = {
        let (handlers, templates) = (handlers.clone(), Rc::clone(templates));
        let draft = Rc::clone(&props.draft);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = text_of(NAME);
            if name.is_empty() {
                focus(NAME);
                return handlers.say(What::Refused, "", None, Ok(()));
            }
            let mut template = Template::new(&name, template_of(&draft), now());
            let before = templates.iter().find(|known| known.name == name);
            if let Some(before) = before {
                template.id = before.id.clone();
            }
            let storage = handlers.session.storage.clone();
            let writing = async move { storage.save_template(&template).await };
            handlers.write(What::Saved, &name, before.cloned(), writing);
            set_text(NAME, "");
        })
    };
    html! {
        <form class="template-form" {onsubmit}>
            <label for={NAME}>{ text.template_name }</label>
            <input id={NAME} type="text" maxlength={MAX_NAME} autocomplete="off" />
            <button type="submit" class="button is-small">{ text.save_template }</button>
        </form>
    }
}

fn done(handlers: &Handlers, locale: Locale) -> Html {
    let (text, common) = (BookText::of(locale), Text::of(locale));
    let Some(done) = &*handlers.done else {
        return Html::default();
    };
    let name = &done.name;
    let says = match (&done.kept, done.what) {
        (Err(error), _) => (text.kept_here)(&error.in_words(common)),
        (Ok(()), What::Saved) => (text.template_saved)(name),
        (Ok(()), What::Renamed) => (text.template_renamed)(name),
        (Ok(()), What::Deleted) => (text.template_deleted)(name),
        (Ok(()), What::Restored) => (text.template_restored)(name),
        (Ok(()), What::Refused) => text.template_no_name.to_owned(),
    };
    let undo = done.before.clone().map(|before| {
        let handlers = handlers.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let (storage, template) = (handlers.session.storage.clone(), before.clone());
            let writing = async move { storage.save_template(&template).await };
            handlers.write(What::Restored, &before.name, None, writing);
            focus(SUMMARY);
        });
        html! { <button type="button" id={UNDO} class="button is-quiet is-small" {onclick}>{ common.undo }</button> }
    });
    html! { <>{ says }{ " " }{ undo.unwrap_or_default() }</> }
}

impl Handlers {
    /// Says what came of a change once it is written, and reads the list again.
    fn write(
        &self,
        what: What,
        name: &str,
        before: Option<Template>,
        writing: impl Future<Output = Result<(), StorageError>> + 'static,
    ) {
        let (handlers, name) = (self.clone(), name.to_owned());
        spawn_local(async move {
            let kept = writing.await;
            handlers.say(what, &name, before, kept);
            handlers.changes.set(*handlers.changes + 1);
        });
    }

    fn say(
        &self,
        what: What,
        name: &str,
        before: Option<Template>,
        kept: Result<(), StorageError>,
    ) {
        self.done.set(Some(Done {
            what,
            name: name.to_owned(),
            kept,
            before,
        }));
    }

    fn end_renaming(&self) {
        self.renamed.set(None);
        focus(SUMMARY);
    }
}

/// What a field says. Nobody else has to know it with every key.
fn text_of(id: &str) -> String {
    let value = input(id).map(|input| input.value());
    value.unwrap_or_default().trim().to_owned()
}

fn set_text(id: &str, text: &str) {
    if let Some(input) = input(id) {
        input.set_value(text);
    }
}

fn input(id: &str) -> Option<HtmlInputElement> {
    use wasm_bindgen::JsCast as _;
    crate::browser::document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}
