//! The list of addresses under the field that somebody types into. The field itself knows nothing of it: what is typed and
//! pressed is heard in the section, so that the form does without this code.

use std::rc::Rc;
use std::sync::Arc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use order_model::{Field, Group, Locale};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::host::id_of;
use super::suggestion_list::{SuggestionListProps, describe_control, suggestion_list};
use crate::state::address::{Address, AddressBook, FOUND_BY, Suggestions, SuggestionsAction};

#[derive(Properties, PartialEq)]
pub(super) struct AddressSuggestionsProps {
    pub(super) party: Group,
    pub(super) book: Rc<AddressBook>,
    pub(super) on_choose: Callback<Arc<Address>>,
    pub(super) locale: Locale,
}

impl Reducible for Suggestions {
    type Action = SuggestionsAction;

    fn reduce(self: Rc<Self>, action: SuggestionsAction) -> Rc<Self> {
        Suggestions::reduce(&self, action).into()
    }
}

#[component]
pub(super) fn AddressSuggestions(props: &AddressSuggestionsProps) -> Html {
    let place = use_node_ref();
    let suggestions = use_reducer(Suggestions::default);
    {
        let dispatcher = suggestions.dispatcher();
        use_effect_with(Rc::clone(&props.book), move |book| {
            dispatcher.dispatch(SuggestionsAction::Use(Rc::clone(book)));
        });
    }
    // What the listeners, which are there once, look at.
    let current = use_mut_ref(|| None::<Listening>);
    let listening = Listening {
        party: props.party,
        suggestions: suggestions.clone(),
        on_choose: props.on_choose.clone(),
    };
    current.replace(Some(listening.clone()));
    use_effect_with(place.clone(), move |place| {
        let section = place.cast::<Element>();
        let section = section.and_then(|it| it.closest("section").ok().flatten());
        let listeners = section.map(|section| {
            ["input", "keydown", "focusout"].map(|event| {
                let current = Rc::clone(&current);
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&section, event, options, move |event| {
                    let listening = current.borrow().clone();
                    if let Some(listening) = listening {
                        listening.hear(event);
                    }
                })
            })
        });
        move || drop(listeners)
    });
    {
        let (suggestions, party) = (suggestions.clone(), props.party);
        // The fields may have been put there anew.
        use_effect(move || {
            for field in FOUND_BY {
                describe_control(field, party, &suggestions);
            }
        });
    }
    let on_choose = Callback::from(move |address: Arc<Address>| listening.choose(&address));
    let list = suggestion_list(&SuggestionListProps {
        party: props.party,
        suggestions: &suggestions,
        on_choose: &on_choose,
        locale: props.locale,
    });
    html! { <div ref={place}>{ list }</div> }
}

/// What hears of keys and texts.
#[derive(Clone)]
struct Listening {
    party: Group,
    suggestions: UseReducerHandle<Suggestions>,
    on_choose: Callback<Arc<Address>>,
}

impl Listening {
    fn hear(&self, event: &Event) {
        let Some((field, text)) = self.field_of(event) else {
            return;
        };
        match event.type_().as_str() {
            // What the browser fills in by itself says nothing of how.
            "input" if has_member(event, "inputType") => {
                self.suggestions
                    .dispatch(SuggestionsAction::Type(field, text));
            }
            "input" => {}
            "keydown" => {
                if let Some(key) = event.dyn_ref::<KeyboardEvent>()
                    && self.press(field, &text, key)
                {
                    event.prevent_default();
                }
            }
            _ => self.suggestions.dispatch(SuggestionsAction::Close),
        }
    }

    /// The field that an event is about, if addresses are found by it, and its text.
    fn field_of(&self, event: &Event) -> Option<(Field, String)> {
        let control: HtmlElement = event.target()?.dyn_into().ok()?;
        let id = control.id();
        let mut fields = FOUND_BY.into_iter();
        let field = fields.find(|field| id_of(*field, self.party) == id)?;
        // One line or several, they have it alike.
        let text = Reflect::get(&control, &"value".into()).ok()?.as_string()?;
        Some((field, text))
    }

    /// Does what a key asks for; whether nothing else should be done with it.
    fn press(&self, field: Field, text: &str, event: &KeyboardEvent) -> bool {
        if event.is_composing() || event.ctrl_key() || event.meta_key() {
            return false;
        }
        let open = self.suggestions.open.as_ref();
        let action = match (event.key().as_str(), open) {
            ("ArrowDown", None) if text.is_empty() || field != Field::ReceiverAddress => {
                SuggestionsAction::Ask(field, text.to_owned())
            }
            ("ArrowDown", Some(_)) => SuggestionsAction::Step(1),
            ("ArrowUp", Some(_)) => SuggestionsAction::Step(-1),
            ("Escape", Some(_)) => SuggestionsAction::Close,
            ("Enter" | "Tab", Some(open)) => {
                let chosen = open.chosen().cloned();
                match chosen {
                    Some(address) => self.choose(&address),
                    None => self.suggestions.dispatch(SuggestionsAction::Close),
                }
                return event.key() == "Enter";
            }
            _ => return false,
        };
        self.suggestions.dispatch(action);
        true
    }

    fn choose(&self, address: &Arc<Address>) {
        self.on_choose.emit(Arc::clone(address));
        self.suggestions.dispatch(SuggestionsAction::Close);
    }
}

fn has_member(of: &JsValue, name: &str) -> bool {
    Reflect::get(of, &name.into()).is_ok_and(|member| !member.is_undefined())
}
